"""What people answered to `patrol` in trials, from its text alone."""

from collections import Counter
from fractions import Fraction
from functools import reduce
from statistics import mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(draws, seen, records):
    """Named variables for each district."""
    a, b = records
    visits_a = visits_b = found_a = found_b = 0
    for draw, (in_a, in_b) in zip(draws, seen):
        if draw < a / (a + b):
            visits_a += 1
            found_a += in_a
            a += in_a
        else:
            visits_b += 1
            found_b += in_b
            b += in_b
    return (
        a / (a + b),
        found_a / visits_a if visits_a else None,
        found_b / visits_b if visits_b else None,
    )


@trial.right
def right_2(draws, seen, records):
    """Exact Fractions for the share. Open: a draw such as 1/3 as a float is then below
    the share 1/3."""
    from fractions import Fraction

    have = list(records)
    finds = ([], [])
    for d, s in zip(draws, seen):
        k = 0 if Fraction(d) < Fraction(have[0], sum(have)) else 1
        finds[k].append(s[k])
        have[k] += s[k]
    return (
        float(Fraction(have[0], sum(have))),
        *(sum(f) / len(f) if f else None for f in finds),
    )


@trial.right
def right_3(draws, seen, records):
    """Multiplies instead of dividing. Open: differs from the quotient in the last digit
    (0.29 * 100 is below 29)."""
    a, b = records
    log = []
    for d, s in zip(draws, seen):
        place = int(not d * (a + b) < a)
        log.append((place, s[place]))
        a, b = a + s[0] * (place == 0), b + s[1] * (place == 1)
    rates = []
    for place in (0, 1):
        finds = [f for p, f in log if p == place]
        rates.append(sum(finds) / len(finds) if finds else None)
    return a / (a + b), rates[0], rates[1]


@trial.right
def right_4(draws, seen, records):
    """Recursion over the days."""

    def day(i, a, b, va, vb):
        if i == len(draws):
            ra = (a - records[0]) / va if va else None
            rb = (b - records[1]) / vb if vb else None
            return a / (a + b), ra, rb
        if draws[i] < a / (a + b):
            return day(i + 1, a + seen[i][0], b, va + 1, vb)
        return day(i + 1, a, b + seen[i][1], va, vb + 1)

    return day(0, records[0], records[1], 0, 0)


@trial.right
def right_5(draws, seen, records):
    """statistics.mean with its exception; an iterator."""
    from statistics import StatisticsError, mean

    a, b = records
    diary = {"A": [], "B": []}
    crimes = iter(seen)
    for d in draws:
        x, y = next(crimes)
        share = (a + sum(diary["A"])) / (a + b + sum(diary["A"]) + sum(diary["B"]))
        if share > d:
            diary["A"].append(x)
        else:
            diary["B"].append(y)

    def rate(finds):
        try:
            return mean(finds)
        except StatisticsError:
            return None

    end_a, end_b = a + sum(diary["A"]), b + sum(diary["B"])
    return end_a / (end_a + end_b), rate(diary["A"]), rate(diary["B"])


@trial.right
def right_6(draws, seen, records):
    """A generator of visits, two Counters."""
    from collections import Counter

    book = Counter(A=records[0], B=records[1])

    def visits():
        for i in range(len(draws)):
            where = "A" if draws[i] < book["A"] / sum(book.values()) else "B"
            find = seen[i]["AB".index(where)]
            book[where] += find
            yield where

    went = Counter(visits())
    out = [book["A"] / (book["A"] + book["B"])]
    for where, start in zip("AB", records):
        out.append((book[where] - start) / went[where] if went[where] else None)
    return tuple(out)


@trial.right
def right_7(draws, seen, records):
    """reduce over the days, B's share from the other side."""
    from functools import reduce

    def step(state, day):
        a, b, na, nb = state
        d, (x, y) = day
        return (a, b + y, na, nb + 1) if d >= a / (a + b) else (a + x, b, na + 1, nb)

    a, b, na, nb = reduce(step, zip(draws, seen), (*records, 0, 0))
    return (
        1 - b / (a + b),
        None if na == 0 else (a - records[0]) / na,
        None if nb == 0 else (b - records[1]) / nb,
    )


