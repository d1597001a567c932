"""A class that is graded at once: verdicts as a test asks for them, and nothing run."""

import shutil

import nbformat
import pytest

from coursekit.desk import execute, grade, worker
from coursekit.desk.verdict import Judged
from coursekit.exercise.verdict import Verdict
from tests.desk.classroom import Classroom


class Marker:
    """Stands for workers: gives the verdicts that a test asks for, and runs nothing."""

    def __init__(self, room):
        self.room, self.desk = room, grade.Desk("bias", guarded=False, as_root=True)

    def hand_in(self, student, nb):
        path = self.room.folder / "submitted" / student / "bias" / "bias.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(nb, path)
        return path.read_bytes()

    def grade(self, student, nb, wrong=()):
        """Hand in `nb` and grade it. wrong: pairs (task, part) of what is not right."""
        content = self.hand_in(student, nb)
        handed_in = self.desk.looked_at(student, content)
        nb = nbformat.reads(content.decode(), as_version=4)
        checks = execute.checks_of("bias")
        for cell in nb.cells:
            task = checks.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
            if task and cell.cell_type == "code":
                parts = {part: (task.name, part) not in wrong for part in task.worth}
                kind = "right" if all(parts.values()) else "unknown"
                execute.put(cell, task, Judged(Verdict(kind, "Said.", parts)))
            else:
                execute.disarm(cell)
        self.desk.keep(worker.Graded(student, nbformat.writes(nb)), handed_in)

    def mark(self, student, cell, score, comment=""):
        """Give points by hand, as the formgrader does."""
        with self.desk.gradebook() as book:
            one = book.find_grade(cell, "bias", "bias", student)
            one.manual_score, one.needs_manual_grade = score, False
            if comment:
                said = book.find_comment(cell, "bias", "bias", student)
                said.manual_comment = comment
            book.db.commit()


@pytest.fixture(scope="session")
def given_out(tmp_path_factory):
    """A class to which bias was given out; each test takes a copy."""
    room = Classroom(tmp_path_factory.mktemp("class"))
    room.release()
    return room


@pytest.fixture
def marker(given_out, tmp_path, monkeypatch):
    """A marker of a class, which is that of this process too."""
    room = Classroom(shutil.copytree(given_out.folder, tmp_path / "class"))
    monkeypatch.setenv("COURSE_CLASS", str(room.folder))
    monkeypatch.setenv("XDG_DATA_HOME", room.environment["XDG_DATA_HOME"])
    monkeypatch.delenv("COURSE_COHORT", raising=False)
    return Marker(room)
