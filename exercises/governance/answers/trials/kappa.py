"""What people answered to `kappa` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()
agreement = trial.given("agreement")


@trial.right
def right_1(first, second):
    """Exact."""
    from collections import Counter
    from fractions import Fraction

    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    n = len(pairs)
    if not n:
        return None
    ones, others = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    same = Fraction(sum(a == b for a, b in pairs), n)
    chance = sum(Fraction(ones[k] * others[k], n * n) for k in ones)
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.right
def right_2(first, second):
    """Integers until the last division: (n*same - e) / (n*n - e)."""
    keep = [c for c in second if first[c] != "" and second[c] != ""]
    n = len(keep)
    hits = sum(1 for c in keep if first[c] == second[c])
    e = sum(1 for c in keep for d in keep if first[c] == second[d])
    if n * n == e:
        return None
    return (n * hits - e) / (n * n - e)


@trial.right
def right_3(first, second):
    """Uses agreement of task 1, and agreement over all pairings for chance."""
    same = agreement(first, second)
    if same is None:
        return None
    keep = [c for c in first if first[c] and second[c]]
    every = [(c, d) for c in keep for d in keep]
    chance = agreement(
        {i: first[c] for i, (c, d) in enumerate(every)},
        {i: second[d] for i, (c, d) in enumerate(every)},
    )
    return None if chance == 1 else (same - chance) / (1 - chance)


@trial.right
def right_4(first, second):
    """Disagreement: one minus observed over expected disagreement."""
    answers = ("yes", "no", "unsure")
    table = {(a, b): 0 for a in answers for b in answers}
    for clause in first:
        cell = (first[clause], second[clause])
        if cell in table:
            table[cell] += 1
    n = sum(table.values())
    row = {a: sum(table[a, b] for b in answers) for a in answers}
    col = {b: sum(table[a, b] for a in answers) for b in answers}
    observed = sum(table[a, b] for a in answers for b in answers if a != b) * n
    expected = sum(row[a] * col[b] for a in answers for b in answers if a != b)
    return 1 - observed / expected if expected else None


@trial.right
def right_5(first, second):
    """Every rotation of the second heap: the mean over them is chance, exactly."""
    from fractions import Fraction
    from statistics import mean

    keep = sorted(c for c in first if "" not in (first[c], second[c]))
    one, other = [first[c] for c in keep], [second[c] for c in keep]
    if not keep:
        return None

    def share(x, y):
        return Fraction(sum(map(str.__eq__, x, y)), len(x))

    chance = mean(share(one, other[i:] + other[:i]) for i in range(len(keep)))
    same = share(one, other)
    try:
        return float((same - chance) / (1 - chance))
    except ZeroDivisionError:
        return None


@trial.right
def right_6(first, second):
    """Floats, the way of the formula, with the special cases asked first."""
    kept = {c: (first[c], second[c]) for c in first if first[c] and second[c]}
    if not kept or len({answer for pair in kept.values() for answer in pair}) == 1:
        return None
    n = len(kept)
    same = sum(len(set(pair)) == 1 for pair in kept.values()) / n
    chance = 0.0
    for answer in ["unsure", "no", "yes"]:
        p = sum(pair[0] == answer for pair in kept.values()) / n
        q = sum(pair[1] == answer for pair in kept.values()) / n
        chance += p * q
    return (same - chance) / (1 - chance)


@trial.right
def right_7(first, second):
    """Vectors: a scalar product of two frequency vectors."""

    class Heap(list):
        def shares(self):
            return [self.count(a) / len(self) for a in ("no", "yes", "unsure")]

    one, other = Heap(), Heap()
    for clause in range(1, 100):
        if first.get(clause) and second.get(clause):
            one.append(first[clause])
            other.append(second[clause])
    if not one:
        return None
    chance = sum(p * q for p, q in zip(one.shares(), other.shares()))
    if abs(1 - chance) < 1e-12:
        return None
    same = sum(a == b for a, b in zip(one, other)) / len(one)
    return (same - chance) / (1 - chance)


@trial.right
def right_8(first, second):
    """Recursion that gathers the counts; the share of equal answers from the
    diagonal."""

    def gather(clauses, one, other, same):
        if not clauses:
            return one, other, same
        a, b = first[clauses[-1]], second[clauses[-1]]
        if not (a and b):
            return gather(clauses[:-1], one, other, same)
        return gather(
            clauses[:-1],
            {**one, a: one.get(a, 0) + 1},
            {**other, b: other.get(b, 0) + 1},
            same + (a == b),
        )

    one, other, same = gather(list(first), {}, {}, 0)
    n = sum(one.values())
    if n == 0 or (len(one) == len(other) == 1 and one == other):
        return None
    e = sum(one.get(k, 0) * other.get(k, 0) for k in {*one, *other}) / n
    return (same - e) / (n - e)


@trial.right
def right_9(first, second):
    """A Decimal. Open: "a number, not rounded" may be a Decimal of 28 digits."""
    from decimal import Decimal

    a, b = [
        [r[c] for c in sorted(first) if first[c] and second[c]] for r in (first, second)
    ]
    n = len(a)
    e = sum(a.count(k) * b.count(k) for k in set(a))
    s = n * sum(x == y for x, y in zip(a, b))
    return Decimal(s - e) / Decimal(n * n - e) if n * n - e else None


@trial.right
def right_10(first, second):
    """Everything in Fractions, the division by zero caught."""
    from fractions import Fraction as F

    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    n = len(rows)
    try:
        same = F(sum(p == q for p, q in rows), n)
        chance = sum(
            F(sum(p == w for p, _ in rows), n) * F(sum(q == w for _, q in rows), n)
            for w in ("yes", "no", "unsure")
        )
        return (same - chance) / (1 - chance)
    except ZeroDivisionError:
        return None


@trial.right
def right_11(first, second):
    """Chance by laying every answer of the first against every answer of the second."""
    from itertools import product

    clauses = [c for c in second if "" not in (first[c], second[c])]
    if not clauses:
        return None
    hits = sum(first[i] == second[j] for i, j in product(clauses, repeat=2))
    n = len(clauses)
    if hits == n * n:
        return None
    return (n * sum(first[c] == second[c] for c in clauses) - hits) / (n * n - hits)


@trial.right
def right_12(first, second):
    """1 minus observed disagreement over expected disagreement."""
    from collections import Counter

    keys = [c for c in first if first[c] and second[c]]
    one, two = Counter(first[c] for c in keys), Counter(second[c] for c in keys)
    expected = sum(one[p] * two[q] for p in one for q in two if p != q)
    if not expected:
        return None
    observed = sum(first[c] != second[c] for c in keys)
    return 1 - observed * len(keys) / expected


@trial.right
def right_13(first, second):
    """A 3 by 3 table, trace and margins."""
    words = ["unsure", "no", "yes"]
    table = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
    for c in sorted(first):
        if first[c] in words and second[c] in words:
            table[words.index(first[c])][words.index(second[c])] += 1
    n = sum(map(sum, table))
    if n == 0:
        return None
    rows = [sum(r) / n for r in table]
    cols = [sum(r) / n for r in zip(*table)]
    same = sum(table[i][i] for i in range(3)) / n
    chance = sum(r * k for r, k in zip(rows, cols))
    if abs(1 - chance) < 1e-9:
        return None
    return (same - chance) / (1 - chance)


@trial.right
def right_14(first, second):
    """Tests for None in words: both gave one and the same answer to everything."""
    import statistics

    pairs = [(first[c], second[c]) for c in first if first[c] != "" != second[c]]
    if len({w for pair in pairs for w in pair}) <= 1:
        return None
    a, b = zip(*pairs)
    same = statistics.fmean(float(p == q) for p, q in pairs)
    chance = sum(
        statistics.fmean(float(p == w) for p in a)
        * statistics.fmean(float(q == w) for q in b)
        for w in set(a) | set(b)
    )
    return (same - chance) / (1 - chance)


@trial.right
def right_15(first, second):
    """Average over all rotations of the second heap gives chance exactly."""
    from collections import deque
    from fractions import Fraction

    keys = [c for c in first if first[c] and second[c]]
    if not keys:
        return None
    a, heap = [first[c] for c in keys], deque(second[c] for c in keys)
    counts = []
    for _ in keys:
        counts.append(sum(p == q for p, q in zip(a, heap)))
        heap.rotate(1)
    n = len(keys)
    same, chance = Fraction(counts[0], n), Fraction(sum(counts), n * n)
    return None if chance == 1 else float((same - chance) / (1 - chance))


@trial.right
def right_16(first, second):
    """A class, answers coded as one-hot vectors."""

    class Reader:
        def __init__(self, answers):
            self.v = [
                tuple(int(x == w) for w in ("yes", "no", "unsure")) for x in answers
            ]

        def total(self):
            return [sum(col) for col in zip(*self.v)]

        def __matmul__(self, other):
            return sum(x * y for p, q in zip(self.v, other.v) for x, y in zip(p, q))

    keys = [c for c in first if min(len(first[c]), len(second[c])) > 0]
    r, s, n = Reader(first[c] for c in keys), Reader(second[c] for c in keys), len(keys)
    agree = r @ s
    by_chance = sum(x * y for x, y in zip(r.total(), s.total()))
    if n * n == by_chance:  # also 0 == 0, no clause
        return None
    return (agree * n - by_chance) / (n * n - by_chance)


@trial.right
def right_17(first, second):
    """Recursion that carries tallies."""

    def walk(items, n, same, one, two):
        if not items:
            if n == 0:
                return None
            chance = sum(one.get(w, 0) * two.get(w, 0) for w in one)
            return (
                None
                if chance == n**2
                else (same / n - chance / n**2) / (1 - chance / n**2)
            )
        (c, p), rest = items[0], items[1:]
        q = second[c]
        if not (p and q):
            return walk(rest, n, same, one, two)
        return walk(
            rest,
            n + 1,
            same + (p == q),
            {**one, p: one.get(p, 0) + 1},
            {**two, q: two.get(q, 0) + 1},
        )

    return walk(list(first.items()), 0, 0, {}, {})


@trial.right
def right_18(first, second):
    """Uses agreement of task 1 for "same"."""
    same = agreement(first, second)
    if same is None:
        return None
    keys = [c for c in first if first[c] and second[c]]
    chance = 0
    for w in ("yes", "no", "unsure"):
        x = len([c for c in keys if first[c] == w])
        y = len([c for c in keys if second[c] == w])
        chance += x * y
    chance = chance / len(keys) ** 2
    return (same - chance) / (1 - chance) if chance != 1 else None


@trial.wrong
def wrong_1(first, second):
    """Belief: chance is a coin, 1/2, whatever the habits."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    same = sum(a == b for a, b in pairs) / len(pairs)
    if len({a for p in pairs for a in p}) == 1:
        return None
    return (same - 0.5) / (1 - 0.5)


