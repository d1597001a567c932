"""What people answer to the tasks of `commons`: wrong, and right in unusual style."""

from bisect import bisect_left
from collections import Counter
from fractions import Fraction
from itertools import accumulate, combinations, pairwise
from statistics import fmean, median, pstdev

from coursekit.exercise.tasks import Break, Task, says_the_same_as, special

# The twelve authors of the chapter.
TWELVE = [40, 20, 12, 8, 6, 4, 3, 2, 2, 1, 1, 1]

AUTHORS = ["ab", "abc", "b", "bc", "cab", "d", "de", "e"]


# ---- half_of_commits


def commit_cases(rng):
    yield ([4, 40, 1, 12, 2, 20, 1, 6, 3, 1, 8, 2],)
    for size in (3, 4, 5, 6, 7, 8, 9, 5, 6):
        yield (uneven(rng, size),)
    for _ in range(2):
        equal = rng.randint(3, 9)
        yield ([1, equal, equal],)  # half is not a whole number
        yield (rng.sample([equal] * 5 + [1], 6),)  # five of the same
        equal = rng.randint(4, 9)
        yield (rng.sample([equal, equal, equal, 2, 1], 5),)
        yield (rng.sample([rng.randint(20, 30), 8, 5, 3], 4),)  # one has half alone
        nearly = rng.randint(496, 499)  # a half only when rounded
        yield (rng.sample([nearly, 310, 690 - nearly], 3),)
    for rest in ([3, 2], [1, 4, 1], [5, 5, 2]):
        half = [sum(rest), *rest]  # the busiest has exactly half
        yield special("exactly half", rng.sample(half, len(half)))
    yield special("exactly half", [7, 7])
    yield special("exactly half", [2, 3, 5, 6, 4])
    yield special("nobody committed", [])
    yield special("nobody committed", [0, 0, 0])
    yield special("nobody committed", [0, 0])
    yield special("nobody committed", [0])


def uneven(rng, size):
    """Return counts with an odd sum, some equal, the largest not in front."""
    found = [rng.choice([1, 1, 2, 3, 5, 8, 13, 20]) for _ in range(size)]
    if sum(found) % 2 == 0:
        found[-1] += 1
    found.sort()
    return found[1:] + found[:1] if rng.random() < 0.5 else rng.sample(found, size)


def largest_first(commits):
    return sorted(commits, reverse=True)


def reach(ordered, goal):
    """Return how many of the numbers, from the front, add up to the goal or more."""
    return bisect_left(list(accumulate(ordered)), goal) + 1 if ordered else 0


def from_the_smallest(commits):
    """Your results begin with the authors who committed least, so many are needed. The
    *fewest* who have half are the busiest: take the largest first."""
    return reach(sorted(commits), sum(commits) / 2)


def in_the_order_given(commits):
    """Your results take the authors in the order of the list. The fewest who have half are
    the busiest: take the largest first."""
    return reach(commits, sum(commits) / 2)


def backwards(commits):
    """Your results take the authors from the end of the list. The fewest who have half are
    the busiest: take the largest first."""
    return reach(commits[::-1], sum(commits) / 2)


def half_of_the_authors(commits):
    """Your results are half the number of authors. Ask who made half of the *commits*."""
    return len(commits) / 2


@says_the_same_as(half_of_the_authors)
def half_of_the_authors_rounded(commits):
    return len(commits) // 2


@says_the_same_as(half_of_the_authors)
def half_of_the_authors_rounded_up(commits):
    return (len(commits) + 1) // 2


def one_too_few(commits):
    """Your results are one too small. The author with whom half is reached counts."""
    return reach(largest_first(commits), sum(commits) / 2) - 1


def one_too_many(commits):
    """Your results are one too large. Once half is reached, nobody else is needed."""
    return reach(largest_first(commits), sum(commits) / 2) + 1


def the_small_ones(commits):
    """Your results are how many of the *least* busy fit into half of the commits. The
    fewest who have half are the busiest."""
    return max(1, sum(part <= sum(commits) / 2 for part in accumulate(sorted(commits))))


@says_the_same_as(the_small_ones)
def the_small_ones_or_none(commits):
    return sum(part <= sum(commits) / 2 for part in accumulate(sorted(commits)))


def sorted_as_text(commits):
    """Your results are those of numbers sorted as text, where 9 comes after 40. Sort them
    as numbers."""
    return reach(sorted(commits, key=str, reverse=True), sum(commits) / 2)


def above_the_mean(commits):
    """Your results are how many authors committed more than the mean. That is another
    question: add up, from the busiest on, until half of all commits is reached."""
    return sum(n > fmean(commits) for n in commits)


def above_the_median(commits):
    """Your results are how many authors committed more than the median. Add up, from the
    busiest on, until half of all commits is reached."""
    return sum(n > median(commits) for n in commits)


