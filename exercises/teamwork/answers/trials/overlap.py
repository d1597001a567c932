"""What people answered to `overlap` in trials, from its text alone."""

import operator
from collections import Counter
from fractions import Fraction
from functools import reduce
from statistics import fmean, mean
from typing import NamedTuple

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if m == 0 and h == 0)
    return both / n, (machine_right.count(0) / n) * (human_right.count(0) / n)


@trial.right
def right_2(machine_right, human_right):
    wm = {i for i, x in enumerate(machine_right) if not x}
    wh = {i for i, x in enumerate(human_right) if not x}
    n = len(machine_right)
    return (len(wm & wh) / n, len(wm) * len(wh) / n**2)


@trial.right
def right_3(machine_right, human_right):
    t = Counter(zip(machine_right, human_right))
    n = sum(t.values())
    a = t[0, 0] + t[0, 1]
    b = t[0, 0] + t[1, 0]
    return t[0, 0] / n, a / n * b / n


@trial.right
def right_4(machine_right, human_right):
    # inclusion and exclusion
    n = len(machine_right)
    em = n - sum(machine_right)
    eh = n - sum(human_right)
    either = sum(m * h == 0 for m, h in zip(machine_right, human_right))
    return (em + eh - either) / n, em * eh / (n * n)


@trial.right
def right_5(machine_right, human_right):
    # every error of the one with every error of the other: all pairs, and the diagonal
    n = len(machine_right)
    pairs = [
        (i, j)
        for i in range(n)
        for j in range(n)
        if machine_right[i] == 0 and human_right[j] == 0
    ]
    return sum(i == j for i, j in pairs) / n, len(pairs) / n**2


@trial.right
def right_6(machine_right, human_right):
    n = len(machine_right)
    b, p, q = reduce(
        lambda s, x: (s[0] + (x == (0, 0)), s[1] + (x[0] == 0), s[2] + (x[1] == 0)),
        zip(machine_right, human_right),
        (0, 0, 0),
    )
    return float(Fraction(b, n)), float(Fraction(p, n) * Fraction(q, n))


@trial.right
def right_7(machine_right, human_right):
    # as bit patterns
    n = len(machine_right)
    a = int("".join(str(1 - int(x)) for x in machine_right), 2)
    b = int("".join(str(1 - int(x)) for x in human_right), 2)

    def ones(v):
        return (v).bit_count()

    return ones(a & b) / n, (ones(a) / n) * (ones(b) / n)


@trial.right
def right_8(machine_right, human_right):
    # mean over all shifts of one list against the other is chance
    n = len(machine_right)

    def common(shift):
        return sum(
            machine_right[i] == 0 and human_right[(i + shift) % n] == 0
            for i in range(n)
        )

    return common(0) / n, sum(map(common, range(n))) / n / n


@trial.right
def right_9(machine_right, human_right):
    n, i = len(machine_right), 0
    table = [[0, 0], [0, 0]]
    while i < n:
        table[machine_right[i]][human_right[i]] += 1
        i += 1
    (both, only_m), (only_h, none) = table
    # from the margins of the table
    am, ah = (only_h + none) / n, (only_m + none) / n
    return both / n, (1 - am) * (1 - ah)


@trial.right
def right_10(machine_right, human_right):
    n = len(machine_right)
    both = list(zip(machine_right, human_right)).count((0, 0))
    return Fraction(both, n), Fraction(machine_right.count(0), n) * Fraction(
        human_right.count(0), n
    )


@trial.right
def right_11(machine_right, human_right):
    table = Counter(zip(machine_right, human_right))
    n = sum(table.values())
    row = table[0, 0] + table[0, 1]
    column = table[0, 0] + table[1, 0]
    return table[0, 0] / n, row * column / n**2


@trial.right
def right_12(machine_right, human_right):
    # by chance: pair every case of the one with every case of the other
    n = len(machine_right)
    grid = sum(1 for m in machine_right for h in human_right if m + h == 0)
    diagonal = sum(1 for i in range(n) if machine_right[i] + human_right[i] == 0)
    return diagonal / n, grid / (n * n)


@trial.right
def right_13(machine_right, human_right):
    n = len(machine_right)
    a = {i for i, m in enumerate(machine_right) if not m}
    b = {i for i, h in enumerate(human_right) if not h}
    return (len(a & b) / n, len(a) / n * (len(b) / n))


