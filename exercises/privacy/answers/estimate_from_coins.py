"""What people answer to `estimate_from_coins`: wrong, and right in unusual style."""

from fractions import Fraction

from coursekit.exercise import Build, special

FIVE_OF_TWELVE = ["yes", "yes", "no", "no", "no", "no"]
FIVE_OF_TWELVE += ["yes", "no", "yes", "yes", "no", "no"]

task = Build(
    objective="privacy-3",
    points={"ordinary": 3, "outside 0 to 1": 1, "nobody asked": 1},
    built=(
        "You have built what lets an office learn a share without learning anybody's "
        "answer."
    ),
)


@task.cases
def cases(rng):
    yield FIVE_OF_TWELVE, 0.5
    yield _said(rng, 4, 10), 0.8
    for truthful in (0.5, 0.5, 0.2, 0.25, 0.4, 0.6, 0.75, 0.9):
        while True:
            size = rng.randint(8, 20)
            yes = rng.randint(1, size - 1)
            estimate = (yes / size - (1 - truthful) / 2) / truthful
            if 0.05 < estimate < 0.95 and 2 * yes != size:
                break
        yield _said(rng, yes, size), truthful
    yield _said(rng, 4, 8), 0.6  # as many "yes" as "no"
    for yes, size in ((3, 8), (5, 7)):  # everyone was told to be truthful
        yield _said(rng, yes, size), 1
    for truthful in (0.5, 0.25, 0.6):
        size = rng.randint(4, 9)
        yield special("outside 0 to 1", ["no"] * size, truthful)
        yield special("outside 0 to 1", ["yes"] * size, truthful)
    yield special("outside 0 to 1", _said(rng, 1, 11), 0.5)
    yield special("outside 0 to 1", _said(rng, 9, 10), 0.4)
    for truthful in (0.5, 0.8, 1):
        yield special("nobody asked", [], truthful)


def _said(rng, yes, size):
    return rng.sample(["yes"] * yes + ["no"] * (size - yes), size)


def _share(answers):
    return answers.count("yes") / len(answers)


def _estimate(share, truthful):
    return (share - (1 - truthful) / 2) / truthful


@task.mistake
def coin_forgotten(answers, truthful):
    """Your results are the share of people who said "yes". Some said it only because
    chance told them to, and some said "no" for that reason."""
    return _share(answers)


@task.mistake
def nothing_taken_away(answers, truthful):
    """Your results divide the share of "yes" by the chance of a truthful answer, and
    leave in the "yes" that chance put there. Take these away first."""
    return _share(answers) / truthful


@task.mistake
def taken_away_only(answers, truthful):
    """Your results take away the "yes" that chance put there, and compare what is left
    with everyone. Only those count who answered truthfully: a smaller crowd."""
    return _share(answers) - (1 - truthful) / 2


@task.mistake
def always_a_fair_coin(answers, truthful):
    """Your results take a fair first coin for granted, as in the example. Its chance is
    given as `truthful`."""
    return 2 * (_share(answers) - 0.25)


@task.mistake
def quarter_for_granted(answers, truthful):
    """Your results take away a quarter whatever the chance of a truthful answer. A
    quarter is right for a fair coin: half of those who answer by chance."""
    return (_share(answers) - 0.25) / truthful


@task.mistake
def doubled_for_granted(answers, truthful):
    """Your results double what is left, whatever the chance of a truthful answer. Twice
    is right for a fair coin; in general divide by `truthful`."""
    return 2 * (_share(answers) - (1 - truthful) / 2)


@task.mistake
def chance_always_says_yes(answers, truthful):
    """Your results take everyone who answered by chance for a "yes". Half of them say
    "no"."""
    return (_share(answers) - (1 - truthful)) / truthful


@task.says_the_same_as(chance_always_says_yes)
def chance_always_says_yes_of_all(answers, truthful):
    return _share(answers) - (1 - truthful)


@task.mistake
def half_taken_away(answers, truthful):
    """Your results take away one half. Half of those who answered *by chance* said
    "yes" because of it, and these are only some of all people."""
    return (_share(answers) - 0.5) / truthful


