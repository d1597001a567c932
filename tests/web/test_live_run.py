"""Run: what the code of a field does, without a verdict."""

import pytest
from playwright.sync_api import expect

from tests import rest_weekly
from tests.axe import complaints
from tests.practice import (
    LOADED,
    PASSED,
    RIGHT,
    SELF_TEST,
    check,
    kept,
    press,
    status,
    verdict,
    write,
)


def line(page, name):
    """The line to try, of a task."""
    return page.locator(f"#answer-{name}").get_by_role("textbox", name="Try it")


def ran(page, name):
    """Wait for the end of a run; return what it says."""
    said = page.locator(f"#answer-{name} .ran pre")
    said.wait_for(timeout=LOADED)
    return said.inner_text()


def run(page, name, tried):
    line(page, name).fill(tried)
    press(page, "Run", name)
    return ran(page, name)


@pytest.fixture
def page(practise):
    return practise()


@pytest.fixture
def fresh(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    return page


def test_example_stands_in_the_line_and_runs(page):
    tried = line(page, "above").input_value()
    assert tried.startswith("above([")
    write(page, "above", RIGHT)
    press(page, "Run", "above")
    said = ran(page, "above")
    namespace = {}
    exec(f"{RIGHT}\nresult = {tried}", namespace)  # noqa: S102 - our own
    assert said == repr(namespace["result"])
    place = status(page, "above")
    assert "passed" not in place.get_attribute("class")
    assert "Points" not in place.inner_text()


def test_run_by_keyboard_alone(page):
    write(page, "above", RIGHT)
    page.keyboard.press("Tab")
    focused = "document.activeElement.tagName"
    assert page.evaluate(focused) == "INPUT"
    page.keyboard.press("Control+a")
    page.keyboard.type("above([3, 8], 5)")
    page.keyboard.press("Enter")
    assert ran(page, "above") == "[8]"
    assert page.evaluate(focused) == "INPUT"


def test_without_a_line_the_answers_last_value_is_shown(page):
    write(page, "above", f"{RIGHT}\n\n\nprint('so far')\nabove([3, 8], 5)")
    assert run(page, "above", "") == "so far\n[8]"


def test_nothing_printed_says_what_to_do(page):
    write(page, "above", RIGHT)
    assert run(page, "above", "").startswith(
        "It ran, and printed nothing. Write a call"
    )


def test_starter_that_is_run_says_what_is_missing(page):
    press(page, "Run", "tally")
    said = ran(page, "tally")
    assert said.startswith("tally is not written yet. In line")
    assert "raise NotImplementedError()" in said


def test_error_shows_the_line(page):
    write(page, "above", RIGHT)
    said = run(page, "above", "above([1], bar)")
    assert said.endswith("NameError: name 'bar' is not defined")
    assert 'File "Try it", line 1' in said


def test_code_that_cannot_be_read_shows_where(page):
    write(page, "above", "def above(numbers, bar)\n    return []")
    said = run(page, "above", "above([1], 1)")
    assert 'File "your answer: above", line 1' in said
    assert "SyntaxError" in said


def test_loop_is_stopped(page):
    write(page, "above", RIGHT)
    line(page, "above").fill("while True: pass")
    press(page, "Run", "above")
    assert ran(page, "above").startswith("Stopped after 5 seconds")
    assert check(page, "above", RIGHT) == PASSED


@pytest.mark.weekly
def test_run_gives_way_to_what_runs(fresh):
    press(fresh, "Check", "above")
    press(fresh, "Run", "tally")
    assert "Another one is still running" in status(fresh, "tally").inner_text()
    assert "not written yet" in verdict(fresh, "above")
    press(fresh, "Run", "tally")
    assert "tally is not written yet" in ran(fresh, "tally")


def test_line_is_kept_until_it_is_forgotten(fresh):
    example = line(fresh, "above").input_value()
    line(fresh, "above").fill("1 + 1")
    assert kept(fresh) == {"above try": "1 + 1"}
    fresh.reload()
    assert line(fresh, "above").input_value() == "1 + 1"
    fresh.on("dialog", lambda dialog: dialog.accept())
    fresh.get_by_role("button", name="Forget my work").click()
    assert line(fresh, "above").input_value() == example
    assert kept(fresh) is None


# ---- signs that only look right


def note(page):
    return page.locator("#answer-above .live-signs")


def paste(page, text):
    write(page, "above", text)


SIGNS = {
    "def above(numbers, bar):\n    return “none”": (
        ['Line 2 has a curly quote “ where Python wants ".']
        + ['Line 2 has a curly quote ” where Python wants ".'],
        'def above(numbers, bar):\n    return "none"',
    ),
    "a =\u00a01": (
        ["Line 1 has a no-break space where Python wants plain spaces."],
        "a = 1",
    ),
    "a = 1\u200b": (
        ["Line 1 has a sign of no width where Python wants nothing."],
        "a = 1",
    ),
    "a =（1）": (
        ["Line 1 has a full-width sign （ where Python wants (."]
        + ["Line 1 has a full-width sign ） where Python wants )."],
        "a =(1)",
    ),
    "a = 2 × 3 − 1": (
        ["Line 1 has a times sign × where Python wants *."]
        + ["Line 1 has a dash − where Python wants -."],
        "a = 2 * 3 - 1",
    ),
    "if a:\n    b = 1\n\tc = 2": (
        ["Line 3 has a tab where Python wants plain spaces."],
        "if a:\n    b = 1\n    c = 2",
    ),
}


@pytest.mark.parametrize("text", SIGNS)
def test_sign_is_shown_named_and_mended(page, text):
    said, plain = SIGNS[text]
    paste(page, text)
    expect(note(page).locator("span")).to_have_text(" ".join(said))
    marks = page.locator("#answer-above .live-sign")
    assert marks.count() >= 1
    box = marks.first.bounding_box()
    assert box["width"] >= 2
    note(page).get_by_role("button").click()
    assert kept(page)["above"] == plain
    expect(note(page).locator("span")).to_have_text("")
    expect(note(page).get_by_role("button")).to_be_hidden()
    assert page.locator("#answer-above .live-sign").count() == 0


def test_signs_in_a_text_are_nobodys_fault(page):
    paste(page, "a = '“Yes” – 2 × 3'  # ‘so’")
    expect(note(page).locator("span")).to_have_text("")
    paste(page, "a = 'x\u00a0y'")
    expect(note(page).locator("span")).to_contain_text("no-break space")


def test_mended_signs_come_back_by_undo(page):
    paste(page, "a = “b”")
    note(page).get_by_role("button").click()
    page.keyboard.press("Control+z")
    assert kept(page)["above"] == "a = “b”"


@pytest.mark.parametrize("theme", rest_weekly(["dark", "light"]))
def test_axe_finds_nothing(practise, theme):
    page = practise(color_scheme=theme, viewport={"width": 360, "height": 740})
    paste(page, "a = “b”")
    press(page, "Run", "above")
    ran(page, "above")
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
