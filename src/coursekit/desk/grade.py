"""Grade every submission of an assignment, on all cores of this machine or on many.

    python -m coursekit grade bias
    python -m coursekit grade bias --scheduler tcp://10.0.0.1:8786 --db postgresql://…

Workers run the submissions, each in its own sandbox; this process alone writes the
gradebook. A run that was stopped goes on where it was when it is started again, and a
submission that has not changed is not graded again.
"""

import argparse
import contextlib
import datetime
import hashlib
import itertools
import pathlib
import sys
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

import click
import nbformat
from distributed import Client, KilledWorker, as_completed, wait
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import SaveCells
from sqlalchemy import text

from coursekit import terms
from coursekit.course import here
from coursekit.desk import (
    class_terms,
    cluster,
    cohort,
    files,
    gradebook,
    kernel,
    late,
    lock,
    refusals,
    results,
    signature,
    submissions,
    tries,
    worker,
)
from coursekit.desk.by_hand import SaveGrades
from coursekit.desk.collect import CannotCollect, collected
from coursekit.desk.quiet import ctrl_c_held
from coursekit.desk.settings import NoExercise, configuration, require_exercise
from coursekit.exercise import MalformedAnswers

AHEAD = 4  # submissions sent to each worker before its results are taken
SECONDS = 120  # a worker that has not answered by then does not answer
ANALYSED = (0, 100)  # after how many results of a run the gradebook is looked through
COHORT, STARTER = "cohort", "starter"  # a stamp begins with whose cases they were
RISK = (
    "WITHOUT A SANDBOX: each submission can read, change and send away whatever you can, "
    "your keys, the gradebook and other students' work included."
)


class CannotGrade(Exception):
    """Nothing was graded: says why, and what to do."""


@dataclass(frozen=True)
class HandIn:
    """A notebook to grade: which try it is, with whose cases, whether that was done.

    when: it was handed in, if a file says so; another can come while this one is graded.
    """

    number: int
    digest: str
    stamp: str
    assignment: worker.Assignment
    graded: bool
    when: datetime.datetime | None = None


class BeyondTheTerms(submissions.BadSubmission):
    """A try that the terms do not grade; what was graded before stands."""


