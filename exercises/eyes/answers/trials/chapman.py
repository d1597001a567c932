"""What people answered to `chapman` in trials, from its text alone."""

import math
from collections import Counter
from fractions import Fraction

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(first, second):
    """Open: exact Fractions are numbers, too."""
    from fractions import Fraction

    a, b = set(first), set(second)
    n = Fraction((len(a) + 1) * (len(b) + 1), len(a & b) + 1) - 1
    return n, n - len(a | b)


@trial.right
def right_2(first, second):
    """Left by algebra, (a - m)(b - m)/(m + 1); the estimate from it."""
    m = sum(1 for d in first if d in second)
    left = (len(first) - m) * (len(second) - m) / (m + 1)
    return left + len(first) + len(second) - m, left


@trial.right
def right_3(first, second):
    """Counter over both, floats, never below zero."""
    from collections import Counter

    c = Counter(first) + Counter(second)
    m = list(c.values()).count(2)
    n = (len(first) + 1) / (m + 1) * (len(second) + 1) - 1
    return n, max(0, n - len(c))


@trial.right
def right_4(first, second):
    """Merging two sorted lists."""
    x, y = sorted(first), sorted(second)
    i = j = both = 0
    while i < len(x) and j < len(y):
        if x[i] == y[j]:
            both += 1
            i += 1
            j += 1
        elif x[i] < y[j]:
            i += 1
        else:
            j += 1
    together = len(x) + len(y) - both
    total = (len(x) * len(y) + len(x) + len(y) + 1) / (both + 1) - 1
    return (total, total - together)


@trial.right
def right_5(first, second):
    """Open: whole results as int, others as float."""
    both = len(set(first).intersection(second))
    top = (len(first) + 1) * (len(second) + 1)
    q, rest = divmod(top, both + 1)
    n = q - 1 if rest == 0 else top / (both + 1) - 1
    return n, n - len({*first, *second})


@trial.right
def right_6(first, second):
    """A namedtuple is a tuple."""
    from collections import namedtuple

    Result = namedtuple("Result", "estimate left")
    both = len(first) - len(set(first) - set(second))
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return Result(est, est - len(set(first + second)))


@trial.right
def right_7(first, second):
    """Recursive count of what is in common."""

    def common(rest, other):
        if not rest:
            return 0
        half = len(rest) // 2
        if half == 0:
            return int(rest[0] in other)
        return common(rest[:half], other) + common(rest[half:], other)

    both = common(first, set(second))
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return tuple(est - gone for gone in (0, len(first) + len(second) - both))


@trial.right
def right_8(first, second):
    """Decimal inside, float at the end."""
    from decimal import Decimal

    m = Decimal(len(set(first) & set(second)))
    n = (Decimal(len(first)) + 1) * (Decimal(len(second)) + 1) / (m + 1) - 1
    return float(n), float(n - len(set(first) | set(second)))


@trial.right
def right_9(first, second):
    """Bits."""
    x = sum(1 << d for d in first)
    y = sum(1 << d for d in second)
    ones = lambda v: (v).bit_count()
    n = (ones(x) + 1) * (ones(y) + 1) / (ones(x & y) + 1) - 1
    return n, n - ones(x | y)


@trial.right
def right_10(first, second):
    """Exact with Fraction. Open: a Fraction is a number, too."""
    a, b = set(first), set(second)
    n = Fraction((len(a) + 1) * (len(b) + 1), len(a & b) + 1) - 1
    return n, n - len(a | b)


@trial.right
def right_11(first, second):
    """Left in closed form: only by one, times only by the other, through both + 1."""
    a, b = set(first), set(second)
    left = len(a - b) * len(b - a) / (len(a & b) + 1)
    return len(a.union(b)) + left, left


@trial.right
def right_12(first, second):
    """Counter over both: those seen twice."""
    c = Counter(first + second)
    both = list(c.values()).count(2)
    est = (len(first) + 1) * (len(second) + 1) / (1 + both) - 1
    return (est, est - len(c))


@trial.right
def right_13(first, second):
    """Merge of two sorted lists. Open: may the arguments change? The text
    did not say, and they were sorted in place; here copies are."""
    x, y = sorted(first), sorted(second)
    i = j = both = union = 0
    while i < len(x) or j < len(y):
        union += 1
        if j == len(y) or i < len(x) and x[i] < y[j]:
            i += 1
        elif i == len(x) or y[j] < x[i]:
            j += 1
        else:
            both += 1
            i += 1
            j += 1
    n = (i + 1) * (j + 1) / (both + 1) - 1
    return n, n - union


@trial.right
def right_14(first, second):
    """Multiplied out: (ab + a + b - both) / (both + 1)."""
    a, b = len(first), len(second)
    m = sum(1 for x in first if x in second)
    est = (a * b + a + b - m) / (m + 1)
    return est, est - (a + b - m)


