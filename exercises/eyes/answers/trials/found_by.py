"""What people answered to `found_by` in trials, from its text alone."""

from collections import Counter
from itertools import chain, combinations
from math import comb

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(reports, defects):
    """Counter of Counters, with sets."""
    from collections import Counter

    named = Counter(d for r in reports for d in set(r))
    how = Counter(named[d] for d in range(1, defects + 1))
    return [how[k] for k in range(len(reports) + 1)]


@trial.right
def right_2(reports, defects):
    """Layers: level[k] holds the defects that at least k have found."""
    level = [set(range(1, defects + 1))] + [set() for _ in reports]
    for r in reports:
        mine = set(r)
        for k in range(len(reports), 0, -1):
            level[k] |= level[k - 1] & mine
    level.append(set())
    return [len(level[k] - level[k + 1]) for k in range(len(reports) + 1)]


@trial.right
def right_3(reports, defects):
    """Bit masks."""
    masks = []
    for r in reports:
        m = 0
        for d in r:
            m |= 1 << d
        masks.append(m)
    seen = [sum(m >> d & 1 for m in masks) for d in range(1, defects + 1)]
    return [seen.count(k) for k in range(len(masks) + 1)]


@trial.right
def right_4(reports, defects):
    """Recursion over the defects, from the last one down."""
    if defects == 0:
        return [0] * (len(reports) + 1)
    rest = right_4(reports, defects - 1)
    rest[len([r for r in reports if defects in r])] += 1
    return rest


@trial.right
def right_5(reports, defects):
    """All subsets of reviewers: found by just these, and by no other."""
    from itertools import combinations

    sets = [frozenset(r) for r in reports]
    result = []
    for k in range(len(sets) + 1):
        n = 0
        for team in combinations(range(len(sets)), k):
            exact = set(range(1, defects + 1))
            for i, s in enumerate(sets):
                exact = exact & s if i in team else exact - s
            n += len(exact)
        result.append(n)
    return result


@trial.right
def right_6(reports, defects):
    """Begin with everything at none and move each defect one up."""
    counts = [defects] + [0] * len(reports)
    place = {}
    for r in reports:
        for d in dict.fromkeys(r):
            k = place.get(d, 0)
            counts[k] -= 1
            counts[k + 1] += 1
            place[d] = k + 1
    return counts


@trial.right
def right_7(reports, defects):
    """A class with one object per defect."""

    class Defect:
        def __init__(self, number):
            self.number = number
            self.finders = set()

    things = {n: Defect(n) for n in range(1, defects + 1)}
    for who, r in enumerate(reports):
        for d in r:
            things[d].finders.add(who)
    out = []
    while len(out) <= len(reports):
        out.append(sum(1 for t in things.values() if len(t.finders) == len(out)))
    return out


@trial.right
def right_8(reports, defects):
    """Golf: columns of a table of dots, sorted and grouped."""
    from itertools import groupby

    table = sorted(sum(d + 1 in r for r in reports) for d in range(defects))
    runs = {k: len(list(g)) for k, g in groupby(table)}
    return [runs.get(k, 0) for k in range(len(reports) + 1)]


@trial.right
def right_9(reports, defects):
    """Adds up one-hot rows by zip; sorted pairs (reviewer, defect)."""
    pairs = sorted({(d, i) for i, r in enumerate(reports) for d in r})
    rows = []
    for d in range(1, defects + 1):
        n = len([p for p in pairs if p[0] == d])
        rows.append([int(n == k) for k in range(len(reports) + 1)])
    return [sum(col) for col in zip(*rows)]


@trial.right
def right_10(reports, defects):
    """Counter of Counter."""
    named = Counter(chain.from_iterable(map(set, reports)))
    how = Counter(named[d] for d in range(1, defects + 1))
    return [how[k] for k in range(len(reports) + 1)]


