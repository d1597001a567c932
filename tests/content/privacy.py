"""What the module on privacy counts is in the survey; what it blurs is what it says."""

import math
import re

import nbformat
import numpy as np
import pytest

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import on_paper

CELLS = (
    *("load", "alone", "shuffled", "towns", "told", "told-by-chance", "coin"),
    *("noise", "six-spent"),
)
SIX = ["gender", "married", "race", "edu", "age", "birth_qrtr"]


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "privacy.ipynb", as_version=4)


def run(notebook, *names):
    """Return what some cells define."""
    import pandas as pd

    namespace = {"pd": pd, "np": np, "SIX": SIX}
    for name in names:
        cell = next(cell for cell in notebook.cells if cell.id == name)
        exec(cell.source, namespace)  # noqa: S102 - our own notebook
    return namespace


@pytest.fixture(scope="module")
def demo(notebook):
    return run(notebook, *CELLS)


# ---- the survey


def test_survey_is_the_one_that_was_counted(demo):
    survey = demo["survey"]
    assert survey.shape == (2000, 14)
    assert survey["disability"].value_counts().to_dict() == {"no": 1676, "yes": 324}
    assert set(SIX) | {"disability"} < set(survey.columns)
    assert len(demo["people"]) == 1942


def spilt(notebook):
    """Return the columns of single people of which an output holds something."""
    found = set()
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            text = str(output)
            found |= {c for c in ("rownames", "hrs_work", "time_to_work") if c in text}
            data = output.get("data", {})
            rows = "".join(data.get("text/html", "")).count("<tr")
            found |= {f"{cell.id}: {rows} rows"} if rows > 12 else set()
    return found


def test_no_output_holds_a_row_of_the_survey(notebook):
    assert spilt(notebook) == set()
    other = nbformat.v4.new_notebook()
    text = "   rownames  income  hrs_work\n0         1   60000        40"
    output = nbformat.v4.new_output("stream", text=text)
    other.cells = [nbformat.v4.new_code_cell("survey.head(1)", outputs=[output])]
    assert spilt(other) == {"rownames", "hrs_work"}


# ---- alone, and told


def test_hardly_anyone_is_alone_by_a_single_column(demo):
    """The cause switched off: each column by itself hides nearly everyone."""
    alone, people = demo["percent_alone"], demo["people"]
    assert [alone(people, [name]) for name in demo["COLUMNS"][:4]] == [0] * 4
    assert alone(people, ["age"]) < 0.2
    assert alone(people, demo["COLUMNS"]) > 22


def test_shuffled_columns_leave_more_alone_each_time(demo):
    assert min(demo["shuffled"]) > 28
    assert demo["percent_alone"](demo["people"], demo["COLUMNS"]) < 22.6


def test_who_is_rare_is_alone_more_often(demo):
    """The fewer there are of a kind, the fewer are like them in all the rest."""
    by_race = demo["alone_by_race"].round()
    assert by_race.to_dict() == {"asian": 71, "black": 53, "other": 58, "white": 12}


def test_fewer_years_between_copies_leave_fewer_alone(demo):
    """The towns differ at each choice; by how much depends on it."""
    people, found = demo["people"], []
    for years in (0, 1, 2, 5):
        rng = np.random.default_rng(0)
        town = people.iloc[rng.integers(0, len(people), 20_000)].copy()
        town["age"] += rng.integers(-years, years + 1, 20_000)
        town["birth_qrtr"] = rng.choice(people["birth_qrtr"], 20_000)
        found.append(demo["percent_alone"](town, SIX))
    assert found == sorted(found)
    drawn = demo["town_of_columns"](np.random.default_rng(0), 20_000)
    assert max(found) < demo["percent_alone"](drawn, SIX)


def test_nobody_left_a_question_open(demo):
    """Those without an education are children, and there are gaps in six columns."""
    survey = demo["survey"]
    assert (survey["edu"].isna() == (survey["age"] < 3)).all()
    assert survey.isna().any().sum() == 6


def test_what_is_told_falls_when_the_answer_is_shuffled(demo):
    assert demo["told"](demo["rough"]) == (18, 72, 193)
    assert max(demo["by_chance"]) < 193
    assert demo["all_yes"]["size"].tolist() == [13]
    assert demo["all_yes"].index.get_level_values("decade").tolist() == [9]


