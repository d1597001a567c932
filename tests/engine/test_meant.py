"""What was probably meant: a name that is nearly another, and the cell of an answer."""

import builtins
import re
import sys
import warnings

import pytest

from coursekit.exercise.bundle import NAME, OBSERVING, bundle
from coursekit.exercise.checks import Checks
from coursekit.exercise.judging import Judge
from coursekit.exercise.meant import ENTRY_FIRST, TO_TALK
from tests.engine.test_judge import BREAK, DOUBLE, PREDICT, notebook

TABLE = {"double": DOUBLE, "find": BREAK, "guess": PREDICT}
UNREADABLE = {  # a slip, below a misspelt name or in its line
    "no colon": "def dubble(number)\n    return 2 * number",
    "no bracket": "def dubble(number):\n    return (2 * number\n",
    "no quote": "def dubble(number):\n    return 'two\n",
    "no end of the docstring": 'def dubble(number):\n    """Twice.\n    return 2',
    "indented too far": "def dubble(number):\n    twice = 2\n      return twice",
    "not indented": "def dubble(number):\nreturn 2 * number",
    "return outside": "def dubble(number):\n    twice = 2\nreturn twice",
    "a character": "def dubble(number):\n    return 2 × number",
    "two names alike": "def dubble(number, number):\n    return 2 * number",
    "no def": "function double(number):\n    return 2 * number",
    "a hyphen in the name": "def dou-ble(number):\n    return 2 * number",
    "no name": "= = 3",
}
PLAIN = "double is not defined yet. Write a function with exactly this name; in a "
MISSPELT = "A name was used that has been given no value. Is it misspelt, or is it "


def judged(*cells: str, task="double"):
    """Return the verdict on a task after these cells were run, and then its check."""
    namespace = notebook(*cells)
    namespace["In"].append(f'check("{task}")')
    return Checks(Judge(TABLE), namespace).verdict(task)


def said(*lines: str) -> str:
    """Return what is said of a double with these lines in it."""
    body = "\n    ".join(lines)
    return judged(f"def double(number):\n    {body}\n").text


# ---- the cell of an answer


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_misspelt_name_in_a_cell_that_cannot_be_read_is_told_as_unreadable(text):
    found = judged("def helper():\n    return 3", text)
    assert found.kind == "syntax"
    assert found.text.startswith("Python cannot read the cell of double, so none of it")
    number, line = re.search(r"in line (\d+):\n    (.*)", found.text).groups()
    assert text.split("\n")[int(number) - 1].strip() == line


def test_function_of_the_engine_is_not_taken_for_the_answer():
    """A starter carries the engine in its first cell, and the desk in each check."""
    text = bundle(OBSERVING)
    exec(text, {})  # noqa: S102 - our own
    carried = sys.modules[f"{NAME}.observe"]
    engine = f"{text}\n\n\ndef double(x):\n    pass\n"
    cells = [engine, UNREADABLE["no colon"], engine]
    assert carried.cell_of("double", {"In": cells})["defines"] == ["dubble"]


def test_check_that_is_run_again_looks_at_the_same_cell():
    namespace = notebook(UNREADABLE["no colon"])
    namespace["In"] += ['check("double")'] * 3
    found = Checks(Judge(TABLE), namespace).verdict("double")
    assert found.kind == "syntax"


@pytest.mark.parametrize(
    ("cell", "yours"),
    [
        ("def twice(number):\n    return 2 * number", "twice"),
        ("def dubble(n):\n    return n\n\n\ndef helper(n):\n    return n", "dubble"),
        ("def helper(n):\n    return n\n\n\ndef dubble(n):\n    return n", "dubble"),
        (
            "def dubble(n):\n    def doubles(n):\n        return n\n    return n",
            "dubble",
        ),
    ],
)
def test_function_with_another_name_is_named(cell, yours):
    found = judged(cell)
    assert found.kind == "missing"
    assert found.text == (
        f"double is not defined yet: your function is called `{yours}`. Change that to "
        "double, and in a notebook run its cell again."
    )


