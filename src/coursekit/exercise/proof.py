"""Prove an exercise: every answer that we know of gets the verdict it should get."""

from __future__ import annotations

import ast
import pathlib
import random
import re
import sys
from collections.abc import Callable, Iterator

from coursekit.exercise.authoring import Break, Build, Mistake, Predict
from coursekit.exercise.checks import Checks
from coursekit.exercise.judging import Judge
from coursekit.exercise.model import Exercise, marks, run_cell
from coursekit.exercise.starter import make_starter
from coursekit.exercise.values import decode, each_number, encode, plain
from coursekit.exercise.verdict import ORDINARY, Verdict

LEAST_RIGHT = 3


class Proof:
    """The faults of one exercise, found with the cases of one seed."""

    def __init__(self, folder: pathlib.Path, seed: str):
        self.exercise, self.seed = Exercise(folder), seed
        self.faults: list[str] = []
        self.diagnoses = 0
        self.solutions = self.exercise.solved()
        self.table = self.exercise.table(seed)
        self.known = self.exercise.table()  # what a learner can read
        self.judge = Judge(self.table)
        cells = make_starter(folder).cells
        self.starter = [cell for cell in cells if cell.cell_type == "code"]

    def run(self) -> list[str]:
        """Return all faults, one sentence each; none if the exercise is proven."""
        self.starter_runs()
        self.starter_hides()
        for name, task in self.exercise.answers.items():
            if isinstance(task, Build):
                self.build(name, task)
            elif isinstance(task, Break):
                self.breaks(name, task)
            else:
                self.predicts(name, task)
        return self.faults

    def fault(self, name: str, text: str) -> None:
        self.faults.append(f"{self.exercise.slug}, {name}, seed {self.seed}: {text}")

    def verdict(self, name: str, answer: object, **others: object) -> Verdict:
        """Return the verdict on an answer; the other tasks have their solutions."""
        self.diagnoses += 1
        namespace = {**self.solutions, **others, name: answer}
        return Checks(self.judge, namespace).verdict(name)

    # ---- the starter

    def starter_runs(self) -> None:
        """An untouched starter says of every task that it is not written yet."""
        namespace: dict = {"__name__": "__main__"}
        for cell in self.starter:
            if not marks(cell).get("grade"):
                run_cell(cell.source, f"starter {cell.id}", namespace)
                continue
            said = check_cell(cell.source, namespace)
            if "not written yet" not in said:
                task = marks(cell)["grade_id"]
                self.fault(task, f"the untouched starter gets {said or 'a pass'!r}")

    def starter_hides(self) -> None:
        """No starter holds a line of a solution or a name of the answers."""
        code = "\n".join(
            # Of the checks, the table: the engine is the same in every exercise.
            cell.source.partition("Judge.of(")[2] or cell.source
            for cell in self.starter
        )
        for line in solution_lines(self.exercise):
            if line in code:
                self.fault("starter", f"it holds a line of a solution: {line}")
        for name in answer_names(self.exercise) & set(re.findall(r"\b\w+(?=\()", code)):
            self.fault("starter", f"it holds the name {name} of the answers")
        for cell in self.starter:
            if marks(cell).get("solution"):
                for line in code_left(cell.source):
                    self.fault("starter", f"code is left in a task to write: {line}")

    # ---- tasks

    def build(self, name: str, task: Build) -> None:
        solution = self.solutions[name]
        if not (said := self.verdict(name, solution)).passed:
            self.fault(name, f"its solution is refused: {said.text}")
        for answer in task.right:
            if not (said := self.verdict(name, answer)).passed:
                who = getattr(answer, "__name__", answer)
                self.fault(name, f"{who} is right but refused: {said.text}")
        if len(task.right) < LEAST_RIGHT:
            self.fault(name, f"fewer than {LEAST_RIGHT} answers under @task.right")
        for mistake in task.mistakes:
            said = self.verdict(name, self.held(mistake, name))
            told = mistake.sentence in said.text and said.text.endswith(
                task.read or mistake.sentence
            )
            if said.belief != mistake.id or not told:
                self.fault(
                    name, f"{mistake.function.__name__} is not named: {said.text!r}"
                )
        for what, answer in self.cheats(name):
            if self.verdict(name, answer).passed:
                self.fault(name, f"{what} is accepted")
        for what, answer, words in slips(solution, self.table[name]):
            said = self.verdict(name, answer)
            if said.passed or words not in said.text:
                self.fault(
                    name, f"{what} should be told {words!r}, but gets {said.text!r}"
                )

    def held(self, mistake: Mistake, name: str) -> Callable:
        """Return an answer that holds the belief on cases of its kind, else is right."""
        if mistake.kind == ORDINARY:
            return mistake.function
        where = [args for kind, args, _ in self.table[name]["cases"]]
        kinds = [kind for kind, _, _ in self.table[name]["cases"]]
        solution = self.solutions[name]

        def answer(*args):
            kind = kinds[where.index([encode(plain(arg)) for arg in args])]
            return (mistake.function if kind == mistake.kind else solution)(*args)

        return answer

    def cheats(self, name: str) -> Iterator[tuple[str, Callable]]:
        """Yield constants, and a look-up table of the cases in the starter."""
        rows = [
            ([decode(arg) for arg in args], decode(right))
            for _, args, right in self.known[name]["cases"]
        ]
        for _, right in rows:
            yield f"the constant {right!r}", lambda *_, right=right: right
        known = {repr(args): right for args, right in rows}
        yield "a look-up table", lambda *args: known.get(repr(list(args)))

    def breaks(self, name: str, task: Break) -> None:
        for cell in self.starter:
            if not marks(cell).get("solution") and not marks(cell).get("grade"):
                run_cell(cell.source, f"starter {cell.id}", self.solutions)

        def said_of(example: object, **others: object) -> Verdict:
            return self.verdict(name, lambda: example, **others)

        if len(task.right) < LEAST_RIGHT:
            self.fault(name, f"fewer than {LEAST_RIGHT} inputs in right")
        for example in [self.solutions[name](), *task.right]:
            if not (said := said_of(example)).passed:
                self.fault(name, f"{example!r} does it, but gets {said.text!r}")
        for demand, examples in task.wrong.items():
            for example in examples:
                if (said := said_of(example)).belief != demand:
                    self.fault(
                        name, f"{example!r} should fail at {demand}: {said.text!r}"
                    )
        for needed in task.needs:
            said = said_of(task.right[0], **{needed: lambda *_: None})
            if said.kind != "waits":
                self.fault(name, f"with a wrong {needed} it says {said.text!r}")

    def predicts(self, name: str, task: Predict) -> None:
        right = self.solutions[name]()
        for option in task.because:
            said = self.verdict(name, lambda option=option: option)
            told = all(reason in said.text for reason in task.because.values())
            if said.passed != (option == right) or not told:
                self.fault(name, f"({option}) gets {said.text!r}")
        for other in (None, 1, "z", ["a"]):
            if (
                said := self.verdict(name, lambda other=other: other)
            ).kind != "general":
                self.fault(name, f"{other!r} gets {said.text!r}")


