"""What people answered to `exposed_share` in trials, from its text alone."""

import math
import statistics
from collections import Counter, defaultdict
from fractions import Fraction
from itertools import chain
from math import fsum
from statistics import StatisticsError, fmean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(ratings, hours):
    """Open: returns an exact Fraction (a number, not rounded)."""
    full = [
        (Fraction(h), Fraction(ratings[t]))
        for d in hours.values()
        for t, h in d.items()
    ]
    worked = sum(h for h, _ in full)
    return sum(h * r for h, r in full) / worked if worked else None


@trial.right
def right_2(ratings, hours):
    """Hours summed by task first, then weighted."""
    heap = Counter()
    for tasks in hours.values():
        heap.update(tasks)
    total = sum(heap.values())
    if total == 0:
        return None
    return sum(ratings[t] * heap[t] for t in heap) / total


@trial.right
def right_3(ratings, hours):
    """Sorted into three heaps by rating."""
    heaps = {0: 0, 0.5: 0, 1: 0}
    for person in hours:
        for task in hours[person]:
            heaps[ratings[task]] += hours[person][task]
    whole = sum(heaps.values())
    return (heaps[1] + heaps[0.5] / 2) / whole if whole > 0 else None


@trial.right
def right_4(ratings, hours):
    """Mean of the persons' shares weighted by their hours."""
    rows = []
    for tasks in hours.values():
        own = fsum(tasks.values())
        if own:
            rows.append((own, fsum(h * ratings[t] for t, h in tasks.items()) / own))
    n = fsum(own for own, _ in rows)
    return fsum(own * share for own, share in rows) / n if rows else None


@trial.right
def right_5(ratings, hours):
    """Goes through the ratings; one minus what is not exposed."""
    total = sum(d.get(t, 0) for t in ratings for d in hours.values())
    if not total:
        return None
    safe = sum(
        (1 - r) * d.get(t, 0) for t, r in ratings.items() for d in hours.values()
    )
    return 1 - safe / total


@trial.right
def right_6(ratings, hours):
    flat = [(ratings[t], h) for d in hours.values() for t, h in d.items()]
    try:
        return fmean([r for r, _ in flat], weights=[h for _, h in flat])
    except (StatisticsError, ZeroDivisionError):
        return None


@trial.right
def right_7(ratings, hours):
    """Running mean, hour by hour block."""
    mean, seen = 0.0, 0
    for d in reversed(list(hours.values())):
        for t, h in sorted(d.items(), key=lambda x: x[1]):
            if h:
                seen += h
                mean += (ratings[t] - mean) * h / seen
    return mean if seen else None


@trial.right
def right_8(ratings, hours):
    def walk(items):
        if not items:
            return (0, 0)
        (t, h), *rest = items
        c, w = walk(rest)
        return c + ratings[t] * h, w + h

    counts = worked = 0
    for d in hours.values():
        c, w = walk(list(d.items()))
        counts, worked = counts + c, worked + w
    if worked == 0:
        return None
    return counts / worked


@trial.right
def right_9(ratings, hours):
    try:
        return sum(
            h * (2 * ratings[t])
            for t, h in chain.from_iterable(d.items() for d in hours.values())
        ) / (2 * sum(sum(d.values()) for d in hours.values()))
    except ZeroDivisionError:
        return None


@trial.wrong
def wrong_1(ratings, hours):
    """Belief: the mean of the persons' own shares (people without hours left out)."""
    shares = []
    for d in hours.values():
        own = sum(d.values())
        if own:
            shares.append(sum(ratings[t] * h for t, h in d.items()) / own)
    return sum(shares) / len(shares) if shares else None


@trial.wrong
def wrong_2(ratings, hours):
    """Belief: exposure is the mean rating of the tasks."""
    if not any(h for d in hours.values() for h in d.values()):
        return None
    return sum(ratings.values()) / len(ratings)


@trial.wrong
def wrong_3(ratings, hours):
    """Belief: an hour is exposed or not; every rating above 0 counts in full."""
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            worked += h
            if ratings[t] > 0:
                exposed += h
    return exposed / worked if worked else None


