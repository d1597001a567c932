"""Let the first cell of each row name it, as a screen reader says it with every cell."""

from docutils import nodes


def name_rows(app, doctree):
    """Mark the first column of each table with a heading as one of row headers."""
    for table in doctree.findall(nodes.tgroup):
        column = next(table.findall(nodes.colspec), None)
        if column is not None and any(table.findall(nodes.thead)):
            column["stub"] = 1


def setup(app):
    app.connect("doctree-read", name_rows)
    return {"parallel_read_safe": True}
