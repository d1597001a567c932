"""What people answer to `half_of_commits`: wrong, and right in unusual style."""

from bisect import bisect_left
from itertools import accumulate, combinations
from math import ceil
from statistics import fmean, median

from coursekit.exercise import Build, special

task = Build(
    objective="commons-1",
    points={
        "ordinary": 2,
        "exactly half": 1,
        "a single author": 1,
        "nobody committed": 1,
    },
    built=(
        "You have built a number that says how few people half of the work came from."
    ),
)


@task.cases
def cases(rng):
    yield ([4, 40, 1, 12, 2, 20, 1, 6, 3, 1, 8, 2],)
    for size in (3, 4, 5, 6, 8):
        yield (_uneven(rng, size),)
    for more in ([4, 2], [6, 3, 1]):  # without those with one commit, one has half
        yield (rng.sample([*more, 1, 1, 1, 1, 1], len(more) + 5),)
    yield ([0, rng.randint(1, 9), 0],)
    for busiest, *others in (
        [rng.choice([7, 9]), 4, 3, 3, 2, 2, 2, 2, 0],
        [5, 3, 3, 2, 2, 1, 1],
    ):  # twice the busiest is half, the busiest and the next are not
        yield (rng.sample([busiest, *others], len(others) + 1),)
    for _ in range(2):
        equal = rng.choice([4, 6, 8])
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
    yield special("exactly half", [1, 1])
    yield special("exactly half", [2, 3, 5, 6, 4])
    # 7 of 14, but 3/14 + 2/14 + 2/14 is a hair less than a half in Python
    yield special("exactly half", [2, 1, 2, 3, 2, 2, 2])
    for alone in (1, 2, rng.randint(3, 9)):
        yield special("a single author", [alone])
    yield special("nobody committed", [])
    yield special("nobody committed", [0, 0, 0])
    yield special("nobody committed", [0, 0])
    yield special("nobody committed", [0])


def _uneven(rng, size):
    """Return counts with an odd sum, some equal, the largest not in front."""
    found = [rng.choice([1, 1, 2, 3, 5, 8, 13, 20]) for _ in range(size)]
    if sum(found) % 2 == 0:
        found[-1] += 1
    found.sort()
    return found[1:] + found[:1] if rng.random() < 0.5 else rng.sample(found, size)


def _largest_first(commits):
    return sorted(commits, reverse=True)


def _reach(ordered, goal):
    """Return how many of the numbers, from the front, add up to the goal or more."""
    return bisect_left(list(accumulate(ordered)), goal) + 1 if ordered else 0


@task.mistake
def from_the_smallest(commits):
    """Your results begin with the authors who committed least, so many are needed. The
    *fewest* who have half are the busiest: take the largest first."""
    return _reach(sorted(commits), sum(commits) / 2)


@task.mistake
def in_the_order_given(commits):
    """Your results take the authors in the order of the list. The fewest who have half
    are the busiest: take the largest first."""
    return _reach(commits, sum(commits) / 2)


@task.mistake
def backwards(commits):
    """Your results take the authors from the end of the list. The fewest who have half
    are the busiest: take the largest first."""
    return _reach(commits[::-1], sum(commits) / 2)


@task.mistake
def half_of_the_authors(commits):
    """Your results are half the number of authors. Ask who made half of the
    *commits*."""
    return len(commits) / 2


@task.says_the_same_as(half_of_the_authors)
def half_of_the_authors_rounded(commits):
    return len(commits) // 2


@task.says_the_same_as(half_of_the_authors)
def half_of_the_authors_rounded_up(commits):
    return (len(commits) + 1) // 2


@task.mistake
def one_too_few(commits):
    """Your results are one too small. The author with whom half is reached counts."""
    return _reach(_largest_first(commits), sum(commits) / 2) - 1


@task.mistake
def one_too_many(commits):
    """Your results are one too large. Once half is reached, nobody else is needed."""
    return _reach(_largest_first(commits), sum(commits) / 2) + 1


