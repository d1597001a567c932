"""What people answer to `total`."""

from coursekit.exercise import Build, special

from .shared import lists

task = Build(objective="toy-1", points={"ordinary": 2, "no numbers": 1})


@task.cases
def cases(rng):
    yield from lists(rng)
    yield special("no numbers", [])
    yield special("no numbers", ())


@task.mistake
def skips_the_first(numbers):
    """The first number is missing from your sum."""
    return sum(numbers[1:])


@task.mistake
def how_many(numbers):
    """You counted the numbers. Add them up."""
    return len(numbers)


@task.says_the_same_as(how_many)
def how_many_as_float(numbers):
    return len(numbers) + 0.0


@task.mistake(on="no numbers")
def zero_for_nothing(numbers):
    """Without numbers you returned 0, where None is asked for."""
    return sum(numbers)


@task.right
def with_a_loop(numbers):
    result = None
    for number in numbers:
        result = number + (result or 0)
    return result


@task.right
def by_calling_itself(numbers):
    if len(numbers) < 2:
        return numbers[0] if numbers else None
    return numbers[0] + by_calling_itself(numbers[1:])


@task.right
def in_one_line(numbers):
    return sum(numbers) if numbers else None
