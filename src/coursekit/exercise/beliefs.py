"""Find the stored beliefs that lead to an answer's results, where two meet in it."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import NamedTuple

from coursekit.exercise.values import same

TELLING = 2  # cases on which a belief has to show, to be named


class Belief(NamedTuple):
    """A stored mistake: on which kind of case, what is said, what it leads to."""

    kind: str
    id: str
    sentence: str
    results: list


Pair = tuple[Belief, Belief]


def two_that_meet(beliefs: list[Belief], results: list, rights: list) -> Pair | None:
    """Return the only two beliefs that together lead to all results, or None."""
    pairs = pairs_by_case(beliefs, results, rights)
    pairs += pairs_by_item(beliefs, results, rights)
    by_names = {frozenset((one.id, two.id)): (one, two) for one, two in pairs}
    return next(iter(by_names.values())) if len(by_names) == 1 else None


def pairs_by_case(beliefs: list[Belief], results: list, rights: list) -> list[Pair]:
    """Return the pairs of beliefs that meet in such a way that each has its cases.

    Where one of the two alone would show, which is in two cases or more for each, the
    result is the one that it leads to; where both would, it is that of either;
    elsewhere it is right.
    """
    wrong = differing(results, rights)
    traces = []
    for belief in beliefs:
        fits = wrong - differing(results, belief.results)
        if len(fits) >= TELLING:
            traces.append((belief, fits, differing(belief.results, rights)))
    found = []
    for (one, ours, mine), (two, theirs, its) in combinations(traces, 2):
        alone, other = mine - its, its - mine
        enough = min(len(alone), len(other)) >= TELLING
        accounts = alone <= ours and other <= theirs and ours | theirs == wrong
        if one.id != two.id and enough and accounts:
            found.append((one, two))
    return found


def pairs_by_item(beliefs: list[Belief], results: list, rights: list) -> list[Pair]:
    """Return the pairs of beliefs that meet in such a way that each has its items.

    All items of a tuple that one of the two would change, each in two cases or more,
    are those that it leads to, in every case; the other items are right.
    """
    if not all(is_tuple_like(rights[0], value) for value in [*results, *rights]):
        return []
    wrong = changed_items(results, rights)
    traces = []
    for belief in beliefs:
        if not all(is_tuple_like(rights[0], value) for value in belief.results):
            continue
        changes = changed_items(belief.results, rights)
        other = changed_items(results, belief.results)
        if min(changes.values(), default=0) >= TELLING and not {*changes} & {*other}:
            traces.append((belief, {*changes}))
    return [
        (one, two)
        for (one, mine), (two, its) in combinations(traces, 2)
        if one.id != two.id and not mine & its and mine | its == {*wrong}
    ]


def differing(some: list, others: list) -> set[int]:
    """Return the places at which two lists hold different values."""
    return {i for i, pair in enumerate(zip(some, others)) if not same(*pair)}


def is_tuple_like(one: object, value: object) -> bool:
    return type(one) is type(value) is tuple and len(one) == len(value)


def changed_items(some: list[tuple], others: list[tuple]) -> Counter:
    """Return for each item in how many cases two lists of tuples differ there."""
    return Counter(i for pair in zip(some, others) for i in differing(*pair))
