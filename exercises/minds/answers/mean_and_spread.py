"""What people answer to `mean_and_spread`: wrong, and right in unusual style."""

from fractions import Fraction
from math import sqrt
from statistics import fmean, median, median_high

from coursekit.exercise import Build, special

EXAMPLE = {1: 1, 3: 1, 8: 1, 12: 1}

task = Build(
    objective="minds-4",
    points={"ordinary": 4, "one person": 1},
    built=(
        "You have built the reason why a mean is less far off than its people are on "
        "average, in squares: what they differ by is taken out."
    ),
)

_SQUARED = "A distance is squared: its sign does not count."
task.equivalent = {
    f"{where}: {one} - {two} -> {two} - {one}{again}": _SQUARED
    for where, one, two, again in (
        ("mean_and_spread", "mean", "truth", ""),
        ("mean_and_spread", "guess", "truth", ""),
        ("mean_and_spread", "guess", "mean", ""),
        ("ticket_by_ticket", "mean", "truth", ""),
        ("ticket_by_ticket", "p", "truth", ""),
        ("ticket_by_ticket", "p", "mean", ""),
        ("by_subtraction", "mean", "truth", ""),
        ("by_subtraction", "mean", "truth", " (2)"),
        ("by_subtraction", "guess", "truth", ""),
        ("with_fractions", "mean", "truth", ""),
    )
}


@task.cases
def cases(rng):
    yield EXAMPLE, 5
    yield {1: 1, 3: 1, 8: 1, 12: 3}, 5
    yield {10: 2, 16: 1}, 11
    for size, most in ((4, 4), (5, 6), (3, 9), (6, 3), (5, 5), (7, 8), (2, 6)):
        yield _drawn(rng, size, most)
    for _ in range(2):  # everybody guesses once
        guesses = rng.sample(range(20, 60), 5)
        yield dict.fromkeys(guesses, 1), rng.randint(25, 55)
    yield {rng.randint(3, 9): rng.randint(2, 6)}, 12  # several of one mind
    for truth in (2.5, 1198.25):
        tickets, _ = _drawn(rng, 4, 5)
        yield tickets, truth
    tickets, _ = _drawn(rng, 4, 6)  # right on average
    people = sum(tickets.values())
    yield tickets, sum(g * n for g, n in tickets.items()) / people
    yield {0: 3, 10: 2, 2: 2}, 0  # a guess of 0, and a truth of 0
    yield {4: 2, 0: 5, 9: 4}, 3
    many = rng.sample(range(2001), 30)  # as many as allowed
    yield {guess: rng.randint(1, 100) for guess in many}, 2000
    for truth in (5, 1):
        yield special("one person", {rng.randint(7, 20): 1}, truth)
    yield special("one person", {rng.randint(2, 5): 1}, 9)
    yield special("one person", {8: 1}, 8)


def _drawn(rng, size, most):
    """Return a crowd whose guesses lie askew, and a truth that none of them names."""
    while True:
        guesses = rng.sample(range(2, 40), size)
        tickets = {guess: rng.randint(1, most) for guess in guesses}
        truth = rng.randint(3, 40)
        plain, weighted = fmean(tickets), _mean(tickets)
        middle = median(_all(tickets))
        apart = abs(plain - weighted) > 0.5 and abs(middle - weighted) > 0.5
        uneven = truth not in tickets and len({*tickets.values()}) > 1
        if apart and uneven and abs(weighted - truth) > 1.2:
            return tickets, truth


def _all(tickets):
    """Return the guess of each person."""
    return [guess for guess, n in tickets.items() for _ in range(n)]


def _mean(tickets):
    return fmean(_all(tickets))


def _about(tickets, middle):
    return fmean((guess - middle) ** 2 for guess in _all(tickets))


def _right(tickets, truth):
    mean = _mean(tickets)
    return _about(tickets, truth), _about(tickets, mean), (mean - truth) ** 2


@task.mistake
def each_guess_once(tickets, truth):
    """Every guess counts once in your results, however many people made it. Each person
    counts."""
    return _right(dict.fromkeys(tickets, 1), truth)


