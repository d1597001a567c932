"""What people answered to `sign_test` in trials, from its text alone."""

from functools import cache

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(differences):
    """One tail with Fractions, doubled; capped because a tie counts the middle
    twice."""
    from fractions import Fraction
    from math import comb

    plus = len([x for x in differences if x > 0])
    minus = len([x for x in differences if x < 0])
    m = plus + minus
    k = min(plus, minus)
    tail = Fraction(sum(comb(m, i) for i in range(k + 1)), 2**m)
    return min(Fraction(1), 2 * tail)


@trial.right
def right_2(differences):
    """Random walk: a dict of lead -> chance, one toss after another (floats)."""
    signs = [(x > 0) - (x < 0) for x in differences if x]
    lead = {0: 1.0}
    for _ in signs:
        after = {}
        for where, chance in lead.items():
            for step in (-1, 1):
                after[where + step] = after.get(where + step, 0) + chance / 2
        lead = after
    d = abs(sum(signs))
    return sum(chance for where, chance in lead.items() if abs(where) >= d)


@trial.right
def right_3(differences):
    """1 minus the share of the series that are less lopsided."""
    from math import comb

    signs = [x // abs(x) for x in differences if x != 0]
    m = len(signs)
    d = abs(sum(signs))
    less = 0
    for heads in range(m + 1):
        if abs(2 * heads - m) < d:
            less += comb(m, heads)
    return 1 - less / 2**m


@trial.right
def right_4(differences):
    """Row of Pascal's triangle built by hand, no math module."""
    plus = minus = 0
    for x in differences:
        if x > 0:
            plus += 1
        elif x < 0:
            minus += 1
    row = [1]
    for _ in range(plus + minus):
        row = [a + b for a, b in zip([0] + row, row + [0])]
    d = abs(plus - minus)
    m = len(row) - 1
    return sum(
        ways for heads, ways in enumerate(row) if not -d < 2 * heads - m < d
    ) / sum(row)


@trial.right
def right_5(differences):
    """Recursion over the tosses that remain, with a cache."""
    nonzero = list(filter(None, differences))
    plus = sum(1 for x in nonzero if x > 0)
    d = abs(plus - (len(nonzero) - plus))

    @cache
    def series(left, lead):
        if left == 0:
            return 1 if abs(lead) >= d else 0
        return series(left - 1, lead + 1) + series(left - 1, lead - 1)

    return series(len(nonzero), 0) / 2 ** len(nonzero)


@trial.right
def right_6(differences):
    """Golf with Counter of signs; Fraction comes back as it is."""
    from collections import Counter
    from fractions import Fraction as F
    from math import comb

    c = Counter((x > 0) - (x < 0) for x in differences)
    m, d = c[1] + c[-1], abs(c[1] - c[-1])
    return sum((F(comb(m, h), 2**m) for h in range(m + 1) if abs(m - 2 * h) >= d), F(0))


@trial.right
def right_7(differences):
    """A class inside; the tie and the empty case answered first, then twice the far
    tail."""
    from math import factorial

    class Coin:
        def __init__(self, tosses):
            self.tosses = tosses

        def ways(self, heads):
            return (
                factorial(self.tosses)
                // factorial(heads)
                // factorial(self.tosses - heads)
            )

        def at_least(self, heads):
            return sum(map(self.ways, range(heads, self.tosses + 1)))

    up = sum(x > 0 for x in differences)
    down = sum(x < 0 for x in differences)
    if up == down:
        return 1
    coin = Coin(up + down)
    return 2 * coin.at_least(max(up, down)) / 2**coin.tosses


@trial.right
def right_9(differences):
    """Open: writes down all 2 ** m series, as the text words it; right, but slow when
    many adverts differ ("small cases")."""
    from itertools import product

    signs = [1 if x > 0 else -1 for x in differences if x]
    d = abs(sum(signs))
    hits = total = 0
    for series in product((1, -1), repeat=len(signs)):
        total += 1
        hits += abs(sum(series)) >= d
    return hits / total


@trial.wrong
def wrong_1(differences):
    """Belief: the test asks only whether the coin favours the side that is ahead (one-
    sided)."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    series = 0
    for heads in range(m + 1):
        if heads - (m - heads) >= d:
            series += comb(m, heads)
    return series / 2**m


@trial.wrong
def wrong_2(differences):
    """Belief: "as lopsided" means exactly d apart; what is more lopsided does not
    count."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    series = 0
    for heads in range(m + 1):
        if abs(heads - (m - heads)) == d:
            series += comb(m, heads)
    return series / 2**m


@trial.wrong
def wrong_3(differences):
    """Belief: the share is of the series that are MORE lopsided than the audit (>
    instead of >=)."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    if m == 0:
        return 1
    return sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) > d) / 2**m


@trial.wrong
def wrong_4(differences):
    """Belief: the coin is tossed once for every advert, also for those that treat both
    alike."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m = len(differences)
    d = abs(more - fewer)
    return sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= d) / 2**m


