"""What several tasks of `governance` use."""

from collections import Counter

ANSWERS = ["yes", "no", "unsure"]

# The twelve clauses of the chapter, its first question and its second.
FIRST = [*["yes"] * 6, *["no"] * 6]
SECOND = [*["yes"] * 5, "no", "yes", *["no"] * 5]
ONE_TO_TWELVE = (
    dict(enumerate(FIRST, 1)),
    dict(enumerate(SECOND, 1)),
)
NEARLY_ALL_YES = (
    dict(enumerate(["no", *["yes"] * 11], 1)),
    dict(enumerate([*["yes"] * 11, "no"], 1)),
)


def shuffled(rng, pairs):
    """Return two readers' dicts with these answers, each in an order of its own."""
    numbers = rng.sample(range(1, 100), len(pairs))
    if len(pairs) > 1:
        numbers = sorted(numbers)
    keyed = list(zip(numbers, pairs))
    rng.shuffle(keyed)
    first = {number: pair[0] for number, pair in keyed}
    while True:
        rng.shuffle(keyed)
        second = {number: pair[1] for number, pair in keyed}
        if len(pairs) < 3 or list(first) != list(second):
            return first, second


def pairs_of(first, second):
    """Return the two answers to each clause, blanks too."""
    return [(first[clause], second[clause]) for clause in first]


def compared(first, second):
    """Return the two answers to each clause that both readers answered."""
    return [pair for pair in pairs_of(first, second) if "" not in pair]


def share_same(pairs):
    return sum(one == other for one, other in pairs) / len(pairs)


def own_habits(pairs):
    """Return how often each answer is given by the first and by the second."""
    ones, others = zip(*pairs)
    return Counter(ones), Counter(others)


def chance_of(pairs):
    ones, others = own_habits(pairs)
    # Over all answers, so that a blank counts as one where a mistake takes it for one.
    return sum(ones[answer] * others[answer] for answer in ones) / len(pairs) ** 2


def kappa_of(pairs):
    """Return kappa of these pairs, whatever stands in them."""
    chance = chance_of(pairs)
    return (share_same(pairs) - chance) / (1 - chance)


def replaced(pairs, old, new):
    """Return the pairs with one answer in the place of another."""
    return [tuple(new if x == old else x for x in pair) for pair in pairs]
