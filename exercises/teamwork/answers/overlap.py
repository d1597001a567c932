"""What people answer to `overlap`: wrong, and right in unusual style."""

from fractions import Fraction
from statistics import fmean

from coursekit.exercise import Build, special

from .shared import HUMAN, MACHINE, answers

task = Build(
    objective="teamwork-2",
    points={
        "ordinary": 3,
        "one of them is always right": 1,
        "both are always right": 1,
        "both are always wrong": 1,
    },
    built=(
        "You have built a way to see whether two can help each other: the errors they "
        "have in common, beside those that chance alone would give."
    ),
)


@task.cases
def cases(rng):
    yield MACHINE, HUMAN
    for size in (4, 5, 6, 7, 8, 9, 10, 8, 7):
        _, machine, human = answers(rng, size, 0.6, 0.5)
        machine[0], human[0] = rng.choice([(0, 0), (0, 0), (0, 1), (1, 0)])
        # Both err, and both are right: who never does or is, is a special case.
        machine[1], machine[2], human[1], human[2] = 0, 1, 1, 0
        yield machine, human
    for size in (5, 6, 7):  # the same errors; then none in common
        same = [0, 1, 1, *(rng.choice([0, 1]) for _ in range(size - 3))]
        same = rng.sample(same, size)
        yield same, list(same)
        apart = rng.sample(range(size), 3)
        errors = [int(i != apart[0]) for i in range(size)]
        yield errors, [int(i not in apart[1:]) for i in range(size)]
    for size in (5, 6):  # errors in common, at other places among the errors
        machine, human = [0, 1, 0, 0, 1], [1, 0, 0, 0, 1]
        more = rng.choices([0, 1], k=size - 5)
        yield machine + more, [1, *human[1:], *more]
    for size in (3, 4, 5):
        _, _, human = answers(rng, size)
        yield special("one of them is always right", [1] * size, [0, *human[1:]])
    for size in (2, 4):
        yield special("both are always right", [1] * size, [1] * size)
    for size in (3, 4):
        yield special("both are always wrong", [0] * size, [0] * size)


def _wrong(right):
    """Return the share of zeros."""
    return 1 - fmean(right)


def _both_wrong(machine, human):
    return fmean(m == h == 0 for m, h in zip(machine, human))


def _expected(machine, human):
    return _wrong(machine) * _wrong(human)


@task.mistake
def smaller_error_rate(machine_right, human_right):
    """Your first number is the smaller of the two error rates. That is the most they
    could have in common. Is the first error of the one compared with the first of the
    other? Count the cases on which both are wrong."""
    return (
        min(_wrong(machine_right), _wrong(human_right)),
        _expected(machine_right, human_right),
    )


@task.mistake
def smaller_rate_by_chance(machine_right, human_right):
    """Your second number is the smaller of the two error rates. If the errors have
    nothing to do with each other, the rates multiply."""
    return _both_wrong(machine_right, human_right), min(
        _wrong(machine_right), _wrong(human_right)
    )


@task.mistake
def of_the_errors_of_the_machine(machine_right, human_right):
    """Your first number is a share of the machine's errors. A share of all cases is
    asked for."""
    both = _both_wrong(machine_right, human_right)
    return both / _wrong(machine_right), _expected(machine_right, human_right)


@task.mistake
def of_the_errors_of_the_human(machine_right, human_right):
    """Your first number is a share of the human's errors. A share of all cases is asked
    for."""
    both = _both_wrong(machine_right, human_right)
    return both / _wrong(human_right), _expected(machine_right, human_right)


@task.mistake
def of_all_errors(machine_right, human_right):
    """Your first number is a share of the errors of both. A share of *all* cases is
    asked for."""
    somebody = fmean(not (m and h) for m, h in zip(machine_right, human_right))
    both = _both_wrong(machine_right, human_right)
    return both / somebody, _expected(machine_right, human_right)


