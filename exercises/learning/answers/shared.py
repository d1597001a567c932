"""What several tasks of `learning` use."""

# The twelve pupils of the chapter.
TREATED = [3, 5, 6, 6, 7, 9]
CONTROL = [2, 4, 5, 5, 6, 8]


def mean(marks):
    return sum(marks) / len(marks)


def variance(marks):
    """Return the squared standard deviation, with n - 1; of a single mark it is 0."""
    if len(marks) < 2:
        return 0
    middle = mean(marks)
    return sum((mark - middle) ** 2 for mark in marks) / (len(marks) - 1)


def deviation(marks):
    return variance(marks) ** 0.5


def marks(rng, size, low=0, high=100):
    """Draw marks that are not all equal and not in order."""
    while True:
        drawn = [rng.randint(low, high) for _ in range(size)]
        if size < 3 and len(set(drawn)) == size:
            return drawn
        if len(set(drawn)) > 1 and drawn not in (sorted(drawn), sorted(drawn)[::-1]):
            return drawn