def with_half_alone(commits):
    """Your results count authors who made half of the commits by themselves. It is enough
    that they have half *together*."""
    return sum(n >= sum(commits) / 2 for n in commits)


def half_of_the_largest(commits):
    """Your results count authors with at least half as many commits as the busiest. Add
    up, until half of *all* commits is reached."""
    return sum(n >= max(commits) / 2 for n in commits)


def commits_of_these_authors(commits):
    """Your results are commits. How many *authors* made them is asked for."""
    ordered = largest_first(commits)
    return sum(ordered[: reach(ordered, sum(commits) / 2)])


def half_of_all_commits(commits):
    """Your results are half of all commits. How many authors made them is asked for."""
    return sum(commits) / 2


@says_the_same_as(half_of_all_commits)
def half_of_all_commits_rounded(commits):
    return sum(commits) // 2


def share_of_the_authors(commits):
    """Your results are a share of the authors. Their number is asked for."""
    return reach(largest_first(commits), sum(commits) / 2) / len(commits)


def equal_counts_once(commits):
    """Authors with the same number of commits are counted once in your results. They are
    different people: keep the list as it is."""
    return reach(sorted(set(commits), reverse=True), sum(set(commits)) / 2)


@says_the_same_as(equal_counts_once)
def equal_counts_once_of_all(commits):
    return reach(sorted(set(commits), reverse=True), sum(commits) / 2)


@says_the_same_as(equal_counts_once)
def equal_counts_once_at_most(commits):
    return min(equal_counts_once_of_all(commits), len(set(commits)))


def half_of_what_is_left(commits):
    """Your results stop when the authors taken have half of what the *others* have.
    Compute half of all commits once, before anyone is taken."""
    rest, taken = largest_first(commits), 0
    while taken < sum(rest) / 2:
        taken += rest.pop(0)
    return len(commits) - len(rest)


def two_at_most(commits):
    """Your results are never more than 2. It can take three authors or more."""
    return min(2, reach(largest_first(commits), sum(commits) / 2))


def rounded_percent(commits):
    """Your results are those of shares rounded to whole percent. An author with 49.6 % has
    not half: compare without rounding."""
    shares = [round(100 * n / sum(commits)) for n in largest_first(commits)]
    return min(reach(shares, 50), len(commits))


def as_much_as_all_after(commits):
    """Your results stop at an author who has as many commits as all who come after. Add up
    from the busiest on, until half of *all* commits is reached."""
    ordered = largest_first(commits)
    own = (n >= sum(ordered[i + 1 :]) for i, n in enumerate(ordered))
    return list(own).index(True) + 1


def closest_to_half(commits):
    """Your results are the number of authors whose commits come closest to half, above or
    below. Half or more is asked for."""
    sums = list(accumulate(largest_first(commits)))
    return 1 + sums.index(min(sums, key=lambda part: abs(part - sums[-1] / 2)))


def fifty_commits(commits):
    """Your results are those for 50 commits, which is half in the example only. Compute
    half of these commits."""
    sums = list(accumulate(largest_first(commits)))
    return bisect_left(sums, 50) + 1 if sums[-1] >= 50 else 0


@says_the_same_as(fifty_commits)
def fifty_commits_or_all(commits):
    return fifty_commits(commits) or len(commits)


def one_or_all(commits):
    """Your results are 1 where one author has half alone, and else all authors. Does the
    sum begin anew in each round?"""
    return 1 if max(commits) >= sum(commits) / 2 else len(commits)


def how_many_authors(commits):
    """Your results are the number of all authors. Stop when half is reached."""
    return len(commits)


def the_busiest(commits):
    """Your results are the commits of the busiest author. How many authors have half of
    all commits together is asked for."""
    return max(commits)


