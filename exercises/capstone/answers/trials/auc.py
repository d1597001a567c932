"""What people answered to `auc` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(scores, outcomes):
    """Mid-ranks (Mann-Whitney)."""
    n1 = sum(outcomes)
    n0 = len(outcomes) - n1
    if n1 * n0 == 0:
        return None
    order = sorted(scores)
    rank = {s: order.index(s) + (order.count(s) + 1) / 2 for s in order}
    total = sum(rank[s] for s, o in zip(scores, outcomes) if o)
    return (total - n1 * (n1 + 1) / 2) / (n1 * n0)


@trial.right
def right_2(scores, outcomes):
    """Exact Fraction from integers of thousandths, returned as a Fraction."""
    from fractions import Fraction
    from itertools import product

    ones = [round(1000 * s) for s, o in zip(scores, outcomes) if o == 1]
    zeros = [round(1000 * s) for s, o in zip(scores, outcomes) if o == 0]
    try:
        return Fraction(
            sum((a > b) + (a >= b) for a, b in product(ones, zeros)),
            2 * len(ones) * len(zeros),
        )
    except ZeroDivisionError:
        return None


@trial.right
def right_3(scores, outcomes):
    """statistics.mean of the sign, golfed."""
    from statistics import mean

    pairs = [
        ((a > b) - (a < b) + 1) / 2
        for a, x in zip(scores, outcomes)
        for b, y in zip(scores, outcomes)
        if x > y
    ]
    return mean(pairs) if pairs else None


@trial.right
def right_4(scores, outcomes):
    """Area under the ROC curve by trapezoids, going down through the distinct
    scores."""
    P, N = outcomes.count(1), outcomes.count(0)
    if not P or not N:
        return None
    area = x = y = 0
    for cut in sorted(set(scores), reverse=True):
        dx = sum(1 for s, o in zip(scores, outcomes) if s == cut and o == 0)
        dy = sum(1 for s, o in zip(scores, outcomes) if s == cut and o == 1)
        area += dx * (y + y + dy) / 2
        x, y = x + dx, y + dy
    return area / (P * N)


@trial.right
def right_5(scores, outcomes):
    """bisect in the sorted scores of outcome 0."""
    from bisect import bisect_left, bisect_right

    zeros = sorted(s for s, o in zip(scores, outcomes) if not o)
    ones = [s for s, o in zip(scores, outcomes) if o]
    if not zeros or not ones:
        return None
    return (
        sum(bisect_left(zeros, s) + bisect_right(zeros, s) for s in ones)
        / 2
        / len(zeros)
        / len(ones)
    )


@trial.right
def right_6(scores, outcomes):
    """Counter of scores for each outcome, pairs weighted."""
    from collections import Counter

    c = {0: Counter(), 1: Counter()}
    for s, o in zip(scores, outcomes):
        c[o][s] += 1
    won = lost = level = 0
    for a, m in c[1].items():
        for b, n in c[0].items():
            if a == b:
                level += m * n
            elif a > b:
                won += m * n
            else:
                lost += m * n
    pairs = won + lost + level
    return None if pairs == 0 else 0.5 + (won - lost) / (2 * pairs)


@trial.right
def right_7(scores, outcomes):
    """combinations of all claims, only those with different outcomes, generator of
    wins."""
    from itertools import combinations

    def wins():
        for (s, o), (t, u) in combinations(list(zip(scores, outcomes)), 2):
            if o == u:
                continue
            if s == t:
                yield 0.5
            else:
                yield int((s > t) == (o > u))

    got = list(wins())
    if not got:
        return None
    return sum(got) / len(got)


@trial.right
def right_8(scores, outcomes):
    """Recursion over a shuffled copy's sorted list, claims with equal score taken as
    one block."""
    from itertools import groupby

    blocks = []
    for _, block in groupby(sorted(zip(scores, outcomes)), key=lambda c: c[0]):
        os = [o for _, o in block]
        blocks.append((os.count(0), os.count(1)))

    def go(i, zeros_below):
        if i == len(blocks):
            return 0
        z, o = blocks[i]
        return o * (zeros_below + z / 2) + go(i + 1, zeros_below + z)

    ones = sum(o for _, o in blocks)
    zeros = sum(z for z, _ in blocks)
    return go(0, 0) / (ones * zeros) if ones and zeros else None


@trial.right
def right_9(scores, outcomes):
    """Class inside with an order of its own; average over the ones of each one's
    share."""
    from math import fsum

    class Claim:
        def __init__(self, score):
            self.score = score

        def ahead(self, other):
            return (
                1.0
                if self.score > other.score
                else 0.5
                if self.score == other.score
                else 0.0
            )

    ones = [Claim(s) for s, o in zip(scores, outcomes) if o == 1]
    zeros = [Claim(s) for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    return fsum(fsum(a.ahead(b) for b in zeros) / len(zeros) for a in ones) / len(ones)


@trial.right
def right_10(scores, outcomes):
    """Mean ranks (Mann and Whitney)."""
    ordered = sorted(scores)
    ones = sum(outcomes)
    zeros = len(outcomes) - ones
    if ones * zeros == 0:
        return None
    rank = {}
    for place, s in enumerate(ordered, 1):
        rank.setdefault(s, []).append(place)
    total = sum(sum(rank[s]) / len(rank[s]) for s, o in zip(scores, outcomes) if o)
    return (total - ones * (ones + 1) / 2) / (ones * zeros)


@trial.right
def right_11(scores, outcomes):
    """Binary search among the sorted others."""
    from bisect import bisect_left, bisect_right

    zeros = sorted(s for s, o in zip(scores, outcomes) if not o)
    ones = [s for s, o in zip(scores, outcomes) if o]
    if not (ones and zeros):
        return None
    return sum(bisect_left(zeros, s) + bisect_right(zeros, s) for s in ones) / (
        2 * len(ones) * len(zeros)
    )


@trial.right
def right_12(scores, outcomes):
    """A Fraction, all pairs by product."""
    from fractions import Fraction
    from itertools import product

    claims = list(zip(scores, outcomes))
    pairs = [(a, b) for (a, i), (b, j) in product(claims, repeat=2) if i > j]
    if not pairs:
        return None
    return Fraction(sum((a > b) - (a < b) + 1 for a, b in pairs), 2 * len(pairs))


@trial.right
def right_13(scores, outcomes):
    """The area under the curve itself, by trapezia, from the highest score down."""
    from collections import Counter

    up, right = Counter(), Counter()
    for s, o in zip(scores, outcomes):
        (up if o == 1 else right)[s] += 1
    p, n = sum(up.values()), sum(right.values())
    if p == 0 or n == 0:
        return None
    area = height = 0
    for s in sorted({*scores}, reverse=True):
        area += right[s] * (2 * height + up[s])
        height += up[s]
    return area / (2 * p * n)


@trial.right
def right_14(scores, outcomes):
    """The mean of all pairs, with statistics."""
    from statistics import StatisticsError, mean

    try:
        return mean(
            1 if a > b else 0.5 if a == b else 0
            for a, i in zip(scores, outcomes)
            if i == 1
            for b, j in zip(scores, outcomes)
            if j == 0
        )
    except StatisticsError:
        return None


@trial.right
def right_15(scores, outcomes):
    """Thousandths, in 1001 boxes, cumulated."""
    ones, zeros = [0] * 1001, [0] * 1001
    for s, o in zip(scores, outcomes):
        [zeros, ones][o][round(1000 * s)] += 1
    pairs = sum(ones) * sum(zeros)
    if not pairs:
        return None
    below, won = 0, 0
    for one, zero in zip(ones, zeros):
        won += one * (below + zero / 2)
        below += zero
    return won / pairs


@trial.right
def right_16(scores, outcomes):
    """Counts unordered pairs i < j of different outcomes; turns round where need be."""
    won = pairs = 0
    for j in range(len(scores)):
        for i in range(j):
            if outcomes[i] == outcomes[j]:
                continue
            hi, lo = (i, j) if outcomes[i] else (j, i)
            pairs += 1
            won += 1.0 if scores[hi] > scores[lo] else (scores[hi] == scores[lo]) * 0.5
    return won / pairs if pairs else None


@trial.right
def right_17(scores, outcomes):
    """Recursion over the claims with outcome 1; counts what is lost."""
    zeros = [s for i, s in enumerate(scores) if outcomes[i] == 0]

    def lost(ones):
        if not ones:
            return 0
        first, *rest = ones
        return sum(2 if z > first else 1 for z in zeros if z >= first) + lost(rest)

    ones = [s for i, s in enumerate(scores) if outcomes[i] == 1]
    if len(ones) * len(zeros) == 0:
        return None
    return 1 - lost(ones) / (2 * len(ones) * len(zeros))


@trial.right
def right_18(scores, outcomes):
    """A class inside; sorts a copy, walks through groups of equal scores."""
    from itertools import groupby

    class Walk:
        zeros = won = 0

        def step(self, group):
            outs = [o for _, o in group]
            z = outs.count(0)
            self.won += outs.count(1) * (self.zeros + self.zeros + z)
            self.zeros += z

    walk = Walk()
    for _, group in groupby(sorted(zip(scores, outcomes)), key=lambda c: c[0]):
        walk.step(group)
    pairs = walk.zeros * outcomes.count(1)
    return None if pairs == 0 else walk.won / pairs / 2


@trial.wrong
def wrong_1(scores, outcomes):
    """Belief: only a higher score counts; a tie is no win."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    return sum(a > b for a in ones for b in zeros) / (len(ones) * len(zeros))


