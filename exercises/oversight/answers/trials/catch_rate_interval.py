"""What people answered to `catch_rate_interval` in trials, from its text alone."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from math import comb, exp, lgamma, log, sqrt

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(planted, caught):
    """Exact integers: chances times 100 ** planted."""
    from math import comb

    agree = []
    for a in range(101):
        few = sum(
            comb(planted, k) * a**k * (100 - a) ** (planted - k)
            for k in range(caught + 1)
        )
        many = sum(
            comb(planted, k) * a**k * (100 - a) ** (planted - k)
            for k in range(caught, planted + 1)
        )
        if 40 * few >= 100**planted and 40 * many >= 100**planted:
            agree.append(a)
    return min(agree), max(agree)


@trial.right
def right_2(planted, caught):
    """Fractions, from both ends inwards."""
    from fractions import Fraction
    from math import comb

    def chance(a, ks):
        p = Fraction(a, 100)
        return sum(comb(planted, k) * p**k * (1 - p) ** (planted - k) for k in ks)

    low, high = 0, 100
    while chance(low, range(caught, planted + 1)) < Fraction(1, 40):
        low += 1
    while chance(high, range(caught + 1)) < Fraction(1, 40):
        high -= 1
    return low, high


@trial.right
def right_3(planted, caught):
    """The distribution built up one planted error after another."""
    agree = []
    for percent in range(101):
        p = percent / 100
        dist = [1.0]
        for _ in range(planted):
            new = [0.0] * (len(dist) + 1)
            for k, c in enumerate(dist):
                new[k] += c * (1 - p)
                new[k + 1] += c * p
            dist = new
        if min(sum(dist[: caught + 1]), sum(dist[caught:])) >= 0.025:
            agree.append(percent)
    return agree[0], agree[-1]


@trial.right
def right_4(planted, caught):
    """Complement: at most caught - 1 has not more than 0.975."""
    from math import comb

    def below(p, k):
        return sum(comb(planted, j) * p**j * (1 - p) ** (planted - j) for j in range(k))

    ok = [
        a
        for a in range(101)
        if below(a / 100, caught + 1) >= 0.025 and 1 - below(a / 100, caught) >= 0.025
    ]
    return (ok[0], ok[-1])


@trial.right
def right_5(planted, caught):
    """Bisection over whole percents, each end by its own tail."""
    from math import comb

    def many(a):
        p = a / 100
        return sum(
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(caught, planted + 1)
        )

    def few(a):
        p = a / 100
        return sum(
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(caught + 1)
        )

    lo, hi = 0, 100
    while lo < hi:
        mid = (lo + hi) // 2
        if many(mid) >= 0.025:
            hi = mid
        else:
            lo = mid + 1
    lowest = lo
    lo, hi = 0, 100
    while lo < hi:
        mid = (lo + hi + 1) // 2
        if few(mid) >= 0.025:
            lo = mid
        else:
            hi = mid - 1
    return lowest, lo


@trial.right
def right_6(planted, caught):
    """Mirror: the upper end is 100 minus the lower end for the misses."""
    from math import comb

    def lower(n, k):
        for a in range(101):
            p = a / 100
            if (
                sum(comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(k, n + 1))
                >= 0.025
            ):
                return a

    return lower(planted, caught), 100 - lower(planted, planted - caught)


@trial.right
def right_7(planted, caught):
    """Decimal with 60 digits; ends kept as one walks along."""
    from decimal import Decimal, localcontext
    from math import comb

    with localcontext() as ctx:
        ctx.prec = 60
        first = last = None
        limit = Decimal("0.025")
        for a in range(101):
            p, q = Decimal(a) / 100, Decimal(100 - a) / 100
            terms = []
            for k in range(planted + 1):
                up = p**k if k else Decimal(1)
                down = q ** (planted - k) if planted - k else Decimal(1)
                terms.append(comb(planted, k) * up * down)
            if sum(terms[: caught + 1]) >= limit and sum(terms[caught:]) >= limit:
                if first is None:
                    first = a
                last = a
        return first, last


@trial.right
def right_8(planted, caught):
    """Logarithms with lgamma, the edge rates set apart."""
    from math import exp, fsum, lgamma, log

    if planted == 0:
        return 0, 100

    def pmf(k, p):
        if p == 0:
            return float(k == 0)
        if p == 1:
            return float(k == planted)
        return exp(
            lgamma(planted + 1)
            - lgamma(k + 1)
            - lgamma(planted - k + 1)
            + k * log(p)
            + (planted - k) * log(1 - p)
        )

    rates = {
        a
        for a in range(101)
        if fsum(pmf(k, a / 100) for k in range(caught + 1)) >= 0.025
    }
    rates &= {
        a
        for a in range(101)
        if fsum(pmf(k, a / 100) for k in range(caught, planted + 1)) >= 0.025
    }
    return min(rates), max(rates)


@trial.right
def right_9(planted, caught):
    """Terms by their ratio, a generator of rates, ends by unpacking."""

    def agreeing():
        for percent in range(101):
            if percent == 100:
                terms = [0.0] * planted + [1.0]
            else:
                odds = percent / (100 - percent)
                term = (1 - percent / 100) ** planted
                terms = [term]
                for k in range(planted):
                    term *= (planted - k) / (k + 1) * odds
                    terms.append(term)
            few, many = sum(terms[: caught + 1]), sum(reversed(terms[caught:]))
            if not (few < 0.025 or many < 0.025):
                yield percent

    low, *_, high = agreeing()
    return low, high


@trial.right
def right_10(planted, caught):
    """Whole numbers only: everything times 100 to the planted."""
    whole = 100**planted
    agree = []
    for r in range(101):
        t = [
            comb(planted, k) * r**k * (100 - r) ** (planted - k)
            for k in range(planted + 1)
        ]
        if 40 * sum(t[: caught + 1]) >= whole and 40 * sum(t[caught:]) >= whole:
            agree.append(r)
    return min(agree), max(agree)


@trial.right
def right_11(planted, caught):
    """Fractions."""

    def tails(p):
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        return sum(c[: caught + 1]), sum(c[caught:])

    ok = [r for r in range(101) if min(tails(Fraction(r, 100))) >= Fraction(1, 40)]
    return ok[0], ok[-1]


@trial.right
def right_12(planted, caught):
    """From both ends inwards; the other tail as 1 minus."""

    def below(k, p):
        return sum(comb(planted, j) * p**j * (1 - p) ** (planted - j) for j in range(k))

    low, high = 0, 100
    while 1 - below(caught, low / 100) < 0.025:
        low += 1
    while below(caught + 1, high / 100) < 0.025:
        high -= 1
    return low, high


@trial.right
def right_13(planted, caught):
    """The distribution built up error by error, no comb."""
    good = []
    for r in range(101):
        p, chance = r / 100, [1.0]
        for _ in range(planted):
            chance = [a * (1 - p) + b * p for a, b in zip(chance + [0], [0] + chance)]
        if sum(chance[: caught + 1]) >= 0.025 <= sum(chance[caught:]):
            good += [r]
    return good[0], good[-1]


@trial.right
def right_14(planted, caught):
    """Bisection for each end: both tails are monotone in the rate."""

    def many(r):
        p = r / 100
        return (
            sum(
                comb(planted, k) * p**k * (1 - p) ** (planted - k)
                for k in range(caught, planted + 1)
            )
            >= 0.025
        )

    def few(r):
        p = r / 100
        return (
            sum(
                comb(planted, k) * p**k * (1 - p) ** (planted - k)
                for k in range(caught + 1)
            )
            >= 0.025
        )

    a, b = -1, 100
    while b - a > 1:
        m = (a + b) // 2
        a, b = (a, m) if many(m) else (m, b)
    c, d = 0, 101
    while d - c > 1:
        m = (c + d) // 2
        c, d = (m, d) if few(m) else (c, m)
    return b, c


@trial.right
def right_15(planted, caught):
    """The upper end is the mirror of the lower end for what was missed."""

    def lower(hits):
        for r in range(101):
            p = r / 100
            if (
                sum(
                    comb(planted, k) * p**k * (1 - p) ** (planted - k)
                    for k in range(planted, hits - 1, -1)
                )
                >= 0.025
            ):
                return r

    return lower(caught), 100 - lower(planted - caught)


@trial.right
def right_16(planted, caught):
    """Logarithms and lgamma, ends apart."""

    def chance(k, p):
        if p in (0, 1):
            return float(k == planted * p)
        return exp(
            lgamma(planted + 1)
            - lgamma(k + 1)
            - lgamma(planted - k + 1)
            + k * log(p)
            + (planted - k) * log(1 - p)
        )

    fits = {
        r
        for r in range(101)
        if sum(chance(k, r / 100) for k in range(caught + 1)) >= 0.025
        and sum(chance(k, r / 100) for k in range(caught, planted + 1)) >= 0.025
    }
    return min(fits), max(fits)


@trial.right
def right_17(planted, caught):
    """Recursion with a memory: caught or more of n."""

    @lru_cache(None)
    def at_least(k, n, r):
        if k <= 0:
            return 1.0
        if k > n:
            return 0.0
        return r / 100 * at_least(k - 1, n - 1, r) + (1 - r / 100) * at_least(
            k, n - 1, r
        )

    inside = [
        r
        for r in range(101)
        if at_least(caught, planted, r) >= 0.025
        and at_least(planted - caught, planted, 100 - r) >= 0.025
    ]
    return inside[0], inside[-1]


@trial.right
def right_18(planted, caught):
    """Decimals and running sums; nothing planted answered beforehand."""
    if planted == 0:
        return 0, 100
    limit, first, last = Decimal("0.025"), None, None
    for r in range(101):
        p = Decimal(r) / 100
        q = 1 - p

        def term(k, p=p, q=q):
            up, down = p**k if k else 1, q ** (planted - k) if k < planted else 1
            return comb(planted, k) * up * down

        up = list(accumulate(term(k) for k in range(planted + 1)))
        few = up[caught]
        many = up[-1] - (up[caught - 1] if caught else 0)
        if few >= limit and many >= limit:
            first = r if first is None else first
            last = r
    return first, last


@trial.wrong
def wrong_1(planted, caught):
    """Belief: "fewer" and "more" leave out the number caught itself."""
    from math import comb

    if planted == 0:
        return 0, 100
    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        few = sum(c[:caught]) if caught > 0 else 1
        many = sum(c[caught + 1 :]) if caught < planted else 1
        if few >= 0.025 and many >= 0.025:
            agree.append(a)
    return (agree[0], agree[-1]) if agree else (0, 100)


@trial.wrong
def wrong_2(planted, caught):
    """Belief: rare means less than 5 percent, on each side."""
    from math import comb

    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.05 and sum(c[caught:]) >= 0.05:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_3(planted, caught):
    """Belief: the chance of exactly this result must be 0.025 or more."""
    from math import comb

    agree = [
        a
        for a in range(101)
        if comb(planted, caught)
        * (a / 100) ** caught
        * (1 - a / 100) ** (planted - caught)
        >= 0.025
    ]
    return agree[0], agree[-1]


@trial.wrong
def wrong_4(planted, caught):
    """Belief: rate plus and minus 1.96 standard errors is the same."""
    if planted == 0:
        return 0, 100
    p = caught / planted
    m = 1.96 * (p * (1 - p) / planted) ** 0.5
    return max(0, round(100 * (p - m))), min(100, round(100 * (p + m)))


@trial.wrong
def wrong_5(planted, caught):
    """Belief: either of the two is enough (or for and)."""
    from math import comb

    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.025 or sum(c[caught:]) >= 0.025:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_6(planted, caught):
    """Belief: only "so few" can be too rare; nothing limits from below."""
    from math import comb

    agree = []
    for a in range(101):
        p = a / 100
        few = sum(
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(caught + 1)
        )
        if few >= 0.025:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_7(planted, caught):
    """Belief: a rate is a share from 0 to 1."""
    from math import comb

    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(p)
    return agree[0], agree[-1]


@trial.wrong
def wrong_8(planted, caught):
    """Belief: range(100) goes to 100 percent."""
    from math import comb

    agree = []
    for a in range(100):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_9(planted, caught):
    """Belief: chance[:caught] has caught in it; off by one in "so few"."""
    from math import comb

    if planted == 0:
        return 0, 100
    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[:caught]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(a)
    return (agree[0], agree[-1]) if agree else (0, 0)


@trial.wrong
def wrong_10(planted, caught):
    """Belief: p is the chance to miss, so the answer is of the misses."""
    from math import comb

    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * (1 - p) ** k * p ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_11(planted, caught):
    """Belief: the catch rate is simply caught of planted, both ends."""
    if planted == 0:
        return 0, 100
    rate = round(100 * caught / planted)
    return rate, rate


@trial.wrong
def wrong_12(planted, caught):
    """Belief: who noticed none catches nothing, who noticed all catches all."""
    from math import comb

    if planted and caught == 0:
        return 0, 0
    if planted and caught == planted:
        return 100, 100
    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_13(planted, caught):
    """Belief: comb is only a constant and can be left away."""
    agree = []
    for a in range(101):
        p = a / 100
        c = [p**k * (1 - p) ** (planted - k) for k in range(planted + 1)]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(a)
    return (agree[0], agree[-1]) if agree else (0, 100)


@trial.wrong
def wrong_14(planted, caught):
    """Belief: the interval ends at the first rates that do not agree."""
    from math import comb

    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(a)
    return max(agree[0] - 1, 0), min(agree[-1] + 1, 100)


@trial.wrong
def wrong_15(planted, caught):
    """Belief: nothing planted, nothing noticed: (0, 0)."""
    from math import comb

    if planted == 0:
        return 0, 0
    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_16(planted, caught):
    """Belief: steps of ten percent will do, and 5 percent a side (two slips)."""
    from math import comb

    agree = []
    for a in range(0, 101, 10):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if sum(c[: caught + 1]) >= 0.05 and sum(c[caught:]) >= 0.05:
            agree.append(a)
    return (agree[0], agree[-1]) if agree else (0, 100)


@trial.wrong
def wrong_17(planted, caught):
    """Belief: a result is too rare when both tails together are under 0.025."""
    from math import comb

    agree = []
    for a in range(101):
        p = a / 100
        c = [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]
        if 2 * min(sum(c[: caught + 1]), sum(c[caught:])) >= 0.025:
            agree.append(a)
    return agree[0], agree[-1]


@trial.wrong
def wrong_18(planted, caught):
    """Belief: a rate agrees if exactly this result has a chance of at least 0.025."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    return _ends([r for r in range(101) if _chance(planted, r / 100)[caught] >= 0.025])


