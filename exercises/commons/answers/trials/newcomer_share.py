"""What people answered to `newcomer_share` in trials, from its text alone."""

import sqlite3
from collections import defaultdict
from fractions import Fraction
from functools import reduce
from itertools import chain, filterfalse
from operator import or_
from statistics import StatisticsError, fmean, mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(history, year):
    if not history.get(year):
        return None
    earlier = set()
    for y, authors in history.items():
        if y < year:
            earlier.update(authors)
    now = set(history[year])
    return len(now - earlier) / len(now)


@trial.right
def right_2(history, year):
    debut = {}
    for y in sorted(history):
        for a in history[y]:
            debut.setdefault(a, y)
    here = set(history.get(year, ()))
    if here:
        return [debut[a] for a in here].count(year) / len(here)


@trial.right
def right_3(history, year):
    fresh = set(history.get(year, []))
    size = len(fresh)
    for y in history:
        if not y >= year:
            fresh.difference_update(history[y])
    return len(fresh) / size if size else None


@trial.right
def right_4(history, year):
    try:
        now = frozenset(history[year])
        old = frozenset().union(*(history[y] for y in history if y < year))
        return 1 - len(now & old) / len(now)
    except (KeyError, ZeroDivisionError):
        return None


@trial.right
def right_5(history, year):
    past = [names for y, names in history.items() if y < year]
    people = dict.fromkeys(history.get(year, ()))
    try:
        return fmean(0 if any(p in names for names in past) else 1 for p in people)
    except StatisticsError:
        return None


@trial.right
def right_6(h, t):
    return (
        None
        if not h.get(t)
        else sum(min(y for y in h if a in h[y]) == t for a in set(h[t]))
        / len(set(h[t]))
    )


@trial.right
def right_7(history, year):
    veterans = set(chain.from_iterable(v for k, v in history.items() if k < year))
    crew = {*history.get(year, [])}
    if len(crew) == 0:
        return None
    rookies = list(filterfalse(veterans.__contains__, crew))
    return float(Fraction(len(rookies), len(crew)))


@trial.right
def right_8(history, year):
    roll = []
    for y in history:
        for a in history[y]:
            roll.append((a, y))
    roll.sort()
    new = old = 0
    last = None
    first_year = None
    counted = False
    for a, y in roll:
        if a != last:
            last, first_year, counted = a, y, False
        if y == year and not counted:
            counted = True
            if first_year == year:
                new += 1
            else:
                old += 1
    if new + old == 0:
        return None
    return new / (new + old)


@trial.right
def right_9(history, year):
    number = {}

    def mask(names):
        bits = 0
        for name in names:
            bits |= 1 << number.setdefault(name, len(number))
        return bits

    now = mask(history.get(year, []))
    before = 0
    for y in history:
        if y < year:
            before |= mask(history[y])
    if now == 0:
        return None
    return (now & ~before).bit_count() / (now).bit_count()


class _Ledger:
    def __init__(self, history):
        self.active = defaultdict(set)
        for y, names in history.items():
            for name in names:
                self.active[name].add(y)

    def share(self, year):
        verdicts = [
            min(years) == year for years in self.active.values() if year in years
        ]
        match verdicts:
            case []:
                return None
            case _:
                return verdicts.count(True) / len(verdicts)


@trial.right
def right_10(history, year):
    return _Ledger(history).share(year)


@trial.right
def right_11(history, year):
    earlier = set()
    for y in history:
        if y < year:
            earlier.update(history[y])
    now = set(history.get(year, []))
    if not now:
        return None
    return len(now - earlier) / len(now)


@trial.right
def right_12(history, year):
    now = {*history.get(year, ())}
    return (
        sum(all(a not in history[y] for y in history if y < year) for a in now)
        / len(now)
        if now
        else None
    )


@trial.right
def right_13(history, year):
    first = {}
    for y in sorted(history):
        for a in history[y]:
            first.setdefault(a, y)
    try:
        now = frozenset(history[year])
        return [first[a] for a in now].count(year) / len(now)
    except (KeyError, ZeroDivisionError):
        return None


@trial.right
def right_14(history, year):
    if not history.get(year):
        return None
    old = set(chain.from_iterable(v for k, v in history.items() if k < year))
    unique = list(dict.fromkeys(history[year]))
    return len(list(filter(lambda a: a not in old, unique))) / len(unique)


@trial.right
def right_15(history, year):
    fresh = set(history.get(year, []))
    everyone = len(fresh)
    if everyone == 0:
        return None
    for y, names in history.items():
        if y >= year:
            continue
        fresh.difference_update(names)
    return len(fresh) / everyone


