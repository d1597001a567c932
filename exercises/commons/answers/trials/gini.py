"""What people answered to `gini` in trials, from its text alone."""

import itertools
import itertools as it
import math
import operator
import statistics
from collections import Counter
from fractions import Fraction
from itertools import accumulate, combinations, product, starmap
from math import fsum
from operator import sub
from statistics import fmean, median

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for x in values:
        for y in values:
            total += abs(x - y)
    return total / (2 * n**2 * mean)


@trial.right
def right_2(values):
    n = len(values)
    ranked = sum((2 * i - n - 1) * x for i, x in enumerate(sorted(values), 1))
    return max(0, ranked / (n * sum(values)))


@trial.right
def right_3(values):
    return math.fsum(abs(a - b) for a, b in it.combinations(values, 2)) / (
        len(values) * math.fsum(values)
    )


@trial.right
def right_4(values):
    xs = [Fraction(v) for v in values]
    n, s = len(xs), sum(xs)
    spread = sum(abs(a - b) for a in xs for b in xs)
    return spread / (2 * n * s)


@trial.right
def right_5(values):
    # every gap between neighbours in rank is crossed by k * (n - k) pairs
    s = sorted(values)
    n = len(s)
    crossed = sum(
        (hi - lo) * k * (n - k) for k, (lo, hi) in enumerate(it.pairwise(s), 1)
    )
    return crossed / n / sum(s)


@trial.right
def right_6(values):
    # |a - b| = a + b - 2 min(a, b)
    n = len(values)
    common = fsum(min(a, b) for a in values for b in values)
    return max(0.0, 1 - common / (n * fsum(values)))


@trial.right
def right_7(values):
    # area under the Lorenz curve, by trapezoids
    s = sorted(values)
    n, total = len(s), sum(s)
    height, area2 = 0, 0
    for x in s:
        area2 += height + (height + x)
        height += x
    return max(0, (n * total - area2) / (n * total))


@trial.right
def right_8(values):
    groups = list(Counter(values).items())
    n = len(values)
    D = 0
    while groups:
        x, k = groups.pop()
        for y, m in groups:
            D += 2 * k * m * abs(x - y)
    return D / (2 * n * n * fmean(values))


@trial.right
def right_9(values):
    def pairs(xs):
        """(sorted xs, sum of differences over unordered pairs), by halves."""
        if len(xs) < 2:
            return list(xs), 0
        m = len(xs) // 2
        (a, da), (b, db) = pairs(xs[:m]), pairs(xs[m:])
        return sorted(a + b), da + db + sum(abs(p - q) for p in a for q in b)

    _, d = pairs(values)
    return d / (sum(values) * len(values))


@trial.right
def right_10(values):
    n = len(values)
    T = 0
    shift = 1
    while shift < n:  # everyone with the one `shift` seats on, in a circle
        turned = values[shift:] + values[:shift]
        T += sum(map(abs, map(operator.sub, values, turned)))
        shift += 1
    xbar = sum(values) / n
    return T / xbar / n / n / 2


