"""The notebook on teamwork counts what is there; what a reader moves agrees with it."""

import re

import nbformat
import numpy as np
import pandas as pd
import pytest
from playwright.sync_api import expect

from coursekit.book.kit import glued_json
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.conftest import come_to_the_chart
from tests.explorables import on_paper

MIME = "application/vnd.vegalite.v5+json"
CELLS = ("ratings", "truth", "no-opinion", "pieces", "machine", "team", "families")
LATER = ("overlap", "grid")
DIVIDED = {"rapture", "dynamite", "flirtatious", "humiliated"}


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "teamwork.ipynb", as_version=4)


def source(notebook, name):
    return next(cell.source for cell in notebook.cells if cell.id == name)


@pytest.fixture(scope="module")
def demo(notebook):
    """What the notebook defines, with one draw of the twenty."""
    namespace = {}
    for name in CELLS:
        exec(source(notebook, name), namespace)  # noqa: S102 - our own notebook
    for name, kind in (("word_chances", "KFold"), ("stem_chances", "GroupKFold")):
        namespace[name] = [namespace["machine"](namespace[kind], 0)]
    chances = {
        "sisters met": namespace["word_chances"][0],
        "hidden": namespace["stem_chances"][0],
    }
    namespace["chances"] = chances
    for name in LATER:
        exec(source(notebook, name), namespace)  # noqa: S102 - our own notebook
    return namespace


def test_list_is_the_one_that_was_described(demo, notebook):
    assert demo["marks"].shape == (7209, 10)
    assert abs(demo["marks"]).max() == 4
    cell = next(cell for cell in notebook.cells if cell.id == "ratings")
    printed = re.findall(r"[\d,]+(?= )", cell.outputs[0].text)
    assert printed == ["7,520", "7,217", "7,209"]


def test_only_chosen_words_are_shown(notebook):
    known = DIVIDED | {"happi", "humil", "enjoy"}
    for name in ("divided", "families"):
        cell = next(cell for cell in notebook.cells if cell.id == name)
        for line in cell.outputs[0].text.splitlines():
            assert line.split(":")[0] in known, line


def test_no_word_is_judged_by_a_model_that_knows_it(demo):
    """Trained on shuffled signs the machine is right by chance, in either kind of test."""
    signs = demo["positive"].copy()
    rng = np.random.default_rng(0)
    demo["positive"][:] = rng.permutation(signs)
    try:
        for kind in (demo["KFold"], demo["GroupKFold"]):
            right = (demo["machine"](kind, 0) > 0.5) == demo["positive"]
            assert abs(right.mean() - 0.52) < 0.04
    finally:
        demo["positive"][:] = signs


def test_families_stay_together(demo):
    folds = demo["GroupKFold"](5, shuffle=True, random_state=0)
    stems = np.array(demo["stems"])
    for train, test in folds.split(demo["words"], groups=stems):
        assert not set(stems[train]) & set(stems[test])


def test_team_is_machine_at_none_and_human_at_all(demo):
    drawn = demo["word_chances"][0], *demo["one_person"](3)
    machine, human, both = demo["team"](*drawn, share=0)
    assert both == machine
    assert demo["team"](*drawn, share=1)[2] == human


def test_handing_over_at_random_gains_nothing(demo):
    """The gain comes from knowing what is unsure: without it the team is in between."""
    rng = np.random.default_rng(0)
    sure = demo["word_chances"][0]
    side = np.where(sure > 0.5, 1, -1)
    at_random = 0.5 + side * rng.uniform(0.01, 0.49, len(side))
    machine, human, both = demo["team"](at_random, *demo["one_person"](0))
    assert min(machine, human) - 0.4 < both < max(machine, human) + 0.4


