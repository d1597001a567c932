"""Jobs are counted as the notebook says; the act and the forecasts agree with it."""

import itertools
import re
from statistics import fmean

import nbformat
import numpy as np
import pandas as pd
import pytest

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import asked, on_paper

TABLE = ("load", "lines", "zooms", "moved")
FORECASTS = ("fit", "windows", "shorter")
YEARS = range(1990, 2019)
PAIRS = list(itertools.combinations(YEARS, 2))


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "work.ipynb", as_version=4)


def run(notebook, *names, **changed):
    """Return what some cells define; `changed` gives other words for some of theirs."""
    namespace = {}
    for name in names:
        source = next(cell.source for cell in notebook.cells if cell.id == name)
        if name in changed:
            old, new = changed[name]
            assert source.count(old) == 1
            source = source.replace(old, new)
        exec(source, namespace)  # noqa: S102 - our own notebook
    return namespace


@pytest.fixture(scope="module")
def demo(notebook):
    return run(notebook, *TABLE, "alike", "calm", *FORECASTS)


@pytest.fixture(scope="module")
def solved():
    return Exercise(ROOT / "exercises" / "work").solved()


# ---- the table


def test_table_ends_before_what_it_is_not_about(demo):
    assert demo["raw"]["Month"].max() == "2019 Sep"
    assert max(demo["full"].columns) == 2018
    assert demo["raw"]["Series_ID"].nunique() == 148


def test_seventeen_branches_are_all_jobs_each_once(demo):
    """What is published as the total is their sum, but for rounding."""
    total = demo["means"].loc["PAYNSA"]
    assert len(demo["branches"]) == 17
    assert (demo["branches"].sum() - total).abs().max() <= 4  # thousand
    for table in demo["zooms"].values():
        assert (table.sum() - total.loc[1990:]).abs().max() <= 9


def test_lines_are_parts_of_nothing_else(demo):
    """No line is negative, and each branch has its own, with at most one rest."""
    industries = demo["industries"]
    assert industries.shape == (107, 29)
    assert industries.to_numpy().min() > 0
    rests = industries.index.get_level_values(1) == "the rest"
    assert rests.sum() == 6
    assert industries.index.is_unique


def test_series_that_adds_up_others_would_be_noticed(notebook, demo):
    """With Health Care left in, its hospitals and offices would count twice."""
    kept = run(notebook, *TABLE, lines=('.drop("CEU6562000101")', ""))
    more = kept["industries"].sum() - demo["industries"].sum()
    assert more.min() > 3000


# ---- net and gross


def test_net_is_the_same_at_each_zoom_and_gross_never_smaller(demo):
    moved, zooms = demo["moved"], list(demo["zooms"].values())
    for first, last in PAIRS:
        gross = [moved(table, first, last) for table in zooms]
        assert len({gained - lost for gained, lost in gross}) == 1
        losses = [lost for _, lost in gross]
        assert losses == sorted(losses)


def year_by_year(demo, table, first, last):
    """Return what is gained and lost if each year is compared with the next."""
    steps = [demo["moved"](table, year, year + 1) for year in range(first, last)]
    return tuple(map(sum, zip(*steps)))


def test_shorter_steps_never_lose_less(demo):
    for table in demo["zooms"].values():
        for first, last in PAIRS[::7]:
            gained, lost = year_by_year(demo, table, first, last)
            whole = demo["moved"](table, first, last)
            assert lost >= whole[1]
            assert gained - lost == whole[0] - whole[1]


def test_nothing_is_lost_if_all_lines_grow_alike(demo):
    """The cause switched off: lines that differ."""
    gained, lost = demo["moved"](demo["alike"], 1990, 2018)
    assert lost == 0
    assert gained == pytest.approx(39546)
    assert demo["moved"](demo["industries"], 1990, 2018)[1] == 6446


def test_three_pairs_of_years_reach_the_first_goal(demo):
    reach = demo["calm"][demo["calm"]["lost, millions"] > 10]
    assert list(zip(reach["from"], reach["to"])) == [
        *((2000, 2011), (1999, 2010), (2000, 2009)),
    ]


