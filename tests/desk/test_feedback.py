"""Each student's page says what became of what was handed in last."""

import re

import pytest

from coursekit.desk import feedback

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")
DAMAGED = b"{ no notebook"


@pytest.fixture
def room(marker):
    return marker.room


@pytest.fixture
def write(room, capsys):
    """A function that writes the feedback and returns what the command said."""

    def now():
        feedback.main(["bias"])
        return capsys.readouterr().out

    return now


def break_(room, student):
    path = room.folder / "submitted" / student / "bias" / "bias.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(DAMAGED)
    return path


def text(room, student):
    return " ".join(re.sub("<[^>]*>", " ", room.feedback(student)).split())


def test_pages_are_counted_by_their_kinds(room, marker, write):
    marker.grade("ada", room.right())
    marker.mark("ada", "judge", 3)
    marker.grade("bob", room.right())
    marker.grade("cyd", room.right())
    break_(room, "cyd")
    break_(room, "dan")
    marker.desk.list_refused({"cyd": "Damaged.", "dan": "Damaged."})
    assert write() == (
        f"Pages written to {room.folder / 'feedback'}: 1 final, 1 with points so "
        "far, 1 with the points of an earlier submission, 1 on why nothing could "
        "be graded.\n"
    )


def test_who_was_refused_reads_what_to_do(room, marker, write):
    break_(room, "dan")
    marker.desk.list_refused({"dan": "The file is damaged."})
    write()
    page = text(room, "dan")
    assert "What you handed in could not be graded. The file is damaged" in page
    assert "Open it in Jupyter, save it, and hand in again." in page
    assert "points" not in page


@pytest.mark.parametrize("reason", ["time", "worker"])
def test_what_is_no_students_fault_asks_nothing_of_a_student(
    room, marker, write, reason
):
    """Neither a folder of the instructor's nor what a program said is told then."""
    marker.hand_in("dan", room.right())
    if reason == "time":
        place = room.folder / "submitted/dan/bias/timestamp.txt"
        place.write_text("01.12.2026", encoding="utf-8")
    marker.desk.list_refused({"dan": f"It ended a worker in {room.folder}."})
    write()
    page = text(room, "dan")
    assert "Your instructor has to look at it. There is nothing for you to do" in page
    assert str(room.folder) not in page
    assert "timestamp" not in page


def test_a_broken_resubmission_is_told_beside_the_old_points(room, marker, write):
    place = marker.room.folder / "submitted/ada/bias/timestamp.txt"
    place.parent.mkdir(parents=True)
    place.write_text("2026-11-30 12:00:00 UTC", encoding="utf-8")
    marker.grade("ada", room.right())
    write()
    assert "could not" not in text(room, "ada")
    break_(room, "ada")
    place.write_text("2026-12-01 09:30:00 UTC", encoding="utf-8")
    marker.desk.list_refused({"ada": "The file is damaged."})
    write()
    page = text(room, "ada")
    said = "What you handed in on 1 December 2026, 09:30 UTC could not be graded."
    assert said in page
    assert "those of what you handed in on 30 November 2026, 12:00 UTC." in page
    assert f"{room.points()} of" in page


def test_without_times_a_broken_resubmission_is_told_all_the_same(room, marker, write):
    """By nbgrader's own command too."""
    marker.grade("ada", room.right())
    break_(room, "ada")
    marker.desk.list_refused({"ada": "The file is damaged."})
    write()
    own = room.feedback("ada")
    assert "What you handed in last could not be graded." in own
    assert "The points below are those of what you handed in before." in own
    room.run("nbgrader", "generate_feedback", "bias", "--force")
    assert room.feedback("ada") == own


def test_what_came_since_is_said(room, marker, write):
    marker.grade("ada", room.right())
    marker.hand_in("ada", room.right(judge="Other words."))
    assert "1 with the points of an earlier submission" in write()
    assert "What you handed in last has not been graded yet." in text(room, "ada")
    marker.grade("ada", room.right(judge="Other words."))
    write()
    assert "has not been graded yet" not in text(room, "ada")


def test_the_page_of_one_no_longer_refused_is_replaced_or_taken_away(
    room, marker, write
):
    for student in ("ada", "bob", "cyd"):
        break_(room, student)
    reasons = dict.fromkeys(["ada", "bob", "cyd"], "The file is damaged.")
    marker.desk.list_refused(reasons)
    assert "3 on why" in write()
    marker.grade("ada", room.right())
    marker.hand_in("bob", room.right())
    marker.desk.list_refused({"cyd": "The file is damaged."})
    assert "1 with points so far, 1 on why" in write()
    assert "could not be graded" not in text(room, "ada")
    assert not (room.folder / "feedback/bob/bias/bias.html").exists()


def test_a_result_that_is_damaged_stops_no_other_and_is_no_success(room, marker, write):
    marker.grade("ada", room.right())
    marker.grade("bob", room.right())
    write()
    old = room.feedback("ada")
    marker.desk.result("ada").write_text("{", encoding="utf-8")
    (room.folder / "feedback/bob/bias/bias.html").unlink()
    with pytest.raises(SystemExit, match=r"No page was written for:\n  ada: NotJSON"):
        write()
    assert room.feedback("ada") == old
    assert "of" in text(room, "bob")


def test_a_name_that_is_none_writes_nothing_elsewhere(room, marker, write, tmp_path):
    marker.desk.list_refused({"../../dan": "The folder's name is no student's."})
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(SystemExit, match="rename what was handed in"):
        write()
    assert sorted(tmp_path.rglob("*")) == before


def test_nothing_to_write_of_is_said(room, marker, write):
    with pytest.raises(SystemExit, match="so no page was written. First: make grade"):
        write()
    assert not (room.folder / "feedback").exists()


def test_what_a_student_wrote_stays_text(room, marker, write, monkeypatch):
    evil = "<script>document.title = 'ran'</script>"
    folder = room.folder / "submitted/dan/bias"
    folder.mkdir(parents=True)
    (folder / evil.replace("/", "")).write_text("x", encoding="utf-8")
    marker.desk.list_refused({"dan": "There is no bias.ipynb."})
    write()
    assert "<script" not in room.feedback("dan")
    assert "&lt;script" in room.feedback("dan")
