"""Answers to the tasks of `claims` from trials, written from the task texts alone.

RIGHT holds right answers in unusual style; WRONG holds wrong ones that once slipped
through.
"""

RIGHT = {
    "change": [
        r"""
def change(before, after, name):
    share_before = before.get(name, 0) / sum(before.values()) * 100
    share_after = after.get(name, 0) / sum(after.values()) * 100
    points = share_after - share_before
    if share_before == 0:
        return points, None
    return points, points / share_before * 100
""",
        r"""
from fractions import Fraction

def change(before, after, name):
    old, new = (Fraction(100 * d.get(name, 0), sum(d.values())) for d in (before, after))
    return (float(new - old), float(100 * (new - old) / old) if old else None)
""",
        r"""
change = lambda before, after, name: (
    lambda s, t: (t - s, None if not s else (t / s - 1) * 100)
)(*map(lambda d: 100 * d.get(name, 0) / sum(d.values()), [before, after]))
""",
        r"""
class Year:
    def __init__(self, commits):
        self.commits = dict(commits)

    @property
    def total(self):
        return sum(self.commits[p] for p in self.commits)

    def share(self, name):
        if name in self.commits:
            return self.commits[name] / self.total * 100
        return 0.0


class Move:
    def __init__(self, start, end):
        self.start = start
        self.end = end

    def points(self):
        return self.end - self.start

    def percent(self):
        return self.points() * 100 / self.start if self.start > 0 else None


def change(before, after, name):
    m = Move(Year(before).share(name), Year(after).share(name))
    return m.points(), m.percent()
""",
        r"""
def change(before, after, name):
    def add(numbers):
        if len(numbers) == 1:
            return numbers[0]
        mid = len(numbers) // 2
        return add(numbers[:mid]) + add(numbers[mid:])

    def share(d):
        hits = [v for k, v in d.items() if k == name]
        return 100 * (hits + [0])[0] / add(list(d.values()))

    b, a = share(before), share(after)
    return (a - b,) + ((None,) if b == 0 else ((a - b) / b * 100,))
""",
        r"""
from collections import Counter

def change(before, after, name):
    b, a = Counter(before), Counter(after)
    nb, na = len(list(b.elements())), len(list(a.elements()))
    rate = [100 * b[name] / nb, 100 * a[name] / na]
    result = [rate[1] - rate[0]]
    result.append(result[0] / rate[0] * 100 if name in before else None)
    return tuple(result)
""",
        r"""
def change(before, after, name):
    try:
        old = before[name] / sum(before.values())
    except KeyError:
        old = 0
    try:
        new = after[name] / sum(after.values())
    except KeyError:
        new = 0
    try:
        relative = 100 * (new - old) / old
    except ZeroDivisionError:
        relative = None
    return 100 * (new - old), relative
""",
        r"""
def change(before, after, name):
    # common denominator, no intermediate shares
    b, a = before.get(name, 0), after.get(name, 0)
    B, A = sum(before.values()), sum(after.values())
    cross = a * B - b * A
    return 100 * cross / (A * B), (100 * cross / (b * A) if b else None)
""",
        r"""
def change(before, after, name):
    shares = []
    years = [after, before]
    while years:
        year = years.pop()
        keys = list(year)
        total = mine = i = 0
        while i < len(keys):
            total += year[keys[i]]
            if keys[i] == name:
                mine = year[keys[i]]
            i += 1
        shares += [mine * 100.0 / total]
    first, last = shares
    points = last - first
    if name not in before:
        return points, None
    return points, 100 * (last / first) - 100
""",
        r"""
from collections import namedtuple
from fractions import Fraction
from functools import reduce
from operator import add

Moved = namedtuple("Moved", "points percent")

def change(before, after, name):
    def share(d):
        return Fraction(d.get(name, 0)) / reduce(add, d.values()) * 100
    s, t = share(before), share(after)
    if s == 0:
        return Moved(t, None)
    return Moved(t - s, (t - s) / s * 100)
""",
        r"""
def change(before, after, name):
    share_before = before.get(name, 0) / sum(before.values()) * 100
    share_after = after.get(name, 0) / sum(after.values()) * 100
    points = share_after - share_before
    if share_before == 0:
        return points, None
    return points, points / share_before * 100
""",
        r"""
from fractions import Fraction

def change(before, after, name):
    old, new = (Fraction(100 * d.get(name, 0), sum(d.values())) for d in (before, after))
    return float(new - old), (float(100 * (new / old - 1)) if old else None)
""",
        r"""
change = lambda before, after, name: (
    lambda s, t: (t - s, None if name not in before else 100 * t / s - 100)
)(*[100 * year[name] / sum(year.values()) if name in year else 0 for year in (before, after)])
""",
        r"""
def change(before, after, name):
    B = A = b = a = 0
    for p in before:
        B = B + before[p]
        if p == name:
            b = before[p]
    for p in after:
        A = A + after[p]
        if p == name:
            a = after[p]
    # a/A - b/B on a common denominator, everything whole until the end
    top = a * B - b * A
    points = 100 * top / (A * B)
    try:
        percent = 100 * top / (b * A)
    except ZeroDivisionError:
        percent = None
    return (points, percent)
""",
        r"""
from collections import Counter, namedtuple

Move = namedtuple("Move", "points percent")

def change(before, after, name):
    c, d = Counter(before), Counter(after)
    s = c[name] / sum(c.values())
    t = d[name] / sum(d.values())
    return Move(points=(t - s) * 100, percent=(t - s) / s * 100 if s > 0 else None)
""",
        r"""
class _Year:
    def __init__(self, commits):
        self.commits = commits

    def __matmul__(self, project):
        if project not in self.commits:
            return 0.0
        total = 0
        for n in self.commits.values():
            total += n
        return self.commits[project] / (total / 100)

def change(before, after, name):
    first = _Year(before) @ name
    second = _Year(after) @ name
    answer = [second - first]
    answer.append(answer[0] / (first / 100) if first else None)
    return tuple(answer)
""",
        r"""
from functools import reduce
from operator import add, itemgetter

def change(before, after, name):
    match (name in before, name in after):
        case (False, _):
            return 100 * after[name] / reduce(add, after.values()), None
        case (True, False):
            return -100 * before[name] / reduce(add, before.values()), -100
        case _:
            x = itemgetter(name)(before) / reduce(add, before.values())
            y = itemgetter(name)(after) / reduce(add, after.values())
            return 100 * (y - x), 100 * (y - x) / x
""",
        r"""
def change(before, after, name):
    def shares():
        for table in [before, after]:
            try:
                mine = table[name]
            except KeyError:
                mine = 0
            rest = sum(n for p, n in table.items() if p != name)
            yield mine * 100.0 / (mine + rest)
    gen = shares()
    vorher = next(gen)
    nachher = next(gen)
    delta = nachher - vorher
    return delta, (vorher or None) and delta * 100 / vorher
""",
        r"""
from decimal import Decimal, getcontext

def change(before, after, name):
    getcontext().prec = 50
    hundred = Decimal(100)
    s0 = hundred * Decimal(before[name] if name in before else 0) / Decimal(sum(before.values()))
    s1 = hundred * Decimal(after[name] if name in after else 0) / Decimal(sum(after.values()))
    d = s1 - s0
    if s0.is_zero():
        return float(d), None
    return float(d), float(hundred * d / s0)
""",
        r"""
def change(before, after, name):
    everyone = {**before, **after}
    rows = {p: (before.get(p, 0), after.get(p, 0)) for p in everyone}
    col_sums = [sum(col) for col in zip(*rows.values())]
    share = [n * 100 / t for n, t in zip(rows[name], col_sums)]
    points = -share[0] + share[1]
    percent = None
    while share[0] != 0:
        percent = points / share[0] * 100
        break
    return points, percent
""",
        r"""
def change(before, after, name):
    old = 100 * before.get(name, 0) / sum(before.values())
    new = 100 * after.get(name, 0) / sum(after.values())
    points = new - old
    return points, (points / old * 100 if old else None)
""",
        r"""
from fractions import Fraction
def change(before, after, name):
    old, new = (Fraction(100 * d.get(name, 0), sum(d.values()))
                for d in (before, after))
    return float(new - old), None if old == 0 else float(100 * (new / old - 1))
""",
        r"""
def change(before, after, name):
    b, B = before.get(name, 0), sum(before.values())
    a, A = after.get(name, 0), sum(after.values())
    cross = a * B - b * A
    try:
        percent = 100 * cross / (b * A)
    except ZeroDivisionError:
        percent = None
    return 100 * cross / (A * B), percent
""",
        r"""
from collections import Counter
def change(before, after, name):
    x, y = Counter(before), Counter(after)
    s = x[name] / sum(x.values()) * 1e2
    t = y[name] / sum(y.values()) * 1e2
    match x[name]:
        case 0:
            return (t, None)
        case _:
            return (t - s, (t / s) * 100 - 100)
""",
        r"""
from functools import reduce
from operator import add
share = lambda year, who: 100.0 * (year[who] if who in year else 0) / reduce(add, year.values())
change = lambda before, after, name: (
    share(after, name) - share(before, name),
    (share(after, name) / share(before, name) - 1) * 100 if name in before else None)
""",
        r"""
def change(before, after, name):
    if name not in before:
        return after[name] * 100 / sum(after.values()), None
    if name not in after:
        return -before[name] * 100 / sum(before.values()), -100.0
    s = before[name] * 100 / sum(before.values())
    t = after[name] * 100 / sum(after.values())
    return t - s, (t - s) * 100 / s
""",
        r"""
class _Year:
    def __init__(self, commits):
        self._commits = dict(commits)
        self._total = 0
        for n in self._commits.values():
            self._total += n
    def __getitem__(self, project):
        return self._commits.get(project, 0) / self._total

def change(before, after, name):
    then, now = _Year(before)[name], _Year(after)[name]
    result = [100 * (now - then)]
    result.append(None if then == 0 else 100 * (now - then) / then)
    return tuple(result)
""",
        r"""
def change(before, after, name):
    mine_then = others_then = mine_now = others_now = 0
    for project, n in before.items():
        if project == name:
            mine_then = n
        else:
            others_then += n
    for project, n in after.items():
        if project == name:
            mine_now = n
        else:
            others_now += n
    then = mine_then / (mine_then + others_then)
    now = mine_now / (mine_now + others_now)
    points = (now - then) * 100
    if mine_then > 0:
        factor = (mine_now / mine_then) * ((mine_then + others_then) / (mine_now + others_now))
        return points, (factor - 1) * 100
    return points, None
""",
        r"""
def change(before, after, name):
    def shares():
        for year in before, after:
            normed = {p: n / sum(year.values()) for p, n in year.items()}
            normed.setdefault(name, 0.0)
            yield normed[name] * 100
    it = shares()
    points = -(first := next(it)) + next(it)
    while first:
        return points, points / (first / 100)
    return points, None
""",
        r"""
from statistics import fmean
def change(before, after, name):
    # the share is the mean of a 0/1 mark, weighted by the commits:
    # here by the mean of (commits if it is the project else 0) over the mean of commits
    mark = lambda d: fmean(n * (p == name) for p, n in d.items()) / fmean(d.values())
    s, t = map(mark, (before, after))
    return (t - s) * 100, {True: lambda: None, False: lambda: (t - s) / s * 100}[s == 0]()
""",
    ],
    "someone_exceeds": [
        r"""
from math import comb

def someone_exceeds(growths, bar, k):
    low = sum(1 for g in growths if g <= bar)
    return 1 - comb(low, k) / comb(len(growths), k)
""",
        r"""
def someone_exceeds(growths, bar, k):
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
""",
        r"""
from itertools import combinations

def someone_exceeds(growths, bar, k):
    outcomes = [any(growths[i] > bar for i in pick)
                for pick in combinations(range(len(growths)), k)]
    return outcomes.count(True) / len(outcomes)
""",
        r"""
from fractions import Fraction

def someone_exceeds(growths, bar, k):
    n = len(growths)
    low = len(list(filter(lambda g: g <= bar, growths)))

    def product(lo, hi):
        if hi - lo == 1:
            return Fraction(low - lo, n - lo)
        mid = (lo + hi) // 2
        return product(lo, mid) * product(mid, hi)

    return 1 - product(0, k)
""",
        r"""
def someone_exceeds(growths, bar, k):
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
""",
        r"""
from math import comb
from collections import Counter

def someone_exceeds(growths, bar, k):
    c = Counter(g > bar for g in growths)
    hit = sum(comb(c[True], j) * comb(c[False], k - j) for j in range(1, k + 1))
    return hit / comb(len(growths), k)
""",
        r"""
from math import lgamma, exp

def someone_exceeds(growths, bar, k):
    n = len(growths)
    m = sum(g <= bar for g in growths)
    if m < k:
        return 1.0
    if m == n:
        return 0.0
    log_none = lgamma(m + 1) - lgamma(m - k + 1) - lgamma(n + 1) + lgamma(n - k + 1)
    return max(0.0, 1 - exp(log_none))
""",
        r"""
class Urn:
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


def someone_exceeds(growths, bar, k):
    return Urn(growths, bar).chance(k)
""",
        r"""
from bisect import bisect_right
from math import factorial

def someone_exceeds(growths, bar, k):
    ordered = sorted(growths)
    m, n = bisect_right(ordered, bar), len(ordered)
    if k > m:
        return 1
    bad = factorial(m) * factorial(n - k)
    every = factorial(n) * factorial(m - k)
    return (every - bad) / every
""",
        r"""
from itertools import accumulate
from operator import mul

def someone_exceeds(growths, bar, k):
    # seen from the other side: each category above the bar must be left out
    n = len(growths)
    factors = [max(n - k - i, 0) / (n - i) for i in range(sum(g > bar for g in growths))]
    *_, missed = accumulate([1.0] + factors, mul)
    return 1 - missed
""",
        r"""
from math import comb

def someone_exceeds(growths, bar, k):
    below = sum(1 for g in growths if g <= bar)
    return 1 - comb(below, k) / comb(len(growths), k)
""",
        r"""
from itertools import combinations

def someone_exceeds(growths, bar, k):
    hits = total = 0
    for draw in combinations(growths, k):
        total += 1
        hits += any(g > bar for g in draw)
    return hits / total
""",
        r"""
def someone_exceeds(growths, bar, k):
    n = len(growths)
    low = n - len([g for g in growths if g > bar])
    none = 1.0
    for i in range(k):
        if low - i <= 0:
            return 1.0
        none *= (low - i) / (n - i)
    return 1.0 - none
""",
        r"""
from fractions import Fraction
from math import prod

def someone_exceeds(growths, bar, k):
    n, low = len(growths), sum(not g > bar for g in growths)
    return float(1 - prod((Fraction(low - i, n - i) for i in range(k)), start=Fraction(1)))
""",
        r"""
from math import comb

def someone_exceeds(growths, bar, k):
    # add up "exactly j above" for j = 1, 2, ..., k (hypergeometric)
    above = [g > bar for g in growths].count(True)
    below = len(growths) - above
    ways = sum(comb(above, j) * comb(below, k - j) for j in range(1, k + 1))
    return ways / comb(len(growths), k)
""",
        r"""
def someone_exceeds(growths, bar, k):
    # the other way round: the k are fixed, the winners are dealt out and all must miss them
    n = len(growths)
    miss = 1
    for j, g in enumerate(sorted(growths, reverse=True)):
        if not g > bar:
            break
        miss = miss * max(0, n - k - j) / (n - j)
    return 1 - miss
""",
        r"""
def someone_exceeds(growths, bar, k):
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
""",
        r'''
from math import perm

def someone_exceeds(growths, bar, k):
    """Ordered draws: the first winner turns up at place 1, or 2, ..., or k."""
    n = len(growths)
    a = len(list(filter(lambda g: g > bar, growths)))
    b = n - a
    ordered = 0
    for place in range(1, k + 1):
        ordered += perm(b, place - 1) * a * perm(n - place, k - place)
    return ordered / perm(n, k)
''',
        r"""
from bisect import bisect_right
from math import lgamma, exp

def someone_exceeds(growths, bar, k):
    n = len(growths)
    b = bisect_right(sorted(growths), bar)
    if b < k:
        return 1
    if b == n:
        return 0
    log_p = lgamma(b + 1) - lgamma(b - k + 1) - lgamma(n + 1) + lgamma(n - k + 1)
    return min(1.0, max(0.0, 1 - exp(log_p)))
""",
        r"""
def someone_exceeds(growths, bar, k):
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
""",
        r"""
from math import comb
def someone_exceeds(growths, bar, k):
    below = sum(g <= bar for g in growths)
    return 1 - comb(below, k) / comb(len(growths), k)
""",
        r"""
def someone_exceeds(growths, bar, k):
    n = len(growths)
    below = n - sum(1 for g in growths if g > bar)
    if below < k:
        return 1.0
    none = 1.0
    for i in range(k):
        none = none * (below - i) / (n - i)
    return 1 - none
""",
        r"""
from math import comb
def someone_exceeds(growths, bar, k):
    above = [g > bar for g in growths].count(True)
    rest = len(growths) - above
    ways = sum(comb(above, j) * comb(rest, k - j) for j in range(1, k + 1))
    return ways / comb(len(growths), k)
""",
        r"""
from fractions import Fraction
def someone_exceeds(growths, bar, k):
    ranked = sorted(growths)
    b = 0
    while b < len(ranked) and ranked[b] <= bar:
        b += 1
    p = Fraction(1)
    for i in range(k):
        p *= Fraction(max(b - i, 0), len(ranked) - i)
    return float(1 - p)
""",
        r"""
from bisect import bisect_right
from math import perm
def someone_exceeds(growths, bar, k):
    below = bisect_right(sorted(growths), bar)
    every = perm(len(growths), k)
    return (every - perm(below, k)) / every
""",
        r"""
from math import comb
def someone_exceeds(growths, bar, k):
    # by the rank of the highest category drawn
    order = sorted(growths)
    return sum(comb(i, k - 1) for i, g in enumerate(order) if g > bar) / comb(len(order), k)
""",
        r"""
def someone_exceeds(growths, bar, k):
    # the k drawn are fixed in turn; the categories above must all land among the n - k left over
    n = len(growths)
    above = len(list(filter(lambda g: g > bar, growths)))
    missed = 1.0
    for j in range(above):
        free = n - k - j
        if free <= 0:
            return 1.0
        missed *= free / (n - j)
    return 1.0 - missed
""",
        r"""
def someone_exceeds(growths, bar, k):
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
""",
        r"""
def someone_exceeds(growths, bar, k):
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
""",
        r"""
from functools import reduce
from math import expm1, log1p
def someone_exceeds(growths, bar, k):
    n, a = len(growths), 0
    for g in growths:
        a += int(g > bar)
    if n - a < k:
        return 1
    if a == 0:
        return 0
    return -expm1(reduce(lambda s, i: s + log1p(-a / (n - i)), range(k), 0.0))
""",
    ],
    "differences": [
        r"""
def differences(claim, source):
    result = []
    for part in set(claim) | set(source):
        if claim.get(part, "").lower() != source.get(part, "").lower():
            result.append(part)
    return sorted(result)
""",
        r"""
differences = lambda c, s: sorted({p for p in [*c, *s] if c.get(p, "").lower() != s.get(p, "").lower()})
""",
        r"""
def differences(claim, source):
    def stated(d):
        return {(p, t.lower()) for p, t in d.items() if t}
    return sorted({p for p, _ in stated(claim) ^ stated(source)})
""",
        r"""
def differences(claim, source):
    def walk(parts):
        if not parts:
            return []
        if len(parts) == 1:
            p = parts[0]
            return [] if claim.get(p, "").lower() == source.get(p, "").lower() else [p]
        half = len(parts) // 2
        return walk(parts[:half]) + walk(parts[half:])
    return walk(sorted({**claim, **source}))
""",
        r"""
from collections import Counter

def differences(claim, source):
    votes = Counter()
    for record in (claim, source):
        votes.update((p, t.lower()) for p, t in record.items() if t != "")
    return sorted(set(p for (p, t), n in votes.items() if n == 1))
""",
        r"""
from bisect import insort

def differences(claim, source):
    found = []
    for p in claim:
        other = source[p] if p in source else ""
        if claim[p].lower() != other.lower():
            insort(found, p)
    for p in source:
        if p not in claim and source[p] != "":
            insort(found, p)
    return found
""",
        r"""
from itertools import chain, groupby

def differences(claim, source):
    rows = sorted((p, t.lower()) for p, t in chain(claim.items(), source.items()) if t)
    out = []
    for part, group in groupby(rows, key=lambda r: r[0]):
        texts = [t for _, t in group]
        if len(texts) == 1 or texts[0] != texts[1]:
            out.append(part)
    return out
""",
        r"""
class Record:
    def __init__(self, d):
        self._d = {k: v.lower() for k, v in d.items()}

    def __getitem__(self, part):
        return self._d.get(part) or None

    def __iter__(self):
        return iter(self._d)

    def __sub__(self, other):
        return {p for p in self if self[p] != other[p]}


def differences(claim, source):
    a, b = Record(claim), Record(source)
    return sorted((a - b) | (b - a))
""",
        r"""
import heapq

def differences(claim, source):
    heap = list({}.fromkeys(list(source) + list(claim)))
    heapq.heapify(heap)
    answer = []
    while heap:
        part = heapq.heappop(heap)
        try:
            left = claim[part].lower()
        except KeyError:
            left = ""
        try:
            right = source[part].lower()
        except KeyError:
            right = ""
        if left == right:
            continue
        answer += [part]
    return answer
""",
        r"""
from collections import defaultdict

def differences(claim, source):
    table = defaultdict(lambda: ["", ""])
    for column, record in enumerate([claim, source]):
        for part, text in record.items():
            table[part][column] = text.lower()
    names = [part for part, (x, y) in table.items() if x != y]
    # selection sort
    for i in range(len(names)):
        j = min(range(i, len(names)), key=names.__getitem__)
        names[i], names[j] = names[j], names[i]
    return names
""",
        r"""
def differences(claim, source):
    parts = set(claim) | set(source)
    return sorted(p for p in parts if claim.get(p, "").lower() != source.get(p, "").lower())
""",
        r"""
def differences(claim, source):
    a = {(k, v.lower()) for k, v in claim.items() if v}
    b = {(k, v.lower()) for k, v in source.items() if v}
    return sorted({k for k, _ in a ^ b})
""",
        r"""
from bisect import insort

def differences(claim, source):
    result = []
    for part in claim:
        other = source[part] if part in source else ""
        if claim[part].lower() != other.lower():
            insort(result, part)
    for part in source:
        if part not in claim and source[part] != "":
            insort(result, part)
    return result
""",
        r"""
from collections import defaultdict

def differences(claim, source):
    said = defaultdict(lambda: ["", ""])
    for i, record in enumerate((claim, source)):
        for part, text in record.items():
            said[part][i] = text.lower()
    return [part for part, (x, y) in sorted(said.items()) if x != y]
""",
        r"""
from heapq import merge
from itertools import groupby

def differences(claim, source):
    left = sorted((p, t.lower()) for p, t in claim.items() if len(t) > 0)
    right = sorted((p, t.lower()) for p, t in source.items() if len(t) > 0)
    out = []
    for part, rows in groupby(merge(left, right), key=lambda row: row[0]):
        texts = [t for _, t in rows]
        if len(texts) == 1 or texts[0] != texts[1]:
            out.append(part)
    return out
""",
        r"""
def differences(claim, source):
    todo = dict(source)
    bad = []
    for part, text in claim.items():
        if todo.pop(part, "").lower() == text.lower():
            continue
        bad += [part]
    bad.extend(filter(todo.get, todo))
    bad.sort()
    return bad
""",
        r"""
differences = lambda claim, source: list(
    filter(
        lambda p: len({str.lower(r.get(p) or "") for r in (claim, source)}) - 1,
        sorted({*claim, *source}),
    )
)
""",
        r"""
from collections import ChainMap

def differences(claim, source):
    def clean(record):
        return {p: t.lower() for p, t in record.items() if t != ""}
    c, s = clean(claim), clean(source)
    only_one = c.keys() ^ s.keys()
    conflict = {p for p in c.keys() & s.keys() if c[p] != s[p]}
    return [p for p in sorted(ChainMap(c, s)) if p in only_one or p in conflict]
""",
        r"""
class _Record:
    def __init__(self, d):
        self.d = d

    def __getitem__(self, part):
        try:
            return self.d[part].lower()
        except KeyError:
            return ""

def differences(claim, source):
    c, s = _Record(claim), _Record(source)
    names = sorted(dict.fromkeys([*claim, *source]))
    i = 0
    while i < len(names):
        if c[names[i]] == s[names[i]]:
            del names[i]
        else:
            i += 1
    return names
""",
        r"""
def differences(claim, source):
    def walk():
        for part in sorted(list(claim) + [p for p in source if p not in claim]):
            match (claim.get(part, ""), source.get(part, "")):
                case ("", ""):
                    pass
                case ("", _) | (_, ""):
                    yield part
                case (x, y) if x.lower() != y.lower():
                    yield part
    return [*walk()]
""",
        r"""
def differences(claim, source):
    parts = set(claim) | set(source)
    return sorted(p for p in parts
                  if claim.get(p, "").lower() != source.get(p, "").lower())
""",
        r"""
def differences(claim, source):
    a = {(p, t.lower()) for p, t in claim.items() if t}
    b = {(p, t.lower()) for p, t in source.items() if t}
    return sorted({p for p, _ in a ^ b})
""",
        r"""
def differences(claim, source):
    rest = {p: t.lower() for p, t in source.items() if t != ""}
    found = []
    for p, t in claim.items():
        if t == "":
            continue
        if rest.pop(p, None) != t.lower():
            found.append(p)
    found.extend(rest)
    found.sort()
    return found
""",
        r"""
from collections import defaultdict
def differences(claim, source):
    said = defaultdict(lambda: ["", ""])
    for i, record in enumerate((claim, source)):
        for part, text in record.items():
            said[part][i] = text.lower()
    return [part for part, (c, s) in sorted(said.items()) if c != s]
""",
        r"""
from collections import ChainMap
def differences(claim, source):
    return list(filter(
        lambda p: len({d.get(p, "").lower() for d in (claim, source)}) == 2,
        sorted(ChainMap(claim, source))))
""",
        r"""
from itertools import chain, groupby
def differences(claim, source):
    triples = sorted(chain(((p, t.lower()) for p, t in claim.items() if t),
                           ((p, t.lower()) for p, t in source.items() if t)))
    out = []
    for part, group in groupby(triples, key=lambda x: x[0]):
        match [t for _, t in group]:
            case [a, b] if a == b:
                pass
            case _:
                out.append(part)
    return out
""",
        r"""
def differences(claim, source):
    # merge of two sorted lists
    a = sorted((p, t.lower()) for p, t in claim.items() if t)
    b = sorted((p, t.lower()) for p, t in source.items() if t)
    i = j = 0
    out = []
    while i < len(a) or j < len(b):
        if j == len(b) or (i < len(a) and a[i][0] < b[j][0]):
            out.append(a[i][0])
            i += 1
        elif i == len(a) or b[j][0] < a[i][0]:
            out.append(b[j][0])
            j += 1
        else:
            if a[i][1] != b[j][1]:
                out.append(a[i][0])
            i += 1
            j += 1
    return out
""",
        r"""
from collections import Counter
def differences(claim, source):
    seen = Counter((p, t.lower()) for d in (claim, source) for p, t in d.items() if t)
    return sorted(dict.fromkeys(p for (p, _), n in seen.items() if n == 1))
""",
        r"""
from bisect import insort
def differences(claim, source):
    out = []
    for p in {**source, **claim}:
        c = claim.get(p) or None
        s = source.get(p) or None
        if c is None and s is None:
            continue
        if c is None or s is None or c.lower() != s.lower():
            insort(out, p)
    return out
""",
        r"""
def differences(claim, source):
    stated = lambda d: {p: t.lower() for p, t in d.items() if len(t) > 0}
    c, s = stated(claim), stated(source)
    only_one = c.keys() ^ s.keys()
    contradicted = {p for p in c.keys() & s.keys() if c[p] != s[p]}
    agreed = [*only_one, *contradicted]
    for i in range(1, len(agreed)):
        j = i
        while j and agreed[j - 1] > agreed[j]:
            agreed[j - 1], agreed[j] = agreed[j], agreed[j - 1]
            j -= 1
    return agreed
""",
    ],
}

