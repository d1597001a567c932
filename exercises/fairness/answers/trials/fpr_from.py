"""What people answered to `fpr_from` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(base, ppv, tpr):
    """Odds: FPR = TPR * odds of base / odds of PPV; strict comparison in floats. Open:
    at exactly 1 floats may round to just above 1 and this gives None."""
    fpr = tpr * (base / (1 - base)) * ((1 - ppv) / ppv)
    return None if fpr > 1 else fpr


@trial.right
def right_2(base, ppv, tpr):
    """Exact: the floats taken as they are, as Fraction. Open: strict on the exact
    binary values of the floats."""
    from fractions import Fraction

    b, p, t = map(Fraction, (base, ppv, tpr))
    x = b * t * (1 - p) / (p * (1 - b))
    if x <= 1:
        return x


@trial.right
def right_3(base, ppv, tpr):
    """Open: allows for rounding, a value above 1 by less than 1e-9 counts as 1."""
    loans = base * tpr / ppv
    fpr = (loans - base * tpr) / (1 - base)
    if fpr > 1 + 1e-9:
        return None
    return min(fpr, 1.0)


@trial.right
def right_4(base, ppv, tpr):
    """Counts in a town of a million, not rounded to whole people; cross-multiplied
    comparison."""
    town = 1_000_000
    payers = town * base
    others = town - payers
    lent_good = payers * tpr
    lent_bad = lent_good * (1 - ppv) / ppv
    if lent_bad - others > 1e-6:
        return None
    return min(1.0, lent_bad / others)


@trial.right
def right_5(base, ppv, tpr):
    """Bisection: which FPR makes Bayes' rule give this PPV?"""

    def implied(fpr):
        good = base * tpr
        return good / (good + (1 - base) * fpr)

    if implied(1) > ppv + 1e-12:
        return None
    low, high = 0.0, 1.0
    for _ in range(200):
        mid = (low + high) / 2
        if implied(mid) > ppv:
            low = mid
        else:
            high = mid
    return 0.0 if ppv == 1 else high


@trial.right
def right_6(base, ppv, tpr):
    """Decimals with many digits, from the text of the number; returned as float."""
    from decimal import Decimal, localcontext
    from fractions import Fraction

    with localcontext() as ctx:
        ctx.prec = 60

        def dec(x):
            f = (
                Fraction(x)
                if not isinstance(x, float)
                else Fraction(x).limit_denominator(10**7)
            )
            return Decimal(f.numerator) / Decimal(f.denominator)

        b, p, t = dec(base), dec(ppv), dec(tpr)
        x = (b * t / p - b * t) / (1 - b)
        return float(x) if x <= Decimal("1.000000000001") else None


@trial.right
def right_7(base, ppv, tpr):
    """Small denominators guessed back from floats: then exact, and the edge 1 is
    hit."""
    from fractions import Fraction

    b, p, t = (Fraction(x).limit_denominator(100_000) for x in (base, ppv, tpr))
    x = (t * b) * (1 / p - 1) / (1 - b)
    return float(x) if x.numerator <= x.denominator else None


@trial.right
def right_8(base, ppv, tpr):
    """Logarithms; ppv 1 apart because log 0 does not exist."""
    from math import exp, log

    if ppv >= 1:
        return 0
    x = log(tpr) + log(base) - log(1 - base) + log(1 - ppv) - log(ppv)
    if x > 1e-12:
        return None
    return exp(min(x, 0.0))


@trial.right
def right_9(base, ppv, tpr):
    """Two linear equations for the repaid and the other loans, by Cramer's rule."""
    # unknowns: h (repaid loans), f (other loans), shares of all members
    #   h                = base * tpr
    #   (1 - ppv) h - ppv f = 0
    a11, a12, b1 = 1, 0, base * tpr
    a21, a22, b2 = 1 - ppv, -ppv, 0
    det = a11 * a22 - a12 * a21
    f = (a11 * b2 - a21 * b1) / det
    possible = f <= (1 - base) + 1e-12
    return min(f / (1 - base), 1) if possible else None


@trial.wrong
def wrong_1(base, ppv, tpr):
    """Belief: PPV is taken of the good payers with a loan, so hits * (1 - ppv) loans
    are not repaid."""
    hits = base * tpr
    fpr = hits * (1 - ppv) / (1 - base)
    return fpr if fpr <= 1 else None