@task.mistake
def guess_of_zero_left_out(tickets, truth):
    """Those who guessed 0 are missing from your results. 0 is a guess like any other:
    does an `if guess` drop it?"""
    return _right({g: n for g, n in tickets.items() if g}, truth)


@task.mistake
def mean_of_the_different_guesses(tickets, truth):
    """Your mean guess gives each guess the same weight, however many people made it.
    The distances are weighted, the mean is not."""
    mean = fmean(tickets)
    return _about(tickets, truth), _about(tickets, mean), (mean - truth) ** 2


@task.mistake
def distances_unweighted(tickets, truth):
    """Your mean guess counts people, but your two means of squared distances count each
    guess once, however many people made it."""
    mean = _mean(tickets)
    one = fmean((guess - truth) ** 2 for guess in tickets)
    spread = fmean((guess - mean) ** 2 for guess in tickets)
    return one, spread, (mean - truth) ** 2


@task.mistake
def divided_by_the_guesses(tickets, truth):
    """You divided by how many *different* guesses there are. Divide by the number of
    people."""
    people, kinds = sum(tickets.values()), len(tickets)
    mean = _mean(tickets) * people / kinds
    one = _about(tickets, truth) * people / kinds
    return one, _about(tickets, mean) * people / kinds, (mean - truth) ** 2


@task.mistake
def squares_divided_by_the_guesses(tickets, truth):
    """Your first two numbers are divided by how many *different* guesses there are.
    Divide by the number of people."""
    factor = sum(tickets.values()) / len(tickets)
    one, spread, crowd = _right(tickets, truth)
    return one * factor, spread * factor, crowd


@task.mistake
def guesses_added_once(tickets, truth):
    """Your mean guess adds each guess once and divides by all people. Add a guess as
    often as people made it."""
    mean = sum(tickets) / sum(tickets.values())
    return _about(tickets, truth), _about(tickets, mean), (mean - truth) ** 2


@task.mistake
def squares_added_once(tickets, truth):
    """Your first two numbers add each squared distance once and divide by all people.
    Add it as often as people made that guess."""
    mean, people = _mean(tickets), sum(tickets.values())
    one = sum((guess - truth) ** 2 for guess in tickets) / people
    spread = sum((guess - mean) ** 2 for guess in tickets) / people
    return one, spread, (mean - truth) ** 2


@task.mistake
def people_squared_too(tickets, truth):
    """Your first two numbers square the number of people as well. Square the distance,
    then multiply by the people."""
    mean, people = _mean(tickets), sum(tickets.values())
    one, spread = (
        sum((n * (guess - middle)) ** 2 for guess, n in tickets.items()) / people
        for middle in (truth, mean)
    )
    return one, spread, (mean - truth) ** 2


@task.mistake
def third_below_zero(tickets, truth):
    """Your third number has the wrong sign: the spread is taken away from the first
    number, and a square is never below 0."""
    one, spread, crowd = _right(tickets, truth)
    return one, spread, -crowd


@task.mistake
def keys_and_values_swapped(tickets, truth):
    """Your results take the guess for the number of people and the number of people for
    the guess. Which of the two is the key?"""
    people = sum(tickets)
    mean = sum(g * n for g, n in tickets.items()) / people
    one = sum(g * (n - truth) ** 2 for g, n in tickets.items()) / people
    spread = sum(g * (n - mean) ** 2 for g, n in tickets.items()) / people
    return one, spread, (mean - truth) ** 2


@task.mistake
def counts_for_guesses(tickets, truth):
    """Your results are made of the numbers of people, and the guesses are not in them."""
    counts = list(tickets.values())
    mean = fmean(counts)
    one = fmean((n - truth) ** 2 for n in counts)
    return one, fmean((n - mean) ** 2 for n in counts), (mean - truth) ** 2


@task.mistake
def one_fewer_for_the_spread(tickets, truth):
    """Your second number is divided by one fewer than the people. Divide by the people:
    otherwise it and the third do not add up to the first. (`statistics.variance`
    divides by n − 1, `pvariance` by n.)"""
    one, spread, crowd = _right(tickets, truth)
    people = sum(tickets.values())
    return one, spread * people / (people - 1) if people > 1 else 0, crowd


