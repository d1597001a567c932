"""Bring the display face: headings, the brand and labels are set in it, and no text is.

It comes with the book, cut down to the letters that headings need. `typeface.css` says
how it is used, and what stands in for it until it has come.
"""

import pathlib
import subprocess

from fontTools import subset

from coursekit.book.files import is_made
from coursekit.web.node import WEB, install

FONT = WEB / "node_modules" / "@fontsource" / "bricolage-grotesque" / "files"
FONT /= "bricolage-grotesque-latin-700-normal.woff"
CHARACTERS = [
    *range(0x20, 0x7F),  # letters, digits, signs
    *range(0xA0, 0x180),  # with accents
    *range(0x2010, 0x2027),  # dashes, quotation marks, …
    *(0x2032, 0x20AC, 0x2190, 0x2192, 0x2212, 0x2248),  # ′ € ← → − ≈
]


def cut(source: pathlib.Path, target: pathlib.Path, characters: list[int], flavor):
    """Write those characters of a font to `target`: as "woff", or plain if None."""
    if is_made(target, source):
        return
    options = subset.Options(flavor=flavor, layout_features=["*"])
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    target.parent.mkdir(parents=True, exist_ok=True)
    subset.save_font(font, target, options)


def write_font(app):
    """Put the font into the book."""
    if app.builder.format != "html":
        return
    try:
        install()
    except (OSError, subprocess.CalledProcessError):
        return  # live.py has said it; a font of the system stands in
    cut(FONT, pathlib.Path(app.outdir, "_static", FONT.name), CHARACTERS, "woff")


def setup(app):
    app.connect("builder-inited", write_font)
    return {"parallel_read_safe": True}
