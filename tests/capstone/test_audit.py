"""Five tests find what was put in, and nothing more often than they may."""

import dataclasses
import io

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from sklearn.metrics import roc_auc_score

from coursekit.capstone import audit as audits
from coursekit.capstone import power
from coursekit.capstone.audit import ORDER, audit, verdict
from coursekit.capstone.keys import FAULTS
from coursekit.capstone.table import WORLDS, as_csv, draw
from tests import ROOT

SEEDS = range(20)
# The most that 20 sound tables may set off at 1 in 100: more happens once in 1,000.
MOST = int(stats.binom.isf(0.001, len(SEEDS), audits.ALPHA))
# Each fault of size nothing, all else as it is.
SWITCHED_OFF = {
    "leakage": {"letter": (0.25, 0.25)},
    "label bias": {"wronged": 0, "wronged_before": 0},
    "runaway loop": {"head_start": 0, "step": 0},
    "proxy": {"wronged_before": 0},
    "miscalibration": {"stretch": 1},
}


def audited(fault, **changes):
    """Return p of each test, a row for each of twenty tables of a changed world."""
    world = dataclasses.replace(WORLDS[fault], **changes)
    return pd.DataFrame([audit(draw(world, seed))["p"] for seed in SEEDS])


@pytest.fixture(scope="module")
def stored():
    return pd.read_csv(ROOT / power.FILE)


# ---- found, and not found


@pytest.mark.parametrize("fault", ORDER)
def test_a_fault_of_no_size_is_found_no_more_often_than_by_chance(fault):
    p = audited(fault, **SWITCHED_OFF[fault])
    assert (p[fault] < audits.ALPHA).sum() <= MOST


def test_of_200_sound_tables_each_test_flags_as_many_as_alpha_says(stored):
    for claims in power.SIZES:
        rows = stored[(stored["claims"] == claims) & (stored["fault"] == "none")]
        for alpha in (0.01, 0.05):
            low, high = stats.binom.interval(0.998, len(rows), alpha)
            for fault in ORDER:
                assert low <= (rows[fault] < alpha).sum() <= high, (claims, fault)


def test_most_faults_are_named_in_5000_claims(stored):
    counts = power.named(stored, 5_000)
    assert counts.shape == (6, 6)
    assert counts.sum(axis=1).eq(power.TABLES).all()
    for fault in FAULTS:
        assert counts.loc[fault, fault] > 0.85 * power.TABLES, fault


# ---- traps of making such tables


def test_without_slips_in_the_records_the_first_comparison_can_never_fire():
    """No false record in either group: there is nothing to compare."""
    assert (audited("none", slip=0)["label bias"] == 1).all()
    assert (audited("none")["label bias"] < 1).any()


def test_if_the_table_held_all_that_the_score_uses_crumbs_would_be_significant():
    """Districts that carry nothing, and yet a gap between groups is "found"."""
    p = audited("proxy", wronged_before=0, hidden=0)
    assert (p["proxy"] < audits.ALPHA).sum() > MOST


def test_a_vendor_that_learnt_from_few_rows_is_flagged_although_it_is_sound():
    p = audited("none", history=2_000)
    assert (p["miscalibration"] < audits.ALPHA).sum() > MOST


def test_leakage_looks_like_miscalibration_to_who_asks_for_it_first(monkeypatch):
    rows = audited("leakage").to_dict("records")
    assert sum(verdict(p) == "leakage" for p in rows) > 15
    assert sum(p["miscalibration"] < audits.ALPHA for p in rows) > 15
    monkeypatch.setattr(audits, "ORDER", ORDER[::-1])
    assert sum(verdict(p) == "leakage" for p in rows) == 0


# ---- the verdict


def test_verdict_names_the_first_cause_below_alpha():
    p = dict.fromkeys(ORDER, 0.5)
    assert verdict(p) == "none"
    assert verdict(p | {"proxy": 0.01}) == "none"
    assert verdict(p | {"proxy": 0.01}, alpha=0.05) == "proxy"
    for place, fault in enumerate(ORDER):
        assert verdict(p | dict.fromkeys(ORDER[place:], 0.009999)) == fault


def test_audit_of_the_csv_is_that_of_the_table():
    table = draw(WORLDS["leakage"], 3)
    read = pd.read_csv(io.StringIO(as_csv(table)))
    pd.testing.assert_frame_equal(audit(read), audit(table))


# ---- the formulas


def test_area_is_that_of_the_library_and_its_error_that_of_drawing_again():
    table = draw(WORLDS["none"], 5)
    value, variance = audits.area(table)
    assert value == pytest.approx(roc_auc_score(table["overpaid"], table["score"]))
    rng = np.random.default_rng(0)
    again = [
        audits.area(table.sample(frac=1, replace=True, random_state=rng))[0]
        for _ in range(200)
    ]
    assert np.sqrt(variance) == pytest.approx(np.std(again), rel=0.15)


def test_error_of_a_slope_is_that_of_drawing_again():
    rng = np.random.default_rng(0)
    column = rng.normal(size=2_000)
    chance = 1 / (1 + np.exp(-column))
    fits = [
        audits.fitted(column[:, None], pd.Series(rng.random(2_000) < chance))
        for _ in range(200)
    ]
    slopes = [values[1] for values, _ in fits]
    assert np.mean(slopes) == pytest.approx(1, abs=0.03)
    assert np.sqrt(fits[0][1][1, 1]) == pytest.approx(np.std(slopes), rel=0.15)


# ---- the table of power


def same(row, again):
    """Tell whether a stored row is what comes out, to a digit more than is printed."""
    return all(abs(row[fault] - again[fault]) < 1e-5 for fault in ORDER)


def test_stored_rows_come_out_again(stored):
    rows = stored[stored["table"] == 0]
    assert len(rows) == len(power.SIZES) * len(FAULTS)
    for row in rows.to_dict("records"):
        assert same(row, power.one(row["claims"], row["fault"], 0)), row


@pytest.mark.weekly
def test_all_stored_rows_come_out_again(stored):
    for row in stored.to_dict("records"):
        assert same(row, power.one(row["claims"], row["fault"], row["table"])), row


def test_no_verdict_hangs_on_a_digit_that_processors_differ_in(stored):
    for alpha in (0.01, 0.05):
        assert (stored[list(ORDER)] - alpha).abs().to_numpy().min() > 1e-6


def test_brief_counts_every_table_once(stored):
    lines = power.for_the_brief(stored).splitlines()[2:]
    assert len(lines) == 6
    for line in lines:
        right, other, sound, _ = line.strip("| ").split("|")[1:]
        numbers = [int(cell) for cell in (right, other, sound) if cell.strip() != "–"]
        assert sum(numbers) == power.TABLES


def test_brief_counts_how_often_each_test_fires(stored):
    head, _, *lines = power.firing(stored).splitlines()
    assert head == f"| put in | {' | '.join(ORDER)} |"
    told = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines]
    assert [name for name, *_ in told] == ["no fault", *FAULTS[1:]]
    for fault, (_, *counts) in zip(FAULTS, told, strict=True):
        rows = stored[(stored["claims"] == 5_000) & (stored["fault"] == fault)]
        assert [int(count) for count in counts] == [
            sum(rows[it] < 0.01) for it in ORDER
        ]
    of_proxy = dict(zip(ORDER, told[FAULTS.index("proxy")][1:], strict=True))
    assert int(of_proxy["miscalibration"]) > 0.9 * power.TABLES, "a consequence"
