"""What several tasks of `eyes` use."""

from itertools import permutations

# The three reviewers of the chapter, and how many defects there are.
A, B, C = [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5], [1, 2, 9, 10, 11]
TWELVE = 12


def drawn(rng, sizes, defects):
    """Return a report of each size, in no order, on defects up to a number."""
    return [rng.sample(range(1, defects + 1), size) for size in sizes]


def finders(reports, defects):
    """Return how many reports name each defect, in the order of the defects."""
    return [sum(d in report for report in reports) for d in range(1, defects + 1)]


def tally(reports, defects):
    """Return how many defects were found by none, by one and so on."""
    found = finders(reports, defects)
    return [found.count(n) for n in range(len(reports) + 1)]


def lines(reports, looked):
    """Return who has looked and who comes next, in every order."""
    return [(o[:looked], o[looked]) for o in permutations(reports, looked + 1)]


def union(reports):
    return set().union(*reports)
