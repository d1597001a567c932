"""`{bars}`: bars of 100 %, one above the other, each filled as far as its share goes."""

from typing import ClassVar

from docutils.parsers.rst import directives

from coursekit.book.drawings import pen
from coursekit.book.drawings.drawing import Drawing, amount, inks, sections

HEIGHT = 30
COUNTABLE = 12  # up to so many, a bar shows each one
PERCENT = 64  # pixels for the number at its end


class Bars(Drawing):
    """Draws a table whose last two columns are a part and its whole.

    The column before says what the bar is of. A column before that one, if there is
    one, parts the bars into sections. `colours` are names of the palette, in turn.
    """

    option_spec: ClassVar = {
        **Drawing.option_spec,
        "colours": directives.unchanged_required,
    }

    def draw(self, table, width):
        (*_, verb, _), *rows = table
        colours = inks(self.options, ["group-a", "group-b"])
        full = width - PERCENT
        parts, y = [], 0.0
        for title, found in sections(rows, 3):
            if title:
                for words in pen.wrapped(title, width):
                    parts.append(pen.text(0, y + pen.SIZE, words, bold=True))
                    y += pen.LINE
                y += 8
            for place, (name, part_cell, whole_cell) in enumerate(found):
                part, whole = amount(part_cell), amount(whole_cell)
                if not 0 <= part <= whole or not whole:
                    raise ValueError(f"{part_cell} of {whole_cell} is no share.")
                said = f"{name}: {part_cell} of {whole_cell} {verb}"
                parts.append(pen.text(0, y + pen.SIZE, said))
                y += pen.LINE + 2
                ink = colours[place % len(colours)]
                parts += self.bar(y, full, part, whole, ink)
                share = f"{100 * part / whole:.0f}\N{NO-BREAK SPACE}%"
                parts.append(pen.text(width, y + 21, share, "end", bold=True))
                y += HEIGHT + 16
            y += 24
        return parts, y - 36

    def bar(self, y, full, part, whole, ink):
        """Return one bar: a box for each one who is counted, or one box in all."""
        if whole <= COUNTABLE and part == int(part) and whole == int(whole):
            step = full / whole
            return [
                pen.box(place * step + 2, y, step - 4, HEIGHT, ink, place < part)
                for place in range(int(whole))
            ]
        outline = pen.box(2, y, full - 4, HEIGHT, ink)
        inside = pen.box(2, y, max((full - 4) * part / whole, 3), HEIGHT, ink, True)
        return [outline, inside]
