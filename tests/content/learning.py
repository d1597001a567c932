"""What the module on learning says of two trials is so, and goes with its cause."""

import csv
import re
from math import comb
from statistics import NormalDist

import nbformat
import numpy as np
import pytest

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import asked, dots_stand_still, on_paper

CELLS = (
    *("load", "gaps", "shuffled", "errors", "pairs", "narrow", "trials", "curse"),
    *("two-hundred", "left", "tutors", "adjusted", "eleventh"),
)


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "learning.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    """Return what some cells define."""
    namespace = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT / "notebooks")  # they read tables beside it
        for name in CELLS:
            cell = next(cell for cell in notebook.cells if cell.id == name)
            exec(cell.source, namespace)  # noqa: S102 - our own notebook
    return namespace


@pytest.fixture(scope="module")
def chapter():
    return COURSE.path("chapter", "learning").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def solved():
    return Exercise(ROOT / "exercises" / "learning").solved()


# ---- small classes


def test_children_are_those_that_were_counted(demo):
    tested = demo["tested"]
    counts = {"regular": 2006, "regular+aide": 2044, "small": 1739}
    assert tested["kind"].value_counts().to_dict() == counts
    assert tested["schoolidk"].nunique() == 79
    assert len(demo["found"]) == 78


def spilt(notebook):
    """Return the columns of single children of which an output holds something."""
    found = set()
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            text = str(output)
            words = ("rownames", "ethnicity", "birth", "lunchk", "Student")
            found |= {word for word in words if word in text}
            rows = "".join(output.get("data", {}).get("text/html", "")).count("<tr")
            found |= {f"{cell.id}: {rows} rows"} if rows > 12 else set()
    return found


def test_no_output_holds_a_child(notebook):
    assert spilt(notebook) == set()
    other = nbformat.v4.new_notebook()
    text = "   rownames gender ethnicity\n0      1122   male      afam"
    output = nbformat.v4.new_output("stream", text=text)
    other.cells = [nbformat.v4.new_code_cell("star.head(1)", outputs=[output])]
    assert spilt(other) == {"rownames", "ethnicity"}


def test_effect_vanishes_where_the_kinds_are_shuffled(demo):
    """The cause switched off."""
    found, by_chance = demo["found"], demo["by_chance"]
    assert len(by_chance) == 200
    assert abs(np.mean(by_chance)) < 0.01
    assert max(map(abs, by_chance)) < 0.13
    assert found.mean() / demo["unit"] > 0.2
    assert (found > 0).sum() == 53


def test_errors_agree_only_where_children_are_witnesses(demo):
    tested, shuffled = demo["tested"], demo["with_shuffled_kinds"]
    for seed in range(20):
        pupils = shuffled(tested, np.random.default_rng(seed))
        differences = demo["gaps"](pupils)
        by_schools = differences.std() / len(differences) ** 0.5
        assert by_schools == pytest.approx(demo["error_by_pupils"](pupils), rel=0.3)
    real = demo["found"].std() / len(demo["found"]) ** 0.5
    assert real > 1.7 * demo["error_by_pupils"](tested)


def test_function_of_the_exercise_finds_what_the_notebook_does(demo, solved):
    tested = demo["tested"]
    groups = {"small": "treated", "regular": "control"}
    some = tested[tested["kind"].isin(groups)]
    rows = zip(some["schoolidk"].astype(str), some["kind"].map(groups), some["readk"])
    found, error = solved["by_school"](list(rows))
    assert found == pytest.approx(demo["found"].mean())
    assert error == pytest.approx(demo["found"].std() / 78**0.5)
    first = tested[tested["schoolidk"] == tested["schoolidk"].iloc[0]]
    small = first.loc[first["kind"] == "small", "readk"]
    regular = first.loc[first["kind"] == "regular", "readk"]
    won = solved["pairs_won"](small.tolist(), regular.tolist())
    assert 100 * won == pytest.approx(demo["pairs_won"](small, regular))


def test_bars_draw_what_was_counted(demo, chapter):
    drawn = chapter.partition(":name: pairs-drawn\n")[2].partition("```")[0]
    parts = re.findall(r"\| (\d+) \| (\d+) \|", drawn)
    assert parts == [("24", "36"), ("56", "100"), ("92", "100")]
    assert round(demo["in_100"]) == 56
    assert round(100 * NormalDist().cdf(2**0.5)) == 92
    assert f"(c) About {parts[1][0]}." in chapter


def test_same_points_grow_as_the_children_are_more_alike(demo):
    effects = demo["narrow"]["effect of 6.7 points"]
    assert effects.is_monotonic_increasing
    points = effects * demo["narrow"]["their sd"]
    assert points.to_numpy() == pytest.approx(demo["found"].mean())


def test_small_trials_that_are_told_exaggerate_each_time(demo):
    by_size = demo["curse"]["mean of these"]
    assert by_size.min()[50] > 2 * 0.19
    assert by_size.max()[800] < 0.2
    assert demo["heard"].min() > 0.19  # the two hundred that are drawn


def test_nothing_is_exaggerated_where_every_trial_is_told(demo):
    """The cause switched off: no choice of what is told."""
    all_of_them = [demo["trials"](50, seed)[0].mean() for seed in range(20)]
    true = (demo["small"].mean() - demo["regular"].mean()) / demo["unit"]
    assert np.mean(all_of_them) == pytest.approx(true, abs=0.01)


def test_a_large_effect_is_told_as_it_is(demo):
    """What would have differed: with 60 points more, small trials find what is there."""
    effects, told = demo["trials"](50, 0, shift=60)
    assert told.mean() > 0.99
    true = (60 + demo["small"].mean() - demo["regular"].mean()) / demo["unit"]
    assert effects[told].mean() == pytest.approx(true, abs=0.02)


def test_as_many_left_on_either_side(demo):
    last = demo["left"].loc["3"]
    gap = last["% tested, small"] - last["% tested, regular"]
    assert 0 < gap < 3
    assert last["% tested, small"] == pytest.approx(50, abs=1)


# ---- two tutors


def table(name):
    with (ROOT / "data" / f"{name}.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def test_published_figures_come_out_of_the_table(demo):
    """48 and 127 % in practice, 17 % fewer marks in the exam: the abstract's."""
    found = demo["relative"]["estimate"].round().loc["with teachers"]
    assert found["practice", "base"] == 48
    assert found["practice", "tutor"] == 127
    assert found["exam", "base"] == -17
    for other in ("without teachers", "teachers in each grade"):
        exam = demo["relative"].loc[other, "exam", "base"]
        assert abs(exam["estimate"]) < exam["error"]
        practice = demo["relative"].loc[other, "practice", "base"]
        assert practice["estimate"] > 2 * practice["error"]


