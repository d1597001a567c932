"""What a reader's browser does with every page."""

import contextlib
import re

import pytest
from playwright.sync_api import expect

from coursekit.book.rooms import TEACH
from coursekit.course import page as path_of
from tests import BOOK, COURSE, EXERCISE, FIRST, NOTEBOOK, ROOT, rest_weekly
from tests.conftest import come_to_the_chart, show_answers

PAGES = [f"{name}.html" for name in COURSE.pages()]
# The instructor's book has a theme of its own to mend: pages of each kind come first.
SHEETS = sorted(path.stem for path in (ROOT / "teaching").glob("*.md"))
SHEETS.sort(key=lambda name: name not in ("index", "plans", FIRST.slug))
TAUGHT = rest_weekly([f"{TEACH}/{name}.html" for name in [*SHEETS, "search"]], daily=3)


def has_sliders(name):
    """Tell whether a page is a notebook with a chart that has sliders."""
    source = ROOT / f"{name}.ipynb"
    return source.is_file() and '"input": "range"' in source.read_text("utf-8")


WITH_SLIDERS = [f"{name}.html" for name in COURSE.pages() if has_sliders(name)]
DROPDOWN = "details.sd-dropdown"


def record(page):
    """Collect every address that a page asks for, and every error it reports."""
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda m: errors.append(m.text) if m.type == "error" else None)
    return asked, errors


@pytest.fixture(scope="module")
def recorded(browser):
    """A page, and what is recorded of it."""
    page = browser.new_page()
    yield page, *record(page)
    page.close()


@pytest.mark.parametrize("name", [*PAGES, *TAUGHT])
def test_page_asks_nobody_else_and_reports_no_error(recorded, address, name):
    page, asked, errors = recorded
    del asked[:], errors[:]
    page.goto(address + name, wait_until="networkidle")
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert errors == []


def test_third_party_request_is_caught(new_page, address):
    page = new_page()
    asked, _ = record(page)
    page.route("https://cdn.example.org/*", lambda route: route.abort())
    page.goto(address)
    with page.expect_request("https://cdn.example.org/*"):
        page.evaluate("fetch('https://cdn.example.org/x').catch(() => {})")
    assert [url for url in asked if not url.startswith((address, "data:"))]


NARROWEST = 320  # a phone, and a window of 1280 pixels at 400 % zoom


@pytest.mark.parametrize("width", rest_weekly([NARROWEST, 360]))
@pytest.mark.parametrize("name", [*PAGES, *TAUGHT])
def test_page_fits_a_phone(visit, name, width):
    page = visit(name, viewport={"width": width, "height": 740})
    show_answers(page)
    page.evaluate(
        "document.querySelectorAll('details').forEach((d) => { d.open = true })"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_dropdowns_and_charts_stand_there_without_javascript(visit, name):
    page = visit(name, java_script_enabled=False)
    charts = page.locator(".chart [role=img]:not(details:not([open]) *)")
    for i in range(charts.count()):
        assert charts.nth(i).is_visible()
        assert len(charts.nth(i).get_attribute("aria-label")) > 30
    closed = page.locator(f"{DROPDOWN}:not([open]) summary")
    if closed.count():
        closed.first.click()
        assert page.locator(f"{DROPDOWN}[open]").count() == 1


def test_dropdown_opens_by_keyboard(visit):
    page = visit(EXERCISE)
    page.locator(f"{DROPDOWN} summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(f"{DROPDOWN}[open]").count() == 1


def test_program_for_charts_comes_when_the_reader_comes_near(new_page, address):
    page = new_page()
    asked, _ = record(page)
    page.goto(address + WITH_SLIDERS[0], wait_until="networkidle")
    assert not [url for url in asked if "/vega-" in url]
    with page.expect_request("**/vega-*"):
        come_to_the_chart(page)


def weight(page, address):
    """Return how many files a page loads, and their kilobytes."""
    sizes = {}
    page.on("response", lambda answer: sizes.update({answer.url: answer}))
    page.goto(address, wait_until="networkidle")
    files = [one.body() for url, one in sizes.items() if not url.startswith("data:")]
    return len(files), sum(map(len, files)) / 1000


# kilobytes before compression; formulas bring a font, exercises an editor
HEAVIEST = {
    "index.html": 500,
    "chapters/start.html": 500,
    "chapters/ledger.html": 500,
    **{f"{path_of('read', module.slug)}.html": 900 for module in COURSE.modules()},
    NOTEBOOK: 900,
    EXERCISE: 1000,
}
MOST_FILES = 16


@pytest.mark.parametrize("name", HEAVIEST)
def test_page_is_light(new_page, address, name):
    files, kilobytes = weight(new_page(), address + name)
    print(f"{name}: {files} files, {kilobytes:.0f} kB")
    assert files <= MOST_FILES
    assert kilobytes <= HEAVIEST[name]


def test_heavy_page_is_caught(new_page, address):
    page = new_page()
    icons = {"body": b"/" * 1_500_000}
    page.route("**/doctools.js*", lambda route: route.fulfill(**icons))
    assert weight(page, address + "index.html")[1] > HEAVIEST["index.html"]


SILENT = 3000  # ms without a word, after which a slider counts as silent


def press_each_slider(page):
    """Move each slider of the page a step; return what a screen reader is told."""
    come_to_the_chart(page)
    told = []
    said = page.locator(".explorable [role=status]").first
    for slider in page.locator(".explorable input[type=range]").all():
        before = said.text_content()
        slider.press("ArrowRight")
        with contextlib.suppress(AssertionError):  # it stays silent: the caller sees it
            expect(said).not_to_have_text(before, timeout=SILENT)
        told.append(said.text_content())
    return told


def tells_of_the_chart(page, text):
    """Tell whether more is said than what the sliders and menus are set to."""
    return len(text.split(". ")) > page.locator(".explorable .vega-bind").count()


@pytest.mark.parametrize("name", WITH_SLIDERS)
def test_every_slider_is_heard(visit, name):
    page = visit(name)
    told = press_each_slider(page)
    assert len(set(told)) == len(told)
    assert all(tells_of_the_chart(page, text) for text in told)
    assert page.locator(".explorable .vega-embed").get_attribute("aria-label")


def test_silent_slider_is_caught(new_page, address, book):
    page = new_page()
    script = (book / "_static" / "explorable.js").read_text(encoding="utf-8")
    deaf = re.sub(r"\.mark-(rect|symbol)", ".mark-none", script)
    page.route("**/explorable.js*", lambda route: route.fulfill(body=deaf))
    page.goto(address + WITH_SLIDERS[0])
    assert not any(tells_of_the_chart(page, text) for text in press_each_slider(page))


def test_book_opens_from_a_folder(new_page, book):
    page = new_page()
    _, errors = record(page)
    page.goto((BOOK / WITH_SLIDERS[0]).as_uri())
    come_to_the_chart(page)
    assert errors == []