@trial.right
def right_14(machine_right, human_right):
    # inclusion and exclusion, from the right answers only
    n = len(machine_right)
    m, h = sum(machine_right), sum(human_right)
    mh = sum(x * y for x, y in zip(machine_right, human_right))
    found = (n - m - h + mh) / n
    expected = 1 - m / n - h / n + m / n * h / n
    return found, max(0.0, expected)


@trial.right
def right_15(machine_right, human_right):
    # bits of whole numbers
    x = int("".join("01"[not v] for v in machine_right), 2)
    y = int("".join("01"[not v] for v in human_right), 2)
    n = len(machine_right)

    def ones(z):
        return (z).bit_count()

    return ones(x & y) / n, ones(x) * ones(y) / (n * n)


@trial.right
def right_16(machine_right, human_right):
    em = [1.0 - v for v in machine_right]
    eh = [1.0 - v for v in human_right]
    return mean(map(min, em, eh)), mean(em) * mean(eh)


@trial.right
def right_17(machine_right, human_right):
    n = len(machine_right)
    both = mw = hw = i = 0
    while i < n:
        if machine_right[i] == 0:
            mw += 1
            if human_right[i] == 0:
                both += 1
                hw += 1
        elif human_right[i] == 0:
            hw += 1
        i += 1
    return both / n, (mw / n) * (hw / n)


@trial.right
def right_18(machine_right, human_right):
    return (
        1 - sum(map(operator.or_, machine_right, human_right)) / len(machine_right),
        reduce(
            operator.mul, (1 - sum(r) / len(r) for r in (machine_right, human_right))
        ),
    )


@trial.right
def right_19(machine_right, human_right):
    # share of the machine's errors times the human's rate on those; with a guard
    n = len(machine_right)
    on_errors = [h for m, h in zip(machine_right, human_right) if m == 0]
    if not on_errors:
        return 0.0, 0.0
    rate = len(on_errors) / n
    human_there = on_errors.count(0) / len(on_errors)
    human_all = human_right.count(0) / n
    return rate * human_there, rate * human_all


@trial.right
def right_20(machine_right, human_right):
    wrong = [
        {i for i, r in enumerate(rights) if r == 0}
        for rights in (machine_right, human_right)
    ]
    n = len(machine_right)
    return len(set.intersection(*wrong)) / n, len(wrong[0]) * len(wrong[1]) / n**2


@trial.right
def right_21(machine_right, human_right):
    n = len(machine_right)
    full = (1 << n) - 1
    m = full ^ int("".join(map(str, machine_right)), 2)
    h = full ^ int("".join(map(str, human_right)), 2)
    ones = lambda number: (number).bit_count()
    return ones(m & h) / n, ones(m) / n * (ones(h) / n)


@trial.right
def right_22(machine_right, human_right):
    pairs = Counter(zip(machine_right, human_right))
    n = sum(pairs.values())
    return (
        Fraction(pairs[0, 0], n),
        Fraction(pairs[0, 0] + pairs[0, 1], n) * Fraction(pairs[0, 0] + pairs[1, 0], n),
    )


@trial.right
def right_23(machine_right, human_right):
    observed = fmean((1 - m) * (1 - h) for m, h in zip(machine_right, human_right))
    return observed, (1 - fmean(machine_right)) * (1 - fmean(human_right))


@trial.right
def right_24(machine_right, human_right):
    table = [[m | h for h in human_right] for m in machine_right]
    n = len(table)
    diagonal = [table[i][i] for i in range(n)]
    everywhere = [cell for row in table for cell in row]
    return diagonal.count(0) / n, everywhere.count(0) / len(everywhere)


@trial.right
def right_25(machine_right, human_right):
    def count(m, h):
        if not m:
            return 0, 0, 0
        both, a, b = count(m[1:], h[1:])
        return both + (m[0] == h[0] == 0), a + (m[0] == 0), b + (h[0] == 0)

    both, a, b = count(machine_right, human_right)
    n = len(machine_right)
    return both / n, (a / n) * (b / n)


class _Overlap(NamedTuple):
    found: float
    chance: float


@trial.right
def right_26(machine_right, human_right):
    n = len(machine_right)
    return _Overlap(
        found=[m + h for m, h in zip(machine_right, human_right)].count(0) / n,
        chance=machine_right.count(0) / n * human_right.count(0) / n,
    )


