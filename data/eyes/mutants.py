"""Small changes of the reader, one at a time."""

import ast
import contextlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from eyes import reader

PAIRS = [
    (ast.Eq, ast.NotEq),
    (ast.In, ast.NotIn),
    (ast.Is, ast.IsNot),
    (ast.LtE, ast.Lt),
    (ast.And, ast.Or),
    (ast.Add, ast.Sub),
    (ast.LShift, ast.RShift),
    (ast.BitOr, ast.BitAnd),
]
OTHER = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
BLOCKS = ("body", "orelse", "finalbody")


class Change(NamedTuple):
    """A node of a file, and another value of one of its fields."""

    kind: str
    node: ast.AST
    field: str
    value: object
    lost: ast.stmt | None = None  # the line that is left out


class Mutant(NamedTuple):
    """One change, with the line of the program before and after it."""

    part: str
    line: int
    kind: str
    before: str
    after: str
    change: Change


@contextlib.contextmanager
def made(change: Change) -> Iterator[None]:
    """Make a change for a while."""
    old = getattr(change.node, change.field)
    setattr(change.node, change.field, change.value)
    try:
        yield
    finally:
        setattr(change.node, change.field, old)


def changes(node: ast.AST) -> Iterator[Change]:
    """Yield every change of a node itself."""
    for kind, field, value in ways(node):
        yield Change(kind, node, field, value)
    for field in BLOCKS:
        block = getattr(node, field, None)
        for place, line in enumerate(block if isinstance(block, list) else []):
            if can_be_lost(line):
                rest = [*block[:place], *block[place + 1 :]] or [ast.Pass()]
                yield Change("line lost", node, field, rest, line)


def ways(node: ast.AST) -> Iterator[tuple[str, str, object]]:
    """Yield a kind of change, the field that it changes, and the new value."""
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            if other := OTHER.get(type(operator)):
                ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
                yield "comparison", "ops", ops
    elif isinstance(node, (ast.BoolOp, ast.BinOp, ast.AugAssign)):
        if other := OTHER.get(type(node.op)):
            kind = "and, or" if isinstance(node, ast.BoolOp) else "arithmetic"
            yield kind, "op", other()
    elif isinstance(node, ast.If):
        yield "always", "test", ast.Constant(True)
    elif isinstance(node, ast.Constant):
        for kind, value in other_values(node.value):
            yield kind, "value", value


def other_values(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, bool):
        yield "constant", not value
    elif isinstance(value, int):
        yield "off by one", value + 1
        if value > 1:
            yield "off by one", value - 1
    elif isinstance(value, str):
        for at in range(len(value)):
            yield "character lost", value[:at] + value[at + 1 :]


def can_be_lost(line: ast.stmt) -> bool:
    """Tell whether a line in a function can be left out, and still leaves a program."""
    simple = (ast.Raise, ast.Break, ast.Assign, ast.AugAssign, ast.Expr)
    return isinstance(line, simple) and line.col_offset > 0 and not is_no_part(line)


def is_no_part(node: ast.AST) -> bool:
    """Tell whether a node is no part of reading.

    What the reader says as it refuses is no answer; what it imports is left out.
    """
    if isinstance(node, ast.ClassDef):
        return node.name == "JSONDecodeError"
    if isinstance(node, ast.Assign):
        return getattr(node.targets[0], "id", None) in {"__all__", "msg"}
    if isinstance(node, ast.Try):
        return isinstance(node.body[0], ast.ImportFrom)
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def nodes(tree: ast.AST, statement=None) -> Iterator[tuple[ast.AST, ast.stmt]]:
    """Yield each node that may be changed, and the statement it is in."""
    for child in ast.iter_child_nodes(tree):
        if not is_no_part(child) and not isinstance(child, ast.Raise):
            own = child if isinstance(child, ast.stmt) else statement
            yield child, own
            yield from nodes(child, own)


def first_line(node: ast.AST) -> str:
    return ast.unparse(node).partition("\n")[0]


def mutants(trees: dict[str, ast.Module]) -> Iterator[Mutant]:
    """Yield every change, in the order of the text; two that come out alike are one."""
    for part, tree in trees.items():
        seen = set()
        for node, statement in nodes(tree):
            seen.add((statement.lineno, ast.unparse(statement)))
            for change in changes(node):
                lost = change.lost
                before = first_line(lost or statement)
                with made(change):
                    text = ast.unparse(statement)
                    after = "" if lost else first_line(statement)
                if (statement.lineno, text) not in seen:
                    seen.add((statement.lineno, text))
                    line = (lost or node).lineno
                    yield Mutant(part, line, change.kind, before, after, change)


def build(trees: dict[str, ast.Module], mutant: Mutant) -> Callable | None:
    """Return the reader with one change, or none if it does not even start."""
    with made(mutant.change):
        try:
            return reader.build(trees)
        except Exception:  # noqa: BLE001 - it may break in any way
            return None


def text(trees: dict[str, ast.Module], mutant: Mutant) -> str:
    """Return the whole file with one change."""
    with made(mutant.change):
        return ast.unparse(trees[mutant.part])