@trial.wrong
def wrong_2(first, second):
    """Belief: chance has two products, as in the table: "yes" and "no"."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = one.count("yes") * other.count("yes") / n**2
    chance += one.count("no") * other.count("no") / n**2
    return None if chance == 1 else (same - chance) / (1 - chance)


@trial.wrong
def wrong_3(first, second):
    """Belief: kappa cannot be below 0, worse than chance is 0."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = sum(one.count(k) * other.count(k) for k in set(one)) / n**2
    if chance == 1:
        return None
    return max(0, (same - chance) / (1 - chance))


@trial.wrong
def wrong_4(first, second):
    """Belief: where both give one answer throughout they agree fully, kappa 1."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = sum(one.count(k) * other.count(k) for k in set(one)) / n**2
    if chance == 1:
        return 1.0
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_5(first, second):
    """Half finished: what is beyond chance, not divided by the way that was left."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = sum(one.count(k) * other.count(k) for k in set(one)) / n**2
    if chance == 1:
        return None
    return same - chance


@trial.wrong
def wrong_6(first, second):
    """Slip: parentheses forgotten in the formula."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = 0
    for answer in ("yes", "no", "unsure"):
        chance += one.count(answer) / n * other.count(answer) / n
    if chance == 1:
        return None
    return same - chance / 1 - chance


@trial.wrong
def wrong_7(first, second):
    """Belief: chance uses the habits of both readers pooled (that is Scott's pi)."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    same = sum(a == b for a, b in pairs) / n
    pool = [a for pair in pairs for a in pair]
    chance = sum((pool.count(k) / (2 * n)) ** 2 for k in ("yes", "no", "unsure"))
    return None if chance == 1 else (same - chance) / (1 - chance)


@trial.wrong
def wrong_8(first, second):
    """Belief: a reader's habit is taken from all clauses that this reader answered."""
    same = agreement(first, second)
    if same is None:
        return None
    one = [a for a in first.values() if a]
    other = [a for a in second.values() if a]
    chance = 0
    for answer in ("yes", "no", "unsure"):
        chance += one.count(answer) / len(one) * other.count(answer) / len(other)
    return None if chance == 1 else (same - chance) / (1 - chance)


@trial.wrong
def wrong_9(first, second):
    """Slip: shares for chance divided by all clauses, blanks counted in the base."""
    same = agreement(first, second)
    if same is None:
        return None
    keep = [c for c in first if first[c] and second[c]]
    chance = 0
    for answer in ("yes", "no", "unsure"):
        p = sum(first[c] == answer for c in keep) / len(first)
        q = sum(second[c] == answer for c in keep) / len(second)
        chance += p * q
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_10(first, second):
    """Belief: a blank is a fourth kind of answer, compared like the others."""
    n = len(first)
    if n == 0:
        return None
    same = sum(first[c] == second[c] for c in first) / n
    one, other = list(first.values()), list(second.values())
    chance = sum(one.count(k) * other.count(k) for k in set(one)) / n**2
    return None if chance == 1 else (same - chance) / (1 - chance)


@trial.wrong
def wrong_11(first, second):
    """Belief: "unsure" is no judgement and does not count."""
    pairs = [(first[c], second[c]) for c in first]
    pairs = [p for p in pairs if set(p) <= {"yes", "no"}]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = sum(one.count(k) * other.count(k) for k in ("yes", "no")) / n**2
    return None if chance == 1 else (same - chance) / (1 - chance)


@trial.wrong
def wrong_12(first, second):
    """Misread: None whenever both agree on every clause (same is 1, not chance)."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    if same == 1:
        return None
    chance = sum(one.count(k) * other.count(k) for k in set(one)) / n**2
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_13(first, second):
    """Misread: None as soon as one of the two gives one answer throughout."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    if len(set(one)) == 1 or len(set(other)) == 1:
        return None
    same = sum(a == b for a, b in pairs) / n
    chance = sum(one.count(k) * other.count(k) for k in set(one)) / n**2
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_14(first, second):
    """Slip: pairs the counts of two Counters by position, not by answer."""
    from collections import Counter

    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one = Counter(a for a, _ in pairs)
    other = Counter(b for _, b in pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = sum(p * q for p, q in zip(one.values(), other.values())) / n**2
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_15(first, second):
    """Slip: return stands inside the loop over the answers, after "yes"."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = 0
    for answer in ("yes", "no", "unsure"):
        chance += one.count(answer) * other.count(answer) / n**2
        return (same - chance) / (1 - chance) if chance < 1 else None


@trial.wrong
def wrong_16(first, second):
    """Two slips: dicts zipped by position, and chance of 1 not caught."""
    pairs = [(a, b) for a, b in zip(first.values(), second.values()) if a and b]
    if not pairs:
        return None
    n = len(pairs)
    one, other = zip(*pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = sum(one.count(k) * other.count(k) for k in set(one)) / n**2
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_17(first, second):
    """Two slips: chance is the share of both "yes" squared plus both "no" squared plus
    ..., and "or None"."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    n = len(pairs)
    same = sum(a == b for a, b in pairs) / n
    chance = sum((pairs.count((k, k)) / n) ** 2 for k in ("yes", "no", "unsure"))
    if chance == 1:
        return None
    return (same - chance) / (1 - chance) or None


@trial.wrong
def wrong_18(first, second):
    """Belief: by chance two readers always agree on half of the clauses."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows or len({w for r in rows for w in r}) == 1:
        return None
    same = sum(p == q for p, q in rows) / len(rows)
    return (same - 0.5) / (1 - 0.5)


@trial.wrong
def wrong_19(first, second):
    """Belief: there are three answers, so chance is 1/3."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    same = sum(p == q for p, q in rows) / len(rows)
    chance = 1 / 3
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_20(first, second):
    """Belief: both readers share one habit, so their answers are pooled (mean share,
    squared)."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    same = sum(p == q for p, q in rows) / n
    pool = [w for r in rows for w in r]
    chance = sum((pool.count(w) / (2 * n)) ** 2 for w in ("yes", "no", "unsure"))
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_21(first, second):
    """Slip: chance is added up for "yes" and "no" only, "unsure" forgotten."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    chance = (
        a.count("yes") / n * b.count("yes") / n + a.count("no") / n * b.count("no") / n
    )
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_22(first, second):
    """Belief: both always the same answer is perfect, so kappa is 1 where chance is
    1."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")) / n**2
    if chance == 1:
        return 1
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_23(first, second):
    """Belief: worse than chance does not exist, so below 0 becomes 0."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")) / n**2
    if chance == 1:
        return None
    return max(0, (same - chance) / (1 - chance))


