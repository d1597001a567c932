"""A secret is read where others cannot, and never from a command line."""

import os
import pathlib
import pty
import shutil
import stat
import subprocess
import sys

import pytest

from coursekit.secret import NoSecret, read_secret
from tests import ROOT

SECRET = "for the tests, and nothing else"


@pytest.fixture
def given(tmp_path, monkeypatch):
    """A function that sets what is given, and reads the secret."""

    def read(text=None, mode=0o600, **variables):
        for name in ("SECRET", "SECRET_FILE"):
            monkeypatch.setenv(name, variables.get(name, ""))
        if text is not None:
            path = tmp_path / "secret"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            path.chmod(mode)
            monkeypatch.setenv("SECRET_FILE", str(path))
        return read_secret()

    return read


def test_a_secret_comes_from_a_closed_file_or_the_environment(given):
    assert given(f"{SECRET}\n") == SECRET
    assert given(f"{SECRET}\n", mode=0o400) == SECRET
    assert given(SECRET=SECRET) == SECRET


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o601])
def test_a_file_that_others_can_use_is_refused(given, mode):
    with pytest.raises(NoSecret, match="Others can read .*chmod 600"):
        given(SECRET, mode=mode)


@pytest.mark.parametrize(
    ("text", "variables", "said"),
    [
        (None, {}, "There is no secret."),
        ("", {}, "There is no secret."),
        ("15 characters..", {}, "16 characters or more"),
        (None, {"SECRET": "15 characters.."}, "16 characters or more"),
        (SECRET, {"SECRET": SECRET}, "Both"),
        (b"\xff" * 20, {}, "cannot be read from"),
        (None, {"SECRET_FILE": "nowhere"}, "cannot be read from nowhere"),
    ],
)
def test_what_is_no_secret_is_said_without_it(given, text, variables, said):
    with pytest.raises(NoSecret, match=said) as refused:
        given(text, **variables)
    assert SECRET not in str(refused.value)


# ---- on a terminal


def on_a_terminal(*typed: str) -> tuple[int, str]:
    """Return how a program ends, and what stands on the terminal that it asks at."""
    code = "from coursekit.secret import *\ntry: print('read', len(read_secret()))\n"
    code += "except NoSecret as error: sys.exit(str(error))"
    child, terminal = pty.fork()
    if not child:
        for name in ("SECRET", "SECRET_FILE"):
            os.environ.pop(name, None)
        os.execv(sys.executable, [sys.executable, "-c", code])
    shown = b""
    for line in typed:
        while not shown.rstrip(b" ").endswith((b"shown):", b"more:")):
            shown += os.read(terminal, 1000)
        shown += b"\n"
        os.write(terminal, f"{line}\n".encode())
    try:
        while more := os.read(terminal, 1000):
            shown += more
    except OSError:  # Linux says so at the end of a terminal
        pass
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_secret_is_typed_twice_and_not_shown():
    status, shown = on_a_terminal(SECRET, SECRET)
    assert (status, f"read {len(SECRET)}" in shown) == (0, True)
    assert SECRET not in shown
    status, shown = on_a_terminal(SECRET, SECRET + "!")
    assert status == 1
    assert "The two are not the same. Nothing was done." in shown


# ---- make


@pytest.fixture
def project(tmp_path):
    """The Makefile with a Python that says what it was given."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "requirements.txt").touch()
    (tmp_path / "src/coursekit/desk").mkdir(parents=True)
    (tmp_path / "src/coursekit/desk/requirements.txt").touch()
    python: pathlib.Path = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nprintf "[%s]" "$SECRET" "$SECRET_FILE" "$@"\n')
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    for name in (".installed", ".installed-grading"):
        (tmp_path / ".venv" / name).touch()
    return tmp_path


def make(project, *arguments, **variables):
    return subprocess.run(
        ["make", "--silent", *arguments],
        cwd=project,
        env={"PATH": os.environ["PATH"]} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("secret", ["plain and long", "a$b$$c", "'\"` #\\", "$(HOME)"])
def test_the_cohorts_secret_reaches_the_command_as_it_was_written(project, secret):
    said = make(project, "cohort", SECRET=secret).stdout
    assert said == f"[{secret}][][-m][coursekit][cohort]"


def test_make_passes_a_file_and_a_folder(project):
    said = make(project, "cohort", "SECRET_FILE=f", "DIR=to here").stdout
    assert said == "[][f][-m][coursekit][cohort][--to][to here]"


def test_the_cohorts_secret_is_no_argument(project):
    done = make(project, "cohort", f"SECRET={SECRET}")
    assert done.returncode != 0
    assert done.stdout == ""
    assert "What is typed behind make stands in the shell's history" in done.stderr
    assert SECRET not in done.stderr
