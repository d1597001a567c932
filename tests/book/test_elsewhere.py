"""The copy of a notebook that runs elsewhere: what its first cell does, and where."""

import re
import sys
from importlib.metadata import packages_distributions
from types import ModuleType

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell

from coursekit.book import elsewhere
from tests import COURSE, FIRST, ROOT

RUN = [module.slug for module in COURSE.modules() if "run" in module.rooms]


@pytest.fixture
def shell():
    """IPython, in which `%pip` notes what it is asked for."""
    shell = InteractiveShell()
    shell.asked = []
    shell.register_magic_function(shell.asked.append, magic_name="pip")
    return shell


def alone(slug):
    nb = nbformat.read(ROOT / "notebooks" / f"{slug}.ipynb", as_version=4)
    return elsewhere.make_alone(nb, ROOT)


def first_cell(slug):
    return alone(slug).cells[1].source


def unlisted(nb):
    """Return the modules that a notebook imports and no package of the list brings."""
    code = "\n".join(cell.source for cell in nb.cells if cell.cell_type == "code")
    imported = set(re.findall(r"^ *(?:import|from) (\w+)", code, re.MULTILINE))
    listed = {package.split("==")[0] for package in elsewhere.packages(ROOT)}
    brought_by = packages_distributions()
    return {
        name
        for name in imported - sys.stdlib_module_names
        if not listed.intersection(brought_by[name])
    }


@pytest.mark.parametrize("slug", RUN)
def test_first_cell_does_nothing_at_home(shell, slug):
    shell.run_cell(first_cell(slug)).raise_error()
    assert shell.asked == []
    assert shell.user_ns["IN_COLAB"] is False


@pytest.mark.parametrize("slug", RUN)
def test_first_cell_installs_in_colab_what_is_missing_there(shell, monkeypatch, slug):
    monkeypatch.setitem(sys.modules, "google.colab", ModuleType("google.colab"))
    shell.run_cell(first_cell(slug)).raise_error()
    code = "\n".join(c.source for c in alone(slug).cells[2:] if c.cell_type == "code")
    used = [
        package
        for package in elsewhere.packages(ROOT)
        if re.search(rf"\b{package.split('==')[0]}\b", code)
        and package.split("==")[0] not in elsewhere.IN_COLAB
    ]
    asked = [f"install --quiet {' '.join(used)}"] if used else []
    assert shell.asked == asked
    assert shell.user_ns["IN_COLAB"] is True


@pytest.mark.parametrize("slug", RUN)
def test_copy_needs_no_package_that_is_not_listed(slug):
    assert unlisted(alone(slug)) == set()


def test_unlisted_package_is_caught():
    """In its repository a notebook glues its numbers, for which the book has myst-nb."""
    nb = nbformat.read(COURSE.path("notebook", FIRST.slug), as_version=4)
    assert unlisted(nb) == {"myst_nb"}


def test_charts_are_drawn_in_colab_too():
    text = nbformat.writes(alone(FIRST.slug))
    assert text.count('\\"html\\" if IN_COLAB else \\"mimetype\\"') == 1


def test_packages_are_those_of_notebooks_with_their_versions(book):
    listed = (book / "notebooks" / "requirements.txt").read_text("utf-8").split()
    assert listed == elsewhere.packages(ROOT)
    assert any(line.startswith("altair==") for line in listed)
    runtime = (book / "notebooks" / "runtime.txt").read_text("utf-8")
    assert runtime == f"{elsewhere.PYTHON}\n"
    assert not any(line.startswith(("jupyter-book", "pytest")) for line in listed)
