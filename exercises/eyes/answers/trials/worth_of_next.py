"""What people answered to `worth_of_next` in trials, from its text alone."""

import statistics
from collections import Counter
from fractions import Fraction
from itertools import chain, combinations, permutations
from math import comb

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(reports, looked):
    """By counting: each defect's chance to be new, with binomials."""
    from math import comb

    n = len(reports)
    if looked >= n:
        return 0
    total = 0
    for d in set().union(*reports):
        k = sum(d in r for r in reports)  # k finders
        total += k * comb(n - k, looked)
    return total / (comb(n, looked) * (n - looked))


@trial.right
def right_2(reports, looked):
    """Fraction, all orders of everybody."""
    from fractions import Fraction

    if looked == len(reports):
        return 0
    s = c = 0
    for order in permutations(range(len(reports))):
        known = {d for i in order[:looked] for d in reports[i]}
        s += len(set(reports[order[looked]]) - known)
        c += 1
    return Fraction(s, c)


@trial.right
def right_3(reports, looked):
    """Mean union of looked + 1 minus mean union of looked."""
    from itertools import combinations
    from statistics import fmean

    def union(k):
        return fmean(len(set().union(*t)) for t in combinations(reports, k))

    return union(looked + 1) - union(looked) if looked < len(reports) else 0.0


@trial.right
def right_4(reports, looked):
    """statistics.mean over combinations of indices."""
    from itertools import combinations
    from statistics import mean

    n = range(len(reports))
    news = [
        sum(all(d not in reports[i] for i in team) for d in reports[j])
        for team in combinations(n, looked)
        for j in n
        if j not in team
    ]
    return mean(news) if news else 0


@trial.right
def right_5(reports, looked):
    """Recursion: draw one card after the other."""
    if looked == len(reports):
        return 0
    if looked == 0:
        return sum(len(r) for r in reports) / len(reports)
    total = 0
    for i, r in enumerate(reports):
        rest = [[d for d in s if d not in r] for j, s in enumerate(reports) if j != i]
        total += right_5(rest, looked - 1)
    return total / len(reports)


@trial.right
def right_6(reports, looked):
    """Bit masks over teams."""
    n = len(reports)
    masks = [sum(1 << d for d in r) for r in reports]
    total = count = 0
    for team in range(1 << n):
        if (team).bit_count() != looked:
            continue
        known = 0
        for i in range(n):
            if team >> i & 1:
                known |= masks[i]
        for i in range(n):
            if not team >> i & 1:
                total += (masks[i] & ~known).bit_count()
                count += 1
    return total / max(count, 1)


@trial.right
def right_7(reports, looked):
    """A generator and a running mean."""

    def news():
        for order in permutations([frozenset(r) for r in reports], looked + 1):
            *before, last = order
            for b in before:
                last = last - b
            yield len(last)

    m = 0.0
    for k, x in enumerate(news(), 1):
        m += (x - m) / k
    return m


@trial.right
def right_8(reports, looked):
    """Each next one in turn, mean over teams of the others, then the mean of
    these."""
    from itertools import combinations

    n = len(reports)
    if looked == n:
        return 0
    means = []
    for i in range(n):
        others = reports[:i] + reports[i + 1 :]
        teams = list(combinations(others, looked))
        means.append(
            sum(len(set(reports[i]).difference(*t)) for t in teams) / len(teams)
        )
    return sum(means) / n


@trial.right
def right_9(reports, looked):
    """try/except, defects outside, Open: int 0 or float 0.0 when all have looked."""
    names = dict(enumerate(reports))
    hits = ways = 0
    for order in permutations(names, looked + 1):
        ways += 1
        for d in names[order[-1]]:
            hits += not any(d in names[i] for i in order[:-1])
    try:
        return hits / ways
    except ZeroDivisionError:
        return 0.0


@trial.right
def right_10(reports, looked):
    """Mean found by looked + 1 minus mean found by looked: two means of unions."""
    n = len(reports)
    if looked == n:
        return 0

    def union(k):
        return statistics.mean(
            Fraction(len(set().union(*c))) for c in combinations(reports, k)
        )

    return union(looked + 1) - union(looked)


@trial.right
def right_11(reports, looked):
    """Per defect: found by f of n; the chance that none of its finders looked, and
    one comes."""
    n = len(reports)
    if looked >= n:
        return 0
    f = Counter(chain.from_iterable(reports))
    return float(
        sum(
            Fraction(k, n) * Fraction(comb(n - k, looked), comb(n - 1, looked))
            for k in f.values()
        )
    )


