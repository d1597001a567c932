"""`{takeaways}`: the take-aways of all modules, copied from their chapters.

Each part of the contents has a section, and in it each module its question and what its
chapter says there is to keep. `static/takeaways.js` adds what the reader wrote at the end
of that chapter, if this browser has kept it.
"""

import re

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from coursekit.book.choices import LAST
from coursekit.book.rooms import course_of
from coursekit.course import Course, Module, page

SCRIPT = "takeaways.js"
SECTION = re.compile(rf"^## {LAST}\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
OWN = '<div class="own-words" data-page="{}" hidden></div>'


def take_aways(course: Course, module: Module) -> str:
    """Return what a chapter says there is to keep; raises ExtensionError if nothing."""
    path = course.path("chapter", module.slug)
    section = SECTION.search(path.read_text(encoding="utf-8"))
    text = section[1].strip() if section else ""
    if not text:
        raise ExtensionError(
            f'{path.relative_to(course.root)} has no take-aways to copy: write "## {LAST}" '
            "and, below it, a list of them."
        )
    return text


class TakeAways(SphinxDirective):
    """`{takeaways}`: the modules part by part, in the order of the contents."""

    def run(self):
        self.env.metadata[self.env.docname]["takeaways"] = True
        course, parts = course_of(self.env), []
        for caption, pages in course.parts():
            rooms = [room for name in pages if (room := course.module_of(name))]
            if rooms:
                part = self.section(nodes.Text(caption))
                part += [self.copied(course, module) for module, _ in rooms]
                parts.append(part)
        return parts

    def copied(self, course: Course, module: Module) -> nodes.section:
        chapter = page("read", module.slug)
        link = pending_xref(
            "",
            nodes.inline(text=module.question),
            refdomain="std",
            reftype="doc",
            reftarget=f"/{chapter}",
            refexplicit=True,
            refwarn=True,
            refdoc=self.env.docname,
        )
        section = self.section(link)
        section += self.parse_text_to_nodes(take_aways(course, module))
        section += nodes.raw("", OWN.format(chapter), format="html")
        return section

    def section(self, heading: nodes.Node) -> nodes.section:
        """Return a section that has only its heading."""
        text = heading.astext()
        section = nodes.section(names=[nodes.fully_normalize_name(text)])
        section += nodes.title(text, "", heading)
        self.state.document.note_implicit_target(section, section)
        return section


def add_script(app, pagename, templatename, context, doctree):
    if app.env.metadata.get(pagename, {}).get("takeaways"):
        app.add_js_file(SCRIPT, priority=900, defer="defer")  # below kept.js


def setup(app):
    app.add_directive("takeaways", TakeAways)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True}