@trial.right
def right_11(reports, defects):
    """Takes report after report from the pile; found by at least k, then
    differences. Open: may the arguments change? The text did not say, and the
    reports were taken from the list itself; here from a copy."""
    n = len(reports)
    at_least = [set(range(1, defects + 1))] + [set() for _ in range(n)]
    rest = list(reports)
    while rest:
        r = rest.pop()
        for k in range(n, 0, -1):
            at_least[k] |= at_least[k - 1] & set(r)
    sizes = [len(s) for s in at_least] + [0]
    return [sizes[k] - sizes[k + 1] for k in range(n + 1)]


@trial.right
def right_12(reports, defects):
    """Recursion: split the defects by the last reviewer."""

    def split(rs, ds):
        if not rs:
            return [len(ds)]
        hit = [d for d in ds if d in rs[-1]]
        miss = [d for d in ds if d not in rs[-1]]
        a = split(rs[:-1], miss) + [0]
        b = [0] + split(rs[:-1], hit)
        return [x + y for x, y in zip(a, b)]

    return split(list(reports), list(range(1, defects + 1)))


@trial.right
def right_13(reports, defects):
    """Bit masks."""
    masks = [0] * len(reports)
    for i, r in enumerate(reports):
        for d in r:
            masks[i] |= 1 << d
    out = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        out[sum(m >> d & 1 for m in masks)] += 1
    return out


@trial.right
def right_14(reports, defects):
    """Inclusion and exclusion over all choices of reviewers."""
    n = len(reports)
    everything = set(range(1, defects + 1))
    s = [
        sum(
            len(everything.intersection(*map(set, c))) for c in combinations(reports, k)
        )
        for k in range(n + 1)
    ]
    return [
        sum((-1) ** (j - k) * comb(j, k) * s[j] for j in range(k, n + 1))
        for k in range(n + 1)
    ]


@trial.right
def right_15(reports, defects):
    """Golf: sorted column sums, list.count."""
    c = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    return [c.count(k) for k in range(len(reports) + 1)]


@trial.right
def right_16(reports, defects):
    """A polynomial per defect: the exponents add up; add the polynomials."""
    total = [0] * (len(reports) + 1)
    for d in range(defects):
        poly = [1]
        for r in reports:
            poly = [0] + poly if r.count(d + 1) else poly + [0]
        total = [x + y for x, y in zip(total, poly)]
    return total


@trial.right
def right_17(reports, defects):
    """Moves each defect up one shelf when a reviewer finds it."""

    class Shelves:
        def __init__(self, n):
            self.at = {d: 0 for d in range(1, n + 1)}

        def lift(self, ds):
            for d in frozenset(ds):
                self.at[d] += 1

    s = Shelves(defects)
    for r in reports:
        s.lift(r)
    out = []
    for k in range(len(reports) + 1):
        out.append(len([d for d, v in s.at.items() if v == k]))
    return out


@trial.right
def right_18(reports, defects):
    """Counts found ones only; none is what is left over."""
    tally = {}
    for r in reports:
        for d in dict.fromkeys(r):
            tally[d] = tally.get(d, 0) + 1
    out = [list(tally.values()).count(k) for k in range(len(reports) + 1)]
    out[0] = defects - sum(out)
    return out


@trial.wrong
def wrong_1(reports, defects):
    """Belief: report.count gives 1 for whoever names it (a defect named twice
    counts twice, may leave the list)."""
    counts = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        counts[sum(r.count(d) for r in reports)] += 1
    return counts


@trial.wrong
def wrong_2(reports, defects):
    """Belief: all reports poured together and counted say how many reviewers; what
    is beyond the list falls out."""
    from collections import Counter

    c = Counter(d for r in reports for d in r)
    times = [c[d] for d in range(1, defects + 1)]
    return [times.count(k) for k in range(len(reports) + 1)]


@trial.wrong
def wrong_3(reports, defects):
    """Belief: the numbers are 0 to defects - 1."""
    counts = [0] * (len(reports) + 1)
    for d in range(defects):
        counts[sum(d in r for r in reports)] += 1
    return counts