@trial.right
def right_12(reports, looked):
    """Pick the next first, then the choice among the others."""
    gains = []
    for i, nxt in enumerate(reports):
        others = reports[:i] + reports[i + 1 :]
        for seen in combinations(others, looked):
            gains.append(sum(all(d not in s for s in seen) for d in nxt))
    return sum(gains) / len(gains) if gains else 0


@trial.right
def right_13(reports, looked):
    """All orders of all reviewers, the one at place `looked`."""
    if looked == len(reports):
        return 0.0
    total = ways = 0
    for order in permutations(range(len(reports))):
        known = set()
        for i in order[:looked]:
            known.update(reports[i])
        total += len(set(reports[order[looked]]) - known)
        ways += 1
    return total / ways


@trial.right
def right_14(reports, looked):
    """Bit masks over reviewers. Open: a Fraction is a number, too."""
    n = len(reports)
    s = c = 0
    for mask in range(2**n):
        if (mask).bit_count() != looked:
            continue
        known = {d for i in range(n) if mask >> i & 1 for d in reports[i]}
        for j in range(n):
            if not mask >> j & 1:
                c += 1
                s += len([d for d in reports[j] if d not in known])
    return Fraction(s, c) if c else Fraction(0)


@trial.right
def right_15(reports, looked):
    """Recursion: who looks first is one of the rest, each equally often."""

    def mean(known, rest, k):
        if not rest:
            return 0
        if k == 0:
            return sum(len(set(reports[i]) - known) for i in rest) / len(rest)
        return sum(
            mean(known | set(reports[i]), rest - {i}, k - 1) for i in rest
        ) / len(rest)

    return mean(frozenset(), frozenset(range(len(reports))), looked)


@trial.right
def right_16(reports, looked):
    """Mean of means: for each choice the mean of the next (all have equally many)."""
    n = len(reports)
    ids = range(n)
    means = [
        statistics.fmean(
            len(set(reports[j]).difference(*(reports[i] for i in team)))
            for j in ids
            if j not in team
        )
        for team in combinations(ids, looked)
        if looked < n
    ]
    return statistics.fmean(means) if means else 0


@trial.right
def right_17(reports, looked):
    """Orders in which one looks before the next; a defect has a first finder at
    that place."""
    n = len(reports)
    orders = list(permutations(range(n)))
    defects = {d for r in reports for d in r}
    hits = 0
    for o in orders:
        for d in defects:
            place = next(p for p, i in enumerate(o) if d in reports[i])
            hits += place == looked
    return hits / len(orders)


@trial.right
def right_18(reports, looked):
    """Inclusion and exclusion on sizes of intersections, exactly."""
    n = len(reports)
    if looked == n:
        return 0
    total = 0
    for j in range(n):
        rest = [i for i in range(n) if i != j]
        for k in range(looked + 1):
            for c in combinations(rest, k):
                common = set(reports[j]).intersection(*(reports[i] for i in c))
                total += (-1) ** k * len(common) * comb(n - 1 - k, looked - k)
    return Fraction(total, n * comb(n - 1, looked))


@trial.wrong
def wrong_1(reports, looked):
    """Belief: the first `looked` in the list have looked, only the next one
    varies."""
    rest = reports[looked:]
    if not rest:
        return 0
    known = set().union(*reports[:looked])
    return sum(len(set(r) - known) for r in rest) / len(rest)


@trial.wrong
def wrong_2(reports, looked):
    """Belief: combinations give all choices, the next one is always the last in the
    list order."""
    from itertools import combinations

    new = [
        len(set(t[-1]) - set().union(*t[:-1]))
        for t in combinations(reports, looked + 1)
    ]
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_3(reports, looked):
    """Belief: the mean is over the reviewers, so divide by how many they are."""
    total = 0
    for o in permutations(reports, looked + 1):
        total += len(set(o[looked]) - set().union(*o[:looked]))
    return total / len(reports)


@trial.wrong
def wrong_4(reports, looked):
    """Belief: asked is what all know after the next has come."""
    sizes = [len(set().union(*o)) for o in permutations(reports, looked + 1)]
    return sum(sizes) / len(sizes) if sizes else 0