@trial.right
def right_15(first, second):
    """A dummy defect 0.5 in both reports stands for the ones of the formula."""
    one, two = {*first, 0.5}, {*second, 0.5}
    total = Fraction(len(one), 1) / Fraction(len(one & two), len(two))
    return float(total - 1), float(total - len(one | two))


@trial.right
def right_16(first, second):
    """Rule of three by recursion on the first list for the overlap."""

    def overlap(k):
        return 0 if k == len(first) else (second.count(first[k]) + overlap(k + 1))

    both = overlap(0)
    est = (len(first) + 1) / (both + 1) * (len(second) + 1) - 1
    news = [d for d in second if d not in first]
    return est, est - len(first) - len(news)


@trial.right
def right_17(first, second):
    """Bit masks as sets."""

    def mask(r):
        m = 0
        for d in r:
            m |= 1 << index[d]
        return m

    index = {d: i for i, d in enumerate(dict.fromkeys([*first, *second]))}
    x, y = mask(first), mask(second)
    ones = lambda m: (m).bit_count()
    e = (ones(x) + 1) * (ones(y) + 1) / (ones(x & y) + 1) - 1
    return e, e - ones(x | y)


@trial.right
def right_18(first, second):
    """A class for a 2 by 2 table."""

    class Table:
        def __init__(self, f, s):
            self.only_f = sum(d not in s for d in f)
            self.only_s = sum(d not in f for d in s)
            self.both = len(f) - self.only_f

        def seen(self):
            return self.only_f + self.only_s + self.both

        def total(self):
            return (
                math.prod((self.only_f + self.both + 1, self.only_s + self.both + 1))
                / (self.both + 1)
                - 1
            )

    t = Table(first, second)
    return t.total(), t.total() - t.seen()


