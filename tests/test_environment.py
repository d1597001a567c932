"""Each thing that can be missing is named in one sentence, without a traceback."""

import ast
import glob
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import environment
import pytest

SCRIPT = Path(environment.__file__)
UV = Path(sys.executable).parent / "uv"

# What pip 23.2 and pip 26.3 print. Real pip would cost this test seven seconds, most
# of them for unpacking itself.
PIP_WORDS = {
    "closed": """WARNING: Retrying (Retry(total=0, connect=None, read=None)) after \
connection broken by 'NewConnectionError("HTTPConnection(host='127.0.0.1', port=9): \
Failed to establish a new connection: [Errno 111] Connection refused")': /simple/x/
ERROR: No matching distribution found for x==1.0""",
    "full": """ERROR: Could not install packages due to an OSError: \
[Errno 28] No space left on device""",
    "unknown": "ERROR: No matching distribution found for x==1.0",
}


def message(function, *arguments):
    """Return the one sentence with which a function stops."""
    with pytest.raises(SystemExit) as stopped:
        function(*arguments)
    assert "\n" not in stopped.value.code
    return stopped.value.code


def run(*command):
    """Run a command that may fail and return what came of it."""
    return subprocess.run(command, check=False, capture_output=True, text=True)


def old_pythons():
    """Return the Pythons on this machine that are too old; often there is none."""
    names = ("python2.7", "python3.6", "python3.8", "python3.9", "python3.10")
    found = [shutil.which(name) for name in names]
    found += glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python"))
    test = "import sys; sys.exit(sys.version_info >= (3, 11))"
    return [path for path in found if path and run(path, "-c", test).returncode == 0]


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project without requirements, to which the imported script is pointed."""
    (tmp_path / "tools").mkdir()
    shutil.copy(SCRIPT, tmp_path / "tools")
    (tmp_path / "requirements.txt").touch()
    monkeypatch.setattr(environment, "ROOT", str(tmp_path))
    monkeypatch.setattr(environment, "ENVIRONMENT", str(tmp_path / ".venv"))
    return tmp_path


@pytest.fixture
def offline(tmp_path, monkeypatch):
    """Only uv on PATH; the package index is a port of this machine that is closed."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "uv").symlink_to(UV)
    for name in os.environ:
        if name.startswith("UV_"):
            monkeypatch.delenv(name)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # never listens: each connection is refused
        index = f"http://127.0.0.1:{closed.getsockname()[1]}/simple"
        settings = {
            "PATH": programs,
            "UV_CACHE_DIR": tmp_path / "cache",
            "UV_DEFAULT_INDEX": index,
            "UV_HTTP_RETRIES": 0,
            "UV_NO_CONFIG": 1,
        }
        for name, value in settings.items():
            monkeypatch.setenv(name, str(value))
        yield


def run_script(project):
    """Run the project's script as make does; return status, output and sentence."""
    done = run(sys.executable, project / "tools" / "environment.py")
    return done.returncode, done.stdout, done.stderr.strip()


def test_old_python(monkeypatch):
    monkeypatch.setattr(environment.sys, "version_info", (3, 8, 18, "final", 0))
    sentence = message(environment.main, [])
    assert "needs Python 3.11 or newer" in sentence
    assert f"{sys.executable} is Python 3.8:" in sentence
    assert "install a newer one" in sentence


def test_old_python_can_read_the_script():
    source = SCRIPT.read_text(encoding="ascii")
    tree = ast.parse(source, feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    for python in old_pythons():
        done = run(python, SCRIPT)
        assert done.returncode == 1
        assert done.stderr.startswith("This project needs Python 3.11 or newer, and ")
        assert done.stderr.count("\n") == 1


def test_no_venv_modules(project, monkeypatch):
    monkeypatch.setattr(environment, "find_uv", lambda: None)
    for missing in ("venv", "ensurepip"):
        monkeypatch.setattr(
            importlib.util,
            "find_spec",
            lambda name, missing=missing: None if name == missing else name,
        )
        sentence = message(environment.main, [])
        assert "sudo apt-get install python3-venv" in sentence
    assert not (project / ".venv").exists()


def test_no_space(project, monkeypatch):
    usage = SimpleNamespace(free=300_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage)
    sentence = message(environment.main, [])
    assert "needs about 2 GB of disk space, and only 0.3 GB are free" in sentence
    assert str(project) in sentence
    assert not (project / ".venv").exists()


def test_no_chromium(project, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert environment.find_chromium() is None
    sentence = message(environment.main, ["--tests"])
    assert "sudo apt-get install chromium" in sentence
    assert not (project / ".venv").exists()


@pytest.mark.parametrize("name", environment.BROWSERS)
def test_chromium_is_found(name, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / name).touch(mode=0o755)
    assert environment.find_chromium() == str(tmp_path / name)


def test_no_network(project, offline):
    (project / "requirements.txt").write_text("some-package==1.0\n")
    status, output, sentence = run_script(project)
    assert status == 1
    assert "some-package" in output, "the installer's own words are shown"
    assert sentence.startswith("The packages were not installed because the package ")
    assert "check the network connection" in sentence
    assert "\n" not in sentence
    assert environment.is_usable(), "nothing was installed, so nothing is broken"
    assert not (project / ".venv" / ".installed").exists()


def test_other_failure(project, offline):
    (project / "requirements.txt").write_text("./missing-1.0-py3-none-any.whl\n")
    status, output, sentence = run_script(project)
    assert status == 1
    assert "missing-1.0-py3-none-any.whl" in output
    assert "the lines above say why" in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("closed", "check the network connection"),
        ("full", "make room"),
        ("unknown", "the lines above say why"),
    ],
)
def test_words_of_pip(words, advice, project):
    (project / ".venv").mkdir()
    (project / ".venv" / ".unfinished").touch()
    assert advice in message(environment.explain_failure, PIP_WORDS[words])


def test_half_made_environment_is_made_afresh(project, offline):
    folder = project / ".venv"
    folder.mkdir()
    for name in ("pyvenv.cfg", ".unfinished", "half-installed"):
        (folder / name).touch()
    assert run_script(project)[::2] == (0, "")
    assert environment.is_usable()
    assert (folder / ".installed").exists()
    assert not (folder / "half-installed").exists()


def test_whole_environment_is_kept(project, offline):
    assert run_script(project)[::2] == (0, "")
    (project / ".venv" / "kept").touch()
    assert run_script(project)[::2] == (0, "")
    assert (project / ".venv" / "kept").exists()


def test_what_is_no_environment_is_never_deleted(project):
    (project / ".venv").mkdir()
    (project / ".venv" / "letter.txt").touch()
    assert "move it elsewhere" in message(environment.main, [])
    assert (project / ".venv" / "letter.txt").exists()


def test_what_lies_outside_is_never_deleted(project):
    (project / "elsewhere").mkdir()
    (project / "elsewhere" / "pyvenv.cfg").touch()
    (project / ".venv").symlink_to("elsewhere")
    assert "move it elsewhere" in message(environment.main, [])
    assert (project / "elsewhere" / "pyvenv.cfg").exists()