@trial.wrong
def wrong_19(planted, caught):
    """Slip: "caught or fewer" without caught itself (slice ends too early)."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(101):
        c = _chance(planted, r / 100)
        if sum(c[:caught]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_20(planted, caught):
    """Belief: 95 percent sure means 0.05 at each end."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(101):
        c = _chance(planted, r / 100)
        if sum(c[: caught + 1]) >= 0.05 and sum(c[caught:]) >= 0.05:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_21(planted, caught):
    """Belief: the textbook's p plus or minus 1.96 standard errors does it."""
    if planted == 0:
        return 0, 100
    p = caught / planted
    e = 1.96 * sqrt(p * (1 - p) / planted)
    return max(0, round(100 * (p - e))), min(100, round(100 * (p + e)))


@trial.wrong
def wrong_22(planted, caught):
    """Slip: gives the ends as shares from 0 to 1."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    low, high = _ends(
        [
            r
            for r in range(101)
            if sum(_chance(planted, r / 100)[: caught + 1]) >= 0.025
            and sum(_chance(planted, r / 100)[caught:]) >= 0.025
        ]
    )
    return low / 100, high / 100


@trial.wrong
def wrong_23(planted, caught):
    """Slip: one of the two chances being large enough will do (or for and)."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(101):
        c = _chance(planted, r / 100)
        if sum(c[: caught + 1]) >= 0.025 or sum(c[caught:]) >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_24(planted, caught):
    """Slip: range(100) leaves 100 percent out."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(100):
        c = _chance(planted, r / 100)
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_25(planted, caught):
    """Belief: who never notices anything is no reader: begins at 1 percent."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(1, 101):
        c = _chance(planted, r / 100)
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_26(planted, caught):
    """Belief: nothing planted, nothing known, so (0, 0)."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    if planted == 0:
        return 0, 0
    return _ends(
        [
            r
            for r in range(101)
            if sum(_chance(planted, r / 100)[: caught + 1]) >= 0.025
            and sum(_chance(planted, r / 100)[caught:]) >= 0.025
        ]
    )


@trial.wrong
def wrong_27(planted, caught):
    """Belief: all noticed proves 100 percent, none noticed (of some) proves 0."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    if planted and caught == planted:
        return 100, 100
    if planted and caught == 0:
        return 0, 0
    return _ends(
        [
            r
            for r in range(101)
            if sum(_chance(planted, r / 100)[: caught + 1]) >= 0.025
            and sum(_chance(planted, r / 100)[caught:]) >= 0.025
        ]
    )


