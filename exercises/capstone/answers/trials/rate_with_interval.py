"""What people answered to `rate_with_interval` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(count, total, alpha):
    """Solves the quadratic (p - x)**2 = z**2 * x * (1 - x) / n for its two roots."""
    from statistics import NormalDist

    if not total:
        return (None, 0, 1)
    p = count / total
    w = NormalDist().inv_cdf(1 - alpha / 2) ** 2 / total
    a, b, c = 1 + w, -(2 * p + w), p * p
    d = max(b * b - 4 * a * c, 0) ** 0.5
    return p, (-b - d) / (2 * a), (-b + d) / (2 * a)


@trial.right
def right_2(count, total, alpha):
    """Counts instead of shares: adds z**2 pseudo claims, half of them counted."""
    import math
    from statistics import NormalDist

    try:
        share = count / total
    except ZeroDivisionError:
        return None, 0, 1
    z = -NormalDist().inv_cdf(alpha / 2)
    n = total + z * z
    mid = (count + z * z / 2) / n
    reach = z / n * math.sqrt(count * (total - count) / total + z * z / 4)
    return share, mid - reach, mid + reach


@trial.right
def right_3(count, total, alpha):
    """Lower end by reflecting the upper end of the other claims; clamps to 0 and 1."""
    from statistics import NormalDist

    z = NormalDist().inv_cdf(1 - alpha / 2)

    def upper(k, n):
        p = k / n
        root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
        return min(1.0, (p + z**2 / (2 * n) + root) / (1 + z**2 / n))

    if total == 0:
        return None, 0, 1
    return count / total, max(0.0, 1 - upper(total - count, total)), upper(count, total)


@trial.right
def right_4(count, total, alpha):
    """Exact Fraction for p and Decimal with 50 digits for the ends, floats at the
    end."""
    from decimal import Decimal, localcontext
    from fractions import Fraction
    from statistics import NormalDist

    if total < 1:
        return None, 0, 1
    with localcontext() as ctx:
        ctx.prec = 50
        z = Decimal(NormalDist().inv_cdf(1 - alpha / 2))
        n = Decimal(total)
        p = Decimal(count) / n
        root = z * (p * (1 - p) / n + z**2 / (4 * n**2)).sqrt()
        ends = [
            float((p + z**2 / (2 * n) + s * root) / (1 + z**2 / n)) for s in (-1, 1)
        ]
    return (Fraction(count, total), *ends)


@trial.right
def right_5(count, total, alpha):
    """Bisection: the furthest share for which the count is no surprise."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    p, z = count / total, NormalDist().inv_cdf(1 - alpha / 2)

    def surprise(x):
        return (p - x) ** 2 * total > z * z * x * (1 - x)

    ends = []
    for far in (0.0, 1.0):
        inside, outside = p, far
        for _ in range(200):
            half = (inside + outside) / 2
            if surprise(half):
                outside = half
            else:
                inside = half
        # count 0 or all: the end is the share itself
        ends.append(p if p == far else inside)
    return p, ends[0], ends[1]


@trial.right
def right_6(count, total, alpha):
    """Returns a namedtuple, which is a tuple; z from a tail set by a class inside."""
    from collections import namedtuple
    from statistics import NormalDist

    Result = namedtuple("Result", "share low high")

    class Bell(NormalDist):
        def cut(self, tail):
            return self.inv_cdf(1 - tail)

    if total == 0:
        return Result(None, 0, 1)
    z, n, p = Bell().cut(alpha / 2), total, count / total
    ends = sorted(
        (p + z**2 / (2 * n) + sign * z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5)
        / (1 + z**2 / n)
        for sign in (1, -1)
    )
    return Result(p, *ends)


@trial.right
def right_7(count, total, alpha):
    """z by bisection with math.erfc, no NormalDist."""
    import math

    if total == 0:
        return None, 0.0, 1.0
    lo, hi = 0.0, 10.0
    for _ in range(100):
        z = (lo + hi) / 2
        if math.erfc(z / math.sqrt(2)) > alpha:
            lo = z
        else:
            hi = z
    n, p = total, count / total
    below = 1 + z * z / n
    middle = (p + z * z / (2 * n)) / below
    reach = z / below * math.sqrt(p * (1 - p) / n + (z / (2 * n)) ** 2)
    return p, middle - reach, middle + reach


