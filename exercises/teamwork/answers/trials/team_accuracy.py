"""What people answered to `team_accuracy` in trials, from its text alone."""

import heapq
import statistics
from collections import defaultdict
from fractions import Fraction
from functools import reduce, total_ordering
from itertools import chain, islice
from math import inf
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


@trial.right
def right_20(confidence, machine_right, human_right, number):
    heap = list(zip(confidence, range(len(confidence))))
    heapq.heapify(heap)
    right = list(machine_right)
    for _ in range(number):
        _, place = heapq.heappop(heap)
        right[place] = human_right[place]
    return sum(right) / len(right)


@trial.right
def right_21(confidence, machine_right, human_right, number):
    n = len(confidence)
    total = 0
    for i in range(n):
        before = sum(confidence[j] < confidence[i] for j in range(n))
        before += confidence[:i].count(confidence[i])
        total += (machine_right, human_right)[before < number][i]
    return total / n


@trial.right
def right_22(confidence, machine_right, human_right, number):
    def right(cases, give):
        if give == 0:
            return sum(m for _, m, _ in cases)
        least = min(cases, key=lambda case: case[0])
        i = cases.index(least)
        return cases[i][2] + right(cases[:i] + cases[i + 1 :], give - 1)

    cases = list(zip(confidence, machine_right, human_right))
    return right(cases, number) / len(cases)


@trial.right
def right_23(confidence, machine_right, human_right, number):
    cases = sorted(zip(confidence, machine_right, human_right), key=itemgetter(0))
    answers = [h for _, _, h in cases[:number]] + [m for _, m, _ in cases[number:]]
    return Fraction(sum(answers), len(answers))


@trial.right
def right_24(confidence, machine_right, human_right, number):
    to_human = set(
        heapq.nsmallest(
            number, range(len(confidence)), key=lambda i: (confidence[i], i)
        )
    )
    return statistics.fmean(
        human_right[i] if i in to_human else machine_right[i]
        for i in range(len(confidence))
    )


@total_ordering
class _Case_right_25:
    def __init__(self, place, sure, machine, human):
        self.place, self.sure, self.machine, self.human = place, sure, machine, human

    def __eq__(self, other):
        return (self.sure, self.place) == (other.sure, other.place)

    def __lt__(self, other):
        return (self.sure, self.place) < (other.sure, other.place)


@trial.right
def right_25(confidence, machine_right, human_right, number):
    cases = [
        _Case_right_25(*row)
        for row in zip(range(len(confidence)), confidence, machine_right, human_right)
    ]
    queue = iter(sorted(cases))
    total = 0
    for _ in range(number):
        total += next(queue).human
    return (total + sum(case.machine for case in queue)) / len(cases)


@trial.right
def right_26(confidence, machine_right, human_right, number):
    gains = (
        human_right[i] - machine_right[i]
        for i in sorted(range(len(confidence)), key=confidence.__getitem__)
    )
    return (sum(machine_right) + sum(islice(gains, number))) / len(confidence)


@trial.right
def right_27(confidence, machine_right, human_right, number):
    sure = [*confidence]
    answers = [*machine_right]
    while number:
        place = sure.index(min(sure))
        sure[place] = inf
        answers[place] = human_right[place]
        number -= 1
    return answers.count(1) / len(answers)


@trial.wrong
def wrong_1(confidence, machine_right, human_right, number):
    # 0.5 means it might as well toss a coin, so that is the least sure
    order = sorted(range(len(confidence)), key=lambda i: abs(confidence[i] - 0.5))
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence)


@trial.wrong
def wrong_2(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i], reverse=True)
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence)


@trial.wrong
def wrong_3(confidence, machine_right, human_right, number):
    n = len(confidence)
    order = sorted(range(n), key=lambda i: (confidence[i], -i))
    total = 0
    for i in order[:number]:
        total += human_right[i]
    for i in order[number:]:
        total += machine_right[i]
    return total / n


@trial.wrong
def wrong_4(confidence, machine_right, human_right, number):
    cases = sorted(zip(confidence, machine_right, human_right))
    total = 0
    for k, (c, m, h) in enumerate(cases):
        if k < number:
            total += h
        else:
            total += m
    return total / len(cases)


