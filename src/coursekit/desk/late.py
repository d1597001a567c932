"""Put the dates of the terms into the gradebook, and take off what late work loses.

By nbgrader's own means, so that its gradebook stays the record: the due date of an
assignment, the extension and time of a submission, the late penalty of a notebook. A time
of handing in is one that a platform or a person wrote into `timestamp.txt`. Where there
is none, nothing is late here, whatever a platform says besides: how late, nobody knows.
"""

import datetime
import pathlib
from collections.abc import Mapping

from nbgrader.api import Assignment, Gradebook, SubmittedAssignment
from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.orm import selectinload

from coursekit.desk import class_terms, tries
from coursekit.terms import Terms

UTC = datetime.UTC


def in_utc(when: datetime.datetime | None) -> datetime.datetime | None:
    """Return a time as nbgrader keeps it: in UTC, and naive."""
    return when.astimezone(UTC).replace(tzinfo=None) if when else None


def aware(when: datetime.datetime | None) -> datetime.datetime | None:
    """Return a time of nbgrader's with its zone, which is UTC."""
    return when.replace(tzinfo=UTC) if when else None


def submissions(
    book: Gradebook, assignment: str, student: str = ""
) -> list[SubmittedAssignment]:
    """Return what was handed in for an assignment, by everyone or by one student."""
    found = (
        book.db.query(SubmittedAssignment)
        .join(SubmittedAssignment.assignment)
        .filter(Assignment.name == assignment)
        .options(selectinload(SubmittedAssignment.notebooks))
    )
    if student:
        found = found.filter(SubmittedAssignment.student_id == student)
    return found.all()


def set_dates(
    book: Gradebook,
    assignment: str,
    terms: Terms,
    numbers: Mapping[str, int],
    student: str = "",
) -> None:
    """Write the due date of an assignment and the students' extensions.

    numbers: which try of a student counts, if it is not the first. student: this one
    alone. A class without terms of its own keeps what was set by other means.
    """
    if not class_terms.path().is_file():
        return
    first = terms.due.get(assignment)
    book.find_assignment(assignment).duedate = in_utc(first)
    for one in submissions(book, assignment, student):
        own = terms.due_date(assignment, one.student_id, numbers.get(one.student_id, 1))
        one.extension = (own - first or None) if own else None
    book.db.commit()


def penalty(submission: SubmittedAssignment, score: float, terms: Terms) -> float:
    """Return the points that a submission loses by coming late, of its `score`."""
    late = datetime.timedelta(seconds=submission.total_seconds_late)
    return min(score, terms.late.taken_off(late, submission.assignment.max_score))


def reckon(
    book: Gradebook,
    assignment: str,
    terms: Terms,
    numbers: Mapping[str, int],
    student: str = "",
) -> None:
    """Bring dates and penalties in the gradebook to what the terms say now.

    Nothing is run for it. Parameters as of `set_dates`.
    """
    set_dates(book, assignment, terms, numbers, student)
    for one in submissions(book, assignment, student):
        for notebook in one.notebooks:
            taken = None  # as nbgrader has it for what is in time
            if one.total_seconds_late:
                taken = penalty(one, notebook.score, terms)
            if notebook.late_submission_penalty != taken:
                notebook.late_submission_penalty = taken
    book.db.commit()


def reckon_if_released(
    book: Gradebook, root: pathlib.Path, assignment: str, student: str = ""
) -> None:
    """As `reckon`, by the class's terms, unless the assignment is not in the gradebook."""
    if any(one.name == assignment for one in book.assignments):
        found = tries.numbers(root, assignment, student)
        reckon(book, assignment, class_terms.of_class(), found, student)


def in_words(submission: SubmittedAssignment, terms: Terms) -> str:
    """Return when something was handed in and due, and what it loses; "" if unknown."""
    assignment = submission.assignment.name
    due, when = aware(submission.duedate), aware(submission.timestamp)
    if not due:
        return f"Handed in {shown(when, UTC)}." if when else ""
    zone = terms.due.get(assignment, due).tzinfo
    if not when:
        return (
            f"Due {shown(due, zone)}. When it was handed in is not known here, so nothing "
            "is taken off."
        )
    said = f"Handed in {shown(when, zone)}, due {shown(due, zone)}"
    if when > due:
        taken = submission.late_submission_penalty
        points = f"{taken:g} point{'' if taken == 1 else 's'}" if taken else "nothing"
        said += f", {points} taken off"
    return f"{said}."


def shown(when: datetime.datetime, zone: datetime.tzinfo) -> str:
    own = when.astimezone(zone)
    return f"{own.day} {own:%B %Y, %H:%M} ({own.tzname()})"


class ByTheTerms(LateSubmissionPlugin):
    """What nbgrader asks for the penalty of a submission that is late."""

    def late_submission_penalty(self, student_id, score, total_seconds_late):
        step = self.parent  # which has the gradebook open
        submission = step.gradebook.find_submission(step.assignment_id, student_id)
        return penalty(submission, score, class_terms.of_class())


class OnTerms(AssignLatePenalties):
    """nbgrader's step that assigns penalties, once the dates are in the gradebook."""

    def preprocess(self, nb, resources):
        of = resources["nbgrader"]
        with Gradebook(of["db_url"]) as book:
            set_dates(book, of["assignment"], class_terms.of_class(), {}, of["student"])
        return super().preprocess(nb, resources)
