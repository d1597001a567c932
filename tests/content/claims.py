"""The notebook on claims counts what is there, and its sliders tell no lies."""

from itertools import combinations

import nbformat
import numpy as np
import pandas as pd
import pytest

from tests import ROOT
from tests.conftest import come_to_the_chart

MIME = "application/vnd.vegalite.v5+json"


@pytest.fixture(scope="module")
def notebook():
    return nbformat.read(ROOT / "notebooks" / "claims.ipynb", as_version=4)


@pytest.fixture(scope="module")
def demo(notebook):
    """What the notebook defines in its question about categories."""
    namespace = {"pd": pd}
    for name in ("growth", "above-sixty", "some-category", "by-hand"):
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
    assert demo["share_with_one_above"](rates, rates.max(), 20, rng) == 0


def test_growth_is_against_the_year_before(demo):
    """A missing year gives no rate: keras has no 2020."""
    growth = demo["growth"]
    assert growth["keras"].dropna().index.tolist() == [
        2016, 2017, 2018, 2019, 2022, 2023, 2024, 2025,
    ]  # fmt: skip
    assert growth.loc[2023, "numpy"] == pytest.approx(100 * (2387 / 1792 - 1))


def test_table_of_the_chapter_is_that_of_the_data():
    commits = pd.read_csv(ROOT / "data" / "contributions.csv")
    text = (ROOT / "chapters" / "claims.md").read_text(encoding="utf-8")
    for year in (2022, 2023):
        row = next(x for x in text.splitlines() if x.startswith(f"| {year} |"))
        numbers = [int(n) for n in row.strip("| ").split(" | ")][1:]
        counted = commits[commits["year"] == year]["commits"]
        assert sorted(numbers[:-1]) == sorted(counted)
        assert numbers[-1] == counted.sum()


def test_every_setting_of_the_sliders_is_in_the_chart(notebook):
    cell = next(cell for cell in notebook.cells if cell.id == "some-category-chart")
    spec = cell.outputs[0].data[MIME]
    (rows,) = spec["datasets"].values()
    assert len(rows) == 20 * 11
    bound = {param["name"] for param in spec["params"] if "bind" in param}
    assert bound == {"looked_at", "bar_set"}


# ---- the sliders in the page


@pytest.fixture(params=["light", "dark"])
def chapter(request, new_page, address):
    page = new_page(color_scheme=request.param, viewport={"width": 1280, "height": 900})
    page.goto(address + "chapters/claims.html")
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
    def expected(k, bar):
        return [round(100 * demo["chance"](demo["rates"], bar, k), 1)]

    assert drawn(chapter) == expected(1, 60)
    press(chapter, "looked_at", "ArrowRight", 19)
    assert drawn(chapter) == expected(20, 60)
    press(chapter, "bar_set", "ArrowRight", 7)
    assert drawn(chapter) == expected(20, 200)
    press(chapter, "looked_at", "ArrowLeft", 19)
    assert drawn(chapter) == expected(1, 200)


def test_sliders_have_names(chapter):
    assert chapter.get_by_role("slider", name="categories looked at").count() == 1
    assert chapter.get_by_role("slider", name="bar, in percent").count() == 1
