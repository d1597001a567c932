"""Answers to the tasks of `teamwork` from trials, written from the task texts alone.

RIGHT holds right answers in unusual style; WRONG holds wrong ones that once slipped
through.
"""

RIGHT = {
    "team_accuracy": [
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    return (sum(human_right[i] for i in order[:number])
            + sum(machine_right[i] for i in order[number:])) / len(confidence)
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # rank by counting, no sorting at all
    n = len(confidence)
    right = 0
    for i in range(n):
        before = 0
        for j in range(n):
            if confidence[j] < confidence[i] or (confidence[j] == confidence[i] and j < i):
                before += 1
        if before < number:
            right += human_right[i]
        else:
            right += machine_right[i]
    return right / n
""",
        r"""
import heapq
def team_accuracy(confidence, machine_right, human_right, number):
    given = set(heapq.nsmallest(number, range(len(confidence)), key=lambda i: (confidence[i], i)))
    return sum((machine_right, human_right)[i in given][i] for i in range(len(confidence))) / len(confidence)
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    left = list(range(len(confidence)))
    team = list(machine_right)
    for _ in range(number):
        lowest = left[0]
        for i in left:
            if confidence[i] < confidence[lowest]:
                lowest = i
        left.remove(lowest)
        team[lowest] = human_right[lowest]
    return sum(team) / len(team)
""",
        r"""
from fractions import Fraction
def team_accuracy(confidence, machine_right, human_right, number):
    total = sum(machine_right)
    for _, i in sorted((c, i) for i, c in enumerate(confidence))[:number]:
        total += human_right[i] - machine_right[i]
    return float(Fraction(total, len(confidence)))
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # threshold, and as many of those on it as are still needed
    n = len(confidence)
    if number == n:
        return sum(human_right) / n
    limit = sorted(confidence)[number]
    spare = number - sum(c < limit for c in confidence)
    right = 0
    for c, m, h in zip(confidence, machine_right, human_right):
        if c < limit:
            right += h
        elif c == limit and spare > 0:
            right += h
            spare -= 1
        else:
            right += m
    return right / n
""",
        r"""
from statistics import mean
from itertools import chain, islice
from operator import itemgetter
def team_accuracy(confidence, machine_right, human_right, number):
    rows = iter(sorted(zip(confidence, machine_right, human_right), key=itemgetter(0)))
    handed = [row[2] for row in islice(rows, number)]
    return mean(float(x) for x in chain(handed, (row[1] for row in rows)))
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # errors instead of right answers; descending order with the later ties first
    n = len(confidence)
    order = list(reversed(range(n)))
    order.sort(key=lambda i: confidence[i], reverse=True)
    wrong = 0
    for place in range(n):
        i = order.pop()
        answer = human_right[i] if place < number else machine_right[i]
        if not answer:
            wrong += 1
    return (n - wrong) / n
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    def go(cases, k):
        if k <= 0:
            return sum(machine_right[i] for i in cases)
        if k >= len(cases):
            return sum(human_right[i] for i in cases)
        pivot = (confidence[cases[len(cases) // 2]], cases[len(cases) // 2])
        low = [i for i in cases if (confidence[i], i) < pivot]
        here = [i for i in cases if (confidence[i], i) == pivot]
        high = [i for i in cases if (confidence[i], i) > pivot]
        return (go(low, k) + go(here, k - len(low)) + go(high, k - len(low) - 1))
    return go(list(range(len(confidence))), number) / len(confidence)
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # how many cases come before case i in the queue? Nothing is sorted.
    n = len(confidence)
    hits = 0
    for i in range(n):
        before = 0
        for j in range(n):
            if confidence[j] < confidence[i] or (confidence[j] == confidence[i] and j < i):
                before += 1
        hits += human_right[i] if before < number else machine_right[i]
    return hits / n
""",
        r"""
from fractions import Fraction

def team_accuracy(confidence, machine_right, human_right, number):
    queue = sorted(enumerate(confidence), key=lambda t: t[::-1])
    final = dict(enumerate(machine_right))
    final.update((i, human_right[i]) for i, _ in queue[:number])
    return Fraction(sum(final.values()), len(final))
""",
        r"""
import heapq

def team_accuracy(confidence, machine_right, human_right, number):
    heap = [(c, i) for i, c in enumerate(confidence)]
    heapq.heapify(heap)
    right = sum(machine_right)
    while number > 0:
        _, i = heapq.heappop(heap)
        right += human_right[i] - machine_right[i]
        number -= 1
    return right / len(confidence)
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    def merge_sort(p):
        if len(p) < 2:
            return p
        a, b = merge_sort(p[:len(p) // 2]), merge_sort(p[len(p) // 2:])
        out, i, j = [], 0, 0
        while i < len(a) and j < len(b):
            if confidence[b[j]] < confidence[a[i]]:
                out.append(b[j])
                j += 1
            else:
                out.append(a[i])
                i += 1
        return out + a[i:] + b[j:]
    who = [human_right] * number + [machine_right] * (len(confidence) - number)
    places = merge_sort(list(range(len(confidence))))
    return sum(w[p] for w, p in zip(who, places)) / len(places)
""",
        r"""
from itertools import chain, islice
from statistics import mean

def team_accuracy(confidence, machine_right, human_right, number):
    rows = iter(sorted(zip(confidence, machine_right, human_right), key=lambda row: row[0]))
    human = [h for _, _, h in islice(rows, number)]
    machine = [m for _, m, _ in rows]
    return float(mean(chain(map(float, human), map(float, machine))))
""",
        r"""
class Case:
    def __init__(self, place, sure, machine, human):
        self.place, self.sure, self.machine, self.human = place, sure, machine, human
    def __lt__(self, other):
        if self.sure != other.sure:
            return self.sure < other.sure
        return self.place < other.place

def team_accuracy(confidence, machine_right, human_right, number):
    cases = [Case(*x) for x in zip(range(len(confidence)), confidence, machine_right, human_right)]
    cases.sort()
    wrong = 0
    for case in cases[:number]:
        wrong += 1 - case.human
    for case in cases[number:]:
        wrong += 1 - case.machine
    return (len(cases) - wrong) / len(cases)
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # bubble sort of places, then one pass
    p = list(range(len(confidence)))
    swapped = True
    while swapped:
        swapped = False
        for k in range(len(p) - 1):
            if confidence[p[k]] > confidence[p[k + 1]]:
                p[k], p[k + 1] = p[k + 1], p[k]
                swapped = True
    answers = [human_right[i] for i in p[:number]] + [machine_right[i] for i in p[number:]]
    return answers.count(1) / len(answers)
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # most sure first; of equal ones the later first; the machine takes from the front
    n = len(confidence)
    order = sorted(reversed(range(n)), key=lambda i: confidence[i], reverse=True)
    keep = n - number
    return (sum(machine_right[i] for i in order[:keep]) + sum(human_right[i] for i in order[keep:])) / n
""",
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # threshold with a count of how many cases on the threshold still go
    if number:
        limit = sorted(confidence)[number - 1]
        at_limit = number - sum(c < limit for c in confidence)
    total = 0
    for c, m, h in zip(confidence, machine_right, human_right):
        if number and c < limit:
            total += h
        elif number and c == limit and at_limit:
            at_limit -= 1
            total += h
        else:
            total += m
    return total / len(confidence)
""",
        r"""
from collections import defaultdict
from functools import reduce

team_accuracy = lambda confidence, machine_right, human_right, number: (
    lambda groups: reduce(
        lambda state, i: (state[0] - 1, state[1] + (human_right if state[0] > 0 else machine_right)[i]),
        (i for c in sorted(groups) for i in groups[c]),
        (number, 0))[1] / len(confidence)
)((lambda d: [d[c].append(i) for i, c in enumerate(confidence)] and d)(defaultdict(list)))
""",
    ],
    "overlap": [
        r"""
def overlap(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if m == 0 and h == 0)
    return both / n, (machine_right.count(0) / n) * (human_right.count(0) / n)
""",
        r"""
def overlap(machine_right, human_right):
    wm = {i for i, x in enumerate(machine_right) if not x}
    wh = {i for i, x in enumerate(human_right) if not x}
    n = len(machine_right)
    return (len(wm & wh) / n, len(wm) * len(wh) / n ** 2)
""",
        r"""
from collections import Counter
def overlap(machine_right, human_right):
    t = Counter(zip(machine_right, human_right))
    n = sum(t.values())
    a = t[0, 0] + t[0, 1]
    b = t[0, 0] + t[1, 0]
    return t[0, 0] / n, a / n * b / n
""",
        r"""
def overlap(machine_right, human_right):
    # inclusion and exclusion
    n = len(machine_right)
    em = n - sum(machine_right)
    eh = n - sum(human_right)
    either = sum(m * h == 0 for m, h in zip(machine_right, human_right))
    return (em + eh - either) / n, em * eh / (n * n)
""",
        r"""
def overlap(machine_right, human_right):
    # every error of the one with every error of the other: all pairs, and pairs on the diagonal
    n = len(machine_right)
    pairs = [(i, j) for i in range(n) for j in range(n)
             if machine_right[i] == 0 and human_right[j] == 0]
    return sum(i == j for i, j in pairs) / n, len(pairs) / n ** 2
""",
        r"""
from fractions import Fraction
from functools import reduce
def overlap(machine_right, human_right):
    n = len(machine_right)
    b, p, q = reduce(lambda s, x: (s[0] + (x == (0, 0)), s[1] + (x[0] == 0), s[2] + (x[1] == 0)),
                     zip(machine_right, human_right), (0, 0, 0))
    return float(Fraction(b, n)), float(Fraction(p, n) * Fraction(q, n))
""",
        r"""
def overlap(machine_right, human_right):
    # as bit patterns
    n = len(machine_right)
    a = int("".join(str(1 - int(x)) for x in machine_right), 2)
    b = int("".join(str(1 - int(x)) for x in human_right), 2)
    ones = lambda v: bin(v).count("1")
    return ones(a & b) / n, (ones(a) / n) * (ones(b) / n)
""",
        r"""
def overlap(machine_right, human_right):
    # mean over all shifts of one list against the other is chance
    n = len(machine_right)
    def common(shift):
        return sum(machine_right[i] == 0 and human_right[(i + shift) % n] == 0 for i in range(n))
    return common(0) / n, sum(map(common, range(n))) / n / n
""",
        r"""
def overlap(machine_right, human_right):
    n, i = len(machine_right), 0
    table = [[0, 0], [0, 0]]
    while i < n:
        table[machine_right[i]][human_right[i]] += 1
        i += 1
    (both, only_m), (only_h, none) = table
    # from the margins of the table
    am, ah = (only_h + none) / n, (only_m + none) / n
    return both / n, (1 - am) * (1 - ah)
""",
        r"""
from fractions import Fraction

def overlap(machine_right, human_right):
    n = len(machine_right)
    both = list(zip(machine_right, human_right)).count((0, 0))
    return Fraction(both, n), Fraction(machine_right.count(0), n) * Fraction(human_right.count(0), n)
""",
        r"""
from collections import Counter

def overlap(machine_right, human_right):
    table = Counter(zip(machine_right, human_right))
    n = sum(table.values())
    row = table[0, 0] + table[0, 1]
    column = table[0, 0] + table[1, 0]
    return table[0, 0] / n, row * column / n ** 2
""",
        r"""
def overlap(machine_right, human_right):
    # by chance: pair every case of the one with every case of the other
    n = len(machine_right)
    grid = sum(1 for m in machine_right for h in human_right if m + h == 0)
    diagonal = sum(1 for i in range(n) if machine_right[i] + human_right[i] == 0)
    return diagonal / n, grid / (n * n)
""",
        r"""
def overlap(machine_right, human_right):
    n = len(machine_right)
    a = {i for i, m in enumerate(machine_right) if not m}
    b = {i for i, h in enumerate(human_right) if not h}
    return tuple([len(a & b) / n, len(a) / n * (len(b) / n)])
""",
        r"""
def overlap(machine_right, human_right):
    # inclusion and exclusion, from the right answers only
    n = len(machine_right)
    m, h = sum(machine_right), sum(human_right)
    mh = sum(x * y for x, y in zip(machine_right, human_right))
    found = (n - m - h + mh) / n
    expected = 1 - m / n - h / n + m / n * h / n
    return found, max(0.0, expected)
""",
        r"""
def overlap(machine_right, human_right):
    # bits of whole numbers
    x = int("".join("01"[not v] for v in machine_right), 2)
    y = int("".join("01"[not v] for v in human_right), 2)
    n = len(machine_right)
    ones = lambda z: bin(z).count("1")
    return ones(x & y) / n, ones(x) * ones(y) / (n * n)
""",
        r"""
from statistics import mean

def overlap(machine_right, human_right):
    em = [1.0 - v for v in machine_right]
    eh = [1.0 - v for v in human_right]
    return mean(map(min, em, eh)), mean(em) * mean(eh)
""",
        r"""
def overlap(machine_right, human_right):
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
""",
        r"""
from functools import reduce
import operator

overlap = lambda machine_right, human_right: (
    1 - sum(map(operator.or_, machine_right, human_right)) / len(machine_right),
    reduce(operator.mul, (1 - sum(r) / len(r) for r in (machine_right, human_right))),
)
""",
        r"""
def overlap(machine_right, human_right):
    # share of the machine's errors times the human's rate on exactly those; with a guard
    n = len(machine_right)
    on_errors = [h for m, h in zip(machine_right, human_right) if m == 0]
    if not on_errors:
        return 0.0, 0.0
    rate = len(on_errors) / n
    human_there = on_errors.count(0) / len(on_errors)
    human_all = human_right.count(0) / n
    return rate * human_there, rate * human_all
""",
    ],
    "tuned": [
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    first = [x[:half] for x in (confidence, machine_right, human_right)]
    second = [x[half:] for x in (confidence, machine_right, human_right)]
    best = max(range(half + 1), key=lambda k: team_accuracy(*first, k))
    return best, team_accuracy(*second, best)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    best_k, best = 0, team_accuracy(c, m, h, 0)
    for k in range(1, half + 1):
        a = team_accuracy(c, m, h, k)
        if a > best:
            best_k, best = k, a
    return best_k, team_accuracy(confidence[half:], machine_right[half:], human_right[half:], best_k)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best, k = None, half
    # downwards, the smaller wins if equal
    for number in range(half, -1, -1):
        a = round(half * team_accuracy(confidence[:half], machine_right[:half], human_right[:half], number))
        if best is None or a >= best:
            best, k = a, number
    return k, team_accuracy(confidence[half:], machine_right[half:], human_right[half:], k)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    cut = lambda s: (confidence[s], machine_right[s], human_right[s])
    a, b = cut(slice(None, half)), cut(slice(half, None))
    minus, k = min((-team_accuracy(*a, k), k) for k in range(half + 1))
    return k, team_accuracy(*b, k)
""",
        r"""
from itertools import accumulate
def tuned(confidence, machine_right, human_right):
    # without team_accuracy: running gain in the order of sureness
    n = len(confidence)
    half = n // 2
    gain = [h - m for m, h in zip(machine_right, human_right)]
    order = sorted(range(half), key=lambda i: confidence[i])
    run = [0] + list(accumulate(gain[i] for i in order))
    k = run.index(max(run))
    later = sorted(range(half, n), key=lambda i: confidence[i])
    return k, (sum(machine_right[half:]) + sum(gain[i] for i in later[:k])) / half
""",
        r"""
def tuned(confidence, machine_right, human_right):
    rows = list(zip(confidence, machine_right, human_right))
    half = len(rows) // 2
    c, m, h = map(list, zip(*rows[:half]))
    accs = [team_accuracy(c, m, h, k) for k in range(len(c) + 1)]
    k = sorted(range(len(accs)), key=lambda k: accs[k], reverse=True)[0]
    c, m, h = map(list, zip(*rows[half:]))
    return k, team_accuracy(c, m, h, k)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    def final(lo, hi):
        if lo == hi:
            return team_accuracy(confidence[:half], machine_right[:half], human_right[:half], lo), lo
        mid = (lo + hi) // 2
        left, right = final(lo, mid), final(mid + 1, hi)
        return right if right[0] > left[0] else left
    _, k = final(0, half)
    return k, team_accuracy(confidence[-half:], machine_right[-half:], human_right[-half:], k)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    table = {}
    for k in range(half + 1):
        a = team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        table.setdefault(a, k)
    k = table[max(table)]
    return (k, team_accuracy(confidence[half:], machine_right[half:], human_right[half:], k))
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    A = [confidence[:half], machine_right[:half], human_right[:half]]
    B = [confidence[half:], machine_right[half:], human_right[half:]]
    curve = [team_accuracy(*A, k) for k in range(half + 1)]
    # the first number that no other beats
    k = next(i for i, a in enumerate(curve) if all(a >= b for b in curve))
    return k, [team_accuracy(*B, j) for j in range(half + 1)][k]
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    first = [x[:half] for x in (confidence, machine_right, human_right)]
    second = [x[half:] for x in (confidence, machine_right, human_right)]
    best = max(range(half + 1), key=lambda k: team_accuracy(*first, k))
    return best, team_accuracy(*second, best)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    # running sums in one pass, no call of team_accuracy
    n = len(confidence) // 2
    def curve(lo, hi):
        order = sorted(range(lo, hi), key=lambda i: (confidence[i], i))
        value = sum(machine_right[lo:hi])
        out = [value]
        for i in order:
            value += human_right[i] - machine_right[i]
            out.append(value)
        return out
    a, b = curve(0, n), curve(n, 2 * n)
    k = a.index(max(a))
    return k, b[k] / n
""",
        r"""
def tuned(confidence, machine_right, human_right):
    h = len(confidence) // 2
    _, k = min((-team_accuracy(confidence[:h], machine_right[:h], human_right[:h], k), k)
               for k in range(h + 1))
    return k, team_accuracy(confidence[-h:], machine_right[-h:], human_right[-h:], k)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    # from all down to none, and >= keeps the smallest
    half = len(confidence) // 2
    best, number = None, None
    for k in range(half, -1, -1):
        acc = team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        if best is None or acc >= best:
            best, number = acc, k
    return number, team_accuracy(confidence[half:], machine_right[half:], human_right[half:], number)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    cut = slice(None, half)
    rest = slice(half, None)
    ranking = sorted(range(half + 1),
                     key=lambda k: team_accuracy(confidence[cut], machine_right[cut], human_right[cut], k),
                     reverse=True)
    return (ranking[0],
            team_accuracy(confidence[rest], machine_right[rest], human_right[rest], ranking[0]))
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    by_score = {}
    for k in range(half + 1):
        score = team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        by_score.setdefault(score, k)
    chosen = by_score[max(by_score)]
    return chosen, team_accuracy(confidence[half:], machine_right[half:], human_right[half:], chosen)
""",
        r"""
from fractions import Fraction
from itertools import accumulate

def tuned(confidence, machine_right, human_right):
    rows = list(zip(confidence, machine_right, human_right))
    half = len(rows) // 2
    first, second = (sorted(part, key=lambda r: r[0]) for part in (rows[:half], rows[half:]))
    gains = list(accumulate((h - m for _, m, h in first), initial=0))
    k = gains.index(max(gains))
    right = sum(h for _, _, h in second[:k]) + sum(m for _, m, _ in second[k:])
    return k, Fraction(right, half)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    def judge(part, k):
        return team_accuracy([confidence[i] for i in part], [machine_right[i] for i in part],
                             [human_right[i] for i in part], k)
    def knockout(low, high):
        # the winner among low .. high, the left one in a draw
        if low == high:
            return low
        mid = (low + high) // 2
        a, b = knockout(low, mid), knockout(mid + 1, high)
        return b if judge(range(half), b) > judge(range(half), a) else a
    number = knockout(0, half)
    return number, judge(range(half, 2 * half), number)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    middle = len(confidence) // 2
    c, m, h = list(confidence), list(machine_right), list(human_right)
    c2, m2, h2 = [], [], []
    while len(c) > middle:
        c2.insert(0, c.pop())
        m2.insert(0, m.pop())
        h2.insert(0, h.pop())
    results = []
    for k in range(middle + 1):
        results += [team_accuracy(c, m, h, k)]
    top = max(results)
    k = 0
    while results[k] != top:
        k += 1
    return k, team_accuracy(c2, m2, h2, k)
""",
        r"""
def tuned(confidence, machine_right, human_right):
    # one number is best if none beats it and no smaller one equals it
    half = len(confidence) // 2
    s = [team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
         for k in range(half + 1)]
    k = next(k for k in range(half + 1) if all(s[k] >= other for other in s))
    return k, team_accuracy(confidence[half:], machine_right[half:], human_right[half:], k)
""",
    ],
}

WRONG = {
    "team_accuracy": [
        r"""
def team_accuracy(confidence, machine_right, human_right, number):
    # 0.5 means it might as well toss a coin, so that is the least sure
    order = sorted(range(len(confidence)), key=lambda i: abs(confidence[i] - 0.5))
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence)
""",
    ],
    "overlap": [
        r"""
def overlap(machine_right, human_right):
    n = len(machine_right)
    m_err = machine_right.count(0)
    h_err = human_right.count(0)
    if m_err == 0 and h_err == 0:
        # no errors at all: they agree completely
        return 1.0, 1.0
    both = sum(1 for m, h in zip(machine_right, human_right) if m == 0 and h == 0)
    return both / n, (m_err / n) * (h_err / n)
""",
        r"""
def overlap(machine_right, human_right):
    n = len(machine_right)
    both = sum(1 for m, h in zip(machine_right, human_right) if m == 0 and h == 0)
    found = both / n
    if machine_right == human_right:
        # same answers everywhere, chance cannot be separated
        return found, found
    return found, (1 - sum(machine_right) / n) * (1 - sum(human_right) / n)
""",
    ],
    "tuned": [
        r"""
def tuned(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    best = 0
    number = half
    for k in range(half + 1):
        a = team_accuracy(c, m, h, k)
        if a > best:
            best = a
            number = k
    return number, team_accuracy(confidence[half:], machine_right[half:], human_right[half:], number)
""",
    ],
}
