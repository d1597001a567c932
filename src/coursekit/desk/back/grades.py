"""Which grade goes back to whom, and who is left out, for every platform alike.

Students are matched by the platform's own number, which the list of what was collected
keeps; never by their names.
"""

from collections import Counter
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from coursekit.desk.results import ABSENT, GRADED, Result

SHOWN = Decimal("0.01")  # both platforms show so much of a grade


class CannotGoBack(Exception):
    """Nothing was written: says why, and what to do."""


@dataclass(frozen=True)
class Wishes:
    """What was asked for.

    again: put our grade where another one stands.
    column, comments: the columns of these names; "" for those a platform uses.
    """

    slug: str
    again: bool = False
    column: str = ""
    comments: str = ""


@dataclass
class Outcome:
    """What became of each student's grade.

    new: those to write. same: those that stand there already. left: of all others who
    handed in, why they have none. By the student's id.
    files: what to write, by its name.
    notes: what else to say.
    """

    new: dict[str, Result] = field(default_factory=dict)
    same: dict[str, Result] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def by_number(results: list[Result]) -> tuple[dict[str, Result], dict[str, str]]:
    """Return who can be given a grade, by the platform's number; of others, why not."""
    counts = Counter(result.number for result in results)
    ready, left = {}, {}
    for result in results:
        if result.state == ABSENT:
            continue
        if result.state != GRADED:
            reason = f": {result.reason}" if result.reason else ""
            left[result.student] = f"{result.state}{reason}"
        elif not result.possible:
            left[result.student] = "worth no points here"
        elif not result.number:
            left[result.student] = "no number of the platform's: not collected from it"
        elif counts[result.number] > 1:
            left[result.student] = f"two submissions bear the number {result.number}"
        else:
            ready[result.number] = result
    return ready, left


def number(text: str) -> Decimal | None:
    """Return the number that a cell holds, with a point or a comma; else None."""
    try:
        found = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def grade(result: Result, maximum: Decimal) -> Decimal:
    """Return a grade out of the platform's maximum."""
    share = Decimal(str(result.score)) / Decimal(str(result.possible))
    return (share * maximum).quantize(SHOWN, ROUND_HALF_UP)


def written(value: Decimal, like: str) -> str:
    """Return a grade as the platform writes the maximum `like`: 11.5 or 11,5."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") if "," in like else text


def judge(there: str, ours: Decimal, maximum: Decimal, shown: Decimal, again: bool):
    """Return "new", "same", or why our grade may not take the place of what is there.

    shown: the smallest step that the platform writes. again: put ours in its place.
    """
    if ours > maximum:
        return f"{ours:f} is more than the maximum, {maximum:f}"
    if there in ("", "-"):
        return "new"
    value = number(there)
    if value is None:
        return f"{there!r} is there, which is no number"
    if abs(value - ours) <= shown / 2:
        return "same"
    if again:
        return "new"
    return f"{there} is there, and {written(ours, there)} here"
