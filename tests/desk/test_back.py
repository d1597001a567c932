"""Grades and feedback go back to whom they are for, as the platform will read them."""

import csv
import shlex
import subprocess
import zipfile
from decimal import Decimal

import nbformat
import pytest

from coursekit.desk import collect, export, feedback, refusals
from coursekit.desk.back import canvas, command, moodle, table
from coursekit.desk.back.grades import CannotGoBack, Wishes
from coursekit.desk.marking.log import MARK, Entry, Log
from coursekit.desk.results import (
    ABSENT,
    GRADED,
    REFUSED,
    TO_GRADE,
    TO_READ,
    Part,
    Points,
    Result,
)
from coursekit.desk.settings import configuration
from tests import ROOT
from tests.desk.conftest import Marker
from tests.desk.platforms import DATE, ENGLISH, Canvas, Moodle

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")

PARTS = [Part("ordinary", 2, 2), Part("a tie, n < 3", 0, 1)]
ADA_BOB = [(7711, "Ada"), (7712, "Bob")]
# What a class can be called, and what a spreadsheet would take for a formula.
NAMES = {
    7711: "Maria Garcia",
    7712: "Maria Garcia",
    7713: 'Seán "Sé" O\'Brien; Esq., MSc',
    7714: "नेहा शर्मा",
    7715: "=HYPERLINK(1)",
    7716: "Groß\nJürgen",
    7717: "@李小龙",
}


def result(number, score=11.0, state=GRADED, possible=15.0, **more):
    """Return what a student of the platform's number has, graded if not said else."""
    tasks = [Points("gap", "build", 2, 3, PARTS), Points("judge", "judge", 9, 12, [])]
    fields = {
        "student": f"student_{number}",
        "name": NAMES.get(number, "Somebody"),
        "number": str(number or ""),
        "state": state,
        "reason": "",
        "handed_in": None,
        "late": "",
        "score": score,
        "possible": possible,
        "tasks": tasks,
    }
    return Result(**(fields | more))


def a_moodle(**more):
    people = {n: (name, f"s{n}@example.org") for n, name in NAMES.items()}
    return Moodle(people, **more)


def fill(platform, content, results, **wishes):
    """Return what became of the grades in an exported file, its files among it."""
    given = table.read(content, "the list")
    return platform.filled(given, results, Wishes("bias", **wishes))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("bom", [True, False])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_worksheet_with_nothing_to_write_is_the_same_to_the_byte(separator, bom, end):
    content = a_moodle().worksheet(separator, bom, end)
    given = table.read(content, "the list")
    assert given.content() == content
    assert given.names == ENGLISH
    assert [row.text(1) for row in given.rows] == list(NAMES.values())
    in_latin = content.replace("ü".encode(), "ü".encode("latin-1"))
    assert table.read(in_latin, "the list").content() == in_latin


def test_only_the_cells_of_grade_and_comment_are_changed():
    sheet = a_moodle()
    content = sheet.worksheet()
    done = fill(moodle, content, [result(7713)])
    before = table.read(content, "before").rows
    after = table.read(done.files[moodle.GRADES], "after").rows
    changed = [
        (row.text(0), index)
        for row, then in zip(before, after)
        for index, (old, new) in enumerate(zip(row.cells, then.cells, strict=True))
        if old != new
    ]
    assert changed == [("Participant 7713", 4), ("Participant 7713", 9)]


def test_quotes_stay_as_they_were():
    content = a_moodle().worksheet().replace(b",,", b',"",')
    done = fill(moodle, content, [result(7711)])
    changed = done.files[moodle.GRADES].replace(b'"73.33"', b'""')
    start, comment, end = changed.partition(b'"bias: 11 of')
    assert comment
    assert start + end.partition(b'"')[2] == content


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("german", [False, True])
def test_moodle_reads_from_its_worksheet_what_was_given(separator, german):
    sheet = a_moodle(german=german, maximum=Decimal(15))
    results = [result(n, 2.5 + n % 7) for n in NAMES]
    named = {"column": "Bewertung", "comments": "Feedback als Kommentar"}
    content = sheet.worksheet(separator) + b"\r\n"
    done = fill(moodle, content, results, **(named if german else {}))
    assert sheet.take_worksheet(done.files[moodle.GRADES], separator) == len(NAMES)
    assert sheet.grades == {n: Decimal(str(2.5 + n % 7)) for n in NAMES}
    assert sheet.comments[7715] == (
        "bias: 3.5 of 15 points<br />gap: 2 of 3 (2 of 2 for ordinary cases, 0 of 1 "
        "for &#8220;a tie, n &lt; 3&#8221;)<br />judge: 9 of 12"
    )
    [row] = [one for one in table.read(content, "").rows if "7715" in one.text(0)]
    assert (row.text(4), row.text(5)) == ("", "15,00" if german else "15.00")
    [row] = [
        one
        for one in table.read(done.files[moodle.GRADES], "").rows
        if "7715" in one.text(0)
    ]
    assert row.text(4) == ("3,5" if german else "3.5")
    # Taken again, all is there, and nothing changes but the date that Moodle writes.
    again = sheet.worksheet(separator)
    done = fill(moodle, again, results, **(named if german else {}))
    assert (len(done.new), len(done.same), done.left) == (0, len(NAMES), {})
    assert done.files[moodle.GRADES] == again


