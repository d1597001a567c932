"""What people answered to `true_positive_rates` in trials, from its text alone."""

import statistics
from collections import Counter, defaultdict
from fractions import Fraction
from functools import lru_cache
from itertools import compress, groupby
from statistics import StatisticsError, mean

from coursekit.exercise import Trial

trial = Trial()
selection_rates = trial.given("selection_rates")


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


@trial.right
def right_31(decisions, merit, groups):
    rows = [(d, g) for d, m, g in zip(decisions, merit, groups) if m]
    return dict.fromkeys(groups) | selection_rates(
        [d for d, _ in rows], [g for _, g in rows]
    )


@trial.right
def right_32(decisions, merit, groups):
    found = selection_rates(
        list(compress(decisions, merit)), list(compress(groups, merit))
    )
    return {g: found.get(g) for g in groups}


@trial.right
def right_33(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        try:
            rates[name] = statistics.fmean(
                d for d, m, g in zip(decisions, merit, groups) if g == name and m == 1
            )
        except statistics.StatisticsError:
            rates[name] = None
    return rates


@trial.right
def right_34(decisions, merit, groups):
    def counts(i):
        if i == len(groups):
            return {}
        c = counts(i + 1)
        s, q = c.get(groups[i], (0, 0))
        c[groups[i]] = (s + decisions[i] * merit[i], q + merit[i])
        return c

    return {g: (s / q if q else None) for g, (s, q) in counts(0).items()}


@trial.right
def right_35(decisions, merit, groups):
    out = {}
    for g in groups:
        rows = [i for i, h in enumerate(groups) if h == g and merit[i]]
        out[g] = Fraction(sum(decisions[i] for i in rows), len(rows)) if rows else None
    return out


@trial.right
def right_36(decisions, merit, groups):
    both = [d & m for d, m in zip(decisions, merit)]
    joint = selection_rates(both, groups)
    base = selection_rates(merit, groups)
    return {g: joint[g] / base[g] if base[g] else None for g in base}


@trial.right
def right_37(decisions, merit, groups):
    n = Counter(zip(groups, merit, decisions))

    def rate(g):
        hit, miss = n[g, 1, 1], n[g, 1, 0]
        return None if hit + miss == 0 else hit / (hit + miss)

    return {g: rate(g) for g in set(groups)}


class _Tally(dict):
    def __missing__(self, key):
        self[key] = [0, 0]
        return self[key]


@trial.right
def right_38(decisions, merit, groups):
    tally = _Tally()
    for d, m, g in zip(decisions, merit, groups):
        tally[g][d] += m
    rates = {}
    for g, (no, yes) in tally.items():
        if no == yes == 0:
            rates[g] = None
            continue
        rates[g] = yes / (no + yes)
    return rates


@trial.right
def right_39(decisions, merit, groups):
    letters = {g: "" for g in groups}
    for d, m, g in zip(decisions, merit, groups):
        letters[g] += ("ny"[d]) * m
    return {g: t.count("y") / len(t) if t else None for g, t in letters.items()}


@trial.right
def right_40(decisions, merit, groups):
    people = list(zip(groups, merit, decisions))
    qualified = lambda g: list(filter(lambda p: p[:2] == (g, 1), people))
    share = lambda ps: (ps or None) and sum(p[2] for p in ps) / len(ps)
    return {g: share(qualified(g)) for g in groups}
    raise NotImplementedError()


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


@trial.wrong
def wrong_2(decisions, merit, groups):
    members = {}
    good = {}
    for d, m, g in zip(decisions, merit, groups):
        members[g] = members.get(g, 0) + 1
        good[g] = good.get(g, 0) + (d and m)
    rates = {}
    for g, number in members.items():
        if any(m for m, h in zip(merit, groups) if h == g):
            rates[g] = good[g] / number
        else:
            rates[g] = None
    return rates


@trial.wrong
def wrong_3(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        selected = [
            m for d, m, g in zip(decisions, merit, groups) if g == name and d == 1
        ]
        if selected:
            rates[name] = sum(selected) / len(selected)
        else:
            rates[name] = None
    return rates


@trial.wrong
def wrong_4(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        chances = [
            d for d, m, g in zip(decisions, merit, groups) if g == name and m == 1
        ]
        rates[name] = sum(chances) / len(chances) if chances else 0
    return rates


@trial.wrong
def wrong_5(decisions, merit, groups):
    d2 = []
    g2 = []
    for i in range(len(merit)):
        if merit[i] == 1:
            d2.append(decisions[i])
            g2.append(groups[i])
    return selection_rates(d2, g2)


@trial.wrong
def wrong_6(decisions, merit, groups):
    qualified = {}
    hired = {}
    for d, m, g in zip(decisions, merit, groups):
        qualified[g] = qualified.get(g, 0) + m
        hired[g] = hired.get(g, 0) + d * m
    return {g: hired[g] / qualified[g] for g in qualified}


@trial.wrong
def wrong_7(decisions, merit, groups):
    qualified = {}
    hired = {}
    for d, m, g in zip(decisions, merit, groups):
        qualified[g] = qualified.get(g, 0) + m
        hired[g] = hired.get(g, 0) + d * m
    result = {}
    for g, number in qualified.items():
        if number == 0:
            result[g] = "None"
        else:
            result[g] = hired[g] / number
    return result


@trial.wrong
def wrong_8(decisions, merit, groups):
    qualified = {}
    hired = {}
    for d, m, g in zip(decisions, merit, groups):
        qualified[g] = qualified.get(g, 0) + m
        hired[g] = hired.get(g, 0) + d * m
    return {
        g: 100 * hired[g] / qualified[g] if qualified[g] > 0 else None
        for g in qualified
    }


@trial.wrong
def wrong_9(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        own = 0
        hired = 0
        for d, m, g in zip(decisions, merit, groups):
            if g == name and m:
                own += 1
                if d:
                    hired += 1
        rates[name] = hired / sum(merit) if own else None
    return rates


@trial.wrong
def wrong_10(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        wrong_ones = [
            d for d, m, g in zip(decisions, merit, groups) if g == name and m == 0
        ]
        rates[name] = sum(wrong_ones) / len(wrong_ones) if wrong_ones else None
    return rates


@trial.wrong
def wrong_11(decisions, merit, groups):
    right = {}
    members = {}
    qualified = {}
    for d, m, g in zip(decisions, merit, groups):
        members[g] = members.get(g, 0) + 1
        qualified[g] = qualified.get(g, 0) + m
        right[g] = right.get(g, 0) + (d == m)
    return {g: right[g] / members[g] if qualified[g] else None for g in members}


@trial.wrong
def wrong_12(decisions, merit, groups):
    rates = {}
    for name in sorted(set(groups)):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        if len(chances) > 0:
            rates[name] = sum(chances) / len(chances)
        else:
            rates[name] = None
        return rates


@trial.wrong
def wrong_13(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        rates[name] = round(sum(chances) / len(chances), 1) if chances else None
    return rates


@trial.wrong
def wrong_14(decisions, merit, groups):
    rates = selection_rates(decisions, groups)
    for name in rates:
        if sum(m for m, g in zip(merit, groups) if g == name) == 0:
            rates[name] = None
    return rates


@trial.wrong
def wrong_15(decisions, merit, groups):
    qualified = {}
    hired = {}
    for d, m, g in zip(decisions, merit, groups):
        qualified[g] = qualified.get(g, 0) + m
        hired[g] = hired.get(g, 0) + d * m
    rates = {}
    for g, number in qualified.items():
        if hired[g]:
            rates[g] = hired[g] / number
        else:
            rates[g] = None
    return rates


@trial.wrong
def wrong_16(decisions, merit, groups):
    result = {}
    for name in ["A", "B"]:
        q = s = 0
        for i in range(len(groups)):
            if groups[i] == name and merit[i] == 1:
                q += 1
                s += decisions[i]
        result[name] = s / q if q else None
    return result


@trial.wrong
def wrong_17(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        q = sum(1 for m, g in zip(merit, groups) if g == name and m == 1)
        s = sum(
            1
            for d, m, g in zip(decisions, merit, groups)
            if g == name and (m == 1 or d == 1)
        )
        rates[name] = s / q if q else None
    return rates


@trial.wrong
def wrong_18(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        rates[name] = chances.count(0) / len(chances) if chances else None
    return rates


@trial.wrong
def wrong_19(decisions, merit, groups):
    for name in sorted(set(groups)):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        if chances:
            print(name, sum(chances) / len(chances))
        else:
            print(name, None)


@trial.wrong
def wrong_20(decisions, merit, groups):
    rates = []
    for name in sorted(set(groups)):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        rates.append((name, sum(chances) / len(chances) if chances else None))
    return rates


@trial.wrong
def wrong_21(decisions, merit, groups):
    qualified = {g: 0 for g in groups}
    hired = {g: 0 for g in groups}
    for i in range(1, len(groups)):
        if merit[i] == 1:
            qualified[groups[i]] += 1
            if decisions[i] == 1:
                hired[groups[i]] += 1
    return {g: hired[g] / qualified[g] if qualified[g] else None for g in qualified}


@trial.wrong
def wrong_22(decisions, merit, groups):
    rates = selection_rates(merit, groups)
    for g in rates:
        if rates[g] == 0:
            rates[g] = None
    return rates


@trial.wrong
def wrong_23(decisions, merit, groups):
    q = {}
    s = {}
    for i in range(len(groups)):
        g = groups[i]
        q[g] = q.get(g, 0) + merit[i]
        s[g] = s.get(g, 0) + decisions[i]
    rates = {}
    for g, number in q.items():
        if number == 0:
            rates[g] = None
        else:
            rates[g] = s[g] / number
    return rates


@trial.wrong
def wrong_24(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        if not chances:
            return None
        rates[name] = sum(chances) / len(chances)
    return rates


@trial.wrong
def wrong_25(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        rates[name] = sum(chances) / len(chances) if chances else float("nan")
    return rates


@trial.wrong
def wrong_26(decisions, merit, groups):
    rates = {}
    try:
        for name in sorted(set(groups)):
            chances = [
                d for d, m, g in zip(decisions, merit, groups) if g == name and m
            ]
            rates[name] = sum(chances) / len(chances)
    except ZeroDivisionError:
        rates[name] = None
    return rates


@trial.wrong
def wrong_27(decisions, merit, groups):
    rates = {}
    q = s = 0
    for name in sorted(set(groups)):
        for d, m, g in zip(decisions, merit, groups):
            if g == name and m == 1:
                q += 1
                s += d
        rates[name] = s / q if q > 0 else None
    return rates


@trial.wrong
def wrong_28(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        if len(chances) > 1:
            rates[name] = sum(chances) / len(chances)
        else:
            rates[name] = None
    return rates


@trial.wrong
def wrong_29(decisions, merit, groups):
    qualified = {}
    hired = {}
    for d, m, g in zip(decisions, merit, groups):
        if m == 1:
            qualified[g] = qualified.get(g, 0) + 1
            if d == 1:
                hired[g] = hired.get(g, 0) + 1
    rates = {}
    for g, number in hired.items():
        rates[g] = number / qualified[g]
    for g in groups:
        if g not in qualified:
            rates[g] = None
    return rates


@trial.wrong
def wrong_30(decisions, merit, groups):
    rates = {}
    for g in groups:
        rates[g] = None
    for d, m, g in zip(decisions, merit, groups):
        if m == 1:
            rates[g] = float(d)
    return rates


@trial.wrong
def wrong_31(decisions, merit, groups):
    return {"A": 1.0, "B": 0.5}


@trial.wrong
def wrong_32(decisions, merit, groups):
    rates = {}
    for g in set(groups):
        chances = [
            decisions[i] for i in range(len(groups)) if groups[i] == g and merit[i]
        ]
        if chances:
            rates[g] = sum(chances) // len(chances)
    return rates


@trial.wrong
@lru_cache
def wrong_33(decisions, merit, groups):
    rates = {}
    for name in set(groups):
        chances = [d for d, m, g in zip(decisions, merit, groups) if g == name and m]
        rates[name] = sum(chances) / len(chances) if chances else None
    return rates


_people = []


@trial.wrong
def wrong_34(decisions, merit, groups):
    _people.extend(zip(decisions, merit, groups))
    rates = {}
    for name in set(groups):
        chances = [d for d, m, g in _people if g == name and m]
        rates[name] = sum(chances) / len(chances) if chances else None
    return rates
