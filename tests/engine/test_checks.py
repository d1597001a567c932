"""The engine by itself: what it compares, what it says, and what does not fool it."""

import subprocess
import sys
import types
from collections import Counter, OrderedDict, defaultdict, namedtuple
from decimal import Decimal
from fractions import Fraction

import nbformat
import pytest

from coursekit.exercise import checks, starter
from tests import ROOT

DOUBLE = {
    "kind": "build",
    "call": "double(number)",
    "objective": "toy-1",
    "cases": [("", (n,), 2 * n) for n in (1, 2, 3, 4.5)]
    + [("zero", (0,), 0), ("zero", (0.0,), 0)],
    "beliefs": [
        ("", "You squared.", [n * n for n in (1, 2, 3, 4.5)]),
        ("", "You added one.", [n + 1 for n in (1, 2, 3, 4.5)]),
        ("zero", "You gave None for zero.", [None, None]),
    ],
    "read": "",
}


def said(answer, entry=DOUBLE):
    return checks.Build("double", entry).wrong(answer)


def test_right_answer_passes():
    assert said(lambda number: number + number) is None


def test_named_only_when_every_ordinary_case_agrees():
    assert said(lambda number: number * number).endswith("You squared.")
    almost = said(lambda number: number * number if number != 4.5 else 0)
    assert "I cannot tell which idea led here" in almost


def test_special_case_is_named_apart():
    assert said(lambda number: 2 * number or None).endswith("You gave None for zero.")
    both = said(lambda number: number * number if number else "?")
    assert both.endswith("You squared.")


def test_what_to_read_is_said_after_a_miss():
    entry = {**DOUBLE, "read": "To read: chapter 2."}
    assert said(lambda number: number * number, entry).endswith(
        "You squared.\nTo read: chapter 2."
    )
    assert "I cannot tell" in said(lambda number: number * 3 + 1, entry)
    assert said(lambda number: number * 3 + 1, entry).endswith("chapter 2.")
    assert said(lambda number: 2 * number, entry) is None


def test_two_beliefs_that_agree_are_not_named():
    twins = [("", "One.", [1, 4, 9, 20.25]), ("", "Two.", [1, 4, 9, 20.25])]
    assert "I cannot tell" in said(lambda n: n * n, {**DOUBLE, "beliefs": twins})


def test_one_case_is_too_few_to_name():
    lone = [("", "One.", [2, 4, 6, 0])]
    answer = said(lambda n: 0 if n == 4.5 else 2 * n, {**DOUBLE, "beliefs": lone})
    assert "I cannot tell" in answer


def test_smallest_case_is_shown_with_both_results():
    lines = said(lambda number: number + 1).splitlines()
    assert lines[0] == "Not right yet on 3 of 4 cases. The smallest:"
    assert [line.strip() for line in lines[1:4]] == [
        "double(2)",
        "your result:  3",
        "right result: 4",
    ]


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
    ],
)
def test_same(got, right):
    assert checks.same(checks.plain(got), right)


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
    assert not checks.same(checks.plain(got), right)


def test_result_that_contains_itself_ends_in_a_sentence():
    def endless(number):
        result = [number]
        result.append(result)
        return result

    assert "Not right yet" in said(endless)


def test_function_that_is_not_written_yet_is_named():
    def triple(number):
        raise NotImplementedError

    assert said(triple).startswith("triple is not written yet")
    assert said(lambda number: triple(number)).startswith("triple is not")

    def double(number):
        raise NotImplementedError

    assert said(double).startswith("double is not")
    replayed = type("", (), {"__call__": lambda self, number: double(number)})()
    assert said(replayed).startswith("double is not")


def test_wrong_answer_of_another_task_is_named_first():
    entries = {"double": DOUBLE, "twice": DOUBLE}
    names = {}
    exec("def twice(number):\n    return double(number)", names)  # noqa: S102 - ours
    check = checks.Checks(entries, names)
    for wrong in (lambda number: 0, 3, None):
        names["double"] = wrong
        with pytest.raises(checks.CheckFailed, match="builds on double, which is not"):
            check("twice")
    names["double"] = lambda number: 2 * number
    check("twice")
    del names["double"]
    with pytest.raises(checks.CheckFailed, match="builds on double"):
        check("twice")


