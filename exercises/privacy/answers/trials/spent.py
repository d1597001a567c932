"""What people answered to `spent` in trials, from its text alone."""

from fractions import Fraction
from functools import reduce
from itertools import groupby
from math import fsum

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(scales, groups):
    """Fractions."""
    costs = {}
    for scale, group in zip(scales, groups):
        costs[group] = costs.get(group, Fraction(0)) + 1 / Fraction(scale)
    everyone = costs.pop("all", Fraction(0))
    return everyone + max([Fraction(0), *costs.values()])


@trial.right
def right_2(scales, groups):
    """Golf: "all" as one of the groups sums only the answers about all, never more than a real group."""
    return max(
        (
            sum(1 / s for s, g in zip(scales, groups) if g in (h, "all"))
            for h in set(groups)
        ),
        default=0,
    )


@trial.right
def right_3(scales, groups):
    """One bill for each kind of person, and one for somebody in no group that was named."""
    bills = {None: []}
    for group in groups:
        if group != "all":
            bills[group] = []
    for i in range(len(scales)):
        for person, bill in bills.items():
            if groups[i] in ("all", person):
                bill.append(1 / scales[i])
    return max(fsum(bill) for bill in bills.values())


@trial.right
def right_4(scales, groups):
    """Recursion on the list, carrying what has been spent."""

    def go(i, everyone, own):
        if i == len(scales):
            return everyone + max(own.values()) if own else everyone
        cost = scales[i] ** -1
        if groups[i] == "all":
            return go(i + 1, everyone + cost, own)
        return go(i + 1, everyone, {**own, groups[i]: own.get(groups[i], 0) + cost})

    return go(0, 0, {})


@trial.right
def right_5(scales, groups):
    """Running: late groups begin with what was spent on everyone so far."""
    everyone, paid = 0, {}
    for scale, group in zip(scales, groups):
        cost = 1 / scale
        if group == "all":
            everyone += cost
            paid = {g: p + cost for g, p in paid.items()}
        else:
            paid[group] = paid.get(group, everyone) + cost
    return max(paid.values(), default=everyone)


@trial.right
def right_6(scales, groups):
    """Sorted, then groupby; the answers from the smallest to the largest."""
    pairs = sorted(zip(groups, (1 / s for s in scales)))
    totals = {
        g: sum(c for _, c in part) for g, part in groupby(pairs, key=lambda p: p[0])
    }
    common = totals.pop("all", 0)
    ranked = sorted(totals.values(), reverse=True)
    return common + (ranked[0] if ranked else 0)


@trial.right
def right_7(scales, groups):
    """A ledger class."""

    class Ledger(dict):
        def __missing__(self, key):
            return 0

        def charge(self, group, scale):
            self[group] += 1 / scale

        def worst(self):
            return self["all"] + max(
                (v for k, v in self.items() if k != "all"), default=0
            )

    ledger = Ledger()
    for group, scale in zip(groups, scales):
        ledger.charge(group, scale)
    return ledger.worst()


@trial.right
def right_8(scales, groups):
    """Total minus what does not concern one; the least of these is taken off."""
    costs = [1 / s for s in scales]
    total = sum(costs)
    names = {g for g in groups if g != "all"}
    off = [sum(c for c, g in zip(costs, groups) if g not in ("all", n)) for n in names]
    return total - min(off, default=0)


@trial.right
def right_9(scales, groups):
    """filter and reduce, backwards."""
    best = None
    for name in {"all"}.union(groups):
        mine = filter(
            lambda pair: pair[1] == "all" or pair[1] == name,
            zip(scales[::-1], groups[::-1]),
        )
        bill = reduce(lambda acc, pair: acc + 1 / pair[0], mine, 0)
        if best is None or bill > best:
            best = bill
    return best


@trial.wrong
def wrong_1(scales, groups):
    """Belief: answers about everyone cost nobody in particular anything."""
    own = {}
    for scale, group in zip(scales, groups):
        if group != "all":
            own[group] = own.get(group, 0) + 1 / scale
    return max(own.values(), default=0)


@trial.wrong
def wrong_2(scales, groups):
    """Belief: "all" is one more group; the dearest of them counts."""
    own = {}
    for scale, group in zip(scales, groups):
        own[group] = own.get(group, 0) + 1 / scale
    return max(own.values(), default=0)


