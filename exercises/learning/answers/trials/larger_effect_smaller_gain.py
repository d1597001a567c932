"""What people answered to `larger_effect_smaller_gain` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Shortest lists, edges 0 and 20, exactly three times (0.5 / 0.707 against 10/3 /
    14.14): the root of 2 in both."""
    return [1, 1], [0, 1], [20, 0, 20], [0, 20]


@trial.right
def right_2():
    """Exactly three times: gain 1 at spread 1 (effect 1), gain 2 at spread 6 (effect
    1/3)."""
    return [6, 6, 6], [4, 5, 6], [12, 12, 12], [4, 10, 16]


@trial.right
def right_3():
    """Twelve marks, gains of 7/12 and 2/3: they differ by a twelfth only; a list of
    lists."""
    return [[10] * 11 + [11], [9, 10] * 6, [11, 11, 10, 11, 11, 10], [0, 20]]


@trial.right
def right_4():
    """The control of the first has one other mark in twelve; treated in odd order and
    spread wide."""
    first = [5] * 11 + [6]
    return [20, 0, 3, 1, 6, 6], first, [19, 7, 13], [2, 18, 3, 17, 10]


@trial.right
def right_5():
    """Effects far apart: hardly a gain and hardly a spread against a large gain with
    the largest spread."""
    return [18, 18], [17] * 6 + [18] * 6, [20, 20, 20, 6], [0, 20, 20, 20, 20, 0]


@trial.right
def right_6():
    """Few marks: three quarters of a mark against one mark."""
    return [6, 6], [5, 5, 5, 6], [11, 11], [0, 20]


@trial.right
def right_7():
    """Just three times the effect: 1.2 and 0.4, with 1.2 marks and 2 marks."""
    return [11, 11, 11, 11, 12], [9, 10, 11], [12, 12], [15, 5, 10]


@trial.right
def right_8():
    """The longest lists, and marks at both ends of the range."""
    return [5] * 12, [0] * 11 + [1], [20] * 12, [0, 20] * 6


@trial.right
def right_9():
    """Searched for, two marks in each list. Open: "returns four lists" – here in a
    list, not a tuple."""
    from itertools import product
    from statistics import fmean, stdev

    found = []
    trials = [
        ([a, b], [0, c]) for a, b, c in product(range(0, 21, 5), (0, 3, 20), (1, 7, 19))
    ]
    for (t1, c1), (t2, c2) in product(trials, repeat=2):
        one, two = fmean(t1) - fmean(c1), fmean(t2) - fmean(c2)
        if 0 < one < two and one / stdev(c1) > 3.1 * two / stdev(c2):
            found.append([t1, c1, t2, c2])
    return found[-1]


@trial.right
def right_10():
    """Gains of 1 and 1 1/12; the treated of the first differ far more than their
    control does, and one list is used twice."""
    wide = [0, 20, 0, 20]
    return [20, 3, 11, 11], [10, 10, 10, 11], [11] * 11 + [12], wide


@trial.wrong
def wrong_1():
    """Belief: the order is the trial of more marks first (trials swapped)."""
    return [12, 12, 12], [4, 10, 16], [6, 6, 6], [4, 5, 6]


@trial.wrong
def wrong_2():
    """Belief: each trial is given as control, treated."""
    return [4, 5, 6], [6, 6, 6], [4, 10, 16], [12, 12, 12]


@trial.wrong
def wrong_3():
    """Belief: no spread in the control makes the effect as large as can be."""
    return [6, 6], [5, 5], [12, 12, 12], [5, 10, 15]


@trial.wrong
def wrong_4():
    """Belief: a larger effect is enough, it need not be three times (1 against 0.4)."""
    return [6, 6, 6], [4, 5, 6], [12, 12, 12], [5, 10, 15]


@trial.wrong
def wrong_5():
    """Belief: the same gain will do, not fewer marks."""
    return [7, 7, 7], [4, 5, 6], [7, 12, 17], [4, 10, 16]


@trial.wrong
def wrong_6():
    """Belief: it is the spread of the treated that has to be small (first treated
    close, control wide)."""
    return [11, 11, 11, 11], [5, 10, 15], [7, 12, 17], [9, 10, 11]


@trial.wrong
def wrong_7():
    """Belief: marks run to 100, as in task 1."""
    return [51, 52, 53], [50, 51, 52], [80, 60, 40], [20, 50, 80]


@trial.wrong
def wrong_8():
    """Belief: half a mark may be given, and one pupil is enough for the treated (two
    slips)."""
    return [10.5], [9, 10], [14, 14], [2, 18]


@trial.wrong
def wrong_9():
    """Belief: both treated lists come first, then both controls."""
    treated_1, control_1 = [6, 6], [5, 5, 5, 6]
    treated_2, control_2 = [11, 13], [0, 20]
    return treated_1, treated_2, control_1, control_2


@trial.wrong
def wrong_10():
    """Belief: the trial with the larger gain goes first."""
    return [12, 12], [5, 10, 15], [11, 11], [9, 10, 10, 10]


@trial.wrong
def wrong_11():
    """Belief: the same gain proves it already; it need not be smaller."""
    return [12, 12], [9, 10, 11], [12, 12], [5, 10, 15]


@trial.wrong
def wrong_12():
    """Belief: reckoned with a deviation that divides by n: three times by that, less by
    the right one."""
    return [11, 11], [10, 11], [11, 11], [7, 13] * 6


@trial.wrong
def wrong_13():
    """Belief: a control without any spread makes the effect largest of all."""
    return [11, 11], [10, 10, 10], [12, 12], [5, 10, 15]


@trial.wrong
def wrong_14():
    """Belief: a loss is a smaller gain: both trials lose marks, the first more."""
    return [5, 5], [0, 20], [9, 9], [9, 10, 10, 10]


@trial.wrong
def wrong_15():
    """Belief: it is the treated who must lie close together, not their control."""
    return [11, 11, 11], [5, 10, 15], [2, 12, 20, 14], [9, 10, 11]


@trial.wrong
def wrong_16():
    """Belief: half marks are allowed (hint 2 speaks of half a mark)."""
    return [18, 18, 18.5], [17, 18, 17, 18], [13, 13], [0, 10, 20]
