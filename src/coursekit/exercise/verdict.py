"""What is said of an answer: the same text in a notebook, in the page and at the desk."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import NamedTuple

from coursekit.exercise.characters import about_character, visible
from coursekit.exercise.values import writable

ORDINARY = ""  # the kind of a case that is not special
ORDINARY_PART = "ordinary"  # the name of that part where points are counted
NOT_WRITTEN = (
    "not written yet. Replace the line that raises NotImplementedError with your own."
)


class Given(NamedTuple):
    """What stands in the notebook beside the answers, to try an input on.

    `solved` says that the other tasks in it are the solutions, not a learner's answers.
    """

    namespace: dict
    solved: bool = False


@dataclass(frozen=True)
class Verdict:
    """The verdict on one answer.

    kind: "right"; "named" (a stored belief fits), "general" (a sentence for any task),
        "unknown" (no idea fits); or why it was not compared: "unwritten", "missing",
        "syntax", "malformed", "waits" (for another task).
    text: what the learner reads, on one or more lines.
    parts: for each part that carries points, whether it is right.
    belief: the id of the belief that is named, else "".
    case: the number of the case that is shown, or None.
    compared: its two results side by side, whose `text` stands in the verdict's own
        (`compared.py`), or None.
    """

    kind: str
    text: str
    parts: dict[str, bool] = field(default_factory=dict)
    belief: str = ""
    case: int | None = None
    compared: dict | None = field(default=None, compare=False)  # the text says it

    def __post_init__(self):
        object.__setattr__(self, "text", writable(self.text))

    @property
    def passed(self) -> bool:
        return self.kind == "right"

    def points(self, worth: dict[str, int]) -> int:
        """Return the points of the parts that are right; `worth` has each part's."""
        if self.passed:
            return sum(worth.values())
        return sum(worth[part] for part, right in self.parts.items() if right)


def a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def points_line(verdict: Verdict, worth: dict[str, int]) -> str:
    """Return how many points there are, and for what, as `3 of 4 points: right on …`."""
    points, of = verdict.points(worth), sum(worth.values())
    line = f"{points} of {of} {'point' if of == 1 else 'points'}"
    if verdict.passed:
        return f"{line}."
    right = [in_words(part) for part in worth if verdict.parts.get(part)]
    wrong = [in_words(part) for part in worth if not verdict.parts.get(part)]
    if not right:
        return f"{line} so far."
    return f"{line}: right on {listed(right)}, not yet on {listed(wrong)}."


def in_words(part: str) -> str:
    return "ordinary cases" if part == ORDINARY_PART else f"“{part}”"


def listed(words: list[str]) -> str:
    """Return words as `a, b and c`."""
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def builds_on(name: str) -> str:
    return (
        f"This task builds on {name}, which is not right yet. Run its check, put it "
        "right, then come back."
    )


def before_comparing(
    name: str, call: str, data: dict, elsewhere: frozenset[str]
) -> Verdict | None:
    """Return the verdict on an answer that cannot be compared with anything, or None.

    elsewhere: the names of the exercise that other cells define.
    """
    if "missing" in data:
        return missing(name, data.get("cell"), elsewhere)
    if "other" in data:
        return Verdict(
            "malformed",
            f"{name} is {a(data['other'])}, not a function. "
            "Did a later line give its name to something else?",
        )
    if "refused" in data:
        return Verdict(
            "malformed",
            f"Your function is {data['refused']}, but it is called as {call}. Write the "
            "first line so that it accepts these.",
        )
    if "large" in data:
        return Verdict(
            "malformed",
            f"The results of {name} are too large to be compared: {data['large']:,} "
            "characters. Is there a loop that never stops adding to a list?",
        )
    if "unwritten" in data:
        return Verdict("unwritten", f"{data['unwritten']} is {NOT_WRITTEN}")
    return None


def missing(name: str, cell: dict | None, elsewhere: frozenset[str]) -> Verdict:
    """Return the verdict on a name that nothing defines.

    cell: the one that should define it, as `observe.cell_of` gives it. In a notebook cells
    can run in any order, so it is not that one if it defines what belongs elsewhere.
    """
    defines = cell["defines"] if cell else []
    if cell and (name in defines or elsewhere.isdisjoint(defines)):
        if cell["syntax"]:
            line, text, reason = cell["syntax"]
            shown = f"\n    {visible(text)}" if text else ""
            character = about_character(reason)
            return Verdict(
                "syntax",
                f"Python cannot read the cell of {name}, so none of it was run. It "
                f"stopped in line {line}:{shown}\nPython says: {reason}.{character}",
            )
        if defines and name not in defines:
            [yours] = difflib.get_close_matches(name, defines, 1, cutoff=0)
            return Verdict(
                "missing",
                f"{name} is not defined yet: your function is called `{yours}`. Change "
                f"that to {name}, and in a notebook run its cell again.",
            )
    return Verdict(
        "missing",
        f"{name} is not defined yet. Write a function with exactly this name; in a "
        "notebook, run its cell before this one.",
    )
