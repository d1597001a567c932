"""What `make module` begins a module with, and what `make run` runs."""

import re
import shutil
import subprocess
import sys

import nbformat
import pytest

from coursekit import form
from coursekit.course import ROOMS, Course
from coursekit.exercise.model import Exercise
from coursekit.form.module import files as files_of_module
from tests import COURSE, FIRST, ROOT

FILES = files_of_module(COURSE, "qqq")
FILES = [path.relative_to(ROOT).as_posix() for path in FILES]


@pytest.fixture
def project(tmp_path):
    """A copy of the project's sources."""
    for name in ("chapters", "data", "exercises", "notebooks", "teaching"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("_toc.yml", "index.md", "references.bib", "README.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def coursekit(project, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "coursekit", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )


def make_module(project, *slug):
    return coursekit(project, "module", *slug)


def files(project):
    return {path for path in project.rglob("*") if path.is_file()}


def test_new_module_has_all_rooms_in_its_own_name(project):
    assert make_module(project, "qqq").returncode == 0
    for path in ROOMS.values():
        assert path.format("qqq") in FILES
    for file in FILES:
        text = (project / file).read_text(encoding="utf-8")
        assert "SLUG" not in text, file


def test_exercise_of_a_new_module_works(project):
    make_module(project, "qqq")
    exercise = Exercise(Course(project).exercise("qqq"))
    assert [task.kind for task in exercise.tasks.values()] == [
        *("build", "build", "break", "judge")
    ]
    assert len(exercise.table()) == 3


def test_front_matter_of_a_new_module_can_be_read(project):
    make_module(project, "qqq")
    assert Course(project).module("qqq").to_read == ""


def test_every_mark_of_a_new_module_is_named(project):
    make_module(project, "qqq")
    faults = "\n".join(form.templates_are_filled_in(project))
    for file in FILES:
        marks = "WRITE:" in (project / file).read_text(encoding="utf-8")
        named = re.search(f"{re.escape(file)}.*still to write", faults)
        assert bool(named) == marks, file
    for room in ("chapter", "notebook", "exercise", "teaching notes"):
        assert f"{ROOMS[room].format('qqq')}, " in faults


def test_gaps_of_a_new_module_are_named_and_nothing_else(project):
    before = [fault for rule in form.RULES for fault in rule(project)]
    make_module(project, "qqq")
    faults = [f for rule in form.RULES for f in rule(project) if f not in before]
    assert all("qqq" in fault for fault in faults)
    for sentence in (
        "_toc.yml does not name chapters/qqq.md",
        "cell first-result: this cell should have been run as number 1",
        "words of prose; it should have 1500 to 2500",
        "answers/total.py: 2 mistakes with docstrings of their own; write at least 4",
    ):
        assert any(sentence in fault for fault in faults), sentence


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ([], "A module needs a slug"),
        (["Two Words"], "A module needs a slug"),
        (["../up"], "A module needs a slug"),
        ([FIRST.slug], f"chapters/{FIRST.slug}.md is there already"),
    ],
)
def test_module_that_cannot_be_made_is_refused(project, slug, said):
    before = files(project)
    result = make_module(project, *slug)
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert files(project) == before


def test_half_a_module_is_never_overwritten(project):
    (project / "teaching" / "qqq.md").write_text("mine", encoding="utf-8")
    before = files(project)
    assert "teaching/qqq.md is there already" in make_module(project, "qqq").stderr
    assert files(project) == before


def test_an_exercise_without_a_notebook_is_run(project):
    """The self-test is one."""
    path = Course(project).path("exercise", "start")
    nb = nbformat.read(path, as_version=4)
    code = [cell for cell in nb.cells if cell.cell_type == "code"]
    for cell in code:
        cell.outputs, cell.execution_count = [], None
    nbformat.write(nb, path)
    done = coursekit(project, "run", "start")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{path}\n"
    ran = nbformat.read(path, as_version=4).cells
    counts = [cell.execution_count for cell in ran if cell.cell_type == "code"]
    assert counts == list(range(1, len(code) + 1))


def test_a_slug_that_nothing_can_be_run_of_is_named(project):
    done = coursekit(project, "run", "qqq")
    assert done.returncode == 1
    assert done.stderr == (
        "There is no notebooks/qqq.ipynb and no exercises/qqq/qqq.ipynb to run.\n"
    )