@trial.wrong
def wrong_4(ratings, hours):
    """Belief: only tasks rated 1 are exposed."""
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            worked += h
            if ratings[t] == 1:
                exposed += h
    return exposed / worked if worked else None


@trial.wrong
def wrong_5(ratings, hours):
    """Wrong denominator: only the hours of tasks rated above 0."""
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            if ratings[t]:
                worked += h
                exposed += h * ratings[t]
    return exposed / worked if worked else None


@trial.wrong
def wrong_6(ratings, hours):
    """Half finished: returns the hours that count, not their share."""
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            worked += h
            exposed += h * ratings[t]
    return exposed if worked else None


@trial.wrong
def wrong_7(ratings, hours):
    """Belief: no hours, so a share of 0."""
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            worked += h
            exposed += h * ratings[t]
    return exposed / worked if worked else 0


@trial.wrong
def wrong_8(ratings, hours):
    """Slip: only an empty dict of hours is caught; all zeros divide by zero."""
    if not hours:
        return None
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            worked += h
            exposed += h * ratings[t]
    return exposed / worked


@trial.wrong
def wrong_9(ratings, hours):
    """Slip: returns inside the loop, after the first person with hours."""
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            worked += h
            exposed += h * ratings[t]
        if worked:
            return exposed / worked
    return None


@trial.wrong
def wrong_10(ratings, hours):
    """Slip: the tallies are set to 0 for each person, so only the last one counts."""
    worked = exposed = 0
    for d in hours.values():
        worked = exposed = 0
        for t, h in d.items():
            worked += h
            exposed += h * ratings[t]
    return exposed / worked if worked else None


@trial.wrong
def wrong_11(ratings, hours):
    """Belief: each person's tasks stand in the order of the ratings (zip)."""
    worked = exposed = 0
    for d in hours.values():
        for r, h in zip(ratings.values(), d.values()):
            worked += h
            exposed += h * r
    return exposed / worked if worked else None


@trial.wrong
def wrong_12(ratings, hours):
    """Belief: everybody does every task (KeyError where one is missing)."""
    worked = exposed = 0
    for person in hours:
        for t in ratings:
            worked += hours[person][t]
            exposed += hours[person][t] * ratings[t]
    return exposed / worked if worked else None


@trial.wrong
def wrong_13(ratings, hours):
    """Belief: counts the entries with hours, not the hours."""
    entries = [ratings[t] for d in hours.values() for t, h in d.items() if h > 0]
    return sum(entries) / len(entries) if entries else None


@trial.wrong
def wrong_14(ratings, hours):
    """Slip: None also where hours were worked but none is exposed."""
    worked = exposed = 0
    for d in hours.values():
        for t, h in d.items():
            worked += h
            exposed += h * ratings[t]
    if not exposed:
        return None
    return exposed / worked


@trial.wrong
def wrong_15(ratings, hours):
    """Slip: a task's hours are overwritten by the next person who does it."""
    heap = {}
    for d in hours.values():
        for t, h in d.items():
            heap[t] = h
    worked = sum(heap.values())
    return sum(ratings[t] * h for t, h in heap.items()) / worked if worked else None


@trial.wrong
def wrong_16(ratings, hours):
    """Two slips: mean of the persons' shares, with 0 for who has no hours, and rounded
    to two places."""
    if not any(h for d in hours.values() for h in d.values()):
        return None
    shares = []
    for d in hours.values():
        own = sum(d.values())
        shares.append(sum(ratings[t] * h for t, h in d.items()) / own if own else 0)
    return round(sum(shares) / len(shares), 2)


@trial.wrong
def wrong_17(ratings, hours):
    """Two slips: the share that is not exposed, and whole hours only (int)."""
    worked = safe = 0
    for d in hours.values():
        for t, h in d.items():
            worked += int(h)
            safe += int(h) * (1 - ratings[t])
    return safe / worked if worked else None


@trial.right
def right_10(ratings, hours):
    """Golf."""
    x = [(h, ratings[t]) for d in hours.values() for t, h in d.items()]
    return sum(h * r for h, r in x) / w if (w := sum(h for h, _ in x)) else None


