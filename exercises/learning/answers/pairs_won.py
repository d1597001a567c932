"""What people answer to `pairs_won`: wrong, and right in unusual style."""

from bisect import bisect_left, bisect_right
from itertools import product
from statistics import fmean, median

from coursekit.exercise import Build, special

from .shared import CONTROL, TREATED, marks, mean

task = Build(
    objective="learning-2",
    points={"ordinary": 4, "no pair": 1},
    built=(
        "You have built an effect size that needs no standard deviation and can be "
        "said to anybody: how often a pupil from one side beats one from the other."
    ),
)


@task.cases
def cases(rng):
    yield TREATED, CONTROL
    yield [7, 4], [4, 5, 9]
    yield CONTROL, TREATED
    yield [5, 5, 2, 8], [5, 1, 5]
    for treated, control in ((3, 5), (6, 4), (7, 3), (4, 8), (5, 5), (9, 12)):
        yield marks(rng, treated, 0, 9), marks(rng, control, 0, 9)  # many ties
    yield marks(rng, 5), marks(rng, 7)
    yield [8, 8, 3], [3, 8, 3, 3, 8]
    yield [90, 4, 5], [10, 6, 30, 7]  # the higher mean, and fewer pairs
    yield [6], [2, 6, 9, 6]
    yield [7, 7, 1], [7]
    yield [50, 60, 55], [10, 0, 20, 5]  # all won
    yield [3, 1], [40, 100, 30]  # none
    yield [4, 4], [4, 4, 4]  # nothing but ties
    yield [0, 10, 0], [0, 0, 5, 0]
    yield [100], [99, 100]
    yield marks(rng, 60, 40, 70), marks(rng, 41, 30, 60)
    for treated, control in (([], [3, 5]), ([4, 7], []), ([], [])):
        yield special("no pair", treated, control)
    yield special("no pair", [], marks(rng, 4))
    yield special("no pair", marks(rng, 5), [])


def _count(treated, control, tie=0.5):
    won = sum(one > other for one, other in product(treated, control))
    return won + tie * sum(one == other for one, other in product(treated, control))


def _lost(treated, control):
    return sum(one < other for one, other in product(treated, control))


def _if_any(count):
    """Return the answer that is None without a pair, else what `count` gives."""

    def answer(treated, control):
        return count(treated, control) if treated and control else None

    return answer


def _over(below):
    """Return the answer that divides the pairs won by another number."""

    def count(treated, control):
        number = below(treated, control)
        return _count(treated, control) / number if number else 0

    return _if_any(count)


def _pairs(treated, control):
    return len(treated) * len(control)


@task.mistake
def ties_lost(treated, control):
    """Your results count a pair with equal marks as nothing. Half of it is won."""
    return _if_any(lambda t, c: _count(t, c, 0) / _pairs(t, c))(treated, control)


@task.mistake
def ties_won(treated, control):
    """Your results count a pair with equal marks as won. Only half of it is."""
    return _if_any(lambda t, c: _count(t, c, 1) / _pairs(t, c))(treated, control)


@task.mistake
def ties_left_out(treated, control):
    """Your results leave pairs with equal marks out altogether. They are pairs, each
    half won."""

    def count(t, c):
        decided = _count(t, c, 0) + _lost(t, c)
        return _count(t, c, 0) / decided if decided else None

    return _if_any(count)(treated, control)


@task.says_the_same_as(ties_left_out)
def ties_left_out_zero(treated, control):
    def count(t, c):
        decided = _count(t, c, 0) + _lost(t, c)
        return _count(t, c, 0) / decided if decided else 0

    return _if_any(count)(treated, control)


@task.says_the_same_as(ties_left_out)
def ties_left_out_half(treated, control):
    def count(t, c):
        decided = _count(t, c, 0) + _lost(t, c)
        return _count(t, c, 0) / decided if decided else 0.5

    return _if_any(count)(treated, control)


@task.mistake
def ties_half_in_the_count_only(treated, control):
    """Your results count ties as half among the pairs won, and leave them out of the
    number of pairs. A tie is a pair like the others."""

    def count(t, c):
        decided = _count(t, c, 0) + _lost(t, c)
        return _count(t, c) / decided if decided else None

    return _if_any(count)(treated, control)


@task.mistake
def ties_and_wins_alike(treated, control):
    """Your results count a pair that is won as a half, too. A won pair counts as 1."""
    return _if_any(lambda t, c: _count(t, c, 1) / 2 / _pairs(t, c))(treated, control)


@task.mistake
def won_by_control(treated, control):
    """Your results say how often the *control* pupil did better. How often did the
    treated?"""
    return _if_any(lambda t, c: _count(c, t) / _pairs(t, c))(treated, control)