def test_worksheet_in_another_language_asks_for_its_columns():
    content = a_moodle(german=True).worksheet()
    with pytest.raises(CannotGoBack, match="'Bewertung', 'Bestwertung'.*COLUMN="):
        fill(moodle, content, [result(7711)])
    done = fill(moodle, content, [result(7711)], column="Bewertung")
    assert "COMMENTS=" in done.notes[-1]
    assert b"bias: " not in done.files[moodle.GRADES]


def test_grade_is_scaled_to_the_maximum_of_the_platform():
    sheet = a_moodle()
    done = fill(moodle, sheet.worksheet(), [result(7711, penalty=2)])
    sheet.take_worksheet(done.files[moodle.GRADES])
    assert sheet.grades == {7711: Decimal("73.33")}
    assert sheet.comments[7711].startswith(
        "bias: 11 of 15 points, 2 taken off for being late, which is 73.33 of 100<br />"
    )


def test_who_is_not_graded_keeps_what_the_platform_has_and_is_named():
    sheet = a_moodle(grades={7712: Decimal(5)}, locked={7717})
    results = [
        result(7711, None, REFUSED, reason="The file is damaged."),
        result(7712, 9.0, TO_READ),
        result(7713, None, ABSENT),
        result(7714, 9.0, TO_GRADE),
        result(7715, 15.5),
        result(7717),
        result(""),
        result(8888),
        result(7716),
        result(7716, student="twin"),
    ]
    done = fill(moodle, sheet.worksheet(), results)
    assert not (done.new or done.same or done.files)
    assert done.left == {
        "student_7711": "refused: The file is damaged.",
        "student_7712": "words to be read",
        "student_7714": "to be graded",
        "student_7715": "103.33 is more than the maximum, 100.00",
        "student_7717": "the grade is locked in Moodle",
        "student_": "its number on the platform is not known",
        "student_8888": "the list has 0 lines for number 8888",
        "student_7716": "two submissions bear the number 7716",
        "twin": "two submissions bear the number 7716",
    }
    rest = [result(7713), *results[:2]]
    sheet.take_worksheet(fill(moodle, sheet.worksheet(), rest).files[moodle.GRADES])
    assert sheet.grades == {7712: Decimal(5), 7713: Decimal("73.33")}


def test_another_grade_stays_unless_it_is_asked_for():
    sheet = a_moodle(grades={7711: Decimal(60), 7712: Decimal("73.33")})
    sheet.comments = {7711: "Well argued!", 7712: "bias: 9 of 15 points"}
    results = [result(7711), result(7712)]
    done = fill(moodle, sheet.worksheet(), results)
    assert done.left == {"student_7711": "60.00 is there, and 73.33 here"}
    sheet.take_worksheet(done.files[moodle.GRADES])
    assert sheet.grades[7711] == 60
    done = fill(moodle, sheet.worksheet(), results, again=True)
    assert sheet.take_worksheet(done.files[moodle.GRADES]) == 1
    assert sheet.grades == {7711: Decimal("73.33"), 7712: Decimal("73.33")}
    # A comment of the desk's own is written anew, one by a person never.
    assert sheet.comments[7711] == "Well argued!"
    assert sheet.comments[7712].startswith("bias: 11 of 15 points,")


def test_moodle_itself_keeps_a_grade_that_is_newer_than_the_worksheet():
    sheet = a_moodle(later={7711})
    content = sheet.worksheet()
    done = fill(moodle, content, [result(7711)])
    sheet.grades[7711] = Decimal(80)
    assert sheet.take_worksheet(done.files[moodle.GRADES]) == 0
    assert DATE.encode() in done.files[moodle.GRADES]


