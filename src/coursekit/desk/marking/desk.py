"""One marker at one assignment: which answers there are, what is known of each, saving.

A first reading goes into the gradebook. A second one, of an answer that two read, is
kept in our own file alone until they have settled, and neither sees the other's before
both have marked the same words.
"""

import hashlib
import pathlib
from dataclasses import dataclass

from nbgrader.coursedir import CourseDirectory

from coursekit.course import here
from coursekit.desk import lock
from coursekit.desk.marking import share as shares
from coursekit.desk.marking.answers import CannotMark, answers
from coursekit.desk.marking.guide import Guide, guide, words_of
from coursekit.desk.marking.log import FINAL, MARK, SECOND, Entry, Log
from coursekit.desk.marking.record import Changed, Mark, Record
from coursekit.desk.marking.share import Share, drawn
from coursekit.desk.settings import configuration
from coursekit.exercise.model import Exercise, marks

TO_READ, AGAIN, MARKED, EMPTY = (
    "to read",
    "to be read again",
    "marked",
    "nothing written",
)
RANDOM, STUDENT = "random", "student"


class NotKept(Exception):
    """The mark is in the gradebook, and its boxes could not be kept: says why."""


@dataclass(frozen=True)
class Answer:
    """One student's answer to a task, as one marker may see it.

    number: its place in an order drawn at random, to speak of it without a name.
    role: `first`, `second` or `other`, as it was dealt to this marker.
    mark: what the gradebook says; that of nobody, if the marker may not see it.
    last: the last mark of it that the marker may see, with its boxes, None if there is
        none; kept: whether that is the mark that counts.
    checks: the points of the tasks that a program checks, as `(name, score, worth)`.
    """

    student: str
    number: int
    words: str
    role: str
    state: str
    mark: Mark
    last: Entry | None
    checks: list[tuple[str, float, float]]

    @property
    def code(self) -> str:
        """What stands in addresses, where a name would tell."""
        return hashlib.sha256(self.student.encode()).hexdigest()[:12]

    @property
    def seen(self) -> str:
        """What tells whether anything of it has changed."""
        known = repr(
            (self.mark.points, self.mark.comment, self.mark.to_read, self.words)
        )
        return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()

    @property
    def kept(self) -> bool:
        """Tell whether the boxes that are known gave the mark that is known."""
        return bool(self.last) and (
            self.role == "second" or self.last.points == self.mark.points
        )


@dataclass(frozen=True)
class Pair:
    """Two readings of the same words; `final` is what was settled, if it was."""

    student: str
    words: str
    first: Entry
    second: Entry
    final: Entry | None

    @property
    def to_settle(self) -> bool:
        return self.final is None and self.first.points != self.second.points

    @property
    def apart(self) -> float:
        """How far the two are apart, in points."""
        return abs(self.first.points - self.second.points)