def test_coin_decides_who_is_stronger_and_not_who_wins(demo, notebook):
    definition = source(notebook, "coin").split("\n\n\nby_word_coin")[0]
    exec(definition, demo)  # noqa: S102 - our own notebook
    chance = demo["word_chances"][0]
    machine, human, both = demo["team"](chance, *demo["one_person"](0))
    assert machine < human < both
    machine, human, both = demo["team"](chance, *demo["with_a_coin"](0))
    assert human < machine < both
    chance = demo["stem_chances"][0]
    for draw in ("one_person", "with_a_coin"):
        machine, human, both = demo["team"](chance, *demo[draw](0))
        assert machine < both < human - 10


def test_without_overlap_the_gain_is_larger_than_with(demo):
    gains = [demo["team_if"](0.2, overlap) for overlap in (0, 0.3, 0.7)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] <= demo["team_if"](1, 0)


# ---- the drawings of the chapter


def table_of(notebook, name):
    """Return the numbers that a cell stored as a table, a list for each row."""
    cell = next(cell for cell in notebook.cells if cell.id == name)
    lines = cell.outputs[0].data["text/plain"].splitlines()
    rows = [re.findall(r"-?\d+\.\d", line) for line in lines]
    return [list(map(float, row)) for row in rows if row]


def disagreeing(chapter, notebook):
    """Return the bars of the chapter that the notebook does not draw as long."""
    (given, kept), by = table_of(notebook, "twenty-parts")[:2], "met-or-hidden"
    sisters = [number for row in table_of(notebook, by) for number in row[:2]]
    with_coin, without = (
        table_of(notebook, name)[0][:2] for name in ("coin", "twenty-draws")
    )
    expected = [*given, *kept, *sisters, *with_coin, *without]
    drawn = re.findall(r"\| (\d+) \| 100 \|", chapter)
    assert len(drawn) == len(expected)
    return [
        (bar, number)
        for bar, number in zip(drawn, expected)
        if abs(int(bar) - number) > 0.55  # the table has been rounded once
    ]


def test_bars_agree_with_the_notebook(notebook):
    chapter = (ROOT / "chapters" / "teamwork.md").read_text(encoding="utf-8")
    assert disagreeing(chapter, notebook) == []
    wrong = chapter.replace("| 95 | 100 |", "| 75 | 100 |")
    assert disagreeing(wrong, notebook) == [("75", 95.0), ("75", 95.4)]


def counted_on_paper(chapter):
    """Return what the team has right with 0, 1, 2 … 12 of the twelve handed over."""
    rows = re.findall(
        r"^\| \d+ \| \.\d+ \| ([01]) \| ([01]) \|$", chapter, re.MULTILINE
    )
    machine, human = ([int(right) for right in column] for column in zip(*rows))
    return [sum(machine[: 12 - n] + human[12 - n :]) for n in range(13)]


def test_sheet_has_the_key_to_the_twelve_words():
    chapter = (ROOT / "chapters" / "teamwork.md").read_text(encoding="utf-8")
    sheet = (ROOT / "teaching" / "teamwork.md").read_text(encoding="utf-8")
    rights = counted_on_paper(chapter)
    assert [n for n in range(13) if rights[n] > 9] == [3, 4, 5, 8, 9, 10]
    assert ", ".join(map(str, rights)) in sheet
    other = chapter.replace("| 2 | .95 | 1 | 0 |", "| 2 | .95 | 0 | 0 |")
    assert ", ".join(map(str, counted_on_paper(other))) not in sheet


# ---- the sliders of the notebook


def test_every_setting_of_the_sliders_is_in_the_chart(notebook):
    cell = next(cell for cell in notebook.cells if cell.id == "overlap-chart")
    spec = cell.outputs[0].data[MIME]
    rows = max(spec["datasets"].values(), key=len)
    assert len(rows) == 21 * 8
    assert len(pd.DataFrame(rows).drop_duplicates(["share", "overlap"])) == 21 * 8


@pytest.fixture(params=["light", "dark"])
def chart(request, new_page, address):
    page = new_page(color_scheme=request.param, viewport={"width": 1280, "height": 900})
    page.goto(address + "notebooks/teamwork.html")
    come_to_the_chart(page)
    return page


