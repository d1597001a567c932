"""How `make` comes to an environment, and what it says if it cannot."""

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from tests import ROOT

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


def make(project, python=sys.executable):
    command = ["make", ".venv/.installed", f"PYTHON={python}"]
    path = {"PATH": str(project / "programs"), "UV_OFFLINE": "1"}
    return subprocess.run(
        command,
        cwd=project,
        env=os.environ | path,
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