@trial.wrong
def wrong_1(first, second):
    """Belief: the rule of three is a * b / both, the ones do not matter (fails with
    nothing in common)."""
    both = len(set(first) & set(second))
    n = len(first) * len(second) / both
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_2(first, second):
    """Belief: the formula ends with the fraction, - 1 forgotten."""
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1)
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_3(first, second):
    """Belief: 'both' is all that both together have found (union)."""
    both = len(set(first) | set(second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - both


@trial.wrong
def wrong_4(first, second):
    """Belief: found so far is a + b, common ones twice."""
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - len(first) - len(second)


@trial.wrong
def wrong_5(first, second):
    """Belief: defects are whole, so // will do."""
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) // (both + 1) - 1
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_6(first, second):
    """Belief: rounding to one decimal as in the example."""
    both = len(set(first) & set(second))
    n = round((len(first) + 1) * (len(second) + 1) / (both + 1) - 1, 1)
    return n, round(n - len(set(first) | set(second)), 1)


@trial.wrong
def wrong_7(first, second):
    """Belief: with nothing in common no estimate is possible."""
    both = len(set(first) & set(second))
    if both == 0:
        return 0, 0
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_8(first, second):
    """Belief: an empty report tells nothing, so 0 and 0."""
    if not first or not second:
        return 0.0, 0.0
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_9(first, second):
    """Belief: left is what is not in common: estimate minus both."""
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - both


@trial.wrong
def wrong_10(first, second):
    """Belief: first what is left, then the estimate."""
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n - len(set(first) | set(second)), n


@trial.wrong
def wrong_11(first, second):
    """Belief: in common is what stands at the same place in both lists."""
    both = sum(x == y for x, y in zip(first, second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_12(first, second):
    """Belief: / both + 1 - 1 needs no brackets."""
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) / both + 1 - 1
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_13(first, second):
    """Belief: a and b are what each finds alone, without the common ones."""
    x, y = set(first), set(second)
    a, b, both = len(x - y), len(y - x), len(x & y)
    n = (a + 1) * (b + 1) / (both + 1) - 1
    return n, n - len(x | y)


@trial.wrong
def wrong_14(first, second):
    """Belief: reports are in order, so stop at the first that is beyond the other
    (merge without sorting)."""
    i = j = both = 0
    while i < len(first) and j < len(second):
        if first[i] == second[j]:
            both += 1
            i += 1
            j += 1
        elif first[i] < second[j]:
            i += 1
        else:
            j += 1
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - (len(first) + len(second) - both)


@trial.wrong
def wrong_15(first, second):
    """Belief: what the second reports is all that has been found in the end, so
    left is the estimate minus that."""
    both = len(set(first) & set(second))
    n = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return n, n - len(second)


@trial.wrong
def wrong_16(first, second):
    """Belief: the one below the line only helps when both is 0, so add it only
    then."""
    both = len(set(first) & set(second))
    if both == 0:
        both = 1
    n = (len(first) + 1) * (len(second) + 1) / both - 1
    return n, n - len(set(first) | set(second))


@trial.wrong
def wrong_17(first, second):
    """Belief: (two slips) the + 1 above and the - 1 behind cancel each other, and
    found are those that exactly one has."""
    both = len(set(first) & set(second))
    n = len(first) * len(second) / (both + 1)
    return n, n - len(set(first) ^ set(second))


@trial.wrong
def wrong_18(first, second):
    """Belief (fishery): a times b through both; without common ones nothing can be
    said, all found."""
    a, b = set(first), set(second)
    m = len(a & b)
    est = len(a) * len(b) / m if m else len(a | b)
    return est, est - len(a | b)


@trial.wrong
def wrong_19(first, second):
    """Slip: forgets the minus one at the end."""
    a, b = set(first), set(second)
    est = (len(a) + 1) * (len(b) + 1) / (len(a & b) + 1)
    return est, est - len(a | b)


@trial.wrong
def wrong_20(first, second):
    """Slip: the minus one goes into the denominator (both + 1 - 1), so nothing in
    common divides by 0."""
    a, b = set(first), set(second)
    est = (len(a) + 1) * (len(b) + 1) / (len(a & b) + 1 - 1)
    return est, est - len(a | b)


@trial.wrong
def wrong_21(first, second):
    """Belief: defects are whole, so //."""
    a, b = set(first), set(second)
    est = (len(a) + 1) * (len(b) + 1) // (len(a & b) + 1) - 1
    return est, est - len(a | b)


@trial.wrong
def wrong_22(first, second):
    """Slip: found are a + b, the common ones counted twice."""
    both = len(set(first) & set(second))
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - (len(first) + len(second))


@trial.wrong
def wrong_23(first, second):
    """Belief (auditor): only what both found is found for sure; left is the rest."""
    both = len(set(first) & set(second))
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - both


@trial.wrong
def wrong_24(first, second):
    """Slip: brackets forgotten, a + 1 * b + 1."""
    both = len(set(first) & set(second))
    est = (len(first) + 1 * len(second) + 1) / (both + 1) - 1
    return est, est - len(set(first) | set(second))


@trial.wrong
def wrong_25(first, second):
    """Belief: an empty report is no review, nothing can be estimated: zeros."""
    if not first or not second:
        return 0.0, 0.0
    both = len(set(first) & set(second))
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - len(set(first) | set(second))


@trial.wrong
def wrong_26(first, second):
    """Belief: nothing in common means two separate halves, the estimate is a + b."""
    both = len(set(first) & set(second))
    together = len(set(first) | set(second))
    if both == 0 and first and second:
        return float(together), 0.0
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - together


@trial.wrong
def wrong_27(first, second):
    """Belief: common means the same number at the same place of both lists."""
    both = sum(x == y for x, y in zip(first, second))
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - len(set(first) | set(second))


@trial.wrong
def wrong_28(first, second):
    """Slip: & and | exchanged, both is the union, and found the intersection."""
    both = len(set(first) | set(second))
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - len(set(first) & set(second))


@trial.wrong
def wrong_29(first, second):
    """Belief: b is what is new in the second report."""
    a, b = set(first), set(second)
    est = (len(a) + 1) * (len(b - a) + 1) / (len(a & b) + 1) - 1
    return est, est - len(a | b)


@trial.wrong
def wrong_30(first, second):
    """Misread: found by one of the two, so not by both (^)."""
    a, b = set(first), set(second)
    est = (len(a) + 1) * (len(b) + 1) / (len(a & b) + 1) - 1
    return est, est - len(a ^ b)


@trial.wrong
def wrong_31(first, second):
    """Slip: break at the first defect in common, so both is 0 or 1."""
    both = 0
    for d in first:
        if d in second:
            both += 1
            break
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - len(set(first) | set(second))


@trial.wrong
def wrong_32(first, second):
    """Two slips: goes through both lists, each common defect counts twice; and the
    left from a + b."""
    both = 0
    for d in first + second:
        if d in first and d in second:
            both += 1
    est = (len(first) + 1) * (len(second) + 1) / (both + 1) - 1
    return est, est - len(first + second)


@trial.wrong
def wrong_33(first, second):
    """Belief (gardener): to be on the safe side the number left is rounded up."""
    a, b = set(first), set(second)
    est = (len(a) + 1) * (len(b) + 1) / (len(a & b) + 1) - 1
    return est, math.ceil(est - len(a | b))


@trial.wrong
def wrong_34(first, second):
    """Two slips: the ones left out above the line, and left counted from a + b."""
    both = len(set(first) & set(second))
    est = len(first) * len(second) / (both + 1) - 1
    return est, est - len(first) - len(second)
