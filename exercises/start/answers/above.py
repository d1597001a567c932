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
def last_only(numbers, bar):
    """Your lists hold at most one number, the last one above the bar. Does the list
    begin anew in each round?"""
    return [number for number in numbers if number > bar][-1:]


@task.mistake
def each_number_once(numbers, bar):
    """A number that comes again is missing from your lists. Keep it each time: leave
    out `set`, and do not ask whether it is there already."""
    return list(dict.fromkeys(number for number in numbers if number > bar))


@task.says_the_same_as(each_number_once)
def each_number_once_in_order(numbers, bar):
    return sorted({number for number in numbers if number > bar})


@task.mistake
def above_five(numbers, bar):
    """Your lists hold the numbers above 5, the bar of the example. Compare with
    `bar`."""
    return [number for number in numbers if number > 5]


@task.mistake
def true_and_false(numbers, bar):
    """Your lists say of each number whether it is above the bar. The numbers themselves
    are asked for."""
    return [number > bar for number in numbers]


@task.mistake
def how_many(numbers, bar):
    """Your results are how many numbers are above the bar. A list of them is asked
    for."""
    return sum(number > bar for number in numbers)


@task.mistake
def from_the_end(numbers, bar):
    """Your numbers are the right ones, from the end of the list to its beginning. Keep
    the order of the list."""
    return [number for number in numbers[::-1] if number > bar]


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


@task.says_the_same_as(in_order_of_size)
def largest_first(numbers, bar):
    return sorted((number for number in numbers if number > bar), reverse=True)


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
