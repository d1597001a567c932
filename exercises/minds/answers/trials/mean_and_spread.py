"""What people answered to `mean_and_spread` in trials, from its text alone."""

import math
import statistics
from collections import Counter
from fractions import Fraction
from functools import reduce

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(tickets, truth):
    """Fractions throughout."""
    from fractions import Fraction

    n = sum(tickets.values())
    m = Fraction(sum(g * k for g, k in tickets.items()), n)
    t = Fraction(truth)
    one = sum(k * (g - t) ** 2 for g, k in tickets.items()) / n
    return one, sum(k * (g - m) ** 2 for g, k in tickets.items()) / n, (m - t) ** 2


@trial.right
def right_2(tickets, truth):
    """All people in a row; statistics.pvariance."""
    from collections import Counter
    from statistics import fmean, pvariance

    people = list(Counter(tickets).elements())
    return (
        fmean((g - truth) ** 2 for g in people),
        float(pvariance(people)),
        (fmean(people) - truth) ** 2,
    )


@trial.right
def right_3(tickets, truth):
    """The first is the sum of the other two."""
    people = [g for g, k in tickets.items() for _ in range(k)]
    mean = sum(people) / len(people)
    spread = sum((g - mean) ** 2 for g in people) / len(people)
    miss = (mean - truth) ** 2
    return spread + miss, spread, miss


@trial.right
def right_4(tickets, truth):
    """Whole numbers: spread = (n * sum of squares - square of sum) / n squared."""
    n = sum(tickets.values())
    s = sum(g * k for g, k in tickets.items())
    q = sum(g * g * k for g, k in tickets.items())
    one = sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n
    return one, (n * q - s * s) / n**2, (s / n - truth) ** 2


@trial.right
def right_5(tickets, truth):
    """Welford's running mean with weights, in sorted order."""
    n = mean = m2 = one = 0
    for g in sorted(tickets):
        k = tickets[g]
        n += k
        step = g - mean
        mean += step * k / n
        m2 += k * step * (g - mean)
        one += k * abs(g - truth) ** 2
    return one / n, m2 / n, abs(truth - mean) ** 2


@trial.right
def right_6(tickets, truth):
    """Spread from all pairs of people: half the mean squared difference."""
    n = sum(tickets.values())
    pairs = sum(
        k * l * (g - h) ** 2 for g, k in tickets.items() for h, l in tickets.items()
    )
    mean = sum(g * tickets[g] for g in tickets) / n
    one = sum(tickets[g] * (g - truth) * (g - truth) for g in tickets) / n
    return one, pairs / (2 * n * n), (mean - truth) ** 2


@trial.right
def right_7(tickets, truth):
    """A function around a centre, used twice; fsum."""
    from math import fsum

    n = sum(tickets.values())

    def around(c):
        return fsum(k * (g - c) ** 2 for g, k in tickets.items()) / n

    mean = fsum(g * k for g, k in tickets.items()) / n
    return around(truth), around(mean), pow(mean - truth, 2)


@trial.right
def right_8(tickets, truth):
    """Recursion: parts of the dict, combined (number, mean, squares around the
    mean)."""

    def join(items):
        if len(items) == 1:
            return items[0][1], items[0][0], 0
        h = len(items) // 2
        n1, m1, s1 = join(items[:h])
        n2, m2, s2 = join(items[h:])
        n = n1 + n2
        return n, (n1 * m1 + n2 * m2) / n, s1 + s2 + (m1 - m2) ** 2 * n1 * n2 / n

    n, mean, squares = join(list(tickets.items()))
    miss = (mean - truth) ** 2
    return squares / n + miss, squares / n, miss


@trial.right
def right_9(tickets, truth):
    """Open: floats, the third as the difference of the first two (right but for the
    last places)."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    one = sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n
    spread = sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n
    return one, spread, one - spread


@trial.right
def right_10(tickets, truth):
    """Every ticket written out; the statistics module."""
    people = list(Counter(tickets).elements())
    m = statistics.mean(people)
    return (
        statistics.mean((g - truth) ** 2 for g in people),
        statistics.pvariance(people),
        (m - truth) ** 2,
    )


@trial.right
def right_11(tickets, truth):
    """Fraction, also for a truth that is a float. Open: a Fraction is a number, too."""
    t = Fraction(truth)
    n = sum(tickets.values())
    m = Fraction(sum(g * k for g, k in tickets.items()), n)
    return (
        sum(k * (g - t) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - m) ** 2 for g, k in tickets.items()) / n,
        (m - t) ** 2,
    )


@trial.right
def right_12(tickets, truth):
    """Spread and error of the mean first, their sum is the first."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    spread = math.fsum(k * (g - m) ** 2 for g, k in tickets.items()) / n
    bias = (m - truth) ** 2
    return spread + bias, spread, bias


