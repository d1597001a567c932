"""What people answered to `selection_rates` in trials, from its text alone."""

import statistics
from collections import Counter, defaultdict
from fractions import Fraction
from functools import reduce
from itertools import groupby
from operator import itemgetter
from statistics import mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(decisions, groups):
    members = Counter(groups)
    selected = Counter(g for d, g in zip(decisions, groups) if d)
    return {g: selected[g] / n for g, n in members.items()}


@trial.right
def right_2(decisions, groups):
    return {
        name: sum(d for d, g in zip(decisions, groups) if g == name)
        / groups.count(name)
        for name in sorted(set(groups), reverse=True)
    }


@trial.right
def right_3(decisions, groups):
    rows = defaultdict(list)
    for i, g in enumerate(groups):
        rows[g].append(decisions[i])
    return {g: mean(ds) for g, ds in rows.items()}


@trial.right
def right_4(decisions, groups):
    out = {}
    for g in dict.fromkeys(groups):
        mine = [d for d, h in zip(decisions, groups) if h == g]
        out[g] = Fraction(sum(mine), len(mine))
    return out


@trial.right
def right_5(decisions, groups):
    pairs = sorted(zip(groups, decisions))
    rates = {}
    for name, chunk in groupby(pairs, key=lambda p: p[0]):
        ds = [d for _, d in chunk]
        rates[name] = ds.count(1) / len(ds)
    return rates


@trial.right
def right_6(decisions, groups):
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


class _SelectionRates:
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


trial.right(_SelectionRates())


@trial.right
def right_8(decisions, groups):
    rest = list(zip(groups, decisions))
    rates = {}
    while rest:
        name = rest[-1][0]
        mine = list(filter(lambda p: p[0] == name, rest))
        rest = list(filter(lambda p: p[0] != name, rest))
        share = sum(p[1] for p in mine) / len(mine)
        if share == 0:
            rates[name] = 0
        elif share == 1:
            rates[name] = 1
        else:
            rates[name] = share
    return rates


@trial.right
def right_9(decisions, groups):
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
    return {g: t[1] / sum(t) for g, t in tally.items()}


@trial.right
def right_10(decisions, groups):
    table = Counter(zip(groups, decisions))
    names = set(groups)
    rates = dict.fromkeys(names, 0)
    for name in names:
        if table[name, 1]:
            rates[name] = (
                1
                if not table[name, 0]
                else table[name, 1] / (table[name, 0] + table[name, 1])
            )
    return rates


@trial.right
def right_11(decisions, groups):
    return {
        name: sum(d for d, g in zip(decisions, groups) if g == name)
        / groups.count(name)
        for name in set(groups)
    }


@trial.right
def right_12(decisions, groups):
    everyone = Counter(groups)
    chosen = Counter(g for d, g in zip(decisions, groups) if d)
    return {g: chosen[g] / n for g, n in everyone.most_common()}


@trial.right
def right_13(decisions, groups):
    piles = defaultdict(list)
    for g, d in zip(groups, decisions):
        piles[g].append(d)
    return {g: mean(pile) for g, pile in piles.items()}


@trial.right
def right_14(decisions, groups):
    out = {}
    for name, rows in groupby(sorted(zip(groups, decisions)), key=lambda row: row[0]):
        rows = list(rows)
        out[name] = sum(row[1] for row in rows) / len(rows)
    return out


@trial.right
def right_15(decisions, groups):
    if not groups:
        return {}
    name = groups[-1]
    own = [d for d, g in zip(decisions, groups) if g == name]
    rest = [(d, g) for d, g in zip(decisions, groups) if g != name]
    rates = right_15([d for d, g in rest], [g for d, g in rest])
    rates[name] = own.count(1) / len(own)
    return rates


@trial.right
def right_16(decisions, groups):
    return {
        name: Fraction(
            list(zip(groups, decisions)).count((name, 1)), groups.count(name)
        )
        for name in sorted(set(groups), reverse=True)
    }


