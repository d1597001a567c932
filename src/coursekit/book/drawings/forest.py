"""`{forest}`: studies below each other, each a dot with its interval, if it has one."""

from math import ceil, floor
from typing import ClassVar, NamedTuple

from docutils.parsers.rst import directives

from coursekit.book.drawings import pen
from coursekit.book.drawings.drawing import Drawing, amount, sections

SIDE = 0.4  # the part of a wide drawing that the names of the studies take
VALUE = 60  # pixels for the number at the end of a row
EDGE = 12  # pixels from an end of an axis to the end of the drawing
TICKS = 5
AIR = 16  # pixels below a study


class Study(NamedTuple):
    name: str
    value: str
    ends: list[float]  # of its interval, or none

    @property
    def reach(self) -> list[float]:
        return [amount(self.value), *self.ends]


class Forest(Drawing):
    """Draws a table of studies: what is measured, study, value, from, to.

    Studies that measure the same stand together on an axis of their own, the largest
    first. `none` says what it means to stand at zero, such as "no difference".
    """

    option_spec: ClassVar = {
        **Drawing.option_spec,
        "none": directives.unchanged_required,
    }

    def draw(self, table, width):
        parts, y = [], 0.0
        for title, rows in sections(table[1:], 4):
            studies = [study(*row) for row in rows]
            studies.sort(key=lambda one: -one.reach[0])
            drawn, y = self.panel(title, studies, y, width)
            parts += drawn
            y += 30
        return parts, y - 30

    def panel(self, title, studies, y, width):
        """Return the elements of one axis with its studies, and where they end."""
        beside = width > 500  # the names stand beside the axis, or each above its dot
        start = SIDE * width if beside else EDGE
        axis = Axis(start, width - VALUE - EDGE, studies)
        parts = []
        for words in pen.wrapped(title, width):
            parts.append(pen.text(0, y + pen.SIZE, words, bold=True))
            y += pen.LINE
        y += 10
        zero, top = axis.place(0), y
        for one in studies:
            lines = pen.wrapped(one.name, start - 20 if beside else width)
            for row, words in enumerate(lines):
                parts.append(pen.text(0, y + pen.SIZE + row * pen.LINE, words))
            below = y + len(lines) * pen.LINE
            middle = y + 10 if beside else below + 14
            if not beside:
                parts.append(
                    pen.line(zero, middle - 12, zero, middle + 12, dashed=True)
                )
            if one.ends:
                low, high = map(axis.place, one.ends)
                parts.append(pen.line(low, middle, high, middle, "group-a"))
            parts.append(pen.dot(axis.place(one.reach[0]), middle, 7, "group-a"))
            parts.append(pen.text(width, middle + 5, one.value, "end", bold=True))
            y = max(below, middle + 10) + AIR
        if beside:
            parts.append(pen.line(zero, top, zero, y, dashed=True))
        parts += axis.drawn(y)
        y += 20
        if none := self.options.get("none"):
            anchor = "start" if zero - start < 40 else "middle"
            parts.append(pen.text(zero, y + 20, none, anchor, size=pen.SMALL))
            y += 20
        return parts, y + 10


class Axis:
    """An axis from `start` to `end` that holds zero and all that the studies found."""

    def __init__(self, start: float, end: float, studies: list[Study]):
        values = [0, *(value for one in studies for value in one.reach)]
        self.start, self.end = start, end
        self.step = nice((max(values) - min(values)) / TICKS)
        self.low = self.step * floor(min(values) / self.step)
        self.high = self.step * ceil(max(values) / self.step)

    def place(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.start + (self.end - self.start) * share

    def drawn(self, y: float) -> list[str]:
        """Return the line at `y`, and its numbers below."""
        count = round((self.high - self.low) / self.step)
        parts = [pen.line(self.start, y, self.end, y, "quiet")]
        for tick in range(count + 1):
            value = self.low + tick * self.step
            label = f"{value:g}".replace("-", "−")
            place = self.place(value)
            parts.append(pen.text(place, y + 20, label, "middle", size=pen.SMALL))
        return parts


def study(name: str, value: str, low: str, high: str) -> Study:
    """Return a row of the table; an interval has two ends or none."""
    return Study(name, value, [amount(end) for end in (low, high) if low or high])


def nice(step: float) -> float:
    """Return the next step of 1, 2 or 5 times a power of ten."""
    if step <= 0:
        raise ValueError("all that was found is 0; there is nothing to draw.")
    power = 1.0
    while power > step:
        power /= 10
    while power * 10 <= step:
        power *= 10
    return next(power * times for times in (1, 2, 5, 10) if power * times >= step)
