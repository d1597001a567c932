"""What people answered to `shared_errors` in trials, from its text alone."""

import statistics
from collections import Counter, defaultdict
from fractions import Fraction

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(first, second, truth):
    """Fractions and Counter."""
    from collections import Counter
    from fractions import Fraction

    n = Counter(truth)
    x = Counter(t for a, t in zip(first, truth) if a != t)
    y = Counter(t for b, t in zip(second, truth) if b != t)
    both = sum(a == b != t for a, b, t in zip(first, second, truth))
    return both, sum(Fraction(x[k] * y[k], n[k]) for k in n)


@trial.right
def right_2(first, second, truth):
    """Sets of case numbers."""
    cases = range(len(truth))
    x = {i for i in cases if first[i] != truth[i]}
    y = {i for i in cases if second[i] != truth[i]}
    chance = 0.0
    for k in set(truth):
        kind = {i for i in cases if truth[i] == k}
        chance += len(x & kind) * len(y & kind) / len(kind)
    return len(x & y), chance


@trial.right
def right_3(first, second, truth):
    """The mean over all pairs of cases of the same kind: every error of the first meets
    every error of the second."""
    size = {k: truth.count(k) for k in ("yes", "no")}
    chance = sum(
        1 / size[t]
        for a, t in zip(first, truth)
        if a != t
        for b, u in zip(second, truth)
        if b != u and u == t
    )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.right
def right_4(first, second, truth):
    """max(1, n) keeps from dividing by zero."""
    shared, chance = 0, 0
    for k in "yes", "no":
        x = [a != k for a, t in zip(first, truth) if t == k]
        y = [b != k for b, t in zip(second, truth) if t == k]
        shared += sum(map(min, zip(x, y))) if x else 0
        chance += sum(x) * sum(y) / max(1, len(x))
    return shared, chance


@trial.right
def right_5(first, second, truth):
    """Sorted copies and groupby."""
    from itertools import groupby

    rows = sorted(zip(truth, first, second))
    shared, chance = 0, 0
    for k, group in groupby(rows, key=lambda row: row[0]):
        group = list(group)
        e1 = sum(r[1] != k for r in group)
        e2 = sum(r[2] != k for r in group)
        shared += group.count((k, *["no" if k == "yes" else "yes"] * 2))
        chance += e1 / len(group) * e2
    return shared, chance


@trial.right
def right_6(first, second, truth):
    """One pass over a table of counts, chance as rate times number."""
    table = {}
    for key in zip(truth, first, second):
        table[key] = table.get(key, 0) + 1
    get = lambda *key: table.get(key, 0)
    shared = get("yes", "no", "no") + get("no", "yes", "yes")
    total = 0
    for t, w in (("yes", "no"), ("no", "yes")):
        n = get(t, t, t) + get(t, t, w) + get(t, w, t) + get(t, w, w)
        if n:
            p = (get(t, w, t) + get(t, w, w)) / n
            q = (get(t, t, w) + get(t, w, w)) / n
            total += p * q * n
    return (shared, total)


@trial.right
def right_7(first, second, truth):
    """try/except ZeroDivisionError; a namedtuple is a tuple."""
    from collections import namedtuple

    Shared = namedtuple("Shared", "seen chance")

    def part(k):
        e = f = n = 0
        for a, b, t in zip(first, second, truth):
            if t == k:
                n += 1
                e += a != k
                f += b != k
        try:
            return e * f / n
        except ZeroDivisionError:
            return 0

    seen = [a == b and a != t for a, b, t in zip(first, second, truth)].count(True)
    return Shared(seen, part("yes") + part("no"))


@trial.right
def right_8(first, second, truth):
    """One common denominator, whole numbers till the last step; Open: both numbers as
    float."""
    yes = truth.count("yes")
    no = len(truth) - yes
    ey = fy = en = fn = 0
    both = 0.0
    for i in range(len(truth)):
        x, y = first[i] != truth[i], second[i] != truth[i]
        both += x * y
        if truth[i] == "yes":
            ey, fy = ey + x, fy + y
        else:
            en, fn = en + x, fn + y
    if not no:
        return both, ey * fy / yes
    if not yes:
        return both, en * fn / no
    return both, (ey * fy * no + en * fn * yes) / (yes * no)