@task.says_the_same_as(half_taken_away)
def half_taken_away_of_all(answers, truthful):
    return _share(answers) - 0.5


@task.mistake
def half_of_the_truthful(answers, truthful):
    """Your results take away half of those who answered *truthfully* (or one half, after
    the division: that comes to the same). The "yes" that chance put there come from the
    others, of whom there is a share of 1 − truthful."""
    return (_share(answers) - truthful / 2) / truthful


@task.says_the_same_as(half_of_the_truthful)
def half_of_the_truthful_of_all(answers, truthful):
    return _share(answers) - truthful / 2


@task.mistake
def chances_swapped(answers, truthful):
    """Your results take `truthful` for the chance of an answer by chance. It is the
    chance of a truthful one."""
    other = 1 - truthful
    return _estimate(_share(answers), other) if other else None


@task.says_the_same_as(chances_swapped)
def chances_swapped_and_stops(answers, truthful):
    return _estimate(_share(answers), 1 - truthful)


@task.mistake
def divides_by_the_others(answers, truthful):
    """Your results divide by the share of those who answered by chance. What is left
    comes from those who answered truthfully: divide by theirs."""
    return (_share(answers) - (1 - truthful) / 2) / (1 - truthful)


@task.says_the_same_as(divides_by_the_others)
def divides_by_the_others_if_any(answers, truthful):
    if truthful == 1:
        return _share(answers)
    return (_share(answers) - (1 - truthful) / 2) / (1 - truthful)


@task.mistake
def without_the_yes_of_chance_only(answers, truthful):
    """Your results leave out the "yes" that chance put there and keep the "no" that it
    put there: what is left is divided by too many people. All who answered by chance
    have to go."""
    by_chance = (1 - truthful) / 2
    return (_share(answers) - by_chance) / (1 - by_chance)


@task.mistake
def multiplied_at_the_end(answers, truthful):
    """Your results multiply by the chance of a truthful answer where they should divide:
    the crowd of the truthful is smaller, so their share is larger."""
    return (_share(answers) - (1 - truthful) / 2) * truthful


@task.mistake
def added_where_taken_away(answers, truthful):
    """Your results *add* the "yes" that chance put there. Take them away."""
    return (_share(answers) + (1 - truthful) / 2) / truthful


@task.mistake
def once_more_through_the_coin(answers, truthful):
    """Your results say how many "yes" would be heard if the share of "yes" were true:
    the coin is put in a second time. Take it out."""
    return truthful * _share(answers) + (1 - truthful) / 2


@task.mistake
def coin_not_halved(answers, truthful):
    """Your results multiply the share of "yes" by the chance of a truthful answer. What
    is known is the result of that, with the "yes" of chance on top; undo both."""
    return truthful * _share(answers)


@task.mistake
def brackets_forgotten(answers, truthful):
    """Your results divide only what is taken away. First subtract, then divide all of
    it: brackets are missing."""
    return _share(answers) - (1 - truthful) / 2 / truthful


@task.mistake
def one_minus_forgotten_brackets(answers, truthful):
    """Your results subtract half of `truthful` from 1, where half of what is left of 1
    is asked for. Brackets are missing: `(1 - truthful) / 2`."""
    return (_share(answers) - (1 - truthful / 2)) / truthful


@task.mistake
def counts_people(answers, truthful):
    """Your results are numbers of people. A share is asked for: divide by how many were
    asked."""
    return _estimate(_share(answers), truthful) * len(answers)


@task.mistake
def counts_truthful_yes(answers, truthful):
    """Your results are the number of "yes" left when those of chance are taken away. A
    share is asked for, and of a smaller crowd."""
    return answers.count("yes") - len(answers) * (1 - truthful) / 2


@task.mistake
def count_for_share(answers, truthful):
    """Your results mix a number of people with a share: the count of "yes" is not
    divided by how many were asked before the rest is taken away."""
    return _estimate(answers.count("yes"), truthful)


@task.mistake
def counts_no(answers, truthful):
    """Your results are the share of those for whom "no" is true. Count "yes"."""
    return _estimate(1 - _share(answers), truthful)