@pytest.mark.parametrize(
    "break_it, says",
    [
        (lambda text: text.replace("100.00", "Good"), "scales cannot"),
        (lambda text: text.replace("100.00", "90.00", 1), "the same in each line"),
        (lambda text: text.replace("Participant 7712", "Participant"), "Line 3 does"),
        (lambda text: text.replace('"Submitted for', 'a,"b', 1), "Line 2 has 11"),
        (lambda text: text.replace('"Maria Garcia"', '"Maria "Garcia"', 1), "line 2"),
        (lambda text: text.replace("Grade,", "Mark,", 1), "There is not one column"),
        (lambda text: "", "is empty"),
        (lambda text: "\0".join(text), "UTF-16"),
        (lambda text: "Student,ID,Section\nx,1,y\n", "There is not one column"),
    ],
)
def test_what_is_no_worksheet_is_told(break_it, says):
    text = a_moodle().worksheet(bom=False).decode()
    with pytest.raises((CannotGoBack, table.Unreadable), match=says):
        fill(moodle, break_it(text).encode(), [result(7711)])


def test_gradebook_by_address_gives_nobody_the_grade_of_another():
    sheet = a_moodle(maximum=Decimal(15))
    sheet.people[7712] = ("No address", "")
    sheet.people[7714] = ("Twin", "s7713@example.org")
    results = [result(n, n % 7) for n in NAMES]
    content = fill(moodle, sheet.worksheet(), results).files[moodle.BY_ADDRESS]
    sheet.people[7714] = ("Twin", "s7714@example.org")
    sheet.take_gradebook(content)
    own = {n: n % 7 for n in NAMES if n not in (7712, 7713, 7714)}
    assert sheet.grades == own
    # The trap is real: a line without an address would change the one before.
    sheet.take_gradebook(content + b",1\r\n")
    assert sheet.grades != own


def test_worksheet_without_addresses_makes_no_gradebook():
    sheet = a_moodle()
    sheet.people = {n: (name, "") for n, (name, _) in sheet.people.items()}
    done = fill(moodle, sheet.worksheet(), [result(7711)])
    assert done.files.keys() == {moodle.GRADES}


def a_canvas(**more):
    return Canvas(NAMES | {8: "Zoë, Zed"}, **more)


@pytest.mark.parametrize("local", [False, True])
@pytest.mark.parametrize("bom", [False, True])
def test_canvas_reads_from_its_gradebook_what_was_given(local, bom):
    course = a_canvas(local=local)
    results = [result(n, 2.5 + n % 7) for n in NAMES]
    done = fill(canvas, course.export(bom), results)
    assert (len(done.new), done.left) == (len(NAMES), {})
    content = done.files[canvas.GRADES]
    course.take_gradebook(content)
    given = {user: Decimal(grade) for (_, user), grade in course.grades.items()}
    assert given == {n: Decimal(str(2.5 + n % 7)) for n in NAMES}
    assert course.created == []
    assert course.points == {71: 15, 72: 10}
    # As Canvas wrote it, so that no spreadsheet takes the name for a formula.
    assert b'"=""=HYPERLINK(1)"""' in content


def test_canvas_loses_nothing_that_was_entered_since_the_export():
    course = a_canvas(grades={(71, 8): "3", (72, 7711): "4"})
    content = course.export()
    entered = {(71, 7712): "14", (71, 8): "5", (72, 7711): "9", (72, 7712): "6"}
    course.grades |= entered
    results = [result(7711), result(7712, 9.0, TO_READ), result(8, 3.0)]
    done = fill(canvas, content, results)
    assert done.same.keys() == {"student_8"}
    course.take_gradebook(done.files[canvas.GRADES])
    assert course.grades == entered | {(71, 7711): "11"}
    # The whole gradebook, with one cell filled in, would take four of them back.
    course.take_gradebook(content)
    assert course.grades == {(71, 8): "3.00", (72, 7711): "4.00"}


def test_canvas_cells_that_are_no_points_stay():
    course = a_canvas(absent={7712}, grades={(71, 7711): "EX", (71, 7713): "12"})
    course.grades[71, 7714] = "-"  # which is no grade to Canvas
    results = [result(n) for n in (7711, 7712, 7713, 999_999, 7714)]
    done = fill(canvas, course.export(), results, again=True)
    assert done.new.keys() == {"student_7713", "student_7714"}
    assert done.left == {
        "student_7711": "'EX' is there, which is no number",
        "student_7712": "'N/A' is there, which is no number",
        "student_999999": "the list has 0 lines for number 999999",
    }
    done = fill(canvas, course.export(), results[2:3])
    assert done.left == {"student_7713": "12.00 is there, and 11 here"}
    assert not done.files


