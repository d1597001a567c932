"""What people answered to `gap` in trials, from its text alone."""

from collections import Counter, defaultdict
from fractions import Fraction
from itertools import groupby, product

from coursekit.exercise import Trial

trial = Trial()
selection_rates = trial.given("selection_rates")


@trial.right
def right_1(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(rates, key=lambda g: (rates[g], g))
    high = min(rates, key=lambda g: (-rates[g], g))
    return rates[high] - rates[low], low, high


@trial.right
def right_2(decisions, groups):
    r = selection_rates(decisions, groups)
    names = sorted(r)
    return (
        max(r.values()) - min(r.values()),
        min(names, key=r.get),
        max(names, key=r.get),
    )


@trial.right
def right_3(decisions, groups):
    rates = selection_rates(decisions, groups)
    by_rate = {}
    for g in sorted(rates, reverse=True):
        by_rate[rates[g]] = g
    lo, *_, hi = sorted(by_rate) * 2
    return (hi - lo, by_rate[lo], by_rate[hi])


@trial.right
def right_4(decisions, groups):
    rates = {
        g: Fraction(
            sum(d for d, h in zip(decisions, groups) if h == g), groups.count(g)
        )
        for g in set(groups)
    }
    top, bottom = max(rates.values()), min(rates.values())

    def first(v):
        return min(g for g in rates if rates[g] == v)

    return (float(top - bottom), first(bottom), first(top))


@trial.right
def right_5(decisions, groups):
    r = selection_rates(decisions, groups)

    def between(lo, hi):
        return r[hi] - r[lo], lo, hi

    return between(min(sorted(r), key=r.__getitem__), max(sorted(r), key=r.__getitem__))


@trial.right
def right_6(decisions, groups):
    rates = selection_rates(decisions, groups)
    pairs = product(rates, repeat=2)
    best = min((rates[a] - rates[b], a, b) for a, b in pairs)
    if best[0] == 0:
        only = min(rates)
        return (0, only, only)
    return (-best[0], best[1], best[2])


@trial.right
def right_7(decisions, groups):
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


class _Gap_8:
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


trial.right(_Gap_8())


@trial.right
def right_9(decisions, groups):
    rates = selection_rates(decisions, groups)
    ranked = sorted((r, g) for g, r in rates.items())
    blocks = [list(b) for _, b in groupby(ranked, key=lambda p: p[0])]
    (lowest, low), (highest, high) = blocks[0][0], blocks[-1][0]
    return (highest - lowest, low, high)


@trial.right
def right_10(decisions, groups):
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


@trial.right
def right_11(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(sorted(rates), key=rates.get)
    high = max(sorted(rates), key=rates.get)
    return rates[high] - rates[low], low, high


@trial.right
def right_12(decisions, groups):
    rates = selection_rates(decisions, groups)
    lo, hi = min(rates.values()), max(rates.values())
    low = min(g for g in rates if rates[g] == lo)
    high = min(g for g in rates if rates[g] == hi)
    return (hi - lo, low, high)


@trial.right
def right_13(decisions, groups):
    r = selection_rates(decisions, groups)
    low = min(r, key=lambda g: (r[g], g))
    high = min(r, key=lambda g: (-r[g], g))
    return (r[high] - r[low], low, high)


@trial.right
def right_14(decisions, groups):
    def ends(r):
        return (
            max(r.values()) - min(r.values()),
            min((v, g) for g, v in r.items())[1],
            min((-v, g) for g, v in r.items())[1],
        )

    return ends(selection_rates(decisions, groups))


@trial.right
def right_15(decisions, groups):
    names_by_rate = defaultdict(set)
    for name, rate in selection_rates(decisions, groups).items():
        names_by_rate[rate].add(name)
    steps = sorted(names_by_rate)
    return (
        steps[-1] - steps[0],
        min(names_by_rate[steps[0]]),
        min(names_by_rate[steps[-1]]),
    )


@trial.right
def right_16(decisions, groups):
    size = Counter(groups)
    yes = Counter(g for g, d in zip(groups, decisions) if d == 1)
    exact = {g: Fraction(yes[g], size[g]) for g in sorted(size)}
    low = min(exact, key=exact.get)
    high = max(exact, key=exact.get)
    return (exact[high] - exact[low], low, high)


@trial.right
def right_17(decisions, groups):
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


class _Gap_18:
    def __call__(self, decisions, groups):
        pairs = sorted(selection_rates(decisions, groups).items())  # by name
        pairs.sort(key=lambda p: p[1])  # stable
        low, bottom = pairs[0]
        top = pairs[-1][1]
        high = next(name for name, rate in pairs if rate == top)
        return (top - bottom, low, high)


trial.right(_Gap_18())


@trial.right
def right_19(decisions, groups):
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


@trial.right
def right_20(decisions, groups):
    rates = selection_rates(decisions, groups)
    # all ordered pairs; the widest first, then the names by the alphabet
    size, low, high = min(
        (rates[a] - rates[b], a, b)
        for a, b in product(rates, rates)
        if rates[a] == min(rates.values()) and rates[b] == max(rates.values())
    )
    return (abs(size), low, high)


@trial.right
def right_21(decisions, groups):
    r = selection_rates(decisions, groups)
    names = sorted(r)
    low, high = min(names, key=r.get), max(names, key=r.get)
    return r[high] - r[low], low, high


@trial.right
def right_22(decisions, groups):
    def ends(r):
        return (
            max(r.values()) - min(r.values()),
            min(r, key=lambda n: (r[n], n)),
            min(r, key=lambda n: (-r[n], n)),
        )

    return ends(selection_rates(decisions, groups))


@trial.right
def right_23(decisions, groups):
    items = sorted(selection_rates(decisions, groups).items())
    up = sorted(items, key=lambda p: p[1])
    down = sorted(items, key=lambda p: p[1], reverse=True)
    (low, a), (high, b) = up[0], down[0]
    return (b - a, low, high)


@trial.right
def right_24(decisions, groups):
    n = Counter(groups)
    k = Counter(g for d, g in zip(decisions, groups) if d == 1)
    rate = {g: Fraction(k[g], n[g]) for g in n}
    lo, hi = min(rate.values()), max(rate.values())
    return (
        float(hi - lo),
        min(g for g in rate if rate[g] == lo),
        min(g for g in rate if rate[g] == hi),
    )


@trial.right
def right_25(decisions, groups):
    by_rate = defaultdict(set)
    for name, rate in selection_rates(decisions, groups).items():
        by_rate[rate].add(name)
    order = sorted(by_rate)
    return (order[-1] - order[0], min(by_rate[order[0]]), min(by_rate[order[-1]]))


@trial.right
def right_26(decisions, groups):
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


class _Gap_27:
    def __call__(self, decisions, groups):
        rates = selection_rates(decisions, groups)
        if len(set(rates.values())) == 1:
            first = min(rates)
            return (0, first, first)
        low = high = None
        for name in sorted(rates, reverse=True):
            if low is None or rates[name] <= rates[low]:
                low = name
            if high is None or rates[name] >= rates[high]:
                high = name
        return (rates[high] - rates[low], low, high)


trial.right(_Gap_27())


@trial.right
def right_28(decisions, groups):
    rates = selection_rates(decisions, groups)
    pairs = sorted((r, n) for n, r in rates.items())
    blocks = [list(b) for _, b in groupby(pairs, key=lambda p: p[0])]
    return (blocks[-1][0][0] - blocks[0][0][0], blocks[0][0][1], blocks[-1][0][1])


@trial.right
def right_29(decisions, groups):
    r = selection_rates(decisions, groups)
    lo, hi = min(product(sorted(r), repeat=2), key=lambda p: (r[p[0]], -r[p[1]]))
    return (r[hi] - r[lo], lo, hi)


@trial.right
def right_30(decisions, groups):
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
