"""A wrong number is named by what it seems to be, or not at all."""

import itertools

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from coursekit.capstone.asked import ENDS, LOOP, right
from coursekit.capstone.audit import ALPHA, ORDER
from coursekit.capstone.handed_in.beliefs import (
    BELIEFS,
    CHANGES,
    OF_N,
    OF_P,
    WAYS,
    asked_for,
    difference_by_wilson,
    exchanged,
    odds_ratio,
    of_95,
    of_99,
    percent,
    share_of_a_by_wilson,
    share_of_b_by_wilson,
)
from coursekit.capstone.handed_in.naming import (
    LAST_DIGIT,
    PRACTICE,
    Key,
    named_ends,
    named_n,
    named_p,
    said,
)
from coursekit.capstone.handed_in.reading import number_in
from coursekit.capstone.table import WORLDS, draw
from tests import ROOT

TABLES = ("none", "label bias", "leakage", "miscalibration")
TELLING = 3  # tables on which a belief has to be named
ROWS = [fault for fault in ORDER if fault != LOOP]


@pytest.fixture(scope="module")
def keys():
    """A table of each of several faults, and what it gives."""
    practice = pd.read_csv(ROOT / "data" / "audit_practice.csv")
    return {fault: Key(draw(WORLDS[fault], 5), practice) for fault in TABLES}


@pytest.fixture(scope="module")
def sound():
    """Tables without a fault, whose p is anything from 0 to 1."""
    return [Key(draw(WORLDS["none"], seed)) for seed in range(8)]


def ends_of(measured, wide=asked_for, level=ALPHA):
    return measured.ends(wide(level))


def written(ends, digits):
    """Return numbers as somebody writes them; what is not known is made up."""
    ends = [7.77 if np.isnan(end) else end for end in ends]
    return {
        name: number_in(f"{end:.{digits}f}")
        for name, end in zip(ENDS, ends, strict=True)
    }


def is_right(key, fault, numbers, level=ALPHA):
    rights = key.ends(fault, level)
    return all(numbers[name].is_of(rights[name]) for name in numbers)


def names(keys, fault, ends_on, digits=4, level=ALPHA):
    """Return what is said on each table of numbers that are wrong there."""
    found = []
    for key in keys.values():
        numbers = written(ends_on(key), digits)
        if not is_right(key, fault, numbers, level):
            named = named_ends(key, fault, level, numbers)
            found.append(named.sentence if named else "")
    return found


PAIRS = [(fault, one) for fault in ROWS for one in BELIEFS[fault]]


@pytest.mark.parametrize(
    ("fault", "one"), PAIRS, ids=lambda it: getattr(it, "__name__", it)
)
def test_a_belief_is_named_for_its_own_numbers_and_no_other_is(keys, fault, one):
    digits = 5 if np.isnan(one(keys["none"].table).error) else 4
    found = names(keys, fault, lambda key: ends_of(one(key.table)), digits)
    assert {*found} <= {said(one), ""}
    assert found.count(said(one)) >= TELLING


@pytest.mark.weekly
@pytest.mark.parametrize(
    ("fault", "one"), PAIRS, ids=lambda it: getattr(it, "__name__", it)
)
def test_with_three_digits_there_is_no_false_name(keys, fault, one):
    found = names(keys, fault, lambda key: ends_of(one(key.table)), 3)
    assert {*found} <= {
        said(one),
        "",
        LAST_DIGIT,
    }


@pytest.mark.parametrize("fault", ROWS)
@pytest.mark.parametrize("way", WAYS, ids=lambda it: it.__name__)
def test_a_width_is_named(keys, fault, way):
    level = 0.05 if way is of_99 else ALPHA
    found = names(keys, fault, lambda key: ends_of(key.rights[fault], way), level=level)
    assert found == [said(way)] * len(keys)


@pytest.mark.parametrize("fault", ROWS)
@pytest.mark.parametrize("change", CHANGES, ids=lambda it: it.__name__)
def test_a_change_is_named(keys, fault, change):
    found = names(keys, fault, lambda key: change(ends_of(key.rights[fault])))
    assert found == [said(change)] * len(keys)


def test_two_that_meet_are_both_named(keys):
    one = BELIEFS["label bias"][0]
    found = names(
        keys,
        "label bias",
        lambda key: percent(exchanged(ends_of(one(key.table), of_95))),
    )
    sentences = [said(part) for part in (one, of_95, exchanged, percent)]
    assert found == [" ".join(sentences)] * len(keys)


def test_with_three_digits_two_that_meet_are_not_named(keys):
    """There are too many pairs for so few digits: one would fit by chance."""
    one = BELIEFS["label bias"][0]
    found = names(
        keys, "label bias", lambda key: ends_of(one(key.table), of_95), digits=3
    )
    assert {*found} == {""}


@pytest.mark.parametrize("fault", ROWS)
def test_numbers_of_the_practice_table_are_named(keys, fault):
    found = names(keys, fault, lambda key: ends_of(right(key.practice, fault)))
    assert found == [PRACTICE] * len(keys)


