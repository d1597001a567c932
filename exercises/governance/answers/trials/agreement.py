"""What people answered to `agreement` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(first, second):
    from fractions import Fraction

    same = compared = 0
    for clause, one in first.items():
        other = second[clause]
        if one == "" or other == "":
            continue
        compared += 1
        if one == other:
            same += 1
    return Fraction(same, compared) if compared else None


@trial.right
def right_2(first, second):
    """Statistics: the mean of ones and noughts."""
    import statistics

    try:
        return statistics.mean(
            [float(first[c] == second[c]) for c in second if first[c] and second[c]]
        )
    except statistics.StatisticsError:
        return None


@trial.right
def right_3(first, second):
    """Sets of items: an intersection over clauses answered by both."""
    one = {(c, a) for c, a in first.items() if a}
    other = {(c, a) for c, a in second.items() if a}
    base = {c for c, _ in one} & {c for c, _ in other}
    if not base:
        return None
    return len(one & other) / len(base)


@trial.right
def right_4(first, second):
    """Recursion over the sorted clauses, returns the two counts."""

    def walk(clauses):
        if not clauses:
            return 0, 0
        same, compared = walk(clauses[1:])
        one, other = first[clauses[0]], second[clauses[0]]
        if "" in (one, other):
            return same, compared
        return same + (one == other), compared + 1

    same, compared = walk(sorted(first))
    if compared == 0:
        return None
    return same / compared


@trial.right
def right_5(first, second):
    """A table of pairs, counted."""
    from collections import Counter

    table = Counter((first[c], second[c]) for c in range(1, 100) if c in first)
    answers = ["yes", "no", "unsure"]
    total = sum(table[a, b] for a in answers for b in answers)
    diagonal = sum(table[a, a] for a in answers)
    return diagonal / total if total > 0 else None


@trial.right
def right_6(first, second):
    """One minus the disagreements, computed exactly, then a float."""
    from fractions import Fraction

    left = sorted(first.items())
    right = sorted(second.items())
    differ, n = 0, 0
    for (_, x), (_, y) in zip(left, right):
        if len(x) * len(y) > 0:
            n += 1
            differ += x != y
    if n == 0:
        return None
    return float(1 - Fraction(differ, n))


@trial.right
def right_7(first, second):
    """A class that keeps a running mean."""

    class Running:
        def __init__(self):
            self.n, self.mean = 0, None

        def add(self, value):
            self.n += 1
            self.mean = (
                value if self.mean is None else self.mean + (value - self.mean) / self.n
            )

    running = Running()
    for clause in reversed(list(second)):
        if first[clause] != "" != second[clause]:
            running.add(1 if first[clause] == second[clause] else 0)
    return running.mean


@trial.right
def right_8(first, second):
    """Copies, blanks taken out of the copies, numbers 0 and 1 may be int. Open: "a
    number from 0 to 1" may be an int where nothing is left to divide."""
    one, other = dict(first), dict(second)
    for clause in first:
        if not one[clause] or not other[clause]:
            del one[clause], other[clause]
    if not one:
        return None
    if one == other:
        return 1
    same = len(one.items() & other.items())
    return 0 if not same else same / len(one)


@trial.right
def right_9(first, second):
    """A Decimal. Open: "a number ..., not rounded" may be a Decimal of 28 digits."""
    from decimal import Decimal

    pairs = [*filter(all, ((first[k], second[k]) for k in first))]
    return (
        pairs
        and Decimal(sum(len({*p}) == 1 for p in pairs)) / len(pairs)
        or (Decimal(0) if pairs else None)
    )


@trial.right
def right_10(first, second):
    """Exact, as a Fraction."""
    from fractions import Fraction

    same = compared = 0
    for clause, answer in first.items():
        if answer and second[clause]:
            compared += 1
            same += answer == second[clause]
    if compared:
        return Fraction(same, compared)


@trial.right
def right_11(first, second):
    """Mean of booleans, the error of an empty mean caught."""
    import statistics

    try:
        return statistics.mean(
            int(first[c] == second[c])
            for c in second
            if first[c] != "" and second[c] != ""
        )
    except statistics.StatisticsError:
        return None


