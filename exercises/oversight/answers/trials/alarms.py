"""What people answered to `alarms` in trials, from its text alone."""

from decimal import Decimal
from fractions import Fraction
from functools import reduce
from math import fsum, prod

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(stays, ill, sensitivity, false_alarm):
    """Two generator sums; ill and well first."""
    sick = sum(n * p for n, p in zip(stays, ill))
    well = sum(stays) - sick
    t, f = sick * sensitivity, well * false_alarm
    return (t, f, t / (t + f)) if t + f > 0 else (0, 0, None)


@trial.right
def right_2(stays, ill, sensitivity, false_alarm):
    """Exact with Fractions of the decimal text, floats at the end."""
    from fractions import Fraction as F

    t = sum(
        (F(str(n)) * F(str(p)) * F(str(sensitivity)) for n, p in zip(stays, ill)), F(0)
    )
    f = sum(
        (F(str(n)) * (1 - F(str(p))) * F(str(false_alarm)) for n, p in zip(stays, ill)),
        F(0),
    )
    if not t + f:
        return 0, 0, None
    return float(t), float(f), float(t / (t + f))


@trial.right
def right_3(stays, ill, sensitivity, false_alarm):
    """Recursion over the wards."""

    def rec(i):
        if i == len(stays):
            return 0, 0
        t, f = rec(i + 1)
        return (
            t + stays[i] * ill[i] * sensitivity,
            f + stays[i] * (1 - ill[i]) * false_alarm,
        )

    t, f = rec(0)
    try:
        return t, f, t / (t + f)
    except ZeroDivisionError:
        return 0, 0, None


@trial.right
def right_4(stays, ill, sensitivity, false_alarm):
    """Wards' own shares, weighted by the wards' alarms."""
    rows = []
    for n, p in zip(stays, ill):
        t, f = n * p * sensitivity, n * (1 - p) * false_alarm
        if t + f:
            rows.append((t, f, t / (t + f)))
    total = sum(t + f for t, f, _ in rows)
    if not rows:
        return 0.0, 0.0, None
    share = sum((t + f) * s for t, f, s in rows) / total
    return sum(r[0] for r in rows), sum(r[1] for r in rows), share


@trial.right
def right_5(stays, ill, sensitivity, false_alarm):
    """Weighted prevalence, then Bayes."""
    n = sum(stays)
    if n == 0:
        return 0, 0, None
    p = sum(a * b for a, b in zip(stays, ill)) / n
    any_alarm = p * sensitivity + (1 - p) * false_alarm
    if any_alarm == 0:
        return 0, 0, None
    return (n * p * sensitivity, n * (1 - p) * false_alarm, p * sensitivity / any_alarm)


@trial.right
def right_6(stays, ill, sensitivity, false_alarm):
    """fsum, wards from the last to the first; share by odds."""
    from math import fsum

    wards = list(zip(stays, ill))[::-1]
    t = fsum(n * p for n, p in wards) * sensitivity
    f = fsum(n * (1 - p) for n, p in wards) * false_alarm
    if t == 0 and f == 0:
        return (0, 0, None)
    return (t, f, 0.0 if t == 0 else 1 / (1 + f / t))


@trial.right
def right_7(stays, ill, sensitivity, false_alarm):
    """A class inside, reduce and a Fraction as result. Open: "number"."""
    from fractions import Fraction
    from functools import reduce

    class Pair:
        def __init__(self, t=Fraction(0), f=Fraction(0)):
            self.t, self.f = t, f

        def __add__(self, o):
            return Pair(self.t + o.t, self.f + o.f)

    s, a = Fraction(sensitivity), Fraction(false_alarm)
    total = reduce(
        Pair.__add__,
        (
            Pair(n * Fraction(p) * s, n * (1 - Fraction(p)) * a)
            for n, p in zip(stays, ill)
        ),
        Pair(),
    )
    alarms = total.t + total.f
    return (total.t, total.f, total.t / alarms if alarms else None)