def check_cell(source: str, namespace: dict) -> str:
    """Run one check cell; return the sentence that a learner would see."""
    try:
        exec(source, namespace)  # noqa: S102 - our own starter
    except AssertionError as failure:  # of the engine inside the starter
        return str(failure)
    return ""


def answer_names(exercise: Exercise) -> set[str]:
    """Return the names of all mistakes and right answers of an exercise."""
    found = [task for task in exercise.answers.values() if isinstance(task, Build)]
    functions = [f for task in found for f in task.functions() if f is not task.draw]
    return {function.__name__ for function in functions}


def solution_lines(exercise: Exercise) -> set[str]:
    """Return the lines of code that stand in the solutions only."""
    inside, outside = set(), set()
    for cell in exercise.notebook.cells:
        if cell.cell_type != "code":
            continue
        hidden = False
        for line in cell.source.splitlines():
            if "SOLUTION" in line:
                hidden = "BEGIN" in line
            elif len(line.strip()) > len("return None"):
                (inside if hidden else outside).add(line.strip())
    return inside - outside


def code_left(source: str) -> list[str]:
    """Return what a cell to be written in does beside saying that it is not written."""
    left = []
    for statement in ast.parse(source).body:
        body = getattr(statement, "body", [statement])
        left += [
            ast.unparse(inner)
            for inner in body
            if not (
                isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Constant)
            )
            and ast.unparse(inner) != "raise NotImplementedError()"
        ]
    return left


