"""What people answered to `overlap` in trials, from its text alone."""

import operator
from collections import Counter
from fractions import Fraction
from functools import reduce
from statistics import mean

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
