"""How the scripts of the exercises come into the book, and what is said if they cannot."""

import json
import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest
from docutils import nodes
from sphinx.errors import ExtensionError

from coursekit.book import live
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import Exercise
from coursekit.web import node
from tests import CHAPTER, EXERCISE, NOTEBOOK, ROOT

WEB = node.WEB


@pytest.fixture
def app(tmp_path):
    """As much of Sphinx's application as the extension asks for."""
    scripts = []
    return SimpleNamespace(
        builder=SimpleNamespace(name="html"),
        config=SimpleNamespace(),
        outdir=tmp_path / "html",
        srcdir=ROOT,
        scripts=scripts,
        add_js_file=lambda name, **_: scripts.append(name),
        add_css_file=scripts.append,
    )


@pytest.fixture
def warnings(monkeypatch):
    said = []
    monkeypatch.setattr(live.LOGGER, "warning", lambda text, *a: said.append(text % a))
    return said


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the scripts without their packages."""
    target = tmp_path / "live"
    leave_out = shutil.ignore_patterns("node_modules")
    shutil.copytree(WEB, target, ignore=leave_out)
    monkeypatch.setattr(node, "WEB", target)
    return target


@pytest.mark.weekly
def test_packages_that_are_there_are_not_installed_again(copy, monkeypatch):
    asked = []

    def run(*command):
        asked.append(command)
        (copy / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(node, "run", run)
    node.install()
    node.install()
    assert asked == [("npm", "ci", "--ignore-scripts")]
    lock = copy / "package-lock.json"
    lock.write_text(lock.read_text("utf-8") + "\n", "utf-8")
    node.install()
    assert len(asked) == 2


@pytest.mark.weekly
def test_script_that_cannot_be_bundled_is_said_loudly(copy, app, warnings):
    (copy / "node_modules").symlink_to(WEB / "node_modules")
    (copy / "page.js").write_text("const broken = ;\n", encoding="utf-8")
    live.write_bundle(app)
    assert len(warnings) == 1
    assert "The exercises are not live" in warnings[0]
    assert 'Unexpected ";"' in warnings[0]


def test_packages_that_cannot_be_had_are_said_loudly(copy, app, warnings, monkeypatch):
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setenv("npm_config_cache", str(copy / "cache"))
    live.write_bundle(app)
    assert len(warnings) == 1
    assert "see that npm's registry can be reached" in warnings[0]
    assert "ECONNREFUSED" in warnings[0]


@pytest.mark.weekly
def test_program_says_it_in_one_sentence(tmp_path):
    """As `make test` runs it: no traceback."""
    leave_out = shutil.ignore_patterns("node_modules")
    copy = shutil.copytree(WEB.parents[1], tmp_path / "src", ignore=leave_out)
    (copy / "coursekit" / "web" / "package.json").write_text("{", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "coursekit", "scripts"],
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("The exercises cannot be made live. Their scripts")
    assert "Traceback" not in done.stderr


def test_environment_without_npm_is_said_loudly(copy, app, warnings, monkeypatch):
    monkeypatch.setattr(node.sys, "executable", str(copy / "python"))
    monkeypatch.setenv("PATH", str(copy))
    live.write_bundle(app)
    assert len(warnings) == 1
    assert "No such file or directory: 'npm'" in warnings[0]


def test_answer_without_a_check_gets_one_clear_sentence(monkeypatch):
    folder = ROOT / "exercises" / "start"
    monkeypatch.setattr(live, "exercise_of", lambda app, docname: folder)
    cell = nodes.container(classes=["answer"], ids=["answer-below"])
    doctree = nodes.section("", cell)
    env = SimpleNamespace(docname="exercises/start/start")
    app = SimpleNamespace(env=env, config=SimpleNamespace(live_files={}))
    with pytest.raises(ExtensionError, match="follows the answer below") as caught:
        live.mark_tasks(app, doctree)
    assert "start.ipynb" in str(caught.value)


def test_check_without_points_gets_one_clear_sentence(tmp_path):
    folder = shutil.copytree(ROOT / "exercises" / "start", tmp_path / "start")
    path = folder / "start.ipynb"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"points"', '"nothing"', 1), encoding="utf-8")
    with pytest.raises(MalformedAnswers, match="start.ipynb 0. Make them equal"):
        Exercise(folder).tasks  # noqa: B018 - read when it is asked for


def test_without_scripts_no_page_asks_for_them(app):
    name, plain = EXERCISE.removesuffix(".html"), nodes.section()
    app.config.live_files = {}
    live.add_scripts(app, name, "page.html", {}, plain)
    assert app.scripts == []
    app.config.live_files = {"worker.js.packed": 1}
    live.add_scripts(app, name, "page.html", {}, plain)
    live.add_scripts(app, CHAPTER.removesuffix(".html"), "page.html", {}, plain)
    assert app.scripts == ["live/page.js", "live/style.css"]
    cell = nodes.section("", nodes.container(classes=["cell", "tag_try"]))
    live.add_scripts(app, NOTEBOOK.removesuffix(".html"), "page.html", {}, cell)
    assert len(app.scripts) == 4


def test_versions_are_exact_and_the_lock_names_no_registry():
    package = json.loads((WEB / "package.json").read_text("utf-8"))
    for versions in (package["dependencies"], package["devDependencies"]):
        assert all(version[0].isdigit() for version in versions.values())
    lock = (WEB / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock


def test_who_proves_an_exercise_needs_no_browser():
    """In a reader's environment there is no driver of one."""
    code = """
import sys
for driver in ("playwright", "websocket"):
    sys.modules[driver] = None  # importing it fails
import pytest
sys.exit(pytest.main(["--collect-only", "-qq", "tests/engine"]))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert done.returncode == 0
