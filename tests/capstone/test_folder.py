"""A team's folder has a table, a brief and forms, and nothing that tells the fault."""

import os
import shutil
import stat
import subprocess
import sys

import pytest

from coursekit.capstone import folder
from coursekit.capstone.keys import FAULTS, Refused, fault_and_seed
from coursekit.course import Course
from coursekit.secret import NoSecret
from tests import COURSE, ROOT

SECRET = "for the tests, and nothing else"
TEAMS = [f"team-{number}" for number in range(60)]


def team_with(fault):
    """Return the first team whose table has this fault."""
    return next(team for team in TEAMS if fault_and_seed(SECRET, team)[0] == fault)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of a team for each fault."""
    where = tmp_path_factory.mktemp("class")
    return {
        fault: folder.make(COURSE, SECRET, team_with(fault), where) for fault in FAULTS
    }


def outside(path):
    """Return all that a folder shows before a file is opened, but for its name."""
    files = sorted([path, *path.iterdir()])
    return [
        (file.name if file != path else "", file.stat().st_mtime, file.stat().st_mode)
        for file in files
    ]


def test_a_folder_has_table_brief_and_forms_and_looks_like_every_other(made):
    names = [name for name, _, _ in outside(made["none"])]
    assert names == ["", *sorted(["brief.md", "claims.csv", *folder.forms(COURSE)])]
    assert len({str(outside(path)) for path in made.values()}) == 1


def test_tables_of_two_faults_differ_in_length_by_minus_signs_only(made):
    texts = [(path / "claims.csv").read_bytes() for path in made.values()]
    months = [text.count(b"\n") - text.count(b",rechecked") for text in texts]
    assert set(months) == {5_000}
    lengths = set()
    for text in texts:
        rows = text.split(b"\n")[1:-1]
        two_digits = sum(len(row.split(b",")[1]) == 2 for row in rows)
        lengths.add(len(text) - text.count(b"-") - two_digits)
    assert len(lengths) == 1


def test_briefs_differ_by_the_name_only(made):
    texts = {
        (path / "brief.md").read_text("utf-8").replace(path.name, "NAME")
        for path in made.values()
    }
    assert len(texts) == 1
    (text,) = texts
    assert "$" not in text
    assert "| leakage |" in text
    assert "The vendor's brochure" in text


def test_brief_has_the_rubric_of_the_sheet_and_no_graded_sample():
    sheet = (ROOT / folder.SHEET).read_text("utf-8")
    text = folder.brief(COURSE, "team-1")
    lines = sheet.split("## Rubric")[1].split("### Sample")[0].split("\n")
    rows = [line for line in lines if line.startswith("| ")]
    assert len(rows) == 7
    assert all(f"{row}\n" in text for row in rows)
    points = [int(row.split(" | ")[0].strip("| ")) for row in rows[1:]]
    assert sum(points) == 20
    assert "Twenty points." in text
    assert "Whether you would buy the program plays no part." in text
    assert "Sample" not in text
    assert folder.rubric(sheet.replace("Twenty", "Thirty")).startswith("Thirty points.")


def test_neither_secret_nor_seed_stands_in_a_folder(made):
    for fault, path in made.items():
        seed = str(fault_and_seed(SECRET, path.name)[1])
        for file in path.iterdir():
            text = file.read_text("utf-8")
            assert SECRET not in text
            assert seed not in text, fault


def test_made_again_it_is_the_same_to_the_byte(made, tmp_path):
    path = made["proxy"]
    again = folder.make(COURSE, SECRET, path.name, tmp_path / "new" / "place")
    assert outside(again) == outside(path)
    for file in path.iterdir():
        assert (again / file.name).read_bytes() == file.read_bytes()


# ---- what cannot be made


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path):
    (tmp_path / "team-1").mkdir()
    note = tmp_path / "team-1" / "note.txt"
    note.write_text("ours")
    with pytest.raises(Refused, match="there already"):
        folder.make(COURSE, SECRET, "team-1", tmp_path)
    assert [file.name for file in note.parent.iterdir()] == ["note.txt"]
    with pytest.raises(Refused, match="could not be made"):
        folder.make(COURSE, SECRET, "team-2", note)


def test_nothing_is_left_of_a_folder_that_could_not_be_written(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "utime", full)
    with pytest.raises(Refused, match="No space left"):
        folder.make(COURSE, SECRET, "team-1", tmp_path / "class")
    assert not (tmp_path / "class" / "team-1").exists()


@pytest.mark.parametrize(
    ("arguments", "variables", "said"),
    [
        ([""], {"SECRET": SECRET}, "There is no team."),
        (["team 1"], {"SECRET": SECRET}, "no name for a team"),
        (["../team"], {"SECRET": SECRET}, "no name for a team"),
        (["--key", "one Two"], {"SECRET": SECRET}, "'Two' is no name for a team"),
    ],
)
def test_bad_input_is_refused_before_anything_is_written(
    tmp_path, monkeypatch, arguments, variables, said
):
    for name in ("SECRET", "SECRET_FILE"):
        monkeypatch.setenv(name, variables.get(name, ""))
    with pytest.raises(Refused, match=said) as refused:
        folder.main(COURSE, ["--to", str(tmp_path / "class"), *arguments])
    assert SECRET not in str(refused.value)
    assert not (tmp_path / "class").exists()


def test_without_a_secret_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET", "short")
    monkeypatch.delenv("SECRET_FILE", raising=False)
    with pytest.raises(NoSecret, match="16 characters"):
        folder.main(COURSE, ["--to", str(tmp_path / "class"), "team-1"])
    assert not (tmp_path / "class").exists()


def test_command_says_it_in_one_line():
    command = [sys.executable, "-m", "coursekit", "capstone", "Team"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"SECRET": SECRET},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("'Team' is no name for a team")
    assert done.stderr.count("\n") == 1


def test_a_course_without_the_table_of_power_says_what_is_missing(tmp_path):
    with pytest.raises(Refused, match="audit_power.csv, which is missing"):
        folder.make(Course(tmp_path), SECRET, "team-1", tmp_path / "class")


# ---- the instructor's key


def test_key_is_said_and_written_nowhere(tmp_path, monkeypatch, capsys):
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    (tmp_path / "secret").chmod(0o600)
    monkeypatch.setenv("SECRET_FILE", str(tmp_path / "secret"))
    monkeypatch.delenv("SECRET", raising=False)
    teams = " ".join(team_with(fault) for fault in FAULTS)
    folder.main(COURSE, ["--to", str(tmp_path / "class"), "--key", teams])
    said = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert said == [[team_with(fault), fault] for fault in FAULTS]
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


# ---- make


@pytest.fixture
def project(tmp_path):
    """The Makefile with a Python that says what it was given."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "requirements.txt").touch()
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nprintf "[%s]" "$SECRET" "$SECRET_FILE" "$@"\n')
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    (tmp_path / ".venv" / ".installed").touch()
    return tmp_path


