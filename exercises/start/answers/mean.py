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
    for size in (4, 5):  # one comes twice, and not in front
        found = numbers(rng, size)
        yield ([*found, found[1]],)
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


@task.says_the_same_as(whole_numbers)
def whole_parts(numbers):
    return sum(number // len(numbers) for number in numbers)


@task.says_the_same_as(whole_numbers)
def cut_after_the_point(numbers):
    return int(sum(numbers) / len(numbers))


@task.mistake
def by_three(numbers):
    """Your results are the sum divided by 3, as in the example. Divide by how many
    numbers there are."""
    return sum(numbers) / 3


@task.mistake
def upside_down(numbers):
    """Your results are upside down: how many there are, divided by the sum."""
    return len(numbers) / sum(numbers)


@task.mistake
def without_the_first(numbers):
    """The first number is missing from your sums. Positions begin at 0."""
    return sum(numbers[1:]) / len(numbers)


@task.mistake
def without_the_last(numbers):
    """The last number is missing from your sums. `range(n)` already ends before n."""
    return sum(numbers[:-1]) / len(numbers)


@task.mistake
def first_only(numbers):
    """Your results know the first number only. Is `return` inside the loop?"""
    return numbers[0] / len(numbers)


@task.mistake
def last_only(numbers):
    """Your results know the last number only. Is there `=` where `+=` is meant, or does
    the sum begin anew in each round?"""
    return numbers[-1] / len(numbers)


@task.says_the_same_as(last_only)
def last_number(numbers):
    return numbers[-1]


@task.mistake
def each_number_once(numbers):
    """Numbers that come again count once in your results. Keep the list as it is:
    leave out `set`."""
    return sum(set(numbers)) / len(set(numbers))


@task.mistake
def begins_at_one(numbers):
    """Your sums are 1 too large. Before anything is added the sum is 0."""
    return (sum(numbers) + 1) / len(numbers)


@task.mistake
def without_the_sign(numbers):
    """Negative numbers count as positive in your results. They make the sum smaller:
    add them as they are."""
    return sum(map(abs, numbers)) / len(numbers)


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
