"""A drawing: a small table in the source, drawn while the book is built.

In the source, options come first (`name`, by which the page refers to it, and `alt`,
which says what it shows), then the table, then the caption. A program that knows no such
directive shows the table.
"""

import html
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from coursekit.book.drawings.pen import sheet
from coursekit.book.figures import WIDTHS, figure


class Drawing(SphinxDirective):
    """What all kinds of drawings have in common. A kind has `draw`."""

    has_content = True
    option_spec: ClassVar = {
        "name": directives.unchanged_required,
        "alt": directives.unchanged_required,
    }
    keeps_table = False  # whether the table stands on the page, below its drawing

    def draw(self, table: list[list[str]], width: int) -> tuple[list[str], float]:
        """Return the elements of the drawing, and its height.

        Raises ValueError, which says what in the table cannot be drawn.
        """
        raise NotImplementedError

    def run(self):
        for name in ("name", "alt"):
            if not self.options.get(name):
                raise self.error(
                    f"{self.name}: a drawing has an option `:{name}:`. Say what it "
                    "shows in `alt`, and what the page calls it in `name`."
                )
        first, *text = self.parse_content_to_nodes() or [None]
        if not isinstance(first, nodes.table):
            raise self.error(f"{self.name}: a drawing begins with a table.")
        rows = [
            [cell.astext().strip() for cell in row] for row in first.findall(nodes.row)
        ]
        try:
            drawn = "".join(
                sheet(*self.draw(rows, width), width, name)
                for name, width in WIDTHS.items()
            )
        except (ValueError, IndexError) as error:
            raise self.error(f"{self.name}: {error}") from error
        alt = html.escape(self.options["alt"])
        picture = f'<div class="picture" role="img" aria-label="{alt}">{drawn}</div>'
        raw = nodes.raw("", picture, format="html")
        found = figure(self, raw, self.options["name"], text)
        return [found, first] if self.keeps_table else [found]


def amount(cell: str) -> float:
    """Return the number in a cell."""
    try:
        return float(cell.replace("−", "-").removesuffix("%"))
    except ValueError:
        raise ValueError(f"{cell!r} is no number.") from None


def inks(options: dict, default: list[str]) -> list[str]:
    """Return the names of colours that an option gives, or the default."""
    given = options.get("colours")
    return [name.strip() for name in given.split(",")] if given else default


def sections(rows: list[list[str]], columns: int) -> list[tuple[str, list[list[str]]]]:
    """Return the rows by what stands before their last `columns` cells.

    An empty cell says the same as the one above.
    """
    found: list[tuple[str, list[list[str]]]] = []
    for row in rows:
        title = row[-columns - 1] if len(row) > columns else ""
        if not found or (title and title != found[-1][0]):
            found.append((title, []))
        found[-1][1].append(row[-columns:])
    return found
