"""What a class got wrong is grouped by its results, and named where it has a name."""

import shutil

import pytest

from coursekit.desk import cohort, execute, insight, recorder, verdict
from coursekit.exercise import tasks
from tests import ROOT
from tests.desk.classroom import Classroom

EVERYONE = """\
def selection_rates(decisions, groups):
    return {n: sum(d for d, g in zip(decisions, groups) if g == n) / len(groups)
            for n in groups}
"""
# The same results, by another way.
EVERYONE_TOO = """\
def selection_rates(decisions, groups):
    total = {}
    for d, g in zip(decisions, groups):
        total[g] = total.get(g, 0) + d
    return {g: total[g] / len(decisions) for g in total}
"""
ODD = """\
def selection_rates(decisions, groups):
    return {g: 0.125 + len(groups) for g in groups}
"""


def graded(room: Classroom, code: str):
    """Return a notebook as grading leaves it, without a kernel between."""
    nb = room.right(selection_rates=code)
    table = cohort.table_of(room.exercise, None)
    referee = verdict.Referee(table, execute.own_code(room.exercise))
    namespace = tasks.load_solutions(room.exercise)
    exec(code, namespace)  # noqa: S102 - an answer of this file
    for cell in nb.cells:
        if cell.cell_type == "code" and cell.metadata.nbgrader.grade:
            name = execute.task_of(cell)
            record = recorder.record(name, namespace, referee.arguments(name))
            execute.put(cell, name, referee.verdict(name, record))
    return nb


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    room = Classroom(tmp_path_factory.mktemp("class"))
    codes = {
        "ada": room.solutions["selection_rates"],
        "bob": EVERYONE,
        "cyd": EVERYONE_TOO,
        "dan": ODD,
        "eve": "def selection_rates(d, g):\n    raise NotImplementedError\n",
    }
    return insight.look({s: graded(room, code) for s, code in codes.items()})


EXERCISE = ROOT / "exercises" / "bias"


def test_the_same_results_are_one_group_however_they_came_about(found):
    task = found["selection_rates"]
    assert [group.students for group in task.by_size()] == [["bob", "cyd"], ["dan"]]
    assert (task.right, task.not_written) == (1, 1)


def test_a_known_belief_is_named_and_another_is_not(found):
    text = insight.report(found, insight.names(EXERCISE))
    assert "selection_rates: 1 right, 3 wrong, 1 not written" in text
    assert "2 share this answer, named *divides by everyone*:" in text
    assert "1 gave this answer, which has no name yet (STUB=selection_rates-2):" in text
    assert "right result: {" in text


def test_a_stub_becomes_a_mistake_that_is_named(found, tmp_path):
    text = insight.stub(found, "selection_rates-2", EXERCISE)
    folder = shutil.copytree(EXERCISE, tmp_path / "bias")
    text = (
        text.replace("WRITE_a_name", "adds_the_people")
        .replace("WRITE: what the results are", "You added the people up")
        .replace("    raise NotImplementedError\n", ODD.splitlines()[1] + "\n")
    )
    path = folder / "answers.py"
    before, task, after = path.read_text("utf-8").partition("selection_rates = Task(")
    after = after.replace("mistakes=[", "mistakes=[adds_the_people, ", 1)
    path.write_text(f"{before}{text}\n\n{task}{after}", encoding="utf-8")
    table = tasks.make_table(folder, "bias")
    judges = verdict.Referee(table, execute.own_code(folder))
    namespace: dict = {}
    exec(ODD, namespace)  # noqa: S102 - an answer of this file
    cases = judges.arguments("selection_rates")
    record = recorder.record("selection_rates", namespace, cases)
    said = judges.verdict("selection_rates", record).sentence
    assert "You added the people up" in said
    assert insight.UNNAMED not in said


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
        insight.stub(found, label, EXERCISE)


def test_nothing_graded_is_said_in_one_sentence(tmp_path):
    room = Classroom(tmp_path)
    said = room.run("python", "-m", "coursekit", "insight", "bias", status=1)
    assert "Nothing of bias is graded" in said
    assert "Traceback" not in said
