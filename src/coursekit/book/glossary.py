"""Lead from each term of the glossary to the places that use it.

``{term}`share` `` links from a chapter to the glossary, which is Sphinx's own doing. Here
the first such link of each page gets an anchor, and the glossary a link to it, in the
order of the contents.
"""

import pathlib

from docutils import nodes
from sphinx.addnodes import pending_xref

from coursekit.course import Course

PAGE = "chapters/glossary"


def mark_first_uses(app, doctree):
    """Put an anchor before the first link to each term, and note it by the page."""
    marked = {}
    for link in list(doctree.findall(pending_xref)):
        term = link["reftarget"].lower()
        if link["reftype"] == "term" and term not in marked:
            marked[term] = f"use-{nodes.make_id(term)}"
            anchor = nodes.inline("", "", ids=[marked[term]])
            link.parent.insert(link.parent.index(link), anchor)
    app.env.metadata[app.env.docname]["terms"] = marked


def link_back(app, doctree, docname):
    """End each entry of the glossary with links to the pages that use the term."""
    if docname != PAGE:
        return
    pages = Course(pathlib.Path(app.srcdir)).pages()
    for entry in doctree.findall(nodes.definition_list_item):
        term = entry.next_node(nodes.term).astext().lower()
        uses = nodes.paragraph("", "Used in: ", classes=["uses"])
        for page in pages:
            anchor = app.env.metadata[page].get("terms", {}).get(term)
            if anchor:
                if len(uses) > 1:
                    uses += nodes.Text(" · ")
                address = f"{app.builder.get_relative_uri(docname, page)}#{anchor}"
                title = app.env.titles[page].astext()
                uses += nodes.reference("", title, refuri=address, internal=True)
        if len(uses) > 1:
            entry.next_node(nodes.definition).append(uses)


def setup(app):
    app.connect("doctree-read", mark_first_uses)
    app.connect("doctree-resolved", link_back)
    return {"parallel_read_safe": True}
