"""What people answered to `calibration_table` in trials, from its text alone."""

from collections import Counter, defaultdict
from fractions import Fraction
from itertools import groupby
from statistics import mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(said, right, width):
    """Numeric bands walked from 0, comprehension, last one closed."""
    out = {}
    for low in range(0, 100, width):
        top = low + width
        cases = [
            (s, r)
            for s, r in zip(said, right)
            if low <= s < top or (s == 100 and top == 100)
        ]
        if cases:
            n = len(cases)
            out[low] = (
                n,
                sum(s for s, _ in cases) / n,
                sum(r for _, r in cases) * 100 / n,
            )
    return out


@trial.right
def right_2(said, right, width):
    """Fractions, handed back as Fractions. Open: "number" may be a Fraction."""
    from fractions import Fraction

    out = {}
    for s, r in zip(said, right):
        low = 100 - width if s == 100 else s - s % width
        n, a, b = out.get(low, (0, Fraction(0), Fraction(0)))
        out[low] = (n + 1, a + s, b + r)
    return {low: (n, a / n, 100 * b / n) for low, (n, a, b) in out.items()}


@trial.right
def right_3(said, right, width):
    """Running means instead of sums."""
    out = {}
    for s, r in zip(said, right):
        low = min(s, 99) // width * width
        n, mean, rate = out.get(low, (0, 0.0, 0.0))
        n += 1
        out[low] = (n, mean + (s - mean) / n, rate + (100 * r - rate) / n)
    return out