@trial.right
def right_9(first, second, truth):
    """Chance in the literal sense: the mean over all turns of one voter's marks within
    the kind."""
    total = 0
    for k in ("no", "yes"):
        x = [a != k for a, t in zip(first, truth) if t == k]
        y = [b != k for b, t in zip(second, truth) if t == k]
        turns = [sum(p and q for p, q in zip(x, y[s:] + y[:s])) for s in range(len(y))]
        total += sum(turns) / len(turns) if turns else 0
    return len([1 for a, b, t in zip(first, second, truth) if t not in (a, b)]), total


@trial.right
def right_10(first, second, truth):
    """Exact with Fraction. Open: a Fraction is a number, too."""
    shared = 0
    t = {"yes": [0, 0, 0], "no": [0, 0, 0]}
    for a, b, c in zip(first, second, truth):
        t[c][0] += 1
        t[c][1] += a != c
        t[c][2] += b != c
        shared += a != c and b != c
    return shared, sum((Fraction(x * y, n) for n, x, y in t.values() if n), Fraction(0))


@trial.right
def right_11(first, second, truth):
    """Counter of triples; asks by name."""
    c = Counter(zip(first, second, truth))
    n_yes = sum(v for k, v in c.items() if k[2] == "yes")
    n_no = len(truth) - n_yes
    shared = c["no", "no", "yes"] + c["yes", "yes", "no"]
    chance = 0
    if n_yes:
        chance += (
            (c["no", "no", "yes"] + c["no", "yes", "yes"])
            * (c["no", "no", "yes"] + c["yes", "no", "yes"])
            / n_yes
        )
    if n_no:
        chance += (
            (c["yes", "yes", "no"] + c["yes", "no", "no"])
            * (c["yes", "yes", "no"] + c["no", "yes", "no"])
            / n_no
        )
    return shared, chance


@trial.right
def right_12(first, second, truth):
    """Sets of places."""
    e1 = {i for i, t in enumerate(truth) if first[i] != t}
    e2 = {i for i, t in enumerate(truth) if second[i] != t}
    kinds = [{i for i, t in enumerate(truth) if t == k} for k in set(truth)]
    return len(e1 & e2), sum(len(e1 & k) * len(e2 & k) / len(k) for k in kinds)


@trial.right
def right_13(first, second, truth):
    """Mean over all rotations of the second's errors within each kind: the
    expectation."""
    shared = sum(a != t != b for a, b, t in zip(first, second, truth))
    total = 0
    for kind in set(truth):
        x = [a != t for a, t in zip(first, truth) if t == kind]
        y = [b != t for b, t in zip(second, truth) if t == kind]
        n = len(x)
        total += (
            sum(sum(x[i] and y[(i + s) % n] for i in range(n)) for s in range(n)) / n
        )
    return shared, total


@trial.right
def right_14(first, second, truth):
    """All pairs of cases of one kind, each pair worth 1/n."""
    n = len(truth)
    size = Counter(truth)
    wrong = lambda who, i: who[i] != truth[i]
    chance = sum(
        1 / size[truth[i]]
        for i in range(n)
        for j in range(n)
        if truth[i] == truth[j] and wrong(first, i) and wrong(second, j)
    )
    return sum(wrong(first, i) and wrong(second, i) for i in range(n)), chance


@trial.right
def right_15(first, second, truth):
    """Rates times size: share of errors of each, from statistics.mean."""
    chance = 0.0
    for k in ("no", "yes"):
        idx = [i for i in range(len(truth)) if truth[i] == k]
        try:
            p = statistics.mean(first[i] != k for i in idx)
            q = statistics.mean(second[i] != k for i in idx)
        except statistics.StatisticsError:
            continue
        chance += p * q * len(idx)
    return len(
        [1 for a, b, t in zip(first, second, truth) if a == b and a != t]
    ), chance


