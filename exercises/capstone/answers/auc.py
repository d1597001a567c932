"""What people answer to `auc`: wrong, and right in unusual style."""

from bisect import bisect_left, bisect_right
from itertools import combinations, pairwise, product
from statistics import correlation, fmean, mean, median

from coursekit.exercise import Build, special

task = Build(
    objective="capstone-1",
    points={"ordinary": 4, "a tie": 1, "no pair": 1},
    built=(
        "You have built the measure by which most such programs are praised: how often "
        "the score puts the right one of two claims first."
    ),
)

task.equivalent = {
    "by_ranks: n * (n + 1) / 2 -> n * (n + 1) // 2": "Of two numbers in a row one is even.",
    "as_an_area: set(scores) -> scores": "A point that comes twice adds no area.",
}

_SCORES = [0.81, 0.64, 0.35, 0.30, 0.22, 0.10]
_OUTCOMES = [1, 0, 1, 0, 0, 0]


@task.cases
def cases(rng):
    yield _SCORES, _OUTCOMES
    for ones, zeros in ((2, 3), (3, 2), (1, 4), (4, 1), (3, 5), (5, 3), (4, 4), (7, 6)):
        yield _claims(rng, ones, zeros)
    yield _claims(rng, 4, 5, again=2)
    yield _claims(rng, 6, 4, again=3)
    yield _claims(rng, 3, 7, again=3)
    yield [0.9, 0.2, 0.7, 0.4], [0, 1, 0, 1]  # none right
    yield [0.1, 0.95, 0.3, 0.6, 0.05], [0, 1, 0, 1, 0]  # all right
    yield [0, 1, 0.5, 0.999, 0.001], [0, 1, 1, 0, 1]  # both ends of a score
    yield [0.3, 0.1], [1, 0]
    yield [0.31, 0.302, 0.304, 0.305], [0, 1, 0, 1]  # three decimals
    yield [0.871, 0.874, 0.872, 0.2], [0, 1, 1, 0]
    yield _claims(rng, 37, 63)
    yield special("a tie", _SCORES[:3] + [0.35] + _SCORES[4:], _OUTCOMES)
    yield special("a tie", [0.5, 0.5], [0, 1])
    yield special("a tie", [0.4, 0.4, 0.4, 0.4, 0.4], [1, 0, 0, 1, 0])
    yield special("a tie", [0, 0.3, 0, 1, 1], [0, 0, 1, 1, 0])
    for ones, zeros in ((3, 3), (2, 5), (5, 4), (6, 2), (4, 6), (5, 5)):
        yield special("a tie", *_tied(rng, ones, zeros))
    yield special("no pair", [], [])
    yield special("no pair", [0.3, 0.8], [1, 1])
    yield special("no pair", [0.6], [0])
    yield special("no pair", [0.4], [1])
    yield special("no pair", [0.2, 0.7, 0.7], [0, 0, 0])
    yield special("no pair", [0, 0.5, 0.5, 1], [1, 1, 1, 1])
    yield special("no pair", [0.9, 0.1], [0, 0])


def _claims(rng, ones, zeros, again=0):
    """Draw claims in mixed order: no score stands on both sides.

    `again` claims have the score of another one of their own side.
    """
    while True:
        scores = [n / 1000 for n in rng.sample(range(20, 981), ones + zeros)]
        outcomes = [1] * ones + [0] * zeros
        for place in range(again):
            side = range(ones) if place % 2 == 0 else range(ones, ones + zeros)
            one, other = rng.sample(side, 2)
            scores[one] = scores[other]
        claims = list(zip(scores, outcomes))
        rng.shuffle(claims)
        scores, outcomes = map(list, zip(*claims))
        decided = sum(a > b for a, b in _pairs(scores, outcomes))
        mixed = 0 < decided < ones * zeros or ones * zeros < 5
        both = outcomes != sorted(outcomes) and outcomes != sorted(outcomes)[::-1]
        if mixed and (both or min(ones, zeros) < 2):
            return scores, outcomes


def _tied(rng, ones, zeros):
    """Draw claims of which several on one side are level with some on the other."""
    while True:
        scores = [rng.randint(1, 4) / 10 for _ in range(ones + zeros)]
        outcomes = [1] * ones + [0] * zeros
        rng.shuffle(outcomes)
        pairs = list(_pairs(scores, outcomes))
        if sum(a == b for a, b in pairs) > 1 and any(a > b for a, b in pairs):
            return scores, outcomes


