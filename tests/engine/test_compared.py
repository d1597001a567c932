"""Two results side by side: what is marked, how far numbers are rounded."""

import json
import math

import pytest

from coursekit.exercise.compared import COLUMNS, compared, enough_digits, rounded


def text(got, right):
    return compared(got, right)["text"].splitlines()


def test_numbers_are_rounded_for_reading_and_all_digits_are_kept():
    found = compared(-91.83673469387755, 85.71428571428571)
    assert found["text"].splitlines() == [
        "    your result:  -91.8",
        "    right result: 85.7",
        "    (Rounded for reading. All digits were compared.)",
    ]
    assert found["rows"] == [["", "-91.8", "85.7", True]]
    assert found["full"] == ["-91.83673469387755", "85.71428571428571"]


@pytest.mark.parametrize(
    ("got", "right", "lines"),
    [
        (0.333, 1 / 3, ["0.333", "0.3333"]),
        (0.6666666, 2 / 3, ["0.6666666", "0.6666667"]),
        (1.0000001, 1, ["1.0000001", "1"]),
        (1234.5678, 1234.4321, ["1234.6", "1234.4"]),
        (98765.4321, 12.0, ["98765.4", "12.0"]),
        (1e-7, 0.0, ["1e-07", "0.0"]),
        (2**70, 2**70 + 2**60, [str(2**70), str(2**70 + 2**60)]),
        (math.inf, 1 / 3, ["inf", "0.333"]),
        (math.nan, 0.25, ["nan", "0.25"]),
    ],
)
def test_different_numbers_never_look_equal(got, right, lines):
    shown = [line.partition("result:")[2].strip() for line in text(got, right)]
    assert shown[:2] == lines


def test_what_is_not_rounded_does_not_say_so():
    found = compared(0.1 + 0.2, 0.25)  # 0.30000000000000004 is 0.3 to the checks
    assert found["text"] == "    your result:  0.3\n    right result: 0.25"
    assert found["full"] is None


def test_numbers_in_one_result_stay_apart_too():
    lines = text({"a": 0.33341, "b": 0.33349}, {"a": 0.33341, "b": 0.5})
    assert lines[0].endswith("{'a': 0.3334, 'b': 0.3335}")


def test_rounding_that_hides_a_difference_is_caught():
    """With one digit fewer than it takes, two of these would look equal."""
    numbers = [0.333, 1 / 3]
    digits = enough_digits(*numbers)
    assert len({rounded(number, digits) for number in numbers}) == 2
    assert len({rounded(number, digits - 1) for number in numbers}) == 1


def test_only_what_differs_is_marked():
    assert text((0.5, "Boston", "A"), (0.5, "A", "A")) == [
        "    your result:  (0.5, 'Boston', 'A')",
        "    right result: (0.5, 'A',      'A')",
        "    differs:            ^^^^^^^^",
    ]


def test_keys_stand_below_each_other_whatever_their_order():
    found = compared({"c": 1, "b": 2}, {"a": 1, "b": 2})
    assert found["text"].splitlines() == [
        "    your result:  {        'b': 2, 'c': 1}",
        "    right result: {'a': 1, 'b': 2}",
        "    differs:       ^^^^^^          ^^^^^^",
    ]
    assert found["rows"] == [
        ["'a'", "", "1", True],
        ["'b'", "2", "2", False],
        ["'c'", "1", "", True],
    ]


@pytest.mark.parametrize(
    ("got", "right", "marked"),
    [
        (["a", "c"], ["a", "b", "c"], [["", "'b'"]]),
        (["a", "a", "b"], ["a", "b"], [["'a'", ""]]),
        (["x", "y", "a"], ["a"], [["'x'", ""], ["'y'", ""]]),  # as they were returned
        (["b", "a"], ["a", "b"], [["'b'", "'a'"], ["'a'", "'b'"]]),
        ({"a", "x"}, {"a", "b"}, [["'x'", ""], ["", "'b'"]]),
        ((1, 2), (1, 2, 3), [["", "3"]]),
        ((1,), (1.0,), []),
    ],
)
def test_what_only_one_side_has_is_marked(got, right, marked):
    rows = compared(got, right)["rows"]
    assert [row[1:3] for row in rows if row[3]] == marked


def test_long_results_show_where_they_differ_and_how_often():
    right = [number / 7 for number in range(24)]
    got = [0.5 if place in (4, 9) else x for place, x in enumerate(right)]
    found = compared(got, right)
    assert found["text"].splitlines()[:3] == [
        "    2 of 24 items differ:",
        "        item 4: yours 0.5, right 0.571",
        "        item 9: yours 0.5, right 1.29",
    ]
    assert [row[0] for row in found["rows"]] == ["item 4", "item 9"]
    assert found["unlisted"] == 0


def test_very_many_differences_are_counted():
    found = compared([*range(1, 101)], [*range(100)])
    assert found["text"].startswith("    100 of 100 items differ:\n")
    assert found["text"].endswith("\n        and 92 more")
    assert (len(found["rows"]), found["unlisted"]) == (8, 92)


@pytest.mark.parametrize(
    "pair",
    [
        (None, {"a": 1}),
        ([1], (1,)),
        ([], [1]),
        ([], {}),
        (set(), {1, 2}),
        (frozenset("ab"), frozenset("bc")),
        ([[1, 2], {"a": (0.5,)}], [[1, 3], {"a": (0.25,)}]),
        ("\ud83d", "a" * 500),
        ({}, {}),
        ([math.nan], [1 / 3, 2]),
    ],
)
def test_every_pair_has_text_and_data(pair):
    found = compared(*pair)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert found["text"].encode("utf-8")
    assert all(line.startswith("    ") for line in found["text"].splitlines())


def test_lines_of_parts_are_no_wider_than_a_notebook():
    for size in range(2, 40):
        lines = text([*range(size)], [*range(1, size + 1)])
        assert max(map(len, lines)) <= COLUMNS
