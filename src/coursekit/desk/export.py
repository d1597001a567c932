"""Write all grades as nbgrader does, and say of each what it is.

A score of 0 can be one of nobody's, one that nobody has read yet, or a 0.
"""

import csv
import pathlib
from functools import cache, partial

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import CsvExportPlugin

from coursekit.desk import settings
from coursekit.desk.collect import collected

ABSENT = "not handed in"
TO_READ = "words to be read"
GRADED = "graded"
REFUSED = "not graded in the last run: {}"


class ExportWithStates(CsvExportPlugin):
    """nbgrader's table of all grades, with two more columns.

    `state` says what the score is; `late` what the platform said of the time.
    """

    def export(self, gradebook: Gradebook) -> None:
        super().export(gradebook)
        path = pathlib.Path(self.to or "grades.csv")
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        root = pathlib.Path(CourseDirectory(config=settings.configuration()).root)
        refusals, lates = cache(partial(refused, root)), cache(partial(late, root))
        more = []
        for row in rows:
            cells = dict(zip(header, row))
            assignment, student = cells["assignment"], cells["student_id"]
            reason = refusals(assignment).get(student)
            more.append(
                [
                    REFUSED.format(reason)
                    if reason
                    else state(gradebook, assignment, student),
                    lates(assignment).get(student, ""),
                ]
            )
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*header, "state", "late"])
            writer.writerows([*row, *two] for row, two in zip(rows, more))


def state(gradebook: Gradebook, assignment: str, student: str) -> str:
    try:
        submission = gradebook.find_submission(assignment, student)
    except MissingEntry:
        return ABSENT
    return TO_READ if submission.needs_manual_grade else GRADED


def late(root: pathlib.Path, assignment: str) -> dict[str, str]:
    """Return who was late, by the word of the platform."""
    return {row["student"]: row["late"] for row in collected(root, assignment)}


def refused(root: pathlib.Path, assignment: str) -> dict[str, str]:
    """Return who could not be graded in the last run, and why."""
    try:
        with open(root / f"not-graded-{assignment}.csv", encoding="utf-8") as file:
            return {row["student"]: row["reason"] for row in csv.DictReader(file)}
    except FileNotFoundError:
        return {}
