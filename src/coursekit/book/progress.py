"""Let readers mark what they have read; the browser keeps it, and nobody else knows.

The pages have the places, and `static/progress.js` fills them. Without JavaScript none
of them is seen.
"""

import pathlib

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from coursekit.course import Course

READ = '<p hidden><label><input type="checkbox" id="read"> I have read this page</label></p>'
SO_FAR = """<p class="progress-here" hidden><span role="status"></span>
<button type="button">Forget my progress</button></p>"""


class Progress(SphinxDirective):
    """`{progress}`: what has been read and solved so far, with a way to forget it."""

    def run(self):
        return [nodes.raw("", SO_FAR, format="html")]


def add_box(app, doctree):
    """Put the box to tick at the end of what one reads in a module."""
    found = Course(pathlib.Path(app.srcdir)).module_of(app.env.docname)
    if found and found[1] in ("read", "run"):
        doctree.children[0].append(nodes.raw("", READ, format="html"))


def setup(app):
    app.add_directive("progress", Progress)
    app.connect("doctree-read", add_box, priority=900)  # below all that others add
    return {"parallel_read_safe": True}
