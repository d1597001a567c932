"""My pages: all that a reader chose, wrote and solved; shown, printed, saved, forgotten."""

import json
import re

import pypdf
import pytest
from bs4 import BeautifulSoup

from coursekit.book.mine import cards, choices, fields, tried
from coursekit.claims import read_claims
from coursekit.course import page as page_of
from coursekit.exercise.model import JUDGE, Exercise
from tests import CHAPTER, COURSE, EXERCISE, FIRST, ROOT
from tests.axe import complaints
from tests.practice import RIGHT, SELF_TEST, check, field

MINE = "chapters/mine.html"
READ, PRACTISE = (page_of(room, FIRST.slug) for room in ("read", "practise"))
TASKS = Exercise(COURSE.exercise(FIRST.slug)).tasks
FIRST_TASK = next(iter(TASKS))
WORDS = next(name for name, task in TASKS.items() if task.kind == JUDGE)
LONG = "\n".join(f"Line {number}." for number in range(1, 61))
KEPT = {
    "progress:/": {PRACTISE: [FIRST_TASK, WORDS]},
    "points:/": {PRACTISE: {FIRST_TASK: 1}},
    "choices:/": {
        "index": {"guess-9": "a"},
        "chapters/ledger": {"claim-1": "verified"},
        PRACTISE: {f"rubric-{WORDS}": "0 1 2"},
        READ: {"predict-99": "b"},
    },
    "words:/": {
        READ: {
            "surprise": "That it shrinks.",
            "unclear": "Of whom?",
            "table": "Two questions.",
        }
    },
    f"work:/{PRACTISE}": {FIRST_TASK: "def one(): pass", WORDS: LONG},
}


def open_with(page, address, kept=KEPT):
    """Open My pages in a browser that has kept something."""
    page.evaluate(
        "(all) => { for (const key in all) localStorage[key] = JSON.stringify(all[key]) }",
        kept,
    )
    page.goto(address + MINE)


def entries(page):
    return page.locator(".mine .entries")


def test_all_that_was_kept_is_shown_with_its_question(visit, address):
    page = visit()
    open_with(page, address)
    text = entries(page).inner_text()
    for part in (
        "You chose: Yes, as written",
        "What is so: Not quite",
        "You chose: verified",
        f"What is so: {read_claims(ROOT)[0]['verdict']}",
        "That it shrinks.",
        "Of whom?",
        "Two questions.",
        "Solved: ",
        "Rubric: 3 ticked",
        LONG,
    ):
        assert part in text
    assert "def one" not in text


def test_points_of_a_task_that_is_partly_solved_are_shown(visit, address):
    partly = next(name for name, task in TASKS.items() if task.points > 1)
    points = {"points:/": {PRACTISE: {partly: 1, WORDS: "nonsense"}}}
    page = visit()
    open_with(page, address, points)
    whole = TASKS[partly].points
    assert f"So far: 1 of {whole} points" in entries(page).inner_text()
    assert entries(page).locator(".entry").count() == 1


def test_points_are_kept_the_most_of_all_tries(visit):
    page = visit(EXERCISE)
    scored = """(points) => dispatchEvent(new CustomEvent(
      "scored", { detail: { name: "any", points } }))"""
    for points in (1, 3, 2):
        page.evaluate(scored, points)
    assert page.evaluate("kept.load('points')") == {PRACTISE: {"any": 3}}
    page.evaluate("dispatchEvent(new Event('forgotten'))")
    assert page.evaluate("kept.load('points')") == {}


def test_what_is_asked_no_more_is_shown_all_the_same(visit, address):
    page = visit()
    open_with(page, address)
    lost = entries(page).locator(".entry", has_text="predict-99")
    assert "You chose: b" in lost.inner_text()


def test_order_is_that_of_the_course_and_pages_are_linked(visit, address):
    page = visit()
    open_with(page, address)
    links = entries(page).locator("h2 a")
    paths = links.evaluate_all("(all) => all.map((a) => a.pathname.slice(1, -5))")
    assert paths == [name for name in COURSE.pages() if name in paths]
    assert {"index", READ, "chapters/ledger"} == set(paths)  # a module is one section
    links.filter(has_text=FIRST.question).click()
    assert page.url.endswith(CHAPTER)


def test_it_shows_what_was_just_done_on_other_pages(visit, address):
    page = visit()
    page.locator(".guess button").first.click()
    page.goto(address + SELF_TEST)
    check(page, "above", RIGHT)
    page.goto(address + EXERCISE)
    field(page, WORDS).fill("In my own words.")
    page.goto(address + MINE)
    text = entries(page).inner_text()
    assert "You chose: Yes, as written" in text
    assert re.search(r"Solved: \d of \d points", text)
    assert "In my own words." in text


