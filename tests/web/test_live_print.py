"""On paper stands all that was written on the page of an exercise, and what was said."""

import pypdf
import pytest

from tests import EXERCISE, NOTEBOOK
from tests.practice import PASSED, RIGHT, SELF_TEST, check, field, write
from tests.web.test_live_predict import PAGE, radio

LINES = [f"Line {number} of an answer in words." for number in range(60)]
LONG = "x = " + " + ".join(f"number_{number}" for number in range(40))
CODE = [f"y_{number} = {number}" for number in range(120)]


def printed(page, folder):
    """Print a page; return its text, without the breaks in lines that are too long."""
    page.pdf(path=folder / "page.pdf", format="A4")
    pages = pypdf.PdfReader(folder / "page.pdf").pages
    return " ".join(" ".join(one.extract_text() for one in pages).split())


def judged(page):
    return page.locator("[data-kind=judge]").first.get_attribute("id")[len("worth-") :]


@pytest.fixture
def exercise(new_page, address):
    page = new_page()
    page.goto(address + EXERCISE)
    return page


def test_words_are_printed_whole(exercise, tmp_path):
    field(exercise, judged(exercise)).fill("\n".join(LINES))
    text = printed(exercise, tmp_path)
    assert [line for line in LINES if line not in text] == []


@pytest.mark.weekly
def test_field_without_its_mirror_is_caught(exercise, tmp_path):
    field(exercise, judged(exercise)).fill("\n".join(LINES))
    exercise.add_style_tag(
        content="@media print { .written > textarea { display: block !important;"
        " overflow: auto; height: 10rem } .written::after { display: none !important } }"
    )
    text = printed(exercise, tmp_path)
    assert [line for line in LINES if line not in text]


def test_code_is_printed_whole(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + SELF_TEST)
    write(page, "above", "\n".join([*CODE, LONG]))
    text = printed(page, tmp_path).replace(" ", "")
    assert [line for line in CODE if line.replace(" ", "") not in text] == []
    assert LONG.replace(" ", "") in text


@pytest.mark.weekly
def test_what_is_tried_is_printed_whole(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + SELF_TEST)
    line = page.locator(".live-line input").first
    line.fill(LONG)
    assert LONG.replace(" ", "") in printed(page, tmp_path).replace(" ", "")


@pytest.mark.weekly
def test_what_is_written_later_is_printed_too(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + SELF_TEST)
    write(page, "above", "first = 1")
    assert "first = 1" in printed(page, tmp_path)
    write(page, "above", "second = 2")
    text = printed(page, tmp_path)
    assert "second = 2" in text and "first = 1" not in text


def test_verdict_is_printed_and_what_is_old_is_told(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + SELF_TEST)
    assert check(page, "above", RIGHT) == PASSED
    assert PASSED in printed(page, tmp_path)
    write(page, "above", RIGHT + "  # again")
    text = printed(page, tmp_path)
    assert PASSED in text and "Before your last change:" in text


@pytest.mark.weekly
def test_choice_is_printed(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + PAGE)
    assert "(chosen)" not in printed(page, tmp_path)
    radio(page, "b").check()
    option = radio(page, "b").evaluate("(one) => one.labels[0].innerText")
    assert f"{option} (chosen)" in printed(page, tmp_path)


def test_long_line_of_code_is_printed_to_its_end(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + NOTEBOOK)
    shown = page.locator(".cell_input div.highlight pre:visible").first
    shown.evaluate("(one, text) => { one.textContent = text; }", LONG)
    assert LONG.replace(" ", "") in printed(page, tmp_path).replace(" ", "")