def _sides(scores, outcomes):
    """Return the scores of the claims with outcome 1, and with outcome 0."""
    ones = [score for score, outcome in zip(scores, outcomes) if outcome == 1]
    return ones, [score for score, outcome in zip(scores, outcomes) if outcome == 0]


def _pairs(scores, outcomes):
    return product(*_sides(scores, outcomes))


def _count(ones, zeros, tie=0.5):
    return sum(a > b for a, b in product(ones, zeros)) + tie * sum(
        a == b for a, b in product(ones, zeros)
    )


def _lost(ones, zeros):
    return sum(a < b for a, b in product(ones, zeros))


def _if_any(count):
    """Return the answer that is None without a pair, else `count` of the two sides."""

    def answer(scores, outcomes):
        ones, zeros = _sides(scores, outcomes)
        return count(ones, zeros) if ones and zeros else None

    return answer


def _of_claims(count):
    """Return the answer that is None without a pair, else `count` of the claims."""

    def answer(scores, outcomes):
        return count(scores, outcomes) if len(set(outcomes)) > 1 else None

    return answer


def _over(below, tie=0.5):
    """Return the answer that divides by another number than that of the pairs."""
    return _if_any(lambda ones, zeros: _count(ones, zeros, tie) / below(ones, zeros))


def _all(ones, zeros):
    return len(ones) * len(zeros)


# ---- what counts in a pair


@task.mistake
def the_wrong_one_first(scores, outcomes):
    """Your results say how often the claim with outcome *0* has the higher score. How
    often has the one with outcome 1?"""
    return _if_any(lambda ones, zeros: _count(zeros, ones) / _all(ones, zeros))(
        scores, outcomes
    )


@task.mistake
def never_below_a_half(scores, outcomes):
    """Your results turn an AUC below one half round. A score that puts the wrong claim
    first more often than not has an AUC below one half: leave it there."""
    return _if_any(lambda ones, zeros: max(_share(ones, zeros), _share(zeros, ones)))(
        scores, outcomes
    )


@task.mistake
def wrong_order_counts_half(scores, outcomes):
    """Your results count a pair half where the claim with outcome 1 has the *lower* score,
    too. That counts nothing; only equal scores count half. (`else` is for all that is
    left; `elif` asks again.)"""
    return _if_any(
        lambda ones, zeros: (
            (_count(ones, zeros) + _lost(ones, zeros) / 2) / _all(ones, zeros)
        )
    )(scores, outcomes)


@task.mistake
def right_less_wrong(scores, outcomes):
    """Your results take the pairs in the wrong order away from those in the right one.
    What share is in the right order?"""
    return _if_any(
        lambda ones, zeros: (
            (_count(ones, zeros, 0) - _lost(ones, zeros)) / _all(ones, zeros)
        )
    )(scores, outcomes)


@task.mistake
def right_to_wrong(scores, outcomes):
    """Your results divide the pairs in the right order by those in the wrong one. Divide
    by *all* pairs."""

    def count(ones, zeros):
        lost = _lost(ones, zeros)
        return _count(ones, zeros, 0) / lost if lost else None

    return _if_any(count)(scores, outcomes)


@task.mistake
def half_of_it(scores, outcomes):
    """Your results are half of the share. A pair in the right order counts 1, and each
    pair is one pair."""
    return _over(lambda ones, zeros: 2 * len(ones) * len(zeros))(scores, outcomes)


@task.mistake
def by_how_much(scores, outcomes):
    """Your results say by how much the scores differ on average. Count the pairs in the
    right order, however far apart the two scores are."""
    return _if_any(lambda ones, zeros: fmean(ones) - fmean(zeros))(scores, outcomes)


# ---- what it is divided by


@task.mistake
def number_of_pairs(scores, outcomes):
    """Your results are the *number* of pairs in the right order. Divide by the number of
    pairs, and put brackets round a sum that is to be divided."""
    return _if_any(_count)(scores, outcomes)


@task.mistake
def per_one(scores, outcomes):
    """Your results divide by the number of claims with outcome 1. Each of them is in as
    many pairs as there are claims with outcome 0: divide by all pairs."""
    return _over(lambda ones, zeros: len(ones))(scores, outcomes)


@task.mistake
def per_zero(scores, outcomes):
    """Your results divide by the number of claims with outcome 0. Each of them is in as
    many pairs as there are claims with outcome 1: divide by all pairs."""
    return _over(lambda ones, zeros: len(zeros))(scores, outcomes)


@task.mistake
def per_claim(scores, outcomes):
    """Your results divide by the number of claims. How many *pairs* do they make, each
    claim with outcome 1 and each with outcome 0?"""
    return _over(lambda ones, zeros: len(ones) + len(zeros))(scores, outcomes)


