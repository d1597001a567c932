"""Put styles and scripts of the package on every page of a book; tell what is new."""

import functools
import pathlib

CODE = pathlib.Path(__file__).parent
STATIC = CODE / "static"
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


def is_made(target: pathlib.Path, *sources: pathlib.Path) -> bool:
    """Tell whether a file is there, and younger than all that it is made of.

    The code that makes it is one of its sources, too.
    """
    if not target.is_file():
        return False
    times = [source.stat().st_mtime_ns for source in sources]
    return max([code_changed(), *times]) < target.stat().st_mtime_ns


@functools.cache
def code_changed() -> int:
    """Return when the code of this folder changed last, in nanoseconds."""
    return max(path.stat().st_mtime_ns for path in CODE.rglob("*.py"))


def hide_sources(app, config) -> None:
    """Keep the sources out of the book: those of exercises hold the solutions."""
    config.html_copy_source = False
    config.html_show_sourcelink = False
