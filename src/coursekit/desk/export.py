"""Write all grades, and say of each what it is.

    python -m coursekit export

`grades.csv` has a row for each student and assignment, in nbgrader's columns and more;
`points.csv`, beside it, one for each part of each task.
"""

import argparse
import csv
import pathlib
import sys
from collections import Counter

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import CsvExportPlugin
from traitlets.config import Config

from coursekit.course import here
from coursekit.desk import gradebook
from coursekit.desk.files import harmless, replacing
from coursekit.desk.results import STATES, NoResults, Result, results
from coursekit.desk.settings import configuration
from coursekit.exercise import MalformedAnswers

GRADES = [
    *["assignment", "duedate", "timestamp", "student_id"],
    *["last_name", "first_name", "email"],
    *["raw_score", "late_submission_penalty", "score", "max_score"],
    *["state", "reason", "late", "name", "number"],
]
POINTS = [
    *["assignment", "student_id", "task", "kind", "part", "earned", "possible"],
    "state",
]


class ExportWithStates(CsvExportPlugin):
    """Has `nbgrader export` write the same."""

    def export(self, gradebook: Gradebook) -> None:
        url = gradebook.engine.url.render_as_string(hide_password=False)
        path = pathlib.Path(self.to or "grades.csv").resolve()
        assignments = list(map(str, self.assignment))
        students = list(map(str, self.student))
        print(write(path, configuration(), url, assignments, students))


def write(
    path: pathlib.Path,
    config: Config,
    db_url: str = "",
    assignments: list[str] | None = None,
    students: list[str] | None = None,
) -> str:
    """Write both tables, of some assignments and students or of all; say what they hold.

    Raises NoResults, and writes nothing, if there is nobody to write of.
    """
    if db_url:
        config.CourseDirectory.db_url = db_url
    course = CourseDirectory(config=config)
    people, dates = known(course)
    grades, points, states = [], [], Counter()
    for assignment in assignments or there_are(pathlib.Path(course.root), dates):
        for one in results(assignment, config):
            if not students or one.student in students:
                person = people.get(one.student, ["", "", ""])
                grades.append(grade(assignment, dates.get(assignment), person, one))
                points += rows_of(assignment, one)
                states[one.state] += 1
    if not grades:
        raise NoResults(
            f"Nobody in {course.root} has handed in anything, so {path.name} was not "
            "written. First: make collect, or make grade"
        )
    beside = path.with_name("points.csv")
    put(path, [GRADES, *grades])
    put(beside, [POINTS, *points])
    counts = ", ".join(f"{states[one]} {one}" for one in STATES if states[one])
    return (
        f"{path}: a row for each student and assignment: {counts}.\n"
        f"{beside}: a row for each part of a task."
    )


def known(course: CourseDirectory) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Return what the gradebook says of students, and each assignment's due date."""
    if not gradebook.is_there(course.db_url):
        return {}, {}
    with gradebook.opened(course.db_url, course.course_id) as book:
        people = {
            one.id: [one.last_name or "", one.first_name or "", one.email or ""]
            for one in book.students
        }
        return people, {one.name: one.duedate or "" for one in book.assignments}


def there_are(root: pathlib.Path, dates: dict[str, str]) -> list[str]:
    """Return the assignments that were given out, collected or handed in, by name."""
    lists = {path.stem.split("-", 1)[1] for path in root.glob("collected-*.csv")}
    folders = {path.name for path in root.glob("submitted/*/*/")}
    own = {name for name in folders if here().path("exercise", name).is_file()}
    return sorted({*dates, *lists, *own})


def grade(assignment: str, due: str | None, person: list[str], one: Result) -> list:
    """Return a row of grades.csv."""
    nothing = one.score is None
    when = one.handed_in if nothing else one.graded  # of what the points are of
    return [
        *[assignment, one.due or due or "", when or "", one.student],
        *map(harmless, person),
        "" if nothing else sum(task.earned or 0 for task in one.tasks),
        "" if nothing else one.penalty,
        "" if nothing else one.score,
        one.possible,
        *[one.state, one.reason, one.late, harmless(one.name), one.number],
    ]


def rows_of(assignment: str, one: Result) -> list[list]:
    """Return the rows of points.csv: one a part, or one a task where parts are not told."""
    rows = []
    for task in one.tasks:
        parts = task.parts or [("", task.earned, task.possible)]
        rows += [
            [
                assignment,
                one.student,
                task.task,
                task.kind,
                part,
                earned,
                worth,
                one.state,
            ]
            for part, earned, worth in parts
        ]
    return rows


def put(path: pathlib.Path, rows: list[list]) -> None:
    """Write a table in place of another, whole or not at all."""
    with replacing(path, newline="") as file:
        csv.writer(file).writerows(rows)


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    parser = argparse.ArgumentParser(
        prog="coursekit export", description=__doc__.splitlines()[0]
    )
    parser.add_argument(
        "--to", type=pathlib.Path, help="default: in the class's folder"
    )
    parser.add_argument("--db", default="", help="address of the gradebook's database")
    options = parser.parse_args(arguments)
    config = configuration()
    to = options.to or pathlib.Path(config.CourseDirectory.root, "grades.csv")
    try:
        print(write(to.expanduser().resolve(), config, options.db))
    except (NoResults, gradebook.NoGradebook, MalformedAnswers) as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"The grades could not be written: {error}")