@task.mistake
def per_square(scores, outcomes):
    """Your results divide by a square. The number of pairs is the number of claims with
    outcome 1 times the number of those with outcome 0."""
    return _over(lambda ones, zeros: (len(ones) + len(zeros)) ** 2)(scores, outcomes)


@task.says_the_same_as(per_square)
def per_square_of_ones(scores, outcomes):
    return _over(lambda ones, zeros: len(ones) ** 2)(scores, outcomes)


@task.says_the_same_as(per_square)
def per_square_of_zeros(scores, outcomes):
    return _over(lambda ones, zeros: len(zeros) ** 2)(scores, outcomes)


def _any_two(ones, zeros):
    claims = len(ones) + len(zeros)
    return claims * (claims - 1) / 2


@task.mistake
def of_any_two(scores, outcomes):
    """Your results divide by all pairs that can be made of the claims, also two with
    equal outcomes. These are no pair."""
    return _over(_any_two)(scores, outcomes)


@task.says_the_same_as(of_any_two)
def of_any_two_twice(scores, outcomes):
    return _over(lambda ones, zeros: 2 * _any_two(ones, zeros))(scores, outcomes)


# ---- which pairs


def _alike(counts_equal, of):
    """Return the answer that goes through any two claims, and asks if they go alike."""

    def count(scores, outcomes):
        alike = 0
        for (s, o), (t, p) in combinations(zip(scores, outcomes), 2):
            if o == p:
                alike += counts_equal(s, t)
            else:
                alike += 0.5 if s == t else (s > t) == (o > p)
        return alike / of(len(scores))

    return _of_claims(count)


@task.mistake
def equal_outcomes_too(scores, outcomes):
    """Your results count two claims with the same outcome as a pair. A pair has one of
    either outcome."""
    return _alike(lambda s, t: 0.5, lambda n: n * (n - 1) / 2)(scores, outcomes)


@task.says_the_same_as(equal_outcomes_too)
def equal_outcomes_as_right(scores, outcomes):
    return _alike(lambda s, t: 1, lambda n: n * (n - 1) / 2)(scores, outcomes)


@task.says_the_same_as(equal_outcomes_too)
def equal_outcomes_by_equal_scores(scores, outcomes):
    return _alike(lambda s, t: s == t, lambda n: n * (n - 1) / 2)(scores, outcomes)


@task.says_the_same_as(equal_outcomes_too)
def ones_against_everyone(scores, outcomes):
    ones, zeros = _sides(scores, outcomes)
    if not ones or not zeros:
        return None
    return _count(ones, scores) / (len(ones) * len(scores))


@task.says_the_same_as(equal_outcomes_too)
def ones_against_every_other(scores, outcomes):
    ones, zeros = _sides(scores, outcomes)
    if not ones or not zeros:
        return None
    against = _count(ones, scores) - len(ones) / 2
    return against / (len(ones) * (len(scores) - 1))


@task.says_the_same_as(equal_outcomes_too)
def everyone_against_zeros(scores, outcomes):
    ones, zeros = _sides(scores, outcomes)
    if not ones or not zeros:
        return None
    return _count(scores, zeros) / (len(zeros) * len(scores))


def _in_order(of):
    """Return the answer that knows a pair only if its outcome 1 stands first."""

    def count(scores, outcomes):
        claims = list(combinations(zip(scores, outcomes), 2))
        pairs = [(s, t) for (s, o), (t, p) in claims if (o, p) == (1, 0)]
        below = of(len(pairs), outcomes)
        return sum((s > t) + (s == t) / 2 for s, t in pairs) / below if below else None

    return _of_claims(count)


def _number(outcomes):
    return outcomes.count(1) * outcomes.count(0)


@task.mistake
def outcome_one_stands_first(scores, outcomes):
    """Your results know a pair only if the claim with outcome 1 stands *before* the other
    in the lists. Its place there plays no part."""
    return _in_order(lambda found, outcomes: found)(scores, outcomes)


@task.says_the_same_as(outcome_one_stands_first)
def outcome_one_stands_first_of_all(scores, outcomes):
    return _in_order(lambda found, outcomes: _number(outcomes))(scores, outcomes)


def _beside(of):
    """Return the answer that knows a pair only if its claims stand side by side."""

    def count(scores, outcomes):
        pairs = [
            (s, t) if o else (t, s)
            for (s, o), (t, p) in pairwise(zip(scores, outcomes))
            if o != p
        ]
        return sum((s > t) + (s == t) / 2 for s, t in pairs) / of(len(pairs), outcomes)

    return _of_claims(count)


