"""What the module on governance says of readers, chance and documents is so."""

import csv
import re
from fractions import Fraction

import nbformat
import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import cohen_kappa_score

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import asked, on_paper

CELLS = (
    *("load", "count", "agree", "alpha", "switched-off", "bootstrap", "two-readers"),
    *("kappa", "pool"),
)
TODAY = "2026-11-30"  # the day of the chapter's third prediction


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "governance.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    """Return what some cells define."""
    namespace = {}
    for name in CELLS:
        cell = next(cell for cell in notebook.cells if cell.id == name)
        source = cell.source.replace("../data/", f"{ROOT}/data/")
        exec(source, namespace)  # noqa: S102 - our own notebook
    return namespace


@pytest.fixture(scope="module")
def chapter():
    return COURSE.path("chapter", "governance").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def solved():
    return Exercise(ROOT / "exercises" / "governance").solved()


# ---- the table of coders


def rows():
    with (ROOT / "data" / "coders.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def given(row):
    """Return how many readers gave each answer but "unsure"."""
    pairs = [part.split(":") for part in row["answers"].split()]
    return {answer: int(n) for answer, n in pairs if answer != "unsure"}


def of_all_papers(table, question, value):
    """Return the mean of a value over all papers."""
    asked_of = [row for row in table if row["question"] == question]
    papers = sum(int(row["papers"]) for row in asked_of)
    assert papers == 200
    return sum(int(row["papers"]) * value(row) for row in asked_of) / papers


def all_agree(row):
    return len(given(row)) <= 1


def right_in_the_end(row):
    readers = sum(given(row).values())
    return given(row).get(row["settled"], 0) / readers if readers else 0


PUBLISHED = {  # Geiger et al. 2021, Table 3
    "task": (66.0, 84.8, 0.670),
    "human": (37.5, 68.2, 0.517),
    "use": (46.5, 77.3, 0.517),
}


def differs(table):
    """Return the questions whose shares are not those that the study published."""
    return [
        question
        for question, published in PUBLISHED.items()
        for value, percent in zip((all_agree, right_in_the_end), published)
        if round(100 * of_all_papers(table, question, value), 1) != percent
    ]


def test_table_gives_the_shares_that_the_study_published():
    assert differs(rows()) == []


def test_a_wrong_count_would_be_noticed():
    table = rows()
    place = next(i for i, row in enumerate(table) if row["answers"] == "yes:4")
    table[place] = table[place] | {"answers": "no:1 yes:3"}
    assert differs(table) == ["task", "task"]


def test_published_alphas_count_the_settled_answer_as_a_reader(demo):
    for question, (*_, published) in PUBLISHED.items():
        papers = demo["papers"]
        seven = demo["alpha"](papers(question, ["unsure"], settled=True))
        six = demo["alpha"](papers(question, ["unsure"]))
        assert seven == pytest.approx(published, abs=0.006)
        assert six < published - 0.02


# ---- agreement, and what chance gives


def test_alpha_is_what_lies_beyond_chance(demo):
    for table in demo["questions"].values():
        chance = demo["by_chance"](table)
        beyond = (demo["agreement"](table) - chance) / (1 - chance)
        assert demo["alpha"](table) == pytest.approx(beyond)


def test_most_agreement_goes_with_least_alpha(demo):
    """And the range of `use` ends below that of `task` in each of twenty."""
    questions = demo["questions"]
    by_agreement = sorted(questions, key=lambda q: demo["agreement"](questions[q]))
    assert by_agreement == ["human", "task", "use"]
    alphas = {name: demo["alpha"](table) for name, table in questions.items()}
    assert sorted(alphas, key=alphas.get) == ["use", "human", "task"]
    for seed in range(20):
        ends = {name: demo["middle"](questions[name], seed) for name in questions}
        assert ends["use"][1] < ends["task"][0]
        assert ends["use"][0] < ends["human"][0] < ends["use"][1] - 0.05


def test_nothing_is_left_of_alpha_where_nobody_reads(demo):
    """Switched off: answers dealt over the papers; the agreement on `use` stays."""
    for name, table in demo["questions"].items():
        for seed in range(1000, 1020):
            dealt = demo["dealt"](table, seed)
            assert dealt.sum(axis=0).tolist() == table.sum(axis=0).tolist()
            assert dealt.sum(axis=1).tolist() == table.sum(axis=1).tolist()
            assert abs(demo["alpha"](dealt)) < 0.12
            if name == "use":
                assert demo["agreement"](dealt) > 0.79


def test_what_counts_as_an_answer_moves_alpha(demo):
    papers, alpha = demo["papers"], demo["alpha"]
    study = {name: alpha(papers(name, ["unsure"])) for name in PUBLISHED}
    assert study["use"] == pytest.approx(study["human"], abs=0.01)
    assert study["use"] > 2 * alpha(papers("use"))
    ways = [["not_applicable"], [], ["unsure"], ["unsure", "not_applicable"]]
    task = [alpha(papers("task", way)) for way in ways]
    assert max(task) - min(task) == pytest.approx(0.13, abs=0.01)


# ---- few clauses


def test_kappa_is_that_of_the_library_and_of_the_exercise(demo, solved):
    rng = np.random.default_rng(7)
    for _ in range(50):
        one, other = rng.choice(["yes", "no", "unsure"], (2, 12), p=[0.6, 0.3, 0.1])
        first, second = (
            dict(enumerate(map(str, answers), 1)) for answers in (one, other)
        )
        expected = cohen_kappa_score(one, other)
        assert demo["kappa"](one, other) == pytest.approx(expected)
        assert solved["kappa"](first, second) == pytest.approx(expected)
    assert np.isnan(demo["kappa"](np.ones(3), np.ones(3)))


def test_twelve_clauses_say_little_in_every_run_and_many_say_something(demo):
    for teams in demo["found"][12]:
        low, high = np.nanquantile(teams, [0.025, 0.975])
        assert low < 0.15
        assert high > 0.8
    for teams in demo["found"][360]:
        low, high = np.nanquantile(teams, [0.025, 0.975])
        assert 0.4 < low < high < 0.66


def test_two_readers_of_a_team_are_two_people(demo):
    """Where a paper has one answer of each kind its two readers never agree."""
    apart = demo["padded"](np.ones((30, 3), dtype=int))
    rng = np.random.default_rng(3)
    one, other = demo["team"](apart, 500, rng)
    assert (one != other).all()
    assert set(one) == set(other) == {0, 1, 2}


def test_nobody_reads_and_nine_pairs_of_ten_agree_on_ten(solved):
    same = Fraction(95, 100) ** 2 + Fraction(5, 100) ** 2
    assert float(same) == 0.905
    ways = {10: 66, 11: 12, 12: 1}
    enough = sum(n * same**k * (1 - same) ** (12 - k) for k, n in ways.items())
    assert float(enough) == pytest.approx(0.90, abs=0.005)
    assert solved["two_hundred_pairs"]() == "c"


# ---- twelve clauses


def squares(text):
    """Return the counts of the chapter's two drawings: both, neither, first, second."""
    found = re.findall(
        r"\| first: yes \| (\d+) \| (\d+) \|\n\| first: no \| (\d+) \| (\d+) \|", text
    )
    return [(int(a), int(d), int(b), int(c)) for a, b, c, d in found]


