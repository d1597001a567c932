"""What only `partners` can prove: a trial from its counts, and who gains by an alliance."""

import re
from itertools import combinations

import nbformat
import numpy as np
import pytest

from coursekit.book.kit import glued_json
from coursekit.exercise.model import Exercise
from tests import COURSE, ROOT
from tests.axe import complaints
from tests.explorables import asked, on_paper

CELLS = (
    *(
        "trial",
        "effect",
        "weighted",
        "patients",
        "skewed",
        "federated",
        "prepared",
        "as-good",
    ),
    *(
        "learnt",
        "zero",
        "two-units",
        "sums",
        "joins",
        "alliances",
        "features",
        "two",
        "scores",
    ),
    *("gradient", "difference"),
)


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "partners.ipynb", as_version=4)


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
    return Exercise(ROOT / "exercises" / "partners").solved()


@pytest.fixture(scope="module")
def chapter():
    return (ROOT / "chapters" / "partners.md").read_text(encoding="utf-8")


# ---- the trial

PUBLISHED = {"drug": (27, 295), "placebo": (52, 307)}  # Elmunzer and others 2012


def counted(text):
    """Return what a table's rows add up to: inflamed and all, by drug and placebo."""
    row = r"^\| [\w ]+ \| (\d+) of (\d+) \| (\d+) of (\d+) \|$"
    rows = re.findall(row, text, re.MULTILINE)
    assert len(rows) == 4
    a, n, b, m = (sum(map(int, column)) for column in zip(*rows))
    return {"drug": (a, n), "placebo": (b, m)}


def test_counts_add_up_to_what_was_published(demo, chapter):
    assert counted(chapter) == PUBLISHED
    total = demo["counts"].sum()
    assert (total["inflamed, drug"], total["drug"]) == PUBLISHED["drug"]
    assert (total["inflamed, placebo"], total["placebo"]) == PUBLISHED["placebo"]
    assert counted(chapter.replace("15 of 206", "16 of 206")) != PUBLISHED


def test_each_hospital_of_the_chapter_has_its_counts(demo, chapter):
    for hospital, row in demo["counts"].iterrows():
        cells = f"{row['inflamed, drug']:.0f} of {row['drug']:.0f}"
        other = f"{row['inflamed, placebo']:.0f} of {row['placebo']:.0f}"
        assert f"| {hospital} | {cells} | {other} |" in chapter


def test_four_know_what_one_does_not(demo):
    """Only Michigan and all together have an interval below 0."""
    below = {who for who, (_, _, high) in demo["effects"].items() if high < 0}
    assert below == {"Michigan", "all four"}
    widths = {who: high - low for who, (_, low, high) in demo["effects"].items()}
    assert min(widths, key=widths.get) == "all four"


def test_nothing_is_left_where_chance_deals_the_drug(demo):
    """Switched off: treated by chance, the trial finds no difference on average."""
    inflamed = demo["trial"]["inflamed"].to_numpy()
    found = []
    for seed in range(200):
        drug = np.random.default_rng(seed).permutation(demo["trial"]["drug"])
        ill, other = inflamed[drug], inflamed[~drug]
        found.append(demo["effect"](ill.sum(), len(ill), other.sum(), len(other))[0])
    assert abs(np.mean(found)) < 1
    assert abs(demo["effects"]["all four"][0]) > np.quantile(np.abs(found), 0.95)


# ---- models and zeros


def test_averaged_model_is_right_as_often_as_one_of_all_rows(demo):
    for seed in range(20):
        averaged, pooled = demo["sent_and_pooled"](seed)
        assert abs(averaged - pooled) <= 1


def test_alone_is_alone(demo):
    """What a hospital does alone hangs on no row of another."""
    places = demo["hospitals"](0, 1, demo["SIZES"], demo["ORDER"])
    train, test = places[3]
    before = demo["right"](demo["learnt"](demo["scaled"](train), train), test)
    alone = demo["SETS"].index([3])
    found = [demo["alliances"](0, own)[alone, 3] for own in (False, True)]
    assert found == [2 * before] * 2
    kept = demo["values"].copy()
    try:
        others = np.setdiff1d(np.arange(len(kept)), np.concatenate([train, test]))
        demo["values"][others] *= 7
        assert demo["alliances"](0, False)[alone, 3] == found[0]
    finally:
        demo["values"][:] = kept


def test_own_zeros_harm_in_every_draw_and_not_where_hospitals_are_alike(demo):
    """Switched off twice: with a common zero, and where chance deals the patients."""
    compare = demo["alone_and_together"]
    harm = {
        key: [np.diff(compare(seed, *key))[0] for seed in range(20)]
        for key in ((1, True), (1, False), (0, True))
    }
    assert max(harm[1, True]) <= -15
    assert np.mean(harm[1, False]) > 1
    assert np.mean(harm[0, True]) > 0


