"""Make the table of an exercise: its cases, the right results, what each belief leads to.

A table is plain data that JSON can hold. `judging.py` reads it.
"""

from __future__ import annotations

import inspect
import random
from collections import Counter
from collections.abc import Callable
from itertools import combinations, islice
from typing import Any

from coursekit.exercise.authoring import Build, Special
from coursekit.exercise.errors import MalformedAnswers
from coursekit.exercise.observe import Call
from coursekit.exercise.values import Raises, Unknown, encode, plain, same, shown
from coursekit.exercise.verdict import ORDINARY, ORDINARY_PART

DRAWS = 50  # how often cases are drawn until they tell all beliefs apart


def build_row(
    where: str, name: str, task: Build, solutions: dict[str, Any], others: list, seed
) -> dict:
    """Return the row of a task to build, with cases drawn from `seed`.

    where: file and task, for errors. others: the names of the tasks before this one.
    Raises MalformedAnswers if a mistake equals the right answer, two mistakes cannot be
    told apart on two cases, or the points do not fit the kinds of cases.
    """
    task.solutions = solutions
    rng, unclear = random.Random(f"{seed}/{name}"), Counter()
    for _ in range(DRAWS):
        try:
            drawn = draw(task, solutions[name], rng)
        except Exception as error:
            raise MalformedAnswers(
                f"{where}: its cases could not be drawn. {type(error).__name__}: {error}"
            ) from error
        require_valid(where, drawn)
        pair = not_told_apart(task, drawn)
        if not pair:
            break
        unclear[pair] += 1
    else:
        (one, two), _ = unclear.most_common(1)[0]
        raise MalformedAnswers(
            f"{where}: fewer than two cases tell {one} from {two}. Add cases on which "
            "they differ, or drop one of the two."
        )
    kinds = list(dict.fromkeys([ORDINARY, *(kind for kind, _, _ in drawn["cases"])]))
    parts = [kind or ORDINARY_PART for kind in kinds]
    if set(parts) != set(task.points):
        raise MalformedAnswers(
            f"{where}: its points are for {', '.join(task.points)}, and its cases are "
            f"{', '.join(parts)}. Give points to each kind of case, and to no other."
        )
    return {
        "kind": "build",
        "call": f"{name}{inspect.signature(solutions[name])}",
        "objective": task.objective,
        "points": {part: task.points[part] for part in parts},
        "read": task.read,
        "built": task.built,
        "cases": [
            [kind, [encode(arg) for arg in args], encode(right)]
            for kind, args, right in drawn["cases"]
        ],
        "beliefs": [
            [m.kind, m.id, m.sentence, [encode(bare(result)) for result in results]]
            for m, results in drawn["beliefs"]
        ],
        "stand_ins": stand_ins(name, task, solutions, others, drawn["cases"]),
    }


def draw(task: Build, solution: Callable, rng: random.Random) -> dict:
    """Return `cases`, (kind, arguments, right result), and `beliefs`, (mistake, results).

    All values are plain.
    """
    found = [
        case if isinstance(case, Special) else Special(ORDINARY, case)
        for case in task.draw(rng)
    ]
    cases = [
        (case.kind, tuple(map(plain, case.args)), result(solution, case.args))
        for case in found
    ]
    beliefs = [
        (m, [result(m.function, args) for kind, args, _ in cases if kind == m.kind])
        for m in task.mistakes
    ]
    return {"cases": cases, "beliefs": beliefs}


def result(function: Callable, args: tuple) -> Any:
    return Call(function, [encode(arg) for arg in args]).result


def bare(value: Any) -> Any:
    """Return an exception without its message and its line, which tell of the answer."""
    return Raises(value.name) if type(value) is Raises else value


def require_valid(where: str, drawn: dict) -> None:
    for _, args, right in drawn["cases"]:
        if type(right) in (Unknown, Raises):
            raise MalformedAnswers(
                f"{where}: the solution gives {right!r} on {shown(args)}. Cases must be "
                "valid, and results made of built-in types."
            )


def not_told_apart(task: Build, drawn: dict) -> tuple[str, str] | None:
    """Return the names of two answers that differ on fewer than two cases, or None.

    Two kinds that share a case are not told apart either.
    """
    kinds: dict[str, str] = {}
    for kind, args, _ in drawn["cases"]:
        if (other := kinds.setdefault(shown(args), kind)) != kind:
            return other or "ordinary cases", kind or "ordinary cases"
    for kind in dict.fromkeys(kinds.values()):
        answers = [
            ("the right answer", "", [r for k, _, r in drawn["cases"] if k == kind])
        ]
        answers += [
            (m.function.__name__, m.id, results)
            for m, results in drawn["beliefs"]
            if m.kind == kind
        ]
        for (one, belief, ours), (two, other, theirs) in combinations(answers, 2):
            if belief != other:
                differ = (None for a, b in zip(ours, theirs) if not same(a, b))
                if len(list(islice(differ, 2))) < 2:
                    return one, two
    return None


def stand_ins(
    name: str, task: Build, solutions: dict, others: list[str], cases: list
) -> dict:
    """Return what the solutions of other tasks give when this one calls them.

    Returns, for each task that the solution calls, or a right answer that is given
    another's, `parameters` and `results`.
    """
    found: dict[str, dict] = {}

    def listening(other: str, right: Callable) -> Callable:
        names = list(inspect.signature(right).parameters)

        def call(*args, **named):
            bound = inspect.signature(right).bind(*args, **named).args
            row = [[encode(plain(arg)) for arg in bound], None]
            value = right(*args, **named)
            row[1] = encode(plain(value))
            known = found.setdefault(other, {"parameters": names, "results": []})
            if row not in known["results"]:
                known["results"].append(row)
            return value

        return call

    usual = {other: solutions[other] for other in others}
    solutions.update({other: listening(other, usual[other]) for other in others})
    try:
        for _, args, _ in cases:
            solutions[name](*args)
            for answer in task.right if task.asked else []:
                result(answer, args)
    finally:
        solutions.update(usual)
    return found
