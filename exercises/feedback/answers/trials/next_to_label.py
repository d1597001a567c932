"""What people answered to `next_to_label` in trials, from its text alone."""

import functools
import heapq
import operator
from collections import Counter, defaultdict
from fractions import Fraction
from math import log

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(percents, number):
    """heapq.nsmallest with the place as second key."""
    from heapq import nlargest, nsmallest

    def lead(i):
        a, b = nlargest(2, percents[i])
        return a - b

    return nsmallest(number, range(len(percents)), key=lambda i: (lead(i), i))


@trial.right
def right_2(percents, number):
    """Repeatedly the smallest that is left."""
    left = {i: max(p) - sorted(p)[-2] for i, p in enumerate(percents)}
    out = []
    while len(out) < number:
        best = min(left, key=left.get)
        del left[best]
        out.append(best)
    return out


@trial.right
def right_3(percents, number):
    """The second found by removing the highest once."""
    pairs = []
    for place, example in enumerate(percents):
        rest = example[:]
        rest.remove(max(rest))
        pairs.append((max(example) - max(rest), place))
    pairs.sort()
    return [place for _, place in pairs[:number]]


@trial.right
def right_4(percents, number):
    """Buckets by lead from 0 to 100."""
    buckets = [[] for _ in range(101)]
    for i, p in enumerate(percents):
        top = second = -1
        for x in p:
            if x >= top:
                top, second = x, top
            elif x > second:
                second = x
        buckets[top - second].append(i)
    return functools.reduce(operator.iadd, buckets, [])[:number]


@trial.right
def right_5(percents, number):
    """Insertion sort by hand, islice."""
    from itertools import islice

    order = []
    for i, p in enumerate(percents):
        s = sorted(p, reverse=True)
        lead = s[0] - s[1]
        j = len(order)
        while j > 0 and order[j - 1][0] > lead:
            j -= 1
        order.insert(j, (lead, i))
    return list(islice((i for _, i in order), number))


@trial.right
def right_6(percents, number):
    """Fractions, combinations: the lead is the least difference from the max."""
    from fractions import Fraction

    def lead(p):
        k = p.index(max(p))
        return min(Fraction(p[k] - x, 100) for j, x in enumerate(p) if j != k)

    leads = list(map(lead, percents))
    rank = [
        sum((other, j) < (mine, i) for j, other in enumerate(leads))
        for i, mine in enumerate(leads)
    ]
    return [rank.index(r) for r in range(number)]


@trial.right
def right_7(percents, number):
    """Counter decides whether the highest is shared; reversed double sort."""
    from collections import Counter

    def lead(i):
        c = Counter(percents[i])
        top = max(c)
        return 0 if c[top] > 1 else top - max(x for x in c if x != top)

    order = sorted(range(len(percents)), reverse=True)
    order = sorted(order, key=lambda i: -lead(i))[::-1]
    return order[:number]


@trial.right
def right_8(percents, number):
    """Recursion: quicksort over the places."""

    def lead(p):
        *_, b, a = sorted(p)
        return a - b

    def quick(places):
        if not places:
            return []
        h, *t = places
        k = lead(percents[h])
        return (
            quick([i for i in t if lead(percents[i]) < k])
            + [h]
            + quick([i for i in t if lead(percents[i]) >= k])
        )

    return quick(list(range(len(percents))))[:number]


@trial.right
def right_9(percents, number):
    """One integer key of lead and place; a heap in a class."""
    import heapq

    class Queue:
        def __init__(self):
            self.heap = []

        def push(self, i, p):
            high = max(p)
            low = 0 if p.count(high) > 1 else max(x for x in p if x < high)
            if p.count(high) > 1:
                low = high
            heapq.heappush(self.heap, (high - low) * 1000 + i)

        def pop(self):
            return heapq.heappop(self.heap) % 1000

    q = Queue()
    for i, p in enumerate(percents):
        q.push(i, p)
    return [q.pop() for _ in range(number)]


@trial.right
def right_10(percents, number):
    """heapq on (lead, place)."""

    def lead(p):
        a, b = heapq.nlargest(2, p)
        return a - b

    return [
        i
        for _, i in heapq.nsmallest(
            number, ((lead(p), i) for i, p in enumerate(percents))
        )
    ]


