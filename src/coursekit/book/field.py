"""`{field} name`: a field for the reader's own words, with a label as its body.

What is written is kept in this browser among the words of the page (`static/kept.js`);
`static/field.js` does it, and *My pages* show it. On paper it stands whole, and an empty
field is room to write; without JavaScript there is only that room.
"""

import html
import re

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

NAME = re.compile("[a-z]+")
FIELD = """<div class="own-field" id="own-{name}"><label for="{name}-words">{label}</label>
<div class="written"><textarea id="{name}-words" rows="2" autocomplete="off"></textarea>
</div><p role="status"></p></div>"""


class Field(SphinxDirective):
    """`{field} name`: its body is the label."""

    required_arguments = 1
    has_content = True

    def run(self):
        (name,), label = self.arguments, " ".join(self.content).strip()
        if not NAME.fullmatch(name):
            raise self.error(f"The field {name!r} needs a name in small letters.")
        fields = self.env.metadata[self.env.docname].setdefault("fields", [])
        if name in fields:
            raise self.error(
                f"This page has a field {name} already; name it otherwise."
            )
        if not label:
            raise self.error(f"The field {name} needs a label: write it below.")
        fields.append(name)
        text = FIELD.format(name=name, label=html.escape(label))
        return [nodes.raw("", text, format="html")]


def add_script(app, pagename, templatename, context, doctree):
    if app.env.metadata.get(pagename, {}).get("fields"):
        app.add_js_file("field.js", priority=900, defer="defer")  # below kept.js


def setup(app):
    app.add_directive("field", Field)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True}