@task.says_the_same_as(won_by_control)
def won_by_control_without_ties(treated, control):
    return _if_any(lambda t, c: _lost(t, c) / _pairs(t, c))(treated, control)


@task.mistake
def number_of_pairs_won(treated, control):
    """Your results are the *number* of pairs won. Divide by the number of pairs."""
    return _if_any(_count)(treated, control)


@task.says_the_same_as(number_of_pairs_won)
def number_of_wins(treated, control):
    return _if_any(lambda t, c: _count(t, c, 0))(treated, control)


@task.mistake
def won_minus_lost(treated, control):
    """Your results take the pairs lost away from the pairs won. What share is won?"""
    return _if_any(lambda t, c: (_count(t, c, 0) - _lost(t, c)) / _pairs(t, c))(
        treated, control
    )


@task.mistake
def won_to_lost(treated, control):
    """Your results divide the pairs won by the pairs lost. Divide by *all* pairs."""

    def count(t, c):
        return _count(t, c) / _count(c, t) if _count(c, t) else None

    return _if_any(count)(treated, control)


@task.says_the_same_as(won_to_lost)
def wins_to_losses(treated, control):
    def count(t, c):
        return _count(t, c, 0) / _lost(t, c) if _lost(t, c) else None

    return _if_any(count)(treated, control)


@task.mistake
def per_treated(treated, control):
    """Your results divide the pairs won by the number of *treated pupils*. Each of them
    is in as many pairs as there are control pupils: divide by all pairs."""
    return _over(lambda t, c: len(t))(treated, control)


@task.mistake
def per_control(treated, control):
    """Your results divide the pairs won by the number of *control pupils*. Each of them
    is in as many pairs as there are treated pupils: divide by all pairs."""
    return _over(lambda t, c: len(c))(treated, control)


@task.mistake
def per_pupil(treated, control):
    """Your results divide the pairs won by the number of pupils. Every treated pupil
    meets every control pupil: how many pairs is that?"""
    return _over(lambda t, c: len(t) + len(c))(treated, control)


@task.mistake
def per_square(treated, control):
    """Your results divide by the square of one group's size. The number of pairs is the
    size of one group times the size of the other."""
    return _over(lambda t, c: len(t) ** 2)(treated, control)


@task.says_the_same_as(per_square)
def per_square_of_control(treated, control):
    return _over(lambda t, c: len(c) ** 2)(treated, control)


@task.mistake
def pairs_of_one_bag(treated, control):
    """Your results divide by all pairs among all pupils, also those of one side. A pair
    has one pupil from each."""

    def below(t, c):
        return (len(t) + len(c)) * (len(t) + len(c) - 1) / 2

    return _over(below)(treated, control)


def _alongside(treated, control, tie):
    return sum(a > b for a, b in zip(treated, control)) + tie * sum(
        a == b for a, b in zip(treated, control)
    )


def _along(tie, below):
    return _if_any(lambda t, c: _alongside(t, c, tie) / below(t, c))


@task.mistake
def place_by_place(treated, control):
    """Your results compare the first with the first, the second with the second, and so
    on. Every treated pupil meets *every* control pupil."""
    return _along(0.5, lambda t, c: min(len(t), len(c)))(treated, control)


@task.says_the_same_as(place_by_place)
def place_by_place_without_ties(treated, control):
    return _along(0, lambda t, c: min(len(t), len(c)))(treated, control)


@task.says_the_same_as(place_by_place)
def place_by_place_per_treated(treated, control):
    return _along(0.5, lambda t, c: len(t))(treated, control)


@task.says_the_same_as(place_by_place)
def place_by_place_without_ties_per_treated(treated, control):
    return _along(0, lambda t, c: len(t))(treated, control)


@task.says_the_same_as(place_by_place)
def place_by_place_per_pair(treated, control):
    return _along(0.5, _pairs)(treated, control)


@task.says_the_same_as(place_by_place)
def place_by_place_without_ties_per_pair(treated, control):
    return _along(0, _pairs)(treated, control)


@task.mistake
def place_by_place_sorted(treated, control):
    """Your results sort both lists and compare the pupils who then stand beside each
    other. Every treated pupil meets *every* control pupil, sorted or not."""
    return place_by_place(sorted(treated), sorted(control))


@task.says_the_same_as(place_by_place_sorted)
def place_by_place_sorted_down(treated, control):
    return place_by_place(sorted(treated)[::-1], sorted(control)[::-1])


def _above(middle, tie):
    """Return the share of the treated above the middle of the control."""
    return _if_any(lambda t, c: _count(t, [middle(c)], tie) / len(t))


