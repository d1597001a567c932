"""Write what a student reads: each check's own verdict, its points, its objective.

Shown are the student's code and words, and our verdicts. What code of the student's
printed while it was graded is left out: it can hold the cohort's cases.
"""

import pathlib

from nbconvert.exporters import HTMLExporter
from nbgrader.preprocessors import GetGrades

from coursekit.course import here
from coursekit.desk.execute import exercise
from coursekit.exercise.model import marks
from coursekit.exercise.verdict import in_words


class Explain(GetGrades):
    """Gather what the template shows.

    resources["rows"]: one for each answer. resources["points"]: those of all that is
    graded, of which a late penalty is taken off.
    """

    def preprocess(self, nb, resources):
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
            for task in tasks
            if marks(task.check)["grade_id"] in cells
        ]
        resources["rows"] = rows
        score = sum(row["score"] or 0 for row in rows)
        resources["points"] = max(0, score - resources["nbgrader"]["late_penalty"])
        return nb, resources

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

    raw_template = (pathlib.Path(__file__).parent / "feedback.html.j2").read_text(
        encoding="utf-8"
    )
