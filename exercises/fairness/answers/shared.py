"""What several tasks of `fairness` use."""

# The twelve people of the chapter, six in each group.
LOANS_A, REPAID_A = [1, 1, 0, 1, 1, 0], [1, 0, 1, 1, 0, 1]
LOANS_B, REPAID_B = [1, 1, 0, 0, 0, 0], [0, 1, 0, 0, 1, 0]


def people(rng, hits, false_alarms, misses, refused):
    """Return loans and repaid of so many people of each kind, in random order.

    hits: with a loan, repay. false_alarms: with a loan, do not repay. misses: without a
    loan, repay. refused: without a loan, do not repay.
    """
    kinds = [(1, 1)] * hits + [(1, 0)] * false_alarms
    kinds += [(0, 1)] * misses + [(0, 0)] * refused
    rng.shuffle(kinds)
    loans, repaid = zip(*kinds)
    return list(loans), list(repaid)


def cells(loans, repaid):
    """Return how many hits, false alarms, misses and refused people there are."""
    pairs = list(zip(loans, repaid))
    return tuple(pairs.count(kind) for kind in ((1, 1), (1, 0), (0, 1), (0, 0)))


def share(part, whole):
    """Return part / whole, or None if there is no whole."""
    return part / whole if whole else None