def test_number_of_the_nameless_is_nobodys_in_the_gradebook():
    course = a_canvas()
    results = [result(7711, name="anon"), result(7713)]
    done = fill(canvas, course.export(), results)
    assert done.new.keys() == {"student_7713"}
    assert done.left == {"student_7711": "its number on the platform is not known"}


def test_canvas_column_is_named_where_it_is_not_plain():
    course = a_canvas(titles={71: "Week 2: bias", 72: "Bias (again)"})
    with pytest.raises(CannotGoBack, match=r"'Week 2: bias \(71\)', .*COLUMN=1234"):
        fill(canvas, course.export(), [result(7711)])
    for named in ("71", "Week 2: bias (71)"):
        done = fill(canvas, course.export(), [result(7711)], column=named)
        assert done.new.keys() == {"student_7711"}
    course.titles = {71: "Bias", 72: "More on bias"}
    done = fill(canvas, course.export(), [result(7711)])
    course.take_gradebook(done.files[canvas.GRADES])
    assert course.grades == {(71, 7711): "11"}
    course.titles = {71: "Bias", 72: "bias"}
    with pytest.raises(CannotGoBack, match="There is not one column 'bias'"):
        fill(canvas, course.export(), [result(7711)])


@pytest.mark.parametrize(
    "old, new, says",
    [
        ("Student,ID", "Name,ID", "does not begin as a gradebook"),
        ("Section", "Group", "does not begin as a gradebook"),
        ("Points Possible", "Points", "and no points"),
        ("15.00", "(read only)", "says .*read only"),
    ],
)
def test_what_is_no_gradebook_is_told(old, new, says):
    content = a_canvas().export().decode().replace(old, new).encode()
    with pytest.raises(CannotGoBack, match=says):
        fill(canvas, content, [result(7711)])


@pytest.mark.parametrize(
    "name, file",
    [
        ("Maria Garcia", "Maria Garcia_7711_assignsubmission_file_/bias.ipynb"),
        ("नेहा", "नेहा_7711_assignsubmission_file/sub/bias.ipynb"),
        ("Old", "Old_7711_assignsubmission_file_bias.ipynb"),
        ("A_8_assignsubmission_file_x", "A_8 b_7711_assignsubmission_file_/b.ipynb"),
    ],
)
def test_feedback_of_moodle_reaches_whose_it_is(tmp_path, name, file):
    sheet = a_moodle()
    sheet.people[8] = ("Eve", "eve@example.org")
    called = moodle.feedback_name({"file": file}, "bias")
    path = tmp_path / "feedback.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(called, "page")
    sheet.take_feedback(path.read_bytes())
    assert sheet.files == {(7711, "bias.html"): b"page"}


@pytest.mark.parametrize(
    "file",
    [
        "garciamaria_7711_55_bias.ipynb",
        "garciamaria_LATE_7711_55_bias-1.ipynb",
        "नेहा_7711_55_link_12_34.ipynb",
        "anon_Ab1cD_55_bias.ipynb",
        "LATE_anon_Ab1cD_55_12_34.ipynb",
    ],
)
def test_feedback_of_canvas_reaches_whose_it_is(tmp_path, file):
    course = a_canvas(attachments={7711: 55, 12: 34}, anonymous={"Ab1cD": 7711})
    path = tmp_path / "feedback.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(canvas.feedback_name({"file": file}, "bias"), "page")
    course.take_feedback(path.read_bytes())
    assert course.files == {7711: b"page"}


def test_feedback_of_one_platform_is_none_of_the_other():
    moodles = "Maria Garcia_7711_assignsubmission_file_"
    for file in (f"{moodles}/bias.ipynb", f"{moodles}12_34_bias.ipynb"):
        assert canvas.feedback_name({"file": file}, "bias") is None
    for file in ("garciamaria_7711_55_bias.ipynb", "ada/bias.ipynb", "ada_bias.ipynb"):
        assert moodle.feedback_name({"file": file}, "bias") is None
    assert canvas.feedback_name({"file": "ada/bias.ipynb"}, "bias") is None


@pytest.fixture
def room(marker):
    return marker.room


def archive_of(path, room, names):
    """Write what a platform gives: the right answers of each student, by file name."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, nbformat.writes(room.right(judge="Two things.")))
    return path


def gave(room, marker, student, wrong=(), words=3):
    """Grade what was collected of a student, and write a page of feedback."""
    path = room.folder / "submitted" / student / "bias" / "bias.ipynb"
    marker.grade(student, nbformat.read(path, 4), wrong)
    if words is not None:
        marker.mark(student, "judge", words)
    return told_of(room, student)


def told_of(room, student):
    """Write one student's page of feedback; return where it is."""
    pages = feedback.Pages("bias", configuration())
    [one] = [one for one in pages.results if one.student == student]
    pages.write(one)
    assert not pages.left
    return pages.place(one)