def test_no_row_of_the_table_is_a_pupil():
    rows = table("tutors")
    assert len(rows) == 9
    assert min(int(row["pupils"]) for row in rows) >= 30
    assert min(int(row["classes"]) for row in rows) >= 3
    eleventh = [int(row["teachers"]) for row in rows if row["grade"] == "11"]
    assert sum(eleventh) == 9  # each in one arm, and nine ways to write the model


def test_forest_draws_what_the_table_holds(chapter):
    """Of two groups of 44 classes: 43 degrees of freedom, so 2.02 errors either way."""
    drawn = chapter.partition(":name: practice-exam\n")[2].partition("```")[0]
    number = r" \| ([\d.−]+)"
    rows = re.findall(rf"\| (\w+, \w+){3 * number} \|", drawn)
    found = [[float(cell.replace("−", "-")) for cell in cells] for _, *cells in rows]
    models = {
        (row["outcome"], row["arm"]): (float(row["estimate"]), float(row["error"]))
        for row in table("tutors_models")
        if row["model"] == "with teachers"
    }
    order = [
        (outcome, arm) for outcome in ("practice", "exam") for arm in ("tutor", "base")
    ]
    assert [name for name, *_ in rows] == [
        f"{arm}, {outcome}" for outcome, arm in order
    ]
    for (points, low, high), key in zip(found, order, strict=True):
        estimate, error = models[key]
        expected = [estimate, estimate - 2.0167 * error, estimate + 2.0167 * error]
        assert [points, low, high] == pytest.approx(
            [100 * value for value in expected], abs=0.0501
        )


