"""All answers that an exercise stores, as text that a learner could have written."""

import ast
import contextlib
import functools
import inspect
import io
import pathlib
import re
import sys
import textwrap
from collections.abc import Iterator
from typing import NamedTuple
from unittest import mock

import coursekit
from coursekit.course import Course
from coursekit.exercise.authoring import Break, Build
from coursekit.exercise.model import Exercise, marks, run_cell
from coursekit.exercise.sets import names_in
from coursekit.exercise.starter import make_starter
from coursekit.exercise.values import decode
from tests import ROOT

FOLDERS = Course(ROOT).exercises()
PACKAGE = pathlib.Path(coursekit.__file__).parent
STUB = "# YOUR CODE HERE\n    raise NotImplementedError()"
# What stored answers import, for the page: their own package, and what that imports.
WRITE_FILES = """\
import importlib, pathlib, sysconfig

for path, text in {files!r}.items():
    file = pathlib.Path(sysconfig.get_path("purelib"), path)  # of the page's Python
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
importlib.invalidate_caches()
"""
HOLDS_BELIEF = """
{solution}
right = {name}

{mistake}
where = {where!r}


def {name}(*args):
    return (mistake if repr(args) in where else right)(*args)
"""


class Row(NamedTuple):
    """An answer: its task, what it is, its text (None: the starter), what is said."""

    name: str
    what: str
    text: str | None
    said: str


def text_of(function, name: str) -> str:
    """Return the text of a stored function under another name, with what it needs."""
    module = sys.modules[function.__module__]
    assert not function.__closure__, f"{function} is no text of its own"
    source = textwrap.dedent(inspect.getsource(function))
    first = ast.parse(source).body[0].lineno  # below its decorators
    own = "\n".join(source.splitlines()[first - 1 :])
    # What an earlier task gives is the learner's own, which stands above.
    given = {n for n, value in vars(module).items() if is_given(value)}
    needed = sorted((names_in(function.__code__) & {*vars(module)}) - {name} - given)
    imports = f"from {module.__name__} import {', '.join(needed)}\n\n\n"
    text = re.sub(rf"\b{function.__name__}\b", name, own)
    return (imports if needed else "") + text


def is_given(value) -> bool:
    """Tell whether a name in a file of answers stands for an earlier task's function."""
    return getattr(value, "__qualname__", "").startswith("CallsOthers.given.")


class Known:
    def __init__(self, folder: pathlib.Path):
        self.exercise = Exercise(folder)
        self.table = self.exercise.table()
        package = f"answers_of_{folder.name}"
        self.modules = {n: m for n, m in sys.modules.items() if n.startswith(package)}
        self.starter = make_starter(folder).cells
        self.starters = {marks(c).get("grade_id"): c.source for c in self.starter}
        self.solutions = {
            name: task.answer.source
            for name, task in self.exercise.tasks.items()
            if task.written
        }

    def files(self) -> str:
        """Return code that lets the page import what the stored answers import."""
        answers = self.exercise.folder / "answers"
        own = [*answers.glob("*.py")]
        texts = {f"answers_of_{self.exercise.slug}/{p.name}": p for p in own}
        engine = [PACKAGE / "__init__.py", *PACKAGE.glob("exercise/**/*.py")]
        texts |= {f"coursekit/{p.relative_to(PACKAGE)}": p for p in engine}
        files = {name: path.read_text("utf-8") for name, path in texts.items()}
        return WRITE_FILES.format(files=files)

    def loaded(self):
        """Let what is imported be this exercise's, whatever copy was loaded since."""
        return mock.patch.dict(sys.modules, self.modules)

    def rows(self) -> Iterator[Row]:
        for name, task in self.exercise.answers.items():
            yield Row(name, "the starter", None, "not written yet")
            yield Row(name, "the solution", self.solutions[name], f"{name}: ")
            if isinstance(task, Build):
                yield from self.build(name, task)
            elif isinstance(task, Break):
                yield from self.breaks(name, task)
            else:
                yield from self.predicts(name, task)

    def build(self, name: str, task: Build) -> Iterator[Row]:
        for answer in task.right:
            text = text_of(answer, name)
            yield Row(name, answer.__name__, text, f"{name}: right on all")
        for mistake in task.mistakes:
            function = mistake.function
            text = text_of(function, name)
            if mistake.kind:
                text = HOLDS_BELIEF.format(
                    solution=self.solutions[name],
                    name=name,
                    mistake=text_of(function, "mistake"),
                    where=self.cases(name, mistake.kind),
                )
            said = f"{mistake.sentence}\n{task.read}" if task.read else mistake.sentence
            yield Row(name, function.__name__, text, said)

    def cases(self, name: str, kind: str) -> list[str]:
        """Return the arguments of all cases of a kind, as text."""
        return [
            repr(tuple(map(decode, args)))
            for other, args, _ in self.table[name]["cases"]
            if other == kind
        ]

    def breaks(self, name: str, task: Break) -> Iterator[Row]:
        text = "def {}():\n    return {!r}".format
        for example in task.right:
            said = f"{name}: your example does it."
            yield Row(name, repr(example), text(name, example), said)
        for demand, examples in task.wrong.items():
            for example in examples:
                said = task.must[demand]
                yield Row(name, repr(example), text(name, example), said)

    def predicts(self, name: str, task) -> Iterator[Row]:
        for option, said in task.because.items():
            text = self.starters[name].replace(STUB, f'return "{option}"')
            yield Row(name, f"({option})", text, said)

    def texts(self, row: Row) -> dict[str, str]:
        """Return what stands in the fields: solutions, and this answer for its task."""
        return {**self.solutions, row.name: row.text} if row.text else {}

    @functools.cached_property
    def begun(self) -> tuple[dict, dict]:
        """Return the names of a notebook whose checks cell has run, and a copy of them."""
        namespace = {"__name__": "__main__"}
        run_cell(self.starters["checks"], "cell: checks", namespace)
        return namespace, dict(namespace)

    def in_cpython(self, row: Row) -> str:
        """Return what a notebook would show below the starter's cells.

        The checks cell runs once, as in a notebook; all else begins with nothing.
        """
        namespace, first = self.begun
        namespace.clear()
        namespace.update(first)
        texts = self.texts(row)
        for cell in self.starter:
            mark = marks(cell)
            mine = mark.get("grade_id") == f"{row.name}_check"
            others = mark.get("grade") and not mine
            if cell.cell_type != "code" or others or mark["grade_id"] == "checks":
                continue
            source = cell.source
            name = f"cell: {mark['grade_id']}"
            if mark.get("solution"):
                source = texts.get(mark["grade_id"], source)
                name = f"your answer: {mark['grade_id']}"
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                try:
                    run_cell(source, name, namespace)
                except AssertionError as error:
                    return "\n".join(error._render_traceback_())
            if mine:
                return printed.getvalue().strip()
        raise AssertionError(f"{row.name} has no check cell")
