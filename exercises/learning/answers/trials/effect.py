"""What people answered to `effect` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(treated, control):
    """Exact with Fraction, root at the very end, sign put back by hand."""
    from fractions import Fraction

    n, m = len(control), len(treated)
    centre = Fraction(sum(control), n)
    variance = sum((Fraction(c) - centre) ** 2 for c in control) / (n - 1)
    if variance == 0:
        return None
    gap = Fraction(sum(treated), m) - centre
    size = float(gap * gap / variance) ** 0.5
    return -size if gap < 0 else size


@trial.right
def right_2(treated, control):
    """statistics all the way."""
    import statistics

    s = statistics.stdev(control)
    return (statistics.mean(treated) - statistics.mean(control)) / s if s else None


@trial.right
def right_3(treated, control):
    """Variance from all pairs of control pupils, no mean needed for it."""
    n = len(control)
    total = 0
    for i in range(n):
        for j in range(i):
            total += (control[i] - control[j]) ** 2
    if not total:
        return None
    sd = (total / (n * (n - 1))) ** 0.5
    return (sum(treated) * n - sum(control) * len(treated)) / (n * len(treated)) / sd


@trial.right
def right_4(treated, control):
    """Every treated pupil as a z-score on the control's scale, then the mean of
    those."""
    from math import fsum, hypot, sqrt

    if len(set(control)) == 1:
        return None
    m = fsum(control) / len(control)
    sd = hypot(*(c - m for c in control)) / sqrt(len(control) - 1)
    return fsum((t - m) / sd for t in treated) / len(treated)


@trial.right
def right_5(treated, control):
    """One pass by Welford, in a class."""

    class Running:
        def __init__(self):
            self.n, self.m, self.s = 0, 0.0, 0.0

        def add(self, x):
            self.n += 1
            d = x - self.m
            self.m += d / self.n
            self.s += d * (x - self.m)

    if min(control) == max(control):
        return None
    a, b = Running(), Running()
    for x in treated:
        a.add(x)
    for x in control:
        b.add(x)
    return (a.m - b.m) / (b.s / (b.n - 1)) ** 0.5


@trial.right
def right_6(treated, control):
    """Sum of squares minus square of sum, all in whole numbers."""
    n, s, q = len(control), sum(control), sum(c * c for c in control)
    top = n * q - s * s
    return (
        None
        if top == 0
        else (sum(treated) / len(treated) - s / n) * (n * (n - 1) / top) ** 0.5
    )


@trial.right
def right_7(treated, control):
    """Open: "returns a number": a Decimal is one too."""
    from decimal import Decimal, getcontext

    getcontext().prec = 40
    t = [Decimal(x) for x in treated]
    c = [Decimal(x) for x in control]
    if all(x == c[0] for x in c):
        return None
    m = sum(c) / len(c)
    var = sum((x - m) ** 2 for x in c) / (len(c) - 1)
    return (sum(t) / len(t) - m) / var.sqrt()


@trial.right
def right_8(treated, control):
    """Counter of marks, division by zero caught instead of asked for."""
    from collections import Counter

    def mean(f):
        return sum(k * v for k, v in f.items()) / sum(f.values())

    t, c = Counter(treated), Counter(control)
    m = mean(c)
    var = sum(v * (k - m) ** 2 for k, v in c.items()) / (sum(c.values()) - 1)
    try:
        return (mean(t) - m) / var**0.5
    except ZeroDivisionError:
        return None


@trial.right
def right_9(treated, control):
    """Recursion for the sums, on sorted copies, whole answer as one expression."""

    def add(xs):
        return (
            xs[0] if len(xs) == 1 else add(xs[: len(xs) // 2]) + add(xs[len(xs) // 2 :])
        )

    c, t = sorted(control), sorted(treated, reverse=True)
    m = add(c) / len(c)
    return (
        c[0] != c[-1]
        and (add(t) / len(t) - m)
        / (add([(x - m) ** 2 for x in c]) / (len(c) - 1)) ** 0.5
        or (None if c[0] == c[-1] else 0.0)
    )


@trial.right
def right_10(treated, control):
    """Integers only until the last line: n·Σx² − (Σx)² is 0 just if all are equal."""
    n, total = len(control), sum(control)
    scatter = n * sum(m * m for m in control) - total * total
    if not scatter:
        return None
    above = sum(treated) * n - total * len(treated)
    return above / (len(treated) * n) / (scatter / (n * (n - 1))) ** 0.5


@trial.right
def right_11(treated, control):
    """Exact with Fraction; a root only at the end, of the squared effect, sign put
    back."""
    from fractions import Fraction
    from math import copysign, sqrt

    centre = Fraction(sum(control), len(control))
    variance = sum((m - centre) ** 2 for m in control) / Fraction(len(control) - 1)
    if variance == 0:
        return None
    gain = Fraction(sum(treated), len(treated)) - centre
    return copysign(sqrt(gain * gain / variance), gain)


@trial.right
def right_12(treated, control):
    """Without any mean of the control in the spread: squares between all pairs of
    pupils."""
    from itertools import combinations

    n = len(control)
    squares = sum((a - b) ** 2 for a, b in combinations(control, 2))
    if squares == 0:
        return None
    spread = (squares / n / (n - 1)) ** 0.5
    gain = sum(t - c for t in treated for c in control) / (len(treated) * n)
    return gain / spread


@trial.right
def right_13(treated, control):
    """Counts how often each mark occurs."""
    from collections import Counter

    counts = Counter(control)
    if len(counts) == 1:
        return None
    n = sum(counts.values())
    centre = sum(mark * often for mark, often in counts.items()) / n
    squares = sum(often * (mark - centre) ** 2 for mark, often in counts.items())
    return (sum(treated) / len(treated) - centre) / (squares / (n - 1)) ** 0.5


@trial.right
def right_14(treated, control):
    """Welford's running mean and squares, from the last mark to the first."""
    n, centre, squares = 0, 0.0, 0.0
    for mark in reversed(control):
        n += 1
        step = mark - centre
        centre += step / n
        squares += step * (mark - centre)
    if max(control) == min(control):
        return None
    return (sum(treated) / len(treated) - centre) * ((n - 1) / squares) ** 0.5


