"""The notebook on claims counts what is there, and the act in the chapter agrees."""

import re
from itertools import combinations

import nbformat
import numpy as np
import pandas as pd
import pytest

from coursekit.book.kit import glued_json
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.conftest import show_answers
from tests.explorables import asked, on_paper


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "claims.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    """What the notebook defines in its question about categories."""
    namespace = {"pd": pd}
    for name in ("commits", "growth", "above-sixty", "some-category", "by-hand"):
        cell = next(cell for cell in notebook.cells if cell.id == name)
        data = (ROOT / "data").as_posix()
        exec(cell.source.replace("../data", data), namespace)  # noqa: S102 - ours
    return namespace


def test_chance_agrees_with_counting(demo):
    rates = np.array([33.2, 133.6, -56.4, 50.3, 587.0, 2.3])
    for k in range(1, 7):
        drawn = list(combinations(rates, k))
        counted = sum(max(choice) > 60 for choice in drawn) / len(drawn)
        assert demo["chance"](rates, 60, k) == pytest.approx(counted)


def test_chance_vanishes_where_nothing_is_above(demo):
    rates = demo["rates"]
    assert demo["chance"](rates, rates.max(), 20) == 0
    assert demo["chance"](rates, 60, 1) == pytest.approx((rates > 60).mean())
    rng = np.random.default_rng(0)
    assert demo["times_with_one_above"](rates, rates.max(), 20, rng) == 0


def test_growth_is_against_the_year_before(demo):
    """A missing year gives no rate: keras has no 2020."""
    growth = demo["growth"]
    assert growth["keras"].dropna().index.tolist() == [
        2016, 2017, 2018, 2019, 2022, 2023, 2024, 2025,
    ]  # fmt: skip
    assert growth.loc[2023, "numpy"] == pytest.approx(100 * (2387 / 1792 - 1))


def chapter_text():
    return (ROOT / "chapters" / "claims.md").read_text(encoding="utf-8")


def test_table_of_the_chapter_is_that_of_the_data():
    commits = pd.read_csv(ROOT / "data" / "contributions.csv")
    for year in (2022, 2023):
        row = next(
            x for x in chapter_text().splitlines() if x.startswith(f"| {year} |")
        )
        numbers = [int(n) for n in row.strip("| ").split(" | ")][1:]
        counted = commits[commits["year"] == year]["commits"]
        assert sorted(numbers[:-1]) == sorted(counted)
        assert numbers[-1] == counted.sum()
        numpy = f"| {year} | {numbers[0]} | {numbers[-1]} |"
        assert numpy in chapter_text()  # the drawing of its share


def test_trial_with_another_test_is_drawn_in_points_of_100():
    """Of 25 points the groups differed by 0.8, with an interval from −1.6 to 3.1."""
    row = next(x for x in chapter_text().splitlines() if "Cusack and others" in x)
    drawn = [float(number) for number in row.strip("| ").split(" | ")[-3:]]
    assert drawn == pytest.approx([4 * 0.8, 4 * -1.6, 4 * 3.1])


# ---- cards, a bar and draws, in the chapter


@pytest.fixture(scope="module")
def cards():
    return glued_json(COURSE.path("notebook", "claims"), "growth_rates")


def test_cards_are_the_rates_of_the_notebook(demo, cards):
    percents = [card["percent"] for card in cards["rates"]]
    assert percents == [round(rate, 2) for rate in demo["rates"]]
    for card in cards["rates"]:
        rate = demo["growth"].loc[card["year"], card["project"]]
        assert card["percent"] == round(rate, 2)
    # No rate is so near to where the bar can stand that rounding takes it across.
    for bar in range(-90, 211, 3):
        exact = [rate > bar for rate in demo["rates"]]
        assert exact == [percent > bar for percent in percents]


def test_readers_let_stand_what_the_chapter_says():
    verdicts = pd.read_csv(ROOT / "data" / "verdicts.csv", index_col="number")
    kind = pd.read_csv(ROOT / "data" / "claims.csv", index_col="number")["kind"]
    stand = (verdicts == "verified").groupby(kind).sum()
    assert stand["second"].eq(stand["third"])[["effect", "existence"]].all()
    assert stand.loc["figure", ["first", "second", "third"]].tolist() == [1, 0, 0]
    assert (kind == "figure").sum() == 3


CHAPTER = "chapters/claims.html"


@pytest.fixture
def chapter(visit, look):
    return opened(visit(CHAPTER, **look))


def opened(page):
    show_answers(page)
    return page


def slider(page, name):
    return page.get_by_role("slider", name=name)


def press(page, name, steps):
    slider(page, name).focus()
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")


def draw(page, text="Draw 20 times"):
    page.get_by_role("button", name=text).press("Enter")


def show(page, pool):
    page.get_by_role("radio", name=str(pool)).check()


def sentence(page):
    return page.locator("figure.kit .sentence").inner_text()


def word(page):
    return page.locator("figure.kit .word").inner_text()


def curve(page):
    """Return the shares, from 1 looked at to 20, that the drawn curve shows."""
    path = page.locator("figure.kit .together").get_attribute("d")
    heights = re.findall(r"[ML][\d.]+ ([\d.]+)", path)
    return [1 - float(height) / 128 for height in heights]


def rates_of(cards, year=None):
    rates = [card for card in cards["rates"] if year in (None, card["year"])]
    return np.array([card["percent"] for card in rates])


SETTINGS = [(None, 60, 10), (None, 138, 10), (None, 201, 20), (2023, 60, 3)]


def test_curve_and_sentence_agree_with_python(chapter, demo, cards):
    bar_now, k_now = 60, 10
    for year, bar, k in SETTINGS:
        show(chapter, year or "all thirteen years")
        draw(chapter)
        press(chapter, "Bar", (bar - bar_now) // 3)
        press(chapter, "Categories looked at", k - k_now)
        bar_now, k_now = bar, k
        rates = rates_of(cards, year)
        chances = [
            demo["chance"](rates, bar, min(looked, len(rates)))
            for looked in range(1, 21)
        ]
        assert curve(chapter) == pytest.approx(chances, abs=1e-6)
        said = f"and in {100 * chances[k - 1]:.0f}\xa0% of all possible draws"
        assert said in sentence(chapter)
        above, size = (rates > bar).sum(), len(rates)
        name = chapter.locator("figure.kit .name").first
        assert name.inner_text() == (
            f"Growth rates, {above} of {size} over the bar of {bar}\xa0%"
        )
        dots = chapter.locator("figure.kit .strip").first.locator("circle")
        assert dots.count() == size
        strong = chapter.locator("figure.kit .strip").first.locator("circle.strong")
        assert strong.count() == above


def test_wrong_card_is_noticed(new_page, address, book, demo, cards):
    page, text = new_page(), (book / "chapters/claims.html").read_text(encoding="utf-8")
    other = text.replace('"percent":66.4', '"percent":6.4', 1)
    page.route("**/claims.html", lambda route: route.fulfill(body=other))
    page.goto(address + CHAPTER)
    draw(opened(page))
    one, *_ = curve(page)
    assert one != pytest.approx(demo["chance"](rates_of(cards), 60, 1), abs=1e-6)


def test_bar_counts_the_draws_that_stand_left_of_the_line(chapter):
    draw(chapter, "Draw once")
    draw(chapter)
    draws = chapter.locator("figure.kit .histogram circle")
    filled = chapter.locator("figure.kit .histogram circle.filled")
    for steps in (0, -6, 12):
        press(chapter, "Categories looked at", steps)
        count = chapter.locator("figure.kit .count").inner_text()
        assert count == f"{filled.count()} of {draws.count()}"
    assert draws.count() == 21


def test_other_cards_are_drawn_anew(chapter):
    draw(chapter)
    show(chapter, 2023)
    assert chapter.locator("figure.kit .histogram circle").count() == 0
    assert not chapter.locator("figure.kit .together").is_visible()
    draw(chapter)
    assert "of 20 draws one is among the first 6" in sentence(chapter)


def test_goal_says_that_the_curve_decides(visit):
    """Whatever share of one's own draws is right."""
    page = opened(visit(CHAPTER))
    assert "a curve counts all" in page.locator("figure.kit .asks .now").inner_text()
    draw(page)
    assert word(page) == "Not reached yet."
    press(page, "Categories looked at", 7)
    assert word(page) == "Not reached yet."  # 17
    press(page, "Categories looked at", 1)
    assert word(page).startswith("Reached.")


