"""The notebook on teamwork counts what is there, and its sliders tell no lies."""

import nbformat
import numpy as np
import pandas as pd
import pytest

from tests import ROOT
from tests.conftest import come_to_the_chart

MIME = "application/vnd.vegalite.v5+json"
CELLS = ("ratings", "truth", "pieces", "machine", "team", "families", "deferral")
CHOSEN = {"rapture", "dynamite", "flirtatious", "humiliated"}


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "teamwork.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    namespace = {}
    for name in (*CELLS, "overlap", "grid"):
        cell = next(cell for cell in notebook.cells if cell.id == name)
        exec(cell.source, namespace)  # noqa: S102 - our own notebook
    return namespace


def test_list_is_the_one_that_was_described(demo):
    assert demo["marks"].shape == (7209, 10)
    assert abs(demo["marks"]).max() == 4
    assert CHOSEN <= set(demo["words"])


def test_only_chosen_words_are_shown(notebook):
    families = {"happi", "humil", "enjoy"}
    known = CHOSEN | families
    for name in ("ratings", "families"):
        cell = next(cell for cell in notebook.cells if cell.id == name)
        for line in cell.outputs[0].text.splitlines():
            word = line.split(":")[0]
            assert word in known or line.endswith(" words"), line


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
    chance = demo["chances"]["words apart"]
    machine, human, both = demo["team"](chance, seed=3, share=0)
    assert both == machine
    assert demo["team"](chance, seed=3, share=1)[2] == human


def test_handing_over_by_lot_gains_nothing(demo):
    """The gain comes from knowing what is unsure: without it the team is in between."""
    rng = np.random.default_rng(0)
    sure = demo["chances"]["words apart"]
    side = np.where(sure > 0.5, 1, -1)
    by_lot = 0.5 + side * rng.uniform(0.01, 0.49, len(side))
    machine, human, both = demo["team"](by_lot, seed=0, share=0.2)
    assert min(machine, human) - 0.3 < both < max(machine, human) + 0.3


def test_without_overlap_the_gain_is_larger_than_with(demo):
    gains = [demo["team_if"](0.2, overlap) for overlap in (0, 0.5, 1)]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] <= demo["team_if"](0, 0)


def test_every_setting_of_the_sliders_is_in_the_chart(notebook):
    cell = next(cell for cell in notebook.cells if cell.id == "overlap-chart")
    spec = cell.outputs[0].data[MIME]
    rows = max(spec["datasets"].values(), key=len)
    assert len(rows) == 21 * 11
    assert len(pd.DataFrame(rows).drop_duplicates(["share", "overlap"])) == 21 * 11


# ---- the sliders in the page


@pytest.fixture(params=["light", "dark"])
def chapter(request, new_page, address):
    page = new_page(color_scheme=request.param, viewport={"width": 1280, "height": 900})
    page.goto(address + "chapters/teamwork.html")
    come_to_the_chart(page)
    return page


def drawn(page):
    labels = page.locator(".explorable svg .mark-text.role-mark text")
    return [float(text) for text in labels.all_text_contents()]


def press(page, name, key, times):
    page.locator(f".explorable input[name={name}]").focus()
    for _ in range(times):
        page.keyboard.press(key)


def test_sliders_agree_with_python(chapter, demo):
    def expected(share, overlap):
        return [demo["team_if"](share / 100, overlap / 100)]

    assert drawn(chapter) == expected(20, 20)
    press(chapter, "overlap_set", "ArrowRight", 8)
    assert drawn(chapter) == expected(20, 100)
    press(chapter, "share_set", "ArrowRight", 6)
    assert drawn(chapter) == expected(50, 100)
    press(chapter, "overlap_set", "ArrowLeft", 10)
    assert drawn(chapter) == expected(50, 0)


def test_sliders_have_names(chapter):
    assert chapter.get_by_role("slider", name="handed over, in percent").count() == 1
    assert chapter.get_by_role("slider", name="errors shared, in percent").count() == 1