@task.mistake
def yes_for_each_no(answers, truthful):
    """Your results divide the number of "yes" by the number of "no". A share is a part
    of all answers."""
    yes, no = answers.count("yes"), answers.count("no")
    return _estimate(yes / no, truthful)


@task.mistake
def true_of_those_who_said_yes(answers, truthful):
    """Your results say for how many of those who *said* "yes" it is true. Asked for is
    the share among everyone."""
    share = _share(answers)
    return _estimate(share, truthful) * (1 + truthful) / 2 / share


@task.mistake
def chance_among_the_yes_only(answers, truthful):
    """Your results take a part of those who said "yes" for chance. It is a part of all
    people: half of everyone who answered by chance said "yes"."""
    return _share(answers) * (1 - (1 - truthful) / 2) / truthful


@task.says_the_same_as(chance_among_the_yes_only)
def chance_among_the_yes_of_all(answers, truthful):
    return _share(answers) * (1 - (1 - truthful) / 2)


@task.mistake
def divided_by_yes_and_truth(answers, truthful):
    """Your results are the part of all "yes" that chance did not put there. Asked for is
    a share of people, not of "yes"."""
    share = _share(answers)
    return (share - (1 - truthful) / 2) / share


@task.mistake
def twelve_people_always(answers, truthful):
    """Your results divide by twelve, as in the example. Divide by how many answers are
    given."""
    return _estimate(answers.count("yes") / 12, truthful)


@task.mistake
def first_answer_only(answers, truthful):
    """Your results know the first answer only. Does the function return within its
    loop?"""
    return _estimate(float(answers[0] == "yes"), truthful)


@task.says_the_same_as(first_answer_only)
def first_answer_of_all(answers, truthful):
    return _estimate((answers[0] == "yes") / len(answers), truthful)


@task.mistake
def last_answer_only(answers, truthful):
    """Your results know the last answer only. Is a count set to 0 inside the loop?"""
    return _estimate((answers[-1] == "yes") / len(answers), truthful)


@task.says_the_same_as(last_answer_only)
def last_answer_alone(answers, truthful):
    return _estimate(float(answers[-1] == "yes"), truthful)


@task.mistake
def first_answer_left_out(answers, truthful):
    """The first answer is missing from your count. Does the loop begin with the
    second?"""
    return _estimate(answers[1:].count("yes") / len(answers), truthful)


@task.says_the_same_as(first_answer_left_out)
def first_answer_never_asked(answers, truthful):
    return _estimate(_share(answers[1:]), truthful)


@task.mistake
def last_answer_left_out(answers, truthful):
    """The last answer is missing from your count. Does the loop end one step early?"""
    return _estimate(answers[:-1].count("yes") / len(answers), truthful)


@task.says_the_same_as(last_answer_left_out)
def last_answer_never_asked(answers, truthful):
    return _estimate(_share(answers[:-1]), truthful)


@task.mistake
def one_answer_too_many(answers, truthful):
    """Your results divide by one more answer than there is."""
    return _estimate(answers.count("yes") / (len(answers) + 1), truthful)


@task.says_the_same_as(one_answer_too_many)
def one_yes_too_many(answers, truthful):
    return _estimate((answers.count("yes") + 1) / len(answers), truthful)


@task.mistake
def equal_answers_once(answers, truthful):
    """Equal answers are counted once in your results. Each is another person's. Does a
    set hold them?"""
    return _estimate(("yes" in answers) / len(set(answers)), truthful)


@task.mistake
def counted_by_truthful_people(answers, truthful):
    """Your results divide the number of "yes" by how many answered truthfully, and take
    a share of everyone away from that. Both parts have to refer to the same crowd."""
    by_chance = (1 - truthful) / 2
    return _share(answers) / truthful - by_chance


@task.mistake
def quarter_after_the_division(answers, truthful):
    """Your results divide by the chance of a truthful answer first and then take away a
    quarter. What chance put there comes off before the division, and is a quarter only
    for a fair coin."""
    return _share(answers) / truthful - 0.25


@task.mistake
def whole_people(answers, truthful):
    """Your results round how many answered by chance, or how many "yes" that makes, to
    whole people. An expected number need not be whole."""
    by_chance = int(len(answers) * (1 - truthful))
    yes = answers.count("yes") - by_chance / 2
    return yes / (len(answers) - by_chance)


