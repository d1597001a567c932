"""What people answered to `pairs_won` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(treated, control):
    """Exact. Open: "returns a number": a Fraction is one too."""
    from fractions import Fraction

    if not treated or not control:
        return None
    half = sum(1 + (t > c) - (t < c) for t in treated for c in control)
    return Fraction(half, 2 * len(treated) * len(control))


@trial.right
def right_2(treated, control):
    """bisect on a sorted copy: (below + not above) / 2."""
    from bisect import bisect_left, bisect_right

    c = sorted(control)
    n = len(treated) * len(c)
    return (
        sum(bisect_left(c, t) + bisect_right(c, t) for t in treated) / (2 * n)
        if n
        else None
    )


@trial.right
def right_3(treated, control):
    """Rank sum, as in the Mann-Whitney test, with middle ranks for ties."""
    n, m = len(treated), len(control)
    if n == 0 or m == 0:
        return None
    everyone = sorted(treated + control)

    def rank(x):
        first = everyone.index(x)
        return first + (everyone.count(x) + 1) / 2

    u = sum(map(rank, treated)) - n * (n + 1) / 2
    return u / (n * m)


@trial.right
def right_4(treated, control):
    """Counters, one step per different mark."""
    from collections import Counter

    a, b = Counter(treated), Counter(control)
    pairs = sum(a.values()) * sum(b.values())
    if not pairs:
        return None
    won = 0
    for x, k in a.items():
        for y, l in b.items():
            won += k * l * (1 if x > y else 0.5 if x == y else 0)
    return won / pairs


@trial.right
def right_5(treated, control):
    """itertools.product and statistics.mean, the empty case from the exception."""
    from itertools import product
    from statistics import StatisticsError, mean

    try:
        return mean(
            [1.0, 0.5, 0.0][(t < c) + (t <= c)] for t, c in product(treated, control)
        )
    except StatisticsError:
        return None


@trial.right
def right_6(treated, control):
    """One minus what the control wins."""
    if len(treated) * len(control) == 0:
        return None
    lost = 0.0
    for c in control:
        for t in treated:
            if c > t:
                lost += 1
            if c == t:
                lost += 0.5
    return 1 - lost / len(treated) / len(control)


@trial.right
def right_7(treated, control):
    """Mean of shares, one a treated pupil (control has the same size for all)."""

    def share(t):
        return (sum(c < t for c in control) + sum(c <= t for c in control)) / (
            2 * len(control)
        )

    if treated and control:
        return sum(share(t) for t in treated) / len(treated)


@trial.right
def right_8(treated, control):
    """Recursion: split the bigger list until one pair is left."""
    if not treated or not control:
        return None

    def won(a, b):
        if len(a) > 1:
            h = len(a) // 2
            return won(a[:h], b) + won(a[h:], b)
        if len(b) > 1:
            h = len(b) // 2
            return won(a, b[:h]) + won(a, b[h:])
        return 1 if a[0] > b[0] else 0 if a[0] < b[0] else 0.5

    return won(treated, control) / (len(treated) * len(control))


@trial.right
def right_9(treated, control):
    """Walk through the marks 0 to 100, a running count of the control below."""
    at = [0] * 101
    for c in control:
        at[c] += 1
    new = [0] * 101
    for t in treated:
        new[t] += 1
    below = doubled = 0
    for mark in range(101):
        doubled += new[mark] * (2 * below + at[mark])
        below += at[mark]
    total = 2 * sum(new) * sum(at)
    return doubled / total if total else None


@trial.right
def right_10(treated, control):
    """Exact share as a Fraction, all pairs from product."""
    from fractions import Fraction
    from itertools import product

    pairs = list(product(treated, control))
    if not pairs:
        return None
    twice = sum(2 if t > c else t == c for t, c in pairs)
    return Fraction(twice, 2 * len(pairs))


@trial.right
def right_11(treated, control):
    """Counts of the marks, multiplied."""
    from collections import Counter

    ours, theirs = Counter(treated), Counter(control)
    points = {True: 1, False: 0}
    won = sum(
        a * b * (points[t > c] + points[t >= c]) / 2
        for t, a in ours.items()
        for c, b in theirs.items()
    )
    return won / (len(treated) * len(control)) if ours and theirs else None


@trial.right
def right_12(treated, control):
    """Binary search in a sorted copy; left and right place together are twice the pairs
    won."""
    from bisect import bisect_left, bisect_right

    line = sorted(control)
    twice = [bisect_left(line, t) + bisect_right(line, t) for t in treated]
    try:
        return sum(twice) / (2 * len(twice) * len(line))
    except ZeroDivisionError:
        return None


@trial.right
def right_13(treated, control):
    """Rank sum of Mann and Whitney, with middle ranks for ties."""
    n, m = len(treated), len(control)
    if 0 in (n, m):
        return None
    everybody = sorted(treated + control)
    rank = {}
    for mark in set(everybody):
        first = everybody.index(mark) + 1
        rank[mark] = first + (everybody.count(mark) - 1) / 2
    u = sum(rank[mark] for mark in treated) - n * (n + 1) / 2
    return u / n / m


@trial.right
def right_14(treated, control):
    """Recursion: halves the lists until two pupils are left."""

    def twice_won(a, b):
        if not a or not b:
            return 0
        if len(a) == len(b) == 1:
            return (a[0] > b[0]) - (a[0] < b[0]) + 1
        if len(a) < len(b):
            k = len(b) // 2
            return twice_won(a, b[:k]) + twice_won(a, b[k:])
        k = len(a) // 2
        return twice_won(a[:k], b) + twice_won(a[k:], b)

    if len(treated) == 0 or len(control) == 0:
        return None
    return twice_won(treated, control) / len(treated) / len(control) / 2


@trial.right
def right_15(treated, control):
    """A table over the marks 0 to 100 and running totals."""
    have = [0] * 101
    for mark in control:
        have[mark] += 1
    below, won = 0, [0.0] * 101
    for mark, often in enumerate(have):
        won[mark] = below + often / 2
        below += often
    shares = [won[mark] / below for mark in treated if below]
    return sum(shares) / len(shares) if shares else None


@trial.right
def right_16(treated, control):
    """Half plus half the mean sign of the difference; fmean itself complains of no
    pair."""
    from statistics import StatisticsError, fmean

    try:
        return 0.5 + fmean((t > c) - (t < c) for t in treated for c in control) / 2
    except StatisticsError:
        return None


@trial.right
def right_17(treated, control):
    """Mean over the treated of their mean won, as a generator; from the side of the
    losers: one minus."""

    def lost():
        for c in control:
            higher = sum(map(c.__gt__, treated))
            level = treated.count(c)
            yield (higher + level * 0.5) / len(treated)

    if not (treated and control):
        return None
    shares = list(lost())
    return 1 - sum(shares) / len(shares)


@trial.right
def right_18(treated, control):
    """Sorts copies and walks once through both; whole numbers 0 and 1 come back as int
    where they are exact."""
    ours, theirs = sorted(treated), sorted(control)
    pairs = len(ours) * len(theirs)
    if pairs == 0:
        return None
    low = high = twice = 0
    for mark in ours:
        while low < len(theirs) and theirs[low] < mark:
            low += 1
        while high < len(theirs) and theirs[high] <= mark:
            high += 1
        twice += low + high
    whole, rest = divmod(twice, 2 * pairs)
    return whole if rest == 0 else twice / (2 * pairs)


@trial.wrong
def wrong_1(treated, control):
    """Belief: a pair is the pupils at the same place in the two lists."""
    pairs = list(zip(treated, control))
    if not pairs:
        return None
    return sum(1 if t > c else 0.5 if t == c else 0 for t, c in pairs) / len(pairs)


@trial.wrong
def wrong_2(treated, control):
    """Belief: "did better" is strictly better, a tie counts nothing."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    return sum(t > c for t in treated for c in control) / pairs