@trial.right
def right_16(first, second, truth):
    """max(1, n) guards an empty kind: there are 0 errors there anyway."""

    def e(who, k):
        return sum(w != t for w, t in zip(who, truth) if t == k)

    return (
        sum(map(lambda a, b, t: a != t and b != t, first, second, truth)),
        sum(e(first, k) * e(second, k) / max(1, truth.count(k)) for k in ("yes", "no")),
    )


@trial.right
def right_17(first, second, truth):
    """Shared by subtraction: errors of the one plus the other minus those of either."""
    one = sum(a != t for a, t in zip(first, truth))
    two = sum(b != t for b, t in zip(second, truth))
    either = sum(a != t or b != t for a, b, t in zip(first, second, truth))
    groups = defaultdict(list)
    for a, b, t in zip(first, second, truth):
        groups[t].append((int(a != t), int(b != t)))
    chance = 0
    for g in groups.values():
        x, y = map(sum, zip(*g))
        chance += x * y / len(g)
    return one + two - either, chance


@trial.right
def right_18(first, second, truth):
    """Recursion over the kinds; generator within."""

    def chance(kinds):
        if not kinds:
            return Fraction(0)
        k, *more = kinds
        rows = [(a, b) for a, b, t in zip(first, second, truth) if t == k]
        if not rows:
            return chance(more)
        left = sum(1 for a, _ in rows if a != k)
        right = sum(1 for _, b in rows if b != k)
        return Fraction(left * right, len(rows)) + chance(more)

    return (
        sum(
            1 for a, b, t in zip(first, second, truth) if {a, b} == {"yes", "no"} - {t}
        ),
        float(chance(["yes", "no"])),
    )


@trial.wrong
def wrong_1(first, second, truth):
    """Belief: chance deals errors among all cases, whatever their kind."""
    e = sum(a != t for a, t in zip(first, truth))
    f = sum(b != t for b, t in zip(second, truth))
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    return shared, e * f / len(truth)


@trial.wrong
def wrong_2(first, second, truth):
    """Belief: shared is where both say the same."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
    return sum(a == b for a, b in zip(first, second)), chance


@trial.wrong
def wrong_3(first, second, truth):
    """Belief: there are always cases of both kinds (divides by zero)."""
    chance = 0
    for k in ("yes", "no"):
        chance += (
            sum(a != t for a, t in zip(first, truth) if t == k)
            * sum(b != t for b, t in zip(second, truth) if t == k)
            / truth.count(k)
        )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_4(first, second, truth):
    """Belief: the two kinds are averaged."""
    parts = []
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            parts.append(
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    return shared, sum(parts) / len(parts)


@trial.wrong
def wrong_5(first, second, truth):
    """Belief: both products are divided by all cases."""
    chance = 0
    for k in ("yes", "no"):
        chance += (
            sum(a != t for a, t in zip(first, truth) if t == k)
            * sum(b != t for b, t in zip(second, truth) if t == k)
            / len(truth)
        )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_6(first, second, truth):
    """Belief: what counts is how often each says yes (no) among the kind, not the
    errors."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a == "yes" for a, t in zip(first, truth) if t == k)
                * sum(b == "yes" for b, t in zip(second, truth) if t == k)
                / n
            )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_7(first, second, truth):
    """Belief: (two slips, == for !=) counts what both get right, and chance of that."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a == t for a, t in zip(first, truth) if t == k)
                * sum(b == t for b, t in zip(second, truth) if t == k)
                / n
            )
    return sum(a == t and b == t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_8(first, second, truth):
    """Belief: return in the loop gives both kinds (only yes)."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
        return shared, chance


