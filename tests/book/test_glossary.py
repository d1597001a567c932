"""The glossary: links to the places that use a term, and its definition beside them."""

import json
import re

import pytest
from sphinx.testing.util import SphinxTestApp

from coursekit.book import glossary
from tests import CHAPTER, COURSE, FIRST
from tests.axe import complaints

GLOSSARY = "chapters/glossary.html"


@pytest.fixture
def chapter(visit):
    page = visit(CHAPTER)
    return page


def link_to_a_term(page):
    return page.locator("article a.defined").first


def definition(page):
    return page.locator(".definition")


def test_glossary_leads_to_the_first_use_and_back(visit):
    page = visit(CHAPTER)
    page.locator("a[href*='glossary.html#term-']").first.click()
    term = page.url.partition("#term-")[2]
    entry = page.locator(f"#term-{term} + dd")
    entry.get_by_role("link", name=FIRST.question).click()
    assert page.url.endswith(f"{CHAPTER}#use-{term}")
    assert page.locator(f"#use-{term}").count() == 1


def test_uses_of_a_term_stand_in_the_order_of_the_course(visit):
    page = visit("chapters/glossary.html")
    order = [f"{name}.html" for name in COURSE.pages()]
    for uses in page.locator(".uses").all():
        links = uses.locator("a").evaluate_all("all => all.map((one) => one.pathname)")
        places = [order.index(link.removeprefix("/")) for link in links]
        assert places == sorted(places)


def test_typeset_term_is_known_by_the_words_of_a_link():
    assert glossary.plain("Cohen’s kappa") == "cohen's kappa"
    assert glossary.plain("95\N{NO-BREAK SPACE}% interval") == "95 % interval"


def test_every_anchor_at_a_use_is_led_to(visit, book):
    page = visit("chapters/glossary.html")
    led = page.locator(".uses a").evaluate_all("all => all.map((one) => one.href)")
    led = {link.partition("/chapters/")[2] for link in led if "/chapters/" in link}
    found = {
        f"{path.name}#{anchor}"
        for path in (book / "chapters").glob("*.html")
        if path.name != "glossary.html"
        for anchor in re.findall(r'id="(use-[^"]+)"', path.read_text("utf-8"))
    }
    assert found
    assert found == led


# ---- a definition beside its link


def test_definition_opens_under_a_pointer_that_rests_and_stays(new_page, address):
    chapter = new_page()
    chapter.goto(address + CHAPTER)
    chapter.clock.install()
    link = link_to_a_term(chapter)
    link.hover()
    assert not definition(chapter).is_visible()  # it only passed by, so far
    chapter.clock.run_for(1000)
    definition(chapter).wait_for()
    term = link.inner_text()
    assert term.lower() in definition(chapter).inner_text().lower()
    definition(chapter).hover()  # it can be reached, and stays while one is in it
    chapter.clock.run_for(1000)
    assert definition(chapter).is_visible()
    chapter.mouse.move(2, 2)
    chapter.clock.run_for(1000)
    assert not definition(chapter).is_visible()


def test_definition_opens_with_the_focus_and_closes_with_escape(chapter):
    link = link_to_a_term(chapter)
    link.focus()
    chapter.keyboard.press("Shift+Tab")
    chapter.keyboard.press("Tab")
    assert definition(chapter).is_visible()
    chapter.keyboard.press("Escape")
    assert not definition(chapter).is_visible()
    assert link.evaluate("(one) => one === document.activeElement")


def stops_at_a_term(page):
    """Tab to a term and on; return how many stops lead to the glossary's same place."""
    link = link_to_a_term(page)
    link.focus()
    page.keyboard.press("Shift+Tab")
    there = "document.activeElement.href"
    places = []
    for _ in range(3):
        page.keyboard.press("Tab")
        places.append(page.evaluate(there))
    return places.count(link.evaluate("(one) => one.href"))


def test_term_is_one_stop_and_the_focus_closes_it_behind(chapter):
    assert stops_at_a_term(chapter) == 1
    assert chapter.evaluate("document.activeElement.tagName") != "BODY"
    term = link_to_a_term(chapter).inner_text()
    gone = definition(chapter).filter(has=chapter.get_by_text(term, exact=True))
    assert not gone.is_visible()  # the next link may have opened its own