@trial.wrong
def wrong_2(base, ppv, tpr):
    """Belief: the share of all members is the rate; the division by those who do not
    repay is forgotten."""
    hits = base * tpr
    fpr = hits / ppv - hits
    if fpr > 1:
        return None
    return fpr


@trial.wrong
def wrong_3(base, ppv, tpr):
    """Slip: divides by the base rate, those who repay."""
    hits = base * tpr
    fpr = (hits / ppv - hits) / base
    return fpr if fpr <= 1 else None


@trial.wrong
def wrong_4(base, ppv, tpr):
    """Belief: a rate above 1 means everyone, so 1."""
    hits = base * tpr
    fpr = (hits / ppv - hits) / (1 - base)
    return min(fpr, 1)


@trial.wrong
def wrong_5(base, ppv, tpr):
    """Half finished: the impossible case is not looked at."""
    hits = base * tpr
    loans = hits / ppv
    return (loans - hits) / (1 - base)


@trial.wrong
def wrong_6(base, ppv, tpr):
    """Slip: at least 1 instead of above 1 is None (with room for rounding)."""
    hits = base * tpr
    fpr = (hits / ppv - hits) / (1 - base)
    if fpr >= 1 - 1e-9:
        return None
    return fpr


@trial.wrong
def wrong_7(base, ppv, tpr):
    """Belief: the false positive rate is the rest of the true positive rate."""
    return 1 - tpr


@trial.wrong
def wrong_8(base, ppv, tpr):
    """Belief: the loans not repaid, 1 - ppv, are the false positive rate (false
    discovery rate)."""
    return 1 - ppv


@trial.wrong
def wrong_9(base, ppv, tpr):
    """Slip: PPV and TPR swapped."""
    hits = base * ppv
    fpr = (hits / tpr - hits) / (1 - base)
    return fpr if fpr <= 1 else None


@trial.wrong
def wrong_10(base, ppv, tpr):
    """Slip: TPR taken as a share of all members, base rate not used for the hits."""
    hits = tpr
    false_alarms = hits / ppv - hits
    fpr = false_alarms / (1 - base)
    return fpr if fpr <= 1 else None


@trial.wrong
def wrong_11(base, ppv, tpr):
    """Slip: base read as the share of those who do not repay."""
    hits = (1 - base) * tpr
    fpr = (hits / ppv - hits) / base
    return fpr if fpr <= 1 else None


@trial.wrong
def wrong_12(base, ppv, tpr):
    """Slip: forgets to take the repaid loans out of all loans."""
    hits = base * tpr
    loans = hits / ppv
    fpr = loans / (1 - base)
    return fpr if fpr <= 1 else None


@trial.wrong
def wrong_13(base, ppv, tpr):
    """Belief: count whole people in a group of 100, as in the hint, and round them."""
    repay = round(100 * base)
    hits = round(repay * tpr)
    loans = round(hits / ppv)
    others = 100 - repay
    if others == 0 or loans - hits > others:
        return None
    return (loans - hits) / others


@trial.wrong
def wrong_14(base, ppv, tpr):
    """Slip: 0 counts as no answer (if not fpr), so every loan repaid gives None."""
    hits = base * tpr
    fpr = (hits / ppv - hits) / (1 - base)
    if not fpr or fpr > 1:
        return None
    return fpr


@trial.wrong
def wrong_15(base, ppv, tpr):
    """Belief: impossible is when there would be more loans than members, not more bad
    loans than bad payers; else capped at 1."""
    hits = base * tpr
    loans = hits / ppv
    if loans > 1 + 1e-9:
        return None
    return min((loans - hits) / (1 - base), 1)


@trial.wrong
def wrong_16(base, ppv, tpr):
    """Belief: a lender cannot do worse than chance, so a PPV below the base rate is
    impossible."""
    if ppv < base - 1e-9:
        return None
    hits = base * tpr
    fpr = (hits / ppv - hits) / (1 - base)
    return fpr if fpr <= 1 + 1e-9 else None


@trial.wrong
def wrong_17(base, ppv, tpr):
    """Two slips: bad loans are (1 - ppv) of all members, and the impossible case gives
    1."""
    return min((1 - ppv) / (1 - base), 1)
