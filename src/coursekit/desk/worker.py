"""Grade one submission by nbgrader in a course of its own, and return the result.

A worker touches no gradebook but its own small one, which holds the cells of one
assignment and is gone afterwards. So any number of workers can run, on any machine that
has this repository, and one writer keeps the grades.
"""

import logging
import pathlib
import tempfile
import zlib
from dataclasses import dataclass

from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import SaveAutoGrades
from traitlets.config import Config

from coursekit.desk import canary, kernel, signature
from coursekit.desk.execute import take_our_steps


@dataclass(frozen=True)
class Assignment:
    """What a worker needs to know of an assignment, besides a submission.

    `gradebook` is a SQLite file that holds its cells, compressed; `cases` the cohort's
    table as text, None for the starter's own; `version` a sign of the code that grades;
    `as_root` lets a worker of root run submissions.
    """

    name: str
    gradebook: bytes
    cases: str | None
    guarded: bool
    version: str
    as_root: bool = False


@dataclass(frozen=True)
class Graded:
    """The autograded notebook of one student, or the reason why there is none."""

    student: str
    notebook: str = ""
    reason: str = ""


def prove(assignment: Assignment) -> str:
    """As `why_not`, at the beginning of a run: a sandbox proven earlier does not count."""
    canary.prove.cache_clear()
    return why_not(assignment)


def why_not(assignment: Assignment) -> str:
    """Return why this worker cannot run submissions as it should; "" if it can."""
    try:
        if signature.version(assignment.name) != assignment.version:
            return (
                "Its copy of this repository is not the grader's. Bring both to the same "
                "commit, and start the worker again."
            )
        kernel.require_ordinary_user(assignment.as_root)
        if assignment.guarded:
            canary.prove(kernel.SandboxedKernelManager)
    except (OSError, kernel.NoSandbox) as error:
        return str(error)
    return ""


def grade(student: str, notebook: bytes, assignment: Assignment) -> Graded:
    """Grade one notebook, unless this worker cannot run it as it should."""
    if reason := why_not(assignment):
        return Graded(student, reason=reason)
    with tempfile.TemporaryDirectory(prefix="grade-") as folder:
        course = pathlib.Path(folder)
        name = assignment.name
        submitted = course / "submitted" / student / name
        submitted.mkdir(parents=True)
        (submitted / f"{name}.ipynb").write_bytes(notebook)
        (course / "gradebook.db").write_bytes(zlib.decompress(assignment.gradebook))
        if assignment.cases is not None:
            (course / f"{name}.txt").write_text(assignment.cases, encoding="utf-8")
        log, said = logging.getLogger("grade"), Said()
        log.handlers, log.propagate = [said], False
        config = configuration(course, assignment)
        coursedir = CourseDirectory(config=config, log=log)
        try:
            Autograde(coursedir=coursedir, config=config, log=log).start()
        except NbGraderException:
            return Graded(student, reason=f"nbgrader could not grade it: {said.cause}")
        result = course / "autograded" / student / name / f"{name}.ipynb"
        return Graded(student, notebook=result.read_text(encoding="utf-8"))


def configuration(course: pathlib.Path, assignment: Assignment) -> Config:
    """Return nbgrader's configuration for a course of one submission."""
    c = Config()
    c.CourseDirectory.root = str(course)
    c.CourseDirectory.assignment_id = assignment.name
    take_our_steps(c, without=SaveAutoGrades)  # the writer saves them
    c.SandboxedExecute.guarded = assignment.guarded
    c.SandboxedExecute.cohort = str(course) if assignment.cases is not None else ""
    return c


class Said(logging.Handler):
    """Keeps the last line of the last traceback that nbgrader logs."""

    cause = "no reason was given."

    def emit(self, record):
        lines = record.getMessage().strip().splitlines()
        if len(lines) > 1 and lines[0].startswith("Traceback"):
            self.cause = lines[-1]
