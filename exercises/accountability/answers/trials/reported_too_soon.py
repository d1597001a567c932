"""What people answered to `reported_too_soon` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_2():
    """The second kind is ahead, and many adverts call both."""
    first = [0] * 40 + [1] * 30 + [1] * 30 + [0] * 20
    second = [1] * 40 + [0] * 30 + [1] * 30 + [0] * 20
    return first, second


@trial.right
def right_3():
    """Every one of a thousand adverts differs; 525 to 475, mixed."""
    first = [1 if (i * 21) % 40 < 21 else 0 for i in range(1000)]
    return first, [1 - x for x in first]


@trial.right
def right_4():
    """Truth values instead of 0 and 1, found by a search; a list of two lists."""
    from math import comb

    for m in range(5, 101):
        if m % 2:
            share = sum(comb(m, h) for h in range(m + 1) if abs(2 * h - m) >= 5) / 2**m
            if share > 0.4:
                break
    more, fewer = (m + 5) // 2, (m - 5) // 2
    return [
        [i < more for i in range(100)],
        [more <= i < more + fewer for i in range(100)],
    ]


@trial.right
def right_5():
    """Shuffled with a fixed seed; 101 adverts, so a lead of six."""
    from random import Random

    adverts = [(1, 0)] * 36 + [(0, 1)] * 30 + [(1, 1)] * 5 + [(0, 0)] * 30
    Random(3).shuffle(adverts)
    return tuple(list(side) for side in zip(*adverts))


@trial.wrong
def wrong_1():
    """Belief: it is about percent, so a few adverts will do (only 20, three to two)."""
    return [1, 1, 1, 0, 0] + [0] * 15, [0, 0, 0, 1, 1] + [0] * 15


@trial.wrong
def wrong_2():
    """Belief: the fewer differ, the weaker the finding; six to none of 100 (a coin does
    that in 2 of 64)."""
    return [1] * 6 + [0] * 94, [0] * 100


@trial.wrong
def wrong_3():
    """Slip: 52 to 48 looks like chance, but it is four points and the colleague does
    not report it."""
    return [1] * 52 + [0] * 48, [0] * 52 + [1] * 48


@trial.wrong
def wrong_4():
    """Slip: ones of the second list at the same places as the first's, so ten differ,
    all the same way."""
    return [1] * 20 + [0] * 80, [1] * 10 + [0] * 90


@trial.wrong
def wrong_5():
    """Misread: returns the two numbers of calls, not the lists."""
    return 15, 10


@trial.wrong
def wrong_6():
    """Misread: returns the row of differences, as sign_test wants it, and how many
    adverts."""
    return [1] * 15 + [-1] * 10 + [0] * 75, [1] * 100


@trial.wrong
def wrong_7():
    """Slip: counted wrong; the lists are not equally long."""
    return [1] * 15 + [0] * 85, [0] * 15 + [1] * 10 + [0] * 85


@trial.wrong
def wrong_8():
    """Belief: the hint's two hundred adverts with a bit more on either side; 40 to 20
    is still no accident."""
    return [1] * 40 + [0] * 160, [0] * 180 + [1] * 20


@trial.wrong
def wrong_9():
    """Belief: the smallest lead that a coin can have will do. It would have done before
    the colleague asked for ten adverts that differ."""
    return [1] * 5 + [0] * 95, [0] * 100
