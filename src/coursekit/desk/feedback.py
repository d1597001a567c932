"""Write what a student reads: each check's own verdict, its points, its objective.

    python -m coursekit feedback bias

Shown are the student's code and words, and our verdicts. What code of the student's
printed while it was graded is left out: it can hold the cohort's cases. Whoever handed
in what could not be graded reads why, and what to do.
"""

import argparse
import datetime
import pathlib
import sys
from collections import Counter

import jinja2
from nbconvert.exporters import HTMLExporter
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import GetGrades
from traitlets.config import Config

from coursekit.course import here
from coursekit.desk import class_terms, gradebook, late, submissions, tries
from coursekit.desk.execute import exercise
from coursekit.desk.marking.answers import CannotMark
from coursekit.desk.marking.log import SECOND, Log
from coursekit.desk.results import (
    GRADED,
    REFUSED,
    TO_GRADE,
    NoResults,
    Result,
    results,
)
from coursekit.desk.settings import configuration
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import marks
from coursekit.exercise.verdict import in_words

TEMPLATE = (pathlib.Path(__file__).parent / "feedback.html.j2").read_text("utf-8")
FINAL, SO_FAR, OLDER, WHY = (
    "final",
    "with points so far",
    "with the points of an earlier submission",
    "on why nothing could be graded",
)


class Explain(GetGrades):
    """Gather what the template shows.

    resources["rows"]: one for each answer. resources["points"]: those of all that is
    graded, of which a late penalty is taken off. resources["notice"]: what became of a
    submission that came later, a sentence a line; "" if none did. resources["tries"]: all
    tries, if there are several, and resources["counting"] the one that counts.
    """

    # Asked for once: the class's results, and the log of its marks.
    known: dict[str, Result] | None = None
    marks_given: Log | None = None

    def preprocess(self, nb, resources):
        if self.known is None:
            of = resources["nbgrader"]
            found = results(of["assignment"], self.config, of["db_url"])
            self.known = {one.student: one for one in found}
        if self.marks_given is None:
            root = pathlib.Path(CourseDirectory(config=self.config).root)
            self.marks_given = Log(root, resources["nbgrader"]["assignment"])
        nb, resources = super().preprocess(nb, resources)
        slug = resources["nbgrader"]["assignment"]
        tasks = exercise(here().exercise(slug)).tasks.values()
        text = here().objectives(slug)
        cells = {
            marks(cell)["grade_id"]: cell
            for cell in nb.cells
            if marks(cell).get("grade_id")
        }
        rows = [
            row(task, cells, text.get(task.objective, ""))
            | {"given": self.given(task, cells)}
            for task in tasks
            if marks(task.check)["grade_id"] in cells
        ]
        resources["rows"] = rows
        score = sum(row["score"] or 0 for row in rows)
        resources["points"] = max(0, score - resources["nbgrader"]["late_penalty"])
        course = CourseDirectory(config=self.config)
        root = pathlib.Path(course.root)
        own = tries.Tries(root, slug, self.student_id)
        resources["counting"], resources["tries"] = own.counting, own.several()
        # By this the desk knows later what the student has read of. Who waits, or was
        # refused, hands in once more in place of what this page tells of.
        told = [one.digest for one in own.all()]
        if self.known[self.student_id].state in (REFUSED, TO_GRADE):
            told = own.told()
        resources["told"] = " ".join(filter(None, told))
        with gradebook.opened(self.db_url, course.course_id) as book:
            submission = book.find_submission(slug, self.student_id)
            resources["dates"] = late.in_words(submission, class_terms.of_class())
        resources["notice"] = notice(self.known[self.student_id], root, slug)
        return nb, resources

    def given(self, task, cells: dict) -> list[list]:
        """Return each box of a rubric, its worth and its points, as a mark was given.

        [] if the mark in the gradebook is another one, or stands for other words.
        """
        mark, answer = marks(cells[marks(task.check)["grade_id"]]), row(task, cells, "")
        if mark.get("by_hand") is None:
            return []
        for entry in reversed(self.marks_given.entries(task.name)):
            own = entry.student == self.student_id and entry.kind != SECOND
            same = (entry.points, entry.words) == (
                mark["by_hand"],
                answer["source"].strip(),
            )
            if own and same:
                return entry.given
        return []

    def _get_comment(self, cell, resources):
        # nbgrader writes a comment of its own where nothing was written.
        super()._get_comment(cell, resources)
        mark = cell.metadata.nbgrader
        comment = self.gradebook.find_comment(
            mark.grade_id, self.notebook_id, self.assignment_id, self.student_id
        )
        mark["comment"] = comment.manual_comment

    def _get_score(self, cell, resources):
        # nbgrader counts as 0 what nobody has read yet, and what was marked by hand
        # before it was handed in again by the old mark; a student should read neither.
        super()._get_score(cell, resources)
        mark = cell.metadata.nbgrader
        grade = self.gradebook.find_grade(
            mark.grade_id, self.notebook_id, self.assignment_id, self.student_id
        )
        if grade.needs_manual_grade:
            mark["score"], mark["before"] = None, grade.manual_score
        else:
            mark["by_hand"] = grade.manual_score


