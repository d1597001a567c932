"""What people answered to `best_and_unwelcome` in trials, from its text alone."""

from itertools import combinations

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Nine different cases; D takes one from A and one from B."""
    return [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 4]


@trial.right
def right_2():
    """All twelve cases, D one from each, in odd order."""
    return [4, 3, 2, 1], [8, 5, 7, 6], [12, 9, 10, 11], [9, 5, 1]


@trial.right
def right_3():
    """A and B share an error, D has it too and two more."""
    return [1, 2, 3, 4], [1, 5, 6, 7], [8, 9, 10, 11], [2, 5, 1]


@trial.right
def right_4():
    """Different numbers of errors; D from B and C, by comprehension."""
    a, b = [n for n in range(1, 6)], list(range(6, 10))
    c = [10, 11, 12]
    return a, b, c, [b[-1], c[0]]


@trial.right
def right_5():
    """By a search: a majority that errs on five already, and D errs on 2 where nobody
    else does."""
    return (
        [12, 11, 9, 6, 5, 4, 3],
        [1, 3, 4, 6, 8, 12],
        [3, 4, 6, 7, 8, 12],
        [11, 7, 5, 2, 1],
    )


@trial.right
def right_6():
    """Nine cases apart; D takes one of A and one of B. Open: a tuple of four lists."""
    return [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 4]


@trial.right
def right_7():
    """All twelve used, D with one of each, unsorted. Open: a list of four lists."""
    return [[12, 3, 7, 1], [2, 11, 5, 8], [10, 4, 9, 6], [9, 12, 2]]


@trial.right
def right_8():
    """The three already fail together on cases 1; D errs elsewhere. Lists of different
    length."""
    a = list(range(1, 7))
    b = [1, 7, 8, 9]
    c = [10, 11, 12, 1]
    d = [7, 10, 2]
    return a, b, c, d


@trial.right
def right_9():
    """Small: one searched by program, first found with D having two errors."""

    def bad(x, y, z):
        return sum((n in x) + (n in y) + (n in z) > 1 for n in range(1, 13))

    a, b, c = [1, 2, 3], [3, 4, 5], [6, 7, 8]
    for d in combinations(range(1, 13), 2):
        d = list(d)
        base = bad(a, b, c)
        if min(bad(d, b, c), bad(a, d, c), bad(a, b, d)) > base:
            return a, b, c, d
    return [5, 6, 7], [8, 9, 10], [11, 12, 1], [8, 5]


@trial.right
def right_10():
    """D's two errors with B and C; ranges turned into lists, counted down."""
    return [
        list(range(12, 8, -1)),
        list(range(8, 4, -1)),
        list(range(4, 0, -1)),
        [5, 1],
    ]


@trial.wrong
def wrong_1():
    """Belief: one who may be let go badly is enough (the example with D errs on 1
    alone)."""
    return [1, 2], [3, 4], [5, 6], [1]


@trial.wrong
def wrong_2():
    """Belief: D's two errors may both be A's (then A can go)."""
    return [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 2]


@trial.wrong
def wrong_3():
    """Belief: D as good as the others is good enough (not fewer errors)."""
    return [1, 2], [3, 4], [5, 6], [1, 3]


@trial.wrong
def wrong_4():
    """Belief: D's errors must be new ones."""
    return [1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11]


@trial.wrong
def wrong_5():
    """Belief: the lists are what each gets right."""
    right = [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 4]
    return tuple([n for n in range(1, 13) if n not in r] for r in right)


@trial.wrong
def wrong_6():
    """Belief: cases are numbered from 0."""
    return [0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3]


@trial.wrong
def wrong_7():
    """Belief: all err on the same, so nobody can be spared."""
    return [1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2]


@trial.wrong
def wrong_8():
    """Belief: a case written twice makes an error more (1 twice in A)."""
    return [1, 2, 2], [3, 4, 4], [5, 6, 6], [1, 3]


@trial.wrong
def wrong_9():
    """Belief: only C has to be the mistake: D shares with A alone (the table of hint
    2)."""
    return [1, 2], [3, 4], [5, 6], [1]


@trial.wrong
def wrong_10():
    """Slip: D has as many errors as the others, not fewer."""
    return [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 4, 7]


@trial.wrong
def wrong_11():
    """Belief: a new kind of error is what hurts; D errs where nobody else does."""
    return [1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11]


@trial.wrong
def wrong_12():
    """Belief: the three must be alike, so that D is strange to them."""
    return [1, 2, 3], [1, 2, 3], [1, 2, 3], [4, 5]


@trial.wrong
def wrong_13():
    """Slip: counts cases from 0, as lists do."""
    return [0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3]


@trial.wrong
def wrong_14():
    """Misread: gives the answers of each, not the numbers of the cases."""
    return (
        ["no", "no", "no"] + ["yes"] * 9,
        ["yes"] * 3 + ["no"] * 3 + ["yes"] * 6,
        ["yes"] * 6 + ["no"] * 3 + ["yes"] * 3,
        ["no"] + ["yes"] * 2 + ["no"] + ["yes"] * 8,
    )


@trial.wrong
def wrong_15():
    """Slip: D shares two errors with A (two from the same one), so A may go."""
    return [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 2]


@trial.wrong
def wrong_16():
    """Slip: D is named first in the returned lists, as the newcomer."""
    return [1, 4], [1, 2, 3], [4, 5, 6], [7, 8, 9]
