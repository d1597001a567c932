"""Read the rubric of a task in words: the list below it that learners read, too."""

import re
from dataclasses import dataclass

from coursekit.exercise.errors import MalformedAnswers
from coursekit.exercise.model import Exercise, Task, marks

LIST = re.compile(
    r"^`{3,}\{dropdown\} Rubric[^\n]*\n(.*?)^`{3,}", re.DOTALL | re.MULTILINE
)
POINT = re.compile(r"^- (.+?)\s*$", re.MULTILINE)
WORTH = re.compile(r"\((\d+|half a) points?( each)?\)")
EACH = ("the first", "the second")  # what a point each is for


@dataclass(frozen=True)
class Item:
    """One box of a rubric: what it is for, as Markdown, and what it is worth."""

    text: str
    points: float

    @property
    def steps(self) -> tuple[float, ...]:
        """What can be given for it: nothing, half of a point or more, all of it."""
        half = (self.points / 2,) if self.points >= 1 else ()
        return (0.0, *half, self.points)


def rubric(exercise: Exercise, task: Task) -> list[Item]:
    """Return the boxes of a task in words, which add up to its points.

    Raises MalformedAnswers, which says where, if there is no list, or another sum.
    """
    where = f"{exercise.path}: the rubric of {task.name}"
    found = LIST.search("\n".join(below(exercise, task)))
    if not found:
        raise MalformedAnswers(
            f"{where} is missing. Add a cell below with a {{dropdown}} that begins with "
            "Rubric, and a line `- … (1 point).` for each thing to look for."
        )
    items = [item for line in POINT.findall(found[1]) for item in in_line(line, where)]
    whole = sum(item.points for item in items)
    if whole != task.points:
        raise MalformedAnswers(
            f"{where} adds up to {whole:g} points, and the task has {task.points:g}. "
            "Make them the same; `(1 point each)` counts twice."
        )
    return items


def below(exercise: Exercise, task: Task) -> list[str]:
    """Return the texts between a task's answer and the next answer."""
    ids = [cell.id for cell in exercise.notebook.cells]
    found = []
    for cell in exercise.notebook.cells[ids.index(task.answer.id) + 1 :]:
        if marks(cell).get("solution"):
            break
        found.append(cell.source)
    return found


def in_line(line: str, where: str) -> list[Item]:
    """Return the boxes of one line of a rubric."""
    texts = WORTH.split(line)[::3]
    worths = list(WORTH.finditer(line))
    if not worths:
        raise MalformedAnswers(
            f"{where} has a line without points: {line!r}. End it with `(1 point)`."
        )
    found = []
    for text, worth in zip(texts, worths):
        text = text.strip(" ,.;")
        points = 0.5 if worth[1] == "half a" else float(worth[1])
        names = [f"{text}: {one}" for one in EACH] if worth[2] else [text]
        found += [Item(name, points) for name in names]
    return found