def by_two_ways(demo, shuffle):
    """Return the mean percent alone in towns of columns and of people, twenty each."""
    found = []
    for make in (demo["town_of_columns"], demo["town_of_people"]):
        shares = []
        for seed in range(20):
            town = make(np.random.default_rng(seed), 5000)
            if shuffle:
                rng = np.random.default_rng(1000 + seed)
                town = town.apply(lambda column, rng=rng: rng.permutation(column))
            shares.append(demo["percent_alone"](town, SIX))
        found.append(np.mean(shares))
    return found


def test_towns_of_columns_exaggerate_because_nothing_belongs_together(demo):
    columns, people = by_two_ways(demo, shuffle=False)
    assert columns - people > 7
    columns, people = by_two_ways(demo, shuffle=True)
    assert abs(columns - people) < 1.5


def test_nobody_in_a_town_is_a_copy(demo):
    """They differ from whom they take after, where age and quarter can be anyone's."""
    town = demo["town_of_people"](np.random.default_rng(0), 5000)
    same = (town[SIX] == demo["people"].loc[town.index, SIX].to_numpy()).all(axis=1)
    assert same.mean() < 0.1


# ---- coins


def test_coin_is_taken_out_on_average_and_costs_what_the_chapter_says(demo):
    has_it, rng = demo["has_it"], np.random.default_rng(5)
    runs = [demo["estimate_with_coins"](has_it, rng) for _ in range(2000)]
    assert np.mean(runs) == pytest.approx(100 * has_it.mean(), abs=0.2)
    error = 100 * math.sqrt(3) / (2 * math.sqrt(len(has_it)))
    assert np.std(runs) == pytest.approx(error, rel=0.06)


def test_estimate_vanishes_where_nobody_has_it(demo):
    mean, low, high = demo["spread"](np.zeros(1942, bool))
    assert abs(mean) < 1
    assert low < 0 < high


def test_one_estimate_in_ten_of_fifty_people_is_below_zero(demo):
    """Exactly, over who is drawn and what the coins show."""
    chances = np.zeros(51)
    for have in range(51):
        drawn = math.comb(323, have) * math.comb(1619, 50 - have) / math.comb(1942, 50)
        yes = np.array([1.0])
        for person in range(50):
            share = 0.75 if person < have else 0.25
            yes = np.convolve(yes, [1 - share, share])
        chances += drawn * yes
    assert chances[:13].sum() == pytest.approx(0.1, abs=0.015)  # 12 of 50 is below ¼


def drawn_in(chapter, name):
    """Return the table of a drawing, each row under its name."""
    source = chapter.partition(f":name: {name}\n")[2].partition("```")[0]
    rows = [
        line.strip("| ").split(" | ") for line in source.splitlines() if "|" in line
    ]
    return {name: cells for name, *cells in rows if not name.startswith("-")}


@pytest.fixture(scope="module")
def chapter():
    return COURSE.path("chapter", "privacy").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def solved():
    return Exercise(ROOT / "exercises" / "privacy").solved()


def test_twelve_patients_are_the_same_everywhere(chapter, solved):
    first, second = drawn_in(chapter, "twelve-patients"), drawn_in(chapter, "coins")
    keys = ("age", "district", "diabetes")
    rows = [dict(zip(keys, row)) for row in zip(*(first[key] for key in keys))]
    assert solved["k_of"](rows, ["age", "district"]) == 3
    assert solved["tells"](
        [row | {"illness": row["diabetes"]} for row in rows], ["age", "district"]
    )
    assert first["diabetes"] == second["diabetes"]
    truthful = [coin == "heads" for coin in second["first coin"]]
    said = zip(truthful, second["diabetes"], second["said"], strict=True)
    assert all(true == heard for honest, true, heard in said if honest)
    answers = second["said"]
    assert answers.count("yes") == 5
    assert solved["estimate_from_coins"](answers, 0.5) == pytest.approx(1 / 3)
    exercise = (ROOT / "exercises" / "privacy" / "privacy.ipynb").read_text("utf-8")
    illnesses = re.search(r"\| illness \| (.*) \|", exercise)[1].split(" | ")
    assert [one == "diabetes" for one in illnesses] == [
        one == "yes" for one in first["diabetes"]
    ]


def test_expected_number_of_the_exercise_agrees_with_draws(solved):
    """Task 2 computes without drawing; here fifty are drawn, many times."""
    kinds = np.repeat(np.arange(400), [1] * 100 + [2] * 150 + [3] * 100 + [6] * 50)
    rng, counts = np.random.default_rng(0), []
    for _ in range(2000):
        _, times = np.unique(rng.permutation(kinds)[:50], return_counts=True)
        counts.append((times == 1).sum())
    assert np.mean(counts) == pytest.approx(44.5, abs=0.2)
    assert solved["file_of_fifty"]() == solved["alone_in_town"]() == "c"