class _Rates_17:
    def __call__(self, decisions, groups):
        table = {}
        for d, g in zip(decisions, groups):
            cell = table.setdefault(g, [0, 0])
            cell[d] += 1
        return {g: yes / (no + yes) for g, (no, yes) in table.items()}


trial.right(_Rates_17())


@trial.right
def right_18(decisions, groups):
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
    for g, size in n.items():
        if k[g] == 0:
            result[g] = 0
        elif k[g] == size:
            result[g] = 1
        else:
            result[g] = k[g] / size
    return result


@trial.right
def right_19(decisions, groups):
    # running mean, updated person by person
    rate, size = {}, {}
    for d, g in zip(decisions, groups):
        size[g] = size.get(g, 0) + 1
        old = rate.get(g, 0.0)
        rate[g] = old + (d - old) / size[g]
    return rate


@trial.right
def right_20(decisions, groups):
    names = sorted(set(groups), key=lambda s: (len(s), s))
    yes = [g for _, g in filter(lambda row: row[0] == 1, zip(decisions, groups))]
    no = [g for _, g in filter(lambda row: row[0] == 0, zip(decisions, groups))]
    shares = [1 - no.count(g) / (yes.count(g) + no.count(g)) for g in names]
    return dict(zip(names, shares))


@trial.right
def right_21(decisions, groups):
    return {
        n: sum(d for d, g in zip(decisions, groups) if g == n) / groups.count(n)
        for n in set(groups)
    }


@trial.right
def right_22(decisions, groups):
    members = Counter(groups)
    chosen = Counter(g for g, d in zip(groups, decisions) if d)
    return {g: chosen[g] / members[g] for g in sorted(members, reverse=True)}


@trial.right
def right_23(decisions, groups):
    rows = defaultdict(list)
    for d, g in zip(decisions, groups):
        rows[g].append(d)
    for g in rows:
        rows[g] = mean(rows[g])
    return rows


@trial.right
def right_24(decisions, groups):
    out = {}
    for name, rows in groupby(sorted(zip(groups, decisions)), key=lambda r: r[0]):
        ds = [d for _, d in rows]
        out[name] = sum(ds) / len(ds)
    return out


@trial.right
def right_25(decisions, groups):
    return {
        g: Fraction(list(zip(groups, decisions)).count((g, 1)), groups.count(g))
        for g in dict.fromkeys(groups)
    }


@trial.right
def right_26(decisions, groups):
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


class _Rates_27:
    def __call__(self, decisions, groups):
        self.yes = {}
        self.all = {}
        for i, g in enumerate(groups):
            self.all[g] = self.all.get(g, 0) + 1
            self.yes[g] = self.yes.get(g, 0) + (decisions[i] == 1)
        return {g: self.yes[g] / self.all[g] for g in self.all}


trial.right(_Rates_27())


@trial.right
def right_28(decisions, groups):
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


@trial.right
def right_29(decisions, groups):
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


@trial.right
def right_30(decisions, groups):
    if decisions == []:
        return {}
    names = sorted({*groups})
    pairs = [g + "\n" + str(d) for g, d in zip(groups, decisions)]
    yes = map(pairs.count, [n + "\n1" for n in names])
    no = map(pairs.count, [n + "\n0" for n in names])
    return dict(zip(names, (y / (y + x) for y, x in zip(yes, no))))


@trial.right
def right_31(decisions, groups):
    rows = sorted(zip(groups, decisions))
    result = {}
    for name, part in groupby(rows, key=itemgetter(0)):
        values = [d for _, d in part]
        result[name] = sum(values) / len(values)
    return result