@trial.right
def right_8(count, total, alpha):
    """Negative z on purpose: the ends come out in the other order and are sorted by
    min, max."""
    from statistics import NormalDist

    if total == 0:
        return (None, 0, 1)
    z = NormalDist().inv_cdf(alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    one = (p + z**2 / (2 * total) - root) / (1 + z**2 / total)
    two = (p + z**2 / (2 * total) + root) / (1 + z**2 / total)
    return p, min(one, two), max(one, two)


@trial.right
def right_9(count, total, alpha):
    """Bell curve of another scale (mean 100, sd 15), brought back; clean 0 and 1 for
    none or all."""
    import math
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = (NormalDist(100, 15).inv_cdf(1 - alpha / 2) - 100) / 15
    p = count / total
    z2 = z * z
    root = math.hypot(z * math.sqrt(p * (1 - p) / total), z2 / (2 * total))
    low = 0 if count == 0 else (p + z2 / (2 * total) - root) / (1 + z2 / total)
    high = 1 if count == total else (p + z2 / (2 * total) + root) / (1 + z2 / total)
    return p, low, high


@trial.right
def right_10(count, total, alpha):
    """Ends as the two roots of the quadratic equation, in counts."""
    from statistics import NormalDist

    if not total:
        return None, 0, 1
    z2 = NormalDist().inv_cdf(1 - alpha / 2) ** 2
    a, b, c = total + z2, -(2 * count + z2), count * count / total
    d = (b * b - 4 * a * c) ** 0.5
    return count / total, (-b - d) / (2 * a), (-b + d) / (2 * a)


@trial.right
def right_11(count, total, alpha):
    """The left cut, so z is negative and the signs are turned round."""
    import math
    import statistics

    if total < 1:
        return (None, 0, 1)
    z = statistics.NormalDist(0, 1).inv_cdf(alpha / 2)
    p, n = count / total, total
    root = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    low = (p + z**2 / (2 * n) + root) / (1 + z**2 / n)
    high = (p + z**2 / (2 * n) - root) / (1 + z**2 / n)
    return p, low, high


@trial.right
def right_12(count, total, alpha):
    """Clamped to 0 and 1, against a stray -1e-18; floats for no claims."""
    from math import sqrt
    from statistics import NormalDist

    if total == 0:
        return None, 0.0, 1.0
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * sqrt(p * (1 - p) / total + z * z / 4 / total / total)
    ends = [(p + z * z / 2 / total + s * root) / (1 + z * z / total) for s in (-1, 1)]
    return p, max(0.0, ends[0]), min(1.0, ends[1])


@trial.right
def right_13(count, total, alpha):
    """Bisection: the shares for which the count is no surprise."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total

    def surprise(q):
        return total * (p - q) ** 2 > z * z * q * (1 - q)

    def search(outside, inside):
        for _ in range(200):
            mid = (outside + inside) / 2
            if surprise(mid):
                outside = mid
            else:
                inside = mid
        return inside

    low = 0 if count == 0 else search(0.0, p)
    high = 1 if count == total else search(1.0, p)
    return p, low, high


@trial.right
def right_14(count, total, alpha):
    """Fractions for everything but the root, Decimal for the root."""
    from decimal import Decimal, localcontext
    from fractions import Fraction
    from statistics import NormalDist

    if total == 0:
        return None, Fraction(0), Fraction(1)
    z = Fraction(NormalDist().inv_cdf(1 - alpha / 2))
    p = Fraction(count, total)
    inside = p * (1 - p) / total + z**2 / (4 * total**2)
    with localcontext() as ctx:
        ctx.prec = 60
        root = Fraction(
            (Decimal(inside.numerator) / Decimal(inside.denominator)).sqrt()
        )
    middle, below = p + z**2 / (2 * total), 1 + z**2 / total
    return p, (middle - z * root) / below, (middle + z * root) / below


@trial.right
def right_15(count, total, alpha):
    """Everything multiplied by n; a named tuple."""
    from collections import namedtuple
    from statistics import NormalDist

    Rate = namedtuple("Rate", "share low high")
    if total == 0:
        return Rate(None, 0, 1)
    z = NormalDist().inv_cdf(1 - alpha / 2)
    half = z * (count * (total - count) / total + z * z / 4) ** 0.5
    centre = count + z * z / 2
    return Rate(
        count / total,
        (centre - half) / (total + z * z),
        (centre + half) / (total + z * z),
    )


@trial.right
def right_16(count, total, alpha):
    """z by bisection with the cumulative chance; hypot for the root."""
    from math import hypot
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    bell, lo, hi = NormalDist(), 0.0, 10.0
    for _ in range(120):
        mid = (lo + hi) / 2
        lo, hi = (mid, hi) if bell.cdf(-mid) > alpha / 2 else (lo, mid)
    z = hi
    p = count / total
    reach = z * hypot((p * (1 - p) / total) ** 0.5, z / (2 * total))
    below = 1 + z**2 / total
    middle = p + z**2 / (2 * total)
    return p, (middle - reach) / below, (middle + reach) / below


@trial.right
def right_17(count, total, alpha):
    """A class; the middle as a weighted mean of p and one half; try/except."""
    from statistics import NormalDist

    class Wilson:
        def __init__(self):
            self.z2 = NormalDist().inv_cdf(1 - alpha / 2) ** 2
            self.weight = total / (total + self.z2)
            self.p = count / total

        def ends(self):
            w, p = self.weight, self.p
            var = (p * (1 - p) * w + (1 - w) / 4) / (total + self.z2)
            m = w * p + (1 - w) / 2
            reach = (self.z2 * var) ** 0.5
            return m - reach, m + reach

    try:
        w = Wilson()
    except ZeroDivisionError:
        return None, 0, 1
    return (w.p, *w.ends())


@trial.right
def right_18(count, total, alpha):
    """Only the lower end by the formula, the upper one as its mirror image."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = -NormalDist().inv_cdf(alpha / 2)

    def lower(c):
        p = c / total
        root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
        return (p + z**2 / (2 * total) - root) / (1 + z**2 / total)

    return (count / total, lower(count), 1 - lower(total - count))


@trial.wrong
def wrong_1(count, total, alpha):
    """Belief: z is cut at alpha, the whole of it on one side."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_2(count, total, alpha):
    """Belief: an interval is always the share plus and minus z standard errors
    (Wald)."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    error = (p * (1 - p) / total) ** 0.5
    return p, p - z * error, p + z * error


@trial.wrong
def wrong_3(count, total, alpha):
    """Belief: inv_cdf takes the tail alpha / 2 itself; z is negative and the ends are
    swapped."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_4(count, total, alpha):
    """Belief: brackets left out, so only the root is divided by 1 + z**2 / n."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        p + z**2 / (2 * total) - root / (1 + z**2 / total),
        p + z**2 / (2 * total) + root / (1 + z**2 / total),
    )


