"""What people answered to `power` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()
sign_test = trial.given("sign_test")


@trial.right
def right_1(n, p, q):
    """Advert by advert: a dict (more, fewer) -> chance, no comb."""
    state = {(0, 0): 1.0}
    for _ in range(n):
        new = {}
        for (a, b), chance in state.items():
            for key, weight in (((a + 1, b), p), ((a, b + 1), q), ((a, b), 1 - p - q)):
                new[key] = new.get(key, 0) + chance * weight
        state = new
    return sum(
        c for (a, b), c in state.items() if sign_test([1] * a + [-1] * b) <= 0.05
    )


@trial.right
def right_2(n, p, q):
    """Recursion over the adverts that remain, with a cache."""
    from functools import lru_cache

    @lru_cache(None)
    def go(left, more, fewer):
        if not left:
            return float(sign_test([1] * more + [-1] * fewer) <= 0.05)
        return (
            p * go(left - 1, more + 1, fewer)
            + q * go(left - 1, more, fewer + 1)
            + (1 - p - q) * go(left - 1, more, fewer)
        )

    return go(n, 0, 0)


@trial.right
def right_3(n, p, q):
    """Exact with Fraction and factorials (multinomial), result a Fraction."""
    from fractions import Fraction
    from math import factorial as f

    p, q = Fraction(p).limit_denominator(10**9), Fraction(q).limit_denominator(10**9)
    r = 1 - p - q
    total = Fraction(0)
    for fewer in range(n + 1):
        for more in range(n - fewer + 1):
            alike = n - more - fewer
            if sign_test([1] * more + [0] * alike + [-1] * fewer) <= 0.05:
                total += (
                    Fraction(f(n), f(more) * f(fewer) * f(alike))
                    * p**more
                    * q**fewer
                    * r**alike
                )
    return total


@trial.right
def right_4(n, p, q):
    """First how many differ, then who is ahead among them."""
    from math import comb

    s = p + q
    if s == 0:
        return 0
    share = p / s
    result = 0
    for m in range(n + 1):
        found = sum(
            comb(m, k) * share**k * (1 - share) ** (m - k)
            for k in range(m + 1)
            if sign_test([1] * k + [-1] * (m - k)) <= 0.05
        )
        result += comb(n, m) * s**m * (1 - s) ** (n - m) * found
    return result


@trial.right
def right_5(n, p, q):
    """1 minus the chance to find nothing."""
    from math import comb

    nothing = 0
    for more in range(n + 1):
        for fewer in range(n + 1 - more):
            if sign_test([1] * more + [-1] * fewer) > 0.05:
                nothing += (
                    comb(n, more)
                    * comb(n - more, fewer)
                    * p**more
                    * q**fewer
                    * (1 - p - q) ** (n - more - fewer)
                )
    return 1 - nothing


@trial.right
def right_6(n, p, q):
    """Swaps the two kinds all the way: the test looks at both sides, so nothing
    changes."""
    from math import comb, fsum

    return fsum(
        comb(n, b) * comb(n - b, a) * q**b * p**a * (1 - p - q) ** (n - a - b)
        for b in range(n + 1)
        for a in range(n - b + 1)
        if sign_test([-1] * a + [1] * b) <= 0.05
    )


@trial.right
def right_7(n, p, q):
    """Only the outcomes with the first kind ahead; the others by mirror image. A tie
    never finds anything."""
    from math import comb

    def ahead(x, y):
        total = 0
        for m in range(n + 1):
            for top in range(m // 2 + 1, m + 1):
                if sign_test([1] * top + [-1] * (m - top)) <= 0.05:
                    total += (
                        comb(n, m)
                        * comb(m, top)
                        * x**top
                        * y ** (m - top)
                        * (1 - x - y) ** (n - m)
                    )
        return total

    return ahead(p, q) + ahead(q, p)


@trial.right
def right_8(n, p, q):
    """Without sign_test: by (m, lead) as a polynomial product, tails counted in whole
    numbers (20 * series <= 2 ** m)."""
    from collections import Counter
    from math import comb

    poly = Counter({(0, 0): 1})
    for _ in range(n):
        nxt = Counter()
        for (m, lead), c in poly.items():
            nxt[m + 1, lead + 1] += c * p
            nxt[m + 1, lead - 1] += c * q
            nxt[m, lead] += c * (1 - p - q)
        poly = nxt

    def finds(m, lead):
        ways = sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= abs(lead))
        return 20 * ways <= 2**m

    return sum(c for key, c in poly.items() if finds(*key))


@trial.right
def right_9(n, p, q):
    """A class inside; leaves early when nothing can be found: fewer than six differing
    adverts never give 0.05."""
    from math import comb

    class Audit:
        def __init__(self, more, fewer):
            self.more, self.fewer, self.alike = more, fewer, n - more - fewer

        def list(self):
            return [2] * self.more + [0] * self.alike + [-3] * self.fewer

        def chance(self):
            return (
                comb(n, self.alike)
                * comb(n - self.alike, self.more)
                * p**self.more
                * q**self.fewer
                * (1 - p - q) ** self.alike
            )

    if n < 6 or p + q == 0:
        return 0.0
    audits = (Audit(a, m - a) for m in range(6, n + 1) for a in range(m + 1))
    return sum(x.chance() for x in audits if sign_test(x.list()) <= 0.05)


@trial.wrong
def wrong_1(n, p, q):
    """Belief: p**more * q**fewer * ... is the chance already; the ways (comb) are
    forgotten."""
    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                chance += p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_2(n, p, q):
    """Belief: adverts that treat both alike say nothing, so their factor is left
    out."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                chance += comb(n, more) * comb(n - more, fewer) * p**more * q**fewer
    return chance


