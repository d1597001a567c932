"""What the module on many minds counts: errors in common, and a vote that hangs on them."""

import re
from itertools import combinations

import nbformat
import numpy as np
import pytest
from scipy.optimize import LinearConstraint, milp

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import asked, on_paper

CELLS = (
    *("ox", "identity", "voters", "votes", "alone", "swap", "both-kinds", "shared"),
    *("trios", "swaps", "dealt", "alike", "halves", "ten", "tied", "one-model"),
    *("one-model-found", "how-sure"),
)
# What Galton printed beside his figures: how far each is from 1207. Read in another copy
# of his table than the figures were.
DEVIATES = [-133, -98, -81, -59, -45, -33, -26, -19, -10, 0]
DEVIATES += [7, 12, 18, 23, 29, 36, 47, 60, 86]


@pytest.fixture(scope="module")
def demo():
    """What the cells of the notebook define."""
    import pandas as pd

    path = ROOT / "notebooks" / "minds.ipynb"
    cells = {cell.id: cell for cell in nbformat.read(path, as_version=4).cells}
    namespace = {"pd": pd}
    for name in CELLS:
        exec(cells[name].source, namespace)  # noqa: S102 - our own notebook
    return namespace


# ---- the ox


def test_figures_are_those_that_galton_printed(demo):
    assert (demo["guesses"] - 1207).tolist() == DEVIATES
    assert demo["WEIGHT"] == 1198


def test_every_other_figure_gives_what_the_reader_of_the_journal_got(demo):
    assert round(demo["guesses"][::2].mean()) == 1196


def left_after_the_spread(guesses, truth, fewer=0):
    one = ((guesses - truth) ** 2).mean()
    return one - ((guesses - guesses.mean()) ** 2).sum() / (len(guesses) - fewer)


def test_mean_is_better_than_its_people_by_their_spread():
    rng = np.random.default_rng(0)
    for size in (1, 4, 30):
        guesses, truth = rng.normal(size=size), rng.normal()
        error = (guesses.mean() - truth) ** 2
        assert left_after_the_spread(guesses, truth) == pytest.approx(error)
        if size > 1:
            other = left_after_the_spread(guesses, truth, fewer=1)
            assert other != pytest.approx(error, rel=1e-3)


# ---- the committees


def test_tumours_are_those_that_were_counted(demo):
    assert demo["data"].data.shape == (569, 30)
    assert demo["malignant"].sum() == 212
    columns = [name for kind in demo["KINDS"] for name in demo["columns_of"](kind)]
    assert sorted(columns) == sorted(demo["data"].data)


def after_the_swap(demo, wrong):
    """Return how many points the committee gains by the swap, for each division."""
    trio, swapped = (
        demo["percent_right"](wrong, [newcomer, *demo["STAY"]])
        for newcomer in ("texture", "radius")
    )
    return swapped - trio


def test_better_member_makes_it_worse_in_each_division(demo):
    right = demo["right"]
    assert (right["radius"] > right["texture"]).all()
    assert (after_the_swap(demo, demo["wrong"]) < -2).all()


def test_it_makes_it_better_where_chance_deals_the_errors(demo):
    """The cause switched off: as many errors, at other places."""
    for seed in range(3):
        dealt = demo["dealt_anew"](demo["wrong"], seed)
        for kind in (demo["malignant"], ~demo["malignant"]):
            as_many = demo["wrong"][..., kind].sum(axis=-1)
            assert (dealt[..., kind].sum(axis=-1) == as_many).all()
        assert (after_the_swap(demo, dealt) > 0).all()


def test_radius_and_area_are_hardly_more_than_one_voter(demo):
    shared, by_chance = demo["shared_errors"]("radius", "area")
    assert shared > 40
    assert by_chance < 10
    for member in demo["STAY"]:
        shared, by_chance = demo["shared_errors"]("texture", member)
        assert shared < by_chance


def test_committee_with_texture_is_the_best_of_120(demo):
    real = demo["real"].set_index("trio")
    assert len(real) == 120
    assert real["majority"].idxmax() == "texture + area + concave points"
    by_chance = demo["all_trios"](demo["dealt"])
    links = [t["members"].corr(t["majority"]) for t in (demo["real"], by_chance)]
    assert links[0] < 0.9
    assert links[1] > 0.96