@trial.right
def right_8(stays, ill, sensitivity, false_alarm):
    """Index loop, all alarms and the true ones among them."""
    true_ones = false_ones = 0
    for i in range(len(stays)):
        sick = stays[i] * ill[i]
        true_ones += sick * sensitivity
        false_ones += (stays[i] - sick) * false_alarm
    all_of_them = true_ones + false_ones
    if all_of_them == 0:
        share = None
    else:
        share = 1 - false_ones / all_of_them
    return true_ones, false_ones, share


@trial.right
def right_9(stays, ill, sensitivity, false_alarm):
    """accumulate and a stack; skips empty wards."""
    left = [(n, p) for n, p in zip(stays, ill) if n]
    t = f = 0.0
    while left:
        n, p = left.pop()
        t, f = t + sensitivity * p * n, f + false_alarm * n - false_alarm * p * n
    if t + f == 0:
        return 0, 0, None
    return t, f, t / (t + f)


@trial.right
def right_10(stays, ill, sensitivity, false_alarm):
    """Lists for each ward, fsum."""
    t = fsum(n * p * sensitivity for n, p in zip(stays, ill))
    f = fsum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    return (t, f, t / (t + f)) if t or f else (0, 0, None)


@trial.right
def right_11(stays, ill, sensitivity, false_alarm):
    """Exact Fractions of the floats, returned as such."""
    F = Fraction
    t = f = F(0)
    for n, p in zip(stays, ill):
        t += n * F(p) * F(sensitivity)
        f += n * (1 - F(p)) * F(false_alarm)
    return t, f, (t / (t + f) if t + f else None)


@trial.right
def right_12(stays, ill, sensitivity, false_alarm):
    """First the people, then the rates: sums of ill and well."""
    sick = sum(n * p for n, p in zip(stays, ill))
    well = sum(n * (1 - p) for n, p in zip(stays, ill))
    true, false = sick * sensitivity, well * false_alarm
    try:
        return true, false, true / (true + false)
    except ZeroDivisionError:
        return 0, 0, None


@trial.right
def right_13(stays, ill, sensitivity, false_alarm):
    """Recursion ward by ward."""

    def go(i):
        if i < 0:
            return 0, 0
        t, f = go(i - 1)
        return (
            t + sensitivity * ill[i] * stays[i],
            f + false_alarm * (stays[i] - ill[i] * stays[i]),
        )

    t, f = go(len(stays) - 1)
    if t == f == 0:
        return 0, 0, None
    return t, f, 1 - f / (t + f)


@trial.right
def right_14(stays, ill, sensitivity, false_alarm):
    """Decimals of what is written, made floats at the end."""
    D = lambda x: Decimal(str(x))
    t = sum((D(n) * D(p) * D(sensitivity) for n, p in zip(stays, ill)), Decimal(0))
    f = sum(
        (D(n) * (1 - D(p)) * D(false_alarm) for n, p in zip(stays, ill)), Decimal(0)
    )
    return float(t), float(f), float(t / (t + f)) if t + f > 0 else None


@trial.right
def right_15(stays, ill, sensitivity, false_alarm):
    """A class for a ward, added with +."""

    class Ward:
        def __init__(self, true, false):
            self.true, self.false = true, false

        def __add__(self, other):
            return Ward(self.true + other.true, self.false + other.false)

        def share(self):
            both = self.true + self.false
            return self.true / both if both else None

    house = sum(
        (
            Ward(n * p * sensitivity, n * (1 - p) * false_alarm)
            for n, p in zip(stays, ill)
        ),
        Ward(0, 0),
    )
    return house.true, house.false, house.share()


@trial.right
def right_16(stays, ill, sensitivity, false_alarm):
    """Bayes: weighted prevalence first, wards turned round."""
    total = sum(stays)
    if total == 0:
        return 0, 0, None
    prevalence = sum(n * p for n, p in reversed(list(zip(stays, ill)))) / total
    healthy = sum(n * (1 - p) for n, p in zip(stays, ill)) / total
    alarm = prevalence * sensitivity + healthy * false_alarm
    if alarm == 0:
        return 0, 0, None
    return (
        total * prevalence * sensitivity,
        total * healthy * false_alarm,
        prevalence * sensitivity / alarm,
    )