@trial.wrong
def wrong_4(reports, defects):
    """Belief: range(1, defects) reaches the last defect."""
    counts = [0] * (len(reports) + 1)
    for d in range(1, defects):
        counts[sum(d in r for r in reports)] += 1
    return counts


@trial.wrong
def wrong_5(reports, defects):
    """Belief: one place for each number of reviewers, those found by none need
    none."""
    counts = [0] * len(reports)
    for d in range(1, defects + 1):
        n = sum(d in r for r in reports)
        if n > 0:
            counts[n - 1] += 1
    return counts


@trial.wrong
def wrong_6(reports, defects):
    """Belief: the defects are those that stand in some report."""
    counts = [0] * (len(reports) + 1)
    for d in set().union(*reports):
        counts[sum(d in r for r in reports)] += 1
    return counts


@trial.wrong
def wrong_7(reports, defects):
    """Belief: 'by one, by two, by three' are reviewers number one, two, three."""
    found = set().union(*reports)
    return [defects - len(found)] + [len(set(r)) for r in reports]


@trial.wrong
def wrong_8(reports, defects):
    """Belief: found by two means by at least two."""
    seen = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    result = [seen.count(0)]
    for k in range(1, len(reports) + 1):
        result.append(sum(s >= k for s in seen))
    return result


@trial.wrong
def wrong_9(reports, defects):
    """Belief: the place in the list is how many reviewers missed it."""
    counts = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        counts[sum(d not in r for r in reports)] += 1
    return counts


@trial.wrong
def wrong_10(reports, defects):
    """Belief: the list ends where the counts end (no zeros at the end)."""
    seen = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    return [seen.count(k) for k in range(max(seen) + 1)]


@trial.wrong
def wrong_11(reports, defects):
    """Belief: reviewers with equal reports are one reviewer."""
    different = []
    for r in reports:
        if set(r) not in different:
            different.append(set(r))
    counts = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        counts[sum(d in r for r in different)] += 1
    return counts


@trial.wrong
def wrong_12(reports, defects):
    """Belief: without reviewers there is nothing to return."""
    if not reports:
        return []
    counts = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        counts[sum(d in r for r in reports)] += 1
    return counts


@trial.wrong
def wrong_13(reports, defects):
    """Belief: an empty report is no reviewer."""
    reports = [r for r in reports if r]
    counts = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        counts[sum(d in r for r in reports)] += 1
    return counts


@trial.wrong
def wrong_14(reports, defects):
    """Belief: a reviewer can be counted the moment it is met: adds at every step
    from one up, and forgets to take away."""
    counts = [defects] + [0] * len(reports)
    for d in range(1, defects + 1):
        n = 0
        for r in reports:
            if d in r:
                n += 1
                counts[n] += 1
    return counts


@trial.wrong
def wrong_15(reports, defects):
    """Belief: it is the reports that are counted, so a defect found by two adds 2."""
    counts = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        n = sum(d in r for r in reports)
        counts[n] += max(n, 1)
    return counts


@trial.wrong
def wrong_16(reports, defects):
    """Belief: found by two means by the first two, found by three by the first
    three."""
    every = set(range(1, defects + 1))
    result = [len(every - set().union(*reports))]
    common = every
    for r in reports:
        common = common & set(r)
        result.append(len(common))
    return result


@trial.wrong
def wrong_17(reports, defects):
    """Belief: (two slips) none = defects minus all reports added up, and repeated
    names count."""
    from collections import Counter

    c = Counter(d for r in reports for d in r)
    result = [defects - sum(len(r) for r in reports)]
    for k in range(1, len(reports) + 1):
        result.append(sum(v == k for v in c.values()))
    return result


@trial.wrong
def wrong_18(reports, defects):
    """Belief: a defect named twice by one reviewer was found twice (never beyond
    the last place)."""
    out = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        out[min(len(reports), sum(r.count(d) for r in reports))] += 1
    return out


@trial.wrong
def wrong_19(reports, defects):
    """Slip: the list has one place for each reviewer, and begins with "by one"."""
    c = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    return [c.count(k) for k in range(1, len(reports) + 1)]


