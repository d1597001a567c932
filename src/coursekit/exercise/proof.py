"""Prove an exercise: every answer that we know of gets the verdict it should get."""

import ast
import pathlib
import random
import re
import sys
from collections.abc import Callable, Iterator

import nbformat

from coursekit.exercise import checks, starter, tasks

LEAST_RIGHT = 3


class Proof:
    """The faults of one exercise, found with the cases of one seed."""

    def __init__(self, folder: pathlib.Path, seed: str):
        self.folder, self.seed = folder, seed
        self.faults: list[str] = []
        self.diagnoses = 0
        self.answers = tasks.load_answers(folder)
        self.solutions = tasks.load_solutions(folder)
        self.table = tasks.make_table(folder, seed)
        self.known = tasks.make_table(folder, folder.name)  # what a learner can read
        cells = starter.make_starter(folder).cells
        self.starter = [cell for cell in cells if cell.cell_type == "code"]

    def run(self) -> list[str]:
        """Return all faults, one sentence each; none if the exercise is proven."""
        self.starter_runs()
        self.starter_hides()
        for name, task in self.answers.items():
            if isinstance(task, tasks.Task):
                self.build(name, task)
            else:
                self.breaks(name, task)
        return self.faults

    def fault(self, name: str, text: str) -> None:
        self.faults.append(f"{self.folder.name}, {name}, seed {self.seed}: {text}")

    # ---- the starter

    def starter_runs(self) -> None:
        """An untouched starter says of every task that it is not written yet."""
        namespace: dict = {}
        for cell in self.starter:
            marks = cell.metadata.get("nbgrader", {})
            if not marks.get("grade"):
                exec(cell.source, namespace)  # noqa: S102 - our own starter
                continue
            said = check_cell(cell.source, namespace)
            if "not written yet" not in said:
                task = marks["grade_id"]
                self.fault(task, f"the untouched starter gets {said or 'a pass'!r}")

    def starter_hides(self) -> None:
        """No starter holds a line of a solution or a name of `answers.py`."""
        code = "\n".join(cell.source for cell in self.starter)
        for line in solution_lines(self.folder):
            if line in code:
                self.fault("starter", f"it holds a line of a solution: {line}")
        for name in answer_names(self.answers):
            if re.search(rf"\b{name}\b", code):
                self.fault("starter", f"it holds the name {name} of answers.py")
        for cell in self.starter:
            if cell.metadata.get("nbgrader", {}).get("solution"):
                for line in code_left(cell.source):
                    self.fault("starter", f"code is left in a task to write: {line}")

    # ---- tasks

    def wrong(self, name: str, answer: Callable, table: dict | None = None):
        """Return what the checks say of an answer, or None if it is right."""
        self.diagnoses += 1
        return checks.Build(name, (table or self.table)[name]).wrong(answer)

    def build(self, name: str, task: tasks.Task) -> None:
        solution = self.solutions[name]
        if said := self.wrong(name, solution):
            self.fault(name, f"its solution is refused: {said}")
        for answer in task.also_right:
            if said := self.wrong(name, answer):
                self.fault(name, f"{answer.__name__} is right but refused: {said}")
        if len(task.also_right) < LEAST_RIGHT:
            self.fault(name, f"fewer than {LEAST_RIGHT} answers in also_right")
        for kind, mistakes in {checks.ORDINARY: task.mistakes, **task.special}.items():
            for mistake in mistakes:
                belief = " ".join(mistake.__doc__.split())
                said = self.wrong(name, self.held(mistake, kind, name))
                ending = f"{belief}\n{task.read}" if task.read else belief
                if not said or not said.endswith(ending):
                    self.fault(name, f"{mistake.__name__} is not named: {said!r}")
        for what, answer in self.cheats(name):
            if not self.wrong(name, answer):
                self.fault(name, f"{what} is accepted")
        for what, answer, words in slips(solution, self.table[name]):
            said = self.wrong(name, answer)
            if not said or words not in said:
                self.fault(name, f"{what} should be told {words!r}, but gets {said!r}")

    def held(self, mistake: Callable, kind: str, name: str) -> Callable:
        """Return an answer that holds the belief on cases of its kind, else is right."""
        if kind == checks.ORDINARY:
            return mistake
        cases = self.table[name]["cases"]
        where = {repr(args) for other, args, _ in cases if other == kind}
        solution = self.solutions[name]
        return lambda *args: (mistake if repr(args) in where else solution)(*args)

    def cheats(self, name: str) -> Iterator[tuple[str, Callable]]:
        """Yield constants, and a look-up table of the cases in the starter."""
        rows = self.known[name]["cases"]
        for _, _, right in rows:
            yield f"the constant {right!r}", lambda *_, right=right: right
        known = {repr(args): right for _, args, right in rows}
        yield "a look-up table", lambda *args: known.get(repr(args))

    def breaks(self, name: str, task: tasks.Break) -> None:
        namespace = dict(self.solutions)
        for cell in self.starter:
            marks = cell.metadata.get("nbgrader", {})
            if not marks.get("solution") and not marks.get("grade"):
                exec(cell.source, namespace)  # noqa: S102 - our own starter
        check = checks.Checks(self.table, namespace)

        def said_of(example):
            self.diagnoses += 1
            namespace[name] = lambda: example
            return said_by(lambda: check(name))

        if len(task.right) < LEAST_RIGHT:
            self.fault(name, f"fewer than {LEAST_RIGHT} inputs in right")
        for example in [self.solutions[name](), *task.right]:
            if said := said_of(example):
                self.fault(name, f"{example!r} does it, but gets {said!r}")
        for demand, examples in task.wrong.items():
            for example in examples:
                if task.must[demand] not in (said := said_of(example)):
                    self.fault(name, f"{example!r} should fail at {demand}: {said!r}")
        for needed in task.needs:
            namespace[needed] = lambda *_: None
            if "builds on" not in (said := said_of(task.right[0])):
                self.fault(name, f"with a wrong {needed} it says {said!r}")
            namespace[needed] = self.solutions[needed]