@trial.wrong
def wrong_5(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    order.reverse()
    human_cases = order[-number:]
    right = 0
    for i in order:
        if i in human_cases:
            right += human_right[i]
        else:
            right += machine_right[i]
    return right / len(order)


@trial.wrong
def wrong_6(confidence, machine_right, human_right, number):
    if number == 0:
        return sum(machine_right) / len(machine_right)
    border = sorted(confidence)[number - 1]
    right = 0
    for c, m, h in zip(confidence, machine_right, human_right):
        right += h if c <= border else m
    return right / len(confidence)


@trial.wrong
def wrong_7(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    first_kept = order.index(order[number])
    right = 0
    for place, i in enumerate(order):
        if place < first_kept:
            right += human_right[i]
        else:
            right += machine_right[i]
    return right / len(order)


@trial.wrong
def wrong_8(confidence, machine_right, human_right, number):
    right = sum(human_right[:number]) + sum(machine_right[number:])
    return right / len(confidence)


@trial.wrong
def wrong_9(confidence, machine_right, human_right, number):
    n = len(confidence)
    kept = n - number
    return (sum(machine_right[:kept]) + sum(human_right[kept:])) / n


@trial.wrong
def wrong_10(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(machine_right)
    for i in order[:number]:
        right += human_right[i]
    return right / len(confidence)


@trial.wrong
def wrong_11(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = 0
    for k, i in enumerate(order):
        if k < number:
            right += 1 if human_right[i] or machine_right[i] else 0
        else:
            right += machine_right[i]
    return right / len(confidence)


@trial.wrong
def wrong_12(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = 0
    for i in order[:number]:
        right += human_right[i]
    for i in order[number:]:
        right += machine_right[i]
    return right / number


@trial.wrong
def wrong_13(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = 0
    for i in order[:number]:
        right += human_right[i]
    for i in order[number:]:
        right += machine_right[i]
    return right


@trial.wrong
def wrong_14(confidence, machine_right, human_right, number):
    places = [confidence.index(c) for c in sorted(confidence)]
    right = 0
    for p in places[:number]:
        right = right + human_right[p]
    for p in places[number:]:
        right = right + machine_right[p]
    return right / len(confidence)


@trial.wrong
def wrong_15(confidence, machine_right, human_right, number):
    confidence = sorted(confidence)
    right = 0
    for i in range(len(confidence)):
        if i < number:
            right += human_right[i]
        else:
            right += machine_right[i]
    return right / len(confidence)


@trial.wrong
def wrong_16(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return round(right / len(confidence), 2)


@trial.wrong
def wrong_17(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = 0
    for k, i in enumerate(order):
        if k <= number:
            right += human_right[i]
        else:
            right += machine_right[i]
    return right / len(confidence)


@trial.wrong
def wrong_18(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(machine_right[i] for i in order[:number])
    right += sum(human_right[i] for i in order[number:])
    return right / len(confidence)


@trial.wrong
def wrong_19(confidence, machine_right, human_right, number):
    if number == 0:
        return 0
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence)


@trial.wrong
def wrong_20(confidence, machine_right, human_right, number):
    n = len(confidence)
    if number == n:
        return 1
    order = sorted(range(n), key=lambda i: confidence[i])
    right = [human_right[i] for i in order[:number]] + [
        machine_right[i] for i in order[number:]
    ]
    return sum(right) / n


@trial.wrong
def wrong_21(confidence, machine_right, human_right, number):
    cases = {}
    for c, m, h in zip(confidence, machine_right, human_right):
        cases[c] = (m, h)
    right = 0
    for k, c in enumerate(sorted(cases)):
        m, h = cases[c]
        right += h if k < number else m
    return right / len(confidence)


@trial.wrong
def wrong_22(confidence, machine_right, human_right, number):
    n = len(confidence)
    order = sorted(range(n), key=lambda i: confidence[i])
    human = sum(human_right[i] for i in order[:number]) / number if number else 0
    machine = (
        sum(machine_right[i] for i in order[number:]) / (n - number)
        if number < n
        else 0
    )
    return (human + machine) / 2


@trial.wrong
def wrong_23(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / 12


@trial.wrong
def wrong_24(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    print(right / len(confidence))


@trial.wrong
def wrong_25(confidence, machine_right, human_right, number):
    left = list(confidence)
    right = 0
    machine = list(machine_right)
    for _ in range(number):
        i = left.index(min(left))
        right += human_right[i]
        left.pop(i)
        machine.pop(i)
    return (right + sum(machine)) / len(confidence)


@trial.wrong
def wrong_26(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = 0
    for i in order[:number]:
        right += human_right[i]
        return right / len(confidence)
    for i in order[number:]:
        right += machine_right[i]
    return right / len(confidence)


@trial.wrong
def wrong_27(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = 0
    for i in order[:number]:
        right += human_right[i]
    # now the machine
    return right / len(confidence)


@trial.wrong
def wrong_28(confidence, machine_right, human_right, number):
    right = 0
    handed = 0
    for i in range(len(confidence)):
        if confidence[i] < 0.7 and handed < number:
            right += human_right[i]
            handed += 1
        else:
            right += machine_right[i]
    return right / len(confidence)


@trial.wrong
def wrong_29(confidence, machine_right, human_right, number):
    before = confidence[:]
    confidence.sort()
    right = 0
    for k, c in enumerate(confidence):
        i = before.index(c)
        right += human_right[i] if k < number else machine_right[i]
    return right / len(before)


@trial.wrong
def wrong_30(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = 0
    for i in order[:number]:
        right += human_right[i]
    for i in order[number:]:
        right = machine_right[i]
    return right / len(confidence)


@trial.wrong
def wrong_31(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence) * 100


@trial.wrong
def wrong_32(confidence, machine_right, human_right, number):
    n = len(confidence)
    order = sorted(range(n), key=lambda i: confidence[i], reverse=True)
    keep, give = order[: n - number], order[n - number :]
    return (sum(machine_right[i] for i in keep) + sum(human_right[i] for i in give)) / n


@trial.wrong
def wrong_33(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=lambda i: confidence[i])
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number + 1 :])
    return right / len(confidence)
