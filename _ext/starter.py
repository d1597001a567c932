"""Make the starter of an exercise, and show it where its source stands.

The source notebook holds solutions and imports its checks. The starter holds neither a
solution nor an import: `python _ext/starter.py` writes one for every exercise. A page of
the book shows the starter too, and adds each solution behind a click.
"""

import argparse
import pathlib
import re
import sys

import nbformat
from nbformat.v4 import new_markdown_cell
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor
from sphinx.errors import ExtensionError

ROOT = pathlib.Path(__file__).parents[1]
EXERCISES = "exercises"
sys.path.insert(0, str(ROOT / EXERCISES))

import tasks

CHECKS_CELL = """\
# The checks. Run this cell first; nothing in it needs to be read.
import types

checks = types.ModuleType("checks")
exec(
    r'''
{engine}
TABLE = {table}
''',
    vars(checks),
)
check = checks.Checks(checks.TABLE, globals())
"""
DROPDOWN = re.compile(
    r"^(`{3,})\{dropdown\} ([^\n]+)\n(.*?)^\1$", re.DOTALL | re.MULTILINE
)


def checks_cell(folder: pathlib.Path, seed: str) -> str:
    """Return the code of the checks cell: the engine and the table as literals.

    The engine runs in a namespace of its own, so that a learner's `copy` or `same`
    cannot stand in for one of its names.
    """
    engine = (ROOT / EXERCISES / "checks.py").read_text(encoding="utf-8")
    table = tasks.table_text(tasks.make_table(folder, seed))
    for text in (engine, table):
        if "'''" in text:
            raise ValueError(
                f"{folder}: the checks cell cannot hold three quotes ('''')"
            )
    return CHECKS_CELL.format(engine=engine, table=table)


def as_details(match: re.Match) -> str:
    """Return a `{dropdown}` as HTML that every notebook program can open and close."""
    _, title, body = match.groups()
    return f"<details><summary>{title}</summary>\n\n{body}\n</details>"


class WriteChecks(NbGraderPreprocessor):
    """Write the checks cell, drop the solutions' reasons, make hints open anywhere.

    `resources["metadata"]["path"]` is the exercise's folder; cases are drawn from
    `resources["seed"]`, or from the folder's name.
    """

    def preprocess(self, nb, resources):
        folder = pathlib.Path(resources["metadata"]["path"])
        nb.cells = [cell for cell in nb.cells if not is_reason(cell)]
        for cell in nb.cells:
            if cell.metadata.get("nbgrader", {}).get("grade_id") == "checks":
                seed = resources.get("seed", folder.name)
                cell.source = checks_cell(folder, seed).rstrip()
                cell.metadata["jupyter"] = {"source_hidden": True}
            elif cell.cell_type == "markdown":
                cell.source = DROPDOWN.sub(as_details, cell.source)
            else:
                cell.outputs, cell.execution_count = [], None
        return nb, resources


def is_reason(cell) -> bool:
    """Tell whether a cell says why a solution works; such a cell is for the page."""
    return "why" in cell.metadata.get("tags", [])


def make_starter(folder: pathlib.Path, seed: str | None = None):
    """Return the starter of the exercise in `folder` as a notebook."""
    nb = nbformat.read(tasks.source_of(folder), as_version=4)
    resources = {"metadata": {"path": str(folder)}}
    if seed:
        resources["seed"] = seed
    for step in (WriteChecks(), ClearSolutions()):
        nb, resources = step.preprocess(nb, resources)
    return nb


def make_page(folder: pathlib.Path):
    """Return what the book shows: the starter, with each solution behind a click."""
    source = nbformat.read(tasks.source_of(folder), as_version=4)
    starter = {cell.id: cell for cell in make_starter(folder).cells}
    solution, cells = None, []
    for cell in source.cells:
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("solution"):
            solution = cell
        if is_reason(cell):
            cells.append(solution_dropdown(solution, cell))
        elif marks.get("grade_id") == "checks":
            continue  # pages of cases and results; it is in the download
        elif cell.cell_type == "markdown" and not marks.get("solution"):
            cells.append(cell)  # with its dropdowns
        elif cell.cell_type == "markdown":
            cells.append(answer_in_words(starter[cell.id]))
        else:
            cells.append(starter[cell.id])
    source.cells = cells
    return source


def answer_in_words(cell):
    """Return the cell of a task to judge in a box with an id, as code cells have one."""
    name = f"answer-{cell.metadata.nbgrader.grade_id}"
    cell.source = f"```{{container}} answer\n:name: {name}\n\n{cell.source}\n```"
    return cell


def solution_dropdown(solution, reason):
    """Return a closed dropdown with a solution and why it works."""
    lines = solution.source.splitlines()
    text = "\n".join(line for line in lines if " SOLUTION" not in line)
    title = "An answer, and what is good about it"
    if solution.cell_type == "code":
        title = "A solution, and why it works"
        text = f"```python\n{text}\n```"
    body = f"{text}\n\n{reason.source}"
    cell = new_markdown_cell(f"````{{dropdown}} {title}\n{body}\n````")
    cell.id = reason.id
    return cell


def folders(root: pathlib.Path) -> list[pathlib.Path]:
    """Return the folders of all exercises below `root`, by name."""
    return sorted(path.parent for path in (root / EXERCISES).glob("*/answers.py"))


def exercise_of(app, docname: str) -> pathlib.Path | None:
    """Return the folder of the exercise whose page is `docname`, or None."""
    folder = pathlib.Path(app.srcdir, docname).parent
    return folder if folder in folders(pathlib.Path(app.srcdir)) else None


def show_starter(app, docname, source):
    """Give Sphinx the page of an exercise in place of its source."""
    folder = exercise_of(app, docname)
    if folder:
        try:
            source[0] = nbformat.writes(make_page(folder))
        except tasks.MalformedAnswers as error:
            raise ExtensionError(str(error)) from error
        for file in [*folder.glob("*.py"), *(ROOT / EXERCISES).glob("*.py"), __file__]:
            app.env.note_dependency(str(file))


def offer_starters(app, exception):
    """Put each starter beside its page, for download."""
    if exception or app.builder.name != "html":
        return
    for docname in app.env.found_docs:
        folder = exercise_of(app, docname)
        if folder:
            target = pathlib.Path(app.outdir, f"{docname}.ipynb")
            nbformat.write(make_starter(folder), target)


def setup(app):
    app.connect("source-read", show_starter)
    app.connect("build-finished", offer_starters)
    return {"parallel_read_safe": True}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--to", type=pathlib.Path, default=ROOT / "_build" / "starters")
    target = parser.parse_args().to
    target.mkdir(parents=True, exist_ok=True)
    for folder in folders(ROOT):
        path = target / f"{folder.name}.ipynb"
        nbformat.write(make_starter(folder), path)
        print(path)


if __name__ == "__main__":
    try:
        main()
    except tasks.MalformedAnswers as error:
        sys.exit(str(error))
