"""The rubric of a task in words is read as boxes that add up to its points."""

import nbformat
import pytest

from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import JUDGE, Exercise
from coursekit.exercise.rubric import Item, rubric

ROWS = """\
- Two things, each with a *reason* (1 point each).
- For each, what follows (half a point each).
- What to find out (1 point), and why (2 points).
"""
ID = {"schema_version": 3, "locked": False, "solution": False, "grade": False}


def exercise(folder, rows: str, points: int) -> tuple:
    """Write an exercise of one task in words; return it and its task."""
    mark = ID | {"grade_id": "say", "solution": True, "grade": True, "points": points}
    cells = [
        nbformat.v4.new_markdown_cell("An answer.", metadata={"nbgrader": mark}),
        nbformat.v4.new_markdown_cell(f"```{{dropdown}} Rubric: read so\n{rows}```"),
    ]
    folder.mkdir(exist_ok=True)
    nb = nbformat.v4.new_notebook(cells=cells)
    nbformat.write(nb, folder / f"{folder.name}.ipynb")
    (folder / "answers").mkdir(exist_ok=True)
    (folder / "answers" / "__init__.py").touch()
    made = Exercise(folder)
    (task,) = made.tasks.values()
    assert task.kind == JUDGE
    return made, task


def test_each_thing_to_look_for_is_a_box(tmp_path):
    found = rubric(*exercise(tmp_path / "one", ROWS, 6))
    assert found == [
        Item("Two things, each with a *reason*: the first", 1),
        Item("Two things, each with a *reason*: the second", 1),
        Item("For each, what follows: the first", 0.5),
        Item("For each, what follows: the second", 0.5),
        Item("What to find out", 1),
        Item("and why", 2),
    ]
    assert [item.steps for item in found[2::3]] == [(0, 0.5), (0, 1, 2)]


@pytest.mark.parametrize(
    ("rows", "points", "said"),
    [
        (ROWS, 5, "say adds up to 6 points, and the task has 5"),
        (
            f"{ROWS}- Something else.\n",
            6,
            "has a line without points: 'Something else.'",
        ),
        ("", 0, "adds up to 0 points"),
    ],
)
def test_a_rubric_that_gives_other_points_is_named(tmp_path, rows, points, said):
    with pytest.raises(MalformedAnswers) as raised:
        rubric(*exercise(tmp_path / "one", rows, points or 1))
    assert said in str(raised.value)


def test_a_task_without_a_rubric_is_named(tmp_path):
    made, task = exercise(tmp_path / "one", ROWS, 6)
    made.notebook.cells[1].source = "No list."
    with pytest.raises(MalformedAnswers, match="the rubric of say is missing"):
        rubric(made, task)
