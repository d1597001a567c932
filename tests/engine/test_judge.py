"""The engine by itself: what it compares, what it says, and what does not fool it."""

import json
import math
import subprocess
import sys
import types
from collections import Counter, OrderedDict, defaultdict, namedtuple
from decimal import Decimal
from fractions import Fraction

import nbformat
import pytest

from coursekit.exercise.checks import CheckFailed, Checks
from coursekit.exercise.judging import Judge
from coursekit.exercise.model import run_cell
from coursekit.exercise.observe import MOST_DATA, observe
from coursekit.exercise.starter import make_starter
from coursekit.exercise.values import decode, encode, plain, same
from coursekit.exercise.verdict import Given, Verdict, points_line
from tests import ROOT

NUMBERS = [1, 2, 3, 4.5]
DOUBLE = {
    "kind": "build",
    "call": "double(number)",
    "objective": "toy-1",
    "points": {"ordinary": 2, "zero": 1},
    "cases": [["", [n], 2 * n] for n in NUMBERS]
    + [["zero", [0], 0], ["zero", [0.0], 0]],
    "beliefs": [
        ["", "squares", "You squared.", [n * n for n in NUMBERS]],
        ["", "adds_three", "You added three.", [n + 3 for n in NUMBERS]],
        ["zero", "none_for_zero", "You gave None for zero.", [None, None]],
    ],
    "read": "",
    "built": "",
    "stand_ins": {},
}


def verdict(answer, row=DOUBLE):
    return Checks(Judge({"double": row}), {"double": answer}).verdict("double")


def said(answer, row=DOUBLE):
    return verdict(answer, row).text


def test_right_answer_passes():
    found = verdict(lambda number: number + number)
    assert found.passed
    assert found.points(DOUBLE["points"]) == 3
    assert found.text == "double: right on all 6 cases."


def test_named_only_when_every_ordinary_case_agrees():
    found = verdict(lambda number: number * number)
    assert (found.kind, found.belief) == ("named", "squares")
    assert found.text.endswith("You squared.")
    almost = verdict(lambda number: number * number if number != 4.5 else 0)
    assert almost.kind == "unknown"
    assert "I cannot tell which idea led here" in almost.text


def test_special_case_is_named_apart_and_the_ordinary_ones_count():
    found = verdict(lambda number: 2 * number or None)
    assert found.text.endswith("You gave None for zero.")
    assert found.parts == {"ordinary": True, "zero": False}
    assert found.points(DOUBLE["points"]) == 2


def test_special_case_counts_with_the_ordinary_ones_only():
    found = verdict(lambda number: number * number)  # right at zero, by accident
    assert found.parts == {"ordinary": False, "zero": False}
    assert found.points(DOUBLE["points"]) == 0


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (lambda n: 2 * n, "3 of 3 points."),
        (lambda n: n * n, "0 of 3 points so far."),
        (
            lambda n: 2 * n or None,
            "2 of 3 points: right on ordinary cases, not yet on “zero”.",
        ),
        (None, "0 of 3 points so far."),
    ],
)
def test_points_say_what_they_are_for(answer, line):
    assert points_line(verdict(answer), DOUBLE["points"]) == line


def test_points_of_many_parts_are_listed():
    found = Verdict(
        "unknown", "", {"ordinary": True, "b": False, "c": False, "d": True}
    )
    worth = {"ordinary": 2, "b": 1, "c": 1, "d": 1}
    assert points_line(found, worth) == (
        "3 of 5 points: right on ordinary cases and “d”, not yet on “b” and “c”."
    )
    assert points_line(Verdict("right", ""), {"ordinary": 1}) == "1 of 1 point."


def test_what_was_built_is_said_when_it_is_right():
    row = {**DOUBLE, "built": "You have built a double."}
    told = "double: right on all 6 cases.\nYou have built a double."
    assert said(lambda n: 2 * n, row) == told
    assert "You have built" not in said(lambda n: 3 * n, row)


def test_numbers_in_prose_have_a_minus_sign():
    row = {**DOUBLE, "beliefs": []}
    assert "Every result is −0.6 times the right one." in said(lambda n: -1.2 * n, row)


