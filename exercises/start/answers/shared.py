"""What several tasks of `start` use."""

TUTORIAL = "https://docs.python.org/3/tutorial/"
OPENSTAX = "https://openstax.org/books/"


def numbers(rng, size):
    return [rng.randint(-9, 30) for _ in range(size)]


def list_cases(rng):
    for size in (1, 2, 3, 4, 5, 6, 7, 6, 5, 4):
        found = numbers(rng, size)
        yield found, rng.choice(found)  # one of them lies on the bar
    twice = rng.randint(6, 9)
    yield [twice, rng.randint(-9, 2), twice], rng.randint(3, 5)
    yield [1, twice, 10, twice], rng.randint(2, 4)
    yield [5, 4, 3], 2
    yield [7, 8, 1, 9], 2
    yield [6, 5, 9, 0, 4], 3
    yield [1, 5, 9], 3
    yield [0, 4, 1], 2
    yield [1, 2, 3], 3
