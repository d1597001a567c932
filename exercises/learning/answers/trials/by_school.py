"""What people answered to `by_school` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(rows):
    """Exact with Fraction. Open: the mean may be a Fraction, "a number"."""
    from fractions import Fraction

    names = {s for s, _, _ in rows}
    gaps = []
    for name in sorted(names):
        t = [m for s, g, m in rows if s == name and g == "treated"]
        c = [m for s, g, m in rows if s == name and g == "control"]
        if t and c:
            gaps.append(Fraction(sum(t), len(t)) - Fraction(sum(c), len(c)))
    n = len(gaps)
    if n == 0:
        return None, None
    mean = sum(gaps, Fraction(0)) / n
    if n == 1:
        return mean, None
    return mean, float(sum((g - mean) ** 2 for g in gaps) / (n - 1) / n) ** 0.5


@trial.right
def right_2(rows):
    """Sort a copy and groupby school, then by group."""
    from itertools import groupby
    from math import sqrt
    from statistics import mean, variance

    gaps = []
    for _, pupils in groupby(sorted(rows), key=lambda r: r[0]):
        sides = {
            g: mean(r[2] for r in rs) for g, rs in groupby(pupils, key=lambda r: r[1])
        }
        if len(sides) == 2:
            gaps.append(sides["treated"] - sides["control"])
    if not gaps:
        return (None, None)
    return (mean(gaps), sqrt(variance(gaps) / len(gaps)) if len(gaps) > 1 else None)


@trial.right
def right_3(rows):
    """Sums and counts in two dictionaries keyed by (school, group)."""
    total, count = {}, {}
    for school, group, mark in rows:
        key = school, group
        total[key] = total.get(key, 0) + mark
        count[key] = count.get(key, 0) + 1
    gaps = [
        total[s, g] / count[s, g] - total[s, "control"] / count[s, "control"]
        for s, g in total
        if g == "treated" and (s, "control") in total
    ]
    if len(gaps) < 2:
        return (gaps + [None, None])[0], None
    m = sum(gaps) / len(gaps)
    ss = 0
    for g in gaps:
        ss += (g - m) ** 2
    return m, (ss / (len(gaps) * (len(gaps) - 1))) ** 0.5


@trial.right
def right_4(rows):
    """Variance from the pairwise differences of the gaps."""
    from collections import defaultdict
    from itertools import combinations

    book = defaultdict(lambda: ([], []))
    for s, g, m in rows:
        book[s][g == "treated"].append(m)
    gaps = [sum(t) / len(t) - sum(c) / len(c) for c, t in book.values() if t and c]
    n = len(gaps)
    if not n:
        return None, None
    if n == 1:
        return gaps[0], None
    ss = sum((a - b) ** 2 for a, b in combinations(gaps, 2))
    return sum(gaps) / n, (ss / n / n / (n - 1)) ** 0.5


@trial.right
def right_5(rows):
    """A class per school; the answer is a namedtuple, which is a tuple."""
    import statistics
    from collections import namedtuple

    Answer = namedtuple("Answer", "mean error")

    class School:
        def __init__(self):
            self.sum = {"treated": 0, "control": 0}
            self.n = {"treated": 0, "control": 0}

        def gap(self):
            if min(self.n.values()) == 0:
                return None
            return (
                self.sum["treated"] / self.n["treated"]
                - self.sum["control"] / self.n["control"]
            )

    schools = {}
    for s, g, m in rows:
        school = schools.setdefault(s, School())
        school.sum[g] += m
        school.n[g] += 1
    gaps = [x for x in (s.gap() for s in schools.values()) if x is not None]
    if not gaps:
        return Answer(None, None)
    if len(gaps) == 1:
        return Answer(gaps[0], None)
    return Answer(statistics.fmean(gaps), statistics.stdev(gaps) / len(gaps) ** 0.5)


@trial.right
def right_6(rows):
    """The error from leaving out one school at a time (jackknife, the same for a
    mean)."""
    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {}).setdefault(g, []).append(m)
    mean = lambda xs: sum(xs) / len(xs)
    gaps = [
        mean(d["treated"]) - mean(d["control"]) for d in schools.values() if len(d) == 2
    ]
    n = len(gaps)
    if n == 0:
        return None, None
    if n == 1:
        return gaps[0], None
    m = mean(gaps)
    without = [mean(gaps[:i] + gaps[i + 1 :]) for i in range(n)]
    return m, ((n - 1) / n * sum((w - m) ** 2 for w in without)) ** 0.5


@trial.right
def right_7(rows):
    """Running mean and squares (Welford) over a generator of differences."""

    def differences():
        seen = []
        for school, _, _ in rows:
            if school in seen:
                continue
            seen.append(school)
            sides = [
                [m for s, g, m in rows if (s, g) == (school, side)]
                for side in ("treated", "control")
            ]
            if all(sides):
                yield sum(sides[0]) / len(sides[0]) - sum(sides[1]) / len(sides[1])

    n, mean, ss = 0, 0.0, 0.0
    for d in differences():
        n += 1
        step = d - mean
        mean += step / n
        ss += step * (d - mean)
    return (mean if n else None), ((ss / (n - 1)) ** 0.5 / n**0.5 if n > 1 else None)


@trial.right
def right_8(rows):
    """Squares minus squared mean. Open: "0 if all are equal" up to rounding, the root
    of it is about 1e-8."""
    t, c = {}, {}
    for s, g, m in rows:
        (t if g == "treated" else c).setdefault(s, []).append(m)
    gaps = [sum(t[s]) / len(t[s]) - sum(c[s]) / len(c[s]) for s in t.keys() & c.keys()]
    n = len(gaps)
    if n < 2:
        return (gaps[0] if n else None, None)
    m = sum(gaps) / n
    var = max(0.0, (sum(g * g for g in gaps) - n * m * m) / (n - 1))
    return m, (var / n) ** 0.5


@trial.right
def right_9(rows):
    """Recursion over the names, reversed, statistics with exceptions for the short
    lists."""
    from statistics import StatisticsError, mean, stdev

    def gaps(names):
        if not names:
            return []
        *rest, name = names
        try:
            here = [
                mean(m for s, g, m in rows if s == name and g == "treated")
                - mean(m for s, g, m in rows if s == name and g == "control")
            ]
        except StatisticsError:
            here = []
        return here + gaps(rest)

    found = gaps(list(dict.fromkeys(r[0] for r in rows)))
    try:
        centre = mean(found)
    except StatisticsError:
        return None, None
    try:
        return centre, stdev(found) / len(found) ** 0.5
    except StatisticsError:
        return centre, None


@trial.right
def right_10(rows):
    """pstdev by the root of n - 1 is stdev by the root of n."""
    from collections import defaultdict
    from math import sqrt
    from statistics import fmean, pstdev

    cell = defaultdict(list)
    for school, group, mark in rows:
        cell[school, group].append(mark)
    gaps = [
        fmean(marks) - fmean(cell[school, "control"])
        for (school, group), marks in list(cell.items())
        if group == "treated" and (school, "control") in cell
    ]
    if not gaps:
        return (None, None)
    if len(gaps) < 2:
        return (gaps[0], None)
    return (fmean(gaps), pstdev(gaps) / sqrt(len(gaps) - 1))


@trial.right
def right_11(rows):
    """Exact with Fraction; the mean comes back as a Fraction, which is a number."""
    from fractions import Fraction

    book = {}
    for school, group, mark in rows:
        entry = book.setdefault(school, [0, 0, 0, 0])
        at = 0 if group == "treated" else 2
        entry[at] += mark
        entry[at + 1] += 1
    gaps = [Fraction(a, n) - Fraction(b, m) for a, n, b, m in book.values() if n and m]
    k = len(gaps)
    if k == 0:
        return None, None
    mean = sum(gaps) / k
    if k == 1:
        return mean, None
    return mean, float(sum((g - mean) ** 2 for g in gaps) / (k * (k - 1))) ** 0.5


@trial.right
def right_12(rows):
    """Sorted copy, groupby twice."""
    from itertools import groupby
    from statistics import mean, stdev

    gaps = []
    for _, school in groupby(sorted(rows), key=lambda row: row[0]):
        means = [
            mean([row[2] for row in group])
            for _, group in groupby(school, key=lambda row: row[1])
        ]
        if len(means) == 2:
            control, treated = means  # "control" stands before "treated"
            gaps.append(treated - control)
    match gaps:
        case []:
            return None, None
        case [gap]:
            return gap, None
        case _:
            return mean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.right
def right_13(rows):
    """Comprehensions only, each school looked up anew."""
    from statistics import fmean

    m = lambda s, g: fmean([r[2] for r in rows if r[:2] == (s, g)])
    both = {r[0] for r in rows if r[1] == "treated"} & {
        r[0] for r in rows if r[1] == "control"
    }
    d = [m(s, "treated") - m(s, "control") for s in sorted(both)]
    n = len(d)
    a = sum(d) / n if n else None
    return a, (sum((x - a) ** 2 for x in d) / (n - 1) / n) ** 0.5 if n > 1 else None


@trial.right
def right_14(rows):
    """Jackknife: the mean is taken again without each school in turn; the same error
    for a mean."""
    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {}).setdefault(group, []).append(mark)
    gaps = []
    for groups in schools.values():
        if len(groups) == 2:
            t, c = groups["treated"], groups["control"]
            gaps.append(sum(t) / len(t) - sum(c) / len(c))
    n, total = len(gaps), sum(gaps)
    if n == 0:
        return None, None
    if n == 1:
        return total, None
    without = [(total - gap) / (n - 1) for gap in gaps]
    centre = sum(without) / n
    return total / n, ((n - 1) / n * sum((w - centre) ** 2 for w in without)) ** 0.5


@trial.right
def right_15(rows):
    """The spread from the differences between every two schools; a dict of dicts of
    Counters."""
    from collections import Counter
    from itertools import combinations

    marks = {"treated": Counter(), "control": Counter()}
    heads = {"treated": Counter(), "control": Counter()}
    for school, group, mark in rows:
        marks[group][school] += mark
        heads[group][school] += 1
    gaps = [
        marks["treated"][s] / heads["treated"][s]
        - marks["control"][s] / heads["control"][s]
        for s in heads["treated"].keys() & heads["control"].keys()
    ]
    n = len(gaps)
    if n < 2:
        return (*gaps, None) if gaps else (None, None)
    squares = sum((a - b) ** 2 for a, b in combinations(gaps, 2))
    return sum(gaps) / n, (squares / (n - 1)) ** 0.5 / n


@trial.right
def right_16(rows):
    """A class for a school, and a named tuple as the result (a tuple all the same)."""
    from collections import namedtuple
    from statistics import fmean, variance

    Result = namedtuple("Result", "mean error")

    class School:
        def __init__(self):
            self.treated, self.control = [], []

        @property
        def complete(self):
            return bool(self.treated) and bool(self.control)

        @property
        def gap(self):
            return fmean(self.treated) - fmean(self.control)

    known = {}
    for name, group, mark in rows:
        if name not in known:
            known[name] = School()
        getattr(known[name], group).append(mark)
    gaps = [s.gap for s in known.values() if s.complete]
    return Result(
        fmean(gaps) if gaps else None,
        (variance(gaps) / len(gaps)) ** 0.5 if len(gaps) > 1 else None,
    )


@trial.right
def right_17(rows):
    """Recursion: takes the first row's school out of the rows and does the rest
    again."""
    from math import fsum, hypot

    def gaps_of(left):
        if not left:
            return []
        name = left[0][0]
        t = [
            mark
            for school, group, mark in left
            if school == name and group == "treated"
        ]
        c = [
            mark
            for school, group, mark in left
            if school == name and group == "control"
        ]
        rest = gaps_of([row for row in left if row[0] != name])
        return (
            rest + [(sum(t) * len(c) - sum(c) * len(t)) / (len(t) * len(c))]
            if t and c
            else rest
        )

    gaps = gaps_of(rows)
    if not gaps:
        return None, None
    n = len(gaps)
    mean = fsum(gaps) / n
    if n == 1:
        return mean, None
    return mean, hypot(*(gap - mean for gap in gaps)) / (n * (n - 1)) ** 0.5


@trial.right
def right_18(rows):
    """A generator of the differences, eaten one after the other with Welford's running
    sums."""

    def gaps():
        for name in dict.fromkeys(school for school, _, _ in rows):
            mean = {}
            seen = {}
            for school, group, mark in reversed(rows):
                if school == name:
                    seen[group] = seen.get(group, 0) + 1
                    old = mean.get(group, 0)
                    mean[group] = old + (mark - old) / seen[group]
            if len(mean) == 2:
                yield mean["treated"] - mean["control"]

    n, centre, squares = 0, 0.0, 0.0
    for n, gap in enumerate(gaps(), start=1):
        step = gap - centre
        centre += step / n
        squares += step * (gap - centre)
    if n == 0:
        return None, None
    return centre, (None if n == 1 else (squares / (n * (n - 1))) ** 0.5)


@trial.wrong
def wrong_1(rows):
    """Belief: mean of all treated minus mean of all control is the mean of the schools;
    only the error is by school."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    both = [d for d in schools.values() if d["treated"] and d["control"]]
    gaps = [fmean(d["treated"]) - fmean(d["control"]) for d in both]
    if not gaps:
        return None, None
    pooled = fmean(m for d in both for m in d["treated"]) - fmean(
        m for d in both for m in d["control"]
    )
    if len(gaps) == 1:
        return pooled, None
    return pooled, stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_2(rows):
    """Belief: the root is of the number of pupils, they are what was measured."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        fmean(d["treated"]) - fmean(d["control"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(rows) ** 0.5


@trial.wrong
def wrong_3(rows):
    """Belief: the standard deviation of the differences is the error (not divided by
    the root)."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        fmean(d["treated"]) - fmean(d["control"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps)