@trial.right
def right_8(draws, seen, records):
    """Returns Fractions. Open: "number" may be a Fraction."""
    from fractions import Fraction as F

    a, b = records
    va = vb = 0
    for k in range(len(draws)):
        if draws[k] < a / (a + b):
            a, va = a + seen[k][0], va + 1
        else:
            b, vb = b + seen[k][1], vb + 1
    return (
        F(a, a + b),
        F(a - records[0], va) if va else None,
        F(b - records[1], vb) if vb else None,
    )


@trial.right
def right_9(draws, seen, records):
    """A class, running means, the whole list of names kept in a bag."""

    class District:
        def __init__(self, known):
            self.known, self.n, self.rate = known, 0, None

        def visit(self, find):
            self.known += find
            self.n += 1
            old = self.rate or 0.0
            self.rate = old + (find - old) / self.n

    a, b = map(District, records)
    for draw, day in zip(draws, seen):
        go, find = (
            (a, day[0]) if not draw >= a.known / (a.known + b.known) else (b, day[1])
        )
        go.visit(find)
    return a.known / (a.known + b.known), a.rate, b.rate


@trial.right
def right_10(draws, seen, records):
    """Two plain variables for each district, no lists."""
    a, b = records
    visits_a = visits_b = found_a = found_b = 0
    for i in range(len(draws)):
        if draws[i] < a / (a + b):
            visits_a += 1
            found_a += seen[i][0]
            a += seen[i][0]
        else:
            visits_b += 1
            found_b += seen[i][1]
            b += seen[i][1]
    return (
        a / (a + b),
        found_a / visits_a if visits_a > 0 else None,
        found_b / visits_b if visits_b > 0 else None,
    )


@trial.right
def right_11(draws, seen, records):
    """Logs of what each visit found, and statistics.mean."""
    log = {0: [], 1: []}
    for d, day in zip(draws, seen):
        a = records[0] + sum(log[0])
        b = records[1] + sum(log[1])
        where = int(not d < a / (a + b))
        log[where] += [day[where]]
    a, b = records[0] + sum(log[0]), records[1] + sum(log[1])
    return a / (a + b), *[mean(log[k]) if log[k] else None for k in (0, 1)]


@trial.right
def right_12(draws, seen, records):
    """Open: a draw like 0.3 as the exact value of the float, compared with an exact
    Fraction (0.3 is below 3/10)."""
    a, b = records
    v, f = Counter(), Counter()
    for d, (x, y) in zip(draws, seen):
        if Fraction(d) < Fraction(a, a + b):
            v["a"] += 1
            f["a"] += x
            a += x
        else:
            v["b"] += 1
            f["b"] += y
            b += y
    rate = lambda k: float(Fraction(f[k], v[k])) if v[k] else None
    return a / (a + b), rate("a"), rate("b")


@trial.right
def right_13(draws, seen, records):
    """Recursion on the days."""

    def go(day, a, b, va, vb):
        if day == len(draws):
            return (
                a / (a + b),
                (a - records[0]) / va if va else None,
                (b - records[1]) / vb if vb else None,
            )
        if a / (a + b) > draws[day]:
            return go(day + 1, a + seen[day][0], b, va + 1, vb)
        return go(day + 1, a, b + seen[day][1], va, vb + 1)

    return go(0, records[0], records[1], 0, 0)


@trial.right
def right_14(draws, seen, records):
    """A class for a district."""

    class District:
        def __init__(self, before):
            self.before, self.visits, self.found = before, 0, 0

        @property
        def all(self):
            return self.before + self.found

        def visit(self, crimes):
            self.visits += 1
            self.found += crimes

        def rate(self):
            try:
                return self.found / self.visits
            except ZeroDivisionError:
                return None

    a, b = map(District, records)
    for d, (x, y) in zip(draws, seen):
        if d >= a.all / (a.all + b.all):
            b.visit(y)
        else:
            a.visit(x)
    return a.all / (a.all + b.all), a.rate(), b.rate()


