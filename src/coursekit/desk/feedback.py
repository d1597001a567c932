"""Write what a student reads: each check's own sentence, its points, its objective.

Shown are the student's code and words, and our verdicts. What code of the student's
printed while it was graded is left out: it can hold the cohort's cases.
"""

import pathlib

from nbconvert.exporters import HTMLExporter
from nbgrader.preprocessors import GetGrades

from coursekit.course import here
from coursekit.desk.execute import task_of
from coursekit.exercise import tasks

PRAISE = "Right on every case."


class Explain(GetGrades):
    """Gather what the template shows, in `resources["rows"]`, one for each answer."""

    def preprocess(self, nb, resources):
        nb, resources = super().preprocess(nb, resources)
        slug = resources["nbgrader"]["assignment"]
        answers = tasks.load_answers(here().exercise(slug))
        text, rows = here().objectives(slug), []
        sources, comments = {}, {}
        for cell in nb.cells:
            marks = cell.metadata.get("nbgrader", {})
            if marks.get("solution"):
                sources[marks.grade_id] = cell.metadata.get("words", cell.source)
                comments[marks.grade_id] = marks.get("comment")
            if not marks.get("grade"):
                continue
            if cell.cell_type == "code":
                task = task_of(cell)
                said, objective = sentence(cell), answers[task].objective
            else:
                task, said = marks.grade_id, ""
                objective = cell.metadata.get("objective", "")
            rows.append(
                {
                    "task": task,
                    "score": marks.get("score"),
                    "points": marks.points,
                    "objective": text.get(objective, ""),
                    "sentence": said,
                    "comment": comments.get(task),
                    "source": sources.get(task, ""),
                }
            )
        resources["rows"] = rows
        return nb, resources

    def _get_score(self, cell, resources):
        # nbgrader counts as 0 what nobody has read yet; a student should not read that.
        super()._get_score(cell, resources)
        marks = cell.metadata.nbgrader
        grade = self.gradebook.find_grade(
            marks.grade_id, self.notebook_id, self.assignment_id, self.student_id
        )
        if grade.needs_manual_grade and grade.manual_score is None:
            marks["score"] = None


def sentence(cell) -> str:
    """Return what a check said, from the outputs that grading put there."""
    failed = [out.evalue for out in cell.outputs if out.output_type == "error"]
    return failed[0] if failed else PRAISE


class FeedbackExporter(HTMLExporter):
    """Fills `feedback.html.j2`: no script, no request, every text escaped."""

    raw_template = (pathlib.Path(__file__).parent / "feedback.html.j2").read_text(
        encoding="utf-8"
    )
