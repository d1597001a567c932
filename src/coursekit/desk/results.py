"""What each student has for an assignment. Whoever shows or sends points asks here.

    for result in results("bias"):
        print(result.student, result.state, result.score)

Read are the gradebook, the verdicts that grading kept, who was collected and who was
refused. Nothing is written, but what late work loses is reckoned anew by the terms.
"""

import datetime
import hashlib
import json
import pathlib
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from nbgrader.api import (
    Grade,
    Gradebook,
    MissingEntry,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from coursekit.course import here
from coursekit.desk import gradebook, late, refusals
from coursekit.desk.collect import CannotCollect, collected
from coursekit.desk.settings import NoExercise, configuration, require_exercise
from coursekit.desk.submissions import BadSubmission, as_utf8, time_in
from coursekit.desk.tries import STAMP, Tries
from coursekit.exercise.model import Exercise, Task, marks

GRADED = "graded"  # all of it, and nothing came since
TO_READ = "words to be read"  # or to be read again, as they changed since
TO_GRADE = "to be graded"  # handed in, or handed in again, since the last run
ABSENT = "not handed in"
REFUSED = "refused"  # in the last run, or by collect; `reason` says why
STATES = (GRADED, TO_READ, TO_GRADE, ABSENT, REFUSED)
LATE = "late"


class NoResults(Exception):
    """There is nothing to tell of an assignment: says why, and what to do."""


class Part(NamedTuple):
    """Points of one part of a task's cases, such as the ordinary ones."""

    part: str
    earned: float
    worth: float


class Points(NamedTuple):
    """Points of one task.

    kind: `build`, `break`, `predict` or `judge`; "" if the exercise has it no more.
    earned: None until it is graded, and again while a mark by hand has to be looked at
        because the answer changed.
    parts: [] if a person gave the points, or nobody has yet.
    """

    task: str
    kind: str
    earned: float | None
    possible: float
    parts: list[Part]


@dataclass(frozen=True)
class Result:
    """What one student has for one assignment.

    student: the id, which is the name of the student's folder.
    name, number: as the platform has them; "" if it gave none.
    state: one of `STATES`. Only what is `graded` is final. `score` and `tasks` are those
        of the try that counts, also where what came later is `refused` or `to be
        graded`.
    reason: why what came last was not graded, or could not be collected. If it was one try too many, the state is
        that of the try that counts.
    handed_in: when the last notebook was handed in, where a file says so.
    graded: when that was handed in which was graded last, where a file said so.
    late: `late`, or "": by the due date, if it and the time of what was graded are
        known, else by the platform's word.
    score: the points so far, less what is taken off for being late; None if nothing of
        this student's was graded.
    penalty: what is taken off.
    due: when the try that counts was due.
    """

    student: str
    name: str
    number: str
    state: str
    reason: str
    handed_in: datetime.datetime | None
    late: str
    score: float | None
    possible: float
    tasks: list[Points]
    graded: datetime.datetime | None = None
    penalty: float = 0
    due: datetime.datetime | None = None


@dataclass
class Kept:
    """What the gradebook has of one submission: `grades` by their cells' ids."""

    when: datetime.datetime | None
    due: datetime.datetime | None
    penalty: float
    grades: dict[str, Grade] = field(default_factory=dict)


def results(
    assignment: str, config: Config | None = None, db_url: str = ""
) -> list[Result]:
    """Return what each student has who is known for `assignment`, by id.

    Known is who stands in the gradebook, was collected or refused, or has a folder.
    Raises NoResults if there is no such assignment, NoGradebook if the gradebook cannot
    be read.
    """
    config = config or configuration()
    if db_url:
        config.CourseDirectory.db_url = db_url
    course = CourseDirectory(config=config)
    root = pathlib.Path(course.root)
    possible: dict[str, float] = {}
    names: dict[str, str] = {}
    kept: dict[str, Kept] = {}
    if gradebook.is_there(course.db_url):
        with gradebook.opened(course.db_url, course.course_id) as book:
            names = {
                student.id: " ".join(
                    filter(None, [student.first_name, student.last_name])
                )
                for student in book.students
            }
            late.reckon_if_released(book, root, assignment)
            possible, kept = read(book, assignment)
    try:
        if not possible:
            require_exercise(assignment)
        rows = {row["student"]: row for row in collected(root, assignment)}
    except (NoExercise, CannotCollect) as error:
        raise NoResults(str(error)) from None
    reasons = refusals.read(root, assignment)
    standing = refusals.standing(root, assignment)
    folders = {
        writable(path.parent.name): path
        for path in (root / "submitted").glob(f"*/{assignment}")
    }
    tasks = tasks_of(assignment)
    possible = possible or {name: task.points for name, task in tasks.items()}
    order = [name for name in tasks if name in possible]
    order += sorted(possible.keys() - tasks.keys())
    found = []
    for student in sorted({*names, *rows, *reasons, *folders}):
        own, folder = kept.get(student), folders.get(student)
        path = root / "autograded" / student / assignment / f"{assignment}.ipynb"
        notebook = stored(path) if own else {}
        points = [
            points_of(name, tasks.get(name), possible[name], own, verdicts(notebook))
            for name in order
        ]
        row, penalty = rows.get(student, {}), own.penalty if own else 0
        left_out = "" if folder else row.get("reason") or ""
        earned = sum(one.earned or 0 for one in points)
        found.append(
            Result(
                student=student,
                name=row.get("name") or names.get(student, ""),
                number=row.get("number", ""),
                state=state(
                    own,
                    points,
                    is_refused=bool(left_out)
                    or (student in reasons and student not in standing),
                    is_collected=student in rows or bool(folder),
                    changed=bool(folder)
                    and student not in standing
                    and came_since(folder, notebook, Tries(root, assignment, student)),
                ),
                reason=reasons.get(student, left_out),
                handed_in=(folder and time_in(folder)) or (own and own.when) or None,
                late=late_word(own, row.get("late", "")),
                score=max(0.0, earned - penalty) if own else None,
                possible=sum(possible.values()),
                tasks=points,
                graded=own.when if own else None,
                penalty=penalty,
                due=own.due if own else None,
            )
        )
    return found


def late_word(kept: Kept | None, platform: str) -> str:
    """Return `late` or "": by the times, if they are known, else by the platform."""
    if kept and kept.when and kept.due:
        return LATE if kept.when > kept.due else ""
    return platform


def tasks_of(assignment: str) -> dict[str, Task]:
    """Return the tasks of an exercise by their check cells' ids, {} if it is gone."""
    if not here().path("exercise", assignment).is_file():
        return {}
    tasks = Exercise(here().exercise(assignment)).tasks.values()
    return {marks(task.check)["grade_id"]: task for task in tasks}


def read(book: Gradebook, assignment: str) -> tuple[dict[str, float], dict[str, Kept]]:
    """Return the points of each graded cell, and what is kept of each student's."""
    try:
        given = book.find_assignment(assignment)
    except MissingEntry:
        return {}, {}
    cells = [
        cell for nb in given.notebooks for cell in (*nb.grade_cells, *nb.task_cells)
    ]
    submissions = book.db.query(SubmittedAssignment).filter_by(assignment_id=given.id)
    kept = {}
    for one in submissions:
        when, due = late.aware(one.timestamp), late.aware(one.duedate)
        kept[one.student_id] = Kept(when, due, one.late_submission_penalty or 0)
    ids = {cell.id: cell.name for cell in cells}
    grades = (
        book.db.query(SubmittedAssignment.student_id, Grade)
        .join(
            SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id
        )
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .filter(SubmittedAssignment.assignment_id == given.id)
    )
    for student, grade in grades:
        if grade.cell_id in ids:
            kept[student].grades[ids[grade.cell_id]] = grade
    return {cell.name: cell.max_score for cell in cells}, kept


def points_of(
    cell: str, task: Task | None, possible: float, kept: Kept | None, said: dict
) -> Points:
    """Return the points of the task that the graded `cell` belongs to."""
    name, kind = (task.name, task.kind) if task else (cell, "")
    grade = kept.grades.get(cell) if kept else None
    if grade is None or grade.needs_manual_grade:
        return Points(name, kind, None, possible, [])
    by_hand = grade.manual_score is not None or grade.extra_credit
    parts = [] if by_hand else parts_of(said.get(cell, {}), grade.score)
    return Points(name, kind, grade.score, possible, parts)


def parts_of(said: dict, score: float) -> list[Part]:
    """Return what a kept verdict says of each part, [] if it gave other points."""
    if said.get("points") != score:
        return []
    return [
        Part(
            part,
            worth if said["kind"] == "right" or said["parts"].get(part) else 0,
            worth,
        )
        for part, worth in said["worth"]
    ]


def state(
    kept: Kept | None,
    points: list[Points],
    *,
    is_refused: bool,
    is_collected: bool,
    changed: bool,
) -> str:
    if is_refused:
        return REFUSED
    if kept is None:
        return TO_GRADE if is_collected else ABSENT
    if changed:
        return TO_GRADE
    return TO_READ if any(one.earned is None for one in points) else GRADED


def came_since(folder: pathlib.Path, notebook: dict, tries: Tries) -> bool:
    """Tell whether another notebook was handed in since this one was graded."""
    if tries.under_way():  # of which try the marks are, only grading can tell
        return True
    stamp = str(notebook.get("metadata", {}).get(STAMP, "")).split()
    path = folder / f"{folder.name}.ipynb"
    if not stamp or not path.is_file():  # plain nbgrader leaves no stamp
        return False
    # Of several tries the one that counts need not be the last.
    stamps = [stamp, *(one.stamp.split() for one in tries.several())]
    try:
        return digest(as_utf8(path.read_bytes())) not in [one[-1] for one in stamps]
    except (BadSubmission, OSError):
        return True


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def stored(path: pathlib.Path) -> dict[str, Any]:
    """Return a notebook as it is stored, {} if there is none or it is damaged."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def verdicts(notebook: dict) -> dict[str, dict]:
    """Return the verdicts that grading kept, by their check cells' ids."""
    metadata = [cell.get("metadata", {}) for cell in notebook.get("cells", [])]
    return {
        one["nbgrader"]["grade_id"]: one["verdict"]
        for one in metadata
        if "verdict" in one and "nbgrader" in one
    }


def writable(name: str) -> str:
    """Return a folder's name as a list has it, also where it is no text."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
