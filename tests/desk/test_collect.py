"""What platforms give is sorted by student, and nothing of it is lost in silence."""

import csv
import json
import zipfile

import pytest

from coursekit.desk import collect, files, refusals
from coursekit.desk.submissions import (
    BadSubmission,
    as_utf8,
    check_timestamp,
    is_id,
    read,
    require_outputs,
    without_outputs,
)

NOTEBOOK = json.dumps({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
MOODLE = "{}_{}_assignsubmission_file_"


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "class"
    folder.mkdir()
    return folder


@pytest.fixture
def archive(tmp_path):
    """A function that writes an archive of paths and texts, and of when each came."""

    def write(entries, times=None, name="submissions.zip"):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w") as file:
            for entry, content in entries.items():
                hour = (times or {}).get(entry, 10)
                info = zipfile.ZipInfo(entry, (2026, 11, 30, hour, 0, 0))
                file.writestr(info, content)
        return path

    return write


def submitted(root):
    return {
        path.parts[-3]: path.read_text(encoding="utf-8")
        for path in root.glob("submitted/*/bias/bias.ipynb")
    }


def moodle(name, number, file="bias.ipynb", folders=True):
    return f"{MOODLE.format(name, number)}{'/' if folders else ''}{file}"


@pytest.mark.parametrize("folders", [True, False])
def test_names_of_any_script_come_from_moodle(archive, root, folders):
    names = {
        "Jürgen Groß": "Jürgen-Groß_1",
        "Seán O'Brien": "Seán-O-Brien_2",
        "नेहा": "नेहा_3",
        "Rene\u0301e": "Renée_4",  # written in one way, whichever keyboard it was
        "李小龙": "李小龙_5",
        "Maria Garcia": "Maria-Garcia_6",
        "Anna_Maria de la Cruz": "Anna_Maria-de-la-Cruz_7",
    }
    entries = {
        moodle(name, number, folders=folders): NOTEBOOK
        for number, name in enumerate(names, 1)
    }
    done = collect.collect(archive(entries), root, "bias")
    assert (done["new"], done["left out"]) == (7, {})
    assert submitted(root).keys() == set(names.values())
    assert all(map(is_id, submitted(root)))


def test_two_students_of_one_name_stay_two(archive, root):
    entries = {moodle("Maria Garcia", number): NOTEBOOK for number in (11, 12)}
    assert collect.collect(archive(entries), root, "bias")["new"] == 2
    assert submitted(root).keys() == {"Maria-Garcia_11", "Maria-Garcia_12"}


def test_canvas_says_who_was_late_and_names_copies(archive, root):
    entries = {
        "lovelaceada_LATE_123_456_bias-1.ipynb": NOTEBOOK,
        "smithbob_124_457_bias.IPYNB": NOTEBOOK,
    }
    assert collect.collect(archive(entries), root, "bias")["left out"] == {}
    assert submitted(root).keys() == {"lovelaceada_123", "smithbob_124"}
    rows = collect.collected(root, "bias")
    assert [(row["student"], row["late"]) for row in rows] == [
        ("lovelaceada_123", "late"),
        ("smithbob_124", ""),
    ]


def test_an_unpacked_folder_is_taken_as_the_archive_is(tmp_path, root):
    source = tmp_path / "unpacked"
    names = ["ada/bias.ipynb", "bob_bias (1).ipynb", moodle("Cy", 9)]
    for name in names:
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(NOTEBOOK, encoding="utf-8")
    (source / "eve_bias.ipynb").symlink_to("/etc/hostname")
    done = collect.collect(source, root, "bias")
    assert done["new"] == 3
    assert list(done["left out"]) == ["eve_bias.ipynb"]
    assert submitted(root).keys() == {"ada", "bob", "Cy_9"}


def test_what_is_left_out_is_listed_with_a_reason(archive, root):
    entries = {
        moodle("Ada", 1): NOTEBOOK,
        moodle("Ada", 1, "notes.pdf"): "x",
        moodle("Eve", 2, "work.zip"): "x",
        moodle("Fay", 3, "old/other.ipynb"): NOTEBOOK,
        moodle("Fay", 3): NOTEBOOK,
        "bias.ipynb": NOTEBOOK,
        "__MACOSX/x_1_2_bias.ipynb": "rubbish",
        "-_bias.ipynb": NOTEBOOK,
        moodle("Gus", 4): "x" * 9,
    }
    path = archive(entries)
    left = collect.collect(path, root, "bias")["left out"]
    assert left == {
        moodle("Ada", 1, "notes.pdf"): "no notebook; archives stay closed",
        moodle("Eve", 2, "work.zip"): "no notebook; archives stay closed",
        moodle("Fay", 3, "old/other.ipynb"): "not called bias.ipynb",
        "bias.ipynb": "whose it is does not stand in its name",
        "-_bias.ipynb": "'-' is no name of a student",
    }
    # What is no notebook is told when it is graded, with all that can be wrong.
    assert submitted(root).keys() == {"Ada_1", "Fay_3", "Gus_4"}


def test_of_several_the_newest_is_taken_or_none(archive, root):
    first, second = "ada/bias.ipynb", "ada/bias (1).ipynb"
    entries = {first: NOTEBOOK, second: NOTEBOOK + " "}
    left = collect.collect(archive(entries), root, "bias")["left out"]
    assert submitted(root) == {}
    assert left.keys() == {first, second}
    assert "delete the others" in left[first]
    newer = archive(entries, {second: 11})
    left = collect.collect(newer, root, "bias")["left out"]
    assert left == {first: f"older than {second}"}
    assert submitted(root) == {"ada": NOTEBOOK + " "}


def test_the_time_of_a_download_makes_nothing_newer(archive, root):
    """Moodle's archive has no other; Canvas counts its files upwards."""
    first, second = moodle("Ada", 1), moodle("Ada", 1, "bias (1).ipynb")
    entries = {first: NOTEBOOK, second: NOTEBOOK + " "}
    left = collect.collect(archive(entries, {second: 11}), root, "bias")["left out"]
    assert left.keys() == {first, second}
    old, new = "bob_5_98_bias.ipynb", "bob_5_1007_bias-1.ipynb"
    entries = {old: NOTEBOOK, new: NOTEBOOK + " "}
    left = collect.collect(archive(entries, {old: 11}), root, "bias")["left out"]
    assert left == {old: f"older than {new}"}
    assert submitted(root) == {"bob_5": NOTEBOOK + " "}


def test_no_student_hands_in_under_the_name_of_another(archive, root):
    """Names of files, and of folders in Moodle, are chosen by students."""
    bob, eve = moodle("Bob", 99), MOODLE.format("Eve", 7)
    entries = {
        bob: NOTEBOOK,
        f"{eve}/{bob}": NOTEBOOK + " ",
        f"{eve}{moodle('Bob', 99, folders=False)}": NOTEBOOK + "  ",
        "fay/bob_99_3_bias.ipynb": NOTEBOOK + "   ",
    }
    collect.collect(archive(entries), root, "bias")
    assert submitted(root)["Bob_99"] == NOTEBOOK
    assert "bob_99" not in submitted(root)


def test_two_names_that_would_be_one_student_are_asked_about(archive, root):
    entries = {"Seán O'Brien/bias.ipynb": NOTEBOOK, "Seán O-Brien/bias.ipynb": NOTEBOOK}
    left = collect.collect(archive(entries), root, "bias")["left out"]
    assert len(left) == 2
    assert all("would both be Seán-O-Brien: rename one" in why for why in left.values())
    assert submitted(root) == {}


def test_canvas_without_names_and_with_signs_in_them(archive, root):
    entries = {
        "anon_Ab3Xy_456_bias.ipynb": NOTEBOOK,
        "LATE_anon_Zz9_457_bias.ipynb": NOTEBOOK,
        "garcia_maria_LATE_125_458_bias.ipynb": NOTEBOOK,
        "smithbob_124_text.html": "x",
    }
    left = collect.collect(archive(entries), root, "bias")["left out"]
    assert left == {"smithbob_124_text.html": "no notebook; archives stay closed"}
    late = {row["student"]: row["late"] for row in collect.collected(root, "bias")}
    assert late == {"anon_Ab3Xy": "", "anon_Zz9": "late", "garcia_maria_125": "late"}


@pytest.mark.parametrize("name", [moodle("Cy", 9), "cy_9_45_bias.ipynb"])
def test_a_folder_around_all_of_it_is_no_student(tmp_path, root, name):
    path = tmp_path / "unpacked" / "Bias 12 submissions" / name
    path.parent.mkdir(parents=True)
    path.write_text(NOTEBOOK, encoding="utf-8")
    assert collect.collect(tmp_path / "unpacked", root, "bias")["new"] == 1
    assert [one.lower() for one in submitted(root)] == ["cy_9"]


def test_the_folder_of_one_student_alone_is_no_cover(archive, root):
    entries = {moodle("Eve", 7, "bob_99_3_bias.ipynb"): NOTEBOOK}
    collect.collect(archive(entries), root, "bias")
    assert submitted(root).keys() == {"Eve_7"}


def test_what_is_no_file_of_a_student_in_moodle_is_said(archive, root):
    text = "Ada_1_assignsubmission_onlinetext_"
    entries = {
        moodle("Ada", 1): NOTEBOOK,
        f"{text}/onlinetext.html": "x",
        f"{text}onlinetext.html": "x",
        f"{text}/bias.ipynb": NOTEBOOK + " ",
        "Default group_assignsubmission_file_/bias.ipynb": NOTEBOOK,
    }
    left = collect.collect(archive(entries), root, "bias")["left out"]
    assert submitted(root) == {"Ada_1": NOTEBOOK}
    assert sorted(left.values()) == [
        "of students without a group; who they are, Moodle does not say",
        *["written in Moodle itself, and not handed in as a file"] * 3,
    ]


@pytest.mark.parametrize("raw", ["Jürgen Groß".encode(), "Jürgen Groß".encode("cp437")])
def test_names_without_a_word_of_how_they_are_written_are_read(tmp_path, root, raw):
    """As DOS wrote them, or in UTF-8 as Canvas does; Python takes all for the first."""
    path, asked = tmp_path / "old.zip", raw + b"_7_assignsubmission_file_/bias.ipynb"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("x" * len(asked), NOTEBOOK)
    path.write_bytes(path.read_bytes().replace(b"x" * len(asked), asked))
    assert collect.collect(path, root, "bias")["new"] == 1
    assert submitted(root).keys() == {"Jürgen-Groß_7"}


def test_a_student_keeps_the_id_that_another_assignment_gave(archive, root):
    """Moodle numbers students anew in each assignment."""
    first = {moodle("Ada", 1): NOTEBOOK, moodle("Cy", 2): NOTEBOOK}
    collect.collect(archive(first), root, "teamwork")
    both = {moodle("Cy", number): NOTEBOOK for number in (12, 13)}
    entries = {moodle("Ada", 11): NOTEBOOK, moodle("Eve", 14): NOTEBOOK} | both
    done = collect.collect(archive(entries), root, "bias")
    assert done["known"] == ["Ada"]
    assert submitted(root).keys() == {"Ada_1", "Cy_12", "Cy_13", "Eve_14"}
    rows = {row["student"]: row["number"] for row in collect.collected(root, "bias")}
    assert rows["Ada_1"] == "11"  # the number by which this assignment's marks go back
    assert collect.collect(archive(entries), root, "bias")["the same"] == 4


def test_an_old_time_and_an_old_reason_do_not_stand_for_what_came_since(archive, root):
    name = moodle("Ada", 1)
    collect.collect(archive({name: NOTEBOOK}), root, "bias")
    time = root / "submitted/Ada_1/bias/timestamp.txt"
    time.write_text("2026-11-30 12:00:00 UTC", encoding="utf-8")
    refusals.write(root, "bias", {"Ada_1": "Damaged.", "Bob_2": "Damaged."})
    collect.collect(archive({name: NOTEBOOK}), root, "bias")
    assert time.exists()
    assert refusals.read(root, "bias").keys() == {"Ada_1", "Bob_2"}
    collect.collect(archive({name: NOTEBOOK + " "}), root, "bias")
    assert not time.exists()
    assert len(list(root.glob("earlier/Ada_1/*.timestamp.txt"))) == 1
    assert refusals.read(root, "bias").keys() == {"Bob_2"}


def test_nothing_is_left_out_in_silence(archive, root, tmp_path):
    source = tmp_path / "unpacked"
    (source / "ada" / ".ipynb_checkpoints").mkdir(parents=True)
    (source / "ada" / ".ipynb_checkpoints" / "bias.ipynb").write_text("x")
    (source / "ada" / ".bias.ipynb").write_text(NOTEBOOK)
    (source / "bob_bias.ipynb").symlink_to("/etc/hostname")
    left = collect.collect(source, root, "bias")["left out"]
    assert left == {"bob_bias.ipynb": "a link, or no ordinary file"}
    assert submitted(root) == {"ada": NOTEBOOK}


def test_damage_in_an_archive_loses_that_file_alone(archive, root):
    """And a day that no calendar has loses nothing."""
    path = archive({moodle("Ada", 1): "x" * 9, moodle("Bob", 2): NOTEBOOK})
    data = path.read_bytes()
    day = zipfile.ZipFile(path).infolist()[0]
    stamp = ((day.date_time[0] - 1980) << 9 | 11 << 5 | 30).to_bytes(2, "little")
    path.write_bytes(data.replace(b"x" * 9, b"y" * 9).replace(stamp, b"\0\0"))
    left = collect.collect(path, root, "bias")["left out"]
    assert list(left) == [moodle("Ada", 1)]
    assert "Bad CRC-32" in left[moodle("Ada", 1)]
    assert submitted(root).keys() == {"Bob_2"}


def test_a_list_that_a_spreadsheet_wrote_is_read_or_told(archive, root):
    path = root / "collected-bias.csv"
    collect.collect(archive({moodle("Ada", 1): NOTEBOOK}), root, "bias")
    text = path.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8-sig")
    assert len(collect.collected(root, "bias")) == 1
    path.write_text(text.replace(",", ";"), encoding="utf-8")
    with pytest.raises(collect.CannotCollect, match="no column student. Was it saved"):
        collect.collect(archive({moodle("Bob", 2): NOTEBOOK}), root, "bias")
    assert submitted(root).keys() == {"Ada_1"}


def test_an_exercise_that_is_not_there_collects_nothing(archive, root, monkeypatch):
    monkeypatch.setenv("COURSE_CLASS", str(root))
    path = archive({moodle("Ada", 1): NOTEBOOK})
    with pytest.raises(SystemExit, match="no exercise 'bais'. Those there are: .*bias"):
        collect.main(["bais", str(path)])
    assert submitted(root) == {}


def days(archive, entries, day, **name):
    """Write an archive whose entries were changed on a day of November 2026."""
    path = archive({}, **name)
    with zipfile.ZipFile(path, "w") as file:
        for entry, content in entries.items():
            file.writestr(zipfile.ZipInfo(entry, (2026, 11, day, 9, 0, 0)), content)
    return path


@pytest.fixture
def put_in(root, monkeypatch, capsys):
    """A function that collects by the command; returns its exit status and words."""
    monkeypatch.setenv("COURSE_CLASS", str(root))

    def run(path, *options):
        status = 0
        try:
            collect.main(["bias", str(path), *options])
        except SystemExit as ended:
            status = ended.code
        said = capsys.readouterr()
        return status, said.out + said.err

    return run


def test_an_older_archive_takes_no_place_of_newer_work(archive, root, put_in):
    """But where the command is told so; who changed is named."""
    ada, bob = moodle("Ada", 1), moodle("Bob", 2)
    friday = days(archive, {ada: NOTEBOOK, bob: NOTEBOOK}, 27, name="friday.zip")
    tuesday = days(archive, {ada: NOTEBOOK + " "}, 30, name="tuesday.zip")
    assert put_in(friday)[0] == 0
    status, said = put_in(tuesday)
    assert (status, "Handed in again: Ada_1\n" in said) == (0, True)
    status, said = put_in(friday)
    assert (status, "0 handed in again, 1 as before" in said) == (1, True)
    assert (
        f"{ada}: of 2026-11-27 09:00:00, older than what is there, of 2026-11-30"
        in said
    )
    assert "1 keep the newer notebook" in said
    assert submitted(root) == {"Ada_1": NOTEBOOK + " ", "Bob_2": NOTEBOOK}
    assert put_in(tuesday) == put_in(tuesday)  # and the list still knows its day
    status, said = put_in(friday, "--older")
    assert (status, "Handed in again: Ada_1" in said) == (0, True)
    assert submitted(root)["Ada_1"] == NOTEBOOK
    # By the dates the newer one is newer again, though it lies in earlier/.
    assert put_in(tuesday)[0] == 0
    assert submitted(root)["Ada_1"] == NOTEBOOK + " "


def test_a_day_that_was_seen_is_not_forgotten(archive, root, put_in, tmp_path):
    """The same notebook in an older archive, or in a folder, does not make it older."""
    ada = moodle("Ada", 1)
    put_in(days(archive, {ada: NOTEBOOK}, 29))
    put_in(days(archive, {ada: NOTEBOOK}, 27))
    (tmp_path / "unpacked" / ada).parent.mkdir(parents=True)
    (tmp_path / "unpacked" / ada).write_text(NOTEBOOK, encoding="utf-8")
    put_in(tmp_path / "unpacked")
    assert put_in(days(archive, {ada: NOTEBOOK + " "}, 28))[0] == 1
    assert submitted(root) == {"Ada_1": NOTEBOOK}


def test_where_no_day_is_known_nobody_goes_back_to_an_earlier_notebook(
    root, put_in, tmp_path
):
    path = tmp_path / "unpacked" / moodle("Ada", 1)
    path.parent.mkdir(parents=True)
    for text in (NOTEBOOK, NOTEBOOK + " "):
        path.write_text(text, encoding="utf-8")
        assert put_in(tmp_path / "unpacked")[0] == 0
    path.write_text(NOTEBOOK, encoding="utf-8")
    status, said = put_in(tmp_path / "unpacked")
    assert (status, "kept in earlier/" in said) == (1, True)
    assert submitted(root) == {"Ada_1": NOTEBOOK + " "}
    assert put_in(tmp_path / "unpacked", "--older")[0] == 0
    assert submitted(root) == {"Ada_1": NOTEBOOK}


def test_canvas_numbers_say_what_is_older(archive, root, put_in):
    """Whatever the times of its archives say."""
    for number, text, day, status in (
        (457, " ", 27, 0),
        (456, "", 30, 1),
        (458, "  ", 27, 0),
    ):
        entries = {f"smithbob_124_{number}_bias.ipynb": NOTEBOOK + text}
        assert put_in(days(archive, entries, day))[0] == status
    assert submitted(root) == {"smithbob_124": NOTEBOOK + "  "}


def test_a_list_of_before_is_read_and_keeps_what_it_says(archive, root, put_in):
    ada = moodle("Ada", 1)
    path = root / "collected-bias.csv"
    old = f"student,name,number,late,file\nZoe_9,Zoe,9,late,x\nAda_1,Ada,1,,{ada}\n"
    path.write_text(old, encoding="utf-8")
    for day, text in ((28, " "), (27, "")):
        put_in(days(archive, {ada: NOTEBOOK + text}, day))
    assert submitted(root) == {"Ada_1": NOTEBOOK + " "}
    rows = {row["student"]: row for row in collect.collected(root, "bias")}
    assert (rows["Zoe_9"]["late"], rows["Zoe_9"]["changed"]) == ("late", "")


def test_who_handed_in_no_notebook_stays_known(archive, root):
    entries = {
        moodle("Ada", 1, "homework.pdf"): "x",
        moodle("Bob", 2): NOTEBOOK,
        moodle("Bob", 2, "notes.pdf"): "x",
        "Cy_3_assignsubmission_onlinetext_/onlinetext.html": "x",
        "dan_4_45_bias.docx": "x",
        "about_this.txt": "x",
        moodle("Eve", 5, "a/bias.ipynb"): NOTEBOOK,
        moodle("Eve", 5, "b/bias.ipynb"): NOTEBOOK,
    }
    collect.collect(archive(entries), root, "bias")
    reasons = {row["student"]: row["reason"] for row in collect.collected(root, "bias")}
    assert reasons == {
        "Ada_1": "You handed in homework.pdf, which is no notebook. Hand in bias.ipynb.",
        "Bob_2": "",
        "Cy_3": "You wrote into Moodle itself, and handed in no notebook. Hand in "
        "bias.ipynb.",
        "dan_4": "You handed in bias.docx, which is no notebook. Hand in bias.ipynb.",
        "Eve_5": "What you handed in could not be taken. Your instructor has to look at "
        "it.",
    }
    # What comes later is a notebook like any other, and no PDF takes its place.
    collect.collect(archive({moodle("Ada", 1): NOTEBOOK}), root, "bias")
    collect.collect(archive({moodle("Ada", 1, "homework.pdf"): "x"}), root, "bias")
    rows = {row["student"]: row for row in collect.collected(root, "bias")}
    assert (rows["Ada_1"]["reason"], rows["Ada_1"]["file"]) == ("", moodle("Ada", 1))


def test_who_hands_in_again_keeps_what_was_there(archive, root):
    name = moodle("Ada", 1)
    collect.collect(archive({name: NOTEBOOK}), root, "bias")
    same = collect.collect(archive({name: NOTEBOOK}), root, "bias")
    assert (same["the same"], same["changed"]) == (1, 0)
    again = collect.collect(archive({name: NOTEBOOK + " "}), root, "bias")
    assert again["changed"] == 1
    assert submitted(root) == {"Ada_1": NOTEBOOK + " "}
    [earlier] = root.glob("earlier/Ada_1/*.ipynb")
    assert earlier.read_text(encoding="utf-8") == NOTEBOOK
    assert len(collect.collected(root, "bias")) == 1


def test_no_day_of_an_earlier_notebook_is_lost(archive, root):
    """One that comes a second time does not hide when it came first."""
    name = moodle("Ada", 1)
    stamp = root / "submitted" / "Ada_1" / "bias" / "timestamp.txt"
    for day, end in ((1, ""), (11, " "), (21, ""), (28, " ")):
        collect.collect(archive({name: NOTEBOOK + end}), root, "bias", older=True)
        stamp.write_text(f"2026-11-{day:02} 12:00:00 UTC\n", encoding="utf-8")
    days = [path.read_text()[:10] for path in root.glob("earlier/Ada_1/*.txt")]
    assert sorted(days) == ["2026-11-01", "2026-11-11", "2026-11-21"]
    assert len(collect.earlier(root, "bias", "Ada_1")) == 3


def test_what_a_name_would_reckon_stays_text(archive, root):
    name = "=HYPERLINK(1)"
    collect.collect(archive({moodle(name, 1): NOTEBOOK}), root, "bias")
    for _ in range(2):  # read back, and written again
        with (root / "collected-bias.csv").open(encoding="utf-8", newline="") as file:
            [row] = csv.DictReader(file)
        assert row["name"] == f"'{name}"
        assert row["file"].startswith("'=")
        [row] = collect.collected(root, "bias")
        assert (row["name"], row["file"]) == (name, moodle(name, 1))
        collect.write_list(root, "bias", [])


@pytest.mark.parametrize("text", ["=1", "'=1", "''+1", "'plain", "plain", "", "'"])
def test_what_is_made_harmless_comes_back(text):
    assert files.plain(files.harmless(text)) == text
    assert not files.harmless(text).startswith(files.FORMULA)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_notebook_saved_by_an_editor_on_windows_is_read(archive, root, encoding):
    text = NOTEBOOK.replace('"metadata": {}', '"metadata": {"é": "नेहा"}', 1)
    collect.collect(archive({moodle("A", 1): text.encode(encoding)}), root, "bias")
    assert submitted(root) == {"A_1": text}


def test_what_is_no_text_is_no_notebook():
    with pytest.raises(BadSubmission, match="damaged"):
        as_utf8(b"\xff\xfe\x00\xd8")


def test_nothing_is_written_outside_the_class(archive, root):
    entries = {
        "../../evil/bias.ipynb": NOTEBOOK,
        "/etc_bias.ipynb": NOTEBOOK,
        "ada/../../../bias.ipynb": NOTEBOOK,
        "._1_2_bias.ipynb": NOTEBOOK,
    }
    before = {path.name for path in root.parent.iterdir()} | {"submissions.zip"}
    collect.collect(archive(entries), root, "bias")
    assert {path.name for path in root.parent.iterdir()} == before
    for student in submitted(root):
        assert is_id(student)


@pytest.mark.parametrize("content, says", [(None, "There is no"), (b"x", "not a zip")])
def test_what_is_no_archive_is_told(tmp_path, root, content, says):
    path = tmp_path / "given.zip"
    if content:
        path.write_bytes(content)
    with pytest.raises(collect.CannotCollect, match=says):
        collect.collect(path, root, "bias")


def test_the_command_ends_with_an_error_when_something_was_left_out(
    archive, root, monkeypatch, capsys
):
    monkeypatch.setenv("COURSE_CLASS", str(root))
    good = archive({moodle("Ada", 1): NOTEBOOK})
    collect.main(["bias", str(good)])
    assert "1 new, 0 handed in again, 0 as before" in capsys.readouterr().out
    bad = archive({moodle("Ada", 1, "bias.pdf"): "x"}, name="my [own] files.zip")
    with pytest.raises(SystemExit) as ended:
        collect.main(["bias", str(bad)])
    assert ended.value.code == 1
    assert "bias.pdf: no notebook" in capsys.readouterr().err
    with open(root / "collected-bias.csv", encoding="utf-8", newline="") as file:
        assert [row["student"] for row in csv.DictReader(file)] == ["Ada_1"]


def test_nothing_is_sorted_if_nothing_is_named(root, monkeypatch):
    monkeypatch.setenv("COURSE_CLASS", str(root))
    monkeypatch.chdir(root)
    with pytest.raises(SystemExit, match="FROM="):
        collect.main(["bias", ""])
    assert list(root.iterdir()) == []


@pytest.mark.parametrize(
    "outputs",
    [
        [{"output_type": "stream", "name": "stdout", "x": 1}],
        [{"output_type": "stream", "name": "stdout", "text": ""}] * 1_001,
        "none",
    ],
    ids=["malformed", "many", "no list"],
)
def test_outputs_that_only_nbgrader_reads_are_refused_there(outputs):
    cell = {"cell_type": "code", "id": "a", "source": "", "metadata": {}}
    cell |= {"execution_count": None, "outputs": outputs}
    content = json.dumps(json.loads(NOTEBOOK) | {"cells": [cell]}).encode()
    assert read(content).cells[0].outputs == []
    with pytest.raises(BadSubmission, match="outputs"):
        require_outputs(content)
    require_outputs(without_outputs(content))


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-30 12:00:00+02:00 UTC",
        "2026-11-30 12:00:00 +0200",
        "2026-11-30 12:00 CEST",
        "01.12.2026 12:00 UTC",
        "",
    ],
)
def test_time_that_can_be_read_in_two_ways_is_refused(tmp_path, written):
    (tmp_path / "timestamp.txt").write_text(written, encoding="utf-8")
    with pytest.raises(BadSubmission, match="holds no time such as"):
        check_timestamp(tmp_path)
    (tmp_path / "timestamp.txt").write_text("2026-11-30 12:00:00.5 UTC\n", "utf-8")
    check_timestamp(tmp_path)
