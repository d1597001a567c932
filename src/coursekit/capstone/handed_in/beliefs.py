"""What somebody may have computed in place of what an audit table asks for.

A belief is a small function over the table; its docstring is the sentence that a team
reads, and its decorator the only place that lists it.
"""

from collections.abc import Callable

import numpy as np
import pandas as pd
from scipy import stats
from sklearn.linear_model import LogisticRegression

from coursekit.capstone.asked import Measured, right
from coursekit.capstone.audit import (
    LATE,
    ORDER,
    area,
    drifts,
    far_from_zero,
    fitted,
    log_odds_of,
)

# ---- which rows, and what of them

Belief = Callable[[pd.DataFrame], Measured]
BELIEFS: dict[str, list[Belief]] = {fault: [] for fault in ORDER}
OF_P: dict[str, list[Callable[[pd.DataFrame], float]]] = {fault: [] for fault in ORDER}
OF_N: list[Callable[[pd.DataFrame], int]] = []


def belief(fault: str) -> Callable[[Belief], Belief]:
    """Register what somebody may have measured in place of what is asked for."""
    return lambda function: BELIEFS[fault].append(function) or function


def of_p(*faults: str) -> Callable:
    """Register what somebody may have taken for p."""
    return lambda function: [OF_P[fault].append(function) for fault in faults]


def of_n(function: Callable[[pd.DataFrame], int]) -> Callable[[pd.DataFrame], int]:
    """Register what somebody may have counted."""
    OF_N.append(function)
    return function


def by_normal(estimate: float, error: float, n: int) -> Measured:
    return Measured(estimate, error, 2 * stats.norm.sf(abs(estimate) / error), n)


def gap(rows: pd.DataFrame, happened: pd.Series) -> Measured:
    """Return in how much more of B than of A it happened."""
    of = happened[rows.index].groupby(rows["group"])
    share, number = of.mean(), of.size()
    error = np.sqrt((share * (1 - share) / number).sum())
    count = pd.crosstab(rows["group"], happened[rows.index])
    p = stats.chi2_contingency(count, correction=False).pvalue
    return Measured(share["B"] - share["A"], error, p, len(rows))


def share_in(rows: pd.DataFrame, group: str) -> Measured:
    own = rows.loc[rows["group"] == group, "overpaid"]
    share = own.mean()
    return by_normal(share, np.sqrt(share * (1 - share) / len(own)), len(rows))


@belief("label bias")
def of_all_claims(table):
    """This is the share of all claims; here only those count that the re-check found
    sound."""
    return gap(table, table["overpaid"] == 1)


@belief("label bias")
def of_all_rechecked(table):
    """This is the share of all re-checked claims; here only those count that were found
    sound."""
    return gap(table[table["rechecked"].notna()], table["overpaid"] == 1)


@belief("label bias")
def rest_taken_for_sound(table):
    """Claims that nobody re-checked seem to be counted as sound: an empty cell says
    nothing."""
    return gap(table[table["rechecked"] != 1], table["overpaid"] == 1)


@belief("label bias")
def recheck_for_record(table):
    """This is what the re-check found; asked for is what stands in the records."""
    return gap(table[table["rechecked"].notna()], table["rechecked"] == 1)


@belief("label bias")
def overlooked(table):
    """This is the share found overpaid of claims recorded as sound; asked for is the
    share recorded as overpaid of claims found sound."""
    rows = table[table["rechecked"].notna() & (table["overpaid"] == 0)]
    return gap(rows, table["rechecked"] == 1)


@belief("label bias")
def false_of_recorded(table):
    """This is the share found sound of claims recorded as overpaid; asked for is the
    share recorded as overpaid of claims found sound."""
    rows = table[table["rechecked"].notna() & (table["overpaid"] == 1)]
    return gap(rows, table["rechecked"] == 0)


@belief("label bias")
def false_of_all_rechecked(table):
    """This is how many of all re-checked claims are false records; only those found
    sound can be."""
    false = (table["rechecked"] == 0) & (table["overpaid"] == 1)
    return gap(table[table["rechecked"].notna()], false)