def test_last_draw_ends_with_its_first_card_over_the_bar(visit, cards):
    page = opened(visit(CHAPTER, reduced_motion="reduce"))
    turned = page.locator("figure.kit .strip").first.locator("circle.filled")
    for _ in range(5):
        draw(page, "Draw once")
        found = re.match(
            r"Card (\d+) of .*: (\S+) in (\d+), up (\d+)\xa0%", sentence(page)
        )
        number, project, year, percent = found.groups()
        assert turned.count() == int(number)
        over = page.locator("figure.kit .strip").first.locator("circle.filled.strong")
        assert over.count() == 1
        (card,) = (
            card
            for card in cards["rates"]
            if (card["project"], str(card["year"])) == (project, year)
        )
        assert card["percent"] > 60 and f"{card['percent']:.0f}" == percent


def room(page):
    """Return how far below the top of the figure the word stands: it may grow."""
    top = page.locator("figure.kit").bounding_box()["y"]
    return page.locator("figure.kit .word").bounding_box()["y"] - top


def test_all_goals_are_reached_by_keyboard_and_nothing_jumps(chapter):
    before, come = room(chapter), asked(chapter)
    curve_line = chapter.locator("figure.kit .together")
    assert word(chapter) == "Not reached yet. 0 of 20 draws made."
    press(chapter, "Categories looked at", 8)
    draw(chapter, "Draw once")
    assert not curve_line.is_visible()
    assert word(chapter) == "Not reached yet. 1 of 20 draws made."
    draw(chapter)
    assert curve_line.is_visible()
    assert "Reached. With 18 to look at" in word(chapter)
    press(chapter, "Categories looked at", -1)
    assert word(chapter).startswith("Reached before you moved on.")
    assert room(chapter) == pytest.approx(before, abs=0.1)

    chapter.get_by_role("button", name="Next goal").press("Enter")
    assert "Goal 2 of 3" in chapter.evaluate("document.activeElement.textContent")
    press(chapter, "Categories looked at", -7)
    press(chapter, "Bar", 25)
    assert word(chapter) == "Not reached yet. The bar can go higher."  # 135
    press(chapter, "Bar", 1)
    assert "“Over 138\xa0% in some” sounds bold, and is true of 58\xa0%" in word(
        chapter
    )
    assert room(chapter) == pytest.approx(before, abs=0.1)

    chapter.get_by_role("button", name="Next goal").press("Enter")
    press(chapter, "Bar", -26)
    show(chapter, 2024)
    assert sentence(chapter).endswith("Nothing has been drawn yet.")
    draw(chapter, "Draw once")
    assert sentence(chapter).startswith(
        "In the last draw none of the 6 was over 60\xa0%."
    )
    show(chapter, 2023)
    assert "Not reached yet" in word(chapter)
    draw(chapter, "Draw once")
    assert "Won in 2023, lost in 2024." in word(chapter)
    assert room(chapter) == pytest.approx(before, abs=0.1)
    assert asked(chapter) == come
    assert complaints(chapter) == []