@trial.wrong
def wrong_20(reports, defects):
    """Slip: defects are counted from 0 to defects - 1."""
    out = [0] * (len(reports) + 1)
    for d in range(defects):
        out[sum(d in r for r in reports)] += 1
    return out


@trial.wrong
def wrong_21(reports, defects):
    """Slip: range stops before the last defect."""
    out = [0] * (len(reports) + 1)
    for d in range(1, defects):
        out[sum(d in r for r in reports)] += 1
    return out


@trial.wrong
def wrong_22(reports, defects):
    """Misread: how many each reviewer found, after how many nobody did."""
    found = set().union(*reports)
    return [defects - len(found)] + [len(set(r)) for r in reports]


@trial.wrong
def wrong_23(reports, defects):
    """Misread: without reviewers there is no answer, []."""
    if not reports:
        return []
    c = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    return [c.count(k) for k in range(len(reports) + 1)]


@trial.wrong
def wrong_24(reports, defects):
    """Belief: found by two is found by one as well, at least k."""
    c = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    return [c.count(0)] + [sum(x >= k for x in c) for k in range(1, len(reports) + 1)]


@trial.wrong
def wrong_25(reports, defects):
    """Two slips: by all comes first and by none last; the last defect is missing."""
    c = [sum(d in r for r in reports) for d in range(1, defects)]
    return [c.count(k) for k in range(len(reports), -1, -1)]


@trial.wrong
def wrong_26(reports, defects):
    """Slip: return inside the loop."""
    out = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        out[sum(d in r for r in reports)] += 1
        return out


@trial.wrong
def wrong_27(reports, defects):
    """Belief (notary): two equal reports are a copy, one of them counts."""
    different = []
    for r in reports:
        if r not in different:
            different.append(r)
    out = [0] * (len(reports) + 1)
    for d in range(1, defects + 1):
        out[sum(d in r for r in different)] += 1
    return out


@trial.wrong
def wrong_28(reports, defects):
    """Belief: a reviewer with an empty report is no reviewer, left out of the
    list."""
    real = [r for r in reports if r]
    c = [sum(d in r for r in real) for d in range(1, defects + 1)]
    return [c.count(k) for k in range(len(real) + 1)]


@trial.wrong
def wrong_29(reports, defects):
    """Slip: only defects that somebody named are gone through, so none is always
    0."""
    out = [0] * (len(reports) + 1)
    for d in set(chain(*reports)):
        out[sum(d in r for r in reports)] += 1
    if not reports:
        return [defects]
    return out


@trial.wrong
def wrong_30(reports, defects):
    """Slip: as long as needed only; zeros at the end are missing."""
    c = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    return [c.count(k) for k in range(max(c) + 1)]


@trial.wrong
def wrong_31(reports, defects):
    """Belief (bookkeeper): found by none is defects minus all entries of the
    reports."""
    c = [sum(d in r for r in reports) for d in range(1, defects + 1)]
    out = [c.count(k) for k in range(len(reports) + 1)]
    out[0] = max(0, defects - sum(len(r) for r in reports))
    return out


@trial.wrong
def wrong_32(reports, defects):
    """Belief: three reviewers always, a list of four."""
    out = [0] * 4
    for d in range(1, defects + 1):
        out[sum(d in r for r in reports)] += 1
    return out


@trial.wrong
def wrong_33(reports, defects):
    """Belief: by two is the number of pairs of reviewers that share one, and so on
    (overlaps)."""
    every = set(range(1, defects + 1))
    out = [defects - len(every.intersection(set().union(*reports)))]
    for k in range(1, len(reports) + 1):
        out.append(sum(len(every.intersection(*c)) for c in combinations(reports, k)))
    return out


@trial.wrong
def wrong_34(reports, defects):
    """Two slips: last defect missing, and a defect named twice counts twice (index
    error)."""
    out = [0] * (len(reports) + 1)
    for d in range(1, defects):
        out[sum(r.count(d) for r in reports)] += 1
    return out
