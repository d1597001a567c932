"""Answers are loaded as authors wrote them, or refused with one clear sentence."""

import json
import re

import pytest

from coursekit.exercise import (
    Break,
    Build,
    MalformedAnswers,
    Mistake,
    Predict,
    Special,
    load_answers,
    load_trials,
)

BUILD = """\
from coursekit.exercise import Build, special

from .shared import LIST

task = Build(objective="x-1", points={"ordinary": 2, "empty": 1}, read="Read on.")


@task.cases
def cases(rng):
    yield (LIST,)
    yield special("empty", [])


@task.mistake
def one_less(values):
    \"\"\"Your results are
    one too small.\"\"\"
    return _size(values) - 1


@task.says_the_same_as(one_less)
def one_less_or_zero(values):
    return max(0, one_less(values))


@task.mistake
@task.mistake(on="empty")
def always_seven(values):
    \"\"\"Seven again.\"\"\"
    return 7


@task.says_the_same_as(one_less, on="empty")
def minus_one(values):
    return -1


@task.right
def by_counting(values):
    return sum(1 for _ in values)


def _size(values):
    return len(values)


task.equivalent = {"return len(values) + 0": "adds nothing"}
"""
BREAK = """\
from coursekit.exercise import Break

task = Break(
    objective="x-2",
    points=3,
    needs=["size"],
    must={"is_long": "Make it longer."},
    right=[([1, 2],)],
    wrong={"is_long": [([],)]},
)
"""
PREDICT = """\
from coursekit.exercise import Predict

task = Predict(
    objective="x-3", points=1, program="run", because={"a": "Yes.", "b": "No."}
)
"""
TRIAL = """\
from coursekit.exercise import Trial

trial = Trial()
size = trial.given("size")


@trial.right
def right_1(values):
    return size(list(values))


@trial.wrong
def wrong_1(values):
    return 0


class _Adds:
    def __call__(self, values):
        return _more(values)


trial.wrong(_Adds())


def _more(values):
    return size(values) + 1
"""


def check_cell(name, points):
    marks = {"grade": True, "points": points}
    source = [f'check("{name}")  # Run the first cell.']
    return {"cell_type": "code", "metadata": {"nbgrader": marks}, "source": source}


@pytest.fixture
def folder(tmp_path):
    """An exercise with a task of each kind, in an order that no alphabet has."""
    folder = tmp_path / "lists"
    answers = folder / "answers"
    (answers / "trials").mkdir(parents=True)
    cells = [check_cell("size", 3), check_cell("longer", 3), check_cell("guess", 1)]
    (folder / "lists.ipynb").write_text(json.dumps({"cells": cells}))
    for name, text in {
        "__init__": "",
        "shared": "LIST = [1, 2, 3]\n\n\ndef help():\n    return 1\n",
        "size": BUILD,
        "longer": BREAK,
        "guess": PREDICT,
        "trials/size": TRIAL,
    }.items():
        (answers / f"{name}.py").write_text(text, encoding="utf-8")
    return folder


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}: this test breaks nothing"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


# ---- what is loaded


def test_tasks_come_in_the_order_of_the_notebook(folder):
    assert list(load_answers(folder)) == ["size", "longer", "guess"]


def test_a_build_holds_what_its_decorators_were_given(folder):
    task = load_answers(folder)["size"]
    assert type(task) is Build
    assert (task.objective, task.read) == ("x-1", "Read on.")
    assert task.points == {"ordinary": 2, "empty": 1}
    assert list(task.draw(None)) == [([1, 2, 3],), Special("empty", ([],))]
    assert [function([5]) for function in task.right] == [1]
    assert task.equivalent == {"return len(values) + 0": "adds nothing"}


