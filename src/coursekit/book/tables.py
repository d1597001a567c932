"""Tables that read well: rows that are named, numbers below each other, one head.

The first cell of each row names it, as a screen reader says it with every cell. A column
of numbers is set to the right. An empty corner is no heading. A table of pandas with
named rows has a second, nearly empty head; its names move up into the first.
"""

import re

from docutils import nodes

# A number, as prose writes it: 1,200 · −0.6 · 34.7 % · 20 min; what stands for none, too.
NUMBER = re.compile(r"[−+-]?\d[\d,.]*(\s?%|\s?min)?|[–—-]?")
CORNER = '<th class="head stub"><p></p></th>'  # as docutils writes it
HEAD = re.compile(r"(<thead>\s*)(.*?)(\s*</thead>)", re.DOTALL)
ROW = re.compile(r"<tr.*?</tr>", re.DOTALL)
CELL = re.compile(r"<th([^>]*)>(.*?)</th>", re.DOTALL)


def name_rows(app, doctree):
    """Mark the first column of each table with a heading as one of row headers."""
    for table in doctree.findall(nodes.tgroup):
        column = next(table.findall(nodes.colspec), None)
        if column is not None and any(table.findall(nodes.thead)):
            column["stub"] = 1


def align_numbers(app, doctree, docname):
    """Mark the cells of each column that holds numbers only, and its heading.

    Late, when numbers from notebooks have been pasted.
    """
    for table in doctree.findall(nodes.tgroup):
        body = next(table.findall(nodes.tbody), None)
        rows = [row.children for row in table.findall(nodes.row)]
        if body is None or len({len(row) for row in rows}) != 1:
            continue  # cells that span several columns
        for place in range(1, len(rows[0])):
            cells = [row.children[place].astext().strip() for row in body.children]
            if any(cells) and all(map(NUMBER.fullmatch, cells)):
                for row in rows:
                    row[place]["classes"].append("number")


def leave_corner(app, pagename, templatename, context, doctree):
    """Make a plain cell of an empty corner: it heads neither rows nor columns."""
    if "body" in context:
        context["body"] = context["body"].replace(CORNER, "<td></td>")


def one_head(html: str) -> str:
    """Return a table of pandas with the names of its rows in its first head."""
    return HEAD.sub(merged, html)


def merged(head: re.Match) -> str:
    """Return a head without the row that only names the columns to the left."""
    rows = ROW.findall(head[2])
    if len(rows) != 2:
        return head[0]
    upper, lower = ([cell[2] for cell in CELL.finditer(row)] for row in rows)
    names = [name for name in lower if name]
    if len(upper) != len(lower) or not names or any(lower[len(names) :]):
        return head[0]
    # Where the columns have a name as well, it stands before them.
    *first, last = names
    by = upper[len(names) - 1]
    texts = [*first, f"{last} by {by}" if by else last, *upper[len(names) :]]
    left = iter(texts)
    row = CELL.sub(lambda cell: f"<th{cell[1]}>{next(left)}</th>", rows[0])
    return f"{head[1]}{row}{head[3]}"


def mend_pandas(app, doctree):
    for raw in doctree.findall(nodes.raw):
        if 'class="dataframe"' in raw.astext():
            text = one_head(raw.astext())
            raw.rawsource = text
            raw.children = [nodes.Text(text)]


def setup(app):
    for part in (name_rows, mend_pandas):
        app.connect("doctree-read", part)
    app.connect("doctree-resolved", align_numbers)
    app.connect("html-page-context", leave_corner)
    return {"parallel_read_safe": True}
