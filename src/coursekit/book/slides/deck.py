"""Write the slides of a module as a page: plain HTML, read from top to bottom.

Each slide is a section with a heading. Without JavaScript the page scrolls from one to
the next; `static/slides.js` adds keys and fits a slide to the screen. It has no link and
no id of the chapter: whoever moves through it meets only what can be used there.
"""

import copy
import html
import re

from bs4 import BeautifulSoup, Tag

from coursekit.book.rooms import TEACH
from coursekit.book.slides.choice import Slide
from coursekit.course import Module, page

PAGE = """<!DOCTYPE html>
<html lang="en" data-theme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Slides: {question}</title>
<link rel="stylesheet" href="../_static/slides.css">
<script defer src="../_static/slides.js"></script>
{scripts}</head>
<body>
<nav class="steps" aria-label="Slides">
<button type="button" hidden data-step="-1" aria-label="Previous slide">←</button>
<span class="place" hidden></span>
<button type="button" hidden data-step="1" aria-label="Next slide">→</button>
<label><input type="checkbox" id="notes"> Notes</label>
<button type="button" hidden class="theme">Dark</button>
{links}</nav>
<main>
{slides}</main>
</body>
</html>
"""
SLIDE = """<section class="slide {kind}{where}" id="slide-{number}">
<div class="fits">
<h{level}{heard}>{heading}</h{level}>
{said}{shown}</div>
{notes}</section>
"""


def as_page(module: Module, slides: list[Slide], has_sheet: bool) -> str:
    """Return the page; `has_sheet` says whether there is a teaching sheet to link to."""
    acts = [slide.placed.tag for slide in slides if slide.kind == "act"]
    names = [act.select_one("[data-explorable]")["data-explorable"] for act in acts]
    scripts = "".join(
        f'<script defer src="../_static/explorables/{name}.js"></script>\n'
        for name in names
    )
    links = [f'<a href="../{page("read", module.slug)}.html">Chapter</a>']
    if has_sheet:
        links.append(f'<a href="../{TEACH}/{module.slug}.html">Sheet</a>')
    return PAGE.format(
        question=html.escape(module.question),
        scripts=scripts,
        links="\n".join(links) + "\n",
        slides="".join(section(slide, at) for at, slide in enumerate(slides, start=1)),
    )


def section(slide: Slide, number: int) -> str:
    """Return a slide as HTML."""
    said = "".join(map(clean, slide.said))
    shown = clean(slide.placed.tag) if slide.placed else ""
    notes = "".join(map(clean, slide.notes))
    heading, level = slide.heading, 1 if slide.kind == "title" else 2
    return SLIDE.format(
        kind=slide.kind,
        where=f" {slide.placed.where}" if slide.placed else "",
        number=number,
        level=level,
        heard=' class="visually-hidden"' if slide.quiet else "",
        heading=html.escape(heading) if isinstance(heading, str) else inside(heading),
        said=f'<div class="said">{said}</div>\n' if said else "",
        shown=f'<div class="shown">{shown}</div>\n' if shown else "",
        notes=f'<div class="notes">{lowered(notes, level + 1)}</div>\n'
        if notes
        else "",
    )


def inside(tag: Tag) -> str:
    """Return what stands in a heading, without its link."""
    return cleaned(tag).decode_contents()


def clean(tag: Tag) -> str:
    return str(cleaned(tag))


def cleaned(tag: Tag) -> Tag:
    """Return a copy without links, and without ids but for those inside pictures."""
    found = copy.copy(tag)
    for link in found.select(".headerlink"):
        link.decompose()
    for link in found.select("a"):
        link.unwrap()
    for one in [found, *found.select("[id]")]:
        if one.get("id") and not one.find_parent("svg"):
            del one["id"]
    for one in found.select("span"):
        if not one.contents and not one.find_parent(class_="stage"):
            one.decompose()  # where a term was used first
    return found


def lowered(text: str, level: int) -> str:
    """Return notes with their headings at a level, that below the slide's own."""
    soup = BeautifulSoup(text, "html.parser")
    for heading in soup.find_all(re.compile(r"h[1-6]")):
        heading.name = f"h{level}"
    return str(soup)