@trial.right
def right_27(machine_right, human_right):
    n = len(machine_right)
    someone_right = sum(map(max, machine_right, human_right))
    errors = (1 - sum(rights) / n for rights in (machine_right, human_right))
    return ((n - someone_right) / n, next(errors) * next(errors))


@trial.wrong
def wrong_1(machine_right, human_right):
    n = len(machine_right)
    m_err = machine_right.count(0)
    h_err = human_right.count(0)
    if m_err == 0 and h_err == 0:
        # no errors at all: they agree completely
        return 1.0, 1.0
    both = sum(1 for m, h in zip(machine_right, human_right) if m == 0 and h == 0)
    return both / n, (m_err / n) * (h_err / n)


@trial.wrong
def wrong_2(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if m == 0 and h == 0)
    found = both / n
    if machine_right == human_right:
        # same answers everywhere, chance cannot be separated
        return found, found
    return found, (1 - sum(machine_right) / n) * (1 - sum(human_right) / n)


@trial.wrong
def wrong_3(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for m, h in zip(machine_right, human_right):
        if m == 1 and h == 1:
            both += 1
    return both / n, (sum(machine_right) / n) * (sum(human_right) / n)


@trial.wrong
def wrong_4(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for i in range(n):
        if machine_right[i] == 0 and human_right[i] == 0:
            both += 1
    p = sum(machine_right) / n
    q = sum(human_right) / n
    return both / n, p * q


@trial.wrong
def wrong_5(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if m + h == 0)
    return both / n, 1 - (sum(machine_right) / n) * (sum(human_right) / n)


@trial.wrong
def wrong_6(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if m + h == 0)
    return both / n, machine_right.count(0) / n + human_right.count(0) / n


@trial.wrong
def wrong_7(machine_right, human_right):
    n = len(machine_right)
    machine_errors = machine_right.count(0)
    human_errors = human_right.count(0)
    both = sum(1 for m, h in zip(machine_right, human_right) if not m and not h)
    if machine_errors == 0:
        return 0, 0
    return both / machine_errors, machine_errors / n * human_errors / n


@trial.wrong
def wrong_8(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if not m and not h)
    return [both / n, (machine_right.count(0) / n) * (human_right.count(0) / n)]


@trial.wrong
def wrong_9(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for i in range(n):
        if not machine_right[i] and not human_right[i]:
            both += 1
    return both, machine_right.count(0) * human_right.count(0) / n


@trial.wrong
def wrong_10(machine_right, human_right):
    n = len(machine_right)
    found = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right)) / n
    chance = (machine_right.count(0) / n) * (human_right.count(0) / n)
    return chance, found


@trial.wrong
def wrong_11(machine_right, human_right):
    n = len(machine_right)
    found = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right)) / n
    chance = (machine_right.count(0) / n) * (human_right.count(0) / n)
    return round(found, 2), round(chance, 2)


@trial.wrong
def wrong_12(machine_right, human_right):
    n = len(machine_right)
    wrong = 0
    for m, h in zip(machine_right, human_right):
        if not (m and h):
            wrong += 1
    return wrong / n, (1 - sum(machine_right) / n) * (1 - sum(human_right) / n)


@trial.wrong
def wrong_13(machine_right, human_right):
    n = len(machine_right)

    def errors(right):
        places = [right.index(0)]
        while 0 in right[places[-1] + 1 :]:
            places.append(right.index(0, places[-1] + 1))
        return places

    m, h = errors(machine_right), errors(human_right)
    both = [p for p in m if p in h]
    return len(both) / n, len(m) / n * len(h) / n


@trial.wrong
def wrong_14(machine_right, human_right):
    n = len(machine_right)
    m = n - sum(machine_right)
    h = n - sum(human_right)
    both = 0
    for a, b in zip(machine_right, human_right):
        if a == b == 0:
            both += 1
    return both / n, m * h / n


@trial.wrong
def wrong_15(machine_right, human_right):
    n = len(machine_right)
    same = 0
    for a, b in zip(machine_right, human_right):
        if a == b:
            same += 1
    return same / n, (machine_right.count(0) / n) * (human_right.count(0) / n)


@trial.wrong
def wrong_16(machine_right, human_right):
    n = len(machine_right)
    m = {x for x in machine_right if x == 0}
    h = {x for x in human_right if x == 0}
    return len(m & h) / n, (machine_right.count(0) / n) * (human_right.count(0) / n)


