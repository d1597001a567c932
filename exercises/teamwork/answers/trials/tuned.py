"""What people answered to `tuned` in trials, from its text alone."""

from fractions import Fraction
from itertools import accumulate

from coursekit.exercise import Trial

trial = Trial()
team_accuracy = trial.given("team_accuracy")


@trial.right
def right_1(confidence, machine_right, human_right):
    half = len(confidence) // 2
    first = [x[:half] for x in (confidence, machine_right, human_right)]
    second = [x[half:] for x in (confidence, machine_right, human_right)]
    best = max(range(half + 1), key=lambda k: team_accuracy(*first, k))
    return best, team_accuracy(*second, best)


@trial.right
def right_2(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    best_k, best = 0, team_accuracy(c, m, h, 0)
    for k in range(1, half + 1):
        a = team_accuracy(c, m, h, k)
        if a > best:
            best_k, best = k, a
    return best_k, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best_k
    )


@trial.right
def right_3(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best, k = None, half
    # downwards, the smaller wins if equal
    for number in range(half, -1, -1):
        a = round(
            half
            * team_accuracy(
                confidence[:half], machine_right[:half], human_right[:half], number
            )
        )
        if best is None or a >= best:
            best, k = a, number
    return k, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], k
    )


@trial.right
def right_4(confidence, machine_right, human_right):
    half = len(confidence) // 2

    def cut(s):
        return (confidence[s], machine_right[s], human_right[s])

    a, b = cut(slice(None, half)), cut(slice(half, None))
    _minus, k = min((-team_accuracy(*a, k), k) for k in range(half + 1))
    return k, team_accuracy(*b, k)


@trial.right
def right_5(confidence, machine_right, human_right):
    # without team_accuracy: running gain in the order of sureness
    n = len(confidence)
    half = n // 2
    gain = [h - m for m, h in zip(machine_right, human_right)]
    order = sorted(range(half), key=lambda i: confidence[i])
    run = [0] + list(accumulate(gain[i] for i in order))
    k = run.index(max(run))
    later = sorted(range(half, n), key=lambda i: confidence[i])
    return k, (sum(machine_right[half:]) + sum(gain[i] for i in later[:k])) / half


@trial.right
def right_6(confidence, machine_right, human_right):
    rows = list(zip(confidence, machine_right, human_right))
    half = len(rows) // 2
    c, m, h = map(list, zip(*rows[:half]))
    accs = [team_accuracy(c, m, h, k) for k in range(len(c) + 1)]
    k = max(range(len(accs)), key=lambda k: accs[k])
    c, m, h = map(list, zip(*rows[half:]))
    return k, team_accuracy(c, m, h, k)


@trial.right
def right_7(confidence, machine_right, human_right):
    half = len(confidence) // 2

    def final(lo, hi):
        if lo == hi:
            return team_accuracy(
                confidence[:half], machine_right[:half], human_right[:half], lo
            ), lo
        mid = (lo + hi) // 2
        left, right = final(lo, mid), final(mid + 1, hi)
        return right if right[0] > left[0] else left

    _, k = final(0, half)
    return k, team_accuracy(
        confidence[-half:], machine_right[-half:], human_right[-half:], k
    )


@trial.right
def right_8(confidence, machine_right, human_right):
    half = len(confidence) // 2
    table = {}
    for k in range(half + 1):
        a = team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], k
        )
        table.setdefault(a, k)
    k = table[max(table)]
    return (
        k,
        team_accuracy(confidence[half:], machine_right[half:], human_right[half:], k),
    )


@trial.right
def right_9(confidence, machine_right, human_right):
    half = len(confidence) // 2
    A = [confidence[:half], machine_right[:half], human_right[:half]]
    B = [confidence[half:], machine_right[half:], human_right[half:]]
    curve = [team_accuracy(*A, k) for k in range(half + 1)]
    # the first number that no other beats
    k = next(i for i, a in enumerate(curve) if all(a >= b for b in curve))
    return k, [team_accuracy(*B, j) for j in range(half + 1)][k]


@trial.right
def right_10(confidence, machine_right, human_right):
    half = len(confidence) // 2
    first = [x[:half] for x in (confidence, machine_right, human_right)]
    second = [x[half:] for x in (confidence, machine_right, human_right)]
    best = max(range(half + 1), key=lambda k: team_accuracy(*first, k))
    return best, team_accuracy(*second, best)


@trial.right
def right_11(confidence, machine_right, human_right):
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


@trial.right
def right_12(confidence, machine_right, human_right):
    h = len(confidence) // 2
    _, k = min(
        (-team_accuracy(confidence[:h], machine_right[:h], human_right[:h], k), k)
        for k in range(h + 1)
    )
    return k, team_accuracy(confidence[-h:], machine_right[-h:], human_right[-h:], k)


@trial.right
def right_13(confidence, machine_right, human_right):
    # from all down to none, and >= keeps the smallest
    half = len(confidence) // 2
    best, number = None, None
    for k in range(half, -1, -1):
        acc = team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], k
        )
        if best is None or acc >= best:
            best, number = acc, k
    return number, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], number
    )


@trial.right
def right_14(confidence, machine_right, human_right):
    half = len(confidence) // 2
    cut = slice(None, half)
    rest = slice(half, None)
    ranking = sorted(
        range(half + 1),
        key=lambda k: team_accuracy(
            confidence[cut], machine_right[cut], human_right[cut], k
        ),
        reverse=True,
    )
    return (
        ranking[0],
        team_accuracy(
            confidence[rest], machine_right[rest], human_right[rest], ranking[0]
        ),
    )


@trial.right
def right_15(confidence, machine_right, human_right):
    half = len(confidence) // 2
    by_score = {}
    for k in range(half + 1):
        score = team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], k
        )
        by_score.setdefault(score, k)
    chosen = by_score[max(by_score)]
    return chosen, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], chosen
    )


@trial.right
def right_16(confidence, machine_right, human_right):
    rows = list(zip(confidence, machine_right, human_right))
    half = len(rows) // 2
    first, second = (
        sorted(part, key=lambda r: r[0]) for part in (rows[:half], rows[half:])
    )
    gains = list(accumulate((h - m for _, m, h in first), initial=0))
    k = gains.index(max(gains))
    right = sum(h for _, _, h in second[:k]) + sum(m for _, m, _ in second[k:])
    return k, Fraction(right, half)


@trial.right
def right_17(confidence, machine_right, human_right):
    half = len(confidence) // 2

    def judge(part, k):
        return team_accuracy(
            [confidence[i] for i in part],
            [machine_right[i] for i in part],
            [human_right[i] for i in part],
            k,
        )

    def knockout(low, high):
        # the winner among low .. high, the left one in a draw
        if low == high:
            return low
        mid = (low + high) // 2
        a, b = knockout(low, mid), knockout(mid + 1, high)
        return b if judge(range(half), b) > judge(range(half), a) else a

    number = knockout(0, half)
    return number, judge(range(half, 2 * half), number)


@trial.right
def right_18(confidence, machine_right, human_right):
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


@trial.right
def right_19(confidence, machine_right, human_right):
    # one number is best if none beats it and no smaller one equals it
    half = len(confidence) // 2
    s = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    k = next(k for k in range(half + 1) if all(s[k] >= other for other in s))
    return k, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], k
    )


@trial.wrong
def wrong_1(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    best = 0
    number = half
    for k in range(half + 1):
        a = team_accuracy(c, m, h, k)
        if a > best:
            best = a
            number = k
    return number, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], number
    )