@trial.right
def right_17(stays, ill, sensitivity, false_alarm):
    """Share as the mean of the wards' own shares, weighted by their alarms (comes to
    the same)."""
    rows = [
        (n * p * sensitivity, n * (1 - p) * false_alarm) for n, p in zip(stays, ill)
    ]
    rows = [r for r in rows if sum(r) > 0]
    if not rows:
        return 0, 0, None
    weight = sum(map(sum, rows))
    share = sum(t / (t + f) * (t + f) for t, f in rows) / weight
    return sum(t for t, _ in rows), sum(f for _, f in rows), share


@trial.right
def right_18(stays, ill, sensitivity, false_alarm):
    """reduce, and prod for the three factors; odds for the share."""
    t, f = reduce(
        lambda a, w: (
            a[0] + prod((*w, sensitivity)),
            a[1] + prod((w[0], 1 - w[1], false_alarm)),
        ),
        zip(stays, ill),
        (0, 0),
    )
    if not t and not f:
        return t, f, None
    return t, f, (1 / (1 + f / t) if t else 0)


@trial.wrong
def wrong_1(stays, ill, sensitivity, false_alarm):
    """Belief: the false alarm rate is of all stays."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * false_alarm for n in stays)
    return (t, f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_2(stays, ill, sensitivity, false_alarm):
    """Belief: the share of all is the mean of the wards' shares."""
    t = f = 0
    shares = []
    for n, p in zip(stays, ill):
        a, b = n * p * sensitivity, n * (1 - p) * false_alarm
        t, f = t + a, f + b
        if a + b:
            shares.append(a / (a + b))
    return (t, f, sum(shares) / len(shares)) if shares else (0, 0, None)


@trial.wrong
def wrong_3(stays, ill, sensitivity, false_alarm):
    """Belief: the share true is the share of the ill that are found."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    sick = sum(n * p for n, p in zip(stays, ill))
    if t + f == 0:
        return 0, 0, None
    return t, f, t / sick if sick else 0


@trial.wrong
def wrong_4(stays, ill, sensitivity, false_alarm):
    """Belief: the plain mean of the shares ill holds for all stays."""
    if not stays:
        return 0, 0, None
    n, p = sum(stays), sum(ill) / len(ill)
    t, f = n * p * sensitivity, n * (1 - p) * false_alarm
    return (t, f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_5(stays, ill, sensitivity, false_alarm):
    """Belief: patients are whole, so the ill of a ward are rounded."""
    t = f = 0
    for n, p in zip(stays, ill):
        sick = round(n * p)
        t += sick * sensitivity
        f += (n - sick) * false_alarm
    return (t, f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_6(stays, ill, sensitivity, false_alarm):
    """Belief: no alarms means a share of 0."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    return (t, f, t / (t + f)) if t + f else (0, 0, 0)


