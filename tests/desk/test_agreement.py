"""How far two markers agree is counted by a library, and told with what it cannot say."""

import math
from dataclasses import replace

import pytest

from coursekit.desk.marking import agreement
from coursekit.desk.marking.agreement import compared, kappa, report
from coursekit.desk.marking.desk import Desk, Pair, pairs
from coursekit.desk.marking.log import FINAL, MARK, SECOND, Entry
from tests.desk.test_marking import (  # noqa: F401 - fixtures
    ALL,
    SIX,
    TWO,
    give,
    made,
    room,
    share_of,
    shared,
)

# The example of Cohen's kappa that Wikipedia works out: 50 proposals, 0.4.
FIFTY = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15


def entry(student: str, kind: str, given: list[float], names="ab") -> Entry:
    rows = [[name, 1.0, points] for name, points in zip(names, given)]
    marker = {MARK: "ana", SECOND: "ben", FINAL: "ana"}[kind]
    return Entry("judge", student, marker, kind, rows, "", "Words.")


def pair(student: str, one: list[float], other: list[float], final=None) -> Pair:
    settled = final and entry(student, FINAL, final)
    both = entry(student, MARK, one), entry(student, SECOND, other)
    return Pair(student, "Words.", *both, settled)


def pairs_of(rows) -> list[Pair]:
    return [pair(f"s{n}", [a, 1], [b, 1]) for n, (a, b) in enumerate(rows)]


def test_a_known_kappa_comes_out():
    (first, constant, total) = compared(pairs_of(FIFTY))
    assert first.name == "a"
    assert (first.share, round(first.kappa, 6)) == (0.7, 0.4)
    # Against the interval of Fleiss, Cohen and Everitt (1969), for a large sample.
    assert first.low == pytest.approx(0.4 - 1.96 * error(FIFTY), abs=0.04)
    assert first.high == pytest.approx(0.4 + 1.96 * error(FIFTY), abs=0.04)
    assert constant.share == 1
    assert math.isnan(constant.kappa)
    assert total.kappa == pytest.approx(0.4)  # of two values, all weights are alike


def error(rows) -> float:
    """Return the standard error of kappa for two values, of a large sample."""
    n = len(rows)
    p = {(i, j): rows.count((i, j)) / n for i in (0, 1) for j in (0, 1)}
    row = [sum(p[i, j] for j in (0, 1)) for i in (0, 1)]
    column = [sum(p[i, j] for i in (0, 1)) for j in (0, 1)]
    same = p[0, 0] + p[1, 1]
    chance = sum(row[i] * column[i] for i in (0, 1))
    k = (same - chance) / (1 - chance)
    a = sum(p[i, i] * (1 - (row[i] + column[i]) * (1 - k)) ** 2 for i in (0, 1))
    b = (1 - k) ** 2 * sum(
        p[i, j] * (column[i] + row[j]) ** 2 for i in (0, 1) for j in (0, 1) if i != j
    )
    c = (k - chance * (1 - k)) ** 2
    return math.sqrt((a + b - c) / n) / (1 - chance)


def test_a_wide_difference_in_points_weighs_more():
    near = [pair(f"s{n}", [n % 3 / 2, 0], [n % 3 / 2, 0]) for n in range(12)]
    by_half = [*near, pair("x", [0, 0], [0.5, 0])]
    by_all = [*near, pair("x", [0, 0], [1, 0])]
    one, other = compared(by_half), compared(by_all)
    assert one[-1].kappa > other[-1].kappa
    assert one[0].share == other[0].share


def test_a_value_that_nobody_gave_keeps_its_distance():
    """0 and 4 are further apart than 0 and 1, whether or not anyone gave 2."""
    import numpy as np

    far, near = np.array([0, 0, 16, 16]), np.array([0, 16, 16, 16])
    assert kappa(far, near, None) == pytest.approx(kappa(far, near, "quadratic"))
    mixed = np.array([0, 4, 16, 16]), np.array([0, 0, 16, 16])
    assert kappa(*mixed, "quadratic") > 0.9 > kappa(*mixed, None)


def test_the_report_names_what_differs_and_what_it_does_not_say():
    pairs = [
        *pairs_of([(1, 1), (0, 0), (1, 1)]),
        pair("far", [1, 1], [0, 0], [1, 0]),
        pair("near", [1, 1], [1, 0.5]),
    ]
    said = report("judge", pairs, {p.student: n for n, p in enumerate(pairs, 1)})
    lines = said.splitlines()
    assert lines[0] == "judge: 5 answers read by two (ana, ben)"
    (far,) = [n for n, line in enumerate(lines) if "(far)" in line]
    assert lines[far] == "    answer 4 (far): 2 by ana, 0 by ben, settled at 1"
    assert lines[far + 1] == "    answer 5 (near): 2 by ana, 1.5 by ben"
    assert "Neither says who is right." in " ".join(lines)
    assert "With 5 answers one more difference moves each number" in " ".join(lines)
    assert "no interval" in said
    assert "nan" not in said


def test_what_was_read_by_an_earlier_rubric_is_left_out_and_counted():
    """Whoever reads the same words again by the new one is compared."""
    entries = [
        entry(student, kind, values, names=names)
        for student, names in (("x", "ab"), ("y", "ab"), ("x", "ac"))
        for kind, values in ((MARK, [1, 1]), (SECOND, [1, 0]))
    ]
    found = pairs([replace(one, time=f"{n}") for n, one in enumerate(entries)])
    assert [one.student for one in found] == ["x", "y", "x"]
    said = report("judge", found, {"x": 1, "y": 2})
    assert said.startswith("judge: 1 answers read by two")
    assert "Left out, as read by an earlier rubric: 2." in said


def test_nobody_agrees_with_themselves():
    both = [entry("x", MARK, [1, 1]), entry("x", SECOND, [1, 1])]
    assert len(pairs(both)) == 1
    assert pairs([both[0], replace(both[1], marker=both[0].marker)]) == []


@pytest.mark.parametrize(
    "rows", [[(1, 1), (0, 0), (1, 0)] * 3, [(1, 1)] * 20 + [(0, 0)] * 20]
)
def test_no_interval_where_it_would_say_too_much(rows):
    """Of nine answers, and of forty of which none differs."""
    first = compared(pairs_of(rows))[0]
    assert math.isnan(first.low) and not math.isnan(first.kappa)
    assert "no interval" in agreement.line(first)


def test_one_answer_read_twice_is_not_an_error():
    said = report("judge", [pair("x", [1, 0], [0, 0])], {"x": 1})
    assert "answer 1 (x): 1 by ana, 0 by ben" in said
    assert "nan" not in said


def test_the_command_reports_on_a_class(room, capsys):  # noqa: F811
    desks = dict(zip(("ana", "ben"), shared(room, 100)))
    share = share_of(room)
    for number, student in enumerate(SIX):
        give(desks[share.first[student]], student, *ALL)
        given = TWO if number == 0 else ALL
        give(desks[share.second[student]], student, *given)
    agreement.main(["bias"])
    said = capsys.readouterr().out
    assert "judge: 6 answers read by two (ana, ben)" in said
    assert "(ada)" in said
    assert Desk("bias").pairs("judge")