@trial.wrong
def wrong_4(rows):
    """Belief: the schools are all there are, so divide by their number (pstdev)."""
    from statistics import fmean, pstdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        fmean(d["treated"]) - fmean(d["control"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), pstdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_5(rows):
    """Belief: a school with one group missing shows no difference, so 0."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = []
    for d in schools.values():
        if d["treated"] and d["control"]:
            gaps.append(fmean(d["treated"]) - fmean(d["control"]))
        else:
            gaps.append(0)
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_6(rows):
    """Belief: nobody in a group is a mean of 0 (sum over max(1, n))."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        sum(d["treated"]) / max(1, len(d["treated"]))
        - sum(d["control"]) / max(1, len(d["control"]))
        for d in schools.values()
    ]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_7(rows):
    """Belief: one difference cannot vary, so its error is 0."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        fmean(d["treated"]) - fmean(d["control"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], 0
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_8(rows):
    """Belief: fewer than two differences is too few for anything: (None, None)."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        fmean(d["treated"]) - fmean(d["control"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    if len(gaps) < 2:
        return None, None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_9(rows):
    """Belief: the only way to have no difference is an empty list, and then None alone
    will do."""
    from statistics import fmean, stdev

    if not rows:
        return None
    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        fmean(d["treated"]) - fmean(d["control"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_10(rows):
    """Belief: rows of a school stand together (groupby without sorting)."""
    from itertools import groupby
    from statistics import fmean, stdev

    gaps = []
    for _, pupils in groupby(rows, key=lambda r: r[0]):
        pupils = list(pupils)
        t = [m for _, g, m in pupils if g == "treated"]
        c = [m for _, g, m in pupils if g == "control"]
        if t and c:
            gaps.append(fmean(t) - fmean(c))
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_11(rows):
    """Belief: equal rows are the same pupil entered twice (set)."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in sorted(set(rows)):
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        fmean(d["treated"]) - fmean(d["control"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_12(rows):
    """Belief: a mean of 0 is as good as none: `if mean_t and mean_c` leaves out schools
    with a zero mean."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = []
    for d in schools.values():
        mean_t = fmean(d["treated"]) if d["treated"] else None
        mean_c = fmean(d["control"]) if d["control"] else None
        if mean_t and mean_c:
            gaps.append(mean_t - mean_c)
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_13(rows):
    """Belief: bigger schools tell more: each difference weighted with the school's
    pupils."""
    from statistics import fmean, stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps, weights = [], []
    for d in schools.values():
        if d["treated"] and d["control"]:
            gaps.append(fmean(d["treated"]) - fmean(d["control"]))
            weights.append(len(d["treated"]) + len(d["control"]))
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    mean = sum(g * w for g, w in zip(gaps, weights)) / sum(weights)
    return mean, stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_14(rows):
    """Belief: one pass with 'the current school' on sorted rows; the last school is
    never closed."""
    from statistics import fmean, stdev

    gaps, current = [], None
    t, c = [], []
    for s, g, m in sorted(rows):
        if s != current:
            if t and c:
                gaps.append(fmean(t) - fmean(c))
            current, t, c = s, [], []
        (t if g == "treated" else c).append(m)
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_15(rows):
    """Belief: the left-out schools were still in the trial: error and mean divide by
    all schools; and sign turned (control - treated)."""
    from statistics import stdev

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    gaps = [
        sum(d["control"]) / len(d["control"]) - sum(d["treated"]) / len(d["treated"])
        for d in schools.values()
        if d["treated"] and d["control"]
    ]
    n = len(schools)
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return sum(gaps) / n, stdev(gaps) / n**0.5


@trial.wrong
def wrong_16(rows):
    """Belief: the error comes from the pupils: two-sample standard error of the pooled
    groups, as in the textbook."""
    from statistics import fmean, variance

    schools = {}
    for s, g, m in rows:
        schools.setdefault(s, {"treated": [], "control": []})[g].append(m)
    both = [d for d in schools.values() if d["treated"] and d["control"]]
    gaps = [fmean(d["treated"]) - fmean(d["control"]) for d in both]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    t = [m for d in both for m in d["treated"]]
    c = [m for d in both for m in d["control"]]
    return fmean(gaps), (variance(t) / len(t) + variance(c) / len(c)) ** 0.5


@trial.wrong
def wrong_17(rows):
    """Belief: one mark a school and group: the dictionary keeps the last; and the
    result rounded to two places as in the text."""
    from statistics import fmean, stdev

    marks = {}
    for s, g, m in rows:
        marks.setdefault(s, {})[g] = m
    gaps = [d["treated"] - d["control"] for d in marks.values() if len(d) == 2]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return round(fmean(gaps), 2), round(stdev(gaps) / len(gaps) ** 0.5, 2)


@trial.wrong
def wrong_18(rows):
    """Belief: what counts are the pupils: all treated against all control, with the
    error of two samples."""
    from statistics import fmean, variance

    t = [mark for _, group, mark in rows if group == "treated"]
    c = [mark for _, group, mark in rows if group == "control"]
    if not t or not c:
        return None, None
    gain = fmean(t) - fmean(c)
    if len(t) < 2 or len(c) < 2:
        return gain, None
    return gain, (variance(t) / len(t) + variance(c) / len(c)) ** 0.5


@trial.wrong
def wrong_19(rows):
    """Belief: a larger school weighs more in the mean; and the deviation divides by n
    (two slips)."""
    from statistics import fmean, pstdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps, sizes = [], []
    for s in schools.values():
        if s["treated"] and s["control"]:
            gaps.append(fmean(s["treated"]) - fmean(s["control"]))
            sizes.append(len(s["treated"]) + len(s["control"]))
    if not gaps:
        return None, None
    mean = sum(g * n for g, n in zip(gaps, sizes)) / sum(sizes)
    if len(gaps) == 1:
        return mean, None
    return mean, pstdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_20(rows):
    """Belief: the n under the root is the number of pupils: more pupils, more
    certainty."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps, pupils = [], 0
    for s in schools.values():
        if s["treated"] and s["control"]:
            gaps.append(fmean(s["treated"]) - fmean(s["control"]))
            pupils += len(s["treated"]) + len(s["control"])
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / pupils**0.5


@trial.wrong
def wrong_21(rows):
    """Belief: under the root stands the number of all schools, those left out too."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = [
        fmean(s["treated"]) - fmean(s["control"])
        for s in schools.values()
        if s["treated"] and s["control"]
    ]
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(schools) ** 0.5


@trial.wrong
def wrong_22(rows):
    """Belief: groupby collects all rows of a school, even if they do not stand
    together."""
    from itertools import groupby
    from statistics import fmean, stdev

    gaps = []
    for _, group in groupby(rows, key=lambda row: row[0]):
        pupils = list(group)
        t = [row[2] for row in pupils if row[1] == "treated"]
        c = [row[2] for row in pupils if row[1] == "control"]
        if t and c:
            gaps.append(fmean(t) - fmean(c))
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_23(rows):
    """Belief: a mean of 0 means that nobody is there: a group with only 0 marks counts
    as missing."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = []
    for s in schools.values():
        t = sum(s["treated"]) / max(1, len(s["treated"]))
        c = sum(s["control"]) / max(1, len(s["control"]))
        if t and c:
            gaps.append(t - c)
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_24(rows):
    """Belief: collects the differences in a set, where two schools with the same
    difference become one."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = set()
    for s in schools.values():
        if s["treated"] and s["control"]:
            gaps.add(fmean(s["treated"]) - fmean(s["control"]))
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps.pop(), None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_25(rows):
    """Belief: two independent samples of school means: their two errors are added in
    squares, the pairing is lost."""
    from statistics import fmean, variance

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    both = [s for s in schools.values() if s["treated"] and s["control"]]
    t = [fmean(s["treated"]) for s in both]
    c = [fmean(s["control"]) for s in both]
    if not both:
        return None, None
    if len(both) == 1:
        return t[0] - c[0], None
    return fmean(t) - fmean(c), ((variance(t) + variance(c)) / len(both)) ** 0.5


@trial.wrong
def wrong_26(rows):
    """Belief: the mean of differences is the difference of means, so schools with one
    group still help in the mean."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    t = [fmean(s["treated"]) for s in schools.values() if s["treated"]]
    c = [fmean(s["control"]) for s in schools.values() if s["control"]]
    if not t or not c:
        return None, None
    gaps = [
        fmean(s["treated"]) - fmean(s["control"])
        for s in schools.values()
        if s["treated"] and s["control"]
    ]
    if len(gaps) < 2:
        return fmean(t) - fmean(c), None
    return fmean(t) - fmean(c), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_27(rows):
    """Belief: a mean can be kept up to date as (old + new) / 2."""
    from statistics import fmean, stdev

    means = {}
    for school, group, mark in rows:
        if (school, group) in means:
            means[school, group] = (means[school, group] + mark) / 2
        else:
            means[school, group] = mark
    gaps = []
    for school in {s for s, _ in means}:
        if (school, "treated") in means and (school, "control") in means:
            gaps.append(means[school, "treated"] - means[school, "control"])
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_28(rows):
    """Belief: the difference of a school is its effect size as in task 1; schools
    without a spread are left out."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = []
    for s in schools.values():
        if s["treated"] and len(set(s["control"])) > 1:
            gaps.append(
                (fmean(s["treated"]) - fmean(s["control"])) / stdev(s["control"])
            )
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_29(rows):
    """Belief: a school without one of the groups spoils everything: returns None, None
    in the loop."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = []
    for s in schools.values():
        if not s["treated"] or not s["control"]:
            return None, None
        gaps.append(fmean(s["treated"]) - fmean(s["control"]))
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_30(rows):
    """Belief: as in task 1, without any spread of the differences there is no error:
    None instead of 0."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = [
        fmean(s["treated"]) - fmean(s["control"])
        for s in schools.values()
        if s["treated"] and s["control"]
    ]
    if not gaps:
        return None, None
    error = stdev(gaps) / len(gaps) ** 0.5 if len(gaps) > 1 else 0
    if round(error, 9) == 0:
        error = None
    return fmean(gaps), error


