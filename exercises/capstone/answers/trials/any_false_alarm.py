"""What people answered to `any_false_alarm` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(k, alpha):
    """Adds up who fires first: test 1, or test 2 after silence, …"""
    return sum(alpha * (1 - alpha) ** i for i in range(k))


@trial.right
def right_2(k, alpha):
    """Exact with Fraction, returned as a Fraction."""
    from fractions import Fraction

    return 1 - (1 - Fraction(alpha)) ** k


@trial.right
def right_3(k, alpha):
    """log1p and expm1, so that tiny levels keep their digits."""
    import math

    if k == 0:
        return 0
    if alpha == 1:
        return 1
    return -math.expm1(k * math.log1p(-alpha))


@trial.right
def right_4(k, alpha):
    """Binomial: one fires, or two, … or all k."""
    from math import comb

    return min(
        1, sum(comb(k, j) * alpha**j * (1 - alpha) ** (k - j) for j in range(1, k + 1))
    )


@trial.right
def right_5(k, alpha):
    """Recursion by halves: either half of the tests accuses."""

    def any_of(n):
        if n < 2:
            return n * alpha
        a, b = any_of(n // 2), any_of(n - n // 2)
        return a + b - a * b

    return any_of(k)


@trial.right
def right_6(k, alpha):
    """Running: accused so far, plus the new test's share of those left in peace."""
    accused = 0
    while k:
        accused += (1 - accused) * alpha
        k -= 1
    return accused


@trial.right
def right_7(k, alpha):
    """math.prod over a generator."""
    from math import prod

    return 1 - prod(1 - alpha for _ in range(k))


@trial.right
def right_8(k, alpha):
    """functools.reduce with a probabilistic or."""
    from functools import reduce
    from itertools import repeat

    return reduce(lambda a, b: a + b - a * b, repeat(float(alpha), k), 0.0)


@trial.right
def right_9(k, alpha):
    """Decimal with 60 digits of the number as written, returned as a float; class
    inside."""
    from decimal import Decimal, localcontext

    class Table:
        def __init__(self):
            self.silent = Decimal(1)

        def test(self):
            self.silent *= 1 - Decimal(str(alpha))

    with localcontext() as ctx:
        ctx.prec = 60
        table = Table()
        for _ in range(k):
            table.test()
        return float(1 - table.silent)


@trial.right
def right_10(k, alpha):
    """One line; an int where alpha is one."""
    return 1 - (1 - alpha) ** k


@trial.right
def right_11(k, alpha):
    """Logarithms, exact for tiny levels."""
    import math

    if k == 0:
        return 0
    if alpha == 1:
        return 1
    return -math.expm1(k * math.log1p(-alpha))


