"""Lead from each term of the glossary to the places that use it, and define it there.

``{term}`share` `` links from a chapter to the glossary, which is Sphinx's own doing. Here
the first such link of each page gets an anchor, and the glossary a link to it, in the
order of the contents. The definitions of the terms that a page uses come with it, unseen:
`static/definitions.js` shows one beside its link.
"""

import html
import pathlib
import re

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.util.index_entries import split_index_msg

from coursekit.course import Course

PAGE = "chapters/glossary"


def plain(term: str) -> str:
    """Return a term as a link to it is written, without what typesetting made of it."""
    return term.lower().replace("’", "'").replace("\N{NO-BREAK SPACE}", " ")


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
    if marked:  # the page is written again when a definition changes
        app.env.note_dependency(app.env.doc2path(PAGE))
    if app.env.docname == PAGE:
        app.env.metadata[PAGE]["definitions"] = definitions(doctree)


def definitions(doctree) -> dict[str, tuple[str, str]]:
    """Return each term of the glossary and its first paragraph, by the term's id."""
    found = {}
    for entry in doctree.findall(nodes.definition_list_item):
        term, first = entry.next_node(nodes.term), entry.next_node(nodes.paragraph)
        for id in term["ids"]:
            found[id] = (term.astext(), first.astext())
    return found


def add_definitions(app, pagename, templatename, context, doctree):
    """Put the definitions of the terms that a page links to at its end."""
    known = app.env.metadata.get(PAGE, {}).get("definitions", {})
    used = re.findall(
        rf"{PAGE.rsplit('/', 1)[-1]}\.html#(term-[\w-]+)", context.get("body", "")
    )
    parts = [
        f'<p id="definition-{id}"><strong>{html.escape(term)}</strong>: '
        f"{html.escape(text)}</p>"
        for id, (term, text) in known.items()
        if id in used and pagename != PAGE
    ]
    if parts:
        context["body"] += f'<div class="definitions" hidden>{"".join(parts)}</div>'


def link_back(app, doctree, docname):
    """End each entry of the glossary with links to the pages that use the term."""
    if docname != PAGE:
        return
    pages = Course(pathlib.Path(app.srcdir)).pages()
    for entry in doctree.findall(nodes.definition_list_item):
        term = plain(entry.next_node(nodes.term).astext())
        uses = nodes.paragraph("", "Used in: ", classes=["uses"])
        for page in pages:
            anchor = app.env.metadata[page].get("terms", {}).get(term)
            if anchor and page != PAGE:
                if len(uses) > 1:
                    uses += nodes.Text(" · ")
                address = f"{app.builder.get_relative_uri(docname, page)}#{anchor}"
                title = app.env.titles[page].astext()
                uses += nodes.reference("", title, refuri=address, internal=True)
        if len(uses) > 1:
            entry.next_node(nodes.definition).append(uses)


def keep_in_search(app, env):
    """Let the search know the terms also where the glossary is not written again.

    Sphinx asks pages for them while it writes them, and forgets those of the others.
    """
    for docname, entries in env.get_domain("index").entries.items():
        env._search_index_index_entries[docname] = sorted(
            {
                (text, place, main)
                for kind, value, place, main, _ in entries
                for text in split_index_msg(kind, value)
            }
        )


def setup(app):
    app.connect("doctree-read", mark_first_uses)
    app.connect("doctree-resolved", link_back)
    app.connect("html-page-context", add_definitions)
    app.connect("env-updated", keep_in_search)
    return {"parallel_read_safe": True}
