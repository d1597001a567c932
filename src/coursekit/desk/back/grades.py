"""Which grade goes back to whom, and who is left out, for every platform alike.

Students are matched by the platform's own number, which the list of what was collected
keeps; never by their names.
"""

from collections import Counter
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from coursekit.desk.back.table import Row
from coursekit.desk.collect import BY_LTI
from coursekit.desk.results import ABSENT, GRADED, Result

SHOWN = Decimal("0.01")  # both platforms show so much of a grade
NEW, SAME = "new", "same"


class CannotGoBack(Exception):
    """There is nothing to give to a platform: says why, and what to do."""


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
    strangers: who stands in the platform's list and was never collected here, and what
    the list says of them.
    files: what to write, by its name.
    notes: what else to say.
    """

    new: dict[str, Result] = field(default_factory=dict)
    same: dict[str, Result] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)
    strangers: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def take(self, result: Result, said: str) -> None:
        """Keep what `judge` said of a student's grade."""
        if said in (NEW, SAME):
            getattr(self, said)[result.student] = result
        else:
            self.left[result.student] = said


def paired(
    results: list[Result], rows: list[tuple[str, Row]]
) -> tuple[list[tuple[Result, Row]], Outcome]:
    """Return each student who can be given a grade, with the line it belongs to.

    rows: the lines of a platform's list with the number in each. Of all others, the
    outcome says why not. Raises CannotGoBack if the list has nobody who was graded.
    """
    counts = Counter(result.number for result in results)
    lines = Counter(number for number, _ in rows)
    by_number, found, done = dict(rows), [], Outcome()
    for result in results:
        if result.state == ABSENT:
            continue
        number, times = result.number, lines[result.number]
        if result.state != GRADED:
            done.left[result.student] = ": ".join(
                filter(None, [result.state, result.reason])
            )
        elif not result.possible:
            done.left[result.student] = "worth no points here"
        elif number.startswith(BY_LTI):
            done.left[result.student] = "came by LTI: make passback"
        elif not number:
            done.left[result.student] = "its number on the platform is not known"
        elif counts[number] > 1:
            done.left[result.student] = f"two submissions bear the number {number}"
        elif times != 1:
            done.left[result.student] = (
                f"the list has {times} lines for number {number}"
            )
        else:
            found.append((result, by_number[number]))
    graded = [result.number for result in results if result.state == GRADED]
    if graded and all(number.startswith(BY_LTI) for number in graded):
        raise CannotGoBack("Everyone who is graded came by LTI: make passback")
    if graded and not any(graded):
        raise CannotGoBack(
            "Nobody's number on the platform is known: it is in the names of the "
            "files that a platform gives. Sort them by make collect, or enter the grades "
            "by hand."
        )
    if graded and not lines.keys() & set(graded):
        raise CannotGoBack(
            f"Of the {len(graded)} who are graded, none stands in this list. Is it that "
            "of another assignment, or another course?"
        )
    return found, done


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


def scaled(results: list[Result], maximum: Decimal) -> list[str]:
    """Return a sentence on grades that were scaled, none if they were not."""
    points = sorted({f"{one.possible:g}" for one in results})
    if points in ([], [f"{float(maximum):g}"]):
        return []
    return [
        f"Scaled from {' or '.join(points)} points here to {float(maximum):g} there."
    ]


def written(value: Decimal, like: str) -> str:
    """Return a grade as the platform writes the maximum `like`: 11.5 or 11,5."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") if "," in like else text


def judge(
    there: str, ours: Decimal, maximum: Decimal, shown: Decimal, *, again: bool
) -> str:
    """Return `NEW`, `SAME`, or why our grade may not take the place of what is there.

    shown: the smallest step that the platform writes. again: put ours in its place.
    """
    if ours > maximum:
        return f"{ours:f} is more than the maximum, {maximum:f}"
    if there in ("", "-"):
        return NEW
    value = number(there)
    if value is None:
        return f"{there!r} is there, which is no number"
    if abs(value - ours) <= shown / 2:
        return SAME
    if again:
        return NEW
    return f"{there} is there, and {written(ours, there)} here"
