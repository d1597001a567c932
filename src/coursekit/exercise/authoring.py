"""What authors write in `exercises/<slug>/answers/`, and how it is loaded.

Each file there, but `shared.py`, holds one `task`: a `Build`, a `Break` or a `Predict`.
Its decorators are the only list of its functions. Files in `answers/trials/` hold a
`trial` each.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import inspect
import json
import pathlib
import random
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from coursekit.exercise.errors import MalformedAnswers, whole
from coursekit.exercise.kinds.break_ import Break
from coursekit.exercise.kinds.predict import Predict

ORDINARY = "ordinary"  # as authors write it; the kind of such a case or mistake is ""
NO_TASKS = ("__init__", "shared")


@dataclass
class Special:
    """A case of a named kind in which a rule of its own holds."""

    kind: str
    args: tuple


def special(kind: str, *args: Any) -> Special:
    """Return one special case; its kind is shown to the learner."""
    return Special(kind, args)


@dataclass
class Mistake:
    """A function that acts on a wrong belief, on cases of one kind.

    `id` and `sentence`, which is what the learner is told, are the same for all
    variants of one belief.
    """

    function: Callable
    kind: str
    id: str
    sentence: str


class Answers(list):
    """A list that is a decorator, too: it takes in the function below it."""

    def __call__(self, function: Callable) -> Callable:
        self.append(function)
        return function


class CallsOthers:
    """What may call the right answers to other tasks."""

    solutions: dict[str, Callable]
    asked: list[str]

    def given(self, name: str) -> Callable:
        """Return a function that calls the solution of the task `name`."""

        def solution(*args, **kwargs):
            return self.solutions[name](*args, **kwargs)

        self.asked.append(name)
        return solution


class Build(CallsOthers):
    """A function to write.

    `points` maps "ordinary" and every kind of special case to whole numbers, in the
    order in which they are judged. `read`, if given, is said after every miss; `built`
    when the function is right: what it is good for.
    `equivalent` maps a change of the solution that no case can show to the reason.
    An answer under `right` that calls another task's function, which the solution need
    not, gets it from `given`: to learners who do the same a wrong one is put right.
    """

    def __init__(
        self, *, objective: str, points: dict[str, int], read: str = "", built: str = ""
    ):
        if not isinstance(points, dict) or ORDINARY not in points:
            raise MalformedAnswers(
                'points is not a dictionary with the key "ordinary". Write, for '
                'example, points={"ordinary": 2, "a tie": 1}.'
            )
        for number in points.values():
            whole(number)
        self.objective, self.points = objective, points
        self.read, self.built = read, built
        self.draw: Callable[[random.Random], Iterator[tuple | Special]] | None = None
        self.mistakes: list[Mistake] = []
        self.right = Answers()
        self.equivalent: dict[str, str] = {}
        self.solutions: dict[str, Callable] = {}
        self.asked: list[str] = []

    def cases(self, function: Callable) -> Callable:
        """Take the function that draws cases; it yields tuples and `special` cases."""
        self.draw = function
        return function

    def mistake(
        self, function: Callable | None = None, *, on: str = ORDINARY
    ) -> Callable:
        """Take a belief that shows on cases of one kind; its docstring is told."""
        if function is None:
            return lambda function: self.mistake(function, on=on)
        name, sentence = function.__name__, " ".join((function.__doc__ or "").split())
        if not sentence:
            raise MalformedAnswers(
                f"the mistake {name} has no docstring. Write there what the learner is "
                "told."
            )
        for other in self.mistakes:
            if (other.sentence == sentence) != (other.id == name):
                raise MalformedAnswers(
                    f"{name} and {other.id} are two mistakes with one name or one "
                    "sentence. Register one with @task.says_the_same_as, or change it."
                )
        self._add(function, on, name, sentence)
        return function

    def says_the_same_as(self, belief: Callable, *, on: str | None = None) -> Callable:
        """Take a variant of a belief: another function, the same sentence.

        It shows on cases of the kind `on`, or wherever the belief does.
        """
        found = [mistake for mistake in self.mistakes if mistake.function is belief]
        if not found:
            raise MalformedAnswers(
                f"{belief.__name__} is no mistake of this task yet. Register it first, "
                "with @task.mistake."
            )
        kinds = [on] if on else [mistake.kind or ORDINARY for mistake in found]

        def take(variant: Callable) -> Callable:
            for kind in kinds:
                self._add(variant, kind, found[0].id, found[0].sentence)
            return variant

        return take

    def functions(self) -> list[Callable]:
        """Return all functions that are registered."""
        drawn = [self.draw] if self.draw else []
        return drawn + [mistake.function for mistake in self.mistakes] + self.right

    def _add(self, function: Callable, on: str, name: str, sentence: str) -> None:
        if on not in self.points:
            raise MalformedAnswers(
                f"{function.__name__} is on cases of the kind {on!r}, which has no "
                "points. Add it to `points`, or correct its name."
            )
        kind = "" if on == ORDINARY else on
        self.mistakes.append(Mistake(function, kind, name, sentence))


@dataclass
class Trial(CallsOthers):
    """Answers that people gave to one task: `right` and `wrong`, each a decorator."""

    right: Answers = field(default_factory=Answers)
    wrong: Answers = field(default_factory=Answers)
    solutions: dict[str, Callable] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def functions(self) -> list[Callable]:
        return self.right + self.wrong


def load_answers(folder: pathlib.Path) -> dict[str, Build | Break | Predict]:
    """Return the tasks of the exercise in `folder` by name, in the notebook's order.

    Raises MalformedAnswers with the file, where possible the line, and what to do.
    """
    answers, notebook = folder / "answers", folder / f"{folder.name}.ipynb"
    checked = _points_of_checks(notebook)
    found = {}
    with _package(folder) as package:
        for path in sorted(answers.glob("*.py")):
            if path.stem in NO_TASKS:
                continue
            module = _load(f"{package}.{path.stem}", path)
            found[path.stem] = _held(module, path, "task", Build | Break | Predict)
    for name, task in found.items():
        path = answers / f"{name}.py"
        if isinstance(task, Build) and not task.draw:
            raise MalformedAnswers(
                f"{path} registers no cases. Put @task.cases above the function that "
                "draws them."
            )
        if name not in checked:
            raise MalformedAnswers(
                f"{path}: {notebook.name} has no check of {name}. Add a check cell, or "
                "rename the file."
            )
        points = sum(task.points.values()) if isinstance(task, Build) else task.points
        if points != checked[name]:
            raise MalformedAnswers(
                f"{path}: its points make {points}, those of the check cell in "
                f"{notebook.name} {checked[name]}. Make them equal."
            )
    if missing := [name for name in checked if name not in found]:
        raise MalformedAnswers(
            f"{answers / missing[0]}.py is missing. Every task that is checked needs "
            "its answers."
        )
    _require_earlier(answers, found, list(checked))
    return {name: found[name] for name in checked}


def _require_earlier(answers: pathlib.Path, found: dict, order: list[str]) -> None:
    """Raise MalformedAnswers if a task is given the solution of none before it."""
    for place, name in enumerate(order):
        asked = found[name].asked if isinstance(found[name], Build) else []
        if unknown := [other for other in asked if other not in order[:place]]:
            raise MalformedAnswers(
                f"{answers / name}.py: no task before it is called {unknown[0]}. Correct "
                "the name."
            )


def load_trials(
    folder: pathlib.Path, solutions: dict[str, Callable]
) -> dict[str, Trial]:
    """Return the trials of the exercise in `folder` by the name of their task.

    `solutions` holds the right function of each task. Raises MalformedAnswers.
    """
    found = {}
    with _package(folder) as package:
        for path in sorted((folder / "answers" / "trials").glob("*.py")):
            module = _load(f"{package}.trials.{path.stem}", path)
            trial = found[path.stem] = _held(module, path, "trial", Trial)
            if unknown := [n for n in [path.stem, *trial.asked] if n not in solutions]:
                raise MalformedAnswers(
                    f"{path}: no task is called {unknown[0]}. Correct the name."
                )
            trial.solutions = solutions
    return found


@contextlib.contextmanager
def _package(folder: pathlib.Path) -> Iterator[str]:
    """Load `folder/answers` as a package; yield its name, by which files are loaded.

    Copies of an exercise have the same name, and change between loads: what was loaded
    before is forgotten, and no bytecode kept.
    """
    path, name = folder / "answers" / "__init__.py", f"answers_of_{folder.name}"
    if not path.is_file():
        raise MalformedAnswers(f"{path} is missing. Every exercise needs its answers.")
    for loaded in [n for n in sys.modules if n == name or n.startswith(f"{name}.")]:
        del sys.modules[loaded]
    importlib.invalidate_caches()
    spec = importlib.util.spec_from_file_location(
        name, path, submodule_search_locations=[str(path.parent)]
    )
    sys.modules[name] = importlib.util.module_from_spec(spec)
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield name
    finally:
        sys.dont_write_bytecode = before


def _load(name: str, path: pathlib.Path) -> ModuleType:
    """Import one file, or raise MalformedAnswers with the place of what stops it."""
    try:
        return importlib.import_module(name)
    except Exception as error:
        place = _place(error, path)
        said = str(error)
        if isinstance(error, SyntaxError):
            said = f"SyntaxError: {error.msg}"
        elif not isinstance(error, MalformedAnswers):
            said = f"{type(error).__name__}: {error}"
        raise MalformedAnswers(f"{place}: {said}") from error


def _place(error: Exception, path: pathlib.Path) -> str:
    """Return the file and line of `path`'s folder that an exception comes from."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}, line {error.lineno}"
    places = [
        f"{frame.filename}, line {frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if pathlib.Path(frame.filename).parent == path.parent
    ]
    return places[-1] if places else str(path)


