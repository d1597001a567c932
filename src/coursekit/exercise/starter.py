"""Make the starter of an exercise from its source.

The source notebook holds solutions and imports its checks. The starter holds neither a
solution nor an import.
"""

from __future__ import annotations

import ast
import json
import pathlib
import re
import textwrap

import nbformat

from coursekit.exercise.bundle import JUDGING, NAME, OBSERVING, bundle
from coursekit.exercise.errors import MalformedAnswers
from coursekit.exercise.model import CHECKS_CELL, Exercise, Task, is_reason, marks
from coursekit.exercise.verdict import ORDINARY_PART, in_words

COLUMNS = 79  # of a notebook's line
CHECKS = """\
# The checks. Run this cell first; nothing in it needs to be read.
{engine}
from {name}.checks import Checks
from {name}.judging import Judge

check = Checks(
    Judge.of(
        r'''{table}'''
    ),
    globals(),
)
"""
DROPDOWN = re.compile(
    r"^(`{3,})\{dropdown\} ([^\n]+)\n(.*?)^\1$", re.DOTALL | re.MULTILINE
)
# What stands in place of a solution, in the words of nbgrader.
STUBS = {
    "code": ["# YOUR CODE HERE", "raise NotImplementedError()"],
    "markdown": ["YOUR ANSWER HERE"],
}


def checks_cell(exercise: Exercise, seed: str | None) -> str:
    """Return the code of the checks cell: the engine and the table.

    The engine runs in modules of its own, so that a learner's `copy` or `same` cannot
    stand in for one of its names.
    """
    table = ",\n".join(
        f"{json.dumps(name)}:"
        f"{json.dumps(nameless(row), allow_nan=False, separators=(',', ':'))}"
        for name, row in exercise.table(seed).items()
    )
    if "'''" in table:
        raise MalformedAnswers(
            f"{exercise.path}: a case or a sentence holds three quotes. Take them out."
        )
    engine = bundle((*OBSERVING, *JUDGING))
    return CHECKS.format(engine=engine, name=NAME, table=f"{{{table}}}")


def nameless(row: dict) -> dict:
    """Return a row of the table with numbers for its beliefs: a name tells too much."""
    beliefs = row.get("beliefs", [])
    numbers = {
        name: str(n) for n, name in enumerate(dict.fromkeys(b[1] for b in beliefs))
    }
    if not beliefs:
        return row
    renamed = [[kind, numbers[name], *rest] for kind, name, *rest in beliefs]
    return {**row, "beliefs": renamed}


def as_details(match: re.Match) -> str:
    """Return a `{dropdown}` as HTML that every notebook program can open and close."""
    _, title, body = match.groups()
    return f"<details><summary>{title}</summary>\n\n{body}\n</details>"


def worth_in_words(task: Task) -> str:
    """Return what a task is worth, part by part, such as `2 for ordinary cases`."""
    if list(task.worth) == [ORDINARY_PART]:
        return str(task.points)
    return ", ".join(
        f"{points} for {in_words(part)}" for part, points in task.worth.items()
    )


def say_points(cell, task: Task) -> None:
    """Write at the end of an answer's docstring what the task is worth."""
    function = next(
        (
            node
            for node in ast.parse(cell.source).body
            if isinstance(node, ast.FunctionDef) and node.name == task.name
        ),
        None,
    )
    if function is None or ast.get_docstring(function) is None:
        raise MalformedAnswers(
            f"{task.name}: its answer cell holds no function of this name with a "
            "docstring. Write one, and say there what the function returns."
        )
    doc, lines = function.body[0], cell.source.split("\n")
    quotes, indent = '"""', " " * doc.col_offset
    last = doc.end_lineno - 1
    head = lines[last].rstrip().removesuffix(quotes).rstrip()
    said = textwrap.wrap(
        f"Points: {worth_in_words(task)}.",
        COLUMNS,
        initial_indent=indent,
        subsequent_indent=indent + "    ",
    )
    lines[last : last + 1] = [*([head] if head else []), "", *said, indent + quotes]
    cell.source = "\n".join(lines)


def write_checks(nb, exercise: Exercise, seed: str | None = None):
    """Return `nb`, the exercise's source, with its checks and points written.

    The solutions' reasons are dropped, hints open anywhere, and cases are drawn from
    `seed`, or from the exercise's name.
    """
    answers = {t.answer.id: t for t in exercise.tasks.values() if t.written}
    nb.cells = [cell for cell in nb.cells if not is_reason(cell)]
    for cell in nb.cells:
        if marks(cell).get("grade_id") == CHECKS_CELL:
            cell.source = checks_cell(exercise, seed).rstrip()
            cell.metadata["jupyter"] = {"source_hidden": True}
        elif cell.cell_type == "markdown":
            cell.source = DROPDOWN.sub(as_details, cell.source)
        else:
            cell.outputs, cell.execution_count = [], None
            if cell.id in answers:
                say_points(cell, answers[cell.id])
    return nb


def clear_solution(cell, where: str) -> None:
    """Put a stub in place of the solution in a cell, as nbgrader does it.

    Raises MalformedAnswers, which begins with `where`, if it does not know what to clear.
    """
    stub, kept, inside, found = STUBS.get(cell.cell_type, []), [], False, False
    for line in cell.source.split("\n"):
        if "BEGIN SOLUTION" in line:
            if inside:
                raise MalformedAnswers(f"{where}: BEGIN SOLUTION stands twice.")
            inside = found = True
            indent = line[: len(line) - len(line.lstrip())]
            kept += [indent + row for row in stub]
        elif "END SOLUTION" in line:
            inside = False
        elif not inside:
            kept.append(line)
    if inside:
        raise MalformedAnswers(f"{where}: no END SOLUTION follows BEGIN SOLUTION.")
    marked = marks(cell).get("solution", False)
    if found and not marked:
        raise MalformedAnswers(
            f"{where} holds a solution. Mark it as one: nbgrader, solution, true."
        )
    cell.source = "\n".join(stub if marked and not found else kept)


def make_starter(folder: pathlib.Path, seed: str | None = None):
    """Return the starter of the exercise in `folder` as a notebook."""
    exercise = Exercise(folder)
    nb = nbformat.from_dict(exercise.notebook)
    nb = write_checks(nb, exercise, seed)
    for cell in nb.cells:
        clear_solution(cell, f"{exercise.path}, cell {cell.get('id')}")
    return nb
