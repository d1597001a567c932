"""What people answer to `mean`: wrong, and right in unusual style."""

from functools import reduce
from statistics import median

from coursekit.exercise import Build

from .shared import OPENSTAX, numbers

task = Build(
    objective="",
    points={"ordinary": 1},
    read=(
        f"To read about the mean: {OPENSTAX}introductory-statistics/pages/"
        "2-5-measures-of-the-center-of-the-data"
    ),
)


@task.cases
def cases(rng):
    for size in (1, 2, 3, 4, 5, 6, 7, 8):
        yield (numbers(rng, size),)
    yield ([0, 0, 9],)
    yield ([1, 2, 30],)
    yield ([0, 4, 2],)


@task.mistake
def adds_only(numbers):
    """Your results are sums. The mean is the sum divided by how many numbers there
    are."""
    return sum(numbers)


@task.mistake
def middle_number(numbers):
    """Your results are the number in the middle, which is the *median*. The mean is the
    sum divided by how many numbers there are."""
    return median(numbers)


@task.says_the_same_as(middle_number)
def middle_place(numbers):
    return sorted(numbers)[len(numbers) // 2]


@task.mistake
def middle_of_the_ends(numbers):
    """Your results lie halfway between the smallest and the largest. All numbers have a
    part in the mean."""
    return (min(numbers) + max(numbers)) / 2


@task.mistake
def averages_on_the_way(numbers):
    """In your results the last number counts half, the one before a quarter. Add up
    first, and divide once."""
    result = numbers[0]
    for number in numbers[1:]:
        result = (result + number) / 2
    return result


@task.mistake
def one_too_few(numbers):
    """You divided by one less than how many numbers there are."""
    return sum(numbers) / (len(numbers) - 1)


@task.mistake
def one_too_many(numbers):
    """You divided by one more than how many numbers there are."""
    return sum(numbers) / (len(numbers) + 1)


@task.mistake
def whole_numbers(numbers):
    """What is after the point is missing from your means. Is there `//` in place of
    `/`?"""
    return sum(numbers) // len(numbers)


@task.mistake
def returns_the_maximum(numbers):
    """Your results are the largest number of each list."""
    return max(numbers)


@task.mistake
def without_zeros(numbers):
    """Zeros are left out of your means. A zero is a number like the others: it adds
    nothing to the sum and 1 to how many there are."""
    return sum(numbers) / max(1, sum(number != 0 for number in numbers))


@task.right
def with_a_loop(numbers):
    total = 0
    for number in numbers:
        total += number
    return total / len(numbers)


@task.right
def with_parts(numbers):
    return sum(number / len(numbers) for number in numbers)


@task.right
def with_reduce(numbers):
    return reduce(lambda a, b: a + b, numbers) / len(numbers)
