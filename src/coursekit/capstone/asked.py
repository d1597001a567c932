"""What the forms ask for: each row of an audit table, and the words of a model card."""

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from coursekit.capstone.audit import TESTS, WIDTH

ENDS = ("estimate", "low", "high")
LOOP = "runaway loop"  # four movements, so no single estimate
NEED_P = (LOOP, "miscalibration")  # their tests look at more than one number
# What a row asks for: of what the estimate is, and what n counts.
ASKED = {
    "leakage": (
        (
            "the area under the curve of the claims to September, less that of the claims "
            "from October on. Take all pairs of a claim recorded as overpaid and one "
            "recorded as sound: the area is the share of pairs in which the overpaid one "
            "has the higher score; ties count half. Standard error by DeLong"
        ),
        "all claims",
    ),
    "label bias": (
        (
            "of the claims that the re-check found sound: the share recorded as overpaid in "
            "B, less that in A; each share with its own standard error. p, if you give it, "
            "by the chi-squared test without correction"
        ),
        "the claims that the re-check found sound",
    ),
    "runaway loop": (
        (
            "leave estimate, low and high empty, and give p. A logistic regression of "
            "`selected` on the log-odds of the score, a column for each month but the "
            "first, one for each district but the first, and each of these four district "
            "columns times (month − 6.5) / 11: p says whether the last four coefficients "
            "are all 0"
        ),
        "all claims",
    ),
    "proxy": (
        (
            "the log-odds of the score, by least squares on the two measurements and B: "
            "the coefficient of B"
        ),
        "all claims",
    ),
    "miscalibration": (
        (
            "a logistic regression of `overpaid` on the log-odds of the score, without "
            "penalty: the slope, less 1. p says whether constant and slope are 0 and 1, "
            "both at once"
        ),
        "all claims",
    ),
}

# What may have happened to a claim: a column, and its value.
HAPPENED = {
    "selected": ("selected", 1),
    "not selected": ("selected", 0),
    "recorded as overpaid": ("overpaid", 1),
    "recorded as sound": ("overpaid", 0),
    "found overpaid": ("rechecked", 1),
    "found sound": ("rechecked", 0),
}
PAIRS = "sorted rightly, of all pairs"


class Measured(NamedTuple):
    """What a test gives: an estimate, its standard error, p, and of how many claims.

    wide: low and high from z, if they are not z standard errors away.
    """

    estimate: float
    error: float
    p: float
    n: int
    wide: Callable[[float], tuple[float, float]] | None = None

    def ends(self, z: float) -> tuple[float, float, float]:
        """Return estimate, low and high."""
        if self.wide:
            return self.estimate, *self.wide(z)
        reach = z * self.error
        return self.estimate, self.estimate - reach, self.estimate + reach


def right(table: pd.DataFrame, fault: str) -> Measured:
    """Return what the row of a fault asks for."""
    found = TESTS[fault](table)
    error = (found["high"] - found["low"]) / (2 * WIDTH)
    n = (table["rechecked"] == 0).sum() if fault == "label bias" else len(table)
    return Measured(found["estimate"], error, found["p"], int(n))
