"""Show the starter of an exercise where its source stands.

A page of the book shows the starter, and adds each solution behind a click.
"""

import pathlib

import nbformat
from nbformat.v4 import new_markdown_cell
from sphinx.errors import ExtensionError

from coursekit import exercise
from coursekit.book.files import is_made
from coursekit.course import Course
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import CHECKS_CELL, Exercise, is_reason, marks
from coursekit.exercise.starter import make_starter

ENGINE = pathlib.Path(exercise.__file__).parent


def make_page(folder: pathlib.Path):
    """Return what the book shows: the starter, with each solution behind a click."""
    source = Exercise(folder).notebook
    starter = {cell.id: cell for cell in make_starter(folder).cells}
    solution, cells = None, []
    for cell in source.cells:
        mark = marks(cell)
        if mark.get("solution"):
            solution = cell
        if is_reason(cell):
            cells.append(solution_dropdown(solution, cell))
        elif mark.get("grade_id") == CHECKS_CELL:
            continue  # pages of cases and results; it is in the download
        elif cell.cell_type == "markdown" and not mark.get("solution"):
            cells.append(cell)  # with its dropdowns
        elif cell.cell_type == "markdown":
            cells.append(answer_in_words(starter[cell.id]))
        else:
            cells.append(starter[cell.id])
    source.cells = cells
    return source


def answer_in_words(cell):
    """Return the cell of a task to judge in a box with an id, as code cells have one."""
    name = f"answer-{marks(cell)['grade_id']}"
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


def exercise_of(app, docname: str) -> pathlib.Path | None:
    """Return the folder of the exercise whose page is `docname`, or None."""
    folder = pathlib.Path(app.srcdir, docname).parent
    return folder if folder in Course(pathlib.Path(app.srcdir)).exercises() else None


def show_starter(app, docname, source):
    """Give Sphinx the page of an exercise in place of its source."""
    folder = exercise_of(app, docname)
    if folder:
        try:
            source[0] = nbformat.writes(make_page(folder))
        except MalformedAnswers as error:
            raise ExtensionError(str(error)) from error
        for file in [*folder.rglob("*.py"), *ENGINE.rglob("*.py"), __file__]:
            app.env.note_dependency(str(file))


def offer_starters(app, exception):
    """Put each starter beside its page, for download; one of a page read anew, anew."""
    if exception or app.builder.name != "html":
        return
    for docname in app.env.found_docs:
        folder = exercise_of(app, docname)
        if folder:
            target = pathlib.Path(app.outdir, f"{docname}.ipynb")
            if not is_made(target, pathlib.Path(app.doctreedir, f"{docname}.doctree")):
                nbformat.write(make_starter(folder), target)


def setup(app):
    app.connect("source-read", show_starter)
    app.connect("build-finished", offer_starters)
    return {"parallel_read_safe": True}