@trial.right
def right_15(treated, control):
    """Mean of the treated pupils' z scores, with the library."""
    from statistics import StatisticsError, fmean, mean, stdev

    try:
        unit = 1 / stdev(control)
    except (ZeroDivisionError, StatisticsError):
        return None
    centre = mean(control)
    return fmean((mark - centre) * unit for mark in treated)


@trial.right
def right_16(treated, control):
    """Decimal arithmetic. Open: "returns a number", and a Decimal is one; it is
    returned as it is."""
    from decimal import Decimal

    t = [Decimal(m) for m in treated]
    c = [Decimal(m) for m in control]
    if len(set(c)) == 1:
        return None
    centre = sum(c) / len(c)
    variance = sum((m - centre) ** 2 for m in c) / (len(c) - 1)
    return (sum(t) / len(t) - centre) / variance.sqrt()


@trial.right
def right_17(treated, control):
    """A class inside; the distance in n dimensions is the root of the squares."""
    import math

    class Group:
        def __init__(self, marks):
            self.marks = tuple(marks)

        def __len__(self):
            return len(self.marks)

        @property
        def mean(self):
            return math.fsum(self.marks) / len(self)

        @property
        def spread(self):
            return math.dist(self.marks, [self.mean] * len(self)) / math.sqrt(
                len(self) - 1
            )

        def __sub__(self, other):
            if other.spread == 0.0:
                return None
            return (self.mean - other.mean) / other.spread

    return Group(treated) - Group(control)