@trial.wrong
def wrong_7(stays, ill, sensitivity, false_alarm):
    """Belief: the share wanted is that of the false alarms."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    return (t, f, f / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_8(stays, ill, sensitivity, false_alarm):
    """Belief: a dict of wards by their stays loses nothing."""
    wards = dict(zip(stays, ill))
    t = sum(n * p * sensitivity for n, p in wards.items())
    f = sum(n * (1 - p) * false_alarm for n, p in wards.items())
    return (t, f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_9(stays, ill, sensitivity, false_alarm):
    """Belief: false_alarm is the share of the well who rightly get none."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * (1 - false_alarm) for n, p in zip(stays, ill))
    return (t, f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_10(stays, ill, sensitivity, false_alarm):
    """Belief: the share is true alarms among all stays."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    return (t, f, t / sum(stays)) if t + f else (0, 0, None)


@trial.wrong
def wrong_11(stays, ill, sensitivity, false_alarm):
    """Belief: return in the loop; only the first ward counts."""
    t = f = 0
    for n, p in zip(stays, ill):
        t += n * p * sensitivity
        f += n * (1 - p) * false_alarm
        if t + f == 0:
            return 0, 0, None
        return t, f, t / (t + f)
    return 0, 0, None


@trial.wrong
def wrong_12(stays, ill, sensitivity, false_alarm):
    """Belief: false alarms are the ill that the program misses."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * p * (1 - sensitivity) for n, p in zip(stays, ill))
    return (t, f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_13(stays, ill, sensitivity, false_alarm):
    """Belief: the second number is all alarms."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    return (t, t + f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_14(stays, ill, sensitivity, false_alarm):
    """Belief: no true alarm means that there is no share."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    return (t, f, t / (t + f)) if t else (0, 0, None)


@trial.wrong
def wrong_15(stays, ill, sensitivity, false_alarm):
    """Belief: a ward with nobody ill raises no alarms and can be skipped."""
    t = f = 0
    for n, p in zip(stays, ill):
        if p == 0:
            continue
        t += n * p * sensitivity
        f += n * (1 - p) * false_alarm
    return (t, f, t / (t + f)) if t + f else (0, 0, None)


@trial.wrong
def wrong_16(stays, ill, sensitivity, false_alarm):
    """Belief: only an empty list has no alarms; share in percent (two slips)."""
    if not stays:
        return 0, 0, None
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    return t, f, 100 * t / (t + f)


@trial.wrong
def wrong_17(stays, ill, sensitivity, false_alarm):
    """Belief: the true share is true against false ones, not among all."""
    t = sum(n * p * sensitivity for n, p in zip(stays, ill))
    f = sum(n * (1 - p) * false_alarm for n, p in zip(stays, ill))
    if t + f == 0:
        return 0, 0, None
    return t, f, t / f if f else 1


@trial.wrong
def wrong_18(stays, ill, sensitivity, false_alarm):
    """Belief: 17 percent false alarms means 17 of 100 alarms are false."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    true = sum(n * p * sensitivity for n, p in zip(stays, ill))
    false = true / (1 - false_alarm) * false_alarm if false_alarm < 1 else 0
    return _share(true, false)


@trial.wrong
def wrong_19(stays, ill, sensitivity, false_alarm):
    """Belief: the share of the house is the mean of the shares of its wards."""

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    true, false = _count(stays, ill, sensitivity, false_alarm)
    if true + false == 0:
        return 0, 0, None
    shares = []
    for n, p in zip(stays, ill):
        t, f = n * p * sensitivity, n * (1 - p) * false_alarm
        if t + f:
            shares.append(t / (t + f))
    return true, false, sum(shares) / len(shares)


@trial.wrong
def wrong_20(stays, ill, sensitivity, false_alarm):
    """Belief: the plain mean of the wards' shares of ill goes for all stays
    together."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    if not stays:
        return 0, 0, None
    total, p = sum(stays), sum(ill) / len(ill)
    return _share(total * p * sensitivity, total * (1 - p) * false_alarm)


@trial.wrong
def wrong_21(stays, ill, sensitivity, false_alarm):
    """Belief: a false alarm can go off at any stay, so its rate goes for all of
    them."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    true = sum(n * p * sensitivity for n, p in zip(stays, ill))
    false = sum(n * false_alarm for n in stays)
    return _share(true, false)


@trial.wrong
def wrong_22(stays, ill, sensitivity, false_alarm):
    """Belief: a third of the ill are found, so a third of the alarms are true (share is
    the sensitivity)."""

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    true, false = _count(stays, ill, sensitivity, false_alarm)
    if true + false == 0:
        return 0, 0, None
    return true, false, sensitivity


@trial.wrong
def wrong_23(stays, ill, sensitivity, false_alarm):
    """Belief: no alarms, no true ones: the share is 0."""

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    true, false = _count(stays, ill, sensitivity, false_alarm)
    return true, false, true / (true + false) if true + false else 0


@trial.wrong
def wrong_24(stays, ill, sensitivity, false_alarm):
    """Slip: returns inside the loop, so only the first ward counts."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    true = false = 0
    for n, p in zip(stays, ill):
        true += n * p * sensitivity
        false += n * (1 - p) * false_alarm
        return _share(true, false)
    return 0, 0, None


@trial.wrong
def wrong_25(stays, ill, sensitivity, false_alarm):
    """Slip: wards kept in a dict by their number of stays, so of two equal ones only
    the last is left."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    wards = dict(zip(stays, ill))
    return _share(*_count(wards.keys(), wards.values(), sensitivity, false_alarm))


@trial.wrong
def wrong_26(stays, ill, sensitivity, false_alarm):
    """Belief: there are no half patients: the ill of each ward are rounded to whole
    stays."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    true = false = 0
    for n, p in zip(stays, ill):
        sick = round(n * p)
        true += sick * sensitivity
        false += (n - sick) * false_alarm
    return _share(true, false)


@trial.wrong
def wrong_27(stays, ill, sensitivity, false_alarm):
    """Slip: gives the share of false ones."""

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    true, false = _count(stays, ill, sensitivity, false_alarm)
    if true + false == 0:
        return 0, 0, None
    return true, false, false / (true + false)


@trial.wrong
def wrong_28(stays, ill, sensitivity, false_alarm):
    """Slip: the two rates swapped."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    return _share(*_count(stays, ill, false_alarm, sensitivity))


@trial.wrong
def wrong_29(stays, ill, sensitivity, false_alarm):
    """Belief: share of true alarms means true alarms among those who are ill."""

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    true, false = _count(stays, ill, sensitivity, false_alarm)
    sick = sum(n * p for n, p in zip(stays, ill))
    if true + false == 0:
        return 0, 0, None
    return true, false, true / sick if sick else 0


@trial.wrong
def wrong_30(stays, ill, sensitivity, false_alarm):
    """Belief: false_alarm is the share of the healthy without alarm (takes it for
    specificity)."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    return _share(*_count(stays, ill, sensitivity, 1 - false_alarm))


@trial.wrong
def wrong_31(stays, ill, sensitivity, false_alarm):
    """Slip: if no alarm is true the share is None (tests the true ones only)."""

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    true, false = _count(stays, ill, sensitivity, false_alarm)
    return true, false, true / (true + false) if true else None


@trial.wrong
def wrong_32(stays, ill, sensitivity, false_alarm):
    """Belief: a ward where nobody is ill has nothing to alarm about and is skipped."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    true = false = 0
    for n, p in zip(stays, ill):
        if not p:
            continue
        true += n * p * sensitivity
        false += n * (1 - p) * false_alarm
    return _share(true, false)


@trial.wrong
def wrong_33(stays, ill, sensitivity, false_alarm):
    """Two slips: expected alarms rounded to whole ones, and the share given in
    percent."""

    def _count(stays, ill, sensitivity, false_alarm):
        true = false = 0
        for n, p in zip(stays, ill):
            true += n * p * sensitivity
            false += n * (1 - p) * false_alarm
        return true, false

    true, false = _count(stays, ill, sensitivity, false_alarm)
    if true + false == 0:
        return 0, 0, None
    return round(true), round(false), 100 * true / (true + false)


@trial.wrong
def wrong_34(stays, ill, sensitivity, false_alarm):
    """Two slips: whoever had no true alarm can have a false one (missed ill ones too),
    and an empty ward ends the loop."""

    def _share(true, false):
        if true + false == 0:
            return 0, 0, None
        return true, false, true / (true + false)

    true = false = 0
    for n, p in zip(stays, ill):
        if n == 0:
            break
        now = n * p * sensitivity
        true += now
        false += (n - now) * false_alarm
    return _share(true, false)