@trial.wrong
def wrong_24(first, second):
    """Belief: a reader's habits are counted over all that this reader answered, also
    where the other is blank."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    same = sum(p == q for p, q in rows) / len(rows)
    a = [v for v in first.values() if v]
    b = [v for v in second.values() if v]
    chance = 0
    for w in ("yes", "no", "unsure"):
        chance += a.count(w) / len(a) * (b.count(w) / len(b))
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_25(first, second):
    """Slip: brackets forgotten in the formula, same - chance / 1 - chance."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")) / n**2
    if chance == 1:
        return None
    return same - chance / 1 - chance


@trial.wrong
def wrong_26(first, second):
    """Half finished: how far beyond chance, not as a share of the way to 1."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")) / n**2
    if chance == 1:
        return None
    return same - chance


@trial.wrong
def wrong_27(first, second):
    """Belief: chance comes from how often both together give an answer (the joint
    share, squared)."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    same = sum(p == q for p, q in rows) / n
    chance = 0
    for w in ("yes", "no", "unsure"):
        both = sum(p == w and q == w for p, q in rows) / n
        chance += both * both
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_28(first, second):
    """Belief: None goes with full agreement (same is 1), not with chance 1."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    if same == 1:
        return None
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")) / n**2
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_29(first, second):
    """Belief: "unsure" is left out like a blank."""
    rows = [
        (first[c], second[c])
        for c in first
        if first[c] in ("yes", "no") and second[c] in ("yes", "no")
    ]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no")) / n**2
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_30(first, second):
    """Belief: a reader with only one answer has no habits to compare, so None as soon
    as one reader never varies."""
    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    if len(set(a)) == 1 or len(set(b)) == 1:
        return None
    same = sum(p == q for p, q in rows) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")) / n**2
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_31(first, second):
    """Belief: the blank is a fourth answer, compared like the others."""
    n = len(first)
    if n == 0:
        return None
    a, b = list(first.values()), list(second.values())
    same = sum(first[c] == second[c] for c in first) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure", "")) / n**2
    if chance == 1:
        return None
    return (same - chance) / (1 - chance)


@trial.wrong
def wrong_32(first, second):
    """Slip: a kappa of exactly 0 is falsy and comes back as None."""
    from fractions import Fraction

    rows = [(first[c], second[c]) for c in first if first[c] and second[c]]
    value = None
    if rows:
        n = len(rows)
        a, b = zip(*rows)
        same = Fraction(sum(p == q for p, q in rows), n)
        chance = Fraction(
            sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")), n * n
        )
        if chance != 1:
            value = float((same - chance) / (1 - chance))
    if not value:
        return None
    return value


@trial.wrong
def wrong_33(first, second):
    """Two slips: values zipped in the order of the dicts, and the result rounded to two
    places."""
    rows = [(p, q) for p, q in zip(first.values(), second.values()) if p and q]
    if not rows:
        return None
    n = len(rows)
    a, b = zip(*rows)
    same = sum(p == q for p, q in rows) / n
    chance = sum(a.count(w) * b.count(w) for w in ("yes", "no", "unsure")) / n**2
    if chance == 1:
        return None
    return round((same - chance) / (1 - chance), 2)


@trial.wrong
def wrong_34(first, second):
    """Two slips: shares taken of all clauses, blanks included, and 0 where there is no
    kappa."""
    n = len(first)
    if n == 0:
        return 0
    same = chance = 0
    for c in first:
        if first[c] and first[c] == second[c]:
            same += 1 / n
    for w in ("yes", "no", "unsure"):
        x = sum(1 for c in first if first[c] == w and second[c])
        y = sum(1 for c in first if second[c] == w and first[c])
        chance += x / n * (y / n)
    if round(chance, 9) == 1:
        return 0
    return (same - chance) / (1 - chance)
