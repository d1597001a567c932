"""Write numbers of the prose as print does: 5 % on one line, and a minus for a hyphen."""

import re

from docutils import nodes

HYPHEN = re.compile(r"(^|(?<=[\s(]))-(?=\d)")
VERBATIM = (nodes.literal, nodes.literal_block, nodes.math, nodes.math_block, nodes.raw)


def unbroken(text: str) -> str:
    """Return a text with a no-break space between a number and its %."""
    return re.sub(r"(^|(?<=\d)) (?=%)", "\N{NO-BREAK SPACE}", text)


def together(text: str) -> str:
    """Return a text whose numbers keep their %, and have a minus for a hyphen."""
    return unbroken(HYPHEN.sub("\N{MINUS SIGN}", text))


def keep_together(app, doctree):
    """Mend the numbers of the prose, also those that were glued."""
    for text in list(doctree.findall(nodes.Text)):
        kept = together(text)
        if kept != text and not isinstance(text.parent, VERBATIM):
            text.parent.replace(text, nodes.Text(kept))


def setup(app):
    app.connect("doctree-read", keep_together, priority=100)  # before the contents
    return {"parallel_read_safe": True}
