"""`{forest}`: studies below each other, each a dot with its interval, if it has one."""

from typing import ClassVar

from docutils.parsers.rst import directives

from coursekit.book.drawings import pen
from coursekit.book.drawings.drawing import Drawing, amount, sections

SIDE = 0.42  # the part of a wide drawing that the names take
TICKS = 5


class Forest(Drawing):
    """Draws a table of studies: what is measured, study, value, from, to.

    Studies that measure the same stand together on an axis of their own, the largest
    first. `none` says what stands at zero, such as "no difference".
    """

    option_spec: ClassVar = {
        **Drawing.option_spec,
        "none": directives.unchanged_required,
    }

    def draw(self, table, width):
        parts, y = [], 0.0
        for title, rows in sections(table[1:], 4):
            drawn, y = self.panel(title, rows, y, width)
            parts += drawn
        return parts, y

    def panel(self, title, rows, y, width):
        """Return the elements of one axis with its studies, and where they end."""
        studies = [
            (name, amount(value), *(amount(end) if end else None for end in ends))
            for name, value, *ends in rows
        ]
        studies.sort(key=lambda study: -study[1])
        beside = width > 500  # names beside the axis, or above each study
        start = SIDE * width if beside else 10
        room = width - start - 50
        ends = [
            end for _, *all_ends in studies for end in (*all_ends, 0) if end is not None
        ]
        step = nice((max(ends) - min(ends)) / TICKS)
        low, high = (step * edge for edge in (min(ends) // step, -(-max(ends) // step)))

        def place(value):
            return start + room * (value - low) / (high - low)

        parts = []
        for words in pen.wrapped(title, width):
            parts.append(pen.text(0, y + pen.SIZE, words, bold=True))
            y += pen.LINE
        y += 12
        top = y
        for name, value, begin, end in studies:
            lines = pen.wrapped(name, start - 20 if beside else width)
            for row, words in enumerate(lines):
                parts.append(pen.text(0, y + pen.SIZE + row * pen.LINE, words))
            middle = y + 10 if beside else y + len(lines) * pen.LINE + 12
            if begin is not None and end is not None:
                parts.append(
                    pen.line(place(begin), middle, place(end), middle, "group-a")
                )
            parts.append(pen.dot(place(value), middle, 7, "group-a"))
            y = max(y + len(lines) * pen.LINE, middle + 10) + 14
        parts.append(pen.line(place(0), top, place(0), y, dashed=True))
        parts.append(pen.line(start, y, start + room, y, "quiet"))
        tick = low
        while tick <= high + step / 2:
            label = f"{tick:g}".replace("-", "−")
            parts.append(pen.text(place(tick), y + 20, label, "middle", size=pen.SMALL))
            tick += step
        if none := self.options.get("none"):
            anchor = "start" if place(0) < width / 2 else "middle"
            parts.append(pen.text(place(0), y + 40, none, anchor, size=pen.SMALL))
            y += 20
        return parts, y + 52


def nice(step: float) -> float:
    """Return the next step of 1, 2 or 5 times a power of ten."""
    power = 1.0
    while power > step:
        power /= 10
    while power * 10 <= step:
        power *= 10
    return next(power * times for times in (1, 2, 5, 10) if power * times >= step)