def test_good_and_equal_members_beat_the_best_of_them(demo):
    alike = demo["alike"]
    assert alike.xs(True, level=1).sum().tolist() == [12, 11]
    assert alike["size"][3, True] == 10  # made of the same five
    assert alike["size"].sum() == 120
    assert alike.loc[(2, False)].tolist() == [50, 43]
    assert alike.loc[(1, False)].tolist() == [50, 0]
    wrong = demo["dealt"]
    each = 100 - 100 * wrong.mean(axis=(0, 2))
    together = demo["percent_right"](wrong, ["radius", "area", "concave points"])
    strong = [demo["KINDS"].index(name) for name in ("radius", *demo["STAY"])]
    assert together.mean() > each[strong].max()  # the one that did not


def test_one_model_with_the_columns_of_the_trio_does_better(demo):
    trio, one = demo["trio"], demo["found"]["one model, the trio's columns"]
    assert (one > trio).all()
    assert set(demo["nine"]) < set(demo["data"].data)


def test_which_leads_other_patients_could_turn_round(demo):
    least = {name: demo["lead_of"](*pair)[1] for name, pair in demo["pairs"].items()}
    clear = {name for name, lead in least.items() if lead > 0}
    assert clear == {"texture, not radius", "all columns, not trio"}


def test_lead_over_others_than_itself_is_none(demo):
    same = demo["lead_of"](demo["with_texture"], demo["with_texture"])
    assert same.tolist() == [0, 0, 0]


def test_swap_that_hurts_so_much_is_rare(demo):
    costs = demo["costs"]
    assert len(costs) == 1260
    assert 0.2 < (costs > 0).mean() < 0.3
    assert 0.01 < (costs >= 10).mean() < 0.03


def test_two_kinds_of_error_add_up(demo):
    """What the committee gains on its best member is nearly all false alarms."""
    counts = demo["counts"]
    for team, members in demo["teams"].items():
        wrong = demo["percent_right"](demo["wrong"], members)
        assert counts.loc[team].sum() == pytest.approx(5.69 * (100 - wrong).mean())
    missed, false = counts.loc["concave points"] - counts.loc["trio with texture"]
    assert 0 < missed < false / 4


def test_best_trio_leads_on_patients_that_did_not_choose_it(demo):
    assert len(demo["leads"]) == 20
    assert sum(lead > 0 for lead in demo["leads"]) == 19


def test_most_of_the_lead_of_ten_came_from_ties(demo):
    missed, lead = {}, {}
    for rule, errs in demo["ten_wrong"].items():
        missed[rule] = demo["two_kinds"](errs)[0]
        lead[rule] = (100 - 100 * errs.mean(axis=1) - demo["best"]).mean()
    assert lead["benign"] < 0 < lead["a coin"] < lead["the surer side"] / 3
    assert abs(lead["malignant"] - lead["the surer side"]) < 0.2
    assert missed["a coin"] - demo["counts"]["missed of 212"]["concave points"] > 10
    assert (demo["tied"] & demo["malignant"]).sum() > 0.8 * demo["tied"].sum()


def test_rule_for_ties_decides_ties_alone(demo):
    clear = ~demo["tied"]
    coin, *others = demo["ten_wrong"].values()
    assert len(others) == 3
    assert all((coin == errs)[clear].all() for errs in others)


def test_error_rests_on_missed_cancers(demo):
    lost = demo["wrong"][
        :, [demo["KINDS"].index(n) for n in ("texture", *demo["STAY"])]
    ]
    lost = lost.sum(axis=1) > 1
    assert (lost & demo["malignant"]).sum() > 0.9 * lost.sum()


# ---- pencil and exercise


def drawn_in(chapter, name):
    """Return the table of a drawing, each row under its name."""
    source = chapter.partition(f":name: {name}\n")[2].partition("```")[0]
    rows = [
        line.strip("| ").split(" | ") for line in source.splitlines() if "|" in line
    ]
    return {name: cells for name, *cells in rows if not name.startswith("-")}


@pytest.fixture(scope="module")
def solved():
    return Exercise(ROOT / "exercises" / "minds").solved()


def table_of_the_exercise():
    """Return what the table of task 1 says, each row under its name."""
    source = (ROOT / "exercises" / "minds" / "minds.ipynb").read_text("utf-8")
    rows = re.findall(r'"\| (truth|A|B|C) \| ([yesno| ]+) \|', source)
    return {name: cells.split(" | ") for name, cells in rows}


