"""What people answer to `forecast_error`: wrong, and right in unusual style."""

from fractions import Fraction
from itertools import pairwise
from math import sqrt
from statistics import fmean, median

from coursekit.exercise import Build, special

NAMES = ["retail", "care", "news", "law", "hotels", "mines", "rail", "banks", "farms"]

FIVE = (
    {"retail": 19.6, "education": 23.1, "information": 5.1, "professional": 27.7}
    | {"leisure": 16.8},
    {"retail": 15.8, "education": 23.7, "information": 2.8, "professional": 21.0}
    | {"leisure": 16.3},
)

task = Build(
    objective="work-2",
    points={"ordinary": 3, "not counted any more": 1, "nothing to compare": 1},
    built=(
        "You have built what a forecast is judged by: its typical miss, branch by "
        "branch, with no miss making up for another."
    ),
)

_SIZE = "Only the size of the difference is used, which is the same either way round."
_ORDER = "The larger and the smaller of two are the same in either order."
task.equivalent = {
    "forecast_error: forecast - count -> count - forecast": _SIZE,
    "with_the_library: forecasts[n] / counted[n] - 1 -> "
    "1 - forecasts[n] / counted[n]": _SIZE,
    "by_crossing_out: forecasts[name] - counted[name] -> "
    "counted[name] - forecasts[name]": _SIZE,
    "by_crossing_out: miss > 0 -> miss >= 0": "Minus 0 is 0.",
    "in_fractions: Fraction(forecasts[n]) / Fraction(counted[n]) - 1 -> "
    "1 - Fraction(forecasts[n]) / Fraction(counted[n])": _SIZE,
    "by_counting_below: max(below, above) -> max(above, below)": _ORDER,
    "by_counting_below: len(misses) / 2 -> len(misses) // 2": (
        "It is compared with whole numbers of branches."
    ),
    "by_counting_below: max(f, counted[n]) -> max(counted[n], f)": _ORDER,
    "by_counting_below: min(f, counted[n]) -> min(counted[n], f)": _ORDER,
}


@task.cases
def cases(rng):
    yield FIVE
    yield {"b": 0, "a": 15, "c": 8}, {"c": 10, "b": 2, "a": 10}
    for size in (3, 5, 7, 5, 3, 7, 4, 6, 4, 6, 8):
        yield _drawn(rng, size)
    # A forecast of 0, and one of more than twice the count.
    yield {"mines": 0, "rail": 30, "law": 9}, {"rail": 12, "law": 10, "mines": 4}
    yield (
        {"mines": 0, "rail": 0, "law": 90, "care": 13},
        {"rail": 20, "mines": 7.5, "care": 10, "law": 50},
    )
    # Equal misses, and an exact forecast.
    yield (
        {"law": 12, "care": 24, "rail": 10, "news": 15, "mines": 40},
        {"news": 10, "care": 20, "mines": 25, "law": 10, "rail": 8},
    )
    yield {"law": 8, "care": 12, "rail": 30}, {"rail": 20, "care": 10, "law": 8}
    yield {"law": 8, "care": 9}, {"care": 9, "law": 8}
    # Misses of less than one job.
    yield {"law": 10.5, "care": 9.6, "rail": 20.9}, {"rail": 20, "care": 9, "law": 10}
    yield {"law": 9.5, "care": 8.4, "rail": 19.1}, {"rail": 20, "care": 9, "law": 10}
    yield {"law": 5}, {"law": 8}
    # Branches that stand in one of the two only.
    for extra in (1, 2):
        forecasts, counted = _drawn(rng, 5)
        forecasts = {**{f"old {i}": 30 + i for i in range(extra)}, **forecasts}
        counted = {**{f"new {i}": 20 + i for i in range(3 - extra)}, **counted}
        yield forecasts, counted
    for gone, size in ((1, 5), (2, 6), (1, 4), (3, 7), (2, 5)):
        forecasts, counted = _drawn(rng, size)
        for name in rng.sample(sorted(counted), gone):
            counted[name] = None
        yield special("not counted any more", forecasts, counted)
    yield special("not counted any more", {"a": 0, "b": 6, "c": 0}, {"a": None, "b": 4})
    for forecasts, counted in (
        ({}, {}),
        ({"law": 4}, {}),
        ({}, {"law": 4}),
        ({"law": 4, "care": 2}, {"care": None, "rail": 8}),
    ):
        yield special("nothing to compare", forecasts, counted)