def _held(module: ModuleType, path: pathlib.Path, name: str, kinds: Any) -> Any:
    """Return what a file holds under `name`, with all its functions registered."""
    held = getattr(module, name, None)
    if not isinstance(held, kinds):
        raise MalformedAnswers(
            f"{path} holds no `{name}`. Write `{name} = …` near its top, as the other "
            "files do."
        )
    registered = held.functions()
    for public, value in vars(module).items():
        if public.startswith("_") or not _is_of(module, value):
            continue
        if value not in registered:
            raise MalformedAnswers(
                f"{_line(value)}: {public} is not registered. Put a decorator of "
                f"`{name}` above it, or begin its name with _."
            )
    for value in registered:
        if _is_of(module, value) and vars(module).get(value.__name__) is not value:
            raise MalformedAnswers(
                f"{_line(value)}: {value.__name__} is the name of a later function, "
                "too. Rename one of the two."
            )
    return held


def _is_of(module: ModuleType, value: Any) -> bool:
    """Tell whether a value is a function that was written in this module."""
    return inspect.isfunction(value) and value.__module__ == module.__name__


def _line(function: Callable) -> str:
    code = function.__code__
    return f"{code.co_filename}, line {code.co_firstlineno}"


def _points_of_checks(notebook: pathlib.Path) -> dict[str, int]:
    """Return the points of each task with a check cell, in the notebook's order."""
    if not notebook.is_file():
        raise MalformedAnswers(
            f"{notebook} is missing. An exercise is a notebook there."
        )
    points = {}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        called = re.match(r'check\("(\w+)"\)', "".join(cell["source"]))
        if cell["cell_type"] == "code" and marks.get("grade") and called:
            points[called[1]] = marks.get("points", 0)
    return points