@trial.right
def right_13(tickets, truth):
    """Whole-number moments: mean square minus squared mean, exact until the end."""
    n = sum(tickets.values())
    s = sum(k * g for g, k in tickets.items())
    q = sum(k * g * g for g, k in tickets.items())
    return (
        (q - 2 * truth * s + n * truth * truth) / n,
        (n * q - s * s) / n**2,
        ((s - n * truth) / n) ** 2,
    )


@trial.right
def right_14(tickets, truth):
    """Half the mean squared distance of all pairs of people is the spread."""
    n = sum(tickets.values())
    pairs = sum(
        a * b * (x - y) ** 2 for x, a in tickets.items() for y, b in tickets.items()
    )
    mean = sum(x * a for x, a in tickets.items()) / n
    return (
        sum(a * (x - truth) ** 2 for x, a in tickets.items()) / n,
        pairs / (2 * n * n),
        (mean - truth) ** 2,
    )


@trial.right
def right_15(tickets, truth):
    """A list of people, built by repetition."""
    people = []
    for guess in sorted(tickets):
        people += [guess] * tickets[guess]
    mean = sum(people) / len(people)
    square = lambda c: sum((p - c) ** 2 for p in people) / len(people)
    return square(truth), square(mean), (mean - truth) ** 2


@trial.right
def right_16(tickets, truth):
    """Welford: person by person, never the whole pile."""
    n = 0
    mean = m2 = 0.0
    one = 0.0
    for g, k in tickets.items():
        for _ in range(k):
            n += 1
            d = g - mean
            mean += d / n
            m2 += d * (g - mean)
            one += ((g - truth) ** 2 - one) / n
    return one, m2 / n, (mean - truth) ** 2


@trial.right
def right_17(tickets, truth):
    """Distances shifted by the truth, so that the mean is the mean error."""
    n, s, q = reduce(
        lambda acc, it: (
            acc[0] + it[1],
            acc[1] + it[1] * (it[0] - truth),
            acc[2] + it[1] * (it[0] - truth) ** 2,
        ),
        tickets.items(),
        (0, 0, 0),
    )
    err = s / n
    return (
        q / n,
        sum(k * (g - truth - err) ** 2 for g, k in tickets.items()) / n,
        err * err,
    )


@trial.right
def right_18(tickets, truth):
    """A class for the pile of tickets, with shares as weights."""

    class Pile:
        def __init__(self, d):
            total = sum(d.values())
            self.p = {g: Fraction(k, total) for g, k in d.items()}

        def expect(self, f):
            return sum(p * f(g) for g, p in self.p.items())

    pile = Pile(tickets)
    t = Fraction(truth)
    m = pile.expect(lambda g: g)
    return tuple(
        map(
            float,
            (
                pile.expect(lambda g: abs(g - t) ** 2),
                pile.expect(lambda g: abs(g - m) ** 2),
                abs(m - t) ** 2,
            ),
        )
    )


@trial.wrong
def wrong_1(tickets, truth):
    """Belief: each different guess counts once."""
    n = len(tickets)
    m = sum(tickets) / n
    return (
        sum((g - truth) ** 2 for g in tickets) / n,
        sum((g - m) ** 2 for g in tickets) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_2(tickets, truth):
    """Belief: the mean guess is the mean of the different guesses; the rest goes by
    people."""
    n = sum(tickets.values())
    m = sum(tickets) / len(tickets)
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - m) ** 2 for g, k in tickets.items()) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_3(tickets, truth):
    """Belief: the mean needs the counts, the squares do not."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        sum((g - truth) ** 2 for g in tickets) / len(tickets),
        sum((g - m) ** 2 for g in tickets) / len(tickets),
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_4(tickets, truth):
    """Belief: a spread is divided by n - 1 (one person fails)."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - m) ** 2 for g, k in tickets.items()) / (n - 1),
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_5(tickets, truth):
    """Belief: statistics.variance is the mean squared distance; one person has 0."""
    from statistics import variance

    people = [g for g, k in tickets.items() for _ in range(k)]
    m = sum(people) / len(people)
    spread = variance(people) if len(people) > 1 else 0
    return sum((g - truth) ** 2 for g in people) / len(people), spread, (m - truth) ** 2


