"""What people answered to `unmasked` in trials, from its text alone."""

from collections import Counter
from functools import reduce
from itertools import product

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(sent, masks, modulus):
    total = 0
    for k, number in enumerate(sent):
        if number is None:
            continue
        for (i, j), mask in masks.items():
            if k == i:
                number -= mask
            elif k == j:
                number += mask
        total += number % modulus
    return total % modulus


@trial.right
def right_2(sent, masks, modulus):
    has = [s is not None for s in sent]
    return (
        sum(s for s in sent if s is not None)
        - sum((m * (has[i] - has[j]) for (i, j), m in masks.items()))
    ) % modulus


@trial.right
def right_3(sent, masks, modulus):
    everybody = list(sent)
    for k in range(len(everybody)):
        if everybody[k] is None:
            plus = sum((m for pair, m in masks.items() if pair[0] == k))
            minus = sum((m for pair, m in masks.items() if pair[1] == k))
            everybody[k] = plus - minus
    return sum(everybody) % modulus


@trial.right
def right_4(sent, masks, modulus):

    def take_out(pairs, total):
        if not pairs:
            return total
        (i, j), rest = (pairs[0], pairs[1:])
        if sent[i] is not None:
            total -= masks[i, j]
        if sent[j] is not None:
            total += masks[i, j]
        return take_out(rest, total % modulus)

    return take_out(list(masks), sum(s or 0 for s in sent) % modulus)


@trial.right
def right_5(sent, masks, modulus):
    here = [k for k, s in enumerate(sent) if s is not None]
    gone = [k for k, s in enumerate(sent) if s is None]
    correction = sum(
        (masks.get((g, h), 0) - masks.get((h, g), 0) for h, g in product(here, gone))
    )
    return (sum(sent[h] for h in here) + correction) % modulus


@trial.right
def right_6(sent, masks, modulus):

    def undo(total, item):
        (i, j), mask = item
        if (sent[i] is None) ^ (sent[j] is None):
            total += mask if sent[i] is None else modulus - mask
        return total % modulus

    start = sum(filter(None, sent))
    return reduce(undo, reversed(list(masks.items())), start) % modulus


@trial.right
def right_7(sent, masks, modulus):
    n = len(sent)
    matrix = [[0] * n for _ in range(n)]
    for (i, j), mask in masks.items():
        matrix[i][j] += mask
        matrix[j][i] -= mask
    return (
        sum(sent[k] - sum(matrix[k]) for k in range(n) if sent[k] is not None) % modulus
    )


@trial.right
def right_8(sent, masks, modulus):

    class Clock:
        def __init__(self):
            self.hand = 0

        def turn(self, steps):
            self.hand = divmod(self.hand + steps, modulus)[1]

    clock = Clock()
    silent = {k for k, s in enumerate(sent) if s is None}
    for s in sent:
        clock.turn(0 if s is None else s)
    for pair, mask in masks.items():
        first, _ = pair
        if len(silent & set(pair)) == 1:
            clock.turn(mask if first in silent else -mask)
    return clock.hand


@trial.right
def right_9(sent, masks, modulus):
    net = Counter()
    for (i, j), mask in masks.items():
        net[i] += mask
        net[j] -= mask
    total = 0
    for k, number in enumerate(sent):
        if number is not None:
            total += number - net[k]
    while total < 0:
        total += modulus
    while total >= modulus:
        total -= modulus
    return total


@trial.right
def right_10(sent, masks, modulus):
    full = [0 if s is None else s for s in sent]
    for (i, j), m in masks.items():
        if sent[i] is None:
            full[i] += m
        if sent[j] is None:
            full[j] -= m
    return sum(full) % modulus


@trial.right
def right_11(sent, masks, modulus):
    numbers = {i: s for i, s in enumerate(sent) if s is not None}
    for (i, j), m in masks.items():
        if i in numbers:
            numbers[i] = (numbers[i] - m) % modulus
        if j in numbers:
            numbers[j] = (numbers[j] + m) % modulus
    return sum(numbers.values()) % modulus


@trial.right
def right_12(sent, masks, modulus):
    return (
        sum(s or 0 for s in sent)
        + sum(
            (m * ((sent[i] is None) - (sent[j] is None)) for (i, j), m in masks.items())
        )
    ) % modulus