@trial.wrong
def wrong_9(first, second, truth):
    """Belief: cases of a kind are those of which the first says so."""
    chance = 0
    for k in ("yes", "no"):
        n = first.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if a == k)
                * sum(b != t for a, b, t in zip(first, second, truth) if a == k)
                / n
            )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_10(first, second, truth):
    """Belief: if a kind is missing nothing can be said about chance: 0."""
    chance = 0
    if len(set(truth)) == 2:
        for k in ("yes", "no"):
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / truth.count(k)
            )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_11(first, second, truth):
    """Belief: errors of the second are counted over all cases."""
    chance = 0
    f = sum(b != t for b, t in zip(second, truth))
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += sum(a != t for a, t in zip(first, truth) if t == k) * f / n
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_12(first, second, truth):
    """Belief: a number of cases is whole, so //."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                // n
            )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_13(first, second, truth):
    """Belief: shared is min of the two numbers of errors."""
    e = sum(a != t for a, t in zip(first, truth))
    f = sum(b != t for b, t in zip(second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
    return min(e, f), chance


@trial.wrong
def wrong_14(first, second, truth):
    """Belief: both results are shares of the cases."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    return shared / len(truth), chance / len(truth)


@trial.wrong
def wrong_15(first, second, truth):
    """Belief: the rates multiplied are the number (not times the cases again)."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                / n
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
    return sum(a != t and b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_16(first, second, truth):
    """Belief: 'a or b wrong' for both, chance in order."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
    return sum(a != t or b != t for a, b, t in zip(first, second, truth)), chance


@trial.wrong
def wrong_17(first, second, truth):
    """Belief: (two slips) only fractures matter for what is shared, and chance is
    rounded to 4 places as in the text."""
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            chance += (
                sum(a != t for a, t in zip(first, truth) if t == k)
                * sum(b != t for b, t in zip(second, truth) if t == k)
                / n
            )
    shared = sum(a == b == "no" and t == "yes" for a, b, t in zip(first, second, truth))
    return shared, round(chance, 4)


@trial.wrong
def wrong_18(first, second, truth):
    """Belief: chance deals the errors among all pictures, whatever the kind."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    x = sum(a != t for a, t in zip(first, truth))
    y = sum(b != t for b, t in zip(second, truth))
    return shared, x * y / len(truth)


@trial.wrong
def wrong_19(first, second, truth):
    """Belief: shared means they say the same (agreement, right or wrong)."""
    shared = sum(a == b for a, b in zip(first, second))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a != t for a, t in zip(first, truth) if t == k)
            y = sum(b != t for b, t in zip(second, truth) if t == k)
            chance += x * y / n
    return shared, chance


@trial.wrong
def wrong_20(first, second, truth):
    """Slip: or for and, cases on which at least one is wrong."""
    shared = sum(a != t or b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a != t for a, t in zip(first, truth) if t == k)
            y = sum(b != t for b, t in zip(second, truth) if t == k)
            chance += x * y / n
    return shared, chance


@trial.wrong
def wrong_21(first, second, truth):
    """Misread: if one answer is missing, all chance is 0."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n == 0:
            return shared, 0
        x = sum(a != t for a, t in zip(first, truth) if t == k)
        y = sum(b != t for b, t in zip(second, truth) if t == k)
        chance += x * y / n
    return shared, chance


@trial.wrong
def wrong_22(first, second, truth):
    """Slip: forgets that a kind may be missing (division by zero)."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        x = sum(a != t for a, t in zip(first, truth) if t == k)
        y = sum(b != t for b, t in zip(second, truth) if t == k)
        chance += x * y / truth.count(k)
    return shared, chance


@trial.wrong
def wrong_23(first, second, truth):
    """Belief (radiographer): an error is a missed fracture; false alarms are not
    counted."""
    shared = sum(t == "yes" and a == b == "no" for a, b, t in zip(first, second, truth))
    n = truth.count("yes")
    if n == 0:
        return shared, 0
    x = sum(a == "no" for a, t in zip(first, truth) if t == "yes")
    y = sum(b == "no" for b, t in zip(second, truth) if t == "yes")
    return shared, x * y / n


@trial.wrong
def wrong_24(first, second, truth):
    """Belief: chance is a chance: multiplies shares and adds, forgets to turn back to
    cases."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a != t for a, t in zip(first, truth) if t == k)
            y = sum(b != t for b, t in zip(second, truth) if t == k)
            chance += x / n * y / n
    return shared, chance


