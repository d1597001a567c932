"""Print a module's role cards, two to a page: cut them apart and fold each in the middle.

It then stands on the table, its name towards the others, the rest towards its holder.
Nothing else is on the paper: what joins the cards is for later.
"""

import html
import pathlib

from coursekit.book.cards import MARKDOWN
from coursekit.book.percent import together
from coursekit.cards import Deck

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{title}</title><style>
@page {{ size: A4; margin: 0 }}
body {{ margin: 0; font: 12.5pt/1.45 Georgia, serif; color: #000 }}
section {{ display: grid; grid-template-columns: 1fr 1fr; height: 148mm;
  box-sizing: border-box; break-inside: avoid; border-bottom: 1px dashed #000 }}
section > div {{ padding: 14mm 11mm; overflow: hidden }}
section > div + div {{ border-left: 1px dotted #000; display: grid;
  align-content: center; text-align: center }}
h2 {{ margin: 0 0 4mm; font: bold 13pt/1.3 sans-serif }}
.name {{ margin: 0; font: bold 24pt/1.2 sans-serif }}
h2::first-letter, .name::first-letter {{ text-transform: uppercase }}
p {{ margin: 0 0 4mm }}
</style></head><body>{cards}</body></html>"""
CARD = """<section><div><h2>{role}</h2><p>{wants}</p>{knows}</div>
<div><p class="name">{role}</p></div></section>"""


def on_paper(deck: Deck, title: str) -> str:
    """Return the cards as a page of HTML to print."""
    cards = [
        CARD.format(
            role=html.escape(card.role),
            wants=MARKDOWN.renderInline(card.wants),
            knows=MARKDOWN.render(f"*Only you know:* {card.knows}"),
        )
        for card in deck.cards
    ]
    return PAGE.format(title=html.escape(title), cards=together("".join(cards)))


def print_deck(browser, deck: Deck, title: str, target: pathlib.Path) -> None:
    page = browser.new_page()
    page.set_content(on_paper(deck, title))
    page.pdf(path=target, prefer_css_page_size=True, tagged=True)
    page.close()
