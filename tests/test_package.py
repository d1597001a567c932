"""The package: its imports go one way, and nobody loads what only others need."""

import ast
import pathlib
import re
import shutil
import subprocess
import sys

import pytest

import coursekit
from tests import ROOT

PACKAGE = pathlib.Path(coursekit.__file__).parent
CHANGES_PATH = re.compile(
    r"sys\.path\s*(\[|\+?=[^=]|\.(append|extend|insert|remove)\b)"
)


def loaded(modules: str) -> set[str]:
    """Return the packages that a fresh interpreter has when it imported `modules`."""
    code = f"import sys, {modules}; print(*{{m.split('.')[0] for m in sys.modules}})"
    command = [sys.executable, "-I", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("modules", "heavy"),
    [
        ("coursekit.book, coursekit.book.teach", {"nbgrader", "nbconvert"}),
        ("coursekit.form", {"nbgrader", "nbconvert", "sphinx"}),
        ("coursekit.desk.grade, coursekit.desk.feedback", {"sphinx", "docutils"}),
        ("coursekit.exercise.proof", {"nbgrader", "sphinx", "yaml"}),
    ],
)
def test_nobody_loads_what_only_others_need(modules, heavy):
    assert loaded(modules) & heavy == set()


def test_what_is_loaded_is_seen():
    assert "sphinx" in loaded("coursekit.book")
    assert "nbgrader" in loaded("coursekit.desk.grade")


def foreign(folder: pathlib.Path) -> set[str]:
    """Return what files import beside the standard library and this package."""
    names = set()
    for path in folder.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names.add(node.module.split(".")[0])
    return names - sys.stdlib_module_names - {"coursekit"}


def test_an_exercise_needs_nbformat_at_most(tmp_path):
    assert foreign(PACKAGE / "exercise") == {"nbformat"}
    (tmp_path / "a.py").write_text("def f():\n    import numpy.linalg\n", "utf-8")
    assert foreign(tmp_path) == {"numpy"}


def lint(folder: pathlib.Path) -> subprocess.CompletedProcess:
    program = pathlib.Path(sys.executable).with_name("lint-imports")
    command = [program, "--no-cache"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture
def copy(tmp_path):
    """A folder with a copy of the package, which is then imported from there."""
    leave_out = shutil.ignore_patterns("node_modules", "__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "coursekit", ignore=leave_out)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_imports_go_one_way(copy):
    done = lint(copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "line", "said"),
    [
        ("exercise/tasks.py", "import coursekit.book", "Imports go one way BROKEN"),
        ("desk/grade.py", "from coursekit import form", "Imports go one way BROKEN"),
        ("desk/grade.py", "import sphinx", "Grading needs no Sphinx BROKEN"),
        ("book/rooms.py", "import nbgrader", "A book needs no nbgrader BROKEN"),
    ],
)
def test_an_import_the_other_way_is_caught(copy, file, line, said):
    with (copy / "coursekit" / file).open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")
    done = lint(copy)
    assert done.returncode == 1
    assert said in done.stdout


def test_the_engine_is_proven_without_a_browser():
    """Whoever has no tools of the tests but pytest can prove an exercise."""
    code = (
        "import sys, pytest; sys.modules |= {'playwright': None, 'websocket': None}; "
        "sys.exit(pytest.main(['--collect-only', '-q', 'tests/engine']))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_a_change_of_the_path_of_python_is_seen():
    for code in ("sys.path.insert(0, x)", "sys.path += x", "sys.path[:0] = x"):
        assert CHANGES_PATH.search(code)
    assert not CHANGES_PATH.search("for place in sys.path: look(place)")


def test_nothing_changes_the_path_of_python():
    for path in [*PACKAGE.rglob("*.py"), *ROOT.glob("tests/**/*.py")]:
        if "node_modules" not in path.parts and path != pathlib.Path(__file__):
            text = path.read_text(encoding="utf-8")
            assert not CHANGES_PATH.search(text), path
            lines = [line for line in text.splitlines() if "PYTHONPATH" in line]
            # A test breaks a sandbox by it, in which nothing of ours runs.
            assert all('"--setenv", "PYTHONPATH"' in line for line in lines), path
