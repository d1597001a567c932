"""Read what a team hands in: somebody else's files, some of them from a spreadsheet.

Nothing in them is run, no link is followed, and no more is read than a form can hold.
"""

import csv
import errno
import io
import json
import math
import os
import pathlib
import re
import stat
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

MARK = "WRITE:"  # stands in a form where something has to be written
LARGEST = 1_000_000  # bytes of a form
LONGEST_NUMBER = 30  # characters
FEWEST_DIGITS = 3  # after the point; a spreadsheet drops zeros at the end
DEEPEST = 50  # brackets in brackets of a JSON file
TOO_DEEP = "has brackets in brackets in brackets. Begin again with the form."
MOST_DIGITS = 6  # processors agree on these
EMPTY = ("", "-", "–", "—")  # what people write where there is nothing
FORMULA = ("=", "+", "-", "@")  # a spreadsheet computes a cell that begins so
FORMULAS = (
    "a cell that begins with =, +, - or @ is a formula to a spreadsheet, and formulas "
    "are not computed here. Write the number, or begin the text with a word."
)
NUMBER = re.compile(r"[+-]?\d+(?:[.,](?P<after>\d+))?(?:[eE](?P<power>[+-]?\d{1,2}))?")
GROUPED = re.compile(r"\d{1,3}(?:[ ,.']\d{3})+")


class Unreadable(Exception):
    """A file, or a cell of it, that cannot be used: says why, and what to do."""


class Number(NamedTuple):
    """A number as somebody wrote it.

    unit: of its last digit; `in_percent`: the same, if it is a percentage.
    below: it was written as `<0.001`.
    """

    value: float
    unit: float
    in_percent: float = 0.1
    below: bool = False

    def is_of(self, value: float) -> bool:
        """Tell whether a value, rounded to as many digits, is this number."""
        if self.below:
            return 0 <= value < self.value
        return abs(self.value - value) <= self.unit / 2 * (1 + 1e-6)

    def as_percent(self) -> "Number":
        """Return it with the digits of a percentage, which has fewer than a share."""
        return self._replace(unit=self.in_percent)


def shown(words: str) -> str:
    """Return somebody's words as they can stand in a report: short, on one line."""
    line = "".join(sign if sign.isprintable() else " " for sign in words)
    line = " ".join(line.replace("`", "'").split())
    return f"`{line[:60]}{'…' if len(line) > 60 else ''}`"


