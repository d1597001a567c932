"""Who could not be graded in the last run, and why: `not-graded-….csv`."""

import csv
import pathlib
from collections.abc import Collection, Iterable, Mapping

from coursekit.desk import files

STANDS = "stands"


def place(root: pathlib.Path, assignment: str) -> pathlib.Path:
    return root / f"not-graded-{assignment}.csv"


def read(root: pathlib.Path, assignment: str) -> dict[str, str]:
    """Return the reason for each student who was refused, {} if nobody was."""
    path = place(root, assignment)
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))[1:]
    return {row[0]: row[1] for row in rows if len(row) > 1}


def standing(root: pathlib.Path, assignment: str) -> set[str]:
    """Return who is on the list for one try too many: what was graded before stands."""
    path = place(root, assignment)
    if not path.is_file():
        return set()
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {row[0] for row in csv.reader(file) if row[2:] == [STANDS]}


def write(
    root: pathlib.Path, assignment: str, reasons: Mapping, stands: Collection[str] = ()
) -> pathlib.Path:
    """Write the list in place of the last run's; return its path.

    To be called, as `forget`, while `lock.lists`.
    stands: those whose earlier result stands, as what they handed in was one try too many.
    """
    path = place(root, assignment)
    with files.replacing(path, newline="", errors="backslashreplace") as file:
        rows = [
            (student, reason, STANDS if student in stands else "")
            for student, reason in reasons.items()
        ]
        csv.writer(file).writerows([("student", "reason", "before"), *rows])
    return path


def forget(root: pathlib.Path, assignment: str, students: Iterable[str]) -> None:
    """Take students off the list who have handed in anew since."""
    before, gone = read(root, assignment), set(students)
    left = {student: why for student, why in before.items() if student not in gone}
    if left != before:
        write(root, assignment, left, standing(root, assignment))