@pytest.mark.parametrize(
    ("name", "team", "right"), [("abc", "ABC", 11), ("abd", "ABD", 10)]
)
def test_twelve_patients_are_the_same_everywhere(solved, name, team, right):
    chapter = COURSE.path("chapter", "minds").read_text(encoding="utf-8")
    drawn, table = drawn_in(chapter, name), table_of_the_exercise()
    truth = table["truth"]
    other = {"yes": "no", "no": "yes"}
    votes = {
        voter: [
            other[t] if voter in re.findall(r"\b[A-D]\b", who) else t
            for t, who in zip(truth, drawn["who errs"], strict=True)
        ]
        for voter in team
    }
    assert all(votes[voter] == table[voter] for voter in team if voter in table)
    assert solved["majority"](votes, truth) == pytest.approx(right / 12)
    wrong = [sum(v[i] != t for v in votes.values()) > 1 for i, t in enumerate(truth)]
    assert ["yes" if one else "no" for one in wrong] == drawn["majority wrong"]


def test_numbers_in_the_tasks_hold(solved):
    table = table_of_the_exercise()
    truth = table.pop("truth")
    assert solved["majority"]({n: table[n] for n in "AB"}, truth) == 0.75
    assert solved["shared_errors"](table["B"], table["C"], truth) == (
        1,
        pytest.approx(5 / 6),
    )
    assert solved["shared_errors"](table["A"], table["B"], truth) == (0, 1)
    assert solved["mean_and_spread"]({1: 1, 3: 1, 8: 1, 12: 1}, 5) == (19.5, 18.5, 1)
    assert solved["mean_and_spread"]({10: 2, 16: 1}, 11) == pytest.approx((9, 8, 1))
    assert solved["all_committees"]() == solved["worst_majority"]() == "b"


def pictures(alone, shared, wanted):
    """Return the fewest and the most `wanted` pictures that fit a table, or None."""
    kinds = ["".join(who) for n in range(6) for who in combinations("PQRST", n)]
    counts = {**alone, **shared, "": 200}
    rows = [[set(who) <= set(kind) for kind in kinds] for who in counts]
    fits = LinearConstraint(np.array(rows, float), *[list(counts.values())] * 2)
    goal = np.array([wanted(kind) for kind in kinds], float)
    found = [
        milp(sign * goal, constraints=fits, integrality=np.ones(32)) for sign in (1, -1)
    ]
    if not all(one.success for one in found):
        return None
    return round(found[0].fun), round(-found[1].fun)


def test_table_of_the_last_task_can_be():
    """Some two hundred pictures have these errors, and what is said of them holds."""
    source = (ROOT / "exercises" / "minds" / "minds.ipynb").read_text("utf-8")
    alone = dict(
        zip(
            "PQRST",
            map(int, re.search(r"errors \| ([\d| ]+) \|", source)[1].split(" | ")),
        )
    )
    names = re.search(r"in common \| ([PQRST| ]+) \|", source)[1].split(" | ")
    counts = re.search(r"pictures \| ([\d| ]+) \|", source)[1].split(" | ")
    shared = dict(zip(names, map(int, counts), strict=True))
    assert shared["PS"] + shared["PT"] + shared["ST"] == 9

    def lost(team):
        return lambda kind: len(set(team) & set(kind)) > 1

    assert pictures(alone, shared, lost("PQR"))[0] == 13  # P alone: 14
    assert pictures(alone, shared, lost("PST"))[1] == 9
    all_of_them = pictures(alone, shared, lambda kind: set("PQR") <= set(kind))
    assert all_of_them == (9, 11)
    assert "9 to 11 pictures" in COURSE.path("teaching notes", "minds").read_text()
    impossible = {**shared, "QT": 6}  # of 15 errors, 12 with P, 6 with T, 2 with both
    assert pictures(alone, impossible, lost("PQR")) is None


# ---- the chairs, in the chapter


@pytest.fixture(scope="module")
def chairs():
    return glued_json(COURSE.path("notebook", "minds"), "chairs")


def test_chairs_have_the_errors_of_the_notebook(demo, chairs):
    order = np.argsort(~demo["malignant"], kind="stable")
    for table, world in zip((demo["wrong"], demo["dealt"]), chairs["worlds"]):
        for errors, places in zip(table[0][:, order], world, strict=True):
            assert np.flatnonzero(errors).tolist() == places
    assert chairs["names"] == demo["KINDS"]


def vote(chairs, seats, world=0):
    """Return where the committee is wrong, where tied, and where errors are outvoted."""
    against = np.zeros(chairs["patients"], int)
    for name in seats:
        against[chairs["worlds"][world][chairs["names"].index(name)]] += 1
    lost, tied = 2 * against > len(seats), 2 * against == len(seats)
    tied &= against > 0
    return lost, tied, (against > 0) & ~lost & ~tied