def test_what_to_read_is_said_after_a_miss():
    row = {**DOUBLE, "read": "To read: chapter 2."}
    assert said(lambda n: n * n, row).endswith("You squared.\nTo read: chapter 2.")
    assert said(lambda n: n**3 + 1, row).endswith("chapter 2.")
    assert verdict(lambda n: 2 * n, row).passed


def test_two_beliefs_that_agree_are_not_named():
    twins = [
        ["", "one", "One.", [1, 4, 9, 20.25]],
        ["", "two", "Two.", [1, 4, 9, 20.25]],
    ]
    assert verdict(lambda n: n * n, {**DOUBLE, "beliefs": twins}).belief == ""


def test_one_case_is_too_few_to_name():
    lone = [["", "one", "One.", [2, 4, 6, 0]]]
    answer = said(lambda n: 0 if n == 4.5 else 2 * n, {**DOUBLE, "beliefs": lone})
    assert "I cannot tell" in answer


def both(names: list, results: list[list]) -> dict:
    """Return a task with these beliefs on eight ordinary cases, right with 0."""
    return {
        **DOUBLE,
        "points": {"ordinary": 1},
        "cases": [["", [n], 0] for n in range(8)],
        "beliefs": [["", n, f"Said of {n}.", r] for n, r in zip(names, results)],
    }


ONE = [1, 1, 1, 0, 0, 0, 0, 0]  # a belief shows where its results are not 0
TWO = [0, 0, 2, 2, 2, 0, 0, 0]


@pytest.mark.parametrize("meeting", [1, 2])
def test_two_beliefs_that_meet_are_told_as_two(meeting):
    row = both(["one", "two"], [ONE, TWO])
    found = verdict(lambda n: [1, 1, meeting, 2, 2, 0, 0, 0][n], row)
    told = "Two mistakes meet here.\n1. Said of one.\n2. Said of two."
    assert (found.kind, found.belief) == ("named", "one and two")
    assert found.text.endswith(told)


@pytest.mark.parametrize(
    "results",
    [
        [1, 1, 3, 2, 2, 0, 0, 0],  # something else where both show
        [1, 1, 2, 2, 0, 0, 0, 0],  # right where one alone shows
        [1, 1, 1, 2, 2, 0, 0, 5],  # a case that neither accounts for
        [0, 1, 2, 2, 2, 0, 0, 0],  # one of them on a single case
    ],
)
def test_two_beliefs_are_not_guessed(results):
    row = both(["one", "two"], [ONE, TWO])
    found = verdict(lambda n: results[n], row)
    assert (found.kind, found.belief) == ("unknown", "")


def test_two_beliefs_are_not_named_if_another_pair_fits():
    row = both(["one", "two", "twin"], [ONE, TWO, TWO])
    found = verdict(lambda n: [1, 1, 2, 2, 2, 0, 0, 0][n], row)
    assert (found.kind, found.belief) == ("unknown", "")


def of_items(names: list, results: list[list]) -> dict:
    """Return a task with these beliefs whose results are three items, right with 0."""
    return {
        **DOUBLE,
        "points": {"ordinary": 1},
        "cases": [["", [n], {"tuple": [0, 0, 0]}] for n in range(4)],
        "beliefs": [
            ["", name, f"Said of {name}.", [{"tuple": row} for row in rows]]
            for name, rows in zip(names, results)
        ],
    }


FIRST_ITEM = [[1, 0, 0]] * 3 + [[0, 0, 0]]
OTHER_ITEMS = [[0, 2, 3]] * 4


def test_two_beliefs_are_told_where_each_has_its_items():
    row = of_items(["one", "two"], [FIRST_ITEM, OTHER_ITEMS])
    found = verdict(lambda n: (int(n < 3), 2, 3), row)
    assert found.belief == "one and two"
    assert "1. Said of one.\n2. Said of two." in found.text


