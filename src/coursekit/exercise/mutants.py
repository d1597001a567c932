"""Change right answers a little, and see that the drawn cases refuse each change.

A small change that passes is an edge that no case draws. It is mended by a case, or
stands in the task's `equivalent` with the reason why no case can show it.
"""

from __future__ import annotations

import ast
import copy
import inspect
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from coursekit.exercise.checks import Checks
from coursekit.exercise.judging import Judge
from coursekit.exercise.model import Exercise

MOST_STEPS = 20_000  # lines of a changed function in one call: a loop without an end
COMPARISONS = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.FloorDiv,
    ast.FloorDiv: ast.Div,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}


class EndlessLoop(Exception):
    """A changed function took more than MOST_STEPS."""


@dataclass
class Mutants:
    """What became of the small changes of one task's right answers.

    accepted: those that pass and are not known to be equivalent, one line each.
    unused: entries of `equivalent` that no accepted change needs any more.
    """

    kinds: Counter = field(default_factory=Counter)
    accepted: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)

    @property
    def explained(self) -> float:
        """The share of the refused that were named, or told by a general sentence."""
        refused = sum(self.kinds.values()) - self.kinds["right"]
        return 1 - self.kinds["unknown"] / refused if refused else 1.0


def variants(node: ast.AST) -> Iterator[ast.AST | None]:
    """Yield what may stand in place of a node; None drops a statement."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for other in COMPARISONS.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [other()], node.comparators)
    elif isinstance(node, ast.Compare):
        for place, op in enumerate(node.ops):
            for other in COMPARISONS.get(type(op), ())[:1]:
                ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
                yield ast.Compare(node.left, ops, node.comparators)
    elif isinstance(node, ast.BoolOp):
        other = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        yield ast.BoolOp(other, node.values)
        yield from node.values
    elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        yield ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right)
        if isinstance(node.op, (ast.Sub, ast.Div)):
            yield ast.BinOp(node.right, node.op, node.left)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield node.operand
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield ast.Constant(not node.value)
    elif isinstance(node, ast.Call):
        yield from calls(node)
    elif isinstance(node, ast.Slice):
        for part in ("lower", "upper", "step"):
            if getattr(node, part) is not None:
                changed = copy.copy(node)
                setattr(changed, part, None)
                yield changed
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield ast.comprehension(node.target, node.iter, [], node.is_async)
    elif isinstance(node, ast.IfExp):
        yield node.body
        yield node.orelse
    elif isinstance(
        node, (ast.Assign, ast.AugAssign, ast.Expr, ast.Break, ast.Continue)
    ):
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            yield None
    elif isinstance(node, ast.If):
        yield ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse)


def calls(node: ast.Call) -> Iterator[ast.AST]:
    """Yield the changes of a call: its name, its arguments, and without it."""
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in NAMES:
        yield ast.Call(ast.Name(NAMES[name], ast.Load()), node.args, node.keywords)
    if name == "sorted":
        yield ast.Call(ast.Name("list", ast.Load()), node.args, [])
        flag = [k for k in node.keywords if k.arg == "reverse"]
        rest = [k for k in node.keywords if k.arg != "reverse"]
        turned = [] if flag else [ast.keyword("reverse", ast.Constant(True))]
        yield ast.Call(node.func, node.args, [*rest, *turned])
    if name in ("abs", "set", "round", "len") and len(node.args) == 1 and name != "len":
        yield node.args[0]
    if len(node.args) == 2 and not any(isinstance(a, ast.Starred) for a in node.args):
        yield ast.Call(node.func, node.args[::-1], node.keywords)
    for place, keyword in enumerate(node.keywords):
        if name != "sorted" or keyword.arg != "reverse":
            rest = [k for i, k in enumerate(node.keywords) if i != place]
            yield ast.Call(node.func, node.args, rest)


def mutants(source: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield (what was changed, the changed module) for each small change of a function."""
    tree = ast.parse(textwrap.dedent(source))
    tree.body[0].decorator_list = []
    seen: Counter[str] = Counter()
    for number, node in enumerate(ast.walk(tree)):
        for variant in variants(node):
            changed = copy.deepcopy(tree)
            twin = next(n for i, n in enumerate(ast.walk(changed)) if i == number)
            new = ast.Pass() if variant is None else copy.deepcopy(variant)
            for parent in ast.walk(changed):
                replace(parent, twin, new)
            label = " ".join(f"{ast.unparse(node)} -> {ast.unparse(new)}".split())
            seen[label] += 1
            if seen[label] > 1:
                label += f" ({seen[label]})"
            yield label, ast.fix_missing_locations(changed)


def replace(parent: ast.AST, old: ast.AST, new: ast.AST) -> None:
    for name, value in ast.iter_fields(parent):
        if value is old:
            setattr(parent, name, new)
        elif isinstance(value, list):
            setattr(parent, name, [new if part is old else part for part in value])


def limited(function: Callable, filename: str) -> Callable:
    """Return `function` so that a call of it ends after MOST_STEPS of its own lines."""

    def run(*args):
        left = MOST_STEPS

        def step(frame, event, _):
            nonlocal left
            left -= 1
            if left < 0:
                raise EndlessLoop
            return step

        def trace(frame, event, _):
            return step if frame.f_code.co_filename == filename else None

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            return function(*args)
        finally:
            sys.settrace(before)

    run.__signature__ = inspect.signature(function)
    return run


def try_task(exercise: Exercise, name: str, seed: str | None = None) -> Mutants:
    """Return what became of every small change of the right answers to a task."""
    task, solutions = exercise.tasks[name].written, exercise.solved()
    judge, found = Judge(exercise.table(seed)), Mutants()
    used: set[str] = set()
    for right in [solutions[name], *task.right]:
        if not inspect.isfunction(right):  # an object of a class, or a partial
            continue
        for label, tree in mutants(inspect.getsource(right)):
            label = f"{right.__name__}: {label}"
            filename = f"<{label}>"
            namespace = dict(right.__globals__)
            try:
                exec(compile(tree, filename, "exec"), namespace)  # noqa: S102 - ours
            except SyntaxError:
                continue
            answer = limited(namespace[right.__name__], filename)
            verdict = Checks(judge, {name: answer}).verdict(name)
            found.kinds[verdict.kind] += 1
            if verdict.passed:
                used.add(label)
                if label not in task.equivalent:
                    found.accepted.append(label)
    found.unused = [label for label in task.equivalent if label not in used]
    return found


def report(exercise: Exercise, seed: str | None = None) -> str:
    """Return, task by task, what became of the small changes, one line each."""
    lines = []
    for name, task in exercise.tasks.items():
        if task.kind == "build":
            found = try_task(exercise, name, seed)
            lines.append(
                f"{name}: {sum(found.kinds.values())} changes, "
                f"{len(found.accepted)} accepted, {found.explained:.0%} of the refused "
                "named or explained"
            )
            lines += [f"    accepted: {label}" for label in found.accepted]
            lines += [f"    no longer accepted: {label}" for label in found.unused]
    return "\n".join(lines)
