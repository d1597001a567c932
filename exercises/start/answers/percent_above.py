"""What people answer to `percent_above`: wrong, and right in unusual style."""

from statistics import fmean

from coursekit.exercise import Build

from .above import by_filter
from .shared import OPENSTAX, list_cases

task = Build(
    objective="",
    points={"ordinary": 1},
    read=(
        f"To read about percent: {OPENSTAX}prealgebra-2e/pages/6-1-understand-percent"
    ),
)
task.cases(list_cases)


def _how_many(numbers, bar):
    return sum(number > bar for number in numbers)


@task.mistake
def count_only(numbers, bar):
    """Your results are a count. In percent it is that count, divided by how many
    numbers there are, times 100."""
    return _how_many(numbers, bar)


@task.mistake
def share_of_one(numbers, bar):
    """Your results are shares from 0 to 1. Percent are a hundred times as many."""
    return _how_many(numbers, bar) / len(numbers)


@task.mistake
def percent_not_above(numbers, bar):
    """Your results are the percent that are *not* above the bar."""
    return 100 - 100 * _how_many(numbers, bar) / len(numbers)


@task.mistake
def above_to_below(numbers, bar):
    """Your results divide those above the bar by the others. Percent are of all."""
    others = len(numbers) - _how_many(numbers, bar)
    return 100 * _how_many(numbers, bar) / others


@task.mistake
def all_to_above(numbers, bar):
    """Your results are upside down: all, divided by those above the bar."""
    return 100 * len(numbers) / _how_many(numbers, bar)


@task.says_the_same_as(all_to_above)
def all_to_above_or_zero(numbers, bar):
    return all_to_above(numbers, bar) if _how_many(numbers, bar) else 0


@task.mistake
def sum_of_those_above(numbers, bar):
    """Your results are made of the sum of the numbers above the bar. Count them."""
    return 100 * sum(n for n in numbers if n > bar) / len(numbers)


@task.mistake
def percent_of_the_sum(numbers, bar):
    """Your results are a percentage of the *sum* of all numbers. How many of them are
    above the bar is asked for."""
    return 100 * sum(n for n in numbers if n > bar) / sum(numbers)


@task.mistake
def percent_at_least(numbers, bar):
    """In your results a number equal to the bar counts as above it. Above means larger:
    `>`."""
    return 100 * sum(number >= bar for number in numbers) / len(numbers)


@task.mistake
def whole_percent(numbers, bar):
    """What is after the point is missing from your results. Is there `//` in place of
    `/`?"""
    return 100 * _how_many(numbers, bar) // len(numbers)


@task.says_the_same_as(whole_percent)
def whole_percent_of_each(numbers, bar):
    return 100 // len(numbers) * _how_many(numbers, bar)


@task.mistake
def whole_share(numbers, bar):
    """Your results are 0, or 100 where all are above the bar. Is there `//` in place of
    `/`?"""
    return 100 * (_how_many(numbers, bar) // len(numbers))


@task.mistake
def percent_below(numbers, bar):
    """Your results are the percentage *below* the bar. Turn the comparison round."""
    return 100 * sum(number < bar for number in numbers) / len(numbers)


@task.mistake
def above_five(numbers, bar):
    """Your results count the numbers above 5, the bar of the example. Compare with
    `bar`."""
    return 100 * sum(number > 5 for number in numbers) / len(numbers)


@task.mistake
def different_numbers(numbers, bar):
    """A number that comes again is counted once in your results. Count it each
    time."""
    return 100 * len({number for number in numbers if number > bar}) / len(numbers)


@task.says_the_same_as(different_numbers)
def different_numbers_of_all(numbers, bar):
    return 100 * _how_many(set(numbers), bar) / len(set(numbers))


@task.mistake
def one_at_most(numbers, bar):
    """Your results never count more than one number. Is `return` inside the loop, or
    does the count begin anew in each round?"""
    return 100 * min(1, _how_many(numbers, bar)) / len(numbers)


@task.says_the_same_as(one_at_most)
def first_at_most(numbers, bar):
    return 100 * (numbers[0] > bar) / len(numbers)


@task.says_the_same_as(one_at_most)
def last_at_most(numbers, bar):
    return 100 * (numbers[-1] > bar) / len(numbers)


@task.mistake
def share_at_least(numbers, bar):
    """Your results are shares from 0 to 1, and count a number equal to the bar as above
    it. Percent are a hundred times as many, and above means larger."""
    return sum(number >= bar for number in numbers) / len(numbers)


@task.mistake
def count_at_least(numbers, bar):
    """Your results are a count, and a number equal to the bar counts as above it.
    Divide by how many there are, times 100; above means larger."""
    return sum(number >= bar for number in numbers)


@task.right
def by_first_task(numbers, bar):
    return len(by_filter(numbers, bar)) / len(numbers) * 100


@task.right
def by_adding_up(numbers, bar):
    step, percent = 100 / len(numbers), 0
    for number in numbers:
        if number > bar:
            percent += step
    return percent


@task.right
def by_mean(numbers, bar):
    return fmean(100 * (number > bar) for number in numbers)