@trial.right
def right_11(percents, number):
    """Golf."""
    s = [sorted(example) for example in percents]
    return sorted(range(len(s)), key=lambda i: s[i][-1] - s[i][-2])[:number]


@trial.right
def right_12(percents, number):
    """Buckets by lead, 0 to 100, no sort."""
    buckets = defaultdict(list)
    for i, p in enumerate(percents):
        rest = list(p)
        top = max(rest)
        rest.remove(top)
        buckets[top - max(rest)].append(i)
    out = []
    for lead in range(101):
        for i in buckets[lead]:
            if len(out) == number:
                return out
            out.append(i)
    return out


@trial.right
def right_13(percents, number):
    """Selection: number times the smallest of what is left."""
    leads = {}
    for i in range(len(percents)):
        high = max(percents[i])
        if Counter(percents[i])[high] > 1:
            leads[i] = 0
        else:
            leads[i] = high - max(x for x in percents[i] if x != high)
    chosen = []
    for _ in range(number):
        best = min(leads, key=leads.get)
        chosen.append(best)
        del leads[best]
    return chosen


@trial.right
def right_14(percents, number):
    """Lead as the smallest gap between the highest and any other place."""

    def lead(p):
        m = p.index(max(p))
        return min(p[m] - x for k, x in enumerate(p) if k != m)

    return [i for i, _ in sorted(enumerate(map(lead, percents)), key=lambda t: t[1])][
        :number
    ]


@trial.right
def right_15(percents, number):
    """Recursion on the number."""

    def lead(p):
        first = second = -1
        for x in p:
            if x >= first:
                first, second = x, first
            elif x > second:
                second = x
        return first - second

    def ask(k, left):
        if k == 0:
            return []
        i = min(left, key=lambda j: (lead(percents[j]), j))
        return [i] + ask(k - 1, [j for j in left if j != i])

    return ask(number, list(range(len(percents))))


@trial.right
def right_16(percents, number):
    """A class with an order of its own; Fractions of 100."""

    class Picture:
        def __init__(self, place, p):
            s = sorted((Fraction(x, 100) for x in p), reverse=True)
            self.place, self.lead = place, s[0] - s[1]

        def __lt__(self, other):
            return (self.lead, self.place) < (other.lead, other.place)

    return [q.place for q in sorted(Picture(i, p) for i, p in enumerate(percents))][
        :number
    ]


@trial.right
def right_17(percents, number):
    """Insertion sort by hand, later equals stay behind."""
    order = []
    for i, p in enumerate(percents):
        *_, b, a = sorted(p)
        k = len(order)
        while k > 0 and order[k - 1][0] > a - b:
            k -= 1
        order.insert(k, (a - b, i))
    return [i for _, i in order[:number]]


@trial.right
def right_18(percents, number):
    """Counts how many go before each one: its rank is its place in the answer."""
    leads = [max(p) - sorted(p, reverse=True)[1] for p in percents]
    answer = [None] * len(leads)
    for i, a in enumerate(leads):
        rank = sum(b < a or (b == a and j < i) for j, b in enumerate(leads))
        answer[rank] = i
    del answer[number:]
    return answer


@trial.wrong
def wrong_1(percents, number):
    """Belief: unsure means that the highest percentage is low."""
    return sorted(range(len(percents)), key=lambda i: max(percents[i]))[:number]


@trial.wrong
def wrong_2(percents, number):
    """Belief: the lead is the highest minus the lowest."""
    return sorted(
        range(len(percents)), key=lambda i: max(percents[i]) - min(percents[i])
    )[:number]


@trial.wrong
def wrong_3(percents, number):
    """Belief: the classes stand with the highest first."""
    return sorted(
        range(len(percents)), key=lambda i: abs(percents[i][0] - percents[i][1])
    )[:number]


@trial.wrong
def wrong_4(percents, number):
    """Belief: the second highest is the next different percentage."""

    def lead(p):
        s = sorted(set(p))
        return s[-1] - s[-2] if len(s) > 1 else 0

    return sorted(range(len(percents)), key=lambda i: lead(percents[i]))[:number]


