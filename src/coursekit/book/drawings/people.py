"""`{people}`: a row of figures for each group; who has what, can be counted."""

from functools import partial
from typing import ClassVar

from docutils.parsers.rst import directives

from coursekit.book.drawings import pen
from coursekit.book.drawings.drawing import Drawing

LARGEST = 84  # pixels that a figure is high
INKS = ("group-a", "group-b")


class People(Drawing):
    """Draws a table with a column for each person.

    Its first row counts the people, the others say something of each. `fill` and `cap`
    name the rows, of yes and no, that fill a figure and put a cap on it; `empty` says what
    a figure that is not filled means. A row that is left says the group of each; without
    one all are drawn as one group, and the table, which would repeat the picture, goes.
    """

    option_spec: ClassVar = {
        **Drawing.option_spec,
        "fill": directives.unchanged_required,
        "cap": directives.unchanged_required,
        "empty": directives.unchanged_required,
    }

    def draw(self, table, width):
        (_, *numbers), *others = table
        rows = {name: cells for name, *cells in others}
        filled, capped = self.said(rows, "fill"), self.said(rows, "cap")
        kind, groups = self.groups(rows)
        self.keeps_table = bool(kind)

        pitch = width / max(len(places) for places in groups.values())
        size = min(LARGEST, 1.3 * pitch)
        pitch = min(pitch, 1.1 * size)
        parts, y = [], 0.0
        for (group, places), ink in zip(groups.items(), INKS):
            if kind:
                title = f"{kind[:1].upper()}{kind[1:]} {group}"
                parts.append(pen.text(0, y + pen.SIZE, title, bold=True))
                y += pen.LINE + 14
            y += size
            for column, place in enumerate(places):
                x = (column + 0.5) * pitch
                is_filled, has_cap = filled[place], capped[place]
                parts.append(pen.person(x, y, size, ink, is_filled, has_cap))
                label = pen.text(x, y + 20, numbers[place], "middle", size=pen.SMALL)
                parts.append(label)
            y += 46
        marks, end = pen.key(self.entries(), y + 30, width)
        return parts + marks, end + 6

    def entries(self):
        """Return what the marks mean, in words of the table."""
        fill, cap = self.options.get("fill"), self.options.get("cap")
        person = partial(pen.person, size=34, ink=pen.INK)
        marks = []
        if fill:
            marks += [(partial(person, filled=True), fill)]
            empty = self.options.get("empty", f"not {fill}")
            marks += [(partial(person, filled=False), empty)]
        if cap:
            marks += [(partial(pen.cap, size=40), cap)]
        return marks

    def groups(self, rows) -> tuple[str, dict[str, list[int]]]:
        """Return the name of the row that says the groups, and who is in each.

        Without such a row there is one group, and neither it nor the row has a name.
        """
        marked = {self.options.get("fill"), self.options.get("cap")}
        left = [name for name in rows if name not in marked]
        if len(left) > 1:
            raise ValueError(
                "beside the rows that `fill` and `cap` name, at most one is left, which "
                f"says the group of each person. Here these are left: {left}."
            )
        if not left:
            (cells, *_) = rows.values()
            return "", {"": list(range(len(cells)))}
        found: dict[str, list[int]] = {}
        for place, group in enumerate(rows[left[0]]):
            found.setdefault(group, []).append(place)
        if len(found) > len(INKS):
            raise ValueError(f"at most two groups can be drawn, not {len(found)}.")
        return left[0], found

    def said(self, rows, option: str) -> list[bool]:
        """Return what the row of an option says of each person: yes or no."""
        name = self.options.get(option)
        if name is None:
            return [False] * max(map(len, rows.values()))
        if name not in rows:
            raise ValueError(f"`{option}` names {name!r}, and no row has this name.")
        if other := set(rows[name]) - {"yes", "no"}:
            raise ValueError(f"the row {name!r} says {other}; it may say yes or no.")
        return [cell == "yes" for cell in rows[name]]
