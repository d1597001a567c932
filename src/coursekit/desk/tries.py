"""Tell which of a student's tries a hand-in is, and which of them counts.

What was handed in again after its feedback is the next try; before that, it takes the
place of the last. Feedback was given out if the page in `feedback/` tells of the last
try: it names, unseen, what it was made of.

The result of the try that counts lies in `autograded/`, where nbgrader looks for it, and
its points are in the gradebook. Once a student has two tries, the results of all lie in
`tries/` as well, with the marks that were given by hand.
"""

import datetime
import hashlib
import json
import pathlib
import re
from dataclasses import dataclass

import nbformat
from nbgrader.api import Gradebook

from coursekit.terms import LAST, Terms

KEY = "try"  # in the metadata of a graded notebook: which try it is, and of what
STAMP = "graded"  # the same, of everything that its grading depended on
MARKED = "marked"  # the same: marks by hand, of a try that does not count now
UNDER_WAY = "under way"  # among those marks, until the other try has its place
OURS = (KEY, STAMP, MARKED)
BY_HAND = ("manual_score", "extra_credit", "needs_manual_grade")
TOLD = re.compile('<meta (?=[^>]*name="handed-in")[^>]*content="([0-9a-f ]*)"')


@dataclass(frozen=True)
class Try:
    """A graded try; `when` is None if no time of handing in is known."""

    notebook: nbformat.NotebookNode

    @property
    def number(self) -> int:
        return self.notebook.metadata.get(KEY, {}).get("number", 1)

    @property
    def digest(self) -> str:
        """What was handed in, in short; "" of what was graded before this was kept."""
        return self.notebook.metadata.get(KEY, {}).get("digest", "")

    @property
    def when(self) -> datetime.datetime | None:
        text = self.notebook.metadata.get(KEY, {}).get("when")
        return datetime.datetime.fromisoformat(text) if text else None

    @property
    def stamp(self) -> str:
        return str(self.notebook.metadata.get(STAMP, ""))

    @property
    def points(self) -> float:
        """The points of its checks, before anything is taken off."""
        return sum(row["points"] for row in self.rows)

    @property
    def rows(self) -> list[dict]:
        """Of each check its task, its points, how many there are, and what it says."""
        return [
            {
                "task": cell.metadata.answer["task"],
                "points": said["points"],
                "worth": sum(worth for _, worth in said["worth"]),
                "text": said["text"],
            }
            for cell in self.notebook.cells
            if (said := cell.metadata.get("verdict"))
        ]


def digest(nb: nbformat.NotebookNode) -> str:
    """Return a sign of what a student wrote: saved again without a change, the same."""
    sources = json.dumps([[cell.cell_type, cell.source] for cell in nb.cells])
    return hashlib.sha256(sources.encode()).hexdigest()


def marked(
    nb: nbformat.NotebookNode,
    number: int,
    digest: str,
    when: datetime.datetime | None,
    stamp: str,
) -> Try:
    """Return a graded notebook as a try; what a submission says of itself is left out."""
    nb.metadata.pop(MARKED, None)
    when_text = when.isoformat() if when else None
    nb.metadata[KEY] = {"number": number, "digest": digest, "when": when_text}
    nb.metadata[STAMP] = stamp
    return Try(nb)


