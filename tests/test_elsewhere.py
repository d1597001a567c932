"""The copy of a notebook that runs elsewhere: what its first cell does, and where."""

import sys
from types import ModuleType

import elsewhere
import nbformat
import pytest
from conftest import ROOT
from form import slugs
from IPython.core.interactiveshell import InteractiveShell


@pytest.fixture
def shell():
    """IPython, in which `%pip` notes what it is asked for."""
    shell = InteractiveShell()
    shell.asked = []
    shell.register_magic_function(shell.asked.append, magic_name="pip")
    return shell


def first_cell(slug):
    nb = nbformat.read(ROOT / "notebooks" / f"{slug}.ipynb", as_version=4)
    return elsewhere.make_alone(nb, ROOT).cells[1].source


@pytest.mark.parametrize("slug", slugs(ROOT))
def test_first_cell_does_nothing_at_home(shell, slug):
    shell.run_cell(first_cell(slug)).raise_error()
    assert shell.asked == []
    assert shell.user_ns["IN_COLAB"] is False


def test_first_cell_installs_in_colab_what_is_missing_there(shell, monkeypatch):
    monkeypatch.setitem(sys.modules, "google.colab", ModuleType("google.colab"))
    shell.run_cell(first_cell("bias")).raise_error()
    (asked,) = shell.asked
    assert asked.startswith("install --quiet fairlearn==")
    assert asked.split()[2] in elsewhere.packages(ROOT)
    assert shell.user_ns["IN_COLAB"] is True


def test_charts_are_drawn_in_colab_too():
    nb = nbformat.read(ROOT / "notebooks" / "bias.ipynb", as_version=4)
    text = nbformat.writes(elsewhere.make_alone(nb, ROOT))
    assert text.count('\\"html\\" if IN_COLAB else \\"mimetype\\"') == 1


def test_packages_are_those_of_notebooks_with_their_versions(book):
    listed = (book / "notebooks" / "requirements.txt").read_text("utf-8").split()
    assert listed == elsewhere.packages(ROOT)
    assert any(line.startswith("altair==") for line in listed)
    assert not any(line.startswith(("jupyter-book", "pytest")) for line in listed)
