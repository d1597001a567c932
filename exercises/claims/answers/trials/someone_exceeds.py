"""What people answered to `someone_exceeds` in trials, from its text alone."""

import random
from bisect import bisect_right
from collections import Counter
from fractions import Fraction
from functools import cache, reduce
from itertools import accumulate, combinations, combinations_with_replacement, pairwise
from math import comb, exp, expm1, factorial, lgamma, log1p, perm, prod
from math import factorial as f
from operator import mul
from statistics import mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(growths, bar, k):
    low = sum(1 for g in growths if g <= bar)
    return 1 - comb(low, k) / comb(len(growths), k)


@trial.right
def right_2(growths, bar, k):
    n = len(growths)
    low = 0
    for g in growths:
        if not g > bar:
            low = low + 1
    if low < k:
        return 1
    none = 1
    while k > 0:
        none = none * low / n
        low -= 1
        n -= 1
        k -= 1
    return 1 - none


@trial.right
def right_3(growths, bar, k):
    outcomes = [
        any(growths[i] > bar for i in pick)
        for pick in combinations(range(len(growths)), k)
    ]
    return outcomes.count(True) / len(outcomes)


@trial.right
def right_4(growths, bar, k):
    n = len(growths)
    low = len(list(filter(lambda g: g <= bar, growths)))

    def product(lo, hi):
        if hi - lo == 1:
            return Fraction(low - lo, n - lo)
        mid = (lo + hi) // 2
        return product(lo, mid) * product(mid, hi)

    return 1 - product(0, k)


@trial.right
def right_5(growths, bar, k):
    # ways[hit][j]: number of ways to have drawn j so far, without / with one above
    ways = {False: [1] + [0] * k, True: [0] * (k + 1)}
    for g in growths:
        for j in range(k, 0, -1):
            if g > bar:
                ways[True][j] += ways[True][j - 1] + ways[False][j - 1]
            else:
                ways[True][j] += ways[True][j - 1]
                ways[False][j] += ways[False][j - 1]
    return ways[True][k] / (ways[True][k] + ways[False][k])


@trial.right
def right_6(growths, bar, k):
    c = Counter(g > bar for g in growths)
    hit = sum(comb(c[True], j) * comb(c[False], k - j) for j in range(1, k + 1))
    return hit / comb(len(growths), k)


@trial.right
def right_7(growths, bar, k):
    n = len(growths)
    m = sum(g <= bar for g in growths)
    if m < k:
        return 1.0
    if m == n:
        return 0.0
    log_none = lgamma(m + 1) - lgamma(m - k + 1) - lgamma(n + 1) + lgamma(n - k + 1)
    return max(0.0, 1 - exp(log_none))


class _Urn:
    def __init__(self, growths, bar):
        self.high = sum(1 for g in growths if g > bar)
        self.size = len(growths)

    def chance(self, k):
        found, still_none = 0.0, 1.0
        for drawn in range(k):
            now = min(1, self.high / (self.size - drawn))
            found += still_none * now
            still_none *= 1 - now
        return min(found, 1.0)


@trial.right
def right_8(growths, bar, k):
    return _Urn(growths, bar).chance(k)


@trial.right
def right_9(growths, bar, k):
    ordered = sorted(growths)
    m, n = bisect_right(ordered, bar), len(ordered)
    if k > m:
        return 1
    bad = factorial(m) * factorial(n - k)
    every = factorial(n) * factorial(m - k)
    return (every - bad) / every


@trial.right
def right_10(growths, bar, k):
    # seen from the other side: each category above the bar must be left out
    n = len(growths)
    factors = [
        max(n - k - i, 0) / (n - i) for i in range(sum(g > bar for g in growths))
    ]
    *_, missed = accumulate([1.0] + factors, mul)
    return 1 - missed


