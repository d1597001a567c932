"""A result is written with as much work into a full gradebook as into an empty one.

Work is what SQLite counts of its own steps, the same on every machine.
"""

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from coursekit.desk import grade, worker
from tests.desk.classroom import Classroom, fill
from tests.desk.test_grading_insight import graded

STEPS = 10  # of SQLite's, between two calls of the counter
# nbgrader's own use of its database.
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    room = Classroom(tmp_path / "class")
    room.release()
    monkeypatch.setenv("COURSE_CLASS", str(room.folder))
    monkeypatch.setenv("COURSE_COHORT", "")
    monkeypatch.setenv("XDG_DATA_HOME", room.environment["XDG_DATA_HOME"])
    desk = grade.Desk("bias")
    desk.result_text = grade.nbformat.writes(graded(room))
    return desk


def keep(desk, student: str):
    given = grade.HandIn(1, "digest", "stamp", desk.assignment, graded=False)
    desk.keep(worker.Graded(student, desk.result_text), given)


def work(desk, student: str) -> int:
    """Return how many steps SQLite takes to write one result, by its own count."""
    count = 0

    def step():
        nonlocal count
        count += 1

    def watch(connection, *_):
        connection.set_progress_handler(step, STEPS)

    desk.book = None  # connections made from now on are watched
    event.listen(Engine, "connect", watch)
    try:
        keep(desk, student)
    finally:
        event.remove(Engine, "connect", watch)
        desk.book = None
    return count


def growth(desk) -> float:
    """Return how much more work a result is among 1,000 others than among 100."""
    keep(desk, "first")
    desk.kept = 1
    with desk.gradebook() as book:
        fill(book, range(100), like="first")
    desk.kept = 100  # as after so many of a run
    keep(desk, "before")
    few = work(desk, "second")
    with desk.gradebook() as book:
        fill(book, range(100, 1000), like="first")
    return work(desk, "third") / few


def test_a_result_is_as_much_work_among_a_thousand(desk):
    assert growth(desk) < 1.5


def test_work_that_grows_with_the_gradebook_is_caught(desk, monkeypatch):
    monkeypatch.setattr(grade, "analyse", lambda book: None)
    assert growth(desk) > 3
