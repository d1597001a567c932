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


@trial.right
def right_31(history, year):
    now = set(history.get(year, ()))
    known = set().union(*(history[y] for y in history if y < year))
    return len(now - known) / len(now) if now else None


@trial.right
def right_32(history, year):
    debut = {}
    for y in sorted(history, reverse=True):
        debut.update(dict.fromkeys(history[y], y))
    now = dict.fromkeys(history.get(year, []))
    if not now:
        return None
    return [debut[a] for a in now].count(year) / len(now)


@trial.right
def right_33(history, year):
    now = frozenset(history.get(year, []))
    if not now:
        return None
    before = frozenset(chain.from_iterable(v for k, v in history.items() if k < year))
    return Fraction(sum(1 for _ in filterfalse(before.__contains__, now)), len(now))


@trial.right
def right_34(history, year):
    try:
        return float(
            mean(
                int(all(a not in history[y] for y in history if y < year))
                for a in set(history.get(year, []))
            )
        )
    except StatisticsError:
        return None


@trial.right
def right_35(history, year):
    authors = set(history.get(year, []))
    if not authors:
        return None

    def still_new(people, years):
        if not years:
            return people
        return still_new(people - set(history[years[0]]), years[1:])

    return len(still_new(authors, [y for y in history if y < year])) / len(authors)


@trial.right
def right_36(history, year):
    con = sqlite3.connect(":memory:")
    con.execute("CREATE TABLE c (y INTEGER, a TEXT)")
    con.executemany(
        "INSERT INTO c VALUES (?, ?)", [(y, a) for y in history for a in history[y]]
    )
    (share,) = con.execute(
        "SELECT AVG(f = ?) FROM (SELECT a, MIN(y) AS f FROM c WHERE y <= ? "
        "GROUP BY a HAVING MAX(y) = ?)",
        (year, year, year),
    ).fetchone()
    con.close()
    return share


@trial.right
def right_37(history, year):
    try:
        people = sorted(set(history[year]))
        new = people[:]
        for y, names in history.items():
            if y < year:
                new = [p for p in new if p not in names]
        return len(new) / len(people)
    except (KeyError, ZeroDivisionError):
        return None


class _Door:
    def __init__(self):
        self.known = set()
        self.share = None

    def year(self, authors):
        people = set(authors)
        if people:
            self.share = sum(p not in self.known for p in people) / len(people)
        else:
            self.share = None
        self.known |= people
        return self


@trial.right
def right_38(history, year):
    door = _Door()
    for y in sorted({*history, year}):
        if y <= year:
            door.year(history.get(y, []))
    return door.share


@trial.wrong
def wrong_1(history, year):
    if year not in history:
        return None
    earlier = set()
    for y in range(year - 3, year):
        earlier.update(history.get(y, []))
    now = set(history[year])
    return sum(a not in earlier for a in now) / len(now)


@trial.wrong
def wrong_2(history, year):
    if year not in history:
        return None
    earlier = set()
    for y in history:
        if y < year:
            earlier.update(history[y])
    new = [a for a in history[year] if a not in earlier]
    return len(new) / len(history[year])


@trial.wrong
def wrong_3(history, year):
    if year not in history:
        return None
    before = set(history.get(year - 1, []))
    now = set(history[year])
    return len(now - before) / len(now)


@trial.wrong
def wrong_4(history, year):
    if year not in history:
        return None
    earlier = set()
    for y, authors in history.items():
        if y < year:
            earlier |= set(authors)
    now = set(history[year])
    return len(now - earlier) / len(now | earlier)


@trial.wrong
def wrong_5(history, year):
    if year not in history:
        return None
    others = set()
    for y in history:
        if y != year:
            others.update(history[y])
    now = set(history[year])
    return len(now - others) / len(now)


@trial.wrong
def wrong_6(history, year):
    seen = set()
    for y, authors in history.items():
        if y == year:
            now = set(authors)
            return len(now - seen) / len(now)
        seen.update(authors)
    return None


@trial.wrong
def wrong_7(history, year):
    if year not in history:
        return None
    earlier = set()
    for y in history:
        if y <= year:
            earlier.update(history[y])
    now = set(history[year])
    new = [a for a in now if a not in earlier]
    return len(new) / len(now)


@trial.wrong
def wrong_8(history, year):
    if year not in history:
        return None
    old = {a for y in history if y < year for a in history[y]}
    now = set(history[year])
    return len(now & old) / len(now)


@trial.wrong
def wrong_9(history, year):
    if year not in history:
        return 0
    old = {a for y in history if y < year for a in history[y]}
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_10(history, year):
    old = set()
    for y in history:
        if y < year:
            for author in history[y]:
                old.add(author)
    now = set(history[year])
    return len(now.difference(old)) / len(now)