@task.mistake
def the_small_ones(commits):
    """Your results are how many of the *least* busy fit into half of the commits. The
    fewest who have half are the busiest."""
    return max(1, sum(part <= sum(commits) / 2 for part in accumulate(sorted(commits))))


@task.says_the_same_as(the_small_ones)
def the_small_ones_or_none(commits):
    return sum(part <= sum(commits) / 2 for part in accumulate(sorted(commits)))


@task.mistake
def sorted_as_text(commits):
    """Your results are those of numbers sorted as text, where 9 comes after 40. Sort
    them as numbers."""
    return _reach(sorted(commits, key=str, reverse=True), sum(commits) / 2)


@task.mistake
def above_the_mean(commits):
    """Your results are how many authors committed more than the mean. That is another
    question: add up, from the busiest on, until half of all commits is reached."""
    return sum(n > fmean(commits) for n in commits)


@task.mistake
def above_the_median(commits):
    """Your results are how many authors committed more than the median. Add up, from
    the busiest on, until half of all commits is reached."""
    return sum(n > median(commits) for n in commits)


@task.mistake
def with_half_alone(commits):
    """Your results count authors who made half of the commits by themselves. It is
    enough that they have half *together*."""
    return sum(n >= sum(commits) / 2 for n in commits)


@task.mistake
def half_of_the_largest(commits):
    """Your results count authors with at least half as many commits as the busiest. Add
    up, until half of *all* commits is reached."""
    return sum(n >= max(commits) / 2 for n in commits)


@task.says_the_same_as(half_of_the_largest)
def more_than_half_of_the_largest(commits):
    return sum(n > max(commits) / 2 for n in commits)


@task.mistake
def commits_of_these_authors(commits):
    """Your results are commits. How many *authors* made them is asked for."""
    ordered = _largest_first(commits)
    return sum(ordered[: _reach(ordered, sum(commits) / 2)])


@task.says_the_same_as(commits_of_these_authors)
def commits_of_the_two_busiest(commits):
    return sum(_largest_first(commits)[:2])


@task.mistake
def half_of_all_commits(commits):
    """Your results are half of all commits. How many authors made them is asked for."""
    return sum(commits) / 2


@task.says_the_same_as(half_of_all_commits)
def half_of_all_commits_rounded(commits):
    return sum(commits) // 2


@task.mistake
def share_of_the_authors(commits):
    """Your results are a share of the authors. Their number is asked for."""
    return _reach(_largest_first(commits), sum(commits) / 2) / len(commits)


@task.mistake
def equal_counts_once(commits):
    """Authors with the same number of commits are counted once in your results. They
    are different people: keep the list as it is."""
    return _reach(sorted(set(commits), reverse=True), sum(set(commits)) / 2)


@task.says_the_same_as(equal_counts_once)
def equal_counts_once_of_all(commits):
    return _reach(sorted(set(commits), reverse=True), sum(commits) / 2)


@task.says_the_same_as(equal_counts_once)
def equal_counts_once_at_most(commits):
    return min(equal_counts_once_of_all(commits), len(set(commits)))


@task.mistake
def half_of_what_is_left(commits):
    """Your results stop when the authors taken have half of what the *others* have.
    Compute half of all commits once, before anyone is taken."""
    rest, taken = _largest_first(commits), 0
    while taken < sum(rest) / 2:
        taken += rest.pop(0)
    return len(commits) - len(rest)


@task.mistake
def two_at_most(commits):
    """Your results are never more than 2. It can take three authors or more."""
    return min(2, _reach(_largest_first(commits), sum(commits) / 2))


@task.mistake
def rounded_percent(commits):
    """Your results are those of shares rounded to whole percent. An author with 49.6 %
    has not half: compare without rounding."""
    shares = [round(100 * n / sum(commits)) for n in _largest_first(commits)]
    return min(_reach(shares, 50), len(commits))


