"""What people answer to the tasks of `teamwork`: wrong, and right in unusual style."""

from fractions import Fraction
from itertools import pairwise
from statistics import fmean

from coursekit.exercise.tasks import Break, Task, says_the_same_as, special

# The twelve words of the chapter: how sure the machine is, and who was right.
SURE = [0.97, 0.95, 0.93, 0.9, 0.88, 0.85, 0.8, 0.74, 0.68, 0.6, 0.55, 0.52]
MACHINE = [1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 0]
HUMAN = [1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0]


def answers(rng, size, machine=0.7, human=0.6):
    """Return how sure the machine is, all different, and who is right, at random."""
    sure = [n / 100 for n in rng.sample(range(20, 100), size)]
    right = [[int(rng.random() < p) for _ in range(size)] for p in (machine, human)]
    return sure, *right


# ---- team_accuracy


def team_cases(rng):
    yield SURE, MACHINE, HUMAN, 3
    for size, number in (
        (4, 1),
        (5, 2),
        (6, 2),
        (6, 4),
        (7, 3),
        (8, 5),
        (9, 2),
        (9, 6),
    ):
        better, worse = rng.sample([0.8, 0.5], 2)
        yield *answers(rng, size, better, worse), number
        sure, machine, human = answers(rng, size, better, worse)
        order = sorted(range(size), key=sure.__getitem__)
        machine[order[number]] = 1 - human[order[number]]  # one more makes a difference
        yield sure, machine, human, number
    gain, loss, same = (0, 1), (1, 0), (0, 0)  # machine, human
    for at_border in (
        (gain, gain, same),
        (loss, loss, same),
        (gain, same, loss),
        (loss, gain, gain),
    ):
        for size, number in ((6, 2), (8, 3)):
            sure, machine, human = answers(rng, size)
            order = sorted(range(size), key=sure.__getitem__)
            equal = sorted(order[number - 1 : number + 2])  # one of three goes
            for place, pair in zip(equal, at_border):
                sure[place] = sure[order[number]]
                machine[place], human[place] = pair
            args = sure, machine, human, number
            yield special("several equally sure at the border", *args)
    for size in (4, 5, 6):
        yield special("nothing is handed over", *answers(rng, size), 0)
    for size in (4, 5, 6):
        yield special("everything is handed over", *answers(rng, size), size)


def least_sure(sure, number):
    """Return the places of the least sure, those earlier in the list first."""
    return set(sorted(range(len(sure)), key=sure.__getitem__)[:number])


def together(sure, machine, human, handed):
    """Return how often the team is right if the cases `handed` go to the human."""
    return fmean(human[i] if i in handed else machine[i] for i in range(len(sure)))


def hands_over_the_surest(confidence, machine_right, human_right, number):
    """Your results are those of a machine that hands over the cases of which it is *most*
    sure. It should pass on those of which it is least sure."""
    order = sorted(range(len(confidence)), key=lambda i: -confidence[i])
    return together(confidence, machine_right, human_right, set(order[:number]))


def hands_over_the_first(confidence, machine_right, human_right, number):
    """Your results hand over the first cases of the list. How sure the machine is decides:
    the least sure first."""
    return together(confidence, machine_right, human_right, set(range(number)))


def hands_over_the_last(confidence, machine_right, human_right, number):
    """Your results hand over the last cases of the list. How sure the machine is decides:
    the least sure first."""
    size = len(confidence)
    handed = set(range(size - number, size))
    return together(confidence, machine_right, human_right, handed)


def mean_of_the_two(confidence, machine_right, human_right, number):
    """Your results are the mean of the two accuracies. The team answers each case once:
    the machine those it keeps, the human the others."""
    return (fmean(machine_right) + fmean(human_right)) / 2


def weighted_mean(confidence, machine_right, human_right, number):
    """Your results mix the two accuracies by the number handed over. But the human gets
    particular cases, the hard ones, and is right on these more or less often."""
    share = number / len(confidence)
    return share * fmean(human_right) + (1 - share) * fmean(machine_right)


def mean_of_the_two_parts(confidence, machine_right, human_right, number):
    """Your results are the mean of two accuracies, on the cases handed over and on those
    kept. The parts have different sizes: count what is right in both, then divide."""
    handed = least_sure(confidence, number)
    given = fmean(h for i, h in enumerate(human_right) if i in handed)
    kept = fmean(m for i, m in enumerate(machine_right) if i not in handed)
    return (given + kept) / 2


def hands_over_errors(confidence, machine_right, human_right, number):
    """Your results hand over cases on which the machine is *wrong*. It does not know which
    these are: it hands over those of which it is least sure."""
    errors = [i for i, right in enumerate(machine_right) if not right]
    return together(confidence, machine_right, human_right, set(errors[:number]))


@says_the_same_as(hands_over_errors)
def hands_over_errors_first(confidence, machine_right, human_right, number):
    places = range(len(confidence))
    order = sorted(places, key=lambda i: (machine_right[i], confidence[i]))
    return together(confidence, machine_right, human_right, set(order[:number]))


