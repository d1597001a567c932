"""What people answered to `tuned` in trials, from its text alone."""

from fractions import Fraction
from functools import reduce
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


@trial.right
def right_20(confidence, machine_right, human_right):
    lists = (confidence, machine_right, human_right)
    half = len(confidence) >> 1
    first, second = [x[:half] for x in lists], [x[half:] for x in lists]
    best = max(range(half + 1), key=lambda k: team_accuracy(*first, k))
    return best, team_accuracy(*second, best)


@trial.right
def right_21(confidence, machine_right, human_right):
    half = len(confidence) // 2

    def curve(start):
        places = sorted(range(start, start + half), key=lambda i: confidence[i])
        gains = [human_right[i] - machine_right[i] for i in places]
        return list(accumulate(gains, initial=sum(machine_right[start : start + half])))

    one, two = curve(0), curve(half)
    best = one.index(max(one))
    return best, two[best] / half


@trial.right
def right_22(confidence, machine_right, human_right):
    half = len(confidence) // 2
    front, back = slice(half), slice(half, None)

    def team(part, number):
        return team_accuracy(
            confidence[part], machine_right[part], human_right[part], number
        )

    _, best = min((-team(front, k), k) for k in range(half + 1))
    return best, team(back, best)


@trial.right
def right_23(confidence, machine_right, human_right):
    half = len(confidence) // 2

    def first(k):
        return team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], k
        )

    def champion(k, best):
        if k < 0:
            return best
        return champion(k - 1, k if first(k) >= first(best) else best)

    number = champion(half, half)
    return number, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], number
    )


@trial.right
def right_24(confidence, machine_right, human_right):
    half = len(confidence) // 2
    one = [confidence[:half], machine_right[:half], human_right[:half]]
    two = [confidence[half:], machine_right[half:], human_right[half:]]
    number = reduce(
        lambda a, b: b if team_accuracy(*one, b) > team_accuracy(*one, a) else a,
        range(1 + half),
    )
    return (number, team_accuracy(*two, number))


class _Half:
    def __init__(self, *columns):
        self.cases = sorted(zip(*columns), key=lambda case: case[0])

    def __len__(self):
        return len(self.cases)

    def __getitem__(self, number):
        if number > len(self):
            raise IndexError
        return sum(case[2 if k < number else 1] for k, case in enumerate(self.cases))


@trial.right
def right_25(confidence, machine_right, human_right):
    middle = len(confidence) // 2
    train = _Half(confidence[:middle], machine_right[:middle], human_right[:middle])
    test = _Half(confidence[middle:], machine_right[middle:], human_right[middle:])
    results = list(train)
    number = results.index(max(results))
    return number, Fraction(test[number], len(test))


