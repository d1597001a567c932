"""The cell of a notebook that runs in the page: a guess first, then its own code."""

import contextlib
import io

import nbformat
import pytest
from playwright.sync_api import expect

from coursekit.form.reading import TRY, has_tag
from tests import COURSE, ROOT
from tests.axe import LOOKS, complaints
from tests.conftest import LITTLE_MEMORY
from tests.practice import LOADED


def cell_to_try(path):
    cells = nbformat.read(path, as_version=4).cells
    return next((cell for cell in cells if has_tag(cell, TRY)), None)


CELLS = {
    path.stem: cell
    for path in sorted(ROOT.glob("notebooks/*.ipynb"))
    if (cell := cell_to_try(path))
}
SLUG = next(iter(CELLS))
each = pytest.mark.parametrize("slug", CELLS)


def stored(slug):
    """Return what the notebook stores of what its cell prints."""
    return "".join(output.text for output in CELLS[slug].outputs).rstrip()


def page_of(slug):
    return f"notebooks/{slug}.html"


@pytest.fixture
def open_page(new_page, address):
    def open_it(slug=SLUG, **settings):
        page = new_page(**settings)
        page.goto(address + page_of(slug))
        return page

    return open_it


def place(page):
    return page.locator(".tag_try")


def guess(page):
    return place(page).get_by_role("spinbutton")


def code(page):
    return place(page).get_by_role("textbox", name="The code of this cell")


def press_run(page):
    place(page).get_by_role("button", name="Run").click()


def printed(page):
    said = place(page).locator(".ran pre")
    said.wait_for(timeout=LOADED)
    return said.inner_text()


def write(page, text):
    code(page).focus()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def kept_of(page, area):
    return page.evaluate(f"kept.load('{area}')[kept.page]")