@says_the_same_as(hands_over_errors)
def hands_over_errors_least_sure_first(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    errors = [i for i in order if not machine_right[i]]
    return together(confidence, machine_right, human_right, set(errors[:number]))


def human_is_not_reordered(confidence, machine_right, human_right, number):
    """In your results the machine's answers are put in the order of confidence and the
    human's are not. Both lists are about the same cases: put both in that order."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    kept = sum(machine_right[i] for i in order[number:])
    return (sum(human_right[:number]) + kept) / len(confidence)


def human_on_top(confidence, machine_right, human_right, number):
    """In your results the human's right answers come on top of all the machine's. A case
    that is handed over is not answered by the machine as well."""
    handed = least_sure(confidence, number)
    right = sum(machine_right) + sum(human_right[i] for i in handed)
    return right / len(confidence)


@says_the_same_as(human_on_top)
def human_on_top_at_most_one(confidence, machine_right, human_right, number):
    return min(1, human_on_top(confidence, machine_right, human_right, number))


def both_on_handed(confidence, machine_right, human_right, number):
    """In your results a case that is handed over counts only if the machine would have
    been right as well. The human's answer is the one that counts."""
    handed = least_sure(confidence, number)
    pairs = enumerate(zip(machine_right, human_right))
    return fmean(min(m, h) if i in handed else m for i, (m, h) in pairs)


def nearest_to_a_half(confidence, machine_right, human_right, number):
    """Your results hand over the cases with a confidence nearest to one half. The least
    sure are those with the lowest."""
    order = sorted(range(len(confidence)), key=lambda i: abs(confidence[i] - 0.5))
    return together(confidence, machine_right, human_right, set(order[:number]))


def weighted_by_confidence(confidence, machine_right, human_right, number):
    """In your results a right answer of the machine counts only as much as it was sure of
    it. Every right answer counts as one: confidence decides who answers."""
    handed = least_sure(confidence, number)
    pairs = enumerate(zip(confidence, machine_right))
    return fmean(human_right[i] if i in handed else sure * m for i, (sure, m) in pairs)


def one_list_is_not_shortened(confidence, machine_right, human_right, number):
    """In your results the human's answers belong to the wrong cases. Were handed-over cases
    taken out of two of the lists, and not of the third?"""
    left, machine, right = list(confidence), list(machine_right), 0
    for _ in range(number):
        place = left.index(min(left))
        right += human_right[place]
        del left[place], machine[place]
    return (right + sum(machine)) / len(confidence)


def rank_for_place(confidence, machine_right, human_right, number):
    """Your results take the list of places in order for a list of ranks. What stands first
    in it is the place of the least sure case, not the rank of the first case."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    handed = {i for i, place in enumerate(order) if place < number}
    return together(confidence, machine_right, human_right, handed)


def one_is_skipped(confidence, machine_right, human_right, number):
    """The case after the last one handed over is answered by nobody in your results. Where
    the first part ends the second begins: `[:number]` and `[number:]`."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number + 1 :])
    return right / len(confidence)


def no_brackets(confidence, machine_right, human_right, number):
    """In your results one part is divided by the number of cases and the other is not.
    Python divides before it adds: put the sum in brackets."""
    handed = least_sure(confidence, number)
    given = sum(human_right[i] for i in handed)
    kept = sum(m for i, m in enumerate(machine_right) if i not in handed)
    return given + kept / len(confidence)


def better_of_the_two(confidence, machine_right, human_right, number):
    """Your results are the accuracy of the better of the two alone. What they achieve
    together is asked for."""
    return max(fmean(machine_right), fmean(human_right))


def one_of_them_right(confidence, machine_right, human_right, number):
    """Your results count a case as right if *either* of them is. Nobody knows beforehand
    which one: the team has one answer a case."""
    return fmean(max(pair) for pair in zip(machine_right, human_right))


def both_of_them_right(confidence, machine_right, human_right, number):
    """Your results count a case as right only if *both* of them are. The team has one
    answer a case."""
    return fmean(min(pair) for pair in zip(machine_right, human_right))


def machine_alone(confidence, machine_right, human_right, number):
    """Your results are the accuracy of the machine alone. Some cases go to the human."""
    return fmean(machine_right)


def human_alone(confidence, machine_right, human_right, number):
    """Your results are the accuracy of the human alone. Most cases stay with the
    machine, or some."""
    return fmean(human_right)


def kept_cases_only(confidence, machine_right, human_right, number):
    """Your results look at the cases that the machine keeps, and at no others. Those
    handed over are answered too, by the human."""
    handed = least_sure(confidence, number)
    return fmean(m for i, m in enumerate(machine_right) if i not in handed)


def handed_cases_only(confidence, machine_right, human_right, number):
    """Your results look at the cases that are handed over, and at no others. Those that
    the machine keeps are answered too."""
    return fmean(human_right[i] for i in least_sure(confidence, number))


def roles_exchanged(confidence, machine_right, human_right, number):
    """In your results the human answers the cases that stay, and the machine those handed
    over. It is the other way round."""
    return together(
        confidence, human_right, machine_right, least_sure(confidence, number)
    )


def counts_in_place_of_shares(confidence, machine_right, human_right, number):
    """Your results are how many cases the team gets right. Divide by the number of
    cases."""
    handed = least_sure(confidence, number)
    return together(confidence, machine_right, human_right, handed) * len(confidence)


def divides_by_the_kept(confidence, machine_right, human_right, number):
    """Your results are divided by the number of cases that stay. The team answers all of
    them."""
    right = counts_in_place_of_shares(confidence, machine_right, human_right, number)
    return right / (len(confidence) - number)


def errors_of_the_team(confidence, machine_right, human_right, number):
    """Your results are how often the team is *wrong*. Take them from 1."""
    handed = least_sure(confidence, number)
    return 1 - together(confidence, machine_right, human_right, handed)


def one_more(confidence, machine_right, human_right, number):
    """Your results hand over one case too many."""
    handed = least_sure(confidence, number + 1)
    return together(confidence, machine_right, human_right, handed)


def one_less(confidence, machine_right, human_right, number):
    """Your results hand over one case too few."""
    handed = least_sure(confidence, number - 1)
    return together(confidence, machine_right, human_right, handed)


def only_sorted_confidence(confidence, machine_right, human_right, number):
    """Your results hold for confidences that were sorted while the answers stayed where
    they were. Each confidence belongs to its case: sort them together."""
    return together(confidence, machine_right, human_right, set(range(number)))


def human_if_machine_is_wrong(confidence, machine_right, human_right, number):
    """In your results the human steps in only where the machine is wrong. Nobody knows
    that beforehand: whatever is handed over counts as the human answers it."""
    handed = least_sure(confidence, number)
    pairs = enumerate(zip(machine_right, human_right))
    return fmean(max(m, h) if i in handed else m for i, (m, h) in pairs)


def human_is_always_right(confidence, machine_right, human_right, number):
    """In your results every case that is handed over is answered rightly. The human can be
    wrong as well."""
    handed = least_sure(confidence, number)
    return fmean(1 if i in handed else m for i, m in enumerate(machine_right))


def handed_is_wrong(confidence, machine_right, human_right, number):
    """In your results every case that is handed over counts as wrong. The human answers
    it."""
    handed = least_sure(confidence, number)
    return fmean(0 if i in handed else m for i, m in enumerate(machine_right))


def all_below_the_border(confidence, machine_right, human_right, number):
    """Where several cases are equally sure, your results hand all of them over. Hand over
    so many, and of equals those that stand earlier in the list."""
    border = sorted(confidence)[number - 1]
    handed = {i for i, sure in enumerate(confidence) if sure <= border}
    return together(confidence, machine_right, human_right, handed)


def none_at_the_border(confidence, machine_right, human_right, number):
    """Where several cases are equally sure, your results hand none of them over. Hand over
    so many, and of equals those that stand earlier in the list."""
    border = sorted(confidence)[min(number, len(confidence) - 1)]
    handed = {i for i, sure in enumerate(confidence) if sure < border}
    return together(confidence, machine_right, human_right, handed)


def later_of_equals(confidence, machine_right, human_right, number):
    """Of cases equally sure your results hand over those that stand *later* in the list.
    Those that stand earlier go first."""
    order = sorted(range(len(confidence)), key=lambda i: (confidence[i], -i))
    return together(confidence, machine_right, human_right, set(order[:number]))


def equals_by_answers(confidence, machine_right, human_right, number):
    """Of cases equally sure your results hand over those first that the machine gets
    wrong: the answers were sorted along. Those that stand earlier in the list go first."""
    cases = sorted(zip(confidence, machine_right, human_right))
    right = [h for _, _, h in cases[:number]] + [m for _, m, _ in cases[number:]]
    return fmean(right)


def first_of_equals_again(confidence, machine_right, human_right, number):
    """Of cases equally sure, the first one is counted several times in your results, and
    the others not at all. `index` finds the first place of a number."""
    order = [confidence.index(sure) for sure in sorted(confidence)]
    right = [human_right[i] for i in order[:number]]
    return fmean(right + [machine_right[i] for i in order[number:]])


def nothing_hands_over_all(confidence, machine_right, human_right, number):
    """Where nothing is handed over your result is the human's. Does `[-0:]` stand
    somewhere? It is the whole list."""
    return fmean(human_right)


def nothing_gives_none(confidence, machine_right, human_right, number):
    """You returned None where nothing is handed over. Then the machine answers all."""
    return


def nothing_stops_it(confidence, machine_right, human_right, number):
    """Your function stopped where nothing is handed over. Then the machine answers all."""
    return 1 / 0


def everything_stops_it(confidence, machine_right, human_right, number):
    """Your function stopped where everything is handed over. Then the human answers
    all."""
    return 1 / 0


@says_the_same_as(everything_stops_it)
def everything_is_out_of_range(confidence, machine_right, human_right, number):
    return confidence[number]


def everything_gives_none(confidence, machine_right, human_right, number):
    """You returned None where everything is handed over. Then the human answers all."""
    return


def by_zipping(confidence, machine_right, human_right, number):
    cases = sorted(zip(confidence, range(len(confidence)), machine_right, human_right))
    right = sum(h for _, _, _, h in cases[:number])
    return (right + sum(m for _, _, m, _ in cases[number:])) / len(cases)


def by_removing(confidence, machine_right, human_right, number):
    left = list(range(len(confidence)))
    right = 0
    for _ in range(number):
        place = min(left, key=lambda i: confidence[i])
        left.remove(place)
        right += human_right[place]
    return Fraction(right + sum(machine_right[i] for i in left), len(confidence))


def by_a_mask(confidence, machine_right, human_right, number):
    size = len(confidence)
    total = 0
    for i in range(size):
        before = 0
        for j in range(size):
            before += (confidence[j], j) < (confidence[i], i)
        total += human_right[i] if before < number else machine_right[i]
    return total / size


team_accuracy = Task(
    team_cases,
    objective="teamwork-1",
    mistakes=[
        hands_over_the_surest,
        hands_over_the_first,
        hands_over_the_last,
        mean_of_the_two,
        weighted_mean,
        mean_of_the_two_parts,
        hands_over_errors,
        hands_over_errors_first,
        hands_over_errors_least_sure_first,
        human_is_not_reordered,
        nearest_to_a_half,
        weighted_by_confidence,
        one_list_is_not_shortened,
        human_on_top,
        human_on_top_at_most_one,
        both_on_handed,
        rank_for_place,
        one_is_skipped,
        no_brackets,
        better_of_the_two,
        one_of_them_right,
        both_of_them_right,
        machine_alone,
        human_alone,
        kept_cases_only,
        handed_cases_only,
        roles_exchanged,
        counts_in_place_of_shares,
        divides_by_the_kept,
        errors_of_the_team,
        one_more,
        one_less,
        human_if_machine_is_wrong,
        human_is_always_right,
        handed_is_wrong,
    ],
    special={
        "several equally sure at the border": [
            all_below_the_border,
            none_at_the_border,
            later_of_equals,
            equals_by_answers,
            first_of_equals_again,
        ],
        "nothing is handed over": [
            nothing_hands_over_all,
            nothing_gives_none,
            nothing_stops_it,
        ],
        "everything is handed over": [
            everything_stops_it,
            everything_is_out_of_range,
            everything_gives_none,
        ],
    },
    also_right=[by_zipping, by_removing, by_a_mask],
)


# ---- overlap


def overlap_cases(rng):
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


def wrong(right):
    """Return the share of zeros."""
    return 1 - fmean(right)


def both_wrong(machine, human):
    return fmean(m == h == 0 for m, h in zip(machine, human))


def expected(machine, human):
    return wrong(machine) * wrong(human)


def smaller_error_rate(machine_right, human_right):
    """Your first number is the smaller of the two error rates. That is the most they could
    have in common: count the cases on which both are wrong."""
    return (
        min(wrong(machine_right), wrong(human_right)),
        expected(machine_right, human_right),
    )


def smaller_rate_by_chance(machine_right, human_right):
    """Your second number is the smaller of the two error rates. If the errors have nothing
    to do with each other, the rates multiply."""
    return both_wrong(machine_right, human_right), min(
        wrong(machine_right), wrong(human_right)
    )


def of_the_errors_of_the_machine(machine_right, human_right):
    """Your first number is a share of the machine's errors. A share of all cases is asked
    for."""
    both = both_wrong(machine_right, human_right)
    return both / wrong(machine_right), expected(machine_right, human_right)


def of_the_errors_of_the_human(machine_right, human_right):
    """Your first number is a share of the human's errors. A share of all cases is asked
    for."""
    both = both_wrong(machine_right, human_right)
    return both / wrong(human_right), expected(machine_right, human_right)


def of_all_errors(machine_right, human_right):
    """Your first number is a share of the cases on which somebody is wrong. A share of
    *all* cases is asked for."""
    somebody = fmean(not (m and h) for m, h in zip(machine_right, human_right))
    both = both_wrong(machine_right, human_right)
    return both / somebody, expected(machine_right, human_right)


def somebody_wrong(machine_right, human_right):
    """Your first number counts cases on which *either* of them is wrong. Both are asked
    for."""
    somebody = fmean(not (m and h) for m, h in zip(machine_right, human_right))
    return somebody, expected(machine_right, human_right)


def agreement_counts(machine_right, human_right):
    """Your first number counts cases on which both are right as well. Errors in common are
    asked for: both wrong."""
    same = fmean(m == h for m, h in zip(machine_right, human_right))
    return same, expected(machine_right, human_right)


def agreement_twice(machine_right, human_right):
    """Your results are about *agreement*: both right or both wrong, as found and by chance.
    Only errors in common are asked for."""
    same = fmean(m == h for m, h in zip(machine_right, human_right))
    both_right = fmean(machine_right) * fmean(human_right)
    return same, both_right + expected(machine_right, human_right)


def only_the_human_wrong(machine_right, human_right):
    """Your first number counts cases on which the machine is right and the human is not.
    In Python, `m and h == 0` asks of `h` alone whether it is 0."""
    pairs = list(zip(machine_right, human_right))
    return pairs.count((1, 0)) / len(pairs), expected(machine_right, human_right)


def only_the_machine_wrong(machine_right, human_right):
    """Your first number counts cases on which the machine is wrong and the human is right.
    In Python, `not m and h` negates `m` alone."""
    pairs = list(zip(machine_right, human_right))
    return pairs.count((0, 1)) / len(pairs), expected(machine_right, human_right)


def agreement_by_chance(machine_right, human_right):
    """Your second number is the chance that they *agree*, both right or both wrong. Only
    errors in common are asked for: the product of the two error rates."""
    both_right = fmean(machine_right) * fmean(human_right)
    chance = both_right + expected(machine_right, human_right)
    return both_wrong(machine_right, human_right), chance


def distance_from_chance(machine_right, human_right):
    """Your second number is how far the first is from chance. Return what chance would
    give; the reader can compare."""
    both = both_wrong(machine_right, human_right)
    return both, abs(both - expected(machine_right, human_right))


@says_the_same_as(distance_from_chance)
def excess_over_chance(machine_right, human_right):
    both = both_wrong(machine_right, human_right)
    return both, both - expected(machine_right, human_right)


def lists_of_errors_side_by_side(machine_right, human_right):
    """Your first number finds a common error only if it stands at the same place in the
    two lists of errors. Walk through the *cases*, or look with `in`."""
    errors = [
        [i for i, right in enumerate(r) if not right]
        for r in (machine_right, human_right)
    ]
    both = sum(a == b for a, b in zip(*errors))
    return both / len(machine_right), expected(machine_right, human_right)


def pooled_rate_squared(machine_right, human_right):
    """Your second number takes one error rate for both of them and squares it. Each has a
    rate of its own: multiply the two."""
    rate = (wrong(machine_right) + wrong(human_right)) / 2
    return both_wrong(machine_right, human_right), rate**2


def machine_rate_squared(machine_right, human_right):
    """Your second number is the square of the *machine's* error rate. Multiply it by the
    human's: does a copied line still name the wrong list?"""
    return both_wrong(machine_right, human_right), wrong(machine_right) ** 2


def human_rate_squared(machine_right, human_right):
    """Your second number is the square of the *human's* error rate. Multiply it by the
    machine's: does a copied line still name the wrong list?"""
    return both_wrong(machine_right, human_right), wrong(human_right) ** 2


def chance_is_what_was_found(machine_right, human_right):
    """Your second number equals the first. The human's error rate on the machine's errors
    gives back what was found; chance takes the human's rate on *all* cases."""
    return (both_wrong(machine_right, human_right),) * 2


def missing_brackets(machine_right, human_right):
    """Your second number is what comes out without brackets: `1 - a * 1 - b` is not
    `(1 - a) * (1 - b)`."""
    chance = 1 - fmean(machine_right) * 1 - fmean(human_right)
    return both_wrong(machine_right, human_right), chance


def both_right_too(machine_right, human_right):
    """Your results are about being *right*: both right, and the product of the accuracies.
    Errors are asked for."""
    right = fmean(m and h for m, h in zip(machine_right, human_right))
    return right, fmean(machine_right) * fmean(human_right)


def both_right_first(machine_right, human_right):
    """Your first number counts cases on which both are *right*. Both wrong is asked
    for."""
    right = fmean(m and h for m, h in zip(machine_right, human_right))
    return right, expected(machine_right, human_right)


def accuracies_by_chance(machine_right, human_right):
    """Your second number multiplies the two accuracies. For errors in common, the error
    rates are multiplied."""
    return both_wrong(machine_right, human_right), fmean(machine_right) * fmean(
        human_right
    )


def sum_by_chance(machine_right, human_right):
    """Your second number adds the two error rates. If the errors have nothing to do with
    each other, they multiply."""
    both = both_wrong(machine_right, human_right)
    return both, wrong(machine_right) + wrong(human_right)


def mean_by_chance(machine_right, human_right):
    """Your second number is the mean of the two error rates. If the errors have nothing to
    do with each other, they multiply."""
    both = both_wrong(machine_right, human_right)
    return both, (wrong(machine_right) + wrong(human_right)) / 2


def one_minus_accuracies(machine_right, human_right):
    """Your second number is 1 minus the product of the accuracies: the chance that
    somebody is wrong. For both, multiply the error rates."""
    both = both_wrong(machine_right, human_right)
    return both, 1 - fmean(machine_right) * fmean(human_right)


def half_by_chance(machine_right, human_right):
    """Your second number is always the same. How often both are wrong by chance depends on
    how often each of them is."""
    return both_wrong(machine_right, human_right), 0.25


@says_the_same_as(half_by_chance)
def coin_by_chance(machine_right, human_right):
    return both_wrong(machine_right, human_right), 0.5


def in_the_other_order(machine_right, human_right):
    """Your two numbers stand in the other order: first what was found, then what chance
    would give."""
    return expected(machine_right, human_right), both_wrong(machine_right, human_right)


def count_of_both(machine_right, human_right):
    """Your first number is a count. Divide it by the number of cases."""
    both = both_wrong(machine_right, human_right) * len(machine_right)
    return both, expected(machine_right, human_right)


def counts_twice(machine_right, human_right):
    """Both your numbers are counts of cases. Divide them by the number of cases."""
    size = len(machine_right)
    both = both_wrong(machine_right, human_right) * size
    return both, expected(machine_right, human_right) * size


def counts_multiplied(machine_right, human_right):
    """Your second number multiplies two counts. Multiply the two shares."""
    both = both_wrong(machine_right, human_right)
    return both, machine_right.count(0) * human_right.count(0)


@says_the_same_as(counts_multiplied)
def counts_multiplied_once_divided(machine_right, human_right):
    both = both_wrong(machine_right, human_right)
    product = machine_right.count(0) * human_right.count(0)
    return both, product / len(machine_right)


def in_order_of_errors(machine_right, human_right):
    """Your first number compares the first error of one with the first of the other. Only
    errors on the *same* case are in common."""
    fewest = min(machine_right.count(0), human_right.count(0))
    return fewest / len(machine_right), expected(machine_right, human_right)


def difference_from_chance(machine_right, human_right):
    """Your first number is the difference of the two. Return both: what was found and what
    chance would give."""
    both, chance = (
        both_wrong(machine_right, human_right),
        expected(machine_right, human_right),
    )
    return both - chance, chance


def one_less_for_the_second(machine_right, human_right):
    """Your second number takes the human's rate of one case less. Each rate is a share of
    all cases."""
    size = len(machine_right)
    product = machine_right.count(0) * human_right.count(0)
    return both_wrong(machine_right, human_right), product / size / (size - 1)


def no_chance_without_overlap(machine_right, human_right):
    """Your second number is 0 where they have no error in common. Chance would give some
    all the same: that is the news."""
    both = both_wrong(machine_right, human_right)
    return both, expected(machine_right, human_right) if both else 0


def chance_at_most_found(machine_right, human_right):
    """Your second number is never above the first. Two can have *fewer* errors in common
    than chance would give."""
    both = both_wrong(machine_right, human_right)
    return both, min(both, expected(machine_right, human_right))


def found_where_all_agree(machine_right, human_right):
    """Your second number equals the first where both err on the same cases. Chance knows
    only how often each errs: the product of the rates."""
    both = both_wrong(machine_right, human_right)
    same = machine_right == human_right
    return both, both if same else expected(machine_right, human_right)


def all_with_all(machine_right, human_right):
    """Your first number compares every case with every other. Only the two answers to the
    *same* case belong together: `zip`, and one loop."""
    product = machine_right.count(0) * human_right.count(0)
    return product / len(machine_right), expected(machine_right, human_right)


def errors_of_one_alone(machine_right, human_right):
    """Your second number leaves out the common errors when it counts the errors of each.
    They belong to both rates. Is there an `elif` where `if` is meant?"""
    both = both_wrong(machine_right, human_right)
    return both, (wrong(machine_right) - both) * (wrong(human_right) - both)


@says_the_same_as(errors_of_one_alone)
def errors_of_the_human_alone(machine_right, human_right):
    both = both_wrong(machine_right, human_right)
    return both, wrong(machine_right) * (wrong(human_right) - both)


def without_the_first_case(machine_right, human_right):
    """The first case is missing from your first number. Positions begin at 0."""
    pairs = list(zip(machine_right, human_right))[1:]
    both = pairs.count((0, 0)) / len(machine_right)
    return both, expected(machine_right, human_right)


def all_without_the_first(machine_right, human_right):
    """The first case is missing from both your numbers. Positions begin at 0."""
    size = len(machine_right)
    pairs = list(zip(machine_right, human_right))[1:]
    rates = [list(r)[1:].count(0) / size for r in (machine_right, human_right)]
    return pairs.count((0, 0)) / size, rates[0] * rates[1]


def at_least_one_error(machine_right, human_right):
    """Where one of them makes no error your second number is not 0. Nothing is expected in
    common with somebody who makes none."""
    size = len(machine_right)
    rates = [max(1, r.count(0)) / size for r in (machine_right, human_right)]
    return both_wrong(machine_right, human_right), rates[0] * rates[1]


def no_error_is_left_out(machine_right, human_right):
    """Where one of them makes no error, your second number leaves their rate out. A rate of
    0 makes the product 0: nothing is expected in common."""
    return 0.0, (wrong(machine_right) or 1) * (wrong(human_right) or 1)


def agreement_is_overlap(machine_right, human_right):
    """Where neither makes an error your result is 1 and 1. Errors in common are asked for,
    and there are none: 0 and 0."""
    return 1.0, 1.0


def always_right_stops_it(machine_right, human_right):
    """Your function stopped where one of them makes no error. Then they have none in
    common: 0 and 0."""
    return 1 / 0


def always_right_gives_none(machine_right, human_right):
    """You returned None where one of them makes no error. Then they have none in common:
    0 and 0."""
    return


def always_wrong_stops_it(machine_right, human_right):
    """Your function stopped where both are always wrong. Then all errors are in common,
    and chance would give the same: 1 and 1."""
    return 1 / 0


def with_sets(machine_right, human_right):
    errors = [
        {i for i, right in enumerate(r) if not right}
        for r in (machine_right, human_right)
    ]
    size = len(machine_right)
    return len(errors[0] & errors[1]) / size, len(errors[0]) * len(errors[1]) / size**2


def with_fractions(machine_right, human_right):
    size = len(machine_right)
    both = sum((1 - m) * (1 - h) for m, h in zip(machine_right, human_right))
    rates = [Fraction(size - sum(r), size) for r in (machine_right, human_right)]
    return Fraction(both, size), rates[0] * rates[1]


def with_a_loop(machine_right, human_right):
    both = machine = human = 0
    for place in range(len(machine_right)):
        machine += not machine_right[place]
        human += not human_right[place]
        if machine_right[place] == 0 and human_right[place] == 0:
            both += 1
    size = len(machine_right)
    return both / size, (machine / size) * (human / size)


overlap = Task(
    overlap_cases,
    objective="teamwork-2",
    mistakes=[
        smaller_error_rate,
        smaller_rate_by_chance,
        of_the_errors_of_the_machine,
        of_the_errors_of_the_human,
        of_all_errors,
        somebody_wrong,
        agreement_counts,
        agreement_twice,
        only_the_human_wrong,
        only_the_machine_wrong,
        agreement_by_chance,
        distance_from_chance,
        excess_over_chance,
        lists_of_errors_side_by_side,
        pooled_rate_squared,
        machine_rate_squared,
        human_rate_squared,
        chance_is_what_was_found,
        missing_brackets,
        both_right_too,
        both_right_first,
        accuracies_by_chance,
        sum_by_chance,
        mean_by_chance,
        one_minus_accuracies,
        half_by_chance,
        coin_by_chance,
        in_the_other_order,
        count_of_both,
        counts_twice,
        counts_multiplied,
        counts_multiplied_once_divided,
        difference_from_chance,
        one_less_for_the_second,
        no_chance_without_overlap,
        chance_at_most_found,
        found_where_all_agree,
        all_with_all,
        errors_of_one_alone,
        errors_of_the_human_alone,
        without_the_first_case,
        all_without_the_first,
    ],
    special={
        "one of them is always right": [
            always_right_stops_it,
            always_right_gives_none,
            at_least_one_error,
            no_error_is_left_out,
        ],
        "both are always right": [
            always_right_stops_it,
            always_right_gives_none,
            agreement_is_overlap,
        ],
        "both are always wrong": [always_wrong_stops_it],
    },
    also_right=[with_sets, with_fractions, with_a_loop],
)


# ---- tuned


def tuned_cases(rng):
    for size in (6, 8, 10):
        yield clear_cut(rng, size, 0.9, 0.4, none_is_best)
        yield clear_cut(rng, size, 0.4, 0.9, all_is_best)
    for size in (8, 10, 12, 12, 14, 16):
        yield clear_cut(rng, size, 0.6, 0.6, has_a_dip)
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


def clear_cut(rng, size, machine, human, wanted):
    """Draw until on the first half one number is best, and the scores are as wanted."""
    while True:
        case = answers(rng, size, machine, human)
        first = cut(*case, "first")
        scores = [team(*first, number) for number in range(size // 2 + 1)]
        scores = [round(score, 9) for score in scores]
        if scores.count(max(scores)) == 1 and wanted(scores):
            return case


def best(scores):
    return scores.index(max(scores))


def none_is_best(scores):
    return best(scores) == 0


def all_is_best(scores):
    return best(scores) == len(scores) - 1


def has_a_dip(scores):
    """Tell whether the best comes after a fall, and is neither at 0 nor at the end."""
    top = best(scores)
    falls = any(b < a for a, b in pairwise(scores[: top + 1]))
    return falls and top < len(scores) - 1


def team(sure, machine, human, number):
    return together(sure, machine, human, least_sure(sure, number))


def cut(sure, machine, human, part):
    half = len(sure) // 2
    where = slice(0, half) if part == "first" else slice(half, None)
    return sure[where], machine[where], human[where]


def best_number(sure, machine, human):
    """Return the number with the highest accuracy, the smallest of equals."""
    numbers = range(len(sure) + 1)
    return max(numbers, key=lambda n: (round(team(sure, machine, human, n), 9), -n))


def same_half_twice(confidence, machine_right, human_right):
    """Your accuracy is that on the first half, on which the number was chosen. Chosen so
    that it looks best there, it promises too much: judge on the second half."""
    first = cut(confidence, machine_right, human_right, "first")
    number = best_number(*first)
    return number, team(*first, number)


def all_cases_twice(confidence, machine_right, human_right):
    """Your results choose the number on all cases and judge it on all. Choose on the first
    half, judge on the second."""
    number = best_number(confidence, machine_right, human_right)
    return number, team(confidence, machine_right, human_right, number)


def chosen_on_all(confidence, machine_right, human_right):
    """Your number is chosen on all cases, those of the second half included. Choose on the
    first half alone."""
    number = best_number(confidence, machine_right, human_right)
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


def judged_on_all(confidence, machine_right, human_right):
    """Your accuracy is that on all cases, those of the first half included. Judge on the
    second half alone."""
    first = cut(confidence, machine_right, human_right, "first")
    number = best_number(*first)
    return number, team(confidence, machine_right, human_right, number)


@says_the_same_as(chosen_on_all)
def chosen_on_all_up_to_half(confidence, machine_right, human_right):
    lists = confidence, machine_right, human_right
    numbers = range(len(confidence) // 2 + 1)
    number = max(numbers, key=lambda n: (round(team(*lists, n), 9), -n))
    return number, team(*cut(*lists, "second"), number)


def sorted_before_cutting(confidence, machine_right, human_right):
    """Your halves are the unsure and the sure cases: the lists were sorted before they were
    cut. The halves are those of the lists as they come."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    lists = [[v[i] for i in order] for v in (confidence, machine_right, human_right)]
    number = best_number(*cut(*lists, "first"))
    return number, team(*cut(*lists, "second"), number)


def stops_at_the_first_fall(confidence, machine_right, human_right):
    """Your number is the best before the team gets worse for the first time. It can get
    better again: try every number."""
    first = cut(confidence, machine_right, human_right, "first")
    number = 0
    for n in range(1, len(first[0]) + 1):
        if team(*first, n) < team(*first, number):
            break
        if team(*first, n) > team(*first, number):
            number = n
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


@says_the_same_as(stops_at_the_first_fall)
def stops_where_nothing_is_gained(confidence, machine_right, human_right):
    first = cut(confidence, machine_right, human_right, "first")
    number = 0
    while number < len(first[0]) and team(*first, number + 1) > team(*first, number):
        number += 1
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


def gain_over_the_machine(confidence, machine_right, human_right):
    """Your second result is the gain over the machine alone. The team's accuracy on the
    second half is asked for."""
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    second = cut(confidence, machine_right, human_right, "second")
    return number, accuracy - fmean(second[1])


def same_border(confidence, machine_right, human_right):
    """Your accuracy is that for all cases of the second half that are no surer than the
    border of the first. The same *number* of cases is to be handed over."""
    first = cut(confidence, machine_right, human_right, "first")
    second = cut(confidence, machine_right, human_right, "second")
    number = best_number(*first)
    border = sorted(first[0])[number - 1] if number else -1
    return number, team(*second, sum(sure <= border for sure in second[0]))


def judged_with_all_handed_over(confidence, machine_right, human_right):
    """Your accuracy is that of handing over the whole second half. It should be that of the
    number chosen on the first. Does the last line use the variable of the loop?"""
    number = best_number(*cut(confidence, machine_right, human_right, "first"))
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, len(second[0]))


def last_that_beats_none(confidence, machine_right, human_right):
    """Your number is the last one that is better than handing over nothing. The best of all
    is asked for: does your code remember the highest accuracy so far?"""
    first = cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]) + 1)
    better = [n for n in numbers if team(*first, n) > team(*first, 0)]
    second = cut(confidence, machine_right, human_right, "second")
    return (number := better[-1] if better else 0), team(*second, number)


def last_of_all(confidence, machine_right, human_right):
    """Your number is always the last one, all of a half. Does your code remember the
    highest accuracy so far, and not the number alone?"""
    second = cut(confidence, machine_right, human_right, "second")
    return len(second[0]), team(*second, len(second[0]))


def best_on_both(confidence, machine_right, human_right):
    """Your number is the best for the two halves together. The second half must not be
    looked at until the number is chosen."""
    first = cut(confidence, machine_right, human_right, "first")
    second = cut(confidence, machine_right, human_right, "second")
    numbers = range(len(first[0]) + 1)

    def both(n):
        return round(team(*first, n) + team(*second, n), 9)

    number = max(numbers, key=lambda n: (both(n), -n))
    return number, team(*second, number)


def accuracy_for_the_number(confidence, machine_right, human_right):
    """Your first result is the best accuracy on the first half. The *number* with which it
    is reached is asked for."""
    first = cut(confidence, machine_right, human_right, "first")
    second = cut(confidence, machine_right, human_right, "second")
    number = best_number(*first)
    return team(*first, number), team(*second, number)


def roles_in_the_call(confidence, machine_right, human_right):
    """In your results the human keeps the cases and the machine gets those handed over.
    Does the call of `team_accuracy` name the lists in its order, the machine's first?"""
    first = cut(confidence, human_right, machine_right, "first")
    number = best_number(*first)
    return number, team(*cut(confidence, human_right, machine_right, "second"), number)


def answers_of_the_first_half(confidence, machine_right, human_right):
    """Your accuracy takes the human's answers of the *first* half for the second. Cut all
    three lists."""
    number = best_number(*cut(confidence, machine_right, human_right, "first"))
    sure, machine, _ = cut(confidence, machine_right, human_right, "second")
    return number, team(sure, machine, human_right[: len(sure)], number)


def one_more_than_best(confidence, machine_right, human_right):
    """Your number is one too large. If the list of accuracies begins with that of handing
    over nothing, the place in it is the number."""
    number = best_number(*cut(confidence, machine_right, human_right, "first")) + 1
    second = cut(confidence, machine_right, human_right, "second")
    number = min(number, len(second[0]))
    return number, team(*second, number)


def one_less_than_best(confidence, machine_right, human_right):
    """Your number is one too small. If the list of accuracies begins with that of handing
    over *one* case, the number is the place in it plus 1."""
    first = cut(confidence, machine_right, human_right, "first")
    second = cut(confidence, machine_right, human_right, "second")
    numbers = range(1, len(first[0]) + 1)
    number = max(numbers, key=lambda n: (round(team(*first, n), 9), -n)) - 1
    return number, team(*second, number)


def halves_exchanged(confidence, machine_right, human_right):
    """Your results choose on the second half and judge on the first. It is the other way
    round."""
    first = cut(confidence, machine_right, human_right, "first")
    second = cut(confidence, machine_right, human_right, "second")
    number = best_number(*second)
    return number, team(*first, number)


def second_half_twice(confidence, machine_right, human_right):
    """Your number is chosen on the second half, on which it is also judged. Choose on the
    first half."""
    second = cut(confidence, machine_right, human_right, "second")
    number = best_number(*second)
    return number, team(*second, number)


def best_of_both_halves(confidence, machine_right, human_right):
    """Your accuracy is the best that any number reaches on the second half. It should be
    that of the number chosen on the first."""
    first = cut(confidence, machine_right, human_right, "first")
    second = cut(confidence, machine_right, human_right, "second")
    return best_number(*first), team(*second, best_number(*second))


def worst_number(confidence, machine_right, human_right):
    """Your number is the one with the *lowest* accuracy on the first half."""
    first = cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]) + 1)
    number = min(numbers, key=lambda n: (round(team(*first, n), 9), n))
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


def order_exchanged(confidence, machine_right, human_right):
    """Your two results stand in the other order: first the number, then the accuracy."""
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return accuracy, number


def never_all(confidence, machine_right, human_right):
    """The largest number is never tried in your results: handing over every case. `range`
    ends before its last number."""
    first = cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]))
    number = max(numbers, key=lambda n: (round(team(*first, n), 9), -n))
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