@trial.right
def right_26(confidence, machine_right, human_right):
    halves = list(
        zip(
            *(
                (x[: len(x) // 2], x[len(x) // 2 :])
                for x in (confidence, machine_right, human_right)
            )
        )
    )
    ranking = sorted(
        range(len(halves[0][0]) + 1),
        key=lambda k: team_accuracy(*halves[0], k),
        reverse=True,
    )
    return ranking[0], team_accuracy(*halves[1], ranking[0])


@trial.right
def right_27(confidence, machine_right, human_right):
    half = len(confidence) // 2
    for right in range(half, -1, -1):
        for number in range(half + 1):
            found = team_accuracy(
                confidence[:half], machine_right[:half], human_right[:half], number
            )
            if round(found * half) == right:
                return number, team_accuracy(
                    confidence[half:], machine_right[half:], human_right[half:], number
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


@trial.wrong
def wrong_2(confidence, machine_right, human_right):
    half = len(confidence) // 2
    first = (confidence[half:], machine_right[half:], human_right[half:])
    second = (confidence[:half], machine_right[:half], human_right[:half])
    best, best_acc = 0, -1
    for n in range(half + 1):
        acc = team_accuracy(*first, n)
        if acc > best_acc:
            best, best_acc = n, acc
    return best, team_accuracy(*second, best)


@trial.wrong
def wrong_3(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best, best_acc = 0, -1
    for n in range(half + 1):
        acc = team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], n
        )
        if acc >= best_acc:
            best, best_acc = n, acc
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_4(confidence, machine_right, human_right):
    half = len(confidence) // 2
    accs = []
    for n in range(half):
        accs.append(
            team_accuracy(
                confidence[:half], machine_right[:half], human_right[:half], n
            )
        )
    best = accs.index(max(accs))
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_5(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    best = max(range(1, half + 1), key=lambda n: team_accuracy(c, m, h, n))
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_6(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    best = 0
    for n in range(1, half + 1):
        if team_accuracy(c, m, h, n) > team_accuracy(c, m, h, best):
            best = n
    return best, team_accuracy(c, m, h, best)


@trial.wrong
def wrong_7(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    best = 0
    for n in range(1, half + 1):
        if team_accuracy(c, m, h, n) > team_accuracy(c, m, h, best):
            best = n
    return best, team_accuracy(confidence, machine_right, human_right, best)


@trial.wrong
def wrong_8(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    scores = [team_accuracy(c, m, h, n) for n in range(half + 1)]
    best = scores.index(max(scores))
    return [
        best,
        team_accuracy(
            confidence[half:], machine_right[half:], human_right[half:], best
        ),
    ]


@trial.wrong
def wrong_9(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best = None
    best_accuracy = 0
    for n in range(half + 1):
        a = team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], n
        )
        if a > best_accuracy:
            best_accuracy = a
            best = n
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_10(confidence, machine_right, human_right):
    n = len(confidence)
    half = n // 2
    scores = [
        team_accuracy(confidence, machine_right, human_right, k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_11(confidence, machine_right, human_right):
    half = len(confidence) // 2

    def scores(c, m, h):
        return [team_accuracy(c, m, h, k) for k in range(half + 1)]

    one = scores(confidence[:half], machine_right[:half], human_right[:half])
    two = scores(confidence[half:], machine_right[half:], human_right[half:])
    return one.index(max(one)), max(two)


@trial.wrong
def wrong_12(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    acc = team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )
    return acc, best


@trial.wrong
def wrong_13(confidence, machine_right, human_right):
    half = len(confidence) / 2
    c1, c2 = confidence[:half], confidence[half:]
    m1, m2 = machine_right[:half], machine_right[half:]
    h1, h2 = human_right[:half], human_right[half:]
    scores = [team_accuracy(c1, m1, h1, k) for k in range(len(c1) + 1)]
    best = scores.index(max(scores))
    return best, team_accuracy(c2, m2, h2, best)


@trial.wrong
def wrong_14(confidence, machine_right, human_right):
    one = [x[::2] for x in (confidence, machine_right, human_right)]
    two = [x[1::2] for x in (confidence, machine_right, human_right)]
    scores = [team_accuracy(*one, k) for k in range(len(one[0]) + 1)]
    best = scores.index(max(scores))
    return best, team_accuracy(*two, best)


@trial.wrong
def wrong_15(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = []
    for k in range(half + 1):
        scores.append(
            team_accuracy(
                confidence[:half], machine_right[:half], human_right[:half], k
            )
        )
    best = scores.index(max(scores)) + 1
    best = min(best, half)
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_16(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best_acc = -1
    for k in range(half + 1):
        acc = team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], k
        )
        if acc > best_acc:
            best_acc = acc
            best = k
        return best, team_accuracy(
            confidence[half:], machine_right[half:], human_right[half:], best
        )


@trial.wrong
def wrong_17(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    return best, team_accuracy(
        confidence[half + 1 :], machine_right[half + 1 :], human_right[half + 1 :], best
    )


@trial.wrong
def wrong_18(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    return best, round(
        team_accuracy(
            confidence[half:], machine_right[half:], human_right[half:], best
        ),
        1,
    )


@trial.wrong
def wrong_19(confidence, machine_right, human_right):
    cases = sorted(zip(confidence, machine_right, human_right), key=lambda x: x[0])
    half = len(cases) // 2
    c1, m1, h1 = zip(*cases[:half])
    c2, m2, h2 = zip(*cases[half:])
    scores = [team_accuracy(list(c1), list(m1), list(h1), k) for k in range(half + 1)]
    best = scores.index(max(scores))
    return best, team_accuracy(list(c2), list(m2), list(h2), best)


@trial.wrong
def wrong_20(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best = min(
        range(half + 1),
        key=lambda k: team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], k
        ),
    )
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_21(confidence, machine_right, human_right):
    half = len(confidence) // 2
    return 1, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], 1
    )


@trial.wrong
def wrong_22(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best, top = 0, -1
    for k in range(half + 1):
        a = team_accuracy(confidence[:half], machine_right[:half], human_right, k)
        if a > top:
            best, top = k, a
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right, best
    )


@trial.wrong
def wrong_23(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    if max(scores) == 0:
        return 0, 0
    best = scores.index(max(scores))
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_24(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    border = sorted(confidence[:half])[best - 1] if best else -1
    right = 0
    for c, m, h in zip(confidence[half:], machine_right[half:], human_right[half:]):
        right += h if c <= border else m
    return best, right / half


@trial.wrong
def wrong_25(confidence, machine_right, human_right):
    half = len(confidence) // 2
    c, m, h = confidence[:half], machine_right[:half], human_right[:half]
    k = 0
    while k < half and team_accuracy(c, m, h, k + 1) > team_accuracy(c, m, h, k):
        k += 1
    return k, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], k
    )


@trial.wrong
def wrong_26(confidence, machine_right, human_right):
    half = len(confidence) // 2
    _acc, best = max(
        (
            team_accuracy(
                confidence[:half], machine_right[:half], human_right[:half], k
            ),
            k,
        )
        for k in range(half + 1)
    )
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_27(confidence, machine_right, human_right):
    half = len(confidence) // 2
    best = 0
    best_acc = team_accuracy(
        confidence[:half], machine_right[:half], human_right[:half], 0
    )
    for k in range(half + 1):
        acc = team_accuracy(
            confidence[:half], machine_right[:half], human_right[:half], k
        )
        if acc > best_acc:
            best = k
    return best, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_28(confidence, machine_right, human_right):
    half = len(confidence) // 2
    number = 0
    for m, h in zip(machine_right[:half], human_right[:half]):
        if h > m:
            number += 1
    return number, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], number
    )


@trial.wrong
def wrong_29(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    print(
        (
            best,
            team_accuracy(
                confidence[half:], machine_right[half:], human_right[half:], best
            ),
        )
    )


@trial.wrong
def wrong_30(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = {
        k: team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    }
    best = max(scores, key=scores.get)
    return {
        "number": best,
        "accuracy": team_accuracy(
            confidence[half:], machine_right[half:], human_right[half:], best
        ),
    }


@trial.wrong
def wrong_31(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    return best / half, team_accuracy(
        confidence[half:], machine_right[half:], human_right[half:], best
    )


@trial.wrong
def wrong_32(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    rest = sorted(range(half, 2 * half), key=lambda i: confidence[i])[:best]
    if best == 0:
        return 0, 0
    return best, sum(human_right[i] for i in rest) / best


@trial.wrong
def wrong_33(confidence, machine_right, human_right):
    half = len(confidence) // 2 + 1
    one = confidence[:half], machine_right[:half], human_right[:half]
    two = confidence[half:], machine_right[half:], human_right[half:]
    scores = [team_accuracy(*one, k) for k in range(half + 1)]
    best = scores.index(max(scores))
    return best, team_accuracy(*two, best)


@trial.wrong
def wrong_34(confidence, machine_right, human_right):
    half = len(confidence) // 2
    scores = [
        team_accuracy(confidence[:half], machine_right[:half], human_right[:half], k)
        for k in range(half + 1)
    ]
    best = scores.index(max(scores))
    return best
