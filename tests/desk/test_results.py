"""What each student has for an assignment is told as it is."""

import csv
import datetime
import sqlite3

import nbformat
import pytest
from distributed import Client
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from coursekit.desk import collect, export, feedback, grade, release, worker
from coursekit.desk.gradebook import NoGradebook, opened
from coursekit.desk.results import (
    ABSENT,
    GRADED,
    REFUSED,
    TO_GRADE,
    TO_READ,
    NoResults,
    Part,
    results,
)

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture
def room(marker):
    return marker.room


def of(student):
    """Return the result of one student."""
    return next(one for one in results("bias") if one.student == student)


def points(result):
    return {one.task: one.earned for one in result.tasks}


def test_points_are_told_for_each_task_and_part(room, marker):
    gap = room.tasks["gap"]
    marker.grade("ada", room.right(judge="Two things."), [("gap", "a tie")])
    ada = of("ada")
    assert ada.state == TO_READ
    assert [one.task for one in ada.tasks] == list(room.tasks)
    assert [one.kind for one in ada.tasks] == [t.kind for t in room.tasks.values()]
    [row] = [one for one in ada.tasks if one.task == "gap"]
    assert row.parts == [
        Part(part, 0 if part == "a tie" else worth, worth)
        for part, worth in gap.worth.items()
    ]
    assert (row.earned, row.possible) == (gap.points - gap.worth["a tie"], gap.points)
    assert points(ada)["judge"] is None
    assert ada.score == room.points() - gap.worth["a tie"]
    assert ada.possible == room.points() + room.tasks["judge"].points
    marker.mark("ada", "judge", 3)
    assert (of("ada").state, of("ada").score) == (GRADED, ada.score + 3)


def test_a_mark_by_hand_wins_and_parts_are_not_told_then(room, marker):
    marker.grade("ada", room.right(), [("gap", "a tie")])
    [row] = [one for one in of("ada").tasks if one.task == "gap"]
    for score in (2.5, row.earned):  # nobody said for what these points were
        marker.mark("ada", "gap_check", score)
        [row] = [one for one in of("ada").tasks if one.task == "gap"]
        assert (row.earned, row.parts) == (score, [])


def test_each_state_is_told_apart(room, marker):
    """A score of 0 could be any of them."""
    marker.grade("graded", room.right())
    marker.mark("graded", "judge", 3)
    marker.grade("to read", room.right())
    marker.grade("again", room.right())
    marker.hand_in("again", room.right(gap="def gap(*_): return 1"))
    marker.hand_in("new", room.right())
    marker.grade("broken", room.right())
    marker.desk.list_refused({"broken": "The file is damaged.", "only": "No notebook."})
    with marker.desk.gradebook() as book:
        book.add_student("absent", first_name="Ab", last_name="Sent")
    handed = collect.HandIn("Cy_7", "Cy", "7", True, collect.File("a", 1, bytes))
    collect.write_list(room.folder, "bias", [handed])
    found = {one.student: one for one in results("bias")}
    assert {student: one.state for student, one in found.items()} == {
        "graded": GRADED,
        "to read": TO_READ,
        "again": TO_GRADE,
        "new": TO_GRADE,
        "broken": REFUSED,
        "only": REFUSED,
        "absent": ABSENT,
        "Cy_7": TO_GRADE,
    }
    total = room.points()
    assert (found["again"].score, found["broken"].score) == (total, total)
    assert found["broken"].reason == "The file is damaged."
    for student in ("new", "only", "absent", "Cy_7"):
        assert found[student].score is None
        assert set(points(found[student]).values()) == {None}
        assert found[student].possible == total + room.tasks["judge"].points
    assert found["absent"].name == "Ab Sent"
    cy = found["Cy_7"]
    assert (cy.name, cy.number, cy.late) == ("Cy", "7", "late")


def test_a_time_is_told_with_its_zone(room, marker):
    marker.grade("ada", room.right())
    assert (of("ada").handed_in, of("ada").graded) == (None, None)
    place = room.folder / "submitted/ada/bias/timestamp.txt"
    place.write_text("2026-11-30 12:00:00 UTC", encoding="utf-8")
    marker.grade("ada", room.right())
    noon = datetime.datetime(2026, 11, 30, 12, tzinfo=datetime.UTC)
    assert (of("ada").handed_in, of("ada").graded) == (noon, noon)
    place.write_text("2026-12-01 12:00:00 UTC", encoding="utf-8")
    assert of("ada").handed_in == noon + datetime.timedelta(days=1)
    assert of("ada").graded == noon


def test_a_damaged_result_has_points_and_no_parts(room, marker):
    marker.grade("ada", room.right())
    marker.desk.result("ada").write_text("{", encoding="utf-8")
    assert of("ada").score == room.points()
    assert all(one.parts == [] for one in of("ada").tasks)


