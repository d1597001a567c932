"""What people answered to `content_and_asleep` in trials, from its text alone."""

from random import Random

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Six decisions, as hinted."""
    return [1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0], [1, 0, 0, 1, 1, 0]


@trial.right
def right_2():
    """Three decisions; the first notices nothing and spoils one."""
    return [1, 1, 0], [1, 0, 0], [1, 1, 1]


@trial.right
def right_3():
    """A list of lists; twelve decisions; with the first more end right."""
    machine = [0, 1] * 6
    first = [1] + [0] * 11
    second = [1] * 12
    return [machine, first, second]


@trial.right
def right_4():
    """The machine is right on one only, made by comprehension."""
    machine = [int(i > 5) for i in range(10)]
    first = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
    second = [1, 1, 1, 1, 0, 0, 1, 0, 0, 0]
    return machine, first, second


@trial.right
def right_5():
    """The two overlap nowhere; the first lets both its errors pass."""
    machine = [1, 0, 1, 0, 1, 1, 1]
    first = [0, 0, 0, 0, 0, 0, 1]
    second = [1, 1, 1, 1, 1, 1, 0]
    return machine, first, second


@trial.right
def right_6():
    """True and False for 1 and 0, which the text had not ruled out."""
    return (
        [True, True, True, False, False, False],
        [False, False, False, True, False, False],
        [True, False, False, True, True, False],
    )


@trial.right
def right_7():
    """Five decisions, machine wrong on two; the second finds both and spoils one:
    equally many end right."""
    return [0, 0, 1, 1, 1], [1, 0, 0, 0, 0], [1, 1, 1, 0, 0]


@trial.right
def right_8():
    """Twelve, the machine wrong on seven; the first notices nothing and spoils one."""
    return [0] * 7 + [1] * 5, [0] * 11 + [1], [1] * 3 + [0] * 4 + [1] * 5


@trial.right
def right_9():
    """Found by drawing until it fits."""
    draw = Random(1)
    while True:
        m, a, b = ([draw.randint(0, 1) for _ in range(9)] for _ in range(3))

        def end(o, m=m):
            return sum(x ^ y for x, y in zip(m, o))

        def got(o, m=m):
            return sum(y and not x for x, y in zip(m, o))

        if 0 < sum(a) < sum(b) and end(a) >= end(b) and got(a) < got(b):
            return m, a, b


@trial.right
def right_10():
    """Three decisions: one error; the first spoils one right answer, the second finds
    the error and spoils both others."""
    return [0, 1, 1], [0, 1, 0], [1, 1, 1]


@trial.right
def right_11():
    """Rows, one for each decision, turned into columns."""
    rows = [(1, 0, 1), (0, 1, 1), (1, 0, 0), (0, 0, 1), (1, 0, 1), (0, 0, 0)]
    return tuple(map(list, zip(*rows)))


@trial.wrong
def wrong_1():
    """Belief: first and second are returned the other way round."""
    return [1, 1, 1, 0, 0, 0], [1, 0, 0, 1, 1, 0], [0, 0, 0, 1, 0, 0]


@trial.wrong
def wrong_2():
    """Belief: 1 in the reviewers' lists means that they agree."""
    return [1, 1, 1, 0, 0, 0], [1, 1, 1, 0, 1, 1], [0, 1, 1, 0, 0, 1]


@trial.wrong
def wrong_3():
    """Belief: the first may simply sign everything."""
    return [1, 1, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0]


@trial.wrong
def wrong_4():
    """Belief: noticing more is enough; the second spoils nothing."""
    return [1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0], [0, 0, 0, 1, 1, 0]


@trial.wrong
def wrong_5():
    """Belief: the first overrules less because it spoils less; same notices."""
    return [1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0], [1, 1, 0, 1, 0, 0]


@trial.wrong
def wrong_6():
    """Belief: 1 in machine marks an error."""
    return [0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 0, 0], [1, 1, 0, 1, 1, 0]


@trial.wrong
def wrong_7():
    """Belief: more decisions make it safer; thirteen of them."""
    return (
        [1] * 7 + [0] * 6,
        [0] * 7 + [1] + [0] * 5,
        [1] * 2 + [0] * 5 + [1, 1, 1, 0, 0, 0],
    )


@trial.wrong
def wrong_8():
    """Slip: the second spoils nothing, so one more ends right with it."""
    return [1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0], [0, 0, 0, 1, 1, 0]


@trial.wrong
def wrong_9():
    """Belief: asleep means overruling nothing at all."""
    return [1, 1, 1, 0, 0, 0], [0, 0, 0, 0, 0, 0], [1, 0, 0, 1, 0, 0]


@trial.wrong
def wrong_10():
    """Belief: 1 is an error of the machine (as in a fault list): the lists the wrong
    way round."""
    return [0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 0, 0], [1, 1, 0, 1, 1, 0]


@trial.wrong
def wrong_11():
    """Slip: the two reviewers swapped in the answer."""
    return [1, 1, 1, 0, 0, 0], [1, 0, 0, 1, 1, 0], [0, 0, 0, 1, 0, 0]


@trial.wrong
def wrong_12():
    """Belief: 1 in a reviewer's list says that this reviewer agrees."""
    return [1, 1, 1, 0, 0, 0], [1, 1, 1, 0, 1, 1], [0, 1, 1, 0, 0, 1]


@trial.wrong
def wrong_13():
    """Belief: as many noticed is good enough: both notice one error, the second only
    spoils more."""
    return [1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0], [1, 1, 0, 1, 0, 0]


@trial.wrong
def wrong_14():
    """Two slips: a longer record is thought more convincing (fourteen), and the second
    still ends with more right."""
    return [1] * 7 + [0] * 7, [0] * 7 + [1] + [0] * 6, [1] + [0] * 6 + [1] * 3 + [0] * 4


@trial.wrong
def wrong_15():
    """Belief: equally many overruled counts as agreeing more: the first spoils one and
    finds one, the second finds two."""
    return [1, 1, 1, 0, 0, 0], [1, 0, 0, 1, 0, 0], [0, 0, 0, 1, 1, 0]
