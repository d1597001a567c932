"""Write all grades as nbgrader does, and say of each what it is.

A score of 0 can be one of nobody's, one that nobody has read yet, or a 0.
"""

import csv
import pathlib

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from nbgrader.plugins import CsvExportPlugin

from coursekit.desk import settings

ABSENT = "not handed in"
TO_READ = "words to be read"
GRADED = "graded"
REFUSED = "not graded in the last run: {}"


class ExportWithStates(CsvExportPlugin):
    """nbgrader's table of all grades, with one more column, `state`."""

    def export(self, gradebook: Gradebook) -> None:
        super().export(gradebook)
        path = pathlib.Path(self.to or "grades.csv")
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        states = []
        for row in rows:
            cells = dict(zip(header, row))
            states.append(state(gradebook, cells["assignment"], cells["student_id"]))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([*header, "state"])
            writer.writerows([*row, one] for row, one in zip(rows, states))


def state(gradebook: Gradebook, assignment: str, student: str) -> str:
    if reason := refused(assignment).get(student):
        return REFUSED.format(reason)
    try:
        submission = gradebook.find_submission(assignment, student)
    except MissingEntry:
        return ABSENT
    return TO_READ if submission.needs_manual_grade else GRADED


def refused(assignment: str) -> dict[str, str]:
    """Return who could not be graded in the last run, and why."""
    root = CourseDirectory(config=settings.configuration()).root
    try:
        with open(
            pathlib.Path(root, f"not-graded-{assignment}.csv"), encoding="utf-8"
        ) as file:
            return {row["student"]: row["reason"] for row in csv.DictReader(file)}
    except FileNotFoundError:
        return {}