@task.says_the_same_as(of_all_errors)
def of_all_errors_added_up(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    errors = _wrong(machine_right) + _wrong(human_right)
    return both / errors, _expected(machine_right, human_right)


@task.mistake
def somebody_wrong(machine_right, human_right):
    """Your first number counts cases on which *either* of them is wrong. Both are asked
    for."""
    somebody = fmean(not (m and h) for m, h in zip(machine_right, human_right))
    return somebody, _expected(machine_right, human_right)


@task.mistake
def agreement_counts(machine_right, human_right):
    """Your first number counts cases on which both are right as well. Errors in common
    are asked for: both wrong."""
    same = fmean(m == h for m, h in zip(machine_right, human_right))
    return same, _expected(machine_right, human_right)


@task.mistake
def agreement_twice(machine_right, human_right):
    """Your results are about *agreement*: both right or both wrong, as found and by
    chance. Only errors in common are asked for."""
    same = fmean(m == h for m, h in zip(machine_right, human_right))
    both_right = fmean(machine_right) * fmean(human_right)
    return same, both_right + _expected(machine_right, human_right)


@task.mistake
def only_the_human_wrong(machine_right, human_right):
    """Your first number counts cases on which the machine is right and the human is
    not. In Python, `m and h == 0` asks of `h` alone whether it is 0."""
    pairs = list(zip(machine_right, human_right))
    return pairs.count((1, 0)) / len(pairs), _expected(machine_right, human_right)


@task.mistake
def only_the_machine_wrong(machine_right, human_right):
    """Your first number counts cases on which the machine is wrong and the human is
    right. In Python, `not m and h` negates `m` alone."""
    pairs = list(zip(machine_right, human_right))
    return pairs.count((0, 1)) / len(pairs), _expected(machine_right, human_right)


@task.mistake
def agreement_by_chance(machine_right, human_right):
    """Your second number is the chance that they *agree*, both right or both wrong.
    Only errors in common are asked for: the product of the two error rates."""
    both_right = fmean(machine_right) * fmean(human_right)
    chance = both_right + _expected(machine_right, human_right)
    return _both_wrong(machine_right, human_right), chance


@task.mistake
def distance_from_chance(machine_right, human_right):
    """Your second number is how far the first is from chance. Return what chance would
    give; the reader can compare."""
    both = _both_wrong(machine_right, human_right)
    return both, abs(both - _expected(machine_right, human_right))


@task.says_the_same_as(distance_from_chance)
def excess_over_chance(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    return both, both - _expected(machine_right, human_right)


@task.mistake
def lists_of_errors_side_by_side(machine_right, human_right):
    """Your first number finds a common error only if it stands at the same place in the
    two lists of errors. Walk through the *cases*, or look with `in`."""
    errors = [
        [i for i, right in enumerate(r) if not right]
        for r in (machine_right, human_right)
    ]
    both = sum(a == b for a, b in zip(*errors))
    return both / len(machine_right), _expected(machine_right, human_right)


@task.mistake
def pooled_rate_squared(machine_right, human_right):
    """Your second number takes one error rate for both of them and squares it. Each has
    a rate of its own: multiply the two."""
    rate = (_wrong(machine_right) + _wrong(human_right)) / 2
    return _both_wrong(machine_right, human_right), rate**2


@task.mistake
def machine_rate_squared(machine_right, human_right):
    """Your second number is the square of the *machine's* error rate. Multiply it by
    the human's: does a copied line still name the wrong list?"""
    return _both_wrong(machine_right, human_right), _wrong(machine_right) ** 2


@task.mistake
def human_rate_squared(machine_right, human_right):
    """Your second number is the square of the *human's* error rate. Multiply it by the
    machine's: does a copied line still name the wrong list?"""
    return _both_wrong(machine_right, human_right), _wrong(human_right) ** 2


@task.mistake
def chance_is_what_was_found(machine_right, human_right):
    """Your second number equals the first. The human's error rate on the machine's
    errors gives back what was found; chance takes the human's rate on *all* cases."""
    return (_both_wrong(machine_right, human_right),) * 2


@task.mistake
def missing_brackets(machine_right, human_right):
    """Your second number is what comes out without brackets: `1 - a * 1 - b` is not
    `(1 - a) * (1 - b)`."""
    chance = 1 - fmean(machine_right) * 1 - fmean(human_right)
    return _both_wrong(machine_right, human_right), chance


@task.mistake
def both_right_too(machine_right, human_right):
    """Your results are about being *right*: both right, and the product of the
    accuracies. Errors are asked for."""
    right = fmean(m and h for m, h in zip(machine_right, human_right))
    return right, fmean(machine_right) * fmean(human_right)


@task.mistake
def both_right_first(machine_right, human_right):
    """Your first number counts cases on which both are *right*. Both wrong is asked
    for."""
    right = fmean(m and h for m, h in zip(machine_right, human_right))
    return right, _expected(machine_right, human_right)


@task.mistake
def accuracies_by_chance(machine_right, human_right):
    """Your second number multiplies the two accuracies. For errors in common, the error
    rates are multiplied."""
    return _both_wrong(machine_right, human_right), fmean(machine_right) * fmean(
        human_right
    )


@task.mistake
def sum_by_chance(machine_right, human_right):
    """Your second number adds the two error rates. If the errors have nothing to do
    with each other, they multiply."""
    both = _both_wrong(machine_right, human_right)
    return both, _wrong(machine_right) + _wrong(human_right)


@task.mistake
def mean_by_chance(machine_right, human_right):
    """Your second number is the mean of the two error rates. If the errors have nothing
    to do with each other, they multiply."""
    both = _both_wrong(machine_right, human_right)
    return both, (_wrong(machine_right) + _wrong(human_right)) / 2


@task.mistake
def one_minus_accuracies(machine_right, human_right):
    """Your second number is 1 minus the product of the accuracies: the chance that
    somebody is wrong. For both, multiply the error rates."""
    both = _both_wrong(machine_right, human_right)
    return both, 1 - fmean(machine_right) * fmean(human_right)


@task.mistake
def half_by_chance(machine_right, human_right):
    """Your second number is always the same. How often both are wrong by chance depends
    on how often each of them is."""
    return _both_wrong(machine_right, human_right), 0.25


@task.says_the_same_as(half_by_chance)
def coin_by_chance(machine_right, human_right):
    return _both_wrong(machine_right, human_right), 0.5


@task.says_the_same_as(half_by_chance)
def example_by_chance(machine_right, human_right):
    return _both_wrong(machine_right, human_right), 1 / 16


@task.mistake
def in_the_other_order(machine_right, human_right):
    """Your two numbers stand in the other order: first what was found, then what chance
    would give."""
    return _expected(machine_right, human_right), _both_wrong(
        machine_right, human_right
    )


@task.mistake
def count_of_both(machine_right, human_right):
    """Your first number is a count. Divide it by the number of cases."""
    both = _both_wrong(machine_right, human_right) * len(machine_right)
    return both, _expected(machine_right, human_right)


@task.mistake
def counts_twice(machine_right, human_right):
    """Both your numbers are made of counts. Divide the counts by the number of cases,
    then multiply."""
    size = len(machine_right)
    both = _both_wrong(machine_right, human_right) * size
    return both, _expected(machine_right, human_right) * size


@task.says_the_same_as(counts_twice)
def counts_twice_multiplied(machine_right, human_right):
    both = _both_wrong(machine_right, human_right) * len(machine_right)
    return both, machine_right.count(0) * human_right.count(0)


@task.mistake
def counts_multiplied(machine_right, human_right):
    """Your second number multiplies two counts. Multiply the two shares."""
    both = _both_wrong(machine_right, human_right)
    return both, machine_right.count(0) * human_right.count(0)


@task.says_the_same_as(counts_multiplied)
def counts_multiplied_once_divided(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    product = machine_right.count(0) * human_right.count(0)
    return both, product / len(machine_right)


@task.says_the_same_as(counts_multiplied)
def counts_multiplied_and_halved(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    product = machine_right.count(0) * human_right.count(0)
    return both, product / (2 * len(machine_right))


@task.mistake
def difference_from_chance(machine_right, human_right):
    """Your first number is the difference of the two. Return both: what was found and
    what chance would give."""
    both, chance = (
        _both_wrong(machine_right, human_right),
        _expected(machine_right, human_right),
    )
    return both - chance, chance


@task.mistake
def one_less_for_the_second(machine_right, human_right):
    """Your second number takes the human's rate of one case less. Each rate is a share
    of all cases."""
    size = len(machine_right)
    product = machine_right.count(0) * human_right.count(0)
    return _both_wrong(machine_right, human_right), product / size / (size - 1)


@task.mistake
def no_chance_without_overlap(machine_right, human_right):
    """Your second number is 0 where they have no error in common. Chance would give
    some all the same: that is the news."""
    both = _both_wrong(machine_right, human_right)
    return both, _expected(machine_right, human_right) if both else 0


@task.mistake
def chance_at_most_found(machine_right, human_right):
    """Your second number is never above the first. Two can have *fewer* errors in
    common than chance would give."""
    both = _both_wrong(machine_right, human_right)
    return both, min(both, _expected(machine_right, human_right))


@task.mistake
def found_where_all_agree(machine_right, human_right):
    """Your second number equals the first where both err on the same cases. Chance
    knows only how often each errs: the product of the rates."""
    both = _both_wrong(machine_right, human_right)
    same = machine_right == human_right
    return both, both if same else _expected(machine_right, human_right)


@task.mistake
def all_with_all(machine_right, human_right):
    """Your first number compares every case with every other. Only the two answers to
    the *same* case belong together: `zip`, and one loop."""
    product = machine_right.count(0) * human_right.count(0)
    return product / len(machine_right), _expected(machine_right, human_right)


@task.mistake
def first_case_only(machine_right, human_right):
    """Your first number knows one case only. Is `return` inside the loop, or does the
    count begin anew in each round?"""
    both = (machine_right[0] == human_right[0] == 0) / len(machine_right)
    return both, _expected(machine_right, human_right)


@task.says_the_same_as(first_case_only)
def last_case_only(machine_right, human_right):
    both = (machine_right[-1] == human_right[-1] == 0) / len(machine_right)
    return both, _expected(machine_right, human_right)


@task.mistake
def exactly_one_wrong(machine_right, human_right):
    """Your first number counts cases on which exactly one of them is wrong. Cases on
    which both are wrong are asked for."""
    one = fmean(m != h for m, h in zip(machine_right, human_right))
    return one, _expected(machine_right, human_right)


@task.mistake
def one_in_common_at_most(machine_right, human_right):
    """Your first number never counts more than one error in common. Is there `=` where
    `+=` is meant, or is the loop left too soon?"""
    found = (0, 0) in zip(machine_right, human_right)
    return found / len(machine_right), _expected(machine_right, human_right)


@task.mistake
def nothing_in_common(machine_right, human_right):
    """Your first number is always 0. Is there `//` in place of `/`, or does the count
    begin anew in each round?"""
    return 0, _expected(machine_right, human_right)


@task.mistake
def divided_by_twelve(machine_right, human_right):
    """Your results are divided by 12, the number of words in the example. Divide by the
    number of these cases."""
    size = len(machine_right)
    both = _both_wrong(machine_right, human_right)
    return both * size / 12, _expected(machine_right, human_right) * (size / 12) ** 2


@task.says_the_same_as(divided_by_twelve)
def found_divided_by_twelve(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    return both * len(machine_right) / 12, _expected(machine_right, human_right)


@task.says_the_same_as(divided_by_twelve)
def rates_divided_by_twelve(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    chance = _expected(machine_right, human_right)
    return both, chance * (len(machine_right) / 12) ** 2


@task.mistake
def divided_by_both_lists(machine_right, human_right):
    """You divide by the answers in both lists together. The two lists are about the
    same cases: divide by how many cases there are."""
    return _both_wrong(machine_right, human_right) / 2, _expected(
        machine_right, human_right
    )


@task.says_the_same_as(divided_by_both_lists)
def all_divided_by_both_lists(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    return both / 2, _expected(machine_right, human_right) / 4


@task.mistake
def found_share_squared(machine_right, human_right):
    """Your second number is the square of the first. Chance takes the error rate of
    each on all cases, and multiplies the two."""
    both = _both_wrong(machine_right, human_right)
    return both, both**2


@task.mistake
def rate_times_found(machine_right, human_right):
    """Your second number multiplies a rate by what was found in common. Multiply the
    error rates of the two, each on all cases."""
    both = _both_wrong(machine_right, human_right)
    return both, _wrong(machine_right) * both


@task.says_the_same_as(rate_times_found)
def human_rate_times_found(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    return both, _wrong(human_right) * both


@task.mistake
def difference_of_rates(machine_right, human_right):
    """Your second number is the difference of the two error rates. If the errors have
    nothing to do with each other, they multiply."""
    both = _both_wrong(machine_right, human_right)
    return both, abs(_wrong(machine_right) - _wrong(human_right))


@task.mistake
def ratio_of_rates(machine_right, human_right):
    """Your second number divides one error rate by the other. If the errors have
    nothing to do with each other, they multiply."""
    both = _both_wrong(machine_right, human_right)
    return both, _wrong(machine_right) / _wrong(human_right)


@task.mistake
def one_rate_one_accuracy(machine_right, human_right):
    """Your second number multiplies the error rate of one by the accuracy of the other.
    For errors in common, the two error rates are multiplied."""
    both = _both_wrong(machine_right, human_right)
    return both, _wrong(machine_right) * fmean(human_right)


@task.says_the_same_as(one_rate_one_accuracy)
def one_accuracy_one_rate(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    return both, fmean(machine_right) * _wrong(human_right)


@task.mistake
def rate_of_the_machine(machine_right, human_right):
    """Your first number is the machine's error rate. Count the cases on which the human
    is wrong as well: is a 0 looked for in the other list, at any place?"""
    return _wrong(machine_right), _expected(machine_right, human_right)


@task.mistake
def rate_of_the_human(machine_right, human_right):
    """Your first number is the human's error rate. Count the cases on which the machine
    is wrong as well: is a 0 looked for in the other list, at any place?"""
    return _wrong(human_right), _expected(machine_right, human_right)


@task.mistake
def the_two_rates(machine_right, human_right):
    """Your results are the two error rates. What they have in common is asked for:
    cases on which both are wrong, and the product of the rates."""
    return _wrong(machine_right), _wrong(human_right)


@task.mistake
def upside_down(machine_right, human_right):
    """Your first number is upside down: all cases, divided by those on which both are
    wrong."""
    both = _both_wrong(machine_right, human_right)
    return 1 / both, _expected(machine_right, human_right)


@task.mistake
def without_the_last_case(machine_right, human_right):
    """The last case is missing from your first number. `range(n)` already ends before
    n."""
    pairs = list(zip(machine_right, human_right))[:-1]
    both = pairs.count((0, 0)) / len(machine_right)
    return both, _expected(machine_right, human_right)


@task.mistake
def all_without_the_last(machine_right, human_right):
    """The last case is missing from both your numbers. `range(n)` already ends before
    n."""
    size = len(machine_right)
    pairs = list(zip(machine_right, human_right))[:-1]
    rates = [r[:-1].count(0) / size for r in (machine_right, human_right)]
    return pairs.count((0, 0)) / size, rates[0] * rates[1]


@task.mistake
def errors_of_one_alone(machine_right, human_right):
    """Your second number leaves out the common errors when it counts the errors of
    each. They belong to both rates. Is there an `elif` where `if` is meant?"""
    both = _both_wrong(machine_right, human_right)
    return both, (_wrong(machine_right) - both) * (_wrong(human_right) - both)


@task.says_the_same_as(errors_of_one_alone)
def errors_of_the_human_alone(machine_right, human_right):
    both = _both_wrong(machine_right, human_right)
    return both, _wrong(machine_right) * (_wrong(human_right) - both)


@task.mistake
def without_the_first_case(machine_right, human_right):
    """The first case is missing from your first number. Positions begin at 0."""
    pairs = list(zip(machine_right, human_right))[1:]
    both = pairs.count((0, 0)) / len(machine_right)
    return both, _expected(machine_right, human_right)


@task.mistake
def all_without_the_first(machine_right, human_right):
    """The first case is missing from both your numbers. Positions begin at 0."""
    size = len(machine_right)
    pairs = list(zip(machine_right, human_right))[1:]
    rates = [list(r)[1:].count(0) / size for r in (machine_right, human_right)]
    return pairs.count((0, 0)) / size, rates[0] * rates[1]


@task.mistake(on="one of them is always right")
def at_least_one_error(machine_right, human_right):
    """Where one of them makes no error your second number is not 0. Nothing is expected
    in common with somebody who makes none."""
    size = len(machine_right)
    rates = [max(1, r.count(0)) / size for r in (machine_right, human_right)]
    return _both_wrong(machine_right, human_right), rates[0] * rates[1]


@task.mistake(on="one of them is always right")
def no_error_is_left_out(machine_right, human_right):
    """Where one of them makes no error, your second number leaves their rate out. A
    rate of 0 makes the product 0: nothing is expected in common."""
    return 0.0, (_wrong(machine_right) or 1) * (_wrong(human_right) or 1)


@task.mistake(on="both are always right")
def agreement_is_overlap(machine_right, human_right):
    """Where neither makes an error your result is 1 and 1. Errors in common are asked
    for, and there are none: 0 and 0."""
    return 1.0, 1.0


@task.mistake(on="one of them is always right")
@task.mistake(on="both are always right")
def always_right_stops_it(machine_right, human_right):
    """Your function stopped where one of them makes no error. Then they have none in
    common: 0 and 0."""
    return 1 / 0


@task.mistake(on="one of them is always right")
@task.mistake(on="both are always right")
def always_right_gives_none(machine_right, human_right):
    """You returned None where one of them makes no error. Then they have none in
    common: 0 and 0."""
    return


@task.mistake(on="both are always wrong")
def always_wrong_stops_it(machine_right, human_right):
    """Your function stopped where both are always wrong. Then all errors are in common,
    and chance would give the same: 1 and 1."""
    return 1 / 0


@task.right
def with_sets(machine_right, human_right):
    errors = [
        {i for i, right in enumerate(r) if not right}
        for r in (machine_right, human_right)
    ]
    size = len(machine_right)
    return len(errors[0] & errors[1]) / size, len(errors[0]) * len(errors[1]) / size**2


@task.right
def with_fractions(machine_right, human_right):
    size = len(machine_right)
    both = sum((1 - m) * (1 - h) for m, h in zip(machine_right, human_right))
    rates = [Fraction(size - sum(r), size) for r in (machine_right, human_right)]
    return Fraction(both, size), rates[0] * rates[1]


@task.right
def with_a_loop(machine_right, human_right):
    both = machine = human = 0
    for place in range(len(machine_right)):
        machine += not machine_right[place]
        human += not human_right[place]
        if machine_right[place] == 0 and human_right[place] == 0:
            both += 1
    size = len(machine_right)
    return both / size, (machine / size) * (human / size)


task.equivalent = {
    "overlap: zip(machine_right, human_right) -> zip(human_right, machine_right)": (
        "(0, 0) is the same pair either way."
    ),
    "with_fractions: zip(machine_right, human_right) -> zip(human_right, machine_right)": (
        "The product of the two is the same either way."
    ),
    "with_fractions: size - sum(r) -> sum(r) - size": (
        "Both rates change their sign, and their product does not."
    ),
}
