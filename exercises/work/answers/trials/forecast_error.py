"""What people answered to `forecast_error` in trials, from its text alone."""

import heapq
import math
import statistics
from bisect import insort
from decimal import Decimal
from fractions import Fraction
from statistics import StatisticsError, median, median_high, median_low, quantiles

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(forecasts, counted):
    try:
        return median(
            abs(forecasts[b] - c) / c
            for b, c in counted.items()
            if c is not None and b in forecasts
        )
    except StatisticsError:
        return None


@trial.right
def right_2(forecasts, counted):
    """Open: returns the exact value of the floats given, as a Fraction (a number, not
    rounded)."""
    shares = [
        abs(Fraction(forecasts[b]) - Fraction(counted[b])) / Fraction(counted[b])
        for b in forecasts.keys() & counted.keys()
        if counted[b] is not None
    ]
    return median(shares) if shares else None


@trial.right
def right_3(forecasts, counted):
    def middle(xs):
        if len(xs) <= 2:
            return sum(xs) / len(xs)
        return middle(xs[1:-1])

    xs = []
    for b in sorted(set(forecasts) & set(counted)):
        if counted[b] is None:
            continue
        big, small = max(forecasts[b], counted[b]), min(forecasts[b], counted[b])
        xs.append((big - small) / counted[b])
    return middle(sorted(xs)) if xs else None


@trial.right
def right_4(forecasts, counted):
    """Quotient minus one instead of difference over count."""
    shares = [
        abs(f / counted[b] - 1)
        for b, f in forecasts.items()
        if counted.get(b) is not None
    ]
    if len(shares) == 0:
        return None
    return 0.5 * median_low(shares) + 0.5 * median_high(shares)