@belief("label bias")
def of_the_overpaid(table):
    """This is of claims that the re-check found overpaid; here those count that it
    found sound."""
    return gap(table[table["rechecked"] == 1], table["overpaid"] == 1)


@belief("label bias")
def selected_for_recorded(table):
    """This is the share selected; asked for is the share recorded as overpaid."""
    return gap(table[table["rechecked"] == 0], table["selected"] == 1)


@belief("label bias")
def share_of_b(table):
    """This is the share in B alone; asked for is B less A."""
    return share_in(table[table["rechecked"] == 0], "B")


@belief("label bias")
def share_of_a(table):
    """This is the share in A alone; asked for is B less A."""
    return share_in(table[table["rechecked"] == 0], "A")


def wilson(rows: pd.DataFrame, group: str) -> Callable[[float], tuple[float, float]]:
    """Return low and high of a group's share from z, by Wilson's formula."""
    own = rows.loc[rows["group"] == group, "overpaid"]
    share, n = own.mean(), len(own)

    def wide(z):
        middle = share + z**2 / (2 * n)
        reach = z * np.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
        return (middle - reach) / (1 + z**2 / n), (middle + reach) / (1 + z**2 / n)

    return wide


@belief("label bias")
def share_of_b_by_wilson(table):
    """This is the share in B alone, with Wilson's interval; asked for is B less A."""
    rows = table[table["rechecked"] == 0]
    return share_in(rows, "B")._replace(wide=wilson(rows, "B"))


@belief("label bias")
def share_of_a_by_wilson(table):
    """This is the share in A alone, with Wilson's interval; asked for is B less A."""
    rows = table[table["rechecked"] == 0]
    return share_in(rows, "A")._replace(wide=wilson(rows, "A"))


@belief("label bias")
def difference_by_wilson(table):
    """The interval is made of two of Wilson's, as Newcombe does; asked for is z standard
    errors to each side."""
    rows = table[table["rechecked"] == 0]
    asked = right(table, "label bias")
    shares = rows.groupby("group")["overpaid"].mean()

    def wide(z):
        (low_a, high_a), (low_b, high_b) = (wilson(rows, group)(z) for group in "AB")
        down = np.hypot(shares["B"] - low_b, high_a - shares["A"])
        up = np.hypot(high_b - shares["B"], shares["A"] - low_a)
        return asked.estimate - down, asked.estimate + up

    return asked._replace(wide=wide)


@belief("label bias")
def pooled(table):
    """This is the standard error that takes both shares for equal; the interval asked
    for does not."""
    rows = table[table["rechecked"] == 0]
    share, number = rows["overpaid"].mean(), rows.groupby("group").size()
    error = np.sqrt(share * (1 - share) * (1 / number).sum())
    asked = right(table, "label bias")
    return asked._replace(error=error)


def at_equal(table: pd.DataFrame, outcome: np.ndarray, *columns: np.ndarray):
    """Return by how much B differs, by least squares, at equal values of columns."""
    ones = np.ones(len(table))
    seen = np.column_stack([ones, *columns, table["group"] == "B"]).astype(float)
    slope, *_ = np.linalg.lstsq(seen, outcome)
    left = outcome - seen @ slope
    spread = left @ left / (len(table) - seen.shape[1])
    error = np.sqrt(spread * np.linalg.inv(seen.T @ seen)[-1, -1])
    return by_normal(slope[-1], error, len(table))


def measured(table: pd.DataFrame) -> np.ndarray:
    return table[["income_change", "rent_change"]].to_numpy()


def districts(table: pd.DataFrame) -> np.ndarray:
    return table["district"].to_numpy()[:, None] == np.arange(2, 6)


def in_log_odds(table: pd.DataFrame, outcome: str) -> Measured:
    """Return by how much B differs in an outcome, at equal measurements."""
    columns = np.column_stack([measured(table), table["group"] == "B"]).astype(float)
    values, covariance = fitted(columns, table[outcome])
    return by_normal(values[-1], np.sqrt(covariance[-1, -1]), len(table))


@belief("proxy")
def score_itself(table):
    """This is in the score itself; asked for is in its log-odds."""
    return at_equal(table, table["score"].to_numpy(), measured(table))


