"""What a class got wrong is grouped by its results, and named where it has a name."""

import shutil

import nbformat
import pytest

from coursekit.desk import execute, insight, verdict
from coursekit.exercise.model import Exercise
from coursekit.exercise.verdict import missing
from tests.desk.classroom import Classroom
from tests.desk.test_verdict import (
    ASKS,
    BIAS,
    EVERYONE,
    NO_PYTHON,
    TIES,
    recorded,
    referee,
)

# The same results as of EVERYONE, by another way.
EVERYONE_TOO = """\
def selection_rates(decisions, groups):
    total = {}
    for d, g in zip(decisions, groups):
        total[g] = total.get(g, 0) + d
    return {g: total[g] / len(decisions) for g in total}
"""
# The same belief, with other results: a second slip on top of it.
EVERYONE_ROUNDED = """\
def selection_rates(decisions, groups):
    shares = {n: sum(d for d, g in zip(decisions, groups) if g == n) for n in groups}
    return {n: round(share / len(groups), 2) for n, share in shares.items()}
"""
ODD = """\
def selection_rates(decisions, groups):
    return {g: 0.125 + len(groups) for g in groups}
"""
ODD_AT_TIES = """\
def gap(decisions, groups):
    found = selection_rates(decisions, groups)
    low, high = min(sorted(found), key=found.get), max(sorted(found), key=found.get)
    if list(found.values()).count(found[low]) > 1:
        return 7 + len(groups), high + low, low + high
    return found[high] - found[low], low, high
"""


def graded(room: Classroom, **answers: str):
    """Return a notebook as grading leaves it, without a kernel between."""
    nb, judges = room.right(**answers), referee()
    namespace = Exercise(BIAS).solved()
    namespace["In"] = []
    for name, code in answers.items():
        del namespace[name]
        namespace["In"].append(code)
        try:
            exec(code, namespace)  # noqa: S102 - an answer of this file
        except SyntaxError:
            pass
    checks = execute.checks_of("bias")
    for cell in nb.cells:
        if cell.cell_type == "code" and cell.metadata.nbgrader.grade:
            task = execute.checked(cell, checks)
            record = recorded(judges, task.name, namespace)
            execute.put(cell, task, judges.judged(task.name, record))
    return nbformat.reads(nbformat.writes(nb), as_version=4)


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    room = Classroom(tmp_path_factory.mktemp("class"))
    answers = {
        "ada": {},
        "bob": {"selection_rates": EVERYONE},
        "cyd": {"selection_rates": EVERYONE_TOO},
        "dan": {"selection_rates": ODD},
        "eve": {
            "selection_rates": "def selection_rates(d, g):\n    raise NotImplementedError"
        },
        "fay": {"selection_rates": EVERYONE_ROUNDED, "gap": TIES},
        "gus": {"gap": ODD_AT_TIES},
        "hal": {"gap": NO_PYTHON},
        "ida": {"gap": ASKS},
        "jan": {"gap": ""},
    }
    return insight.look((s, graded(room, **given)) for s, given in answers.items())


def test_the_same_results_are_one_group_however_they_came_about(found):
    task = found["selection_rates"]
    groups = [group.students for group in task.by_size()]
    assert groups == [["bob", "cyd", "fay"], ["dan"]]
    assert (task.right, task.not_there) == (5, {"unwritten": 1})


def test_a_known_belief_is_named_and_another_is_not(found):
    text = insight.report(found)
    assert "selection_rates: 5 right, 4 wrong, 1 not written\n" in text
    assert "3 share this answer, named *divides by everyone*:" in text
    assert "1 gave this answer, which has no name yet (STUB=selection_rates-2):" in text
    assert "right result: {" in text


def test_who_is_right_with_another_answer_put_right_is_right(found):
    """Who builds on a wrong answer, and does so rightly, has all points."""
    task = found["gap"]
    assert (task.right, task.with_right) == (5, 4)  # bob, cyd, dan, eve beside ada
    assert [group.students for group in task.by_size()] == [["fay"], ["gus"], ["ida"]]
    text = insight.report({"gap": task})
    assert "gap: 5 right, 3 wrong, " in text
    assert "  4 of those right were judged with another task's answer put right" in text
    assert "named *tie first seen*" in text
    broken = found["equal_rates_unequal_chances"]
    assert (broken.right, broken.with_right) == (10, 5)


def test_who_waits_for_another_task_is_counted_as_not_judged():
    said = {"kind": "waits", "belief": "", "text": "This builds on a.", "parts": {}}
    task = insight.Task()
    task.take("ada", "", {"task": "t", "results": None, "with_right": True}, said)
    text = insight.report({"t": task})
    assert "t: 0 right, 0 wrong\n  1 could not be judged: they build on" in text