@task.mistake
def above_the_mean(treated, control):
    """Your results say which share of the treated is above the *mean* of the control.
    Compare each treated pupil with each pupil of the control."""
    return _above(mean, 0.5)(treated, control)


@task.says_the_same_as(above_the_mean)
def strictly_above_the_mean(treated, control):
    return _above(mean, 0)(treated, control)


@task.says_the_same_as(above_the_mean)
def mean_or_above(treated, control):
    return _above(mean, 1)(treated, control)


@task.mistake
def above_the_median(treated, control):
    """Your results say which share of the treated is above the *median* of the control.
    Compare each treated pupil with each pupil of the control."""
    return _above(median, 0.5)(treated, control)


@task.says_the_same_as(above_the_median)
def strictly_above_the_median(treated, control):
    return _above(median, 0)(treated, control)


@task.mistake
def below_the_mean_of_treated(treated, control):
    """Your results say which share of the control is below the *mean* of the treated.
    Compare each pupil on one side with each on the other."""
    return _if_any(lambda t, c: sum(x < mean(t) for x in c) / len(c))(treated, control)


@task.mistake
def beats_all(treated, control):
    """Your results count the treated pupils who did better than *everybody* in the
    control. Count pairs."""
    return _if_any(lambda t, c: sum(x > max(c) for x in t) / len(t))(treated, control)


@task.mistake
def beats_somebody(treated, control):
    """Your results count at most one pair for each treated pupil. A pupil who beats
    three of the control has won three pairs."""
    return _if_any(lambda t, c: sum(x > min(c) for x in t) / len(t))(treated, control)


@task.says_the_same_as(beats_somebody)
def beats_somebody_of_all_pairs(treated, control):
    return _if_any(lambda t, c: sum(x > min(c) for x in t) / _pairs(t, c))(
        treated, control
    )


@task.mistake
def means_compared(treated, control):
    """Your results compare the two means, and say only who is ahead. How many of the
    *pairs* did the treated win?"""
    return _if_any(lambda t, c: _count([mean(t)], [mean(c)]))(treated, control)


@task.mistake
def each_mark_once(treated, control):
    """Your results count each mark once, however many pupils have it. Two pupils with
    the same mark make two pairs."""
    return _if_any(
        lambda t, c: _count(set(t), set(c)) / len(set(t)) / len(set(c)),
    )(treated, control)


@task.says_the_same_as(each_mark_once)
def each_mark_once_of_all_pairs(treated, control):
    return _if_any(lambda t, c: _count(set(t), set(c)) / _pairs(t, c))(treated, control)


@task.mistake
def first_treated_only(treated, control):
    """Your results know the first treated pupil only. Does the function return inside
    the loop, or is the control an iterator, which can be gone through once?"""
    return _if_any(lambda t, c: _count(t[:1], c) / len(c))(treated, control)


@task.says_the_same_as(first_treated_only)
def first_treated_of_all_pairs(treated, control):
    return _if_any(lambda t, c: _count(t[:1], c) / _pairs(t, c))(treated, control)


@task.mistake
def first_pair_only(treated, control):
    """Your results know the first pair only. Does the function return inside the
    loops?"""
    return _if_any(lambda t, c: _count(t[:1], c[:1]))(treated, control)


@task.says_the_same_as(first_pair_only)
def first_pair_of_all(treated, control):
    return _if_any(lambda t, c: _count(t[:1], c[:1]) / _pairs(t, c))(treated, control)


@task.mistake
def last_treated_only(treated, control):
    """Your results know the last treated pupil only. Is the count set to 0 inside the
    loop?"""
    return _if_any(lambda t, c: _count(t[-1:], c) / _pairs(t, c))(treated, control)


@task.says_the_same_as(last_treated_only)
def last_treated_of_the_control(treated, control):
    return _if_any(lambda t, c: _count(t[-1:], c) / len(c))(treated, control)


@task.mistake
def last_ones_missed(treated, control):
    """Your results leave out the last pupil of a list. Does a range end one too
    early?"""
    return _if_any(lambda t, c: _count(t[:-1], c[:-1]) / _pairs(t, c))(treated, control)


@task.says_the_same_as(last_ones_missed)
def last_treated_missed(treated, control):
    return _if_any(lambda t, c: _count(t[:-1], c) / _pairs(t, c))(treated, control)


@task.says_the_same_as(last_ones_missed)
def last_control_missed(treated, control):
    return _if_any(lambda t, c: _count(t, c[:-1]) / _pairs(t, c))(treated, control)


@task.says_the_same_as(won_minus_lost)
def number_won_minus_lost(treated, control):
    return _if_any(lambda t, c: _count(t, c, 0) - _lost(t, c))(treated, control)


