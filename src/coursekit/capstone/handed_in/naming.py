"""Name what wrong numbers of an audit table seem to be, or nothing.

A belief is named only if it accounts for estimate, low and high together, to the digits
that were written, differs clearly from what is right, and no other that is as simple
fits as well.
"""

import itertools
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from coursekit.capstone.asked import ENDS, Measured, right
from coursekit.capstone.audit import ORDER
from coursekit.capstone.handed_in.beliefs import (
    BELIEFS,
    CHANGES,
    OF_N,
    OF_P,
    WAYS,
    asked_for,
    percent,
)
from coursekit.capstone.handed_in.reading import Number

ALONE = 1e-5  # the unit from which an estimate is named without its interval
FINE = 1e-4  # the unit from which other rows and another interval are told together
LAST_DIGIT = "This is one off in the last digit. Was it cut off, or computed from rounded numbers?"
PRACTICE = "This is a number of the practice table."


class Named(NamedTuple):
    """What wrong numbers of a row seem to be: the columns, and what is said of them."""

    columns: tuple[str, ...]
    sentence: str


class Candidate(NamedTuple):
    """A way to be wrong: what is said of it, and the numbers that it leads to.

    combined: other rows or another measure, and something else besides.
    """

    sentences: tuple[str, ...]
    ends: tuple[float, float, float]
    combined: bool
    in_percent: bool

    def accounts_for(
        self,
        numbers: dict[str, Number],
        wrong: tuple[str, ...],
        rights: dict[str, float],
    ) -> bool:
        """Tell whether it leads to all numbers, and differs clearly from what is right."""
        values = dict(zip(ENDS, self.ends, strict=True))
        scale = 100 if self.in_percent else 1
        for name, number in numbers.items():
            given = number.as_percent() if self.in_percent else number
            if self.combined and given.unit > scale * FINE:
                return False
            if not given.is_of(values[name]):
                return False
            if name in wrong and not clearly(given, values[name], rights[name]):
                return False
        return True


class Key:
    """What a table gives for each row of its audit table, computed once."""

    def __init__(self, table: pd.DataFrame, practice: pd.DataFrame | None = None):
        self.table = table
        self.rights = {fault: right(table, fault) for fault in ORDER}
        self.practice = practice
        self._beliefs: dict[str, list[tuple[str, Measured]]] = {}

    def beliefs(self, fault: str) -> list[tuple[str, Measured]]:
        """Return each sentence about a fault's row, and what it leads to."""
        if fault not in self._beliefs:
            made = [(said(one), tried(one, self.table)) for one in BELIEFS[fault]]
            if self.practice is not None:
                made.append((PRACTICE, tried(right, self.practice, fault)))
            self._beliefs[fault] = [(words, it) for words, it in made if it]
        return self._beliefs[fault]

    def candidates(self, fault: str, level: float) -> Iterator[Candidate]:
        """Yield each way to be wrong, and the right one with no sentence."""
        bases = [("", self.rights[fault]), *self.beliefs(fault)]
        ways = [("", asked_for), *((said(one), one) for one in WAYS)]
        changes = [()] + [
            some for k in (1, 2) for some in itertools.combinations(CHANGES, k)
        ]
        for (words, base), (how, wide), done in itertools.product(bases, ways, changes):
            ends = base.ends(wide(level))
            for one in done:
                ends = one(ends)
            sentences = tuple(filter(None, (words, how, *map(said, done))))
            combined = bool(words) and len(sentences) > 1
            yield Candidate(sentences, ends, combined, percent in done)

    def ends(self, fault: str, level: float) -> dict[str, float]:
        """Return the right estimate, low and high, at a level."""
        ends = self.rights[fault].ends(asked_for(level))
        return dict(zip(ENDS, ends, strict=True))


def said(function: Callable) -> str:
    """Return the sentence of a belief."""
    return " ".join(function.__doc__.split())


def tried(function: Callable, *given):
    """Return what a belief leads to, or None where this table has nothing for it."""
    try:
        return function(*given)
    except (ArithmeticError, KeyError, ValueError, np.linalg.LinAlgError):
        return None


def clearly(number: Number, value: float, other: float) -> bool:
    """Tell whether a number is a value, and another value differs from it clearly."""
    return number.is_of(value) and abs(value - other) > 2 * number.unit


def only(found: list[tuple[str, ...]]) -> str:
    """Return the sentences of the simplest way that fits, or "" if two are as simple."""
    least = min(map(len, found), default=0)
    simplest = {some for some in found if len(some) == least}
    return " ".join(simplest.pop()) if len(simplest) == 1 else ""


def named_ends(
    key: Key, fault: str, level: float, numbers: dict[str, Number]
) -> Named | None:
    """Return what the wrong ones of estimate, low and high seem to be, or None."""
    rights = key.ends(fault, level)
    wrong = tuple(c for c in numbers if not numbers[c].is_of(rights[c]))
    if all(abs(numbers[c].value - rights[c]) < numbers[c].unit for c in wrong):
        return Named(wrong, LAST_DIGIT)
    turned = all(clearly(numbers[c], -rights[c], rights[c]) for c in wrong)
    if turned and len(wrong) in (1, len(numbers)):
        return Named(wrong, "Right but for the sign.")
    fits = [
        one.sentences
        for one in key.candidates(fault, level)
        if len(wrong) > 1 and len(numbers) == len(ENDS)
        if one.accounts_for(numbers, wrong, rights)
    ]
    if fits:
        return Named(wrong, only(fits)) if only(fits) else None
    if "estimate" not in wrong or numbers["estimate"].unit > ALONE:
        return None
    alone = {"estimate": numbers["estimate"]}
    fits = [
        one.sentences
        for one in key.candidates(fault, level)
        if one.accounts_for(alone, tuple(alone), rights)
        and not {*one.sentences} & {*map(said, WAYS)}
    ]
    return Named(("estimate",), only(fits)) if only(fits) else None


def named_p(key: Key, fault: str, number: Number) -> str:
    """Return what a wrong p seems to be, or ""."""
    asked = key.rights[fault].p
    values = [(said(one), tried(one, key.table, fault)) for one in OF_P[fault]]
    values += [(words, base.p) for words, base in key.beliefs(fault)]
    fits = {
        words
        for words, value in values
        if value is not None and not number.below and clearly(number, value, asked)
    }
    return fits.pop() if len(fits) == 1 else ""


def named_n(key: Key, fault: str, count: int) -> str:
    """Return what a wrong n seems to be, or ""."""
    values = [(said(one), int(one(key.table))) for one in OF_N]
    if key.practice is not None:
        values.append((PRACTICE, right(key.practice, fault).n))
    fits = {words for words, value in values if value == count}
    return fits.pop() if len(fits) == 1 else ""