def test_not_one_pair_reaches_it_in_a_coarser_table(demo):
    for name in ("in all", "17 branches"):
        table = demo["zooms"][name]
        for _, pair in demo["calm"].iterrows():
            ends = int(pair["from"]), int(pair["to"])
            assert demo["moved"](table, *ends)[1] < 10_000


# ---- forecasts


def test_a_straight_line_hits_what_is_straight(demo):
    """The cause switched off: branches that keep their pace are not missed."""
    years = np.arange(1972, 2019)
    straight = pd.DataFrame(
        np.outer(np.arange(1, 18), years - 1900) * 10.0, columns=years
    )
    real = demo["branches"]
    demo["misses"].__globals__["branches"] = straight
    try:
        line, none = demo["misses"](1990, 18)
    finally:
        demo["misses"].__globals__["branches"] = real
    assert line.max() < 1e-9
    assert none.min() > 10


def test_our_window_is_the_worst_and_the_line_wins_most(demo):
    windows = demo["windows"]
    assert len(windows) == 19
    assert windows["line"].idxmax() == windows.index[-1]
    assert (windows["line"] < windows["no change"]).sum() == 12
    gaps = (windows["line"] - windows["no change"]).abs()
    assert gaps.min() > 0.01  # no window hangs on the last digits


def test_five_branches_of_the_exercise_are_those_of_the_notebook(demo, solved):
    names = {
        "retail trade": "Retail Trade",
        "education and health": "Education and Health Services",
        "information": "Information",
        "professional services": "Professional and Business Services",
        "leisure and hospitality": "Leisure and Hospitality",
    }
    text = (ROOT / "exercises" / "work" / "work.ipynb").read_text("utf-8")
    forecasts, counted = {}, {}
    for short, name in names.items():
        line, came = map(
            float, re.search(rf"\| {short} \| (.*?) \| (.*?) \|", text).groups()
        )
        forecasts[short], counted[short] = line, came
        own = demo["zooms"]["17 branches"].loc[name] / 1000
        slope, start = np.polyfit(range(11), own.loc[:2000].to_numpy(float), 1)
        assert round(start + 28 * slope, 1) == line
        assert round(own[2018], 1) == came
    assert solved["forecast_error"](forecasts, counted) == pytest.approx(3.8 / 15.8)


def test_cell_to_try_has_the_counts_of_the_table(notebook, demo):
    source = next(cell.source for cell in notebook.cells if cell.id == "try")
    numbers = [int(n) for n in re.findall(r"\b[23]\d{3}\b", source.split("jobs =")[1])]
    own = demo["branches"].loc["CEU5000000001", 1990:]
    assert numbers[:29] == own.tolist()


# ---- the exercise and the chapter


def test_twelve_jobs_are_the_same_everywhere(solved):
    chapter = (ROOT / "chapters" / "work.md").read_text("utf-8")
    firms = re.search(r"\| firm \| (.*) \|", chapter)[1].split(" | ")
    there = re.search(r"\| still there \| (.*) \|", chapter)[1].split(" | ")
    before = {firm: firms.count(firm) for firm in firms}
    left = [firm for firm, stays in zip(firms, there) if stays == "yes"]
    after = {firm: left.count(firm) for firm in before}
    after["C"] += 3
    assert solved["gross_and_net"](before, after) == {"gained": 3, "lost": 3, "net": 0}
    exercise = (ROOT / "exercises" / "work" / "work.ipynb").read_text("utf-8")
    for firm, jobs in before.items():
        assert f"| {firm} | {jobs} | {after[firm]} |" in exercise


def minutes_saved(solved, kept_back):
    """Return what the trial of the exercise finds if some tasks are kept back."""
    source = solved["trial_of_eight"].__code__.co_consts
    *_, saved = [one for one in source if isinstance(one, tuple) and len(one) == 12]
    return fmean(saved[i] for i in range(12) if i not in kept_back)