@trial.right
def right_11(ratings, hours):
    """Exact, a float at the end."""
    top = bottom = Fraction(0)
    for d in hours.values():
        for t, h in d.items():
            top += Fraction(h) * Fraction(ratings[t])
            bottom += Fraction(h)
    return float(top / bottom) if bottom else None


@trial.right
def right_12(ratings, hours):
    """Open: "a number, not rounded" - a Fraction is a number."""
    bottom = sum((Fraction(h) for d in hours.values() for h in d.values()), Fraction())
    if bottom == 0:
        return None
    return (
        sum(
            Fraction(h) * Fraction(ratings[t])
            for d in hours.values()
            for t, h in d.items()
        )
        / bottom
    )


@trial.right
def right_13(ratings, hours):
    """First the hours of each task, then the ratings."""
    by_task = Counter()
    for d in hours.values():
        by_task.update(d)
    worked = sum(by_task.values())
    if worked == 0:
        return None
    return sum(by_task[t] * r for t, r in ratings.items()) / worked


@trial.right
def right_14(ratings, hours):
    """fmean with weights."""
    rates, weights = [], []
    for person in hours:
        for task in hours[person]:
            rates.append(ratings[task])
            weights.append(hours[person][task])
    if not any(weights):
        return None
    return statistics.fmean(rates, weights)


@trial.right
def right_15(ratings, hours):
    """Each person's share, weighted by that person's hours."""
    weeks = []
    for d in hours.values():
        w = sum(d.values())
        if w > 0:
            weeks.append((w, sum(ratings[t] * h for t, h in d.items()) / w))
    if not weeks:
        return None
    return sum(w * s for w, s in weeks) / sum(w for w, _ in weeks)


@trial.right
def right_16(ratings, hours):
    """A running mean that each new hour moves."""
    share, seen = None, 0
    for t in ratings:
        for d in hours.values():
            h = d.get(t, 0)
            if h:
                seen += h
                share = (share or 0) + (ratings[t] - (share or 0)) * h / seen
    return share


@trial.right
def right_17(ratings, hours):
    """Three heaps: full, half, none."""
    heap = defaultdict(float)
    for d in hours.values():
        for t in d:
            heap[ratings[t]] += d[t]
    full, half, none = heap[1], heap[0.5], heap[0]
    everything = full + half + none
    return None if not everything else (full + half / 2) / everything


@trial.right
def right_18(ratings, hours):
    """Counts what is not exposed, recursion through the nested dicts."""

    def walk(x, weight):
        if isinstance(x, dict):
            return sum(
                walk(v, weight(k))
                if not isinstance(v, dict)
                else sum(walk(h, weight(t)) for t, h in v.items())
                for k, v in x.items()
            )
        return x * weight

    worked = walk(hours, lambda t: 1) if hours else 0
    if not worked:
        return None
    return 1 - walk(hours, lambda t: 1 - ratings.get(t, 1)) / worked


def _all(ratings, hours):
    return [(h, ratings[t]) for d in hours.values() for t, h in d.items()]


def _ratio(a, b):
    return a / b if b else None


@trial.wrong
def wrong_18(ratings, hours):
    """Belief: one person, one share: the mean of the people's shares, those without
    hours left out."""
    s = []
    for d in hours.values():
        w = sum(d.values())
        if w:
            s.append(sum(h * ratings[t] for t, h in d.items()) / w)
    return _ratio(sum(s), len(s))


@trial.wrong
def wrong_19(ratings, hours):
    """Belief: the share of tasks: the mean of all ratings in the list."""
    if not any(h for d in hours.values() for h in d.values()):
        return None
    return sum(ratings.values()) / len(ratings)


@trial.wrong
def wrong_20(ratings, hours):
    """Belief: exposed is exposed: every hour with a rating above 0 counts in full."""
    x = _all(ratings, hours)
    return _ratio(sum(h for h, r in x if r > 0), sum(h for h, r in x))


