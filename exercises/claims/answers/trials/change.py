"""What people answered to `change` in trials, from its text alone."""

from collections import Counter, namedtuple
from decimal import Decimal, getcontext
from fractions import Fraction
from functools import reduce
from operator import add, itemgetter, sub, truediv
from statistics import fmean
from typing import NamedTuple

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(before, after, name):
    share_before = before.get(name, 0) / sum(before.values()) * 100
    share_after = after.get(name, 0) / sum(after.values()) * 100
    points = share_after - share_before
    if share_before == 0:
        return points, None
    return points, points / share_before * 100


@trial.right
def right_2(before, after, name):
    old, new = (
        Fraction(100 * d.get(name, 0), sum(d.values())) for d in (before, after)
    )
    return (float(new - old), float(100 * (new - old) / old) if old else None)


@trial.right
def right_3(before, after, name):
    def move(s, t):
        return t - s, None if not s else (t / s - 1) * 100

    return move(*(100 * d.get(name, 0) / sum(d.values()) for d in [before, after]))


class _Year_4:
    def __init__(self, commits):
        self.commits = dict(commits)

    @property
    def total(self):
        return sum(self.commits[p] for p in self.commits)

    def share(self, name):
        if name in self.commits:
            return self.commits[name] / self.total * 100
        return 0.0


class _Move_4:
    def __init__(self, start, end):
        self.start = start
        self.end = end

    def points(self):
        return self.end - self.start

    def percent(self):
        return self.points() * 100 / self.start if self.start > 0 else None


@trial.right
def right_4(before, after, name):
    m = _Move_4(_Year_4(before).share(name), _Year_4(after).share(name))
    return m.points(), m.percent()


@trial.right
def right_5(before, after, name):
    def add(numbers):
        if len(numbers) == 1:
            return numbers[0]
        mid = len(numbers) // 2
        return add(numbers[:mid]) + add(numbers[mid:])

    def share(d):
        hits = [v for k, v in d.items() if k == name]
        return 100 * (hits + [0])[0] / add(list(d.values()))

    b, a = share(before), share(after)
    return (a - b,) + ((None,) if b == 0 else ((a - b) / b * 100,))


@trial.right
def right_6(before, after, name):
    b, a = Counter(before), Counter(after)
    nb, na = len(list(b.elements())), len(list(a.elements()))
    rate = [100 * b[name] / nb, 100 * a[name] / na]
    result = [rate[1] - rate[0]]
    result.append(result[0] / rate[0] * 100 if name in before else None)
    return tuple(result)


@trial.right
def right_7(before, after, name):
    try:
        old = before[name] / sum(before.values())
    except KeyError:
        old = 0
    try:
        new = after[name] / sum(after.values())
    except KeyError:
        new = 0
    try:
        relative = 100 * (new - old) / old
    except ZeroDivisionError:
        relative = None
    return 100 * (new - old), relative


@trial.right
def right_8(before, after, name):
    # common denominator, no intermediate shares
    b, a = before.get(name, 0), after.get(name, 0)
    B, A = sum(before.values()), sum(after.values())
    cross = a * B - b * A
    return 100 * cross / (A * B), (100 * cross / (b * A) if b else None)


@trial.right
def right_9(before, after, name):
    shares = []
    years = [after, before]
    while years:
        year = years.pop()
        keys = list(year)
        total = mine = i = 0
        while i < len(keys):
            total += year[keys[i]]
            if keys[i] == name:
                mine = year[keys[i]]
            i += 1
        shares += [mine * 100.0 / total]
    first, last = shares
    points = last - first
    if name not in before:
        return points, None
    return points, 100 * (last / first) - 100


_Moved = namedtuple("Moved", "points percent")


@trial.right
def right_10(before, after, name):
    def share(d):
        return Fraction(d.get(name, 0)) / reduce(add, d.values()) * 100

    s, t = share(before), share(after)
    if s == 0:
        return _Moved(t, None)
    return _Moved(t - s, (t - s) / s * 100)


@trial.right
def right_11(before, after, name):
    share_before = before.get(name, 0) / sum(before.values()) * 100
    share_after = after.get(name, 0) / sum(after.values()) * 100
    points = share_after - share_before
    if share_before == 0:
        return points, None
    return points, points / share_before * 100


@trial.right
def right_12(before, after, name):
    old, new = (
        Fraction(100 * d.get(name, 0), sum(d.values())) for d in (before, after)
    )
    return float(new - old), (float(100 * (new / old - 1)) if old else None)


