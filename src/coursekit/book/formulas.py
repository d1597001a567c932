"""Turn formulas into MathML when the book is built.

Browsers and screen readers read MathML themselves, so a page needs no script for it. The
font has the shapes that formulas need, and few others.
"""

import json
import pathlib
import subprocess

from docutils import nodes
from sphinx.util import logging

from coursekit.book.typeface import cut
from coursekit.web.node import WEB, install, run

TEMML = WEB / "node_modules" / "temml" / "dist"
FONT = WEB / "node_modules" / "@fontsource" / "stix-two-math" / "files"
FONT /= "stix-two-math-latin-400-normal.woff"
STYLE = "Temml-STIX2.css"
FONT_IN_STYLE = "STIXTwoMath.woff2"
CHARACTERS = [
    *range(0x20, 0x180),  # Latin
    *range(0x391, 0x3CA),  # Greek
    *range(0x2010, 0x2070),  # dashes, primes, invisible operators
    *range(0x2190, 0x21D5),  # arrows
    *range(0x2200, 0x2300),  # operators
    *range(0x1D434, 0x1D468),  # italic letters
    *range(0x1D6FC, 0x1D716),  # italic Greek
    0x210E,  # the italic h
]
LOGGER = logging.getLogger(__name__)


def write_style(app):
    """Put the style of formulas and their font into the book."""
    if app.builder.format != "html":
        return
    try:
        install()
    except (OSError, subprocess.CalledProcessError):
        return  # live.py has said it; formulas stand there as TeX
    target = pathlib.Path(app.outdir, "_static")
    cut(FONT, target / FONT.name, CHARACTERS, "woff")
    style = (TEMML / STYLE).read_text(encoding="utf-8")
    style = style.replace(FONT_IN_STYLE, FONT.name)
    (target / "formulas.css").write_text(style, encoding="utf-8")
    app.add_css_file("formulas.css")


def convert(app, doctree, docname):
    """Give each formula of a page its MathML; all at once, as Node.js starts slowly."""
    found = [*doctree.findall(nodes.math), *doctree.findall(nodes.math_block)]
    if app.builder.format != "html" or not found or not TEMML.exists():
        return
    pairs = [(node.astext(), isinstance(node, nodes.math_block)) for node in found]
    results = json.loads(run("node", "formulas.js", text=json.dumps(pairs)))
    for node, result in zip(found, results, strict=True):
        if "error" in result:
            LOGGER.warning("%s: %s", node.astext(), result["error"], location=node)
        node["mathml"] = result.get("mathml")


def visit_formula(translator, node):
    """Write a formula, as MathML or, where there is none, as TeX."""
    mathml = node.get("mathml")
    if isinstance(node, nodes.math_block):
        translator.body.append(translator.starttag(node, "div", CLASS="math"))
        translator.body.append(
            mathml or f"<pre>{translator.encode(node.astext())}</pre>"
        )
        translator.body.append("</div>")
    else:
        code = f"<code>{translator.encode(node.astext())}</code>"
        translator.body.append(mathml or code)
    raise nodes.SkipNode


def setup(app):
    visit = (visit_formula, None)
    app.add_html_math_renderer("mathml", visit, visit)
    app.config.html_math_renderer = "mathml"
    app.connect("builder-inited", write_style)
    app.connect("doctree-resolved", convert)
    return {"parallel_read_safe": True}
