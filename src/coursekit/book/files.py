"""Put styles and scripts of the package on every page of a book."""

import pathlib

STATIC = pathlib.Path(__file__).parent / "static"
# The book's own stylesheets, in their order.
STYLES = [
    "palette.css",
    "parts.css",
    "typeface.css",
    "book.css",
    "definitions.css",
    "ledger.css",
    "cards.css",
    "choices.css",
    "ideas.css",
    "progress.css",
    "front.css",
    "mine.css",
    "field.css",
    "takeaways.css",
    "explorable.css",
    "figures.css",
    "icons.css",
    "kit.css",
    "ranges.css",
    "buttons.css",
    "record.css",
    "tables.css",
    "print.css",
]
# The small scripts that every page needs, in their order.
EVERYWHERE = ["kept.js", "controls.js", "course.js", "progress.js", "scrolling.js"]


def add(app, styles: list[str], scripts: list[str]) -> None:
    """Name files of `static/` before those that the book's own configuration names."""

    def name_files(app, config):
        deferred = [[name, {"defer": "defer"}] for name in scripts]
        config.html_static_path = [str(STATIC), *config.html_static_path]
        config.html_css_files = [*styles, *config.html_css_files]
        config.html_js_files = [*deferred, *config.html_js_files]

    app.connect("config-inited", name_files)


def hide_sources(app, config) -> None:
    """Keep the sources out of the book: those of exercises hold the solutions."""
    config.html_copy_source = False
    config.html_show_sourcelink = False
