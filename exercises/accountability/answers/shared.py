"""What several tasks of `accountability` use."""

from math import comb

# The twelve adverts of the chapter: calls to the first kind minus calls to the second.
TWELVE = [0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1]


def counts(differences):
    """Return how many differences are above 0, and how many below."""
    return sum(d > 0 for d in differences), sum(d < 0 for d in differences)


def coin(tosses, apart):
    """Return how often heads and tails are `apart` or more apart."""
    return (
        sum(comb(tosses, k) for k in range(tosses + 1) if abs(2 * k - tosses) >= apart)
        / 2**tosses
    )


def tail(tosses, least):
    """Return how often there are `least` heads or more."""
    return sum(comb(tosses, k) for k in range(max(least, 0), tosses + 1)) / 2**tosses


def shuffled(rng, more, fewer, alike):
    """Return so many differences of each sign, large and small, in random order."""
    differences = [2 if place % 3 == 0 else 1 for place in range(more)]
    differences += [-2 if place % 3 == 1 else -1 for place in range(fewer)]
    differences += [0] * alike
    rng.shuffle(differences)
    return differences