def errors(chairs, seats, world=0):
    lost, tied, _ = vote(chairs, seats, world)
    return lost.sum() + tied.sum() / 2


def trios(chairs, world, most):
    return [
        seats
        for seats in combinations(chairs["names"], 3)
        if errors(chairs, seats, world) <= most
    ]


def test_goals_can_be_reached_and_not_by_chance(chairs):
    alone = dict(zip(chairs["names"], map(len, chairs["worlds"][0]), strict=True))
    best = trios(chairs, 0, 28)
    assert best
    for seats in best:
        assert "texture" in seats  # a weak voter: that is the surprise
        worse = [
            {*seats, new} - {out}
            for out in seats
            for new in set(alone) - {*seats}
            if alone[new] <= alone[out] - 40
            and errors(chairs, {*seats, new} - {out}) >= errors(chairs, seats) + 10
        ]
        assert worse  # each of them can be made worse by somebody much better
        for swapped in worse:  # where chance deals, each such swap helps
            assert errors(chairs, swapped, 1) < errors(chairs, seats, 1)
    start = sorted(alone, key=alone.get)[:3]
    assert errors(chairs, start) > 28


def figure(page):
    return page.locator("figure.kit")


def word(page):
    return figure(page).locator(".word")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def seat(page, wanted, press="Space"):
    """Let these sit and no others, by keyboard or mouse."""
    for box in figure(page).get_by_role("checkbox").all():
        name = box.evaluate("one => one.closest('label').textContent")
        if box.is_checked() != (re.sub(r" \(\d+\)$", "", name) in wanted):
            box.press(press) if press else box.click()


def choose(page, name):
    figure(page).get_by_role("radio", name=name).check()


def listed(words):
    *start, last = map(str, words)
    return f"{', '.join(start)} and {last}" if start else last


def expected(chairs, seats, world):
    """Return the sentence, and what the names of the heaps and their dots say."""
    names = [name for name in chairs["names"] if name in seats]
    lost, tied, outvoted = vote(chairs, names, world)
    count = lost.sum() + tied.sum() / 2
    missed = lost[: chairs["malignant"]].sum()
    false = lost.sum() - missed
    text = f"Wrong about {count:g} of 569: cancers missed {missed}, "
    text += f"false alarms {false}"
    if len(names) % 2 == 0:
        text += f", ties {tied.sum()}, which count half"
    text += f". Seated: {listed(names)}."
    if len(names) == 3:
        places = {
            n: {*chairs["worlds"][world][chairs["names"].index(n)]} for n in names
        }
        pairs = [
            f"{a} and {b} {len(places[a] & places[b])}"
            for a, b in combinations(names, 2)
        ]
        text += f" Errors in common: {'; '.join(pairs)}."
    heaps = [
        (
            f"The committee is wrong: {lost.sum()}. Cancers missed (filled) {missed}, "
            f"false alarms {false}."
        ),
        f"A tie: {tied.sum()}.",
        f"Somebody is wrong and outvoted: {outvoted.sum()}.",
    ]
    return text, heaps, [lost.sum(), tied.sum(), outvoted.sum()], missed


SETTINGS = [
    (["texture", "area", "concave points"], 0),
    (["radius", "perimeter", "compactness", "symmetry"], 0),
    (["smoothness"], 1),
]


@pytest.fixture
def page(visit, look):
    return visit("chapters/minds.html", **look)


def seen(page):
    heap = figure(page).locator(".heap")
    dots = [one.locator("span").count() for one in heap.all()]
    return (
        says(page),
        figure(page).locator(".heap-name").all_inner_texts(),
        dots,
        heap.first.locator(".filled").count(),
    )


def test_sentence_heaps_and_dots_agree_with_python(page, chairs):
    for seats, world in SETTINGS:
        choose(page, ["real", "dealt by chance"][world])
        seat(page, seats)
        assert seen(page) == expected(chairs, seats, world)


def test_wrong_error_is_noticed(new_page, address, book, chairs):
    page = new_page()
    text = (book / "chapters/minds.html").read_text(encoding="utf-8")
    other = text.replace(
        '"patients":569,"malignant":212', '"patients":569,"malignant":99', 1
    )
    assert other != text
    page.route("**/minds.html", lambda route: route.fulfill(body=other))
    page.goto(address + "chapters/minds.html")
    seats = ["texture", "smoothness", "symmetry"]
    seat(page, seats)
    assert seen(page) != expected(chairs, seats, 0)


