"""Wherever class, course and archive lie, a command does its work or says why not."""

import errno
import os
import subprocess
import sys

import pytest

from coursekit import cli
from coursekit.desk import files
from coursekit.desk.settings import configuration
from tests import ROOT, rest_weekly
from tests.desk.classroom import Classroom

USERS_OWN = """
c = get_config()
c.CourseDirectory.db_url = "sqlite:///{0}/other.db"
c.CourseDirectory.root = "{0}"
c.CourseDirectory.submitted_directory = "elsewhere"
c.CourseDirectory.student_id = "nobody"
"""


def coursekit(room, *arguments, **settings):
    return room.run("python", "-m", "coursekit", *arguments, **settings)


@pytest.mark.parametrize("command", ["ours", "nbgrader's"])
@pytest.mark.parametrize(
    "text", rest_weekly([USERS_OWN, "def broken(:"]), ids=["other", "broken"]
)
def test_a_configuration_of_the_users_own_leads_nowhere_else(tmp_path, command, text):
    room = Classroom(tmp_path / "class")
    home, other = tmp_path / "class" / "home" / ".jupyter", tmp_path / "other"
    home.mkdir(parents=True)
    other.mkdir()
    (home / "nbgrader_config.py").write_text(text.format(other), encoding="utf-8")
    if command == "ours":
        coursekit(room, "release", "bias")
    else:
        room.release()
    assert (room.folder / "release/bias/bias.ipynb").is_file()
    assert (room.folder / "gradebook.db").is_file()
    assert list(other.iterdir()) == []


def test_a_new_class_is_its_owners_alone_and_an_open_one_is_said(tmp_path):
    """It holds names and marks, and a university's machine has many users."""
    place = tmp_path / "home" / "class"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_CLASS", str(place))
        before = os.umask(0o022)
        try:
            configuration()
            with files.replacing(place / "list.csv") as file:
                file.write("Ada")
        finally:
            os.umask(before)
        assert place.stat().st_mode & 0o777 == 0o700
        assert (place / "list.csv").stat().st_mode & 0o777 == 0o600
        assert files.open_to_others(place) == ""
        for mode, who in ((0o755, "Everyone on this"), (0o750, "The group that owns")):
            place.chmod(mode)
            configuration()
            assert place.stat().st_mode & 0o777 == mode  # it is theirs to change
            assert files.open_to_others(place).startswith(who)


def test_a_list_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("before", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), files.replacing(path) as file:
        file.write("half")
        file.write(str(1 / 0))
    assert [one.read_text() for one in tmp_path.iterdir()] == ["before"]


@pytest.mark.parametrize("name", rest_weekly(["a class, é ü", "it's {0} %s #1"]))
def test_a_class_may_be_called_so(tmp_path, name):
    room = Classroom(tmp_path / name)
    said = coursekit(room, "release", "bias")
    assert f"To give out: {room.folder}/release/bias/bias.ipynb" in said
    source = tmp_path / "it's [a] $HOME folder" / "ada"
    source.mkdir(parents=True)
    (source / "bias.ipynb").write_text("{}", encoding="utf-8")
    coursekit(room, "collect", "bias", str(source.parent))
    assert "1 to be graded" in coursekit(room, "export")
    assert (room.folder / "points.csv").is_file()


@pytest.mark.parametrize(
    ("variable", "advice"),
    [("COURSE_CLASS", "export COURSE_CLASS"), ("COURSE_ROOT", "Move it to a folder")],
)
def test_a_path_that_nbgrader_takes_for_a_pattern_is_said(tmp_path, variable, advice):
    room = Classroom(tmp_path / "class")
    odd = tmp_path / "spring [2027]"
    odd.mkdir()
    (odd / "_toc.yml").write_text("root: index", encoding="utf-8")
    said = coursekit(room, "export", status=1, **{variable: str(odd)})
    assert f"in {odd} has [ in its path, which nbgrader takes for a pattern" in said
    assert advice in said
    assert "Traceback" not in said


def test_a_class_that_cannot_be_written_is_said(tmp_path):
    room = Classroom(tmp_path / "class")
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = coursekit(room, "export", status=1, COURSE_CLASS=str(tmp_path / "file/a"))
    assert "cannot be written: Not a directory. Name another: export COURSE" in said
    assert "Traceback" not in said


def test_a_release_is_made_anew(tmp_path):
    """nbgrader leaves an old one as it is, and ends well."""
    room = Classroom(tmp_path / "class")
    coursekit(room, "release", "bias")
    given = room.folder / "release/bias/bias.ipynb"
    new = given.read_bytes()
    given.write_text("old", encoding="utf-8")
    coursekit(room, "release", "bias")
    assert given.read_bytes() == new


@pytest.mark.parametrize("name", ["release", "grade", "feedback", "insight"])
def test_an_exercise_that_is_not_there_is_said(tmp_path, name):
    room = Classroom(tmp_path / "class")
    root = ["--as-root"] if name == "grade" else []
    said = coursekit(room, name, "bais", *root, status=1)
    assert "There is no exercise 'bais'. Those there are: " in said
    assert "Traceback" not in said
    assert not (room.folder / "gradebook.db").exists()


def test_make_passes_a_path_on_as_it_was_written():
    path = "/a $HOME [b] it's `x`.zip"
    command = ["make", "-n", "collect", "ASSIGNMENT=bias", f"FROM={path}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert 'coursekit collect bias "$FROM"' in done.stdout
    file = 'print:\n\t@printf %s "$$FROM"\n'
    line = "override export FROM := $(value FROM)\n"
    assert line in (ROOT / "Makefile").read_text(encoding="utf-8")
    for text, same in ((line + file, True), (file, False)):
        shown = subprocess.run(
            ["make", "--no-print-directory", "-f", "-", "print", f"FROM={path}"],
            input=text,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert (shown == path) == same


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_what_cannot_be_written_is_said_by_every_command(monkeypatch, number):
    def fails(_):
        raise OSError(number, "no room here", "/a/file")

    monkeypatch.setitem(cli.COMMANDS, "starters", fails)
    monkeypatch.setattr(sys, "argv", ["coursekit", "starters"])
    with pytest.raises(SystemExit, match="/a/file could not be used: no room here"):
        cli.main()
    number = errno.EINVAL
    with pytest.raises(OSError, match="no room here"):
        cli.main()