@trial.wrong
def wrong_3(treated, control):
    """Belief: a tie is no loss, so >= wins."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    return sum(t >= c for t in treated for c in control) / pairs


@trial.wrong
def wrong_4(treated, control):
    """Belief: ties decide nothing and are left out, above and below the line."""
    won = lost = 0
    for t in treated:
        for c in control:
            if t > c:
                won += 1
            elif t < c:
                lost += 1
    if won + lost == 0:
        return None
    return won / (won + lost)


@trial.wrong
def wrong_5(treated, control):
    """Belief: without any pair nobody wins: 0."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return 0
    return sum((t > c) + 0.5 * (t == c) for t in treated for c in control) / pairs


@trial.wrong
def wrong_6(treated, control):
    """Belief: without a pair nothing changes, and that is a half."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return 0.5
    return sum((t > c) + 0.5 * (t == c) for t in treated for c in control) / pairs


@trial.wrong
def wrong_7(treated, control):
    """Belief: None only if both are empty; if one list is empty the other side wins by
    default."""
    if not treated and not control:
        return None
    if not control:
        return 1
    if not treated:
        return 0
    won = sum((t > c) + 0.5 * (t == c) for t in treated for c in control)
    return won / (len(treated) * len(control))


@trial.wrong
def wrong_8(treated, control):
    """Belief: pupils with equal marks are the same case, so each mark once (set)."""
    a, b = set(treated), set(control)
    if not a or not b:
        return None
    return sum((t > c) + 0.5 * (t == c) for t in a for c in b) / (len(a) * len(b))


@trial.wrong
def wrong_9(treated, control):
    """Belief: better is measured against the mean of the control: share of treated
    above it."""
    if not treated or not control:
        return None
    m = sum(control) / len(control)
    return sum((t > m) + 0.5 * (t == m) for t in treated) / len(treated)


@trial.wrong
def wrong_10(treated, control):
    """Belief: losses are subtracted (won minus lost over pairs, from -1 to 1)."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    return sum((t > c) - (t < c) for t in treated for c in control) / pairs