def place(page):
    """Return how far down what a goal says stands: above it nothing may move."""
    return word(page).bounding_box()["y"] - figure(page).bounding_box()["y"]


def test_all_goals_are_reached_by_keyboard_and_nothing_jumps(page, chairs):
    before, come = place(page), asked(page)
    assert word(page).inner_text() == "Not reached yet."
    for seats in (["radius", "area"], ["area", "concavity"]):
        seat(page, [*seats, "concave points"])  # three of the strong five
        assert word(page).inner_text() == "Not reached yet."
    seat(page, ["texture", "area", "concave points"])
    said = word(page).inner_text()
    assert "Together texture, area and concave points are wrong about 25" in said
    assert "This committee: cancers missed 24, false alarms 1." in said
    assert place(page) == before

    word(page).get_by_role("button", name="Next goal").press("Enter")
    assert "Goal 2 of 3" in page.evaluate("document.activeElement.textContent")
    assert (
        "texture, area and concave points, with 25 errors;" in word(page).inner_text()
    )
    for seats in (
        ["symmetry", "area", "concave points"],  # worse, by somebody worse
        ["smoothness", "area", "concave points"],  # by somebody hardly better
        ["radius", "texture", "concave points"],  # by somebody better, but hardly worse
        ["compactness", "concavity", "concave points"],  # two seats
    ):
        seat(page, seats)
        assert "Not reached" in word(page).inner_text()
        assert "the one seated now makes" in word(page).inner_text()
        seat(page, ["texture", "area", "concave points"])
    seat(page, ["radius", "area", "concave points"])
    said = word(page).inner_text()
    assert "Reached. With radius (45) for texture (141) the committee goes" in said
    assert "from 25 errors to 44. Errors in common before: texture and area 11;" in said
    assert "; after: radius and area 43;" in said
    assert place(page) == before

    word(page).get_by_role("button", name="Next goal").press("Enter")
    first = "Not reached yet. Still to be seated while chance deals: texture, area and"
    assert first in word(page).inner_text()
    seat(page, ["texture", "area", "concave points"])
    assert first in word(page).inner_text()  # chance has not dealt yet
    choose(page, "dealt by chance")
    second = first.replace("texture, area", "radius, area")
    assert second in word(page).inner_text()
    seat(page, ["symmetry", "area", "concave points"])  # another one
    assert second in word(page).inner_text()
    seat(page, ["radius", "area", "concave points"])
    said = word(page).inner_text()
    assert said.startswith(
        "Reached. Dealt by chance, with radius (45) for texture (141)"
    )
    assert "from 29 errors to 12. With the real errors it went from 25" in said
    assert said.endswith("from 25 to 44. That was the last goal.")
    assert word(page).get_by_role("button").count() == 0
    assert place(page) == before
    assert asked(page) == come
    assert complaints(page) == []


def test_first_goal_is_reached_by_mouse(page):
    seat(page, ["texture", "area", "concave points"], press=None)
    assert "Reached." in word(page).inner_text()


def test_who_swaps_before_going_on_is_told_to_go_on(page):
    seat(page, ["texture", "area", "concave points"])
    seat(page, ["radius", "area", "concave points"])
    assert (
        "Reached already, though not by what is set now. Press"
        in word(page).inner_text()
    )
    word(page).get_by_role("button", name="Next goal").click()
    assert "Reached. With radius (45) for texture (141)" in word(page).inner_text()


def test_nobody_seated_is_no_error(page):
    seat(page, [])
    assert says(page) == "Nobody is seated."
    assert figure(page).locator(".heap > span").count() == 0


def test_boxes_are_large_enough_for_a_finger(page):
    boxes = [
        one.bounding_box() for one in figure(page).locator("label:has(input)").all()
    ]
    assert min(box["height"] for box in boxes) >= 24


def test_committee_is_told_once_to_a_screen_reader(visit, chairs):
    page = visit("chapters/minds.html")
    seat(page, ["area"])
    told = expected(chairs, ["area"], 0)[0]
    status = figure(page).locator("[role=status]", has_text=told)
    status.wait_for(state="attached", timeout=2000)


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_heaps_and_no_controls(new_page, address, javascript):
    printed = on_paper(new_page, address, "minds", javascript)
    assert printed.locator(".heap").first.is_visible()
    assert "The committee is wrong: 40. Cancers missed" in printed.inner_text()


def test_answers_are_not_given_away_above(visit):
    page = visit("chapters/minds.html")
    assert not page.locator("figure#abd").is_visible()
    assert not page.get_by_text("looked like housekeeping").is_visible()
