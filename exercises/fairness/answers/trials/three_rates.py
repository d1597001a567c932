"""What people answered to `three_rates` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(loans, repaid):
    from collections import Counter

    c = Counter(zip(loans, repaid))
    tp, fp, fn, tn = c[1, 1], c[1, 0], c[0, 1], c[0, 0]

    def rate(a, b):
        try:
            return a / (a + b)
        except ZeroDivisionError:
            return None

    return rate(tp, fn), rate(fp, tn), rate(tp, fp)


@trial.right
def right_2(loans, repaid):
    """Exact shares as Fraction."""
    from fractions import Fraction

    hits = sum(a & b for a, b in zip(loans, repaid))
    good, given = sum(repaid), sum(loans)
    bad = len(repaid) - good
    tpr = Fraction(hits, good) if good else None
    fpr = Fraction(given - hits, bad) if bad else None
    ppv = Fraction(hits, given) if given else None
    return tpr, fpr, ppv


@trial.right
def right_3(loans, repaid):
    """Means of the filtered lists."""
    import statistics

    out = []
    for chosen in (
        [l for l, r in zip(loans, repaid) if r == 1],
        [l for l, r in zip(loans, repaid) if r == 0],
        [r for l, r in zip(loans, repaid) if l == 1],
    ):
        try:
            out.append(statistics.mean(chosen))
        except statistics.StatisticsError:
            out.append(None)
    return tuple(out)


@trial.right
def right_4(loans, repaid):
    """The lists as the bits of two long integers."""
    a = int("".join(map(str, loans)), 2)
    b = int("".join(map(str, repaid)), 2)
    full = (1 << len(loans)) - 1
    ones = lambda x: x.bit_count()
    share = lambda x, y: ones(x & y) / ones(y) if y else None
    return share(a, b), share(a, full ^ b), share(b, a)


@trial.right
def right_5(loans, repaid):
    """Divide and conquer: count the four kinds in halves."""

    def count(lo, hi):
        if hi - lo == 1:
            cell = [0, 0, 0, 0]
            cell[2 * loans[lo] + repaid[lo]] = 1
            return cell
        mid = (lo + hi) // 2
        return [x + y for x, y in zip(count(lo, mid), count(mid, hi))]

    tn, fn, fp, tp = count(0, len(loans))
    return (
        tp / (tp + fn) if tp + fn > 0 else None,
        fp / (fp + tn) if fp + tn > 0 else None,
        tp / (tp + fp) if tp + fp > 0 else None,
    )


@trial.right
def right_6(loans, repaid):
    """A named tuple (is a tuple), and properties in a class."""
    from collections import namedtuple

    Rates = namedtuple("Rates", "tpr fpr ppv")

    class Share:
        def __init__(self):
            self.part = self.whole = 0

        def see(self, yes):
            self.whole += 1
            self.part += yes

        @property
        def value(self):
            return None if self.whole == 0 else self.part / self.whole

    tpr, fpr, ppv = Share(), Share(), Share()
    for loan, repays in zip(loans, repaid):
        (tpr if repays else fpr).see(loan)
        if loan:
            ppv.see(repays)
    return Rates(tpr.value, fpr.value, ppv.value)


@trial.right
def right_7(loans, repaid):
    """PPV by Bayes' rule from the two other rates and the base rate."""
    n = len(repaid)
    base = sum(repaid) / n
    tpr = sum(l for l, r in zip(loans, repaid) if r) / sum(repaid) if base > 0 else None
    fpr = (
        sum(l for l, r in zip(loans, repaid) if not r) / (n - sum(repaid))
        if sum(repaid) < n
        else None
    )
    if 1 not in loans:
        return tpr, fpr, None
    good = base * (tpr or 0)
    bad = (1 - base) * (fpr or 0)
    return tpr, fpr, good / (good + bad)


@trial.right
def right_8(loans, repaid):
    """Sets of people, by their numbers."""
    got = {i for i, x in enumerate(loans) if x}
    good = {i for i, x in enumerate(repaid) if x}
    bad = set(range(len(repaid))) - good
    return tuple(
        len(part & whole) / len(whole) if whole else None
        for part, whole in ((got, good), (got, bad), (good, got))
    )


