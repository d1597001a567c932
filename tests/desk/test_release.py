"""Our own starters hold what nbgrader would make of an exercise."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.preprocessors import ClearSolutions

from coursekit.course import Course
from coursekit.exercise import MalformedAnswers, starter
from coursekit.exercise.model import Exercise
from tests import ROOT

SOLVED = "def f(x):\n    ### BEGIN SOLUTION\n    return x\n    ### END SOLUTION"


def by_nbgrader(nb):
    return ClearSolutions().preprocess(nb, {})[0]


def by_us(nb):
    for cell in nb.cells:
        starter.clear_solution(cell, "here")
    return nb


@pytest.mark.parametrize("folder", Course(ROOT).exercises(), ids=lambda f: f.name)
def test_an_exercise_is_cleared_as_nbgrader_does_it(folder):
    source = Exercise(folder).notebook
    ours = by_us(nbformat.from_dict(source))
    assert ours == by_nbgrader(nbformat.from_dict(source))
    assert ours != source


def marked(cell, solution=True):
    cell.metadata["nbgrader"] = {"grade_id": "f", "solution": solution}
    return new_notebook(cells=[cell])


@pytest.mark.parametrize(
    "cell",
    [
        new_code_cell(SOLVED + "\n\n\n" + SOLVED.replace("f", "g", 1)),
        new_code_cell("x = 1"),
        new_markdown_cell("All of it is the answer."),
        new_markdown_cell("Before\n  BEGIN SOLUTION\nthe answer\nEND SOLUTION\nafter"),
        new_code_cell(""),
    ],
)
def test_a_cell_is_cleared_as_nbgrader_does_it(cell):
    ours = by_us(marked(nbformat.from_dict(cell)))
    assert ours == by_nbgrader(marked(nbformat.from_dict(cell)))


@pytest.mark.parametrize(
    ("nb", "said"),
    [
        (marked(new_code_cell(SOLVED), solution=False), "Mark it as one"),
        (marked(new_code_cell(SOLVED[:-20])), "no END SOLUTION follows"),
        (marked(new_code_cell("# BEGIN SOLUTION\n" + SOLVED)), "stands twice"),
    ],
)
def test_what_nbgrader_refuses_we_refuse(nb, said):
    with pytest.raises(RuntimeError):
        by_nbgrader(nbformat.from_dict(nb))
    with pytest.raises(MalformedAnswers, match=f"^here.*{said}"):
        by_us(nb)