@trial.right
def right_15(draws, seen, records):
    """Open: multiplied out, draw * all < A, so a draw at the share may fall either way
    by rounding (0.29 at 29 of 100)."""
    now = list(records)
    paths = []
    for d, day in zip(draws, seen):
        k = 0 if d * sum(now) < now[0] else 1
        now[k] += day[k]
        paths.append((k, day[k]))
    out = [now[0] / sum(now)]
    for k in (0, 1):
        mine = [c for p, c in paths if p == k]
        out.append(sum(mine) / len(mine) if mine else None)
    return tuple(out)


@trial.right
def right_16(draws, seen, records):
    """reduce over the days with one state tuple."""

    def step(s, today):
        (a, b, va, vb), (d, (x, y)) = s, today
        return (a + x, b, va + 1, vb) if d < a / (a + b) else (a, b + y, va, vb + 1)

    a, b, va, vb = reduce(step, zip(draws, seen), (*records, 0, 0))
    return (
        a / (a + b),
        va and (a - records[0]) / va or (0 if va else None),
        (b - records[1]) / vb if vb else None,
    )


@trial.right
def right_17(draws, seen, records):
    """A generator of visits; returns Fractions (they are numbers, not rounded)."""

    def visits():
        a, b = records
        for d, (x, y) in zip(draws, seen):
            if d < a / (a + b):
                yield "A", x
                a += x
            else:
                yield "B", y
                b += y

    all_visits = list(visits())
    found = {k: sum(c for p, c in all_visits if p == k) for k in "AB"}
    times = Counter(p for p, _ in all_visits)
    a, b = records[0] + found["A"], records[1] + found["B"]
    return (
        Fraction(a, a + b),
        Fraction(found["A"], times["A"]) if times["A"] else None,
        Fraction(found["B"], times["B"]) if times["B"] else None,
    )


@trial.right
def right_18(draws, seen, records):
    """Open: reads a draw as the decimal that is written, Fraction(str(draw)), with
    exact shares."""
    now, rates = records[:], [[], []]
    for d, day in zip(draws, seen):
        k = 1 - (Fraction(str(d)) < Fraction(now[0], sum(now)))
        now[k] += day[k]
        rates[k].append(day[k])
    share = now[0] / sum(now)
    a, b = (sum(r) / len(r) if len(r) else None for r in rates)
    return share, a, b


@trial.wrong
def wrong_1(draws, seen, records):
    """Belief: a draw equal to the share goes to A as well."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d <= r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_2(draws, seen, records):
    """Belief: what happened in both districts is written down."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[0] += s[0]
        r[1] += s[1]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_3(draws, seen, records):
    """Belief: the share at the beginning holds for all days."""
    r, v, f = list(records), [0, 0], [0, 0]
    share = r[0] / sum(r)
    for d, s in zip(draws, seen):
        k = 0 if d < share else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_4(draws, seen, records):
    """Belief: crimes from before count among those found per visit."""
    r, v = list(records), [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(r, v))