@pytest.mark.parametrize(
    "answer",
    [
        lambda n: (1, 2, 3),  # the first item differs where it would be right
        lambda n: (int(n < 3), 2, 0),  # one of two items is right
        lambda n: (int(n < 3), 2, 3 + n),
        lambda n: (int(n < 3), 2, 3) if n else None,
    ],
)
def test_two_beliefs_are_not_guessed_from_their_items(answer):
    row = of_items(["one", "two"], [FIRST_ITEM, OTHER_ITEMS])
    found = verdict(answer, row)
    assert found.belief == ""
    twins = of_items(["one", "two", "twin"], [FIRST_ITEM, OTHER_ITEMS, OTHER_ITEMS])
    assert verdict(lambda n: (int(n < 3), 2, 3), twins).belief == ""


def test_second_slip_on_top_of_a_belief_is_told():
    found = verdict(lambda n: round(100 * (n + 3)) if n else 0)
    assert found.belief == "adds_three"
    assert "You added three.\nBesides, your results are percentages." in found.text


def test_right_numbers_in_percent_are_no_belief():
    """A belief and a slip can cancel: shares for percent, then times a hundred."""
    shares = [["", "shares", "Shares.", [n / 50 for n in NUMBERS]]]
    row = {**DOUBLE, "beliefs": shares}
    found = verdict(lambda n: n * 200, row)
    assert found.belief == ""
    assert "Your results are percentages" in found.text


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (lambda n: -2 * n, "the opposite sign"),
        (lambda n: 2 * n + 1, "Every result is 1 more than the right one."),
        (lambda n: n, "Every result is 0.5 times the right one."),
    ],
)
def test_numbers_that_are_all_changed_in_one_way(answer, told):
    assert told in said(answer, {**DOUBLE, "beliefs": []})


PAIRS = {
    **DOUBLE,
    "points": {"ordinary": 1},
    "cases": [["", [n], {"tuple": [n, f"name {n}", [n, n + 1]]}] for n in (1, 2, 3, 5)],
    "beliefs": [],
}


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (lambda n: (f"name {n}", n, [n, n + 1]), "right parts in the wrong order"),
        (lambda n: (n, f"name {n}", [n + 1, n]), "right parts in the wrong order"),
        (
            lambda n: (n, f"name {n}", [n, n]),
            "item 0 and item 1 of your result are right",
        ),
        (lambda n: (n, f"name {n}"), "has 2 items, where 3 are asked for"),
        (lambda n: (n, n, [n, n + 1]), "Item 1 is an int, where a str is asked for"),
    ],
)
def test_parts_of_a_tuple_are_told_apart(answer, told):
    assert told in said(answer, PAIRS)


def test_smallest_case_is_shown_with_both_results():
    found = verdict(lambda number: number + 3)
    lines = found.text.splitlines()
    assert lines[0] == "Not right yet on 3 of 4 cases. The smallest:"
    assert [line.strip() for line in lines[1:4]] == [
        "double(1)",
        "your result:  4",
        "right result: 2",
    ]
    assert found.case == 0


@pytest.mark.parametrize(
    ("got", "right"),
    [
        (1, 1.0),
        (0.1 + 0.2, 0.3),
        (Fraction(1, 2), 0.5),
        (Decimal("0.5"), 0.5),
        (Counter(a=1), {"a": 1}),
        (defaultdict(int, a=1), {"a": 1.0}),
        (OrderedDict(b=2, a=1), {"a": 1, "b": 2}),
        (types.MappingProxyType({"a": 1}), {"a": 1}),
        (type("Number", (float,), {})(0.5), 0.5),
        (namedtuple("Moved", "points percent")(1, None), (1, None)),
        (type("Text", (str,), {"__str__": lambda self: "b"})("a"), "a"),
        (type("Number", (int,), {})(2), 2),
        (type("Numbers", (list,), {})([2]), [2]),
    ],
)
def test_same(got, right):
    assert same(plain(got), right)


class AlwaysEqual:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


class LyingDict(dict):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 0


@pytest.mark.parametrize(
    ("got", "right"),
    [
        (True, 1),
        ("1", 1),
        ([1], (1,)),
        (1.001, 1),
        (float("nan"), 1),
        ({"a": 1}, {"a": 1, "b": 2}),
        (None, 0),
        (AlwaysEqual(), 1),
        ([AlwaysEqual()], [1]),
        (LyingDict(a=1), {"a": 2}),
        (iter([1]), [1]),
        (type("Number", (float,), {"__eq__": lambda *_: True})(0.4), 0.5),
    ],
)
def test_not_same(got, right):
    assert not same(plain(got), right)


