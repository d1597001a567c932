"""What people answer to `tuned`: wrong, and right in unusual style."""

from itertools import pairwise
from statistics import fmean

from coursekit.exercise import Build, special

from .shared import answers, least_sure, together
from .team_accuracy import by_removing

task = Build(
    objective="teamwork-3",
    points={
        "ordinary": 2,
        "several numbers are equally good": 1,
        "nobody is right on the first half": 1,
    },
    built=(
        "You have built an honest trial: the number is chosen on one half and judged "
        "on the other, which had no part in the choice."
    ),
)


@task.cases
def cases(rng):
    for size in (6, 8, 10):
        yield _clear_cut(rng, size, 0.9, 0.4, _none_is_best)
        yield _clear_cut(rng, size, 0.4, 0.9, _all_is_best)
    for size in (8, 10, 12):
        yield _clear_cut(rng, size, 0.6, 0.6, _has_a_dip)
    for zeros in (0, 1, 2):  # a rise after the best, that is not so good
        yield _stepwise(rng, [*[0] * zeros, 1, 1, -1, -1, 1])
    yield _stepwise(rng, [1, 1, -1, 0, 0])
    yield _stepwise(rng, [0, 1, 1, -1, 0])
    for size in (8, 10, 12, 12):
        sure, machine, human = answers(rng, size, 0.65, 0.6)
        half = size // 2
        human[:half] = machine[:half]  # on the first half every number is as good
        machine[0] = human[0] = 1
        machine[min(range(half, size), key=sure.__getitem__)] = 0  # not 0 is best there
        human[half:] = [1 - m for m in machine[half:]]
        yield special("several numbers are equally good", sure, machine, human)
    for size in (6, 8):
        sure, machine, human = answers(rng, size)
        half = size // 2
        machine[half] = 1 - human[half]
        machine[:half] = human[:half] = [0] * half
        yield special("nobody is right on the first half", sure, machine, human)