@pytest.mark.parametrize(
    "cell",
    [
        "# nothing",
        "dubble = 3",
        "def find():\n    return 3",  # the answer to another task
        "def find()\n    return 3",
        "def toss():\n    return 'a'",  # given, to be predicted
        "def is_even(number):\n    return True",  # given, a demand
    ],
)
def test_what_belongs_elsewhere_is_not_taken_for_the_answer(cell):
    """In a notebook the cell of this task may not have been run at all."""
    found = judged(cell)
    assert found.kind == "missing"
    assert found.text.startswith(PLAIN)


def test_cell_that_stopped_before_its_function_is_not_called_misspelt():
    namespace = notebook("def double(number):\n    return 2 * number")
    del namespace["double"]
    namespace["In"].append('check("double")')
    text = Checks(Judge(TABLE), namespace).verdict("double").text
    assert text.startswith(PLAIN)


def test_no_cell_was_run():
    assert judged().text.startswith(PLAIN)
    assert Checks(Judge(TABLE), {"In": 3}).verdict("double").text.startswith(PLAIN)


@pytest.mark.parametrize("task", ["find", "guess"])
def test_tasks_of_other_kinds_are_told_the_same(task):
    call = f"{task} is not defined yet: your function is called `finds`."
    assert judged("def finds():\n    return 3", task=task).text.startswith(call)
    found = judged("def finds()\n    return 3", task=task)
    assert found.text.startswith(f"Python cannot read the cell of {task}, so")


def test_cell_that_cannot_be_read_warns_of_nothing_twice():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        namespace = notebook("def dubble(n):\n    return n is 3\n")
    namespace["In"].append('check("double")')
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = Checks(Judge(TABLE), namespace).verdict("double")
    assert "your function is called `dubble`" in found.text


# ---- names


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        (["return 2 * numbr"], "`number`, a parameter?"),
        (["result = 2 * number", "return reslt"], "`result`, a variable?"),
        (["return soted([number])"], "`sorted`?"),
        (["return true and 2 * number"], "`True`?"),
        (["return [2 * numbr for _ in range(3)]"], "`number`, a parameter?"),
        (["return sum(numbr for _ in range(2))"], "`number`, a parameter?"),
        (["return (lambda: 2 * numbr)()"], "`number`, a parameter?"),
        (
            ["def inner(twice):", "    return twic * number", "return inner(2)"],
            "`twice`, a parameter?",
        ),
        (
            ["total = 1", "def inner():", "    return total", "return totl"],
            "`total`, a variable?",
        ),
    ],
)
def test_name_that_is_nearly_another_is_asked_for(lines, meant):
    text = said(*lines)
    assert "stopped with NameError on this case, in line" in text
    assert text.endswith(
        f"A name was used that has been given no value. Did you mean {meant}"
    )


def test_parameters_with_stars_and_names_are_parameters():
    cell = "def double(number, *others, factor=2, **rest):\n    return {}"
    for near, name in {"other": "others", "facto": "factor", "rests": "rest"}.items():
        assert f"`{name}`, a parameter?" in judged(cell.format(near)).text


def test_function_of_the_learners_own_is_a_name_too():
    cell = "def double(number):\n    return halve(number)\n\n\ndef halves(n):\n    pass"
    assert judged(cell).text.endswith("Did you mean `halves`?")


@pytest.mark.parametrize(
    "name",
    [
        "nosuch",
        "n",
        "sun",  # two letters of three are the same as in sum
        "judg",  # the engine's own names are nobody's
        "Outs",  # and those of a notebook
        "get_ipythn",
        "quitt",
        "_secre",
    ],
)
def test_name_that_is_near_no_other_gets_the_sentence_for_all(name):
    namespace = notebook(f"def double(number):\n    return {name}\n")
    namespace |= {"judge": Judge(TABLE), "Judge": Judge, "Out": {}, "_secret": 1}
    namespace["get_ipython"] = len
    text = Checks(Judge(TABLE), namespace).verdict("double").text
    assert MISSPELT in text
    assert "Did you mean" not in text