def make(project, *arguments, **variables):
    done = subprocess.run(
        ["make", "--silent", *arguments],
        cwd=project,
        env={"PATH": os.environ["PATH"]} | variables,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("secret", ["plain and long", "a$b$$c", "'\"` #\\", "$(HOME)"])
def test_secret_reaches_the_command_as_it_was_written(project, secret):
    said = make(project, "capstone", "TEAM=team-1", SECRET=secret)
    assert said == f"[{secret}][][-m][coursekit][capstone][--][team-1]"
    assert make(project, "capstone", "TEAM=team-1", f"SECRET={secret}") == said


def test_make_passes_file_folder_and_teams(project):
    said = make(project, "capstone", "TEAM=a", "SECRET_FILE=f", "DIR=to here")
    assert said == "[][f][-m][coursekit][capstone][--to][to here][--][a]"
    said = make(project, "capstone-key", "TEAMS=a b", SECRET="s")
    assert said == "[s][][-m][coursekit][capstone][--key][--][a b]"


def test_make_passes_what_is_to_check(project):
    said = make(project, "capstone-check", "FROM=a b")
    assert said == "[][][-m][coursekit][capstone-check][--][a b]"
    hostile = 'TEAM="; echo no #'
    said = make(project, "capstone-check", "FROM=$(x)", hostile, "TO=r.md", SECRET="s")
    assert said == (
        '[s][][-m][coursekit][capstone-check][--team="; echo no #][--to=r.md][--][$(x)]'
    )


def test_name_of_a_team_is_no_program(project):
    said = make(project, "capstone", TEAM='"; echo no #', SECRET="s")
    assert said.endswith('[--]["; echo no #]')


def test_help_lists_the_targets(project):
    said = make(project, "help")
    for line in (
        "capstone        Make a team",
        "capstone-key    Say",
        "capstone-check  Check what a team hands in",
        "power           Audit",
    ):
        assert line in said