@trial.wrong
def wrong_5(reports, looked):
    """Belief: looked counts the next one, too (off by one: looked - 1 come
    before)."""
    if looked == len(reports):
        return 0
    new = [
        len(set(o[-1]) - set().union(*o[:-1]))
        for o in permutations(reports, max(looked, 1))
    ]
    return sum(new) / len(new)


@trial.wrong
def wrong_6(reports, looked):
    """Belief: if nobody has looked there is nothing to compare with: 0."""
    if looked == 0 or looked == len(reports):
        return 0
    new = [
        len(set(o[-1]) - set().union(*o[:-1]))
        for o in permutations(reports, looked + 1)
    ]
    return sum(new) / len(new)


@trial.wrong
def wrong_7(reports, looked):
    """Belief: there is always an order to divide by (all have looked fails)."""
    new = [
        len(set(o[-1]) - set().union(*o[:-1]))
        for o in permutations(reports, looked + 1)
    ]
    return sum(new) / len(new)


@trial.wrong
def wrong_8(reports, looked):
    """Belief: the others are those whose report is not among those chosen (equal
    reports drop out)."""
    from itertools import combinations

    new = []
    for team in combinations(reports, looked):
        for r in reports:
            if r not in team:
                new.append(len(set(r) - set().union(*team)))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_9(reports, looked):
    """Belief: what a next one is worth is the best that could come."""
    return max(
        (
            len(set(o[-1]) - set().union(*o[:-1]))
            for o in permutations(reports, looked + 1)
        ),
        default=0,
    )


@trial.wrong
def wrong_10(reports, looked):
    """Belief: new defects are whole, so the mean is rounded."""
    new = [
        len(set(o[-1]) - set().union(*o[:-1]))
        for o in permutations(reports, looked + 1)
    ]
    return round(sum(new) / len(new)) if new else 0


@trial.wrong
def wrong_11(reports, looked):
    """Belief: new is what the one just before has not found."""
    new = []
    for o in permutations(reports, looked + 1):
        before = set(o[looked - 1]) if looked else set()
        new.append(len(set(o[looked]) - before))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_12(reports, looked):
    """Belief: new is what none of the other reviewers has, looked or not."""
    if looked == len(reports):
        return 0
    if looked == 0:
        return sum(len(r) for r in reports) / len(reports)
    new = 0
    for i, r in enumerate(reports):
        new += len(set(r).difference(*(reports[:i] + reports[i + 1 :])))
    return new / len(reports)


@trial.wrong
def wrong_13(reports, looked):
    """Belief: known is only what all who have looked agree on (intersection)."""
    new = []
    for o in permutations(reports, looked + 1):
        known = set(o[0]).intersection(*o[:looked]) if looked else set()
        new.append(len(set(o[looked]) - known))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_14(reports, looked):
    """Belief: who brings nothing does not count in the mean."""
    new = [
        len(set(o[-1]) - set().union(*o[:-1]))
        for o in permutations(reports, looked + 1)
    ]
    new = [n for n in new if n]
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_15(reports, looked):
    """Belief: return inside the loop is the mean of all (early return)."""
    new = []
    for o in permutations(reports, looked + 1):
        new.append(len(set(o[-1]) - set().union(*o[:-1])))
        return sum(new) / len(new)
    return 0


@trial.wrong
def wrong_16(reports, looked):
    """Belief: anybody may come next, also one who has looked (brings 0)."""
    from itertools import combinations

    new = []
    for team in combinations(reports, looked):
        known = set().union(*team)
        for r in reports:
            new.append(len(set(r) - known))
    return sum(new) / len(new)


@trial.wrong
def wrong_17(reports, looked):
    """Belief: (two slips) different orders with equal numbers are one case, and an
    empty report is no reviewer."""
    full = [r for r in reports if r]
    new = {
        len(set(o[-1]) - set().union(*o[:-1])) for o in permutations(full, looked + 1)
    }
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_18(reports, looked):
    """Belief: the reviewers come in the order of the list; only one order is looked
    at."""
    if looked == len(reports):
        return 0
    return len(set(reports[looked]) - set().union(*reports[:looked]))


