"""A task to choose what a program will do: then the program runs and says what is so."""

from __future__ import annotations

import contextlib
import io
import textwrap
from collections.abc import Callable

from coursekit.exercise.values import Raises, decode, shown
from coursekit.exercise.verdict import ORDINARY_PART, Given, Verdict, before_comparing


class Predict:
    def __init__(self, name: str, row: dict):
        self.name, self.worth = name, {ORDINARY_PART: row["points"]}
        self.program: str = row["program"]
        self.options: dict[str, str] = row["options"]
        self.because: dict[str, str] = row["because"]
        self.question = {"cases": [[]], "stand_ins": {}}

    def judge(self, data: dict, others: Callable, given: Given) -> Verdict:
        early = before_comparing(self.name, f"{self.name}()", data)
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
        run = f"{self.program}() prints:\n{textwrap.indent(said.getvalue(), '    ')}"
        rest = [key for key in self.options if key not in (choice, outcome)]
        explained = "\n".join(
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
            f"({choice}) {self.because[choice]}\n{explained}",
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