@task.says_the_same_as(whole_people)
def whole_people_rounded(answers, truthful):
    by_chance = round(len(answers) * (1 - truthful))
    yes = answers.count("yes") - by_chance / 2
    return yes / (len(answers) - by_chance)


@task.says_the_same_as(whole_people)
def whole_yes(answers, truthful):
    by_chance = len(answers) * (1 - truthful)
    return (answers.count("yes") - by_chance // 2) / (len(answers) - by_chance)


@task.says_the_same_as(whole_people)
def whole_yes_rounded(answers, truthful):
    by_chance = len(answers) * (1 - truthful)
    yes = answers.count("yes") - round(by_chance / 2)
    return yes / (len(answers) - by_chance)


@task.mistake(on="outside 0 to 1")
def cut_off(answers, truthful):
    """You moved an estimate that lies outside 0 to 1 to the nearest end. It is asked for
    as it is: cut off, estimates would be wrong on average."""
    return min(1, max(0, _estimate(_share(answers), truthful)))


@task.mistake(on="outside 0 to 1")
def cut_off_below(answers, truthful):
    """You raised estimates below 0 to 0. They are asked for as they are: cut off,
    estimates would be too high on average."""
    return max(0, _estimate(_share(answers), truthful))


@task.mistake(on="outside 0 to 1")
def cut_off_above(answers, truthful):
    """You lowered estimates above 1 to 1. They are asked for as they are: cut off,
    estimates would be too low on average."""
    return min(1, _estimate(_share(answers), truthful))


@task.mistake(on="outside 0 to 1")
def sign_dropped(answers, truthful):
    """You dropped the sign of estimates below 0. They are asked for as they are."""
    return abs(_estimate(_share(answers), truthful))


@task.mistake(on="outside 0 to 1")
def none_outside(answers, truthful):
    """You returned None where the estimate lies outside 0 to 1. It is asked for as it
    is; only without answers there is none."""
    estimate = _estimate(_share(answers), truthful)
    return estimate if 0 <= estimate <= 1 else None


@task.says_the_same_as(none_outside)
def none_below(answers, truthful):
    estimate = _estimate(_share(answers), truthful)
    return estimate if estimate >= 0 else None


@task.mistake(on="nobody asked")
def nobody_is_zero(answers, truthful):
    """Without answers you returned 0, as if "yes" were true for nobody. Nothing is known:
    None is asked for."""
    return 0


@task.mistake(on="nobody asked")
def nobody_is_text(answers, truthful):
    """Without answers you returned a text. The value asked for is None, without
    quotation marks."""
    return "None"


@task.says_the_same_as(nobody_is_text)
def nobody_is_empty_text(answers, truthful):
    return ""


@task.mistake(on="nobody asked")
def nobody_stops(answers, truthful):
    """Without answers your function divides by 0 and stops. Ask first whether there are
    any; if not, return None."""
    return 1 / len(answers)


@task.mistake(on="nobody asked")
def nobody_and_the_coin(answers, truthful):
    """Without answers you took no "yes" for a share of 0, and took the coin out of it.
    Nothing is known: None is asked for."""
    return _estimate(0, truthful)


@task.right
def in_people(answers, truthful):
    if len(answers) == 0:
        return None
    asked = len(answers)
    by_coin = asked * (1 - truthful)
    left_yes = sum(answer == "yes" for answer in answers) - by_coin / 2
    return left_yes / (asked - by_coin)


@task.right
def solved_for_the_share(answers, truthful):
    try:
        share = sum(1 for a in answers if a == "yes") / len(answers)
    except ZeroDivisionError:
        return None
    return 0.5 + (share - 0.5) / truthful


@task.right
def from_both_sides(answers, truthful):
    yes, no = answers.count("yes"), answers.count("no")
    if not yes + no:
        return None
    return (1 + (yes - no) / (yes + no) / truthful) / 2


@task.right
def with_fractions(answers, truthful):
    if not answers:
        return None
    chance = Fraction(truthful)
    share = Fraction(answers.count("yes"), len(answers))
    return (share - (1 - chance) / 2) / chance
