"""What is written of a class is what is so, and nothing is written if nothing is."""

import csv

import pytest

from coursekit.desk import collect, export
from coursekit.desk.results import LATE

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture
def room(marker):
    return marker.room


def table(room, name):
    with (room.folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_each_student_has_a_row_that_says_what_the_score_is(room, marker, capsys):
    marker.grade("ada", room.right(), [("gap", "a tie")])
    marker.mark("ada", "judge", 3)
    marker.grade("bob", room.right())
    marker.mark("bob", "judge", 4)
    marker.grade("bob", room.right(judge="Other words."))
    marker.desk.list_refused({"cyd": "The file is damaged."})
    late = collect.HandIn("Dan_7", "=Dan", "7", True, collect.File("a", 1, bytes))
    collect.write_list(room.folder, "bias", [late])
    export.main([])
    said = capsys.readouterr().out
    assert (
        "assignment: 1 graded, 1 words to be read, 1 to be graded, 1 refused." in said
    )
    rows = {row["student_id"]: row for row in table(room, "grades.csv")}
    lost = room.tasks["gap"].worth["a tie"]
    assert {name: row["score"] for name, row in rows.items()} == {
        "ada": str(float(room.points() - lost + 3)),
        "bob": str(float(room.points())),  # without the mark of what stands no more
        "cyd": "",
        "Dan_7": "",
    }
    assert rows["cyd"]["state"] == "refused"
    assert rows["cyd"]["reason"] == "The file is damaged."
    dan = rows["Dan_7"]
    assert (dan["late"], dan["number"], dan["name"]) == (LATE, "7", "'=Dan")


def test_points_have_a_row_for_each_part(room, marker):
    marker.grade("ada", room.right(), [("gap", "a tie")])
    marker.mark("ada", "selection_rates_check", 1.5)
    marker.desk.list_refused({"cyd": "The file is damaged."})
    export.main([])
    rows = [row for row in table(room, "points.csv") if row["student_id"] == "ada"]
    gap = {row["part"]: row["earned"] for row in rows if row["task"] == "gap"}
    assert gap == {
        part: "0" if part == "a tie" else str(worth)
        for part, worth in room.tasks["gap"].worth.items()
    }
    [judge] = [row for row in rows if row["task"] == "judge"]
    assert (judge["kind"], judge["part"], judge["earned"]) == ("judge", "", "")
    [hand] = [row for row in rows if row["task"] == "selection_rates"]
    assert (hand["part"], hand["earned"]) == ("", "1.5")
    refused = [row for row in table(room, "points.csv") if row["student_id"] == "cyd"]
    assert [row["task"] for row in refused] == list(room.tasks)
    assert {row["earned"] for row in refused} == {""}
    assert {row["state"] for row in refused} == {"refused"}


def test_nbgraders_command_writes_the_same(room, marker, tmp_path):
    marker.grade("ada", room.right())
    export.main([])
    own = {name: table(room, name) for name in ("grades.csv", "points.csv")}
    to = str(room.folder / "other" / "grades.csv")
    (room.folder / "other").mkdir()
    assert "assignment: 1 words to be read" in room.run(
        "nbgrader", "export", "--to", to
    )
    assert own == {name: table(room, f"other/{name}") for name in own}


def test_a_folder_of_another_program_is_no_assignment(room, marker):
    marker.grade("ada", room.right())
    (room.folder / "submitted" / "ada" / ".ipynb_checkpoints").mkdir(parents=True)
    export.main([])
    assert {row["assignment"] for row in table(room, "grades.csv")} == {"bias"}


def test_an_old_table_stays_if_there_is_nobody_to_write_of(room, marker):
    (room.folder / "grades.csv").write_text("old", encoding="utf-8")
    with pytest.raises(SystemExit, match="so grades.csv was not written. First: make"):
        export.main([])
    assert (room.folder / "grades.csv").read_text(encoding="utf-8") == "old"


def test_a_place_that_is_not_there_is_said(room, marker, tmp_path):
    marker.grade("ada", room.right())
    with pytest.raises(SystemExit, match="could not be written: .*No such file"):
        export.main(["--to", str(tmp_path / "none" / "grades.csv")])