@task.mistake
def one_fewer_for_both(tickets, truth):
    """Your first two numbers are divided by one fewer than the people. Divide by the
    people."""
    one, spread, crowd = _right(tickets, truth)
    people = sum(tickets.values())
    factor = people / (people - 1) if people > 1 else 1
    return one * factor, spread * factor, crowd


@task.mistake
def not_squared(tickets, truth):
    """Your results are distances, and means of distances. Square each distance before
    you take the mean, and the third as well: only the squares add up."""
    guesses, mean = _all(tickets), _mean(tickets)
    one = fmean(abs(guess - truth) for guess in guesses)
    return one, fmean(abs(guess - mean) for guess in guesses), abs(mean - truth)


@task.mistake
def first_two_not_squared(tickets, truth):
    """Your first two numbers are means of distances. Square each distance before you
    take the mean."""
    one, spread, _ = not_squared(tickets, truth)
    return one, spread, _right(tickets, truth)[2]


@task.mistake
def third_not_squared(tickets, truth):
    """Your third number is how far the mean is from the truth. Square it."""
    one, spread, _ = _right(tickets, truth)
    return one, spread, abs(_mean(tickets) - truth)


@task.says_the_same_as(third_not_squared)
def third_not_squared_signed(tickets, truth):
    one, spread, _ = _right(tickets, truth)
    return one, spread, _mean(tickets) - truth


@task.mistake
def mean_first_square_later(tickets, truth):
    """Your first number is the mean distance, squared. Square each distance first, then
    take the mean: a large error counts more than two small ones."""
    _, spread, crowd = _right(tickets, truth)
    return fmean(abs(guess - truth) for guess in _all(tickets)) ** 2, spread, crowd


@task.mistake
def mean_first_square_later_twice(tickets, truth):
    """Your first two numbers are mean distances, squared. Square each distance first,
    then take the mean."""
    one, spread, crowd = not_squared(tickets, truth)
    return one**2, spread**2, crowd**2


@task.mistake
def signs_cancel(tickets, truth):
    """Too high and too low cancel in your first number, so that it equals the third.
    Square each distance before you take the mean."""
    _, spread, crowd = _right(tickets, truth)
    return crowd, spread, crowd


@task.mistake
def signs_cancel_twice(tickets, truth):
    """Too high and too low cancel in your first two numbers: about their own mean, to
    nothing at all. Square each distance before you take the mean."""
    crowd = _right(tickets, truth)[2]
    return crowd, 0, crowd


@task.mistake
def spread_about_the_truth(tickets, truth):
    """Your second number measures distances from the truth, like the first. The spread
    is about the people's own mean, whatever the truth is."""
    one, _, crowd = _right(tickets, truth)
    return one, one, crowd


@task.mistake
def spread_about_the_median(tickets, truth):
    """Your second number measures distances from the guess in the middle. The spread is
    about the mean."""
    one, _, crowd = _right(tickets, truth)
    return one, _about(tickets, median(_all(tickets))), crowd


@task.mistake
def median_for_mean(tickets, truth):
    """Your results take the guess in the middle for the mean. With the median the
    numbers do not add up."""
    middle = median(_all(tickets))
    return _about(tickets, truth), _about(tickets, middle), (middle - truth) ** 2


@task.says_the_same_as(median_for_mean)
def upper_median_for_mean(tickets, truth):
    middle = median_high(_all(tickets))
    return _about(tickets, truth), _about(tickets, middle), (middle - truth) ** 2


@task.mistake
def third_of_the_median(tickets, truth):
    """Your third number is the squared error of the guess in the middle. The mean is
    asked for."""
    one, spread, _ = _right(tickets, truth)
    return one, spread, (median(_all(tickets)) - truth) ** 2


@task.mistake
def spread_from_end_to_end(tickets, truth):
    """Your second number is the distance between the largest guess and the smallest.
    Everybody's squared distance from the mean is asked for."""
    one, _, crowd = _right(tickets, truth)
    return one, max(tickets) - min(tickets), crowd


