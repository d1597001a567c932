"""The measures of a model card: what each says, and whether it comes out of the table.

What is measured is written in words that a program can read, as in `selected, of those
found sound`.
"""

import functools
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import stats

from coursekit.capstone.asked import HAPPENED, PAIRS
from coursekit.capstone.audit import area
from coursekit.capstone.handed_in.naming import PRACTICE, only, tried
from coursekit.capstone.handed_in.reading import Number, Written, plain

LEVEL, USUAL = 0.01, 0.05
PERCENT = 0.1  # the unit of a percentage, unless more digits are written
OF = ("all claims", "those re-checked", *(f"those {part}" for part in HAPPENED))
WHATS = (
    PAIRS,
    *(
        f"{part}, of {of}"
        for part, of in itertools.product(HAPPENED, OF)
        if HAPPENED[part][0] != HAPPENED.get(of.removeprefix("those "), [of])[0]
        and not ("found" in part and of == "all claims")  # most were not re-checked
    ),
)
GROUPS = ("A", "B", "everyone")


class Measure(NamedTuple):
    """A percentage of a card: its intervals by level, and of how many claims."""

    percent: float
    intervals: dict[float, list[tuple[float, float]]]
    of: int


def as_asked(what: str) -> str:
    """Return what is measured in the words of `WHATS`, or "" if it is none of them."""
    words = re.sub(r"\s*,\s*", ", ", plain(what))
    return words if words in WHATS else ""


def measure(table: pd.DataFrame, what: str, group: str) -> Measure:
    """Return a measure of a group; raises ValueError if there is nobody to count."""
    rows = table if group == "everyone" else table[table["group"] == group]
    if what == PAIRS:
        share, variance = area(rows)
        error, n = np.sqrt(variance), len(rows)
        ends = {
            level: [(share - z * error, share + z * error)]
            for level, z in (
                (level, stats.norm.isf(level / 2)) for level in (LEVEL, USUAL)
            )
        }
        return Measure(100 * share, in_percent(ends), n)
    part, of = what.split(", of ")
    if "found" in part or "found" in of or of == "those re-checked":
        rows = rows[rows["rechecked"].notna()]
    if of.removeprefix("those ") in HAPPENED:
        column, value = HAPPENED[of.removeprefix("those ")]
        rows = rows[rows[column] == value]
    if rows.empty:
        raise ValueError(f"Nobody is {of} in group {group}.")
    column, value = HAPPENED[part]
    count, n = int((rows[column] == value).sum()), len(rows)
    ends = {level: intervals(count, n, level) for level in (LEVEL, USUAL)}
    return Measure(100 * count / n, in_percent(ends), n)


def intervals(count: int, n: int, level: float) -> list[tuple[float, float]]:
    """Return the interval of a share by Wilson's formula, and by its standard error."""
    wilson = stats.binomtest(count, n).proportion_ci(1 - level, method="wilson")
    share, z = count / n, stats.norm.isf(level / 2)
    reach = z * np.sqrt(share * (1 - share) / n)
    return [(wilson.low, wilson.high), (share - reach, share + reach)]


def in_percent(ends: dict) -> dict:
    return {
        level: [(100 * low, 100 * high) for low, high in some]
        for level, some in ends.items()
    }


def number_of(value: object) -> Number:
    """Return a number of a card; a percentage has one digit after the point, or more."""
    text = getattr(value, "text", str(value)) if isinstance(value, Written) else ""
    digits = len(re.split("[eE]", text)[0].partition(".")[2])
    return Number(float(value), min(PERCENT, 10.0 ** -min(digits, 6)))


class Card:
    """The measures that a table gives, to hold a card's against them."""

    def __init__(self, table: pd.DataFrame, practice: pd.DataFrame | None = None):
        self.table = table
        self.practice = practice

    @functools.cached_property
    def measures(self) -> dict[tuple[str, str], Measure | None]:
        """All that can be measured, by what and of whom."""
        pairs = itertools.product(WHATS, GROUPS)
        return {pair: tried(measure, self.table, *pair) for pair in pairs}

    def wrong(self, given: dict) -> tuple[list[str], str]:
        """Return which fields of a measure do not come out, and what they seem to be.

        given: a measure by the schema, whose `what` and `group` can be read.
        """
        what = as_asked(given["what"])
        asked = tried(measure, self.table, what, given["group"])
        if asked is None:
            return ["percent", "interval", "of"], (
                "No claim of this table is one that it is taken of."
            )
        percent, of = number_of(given["percent"]), given["of"]
        ends = tuple(map(number_of, given["interval"]))
        fields = []
        if not percent.is_of(asked.percent):
            fields.append("percent")
        if not any(between(ends, some) for some in asked.intervals[LEVEL]):
            fields.append("interval")
        if of != asked.of:
            fields.append("of")
        if not fields:
            return [], ""
        if fields == ["of"]:
            return fields, ""
        fits = [
            words
            for words, found, scale, level in self.candidates(what, given["group"])
            if rescaled(percent, scale).is_of(found.percent)
            and ("of" not in fields or of == found.of)
            and any(
                between(tuple(rescaled(end, scale) for end in ends), some)
                for some in found.intervals[level]
            )
        ]
        return fields, only(fits)

    def candidates(self, what: str, group: str) -> Iterator[tuple]:
        """Yield sentences, a measure, by what to multiply, and a level."""
        bases = []
        for (other, whom), found in self.measures.items():
            words = [] if other == what else [f"This is “{other}”."]
            words += [] if whom == group else [f"This is of {of_group(whom)}."]
            bases.append((tuple(words), found))
        if self.practice is not None:
            bases.append(((PRACTICE,), tried(measure, self.practice, what, group)))
        for words, found in bases:
            if found is None:
                continue
            for scale in (1, 100):
                share = (
                    () if scale == 1 else ("Written as a share; the card asks for %.",)
                )
                for level in (LEVEL, USUAL):
                    narrow = () if level == LEVEL else (NARROW,)
                    yield (*words, *share, *narrow), found, scale, level


NARROW = "The interval is that of 95 %; the brief asks for 99 %."


def of_group(group: str) -> str:
    return group if group == "everyone" else f"group {group}"


def between(ends: tuple[Number, ...], values: tuple[float, float]) -> bool:
    return all(end.is_of(value) for end, value in zip(ends, values, strict=True))


def rescaled(number: Number, scale: int) -> Number:
    """Return a share as a percentage, and how finely it was written."""
    if scale == 1:
        return number
    unit = min(number.unit, 0.001)  # 0.3 is 0.300
    return Number(scale * number.value, scale * unit)
