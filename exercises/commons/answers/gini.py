"""What people answer to `gini`: wrong, and right in unusual style."""

from fractions import Fraction
from itertools import accumulate, combinations, pairwise
from statistics import fmean, median, pstdev, stdev

from coursekit.exercise import Build, special

task = Build(
    objective="commons-2",
    points={"ordinary": 2, "all have the same": 1, "one has everything": 1},
    built=(
        "You have built the index by which incomes are compared, and commits as well: "
        "one number for how unequally a thing is shared out."
    ),
)


@task.cases
def cases(rng):
    yield ([4, 40, 1, 12, 2, 20, 1, 6, 3, 1, 8, 2],)
    yield ([1, 3],)
    yield ([3, 0, 1],)
    for size in (3, 4):
        yield (
            [rng.randint(1, 30) / 4 + 0.125 for _ in range(size)],
        )  # no whole numbers
    for size in (3, 4, 4, 5, 5, 6, 7):
        values = [rng.choice([0, 1, 2, 3, 5, 8, 13]) for _ in range(size)]
        values[0] = rng.randint(14, 30)
        yield (rng.sample(values, size),)
    for size, each in ((2, 5), (3, 1), (4, 7)):
        yield special("all have the same", [each] * size)
    for size, all_of_it in ((2, 5), (4, 1), (5, 20)):
        alone = [all_of_it] + [0] * (size - 1)
        yield special("one has everything", rng.sample(alone, size))


def _differences(values):
    """Return the sum of the differences of all pairs, each pair counted once."""
    return sum(abs(a - b) for a, b in combinations(values, 2))


def _index(values):
    return _differences(values) / (len(values) * sum(values))


@task.mistake
def each_pair_twice(values):
    """Your results are twice as large as they should be. In the formula each pair
    stands twice, as i, j and as j, i, and it is divided by 2: do you count them twice
    and leave out the 2?"""
    return 2 * _index(values)


@task.mistake
def each_pair_once(values):
    """Your results are half as large as they should be. In the formula each pair stands
    twice, as i, j and as j, i: do you count them once and still divide by 2? Or is the
    2 squared together with n?"""
    return _index(values) / 2


@task.mistake
def without_an_author_himself(values):
    """Your results divide by too few pairs. In the formula each is also paired with
    itself: n times n pairs, not n times n − 1."""
    return _index(values) * len(values) / (len(values) - 1)


@task.says_the_same_as(without_an_author_himself)
def one_less_squared(values):
    return _index(values) * (len(values) / (len(values) - 1)) ** 2


@task.mistake
def not_by_the_mean(values):
    """Your results are the mean difference of two people, in commits. Divide by twice
    the mean: then ten times as many commits all round change nothing."""
    return 2 * _differences(values) / len(values) ** 2


@task.mistake
def half_not_by_the_mean(values):
    """Your results are half the mean difference of two people, in commits. Divide by
    the mean, and the unit is gone."""
    return _differences(values) / len(values) ** 2


@task.mistake
def square_of_both(values):
    """Your results are divided by the square of n times the mean. Only n is squared."""
    return _differences(values) / sum(values) ** 2


@task.mistake
def no_brackets(values):
    """Your results are far too large. Python reads `total / 2 * n` as half the total,
    times n: put all that stands below the line in brackets."""
    size, mean = len(values), fmean(values)
    return 2 * _differences(values) / 2 * size**2 * mean


@task.says_the_same_as(no_brackets)
def times_the_mean(values):
    return _index(values) * fmean(values) ** 2


@task.mistake
def n_not_squared(values):
    """Your results are too large: n stands below the line once, or twice as a factor 2.
    Its square is n times n, `n ** 2`."""
    return _index(values) * len(values)


@task.says_the_same_as(n_not_squared)
def n_times_two(values):
    return _index(values) * len(values) / 2


@task.says_the_same_as(n_not_squared)
def n_not_squared_and_pairs_once(values):
    return n_not_squared(values) / 2


@task.mistake
def numbers_of_the_example(values):
    """Your results use a number of an example: its twelve or two people, or their mean.
    Compute both from the values that are given."""
    return _differences(values) / (12**2 * fmean(values))


@task.says_the_same_as(numbers_of_the_example)
def twelve_people(values):
    return _differences(values) / (12 * sum(values))


@task.says_the_same_as(numbers_of_the_example)
def mean_of_the_example(values):
    return not_by_the_mean(values) / 2 / (100 / 12)