def told(capsys, *arguments):
    """Return the exit status of the command, and what it said."""
    with pytest.raises(SystemExit) as ended:
        command.main(["bias", *map(str, arguments)])
    said = capsys.readouterr()
    return ended.value.code, said.out + said.err


def test_from_moodle_and_back(room, marker, tmp_path, capsys):
    people = {n: (NAMES[n], f"s{n}@example.org") for n in (7711, 7712, 7714, 7717)}
    sheet = Moodle(people, maximum=Decimal(1000))
    names = [f"{NAMES[n]}_{n}_assignsubmission_file_/bias.ipynb" for n in people]
    given = archive_of(tmp_path / "all.zip", room, names)
    assert not collect.collect(given, room.folder, "bias")["left out"]
    ids = {
        row["number"]: row["student"] for row in collect.collected(room.folder, "bias")
    }
    pages = {
        7711: gave(room, marker, ids["7711"]),
        7712: gave(room, marker, ids["7712"], [("gap", "a tie")]),
        7714: gave(room, marker, ids["7714"], words=None),
    }
    gave(room, marker, ids["7717"], words=None)
    marker.mark(ids["7717"], "judge", 0)  # and her page says: so far
    path = tmp_path / "My [own] grades; 2026.csv"
    path.write_bytes(sheet.worksheet())
    status, said = told(capsys, "--platform", "moodle", "--list", path)
    assert status == 1
    assert "Grades: 3 to give, 0 there already, 1 left out." in said
    assert f"No grade:\n  {ids['7714']}: words to be read" in said
    assert f"No feedback:\n  {ids['7717']}: an old page: make feedback" in said
    folder = room.folder / "back" / "bias"
    assert sheet.take_worksheet((folder / moodle.GRADES).read_bytes()) == 3
    tie, all_ = room.tasks["gap"].worth["a tie"], room.points() + 4
    for number, lost in ((7711, 0), (7712, tie), (7717, 3)):
        share = Decimal(room.points() + 3 - lost) / all_ * 1000
        assert abs(sheet.grades[number] - share) < Decimal("0.01")
    sheet.take_feedback((folder / moodle.PAGES).read_bytes())
    assert sheet.files == {
        (n, "bias.html"): page.read_bytes() for n, page in pages.items()
    }
    # Once the words are read, the rest goes the same way, and nobody is left.
    marker.mark(ids["7714"], "judge", 1)
    for number in ("7714", "7717"):
        told_of(room, ids[number])
    path.write_bytes(sheet.worksheet())
    status, said = told(capsys, "--platform", "Moodle", "--list", path)
    assert (status, "Grades: 1 to give, 3 there" in said) == (0, True)
    before = (folder / moodle.GRADES).read_bytes()
    status, said = told(
        capsys, "--platform", "moodle", "--list", folder / moodle.GRADES
    )
    assert "was written by this command" in str(status)
    assert (folder / moodle.GRADES).read_bytes() == before


def test_from_canvas_and_back(room, marker, tmp_path, capsys):
    course = a_canvas(attachments={7711: 51, 7712: 52, 7713: 53})
    names = [
        *("garciamaria_7711_51_bias.ipynb", "garciamaria_LATE_7712_52_bias-2.ipynb"),
        "obrien_7713_53_bias.ipynb",
    ]
    given = archive_of(tmp_path / "all.zip", room, names)
    collect.collect(given, room.folder, "bias")
    for row in collect.collected(room.folder, "bias"):
        gave(room, marker, row["student"])
    course.points[71] = Decimal(room.points() + room.tasks["judge"].points)
    path = tmp_path / "grades.csv"
    path.write_bytes(course.export())
    status, said = told(capsys, "--platform", "canvas", "--list", path)
    assert (status, "Grades: 3 to give" in said) == (0, True), said
    folder = room.folder / "back" / "bias"
    course.take_gradebook((folder / canvas.GRADES).read_bytes())
    score = str(room.points() + 3)
    assert course.grades == {(71, n): score for n in (7711, 7712, 7713)}
    course.take_feedback((folder / canvas.PAGES).read_bytes())
    assert course.files.keys() == {7711, 7712, 7713}
    # A gradebook of an earlier run does not lie about for somebody to take it.
    path.write_bytes(course.export())
    status, said = told(capsys, "--platform", "canvas", "--list", path)
    assert (status, "3 there already" in said) == (0, True)
    assert {one.name for one in folder.iterdir()} == {canvas.PAGES}