def drawn(page):
    labels = page.locator(".explorable svg .mark-text.role-mark text")
    return [float(text) for text in labels.all_text_contents()]


def press(page, name, key, times):
    page.locator(f".explorable input[name={name}]").focus()
    for _ in range(times):
        page.keyboard.press(key)


def test_sliders_agree_with_python(chart, demo):
    def expected(share, overlap):
        return [demo["team_if"](share / 100, overlap / 100)]

    assert drawn(chart) == expected(20, 20)
    press(chart, "overlap_set", "ArrowRight", 5)
    assert drawn(chart) == expected(20, 70)
    press(chart, "share_set", "ArrowRight", 6)
    assert drawn(chart) == expected(50, 70)
    press(chart, "overlap_set", "ArrowLeft", 7)
    assert drawn(chart) == expected(50, 0)


def test_sliders_have_names(chart):
    assert chart.get_by_role("slider", name="handed over, in percent").count() == 1
    assert chart.get_by_role("slider", name="errors shared, in percent").count() == 1


# ---- twelve words to judge, in the chapter


@pytest.fixture(scope="module")
def rounds():
    return glued_json(COURSE.path("notebook", "teamwork"), "rounds")["rounds"]


def sisters_of(demo, place):
    """Return the signs of the sisters that were in a word's training, by their word."""
    folds = demo["KFold"](5, shuffle=True, random_state=0)
    train = next(train for train, test in folds.split(demo["words"]) if place in test)
    return {
        demo["words"][other]: demo["positive"][other]
        for other in train
        if demo["stems"][other] == demo["stems"][place]
    }


def test_words_are_those_of_the_notebook(demo, rounds):
    for words in rounds:
        assert len(words) == 12
        sure = [one["sure"] for one in words]
        assert sure == sorted(sure, reverse=True)
    for one in (one for words in rounds for one in words):
        (place,) = np.flatnonzero(demo["words"] == one["word"])
        chance = demo["word_chances"][0][place]
        assert one["machine"] == int(chance > 0.5)
        assert one["sure"] == min(99, round(100 * max(chance, 1 - chance)))
        marks = demo["marks"][place]
        above, below = (marks > 0).sum(), (marks < 0).sum()
        assert [one["above"], one["below"]] == [above, below]
        assert one["truth"] == int(above > below) == int(marks.sum() > 0)
        signs = sisters_of(demo, place)
        assert [one["positive"], one["negative"]] == [
            sum(signs.values()),
            len(signs) - sum(signs.values()),
        ]
        assert len(one["such"]) == min(len(signs), 3)
        assert set(one["such"][:2]) <= set(signs)
        assert one["such"][2:] in ([], ["…"])


def test_goal_tells_of_all_words_what_the_notebook_counts(demo, notebook):
    """Count anew, word by word, whether the sisters stand on the machine's side."""
    known = glued_json(COURSE.path("notebook", "teamwork"), "rounds")["known"]
    chance = demo["word_chances"][0]
    found = {"sure": [], "unsure": []}
    for place in range(0, len(chance), 7):  # a seventh of the words is enough
        signs = set(sisters_of(demo, place).values())
        percent = round(100 * max(chance[place], 1 - chance[place]))
        kind = "sure" if percent >= 75 else "unsure"
        found[kind].append([bool(signs), signs == {chance[place] > 0.5}])
    for kind, rows in found.items():
        assert np.mean(rows, axis=0) * 100 == pytest.approx(known[kind], abs=6)
    assert known["words"] == f"{len(chance):,}"