@trial.right
def right_11(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for x in values:
        for y in values:
            total += abs(x - y)
    return total / (2 * n**2 * mean)


@trial.right
def right_12(values):
    return sum(abs(a - b) for a, b in combinations(values, 2)) / (
        len(values) * sum(values)
    )


@trial.right
def right_13(values):
    return statistics.fmean(abs(a - b) for a, b in product(values, repeat=2)) / (
        2 * statistics.fmean(values)
    )


@trial.right
def right_14(values):
    n = len(values)
    s = sorted(values)
    return sum((2 * i - n + 1) * v for i, v in enumerate(s)) / (n * sum(s))


@trial.right
def right_15(values):
    v = [Fraction(x) for x in values]
    n = len(v)
    d = sum((max(a, b) - min(a, b) for a in v for b in v), Fraction(0))
    return float(d / (2 * n * n * (sum(v) / n)))


@trial.right
def right_16(values):
    # one minus twice the area under the Lorenz curve, by trapezoids
    n, total = len(values), sum(values)
    low = area = 0
    for v in sorted(values):
        high = low + v
        area += (low + high) / 2
        low = high
    g = 1 - 2 * area / (n * total)
    return max(0.0, g)


@trial.right
def right_17(values):
    c = Counter(values)
    num = sum(c[a] * c[b] * abs(a - b) for a in c for b in c)
    return num / len(values) / sum(values) / 2


@trial.right
def right_18(values):
    # the gap between neighbours k and k+1 is crossed by k * (n - k) pairs
    s = sorted(values)
    n = len(s)
    gaps = [k * (n - k) * (s[k] - s[k - 1]) for k in range(1, n)]
    return math.fsum(gaps) / (n * math.fsum(s))


@trial.right
def right_19(values):
    # E|X - Y| / 2 = mean - E min(X, Y)
    n = len(values)
    mean = sum(values) / n
    mins = sum(min(x, y) for x in values for y in values) / n**2
    return min(max(1 - mins / mean, 0), (n - 1) / n)


@trial.right
def right_20(values):
    total = 0
    i = 0
    while i < len(values):
        j = i
        while j > 0:
            j -= 1
            d = values[i] - values[j]
            total += 2 * (d if d > 0 else -d)
        i += 1
    mean = sum(values) / len(values)
    return total / (2 * len(values) * len(values) * mean)


@trial.right
def right_21(values):
    n = len(values)
    return sum(abs(a - b) for a in values for b in values) / (2 * n * sum(values))


@trial.right
def right_22(values):
    gaps = fsum(abs(a - b) for a, b in combinations(values, 2))
    return gaps / (len(values) * fsum(values))


@trial.right
def right_23(values):
    xs = sorted(map(Fraction, values))
    n = len(xs)
    weighted = sum((2 * i - n + 1) * x for i, x in enumerate(xs))
    return float(weighted / (n * sum(xs)))


@trial.right
def right_24(values):
    # Lorenz curve, trapezoids
    ys = [0, *accumulate(sorted(Fraction(v) for v in values))]
    n, top = len(values), ys[-1]
    area = sum((a + b) / top for a, b in it.pairwise(ys)) / (2 * n)
    return float(1 - 2 * area)


@trial.right
def right_25(values):
    numbers = [float(v) for v in values]
    spread = statistics.fmean(abs(a - b) for a, b in product(numbers, repeat=2))
    return spread / statistics.fmean(numbers) / 2


@trial.right
def right_26(values):
    # every gap between neighbours is crossed by k * (n - k) pairs
    s = sorted(values)
    n = len(s)
    crossed = 0
    for k, (low, high) in enumerate(it.pairwise(s), 1):
        crossed += (high - low) * k * (n - k)
    return crossed / n / sum(s)


@trial.right
def right_27(values):
    c = Counter(values)
    n = c.total() if hasattr(c, "total") else sum(c.values())
    total = 0
    for x, p in c.items():
        for y, q in c.items():
            if x > y:
                total += p * q * (x - y)
    return total / (n * sum(x * p for x, p in c.items()))


@trial.right
def right_28(values):
    # |a - b| = a + b - 2 min(a, b)
    n, s = len(values), sum(values)
    common = 0
    for a in values:
        for b in values:
            common += min(a, b)
    return max(0.0, 1 - common / (n * s))


@trial.right
def right_29(values):
    def walk(xs):
        """sorted list and sum of differences over the unordered pairs"""
        if len(xs) < 2:
            return list(xs), 0
        m = len(xs) // 2
        left, d1 = walk(xs[:m])
        right, d2 = walk(xs[m:])
        d = d1 + d2 + sum(abs(a - b) for a in left for b in right)
        return sorted(left + right), d

    _, d = walk(values)
    return d / (len(values) * sum(values))


class _Table:
    def __init__(self, values):
        self.values = tuple(values)

    @property
    def n(self):
        return len(self.values)

    @property
    def mean(self):
        return sum(self.values) / self.n

    def differences(self):
        i = 0
        while i < self.n**2:
            row, column = divmod(i, self.n)
            d = self.values[row] - self.values[column]
            yield d if d >= 0 else -d
            i += 1


@trial.right
def right_30(values):
    t = _Table(values)
    return sum(t.differences()) / (2 * t.n**2 * t.mean)


@trial.right
def right_31(values):
    xs = [Fraction(v) for v in values]
    n = len(xs)
    mean = sum(xs, Fraction(0)) / n
    return sum(abs(a - b) for a in xs for b in xs) / (2 * n * n * mean)


@trial.right
def right_32(values):
    differences = [abs(a - b) for a, b in itertools.product(values, repeat=2)]
    return statistics.fmean(differences) / 2 / statistics.fmean(values)


@trial.right
def right_33(values):
    larger_minus_smaller = starmap(
        lambda a, b: max(a, b) - min(a, b), combinations(values, 2)
    )
    return sum(larger_minus_smaller) / len(values) / sum(values)


@trial.right
def right_34(values):
    def pairs(v):
        if len(v) < 2:
            return 0
        first, rest = v[0], v[1:]
        return sum(r - first for r in rest) + pairs(rest)

    return 2 * pairs(sorted(values)) / (2 * len(values) * sum(values))


@trial.right
def right_35(values):
    tally = Counter(values)
    total = 0
    for a, how_often_a in tally.items():
        for b, how_often_b in tally.items():
            if a < b:
                total += 2 * how_often_a * how_often_b * (b - a)
    n = len(values)
    return total / (2 * n**2 * (sum(values) / n))


@trial.right
def right_36(values):
    x = sorted(map(Fraction, values))
    n = len(x)
    weights = range(1 - n, n, 2)
    return float(sum(w * v for w, v in zip(weights, x)) / (n * sum(x)))


class _Distribution(list):
    @property
    def mean(self):
        return sum(self) / len(self)

    def __abs__(self):
        return sum(abs(a - b) for a in self for b in self)


@trial.right
def right_37(values):
    d = _Distribution(values)
    return abs(d) / (2 * len(d) ** 2 * d.mean)


@trial.right
def right_38(values):
    n, m = len(values), sum(values) / len(values)
    return sum(sum(map(abs, map(sub, values, [x] * n))) for x in values) / (
        2 * n**2 * m
    )


@trial.wrong
def wrong_1(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for a in values:
        for b in values:
            total += int(abs(a - b))
    return total / (2 * n**2 * mean)


@trial.wrong
def wrong_2(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for a in values:
        for b in values:
            total += a - b
    return total / (2 * n**2 * mean)


@trial.wrong
def wrong_3(values):
    n = len(values)
    total = 0
    for i in range(n):
        for j in range(i + 1, n):
            total += abs(values[i] - values[j])
    mean = sum(values) / n
    return total / (2 * n * n * mean)


@trial.wrong
def wrong_4(values):
    n = len(values)
    differences = sum(abs(x - y) for x in values for y in values)
    return differences / (2 * n**2)


@trial.wrong
def wrong_5(values):
    n = len(values)
    mean = sum(values) / n
    d = 0
    for x in values:
        for y in values:
            d += abs(x - y)
    return d / (2 * n * mean)


@trial.wrong
def wrong_6(values):
    n = len(values)
    mean = sum(values) / n
    d = sum(abs(x - y) for x in values for y in values)
    return d / (2 * n * (n - 1) * mean)


@trial.wrong
def wrong_7(values):
    n = len(values)
    mean = sum(values) / n
    total = sum([abs(i - j) for i in values for j in values])
    return total / 2 * n**2 * mean


@trial.wrong
def wrong_8(values):
    n = len(values)
    m = median(values)
    total = sum(abs(i - j) for i in values for j in values)
    return total / (2 * n**2 * m)


@trial.wrong
def wrong_9(values):
    n = len(values)
    total = sum(abs(i - j) for i in values for j in values)
    return round(total / (2 * n * sum(values)), 1)


@trial.wrong
def wrong_10(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for i in range(n):
        for j in range(n):
            total = total + abs(values[i] - values[j])
    return 100 * total / (2 * n**2 * mean)


@trial.wrong
def wrong_11(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for x in values:
        for y in values:
            total += abs(x - y)
        return total / (2 * n**2 * mean)


@trial.wrong
def wrong_12(values):
    values = set(values)
    n = len(values)
    total = sum(abs(x - y) for x in values for y in values)
    return total / (2 * n * sum(values))


@trial.wrong
def wrong_13(values):
    return (max(values) - min(values)) / sum(values)


@trial.wrong
def wrong_14(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for x in values:
        for y in values:
            total += (x - y) ** 2
    return total / (2 * n**2 * mean)


@trial.wrong
def wrong_15(values):
    v = sorted(values)
    n = len(v)
    mean = sum(v) / n
    total = 0
    for i in range(n - 1):
        total += abs(v[i + 1] - v[i])
    return 2 * total / (2 * n**2 * mean)


@trial.wrong
def wrong_16(values):
    n = len(values)
    mean = sum(values) // n
    if mean == 0:
        mean = 1
    total = sum(abs(a - b) for a in values for b in values)
    return total / (2 * n * n * mean)


@trial.wrong
def wrong_17(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for i in range(1, n):
        for j in range(1, n):
            total += abs(values[i] - values[j])
    return total / (2 * n**2 * mean)


@trial.wrong
def wrong_18(values):
    if len(set(values)) == 1:
        return 1
    n = len(values)
    total = sum(abs(a - b) for a in values for b in values)
    return total / (2 * n * sum(values))


@trial.wrong
def wrong_19(values):
    active = [v for v in values if v > 0]
    n = len(active)
    mean = sum(active) / n
    total = sum(abs(a - b) for a in active for b in active)
    return total / (2 * n**2 * mean)


@trial.wrong
def wrong_20(values):
    n = len(values)
    if max(values) == sum(values):
        return 1
    d = 0
    for a in values:
        for b in values:
            d += abs(a - b)
    return d / (2 * n**2 * (sum(values) / n))


@trial.wrong
def wrong_21(values):
    n = len(values)
    mean = sum(values) / n
    for a in values:
        for b in values:
            total = abs(a - b)
    return total / (2 * n**2 * mean)


@trial.wrong
def wrong_22(values):
    n = len(values)
    mean = sum(values) / n
    total = sum(abs(a - b) for a in values for b in values)
    return 1 - total / (2 * n**2 * mean)


@trial.wrong
def wrong_23(values):
    n = len(values)
    mean = sum(values) / n
    total = sum(abs(a - b) for a in values for b in values)
    g = total / (2 * n**2 * mean)
    print("The Gini index is", g)


@trial.wrong
def wrong_24(values):
    x = sorted(values)
    n = len(x)
    weighted = 0
    for i, v in enumerate(x):
        weighted += i * v
    return 2 * weighted / (n * sum(x)) - (n + 1) / n


@trial.wrong
def wrong_25(values):
    n = len(values)
    total = 0
    for x in values:
        for y in values:
            total += abs(x - y)
    return total / (2 * n**2 * mean(values))  # noqa: F821 - the slip itself


@trial.wrong
def wrong_26(values):
    total = 0
    for x in values:
        for y in values:
            total += abs(x - y)
    return total / (2 * 4 * 2)


@trial.wrong
def wrong_27(values):
    total = 0
    for i in range(12):
        for j in range(12):
            total += abs(values[i] - values[j])
    return total / (2 * 12**2 * (sum(values) / 12))


@trial.wrong
def wrong_28(values):
    return statistics.pstdev(values) / statistics.mean(values)


@trial.wrong
def wrong_29(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for x in values:
        total += abs(x - mean)
    return total / (2 * n * mean)


@trial.wrong
def wrong_30(values):
    n = len(values)
    total = sum(abs(a - b) for a in values for b in values)
    return total // (2 * n * sum(values))


@trial.wrong
def wrong_31(values):
    n = len(values)
    mean = sum(values) / n
    total = sum(abs(a - b) for a, b in zip(values, values))
    return total / (2 * n**2 * mean)


@trial.wrong
def wrong_32(values):
    n = len(values)
    mean = sum(values) / n
    s = 0
    for a in values:
        for b in values:
            if a > b:
                s += a - b
            else:
                s += b - a
    return s / (n**2 * mean)


@trial.wrong
def wrong_33(values):
    n = len(values)
    mean = sum(values) / n
    total = sum(abs(a - b) for a in values for b in values)
    return total / ((2 * n) ** 2 * mean)