class Tries:
    """The graded tries of one student at one exercise, in the folder of a class."""

    def __init__(self, root: pathlib.Path, assignment: str, student: str):
        self.assignment, self.student = assignment, student
        self.folder = root / "tries" / student
        name = pathlib.Path(student, assignment, assignment)
        self.counting_path = root / "autograded" / name.with_suffix(".ipynb")
        self.page = root / "feedback" / name.with_suffix(".html")

    @property
    def counting(self) -> Try | None:
        """The result that counts, None if there is none or it is damaged."""
        return read(self.counting_path)

    def several(self) -> list[Try]:
        """Return all tries, the first first; [] if there is one or none."""
        paths = self.folder.glob(f"{self.assignment}-[0-9].ipynb")
        return [one for path in sorted(paths) if (one := read(path))]

    def all(self) -> list[Try]:
        """Return all tries, the first first."""
        return self.several() or [one for one in [self.counting] if one]

    def number(self, digest: str) -> int:
        """Return the number of the try that has this digest, or will have it."""
        tries = self.all()
        for one in tries:
            if one.digest == digest:
                return one.number
        if not tries:
            return 1
        last = tries[-1]
        return last.number + (last.digest in self.told())

    def told(self) -> list[str]:
        """Return the digests of the tries that the student's feedback tells of."""
        try:
            found = TOLD.search(self.page.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return []
        return found[1].split() if found else []

    def keep(self, new: Try) -> None:
        """Write a try's result to `tries/`, if it is not the only one."""
        others = {one.number: one for one in self.all() if one.number != new.number}
        if marks := self.kept_marks(new):
            new.notebook.metadata[MARKED] = marks
        if others:
            for one in [*others.values(), new]:
                write(self.path(one.number), one.notebook)

    def kept_marks(self, new: Try) -> dict:
        """Return what was marked by hand in a try that is graded again, {} for nothing.

        It is to be read again if something else was handed in. What is marked in the
        try that counts stands in the gradebook.
        """
        before, counting = read(self.path(new.number)), self.counting
        marks = before.notebook.metadata.get(MARKED, {}) if before else {}
        counts = counting and counting.number == new.number
        if not marks or (counts and UNDER_WAY not in marks):
            return {}
        if before.digest != new.digest:
            for grade in marks["grades"].values():
                grade["needs_manual_grade"] |= grade["manual_score"] is not None
        return marks

    def differs(self, one: Try) -> bool:
        """Tell whether another result than this is on record as the one that counts."""
        now = self.counting
        return not now or (now.number, now.stamp) != (one.number, one.stamp)

    def with_marks(self, before: Try, book: Gradebook) -> Try | None:
        """Return a try with what is marked by hand in it: another takes its place.

        None if the student has replaced it: then its marks go with it.
        """
        one = read(self.path(before.number)) or before
        if one.digest != before.digest:
            return None
        own = book.find_submission_notebook(
            self.assignment, self.assignment, self.student
        )
        one.notebook.metadata[MARKED] = {
            UNDER_WAY: True,
            "grades": {
                grade.name: {name: getattr(grade, name) for name in BY_HAND}
                for grade in own.grades
            },
            "comments": {each.name: each.manual_comment for each in own.comments},
        }
        return one

    def under_way(self) -> Try | None:
        """Return the try that was giving place to another when a run was cut short.

        Whose marks the gradebook has then, nobody knows.
        """
        for one in self.several():
            if one.notebook.metadata.get(MARKED, {}).get(UNDER_WAY):
                return one
        return None

    def end(self) -> None:
        """Note that the gradebook has the marks of the try that counts."""
        if one := self.under_way():
            del one.notebook.metadata[MARKED][UNDER_WAY]
            write(self.path(one.number), one.notebook)

    def give_marks(self, one: Try, book: Gradebook) -> None:
        """Put into the gradebook what was marked by hand in a try, if that was kept."""
        kept = one.notebook.metadata.pop(MARKED, None)
        if not kept:
            return
        own = book.find_submission_notebook(
            self.assignment, self.assignment, self.student
        )
        for grade in own.grades:
            for name, value in kept["grades"].get(grade.name, {}).items():
                setattr(grade, name, value)
        for comment in own.comments:
            comment.manual_comment = kept["comments"].get(comment.name)
        book.db.commit()

    def path(self, number: int) -> pathlib.Path:
        return self.folder / f"{self.assignment}-{number}.ipynb"

    def that_counts(self, new: Try | None, terms: Terms, possible: float) -> Try:
        """Return which try counts by the terms; `new` is one that is not kept yet.

        possible: the points of the exercise. What came after the last day counts only if
        nothing else does.
        """
        tries = [one for one in self.all() if not new or one.number != new.number]
        tries += [new] if new else []

        def lateness(one: Try) -> datetime.timedelta:
            due = terms.due_date(self.assignment, self.student, one.number)
            return one.when - due if one.when and due else datetime.timedelta()

        in_time = [one for one in tries if not terms.late.is_over(lateness(one))]
        if terms.counts == LAST:
            return max(in_time or tries, key=lambda one: one.number)
        return max(
            in_time or tries,
            key=lambda one: (
                one.points - terms.late.taken_off(lateness(one), possible),
                one.number,
            ),
        )


def read(path: pathlib.Path) -> Try | None:
    """Return the try in a file, None if it is not there or damaged: it is graded anew."""
    try:
        return Try(nbformat.read(path, as_version=nbformat.NO_CONVERT))
    except Exception:  # noqa: BLE001 - nbformat has no common one
        return None


def write(path: pathlib.Path, nb: nbformat.NotebookNode) -> None:
    """Write a notebook in place of another: nbgrader's own are read-only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(nbformat.writes(nb), encoding="utf-8")
    new.replace(path)


def students(root: pathlib.Path, assignment: str) -> list[str]:
    """Return the students who have more than one try at an exercise."""
    paths = (root / "tries").glob(f"*/{assignment}-[0-9].ipynb")
    return sorted({path.parent.name for path in paths})


def numbers(root: pathlib.Path, assignment: str, student: str = "") -> dict[str, int]:
    """Return which try counts, of each student who has more than one, or of this one."""
    names = [student] if student else students(root, assignment)
    found = {name: Tries(root, assignment, name).counting for name in names}
    return {name: one.number for name, one in found.items() if one}
