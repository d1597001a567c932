"""What people answered to `standardised_rate` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(counts, weights):
    """Exact Fraction."""
    from fractions import Fraction

    used = [d for d in weights if weights[d]]
    if any(counts[d][1] == 0 for d in used):
        return None
    return sum(Fraction(weights[d] * counts[d][0], counts[d][1]) for d in used) / sum(
        weights[d] for d in used
    )


@trial.right
def right_2(counts, weights):
    """fmean with weights."""
    from statistics import fmean

    mix = {d: w for d, w in weights.items() if w > 0}
    try:
        return fmean([counts[d][0] / counts[d][1] for d in mix], list(mix.values()))
    except ZeroDivisionError:
        return None


@trial.right
def right_3(counts, weights):
    """One chance for each person of the mix, in a long list."""
    from math import fsum

    people = [d for d, w in weights.items() for _ in range(w)]
    chances = {}
    for d in set(people):
        admitted, applied = counts[d]
        if applied == 0:
            return None
        chances[d] = admitted / applied
    return fsum(chances[d] for d in people) / len(people)


@trial.right
def right_4(counts, weights):
    """Recursion over the departments."""

    def go(names):
        if not names:
            return 0.0, 0
        first, *rest = names
        below = go(rest)
        if below is None:
            return None
        total, people = below
        w = weights[first]
        if w == 0:
            return total, people
        admitted, applied = counts[first]
        if applied == 0:
            return None
        return total + w * (admitted / applied), people + w

    result = go(sorted(counts))
    return result and result[0] / result[1]


@trial.right
def right_5(counts, weights):
    """Whole numbers on the common denominator, one division at the end."""
    from math import lcm

    used = {d: (*counts[d], w) for d, w in weights.items() if w != 0}
    common = lcm(*(applied for _, applied, _ in used.values()))
    if common == 0:
        return None
    numerator = sum(w * a * (common // n) for a, n, w in used.values())
    return numerator / (common * sum(w for *_, w in used.values()))


@trial.right
def right_6(counts, weights):
    """Running weighted mean."""
    mean, seen = 0.0, 0
    for d in sorted(weights, key=lambda d: -weights[d]):
        w = weights[d]
        if not w:
            break
        admitted, applied = counts[d]
        if not applied:
            return None
        seen += w
        mean += (admitted / applied - mean) * w / seen
    return mean


@trial.right
def right_7(counts, weights):
    """One minus the share of those refused."""
    n = sum(weights.values())
    refused = 0
    for d, (admitted, applied) in reversed(list(counts.items())):
        try:
            refused += weights[d] / n * (applied - admitted) / applied
        except ZeroDivisionError:
            if weights[d]:
                return None
    return max(0.0, 1 - refused)


@trial.right
def right_8(counts, weights):
    """Generator in a class; the sum breaks off by an exception."""

    class NoRate(Exception):
        pass

    class Department:
        def __init__(self, name):
            self.admitted, self.applied = counts[name]
            self.weight = weights[name]

        def expected(self):
            if self.weight == 0:
                return 0
            if self.applied == 0:
                raise NoRate
            return self.weight * self.admitted / self.applied

    departments = [Department(name) for name in counts]
    try:
        return sum(d.expected() for d in departments) / sum(
            d.weight for d in departments
        )
    except NoRate:
        return None


@trial.right
def right_9(counts, weights):
    """Shares of the mix first, then a scalar product; nan marks a missing rate."""
    from math import isnan, nan

    n = sum(weights.values())
    shares = {d: w / n for d, w in weights.items()}
    rates = {d: (a / b if b else nan) for d, (a, b) in counts.items()}
    result = sum(shares[d] * rates[d] for d in rates if shares[d])
    return None if isnan(result) else min(result, 1.0)


@trial.wrong
def wrong_1(counts, weights):
    """Belief: the group's rate is all admitted of all who applied; the mix changes
    nothing (except who has no rate)."""
    admitted = applied = 0
    for d, (a, n) in counts.items():
        if weights[d] == 0:
            continue
        if n == 0:
            return None
        admitted += a
        applied += n
    return admitted / applied


@trial.wrong
def wrong_2(counts, weights):
    """Belief: the mean of the rates is the plain mean, each department counts alike."""
    rates = []
    for d in counts:
        if weights[d] == 0:
            continue
        if counts[d][1] == 0:
            return None
        rates.append(counts[d][0] / counts[d][1])
    return sum(rates) / len(rates)


@trial.wrong
def wrong_3(counts, weights):
    """Belief: both dicts are in the same order, so they can be zipped."""
    total = 0
    for (a, n), w in zip(counts.values(), weights.values()):
        if w == 0:
            continue
        if n == 0:
            return None
        total += w * a / n
    return total / sum(weights.values())


@trial.wrong
def wrong_4(counts, weights):
    """Belief: where nobody applied, nobody is admitted, so the rate is 0."""
    total = 0
    for d, (a, n) in counts.items():
        rate = a / n if n else 0
        total += weights[d] * rate
    return total / sum(weights.values())


@trial.wrong
def wrong_5(counts, weights):
    """Belief: a department without a rate is left out, and its weight with it (None
    only if nothing is left)."""
    total = people = 0
    for d, (a, n) in counts.items():
        if n == 0:
            continue
        total += weights[d] * a / n
        people += weights[d]
    return total / people if people else None


@trial.wrong
def wrong_6(counts, weights):
    """Misread: None as soon as nobody applied anywhere, even if the weight is 0."""
    total = 0
    for d in counts:
        a, n = counts[d]
        if n == 0:
            return None
        total += weights[d] * a / n
    return total / sum(weights.values())


@trial.wrong
def wrong_7(counts, weights):
    """Slip: the rates are computed before weight 0 is looked at (ZeroDivisionError);
    None looked for by weight."""
    for d, w in weights.items():
        if w > 0 and counts[d][1] == 0:
            return None
    rates = {d: a / n for d, (a, n) in counts.items()}
    return sum(weights[d] * rates[d] for d in rates) / sum(weights.values())


@trial.wrong
def wrong_8(counts, weights):
    """Slip: looks at admitted instead of applied, a department that admits nobody gives
    None."""
    total = 0
    for d, (a, n) in counts.items():
        if weights[d] == 0:
            continue
        if a == 0:
            return None
        total += weights[d] * a / n
    return total / sum(weights.values())


@trial.wrong
def wrong_9(counts, weights):
    """Slip: divides by the number of people of the group who applied, not by the
    mix."""
    total = people = 0
    for d, (a, n) in counts.items():
        if weights[d] == 0:
            continue
        if n == 0:
            return None
        total += weights[d] * a / n
        people += n
    return total / people


@trial.wrong
def wrong_10(counts, weights):
    """Half finished: the expected number admitted, not a share."""
    total = 0
    for d, (a, n) in counts.items():
        if weights[d]:
            if not n:
                return None
            total += weights[d] * a / n
    return total


@trial.wrong
def wrong_11(counts, weights):
    """Belief: weight admitted and applied and then divide (ratio of sums instead of
    mean of rates)."""
    top = bottom = 0
    for d, (a, n) in counts.items():
        if weights[d] > 0 and n == 0:
            return None
        top += weights[d] * a
        bottom += weights[d] * n
    return top / bottom


@trial.wrong
def wrong_12(counts, weights):
    """Belief: people are whole, so the expected admissions of each department are
    rounded."""
    total = 0
    for d, (a, n) in counts.items():
        if weights[d] == 0:
            continue
        if n == 0:
            return None
        total += round(weights[d] * a / n)
    return total / sum(weights.values())


@trial.wrong
def wrong_13(counts, weights):
    """Slip: the return stands inside the loop, after the first department that
    counts."""
    total = 0
    for d, (a, n) in counts.items():
        if weights[d] == 0:
            continue
        if n == 0:
            return None
        total += weights[d] * a / n
        return total / sum(weights.values())


@trial.wrong
def wrong_14(counts, weights):
    """Belief: had the others the group's place: admitted of the group by those who
    applied of the mix."""
    admitted = sum(a for d, (a, n) in counts.items() if weights[d] > 0)
    for d, (a, n) in counts.items():
        if weights[d] > 0 and n == 0:
            return None
    return admitted / sum(weights.values())


@trial.wrong
def wrong_15(counts, weights):
    """Slip: weight 0 leaves the loop (break) instead of going on to the next
    department."""
    total = 0
    for d, w in weights.items():
        if w == 0:
            break
        a, n = counts[d]
        if n == 0:
            return None
        total += w * a / n
    return total / sum(weights.values())


@trial.wrong
def wrong_16(counts, weights):
    """Two slips: averages over the number of departments with weights as shares, and a
    department of weight 0 counts there too."""
    n_mix = sum(weights.values())
    parts = []
    for d, (a, n) in counts.items():
        if weights[d] == 0:
            parts.append(0)
        elif n == 0:
            return None
        else:
            parts.append(weights[d] / n_mix * a / n)
    return sum(parts) / len(parts)


@trial.wrong
def wrong_17(counts, weights):
    """Belief: None only if nobody of the group applied anywhere; else a department
    without applicants adds nothing, rounded to 3 digits as in the example."""
    if sum(n for _, n in counts.values()) == 0:
        return None
    total = sum(weights[d] * a / n for d, (a, n) in counts.items() if n)
    return round(total / sum(weights.values()), 3)