# ---- noise


def test_scale_is_how_far_noise_is_off_on_average(demo):
    chance = (np.arange(1_000_000) + 0.5) / 1_000_000
    for scale in (0.25, 2, 10):
        values = demo["noise"](chance, scale)
        assert abs(values).mean() == pytest.approx(scale, rel=1e-4)
        assert np.mean(values) == pytest.approx(0, abs=1e-6)


def worst_ratio(demo, scale, shift):
    """Return how many times as likely an answer is if the count is larger by `shift`."""
    chance = (np.arange(1_000_000) + 0.5) / 1_000_000
    values, bins = demo["noise"](chance, scale), np.linspace(-4 * scale, 4 * scale, 41)
    one, _ = np.histogram(values, bins)
    two, _ = np.histogram(values + shift, bins)
    return max((one / two).max(), (two / one).max())


def test_one_person_changes_what_is_heard_by_no_more_than_was_promised(demo):
    for scale in (1, 2, 10):
        assert worst_ratio(demo, scale, shift=1) == pytest.approx(
            math.exp(1 / scale), rel=0.02
        )
    assert worst_ratio(demo, 2, shift=3) > math.exp(1 / 2) + 1  # as with three people


def test_first_answer_that_is_kept_cannot_be_averaged_away(demo):
    """The cause switched off: no fresh noise, no use in asking again."""
    assert demo["mean_error"](1000, kept=True) == demo["mean_error"](1, kept=True)
    assert demo["mean_error"](1, kept=True) > 9
    assert demo["mean_error"](1000, kept=False) < 0.5


def test_figures_on_the_sheet_hold(demo):
    """Where six are expected, 14 are published now and then, by luck and by noise."""
    rng = np.random.default_rng(0)
    true, chance = rng.poisson(6, 400_000), rng.random(400_000)
    for scale, of_100 in ((4, 8), (2, 2)):
        published = true + demo["noise"](chance, scale)
        assert (published >= 14).mean() == pytest.approx(of_100 / 100, abs=0.005)
    assert math.exp(1 / 4) == pytest.approx(1.3, abs=0.05)
    twelve = abs(demo["noise"](chance, 4)) > 12
    assert 0.04 < twelve.mean() < 0.06  # "sometimes"


# ---- the office, in the chapter


@pytest.fixture(scope="module")
def office():
    return glued_json(COURSE.path("notebook", "privacy"), "office")


def test_office_is_that_of_the_notebook(demo, office):
    costs = [6 / times for times, _ in office["ways"]]
    assert costs == pytest.approx(list(demo["WAYS"]))
    assert office["costs"] == costs[:3]
    for times, off in office["ways"]:
        chance = np.random.default_rng(1).random((20_000, times))
        means = demo["noise"](chance, scale=times / 6).mean(axis=1)
        assert abs(means).mean() == pytest.approx(off, abs=0.07)
    for times, of_100 in office["near"]:
        chance = np.random.default_rng(1).random((20_000, times))
        means = demo["noise"](chance, scale=times).mean(axis=1)
        assert 100 * (abs(means) < 3.5).mean() == pytest.approx(of_100, abs=1.5)


DEFAULT = 0.75  # what chance says where a test says nothing
FIXED = f"""window.next = [];
Math.random = () => (window.next.length ? window.next.shift() : {DEFAULT});"""


@pytest.fixture
def opened(new_page, address):
    """A function that opens the chapter; chance says what the test says."""

    def open_page(change=None, **settings):
        page = new_page(**settings)
        page.add_init_script(FIXED)
        if change:
            page.route(
                "**/privacy.html",
                lambda route: route.fulfill(body=change(route.fetch().text())),
            )
        page.goto(address + "chapters/privacy.html", wait_until="networkidle")
        return page

    return open_page


@pytest.fixture
def page(look, opened):
    return opened(**look)


def figure(page):
    return page.locator("figure.kit")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def word(page):
    return figure(page).locator(".word")


def choose(page, name):
    figure(page).get_by_role("radio", name=name).check()


def pay(page, cost):
    name = f"{cost} (scale {1 / cost:g})"
    figure(page).get_by_role("radio", name=name, exact=True).check()