def test_on_the_practice_table_itself_they_are_right(keys):
    practice = keys["none"].practice
    key = Key(practice)
    for fault in ROWS:
        assert is_right(key, fault, written(ends_of(right(practice, fault)), 4))


@pytest.mark.parametrize("fault", ROWS)
def test_made_up_numbers_have_no_name(keys, fault):
    rng = np.random.default_rng(0)
    for key in keys.values():
        for _ in range(8):
            asked = key.rights[fault]
            estimate, up, down = rng.normal(0, 3 * asked.error, 3)
            ends = estimate, estimate - abs(up), estimate + abs(down)
            assert named_ends(key, fault, ALPHA, written(ends, 3)) is None


def test_one_wrong_end_alone_has_no_name(keys):
    """A slip of the finger may be any number, so nothing is said of it."""
    for key in keys.values():
        narrow = ends_of(key.rights["proxy"], of_95)
        numbers = written(ends_of(key.rights["proxy"]), 4)
        numbers["low"] = written(narrow, 4)["low"]
        assert named_ends(key, "proxy", ALPHA, numbers) is None


def test_a_number_cut_off_and_a_lost_sign_are_told(keys):
    key = keys["leakage"]
    ends = ends_of(key.rights["leakage"])
    cut = {name: number_in(f"{end:.9f}"[:-6]) for name, end in zip(ENDS, ends)}
    assert not is_right(key, "leakage", cut)
    assert named_ends(key, "leakage", ALPHA, cut).sentence == LAST_DIGIT
    lost = written(ends, 4) | {"low": written([-end for end in ends], 4)["low"]}
    named = named_ends(key, "leakage", ALPHA, lost)
    assert named.columns == ("low",)
    assert named.sentence == "Right but for the sign."


def test_two_beliefs_that_fit_alike_are_not_named(keys, monkeypatch):
    one = BELIEFS["proxy"][0]

    def twin(table):
        """Another sentence about the same numbers."""
        return one(table)

    assert any(names(keys, "proxy", lambda key: ends_of(one(key.table))))
    monkeypatch.setitem(BELIEFS, "proxy", [*BELIEFS["proxy"], twin])
    fresh = {name: Key(key.table) for name, key in keys.items()}
    assert not any(names(fresh, "proxy", lambda key: ends_of(one(key.table))))


def test_wilsons_intervals_are_those_of_the_library(keys):
    """A share by Wilson, and a difference of two by Newcombe's tenth method."""
    rows = keys["none"].table.query("rechecked == 0")
    z, ends = stats.norm.isf(0.005), {}
    for group, of in (("A", share_of_a_by_wilson), ("B", share_of_b_by_wilson)):
        own = rows[rows["group"] == group]["overpaid"]
        found = stats.binomtest(int(own.sum()), len(own)).proportion_ci(
            0.99, method="wilson"
        )
        ends[group] = (own.mean(), found.low, found.high)
        assert of(rows).ends(z) == pytest.approx(ends[group])
    (a, low_a, high_a), (b, low_b, high_b) = ends["A"], ends["B"]
    low = b - a - ((b - low_b) ** 2 + (high_a - a) ** 2) ** 0.5
    high = b - a + ((high_b - b) ** 2 + (a - low_a) ** 2) ** 0.5
    assert difference_by_wilson(rows).ends(z) == pytest.approx((b - a, low, high))


# ---- p and n


OF_ROWS = [(fault, one) for fault in ORDER for one in OF_P[fault]]


@pytest.mark.parametrize(
    ("fault", "one"), OF_ROWS, ids=lambda it: getattr(it, "__name__", it)
)
def test_a_p_is_named_for_its_own_number_and_no_other_is(sound, fault, one):
    found = []
    for key in sound:
        number = number_in(f"{one(key.table, fault):.6f}")
        if not number.is_of(key.rights[fault].p):
            found.append(named_p(key, fault, number))
    assert {*found} <= {said(one), ""}
    assert found.count(said(one)) >= TELLING


def test_a_p_of_zero_has_no_name(keys):
    """Many beliefs lead to a p below 0.0005, so none is told from the others."""
    assert named_p(keys["none"], "proxy", number_in("0.000")) == ""


@pytest.mark.parametrize("one", OF_N, ids=lambda it: it.__name__)
def test_a_count_is_named(keys, one):
    for key, fault in itertools.product(keys.values(), ORDER):
        count = int(one(key.table))
        if count != key.rights[fault].n:
            assert named_n(key, fault, count) == said(one)


def test_a_count_of_the_practice_table_is_named_and_another_is_not(keys):
    practice = keys["none"].practice
    count = right(practice, "label bias").n
    assert named_n(keys["none"], "label bias", count) == PRACTICE
    assert named_n(keys["none"], "label bias", 4_999) == ""


def test_odds_ratios_are_told_only_of_log_odds(keys):
    assert odds_ratio((0.0, 0.0, 0.0)) == (1.0, 1.0, 1.0)