@trial.right
def right_18(treated, control):
    """Recursion for the sums; the marks are first moved so that the first of the
    control is 0."""

    def add(marks, power):
        if not marks:
            return 0
        half = len(marks) // 2
        if half == 0:
            return (marks[0] - control[0]) ** power
        return add(marks[:half], power) + add(marks[half:], power)

    n = len(control)
    one, two = add(control, 1), add(control, 2)
    if two == 0:
        return None
    return (add(treated, 1) / len(treated) - one / n) / (
        (two - one * one / n) / (n - 1)
    ) ** 0.5


@trial.wrong
def wrong_1(treated, control):
    """Belief: the unit is the pooled spread of both groups (Cohen's d as in the
    textbook)."""
    from statistics import mean, variance

    if len(set(control)) == 1:
        return None
    n, m = len(treated), len(control)
    vt = variance(treated) if n > 1 else 0
    pooled = (
        ((n - 1) * vt + (m - 1) * variance(control)) / (n + m - 2) if n + m > 2 else 0
    )
    return (mean(treated) - mean(control)) / pooled**0.5


@trial.wrong
def wrong_2(treated, control):
    """Belief: a standard deviation divides by the number of marks."""
    mean = sum(control) / len(control)
    spread = (sum((c - mean) ** 2 for c in control) / len(control)) ** 0.5
    if spread == 0:
        return None
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_3(treated, control):
    """Belief: squares divided by n - 1 is already the spread (root forgotten)."""
    mean = sum(control) / len(control)
    spread = sum((c - mean) ** 2 for c in control) / (len(control) - 1)
    if spread == 0:
        return None
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_4(treated, control):
    """Belief: the spread is that of all pupils of the trial together."""
    from statistics import mean, stdev

    if stdev(control) == 0:
        return None
    return (mean(treated) - mean(control)) / stdev(treated + control)


@trial.wrong
def wrong_5(treated, control):
    """Belief: the spread to divide by is that of the treated (lists mixed up there)."""
    mean_t = sum(treated) / len(treated)
    mean_c = sum(control) / len(control)
    if len(treated) < 2:
        return None
    spread = (sum((t - mean_t) ** 2 for t in treated) / (len(treated) - 1)) ** 0.5
    if spread == 0:
        return None
    return (mean_t - mean_c) / spread