@trial.right
def right_9(loans, repaid):
    """Running averages, the whole never counted beforehand; compress."""
    from itertools import compress

    def running(values):
        mean = None
        for i, v in enumerate(values, 1):
            mean = v / 1 if mean is None else mean + (v - mean) / i
        return mean

    not_repaid = [1 - r for r in repaid]
    return (
        running(compress(loans, repaid)),
        running(compress(loans, not_repaid)),
        running(compress(repaid, loans)),
    )


@trial.wrong
def wrong_1(loans, repaid):
    """Belief: a true positive rate is a share of the positives, that is of the loans;
    so TPR and PPV are swapped."""
    hits = sum(1 for l, r in zip(loans, repaid) if l == 1 and r == 1)
    fa = sum(1 for l, r in zip(loans, repaid) if l == 1 and r == 0)
    tpr = hits / sum(loans) if sum(loans) else None
    fpr = fa / repaid.count(0) if repaid.count(0) else None
    ppv = hits / sum(repaid) if sum(repaid) else None
    return tpr, fpr, ppv


@trial.wrong
def wrong_2(loans, repaid):
    """Belief: a rate is a share of all people in the group."""
    n = len(loans)
    hits = fa = 0
    for l, r in zip(loans, repaid):
        if l and r:
            hits += 1
        elif l:
            fa += 1
    return hits / n, fa / n, (hits / (hits + fa) if hits + fa else None)


@trial.wrong
def wrong_3(loans, repaid):
    """Belief: the false positive rate is the share of the loans that are not repaid."""
    hits = sum(l * r for l, r in zip(loans, repaid))
    given = sum(loans)
    good = sum(repaid)
    return (
        hits / good if good else None,
        (given - hits) / given if given else None,
        hits / given if given else None,
    )


@trial.wrong
def wrong_4(loans, repaid):
    """Belief: a share of nobody is 0."""
    pairs = list(zip(loans, repaid))

    def share(part, whole):
        if whole == 0:
            return 0
        return part / whole

    return (
        share(pairs.count((1, 1)), repaid.count(1)),
        share(pairs.count((1, 0)), repaid.count(0)),
        share(pairs.count((1, 1)), loans.count(1)),
    )


@trial.wrong
def wrong_5(loans, repaid):
    """Belief: if one of the shares is of nobody, there is nothing to say about the
    group, all three are None."""
    good, bad, given = repaid.count(1), repaid.count(0), loans.count(1)
    if good == 0 or bad == 0 or given == 0:
        return None, None, None
    hits = list(zip(loans, repaid)).count((1, 1))
    return hits / good, (given - hits) / bad, hits / given


@trial.wrong
def wrong_6(loans, repaid):
    """Slip: order of the result, PPV before FPR."""
    hits = sum(l and r for l, r in zip(loans, repaid))
    fa = sum(l and not r for l, r in zip(loans, repaid))
    tpr = hits / sum(repaid) if sum(repaid) else None
    fpr = fa / (len(repaid) - sum(repaid)) if len(repaid) > sum(repaid) else None
    ppv = hits / sum(loans) if sum(loans) else None
    return tpr, ppv, fpr


@trial.wrong
def wrong_7(loans, repaid):
    """Belief: FPR is what is missing from TPR to 1."""
    hits = sum(l * r for l, r in zip(loans, repaid))
    tpr = hits / sum(repaid) if sum(repaid) else None
    fpr = None if tpr is None else 1 - tpr
    ppv = hits / sum(loans) if sum(loans) else None
    return tpr, fpr, ppv


@trial.wrong
def wrong_8(loans, repaid):
    """Belief: if nobody is found (numerator 0) the share is None."""
    hits = fa = 0
    for i in range(len(loans)):
        if loans[i] == 1 and repaid[i] == 1:
            hits += 1
        if loans[i] == 1 and repaid[i] == 0:
            fa += 1
    tpr = hits / repaid.count(1) if hits else None
    fpr = fa / repaid.count(0) if fa else None
    ppv = hits / loans.count(1) if hits else None
    return tpr, fpr, ppv