@trial.wrong
def wrong_5(percents, number):
    """Belief: label the surest first, the largest lead."""

    def lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    return sorted(range(len(percents)), key=lambda i: -lead(percents[i]))[:number]


@trial.wrong
def wrong_6(percents, number):
    """Belief: sort down and turn round; of equal leads the later goes first."""

    def lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    order = sorted(range(len(percents)), key=lambda i: -lead(percents[i]))
    return order[::-1][:number]


@trial.wrong
def wrong_7(percents, number):
    """Belief: a dict from lead to place holds all examples."""
    where = {}
    for i, p in enumerate(percents):
        s = sorted(p)
        where[s[-1] - s[-2]] = i
    return [where[k] for k in sorted(where)][:number]


@trial.wrong
def wrong_8(percents, number):
    """Belief: leads.index finds the place of each lead, equal or not."""
    leads = []
    for p in percents:
        s = sorted(p)
        leads.append(s[-1] - s[-2])
    return [leads.index(k) for k in sorted(leads)[:number]]


@trial.wrong
def wrong_9(percents, number):
    """Belief: the places count from 1."""

    def lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    order = sorted(range(len(percents)), key=lambda i: lead(percents[i]))
    return [i + 1 for i in order[:number]]


@trial.wrong
def wrong_10(percents, number):
    """Belief: the places are returned in their order in percents."""

    def lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    order = sorted(range(len(percents)), key=lambda i: lead(percents[i]))
    return sorted(order[:number])


@trial.wrong
def wrong_11(percents, number):
    """Belief: the last `number` of a list is [-number:], for 0 as well."""

    def lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    order = sorted(range(len(percents)), key=lambda i: (-lead(percents[i]), -i))
    return order[-number:][::-1]


@trial.wrong
def wrong_12(percents, number):
    """Belief: the leads are wanted, not the places."""
    leads = []
    for p in percents:
        s = sorted(p)
        leads.append(s[-1] - s[-2])
    return sorted(leads)[:number]


@trial.wrong
def wrong_13(percents, number):
    """Belief: unsure means spread out over the classes: highest entropy."""
    from math import log

    def h(p):
        return -sum(x / 100 * log(x / 100) for x in p if x)

    return sorted(range(len(percents)), key=lambda i: -h(percents[i]))[:number]


@trial.wrong
def wrong_14(percents, number):
    """Belief: equal leads at the cut all belong to the answer."""
    if number == 0:
        return []
    leads = []
    for p in percents:
        s = sorted(p)
        leads.append(s[-1] - s[-2])
    cut = sorted(leads)[number - 1]
    order = sorted(range(len(leads)), key=lambda i: leads[i])
    return [i for i in order if leads[i] <= cut]


@trial.wrong
def wrong_15(percents, number):
    """Belief: sorting each example in place changes nothing that matters."""
    leads = []
    for p in percents:
        p.sort()
        leads.append(p[-1] - p[-2])
    return sorted(range(len(leads)), key=lambda i: leads[i])[:number]


@trial.wrong
def wrong_16(percents, number):
    """Belief: popping the smallest leaves the other places as they were."""
    leads = []
    for p in percents:
        s = sorted(p)
        leads.append(s[-1] - s[-2])
    out = []
    for _ in range(number):
        i = leads.index(min(leads))
        out.append(i)
        leads.pop(i)
    return out


@trial.wrong
def wrong_17(percents, number):
    """Belief: three classes as in the table, and ties by lower top (two slips)."""

    def key(i):
        s = sorted(percents[i])
        return s[min(2, len(s) - 1)] - s[1 if len(s) > 2 else 0], max(percents[i])

    return sorted(range(len(percents)), key=key)[:number]


@trial.wrong
def wrong_18(percents, number):
    """Belief: the machine is least sure where its highest percentage is lowest."""
    return sorted(range(len(percents)), key=lambda i: max(percents[i]))[:number]


@trial.wrong
def wrong_19(percents, number):
    """Belief: the spread from highest to lowest says how unsure it is."""
    return sorted(
        range(len(percents)), key=lambda i: max(percents[i]) - min(percents[i])
    )[:number]