def _clear_cut(rng, size, machine, human, wanted):
    """Draw until on the first half one number is best, and the scores are as wanted."""
    while True:
        case = answers(rng, size, machine, human)
        first = _cut(*case, "first")
        scores = [_team(*first, number) for number in range(size // 2 + 1)]
        scores = [round(score, 9) for score in scores]
        if scores.count(max(scores)) == 1 and wanted(scores):
            return case


def _best(scores):
    return scores.index(max(scores))


def _none_is_best(scores):
    return _best(scores) == 0


def _all_is_best(scores):
    return _best(scores) == len(scores) - 1


def _has_a_dip(scores):
    """Tell whether the best comes after a fall, and is neither at 0 nor at the end."""
    top = _best(scores)
    falls = any(b < a for a, b in pairwise(scores[: top + 1]))
    return falls and top < len(scores) - 1


def _stepwise(rng, steps):
    """Draw a case; each one more handed over on the first half adds its step."""
    size = len(steps)
    sure, machine, human = answers(rng, 2 * size, 0.6, 0.6)
    order = sorted(range(size), key=sure.__getitem__)
    for place, step in zip(order, steps):
        both = rng.choice([(0, 0), (1, 1)])
        machine[place], human[place] = {1: (0, 1), 0: both, -1: (1, 0)}[step]
    return sure, machine, human


def _team(sure, machine, human, number):
    return together(sure, machine, human, least_sure(sure, number))


def _cut(sure, machine, human, part):
    half = len(sure) // 2
    where = slice(0, half) if part == "first" else slice(half, None)
    return sure[where], machine[where], human[where]


def _best_number(sure, machine, human):
    """Return the number with the highest accuracy, the smallest of equals."""
    numbers = range(len(sure) + 1)
    return max(numbers, key=lambda n: (round(_team(sure, machine, human, n), 9), -n))


@task.mistake
def same_half_twice(confidence, machine_right, human_right):
    """Your accuracy is that on the first half, on which the number was chosen. Chosen
    so that it looks best there, it promises too much: judge on the second half."""
    first = _cut(confidence, machine_right, human_right, "first")
    number = _best_number(*first)
    return number, _team(*first, number)


@task.mistake
def all_cases_twice(confidence, machine_right, human_right):
    """Your results choose the number on all cases and judge it on all. Choose on the
    first half, judge on the second."""
    number = _best_number(confidence, machine_right, human_right)
    return number, _team(confidence, machine_right, human_right, number)


@task.mistake
def chosen_on_all(confidence, machine_right, human_right):
    """Your number is chosen on all cases, those of the second half included. Choose on
    the first half alone."""
    number = _best_number(confidence, machine_right, human_right)
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake
def judged_on_all(confidence, machine_right, human_right):
    """Your accuracy is that on all cases, those of the first half included. Judge on
    the second half alone."""
    first = _cut(confidence, machine_right, human_right, "first")
    number = _best_number(*first)
    return number, _team(confidence, machine_right, human_right, number)


@task.says_the_same_as(chosen_on_all)
def chosen_on_all_up_to_half(confidence, machine_right, human_right):
    lists = confidence, machine_right, human_right
    numbers = range(len(confidence) // 2 + 1)
    number = max(numbers, key=lambda n: (round(_team(*lists, n), 9), -n))
    return number, _team(*_cut(*lists, "second"), number)


@task.mistake
def sorted_before_cutting(confidence, machine_right, human_right):
    """Your halves are the unsure and the sure cases: the lists were sorted before they
    were cut. The halves are those of the lists as they come."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    lists = [[v[i] for i in order] for v in (confidence, machine_right, human_right)]
    number = _best_number(*_cut(*lists, "first"))
    return number, _team(*_cut(*lists, "second"), number)


@task.mistake
def stops_at_the_first_fall(confidence, machine_right, human_right):
    """Your number is the best before the team gets worse for the first time. It can get
    better again: try every number."""
    first = _cut(confidence, machine_right, human_right, "first")
    number = 0
    for n in range(1, len(first[0]) + 1):
        if _team(*first, n) < _team(*first, number):
            break
        if _team(*first, n) > _team(*first, number):
            number = n
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake
def stops_where_nothing_is_gained(confidence, machine_right, human_right):
    """You stopped at the first number that brings nothing more. A later one can be
    better still: try every number, from 0 to the length of the first half."""
    first = _cut(confidence, machine_right, human_right, "first")
    number = 0
    while number < len(first[0]) and _team(*first, number + 1) > _team(*first, number):
        number += 1
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake
def gain_over_the_machine(confidence, machine_right, human_right):
    """Your second result is the gain over the machine alone. The team's accuracy on the
    second half is asked for."""
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    second = _cut(confidence, machine_right, human_right, "second")
    return number, accuracy - fmean(second[1])


@task.mistake
def same_border(confidence, machine_right, human_right):
    """Your accuracy is that for all cases of the second half that are no surer than the
    border of the first. The same *number* of cases is to be handed over."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    number = _best_number(*first)
    border = sorted(first[0])[number - 1] if number else -1
    return number, _team(*second, sum(sure <= border for sure in second[0]))


@task.mistake
def judged_with_all_handed_over(confidence, machine_right, human_right):
    """Your accuracy is that of handing over the whole second half. It should be that of
    the number chosen on the first. Does the last line use the variable of the loop?"""
    number = _best_number(*_cut(confidence, machine_right, human_right, "first"))
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, len(second[0]))


@task.mistake
def last_that_beats_none(confidence, machine_right, human_right):
    """Your number is the last one that is better than handing over nothing. The best of
    all is asked for: does your code remember the highest accuracy so far?"""
    first = _cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]) + 1)
    better = [n for n in numbers if _team(*first, n) > _team(*first, 0)]
    second = _cut(confidence, machine_right, human_right, "second")
    return (number := better[-1] if better else 0), _team(*second, number)


@task.mistake
def last_of_all(confidence, machine_right, human_right):
    """Your number is always the last one, all of a half. Does your code remember the
    highest accuracy so far, and not the number alone?"""
    second = _cut(confidence, machine_right, human_right, "second")
    return len(second[0]), _team(*second, len(second[0]))


@task.says_the_same_as(last_of_all)
def last_that_is_ever_right(confidence, machine_right, human_right):
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    right = [n for n in range(len(first[0]) + 1) if _team(*first, n) > 0]
    return (number := right[-1] if right else 0), _team(*second, number)


@task.says_the_same_as(last_of_all)
def last_of_all_if_right(confidence, machine_right, human_right):
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    size = len(first[0])
    number = size if _team(*first, size) else 0
    return number, _team(*second, number)


@task.mistake
def best_on_both(confidence, machine_right, human_right):
    """Your number is the best for the two halves together. The second half must not be
    looked at until the number is chosen."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    numbers = range(len(first[0]) + 1)

    def both(n):
        return round(_team(*first, n) + _team(*second, n), 9)

    number = max(numbers, key=lambda n: (both(n), -n))
    return number, _team(*second, number)


@task.mistake
def accuracy_for_the_number(confidence, machine_right, human_right):
    """Your first result is the best accuracy on the first half. The *number* with which
    it is reached is asked for."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    number = _best_number(*first)
    return _team(*first, number), _team(*second, number)


