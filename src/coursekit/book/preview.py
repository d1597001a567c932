"""Give a shared link a picture: the title of its page, drawn in the book's own face.

Other sites ask for it by an absolute address, so only a book that knows where it stands
has the pictures and the tags that name them (`address.py`).
"""

import pathlib
import struct
import zlib
from xml.sax.saxutils import escape

import vl_convert
from fontTools.ttLib import TTFont

from coursekit.book import opening
from coursekit.book.address import about, meta
from coursekit.book.typeface import CHARACTERS, FONT, cut
from coursekit.course import Course
from coursekit.palette import COLOURS, LIGHT, PAGE

WIDTH, HEIGHT = 1200, 630  # what the sites that show them ask for
MARGIN, COLUMN = 80, 780
SIZES = (88, 76, 64, 52)  # of the title; the first in which it fits
LINES = 4
FOLDER = "_static/preview"


class Face:
    """The display face as a file that the drawing program can read."""

    def __init__(self, folder: pathlib.Path):
        path = folder / f"{FONT.stem}.ttf"
        cut(FONT, path, CHARACTERS, None)
        vl_convert.register_font_directory(str(folder))
        font = TTFont(path)
        self.family = font["name"].getDebugName(1)
        self.glyphs, self.widths = font.getBestCmap(), font["hmtx"]
        self.unit = font["head"].unitsPerEm

    def width(self, text: str, size: int) -> float:
        glyphs = [self.glyphs.get(ord(letter), ".notdef") for letter in text]
        return sum(self.widths[glyph][0] for glyph in glyphs) * size / self.unit

    def lines(self, text: str, size: int) -> list[str]:
        """Return a text broken into lines that fit the column."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if self.width(longer, size) <= COLUMN or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines


def picture(face: Face, title: str, above: str, book: str, colour: str) -> str:
    """Return the picture of a page as SVG. `above` stands over its title, in `colour`."""
    paper, ink, muted = (
        PAGE[name][LIGHT] for name in ("background", "text-base", "text-muted")
    )
    size, lines = next(
        (size, lines)
        for size in SIZES
        if len(lines := face.lines(title, size)) <= LINES or size == SIZES[-1]
    )
    circles = [
        f'<circle cx="{x}" cy="{y}" r="175" fill="{COLOURS[f"part-{n}"][LIGHT]}" '
        f'fill-opacity="{opacity}"/>'
        for n, (x, y, opacity) in enumerate(
            [(1010, 270, 1), (1200, 270, 0.85), (1105, 445, 0.85)], start=1
        )
    ]
    texts = [(above, 34, 110, colour), (book, 34, HEIGHT - 64, muted)]
    texts += [
        (line, size, 130 + size * (1 + 1.08 * number), ink)
        for number, line in enumerate(lines)
    ]
    texts = [
        f'<text x="{MARGIN}" y="{y:.0f}" font-size="{height}" fill="{fill}" '
        f'font-family="{face.family}" font-weight="700">{escape(text)}</text>'
        for text, height, y, fill in texts
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{paper}"/>'
        f"{''.join(circles)}{''.join(texts)}</svg>"
    )


def packed(png: bytes) -> bytes:
    """Return a PNG with its data compressed as far as they can be: half the bytes."""
    place, chunks = 8, []
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        chunks.append((png[place + 4 : place + 8], png[place + 8 : place + 8 + length]))
        place += 12 + length
    data = zlib.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    parts = [chunks[0], (b"IDAT", zlib.compress(data, 9)), (b"IEND", b"")]
    return png[:8] + b"".join(
        struct.pack(">I", len(body))
        + name
        + body
        + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )


def add_preview(app, pagename, templatename, context, doctree):
    """Draw the picture of a page, and name it in the page's head."""
    if not (doctree and app.config.html_baseurl and FONT.exists()):
        return
    if not hasattr(app, "face"):
        app.face = Face(pathlib.Path(app.doctreedir, "preview"))
    title, book = app.env.titles[pagename].astext(), app.config.project
    above, colour = opening.part_of(Course(pathlib.Path(app.srcdir)), pagename)
    hue = COLOURS[f"part-{colour}"] if colour else PAGE["text-muted"]
    svg = picture(app.face, title, above, book if title != book else "", hue[LIGHT])
    target = pathlib.Path(app.outdir, FOLDER, f"{pagename}.png")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(packed(vl_convert.svg_to_png(svg)))
    base = app.config.html_baseurl
    tags = {
        "og:title": title,
        "og:description": about(app, pagename, doctree),
        "og:type": "article",
        "og:site_name": book,
        "og:url": f"{base}{pagename}.html",
        "og:image": f"{base}{FOLDER}/{pagename}.png",
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": f"{title}, a page of {book}",
    }
    context["metatags"] += "".join(
        meta(name, content, "property") for name, content in tags.items()
    )
    context["metatags"] += meta("twitter:card", "summary_large_image")


def setup(app):
    app.connect("html-page-context", add_preview)
    return {"parallel_read_safe": True}
