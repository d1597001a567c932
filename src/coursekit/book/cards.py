"""Lay the role cards of a module face down below its table of roles.

The cards come from the teaching sheet, so that a class and a reader who is alone play
with the same. Where a chapter's section "Around the table" has a table of roles, they
stand at the end of that section; `static/cards.js` plays. Without JavaScript each card
is closed, and opens.
"""

import html
import pathlib

from docutils import nodes
from markdown_it import MarkdownIt
from sphinx.errors import ExtensionError

from coursekit.book.percent import together
from coursekit.cards import Deck, MalformedCards, difference, read_deck
from coursekit.course import Course

SECTION = "Around the table"
SCRIPT = "cards.js"
MARKDOWN = MarkdownIt("commonmark", {"typographer": True}).enable(
    ["replacements", "smartquotes"]
)
CARD = """<details class="role-card"><summary><span class="card-top"><span>Card {number} of
{of}</span> <span class="card-state"></span></span> <strong>{role}</strong>
<span class="card-wants">{wants}</span></summary>{knows}</details>"""
# What JavaScript shows: the field, and what stands there once the cards are turned.
ALONE = """<div class="cards-alone" hidden>
<label for="table">What your table hands in: {product}</label>
<div class="written"><textarea id="table" rows="6"></textarea></div>
<p><button type="button">Show the other cards</button></p>
</div>
<p class="cards-said" role="status"></p>"""
AFTER = """<details class="cards-after"><summary>{title}</summary>{text}</details>"""


def on_page(deck: Deck, product: str) -> str:
    """Return the cards as HTML; `product` is what the table is to write."""
    of = len(deck.cards)
    cards = [
        CARD.format(
            number=number,
            of=of,
            role=html.escape(card.role),
            wants=MARKDOWN.renderInline(card.wants),
            knows=MARKDOWN.render(f"*Only you know:* {card.knows}"),
        )
        for number, card in enumerate(deck.cards, start=1)
    ]
    parts = [f'<div class="cards">{"".join(cards)}</div>', MARKDOWN.render(deck.note)]
    parts.append(ALONE.format(product=html.escape(product)))
    if deck.join:
        title = "What the cards make together"
        title += ", and samples" if deck.samples else ""
        text = MARKDOWN.render(f"{deck.join}\n\n{deck.samples}")
        parts.append(AFTER.format(title=title, text=text))
    return together("\n".join(parts))


def around_the_table(
    doctree: nodes.document,
) -> tuple[nodes.section, nodes.table] | None:
    """Return the section that is done together and its table of roles, or None."""
    for section in doctree.findall(nodes.section):
        if section[0].astext().startswith(SECTION):
            tables = [
                node for node in section.children if isinstance(node, nodes.table)
            ]
            return (section, tables[0]) if tables else None
    return None


def roles_in(table: nodes.table) -> list[str]:
    """Return the first column of a table, without its head."""
    body = next(table.findall(nodes.tbody))
    return [row[0].astext() for row in body]


def deal(app, doctree):
    """Put the cards at the end of the section, if the teaching sheet has some."""
    course = Course(pathlib.Path(app.srcdir))
    found = course.module_of(app.env.docname)
    place = around_the_table(doctree) if found and found[1] == "read" else None
    sheet = course.path("teaching notes", found[0].slug) if place else None
    if not sheet or not sheet.is_file():
        return
    app.env.note_dependency(str(sheet))
    where = sheet.relative_to(course.root)
    section, table = place
    try:
        deck = read_deck(sheet.read_text(encoding="utf-8"))
    except MalformedCards as error:
        raise ExtensionError(f"{where}: {error}") from error
    if not deck:
        return
    if differs := difference(deck, roles_in(table)):
        raise ExtensionError(f"{where}: {differs}")
    table["classes"].append("roles")
    product = next(section.findall(nodes.strong), nodes.Text("your answer")).astext()
    section += nodes.raw("", on_page(deck, product), format="html")
    app.env.metadata[app.env.docname]["cards"] = True


def add_script(app, pagename, templatename, context, doctree):
    """Load the script on the chapters that have cards."""
    if "cards" in app.env.metadata.get(pagename, {}):
        app.add_js_file(SCRIPT, priority=900, defer="defer")  # after kept.js


def setup(app):
    app.connect("doctree-read", deal)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True}