@trial.right
def right_12(first, second):
    """Counter of pairs."""
    from collections import Counter

    table = Counter((first[k], second[k]) for k in sorted(first, reverse=True))
    words = ["yes", "no", "unsure"]
    total = sum(table[(p, q)] for p in words for q in words)
    if total == 0:
        return None
    return sum(table[(p, p)] for p in words) / total


@trial.right
def right_13(first, second):
    """Recursion over a list of clauses."""

    def walk(keys, same, total):
        if not keys:
            return same / total if total else None
        head, *tail = keys
        if "" in (first[head], second[head]):
            return walk(tail, same, total)
        return walk(tail, same + (first[head] == second[head]), total + 1)

    return walk(list(first), 0, 0)


@trial.right
def right_14(first, second):
    """Sets of items; every item is unique, as the clause number is in it."""
    one = {(k, v) for k, v in first.items() if v}
    two = {(k, v) for k, v in second.items() if v}
    both = {k for k, _ in one} & {k for k, _ in two}
    return len(one & two) / len(both) if both else None


@trial.right
def right_15(first, second):
    """Blanks removed from copies; all 99 possible numbers looked up; 1 minus
    disagreement."""
    a, b = dict(first), dict(second)
    for d in (a, b):
        for key in list(d):
            if d[key] == "":
                d.pop(key)
    numbers = [n for n in range(1, 100) if n in a and n in b]
    if len(numbers) == 0:
        return None
    different = len([n for n in numbers if a[n] != b[n]])
    return (len(numbers) - different) / len(numbers)


@trial.right
def right_16(first, second):
    """A class with a running mean in Fractions, changed to float at the end."""
    from fractions import Fraction

    class Running:
        def __init__(self):
            self.n, self.mean = 0, Fraction(0)

        def add(self, x):
            self.n += 1
            self.mean += (Fraction(x) - self.mean) / self.n

    r = Running()
    for c in first:
        if len(first[c]) > 0 and len(second[c]) > 0:
            r.add(1 if first[c] == second[c] else 0)
    return float(r.mean) if r.n > 0 else None


@trial.right
def right_17(first, second):
    """Sort both by number and go through them side by side; whole numbers 0 and 1 as
    int."""
    rows = zip(sorted(first.items()), sorted(second.items()))
    rows = [(x[1], y[1]) for x, y in rows if x[1] and y[1]]
    if not rows:
        return None
    if all(p == q for p, q in rows):
        return 1
    if not any(p == q for p, q in rows):
        return 0
    return [p == q for p, q in rows].count(True) / len(rows)


@trial.right
def right_18(first, second):
    """Open: is a decimal.Decimal "a number … not rounded"? (28 digits, more than a
    float has)."""
    from decimal import Decimal

    verdicts = [first[c] == second[c] for c in first if all((first[c], second[c]))]
    return Decimal(sum(verdicts)) / Decimal(len(verdicts)) if verdicts else None


@trial.wrong
def wrong_1(first, second):
    """Belief: the base is all clauses of the document, blanks too."""
    same = 0
    for clause in first:
        if first[clause] != "" and first[clause] == second[clause]:
            same += 1
    if len(first) == 0:
        return None
    return same / len(first)


@trial.wrong
def wrong_2(first, second):
    """Belief: two blanks are also the same answer; only one-sided blanks drop out."""
    same = compared = 0
    for clause in first:
        one, other = first[clause], second[clause]
        if one == other:
            same += 1
            compared += 1
        elif one != "" and other != "":
            compared += 1
    return same / compared if compared else None