@trial.wrong
def wrong_9(loans, repaid):
    """Belief: the false positive rate is the share of the bad payers whom the lender
    judged rightly (refused)."""
    pairs = list(zip(loans, repaid))
    good, bad, given = repaid.count(1), repaid.count(0), loans.count(1)
    return (
        pairs.count((1, 1)) / good if good else None,
        pairs.count((0, 0)) / bad if bad else None,
        pairs.count((1, 1)) / given if given else None,
    )


@trial.wrong
def wrong_10(loans, repaid):
    """Slip: loop ends one person too early."""
    hits = fa = 0
    for i in range(len(loans) - 1):
        if loans[i] == 1:
            if repaid[i] == 1:
                hits += 1
            else:
                fa += 1
    good, bad, given = repaid.count(1), repaid.count(0), loans.count(1)
    return (
        hits / good if good else None,
        fa / bad if bad else None,
        hits / given if given else None,
    )


@trial.wrong
def wrong_11(loans, repaid):
    """Belief: only totals count, who is who does not matter: loans given divided by
    people who repay (at most 1)."""
    given, good, bad = sum(loans), sum(repaid), len(repaid) - sum(repaid)
    hits = min(given, good)
    fa = max(given - good, 0)
    return (
        hits / good if good else None,
        fa / bad if bad else None,
        hits / given if given else None,
    )


@trial.wrong
def wrong_12(loans, repaid):
    """Belief: one can see who repays only among those with a loan, so the repayers are
    those with a loan who repay."""
    hits = fa = refused = 0
    for l, r in zip(loans, repaid):
        if l == 0:
            refused += 1
        elif r == 1:
            hits += 1
        else:
            fa += 1
    return (
        hits / hits if hits else None,
        fa / (fa + refused) if fa + refused else None,
        hits / (hits + fa) if hits + fa else None,
    )


@trial.wrong
def wrong_13(loans, repaid):
    """Belief: PPV is how often the lender was right: loan and repays, or no loan and
    does not repay, of all."""
    pairs = list(zip(loans, repaid))
    good, bad = repaid.count(1), repaid.count(0)
    right = pairs.count((1, 1)) + pairs.count((0, 0))
    return (
        pairs.count((1, 1)) / good if good else None,
        pairs.count((1, 0)) / bad if bad else None,
        right / len(pairs),
    )


@trial.wrong
def wrong_14(loans, repaid):
    """Slip: guards the first two divisions, not the third (nobody gets a loan:
    ZeroDivisionError)."""
    tp = fp = 0
    for l, r in zip(loans, repaid):
        tp += l == 1 and r == 1
        fp += l == 1 and r == 0
    tpr = tp / sum(repaid) if sum(repaid) > 0 else None
    fpr = fp / repaid.count(0) if repaid.count(0) > 0 else None
    return tpr, fpr, tp / (tp + fp)


@trial.wrong
def wrong_15(loans, repaid):
    """Slip: shares rounded to two decimals."""
    pairs = list(zip(loans, repaid))

    def share(part, whole):
        return round(part / whole, 2) if whole else None

    return (
        share(pairs.count((1, 1)), repaid.count(1)),
        share(pairs.count((1, 0)), repaid.count(0)),
        share(pairs.count((1, 1)), loans.count(1)),
    )


@trial.wrong
def wrong_16(loans, repaid):
    """Two slips: arguments swapped in the zip (loan and repays confused), and a share
    of nobody is 0."""
    hits = sum(1 for r, l in zip(loans, repaid) if l and r)
    fa = sum(1 for r, l in zip(loans, repaid) if l and not r)
    good, bad = loans.count(1), loans.count(0)
    given = repaid.count(1)
    return (
        hits / good if good else 0,
        fa / bad if bad else 0,
        hits / given if given else 0,
    )


@trial.wrong
def wrong_17(loans, repaid):
    """Belief: without loans there are no rates at all, so everything is None; the other
    two empty cases are right."""
    if sum(loans) == 0:
        return (None, None, None)
    hits = sum(l * r for l, r in zip(loans, repaid))
    fa = sum(loans) - hits
    tpr = hits / repaid.count(1) if 1 in repaid else None
    fpr = fa / repaid.count(0) if 0 in repaid else None
    return (tpr, fpr, hits / sum(loans))