@task.mistake
def as_much_as_all_after(commits):
    """Your results stop at an author who has as many commits as all who come after. Add
    up from the busiest on, until half of *all* commits is reached."""
    ordered = _largest_first(commits)
    own = (n >= sum(ordered[i + 1 :]) for i, n in enumerate(ordered))
    return list(own).index(True) + 1


@task.mistake
def closest_to_half(commits):
    """Your results are the number of authors whose commits come closest to half, above
    or below. Half or more is asked for."""
    sums = list(accumulate(_largest_first(commits)))
    return 1 + sums.index(min(sums, key=lambda part: abs(part - sums[-1] / 2)))


@task.mistake
def fifty_commits(commits):
    """Your results are those for 50 commits, which is half in the example only. Compute
    half of these commits."""
    sums = list(accumulate(_largest_first(commits)))
    return bisect_left(sums, 50) + 1 if sums[-1] >= 50 else 0


@task.says_the_same_as(fifty_commits)
def fifty_commits_or_all(commits):
    return fifty_commits(commits) or len(commits)


@task.mistake
def one_or_all(commits):
    """Your results are 1 where one author has half alone, and else all authors. Does
    the sum begin anew in each round?"""
    return 1 if max(commits) >= sum(commits) / 2 else len(commits)


@task.mistake
def one_each_time(commits):
    """Your result is always 1, as if the busiest had half in every case. Is `return`
    inside the loop, or is half of something else than the commits the goal?"""
    return 1


@task.mistake
def the_busiest_again(commits):
    """Your results come to half too soon, as if the busiest stood in the list more than
    once. Is every author's number added once, and only once?"""
    return ceil(sum(commits) / 2 / max(commits))


@task.says_the_same_as(the_busiest_again)
def the_busiest_twice(commits):
    ordered = _largest_first(commits)
    return _reach(ordered, sum(commits) / 2 - ordered[0])


@task.mistake
def who_still_fits(commits):
    """Your results count only authors whose commits still fit into half, and pass over
    the others. Half may be passed: whoever reaches it counts."""
    left, count = sum(commits) / 2, 0
    for number in _largest_first(commits):
        if number <= left:
            left, count = left - number, count + 1
    return count


@task.mistake
def share_that_they_made(commits):
    """Your results are a share of the commits, the one that these authors made. How
    many authors they are is asked for."""
    return commits_of_these_authors(commits) / sum(commits)


@task.mistake
def share_of_the_busiest(commits):
    """Your results are the share of the busiest author. How many authors have half of
    all commits together is asked for."""
    return max(commits) / sum(commits)


@task.mistake
def without_passers_by(commits):
    """Authors with one commit are missing from your results. Their commits are part of
    all commits, too."""
    more = [number for number in commits if number != 1]
    return _reach(_largest_first(more), sum(more) / 2)