def test_own_numbers_help_where_places_measure_differently(demo):
    """The other way round than where patients differ."""
    two_units, values = demo["in_two_units"], demo["values"].copy()
    own, common = (
        np.array([two_units(seed, by) for seed in range(20)]) for by in (True, False)
    )
    assert (own - common).mean() > 3
    assert (own > common).sum() >= 16
    assert (demo["values"] == values).all()


def test_federated_models_lose_by_own_zeros_too(demo):
    for seed in range(5):
        own, common = (demo["sent_and_pooled"](seed, own=by)[0] for by in (True, False))
        assert common - own >= 15


def test_sums_give_the_common_mean_and_spread_exactly(demo):
    everyone = demo["everyone"]
    assert demo["number"] == len(everyone)
    assert np.allclose(demo["mean"], everyone.mean(axis=0), rtol=1e-9)
    assert np.allclose(demo["spread"], everyone.std(axis=0), rtol=1e-6)


def test_small_hospital_gains_and_a_large_one_does_not(demo):
    gain, brings = {}, {}
    for number in (5, 20, 100):
        runs = np.array([demo["joins"](seed, number) for seed in range(20)])
        gain[number], brings[number] = np.diff(runs)[:, [0, 2]].mean(axis=0)
    assert gain[5] > 2 * gain[20] > 4 * gain[100] > 0
    assert abs(brings[5]) < brings[100]


def test_gain_vanishes_where_the_others_know_nothing(demo):
    """Switched off: with shuffled diagnoses the alliance harms, in most draws."""
    for number in (5, 100):
        runs = [demo["joins"](seed, number, shuffled=True) for seed in range(20)]
        worse = [together < alone for alone, together, *_ in runs]
        assert sum(worse) >= 18


# ---- the two real hospitals


def test_names_stand_beside_their_own_hospital(demo):
    """The story of the chapter: rows and name have to be of the same hospital."""
    sites = demo["trial"]["site"].astype(str).to_numpy()
    for place, code in zip(demo["beds"], ("1_UM", "2_IU")):
        assert set(sites[place]) == {code}
    found = np.array([demo["own_and_both"](seed) for seed in range(20)]).round(6)
    michigan, indiana = (found[:, :, 1] > found[:, :, 0]).sum(axis=0)
    assert indiana >= 15
    assert michigan <= 8


# ---- updates and masks


def test_update_of_one_patient_is_that_patient(demo):
    rng = np.random.default_rng(1)
    for _ in range(20):
        patient, weights = rng.integers(1, 40, 2), rng.normal(size=3) / 50
        sent = demo["gradient"]([patient], [rng.integers(2)], weights)
        assert np.allclose(sent[1:] / sent[0], patient)
    ten = demo["gradient"](demo["ten"], demo["truth"], demo["weights"])
    near = np.abs(demo["ten"] - ten[1:] / ten[0]).max(axis=1)
    assert near.min() > 0.01  # nobody, in a sum over ten


def signed(masks):
    """Return "+ 37 − 81" as ["+37", "-81"]."""
    return re.findall(r"[+-]\d+", masks.replace("−", "-").replace(" ", ""))


def table_of_masks(text):
    """Return number and what is sent, of North, East and South."""
    row = r"^\| (?:North|East|South) \| (\d+) \| (.+?) \| (\d+) \|$"
    return [
        (int(number), sum(map(int, signed(masks))), int(sent))
        for number, masks, sent in re.findall(row, text, re.MULTILINE)
    ]


def test_masks_of_the_chapter_are_those_of_the_exercise(chapter, solved):
    rows = table_of_masks(chapter)
    assert [sent for *_, sent in rows] == [(n + m) % 100 for n, m, _ in rows]
    sent = [sent for *_, sent in rows]
    masks = {(0, 1): 37, (0, 2): 58, (1, 2): 81}
    assert solved["unmasked"](sent, masks, 100) == 12
    assert sum(sent[:2]) == 49
    assert solved["unmasked"]([*sent[:2], None], masks, 100) == 10


def drawn(text, name, says):
    """Return hospital, ill and a number for each of the twelve in a drawing."""
    block = text.split(f":name: {name}\n")[1].split("```")[0]
    rows = {
        key: [cell.strip().replace("−", "-") for cell in cells.split("|")]
        for key, cells in re.findall(r"^\| ([\w ]+) \| (.+) \|$", block, re.MULTILINE)
    }
    return list(zip(rows["hospital"], rows["ill"], map(int, rows[says])))