def row(task, cells: dict, objective: str) -> dict:
    """Return what is shown of one task; `cells` are the graded ones by their ids."""
    answer = cells.get(marks(task.answer)["grade_id"])
    check = cells[marks(task.check)["grade_id"]]
    said = check.metadata.get("verdict", {})
    mark = marks(check)
    return {
        "task": task.name,
        "score": mark.get("score"),
        "before": mark.get("before"),
        "points": mark["points"],
        "objective": objective,
        "text": said.get("text", ""),
        # Whoever marks can give a check other points by hand.
        "earned": earned(said) if said.get("points") == mark.get("score") else "",
        "comment": marks(answer).get("comment") if answer else None,
        "source": answer.metadata.get("words", answer.source) if answer else "",
    }


def earned(said: dict) -> str:
    """Return what each part earned: `2 of 2 for ordinary cases, 0 of 1 for “a tie”`."""
    shown = []
    for part, worth in said.get("worth", []):
        points = worth if said["kind"] == "right" or said["parts"].get(part) else 0
        shown.append(f"{points:g} of {worth:g} for {in_words(part)}")
    return ", ".join(shown) if len(shown) > 1 else ""


class FeedbackExporter(HTMLExporter):
    """Fills `feedback.html.j2`: no script, no request, every text escaped."""

    raw_template = TEMPLATE


def notice(one: Result, root: pathlib.Path, assignment: str) -> str:
    """Return what became of what came last, "" if that is what was graded."""
    if one.state not in (REFUSED, TO_GRADE):
        return f"What you handed in last was not graded. {one.reason}" * bool(
            one.reason
        )
    which = "What you handed in last" if one.score is not None else "What you handed in"
    if one.handed_in and one.handed_in != one.graded:
        which = f"What you handed in on {said(one.handed_in)}"
    if one.state == TO_GRADE:
        lines = [f"{which} has not been graded yet."]
    else:
        folder = root / "submitted" / one.student / assignment
        why = advice(folder) if folder.is_dir() else [one.reason]
        lines = [f"{which} could not be graded.", *why]
    if one.score is not None:
        when = f" on {said(one.graded)}" if one.graded else " before"
        lines.append(f"The points below are those of what you handed in{when}.")
    return "\n".join(lines)


def advice(folder: pathlib.Path) -> list[str]:
    """Return why a notebook cannot be graded, and what its student can do about it."""
    try:
        submissions.check(folder, folder.name)
    except submissions.BadSubmission as error:
        if error.of_student:
            return [str(error), "Hand in where you handed in before."]
    return ["Your instructor has to look at it. There is nothing for you to do now."]


