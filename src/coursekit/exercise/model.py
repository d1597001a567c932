"""One exercise: its tasks, each with its cells, its kind, its points and its objective.

Read once from the source notebook and the answers beside it; whoever needs to know which
cell is the answer to which task asks here.
"""

from __future__ import annotations

import json
import linecache
import pathlib
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import nbformat

from coursekit.exercise.authoring import Break, Build, Predict, load_answers
from coursekit.exercise.errors import MalformedAnswers
from coursekit.exercise.table import build_row
from coursekit.exercise.verdict import ORDINARY_PART

CHECK = re.compile(r"^check\([\"'](\w+)[\"']\)", re.MULTILINE)
CHECKS_CELL = "checks"  # the mark of the first code cell
WHY = "why"  # the tag of a cell that says why a solution works
JUDGE = "judge"  # the kind of a task in words, which a person reads


@dataclass
class Task:
    """One task of an exercise.

    answer: the cell that the learner writes in; check: the cell that gives the points,
        the same one for a task in words.
    worth: the points of each part; a task that is right or wrong as a whole has one.
    written: what its answers file says of it; None for a task in words.
    """

    name: str
    kind: str
    objective: str
    worth: dict[str, int]
    answer: nbformat.NotebookNode
    check: nbformat.NotebookNode
    written: Build | Break | Predict | None
    reason: nbformat.NotebookNode | None = None

    @property
    def points(self) -> int:
        return sum(self.worth.values())


def marks(cell) -> dict:
    """Return nbgrader's marks of a cell, or {}."""
    return cell.metadata.get("nbgrader", {})


def is_reason(cell) -> bool:
    """Tell whether a cell says why a solution works; such a cell is for the page."""
    return WHY in cell.metadata.get("tags", [])


def task_named(cell) -> str | None:
    """Return the task that a check cell names, or None."""
    found = CHECK.search(cell.source)
    return found[1] if found else None


def run_cell(source: str, name: str, namespace: dict[str, Any]) -> None:
    """Run our own code so that its lines can be looked up, as those of a cell."""
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    exec(compile(source, name, "exec"), namespace)  # noqa: S102 - from this repository


class Exercise:
    """The exercise in a folder. Raises MalformedAnswers with the file and what to do."""

    def __init__(self, folder: pathlib.Path):
        self.folder, self.slug = folder, folder.name
        self.path = folder / f"{folder.name}.ipynb"
        if not self.path.is_file():
            raise MalformedAnswers(
                f"{self.path} is missing. An exercise is a notebook there."
            )
        self.notebook = nbformat.read(self.path, as_version=4)

    @cached_property
    def answers(self) -> dict[str, Build | Break | Predict]:
        found = load_answers(self.folder)
        for task in found.values():
            if isinstance(task, Build) and task.asked:
                task.solutions = self.solved()
        return found

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """The tasks by name, in the notebook's order."""
        found: dict[str, Task] = {}
        answer = last = None
        for cell in self.notebook.cells:
            mark = marks(cell)
            if mark.get("solution"):
                answer = cell
            if mark.get("grade"):
                last = self.task(answer, cell)
                found[last.name] = last
            elif is_reason(cell) and last:
                last.reason = cell
        if missing := set(self.answers) - set(found):
            raise MalformedAnswers(
                f"{self.folder / 'answers'}: {missing.pop()} has no check cell in the "
                "notebook."
            )
        return found

    def task(self, answer, check) -> Task:
        """Return the task of a check cell and of the answer cell before it."""
        points = marks(check).get("points", 0)
        if check.cell_type == "markdown":
            name = marks(check)["grade_id"]
            objective = check.metadata.get("objective", "")
            worth = {ORDINARY_PART: points}
            return Task(name, JUDGE, objective, worth, check, check, None)
        name = task_named(check)
        if not name or name not in self.answers:
            raise MalformedAnswers(
                f"{self.path}: the cell {marks(check)['grade_id']} gives points, but is "
                'no check of a task: begin it with check("name of the task").'
            )
        if answer is None or marks(answer)["grade_id"] != name:
            raise MalformedAnswers(
                f"{self.path}: {name} has no solution cell in the notebook before its "
                "check."
            )
        written = self.answers[name]
        worth = written.points
        if not isinstance(worth, dict):
            worth = {ORDINARY_PART: worth}
        if sum(worth.values()) != points:
            raise MalformedAnswers(
                f"{self.path}: the check of {name} has {points} points, and its answers "
                f"file gives {sum(worth.values())}. Make them the same."
            )
        kind = type(written).__name__.lower()
        return Task(name, kind, written.objective, worth, answer, check, written)

    @cached_property
    def code(self) -> dict[str, str]:
        """The solutions and the given code by the cells' ids, in the notebook's order."""
        return {
            cell.id: cell.source
            for cell in self.notebook.cells
            if cell.cell_type == "code"
            and marks(cell).get("grade_id") != CHECKS_CELL
            and not marks(cell).get("grade")
        }

    def solved(self) -> dict[str, Any]:
        """Return a new namespace with everything that the notebook defines."""
        namespace: dict[str, Any] = {"__name__": self.slug}
        for cell, source in self.code.items():
            run_cell(source, f"{self.path}#{cell}", namespace)
        return namespace

    def table(self, seed: str | None = None) -> dict[str, dict]:
        """Return the table of all tasks that a program checks, drawn from `seed`.

        Without a seed, from the exercise's name: these are the starter's cases.
        """
        seed, solutions, table = seed or self.slug, self.solved(), {}
        for name, task in self.tasks.items():
            if task.kind == JUDGE:
                continue
            where = f"{self.folder / 'answers' / name}.py"
            if name not in solutions:
                raise MalformedAnswers(f"{where}: the notebook defines no {name}.")
            if isinstance(task.written, Build):
                row = build_row(where, name, task.written, solutions, list(table), seed)
            else:
                row = task.written.row(where, name, solutions, list(table))
            table[name] = row
        return json.loads(json.dumps(table, allow_nan=False))  # as a starter has it
