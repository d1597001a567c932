"""The Sphinx extension that makes a book of a course: `coursekit.book`."""

from coursekit.book import (
    address,
    drawings,
    elsewhere,
    explorable,
    figures,
    files,
    formulas,
    glossary,
    ledger,
    live,
    palette,
    percent,
    progress,
    rooms,
    starters,
    tables,
    theme,
)

# In this order: parts that listen to the same event are called in it.
PARTS = (
    address,
    drawings,
    elsewhere,
    explorable,
    figures,
    formulas,
    glossary,
    ledger,
    live,
    palette,
    percent,
    progress,
    rooms,
    starters,
    tables,
    theme,
)


def setup(app):
    files.add(
        app,
        styles=[
            "palette.css",
            "book.css",
            "explorable.css",
            "figures.css",
            "icons.css",
            "tables.css",
        ],
        scripts=["kept.js", "controls.js", "progress.js", "scrolling.js"],
    )
    app.connect("config-inited", files.hide_sources)
    for part in PARTS:
        part.setup(app)
    return {"parallel_read_safe": True}
