"""A task to predict, in the page: a choice in place of code."""

import json
import re
from types import SimpleNamespace

import pytest
from docutils import nodes
from playwright.sync_api import expect
from sphinx.errors import ExtensionError

from coursekit.book.asked import asked
from coursekit.exercise.model import Exercise
from tests import rest_weekly
from tests.axe import complaints
from tests.practice import kept, press, status, verdict
from tests.web.known import FOLDERS, STUB, Known

FOLDER, NAME = next(
    (folder, name)
    for folder in FOLDERS
    for name, task in Exercise(folder).tasks.items()
    if task.kind == "predict"
)
PAGE = f"exercises/{FOLDER.name}/{FOLDER.name}.html"
STARTER = Known(FOLDER).starters[NAME]


def chosen(letter: str) -> str:
    """Return what a learner writes in a notebook to choose an option."""
    text = STARTER.replace(STUB, f'return "{letter}"')
    assert text != STARTER
    return text


def radio(page, letter):
    return page.locator(f"#answer-{NAME} input[value={letter}]")


def say_yes(page):
    page.on("dialog", lambda dialog: dialog.accept())


def test_choice_by_keyboard_alone(practise):
    page = practise(PAGE)
    group = page.locator(f"#answer-{NAME}").get_by_role("group")
    question = group.locator("legend").inner_text()
    assert question.endswith("?")
    assert page.get_by_role("group", name=question).count() == 1
    labels = group.get_by_role("radio").evaluate_all(
        "(all) => all.map((radio) => radio.labels[0].textContent.slice(0, 3))"
    )
    assert labels == ["(a)", "(b)", "(c)"]
    radio(page, "a").focus()
    page.keyboard.press("ArrowDown")
    assert kept(page) == {NAME: chosen("b")}
    page.keyboard.press("Tab")
    focused = "document.activeElement.getAttribute('aria-label')"
    assert page.evaluate(focused) == f"Check {NAME}"
    page.keyboard.press("Enter")
    said = verdict(page, NAME)
    assert "(b) is what happens" in said or "You chose (b)" in said
    points = status(page, NAME).locator(".live-points").inner_text()
    assert re.match(r"\d of \d points?\b", points)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowDown")
    assert "stale" in status(page, NAME).get_attribute("class")
    page.keyboard.press("Shift+Enter")
    expect(status(page, NAME)).to_contain_text("(c)")
    assert kept(page) == {NAME: chosen("c")}


def test_check_without_a_choice_asks_for_one(new_page, address):
    page = new_page()
    page.goto(address + PAGE)
    press(page, "Check", NAME)
    assert status(page, NAME).inner_text() == "Choose one of the options, then check."
    assert page.locator("iframe").count() == 0


def test_choice_is_kept_until_it_is_taken_back(new_page, address):
    page = new_page()
    say_yes(page)
    page.goto(address + PAGE)
    other = page.context.new_page()
    other.goto(address + PAGE)
    radio(page, "a").check()
    expect(radio(other, "a")).to_be_checked()
    page.reload()
    assert radio(page, "a").is_checked()
    press(page, "Reset", NAME)
    assert page.locator(f"#answer-{NAME} input:checked").count() == 0
    assert kept(page) == {}
    radio(page, "b").check()
    page.get_by_role("button", name="Forget my work").click()
    assert page.locator(f"#answer-{NAME} input:checked").count() == 0
    assert kept(page) is None
    expect(other.locator(f"#answer-{NAME} input:checked")).to_have_count(0)


@pytest.mark.weekly
def test_download_holds_the_choice(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + PAGE)
    radio(page, "b").check()
    with page.expect_download() as event:
        page.get_by_role("button", name="Download with my answers").click()
    event.value.save_as(tmp_path / "notebook.ipynb")
    cells = json.loads((tmp_path / "notebook.ipynb").read_text("utf-8"))["cells"]
    assert [c["source"] for c in cells if f"def {NAME}(" in "".join(c["source"])] == [
        chosen("b")
    ]


def test_options_stand_there_once(new_page, address):
    page = new_page()
    page.goto(address + PAGE)
    page.locator(f"#answer-{NAME} .live-buttons").wait_for()
    expect(page.locator(".asked")).to_be_hidden()
    plain = new_page(java_script_enabled=False)
    plain.goto(address + PAGE)
    assert plain.locator(".asked").is_visible()
    assert plain.locator(f"#answer-{NAME} pre").inner_text().startswith(f"def {NAME}(")


@pytest.mark.parametrize("theme", rest_weekly(["dark", "light"]))
def test_axe_finds_nothing(practise, theme):
    page = practise(PAGE, {"width": 360, "height": 740}, theme)
    radio(page, "a").check()
    press(page, "Check", NAME)
    verdict(page, NAME)
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


# ---- what the book hands over

TASK = SimpleNamespace(
    name="guess",
    answer=SimpleNamespace(
        source='import math\n\n\ndef guess():\n    """Choose.\n\n'
        '    (a) five\n    (b) six, or\n        seven\n    """\n    return "a"'
    ),
)


def listed(*lines):
    items = (nodes.list_item("", nodes.paragraph("", line)) for line in lines)
    return nodes.bullet_list("", *items)


def test_question_and_options_are_found():
    options, other = listed("(a) 5", "(b) 6 or 7"), listed("five", "six")
    text = nodes.paragraph("", "Is it so?\nHow many?\nChoose first.")
    asks = asked(TASK, "toy.ipynb", [nodes.title("", "Why?"), text, options, other])
    assert asks == {
        "question": "How many?",
        "options": {"a": "five", "b": "six, or seven"},
    }
    assert options["classes"] == ["asked"]
    assert other["classes"] == []


def test_task_that_asks_nothing_gets_one_clear_sentence():
    with pytest.raises(ExtensionError, match="toy.ipynb: no line before the answer"):
        asked(TASK, "toy.ipynb", [nodes.paragraph("", "Choose.")])
