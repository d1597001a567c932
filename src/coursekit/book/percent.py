"""Keep a number and its % on one line: the space between them does not break."""

import re

from docutils import nodes

VERBATIM = (nodes.literal, nodes.literal_block, nodes.math, nodes.math_block, nodes.raw)


def together(text: str) -> str:
    """Return a text with a no-break space before each % that follows a number."""
    return re.sub(r"(^|(?<=\d)) (?=%)", "\N{NO-BREAK SPACE}", text)


def keep_together(app, doctree):
    """Put a no-break space before each % of the prose, also after a glued number."""
    for text in list(doctree.findall(nodes.Text)):
        kept = together(text)
        if kept != text and not isinstance(text.parent, VERBATIM):
            text.parent.replace(text, nodes.Text(kept))


def setup(app):
    app.connect("doctree-read", keep_together, priority=100)  # before the contents
    return {"parallel_read_safe": True}
