"""Every page is for everyone: what axe finds, what the keyboard reaches, what moves."""

import pytest
from axe import ALL, COLOURS, complaints
from conftest import ROOT
from test_browser import CHAPTER, PAGES

WIDTHS = (1280, 360)
EXERCISE = "exercises/bias/bias.html"
KINDS = (
    "index.html",
    "chapters/start.html",
    "chapters/claims.html",
    "chapters/ledger.html",
    "chapters/glossary.html",
    "notebooks/bias.html",
    EXERCISE,
    "data/claims.html",
)
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
    .map((one) => one.outerHTML);
}"""


def come_to_the_charts(page):
    for chart in page.locator(".explorable").all():
        chart.scroll_into_view_if_needed()
        chart.locator("input").first.wait_for()


def switch(page, theme):
    page.emulate_media(color_scheme=theme)
    page.locator(f"html[data-theme={theme}]").wait_for()


def take_pictures(page, name):
    page.evaluate("scrollTo(0, 0)")
    for theme in ("dark", "light"):
        switch(page, theme)
        path = SCREENS / f"{name}-{theme}.png"
        page.screenshot(
            path=path, full_page=True, style="#pst-skip-link { display: none }"
        )


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(new_page, address, name):
    for width in WIDTHS:
        size = {"width": width, "height": 740}
        page = new_page(viewport=size)
        page.goto(address + name, wait_until="networkidle")
        page.add_style_tag(content=STILL)  # else axe meets colours half-way
        come_to_the_charts(page)
        if name in KINDS:
            take_pictures(page, f"{name.replace('/', '-')}-{width}")
        page.evaluate(OPEN_ALL)
        for theme, run in (("light", ALL), ("dark", COLOURS)):
            switch(page, theme)
            assert complaints(page, run) == [], (theme, width)


@pytest.mark.parametrize(
    "name, paled, unnamed, rule",
    [
        (CHAPTER, "article p", "[role=img]", "role-img-alt: <"),
        (EXERCISE, ".live-buttons button", "textarea", "label: <textarea"),
    ],
)
def test_faults_are_found_by_axe(new_page, address, name, paled, unnamed, rule):
    page = new_page()
    page.goto(address + name)
    page.evaluate(f"document.querySelector('{paled}').style.color = '#999'")
    page.evaluate(f"document.querySelector('{unnamed}').removeAttribute('aria-label')")
    found = "\n".join(complaints(page))
    assert f"color-contrast: <{paled.split()[-1]}" in found
    assert rule in found


def stops(page):
    """Press Tab through a whole page; return each stop, from first to last."""
    found = []
    page.locator("body").press("Tab")
    while (stop := page.evaluate(FOCUS))["id"].split()[0] != "BODY":
        found.append(stop)
        assert len(found) < 1000, "Tab goes round and round"
        page.keyboard.press("Tab")
    return found


@pytest.mark.parametrize(
    "name", ["index.html", CHAPTER, "notebooks/bias.html", EXERCISE]
)
def test_keyboard_reaches_everything_and_shows_where(new_page, address, name):
    page = new_page()
    page.goto(address + name, wait_until="networkidle")
    come_to_the_charts(page)
    found = stops(page)
    assert found[0]["id"] == "A Skip to main content"
    assert [stop["id"] for stop in found if not stop["shown"]] == []
    assert page.evaluate(MISSED) == []


def test_hidden_focus_is_caught(new_page, address):
    page = new_page()
    page.goto(address)
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
def test_nothing_moves_for_who_wants_it_still(new_page, address, name):
    page = new_page(reduced_motion="reduce")
    page.goto(address + name, wait_until="networkidle")
    assert page.evaluate(MOVING) == []


def test_movement_is_noticed(new_page, address):
    page = new_page(reduced_motion="reduce")
    page.goto(address)
    page.add_style_tag(content="article h1 { transition-duration: 1s !important; }")
    assert len(page.evaluate(MOVING)) == 1
