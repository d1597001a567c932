"""What people answered to `true_positive_rates` in trials, from its text alone."""

from collections import Counter, defaultdict
from fractions import Fraction
from itertools import compress, groupby
from statistics import StatisticsError, mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(decisions, merit, groups):
    rows = Counter(zip(groups, merit, decisions))
    result = {}
    for g in set(groups):
        hit, miss = rows[g, 1, 1], rows[g, 1, 0]
        result[g] = hit / (hit + miss) if hit + miss else None
    return result


@trial.right
def right_2(decisions, merit, groups):
    out = {}
    for name in sorted(set(groups)):
        try:
            out[name] = mean(
                [d for d, m, g in zip(decisions, merit, groups) if m and g == name]
            )
        except StatisticsError:
            out[name] = None
    return out


@trial.right
def right_3(decisions, merit, groups):
    def share(q):
        return sum(q) / len(q) if q else None

    return {
        name: share(
            [d for d, m, g in zip(decisions, merit, groups) if g == name and m == 1]
        )
        for name in groups
    }


@trial.right
def right_4(decisions, merit, groups):
    counts = defaultdict(lambda: [0, 0])
    for d, m, g in zip(decisions, merit, groups):
        counts[g][0] += m
        counts[g][1] += m * d
    return {g: (k / q if q > 0 else None) for g, (q, k) in counts.items()}


@trial.right
def right_5(decisions, merit, groups):
    rates = dict.fromkeys(groups)
    qualified_groups = list(compress(groups, merit))
    qualified_decisions = list(compress(decisions, merit))
    for g in set(qualified_groups):
        hits = sum(d for d, h in zip(qualified_decisions, qualified_groups) if h == g)
        rates[g] = Fraction(hits, qualified_groups.count(g))
    return rates


@trial.right
def right_6(decisions, merit, groups):
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


@trial.right
def right_7(decisions, merit, groups):
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


class _TruePositiveRates:
    def __init__(self):
        self.name = "true positive rate"

    def __call__(self, decisions, merit, groups):
        qualified, missed = {}, {}
        for i in reversed(range(len(groups))):
            g = groups[i]
            qualified[g] = qualified.get(g, 0) + merit[i]
            missed[g] = missed.get(g, 0) + (merit[i] > decisions[i])
        return {
            g: None if not qualified[g] else (qualified[g] - missed[g]) / qualified[g]
            for g in qualified
        }


trial.right(_TruePositiveRates())


@trial.right
def right_9(decisions, merit, groups):
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


@trial.right
def right_10(decisions, merit, groups):
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