def read(folder: pathlib.Path, name: str, largest: int = LARGEST) -> bytes:
    """Return the bytes of a file of a folder, or raise Unreadable."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    try:
        handle = os.open(folder / name, flags)
        try:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                raise Unreadable("is no file. Put a file of this name in its place.")
            if about.st_size > largest:
                raise Unreadable(
                    f"has {about.st_size / 1e6:,.1f} MB, and at most "
                    f"{largest / 1e6:.0f} are read. Take out what does not belong."
                )
            with os.fdopen(handle, "rb", closefd=False) as file:
                return file.read(largest)
        finally:
            os.close(handle)
    except FileNotFoundError as error:
        raise Unreadable("is missing. Put it into the folder.") from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise Unreadable(
                "is a link, and links are not followed. Put the file itself here."
            ) from error
        raise Unreadable(f"cannot be read: {error.strerror}.") from error


def text_in(data: bytes) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 that says so."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(
            "is not in UTF-8. Save it again as UTF-8; a spreadsheet calls that "
            "“CSV UTF-8”."
        ) from error
    if "\0" in text:
        raise Unreadable("has bytes that are no text. Save it again as UTF-8.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def rows_in(text: str, columns: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    """Return the line and the cells of each row of a CSV with these columns.

    Commas, semicolons or tabs stand between the cells, whichever the head has.
    """
    head = text.lstrip("\n").split("\n", 1)[0]
    between = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text), delimiter=between, strict=True)
    rows = []
    try:
        for cells in reader:
            cells = [cell.strip() for cell in cells]
            if any(cells):
                rows.append((reader.line_num, cells))
    except csv.Error as error:
        raise Unreadable(
            f"line {reader.line_num} is no line of a CSV: {error}."
        ) from error
    if not rows:
        raise Unreadable("is empty. Fill in the form again.")
    names = [name.lower() for name in rows[0][1]]
    if sorted(names) != sorted(columns):
        raise Unreadable(
            f"has other columns than the form. They should be {', '.join(columns)}."
        )
    found = []
    for line, cells in rows[1:]:
        if len(cells) != len(names):
            raise Unreadable(
                f"line {line} has {len(cells)} cells, and the first line "
                f"{len(names)}. Does a text that has a “{between}” in it stand "
                "without quotes?"
            )
        found.append((line, dict(zip(names, cells, strict=True))))
    return found


def is_formula(cell: str) -> bool:
    plain = NUMBER.fullmatch(cell) or cell in EMPTY
    return cell.startswith(FORMULA) and not plain


def number_in(cell: str, decimals: int = FEWEST_DIGITS) -> Number:
    """Return the number in a cell, with a point or a comma before its decimals.

    decimals: how many digits count at least, whether they are written or not.
    """
    text = re.sub(r"\s", "", cell.replace("\u2212", "-"))
    found = NUMBER.fullmatch(text)
    if len(cell) > LONGEST_NUMBER or not found:
        if text.endswith("%"):
            raise Unreadable("is written in percent. Write 0.065 for 6.5 %.")
        raise Unreadable("is no number. Write one such as 0.065 or -0.065.")
    value = float(found[0].replace(",", "."))
    if not math.isfinite(value):
        raise Unreadable("is no number. Write one such as 0.065 or -0.065.")
    written = len(found["after"] or "") - int(found["power"] or 0)
    unit = 10.0 ** -min(max(written, decimals), MOST_DIGITS)
    return Number(value, unit, min(max(10.0**-written, unit), 100 * unit))


def p_in(cell: str) -> Number:
    """Return the number in a cell; `<0.001` is read too."""
    number = number_in(cell.removeprefix("<").strip())
    return number._replace(below=cell.startswith("<"))


def whole_in(cell: str) -> int:
    """Return the whole number in a cell; `5,000` and `5 000` are read too."""
    text = re.sub(r"\s", " ", cell)
    if GROUPED.fullmatch(text):
        text = re.sub(r"\D", "", text)
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise Unreadable("is no whole number. Write how many claims, such as 1078.")
    return int(text)


class Written(float):
    """A number of a JSON file that remembers how it was written."""

    def __new__(cls, text: str):
        made = super().__new__(cls, text)
        made.text = text
        return made


def json_in(text: str, decimals: type[float] = Written) -> object:
    """Return what a JSON file says; its decimal fractions are `Written`, or plain."""

    def fraction(digits: str) -> float:
        if not math.isfinite(float(digits)):
            no_number(digits)
        return decimals(digits)

    def whole(digits: str) -> int:
        return int(digits) if len(digits) <= LONGEST_NUMBER else no_number(digits)

    def no_number(name: str):
        raise Unreadable(
            f"has {shown(name)} in it, which is no number. Write a number."
        )

    def once(pairs: list[tuple[str, object]]) -> dict:
        made = dict(pairs)
        if len(made) < len(pairs):
            twice, _ = Counter(name for name, _ in pairs).most_common(1)[0]
            raise Unreadable(f"says {shown(twice)} twice. Keep one of the two.")
        return made

    try:
        made = json.loads(
            text,
            parse_float=fraction,
            parse_int=whole,
            parse_constant=no_number,
            object_pairs_hook=once,
        )
    except json.JSONDecodeError as error:
        raise Unreadable(
            f"is no JSON. A program that reads it stops in line {error.lineno}, "
            f"character {error.colno}: {error.msg}."
        ) from error
    except RecursionError as error:
        raise Unreadable(TOO_DEEP) from error
    if any(len(path) > DEEPEST for path, _ in leaves(made)):
        raise Unreadable(TOO_DEEP)
    return made


def leaves(value: object) -> Iterator[tuple[tuple, object]]:
    """Yield the path and the value of all that a JSON file says, in its order."""
    to_do = [((), value)]
    while to_do:
        path, value = to_do.pop()
        if isinstance(value, dict | list) and len(path) <= DEEPEST:
            pairs = value.items() if isinstance(value, dict) else enumerate(value, 1)
            to_do += reversed([((*path, name), inner) for name, inner in pairs])
        else:
            yield path, value


def sections_in(text: str, headings: tuple[str, ...]) -> dict[str, tuple[int, str]]:
    """Return for each of these headings its line and the text below it.

    Other headings are part of the text.
    """
    known = {plain(heading): heading for heading in headings}
    found, here = {}, None
    for line, words in enumerate(text.split("\n"), start=1):
        title = known.get(plain(words.strip().strip("#")))
        if words.startswith("#") and title:
            here = title
            if here in found:
                raise Unreadable(f"has the heading “{here}” twice. Keep one.")
            found[here] = (line, [])
        elif here:
            found[here][1].append(words)
    return {title: (line, "\n".join(of)) for title, (line, of) in found.items()}


def plain(words: str) -> str:
    """Return words to compare: small, single spaces, plain quotes, no mark at the end."""
    words = words.translate({0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"'})
    return " ".join(words.lower().split()).rstrip(".:?!").strip()


def words_of(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())
