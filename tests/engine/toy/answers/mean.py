"""What people answer to `mean`."""

from coursekit.exercise import Build

from .shared import lists

task = Build(objective="toy-2", points={"ordinary": 2})
task.cases(lists)


@task.mistake
def sum_of_all(numbers):
    """You added up. Divide by how many there are."""
    return sum(numbers)


@task.mistake
def middle_of_the_ends(numbers):
    """You took the middle between the smallest and the largest."""
    return (min(numbers) + max(numbers)) / 2


@task.right
def by_parts(numbers):
    return sum(number / len(numbers) for number in numbers)


@task.right
def with_statistics(numbers):
    from statistics import mean

    return mean(numbers)


@task.right
def as_it_goes(numbers):
    result = 0
    for count, number in enumerate(numbers, 1):
        result += (number - result) / count
    return result