@trial.wrong
def wrong_19(reports, looked):
    """Belief: equal reports are one reviewer, chosen out as duplicates."""
    unique = []
    for r in reports:
        if sorted(r) not in unique:
            unique.append(sorted(r))
    new = []
    for o in permutations(unique, looked + 1):
        new.append(len(set(o[looked]) - set().union(*o[:looked])))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_20(reports, looked):
    """Slip: the others are those whose report is not among the chosen (r not in
    team)."""
    new = []
    for team in combinations(reports, looked):
        for r in reports:
            if r not in team:
                new.append(len(set(r) - set().union(*team)))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_21(reports, looked):
    """Belief: if nobody has looked there is nothing to compare with, 0."""
    if looked == 0:
        return 0
    new = []
    for o in permutations(reports, looked + 1):
        new.append(len(set(o[looked]) - set().union(*o[:looked])))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_22(reports, looked):
    """Slip: forgets that nobody may be left (division by zero)."""
    new = []
    for o in permutations(reports, looked + 1):
        new.append(len(set(o[looked]) - set().union(*o[:looked])))
    return sum(new) / len(new)


@trial.wrong
def wrong_23(reports, looked):
    """Belief: new is what not all of the earlier ones know (intersection for
    union)."""
    new = []
    for o in permutations(reports, looked + 1):
        known = set(o[0]).intersection(*o[:looked]) if looked else set()
        new.append(len(set(o[looked]) - known))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_24(reports, looked):
    """Slip: compares with the one just before only."""
    new = []
    for o in permutations(reports, looked + 1):
        known = set(o[looked - 1]) if looked else set()
        new.append(len(set(o[looked]) - known))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_25(reports, looked):
    """Belief (buyer): a team takes the best next one; the maximum for each choice,
    then the mean."""
    new = []
    n = len(reports)
    for team in combinations(range(n), looked):
        known = set().union(*(reports[i] for i in team))
        gain = [len(set(reports[j]) - known) for j in range(n) if j not in team]
        if gain:
            new.append(max(gain))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_26(reports, looked):
    """Slip: combinations for permutations, the next is always the last of the
    list."""
    new = []
    for o in combinations(reports, looked + 1):
        new.append(len(set(o[looked]) - set().union(*o[:looked])))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_27(reports, looked):
    """Off by one: takes looked as the place of the next, so one fewer has looked."""
    if looked == len(reports):
        return 0
    k = max(looked, 1)
    new = []
    for o in permutations(reports, k):
        new.append(len(set(o[-1]) - set().union(*o[:-1])))
    return sum(new) / len(new)


@trial.wrong
def wrong_28(reports, looked):
    """Misread: everything that all the others together would bring."""
    new = []
    n = len(reports)
    for team in combinations(range(n), looked):
        known = set().union(*(reports[i] for i in team))
        rest = set().union(*(reports[j] for j in range(n) if j not in team))
        new.append(len(rest - known))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_29(reports, looked):
    """Two slips: divides by the number of reviewers, and compares with the one just
    before only."""
    new = []
    for o in permutations(reports, looked + 1):
        known = set(o[looked - 1]) if looked else set()
        new.append(len(set(o[looked]) - known))
    return sum(new) / len(reports)


@trial.wrong
def wrong_30(reports, looked):
    """Belief: a next one who brings nothing new does not count for the mean."""
    new = []
    for o in permutations(reports, looked + 1):
        x = len(set(o[looked]) - set().union(*o[:looked]))
        if x:
            new.append(x)
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_31(reports, looked):
    """Slip: symmetric difference, so what the next one missed counts, too."""
    new = []
    for o in permutations(reports, looked + 1):
        new.append(len(set(o[looked]) ^ set().union(*o[:looked])))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_32(reports, looked):
    """Belief: the next is drawn from all, also from those who have looked."""
    new = []
    for team in combinations(reports, looked):
        for r in reports:
            new.append(len(set(r) - set().union(*team)))
    return sum(new) / len(new) if new else 0


@trial.wrong
def wrong_33(reports, looked):
    """Belief (farmer): with k looked, each further brings the share 1/(k+1) of an
    average report."""
    if looked == len(reports):
        return 0
    return sum(map(len, reports)) / len(reports) / (looked + 1)


@trial.wrong
def wrong_34(reports, looked):
    """Two slips: whole division, and if all have looked the result is what they
    found."""
    if looked == len(reports):
        return len(set().union(*reports))
    new = []
    for o in permutations(reports, looked + 1):
        new.append(len(set(o[looked]) - set().union(*o[:looked])))
    return sum(new) // len(new)
