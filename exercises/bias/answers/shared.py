"""What several tasks of `bias` use."""

from collections import Counter
from itertools import accumulate
from operator import truediv

# The twelve people of the chapter.
DECISIONS = [1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0]
QUALIFIED = [1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0]
GROUPS = list("ABBABBABBABB")
# Some names are part of others, for those who search in place of comparing.
NAMES = ["A", "B", "AB", "C", "north", "northeast", "old", "older", "day", "today"]


def people(rng, groups):
    """Return decisions, merit and groups of people in random order.

    Groups have unequal sizes, their names come in no order, and the first and the last
    person count as much as any other.
    """
    names = rng.sample(NAMES, groups)
    members = [name for name in names for _ in range(rng.choice([1, 2, 3, 4, 5]))]
    rng.shuffle(members)
    decisions = [rng.choice([0, 1]) for _ in members]
    merit = [rng.choice([0, 1]) for _ in members]
    return decisions, merit, members


def one_inside_another(names):
    """Tell whether one of the names is part of another, as "old" is of "older"."""
    return any(one != other and one in other for one in names for other in names)


def count(values, groups):
    """Return the sum of `values` in each group, groups in order of appearance."""
    sums = dict.fromkeys(groups, 0)
    for value, group in zip(values, groups):
        sums[group] += value
    return sums


def rates(values, groups):
    """Return the mean of `values` in each group."""
    return quotients(count(values, groups), Counter(groups))


def quotients(above, below):
    """Return `above` divided by `below` for each group."""
    return {group: above[group] / below[group] for group in above}


def quotients_or(otherwise, above, below):
    """As `quotients`, with `otherwise` where there is nothing to divide by."""
    return {g: above[g] / below[g] if below[g] else otherwise for g in above}


def running_quotients(above, below):
    """Return, for each group, the quotient of the sums over all groups up to it."""
    return dict(
        zip(above, map(truediv, accumulate(above.values()), accumulate(below.values())))
    )


def ones(groups):
    return [1] * len(groups)


def turned_away(decisions):
    return [1 - decision for decision in decisions]