def slips(solution: Callable, row: dict) -> Iterator[tuple[str, Callable, str]]:
    """Yield what happens in every task: a name, a function, what it must be told."""
    rights = [decode(right) for _, _, right in row["cases"]]
    asked = [args for _, args, _ in row["cases"]]
    right, arity = rights[0], len(asked[0])
    turn = random.Random(0)

    def prints(*args):
        print(solution(*args))

    def changes(*args):
        result = solution(*args)
        given = next(arg for arg in args if isinstance(arg, (list, dict)))
        given.update(x=1) if isinstance(given, dict) else given.append(1)
        return result

    def endless(*args):
        return endless(*args)

    def exits(*args):
        sys.exit()

    def asks(*args):
        return input("Your answer: ")

    def imports(*args):
        __import__("a_library_that_is_not_there")

    def unstable(*args):
        return (*args, turn.random())

    def not_written(*args):
        raise NotImplementedError

    def half(*args):
        place = asked.index([encode(plain(arg)) for arg in args])
        return solution(*args) if place % 2 else None

    yield "nothing returned", lambda *args: None, "forget `return`"
    yield "printing", prints, "prints its result"
    if any(isinstance(decode(arg), (list, dict)) for arg in asked[0]):
        yield "changing the arguments", changes, "changes what it is given"
    yield "other arguments", lambda *args, also: None, "is called as"
    yield "too few arguments", lambda: None, "is called as"
    yield "an exception", lambda *args: {}[arity], "stopped with KeyError"
    yield "leaving Python", exits, "stopped with SystemExit"
    yield "asking for input", asks, "asks for input, and nobody is there"
    yield "importing a library", imports, "standard library and nothing else"
    yield "endless recursion", endless, "calls itself without end"
    yield "a changing result", unstable, "two different results"
    yield "not written", not_written, "not written yet"
    yield "half a return", half, "end without a `return`"
    yield "not a function", [1], "not a function"
    yield "half an emoji", lambda *args: "\ud83d", r"'\ud83d'"
    yield "a set", lambda *args: {1}, "is a set, where a"
    yield "a generator", lambda *args: (x for x in "ab"), "is a generator, where a"
    if isinstance(right, dict):
        yield "a list", lambda *args: list(solution(*args).items()), "is a list, where"
        yield "a key missing", lambda *args: drop_last(solution(*args)), "is missing"
    if isinstance(right, tuple):
        yield "a list", lambda *args: list(solution(*args)), "is a list, where"
        yield "an item missing", lambda *args: solution(*args)[:-1], "asked for"
        if len(set(map(repr, right))) == len(right):
            yield "items swapped", lambda *args: solution(*args)[::-1], "order"
    if each_number(lambda x: x + 1, right) != right:
        yield "percent", scaled(solution, lambda x: x * 100), "percent"
    if each_number(lambda x: round(x, 1), rights) != rights:
        yield "rounding", scaled(solution, lambda x: round(x, 1)), "rounded"
    yield "a constant", lambda *args: right, "the same result whatever"


def drop_last(result: dict) -> dict:
    return dict(list(result.items())[:-1])


def scaled(solution: Callable, change: Callable) -> Callable:
    return lambda *args: each_number(change, plain(solution(*args)))