def test_empty_page_invites(visit):
    page = visit(MINE)
    assert page.get_by_text("There is nothing yet.").is_visible()
    assert page.get_by_role("button", name="Print").count() == 0
    page.get_by_role("link", name="Begin with the first chapter").click()
    first = COURSE.modules()[0]
    assert first.question in page.locator("article h1").inner_text()


def test_it_is_saved_as_one_file(visit, address):
    page = visit()
    open_with(page, address)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as one file").press("Enter")
    text = download.value.path().read_text(encoding="utf-8")
    assert download.value.suggested_filename == "my-pages.md"
    assert text.startswith("# My pages\n")
    assert f"## {FIRST.question}\n" in text
    assert "**You chose:** Yes, as written" in text
    assert all(f"> Line {number}." in text for number in range(1, 61))
    assert "Saved as my-pages.md." in page.locator(".mine > [role=status]").inner_text()


def test_paper_has_all_of_it_and_no_buttons(visit, address, tmp_path):
    page = visit()
    open_with(page, address)
    page.emulate_media(media="print")
    assert page.locator(".mine button").evaluate_all(
        "(all) => all.every((one) => !one.checkVisibility())"
    )
    page.pdf(path=tmp_path / "mine.pdf", format="A4")
    sheets = pypdf.PdfReader(tmp_path / "mine.pdf").pages
    text = "\n".join(sheet.extract_text() for sheet in sheets)
    assert "Line 1." in text
    assert "Line 60." in text
    assert "To forget" not in text


def last_lines(pdf):
    """Return the last line of each printed page."""
    return [
        page.extract_text().strip().splitlines()[-1].strip()
        for page in pypdf.PdfReader(pdf).pages
    ]


@pytest.mark.weekly
@pytest.mark.parametrize(
    ("css", "left_alone"),
    [("/* as it is */", False), (".mine h3 { break-after: page !important }", True)],
)
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(
    visit, address, tmp_path, css, left_alone
):
    page = visit()
    every = {
        page_of("read", module.slug): {
            f"predict-{number}": "b" for number in range(1, 4)
        }
        for module in COURSE.modules()
    }
    open_with(page, address, KEPT | {"choices:/": every})
    page.add_style_tag(content=css)
    headings = set(page.locator(".entries :is(h2, h3, h4)").all_inner_texts())
    page.pdf(path=tmp_path / "mine.pdf", format="A4")
    ends = last_lines(tmp_path / "mine.pdf")
    assert len(ends) > 3
    assert bool(headings & set(ends)) == left_alone


def test_parts_are_chosen_for_page_and_file(visit, address):
    page = visit()
    open_with(page, address)
    page.get_by_label("what you wrote").uncheck()
    text = entries(page).inner_text()
    assert "That it shrinks." not in text
    assert "You chose: Yes, as written" in text
    page.get_by_label("predictions and guesses").uncheck()
    assert "You chose" not in entries(page).inner_text()
    assert "Solved: " in entries(page).inner_text()
    assert page.locator(".cover").is_visible()
    page.get_by_label("what was done").uncheck()
    assert page.locator(".cover").is_hidden()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as one file").click()
    text = download.value.path().read_text(encoding="utf-8")
    assert "**Solved:** " in text
    assert not re.search("shrinks|You chose|Portfolio", text)


def test_cover_has_name_date_and_what_was_done(visit, address):
    page = visit()
    open_with(page, address)
    cover = page.locator(".cover")
    page.get_by_label("Your name").fill("Ada <b>Example</b>")
    assert (
        cover.get_by_role("heading").inner_text() == "Portfolio of Ada <b>Example</b>"
    )
    assert re.search(r"^\d+ \w+ \d{4}$", cover.locator(".day").inner_text())
    row = cover.get_by_role("row", name=FIRST.question)
    assert "checked tasks solved" in row.inner_text()
    assert not page.evaluate("JSON.stringify(localStorage).includes('Example')")
    page.reload()
    assert page.get_by_label("Your name").input_value() == ""
    assert cover.get_by_role("heading").inner_text() == "Portfolio"


QUESTION = f"Of whom? ({FIRST.question})"


def questions(page):
    return page.locator(".open-questions")


def test_open_questions_are_copied_in_one_click(new_page, address):
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address)
    open_with(page, address)
    assert questions(page).get_by_role("listitem").all_inner_texts() == [QUESTION]
    questions(page).get_by_role("button", name="Copy the list").press("Enter")
    assert questions(page).get_by_role("status").inner_text() == "Copied."
    assert page.evaluate("navigator.clipboard.readText()") == f"- {QUESTION}\n"