def test_variable_of_another_function_is_not_meant():
    cell = """
def double(number):
    amount = 3
    return helper()


def helper():
    return amout
"""
    assert "Did you mean" not in judged(cell).text


def test_name_that_the_learner_raises_is_no_name_of_python():
    for raised in ("NameError()", "NameError('x', name=3)", "AttributeError()"):
        assert "Did you mean" not in said(f"raise {raised}")
    assert "KeyError" in said("raise KeyError(number)")


# ---- methods


@pytest.mark.parametrize(
    ("expression", "meant"),
    [
        ("'a'.uper()", "`upper`, a method of a str?"),
        ("[].apend(1)", "`append`, a method of a list?"),
        ("{}.key()", "`keys`, a method of a dict?"),
        ("{1}.unoin({2})", "`union`, a method of a set?"),
        ("(1,).counts(1)", "`count`, a method of a tuple?"),
    ],
)
def test_method_that_is_nearly_another_is_asked_for(expression, meant):
    text = said(f"return {expression}")
    told = "Something was asked for a method that it does not have. Did you mean "
    assert text.endswith(told + meant)


@pytest.mark.parametrize(
    "expression", ["[].length", "''.nosuch()", "[].__lenn__()", "number.uper()"]
)
def test_method_that_is_near_no_other_gets_the_sentence_for_all(expression):
    text = said(f"return {expression}")
    assert text.endswith("asked for a method that it does not have.")


# ---- keys


@pytest.mark.parametrize(
    "lines",
    [
        ["counts = {}", "counts[number] += 1"],
        ["counts = {}", "for _ in range(2): counts[number] += 1"],
        ["counts = {}", "counts[", "    number", "] += 1"],
        ["counts = {}", "counts[number]['a'] += 1"],
        ["counts = {number: {}}", "counts[number]['a'] += 1"],
        ["counts = {}", "counts['é'] += 1"],
    ],
)
def test_entry_that_does_not_exist_yet_is_told(lines):
    text = said(*lines, "return counts")
    told = f"A dictionary was asked for a key that it does not have. {ENTRY_FIRST}"
    assert text.endswith(told)


@pytest.mark.parametrize(
    "lines",
    [
        ["counts = {}", "counts[number] = counts[number] + 1"],
        ["counts = {number: 1}", "counts[number] += counts['other']"],
        ["counts = {number: 1}", "counts[counts['other']] += 1"],
        ["counts = {}", "counts[number] -= 1"],
        ["total = 0", "counts = {}", "total += counts[number]"],
    ],
)
def test_other_missing_key_gets_the_sentence_for_all(lines):
    text = said(*lines, "return counts")
    assert text.endswith("A dictionary was asked for a key that it does not have.")


def test_error_outside_the_learners_cells_says_nothing_of_what_was_meant():
    namespace = notebook("def double(number):\n    return outside([number])\n")
    library = {}
    exec("def outside(items):\n    items.apend(items)", library)  # noqa: S102 - ours
    namespace["outside"] = library["outside"]
    text = Checks(Judge(TABLE), namespace).verdict("double").text
    assert text.endswith("asked for a method that it does not have.")


def test_answer_that_makes_sets_is_told_the_same():
    """Such an answer runs as another text, in which its lines stand where they stood."""
    lines = ["seen = {number, 1} | {2}", "counts = {}", "counts[number] += 1"]
    assert said(*lines).endswith(ENTRY_FIRST)
    assert said("seen = {number} | {1}", "return sen").endswith("`seen`, a variable?")


def test_task_to_break_asks_too():
    found = judged("def find():\n    items = (1,)\n    return item", task="find")
    assert found.text.endswith("Did you mean `items`, a variable?")


def test_what_talks_to_a_reader_is_known_by_its_name():
    """A new name of Python's own for whoever sits before it would show here."""
    added = {
        name
        for name in dir(builtins)
        if "sitebuiltins" in type(getattr(builtins, name)).__module__
    }
    assert added <= TO_TALK
