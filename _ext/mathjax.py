"""Serve formulas from the book itself: the part of MathJax that a page needs."""

import importlib.util
import pathlib

from sphinx.util.fileutil import copy_asset


def copy_mathjax(app, exception):
    """Copy one MathJax component and its fonts; the package's 24 MB hold many."""
    if exception or app.builder.format != "html":
        return
    package = importlib.util.find_spec("sphinx-mathjax-offline")
    source = pathlib.Path(package.origin).parent / "static" / "mathjax"
    target = pathlib.Path(app.outdir, "_static", "mathjax")
    fonts = "output/chtml/fonts/woff-v2"
    copy_asset(source / "tex-chtml.js", target)
    copy_asset(source / fonts, target / fonts)


def setup(app):
    app.config.mathjax_path = "mathjax/tex-chtml.js"
    # the menu makes each formula a stop of the Tab key, without a name
    app.config.mathjax3_config = {"options": {"enableMenu": False}}
    app.connect("build-finished", copy_mathjax)
    return {"parallel_read_safe": True}