@trial.wrong
def wrong_5(count, total, alpha):
    """Belief: z**2 / 4 * n**2 means z**2 / (4 * n**2), and the same for 2 * n."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / 4 * total**2) ** 0.5
    return (
        p,
        (p + z**2 / 2 * total - root) / (1 + z**2 / total),
        (p + z**2 / 2 * total + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_6(count, total, alpha):
    """Belief: the root goes over the first term only, z**2 / (4 n**2) is added after
    it."""
    from math import sqrt
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * (sqrt(p * (1 - p) / total) + z**2 / (4 * total**2))
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_7(count, total, alpha):
    """Belief: z is always 1.96, as in every course of statistics."""
    if total == 0:
        return None, 0, 1
    z = 1.96
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_8(count, total, alpha):
    """Belief: z is rounded to two digits, as one finds it in a printed table."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = round(NormalDist().inv_cdf(1 - alpha / 2), 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_9(count, total, alpha):
    """Belief: the best guess is the middle of the interval, so that is returned as the
    share."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    below = 1 + z**2 / total
    middle = (p + z**2 / (2 * total)) / below
    reach = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5 / below
    return middle, middle - reach, middle + reach


@trial.wrong
def wrong_10(count, total, alpha):
    """Belief: if nothing was counted there are no claims (tests count instead of
    total)."""
    from statistics import NormalDist

    if not count:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_11(count, total, alpha):
    """Belief: of no claims, none is overpaid: the share is 0."""
    from statistics import NormalDist

    if total == 0:
        return 0, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_12(count, total, alpha):
    """Belief: none or all leaves no doubt, so the interval shrinks to the share."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    p = count / total
    if count in (0, total):
        return p, p, p
    z = NormalDist().inv_cdf(1 - alpha / 2)
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_13(count, total, alpha):
    """Belief: an interval lies evenly around the share; Wilson's reach is put around
    p."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    reach = (
        z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5 / (1 + z**2 / total)
    )
    return p, max(0, p - reach), min(1, p + reach)


@trial.wrong
def wrong_14(count, total, alpha):
    """Belief: alpha is the confidence, the part that the interval covers."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf((1 + alpha) / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_15(count, total, alpha):
    """Belief: results are given to three digits as in the example; and None alone for
    no claims (two slips)."""
    from statistics import NormalDist

    if total == 0:
        return None
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        round(p, 3),
        round((p + z**2 / (2 * total) - root) / (1 + z**2 / total), 3),
        round((p + z**2 / (2 * total) + root) / (1 + z**2 / total), 3),
    )


