"""What people answered to `federated_mean` in trials, from its text alone."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import chain, repeat
from math import fsum
from statistics import fmean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(means, sizes):
    there = [(m, s) for m, s in zip(means, sizes) if m is not None]
    count = sum((s for _, s in there))
    if count == 0:
        return None
    return fsum(chain.from_iterable((repeat(m, s) for m, s in there))) / count


@trial.right
def right_2(means, sizes):
    total = sum(
        (Fraction(m) * s for m, s in zip(means, sizes) if m is not None), Fraction(0)
    )
    n = sum((s for m, s in zip(means, sizes) if m is not None))
    return float(total / n) if n else None


@trial.right
def right_3(means, sizes):
    current, seen = (None, 0)
    for m, s in zip(means, sizes):
        if m is None:
            continue
        seen += s
        current = m if current is None else current + (m - current) * s / seen
    return current


@trial.right
def right_4(means, sizes):

    def add(k):
        if k < 0:
            return (0, 0)
        total, n = add(k - 1)
        if means[k] is None:
            return (total, n)
        return (total + means[k] * sizes[k], n + sizes[k])

    total, n = add(len(means) - 1)
    if n:
        return total / n


@trial.right
def right_5(means, sizes):
    here = [k for k in range(len(means)) if means[k] is not None]
    try:
        return sum(means[k] * sizes[k] for k in here) / sum(sizes[k] for k in here)
    except ZeroDivisionError:
        return None


@trial.right
def right_6(means, sizes):
    weights = [0 if m is None else s for m, s in zip(means, sizes)]
    if not any(weights):
        return None
    return sum((Fraction(m or 0) * w for m, w in zip(means, weights))) / sum(weights)


@trial.right
def right_7(means, sizes):

    class Summary:
        def __init__(self, mean, size):
            self.mean, self.size = (mean, size)

        def __add__(self, other):
            n = self.size + other.size
            return Summary(
                self.mean * (self.size / n) + other.mean * (other.size / n), n
            )

    parts = [Summary(m, s) for m, s in zip(means, sizes) if m is not None]
    return reduce(lambda a, b: a + b, parts).mean if parts else None


@trial.right
def right_8(means, sizes):
    answered = sorted(
        ((m, s) for m, s in zip(means, sizes) if m is not None), reverse=True
    )
    if not answered:
        return None
    values, weights = zip(*answered)
    return fmean(values, weights)


@trial.right
def right_9(means, sizes):
    patients = Counter()
    for k, m in enumerate(means):
        if m is None:
            continue
        patients[m] += sizes[k]
    everybody = sum(patients.values())
    if not everybody:
        return None
    total = sum((m * n for m, n in patients.items()))
    quotient, rest = divmod(total, everybody)
    return int(quotient) if rest == 0 else total / everybody


@trial.right
def right_10(means, sizes):
    heard = [(Fraction(m), n) for m, n in zip(means, sizes) if m is not None]
    if not heard:
        return None
    return sum((m * n for m, n in heard)) / sum((n for _, n in heard))


@trial.right
def right_11(means, sizes):
    mean, seen = (None, 0)
    for m, n in zip(means, sizes):
        if m is None:
            continue
        seen += n
        mean = m if mean is None else mean + (m - mean) * n / seen
    return mean


@trial.right
def right_12(means, sizes):
    c = Counter()
    for m, n in zip(means, sizes):
        if m is not None:
            c[m] += n
    return fmean(c.elements()) if c else None


@trial.right
def right_13(means, sizes):

    def walk(i):
        if i == len(means):
            return (0, 0)
        s, n = walk(i + 1)
        if means[i] is None:
            return (s, n)
        return (s + means[i] * sizes[i], n + sizes[i])

    s, n = walk(0)
    if n == 0:
        return None
    return s / n


@trial.right
def right_14(means, sizes):
    ok = sorted(((n, i) for i, n in enumerate(sizes) if means[i] is not None))
    whole = sum((n for n, _ in ok))
    if whole < 1:
        return
    return fsum((n / whole * means[i] for n, i in ok))


@trial.right
def right_15(means, sizes):
    t = p = 0
    for i in range(len(sizes)):
        try:
            t += sizes[i] * means[i]
        except TypeError:
            continue
        p += sizes[i]
    try:
        return t / p
    except ZeroDivisionError:
        return None


@trial.right
def right_16(means, sizes):

    class Pool:
        def __init__(self, total=0.0, n=0):
            self.total, self.n = (total, n)

        def __add__(self, other):
            return Pool(self.total + other.total, self.n + other.n)

        @property
        def mean(self):
            if self.n:
                return self.total / self.n

    pools = (Pool(m * n, n) for m, n in zip(means, sizes) if m is not None)
    return reduce(Pool.__add__, pools, Pool()).mean


@trial.right
def right_17(means, sizes):
    total, patients = (Decimal(0), 0)
    for m, n in zip(means, sizes):
        if m is None:
            n, m = (0, 0)
        total += Decimal(m) * n
        patients += n
    return total / patients if patients else None


@trial.right
def right_18(means, sizes):
    m, s = (list(means), list(sizes))
    total, patients = (Fraction(0), 0)
    while m:
        mean, size = (m.pop(), s.pop())
        if mean is None:
            continue
        total += Fraction(mean) * size
        patients += size
    if patients == 0:
        return None
    q = total / patients
    return int(q) if q.denominator == 1 else float(q)


@trial.wrong
def wrong_1(means, sizes):
    there = [m for m in means if m is not None]
    if not there:
        return None
    return sum(there) / len(there)


@trial.wrong
def wrong_2(means, sizes):
    total = 0
    answered = False
    for m, s in zip(means, sizes):
        if m is not None:
            total += m * s
            answered = True
    return total / sum(sizes) if answered else None


@trial.wrong
def wrong_3(means, sizes):
    total, patients = (0, 0)
    for m, s in zip(means, sizes):
        if m:
            total += m * s
            patients += s
    return total / patients if patients else None


@trial.wrong
def wrong_4(means, sizes):
    total, patients = (0, 0)
    for m, s in zip(means, sizes):
        if m is not None:
            total += m * s
            patients += s
    if patients == 0:
        return 0
    return total / patients


@trial.wrong
def wrong_5(means, sizes):
    pairs = [(m, s) for m, s in zip(means, sizes) if m is not None]
    return sum((m * s for m, s in pairs)) / sum((s for m, s in pairs))


@trial.wrong
def wrong_6(means, sizes):
    if None in means or not means:
        return None
    return sum((m * s for m, s in zip(means, sizes))) / sum(sizes)


@trial.wrong
def wrong_7(means, sizes):
    total, patients = (0, 0)
    for i in range(len(means)):
        if means[i] is None:
            break
        total += means[i] * sizes[i]
        patients += sizes[i]
    if patients == 0:
        return None
    return total / patients


@trial.wrong
def wrong_8(means, sizes):
    known = [m for m in means if m is not None]
    if not known:
        return None
    total, patients = (0, 0)
    for m, s in zip(known, sizes):
        total += m * s
        patients += s
    return total / patients if patients else None


@trial.wrong
def wrong_9(means, sizes):
    total, patients = (0, 0)
    for m, s in zip(means, sizes):
        if m is not None:
            total += m * s
            patients += s
    return round(total / patients, 1) if patients else None


@trial.wrong
def wrong_10(means, sizes):
    total, hospitals = (0, 0)
    for m, s in zip(means, sizes):
        if m is not None:
            total += m * s
            hospitals += 1
    return total / hospitals if hospitals else None


@trial.wrong
def wrong_11(means, sizes):
    result = None
    for m in means:
        if m is None:
            continue
        result = m if result is None else (result + m) / 2
    return result


@trial.wrong
def wrong_12(means, sizes):
    total, patients = (0, 0)
    for m, s in zip(means, sizes):
        if s != 0:
            total += m * s
            patients += s
    return total / patients if patients else None


@trial.wrong
def wrong_13(means, sizes):
    while None in means:
        i = means.index(None)
        del means[i]
        del sizes[i]
    if not means:
        return None
    return sum((m * s for m, s in zip(means, sizes))) / sum(sizes)


@trial.wrong
def wrong_14(means, sizes):
    total, patients = (0, 0)
    for m in means:
        if m is not None:
            size = sizes[means.index(m)]
            total += m * size
            patients += size
    return total / patients if patients else None


@trial.wrong
def wrong_15(means, sizes):
    total, patients = (0, 0)
    for m, s in zip(means, sizes):
        if m is not None:
            total += m * s
            patients += s
    if not total:
        return None
    return total / patients


@trial.wrong
def wrong_16(means, sizes):
    known = [m for m in means if m is not None]
    if not known:
        return None
    guess = sum(known) / len(known)
    filled = [guess if m is None else m for m in means]
    return sum((m * s for m, s in zip(filled, sizes))) / sum(sizes)


@trial.wrong
def wrong_17(means, sizes):
    filled = [m if m is not None else 0 for m in means]
    total = sum((m * s for m, s in zip(filled, sizes)))
    return round(total / max(1, sum(sizes)), 2)


@trial.wrong
def wrong_18(means, sizes):
    ok = [m for m in means if m is not None]
    return sum(ok) / len(ok) if ok else None


@trial.wrong
def wrong_19(means, sizes):
    answered = [(m, n) for m, n in zip(means, sizes) if m is not None]
    if not answered:
        return None
    return sum((m * n for m, n in answered)) / sum(sizes)


@trial.wrong
def wrong_20(means, sizes):
    total, patients = (0, 0)
    for mean, size in zip(means, sizes):
        if mean:
            total += mean * size
            patients += size
    return total / patients if patients else None


@trial.wrong
def wrong_21(means, sizes):
    total, patients = (0, 0)
    for mean, size in zip(means, sizes):
        if mean is not None:
            total += mean * size
            patients += size
    return total / patients if patients else 0


@trial.wrong
def wrong_22(means, sizes):
    total, patients = (0, 0)
    for mean, size in zip(means, sizes):
        if mean is None:
            break
        total += mean * size
        patients += size
    return total / patients if patients else None


@trial.wrong
def wrong_23(means, sizes):
    ok = [m for m in means if m is not None]
    total = patients = 0
    for m, n in zip(ok, sizes):
        total += m * n
        patients += n
    return total / patients if patients else None


@trial.wrong
def wrong_24(means, sizes):
    parts = [m * n for m, n in zip(means, sizes) if m is not None]
    return sum(parts) / len(parts) if parts else None


@trial.wrong
def wrong_25(means, sizes):
    total, patients = (0, 0)
    for mean, size in zip(means, sizes):
        if mean is not None:
            total += mean * size
            patients += size
    return round(total / patients, 1) if patients else None


@trial.wrong
def wrong_26(means, sizes):
    d = dict(zip(means, sizes))
    d.pop(None, None)
    n = sum(d.values())
    return sum((m * k for m, k in d.items())) / n if n else None


@trial.wrong
def wrong_27(means, sizes):
    if not means or None in means:
        return None
    return sum((m * n for m, n in zip(means, sizes))) / sum(sizes)


@trial.wrong
def wrong_28(means, sizes):
    mean = None
    for m in means:
        if m is not None:
            mean = m if mean is None else (mean + m) / 2
    return mean


@trial.wrong
def wrong_29(means, sizes):
    ok = [m for m in means if m is not None]
    if not ok:
        return None
    fill = sum(ok) / len(ok)
    full = [fill if m is None else m for m in means]
    return sum((m * n for m, n in zip(full, sizes))) / sum(sizes)


@trial.wrong
def wrong_30(means, sizes):
    total, patients = (0, 0)
    for mean, size in zip(means, sizes):
        if mean is not None:
            total += mean * size
            patients += size
    if not total:
        return None
    return total / patients


@trial.wrong
def wrong_31(means, sizes):
    while None in means:
        i = means.index(None)
        del means[i], sizes[i]
    if not means:
        return None
    return sum((m * n for m, n in zip(means, sizes))) / sum(sizes)


@trial.wrong
def wrong_32(means, sizes):
    total, patients = (0, 0)
    for mean, size in zip(means, sizes):
        if mean is not None and size > 1:
            total += mean * size
            patients += size
    return total / patients if patients else None


@trial.wrong
def wrong_33(means, sizes):
    ok = [m for m in means if m is not None]
    n = [sizes[means.index(m)] for m in ok]
    return sum((a * b for a, b in zip(ok, n))) / sum(n)


@trial.wrong
def wrong_34(means, sizes):
    total = sum(((m or 0) * n for m, n in zip(means, sizes)))
    return total // sum(sizes) if sum(sizes) else None