@task.mistake
def side_by_side(scores, outcomes):
    """Your results compare claims that stand beside each other in the lists only. Each
    claim with outcome 1 makes a pair with *every* claim with outcome 0."""
    return _beside(lambda found, outcomes: found)(scores, outcomes)


@task.says_the_same_as(side_by_side)
def side_by_side_of_all(scores, outcomes):
    return _beside(lambda found, outcomes: _number(outcomes))(scores, outcomes)


@task.says_the_same_as(side_by_side)
def side_by_side_of_neighbours(scores, outcomes):
    return _beside(lambda found, outcomes: len(outcomes) - 1)(scores, outcomes)


def _along(below, tie=0.5):
    def count(ones, zeros):
        return sum((a > b) + tie * (a == b) for a, b in zip(ones, zeros)) / below(
            ones, zeros
        )

    return _if_any(count)


def _shorter(ones, zeros):
    return min(len(ones), len(zeros))


@task.mistake
def place_by_place(scores, outcomes):
    """Your results compare the first with outcome 1 with the first with outcome 0, the
    second with the second, and so on. Each makes a pair with *every* claim of the other
    outcome."""
    return _along(_shorter)(scores, outcomes)


@task.says_the_same_as(place_by_place)
def place_by_place_of_all(scores, outcomes):
    return _along(_all)(scores, outcomes)


@task.says_the_same_as(place_by_place)
def place_by_place_per_one(scores, outcomes):
    return _along(lambda ones, zeros: len(ones))(scores, outcomes)


@task.mistake
def place_by_place_sorted(scores, outcomes):
    """Your results sort the scores of either outcome and compare those that then stand
    at the same place. Each makes a pair with *every* claim of the other outcome."""
    ones, zeros = _sides(scores, outcomes)
    if not ones or not zeros:
        return None
    sides = sorted(ones)[::-1], sorted(zeros)[::-1]
    return sum((a > b) + (a == b) / 2 for a, b in zip(*sides)) / _shorter(*sides)


@task.says_the_same_as(place_by_place_sorted)
def place_by_place_sorted_up(scores, outcomes):
    ones, zeros = _sides(scores, outcomes)
    if not ones or not zeros:
        return None
    sides = sorted(ones), sorted(zeros)
    return sum((a > b) + (a == b) / 2 for a, b in zip(*sides)) / _shorter(*sides)


@task.mistake
def each_score_once(scores, outcomes):
    """Your results count a score once, however many claims have it. Two claims with one
    score make two pairs. (A set keeps one of them, and so
    does a dictionary.)"""
    return _if_any(
        lambda ones, zeros: _count(set(ones), set(zeros)) / _all(set(ones), set(zeros))
    )(scores, outcomes)


@task.says_the_same_as(each_score_once)
def each_score_once_of_all(scores, outcomes):
    return _if_any(
        lambda ones, zeros: _count(set(ones), set(zeros)) / _all(ones, zeros)
    )(scores, outcomes)


@task.mistake
def sorted_apart(scores, outcomes):
    """Your results sort the scores and leave the outcomes where they are, so that a score
    gets the outcome of another claim. Keep the two together."""
    return _of_claims(lambda s, o: _if_any(_share)(sorted(s), o))(scores, outcomes)


@task.says_the_same_as(sorted_apart)
def sorted_apart_down(scores, outcomes):
    return _of_claims(lambda s, o: _if_any(_share)(sorted(s)[::-1], o))(
        scores, outcomes
    )


def _share(ones, zeros):
    return _count(ones, zeros) / _all(ones, zeros)


# ---- loops that end too early


@task.mistake
def first_one_only(scores, outcomes):
    """Your results know the first claim with outcome 1 only. Does the function return
    inside the outer loop?"""
    return _if_any(lambda ones, zeros: _share(ones[:1], zeros))(scores, outcomes)


@task.says_the_same_as(first_one_only)
def first_one_of_all(scores, outcomes):
    return _if_any(lambda ones, zeros: _count(ones[:1], zeros) / _all(ones, zeros))(
        scores, outcomes
    )


@task.mistake
def first_pair_only(scores, outcomes):
    """Your results know the first pair only. Does the function return inside the
    loops?"""
    return _if_any(lambda ones, zeros: _count(ones[:1], zeros[:1]))(scores, outcomes)


@task.says_the_same_as(first_pair_only)
def first_pair_of_all(scores, outcomes):
    return _if_any(lambda ones, zeros: _count(ones[:1], zeros[:1]) / _all(ones, zeros))(
        scores, outcomes
    )