def test_twelve_clauses_are_the_same_everywhere(chapter, solved):
    first, second = squares(chapter)
    assert (first, second) == ((5, 5, 1, 1), (10, 0, 1, 1))
    exercise = nbformat.read(
        ROOT / "exercises" / "governance" / "governance.ipynb", as_version=4
    )
    task = next(cell.source for cell in exercise.cells if "## Task 1" in cell.source)
    readings = [
        dict(enumerate(line.split(" | "), 1))
        for line in re.findall(r"reader \| ((?:yes|no)(?: \| (?:yes|no))*) \|", task)
    ]
    assert solved["agreement"](*readings) == pytest.approx(10 / 12)
    assert solved["kappa"](*readings) == pytest.approx(2 / 3)
    assert solved["kappa"](*solved["readings"](first)) == pytest.approx(2 / 3)
    assert solved["kappa"](*solved["readings"](second)) == pytest.approx(-1 / 11)


# ---- the documents


@pytest.fixture
def rules():
    return pd.read_csv(ROOT / "data" / "rules.csv", keep_default_na=False)


def obliging(table):
    dated = table["obliges_from"].str.match(r"\d{4}")
    return table[dated & (table["obliges_from"] <= TODAY)]["short"].tolist()


def test_no_clause_obliges_on_the_day_of_the_question(rules):
    assert obliging(rules) == []
    as_adopted = rules.assign(
        obliges_from=rules["before"].where(rules["before"] != "", rules["obliges_from"])
    )
    assert obliging(as_adopted) == ["EU, Annex III"]


def test_each_line_has_its_day_and_its_source(rules, chapter):
    assert rules["as_of"].str.fullmatch(r"\d{4}-\d\d-\d\d").all()
    assert (rules["as_of"] <= TODAY).all()
    assert (rules["adopted"] <= rules["as_of"]).all()
    assert rules["source"].str.startswith("https://").all()
    assert rules["document"].str.split(",").str[0].nunique() == 5
    binding = rules["kind"].isin(["convention", "regulation"])
    assert (binding == (rules["verb"] == "shall")).all()
    table = chapter.split("| document |")[1].split("\n\n")[0]
    verbs = re.findall(r"\*\*(should|shall|are)\*\*", table)
    assert verbs == rules["verb"].tolist()[:5]


# ---- the 2 × 2 to fill, in the chapter

NAMES = ["both yes", "only the first yes", "only the second yes", "both no"]
BEGUN = (5, 1, 1, 5)


@pytest.fixture(scope="module")
def splits():
    return glued_json(COURSE.path("notebook", "governance"), "splits")["splits"]


def exact(both, neither, first, second):
    """Return expected equal answers and kappa, as fractions."""
    one, other = both + first, both + second
    chance = Fraction(one * other + (12 - one) * (12 - other), 144)
    if chance == 1:
        return 12, None
    return 12 * chance, (Fraction(both + neither, 12) - chance) / (1 - chance)


