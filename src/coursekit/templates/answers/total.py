"""What people answer to `total`: wrong, and right in unusual style."""

from coursekit.exercise import Build

from .shared import lists

task = Build(
    objective="SLUG-1",
    points={"ordinary": 2},
    built="WRITE: what a learner has built here, once it is right",
)
task.cases(lists)


@task.mistake
def skips_the_first(numbers):
    """WRITE: what the results are, and one thing to do."""
    return sum(numbers[1:])


@task.mistake
def how_many(numbers):
    """WRITE: the same for the next wrong belief; four beliefs or more."""
    return len(numbers)


@task.right
def with_a_loop(numbers):
    result = 0
    for number in numbers:
        result += number
    return result