@pytest.mark.parametrize(
    "value",
    [
        *(None, True, 0, -1, 2**70, 0.1, math.inf, "a", "\ud83d", [1, [2.0]], (1,)),
        *({"a": (1, {2})}, {1: "a", (1, "b"): None}, frozenset({"x"}), set()),
    ],
)
def test_what_is_encoded_comes_back_through_json(value):
    text = json.dumps(encode(value), allow_nan=False)
    back = decode(json.loads(text))
    assert back == value
    assert type(back) is type(value)


def test_not_a_number_is_valid_json_and_equals_itself():
    observed = observe("f", {"cases": [[1]]}, {"f": lambda n: [math.nan]})
    assert json.loads(json.dumps(observed, allow_nan=False)) == observed
    assert observed["twice"] == []


def test_what_was_never_encoded_is_refused():
    for value in ({}, {"a": 1, "b": 2}, {"object": []}, {"list": [1]}):
        with pytest.raises(ValueError, match="no value that was encoded"):
            decode(value)


def test_result_that_contains_itself_ends_in_a_sentence():
    def endless(number):
        result = [number]
        result.append(result)
        return result

    assert "calls itself without end" in said(endless)


def test_function_that_ends_but_calls_itself_too_often_is_told_so():
    def one_by_one(number, left=5000):
        return number + one_by_one(number, left - 1) if left else number

    assert "or more often than Python allows" in said(one_by_one)


def test_result_without_end_is_too_large():
    assert "too large to be compared" in said(lambda n: ["x" * 99] * MOST_DATA)


def test_function_that_is_not_written_yet_is_named():
    def triple(number):
        raise NotImplementedError

    assert said(triple).startswith("triple is not written yet")
    assert said(lambda number: triple(number)).startswith("triple is not")
    assert verdict(triple).kind == "unwritten"

    def double(number):
        raise NotImplementedError

    assert said(double).startswith("double is not")


def test_input_is_told_and_not_taken_for_unwritten():
    """A kernel that nobody can type into raises a kind of NotImplementedError."""
    found = verdict(lambda number: input())
    assert found.kind == "general"
    assert "asks for input, and nobody is there to type" in found.text


def notebook(*cells: str) -> dict:
    """Return the namespace of a notebook after its cells were run, as IPython has it."""
    namespace = {"__name__": "__main__", "In": [""]}
    for number, cell in enumerate(cells):
        namespace["In"].append(cell)
        try:
            run_cell(cell, f"cell {number} {hash(cell)}", namespace)
        except SyntaxError:
            pass  # the notebook shows it, and goes on
    return namespace


def test_exception_quotes_the_learners_own_line():
    cell = "import json\n\ndef double(number):\n    return helper(number)\n"
    cell += "\ndef helper(number):\n    found = json.loads('{')\n"
    found = Checks(Judge({"double": DOUBLE}), notebook(cell)).verdict("double")
    assert (
        "stopped with JSONDecodeError on this case, in line 7 of helper:" in found.text
    )
    assert "\n    found = json.loads('{')" in found.text


