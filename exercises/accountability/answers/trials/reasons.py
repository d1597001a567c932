"""What people answered to `reasons` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(weights, person, allowed, threshold):
    """Leaves one column out: (threshold - all the others) / weight."""

    def rest(column):
        return sum(weights[c] * person[c] for c in weights if c != column)

    if sum(weights[c] * person[c] for c in weights) >= threshold:
        return {}
    out = {}
    for c in weights:
        if not weights[c]:
            continue
        v = (threshold - rest(c)) / weights[c]
        if allowed[c][0] <= v <= allowed[c][1]:
            out[c] = v
    return out


@trial.right
def right_2(weights, person, allowed, threshold):
    """Exact with Fraction; values come back as Fractions."""
    from fractions import Fraction as F

    score = sum((F(weights[c]) * F(person[c]) for c in person), F(0))
    gap = F(threshold) - score
    if gap <= 0:
        return {}
    return {
        c: v
        for c in person
        if weights[c]
        for v in [F(person[c]) + gap / F(weights[c])]
        if allowed[c][0] <= v <= allowed[c][1]
    }


@trial.right
def right_3(weights, person, allowed, threshold):
    """Golf with the walrus, other order of the columns (sorted backwards)."""
    gap = threshold - sum(w * person[c] for c, w in weights.items())
    return {
        c: v
        for c in sorted(weights, reverse=True)
        if gap > 0
        and weights[c] != 0
        and min(allowed[c]) <= (v := person[c] + gap / weights[c]) <= max(allowed[c])
    }


@trial.right
def right_4(weights, person, allowed, threshold):
    """Works on copies, deletes what will not do."""
    w, p, a = dict(weights), dict(person), dict(allowed)
    score = 0
    for c, weight in w.items():
        score += weight * p[c]
    if not score < threshold:
        return {}
    for c in list(p):
        if w[c] == 0:
            del p[c]
        else:
            p[c] += (threshold - score) / w[c]
            low, high = a[c]
            if p[c] < low or p[c] > high:
                p.pop(c)
    return p


@trial.right
def right_5(weights, person, allowed, threshold):
    """Room to move: step up for a positive weight, step down for a negative one."""
    score = sum(weights[c] * person[c] for c in weights)
    found = {}
    if score < threshold:
        short = threshold - score
        for c, w in weights.items():
            low, high = allowed[c]
            step = short / abs(w) if w else None
            if step is None:
                pass
            elif w > 0 and low <= person[c] + step <= high:
                found[c] = person[c] + step
            elif w < 0 and low <= person[c] - step <= high:
                found[c] = person[c] - step
    return found


@trial.right
def right_6(weights, person, allowed, threshold):
    """Recursion over the list of columns, dicts merged."""
    short = threshold - sum(weights[c] * person[c] for c in person)

    def collect(columns):
        if not columns or short <= 0:
            return {}
        head, *tail = columns
        if weights[head] == 0:
            return collect(tail)
        value = short / weights[head] + person[head]
        low, high = allowed[head]
        mine = {} if value < low or high < value else {head: value}
        return mine | collect(tail)

    return collect(list(person))


@trial.right
def right_7(weights, person, allowed, threshold):
    """A generator inside; whole values are given as int."""

    def walk():
        total = sum(weights[k] * person[k] for k in allowed)
        if total >= threshold:
            return
        for k, (low, high) in allowed.items():
            try:
                value = person[k] + (threshold - total) / weights[k]
            except ZeroDivisionError:
                continue
            if low <= value <= high:
                yield k, int(value) if value == int(value) else value

    return dict(walk())


@trial.right
def right_8(weights, person, allowed, threshold):
    """A class inside; the score of both ends decides whether there is room (the
    threshold lies between them)."""

    class Slider:
        def __init__(self, name):
            self.name, self.weight = name, weights[name]
            self.others = sum(weights[c] * person[c] for c in weights if c != name)

        def score(self, value):
            return self.others + self.weight * value

        def can(self):
            a, b = sorted(map(self.score, allowed[self.name]))
            return self.weight != 0 and a <= threshold <= b

        def value(self):
            return (threshold - self.others) / self.weight

    names = list(weights)
    if Slider(names[0]).score(person[names[0]]) >= threshold:
        return {}
    return {s.name: s.value() for s in map(Slider, names) if s.can()}


@trial.right
def right_9(weights, person, allowed, threshold):
    """Only whole numbers stay whole: divmod first, division only where something
    remains; OrderedDict comes back."""
    from collections import OrderedDict
    from operator import mul

    columns = sorted(weights)
    short = threshold - sum(
        map(mul, [weights[c] for c in columns], [person[c] for c in columns])
    )
    answer = OrderedDict()
    for c in columns:
        if short <= 0 or weights[c] == 0:
            continue
        quotient, remainder = divmod(short, weights[c])
        value = person[c] + (quotient if remainder == 0 else short / weights[c])
        low, high = allowed[c]
        if not (value < low) and not (value > high):
            answer[c] = value
    return answer


@trial.wrong
def wrong_1(weights, person, allowed, threshold):
    """Belief: the reason is the change that is needed, not the value reached by it."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            if low <= person[c] + short / w <= high:
                found[c] = short / w
    return found


