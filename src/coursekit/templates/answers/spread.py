"""What people answer to `spread`: wrong, and right in unusual style."""

from coursekit.exercise import Build

from .shared import lists

task = Build(
    objective="SLUG-2",
    points={"ordinary": 2},
    built="WRITE: what a learner has built here, once it is right",
)
task.cases(lists)


@task.mistake
def smallest_to_mean(numbers):
    """WRITE: what the results are, and one thing to do."""
    return sum(numbers) / len(numbers) - min(numbers)


@task.mistake
def last_to_first(numbers):
    """WRITE: the same for the next wrong belief; four beliefs or more."""
    return numbers[-1] - numbers[0]


@task.right
def by_sorting(numbers):
    ordered = sorted(numbers)
    return ordered[-1] - ordered[0]
