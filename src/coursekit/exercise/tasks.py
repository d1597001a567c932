"""Describe the tasks of an exercise and make the table that `checks.py` reads.

`answers.py` of an exercise holds `Task`s and `Break`s, each under the name of the
function that the learner writes. A table is plain data: for every task its cases, the
right results (computed by the notebook's own solution) and every belief's results.
"""

from __future__ import annotations

import importlib.util
import inspect
import pathlib
import random
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, islice
from typing import Any

import nbformat

from coursekit.exercise import checks

DRAWS = 50  # how often cases are drawn until they tell all beliefs apart


class MalformedAnswers(Exception):
    """An `answers.py` or exercise that cannot be used: says where and what to do."""


@dataclass
class Special:
    """A case of a named kind in which a rule of its own holds."""

    kind: str
    args: tuple


def special(kind: str, *args: Any) -> Special:
    """Return one special case; its kind is shown to the learner."""
    return Special(kind, args)


def says_the_same_as(mistake: Callable) -> Callable[[Callable], Callable]:
    """Mark a variant of a belief: another function, the same sentence."""

    def mark(variant: Callable) -> Callable:
        variant.__doc__ = mistake.__doc__
        return variant

    return mark


@dataclass
class Task:
    """A function to write.

    `cases(rng)` yields tuples of arguments and `special` cases. A mistake is a function
    that acts on a wrong belief; its docstring is what the learner is told. Mistakes with
    the same docstring are variants of one belief. Mistakes in `mistakes` show on ordinary
    cases, those in `special[kind]` on cases of that kind.
    `also_right` holds right answers in unusual style, for the tests. `read`, if given,
    is said after every miss.
    """

    cases: Callable[[random.Random], Iterator[tuple | Special]]
    objective: str
    mistakes: list[Callable]
    special: dict[str, list[Callable]] = field(default_factory=dict)
    also_right: list[Callable] = field(default_factory=list)
    read: str = ""


@dataclass
class Break:
    """An input to find on which a colleague's function is wrong.

    `must` names functions of the notebook, each with what to say when it is not true of
    the learner's input. They call the answers to the tasks in `needs`. `right` are
    inputs that do it; `wrong[name]` are inputs that fail first at that function.
    """

    objective: str
    needs: list[str]
    must: dict[str, str]
    right: list[tuple]
    wrong: dict[str, list[tuple]]


def load_answers(folder: pathlib.Path) -> dict[str, Task | Break]:
    """Return the tasks in `folder/answers.py` by name, in the file's order.

    Raises MalformedAnswers with the file and what to do.
    """
    path = folder / "answers.py"
    if not path.is_file():
        raise MalformedAnswers(f"{path} is missing. Every exercise needs its answers.")
    spec = importlib.util.spec_from_file_location(f"answers_{folder.name}", path)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == str(path)]
        line = getattr(error, "lineno", None) or (lines[-1] if lines else None)
        place = f"{path}, line {line}" if line else str(path)
        raise MalformedAnswers(f"{place}: {type(error).__name__}: {error}") from error
    found = {
        name: value
        for name, value in vars(module).items()
        if isinstance(value, (Task, Break))
    }
    if not found:
        raise MalformedAnswers(f"{path} holds no Task. Write one for each function.")
    for name, task in found.items():
        for mistake in mistakes_of(task):
            if not (mistake.__doc__ or "").strip():
                raise MalformedAnswers(
                    f"{path}: the mistake {mistake.__name__} of {name} has no docstring. "
                    "Write there what the learner is told."
                )
    return found


def source_of(folder: pathlib.Path) -> pathlib.Path:
    """Return the path of an exercise's source notebook, or raise MalformedAnswers."""
    path = folder / f"{folder.name}.ipynb"
    if not path.is_file():
        raise MalformedAnswers(f"{path} is missing. An exercise is a notebook there.")
    return path


def load_solutions(folder: pathlib.Path) -> dict[str, Any]:
    """Return what the solution cells of `folder`'s source notebook define."""
    path = source_of(folder)
    namespace: dict[str, Any] = {}
    for cell in nbformat.read(path, as_version=4).cells:
        marks = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" and marks.get("solution"):
            code = compile(cell.source, str(path), "exec")
            exec(code, namespace)  # noqa: S102 - our own source
    return namespace