def said_by(call: Callable) -> str:
    """Return the sentence of a failed check, or "" if it passes."""
    try:
        call()
    except checks.CheckFailed as failure:
        return str(failure)
    except AssertionError as failure:  # of the engine inside a starter
        return str(failure)
    return ""


def check_cell(source: str, namespace: dict) -> str:
    """Run one check cell; return the sentence that a learner would see."""
    return said_by(lambda: exec(source, namespace))  # noqa: S102 - our own starter


def answer_names(answers: dict) -> set[str]:
    """Return the names of all mistakes and right answers in an `answers.py`."""
    found = [task for task in answers.values() if isinstance(task, tasks.Task)]
    functions = [f for task in found for f in tasks.mistakes_of(task) + task.also_right]
    return {function.__name__ for function in functions}


def solution_lines(folder: pathlib.Path) -> set[str]:
    """Return the lines of code that stand in the solutions only."""
    source = nbformat.read(folder / f"{folder.name}.ipynb", as_version=4)
    inside, outside = set(), set()
    for cell in source.cells:
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


def slips(solution: Callable, entry: dict) -> Iterator[tuple[str, Callable, str]]:
    """Yield what happens in every task: a name, a function, what it must be told."""
    right = entry["cases"][0][2]
    arity = len(entry["cases"][0][1])
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

    def unstable(*args):
        return (*args, turn.random())

    def not_written(*args):
        raise NotImplementedError

    def half(*args):
        seen = [repr(case[1]) for case in entry["cases"]]
        return solution(*args) if seen.index(repr(args)) % 2 else None

    yield "nothing returned", lambda *args: None, "forget `return`"
    yield "printing", prints, "prints its result"
    yield "changing the arguments", changes, "changes what it is given"
    yield "other arguments", lambda *args, also: None, "is called as"
    yield "too few arguments", lambda: None, "is called as"
    yield "an exception", lambda *args: {}[arity], "stopped with KeyError"
    yield "leaving Python", exits, "stopped with SystemExit"
    yield "endless recursion", endless, "calls itself without end"
    yield "a changing result", unstable, "two different results"
    yield "not written", not_written, "not written yet"
    yield "half a return", half, "end without a `return`"
    yield "not a function", [1], "not a function"
    yield "a set", lambda *args: {1}, "is a set, where a"
    yield "a generator", lambda *args: (x for x in "ab"), "is a generator, where a"
    if isinstance(right, dict):
        yield "a list", lambda *args: list(solution(*args).items()), "is a list, where"
        yield "a key missing", lambda *args: drop_last(solution(*args)), "is missing"
    if isinstance(right, tuple):
        yield "a list", lambda *args: list(solution(*args)), "is a list, where"
        yield "an item missing", lambda *args: solution(*args)[:-1], "asked for"
    if checks.each_number(lambda x: x + 1, right) != right:
        yield "percent", scaled(solution, lambda x: x * 100), "are percentages"
    rights = [right for _, _, right in entry["cases"]]
    if checks.each_number(lambda x: round(x, 1), rights) != rights:
        yield "rounding", scaled(solution, lambda x: round(x, 1)), "are rounded"
    yield "a constant", lambda *args: right, "the same result whatever"


def drop_last(result: dict) -> dict:
    return dict(list(result.items())[:-1])


def scaled(solution: Callable, change: Callable) -> Callable:
    return lambda *args: checks.each_number(change, checks.plain(solution(*args)))