@trial.wrong
def wrong_11(history, year):
    if year not in history:
        return None
    if year == min(history):
        return 0
    old = set()
    for y in history:
        if y < year:
            old |= set(history[y])
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_12(history, year):
    earlier = [y for y in history if y < year]
    if not earlier or year not in history:
        return None
    old = set()
    for y in earlier:
        old.update(history[y])
    now = set(history[year])
    return len([a for a in now if a not in old]) / len(now)


@trial.wrong
def wrong_13(history, year):
    if year not in history:
        return None
    old = {a for y, authors in history.items() if y < year for a in authors}
    now = set(history[year])
    return 100 * len(now - old) / len(now)


@trial.wrong
def wrong_14(history, year):
    if year not in history:
        return None
    old = {a for y, authors in history.items() if y < year for a in authors}
    return len(set(history[year]) - old)


@trial.wrong
def wrong_15(history, year):
    if year not in history:
        return None
    old = []
    for y in history:
        if y < year:
            old += history[y]
    now = history[year]
    new = set(now) - set(old)
    return len(new) / len(now)


@trial.wrong
def wrong_16(history, year):
    if year not in history:
        return None
    old = set()
    for y in history:
        if y < year:
            old.update(history[y])
    now = set(history[year])
    return len(now ^ old) / len(now)


@trial.wrong
def wrong_17(history, year):
    if year not in history:
        return None
    old = set()
    for y in sorted(history):
        if y < year:
            old = set(history[y])
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_18(history, year):
    if year not in history:
        return None
    old = {a for y in history if y < year for a in history[y]}
    now = set(history[year])
    new = 0
    for a in sorted(now):
        if a not in old:
            new += 1
        return new / len(now)


@trial.wrong
def wrong_19(history, year):
    if year not in history:
        return None
    old = {a for y in history if y < year for a in history[y]}
    now = set(history[year])
    return round(len(now - old) / len(now), 1)


@trial.wrong
def wrong_20(history, year):
    if year not in history:
        return None
    old = set(history[2021]) | set(history[2022])
    now = set(history[2023])
    return len(now - old) / len(now)


@trial.wrong
def wrong_21(history, year):
    if year not in history:
        return None
    old = set()
    for y in history:
        if y < year:
            for author in history[y]:
                old.update(author)
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_22(history, year):
    if year not in history:
        return None
    text = ""
    for y in history:
        if y < year:
            text += " ".join(history[y]) + " "
    now = set(history[year])
    return sum(a not in text for a in now) / len(now)


@trial.wrong
def wrong_23(history, year):
    if year not in history:
        return None
    old = set()
    for y in range(min(history), year):
        old.update(history[y])
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_24(history, year):
    if year not in history:
        return None
    old = set(history.get(year - 1, [])) | set(history.get(year - 2, []))
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_25(history, year):
    old = set()
    for y in history:
        if y < year:
            old.update(history[y])
    now = set(history.get(year, []))
    return len(now - old) / len(now)


@trial.wrong
def wrong_26(history, year):
    if year not in history:
        return None
    old = set()
    for y in history:
        if y < year:
            old.update(history[y])
    return set(history[year]) - old


@trial.wrong
def wrong_27(history, year):
    if year not in history:
        return
    old = set()
    for y in history:
        if y < year:
            old.update(history[y])
    now = set(history[year])
    print(len(now - old) / len(now))


@trial.wrong
def wrong_28(history, year):
    if year not in history:
        return None
    authors = history[year]
    new = [a for a in set(authors) if authors.count(a) == 1]
    return len(new) / len(set(authors))


@trial.wrong
def wrong_29(history, year):
    if year not in history:
        return None
    old = {a for y in history if y > year for a in history[y]}
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_30(history, year):
    if year not in history:
        return None
    old = []
    for y in history:
        if y < year:
            old.append(history[y])
    now = set(history[year])
    return len([a for a in now if a not in old]) / len(now)


@trial.wrong
def wrong_31(history, year):
    if year not in history:
        return None
    now = set(history[year])
    new = set()
    for y in history:
        if y < year:
            for a in now:
                if a not in history[y]:
                    new.add(a)
    return len(new) / len(now)


@trial.wrong
def wrong_32(history, year):
    if year not in history:
        return "None"
    old = {a for y in history if y < year for a in history[y]}
    now = set(history[year])
    return len(now - old) / len(now)


@trial.wrong
def wrong_33(history, year):
    if year not in history:
        return None
    old = {a for y in history if y < year for a in history[y]}
    now = set(history[year])
    return len(old - now) / len(now)
