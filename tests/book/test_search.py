"""Whoever looks for a term or a module finds it."""

import html
import re
from functools import partial
from urllib.parse import quote

from coursekit.course import page as page_of
from tests import CHAPTER, COURSE

TERM = re.compile(r'<dt id="(term-[^"]*)">(.*?)<a class="headerlink"')
TITLE = re.compile(r"<title>(.*?) &#8212;")


def typed(text):
    """Return a text of a page as a reader would type it."""
    return html.unescape(text).replace("\xa0", " ").replace("’", "'")


def found_by(page, address, words):
    """Return the addresses that a search finds, best first."""
    page.goto(f"{address}search.html?q={quote(words)}")
    page.locator(".search-summary", has_text=re.compile("found|match")).wait_for()
    links = page.locator("#search-results li > a")
    return links.evaluate_all("links => links.map((a) => a.getAttribute('href'))")


def test_every_term_is_found(visit, address, book):
    text = (book / "chapters" / "glossary.html").read_text(encoding="utf-8")
    terms = TERM.findall(text)
    assert len(terms) > 30
    page = visit()
    lost = [
        term
        for name, term in terms
        if f"chapters/glossary.html#{name}"
        not in found_by(page, address, typed(term))[:3]
    ]
    assert lost == []


def test_every_module_is_found_by_its_question(visit, address, book):
    page = visit()
    for module in COURSE.modules():
        name = f"{page_of('read', module.slug)}.html"
        title = TITLE.search((book / name).read_text(encoding="utf-8"))[1]
        found = found_by(page, address, typed(title))
        assert name in [link.split("?")[0] for link in found[:3]], title


def test_what_is_not_there_is_not_found(visit, address):
    assert found_by(visit(), address, "xylophone") == []


# ---- what is shown of what was found


def excerpts(page, address, words):
    """Return the excerpts of the pages found, with what is marked in each."""
    page.goto(f"{address}search.html?q={quote(words)}")
    page.locator(".search-summary", has_text=re.compile("found|match")).wait_for()
    contexts = page.locator("#search-results .context")
    contexts.first.wait_for()
    page.locator("#search-results .highlighted").first.wait_for()
    return contexts.evaluate_all("""(all) => all.map((one) => [one.textContent,
      [...one.querySelectorAll(".highlighted")].map((mark) =>
        (mark.previousSibling?.data.at(-1) ?? " ") + mark.textContent)])""")


def within_words(found):
    """Return the marks that do not begin where a word begins."""
    return [mark for _, marks in found for mark in marks if mark[0].isalpha()]


def test_excerpt_shows_the_words_in_the_text_and_not_in_another_word(visit, address):
    found = excerpts(visit(), address, "selection rate")
    assert found
    assert within_words(found) == []
    assert not [text for text, _ in found if "Contents" in text[:20]]


def shows_definitions(page, address):
    """Tell whether a page of the results is shown by the definitions that it brings.

    The words are those of a definition, so of the glossary and of no other text.
    """
    page.goto(address + CHAPTER)
    brought = page.locator(".definitions p").first.text_content()
    words = " ".join(brought.partition(": ")[2].split()[:5]).rstrip(".,")
    page.goto(f"{address}search.html?q={quote(words)}")
    made = page.evaluate(
        """async ([address, words]) => {
      const html = await (await fetch(address)).text();
      const text = Search.htmlToText(html);
      return text.includes(words);
    }""",
        [address + CHAPTER, words],
    )
    return made


def test_excerpt_leaves_out_definitions(visit, address):
    assert not shows_definitions(visit(), address)


def test_excerpt_of_a_definition_is_caught(new_page, address, book):
    page = new_page()
    script = (book / "_static" / "searchtools.js").read_text(encoding="utf-8")
    assert ", '.definitions'" in script
    plain = script.replace(", '.definitions'", "")
    page.route("**/searchtools.js*", partial(answer, plain))
    assert shows_definitions(page, address)


def answer(text, route):
    route.fulfill(body=text, content_type="text/javascript")


def test_mark_within_another_word_is_caught(new_page, address, book):
    page = new_page()
    for name in ("sphinx_highlight.js", "searchtools.js"):
        script = (book / "_static" / name).read_text(encoding="utf-8")
        plain = script.replace("while (place > 0 &&", "while (false &&")
        page.route(f"**/{name}*", partial(answer, plain))
    assert within_words(excerpts(page, address, "rate")) != []


def test_page_that_was_found_can_forget_what_was_looked_for(visit, address):
    page = visit()
    found_by(page, address, "rate")
    page.locator("#search-results li > a").first.click()
    link = page.get_by_role("link", name="Hide Search Matches")
    assert link.evaluate("(one) => getComputedStyle(one, '::before').content") == "none"
    page.locator("article .highlighted").first.wait_for()
    link.click()
    page.locator("article .highlighted").first.wait_for(state="detached")
