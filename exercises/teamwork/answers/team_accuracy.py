"""What people answer to `team_accuracy`: wrong, and right in unusual style."""

from fractions import Fraction
from statistics import fmean

from coursekit.exercise import Build, special

from .shared import HUMAN, MACHINE, SURE, answers, least_sure, together

task = Build(
    objective="teamwork-1",
    points={
        "ordinary": 3,
        "several equally sure at the border": 1,
        "nothing is handed over": 1,
        "everything is handed over": 1,
    },
    built=(
        "With this you can try any division of the work and see how often the team "
        "would be right."
    ),
)


@task.cases
def cases(rng):
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
    for size, number in ((5, 2), (7, 4)):  # confidences at the ends of their range
        sure, machine, human = answers(rng, size)
        order = sorted(range(size), key=sure.__getitem__)
        sure[order[0]], sure[order[-1]] = 0, 1
        machine[order[0]], human[order[0]] = 0, 1
        machine[order[-1]], human[order[-1]] = 1, 0
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


@task.mistake
def hands_over_the_surest(confidence, machine_right, human_right, number):
    """Your results are those of a machine that hands over the cases of which it is
    *most* sure. It should pass on those of which it is least sure."""
    order = sorted(range(len(confidence)), key=lambda i: -confidence[i])
    return together(confidence, machine_right, human_right, set(order[:number]))


@task.mistake
def hands_over_the_first(confidence, machine_right, human_right, number):
    """Your results hand over the first cases of the list. How sure the machine is
    decides: the least sure first. Were the confidences sorted, and the answers left
    where they were? Sort them together."""
    return together(confidence, machine_right, human_right, set(range(number)))


@task.mistake
def hands_over_the_last(confidence, machine_right, human_right, number):
    """Your results hand over the last cases of the list. How sure the machine is
    decides: the least sure first."""
    size = len(confidence)
    handed = set(range(size - number, size))
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def mean_of_the_two(confidence, machine_right, human_right, number):
    """Your results are the mean of the two accuracies. The team answers each case once:
    the machine those it keeps, the human the others."""
    return (fmean(machine_right) + fmean(human_right)) / 2


@task.mistake
def weighted_mean(confidence, machine_right, human_right, number):
    """Your results mix the two accuracies by the number handed over. But the human gets
    particular cases, the hard ones, and is right on these more or less often."""
    share = number / len(confidence)
    return share * fmean(human_right) + (1 - share) * fmean(machine_right)


@task.mistake
def mean_of_the_two_parts(confidence, machine_right, human_right, number):
    """Your results are the mean of two accuracies, on the cases handed over and on
    those kept. The parts have different sizes: count what is right in both, then
    divide."""
    handed = least_sure(confidence, number)
    given = fmean(h for i, h in enumerate(human_right) if i in handed)
    kept = fmean(m for i, m in enumerate(machine_right) if i not in handed)
    return (given + kept) / 2


@task.mistake
def hands_over_errors(confidence, machine_right, human_right, number):
    """Your results hand over cases on which the machine is *wrong*. It does not know
    which these are: it hands over those of which it is least sure."""
    errors = [i for i, right in enumerate(machine_right) if not right]
    return together(confidence, machine_right, human_right, set(errors[:number]))


@task.says_the_same_as(hands_over_errors)
def hands_over_errors_first(confidence, machine_right, human_right, number):
    places = range(len(confidence))
    order = sorted(places, key=lambda i: (machine_right[i], confidence[i]))
    return together(confidence, machine_right, human_right, set(order[:number]))