@task.says_the_same_as(numbers_of_the_example)
def mean_of_two_authors(values):
    return not_by_the_mean(values) / 2 / 2


@task.says_the_same_as(numbers_of_the_example)
def mean_of_two_people(values):
    return _index(values) * 2 / len(values)


@task.mistake
def sum_of_the_differences(values):
    """Your results are the differences, added up. Divide by twice the square of n times
    the mean: then the index does not grow with the list."""
    return 2 * _differences(values)


@task.says_the_same_as(sum_of_the_differences)
def sum_of_the_differences_once(values):
    return _differences(values)


@task.mistake
def mean_difference_of_two(values):
    """Your results are the mean difference of two *different* people, divided by the
    mean. Each is also paired with itself, and half of it is asked for."""
    return 2 * without_an_author_himself(values)


@task.mistake
def once_and_without_himself(values):
    """Your results count each pair once and still divide by 2, and leave out the pairs
    of one with itself. There are n times n pairs."""
    return without_an_author_himself(values) / 2


@task.says_the_same_as(not_by_the_mean)
def difference_of_two_others(values):
    return not_by_the_mean(values) * len(values) / (len(values) - 1)


@task.says_the_same_as(not_by_the_mean)
def half_the_difference_of_two_others(values):
    return difference_of_two_others(values) / 2


@task.mistake
def squared_differences(values):
    """Your results add up the *squares* of the differences. Their sizes are asked for:
    `abs`."""
    squares = sum((a - b) ** 2 for a in values for b in values)
    return squares / (2 * len(values) * sum(values))


@task.mistake
def by_the_median(values):
    """Your results are divided by the median where the mean should stand: the sum,
    divided by how many there are."""
    return _index(values) * fmean(values) / median(values)


@task.mistake
def by_the_largest(values):
    """Your results are divided by the largest value where the mean should stand."""
    return _index(values) * fmean(values) / max(values)


@task.mistake
def pairs_that_differ(values):
    """Your results divide by the number of pairs that differ. All n times n pairs
    count, those that are alike, too."""
    pairs = sum(a != b for a in values for b in values)
    return _differences(values) / pairs / fmean(values)


@task.mistake
def whole_values_only(values):
    """Values that are not whole numbers are missing from your results. Go through the
    values, not through the numbers between them."""
    whole = [value for value in values if value == int(value)]
    return _differences(whole) / (len(values) * sum(values))


@task.mistake
def nothing_is_everything(values):
    """Where somebody has 0 your result is the largest possible. The others may still be
    alike: compare all pairs."""
    return _index(values) if min(values) else (len(values) - 1) / len(values)


@task.says_the_same_as(by_the_median)
def by_the_median_if_any(values):
    return _index(values) * fmean(values) / (median(values) or fmean(values))