WRONG = {
    "change": [
        r"""
def change(before, after, name):
    common = [p for p in before if p in after]
    if name not in common:
        common.append(name)
    total_b = sum(before.get(p, 0) for p in common)
    total_a = sum(after.get(p, 0) for p in common)
    b = before.get(name, 0) / total_b * 100 if total_b else 0
    a = after.get(name, 0) / total_a * 100 if total_a else 0
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b * 100
""",
        r"""
def change(before, after, name):
    a = before.get(name, 0) / sum(before.values()) * 100
    b = after.get(name, 0) / sum(after.values()) * 100
    points = b - a
    percent = a and points / a * 100
    return points, percent or None
""",
    ],
    "differences": [
        r"""
def differences(claim, source):
    claim_texts = [t.lower() for t in claim.values() if t]
    source_texts = [t.lower() for t in source.values() if t]
    out = set()
    for part, text in claim.items():
        if text and text.lower() not in source_texts:
            out.add(part)
    for part, text in source.items():
        if text and text.lower() not in claim_texts:
            out.add(part)
    return sorted(out)
""",
        r"""
def differences(claim, source):
    def words(text):
        return set(text.lower().split())
    names = set(claim).union(source)
    return sorted(n for n in names
                  if words(claim.get(n, "")) != words(source.get(n, "")))
""",
    ],
    "someone_exceeds": [
        r"""
from math import comb
def someone_exceeds(growths, bar, k):
    n = len(growths)
    if k == n:
        return 1.0
    below = sum(1 for g in growths if g <= bar)
    return 1 - comb(below, k) / comb(n, k)
""",
    ],
}
