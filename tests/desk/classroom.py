"""A class to grade: a folder with submissions, made for a test."""

import csv
import os
import pathlib
import socket
import subprocess
import sys
import time
import uuid

import nbformat
from nbgrader.api import Gradebook
from sqlalchemy import text

from coursekit import desk
from coursekit.exercise.model import Exercise
from coursekit.exercise.starter import make_starter
from tests import ROOT

DESK = pathlib.Path(desk.__file__).parent
PROGRAMS = pathlib.Path(sys.executable).parent


def eventually(true, what: str, seconds: float = 60):
    """Wait until `true()` is, and return what it returns."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {seconds} seconds: {what}")


def steering_server(folder: pathlib.Path) -> socket.socket:
    """Listen at k-1 to k-5 in the folder s of a new `folder`, by which no kernel lies."""
    (folder / "s").mkdir(parents=True)
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(folder / "s" / "k-1"))
    server.listen(100)
    server.setblocking(False)
    for number in range(2, 6):
        (folder / "s" / f"k-{number}").symlink_to("k-1")
    return server


def arrivals(server: socket.socket) -> int:
    """Return how many connections came to `server` since this was asked."""
    count = 0
    while True:
        try:
            server.accept()[0].close()
        except BlockingIOError:
            return count
        count += 1


ONCE = ("student", "submitted_assignment", "submitted_notebook")  # a row a student
CELLS = ("grade", "comment")  # a row for each cell of a student's


def fill(book: Gradebook, students: range, like: str):
    """Give the gradebook results of more students, each the same as of `like`."""
    db = book.db

    def rows(table, column, value):
        found = db.execute(
            text(f"SELECT * FROM {table} WHERE {column} = :value"), {"value": value}
        )
        return [dict(row._mapping) for row in found]

    [student] = rows("student", "id", like)
    [assignment] = rows("submitted_assignment", "student_id", like)
    [notebook] = rows("submitted_notebook", "assignment_id", assignment["id"])
    cells = {name: rows(name, "notebook_id", notebook["id"]) for name in CELLS}
    new = {name: [] for name in (*ONCE, *CELLS)}
    for number in students:
        name, of, its = f"s{number}", uuid.uuid4().hex, uuid.uuid4().hex
        new["student"].append(student | {"id": name})
        new["submitted_assignment"].append(assignment | {"id": of, "student_id": name})
        new["submitted_notebook"].append(notebook | {"id": its, "assignment_id": of})
        for table, some in cells.items():
            new[table] += [
                one | {"id": uuid.uuid4().hex, "notebook_id": its} for one in some
            ]
    for table, some in new.items():
        names = some[0].keys()
        marks = ", ".join(f":{name}" for name in names)
        into = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        db.execute(text(into), some)
    db.commit()


class Classroom:
    """One assignment in a folder of its own, driven by the commands that people type."""

    def __init__(self, folder: pathlib.Path, assignment: str = "bias"):
        self.folder, self.name = folder, assignment
        self.exercise = ROOT / "exercises" / assignment
        self.starter = make_starter(self.exercise)
        self.tasks = Exercise(self.exercise).tasks
        self.solutions = {name: task.answer.source for name, task in self.tasks.items()}
        # Whoever runs the tests may have a configuration and a cohort at home.
        self.cases = folder / "home" / "in-this-together" / "cohort"
        self.environment = os.environ | {
            "PATH": f"{PROGRAMS}:{os.environ['PATH']}",
            "HOME": str(folder / "home"),
            "XDG_DATA_HOME": str(folder / "home"),
            "JUPYTER_CONFIG_PATH": str(DESK),
            "COURSE_CLASS": str(folder),
            "COURSE_COHORT": "",
            "COURSE_AS_ROOT": "1",  # where root runs the tests: they are harmless
        }

    def run(self, program, *arguments: str, status=0, folder=ROOT, **variables: str):
        """Run one of the environment's programs in `folder`; return what it said."""
        done = subprocess.run(
            [PROGRAMS / program, *arguments],
            cwd=folder,
            env=self.environment | variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )
        said = done.stdout + done.stderr
        assert done.returncode == status, f"{program} {arguments}: {said}"
        return said

    def release(self):
        self.run("nbgrader", "generate_assignment", self.name)

    def grade(self, *arguments: str, **settings):
        command = ["-m", "coursekit", "grade", self.name, "--as-root", *arguments]
        return self.run("python", *command, **settings)

    def notebook(self, answers: dict[str, str]) -> nbformat.NotebookNode:
        """Return the starter with `answers` in the cells they are for, by grade_id."""
        nb = nbformat.from_dict(self.starter)
        for cell in nb.cells:
            grade_id = cell.metadata.nbgrader.grade_id
            cell.source = answers.get(grade_id, cell.source)
        return nb

    def right(self, **changed: str) -> nbformat.NotebookNode:
        """Return a notebook with all answers right but those given."""
        return self.notebook(self.solutions | changed)

    def points(self, *without: str) -> int:
        """Return the points of all checks but those of the tasks `without`."""
        return sum(
            task.points
            for name, task in self.tasks.items()
            if task.written and name not in without
        )

    def place(self, student: str) -> pathlib.Path:
        """Return the path of a student's submission, its folder made."""
        path = self.folder / "submitted" / student / self.name / f"{self.name}.ipynb"
        path.parent.mkdir(parents=True)
        return path

    def submit(self, student: str, nb: nbformat.NotebookNode) -> pathlib.Path:
        path = self.place(student)
        nbformat.write(nb, path)
        return path

    def graded(self, student: str) -> str:
        """Return the text of a student's autograded notebook."""
        path = self.folder / "autograded" / student / self.name / f"{self.name}.ipynb"
        return path.read_text(encoding="utf-8")

    def feedback(self, student: str) -> str:
        path = self.folder / "feedback" / student / self.name / f"{self.name}.html"
        return path.read_text(encoding="utf-8")

    def scores(self, *arguments: str) -> dict[str, float]:
        """Return student to points, from nbgrader's export; who has none is left out."""
        path = self.folder / "grades.csv"
        self.run("nbgrader", "export", "--to", str(path), *arguments)
        with path.open(encoding="utf-8", newline="") as file:
            return {
                row["student_id"]: float(row["score"])
                for row in csv.DictReader(file)
                if row["score"]
            }