@task.mistake
def roles_in_the_call(confidence, machine_right, human_right):
    """In your results the human keeps the cases and the machine gets those handed over.
    Does the call of `team_accuracy` name the lists in its order, the machine's
    first?"""
    first = _cut(confidence, human_right, machine_right, "first")
    number = _best_number(*first)
    return number, _team(
        *_cut(confidence, human_right, machine_right, "second"), number
    )


@task.mistake
def answers_of_the_first_half(confidence, machine_right, human_right):
    """Your accuracy takes answers of the *first* half for the second. Cut all three
    lists."""
    number = _best_number(*_cut(confidence, machine_right, human_right, "first"))
    sure, machine, _ = _cut(confidence, machine_right, human_right, "second")
    return number, _team(sure, machine, human_right[: len(sure)], number)


@task.says_the_same_as(answers_of_the_first_half)
def all_answers_of_the_first_half(confidence, machine_right, human_right):
    number = _best_number(*_cut(confidence, machine_right, human_right, "first"))
    sure, _, _ = _cut(confidence, machine_right, human_right, "second")
    size = len(sure)
    return number, _team(sure, machine_right[:size], human_right[:size], number)


@task.mistake
def one_more_than_best(confidence, machine_right, human_right):
    """Your number is one too large. If the list of accuracies begins with that of
    handing over nothing, the place in it is the number."""
    number = _best_number(*_cut(confidence, machine_right, human_right, "first")) + 1
    second = _cut(confidence, machine_right, human_right, "second")
    number = min(number, len(second[0]))
    return number, _team(*second, number)


@task.mistake
def one_less_than_best(confidence, machine_right, human_right):
    """Your number is one too small. If the list of accuracies begins with that of
    handing over *one* case, the number is the place in it plus 1."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    numbers = range(1, len(first[0]) + 1)
    number = max(numbers, key=lambda n: (round(_team(*first, n), 9), -n)) - 1
    return number, _team(*second, number)


@task.mistake
def halves_exchanged(confidence, machine_right, human_right):
    """Your results choose on the second half and judge on the first. It is the other
    way round."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    number = _best_number(*second)
    return number, _team(*first, number)


@task.mistake
def second_half_twice(confidence, machine_right, human_right):
    """Your number is chosen on the second half, on which it is also judged. Choose on
    the first half."""
    second = _cut(confidence, machine_right, human_right, "second")
    number = _best_number(*second)
    return number, _team(*second, number)


@task.mistake
def best_of_both_halves(confidence, machine_right, human_right):
    """Your accuracy is the best that any number reaches on the second half. It should
    be that of the number chosen on the first."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    return _best_number(*first), _team(*second, _best_number(*second))


@task.mistake
def worst_number(confidence, machine_right, human_right):
    """Your number is the one with the *lowest* accuracy on the first half."""
    first = _cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]) + 1)
    number = min(numbers, key=lambda n: (round(_team(*first, n), 9), n))
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake
def order_exchanged(confidence, machine_right, human_right):
    """Your two results stand in the other order: first the number, then the
    accuracy."""
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return accuracy, number


@task.mistake
def never_all(confidence, machine_right, human_right):
    """The largest number is never tried in your results: handing over every case.
    `range` ends before its last number."""
    first = _cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]))
    number = max(numbers, key=lambda n: (round(_team(*first, n), 9), -n))
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake
def never_none(confidence, machine_right, human_right):
    """Handing over nothing is never tried in your results. Begin with 0."""
    first = _cut(confidence, machine_right, human_right, "first")
    numbers = range(1, len(first[0]) + 1)
    number = max(numbers, key=lambda n: (round(_team(*first, n), 9), -n))
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake
def errors_of_the_machine(confidence, machine_right, human_right):
    """Your number is how many cases the machine gets wrong on the first half. Try every
    number, and see which one makes the team best."""
    first = _cut(confidence, machine_right, human_right, "first")
    number = first[1].count(0)
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake
def every_other_case(confidence, machine_right, human_right):
    """Your halves are made of every other case. The first half of the list is asked
    for, and then the rest."""
    lists = (confidence, machine_right, human_right)
    first, second = (
        [v[s] for v in lists] for s in (slice(0, None, 2), slice(1, None, 2))
    )
    number = _best_number(*first)
    return number, _team(*second, number)


@task.mistake
def number_as_a_share(confidence, machine_right, human_right):
    """Your first result is a share of the cases. How many are handed over is asked
    for."""
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return number / (len(confidence) // 2), accuracy


@task.mistake
def always_none(confidence, machine_right, human_right):
    """Your number is always 0. Is `return` inside the loop, or is the accuracy compared
    with a highest one that is never passed?"""
    second = _cut(confidence, machine_right, human_right, "second")
    return 0, _team(*second, 0)


@task.mistake
def always_one(confidence, machine_right, human_right):
    """Your number is always 1, as in the example. Try every number on the first half of
    these cases."""
    second = _cut(confidence, machine_right, human_right, "second")
    return 1, _team(*second, 1)


@task.mistake
def three_and_the_rest(confidence, machine_right, human_right):
    """Your first half is always three cases, as in the example. Half of the cases is
    half of their number."""
    lists = confidence, machine_right, human_right
    number = _best_number(*(values[:3] for values in lists))
    return number, _team(*(values[3:] for values in lists), number)


@task.mistake
def last_that_was_better(confidence, machine_right, human_right):
    """Your number is the last one with which the team is better than with one case
    less. Compare each accuracy with the highest so far, not with the one before."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    scores = [_team(*first, n) for n in range(len(first[0]) + 1)]
    rises = [n for n in range(1, len(scores)) if scores[n] > scores[n - 1]]
    return (number := rises[-1] if rises else 0), _team(*second, number)


