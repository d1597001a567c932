"""What people answered to `content_and_yet` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """A: 3 payers, 1 other, everyone gets a loan; B: nine others without a loan
    besides."""
    return (
        [1, 1, 1, 1],
        [1, 1, 1, 0],
        [1, 1, 1, 1] + [0] * 9,
        [1, 1, 1, 0] + [0] * 9,
    )


@trial.right
def right_2():
    """PPV exactly 0.7, FPR exactly 1 and 0.5, TPR 1; a list of lists."""
    loans_a = [1] * 10
    repaid_a = [1] * 7 + [0] * 3
    loans_b = [1] * 10 + [0] * 3
    repaid_b = [1] * 7 + [0] * 6
    return [loans_a, repaid_a, loans_b, repaid_b]


@trial.right
def right_3():
    """First group is lent to less; TPR 1/2; groups of very different size, shuffled by
    sorting."""

    def group(tp, fn, fp, tn):
        people = sorted([(1, 1)] * tp + [(0, 1)] * fn + [(1, 0)] * fp + [(0, 0)] * tn)
        return [p[0] for p in people], [p[1] for p in people]

    return *group(40, 40, 10, 190), *group(4, 4, 1, 0)


@trial.right
def right_4():
    """Searched: the smallest groups that do it."""
    from itertools import product

    for total in range(2, 40):
        for tp, fp, tn in product(range(1, total), range(1, total), range(total)):
            if (
                tp + fp + tn == total
                and tp / (tp + fp) >= 0.7
                and tn / (tn + fp) >= 0.5
            ):
                return (
                    [1] * (tp + fp),
                    [1] * tp + [0] * fp,
                    [1] * (tp + fp) + [0] * tn,
                    [1] * tp + [0] * (fp + tn),
                )


@trial.right
def right_5():
    """Open: True and False for 1 and 0 (bool is an int, and equal); PPV 0.9."""
    repaid_a = [i < 9 for i in range(10)]
    loans_a = [True] * 10
    repaid_b = [i < 18 for i in range(40)]
    loans_b = [i < 20 for i in range(40)]
    return loans_a, repaid_a, loans_b, repaid_b


@trial.wrong
def wrong_1():
    """Belief: the chapter's twelve people will do (PPV only 1/2)."""
    return (
        [1, 1, 0, 1, 1, 0],
        [1, 0, 1, 1, 0, 1],
        [1, 1, 0, 0, 0, 0],
        [1, 0, 1, 0, 0, 0],
    )


@trial.wrong
def wrong_2():
    """Belief: different FPR is enough; they lie less than 0.5 apart (1/2 and 1/4)."""
    return (
        [1, 1, 1, 1, 0],
        [1, 1, 1, 0, 0],
        [1, 1, 1, 1, 0, 0, 0],
        [1, 1, 1, 0, 0, 0, 0],
    )


@trial.wrong
def wrong_3():
    """Belief: if every loan is repaid in one group, the FPR differs most; but then PPV
    differs."""
    return (
        [1, 1, 1, 0],
        [1, 1, 1, 0],
        [1, 1, 1, 1],
        [1, 1, 1, 0],
    )


@trial.wrong
def wrong_4():
    """Belief: a group in which nobody fails to repay has FPR 0 (it has none; a group
    must have some of each)."""
    return (
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1, 1],
        [1, 1, 1, 0],
    )


@trial.wrong
def wrong_5():
    """Misread: order of the four lists, loans of both groups first."""
    return (
        [1, 1, 1, 1],
        [1, 1, 1, 1, 0, 0, 0],
        [1, 1, 1, 0],
        [1, 1, 1, 0, 0, 0, 0],
    )


@trial.wrong
def wrong_6():
    """Slip: the people added without a loan are added to repaid only, so the lists
    differ in length."""
    return (
        [1, 1, 1, 1],
        [1, 1, 1, 0],
        [1, 1, 1, 1],
        [1, 1, 1, 0, 0, 0, 0],
    )


@trial.wrong
def wrong_7():
    """Belief: refuse the good payers of one group; the TPR is no longer equal."""
    return (
        [1, 1, 1, 1],
        [1, 1, 1, 0],
        [1, 1, 1, 1, 0, 0, 0, 0],
        [1, 1, 1, 0, 1, 0, 0, 0],
    )


@trial.wrong
def wrong_8():
    """Misread: two pairs (one for each group) instead of four lists."""
    return (
        ([1, 1, 1, 1], [1, 1, 1, 0]),
        ([1, 1, 1, 1, 0, 0, 0], [1, 1, 1, 0, 0, 0, 0]),
    )
