"""A platform's table of comma-separated values, of which only some cells are changed.

Cells are kept as bytes, with their quotes: what nobody changes is written as it was read,
whatever its encoding, its line ends, its separator.
"""

import contextlib
import re
from dataclasses import dataclass

BOM = b"\xef\xbb\xbf"
SEPARATORS = (b",", b";", b"\t")


class Unreadable(Exception):
    """A file is no such table: says which, where, and what to do."""


@dataclass
class Row:
    cells: list[bytes]  # as they stand in the file
    end: bytes  # of the line
    line: int  # of the file, from 1

    def text(self, index: int) -> str:
        """Return what a cell says, "" if the row is too short for it."""
        cell = self.cells[index] if index < len(self.cells) else b""
        if cell.startswith(b'"'):
            cell = cell[1:-1].replace(b'""', b'"')
        return cell.decode("utf-8", "replace").strip()


@dataclass
class Table:
    """The rows of a table; the first is the head."""

    head: Row
    rows: list[Row]
    separator: bytes
    start: bytes  # the mark of the encoding, if there is one

    @property
    def names(self) -> list[str]:
        return [self.head.text(index) for index in range(len(self.head.cells))]

    def put(self, row: Row, index: int, text: str) -> None:
        """Write ASCII text into a cell, in quotes where it needs them or had them."""
        cell = text.encode("ascii")
        if row.cells[index].startswith(b'"') or re.search(rb'[",;\s]', cell):
            cell = b'"' + cell.replace(b'"', b'""') + b'"'
        row.cells[index] = cell

    def content(self) -> bytes:
        rows = [self.head, *self.rows]
        return self.start + b"".join(
            self.separator.join(row.cells) + row.end for row in rows
        )


def read(content: bytes, name: str) -> Table:
    """Return the table in a file's content; `name` is for messages.

    Raises Unreadable if it is none.
    """
    start = BOM if content.startswith(BOM) else b""
    content = content.removeprefix(BOM)
    if b"\0" in content or not content.strip():
        raise Unreadable(
            f"{name} is empty, a spreadsheet, or saved in UTF-16. Take the CSV file as "
            "the platform gave it."
        )
    heads: dict[bytes, Row] = {}
    for one in SEPARATORS:
        with contextlib.suppress(Unreadable):  # a quoted heading, by a wrong separator
            heads[one] = next(split(content, one, name))
    separator = max(heads, key=lambda one: len(heads[one].cells), default=b",")
    head, *rows = split(content, separator, name)
    return Table(head, rows, separator, start)


def split(content: bytes, separator: bytes, name: str):
    """Yield the rows of a table."""
    cell = re.compile(
        rb'("(?:[^"]|"")*"|[^"SEP\r\n][^SEP\r\n]*|)(SEP|\r\n|\r|\n|\Z)'.replace(
            b"SEP", re.escape(separator)
        )
    )
    place, line, cells = 0, 1, []
    first = line
    while place < len(content) or cells:
        match = cell.match(content, place)
        if not match:
            raise Unreadable(
                f"{name}, line {line}: a quotation mark is not where one may be. Take "
                "the file as the platform gave it."
            )
        text, end = match.groups()
        cells.append(text)
        place = match.end()
        line += len(re.findall(rb"\r\n|\r|\n", match.group()))
        if end != separator:
            yield Row(cells, end, first)
            cells, first = [], line
