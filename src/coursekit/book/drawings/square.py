"""`{square}`: a 2 × 2, with a dot for each one that is counted."""

from math import ceil
from typing import ClassVar

from docutils.parsers.rst import directives

from coursekit.book.drawings import pen
from coursekit.book.drawings.drawing import Drawing, amount, inks

MOST = 100  # more dots cannot be counted
GAP = 10


class Square(Drawing):
    """Draws a table of two rows and two columns of whole numbers, 100 in all at most.

    `colours` are names of the palette, for the four fields from left to right.
    """

    option_spec: ClassVar = {
        **Drawing.option_spec,
        "colours": directives.unchanged_required,
    }

    def draw(self, table, width):
        (_, *heads), *rows = table
        counts = [[amount(cell) for cell in cells] for _, *cells in rows]
        flat = [count for line in counts for count in line]
        if len(heads) != 2 or len(rows) != 2 or len(flat) != 4:
            raise ValueError("a 2 × 2 has two rows and two columns beside its names.")
        if any(count != int(count) or count < 0 for count in flat) or sum(flat) > MOST:
            raise ValueError(f"a 2 × 2 has whole numbers, at most {MOST} together.")
        colours = inks(self.options, ["group-a", "quiet", "quiet", "group-b"])
        side = (width - GAP) / 2
        across = int((side - 2 * GAP) // 20)
        height = 34 + 20 * max(ceil(max(flat) / across), 2) + GAP
        parts, y = [], 0.0
        wrapped = [pen.wrapped(head, side) for head in heads]
        for column, lines in enumerate(wrapped):
            x = column * (side + GAP) + side / 2
            for row, words in enumerate(lines):
                below = pen.SIZE + row * pen.LINE
                parts.append(pen.text(x, below, words, "middle", bold=True))
        y += max(map(len, wrapped)) * pen.LINE + 8
        for row, (name, *_) in enumerate(rows):
            parts.append(pen.text(0, y + pen.SIZE, name, bold=True))
            y += pen.LINE + 6
            for column in range(2):
                count, ink = int(counts[row][column]), colours[2 * row + column]
                x = column * (side + GAP)
                parts.append(pen.box(x + 2, y, side - 4, height, "quiet"))
                parts.append(pen.text(x + 14, y + 22, count, bold=True))
                for place in range(count):
                    parts.append(
                        pen.dot(
                            x + 20 + 20 * (place % across),
                            y + 42 + 20 * (place // across),
                            6,
                            ink,
                        )
                    )
            y += height + 14
        return parts, y - 10
