"""Keep a mark that was given by hand, as long as the answer is what was marked."""

import pathlib
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import SaveAutoGrades

from coursekit.course import here
from coursekit.desk import gradebook
from coursekit.desk.execute import exercise
from coursekit.desk.results import stored
from coursekit.exercise.model import marks


class SaveGrades(SaveAutoGrades):
    """Saves grades as nbgrader does, but asks for a mark again only if its answer changed.

    nbgrader asks whenever a notebook is graded again, be it that another cell changed or
    that a check was mended. The answer that was marked stands in the result that is about
    to be replaced; where there is none, the mark is asked for.

    book: a gradebook that is open, None to open one: that takes as long as the rest.
    """

    book: Gradebook | None = None

    def preprocess(self, nb, resources):
        own = resources["nbgrader"]
        slug, student = own["assignment"], own["student"]
        root = CourseDirectory(config=self.config).root
        path = pathlib.Path(root, "autograded", student, slug, f"{slug}.ipynb")
        before, now = answers(stored(path)), answers(nb)
        tasks = exercise(here().exercise(slug)).tasks.values()
        pairs = {
            marks(task.check)["grade_id"]: marks(task.answer)["grade_id"]
            for task in tasks
        }
        self.same = {
            check
            for check, answer in pairs.items()
            if answer in before and before[answer] == now.get(answer)
        }
        if self.book is None:
            return super().preprocess(nb, resources)
        self.gradebook = self.book
        self.notebook_id, self.assignment_id = own["notebook"], slug
        self.student_id = student
        return super(SaveAutoGrades, self).preprocess(nb, resources)

    def _add_score(self, cell, resources):
        name = cell.metadata.nbgrader.grade_id
        where = self.notebook_id, self.assignment_id, self.student_id
        grade = self.gradebook.find_grade(name, *where)
        final = grade.manual_score is not None and not grade.needs_manual_grade
        before = grade.auto_score
        # In one: a final mark must not be asked for again if this is cut short.
        with gradebook.at_once(self.gradebook):
            super()._add_score(cell, resources)
            if final and name in self.same and grade.auto_score == before:
                grade.needs_manual_grade = False


def answers(nb: dict[str, Any]) -> dict[str, str]:
    """Return what a student wrote in each cell for an answer, by the cells' ids."""
    found = {}
    for cell in nb.get("cells", []):
        metadata = cell["metadata"]
        if metadata.get("nbgrader", {}).get("solution"):
            source = metadata.get("words", cell["source"])
            text = source if isinstance(source, str) else "".join(source)
            found[metadata["nbgrader"]["grade_id"]] = text
    return found