@trial.right
def right_16(history, year):
    now = set(history.get(year) or [])
    old = reduce(set.union, (set(history[y]) for y in history if y < year), set())
    return None if not now else 1 - len(now & old) / len(now)


@trial.right
def right_17(history, year):
    years_of = defaultdict(set)
    for y, names in history.items():
        for name in names:
            years_of[name].add(y)
    active = [ys for ys in years_of.values() if year in ys]
    if not active:
        return None
    return sum(min(ys) == year for ys in active) / len(active)


@trial.right
def right_18(history, year):
    known = {a for y, names in history.items() for a in names if y < year}
    try:
        return mean(float(a not in known) for a in set(history.get(year, [])))
    except StatisticsError:
        return None


@trial.right
def right_19(history, year):
    # growth of the circle of all authors up to the year
    before = set().union(*[history[y] for y in history if y < year])
    upto = set().union(*[history[y] for y in history if y <= year])
    n = len(set(history.get(year, [])))
    if n == 0:
        return None
    return (len(upto) - len(before)) / n


@trial.right
def right_20(history, year):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE c (y INTEGER, a TEXT)")
    db.executemany(
        "INSERT INTO c VALUES (?, ?)", [(y, a) for y in history for a in history[y]]
    )
    row = db.execute(
        "SELECT AVG(m = ?) FROM "
        "(SELECT MIN(y) AS m FROM c GROUP BY a HAVING SUM(y = ?) > 0)",
        (year, year),
    ).fetchone()
    db.close()
    return row[0]


@trial.right
def right_21(history, year):
    now = set(history.get(year, ()))
    if not now:
        return None
    return len(now.difference(*(history[y] for y in history if y < year))) / len(now)


@trial.right
def right_22(history, year):
    first = {}
    for y in sorted(history):
        for author in history[y]:
            first.setdefault(author, y)
    try:
        team = frozenset(history[year])
        return sum(first[a] == year for a in team) / len(team)
    except (KeyError, ZeroDivisionError):
        return None


@trial.right
def right_23(history, year):
    if not history.get(year):
        return None
    past = set(chain.from_iterable(names for y, names in history.items() if y < year))
    team = dict.fromkeys(history[year])
    return 1 - sum(map(past.__contains__, team)) / len(team)


@trial.right
def right_24(history, year):
    team = set(history.get(year) or [])
    return (
        fmean(
            float(not any(a in history[y] for y in history if y < year)) for a in team
        )
        if team
        else None
    )


@trial.right
def right_25(history, year):
    match history:
        case {**years} if years.get(year):
            team = set(years[year])
            fresh = set(team)
            for y, names in years.items():
                if y < year:
                    fresh -= set(names)
            return float(Fraction(len(fresh), len(team)))
        case _:
            return None


@trial.right
def right_26(history, year):
    upto = reduce(or_, (set(v) for y, v in history.items() if y <= year), set())
    before = reduce(or_, (set(v) for y, v in history.items() if y < year), set())
    team = set(history.get(year, []))
    return (len(upto) - len(before)) / len(team) if team else None


@trial.right
def right_27(history, year):
    pairs = sorted({(a, y) for y in history for a in history[y] if y <= year})
    size = new = 0
    previous = None
    for author, y in pairs:
        if y == year:
            size += 1
            new += author != previous
        previous = author
    if size:
        return new / size


@trial.right
def right_28(history, year):
    seen, old, new = [], 0, 0
    if year not in history or len(history[year]) == 0:
        return None
    for a in history[year]:
        if a in seen:
            continue
        seen.append(a)
        for y in history:
            if y < year and history[y].count(a) > 0:
                old += 1
                break
        else:
            new += 1
    return new / (old + new)


@trial.right
def right_29(history, year):
    years_of = defaultdict(set)
    for y, names in history.items():
        for name in names:
            years_of[name].add(y)
    firsts = [min(ys) for ys in years_of.values() if year in ys]
    return firsts.count(year) / len(firsts) if firsts else None


@trial.right
def right_30(history, year):
    def everyone(years):
        if not years:
            return set()
        head, *tail = years
        return (
            set(history[head]) | everyone(tail)
            if len(years) < 50
            else (
                everyone(years[: len(years) // 2]) | everyone(years[len(years) // 2 :])
            )
        )

    team = everyone([y for y in history if y == year])
    veterans = everyone([y for y in history if y < year]) & team
    return (len(team) - len(veterans)) / len(team) if len(team) else None


@trial.wrong
def wrong_1(history, year):
    if year not in history:
        return None
    earlier = set()
    for y in range(year - 3, year):
        earlier.update(history.get(y, []))
    now = set(history[year])
    return sum(a not in earlier for a in now) / len(now)