def test_syntax_error_is_told_with_its_line():
    later = "def double_of(number):\n    return 2 * number\n"
    cells = "def double(number):\n    return 2 * (number\n", later
    found = Checks(Judge({"double": DOUBLE}), notebook(*cells)).verdict("double")
    assert found.kind == "syntax"
    assert (
        "in line 2:\n    return 2 * (number\nPython says: '(' was never" in found.text
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("    return\u00a02 * number", "a no-break space (U+00A0), which looks like a"),
        ("\u00a0   return 2 * number", "a no-break space (U+00A0)"),
        ("    return\u30002 * number", "a space of another kind (U+3000)"),
        ("    return 2\u200b * number", "a character that cannot be seen (U+200B)"),
        ("    return \ufeff2 * number", "a character that cannot be seen (U+FEFF)"),
        ("    return “2” * number", 'the sign “ (U+201C). Type " in its place.'),
        ("    return ‘2’ * number", "the sign ‘ (U+2018). Type ' in its place."),
        ("    return 2 × number", "the sign × (U+00D7). Type * in its place."),
        ("    return 2 – number", "the sign – (U+2013). Type - in its place."),
        ("    return 2 − number", "the sign − (U+2212). Type - in its place."),
        ("    return 2 ≤ number", "the sign ≤ (U+2264). Type <= in its place."),
        ("    return （2 * number)", "the sign （ (U+FF08). Type ( in its place."),
        ("    return 2 ★ number", "the sign ★ (U+2605)."),
    ],
)
def test_character_that_python_cannot_read_is_named_with_its_line(line, told):
    cell = f"def double(number):\n    # – a “comment” may hold any\n{line}\n"
    found = Checks(Judge({"double": DOUBLE}), notebook(cell)).verdict("double")
    assert found.kind == "syntax"
    assert "It stopped in line 3:\n" in found.text
    assert told in found.text.partition("Python says")[2]


def test_character_that_cannot_be_seen_is_shown_where_it_stands():
    cell = "def\u00a0double(number):\n    return 2 * number\n"
    found = Checks(Judge({"double": DOUBLE}), notebook(cell)).verdict("double")
    assert "in line 1:\n    def[U+00A0]double(number):\n" in found.text


# ---- a task that builds on another

ONCE = {**DOUBLE, "call": "once(number)", "cases": [["", [n], n] for n in range(4)]}
ONCE = {**ONCE, "points": {"ordinary": 1}, "beliefs": []}
TWICE = {
    **DOUBLE,
    "call": "twice(number)",
    "stand_ins": {
        "once": {
            "parameters": ["number"],
            "results": [[[n], n] for n in (1, 2, 3, 4.5, 0, 0.0)],
        }
    },
}
RIGHT_TWICE = "def twice(number):\n    return once(number) + once(number=number)"


def of_two(once: str, twice: str):
    check = Checks(Judge({"once": ONCE, "twice": TWICE}), notebook(once, twice))
    return check.verdict("twice")


@pytest.mark.parametrize(
    "once",
    [
        "def once(number):\n    return number + 1",
        "def once(number):\n    raise NotImplementedError",
        "once = 3",
        "pass",
    ],
)
def test_right_task_on_a_wrong_one_is_told_and_gets_its_points(once):
    found = of_two(once, RIGHT_TWICE)
    assert found.passed
    assert found.points(TWICE["points"]) == 3
    assert "It was judged with the right once. Yours is not right yet" in found.text


def test_wrong_task_on_a_wrong_one_gets_its_own_diagnosis():
    found = of_two(
        "def once(number):\n    return number + 1",
        "def twice(number):\n    return once(number) * once(number)",
    )
    assert found.belief == "squares"
    assert found.text.startswith("This task builds on once, which is not right yet.")


def test_task_that_calls_another_on_what_nobody_knows_waits():
    found = of_two(
        "def once(number):\n    return number + 1",
        "def twice(number):\n    return once(2 * number)",
    )
    assert found.kind == "waits"
    assert found.text.startswith("This task builds on once, which is not right yet")


def test_own_fault_is_not_put_on_another():
    found = of_two(
        "def once(number):\n    return number",
        "def twice(number):\n    return once(number) + 3",
    )
    assert found.text.startswith("Not right yet")


def test_stand_in_does_not_stay():
    namespace = notebook("def once(number):\n    return 0", RIGHT_TWICE)
    Checks(Judge({"once": ONCE, "twice": TWICE}), namespace).verdict("twice")
    assert namespace["once"](1) == 0


# ---- the order of a set

NAMES = {
    **DOUBLE,
    "call": "first(names)",
    "points": {"ordinary": 1, "a tie": 1},
    "cases": [
        *(["", [[f"{n}b", f"{n}b", f"{n}a"]], f"{n}b"] for n in "xyz"),
        *(["a tie", [[f"{n}b", f"{n}a"]], f"{n}a"] for n in "xyz"),
    ],
    "beliefs": [],
}
OFTEN = """
def first(names):
    return max({}, key=names.count)
"""


