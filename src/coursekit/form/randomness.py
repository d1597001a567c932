"""Random numbers have a seed, and simulations say what was put in."""

import ast
import pathlib
import re
import symtable
from collections.abc import Iterator

import nbformat

from coursekit.form.reading import (
    NOTEBOOKS,
    TRY,
    cells,
    code_of,
    has_tag,
    tree_of,
)
from coursekit.form.texts import place_of, read_notebook

NEW_RANDOM = ("default_rng", "Generator")  # what np.random may be asked for
SIMULATION = ("**Put in:**", "**Came out:**", "**Would have differed if**")


def randomness_has_a_seed(root: pathlib.Path) -> list[str]:
    """Random numbers of notebooks come from np.random.default_rng(seed) alone.

    The cell to try has no numpy in the page: its come from random.Random(seed).
    """
    faults = []
    for place, cell in cells(root, NOTEBOOKS, "code"):
        in_page = has_tag(cell, TRY)
        source = "random.Random(seed)" if in_page else "np.random.default_rng(seed)"
        for node in ast.walk(tree_of(cell)):
            problem = unseeded_in_page(node) if in_page else unseeded(node)
            if problem:
                faults.append(
                    f"{place}, line {node.lineno}: {problem}; draw from {source}."
                )
    return faults


def unseeded_in_page(node: ast.AST) -> str:
    """Return what is wrong with a source of the standard library, or ""."""
    if isinstance(node, ast.ImportFrom) and node.module == "random":
        return "names are imported from random"
    code = ast.unparse(node) if isinstance(node, (ast.Attribute, ast.Call)) else ""
    if re.fullmatch(r"random\.(?!Random$)\w+", code):
        return f"{code} uses one hidden stream for everybody"
    return "Random has no seed" if code == "random.Random()" else ""


def unseeded(node: ast.AST) -> str:
    """Return what is wrong with a source of random numbers, or an empty string."""
    if isinstance(node, ast.Import):
        if any(name.name == "random" for name in node.names):
            return "the module random is imported"
    elif isinstance(node, ast.ImportFrom):
        others = [name.name for name in node.names if name.name not in NEW_RANDOM]
        if node.module == "random" or (node.module == "numpy.random" and others):
            return f"names are imported from {node.module}"
    elif isinstance(node, ast.Attribute):
        where = ast.unparse(node.value)
        if where in ("np.random", "numpy.random") and node.attr not in NEW_RANDOM:
            return f"{where}.{node.attr} uses one hidden stream for everybody"
    elif isinstance(node, ast.Call) and calls_default_rng(node):
        seeds = [*node.args, *(keyword.value for keyword in node.keywords)]
        if not seeds or ast.unparse(seeds[0]) == "None":
            return "default_rng has no seed"
    return ""


def calls_default_rng(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and (
        ast.unparse(node.func).split(".")[-1] == "default_rng"
    )


def generators_are_passed_along(root: pathlib.Path) -> list[str]:
    """A function draws from a generator that it is given or makes itself.

    What a function draws from a generator of the notebook depends on what was drawn
    before, so that its result changes when a cell above it does.
    """
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        code = [c for c in read_notebook(path).cells if c.cell_type == "code"]
        generators = {name for cell in code for name in generators_in(tree_of(cell))}
        for cell in code:
            for function, name in globals_used(cell, generators):
                faults.append(
                    f"{place_of(path, root, cell)}: {function} draws from the "
                    f"notebook's {name}; give it {name} or a seed as an argument."
                )
    return faults


def generators_in(tree: ast.Module) -> Iterator[str]:
    """Yield the names to which a cell assigns a generator, outside functions."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and calls_default_rng(statement.value):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    yield target.id


def globals_used(
    cell: nbformat.NotebookNode, names: set[str]
) -> Iterator[tuple[str, str]]:
    """Yield (function, name) where a function of the cell uses a global name."""
    if not names or not tree_of(cell).body:
        return
    waiting = symtable.symtable(code_of(cell), "cell", "exec").get_children()
    while waiting:
        table = waiting.pop()
        waiting += table.get_children()
        if table.get_type() == "function" and table.get_name() not in (
            "listcomp",
            "setcomp",
            "dictcomp",
            "genexpr",
        ):
            for symbol in table.get_symbols():
                if symbol.is_global() and symbol.get_name() in names:
                    yield table.get_name(), symbol.get_name()


def simulations_say_what_was_put_in(root: pathlib.Path) -> list[str]:
    """A notebook with random numbers says what was put in, and what came out of it."""
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        all_cells = read_notebook(path).cells
        complete = False
        for cell in all_cells:
            if cell.cell_type == "markdown":
                missing = [line for line in SIMULATION if line not in cell.source]
                complete = complete or not missing
                if 0 < len(missing) < len(SIMULATION):
                    faults.append(
                        f"{place_of(path, root, cell)}: {' and '.join(missing)} "
                        f"missing; the lines {', '.join(SIMULATION)} stand together."
                    )
        draws = any(
            calls_default_rng(node)
            for cell in all_cells
            if cell.cell_type == "code"
            for node in ast.walk(tree_of(cell))
        )
        if draws and not complete:
            faults.append(
                f"{place_of(path, root)} draws random numbers; close the simulation "
                f"with the three lines {', '.join(SIMULATION)}."
            )
    return faults