@trial.wrong
def wrong_17(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for i in range(n):
        if machine_right[i] == 0 and human_right[i] == 0:
            both += 1
            return both / n, machine_right.count(0) / n * human_right.count(0) / n
    return 0, machine_right.count(0) / n * human_right.count(0) / n


@trial.wrong
def wrong_18(machine_right, human_right):
    n = len(machine_right)
    both = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right))
    chance = machine_right.count(0) * human_right.count(0) / n**2
    return both / n * 100, chance * 100


@trial.wrong
def wrong_19(machine_right, human_right):
    n = len(machine_right)
    both = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right))
    chance = machine_right.count(0) * human_right.count(0) / n**2
    print(both / n, chance)


@trial.wrong
def wrong_20(machine_right, human_right):
    both = 0
    for m, h in zip(machine_right, human_right):
        if m == 0 and h == 0:
            both += 1
    return both / 12, machine_right.count(0) / 12 * human_right.count(0) / 12


@trial.wrong
def wrong_21(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for m, h in zip(machine_right, human_right):
        if m == 0 and h == 0:
            both += 1
    return both / n, 0.25


@trial.wrong
def wrong_22(machine_right, human_right):
    n = len(machine_right)
    if 0 not in machine_right or 0 not in human_right:
        return None
    both = 0
    for m, h in zip(machine_right, human_right):
        if m == 0 and h == 0:
            both += 1
    return both / n, machine_right.count(0) * human_right.count(0) / n / n


@trial.wrong
def wrong_23(machine_right, human_right):
    n = len(machine_right)
    if sum(machine_right) == 0 and sum(human_right) == 0:
        return 1.0, 0.0
    both = 0
    for m, h in zip(machine_right, human_right):
        if m == 0 and h == 0:
            both += 1
    return both / n, machine_right.count(0) * human_right.count(0) / n / n


@trial.wrong
def wrong_24(machine_right, human_right):
    n = len(machine_right)
    both = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right)) / n
    chance = machine_right.count(0) / n * human_right.count(0) / n
    return both - chance


@trial.wrong
def wrong_25(machine_right, human_right):
    n = len(machine_right)
    both = m = h = 0
    for i in range(1, n):
        m += 1 - machine_right[i]
        h += 1 - human_right[i]
        both += (1 - machine_right[i]) * (1 - human_right[i])
    return both / n, m / n * h / n


@trial.wrong
def wrong_26(machine_right, human_right):
    n = len(machine_right)
    both = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right)) / n
    return both, min(machine_right.count(0) / n, human_right.count(0) / n)


@trial.wrong
def wrong_27(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if not m and h)
    return both / n, machine_right.count(0) / n * human_right.count(0) / n


@trial.wrong
def wrong_28(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for i in range(n):
        if machine_right[i] + human_right[i] == 0:
            both += 1
    return both / n


@trial.wrong
def wrong_29(machine_right, human_right):
    n = len(machine_right)
    m = n - sum(machine_right)
    h = n - sum(human_right)
    both = sum(1 for a, b in zip(machine_right, human_right) if a == b == 0)
    errors = m + h - both
    overlap_of_errors = both / errors
    return overlap_of_errors * errors / n, m / n * h / n


@trial.wrong
def wrong_30(machine_right, human_right):
    n = len(machine_right)
    both = m_only = h_only = 0
    for m, h in zip(machine_right, human_right):
        if m == 0 and h == 0:
            both += 1
        elif m == 0:
            m_only += 1
        elif h == 0:
            h_only += 1
    return both / n, m_only / n * h_only / n


@trial.wrong
def wrong_31(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for m, h in zip(machine_right, human_right):
        if m == 0 and h == 0:
            both += 1
    return both // n, (machine_right.count(0) // n) * (human_right.count(0) // n)


@trial.wrong
def wrong_32(machine_right, human_right):
    n = len(machine_right)
    both = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right))
    return f"({both / n}, {machine_right.count(0) / n * human_right.count(0) / n})"


@trial.wrong
def wrong_33(machine_right, human_right):
    n = len(machine_right)
    machine_rate = machine_right.count(0) / n
    human_rate = machine_right.count(0) / n
    both = sum(m == 0 and h == 0 for m, h in zip(machine_right, human_right))
    return both / n, machine_rate * human_rate


@trial.wrong
def wrong_34(machine_right, human_right):
    n = len(machine_right)
    both = 0
    for m in machine_right:
        for h in human_right:
            if m == 0 and h == 0:
                both += 1
    return both / n, machine_right.count(0) / n * human_right.count(0) / n