@task.says_the_same_as(hands_over_errors)
def hands_over_errors_least_sure_first(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    errors = [i for i in order if not machine_right[i]]
    return together(confidence, machine_right, human_right, set(errors[:number]))


@task.mistake
def human_is_not_reordered(confidence, machine_right, human_right, number):
    """In your results the machine's answers are put in the order of confidence and the
    human's are not. Both lists are about the same cases: put both in that order."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    kept = sum(machine_right[i] for i in order[number:])
    return (sum(human_right[:number]) + kept) / len(confidence)


@task.mistake
def human_on_top(confidence, machine_right, human_right, number):
    """In your results the human's right answers come on top of all the machine's. A
    case that is handed over is not answered by the machine as well."""
    handed = least_sure(confidence, number)
    right = sum(machine_right) + sum(human_right[i] for i in handed)
    return right / len(confidence)


@task.says_the_same_as(human_on_top)
def human_on_top_at_most_one(confidence, machine_right, human_right, number):
    return min(1, human_on_top(confidence, machine_right, human_right, number))


@task.mistake
def both_on_handed(confidence, machine_right, human_right, number):
    """In your results a case that is handed over counts only if the machine would have
    been right as well. The human's answer is the one that counts."""
    handed = least_sure(confidence, number)
    pairs = enumerate(zip(machine_right, human_right))
    return fmean(min(m, h) if i in handed else m for i, (m, h) in pairs)


@task.mistake
def nearest_to_a_half(confidence, machine_right, human_right, number):
    """Your results hand over the cases with a confidence nearest to one half. The least
    sure are those with the lowest."""
    order = sorted(range(len(confidence)), key=lambda i: abs(confidence[i] - 0.5))
    return together(confidence, machine_right, human_right, set(order[:number]))


@task.mistake
def weighted_by_confidence(confidence, machine_right, human_right, number):
    """In your results a right answer of the machine counts only as much as it was sure
    of it. Every right answer counts as one: confidence decides who answers."""
    handed = least_sure(confidence, number)
    pairs = enumerate(zip(confidence, machine_right))
    return fmean(human_right[i] if i in handed else sure * m for i, (sure, m) in pairs)


@task.mistake
def one_list_is_not_shortened(confidence, machine_right, human_right, number):
    """In your results the human's answers belong to the wrong cases. Were handed-over
    cases taken out of two of the lists, and not of the third?"""
    left, machine, right = list(confidence), list(machine_right), 0
    for _ in range(number):
        place = left.index(min(left))
        right += human_right[place]
        del left[place], machine[place]
    return (right + sum(machine)) / len(confidence)


@task.mistake
def rank_for_place(confidence, machine_right, human_right, number):
    """Your results take the list of places in order for a list of ranks. What stands
    first in it is the place of the least sure case, not the rank of the first case."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    handed = {i for i, place in enumerate(order) if place < number}
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def one_is_skipped(confidence, machine_right, human_right, number):
    """A case at the border, the last one handed over or the first one kept, is answered
    by nobody in your results. Where the first part ends the second begins: `[:number]`
    and `[number:]`."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number + 1 :])
    return right / len(confidence)


@task.says_the_same_as(one_is_skipped)
def last_handed_over_is_skipped(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    right = sum(human_right[i] for i in order[: number - 1])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence)


@task.mistake
def no_brackets(confidence, machine_right, human_right, number):
    """In your results one part is divided by the number of cases and the other is not.
    Python divides before it adds: put the sum in brackets."""
    handed = least_sure(confidence, number)
    given = sum(human_right[i] for i in handed)
    kept = sum(m for i, m in enumerate(machine_right) if i not in handed)
    return given + kept / len(confidence)


@task.mistake
def better_of_the_two(confidence, machine_right, human_right, number):
    """Your results are the accuracy of the better of the two alone. What they achieve
    together is asked for."""
    return max(fmean(machine_right), fmean(human_right))


@task.mistake
def one_of_them_right(confidence, machine_right, human_right, number):
    """Your results count a case as right if *either* of them is. Nobody knows
    beforehand which one: the team has one answer a case."""
    return fmean(max(pair) for pair in zip(machine_right, human_right))


@task.mistake
def both_of_them_right(confidence, machine_right, human_right, number):
    """Your results count a case as right only if *both* of them are. The team has one
    answer a case."""
    return fmean(min(pair) for pair in zip(machine_right, human_right))


@task.mistake
def machine_alone(confidence, machine_right, human_right, number):
    """Your results are the accuracy of the machine alone. Some cases go to the
    human."""
    return fmean(machine_right)


@task.mistake
def human_alone(confidence, machine_right, human_right, number):
    """Your results are the accuracy of the human alone. Most cases stay with the
    machine, or some."""
    return fmean(human_right)


@task.mistake
def kept_cases_only(confidence, machine_right, human_right, number):
    """Your results look at the cases that the machine keeps, and at no others. Those
    handed over are answered too, by the human."""
    handed = least_sure(confidence, number)
    return fmean(m for i, m in enumerate(machine_right) if i not in handed)


@task.mistake
def handed_cases_only(confidence, machine_right, human_right, number):
    """Your results look at the cases that are handed over, and at no others. Those that
    the machine keeps are answered too."""
    return fmean(human_right[i] for i in least_sure(confidence, number))


@task.says_the_same_as(handed_cases_only)
def handed_cases_of_all(confidence, machine_right, human_right, number):
    handed = least_sure(confidence, number)
    return sum(human_right[i] for i in handed) / len(confidence)


@task.mistake
def roles_exchanged(confidence, machine_right, human_right, number):
    """In your results the human answers the cases that stay, and the machine those
    handed over. It is the other way round."""
    return together(
        confidence, human_right, machine_right, least_sure(confidence, number)
    )


@task.mistake
def counts_in_place_of_shares(confidence, machine_right, human_right, number):
    """Your results are how many cases the team gets right. Divide by the number of
    cases."""
    handed = least_sure(confidence, number)
    return together(confidence, machine_right, human_right, handed) * len(confidence)


@task.mistake
def divides_by_the_kept(confidence, machine_right, human_right, number):
    """Your results are divided by the number of cases that stay. The team answers all
    of them."""
    right = counts_in_place_of_shares(confidence, machine_right, human_right, number)
    return right / (len(confidence) - number)


@task.mistake
def divides_by_the_handed(confidence, machine_right, human_right, number):
    """Your results are divided by the number of cases handed over. The team answers all
    of them, and all are counted."""
    right = counts_in_place_of_shares(confidence, machine_right, human_right, number)
    return right / number


@task.mistake
def errors_of_the_team(confidence, machine_right, human_right, number):
    """Your results are how often the team is *wrong*. Take them from 1."""
    handed = least_sure(confidence, number)
    return 1 - together(confidence, machine_right, human_right, handed)


@task.mistake
def one_more(confidence, machine_right, human_right, number):
    """Your results hand over one case too many."""
    handed = least_sure(confidence, number + 1)
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def one_less(confidence, machine_right, human_right, number):
    """Your results hand over one case too few."""
    handed = least_sure(confidence, number - 1)
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def human_if_machine_is_wrong(confidence, machine_right, human_right, number):
    """In your results the human steps in only where the machine is wrong. Nobody knows
    that beforehand: whatever is handed over counts as the human answers it."""
    handed = least_sure(confidence, number)
    pairs = enumerate(zip(machine_right, human_right))
    return fmean(max(m, h) if i in handed else m for i, (m, h) in pairs)


@task.mistake
def human_is_always_right(confidence, machine_right, human_right, number):
    """In your results every case that is handed over is answered rightly. The human can
    be wrong as well."""
    handed = least_sure(confidence, number)
    return fmean(1 if i in handed else m for i, m in enumerate(machine_right))


@task.mistake
def handed_is_wrong(confidence, machine_right, human_right, number):
    """In your results every case that is handed over counts as wrong. The human answers
    it."""
    handed = least_sure(confidence, number)
    return fmean(0 if i in handed else m for i, m in enumerate(machine_right))


@task.mistake
def one_case_only(confidence, machine_right, human_right, number):
    """Your results know one case only. Is `return` inside the loop, or is there `=`
    where `+=` is meant?"""
    handed = least_sure(confidence, number)
    right = human_right[0] if 0 in handed else machine_right[0]
    return right / len(confidence)


@task.says_the_same_as(one_case_only)
def least_sure_case_only(confidence, machine_right, human_right, number):
    return human_right[confidence.index(min(confidence))] / len(confidence)


@task.says_the_same_as(one_case_only)
def surest_case_only(confidence, machine_right, human_right, number):
    return machine_right[confidence.index(max(confidence))] / len(confidence)


@task.mistake
def below_a_fixed_bar(confidence, machine_right, human_right, number):
    """Your results hand over the cases below some bar of confidence, however many they
    are. `number` says how many are handed over."""
    handed = {i for i, sure in enumerate(confidence) if sure < 0.5}
    return together(confidence, machine_right, human_right, handed)


@task.says_the_same_as(below_a_fixed_bar)
def at_most_as_sure_as_in_the_example(confidence, machine_right, human_right, number):
    handed = {i for i, sure in enumerate(confidence) if sure <= 0.6}
    return together(confidence, machine_right, human_right, handed)


@task.says_the_same_as(below_a_fixed_bar)
def below_the_mean_confidence(confidence, machine_right, human_right, number):
    handed = {i for i, sure in enumerate(confidence) if sure < fmean(confidence)}
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def three_handed_over(confidence, machine_right, human_right, number):
    """Your results hand over three cases, as in the example. `number` says how many are
    handed over."""
    handed = least_sure(confidence, 3)
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def half_handed_over(confidence, machine_right, human_right, number):
    """Your results hand over half of the cases. `number` says how many are handed
    over."""
    handed = least_sure(confidence, len(confidence) // 2)
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def only_the_least_sure(confidence, machine_right, human_right, number):
    """Your results hand over one case, the least sure, however many are asked for. Is
    the lowest confidence looked for again and again, and found at the same place?"""
    handed = least_sure(confidence, 1)
    return together(confidence, machine_right, human_right, handed)


@task.mistake
def divided_by_twelve(confidence, machine_right, human_right, number):
    """Your results are divided by 12, the number of words in the example. Divide by the
    number of these cases."""
    right = counts_in_place_of_shares(confidence, machine_right, human_right, number)
    return right / 12


@task.mistake
def sum_of_the_two_parts(confidence, machine_right, human_right, number):
    """Your results are two accuracies added up: the human's on the cases handed over
    and the machine's on those kept. Add the right answers first, then divide once."""
    return 2 * mean_of_the_two_parts(confidence, machine_right, human_right, number)


@task.mistake
def one_of_those_handed_over(confidence, machine_right, human_right, number):
    """Of the cases handed over your results count one only. Is there `=` where `+=` is
    meant, or is the loop left too soon?"""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    right = human_right[order[number - 1]]
    return (right + sum(machine_right[i] for i in order[number:])) / len(confidence)


@task.says_the_same_as(one_of_those_handed_over)
def first_of_those_handed_over(confidence, machine_right, human_right, number):
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    right = human_right[order[0]]
    return (right + sum(machine_right[i] for i in order[number:])) / len(confidence)


@task.mistake
def without_the_least_sure(confidence, machine_right, human_right, number):
    """The case of which the machine is least sure is answered by nobody in your
    results. Positions begin at 0."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    right = sum(human_right[i] for i in order[1:number])
    right += sum(machine_right[i] for i in order[number:])
    return right / len(confidence)


@task.mistake
def without_the_surest(confidence, machine_right, human_right, number):
    """The case of which the machine is surest is answered by nobody in your results.
    `[number:]` goes to the end, `[number:-1]` stops before the last."""
    order = sorted(range(len(confidence)), key=confidence.__getitem__)
    right = sum(human_right[i] for i in order[:number])
    right += sum(machine_right[i] for i in order[number:-1])
    return right / len(confidence)


@task.mistake
def whole_results(confidence, machine_right, human_right, number):
    """Your results are 0, or 1 where every case is right. Is there `//` in place of
    `/`?"""
    handed = least_sure(confidence, number)
    return int(together(confidence, machine_right, human_right, handed) == 1)


@task.mistake
def human_answers_all(confidence, machine_right, human_right, number):
    """In your results the human answers every case, those that the machine keeps as
    well. Count the human's right answers on the cases handed over, and no others."""
    handed = least_sure(confidence, number)
    kept = sum(m for i, m in enumerate(machine_right) if i not in handed)
    return (sum(human_right) + kept) / len(confidence)


@task.mistake
def answered_by_both(confidence, machine_right, human_right, number):
    """In your results a case that is handed over is there twice, answered by the human
    and by the machine. Each case is answered once, and counts once."""
    handed = least_sure(confidence, number)
    right = sum(machine_right) + sum(human_right[i] for i in handed)
    return right / (len(confidence) + number)


@task.mistake
def gain_over_the_machine(confidence, machine_right, human_right, number):
    """Your results are by how much the team is better than the machine alone. How often
    the team is right is asked for."""
    handed = least_sure(confidence, number)
    team = together(confidence, machine_right, human_right, handed)
    return team - fmean(machine_right)


@task.mistake
def machine_is_not_reordered(confidence, machine_right, human_right, number):
    """In your results the human's answers are put in the order of confidence and the
    machine's are not. Both lists are about the same cases: put both in that order."""
    handed = least_sure(confidence, number)
    right = sum(human_right[i] for i in handed) + sum(machine_right[number:])
    return right / len(confidence)


@task.says_the_same_as(machine_is_not_reordered)
def machine_keeps_the_first(confidence, machine_right, human_right, number):
    handed = least_sure(confidence, number)
    kept = machine_right[: len(confidence) - number]
    return (sum(human_right[i] for i in handed) + sum(kept)) / len(confidence)


@task.mistake
def count_of_the_surest(confidence, machine_right, human_right, number):
    """Your results hand over the cases of which the machine is *most* sure, and are
    counts. Hand over the least sure, and divide by the number of cases."""
    right = hands_over_the_surest(confidence, machine_right, human_right, number)
    return right * len(confidence)


@task.mistake
def count_of_the_first(confidence, machine_right, human_right, number):
    """Your results hand over the first cases of the list, and are counts. Hand over the
    least sure, and divide by the number of cases."""
    right = hands_over_the_first(confidence, machine_right, human_right, number)
    return right * len(confidence)


@task.mistake(on="several equally sure at the border")
def all_below_the_border(confidence, machine_right, human_right, number):
    """Where several cases are equally sure, your results hand all of them over. Hand
    over so many, and of equals those that stand earlier in the list."""
    border = sorted(confidence)[number - 1]
    handed = {i for i, sure in enumerate(confidence) if sure <= border}
    return together(confidence, machine_right, human_right, handed)


@task.mistake(on="several equally sure at the border")
def none_at_the_border(confidence, machine_right, human_right, number):
    """Where several cases are equally sure, your results hand none of them over. Hand
    over so many, and of equals those that stand earlier in the list."""
    border = sorted(confidence)[min(number, len(confidence) - 1)]
    handed = {i for i, sure in enumerate(confidence) if sure < border}
    return together(confidence, machine_right, human_right, handed)


@task.mistake(on="several equally sure at the border")
def later_of_equals(confidence, machine_right, human_right, number):
    """Of cases equally sure your results hand over those that stand *later* in the
    list. Those that stand earlier go first."""
    order = sorted(range(len(confidence)), key=lambda i: (confidence[i], -i))
    return together(confidence, machine_right, human_right, set(order[:number]))


@task.mistake(on="several equally sure at the border")
def equals_by_answers(confidence, machine_right, human_right, number):
    """Of cases equally sure your results hand over those first that the machine gets
    wrong: the answers were sorted along. Those that stand earlier in the list go
    first."""
    cases = sorted(zip(confidence, machine_right, human_right))
    right = [h for _, _, h in cases[:number]] + [m for _, m, _ in cases[number:]]
    return fmean(right)


@task.mistake(on="several equally sure at the border")
def first_of_equals_again(confidence, machine_right, human_right, number):
    """Of cases equally sure, the first one is counted several times in your results,
    and the others not at all. `index` finds the first place of a number."""
    order = [confidence.index(sure) for sure in sorted(confidence)]
    right = [human_right[i] for i in order[:number]]
    return fmean(right + [machine_right[i] for i in order[number:]])


@task.mistake(on="nothing is handed over")
def nothing_hands_over_all(confidence, machine_right, human_right, number):
    """Where nothing is handed over your result is the human's. Does `[-0:]` stand
    somewhere? It is the whole list."""
    return fmean(human_right)


@task.mistake(on="nothing is handed over")
def nothing_gives_none(confidence, machine_right, human_right, number):
    """You returned None where nothing is handed over. Then the machine answers all."""
    return


@task.mistake(on="nothing is handed over")
def nothing_stops_it(confidence, machine_right, human_right, number):
    """Your function stopped where nothing is handed over. Then the machine answers
    all."""
    return 1 / 0


@task.mistake(on="everything is handed over")
def everything_stops_it(confidence, machine_right, human_right, number):
    """Your function stopped where everything is handed over. Then the human answers
    all."""
    return 1 / 0


@task.says_the_same_as(everything_stops_it)
def everything_is_out_of_range(confidence, machine_right, human_right, number):
    return confidence[number]


@task.mistake(on="everything is handed over")
def everything_gives_none(confidence, machine_right, human_right, number):
    """You returned None where everything is handed over. Then the human answers all."""
    return


@task.right
def by_zipping(confidence, machine_right, human_right, number):
    cases = sorted(zip(confidence, range(len(confidence)), machine_right, human_right))
    right = sum(h for _, _, _, h in cases[:number])
    return (right + sum(m for _, _, m, _ in cases[number:])) / len(cases)


@task.right
def by_removing(confidence, machine_right, human_right, number):
    left = list(range(len(confidence)))
    right = 0
    for _ in range(number):
        place = min(left, key=lambda i: confidence[i])
        left.remove(place)
        right += human_right[place]
    return Fraction(right + sum(machine_right[i] for i in left), len(confidence))


@task.right
def by_a_mask(confidence, machine_right, human_right, number):
    size = len(confidence)
    total = 0
    for i in range(size):
        before = 0
        for j in range(size):
            before += (confidence[j], j) < (confidence[i], i)
        total += human_right[i] if before < number else machine_right[i]
    return total / size