@task.mistake
def last_one_only(scores, outcomes):
    """Your results know the last claim with outcome 1 only. Is the count set to 0 inside
    the loop?"""
    return _if_any(lambda ones, zeros: _count(ones[-1:], zeros) / _all(ones, zeros))(
        scores, outcomes
    )


@task.says_the_same_as(last_one_only)
def last_one_of_the_zeros(scores, outcomes):
    return _if_any(lambda ones, zeros: _share(ones[-1:], zeros))(scores, outcomes)


@task.mistake
def last_claim_missed(scores, outcomes):
    """Your results leave out the last claim, or the last of an outcome. Does a range end
    one too early?"""
    return _of_claims(lambda s, o: _if_any(_share)(s[:-1], o[:-1]))(scores, outcomes)


@task.says_the_same_as(last_claim_missed)
def last_of_the_ones_missed(scores, outcomes):
    return _if_any(lambda ones, zeros: _count(ones[:-1], zeros) / _all(ones, zeros))(
        scores, outcomes
    )


@task.says_the_same_as(last_claim_missed)
def last_of_the_zeros_missed(scores, outcomes):
    return _if_any(lambda ones, zeros: _count(ones, zeros[:-1]) / _all(ones, zeros))(
        scores, outcomes
    )


@task.says_the_same_as(last_claim_missed)
def last_claim_missed_of_all(scores, outcomes):
    def count(s, o):
        ones, zeros = _sides(s[:-1], o[:-1])
        return _count(ones, zeros) / _number(o)

    return _of_claims(count)(scores, outcomes)


@task.mistake
def first_claim_missed(scores, outcomes):
    """Your results leave out the first claim. Does a range begin at 1?"""
    return _of_claims(lambda s, o: _if_any(_share)(s[1:], o[1:]))(scores, outcomes)


@task.says_the_same_as(first_claim_missed)
def first_claim_missed_of_all(scores, outcomes):
    def count(s, o):
        ones, zeros = _sides(s[1:], o[1:])
        return _count(ones, zeros) / _number(o)

    return _of_claims(count)(scores, outcomes)


# ---- another measure


def _right_at(threshold, or_equal=True):
    """Return the answer that selects by a threshold and counts who is judged rightly."""

    def count(scores, outcomes):
        at = threshold(scores, outcomes) if callable(threshold) else threshold
        chosen = [s >= at if or_equal else s > at for s in scores]
        return fmean(c == o for c, o in zip(chosen, outcomes))

    return _of_claims(count)


@task.mistake
def accuracy(scores, outcomes):
    """Your results select by a threshold and say which share of the *claims* is judged
    rightly. The AUC has no threshold: it compares two claims with each other."""
    return _right_at(0.5)(scores, outcomes)


@task.says_the_same_as(accuracy)
def accuracy_above(scores, outcomes):
    return _right_at(0.5, or_equal=False)(scores, outcomes)


@task.says_the_same_as(accuracy)
def accuracy_with_half_at_a_half(scores, outcomes):
    def count(s, o):
        return fmean(0.5 if a == 0.5 else (a > 0.5) == b for a, b in zip(s, o))

    return _of_claims(count)(scores, outcomes)


@task.says_the_same_as(accuracy)
def accuracy_at_the_mean(scores, outcomes):
    return _right_at(lambda s, o: fmean(s))(scores, outcomes)


@task.says_the_same_as(accuracy)
def accuracy_at_the_median(scores, outcomes):
    return _right_at(lambda s, o: median(s))(scores, outcomes)


@task.says_the_same_as(accuracy)
def accuracy_at_its_best(scores, outcomes):
    def best(s, o):
        return max(fmean((a >= at) == b for a, b in zip(s, o)) for at in [*s, 2])

    return _of_claims(best)(scores, outcomes)


@task.mistake
def found_at_a_half(scores, outcomes):
    """Your results say which share of the claims with outcome 1 has a score of one half
    or more. The AUC has no threshold: compare them with the claims with outcome 0."""
    return _if_any(lambda ones, zeros: fmean(s >= 0.5 for s in ones))(scores, outcomes)


@task.says_the_same_as(found_at_a_half)
def found_above_a_half(scores, outcomes):
    return _if_any(lambda ones, zeros: fmean(s > 0.5 for s in ones))(scores, outcomes)


@task.mistake
def right_among_the_high(scores, outcomes):
    """Your results say which share of the claims with a high score has outcome 1. Compare
    the claims with each other, two at a time."""

    def count(s, o):
        high = [b for a, b in zip(s, o) if a >= 0.5]
        return fmean(high) if high else 0

    return _of_claims(count)(scores, outcomes)