def _drawn(rng, size):
    """Return forecasts and counts whose median miss is that of no obvious branch.

    No two misses are alike, some forecasts are too high and some too low, and the
    branch in the middle of the misses is not the one in the middle of the table.
    """
    while True:
        names = rng.sample(NAMES, size)
        counted = {name: rng.randint(8, 60) for name in names}
        forecasts = {}
        for name in rng.sample(names, size):
            forecasts[name] = rng.choice(
                [rng.randint(2, 90), rng.randint(20, 900) / 10]
            )
        misses = _misses(forecasts, counted)
        signed = [forecasts[n] - counted[n] for n in names]
        ranked = sorted(misses)
        apart = min(b - a for a, b in pairwise(ranked))
        both = min(signed) < 0 < max(signed)
        inside = _middle(misses) not in (median(misses), misses[0], misses[-1])
        clear = apart > 0.02 and ranked[0] > 0.02
        if clear and both and inside and list(forecasts) != names:
            return forecasts, counted


def _pairs(forecasts, counted):
    """Return forecast and count of each branch that can be compared."""
    both = [(forecasts[n], counted.get(n)) for n in forecasts]
    return [(forecast, count) for forecast, count in both if count is not None]


def _misses(forecasts, counted):
    return [abs(f - c) / c for f, c in _pairs(forecasts, counted)]


def _in_jobs_and_share(pairs):
    return [(abs(f - c), abs(f - c) / c) for f, c in pairs]


def _middle(values):
    """Return what stands in the middle of an unsorted list."""
    half = len(values) // 2
    return (values[half] + values[-half - 1]) / 2 if values else None


def _or_none(function, values):
    return function(values) if values else None


def _median(values):
    return _or_none(median, values)


@task.mistake
def mean_of_misses(forecasts, counted):
    """Your results are the mean of the misses. One very large miss moves a mean a long
    way; the median is asked for, the one in the middle."""
    return _or_none(fmean, _misses(forecasts, counted))


@task.mistake
def signed_misses(forecasts, counted):
    """Your results leave the signs on, so that forecasts that were too low rank below
    the exact ones. Take the size of each miss first."""
    return _median([(f - c) / c for f, c in _pairs(forecasts, counted)])


@task.says_the_same_as(signed_misses)
def signed_misses_turned(forecasts, counted):
    return _median([(c - f) / c for f, c in _pairs(forecasts, counted)])


@task.says_the_same_as(signed_misses)
def sign_dropped_too_late(forecasts, counted):
    signed = [(f - c) / c for f, c in _pairs(forecasts, counted)]
    return abs(median(signed)) if signed else None


@task.says_the_same_as(signed_misses)
def sign_dropped_of_the_two_in_the_middle(forecasts, counted):
    signed = sorted((f - c) / c for f, c in _pairs(forecasts, counted))
    half = len(signed) // 2
    return (abs(signed[half]) + abs(signed[-half - 1])) / 2 if signed else None


@task.mistake
def mean_of_signed(forecasts, counted):
    """Your results are the mean with the signs left on: forecasts that were too high
    make up for those that were too low. Take the size of each miss, and then the
    median."""
    return _or_none(fmean, [(f - c) / c for f, c in _pairs(forecasts, counted)])


@task.says_the_same_as(mean_of_signed)
def mean_of_signed_sign_dropped(forecasts, counted):
    signed = [(f - c) / c for f, c in _pairs(forecasts, counted)]
    return abs(fmean(signed)) if signed else None


@task.mistake
def share_of_the_forecast(forecasts, counted):
    """Your results take each miss as a share of the forecast. It is a share of what was
    counted."""
    return _median([abs(f - c) / f if f else 0 for f, c in _pairs(forecasts, counted)])


@task.says_the_same_as(share_of_the_forecast)
def share_of_the_forecast_and_stops(forecasts, counted):
    return _median([abs(f - c) / f for f, c in _pairs(forecasts, counted)])