def test_a_mistake_says_what_its_belief_says(folder):
    mistakes = load_answers(folder)["size"].mistakes
    assert all(type(mistake) is Mistake for mistake in mistakes)
    rows = [(m.function.__name__, m.kind, m.id, m.sentence) for m in mistakes]
    small = ("one_less", "Your results are one too small.")
    assert rows == [
        ("one_less", "", *small),
        ("one_less_or_zero", "", *small),
        ("always_seven", "empty", "always_seven", "Seven again."),
        ("always_seven", "", "always_seven", "Seven again."),
        ("minus_one", "empty", *small),
    ]
    assert mistakes[0].function([5, 5]) == 1


def test_a_variant_shows_wherever_its_belief_does(folder):
    edit(
        folder / "answers" / "size.py",
        "@task.right",
        "@task.says_the_same_as(always_seven)\ndef seven(values):\n    return 7.0\n\n\n"
        "@task.right",
    )
    mistakes = load_answers(folder)["size"].mistakes
    kinds = [m.kind for m in mistakes if m.function.__name__ == "seven"]
    assert kinds == ["empty", ""]


def test_a_break_and_a_prediction_hold_what_they_were_given(folder):
    tasks = load_answers(folder)
    assert tasks["longer"] == Break(
        objective="x-2",
        points=3,
        needs=["size"],
        must={"is_long": "Make it longer."},
        right=[([1, 2],)],
        wrong={"is_long": [([],)]},
    )
    because = {"a": "Yes.", "b": "No."}
    assert tasks["guess"] == Predict(
        objective="x-3", points=1, program="run", because=because
    )


def test_a_changed_copy_is_loaded_anew_and_leaves_no_bytecode(folder):
    before = load_answers(folder)["size"]
    edit(folder / "answers" / "shared.py", "[1, 2, 3]", "[4, 5, 6]")
    after = load_answers(folder)["size"]
    assert next(before.draw(None)) == ([1, 2, 3],)
    assert next(after.draw(None)) == ([4, 5, 6],)
    assert not list(folder.rglob("*.pyc"))


def test_trials_hold_functions_and_are_given_the_solutions(folder):
    trial = load_trials(folder, {"size": len})["size"]
    assert [answer([5, 5]) for answer in trial.right] == [2]
    assert [answer([5, 5]) for answer in trial.wrong] == [0, 3]


def test_an_exercise_without_trials_has_none(folder):
    (folder / "answers" / "trials" / "size.py").unlink()
    assert load_trials(folder, {}) == {}


# ---- broken on purpose: what is said, and at which line of which file


def refused(folder, file, said):
    with pytest.raises(MalformedAnswers, match=said) as caught:
        load_answers(folder)
        load_trials(folder, {"size": len, "longer": None})
    assert re.match(re.escape(str(folder / file)) + r"(,|:| )", str(caught.value))
    return str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "at", "said"),
    [
        ("cases(rng):", "cases(rng:", "def cases(rng:", "SyntaxError: "),
        ("from .shared import LIST", "1 / 0", "1 / 0", "ZeroDivisionError: divis"),
        ("from .shared", "from .no", "from .no import", "ModuleNotFoundError: "),
        ('"ordinary": 2, ', "", "task = Build", "is not a dictionary with the key"),
        ('{"ordinary": 2, "empty": 1}', "3", "task = Build", "is not a dictionary"),
        ('"ordinary": 2', '"ordinary": 1.5', "task = Build", "points are 1.5. Give a"),
        ('"ordinary": 2', '"ordinary": -1', "task = Build", "points are -1. Give a w"),
        ('"ordinary": 2', '"ordinary": True', "task = Build", "points are True. Giv"),
        (
            '    """Seven again."""\n',
            "",
            '@task.mistake(on="empty")',
            "the mistake always_seven has no docstring. Write there what the learner",
        ),
        (
            '"""Seven again."""',
            '"""  """',
            '@task.mistake(on="empty")',
            "the mistake always_seven has no docstring. Write there what the learner",
        ),
        (
            '"""Seven again."""',
            '"""Your results are one too small."""',
            '@task.mistake(on="empty")',
            "always_seven and one_less are two mistakes with one name or one sentence",
        ),
        (
            '(on="empty")',
            '(on="a tie")',
            '@task.mistake(on="a tie")',
            "always_seven is on cases of the kind 'a tie', which has no points",
        ),
        (
            "@task.says_the_same_as(one_less)",
            "@task.says_the_same_as(max)",
            "@task.says_the_same_as(max)",
            "max is no mistake of this task yet. Register it first",
        ),
        (
            "@task.right\n",
            "",
            "def by_counting(values):",
            "by_counting is not registered. Put a decorator of `task` above it, or",
        ),
        (
            "@task.says_the_same_as(one_less)\n",
            "",
            "def one_less_or_zero(values):",
            "one_less_or_zero is not registered. Put a decorator of `task` above it",
        ),
        ("def _size", "def size", "def size(values):", "size is not registered. Put"),
        (
            "def minus_one",
            "def one_less_or_zero",
            "@task.says_the_same_as(one_less)",
            "one_less_or_zero is the name of a later function, too. Rename one of the",
        ),
    ],
)
def test_a_broken_build_is_refused_at_its_line(folder, old, new, at, said):
    path = folder / "answers" / "size.py"
    edit(path, old, new)
    text = refused(folder, "answers/size.py", said)
    line = int(re.search(r"size\.py, line (\d+): ", text)[1])
    assert path.read_text(encoding="utf-8").splitlines()[line - 1].startswith(at)