@task.mistake
def spread_from_end_to_end_squared(tickets, truth):
    """Your second number is the distance between the largest guess and the smallest,
    squared. Everybody's squared distance from the mean is asked for."""
    one, _, crowd = _right(tickets, truth)
    return one, (max(tickets) - min(tickets)) ** 2, crowd


@task.mistake
def roots(tickets, truth):
    """You took a square root. The squared numbers are asked for: only they add up."""
    one, spread, crowd = _right(tickets, truth)
    return sqrt(one), sqrt(spread), sqrt(crowd)


@task.says_the_same_as(roots)
def root_of_the_spread(tickets, truth):
    one, spread, crowd = _right(tickets, truth)
    return one, sqrt(spread), crowd


@task.says_the_same_as(roots)
def root_of_the_first_two(tickets, truth):
    one, spread, crowd = _right(tickets, truth)
    return sqrt(one), sqrt(spread), crowd


@task.mistake
def sums(tickets, truth):
    """Your first two numbers are sums. Divide them by the number of people."""
    one, spread, crowd = _right(tickets, truth)
    people = sum(tickets.values())
    return one * people, spread * people, crowd


@task.mistake
def three_sums(tickets, truth):
    """Your results are multiplied by the number of people. A mean is divided by
    them."""
    people = sum(tickets.values())
    return tuple(number * people for number in _right(tickets, truth))


@task.mistake
def third_is_the_sum(tickets, truth):
    """Your third number is the first *plus* the second. Where people differ, their mean
    is better than they are: the second is taken away."""
    one, spread, _ = _right(tickets, truth)
    return one, spread, one + spread


@task.mistake
def third_is_the_first(tickets, truth):
    """Your third number equals the first. The mean is not as far off as its people are:
    find the mean guess first, then how far off it is."""
    one, spread, _ = _right(tickets, truth)
    return one, spread, one


@task.mistake
def third_divided_by_people(tickets, truth):
    """Your third number is divided by the number of people. There is one mean, and its
    error counts as it is."""
    one, spread, crowd = _right(tickets, truth)
    return one, spread, crowd / sum(tickets.values())


@task.mistake
def third_as_chance_has_it(tickets, truth):
    """Your third number is the first, divided by the number of people. That would be so
    if all guesses were off independently and right on average; these may share an
    error."""
    one, spread, _ = _right(tickets, truth)
    return one, spread, one / sum(tickets.values())


@task.mistake
def spread_divided_by_people(tickets, truth):
    """Your third number is the second, divided by the number of people. The error of
    the mean is how far it is from the truth, squared, whatever the spread."""
    one, spread, _ = _right(tickets, truth)
    return one, spread, spread / sum(tickets.values())


@task.mistake
def spread_first(tickets, truth):
    """Your first two numbers stand in the other order: first the distance from the
    truth, then the spread."""
    one, spread, crowd = _right(tickets, truth)
    return spread, one, crowd


@task.mistake
def error_of_the_mean_first(tickets, truth):
    """Your numbers stand in another order: the error of single people, their spread,
    the error of their mean."""
    one, spread, crowd = _right(tickets, truth)
    return crowd, one, spread


@task.says_the_same_as(error_of_the_mean_first)
def from_back_to_front(tickets, truth):
    return _right(tickets, truth)[::-1]


@task.says_the_same_as(error_of_the_mean_first)
def error_of_the_mean_second(tickets, truth):
    one, spread, crowd = _right(tickets, truth)
    return one, crowd, spread


@task.mistake
def the_mean_itself(tickets, truth):
    """Your third number is the mean guess. How far it is from the truth is asked for,
    squared."""
    one, spread, _ = _right(tickets, truth)
    return one, spread, _mean(tickets)


@task.mistake
def nearest_guess(tickets, truth):
    """Your first number is the squared error of the *best* guess. The mean over all
    people is asked for."""
    _, spread, crowd = _right(tickets, truth)
    return min((guess - truth) ** 2 for guess in tickets), spread, crowd


