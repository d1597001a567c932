"""Open each page of a part with the part's name, in its colour.

The colours take turns, in the order of the contents, among the parts that have modules.
The names in the contents beside the page have the same.
"""

import html
import pathlib

from coursekit.course import Course, page

COLOURS = 3  # part-1, part-2, part-3 of the palette
LABELS = {"read": "Chapter", "run": "Notebook", "practise": "Exercise"}


def parts(course: Course) -> list[tuple[str, list[str], int]]:
    """Return caption, chapters and number of colour of each part; 0 is no colour."""
    found, number = [], 0
    for caption, pages in course.parts():
        modules = any(course.module_of(name) for name in pages)
        number += modules
        colour = (number - 1) % COLOURS + 1 if modules else 0
        found.append((caption, pages, colour))
    return found


def part_of(course: Course, docname: str) -> tuple[str, int]:
    """Return what stands above the heading of a page, and the number of its colour."""
    found = course.module_of(docname)
    chapter = page("read", found[0].slug) if found else docname
    for caption, pages, colour in parts(course):
        if chapter in pages and colour:
            return (f"{caption} · {LABELS[found[1]]}" if found else caption), colour
    return "", 0


def add_part(app, pagename, templatename, context, doctree):
    """Put the part's name above the heading of a page, and tell what kind of page it is."""
    text, colour = part_of(Course(pathlib.Path(app.srcdir)), pagename)
    if doctree and colour and app.builder.name == "html":
        text = f'<p class="part part-{colour}">{html.escape(text)}</p>'
        context["body"] = text + context["body"]


def write_colours(app):
    """Write which caption in the contents has which colour."""
    course = Course(pathlib.Path(app.srcdir))
    captioned = [colour for caption, _, colour in parts(course) if caption]
    rules = [
        f".bd-links .caption:nth-of-type({place}) {{ --part: var(--part-{colour}); }}\n"
        for place, colour in enumerate(captioned, start=1)
        if colour
    ]
    rules += [
        f".part-{n} {{ --part: var(--part-{n}); }}\n" for n in range(1, COLOURS + 1)
    ]
    target = pathlib.Path(app.outdir, "_static", "parts.css")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("".join(rules), encoding="utf-8")


def setup(app):
    app.connect("html-page-context", add_part)
    app.connect("builder-inited", write_colours)
    return {"parallel_read_safe": True}