@task.says_the_same_as(share_of_the_forecast)
def share_of_the_forecast_above_zero(forecasts, counted):
    return _median([abs(f - c) / f for f, c in _pairs(forecasts, counted) if f])


@task.mistake
def share_of_the_larger(forecasts, counted):
    """Your results divide each miss by the larger of the two numbers. It is a share of
    what was counted, larger or not."""
    return _median([abs(f - c) / max(f, c) for f, c in _pairs(forecasts, counted)])


@task.mistake
def share_of_the_two(forecasts, counted):
    """Your results divide each miss by forecast and count together, or by the mean of
    the two. It is a share of what was counted."""
    return _median([abs(f - c) / (f + c) for f, c in _pairs(forecasts, counted)])


@task.says_the_same_as(share_of_the_two)
def share_of_the_mean(forecasts, counted):
    return _median([2 * abs(f - c) / (f + c) for f, c in _pairs(forecasts, counted)])


@task.mistake
def error_of_the_sum(forecasts, counted):
    """Your results compare the sums of all branches. There a forecast that was too high
    makes up for one that was too low: compare branch by branch."""
    pairs = _pairs(forecasts, counted)
    if not pairs:
        return None
    total = sum(c for _, c in pairs)
    return abs(sum(f for f, _ in pairs) - total) / total


@task.says_the_same_as(error_of_the_sum)
def error_of_the_sum_signed(forecasts, counted):
    pairs = _pairs(forecasts, counted)
    if not pairs:
        return None
    total = sum(c for _, c in pairs)
    return (sum(f for f, _ in pairs) - total) / total


@task.says_the_same_as(error_of_the_sum)
def error_of_everything(forecasts, counted):
    total = sum(c for c in counted.values() if c is not None)
    return abs(sum(forecasts.values()) - total) / total if total else None


@task.mistake
def large_branches_weigh_more(forecasts, counted):
    """Your results add up all misses and divide by all that was counted, so that large
    branches weigh more. Each branch counts once: take its own share, then the median."""
    pairs = _pairs(forecasts, counted)
    if not pairs:
        return None
    return sum(abs(f - c) for f, c in pairs) / sum(c for _, c in pairs)


@task.mistake
def misses_in_jobs(forecasts, counted):
    """Your results are misses in jobs. Take each as a share of what was counted."""
    return _median([abs(f - c) for f, c in _pairs(forecasts, counted)])


@task.mistake
def median_over_median(forecasts, counted):
    """Your results divide the median miss in jobs by the median count. First take each
    miss as a share of its own count, then the median of the shares."""
    pairs = _pairs(forecasts, counted)
    if not pairs:
        return None
    return median(abs(f - c) for f, c in pairs) / median(c for _, c in pairs)


@task.says_the_same_as(median_over_median)
def median_over_mean(forecasts, counted):
    pairs = _pairs(forecasts, counted)
    if not pairs:
        return None
    return median(abs(f - c) for f, c in pairs) / fmean(c for _, c in pairs)


@task.says_the_same_as(median_over_median)
def mean_over_mean(forecasts, counted):
    pairs = _pairs(forecasts, counted)
    if not pairs:
        return None
    return fmean(abs(f - c) for f, c in pairs) / median(c for _, c in pairs)


@task.mistake
def medians_compared(forecasts, counted):
    """Your results compare the median forecast with the median count. These may be two
    different branches: compare within each branch first."""
    pairs = _pairs(forecasts, counted)
    if not pairs:
        return None
    middle = median(c for _, c in pairs)
    return abs(median(f for f, _ in pairs) - middle) / middle


@task.mistake
def forecast_over_count(forecasts, counted):
    """Your results divide forecast by count. That is 1 for an exact forecast; how far it
    is from the count is asked for, which is 0 there."""
    return _median([f / c for f, c in _pairs(forecasts, counted)])


@task.mistake
def how_right(forecasts, counted):
    """Your results are 1 for an exact forecast and fall with the miss. The miss is asked
    for, which is 0 there."""
    return _or_none(lambda m: 1 - median(m), _misses(forecasts, counted))