class Desk:
    """An assignment, and a marker. Raises CannotMark if it has no task in words."""

    def __init__(
        self, assignment: str, marker: str = "", db_url: str = "", only: str = ""
    ):
        config = configuration()
        if db_url:
            config.CourseDirectory.db_url = db_url
        directory = CourseDirectory(config=config)
        self.assignment, self.root = assignment, pathlib.Path(directory.root)
        exercise = Exercise(here().exercise(assignment))
        tasks = words_of(exercise)
        if not tasks or (only and only not in tasks):
            there = ", ".join(tasks) or "none"
            raise CannotMark(
                f"{assignment} has no task in words {only or 'at all'}; there is: {there}."
            )
        self.guides: dict[str, Guide] = {
            name: guide(here(), assignment, task)
            for name, task in tasks.items()
            if only in ("", name)
        }
        self.checks = {
            marks(task.check)["grade_id"]: name
            for name, task in exercise.tasks.items()
            if name not in tasks
        }
        self.record = Record(assignment, directory.db_url, directory.course_id)
        self.log = Log(self.root, assignment)
        self.marker = marker or shares.ALONE

    def share(self, words: dict[str, str]) -> Share:
        """Return who reads what; who is new is dealt to somebody first."""
        with self.log.locked():
            share = shares.load(self.root, self.assignment)
            if not share:
                return Share([self.marker], "", 0, dict.fromkeys(words, self.marker))
            if share.deal(words):
                shares.store(self.root, self.assignment, share)
        return share

    def answers(self, task: str, order: str = RANDOM) -> list[Answer]:
        """Return the answers to a task: first those marked before they were changed.

        After them come the marker's own, then those of others, if answers were shared
        out, and at last those in which nothing was written.
        In each part the order is drawn anew for each marker, so that no answer is always
        read by a tired one; or by the students' names.
        """
        words = answers(self.root, self.assignment, task)
        cells = self.record.marks()
        words = {student: text for student, text in words.items() if student in cells}
        share = self.share(words)
        entries = self.log.entries(task)
        numbers = sorted(words, key=lambda student: drawn(task, student))
        found = [
            self.answer(task, student, text, share, cells[student], entries, numbers)
            for student, text in words.items()
        ]

        def place(one: Answer):
            if one.role == "other" or one.state == EMPTY:
                part = 3 if one.state == EMPTY else 2
            else:
                part = 0 if one.state == AGAIN else 1
            if order == STUDENT:
                return part, one.student
            return part, drawn(self.marker, task, one.student)

        return sorted(found, key=place)

    def answer(self, task, student, words, share, cells, entries, numbers) -> Answer:
        role = share.role(self.marker, student)
        own = [entry for entry in entries if entry.student == student]
        mark = cells.get(task, Mark())
        if role == "second":
            pair = pairs(own)
            own = [e for e in own if e.marker == self.marker and e.kind == SECOND]
            if not pair or pair[0].words != words:
                mark = Mark(worth=mark.worth)  # the other's is not to be seen yet
        else:
            own = [entry for entry in own if entry.kind != SECOND]
        last = own[-1] if own else None
        return Answer(
            student=student,
            number=numbers.index(student) + 1,
            words=words,
            role=role,
            state=state(role, mark, last, words),
            mark=mark,
            last=last,
            checks=[
                (name, cells[cell].score, cells[cell].worth)
                for cell, name in self.checks.items()
                if cell in cells
            ],
        )

    def save(
        self, task: str, answer: Answer, given: list[float], comment: str, final=False
    ) -> None:
        """Give points for each box, and a comment, in place of what `answer` showed.

        Raises record.Changed or record.Locked, and then nothing was saved, or NotKept.
        """
        items = self.guides[task].items
        second = answer.role == "second" and not final
        entry = Entry(
            task=task,
            student=answer.student,
            marker=self.marker,
            kind=FINAL if final else SECOND if second else MARK,
            given=[[i.text, i.points, points] for i, points in zip(items, given)],
            comment=comment,
            words=answer.words,
        )
        with lock.marks(self.root, self.assignment):
            if answers(self.root, self.assignment, task).get(answer.student) != (
                answer.words
            ):
                raise Changed
            if not second:
                self.record.save(
                    task, answer.student, answer.mark, entry.points, comment
                )
            self.append(entry)

    def append(self, entry: Entry) -> None:
        second = entry.kind == SECOND
        try:
            self.log.append(entry)
        except OSError as error:
            raise NotKept(
                f"{self.log.path} cannot be written ({error}). "
                + (
                    "Nothing was saved."
                    if second
                    else "The points and the comment are in the gradebook; which boxes "
                    "you clicked is not kept. Save again when there is room."
                )
            ) from error

    def find(self, task: str, code: str) -> Answer:
        """Raises LookupError if nobody's answer has this code."""
        for answer in self.answers(task):
            if answer.code == code:
                return answer
        raise LookupError(code)

    def comments(self, task: str, most: int) -> list[str]:
        """Return comments to use again: the latest of this marker's, each once."""
        own = [
            entry.comment
            for entry in self.log.entries(task)
            if entry.comment and entry.marker == self.marker
        ]
        return list(dict.fromkeys(reversed(own)))[:most]

    def pairs(self, task: str) -> list[Pair]:
        """Return what two have read: of each answer its present words."""
        words = answers(self.root, self.assignment, task)
        found = pairs(self.log.entries(task))
        return [pair for pair in found if words.get(pair.student) == pair.words]

    def settling(self, task: str, code: str) -> tuple[Pair, Answer]:
        """Return two readings that differ, and the answer as the gradebook has it.

        Raises LookupError if they do not differ, or have been settled.
        """
        answer = self.find(task, code)
        for pair in self.pairs(task):
            if pair.student == answer.student and pair.to_settle:
                return pair, answer
        raise LookupError(code)


def state(role: str, mark: Mark, last: Entry | None, words: str) -> str:
    if role == "second":
        if last:
            return MARKED if last.words == words else AGAIN
        return TO_READ if words else EMPTY
    if mark.to_read:
        return TO_READ if mark.points is None else AGAIN
    if last and last.points == mark.points and last.words != words:
        return AGAIN  # the mark is one of other words, whatever the gradebook says
    return EMPTY if mark.points is None and not words else MARKED


def pairs(entries: list[Entry]) -> list[Pair]:
    """Return two readings of the same words, by one rubric and two markers.

    Of each marker counts what they said last before both had spoken: from then on each
    could see the other's.
    """
    first: dict[tuple, Entry] = {}
    second: dict[tuple, Entry] = {}
    final: dict[tuple, Entry] = {}
    for entry in entries:
        key = entry.student, entry.words, entry.boxes
        if entry.kind == FINAL:
            final[key] = entry
        elif key not in first or key not in second:
            (second if entry.kind == SECOND else first)[key] = entry
    return [
        Pair(*key[:2], first[key], second[key], final.get(key))
        for key in first
        if key in second and first[key].marker != second[key].marker
    ]
