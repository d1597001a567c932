"""How `make` comes to an environment, and what it says if it cannot."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from tests import ROOT
from tests.packages import TESTS

PACKAGE = ROOT / "src" / "coursekit"
BESIDE = pathlib.Path(sys.executable).parent
OLD = """\
#!/bin/sh
exec {python} -c "import sys; sys.version_info = (3, 8, 18); $2"
"""


@pytest.fixture
def project(tmp_path):
    """A project without requirements, and a PATH with little on it."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "requirements.txt").touch()
    programs = tmp_path / "programs"
    programs.mkdir()
    for name in ("make", "sh", "touch", "test"):
        (programs / name).symlink_to(shutil.which(name))
    return tmp_path


def make(project, python=sys.executable, target=".venv/.installed", **settings):
    command = ["make", target, f"PYTHON={python}"]
    path = {"PATH": str(project / "programs"), "UV_OFFLINE": "1"}
    return subprocess.run(
        command,
        cwd=project,
        env=os.environ | path | settings,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(params=["uv", "pip"])
def way(request, project):
    if request.param == "uv":
        (project / "programs" / "uv").symlink_to(BESIDE / "uv")
    return request.param


def test_old_python_is_said_in_one_sentence(project):
    old = project / "programs" / "python3.8"
    old.write_text(OLD.format(python=sys.executable), encoding="utf-8")
    old.chmod(0o755)
    done = make(project, old)
    assert done.returncode == 2
    assert "This needs Python 3.11 or newer, and " in done.stderr
    assert "is 3.8. Name a newer one: make book PYTHON=" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / ".venv").exists()


def test_environment_is_made(project, way):
    done = make(project)
    assert done.returncode == 0, done.stderr
    assert (project / ".venv" / ".installed").exists()
    assert (project / ".venv" / "bin" / "pip").exists() == (way == "pip")


def test_what_could_not_be_installed_is_tried_again(project, way):
    wanted = project / "requirements.txt"
    wanted.write_text("./missing-1.0-py3-none-any.whl\n", encoding="utf-8")
    for _ in range(2):
        done = make(project)
        assert done.returncode == 2
        assert "missing-1.0-py3-none-any.whl" in done.stdout + done.stderr
        assert not (project / ".venv" / ".installed").exists()
    wanted.write_text("", encoding="utf-8")
    assert make(project).returncode == 0


# ---- a module alone: the book is built while form and style are looked at

# Says its name and what it is called with, and fails where the test asks for it.
PROGRAM = """\
#!/bin/sh
echo "$0 $*"
if echo "$0 $*" | grep --quiet --extended-regexp "$FAILS"; then exit $STATUS; fi
"""


@pytest.fixture
def faked(project):
    """The project as if all was installed, with programs that do nothing."""
    programs = project / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name in ("python", "jupyter-book", "npm", "ruff", "pytest"):
        (programs / name).write_text(PROGRAM, encoding="utf-8")
        (programs / name).chmod(0o755)
    for name in ("cat", "grep", "mkdir"):
        (project / "programs" / name).symlink_to(shutil.which(name))
    for path in (*PACKAGE.glob("*/requirements.txt"), TESTS):
        (project / path.relative_to(ROOT)).parent.mkdir(parents=True)
        (project / path.relative_to(ROOT)).touch()
    rules = (project / "Makefile").read_text(encoding="utf-8")
    for name in re.findall(r"^(\.venv/\.installed[\w-]*):", rules, re.MULTILINE):
        (project / name).touch()
    return project


def prove(faked, fails, status="1"):
    return make(faked, target="test", MODULE="minds", FAILS=fails, STATUS=status)


def test_module_is_proven_on_a_book_that_is_built(faked):
    done = prove(faked, "nothing")
    assert done.returncode == 0, done.stderr
    said = done.stdout
    assert said.index("coursekit form") < said.index("jupyter-book build")
    assert said.index("jupyter-book build") < said.index("bin/pytest -rs")
    assert said.count("bin/ruff format") == 2


@pytest.mark.parametrize("status", ["1", "128"])
@pytest.mark.parametrize(
    "fails",
    ["bin/jupyter-book", "coursekit form", "bin/npm", "ruff check", "form|book"],
)
def test_fault_of_form_or_book_stops_the_proof_and_is_said(faked, fails, status):
    done = prove(faked, fails, status)
    assert done.returncode == 2
    assert "coursekit form" in done.stdout
    assert "jupyter-book build" in done.stdout
    assert "bin/pytest" not in done.stdout