class Pages:
    """The pages of one assignment: written, replaced, taken away.

    found: the results to tell of; else those of now. Raises CannotMark if the log of marks
    is damaged.
    """

    def __init__(
        self, assignment: str, config: Config, found: list[Result] | None = None
    ):
        course = CourseDirectory(config=config)
        self.name, self.root = assignment, pathlib.Path(course.root)
        self.db_url = course.db_url
        self.results = results(assignment, config) if found is None else found
        explain = Explain(config=config)
        explain.known = {one.student: one for one in self.results}
        explain.marks_given = Log(self.root, assignment)
        explain.marks_given.entries("")  # says now if it is damaged
        self.exporter = FeedbackExporter(config=config)
        self.exporter.register_preprocessor(explain, enabled=True)
        self.written: Counter = Counter()
        self.left: dict[str, str] = {}

    def place(self, one: Result) -> pathlib.Path:
        return self.root / "feedback" / one.student / self.name / f"{self.name}.html"

    def write(self, one: Result) -> None:
        """Write what a student reads; note what page it is, or why there is none."""
        if not submissions.is_id(one.student):
            self.left[one.student] = "no name for a folder: rename what was handed in"
            return
        try:
            text = self.text(one)
        except Exception as error:  # noqa: BLE001 - one must not stop the others
            self.left[one.student] = f"{type(error).__name__}: {error}"
            return
        if text:
            put(self.place(one), text)
            self.written[kind(one)] += 1
        else:  # what was said of an earlier submission holds no more
            self.place(one).unlink(missing_ok=True)

    def text(self, one: Result) -> str:
        """Return the page that a student should have now, "" for none.

        Raises whatever a damaged result raises.
        """
        if one.score is not None:
            return self.graded(one)
        return self.refused(one) if one.state == REFUSED else ""

    def is_new(self, one: Result) -> bool:
        """Tell whether a student's page says what it would say if written now."""
        try:
            return self.place(one).read_text(encoding="utf-8") == self.text(one)
        except Exception:  # noqa: BLE001 - `make feedback` says what is damaged
            return False

    def graded(self, one: Result) -> str:
        path = self.root / "autograded" / one.student / self.name / f"{self.name}.ipynb"
        own = {"student": one.student, "assignment": self.name, "notebook": self.name}
        resources = {"nbgrader": own | {"db_url": self.db_url}}
        return self.exporter.from_filename(str(path), resources=resources)[0]

    def refused(self, one: Result) -> str:
        shown = {
            "nbgrader": {"student": one.student, "notebook": self.name},
            "notice": notice(one, self.root, self.name),
        }
        return jinja2.Template(TEMPLATE).render(resources=shown)


def kind(one: Result) -> str:
    """Return what page a student gets who gets one."""
    if one.score is None:
        return WHY
    if one.state in (REFUSED, TO_GRADE):
        return OLDER
    return FINAL if one.state == GRADED else SO_FAR


def letters(pages: Pages) -> str:
    """Return what to write to those whose last hand-in was not graded, "" for none."""
    lines = []
    for one in pages.results:
        if one.reason:
            text = notice(one, pages.root, pages.name).replace("\n", " ")
            lines.append(f"  {one.name or one.student}: {text}")
    return "\n".join(["Write to:", *lines]) if lines else ""


def said(when: datetime.datetime) -> str:
    return f"{when.day} {when:%B %Y, %H:%M} UTC"


def put(path: pathlib.Path, text: str) -> None:
    """Write a page in place of another, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def write(assignment: str, config: Config) -> Pages:
    """Write the feedback of an assignment. Raises NoResults if there is none to write."""
    pages = Pages(assignment, config)
    for one in pages.results:
        pages.write(one)
    if not pages.written and not pages.left:
        raise NoResults(
            f"Nothing of {assignment} is graded in {pages.root}, so no page was written. "
            f"First: make grade ASSIGNMENT={assignment}"
        )
    return pages


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    parser = argparse.ArgumentParser(
        prog="coursekit feedback", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--db", default="", help="address of the gradebook's database")
    options = parser.parse_args(arguments)
    config = configuration()
    if options.db:
        config.CourseDirectory.db_url = options.db
    try:
        pages = write(options.assignment, config)
    except (NoResults, gradebook.NoGradebook, MalformedAnswers, CannotMark) as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"The feedback could not be written: {error}")
    counts = [f"{count} {kind}" for kind, count in pages.written.items()]
    counts = ", ".join(counts) or "none"
    print(f"Pages written to {pages.root / 'feedback'}: {counts}.")
    if text := letters(pages):
        print(submissions.printable(text))
    if pages.left:
        lines = [f"  {student}: {why}" for student, why in pages.left.items()]
        text = "\n".join(["No page was written for:", *lines])
        sys.exit(submissions.printable(text))