@each
def test_cell_runs_alone(slug):
    """In a namespace of its own it prints what is stored."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(CELLS[slug].source, slug, "exec"), {})  # noqa: S102 - our own
    assert said.getvalue().rstrip() == stored(slug)


@pytest.fixture(scope="module")
def one_python(browser, address):
    """A page whose Python comes once, for the cells of all."""
    page = browser.new_page()
    page.add_init_script(LITTLE_MEMORY)
    page.goto(address + page_of(SLUG))
    guess(page).fill("1")
    yield page
    page.close()


@each
def test_page_prints_what_is_stored(one_python, slug):
    write(one_python, f"{CELLS[slug].source}\nprint('{slug}')")
    press_run(one_python)
    said = place(one_python).locator(".ran pre")
    expect(said).to_have_text(f"{stored(slug)}\n{slug}", timeout=LOADED)


@each
def test_code_of_the_cell_stands_in_its_field(visit, slug):
    lines = code(visit(page_of(slug))).locator(".cm-line").all_inner_texts()
    text = "\n".join(line.strip("\n") for line in lines)
    asks, _, below = CELLS[slug].source.partition(text)
    assert below == "" and all(line[0] == "#" for line in asks.splitlines())


def test_guess_comes_first_and_what_it_shows_is_said_when_it_has_run(open_page):
    """The paragraph below gives away what is to be guessed."""
    page = open_page()
    # In a region that is heard when what it says comes.
    below = page.locator(".tag_try + [role=status] > p:not(.live-told)")
    told = page.locator(".live-told")
    expect(below).to_be_hidden()
    expect(told).to_be_visible()
    page.emulate_media(media="print")
    expect(below).to_be_visible()
    expect(told).to_be_hidden()
    page.emulate_media(media="screen")
    asked = place(page).locator("label").inner_text().split("\n")[0]
    assert asked.endswith("?")
    assert place(page).get_by_role("spinbutton", name=asked).count() == 1
    press_run(page)
    expect(place(page).get_by_role("status")).to_contain_text("Guess first")
    expect(guess(page)).to_be_focused()
    assert page.locator("iframe").count() <= 1
    assert place(page).locator(".ran").count() == 0
    page.keyboard.type("3.5")
    press_run(page)
    assert printed(page) == stored(SLUG)
    expect(below).to_be_visible()
    expect(told).to_have_count(0)
    assert "Your guess: 3.5" in place(page).get_by_role("status").inner_text()
    assert kept_of(page, "choices") == {"try-1": "3.5"}
    page.reload()
    assert guess(page).input_value() == "3.5"


@pytest.mark.weekly
def test_who_is_in_a_hurry_runs_without_a_guess(open_page):
    page = open_page()
    press_run(page)
    press_run(page)
    assert printed(page) == stored(SLUG)
    assert "Your guess" not in place(page).get_by_role("status").inner_text()


@pytest.mark.parametrize("theme, width", LOOKS)
def test_by_keyboard_alone_two_numbers_are_compared(open_page, theme, width):
    page = open_page(color_scheme=theme, viewport={"width": width, "height": 740})
    guess(page).focus()
    page.keyboard.type("2")
    page.keyboard.press("Tab")
    expect(code(page)).to_be_focused()
    page.keyboard.press("Shift+Enter")
    first = printed(page)
    expect(code(page)).to_be_focused()
    write(page, "number = 3  # change me\nprint(number)")
    page.keyboard.press("Shift+Enter")
    expect(place(page).locator(".ran pre")).to_have_text("3")
    rows = place(page).locator("tbody tr").all_inner_texts()
    assert len(rows) == 2
    assert rows[0].split("\t")[2].split() == first.split()
    assert rows[1].split("\t") == ["number = 3", "2", "3"]
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_code_is_kept_until_it_is_reset(open_page):
    page = open_page()
    write(page, "print(1)")
    page.reload()
    assert code(page).inner_text() == "print(1)"
    place(page).get_by_role("button", name="Reset").click()
    assert "# change me" in code(page).inner_text()
    page.reload()
    assert "# change me" in code(page).inner_text()


@pytest.mark.weekly
def test_loop_is_stopped(open_page):
    page = open_page()
    guess(page).fill("1")
    write(page, "while True:\n    pass")
    press_run(page)
    assert printed(page).startswith("Stopped after 5 seconds")


def test_without_javascript_the_stored_output_stands_there(open_page):
    page = open_page(java_script_enabled=False)
    assert place(page).locator(".cell_output .output").inner_text().strip() == stored(
        SLUG
    )
    expect(page.locator(".tag_try ~ p").first).to_be_visible()
    assert CELLS[SLUG].source.split("\n")[0] in place(page).inner_text()


@pytest.mark.weekly
def test_if_the_script_does_not_come_the_stored_output_stands_there(new_page, address):
    page = new_page()
    page.route("**/live/page.js*", lambda route: route.abort())
    page.goto(address + page_of(SLUG), wait_until="load")
    expect(place(page).locator(".cell_output")).to_be_visible()


def test_on_paper_code_guess_and_output_are_there(open_page):
    page = open_page()
    guess(page).fill("1.5")
    page.emulate_media(media="print")
    assert place(page).locator(".cell_output .output").inner_text().strip() == stored(
        SLUG
    )
    expect(code(page)).to_be_visible()
    expect(guess(page)).to_be_visible()
    expect(place(page).get_by_role("button", name="Run")).to_be_hidden()


def test_modules_without_such_a_cell_load_nothing(book):
    for module in COURSE.modules():
        path = book / page_of(module.slug)
        if path.exists():
            loads = "live/page.js" in path.read_text(encoding="utf-8")
            assert loads == (module.slug in CELLS)


@pytest.mark.weekly
def test_another_output_is_caught(open_page):
    """The page runs the code that stands in the field."""
    page = open_page()
    guess(page).fill("1")
    write(page, f"{CELLS[SLUG].source}\nprint('more')")
    press_run(page)
    assert printed(page) == f"{stored(SLUG)}\nmore"
