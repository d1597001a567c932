"""Answers to the tasks of `bias` from trials, written from the task texts alone.

RIGHT holds right answers in unusual style; WRONG holds wrong ones that once slipped
through.
"""

RIGHT = {
    "selection_rates": [
        r"""
from collections import Counter

def selection_rates(decisions, groups):
    members = Counter(groups)
    selected = Counter(g for d, g in zip(decisions, groups) if d)
    return {g: selected[g] / n for g, n in members.items()}
""",
        r"""
selection_rates = lambda decisions, groups: {
    name: sum(d for d, g in zip(decisions, groups) if g == name) / groups.count(name)
    for name in sorted(set(groups), reverse=True)
}
""",
        r"""
from collections import defaultdict
from statistics import mean

def selection_rates(decisions, groups):
    rows = defaultdict(list)
    for i, g in enumerate(groups):
        rows[g].append(decisions[i])
    return {g: mean(ds) for g, ds in rows.items()}
""",
        r"""
from fractions import Fraction

def selection_rates(decisions, groups):
    out = {}
    for g in dict.fromkeys(groups):
        mine = [d for d, h in zip(decisions, groups) if h == g]
        out[g] = Fraction(sum(mine), len(mine))
    return out
""",
        r"""
from itertools import groupby

def selection_rates(decisions, groups):
    pairs = sorted(zip(groups, decisions))
    rates = {}
    for name, chunk in groupby(pairs, key=lambda p: p[0]):
        ds = [d for _, d in chunk]
        rates[name] = ds.count(1) / len(ds)
    return rates
""",
        r"""
def selection_rates(decisions, groups):
    def count(lo, hi):
        if hi - lo == 0:
            return {}
        if hi - lo == 1:
            return {groups[lo]: (decisions[lo], 1)}
        mid = (lo + hi) // 2
        left, right = count(lo, mid), count(mid, hi)
        for g, (s, n) in right.items():
            a, b = left.get(g, (0, 0))
            left[g] = (a + s, b + n)
        return left
    return {g: s / n for g, (s, n) in count(0, len(groups)).items()}
""",
        r"""
class SelectionRates:
    def __call__(self, decisions, groups):
        yes, no = {}, {}
        for d, g in zip(decisions, groups):
            yes.setdefault(g, 0)
            no.setdefault(g, 0)
            if d == 1:
                yes[g] += 1
            else:
                no[g] += 1
        return {g: yes[g] / (yes[g] + no[g]) for g in yes}

selection_rates = SelectionRates()
""",
        r"""
def selection_rates(decisions, groups):
    rest = list(zip(groups, decisions))
    rates = {}
    while rest:
        name = rest[-1][0]
        mine = list(filter(lambda p: p[0] == name, rest))
        rest = list(filter(lambda p: p[0] != name, rest))
        share = sum(map(lambda p: p[1], mine)) / len(mine)
        if share == 0:
            rates[name] = 0
        elif share == 1:
            rates[name] = 1
        else:
            rates[name] = share
    return rates
""",
        r"""
def selection_rates(decisions, groups):
    tally = {}
    i = 0
    while True:
        try:
            g = groups[i]
        except IndexError:
            break
        try:
            tally[g][decisions[i]] += 1
        except KeyError:
            tally[g] = [0, 0]
            tally[g][decisions[i]] += 1
        i += 1
    return dict((g, t[1] / sum(t)) for g, t in tally.items())
""",
        r"""
from collections import Counter

def selection_rates(decisions, groups):
    table = Counter(zip(groups, decisions))
    names = set(groups)
    rates = dict.fromkeys(names, 0)
    for name in names:
        if table[name, 1]:
            rates[name] = 1 if not table[name, 0] else table[name, 1] / (table[name, 0] + table[name, 1])
    return rates
""",
        r"""
def selection_rates(decisions, groups):
    return {name: sum(d for d, g in zip(decisions, groups) if g == name) / groups.count(name)
            for name in set(groups)}
""",
        r"""
from collections import Counter

def selection_rates(decisions, groups):
    everyone = Counter(groups)
    chosen = Counter(g for d, g in zip(decisions, groups) if d)
    return {g: chosen[g] / n for g, n in everyone.most_common()}
""",
        r"""
from collections import defaultdict
from statistics import mean

def selection_rates(decisions, groups):
    piles = defaultdict(list)
    for g, d in zip(groups, decisions):
        piles[g].append(d)
    return dict((g, mean(pile)) for g, pile in piles.items())
""",
        r"""
from itertools import groupby

def selection_rates(decisions, groups):
    out = {}
    for name, rows in groupby(sorted(zip(groups, decisions)), key=lambda row: row[0]):
        rows = list(rows)
        out[name] = sum(row[1] for row in rows) / len(rows)
    return out
""",
        r"""
def selection_rates(decisions, groups):
    if not groups:
        return {}
    name = groups[-1]
    own = [d for d, g in zip(decisions, groups) if g == name]
    rest = [(d, g) for d, g in zip(decisions, groups) if g != name]
    rates = selection_rates([d for d, g in rest], [g for d, g in rest])
    rates[name] = own.count(1) / len(own)
    return rates
""",
        r"""
from fractions import Fraction

selection_rates = lambda decisions, groups: {
    name: Fraction(list(zip(groups, decisions)).count((name, 1)), groups.count(name))
    for name in sorted(set(groups), reverse=True)
}
""",
        r"""
class Rates:
    def __call__(self, decisions, groups):
        table = {}
        for d, g in zip(decisions, groups):
            cell = table.setdefault(g, [0, 0])
            cell[d] += 1
        return {g: yes / (no + yes) for g, (no, yes) in table.items()}

selection_rates = Rates()
""",
        r"""
def selection_rates(decisions, groups):
    n = {}
    k = {}
    i = len(groups)
    while i > 0:
        i -= 1
        try:
            n[groups[i]] += 1
        except KeyError:
            n[groups[i]] = 1
            k[groups[i]] = 0
        if decisions[i] == 1:
            k[groups[i]] += 1
    result = {}
    for g in n:
        if k[g] == 0:
            result[g] = 0
        elif k[g] == n[g]:
            result[g] = 1
        else:
            result[g] = k[g] / n[g]
    return result
""",
        r"""
def selection_rates(decisions, groups):
    # running mean, updated person by person
    rate, size = {}, {}
    for d, g in zip(decisions, groups):
        size[g] = size.get(g, 0) + 1
        old = rate.get(g, 0.0)
        rate[g] = old + (d - old) / size[g]
    return rate
""",
        r"""
def selection_rates(decisions, groups):
    names = sorted(set(groups), key=lambda s: (len(s), s))
    yes = [g for _, g in filter(lambda row: row[0] == 1, zip(decisions, groups))]
    no = [g for _, g in filter(lambda row: row[0] == 0, zip(decisions, groups))]
    shares = [1 - no.count(g) / (yes.count(g) + no.count(g)) for g in names]
    return dict(zip(names, shares))
""",
        r"""
def selection_rates(decisions, groups):
    return {n: sum(d for d, g in zip(decisions, groups) if g == n) / groups.count(n)
            for n in set(groups)}
""",
        r"""
from collections import Counter
def selection_rates(decisions, groups):
    members = Counter(groups)
    chosen = Counter(g for g, d in zip(groups, decisions) if d)
    return {g: chosen[g] / members[g] for g in sorted(members, reverse=True)}
""",
        r"""
from collections import defaultdict
from statistics import mean
def selection_rates(decisions, groups):
    rows = defaultdict(list)
    for d, g in zip(decisions, groups):
        rows[g].append(d)
    for g in rows:
        rows[g] = mean(rows[g])
    return rows
""",
        r"""
from itertools import groupby
def selection_rates(decisions, groups):
    out = {}
    for name, rows in groupby(sorted(zip(groups, decisions)), key=lambda r: r[0]):
        ds = [d for _, d in rows]
        out[name] = sum(ds) / len(ds)
    return out
""",
        r"""
from fractions import Fraction
selection_rates = lambda decisions, groups: dict(
    (g, Fraction(list(zip(groups, decisions)).count((g, 1)), groups.count(g)))
    for g in dict.fromkeys(groups))
""",
        r"""
def selection_rates(decisions, groups):
    # split in halves, count the halves, add them up
    def count(lo, hi):
        if hi - lo == 0:
            return {}
        if hi - lo == 1:
            return {groups[lo]: (decisions[lo], 1)}
        mid = (lo + hi) // 2
        left = count(lo, mid)
        for g, (s, n) in count(mid, hi).items():
            a, b = left.get(g, (0, 0))
            left[g] = (a + s, b + n)
        return left
    return {g: s / n for g, (s, n) in count(0, len(groups)).items()}
""",
        r"""
class Rates:
    def __call__(self, decisions, groups):
        self.yes = {}
        self.all = {}
        for i, g in enumerate(groups):
            self.all[g] = self.all.get(g, 0) + 1
            self.yes[g] = self.yes.get(g, 0) + (decisions[i] == 1)
        return {g: self.yes[g] / self.all[g] for g in self.all}

selection_rates = Rates()
""",
        r"""
def selection_rates(decisions, groups):
    todo = list(zip(groups, decisions))
    answer = {}
    while todo:
        name = todo[-1][0]
        mine = list(filter(lambda row: row[0] == name, todo))
        todo = [row for row in todo if row[0] != name]
        hits = len([1 for row in mine if row[1] == 1])
        if hits == 0:
            answer[name] = 0
        elif hits == len(mine):
            answer[name] = 1
        else:
            answer[name] = hits / len(mine)
    return answer
""",
        r"""
def selection_rates(decisions, groups):
    table = {}
    for d, g in zip(decisions, groups):
        try:
            table[g][d] += 1
        except KeyError:
            table[g] = [0, 0]
            table[g][d] += 1
    for g in list(table):
        no, yes = table.pop(g)
        table[g] = yes / (no + yes)
    return table
""",
        r"""
def selection_rates(decisions, groups):
    if decisions == []:
        return dict()
    names = sorted({*groups})
    pairs = [g + "\n" + str(d) for g, d in zip(groups, decisions)]
    yes = map(pairs.count, [n + "\n1" for n in names])
    no = map(pairs.count, [n + "\n0" for n in names])
    return dict(zip(names, (y / (y + x) for y, x in zip(yes, no))))
""",
    ],
    "gap": [
        r"""
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(rates, key=lambda g: (rates[g], g))
    high = min(rates, key=lambda g: (-rates[g], g))
    return rates[high] - rates[low], low, high
""",
        r"""
def gap(decisions, groups):
    r = selection_rates(decisions, groups)
    names = sorted(r)
    return (max(r.values()) - min(r.values()), min(names, key=r.get), max(names, key=r.get))
""",
        r"""
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    by_rate = {}
    for g in sorted(rates, reverse=True):
        by_rate[rates[g]] = g
    lo, *_, hi = sorted(by_rate) * 2
    return (hi - lo, by_rate[lo], by_rate[hi])
""",
        r"""
from fractions import Fraction

def gap(decisions, groups):
    rates = {g: Fraction(sum(d for d, h in zip(decisions, groups) if h == g), groups.count(g))
             for g in set(groups)}
    top, bottom = max(rates.values()), min(rates.values())
    first = lambda v: min(g for g in rates if rates[g] == v)
    return (float(top - bottom), first(bottom), first(top))
""",
        r"""
gap = lambda decisions, groups: (
    lambda r: (lambda lo, hi: (r[hi] - r[lo], lo, hi))(
        sorted(sorted(r), key=r.__getitem__)[0],
        sorted(sorted(r), key=r.__getitem__, reverse=True)[0],
    )
)(selection_rates(decisions, groups))
""",
        r"""
from itertools import product

def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    pairs = product(rates, repeat=2)
    best = min((rates[a] - rates[b], a, b) for a, b in pairs)
    if best[0] == 0:
        only = min(rates)
        return (0, only, only)
    return (-best[0], best[1], best[2])
""",
        r"""
def gap(decisions, groups):
    if len(set(groups)) == 1:
        return (0, groups[0], groups[0])
    rates = selection_rates(decisions, groups)

    def extreme(names, better):
        if len(names) == 1:
            return names[0]
        half = len(names) // 2
        a = extreme(names[:half], better)
        b = extreme(names[half:], better)
        return b if better(rates[b], rates[a]) else a

    names = sorted(rates)
    low = extreme(names, lambda x, y: x < y)
    high = extreme(names, lambda x, y: x > y)
    return (rates[high] - rates[low], low, high)
""",
        r"""
class Gap:
    def __call__(self, decisions, groups):
        items = sorted(selection_rates(decisions, groups).items())
        low_name, low = items[0]
        high_name, high = items[0]
        i = 1
        while i < len(items):
            name, rate = items[i]
            if rate < low:
                low_name, low = name, rate
            elif rate > high:
                high_name, high = name, rate
            i += 1
        return (high - low, low_name, high_name)

gap = Gap()
""",
        r"""
from itertools import groupby

def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    ranked = sorted((r, g) for g, r in rates.items())
    blocks = [list(b) for _, b in groupby(ranked, key=lambda p: p[0])]
    (lowest, low), (highest, high) = blocks[0][0], blocks[-1][0]
    return tuple([highest - lowest, low, high])
""",
        r"""
from collections import Counter

def gap(decisions, groups):
    n = Counter(groups)
    s = Counter()
    for d, g in zip(decisions, groups):
        s[g] += d
    low = high = None
    for g in sorted(n):
        if low is None or s[g] * n[low] < s[low] * n[g]:
            low = g
        if high is None or s[g] * n[high] > s[high] * n[g]:
            high = g
    return ((s[high] * n[low] - s[low] * n[high]) / (n[high] * n[low]), low, high)
""",
        r"""
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(sorted(rates), key=rates.get)
    high = max(sorted(rates), key=rates.get)
    return rates[high] - rates[low], low, high
""",
        r"""
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    lo, hi = min(rates.values()), max(rates.values())
    low = min(g for g in rates if rates[g] == lo)
    high = min(g for g in rates if rates[g] == hi)
    return (hi - lo, low, high)
""",
        r"""
def gap(decisions, groups):
    r = selection_rates(decisions, groups)
    low = sorted(r, key=lambda g: (r[g], g))[0]
    high = sorted(r, key=lambda g: (-r[g], g))[0]
    return tuple([r[high] - r[low], low, high])
""",
        r"""
gap = lambda decisions, groups: (lambda r: (
    max(r.values()) - min(r.values()),
    min((v, g) for g, v in r.items())[1],
    min((-v, g) for g, v in r.items())[1],
))(selection_rates(decisions, groups))
""",
        r"""
from collections import defaultdict

def gap(decisions, groups):
    names_by_rate = defaultdict(set)
    for name, rate in selection_rates(decisions, groups).items():
        names_by_rate[rate].add(name)
    steps = sorted(names_by_rate)
    return (steps[-1] - steps[0], min(names_by_rate[steps[0]]), min(names_by_rate[steps[-1]]))
""",
        r"""
from fractions import Fraction
from collections import Counter

def gap(decisions, groups):
    size = Counter(groups)
    yes = Counter(g for g, d in zip(groups, decisions) if d == 1)
    exact = {g: Fraction(yes[g], size[g]) for g in sorted(size)}
    low = min(exact, key=exact.get)
    high = max(exact, key=exact.get)
    return (exact[high] - exact[low], low, high)
""",
        r"""
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    if len(rates) == 1:
        (only,) = rates
        return (0, only, only)
    todo = sorted(rates, reverse=True)
    low = high = todo.pop()
    while todo:
        name = todo.pop()
        if rates[name] < rates[low]:
            low = name
        elif rates[name] > rates[high]:
            high = name
    return (rates[high] - rates[low], low, high)
""",
        r"""
class Gap:
    def __call__(self, decisions, groups):
        pairs = sorted(selection_rates(decisions, groups).items())   # by name
        pairs.sort(key=lambda p: p[1])                               # stable
        low, bottom = pairs[0]
        top = pairs[-1][1]
        high = next(name for name, rate in pairs if rate == top)
        return (top - bottom, low, high)

gap = Gap()
""",
        r"""
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)

    def best(names, better):
        if len(names) == 1:
            return names[0]
        other = best(names[1:], better)
        return other if better(rates[other], rates[names[0]]) else names[0]

    names = sorted(rates)
    low = best(names, lambda a, b: a < b)
    high = best(names, lambda a, b: a > b)
    return (rates[high] - rates[low], low, high)
""",
        r"""
from itertools import product

def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    # all ordered pairs; the widest first, then the names by the alphabet
    size, low, high = min((rates[a] - rates[b], a, b) for a, b in product(rates, rates)
                          if rates[a] == min(rates.values()) and rates[b] == max(rates.values()))
    return (abs(size), low, high)
""",
        r"""
def gap(decisions, groups):
    r = selection_rates(decisions, groups)
    names = sorted(r)
    low, high = min(names, key=r.get), max(names, key=r.get)
    return r[high] - r[low], low, high
""",
        r"""
gap = lambda decisions, groups: (lambda r: (
    max(r.values()) - min(r.values()),
    min(r, key=lambda n: (r[n], n)),
    min(r, key=lambda n: (-r[n], n))))(selection_rates(decisions, groups))
""",
        r"""
def gap(decisions, groups):
    items = sorted(selection_rates(decisions, groups).items())
    up = sorted(items, key=lambda p: p[1])
    down = sorted(items, key=lambda p: p[1], reverse=True)
    (low, a), (high, b) = up[0], down[0]
    return (b - a, low, high)
""",
        r"""
from fractions import Fraction
from collections import Counter
def gap(decisions, groups):
    n = Counter(groups)
    k = Counter(g for d, g in zip(decisions, groups) if d == 1)
    rate = {g: Fraction(k[g], n[g]) for g in n}
    lo, hi = min(rate.values()), max(rate.values())
    return (float(hi - lo),
            min(g for g in rate if rate[g] == lo),
            min(g for g in rate if rate[g] == hi))
""",
        r"""
from collections import defaultdict
def gap(decisions, groups):
    by_rate = defaultdict(set)
    for name, rate in selection_rates(decisions, groups).items():
        by_rate[rate].add(name)
    order = sorted(by_rate)
    return tuple([order[-1] - order[0], min(by_rate[order[0]]), min(by_rate[order[-1]])])
""",
        r"""
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    def best(names, better):
        if len(names) == 1:
            return names[0]
        half = len(names) // 2
        left, right = best(names[:half], better), best(names[half:], better)
        return right if better(rates[right], rates[left]) else left
    names = sorted(rates)
    low = best(names, lambda x, y: x < y)
    high = best(names, lambda x, y: x > y)
    return (rates[high] - rates[low], low, high)
""",
        r"""
class Gap:
    def __call__(self, decisions, groups):
        rates = selection_rates(decisions, groups)
        if len(set(rates.values())) == 1:
            first = min(rates)
            return (0, first, first)
        low = high = None
        for name in reversed(sorted(rates)):
            if low is None or rates[name] <= rates[low]:
                low = name
            if high is None or rates[name] >= rates[high]:
                high = name
        return (rates[high] - rates[low], low, high)

gap = Gap()
""",
        r"""
from itertools import groupby
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    pairs = sorted((r, n) for n, r in rates.items())
    blocks = [list(b) for _, b in groupby(pairs, key=lambda p: p[0])]
    return (blocks[-1][0][0] - blocks[0][0][0], blocks[0][0][1], blocks[-1][0][1])
""",
        r"""
from itertools import product
def gap(decisions, groups):
    r = selection_rates(decisions, groups)
    lo, hi = min(product(sorted(r), repeat=2), key=lambda p: (r[p[0]], -r[p[1]]))
    return (r[hi] - r[lo], lo, hi)
""",
        r"""
def gap(decisions, groups):
    count = {}
    for d, g in zip(decisions, groups):
        try:
            s, n = count[g]
        except KeyError:
            s, n = 0, 0
        count[g] = (s + d, n + 1)
    names = list(count)
    names.sort()
    low = high = names[0]
    i = 1
    while i < len(names):
        s, n = count[names[i]]
        if s * count[low][1] < count[low][0] * n:
            low = names[i]
        if s * count[high][1] > count[high][0] * n:
            high = names[i]
        i += 1
    (a, b), (c, d) = count[low], count[high]
    return ((c * b - a * d) / (b * d), low, high)
""",
    ],
    "true_positive_rates": [
        r"""
from collections import Counter

def true_positive_rates(decisions, merit, groups):
    rows = Counter(zip(groups, merit, decisions))
    result = {}
    for g in set(groups):
        hit, miss = rows[g, 1, 1], rows[g, 1, 0]
        result[g] = hit / (hit + miss) if hit + miss else None
    return result
""",
        r"""
from statistics import mean, StatisticsError

def true_positive_rates(decisions, merit, groups):
    out = {}
    for name in sorted(set(groups)):
        try:
            out[name] = mean([d for d, m, g in zip(decisions, merit, groups) if m and g == name])
        except StatisticsError:
            out[name] = None
    return out
""",
        r"""
true_positive_rates = lambda decisions, merit, groups: {
    name: (lambda q: sum(q) / len(q) if q else None)(
        [d for d, m, g in zip(decisions, merit, groups) if g == name and m == 1])
    for name in groups
}
""",
        r"""
from collections import defaultdict

def true_positive_rates(decisions, merit, groups):
    counts = defaultdict(lambda: [0, 0])
    for d, m, g in zip(decisions, merit, groups):
        counts[g][0] += m
        counts[g][1] += m * d
    return {g: (k / q if q > 0 else None) for g, (q, k) in counts.items()}
""",
        r"""
from itertools import compress
from fractions import Fraction

def true_positive_rates(decisions, merit, groups):
    rates = dict.fromkeys(groups)
    qualified_groups = list(compress(groups, merit))
    qualified_decisions = list(compress(decisions, merit))
    for g in set(qualified_groups):
        hits = sum(d for d, h in zip(qualified_decisions, qualified_groups) if h == g)
        rates[g] = Fraction(hits, qualified_groups.count(g))
    return rates
""",
        r"""
from itertools import groupby

def true_positive_rates(decisions, merit, groups):
    rows = sorted(zip(groups, merit, decisions), reverse=True)
    rates = {}
    for name, block in groupby(rows, key=lambda r: r[0]):
        chances = [r[2] for r in block if r[1]]
        if not chances:
            rates[name] = None
        elif all(chances):
            rates[name] = 1
        elif not any(chances):
            rates[name] = 0
        else:
            rates[name] = chances.count(1) / len(chances)
    return rates
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    rates = {}
    seen = set()
    for name in groups:
        if name in seen:
            continue
        seen.add(name)
        people = [i for i in range(len(groups)) if groups[i] == name]
        qualified = {i for i in people if merit[i] == 1}
        selected = {i for i in people if decisions[i] == 1}
        try:
            rates[name] = len(qualified & selected) / len(qualified)
        except ZeroDivisionError:
            rates[name] = None
    return rates
""",
        r"""
class TruePositiveRates:
    def __init__(self):
        self.name = "true positive rate"

    def __call__(self, decisions, merit, groups):
        qualified, missed = {}, {}
        for i in reversed(range(len(groups))):
            g = groups[i]
            qualified[g] = qualified.get(g, 0) + merit[i]
            missed[g] = missed.get(g, 0) + (merit[i] > decisions[i])
        return {g: None if not qualified[g] else (qualified[g] - missed[g]) / qualified[g]
                for g in qualified}

true_positive_rates = TruePositiveRates()
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    def one(name, lo, hi):
        if hi - lo == 1:
            if groups[lo] != name or merit[lo] == 0:
                return 0, 0
            return decisions[lo], 1
        mid = (lo + hi) // 2
        a, b = one(name, lo, mid)
        c, d = one(name, mid, hi)
        return a + c, b + d

    rates = {}
    for name in set(groups):
        hits, qualified = one(name, 0, len(groups))
        rates[name] = None
        if qualified:
            rates[name] = hits / qualified
    return rates
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    rates = {}
    todo = list(zip(groups, decisions, merit))
    while todo:
        name = min(todo)[0]
        mine = filter(lambda row: row[0] == name and row[2] == 1, todo)
        lucky = unlucky = 0
        for row in mine:
            if row[1] == 1:
                lucky += 1
            else:
                unlucky += 1
        rates[name] = (lucky / (lucky + unlucky)) if (lucky or unlucky) else None
        todo = [row for row in todo if row[0] != name]
    return rates
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    able = {name: [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
            for name in set(groups)}
    return {name: sum(ds) / len(ds) if ds else None for name, ds in able.items()}
""",
        r"""
from collections import Counter

def true_positive_rates(decisions, merit, groups):
    rows = Counter(zip(groups, merit, decisions))
    out = dict.fromkeys(groups)
    for g in out:
        hit, miss = rows[g, 1, 1], rows[g, 1, 0]
        if hit + miss:
            out[g] = hit / (hit + miss)
    return out
""",
        r"""
from collections import defaultdict
from statistics import mean, StatisticsError

def true_positive_rates(decisions, merit, groups):
    chances = defaultdict(list)
    for d, m, g in zip(decisions, merit, groups):
        chances[g].extend([d] * m)
    result = {}
    for g in chances:
        try:
            result[g] = mean(chances[g])
        except StatisticsError:
            result[g] = None
    return result
""",
        r"""
from itertools import groupby

def true_positive_rates(decisions, merit, groups):
    result = {}
    for g, rows in groupby(sorted(zip(groups, merit, decisions)), key=lambda row: row[0]):
        picked = [d for _, m, d in rows if m == 1]
        result[g] = (sum(picked) / len(picked)) if picked else None
    return result
""",
        r"""
from fractions import Fraction

def true_positive_rates(decisions, merit, groups):
    result = {}
    for name in sorted(groups):
        top = sum(d & m for d, m, g in zip(decisions, merit, groups) if g == name)
        bottom = sum(m for m, g in zip(merit, groups) if g == name)
        result[name] = Fraction(top, bottom) if bottom else None
    return result
""",
        r"""
true_positive_rates = lambda decisions, merit, groups: {
    name: (lambda q, h: None if q == 0 else h / q)(
        sum(1 for m, g in zip(merit, groups) if (m, g) == (1, name)),
        sum(1 for row in zip(decisions, merit, groups) if row == (1, 1, name)),
    )
    for name in reversed(groups)
}
""",
        r"""
class TPR:
    def __init__(self):
        self.name = "true positive rate"

    def __call__(self, decisions, merit, groups):
        hits, misses = {}, {}
        for g in groups:
            hits[g] = misses[g] = 0
        for d, m, g in zip(decisions, merit, groups):
            if m and d:
                hits[g] += 1
            elif m:
                misses[g] += 1
        out = {}
        for g in hits:
            try:
                out[g] = hits[g] / (hits[g] + misses[g])
            except ZeroDivisionError:
                out[g] = None
        return out

true_positive_rates = TPR()
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    if len(groups) == 0:
        return {}
    first = groups[0]
    rest = [row for row in zip(decisions, merit, groups) if row[2] != first]
    mine = [row for row in zip(decisions, merit, groups) if row[2] == first and row[1] == 1]
    out = true_positive_rates([r[0] for r in rest], [r[1] for r in rest], [r[2] for r in rest])
    out[first] = None
    if mine:
        out[first] = len([r for r in mine if r[0]]) / len(mine)
    return out
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    people = set(range(len(groups)))
    selected = {i for i in people if decisions[i] == 1}
    qualified = {i for i in people if merit[i] == 1}
    result = {}
    for name in set(groups):
        pool = {i for i in people if groups[i] == name} & qualified
        if not pool:
            result[name] = None
        elif pool <= selected:
            result[name] = 1
        elif pool.isdisjoint(selected):
            result[name] = 0
        else:
            result[name] = len(pool & selected) / len(pool)
    return result
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    result = {g: None for g in sorted(set(groups), reverse=True)}
    seen = dict.fromkeys(result, 0)
    i = 0
    while i < len(groups):
        if merit[i] != 1:
            i += 1
            continue
        g = groups[i]
        before = (result[g] or 0) * seen[g]
        seen[g] += 1
        result[g] = min(1.0, (before + decisions[i]) / seen[g])
        i += 1
    return result
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    q = {n: [d for d, m, g in zip(decisions, merit, groups) if m and g == n] for n in set(groups)}
    return {n: sum(ds) / len(ds) if ds else None for n, ds in q.items()}
""",
        r"""
from collections import Counter
def true_positive_rates(decisions, merit, groups):
    c = Counter(zip(groups, merit, decisions))
    out = dict.fromkeys(sorted(groups, reverse=True))
    for g in out:
        n = c[g, 1, 0] + c[g, 1, 1]
        if n:
            out[g] = c[g, 1, 1] / n
    return out
""",
        r"""
from statistics import mean, StatisticsError
from collections import defaultdict
def true_positive_rates(decisions, merit, groups):
    rows = defaultdict(list)
    for d, m, g in zip(decisions, merit, groups):
        rows[g] += [d] * m
    result = {}
    for g in rows:
        try:
            result[g] = mean(rows[g])
        except StatisticsError:
            result[g] = None
    return result
""",
        r"""
from itertools import groupby
def true_positive_rates(decisions, merit, groups):
    out = {}
    for name, rows in groupby(sorted(zip(groups, merit, decisions)), key=lambda r: r[0]):
        ds = [d for _, m, d in rows if m == 1]
        out[name] = None
        if len(ds) > 0:
            out[name] = ds.count(1) / len(ds)
    return out
""",
        r"""
from fractions import Fraction
true_positive_rates = lambda decisions, merit, groups: {
    g: (lambda both, q: Fraction(both, q) if q else None)(
        sum(d * m for d, m, x in zip(decisions, merit, groups) if x == g),
        sum(m for m, x in zip(merit, groups) if x == g))
    for g in groups}
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    rates = {}
    for d, m, g in zip(decisions, merit, groups):
        s, n = rates.get(g, (0, 0))
        rates[g] = (s + (d and m), n + m)
    for g in rates:
        try:
            rates[g] = rates[g][0] / rates[g][1]
        except ZeroDivisionError:
            rates[g] = None
    return rates
""",
        r"""
class TPR:
    def __init__(self):
        self.nothing = None
    def share(self, people):
        people = set(people)
        if not people:
            return self.nothing
        return len(people & self.selected) / len(people)
    def __call__(self, decisions, merit, groups):
        everyone = range(len(groups))
        self.selected = {i for i in everyone if decisions[i]}
        qualified = {i for i in everyone if merit[i]}
        return {g: self.share(i for i in qualified if groups[i] == g) for g in groups}

true_positive_rates = TPR()
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    names = sorted(set(groups))
    def solve(names):
        if len(names) > 1:
            half = len(names) // 2
            return {**solve(names[half:]), **solve(names[:half])}
        g = names[0]
        mine = list(filter(lambda row: row[1] == 1 and row[2] == g, zip(decisions, merit, groups)))
        if not mine:
            return {g: None}
        k = sum(row[0] for row in mine)
        return {g: 0 if k == 0 else 1 if k == len(mine) else k / len(mine)}
    return solve(names)
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    d, m, g = decisions[:], merit[:], groups[:]
    hit, miss, seen = [], [], set()
    while g:
        name, qualified, selected = g.pop(), m.pop(), d.pop()
        seen.add(name)
        if not qualified:
            continue
        (hit if selected else miss).append(name)
    return {n: hit.count(n) / (hit.count(n) + miss.count(n)) if n in hit or n in miss else None
            for n in seen}
""",
        r"""
def true_positive_rates(decisions, merit, groups):
    def rates(ds, gs):
        return {g: sum(d for d, x in zip(ds, gs) if x == g) / gs.count(g) for g in set(gs)}
    keep = [i for i, m in enumerate(merit) if m == 1]
    answer = dict.fromkeys(groups, None)
    answer.update(rates([decisions[i] for i in keep], [groups[i] for i in keep]))
    return answer
""",
    ],
}

WRONG = {
    "selection_rates": [
        r"""
def selection_rates(decisions, groups):
    rates = {}
    for name in set(groups):
        members = 0
        selected = 0
        for d, g in zip(decisions, groups):
            if name in g:
                members += 1
                selected += d
        rates[name] = selected / members
    return rates
""",
    ],
    "true_positive_rates": [
        r"""
def true_positive_rates(decisions, merit, groups):
    qualified = {}
    hits = {}
    for d, m, g in zip(decisions, merit, groups):
        qualified[g] = qualified.get(g, 0) + m
        hits[g] = hits.get(g, 0) + d * m
    rates = {}
    for g in qualified:
        rates[g] = None
    try:
        for g in qualified:
            rates[g] = hits[g] / qualified[g]
    except ZeroDivisionError:
        rates[g] = None
    return rates
""",
    ],
}