class Desk:
    """One assignment of one class: its folders, its gradebook, what is still to do.

    book: the gradebook while results are written. kept: how many were.
    """

    def __init__(
        self, name: str, db_url: str = "", guarded: bool = True, as_root: bool = False
    ):
        config = configuration()
        if db_url:
            config.CourseDirectory.db_url = db_url
        self.name = name
        self.config, self.course = config, CourseDirectory(config=config)
        self.course_id, self.db_url = self.course.course_id, self.course.db_url
        self.root = pathlib.Path(self.course.root)
        self.cohort = config.SandboxedExecute.cohort
        cases, version = self.cases(self.cohort), signature.version(name)
        self.assignment = worker.Assignment(
            name, self.small_gradebook(), cases, guarded, version, as_root
        )
        self.released = signature.digest([self.release])
        self.by_try: dict[int, tuple[worker.Assignment, str]] = {}
        self.beyond: set[str] = set()  # who handed in more than the terms grade
        try:
            with self.gradebook() as book:
                self.terms = class_terms.of_class(class_terms.known(book))
                self.possible = book.find_assignment(name).max_score
        except terms.MalformedTerms as error:
            raise CannotGrade(str(error)) from error
        self.book: Gradebook | None = None
        self.kept = 0

    def small_gradebook(self) -> bytes:
        """Return a gradebook that holds this assignment's cells and nothing else."""
        with self.gradebook() as book:
            try:
                book.find_notebook(self.name, self.name)
                nb = nbformat.read(self.release, as_version=4)
            except (MissingEntry, FileNotFoundError):
                raise CannotGrade(
                    f"The assignment {self.name} was not released. First: make release "
                    f"ASSIGNMENT={self.name}"
                ) from None
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "gradebook.db")
            url = f"sqlite:///{path}"
            # Into a new one nbgrader writes what a program of another's tells it.
            with ctrl_c_held(), Gradebook(url) as book:
                book.add_assignment(self.name)
            SaveCells().preprocess(nb, self.resources(student="", db_url=url))
            return zlib.compress(path.read_bytes())

    @property
    def release(self) -> pathlib.Path:
        return self.root / "release" / self.name / f"{self.name}.ipynb"

    def cases(self, folder: str, number: int = 1) -> str | None:
        """Return the text of the cohort's table for a try, None if there is no cohort."""
        exercise = here().exercise(self.name)
        path = pathlib.Path(folder) if folder else None
        try:
            cohort.table_of(exercise, path, number)
        except (cohort.NoCases, MalformedAnswers) as error:
            raise CannotGrade(str(error)) from error
        if not path:
            return None
        return cohort.path_of(exercise, path, number).read_text(encoding="utf-8")

    def of_try(self, number: int) -> tuple[worker.Assignment, str]:
        """Return what a worker needs for a try, and a sign of all that it depends on.

        Raises CannotGrade if the cohort has no cases for it.
        """
        if number not in self.by_try:
            cases = self.cases(self.cohort, number)
            own = replace(self.assignment, cases=cases)
            sign = repr((cases, own.guarded, own.version, self.released))
            self.by_try[number] = own, sign
        return self.by_try[number]

    def gradebook(self) -> contextlib.AbstractContextManager[Gradebook]:
        return gradebook.opened(self.db_url, self.course_id)

    def resources(self, student: str, db_url: str) -> dict:
        return {
            "nbgrader": {
                "assignment": self.name,
                "notebook": self.name,
                "student": student,
                "db_url": db_url,
            }
        }

    def folders(self) -> list[pathlib.Path]:
        """Return the folders that students submitted, by name."""
        return sorted((self.root / "submitted").glob(f"*/{self.name}"))

    def when(self, student: str) -> datetime.datetime | None:
        """Return when a student handed in, if a file says so."""
        folder = self.root / "submitted" / student / self.name
        return self.course.get_existing_timestamp(str(folder))

    def stamp(
        self, content: bytes, when: datetime.datetime | None, number: int = 1
    ) -> str:
        """Return what tells whether a notebook was graded as it would be now."""
        version = f"{self.of_try(number)[1]} {when} ".encode()
        whose = STARTER if self.assignment.cases is None else COHORT
        signed = hashlib.sha256(version + content).hexdigest()
        return f"{whose} {signed} {results.digest(content)}"

    def result(self, student: str) -> pathlib.Path:
        return self.tries_of(student).counting_path

    def tries_of(self, student: str) -> tries.Tries:
        return tries.Tries(self.root, self.name, student)

    def looked_at(self, student: str, content: bytes) -> HandIn:
        """Return which try of a student's a notebook is, and whether that is graded.

        Raises BadSubmission if it cannot be graded, BeyondTheTerms if it will not.
        """
        own, when = self.tries_of(student), self.when(student)
        in_zone = late.aware(when)
        try:
            for one in own.all():
                number, stamp = one.number, self.stamp(content, when, one.number)
                if one.digest and one.stamp == stamp:
                    assignment, _ = self.of_try(number)
                    return HandIn(number, one.digest, stamp, assignment, True, in_zone)
            digest = tries.digest(submissions.read(content))
            number = own.number(digest)
            if number > self.terms.tries(student):
                raise BeyondTheTerms(
                    f"This would be try {number}, and the terms of your class grade "
                    f"{self.terms.tries(student)}. What was graded before stands."
                )
            assignment, _ = self.of_try(number)
            stamp = self.stamp(content, when, number)
            return HandIn(number, digest, stamp, assignment, False, in_zone)
        except CannotGrade as error:  # there are no cases for this try
            raise submissions.BadSubmission(str(error)) from error

    def known(self) -> set[str]:
        """Return the students of whom the gradebook has a submission."""
        with self.gradebook() as book:
            return {sub.student_id for sub in book.assignment_submissions(self.name)}

    def stamped(self, student: str) -> str:
        """Return the stamp of a student's result, "" if there is none."""
        counting = self.tries_of(student).counting
        return counting.stamp if counting else ""

    def require_cohort(self) -> None:
        """Raise CannotGrade if there was a cohort's table, and now there is none."""
        students = [folder.parent.name for folder in self.folders()]
        if self.assignment.cases is None and any(
            self.stamped(student).startswith(COHORT) for student in students
        ):
            raise CannotGrade(
                f"{self.name} was graded with the cases of a cohort, which are in "
                f"{cohort.folder()} no more. Name their folder: export "
                f"{cohort.VARIABLE}=… . To grade with the starter's: OPTIONS=--again"
            )

    @contextlib.contextmanager
    def writing(self) -> Iterator[Gradebook]:
        """Give the gradebook, which stays open for the next result.

        To open it and to prepare its questions takes as long as to write one. After a
        fault the next result opens it anew.
        """
        if self.book is None:
            self.opened = contextlib.ExitStack()
            self.book = self.opened.enter_context(self.gradebook())
        try:
            if self.kept in ANALYSED:
                analyse(self.book)
            yield self.book
            self.kept += 1
            self.book.db.remove()  # what others change is read anew, and nothing locked
        except BaseException:
            self.book = None
            self.opened.__exit__(*sys.exc_info())  # says why it cannot be used
            raise

    def keep(self, graded: worker.Graded, hand_in: HandIn) -> None:
        """Keep a result, and put that of the student's tries which counts on record."""
        nb = nbformat.reads(graded.notebook, as_version=4)
        new = tries.marked(
            nb, hand_in.number, hand_in.digest, hand_in.when, hand_in.stamp
        )
        own = self.tries_of(graded.student)
        counts = own.that_counts(new, self.terms, self.possible)
        own.keep(new)
        if counts is new or own.differs(counts):
            self.record(graded.student, counts)

    def settle(self) -> None:
        """Bring the record to what the terms say now; nothing is run for it.

        Another try may count than before, and other dates hold.
        """
        known = self.known()
        for student in tries.students(self.root, self.name):
            own = self.tries_of(student)
            counts = own.that_counts(None, self.terms, self.possible)
            if student not in known or own.differs(counts):
                self.record(student, counts)
        numbers = tries.numbers(self.root, self.name)
        with self.gradebook() as book:
            late.reckon(book, self.name, self.terms, numbers)

    def record(self, student: str, counts: tries.Try) -> None:
        """Put a try on record: in the gradebook first, then as the result that counts.

        Marks by hand go with the try that they were given for. If this is cut short,
        the same done again ends it.
        """
        with lock.marks(self.root, self.name):
            own = self.tries_of(student)
            before = own.counting
            nb, resources = counts.notebook, self.resources(student, self.db_url)
            with self.writing() as book, gradebook.at_once(book):
                book.update_or_create_student(student)
                book.update_or_create_submission(
                    self.name, student, timestamp=counts.when
                )
                if cut_short := own.under_way():
                    own.give_marks(cut_short, book)
                kept = None
                if before and before.number != counts.number:
                    kept = own.with_marks(before, book)
                step = SaveGrades(config=self.config)
                step.book = book
                nb, resources = step.preprocess(nb, resources)
                own.give_marks(counts, book)
                numbers = {student: counts.number}
                late.reckon(book, self.name, self.terms, numbers, student)
                if kept:
                    tries.write(own.path(kept.number), kept.notebook)
            tries.write(own.counting_path, nb)
            own.end()
            timestamp = own.counting_path.with_name("timestamp.txt")
            if counts.when:
                put(timestamp, str(late.in_utc(counts.when)))
            else:
                timestamp.unlink(missing_ok=True)

    def without_a_time(self) -> str:
        """Return a sentence on those of whom nobody knows when they handed in."""
        if self.name not in self.terms.due:
            return ""
        students = [folder.parent.name for folder in self.folders()]
        unknown = {student for student in students if not self.when(student)}
        if not unknown:
            return ""
        rows = collected(self.root, self.name)
        told = [row["student"] for row in rows if row["late"]]
        told = [student for student in told if student in unknown]
        said = (
            f"{len(unknown)} without a time of handing in: nothing is taken off for "
            "coming late."
        )
        if told:
            said += f" Your platform calls late, and says no time: {', '.join(told)}."
        return (
            f"{said} To say when, write 2026-11-30 12:00:00 UTC into the file "
            f"submitted/…/{self.name}/timestamp.txt.\n"
        )

    def list_refused(self, refused: dict[str, str]) -> pathlib.Path:
        """Write who was not graded and why, for a letter to each."""
        with lock.lists(self.root, self.name):
            return refusals.write(self.root, self.name, refused, self.beyond)


