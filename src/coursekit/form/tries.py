"""The cell of a notebook that its reader runs in the page: its tag is `try`."""

import ast
import builtins
import pathlib
import re
import sys
from collections.abc import Iterator

import nbformat

from coursekit.form.reading import NOTEBOOKS, TRY, has_tag, tree_of
from coursekit.form.texts import place_of, read_notebook
from coursekit.web.packed import is_left_out

QUESTION = re.compile(r"(#.*\n)*#.*\?\n")
MARKED = re.compile(r"^\w+ = -?[\d._]+ +# change me\b", re.MULTILINE)


def cells_to_try_stand_alone(root: pathlib.Path) -> list[str]:
    """A notebook has at most one cell to try; it asks, marks a number, runs alone."""
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        tries = [c for c in read_notebook(path).cells if has_tag(c, TRY)]
        for cell in tries[1:]:
            faults.append(
                f"{place_of(path, root, cell)}: a page has room for one cell tagged "
                f"{TRY}; take the tag off this one."
            )
        for cell in tries:
            place = place_of(path, root, cell)
            faults += [f"{place}: {fault}" for fault in faults_in(cell)]
    return faults


def faults_in(cell: nbformat.NotebookNode) -> Iterator[str]:
    """Yield what is wrong with a cell to try."""
    if not QUESTION.match(cell.source):
        yield "begin it with a comment that asks for a number and ends with ?"
    if len(MARKED.findall(cell.source)) != 1:
        yield "mark one number to change: a line `name = 3  # change me`."
    tree = tree_of(cell)
    for name in sorted(imported(tree)):
        if not in_the_page(name):
            yield f"the page has no {name}; do without it."
    for name in sorted(names_from_elsewhere(tree)):
        yield f"it uses {name} of another cell; define it here, as it runs alone."


def imported(tree: ast.Module) -> set[str]:
    """Return the modules that code imports, each by its first name."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


def in_the_page(module: str) -> bool:
    files = (f"{module}.py", f"{module}/__init__.py")
    return module in sys.stdlib_module_names and not any(map(is_left_out, files))


def names_from_elsewhere(tree: ast.Module) -> set[str]:
    """Return the names that code uses and does not define."""
    used, defined = set(), {*dir(builtins)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else defined).add(node.id)
        elif isinstance(node, ast.arg):
            defined.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            defined.add(node.name)
        elif isinstance(node, ast.alias):
            defined.add((node.asname or node.name).partition(".")[0])
    return used - defined