@trial.right
def right_11(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.right
def right_12(growths, bar, k):
    hits = total = 0
    for draw in combinations(growths, k):
        total += 1
        hits += any(g > bar for g in draw)
    return hits / total


@trial.right
def right_13(growths, bar, k):
    n = len(growths)
    low = n - len([g for g in growths if g > bar])
    none = 1.0
    for i in range(k):
        if low - i <= 0:
            return 1.0
        none *= (low - i) / (n - i)
    return 1.0 - none


@trial.right
def right_14(growths, bar, k):
    n, low = len(growths), sum(not g > bar for g in growths)
    return float(
        1 - prod((Fraction(low - i, n - i) for i in range(k)), start=Fraction(1))
    )


@trial.right
def right_15(growths, bar, k):
    # add up "exactly j above" for j = 1, 2, ..., k (hypergeometric)
    above = [g > bar for g in growths].count(True)
    below = len(growths) - above
    ways = sum(comb(above, j) * comb(below, k - j) for j in range(1, k + 1))
    return ways / comb(len(growths), k)


@trial.right
def right_16(growths, bar, k):
    # the other way round: the k are fixed, the winners are dealt out and all must miss
    n = len(growths)
    miss = 1
    for j, g in enumerate(sorted(growths, reverse=True)):
        if not g > bar:
            break
        miss = miss * max(0, n - k - j) / (n - j)
    return 1 - miss


@trial.right
def right_17(growths, bar, k):
    # clean[j], dirty[j]: number of choices of j so far without / with one above
    clean = [1] + [0] * k
    dirty = [0] * (k + 1)
    for g in growths:
        for j in range(k, 0, -1):
            if g > bar:
                dirty[j] += dirty[j - 1] + clean[j - 1]
            else:
                dirty[j] += dirty[j - 1]
                clean[j] += clean[j - 1]
    return dirty[k] / (dirty[k] + clean[k])


@trial.right
def right_18(growths, bar, k):
    """Ordered draws: the first winner turns up at place 1, or 2, ..., or k."""
    n = len(growths)
    a = len(list(filter(lambda g: g > bar, growths)))
    b = n - a
    ordered = 0
    for place in range(1, k + 1):
        ordered += perm(b, place - 1) * a * perm(n - place, k - place)
    return ordered / perm(n, k)


@trial.right
def right_19(growths, bar, k):
    n = len(growths)
    b = bisect_right(sorted(growths), bar)
    if b < k:
        return 1
    if b == n:
        return 0
    log_p = lgamma(b + 1) - lgamma(b - k + 1) - lgamma(n + 1) + lgamma(n - k + 1)
    return min(1.0, max(0.0, 1 - exp(log_p)))


@trial.right
def right_20(growths, bar, k):
    low = sum(1 if g <= bar else 0 for g in growths)

    def product(first, last, top):
        # product of (top - i) for i = first ... last - 1, by halves
        if last - first == 1:
            return top - first
        mid = (first + last) // 2
        return product(first, mid, top) * product(mid, last, top)

    all_ways = product(0, k, len(growths))
    low_ways = product(0, k, low) if low >= k else 0
    return (all_ways - low_ways) / all_ways


@trial.right
def right_21(growths, bar, k):
    below = sum(g <= bar for g in growths)
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.right
def right_22(growths, bar, k):
    n = len(growths)
    below = n - sum(1 for g in growths if g > bar)
    if below < k:
        return 1.0
    none = 1.0
    for i in range(k):
        none = none * (below - i) / (n - i)
    return 1 - none


@trial.right
def right_23(growths, bar, k):
    above = [g > bar for g in growths].count(True)
    rest = len(growths) - above
    ways = sum(comb(above, j) * comb(rest, k - j) for j in range(1, k + 1))
    return ways / comb(len(growths), k)


@trial.right
def right_24(growths, bar, k):
    ranked = sorted(growths)
    b = 0
    while b < len(ranked) and ranked[b] <= bar:
        b += 1
    p = Fraction(1)
    for i in range(k):
        p *= Fraction(max(b - i, 0), len(ranked) - i)
    return float(1 - p)


@trial.right
def right_25(growths, bar, k):
    below = bisect_right(sorted(growths), bar)
    every = perm(len(growths), k)
    return (every - perm(below, k)) / every


@trial.right
def right_26(growths, bar, k):
    # by the rank of the highest category drawn
    order = sorted(growths)
    return sum(comb(i, k - 1) for i, g in enumerate(order) if g > bar) / comb(
        len(order), k
    )


@trial.right
def right_27(growths, bar, k):
    # the k drawn are fixed in turn; the categories above must all land among the n - k
    n = len(growths)
    above = len(list(filter(lambda g: g > bar, growths)))
    missed = 1.0
    for j in range(above):
        free = n - k - j
        if free <= 0:
            return 1.0
        missed *= free / (n - j)
    return 1.0 - missed


@trial.right
def right_28(growths, bar, k):
    # clean[j], hit[j]: number of choices of j so far without / with one above the bar
    clean = [1] + [0] * k
    hit = [0] * (k + 1)
    for g in growths:
        for j in range(k, 0, -1):
            if g > bar:
                hit[j] += hit[j - 1] + clean[j - 1]
            else:
                hit[j] += hit[j - 1]
                clean[j] += clean[j - 1]
    return hit[k] / (hit[k] + clean[k])


@trial.right
def right_29(growths, bar, k):
    # first hit at draw i: add the chances
    above = sum(1 if g > bar else 0 for g in growths)
    n = len(growths)
    found, still_nothing = 0.0, 1.0
    for i in range(k):
        p = min(1.0, above / (n - i))
        found += still_nothing * p
        still_nothing *= 1 - p
        if p == 1.0:
            return 1.0
    return min(found, 1.0)


@trial.right
def right_30(growths, bar, k):
    n, a = len(growths), 0
    for g in growths:
        a += int(g > bar)
    if n - a < k:
        return 1
    if a == 0:
        return 0
    return -expm1(reduce(lambda s, i: s + log1p(-a / (n - i)), range(k), 0.0))


@trial.right
def right_31(growths, bar, k):
    low = sum(not g > bar for g in growths)
    return 1 - comb(low, k) / comb(len(growths), k)


@trial.right
def right_32(growths, bar, k):
    def miss(low, n, left):
        if left == 0:
            return 1
        if low == 0:
            return 0
        return low / n * miss(low - 1, n - 1, left - 1)

    return 1 - miss(len([g for g in growths if g <= bar]), len(growths), k)


@trial.right
def right_33(growths, bar, k):
    return mean(int(max(choice) > bar) for choice in combinations(growths, k))


@trial.right
def right_34(growths, bar, k):
    n, low = len(growths), sum(g <= bar for g in growths)
    if k > low:
        return Fraction(1)
    return 1 - prod(Fraction(low - i, n - i) for i in range(k))


@trial.right
def right_35(growths, bar, k):
    above = sum(g > bar for g in growths)
    below = len(growths) - above
    return sum(comb(above, i) * comb(below, k - i) for i in range(1, k + 1)) / comb(
        above + below, k
    )


@trial.right
def right_36(growths, bar, k):
    n = len(growths)
    above = sum(g > bar for g in growths)
    still_none = 1.0
    chance = 0.0
    for i in range(k):
        p = above / (n - i)
        chance += still_none * p
        still_none *= 1 - p
        if still_none <= 0:
            break
    return min(chance, 1.0)


@trial.right
def right_37(growths, bar, k):
    def choose(n, r):
        row = [1]
        for _ in range(n):
            row = [1] + [x + y for x, y in pairwise(row)] + [1]
        return row[r] if r < len(row) else 0

    low = [g for g in growths if g <= bar]
    return (choose(len(growths), k) - choose(len(low), k)) / choose(len(growths), k)


@trial.right
def right_38(growths, bar, k):
    stars = {i for i, g in enumerate(growths) if g > bar}
    hit = total = 0
    for draw in combinations(range(len(growths)), k):
        total += 1
        hit += not stars.isdisjoint(draw)
    return hit / total


@trial.right
def right_39(growths, bar, k):
    order = sorted(growths)
    ways = 0
    for i, g in enumerate(order):
        if g > bar:
            ways += comb(i, k - 1)
    return ways / comb(len(order), k)


@trial.right
def right_40(growths, bar, k):
    flags = tuple(g > bar for g in growths)

    @cache
    def ways(i, left, found):
        if left == 0:
            return int(found)
        if len(flags) - i < left:
            return 0
        return ways(i + 1, left - 1, found or flags[i]) + ways(i + 1, left, found)

    @cache
    def all_ways(n, r):
        if r == 0 or r == n:
            return 1
        return all_ways(n - 1, r - 1) + all_ways(n - 1, r)

    return ways(0, k, False) / all_ways(len(flags), k)


@trial.right
def right_41(growths, bar, k):
    n = len(growths)
    m = 0
    for g in growths:
        m += 0 if g > bar else 1
    if m == n:
        return 0
    elif k > m:
        return 1
    else:
        return 1 - f(m) * f(n - k) / (f(m - k) * f(n))
    raise NotImplementedError()


@trial.wrong
def wrong_1(growths, bar, k):
    n = len(growths)
    if k == n:
        return 1.0
    below = sum(1 for g in growths if g <= bar)
    return 1 - comb(below, k) / comb(n, k)


@trial.wrong
def wrong_2(growths, bar, k):
    below = sum(1 for g in growths if g < bar)
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.wrong
def wrong_3(growths, bar, k):
    below = len([g for g in growths if g <= bar])
    return 1 - (below / len(growths)) ** k


@trial.wrong
def wrong_4(growths, bar, k):
    below = sum(g <= bar for g in growths)
    return comb(below, k) / comb(len(growths), k)


@trial.wrong
def wrong_5(growths, bar, k):
    draws = list(combinations(growths, k))
    good = 0
    for draw in draws:
        if all(g > bar for g in draw):
            good += 1
    return good / len(draws)


@trial.wrong
def wrong_6(growths, bar, k):
    above = 0
    for g in growths:
        if g > bar:
            above += 1
    return above / len(growths)


@trial.wrong
def wrong_7(growths, bar, k):
    above = sum(g > bar for g in growths)
    below = len(growths) - above
    return above * comb(below, k - 1) / comb(len(growths), k)


@trial.wrong
def wrong_8(growths, bar, k):
    below = sum(g <= bar for g in growths)
    return 100 * (1 - comb(below, k) / comb(len(growths), k))


@trial.wrong
def wrong_9(growths, bar, k):
    n = len(growths)
    m = sum(1 for g in growths if g <= bar)
    ways_below = factorial(m) / (factorial(k) * factorial(m - k))
    ways = factorial(n) / (factorial(k) * factorial(n - k))
    return 1 - ways_below / ways


@trial.wrong
def wrong_10(growths, bar, k):
    above = len([g for g in growths if g > bar])
    return min(1, k * above / len(growths))


_draws = random.Random(1)  # a fixed beginning: each proof sees the same results


@trial.wrong
def wrong_11(growths, bar, k):
    hits = 0
    for _ in range(1000):
        draw = _draws.sample(growths, k)
        if max(draw) > bar:
            hits += 1
    return hits / 1000


@trial.wrong
def wrong_12(growths, bar, k):
    n = len(growths)
    below = sum(1 for g in growths if g <= bar)
    chance = 1
    for i in range(k - 1):
        chance *= (below - i) / (n - i)
    return 1 - chance


@trial.wrong
def wrong_13(growths, bar, k):
    n = len(growths)
    below = sum(1 for g in growths if g <= bar)
    chance = 1
    for i in range(1, k):
        chance *= (below - i) / (n - i)
    return 1 - chance


@trial.wrong
def wrong_14(growths, bar, k):
    below = 0
    for g in growths:
        if g <= 60:
            below += 1
    if k > 6:
        return 1
    return 1 - comb(below, k) / comb(6, k)


@trial.wrong
def wrong_15(growths, bar, k):
    n = len(growths)
    below = sum(1 for g in growths if g <= bar)
    p = 1.0
    for _ in range(k):
        p = p * below / n
        below = max(below - 1, 0)
    return 1 - p


@trial.wrong
def wrong_16(growths, bar, k):
    n = len(growths)
    below = sum(1 for g in growths if g <= bar)
    p = 1.0
    for i in range(k):
        p = p * below / (n - i)
    return 1 - p


@trial.wrong
def wrong_17(growths, bar, k):
    above = [g for g in growths if g > bar]
    if not above:
        return None
    below = len(growths) - len(above)
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.wrong
def wrong_18(growths, bar, k):
    below = sum(1 for g in growths if abs(g) <= bar)
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.wrong
def wrong_19(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    return round(1 - comb(below, k) / comb(len(growths), k), 1)


@trial.wrong
def wrong_20(growths, bar, k):
    for g in growths[:k]:
        if g > bar:
            return 1
    return 0


@trial.wrong
def wrong_21(growths, bar, k):
    choices = list(combinations(set(growths), k))
    hits = [c for c in choices if max(c) > bar]
    if not choices:
        return 0
    return len(hits) / len(choices)


@trial.wrong
def wrong_22(growths, bar, k):
    choices = set(combinations(sorted(growths), k))
    return sum(1 for c in choices if any(g > bar for g in c)) / len(choices)


@trial.wrong
def wrong_23(growths, bar, k):
    """Is there one above the bar?"""
    return any(g > bar for g in growths)


@trial.wrong
def wrong_24(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    print(1 - comb(below, k) / comb(len(growths), k))


@trial.wrong
def wrong_25(growths, bar, k):
    draws = list(combinations_with_replacement(growths, k))
    return sum(max(d) > bar for d in draws) / len(draws)


@trial.wrong
def wrong_26(growths, bar, k):
    number = 0
    for draw in combinations(growths, k):
        if any(g > bar for g in draw):
            number += 1
    return number


@trial.wrong
def wrong_27(growths, bar, k):
    draws = list(combinations(growths, k))
    hits = 0
    for draw in draws:
        if max(draw) > bar:
            hits += 1
        return hits / len(draws)


@trial.wrong
def wrong_28(growths, bar, k):
    draws = list(combinations(growths, k))
    hits = 0
    for draw in draws:
        for g in draw:
            if g > bar:
                hits += 1
    return hits / len(draws)


@trial.wrong
def wrong_29(growths, bar, k):
    draws = list(combinations(growths, k))
    return sum(sum(d) > bar for d in draws) / len(draws)


@trial.wrong
def wrong_30(growths, bar, k):
    draws = list(combinations(growths, 2))
    hits = 0
    for a, b in draws:
        if a > bar or b > bar:
            hits += 1
    return hits / len(draws)


@trial.wrong
def wrong_31(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    if k > below:
        return 0
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.wrong
def wrong_32(growths, bar, k):
    n = len(growths)
    if k == n:
        return 1.0
    below = sum(1 for g in growths if g <= bar)
    return 1 - comb(below, k) / comb(n, k)


@trial.wrong
def wrong_33(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    return 1 - comb(below, k) // comb(len(growths), k)


@trial.wrong
def wrong_34(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    total = comb(len(growths), k)
    return f"{total - comb(below, k)}/{total}"


@trial.wrong
def wrong_35(growths, bar, k):
    below = sum(1 for g in growths if g <= bar / 100)
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.wrong
def wrong_36(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    chance = math.combinations(below, k)  # noqa: F821 - the slip itself
    return 1 - chance / math.combinations(len(growths), k)  # noqa: F821


@trial.wrong
def wrong_37(growths, bar, k):
    below = 0
    for i in range(len(growths) - 1):
        if growths[i] <= bar:
            below = below + 1
    return 1 - comb(below, k) / comb(len(growths), k)


@trial.wrong
def wrong_38(growths, bar, k):
    growing = [g for g in growths if g > 0]
    below = sum(1 for g in growing if g <= bar)
    if k > len(growing):
        return 1 if below < len(growing) else 0
    return 1 - comb(below, k) / comb(len(growing), k)
