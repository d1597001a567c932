"""The Sphinx extension that makes a book of a course: `coursekit.book`."""

from coursekit.book import (
    address,
    cards,
    choices,
    drawings,
    elsewhere,
    explorable,
    field,
    figures,
    files,
    formulas,
    front,
    glossary,
    ideas,
    inclass,
    instructors,
    kit,
    ledger,
    live,
    mine,
    opening,
    palette,
    percent,
    preview,
    progress,
    rooms,
    site,
    slides,
    starters,
    statement,
    tables,
    takeaways,
    theme,
    typeface,
)

# In this order: parts that listen to the same event are called in it.
PARTS = (
    address,
    cards,
    choices,
    drawings,
    elsewhere,
    explorable,
    field,
    figures,
    formulas,
    front,
    glossary,
    ideas,
    inclass,
    instructors,
    kit,
    ledger,
    live,
    mine,
    opening,
    palette,
    percent,
    preview,
    progress,
    rooms,
    site,
    slides,
    starters,
    statement,
    tables,
    takeaways,
    theme,
    typeface,
)


def setup(app):
    scripts = [*files.EVERYWHERE, "definitions.js", "verdicts.js"]
    files.add(app, styles=files.STYLES, scripts=scripts)
    app.connect("config-inited", files.hide_sources)
    for part in PARTS:
        part.setup(app)
    return {"parallel_read_safe": True}