@trial.right
def right_11(decisions, merit, groups):
    able = {
        name: [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        for name in set(groups)
    }
    return {name: sum(ds) / len(ds) if ds else None for name, ds in able.items()}


@trial.right
def right_12(decisions, merit, groups):
    rows = Counter(zip(groups, merit, decisions))
    out = dict.fromkeys(groups)
    for g in out:
        hit, miss = rows[g, 1, 1], rows[g, 1, 0]
        if hit + miss:
            out[g] = hit / (hit + miss)
    return out


@trial.right
def right_13(decisions, merit, groups):
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


@trial.right
def right_14(decisions, merit, groups):
    result = {}
    for g, rows in groupby(
        sorted(zip(groups, merit, decisions)), key=lambda row: row[0]
    ):
        picked = [d for _, m, d in rows if m == 1]
        result[g] = (sum(picked) / len(picked)) if picked else None
    return result


@trial.right
def right_15(decisions, merit, groups):
    result = {}
    for name in sorted(groups):
        top = sum(d & m for d, m, g in zip(decisions, merit, groups) if g == name)
        bottom = sum(m for m, g in zip(merit, groups) if g == name)
        result[name] = Fraction(top, bottom) if bottom else None
    return result


@trial.right
def right_16(decisions, merit, groups):
    def share(q, h):
        return None if q == 0 else h / q

    return {
        name: share(
            sum(1 for m, g in zip(merit, groups) if (m, g) == (1, name)),
            sum(1 for row in zip(decisions, merit, groups) if row == (1, 1, name)),
        )
        for name in reversed(groups)
    }


class _TPR_17:
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
        for g, h in hits.items():
            try:
                out[g] = h / (h + misses[g])
            except ZeroDivisionError:
                out[g] = None
        return out


trial.right(_TPR_17())


@trial.right
def right_18(decisions, merit, groups):
    if len(groups) == 0:
        return {}
    first = groups[0]
    rest = [row for row in zip(decisions, merit, groups) if row[2] != first]
    mine = [
        row for row in zip(decisions, merit, groups) if row[2] == first and row[1] == 1
    ]
    out = right_18([r[0] for r in rest], [r[1] for r in rest], [r[2] for r in rest])
    out[first] = None
    if mine:
        out[first] = len([r for r in mine if r[0]]) / len(mine)
    return out


@trial.right
def right_19(decisions, merit, groups):
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


@trial.right
def right_20(decisions, merit, groups):
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


@trial.right
def right_21(decisions, merit, groups):
    q = {
        n: [d for d, m, g in zip(decisions, merit, groups) if m and g == n]
        for n in set(groups)
    }
    return {n: sum(ds) / len(ds) if ds else None for n, ds in q.items()}


@trial.right
def right_22(decisions, merit, groups):
    c = Counter(zip(groups, merit, decisions))
    out = dict.fromkeys(sorted(groups, reverse=True))
    for g in out:
        n = c[g, 1, 0] + c[g, 1, 1]
        if n:
            out[g] = c[g, 1, 1] / n
    return out


@trial.right
def right_23(decisions, merit, groups):
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


@trial.right
def right_24(decisions, merit, groups):
    out = {}
    for name, rows in groupby(
        sorted(zip(groups, merit, decisions)), key=lambda r: r[0]
    ):
        ds = [d for _, m, d in rows if m == 1]
        out[name] = None
        if len(ds) > 0:
            out[name] = ds.count(1) / len(ds)
    return out


@trial.right
def right_25(decisions, merit, groups):
    def share(both, q):
        return Fraction(both, q) if q else None

    return {
        g: share(
            sum(d * m for d, m, x in zip(decisions, merit, groups) if x == g),
            sum(m for m, x in zip(merit, groups) if x == g),
        )
        for g in groups
    }


@trial.right
def right_26(decisions, merit, groups):
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


class _TPR_27:
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


trial.right(_TPR_27())


@trial.right
def right_28(decisions, merit, groups):
    names = sorted(set(groups))

    def solve(names):
        if len(names) > 1:
            half = len(names) // 2
            return {**solve(names[half:]), **solve(names[:half])}
        g = names[0]
        mine = list(
            filter(
                lambda row: row[1] == 1 and row[2] == g, zip(decisions, merit, groups)
            )
        )
        if not mine:
            return {g: None}
        k = sum(row[0] for row in mine)
        return {g: 0 if k == 0 else 1 if k == len(mine) else k / len(mine)}

    return solve(names)


@trial.right
def right_29(decisions, merit, groups):
    d, m, g = decisions[:], merit[:], groups[:]
    hit, miss, seen = [], [], set()
    while g:
        name, qualified, selected = g.pop(), m.pop(), d.pop()
        seen.add(name)
        if not qualified:
            continue
        (hit if selected else miss).append(name)
    return {
        n: hit.count(n) / (hit.count(n) + miss.count(n))
        if n in hit or n in miss
        else None
        for n in seen
    }


@trial.right
def right_30(decisions, merit, groups):
    def rates(ds, gs):
        return {
            g: sum(d for d, x in zip(ds, gs) if x == g) / gs.count(g) for g in set(gs)
        }

    keep = [i for i, m in enumerate(merit) if m == 1]
    answer = dict.fromkeys(groups, None)
    answer.update(rates([decisions[i] for i in keep], [groups[i] for i in keep]))
    return answer


@trial.wrong
def wrong_1(decisions, merit, groups):
    qualified = {}
    hits = {}
    for d, m, g in zip(decisions, merit, groups):
        qualified[g] = qualified.get(g, 0) + m
        hits[g] = hits.get(g, 0) + d * m
    rates = {}
    for g in qualified:
        rates[g] = None
    try:
        for g, n in qualified.items():
            rates[g] = hits[g] / n
    except ZeroDivisionError:
        rates[g] = None
    return rates
