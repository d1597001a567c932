"""Exercises inside the page: same source, same verdict, and nothing gets out."""

import contextlib
import inspect
import io
import re
import sys
from unittest import mock

import nbformat
import pytest

from coursekit.course import Course
from coursekit.exercise import starter, tasks
from coursekit.exercise.proof import Proof
from tests import ROOT

FOLDERS = Course(ROOT).exercises()
LOADED = 60_000  # ms: Python comes at the first check, also on a busy machine
PYODIDES_PYTHON = (3, 14)
CHECK_ALL = """async ([names, texts]) => {
  const said = [];
  for (const [i, name] of names.entries())
    said.push((await live.check(name, texts[i])).text);
  return said;
}"""
# Lets answers.py be read in the page, where there is no tasks.py.
TASKS = "\n".join(
    [
        "from dataclasses import dataclass, field",
        "Callable = Iterator = Any = None",
        *map(inspect.getsource, (tasks.Special, tasks.special)),
        *map(inspect.getsource, (tasks.says_the_same_as, tasks.Task, tasks.Break)),
    ]
)
READ_ANSWERS = """\
import sys, types

if "answers" not in sys.modules:
    packages = {{"coursekit": "", "coursekit.exercise": ""}}
    texts = {{"coursekit.exercise.tasks": {tasks!r}, "answers": {answers!r}}}
    for name, text in (packages | texts).items():
        sys.modules[name] = types.ModuleType(name)
        exec("from __future__ import annotations\\n" + text, vars(sys.modules[name]))
import answers
"""
HOLDS_BELIEF = """
{solution}
right, mistake = {name}, answers.{name}.special[{kind!r}][{i}]
where = {where!r}


def {name}(*args):
    return (mistake if repr(args) in where else right)(*args)
"""


def page_of(folder) -> str:
    return f"exercises/{folder.name}/{folder.name}.html"


class Known:
    """All answers known to an exercise, as text that a learner could have written."""

    def __init__(self, folder):
        self.proof = Proof(folder, folder.name)  # with the cases of the starter
        self.cells = starter.make_starter(folder).cells
        source = nbformat.read(tasks.source_of(folder), as_version=4)
        self.solutions = {
            cell.metadata.nbgrader.grade_id: cell.source
            for cell in source.cells
            if cell.metadata.get("nbgrader", {}).get("solution")
        }
        answers = (folder / "answers.py").read_text(encoding="utf-8")
        self.read = READ_ANSWERS.format(tasks=TASKS, answers=answers)

    def all(self):
        """Yield (task, what it is, text or None, how the verdict begins or ends)."""
        for name, task in self.proof.answers.items():
            yield name, "the starter", None, "not written yet"
            yield name, "the solution", self.solutions[name], f"{name}: "
            if isinstance(task, tasks.Task):
                yield from self.build(name, task)
            else:
                yield from self.breaks(name, task)

    def build(self, name, task):
        for i, answer in enumerate(task.also_right):
            text = f"{self.read}{name} = answers.{name}.also_right[{i}]"
            yield name, answer.__name__, text, f"{name}: right on all"
        for i, mistake in enumerate(task.mistakes):
            text = f"{self.read}{name} = answers.{name}.mistakes[{i}]"
            yield name, mistake.__name__, text, self.belief(mistake, task)
        for kind, mistakes in task.special.items():
            rows = self.proof.table[name]["cases"]
            where = {repr(args) for other, args, _ in rows if other == kind}
            for i, mistake in enumerate(mistakes):
                text = self.read + HOLDS_BELIEF.format(
                    solution=self.solutions[name],
                    name=name,
                    kind=kind,
                    i=i,
                    where=where,
                )
                yield name, mistake.__name__, text, self.belief(mistake, task)

    def breaks(self, name, task):
        for example in task.right:
            text = f"def {name}():\n    return {example!r}"
            yield name, repr(example), text, f"{name}: your example does it."
        for demand, examples in task.wrong.items():
            for example in examples:
                text = f"def {name}():\n    return {example!r}"
                yield name, repr(example), text, task.must[demand]

    def belief(self, mistake, task):
        text = " ".join(mistake.__doc__.split())
        return f"{text}\n{task.read}" if task.read else text

    def texts(self, name, text):
        """Return what stands in the fields: solutions, and this answer for the task."""
        return {**self.solutions, name: text} if text else {}

    def in_cpython(self, name, texts) -> str:
        """Return what a notebook would show below the starter's cells."""
        namespace = {"__name__": "__main__"}
        for cell in self.cells:
            marks = cell.metadata.get("nbgrader", {})
            mine = marks.get("grade_id") == f"{name}_check"
            if cell.cell_type != "code" or (marks.get("grade") and not mine):
                continue
            source = cell.source
            if marks.get("solution"):
                source = texts.get(marks["grade_id"], source)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                try:
                    exec(source, namespace)  # noqa: S102 - stored in this repository
                except AssertionError as error:
                    return "\n".join(error._render_traceback_())
            if mine:
                return printed.getvalue().strip()
        raise AssertionError(f"{name} has no check cell")


def comparable(said: str) -> str:
    """Return a verdict, on another Python than Pyodide's without Python's own words.

    The message of an exception is worded anew now and then ("float division by zero").
    """
    if sys.version_info[:2] == PYODIDES_PYTHON:
        return said
    return re.sub(r"^(    your result:  \w+): .*", r"\1", said, flags=re.MULTILINE)


def differences(page, known):
    """Return what the page says otherwise than CPython, and what is no verdict at all."""
    rows = list(known.all())
    names = [name for name, *_ in rows]
    texts = [known.texts(name, text) for name, _, text, _ in rows]
    said = page.evaluate(CHECK_ALL, [names, texts])
    with mock.patch.dict(sys.modules):  # answers.py is read there too
        expected = [known.in_cpython(*pair) for pair in zip(names, texts)]
    found = []
    for (name, what, _, verdict), here, there in zip(rows, said, expected, strict=True):
        if comparable(here) != comparable(there):
            found.append(f"{name}, {what}: the page says {here!r}, CPython {there!r}")
        if verdict not in here:
            found.append(f"{name}, {what}: {here!r} does not say {verdict!r}")
    return len(rows), found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_same_source_same_verdict(new_page, address, folder):
    page = new_page()
    page.goto(address + page_of(folder))
    count, found = differences(page, Known(folder))
    print(f"{folder.name}: {count} answers")
    assert found == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_same_source_same_verdict_in_firefox(firefox, address, folder):
    firefox.goto(address + page_of(folder))
    firefox.wait_for("typeof live === 'object'")
    _, found = differences(firefox, Known(folder))
    assert found == []


def test_another_verdict_is_caught(new_page, address):
    """The page runs the starter beside it: with another one it says something else."""

    def change(route):
        text = route.fetch().text()
        assert "not written yet" in text
        route.fulfill(body=text.replace("not written yet", "not written"))

    folder = ROOT / "exercises" / "start"
    page = new_page()
    page.route("**/start.ipynb", change)
    page.goto(address + page_of(folder))
    _, found = differences(page, Known(folder))
    assert len(found) == 8  # four starters, each another text and no verdict
    assert "above, the starter: the page says 'above is not written." in found[0]
    assert "does not say 'not written yet'" in found[1]