@trial.wrong
def wrong_2(scores, outcomes):
    """Belief: level is good enough, a tie counts 1 (>=)."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    return sum(a >= b for a in ones for b in zeros) / (len(ones) * len(zeros))


@trial.wrong
def wrong_3(scores, outcomes):
    """Belief: a tie says nothing, so the pair is left out of the sum and of the number
    of pairs."""
    right = pairs = 0
    for a, x in zip(scores, outcomes):
        for b, y in zip(scores, outcomes):
            if x == 1 and y == 0 and a != b:
                pairs += 1
                right += a > b
    return right / pairs if pairs else None


@trial.wrong
def wrong_4(scores, outcomes):
    """Belief: without a pair the score knows nothing, so one half."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return 0.5
    return sum((a > b) + (a == b) / 2 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_5(scores, outcomes):
    """Belief: right means that scores above one half have outcome 1 (accuracy at a
    threshold)."""
    if not scores:
        return None
    return sum((s >= 0.5) == (o == 1) for s, o in zip(scores, outcomes)) / len(scores)


@trial.wrong
def wrong_6(scores, outcomes):
    """Belief: the first one is paired with the first zero, the second with the second …
    (zip)."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    pairs = list(zip(ones, zeros))
    return sum(1 if a > b else 0.5 if a == b else 0 for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_7(scores, outcomes):
    """Belief: the second claim of a pair stands further down in the list."""
    right = pairs = 0
    for i in range(len(scores)):
        for j in range(i + 1, len(scores)):
            if outcomes[i] == 1 and outcomes[j] == 0:
                pairs += 1
                if scores[i] > scores[j]:
                    right += 1
                elif scores[i] == scores[j]:
                    right += 0.5
    return right / pairs if pairs else None


@trial.wrong
def wrong_8(scores, outcomes):
    """Belief: the number of pairs is n * (n - 1) / 2, all pairs of claims."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    n = len(scores)
    return sum((a > b) + (a == b) / 2 for a in ones for b in zeros) / (n * (n - 1) / 2)


@trial.wrong
def wrong_9(scores, outcomes):
    """Belief: the right order is the sound claim ahead (outcomes swapped)."""
    ones = [s for s, o in zip(scores, outcomes) if o == 0]
    zeros = [s for s, o in zip(scores, outcomes) if o == 1]
    if not ones or not zeros:
        return None
    return sum((a > b) + (a == b) / 2 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_10(scores, outcomes):
    """Belief: the return is indented into the outer loop: only the first claim with
    outcome 1 is compared."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    right = 0
    for a in ones:
        for b in zeros:
            if a > b:
                right += 1
            elif a == b:
                right += 0.5
        return right / (len(ones) * len(zeros))


@trial.wrong
def wrong_11(scores, outcomes):
    """Belief: sorting the scores first does no harm (changes the list, outcomes no
    longer fit)."""
    scores.sort(reverse=True)
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    return sum((a > b) + (a == b) / 2 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_12(scores, outcomes):
    """Belief: an AUC is never below one half; if it is, the score is turned round."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    share = sum((a > b) + (a == b) / 2 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )
    return max(share, 1 - share)


@trial.wrong
def wrong_13(scores, outcomes):
    """Belief: ranks may be given one after the other, ties broken by the order in the
    list."""
    n1 = sum(outcomes)
    n0 = len(outcomes) - n1
    if not n1 or not n0:
        return None
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    ranks = sum(r for r, i in enumerate(order, start=1) if outcomes[i] == 1)
    return (ranks - n1 * (n1 + 1) / 2) / (n1 * n0)


@trial.wrong
def wrong_14(scores, outcomes):
    """Belief: equal scores of one outcome need to be looked at only once (sets)."""
    ones = {s for s, o in zip(scores, outcomes) if o == 1}
    zeros = {s for s, o in zip(scores, outcomes) if o == 0}
    if not ones or not zeros:
        return None
    return sum((a > b) + (a == b) / 2 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_15(scores, outcomes):
    """Belief: >= counts level pairs and then == adds their half (1.5 a tie); only an
    empty list has no pair (two slips)."""
    if not scores:
        return None
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    right = 0
    for a in ones:
        for b in zeros:
            if a >= b:
                right += 1
            if a == b:
                right += 0.5
    return right / max(1, len(ones) * len(zeros))


@trial.wrong
def wrong_16(scores, outcomes):
    """Belief: scores are compared to two digits, as in the table."""
    ones = [round(s, 2) for s, o in zip(scores, outcomes) if o == 1]
    zeros = [round(s, 2) for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    return sum((a > b) + (a == b) / 2 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_17(scores, outcomes):
    """Belief: None only if nothing has outcome 1; takes claims off the lists while
    going through (two slips)."""
    ones, zeros = [], []
    while scores:
        score, outcome = scores.pop(), outcomes.pop()
        (ones if outcome == 1 else zeros).append(score)
    if not ones:
        return None
    right = 0
    for a in ones:
        for b in zeros:
            right += 1 if a > b else 0.5 if a == b else 0
    return right / (len(ones) * len(zeros))


@trial.wrong
def wrong_18(scores, outcomes):
    """Belief: a tie is not a success: it counts nothing."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    return sum(a > b for a in ones for b in zeros) / (len(ones) * len(zeros))


@trial.wrong
def wrong_19(scores, outcomes):
    """Belief: not behind is ahead: a tie counts 1."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    return sum(a >= b for a in ones for b in zeros) / (len(ones) * len(zeros))


@trial.wrong
def wrong_20(scores, outcomes):
    """Belief: a tie has no order, so it is left out of the pairs."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    pairs = [(a, b) for a in ones for b in zeros if a != b]
    if not pairs:
        return None
    return sum(a > b for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_21(scores, outcomes):
    """Belief: swapped the two groups: the sound claim should be ahead."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    right = 0
    for a in ones:
        for b in zeros:
            if b > a:
                right += 1
            elif a == b:
                right += 0.5
    return right / (len(ones) * len(zeros))


@trial.wrong
def wrong_22(scores, outcomes):
    """Belief: divided by all pairs of claims, n(n-1)/2."""
    n = len(scores)
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    right = sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros)
    return right / (n * (n - 1) / 2)


@trial.wrong
def wrong_23(scores, outcomes):
    """Belief: a pair is a 1 and a 0 that comes later in the list."""
    right = pairs = 0
    for i in range(len(scores)):
        for j in range(i + 1, len(scores)):
            if outcomes[i] == 1 and outcomes[j] == 0:
                pairs += 1
                if scores[i] > scores[j]:
                    right += 1
                elif scores[i] == scores[j]:
                    right += 0.5
    return right / pairs if pairs else None


@trial.wrong
def wrong_24(scores, outcomes):
    """Belief: each claim is in one pair only: zip of the two groups."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    pairs = list(zip(ones, zeros))
    if not pairs:
        return None
    return sum(1 if a > b else 0.5 if a == b else 0 for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_25(scores, outcomes):
    """Belief: 'the right order' means on the right side of 0.5 (accuracy)."""
    if not scores:
        return None
    right = 0
    for s, o in zip(scores, outcomes):
        if s == 0.5:
            right += 0.5
        elif (s > 0.5) == (o == 1):
            right += 1
    return right / len(scores)


@trial.wrong
def wrong_26(scores, outcomes):
    """Belief: no pair, nothing right: 0."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return 0
    return sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_27(scores, outcomes):
    """Belief: there is no pair only if there are no claims."""
    if not scores:
        return None
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    return sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_28(scores, outcomes):
    """Belief: return stands in the outer loop: only the first 1 is compared."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    right = 0
    for a in ones:
        for b in zeros:
            if a > b:
                right += 1
            elif a == b:
                right += 0.5
        return right / (len(ones) * len(zeros))


@trial.wrong
def wrong_29(scores, outcomes):
    """Belief: equal scores are one score: sets of either outcome."""
    ones = {s for s, o in zip(scores, outcomes) if o == 1}
    zeros = {s for s, o in zip(scores, outcomes) if o == 0}
    if not ones or not zeros:
        return None
    return sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_30(scores, outcomes):
    """Belief: sorts the learner's own lists, scores and outcomes together, in place."""
    both = sorted(zip(scores, outcomes), reverse=True)
    scores[:] = [s for s, o in both]
    outcomes[:] = [o for s, o in both]
    ones = [s for s, o in both if o == 1]
    zeros = [s for s, o in both if o == 0]
    if not ones or not zeros:
        return None
    return sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_31(scores, outcomes):
    """Belief: a score worse than a coin can be turned round, so never below one
    half."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    share = sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )
    return max(share, 1 - share)


@trial.wrong
def wrong_32(scores, outcomes):
    """Belief: ranks by place in the sorted list, without a thought for ties."""
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    ones = sum(outcomes)
    zeros = len(outcomes) - ones
    if ones == 0 or zeros == 0:
        return None
    ranks = sum(place for place, i in enumerate(order, 1) if outcomes[i] == 1)
    return (ranks - ones * (ones + 1) / 2) / (ones * zeros)


@trial.wrong
def wrong_33(scores, outcomes):
    """Belief: two slips: scores with two decimals, and no pair is like a coin, one
    half."""
    ones = [round(s, 2) for s, o in zip(scores, outcomes) if o == 1]
    zeros = [round(s, 2) for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return 0.5
    return sum(1 if a > b else 0.5 if a == b else 0 for a in ones for b in zeros) / (
        len(ones) * len(zeros)
    )


@trial.wrong
def wrong_34(scores, outcomes):
    """Belief: two slips: else for elif, so a pair in the wrong order counts half;
    rounded to two digits."""
    ones = [s for s, o in zip(scores, outcomes) if o == 1]
    zeros = [s for s, o in zip(scores, outcomes) if o == 0]
    if not ones or not zeros:
        return None
    right = 0
    for a in ones:
        for b in zeros:
            if a > b:
                right += 1
            else:
                right += 0.5
    return round(right / (len(ones) * len(zeros)), 2)