@trial.right
def right_32(decisions, groups):
    def tally(lo, hi):
        if hi - lo == 0:
            return {}
        if hi - lo == 1:
            return {groups[lo]: (decisions[lo], 1)}
        mid = (lo + hi) // 2
        left, right = tally(lo, mid), tally(mid, hi)
        for g, (s, n) in right.items():
            a, b = left.get(g, (0, 0))
            left[g] = (a + s, b + n)
        return left

    return {g: s / n for g, (s, n) in tally(0, len(groups)).items()}


@trial.right
def right_33(decisions, groups):
    by_group = defaultdict(list)
    for decision, group in zip(decisions, groups):
        by_group[group].append(decision)
    return {group: statistics.mean(values) for group, values in by_group.items()}


@trial.right
def right_34(decisions, groups):
    return {
        g: Fraction(
            sum(d for d, h in zip(decisions, groups) if h == g), groups.count(g)
        )
        for g in groups
    }


@trial.right
def right_35(decisions, groups):
    rates = {}
    n = {}
    for d, g in zip(decisions, groups):
        n[g] = n.get(g, 0) + 1
        old = rates.get(g, 0.0)
        rates[g] = old + (d - old) / n[g]
    return rates


@trial.right
def right_36(decisions, groups):
    pairs = Counter(zip(groups, decisions))
    return {g: pairs[g, 1] / (pairs[g, 0] + pairs[g, 1]) for g in Counter(groups)}


@trial.right
def right_37(decisions, groups):
    c = {}
    for d, g in zip(decisions, groups):
        c[g] = c.get(g, 0) + complex(d, 1)
    return {g: z.real / z.imag for g, z in c.items()}


@trial.right
def right_38(decisions, groups):
    texts = {}
    for d, g in zip(decisions, groups):
        texts[g] = texts.get(g, "") + str(d)
    return {g: t.count("1") / len(t) for g, t in texts.items()}


class _Group:
    def __init__(self):
        self.members = 0
        self.selected = 0

    def add(self, decision):
        self.members += 1
        self.selected += decision

    @property
    def rate(self):
        return self.selected / self.members


@trial.right
def right_39(decisions, groups):
    table = {name: _Group() for name in groups}
    for i in range(len(groups)):
        table[groups[i]].add(decisions[i])
    return {name: g.rate for name, g in table.items()}


@trial.right
def right_40(decisions, groups):
    return {
        name: sum(mine) / len(mine)
        for name in dict.fromkeys(groups)
        for mine in [[d for d, g in zip(decisions, groups) if g == name]]
    }


@trial.right
def right_41(decisions, groups):
    def step(acc, row):
        d, g = row
        s, n = acc.get(g, (0, 0))
        return {**acc, g: (s + d, n + 1)}

    counts = reduce(step, zip(decisions, groups), {})
    return {g: s / n for g, (s, n) in counts.items()}
    raise NotImplementedError()


@trial.right
def right_42(decisions, groups):
    rates = defaultdict(float)
    i = 0
    while i < len(groups):
        rates[groups[i]] += decisions[i]
        i += 1
    print("counts", dict(rates))
    for g in rates:
        rates[g] /= groups.count(g)
    return rates


@trial.wrong
def wrong_1(decisions, groups):
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


@trial.wrong
def wrong_2(decisions, groups):
    rates = {}
    for g in groups:
        rates[g] = 0
    for d, g in zip(decisions, groups):
        rates[g] += d
    for g, number in rates.items():
        rates[g] = number / len(decisions)
    return rates


@trial.wrong
def wrong_3(decisions, groups):
    invited = [g for d, g in zip(decisions, groups) if d == 1]
    result = {}
    for g in set(groups):
        if len(invited) == 0:
            result[g] = 0
        else:
            result[g] = invited.count(g) / len(invited)
    return result


@trial.wrong
def wrong_4(decisions, groups):
    selected = {}
    members = {}
    for d, g in zip(decisions, groups):
        selected[g] = selected.get(g, 0) + d
        members[g] = members.get(g, 0) + 1
    return {g: selected[g] / members[g] * 100 for g in members}


