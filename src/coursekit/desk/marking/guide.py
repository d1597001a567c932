"""What a marker has at hand for one task in words, as HTML of the course's own texts."""

import re
from dataclasses import dataclass

from nbconvert.filters.markdown import markdown2html

from coursekit.course import Course
from coursekit.exercise.model import JUDGE, Exercise, Task
from coursekit.exercise.rubric import Item, rubric

LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")  # leads nowhere outside the book
SOLUTION = re.compile(r"<!-- (?:BEGIN|END) SOLUTION -->\n?")
# The rubric of a sheet that names the task: others are of other work.
SHEET = re.compile(
    r"^## Rubric for task \d+$(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE
)
SAMPLE = re.compile(r"^### (Sample \w+: .+?)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Guide:
    """One task in words.

    title: of the task; prompt, solution: HTML; items: the boxes of its rubric, labels:
        the same as HTML; remarks: what the sheet says of the rubric; samples: pairs of a
        heading and an answer with its marks.
    """

    name: str
    title: str
    prompt: str
    solution: str
    items: list[Item]
    labels: list[str]
    remarks: str
    samples: list[tuple[str, str]]
    points: float


def shown(text: str) -> str:
    """Return our own Markdown as HTML, without its links."""
    return markdown2html(LINK.sub(r"\1", text))


def in_line(text: str) -> str:
    return shown(text).strip().removeprefix("<p>").removesuffix("</p>")


def words_of(exercise: Exercise) -> dict[str, Task]:
    """Return the tasks in words of an exercise, by name."""
    return {name: task for name, task in exercise.tasks.items() if task.kind == JUDGE}


def guide(course: Course, slug: str, task: Task) -> Guide:
    """Raises MalformedAnswers if the task's rubric does not add up to its points."""
    exercise = Exercise(course.exercise(slug))
    items = rubric(exercise, task)
    cells = exercise.notebook.cells
    place = [cell.id for cell in cells].index(task.answer.id)
    heading, _, prompt = cells[max(place - 1, 0)].source.partition("\n")
    remarks, samples = "", []
    sheet = course.path("teaching notes", slug)
    found = SHEET.search(sheet.read_text(encoding="utf-8")) if sheet.is_file() else None
    if found:
        before, *parts = SAMPLE.split(found[1])
        remarks = "\n".join(
            line for line in before.splitlines() if not line.startswith("|")
        )
        samples = [(name, shown(text)) for name, text in zip(parts[::2], parts[1::2])]
    return Guide(
        name=task.name,
        title=heading.strip("# "),
        prompt=shown(prompt),
        solution=shown(SOLUTION.sub("", task.answer.source)),
        items=items,
        labels=[in_line(item.text) for item in items],
        remarks=shown(remarks.partition("\n\n")[2] if remarks else ""),
        samples=samples,
        points=task.points,
    )