@belief("proxy")
def nothing_equal(table):
    """This is B less A as they come; asked for is at equal measurements."""
    return at_equal(table, log_odds_of(table))


@belief("proxy")
def nothing_equal_in_scores(table):
    """This is B less A in the score, as they come; asked for is in log-odds, at equal
    measurements."""
    return at_equal(table, table["score"].to_numpy())


@belief("proxy")
def at_equal_district(table):
    """This is at equal district too, and the district may be the way in: hold only the
    measurements equal."""
    return at_equal(table, log_odds_of(table), measured(table), districts(table))


@belief("proxy")
def at_equal_income(table):
    """Only the income is held equal here, and not the rent."""
    return at_equal(table, log_odds_of(table), measured(table)[:, 0])


@belief("proxy")
def record_for_score(table):
    """This is about the records; asked for is the score."""
    return in_log_odds(table, "overpaid")


@belief("proxy")
def selected_for_score(table):
    """This is about who was selected; asked for is the score."""
    return in_log_odds(table, "selected")


def halves(table: pd.DataFrame, last: int = LATE) -> tuple[pd.DataFrame, pd.DataFrame]:
    late = table["month"] > last
    return table[~late], table[late]


def fall(measure: Callable[[pd.DataFrame], tuple[float, float]], *halves) -> Measured:
    """Return how much less a measure is in the second of two parts."""
    (first, its), (second, other) = map(measure, halves)
    return by_normal(first - second, np.sqrt(its + other), sum(map(len, halves)))


def one_area(rows: pd.DataFrame) -> Measured:
    value, variance = area(rows)
    return by_normal(value, np.sqrt(variance), len(rows))


@belief("leakage")
def accuracy(table):
    """This is the share of claims that a threshold of 0.5 gets right; asked for is the
    area under the curve."""

    def share(rows):
        hit = (rows["score"] >= 0.5) == (rows["overpaid"] == 1)
        return hit.mean(), hit.mean() * (1 - hit.mean()) / len(rows)

    return fall(share, *halves(table))


@belief("leakage")
def correlation(table):
    """This is the correlation of score and record; asked for is the area under the
    curve."""

    def linked(rows):
        return rows["score"].corr(rows["overpaid"]), np.nan

    return fall(linked, *halves(table))


@belief("leakage")
def another_month(table):
    """October is counted among the early months: they end with September."""
    return fall(area, *halves(table, LATE + 1))


@belief("leakage")
def half_years(table):
    """These are the two halves of the year; asked for is to September, and from October
    on."""
    return fall(area, *halves(table, 6))


@belief("leakage")
def early_alone(table):
    """This is the area of the months to September; asked for is that less the one from
    October on."""
    return one_area(halves(table)[0])


@belief("leakage")
def late_alone(table):
    """This is the area of the months from October on; asked for is the one to September
    less that."""
    return one_area(halves(table)[1])


@belief("leakage")
def whole_year(table):
    """This is the area of the whole year; asked for is the one to September less that
    from October on."""
    return one_area(table)


@belief("leakage")
def sorts_the_selected(table):
    """This is how the score sorts selected claims from others; asked for is those
    recorded as overpaid."""
    return fall(area, *halves(table.assign(overpaid=table["selected"])))


@belief("leakage")
def sorts_the_found(table):
    """This is how the score sorts what the re-check found; asked for is what was
    recorded, of all claims."""
    rows = table[table["rechecked"].notna()]
    return fall(area, *halves(rows.assign(overpaid=rows["rechecked"])))


def slope_off(column: np.ndarray, outcome: pd.Series) -> Measured:
    values, covariance = fitted(column[:, None], outcome)
    off = values - [0, 1]
    p = far_from_zero(off, covariance)
    return Measured(off[1], np.sqrt(covariance[1, 1]), p, len(outcome))


def calibration(rows: pd.DataFrame, outcome: str = "overpaid") -> Measured:
    return slope_off(log_odds_of(rows), rows[outcome])


@belief("miscalibration")
def slope_itself(table):
    """This is the slope itself; asked for is the slope less 1."""
    asked = calibration(table)
    return asked._replace(estimate=asked.estimate + 1)


