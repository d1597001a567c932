"""The marks in nbgrader's gradebook, which stays the record: read, and set one.

A mark is set only in place of the one that was seen: whoever changes it elsewhere in the
meantime, in the formgrader or at another desk, is not overwritten.
"""

from collections import defaultdict
from dataclasses import dataclass

from nbgrader.api import (
    Assignment,
    Comment,
    Grade,
    Gradebook,
    GradeCell,
    SolutionCell,
    SubmittedAssignment,
    SubmittedNotebook,
)
from sqlalchemy import update

from coursekit.desk import gradebook
from coursekit.desk.marking.answers import CannotMark


@dataclass(frozen=True)
class Mark:
    """What the gradebook says of one cell of one student.

    points: those given by hand, None if none were; score: those that count now.
    to_read: whether somebody has to read it.
    """

    points: float | None = None
    comment: str | None = None
    to_read: bool = True
    score: float = 0.0
    worth: float = 0.0


class Changed(Exception):
    """The mark is another one than was seen, so that nothing was saved."""


class Locked(Exception):
    """The gradebook could not be used, so that nothing was saved: says why."""


def locked(error: gradebook.NoGradebook) -> Locked:
    return Locked(
        f"The gradebook cannot be used now ({error.__cause__.orig}), so nothing was saved. "
        "Another program may hold it, such as a running `make grade`: save again when "
        "that has ended."
    )


class Record:
    """One assignment in a gradebook."""

    def __init__(self, assignment: str, db_url: str, course_id: str):
        self.assignment, self.db_url, self.course_id = assignment, db_url, course_id

    def marks(self) -> dict[str, dict[str, Mark]]:
        """Return the marks of each student, by the name of the cell.

        Raises Locked, or CannotMark if there is no gradebook: nbgrader would make one.
        """
        if not gradebook.is_there(self.db_url):
            raise CannotMark(
                f"There is no gradebook at {self.db_url}. Put it back, or grade again: "
                f"make grade ASSIGNMENT={self.assignment} OPTIONS=--again"
            )
        found: dict[str, dict[str, Mark]] = defaultdict(dict)
        try:
            with gradebook.opened(self.db_url, self.course_id) as book:
                said = {
                    (student, name): comment
                    for student, name, _, comment in self.comments(book)
                }
                for student, grade, name, worth in self.grades(book):
                    found[student][name] = Mark(
                        grade.manual_score,
                        said.get((student, name)),
                        grade.needs_manual_grade,
                        grade.score,
                        worth,
                    )
        except gradebook.NoGradebook as error:
            raise locked(error) from error
        return dict(found)

    def grades(self, book: Gradebook):
        return (
            book.db.query(
                SubmittedAssignment.student_id,
                Grade,
                GradeCell.name,
                GradeCell.max_score,
            )
            .select_from(Grade)
            .join(GradeCell, GradeCell.id == Grade.cell_id)
            .join(SubmittedNotebook, SubmittedNotebook.id == Grade.notebook_id)
            .join(
                SubmittedAssignment,
                SubmittedAssignment.id == SubmittedNotebook.assignment_id,
            )
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .filter(Assignment.name == self.assignment)
        )

    def comments(self, book: Gradebook):
        return (
            book.db.query(
                SubmittedAssignment.student_id,
                SolutionCell.name,
                Comment.id,
                Comment.manual_comment,
            )
            .select_from(Comment)
            .join(SolutionCell, SolutionCell.id == Comment.cell_id)
            .join(SubmittedNotebook, SubmittedNotebook.id == Comment.notebook_id)
            .join(
                SubmittedAssignment,
                SubmittedAssignment.id == SubmittedNotebook.assignment_id,
            )
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .filter(Assignment.name == self.assignment)
        )

    def save(
        self, task: str, student: str, seen: Mark, points: float, comment: str
    ) -> None:
        """Give points and a comment in place of the mark that was `seen`.

        Raises Changed or Locked, and then nothing was saved.
        """
        try:
            with gradebook.opened(self.db_url, self.course_id) as book:
                self.put(book, task, student, seen, points, comment)
        except gradebook.NoGradebook as error:
            raise locked(error) from error

    def put(self, book, task, student, seen, points, comment) -> None:
        def one(query, id):
            found = query.filter(
                SubmittedAssignment.student_id == student,
                (GradeCell if id is Grade.id else SolutionCell).name == task,
            ).with_entities(id)
            return found.scalar()

        # One statement each compares and sets, so that nobody comes between.
        grade = book.db.execute(
            update(Grade)
            .where(
                Grade.id == one(self.grades(book), Grade.id),
                Grade.manual_score.is_not_distinct_from(seen.points),
                Grade.needs_manual_grade == seen.to_read,
            )
            .values(manual_score=points, needs_manual_grade=False)
            .execution_options(synchronize_session=False)
        )
        note = book.db.execute(
            update(Comment)
            .where(
                Comment.id == one(self.comments(book), Comment.id),
                Comment.manual_comment.is_not_distinct_from(seen.comment),
            )
            .values(manual_comment=comment or None)
            .execution_options(synchronize_session=False)
        )
        if grade.rowcount != 1 or note.rowcount != 1:
            book.db.rollback()
            raise Changed
        book.db.commit()
