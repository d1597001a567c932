"""Exercises: a mix of tasks, each practised, checked, helped and worth points."""

import pathlib
import re
from collections import Counter

import nbformat

from coursekit.exercise import MalformedAnswers
from coursekit.exercise.authoring import load_trials
from coursekit.exercise.model import JUDGE, Exercise, Task, marks
from coursekit.exercise.rubric import rubric
from coursekit.form.reading import (
    directives,
    exercises,
    files_of,
    objectives_of,
    read_exercise,
    tasks_in,
)
from coursekit.form.texts import Text, place_of, read_notebook

MIX = {"build": 2, "break": 1, JUDGE: 1}  # the fewest tasks of a kind
WITH_HINTS = ("build", "break")
HINTS = 3
BELIEFS = 4


def answers_can_be_read(root: pathlib.Path) -> list[str]:
    """Every exercise can be read, and each of its tasks has answer, check and answers."""
    faults = []
    for path in exercises(root):
        try:
            read_exercise(path.parent)
        except MalformedAnswers as error:
            faults.append(str(error).replace(f"{root}/", ""))
    return faults


def objectives_are_practised(root: pathlib.Path) -> list[str]:
    """Each objective has a task, and each task an objective of the chapter."""
    faults, chapters = [], dict(files_of(root, "chapter"))
    for path, tasks in tasks_in(root):
        chapter = chapters.get(path.stem)
        if not chapter:
            continue
        known = {row.get("id") for row in objectives_of(chapter)}
        faults += [
            f"{source_of(task, path, root)} names the objective {task.objective!r}, "
            f"which {place_of(chapter, root)} does not have; name one of its own."
            for task in tasks.values()
            if task.objective not in known
        ]
        practised = {task.objective for task in tasks.values()}
        faults += [
            f"{place_of(chapter, root)}: no task practises the objective {objective}; "
            f"name it in a file of {place_of(path.parent, root)}/answers or in a cell's "
            "metadata."
            for objective in sorted(known - practised, key=str)
        ]
    return faults


def source_of(task: Task, path: pathlib.Path, root: pathlib.Path) -> str:
    """Return where it is written what a task practises."""
    if task.written is None:
        return place_of(path, root, task.answer)
    return place_of(path.parent / "answers" / f"{task.name}.py", root)


def exercises_mix_their_tasks(root: pathlib.Path) -> list[str]:
    """The exercise of a module has tasks to build, to break and to judge."""
    faults = []
    modules = dict(files_of(root, "exercise", "module"))
    for path, tasks in tasks_in(root):
        if path.stem not in modules:
            continue
        kinds = Counter(task.kind for task in tasks.values())
        faults += [
            f"{place_of(path, root)} has {kinds[kind]} tasks to {kind}; add some until "
            f"there are {fewest}."
            for kind, fewest in MIX.items()
            if kinds[kind] < fewest
        ]
    return faults


def words_have_a_rubric(root: pathlib.Path) -> list[str]:
    """Below each task in words stands what a reader looks for, worth its points."""
    faults = []
    for path, tasks in tasks_in(root):
        for task in tasks.values():
            if task.kind == JUDGE:
                try:
                    rubric(Exercise(path.parent), task)
                except MalformedAnswers as error:
                    faults.append(str(error).replace(f"{root}/", ""))
    return faults


def below(task: Task, path: pathlib.Path) -> list[nbformat.NotebookNode]:
    """Return the cells from a task's answer on up to the next answer."""
    found: list[nbformat.NotebookNode] = []
    for cell in read_notebook(path).cells:
        if marks(cell).get("grade_id") == marks(task.answer)["grade_id"]:
            found = [cell]
        elif found and marks(cell).get("solution"):
            break
        elif found:
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
    for path, tasks in tasks_in(root):
        for task in tasks.values():
            if task.kind == "build":
                count = len({mistake.id for mistake in task.written.mistakes})
                if count < BELIEFS:
                    faults.append(
                        f"{source_of(task, path, root)}: {count} mistakes with "
                        f"docstrings of their own; write at least {BELIEFS}."
                    )
    return faults


def tasks_have_help(root: pathlib.Path) -> list[str]:
    """Below each answer stand three hints and why the solution works."""
    faults = []
    for path, tasks in tasks_in(root):
        for name, task in tasks.items():
            place, cells = f"{place_of(path, root)}, task {name}", below(task, path)
            hints = HINTS if task.kind in WITH_HINTS else 0
            faults += [
                f"{place}: add a {{dropdown}} Hint {hint} of {HINTS} below the check."
                for hint in range(1, hints + 1)
                if len(dropdowns(cells, f"Hint {hint} of {HINTS}")) != 1
            ]
            if not task.reason:
                faults.append(f"{place}: say in a cell tagged why it works.")
    return faults


def earlier_functions_are_given(root: pathlib.Path) -> list[str]:
    """A function that people build on is declared, so that a wrong one is put right.

    A hint points to it by a call, or by its place, as "task 1" or "the first task"; or
    someone's answer of the trials calls it.
    """
    faults = []
    for path, tasks in tasks_in(root):
        trials = load_trials(path.parent, dict.fromkeys(tasks))
        earlier: dict[str, str] = {}  # tasks to build, by how a hint may name them
        for place, (name, task) in enumerate(tasks.items(), 1):
            if task.kind != "build":
                continue
            hints = hints_of(below(task, path))
            tried = trials[name].asked if name in trials else []
            called = re.findall(r"\b(\w+)\(", task.answer.source)
            faults += [
                f"{source_of(task, path, root)}: learners are led to call {other}; say "
                f'{other} = task.given("{other}"), and call it in an answer under '
                "@task.right."
                for other, named in earlier.items()
                if other in tried or re.search(named, hints)
                if other not in called and other not in task.written.asked
            ]
            earlier[name] = rf"\b{name}\(|\btask {place}\b"
            if place == 1:
                earlier[name] += r"|\bfirst task\b"
    return faults


def hints_of(some_cells: list) -> str:
    return "\n".join(
        body
        for cell in some_cells
        if cell.cell_type == "markdown"
        for _, name, title, body in directives(Text(pathlib.Path(), "", cell.source))
        if name == "dropdown" and title.startswith("Hint ")
    )


def tasks_say_what_was_built(root: pathlib.Path) -> list[str]:
    """Each task of a module to build or to break says, once it is right, what it is for."""
    modules = dict(files_of(root, "exercise", "module"))
    return [
        f"{source_of(task, path, root)}: say in `built` what a learner has built there, "
        "in one sentence."
        for path, tasks in tasks_in(root)
        if path.stem in modules
        for task in tasks.values()
        if task.kind in WITH_HINTS and not task.written.built
    ]


def graded_cells_have_points(root: pathlib.Path) -> list[str]:
    """Every check and every answer graded by hand has points."""
    return [
        f"{place_of(path, root, task.check)}: a graded cell needs points, a number "
        "above 0."
        for path, tasks in tasks_in(root)
        for task in tasks.values()
        if not all(isinstance(points, (int, float)) for points in task.worth.values())
        or task.points <= 0
    ]


def grade_ids_are_unique(root: pathlib.Path) -> list[str]:
    """Each cell that nbgrader knows has a name of its own in its exercise."""
    faults = []
    for path in exercises(root):
        cells = read_notebook(path).cells
        ids = Counter(marks(cell).get("grade_id") for cell in cells if marks(cell))
        faults += [
            f"{place_of(path, root)}: {count} cells have the grade_id {own}; give each "
            "one of its own."
            for own, count in ids.items()
            if count > 1
        ]
    return faults