def test_number_of_the_eleventh_grade_hangs_on_who_comes_first():
    ways = [
        float(row["estimate"])
        for row in table("tutors_models")
        if row["model"].startswith("grade 11")
    ]
    assert len(ways) == 9
    assert max(ways) > -0.06
    assert min(ways) < -0.19


def told_by_arms(teacher, arm):
    """Return how much the columns of the arms add to those of the teachers."""
    teachers = np.eye(9)[teacher]
    both = np.column_stack([teachers, np.eye(3)[arm][:, 1:]])
    return np.linalg.matrix_rank(both) - np.linalg.matrix_rank(teachers)


def test_arms_tell_nothing_where_each_teacher_has_one():
    classes = np.arange(9)
    assert told_by_arms(classes, classes % 3) == 0
    assert told_by_arms(classes // 3, classes % 3) == 2  # a class in each arm


def test_statistician_of_the_cards_counts_right():
    assert 2 / comb(6, 3) == 0.1  # three classes against three
    assert 2 / 2**3 == 0.25  # one of each of three pairs
    between, within, a_side = 0.1, 0.9 / 25, 15
    away = 0.4 / (2 * (between + within) / a_side) ** 0.5
    assert NormalDist().cdf(away - 1.96) > 0.8


def test_sample_answers_keep_to_their_length():
    sheet = (ROOT / "teaching" / "learning.md").read_text(encoding="utf-8")
    samples = re.findall(r"### Sample [ABC].*?\n\n> (.*?)\n", sheet)
    assert len(samples) == 3
    assert all(len(sample.split()) <= 120 for sample in samples)


def test_twelve_pupils_are_the_same_everywhere(chapter, solved):
    rows = dict(re.findall(r"^\| (group|marks) \| (.*) \|$", chapter, re.MULTILINE))
    sides = {"control": [], "treated": []}
    for side, mark in zip(*(row.split(" | ") for row in rows.values()), strict=True):
        sides[side].append(int(mark))
    treated, control = sides["treated"], sides["control"]
    assert solved["effect"](treated, control) == 0.5
    assert solved["pairs_won"](treated, control) == 24 / 36
    assert solved["pairs_won"](treated, control[1:-1]) == 17 / 24
    assert round(1 / np.std(control[1:-1], ddof=1), 1) == 1.2
    exercise = (ROOT / "exercises" / "learning" / "learning.ipynb").read_text("utf-8")
    for side, marks in sides.items():
        assert f"| {side} | {' | '.join(map(str, marks))} |" in exercise


# ---- the gain and the spread, in the chapter


@pytest.fixture(scope="module")
def hundred():
    return glued_json(COURSE.path("notebook", "learning"), "two_hundred")


def test_hundred_marks_stand_for_the_children(demo, hundred):
    marks = demo["tested"].loc[demo["tested"]["kind"] == "regular", "readk"]
    assert len(hundred["marks"]) == 100
    assert np.mean(hundred["marks"]) == pytest.approx(marks.mean(), abs=0.5)
    assert np.std(hundred["marks"], ddof=1) == pytest.approx(demo["unit"], abs=1)


def measured(hundred, gain, part):
    """Return spread, effect and pairs won, in plain Python."""
    left_out = (100 - part) // 2
    marks = np.array(hundred["marks"][left_out : 100 - left_out])
    difference = np.subtract.outer(marks + gain, marks)
    won = 100 * ((difference > 0).mean() + (difference == 0).mean() / 2)
    spread = marks.std(ddof=1)
    return spread, gain / spread, won


def figure(page):
    return page.locator("figure.kit")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def word(page):
    return figure(page).locator(".word").inner_text().replace("\u00a0", " ")


def press(page, name, key="Enter"):
    figure(page).get_by_role("button", name=name, exact=True).press(key)


def choose(page, part):
    name = "everybody" if part == 100 else f"the middle {part}\u00a0%"
    figure(page).get_by_role("radio", name=name, exact=True).check()


def move_to(page, gain):
    slider = figure(page).get_by_role("slider")
    slider.focus()
    now = int(slider.input_value())
    for _ in range(abs(gain - now)):
        page.keyboard.press("ArrowRight" if gain > now else "ArrowLeft")
    assert slider.get_attribute("aria-valuetext").startswith(f"Gain: {gain} point")


def expected(hundred, gain, part):
    spread, effect, won = measured(hundred, gain, part)
    points = "1 point" if gain == 1 else f"{gain} points"
    return (
        f"{points} for {part} who take part. Their standard deviation is "
        f"{spread:.1f}, so the effect is {effect:.2f}. "
        f"Of 100 pairs those with the gain win {won:.0f}."
    )


@pytest.fixture
def page(visit, look):
    return visit("chapters/learning.html", **look)


def test_all_goals_are_reached_by_keyboard(page, hundred):
    before = asked(page)
    assert word(page) == "Not reached yet."
    choose(page, 80)
    assert word(page) == "Not reached yet."
    choose(page, 60)
    said = f"7 points among the middle 60 % are an effect of {effect_of(hundred, 60)}."
    assert f"Reached. {said}" in word(page)
    press(page, "One point more")
    assert "Reached before you moved on." in word(page)

    press(page, "Next goal")
    assert "Goal 2 of 3" in page.evaluate("document.activeElement.textContent")
    choose(page, 40)
    move_to(page, 7)
    press(page, "Keep this one", "Space")
    press(page, "Keep this one")  # once is enough
    assert word(page) == "Not reached yet. Kept: 7 points among the middle 40 %, 0.9."
    choose(page, 100)
    move_to(page, 20)
    press(page, "Keep this one")
    assert "20 points among everybody, 0.7." in word(page)
    move_to(page, 27)
    press(page, "Keep this one")
    assert (
        "Reached. 7 points among the middle 40 % and 27 points among everybody are "
        "both an effect of 0.9." in word(page)
    )

    press(page, "Next goal")
    choose(page, 80)
    move_to(page, 61)
    assert word(page) == "Not reached yet."  # it is not everybody
    move_to(page, 62)
    choose(page, 100)
    assert word(page) == "Not reached yet."  # nor is it the smallest
    press(page, "One point fewer")
    assert "Reached. 61 points for everybody. From the end of" in word(page)
    assert f"rose by {hundred['year']} on average." in word(page)
    assert figure(page).get_by_role("button", name="Next goal").count() == 0
    new = [one for one in asked(page) if one not in before]
    assert [one for one in new if not one.endswith("/logo.svg")] == []
    assert complaints(page) == []


def effect_of(hundred, part):
    return f"{measured(hundred, 7, part)[1]:.2f}"


SETTINGS = [(7, 100), (31, 60), (1, 20), (80, 80), (0, 40)]


def test_effect_and_pairs_agree_with_python(page, hundred):
    for gain, part in SETTINGS:
        choose(page, part)
        move_to(page, gain)
        assert says(page) == expected(hundred, gain, part)
        rows = figure(page).locator(".dots svg")
        filled = [rows.nth(row).locator("circle.filled").count() for row in (0, 1)]
        assert filled == [part, part]


def test_wrong_marks_are_noticed(new_page, address, hundred):
    page, first = new_page(), f'"marks":[{hundred["marks"][0]},'

    def changed(route):
        text = route.fetch().text()
        assert first in text
        route.fulfill(body=text.replace(first, '"marks":[100,', 1))

    page.route("**/learning.html", changed)
    page.goto(f"{address}chapters/learning.html", wait_until="networkidle")
    assert says(page) != expected(hundred, 7, 100)


def test_gain_is_dragged_and_pressed_by_mouse(visit, hundred):
    page = visit("chapters/learning.html")
    slider = figure(page).get_by_role("slider")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] / 2, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 0.6 * box["width"], y, steps=4)
    page.mouse.up()
    gain = int(slider.input_value())
    assert 44 < gain < 52
    figure(page).get_by_role("button", name="One point fewer").click()
    assert says(page) == expected(hundred, gain - 1, 100)


def test_dots_stand_still_for_who_wants_less_motion(visit):
    assert dots_stand_still(visit, "learning")


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_shows_the_hundred_and_no_controls(new_page, address, javascript):
    shown = on_paper(new_page, address, "learning", javascript)
    assert "7 points for 100 who take part." in shown.inner_text()


def test_answers_are_not_given_away_above(visit):
    page = visit("chapters/learning.html")
    assert not page.locator("figure#pairs-drawn").is_visible()
    assert not page.locator("figure#trials-drawn").is_visible()
    assert not page.locator("figure#practice-exam").is_visible()
