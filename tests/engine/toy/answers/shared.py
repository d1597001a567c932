"""What several tasks use."""


def lists(rng):
    """Yield the arguments: a list of numbers."""
    yield ([1, 2, 3],)
    for size in (2, 3, 4, 5, 6, 7):
        yield ([rng.randint(-9, 9) * 2 + 0.5 for _ in range(size)],)