def test_every_way_to_fill_it_has_its_kappa(splits):
    assert len(splits) == 455
    for way, (expected, value) in splits.items():
        chance, right = exact(*map(int, way.split(",")))
        assert expected == pytest.approx(float(chance), abs=0.006)
        if right is None:
            assert value is None
        else:
            assert value == pytest.approx(float(right), abs=6e-5)
            assert (value < 0) == (right < 0)
            assert (value >= 0.5) == (right >= Fraction(1, 2))


def figure(page):
    return page.locator("figure.kit")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def word(page):
    return figure(page).locator(".word > p").inner_text()


def move(page, begun, to, act):
    """Bring the fields from some counts to others."""
    for name, before, after in zip(NAMES, begun, to):
        for _ in range(before - after):
            act(figure(page).get_by_role("button", name=f"Take one out: {name}"))
    for name, before, after in zip(NAMES, begun, to):
        for _ in range(after - before):
            act(figure(page).get_by_role("button", name=f"Put one in: {name}"))


def by_key(button):
    button.press("Enter")


def by_mouse(button):
    button.click()


@pytest.mark.parametrize("act", [by_key, by_mouse])
def test_both_goals_are_reached(visit, look, act):
    page = visit("chapters/governance.html", **look)
    figure(page).scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")  # the logo comes late
    before = asked(page)
    assert says(page) == "They agree on 10 of twelve; chance gives 6.0. κ is 0.67."
    assert word(page) == "Not reached yet. They agree on 10, not on 9."
    move(page, BEGUN, (8, 2, 1, 1), act)
    assert word(page) == "Not reached yet."  # nine, and kappa is too low
    move(page, (8, 2, 1, 1), (8, 0, 1, 3), act)
    assert word(page) == "Not reached yet. They agree on 11, not on 9."
    move(page, (8, 0, 1, 3), (5, 1, 2, 4), act)
    assert word(page).startswith(
        "Reached. With both yes 5, only the first yes 1, only the second yes 2, "
        "both no 4 they agree on 9 and κ is 0.50."
    )
    figure(page).get_by_role("button", name="Next goal").press("Enter")
    assert "Goal 2 of 2" in page.evaluate("document.activeElement.textContent")
    move(page, (5, 1, 2, 4), (9, 1, 1, 1), act)
    assert "they agree on 10 and κ is 0.40" in word(page)
    assert asked(page) == before
    assert complaints(page) == []
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0


def test_other_ways_to_ten_are_not_taken_for_it(visit):
    page = visit("chapters/governance.html")
    counts = BEGUN
    move(page, counts, (4, 3, 0, 5), by_key)
    counts = (4, 3, 0, 5)
    assert word(page).startswith("Reached.")
    figure(page).get_by_role("button", name="Next goal").press("Enter")
    for to in [(10, 2, 0, 0), (8, 1, 1, 2), (0, 1, 1, 10)]:
        move(page, counts, to, by_key)
        counts = to
        assert word(page) == "Not reached yet."
    move(page, counts, (1, 0, 2, 9), by_key)
    assert word(page).startswith("Reached.")


def test_what_cannot_be_moved_is_said(visit):
    page = visit("chapters/governance.html")
    figure(page).get_by_role("button", name="Put one in: both no").press("Enter")
    assert says(page).startswith("None is waiting: take one out of a field first.")
    move(page, BEGUN, (5, 0, 1, 5), by_key)
    assert says(page).startswith("1 of twelve waiting")
    assert "only the first yes 0, only the second yes 1" in says(page)
    button = figure(page).get_by_role("button", name="Take one out: only the first yes")
    button.press("Enter")
    assert says(page).startswith("None left in: only the first yes.")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == (
        "Take one out: only the first yes"
    )


@pytest.mark.parametrize("to", [(7, 2, 0, 3), (0, 6, 6, 0), (12, 0, 0, 0)])
def test_settings_agree_with_python(visit, to):
    page = visit("chapters/governance.html")
    move(page, BEGUN, to, by_key)
    both, first, second, neither = to
    chance, value = exact(both, neither, first, second)
    kappa = "There is no κ: both give one answer throughout."
    if value is not None:
        kappa = f"κ is {float(value):.2f}.".replace("-", "−")
    assert says(page) == (
        f"They agree on {both + neither} of twelve; "
        f"chance gives {float(chance):.1f}. {kappa}"
    )


def test_a_wrong_number_from_the_notebook_is_noticed(new_page, address):
    page = new_page()
    page.route(
        "**/governance.html",
        lambda route: route.fulfill(
            body=re.sub(r'("5,5,1,1": ?\[)6', r"\g<1>7", route.fetch().text())
        ),
    )
    page.goto(f"{address}chapters/governance.html", wait_until="networkidle")
    assert says(page) == "They agree on 10 of twelve; chance gives 7.0. κ is 0.67."


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_shows_the_fields_and_no_controls(new_page, address, javascript):
    shown = on_paper(new_page, address, "governance", javascript)
    assert "They agree on 10 of twelve; chance gives 6.0." in shown.inner_text()