@pytest.mark.parametrize(
    "members",
    ["set(names)", "{*names}", "{n for n in names}", "{n: 0 for n in set(names)}"],
)
def test_tie_that_follows_a_set_is_told(members):
    namespace = notebook(OFTEN.format(members))
    found = Checks(Judge({"first": NAMES}), namespace).verdict("first")
    assert found.text.startswith("Your result follows the order in which Python goes")
    assert "is sometimes:  'xa'\n    and sometimes: 'xb'" in found.text
    assert found.parts == {"ordinary": True, "a tie": False}


@pytest.mark.parametrize(
    "members", ["sorted(set(names))", "dict.fromkeys(sorted(names))"]
)
def test_set_that_is_put_in_order_is_right(members):
    namespace = notebook(OFTEN.format(members))
    assert Checks(Judge({"first": NAMES}), namespace).verdict("first").passed


def test_sets_behave_as_sets():
    cell = """
def first(names):
    one, two = set(names), frozenset(names)
    assert one == two and isinstance(one, set) and not isinstance(two, set)
    assert type(one | two) is set and type({*names} - {"?"}) is set
    other = one.copy()
    assert other.pop() in names and len(other) == len(one) - 1
    assert repr(set()) == "set()" and {1, 2} & {2, 3} == {2}
    assert one.union(["?"]) > one and {n: 1 for n in names}.keys() & one == one
    return max(sorted(one), key=names.count)
"""
    check = Checks(Judge({"first": NAMES}), notebook(cell))
    assert check.verdict("first").passed, check.verdict("first").text


def test_changed_arguments_are_shown_without_a_false_count():
    cases = [["", [[n]], [2 * n]] for n in (1, 2, 3)]
    row = {**DOUBLE, "cases": cases, "beliefs": [], "points": {"ordinary": 1}}

    def doubles(numbers):
        numbers.append(2 * numbers[0])
        return numbers[1:]

    told = said(doubles, row)
    assert told.splitlines()[1] == "    double([1])"
    assert "cases" not in told


def test_order_of_running_is_told():
    check = Checks(Judge({"double": DOUBLE}), namespace := {})
    with pytest.raises(CheckFailed, match="not defined yet. Write a function"):
        check("double")
    with pytest.raises(CheckFailed, match="No task is called 'dubble'"):
        check("dubble")
    namespace["double"] = 3
    with pytest.raises(CheckFailed, match="an int, not a function"):
        check("double")


def test_pass_and_failure_as_the_learner_sees_them(capsys):
    check = Checks(Judge({"double": DOUBLE}), namespace := {"double": lambda n: 2 * n})
    check("double")
    shown = "double: right on all 6 cases.\n3 of 3 points.\n"
    assert capsys.readouterr().out == shown
    assert check.last.passed
    namespace["double"] = lambda n: n * n
    with pytest.raises(AssertionError) as caught:
        check("double")
    assert caught.value._render_traceback_() == [str(caught.value)]
    assert str(caught.value).endswith("You squared.\n0 of 3 points so far.")
    assert check.last.belief == "squares"


def test_half_an_emoji_can_be_written_to_a_file(tmp_path):
    for answer in (lambda n: "\ud83d", lambda n: {}["\ud83d"]):
        (tmp_path / "said").write_text(said(answer), encoding="utf-8")


# ---- a task to break, and one to predict

BREAK = {
    "kind": "break",
    "objective": "toy-1",
    "points": 2,
    "needs": ["double"],
    "must": {"is_even": "The number is odd."},
    "built": "",
}


def broken(example, solved=False, double="lambda n: 2 * n", task=BREAK):
    table = {"double": DOUBLE, "find": task}
    namespace = {"double": eval(double), "is_even": lambda n: n % 2 == 0}
    namespace["in_order"] = lambda first, second: first < second
    judge = Judge(table)
    namespace["find"] = lambda: example
    return judge.verdict(
        "find",
        lambda name: observe(name, judge.question(name), namespace),
        Given(namespace, solved),
    )


def test_input_is_tried_on_each_demand():
    assert broken((2,)).passed
    assert broken((1,)).belief == "is_even"
    assert "Return the arguments as one tuple" in broken([2]).text
    assert "could not use your example" in broken(("a", "b")).text