@trial.wrong
def wrong_5(differences):
    """Belief: d is the sum of the differences (a 2 counts twice in the lead, not in
    m)."""
    from math import comb

    others = [x for x in differences if x != 0]
    m = len(others)
    d = abs(sum(others))
    return sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= d) / 2**m


@trial.wrong
def wrong_6(differences):
    """Belief: two calls more are two tosses; both sides add up the sizes."""
    from math import comb

    more = sum(x for x in differences if x > 0)
    fewer = -sum(x for x in differences if x < 0)
    m, d = more + fewer, abs(more - fewer)
    return sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= d) / 2**m


@trial.wrong
def wrong_7(differences):
    """Belief: no advert that differs means no evidence and nothing lopsided, so the
    share is 0."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    if m == 0:
        return 0
    return sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= d) / 2**m


@trial.wrong
def wrong_8(differences):
    """Belief: the other side is the same again, so double one tail (a tie then gives
    more than 1)."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m = more + fewer
    tail = sum(comb(m, h) for h in range(max(more, fewer), m + 1))
    return 2 * tail / 2**m


@trial.wrong
def wrong_9(differences):
    """Slip: range(m) instead of range(m + 1), the series of heads only is missing."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    series = 0
    for heads in range(m):
        if abs(heads - (m - heads)) >= d:
            series += comb(m, heads)
    return series / 2**m


@trial.wrong
def wrong_10(differences):
    """Belief: the second kind can not be ahead; d without abs, so then every series
    counts."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, more - fewer
    series = 0
    for heads in range(m + 1):
        if abs(heads - (m - heads)) >= d:
            series += comb(m, heads)
    return series / 2**m


@trial.wrong
def wrong_11(differences):
    """Belief: all numbers of heads from 0 to m are equally likely (no comb, divides by
    m + 1)."""
    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    return sum(abs(2 * h - m) >= d for h in range(m + 1)) / (m + 1)


@trial.wrong
def wrong_12(differences):
    """Belief: "d apart" means d away from the middle m / 2."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    series = 0
    for heads in range(m + 1):
        if abs(heads - m / 2) >= d:
            series += comb(m, heads)
    return series / 2**m


@trial.wrong
def wrong_13(differences):
    """Belief: the larger the result the stronger the evidence, so give the share that
    is less lopsided."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    if m == 0:
        return 1
    return 1 - sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= d) / 2**m


@trial.wrong
def wrong_14(differences):
    """Slip: the return stands inside the loop, so only the first number of heads is
    looked at."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m, d = more + fewer, abs(more - fewer)
    series = 0
    for heads in range(m + 1):
        if abs(heads - (m - heads)) >= d:
            series += comb(m, heads)
        return series / 2**m


@trial.wrong
def wrong_15(differences):
    """Belief: a difference is 1, 0 or -1; counts with == 1 and == -1, so a 2 is
    overlooked."""
    from math import comb

    more = differences.count(1)
    fewer = differences.count(-1)
    m, d = more + fewer, abs(more - fewer)
    return sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= d) / 2**m


@trial.wrong
def wrong_16(differences):
    """Belief: whoever did not favour the first kind counts for the other side (zeros
    are "fewer")."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = len(differences) - more
    m, d = more + fewer, abs(more - fewer)
    return sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= d) / 2**m


@trial.wrong
def wrong_17(differences):
    """Two slips: zeros are tosses too, and only the side of the first kind is looked
    at."""
    from math import comb

    more = sum(x > 0 for x in differences)
    fewer = sum(x < 0 for x in differences)
    m = len(differences)
    return sum(comb(m, h) for h in range(m + 1) if 2 * h - m >= more - fewer) / 2**m


@trial.wrong
def wrong_18(differences):
    """The text did not yet say that the list must not be changed: sorted in place, then
    bisected."""
    from bisect import bisect_left, bisect_right
    from math import comb

    differences.sort()
    fewer = bisect_left(differences, 0)
    more = len(differences) - bisect_right(differences, 0)
    m = fewer + more
    ways = [comb(m, i) for i in range(m + 1)]
    # cut the middle out
    low = min(fewer, more)
    middle = ways[low + 1 : m - low]
    return (2**m - sum(middle)) / 2**m
