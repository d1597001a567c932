"""The test of ideas: asked before and after, scored, compared, kept and forgotten.

Most of it is seen on a small book of its own: two parts, of four questions and of two.
"""

import json
import math
import pathlib
import re
import statistics
import subprocess
import sys
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect
from scipy.stats import binom, norm, t

from coursekit.book import pdf
from coursekit.book.ideas import likely_scores
from coursekit.course import Course
from coursekit.ideas import beliefs_of, read_parts
from coursekit.web.serving import serving
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.ideas import make_course

PAGE = "chapters/ideas.html"
FIRST, SECOND = "many-the-first-part", "few"
RIGHT = ("a", "c", "a", "c")  # of the first part; of the second the same two
REASON, OTHER = "Both are smaller", "A sum is no row"
TOLD = "Your result is the sum. Count them."


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The folder of the small book."""
    root = make_course(tmp_path_factory.mktemp("ideas"))
    program = pathlib.Path(sys.executable).with_name("jupyter-book")
    command = [program, "build", "-W", "--keep-going", root]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return root / "_build" / "html"


@pytest.fixture(scope="module")
def at(small):
    with serving(small) as address:
        yield urljoin(address, PAGE)


@pytest.fixture(scope="module")
def editions(small):
    parts = read_parts(Course(small.parents[1]))
    return dict(zip((FIRST, SECOND), (part.edition for part in parts)))


def part(page, name=FIRST):
    return page.locator(f"#{name} .ideas-part")


def answer(page, letters, name=FIRST):
    """Choose an option of each question of a part; a space leaves one open."""
    questions = part(page, name).locator(".idea").all()
    for question, letter in zip(questions, letters, strict=True):
        if letter != " ":
            question.locator(f"[value={letter}]").check()


def finish(page, name=FIRST):
    part(page, name).locator(".ideas-controls button").click()


def said(page, name=FIRST):
    return part(page, name).locator(".ideas-said")


def kept(page):
    return json.loads(page.evaluate("localStorage['ideas:/'] ?? '{}'"))


def keep(page, **rounds):
    """Let the browser have kept something, and open the page again."""
    text = json.dumps(rounds)
    page.evaluate("(text) => { localStorage['ideas:/'] = text }", text)
    page.reload()


def over(edition, letters, of=4):
    """Return a round of the first part that is over."""
    modules = ("count", "tally")
    ids = [f"{slug}-idea-{number}" for slug in modules for number in (1, 2)]
    answers = {one: letter for one, letter in zip(ids, letters) if letter != " "}
    right = sum(given == so for given, so in zip(letters, RIGHT))
    return {"edition": edition, "answers": answers, "right": right, "of": of}


def both(edition, before, after):
    return {"before": over(edition, before), "after": over(edition, after)}


# ---- Before


def test_before_gives_a_score_and_no_more(visit, at):
    page = visit(at)
    expect(page.locator(".ideas-scores")).to_be_hidden()
    answer(page, "aaaa")
    finish(page)
    assert "Before the course: 2 of 4." in said(page).inner_text()
    expect(said(page)).to_be_focused()
    row = page.locator(".ideas-scores tbody tr").inner_text()
    assert row.split("\t") == ["Many: the first part", "2 of 4", "–"]
    seen = page.locator("article").inner_text()
    assert REASON not in seen
    assert "✓" not in seen
    assert part(page).locator(".idea:visible").count() == 0
    assert part(page, SECOND).locator(".idea:visible").count() == 2


def test_what_was_chosen_is_there_when_the_page_is_opened_again(visit, at):
    page = visit(at)
    answer(page, "ab  ")
    page.reload()
    checked = page.locator(".idea :checked").evaluate_all(
        "(all) => all.map((one) => one.name + one.value)"
    )
    assert checked == ["count-idea-1a", "count-idea-2b"]
    assert not page.locator(".ideas-scores tr").count()


def test_open_questions_are_named_before_they_count_as_not_right(new_page, at):
    page, asked = new_page(), []
    page.goto(at)
    answer(page, " c c")

    def dismiss(dialog):
        asked.append(dialog.message)
        dialog.dismiss()

    page.once("dialog", dismiss)
    finish(page)
    assert "2 questions are open: 1, 3." in asked[0]
    expect(page.locator("[name=count-idea-1]").first).to_be_focused()
    page.once("dialog", lambda dialog: dialog.accept())
    finish(page)
    assert "Before the course: 2 of 4." in said(page).inner_text()


# ---- After


def test_after_tells_reasons_beliefs_and_both_scores(visit, at):
    page = visit(at)
    answer(page, "aabb")
    finish(page)
    finish(page)  # the same button begins again
    assert page.locator(".idea :checked").count() == 0
    expect(page.locator("[name=count-idea-1]").first).to_be_focused()
    answer(page, "ccac")
    finish(page)
    assert said(page).inner_text() == "Before 1 of 4, after 3 of 4."
    first = part(page).locator(".idea").first
    text = first.inner_text()
    assert "(✓ right; your choice before)" in text
    assert "(your choice after)" in text
    assert OTHER in text
    assert TOLD in text
    assert text.index(OTHER) < text.index(REASON)
    assert "Look at Monday" not in text
    first.get_by_text("The other options").click()
    assert "Look at Monday" in first.inner_text()
    assert first.locator("a").evaluate("(a) => a.pathname") == "/chapters/count.html"
    scores = page.locator(".ideas-scores").inner_text()
    assert "3 that were not right before are right now, and 1 the other way" in scores
    assert "round: 2 more." in scores
    assert "Whoever answers the same questions twice tends to do better" in scores
    assert part(page).locator("input").count() == 0


def agresti_min(gained, lost, of):
    """Return the interval of the difference: scikit and SciPy have none of it."""
    size, z = of + 2, norm.ppf(0.975)
    middle = (gained - lost) / size
    error = math.sqrt((gained + lost + 1) - (gained - lost) ** 2 / size) / size
    ends = (middle - z * error, middle + z * error)
    return [round(of * min(1, max(-1, end))) for end in ends]


def words(number):
    return f"{abs(number)} {'more' if number > 0 else 'fewer'}" if number else "none"


@pytest.mark.parametrize(
    ("before", "after"),
    [("aaaa", "aaaa"), ("bbbb", "acac"), ("acac", "bbbb"), ("abab", "ccbc")],
)
def test_interval_is_that_of_paired_answers(visit, at, editions, before, after):
    page = visit(at)
    keep(page, **{FIRST: both(editions[FIRST], before, after)})
    was, now = ([a == b for a, b in zip(one, RIGHT)] for one in (before, after))
    gained = sum(b and not a for a, b in zip(was, now))
    lost = sum(a and not b for a, b in zip(was, now))
    low, high = agresti_min(gained, lost, 4)
    scores = page.locator(".ideas-scores").inner_text()
    assert f"anything from {words(low)} to {words(high)} (" in scores
    total = words(gained - lost).replace("none", "as many as before")
    assert f"round: {total}." in scores


def test_scores_of_other_questions_are_not_compared(visit, at, editions):
    page = visit(at)
    old = {"before": over("older", "aaaa"), "after": over(editions[FIRST], "acac")}
    keep(page, **{FIRST: old})
    scores = page.locator(".ideas-scores").inner_text()
    assert "2 of 4\t4 of 4" in scores
    assert "those two scores cannot be compared" in scores
    assert "interval" not in scores
    assert "choice before" not in part(page).inner_text()


def test_choices_of_other_questions_are_forgotten(visit, at, editions):
    page = visit(at)
    begun = {"edition": "older", "answers": {"count-idea-1": "b"}}
    keep(page, **{FIRST: {"before": begun}})
    assert page.locator(".idea :checked").count() == 0
    page.locator("[name=count-idea-2][value=a]").check()
    assert kept(page)[FIRST]["before"] == {
        "edition": editions[FIRST],
        "answers": {"count-idea-2": "a"},
    }


def test_scores_of_several_parts_are_added_up(visit, at, editions):
    page = visit(at)
    rounds = both(editions[FIRST], "aaaa", "acac")
    other = {"edition": editions[SECOND], "answers": {}, "right": 1, "of": 2}
    keep(page, **{FIRST: rounds, SECOND: {"before": other}})
    rows = page.locator(".ideas-scores tbody tr")
    assert rows.last.inner_text().split("\t") == ["Together", "3 of 6", "–"]
    keep(page, **{FIRST: rounds, SECOND: {"before": other, "after": other}})
    assert rows.last.inner_text().split("\t") == ["Together", "3 of 6", "5 of 6"]


# ---- What is kept, and forgotten


def test_answers_are_forgotten_on_the_page_after_a_question(visit, at, editions):
    page = visit(at)
    button = page.get_by_role("button", name="Forget my answers")
    expect(button).to_be_hidden()
    keep(page, **{FIRST: both(editions[FIRST], "aaaa", "acac")})
    page.once("dialog", lambda dialog: dialog.dismiss())
    button.click()
    assert part(page).locator("input").count() == 0
    page.once("dialog", lambda dialog: dialog.accept())
    button.click()
    assert kept(page) == {}
    expect(page.locator(".ideas-scores")).to_be_hidden()
    assert part(page).locator("input").count() == 14


def test_my_pages_forget_them_too(visit, at, editions):
    page = visit(at)
    keep(page, **{FIRST: both(editions[FIRST], "aaaa", "acac")})
    page.goto(urljoin(at, "mine.html"))
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget everything").click()
    assert kept(page) == {}


def test_colophon_and_my_pages_say_that_they_are_kept():
    colophon = (ROOT / "chapters/colophon.md").read_text(encoding="utf-8")
    assert re.search(r"^- `ideas`, .*\(ideas\.md\)", colophon, re.MULTILINE)
    for name in ("start", "mine"):
        text = (ROOT / f"chapters/{name}.md").read_text(encoding="utf-8")
        assert "(ideas.md)" in text, name


def test_where_nothing_is_kept_it_says_so(new_page, at):
    page = new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error() }")
    page.goto(at)
    answer(page, "aaaa")
    finish(page)
    assert "Before the course: 2 of 4." in said(page).inner_text()
    assert "This browser keeps nothing" in page.locator(".ideas-scores").inner_text()


@pytest.mark.parametrize(
    "text", ["{nonsense", "3", "[]", '{"few": 1}', '{"few": {"before": {"right": 1}}}']
)
def test_with_nonsense_kept_it_is_whole(new_page, at, text):
    page, errors = new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(at)
    page.evaluate("(text) => { localStorage['ideas:/'] = text }", text)
    page.reload()
    answer(page, "aaaa")
    finish(page)
    assert "Before the course: 2 of 4." in said(page).inner_text()
    assert errors == []


# ---- For everyone


def test_keyboard_does_all_of_it(visit, at):
    page = visit(at)
    page.locator("[name=count-idea-1]").first.focus()
    for number in range(4):
        page.keyboard.press("Space")
        if number == 1:
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
    expect(part(page).get_by_role("button")).to_be_focused()
    page.keyboard.press("Enter")
    assert "Before the course: 2 of 4." in said(page).inner_text()


def test_question_is_read_out_with_its_options(visit, at):
    page = visit(at)
    group = page.get_by_role("group", name="Question 2 What is it?")
    assert group.get_by_role("radio").count() == 4


def test_it_is_accessible_and_fits_in_every_state(visit, at, editions, look):
    page = visit(at, **look)
    width = look["viewport"]["width"]
    before = over(editions[FIRST], "aaaa")
    for rounds in ({}, {"before": before}, both(editions[FIRST], "aaaa", "bcab")):
        keep(page, **({FIRST: rounds} if rounds else {}))
        assert complaints(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_paper_has_every_question_and_no_button(visit, at, editions):
    page = visit(at)
    keep(page, **{FIRST: {"before": over(editions[FIRST], "aaaa")}})
    page.emulate_media(media="print")
    assert page.locator(".idea:visible").count() == 6
    assert page.locator(".ideas-controls:visible, .ideas-forget:visible").count() == 0
    expect(page.locator(".ideas-answers")).to_be_hidden()
    page.locator(".ideas-answers").evaluate("(one) => { one.open = true }")
    expect(page.locator(".ideas-answers")).to_be_visible()


def test_without_javascript_all_of_it_can_be_read(visit, at):
    page = visit(at, java_script_enabled=False)
    assert page.locator(".idea:visible").count() == 6
    assert page.locator(".idea > ul > li:visible").count() == 21
    assert page.locator("article button:visible").count() == 0
    answers = page.locator(".ideas-answers")
    expect(answers.get_by_text(REASON).first).to_be_hidden()
    answers.locator("summary").click()
    text = answers.inner_text()
    assert text.count(REASON) == 3
    assert "(c) is right. It has two items." in text
    assert TOLD in text


@pytest.mark.parametrize("edition", pdf.EDITIONS.values(), ids=["without", "with"])
def test_printed_book_has_the_answers_in_one_edition(visit, at, edition):
    page = visit(at, java_script_enabled=False)
    page.evaluate(pdf.PREPARE, edition)
    text = page.locator("article").inner_text()
    assert "Which is" in text
    assert (REASON in text) == edition["answers"]
    assert ("All answers" in text) == edition["answers"]


# ---- The numbers in words


@pytest.mark.parametrize("number", [4, 8, 10, 12, 30])
def test_likely_scores_hold_95_of_100_and_no_narrower_ones_do(number):
    low, high = likely_scores(number)

    def share(low, high):
        return binom.cdf(high, number, 0.5) - binom.cdf(low - 1, number, 0.5)

    assert share(low, high) >= 0.95 > share(low + 1, high - 1)
    assert low + high == number


def test_page_says_how_far_chance_moves_a_score(small):
    text = (small / PAGE).read_text(encoding="utf-8")
    low, high = likely_scores(6)
    assert "at each of 6 questions. In 95 of 100 such tests that person would " in text
    assert f"between {low} and {high}." in text


def test_worked_example_for_instructors_is_right():
    text = (ROOT / "teaching/ideas.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| \d \| (\d+) \| (\d+) \| (\S+) \|$", text, re.MULTILINE)
    before, after = ([int(row[n]) for row in cells] for n in (0, 1))
    mean = statistics.mean
    room = 30 - mean(before)
    gain = (mean(after) - mean(before)) / room
    rest = [b - a - gain * (30 - a) for a, b in zip(before, after)]
    for row, value in zip(cells, rest):
        assert row[2] == f"{value:.2f}".replace("-", "−")
    spread = statistics.stdev(rest)
    error = spread / (math.sqrt(len(rest)) * room)
    reach = t.ppf(0.975, len(rest) - 1)
    to = f"{gain - reach * error:.2f} to {gain + reach * error:.2f}."
    for said in (
        f"| mean | {mean(before):.1f} | {mean(after):.1f} | 0 |",
        f"The gain is {mean(after) - mean(before):.1f} of {room:.0f}, so *g* is {gain:.2f}.",
        f"of *r*, {spread:.2f}, divided by √8 · {room:.0f}: {error:.3f}.",
        f"reaches {reach:.2f} standard errors to either side, from {to}",
    ):
        assert said in text, said


# ---- This course


def test_book_asks_every_question_and_answers_it_once(book):
    page = BeautifulSoup((book / PAGE).read_text(encoding="utf-8"), "html.parser")
    ids = [question.id for part in read_parts(COURSE) for _, question in part.asked]
    assert [one["id"] for one in page.select(".idea")] == ids
    assert [one["data-for"] for one in page.select(".idea-answer")] == ids
    for one in page.select(".idea-answer"):
        for option in one.select("[data-of]"):
            right = option["data-of"] == one["data-right"]
            assert right != bool(option.select(".idea-belief"))


def test_key_for_instructors_has_every_question_and_belief_in_words(book):
    page = (book / "teach" / "ideas.html").read_text(encoding="utf-8")
    article = BeautifulSoup(page, "html.parser").select_one("article")
    text = plain(article.get_text())
    for part in read_parts(COURSE):
        for module, question in part.asked:
            assert plain(question.id) in text
            told = beliefs_of(COURSE.exercise(module.slug))
            for option in question.options:
                assert plain(option.why) in text
                assert not option.belief or plain(told[option.belief]) in text


def plain(text):
    """Return the letters and digits of a text: signs and quotes are set otherwise."""
    return "".join(re.findall(r"[^\W_]", text))
