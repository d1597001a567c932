"""What people answered to `team_accuracy` in trials, from its text alone."""

import heapq
from collections import defaultdict
from fractions import Fraction
from functools import reduce
from itertools import chain, islice
from operator import itemgetter
from statistics import mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    return (
        sum(human_right[i] for i in order[:number])
        + sum(machine_right[i] for i in order[number:])
    ) / len(confidence)


@trial.right
def right_2(confidence, machine_right, human_right, number):
    # rank by counting, no sorting at all
    n = len(confidence)
    right = 0
    for i in range(n):
        before = 0
        for j in range(n):
            if confidence[j] < confidence[i] or (
                confidence[j] == confidence[i] and j < i
            ):
                before += 1
        if before < number:
            right += human_right[i]
        else:
            right += machine_right[i]
    return right / n


@trial.right
def right_3(confidence, machine_right, human_right, number):
    given = set(
        heapq.nsmallest(
            number, range(len(confidence)), key=lambda i: (confidence[i], i)
        )
    )
    return sum(
        (machine_right, human_right)[i in given][i] for i in range(len(confidence))
    ) / len(confidence)


@trial.right
def right_4(confidence, machine_right, human_right, number):
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


@trial.right
def right_5(confidence, machine_right, human_right, number):
    total = sum(machine_right)
    for _, i in sorted((c, i) for i, c in enumerate(confidence))[:number]:
        total += human_right[i] - machine_right[i]
    return float(Fraction(total, len(confidence)))


@trial.right
def right_6(confidence, machine_right, human_right, number):
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


@trial.right
def right_7(confidence, machine_right, human_right, number):
    rows = iter(sorted(zip(confidence, machine_right, human_right), key=itemgetter(0)))
    handed = [row[2] for row in islice(rows, number)]
    return mean(float(x) for x in chain(handed, (row[1] for row in rows)))


@trial.right
def right_8(confidence, machine_right, human_right, number):
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


@trial.right
def right_9(confidence, machine_right, human_right, number):
    def go(cases, k):
        if k <= 0:
            return sum(machine_right[i] for i in cases)
        if k >= len(cases):
            return sum(human_right[i] for i in cases)
        pivot = (confidence[cases[len(cases) // 2]], cases[len(cases) // 2])
        low = [i for i in cases if (confidence[i], i) < pivot]
        here = [i for i in cases if (confidence[i], i) == pivot]
        high = [i for i in cases if (confidence[i], i) > pivot]
        return go(low, k) + go(here, k - len(low)) + go(high, k - len(low) - 1)

    return go(list(range(len(confidence))), number) / len(confidence)


@trial.right
def right_10(confidence, machine_right, human_right, number):
    # how many cases come before case i in the queue? Nothing is sorted.
    n = len(confidence)
    hits = 0
    for i in range(n):
        before = 0
        for j in range(n):
            if confidence[j] < confidence[i] or (
                confidence[j] == confidence[i] and j < i
            ):
                before += 1
        hits += human_right[i] if before < number else machine_right[i]
    return hits / n


@trial.right
def right_11(confidence, machine_right, human_right, number):
    queue = sorted(enumerate(confidence), key=lambda t: t[::-1])
    final = dict(enumerate(machine_right))
    final.update((i, human_right[i]) for i, _ in queue[:number])
    return Fraction(sum(final.values()), len(final))


@trial.right
def right_12(confidence, machine_right, human_right, number):
    heap = [(c, i) for i, c in enumerate(confidence)]
    heapq.heapify(heap)
    right = sum(machine_right)
    while number > 0:
        _, i = heapq.heappop(heap)
        right += human_right[i] - machine_right[i]
        number -= 1
    return right / len(confidence)


@trial.right
def right_13(confidence, machine_right, human_right, number):
    def merge_sort(p):
        if len(p) < 2:
            return p
        a, b = merge_sort(p[: len(p) // 2]), merge_sort(p[len(p) // 2 :])
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


@trial.right
def right_14(confidence, machine_right, human_right, number):
    rows = iter(
        sorted(zip(confidence, machine_right, human_right), key=lambda row: row[0])
    )
    human = [h for _, _, h in islice(rows, number)]
    machine = [m for _, m, _ in rows]
    return float(mean(chain(map(float, human), map(float, machine))))


class _Case:
    def __init__(self, place, sure, machine, human):
        self.place, self.sure, self.machine, self.human = place, sure, machine, human

    def __lt__(self, other):
        if self.sure != other.sure:
            return self.sure < other.sure
        return self.place < other.place


@trial.right
def right_15(confidence, machine_right, human_right, number):
    cases = [
        _Case(*x)
        for x in zip(range(len(confidence)), confidence, machine_right, human_right)
    ]
    cases.sort()
    wrong = 0
    for case in cases[:number]:
        wrong += 1 - case.human
    for case in cases[number:]:
        wrong += 1 - case.machine
    return (len(cases) - wrong) / len(cases)


@trial.right
def right_16(confidence, machine_right, human_right, number):
    # bubble sort of places, then one pass
    p = list(range(len(confidence)))
    swapped = True
    while swapped:
        swapped = False
        for k in range(len(p) - 1):
            if confidence[p[k]] > confidence[p[k + 1]]:
                p[k], p[k + 1] = p[k + 1], p[k]
                swapped = True
    answers = [human_right[i] for i in p[:number]] + [
        machine_right[i] for i in p[number:]
    ]
    return answers.count(1) / len(answers)


@trial.right
def right_17(confidence, machine_right, human_right, number):
    # most sure first; of equal ones the later first; the machine takes from the front
    n = len(confidence)
    order = sorted(range(n - 1, -1, -1), key=lambda i: confidence[i], reverse=True)
    keep = n - number
    return (
        sum(machine_right[i] for i in order[:keep])
        + sum(human_right[i] for i in order[keep:])
    ) / n


@trial.right
def right_18(confidence, machine_right, human_right, number):
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


@trial.right
def right_19(confidence, machine_right, human_right, number):
    groups = defaultdict(list)
    for i, c in enumerate(confidence):
        groups[c].append(i)
    return reduce(
        lambda state, i: (
            state[0] - 1,
            state[1] + (human_right if state[0] > 0 else machine_right)[i],
        ),
        (i for c in sorted(groups) for i in groups[c]),
        (number, 0),
    )[1] / len(confidence)


@trial.wrong
def wrong_1(confidence, machine_right, human_right, number):
    # 0.5 means it might as well toss a coin, so that is the least sure
    order = sorted(range(len(confidence)), key=lambda i: abs(confidence[i] - 0.5))
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence)
