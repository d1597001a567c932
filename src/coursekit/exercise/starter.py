"""Make the starter of an exercise from its source.

The source notebook holds solutions and imports its checks. The starter holds neither a
solution nor an import.
"""

import pathlib
import re

import nbformat

from coursekit.exercise import checks, tasks

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
# What stands in place of a solution, in the words of nbgrader.
STUBS = {
    "code": ["# YOUR CODE HERE", "raise NotImplementedError()"],
    "markdown": ["YOUR ANSWER HERE"],
}


def checks_cell(folder: pathlib.Path, seed: str) -> str:
    """Return the code of the checks cell: the engine and the table as literals.

    The engine runs in a namespace of its own, so that a learner's `copy` or `same`
    cannot stand in for one of its names.
    """
    engine = pathlib.Path(checks.__file__).read_text(encoding="utf-8")
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


def write_checks(nb, folder: pathlib.Path, seed: str):
    """Write the checks cell, drop the solutions' reasons, make hints open anywhere.

    `folder` is the exercise's; its cases are drawn from `seed`.
    """
    nb.cells = [cell for cell in nb.cells if not is_reason(cell)]
    for cell in nb.cells:
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "checks":
            cell.source = checks_cell(folder, seed).rstrip()
            cell.metadata["jupyter"] = {"source_hidden": True}
        elif cell.cell_type == "markdown":
            cell.source = DROPDOWN.sub(as_details, cell.source)
        else:
            cell.outputs, cell.execution_count = [], None
    return nb


def clear_solution(cell, where: str) -> None:
    """Put a stub in place of the solution in a cell, as nbgrader does it.

    Raises MalformedAnswers, which begins with `where`, if it does not know what to clear.
    """
    stub, kept, inside, found = STUBS.get(cell.cell_type, []), [], False, False
    for line in cell.source.split("\n"):
        if "BEGIN SOLUTION" in line:
            if inside:
                raise tasks.MalformedAnswers(f"{where}: BEGIN SOLUTION stands twice.")
            inside = found = True
            indent = line[: len(line) - len(line.lstrip())]
            kept += [indent + row for row in stub]
        elif "END SOLUTION" in line:
            inside = False
        elif not inside:
            kept.append(line)
    if inside:
        raise tasks.MalformedAnswers(
            f"{where}: no END SOLUTION follows BEGIN SOLUTION."
        )
    marked = cell.metadata.get("nbgrader", {}).get("solution", False)
    if found and not marked:
        raise tasks.MalformedAnswers(
            f"{where} holds a solution. Mark it as one: nbgrader, solution, true."
        )
    cell.source = "\n".join(stub if marked and not found else kept)


def is_reason(cell) -> bool:
    """Tell whether a cell says why a solution works; such a cell is for the page."""
    return "why" in cell.metadata.get("tags", [])


def make_starter(folder: pathlib.Path, seed: str | None = None):
    """Return the starter of the exercise in `folder` as a notebook."""
    path = tasks.source_of(folder)
    nb = nbformat.read(path, as_version=4)
    nb = write_checks(nb, folder, seed or folder.name)
    for cell in nb.cells:
        clear_solution(cell, f"{path}, cell {cell.get('id')}")
    return nb
