"""A task to write a function: its results are compared with the right ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from coursekit.exercise import general
from coursekit.exercise.beliefs import TELLING, Belief, two_that_meet
from coursekit.exercise.compared import compared
from coursekit.exercise.values import decode, same, shown
from coursekit.exercise.verdict import (
    ORDINARY,
    ORDINARY_PART,
    Given,
    Verdict,
    before_comparing,
    builds_on,
)

CANNOT_TELL = (
    "I cannot tell which idea led here. Work this case out by hand, then follow your "
    "lines with the same numbers."
)


class Case(NamedTuple):
    """One case: its kind, its arguments (encoded, and as text) and the right result."""

    kind: str
    args: list
    text: str
    right: object


class BuildJudge:
    def __init__(self, name: str, row: dict, elsewhere: frozenset[str]):
        self.name, self.call, self.worth = name, row["call"], row["points"]
        self.read, self.stand_ins = row["read"], row["stand_ins"]
        self.built, self.row = row["built"], row
        self.elsewhere = elsewhere

    # A check makes the judges of all tasks, and asks few of them for what is long.
    @cached_property
    def cases(self) -> list[Case]:
        return [
            Case(kind, args, self.call_of(args), decode(right))
            for kind, args, right in self.row["cases"]
        ]

    def call_of(self, args: list) -> str:
        return f"{self.name}({', '.join(shown(decode(one)) for one in args)})"

    @cached_property
    def beliefs(self) -> list[Belief]:
        return [
            Belief(kind, belief, sentence, list(map(decode, results)))
            for kind, belief, sentence, results in self.row["beliefs"]
        ]

    @property
    def question(self) -> dict:
        return {
            "cases": [case.args for case in self.cases],
            "stand_ins": self.stand_ins,
        }

    def judge(self, data: dict, others: Callable, given: Given) -> Verdict:
        own = self.verdict(data)
        wrong = [task for task in data.get("uses", []) if not others(task).passed]
        if own.passed or not wrong:
            return own
        if data["with_right"] is None:
            return Verdict("waits", builds_on(wrong[0]))
        anew = self.verdict(data["with_right"])
        names = " and ".join(wrong)
        if anew.passed:
            text = (
                f"{anew.text}\nIt was judged with the right {names}. Yours is not right "
                "yet, so with yours some of these results are wrong: correct it too."
            )
        else:
            text = (
                f"This task builds on {names}, which is not right yet. With the right "
                f"one in its place:\n{anew.text}"
            )
        return replace(anew, text=text)

    def verdict(self, data: dict) -> Verdict:
        """Return the verdict on one round of calls."""
        early = before_comparing(
            self.name, self.call, data, self.elsewhere
        ) or self.unsteady(data)
        if early:
            return early
        results = [decode(result) for result, _, _ in data["calls"]]
        printed = [printed for _, printed, _ in data["calls"]]
        order = {place: decode(result) for place, result in data["order"]}
        kinds = dict.fromkeys([ORDINARY, *(case.kind for case in self.cases)])
        right = {
            kind: all(
                same(results[i], case.right) and i not in order
                for i, case in enumerate(self.cases)
                if case.kind == kind
            )
            for kind in kinds
        }
        if all(right.values()):
            text = f"{self.name}: right on all {len(results)} cases.\n{self.built}"
            return Verdict("right", text.rstrip())
        # A special case alone can come right by accident; it counts with the ordinary.
        parts = {
            kind or ORDINARY_PART: right[kind] and right[ORDINARY] for kind in kinds
        }
        kind = next(kind for kind in kinds if not right[kind])
        for place, other in order.items():
            if self.cases[place].kind == kind:
                return self.follows_a_set(place, results[place], other, parts)
        return self.compare(kind, results, printed, parts)

    def unsteady(self, data: dict) -> Verdict | None:
        """Return the verdict on an answer that changes its arguments, or has a memory."""
        for place, (_, _, changed) in enumerate(data["calls"]):
            if changed:
                return Verdict(
                    "general",
                    "Your function changes what it is given, as in\n"
                    f"    {self.cases[place].text}\n"
                    "Whoever called it may still need that: work on a copy, or only read it.",
                    case=place,
                )
        if data["twice"]:
            place, second = data["twice"][0]
            first = data["calls"][place][0]
            return Verdict(
                "general",
                f"{self.name} gives two different results when it is called twice "
                f"on the same arguments: {shown(decode(first))}, then "
                f"{shown(decode(second))}. Does it keep something between calls?",
                case=place,
            )
        return None

    def follows_a_set(
        self, place: int, first: object, second: object, parts
    ) -> Verdict:
        return Verdict(
            "general",
            "Your result follows the order in which Python goes through a set, and "
            "that order may differ each time Python starts. So\n"
            f"    {self.cases[place].text}\n"
            f"    is sometimes:  {shown(first)}\n"
            f"    and sometimes: {shown(second)}\n"
            f"    right result:  {shown(self.cases[place].right)}\n"
            "Put the names in an order of your own before you choose among them.",
            parts,
            case=place,
        )

    def compare(self, kind: str, results: list, printed: list, parts: dict) -> Verdict:
        """Return the verdict on results that are wrong on some cases of `kind`."""
        own = [i for i, case in enumerate(self.cases) if case.kind == kind]
        rights = [self.cases[i].right for i in own]
        theirs = [results[i] for i in own]
        failing = [i for i in own if not same(results[i], self.cases[i].right)]
        place = min(failing, key=lambda i: len(self.cases[i].text))
        seen = general.Seen(
            *(self.name, kind, theirs, rights),
            *(results[place], self.cases[place].right, printed[place], results),
        )
        found, belief, said = self.diagnosis(seen)
        case, side_by_side = self.cases[place], compared(seen.result, seen.right)
        where = "Not right yet on"
        if kind:
            where = f"Right on all ordinary cases, not yet in “{kind}”:"
        lines = [
            f"{where} {len(failing)} of {len(own)} cases. The smallest:",
            f"    {case.text}",
            side_by_side["text"],
            said,
            self.read,
        ]
        text = "\n".join(filter(None, lines))
        return Verdict(found, text, parts, belief, place, side_by_side)

    def diagnosis(self, seen: general.Seen) -> tuple[str, str, str]:
        """Return the verdict's kind, the belief's id, and what is said of the results.

        A belief is named if its results, and no other's, agree on every case of the
        kind, and differ from the right ones on two or more. A second slip on top of it,
        such as rounding, is looked for next: on top of the right answer it stands alone.
        Last, two beliefs are looked for that meet (`two_that_meet`).
        """
        wrong = sum(not same(*pair) for pair in zip(seen.results, seen.rights))
        stored = [b for b in self.beliefs if b.kind == seen.kind]
        stored = stored if wrong >= TELLING else []
        fits = {
            belief.id: belief.sentence
            for belief in stored
            if all(map(same, seen.results, belief.results))
        }
        if len(fits) == 1:
            [(belief, said)] = fits.items()
            return "named", belief, said
        if said := general.unit(seen):
            return "general", "", said
        if not fits:
            for name, change in general.SLIPS:
                also = f"Besides, your results are {name}. {general.UNITS[name]}"
                for belief in stored:
                    if general.equals_changed(seen.results, belief.results, change):
                        fits[belief.id] = f"{belief.sentence}\n{also}"
                if len(fits) == 1:
                    [(belief, said)] = fits.items()
                    return "named", belief, said
                if fits:
                    break
            if pair := two_that_meet(stored, seen.results, seen.rights):
                one, two = pair
                said = f"Two mistakes meet here.\n1. {one.sentence}\n2. {two.sentence}"
                return "named", f"{one.id} and {two.id}", said
        if said := general.sentence(seen):
            return "general", "", said
        return "unknown", "", CANNOT_TELL