def not_as_drawn(demo, rounds):
    """Return the words that nobody should have dealt, or that were left out by hand.

    At most fourteen of some sixty words drawn may be missing.
    """
    marks, chance = demo["marks"], demo["word_chances"][0]
    above, below = (marks > 0).sum(axis=1), (marks < 0).sum(axis=1)
    divided = np.minimum(above, below) > 0
    divided &= np.sign(above - below) == np.sign(marks.sum(axis=1))
    sure = (100 * np.maximum(chance, 1 - chance)).round()
    order = np.random.default_rng(0).permutation(len(marks))
    wrong = []
    for kind in (sure < 75, sure >= 75):
        kept = [
            int(np.flatnonzero(demo["words"] == one["word"])[0])
            for words in rounds
            for one in words
        ]
        kept = [place for place in kept if kind[place]]
        drawn = order[(divided & kind)[order]][: len(kept) + 14]
        assert len(kept) == 48
        wrong += [demo["words"][place] for place in kept if place not in drawn]
    return wrong


def test_words_are_drawn_and_not_picked(demo, rounds):
    assert not_as_drawn(demo, rounds) == []
    liked = {"word": "enjoyable"}  # none of the ten put it below 0
    changed = [[liked, *rounds[0][1:]], *rounds[1:]]
    assert not_as_drawn(demo, changed) == ["enjoyable"]


def test_some_of_the_twelves_can_be_won(rounds):
    """By whoever knows the words of which the machine is less sure, and errs twice."""
    won = []
    for words in rounds:
        right = [one["machine"] == one["truth"] for one in words]
        sure_and_right = [i for i in range(6) if right[i]]
        me = [i not in sure_and_right[:2] for i in range(12)]
        won.append(sum(right[:6] + me[6:]) > max(sum(right), sum(me)))
    assert any(won)
    assert not all(won)


SCREENS = [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)]
FIRST = "Math.random = () => 0"  # it begins with the first twelve words
LAST = "Math.random = () => 0.999"
WRONG = {"contestable", "toughs"}  # of the first twelve, as many a reader has them
AGAIN = {"challengers", "isolatable", "giddy"}  # of the next twelve


