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