def test_submission_that_was_refused_sends_no_page_of_an_earlier_one(
    room, marker, tmp_path, capsys
):
    name = "Ada_7711_assignsubmission_file_/bias.ipynb"
    collect.collect(archive_of(tmp_path / "a.zip", room, [name]), room.folder, "bias")
    gave(room, marker, "Ada_7711")
    refusals.write(room.folder, "bias", {"Ada_7711": "Damaged."})
    path = tmp_path / "grades.csv"
    path.write_bytes(a_moodle().worksheet())
    status, said = told(capsys, "--platform", "moodle", "--list", path)
    assert (status, "refused: Damaged." in said) == (1, True)
    assert "an old page" in said
    assert "Nothing was written." in said
    # So it is with one that was handed in again, and waits to be graded.
    refusals.place(room.folder, "bias").unlink()
    marker.hand_in("Ada_7711", room.right(judge="Other words."))
    said = told(capsys, "--platform", "moodle", "--list", path)[1]
    assert "No grade:\n  Ada_7711: to be graded" in said
    assert "No feedback:\n  Ada_7711: to be graded: make grade" in said


def test_what_is_missing_is_asked_for(room, tmp_path, capsys):
    path = tmp_path / "grades.csv"
    path.write_bytes(a_moodle().worksheet())
    for arguments, says in (
        (["--platform", "moodle", "--list", path], "Nobody has handed in bias"),
        (["--platform", "ilias", "--list", "x"], "PLATFORM=moodle|canvas"),
        (["--platform", "moodle"], "PLATFORM=moodle|canvas"),
        (["--platform", "moodle", "--list", "/none.csv"], "No such file"),
    ):
        assert says in str(told(capsys, *arguments)[0])
    assert not (room.folder / "back").exists()


