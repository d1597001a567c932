"""Run a learner's functions with sets that are gone through in an order of ours.

The order of a set of strings changes each time Python starts. So a result that follows it
is right on one day and wrong on the next. Functions that make sets are compiled again, as
`{…}` becomes a call of a class that goes through its members in a known order; run in two
such orders, a result that follows the order shows itself.
"""

from __future__ import annotations

import ast
import dis
import functools
import inspect
import textwrap
import types
from collections.abc import Iterator

OPERATIONS = (
    ast.BitAnd,
    ast.BitOr,
    ast.BitXor,
    ast.Sub,
)  # of `keys()`, these give sets
GIVE_SETS = (
    *("__and__", "__or__", "__sub__", "__xor__", "__rand__", "__ror__", "__rsub__"),
    *("__rxor__", "union", "intersection", "difference", "symmetric_difference"),
    "copy",
)


def settled(value: object) -> bool:
    """Tell whether Python gives `value` the same place in a set in each run."""
    if type(value) is tuple:
        return all(map(settled, value))
    return type(value) in (bool, int, float)


def ordered_sets(backwards: bool) -> tuple[type, type]:
    """Return classes in place of `set` and `frozenset` with a known order."""

    def go_through(self) -> Iterator:
        members = list(type(self).__base__.__iter__(self))
        if not all(map(settled, members)):
            members.sort(key=lambda member: (str(type(member)), repr(member)))
            if backwards:
                members.reverse()
        return iter(members)

    def pop(self):
        for member in self:
            self.discard(member)
            return member
        raise KeyError("pop from an empty set")

    def wrapped(base: type, name: str):
        def operation(self, *others):
            result = getattr(base, name)(self, *others)
            return result if result is NotImplemented else type(self)(result)

        return operation

    def ordered(base: type) -> type:
        body = {name: wrapped(base, name) for name in GIVE_SETS}
        body |= {"__iter__": go_through, "__slots__": ()}
        body["__repr__"] = lambda self: repr(base(self))
        return type(base.__name__, (base,), body)

    changing = ordered(set)
    changing.pop = pop
    return changing, ordered(frozenset)


class Rewrite(ast.NodeTransformer):
    """Replaces what makes a set by a call that makes an ordered one."""

    def visit_Set(self, node):
        self.generic_visit(node)
        return self.call("_set", ast.List(node.elts, ast.Load()), node)

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return self.call("_set", ast.ListComp(node.elt, node.generators), node)

    def visit_BinOp(self, node):
        self.generic_visit(node)
        return self.call("_ordered", node, node) if is_operation(node) else node

    def call(self, name: str, argument: ast.expr, place: ast.expr) -> ast.Call:
        called = ast.Call(ast.Name(f"{name}_in_order", ast.Load()), [argument], [])
        ast.copy_location(argument, place)
        return ast.fix_missing_locations(ast.copy_location(called, place))


def is_operation(node: ast.BinOp) -> bool:
    return isinstance(node.op, OPERATIONS)


def codes(code: types.CodeType) -> Iterator[types.CodeType]:
    """Yield a code object and those of the functions and comprehensions in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from codes(constant)


@functools.lru_cache(maxsize=4096)
def makes_sets(code: types.CodeType) -> bool:
    return any(
        {"set", "frozenset", "keys"} & set(inner.co_names)
        or dis.opmap["BUILD_SET"] in inner.co_code[::2]
        or any(type(constant) is frozenset for constant in inner.co_consts)
        for inner in codes(code)
    )


def names_in(code: types.CodeType) -> set[str]:
    """Return all names that a function looks up, in its inner functions too."""
    return {name for inner in codes(code) for name in inner.co_names}


def reached(function: types.FunctionType) -> dict[str, types.FunctionType]:
    """Return the functions of the same notebook that `function` can come to, by name."""
    found, waiting = {}, [function]
    while waiting:
        one = waiting.pop()
        if one.__name__ in found:
            continue
        found[one.__name__] = one
        for name in names_in(one.__code__):
            other = one.__globals__.get(name)
            own = isinstance(other, types.FunctionType)
            if own and other.__globals__ is one.__globals__ and other.__name__ == name:
                waiting.append(other)
    return found


@functools.lru_cache(maxsize=4096)
def rewritten(code: types.CodeType) -> types.CodeType | None:
    """Return the code that defines this function anew with ordered sets, or None."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(code)))
    except (OSError, SyntaxError, TypeError):  # its text is not at hand
        return None
    node = tree.body[0]
    if not isinstance(node, ast.FunctionDef) or node.name != code.co_name:
        return None
    node.decorator_list = []
    ast.increment_lineno(tree, code.co_firstlineno - 1)
    return compile(Rewrite().visit(tree), code.co_filename, "exec")


def in_orders(function: object) -> list[types.FunctionType]:
    """Return `function` with its sets forwards, and with its sets backwards.

    Returns [] if it makes no sets, or its text is not at hand.
    """
    if not isinstance(function, types.FunctionType) or function.__closure__:
        return []
    family = reached(function)
    if not any(makes_sets(one.__code__) for one in family.values()):
        return []
    again = {name: rewritten(one.__code__) for name, one in family.items()}
    if again[function.__name__] is None:
        return []
    found = []
    for backwards in (False, True):
        changing, fixed = ordered_sets(backwards)
        kinds = {set: changing, frozenset: fixed}
        own = dict(function.__globals__)
        own.setdefault("set", changing)
        own.setdefault("frozenset", fixed)
        own["_set_in_order"] = changing
        own["_ordered_in_order"] = lambda value, kinds=kinds: (
            kinds[type(value)](value) if type(value) in kinds else value
        )
        for code in filter(None, again.values()):
            exec(code, own)  # noqa: S102 - the learner's own text, as it was run before
        found.append(own[function.__name__])
    return found
