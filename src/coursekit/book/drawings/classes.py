"""`{classes}`: people in boxes; those whom an observer cannot tell apart stand together."""

from functools import partial
from math import ceil
from typing import ClassVar

from docutils.parsers.rst import directives

from coursekit.book.drawings import pen
from coursekit.book.drawings.drawing import Drawing

LARGEST = 60  # pixels that a figure is high
AIR = 14  # pixels between boxes, and inside one
INKED = "group-a"


class Classes(Drawing):
    """Draws a table with a column for each person.

    Its first row counts the people. `fill` names a row of yes and no, which fills a
    figure; `empty` says what one that is not filled means. `says` names a row that is
    written below each figure; the table, which would repeat the picture, then goes.
    People who agree in all other rows stand in one box, which these rows name.
    """

    option_spec: ClassVar = {
        **Drawing.option_spec,
        "fill": directives.unchanged_required,
        "empty": directives.unchanged_required,
        "says": directives.unchanged_required,
    }

    def draw(self, table, width):
        (_, *numbers), *others = table
        rows = {name: cells for name, *cells in others}
        filled, said = self.row(rows, "fill"), self.row(rows, "says")
        self.keeps_table = not said
        if other := {*filled} - {"yes", "no"}:
            raise ValueError(f"the row that fills says {other}; it may say yes or no.")
        boxes: dict[str, list[int]] = {}
        for place in range(len(numbers)):
            known = ", ".join(cells[place] for cells in rows.values())
            boxes.setdefault(known, []).append(place)

        most = max(map(len, boxes.values()))
        pitch = min(LARGEST * 1.1, (width - 2 * AIR) / most)
        size = min(LARGEST, 1.1 * pitch)
        fit = max(1, int((width + AIR) // (most * pitch + 3 * AIR)))
        in_line = ceil(len(boxes) / ceil(len(boxes) / fit))
        across = (width - AIR * (in_line - 1)) / in_line
        height = pen.LINE + size + 34 + AIR + (pen.LINE if said else 0)
        parts = []
        for at, (known, places) in enumerate(boxes.items()):
            x, y = at % in_line * (across + AIR), at // in_line * (height + AIR)
            parts.append(pen.box(x + 2, y + 2, across - 4, height - 4, "quiet"))
            title = pen.text(x + AIR, y + AIR + pen.SIZE - 2, known, bold=True)
            parts.append(title)
            start = x + (across - pitch * len(places)) / 2 + pitch / 2
            for column, place in enumerate(places):
                middle, foot = start + column * pitch, y + pen.LINE + AIR + size
                full = bool(filled) and filled[place] == "yes"
                parts.append(pen.person(middle, foot, size, INKED, full))
                labels = [numbers[place], *([said[place]] if said else [])]
                for line, words in enumerate(labels):
                    below = foot + 18 + line * pen.LINE
                    parts.append(
                        pen.text(middle, below, words, "middle", line, pen.SMALL)
                    )
        bottom = ceil(len(boxes) / in_line) * (height + AIR)
        marks, end = pen.key(self.entries(), bottom + 30, width)
        return parts + marks, end + 6

    def row(self, rows, option: str) -> list[str]:
        """Take the row that an option names out of the others; without one, nothing."""
        name = self.options.get(option)
        if name is None:
            return []
        if name not in rows:
            raise ValueError(f"`{option}` names {name!r}, and no row has this name.")
        return rows.pop(name)

    def entries(self) -> list[tuple]:
        """Return what the marks mean, in words of the table."""
        fill = self.options.get("fill")
        if not fill:
            return []
        person = partial(pen.person, size=34, ink=pen.INK)
        empty = self.options.get("empty", f"not {fill}")
        return [
            (partial(person, filled=True), fill),
            (partial(person, filled=False), empty),
        ]