@task.mistake
def paired_by_place(forecasts, counted):
    """Your results compare forecasts and counts by their place in the two dictionaries.
    The order can differ: look each branch up by its name."""
    pairs = zip(forecasts.values(), counted.values())
    return _median([abs(f - c) / c for f, c in pairs if c is not None])


@task.mistake
def paired_by_size(forecasts, counted):
    """Your results compare forecasts and counts by their place in order of size: the
    smallest with the smallest. Look each branch up by its name."""
    counts = sorted(c for c in counted.values() if c is not None)
    pairs = zip(sorted(forecasts.values()), counts)
    return _median([abs(f - c) / c for f, c in pairs])


@task.mistake
def middle_of_the_table(forecasts, counted):
    """Your results give the miss in the middle of the table. The median is in the middle
    once the misses stand in order of size."""
    return _middle(_misses(forecasts, counted))


@task.says_the_same_as(middle_of_the_table)
def middle_of_the_table_one(forecasts, counted):
    misses = _misses(forecasts, counted)
    return misses[len(misses) // 2] if misses else None


@task.says_the_same_as(middle_of_the_table)
def middle_of_the_other_table(forecasts, counted):
    return _middle(
        [
            abs(forecasts[n] - c) / c
            for n, c in counted.items()
            if n in forecasts and c is not None
        ]
    )


@task.mistake
def middle_by_name(forecasts, counted):
    """Your results give the miss of the branch in the middle of the alphabet. Put the
    misses in order, not the names."""
    return _middle(_misses({n: forecasts[n] for n in sorted(forecasts)}, counted))


@task.mistake
def middle_by_count(forecasts, counted):
    """Your results give the miss of the branch in the middle by size. Put the misses in
    order, not the branches."""
    pairs = sorted(_pairs(forecasts, counted), key=lambda pair: pair[1])
    return _middle([abs(f - c) / c for f, c in pairs])


@task.mistake
def middle_by_miss_in_jobs(forecasts, counted):
    """Your results give the share of the branch whose miss in *jobs* is in the middle.
    Take the shares first, then put them in order."""
    pairs = _pairs(forecasts, counted)
    return _middle([share for _, share in sorted(_in_jobs_and_share(pairs))])


@task.says_the_same_as(middle_by_miss_in_jobs)
def middle_by_miss_in_jobs_and_count(forecasts, counted):
    pairs = sorted((abs(f - c), c) for f, c in _pairs(forecasts, counted))
    return _middle([miss / c for miss, c in pairs])


@task.says_the_same_as(middle_by_miss_in_jobs)
def middle_by_miss_in_jobs_alone(forecasts, counted):
    rows = _in_jobs_and_share(_pairs(forecasts, counted))
    return _middle([share for _, share in sorted(rows, key=lambda row: row[0])])


@task.mistake
def whole_percents(forecasts, counted):
    """Your misses are rounded to whole per cents. Return the median as it is."""
    return _median([round(100 * m) / 100 for m in _misses(forecasts, counted)])


@task.mistake
def whole_percents_as_numbers(forecasts, counted):
    """Your misses are in per cent, and rounded to whole ones. Return the median of the
    shares as it is: a miss of the whole count is 1."""
    return _median([round(100 * m) for m in _misses(forecasts, counted)])


@task.mistake
def upper_middle(forecasts, counted):
    """With an even number of branches your results give the larger of the two misses in
    the middle. It is their mean."""
    misses = sorted(_misses(forecasts, counted))
    return misses[len(misses) // 2] if misses else None


@task.mistake
def lower_middle(forecasts, counted):
    """With an even number of branches your results give the smaller of the two misses in
    the middle. It is their mean."""
    misses = sorted(_misses(forecasts, counted))
    return misses[(len(misses) - 1) // 2] if misses else None


@task.mistake
def one_place_too_high(forecasts, counted):
    """Your results stand one place too high in the order of the misses. Positions in a
    list begin with 0."""
    misses = sorted(_misses(forecasts, counted))
    return misses[min(len(misses) // 2 + 1, len(misses) - 1)] if misses else None


@task.says_the_same_as(one_place_too_high)
def one_place_too_high_if_odd(forecasts, counted):
    misses = sorted(_misses(forecasts, counted))
    return misses[min((len(misses) + 1) // 2, len(misses) - 1)] if misses else None


@task.says_the_same_as(one_place_too_high)
def one_place_too_high_if_even(forecasts, counted):
    misses = sorted(_misses(forecasts, counted))
    half = len(misses) // 2
    if len(misses) % 2 or len(misses) < 3:
        return _median(misses)
    return (misses[half] + misses[half + 1]) / 2


@task.mistake
def one_place_too_low(forecasts, counted):
    """Your results stand one place too low in the order of the misses."""
    misses = sorted(_misses(forecasts, counted))
    return misses[max(len(misses) // 2 - 1, 0)] if misses else None


@task.mistake
def worst_miss(forecasts, counted):
    """Your results are the largest miss. The one in the middle is asked for."""
    return max(_misses(forecasts, counted), default=None)


@task.mistake
def smallest_miss(forecasts, counted):
    """Your results are the smallest miss. The one in the middle is asked for."""
    return min(_misses(forecasts, counted), default=None)


@task.mistake
def middle_between_the_ends(forecasts, counted):
    """Your results lie half-way between the smallest and the largest miss. The median is
    the miss with as many below it as above."""
    misses = _misses(forecasts, counted)
    return (min(misses) + max(misses)) / 2 if misses else None


@task.mistake
def sum_of_misses(forecasts, counted):
    """Your results add up the misses. The one in the middle is asked for."""
    return _or_none(sum, _misses(forecasts, counted))


@task.mistake
def squared_misses(forecasts, counted):
    """Your results square the misses. Their size is enough: half of the branches were
    missed by less."""
    return _median([m * m for m in _misses(forecasts, counted)])


@task.says_the_same_as(squared_misses)
def root_of_the_mean_square(forecasts, counted):
    misses = _misses(forecasts, counted)
    return sqrt(fmean(m * m for m in misses)) if misses else None


@task.mistake
def miss_at_most_one(forecasts, counted):
    """A miss of more than the whole count is cut to 1 in your results. A forecast of
    three times the count misses by 2."""
    return _median([min(m, 1) for m in _misses(forecasts, counted)])


@task.mistake
def first_branch_only(forecasts, counted):
    """Your results know the first branch only. Does the function return within its
    loop?"""
    return next(iter(_misses(forecasts, counted)), None)


@task.mistake
def last_branch_only(forecasts, counted):
    """Your results know the last branch only. Is the list made anew inside the loop?"""
    return next(iter(_misses(forecasts, counted)[::-1]), None)


@task.mistake
def first_branch_left_out(forecasts, counted):
    """The first branch is missing. Does the loop begin with the second?"""
    return _median(_misses(forecasts, counted)[1:])


@task.mistake
def last_branch_left_out(forecasts, counted):
    """The last branch is missing. Does the loop end one step early?"""
    return _median(_misses(forecasts, counted)[:-1])


@task.mistake
def equal_misses_once(forecasts, counted):
    """Equal misses are counted once in your results. Each belongs to another branch.
    Does a set hold them?"""
    return _median(set(_misses(forecasts, counted)))


@task.mistake
def exact_ones_left_out(forecasts, counted):
    """Branches whose forecast was exact are left out. Their miss is 0, and it counts."""
    return _median([m for m in _misses(forecasts, counted) if m])


@task.mistake
def forecast_of_zero_left_out(forecasts, counted):
    """A forecast of 0 is left out as if there had been none. It is a forecast, and where
    there are jobs later it misses all of them."""
    pairs = [(f, c) for f, c in _pairs(forecasts, counted) if f]
    return _median([abs(f - c) / c for f, c in pairs])


@task.mistake
def too_high_only(forecasts, counted):
    """Your results look only at forecasts that were too high. One that was too low
    misses as well."""
    return _median([(f - c) / c for f, c in _pairs(forecasts, counted) if f >= c])


@task.says_the_same_as(too_high_only)
def too_low_is_no_miss(forecasts, counted):
    return _median([max(0, f - c) / c for f, c in _pairs(forecasts, counted)])


@task.mistake
def without_forecast_is_zero(forecasts, counted):
    """A branch without a forecast counts in your results as if 0 had been forecast.
    Leave it out: it stands in one of the two only."""
    misses = [
        abs(forecasts.get(n, 0) - c) / c for n, c in counted.items() if c is not None
    ]
    return _median(misses)


@task.mistake
def without_count_is_missed(forecasts, counted):
    """A branch that is missing from the counts, or was no longer counted, stands in your
    results as missed altogether. Leave it out: nobody knows."""
    misses = []
    for name, forecast in forecasts.items():
        count = counted.get(name)
        misses.append(1 if count is None else abs(forecast - count) / count)
    return _median(misses)


@task.mistake
def gives_up_at_the_first(forecasts, counted):
    """If one branch cannot be compared, your result is None. Leave that one out; the
    others can be compared."""
    if any(counted.get(n) is None for n in forecasts):
        return None
    return _median(_misses(forecasts, counted))


@task.mistake(on="not counted any more")
def not_counted_is_missed(forecasts, counted):
    """A branch that was no longer counted stands in your results as missed altogether.
    Leave it out: nobody knows."""
    misses = [
        1 if counted[n] is None else abs(f - counted[n]) / counted[n]
        for n, f in forecasts.items()
        if n in counted
    ]
    return _median(misses)


@task.mistake(on="not counted any more")
def not_counted_is_exact(forecasts, counted):
    """A branch that was no longer counted stands in your results with a miss of 0. Leave
    it out: nobody knows."""
    misses = [
        0 if counted[n] is None else abs(f - counted[n]) / counted[n]
        for n, f in forecasts.items()
        if n in counted
    ]
    return _median(misses)


@task.mistake(on="not counted any more")
def stops_at_the_gap(forecasts, counted):
    """Branches that come after one that was no longer counted are missing. Leave that
    one out and go on."""
    misses = []
    for name, forecast in forecasts.items():
        if name in counted and counted[name] is None:
            break
        if name in counted:
            misses.append(abs(forecast - counted[name]) / counted[name])
    return _median(misses)


@task.mistake(on="not counted any more")
def gives_up_at_the_gap(forecasts, counted):
    """If one branch was no longer counted, your result is None. Leave that one out; the
    others can be compared."""
    if any(counted.get(n, 1) is None for n in forecasts):
        return None
    return _median(_misses(forecasts, counted))


@task.mistake(on="nothing to compare")
def zero_without_branches(forecasts, counted):
    """You return 0 where nothing can be compared. That would say that the forecast was
    exact; there is no miss to report, so the result is None."""
    return _median(_misses(forecasts, counted)) or 0


@task.right
def with_the_library(forecasts, counted):
    names = [n for n in forecasts if counted.get(n) is not None]
    if len(names) == 0:
        return None
    return median([abs(forecasts[n] / counted[n] - 1) for n in names])


@task.right
def by_crossing_out(forecasts, counted):
    left = []
    for name in counted:
        if name in forecasts and counted[name] is not None:
            miss = forecasts[name] - counted[name]
            left.append((miss if miss > 0 else -miss) / counted[name])
    while len(left) > 2:
        left.remove(min(left))
        left.remove(max(left))
    return sum(left) / len(left) if left else None


@task.right
def in_fractions(forecasts, counted):
    both = forecasts.keys() & {n for n, c in counted.items() if c is not None}
    exact = [abs(Fraction(forecasts[n]) / Fraction(counted[n]) - 1) for n in both]
    exact.sort()
    if not exact:
        return None
    half, odd = divmod(len(exact), 2)
    return float(exact[half] if odd else (exact[half - 1] + exact[half]) / 2)


@task.right
def by_counting_below(forecasts, counted):
    misses = [
        (max(f, counted[n]) - min(f, counted[n])) / counted[n]
        for n, f in forecasts.items()
        if n in counted and counted[n] is not None
    ]
    if not misses:
        return None
    middle = []
    for miss in misses:
        below = sum(other < miss for other in misses)
        above = sum(other > miss for other in misses)
        if max(below, above) <= len(misses) / 2:
            middle.append(miss)
    return (min(middle) + max(middle)) / 2