def test_trial_finds_the_truth_if_tasks_are_kept_back_by_chance(solved):
    """The cause switched off: over all ways to keep four back, it is ten minutes."""
    ways = itertools.combinations(range(12), 4)
    assert fmean(minutes_saved(solved, way) for way in ways) == pytest.approx(10)
    assert minutes_saved(solved, range(4)) == pytest.approx(0.875)
    assert solved["trial_of_eight"]() == solved["kept_back"]() == "c"


def test_figures_of_the_sheet_and_the_questions_hold():
    assert 1.5 * (1 - 0.4) == pytest.approx(0.9)
    assert 1 / (1 - 0.4) == pytest.approx(1 + 2 / 3)
    assert 40 * 3 / 5 / 3 == pytest.approx(8)
    assert round(100 / 1.15) == 87


# ---- the act, in the chapter


@pytest.fixture(scope="module")
def industries():
    return glued_json(COURSE.path("notebook", "work"), "industries")


def test_act_has_the_lines_of_the_notebook(demo, industries):
    counts = [line[2:] for line in industries["lines"]]
    assert counts == demo["industries"].to_numpy().tolist()
    assert industries["branches"] == list(demo["zooms"]["17 branches"].index)


@pytest.fixture
def page(visit, look):
    page = visit("chapters/work.html", **look)
    show = page.get_by_role("button", name="without predicting").first
    show.click()
    return page


def figure(page):
    return page.locator("figure.kit")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def word(page):
    return figure(page).locator(".word").inner_text()


def choose(page, name):
    figure(page).get_by_role("radio", name=name).press("Space")


def set_year(page, which, year):
    slider = figure(page).get_by_role("slider").nth(which)
    slider.focus()
    name = ("From", "To")[which]
    for _ in range(60):
        now = int(slider.get_attribute("aria-valuetext").removeprefix(f"{name} "))
        if now == year:
            return
        page.keyboard.press("ArrowRight" if now < year else "ArrowLeft")
    raise AssertionError(f"{year} cannot be reached")


def expected(demo, zoom, first, last, every_year):
    """Return the sentence in plain Python."""
    table = demo["zooms"]["in all" if zoom == "In all" else zoom]
    gained, lost = (
        year_by_year(demo, table, first, last)
        if every_year
        else demo["moved"](table, first, last)
    )
    steps = (
        [demo["moved"](table.loc[[row]], y, y + 1)[1] for y in range(first, last)]
        if every_year
        else [demo["moved"](table.loc[[row]], first, last)[1]]
        for row in table.index
    )
    losses = [sum(step) for step in steps]
    total = table.sum()
    net = 100 * (total[last] / total[first] - 1)
    million = [
        f"{jobs / 1000:.1f} million" if jobs else "none" for jobs in (gained, lost)
    ]
    text = f"{first} to {last}{', year by year' if every_year else ''}: "
    text += f"{million[0].replace('none', 'no')} jobs gained and {million[1]} lost"
    if zoom != "In all" and max(losses):
        text += f", in {sum(one > 0 for one in losses)} of {zoom}, the most in "
        name = table.index[losses.index(max(losses))]
        name = name[1] if isinstance(name, tuple) else name
        text += name
    sign = "−" if net < 0 else "+"
    return f"{text}. Net: {sign}{abs(net):.1f}\xa0%."


SETTINGS = [
    ("In all", 1990, 2018, False),
    ("17 branches", 1999, 2008, False),
    ("107 industries", 2000, 2011, True),
    ("107 industries", 2007, 2009, False),
]


def set_all(page, zoom, first, last, every_year):
    choose(page, zoom)
    choose(page, "each year" if every_year else "the two years")
    set_year(page, 0, 1990)
    set_year(page, 1, last)
    set_year(page, 0, first)


def test_sentence_agrees_with_python(page, demo):
    for setting in SETTINGS:
        set_all(page, *setting)
        assert says(page) == expected(demo, *setting)


