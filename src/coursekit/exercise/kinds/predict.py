"""A task to choose what a program will do: then the program runs and says what is so."""

from __future__ import annotations

import contextlib
import io
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from coursekit.exercise.errors import MalformedAnswers, whole
from coursekit.exercise.values import Raises, decode, shown
from coursekit.exercise.verdict import ORDINARY_PART, Given, Verdict, before_comparing

OPTION = re.compile(r"^\s*\(([a-z])\) (.+(?:\n {8,}.+)*)", re.MULTILINE)


@dataclass(kw_only=True)
class Predict:
    """What an author writes of such a task.

    `program` names a function of the notebook that prints its run and returns the letter
    of the option that holds; `because` has a sentence for each option. The options stand
    in the docstring of the answer: `(a) …`, a line each.
    """

    objective: str
    points: int
    program: str
    because: dict[str, str]

    def __post_init__(self):
        whole(self.points)

    def functions(self) -> list[Callable]:
        """Return all functions that are registered: there are none."""
        return []

    def row(self, where: str, name: str, solutions: dict, tasks: list[str]) -> dict:
        """Return the task's row of the table; `where` is its file, for errors."""
        options = options_in(solutions[name].__doc__ or "")
        if set(options) != set(self.because):
            raise MalformedAnswers(
                f"{where}: it explains {', '.join(self.because)}, and the docstring in "
                f"the notebook offers {', '.join(options) or 'nothing'}. Write a line "
                "such as (a) … for each option, and a reason for each."
            )
        if self.program not in solutions:
            raise MalformedAnswers(f"{where}: the notebook defines no {self.program}.")
        return {
            "kind": "predict",
            "objective": self.objective,
            "points": self.points,
            "program": self.program,
            "options": options,
            "because": self.because,
        }


def options_in(doc: str) -> dict[str, str]:
    """Return the options that a docstring offers, letter to text."""
    return {key: " ".join(text.split()) for key, text in OPTION.findall(doc)}


class PredictJudge:
    def __init__(self, name: str, row: dict, elsewhere: frozenset[str]):
        self.name, self.worth = name, {ORDINARY_PART: row["points"]}
        self.elsewhere = elsewhere
        self.program: str = row["program"]
        self.options: dict[str, str] = row["options"]
        self.because: dict[str, str] = row["because"]
        self.question = {"cases": [[]], "stand_ins": {}}

    def judge(self, data: dict, others: Callable, given: Given) -> Verdict:
        early = before_comparing(self.name, f"{self.name}()", data, self.elsewhere)
        if early:
            return early
        if data["twice"]:
            return Verdict(
                "general",
                f"{self.name}() chooses another option each time it is called. Decide "
                "for one.",
            )
        result = decode(data["calls"][0][0])
        choice = result.strip(" ().").lower() if type(result) is str else ""
        if choice not in self.options:
            return Verdict("general", self.no_option(result))
        if self.program not in given.namespace:
            return Verdict(
                "waits",
                f"{self.program} is not defined. Run the cell above, then this one.",
            )
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            outcome = given.namespace[self.program]()
        run = f"{self.program}() prints:\n{textwrap.indent(said.getvalue(), '    ')}\n"
        rest = [key for key in self.options if key not in (choice, outcome)]
        explained = "\n\n".join(
            f"({key}) {self.because[key]}" for key in dict.fromkeys([outcome, *rest])
        )
        if choice == outcome:
            return Verdict(
                "right",
                f"{self.name}: ({choice}) is what happens.\n{run}{explained}",
            )
        return Verdict(
            "named",
            f"You chose ({choice}), and the program's own run shows ({outcome}).\n{run}"
            f"({choice}) {self.because[choice]}\n\n{explained}",
            belief=choice,
        )

    def no_option(self, result: object) -> str:
        keys = ", ".join(f'"{key}"' for key in self.options)
        if type(result) is Raises:
            return f"{self.name}() stopped with {result!r}."
        if result is None:
            return (
                f"{self.name}() returned None. Return one of the options: {keys}. Did "
                "you forget `return`?"
            )
        return (
            f"{self.name}() returned {shown(result)}, which is none of the options. "
            f"Return one of them, as text: {keys}."
        )