@trial.wrong
def wrong_3(n, p, q):
    """Belief: both counts go from 0 to n; comb gives 0 for the impossible (but 0.0 **
    -1 breaks if every advert differs)."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_4(n, p, q):
    """Slip: inner range ends one too soon, so at least one advert is always alike."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_5(n, p, q):
    """Slip: range(n) in the outer loop, so the outcome "all favour the first kind" is
    missing."""
    from math import comb

    chance = 0
    for more in range(n):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_6(n, p, q):
    """Belief: only an audit with the first kind ahead finds discrimination."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if more > fewer and sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_7(n, p, q):
    """Belief: the audit comes out as expected, so test that one outcome: 1 if it finds
    something, else 0."""
    more, fewer = round(n * p), round(n * q)
    return 1 if sign_test([1] * more + [-1] * fewer) <= 0.05 else 0


@trial.wrong
def wrong_8(n, p, q):
    """Belief: a power of the test is its risk of missing (1 - power)."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) > 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_9(n, p, q):
    """Belief: each outcome counts the same; share of the outcomes that find
    something."""
    found = total = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            total += 1
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                found += 1
    return found / total


@trial.wrong
def wrong_10(n, p, q):
    """Belief: the alike ones are left out, so all n adverts differ, p / (p + q) of them
    for the first kind."""
    from math import comb

    if p + q == 0:
        return 0
    share = p / (p + q)
    chance = 0
    for more in range(n + 1):
        if sign_test([1] * more + [-1] * (n - more)) <= 0.05:
            chance += comb(n, more) * share**more * (1 - share) ** (n - more)
    return chance


@trial.wrong
def wrong_11(n, p, q):
    """Belief: more and fewer are independent of each other, each binomial out of n."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                chance += (
                    comb(n, more)
                    * p**more
                    * (1 - p) ** (n - more)
                    * comb(n, fewer)
                    * q**fewer
                    * (1 - q) ** (n - fewer)
                )
    return chance


@trial.wrong
def wrong_12(n, p, q):
    """Slip: comb(n, fewer) instead of comb(n - more, fewer)."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                chance += (
                    comb(n, more)
                    * comb(n, fewer)
                    * p**more
                    * q**fewer
                    * (1 - p - q) ** (n - more - fewer)
                )
    return chance


@trial.wrong
def wrong_13(n, p, q):
    """Belief: sign_test wants the two counts; gives it [more, -fewer], which is an
    audit of two adverts."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([more, -fewer]) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_14(n, p, q):
    """Belief: if every advert differs there is no third case, the factor 0 ** 0 is 0
    and the power too."""
    from math import comb

    rest = 1 - p - q
    if rest <= 1e-12:
        return 0
    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * rest ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_15(n, p, q):
    """Belief: if no advert differs, the sign test gives 1, so the power is 1."""
    from math import comb

    if n == 0 or p + q == 0:
        return 1
    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
    return chance


@trial.wrong
def wrong_16(n, p, q):
    """Slip: return inside the outer loop (wrong indent); only outcomes with none above
    0."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)
        return chance


@trial.wrong
def wrong_17(n, p, q):
    """Two slips: the rest is 1 - p, and only audits with the first kind ahead count."""
    from math import comb

    chance = 0
    for more in range(n + 1):
        for fewer in range(n - more + 1):
            if more >= fewer and sign_test([1] * more + [-1] * fewer) <= 0.05:
                ways = comb(n, more) * comb(n - more, fewer)
                chance += ways * p**more * q**fewer * (1 - p) ** (n - more - fewer)
    return chance