def make_table(folder: pathlib.Path, seed: str) -> dict[str, dict]:
    """Return the table of an exercise with cases drawn from `seed`.

    Raises MalformedAnswers if a task has no solution, a mistake equals the right answer,
    or two mistakes cannot be told apart on two cases.
    """
    answers, solutions = load_answers(folder), load_solutions(folder)
    path = folder / "answers.py"
    table = {}
    for name, task in answers.items():
        if name not in solutions:
            raise MalformedAnswers(
                f"{path}: {name} has no solution cell in the notebook."
            )
        if isinstance(task, Break):
            if unknown := set(task.needs) - set(answers):
                raise MalformedAnswers(
                    f"{path}: {name} needs {unknown.pop()}, no task."
                )
            table[name] = {
                "kind": "break",
                "objective": task.objective,
                "needs": task.needs,
                "must": task.must,
            }
        else:
            rng = random.Random(f"{seed}/{name}")
            table[name] = _build(f"{path}: {name}", task, solutions[name], rng)
    return table


def table_text(table: dict[str, dict]) -> str:
    """Return a table as Python literals; evaluate them where `checks.Raises` is."""
    rows = "".join(f"    {name!r}: {row!r},\n" for name, row in table.items())
    return "{\n" + rows + "}"


def checks_of(folder: str, namespace: dict, seed: str | None = None) -> checks.Checks:
    """Return the checks of the source notebook in `folder`, for its own first cell."""
    path = pathlib.Path(folder).resolve()
    return checks.Checks(make_table(path, seed or path.name), namespace)


def mistakes_of(task: Task | Break) -> list[Callable]:
    """Return all mistakes of a task, on ordinary and on special cases."""
    if isinstance(task, Break):
        return []
    return task.mistakes + [m for group in task.special.values() for m in group]


def _build(where: str, task: Task, solution: Callable, rng: random.Random) -> dict:
    unclear = Counter()
    for _ in range(DRAWS):
        try:
            entry = _draw(task, solution, rng)
        except Exception as error:
            raise MalformedAnswers(
                f"{where}: its cases could not be drawn. {type(error).__name__}: {error}"
            ) from error
        for _, args, right in entry["cases"]:
            if type(right) in (checks.Unknown, checks.Raises):
                raise MalformedAnswers(
                    f"{where}: the solution gives {right!r} on {args!r}. Cases must be "
                    "valid, and results made of built-in types."
                )
        pair = _not_told_apart(task, entry)
        if not pair:
            return entry
        unclear[pair] += 1
    (one, two), _ = unclear.most_common(1)[0]
    raise MalformedAnswers(
        f"{where}: fewer than two cases tell {one} from {two}. Add cases on which they "
        "differ, or drop one of the two."
    )


def _draw(task: Task, solution: Callable, rng: random.Random) -> dict:
    drawn = [
        case if isinstance(case, Special) else Special(checks.ORDINARY, case)
        for case in task.cases(rng)
    ]
    cases = [(case.kind, case.args, _result(solution, case.args)) for case in drawn]
    groups = {checks.ORDINARY: task.mistakes, **task.special}
    beliefs = [
        (
            kind,
            _sentence(mistake),
            [_result(mistake, c.args) for c in drawn if c.kind == kind],
        )
        for kind, mistakes in groups.items()
        for mistake in mistakes
    ]
    call = f"{solution.__name__}{inspect.signature(solution)}"
    return {
        "kind": "build",
        "call": call,
        "objective": task.objective,
        "cases": cases,
        "beliefs": beliefs,
        "read": task.read,
    }


def _result(function: Callable, args: tuple) -> Any:
    return checks.Call(function, args).result


def _sentence(mistake: Callable) -> str:
    return " ".join(inspect.getdoc(mistake).split())


def _not_told_apart(task: Task, entry: dict) -> tuple[str, str] | None:
    """Return the names of two answers that differ on fewer than two cases, or None.

    Two kinds that share a case are not told apart either.
    """
    kinds: dict[str, str] = {}
    for kind, args, _ in entry["cases"]:
        if (other := kinds.setdefault(repr(args), kind)) != kind:
            return other or "ordinary cases", kind or "ordinary cases"
    groups = {checks.ORDINARY: task.mistakes, **task.special}
    for kind, mistakes in groups.items():
        rights = [right for k, _, right in entry["cases"] if k == kind]
        results = [theirs for k, _, theirs in entry["beliefs"] if k == kind]
        answers = [("the right answer", "", rights)]
        answers += [
            (mistake.__name__, _sentence(mistake), result)
            for mistake, result in zip(mistakes, results)
        ]
        for (one, belief, ours), (two, other, theirs) in combinations(answers, 2):
            if belief != other:
                differ = (None for a, b in zip(ours, theirs) if not checks.same(a, b))
                if len(list(islice(differ, 2))) < 2:
                    return one, two
    return None