@trial.wrong
def wrong_2(weights, person, allowed, threshold):
    """Belief: a number must always rise; divides by the size of the weight, so debts
    would grow."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            value = person[c] + short / abs(w)
            if low <= value <= high:
                found[c] = value
    return found


@trial.wrong
def wrong_3(weights, person, allowed, threshold):
    """Belief: what is short is short; the allowed range is not looked at."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            found[c] = person[c] + short / w
    return found


@trial.wrong
def wrong_4(weights, person, allowed, threshold):
    """Slip: the ends of the allowed range are left out (< instead of <=)."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            value = person[c] + short / w
            if low < value < high:
                found[c] = value
    return found


@trial.wrong
def wrong_5(weights, person, allowed, threshold):
    """Belief: only "at most" can be broken (as with the ten years); the lowest value is
    not looked at."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            value = person[c] + short / w
            if value <= allowed[c][1]:
                found[c] = value
    return found


@trial.wrong
def wrong_6(weights, person, allowed, threshold):
    """Belief: one reason is enough; returns only the one with the smallest step."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            value = person[c] + short / w
            if low <= value <= high:
                found[c] = value
    if not found:
        return {}
    best = min(found, key=lambda c: abs(found[c] - person[c]))
    return {best: found[best]}


@trial.wrong
def wrong_7(weights, person, allowed, threshold):
    """Belief: the values that give exactly the threshold are asked for in any case;
    approved applications are not treated apart."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            value = person[c] + short / w
            if low <= value <= high:
                found[c] = value
    return found


@trial.wrong
def wrong_8(weights, person, allowed, threshold):
    """Belief: approved means above the threshold; a score equal to it still gets
    reasons."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short < 0:
        return found
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            value = person[c] + short / w
            if low <= value <= high:
                found[c] = value
    return found


@trial.wrong
def wrong_9(weights, person, allowed, threshold):
    """Belief: values are whole, so round up to the next whole number."""
    from math import ceil

    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            value = ceil(person[c] + short / w)
            if low <= value <= high:
                found[c] = value
    return found


@trial.wrong
def wrong_10(weights, person, allowed, threshold):
    """Belief: a column with weight 0 does no harm, its value just stays as it is, so it
    is listed too."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        low, high = allowed[c]
        value = person[c] + short / w if w != 0 else person[c]
        if low <= value <= high:
            found[c] = value
    return found


@trial.wrong
def wrong_11(weights, person, allowed, threshold):
    """Slip: forgot the weight of 0 (division by zero)."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        low, high = allowed[c]
        value = person[c] + short / w
        if low <= value <= high:
            found[c] = value
    return found


@trial.wrong
def wrong_12(weights, person, allowed, threshold):
    """Belief: if the first column that will not do is met, nothing further will (break
    in the loop, also at a weight of 0)."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w == 0:
            break
        low, high = allowed[c]
        value = person[c] + short / w
        if value < low or value > high:
            break
        found[c] = value
    return found


@trial.wrong
def wrong_13(weights, person, allowed, threshold):
    """Belief: if there is not room enough, go as far as allowed (value cut to the
    range)."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w != 0:
            low, high = allowed[c]
            value = person[c] + short / w
            found[c] = min(max(value, low), high)
    return found


@trial.wrong
def wrong_14(weights, person, allowed, threshold):
    """Slip: puts the value into the caller's person and leaves it there, so later
    columns find nothing short."""
    found = {}
    for c, w in weights.items():
        short = threshold - sum(weights[k] * person[k] for k in person)
        if short > 0 and w != 0:
            low, high = allowed[c]
            value = person[c] + short / w
            if low <= value <= high:
                person[c] = value
                found[c] = value
    return found


@trial.wrong
def wrong_15(weights, person, allowed, threshold):
    """Slip: right numbers, but the caller's dict loses the columns that will not do
    (allowed.pop)."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        low, high = allowed[c]
        if w == 0 or not low <= person[c] + short / w <= high:
            allowed.pop(c)
    for c in allowed:
        found[c] = person[c] + short / weights[c]
    return found


@trial.wrong
def wrong_16(weights, person, allowed, threshold):
    """Belief: a value of 0 is "no value": truthiness drops a column whose answer is
    0."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        value = None
        if w:
            low, high = allowed[c]
            value = person[c] + short / w
            if not low <= value <= high:
                value = None
        if value:
            found[c] = value
    return found


@trial.wrong
def wrong_17(weights, person, allowed, threshold):
    """Two slips: only numbers that can rise (weight above 0) are reasons, and a lone
    empty answer is None."""
    short = threshold - sum(weights[c] * person[c] for c in person)
    found = {}
    if short <= 0:
        return found
    for c, w in weights.items():
        if w > 0:
            low, high = allowed[c]
            value = person[c] + short / w
            if low <= value <= high:
                found[c] = value
    return found or None


@trial.wrong
def wrong_in_one_order(weights, person, allowed, threshold):
    """The three dicts list their columns in the same order, so they can be zipped."""
    score = sum(w * v for w, v in zip(weights.values(), person.values()))
    found = {}
    if score >= threshold:
        return found
    rows = zip(person, weights.values(), person.values(), allowed.values())
    for column, weight, value, (low, high) in rows:
        if weight != 0 and low <= value + (threshold - score) / weight <= high:
            found[column] = value + (threshold - score) / weight
    return found