def test_make_hands_names_on_as_they_are():
    names = {"LIST": "My [own] grades; x.csv", "COLUMN": "Wert (%)", "COMMENTS": "A b"}
    done = subprocess.run(
        [
            *("make", "--no-print-directory", "-n", "back", "ASSIGNMENT=bias"),
            *("PLATFORM=moodle", "AGAIN=1"),
            *(f"{name}={value}" for name, value in names.items()),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    words = shlex.split(done.stdout.replace("\\\n", " "))
    words = words[words.index("back") + 1 :]
    assert words == [
        *("bias", "--platform", "moodle", "--list", names["LIST"], "--again"),
        *("--column", names["COLUMN"], "--comments", names["COMMENTS"]),
    ]


def test_folder_that_cannot_be_written_is_told(room, marker, tmp_path, capsys):
    name = "Ada_7711_assignsubmission_file_/bias.ipynb"
    collect.collect(archive_of(tmp_path / "a.zip", room, [name]), room.folder, "bias")
    gave(room, marker, "Ada_7711")
    path = tmp_path / "grades.csv"
    path.write_bytes(a_moodle().worksheet())
    (room.folder / "back").write_text("in the way", encoding="utf-8")
    status, _ = told(capsys, "--platform", "moodle", "--list", path)
    assert "could not be written" in status


def test_points_of_nothing_are_no_grade():
    sheet = a_moodle()
    none = result(7711, 0.0, possible=0.0)
    done = fill(moodle, sheet.worksheet(), [none])
    assert done.left == {"student_7711": "worth no points here"}


def test_list_of_another_assignment_is_told():
    sheet, course = a_moodle(), a_canvas()
    for platform, content in ((moodle, sheet.worksheet()), (canvas, course.export())):
        with pytest.raises(CannotGoBack, match="none stands in this list"):
            fill(platform, content, [result(1), result(2, 9.0, TO_READ)])
        with pytest.raises(CannotGoBack, match="make collect"):
            fill(platform, content, [result(""), result("", student="by hand")])


def test_number_that_came_by_lti_is_none_of_the_list():
    """Both are small whole numbers, of different people."""
    sheet, course = a_moodle(), a_canvas()
    by_lti = result("lti:7712", student="eve")
    for platform, content in ((moodle, sheet.worksheet()), (canvas, course.export())):
        done = fill(platform, content, [result(7711), by_lti])
        assert done.new.keys() == {"student_7711"}
        assert done.left == {"eve": "came by LTI: make passback"}
        with pytest.raises(CannotGoBack, match="make passback"):
            fill(platform, content, [by_lti])


@pytest.mark.parametrize(
    "head", [b'"Num x",Grade,Max', b'"Student","ID","Section"', b'"a b";"c"']
)
def test_first_heading_may_be_in_quotes(head):
    read = table.read(head + b"\n1,2,3\n", "x")
    assert read.separator == head[-4:-3] or read.separator in head
    assert read.names[0] == head.split(b'"')[1].decode()
    assert len(read.names) == len(head.replace(b";", b",").split(b","))


def test_number_that_stands_twice_in_the_list_is_nobodys():
    sheet, course = a_moodle(), a_canvas()
    for platform, content in (
        (moodle, sheet.worksheet().replace(b"7712", b"7711", 1)),
        (canvas, course.export().replace(b"7712", b"7711", 1)),
    ):
        done = fill(platform, content, [result(7711), result(7713)])
        assert done.new.keys() == {"student_7713"}
        assert done.left == {"student_7711": "the list has 2 lines for number 7711"}


def test_groups_have_numbers_of_their_own():
    content = a_moodle().worksheet().replace(b"Status", b"Group")
    with pytest.raises(CannotGoBack, match="by groups"):
        fill(moodle, content, [result(7711)])


def test_nothing_that_is_written_becomes_a_formula():
    sheet = a_moodle()
    sheet.people[7711] = ("Maria Garcia", "=1+1@example.org")
    done = fill(moodle, sheet.worksheet(), [result(n, 0.0) for n in NAMES])
    for row in table.read(done.files[moodle.GRADES], "after").rows:
        assert row.text(4)[0].isdecimal()
        assert row.text(9)[0].isalpha()
    assert b"=1+1" not in done.files[moodle.BY_ADDRESS]
    assert f"{moodle.BY_ADDRESS} lacks 1" in done.notes[-1]


def test_page_that_says_less_than_is_known_is_left_out_and_named(
    room, marker, tmp_path, capsys
):
    names = [f"{name}_{n}_assignsubmission_file_/bias.ipynb" for n, name in ADA_BOB]
    collect.collect(archive_of(tmp_path / "a.zip", room, names), room.folder, "bias")
    for student in ("Ada_7711", "Bob_7712"):
        gave(room, marker, student)
    path = tmp_path / "grades.csv"
    path.write_bytes(a_moodle().worksheet())
    arguments = ("--platform", "moodle", "--list", path)
    assert "Pages of feedback: 2." in told(capsys, *arguments)[1]
    # The same mark with another comment, which no time in any file tells of.
    marker.mark("Bob_7712", "judge", 3, "Well argued.")
    status, said = told(capsys, *arguments)
    assert (status, "Pages of feedback: 1." in said) == (1, True)
    assert "No feedback:\n  Bob_7712: an old page: make feedback" in said
    assert "Ada_7711: an old page" not in said
    told_of(room, "Bob_7712")
    assert "Pages of feedback: 2." in told(capsys, *arguments)[1]


def test_who_stands_in_the_list_alone_is_named(room, marker, tmp_path, capsys):
    names = [f"{name}_{n}_assignsubmission_file_/bias.ipynb" for n, name in ADA_BOB]
    collect.collect(archive_of(tmp_path / "a.zip", room, names), room.folder, "bias")
    for student in ("Ada_7711", "Bob_7712"):
        gave(room, marker, student)
    people = {7711: ("Ada", ""), 7712: ("Bob", ""), 7720: ("Xin Li", "")}
    sheet = Moodle(people).worksheet()
    path = tmp_path / "grades.csv"
    path.write_bytes(sheet)
    arguments = ("--platform", "moodle", "--list", path)
    status, said = told(capsys, *arguments)
    line = (
        "In the list, and never collected here:\n  Participant 7720, Xin Li: the list"
    )
    assert (status, f"{line} says: Submitted for grading" in said) == (1, True)
    head, tail = sheet.split(b"Participant 7720")
    path.write_bytes(
        head + b"Participant 7720" + tail.replace(b"Submitted for grading", b"None", 1)
    )
    status, said = told(capsys, *arguments)
    assert (status, f"{line} says: None" in said) == (0, True)
    done = fill(canvas, a_canvas().export(), [result(7711)])
    assert [n for n in NAMES if not any(f"({n})" in one for one in done.strangers)] == [
        7711
    ]


def test_what_is_no_notebook_goes_back_as_a_page(room, marker, tmp_path, capsys):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("Ada_7711_assignsubmission_file_/homework.pdf", "x")
    collect.collect(path, room.folder, "bias")
    told_of(room, "Ada_7711")
    path = tmp_path / "grades.csv"
    path.write_bytes(Moodle({7711: ("Ada", "")}).worksheet())
    status, said = told(capsys, "--platform", "moodle", "--list", path)
    assert (status, "Pages of feedback: 1." in said) == (1, True)
    assert "No grade:\n  Ada_7711: refused: You handed in homework.pdf" in said
    assert "In the list" not in said


def rows_of(room):
    """Return the rows of the exported table by student."""
    export.write(room.folder / "grades.csv", configuration())
    with (room.folder / "grades.csv").open(encoding="utf-8", newline="") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


def test_dates_tries_and_marks_say_one_thing_everywhere(room, marker, tmp_path, capsys):
    """In the table, the worksheet and the page, when another try came and counts less."""
    (room.folder / "terms.toml").write_text(
        "[due]\nbias = 2027-03-08T12:00:00Z\n[late]\npoints_a_day = 2\n"
        '[tries]\ngraded = 2\ncounts = "best"\ndays_apart = 14\n',
        encoding="utf-8",
    )
    names = [f"{name}_{n}_assignsubmission_file_/bias.ipynb" for n, name in ADA_BOB]
    collect.collect(archive_of(tmp_path / "a.zip", room, names), room.folder, "bias")

    def came(student, day):
        path = room.folder / "submitted" / student / "bias" / "timestamp.txt"
        path.write_text(f"2027-03-{day} 11:00:00 UTC", encoding="utf-8")

    def mark(student, words, points, comment):
        given = [["Facts", 4.0, points]]
        Log(room.folder, "bias").append(
            Entry("judge", student, "me", MARK, given, comment, words)
        )
        marker.mark(student, "judge", points, comment)

    def again(answers, day, wrong=()):
        came("Ada_7711", day)
        new = Marker(room)  # as each run of make grade reads the terms
        new.grade("Ada_7711", room.right(judge=answers), wrong)
        new.desk.settle()

    came("Ada_7711", "07")
    came("Bob_7712", "09")
    marker = Marker(room)
    for student in ("Ada_7711", "Bob_7712"):
        gave(room, marker, student, words=None)
        mark(student, "Two things.", 3.0, "First.")
        told_of(room, student)
    most = room.points()
    path = tmp_path / "grades.csv"
    path.write_bytes(Moodle({n: (name, "") for n, name in ADA_BOB}).worksheet())
    arguments = ("--platform", "moodle", "--list", path)
    status, said = told(capsys, *arguments)
    assert (status, "Pages of feedback: 2." in said) == (0, True), said
    # A try that counts less, marked after all: the first stands with its mark.
    again("Three.", "20", [("gap", "a tie")])
    row = rows_of(room)["Ada_7711"]
    assert (row["state"], float(row["score"]), row["late"]) == ("graded", most + 3, "")
    assert row["timestamp"] < row["duedate"]
    status, said = told(capsys, *arguments)
    assert "No feedback:\n  Ada_7711: an old page: make feedback" in said
    page = told_of(room, "Ada_7711").read_text(encoding="utf-8")
    assert "First." in page
    assert "<li>Facts: 3 of 4</li>" in page
    assert "Try 2, which does not count" in page
    bob = rows_of(room)["Bob_7712"]
    assert (bob["late"], float(bob["score"])) == ("late", most + 1)
    status, said = told(capsys, *arguments)
    assert (status, "Pages of feedback: 2." in said) == (0, True), said
    sheet = (room.folder / "back" / "bias" / moodle.GRADES).read_text(encoding="utf-8")
    assert f"bias: {most + 1} of {most + 4} points, 2 taken off" in sheet
    assert f"bias: {most + 3} of {most + 4} points, which is" in sheet
    # Other terms: now the last one counts, which nobody has read, and which was in time.
    terms = room.folder / "terms.toml"
    terms.write_text(terms.read_text("utf-8").replace("best", "last"), "utf-8")
    Marker(room).desk.settle()
    row = rows_of(room)["Ada_7711"]
    assert (row["state"], row["late"]) == ("words to be read", "")
    assert row["timestamp"] < row["duedate"]
    status, said = told(capsys, *arguments)
    assert "No grade:\n  Ada_7711: words to be read" in said
    assert "No feedback:\n  Ada_7711: an old page" in said
    mark("Ada_7711", "Three.", 1.0, "Second.")
    page = told_of(room, "Ada_7711").read_text(encoding="utf-8")
    assert "<li>Facts: 1 of 4</li>" in page
    assert "First." not in page