@trial.wrong
def wrong_20(percents, number):
    """Belief: the classes stand in order, so the lead is the first minus the second
    column (without sign)."""
    return sorted(
        range(len(percents)), key=lambda i: abs(percents[i][0] - percents[i][1])
    )[:number]


@trial.wrong
def wrong_21(percents, number):
    """Belief: one labels first what the machine is surest of, to confirm it (largest
    lead first)."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    return sorted(range(len(percents)), key=lambda i: -_lead(percents[i]))[:number]


@trial.wrong
def wrong_22(percents, number):
    """Slip: returns the leads themselves."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    return sorted(_lead(p) for p in percents)[:number]


@trial.wrong
def wrong_23(percents, number):
    """Slip: counts pictures from 1."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    return [
        i + 1 for i in sorted(range(len(percents)), key=lambda i: _lead(percents[i]))
    ][:number]


@trial.wrong
def wrong_24(percents, number):
    """Slip: with equal leads the later goes first (sorted backwards, then turned
    round)."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    order = sorted(range(len(percents)), key=lambda i: _lead(percents[i]), reverse=True)
    return order[::-1][:number]


@trial.wrong
def wrong_25(percents, number):
    """Belief: the second highest is the next different value, as shared gold leaves a
    silver."""
    leads = []
    for p in percents:
        different = sorted(set(p))
        leads.append(different[-1] - different[-2] if len(different) > 1 else 0)
    return sorted(range(len(percents)), key=lambda i: leads[i])[:number]


@trial.wrong
def wrong_26(percents, number):
    """Slip: takes the last `number` of a list sorted downwards, and -0 means all."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    order = sorted(range(len(percents)), key=lambda i: (-_lead(percents[i]), -i))
    return order[-number:][::-1]


@trial.wrong
def wrong_27(percents, number):
    """Belief: the chosen ones are handed over in the order of the pile."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    return sorted(
        sorted(range(len(percents)), key=lambda i: _lead(percents[i]))[:number]
    )


@trial.wrong
def wrong_28(percents, number):
    """Slip: finds the place of a lead with index, so equal leads give the same place
    again."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    leads = [_lead(p) for p in percents]
    return [leads.index(x) for x in sorted(leads)[:number]]


@trial.wrong
def wrong_29(percents, number):
    """Belief: whoever is level with the last chosen one comes along too (as in a shared
    final place)."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    if number == 0:
        return []
    leads = [_lead(p) for p in percents]
    limit = sorted(leads)[number - 1]
    order = sorted(range(len(percents)), key=lambda i: leads[i])
    return [i for i in order if leads[i] <= limit]


@trial.wrong
def wrong_30(percents, number):
    """Belief: unsure means mixed through all classes (entropy, the largest first)."""

    def mixed(p):
        return -sum(x / 100 * log(x / 100) for x in p if x)

    return sorted(range(len(percents)), key=lambda i: -mixed(percents[i]))[:number]


@trial.wrong
def wrong_31(percents, number):
    """Slip: sorts the percentages in the list it was given."""
    leads = []
    for p in percents:
        p.sort()
        leads.append(p[-1] - p[-2])
    return sorted(range(len(percents)), key=lambda i: leads[i])[:number]


@trial.wrong
def wrong_32(percents, number):
    """Slip: pops the smallest lead from a list, so later places have moved up."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    leads = [_lead(p) for p in percents]
    out = []
    for _ in range(number):
        i = leads.index(min(leads))
        out.append(i)
        leads.pop(i)
    return out


@trial.wrong
def wrong_33(percents, number):
    """Slip: the second is only kept when a new highest comes along, so a high one after
    it is missed."""
    leads = []
    for p in percents:
        high = second = 0
        for x in p:
            if x > high:
                second = high
                high = x
        leads.append(high - second)
    return sorted(range(len(percents)), key=lambda i: leads[i])[:number]


@trial.wrong
def wrong_34(percents, number):
    """Two slips: a dead heat counts as no lead at all and is left out; asks for one too
    many at the end."""

    def _lead(p):
        s = sorted(p)
        return s[-1] - s[-2]

    order = [i for i in range(len(percents)) if _lead(percents[i])]
    order.sort(key=lambda i: _lead(percents[i]))
    out = []
    for i in order:
        if len(out) > number:
            break
        out.append(i)
    return out
