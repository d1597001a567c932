"""Exercises: a mix of tasks, each practised, checked, helped and worth points."""

import ast
import pathlib
import re
from collections import Counter

import nbformat

from coursekit.exercise import Break, Build, MalformedAnswers, Predict, load_answers
from coursekit.form.reading import (
    EXERCISES,
    SELF_TEST,
    answers_of,
    cells,
    directives,
    files_of,
    has_tag,
    marks,
    objectives_of,
    tree_of,
)
from coursekit.form.texts import Text, place_of, read_notebook

BUILDS = 2
BELIEFS = 4


def answers_can_be_read(root: pathlib.Path) -> list[str]:
    """The answers of every exercise load."""
    faults = []
    for _, path in files_of(root, "answers"):
        try:
            load_answers(path.parents[1])
        except MalformedAnswers as error:
            faults.append(str(error).replace(f"{root}/", ""))
    return faults


def objectives_are_practised(root: pathlib.Path) -> list[str]:
    """Each objective has a task, and each task an objective of the chapter."""
    faults = []
    for slug, path in files_of(root, "chapter"):
        known = {row.get("id") for row in objectives_of(path)}
        named = {
            f"exercises/{slug}/answers/{name}.py": task.objective
            for name, task in answers_of(root, slug).items()
        }
        for place, cell in cells(root, f"exercises/{slug}/{slug}.ipynb", "markdown"):
            if "objective" in cell.metadata:
                named[place] = cell.metadata["objective"]
        faults += [
            f"{place} names the objective {objective}, which "
            f"{place_of(path, root)} does not have; name one of its own."
            for place, objective in named.items()
            if objective not in known
        ]
        faults += [
            f"{place_of(path, root)}: no task practises the objective {objective}; "
            f"name it in a file of exercises/{slug}/answers or in a cell's metadata."
            for objective in sorted(known - {*named.values()}, key=str)
        ]
    return faults


def exercises_mix_their_tasks(root: pathlib.Path) -> list[str]:
    """An exercise has two tasks to build, one to break and one to judge."""
    faults = []
    for slug, path in files_of(root, "exercise"):
        if slug == SELF_TEST:
            continue
        name, answers = place_of(path, root), answers_of(root, slug).values()
        builds = sum(isinstance(task, Build) for task in answers)
        if builds < BUILDS:
            faults.append(
                f"{name} has {builds} tasks to build; add a Build to its answers until "
                f"there are {BUILDS}."
            )
        if not any(isinstance(task, Break) for task in answers):
            faults.append(f"{name} has nothing to break; add a Break to its answers.")
        all_cells = read_notebook(path).cells
        judged = [n for n, cell in enumerate(all_cells) if is_judged(cell)]
        if not judged:
            faults.append(
                f"{name} has nothing to judge; add a markdown cell that nbgrader "
                "marks as both solution and graded."
            )
        for number in judged:
            if not dropdowns(section(all_cells, number), "Rubric"):
                faults.append(
                    f"{place_of(path, root, all_cells[number])}: add a cell below with "
                    "a {dropdown} that begins with Rubric."
                )
    return faults


def is_judged(cell: nbformat.NotebookNode) -> bool:
    both = marks(cell).get("grade") and marks(cell).get("solution")
    return cell.cell_type == "markdown" and bool(both)


def section(all_cells: list, number: int) -> list:
    """Return the cells from a number on up to the next one with a solution."""
    found = all_cells[number : number + 1]
    for cell in all_cells[number + 1 :]:
        if marks(cell).get("solution"):
            break
        found.append(cell)
    return found


def dropdowns(some_cells: list, opening: str) -> list[str]:
    """Return the titles of the dropdowns in cells that begin with `opening`."""
    return [
        title
        for cell in some_cells
        if cell.cell_type == "markdown"
        for _, name, title, _ in directives(Text(pathlib.Path(), "", cell.source))
        if name == "dropdown" and title.startswith(opening)
    ]


def mistakes_are_various(root: pathlib.Path) -> list[str]:
    """Each task to build has four beliefs or more, told apart by their docstrings."""
    faults = []
    for slug, path in files_of(root, "answers"):
        for name, task in answers_of(root, slug).items():
            if isinstance(task, Build):
                count = len({mistake.id for mistake in task.mistakes})
                if count < BELIEFS:
                    faults.append(
                        f"exercises/{slug}/answers/{name}.py: {count} mistakes with "
                        f"docstrings of their own; write at least {BELIEFS}."
                    )
    return faults


def tasks_have_check_and_help(root: pathlib.Path) -> list[str]:
    """Below each solution stand a graded check, three hints and why it works."""
    faults = []
    for slug, path in files_of(root, "exercise"):
        all_cells = read_notebook(path).cells
        for name, task in answers_of(root, slug).items():
            place = f"{place_of(path, root)}, task {name}"
            number = solution_of(name, all_cells)
            if number is None:
                faults.append(
                    f"{place}: no code cell marked as solution defines {name}; add it."
                )
                continue
            below = section(all_cells, number)
            if not any(marks(c).get("grade") and checks(c, name) for c in below):
                faults.append(
                    f'{place}: add a graded cell with check("{name}") below the '
                    "solution."
                )
            faults += [
                f"{place}: add a {{dropdown}} Hint {hint} of 3 below the check."
                for hint in (() if isinstance(task, Predict) else (1, 2, 3))
                if len(dropdowns(below, f"Hint {hint} of 3")) != 1
            ]
            if not any(has_tag(cell, "why") for cell in below):
                faults.append(f"{place}: say in a cell tagged why it works.")
    return faults


def solution_of(name: str, all_cells: list) -> int | None:
    """Return the number of the cell that defines a task's function, or None."""
    for number, cell in enumerate(all_cells):
        if cell.cell_type == "code" and marks(cell).get("solution"):
            for node in tree_of(cell).body:
                if isinstance(node, ast.FunctionDef) and node.name == name:
                    return number
    return None


def checks(cell: nbformat.NotebookNode, name: str) -> bool:
    return bool(re.search(rf"\bcheck\([\"']?{name}\b", cell.source))


def graded_cells_have_points(root: pathlib.Path) -> list[str]:
    """Every check and every answer graded by hand has points."""
    faults = []
    for kind in ("code", "markdown"):
        for place, cell in cells(root, EXERCISES, kind):
            points = marks(cell).get("points")
            if marks(cell).get("grade") and not (
                isinstance(points, (int, float)) and points > 0
            ):
                faults.append(f"{place}: a graded cell needs points, a number above 0.")
    return faults


def grade_ids_are_unique(root: pathlib.Path) -> list[str]:
    """Each cell that nbgrader knows has a name of its own in its exercise."""
    faults = []
    for _, path in files_of(root, "exercise"):
        ids = Counter(
            marks(cell).get("grade_id")
            for cell in read_notebook(path).cells
            if marks(cell)
        )
        faults += [
            f"{place_of(path, root)}: {count} cells have the grade_id {own}; give each "
            "one of its own."
            for own, count in ids.items()
            if count > 1
        ]
    return faults