@trial.right
def right_13(before, after, name):
    def move(s, t):
        return t - s, None if name not in before else 100 * t / s - 100

    return move(
        *[
            100 * year[name] / sum(year.values()) if name in year else 0
            for year in (before, after)
        ]
    )


@trial.right
def right_14(before, after, name):
    B = A = b = a = 0
    for p in before:
        B = B + before[p]
        if p == name:
            b = before[p]
    for p in after:
        A = A + after[p]
        if p == name:
            a = after[p]
    # a/A - b/B on a common denominator, everything whole until the end
    top = a * B - b * A
    points = 100 * top / (A * B)
    try:
        percent = 100 * top / (b * A)
    except ZeroDivisionError:
        percent = None
    return (points, percent)


_Move_15 = namedtuple("Move", "points percent")


@trial.right
def right_15(before, after, name):
    c, d = Counter(before), Counter(after)
    s = c[name] / sum(c.values())
    t = d[name] / sum(d.values())
    return _Move_15(points=(t - s) * 100, percent=(t - s) / s * 100 if s > 0 else None)


class _Year_16:
    def __init__(self, commits):
        self.commits = commits

    def __matmul__(self, project):
        if project not in self.commits:
            return 0.0
        total = 0
        for n in self.commits.values():
            total += n
        return self.commits[project] / (total / 100)


@trial.right
def right_16(before, after, name):
    first = _Year_16(before) @ name
    second = _Year_16(after) @ name
    answer = [second - first]
    answer.append(answer[0] / (first / 100) if first else None)
    return tuple(answer)


@trial.right
def right_17(before, after, name):
    match (name in before, name in after):
        case (False, _):
            return 100 * after[name] / reduce(add, after.values()), None
        case (True, False):
            return -100 * before[name] / reduce(add, before.values()), -100
        case _:
            x = itemgetter(name)(before) / reduce(add, before.values())
            y = itemgetter(name)(after) / reduce(add, after.values())
            return 100 * (y - x), 100 * (y - x) / x


@trial.right
def right_18(before, after, name):
    def shares():
        for table in [before, after]:
            try:
                mine = table[name]
            except KeyError:
                mine = 0
            rest = sum(n for p, n in table.items() if p != name)
            yield mine * 100.0 / (mine + rest)

    gen = shares()
    vorher = next(gen)
    nachher = next(gen)
    delta = nachher - vorher
    return delta, (vorher or None) and delta * 100 / vorher


@trial.right
def right_19(before, after, name):
    getcontext().prec = 50
    hundred = Decimal(100)
    s0 = hundred * Decimal(before.get(name, 0)) / Decimal(sum(before.values()))
    s1 = hundred * Decimal(after.get(name, 0)) / Decimal(sum(after.values()))
    d = s1 - s0
    if s0.is_zero():
        return float(d), None
    return float(d), float(hundred * d / s0)


@trial.right
def right_20(before, after, name):
    everyone = {**before, **after}
    rows = {p: (before.get(p, 0), after.get(p, 0)) for p in everyone}
    col_sums = [sum(col) for col in zip(*rows.values())]
    share = [n * 100 / t for n, t in zip(rows[name], col_sums)]
    points = -share[0] + share[1]
    percent = None
    while share[0] != 0:
        percent = points / share[0] * 100
        break
    return points, percent


@trial.right
def right_21(before, after, name):
    old = 100 * before.get(name, 0) / sum(before.values())
    new = 100 * after.get(name, 0) / sum(after.values())
    points = new - old
    return points, (points / old * 100 if old else None)


@trial.right
def right_22(before, after, name):
    old, new = (
        Fraction(100 * d.get(name, 0), sum(d.values())) for d in (before, after)
    )
    return float(new - old), None if old == 0 else float(100 * (new / old - 1))


@trial.right
def right_23(before, after, name):
    b, B = before.get(name, 0), sum(before.values())
    a, A = after.get(name, 0), sum(after.values())
    cross = a * B - b * A
    try:
        percent = 100 * cross / (b * A)
    except ZeroDivisionError:
        percent = None
    return 100 * cross / (A * B), percent


@trial.right
def right_24(before, after, name):
    x, y = Counter(before), Counter(after)
    s = x[name] / sum(x.values()) * 1e2
    t = y[name] / sum(y.values()) * 1e2
    match x[name]:
        case 0:
            return (t, None)
        case _:
            return (t - s, (t / s) * 100 - 100)