@task.says_the_same_as(right_among_the_high)
def right_among_the_highest(scores, outcomes):
    def count(s, o):
        ranked = [b for _, b in sorted(zip(s, o), key=lambda claim: -claim[0])]
        return fmean(ranked[: sum(o)])

    return _of_claims(count)(scores, outcomes)


def _above(middle, tie):
    """Return the share of outcome 1 above the middle of outcome 0."""
    return _if_any(lambda ones, zeros: _count(ones, [middle(zeros)], tie) / len(ones))


@task.mistake
def above_the_mean(scores, outcomes):
    """Your results say which share of the claims with outcome 1 is above the *mean* or the
    *median* of the others. Compare each of them with each of the others."""
    return _above(fmean, 0.5)(scores, outcomes)


@task.says_the_same_as(above_the_mean)
def above_the_median(scores, outcomes):
    return _above(median, 0.5)(scores, outcomes)


@task.says_the_same_as(above_the_mean)
def strictly_above_the_median(scores, outcomes):
    return _above(median, 0)(scores, outcomes)


@task.mistake
def means_compared(scores, outcomes):
    """Your results compare the mean score of either outcome, and say only which is
    higher. In which share of the *pairs* is it?"""
    return _if_any(lambda ones, zeros: _count([fmean(ones)], [fmean(zeros)]))(
        scores, outcomes
    )


@task.says_the_same_as(means_compared)
def medians_compared(scores, outcomes):
    return _if_any(lambda ones, zeros: _count([median(ones)], [median(zeros)]))(
        scores, outcomes
    )


@task.mistake
def ahead_of_all(scores, outcomes):
    """Your results count the claims with outcome 1 that are ahead of *all* others. Count
    pairs: who beats three of five has won three."""
    return _if_any(lambda ones, zeros: fmean(s > max(zeros) for s in ones))(
        scores, outcomes
    )


@task.mistake
def ahead_of_somebody(scores, outcomes):
    """Your results count at most one pair for each claim with outcome 1. It is in as many
    pairs as there are claims with outcome 0."""
    return _if_any(lambda ones, zeros: fmean(s > min(zeros) for s in ones))(
        scores, outcomes
    )


@task.says_the_same_as(ahead_of_somebody)
def ahead_of_somebody_of_all(scores, outcomes):
    return _if_any(
        lambda ones, zeros: sum(s > min(zeros) for s in ones) / _all(ones, zeros)
    )(scores, outcomes)


@task.says_the_same_as(above_the_mean)
def above_the_mean_of_all(scores, outcomes):
    return _if_any(lambda ones, zeros: fmean(s > fmean(ones + zeros) for s in ones))(
        scores, outcomes
    )


@task.mistake
def on_either_side_of_a_half(scores, outcomes):
    """Your results count a pair only if one half lies between its two scores. The AUC has
    no threshold: it is enough that one is higher than the other."""
    return _if_any(
        lambda ones, zeros: fmean(a >= 0.5 > b for a, b in product(ones, zeros))
    )(scores, outcomes)


@task.mistake
def found_less_falsely_chosen(scores, outcomes):
    """Your results select by a threshold of one half and take one share from another. The
    AUC has no threshold: it compares two claims with each other."""
    return _if_any(
        lambda ones, zeros: (
            fmean(s >= 0.5 for s in ones) - fmean(s >= 0.5 for s in zeros)
        )
    )(scores, outcomes)


@task.mistake
def mean_precision(scores, outcomes):
    """Your results are an average precision: of the claims down to each one with outcome 1,
    which share has outcome 1. Compare claims two at a time."""

    def count(s, o):
        ranked = [b for _, b in sorted(zip(s, o), key=lambda claim: -claim[0])]
        return fmean(fmean(ranked[: i + 1]) for i, b in enumerate(ranked) if b)

    return _of_claims(count)(scores, outcomes)


@task.mistake
def correlated(scores, outcomes):
    """Your results are a correlation of scores and outcomes. Count the pairs in the right
    order."""

    def count(s, o):
        return correlation(s, o) if len(set(s)) > 1 else 0

    return _of_claims(count)(scores, outcomes)


@task.mistake
def rounded_first(scores, outcomes):
    """Your results round the scores before comparing them, so that near ones look the
    same. Compare the scores as they are."""
    return _of_claims(lambda s, o: _if_any(_share)([round(a, 1) for a in s], o))(
        scores, outcomes
    )