def test_a_mark_stands_until_its_answer_changes(room, marker):
    """However often the rest is handed in again; and then the old mark is no points."""
    marker.grade("ada", room.right(judge="Two things."))
    marker.mark("ada", "judge", 3)
    total = room.points() + 3
    wrong = room.right(judge="Two things.", gap="def gap(*_): return 1")
    marker.grade("ada", wrong, [("gap", part) for part in room.tasks["gap"].worth])
    lost = room.tasks["gap"].points
    assert (of("ada").state, of("ada").score) == (GRADED, total - lost)
    for words in ("Three things.", "Two things."):  # the mark was not confirmed since
        marker.grade("ada", room.right(judge=words))
        assert (of("ada").state, of("ada").score) == (TO_READ, total - 3)
        assert points(of("ada"))["judge"] is None


def test_a_mark_by_hand_of_a_check_stands_until_its_answer_or_points_change(
    room, marker
):
    marker.grade("ada", room.right(), [("gap", "a tie")])
    marker.mark("ada", "gap_check", 4)
    marker.mark("ada", "judge", 3)
    marker.grade("ada", room.right(selection_rates="x = 1"), [("gap", "a tie")])
    assert (of("ada").state, points(of("ada"))["gap"]) == (GRADED, 4)
    marker.grade("ada", room.right())  # the same answer, and all of it right now
    assert (of("ada").state, points(of("ada"))["gap"]) == (TO_READ, None)


def test_a_mark_is_asked_for_again_if_nobody_knows_what_was_marked(room, marker):
    marker.grade("ada", room.right())
    marker.mark("ada", "judge", 3)
    marker.desk.result("ada").unlink()
    marker.grade("ada", room.right())
    assert of("ada").state == TO_READ


def test_what_does_not_exist_is_said_and_nothing_is_made(room, tmp_path, monkeypatch):
    with pytest.raises(NoResults, match="no exercise 'bais'. Those there are: .*bias"):
        results("bais")
    monkeypatch.setenv("COURSE_CLASS", str(tmp_path / "empty"))
    assert results("bias") == []
    assert not (tmp_path / "empty" / "gradebook.db").exists()


def test_a_gradebook_that_is_none_is_said_in_one_sentence(room):
    book = room.folder / "gradebook.db"
    book.write_bytes(b"no database" * 99)
    with pytest.raises(NoGradebook, match=r"gradebook.db cannot be used: .*not a data"):
        results("bias")
    assert book.read_bytes() == b"no database" * 99


@pytest.fixture
def locked(room):
    """The address of the gradebook, which another program has to itself."""
    path = room.folder / "gradebook.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield f"sqlite:///{path}?timeout=0.1"
    other.close()


def test_a_locked_gradebook_is_said_in_one_sentence(room, marker, locked):
    """By all that read or write it; and what was there before stays."""
    given = room.folder / "release/bias/bias.ipynb"
    old = given.read_bytes()
    for command in (feedback.main, release.main):
        with pytest.raises(SystemExit, match="gradebook.db cannot be used: .*locked"):
            command(["bias", "--db", locked])
    with pytest.raises(SystemExit, match="gradebook.db cannot be used: .*locked"):
        export.main(["--db", locked])
    assert given.read_bytes() == old


def test_grading_ends_at_a_locked_gradebook(room, marker, locked, monkeypatch):
    """It is no student's fault, and none of them is listed as refused."""
    content = marker.hand_in("ada", room.right())
    handed_in = marker.desk.looked_at("ada", content)
    marker.desk.db_url = locked
    graded = worker.Graded("ada", nbformat.writes(room.right()))
    with pytest.raises(NoGradebook, match="locked"):
        marker.desk.keep(graded, handed_in)

    def instead(*_):
        return graded

    monkeypatch.setattr(worker, "grade", instead)
    monkeypatch.setattr(grade.Desk, "known", lambda _: set())
    local = {"processes": False, "n_workers": 1, "threads_per_worker": 1}
    with Client(**local, dashboard_address=None) as client, pytest.raises(NoGradebook):
        grade.grade(marker.desk, client)


def test_the_list_of_those_refused_is_read_as_it_was_written(room, marker):
    reasons = {"ada": 'It says "no",\nin two lines.', "\udcff": "No name."}
    path = marker.desk.list_refused(reasons)
    with path.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 3
    assert of("ada").reason == reasons["ada"]
    marker.hand_in("\udcff", room.right())
    assert [one.state for one in results("bias")] == [REFUSED, REFUSED]


def test_a_mistake_of_ours_in_the_gradebook_is_no_locked_one(marker):
    wrong = text("INSERT INTO student (id) VALUES (NULL)")
    with (
        pytest.raises(IntegrityError),
        opened(marker.desk.db_url, marker.desk.course_id) as book,
    ):
        book.db.execute(wrong)
