"""What the capstone says of audits is so, and its notebook audits as the package does."""

import re

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from coursekit.capstone import power, table
from coursekit.capstone.audit import ORDER, area, audit, verdict
from coursekit.capstone.folder import BRIEF
from coursekit.capstone.keys import FAULTS, fault_and_seed
from coursekit.capstone.table import WORLDS, as_csv, draw
from coursekit.form.texts import read_notebook
from tests import COURSE, ROOT

PRACTICE = ROOT / "data" / "audit_practice.csv"
# The cells of the notebook that audit a table, in their order.
AUDIT = (
    *("note", "area", "leakage", "label-bias", "fit", "loop", "proxy"),
    *("calibration", "table"),
)


def source_of(notebook, name):
    return next(cell.source for cell in notebook.cells if cell.id == name)


@pytest.fixture(scope="module")
def notebook():
    return read_notebook(COURSE.path("notebook", "capstone"))


@pytest.fixture(scope="module")
def chapter():
    return COURSE.path("chapter", "capstone").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def sheet():
    return COURSE.path("teaching notes", "capstone").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def brochure():
    text = (ROOT / "data" / "audit_brochure.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^(\d)\. (.*)$", text, re.MULTILINE))


def audited(notebook, claims, capsys, *more):
    """Return what the notebook's cells define when they audit a table."""
    namespace = {"pd": pd, "claims": claims, "early": claims["month"] <= 9}
    for name in (*AUDIT, *more):
        exec(source_of(notebook, name), namespace)  # noqa: S102 - our own notebook
    capsys.readouterr()
    return namespace


# ---- the practice table


def test_practice_table_is_what_its_datasheet_says_makes_it():
    text = (ROOT / "data" / "audit_practice.md").read_text(encoding="utf-8")
    team, secret = re.search(r"TEAM=(\S+) SECRET='(.*)'", text).groups()
    fault, seed = fault_and_seed(secret, team)
    assert fault == "leakage"
    assert as_csv(draw(WORLDS[fault], seed)) == PRACTICE.read_text(encoding="utf-8")


def test_columns_are_told_alike_in_brief_and_datasheet():
    """What a column means stands in both, as a team has only one of them."""
    both = [BRIEF, PRACTICE.with_suffix(".md")]
    told = [
        dict(
            re.findall(
                r"^\| (`.*?) \| (.*?) \|$", path.read_text("utf-8"), re.MULTILINE
            )
        )
        for path in both
    ]
    assert told[0].keys() == told[1].keys()
    names = set(re.findall(r"`(\w+)`", " ".join(told[0])))
    assert names == set(pd.read_csv(PRACTICE).columns)
    for name in ("`letter`", "`income_change`, `rent_change`", "`district`"):
        assert told[0][name] == told[1][name]


# ---- the notebook


@pytest.mark.parametrize("fault", FAULTS)
def test_notebook_audits_any_table_as_the_package_does(notebook, fault, capsys):
    claims = draw(WORLDS[fault], 11)
    found = audited(notebook, claims, capsys)["audit"]
    expected = audit(claims)
    assert list(found.index) == list(ORDER)
    assert np.abs(found["p"] - expected["p"]).max() < 2e-6
    heads = ["estimate", "low", "high"]
    np.testing.assert_allclose(
        found[heads].astype(float), expected[heads].astype(float), atol=1e-6
    )
    assert verdict(found["p"]) == verdict(expected["p"])


def test_without_the_letter_a_model_does_not_fall(notebook, capsys):
    """Twenty tables with a leak: what falls from October on is what the letter added."""
    fell = []
    for seed in range(20):
        claims = draw(WORLDS["leakage"], seed)
        made = audited(notebook, claims, capsys)
        exec(source_of(notebook, "letter"), made)  # noqa: S102 - our own notebook
        exec(source_of(notebook, "without"), made)  # noqa: S102
        capsys.readouterr()
        pairs = [re.findall(r"0\.\d+", line) for line in made["said"]]
        fell.append([float(first) - float(later) for first, later in pairs])
    with_letter, without = np.mean(fell, axis=0)
    assert with_letter > 0.05
    assert abs(without) < 0.01


# ---- what the chapter says


def test_had_the_vendor_waited_every_test_would_have_been_content(monkeypatch):
    """All letters filed: it sorts as well in December, and no test can tell."""
    monkeypatch.setattr(table, "LAST_LETTERS", 12)
    waited = [draw(WORLDS["leakage"], seed) for seed in range(20)]
    fired = sum(verdict(audit(claims)["p"]) != "none" for claims in waited)
    assert fired <= stats.binom.isf(0.001, 20, 1 - 0.99**5)
    assert np.mean([area(claims)[0] for claims in waited]) > 0.8