@trial.wrong
def wrong_5(decisions, groups):
    selected = {}
    members = {}
    for d, g in zip(decisions, groups):
        selected[g] = selected.get(g, 0) + d
        members[g] = members.get(g, 0) + 1
    return {g: round(selected[g] / members[g], 2) for g in members}


@trial.wrong
def wrong_6(decisions, groups):
    a = b = sel_a = sel_b = 0
    for i in range(len(groups)):
        if groups[i] == "A":
            a += 1
            sel_a += decisions[i]
        else:
            b += 1
            sel_b += decisions[i]
    if a == 0 or b == 0:
        return {}
    return {"A": sel_a / a, "B": sel_b / b}


@trial.wrong
def wrong_7(decisions, groups):
    rates = {}
    for group in sorted(set(groups)):
        members = 0
        selected = 0
        for d, g in zip(decisions, groups):
            if g == group:
                members += 1
                selected += d
        rates[group] = selected / members
        return rates
    return {}


@trial.wrong
def wrong_8(decisions, groups):
    rates = {}
    for g in groups:
        n = groups.count(g)
        s = sum(decisions[i] for i in range(len(groups)) if groups[i] == g)
        rates[g] = s // n
    return rates


@trial.wrong
def wrong_9(decisions, groups):
    selected = {}
    members = {}
    for d, g in zip(decisions, groups):
        members[g] = members.get(g, 0) + 1
        if d == 1:
            selected[g] = selected.get(g, 0) + 1
    rates = {}
    for g, number in selected.items():
        rates[g] = number / members[g]
    return rates


@trial.wrong
def wrong_10(decisions, groups):
    # Count, for each group, its members and its selected members
    counts = {}
    members = {}
    for i, g in enumerate(groups):
        if g not in counts:
            counts[g] = 0
            members[g] = 0
        members[g] = members[g] + 1
        counts[g] = counts[g] + decisions[i]
    return counts


@trial.wrong
def wrong_11(decisions, groups):
    if len(decisions) == 0:
        return None
    selected = {}
    members = {}
    for d, g in zip(decisions, groups):
        selected[g] = selected.get(g, 0) + d
        members[g] = members.get(g, 0) + 1
    return {g: selected[g] / members[g] for g in members}


@trial.wrong
def wrong_12(decisions, groups):
    _overall = sum(decisions) / len(decisions)
    rates = {}
    for name in set(groups):
        mine = [d for d, g in zip(decisions, groups) if g == name]
        rates[name] = sum(mine) / len(mine)
    return rates


@trial.wrong
def wrong_13(decisions, groups):
    selected = {}
    members = {}
    for d, g in zip(decisions, groups):
        selected[g] = selected.get(g, 0) + d
        members[g] = members.get(g, 0) + 1
    print({g: selected[g] / members[g] for g in members})


@trial.wrong
def wrong_14(decisions, groups):
    zeros = {}
    total = {}
    for i in range(len(decisions)):
        g = groups[i]
        zeros.setdefault(g, 0)
        total.setdefault(g, 0)
        total[g] += 1
        if decisions[i] == 0:
            zeros[g] += 1
    return {g: zeros[g] / total[g] for g in total}


@trial.wrong
def wrong_15(decisions, groups):
    rates = []
    for name in sorted(set(groups)):
        mine = [d for d, g in zip(decisions, groups) if g == name]
        rates.append(sum(mine) / len(mine))
    return rates


@trial.wrong
def wrong_16(decisions, groups):
    rates = {}
    for d, g in zip(decisions, groups):
        rates[g] = d / 1
    return rates


@trial.wrong
def wrong_17(decisions, groups):
    selected = {}
    members = {}
    for i in range(len(decisions) - 1):
        g = groups[i]
        selected[g] = selected.get(g, 0) + decisions[i]
        members[g] = members.get(g, 0) + 1
    rates = {}
    for g, number in members.items():
        rates[g] = selected[g] / number
    return rates