@trial.wrong
def wrong_11(treated, control):
    """Belief: the number of pairs is the number of pupils, n + m."""
    if not treated or not control:
        return None
    won = sum((t > c) + 0.5 * (t == c) for t in treated for c in control)
    return won / (len(treated) + len(control))


@trial.wrong
def wrong_12(treated, control):
    """Belief: sorted lists can be paired rank by rank, best with best."""
    a, b = sorted(treated, reverse=True), sorted(control, reverse=True)
    n = min(len(a), len(b))
    if n == 0:
        return None
    return sum((x > y) + 0.5 * (x == y) for x, y in zip(a, b)) / n


@trial.wrong
def wrong_13(treated, control):
    """Belief: slipped with the return, inside the outer loop after the first treated
    pupil."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    won = 0
    for one in treated:
        for other in control:
            if one > other:
                won += 1
            elif one == other:
                won += 0.5
        return won / pairs


@trial.wrong
def wrong_14(treated, control):
    """Belief: once a partner of equal mark is met, no need to go on (break after a
    tie)."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    won = 0
    for one in treated:
        for other in control:
            if one == other:
                won += 0.5
                break
            if one > other:
                won += 1
    return won / pairs


@trial.wrong
def wrong_15(treated, control):
    """Belief: bisect finds how many are below, also in a list nobody sorted; ties
    halved by count."""
    from bisect import bisect_left

    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    won = 0
    for t in treated:
        won += bisect_left(control, t) + 0.5 * control.count(t)
    return won / pairs


@trial.wrong
def wrong_16(treated, control):
    """Belief: lists may be sorted to be quick (in place); result right but the lists
    change, and rounded to three places."""
    treated.sort()
    control.sort()
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    return round(
        sum((t > c) + 0.5 * (t == c) for t in treated for c in control) / pairs, 3
    )


@trial.wrong
def wrong_17(treated, control):
    """Belief: a control pupil who has been beaten is used up; arguments' lengths
    checked only for the control."""
    if not control:
        return None
    won = 0
    for c in control:
        if any(t > c for t in treated):
            won += 1
        elif any(t == c for t in treated):
            won += 0.5
    return won / len(control)


@trial.wrong
def wrong_18(treated, control):
    """Belief: a pair is the first with the first, the second with the second (zip)."""
    pairs = list(zip(treated, control))
    if not pairs:
        return None
    return sum(1 if t > c else 0.5 if t == c else 0 for t, c in pairs) / len(pairs)


@trial.wrong
def wrong_19(treated, control):
    """Belief: pairs of equal rank: both lists sorted, best with best; and a tie is not
    won (two slips)."""
    best = sorted(treated, reverse=True)
    others = sorted(control, reverse=True)
    pairs = min(len(best), len(others))
    if pairs == 0:
        return None
    return sum(best[i] > others[i] for i in range(pairs)) / pairs


@trial.wrong
def wrong_20(treated, control):
    """Belief: ties decide nothing, so they are left out, in the denominator too."""
    won = sum(t > c for t in treated for c in control)
    lost = sum(t < c for t in treated for c in control)
    if won + lost == 0:
        return None
    return won / (won + lost)


