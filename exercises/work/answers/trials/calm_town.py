"""What people answered to `calm_town` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Smallest town, interleaved, one firm closes."""
    return ["a", "b", "a", "b"], [10, 10, 1, 1], [0, 1, 11, 12]


@trial.right
def right_2():
    """Twelve firms, three branches, each branch grows a lot; big numbers."""
    branches = ["mining"] * 4 + ["trade"] * 4 + ["care"] * 4
    before = [10**9, 10**9, 10**9, 1] * 3
    after = [1, 0, 2, 10**10] * 3
    return branches, before, after


@trial.right
def right_3():
    """Odd but allowed: one branch grows in every firm, all loss in the other;
    the name of a branch may be the empty text. Open: a list of three lists."""
    return [["", "", "x", "x"], [100, 1, 1, 1], [0, 101, 2, 2]]


@trial.right
def right_4():
    """Little over half: 6 of 10 go; five firms, unequal branches."""
    before, after = [6, 1, 1, 1, 1], [0, 7, 2, 2, 2]
    return list("aabbb"), before, after


@trial.right
def right_5():
    """All firms but one per branch close; the last takes the jobs."""
    branches, before, after = [], [], []
    for branch in ("total", "Total"):
        branches += [branch] * 6
        before += [7] * 5 + [1]
        after += [0] * 5 + [36]
    return branches, before, after


@trial.wrong
def wrong_1():
    """Slip: exactly half of the jobs go, not more than half."""
    return ["a", "a", "b", "b"], [10, 10, 10, 10], [0, 20, 20, 0]


@trial.wrong
def wrong_2():
    """Belief: one firm that stays as it was does no harm (misses 'every single
    firm')."""
    return ["a", "a", "a", "b", "b"], [20, 3, 5, 20, 2], [1, 3, 24, 0, 22]


@trial.wrong
def wrong_3():
    """Belief: the town must be even over all; one branch shrinks, the other makes
    up."""
    return (["shops", "shops", "mills", "mills"], [30, 20, 2, 3], [2, 1, 25, 27])


@trial.wrong
def wrong_4():
    """Belief: firms of one branch are enough (one branch only)."""
    return ["shops"] * 4, [50, 40, 1, 1], [1, 1, 50, 40]


@trial.wrong
def wrong_5():
    """Misread: lost means net loss; the jobs of the whole town fall by more than
    half."""
    return ["a", "a", "b", "b"], [20, 10, 20, 10], [5, 6, 4, 8]


@trial.wrong
def wrong_6():
    """Belief: a new firm makes up for a closed one (0 before)."""
    return ["a", "a", "b", "b"], [20, 0, 30, 0], [0, 20, 0, 30]


@trial.wrong
def wrong_7():
    """Slip: gives the lists in another order, before, after, branches."""
    return [20, 5, 20, 5], [4, 21, 4, 21], ["a", "a", "b", "b"]


@trial.wrong
def wrong_8():
    """Two slips: a branch with a single firm, and the jobs that come are counted with
    those that go."""
    return ["a", "a", "b"], [20, 20, 10], [5, 35, 12]


@trial.right
def right_6():
    """Closed firms only, and the smallest firms there can be beside them."""
    return ["inn", "inn", "mill", "mill"], [2, 1, 2, 1], [0, 3, 0, 3]


@trial.right
def right_7():
    """Twelve firms, three branches, mixed up, one branch grows much; a name with a
    blank."""
    branches = ["x", "y", ""] * 4
    before = [90, 80, 70, 5, 6, 7, 60, 50, 40, 1, 2, 3]
    after = [1, 2, 3, 200, 300, 90, 0, 4, 2, 2, 1, 1000]
    return branches, before, after


@trial.right
def right_8():
    """All losses lie in one branch; the other only grows. Open: must each branch have
    losses? Not said. Open: a list of three lists."""
    return [["a", "a", "b", "b"], [1000, 1, 1, 1], [10, 2000, 2, 2]]


@trial.right
def right_9():
    """Just over half is gone: 6 of 11, odd number of jobs."""
    return ["Müller", "Bäcker", "Müller", "Bäcker"], [4, 4, 1, 2], [1, 1, 4, 5]


@trial.right
def right_10():
    """Huge firms, five firms, a branch of three; two branches that differ in a capital
    letter only."""
    n = 10**15
    return (
        ["Farm", "farm", "Farm", "farm", "farm"],
        [n, n, 1, 3, n],
        [n // 5, 0, n, 5 * n, 7],
    )


@trial.wrong
def wrong_9():
    """Belief: half is enough: exactly half of the jobs are gone (12 of 24)."""
    return ["shop", "shop", "inn", "inn"], [10, 2, 10, 2], [4, 8, 4, 8]


@trial.wrong
def wrong_10():
    """Belief: the town as a whole must not shrink; one branch shrinks, the other makes
    up for it."""
    return ["mine", "mine", "web", "web"], [50, 40, 5, 4], [10, 5, 60, 80]


@trial.wrong
def wrong_11():
    """Slip: one firm stays as it was."""
    return ["shop", "shop", "shop", "inn", "inn"], [20, 3, 4, 20, 2], [1, 22, 4, 2, 20]


@trial.wrong
def wrong_12():
    """Belief: what makes up for the loss is a newcomer: a firm opens, with 0 before."""
    return ["shop", "shop", "inn", "inn"], [20, 0, 15, 0], [2, 18, 1, 14]


@trial.wrong
def wrong_13():
    """Belief: a branch may be one firm that grows; only the shrinking ones need a
    partner."""
    return ["shop", "shop", "inn", "inn", "bank"], [20, 3, 30, 2, 1], [1, 22, 3, 29, 2]


@trial.wrong
def wrong_14():
    """Slip: "Inn" and "inn " typed as if they were one branch."""
    return ["shop", "shop", "Inn", "inn "], [20, 3, 30, 2], [1, 22, 3, 29]


@trial.wrong
def wrong_15():
    """Belief: one line per branch in the first list, the firms of each in the other
    two."""
    return ["shop", "inn"], [20, 3, 30, 2], [1, 22, 3, 29]


@trial.wrong
def wrong_16():
    """Belief: half of the firms must shrink a lot; the large ones grow, so under half
    of the jobs are gone."""
    return ["shop", "shop", "inn", "inn"], [20, 15, 30, 25], [35, 1, 60, 2]