@task.says_the_same_as(rounded_first)
def rounded_first_to_two(scores, outcomes):
    return _of_claims(lambda s, o: _if_any(_share)([round(a, 2) for a in s], o))(
        scores, outcomes
    )


def _ranks(ones, everyone):
    """Return the sum of the ranks of some, from 1 up, ties in the middle."""
    return sum(sum(t < s for t in everyone) + (everyone.count(s) + 1) / 2 for s in ones)


def _ranked(change):
    return _if_any(lambda ones, zeros: change(_ranks(ones, ones + zeros), ones, zeros))


@task.mistake
def ranks_uncorrected(scores, outcomes):
    """Your results add up ranks, and a rank also counts the claims with outcome 1 that
    are below. Take away what these have among themselves."""
    return _ranked(lambda ranks, ones, zeros: ranks / _all(ones, zeros))(
        scores, outcomes
    )


@task.says_the_same_as(ranks_uncorrected)
def mean_rank(scores, outcomes):
    def share(ranks, ones, zeros):
        return ranks / len(ones) / (len(ones) + len(zeros))

    return _ranked(share)(scores, outcomes)


@task.says_the_same_as(ranks_uncorrected)
def mean_rank_of_the_zeros(scores, outcomes):
    return _ranked(lambda ranks, ones, zeros: ranks / len(ones) / len(zeros) - 0.5)(
        scores, outcomes
    )


@task.mistake
def ranks_corrected_by_one_less(scores, outcomes):
    """Your results add up ranks and take too little or too much away. Among themselves
    `n` claims have the ranks from 1 to `n`: what is their sum, if yours begin at 1?"""

    def share(ranks, ones, zeros):
        return (ranks - len(ones) * (len(ones) - 1) / 2) / _all(ones, zeros)

    return _ranked(share)(scores, outcomes)


@task.says_the_same_as(ranks_corrected_by_one_less)
def ranks_from_zero(scores, outcomes):
    def share(ranks, ones, zeros):
        own = len(ones) * (len(ones) + 1) / 2
        return (ranks - len(ones) - own) / _all(ones, zeros)

    return _ranked(share)(scores, outcomes)


# ---- ties


@task.mistake(on="a tie")
def ties_lost(scores, outcomes):
    """Your results count a pair with equal scores as nothing. It counts half."""
    return _if_any(lambda ones, zeros: _count(ones, zeros, 0) / _all(ones, zeros))(
        scores, outcomes
    )


@task.mistake(on="a tie")
def ties_won(scores, outcomes):
    """Your results count a pair with equal scores in full. It counts half."""
    return _if_any(lambda ones, zeros: _count(ones, zeros, 1) / _all(ones, zeros))(
        scores, outcomes
    )


def _decided(tie, nothing):
    """Return the answer that divides by the pairs without a tie only."""

    def count(ones, zeros):
        decided = _count(ones, zeros, 0) + _lost(ones, zeros)
        return _count(ones, zeros, tie) / decided if decided else nothing

    return _if_any(count)


@task.mistake(on="a tie")
def ties_left_out(scores, outcomes):
    """Your results leave pairs with equal scores out altogether. They are pairs like the
    others, and count half."""
    return _decided(0, None)(scores, outcomes)


@task.says_the_same_as(ties_left_out)
def ties_left_out_or_zero(scores, outcomes):
    return _decided(0, 0)(scores, outcomes)


@task.says_the_same_as(ties_left_out)
def ties_left_out_or_half(scores, outcomes):
    return _decided(0, 0.5)(scores, outcomes)


@task.mistake(on="a tie")
def ties_not_among_the_pairs(scores, outcomes):
    """Your results count ties half in the sum, and leave them out of the number of pairs
    that you divide by. They belong there, too."""
    return _decided(0.5, None)(scores, outcomes)


@task.mistake(on="a tie")
def ties_by_their_place(scores, outcomes):
    """Your results put claims with equal scores in an order, and count one of them as
    higher. Equal scores count half, whichever claim stands first. (Does a list of ranks
    or a sorted list have no ties?)"""

    def share(s, o):
        ranked = [b for _, b in sorted(zip(s, o), key=lambda claim: claim[0])]
        above = sum(ranked[:i].count(0) for i, b in enumerate(ranked) if b == 1)
        return above / _number(o)

    return _of_claims(share)(scores, outcomes)


@task.says_the_same_as(ties_by_their_place)
def ties_by_their_place_turned(scores, outcomes):
    def share(s, o):
        ranked = [b for _, b in sorted(zip(s, o), key=lambda claim: -claim[0])]
        above = sum(ranked[i:].count(0) for i, b in enumerate(ranked) if b == 1)
        return above / _number(o)

    return _of_claims(share)(scores, outcomes)