@task.mistake
def commits_of_half_the_authors(commits):
    """Your results are the commits of half the authors. Turn it round: how many authors
    made half of the commits?"""
    return sum(_largest_first(commits)[: len(commits) // 2])


@task.says_the_same_as(commits_of_half_the_authors)
def commits_of_the_lesser_half(commits):
    return sum(sorted(commits)[: len(commits) // 2])


@task.says_the_same_as(commits_of_half_the_authors)
def share_of_half_the_authors(commits):
    return sum(_largest_first(commits)[: len(commits) // 2]) / sum(commits)


@task.mistake
def in_the_order_given_and_one_less(commits):
    """Your results take the authors in the order of the list and are one too small. Put
    the busiest first, and count the one with whom half is reached."""
    return _reach(commits, sum(commits) / 2) - 1


@task.mistake
def how_many_different_counts(commits):
    """Your results are how many different numbers of commits there are. Add up, from
    the busiest on, until half of all commits is reached."""
    return len(set(commits))


@task.mistake
def how_many_authors(commits):
    """Your results are the number of all authors. Stop when half is reached."""
    return len(commits)


@task.says_the_same_as(how_many_authors)
def how_many_authors_with_commits(commits):
    return sum(number > 0 for number in commits)


@task.mistake
def the_busiest(commits):
    """Your results are the commits of the busiest author. How many authors have half of
    all commits together is asked for."""
    return max(commits)


@task.mistake
def half_rounded_down(commits):
    """Your results stop at half of the commits as a whole number. Half of 5 is 2.5, and
    2 commits are less than that: do not round, and do not use `//`."""
    return _reach(_largest_first(commits), sum(commits) // 2)


@task.says_the_same_as(half_rounded_down)
def half_rounded(commits):
    return _reach(_largest_first(commits), round(sum(commits) / 2))


@task.mistake
def ninety_percent(commits):
    """Your results are how many authors made all commits but a tenth. Half is asked
    for."""
    return _reach(_largest_first(commits), 0.9 * sum(commits))


@task.mistake
def one_commit_authors(commits):
    """Your results are how many authors have exactly one commit."""
    return commits.count(1)


@task.mistake
def without_the_busiest(commits):
    """The busiest author is missing from your results. Positions begin at 0."""
    ordered = _largest_first(commits)
    return _reach(ordered[1:], sum(commits) / 2)


@task.says_the_same_as(without_the_busiest)
def without_the_busiest_or_none(commits):
    found = without_the_busiest(commits)
    return found if found < len(commits) else 0


@task.says_the_same_as(without_the_busiest)
def without_the_busiest_or_all(commits):
    return min(without_the_busiest(commits), len(commits) - 1)


@task.mistake(on="exactly half")
def more_than_half(commits):
    """Where some authors have exactly half, your result is one more. At least half is
    asked for, and half is at least half: `>=`."""
    total, count = 0, 0
    for number in _largest_first(commits):
        if total > sum(commits) / 2:
            break
        total, count = total + number, count + 1
    return count


@task.mistake(on="a single author")
def alone_is_nobody(commits):
    """Where there is a single author your result is 0. That author made all of it: 1.
    What does your function return if its loop comes to its end?"""
    return 0


@task.mistake(on="a single author")
def alone_gives_none(commits):
    """Where there is a single author you returned None. That author made all of it: 1.
    What does your function return if its loop comes to its end?"""
    return


@task.mistake(on="a single author")
def alone_stops_it(commits):
    """Your function stopped where there is a single author. Without any other, half is
    reached with the first: 1."""
    return commits[1]


@task.mistake(on="nobody committed")
def nobody_is_one(commits):
    """Where nobody committed your result is 1. Of no commits, half is made by nobody: 0
    authors."""
    return 1


@task.says_the_same_as(nobody_is_one)
def zeros_are_one(commits):
    return 1 if commits else 0


@task.mistake(on="nobody committed")
def nobody_is_everyone(commits):
    """Where all have 0 commits, your result is the number of authors. Of no commits,
    half is made by nobody: 0 authors."""
    return len(commits)


@task.mistake(on="nobody committed")
def nobody_gives_none(commits):
    """You returned None where nobody committed. Of no commits, half is made by nobody:
    0 authors."""
    return


@task.mistake(on="nobody committed")
def nobody_stops_it(commits):
    """Your function stopped where nobody committed. Ask for that first, and return
    0."""
    return commits.index(-1)


@task.mistake(on="nobody committed")
def nobody_divides(commits):
    """Your function divided by 0 where nobody committed. Ask for that first, and return
    0."""
    return 1 / 0


@task.right
def by_taking_the_largest(commits):
    left, covered, count = list(commits), 0, 0
    while covered * 2 < sum(commits):
        biggest = max(left)
        left.remove(biggest)
        covered += biggest
        count += 1
    return count


@task.right
def by_trying_groups(commits):
    for size in range(len(commits) + 1):
        for group in combinations(commits, size):
            if 2 * sum(group) >= sum(commits):
                return size


@task.right
def by_sums(commits):
    sums = [0, *accumulate(_largest_first(commits))]
    return next(i for i, total in enumerate(sums) if total >= sums[-1] / 2)


task.equivalent = {
    "by_trying_groups: 1 -> 2": "All authors together always have half.",
}