@task.mistake
def mean_cut_off(tickets, truth):
    """Your mean guess is a whole number. A mean can lie between two guesses: `/` keeps
    what `//` drops."""
    people = sum(tickets.values())
    mean = sum(guess * n for guess, n in tickets.items()) // people
    return _about(tickets, truth), _about(tickets, mean), (mean - truth) ** 2


@task.mistake
def mean_rounded(tickets, truth):
    """Your mean guess is rounded to a whole number. A mean can lie between two guesses:
    leave it as it is."""
    mean = round(_mean(tickets))
    return _about(tickets, truth), _about(tickets, mean), (mean - truth) ** 2


@task.mistake
def truth_of_the_example(tickets, truth):
    """Your results measure from 5, the truth of the example, whatever the truth is."""
    return _right(tickets, 5)


@task.mistake
def mean_of_the_example(tickets, truth):
    """Your results take 6 for the mean, as in the example, whatever people guessed."""
    return _about(tickets, truth), _about(tickets, 6), (6 - truth) ** 2


@task.mistake
def divided_by_four(tickets, truth):
    """Your results are divided by 4, the people of the example. Divide by how many
    there are *here*."""
    people = sum(tickets.values())
    mean = _mean(tickets) * people / 4
    factor = people / 4
    one, spread = _about(tickets, truth) * factor, _about(tickets, mean) * factor
    return one, spread, (mean - truth) ** 2


@task.mistake
def first_guess_only(tickets, truth):
    """Your first two numbers know one guess only. Does the function return within its
    loop, or is there `=` where `+=` is meant?"""
    return _only(next(iter(tickets)), tickets, truth)


@task.says_the_same_as(first_guess_only)
def last_guess_only(tickets, truth):
    return _only(list(tickets)[-1], tickets, truth)


def _only(guess, tickets, truth):
    share, mean = tickets[guess] / sum(tickets.values()), _mean(tickets)
    one, spread = (share * (guess - middle) ** 2 for middle in (truth, mean))
    return one, spread, (mean - truth) ** 2


@task.mistake(on="one person")
def one_person_stops(tickets, truth):
    """Your function stops where there is one person. One person is spread by 0: is
    there a division by the people minus 1?"""
    return 1 / 0


@task.mistake(on="one person")
def one_person_is_none(tickets, truth):
    """You returned None where there is one person. That person's error is the error of
    the mean, too, and the spread is 0."""
    return


@task.mistake(on="one person")
def one_person_has_no_spread(tickets, truth):
    """With one person your second number is None. Nobody differs from the mean: it is
    0."""
    one, _, crowd = _right(tickets, truth)
    return one, None, crowd


@task.mistake(on="one person")
def one_person_makes_no_error(tickets, truth):
    """With one person you returned zeros. The spread is 0; the person can be wrong, and
    so can the mean."""
    return 0, 0, 0


@task.right
def ticket_by_ticket(tickets, truth):
    people = []
    for guess in tickets:
        people += [guess] * tickets[guess]
    mean = sum(people) / len(people)
    one = sum((p - truth) ** 2 for p in people) / len(people)
    return one, sum((p - mean) ** 2 for p in people) / len(people), (mean - truth) ** 2


@task.right
def by_subtraction(tickets, truth):
    people = sum(tickets.values())
    mean = sum(n * guess for guess, n in tickets.items()) / people
    one = sum(n * (guess - truth) ** 2 for guess, n in tickets.items()) / people
    return one, one - (mean - truth) ** 2, (mean - truth) ** 2


@task.right
def with_fractions(tickets, truth):
    truth, people = Fraction(truth), sum(tickets.values())
    mean = Fraction(sum(guess * n for guess, n in tickets.items()), people)
    square = Fraction(sum(guess**2 * n for guess, n in tickets.items()), people)
    one = square - 2 * truth * mean + truth**2
    return one, square - mean**2, (mean - truth) ** 2


@task.right
def by_pairs_of_people(tickets, truth):
    people = [guess for guess, n in tickets.items() for _ in range(n)]
    size = len(people)
    pairs = sum(n * (guess - p) ** 2 for p in people for guess, n in tickets.items())
    miss = fmean(people) - truth
    spread = pairs / (2 * size**2)
    return spread + miss**2, spread, miss**2