@trial.wrong
def wrong_21(ratings, hours):
    """Belief: only a task rated 1 is exposed; the further software does not exist
    yet."""
    x = _all(ratings, hours)
    return _ratio(sum(h for h, r in x if r == 1), sum(h for h, r in x))


@trial.wrong
def wrong_22(ratings, hours):
    """Belief: work rated 0 does not belong to the question; the share is of the hours a
    model can touch."""
    x = _all(ratings, hours)
    return _ratio(sum(h * r for h, r in x), sum(h for h, r in x if r > 0))


@trial.wrong
def wrong_23(ratings, hours):
    """Belief: without hours nothing is exposed: 0."""
    x = _all(ratings, hours)
    w = sum(h for h, r in x)
    return sum(h * r for h, r in x) / w if w else 0


@trial.wrong
def wrong_24(ratings, hours):
    """Belief: rating 1 means the time is halved, so half of the hour is exposed, a
    quarter at 0.5."""
    x = _all(ratings, hours)
    return _ratio(sum(h * r / 2 for h, r in x), sum(h for h, r in x))


@trial.wrong
def wrong_25(ratings, hours):
    """Belief: payroll: a person's week has 40 hours, however they are filled."""
    if not any(h for h, r in _all(ratings, hours)):
        return None
    return sum(h * r for h, r in _all(ratings, hours)) / (40 * len(hours))


@trial.wrong
def wrong_26(ratings, hours):
    """Belief: as in a recipe, exposed parts to parts that are not (13 to 27)."""
    x = _all(ratings, hours)
    if not sum(h for h, r in x):
        return None
    e = sum(h * r for h, r in x)
    rest = sum(h * (1 - r) for h, r in x)
    return e / rest if rest else 1


@trial.wrong
def wrong_27(ratings, hours):
    """Belief: a person is what they mostly do: all their hours get the rating of their
    longest task."""
    e = w = 0
    for d in hours.values():
        if d:
            week = sum(d.values())
            e += week * ratings[max(d, key=d.get)]
            w += week
    return _ratio(e, w)


@trial.wrong
def wrong_28(ratings, hours):
    """Slip: puts the hours of a task into a dict, the next person's over the last
    one's."""
    by_task = {}
    for d in hours.values():
        for t, h in d.items():
            by_task[t] = h
    return _ratio(
        sum(h * ratings[t] for t, h in by_task.items()), sum(by_task.values())
    )


@trial.wrong
def wrong_29(ratings, hours):
    """Slip: returns inside the loop, after the first person."""
    for d in hours.values():
        w = sum(d.values())
        e = sum(h * ratings[t] for t, h in d.items())
        return e / w if w else None


@trial.wrong
def wrong_30(ratings, hours):
    """Belief: if somebody has no hours, the table is not complete: None."""
    e = w = 0
    for d in hours.values():
        if sum(d.values()) == 0:
            return None
        for t, h in d.items():
            e += h * ratings[t]
            w += h
    return _ratio(e, w)


@trial.wrong
def wrong_31(ratings, hours):
    """Belief: counts who does a task at all, not how long: each entry above 0 weighs
    the same."""
    x = [r for h, r in _all(ratings, hours) if h > 0]
    return _ratio(sum(x), len(x))


@trial.wrong
def wrong_32(ratings, hours):
    """Slip: `if exposed` where `if worked` was meant: nothing exposed gives None."""
    x = _all(ratings, hours)
    e = sum(h * r for h, r in x)
    return e / sum(h for h, r in x) if e else None


@trial.wrong
def wrong_33(ratings, hours):
    """Belief: time sheets have full hours: what has begun counts as an hour."""
    x = [(math.ceil(h), r) for h, r in _all(ratings, hours)]
    return _ratio(sum(h * r for h, r in x), sum(h for h, r in x))


@trial.wrong
def wrong_34(ratings, hours):
    """Two slips: the mean of the people's shares, with 0 for a person without hours;
    never None but for no people."""
    s = []
    for d in hours.values():
        w = sum(d.values())
        s.append(sum(h * ratings[t] for t, h in d.items()) / w if w else 0)
    return sum(s) / len(s) if s else None