def test_an_error_in_shared_is_told_at_the_line_of_shared(folder):
    edit(folder / "answers" / "shared.py", "LIST = [1, 2, 3]", "LIST = [1 / 0]")
    text = refused(folder, "answers/shared.py", "ZeroDivisionError")
    assert "shared.py, line 1: " in text


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("size", "@task.cases\ndef cases", "def _cases", "registers no cases"),
        ("longer", "task = ", "tasks = ", "holds no `task`. Write `task = …` near"),
        ("longer", "points=3", "points=2.5", "points are 2.5. Give a whole number"),
        ("longer", "points=3", "points=2", "its points make 2, those of the check "),
        ("guess", "points=1", "points='1'", "points are '1'. Give a whole number"),
        (
            "size",
            '"empty": 1}',
            '"empty": 2}',
            "make 4, those of the check cell in lis",
        ),
        (
            "size",
            "task.equivalent = ",
            'task.given("longer")\ntask.equivalent = ',
            "no task before it is called longer",
        ),
        ("trials/size", "def _more", "trial = 0\n\n\ndef _more", "holds no `trial`. "),
        ("trials/size", "trial = Trial()", "trial = []", "AttributeError: 'list'"),
        ("trials/size", "@trial.right\n", "", "right_1 is not registered. Put a decor"),
        ("trials/size", "def wrong_1", "def right_1", "right_1 is the name of a later"),
        ("trials/size", 'given("size")', 'given("sise")', "no task is called sise"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(folder, file, old, new, said):
    edit(folder / "answers" / f"{file}.py", old, new)
    refused(folder, f"answers/{file}.py", said)


def test_a_trial_of_no_task_is_refused(folder):
    trials = folder / "answers" / "trials"
    (trials / "size.py").rename(trials / "sizes.py")
    refused(folder, "answers/trials/sizes.py", "no task is called sizes. Correct the")


def test_answers_that_no_check_asks_for_are_refused(folder):
    (folder / "answers" / "guess.py").rename(folder / "answers" / "guessed.py")
    refused(folder, "answers/guessed.py", "lists.ipynb has no check of guessed. Add")


def test_missing_files_get_one_clear_sentence(folder):
    (folder / "answers" / "guess.py").unlink()
    refused(folder, "answers/guess.py", "is missing. Every task that is checked needs")
    (folder / "answers" / "__init__.py").unlink()
    refused(folder, "answers/__init__.py", "is missing. Every exercise needs its answ")
    (folder / "lists.ipynb").unlink()
    refused(folder, "lists.ipynb", "is missing. An exercise is a notebook there.")
