"""Four looks show what was put into a table, and of a sound one what chance does."""

import dataclasses
import functools

import pandas as pd
import pytest

from coursekit.capstone import looks
from coursekit.capstone.looks import LOOKS
from coursekit.capstone.table import WORLDS, draw
from tests import ROOT

FEW = range(6)
REACH = 1.645  # errors to either side: room for 90 of 100 dots
# Where each fault is seen: look and, if only there, part.
SEEN_IN = {
    "leakage": ("chances", "from October"),
    "label bias": ("records", None),
    "runaway loop": ("districts", None),
    "proxy": ("scores", None),
    "miscalibration": ("chances", "to September"),
}
SWITCHED_OFF = {
    "leakage": {"letter": (0.25, 0.25)},
    "label bias": {"wronged": 0, "wronged_before": 0},
    "runaway loop": {"head_start": 0, "step": 0},
    "proxy": {"wronged_before": 0},
    "miscalibration": {"stretch": 1},
}


@functools.cache
def drawn(world, seed):
    return draw(world, seed)


def outside(world, seeds, name, part=None):
    """Return what share of the dots of a look lie outside, in tables of these seeds."""
    out = [
        abs(value - expected) > REACH * error
        for seed in seeds
        for _, own, value, error, expected in LOOKS[name](drawn(world, seed))
        if part in (None, own)
    ]
    return sum(out) / len(out)


@pytest.mark.parametrize("name", LOOKS)
def test_chance_puts_one_dot_in_ten_outside(name):
    """Forty sound tables; with two dots a table, 10 % is known to within 7 points."""
    assert 0.03 < outside(WORLDS["none"], range(40), name) < 0.17


def test_error_that_is_too_small_is_caught(monkeypatch):
    def narrow(table, whole=looks.districts):
        for group, part, value, error, expected in whole(table):
            yield group, part, value, error / 2, expected

    monkeypatch.setitem(LOOKS, "districts", narrow)
    assert outside(WORLDS["none"], range(10), "districts") > 0.3


@pytest.mark.parametrize("fault", SEEN_IN)
def test_fault_is_seen_where_it_works_and_not_if_it_is_switched_off(fault):
    off = dataclasses.replace(WORLDS[fault], **SWITCHED_OFF[fault])
    assert outside(WORLDS[fault], FEW, *SEEN_IN[fault]) > 0.4
    assert outside(off, FEW, *SEEN_IN[fault]) < 0.35


def test_leak_leaves_the_months_before_october_alone():
    """That is what tells it from miscalibration, which is wrong in both."""
    assert outside(WORLDS["leakage"], FEW, "chances", "to September") < 0.25


def test_proxy_leaves_the_records_alone():
    """That is what tells it from label bias, which moves the scores as well."""
    assert outside(WORLDS["proxy"], FEW, "records") < 0.35
    assert outside(WORLDS["label bias"], FEW, "scores") > 0.6


# ---- the table that is stored


@pytest.fixture(scope="module")
def stored():
    return pd.read_csv(ROOT / looks.FILE, keep_default_na=False)


CLOSE = (0.0101, 1e-5)  # of a dot, of a p: a digit more than is printed


def same(text, again, by):
    return text == again == "" or abs(float(text) - float(again)) < by


def unlike(stored, numbers):
    """Return the numbers of stored tables that do not come out again."""
    found = []
    for number in numbers:
        rows = stored[stored["table"] == number].astype(str).to_numpy().tolist()
        made = [[str(cell) for cell in row] for row in looks.of_one(number)]
        alike = len(rows) == len(made) and all(
            row[:5] == own[:5]
            and all(map(same, row[5:], own[5:], [CLOSE[row[2] == "test"]] * 3))
            for row, own in zip(rows, made)
        )
        found += [] if alike else [number]
    return found


def test_stored_looks_come_out_again(stored):
    assert unlike(stored, range(1, looks.TABLES + 1)) == []
    other = stored.copy()
    other.loc[3, "value"] = 9.99
    assert unlike(other, [1]) == [1]


def test_no_dot_lies_on_the_edge_of_a_range(stored):
    """So that no count hangs on a digit that processors differ in."""
    dots = stored[stored["look"] != "test"]
    value, error, expected = (
        dots[name].astype(float) for name in ("value", "error", "expected")
    )
    for reach in (1.645, 1.96, 2.576):
        assert ((value - expected).abs() - reach * error).abs().min() > 1e-6


def test_write_keeps_the_rows_of_each_table(tmp_path, stored):
    looks.write(tmp_path / "looks.csv", [2])
    made = pd.read_csv(tmp_path / "looks.csv", keep_default_na=False)
    assert list(made.columns) == list(looks.HEADS)
    assert len(made) == len(stored) / looks.TABLES