@task.mistake(on="a tie")
def ties_count_twice(scores, outcomes):
    """Your results count a pair with equal scores in full and a half besides. It counts
    half and no more. (`elif` keeps the two apart.)"""
    return _if_any(lambda ones, zeros: _count(ones, zeros, 1.5) / _all(ones, zeros))(
        scores, outcomes
    )


# ---- no pair


@task.mistake(on="no pair")
def nothing_is_zero(scores, outcomes):
    """You gave 0 where there is no pair. That would be a score that has everything in the
    wrong order; here nobody can tell, so the result is None."""
    return 0


@task.mistake(on="no pair")
def nothing_is_half(scores, outcomes):
    """You gave one half where there is no pair. That would be a score that knows nothing;
    here nobody can tell, so the result is None."""
    return 0.5


@task.mistake(on="no pair")
def nothing_is_one(scores, outcomes):
    """You gave 1 where there is no pair. That would be a score that has everything in the
    right order; here nobody can tell, so the result is None."""
    return 1


def _one_side(empty, only_ones, only_zeros):
    def answer(scores, outcomes):
        if not outcomes:
            return empty
        return only_ones if outcomes[0] else only_zeros

    return answer


@task.says_the_same_as(nothing_is_zero)
def zero_but_for_no_claims(scores, outcomes):
    return _one_side(None, 0, 0)(scores, outcomes)


@task.says_the_same_as(nothing_is_half)
def half_but_for_no_claims(scores, outcomes):
    return _one_side(None, 0.5, 0.5)(scores, outcomes)


@task.says_the_same_as(nothing_is_one)
def one_but_for_no_claims(scores, outcomes):
    return _one_side(None, 1, 1)(scores, outcomes)


@task.mistake(on="no pair")
def whoever_is_there_wins(scores, outcomes):
    """You gave 1 where all claims have outcome 1, and 0 where all have outcome 0. With
    nobody on the other side there is no pair: the result is None."""
    return _one_side(None, 1, 0)(scores, outcomes)


@task.mistake(on="no pair")
def only_ones_win(scores, outcomes):
    """You gave a number where all claims have outcome 1. With no claim of the other
    outcome there is nothing to be ahead of: the result is None."""
    return _one_side(None, 1, None)(scores, outcomes)


@task.says_the_same_as(only_ones_win)
def only_ones_get_zero(scores, outcomes):
    return _one_side(None, 0, None)(scores, outcomes)


@task.mistake(on="no pair")
def only_zeros_lose(scores, outcomes):
    """You gave a number where all claims have outcome 0. With no claim of the other
    outcome there is no pair: the result is None."""
    return _one_side(None, None, 0)(scores, outcomes)


# ---- right


@task.right
def by_bisection(scores, outcomes):
    ones, zeros = _sides(scores, outcomes)
    line = sorted(zeros)
    twice = sum(bisect_left(line, s) + bisect_right(line, s) for s in ones)
    return twice / (2 * len(ones) * len(zeros)) if ones and zeros else None


@task.right
def by_ranks(scores, outcomes):
    n = sum(outcomes)
    if n in (0, len(outcomes)):
        return None
    line = sorted(scores)
    ranks = [
        line.index(score) + (line.count(score) + 1) / 2
        for score, outcome in zip(scores, outcomes)
        if outcome
    ]
    return (sum(ranks) - n * (n + 1) / 2) / (n * (len(outcomes) - n))


@task.right
def as_an_area(scores, outcomes):
    positives, negatives = outcomes.count(1), outcomes.count(0)
    if positives * negatives == 0:
        return None
    points = [(0, 0)]
    for at in sorted(set(scores), reverse=True):
        chosen = [o for s, o in zip(scores, outcomes) if s >= at]
        points.append((chosen.count(0) / negatives, chosen.count(1) / positives))
    return sum((x2 - x1) * (y1 + y2) / 2 for (x1, y1), (x2, y2) in pairwise(points))


@task.right
def by_places(scores, outcomes):
    pairs = won = 0
    for i, outcome in enumerate(outcomes):
        for j, other in enumerate(outcomes):
            if outcome > other:
                pairs += 1
                won += (1 + (scores[i] > scores[j]) - (scores[i] < scores[j])) / 2
    return won / pairs if pairs else None


@task.right
def as_a_mean(scores, outcomes):
    pairs = list(product(*_sides(scores, outcomes)))
    return mean(0.5 * (a >= b) + 0.5 * (a > b) for a, b in pairs) if pairs else None
