"""`{timeline}`: what happened when, from top to bottom on one line."""

from coursekit.book.drawings import pen
from coursekit.book.drawings.drawing import Drawing

LONGEST_YEARS = 12  # years between two events that are drawn as far apart as they are
YEAR = 8  # pixels


class Timeline(Drawing):
    """Draws a table of years and what happened then; years in between leave room."""

    def draw(self, table, width):
        rows = table[1:]
        left = 10 + pen.LETTER * max(len(when) for when, _ in rows)
        parts, y, points, before = [], 12.0, [], None
        for when, what in rows:
            year = int(when[:4])
            if before is not None:
                if year < before:
                    raise ValueError(f"{when} comes after {before}; sort the rows.")
                y += YEAR * min(year - before, LONGEST_YEARS)
            before = year
            points.append(y)
            parts.append(pen.text(0, y + 5, when, bold=True))
            for row, words in enumerate(pen.wrapped(what, width - left - 34)):
                parts.append(pen.text(left + 34, y + 5 + row * pen.LINE, words))
            y += (row + 1) * pen.LINE + 12
        dots = [pen.dot(left + 10, point, 7, "group-a") for point in points]
        spine = pen.line(left + 10, points[0], left + 10, points[-1], "quiet")
        return [spine, *dots, *parts], y