def analyse(book: Gradebook) -> None:
    """Let SQLite count its tables, or it looks through all results to find one.

    PostgreSQL counts by itself.
    """
    if book.engine.dialect.name == "sqlite":
        book.db.execute(text("ANALYZE"))
        book.db.commit()


def put(path: pathlib.Path, content: str) -> None:
    """Write a file in place of another: nbgrader's own are read-only."""
    new = path.with_suffix(".new")
    new.write_text(content, encoding="utf-8")
    new.replace(path)


def require_workers(client: Client, assignment: worker.Assignment) -> None:
    """Raise unless there are workers and each of them can run submissions."""
    addresses = list(client.nthreads())
    if not addresses:
        raise CannotGrade(
            "The scheduler has no worker. Start some, as the README of the desk says."
        )
    proofs = [
        client.submit(worker.prove, assignment, workers=[address], pure=False)
        for address in addresses
    ]
    try:
        wait(proofs, timeout=SECONDS)
    except TimeoutError:
        raise CannotGrade(
            f"A worker did not answer within {SECONDS} seconds. Start it again."
        ) from None
    for address, reason in zip(addresses, client.gather(proofs)):
        if reason:
            raise CannotGrade(f"The worker at {address} cannot grade. {reason}")


def grade(
    desk: Desk, client: Client, again: bool = False
) -> tuple[int, dict[str, str]]:
    """Grade what is not graded, or all of it again.

    Returns how many were graded, and who was refused why.
    """
    require_workers(client, desk.assignment)
    refused: dict[str, str] = {}
    folders = desk.folders()
    hand_ins: dict[str, HandIn] = {}
    known = desk.known()

    def to_do():
        for folder in folders:
            student = folder.parent.name
            try:
                with lock.lists(desk.root, desk.name):  # notebook and time belong
                    content = submissions.check(folder, desk.name)
                    hand_in = hand_ins[student] = desk.looked_at(student, content)
            except submissions.BadSubmission as error:
                refused[student] = str(error)
                if isinstance(error, BeyondTheTerms):
                    desk.beyond.add(student)
                bar.update(1)
                continue
            if student in known and hand_in.graded and not again:
                bar.update(1)
                continue
            bare = submissions.without_outputs(content)
            future = client.submit(
                worker.grade, student, bare, hand_in.assignment, pure=False
            )
            names[future.key] = student
            yield future

    names: dict[str, str] = {}
    count = 0
    with click.progressbar(length=len(folders), label=f"Grading {desk.name}") as bar:
        waiting = to_do()
        running = as_completed(
            itertools.islice(waiting, AHEAD * len(client.nthreads()))
        )
        for future in running:
            student = names.pop(future.key)
            try:
                graded = future.result()
                if graded.reason:
                    refused[student] = graded.reason
                else:
                    desk.keep(graded, hand_ins[student])
                    count += 1
            except KilledWorker:
                refused[student] = (
                    "It ended every worker that tried it. Look at it by hand."
                )
            except gradebook.NoGradebook:  # no student's fault, and the same for all
                raise
            except Exception as error:  # noqa: BLE001 - one must not stop the others
                refused[student] = (
                    f"It could not be graded. {type(error).__name__}: {error}"
                )
            bar.update(1)
            for more in itertools.islice(waiting, 1):
                running.add(more)
    desk.settle()
    return count, refused