def press(page, name, key="Enter"):
    figure(page).get_by_role("button", name=name).press(key)


def ask(page, chances):
    """Ask once for each number that chance is to give."""
    for chance in chances:
        page.evaluate("chance => { window.next = [chance]; }", chance)
        press(page, "Ask once")


def place_line(page, number):
    slider = page.get_by_role("slider", name="Your number")
    slider.focus()
    now = int(slider.get_attribute("aria-valuetext"))
    for _ in range(abs(number - now)):
        page.keyboard.press("ArrowRight" if number > now else "ArrowLeft")
    assert slider.get_attribute("aria-valuetext") == str(number)


def true_number(office):
    low, high = office["hidden"]
    return low + math.floor(DEFAULT * (1 + high - low))


def expected(demo, office, cost, chances):
    """Return what the office answers, and what is said of it, in plain Python."""
    noise = [float(demo["noise"](chance, 1 / cost)) for chance in chances]
    answers = [math.floor(true_number(office) + one + 0.5) for one in noise]
    spent = f"{round(cost * len(chances), 2):g}"
    mean = sum(answers) / len(answers)
    said = f"Answer {len(answers)} is {answers[-1]}, all lie from {min(answers)} to "
    said += f"{max(answers)}, their mean is {mean:.1f}"
    return answers, f"{said}, spent {spent}."


def answers_drawn(page, office):
    """Return the answers, read from where the dots stand."""
    low, high = office["axis"]
    svg = figure(page).locator(".dots svg")
    width = float(svg.get_attribute("viewBox").split()[2])
    found = svg.locator("circle").evaluate_all(
        "all => all.map((one) => Number(one.getAttribute('cx')))"
    )
    return sorted(round(low + (x - 12) / (width - 24) * (high - low)) for x in found)


SETTINGS = [
    (0.1, [0.1, 0.9, 0.35, 0.72, 0.02]),
    (1, [0.6, 0.03, 0.5]),
    (0.5, [0.99, 0.2]),
]


def test_answers_dots_and_budget_agree_with_python(page, demo, office):
    for cost, chances in SETTINGS:
        for kind in ("stops at", "answers 200 times"):  # opens another register
            choose(page, kind)
        pay(page, cost)
        ask(page, chances)
        answers, said = expected(demo, office, cost, chances)
        assert says(page) == said
        assert answers_drawn(page, office) == sorted(answers)
        count = figure(page).locator(".bars .count").inner_text()
        assert said.endswith(f"spent {count}.")


def test_wrong_price_is_noticed(opened, demo, office):
    page = opened(lambda text: text.replace('"costs":[0.1,', '"costs":[0.2,', 1))
    pay(page, 0.2)
    ask(page, SETTINGS[0][1])
    assert says(page) != expected(demo, office, *SETTINGS[0])[1]


def height_of_word(page):
    """Return how far down what a goal says stands: above it nothing may move."""
    return word(page).bounding_box()["y"] - figure(page).bounding_box()["y"]


def test_all_goals_are_reached_by_keyboard_and_nothing_jumps(page, office):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    before, truth = height_of_word(page), true_number(office)
    assert word(page).inner_text() == "Not reached yet."
    press(page, "Name the number")  # nothing has been asked
    assert says(page) == "Nothing has been asked yet."
    ask(page, [0.9, 0.2])
    place_line(page, truth - 2)
    press(page, "Name the number", "Space")
    assert says(page).startswith(
        f"It was {truth}. Named off by 2, for a budget of 0.2."
    )
    assert word(page).inner_text() == "Not reached yet."
    assert height_of_word(page) == before
    press(page, "Name the number")  # once is enough
    assert says(page) == "Ask, and another register is opened."
    press(page, "Ask once")  # opens another
    place_line(page, truth)
    press(page, "Name the number")
    assert "Reached. Named exactly, for a budget of 0.1." in word(page).inner_text()
    assert height_of_word(page) == before

    press(page, "Next goal")
    assert "Goal 2 of 3" in page.evaluate("document.activeElement.textContent")
    assert word(page).inner_text() == "Not reached yet."
    pay(page, 1)
    press(page, "Ask 20 times")
    press(page, "Name the number")
    assert "Named exactly, for a budget of 20." in says(page)
    assert word(page).inner_text() == "Not reached yet."  # too dear
    press(page, "Ask once")
    press(page, "Name the number")
    said = word(page).inner_text()
    assert "Reached. Named exactly, for a budget of 1." in said
    ways = [f"{n} at {6 / n:g} is off by {off:g}" for n, off in office["ways"]]
    assert f"the mean of {', '.join(ways)}." in said
    assert height_of_word(page) == before

    press(page, "Next goal")
    choose(page, "stops at")
    for number in (truth + 3, truth + 4, truth - 3, truth, truth + 3):
        assert "Reached" not in word(page).inner_text()
        press(page, "Ask 20 times")
        assert "Answer 1 is" in says(page)
        assert says(page).endswith("the office says no more.")
        place_line(page, number)
        press(page, "Name the number")
        assert height_of_word(page) == before
    said = word(page).inner_text()
    ways = [f"{n} at {1 / n:g} in {of}" for n, of in office["near"]]
    assert f"in 100 registers, {', '.join(ways)}." in said
    assert "at most 2.7 times as likely" in said
    assert word(page).get_by_role("button").count() == 0
    assert [url for url in asked if not url.endswith("/logo.svg")] == []
    assert complaints(page) == []


