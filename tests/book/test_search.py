"""Whoever looks for a term or a module finds it."""

import html
import re
from urllib.parse import quote

from coursekit.course import page as page_of
from tests import COURSE

TERM = re.compile(r'<dt id="(term-[^"]*)">(.*?)<a class="headerlink"')
TITLE = re.compile(r"<title>(.*?) &#8212;")


def typed(text):
    """Return a text of a page as a reader would type it."""
    return html.unescape(text).replace("\xa0", " ")


def found_by(page, address, words):
    """Return the addresses that a search finds, best first."""
    page.goto(f"{address}search.html?q={quote(words)}")
    page.locator(".search-summary", has_text=re.compile("found|match")).wait_for()
    links = page.locator("#search-results li > a")
    return links.evaluate_all("links => links.map((a) => a.getAttribute('href'))")


def test_every_term_is_found(new_page, address, book):
    text = (book / "chapters" / "glossary.html").read_text(encoding="utf-8")
    terms = TERM.findall(text)
    assert len(terms) > 30
    page = new_page()
    lost = [
        term
        for name, term in terms
        if f"chapters/glossary.html#{name}"
        not in found_by(page, address, typed(term))[:3]
    ]
    assert lost == []


def test_every_module_is_found_by_its_question(new_page, address, book):
    page = new_page()
    for module in COURSE.modules():
        name = f"{page_of('read', module.slug)}.html"
        title = TITLE.search((book / name).read_text(encoding="utf-8"))[1]
        found = found_by(page, address, typed(title))
        assert name in [link.split("?")[0] for link in found[:3]], title


def test_what_is_not_there_is_not_found(new_page, address):
    assert found_by(new_page(), address, "xylophone") == []