@trial.wrong
def wrong_3(scales, groups):
    """Belief: the budget is one pot; every answer is paid from it."""
    return sum(1 / scale for scale in scales)


@trial.wrong
def wrong_4(scales, groups):
    """Belief: more noise costs more; adds the scales."""
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += scale
        else:
            own[group] = own.get(group, 0) + scale
    return everyone + max(own.values(), default=0)


@trial.wrong
def wrong_5(scales, groups):
    """Belief: one over the sum of the scales of a person's answers."""
    own = {g: 0 for g in groups}
    for name in own:
        for scale, group in zip(scales, groups):
            if group == name or group == "all":
                own[name] += scale
    return max((1 / total for total in own.values()), default=0)


@trial.wrong
def wrong_6(scales, groups):
    """Slip: forgot that there may be no group beside "all" (max of nothing crashes)."""
    if not scales:
        return 0
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            own[group] = own.get(group, 0) + 1 / scale
    return everyone + max(own.values())


@trial.wrong
def wrong_7(scales, groups):
    """Belief: without a named group nothing was told about anybody: 0."""
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            own[group] = own.get(group, 0) + 1 / scale
    if not own:
        return 0
    return everyone + max(own.values())


@trial.wrong
def wrong_8(scales, groups):
    """Slip: an answer about everyone is added only to the groups seen so far."""
    own = {}
    for scale, group in zip(scales, groups):
        if group == "all":
            for g in own:
                own[g] += 1 / scale
        else:
            if group not in own:
                own[group] = 0
            own[group] += 1 / scale
    return max(own.values(), default=sum(1 / s for s in scales))


@trial.wrong
def wrong_9(scales, groups):
    """Slip: a second answer about the same group overwrites the first."""
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            own[group] = 1 / scale
    return everyone + max(own.values(), default=0)


@trial.wrong
def wrong_10(scales, groups):
    """Belief: the group with the most *answers* is the one about whom most was told."""
    if not scales:
        return 0
    everyone, own, count = 0, {}, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            own[group] = own.get(group, 0) + 1 / scale
            count[group] = count.get(group, 0) + 1
    if not count:
        return everyone
    most = max(count, key=count.get)
    return everyone + own[most]


@trial.wrong
def wrong_11(scales, groups):
    """Belief: the cost of an answer about everyone is shared out among the groups."""
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            own[group] = own.get(group, 0) + 1 / scale
    if not own:
        return everyone
    return everyone / len(own) + max(own.values())


@trial.wrong
def wrong_12(scales, groups):
    """Belief: a person's dearest single answer about the group counts, costs are not added within it."""
    everyone, dearest = 0, 0
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            dearest = max(dearest, 1 / scale)
    return everyone + dearest


@trial.wrong
def wrong_13(scales, groups):
    """Slip: missing else, "all" is charged to everyone and also kept as a group of its own."""
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        own[group] = own.get(group, 0) + 1 / scale
    return everyone + max(own.values(), default=0)


@trial.wrong
def wrong_14(scales, groups):
    """Slip: = for +=, only the last answer about everyone is kept."""
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone = 1 / scale
        else:
            own[group] = own.get(group, 0) + 1 / scale
    return everyone + max(own.values(), default=0)


@trial.wrong
def wrong_15(scales, groups):
    """Belief: "without answers" has no number: None (else right)."""
    if not scales:
        return None
    own = {}
    for name in set(groups):
        own[name] = 0
        for scale, group in zip(scales, groups):
            if group in (name, "all"):
                own[name] += 1 / scale
    return max(own.values())


@trial.wrong
def wrong_16(scales, groups):
    """Two slips: the group with the least (min), and crashes when there is none, as without answers."""
    everyone, own = 0, {}
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            own[group] = own.get(group, 0) + 1 / scale
    return everyone + min(own.values())


@trial.wrong
def wrong_17(scales, groups):
    """Two slips: dict(zip(...)) keeps only the last scale of each group, and "all" competes as a group."""
    last = dict(zip(groups, scales))
    return max((1 / scale for scale in last.values()), default=0)