def _share(year, who):
    return 100.0 * (year.get(who, 0)) / reduce(add, year.values())


@trial.right
def right_25(before, after, name):
    return (
        _share(after, name) - _share(before, name),
        (_share(after, name) / _share(before, name) - 1) * 100
        if name in before
        else None,
    )


@trial.right
def right_26(before, after, name):
    if name not in before:
        return after[name] * 100 / sum(after.values()), None
    if name not in after:
        return -before[name] * 100 / sum(before.values()), -100.0
    s = before[name] * 100 / sum(before.values())
    t = after[name] * 100 / sum(after.values())
    return t - s, (t - s) * 100 / s


class _Year_27:
    def __init__(self, commits):
        self._commits = dict(commits)
        self._total = 0
        for n in self._commits.values():
            self._total += n

    def __getitem__(self, project):
        return self._commits.get(project, 0) / self._total


@trial.right
def right_27(before, after, name):
    then, now = _Year_27(before)[name], _Year_27(after)[name]
    result = [100 * (now - then)]
    result.append(None if then == 0 else 100 * (now - then) / then)
    return tuple(result)


@trial.right
def right_28(before, after, name):
    mine_then = others_then = mine_now = others_now = 0
    for project, n in before.items():
        if project == name:
            mine_then = n
        else:
            others_then += n
    for project, n in after.items():
        if project == name:
            mine_now = n
        else:
            others_now += n
    then = mine_then / (mine_then + others_then)
    now = mine_now / (mine_now + others_now)
    points = (now - then) * 100
    if mine_then > 0:
        factor = (mine_now / mine_then) * (
            (mine_then + others_then) / (mine_now + others_now)
        )
        return points, (factor - 1) * 100
    return points, None


@trial.right
def right_29(before, after, name):
    def shares():
        for year in before, after:
            normed = {p: n / sum(year.values()) for p, n in year.items()}
            normed.setdefault(name, 0.0)
            yield normed[name] * 100

    it = shares()
    points = -(first := next(it)) + next(it)
    while first:
        return points, points / (first / 100)
    return points, None


@trial.right
def right_30(before, after, name):
    # the share is the mean of a 0/1 mark, weighted by the commits:
    # here by the mean of (commits if it is the project else 0) over the mean of commits
    def mark(d):
        return fmean(n * (p == name) for p, n in d.items()) / fmean(d.values())

    s, t = map(mark, (before, after))
    return (t - s) * 100, {True: lambda: None, False: lambda: (t - s) / s * 100}[
        s == 0
    ]()


@trial.right
def right_31(before, after, name):
    b, a = (
        Fraction(100 * year.get(name, 0), sum(year.values()))
        for year in (before, after)
    )
    return a - b, (100 * (a - b) / b if b else None)


@trial.right
def right_32(before, after, name):
    b, B = before.get(name, 0), sum(before.values())
    a, A = after.get(name, 0), sum(after.values())
    points = 100 * (a * B - b * A) / (A * B)
    percent = 100 * (a * B - b * A) / (b * A) if b else None
    return points, percent


class _Year:
    def __init__(self, commits):
        self.commits = commits
        self.total = 0
        for n in commits.values():
            self.total += n

    def __getitem__(self, name):
        return 100 * self.commits[name] / self.total if name in self.commits else 0.0


@trial.right
def right_33(before, after, name):
    old, new = _Year(before)[name], _Year(after)[name]
    moved = new - old
    return (moved, None) if old == 0 else (moved, moved / old * 100)


class _Change(NamedTuple):
    points: float
    percent: float | None