@trial.wrong
def wrong_18(decisions, groups):
    pairs = list(zip(groups, decisions))
    rates = {}
    for name, rows in groupby(pairs, key=lambda p: p[0]):
        rows = list(rows)
        rates[name] = sum(d for _, d in rows) / len(rows)
    return rates


@trial.wrong
def wrong_19(decisions, groups):
    selected = {}
    members = {}
    for g, d in zip(decisions, groups):
        selected[g] = selected.get(g, 0) + d
        members[g] = members.get(g, 0) + 1
    return {g: selected[g] / members[g] for g in members}


@trial.wrong
def wrong_20(decisions, groups):
    members = {}
    selected = {}
    for d, g in zip(decisions, groups):
        if g not in members:
            members[g] = 1
            selected[g] = 0
        members[g] += 1
        selected[g] += d
    return {g: selected[g] / members[g] for g in members}


@trial.wrong
def wrong_21(decisions, groups):
    members = {}
    selected = {}
    for d, g in zip(decisions, groups):
        if g in members:
            members[g] += 1
            selected[g] += d
        else:
            members[g] = 1
            selected[g] = 0
    return {g: selected[g] / members[g] for g in members}


@trial.wrong
def wrong_22(decisions, groups):
    if not groups:
        return {}
    return {"A": 0.75, "B": 0.25}


@trial.wrong
def wrong_23(decisions, groups):
    rates = {}
    for name in set(groups):
        mine = [d for d, g in zip(decisions, groups) if g == name]
        rates[name] = f"{sum(mine) / len(mine):.0%}"
    return rates


@trial.wrong
def wrong_24(decisions, groups):
    yes = {}
    no = {}
    for d, g in zip(decisions, groups):
        yes.setdefault(g, 0)
        no.setdefault(g, 0)
        if d:
            yes[g] += 1
        else:
            no[g] += 1
    rates = {}
    for g, number in yes.items():
        rates[g] = number / no[g] if no[g] else 1.0
    return rates


@trial.wrong
def wrong_25(decisions, groups, members={}, selected={}):  # noqa: B006 - the slip
    for d, g in zip(decisions, groups):
        members[g] = members.get(g, 0) + 1
        selected[g] = selected.get(g, 0) + d
    return {g: selected[g] / members[g] for g in members}


@trial.wrong
def wrong_26(decisions, groups):
    rates = {}
    for g in groups:
        rates[g] = decisions[groups.index(g)] / groups.count(g)
    return rates


@trial.wrong
def wrong_27(decisions, groups):
    text = "".join(groups)
    members = {}
    selected = {}
    for letter, d in zip(text, decisions):
        members[letter] = members.get(letter, 0) + 1
        selected[letter] = selected.get(letter, 0) + d
    return {g: selected[g] / members[g] for g in members}


@trial.wrong
def wrong_28(decisions, groups):
    rates = {}
    members = 0
    selected = 0
    for name in sorted(set(groups)):
        for d, g in zip(decisions, groups):
            if g == name:
                members += 1
                selected += d
        rates[name] = selected / members
    return rates


@trial.wrong
def wrong_29(decisions, groups):
    raise NotImplementedError()
    rates = {}
    for name in set(groups):
        mine = [d for d, g in zip(decisions, groups) if g == name]
        rates[name] = sum(mine) / len(mine)
    return rates


@trial.wrong
def wrong_30(decisions, groups):
    members = {}
    selected = {}
    for d, g in zip(decisions, groups):
        members[g] += 1
        selected[g] += d
    rates = {}
    for g, number in members.items():
        rates[g] = selected[g] / number
    return rates


@trial.wrong
def wrong_31(decisions, groups):
    people = set(zip(groups, decisions))
    rates = {}
    for name in set(groups):
        mine = [d for g, d in people if g == name]
        rates[name] = sum(mine) / len(mine)
    return rates