@trial.right
def right_13(sent, masks, modulus):
    here = {i for i in range(len(sent)) if sent[i] is not None}
    total = 0
    for i in here:
        total = (total + sent[i]) % modulus
    for pair in masks:
        if len(here.intersection(pair)) == 1:
            part = masks[pair] if pair[1] in here else modulus - masks[pair]
            total = (total + part) % modulus
    return total


@trial.right
def right_14(sent, masks, modulus):

    def undo(rest):
        if not rest:
            return sum(filter(None, sent))
        ((i, j), m), *more = rest
        before = undo(more)
        if sent[i] is None and sent[j] is not None:
            return before + m
        if sent[j] is None and sent[i] is not None:
            return before - m
        return before

    return divmod(undo(list(masks.items())), modulus)[1]


@trial.right
def right_15(sent, masks, modulus):

    class Clock:
        def __init__(self, hand):
            self.hand = hand

        def turn(self, by):
            self.hand = (self.hand + by) % modulus

    c = Clock(0)
    for place, s in enumerate(sent):
        if s is None:
            continue
        c.turn(s)
        for (adds, subtracts), mask in masks.items():
            if adds == place:
                c.turn(-mask)
            if subtracts == place:
                c.turn(+mask)
    return c.hand


@trial.right
def right_16(sent, masks, modulus):
    n = len(sent)
    signed = [[0] * n for _ in range(n)]
    for (i, j), m in masks.items():
        signed[i][j] += m
        signed[j][i] -= m
    total = 0
    for i in range(n):
        if sent[i] is not None:
            total += sent[i] - sum(signed[i][j] for j in range(n) if sent[j] is None)
    return total % modulus


@trial.right
def right_17(sent, masks, modulus):
    if all(s is None for s in sent):
        return 0
    balance = Counter()
    for (i, j), m in masks.items():
        balance[i] += m
        balance[j] -= m
    total = 0
    for i, s in enumerate(sent):
        if s is not None:
            total += (s - balance[i]) % modulus
    while total >= modulus:
        total -= modulus
    return total


@trial.right
def right_18(sent, masks, modulus):

    def parts():
        yield from (s for s in sent if s is not None)
        for (i, j), m in sorted(masks.items(), reverse=True):
            a, b = (sent[i] is None, sent[j] is None)
            if a ^ b:
                yield (m if a else -m)

    return reduce(lambda x, y: (x + y) % modulus, parts(), 0)


@trial.wrong
def wrong_1(sent, masks, modulus):
    return sum(s for s in sent if s is not None) % modulus


