"""Each student's page says what became of what was handed in last."""

import re

import pytest

from coursekit.desk import collect, feedback
from coursekit.desk.marking.log import MARK, Entry, Log
from coursekit.desk.results import REFUSED, results

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
        "Write to:\n"
        "  cyd: What you handed in last could not be graded. The file is damaged: it is no "
        "notebook. Open it in Jupyter, save it, and hand in again. Hand in where you "
        "handed in before. The points below are those of what you handed in before.\n"
        "  dan: What you handed in could not be graded. The file is damaged: it is no "
        "notebook. Open it in Jupyter, save it, and hand in again. Hand in where you "
        "handed in before.\n"
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


def test_who_handed_in_no_notebook_reads_so(room, marker, write):
    marker.grade("ada", room.right())
    reason = "You handed in homework.pdf, which is no notebook. Hand in bias.ipynb."
    path = "Bob_7_assignsubmission_file_/homework.pdf"
    file = collect.File(path, 1, bytes)
    one = collect.HandIn("Bob_7", "Bob", "7", False, file, reason=reason)
    collect.write_list(room.folder, "bias", [one])
    said = write()
    assert "1 on why nothing could be graded" in said
    assert f"Write to:\n  Bob: What you handed in could not be graded. {reason}" in said
    assert f"could not be graded. {reason}" in text(room, "Bob_7")
    [found] = [one for one in results("bias") if one.student == "Bob_7"]
    assert (found.state, found.reason, found.number) == (REFUSED, reason, "7")
    # Whatever else was handed in since is what counts.
    marker.grade("Bob_7", room.right())
    assert "Write to" not in write()
    assert "homework" not in text(room, "Bob_7")


def boxes(room, student, points, words="Two things."):
    """Click the boxes of a rubric, as the desk for marking logs it."""
    given = [["The first <i>fact</i>", 1.0, 1.0], ["Another", 3.0, points - 1.0]]
    Log(room.folder, "bias").append(
        Entry("judge", student, "me", MARK, given, "", words)
    )


def test_what_a_mark_was_given_for_is_read_before_the_comment(room, marker, write):
    marker.grade("ada", room.right(judge="Two things."))
    boxes(room, "ada", 4.0)
    boxes(room, "ada", 2.5)  # the first mark was changed
    marker.mark("ada", "judge", 2.5, "Which facts?")
    write()
    page = text(room, "ada")
    assert (
        "By the rubric: The first &lt;i&gt;fact&lt;/i&gt;: 1 of 1 Another: 1.5 of 3 "
        "From your instructor: Which facts?" in page
    )


def test_boxes_of_another_mark_are_not_shown(room, marker, write):
    """Of one changed elsewhere, for other words, of another student, or to be reread."""
    for student in ("ada", "bob", "cyd"):
        marker.grade(student, room.right(judge="Two things."))
        marker.mark(student, "judge", 2.5)
    boxes(room, "ada", 4.0)
    boxes(room, "bob", 2.5, "Other words.")
    boxes(room, "dan", 2.5)
    marker.grade("eve", room.right(judge="Two things."))
    boxes(room, "eve", 2.5)
    write()
    for student in ("ada", "bob", "cyd", "eve"):
        assert "By the rubric" not in text(room, student)


def test_a_damaged_log_is_said_and_no_page_is_touched(room, marker, write):
    marker.grade("ada", room.right(judge="Two things."))
    marker.mark("ada", "judge", 2.5)
    write()
    before = room.feedback("ada")
    marker.mark("ada", "judge", 3.5)
    (room.folder / "marked-bias.jsonl").write_text("{ no line\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="line 1 cannot be read"):
        write()
    assert room.feedback("ada") == before