def test_twelve_patients_are_the_same_everywhere(chapter, solved):
    twelve = drawn(chapter, "twelve-tumours", "mm")
    values = {}
    for hospital, ill, size in twelve:
        values.setdefault(hospital, []).append(size)
        assert (ill == "yes") == (size > 14)
    sizes = [len(own) for own in values.values()]
    means = [sum(own) / len(own) for own in values.values()]
    assert (means, sizes) == ([10, 13, 19], [6, 4, 2])
    assert solved["federated_mean"](means, sizes) == 12.5
    zero = dict(zip(values, means))
    moved = drawn(chapter, "own-zeros", "from own mean")
    for (hospital, ill, size), now in zip(twelve, moved, strict=True):
        assert now == (hospital, ill, size - zero[hospital])
    right = [
        sum((size > limit) == (ill == "yes") for _, ill, size in moved)
        for limit in range(-4, 6)
    ]
    assert max(right) < 12  # no limit is right for all


# ---- the alliance in the chapter


@pytest.fixture(scope="module")
def act():
    return glued_json(COURSE.path("notebook", "partners"), "alliances")


ALL = [some for size in (2, 3, 4) for some in combinations(range(4), size)]


def gains(act, zero, some, paid=0):
    """Return what each member gains; Small and Tiny pay Large, where both are in."""
    wrong = act["wrong"][zero]
    together = wrong["".join(map(str, some))]
    found = [wrong[str(one)][0] - after for one, after in zip(some, together)]
    payers = [one for one in (2, 3) if one in some and 0 in some]
    given = {one: -paid for one in payers} | {0: paid * len(payers)}
    return [gain + given.get(one, 0) for one, gain in zip(some, found)]


def within(act, zero, some):
    return act["within"][zero]["".join(map(str, some))]


def all_stay(act, zero, paid):
    pairs = zip(gains(act, zero, ALL[-1], paid), within(act, zero, ALL[-1]))
    return all(gain - error >= act["price"] for gain, error in pairs)


def test_goals_are_reached_by_what_the_chapter_says(act):
    """Not without a payment, nor with the largest; never from own zeros."""
    assert [paid / 4 for paid in range(17) if all_stay(act, "common", paid / 4)] == [
        step / 4 for step in range(1, 14)
    ]
    assert not any(all_stay(act, "own", paid / 4) for paid in range(17))
    harms = [some for some in ALL if min(gains(act, "own", some)) <= -act["loss"]]
    assert harms == [(1, 2), (1, 2, 3)]


def test_what_the_chapter_says_of_large(act):
    """Half our price it would pay, twice the price not; between, nobody can tell."""
    everyone = ALL[-1]
    found = gains(act, "common", everyone)
    low, high = (
        found[0] + side * within(act, "common", everyone)[0] for side in (-1, 1)
    )
    assert act["price"] / 2 < low < act["price"] < high < 2 * act["price"]
    assert found[0] == min(found)
    for some in ALL:
        if 0 not in some:
            more = gains(act, "common", (0, *some))[1:]
            assert all(np.array(gains(act, "common", some)) < more)
    pair = gains(act, "common", (2, 3))
    assert all(np.array(pair) < np.array(found[2:]) / 2)


def test_figures_of_the_act_are_the_mean_of_the_draws(act, demo):
    """Ten draws of the hundred lie near the mean of all."""
    for own, zero in ((False, "common"), (True, "own")):
        runs = np.array([demo["alliances"](seed, own) for seed in range(10)])
        wrong = 100 - runs.mean(axis=0)
        for k, some in enumerate(demo["SETS"]):
            mean = act["wrong"][zero]["".join(map(str, some))]
            assert np.abs(wrong[k, some] - mean).max() < 12
            assert np.abs(wrong[k, some] - mean).mean() < 8


@pytest.fixture
def page(visit, look):
    page = visit("chapters/partners.html", **look)
    come = (
        "performance.getEntriesByType('resource').some((o) => /book.js/.test(o.name))"
    )
    page.wait_for_function(come)  # the last that a page asks for by itself
    return page


def figure(page):
    return page.locator("figure.kit")


def says(page):
    return figure(page).locator(".sentence").inner_text()


def goal_says(page):
    return figure(page).locator(".word > p").inner_text()


def seat(page, act, some):
    """Tick those that belong to the alliance, by keyboard."""
    for place, name in enumerate(act["hospitals"]):
        box = figure(page).get_by_role("checkbox", name=name)
        if box.is_checked() != (place in some):
            box.press("Space")


def expected(act, zero, some, paid=0):
    """Return what is said of the members, in plain Python."""
    parts = []
    for one, gain, error in zip(
        some, gains(act, zero, some, paid), within(act, zero, some)
    ):
        word = "loses" if gain < 0 else "gains"
        parts.append(f"{act['hospitals'][one]} {word} {abs(gain):.1f} ± {error:.1f}")
    return f"{', '.join(parts[:-1])} and {parts[-1]}."