def test_second_stop_at_a_term_is_caught(new_page, address, book):
    script = (book / "_static" / "definitions.js").read_text(encoding="utf-8")
    assert "more.tabIndex = -1;" in script
    page = new_page()
    page.route(
        "**/definitions.js*",
        lambda route: route.fulfill(body=script.replace("more.tabIndex = -1;", "")),
    )
    page.goto(address + CHAPTER)
    assert stops_at_a_term(page) == 2


def test_link_still_leads_to_the_glossary(chapter):
    link = link_to_a_term(chapter)
    link.focus()
    chapter.keyboard.press("Enter")
    chapter.wait_for_url("**/glossary.html#term-*")


def test_tap_opens_the_definition_and_its_link_leads_on(visit):
    page = visit(CHAPTER, viewport={"width": 360, "height": 740}, has_touch=True)
    link_to_a_term(page).tap()
    assert page.url.endswith(CHAPTER)
    box = definition(page).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    page.get_by_role("link", name="In the glossary").tap()
    page.wait_for_url("**/glossary.html#term-*")


def test_tap_elsewhere_closes_the_definition(visit):
    page = visit(CHAPTER, viewport={"width": 360, "height": 740}, has_touch=True)
    link_to_a_term(page).tap()
    assert definition(page).is_visible()
    page.locator("article h1").tap(position={"x": 5, "y": 5})
    definition(page).wait_for(state="hidden")


def test_link_is_described_by_the_definition(chapter):
    link = link_to_a_term(chapter)
    text = chapter.locator(f"#{link.get_attribute('aria-describedby')}").text_content()
    assert len(text) > 30


def test_page_brings_the_definitions_that_it_uses_and_no_others(chapter):
    used = chapter.locator("article a[href*='#term-']").evaluate_all(
        "all => [...new Set(all.map((one) => one.hash.slice(1)))].sort()"
    )
    brought = chapter.locator(".definitions p").evaluate_all(
        "all => all.map((one) => one.id.slice('definition-'.length)).sort()"
    )
    assert used == brought


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_open_definition_is_for_everyone(visit, theme, width):
    page = visit(CHAPTER, viewport={"width": width, "height": 740}, color_scheme=theme)
    link = link_to_a_term(page)
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert definition(page).is_visible()
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_and_on_paper_there_is_the_link_alone(visit):
    page = visit(CHAPTER, java_script_enabled=False)
    link = page.locator("article a[href*='#term-']").first
    assert link.is_visible()
    assert not page.locator(".definitions").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".definitions").is_visible()


def test_open_definition_is_not_printed(chapter):
    link_to_a_term(chapter).hover()
    definition(chapter).wait_for()
    chapter.emulate_media(media="print")
    assert not definition(chapter).is_visible()


# ---- in the search, when a page is built again


def entries_built_again(root):
    """Build a book, change a page, build it again; return what the search knows."""
    files = {
        "conf.py": "extensions = ['myst_parser', 'coursekit.book.glossary']\n",
        "_toc.yml": "format: jb-book\nroot: index\n",
        "index.md": "# Index\n\n```{toctree}\nchapters/glossary\nother\n```\n",
        "chapters/glossary.md": "# Glossary\n\n```{glossary}\nshare\n  A part.\n```\n",
        "other.md": "# Other\n\nIt is.\n",
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for words in ("It was.", "It will be."):
        app = SphinxTestApp("html", srcdir=root, freshenv=False)
        app.build()
        app.cleanup()
        (root / "other.md").write_text(f"# Other\n\n{words}\n", encoding="utf-8")
    text = (root / "_build/html/searchindex.js").read_text("utf-8")
    assert '"was"' in text or "wa" in text  # the second build wrote the page
    return json.loads(text[text.index("{") : text.rindex("}") + 1])["indexentries"]


def test_terms_stay_in_the_search_when_another_page_is_built_again(tmp_path):
    assert list(entries_built_again(tmp_path)) == ["share"]


def test_terms_that_are_lost_are_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(glossary, "keep_in_search", lambda app, env: None)
    assert entries_built_again(tmp_path) == {}