@belief("miscalibration")
def constant(table):
    """This is the constant; asked for is the slope less 1."""
    values, covariance = fitted(log_odds_of(table)[:, None], table["overpaid"])
    return by_normal(values[0], np.sqrt(covariance[0, 0]), len(table))


@belief("miscalibration")
def slope_of_the_score(table):
    """This is the slope on the score itself, less 1; asked for is the slope on its
    log-odds."""
    return slope_off(table["score"].to_numpy(), table["overpaid"])


@belief("miscalibration")
def straight_line(table):
    """This is the slope of a straight line through the records, less 1; asked for is
    that of a logistic regression on log-odds."""
    line = stats.linregress(table["score"], table["overpaid"])
    return by_normal(line.slope - 1, line.stderr, len(table))


@belief("miscalibration")
def on_average(table):
    """This is how much came true less what was said, on average; asked for is the slope
    less 1."""
    off = table["overpaid"] - table["score"]
    return by_normal(off.mean(), off.std() / np.sqrt(len(off)), len(table))


@belief("miscalibration")
def recheck_came_true(table):
    """This is about what the re-check found; asked for is what was recorded, of all
    claims."""
    return calibration(table[table["rechecked"].notna()], "rechecked")


@belief("miscalibration")
def selection_came_true(table):
    """This is about who was selected; asked for is who was recorded as overpaid."""
    return calibration(table, "selected")


@belief("miscalibration")
def early_months(table):
    """This is of the months to September; asked for is the whole table."""
    return calibration(halves(table)[0])


@belief("miscalibration")
def late_months(table):
    """This is of the months from October on; asked for is the whole table."""
    return calibration(halves(table)[1])


@belief("miscalibration")
def shrunk(table):
    """The slope seems to be shrunk, as scikit-learn does unless it is told otherwise:
    write C=np.inf."""
    column = log_odds_of(table)[:, None]
    model = LogisticRegression(tol=1e-10, solver="newton-cholesky")
    slope = model.fit(column, table["overpaid"]).coef_[0, 0]
    return Measured(slope - 1, np.nan, np.nan, len(table))


# ---- which p


@of_p("leakage", "proxy")
def one_side(table, fault):
    """This is p of one side; asked for is p of both."""
    return right(table, fault).p / 2


@of_p("label bias", "runaway loop", "proxy", "leakage", "miscalibration")
def percent_of_p(table, fault):
    """This is p in percent; asked for is a number from 0 to 1."""
    return 100 * right(table, fault).p


@of_p("label bias", "runaway loop", "proxy", "leakage", "miscalibration")
def one_less_p(table, fault):
    """This is 1 less p."""
    return 1 - right(table, fault).p


@of_p("label bias")
def corrected(table, fault):
    """This is p with the correction for continuity; asked for is p without."""
    sound = table[table["rechecked"] == 0]
    return stats.chi2_contingency(pd.crosstab(sound["group"], sound["overpaid"])).pvalue


@of_p("label bias")
def exact(table, fault):
    """This is p of Fisher's exact test; asked for is p of the chi-squared test."""
    sound = table[table["rechecked"] == 0]
    return stats.fisher_exact(pd.crosstab(sound["group"], sound["overpaid"])).pvalue


@of_p("label bias")
def from_its_interval(table, fault):
    """This is p of the estimate by its standard error; asked for is p of the
    chi-squared test."""
    asked = right(table, fault)
    return by_normal(asked.estimate, asked.error, asked.n).p


@of_p("miscalibration")
def of_the_slope(table, fault):
    """This is p of the slope alone; asked for is p of constant and slope together."""
    asked = right(table, fault)
    return by_normal(asked.estimate, asked.error, asked.n).p


@of_p("runaway loop")
def smallest(table, fault):
    """This is the smallest p of the four movements; asked for is one p of all four."""
    values, covariance = drifts(table)
    return 2 * stats.norm.sf(np.abs(values / np.sqrt(np.diag(covariance))).max())


