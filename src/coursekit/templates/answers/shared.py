"""What several tasks of `SLUG` use."""


def lists(rng):
    """WRITE: cases that tell answers apart, drawn afresh; here lists of numbers."""
    yield ([1, 2, 3],)
    for size in (2, 3, 4, 5, 6, 7):
        yield ([rng.randint(-9, 9) for _ in range(size)],)
