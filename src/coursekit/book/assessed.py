"""Say what assesses each objective of a module, as Markdown, from their ids.

A task names its objective in the exercise. The rubric of a sheet belongs to the task in
words. A question of the debrief is given its objective by a comment, `<!-- bias-2 -->`.
"""

import re

from coursekit.cards import SECTION
from coursekit.course import Course, Module
from coursekit.exercise.model import JUDGE, Exercise, Task

QUESTION = re.compile(r"^(\d+)\. .*$", re.MULTILINE)
MARK = re.compile(r"<!-- ([a-z]+-\d+) -->")
POINTS = re.compile(r"^\| *([\d½]+) *\| *(.+?) *\|$", re.MULTILINE)
NOTHING = "–"


def sections(sheet: str) -> dict[str, str]:
    """Return the text of each section of a sheet, by its heading."""
    _, *parts = SECTION.split(sheet)
    return dict(zip(parts[::2], parts[1::2]))


def questions(sheet: str) -> dict[str, list[str]]:
    """Return the numbers of the debrief's questions, by the objective of their mark."""
    found: dict[str, list[str]] = {}
    for question in QUESTION.finditer(sections(sheet).get("Debrief", "")):
        for objective in MARK.findall(question[0]):
            found.setdefault(objective, []).append(question[1])
    return found


def rubric(sheet: str) -> str:
    """Return the rows of a sheet's rubric, the points of each first."""
    named = [
        text for name, text in sections(sheet).items() if name.startswith("Rubric")
    ]
    rows = POINTS.findall(named[0].partition("\n### ")[0]) if named else []
    return "; ".join(f"{points}: {what}" for points, what in rows)


def points(task: Task) -> str:
    return f"{task.points} point{'s' * (task.points != 1)}"


def rows(course: Course, module: Module) -> list[list[str]]:
    """Return a row for each objective: tasks with points, in words by which rubric, debrief."""
    sheet = course.path("teaching notes", module.slug).read_text(encoding="utf-8")
    exercise = Exercise(course.exercise(module.slug))
    asked = questions(sheet)
    found = []
    for id, text in module.objectives.items():
        own = [task for task in exercise.tasks.values() if task.objective == id]
        checked = [
            f"`{task.name}` {points(task)}" for task in own if task.kind != JUDGE
        ]
        written = [
            f"{points(task)} ({rubric(sheet)})" for task in own if task.kind == JUDGE
        ]
        numbers = ", ".join(asked.get(id, []))
        cells = [", ".join(checked), "; ".join(written), numbers]
        found.append([f"{id}: {text}", *(cell or NOTHING for cell in cells)])
    return found
