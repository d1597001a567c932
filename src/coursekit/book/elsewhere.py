"""Let a notebook run elsewhere: downloaded, in Google Colab, in Binder.

Its copy beside the page holds the tables of ours that it reads, so one file is enough.
Whoever publishes the book puts these copies into a branch of the repository, with the
list of their packages; Colab and Binder fetch them there.
"""

import functools
import pathlib
import re
from importlib.metadata import packages_distributions

import nbformat
from nbformat.v4 import new_code_cell
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from coursekit import requirements

BRANCH = "run"  # as .github/workflows/publish.yml makes it
PYTHON = "python-3.11"  # for Binder: the one that constraints.txt is made for
# As a notebook names a table of ours, or opens a form of ours.
TABLE = re.compile(
    r'"\.\./data/(\w+)\.(csv)"|open\("\.\./data/(\w+)\.(json)"(?:, encoding="utf-8")?\)'
)
# What a notebook imports, or only reads from: `importlib.resources.files("name")`.
USED = re.compile(r'^ *(?:import|from) (\w+)|\bfiles\("(\w+)"\)', re.MULTILINE)
IN_COLAB = ("altair", "numpy", "pandas", "scikit-learn", "scipy")
DRAWS = 'alt.renderers.enable("mimetype")'
DRAWS_ANYWHERE = 'alt.renderers.enable("html" if IN_COLAB else "mimetype")'
ALONE = (
    "<p>To run all of it, download it and open it in Jupyter, or upload it to "
    '<a href="https://colab.research.google.com/">Google Colab</a>.</p>'
)
COLAB = "https://colab.research.google.com/github/{}/blob/{}/{}.ipynb"
BINDER = "https://mybinder.org/v2/gh/{}/{}?labpath={}.ipynb"


def links(slug: str, repository: str) -> list[str]:
    """Return the ways to take a notebook elsewhere, as HTML.

    repository: owner/name on GitHub, or "" if it is not known.
    """
    ways = [f'<a href="{slug}.ipynb" download>Download this notebook</a>']
    if repository:
        for name, address in (("Colab", COLAB), ("Binder", BINDER)):
            url = address.format(repository, BRANCH, slug)
            ways.append(f'<a href="{url}">Open in {name}</a>')
    return ways


def shown(nb) -> list:
    """Return the cells that are not for the book alone, which does not show those."""
    return [c for c in nb.cells if "remove-cell" not in c.metadata.get("tags", [])]


@functools.cache
def distributions() -> dict[str, set[str]]:
    """Return what can be imported here: its name, and the packages that bring it."""
    return {
        name: {canonicalize_name(package) for package in packages}
        for name, packages in packages_distributions().items()
    }


def packages(nb, root: pathlib.Path) -> list[Requirement]:
    """Return what of requirements.txt a notebook uses, beside the book's own cells."""
    code = "\n".join(cell.source for cell in shown(nb) if cell.cell_type == "code")
    names = [imported or read for imported, read in USED.findall(code)]
    used = set().union(*(distributions().get(name, set()) for name in names))
    return [
        package
        for package in requirements.read(root / "requirements.txt")
        if canonicalize_name(package.name) in used
    ]


def colab_cell(needed: list[Requirement]):
    """Return the first cell, which does something in Google Colab only."""
    missing = [str(package) for package in needed if package.name not in IN_COLAB]
    lines = [
        "# For Google Colab, which lacks some packages. Elsewhere it does nothing.",
        "import sys",
        "",
        'IN_COLAB = "google.colab" in sys.modules',
    ]
    if missing:
        lines += ["if IN_COLAB:", f"    %pip install --quiet {' '.join(missing)}"]
    return new_code_cell("\n".join(lines), id="colab")


def file_in(match: re.Match) -> str:
    """Return the name of the file that a notebook reads."""
    return ".".join(filter(None, match.groups()))


def constant(name: str) -> str:
    """Return what a file is called in the copy: AUTHORS_CSV."""
    return name.upper().replace(".", "_")


def make_alone(nb, root: pathlib.Path):
    """Put into a notebook what it needs to run without this repository.

    What it does for the book alone is left out.
    """
    nb.cells = shown(nb)
    code = [cell for cell in nb.cells if cell.cell_type == "code"]
    found = {match for cell in code for match in TABLE.finditer(cell.source)}
    names = sorted({file_in(match) for match in found})
    added = [colab_cell(packages(nb, root))]
    if names:
        parts = ["# The tables that this notebook reads, so that it runs alone."]
        parts.append("import io")
        for name in names:
            text = (root / "data" / name).read_text(encoding="utf-8")
            parts.append(f"{constant(name)} = r'''{text}'''")
        tables = new_code_cell("\n".join(parts), id="tables")
        tables.metadata["jupyter"] = {"source_hidden": True}
        added.append(tables)
    for cell in code:
        cell.source = cell.source.replace(DRAWS, DRAWS_ANYWHERE)
        cell.source = TABLE.sub(
            lambda match: f"io.StringIO({constant(file_in(match))})", cell.source
        )
    nb.cells[1:1] = added
    return nb


def offer_notebooks(app, exception):
    """Put each notebook beside its page, and what Binder needs to know."""
    if exception or app.builder.name != "html":
        return
    root = pathlib.Path(app.srcdir)
    target = pathlib.Path(app.outdir)
    names = [name for name in app.env.found_docs if name.startswith("notebooks/")]
    if not names:
        return
    needed = set()
    for docname in names:
        nb = nbformat.read(root / f"{docname}.ipynb", as_version=4)
        needed.update(map(str, packages(nb, root)))
        nbformat.write(make_alone(nb, root), target / f"{docname}.ipynb")
    for name, lines in (
        ("requirements.txt", sorted(needed)),
        ("runtime.txt", [PYTHON]),
    ):
        text = "".join(f"{line}\n" for line in lines)
        (target / "notebooks" / name).write_text(text, encoding="utf-8")


def setup(app):
    app.connect("build-finished", offer_notebooks)
    return {"parallel_read_safe": True}
