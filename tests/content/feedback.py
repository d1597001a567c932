"""What the module on feedback says of four loops is so, and goes with its cause."""

import ast
import importlib.resources
import math
import random
import re
from fractions import Fraction

import nbformat
import numpy as np
import pytest
from scipy.special import digamma

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import asked, on_paper

CELLS = (
    *("ratings", "panels", "shuffled", "signs", "copies", "keep-all", "patrol"),
    *("exact", "lopsided", "digits", "choose", "learn"),
)
RULES = ["more", "share", "corrected", "coin"]


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "feedback.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    """Return what some cells define."""
    import pandas as pd

    namespace = {"pd": pd, "np": np, "rules": RULES}
    for name in CELLS:
        cell = next(cell for cell in notebook.cells if cell.id == name)
        exec(cell.source, namespace)  # noqa: S102 - our own notebook
    return namespace


@pytest.fixture(scope="module")
def chapter():
    return COURSE.path("chapter", "feedback").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def solved():
    return Exercise(ROOT / "exercises" / "feedback").solved()


# ---- whose thumbs


def test_list_is_the_one_that_the_page_opens_with(chapter):
    """Read from the list itself, not by the notebook."""
    place = importlib.resources.files("vaderSentiment") / "vader_lexicon.txt"
    rows = [line.split("\t") for line in place.read_text("utf-8").splitlines()]
    marks = {row[0]: ast.literal_eval(row[3]) for row in rows if len(row) == 4}
    excuse = marks["excuse"]
    said = re.search(r"\*excuse\*: (.*)\.", chapter)[1].replace("−", "-")
    assert [int(mark) for mark in said.split(", ")] == excuse
    assert len(excuse) == 10
    assert all(-4 <= mark <= 4 for row in marks.values() for mark in row)


def test_panels_differ_more_on_the_best_than_on_the_sign(demo):
    differ = [demo["panels"](5, seed)[0] for seed in range(20)]
    opposite = [demo["opposite"](5, seed) for seed in range(20)]
    assert min(differ) > 40
    assert max(opposite) < 4


def test_panels_agree_by_chance_where_there_is_no_common_taste(demo):
    """The cause switched off: one panel in ten agrees, as by drawing a word."""
    found = [demo["panels"](5, s, demo["shuffled"](s))[0] for s in range(20)]
    assert np.mean(found) == pytest.approx(90, abs=0.5)


def test_panels_of_the_same_people_differ_by_the_coin_alone(demo):
    """Marks without ties: then the same panel always chooses the same word."""
    rng = np.random.default_rng(0)
    fine = 1000 * (demo["marks"] + rng.random(demo["marks"].shape))
    assert [demo["panels"](5, seed, fine)[1] for seed in range(3)] == [0, 0, 0]
    assert demo["panels"](5, 0)[1] > 5


# ---- copies of copies


def test_middle_run_is_what_theory_gives(demo):
    """The logarithm of a variance loses a fixed amount at each round, on average."""
    loss = digamma(49 / 2) - math.log(49 / 2)
    for rounds in (50, 200):
        runs = np.array([demo["copies"](rounds, 0, seed) for seed in range(20)])
        assert np.median(runs) == pytest.approx(math.exp(rounds * loss), rel=0.06)


def test_variance_stays_on_average_from_round_to_round(demo):
    """Exactly 1, and after one round, where the tail is short, the draws say so."""
    runs = np.array([demo["copies"](1, 0, seed) for seed in range(20)])
    assert runs.mean() == pytest.approx(1, abs=0.01)


def test_no_spread_is_lost_where_all_is_real(demo):
    """The cause switched off: every number of every round is a real one."""
    runs = np.array([demo["copies"](50, 50, seed) for seed in range(20)])
    assert np.median(runs) == pytest.approx(1, abs=0.02)
    assert (runs < 0.5).mean() < 0.01


def test_a_little_that_is_real_and_all_that_is_old_keep_the_spread(demo):
    middle = [
        np.median([demo["copies"](50, kept, s) for s in range(20)]) for kept in range(6)
    ]
    assert middle == sorted(middle)
    assert np.median([demo["keep_all"](s) for s in range(20)]) > 0.9


# ---- the patrol


def test_exact_chances_are_those_of_many_cities(demo):
    for rule in RULES:
        lopsided, ahead = demo["percent"](rule, 30)
        shares = np.array([demo["patrol"](rule, s, days=30) for s in range(20)])
        found = 100 * (np.maximum(shares, 1 - shares) > 0.75).mean()
        assert found == pytest.approx(lopsided, abs=1.5)
        assert 100 * (shares > 0.5).mean() == pytest.approx(ahead, abs=1.5)


def test_chances_add_up(demo):
    for rule in RULES:
        assert demo["all_ends"](rule, 30, (0.5, 0.4)).sum() == pytest.approx(1)


def test_no_city_is_lopsided_where_records_do_not_steer(demo):
    """The cause switched off: the same finds, and a coin sends the patrol."""
    alike = {rule: demo["percent"](rule, 300)[0] for rule in RULES}
    assert alike["more"] == pytest.approx(100)
    assert alike["share"] > 45
    assert alike["coin"] < 0.1
    assert alike["corrected"] < 0.1


def test_a_coin_on_one_day_in_ten_is_not_enough(demo):
    assert demo["percent"]("share", 300, coin=0)[0] == demo["percent"]("share", 300)[0]
    assert 25 < demo["percent"]("share", 300, coin=0.1)[0] < 35
    assert demo["percent"]("more", 300, coin=0.1)[0] == pytest.approx(100)
    by_coin = demo["percent"]("coin", 300)
    assert demo["percent"]("more", 300, coin=1) == pytest.approx(by_coin)


def test_shares_of_an_urn_are_spread_evenly(demo):
    """Task 3 says so of a patrol that finds something every day."""
    chances = demo["all_ends"]("share", 99, (1, 1))
    ends = [chances[a, 99 - a] for a in range(100)]
    assert ends == pytest.approx([0.01] * 100)


def test_finds_per_visit_see_what_the_records_do_not(solved):
    """The number of task 4, in cities with districts that are alike."""
    shares, rates = [], []
    for seed in range(200):
        rng = np.random.default_rng(seed)
        seen = (rng.random((100, 2)) < 0.5).astype(int).tolist()
        share, *found = solved["patrol"](rng.random(100).tolist(), seen, [1, 1])
        shares.append(share)
        rates += [found]
    assert np.std(shares) > 0.25
    both = [abs(a - b) for a, b in rates if a is not None and b is not None]
    assert np.median(both) < 0.15


# ---- asking for labels


def test_smallest_lead_is_ahead_each_time_and_least_sure_is_not(demo):
    rules = ("random", "least sure", "smallest lead")
    chance, least, lead = (
        np.array([demo["learn"](rule, seed, (100, 300)) for seed in range(20)])
        for rule in rules
    )
    assert (lead > chance).all()
    assert (least < chance).sum(axis=0).tolist() == [15, 1]


def leads(demo, part):
    """Return twenty times how far asking is ahead if a part of labels is by chance."""
    found = []
    for seed in range(20):
        rng = np.random.default_rng(1000 + seed)
        noise = rng.integers(0, 10, len(demo["digit"]))
        by_chance = rng.random(len(noise)) < part
        labels = np.where(by_chance, noise, demo["digit"])
        lead, chance = (
            demo["learn"](rule, seed, (100,), labels)[0]
            for rule in ("smallest lead", "random")
        )
        found.append(lead - chance)
    return np.array(found)


def test_nothing_is_gained_where_labels_say_nothing(demo):
    """The cause switched off: every label is drawn by chance."""
    gaps = leads(demo, 1)
    assert abs(gaps.mean()) < 2
    assert 4 <= (gaps > 0).sum() <= 16


def test_asking_gains_where_one_label_in_five_is_by_chance(demo):
    gaps = leads(demo, 0.2)
    assert gaps.mean() > 3
    assert (gaps > 0).sum() >= 15


def test_digits_are_the_1797_of_the_page(demo):
    assert demo["pixels"].shape == (1797, 64)
    assert len(demo["digit"]) - 600 == 1197


# ---- the twelve, and the exercise


def test_twelve_people_are_the_same_everywhere(chapter, solved):
    rows = re.findall(r"^\| (best|second|last) \| (.*) \|$", chapter, re.MULTILINE)
    orders = {name: cells.split(" | ") for name, cells in rows}
    ballots = [list(one) for one in zip(*orders.values(), strict=True)]
    assert len(ballots) == 12
    assert ["".join(ballot) for ballot in ballots] == (
        ["ABC"] * 5 + ["CBA"] * 4 + ["BCA"] * 3
    )
    assert solved["winners"](ballots, "first") == ["A"]
    assert solved["winners"](ballots, "places") == ["B"]
    assert solved["winners"](ballots, "pairs") == ["B"]
    above = [ballot.index("B") < ballot.index("A") for ballot in ballots]
    said = re.search(r"^\| B above A \| (.*) \|$", chapter, re.MULTILINE)[1]
    assert [one == "yes" for one in said.split(" | ")] == above


def test_draws_are_exactly_a_share_or_clearly_not():
    """However the share is reckoned, a patrol of a check goes the same way."""
    exercise = Exercise(ROOT / "exercises" / "feedback")
    equal = 0
    for case in exercise.answers["patrol"].draw(random.Random(5)):
        draws, seen, records = getattr(case, "args", case)
        now = list(records)
        for draw, crimes in zip(draws, seen, strict=True):
            share = Fraction(now[0], sum(now))
            apart = abs(Fraction(draw) - share)
            assert apart == 0 or apart > Fraction(1, 1000)
            equal += apart == 0
            place = 0 if draw < share else 1
            now[place] += crimes[place]
    assert equal == 5


def test_three_options_are_too_few_to_be_sure_too_soon(solved):
    """The second hint of task 5, over every vote of up to seven people."""
    from itertools import combinations_with_replacement, permutations

    orders = [list(order) for order in permutations("ABC")]
    for people in range(3, 8):
        for ballots in combinations_with_replacement(orders, people):
            assert not (
                solved["colleague_is_sure"](ballots, "A")
                and solved["loses_every_pair"](ballots, "A")
            )


# ---- the patrol, in the chapter


@pytest.fixture(scope="module")
def city():
    return glued_json(COURSE.path("notebook", "feedback"), "city")


def test_city_is_that_of_the_notebook(demo, city):
    for rule in RULES:
        for days in city["days"]:
            exact = demo["percent"](rule, days, (city["find"],) * 2)[0]
            assert city["known"][rule][str(days)] == pytest.approx(exact, abs=0.051)


# Chance says in turn what the test says, and otherwise a half.
FIXED = """window.next = [];
window.used = 0;
Math.random = () => window.next[window.used++] ?? 0.5;"""


@pytest.fixture
def opened(new_page, address):
    """A function that opens the chapter; chance says what the test says."""

    def open_page(change=None, **settings):
        page = new_page(**settings)
        page.add_init_script(FIXED)
        if change:
            page.route(
                "**/feedback.html",
                lambda route: route.fulfill(body=change(route.fetch().text())),
            )
        page.goto(address + "chapters/feedback.html", wait_until="networkidle")
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
    return figure(page).locator(".word").inner_text().replace("\u00a0", " ")


def press(page, name, key="Enter"):
    figure(page).get_by_role("button", name=name, exact=True).press(key)


def choose(page, name):
    figure(page).get_by_role("radio", name=name, exact=True).check()


def legend(page):
    return figure(page).locator("legend").first.inner_text()


def test_both_goals_are_reached_by_keyboard_and_nothing_jumps(page, city):
    before = asked(page)
    assert word(page) == "Not reached yet."
    assert legend(page) == "Day 0 of 30. Send the patrol:"
    press(page, "I cannot tell")  # nobody can know yet
    assert says(page) == (
        "Too early: the days are not over. On record: 1 in A, 1 in B."
    )
    assert word(page) == "Not reached yet."
    finds = [0.1, 0.9, 0.2, 0.8, 0.3]
    page.evaluate("all => { [window.next, window.used] = [all, 0]; }", finds)
    press(page, "Five days in A")
    assert says(page) == "Found in A: 3. On record: 4 in A, 1 in B."
    press(page, "A day in B", "Space")  # a half is no find
    assert says(page) == "Found in B: nothing. On record: 4 in A, 1 in B."
    for _ in range(5):
        press(page, "Five days in A")
    assert legend(page) == "Day 30 of 30. Send the patrol:"
    press(page, "A day in B")
    assert says(page) == "The days are over. On record: 4 in A, 1 in B."
    press(page, "A has more")
    assert "Not reached yet. A has more: no. In A you found 3 on 29 days" in word(page)
    assert "You looked more often in A, so the records cannot be" in word(page)
    press(page, "I cannot tell")
    assert "Reached. That is right. In A you found 3 on 29 days, in B 0 on 1." in (
        word(page)
    )
    assert "The districts are alike" in word(page)

    press(page, "Next goal")
    assert "Goal 2 of 2" in page.evaluate("document.activeElement.textContent")
    assert figure(page).get_by_role("button", name="A day in A").count() == 0
    press(page, f"Play {city['cities']} cities")
    assert "Not reached yet. Of all such cities it is 100 %, worked out." in word(page)
    choose(page, "in proportion to the records")
    assert says(page) == "Not played yet with this rule."
    choose(page, "300")
    press(page, f"Play {city['cities']} cities")
    assert "Not reached yet. Of all such cities it is 49.5 %" in word(page)
    choose(page, "by a coin")
    choose(page, "30")
    press(page, f"Play {city['cities']} cities")
    assert "Reached. Of all such cities it is 2.4 %, worked out." in word(page)
    assert "45.2 % after 30 days and 49.5 % after 300" in word(page)
    assert asked(page) == before
    assert complaints(page) == []


def test_word_fits_where_the_reader_looked_and_only_one_answer_is_right(visit):
    page = visit("chapters/feedback.html")
    for in_a, said, told in (
        (3, "B has more", "You looked in both about equally, and 30 days are too few"),
        (6, "B has more", "You never looked in B."),
        (1, "A has more", "You looked more often in B,"),
        (0, "I cannot tell", "You never looked in A."),
        (3, "I cannot tell", "You looked in both about equally"),
    ):
        press(page, "Begin again")
        for sent in range(6):
            press(page, f"Five days in {'A' if sent < in_a else 'B'}")
        press(page, said)
        assert told in word(page)
        right = "Reached. That is right." if said == "I cannot tell" else f"{said}: no."
        assert right in word(page)


def test_corrected_rule_reaches_the_goal_with_more_days(opened, city):
    page = opened()
    for _ in range(6):
        figure(page).get_by_role("button", name="Five days in B").click()
    figure(page).get_by_role("button", name="I cannot tell").click()
    figure(page).get_by_role("button", name="Next goal").click()
    choose(page, "in proportion, corrected")
    figure(page).get_by_role("button", name="Play").click()
    assert "Not reached yet. Of all such cities it is 10.3 %" in word(page)
    choose(page, "300")
    figure(page).get_by_role("button", name="Play").click()
    assert "Reached. Of all such cities it is under 0.1 %" in word(page)


SETTINGS = [  # what two numbers a day send a patrol, and let it find
    ("where more is on record", "more", 30),
    ("in proportion to the records", "share", 30),
    ("in proportion, corrected", "corrected", 300),
]


def share_of(rule, numbers, days, find=0.5):
    """Return A's share after so many days, from what chance says, in plain Python."""
    a, b = 1, 1
    for _ in range(days):
        share = a / (a + b)
        goes = (1 + (a > b) - (a < b)) / 2 if rule == "more" else share
        to_a = next(numbers) < goes
        counts = (1 - share if to_a else share) if rule == "corrected" else 1
        found = next(numbers) < find * counts
        a, b = a + (found and to_a), b + (found and not to_a)
    return a / (a + b)


