"""Answers to the tasks of `bias` from trials: people who saw the task texts only.

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
    ],
}

WRONG = {
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
