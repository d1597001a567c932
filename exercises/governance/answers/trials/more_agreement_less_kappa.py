"""What people answered to `more_agreement_less_kappa` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Kappa of the first is exactly 0: the second reader says "yes" to everything."""
    return (11, 0, 0, 1), (5, 5, 1, 1)


@trial.right
def right_2():
    """All in "no", in lists, the second team agrees on every clause but two."""
    return [[0, 10, 1, 1], [2, 7, 3, 0]]


@trial.right
def right_3():
    """Second team at the edge, kappa exactly 0.4. Open: "0.4 or above" holds exactly;
    with a kappa in Fractions or Decimals the given comparison with the float 0.4 may
    say False."""
    return [(9, 0, 3, 0), [4, 4, 4, 0]]


@trial.right
def right_4():
    """The first team is searched for, the second one too: the first that fit, by brute
    force."""

    def score(team):
        yes, no, x, y = team
        chance = (yes + x) * (yes + y) + (no + y) * (no + x)
        return None if chance == 144 else ((yes + no) * 12 - chance) / (144 - chance)

    teams = [
        (p, q, r, 12 - p - q - r)
        for p in range(13)
        for q in range(13 - p)
        for r in range(13 - p - q)
    ]
    for one in teams:
        for other in teams:
            more = sum(one[:2]) > sum(other[:2]) and score(one) is not None
            if more and score(one) < -0.05 and score(other) > 0.5:
                return one, other


@trial.right
def right_5():
    """Few "yes", a dict of named teams, its values as a tuple of lists."""
    teams = {"first": [0, 11, 1, 0], "second": [3, 6, 1, 2]}
    return tuple(teams.values())


@trial.right
def right_6():
    """Nearly always "no" instead of "yes"; one reader never varies, kappa exactly 0;
    lists in a list."""
    return [[0, 11, 1, 0], [5, 5, 1, 1]]


@trial.right
def right_7():
    """Second team at the edge: kappa exactly 0.4 with nine clauses of twelve."""
    return (10, 0, 1, 1), (7, 2, 1, 2)


@trial.right
def right_8():
    """Least agreement that works: nine against eight, second kappa exactly 0.4, one-
    sided disagreement."""
    return [(9, 0, 3, 0), (4, 4, 0, 4)]


@trial.right
def right_9():
    """Found by search, the first that fits; list and tuple mixed."""

    def stats(t):
        a, b, c, d = t
        same = 12 * (a + b)
        chance = (a + c) * (a + d) + (b + d) * (b + c)
        return same, chance

    every = [
        (a, b, c, 12 - a - b - c)
        for a in range(13)
        for b in range(13 - a)
        for c in range(13 - a - b)
    ]
    for one in every:
        s, k = stats(one)
        if k == 144 or s > k:
            continue
        for two in every:
            t, m = stats(two)
            if s > t and m < 144 and 10 * (t - m) >= 4 * (144 - m):
                return list(one), two


@trial.right
def right_10():
    """Named tuples (a namedtuple is a tuple)."""
    from collections import namedtuple

    Team = namedtuple("Team", "both neither only_first only_second")
    first = Team(both=11, neither=0, only_first=0, only_second=1)
    second = Team(both=3, neither=7, only_first=2, only_second=0)
    return first, second


@trial.wrong
def wrong_1():
    """Belief: the chapter's two questions do; but they agree equally often."""
    return (10, 0, 1, 1), (5, 5, 1, 1)


@trial.wrong
def wrong_2():
    """Slip: the two teams in the wrong order."""
    return (5, 5, 1, 1), (11, 0, 1, 0)


@trial.wrong
def wrong_3():
    """Belief: full agreement on one answer gives a kappa of 0; there is none."""
    return (12, 0, 0, 0), (5, 5, 1, 1)


@trial.wrong
def wrong_4():
    """Misread: eight numbers in a row, "four counts for the first team, then four for
    the second"."""
    return 11, 0, 1, 0, 5, 5, 1, 1


@trial.wrong
def wrong_5():
    """Slip: the second team is halved but agrees too seldom, kappa is 1/3."""
    return (10, 0, 1, 1), (4, 4, 2, 2)


@trial.wrong
def wrong_6():
    """Slip: one clause too many, thirteen for the first team."""
    return (11, 0, 1, 1), (5, 5, 1, 1)


@trial.wrong
def wrong_7():
    """Misread: order taken as both "yes", only first, only second, both "no"."""
    return (10, 1, 1, 0), (4, 2, 1, 5)


@trial.wrong
def wrong_8():
    """Belief: nearly all "yes" is enough for chance; one common "no" lifts kappa far
    above 0."""
    return (10, 1, 1, 0), (5, 5, 1, 1)


@trial.wrong
def wrong_9():
    """Belief: the team that always says yes has kappa 0; it has none."""
    return (12, 0, 0, 0), (5, 5, 1, 1)


@trial.wrong
def wrong_10():
    """Belief: the chapter's two questions do, question 2 first; they agree equally
    often."""
    return (10, 0, 1, 1), (5, 5, 1, 1)


@trial.wrong
def wrong_11():
    """Slip: the right teams, in swapped order."""
    return (5, 5, 1, 1), (11, 0, 1, 0)


@trial.wrong
def wrong_12():
    """Belief: the four counts go like a table read by rows: yes/yes, yes/no, no/yes,
    no/no."""
    return (11, 1, 0, 0), (5, 1, 1, 5)


@trial.wrong
def wrong_13():
    """Misread: all eight counts in one list (the docstring: "four counts for the first
    team, then four for the second")."""
    return [11, 0, 1, 0, 5, 5, 1, 1]


@trial.wrong
def wrong_14():
    """Slip: the second team makes eleven clauses, not twelve."""
    return (11, 0, 0, 1), (5, 4, 1, 1)


@trial.wrong
def wrong_15():
    """Belief: agreeing less often, with both answers in use, is enough; kappa of the
    second is 1/3."""
    return (10, 0, 1, 1), (4, 4, 2, 2)


@trial.wrong
def wrong_16():
    """Belief: one clause both "no" does no harm, eleven times yes is habit enough;
    kappa of the first is above 0."""
    return (10, 1, 1, 0), (5, 5, 1, 1)
