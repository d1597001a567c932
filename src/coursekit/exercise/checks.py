"""`check("name of the task")`, as a notebook calls it, in Jupyter and in the page."""

from __future__ import annotations

import functools
from typing import Any

from coursekit.exercise.judging import Judge
from coursekit.exercise.observe import observe
from coursekit.exercise.verdict import Given, Verdict, points_line


class CheckFailed(AssertionError):
    """A check that did not pass; notebooks show its sentence, not a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class Checks:
    """All checks of one exercise.

    `namespace` holds the learner's answers, so it is the notebook's `globals()`. A check
    that passes prints what is said of it; any other raises `CheckFailed`. `last` is the
    verdict of the last check, for the page.
    """

    def __init__(self, judge: Judge, namespace: dict[str, Any]):
        self.judge, self.namespace = judge, namespace
        self.last: Verdict | None = None

    def __call__(self, name: str) -> None:
        self.last = None
        if name not in self.judge.tasks:
            names = ", ".join(self.judge.tasks)
            raise CheckFailed(f"No task is called {name!r}. There are: {names}.")
        verdict = self.verdict(name)
        self.last = verdict
        task = self.judge.tasks[name]
        text = f"{verdict.text}\n{points_line(verdict, task.worth)}"
        if not verdict.passed:
            raise CheckFailed(text)
        print(text)

    def verdict(self, name: str) -> Verdict:
        """Return the verdict on the answer called `name`, as it is defined now."""

        @functools.cache
        def observed(other: str) -> dict:
            return observe(other, self.judge.question(other), self.namespace)

        return self.judge.verdict(name, observed, Given(self.namespace))