def shares_drawn(page):
    """Return the share of each city, read from where the dots stand."""
    svg = figure(page).locator(".dots svg")
    width = float(svg.get_attribute("viewBox").split()[2])
    found = svg.locator("circle").evaluate_all(
        "all => all.map((one) => Number(one.getAttribute('cx')))"
    )
    return sorted((x - 12) / (width - 24) * 1.06 - 0.03 for x in found)


def to_the_cities(page):
    for _ in range(6):
        press(page, "Five days in A")
    press(page, "I cannot tell")
    press(page, "Next goal")


def played(page, city, name, rule, days):
    """Play the cities; return their shares as drawn, and as Python has them."""
    choose(page, name)
    choose(page, str(days))
    numbers = np.random.default_rng(1).random(2 * days * city["cities"]).tolist()
    page.evaluate("all => { [window.next, window.used] = [all, 0]; }", numbers)
    press(page, f"Play {city['cities']} cities")
    left = iter(numbers)
    expected = [share_of(rule, left, days) for _ in range(city["cities"])]
    return shares_drawn(page), expected


def aside(shares):
    """Return where the dots of cities lie: a little aside, in turn, to find room."""
    return sorted(share + (place % 7 - 3) / 125 for place, share in enumerate(shares))


def test_cities_agree_with_python(page, city):
    to_the_cities(page)
    for name, rule, days in SETTINGS:
        drawn, expected = played(page, city, name, rule, days)
        assert drawn == pytest.approx(aside(expected), abs=0.002)
        lopsided = sum(max(share, 1 - share) > 0.75 for share in expected)
        of_a = sum(share > 0.75 for share in expected)
        assert says(page) == (
            f"Lopsided: {lopsided} of 200 cities, {of_a} of them towards A."
        )


def test_wrong_chance_of_a_find_is_noticed(opened, city):
    page = opened(lambda text: text.replace('"find":0.5', '"find":0.9', 1))
    to_the_cities(page)
    drawn, expected = played(page, city, *SETTINGS[1])
    assert drawn != pytest.approx(aside(expected), abs=0.002)


def test_dots_stand_still_for_who_wants_less_motion(visit):
    page = visit("chapters/feedback.html", reduced_motion="reduce")
    for _ in range(6):
        press(page, "Five days in A")
    press(page, "I cannot tell")
    press(page, "Next goal")
    press(page, "Play 200 cities")
    lasts = (
        "getComputedStyle(document.querySelector('.dots circle')).transitionDuration"
    )
    assert page.evaluate(lasts) in {"0s", "0.001s", "1e-06s"}


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_shows_a_city_and_no_controls(new_page, address, javascript):
    shown = on_paper(new_page, address, "feedback", javascript)
    assert "On record: 1 in A, 1 in B." in shown.inner_text()
