"""Every page is for everyone: what axe finds, what the keyboard reaches, what moves."""

import re

import pytest

from tests import CHAPTER, COURSE, EXERCISE, NOTEBOOK, ROOT
from tests.axe import ALL, COLOURS, complaints
from tests.book.test_browser import PAGES, TAUGHT
from tests.conftest import come_to_the_charts, switch

KINDS = (
    "index.html",
    "chapters/start.html",
    CHAPTER,
    "chapters/ledger.html",
    "chapters/glossary.html",
    NOTEBOOK,
    EXERCISE,
    "data/claims.html",
)
# Widths and themes: whole pages, and, once a week, their colours.
EXAMINED = [(1280, "light"), (360, "dark")]
GLANCED = [(1280, "dark"), (360, "light")]
SCREENS = ROOT / "_build" / "screens"  # to look at
STILL = (
    "*, ::before, ::after { transition: none !important; animation: none !important }"
)
OPEN_ALL = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
# What has the focus: its text or name, and whether an outline or a shadow shows it.
FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  element.dataset.reached = "yes";
  return {
    id: `${element.tagName} ${element.ariaLabel ?? element.textContent.trim()}`,
    shown: style.outlineStyle !== "none" || style.boxShadow !== "none",
  };
}"""
MISSED = """() => {
  const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  return [...document.querySelectorAll(all)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.tabIndex >= 0 && !one.dataset.reached)
    // Tab comes to one of a group of radio buttons, and arrows lead on from there.
    .filter((one) => one.type !== "radio"
      || !document.querySelector(`[name="${one.name}"][data-reached]`))
    .map((one) => one.outerHTML);
}"""


def take_pictures(page, name):
    page.evaluate("scrollTo(0, 0)")
    for theme in ("dark", "light"):
        switch(page, theme)
        path = SCREENS / f"{name}-{theme}.png"
        page.screenshot(
            path=path, full_page=True, style="#pst-skip-link { display: none }"
        )


@pytest.mark.parametrize(
    "width, theme, rules",
    [
        (*EXAMINED[0], ALL),
        pytest.param(*EXAMINED[1], ALL, marks=pytest.mark.whole),
        pytest.param(*GLANCED[0], COLOURS, marks=pytest.mark.weekly),
        pytest.param(*GLANCED[1], COLOURS, marks=pytest.mark.weekly),
    ],
    ids=["wide", "narrow and dark", "wide and dark", "narrow"],
)
@pytest.mark.parametrize("name", [*PAGES, *TAUGHT])
def test_axe_finds_nothing(visit, name, width, theme, rules):
    page = visit(name, viewport={"width": width, "height": 740})
    page.add_style_tag(content=STILL)  # else axe meets colours half-way
    come_to_the_charts(page)
    if name in KINDS:
        take_pictures(page, f"{name.replace('/', '-')}-{width}")
    page.evaluate(OPEN_ALL)
    switch(page, theme)
    assert complaints(page, rules) == []


@pytest.mark.parametrize(
    "name, paled, unnamed, rule",
    [
        (NOTEBOOK, "article p", ".picture[role=img]", "role-img-alt: <"),
        (EXERCISE, ".live-buttons button", "textarea", "label: <textarea"),
    ],
)
def test_faults_are_found_by_axe(visit, name, paled, unnamed, rule):
    page = visit(name)
    page.evaluate(f"document.querySelector('{paled}').style.color = '#999'")
    page.evaluate(f"document.querySelector('{unnamed}').removeAttribute('aria-label')")
    found = "\n".join(complaints(page))
    assert f"color-contrast: <{paled.split()[-1]}" in found
    assert rule in found


def test_target_too_small_for_a_finger_is_found_by_axe(visit):
    page = visit(viewport={"width": 360, "height": 740})
    small = "<button style='width: 9px; height: 9px; padding: 0'>x</button>"
    page.evaluate(f"document.querySelector('article').innerHTML += \"{small * 2}\"")
    assert any("target-size: <button" in one for one in complaints(page))


def stops(page):
    """Press Tab through a whole page; return each stop, from first to last."""
    found = []
    page.locator("body").press("Tab")
    while (stop := page.evaluate(FOCUS))["id"].split()[0] != "BODY":
        found.append(stop)
        assert len(found) < 1000, "Tab goes round and round"
        page.keyboard.press("Tab")
    return found


@pytest.mark.parametrize("name", ["index.html", CHAPTER, NOTEBOOK, EXERCISE])
def test_keyboard_reaches_everything_and_shows_where(visit, name):
    page = visit(name)
    come_to_the_charts(page)
    found = stops(page)
    assert found[0]["id"] == "A Skip to main content"
    assert [stop["id"] for stop in found if not stop["shown"]] == []
    assert page.evaluate(MISSED) == []


@pytest.mark.parametrize("name", [CHAPTER, EXERCISE])
def test_first_link_leads_to_the_text_past_all_buttons(visit, name):
    page = visit(name)
    for key in ("Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_hidden_focus_is_caught(visit):
    page = visit()
    style = "article a:focus { outline: none !important; box-shadow: none !important; }"
    page.add_style_tag(content=style)
    assert [stop["id"] for stop in stops(page) if not stop["shown"]]


MOVING = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  return parseFloat(style.transitionDuration) > 0.01
    || parseFloat(style.animationDuration) > 0.01
    || (style.scrollBehavior === "smooth" && one.tagName === "HTML");
}).map((one) => one.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("name", ["index.html", CHAPTER])
def test_nothing_moves_for_who_wants_it_still(visit, name):
    page = visit(name, reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


def test_movement_is_noticed(visit):
    page = visit(reduced_motion="reduce")
    page.add_style_tag(content="article h1 { transition-duration: 1s !important; }")
    assert len(page.evaluate(MOVING)) == 1


# ---- what the theme and others say by looks alone


def focused(page):
    return page.evaluate("document.activeElement.className")


def test_buttons_keep_the_focus_and_say_their_state(new_page, address):
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address + NOTEBOOK, wait_until="networkidle")
    colours = page.get_by_role("button", name="Colour theme: auto")
    colours.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert "theme-switch" in focused(page)
    mode = page.evaluate("document.documentElement.dataset.mode")
    assert mode != "auto"
    assert page.get_by_role("button", name=f"Colour theme: {mode}").is_visible()

    contents = page.locator(".primary-toggle").first
    assert contents.get_attribute("aria-expanded") == "true"
    contents.click()
    assert contents.get_attribute("aria-expanded") == "false"

    page.locator(".copybtn").first.focus()
    page.keyboard.press("Enter")
    page.locator(".copybtn.success").first.wait_for()
    assert "copybtn" in focused(page)
    assert page.get_by_role("button", name="Copied!").count() == 1
    page.get_by_role("button", name="Copied!").wait_for(state="detached")
    assert nameless(page) == []


def nameless(page):
    """Return the names of buttons that do not say what of the page they copy."""
    names = page.locator(".copybtn").evaluate_all(
        """(all) => all.map((one) => one.firstElementChild.ariaLabel
          ?? one.textContent.trim())"""
    )
    assert len(names) > 5
    return [name for name in names if not re.match("Copy to clipboard: .", name)]


def test_each_button_says_what_it_copies(visit):
    page = visit(NOTEBOOK)
    assert nameless(page) == []
    line = (
        page.locator(".highlight:has(.copybtn) pre").first.inner_text().split("\n")[0]
    )
    name = f"Copy to clipboard: {line[:60]}".strip()
    assert page.get_by_role("button", name=name).count() > 0


def test_button_without_a_name_is_caught(visit):
    page = visit(NOTEBOOK)
    page.evaluate("document.querySelector('.copybtn').innerHTML = iconCopy")
    assert nameless(page) == ["Copy to clipboard"]


def test_search_says_how_much_it_found(visit):
    page = visit("search.html?q=share")
    page.get_by_role("status").filter(has_text="Search finished").wait_for()
    assert page.get_by_role("heading", name="Search Results").is_visible()


def test_headings_dialogs_and_the_page_one_is_on_have_their_roles(visit, address):
    page = visit("chapters/ledger.html")
    assert page.get_by_role("heading", level=2).filter(has_text="1. ").count() > 0
    assert page.locator(".claim [role=heading]").count() == 35
    assert page.locator("[aria-current=page]").count() == 1
    assert page.locator("dialog:not([aria-label])").count() == 0
    page.goto(address)
    assert page.get_by_role("heading", name="The questions").count() == 1


def headless(page):
    """Return the cells of pandas' tables that name something, and do not say what."""
    return page.locator("table.dataframe th:not([scope])").count()


@pytest.mark.parametrize("slug", [m.slug for m in COURSE.modules() if "run" in m.rooms])
def test_tables_say_what_their_headers_are_for(visit, slug):
    page = visit(f"notebooks/{slug}.html")
    assert headless(page) == 0


def test_header_that_says_nothing_is_caught(visit):
    page = visit(NOTEBOOK)
    page.evaluate(
        "document.querySelector('table.dataframe th').removeAttribute('scope')"
    )
    assert headless(page) == 1