@pytest.fixture(params=SCREENS, ids=lambda one: f"{one[0]} {one[1]}")
def chapter(request, new_page, address):
    theme, width = request.param
    height = 900 if width > 360 else 740
    page = new_page(color_scheme=theme, viewport={"width": width, "height": height})
    page.add_init_script(FIRST)
    page.goto(address + "chapters/teamwork.html", wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    return page


@pytest.fixture
def act(new_page, address):
    page = new_page()
    page.add_init_script(FIRST)
    page.goto(address + "chapters/teamwork.html", wait_until="networkidle")
    return page


def press_word(page, *names):
    for name in names:
        page.get_by_role("button", name=name, exact=True).press("Enter")


def other_words(page):
    page.get_by_role("button", name="Twelve other words").press("Enter")


def goal_says(page):
    return page.locator("figure.kit .word").inner_text()


def sentence(page):
    return page.locator("figure.kit .sentence").inner_text()


def judge(page, words, wrong):
    """Judge twelve words by keyboard, wrongly those in `wrong`."""
    for one in sorted(words, key=lambda one: one["word"]):
        says_positive = one["truth"] != (one["word"] in wrong)
        name = "Positive" if says_positive else "Negative"
        page.get_by_role("button", name=name).press("Enter")


def hand_over(page, number):
    """Set by keyboard how many words are handed over."""
    slider = page.get_by_role("slider", name="Handed over to you")
    slider.press("Home")
    for _ in range(number):
        slider.press("ArrowRight")


def turn_up(page):
    page.get_by_role("button", name="Turn up the answers").press("Enter")


def counts(words, wrong, number):
    """Return what the bars should say, counted in plain Python."""
    machine = [one["machine"] == one["truth"] for one in words]
    me = [one["word"] not in wrong for one in words]
    kept = len(words) - number
    together = machine[:kept] + me[kept:]
    return [f"{sum(right)} of {len(words)}" for right in (machine, me, together)]


def bars_say(page):
    return page.locator("figure.kit .bars .count").all_inner_texts()


def rows_say(page):
    """Return the same, counted from the words themselves."""
    rows = page.locator("figure.kit tbody tr")
    machine, me = (
        [
            text.endswith("✓")
            for text in rows.locator(
                f"td:nth-child({n}) > [aria-hidden]"
            ).all_inner_texts()
        ]
        for n in (3, 4)
    )
    mine = rows.evaluate_all("all => all.map((one) => one.className === 'mine')")
    both = [own if is_mine else its for its, own, is_mine in zip(machine, me, mine)]
    return [f"{sum(right)} of {len(both)}" for right in (machine, me, both)]


def test_bars_and_words_agree_with_python(chapter, rounds):
    assert bars_say(chapter) == ["?", "?", "?"]
    judge(chapter, rounds[0], WRONG)
    hand_over(chapter, 5)
    turn_up(chapter)
    for number in (5, 0, 12, 2):
        hand_over(chapter, number)
        said = counts(rounds[0], WRONG, number)
        assert bars_say(chapter) == rows_say(chapter) == said
    chapter.get_by_role("button", name="Twelve other words").press("Enter")
    judge(chapter, rounds[1], AGAIN)
    turn_up(chapter)
    assert bars_say(chapter) == rows_say(chapter) == counts(rounds[1], AGAIN, 0)


def test_wrong_word_is_noticed(new_page, address, book, rounds):
    page, text = new_page(), (book / "chapters/teamwork.html").read_text("utf-8")
    page.add_init_script(FIRST)
    other = re.sub(r'("machine":1,"truth":)1', r"\g<1>0", text, count=1)
    assert other != text
    page.route("**/teamwork.html", lambda route: route.fulfill(body=other))
    page.goto(address + "chapters/teamwork.html")
    judge(page, rounds[0], WRONG)
    turn_up(page)
    assert bars_say(page) == rows_say(page) != counts(rounds[0], WRONG, 0)


def places(page):
    """Return where the goal's word stands, and the first word of the table."""
    figure = page.locator("figure.kit")
    top = figure.bounding_box()["y"]
    return [
        figure.locator(name).bounding_box()["y"] - top
        for name in (".word", "tbody > tr >> nth=0")
    ]


def test_all_goals_are_reached_by_keyboard_and_nothing_jumps(chapter, rounds):
    asked = []
    chapter.on("request", lambda request: asked.append(request.url))
    before, word = places(chapter), chapter.locator("figure.kit .word")
    assert word.inner_text() == "Not reached yet."
    judge(chapter, rounds[0], WRONG)
    hand_over(chapter, 6)
    assert places(chapter) == before
    assert word.inner_text() == "Not reached yet."
    turn_up(chapter)
    assert "of you had 11 right, the better one alone 10." in word.inner_text()
    assert places(chapter)[0] == before[0]

    word.get_by_role("button", name="Next goal").press("Enter")
    asks = chapter.evaluate("document.activeElement.textContent")
    assert "Goal 2 of 2" in asks
    assert "sister" not in asks  # the page tells of them further down
    before = places(chapter)
    press_word(chapter, "convince", "grinner", "appease", "stealthy", "escaping")
    assert sentence(chapter).startswith(
        "escaping: 4 of ten people put it above 0, 3 below."
    )
    assert "Pressed so far: 3 sure, 2 not." in word.inner_text()
    press_word(chapter, "afflicted")
    assert "70\xa0% had such words" in word.inner_text()
    assert "where it is not, 17\xa0%" in word.inner_text()
    assert places(chapter) == before
    icon = "/_static/logo.svg"  # the browser takes its time with it
    assert [url for url in asked if not url.endswith(icon)] == []
    assert complaints(chapter) == []


def test_choosing_afterwards_does_not_count(chapter, rounds):
    judge(chapter, rounds[0], WRONG)
    turn_up(chapter)
    word = chapter.locator("figure.kit .word")
    said = "With 0 handed over the two of you had 9 right, the better one alone 10."
    assert word.inner_text().startswith(f"Not reached yet. {said} Another number")
    hand_over(chapter, 6)
    assert bars_say(chapter)[2] == "11 of 12"
    assert word.inner_text().startswith(f"Not reached yet. {said} Another number")


def test_moving_on_afterwards_takes_nothing_away(chapter, rounds):
    judge(chapter, rounds[0], WRONG)
    hand_over(chapter, 6)
    turn_up(chapter)
    hand_over(chapter, 0)
    said = chapter.locator("figure.kit .word").inner_text()
    assert said.startswith("Reached. With 6 handed over the two of you had 11 right")


def test_who_knows_all_words_hears_that_nothing_is_left_to_gain(chapter, rounds):
    judge(chapter, rounds[0], set())
    hand_over(chapter, 6)
    turn_up(chapter)
    said = chapter.locator("figure.kit .word").inner_text()
    assert said.startswith("Not reached yet.")
    assert said.endswith("No number, chosen beforehand, would have done it.")


def test_who_only_hears_the_page_can_play(chapter, rounds):
    """Each word is spoken, the focus goes where one goes on, and cells say all."""
    figure = chapter.locator("figure.kit")
    heard = figure.get_by_role("status")
    first, second, *_ = sorted(one["word"] for one in rounds[0])
    assert f"Word 1 of 12: {first}" in figure.inner_text()
    chapter.get_by_role("button", name="Negative").press("Enter")
    expect(heard).to_contain_text(f"Word 2 of 12: {second}.")
    for _ in range(11):
        chapter.get_by_role("button", name="Negative").press("Enter")
    focused = "document.activeElement"
    assert chapter.evaluate(f"{focused}.type") == "range"
    chapter.keyboard.press("ArrowRight")
    turn_up(chapter)
    assert chapter.evaluate(f"{focused}.className").startswith("word")
    last = figure.locator("tbody tr").last.locator("td .visually-hidden")
    assert last.all_text_contents() == [
        "positive, wrong",
        "negative, right, handed over to you",
    ]
    chapter.get_by_role("button", name="Twelve other words").press("Enter")
    first = min(one["word"] for one in rounds[1])
    expect(heard).to_have_text(f"These are new. Word 1 of 12: {first}.")
    assert chapter.evaluate(f"{focused}.ariaLabel") == f"Negative {first}"


def test_act_works_by_mouse(chapter, rounds):
    for one in sorted(rounds[0], key=lambda one: one["word"]):
        says_positive = one["truth"] != (one["word"] in WRONG)
        name = "Positive" if says_positive else "Negative"
        chapter.get_by_role("button", name=name).click()
    slider = chapter.get_by_role("slider", name="Handed over to you")
    box = slider.bounding_box()
    slider.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    chapter.get_by_role("button", name="Turn up the answers").click()
    number = int(slider.input_value())
    assert 5 <= number <= 7
    assert bars_say(chapter) == counts(rounds[0], WRONG, number)
    chapter.get_by_role("button", name="appease", exact=True).click()
    said = chapter.locator("figure.kit .sentence").inner_text()
    appease = next(one for one in rounds[0] if one["word"] == "appease")
    assert ", ".join(appease["such"]) in said


def wider_than_it_may(page):
    """Return what sticks out of the page, and the words that are broken or stick out."""
    out = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    high = page.locator("figure.kit tbody tr").evaluate_all(
        "all => all.filter((one) => one.clientHeight > 40).map((one) => one.innerText)"
    )
    edge = page.locator("figure.kit .stage").bounding_box()
    table = page.locator("figure.kit table").bounding_box()
    return [out, *high, table["x"] + table["width"] > edge["x"] + edge["width"] + 0.5]


def test_no_word_sticks_out(chapter, rounds):
    for _ in rounds:
        assert wider_than_it_may(chapter) == [False, False]
        other_words(chapter)
    chapter.add_style_tag(content=".words .bar { width: 12rem !important }")
    if chapter.viewport_size["width"] == 360:
        assert wider_than_it_may(chapter) != [False, False]


def is_in_sight(page, name):
    """Tell whether a part of the act stands below the page's bar and above its end."""
    box = page.locator(f"figure.kit {name}").bounding_box()
    bar = page.locator(".bd-header-article").bounding_box()["height"]
    below = box["y"] + box["height"] <= page.viewport_size["height"]
    return box["y"] >= bar - 1 and below


def test_what_is_pressed_and_what_it_changes_are_seen_together(chapter, rounds):
    chapter.locator("figure.kit .asks").scroll_into_view_if_needed()
    judge(chapter, rounds[0], WRONG)
    chapter.get_by_role("button", name="Turn up the answers").click()
    assert is_in_sight(chapter, ".word")
    assert is_in_sight(chapter, ".sentence")
    for name in ("convince", "afflicted"):
        chapter.get_by_role("button", name=name, exact=True).click()
        assert is_in_sight(chapter, ".sentence")
        assert is_in_sight(chapter, "[aria-current=true]")
        assert sentence(chapter).startswith(f"{name}: ")
    chapter.add_style_tag(content=".sentence { position: static !important }")
    chapter.locator("figure.kit figcaption").scroll_into_view_if_needed()
    assert not is_in_sight(chapter, ".sentence")


def test_chance_picks_the_first_words_and_all_are_dealt_before_they_come_again(
    new_page, address, rounds
):
    page = new_page()
    page.add_init_script(LAST)
    page.goto(address + "chapters/teamwork.html", wait_until="networkidle")
    for words in [rounds[-1], *rounds[:-1]]:
        on_the_table = page.locator("figure.kit tbody button").all_inner_texts()
        assert on_the_table == [one["word"] for one in words]
        assert "come again" not in sentence(page)
        other_words(page)
    assert sentence(page) == "All 8 rounds have been dealt, so these come again."


def tallied(results):
    """Return what the tally should say of (words, wrong, number), in plain Python."""
    sums = np.sum(
        [[int(n.split()[0]) for n in counts(*one)] for one in results], axis=0
    )
    kept = [
        (one["machine"] == one["truth"], one["word"] not in wrong)
        for words, wrong, number in results
        for one in words[: 12 - number]
    ]
    its, mine = np.sum(kept, axis=0)
    said = "machine alone had {} right, you alone {}, the two together {}.".format(
        *sums
    )
    given = f"the machine had {sums[0] - its} right and you {sums[1] - mine}."
    return [said, f"Of the {len(kept)} that it kept the machine had {its}", given]


def test_tally_adds_up_and_counts_no_words_twice(act, rounds):
    tally = act.locator("figure.kit .tally")
    for words, wrong, number in (
        played := [(rounds[0], WRONG, 6), (rounds[1], AGAIN, 4)]
    ):
        assert not tally.is_visible()
        judge(act, words, wrong)
        hand_over(act, number)
        turn_up(act)
        other_words(act)
    said = tally.inner_text()
    assert "of 24 words" in said
    assert all(part in said for part in tallied(played))
    assert not all(part in said for part in tallied([played[0], played[0]]))
    for _ in rounds[2:]:
        other_words(act)
    assert sentence(act).endswith("so these come again. They do not count twice.")
    judge(act, rounds[0], set())
    turn_up(act)
    assert tally.inner_text() == said


def test_who_errs_on_purpose_hears_that_it_is_easy(act, rounds):
    sure, easy = {one["word"] for one in rounds[0][:6]}, "so this is easy"
    judge(act, rounds[0], sure)
    hand_over(act, 6)
    turn_up(act)
    assert goal_says(act).startswith("Reached. With 6 handed over")
    assert "you alone were right on no more than half." in goal_says(act)
    assert easy in goal_says(act)


def test_who_is_good_is_not_told_so(act, rounds):
    judge(act, rounds[0], WRONG)
    hand_over(act, 6)
    turn_up(act)
    assert goal_says(act).startswith("Reached.")
    assert "easy" not in goal_says(act)


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_next_goal_takes_the_focus(act, rounds, motion):
    act.emulate_media(reduced_motion=motion)
    judge(act, rounds[0], WRONG)
    hand_over(act, 6)
    turn_up(act)
    act.keyboard.press("Tab")
    act.keyboard.press("Enter")
    focused = act.evaluate("document.activeElement.textContent")
    assert focused.startswith("Goal 2 of 2")


def test_words_pressed_before_the_goal_do_not_count(act, rounds):
    judge(act, rounds[0], WRONG)
    hand_over(act, 6)
    turn_up(act)
    press_word(act, *(one["word"] for one in rounds[0]))
    assert act.locator("figure.kit .seen").count() == 12
    act.get_by_role("button", name="Next goal").press("Enter")
    assert "Pressed so far: 0 sure, 0 not." in goal_says(act)
    assert act.locator("figure.kit .seen").count() == 0


def test_later_words_get_a_verdict_of_their_own(act, rounds):
    judge(act, rounds[0], WRONG)
    hand_over(act, 6)
    turn_up(act)
    other_words(act)
    assert goal_says(act).startswith("Reached before you moved on. It said: “With 6")
    judge(act, rounds[1], AGAIN)
    turn_up(act)
    said = "Reached already, though not by what is set now. With 0 handed over the two"
    assert goal_says(act).startswith(said)


def test_a_judgment_can_be_taken_back(act, rounds):
    figure = act.locator("figure.kit")
    back = figure.get_by_role("button", name="Back")
    first, second, *_ = sorted(one["word"] for one in rounds[0])
    assert back.is_disabled()
    act.get_by_role("button", name="Negative").press("Enter")
    assert figure.get_by_text(f"Word 2 of 12: {second}", exact=True).is_visible()
    back.press("Enter")
    assert figure.get_by_text(f"Word 1 of 12: {first}", exact=True).is_visible()
    assert act.evaluate("document.activeElement.ariaLabel") == f"Negative {first}"
    judge(act, rounds[0], WRONG)
    back.press("Enter")
    act.get_by_role("button", name="Positive").press("Enter")
    turn_up(act)
    assert back.is_disabled()


def test_a_key_held_down_judges_one_word(act):
    act.get_by_role("button", name="Negative").focus()
    for _ in range(5):
        act.keyboard.down("Enter")
    act.keyboard.up("Enter")
    assert act.locator("figure.kit").get_by_text("Word 2 of 12").is_visible()
    act.get_by_role("button", name="Twelve other words").focus()
    for _ in range(5):
        act.keyboard.down("Enter")
    act.keyboard.up("Enter")
    assert act.locator("figure.kit").get_by_text("Word 1 of 12").is_visible()
    assert sentence(act) == "What you had judged is put away. These are new."


def test_goal_is_heard_once_and_words_by_themselves(act, rounds):
    heard = act.locator("figure.kit").get_by_role("status")
    judge(act, rounds[0], WRONG)
    hand_over(act, 6)
    turn_up(act)
    expect(heard).to_have_text(sentence(act))  # the focus is on the goal's word
    press_word(act, "appease")
    expect(heard).to_have_text(sentence(act))
    row = act.locator("figure.kit tbody th", has_text="appease")
    assert row.locator(".visually-hidden").text_content() == "looked up"


def test_nothing_stands_beside_the_page(chapter):
    assert chapter.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_words_and_no_controls(new_page, address, javascript):
    controls = "input, .judge button"
    figure = on_paper(new_page, address, "teamwork", javascript, controls)
    assert figure.locator("tbody tr").count() == 12
    assert figure.locator("tbody th button").first.is_visible()
    assert figure.locator(".marked").count() == 0  # the better one's score is not out
