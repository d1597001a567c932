"""Take a notebook that a learner hands in, and tell what was handed in before."""

import datetime
import pathlib
import threading
from dataclasses import dataclass

from coursekit.desk import collect, refusals, submissions
from coursekit.lti.roster import Person

LOCK = threading.Lock()  # one at a time writes the list of what was collected
STAMP = "timestamp.txt"  # nbgrader reads it


@dataclass(frozen=True)
class HandedIn:
    """When a learner handed in last, None if never, and when before that."""

    last: datetime.datetime | None
    before: list[datetime.datetime]


def take(
    root: pathlib.Path,
    assignment: str,
    person: Person,
    file: tuple[str, bytes],
    now: datetime.datetime,
) -> str:
    """Keep what was handed in; return "new", "changed" or "the same".

    file: its name and what it holds; now: an aware time. Nothing of it is run. Raises
    BadSubmission, and keeps nothing, if the desk could not grade it; CannotCollect if
    the list of what was collected cannot be read.
    """
    name, content = file
    if len(content) > submissions.MOST_BYTES:
        raise submissions.BadSubmission(
            f"The file has more than {submissions.MOST_BYTES // 2**20} MB. Clear all "
            "outputs, save, and hand in again."
        )
    notebook = submissions.read(submissions.as_utf8(content))
    submissions.check_cells(notebook, assignment)
    path = submissions.printable(name)[-100:] or f"{assignment}.ipynb"
    given = collect.File(path, len(content), lambda: content)
    hand_in = collect.HandIn(person.student, person.name, person.number, False, given)
    stamp = folder(root, assignment, person.student) / STAMP
    with LOCK:
        collect.collected(root, assignment)  # says now if that list is damaged
        done = collect.keep(root, assignment, hand_in)
        if done != "the same" or not stamp.is_file():
            time = now.astimezone(datetime.UTC).replace(tzinfo=None, microsecond=0)
            new = stamp.with_suffix(".new")
            new.write_text(f"{time} UTC\n", encoding="utf-8")
            new.replace(stamp)
        collect.write_list(root, assignment, [hand_in])
        if done != "the same":
            refusals.forget(root, assignment, [person.student])
    return done


def folder(root: pathlib.Path, assignment: str, student: str) -> pathlib.Path:
    return root / "submitted" / student / assignment


def handed_in(root: pathlib.Path, assignment: str, student: str) -> HandedIn:
    """Return what a learner handed in for an assignment, and when."""
    notebook = folder(root, assignment, student) / f"{assignment}.ipynb"
    earlier = (root / "earlier" / student).glob(f"{assignment}-*.ipynb")
    last = None
    if notebook.is_file():
        last = submissions.time_in(notebook.parent) or changed(notebook)
    return HandedIn(last, sorted(map(changed, earlier)))


def changed(path: pathlib.Path) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