def test_pieces_are_the_lines_that_changed(page, demo):
    set_all(page, "107 industries", 2000, 2011, False)
    change = demo["industries"][2011] - demo["industries"][2000]
    bars = figure(page).locator(".bar")
    found = [bar.locator(".piece").count() for bar in bars.all()]
    assert found == [(change > 0).sum(), (change < 0).sum(), 1]
    first = bars.nth(1).locator(".piece").first.bounding_box()["width"]
    whole = bars.nth(1).bounding_box()["width"] - 0  # its outline takes no room
    assert first / whole == pytest.approx(-change.min() / 20_000, abs=0.004)
    assert "A whole bar is 20 million jobs." in figure(page).inner_text()


def test_both_goals_are_reached_by_keyboard(page):
    before = len(asked(page))
    assert word(page).startswith("Not reached yet.")
    set_all(page, "17 branches", 2000, 2011, False)
    assert word(page) == "Not reached yet. Net: −0.1\xa0%. Lost: 9.0 million."
    choose(page, "each year")  # another question
    assert word(page).endswith("Compare the two years.")
    choose(page, "the two years")
    choose(page, "107 industries")
    assert "Reached. From 2000 to 2011 jobs fell by 86,000, net." in word(page)
    assert "11.3 million were lost in 61 of the 107 industries" in word(page)
    set_all(page, "107 industries", 1999, 2010, False)
    assert "From 1999 to 2010 jobs rose by 1,121,000, net." in word(page)
    set_all(page, "107 industries", 2000, 2011, False)
    figure(page).get_by_role("button", name="Next goal").press("Enter")
    assert "Goal 2 of 2" in page.evaluate("document.activeElement.textContent")
    set_all(page, "107 industries", 1990, 2018, False)
    assert word(page) == "Not reached yet. Lost: 6.4 million."
    choose(page, "each year")
    assert word(page).startswith("Reached. 26.1 million, and the net change")
    assert len(asked(page)) == before
    assert complaints(page) == []


def test_first_goal_is_reached_by_mouse(page):
    sliders = figure(page).get_by_role("slider")
    sliders.first.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
    figure(page).get_by_role("radio", name="107 industries").click()
    for which, place in ((0, 10 / 27), (1, 21 / 28)):
        box = sliders.nth(which).bounding_box()
        y = box["y"] + box["height"] / 2
        start = 8 if which == 0 else box["width"] - 8
        page.mouse.move(box["x"] + start, y)
        page.mouse.down()
        page.mouse.move(box["x"] + 8 + place * (box["width"] - 16), y, steps=5)
        page.mouse.up()
    assert says(page).startswith("2000 to 2011:")
    assert "Reached." in word(page)


def test_years_never_meet(page):
    set_year(page, 0, 2017)
    assert says(page).startswith("2017 to 2018:")
    set_year(page, 1, 1991)
    assert says(page).startswith("1990 to 1991:")
    figure(page).get_by_role("slider").nth(1).press("Home")
    assert says(page).startswith("1990 to 1991:")


def test_wrong_counts_are_noticed(new_page, address, demo):
    page = new_page()
    page.route(
        "**/work.html",
        lambda route: route.fulfill(
            body=route.fetch().text().replace('"Apparel",9', '"Apparel",19', 1)
        ),
    )
    page.goto(address + "chapters/work.html", wait_until="networkidle")
    page.get_by_role("button", name="without predicting").first.click()
    setting = ("107 industries", 1990, 2018, False)
    set_all(page, *setting)
    assert says(page) != expected(demo, *setting)


def test_change_is_told_once_to_a_screen_reader(visit):
    page = visit("chapters/work.html")
    page.get_by_role("button", name="without predicting").first.click()
    choose(page, "17 branches")
    told = says(page)
    status = figure(page).locator("[role=status]", has_text=told)
    status.wait_for(state="attached", timeout=2000)


def test_answers_are_not_given_away_above(visit):
    page = visit("chapters/work.html")
    assert not figure(page).is_visible()
    assert not page.locator("figure#lines-picture").is_visible()
    assert not page.get_by_text("Of all nineteen").is_visible()
    assert not page.locator("figure#trials").is_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_bars_and_no_controls(new_page, address, javascript):
    printed = on_paper(new_page, address, "work", javascript)
    assert printed.locator(".bar").count() == 3
    assert "1990 to 2018: 39.5 million jobs gained and none lost" in (
        printed.inner_text()
    )