def test_line_is_moved_and_number_named_by_mouse(page, office):
    slider = page.get_by_role("slider", name="Your number")
    slider.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
    figure(page).get_by_role("button", name="Ask 20 times").click()
    box = slider.bounding_box()
    low, high = office["axis"]
    aim = (true_number(office) - low) / (high - low)
    x, y = box["x"] + 12 + aim * (box["width"] - 24), box["y"] + 14
    page.mouse.move(box["x"] + box["width"] / 2, y)
    page.mouse.down()
    page.mouse.move(x, y, steps=5)
    page.mouse.up()
    figure(page).get_by_role("button", name="Name the number").click()
    assert re.search(r"Named (exactly|off by 1), for a budget of 2\.", says(page))


def test_line_moves_by_one_at_a_press(page):
    slider = page.get_by_role("slider", name="Your number")
    before = int(slider.get_attribute("aria-valuetext"))
    for name, by in (("Number + 1", 1), ("Number + 1", 2), ("Number − 1", 1)):
        figure(page).get_by_role("button", name=name).click()
        assert slider.get_attribute("aria-valuetext") == str(before + by)
        assert f"Your number: {before + by}" in figure(page).inner_text()


def test_budget_cannot_be_walked_around(opened):
    """Cheap questions first, then a limit, or a dearer price: neither gives more."""
    page = opened()
    ask(page, [0.3] * 5)
    choose(page, "stops at")
    assert says(page) == "Another register. Nothing has been asked yet."
    ask(page, [0.3] * 5)
    pay(page, 0.5)
    ask(page, [0.3] * 3)
    assert says(page).startswith("Answer 6 is")
    assert says(page).endswith("spent 1. At this price the office says no more.")


def test_true_number_stands_nowhere_before_it_is_named(opened, office):
    page, truth = opened(), true_number(office)
    ask(page, [0.95, 0.9, 0.97])
    outside = page.evaluate("JSON.stringify(Object.entries(window.localStorage))")
    inside = figure(page).evaluate(
        "(one) => one.innerText + one.querySelector('script').text"
    )
    assert str(truth) not in inside + outside
    assert page.evaluate("Object.values(window)").count(truth) == 0
    press(page, "Name the number")
    assert str(truth) in figure(page).inner_text()


def test_answers_are_told_once_to_a_screen_reader(opened):
    page = opened()
    ask(page, [0.3])
    told = "Answer 1 is 270, all lie from 270 to 270, their mean is 270.0, spent 0.1."
    status = figure(page).locator("[role=status]", has_text=told)
    status.wait_for(state="attached", timeout=2000)


def test_dots_jump_for_who_wants_no_motion(opened):
    page = opened(reduced_motion="reduce")
    ask(page, [0.3])
    lasts = (
        "getComputedStyle(document.querySelector('.dots circle')).transitionDuration"
    )
    assert {float(one.rstrip("ms")) for one in page.evaluate(lasts).split(", ")} <= {
        0.001
    }


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_office_and_no_controls(new_page, address, javascript):
    printed = on_paper(new_page, address, "privacy", javascript)
    assert printed.locator(".dots svg").is_visible()
    assert "Nothing has been asked yet." in printed.inner_text()


def test_answers_are_not_given_away_above(visit):
    page = visit("chapters/privacy.html")
    assert not page.locator("figure#columns-chart").is_visible()
    assert not page.get_by_text("schoolchildren with degrees").is_visible()
    assert not page.locator("figure#groups-chart").is_visible()