@task.mistake
def by_the_whole_mean(values):
    """Your results hold for a mean that is a whole number. Is it rounded, or is there
    `//` in place of `/`?"""
    return _index(values) * fmean(values) / (sum(values) // len(values))


@task.says_the_same_as(by_the_whole_mean)
def by_the_rounded_mean(values):
    return _index(values) * fmean(values) / round(fmean(values))


@task.says_the_same_as(squared_differences)
def root_of_squared_differences(values):
    squares = sum((a - b) ** 2 for a in values for b in values)
    return squares**0.5 / (2 * sum(values))


@task.mistake
def bars_below_the_curve(values):
    """Your results take bars for the area below the Lorenz curve. Its pieces are
    slanted: take the mean of the height before and the height after."""
    heights = accumulate(sorted(values))
    return 1 - 2 * sum(heights) / (len(values) * sum(values))


@task.says_the_same_as(bars_below_the_curve)
def lower_bars_below_the_curve(values):
    heights = [0, *accumulate(sorted(values))]
    return 1 - 2 * sum(heights[:-1]) / (len(values) * sum(values))


@task.mistake
def whole_values(values):
    """Your results hold for values without what is after the point. Values need not be
    whole numbers: leave out `int`."""
    return _index([int(value) for value in values])


@task.mistake
def the_first_one_left_out(values):
    """The first value is compared with nobody in your results. Positions begin at 0."""
    return _differences(values[1:]) / (len(values) * sum(values))


@task.says_the_same_as(the_first_one_left_out)
def the_first_one_left_out_once(values):
    total = sum(abs(a - b) for a in values for b in values[1:])
    return total / (2 * len(values) * sum(values))


@task.says_the_same_as(by_the_whole_mean)
def by_the_whole_mean_if_any(values):
    whole = sum(values) // len(values)
    return _index(values) * fmean(values) / whole if whole else 0


@task.mistake
def the_first_one_only(values):
    """Your results compare the first value with all, and no other. Is `return` inside
    the loop?"""
    total = sum(abs(values[0] - b) for b in values)
    return total / (2 * len(values) * sum(values))


@task.mistake
def whole_differences(values):
    """Your results hold for differences without what is after the point. Values need
    not be whole numbers: leave out `int`."""
    total = sum(int(abs(a - b)) for a in values for b in values)
    return total / (2 * len(values) * sum(values))


@task.mistake
def the_last_one_only(values):
    """Your results compare the last value with all, and no other. Does the sum begin
    anew in each round?"""
    total = sum(abs(values[-1] - b) for b in values)
    return total / (2 * len(values) * sum(values))


@task.mistake
def the_last_one_left_out(values):
    """The last value is compared with nobody in your results. `range(n)` already ends
    before n."""
    return _differences(values[:-1]) / (len(values) * sum(values))


@task.says_the_same_as(the_last_one_left_out)
def the_last_one_left_out_once(values):
    total = sum(abs(a - b) for a in values for b in values[:-1])
    return total / (2 * len(values) * sum(values))


@task.mistake
def each_pair_of_values_once(values):
    """Pairs of people with the same two values count once in your results. They are
    different people: add up all pairs."""
    pairs = {(a, b) for a in values for b in values}
    return sum(abs(a - b) for a, b in pairs) / (2 * len(values) * sum(values))


@task.mistake
def excess_of_the_largest(values):
    """Your results are how much the largest has beyond an equal share. The Gini index
    compares all with all."""
    return max(values) / sum(values) - 1 / len(values)


@task.mistake
def by_the_sum(values):
    """Your results are divided by the sum where the mean should stand, so they are too
    small by as many times as there are people."""
    return _index(values) / len(values)


@task.mistake
def signs_kept(values):
    """Every result of yours is 0. Do each difference and its opposite cancel, for want
    of `abs`? Or does the sum begin anew in each round, or is `return` inside the loop,
    or `//` where `/` is meant?"""
    return 0.0


@task.mistake
def sorted_the_wrong_way(values):
    """Your results have the right size and the wrong sign. The formula with ranks wants
    the smallest first."""
    return -_index(values)


@task.mistake
def as_given(values):
    """Your results are those of the formula with ranks, for the values in the order
    given. It wants them sorted, the smallest first."""
    size = len(values)
    ranks = sum((2 * i - size - 1) * v for i, v in enumerate(values, start=1))
    return ranks / (size * sum(values))


@task.says_the_same_as(as_given)
def as_given_without_sign(values):
    return abs(as_given(values))


@task.mistake
def ranks_from_zero(values):
    """Your results are those of the formula with ranks counted from 0. The smallest has
    the rank 1."""
    size = len(values)
    ranks = sum((2 * i - size - 1) * v for i, v in enumerate(sorted(values)))
    return ranks / (size * sum(values))


@task.mistake
def area_below_the_curve(values):
    """Your results are the area below the Lorenz curve. The Gini index is 1 minus twice
    that area."""
    return (1 - _index(values)) / 2


@task.mistake
def one_minus_the_index(values):
    """Your results are large where the values are alike. The Gini index is 0 where all
    have the same: 1 minus yours."""
    return 1 - _index(values)


@task.mistake
def spread_by_the_mean(values):
    """Your results are the standard deviation divided by the mean, which is another
    measure of inequality."""
    return pstdev(values) / fmean(values)


@task.says_the_same_as(spread_by_the_mean)
def half_the_spread_by_the_mean(values):
    return pstdev(values) / fmean(values) / 2


@task.says_the_same_as(spread_by_the_mean)
def spread_of_a_sample_by_the_mean(values):
    return stdev(values) / fmean(values)


@task.mistake
def standard_deviation(values):
    """Your results are the standard deviation. That is another measure, and it has a
    unit."""
    return pstdev(values)


@task.mistake
def share_of_the_largest(values):
    """Your results are the share of the largest. The Gini index compares all with
    all."""
    return max(values) / sum(values)


@task.mistake
def largest_minus_smallest(values):
    """Your results are the difference of the largest and the smallest. The Gini index
    compares all with all."""
    return max(values) - min(values)


@task.mistake
def largest_minus_smallest_share(values):
    """Your results are the difference of the largest and the smallest share. The Gini
    index compares all with all."""
    return (max(values) - min(values)) / sum(values)


@task.says_the_same_as(largest_minus_smallest)
def largest_against_smallest(values):
    return (max(values) - min(values)) / (max(values) + min(values))


@task.says_the_same_as(largest_minus_smallest)
def half_of_largest_against_smallest(values):
    return (max(values) - min(values)) / (max(values) + min(values)) / 2


@task.says_the_same_as(largest_minus_smallest)
def largest_minus_smallest_by_the_mean(values):
    return (max(values) - min(values)) / fmean(values)


@task.mistake
def from_the_mean(values):
    """Your results compare each value with the mean. The Gini index compares each with
    each of the others."""
    return sum(abs(v - fmean(values)) for v in values) / (2 * sum(values))


@task.says_the_same_as(from_the_mean)
def mean_distance_from_the_mean(values):
    return sum(abs(v - fmean(values)) for v in values) / sum(values)


@task.says_the_same_as(from_the_mean)
def from_the_mean_by_the_square(values):
    return from_the_mean(values) / len(values)


@task.says_the_same_as(from_the_mean)
def mean_distance_in_commits(values):
    return fmean(abs(v - fmean(values)) for v in values)


@task.mistake
def neighbours_only(values):
    """Your results compare each value with the next one in the list only. The Gini
    index compares all pairs."""
    pairs = pairwise(values)
    return sum(abs(a - b) for a, b in pairs) / (len(values) * sum(values))


@task.says_the_same_as(neighbours_only)
def neighbours_halved(values):
    return neighbours_only(values) / 2


@task.says_the_same_as(neighbours_only)
def neighbours_in_order(values):
    return (max(values) - min(values)) / (len(values) * sum(values))


@task.says_the_same_as(neighbours_only)
def neighbours_in_order_halved(values):
    return (max(values) - min(values)) / (2 * len(values) * sum(values))


@task.mistake
def squares_of_shares(values):
    """Your results are the squares of the shares, added up. That is another measure of
    concentration (Herfindahl's)."""
    return sum((v / sum(values)) ** 2 for v in values)


@task.says_the_same_as(squares_of_shares)
def one_minus_squares(values):
    return 1 - squares_of_shares(values)


@task.mistake
def without_zeros(values):
    """People with 0 are missing from your results. They are there, and have nothing:
    leaving them out hides inequality."""
    return _index([v for v in values if v])


@task.mistake
def equal_values_once(values):
    """People with the same value are counted once in your results. Keep the list as it
    is."""
    return _index(list(set(values)))


@task.says_the_same_as(equal_values_once)
def equal_values_once_of_all(values):
    once = set(values)
    return _index(once) * len(once) ** 2 / len(values) ** 2


@task.mistake(on="all have the same")
def same_gives_none(values):
    """You returned None where all have the same. Their inequality is known: 0."""
    return


@task.mistake(on="all have the same")
def same_gives_one(values):
    """Where all have the same your result is 1. Nobody has more than another: 0."""
    return 1.0


@task.mistake(on="one has everything")
def everything_gives_one(values):
    """Where one has everything your result is 1. With n people it is (n − 1) / n: the
    one who has it all does not differ from himself."""
    return 1.0


@task.mistake(on="one has everything")
def everything_gives_none(values):
    """You returned None where one has everything. The formula gives (n − 1) / n."""
    return


@task.right
def by_two_loops(values):
    total = 0
    for a in values:
        for b in values:
            total += abs(a - b)
    return total / (2 * len(values) ** 2 * (sum(values) / len(values)))


@task.right
def by_ranks(values):
    size = len(values)
    ranks = sum((2 * i - size + 1) * v for i, v in enumerate(sorted(values)))
    return ranks / size / sum(values)


@task.right
def by_the_curve(values):
    heights = [0, *accumulate(sorted(values))]
    area = sum(low + high for low, high in pairwise(heights))
    return 1 - Fraction(area) / Fraction(len(values) * heights[-1])


task.equivalent = {
    "gini: a - b -> b - a": "`abs` takes the sign away.",
    "by_two_loops: a - b -> b - a": "`abs` takes the sign away.",
}