@trial.right
def right_34(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    return _Change(a - b, (a / b - 1) * 100 if b else None)


@trial.right
def right_35(before, after, name):
    share = lambda year: 100 * year[name] / sum(year.values())
    match (name in before, name in after):
        case (True, True):
            s, t = share(before), share(after)
            return t - s, (t - s) / s * 100
        case (True, False):
            return -share(before), -100
        case (False, True):
            return share(after), None


@trial.right
def right_36(before, after, name):
    def share(year):
        try:
            return year[name] / sum(year.values()) * 100
        except KeyError:
            return 0

    old, new = share(before), share(after)
    try:
        return new - old, (new - old) / old * 100
    except ZeroDivisionError:
        return new - old, None


def _add_up(numbers):
    if not numbers:
        return 0
    half = len(numbers) // 2
    if half == 0:
        return numbers[0]
    return _add_up(numbers[:half]) + _add_up(numbers[half:])


@trial.right
def right_37(before, after, name):
    shares = []
    for year in (Counter(before), Counter(after)):
        shares.append(100 * year[name] / _add_up(list(year.values())))
    points = shares[1] - shares[0]
    return (points, points * 100 / shares[0] if shares[0] > 0 else None)


@trial.right
def right_38(before, after, name):
    commits = [y.get(name, 0) for y in (after, before)]
    totals = [sum(y.values()) for y in (after, before)]
    new, old = map(truediv, commits, totals)
    percent = None
    if old:
        percent = 100 * truediv(new, old) - 100
    return 100 * sub(new, old), percent


@trial.right
def right_39(before, after, name):
    def share(year):
        everything = []
        for project, n in year.items():
            everything.extend([project] * n)
        return everything.count(name) / len(everything)

    s0 = share(before)
    s1 = share(after)
    if s0 != 0:
        second = 100 * (s1 - s0) / s0
    else:
        second = None
    return (100 * (s1 - s0), second)
    raise NotImplementedError()


@trial.wrong
def wrong_1(before, after, name):
    common = [p for p in before if p in after]
    if name not in common:
        common.append(name)
    total_b = sum(before.get(p, 0) for p in common)
    total_a = sum(after.get(p, 0) for p in common)
    b = before.get(name, 0) / total_b * 100 if total_b else 0
    a = after.get(name, 0) / total_a * 100 if total_a else 0
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_2(before, after, name):
    a = before.get(name, 0) / sum(before.values()) * 100
    b = after.get(name, 0) / sum(after.values()) * 100
    points = b - a
    percent = a and points / a * 100
    return points, percent or None


@trial.wrong
def wrong_3(before, after, name):
    b = before.get(name, 0)
    a = after.get(name, 0)
    if b == 0:
        return a - b, None
    return a - b, 100 * (a - b) / b


@trial.wrong
def wrong_4(before, after, name):
    b = before.get(name, 0) / sum(before.values())
    a = after.get(name, 0) / sum(after.values())
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b


@trial.wrong
def wrong_5(before, after, name):
    b = before.get(name, 0) / sum(before.values())
    a = after.get(name, 0) / sum(after.values())
    return a - b, (a - b) / b * 100 if b else None


@trial.wrong
def wrong_6(before, after, name):
    b = 100 * before.get(name, 0) / sum(before.values())
    a = 100 * after.get(name, 0) / sum(after.values())
    points = a - b
    if b == 0:
        return round(points, 1), None
    return round(points, 1), round(100 * points / b, 1)


@trial.wrong
def wrong_7(before, after, name):
    b = 100 * before.get(name, 0) / sum(before.values())
    a = 100 * after.get(name, 0) / sum(after.values())
    points = b - a
    if b == 0:
        return points, None
    return points, points / b * 100


@trial.wrong
def wrong_8(before, after, name):
    b = 100 * before.get(name, 0) / sum(before.values())
    a = 100 * after.get(name, 0) / sum(after.values())
    points = a - b
    if b == 0 or a == 0:
        return points, None
    return points, points / a * 100


@trial.wrong
def wrong_9(before, after, name):
    total = sum(before.values()) + sum(after.values())
    b = before.get(name, 0) / total * 100
    a = after.get(name, 0) / total * 100
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_10(before, after, name):
    b = before.get(name, 0)
    a = after.get(name, 0)
    points = 100 * a / sum(after.values()) - 100 * b / sum(before.values())
    percent = None if b == 0 else 100 * (a - b) / b
    return points, percent


@trial.wrong
def wrong_11(before, after, name):
    b = before[name] / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    if b == 0:
        return a, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_12(before, after, name):
    if name in before:
        b = before[name] / sum(before.values()) * 100
    else:
        b = 0
    a = after[name] / sum(after.values()) * 100
    points = a - b
    if b == 0:
        return points, None
    return points, points / b * 100


@trial.wrong
def wrong_13(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    percent = 0
    if b > 0:
        percent = (a - b) / b * 100
    return a - b, percent


@trial.wrong
def wrong_14(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    if b == 0:
        return a - b, float("inf")
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_15(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    if name not in before or name not in after:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_16(before, after, name):
    both = [n for n in before if n in after]
    total_b = sum(before[n] for n in both)
    total_a = sum(after[n] for n in both)
    if name not in both:
        total_b = sum(before.values())
        total_a = sum(after.values())
    b = 100 * before.get(name, 0) / total_b
    a = 100 * after.get(name, 0) / total_a
    return (a - b, (a - b) / b * 100 if b else None)


@trial.wrong
def wrong_17(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    result = [a - b]
    if b != 0:
        result.append((a - b) / b * 100)
    else:
        result.append(None)
    return result


@trial.wrong
def wrong_18(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    points = a - b
    percent = points / b * 100 if b else None
    return percent, points


@trial.wrong
def wrong_19(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    points = abs(a - b)
    percent = points / b * 100 if b else None
    return points, percent


@trial.wrong
def wrong_20(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    points = a - b
    if b and points:
        return points, points / b * 100
    return points, None


@trial.wrong
def wrong_21(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    if a == b:
        return 0
    if b == 0:
        return a, None
    return a - b, 100 * (a - b) / b


@trial.wrong
def wrong_22(before, after, name):
    b = before.get(name, 0) / len(before) * 100
    a = after.get(name, 0) / len(after) * 100
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_23(before, after, name):
    b = before.get(name, 0)
    a = after.get(name, 0)
    others_b = sum(before.values()) - b
    others_a = sum(after.values()) - a
    if others_a == 0 or others_b == 0:
        return 0, 0
    b = 100 * b / others_b
    a = 100 * a / others_a
    return a - b, (100 * (a - b) / b if b else None)


@trial.wrong
def wrong_24(before, after, name):
    b = before.get("numpy", 0) / sum(before.values()) * 100
    a = after.get("numpy", 0) / sum(after.values()) * 100
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_25(before, after, name):
    b = before.get(name, 0) / 4470 * 100
    a = after.get(name, 0) / 7395 * 100
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_26(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    points = a - b
    percent = points / b * 100 if b else None
    print(points, percent)


@trial.wrong
def wrong_27(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    points = a - b
    if b == 0:
        return f"{points} points", None
    return f"{points} points", f"{points / b * 100} %"


def _total(year):
    t = 0
    for p in year:
        t += year[p]
        return t


@trial.wrong
def wrong_28(before, after, name):
    b = before.get(name, 0) / _total(before) * 100
    a = after.get(name, 0) / _total(after) * 100
    return a - b, ((a - b) / b * 100 if b > 0 else None)


@trial.wrong
def wrong_29(before, after, name):
    total = sum(before.values())
    b = before.get(name, 0) / total * 100
    a = after.get(name, 0) / total * 100
    if b == 0:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_30(before, after, name):
    b = before.get(name, 1) / sum(before.values()) * 100
    a = after.get(name, 1) / sum(after.values()) * 100
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_31(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    if b == 0:
        return a - b, None
    return a - b, a / b * 100


@trial.wrong
def wrong_32(before, after, name):
    if name not in before:
        return None, None
    b = before[name] / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_33(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    try:
        percent = (a - b) / b * 100
    except ZeroDivisionError:
        percent = 100
    return a - b, percent


@trial.wrong
def wrong_34(before, after, name):
    total_b = total_a = 0
    for p in before:
        total_b += before[p]
        total_a += after[p]
    b = 100 * before.get(name, 0) / total_b
    a = 100 * after.get(name, 0) / total_a
    if b == 0:
        return a, None
    return a - b, 100 * (a - b) / b


@trial.wrong
def wrong_35(before, after, name):
    names = set(before) | {name}
    total_b = sum(before.values())
    total_a = sum(after.get(p, 0) for p in names)
    b = 100 * before.get(name, 0) / total_b
    a = 100 * after.get(name, 0) / total_a if total_a else 0
    return a - b, (100 * (a - b) / b if b else None)


@trial.wrong
def wrong_36(before, after, name):
    b = before.get(name, 0) * 100 // sum(before.values())
    a = after.get(name, 0) * 100 // sum(after.values())
    if b == 0:
        return a - b, None
    return a - b, (a - b) * 100 / b


@trial.wrong
def wrong_37(before, after, name):
    b = before.get(name, 0) / sum(before.values()) * 100
    a = after.get(name, 0) / sum(after.values()) * 100
    if a == 0:
        return a - b, None
    return a - b, (a - b) / b * 100


@trial.wrong
def wrong_38(before, after, name):
    # 1. Find the project's share of all commits in each year, in percent.
    share_before = 100 * before.get(name, 0) / sum(before.values())
    share_after = 100 * after.get(name, 0) / sum(after.values())
    # 2. Subtract: these are the points.
    points = share_after - share_before
    return points