@task.mistake
def number_of_wins(confidence, machine_right, human_right):
    """Your number is how many cases of the first half the human gets right and the
    machine wrong. Nobody can hand over just these: try every number."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    number = sum(h > m for m, h in zip(*first[1:]))
    return number, _team(*second, number)


@task.mistake
def right_answers_of_the_human(confidence, machine_right, human_right):
    """Your number is how many cases of the first half the human gets right. Try every
    number, and see which one makes the team best."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    number = sum(first[2])
    return number, _team(*second, number)


@task.mistake
def number_below_a_half(confidence, machine_right, human_right):
    """Your number is how many cases of the first half lie below a fixed confidence. Try
    every number, and see which one makes the team best."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    number = sum(sure < 0.5 for sure in first[0])
    return number, _team(*second, number)


@task.mistake
def accuracy_then_number(confidence, machine_right, human_right):
    """Your results are the best accuracy on the first half and its number. Return the
    number first, and then the accuracy on the *second* half."""
    first = _cut(confidence, machine_right, human_right, "first")
    number = _best_number(*first)
    return _team(*first, number), number


@task.mistake
def neither_none_nor_all(confidence, machine_right, human_right):
    """Handing over nothing and handing over all are never tried in your results. Begin
    with 0, and end with the number of cases in a half."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    numbers = range(1, len(first[0]))
    number = max(numbers, key=lambda n: (round(_team(*first, n), 9), -n))
    return number, _team(*second, number)


@task.mistake
def never_all_on_the_same_half(confidence, machine_right, human_right):
    """The largest number is never tried in your results, and your accuracy is that on
    the first half. Try up to all cases of a half, and judge on the second."""
    first = _cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]))
    number = max(numbers, key=lambda n: (round(_team(*first, n), 9), -n))
    return number, _team(*first, number)


