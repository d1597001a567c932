"""What people answered to `gap` in trials, from its text alone."""

import heapq
from collections import Counter, defaultdict, namedtuple
from fractions import Fraction
from functools import total_ordering
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


@trial.right
def right_31(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min((r, g) for g, r in rates.items())
    high = min((-r, g) for g, r in rates.items())
    return -high[0] - low[0], low[1], high[1]


@trial.right
def right_32(decisions, groups):
    items = sorted(selection_rates(decisions, groups).items())
    up = sorted(items, key=lambda item: item[1])
    down = sorted(items, key=lambda item: item[1], reverse=True)
    (low, r_low), (high, r_high) = up[0], down[0]
    return r_high - r_low, low, high


@trial.right
def right_33(decisions, groups):
    rates = selection_rates(decisions, groups)

    def best(names, better):
        if len(names) == 1:
            return names[0]
        rest = best(names[1:], better)
        return rest if better(rates[rest], rates[names[0]]) else names[0]

    names = sorted(rates)
    low = best(names, lambda x, y: x < y)
    high = best(names, lambda x, y: x > y)
    return rates[high] - rates[low], low, high


_Gap = namedtuple("Gap", "size lowest highest")


@trial.right
def right_34(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    lowest = min(names, key=rates.__getitem__)
    highest = max(names, key=rates.__getitem__)
    return _Gap(rates[highest] - rates[lowest], lowest, highest)


@trial.right
def right_35(decisions, groups):
    rates = {}
    for name in sorted(set(groups)):
        mine = [d for d, g in zip(decisions, groups) if g == name]
        rates[name] = Fraction(sum(mine), len(mine))
    low = min(rates, key=rates.get)
    high = max(rates, key=rates.get)
    return rates[high] - rates[low], low, high


@trial.right
def right_36(decisions, groups):
    rates = selection_rates(decisions, groups)
    minus, low, high = min(
        (rates[a] - rates[b], a, b) for a, b in product(rates, repeat=2)
    )
    return abs(minus), low, high


@trial.right
def right_37(decisions, groups):
    rates = selection_rates(decisions, groups)
    by_rate = {}
    for name, rate in rates.items():
        by_rate.setdefault(rate, set()).add(name)
    bottom, top = min(by_rate), max(by_rate)
    return (top - bottom, min(by_rate[bottom]), min(by_rate[top]))


@total_ordering
class _G:
    def __init__(self, name, rate):
        self.name, self.rate = name, rate

    def __eq__(self, other):
        return self.rate == other.rate

    def __lt__(self, other):
        return self.rate < other.rate


@trial.right
def right_38(decisions, groups):
    all_groups = [
        _G(n, r) for n, r in sorted(selection_rates(decisions, groups).items())
    ]
    low, high = min(all_groups), max(all_groups)
    return high.rate - low.rate, low.name, high.name


@trial.right
def right_39(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = heapq.nsmallest(1, rates, key=lambda g: (rates[g], g))[0]
    high = heapq.nsmallest(1, rates, key=lambda g: (-rates[g], g))[0]
    return (rates[high] - rates[low], low, high)


@trial.right
def right_40(decisions, groups):
    rates = selection_rates(decisions, groups)
    if len(rates) == 1:
        name = groups[0]
        return (0, name, name)
    if len(set(rates.values())) == 1:
        return (0, min(rates), min(rates))
    r = sorted(rates.values())
    low = next(n for n in sorted(rates) if rates[n] == r[0])
    high = next(n for n in sorted(rates) if rates[n] == r[-1])
    return (r[-1] - r[0], low, high)


@trial.right
def right_41(decisions, groups):
    names = sorted(set(groups))
    n = {g: groups.count(g) for g in names}
    s = {g: sum(d for d, h in zip(decisions, groups) if h == g) for g in names}
    low = high = names[0]
    for g in names[1:]:
        if s[g] * n[low] < s[low] * n[g]:
            low = g
        if s[g] * n[high] > s[high] * n[g]:
            high = g
    return (s[high] * n[low] - s[low] * n[high]) / (n[low] * n[high]), low, high


@trial.wrong
def wrong_1(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    low = min(names, key=rates.get)
    high = max(names, key=rates.get)
    return rates[high] - rates[low], high, low


@trial.wrong
def wrong_2(decisions, groups):
    members = {}
    selected = {}
    for d, g in zip(decisions, groups):
        members[g] = members.get(g, 0) + 1
        selected[g] = selected.get(g, 0) + d
    rates = {g: selected[g] / members[g] for g in members}
    low = min(rates, key=rates.get)
    high = max(rates, key=rates.get)
    return (rates[high] - rates[low], low, high)


@trial.wrong
def wrong_3(decisions, groups):
    rates = selection_rates(decisions, groups)
    order = sorted((r, g) for g, r in rates.items())
    low_rate, low = order[0]
    high_rate, high = order[-1]
    return high_rate - low_rate, low, high


@trial.wrong
def wrong_4(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    low = min(names, key=lambda g: rates[g])
    high = max(names, key=lambda g: rates[g])
    return (rates[low] - rates[high], low, high)


@trial.wrong
def wrong_5(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    low = min(names, key=lambda g: rates[g])
    high = max(names, key=lambda g: rates[g])
    return (100 * (rates[high] - rates[low]), low, high)


@trial.wrong
def wrong_6(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    low = names[0]
    high = names[0]
    for n in names:
        if rates[n] < rates[low]:
            low = n
        if rates[n] > rates[high]:
            high = n
    return [rates[high] - rates[low], low, high]


@trial.wrong
def wrong_7(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    low = min(names, key=rates.get)
    high = max(names, key=rates.get)
    return {"gap": rates[high] - rates[low], "lowest": low, "highest": high}


@trial.wrong
def wrong_8(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    if len(names) == 1:
        return (0, names[0])
    low = min(names, key=rates.get)
    high = max(names, key=rates.get)
    return (rates[high] - rates[low], low, high)


@trial.wrong
def wrong_9(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    if len(rates) < 2:
        return (rates[names[0]], names[0], names[0])
    low = min(names, key=rates.get)
    high = max(names, key=rates.get)
    return (rates[high] - rates[low], low, high)


@trial.wrong
def wrong_10(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    if len(names) == 1:
        return 0, names[0], names[0]
    low_rate = min(rates.values())
    high_rate = max(rates.values())
    if low_rate == high_rate:
        return 0, None, None
    low = next(n for n in names if rates[n] == low_rate)
    high = next(n for n in names if rates[n] == high_rate)
    return high_rate - low_rate, low, high


@trial.wrong
def wrong_11(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    if len(names) == 1:
        return 0, names[0], names[0]
    low = min(names, key=rates.get)
    others = [n for n in names if n != low]
    high = max(others, key=rates.get)
    return rates[high] - rates[low], low, high


@trial.wrong
def wrong_12(decisions, groups):
    rates = selection_rates(decisions, groups)
    a = rates.get("A", 0)
    b = rates.get("B", 0)
    if a > b:
        return a - b, "B", "A"
    else:
        return b - a, "A", "B"


@trial.wrong
def wrong_13(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    low = min(names, key=rates.get)
    high = max(names, key=rates.get)
    if rates[high] == 0:
        return 0, low, high
    return rates[low] / rates[high], low, high


@trial.wrong
def wrong_14(decisions, groups):
    rates = selection_rates(decisions, groups)
    name_of = {}
    for g in sorted(rates):
        name_of[rates[g]] = g
    low = min(name_of)
    high = max(name_of)
    return high - low, name_of[low], name_of[high]


@trial.wrong
def wrong_15(decisions, groups):
    rates = selection_rates(decisions, groups)
    low_rate, high_rate = 2, -1
    low = high = ""
    for g in sorted(rates):
        if rates[g] <= low_rate:
            low_rate = rates[g]
            low = g
        if rates[g] > high_rate:
            high_rate = rates[g]
            high = g
    return high_rate - low_rate, low, high


@trial.wrong
def wrong_16(decisions, groups):
    rates = selection_rates(decisions, groups)
    lowest, highest = 1, 0
    low = high = None
    for g in sorted(rates):
        if rates[g] < lowest:
            lowest, low = rates[g], g
        if rates[g] > highest:
            highest, high = rates[g], g
    return (highest - lowest, low, high)


@trial.wrong
def wrong_17(decisions, groups):
    counts = {}
    for d, g in zip(decisions, groups):
        counts[g] = counts.get(g, 0) + d
    names = sorted(counts)
    low = min(names, key=counts.get)
    high = max(names, key=counts.get)
    return counts[high] - counts[low], low, high


@trial.wrong
def wrong_18(decisions, groups):
    rates = selection_rates(decisions, groups)
    low_rate, high_rate = 1.1, -0.1
    low = high = min(rates)
    for g in sorted(rates):
        if rates[g] < low_rate:
            low_rate = rates[g]
            low = g
        elif rates[g] > high_rate:
            high_rate = rates[g]
            high = g
    return high_rate - low_rate, low, high


@trial.wrong
def wrong_19(decisions, groups):
    rates = selection_rates(decisions, groups)
    order = sorted(rates, key=lambda g: (rates[g], g))
    best = (0, order[0], order[0])
    for i in range(len(order) - 1):
        step = rates[order[i + 1]] - rates[order[i]]
        if step > best[0]:
            best = (step, order[i], order[i + 1])
    return best


@trial.wrong
def wrong_20(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(sorted(rates), key=rates.get)
    high = max(sorted(rates), key=rates.get)
    return round(rates[high] - rates[low], 1), low, high


@trial.wrong
def wrong_21(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(sorted(rates), key=rates.get)
    high = max(sorted(rates), key=rates.get)
    print((rates[high] - rates[low], low, high))


@trial.wrong
def wrong_22(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = high = min(rates)
    for g in sorted(rates):
        if rates[g] < rates[low]:
            low = g
        if rates[g] > rates[high]:
            high = g
        return rates[high] - rates[low], low, high


@trial.wrong
def wrong_23(decisions, groups):
    rates = selection_rates(decisions, groups)
    (name1, rate1), (name2, rate2) = sorted(rates.items())
    if rate1 == rate2:
        return 0, name1, name1
    if rate1 < rate2:
        return rate2 - rate1, name1, name2
    return rate1 - rate2, name2, name1


@trial.wrong
def wrong_24(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(rates)
    high = max(rates)
    return rates[high] - rates[low], low, high


@trial.wrong
def wrong_25(decisions, groups):
    selection_rates(decisions, groups)
    return (0.5, "B", "A")


@trial.wrong
def wrong_26(decisions, groups):
    rates = selection_rates(decisions, groups)
    overall = sum(decisions) / len(decisions)
    low = min(sorted(rates), key=rates.get)
    high = max(sorted(rates), key=rates.get)
    return rates[high] - overall, low, high


@trial.wrong
def wrong_27(decisions, groups):
    rates = selection_rates(decisions, groups)
    lowest = min(rates.values())
    highest = max(rates.values())
    low = ", ".join(g for g in sorted(rates) if rates[g] == lowest)
    high = ", ".join(g for g in sorted(rates) if rates[g] == highest)
    return highest - lowest, low, high


@trial.wrong
def wrong_28(decisions, groups):
    rates = selection_rates(decisions, groups)
    low = min(sorted(rates), key=rates.get)
    high = max(sorted(rates), key=rates.get)
    first, second = sorted([low, high])
    return rates[high] - rates[low], first, second


@trial.wrong
def wrong_29(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates)
    low = high = names[0]
    for i in range(1, len(names) - 1):
        if rates[names[i]] < rates[low]:
            low = names[i]
        if rates[names[i]] > rates[high]:
            high = names[i]
    return rates[high] - rates[low], low, high


@trial.wrong
def wrong_30(decisions, groups):
    rates = selection_rates(decisions, groups)
    if len(rates) == 1:
        raise ValueError("need two groups to compare")
    low = min(sorted(rates), key=rates.get)
    high = max(sorted(rates), key=rates.get)
    return rates[high] - rates[low], low, high


@trial.wrong
def wrong_31(decisions, groups):
    rates = selection_rates(decisions, groups).values()
    return max(rates) - min(rates)


@trial.wrong
def wrong_32(decisions, groups):
    rates = selection_rates(decisions, groups)
    names = sorted(rates, reverse=True)
    low = min(names, key=rates.get)
    high = max(names, key=rates.get)
    return rates[high] - rates[low], low, high


@trial.wrong
def wrong_33(decisions, groups):
    rates = selection_rates(groups, decisions)
    lowest = min(rates.values())
    highest = max(rates.values())
    return highest - lowest, lowest, highest
