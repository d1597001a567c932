"""How the page shows what a check found, and what it offers next."""

import re

import pytest
from playwright.sync_api import expect

from coursekit.exercise.model import Exercise
from tests import COURSE, EXERCISE, FIRST, rest_weekly
from tests.axe import complaints
from tests.practice import SELF_TEST, check, press, status, verdict, write
from tests.web.known import FOLDERS, Known

COUNTS_ONE = "def tally(words):\n    return {word: 1 for word in words}"
TALLY = "def tally(words):\n    return {word: words.count(word) for word in words}"
TOO_LARGE = "def mean(numbers):\n    return sum(numbers) / len(numbers) + 1 / 3"
FOCUSED = "document.activeElement.textContent.trim()"


@pytest.fixture
def page(practise):
    return practise()


@pytest.fixture
def fresh(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    return page


def hint_offered(page, name):
    return status(page, name).get_by_role("button", name=re.compile("^Open hint"))


def tab_to(page, place):
    """Reach a place by the Tab key, past the other buttons of its task."""
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == place.inner_text():
            return
    raise AssertionError(f"Tab does not reach {place.inner_text()!r}")


def test_stressed_word_is_shown_as_one_and_a_product_is_not(page):
    below = "def above(numbers, bar):\n    return [n for n in numbers if n < bar]"
    said = check(page, "above", below)
    assert "hold the numbers below the bar." in said
    assert status(page, "above").locator("em").all_inner_texts() == ["below"]
    fails = "def above(numbers, bar):\n    raise ValueError('2 *n* 3 and a*b*c')"
    assert "a*b*c" in check(page, "above", fails)


# ---- two results side by side


def test_what_differs_is_marked_in_a_table(page):
    said = check(page, "tally", COUNTS_ONE)
    assert said.startswith("Not right yet")
    place = status(page, "tally")
    table = place.locator("table")
    heads = table.locator("thead th").all_inner_texts()
    assert heads == ["Your result", "Right result"]
    rows = table.locator("tbody tr").evaluate_all(
        "(all) => all.map((row) => [row.cells[2].textContent,"
        " row.cells[1].textContent === row.cells[3].textContent,"
        " row.querySelectorAll('mark').length])"
    )
    assert ["≠", False, 2] in rows
    assert all(row in (["≠", False, 2], ["=", True, 0]) for row in rows)
    assert "your result:" not in said  # it stands in the table


def test_numbers_are_short_and_all_their_digits_can_be_opened(page):
    check(page, "mean", TOO_LARGE)
    place = status(page, "mean")
    cells = place.locator("tbody td").all_inner_texts()
    assert all(len(cell) < 10 for cell in cells), cells
    digits = place.locator("details pre")
    expect(digits).to_be_hidden()
    place.locator("summary").press("Enter")
    expect(digits).to_be_visible()
    shown = re.findall(r"result: +(\S+)", digits.inner_text())
    assert float(shown[0]) - float(shown[1]) == pytest.approx(1 / 3)
    assert max(map(len, shown)) > 10


def test_prose_and_code_are_told_apart(page):
    check(page, "mean", "def mean(numbers):\n    return numbers[99]")
    place = status(page, "mean")
    codes = place.locator(".live-said > pre").all_inner_texts()
    assert "return numbers[99]" in codes
    prose = place.locator(".live-said > p").all_inner_texts()
    assert any("stopped with IndexError on this case, in line 2:" in p for p in prose)


# ---- hints


def test_hint_is_offered_after_two_answers_that_failed(fresh):
    page = fresh
    wrong = "def tally(words):\n    return {{word: {} for word in words}}".format
    hints = page.locator("details").filter(
        has=page.locator("summary", has_text=re.compile(r"Hint \d"))
    )
    own = page.locator("section:has(> #answer-tally)").locator(hints)
    check(page, "tally", wrong(1))
    press(page, "Check", "tally")
    verdict(page, "tally")
    assert hint_offered(page, "tally").count() == 0  # the same answer once more
    check(page, "tally", wrong(2))
    offered = hint_offered(page, "tally")
    assert offered.inner_text() == "Open hint 1: what is asked"
    check(page, "tally", TALLY)
    assert hint_offered(page, "tally").count() == 0  # once it is right
    check(page, "tally", wrong(2))
    press(page, "Check", "tally")
    verdict(page, "tally")
    tab_to(page, offered)
    page.keyboard.press("Enter")
    assert own.nth(0).get_attribute("open") is not None
    assert page.evaluate(FOCUSED).startswith("Hint 1 of 3")
    own.nth(1).locator("summary").click()
    check(page, "tally", wrong(3))
    assert (
        hint_offered(page, "tally").inner_text() == "Open hint 3: the lines, shuffled"
    )
    own.nth(2).locator("summary").click()
    check(page, "tally", wrong(4))
    assert hint_offered(page, "tally").count() == 0
    assert hint_offered(page, "above").count() == 0


def test_no_hint_for_what_does_not_run(fresh):
    no_function = ["def tally(words)\n    return 1", "tally = 1"]
    for text in (*no_function, "raise NotImplementedError"):
        check(fresh, "tally", text)
        check(fresh, "tally", f"{text} # again")
        assert hint_offered(fresh, "tally").count() == 0


# ---- what comes next


def test_what_was_built_and_the_next_task(new_page, address):
    page = new_page()
    page.goto(address + EXERCISE)
    folder = COURSE.exercise(FIRST.slug)
    tasks = [*Exercise(folder).tasks.values()]
    place = next(i for i, task in enumerate(tasks) if task.kind == "build")
    task, following = tasks[place : place + 2]
    said = check(page, task.name, Known(folder).solutions[task.name])
    assert said.endswith(task.written.built)
    press(page, "Check", task.name)
    verdict(page, task.name)
    link = status(page, task.name).locator(".live-next a")
    assert re.match(r"task \d+, ", link.inner_text())
    tab_to(page, link)
    page.keyboard.press("Enter")
    assert page.locator(f":target:has(#answer-{following.name})").count() == 1


def test_after_the_last_task_there_is_no_next_one(page):
    last = page.locator(".answer").last.get_attribute("id").removeprefix("answer-")
    folder = COURSE.exercise("start")
    check(page, last, Known(folder).solutions[last])
    expect(status(page, last)).to_have_class(re.compile("passed"))
    assert status(page, last).locator(".live-next").count() == 0


# ---- links


def test_task_that_an_answer_builds_on_is_a_link(new_page, address):
    folder, name, other = next(
        (folder, name, other)
        for folder in FOLDERS
        for name, row in Exercise(folder).table().items()
        for other in row.get("stand_ins", {})
    )
    page = new_page()
    page.goto(f"{address}exercises/{folder.name}/{folder.name}.html")
    said = check(page, name, Known(folder).solutions[name])
    assert f"judged with the right {other}." in said
    link = status(page, name).locator(".live-said a")
    assert link.inner_text() == other
    link.press("Enter")
    assert page.locator(f"#answer-{other}:target").count() == 1


# ---- everyone


@pytest.mark.parametrize("theme", rest_weekly(["dark", "light"]))
def test_axe_finds_nothing_on_a_phone(practise, theme):
    page = practise(color_scheme=theme, viewport={"width": 320, "height": 640})
    check(page, "tally", COUNTS_ONE)
    check(page, "tally", COUNTS_ONE.replace("1", "2"))
    check(page, "mean", TOO_LARGE)
    check(
        page,
        "above",
        "def above(numbers, bar):\n    return [n for n in numbers if n > bar]",
    )
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    button = hint_offered(page, "tally").bounding_box()
    assert button["height"] >= 24


def test_nothing_to_press_is_printed(page):
    check(page, "tally", TALLY)
    page.emulate_media(media="print")
    expect(status(page, "tally").locator(".live-next")).to_be_hidden()
    expect(status(page, "tally").locator(".live-said")).to_be_visible()


def test_links_are_only_those_of_our_own_texts(page):
    write(page, "above", "print('https://docs.python.org/3/ https://example.org/')")
    press(page, "Check", "above")
    verdict(page, "above")
    assert status(page, "above").locator("a").count() == 0
