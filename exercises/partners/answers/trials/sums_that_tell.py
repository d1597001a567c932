"""What people answered to `sums_that_tell` in trials, from its text alone."""

import random
from itertools import combinations, product
from random import Random

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    a, b = ((1, 2, 3, 4), (5, 6, 7, 8, 9))
    c, d = ((1, 2, 5, 6), (3, 4, 7, 8))
    return ((a, b, c, d), (1, 1, -1, -1))


@trial.right
def right_2():
    a, b, c = ([1, 2], [3, 4], [5, 6])
    return ([a + b, b + c, c + a, a + b + c + [12]], [-1, -1, -1, 2])


@trial.right
def right_3():
    return (
        [list(range(1, 6)), list(range(12, 6, -1)), list(range(1, 13))],
        [100, 100, -100],
    )


@trial.right
def right_4():
    return (
        [[12, 3, 4, 5, 6, 7, 8, 9, 10], (9, 7, 5, 3), [4, 6, 8, 10], (1, 2, 11, 12)],
        (1, -1, -1, 0),
    )


@trial.right
def right_5():
    rng = Random(5)
    while True:
        blocks = [[], [], [], []]
        reader = rng.randint(1, 12)
        for p in range(1, 13):
            if p != reader:
                blocks[rng.randrange(4)].append(p)
        first, second, third, _ = blocks
        groups = [
            sorted(first + second),
            sorted(second + third),
            sorted(first + third),
            sorted(first + second + third + [reader]),
        ]
        if all(len(g) >= 4 for g in groups) and all(
            (len(set(x) ^ set(y)) >= 3 for x, y in combinations(groups, 2))
        ):
            return (groups, [1, 1, 1, -2])


@trial.right
def right_6():
    return (
        [[2, 3, 4, 5], [4, 5, 6, 7], [2, 3, 6, 7], [1, 2, 3, 4, 5, 6, 7]],
        [1, 1, 1, -2],
    )


@trial.right
def right_7():
    return (
        ((12, 3, 5, 7), (12, 2, 4, 6), (2, 3, 4, 5, 6, 7), (12, 8, 9, 10, 11, 1, 2)),
        (1, 1, -1, 0),
    )


@trial.right
def right_8():
    groups = [list(range(1, 13)), list(range(1, 6)), list(range(7, 13))]
    return (groups, (-(10**6), 10**6, 10**6))


@trial.right
def right_9():
    rng = random.Random(4)
    while True:
        people = rng.sample(range(1, 13), 9)
        a, b = (people[:4], people[4:8])
        third = sorted(people)
        for w in product((-1, 1), repeat=3):
            left = {p: w[2] + w[0] * (p in a) + w[1] * (p in b) for p in third}
            if sum(v != 0 for v in left.values()) == 1:
                return ([a, b, third], list(w))


@trial.right
def right_10():
    a = [1, 2, 3, 4, 5]
    b = [5, 6, 7, 8, 9]
    c = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    return ([a, c, b], [1, -1, 1])


@trial.wrong
def wrong_1():
    return ([[1, 2, 3, 4, 5], [2, 3, 4, 5]], [1, -1])


@trial.wrong
def wrong_2():
    return ([[1, 2, 3, 4, 5, 6, 7], [2, 3, 4], [5, 6, 7]], [1, -1, -1])


@trial.wrong
def wrong_3():
    return ([[1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 3, 4, 5], [6, 7, 8, 9]], [1, 1, 1])


@trial.wrong
def wrong_4():
    return ([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4], [5, 6, 7, 8]], [1, -1, -1])


@trial.wrong
def wrong_5():
    return ([1, -1, -1], [[1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 3, 4, 5], [6, 7, 8, 9]])


@trial.wrong
def wrong_6():
    return ([list(range(9)), list(range(1, 5)), list(range(5, 9))], [1, -1, -1])


@trial.wrong
def wrong_7():
    return ([[1, 2, 3, 4], [1, 5, 6, 7], [1, 8, 9, 10]], [1, 1, 1])


@trial.wrong
def wrong_8():
    return ([[1, 2, 3, 4, 5, 6, 7, 8], [2, 3, 4, 5], [5, 6, 7, 8]], [1, -1, -1])


@trial.wrong
def wrong_9():
    return ([[1, 2, 3, 4, 5], [1, 2, 3, 4]], [1, -1])


@trial.wrong
def wrong_10():
    return ([[1, 2, 3, 4, 5, 6, 7], [1, 2, 3], [4, 5, 6]], [1, -1, -1])


@trial.wrong
def wrong_11():
    return ([[1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 3, 4, 5], [6, 7, 8, 9]], [1, 1, 1])


@trial.wrong
def wrong_12():
    return ([list(range(9)), [1, 2, 3, 4], [5, 6, 7, 8]], [1, -1, -1])


@trial.wrong
def wrong_13():
    return (
        [[1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 3, 4, 5], [6, 7, 8, 9]],
        [1, -1, -1, -1, -1, -1, -1, -1, -1],
    )


@trial.wrong
def wrong_14():
    return ([[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4]], [1, -1])


@trial.wrong
def wrong_15():
    return ([1, -1, -1], [[1, 2, 3, 4, 5, 6, 7, 8, 9], [2, 3, 4, 5], [6, 7, 8, 9]])


@trial.wrong
def wrong_16():
    return ([[1, 2, 3, 4, 4, 5, 6, 7, 7], [2, 3, 4, 4], [5, 6, 7, 7]], [1, -1, -1])