@trial.right
def right_5(forecasts, counted):
    heap = []
    for branch in counted:
        if branch not in forecasts or not counted[branch]:  # a count is above 0
            continue
        heapq.heappush(heap, abs(counted[branch] - forecasts[branch]) / counted[branch])
    n = len(heap)
    if n == 0:
        return None
    for _ in range((n - 1) // 2):
        heapq.heappop(heap)
    first = heapq.heappop(heap)
    return first if n % 2 else (first + heapq.heappop(heap)) / 2


@trial.right
def right_6(forecasts, counted):
    line = []
    for branch in forecasts:
        try:
            count = counted[branch]
            insort(line, abs(forecasts[branch] - count) / count)
        except (KeyError, TypeError):
            pass
    if not line:
        return
    return (line[(len(line) - 1) // 2] + line[len(line) // 2]) / 2


@trial.right
def right_7(forecasts, counted):
    shares = sorted(
        abs(Decimal(f) - Decimal(counted[b])) / Decimal(counted[b])
        for b, f in forecasts.items()
        if b in counted and counted[b] is not None
    )
    n = len(shares)
    return float((shares[n // 2] + shares[~(n // 2)]) / 2) if n else None


@trial.right
def right_8(forecasts, counted):
    class Branch:
        def __init__(self, name):
            self.f, self.c = forecasts.get(name), counted.get(name)

        @property
        def usable(self):
            return self.f is not None and self.c is not None

        @property
        def miss(self):
            return ((self.f - self.c) ** 2) ** 0.5 / self.c

    shares = [x.miss for x in map(Branch, {**forecasts, **counted}) if x.usable]

    # rank by counting, no sorting
    def kth(k):
        for s in shares:
            below = sum(t < s for t in shares)
            same = sum(t == s for t in shares)
            if below <= k < below + same:
                return s

    n = len(shares)
    return (kth((n - 1) // 2) + kth(n // 2)) / 2 if n else None


@trial.right
def right_9(forecasts, counted):
    s = [
        abs(f - c) / c
        for b, f in forecasts.items()
        for c in [counted.get(b)]
        if c is not None
    ]
    match len(s):
        case 0:
            return None
        case 1:
            return s[0]
        case _:
            return quantiles(s, n=2)[0]


@trial.wrong
def wrong_1(forecasts, counted):
    """Belief: the typical miss is the mean of the shares."""
    s = [
        abs(f - counted[b]) / counted[b]
        for b, f in forecasts.items()
        if counted.get(b) is not None
    ]
    return sum(s) / len(s) if s else None


@trial.wrong
def wrong_2(forecasts, counted):
    """Belief: a miss is a share of what was forecast (a forecast of 0 left out to be
    safe)."""
    s = [
        abs(f - counted[b]) / f
        for b, f in forecasts.items()
        if counted.get(b) is not None and f > 0
    ]
    return median(s) if s else None


@trial.wrong
def wrong_3(forecasts, counted):
    """Belief: misses keep their sign, too low is negative."""
    s = [
        (f - counted[b]) / counted[b]
        for b, f in forecasts.items()
        if counted.get(b) is not None
    ]
    return median(s) if s else None


@trial.wrong
def wrong_4(forecasts, counted):
    """Belief: the middle branch is the one with the middle miss in jobs; its share is
    returned."""
    rows = sorted(
        (abs(f - counted[b]), abs(f - counted[b]) / counted[b])
        for b, f in forecasts.items()
        if counted.get(b) is not None
    )
    if not rows:
        return None
    n = len(rows)
    return (rows[(n - 1) // 2][1] + rows[n // 2][1]) / 2


@trial.wrong
def wrong_5(forecasts, counted):
    """Belief: all misses together over all jobs counted (large branches weigh more)."""
    both = [b for b in forecasts if counted.get(b) is not None]
    if not both:
        return None
    return sum(abs(forecasts[b] - counted[b]) for b in both) / sum(
        counted[b] for b in both
    )


@trial.wrong
def wrong_6(forecasts, counted):
    """Slip: truth test drops a forecast of 0."""
    s = []
    for b in forecasts:
        if forecasts.get(b) and counted.get(b):
            s.append(abs(forecasts[b] - counted[b]) / counted[b])
    return median(s) if s else None


@trial.wrong
def wrong_7(forecasts, counted):
    """Belief: a branch that is no longer counted was missed wholly, a miss of 1."""
    s = []
    for b, f in forecasts.items():
        if b in counted:
            c = counted[b]
            s.append(1 if c is None else abs(f - c) / c)
    return median(s) if s else None


@trial.wrong
def wrong_8(forecasts, counted):
    """Belief: a branch without a forecast has a forecast of 0."""
    s = [abs(forecasts.get(b, 0) - c) / c for b, c in counted.items() if c is not None]
    return median(s) if s else None


@trial.wrong
def wrong_9(forecasts, counted):
    """Slip: takes the middle of the list without sorting."""
    s = [
        abs(f - counted[b]) / counted[b]
        for b, f in forecasts.items()
        if counted.get(b) is not None
    ]
    if not s:
        return None
    n = len(s)
    return s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2


@trial.wrong
def wrong_10(forecasts, counted):
    """Slip: with an even number takes the upper of the two in the middle."""
    s = sorted(
        abs(f - counted[b]) / counted[b]
        for b, f in forecasts.items()
        if counted.get(b) is not None
    )
    return s[len(s) // 2] if s else None


@trial.wrong
def wrong_11(forecasts, counted):
    """Belief: nothing to compare means an error of 0."""
    s = [
        abs(f - counted[b]) / counted[b]
        for b, f in forecasts.items()
        if counted.get(b) is not None
    ]
    return median(s) if s else 0


@trial.wrong
def wrong_12(forecasts, counted):
    """Two slips: in per cent, and rounded to whole ones."""
    s = [
        round(100 * abs(f - counted[b]) / counted[b])
        for b, f in forecasts.items()
        if counted.get(b) is not None
    ]
    return median(s) if s else None


@trial.wrong
def wrong_13(forecasts, counted):
    """Belief: a share cannot be above 1, so larger misses are cut to 1."""
    s = [
        min(1, abs(f - counted[b]) / counted[b])
        for b, f in forecasts.items()
        if counted.get(b) is not None
    ]
    return median(s) if s else None


@trial.wrong
def wrong_14(forecasts, counted):
    """Belief: both dicts have the branches in the same order (zip of the values)."""
    s = [
        abs(f - c) / c
        for f, c in zip(forecasts.values(), counted.values())
        if c is not None
    ]
    return median(s) if s else None


@trial.wrong
def wrong_15(forecasts, counted):
    """Belief: median miss over median count is the same as the median share."""
    both = [b for b in forecasts if counted.get(b) is not None]
    if not both:
        return None
    return median(abs(forecasts[b] - counted[b]) for b in both) / median(
        counted[b] for b in both
    )


@trial.wrong
def wrong_16(forecasts, counted):
    """Slip: gives up with None as soon as one branch cannot be compared."""
    s = []
    for b in forecasts:
        if b not in counted or counted[b] is None:
            return None
        s.append(abs(forecasts[b] - counted[b]) / counted[b])
    return median(s) if s else None


@trial.wrong
def wrong_17(forecasts, counted):
    """Two slips: shares gathered in a set so that equal ones fall together, and the
    lower middle for even numbers."""
    s = sorted(
        {
            abs(f - counted[b]) / counted[b]
            for b, f in forecasts.items()
            if counted.get(b) is not None
        }
    )
    return s[(len(s) - 1) // 2] if s else None


@trial.right
def right_10(forecasts, counted):
    """statistics.median over the common keys."""
    s = [
        abs(forecasts[b] - counted[b]) / counted[b]
        for b in forecasts.keys() & counted.keys()
        if counted[b] is not None
    ]
    return statistics.median(s) if s else None


@trial.right
def right_11(forecasts, counted):
    """Exact with Fraction, a float at the end."""
    s = sorted(
        abs(Fraction(f) - Fraction(counted[b])) / Fraction(counted[b])
        for b, f in forecasts.items()
        if counted.get(b) is not None
    )
    if not s:
        return None
    n = len(s)
    return float((s[(n - 1) // 2] + s[n // 2]) / 2)


@trial.right
def right_12(forecasts, counted):
    """Open: "a number, not rounded" - a Fraction is a number and is not rounded."""
    s = [
        abs(1 - Fraction(f) / Fraction(counted[b]))
        for b, f in forecasts.items()
        if b in counted and counted[b] is not None
    ]
    return statistics.median(s) if s else None


@trial.right
def right_13(forecasts, counted):
    """Quickselect by recursion."""
    s = [
        abs(c - forecasts[b]) / c
        for b, c in counted.items()
        if c is not None and b in forecasts
    ]
    if len(s) == 0:
        return None

    def kth(v, k):
        p = v[len(v) // 2]
        low = [x for x in v if x < p]
        same = [x for x in v if x == p]
        if k < len(low):
            return kth(low, k)
        if k < len(low) + len(same):
            return p
        return kth([x for x in v if x > p], k - len(low) - len(same))

    n = len(s)
    return kth(s, n // 2) if n % 2 else (kth(s, n // 2 - 1) + kth(s, n // 2)) / 2


@trial.right
def right_14(forecasts, counted):
    """The ratio minus 1."""
    s = []
    for b in forecasts:
        try:
            r = forecasts[b] / counted[b]
        except (KeyError, TypeError):
            continue
        s.append(abs(r - 1))
    s.sort(reverse=True)
    if not s:
        return None
    m = len(s) // 2
    return s[m] if len(s) % 2 else 0.5 * s[m - 1] + 0.5 * s[m]


@trial.right
def right_15(forecasts, counted):
    """The largest of the smaller half and the smallest of the larger half."""
    s = [
        math.fabs(f - counted[b]) / counted[b]
        for b, f in forecasts.items()
        if b in counted and counted[b] is not None
    ]
    if not s:
        return None
    h = (len(s) + 1) // 2
    return (heapq.nsmallest(h, s)[-1] + heapq.nlargest(h, s)[-1]) / 2


@trial.right
def right_16(forecasts, counted):
    """Kept in order with insort."""
    s = []
    for b, c in counted.items():
        if c is None or b not in forecasts:
            continue
        f = forecasts[b]
        insort(s, (f - c) / c if f > c else (c - f) / c)
    n = len(s)
    return None if n == 0 else statistics.fmean(s[(n - 1) // 2 : n // 2 + 1])


@trial.right
def right_17(forecasts, counted):
    """Take the smallest and the largest off until one or two are left."""
    pairs = [
        (forecasts[b], counted[b]) for b in forecasts if counted.get(b) is not None
    ]
    s = [(max(p) - min(p)) / p[1] for p in pairs]
    while len(s) > 2:
        s.remove(min(s))
        s.remove(max(s))
    return sum(s) / len(s) if s else None


@trial.right
def right_18(forecasts, counted):
    """Decimal on the way, low and high median."""
    s = [
        abs(Decimal(f) - Decimal(counted[b])) / Decimal(counted[b])
        for b, f in forecasts.items()
        if b in counted and counted[b] is not None
    ]
    if not s:
        return None
    return float(statistics.median_low(s) + statistics.median_high(s)) / 2


def _pairs(forecasts, counted):
    return [(f, counted[b]) for b, f in forecasts.items() if counted.get(b) is not None]


@trial.wrong
def wrong_18(forecasts, counted):
    """Belief: the average miss is the mean."""
    s = [abs(f - c) / c for f, c in _pairs(forecasts, counted)]
    return sum(s) / len(s) if s else None


@trial.wrong
def wrong_19(forecasts, counted):
    """Belief: a deviation from plan is a share of the plan (controller); a plan of 0
    has no deviation."""
    s = [abs(f - c) / f for f, c in _pairs(forecasts, counted) if f]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_20(forecasts, counted):
    """Belief: too high and too low have their signs; the size is taken of the median at
    the end."""
    s = [(f - c) / c for f, c in _pairs(forecasts, counted)]
    return abs(statistics.median(s)) if s else None


@trial.wrong
def wrong_21(forecasts, counted):
    """Slip: takes the line in the middle of the table, without putting the misses in
    order."""
    s = [abs(f - c) / c for f, c in _pairs(forecasts, counted)]
    if not s:
        return None
    n = len(s)
    return s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2


@trial.wrong
def wrong_22(forecasts, counted):
    """Belief: the one in the middle is at len // 2, also with an even number."""
    s = sorted(abs(f - c) / c for f, c in _pairs(forecasts, counted))
    return s[len(s) // 2] if s else None


@trial.wrong
def wrong_23(forecasts, counted):
    """Belief: a forecast of 0 is an empty cell."""
    s = [abs(f - c) / c for f, c in _pairs(forecasts, counted) if f]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_24(forecasts, counted):
    """Belief: no longer counted means that the branch has died: the forecast missed by
    the whole, 1."""
    s = []
    for b, f in forecasts.items():
        if b in counted:
            c = counted[b]
            s.append(1 if c is None else abs(f - c) / c)
    return statistics.median(s) if s else None


@trial.wrong
def wrong_25(forecasts, counted):
    """Belief: nothing to compare, no error: 0."""
    s = [abs(f - c) / c for f, c in _pairs(forecasts, counted)]
    return statistics.median(s) if s else 0


@trial.wrong
def wrong_26(forecasts, counted):
    """Belief: a branch for which nobody forecast anything was forecast at 0, a miss of
    1."""
    s = [abs(forecasts.get(b, 0) - c) / c for b, c in counted.items() if c is not None]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_27(forecasts, counted):
    """Belief: as in the table, each miss is a full per cent before the median is
    taken."""
    s = [round(100 * abs(f - c) / c) / 100 for f, c in _pairs(forecasts, counted)]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_28(forecasts, counted):
    """Belief: the branch with the middle miss in jobs gives the share."""
    s = sorted((abs(f - c), c) for f, c in _pairs(forecasts, counted))
    if not s:
        return None
    n = len(s)
    mid = s[(n - 1) // 2 : n // 2 + 1]
    return sum(m / c for m, c in mid) / len(mid)


@trial.wrong
def wrong_29(forecasts, counted):
    """Belief: surveyor's error: two readings, so the difference is a share of their
    mean."""
    s = [abs(f - c) / ((f + c) / 2) for f, c in _pairs(forecasts, counted)]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_30(forecasts, counted):
    """Belief: nobody can miss by more than everything; caps a share at 1."""
    s = [min(abs(f - c) / c, 1) for f, c in _pairs(forecasts, counted)]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_31(forecasts, counted):
    """Belief: a branch that was hit exactly was not missed, and does not stand among
    the misses."""
    s = [abs(f - c) / c for f, c in _pairs(forecasts, counted) if f != c]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_32(forecasts, counted):
    """Slip: gathers the shares in a set; two branches with the same miss count once."""
    s = {abs(f - c) / c for f, c in _pairs(forecasts, counted)}
    return statistics.median(s) if s else None


@trial.wrong
def wrong_33(forecasts, counted):
    """Two slips: both tables are taken to run in the same order, and a None shifts
    nothing but is left out."""
    s = [
        abs(f - c) / c
        for f, c in zip(forecasts.values(), counted.values())
        if c is not None
    ]
    return statistics.median(s) if s else None


@trial.wrong
def wrong_34(forecasts, counted):
    """Belief: as judges of diving do: strike the best and the worst, the mean of the
    rest is the middle."""
    s = sorted(abs(f - c) / c for f, c in _pairs(forecasts, counted))
    if not s:
        return None
    if len(s) > 2:
        s = s[1:-1]
    return sum(s) / len(s)