@trial.wrong
def wrong_6(tickets, truth):
    """Belief: sums by people, but divided by the number of different guesses."""
    n = len(tickets)
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - m) ** 2 for g, k in tickets.items()) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_7(tickets, truth):
    """Belief: at the end one takes the root, as for a standard deviation."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        (sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n) ** 0.5,
        (sum(k * (g - m) ** 2 for g, k in tickets.items()) / n) ** 0.5,
        abs(m - truth),
    )


@trial.wrong
def wrong_8(tickets, truth):
    """Belief: distances, not squared, in the first two."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * abs(g - truth) for g, k in tickets.items()) / n,
        sum(k * abs(g - m) for g, k in tickets.items()) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_9(tickets, truth):
    """Belief: the mean guess is a whole weight (//)."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) // n
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - m) ** 2 for g, k in tickets.items()) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_10(tickets, truth):
    """Belief: how far the mean misses, not squared (1 in the example anyway)."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - m) ** 2 for g, k in tickets.items()) / n,
        abs(m - truth),
    )


@trial.wrong
def wrong_11(tickets, truth):
    """Belief: the mean of squares is the square of the mean distance."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        (sum(k * abs(g - truth) for g, k in tickets.items()) / n) ** 2,
        (sum(k * abs(g - m) for g, k in tickets.items()) / n) ** 2,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_12(tickets, truth):
    """Belief: the dict goes from count to guess (swapped)."""
    n = sum(tickets.keys()) or 1
    m = sum(g * k for k, g in tickets.items()) / n
    return (
        sum(k * (g - truth) ** 2 for k, g in tickets.items()) / n,
        sum(k * (g - m) ** 2 for k, g in tickets.items()) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_13(tickets, truth):
    """Belief: the voice of the crowd is its median (Galton)."""
    from statistics import median

    people = [g for g, k in tickets.items() for _ in range(k)]
    m = median(people)
    n = len(people)
    return (
        sum((g - truth) ** 2 for g in people) / n,
        sum((g - m) ** 2 for g in people) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_14(tickets, truth):
    """Belief: (two slips) two decimals are asked, and the spread comes first."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        round(sum(k * (g - m) ** 2 for g, k in tickets.items()) / n, 2),
        round(sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n, 2),
        round((m - truth) ** 2, 2),
    )