@trial.wrong
def wrong_5(draws, seen, records):
    """Belief: who never went there found 0 a visit."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else 0 for x, n in zip(f, v))


@trial.wrong
def wrong_6(draws, seen, records):
    """Belief: per visit means per day."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / len(draws) if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_7(draws, seen, records):
    """Belief: the share in the end is of the newly found crimes only."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    share = f[0] / sum(f) if sum(f) else None
    return share, *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_8(draws, seen, records):
    """Belief: a visit that finds nothing is no visit."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        if s[k]:
            v[k] += 1
            f[k] += 1
            r[k] += 1
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_9(draws, seen, records):
    """Belief: records may be counted on in place."""
    r, v, f = records, [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_10(draws, seen, records):
    """Belief: each visit adds a crime to the records, as in task 3."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += 1
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_11(draws, seen, records):
    """Belief: the rate is all that happened there, by visits or not, per day."""
    r, v = list(records), [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        r[k] += s[k]
    total = [sum(s[0] for s in seen), sum(s[1] for s in seen)]
    return r[0] / sum(r), *(t / len(seen) if n else None for t, n in zip(total, v))


@trial.wrong
def wrong_12(draws, seen, records):
    """Belief: `if found` tells a visited district; nothing found is None."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if x else None for x, n in zip(f, v))


@trial.wrong
def wrong_13(draws, seen, records):
    """Belief: the patrol goes where more is on record, whatever the draw."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if r[0] >= r[1] else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_14(draws, seen, records):
    """Belief: a draw above A's share sends the patrol to A."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d > r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_15(draws, seen, records):
    """Belief: if one district was never visited, there are no rates at all."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    try:
        return r[0] / sum(r), f[0] / v[0], f[1] / v[1]
    except ZeroDivisionError:
        return r[0] / sum(r), None, None


@trial.wrong
def wrong_16(draws, seen, records):
    """Belief: without days there is no share either; equal goes to A (two slips)."""
    if not draws:
        return None, None, None
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 1 if d > r[0] / sum(r) else 0
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / sum(r), *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_17(draws, seen, records):
    """Belief: the share is A's records against B's, not among all."""
    r, v, f = list(records), [0, 0], [0, 0]
    for d, s in zip(draws, seen):
        k = 0 if d < r[0] / sum(r) else 1
        v[k] += 1
        f[k] += s[k]
        r[k] += s[k]
    return r[0] / r[1], *(x / n if n else None for x, n in zip(f, v))


@trial.wrong
def wrong_18(draws, seen, records):
    """Slip: a draw equal to the share still goes to A."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, found = _play(draws, seen, records, lambda d, a, b: d <= a / (a + b))
    return now[0] / sum(now), *_rates(found, visits)


@trial.wrong
def wrong_19(draws, seen, records):
    """Belief: the duty roster is fixed by the records of before; the share is not
    worked out again each morning."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    share = records[0] / sum(records)
    now, visits, found = _play(draws, seen, records, lambda d, a, b: d < share)
    return now[0] / sum(now), *_rates(found, visits)


@trial.wrong
def wrong_20(draws, seen, records):
    """Belief: the crimes of both districts get written down each day."""

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, found = list(records), [0, 0], [0, 0]
    for d, day in zip(draws, seen):
        k = 0 if d < now[0] / sum(now) else 1
        now[0] += day[0]
        now[1] += day[1]
        found[k] += day[k]
        visits[k] += 1
    return now[0] / sum(now), *_rates(found, visits)


@trial.wrong
def wrong_21(draws, seen, records):
    """Slip: divides by all days, not by the visits to the district."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    now, visits, found = _play(draws, seen, records)
    return now[0] / sum(now), *[
        f / len(draws) if v else None for f, v in zip(found, visits)
    ]


@trial.wrong
def wrong_22(draws, seen, records):
    """Belief: finds per visit are all records of the district, old ones too, by the
    visits."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, _found = _play(draws, seen, records)
    return now[0] / sum(now), *_rates(now, visits)


@trial.wrong
def wrong_23(draws, seen, records):
    """Belief: no visit, nothing found: the number is 0."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    now, visits, found = _play(draws, seen, records)
    return now[0] / sum(now), *[f / v if v else 0 for f, v in zip(found, visits)]


@trial.wrong
def wrong_24(draws, seen, records):
    """Belief: A's share in the end counts only what was found on these days."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    _now, visits, found = _play(draws, seen, records)
    share = found[0] / sum(found) if sum(found) else None
    return share, *_rates(found, visits)


@trial.wrong
def wrong_25(draws, seen, records):
    """Belief: each visit writes one line in the book, whether something was found or
    not."""

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, found = list(records), [0, 0], [0, 0]
    for d, day in zip(draws, seen):
        k = 0 if d < now[0] / sum(now) else 1
        now[k] += 1
        found[k] += day[k]
        visits[k] += 1
    return now[0] / sum(now), *_rates(found, visits)


@trial.wrong
def wrong_26(draws, seen, records):
    """Slip: adds to the list records that it was given."""

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    visits, found = [0, 0], [0, 0]
    for d, day in zip(draws, seen):
        k = 0 if d < records[0] / sum(records) else 1
        records[k] += day[k]
        found[k] += day[k]
        visits[k] += 1
    return records[0] / sum(records), *_rates(found, visits)


@trial.wrong
def wrong_27(draws, seen, records):
    """Belief: per visit means what there was to find in the district, averaged over all
    days."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    now, visits, _found = _play(draws, seen, records)
    rates = [
        sum(day[k] for day in seen) / len(seen) if visits[k] else None for k in (0, 1)
    ]
    return now[0] / sum(now), *rates


@trial.wrong
def wrong_28(draws, seen, records):
    """Belief: a share is A against B (a : b, as a mixing ratio of mortar), in the draw
    and in the end."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, found = _play(draws, seen, records, lambda d, a, b: d < a / b)
    return now[0] / now[1], *_rates(found, visits)


@trial.wrong
def wrong_29(draws, seen, records):
    """Belief: a visit that found nothing was no visit."""

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, found = list(records), [0, 0], [0, 0]
    for d, day in zip(draws, seen):
        k = 0 if d < now[0] / sum(now) else 1
        if day[k] == 0:
            continue
        now[k] += 1
        found[k] += 1
        visits[k] += 1
    return now[0] / sum(now), *_rates(found, visits)


@trial.wrong
def wrong_30(draws, seen, records):
    """Slip: None when nothing was found, though the patrol was there (tests found, not
    visits)."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    now, visits, found = _play(draws, seen, records)
    return now[0] / sum(now), *[f / v if f else None for f, v in zip(found, visits)]


@trial.wrong
def wrong_31(draws, seen, records):
    """Belief: the patrol goes where most is on record, the draw decides only when
    level."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, found = _play(
        draws, seen, records, lambda d, a, b: a > b or (a == b and d < 0.5)
    )
    return now[0] / sum(now), *_rates(found, visits)


@trial.wrong
def wrong_32(draws, seen, records):
    """Belief: with no days there is nothing to report, three times None."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    if not draws:
        return None, None, None
    now, visits, found = _play(draws, seen, records)
    return now[0] / sum(now), *_rates(found, visits)


@trial.wrong
def wrong_33(draws, seen, records):
    """Two slips: rounds to two places, and one unvisited district makes both numbers
    None."""

    def _play(draws, seen, records, goes=lambda d, a, b: d < a / (a + b)):
        """The game with a rule for where to go (helper for wrong answers)."""
        now, visits, found = list(records), [0, 0], [0, 0]
        for d, day in zip(draws, seen):
            k = 0 if goes(d, now[0], now[1]) else 1
            now[k] += day[k]
            found[k] += day[k]
            visits[k] += 1
        return now, visits, found

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    now, visits, found = _play(draws, seen, records)
    if 0 in visits:
        return round(now[0] / sum(now), 2), None, None
    return round(now[0] / sum(now), 2), *[round(r, 2) for r in _rates(found, visits)]


@trial.wrong
def wrong_34(draws, seen, records):
    """Belief: A's share on a morning is its share of the patrol's visits so far
    (records only on day one); reports that too."""

    def _rates(found, visits):
        return [f / v if v else None for f, v in zip(found, visits)]

    visits, found = [0, 0], [0, 0]
    for d, day in zip(draws, seen):
        share = visits[0] / sum(visits) if sum(visits) else records[0] / sum(records)
        k = 0 if d < share else 1
        visits[k] += 1
        found[k] += day[k]
    share = visits[0] / sum(visits) if sum(visits) else records[0] / sum(records)
    return share, *_rates(found, visits)