@task.mistake
def halved_and_lost_taken_away(treated, control):
    """Your results take the pairs lost away from those won, with ties as half won.
    What share is won?"""
    return _if_any(lambda t, c: (_count(t, c) - _lost(t, c)) / _pairs(t, c))(
        treated, control
    )


@task.mistake
def ties_one_and_a_half(treated, control):
    """Your results count a pair with equal marks twice: as won, and as half won. It is
    half won and no more."""
    return _if_any(lambda t, c: _count(t, c, 1.5) / _pairs(t, c))(treated, control)


@task.mistake
def only_ties_divided(treated, control):
    """Your results divide only the ties by the number of pairs. Put the sum in
    brackets, so that all of it is divided."""
    return _if_any(
        lambda t, c: _count(t, c, 0) + (_count(t, c) - _count(t, c, 0)) / _pairs(t, c)
    )(treated, control)


@task.mistake
def mean_gain(treated, control):
    """Your results say by how many *marks* the treated are ahead. In what share of the
    pairs are they?"""
    return _if_any(lambda t, c: mean(t) - mean(c))(treated, control)


@task.says_the_same_as(below_the_mean_of_treated)
def below_the_mean_of_treated_or_half(treated, control):
    return _if_any(lambda t, c: _count([mean(t)], c) / len(c))(treated, control)


@task.mistake
def pairs_within_the_bag(treated, control):
    """Your results also pair pupils of one side with each other. A pair has one pupil
    from each side."""

    def count(t, c):
        everyone = [*t, *c]
        pairs = [(a, b) for place, a in enumerate(everyone) for b in everyone[:place]]
        return sum((a > b) + (a == b) / 2 for a, b in pairs) / len(pairs)

    return _if_any(count)(treated, control)


@task.says_the_same_as(pairs_within_the_bag)
def pairs_within_the_bag_turned(treated, control):
    def count(t, c):
        everyone = [*t, *c]
        pairs = [(b, a) for place, a in enumerate(everyone) for b in everyone[:place]]
        return sum((a > b) + (a == b) / 2 for a, b in pairs) / len(pairs)

    return _if_any(count)(treated, control)


@task.mistake(on="no pair")
def no_pair_is_0(treated, control):
    """You returned 0 where there is no pair. That would say that every pair was lost;
    there was none, so it is None."""
    if not treated or not control:
        return 0
    return _count(treated, control) / _pairs(treated, control)


@task.mistake(on="no pair")
def no_pair_is_half(treated, control):
    """You returned a half where there is no pair. That would say that both sides did
    equally well; nobody was compared, so it is None."""
    if not treated or not control:
        return 0.5
    return _count(treated, control) / _pairs(treated, control)


@task.mistake(on="no pair")
def nobody_to_beat_is_1(treated, control):
    """Where one list is empty you let the other side win. Nobody was compared, so it
    is None."""
    if not treated or not control:
        return 1 if treated else 0
    return _count(treated, control) / _pairs(treated, control)


@task.says_the_same_as(nobody_to_beat_is_1)
def empty_side_loses(treated, control):
    if not treated or not control:
        return int(bool(treated)) if treated or control else None
    return _count(treated, control) / _pairs(treated, control)


@task.mistake(on="no pair")
def only_the_control_looked_at(treated, control):
    """You returned None where one of the two lists is empty, and not where the other
    one is. Without a pair the result is None, whichever list it is."""
    if not control:
        return None
    return _count(treated, control) / _pairs(treated, control) if treated else 0


@task.says_the_same_as(only_the_control_looked_at)
def only_the_treated_looked_at(treated, control):
    if not treated:
        return None
    return _count(treated, control) / _pairs(treated, control) if control else 0


@task.right
def by_ranks(treated, control):
    ordered = sorted(control)
    if not treated or not ordered:
        return None
    below = [
        bisect_left(ordered, mark) + bisect_right(ordered, mark) for mark in treated
    ]
    return sum(below) / 2 / len(ordered) / len(treated)


@task.right
def mean_of_means(treated, control):
    try:
        return fmean(
            fmean((one > other) + 0.5 * (one == other) for other in control)
            for one in treated
        )
    except ValueError:  # StatisticsError, of an empty list
        return None


@task.right
def by_signs(treated, control):
    signs = [(a > b) - (a < b) for a, b in product(treated, control)]
    return (1 + sum(signs) / len(signs)) / 2 if signs else None


@task.right
def from_the_losses(treated, control):
    half = 2 * len(treated) * len(control)
    for one, other in product(treated, control):
        half -= 2 if one < other else 1 if one == other else 0
    if not treated or not control:
        return None
    return half / (2 * len(treated) * len(control))
