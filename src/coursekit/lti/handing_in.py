"""Take a notebook that a learner hands in, and tell what was handed in before."""

import datetime
import pathlib
from dataclasses import dataclass

from coursekit.desk import collect, files, lock, refusals, submissions
from coursekit.lti.roster import Person

STAMP = "timestamp.txt"  # nbgrader reads it
MOST_EARLIER = 50  # notebooks of one learner's that are kept, for one assignment
MOST_EARLIER_BYTES = 50 * 2**20  # of them together


@dataclass(frozen=True)
class HandedIn:
    """When a learner handed in last, None if never, and when before that."""

    last: datetime.datetime | None
    before: list[datetime.datetime]


def take(
    root: pathlib.Path,
    assignment: str,
    person: Person,
    content: bytes,
    now: datetime.datetime,
) -> str:
    """Keep what was handed in; return "new", "changed" or "the same".

    now: an aware time. Nothing of the notebook is run. Raises BadSubmission, and keeps
    nothing, if the desk could not grade it or too much is kept already; CannotCollect
    if the list of what was collected cannot be read.
    """
    if len(content) > submissions.MOST_BYTES:
        raise submissions.BadSubmission(
            f"The file has more than {submissions.MOST_BYTES // 2**20} MB. Clear all "
            "outputs, save, and hand in again."
        )
    notebook = submissions.read(submissions.as_utf8(content))
    submissions.check_cells(notebook, assignment)
    # Never under the learner's own name for it: platforms read in names whose it is.
    given = collect.File(f"{assignment}.ipynb", len(content), lambda: content)
    number = collect.BY_LTI + person.number
    hand_in = collect.HandIn(person.student, person.name, number, False, given)
    stamp = folder(root, assignment, person.student) / STAMP
    with lock.lists(root, assignment):
        collect.collected(root, assignment)  # says now if that list is damaged
        require_room(root, assignment, person.student)
        done = collect.keep(root, assignment, hand_in)
        if done != "the same" or not stamp.is_file():
            time = now.astimezone(datetime.UTC).replace(tzinfo=None, microsecond=0)
            with files.replacing(stamp) as file:
                file.write(f"{time} UTC\n")
        collect.write_list(root, assignment, [hand_in])
        if done != "the same":
            refusals.forget(root, assignment, [person.student])
    return done


def require_room(root: pathlib.Path, assignment: str, student: str) -> None:
    """Raise BadSubmission if as much of a learner's is kept as can be."""
    kept = collect.earlier(root, assignment, student)
    size = sum(path.stat().st_size for path in kept)
    if len(kept) >= MOST_EARLIER or size > MOST_EARLIER_BYTES:
        raise submissions.BadSubmission(
            f"You have handed in {len(kept) + 1} different notebooks here, and no more "
            "can be kept. The last of them counts. If you need another, ask your "
            "instructor."
        )


def folder(root: pathlib.Path, assignment: str, student: str) -> pathlib.Path:
    return root / "submitted" / student / assignment


def handed_in(root: pathlib.Path, assignment: str, student: str) -> HandedIn:
    """Return what a learner handed in for an assignment, and when."""
    notebook = folder(root, assignment, student) / f"{assignment}.ipynb"
    earlier = collect.earlier(root, assignment, student)
    last = None
    if notebook.is_file():
        last = submissions.time_in(notebook.parent) or changed(notebook)
    return HandedIn(last, sorted(map(changed, earlier)))


def changed(path: pathlib.Path) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(path.stat().st_mtime, datetime.UTC)