@trial.wrong
def wrong_15(tickets, truth):
    """Belief: n belongs inside the square."""
    n = sum(tickets.values())
    m = sum(g * k for g, k in tickets.items()) / n
    return (
        sum((k * (g - truth)) ** 2 for g, k in tickets.items()) / n,
        sum((k * (g - m)) ** 2 for g, k in tickets.items()) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_16(tickets, truth):
    """Belief: a guess of 0 is no guess (if g)."""
    people = [g for g, k in tickets.items() for _ in range(k) if g]
    n = len(people) or 1
    m = sum(people) / n
    return (
        sum((g - truth) ** 2 for g in people) / n,
        sum((g - m) ** 2 for g in people) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_17(tickets, truth):
    """Belief: popitem is a fine way to go through a dict (right numbers, tickets
    gone)."""
    people = []
    while tickets:
        g, k = tickets.popitem()
        people += [g] * k
    n = len(people)
    m = sum(people) / n
    return (
        sum((g - truth) ** 2 for g in people) / n,
        sum((g - m) ** 2 for g in people) / n,
        (m - truth) ** 2,
    )


@trial.wrong
def wrong_18(tickets, truth):
    """Belief: each guess counts once, how many made it does not matter."""
    mean = sum(tickets) / len(tickets)
    return (
        sum((g - truth) ** 2 for g in tickets) / len(tickets),
        sum((g - mean) ** 2 for g in tickets) / len(tickets),
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_19(tickets, truth):
    """Slip: the mean guess is over the different guesses, the rest over people."""
    n = sum(tickets.values())
    mean = sum(tickets) / len(tickets)
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_20(tickets, truth):
    """Belief (statistics lecture): spread is divided by n - 1; one person has spread
    0."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    ss = sum(k * (g - mean) ** 2 for g, k in tickets.items())
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        ss / (n - 1) if n > 1 else 0,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_21(tickets, truth):
    """Slip: squares the number of people along with the distance."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    return (
        sum((k * (g - truth)) ** 2 for g, k in tickets.items()) / n,
        sum((k * (g - mean)) ** 2 for g, k in tickets.items()) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_22(tickets, truth):
    """Belief (carpenter): how far off is a distance; nothing squared."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * abs(g - truth) for g, k in tickets.items()) / n,
        sum(k * abs(g - mean) for g, k in tickets.items()) / n,
        abs(mean - truth),
    )


@trial.wrong
def wrong_23(tickets, truth):
    """Misread: the mean misses the truth by 1, so the third is not squared."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n,
        abs(mean - truth),
    )


@trial.wrong
def wrong_24(tickets, truth):
    """Belief: in the end one takes the root, to be back in pounds."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    return (
        math.sqrt(sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n),
        math.sqrt(sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n),
        math.sqrt((mean - truth) ** 2),
    )


@trial.wrong
def wrong_25(tickets, truth):
    """Belief: a weight is a whole number, so the mean guess is rounded first."""
    n = sum(tickets.values())
    mean = round(sum(g * k for g, k in tickets.items()) / n)
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_26(tickets, truth):
    """Belief (Galton's own voice of the people): the middle guess, the median."""
    people = [g for g, k in tickets.items() for _ in range(k)]
    n = len(people)
    mid = statistics.median(people)
    return (
        sum((g - truth) ** 2 for g in people) / n,
        sum((g - mid) ** 2 for g in people) / n,
        (mid - truth) ** 2,
    )


@trial.wrong
def wrong_27(tickets, truth):
    """Belief (figure skating): the highest and the lowest ticket are struck first."""
    people = sorted(g for g, k in tickets.items() for _ in range(k))
    if len(people) > 2:
        people = people[1:-1]
    n = len(people)
    mean = sum(people) / n
    return (
        sum((g - truth) ** 2 for g in people) / n,
        sum((g - mean) ** 2 for g in people) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_28(tickets, truth):
    """Two slips: divides the sums over people by the number of different guesses; third
    not squared."""
    n = len(tickets)
    people = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / people
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n,
        mean - truth,
    )


@trial.wrong
def wrong_29(tickets, truth):
    """Slip: key and value of the dict swapped, the number of people taken for the
    guess."""
    n = sum(tickets)
    if n == 0:
        return (0, 0, 0)
    mean = sum(g * k for k, g in tickets.items()) / n
    return (
        sum(k * (g - truth) ** 2 for k, g in tickets.items()) / n,
        sum(k * (g - mean) ** 2 for k, g in tickets.items()) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_30(tickets, truth):
    """Belief: the mean of the squares is the square of the mean distance."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    return (
        (sum(k * abs(g - truth) for g, k in tickets.items()) / n) ** 2,
        (sum(k * abs(g - mean) for g, k in tickets.items()) / n) ** 2,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_31(tickets, truth):
    """Slip: takes the tickets off the pile (popitem); the dict is empty afterwards."""
    people = []
    while tickets:
        g, k = tickets.popitem()
        people += [g] * k
    n = len(people)
    mean = sum(people) / n
    return (
        sum((g - truth) ** 2 for g in people) / n,
        sum((g - mean) ** 2 for g in people) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_32(tickets, truth):
    """Slip: spread and error come in the other order."""
    n = sum(tickets.values())
    mean = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_33(tickets, truth):
    """Belief: one person alone has nothing to average, all zero."""
    n = sum(tickets.values())
    if n == 1:
        return (0, 0, 0)
    mean = sum(g * k for g, k in tickets.items()) / n
    return (
        sum(k * (g - truth) ** 2 for g, k in tickets.items()) / n,
        sum(k * (g - mean) ** 2 for g, k in tickets.items()) / n,
        (mean - truth) ** 2,
    )


@trial.wrong
def wrong_34(tickets, truth):
    """Two slips: n - 1 for the spread without a guard, and all rounded to two
    places."""
    people = [g for g, k in tickets.items() for _ in range(k)]
    mean = sum(people) / len(people)
    return (
        round(sum((g - truth) ** 2 for g in people) / len(people), 2),
        round(statistics.variance(people), 2),
        round((mean - truth) ** 2, 2),
    )
