"""Judge what was observed of an exercise's answers: the half that knows what is right."""

from __future__ import annotations

import json

from coursekit.exercise.kinds.break_ import BreakJudge
from coursekit.exercise.kinds.build import BuildJudge
from coursekit.exercise.kinds.predict import PredictJudge
from coursekit.exercise.verdict import Given, Verdict

KINDS = {"build": BuildJudge, "break": BreakJudge, "predict": PredictJudge}


class Judge:
    """All tasks of one exercise.

    table: as `table.py` makes it, each task's row under its name.
    """

    def __init__(self, table: dict[str, dict]):
        names = names_in(table)
        self.tasks = {
            name: KINDS[row["kind"]](name, row, names) for name, row in table.items()
        }

    @classmethod
    def of(cls, text: str) -> Judge:
        """Return the judge of a table that was written as text."""
        return cls(json.loads(text))

    def question(self, name: str) -> dict:
        return self.tasks[name].question

    def points(self, name: str, verdict: Verdict) -> int:
        return verdict.points(self.tasks[name].worth)

    def verdict(self, name: str, observed, given: Given) -> Verdict:
        """Return the verdict on the answer called `name`.

        observed: gives what was observed of an answer by its name.
        given: what stands in the notebook beside the answers.
        """

        def others(other: str) -> Verdict:
            return self.verdict(other, observed, given)

        return self.tasks[name].judge(observed(name), others, given)


def names_in(table: dict[str, dict]) -> frozenset[str]:
    """Return the names of the tasks, and of what is given to try their answers on."""
    names = set(table)
    for row in table.values():
        names |= {*row.get("must", ()), *filter(None, [row.get("program")])}
    return frozenset(names)
