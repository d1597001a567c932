"""What platforms give is sorted by student, and nothing of it is lost in silence."""

import csv
import json
import zipfile

import pytest

from coursekit.desk import collect
from coursekit.desk.submissions import BadSubmission, as_utf8, check_timestamp, is_id

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
    assert done == {"new": 7, "changed": 0, "the same": 0, "left out": {}}
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
    names = ["ada/bias.ipynb", "bob_bias (1).ipynb", f"more/{moodle('Cy', 9)}"]
    for name in names:
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(NOTEBOOK, encoding="utf-8")
    (source / "eve_bias.ipynb").symlink_to("/etc/hostname")
    assert collect.collect(source, root, "bias")["new"] == 3
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
    first, second = moodle("Ada", 1), moodle("Ada", 1, "bias (1).ipynb")
    entries = {first: NOTEBOOK, second: NOTEBOOK + " "}
    left = collect.collect(archive(entries), root, "bias")["left out"]
    assert submitted(root) == {}
    assert left.keys() == {first, second}
    assert "delete the others" in left[first]
    newer = archive(entries, {second: 11})
    left = collect.collect(newer, root, "bias")["left out"]
    assert left == {first: f"older than {second}"}
    assert submitted(root) == {"Ada_1": NOTEBOOK + " "}


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
    "written",
    ["2026-11-30 12:00:00 +0200", "2026-11-30 12:00 CEST", "01.12.2026 12:00 UTC", ""],
)
def test_time_that_can_be_read_in_two_ways_is_refused(tmp_path, written):
    (tmp_path / "timestamp.txt").write_text(written, encoding="utf-8")
    with pytest.raises(BadSubmission, match="holds no time such as"):
        check_timestamp(tmp_path)
    (tmp_path / "timestamp.txt").write_text("2026-11-30 12:00:00.5 UTC\n", "utf-8")
    check_timestamp(tmp_path)
