"""Answers to the tasks of `commons` from trials, written from the task texts alone.

RIGHT holds right answers in unusual style; WRONG holds wrong ones that once slipped
through.
"""

RIGHT = {
    "half_of_commits": [
        r"""
def half_of_commits(commits):
    ordered = sorted(commits, reverse=True)
    half = sum(ordered)
    got = 0
    taken = 0
    while 2 * got < half:
        got += ordered[taken]
        taken += 1
    return taken
""",
        r"""
from bisect import bisect_left
from itertools import accumulate

def half_of_commits(commits):
    total = sum(commits)
    reached = [2 * s for s in accumulate(sorted(commits, reverse=True), initial=0)]
    return bisect_left(reached, total)
""",
        r"""
import heapq

def half_of_commits(commits):
    heap = [-c for c in commits]
    heapq.heapify(heap)
    missing = sum(commits)
    n = 0
    while missing > 0:
        missing += 2 * heapq.heappop(heap)
        n += 1
    return n
""",
        r"""
half_of_commits = lambda commits: next(
    k for k in range(len(commits) + 1)
    if sum(sorted(commits)[len(commits) - k:]) >= sum(sorted(commits)[:len(commits) - k])
)
""",
        r"""
def half_of_commits(commits):
    # from the other end: send home the least busy as long as the rest keep half
    total = sum(commits)
    gone = 0
    left = len(commits)
    for c in sorted(commits):
        gone += c
        if gone > total - gone:
            break
        left -= 1
    return left
""",
        r"""
from collections import Counter

def half_of_commits(commits):
    how_many = Counter(commits)
    need = -(-sum(commits) // 2)
    people = 0
    for size in sorted(how_many, reverse=True):
        if need <= 0:
            break
        k = min(how_many[size], -(-need // size))
        people += k
        need -= k * size
    return people
""",
        r"""
def half_of_commits(commits):
    ranked = sorted(commits, key=lambda c: -c)
    total = sum(ranked)
    return sum(2 * sum(ranked[:i]) < total for i in range(len(ranked)))
""",
        r"""
from functools import reduce

def half_of_commits(commits):
    whole = sum(commits)

    def step(state, c):
        n, s = state
        return (n, s) if s + s >= whole else (n + 1, s + c)

    return reduce(step, sorted(commits)[::-1], (0, 0))[0]
""",
        r"""
def half_of_commits(commits):
    pool = list(commits)
    mine = []
    while sum(mine) < sum(pool):
        busiest = max(pool)
        pool.remove(busiest)
        mine.append(busiest)
    return len(mine)
""",
        r'''
def half_of_commits(commits):
    """Weighted quickselect: no sorting at all."""
    need = (sum(commits) + 1) // 2
    rest, count = tuple(commits), 0
    while need > 0:
        pivot = rest[len(rest) // 2]
        above = tuple(c for c in rest if c > pivot)
        same = tuple(c for c in rest if c == pivot)
        if sum(above) >= need:
            rest = above
            continue
        need -= sum(above)
        count += len(above)
        if sum(same) >= need:
            return count + (need + pivot - 1) // pivot
        need -= sum(same)
        count += len(same)
        rest = tuple(c for c in rest if c < pivot)
    return count
''',
        r"""
def half_of_commits(commits):
    half = sum(commits)
    reached = taken = 0
    for c in sorted(commits, reverse=True):
        if 2 * reached >= half:
            break
        reached += c
        taken += 1
    return taken
""",
        r"""
from itertools import accumulate
from bisect import bisect_left
def half_of_commits(commits):
    sums = [0] + list(accumulate(sorted(commits)[::-1]))
    return bisect_left(sums, (sums[-1] + 1) // 2)
""",
        r"""
import heapq
def half_of_commits(commits):
    heap = [-c for c in commits]
    heapq.heapify(heap)
    missing = sum(commits)
    n = 0
    while missing > 0:
        missing += 2 * heapq.heappop(heap)
        n += 1
    return n
""",
        r"""
def half_of_commits(commits):
    from collections import Counter
    tally = Counter(commits)
    need = -(-sum(commits) // 2)
    n = 0
    for size in sorted(tally, reverse=True):
        if need <= 0:
            break
        k = min(tally[size], -(-need // size))
        n += k
        need -= k * size
    return n
""",
        r"""
from itertools import accumulate
def half_of_commits(commits):
    total = sum(commits)
    cums = accumulate(sorted(commits, key=lambda c: -c), initial=0)
    return next(i for i, s in enumerate(cums) if s + s >= total)
""",
        r"""
def half_of_commits(commits):
    # drop the least busy as long as the others still have half
    keep = sorted(commits)
    total = have = sum(keep)
    dropped = 0
    while dropped < len(keep) and 2 * (have - keep[dropped]) >= total:
        have -= keep[dropped]
        dropped += 1
    return len(keep) - dropped
""",
        r"""
from functools import reduce
def half_of_commits(commits):
    total = sum(commits)
    step = lambda acc, c: acc if 2 * acc[1] >= total else (acc[0] + 1, acc[1] + c)
    return reduce(step, sorted(commits, reverse=True), (0, 0))[0]
""",
        r"""
def half_of_commits(commits):
    from itertools import accumulate
    total = sum(commits)
    before = [0, *accumulate(sorted(commits, reverse=True))][:-1]
    return sum(2 * b < total for b in before)
""",
        r"""
def half_of_commits(commits):
    # binary search for the number of authors
    order = sorted(commits)
    order.reverse()
    total = sum(order)
    lo, hi = 0, len(order)
    while lo < hi:
        mid = (lo + hi) // 2
        if 2 * sum(order[:mid]) >= total:
            hi = mid
        else:
            lo = mid + 1
    return lo
""",
        r"""
def half_of_commits(commits):
    pool = commits.copy()
    mine, theirs, who = 0, sum(pool), []
    while mine < theirs:
        top = pool.pop(pool.index(max(pool)))
        who.append(top)
        mine, theirs = mine + top, theirs - top
    return len(who)
""",
        r"""
from itertools import accumulate

def half_of_commits(commits):
    total = sum(commits)
    sums = accumulate(sorted(commits, reverse=True), initial=0)
    return next(k for k, s in enumerate(sums) if 2 * s >= total)
""",
        r"""
import heapq

def half_of_commits(commits):
    heap = [-c for c in commits]
    heapq.heapify(heap)
    balance = -sum(commits)
    taken = 0
    while balance < 0:
        balance -= 2 * heapq.heappop(heap)
        taken += 1
    return taken
""",
        r"""
from bisect import bisect_left
from itertools import accumulate

def half_of_commits(commits):
    ladder = [0, *accumulate(sorted(commits)[::-1])]
    return bisect_left(ladder, (ladder[-1] + 1) // 2)
""",
        r"""
def half_of_commits(commits):
    # drop the least busy as long as the others still keep half
    total = kept = sum(commits)
    left = len(commits)
    for c in sorted(commits):
        if 2 * (kept - c) < total:
            break
        kept -= c
        left -= 1
    return left
""",
        r"""
from collections import Counter

def half_of_commits(commits):
    missing = -(-sum(commits) // 2)
    people = 0
    for size, how_many in sorted(Counter(commits).items(), reverse=True):
        if missing <= 0 or size == 0:
            break
        use = min(how_many, -(-missing // size))
        people += use
        missing -= use * size
    return people
""",
        r"""
def half_of_commits(commits):
    pool = commits.copy()
    rest = sum(pool)
    mine = n = 0
    while mine < rest:
        top = pool.pop(pool.index(max(pool)))
        mine, rest, n = mine + top, rest - top, n + 1
    return n
""",
        r"""
half_of_commits = lambda commits: sum(
    1
    for above in [sorted(commits, reverse=True)]
    for k in range(len(above))
    if 2 * sum(above[:k]) < sum(above)
)
""",
        r"""
from functools import reduce

def half_of_commits(commits):
    goal = sum(commits)
    def step(state, c):
        got, n = state
        return state if 2 * got >= goal else (got + c, n + 1)
    return reduce(step, sorted(commits, key=lambda c: -c), (0, 0))[1]
""",
        r"""
def half_of_commits(commits):
    order = sorted(range(len(commits)), key=commits.__getitem__)
    low, high = 0, len(order)
    total = sum(commits)
    while low < high:
        mid = (low + high) // 2
        share = sum(commits[i] for i in order[len(order) - mid:])
        if share + share < total:
            low = mid + 1
        else:
            high = mid
    return low
""",
        r'''
import random

def half_of_commits(commits):
    """Quickselect style: never sorts the whole list."""
    need = sum(commits) / 2 if sum(commits) % 2 == 0 else (sum(commits) + 1) // 2
    need = int(need) if sum(commits) < 2 ** 50 else (sum(commits) + 1) // 2
    found = 0
    part = tuple(commits)
    while need > 0:
        pivot = random.choice(part)
        big = [c for c in part if c > pivot]
        if sum(big) >= need:
            part = big
            continue
        need -= sum(big)
        found += len(big)
        for c in part:
            if c == pivot and need > 0:
                need -= c
                found += 1
        part = [c for c in part if c < pivot]
    return found
''',
    ],
    "gini": [
        r"""
def gini(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for x in values:
        for y in values:
            total += abs(x - y)
    return total / (2 * n ** 2 * mean)
""",
        r"""
def gini(values):
    n = len(values)
    ranked = sum((2 * i - n - 1) * x for i, x in enumerate(sorted(values), 1))
    return max(0, ranked / (n * sum(values)))
""",
        r"""
import itertools as it
import math

def gini(values):
    return math.fsum(abs(a - b) for a, b in it.combinations(values, 2)) / (len(values) * math.fsum(values))
""",
        r"""
from fractions import Fraction

def gini(values):
    xs = [Fraction(v) for v in values]
    n, s = len(xs), sum(xs)
    spread = sum(abs(a - b) for a in xs for b in xs)
    return spread / (2 * n * s)
""",
        r"""
def gini(values):
    # every gap between neighbours in rank is crossed by k * (n - k) pairs
    s = sorted(values)
    n = len(s)
    crossed = sum((hi - lo) * k * (n - k) for k, (lo, hi) in enumerate(zip(s, s[1:]), 1))
    return crossed / n / sum(s)
""",
        r"""
from math import fsum

def gini(values):
    # |a - b| = a + b - 2 min(a, b)
    n = len(values)
    common = fsum(min(a, b) for a in values for b in values)
    return max(0.0, 1 - common / (n * fsum(values)))
""",
        r"""
def gini(values):
    # area under the Lorenz curve, by trapezoids
    s = sorted(values)
    n, total = len(s), sum(s)
    height, area2 = 0, 0
    for x in s:
        area2 += height + (height + x)
        height += x
    return max(0, (n * total - area2) / (n * total))
""",
        r"""
from collections import Counter
from statistics import fmean

def gini(values):
    groups = list(Counter(values).items())
    n = len(values)
    D = 0
    while groups:
        x, k = groups.pop()
        for y, m in groups:
            D += 2 * k * m * abs(x - y)
    return D / (2 * n * n * fmean(values))
""",
        r'''
def gini(values):
    def pairs(xs):
        """(sorted xs, sum of differences over unordered pairs), by halves."""
        if len(xs) < 2:
            return list(xs), 0
        m = len(xs) // 2
        (a, da), (b, db) = pairs(xs[:m]), pairs(xs[m:])
        return sorted(a + b), da + db + sum(abs(p - q) for p in a for q in b)

    _, d = pairs(values)
    return d / (sum(values) * len(values))
''',
        r"""
import operator

def gini(values):
    n = len(values)
    T = 0
    shift = 1
    while shift < n:                       # everyone with the one `shift` seats on, in a circle
        turned = values[shift:] + values[:shift]
        T += sum(map(abs, map(operator.sub, values, turned)))
        shift += 1
    xbar = sum(values) / n
    return T / xbar / n / n / 2
""",
        r"""
def gini(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for x in values:
        for y in values:
            total += abs(x - y)
    return total / (2 * n ** 2 * mean)
""",
        r"""
from itertools import combinations
def gini(values):
    return sum(abs(a - b) for a, b in combinations(values, 2)) / (len(values) * sum(values))
""",
        r"""
from itertools import product
import statistics
def gini(values):
    n = len(values)
    return statistics.fmean(abs(a - b) for a, b in product(values, repeat=2)) / (2 * statistics.fmean(values))
""",
        r"""
def gini(values):
    n = len(values)
    s = sorted(values)
    return sum((2 * i - n + 1) * v for i, v in enumerate(s)) / (n * sum(s))
""",
        r"""
from fractions import Fraction
def gini(values):
    v = [Fraction(x) for x in values]
    n = len(v)
    d = sum((max(a, b) - min(a, b) for a in v for b in v), Fraction(0))
    return float(d / (2 * n * n * (sum(v) / n)))
""",
        r"""
def gini(values):
    # one minus twice the area under the Lorenz curve, by trapezoids
    n, total = len(values), sum(values)
    low = area = 0
    for v in sorted(values):
        high = low + v
        area += (low + high) / 2
        low = high
    g = 1 - 2 * area / (n * total)
    return max(0.0, g)
""",
        r"""
from collections import Counter
def gini(values):
    c = Counter(values)
    num = sum(c[a] * c[b] * abs(a - b) for a in c for b in c)
    return num / len(values) / sum(values) / 2
""",
        r"""
import math
def gini(values):
    # the gap between neighbours k and k+1 is crossed by k * (n - k) pairs
    s = sorted(values)
    n = len(s)
    gaps = [k * (n - k) * (s[k] - s[k - 1]) for k in range(1, n)]
    return math.fsum(gaps) / (n * math.fsum(s))
""",
        r"""
def gini(values):
    # E|X - Y| / 2 = mean - E min(X, Y)
    n = len(values)
    mean = sum(values) / n
    mins = sum(min(x, y) for x in values for y in values) / n ** 2
    return min(max(1 - mins / mean, 0), (n - 1) / n)
""",
        r"""
def gini(values):
    total = 0
    i = 0
    while i < len(values):
        j = i
        while j > 0:
            j -= 1
            d = values[i] - values[j]
            total += 2 * (d if d > 0 else -d)
        i += 1
    mean = sum(values) / len(values)
    return total / (2 * len(values) * len(values) * mean)
""",
        r"""
def gini(values):
    n = len(values)
    return sum(abs(a - b) for a in values for b in values) / (2 * n * sum(values))
""",
        r"""
from itertools import combinations
from math import fsum

def gini(values):
    gaps = fsum(abs(a - b) for a, b in combinations(values, 2))
    return gaps / (len(values) * fsum(values))
""",
        r"""
from fractions import Fraction

def gini(values):
    xs = sorted(map(Fraction, values))
    n = len(xs)
    weighted = sum((2 * i - n + 1) * x for i, x in enumerate(xs))
    return float(weighted / (n * sum(xs)))
""",
        r"""
from itertools import accumulate
from fractions import Fraction

def gini(values):
    # Lorenz curve, trapezoids
    ys = [0, *accumulate(sorted(Fraction(v) for v in values))]
    n, top = len(values), ys[-1]
    area = sum((a + b) / top for a, b in zip(ys, ys[1:])) / (2 * n)
    return float(1 - 2 * area)
""",
        r"""
import statistics
from itertools import product

def gini(values):
    numbers = [float(v) for v in values]
    spread = statistics.fmean(abs(a - b) for a, b in product(numbers, repeat=2))
    return spread / statistics.fmean(numbers) / 2
""",
        r"""
def gini(values):
    # every gap between neighbours is crossed by k * (n - k) pairs
    s = sorted(values)
    n = len(s)
    crossed = 0
    for k, (low, high) in enumerate(zip(s, s[1:]), 1):
        crossed += (high - low) * k * (n - k)
    return crossed / n / sum(s)
""",
        r"""
from collections import Counter

def gini(values):
    c = Counter(values)
    n = c.total() if hasattr(c, "total") else sum(c.values())
    total = 0
    for x, p in c.items():
        for y, q in c.items():
            if x > y:
                total += p * q * (x - y)
    return total / (n * sum(x * p for x, p in c.items()))
""",
        r"""
def gini(values):
    # |a - b| = a + b - 2 min(a, b)
    n, s = len(values), sum(values)
    common = 0
    for a in values:
        for b in values:
            common += b if b < a else a
    return max(0.0, 1 - common / (n * s))
""",
        r'''
def gini(values):
    def walk(xs):
        """sorted list and sum of differences over the unordered pairs"""
        if len(xs) < 2:
            return list(xs), 0
        m = len(xs) // 2
        left, d1 = walk(xs[:m])
        right, d2 = walk(xs[m:])
        d = d1 + d2 + sum(abs(a - b) for a in left for b in right)
        return sorted(left + right), d
    _, d = walk(values)
    return d / (len(values) * sum(values))
''',
        r"""
class _Table:
    def __init__(self, values):
        self.values = tuple(values)

    @property
    def n(self):
        return len(self.values)

    @property
    def mean(self):
        return sum(self.values) / self.n

    def differences(self):
        i = 0
        while i < self.n ** 2:
            row, column = divmod(i, self.n)
            d = self.values[row] - self.values[column]
            yield d if d >= 0 else -d
            i += 1


def gini(values):
    t = _Table(values)
    return sum(t.differences()) / (2 * t.n ** 2 * t.mean)
""",
    ],
    "newcomer_share": [
        r"""
def newcomer_share(history, year):
    if not history.get(year):
        return None
    earlier = set()
    for y, authors in history.items():
        if y < year:
            earlier.update(authors)
    now = set(history[year])
    return len(now - earlier) / len(now)
""",
        r"""
def newcomer_share(history, year):
    debut = {}
    for y in sorted(history):
        for a in history[y]:
            debut.setdefault(a, y)
    here = set(history.get(year, ()))
    if here:
        return [debut[a] for a in here].count(year) / len(here)
""",
        r"""
def newcomer_share(history, year):
    fresh = set(history.get(year, []))
    size = len(fresh)
    for y in history.keys():
        if not y >= year:
            fresh.difference_update(history[y])
    return len(fresh) / size if size else None
""",
        r"""
def newcomer_share(history, year):
    try:
        now = frozenset(history[year])
        old = frozenset().union(*(history[y] for y in history if y < year))
        return 1 - len(now & old) / len(now)
    except (KeyError, ZeroDivisionError):
        return None
""",
        r"""
from statistics import fmean, StatisticsError

def newcomer_share(history, year):
    past = [names for y, names in history.items() if y < year]
    people = dict.fromkeys(history.get(year, ()))
    try:
        return fmean(0 if any(p in names for names in past) else 1 for p in people)
    except StatisticsError:
        return None
""",
        r"""
newcomer_share = lambda h, t: (
    None if not h.get(t)
    else sum(min(y for y in h if a in h[y]) == t for a in set(h[t])) / len(set(h[t]))
)
""",
        r"""
from fractions import Fraction
from itertools import chain, filterfalse

def newcomer_share(history, year):
    veterans = set(chain.from_iterable(v for k, v in history.items() if k < year))
    crew = {*history.get(year, [])}
    if len(crew) == 0:
        return None
    rookies = list(filterfalse(veterans.__contains__, crew))
    return float(Fraction(len(rookies), len(crew)))
""",
        r"""
def newcomer_share(history, year):
    roll = []
    for y in history:
        for a in history[y]:
            roll.append((a, y))
    roll.sort()
    new = old = 0
    last = None
    first_year = None
    counted = False
    for a, y in roll:
        if a != last:
            last, first_year, counted = a, y, False
        if y == year and not counted:
            counted = True
            if first_year == year:
                new += 1
            else:
                old += 1
    if new + old == 0:
        return None
    return new / (new + old)
""",
        r"""
def newcomer_share(history, year):
    number = {}
    def mask(names):
        bits = 0
        for name in names:
            bits |= 1 << number.setdefault(name, len(number))
        return bits
    now = mask(history.get(year, []))
    before = 0
    for y in history:
        if y < year:
            before |= mask(history[y])
    if now == 0:
        return None
    return bin(now & ~before).count("1") / bin(now).count("1")
""",
        r"""
from collections import defaultdict

class _Ledger:
    def __init__(self, history):
        self.active = defaultdict(set)
        for y, names in history.items():
            for name in names:
                self.active[name].add(y)

    def share(self, year):
        verdicts = [min(years) == year for years in self.active.values() if year in years]
        match verdicts:
            case []:
                return None
            case _:
                return verdicts.count(True) / len(verdicts)

def newcomer_share(history, year):
    return _Ledger(history).share(year)
""",
        r"""
def newcomer_share(history, year):
    earlier = set()
    for y in history:
        if y < year:
            earlier.update(history[y])
    now = set(history.get(year, []))
    if not now:
        return None
    return len(now - earlier) / len(now)
""",
        r"""
def newcomer_share(history, year):
    now = {*history.get(year, ())}
    return sum(all(a not in history[y] for y in history if y < year) for a in now) / len(now) if now else None
""",
        r"""
def newcomer_share(history, year):
    first = {}
    for y in sorted(history):
        for a in history[y]:
            first.setdefault(a, y)
    try:
        now = frozenset(history[year])
        return [first[a] for a in now].count(year) / len(now)
    except (KeyError, ZeroDivisionError):
        return None
""",
        r"""
from itertools import chain
def newcomer_share(history, year):
    if not history.get(year):
        return None
    old = set(chain.from_iterable(v for k, v in history.items() if k < year))
    unique = list(dict.fromkeys(history[year]))
    return len(list(filter(lambda a: a not in old, unique))) / len(unique)
""",
        r"""
def newcomer_share(history, year):
    fresh = set(history.get(year, []))
    everyone = len(fresh)
    if everyone == 0:
        return None
    for y, names in history.items():
        if y >= year:
            continue
        fresh.difference_update(names)
    return len(fresh) / everyone
""",
        r"""
from functools import reduce
def newcomer_share(history, year):
    now = set(history.get(year) or [])
    old = reduce(set.union, (set(history[y]) for y in history if y < year), set())
    return None if not now else 1 - len(now & old) / len(now)
""",
        r"""
from collections import defaultdict
def newcomer_share(history, year):
    years_of = defaultdict(set)
    for y, names in history.items():
        for name in names:
            years_of[name].add(y)
    active = [ys for ys in years_of.values() if year in ys]
    if not active:
        return None
    return sum(min(ys) == year for ys in active) / len(active)
""",
        r"""
from statistics import mean, StatisticsError
def newcomer_share(history, year):
    known = {a for y, names in history.items() for a in names if y < year}
    try:
        return mean(float(a not in known) for a in set(history.get(year, [])))
    except StatisticsError:
        return None
""",
        r"""
def newcomer_share(history, year):
    # growth of the circle of all authors up to the year
    before = set().union(*[history[y] for y in history if y < year])
    upto = set().union(*[history[y] for y in history if y <= year])
    n = len(set(history.get(year, [])))
    if n == 0:
        return None
    return (len(upto) - len(before)) / n
""",
        r"""
import sqlite3
def newcomer_share(history, year):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE c (y INTEGER, a TEXT)")
    db.executemany("INSERT INTO c VALUES (?, ?)", [(y, a) for y in history for a in history[y]])
    row = db.execute("SELECT AVG(m = ?) FROM (SELECT MIN(y) AS m FROM c GROUP BY a HAVING SUM(y = ?) > 0)", (year, year)).fetchone()
    db.close()
    return row[0]
""",
        r"""
def newcomer_share(history, year):
    now = set(history.get(year, ()))
    if not now:
        return None
    return len(now.difference(*(history[y] for y in history if y < year))) / len(now)
""",
        r"""
def newcomer_share(history, year):
    first = {}
    for y in sorted(history):
        for author in history[y]:
            first.setdefault(author, y)
    try:
        team = frozenset(history[year])
        return sum(first[a] == year for a in team) / len(team)
    except (KeyError, ZeroDivisionError):
        return None
""",
        r"""
from itertools import chain

def newcomer_share(history, year):
    if not history.get(year):
        return None
    past = set(chain.from_iterable(names for y, names in history.items() if y < year))
    team = dict.fromkeys(history[year])
    return 1 - sum(map(past.__contains__, team)) / len(team)
""",
        r"""
from statistics import fmean

def newcomer_share(history, year):
    team = set(history.get(year) or [])
    return fmean(
        float(not any(a in history[y] for y in history if y < year)) for a in team
    ) if team else None
""",
        r"""
from fractions import Fraction

def newcomer_share(history, year):
    match history:
        case {**years} if years.get(year):
            team = set(years[year])
            fresh = set(team)
            for y, names in years.items():
                if y < year:
                    fresh -= set(names)
            return float(Fraction(len(fresh), len(team)))
        case _:
            return None
""",
        r"""
from functools import reduce
from operator import or_

def newcomer_share(history, year):
    upto = reduce(or_, (set(v) for y, v in history.items() if y <= year), set())
    before = reduce(or_, (set(v) for y, v in history.items() if y < year), set())
    team = set(history.get(year, []))
    return (len(upto) - len(before)) / len(team) if team else None
""",
        r"""
def newcomer_share(history, year):
    pairs = sorted({(a, y) for y in history for a in history[y] if y <= year})
    size = new = 0
    previous = None
    for author, y in pairs:
        if y == year:
            size += 1
            new += author != previous
        previous = author
    if size:
        return new / size
""",
        r"""
def newcomer_share(history, year):
    seen, old, new = [], 0, 0
    if year not in history or len(history[year]) == 0:
        return None
    for a in history[year]:
        if a in seen:
            continue
        seen.append(a)
        for y in history.keys():
            if y < year and history[y].count(a) > 0:
                old += 1
                break
        else:
            new += 1
    return new / (old + new)
""",
        r"""
from collections import defaultdict

def newcomer_share(history, year):
    years_of = defaultdict(set)
    for y, names in history.items():
        for name in names:
            years_of[name].add(y)
    firsts = [min(ys) for ys in years_of.values() if year in ys]
    return firsts.count(year) / len(firsts) if firsts else None
""",
        r"""
def newcomer_share(history, year):
    def everyone(years):
        if not years:
            return set()
        head, *tail = years
        return set(history[head]) | everyone(tail) if len(years) < 50 else (
            everyone(years[:len(years) // 2]) | everyone(years[len(years) // 2:]))
    team = everyone([y for y in history if y == year])
    veterans = everyone([y for y in history if y < year]) & team
    return (len(team) - len(veterans)) / len(team) if len(team) else None
""",
    ],
}

WRONG = {
    "half_of_commits": [
        r"""
def half_of_commits(commits):
    total = sum(commits)
    if total == 0:
        return 0
    percent = [round(100 * c / total) for c in commits]
    percent.sort(reverse=True)
    p = 0
    n = 0
    while p < 50 and n < len(percent):
        p += percent[n]
        n += 1
    return n
""",
    ],
    "gini": [
        r"""
def gini(values):
    n = len(values)
    mean = sum(values) / n
    total = 0
    for a in values:
        for b in values:
            total += int(abs(a - b))
    return total / (2 * n ** 2 * mean)
""",
    ],
    "newcomer_share": [
        r"""
def newcomer_share(history, year):
    if year not in history:
        return None
    earlier = set()
    for y in range(year - 3, year):
        earlier.update(history.get(y, []))
    now = set(history[year])
    return sum(a not in earlier for a in now) / len(now)
""",
    ],
}
