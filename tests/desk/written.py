"""A class whose notebooks are graded, made without a kernel, and desks to mark it at."""

import asyncio
import contextlib
import copy
import shutil
import threading

import nbformat
import tornado.httpserver
import tornado.netutil
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ComputeChecksums, SaveAutoGrades, SaveCells

from coursekit.desk import execute
from coursekit.desk.marking import server
from coursekit.desk.marking.desk import Desk
from tests.desk.classroom import Classroom
from tests.desk.test_grading_insight import graded

TOKEN = "a-token-of-the-tests"
COURSE_ID = "in-this-together"


class Written(Classroom):
    """The class of `bias`: what each student wrote in words, beside right answers."""

    def __init__(self, folder, words: dict[str, str]):
        super().__init__(folder)
        folder.mkdir(exist_ok=True)
        self.right_one = graded(self)
        given = nbformat.from_dict(self.starter)
        given, _ = ComputeChecksums().preprocess(given, {})
        self.given = {cell.metadata.nbgrader.grade_id: cell for cell in given.cells}
        with self.book() as book:
            book.add_assignment(self.name)
        SaveCells().preprocess(given, self.resources(""))
        for student, text in words.items():
            self.hand_in(student, text)

    def copied(self, folder) -> "Written":
        """Return the same class in another folder."""
        other = copy.copy(self)
        shutil.copytree(self.folder, folder)
        Classroom.__init__(other, folder)
        return other

    def enter(self, monkeypatch):
        """Let this process work with the class, as the environment of a command does."""
        for name in ("COURSE_CLASS", "COURSE_COHORT", "XDG_DATA_HOME", "HOME"):
            monkeypatch.setenv(name, self.environment[name])

    @property
    def db_url(self) -> str:
        return f"sqlite:///{self.folder / 'gradebook.db'}"

    def book(self) -> Gradebook:
        return Gradebook(self.db_url, COURSE_ID)

    def resources(self, student: str) -> dict:
        names = {"assignment": self.name, "notebook": self.name, "student": student}
        return {"nbgrader": names | {"db_url": self.db_url}}

    def hand_in(self, student: str, words: str):
        """Have a submission graded: with these words, or with none at all."""
        nb = nbformat.from_dict(self.right_one)
        for cell in nb.cells:
            mark = cell.metadata.nbgrader
            mark["checksum"] = self.given[mark.grade_id].metadata.nbgrader.checksum
            if mark.grade_id == "judge":
                cell.source = words or self.given["judge"].source
            if cell.cell_type == "markdown":
                execute.disarm(cell)
        with self.book() as book:
            book.update_or_create_student(student)
            book.update_or_create_submission(self.name, student)
        SaveAutoGrades().preprocess(nb, self.resources(student))
        path = self.folder / "autograded" / student / self.name / f"{self.name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        nbformat.write(nb, new)
        new.replace(path)

    def mark(self, student: str) -> tuple:
        """Return what the gradebook has: points by hand, comment, whether to be read."""
        at = ("judge", self.name, self.name, student)
        with self.book() as book:
            grade, comment = book.find_grade(*at), book.find_comment(*at)
            return grade.manual_score, comment.manual_comment, grade.needs_manual_grade

    def formgrader_marks(self, student: str, points: float, comment: str):
        """Mark as nbgrader's own page does."""
        at = ("judge", self.name, self.name, student)
        with self.book() as book:
            grade, note = book.find_grade(*at), book.find_comment(*at)
            grade.manual_score, grade.needs_manual_grade = points, False
            note.manual_comment = comment
            book.db.commit()


@contextlib.contextmanager
def served(desk: Desk):
    """Serve a marker's pages on loopback; give the address that `make mark` prints."""
    started, told = threading.Event(), {}

    async def serve():
        sockets = tornado.netutil.bind_sockets(0, "127.0.0.1")
        port = sockets[0].getsockname()[1]
        app = server.application(desk, TOKEN, port)
        web = tornado.httpserver.HTTPServer(app)
        web.add_sockets(sockets)
        told.update(loop=asyncio.get_running_loop(), end=asyncio.Event())
        told["address"] = f"http://127.0.0.1:{port}/?token={TOKEN}"
        started.set()
        await told["end"].wait()
        web.stop()
        await web.close_all_connections()

    thread = threading.Thread(target=asyncio.run, args=[serve()], daemon=True)
    thread.start()
    assert started.wait(10)
    try:
        yield told["address"]
    finally:
        told["loop"].call_soon_threadsafe(told["end"].set)
        thread.join(10)