@trial.wrong
def wrong_16(count, total, alpha):
    """Belief: the share goes between its ends: lower, p, upper; the no-claims case is
    left out (two slips)."""
    from statistics import NormalDist

    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        p,
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_17(count, total, alpha):
    """Belief: the share compares the counted with the others, count / (total -
    count)."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    if count == total:
        return 1, 1, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = min(1, count / (total - count))
    root = z * (p * (1 - p) / total + z**2 / (4 * total**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * total) - root) / (1 + z**2 / total),
        (p + z**2 / (2 * total) + root) / (1 + z**2 / total),
    )


@trial.wrong
def wrong_18(count, total, alpha):
    """Belief: the whole of alpha lies to the right of z (one-sided)."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_19(count, total, alpha):
    """Belief: inv_cdf takes the tail, so z is negative and the ends come swapped."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_20(count, total, alpha):
    """Belief: an interval is the share plus and minus z standard errors (Wald)."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p = count / total
    error = (p * (1 - p) / total) ** 0.5
    return p, p - z * error, p + z * error


@trial.wrong
def wrong_21(count, total, alpha):
    """Belief: z is 1.96, as always."""
    if total == 0:
        return None, 0, 1
    z = 1.96
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_22(count, total, alpha):
    """Belief: z has two decimals, as in the table at the back of the book."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = round(NormalDist().inv_cdf(1 - alpha / 2), 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_23(count, total, alpha):
    """Belief: the reach is laid on either side of the share, not of Wilson's middle."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    reach = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5 / (1 + z**2 / n)
    return p, p - reach, p + reach


@trial.wrong
def wrong_24(count, total, alpha):
    """Belief: the best share to report is the middle of the interval."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    below = 1 + z**2 / n
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5 / below
    middle = (p + z**2 / (2 * n)) / below
    return middle, middle - root, middle + root


@trial.wrong
def wrong_25(count, total, alpha):
    """Belief: / 2 * n is a division by 2n (precedence)."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / 2 * n - root) / (1 + z**2 / n),
        (p + z**2 / 2 * n + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_26(count, total, alpha):
    """Belief: only the root is divided by 1 + z²/n (brackets forgotten)."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        p + z**2 / (2 * n) - root / (1 + z**2 / n),
        p + z**2 / (2 * n) + root / (1 + z**2 / n),
    )


@trial.wrong
def wrong_27(count, total, alpha):
    """Belief: misread the last term of the root as z² / (4n)."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_28(count, total, alpha):
    """Belief: no claims, so the share is 0."""
    from statistics import NormalDist

    if total == 0:
        return 0, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_29(count, total, alpha):
    """Belief: nothing counted is the same as no claims."""
    from statistics import NormalDist

    if count == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_30(count, total, alpha):
    """Belief: if none or all are counted, the share is certain."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    p, n = count / total, total
    if count == 0 or count == total:
        return p, p, p
    z = NormalDist().inv_cdf(1 - alpha / 2)
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_31(count, total, alpha):
    """Belief: shares are reported with three decimals."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        round(p, 3),
        round((p + z**2 / (2 * n) - root) / (1 + z**2 / n), 3),
        round((p + z**2 / (2 * n) + root) / (1 + z**2 / n), 3),
    )


@trial.wrong
def wrong_32(count, total, alpha):
    """Belief: the interval from the stats class is Agresti and Coull's, two successes
    and failures added."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 1
    z = NormalDist().inv_cdf(1 - alpha / 2)
    n = total + z**2
    p = (count + z**2 / 2) / n
    reach = z * (p * (1 - p) / n) ** 0.5
    return count / total, p - reach, p + reach


@trial.wrong
def wrong_33(count, total, alpha):
    """Belief: two slips: alpha is how sure one is, and without claims the interval is
    None too."""
    from statistics import NormalDist

    if total == 0:
        return None, None, None
    z = NormalDist().inv_cdf(0.5 + alpha / 2)
    p, n = count / total, total
    root = z * (p * (1 - p) / n + z**2 / (4 * n**2)) ** 0.5
    return (
        p,
        (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )


@trial.wrong
def wrong_34(count, total, alpha):
    """Belief: two slips: a percent for reading, and the root taken of the first term
    only."""
    from statistics import NormalDist

    if total == 0:
        return None, 0, 100
    z = NormalDist().inv_cdf(1 - alpha / 2)
    p, n = count / total, total
    root = z * ((p * (1 - p) / n) ** 0.5 + z**2 / (4 * n**2))
    return (
        100 * p,
        100 * (p + z**2 / (2 * n) - root) / (1 + z**2 / n),
        100 * (p + z**2 / (2 * n) + root) / (1 + z**2 / n),
    )
