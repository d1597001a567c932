"""Say how far markers agree who read the same answers without seeing each other's mark.

python -m coursekit agreement bias
"""

import argparse
import sys
import textwrap
import warnings
from dataclasses import dataclass

import numpy as np
from sklearn.exceptions import UndefinedMetricWarning
from sklearn.metrics import cohen_kappa_score

from coursekit.desk.marking.answers import CannotMark
from coursekit.desk.marking.desk import Desk, Pair
from coursekit.desk.submissions import printable

DRAWS = 1000  # of the bootstrap
FEW = 30  # answers, below which an interval by bootstrap is a rough one
LEAST = 10  # answers, below which there is none
LOST = 0.05  # of the draws, above which there is none
NAMED = 5  # of the answers that differ most
READ = (
    "κ is the agreement beyond what two markers with these habits would reach by "
    "chance: 1 is all of it, 0 none. Where nearly every answer gets the same points, κ is "
    "low or undefined though the markers agree; look at the percentage, too. Neither says "
    "who is right."
)
ROUGH = (
    "With {} answers one more difference moves each number by much, and the interval is "
    "itself uncertain. It can tell a rubric that two people read alike from one that they "
    "do not, and no finer."
)


@dataclass(frozen=True)
class Agreement:
    """How far two readings agree on one thing.

    share: of the answers on which they are the same; kappa: Cohen's, nan if undefined;
    low, high: its 95 % interval by bootstrap over answers, nan if there is none; lost:
    how many draws are left out, as κ is undefined in them.
    """

    name: str
    share: float
    kappa: float
    low: float
    high: float
    lost: int


def kappa(one: np.ndarray, other: np.ndarray, weights: str | None) -> float:
    """Return Cohen's kappa, nan where both gave the same to all.

    Points are taken by halves and quarters, as whole numbers of quarters.
    """
    labels = np.unique(np.concatenate([one, other]))
    if len(labels) < 2:
        return float("nan")
    if weights:
        labels = np.arange(labels.min(), labels.max() + 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UndefinedMetricWarning)
        return float(cohen_kappa_score(one, other, labels=labels, weights=weights))


def agreement(
    name: str, one: list[float], other: list[float], weights: str | None = None
) -> Agreement:
    """Compare the points that two readings gave, answer by answer.

    weights: None counts every difference alike; "quadratic" a wide one for more.
    """
    first, second = (np.round(np.array(side) * 4).astype(int) for side in (one, other))
    rng = np.random.default_rng(0)
    drawn = rng.integers(0, len(first), size=(DRAWS, len(first)))
    found = np.array([kappa(first[row], second[row], weights) for row in drawn])
    defined = found[~np.isnan(found)]
    value = kappa(first, second, weights)
    low = high = float("nan")
    if len(first) >= LEAST and len(defined) >= (1 - LOST) * DRAWS:
        low, high = np.quantile(defined, [0.025, 0.975])
        if low == high:  # no draw differs, which is no certainty
            low = high = float("nan")
    share = float((first == second).mean())
    return Agreement(name, share, value, low, high, DRAWS - len(defined))


def compared(pairs: list[Pair]) -> list[Agreement]:
    """Return the agreement on each box of the rubric, and at last on the points.

    pairs: read by one rubric.
    """
    found = []
    for place, (text, _) in enumerate(pairs[0].first.boxes):
        sides = [
            [getattr(pair, side).values[place] for pair in pairs]
            for side in ("first", "second")
        ]
        found.append(agreement(text, *sides))
    points = [[getattr(p, side).points for p in pairs] for side in ("first", "second")]
    return [*found, agreement("points in all", *points, weights="quadratic")]


def by_the_newest(pairs: list[Pair]) -> list[Pair]:
    """Return those that were read by the rubric that was read by last."""
    last = max(pairs, key=lambda pair: (pair.first.time, pair.second.time))
    return [pair for pair in pairs if pair.first.boxes == last.first.boxes]


def line(one: Agreement) -> str:
    head = f"  {one.share:>4.0%}  "
    if np.isnan(one.kappa):
        middle = "κ is undefined: both gave the same to all".ljust(24)
    else:
        interval = f"({one.low:5.2f} to {one.high:5.2f})"
        if np.isnan(one.low):
            interval = "(no interval: too few answers, or too few that differ)"
        middle = f"κ {one.kappa:5.2f} {interval}".ljust(24).replace("-", "−")
        if one.lost and not np.isnan(one.low):
            middle += f", without {one.lost} draws in which it is undefined"
    name = textwrap.shorten(one.name, 84, placeholder=" …")
    return f"  {name}\n  {head}{middle}"


def report(task: str, pairs: list[Pair], numbers: dict[str, int]) -> str:
    """Return what is to be said of one task; `numbers` are those of the answers."""
    newest = by_the_newest(pairs)
    left, pairs = len(pairs) - len(newest), newest
    markers = {(pair.first.marker, pair.second.marker) for pair in pairs}
    names = sorted({name for both in markers for name in both})
    found = compared(pairs)
    lines = [
        f"{task}: {len(pairs)} answers read by two ({', '.join(names)})",
        "",
        f"  Same points, and Cohen's κ with its 95 % interval ({DRAWS} bootstrap draws)",
        *map(line, found[:-1]),
        line(found[-1]),
        "  The last is weighted: a difference twice as wide counts four times.",
        "",
    ]
    apart = sorted((p for p in pairs if p.apart), key=lambda p: (-p.apart, p.student))
    if apart:
        lines.append("  Furthest apart:")
    for pair in apart[:NAMED]:
        settled = f", settled at {pair.final.points:g}" if pair.final else ""
        lines.append(
            f"    answer {numbers[pair.student]} ({pair.student}): "
            f"{pair.first.points:g} by {pair.first.marker}, "
            f"{pair.second.points:g} by {pair.second.marker}{settled}"
        )
    if left:
        lines.append(f"  Left out, as read by an earlier rubric: {left}.")
    said = READ if len(pairs) >= FEW else f"{READ} {ROUGH.format(len(pairs))}"
    if len(names) > 2:
        said += (
            " First and second readings of more than two markers are put together here, "
            "as if they were two."
        )
    return "\n".join([*lines, *textwrap.wrap(said, 88)])


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit agreement", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--db", default="", help="address of the gradebook's database")
    options = parser.parse_args(arguments)
    desk = Desk(options.assignment, db_url=options.db)
    missing = []
    for task in desk.guides:
        pairs = desk.pairs(task)
        if not pairs:
            missing.append(task)
            continue
        numbers = {one.student: one.number for one in desk.answers(task)}
        print(printable(report(task, pairs, numbers)))
    if missing:
        raise CannotMark(
            f"No answer to {' and '.join(missing)} of {desk.assignment} has been read by "
            "two yet. Answers are dealt to two by make share, and count once both have "
            "marked."
        )


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except CannotMark as error:
        sys.exit(str(error))