def test_mending_the_chances_on_the_whole_table_leaves_the_fault():
    """New scores that are right on average are wrong before October and after it."""
    for seed in range(20):
        claims = draw(WORLDS["leakage"], seed)
        score = claims["score"].to_numpy()
        odds = np.log(score / (1 - score))
        for _ in range(20):  # a constant that makes the mean come true
            chance = 1 / (1 + np.exp(-odds))
            weight = (chance * (1 - chance)).sum()
            odds += (claims["overpaid"].sum() - chance.sum()) / weight
        off = claims["overpaid"] - chance
        assert abs(off.mean()) < 1e-6
        early = claims["month"] <= 9
        assert off[early].mean() < -0.01
        assert off[~early].mean() > 0.05


def test_numbers_of_tests_are_right(chapter):
    assert "about fourteen tests" in chapter
    chances = [1 - 0.95**k for k in range(20)]
    assert chances[13] < 0.5 < chances[14]


def test_a_small_table_overlooks_leaks_and_loops_about_half_of_the_time(chapter):
    assert "overlooked about half of the time" in chapter
    small = power.named(pd.read_csv(ROOT / power.FILE), 2_000)
    for fault in ("leakage", "runaway loop"):
        assert 40 <= 100 * small.loc[fault, fault] / power.TABLES <= 60
    others = ("label bias", "proxy", "miscalibration")
    assert all(small.loc[fault, fault] > 0.8 * power.TABLES for fault in others)


def test_brief_gives_the_interval_of_180_of_200():
    found = re.search(
        r"says (\d+), a share between (\d+) % and (\d+) %", BRIEF.read_text("utf-8")
    )
    right, low, high = map(int, found.groups())
    interval = stats.binomtest(right, power.TABLES).proportion_ci()
    assert [round(100 * end) for end in interval] == [low, high]


# ---- the brochure


def test_brochure_has_the_sentences_that_others_speak_of(brochure, chapter, sheet):
    assert list(brochure) == list("123456789")
    assert brochure["2"] in chapter.replace("\n", " ")
    assert "its nine sentences" in chapter
    assert "the nine sentences" in sheet


def test_sixth_sentence_holds_in_every_table(brochure):
    assert "twice as likely" in brochure["6"]
    for world in WORLDS.values():
        for seed in range(20):
            share = draw(world, seed).groupby("selected")["overpaid"].mean()
            assert share[1] > 2 * share[0]


# ---- the teaching sheet


def test_sheet_counts_the_leaks_that_were_taken_for_miscalibration(sheet):
    said = re.search(r"in the table of audits (\d+) of (\d+) leaks", sheet).groups()
    counts = power.named(pd.read_csv(ROOT / power.FILE), 5_000)
    mistaken = counts.loc["leakage", "miscalibration"]
    assert [int(number) for number in said] == [mistaken, power.TABLES]


def test_sample_is_computed_as_the_audit_computes(sheet):
    pattern = (
        r"in ([\d.]+) % of cases, others in ([\d.]+) % \((\d+) of (\d+) and (\d+) of "
        r"(\d+) re-checked claims; difference ([\d.]+) points, ([\d.]+) to ([\d.]+)\)"
    )
    numbers = [float(one) for one in re.search(pattern, sheet).groups()]
    b, a, wrong_b, of_b, wrong_a, of_a, difference, low, high = numbers
    share_b, share_a = wrong_b / of_b, wrong_a / of_a
    error = np.sqrt(share_b * (1 - share_b) / of_b + share_a * (1 - share_a) / of_a)
    reach, gap = stats.norm.isf(0.005) * error, share_b - share_a
    expected = [share_b, share_a, gap, gap - reach, gap + reach]
    assert [b, a, difference, low, high] == [round(100 * x, 1) for x in expected]


def test_sceptics_card_can_be_computed_from_the_practice_table(sheet, notebook, capsys):
    said = re.search(r"sorts (\d+) of a hundred pairs.*sorts (\d+)\.", sheet).groups()
    claims = pd.read_csv(PRACTICE)
    made = audited(notebook, claims, capsys, "letter", "without")
    own = float(re.findall(r"0\.\d+", made["said"][1])[1])
    late = area(claims[claims["month"] > 9])[0]
    assert [int(number) for number in said] == [round(100 * late), round(100 * own)]
    selected = claims[claims["selected"] == 1]
    assert "a good third were sound" in sheet
    assert 1 / 3 < 1 - selected["overpaid"].mean() < 0.4