@trial.wrong
def wrong_28(planted, caught):
    """Slip: gives the first rates that no longer agree, one beyond each end."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    low, high = _ends(
        [
            r
            for r in range(101)
            if sum(_chance(planted, r / 100)[: caught + 1]) >= 0.025
            and sum(_chance(planted, r / 100)[caught:]) >= 0.025
        ]
    )
    return max(low - 1, 0), min(high + 1, 100)


@trial.wrong
def wrong_29(planted, caught):
    """Slip: forgets in how many ways k errors can be noticed (no comb)."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    agree = []
    for r in range(101):
        p = r / 100
        c = [p**k * (1 - p) ** (planted - k) for k in range(planted + 1)]
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_30(planted, caught):
    """Slip: p and 1 - p swapped, so the interval is that of the miss rate."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(101):
        c = _chance(planted, 1 - r / 100)
        if sum(c[: caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_31(planted, caught):
    """Slip: "caught or more" as 1 minus "caught or fewer", so caught itself is not in
    it."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(101):
        few = sum(_chance(planted, r / 100)[: caught + 1])
        if few >= 0.025 and 1 - few >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_32(planted, caught):
    """Slip: "caught or fewer" begins with one noticed error, none is forgotten."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    agree = []
    for r in range(101):
        c = _chance(planted, r / 100)
        if sum(c[1 : caught + 1]) >= 0.025 and sum(c[caught:]) >= 0.025:
            agree.append(r)
    return _ends(agree)


@trial.wrong
def wrong_33(planted, caught):
    """Belief: the exact ends, found between the whole percents, are rounded to the
    nearest (one may not agree)."""

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    def end(fits):
        a, b = 0.0, 1.0
        for _ in range(60):
            m = (a + b) / 2
            a, b = (m, b) if fits(m) else (a, m)
        return a

    low = end(lambda p: sum(_chance(planted, p)[caught:]) < 0.025)
    high = end(lambda p: sum(_chance(planted, p)[: caught + 1]) >= 0.025)
    return round(100 * low), round(100 * high)


@trial.wrong
def wrong_34(planted, caught):
    """Two slips: keeps every rate with a tail of at least 0.01 (misremembered level),
    and nothing planted divides by 0."""

    def _ends(agree):
        return (agree[0], agree[-1]) if agree else (None, None)

    def _chance(planted, p):
        return [
            comb(planted, k) * p**k * (1 - p) ** (planted - k)
            for k in range(planted + 1)
        ]

    share = 100 * caught / planted
    agree = []
    for r in range(101):
        c = _chance(planted, r / 100)
        tail = sum(c[caught:]) if r < share else sum(c[: caught + 1])
        if tail >= 0.01:
            agree.append(r)
    return _ends(agree)
