"""The book is served as it stands, on a port that is free."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request

import pytest

from coursekit.web import serving
from tests import ROOT


@pytest.fixture
def taken():
    """A port of this machine on which something listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_port_that_is_taken_is_told_and_another_is_used(taken, capsys):
    port = serving.free_port(taken, "make serve PORT=…")
    assert port != taken
    said = f"Port {taken} is taken, so this is {port}. To choose: make serve PORT=…\n"
    assert capsys.readouterr().out == said
    assert serving.free_port(port, "") == port
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (59, "less than a minute"),
        (61, "1 minute"),
        (3 * 3600 + 100, "3 hours"),
        (3599, "60 minutes"),
        (26 * 3600, "1 day"),
    ],
)
def test_age_is_told_in_one_unit(seconds, said):
    assert serving.age(seconds) == said


@pytest.fixture
def course(tmp_path):
    """A course with a book of one page, and a Makefile."""
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: index\n")
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / "_build/html").mkdir(parents=True)
    (tmp_path / "_build/html/index.html").write_text("The book.")
    # What the environment is made from is older than the environment.
    for name in ("requirements.txt", "constraints.txt", "pyproject.toml"):
        (tmp_path / name).touch()
    (tmp_path / ".venv/.installed").touch()
    return tmp_path


def what_make_does(course) -> str:
    command = ["make", "--dry-run", "serve"]
    done = subprocess.run(
        command, cwd=course, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_book_that_is_there_is_not_built_again(course):
    assert "jupyter-book build" not in what_make_does(course)
    (course / "_build/html/index.html").unlink()
    assert "jupyter-book build" in what_make_does(course)


def test_it_says_how_old_the_book_is_and_ends_at_ctrl_c(course, taken):
    page = course / "_build/html/index.html"
    old = page.stat().st_mtime - 3 * 86400
    os.utime(page, (old, old))
    command = [sys.executable, "-m", "coursekit", "serve", "--port", str(taken)]
    with subprocess.Popen(
        command,
        cwd=course,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout.readline() == (
                "This book was built 3 days ago. To build it anew: make book\n"
            )
            assert f"Port {taken} is taken" in server.stdout.readline()
            address = server.stdout.readline().split()[0]
            with urllib.request.urlopen(address) as answer:
                assert answer.read() == b"The book."
        finally:
            server.send_signal(signal.SIGINT)
        said = server.communicate(timeout=30)[1]
    assert (server.returncode, said) == (130, "\nStopped.\n")
