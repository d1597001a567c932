"""Make the slides of each module from its page: `_build/html/slides/<slug>.html`.

A chapter's built page has all of it: its question, its pictures, its predictions, what the
reader does, the roles around the table, the take-aways. Rules choose of these
(`choice.py`), and nothing is written twice. Notes for whoever teaches come from the
module's sheet. The slides are written when the book is, and `make slides` writes them
alone, from a book that is there.
"""

import pathlib
import sys

from coursekit.book.files import STATIC, is_made
from coursekit.book.rooms import SLIDES, TEACH
from coursekit.book.slides.choice import choose, parsed
from coursekit.book.slides.deck import as_page
from coursekit.course import Course, page
from coursekit.palette import stylesheet

# Of the book's stylesheets those that what stands on slides needs, in their order.
STYLES = ("typeface.css", "figures.css", "kit.css", "ranges.css", "slides.css")
SCRIPT = "slides.js"


def write(course: Course, book: pathlib.Path, anew=True) -> list[pathlib.Path]:
    """Write the slides of all modules into a built book; return their files.

    anew: whether those are written, too, of which chapter and sheet are as they were.
    """
    folder, written = book / SLIDES, []
    for module in course.modules():
        chapter = book / f"{page('read', module.slug)}.html"
        if not chapter.is_file():
            continue
        sheet = book / TEACH / f"{module.slug}.html"
        sources = [path for path in (chapter, sheet) if path.is_file()]
        target = folder / f"{module.slug}.html"
        if anew or not is_made(target, *sources):
            slides = choose(*(parsed(path.read_text("utf-8")) for path in sources))
            folder.mkdir(exist_ok=True)
            text = as_page(module, slides, has_sheet=sheet in sources)
            target.write_text(text, encoding="utf-8")
        written.append(target)
    if written:
        static = book / "_static"
        parts = [stylesheet(), *((STATIC / name).read_text("utf-8") for name in STYLES)]
        (static / "slides.css").write_text("\n".join(parts), encoding="utf-8")
        (static / SCRIPT).write_text((STATIC / SCRIPT).read_text("utf-8"), "utf-8")
    return written


def write_with_book(app, exception):
    if not exception and app.builder.name == "html":
        write(Course(pathlib.Path(app.srcdir)), pathlib.Path(app.outdir), anew=False)


def main(course: Course) -> None:
    """Write the slides from the book that is there, or say that there is none."""
    book = course.root / "_build" / "html"
    if not (book / "_static").is_dir():
        sys.exit(f"There is no book in {book}. Run `make book` first.")
    for path in write(course, book):
        print(path)


def setup(app):
    # Last: what the pages are made of has then been mended, and the sheets are there.
    app.connect("build-finished", write_with_book, priority=950)
    return {"parallel_read_safe": True}
