"""Five tests of a team's table, and what they say together.

Each gives an estimate, the interval of 99 % around it, and p: how often a sound table
would lie as far from what it should be, by chance alone.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from scipy import stats
from sklearn.linear_model import LogisticRegression

# Causes before consequences: a record that is wrong for one group makes a score that is
# wrong for it, and a column from the future makes chances that do not hold.
ORDER = ("leakage", "label bias", "runaway loop", "proxy", "miscalibration")
LATE = 9  # letters of the months after this were not yet in the files
ALPHA = 0.01
WIDTH = stats.norm.isf(ALPHA / 2)
DIGITS = 6  # a p is rounded before anyone compares it


def result(estimate: float, error: float, p: float) -> dict[str, float]:
    """Return what a test says, from an estimate and its standard error."""
    low, high = estimate - WIDTH * error, estimate + WIDTH * error
    return {"estimate": estimate, "low": low, "high": high, "p": round(p, DIGITS)}


def by_normal(estimate: float, error: float) -> dict[str, float]:
    """Return what a test says whose estimate should be 0."""
    return result(estimate, error, 2 * stats.norm.sf(abs(estimate) / error))


def far_from_zero(values: np.ndarray, covariance: np.ndarray) -> float:
    """Return p of several estimates that should all be 0."""
    distance = values @ np.linalg.solve(covariance, values)
    return float(stats.chi2.sf(distance, len(values)))


def log_odds_of(table: pd.DataFrame) -> np.ndarray:
    score = table["score"].to_numpy()
    return np.log(score / (1 - score))


def fitted(columns: np.ndarray, outcome: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Return coefficients of a logistic regression, the constant first, and their covariance."""
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-10)
    chance = model.fit(columns, outcome).predict_proba(columns)[:, 1]
    with_one = np.column_stack([np.ones(len(columns)), columns])
    information = with_one.T @ (with_one * (chance * (1 - chance))[:, None])
    return np.append(model.intercept_, model.coef_), np.linalg.inv(information)


def label_bias(table: pd.DataFrame) -> dict[str, float]:
    """Of the claims that the re-check found sound: are more of B recorded as overpaid?"""
    sound = table[table["rechecked"] == 0]
    count = pd.crosstab(sound["group"], sound["overpaid"]).to_numpy()
    if count.shape != (2, 2):  # no false record at all, so nothing to compare
        return result(0.0, 0.0, 1.0)
    share = count[:, 1] / count.sum(axis=1)
    error = np.sqrt((share * (1 - share) / count.sum(axis=1)).sum())
    p = stats.chi2_contingency(count, correction=False).pvalue
    return result(share[1] - share[0], error, p)


def proxy(table: pd.DataFrame) -> dict[str, float]:
    """At equal measurements: does B get another score, in log-odds?"""
    columns = np.column_stack(
        [
            np.ones(len(table)),
            table[["income_change", "rent_change"]],
            table["group"] == "B",
        ]
    ).astype(float)
    score = log_odds_of(table)
    slope, *_ = np.linalg.lstsq(columns, score)
    left = score - columns @ slope
    spread = left @ left / (len(table) - columns.shape[1])
    error = np.sqrt(spread * np.linalg.inv(columns.T @ columns)[-1, -1])
    return by_normal(slope[-1], error)


def area(table: pd.DataFrame) -> tuple[float, float]:
    """Return the area under the curve of a score, and its variance (DeLong)."""
    of, others = (table.loc[table["overpaid"] == value, "score"] for value in (1, 0))
    both = stats.rankdata(np.concatenate([of, others]))
    beaten = (both[: len(of)] - stats.rankdata(of)) / len(others)
    beating = 1 - (both[len(of) :] - stats.rankdata(others)) / len(of)
    variance = beaten.var(ddof=1) / len(of) + beating.var(ddof=1) / len(others)
    return beaten.mean(), variance


def leakage(table: pd.DataFrame) -> dict[str, float]:
    """Does the score sort worse in the months whose letters were not yet there?"""
    late = table["month"] > LATE
    (early, its_variance), (later, variance) = area(table[~late]), area(table[late])
    return by_normal(early - later, np.sqrt(its_variance + variance))


def miscalibration(table: pd.DataFrame) -> dict[str, float]:
    """Does a chance of 30 % come true in 30 of 100? The estimate is the slope less 1."""
    values, covariance = fitted(log_odds_of(table)[:, None], table["overpaid"])
    off = values - [0, 1]
    p = far_from_zero(off, covariance)
    return result(off[1], np.sqrt(covariance[1, 1]), p)


def drifts(table: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """Return how districts 2 to 5 moved against district 1, and the covariance.

    At equal score, in log-odds of being selected, from the first month to the last.
    """
    month = table["month"].to_numpy()
    lives = table["district"].to_numpy()[:, None] == np.arange(2, 6)
    columns = [
        log_odds_of(table)[:, None],
        month[:, None] == np.arange(2, 13),
        lives,
        lives * ((month - 6.5) / 11)[:, None],
    ]
    values, covariance = fitted(np.hstack(columns), table["selected"])
    return values[-4:], covariance[-4:, -4:]


def runaway_loop(table: pd.DataFrame) -> dict[str, float]:
    """At equal score: do districts drift apart? Four `drifts`, so no single estimate."""
    return result(np.nan, np.nan, far_from_zero(*drifts(table)))


TESTS = {
    "leakage": leakage,
    "label bias": label_bias,
    "runaway loop": runaway_loop,
    "proxy": proxy,
    "miscalibration": miscalibration,
}


def audit(table: pd.DataFrame) -> pd.DataFrame:
    """Return what each test says, a row for each fault, causes first."""
    return pd.DataFrame({fault: TESTS[fault](table) for fault in ORDER}).T


def verdict(p: Mapping[str, float], alpha: float = ALPHA) -> str:
    """Return the first fault in the order of causes whose p is below alpha, or "none"."""
    return next((fault for fault in ORDER if p[fault] < alpha), "none")
