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
import logging
import pathlib
import sys
import tempfile
import zlib
from collections.abc import Iterator

import click
import nbformat
from distributed import Client, KilledWorker, LocalCluster, as_completed, wait
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import AssignLatePenalties, SaveCells

from coursekit.course import here
from coursekit.desk import (
    cohort,
    gradebook,
    kernel,
    refusals,
    results,
    signature,
    submissions,
    worker,
)
from coursekit.desk.by_hand import SaveGrades
from coursekit.desk.settings import NoExercise, configuration, require_exercise
from coursekit.exercise import MalformedAnswers

AHEAD = 4  # submissions sent to each worker before its results are taken
SECONDS = 120  # a worker that has not answered by then does not answer
STAMP = results.STAMP  # in an autograded notebook: what it was graded from
COHORT, STARTER = "cohort", "starter"  # a stamp begins with whose cases they were
RISK = (
    "WITHOUT A SANDBOX: each submission can read, change and send away whatever you can, "
    "your keys, the gradebook and other students' work included."
)


class CannotGrade(Exception):
    """Nothing was graded: says why, and what to do."""


class Desk:
    """One assignment of one class: its folders, its gradebook, what is still to do."""

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
        self.version = repr((cases, guarded, version, signature.digest([self.release])))

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
            with Gradebook(url) as book:
                book.add_assignment(self.name)
            SaveCells().preprocess(nb, self.resources(student="", db_url=url))
            return zlib.compress(path.read_bytes())

    @property
    def release(self) -> pathlib.Path:
        return self.root / "release" / self.name / f"{self.name}.ipynb"

    def cases(self, folder: str) -> str | None:
        """Return the text of the cohort's table of this exercise, None if there is none."""
        exercise = here().exercise(self.name)
        try:
            cohort.table_of(exercise, pathlib.Path(folder) if folder else None)
        except (cohort.NoCases, MalformedAnswers) as error:
            raise CannotGrade(str(error)) from error
        if not folder:
            return None
        return pathlib.Path(folder, f"{self.name}.txt").read_text(encoding="utf-8")

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

    def stamp(self, student: str, content: bytes) -> str:
        """Return what tells whether a notebook was graded as it would be now."""
        version = f"{self.version} {self.when(student)} ".encode()
        whose = STARTER if self.assignment.cases is None else COHORT
        signed = hashlib.sha256(version + content).hexdigest()
        return f"{whose} {signed} {results.digest(content)}"

    def result(self, student: str) -> pathlib.Path:
        return self.root / "autograded" / student / self.name / f"{self.name}.ipynb"

    def known(self) -> set[str]:
        """Return the students of whom the gradebook has a submission."""
        with self.gradebook() as book:
            return {sub.student_id for sub in book.assignment_submissions(self.name)}

    def stamped(self, student: str) -> str:
        """Return the stamp of a student's result, "" if there is none."""
        try:
            nb = nbformat.read(self.result(student), as_version=nbformat.NO_CONVERT)
            return str(nb.metadata.get(STAMP, ""))
        except Exception:  # noqa: BLE001 - not there or damaged: it is written anew
            return ""

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

    def keep(self, graded: worker.Graded, stamp: str) -> None:
        """Write a result: the gradebook first, then the notebook that says it is done."""
        student = graded.student
        when = self.when(student)
        with self.gradebook() as book:
            book.update_or_create_student(student)
            book.update_or_create_submission(
                self.name, student, **({"timestamp": when} if when else {})
            )
        nb = nbformat.reads(graded.notebook, as_version=4)
        resources = self.resources(student, self.db_url)
        for step in (SaveGrades, AssignLatePenalties):
            nb, resources = step(config=self.config).preprocess(nb, resources)
        nb.metadata[STAMP] = stamp
        path = self.result(student)
        path.parent.mkdir(parents=True, exist_ok=True)
        if when:
            put(path.with_name("timestamp.txt"), str(when))
        put(path, nbformat.writes(nb))

    def list_refused(self, refused: dict[str, str]) -> pathlib.Path:
        """Write who was not graded and why, for a letter to each."""
        return refusals.write(self.root, self.name, refused)


def put(path: pathlib.Path, text: str) -> None:
    """Write a file in place of another: nbgrader's own are read-only."""
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


@contextlib.contextmanager
def workers(scheduler: str | None, count: int | None) -> Iterator[Client]:
    """Give a client of a running Dask cluster, or of one made on this machine."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if scheduler:
        try:
            client = Client(scheduler, timeout=10)
        except OSError as error:
            raise CannotGrade(
                f"No scheduler answers at {scheduler} ({error}). Start one with "
                "`dask scheduler`, or leave --scheduler out."
            ) from error
        with client:
            yield client
        return
    with (
        LocalCluster(
            n_workers=count,  # None: one for each core
            threads_per_worker=1,
            dashboard_address=None,
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


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
    stamps: dict[str, str] = {}
    known = desk.known()

    def to_do():
        for folder in folders:
            student = folder.parent.name
            try:
                content = submissions.check(folder, desk.name)
            except submissions.BadSubmission as error:
                refused[student] = str(error)
                bar.update(1)
                continue
            stamps[student] = desk.stamp(student, content)
            graded = student in known and desk.stamped(student) == stamps[student]
            if graded and not again:
                bar.update(1)
                continue
            future = client.submit(
                worker.grade, student, content, desk.assignment, pure=False
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
                    desk.keep(graded, stamps[student])
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
    return count, refused


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
    print(
        f"Grading with the cohort's cases in {desk.cohort}."
        if desk.cohort
        else "Grading with the starter's own cases, which learners can read. For fresh "
        "ones: make cohort SECRET=…"
    )
    with workers(options.scheduler, options.workers) as client:
        count, refused = grade(desk, client, options.again)
    before = len(folders) - count - len(refused)
    print(f"{count} graded, {before} graded before, {len(refused)} not graded.")
    for student, reason in refused.items():
        print(submissions.printable(f"  {student}: {reason}"))
    path = desk.list_refused(refused)
    if refused:
        print(f"The same list: {path}")


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except (CannotGrade, NoExercise, gradebook.NoGradebook, kernel.NoSandbox) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("\nStopped. What was graded is kept; the same command goes on.")