def test_lines_are_drawn_by_mouse(chapter):
    draw(chapter)
    handle = slider(chapter, "Categories looked at")
    handle.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
    box = handle.bounding_box()
    y, width = box["y"] + 14, box["width"] - 24
    chapter.mouse.move(box["x"] + 12 + 9 / 20 * width, y)
    chapter.mouse.down()
    chapter.mouse.move(box["x"] + 12 + 17 / 20 * width, y, steps=5)
    chapter.mouse.up()
    assert "Reached. With 18 to look at" in word(chapter)
    chapter.mouse.move(box["x"] + 12 + 17 / 20 * width, y)
    chapter.mouse.down()
    chapter.mouse.move(box["x"] + box["width"] - 1, y, steps=5)
    chapter.mouse.up()
    assert "among the first 20" in sentence(chapter)  # there is no 21


def test_draw_is_told_to_a_screen_reader(chapter):
    draw(chapter)
    chapter.locator("figure.kit [role=status]", has_text="Card ").wait_for(
        state="attached", timeout=2000
    )
    value = slider(chapter, "Bar").get_attribute("aria-valuetext")
    assert value == "60\xa0%, 5 of 41 over it"


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_picture_with_its_curve(new_page, address, javascript):
    figure = on_paper(new_page, address, "claims", javascript)
    assert figure.locator("circle").count() == 41
    assert figure.locator(".together").is_visible()
    assert "5 of 41 rates are over 60\xa0%" in figure.locator(".sentence").inner_text()