@trial.right
def right_12(k, alpha):
    """Halves the tests, and puts the two halves together."""

    def any_of(m):
        if m == 0:
            return 0
        if m == 1:
            return alpha
        a, b = any_of(m // 2), any_of(m - m // 2)
        return a + b - a * b

    return any_of(k)


@trial.right
def right_13(k, alpha):
    """Which test is the first to fire? The chances are added exactly."""
    from math import fsum

    return fsum(alpha * (1 - alpha) ** i for i in range(k))


@trial.right
def right_14(k, alpha):
    """Exact, in decimal fractions as written; returns a Fraction."""
    from fractions import Fraction

    silent = 1 - Fraction(str(alpha))
    return 1 - silent**k


@trial.right
def right_15(k, alpha):
    """The whole distribution of the number of tests that fire."""
    chances = [1.0]
    for _ in range(k):
        new = [0.0] * (len(chances) + 1)
        for fired, chance in enumerate(chances):
            new[fired] += chance * (1 - alpha)
            new[fired + 1] += chance * alpha
        chances = new
    return sum(chances[1:], 0)


@trial.right
def right_16(k, alpha):
    """reduce with the rule for 'a or b'."""
    from functools import reduce
    from itertools import repeat

    return reduce(lambda a, b: a + (1 - a) * b, repeat(alpha, k), 0)


@trial.right
def right_17(k, alpha):
    """A chain of two states, quiet and accused."""

    class Table:
        quiet, accused = 1.0, 0.0

        def test(self):
            moved = self.quiet * alpha
            self.quiet -= moved
            self.accused += moved
            return self

    table = Table()
    for _ in range(k):
        table.test()
    return table.accused


@trial.right
def right_18(k, alpha):
    """math.prod over a generator, with Decimal inside and a float at the end."""
    import math
    from decimal import Decimal

    return float(
        1 - math.prod((1 - Decimal(alpha) for _ in range(k)), start=Decimal(1))
    )


@trial.wrong
def wrong_1(k, alpha):
    """Belief: chances of several tests add up."""
    return k * alpha


@trial.wrong
def wrong_2(k, alpha):
    """Belief: chances add up, until they reach 1."""
    return min(1, k * alpha)


@trial.wrong
def wrong_3(k, alpha):
    """Belief: independent means multiply, so alpha to the power of k (all fire)."""
    return alpha**k if k else 0


@trial.wrong
def wrong_4(k, alpha):
    """Belief: half finished, returns the chance that all stay silent."""
    silent = 1
    for _ in range(k):
        silent *= 1 - alpha
    return silent


@trial.wrong
def wrong_5(k, alpha):
    """Belief: the opposite of 'at least one fires' is 'all fire'."""
    return 1 - alpha**k


@trial.wrong
def wrong_6(k, alpha):
    """Belief: 'one fires' is meant, so exactly one."""
    if k == 0:
        return 0
    return k * alpha * (1 - alpha) ** (k - 1)


@trial.wrong
def wrong_7(k, alpha):
    """Belief: add them up and take away once the tables in which all fire (right for
    two)."""
    if k < 2:
        return k * alpha
    return k * alpha - alpha**k


@trial.wrong
def wrong_8(k, alpha):
    """Belief: add them up and take away each pair; forgets that triples are taken away
    too often."""
    return k * alpha - k * (k - 1) / 2 * alpha**2


@trial.wrong
def wrong_9(k, alpha):
    """Belief: range(1, k) runs k times (one test too few)."""
    silent = 1
    for _ in range(1, k):
        silent *= 1 - alpha
    return 1 - silent


@trial.wrong
def wrong_10(k, alpha):
    """Belief: starts with one silent test and multiplies k more (one test too many,
    alpha for none)."""
    silent = 1 - alpha
    for _ in range(k):
        silent *= 1 - alpha
    return 1 - silent


@trial.wrong
def wrong_11(k, alpha):
    """Belief: return stands inside the loop, so only the first test counts; no test
    gives None."""
    silent = 1
    for _ in range(k):
        silent *= 1 - alpha
        return 1 - silent


@trial.wrong
def wrong_12(k, alpha):
    """Belief: without a test there is no answer: None."""
    if k == 0:
        return None
    return 1 - (1 - alpha) ** k


@trial.wrong
def wrong_13(k, alpha):
    """Belief: a level of 1 always accuses, even without a test."""
    if alpha == 1:
        return 1
    return 1 - (1 - alpha) ** k


@trial.wrong
def wrong_14(k, alpha):
    """Belief: the level is split among the tests first (Bonferroni)."""
    if k == 0:
        return 0
    return 1 - (1 - alpha / k) ** k


@trial.wrong
def wrong_15(k, alpha):
    """Belief: three digits as in the example, and an alpha of 1 or more is in percent
    (two slips)."""
    if alpha >= 1:
        alpha = alpha / 100
    return round(1 - (1 - alpha) ** k, 3)


@trial.wrong
def wrong_16(k, alpha):
    """Belief: one recursive call a test is fine for any k (fails near 1000)."""

    def silent(n):
        if n == 0:
            return 1
        return (1 - alpha) * silent(n - 1)

    return 1 - silent(k)


@trial.wrong
def wrong_17(k, alpha):
    """Belief: tables can simply be played through; a thousand of them are enough."""
    import random

    draw = random.Random(1)
    accused = 0
    for _ in range(1000):
        for _ in range(k):
            if draw.random() < alpha:
                accused += 1
                break
    return accused / 1000


@trial.wrong
def wrong_18(k, alpha):
    """Belief: chances add up."""
    return k * alpha


@trial.wrong
def wrong_19(k, alpha):
    """Belief: chances add up, but a chance is never above 1."""
    return min(1, k * alpha)


@trial.wrong
def wrong_20(k, alpha):
    """Belief: for independent tests the chances are multiplied (all of them fire)."""
    if k == 0:
        return 0
    return alpha**k


@trial.wrong
def wrong_21(k, alpha):
    """Belief: forgot to turn round the chance that all are silent."""
    return (1 - alpha) ** k


@trial.wrong
def wrong_22(k, alpha):
    """Belief: the opposite of 'all fire' is 'one fires'."""
    return 1 - alpha**k


@trial.wrong
def wrong_23(k, alpha):
    """Belief: exactly one fires."""
    if k == 0:
        return 0
    return k * alpha * (1 - alpha) ** (k - 1)


@trial.wrong
def wrong_24(k, alpha):
    """Belief: begins with the first test, and does not think of no test."""
    silent = 1 - alpha
    for _ in range(1, k):
        silent *= 1 - alpha
    return 1 - silent


@trial.wrong
def wrong_25(k, alpha):
    """Belief: without any test there is no answer."""
    if k == 0:
        return None
    return 1 - (1 - alpha) ** k


@trial.wrong
def wrong_26(k, alpha):
    """Belief: range(1, k) makes k rounds."""
    silent = 1
    for _ in range(1, k):
        silent *= 1 - alpha
    return 1 - silent


@trial.wrong
def wrong_27(k, alpha):
    """Belief: the level is the level, however many tests one makes."""
    return alpha if k > 0 else 0


@trial.wrong
def wrong_28(k, alpha):
    """Belief: three decimals are enough for a chance."""
    return round(1 - (1 - alpha) ** k, 3)


@trial.wrong
def wrong_29(k, alpha):
    """Belief: add all chances and take away, once, the tables in which two fire."""
    if k == 0:
        return 0
    if k == 1:
        return alpha
    return k * alpha - (k * (k - 1) / 2) * alpha**2


@trial.wrong
def wrong_30(k, alpha):
    """Belief: early return in the loop; nothing at all comes back for no test."""
    silent = 1
    for _ in range(k):
        silent *= 1 - alpha
        return 1 - silent


@trial.wrong
def wrong_31(k, alpha):
    """Belief: the level is shared among the tests (Bonferroni)."""
    if k == 0:
        return 0
    return 1 - (1 - alpha / k) ** k


@trial.wrong
def wrong_32(k, alpha):
    """Belief: multiplies the product by itself instead of by the chance."""
    if k == 0:
        return 0
    silent = 1 - alpha
    for _ in range(k - 1):
        silent *= silent
    return 1 - silent


@trial.wrong
def wrong_33(k, alpha):
    """Belief: an alpha of 1 or more is a percent."""
    if alpha >= 1:
        alpha = alpha / 100
    return 1 - (1 - alpha) ** k


@trial.wrong
def wrong_34(k, alpha):
    """Belief: two slips: a percent, and without tests something is sure to be wrong."""
    if k == 0:
        return 1
    return 100 * (1 - (1 - alpha) ** k)
