"""What people answer to `above`: wrong, and right in unusual style."""

from coursekit.exercise import Build

from .shared import TUTORIAL, list_cases

task = Build(
    objective="",
    points={"ordinary": 1},
    read=(f"To read about loops and lists: {TUTORIAL}controlflow.html#for-statements"),
)
task.cases(list_cases)


@task.mistake
def counts_the_bar(numbers, bar):
    """Your lists hold numbers equal to the bar. Above means larger: `>`."""
    return [number for number in numbers if number >= bar]


@task.mistake
def takes_those_below(numbers, bar):
    """Your lists hold the numbers *below* the bar. Turn the comparison round."""
    return [number for number in numbers if number < bar]


@task.mistake
def takes_the_rest(numbers, bar):
    """Your lists hold the numbers that are *not* above the bar. Turn the comparison
    round."""
    return [number for number in numbers if number <= bar]


@task.mistake
def first_only(numbers, bar):
    """Your lists end with the first number above the bar. Is `return` inside the
    loop?"""
    return [number for number in numbers if number > bar][:1]


@task.mistake
def knows_the_first_only(numbers, bar):
    """Your lists know only the first number. Is `return` inside the loop? Then the
    function ends in the first round."""
    return [number for number in numbers[:1] if number > bar]


@task.mistake
def stops_at_the_first_below(numbers, bar):
    """Your lists end before the first number that is not above the bar. Is the loop
    left there? It should go on."""
    found = []
    for number in numbers:
        if number <= bar:
            break
        found.append(number)
    return found


@task.mistake
def skips_the_first(numbers, bar):
    """The first number of the list is never in yours. Positions begin at 0."""
    return [number for number in numbers[1:] if number > bar]


@task.mistake
def skips_the_last(numbers, bar):
    """The last number of the list is never in yours. `range(n)` already ends before
    n."""
    return [number for number in numbers[:-1] if number > bar]


@task.mistake
def keeps_everything(numbers, bar):
    """Your lists hold all numbers. Ask of each whether it is above the bar."""
    return list(numbers)


@task.mistake
def returns_positions(numbers, bar):
    """Your lists hold positions. The numbers themselves are asked for."""
    return [place for place, number in enumerate(numbers) if number > bar]


@task.mistake
def in_order_of_size(numbers, bar):
    """Your numbers are the right ones, sorted. Keep the order of the list."""
    return sorted(number for number in numbers if number > bar)


@task.right
def by_filter(numbers, bar):
    return list(filter(lambda number: number > bar, numbers))


@task.right
def by_position(numbers, bar):
    found, place = [], 0
    while place < len(numbers):
        if numbers[place] > bar:
            found += [numbers[place]]
        place += 1
    return found


@task.right
def by_taking_away(numbers, bar):
    rest = list(numbers)
    for number in numbers:
        if not number > bar:
            rest.remove(number)
    return rest