@task.mistake
def count_on_the_second(confidence, machine_right, human_right):
    """Your second result is how many cases the team gets right. Their share of the
    second half is asked for."""
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return number, accuracy * (len(confidence) // 2)


@task.mistake
def fall_from_the_first(confidence, machine_right, human_right):
    """Your second result is the difference between the accuracies on the two halves.
    The one on the second half is asked for."""
    first = _cut(confidence, machine_right, human_right, "first")
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return number, _team(*first, number) - accuracy


@task.says_the_same_as(fall_from_the_first)
def distance_from_the_first(confidence, machine_right, human_right):
    first = _cut(confidence, machine_right, human_right, "first")
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return number, abs(_team(*first, number) - accuracy)


@task.mistake
def mean_of_both_halves(confidence, machine_right, human_right):
    """Your second result is the mean of the accuracies on the two halves. The one on
    the second half alone is asked for."""
    first = _cut(confidence, machine_right, human_right, "first")
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return number, (_team(*first, number) + accuracy) / 2


@task.mistake
def machine_alone_on_the_second(confidence, machine_right, human_right):
    """Your accuracy is that of the machine alone on the second half. Hand over the
    number that was chosen."""
    number = _best_number(*_cut(confidence, machine_right, human_right, "first"))
    second = _cut(confidence, machine_right, human_right, "second")
    return number, fmean(second[1])


@task.mistake
def only_confidences_sorted(confidence, machine_right, human_right):
    """In your results the confidences are sorted and the answers are not, so they no
    longer belong together. Leave the sorting to `team_accuracy`."""
    lists = sorted(confidence), machine_right, human_right
    number = _best_number(*_cut(*lists, "first"))
    return number, _team(*_cut(*lists, "second"), number)


@task.mistake(on="several numbers are equally good")
def largest_of_equals(confidence, machine_right, human_right):
    """Of numbers that are equally good you took the largest. Take the smallest: it asks
    least of the human."""
    first = _cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]) + 1)
    number = max(numbers, key=lambda n: (round(_team(*first, n), 9), n))
    second = _cut(confidence, machine_right, human_right, "second")
    return number, _team(*second, number)


@task.mistake(on="several numbers are equally good")
def middle_of_equals(confidence, machine_right, human_right):
    """Of numbers that are equally good you took one in the middle. Take the smallest:
    it asks least of the human."""
    first = _cut(confidence, machine_right, human_right, "first")
    scores = [round(_team(*first, n), 9) for n in range(len(first[0]) + 1)]
    equals = [n for n, score in enumerate(scores) if score == max(scores)]
    number = equals[len(equals) // 2]
    return number, _team(
        *_cut(confidence, machine_right, human_right, "second"), number
    )


@task.mistake(on="several numbers are equally good")
def best_of_equals_on_the_second(confidence, machine_right, human_right):
    """Of numbers that are equally good on the first half you took the one that does
    best on the second. That half must not be looked at until the number is chosen."""
    first = _cut(confidence, machine_right, human_right, "first")
    second = _cut(confidence, machine_right, human_right, "second")
    numbers = range(len(first[0]) + 1)
    scores = [
        (round(_team(*first, n), 9), round(_team(*second, n), 9), -n) for n in numbers
    ]
    number = scores.index(max(scores))
    return number, _team(*second, number)


@task.mistake(on="nobody is right on the first half")
def begins_with_all(confidence, machine_right, human_right):
    """Where no number makes the team right on any case of the first half, your number
    is the largest. All are equally good then: take the smallest, 0."""
    second = _cut(confidence, machine_right, human_right, "second")
    return len(second[0]), _team(*second, len(second[0]))


@task.right
def tuned_right(confidence, machine_right, human_right):
    number = _best_number(*_cut(confidence, machine_right, human_right, "first"))
    return number, _team(
        *_cut(confidence, machine_right, human_right, "second"), number
    )


@task.right
def by_counting_right(confidence, machine_right, human_right):
    half = len(confidence) // 2
    order = sorted(range(half), key=lambda i: confidence[i])
    best, most = 0, sum(machine_right[:half])
    right = most
    for number, place in enumerate(order, start=1):
        right += human_right[place] - machine_right[place]
        if right > most:
            best, most = number, right
    rest = sorted(range(half, 2 * half), key=lambda i: confidence[i])
    total = sum(human_right[i] for i in rest[:best])
    total += sum(machine_right[i] for i in rest[best:])
    return best, total / half


@task.right
def with_exact_numbers(confidence, machine_right, human_right):
    half = len(confidence) // 2
    first = confidence[:half], machine_right[:half], human_right[:half]
    second = confidence[half:], machine_right[half:], human_right[half:]
    scores = [by_removing(*first, n) for n in range(half + 1)]
    number = scores.index(max(scores))
    return number, by_removing(*second, number)


task.equivalent = {
    "tuned: 0 -> 1": "The first number tried always replaces the one at the start.",
    "tuned: 0 -> -1": "The first number tried always replaces the one at the start.",
    "tuned: 1 -> 2": "No accuracy is below 0, and one more than all is all again.",
    "tuned: 1 -> 2 (2)": "No accuracy is below 0, and one more than all is all again.",
    "tuned: 1 -> 0": "An accuracy of 0 leaves the number at 0, where it began.",
    "by_counting_right: :half -> :": "Both counts begin higher by as much.",
    "with_exact_numbers: :half -> : (2)": "Only the first half is looked up.",
    "with_exact_numbers: :half -> : (3)": "Only the first half is looked up.",
}