@trial.wrong
def wrong_31(rows):
    """Belief: one school has an error of 0, and no school a mean of 0 and an error of 0
    (two slips)."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = [
        fmean(s["treated"]) - fmean(s["control"])
        for s in schools.values()
        if s["treated"] and s["control"]
    ]
    if not gaps:
        return 0, 0
    if len(gaps) == 1:
        return gaps[0], 0
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_32(rows):
    """Belief: may sort the list it was given, so that the schools stand together."""
    from itertools import groupby
    from statistics import fmean, stdev

    rows.sort()
    gaps = []
    for _, group in groupby(rows, key=lambda row: row[0]):
        pupils = list(group)
        t = [row[2] for row in pupils if row[1] == "treated"]
        c = [row[2] for row in pupils if row[1] == "control"]
        if t and c:
            gaps.append(fmean(t) - fmean(c))
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_33(rows):
    """Belief: nothing to report is a plain None, not a tuple of two."""
    from statistics import fmean, stdev

    schools = {}
    for school, group, mark in rows:
        schools.setdefault(school, {"treated": [], "control": []})[group].append(mark)
    gaps = [
        fmean(s["treated"]) - fmean(s["control"])
        for s in schools.values()
        if s["treated"] and s["control"]
    ]
    if not gaps:
        return None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5


@trial.wrong
def wrong_34(rows):
    """Belief: a school is finished when the next name comes: the last school is never
    added."""
    from statistics import fmean, stdev

    gaps = []
    name, t, c = None, [], []
    for school, group, mark in sorted(rows):
        if school != name:
            if t and c:
                gaps.append(fmean(t) - fmean(c))
            name, t, c = school, [], []
        if group == "treated":
            t.append(mark)
        else:
            c.append(mark)
    if not gaps:
        return None, None
    if len(gaps) == 1:
        return gaps[0], None
    return fmean(gaps), stdev(gaps) / len(gaps) ** 0.5
