"""Put a wrong result beside the right one, so that a reader sees what differs.

Both are taken apart into their parts, numbers are rounded as far as different ones still
look different, and the parts that differ are marked.
"""

from __future__ import annotations

import math
from difflib import SequenceMatcher
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from coursekit.exercise.values import alike, each_number, same, shown, writable

COLUMNS = 79  # of a line of text, as in a notebook
FEWEST_DIGITS, ALL_DIGITS = 3, 17
MOST_PARTS = 8  # that are listed; of more, those that differ
MOST_TEXT = 2000  # characters of a result with all its digits
BRACKETS = {dict: "{}", list: "[]", tuple: "()", set: "{}", frozenset: "{}"}
ABSENT = object()  # in place of a part that only one of the results has
LABELS = ("your result:  ", "right result: ", "differs:      ")
INDENT = "    "
ROUNDED = f"{INDENT}(Rounded for reading. All digits were compared.)"


class Part(NamedTuple):
    """A part of two results: where it stands, what comes before it, and both values."""

    place: str
    before: str
    got: Any
    right: Any

    @property
    def differs(self) -> bool:
        absent = self.got is ABSENT or self.right is ABSENT
        return absent or not same(self.got, self.right)

    def texts(self) -> list[str]:
        return ["" if v is ABSENT else shown(v) for v in (self.got, self.right)]


def compared(got: Any, right: Any) -> dict:
    """Return two plain values side by side, as text and as data that JSON can hold.

    text: lines of a notebook.
    rows: [place, the one, the other, whether they differ], each a part; "" where one has
        no such part. All parts of a small result, else those that differ.
    unlisted: how many parts that differ are not among the rows.
    full: both with all their digits, if some are left out, or None.
    """
    digits = enough_digits(got, right)
    change = partial(rounded, digits=digits)
    short = [each_number(change, value) for value in (got, right)]
    is_short = not (alike(got, short[0]) and alike(right, short[1]))
    parts = parts_of(*short)
    different = [part for part in parts if part.differs]
    listed = parts if len(parts) <= MOST_PARTS else different[:MOST_PARTS]
    text = lines_of(short, parts) or list_of(parts, different)
    return {
        "text": writable("\n".join([*text, ROUNDED] if is_short else text)),
        "rows": [[p.place, *map(writable, p.texts()), p.differs] for p in listed],
        "unlisted": len(different) - sum(part.differs for part in listed),
        "full": [writable(shown(v))[:MOST_TEXT] for v in (got, right)]
        if is_short
        else None,
    }


# ---- rounding


def rounded(number: float, digits: int) -> float:
    """Return a number with so many digits that count; those before the point stay."""
    if type(number) is int or number == 0 or not math.isfinite(number):
        return number
    return round(number, max(1, digits - 1 - math.floor(math.log10(abs(number)))))


def enough_digits(*values: Any) -> int:
    """Return with how many digits all different numbers in `values` look different."""
    numbers: list[float] = []
    for value in values:
        each_number(lambda x: numbers.append(x) or x, value)
    numbers = sorted(x for x in numbers if type(x) is int or math.isfinite(x))
    pairs = [pair for pair in pairwise(numbers) if not same(*pair)]
    for digits in range(FEWEST_DIGITS, ALL_DIGITS):
        if all(rounded(one, digits) != rounded(two, digits) for one, two in pairs):
            return digits
    return ALL_DIGITS


# ---- parts


def parts_of(got: Any, right: Any) -> list[Part]:
    """Return the parts of two values of one kind, else the values as a whole."""
    kind = type(right)
    if type(got) is not kind or kind not in BRACKETS or not (got or right):
        return [Part("", "", got, right)]
    if kind is dict:
        keys = dict.fromkeys([*right, *got])
        return [
            Part(shown(k), f"{shown(k)}: ", got.get(k, ABSENT), right.get(k, ABSENT))
            for k in keys
        ]
    if kind is tuple or (kind is list and len(got) == len(right)):
        most = max(len(got), len(right))
        pairs = zip(*([*v, *[ABSENT] * (most - len(v))] for v in (got, right)))
        return [Part(f"item {i}", "", *pair) for i, pair in enumerate(pairs)]
    return matched(got, right)


def matched(got: Any, right: Any) -> list[Part]:
    """Return what stands in both, and what in one only; lists keep their order."""
    if type(right) is not list:
        got, right = sorted(got, key=shown), sorted(right, key=shown)
    texts = [list(map(shown, values)) for values in (got, right)]
    found = []
    for kind, g, g_end, r, r_end in SequenceMatcher(None, *texts, False).get_opcodes():
        if kind == "equal":
            found += [Part("", "", *p) for p in zip(got[g:g_end], right[r:r_end])]
        else:
            found += [Part("", "", value, ABSENT) for value in got[g:g_end]]
            found += [Part("", "", ABSENT, value) for value in right[r:r_end]]
    return found


# ---- text


def lines_of(short: list, parts: list[Part]) -> list[str]:
    """Return both results below each other with marks, or [] if a line is too long."""
    if len(parts) == 1:
        return [f"{INDENT}{label}{shown(value)}" for label, value in zip(LABELS, short)]
    both = [
        [f"{part.before}{text}" if text else "" for text in part.texts()]
        for part in parts
    ]
    rows = [with_commas(row) for row in zip(*both)]
    widths = [max(map(len, column)) for column in zip(*rows)]
    opening, closing = BRACKETS[type(short[1])]
    lines = [
        opening + " ".join(map(str.ljust, row, widths)).rstrip() + closing
        for row in rows
    ]
    marks = [
        ("^" * max(map(len, texts)) if part.differs else "").ljust(width)
        for part, texts, width in zip(parts, both, widths)
    ]
    lines.append(" " + " ".join(marks).rstrip())
    lines = [f"{INDENT}{label}{line}" for label, line in zip(LABELS, lines)]
    return lines if max(map(len, lines)) <= COLUMNS else []


def with_commas(texts: tuple[str, ...]) -> list[str]:
    """Return the texts of a result's parts with the commas between them."""
    last = max((i for i, text in enumerate(texts) if text), default=0)
    return [f"{t}," if t and i < last else t for i, t in enumerate(texts)]


def list_of(parts: list[Part], different: list[Part]) -> list[str]:
    """Return the parts that differ, a line each."""
    lines = [f"{INDENT}{len(different)} of {len(parts)} items differ:"]
    for part in different[:MOST_PARTS]:
        where = f"{part.place}: " if part.place else ""
        got, right = (text or "nothing" for text in part.texts())
        lines.append(f"{INDENT * 2}{where}yours {got}, right {right}")
    if len(different) > MOST_PARTS:
        lines.append(f"{INDENT * 2}and {len(different) - MOST_PARTS} more")
    return lines