@trial.right
def right_4(said, right, width):
    """groupby after sorting the pairs."""
    from itertools import groupby
    from statistics import mean

    def band(pair):
        return min(pair[0] // width, 100 // width - 1) * width

    table = {}
    for low, group in groupby(sorted(zip(said, right)), key=band):
        group = list(group)
        table[low] = (
            len(group),
            mean(s for s, _ in group),
            mean(100 * r for _, r in group),
        )
    return table


@trial.right
def right_5(said, right, width):
    """bisect over the lower ends, highest band first in the dict."""
    from bisect import bisect_right

    lows = list(range(0, 100, width))
    piles = [[] for _ in lows]
    for i in reversed(range(len(said))):
        piles[bisect_right(lows, said[i]) - 1].append(i)
    table = {}
    for low, pile in reversed(list(zip(lows, piles))):
        if not pile:
            continue
        table[low] = (
            len(pile),
            sum(said[i] for i in pile) / len(pile),
            sum(right[i] for i in pile) / len(pile) * 100,
        )
    return table


@trial.right
def right_6(said, right, width):
    """Three Counters."""
    from collections import Counter

    size, total, hits = Counter(), Counter(), Counter()
    for s, r in zip(said, right):
        low = [b for b in range(0, 100, width) if b <= s][-1]
        size[low] += 1
        total[low] += s
        hits[low] += r
    return {b: (size[b], total[b] / size[b], 100 * hits[b] / size[b]) for b in size}


@trial.right
def right_7(said, right, width):
    """Recursive: take one band off the list, go on with the rest."""

    def rec(cases):
        if not cases:
            return {}
        low = min(cases[0][0] // width * width, 100 - width)
        mine = [c for c in cases if low <= c[0] < low + width + (low + width == 100)]
        rest = [c for c in cases if c not in mine]
        n = len(mine)
        return {
            low: (
                n,
                sum(c[0] for c in mine) / n,
                100 - 100 * sum(c[1] == 0 for c in mine) / n,
            ),
            **rec(rest),
        }

    return rec(list(zip(said, right)))


@trial.right
def right_8(said, right, width):
    """A small class; a dict subclass is returned."""

    class Band:
        def __init__(self):
            self.said, self.hit = [], []

        def row(self):
            return (
                len(self.said),
                sum(self.said) / len(self.said),
                self.hit.count(1) / len(self.hit) * 100,
            )

    bands = defaultdict(Band)
    for s, r in zip(said, right):
        low = s // width * width
        if low == 100:
            low -= width
        bands[low].said.append(s)
        bands[low].hit.append(r)
    result = defaultdict(tuple)
    for low in bands:
        result[low] = bands[low].row()
    return result


@trial.right
def right_9(said, right, width):
    """Walks the hundred possible percents with pointers; fsum."""
    from math import fsum

    table = {}
    low = 0
    while low < 100:
        last = low + width - 1 if low + width < 100 else 100
        chosen = [i for i, s in enumerate(said) if s in range(low, last + 1)]
        if len(chosen) > 0:
            table[low] = (
                len(chosen),
                fsum(said[i] / len(chosen) for i in chosen),
                fsum(100 / len(chosen) for i in chosen if right[i]),
            )
        low = last + 1
    return table


@trial.right
def right_10(said, right, width):
    """Counters, one for each of size, sum and hits."""
    size, total, hits = Counter(), Counter(), Counter()
    for s, r in zip(said, right):
        low = s - s % width
        if low == 100:
            low -= width
        size[low] += 1
        total[low] += s
        hits[low] += r
    return {k: (size[k], total[k] / size[k], hits[k] * 100 / size[k]) for k in size}


@trial.right
def right_11(said, right, width):
    """Goes through the bands, not through the cases."""
    out = {}
    for low in range(0, 100, width):
        top = low + width if low + width < 100 else 101
        here = [i for i in range(len(said)) if low <= said[i] < top]
        if here:
            out[low] = (
                len(here),
                mean(said[i] for i in here),
                100 * mean(right[i] for i in here),
            )
    return out


@trial.right
def right_12(said, right, width):
    """Sort a copy and groupby."""

    def band(case):
        return min(case[0], 99) // width * width

    table = {}
    for low, cases in groupby(sorted(zip(said, right)), key=band):
        s, r = zip(*cases)
        table[low] = len(s), sum(s) / len(s), sum(r) / len(r) * 100
    return table


@trial.right
def right_13(said, right, width):
    """Fractions; exact numbers returned."""
    bands = {}
    for s, r in zip(said, right):
        n, a, b = bands.get(min(s // width, 100 // width - 1), (0, 0, 0))
        bands[min(s // width, 100 // width - 1)] = n + 1, a + s, b + r
    return {
        width * k: (n, Fraction(a, n), Fraction(100 * b, n))
        for k, (n, a, b) in bands.items()
    }


@trial.right
def right_14(said, right, width):
    """Running means, updated at each case (differ in the last digits only)."""
    t = {}
    for s, r in zip(said, right):
        low = 100 - width if s == 100 else s // width * width
        n, m, h = t.get(low, (0, 0.0, 0.0))
        n += 1
        t[low] = (n, m + (s - m) / n, h + (100 * r - h) / n)
    return t


@trial.right
def right_15(said, right, width):
    """Recursion: take the band of the first case out, then the rest."""

    def peel(cases):
        if not cases:
            return {}
        low = max(b for b in range(0, 100, width) if b <= cases[0][0])
        inside = lambda s: low <= s < low + width or (s == 100 and low + width == 100)
        mine = [(s, r) for s, r in cases if inside(s)]
        table = peel([(s, r) for s, r in cases if not inside(s)])
        table[low] = (
            len(mine),
            sum(s for s, _ in mine) / len(mine),
            100 * sum(r for _, r in mine) / len(mine),
        )
        return table

    return peel(list(zip(said, right)))


@trial.right
def right_16(said, right, width):
    """A class for a band; keys run from the top downwards."""

    class Band:
        def __init__(self, low):
            self.low, self.cases = low, []

        def holds(self, s):
            return self.low <= s

        def row(self):
            s = [c[0] for c in self.cases]
            ok = [c for c in self.cases if c[1]]
            return len(s), sum(s) / len(s), len(ok) / len(s) * 100

    bands = [Band(low) for low in range(100 - width, -1, -width)]
    for case in zip(said, right):
        next(b for b in bands if b.holds(case[0])).cases.append(case)
    return {b.low: b.row() for b in bands if b.cases}


@trial.right
def right_17(said, right, width):
    """Comprehension golf."""
    z = [(min(s // width * width, 100 - width), s, r) for s, r in zip(said, right)]
    return {
        k: (
            len(c := [x for x in z if x[0] == k]),
            sum(x[1] for x in c) / len(c),
            100 - 100 * sum(1 - x[2] for x in c) / len(c),
        )
        for k in {x[0] for x in z}
    }


@trial.right
def right_18(said, right, width):
    """Counts by each number said first, 0 to 100, then adds these up."""
    times, good = [0] * 101, [0] * 101
    for s, r in zip(said, right):
        times[s] += 1
        good[s] += r
    out = {}
    for low in range(0, 100, width):
        r = range(low, low + width + (low + width == 100))
        n = sum(times[s] for s in r)
        if n > 0:
            out[low] = (
                n,
                sum(s * times[s] for s in r) / n,
                sum(good[s] for s in r) / n * 100,
            )
    return out


@trial.wrong
def wrong_1(said, right, width):
    """Belief: integer division is enough; 100 gets a band of its own."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(s // width * width, []).append((s, r))
    return {
        b: (len(c), sum(s for s, _ in c) / len(c), 100 * sum(r for _, r in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_2(said, right, width):
    """Belief: a band is low <= s < low + width, always; 100 falls out."""
    table = {}
    for low in range(0, 100, width):
        c = [(s, r) for s, r in zip(said, right) if low <= s < low + width]
        if c:
            table[low] = (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
    return table


@trial.wrong
def wrong_3(said, right, width):
    """Belief: both ends belong to a band, so 60 counts in two of them."""
    table = {}
    for low in range(0, 100, width):
        c = [(s, r) for s, r in zip(said, right) if low <= s <= low + width]
        if c:
            table[low] = (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
    return table


@trial.wrong
def wrong_4(said, right, width):
    """Belief: the percent right is out of all cases, not of the band's."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    return {
        b: (
            len(c),
            sum(s for s, _ in c) / len(c),
            100 * sum(r for _, r in c) / len(said),
        )
        for b, c in bands.items()
    }


@trial.wrong
def wrong_5(said, right, width):
    """Belief: how often right is a share from 0 to 1."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    return {
        b: (len(c), sum(s for s, _ in c) / len(c), sum(r for _, r in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_6(said, right, width):
    """Belief: the middle of the band is what the machine said of it."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append(r)
    return {b: (len(c), b + width / 2, 100 * sum(c) / len(c)) for b, c in bands.items()}


@trial.wrong
def wrong_7(said, right, width):
    """Belief: a dict from said to right keeps all cases."""
    pairs = dict(zip(said, right))
    bands = {}
    for s, r in pairs.items():
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    return {
        b: (len(c), sum(s for s, _ in c) / len(c), 100 * sum(r for _, r in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_8(said, right, width):
    """Belief: every band belongs in the table, the empty ones as zeros."""
    table = {}
    for low in range(0, 100, width):
        c = [
            (s, r)
            for s, r in zip(said, right)
            if min(s // width * width, 100 - width) == low
        ]
        n = len(c)
        table[low] = (
            n,
            sum(s for s, _ in c) / n if n else 0,
            100 * sum(r for _, r in c) / n if n else 0,
        )
    return table


@trial.wrong
def wrong_9(said, right, width):
    """Belief: percents are whole numbers, so the results are rounded."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    return {
        b: (
            len(c),
            round(sum(s for s, _ in c) / len(c)),
            round(100 * sum(r for _, r in c) / len(c)),
        )
        for b, c in bands.items()
    }


@trial.wrong
def wrong_10(said, right, width):
    """Belief: the mean of what was said is taken over the right ticks."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    table = {}
    for b, c in bands.items():
        hits = [s for s, r in c if r == 1]
        table[b] = (
            len(c),
            sum(hits) / len(hits) if hits else 0,
            100 * len(hits) / len(c),
        )
    return table


@trial.wrong
def wrong_11(said, right, width):
    """Belief: the second and third number: percent right first, then said."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    return {
        b: (len(c), 100 * sum(r for _, r in c) / len(c), sum(s for s, _ in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_12(said, right, width):
    """Belief: bands are above the lower end up to and with the upper end."""
    bands = {}
    for s, r in zip(said, right):
        low = max((s - 1) // width * width, 0)
        bands.setdefault(low, []).append((s, r))
    return {
        b: (len(c), sum(s for s, _ in c) / len(c), 100 * sum(r for _, r in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_13(said, right, width):
    """Belief: a band is closed when the next begins; the last is forgotten."""
    table, pile, low = {}, [], None
    for s, r in sorted(zip(said, right)):
        b = min(s // width * width, 100 - width)
        if b != low and pile:
            n = len(pile)
            table[low] = (
                n,
                sum(x for x, _ in pile) / n,
                100 * sum(y for _, y in pile) / n,
            )
            pile = []
        low = b
        pile.append((s, r))
    return table


@trial.wrong
def wrong_14(said, right, width):
    """Belief: sorting what was said does no harm to the pairing with right."""
    bands = {}
    for s, r in zip(sorted(said), right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    return {
        b: (len(c), sum(s for s, _ in c) / len(c), 100 * sum(r for _, r in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_15(said, right, width):
    """Belief: the key is the number of the band, and 100 its own (two slips)."""
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(s // width, []).append((s, r))
    return {
        b: (len(c), sum(s for s, _ in c) / len(c), 100 * sum(r for _, r in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_16(said, right, width):
    """Belief: one mean per table; the mean over all cases stands in each band."""
    if not said:
        return {}
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    mean = sum(said) / len(said)
    return {
        b: (len(c), mean, 100 * sum(r for _, r in c) / len(c)) for b, c in bands.items()
    }


@trial.wrong
def wrong_17(said, right, width):
    """Belief: without cases there is nothing to tell, so None; 100 put right."""
    if len(said) == 0:
        return None
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
    return {
        b: (len(c), sum(s for s, _ in c) / len(c), 100 * sum(r for _, r in c) / len(c))
        for b, c in bands.items()
    }


@trial.wrong
def wrong_18(said, right, width):
    """Slip: 100 gets a band of its own."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(s // width * width, []).append((s, r))
    return _table(bands)


@trial.wrong
def wrong_19(said, right, width):
    """Slip: 100 falls out of the last band and is not counted at all."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    bands = {}
    for low in range(0, 100, width):
        cases = [(s, r) for s, r in zip(said, right) if low <= s < low + width]
        if cases:
            bands[low] = cases
    return _table(bands)


@trial.wrong
def wrong_20(said, right, width):
    """Belief: a band stands for its middle; this is what the machine said on
    average."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    return {
        k: (n, k + width / 2, h)
        for k, (n, _, h) in _table(_bands(said, right, width)).items()
    }


@trial.wrong
def wrong_21(said, right, width):
    """Belief: how often right is a share from 0 to 1."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    return {
        k: (n, m, h / 100)
        for k, (n, m, h) in _table(_bands(said, right, width)).items()
    }


@trial.wrong
def wrong_22(said, right, width):
    """Belief: a proper form has a row for each band, empty ones with zeros."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    table = {low: (0, 0, 0) for low in range(0, 100, width)}
    table.update(_table(_bands(said, right, width)))
    return table


@trial.wrong
def wrong_23(said, right, width):
    """Belief: a round number belongs to the band below it (up to and including 80)."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(max(s - 1, 0) // width * width, []).append((s, r))
    return _table(bands)


@trial.wrong
def wrong_24(said, right, width):
    """Slip: makes 99 of 100 to get it into the last band, and averages the 99."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    return _table(_bands([min(s, 99) for s in said], right, width))


@trial.wrong
def wrong_25(said, right, width):
    """Slip: percent right of all cases, not of those in the band."""

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    return {
        k: (
            len(c),
            sum(s for s, _ in c) / len(c),
            100 * sum(r for _, r in c) / len(said),
        )
        for k, c in _bands(said, right, width).items()
    }


@trial.wrong
def wrong_26(said, right, width):
    """Slip: cases kept in a dict by what was said, so the same number counts once, with
    the last mark."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    by_number = dict(zip(said, right))
    return _table(_bands(list(by_number), list(by_number.values()), width))


@trial.wrong
def wrong_27(said, right, width):
    """Belief: percent right means how large a part of all right ones lies in the
    band."""

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    hits = sum(right)
    return {
        k: (
            len(c),
            sum(s for s, _ in c) / len(c),
            100 * sum(r for _, r in c) / hits if hits else 0,
        )
        for k, c in _bands(said, right, width).items()
    }


@trial.wrong
def wrong_28(said, right, width):
    """Belief: the mean of what it said is taken over the right cases only (0 if
    none)."""

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    out = {}
    for k, c in _bands(said, right, width).items():
        good = [s for s, r in c if r]
        out[k] = (
            len(c),
            sum(good) / len(good) if good else 0,
            100 * len(good) / len(c),
        )
    return out


@trial.wrong
def wrong_29(said, right, width):
    """Slip: a band with nothing right is taken for empty and left out."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    return {k: row for k, row in _table(_bands(said, right, width)).items() if row[2]}


@trial.wrong
def wrong_30(said, right, width):
    """Slip: sorts what was said but not the marks, so the two no longer belong
    together."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    return _table(_bands(sorted(said), right, width))


@trial.wrong
def wrong_31(said, right, width):
    """Slip: goes through sorted cases and writes a band when the next begins; the last
    is never written."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    table, now, cases = {}, None, []
    for s, r in sorted(zip(said, right)):
        low = min(s // width * width, 100 - width)
        if low != now and cases:
            table.update(_table({now: cases}))
            cases = []
        now = low
        cases.append((s, r))
    return table


@trial.wrong
def wrong_32(said, right, width):
    """Slip: both ends belong to a band, so 60 stands in 40-60 and in 60-80."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    bands = {}
    for low in range(0, 100, width):
        cases = [(s, r) for s, r in zip(said, right) if low <= s <= low + width]
        if cases:
            bands[low] = cases
    return _table(bands)


@trial.wrong
def wrong_33(said, right, width):
    """Two slips: rounds both numbers to whole percents, and numbers the bands 0, 1, 2
    instead."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    def _bands(said, right, width):
        bands = {}
        for s, r in zip(said, right):
            bands.setdefault(min(s // width * width, 100 - width), []).append((s, r))
        return bands

    return {
        k // width: (n, round(m), round(h))
        for k, (n, m, h) in _table(_bands(said, right, width)).items()
    }


@trial.wrong
def wrong_34(said, right, width):
    """Two slips: the last band begins at 80 as in the example whatever the width;
    without cases one row of zeros."""

    def _table(bands):
        return {
            k: (
                len(c),
                sum(s for s, _ in c) / len(c),
                100 * sum(r for _, r in c) / len(c),
            )
            for k, c in bands.items()
        }

    if not said:
        return {0: (0, 0, 0)}
    bands = {}
    for s, r in zip(said, right):
        bands.setdefault(min(s // width * width, 80), []).append((s, r))
    return _table(bands)