def loop(table: pd.DataFrame, outcome: str, *columns: np.ndarray, last: int = 4):
    """Return p of the last coefficients of a logistic regression."""
    values, covariance = fitted(np.hstack(columns).astype(float), table[outcome])
    return far_from_zero(values[-last:], covariance[-last:, -last:])


def moving(table: pd.DataFrame) -> np.ndarray:
    return districts(table) * ((table["month"].to_numpy()[:, None] - 6.5) / 11)


def months(table: pd.DataFrame) -> np.ndarray:
    return table["month"].to_numpy()[:, None] == np.arange(2, 13)


@of_p("runaway loop")
def not_at_equal_score(table, fault):
    """This is p without the score; asked for is at equal score."""
    return loop(table, "selected", months(table), districts(table), moving(table))


@of_p("runaway loop")
def without_months(table, fault):
    """This is p without a column for each month."""
    score = log_odds_of(table)[:, None]
    return loop(table, "selected", score, districts(table), moving(table))


@of_p("runaway loop")
def where_they_stand(table, fault):
    """This is p of how far districts lie apart; asked for is whether they drift
    apart."""
    score = log_odds_of(table)[:, None]
    return loop(table, "selected", score, months(table), districts(table))


@of_p("runaway loop")
def records_drift(table, fault):
    """This is p of the records; asked for is who was selected."""
    columns = log_odds_of(table)[:, None], months(table)
    return loop(table, "overpaid", *columns, districts(table), moving(table))


# ---- how many


@of_n
def whole_table(table):
    """This is how many claims the whole table has."""
    return len(table)


@of_n
def all_rechecked(table):
    """This is how many claims were re-checked."""
    return table["rechecked"].notna().sum()


@of_n
def found_sound(table):
    """This is how many claims the re-check found sound."""
    return (table["rechecked"] == 0).sum()


@of_n
def found_overpaid(table):
    """This is how many claims the re-check found overpaid."""
    return (table["rechecked"] == 1).sum()


@of_n
def false_records(table):
    """This is how many of the claims found sound are recorded as overpaid."""
    return ((table["rechecked"] == 0) & (table["overpaid"] == 1)).sum()


@of_n
def recorded(table):
    """This is how many claims are recorded as overpaid."""
    return table["overpaid"].sum()


@of_n
def chosen(table):
    """This is how many claims were selected."""
    return table["selected"].sum()


@of_n
def to_september(table):
    """This is how many claims there are to September."""
    return (table["month"] <= LATE).sum()


@of_n
def from_october(table):
    """This is how many claims there are from October on."""
    return (table["month"] > LATE).sum()


# ---- how wide, and how written

Way = Callable[[float], float]
WAYS: list[Way] = []
Change = Callable[[tuple[float, ...]], tuple[float, ...]]
CHANGES: list[Change] = []


def way(function: Way) -> Way:
    """Register how many standard errors somebody may have gone to each side."""
    WAYS.append(function)
    return function


def change(function: Change) -> Change:
    """Register what somebody may have done to estimate, low and high."""
    CHANGES.append(function)
    return function


def asked_for(level: float) -> float:
    return stats.norm.isf(level / 2)


@way
def of_95(level):
    """The interval is that of 95 %, and the level says otherwise: with 0.01 goes the
    interval of 99 %."""
    return stats.norm.isf(0.025)


@way
def of_99(level):
    """The interval is that of 99 %, and the level says otherwise."""
    return stats.norm.isf(0.005)


@way
def of_one_side(level):
    """The interval is too narrow: it leaves out the level on each side; half of it
    belongs on each."""
    return stats.norm.isf(level)


@way
def of_one_error(level):
    """The interval is one standard error to each side."""
    return 1.0


@change
def exchanged(ends):
    """What is subtracted from what is exchanged, so that the sign is the other one."""
    return -ends[0], -ends[2], -ends[1]


@change
def percent(ends):
    """The numbers are in percent; asked for is a number such as 0.065."""
    return tuple(100 * end for end in ends)


@change
def odds_ratio(ends):
    """The numbers are odds ratios; asked for are log-odds."""
    with np.errstate(over="ignore"):
        return tuple(np.exp(end) for end in ends)