def test_open_questions_are_selected_where_no_page_may_copy(new_page, address):
    page = new_page()
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(address)
    open_with(page, address)
    questions(page).get_by_role("button", name="Copy the list").click()
    assert "copy it yourself" in questions(page).get_by_role("status").inner_text()
    assert page.evaluate("String(getSelection())").strip() == QUESTION


def test_open_questions_are_a_part_of_what_was_written(visit, address):
    page = visit()
    open_with(page, address)
    assert questions(page).is_visible()
    page.get_by_label("what you wrote").uncheck()
    assert questions(page).is_hidden()
    page.get_by_label("what you wrote").check()
    page.emulate_media(media="print")
    assert questions(page).is_hidden()  # they stand with the other words there
    assert "Of whom?" in entries(page).inner_text()
    page.emulate_media(media="screen")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget everything").click()
    assert questions(page).is_hidden()
    assert page.evaluate("kept.load('words')") == {}
    open_with(page, address, {"words:/": {READ: {"unclear": 7}}})
    assert questions(page).is_hidden()


def test_everything_is_forgotten_after_a_question(visit, address):
    page = visit()
    open_with(page, address)
    page.evaluate("localStorage.setItem('progress:/another-book/', '{}')")
    button = page.get_by_role("button", name="Forget everything")
    page.once("dialog", lambda dialog: dialog.dismiss())
    button.click()
    assert page.locator(".entry").count() > 0
    page.once("dialog", lambda dialog: dialog.accept())
    button.press("Enter")
    assert page.get_by_text("There is nothing yet.").is_visible()
    assert page.locator(".done").count() == 0
    left = json.loads(page.evaluate("JSON.stringify(Object.keys(localStorage))"))
    assert not KEPT.keys() & set(left)
    assert "progress:/another-book/" in left


def keys_not_named(page, address):
    """Use the book a little; return what the browser keeps and the colophon hides."""
    page.goto(address)
    open_with(page, address)
    page.locator(".theme-switch-button").first.click()
    page.goto(f"{address}search.html?q=share")
    page.locator("#search-results li > a").first.wait_for()
    keys = page.evaluate("Object.keys(localStorage)")
    page.goto(address + "chapters/colophon.html")
    named = page.locator("#privacy li code").all_inner_texts()
    return [key for key in keys if key.partition(":")[0] not in named]


def test_colophon_names_all_that_is_kept(visit, address):
    page = visit()
    assert keys_not_named(page, address) == []
    page.evaluate("localStorage.setItem('secret:/', '1')")
    assert keys_not_named(page, address) == ["secret:/"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_accessible_and_fits(visit, address, theme, width):
    page = visit(viewport={"width": width, "height": 800}, color_scheme=theme)
    open_with(page, address)
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_it_says_why_it_is_empty(visit):
    page = visit(MINE, java_script_enabled=False)
    assert page.locator(".mine").is_hidden()
    assert page.get_by_text("Without JavaScript there is nothing to show.").is_visible()


def test_with_nonsense_kept_it_is_whole(new_page, address):
    page = new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.evaluate(
        "(keys) => { for (const key of keys) localStorage[key] = '{nonsense' }",
        list(KEPT),
    )
    page.goto(address + MINE)
    assert page.get_by_text("There is nothing yet.").is_visible()
    assert errors == []


def test_field_is_called_by_what_stands_above_it():
    page = BeautifulSoup(
        '<section><h1>Ask</h1><div class="own-field" id="own-who"><label>Who</label></div>'
        '<section><h2>1. Why?<a class="headerlink">#</a></h2>'
        '<div class="own-field" id="own-why"><label>Told</label></div></section></section>',
        "html.parser",
    )
    assert fields(page) == {"who": "Who", "why": "1. Why?"}


def test_question_is_read_with_its_options_and_the_right_one():
    page = BeautifulSoup(
        '<div class="choice" id="predict-2" data-right="b">'
        "<p><strong>Predict first.</strong> How many?</p>"
        "<ul><li><p>(a) One.</p></li><li><p>(b) Two.</p></li></ul></div>",
        "html.parser",
    )
    assert choices(page) == [
        {
            "id": "predict-2",
            "what": "Prediction 2",
            "question": "How many?",
            "options": {"a": "(a) One.", "b": "(b) Two."},
            "right": "b",
        }
    ]


def test_role_card_and_guess_of_a_cell_are_read_as_questions():
    page = BeautifulSoup(
        '<details class="role-card"><summary><strong>Lawyer</strong></summary></details>'
        '<div class="tag_try"><div class="cell_input"><pre># How wide\n# is it?\n1\n'
        "</pre></div></div>",
        "html.parser",
    )
    assert [one["options"] for one in cards(page)] == [{"1": "Lawyer"}]
    assert [" ".join(one["question"].split()) for one in tried(page)] == [
        "How wide is it?"
    ]