SETTINGS = [("common", (0, 1, 2, 3)), ("common", (0, 3)), ("own", (0, 1, 3))]


def choose(page, zero):
    name = {"common": "with a common zero", "own": "each from its own zero"}[zero]
    figure(page).get_by_role("radio", name=name).check()


def test_gains_agree_with_python(page, act):
    for zero, some in SETTINGS:
        choose(page, zero)
        seat(page, act, some)
        assert says(page).startswith(
            f"In right judgements of 100, {expected(act, zero, some)}"
        )
        counts = figure(page).locator(".bars .count").all_inner_texts()
        for one, gain in zip(some, gains(act, zero, some)):
            assert counts[one].endswith(f"{abs(gain):.1f}")
        assert sum(count.endswith("wrong, alone") for count in counts) == 4 - len(some)


def test_wrong_gain_is_noticed(new_page, address, act):
    page = new_page()
    first = f'"0123":[{act["wrong"]["common"]["0123"][0]}'
    page.route(
        "**/partners.html",
        lambda route: route.fulfill(
            body=route.fetch().text().replace(first, '"0123":[1.0', 1)
        ),
    )
    page.goto(address + "chapters/partners.html", wait_until="networkidle")
    assert expected(act, "common", (0, 1, 2, 3)) not in says(page)


def test_both_goals_are_reached_by_keyboard(page, act):
    before = asked(page)
    assert says(page).endswith("Whether Large would stay, the draws do not tell.")
    assert goal_says(page) == "Not reached yet."
    seat(page, act, (0, 1))
    assert " Large would rather leave." in says(page)
    seat(page, act, (1,))
    assert says(page) == "An alliance needs two members or more."
    seat(page, act, (0, 1, 2, 3))
    assert goal_says(page) == "Not reached yet."
    slider = figure(page).get_by_role("slider", name="Small and Tiny each pay Large")
    slider.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext").endswith("each pay Large: 0.25")
    paid = expected(act, "common", (0, 1, 2, 3), 0.25)
    told = (
        f"In right judgements of 100, with what is paid, {paid} Nobody wants to leave."
    )
    assert says(page) == told
    assert goal_says(page) == "Not reached yet."
    slider.press("End")
    assert goal_says(page) == "Not reached yet."
    for _ in range(3):
        slider.press("ArrowLeft")
    most = expected(act, "common", (0, 1, 2, 3), 3.25)
    assert goal_says(page).startswith(
        "Reached. With 3.25 from each of Small and Tiny, all four stay: "
    )
    assert most in goal_says(page)
    figure(page).get_by_role("button", name="Next goal").press("Enter")
    assert "Goal 2 of 2" in page.evaluate("document.activeElement.textContent")
    assert goal_says(page).startswith("Not reached yet.")
    seat(page, act, (2, 3))
    choose(page, "own")
    assert goal_says(page).startswith("Not reached yet. With Small and Tiny the most ")
    seat(page, act, (1, 2))
    assert goal_says(page).startswith("Reached. With their own zeros Special loses ")
    seat(page, act, (0, 1, 2, 3))
    assert goal_says(page).startswith("Reached already, though not by what is set now.")
    # A browser may ask for its tab's picture again, whatever a page does.
    icon = "/_static/logo.svg"
    first, now = ([a for a in all_ if icon not in a] for all_ in (before, asked(page)))
    assert now == first
    assert complaints(page) == []


def test_payment_is_moved_by_mouse_on_a_phone(visit, act):
    page = visit("chapters/partners.html", viewport={"width": 360, "height": 740})
    slider = figure(page).get_by_role("slider")
    slider.click()  # in its middle
    assert slider.input_value() == "8"
    assert goal_says(page) == "Not reached yet."
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= 360


def test_result_is_told_once_to_a_screen_reader(visit, act):
    page = visit("chapters/partners.html")
    seat(page, act, (0, 1))
    told = f"In right judgements of 100, {expected(act, 'common', (0, 1))}"
    status = figure(page).locator("[role=status]", has_text=told)
    status.wait_for(state="attached", timeout=2000)


@pytest.mark.parametrize("javascript", [True, False])
def test_paper_has_the_question_and_no_controls(new_page, address, javascript):
    printed = on_paper(new_page, address, "partners", javascript)
    assert "Make all four stay for certain" in printed.inner_text()


def test_answers_are_not_given_away_above(visit):
    page = visit("chapters/partners.html")
    for hidden in (
        page.locator("figure#own-zeros"),
        page.locator("figure#gains-chart"),
        page.get_by_text("would be right if each learnt only from itself"),
        page.get_by_text("Such an update is called a"),
    ):
        assert hidden.count() == 1
        assert not hidden.is_visible()
