"""A task to give an input on which a colleague's function is wrong."""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
from collections.abc import Callable
from dataclasses import dataclass

from coursekit.exercise.errors import MalformedAnswers, whole
from coursekit.exercise.values import Raises, Unknown, decode, shown
from coursekit.exercise.verdict import (
    ORDINARY_PART,
    Given,
    Verdict,
    a,
    before_comparing,
    builds_on,
)

LONG = 160  # characters of an argument that nobody reads to its end
FIRST = 8


@dataclass(kw_only=True)
class Break:
    """What an author writes of such a task.

    `must` names functions of the notebook, each with what to say when it is not true of
    the learner's input. They call the answers to the tasks in `needs`. `right` are
    inputs that do it; `wrong[name]` are inputs that fail first at that function. `built`
    says, when it is done, what it shows.
    """

    objective: str
    points: int
    needs: list[str]
    must: dict[str, str]
    right: list[tuple]
    wrong: dict[str, list[tuple]]
    built: str = ""

    def __post_init__(self):
        whole(self.points)

    def functions(self) -> list[Callable]:
        """Return all functions that are registered: there are none."""
        return []

    def row(self, where: str, name: str, solutions: dict, tasks: list[str]) -> dict:
        """Return the task's row of the table; `where` is its file, for errors."""
        for missing in [need for need in self.needs if need not in tasks]:
            raise MalformedAnswers(f"{where}: it needs {missing}, no task before it.")
        for missing in [demand for demand in self.must if demand not in solutions]:
            raise MalformedAnswers(f"{where}: the notebook defines no {missing}.")
        return {
            "kind": "break",
            "objective": self.objective,
            "points": self.points,
            "needs": self.needs,
            "must": self.must,
            "built": self.built,
        }


class BreakJudge:
    def __init__(self, name: str, row: dict, elsewhere: frozenset[str]):
        self.name, self.worth = name, {ORDINARY_PART: row["points"]}
        self.elsewhere = elsewhere
        self.needs: list[str] = row["needs"]
        self.must: dict[str, str] = row["must"]
        self.built: str = row["built"]
        self.question = {"cases": [[]], "stand_ins": {}}

    def judge(self, data: dict, others: Callable, given: Given) -> Verdict:
        """Return the first demand that the learner's input does not meet.

        The demands are functions that stand in the notebook, for all to read. They call
        earlier answers: in a notebook the learner's own, which therefore must be right;
        at the desk (`given.solved`) the solutions.
        """
        early = before_comparing(self.name, f"{self.name}()", data, self.elsewhere)
        if early:
            return early
        if data["twice"]:
            return Verdict(
                "general",
                f"{self.name}() returns another input each time it is called. Return "
                "one that stays the same.",
            )
        example = decode(data["calls"][0][0])
        if type(example) is list and self.holds_arguments(example, given):
            example = tuple(example)
        if type(example) is not tuple:
            return Verdict("general", self.misfit(example))
        wrong = [need for need in self.needs if not others(need).passed]
        if wrong and not given.solved:
            return Verdict(
                "waits",
                f"{builds_on(wrong[0])} Your input stays; whoever grades it tries it "
                f"with the right {wrong[0]}.",
            )
        for demand, sentence in self.must.items():
            failed = self.try_on(demand, sentence, example, given)
            if failed:
                return failed
        text = f"{self.name}: your example does it.\n{self.built}".rstrip()
        if wrong:
            text += (
                f"\nIt was tried with the right {' and '.join(wrong)}. Yours is not "
                "right yet: correct it too."
            )
        return Verdict("right", text)

    def holds_arguments(self, example: list, given: Given) -> bool:
        """Whether a list can only be the arguments, in brackets of the wrong shape.

        A list of one could be the one argument itself.
        """
        demands = [
            given.namespace[name] for name in self.must if name in given.namespace
        ]
        numbers = {len(inspect.signature(demand).parameters) for demand in demands}
        return len(example) > 1 and numbers == {len(example)}

    def misfit(self, example: object) -> str:
        if type(example) is Raises:
            return f"{self.name}() stopped with {example!r}. {example.hint}".rstrip()
        if example is None:
            return f"{self.name}() returned None. Did you forget `return`?"
        kind = example.kind if type(example) is Unknown else type(example).__name__
        return (
            f"{self.name}() returned {a(kind)}. Return the arguments as one tuple: "
            "`return first, second, …`."
        )

    def try_on(
        self, demand: str, sentence: str, example: tuple, given: Given
    ) -> Verdict | None:
        """Return the verdict on an example that does not meet a demand, or None."""
        if demand not in given.namespace:
            return Verdict(
                "waits", f"{demand} is not defined. Run the cell above, then this one."
            )
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                met = given.namespace[demand](*copy.deepcopy(example))
        except Exception as error:  # noqa: BLE001 - anyone's example
            return Verdict(
                "general",
                f"{demand} could not use your example {brief(example)}: "
                f"{type(error).__name__}: {error}",
            )
        if met is True:
            return None
        return Verdict(
            "named", f"Your example is {brief(example)}.\n{sentence}", belief=demand
        )


def brief(example: tuple) -> str:
    """Return an example as text: of a long list its beginning, and how long it is."""
    args = []
    for arg in example:
        text = shown(arg)
        if type(arg) is list and len(arg) > FIRST and len(text) > LONG:
            text = f"[{', '.join(map(shown, arg[:FIRST]))}, … {len(arg)} in all]"
        args.append(text)
    return f"({', '.join(args)}{',' * (len(args) == 1)})"