def never_none(confidence, machine_right, human_right):
    """Handing over nothing is never tried in your results. Begin with 0."""
    first = cut(confidence, machine_right, human_right, "first")
    numbers = range(1, len(first[0]) + 1)
    number = max(numbers, key=lambda n: (round(team(*first, n), 9), -n))
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


def errors_of_the_machine(confidence, machine_right, human_right):
    """Your number is how many cases the machine gets wrong on the first half. Try every
    number, and see which one makes the team best."""
    first = cut(confidence, machine_right, human_right, "first")
    number = first[1].count(0)
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


def every_other_case(confidence, machine_right, human_right):
    """Your halves are made of every other case. The first half of the list is asked for,
    and then the rest."""
    lists = (confidence, machine_right, human_right)
    first, second = (
        [v[s] for v in lists] for s in (slice(0, None, 2), slice(1, None, 2))
    )
    number = best_number(*first)
    return number, team(*second, number)


def number_as_a_share(confidence, machine_right, human_right):
    """Your first result is a share of the cases. How many are handed over is asked for."""
    number, accuracy = tuned_right(confidence, machine_right, human_right)
    return number / (len(confidence) // 2), accuracy


def largest_of_equals(confidence, machine_right, human_right):
    """Of numbers that are equally good you took the largest. Take the smallest: it asks
    least of the human."""
    first = cut(confidence, machine_right, human_right, "first")
    numbers = range(len(first[0]) + 1)
    number = max(numbers, key=lambda n: (round(team(*first, n), 9), n))
    second = cut(confidence, machine_right, human_right, "second")
    return number, team(*second, number)


def middle_of_equals(confidence, machine_right, human_right):
    """Of numbers that are equally good you took one in the middle. Take the smallest: it
    asks least of the human."""
    first = cut(confidence, machine_right, human_right, "first")
    scores = [round(team(*first, n), 9) for n in range(len(first[0]) + 1)]
    equals = [n for n, score in enumerate(scores) if score == max(scores)]
    number = equals[len(equals) // 2]
    return number, team(*cut(confidence, machine_right, human_right, "second"), number)


def best_of_equals_on_the_second(confidence, machine_right, human_right):
    """Of numbers that are equally good on the first half you took the one that does best on
    the second. That half must not be looked at until the number is chosen."""
    first = cut(confidence, machine_right, human_right, "first")
    second = cut(confidence, machine_right, human_right, "second")
    numbers = range(len(first[0]) + 1)
    scores = [
        (round(team(*first, n), 9), round(team(*second, n), 9), -n) for n in numbers
    ]
    number = scores.index(max(scores))
    return number, team(*second, number)


def begins_with_all(confidence, machine_right, human_right):
    """Where no number makes the team right on any case of the first half, your number is
    the largest. All are equally good then: take the smallest, 0."""
    second = cut(confidence, machine_right, human_right, "second")
    return len(second[0]), team(*second, len(second[0]))


def tuned_right(confidence, machine_right, human_right):
    number = best_number(*cut(confidence, machine_right, human_right, "first"))
    return number, team(*cut(confidence, machine_right, human_right, "second"), number)


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


def with_exact_numbers(confidence, machine_right, human_right):
    half = len(confidence) // 2
    first = confidence[:half], machine_right[:half], human_right[:half]
    second = confidence[half:], machine_right[half:], human_right[half:]
    scores = [by_removing(*first, n) for n in range(half + 1)]
    number = scores.index(max(scores))
    return number, by_removing(*second, number)


tuned = Task(
    tuned_cases,
    objective="teamwork-3",
    mistakes=[
        same_half_twice,
        all_cases_twice,
        chosen_on_all,
        chosen_on_all_up_to_half,
        sorted_before_cutting,
        stops_at_the_first_fall,
        stops_where_nothing_is_gained,
        gain_over_the_machine,
        same_border,
        judged_with_all_handed_over,
        last_that_beats_none,
        last_of_all,
        best_on_both,
        roles_in_the_call,
        accuracy_for_the_number,
        answers_of_the_first_half,
        one_more_than_best,
        one_less_than_best,
        never_all,
        never_none,
        judged_on_all,
        halves_exchanged,
        second_half_twice,
        best_of_both_halves,
        worst_number,
        order_exchanged,
        errors_of_the_machine,
        every_other_case,
        number_as_a_share,
    ],
    special={
        "several numbers are equally good": [
            largest_of_equals,
            middle_of_equals,
            best_of_equals_on_the_second,
        ],
        "nobody is right on the first half": [begins_with_all],
    },
    also_right=[tuned_right, by_counting_right, with_exact_numbers],
)


# ---- pleased_too_soon

pleased_too_soon = Break(
    objective="teamwork-4",
    needs=["team_accuracy"],
    must={
        "is_a_team": (
            "This is no team at work. Return three lists of the same length, four cases "
            "or more, confidences from 0 to 1, and answers that are 0 or 1; then how "
            "many cases go to the human, some and not all."
        ),
        "colleague_is_pleased": (
            "The colleague is not pleased: the team is no better than the mean of the "
            "two. Let one of them be much weaker than the other."
        ),
        "one_alone_is_better": (
            "Nobody alone is better than this team. Hand a case to the weaker one that "
            "the better one would have got right."
        ),
    },
    right=[
        ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0, 0], 1),
        ([0.5, 0.6, 0.7, 0.8, 0.9], [0, 0, 1, 0, 0], [1, 1, 1, 1, 1], 4),
        ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [1, 0, 0, 0], 1),
    ],
    wrong={
        "is_a_team": [
            ([0.9, 0.8], [1, 1], [0, 0], 1),
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0], 1),
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0, 0], 4),
            ([90, 80, 70, 60], [1, 1, 1, 1], [0, 0, 0, 0], 1),
        ],
        "colleague_is_pleased": [
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 0, 0], [1, 1, 0, 0], 1),
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0, 0], 2),
        ],
        "one_alone_is_better": [
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 0], [0, 0, 0, 1], 1),
        ],
    },
)