def half_rounded_down(commits):
    """Your results stop at half of the commits with what is after the point dropped. Half
    of 5 is 2.5, and 2 commits are less than that."""
    return reach(largest_first(commits), sum(commits) // 2)


def ninety_percent(commits):
    """Your results are how many authors made all commits but a tenth. Half is asked for."""
    return reach(largest_first(commits), 0.9 * sum(commits))


def one_commit_authors(commits):
    """Your results are how many authors have exactly one commit."""
    return commits.count(1)


def without_the_busiest(commits):
    """The busiest author is missing from your results. Positions begin at 0."""
    ordered = largest_first(commits)
    return reach(ordered[1:], sum(commits) / 2)


def more_than_half(commits):
    """Where some authors have exactly half, your result is one more. At least half is
    asked for, and half is at least half: `>=`."""
    total, count = 0, 0
    for number in largest_first(commits):
        if total > sum(commits) / 2:
            break
        total, count = total + number, count + 1
    return count


def nobody_is_one(commits):
    """Where nobody committed your result is 1. Of no commits, half is made by nobody: 0
    authors."""
    return 1


@says_the_same_as(nobody_is_one)
def zeros_are_one(commits):
    return 1 if commits else 0


def nobody_is_everyone(commits):
    """Where all have 0 commits, your result is the number of authors. Of no commits, half
    is made by nobody: 0 authors."""
    return len(commits)


def nobody_gives_none(commits):
    """You returned None where nobody committed. Of no commits, half is made by nobody: 0
    authors."""
    return


def nobody_stops_it(commits):
    """Your function stopped where nobody committed. Ask for that first, and return 0."""
    return commits.index(-1)


def nobody_divides(commits):
    """Your function divided by 0 where nobody committed. Ask for that first, and return
    0."""
    return 1 / 0


def by_taking_the_largest(commits):
    left, covered, count = list(commits), 0, 0
    while covered * 2 < sum(commits):
        biggest = max(left)
        left.remove(biggest)
        covered += biggest
        count += 1
    return count


def by_trying_groups(commits):
    for size in range(len(commits) + 1):
        for group in combinations(commits, size):
            if 2 * sum(group) >= sum(commits):
                return size


def by_sums(commits):
    sums = [0, *accumulate(largest_first(commits))]
    return next(i for i, total in enumerate(sums) if total >= sums[-1] / 2)


half_of_commits = Task(
    commit_cases,
    objective="commons-1",
    mistakes=[
        from_the_smallest,
        in_the_order_given,
        backwards,
        half_of_the_authors,
        half_of_the_authors_rounded,
        half_of_the_authors_rounded_up,
        one_too_few,
        one_too_many,
        the_small_ones,
        the_small_ones_or_none,
        sorted_as_text,
        above_the_mean,
        above_the_median,
        with_half_alone,
        half_of_the_largest,
        commits_of_these_authors,
        half_of_all_commits,
        half_of_all_commits_rounded,
        share_of_the_authors,
        equal_counts_once,
        equal_counts_once_of_all,
        equal_counts_once_at_most,
        half_of_what_is_left,
        two_at_most,
        rounded_percent,
        as_much_as_all_after,
        closest_to_half,
        fifty_commits,
        fifty_commits_or_all,
        one_or_all,
        how_many_authors,
        the_busiest,
        half_rounded_down,
        ninety_percent,
        one_commit_authors,
        without_the_busiest,
    ],
    special={
        "exactly half": [more_than_half],
        "nobody committed": [
            nobody_is_one,
            zeros_are_one,
            nobody_is_everyone,
            nobody_gives_none,
            nobody_stops_it,
            nobody_divides,
        ],
    },
    also_right=[by_taking_the_largest, by_trying_groups, by_sums],
)


# ---- gini


def value_cases(rng):
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


def differences(values):
    """Return the sum of the differences of all pairs, each pair counted once."""
    return sum(abs(a - b) for a, b in combinations(values, 2))


def index(values):
    return differences(values) / (len(values) * sum(values))


def each_pair_twice(values):
    """Your results are twice as large as they should be. In the formula each pair stands
    twice, as i, j and as j, i, and it is divided by 2: do you count them twice and leave
    out the 2?"""
    return 2 * index(values)


def each_pair_once(values):
    """Your results are half as large as they should be. In the formula each pair stands
    twice, as i, j and as j, i: do you count them once and still divide by 2?"""
    return index(values) / 2


def without_an_author_himself(values):
    """Your results are those of pairs of two different people. In the formula each is also
    paired with itself: n times n pairs, not n times n − 1."""
    return index(values) * len(values) / (len(values) - 1)


def not_by_the_mean(values):
    """Your results are the mean difference of two people, in commits. Divide by twice the
    mean: then ten times as many commits all round change nothing."""
    return 2 * differences(values) / len(values) ** 2


@says_the_same_as(not_by_the_mean)
def half_not_by_the_mean(values):
    return differences(values) / len(values) ** 2


def square_of_both(values):
    """Your results are divided by the square of n times the mean. Only n is squared."""
    return differences(values) / sum(values) ** 2


def no_brackets(values):
    """Your results are far too large. Python reads `total / 2 * n` as half the total,
    times n: put all that stands below the line in brackets."""
    size, mean = len(values), fmean(values)
    return 2 * differences(values) / 2 * size**2 * mean


def squared_differences(values):
    """Your results add up the *squares* of the differences. Their sizes are asked for:
    `abs`."""
    squares = sum((a - b) ** 2 for a in values for b in values)
    return squares / (2 * len(values) * sum(values))


def by_the_median(values):
    """Your results are divided by the median where the mean should stand: the sum, divided
    by how many there are."""
    return index(values) * fmean(values) / median(values)


def by_the_largest(values):
    """Your results are divided by the largest value where the mean should stand."""
    return index(values) * fmean(values) / max(values)


def pairs_that_differ(values):
    """Your results divide by the number of pairs that differ. All n times n pairs count,
    those that are alike, too."""
    pairs = sum(a != b for a in values for b in values)
    return differences(values) / pairs / fmean(values)


def whole_values_only(values):
    """Values that are not whole numbers are missing from your results. Go through the
    values, not through the numbers between them."""
    whole = [value for value in values if value == int(value)]
    return differences(whole) / (len(values) * sum(values))


def nothing_is_everything(values):
    """Where somebody has 0 your result is the largest possible. The others may still be
    alike: compare all pairs."""
    return index(values) if min(values) else (len(values) - 1) / len(values)


@says_the_same_as(by_the_median)
def by_the_median_if_any(values):
    return index(values) * fmean(values) / (median(values) or fmean(values))


def by_the_whole_mean(values):
    """Your results hold for a mean without what is after the point. Is there `//` in place
    of `/`?"""
    return index(values) * fmean(values) / (sum(values) // len(values))


@says_the_same_as(squared_differences)
def root_of_squared_differences(values):
    squares = sum((a - b) ** 2 for a in values for b in values)
    return squares**0.5 / (2 * sum(values))


def bars_below_the_curve(values):
    """Your results take bars for the area below the Lorenz curve. Its pieces are slanted:
    take the mean of the height before and the height after."""
    heights = accumulate(sorted(values))
    return 1 - 2 * sum(heights) / (len(values) * sum(values))


def whole_values(values):
    """Your results hold for values without what is after the point. Values need not be
    whole numbers: leave out `int`."""
    return index([int(value) for value in values])


def the_first_one_left_out(values):
    """The first value is compared with nobody in your results. Positions begin at 0."""
    return differences(values[1:]) / (len(values) * sum(values))


@says_the_same_as(the_first_one_left_out)
def the_first_one_left_out_once(values):
    total = sum(abs(a - b) for a in values for b in values[1:])
    return total / (2 * len(values) * sum(values))


@says_the_same_as(by_the_whole_mean)
def by_the_whole_mean_if_any(values):
    whole = sum(values) // len(values)
    return index(values) * fmean(values) / whole if whole else 0


def whole_differences(values):
    """Your results hold for differences without what is after the point. Values need not
    be whole numbers: leave out `int`."""
    total = sum(int(abs(a - b)) for a in values for b in values)
    return total / (2 * len(values) * sum(values))


def the_last_one_only(values):
    """Your results compare the last value with all, and no other. Does the sum begin anew
    in each round?"""
    total = sum(abs(values[-1] - b) for b in values)
    return total / (2 * len(values) * sum(values))


def the_last_one_left_out(values):
    """The last value is compared with nobody in your results. `range(n)` already ends
    before n."""
    return differences(values[:-1]) / (len(values) * sum(values))


def each_pair_of_values_once(values):
    """Pairs of people with the same two values count once in your results. They are
    different people: add up all pairs."""
    pairs = {(a, b) for a in values for b in values}
    return sum(abs(a - b) for a, b in pairs) / (2 * len(values) * sum(values))


def excess_of_the_largest(values):
    """Your results are how much the largest has beyond an equal share. The Gini index
    compares all with all."""
    return max(values) / sum(values) - 1 / len(values)


def by_the_sum(values):
    """Your results are divided by the sum where the mean should stand, so they are too
    small by as many times as there are people."""
    return index(values) / len(values)


def signs_kept(values):
    """Every result of yours is 0: each difference and its opposite cancel. Take the size
    of each difference, `abs`."""
    return 0.0


def sorted_the_wrong_way(values):
    """Your results have the right size and the wrong sign. The formula with ranks wants
    the smallest first."""
    return -index(values)


def as_given(values):
    """Your results are those of the formula with ranks, for the values in the order
    given. It wants them sorted, the smallest first."""
    size = len(values)
    ranks = sum((2 * i - size - 1) * v for i, v in enumerate(values, start=1))
    return ranks / (size * sum(values))


@says_the_same_as(as_given)
def as_given_without_sign(values):
    return abs(as_given(values))


def ranks_from_zero(values):
    """Your results are those of the formula with ranks counted from 0. The smallest has
    the rank 1."""
    size = len(values)
    ranks = sum((2 * i - size - 1) * v for i, v in enumerate(sorted(values)))
    return ranks / (size * sum(values))


def area_below_the_curve(values):
    """Your results are the area below the Lorenz curve. The Gini index is 1 minus twice
    that area."""
    return (1 - index(values)) / 2


def one_minus_the_index(values):
    """Your results are large where the values are alike. The Gini index is 0 where all
    have the same: 1 minus yours."""
    return 1 - index(values)


def spread_by_the_mean(values):
    """Your results are the standard deviation divided by the mean, which is another
    measure of inequality."""
    return pstdev(values) / fmean(values)


@says_the_same_as(spread_by_the_mean)
def half_the_spread_by_the_mean(values):
    return pstdev(values) / fmean(values) / 2


def standard_deviation(values):
    """Your results are the standard deviation. That is another measure, and it has a
    unit."""
    return pstdev(values)


def share_of_the_largest(values):
    """Your results are the share of the largest. The Gini index compares all with all."""
    return max(values) / sum(values)


def largest_minus_smallest(values):
    """Your results are the difference of the largest and the smallest. The Gini index
    compares all with all."""
    return max(values) - min(values)


def largest_minus_smallest_share(values):
    """Your results are the difference of the largest and the smallest share. The Gini
    index compares all with all."""
    return (max(values) - min(values)) / sum(values)


@says_the_same_as(largest_minus_smallest)
def largest_against_smallest(values):
    return (max(values) - min(values)) / (max(values) + min(values))


@says_the_same_as(largest_minus_smallest)
def half_of_largest_against_smallest(values):
    return (max(values) - min(values)) / (max(values) + min(values)) / 2


def from_the_mean(values):
    """Your results compare each value with the mean. The Gini index compares each with
    each of the others."""
    return sum(abs(v - fmean(values)) for v in values) / (2 * sum(values))


@says_the_same_as(from_the_mean)
def mean_distance_from_the_mean(values):
    return sum(abs(v - fmean(values)) for v in values) / sum(values)


def neighbours_only(values):
    """Your results compare each value with the next one in the list only. The Gini index
    compares all pairs."""
    pairs = pairwise(values)
    return sum(abs(a - b) for a, b in pairs) / (len(values) * sum(values))


@says_the_same_as(neighbours_only)
def neighbours_in_order(values):
    return (max(values) - min(values)) / (len(values) * sum(values))


@says_the_same_as(neighbours_only)
def neighbours_in_order_halved(values):
    return (max(values) - min(values)) / (2 * len(values) * sum(values))


def squares_of_shares(values):
    """Your results are the squares of the shares, added up. That is another measure of
    concentration (Herfindahl's)."""
    return sum((v / sum(values)) ** 2 for v in values)


@says_the_same_as(squares_of_shares)
def one_minus_squares(values):
    return 1 - squares_of_shares(values)


def without_zeros(values):
    """People with 0 are missing from your results. They are there, and have nothing:
    leaving them out hides inequality."""
    return index([v for v in values if v])


def equal_values_once(values):
    """People with the same value are counted once in your results. Keep the list as it
    is."""
    return index(list(set(values)))


def same_gives_none(values):
    """You returned None where all have the same. Their inequality is known: 0."""
    return


def same_gives_one(values):
    """Where all have the same your result is 1. Nobody has more than another: 0."""
    return 1.0


def everything_gives_one(values):
    """Where one has everything your result is 1. With n people it is (n − 1) / n: the one
    who has it all does not differ from himself."""
    return 1.0


def everything_gives_none(values):
    """You returned None where one has everything. The formula gives (n − 1) / n."""
    return


def by_two_loops(values):
    total = 0
    for a in values:
        for b in values:
            total += abs(a - b)
    return total / (2 * len(values) ** 2 * (sum(values) / len(values)))


def by_ranks(values):
    size = len(values)
    ranks = sum((2 * i - size + 1) * v for i, v in enumerate(sorted(values)))
    return ranks / size / sum(values)


def by_the_curve(values):
    heights = [0, *accumulate(sorted(values))]
    area = sum(low + high for low, high in pairwise(heights))
    return 1 - Fraction(area) / Fraction(len(values) * heights[-1])


gini = Task(
    value_cases,
    objective="commons-2",
    mistakes=[
        each_pair_twice,
        each_pair_once,
        without_an_author_himself,
        not_by_the_mean,
        half_not_by_the_mean,
        by_the_sum,
        signs_kept,
        sorted_the_wrong_way,
        as_given,
        as_given_without_sign,
        ranks_from_zero,
        area_below_the_curve,
        one_minus_the_index,
        spread_by_the_mean,
        half_the_spread_by_the_mean,
        standard_deviation,
        share_of_the_largest,
        largest_minus_smallest,
        largest_minus_smallest_share,
        largest_against_smallest,
        half_of_largest_against_smallest,
        from_the_mean,
        mean_distance_from_the_mean,
        neighbours_only,
        neighbours_in_order,
        neighbours_in_order_halved,
        square_of_both,
        no_brackets,
        squared_differences,
        by_the_median,
        by_the_median_if_any,
        by_the_whole_mean,
        by_the_whole_mean_if_any,
        whole_differences,
        the_last_one_only,
        the_last_one_left_out,
        the_first_one_left_out,
        the_first_one_left_out_once,
        by_the_largest,
        pairs_that_differ,
        whole_values_only,
        nothing_is_everything,
        root_of_squared_differences,
        bars_below_the_curve,
        whole_values,
        each_pair_of_values_once,
        excess_of_the_largest,
        squares_of_shares,
        one_minus_squares,
        without_zeros,
        equal_values_once,
    ],
    special={
        "all have the same": [same_gives_none, same_gives_one],
        "one has everything": [everything_gives_one, everything_gives_none],
    },
    also_right=[by_two_loops, by_ranks, by_the_curve],
)


# ---- newcomer_share

HISTORY = {
    2021: ["a", "b", "a", "c"],
    2022: ["a", "d", "a", "a"],
    2023: ["c", "a", "e", "f", "a"],
}


def history_cases(rng):
    yield HISTORY, 2022
    yield HISTORY, 2023
    for years in (3, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6):
        history, ordered = drawn_history(rng, years)
        yield history, ordered[rng.randint(years // 2, years - 2)]
    for away in (2, 3, 5, 8, 12):  # somebody comes back after so many years
        one, two, three = rng.sample(AUTHORS, 3)
        year = rng.randint(2014, 2025)
        yield {year: [one, three], year - 1: [two], year - away: [one, two]}, year
    for years in (1, 2, 3):
        history, ordered = drawn_history(rng, years)
        yield special("the first year of the project", history, ordered[0])
    for years in (2, 3, 3):
        history, ordered = drawn_history(rng, years)
        missing = ordered[-1] + 1 if rng.random() < 0.5 else ordered[0] - 1
        yield special("a year without commits", history, missing)


def drawn_history(rng, years):
    """Return a history, its years in no order and with gaps, and the years in order."""
    first = rng.randint(2005, 2015)
    ordered = sorted(rng.sample(range(first, first + years + 2), years))
    names = rng.sample(AUTHORS, 7)
    history = {}
    for year in rng.sample(ordered, years):
        present = rng.sample(names, rng.randint(2, 5))
        history[year] = [rng.choice(present) for _ in range(rng.randint(3, 7))]
    return history, ordered


def known_before(history, year):
    return {name for y, names in history.items() if y < year for name in names}


def absent_last_year(history, year):
    """In your results an author counts as new who was absent the year before. Whoever came
    earlier and returns is not new: look at all earlier years."""
    names = set(history[year])
    return len(names - set(history.get(year - 1, []))) / len(names)


def absent_in_the_last_recorded_year(history, year):
    """In your results an author counts as new who is absent from the last year before with
    commits. Whoever came earlier and returns is not new: look at all earlier years."""
    names = set(history[year])
    before = max(y for y in history if y < year)
    return len(names - set(history[before])) / len(names)


def new_again(history, year):
    """In your results an author who was away for some years counts as new again. Whoever
    came earlier, however long ago, is not new."""
    names = set(history[year])
    recent = {n for y, some in history.items() if year - 3 <= y < year for n in some}
    return len(names - recent) / len(names)


@says_the_same_as(new_again)
def new_again_after_five(history, year):
    names = set(history[year])
    recent = {n for y, some in history.items() if year - 5 <= y < year for n in some}
    return len(names - recent) / len(names)


def one_earlier_year_only(history, year):
    """Your results know one of the earlier years only, the one that stands last in the
    dictionary. Is the collection of earlier authors made anew in each round?"""
    names = set(history[year])
    before = [y for y in history if y < year][-1]
    return len(names - set(history[before])) / len(names)


def absent_from_other_years(history, year):
    """In your results an author counts as new only who is absent from *later* years, too.
    New means: in no earlier year."""
    names = set(history[year])
    others = {n for y, some in history.items() if y != year for n in some}
    return len(names - others) / len(names)


def absent_later(history, year):
    """In your results an author counts as new who is absent from the *later* years. New
    means: in no earlier year."""
    names = set(history[year])
    later = {n for y, some in history.items() if y > year for n in some}
    return len(names - later) / len(names)


def share_of_commits(history, year):
    """Your results are the share of *commits* made by newcomers. The share of authors is
    asked for: count each of them once."""
    names = history[year]
    return sum(n not in known_before(history, year) for n in names) / len(names)


def newcomers_by_commits(history, year):
    """Your results divide newcomers by commits. Both numbers should be authors, each
    counted once."""
    names = history[year]
    return len(set(names) - known_before(history, year)) / len(names)


def commits_by_authors(history, year):
    """Your results divide commits of newcomers by authors. Both numbers should be authors,
    each counted once."""
    names = history[year]
    new = sum(n not in known_before(history, year) for n in names)
    return new / len(set(names))


def of_all_so_far(history, year):
    """Your results are a share of all authors up to that year. The share of the authors of
    *that* year is asked for."""
    names, before = set(history[year]), known_before(history, year)
    return len(names - before) / len(names | before)


def of_all_ever(history, year):
    """Your results are a share of all authors of the whole history. The share of the
    authors of *that* year is asked for."""
    names = set(history[year])
    everyone = {n for some in history.values() for n in some}
    return len(names - known_before(history, year)) / len(everyone)


def of_those_before(history, year):
    """Your results divide newcomers by the authors of earlier years. The share of the
    authors of *that* year is asked for."""
    before = known_before(history, year)
    return len(set(history[year]) - before) / len(before)


@says_the_same_as(of_those_before)
def of_those_before_at_most_all(history, year):
    return min(1.0, of_those_before(history, year))


def back_to_the_first_gap(history, year):
    """In your results earlier years count only as far back as no year is missing. A
    project can pause: look at all years with a smaller number."""
    names, before, other = set(history[year]), set(), year - 1
    while other in history:
        before |= set(history[other])
        other -= 1
    return len(names - before) / len(names)


def in_one_of_the_two(history, year):
    """Your results count those who left as well as those who came. The newcomers are in
    the year and not before: `-` between sets, not `^`."""
    names = set(history[year])
    return len(names ^ known_before(history, year)) / len(names)


def by_those_who_stayed(history, year):
    """Your results divide newcomers by those who stayed. A share is a part of all authors
    of the year, the newcomers included."""
    names, before = set(history[year]), known_before(history, year)
    return len(names - before) / len(names & before)


@says_the_same_as(by_those_who_stayed)
def by_those_who_stayed_at_most_all(history, year):
    names, before = set(history[year]), known_before(history, year)
    return (
        min(1.0, len(names - before) / len(names & before)) if names & before else 1.0
    )


def how_many_more(history, year):
    """Your results are by how much the number of authors grew since the last year before.
    As many may have come as left: look who they are."""
    before = max(y for y in history if y < year)
    now, then = len(set(history[year])), len(set(history[before]))
    return (now - then) / now


@says_the_same_as(how_many_more)
def how_many_more_at_least_none(history, year):
    return max(0, how_many_more(history, year))


def skips_while_removing(history, year):
    """Some authors who were there before count as new in your results: those that follow
    another such author. Are they removed from the list that the loop runs over?"""
    names, before = list(dict.fromkeys(history[year])), known_before(history, year)
    size = len(names)
    for name in names:
        if name in before:
            names.remove(name)
    return len(names) / size


@says_the_same_as(in_one_of_the_two)
def in_one_of_the_two_of_all(history, year):
    names, before = set(history[year]), known_before(history, year)
    return len(names ^ before) / len(names | before)


def those_who_stayed(history, year):
    """Your results are the share of authors who were there before. The newcomers are the
    others: 1 minus yours."""
    names = set(history[year])
    return len(names & known_before(history, year)) / len(names)


def how_many_newcomers(history, year):
    """Your results are how many newcomers there are. Divide by the authors of that year."""
    return len(set(history[year]) - known_before(history, year))


def who_left(history, year):
    """Your results are a share of earlier authors who are gone. Newcomers are authors of
    that year who were not there before."""
    before = known_before(history, year)
    return len(before - set(history[year])) / len(before)


def one_commit_only(history, year):
    """Your results are the share of authors with one commit in that year. A newcomer can
    have many, and one commit can come from an old hand."""
    tally = Counter(history[year])
    return sum(n == 1 for n in tally.values()) / len(tally)


def in_order_of_the_dictionary(history, year):
    """Your results take for earlier what stands before that year in the dictionary. The
    years are in no order: compare their numbers."""
    before = set()
    for other, names in history.items():
        if other == year:
            return len(set(names) - before) / len(set(names))
        before |= set(names)
    return None


def everyone_is_new(history, year):
    """Every result of yours is 1: nobody is found among the earlier authors. Are their
    names collected one by one, and from the earlier years?"""
    return 1.0


def up_to_and_with(history, year):
    """Every result of yours is 0: the year itself counts as earlier. Earlier means less:
    `<`."""
    return 0.0


def names_inside_names(history, year):
    """In your results a name that is part of an earlier author's name is taken for that
    author. Compare whole names, with `in` on a list or a set of them."""
    before = " ".join(known_before(history, year))
    names = set(history[year])
    return sum(name not in before for name in names) / len(names)


@says_the_same_as(names_inside_names)
def names_across_names(history, year):
    earlier = [n for y, names in history.items() if y < year for n in names]
    names = set(history[year])
    return sum(name not in "".join(earlier) for name in names) / len(names)


def first_year_is_zero(history, year):
    """In the first year nobody was there before, so all are new: 1, not 0."""
    return 0.0


def first_year_is_none(history, year):
    """You returned None for the first year. Nobody was there before, so all are new: 1."""
    return


def first_year_stops_it(history, year):
    """Your function stopped in the first year, where there is no earlier one. With nobody
    there before, all are new: 1."""
    return {}[year]


@says_the_same_as(first_year_stops_it)
def first_year_has_no_maximum(history, year):
    return max([])


@says_the_same_as(first_year_stops_it)
def first_year_divides(history, year):
    return 1 / 0


def no_commits_stops_it(history, year):
    """A year without commits is missing from the dictionary, and your function stopped
    there. Ask first, and return None."""
    return history[year]


def no_commits_divides(history, year):
    """In a year without commits there is nobody to divide by. Ask first, and return
    None."""
    return 1 / 0


def no_commits_is_zero(history, year):
    """You returned 0 for a year without commits. Of nobody there is no share: None."""
    return 0


def with_counters(history, year):
    tally = Counter(history.get(year, ()))
    for name in list(tally):
        if any(name in names for y, names in history.items() if y < year):
            tally[name] = 0
    return sum(map(bool, tally.values())) / len(tally) if tally else None


def with_first_years(history, year):
    first = {}
    for y in sorted(history, reverse=True):
        first.update(dict.fromkeys(history[y], y))
    if year not in history:
        return None
    names = set(history[year])
    return fmean(first[name] == year for name in names)


def with_lists(history, year):
    if year not in history:
        return None
    seen, new, everyone = [], 0, []
    for y in sorted(history):
        if y >= year:
            break
        seen.extend(history[y])
    for name in history[year]:
        if name in everyone:
            continue
        everyone.append(name)
        new += name not in seen
    return new / len(everyone)


newcomer_share = Task(
    history_cases,
    objective="commons-3",
    mistakes=[
        absent_last_year,
        absent_in_the_last_recorded_year,
        new_again,
        new_again_after_five,
        one_earlier_year_only,
        absent_from_other_years,
        absent_later,
        share_of_commits,
        newcomers_by_commits,
        commits_by_authors,
        of_all_so_far,
        of_all_ever,
        of_those_before,
        of_those_before_at_most_all,
        back_to_the_first_gap,
        in_one_of_the_two,
        in_one_of_the_two_of_all,
        those_who_stayed,
        how_many_newcomers,
        who_left,
        one_commit_only,
        in_order_of_the_dictionary,
        everyone_is_new,
        up_to_and_with,
        names_inside_names,
        names_across_names,
        by_those_who_stayed,
        by_those_who_stayed_at_most_all,
        how_many_more,
        how_many_more_at_least_none,
        skips_while_removing,
    ],
    special={
        "the first year of the project": [
            first_year_is_zero,
            first_year_is_none,
            first_year_stops_it,
            first_year_has_no_maximum,
            first_year_divides,
        ],
        "a year without commits": [
            no_commits_stops_it,
            no_commits_divides,
            no_commits_is_zero,
        ],
    },
    also_right=[with_counters, with_first_years, with_lists],
)


# ---- more_passers_by

more_passers_by = Break(
    objective="commons-4",
    needs=["half_of_commits"],
    must={
        "are_two_years": (
            "These are no two years to compare. Return two dictionaries, name of author "
            "to commits, each with at least three authors and whole numbers above 0."
        ),
        "colleague_is_worried": (
            "The colleague is not worried: the share of authors with one commit does not "
            "rise. Let more of them come once."
        ),
        "regulars_stayed": (
            "A regular, with five commits or more before, has gone or has fewer than five. "
            "Leave the regulars as they are."
        ),
        "work_is_not_narrower": (
            "Half of the commits now comes from fewer authors than before. Give the "
            "busiest no more than they had."
        ),
    },
    right=[
        ({"a": 9, "b": 9, "c": 1}, {"a": 9, "b": 9, "c": 1, "d": 1}),
        ({"a": 5, "b": 2, "c": 3}, {"a": 5, "b": 2, "c": 1}),
        ({"x": 6, "y": 6, "z": 6}, {"x": 6, "y": 6, "z": 6, "p": 1, "q": 1}),
    ],
    wrong={
        "are_two_years": [
            ({"a": 9, "b": 1}, {"a": 9, "b": 1, "c": 1}),
            ({"a": 9, "b": 9, "c": 0}, {"a": 9, "b": 9, "c": 1}),
        ],
        "colleague_is_worried": [
            ({"a": 9, "b": 9, "c": 1}, {"a": 9, "b": 9, "c": 1}),
            ({"a": 9, "b": 1, "c": 1}, {"a": 9, "b": 2, "c": 1}),
        ],
        "regulars_stayed": [
            ({"a": 9, "b": 9, "c": 9}, {"a": 9, "b": 9, "d": 1}),
            ({"a": 9, "b": 9, "c": 1}, {"a": 9, "b": 4, "c": 1, "d": 1}),
        ],
        "work_is_not_narrower": [
            ({"a": 6, "b": 6, "c": 6}, {"a": 90, "b": 6, "c": 6, "d": 1}),
        ],
    },
)