def test_own_fault_is_not_put_on_another():
    names = {"double": lambda number: 2 * number}
    exec("def twice(number):\n    return double(number) + 1", names)  # noqa: S102
    check = checks.Checks({"double": DOUBLE, "twice": DOUBLE}, names)
    with pytest.raises(checks.CheckFailed, match="Not right yet"):
        check("twice")


def test_changed_arguments_are_shown_without_a_false_count():
    entry = {**DOUBLE, "cases": [("", ([n],), [2 * n]) for n in (1, 2, 3)]}

    def doubles(numbers):
        numbers.append(2 * numbers[0])
        return numbers[1:]

    told = said(doubles, {**entry, "beliefs": []})
    assert told.splitlines()[1] == "    double([1])"
    assert "cases" not in told


def test_one_item_is_one():
    entry = {**DOUBLE, "cases": [("", (n,), [n, n]) for n in (1, 2, 3)], "beliefs": []}
    told = said(lambda number: [number], entry)
    assert told.endswith("Your result has 1 item, where 2 are asked for.")


def test_order_of_running_is_told():
    check = checks.Checks({"double": DOUBLE}, namespace := {})
    with pytest.raises(checks.CheckFailed, match="not defined yet. Write a function"):
        check("double")
    with pytest.raises(checks.CheckFailed, match="No task is called 'dubble'"):
        check("dubble")
    namespace["double"] = 3
    with pytest.raises(checks.CheckFailed, match="an int, not a function"):
        check("double")


def test_pass_and_failure_as_the_learner_sees_them(capsys):
    check = checks.Checks({"double": DOUBLE}, namespace := {"double": lambda n: 2 * n})
    check("double")
    assert capsys.readouterr().out == "double: right on all 6 cases.\n"
    namespace["double"] = lambda n: n * n
    with pytest.raises(AssertionError) as caught:
        check("double")
    assert caught.value._render_traceback_() == [str(caught.value)]


def test_learner_cannot_hurt_the_engine_by_accident():
    """Names of the engine, and of Python, may be used for something else."""
    cells = starter.make_starter(ROOT / "exercises" / "bias").cells
    namespace = {}
    exec(cells[1].source, namespace)  # noqa: S102 - our own starter
    names = [*vars(namespace["checks"]), "repr", "all", "map", "len", "type", "print"]
    clutter = {name: 0 for name in names if not name.startswith("__")}
    check = namespace["check"]
    namespace.update(clutter)
    namespace["selection_rates"] = lambda decisions, groups: {}
    with pytest.raises(AssertionError, match="The key .* is missing|same result"):
        check("selection_rates")


def test_check_before_the_checks_cell_shows_what_to_do():
    """Python's own NameError prints the line, and the line says which cell to run."""
    cells = starter.make_starter(ROOT / "exercises" / "bias").cells
    calls = [c.source for c in cells if c.source.startswith("check(")]
    assert calls
    for call in calls:
        assert "NameError? Run the first" in call


def test_engine_imports_the_standard_library_only():
    code = (
        "import sys; before = set(sys.modules); from coursekit.exercise import checks; "
        "new = {m.split('.')[0] for m in set(sys.modules) - before}; "
        "print(sorted(new - set(sys.stdlib_module_names) - {'coursekit'}))"
    )
    result = subprocess.run(
        [sys.executable, "-I", "-c", code],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "[]\n"


def test_starter_needs_no_other_file(tmp_path):
    """The starter runs as a script in an empty folder, with the standard library."""
    nb = starter.make_starter(ROOT / "exercises" / "bias")
    nbformat.validate(nb)
    code = [cell.source for cell in nb.cells if cell.cell_type == "code"]
    script = "\n\n".join(cell for cell in code if not cell.startswith("check("))
    (tmp_path / "starter.py").write_text(script, encoding="utf-8")
    command = [sys.executable, "-I", "-S", "starter.py"]
    subprocess.run(command, cwd=tmp_path, check=True)