@trial.wrong
def wrong_21(treated, control):
    """Belief: a tie is half a pair, so it counts half in the denominator too."""
    won = pairs = 0
    for t in treated:
        for c in control:
            if t == c:
                won += 0.5
                pairs += 0.5
            else:
                won += t > c
                pairs += 1
    if pairs == 0:
        return None
    return won / pairs


@trial.wrong
def wrong_22(treated, control):
    """Belief: half of the ties by whole division: an odd one is lost."""
    if not treated or not control:
        return None
    won = ties = 0
    for t in treated:
        for c in control:
            if t > c:
                won += 1
            if t == c:
                ties += 1
    return (won + ties // 2) / (len(treated) * len(control))


@trial.wrong
def wrong_23(treated, control):
    """Belief: compared the wrong way round: the share the control wins."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    won = 0
    for one in treated:
        for other in control:
            if one < other:
                won += 1
            elif one == other:
                won += 0.5
    return won / pairs


@trial.wrong
def wrong_24(treated, control):
    """Belief: pairs lost must be taken away from the pairs won (from -1 to 1)."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    return sum((t > c) - (t < c) for t in treated for c in control) / pairs


@trial.wrong
def wrong_25(treated, control):
    """Belief: beating the control is being above its mean: share of treated above it,
    level as half."""
    if not treated or not control:
        return None
    mean = sum(control) / len(control)
    return sum(1 if t > mean else 0.5 if t == mean else 0 for t in treated) / len(
        treated
    )


@trial.wrong
def wrong_26(treated, control):
    """Belief: the share follows from the effect size and a normal curve, no need to
    count."""
    from statistics import NormalDist, fmean, pvariance

    if not treated or not control:
        return None
    gain = fmean(treated) - fmean(control)
    spread = (pvariance(treated) + pvariance(control)) ** 0.5
    if spread == 0:
        return 0.5 if gain == 0 else float(gain > 0)
    return NormalDist().cdf(gain / spread)


@trial.wrong
def wrong_27(treated, control):
    """Belief: an iterator can be walked through again: only the first treated pupil
    meets anybody."""
    if not treated or not control:
        return None
    others = iter(control)
    won = 0
    for one in treated:
        for other in others:
            if one > other:
                won += 1
            elif one == other:
                won += 0.5
    return won / (len(treated) * len(control))


@trial.wrong
def wrong_28(treated, control):
    """Belief: a treated pupil has won with the first victory: break, counted per
    pupil."""
    if not treated or not control:
        return None
    won = 0
    for one in treated:
        for other in control:
            if one > other:
                won += 1
                break
            if one == other:
                won += 0.5
                break
    return won / len(treated)


@trial.wrong
def wrong_29(treated, control):
    """Belief: who has no opponent wins: 1 without a control, 0 without treated, None
    only if both are empty."""
    if not treated and not control:
        return None
    if not control:
        return 1
    if not treated:
        return 0
    won = sum(1 if t > c else 0.5 if t == c else 0 for t in treated for c in control)
    return won / (len(treated) * len(control))


@trial.wrong
def wrong_30(treated, control):
    """Belief: nothing won is the same as no pair: None instead of 0."""
    won = sum(1 if t > c else 0.5 if t == c else 0 for t in treated for c in control)
    if not won:
        return None
    return won / (len(treated) * len(control))


@trial.wrong
def wrong_31(treated, control):
    """Belief: the same two marks are the same pair, to be counted once (a set of
    pairs)."""
    pairs = {(t, c) for t in treated for c in control}
    if not pairs:
        return None
    return sum(1 if t > c else 0.5 if t == c else 0 for t, c in pairs) / len(pairs)


@trial.wrong
def wrong_32(treated, control):
    """Belief: sorting inside a function does not touch the caller's list."""
    from bisect import bisect_left, bisect_right

    if not treated or not control:
        return None
    control.sort()
    won = sum(bisect_left(control, t) + bisect_right(control, t) for t in treated) / 2
    return won / (len(treated) * len(control))


@trial.wrong
def wrong_33(treated, control):
    """Belief: a tie is won (at least as good); and 0.667 means rounded to three places
    (two slips)."""
    pairs = len(treated) * len(control)
    if pairs == 0:
        return None
    return round(sum(t >= c for t in treated for c in control) / pairs, 3)


@trial.wrong
def wrong_34(treated, control):
    """Belief: slipped with the indentation: returns after the first treated pupil has
    met everybody."""
    if not control:
        return None
    for one in treated:
        won = 0
        for other in control:
            if one > other:
                won += 1
            elif one == other:
                won += 0.5
        return won / len(control)
