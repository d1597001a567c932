"""Notebooks: valid, run, short, words between code."""

import ast
import pathlib
import tokenize
from collections import Counter
from io import StringIO
from itertools import pairwise

import nbformat

from coursekit.form.reading import (
    EXERCISES,
    NOTEBOOKS,
    cells,
    code_of,
    exercises,
    has_tag,
    tree_of,
)
from coursekit.form.texts import UNREADABLE, place_of, read_notebook

CODE_LINES = 15
COLUMNS = 79


def notebooks_are_valid(root: pathlib.Path) -> list[str]:
    """Notebooks keep to the format, and each cell has an id of its own."""
    faults = []
    for path in sorted([*root.glob(NOTEBOOKS), *root.glob(EXERCISES)]):
        name = place_of(path, root)
        try:
            nb = nbformat.reader.reads(path.read_text(encoding="utf-8"))
        except UNREADABLE as error:
            faults.append(f"{name} is no notebook ({error}): save it again.")
            continue
        for error in nbformat.validator.iter_validate(nb):
            where = "/".join(str(step) for step in error.path) or "the file"
            faults.append(f"{name}: {error.message} (at {where}): save it again.")
        ids = Counter(cell.get("id") for cell in nb.get("cells", []))
        faults += [
            f"{name}: {count} cells have the id {own}; give each an id of its own."
            for own, count in ids.items()
            if count > 1
        ]
    return faults


def code_is_python(root: pathlib.Path) -> list[str]:
    """Every code cell can be read as Python."""
    faults = []
    for pattern in (NOTEBOOKS, EXERCISES):
        for place, cell in cells(root, pattern, "code"):
            try:
                ast.parse(code_of(cell))
            except SyntaxError as error:
                faults.append(
                    f"{place}, line {error.lineno}: this is no Python ({error.msg})."
                )
    return faults


def outputs_are_stored(root: pathlib.Path) -> list[str]:
    """Notebooks are stored as run once from top to bottom, with what came out."""
    faults = []
    for path in sorted([*root.glob(NOTEBOOKS), *exercises(root)]):
        code = [c for c in read_notebook(path).cells if c.cell_type == "code"]
        for number, cell in enumerate(code, start=1):
            place = place_of(path, root, cell)
            if cell.execution_count != number:
                faults.append(
                    f"{place}: this cell should have been run as number {number} and "
                    f"is stored as {cell.execution_count}; restart, run all, save."
                )
            elif prints(cell) and not cell.outputs:
                faults.append(f"{place}: its output is not stored; run all, save.")
    return faults


def prints(cell: nbformat.NotebookNode) -> bool:
    """Tell whether a cell calls `print` or `check` at its top level."""
    calls = [s.value for s in tree_of(cell).body if isinstance(s, ast.Expr)]
    return any(ast.unparse(call).startswith(("print(", "check(")) for call in calls)


def no_errors_are_stored(root: pathlib.Path) -> list[str]:
    """No stored output is an error."""
    return [
        f"{place}: an error is stored ({output.get('ename')}); mend the cell, run it."
        for pattern in (NOTEBOOKS, EXERCISES)
        for place, cell in cells(root, pattern, "code")
        for output in cell.outputs
        if output.output_type == "error"
    ]


def code_stands_between_words(root: pathlib.Path) -> list[str]:
    """A notebook asks, runs, interprets; cells tagged remove-cell do not count."""
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        shown = [c for c in read_notebook(path).cells if not has_tag(c, "remove-cell")]
        for cell in shown[:1] + shown[-1:]:
            if cell.cell_type != "markdown":
                faults.append(
                    f"{place_of(path, root, cell)}: a notebook begins and ends with "
                    "words; add a markdown cell."
                )
        for before, cell in pairwise(shown):
            if before.cell_type == cell.cell_type == "code":
                faults.append(
                    f"{place_of(path, root, cell)}: two code cells follow each other; "
                    "say between them what came out and what is asked next."
                )
    return faults


def code_cells_are_short(root: pathlib.Path) -> list[str]:
    """Code cells of notebooks have at most 15 lines of code.

    Blank lines, comments, docstrings and cells tagged remove-cell do not count.
    """
    faults = []
    for place, cell in cells(root, NOTEBOOKS, "code"):
        count = len(code_lines(cell))
        if count > CODE_LINES and not has_tag(cell, "remove-cell"):
            faults.append(
                f"{place}: {count} lines of code; split it so that none has more than "
                f"{CODE_LINES}."
            )
    return faults


def code_lines(cell: nbformat.NotebookNode) -> set[int]:
    """Return the numbers of the lines that hold code."""
    tree = tree_of(cell)
    if not tree.body:
        return set()
    lines: set[int] = set()
    for token in tokenize.generate_tokens(StringIO(code_of(cell)).readline):
        if token.string.strip() and token.type != tokenize.COMMENT:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(tree):
        can_have = isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))
        if can_have and ast.get_docstring(node) is not None:
            first = node.body[0]
            lines -= set(range(first.lineno, first.end_lineno + 1))
    return lines


def code_is_narrow(root: pathlib.Path) -> list[str]:
    """Lines in code cells have at most 79 columns."""
    return [
        f"{place}, line {number}: {len(line)} columns; break it at {COLUMNS}."
        for pattern in (NOTEBOOKS, EXERCISES)
        for place, cell in cells(root, pattern, "code")
        for number, line in enumerate(cell.source.split("\n"), start=1)
        if len(line) > COLUMNS
    ]