def test_what_python_cannot_read_is_grouped_by_what_it_said():
    """Whatever the line's number, and each line once."""
    task = insight.Task()
    for number, line in enumerate(["total = 0", "return 1", "total = 0"], 1):
        cell = {"defines": ["t"], "syntax": [number, line, NO_BLOCK.format(number)]}
        give(task, missing("t", cell, frozenset()))
    cell = {"defines": ["t"], "syntax": [3, "x = (1", "'(' was never closed"]}
    give(task, missing("t", cell, frozenset()))
    assert insight.report({"t": task}).splitlines() == [
        "t: 0 right, 0 wrong, 4 that Python cannot read",
        "  3 cannot be read. Python says: expected an indented block after 'for'.",
        "      total = 0",
        "      return 1",
        "  1 cannot be read. Python says: '(' was never closed.",
        "      x = (1",
    ]


def test_of_many_lines_that_cannot_be_read_five_are_shown():
    task = insight.Task()
    for number in range(7):
        cell = {"defines": ["t"], "syntax": [1, f"x{number} = (", "never closed"]}
        give(task, missing("t", cell, frozenset()))
    lines = insight.report({"t": task}).splitlines()
    assert len(lines) == 2 + insight.MOST_LINES + 1
    assert lines[-1] == "      … and 2 other lines"


NO_BLOCK = "expected an indented block after 'for' on line {}"


def give(task: insight.Task, said) -> None:
    answer = {"task": "t", "results": None, "with_right": False}
    task.take("ada", "", answer, vars(said))


def test_what_is_no_answer_is_counted_apart_and_asking_is_wrong(found):
    text = insight.report(found)
    assert "gap: 5 right, 3 wrong, 1 that Python cannot read, 1 not there\n" in text
    assert "      Your function asks for input, and nobody is there to type." in text


def test_a_stub_becomes_a_mistake_that_is_named(found, tmp_path):
    text = insight.stub(found, "selection_rates-2", BIAS)
    body = ODD.splitlines()[1]
    folder = with_mistake(tmp_path, "selection_rates", text, body)
    assert text.startswith("@task.mistake\ndef WRITE_a_name(decisions, groups):\n")
    judges = verdict.Referee(Exercise(folder).table(), [])
    namespace: dict = {}
    exec(ODD, namespace)  # noqa: S102 - an answer of this file
    record = recorded(judges, "selection_rates", namespace)
    said = judges.judged("selection_rates", record).verdict
    assert (said.kind, said.belief) == ("named", "adds_the_people")
    assert "You added the people up" in said.text


def test_a_stub_knows_the_kind_of_cases_that_it_shows_on(found, tmp_path):
    text = insight.stub(found, "gap-2", BIAS)
    assert text.startswith('@task.mistake(on="a tie")\n')
    body = ODD_AT_TIES.partition("\n")[2].rstrip().replace("selection_rates", "rates")
    folder = with_mistake(tmp_path, "gap", text, body)
    mistakes = Exercise(folder).answers["gap"].mistakes
    assert (mistakes[-1].id, mistakes[-1].kind) == ("adds_the_people", "a tie")


def with_mistake(folder, task: str, text: str, body: str):
    """Return a copy of bias in `folder` with a stub filled in."""
    copy = shutil.copytree(BIAS, folder / "bias")
    filled = (
        text.replace("WRITE_a_name", "adds_the_people")
        .replace("WRITE: what the results are", "You added the people up")
        .replace("    raise NotImplementedError\n", f"{body}\n")
    )
    path = copy / "answers" / f"{task}.py"
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n\n{filled}", encoding="utf-8")
    return copy


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("selection_rates-1", "needs no name"),
        ("selection_rates-9", "no group"),
        ("selection_rates", "no group"),
        ("none-1", "no group"),
    ],
)
def test_what_has_no_stub_is_said_in_one_sentence(found, label, said):
    with pytest.raises(LookupError, match=said):
        insight.stub(found, label, BIAS)


def test_nothing_but_the_kept_verdict_is_read(found):
    """A sentence of another language changes no count and no name."""
    said = {"kind": "named", "belief": "a_b", "text": "Falsch.", "parts": {}}
    task = insight.Task()
    task.take("ada", "", {"task": "t", "results": [1], "with_right": False}, said)
    assert "named *a b*" in insight.report({"t": task})


def test_nothing_graded_is_said_in_one_sentence(tmp_path):
    room = Classroom(tmp_path)
    said = room.run("python", "-m", "coursekit", "insight", "bias", status=1)
    assert "Nothing of bias is graded" in said
    assert "Traceback" not in said