@trial.wrong
def wrong_2(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total += m
        elif sent[i] is None and sent[j] is not None:
            total -= m
    return total % modulus


@trial.wrong
def wrong_3(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
    return total % modulus


@trial.wrong
def wrong_4(sent, masks, modulus):
    total = 0
    for s in sent:
        if s:
            total += s
    for (i, j), m in masks.items():
        if sent[i] and (not sent[j]):
            total -= m
        if sent[j] and (not sent[i]):
            total += m
    return total % modulus


@trial.wrong
def wrong_5(sent, masks, modulus):
    total = sum(s for s in sent if s is not None) % modulus
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        elif sent[i] is None and sent[j] is not None:
            total += m
    return total


@trial.wrong
def wrong_6(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[j] is None:
            total -= m
        elif sent[i] is None:
            total += m
    return total % modulus


@trial.wrong
def wrong_7(sent, masks, modulus):
    total = 0
    for k, s in enumerate(sent):
        if s is not None:
            total += s
            for (i, j), m in masks.items():
                if i == k:
                    total -= m
    return total % modulus


@trial.wrong
def wrong_8(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for pair, m in masks.items():
        i, j = sorted(pair)
        if sent[i] is not None and sent[j] is None:
            total -= m
        elif sent[i] is None and sent[j] is not None:
            total += m
    return total % modulus


@trial.wrong
def wrong_9(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    if None in sent:
        gone = sent.index(None)
        for (i, j), m in masks.items():
            if j == gone:
                total -= m
            elif i == gone:
                total += m
    if all(s is None for s in sent):
        return 0
    return total % modulus


@trial.wrong
def wrong_10(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            return (total - m) % modulus
        if sent[i] is None and sent[j] is not None:
            return (total + m) % modulus
    return total % modulus


@trial.wrong
def wrong_11(sent, masks, modulus):
    if all(s is None for s in sent):
        return None
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        total -= m * ((sent[i] is not None) - (sent[j] is not None))
    return total % modulus


@trial.wrong
def wrong_12(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    return total % 100


@trial.wrong
def wrong_13(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    return abs(total) % modulus


@trial.wrong
def wrong_14(sent, masks, modulus):
    total = 0
    for k, s in enumerate(sent):
        if s is None:
            continue
        for (i, j), m in masks.items():
            if i == k:
                s -= m
            if j == k:
                s += m
        total += s % modulus
    return total


@trial.wrong
def wrong_15(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if (sent[i] is None) != (sent[j] is None):
            total -= m
    return total % modulus


@trial.wrong
def wrong_16(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for i in range(len(sent)):
        for j in range(i + 1, len(sent)):
            m = masks.get((i, j), 0)
            if sent[i] is not None and sent[j] is None:
                total -= m
            elif sent[i] is None and sent[j] is not None:
                total += m
    return total % modulus


@trial.wrong
def wrong_17(sent, masks, modulus):
    gone = set()
    for k in range(len(sent)):
        if sent[k] is None:
            gone.add(k)
            sent[k] = 0
    total = sum(sent)
    for (i, j), m in masks.items():
        if j in gone and i not in gone:
            total -= m
        if i in gone and j not in gone:
            total += m
    return total % modulus


@trial.wrong
def wrong_18(sent, masks, modulus):
    return sum(s for s in sent if s is not None) % modulus


@trial.wrong
def wrong_19(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total += m
        if sent[i] is None and sent[j] is not None:
            total -= m
    return total % modulus


@trial.wrong
def wrong_20(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[j] is None:
            total -= m
        elif sent[i] is None:
            total += m
    return total % modulus


@trial.wrong
def wrong_21(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for pair, m in masks.items():
        i, j = (min(pair), max(pair))
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    return total % modulus


@trial.wrong
def wrong_22(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    return total


@trial.wrong
def wrong_23(sent, masks, modulus):
    total = sum(s for s in sent if s)
    for (i, j), m in masks.items():
        if sent[i] and (not sent[j]):
            total -= m
        if not sent[i] and sent[j]:
            total += m
    return total % modulus


@trial.wrong
def wrong_24(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
    return total % modulus


@trial.wrong
def wrong_25(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if (sent[i] is None) != (sent[j] is None):
            total -= m
    return total % modulus


@trial.wrong
def wrong_26(sent, masks, modulus):
    if all(s is None for s in sent):
        return None
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    return total % modulus


@trial.wrong
def wrong_27(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    return abs(total) % modulus


@trial.wrong
def wrong_28(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    if total < 0:
        total += modulus
    elif total >= modulus:
        total -= modulus
    return total


@trial.wrong
def wrong_29(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            total -= m
        if sent[i] is None and sent[j] is not None:
            total += m
    return total % 100


@trial.wrong
def wrong_30(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    if None in sent:
        gone = sent.index(None)
        for (i, j), m in masks.items():
            if j == gone:
                total -= m
            elif i == gone:
                total += m
    return total % modulus


@trial.wrong
def wrong_31(sent, masks, modulus):
    total = 0
    for place, s in enumerate(sent):
        if s is not None:
            total += s
            for (i, j), m in masks.items():
                if i == place:
                    total -= m
    return total % modulus


@trial.wrong
def wrong_32(sent, masks, modulus):
    total = 0
    for place, s in enumerate(sent):
        if s is None:
            continue
        for (i, j), m in masks.items():
            if i == place:
                s -= m
            elif j == place:
                s += m
        total += s % modulus
    return total


@trial.wrong
def wrong_33(sent, masks, modulus):
    total = sum(s for s in sent if s is not None)
    n = len(sent)
    for i in range(n):
        for j in range(i + 1, n):
            m = masks.get((i, j), 0)
            if (sent[i] is None) != (sent[j] is None):
                total += m if sent[i] is None else -m
                break
    return total % modulus


@trial.wrong
def wrong_34(sent, masks, modulus):
    total = sum({s for s in sent if s is not None})
    for (i, j), m in masks.items():
        if sent[i] is not None and sent[j] is None:
            return (total - m) % modulus
        if sent[i] is None and sent[j] is not None:
            return (total + m) % modulus
    return total % modulus