@trial.wrong
def wrong_3(first, second):
    """Belief: "unsure" is no answer and is left out like a blank."""
    pairs = [(first[c], second[c]) for c in first]
    pairs = [p for p in pairs if "" not in p and "unsure" not in p]
    if not pairs:
        return None
    return sum(a == b for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_4(first, second):
    """Belief: two who are unsure have not agreed on anything (compared, not the
    same)."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    return sum(a == b and a != "unsure" for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_5(first, second):
    """Belief: the base is what the first reader has answered."""
    answered = [c for c in first if first[c] != ""]
    if not answered:
        return None
    return sum(first[c] == second[c] for c in answered) / len(answered)


@trial.wrong
def wrong_6(first, second):
    """Belief: both dicts stand in the same order, so zip the values."""
    pairs = [(a, b) for a, b in zip(first.values(), second.values()) if a and b]
    if not pairs:
        return None
    return sum(a == b for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_7(first, second):
    """Belief: with nothing compared they agree on a share of 0."""
    same = compared = 0
    for clause in first:
        if first[clause] and second[clause]:
            compared += 1
            same += first[clause] == second[clause]
    if compared == 0:
        return 0
    return same / compared


@trial.wrong
def wrong_8(first, second):
    """Slip: asks whether the dict is empty, not whether anything is compared."""
    if not first:
        return None
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    return sum(a == b for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_9(first, second):
    """Belief: a share is given with two decimals."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not pairs:
        return None
    return round(sum(a == b for a, b in pairs) / len(pairs), 2)


@trial.wrong
def wrong_10(first, second):
    """Slip: break at the first blank where continue was meant."""
    same = compared = 0
    for clause in first:
        if first[clause] == "" or second[clause] == "":
            break
        compared += 1
        if first[clause] == second[clause]:
            same += 1
    if compared == 0:
        return None
    return same / compared


@trial.wrong
def wrong_11(first, second):
    """Belief: clauses are numbered 1, 2, 3, ... without gaps."""
    same = compared = 0
    for clause in range(1, len(first) + 1):
        if first[clause] != "" and second[clause] != "":
            compared += 1
            if first[clause] == second[clause]:
                same += 1
    return same / compared if compared else None


@trial.wrong
def wrong_12(first, second):
    """Slip: throws the blanks out of the readers' own dicts."""
    for clause in list(first):
        if first[clause] == "" or second[clause] == "":
            del first[clause]
            del second[clause]
    if not first:
        return None
    return sum(first[c] == second[c] for c in first) / len(first)


@trial.wrong
def wrong_13(first, second):
    """Belief: equal habits are agreement; compares how often each answer is given."""
    from collections import Counter

    both = [c for c in first if first[c] and second[c]]
    if not both:
        return None
    one = Counter(first[c] for c in both)
    other = Counter(second[c] for c in both)
    return sum((one & other).values()) / len(both)


@trial.wrong
def wrong_14(first, second):
    """Belief: common items over all items (Jaccard), so a disagreement counts twice."""
    one = {(c, first[c]) for c in first if first[c] and second[c]}
    other = {(c, second[c]) for c in second if first[c] and second[c]}
    if not one | other:
        return None
    return len(one & other) / len(one | other)


@trial.wrong
def wrong_15(first, second):
    """Slip: "or None" meant for nothing compared also turns an agreement of 0 into
    None."""
    pairs = [(first[c], second[c]) for c in first if first[c] and second[c]]
    share = sum(a == b for a, b in pairs) / max(1, len(pairs))
    return share or None


@trial.wrong
def wrong_16(first, second):
    """Belief: a blank means the reader was not sure, so it is read as "unsure"."""
    same = 0
    for clause in first:
        one = first[clause] or "unsure"
        other = second[clause] or "unsure"
        same += one == other
    return same / len(first) if first else None


@trial.wrong
def wrong_17(first, second):
    """Two slips: only clauses blank in both drop out (and for or), and 0.0 for none."""
    pairs = [(first[c], second[c]) for c in first]
    pairs = [(a, b) for a, b in pairs if not (a == "" and b == "")]
    if len(pairs) == 0:
        return 0.0
    return sum(a == b for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_18(first, second):
    """Belief: the base is the number of clauses in the document, blanks included."""
    if not first:
        return None
    same = 0
    for c in first:
        if first[c] != "" and second[c] != "" and first[c] == second[c]:
            same += 1
    return same / len(first)


@trial.wrong
def wrong_19(first, second):
    """Belief: "unsure" is no real answer, so it is left out like a blank."""
    pairs = [(first[c], second[c]) for c in first]
    pairs = [p for p in pairs if p[0] in ("yes", "no") and p[1] in ("yes", "no")]
    if not pairs:
        return None
    return sum(a == b for a, b in pairs) / len(pairs)


@trial.wrong
def wrong_20(first, second):
    """Belief: a clause drops out only if both left it blank ("and" for "or")."""
    same, total = 0, 0
    for c in first:
        if first[c] == "" and second[c] == "":
            continue
        total += 1
        if first[c] == second[c]:
            same += 1
    return same / total if total else None


@trial.wrong
def wrong_21(first, second):
    """Belief: both dicts are in the same order, so their values can be zipped."""
    pairs = [(a, b) for a, b in zip(first.values(), second.values()) if a and b]
    if len(pairs) == 0:
        return None
    return sum(1 for a, b in pairs if a == b) / len(pairs)


@trial.wrong
def wrong_22(first, second):
    """Belief: take the blanks out of each list first, then compare what is left in
    order of number."""
    one = [first[c] for c in sorted(first) if first[c] != ""]
    two = [second[c] for c in sorted(second) if second[c] != ""]
    n = min(len(one), len(two))
    if n == 0:
        return None
    return sum(a == b for a, b in zip(one, two)) / n


@trial.wrong
def wrong_23(first, second):
    """Slip: only the first reader is tested for blanks."""
    compared = [c for c in first if first[c] != ""]
    if not compared:
        return None
    return sum(first[c] == second[c] for c in compared) / len(compared)


@trial.wrong
def wrong_24(first, second):
    """Belief: if nothing is compared the share is 0."""
    same = total = 0
    for c in first:
        if first[c] and second[c]:
            total += 1
            same += first[c] == second[c]
    return same / total if total > 0 else 0


@trial.wrong
def wrong_25(first, second):
    """Slip: None only for an empty dict; all blank divides by zero."""
    if len(first) == 0:
        return None
    total = 0
    same = 0
    for c in first:
        if first[c] != "" and second[c] != "":
            total = total + 1
            if first[c] == second[c]:
                same = same + 1
    return same / total


@trial.wrong
def wrong_26(first, second):
    """Belief: two blanks are the same answer, so they count as agreement; one blank
    drops out."""
    same = total = 0
    for c in first:
        if first[c] == second[c]:
            same += 1
            total += 1
        elif first[c] != "" and second[c] != "":
            total += 1
    return same / total if total else None


@trial.wrong
def wrong_27(first, second):
    """Two slips: clauses thought to be numbered 1 to n without gaps, and range() stops
    before the last."""
    pairs = []
    for c in range(1, len(first)):
        if first.get(c, "") != "" and second.get(c, "") != "":
            pairs.append(first[c] == second[c])
    if not pairs:
        return None
    return sum(pairs) / len(pairs)


@trial.wrong
def wrong_28(first, second):
    """Slip: the return stands inside the loop, after the first compared clause."""
    same = total = 0
    for c in first:
        if first[c] == "" or second[c] == "":
            continue
        total += 1
        if first[c] == second[c]:
            same += 1
        return same / total
    return None


@trial.wrong
def wrong_29(first, second):
    """Belief: "same answer" means that both say yes; agreeing on no is not counted."""
    compared = [(first[c], second[c]) for c in first if first[c] and second[c]]
    if not compared:
        return None
    return sum(a == "yes" and b == "yes" for a, b in compared) / len(compared)


@trial.wrong
def wrong_30(first, second):
    """Slip: no agreement at all is taken for nothing compared (None for 0)."""
    same = total = 0
    for c in first:
        if first[c] and second[c]:
            total += 1
            same += first[c] == second[c]
    if not same:
        return None
    return same / total


@trial.wrong
def wrong_31(first, second):
    """Belief: two who are unsure do not know, so they cannot agree; it stays in the
    base."""
    compared = [c for c in first if first[c] != "" and second[c] != ""]
    if not compared:
        return None
    same = [c for c in compared if first[c] == second[c] != "unsure"]
    return len(same) / len(compared)


@trial.wrong
def wrong_32(first, second):
    """Slip: deletes the blanks from the dicts that were handed in (result is right)."""
    for c in list(first):
        if first[c] == "" or second[c] == "":
            del first[c]
            del second[c]
    if not first:
        return None
    return sum(first[c] == second[c] for c in first) / len(first)


@trial.wrong
def wrong_33(first, second):
    """Belief: shared items over all items of both (overlap by union), disagreement
    counted twice."""
    one = {(c, v) for c, v in first.items() if v and second[c]}
    two = {(c, v) for c, v in second.items() if v and first[c]}
    if not one | two:
        return None
    return len(one & two) / len(one | two)


@trial.wrong
def wrong_34(first, second):
    """Two slips: a blank is read as "no", and the share is rounded to two places."""
    if not first:
        return None
    same = 0
    for c in first:
        a = first[c] or "no"
        b = second[c] or "no"
        same += a == b
    return round(same / len(first), 2)