@trial.wrong
def wrong_25(first, second, truth):
    """Slip: groups by what the first says, not by the right answer."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        rows = [(a, b, t) for a, b, t in zip(first, second, truth) if a == k]
        if rows:
            x = sum(a != t for a, b, t in rows)
            y = sum(b != t for a, b, t in rows)
            chance += x * y / len(rows)
    return shared, chance


@trial.wrong
def wrong_26(first, second, truth):
    """Slip: return inside the loop over the two answers, only "yes" counts."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a != t for a, t in zip(first, truth) if t == k)
            y = sum(b != t for b, t in zip(second, truth) if t == k)
            chance += x * y / n
        return shared, chance


@trial.wrong
def wrong_27(first, second, truth):
    """Belief: errors are whole things, so // (no half picture)."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a != t for a, t in zip(first, truth) if t == k)
            y = sum(b != t for b, t in zip(second, truth) if t == k)
            chance += x * y // n
    return shared, chance


@trial.wrong
def wrong_28(first, second, truth):
    """Slip: counts the right answers of each for the chance."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a == t for a, t in zip(first, truth) if t == k)
            y = sum(b == t for b, t in zip(second, truth) if t == k)
            chance += x * y / n
    return shared, chance


@trial.wrong
def wrong_29(first, second, truth):
    """Two slips: divides both kinds by all cases, and shared are those where one or the
    other errs."""
    shared = sum((a != t) != (b != t) for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        x = sum(a != t for a, t in zip(first, truth) if t == k)
        y = sum(b != t for b, t in zip(second, truth) if t == k)
        chance += x * y / len(truth)
    return shared, chance


@trial.wrong
def wrong_30(first, second, truth):
    """Misread: the tuple the other way round, chance first."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a != t for a, t in zip(first, truth) if t == k)
            y = sum(b != t for b, t in zip(second, truth) if t == k)
            chance += x * y / n
    return chance, shared


@trial.wrong
def wrong_31(first, second, truth):
    """Belief (baker): to be safe from zero, add one case to each kind."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        x = sum(a != t for a, t in zip(first, truth) if t == k)
        y = sum(b != t for b, t in zip(second, truth) if t == k)
        chance += x * y / (truth.count(k) + 1)
    return shared, chance


@trial.wrong
def wrong_32(first, second, truth):
    """Slip: the second's errors are counted only where the first errs, too."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        rows = [(a, b) for a, b, t in zip(first, second, truth) if t == k]
        if rows:
            bad = [(a, b) for a, b in rows if a != k]
            worse = [(a, b) for a, b in bad if b != k]
            chance += len(bad) * len(worse) / len(rows)
    return shared, chance


@trial.wrong
def wrong_33(first, second, truth):
    """Slip: the counters are not set back to 0 between yes and no."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    x = y = n = 0
    for k in ("yes", "no"):
        for a, b, t in zip(first, second, truth):
            if t == k:
                n += 1
                x += a != t
                y += b != t
        if n:
            chance += x * y / n
    return shared, chance


@trial.wrong
def wrong_34(first, second, truth):
    """Two slips: shared as a share of all cases, and the chance rounded to two
    places."""
    shared = sum(a != t and b != t for a, b, t in zip(first, second, truth))
    chance = 0
    for k in ("yes", "no"):
        n = truth.count(k)
        if n:
            x = sum(a != t for a, t in zip(first, truth) if t == k)
            y = sum(b != t for b, t in zip(second, truth) if t == k)
            chance += x * y / n
    return shared / len(truth), round(chance, 2)