def test_list_of_all_arguments_is_taken_for_the_tuple():
    two = BREAK | {"must": {"in_order": "The first is not below the second."}}
    assert broken([1, 2], task=two).passed
    assert broken([2, 1], task=two).belief == "in_order"
    for other in ([1], [1, 2, 3], []):
        assert "as one tuple" in broken(other, task=two).text
    assert "as one tuple" in broken([[1, 2]]).text


def test_of_a_long_input_the_beginning_is_shown_and_its_length():
    two = BREAK | {"must": {"in_order": "The first is not below the second."}}
    text = broken(([1] * 100, [0, 1]), task=two).text
    assert "is ([1, 1, 1, 1, 1, 1, 1, 1, … 100 in all], [0, 1])." in text
    assert "is ([2, 2], [1])." in broken(([2, 2], [1]), task=two).text


def test_input_waits_for_what_it_builds_on_unless_the_right_one_is_there():
    wrong = "lambda n: n"
    assert broken((2,), double=wrong).kind == "waits"
    found = broken((2,), solved=True, double=wrong)
    assert found.passed
    assert "Yours is not right yet" in found.text


PREDICT = {
    "kind": "predict",
    "objective": "toy-1",
    "points": 1,
    "program": "toss",
    "options": {"a": "heads", "b": "tails"},
    "because": {"a": "Heads is what one hopes for.", "b": "It fell so."},
}


def predicted(choice):
    def toss():
        print("it fell on tails")
        return "b"

    namespace = {"guess": lambda: choice, "toss": toss}
    return Checks(Judge({"guess": PREDICT}), namespace).verdict("guess")


@pytest.mark.parametrize("choice", ["b", "B", "(b)", " b "])
def test_prediction_that_comes_true(choice):
    found = predicted(choice)
    assert found.passed
    assert "toss() prints:\n    it fell on tails\n" in found.text
    assert "(a) Heads is what one hopes for." in found.text


def test_prediction_that_does_not_come_true_is_explained_first():
    found = predicted("a")
    assert (found.kind, found.belief) == ("named", "a")
    assert found.text.index("(a) Heads") < found.text.index("(b) It fell so.")


@pytest.mark.parametrize("choice", [None, 1, "c", "", ["b"], True])
def test_what_is_no_option_is_told(choice):
    found = predicted(choice)
    assert found.kind == "general"
    assert '"a", "b"' in found.text


# ---- the starter


def starter_cells():
    nb = make_starter(ROOT / "exercises" / "start")
    nbformat.validate(nb)
    return nb.cells


def test_learner_cannot_hurt_the_engine_by_accident():
    """Names of the engine, and of Python, may be used for something else."""
    cells = starter_cells()
    namespace = {"__name__": "__main__"}
    exec(cells[1].source, namespace)  # noqa: S102 - our own starter
    check = namespace["check"]
    names = ["same", "plain", "Judge", "repr", "all", "map", "len", "type", "print"]
    namespace.update(dict.fromkeys(names, 0))
    namespace["above"] = lambda numbers, bar: {}
    with pytest.raises(AssertionError, match="is a dict, where a list is asked for"):
        check("above")


def test_check_before_the_checks_cell_shows_what_to_do():
    """Python's own NameError prints the line, and the line says which cell to run."""
    calls = [c.source for c in starter_cells() if c.source.startswith("check(")]
    assert calls
    for call in calls:
        assert "NameError? Run the first" in call


def test_starter_says_what_each_part_is_worth():
    sources = "\n".join(cell.source for cell in starter_cells())
    assert '    Points: 1.\n    """' in sources


def test_starter_needs_no_other_file(tmp_path):
    """The starter runs as a script in an empty folder, with the standard library."""
    code = [cell.source for cell in starter_cells() if cell.cell_type == "code"]
    script = "\n\n".join(cell for cell in code if not cell.startswith("check("))
    (tmp_path / "starter.py").write_text(script, encoding="utf-8")
    command = [sys.executable, "-I", "-S", "starter.py"]
    subprocess.run(command, cwd=tmp_path, check=True)
