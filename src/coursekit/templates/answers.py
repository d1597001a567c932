"""What people answer to the tasks of `SLUG`: wrong, and right in unusual style.

CONTRIBUTING.md says how cases, mistakes and special cases work.
"""

from coursekit.exercise.tasks import Break, Task

# ---- total


def total_cases(rng):
    """WRITE: cases that tell answers apart, drawn afresh; here lists of numbers."""
    yield ([1, 2, 3],)
    for size in (2, 3, 4, 5, 6, 7):
        yield ([rng.randint(-9, 9) for _ in range(size)],)


def skips_the_first(numbers):
    """WRITE: what the results are, and one thing to do."""
    return sum(numbers[1:])


def how_many(numbers):
    """WRITE: the same for the next wrong belief; four beliefs or more."""
    return len(numbers)


def with_a_loop(numbers):
    result = 0
    for number in numbers:
        result += number
    return result


total = Task(
    total_cases,
    objective="SLUG-1",
    mistakes=[skips_the_first, how_many],
    also_right=[with_a_loop],
)


# ---- spread


def smallest_to_mean(numbers):
    """WRITE: what the results are, and one thing to do."""
    return sum(numbers) / len(numbers) - min(numbers)


def last_to_first(numbers):
    """WRITE: the same for the next wrong belief; four beliefs or more."""
    return numbers[-1] - numbers[0]


def by_sorting(numbers):
    ordered = sorted(numbers)
    return ordered[-1] - ordered[0]


spread = Task(
    total_cases,
    objective="SLUG-2",
    mistakes=[smallest_to_mean, last_to_first],
    also_right=[by_sorting],
)


# ---- same_total_other_spread

same_total_other_spread = Break(
    objective="SLUG-3",
    needs=["total", "spread"],
    must={
        "totals_are_equal": "WRITE: what to do if the colleague's test sees a difference",
        "spreads_differ": "WRITE: what to do if there is nothing that the test misses",
    },
    right=[([1, 3], [2, 2]), ([0, 6], [3, 3]), ([1, 2, 6], [3, 3, 3])],
    wrong={
        "totals_are_equal": [([1, 3], [2, 3])],
        "spreads_differ": [([1, 3], [3, 1])],
    },
)