def whose_terms() -> str:
    """Return whose terms hold."""
    if class_terms.path().is_file():
        return f"By the terms in {class_terms.path()}."
    return "By the course's own terms. For dates and others: make terms"


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit grade", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--scheduler", help="address of a running Dask scheduler")
    parser.add_argument("--db", default="", help="address of the gradebook's database")
    parser.add_argument("--workers", type=int, help="how many (default: one a core)")
    parser.add_argument(
        "--again", action="store_true", help="grade again what is graded already"
    )
    parser.add_argument("--unguarded", action="store_true", help=RISK)
    parser.add_argument("--as-root", action="store_true", help=kernel.AS_ROOT)
    options = parser.parse_args(arguments)
    kernel.require_ordinary_user(options.as_root)
    if options.as_root:
        print(kernel.AS_ROOT, file=sys.stderr)
    if options.unguarded:
        print(RISK, file=sys.stderr)
    require_exercise(options.assignment)
    guarded, as_root = not options.unguarded, options.as_root
    desk = Desk(options.assignment, options.db, guarded, as_root)
    folders = desk.folders()
    if not folders:
        raise CannotGrade(
            f"There is nothing to grade in {desk.root / 'submitted'}. Put each notebook "
            f"into <student>/{desk.name}/{desk.name}.ipynb there, or run "
            f"`make collect ASSIGNMENT={desk.name}`."
        )
    if not options.again:
        desk.require_cohort()
    if warning := files.open_to_others(desk.root):
        print(warning, file=sys.stderr)
    print(whose_terms())
    print(
        f"Grading with the cohort's cases in {desk.cohort}."
        if desk.cohort
        else "Grading with the starter's own cases, which learners can read. For fresh "
        "ones: make cohort"
    )
    with cluster.workers(options.scheduler, options.workers) as client:
        count, refused = grade(desk, client, options.again)
    before = len(folders) - count - len(refused)
    print(f"{count} graded, {before} graded before, {len(refused)} not graded.")
    for student, reason in refused.items():
        print(submissions.printable(f"  {student}: {reason}"))
    print(desk.without_a_time(), end="")
    path = desk.list_refused(refused)
    if refused:
        print(f"The same list: {path}")


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        with cluster.stoppable():
            run(arguments)
    except (
        CannotCollect,
        CannotGrade,
        NoExercise,
        cluster.NoCluster,
        gradebook.NoGradebook,
        kernel.NoSandbox,
    ) as error:
        sys.exit(str(error))