@trial.wrong
def wrong_6(treated, control):
    """Belief: no spread means no effect, so 0."""
    mean = sum(control) / len(control)
    spread = (sum((c - mean) ** 2 for c in control) / (len(control) - 1)) ** 0.5
    if spread == 0:
        return 0
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_7(treated, control):
    """Belief: an effect is a size and hence positive."""
    mean = sum(control) / len(control)
    spread = (sum((c - mean) ** 2 for c in control) / (len(control) - 1)) ** 0.5
    if spread == 0:
        return None
    return abs(sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_8(treated, control):
    """Belief: control minus treated is the same thing (swapped difference)."""
    from statistics import mean, stdev

    spread = stdev(control)
    if spread == 0:
        return None
    return (mean(control) - mean(treated)) / spread


@trial.wrong
def wrong_9(treated, control):
    """Belief: dividing by the standard error of the control mean tells how big the
    effect is."""
    from statistics import mean, stdev

    spread = stdev(control)
    if spread == 0:
        return None
    return (mean(treated) - mean(control)) / (spread / len(control) ** 0.5)


@trial.wrong
def wrong_10(treated, control):
    """Belief: the average distance from the mean is the standard deviation (n - 1
    kept)."""
    mean = sum(control) / len(control)
    spread = sum(abs(c - mean) for c in control) / (len(control) - 1)
    if spread == 0:
        return None
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_11(treated, control):
    """Belief: "divide by the number minus 1" can be written squares / n - 1."""
    mean = sum(control) / len(control)
    squares = sum((c - mean) ** 2 for c in control)
    if squares == 0:
        return None
    spread = (squares / len(control) - 1) ** 0.5
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_12(treated, control):
    """Belief: marks are whole, so means can be taken with //."""
    mean = sum(control) // len(control)
    spread = (sum((c - mean) ** 2 for c in control) / (len(control) - 1)) ** 0.5
    if spread == 0:
        return None
    return (sum(treated) // len(treated) - mean) / spread


@trial.wrong
def wrong_13(treated, control):
    """Belief: None only if nothing at all differs; equal control with better treated is
    infinitely good."""
    from statistics import mean, stdev

    spread = stdev(control)
    gap = mean(treated) - mean(control)
    if spread == 0:
        if gap == 0:
            return None
        return float("inf") if gap > 0 else float("-inf")
    return gap / spread


@trial.wrong
def wrong_14(treated, control):
    """Belief: the pupils stand in pairs, treated[i] beside control[i]; mean of the
    paired gaps."""
    from statistics import mean, stdev

    spread = stdev(control)
    if spread == 0:
        return None
    gaps = [t - c for t, c in zip(treated, control)]
    return mean(gaps) / spread


@trial.wrong
def wrong_15(treated, control):
    """Belief: the n - 1 goes with the mean difference's list, len(treated) - 1 used for
    the control; and rounded to two places."""
    mean = sum(control) / len(control)
    squares = sum((c - mean) ** 2 for c in control)
    if squares == 0:
        return None
    spread = (squares / max(len(treated) - 1, 1)) ** 0.5
    return round((sum(treated) / len(treated) - mean) / spread, 2)


@trial.wrong
def wrong_16(treated, control):
    """Belief: the example says 0.5, so a rounded result is what is asked for."""
    from statistics import mean, stdev

    spread = stdev(control)
    if spread == 0:
        return None
    return round((mean(treated) - mean(control)) / spread, 2)


@trial.wrong
def wrong_17(treated, control):
    """Belief: `if not ...` covers the missing spread: None also where the difference is
    0."""
    mean = sum(control) / len(control)
    spread = (sum((c - mean) ** 2 for c in control) / (len(control) - 1)) ** 0.5
    gap = sum(treated) / len(treated) - mean
    if not spread or not gap:
        return None
    return gap / spread


@trial.wrong
def wrong_18(treated, control):
    """Belief: a standard deviation divides by the number of marks (pstdev)."""
    from statistics import fmean, pstdev

    spread = pstdev(control)
    if spread == 0:
        return None
    return (fmean(treated) - fmean(control)) / spread


@trial.wrong
def wrong_19(treated, control):
    """Belief: an effect size is Cohen's d, with the pooled spread of both groups."""
    mt = sum(treated) / len(treated)
    mc = sum(control) / len(control)
    if len(set(control)) == 1:
        return None
    squares = sum((m - mt) ** 2 for m in treated) + sum((m - mc) ** 2 for m in control)
    return (mt - mc) / (squares / (len(treated) + len(control) - 2)) ** 0.5


@trial.wrong
def wrong_20(treated, control):
    """Belief: the spread is that of all pupils thrown together; and divided by n (two
    slips)."""
    marks = treated + control
    centre = sum(marks) / len(marks)
    spread = (sum((m - centre) ** 2 for m in marks) / len(marks)) ** 0.5
    if spread == 0:
        return None
    return (sum(treated) / len(treated) - sum(control) / len(control)) / spread


@trial.wrong
def wrong_21(treated, control):
    """Belief: mixed up the two arguments everywhere: control minus treated, spread of
    the treated."""
    treated, control = control, treated
    mean = sum(control) / len(control)
    squares = sum((mark - mean) ** 2 for mark in control)
    if squares == 0:
        return None
    spread = (squares / (len(control) - 1)) ** 0.5
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_22(treated, control):
    """Belief: squaring and rooting only removes the sign, so abs() does the same."""
    mean = sum(control) / len(control)
    spread = sum(abs(mark - mean) for mark in control) / (len(control) - 1)
    if spread == 0:
        return None
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_23(treated, control):
    """Belief: takes the root of the sum of squares first and divides by n - 1
    afterwards."""
    mean = sum(control) / len(control)
    squares = sum((mark - mean) ** 2 for mark in control)
    spread = squares**0.5 / (len(control) - 1)
    if spread == 0:
        return None
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_24(treated, control):
    """Belief: minus comes before divided, as read from left to right; no brackets."""
    from statistics import mean, stdev

    if stdev(control) == 0:
        return None
    return mean(treated) - mean(control) / stdev(control)


@trial.wrong
def wrong_25(treated, control):
    """Belief: took the control's distances from the mean of the treated."""
    mt = sum(treated) / len(treated)
    mc = sum(control) / len(control)
    if len(set(control)) == 1:
        return None
    squares = sum((mark - mt) ** 2 for mark in control)
    return (mt - mc) / (squares / (len(control) - 1)) ** 0.5


@trial.wrong
def wrong_26(treated, control):
    """Belief: without any spread the effect is nothing, 0."""
    from statistics import fmean, stdev

    spread = stdev(control)
    if spread == 0:
        return 0
    return (fmean(treated) - fmean(control)) / spread


@trial.wrong
def wrong_27(treated, control):
    """Belief: without any spread nothing is divided, and the plain gain in marks is
    returned; None if there is no gain."""
    from statistics import fmean, stdev

    spread = stdev(control)
    gain = fmean(treated) - fmean(control)
    if spread == 0:
        return gain if gain != 0 else None
    return gain / spread


@trial.wrong
def wrong_28(treated, control):
    """Belief: one n for both groups, that of the treated, in the control's spread."""
    mean = sum(control) / len(control)
    squares = sum((mark - mean) ** 2 for mark in control)
    if squares == 0:
        return None
    n = len(treated)
    spread = (squares / (n - 1)) ** 0.5
    return (sum(treated) / n - mean) / spread


@trial.wrong
def wrong_29(treated, control):
    """Belief: the first treated belongs to the first control: mean of the differences
    by their spread."""
    differences = [t - c for t, c in zip(treated, control)]
    mean = sum(differences) / len(differences)
    if len(differences) < 2:
        return None
    spread = (sum((d - mean) ** 2 for d in differences) / (len(differences) - 1)) ** 0.5
    if spread == 0:
        return None
    return mean / spread


@trial.wrong
def wrong_30(treated, control):
    """Belief: for the spread only the different marks matter, each once."""
    from statistics import fmean, stdev

    marks = set(control)
    if len(marks) == 1:
        return None
    return (fmean(treated) - fmean(control)) / stdev(marks)


@trial.wrong
def wrong_31(treated, control):
    """Belief: standard deviation is standard error: divided by the root of n as
    well."""
    from math import sqrt
    from statistics import fmean, stdev

    error = stdev(control) / sqrt(len(control))
    if error == 0:
        return None
    return (fmean(treated) - fmean(control)) / error


@trial.wrong
def wrong_32(treated, control):
    """Belief: may overwrite the marks of the control by their distances (the list is
    changed)."""
    mean = sum(control) / len(control)
    n = len(control)
    for i in range(n):
        control[i] = (control[i] - mean) ** 2
    spread = (sum(control) / (n - 1)) ** 0.5
    if spread == 0:
        return None
    return (sum(treated) / len(treated) - mean) / spread


@trial.wrong
def wrong_33(treated, control):
    """Belief: no difference means there is nothing to return, None; and rounds to 2
    places (two slips)."""
    from statistics import fmean, stdev

    spread = stdev(control)
    gain = fmean(treated) - fmean(control)
    if not spread or not gain:
        return None
    return round(gain / spread, 2)


@trial.wrong
def wrong_34(treated, control):
    """Belief: if the first and the last mark of the (unsorted) control are equal, all
    are."""
    if control[0] == control[-1]:
        return None
    mean = sum(control) / len(control)
    squares = 0
    for mark in control:
        squares += (mark - mean) ** 2
    return (sum(treated) / len(treated) - mean) / (squares / (len(control) - 1)) ** 0.5
