"""What people answer to `change`: wrong, and right in unusual style."""

from collections import Counter
from fractions import Fraction

from coursekit.exercise import Build, special

# The six projects of the chapter: commits in 2022 and in 2023.
COMMITS_2022 = {
    "numpy": 1792,
    "keras": 1015,
    "datasets": 954,
    "accelerate": 400,
    "lm-eval": 223,
    "fairlearn": 86,
}
COMMITS_2023 = {
    "numpy": 2387,
    "keras": 2371,
    "datasets": 416,
    "accelerate": 601,
    "lm-eval": 1532,
    "fairlearn": 88,
}
NAMES = ["ant", "bee", "cat", "dog", "elk", "fox", "gnu"]

task = Build(
    objective="claims-1",
    points={
        "ordinary": 4,
        "a project missing from the first year": 1,
        "a project missing from the second year": 1,
        "a share that stayed the same": 1,
        "others missing from one year": 1,
    },
    built=(
        "You can now say a change of a share in both ways, in points and in percent, "
        "and see which of the two a headline chose."
    ),
)


@task.cases
def cases(rng):
    yield COMMITS_2022, COMMITS_2023, "numpy"
    yield COMMITS_2022, COMMITS_2023, "keras"
    yield COMMITS_2022, COMMITS_2023, "accelerate"
    for size in (2, 3, 4, 5, 3):
        totals = rng.sample([20, 25, 50, 100], 2)
        before, after = (_counts(rng, size, total) for total in totals)
        names = rng.sample(NAMES, size)
        yield _keyed(rng, names, before), _keyed(rng, names, after), names[0]
    for size in (2, 3, 4):
        names = rng.sample(NAMES, size)
        older = _keyed(rng, names[1:], _counts(rng, size - 1))
        yield special(
            "a project missing from the first year",
            older,
            _keyed(rng, names, _counts(rng, size)),
            names[0],
        )
        names = rng.sample(NAMES, size)
        newer = _keyed(rng, names[1:], _counts(rng, size - 1))
        yield special(
            "a project missing from the second year",
            _keyed(rng, names, _counts(rng, size)),
            newer,
            names[0],
        )
    # Projects with equal counts, and a share far below 1 percent.
    ant, bee, cat, dog = rng.sample(NAMES, 4)
    yield {cat: 5, ant: 5, bee: 10}, {bee: 12, ant: 4, cat: 4}, ant
    yield {ant: 4, bee: 8, cat: 8}, {cat: 9, bee: 9, ant: 22}, ant
    yield {bee: 4, dog: 4, ant: 2}, {ant: 6, bee: 2, dog: 2}, ant
    yield {ant: 1, bee: 499, cat: 300}, {bee: 200, ant: 2, cat: 198}, ant
    for size, times in ((2, 2), (3, 4), (4, 2)):
        names, before = rng.sample(NAMES, size), _counts(rng, size)
        after = [times * count for count in before]
        yield special(
            "a share that stayed the same",
            _keyed(rng, names, before),
            _keyed(rng, names, after),
            names[0],
        )
    for size in (3, 4, 5):
        names = rng.sample(NAMES, size)
        before = _keyed(rng, names[:-1], _counts(rng, size - 1))
        after = _keyed(rng, names[:1] + names[2:], _counts(rng, size - 1))
        yield special("others missing from one year", before, after, names[0])
    alone, both = {ant: 6}, {bee: 9, ant: 3}
    yield special("others missing from one year", alone, both, ant)
    yield special("others missing from one year", both, alone, ant)
    yield special("a share that stayed the same", alone, {ant: 9}, ant)


def _counts(rng, size, total=None):
    """Return counts that add up to a round total, so that shares are easy by hand."""
    total = total or rng.choice([20, 25, 50, 100])
    cuts = sorted(rng.sample(range(1, total), size - 1))
    return [high - low for low, high in zip([0, *cuts], [*cuts, total])]


def _keyed(rng, names, values):
    """Return name -> value with the names in random order."""
    pairs = list(zip(names, values))
    rng.shuffle(pairs)
    return dict(pairs)


def _share(counts, name):
    """Return the share of a project, in percent."""
    return 100 * counts.get(name, 0) / sum(counts.values())


def _moved(old, new):
    """Return (points, percent) for a share that was `old` and is `new`, in percent."""
    return new - old, 100 * (new - old) / old


def _both(before, after, name):
    return _share(before, name), _share(after, name)


@task.mistake
def points_twice(before, after, name):
    """Both your numbers are the difference of the two shares. That is the change in
    points; in percent it is that difference divided by the share before."""
    old, new = _both(before, after, name)
    return new - old, new - old


@task.mistake
def percent_twice(before, after, name):
    """Both your numbers are the change in percent. In points it is the difference of
    the two shares, divided by nothing."""
    old, new = _both(before, after, name)
    return _moved(old, new)[1], _moved(old, new)[1]


@task.mistake
def percent_of_the_new_share(before, after, name):
    """Your percent are percent of the share after. A change in percent is measured
    against what there was before."""
    old, new = _both(before, after, name)
    return new - old, 100 * (new - old) / new


@task.mistake
def percent_first(before, after, name):
    """Your two numbers stand in the other order. First the points, then the percent."""
    old, new = _both(before, after, name)
    return _moved(old, new)[::-1]


@task.mistake
def sign_turned(before, after, name):
    """Your numbers have the right size and the wrong sign. A share that rose has gone
    up by a positive number: after minus before."""
    old, new = _both(before, after, name)
    points, percent = _moved(old, new)
    return -points, -percent


@task.mistake
def years_swapped(before, after, name):
    """Your results are those for the two years exchanged. The first argument is the
    earlier year."""
    old, new = _both(before, after, name)
    return _moved(new, old)


@task.mistake
def size_only(before, after, name):
    """Your numbers never fall below 0. A share can fall: keep the sign."""
    old, new = _both(before, after, name)
    points, percent = _moved(old, new)
    return abs(points), abs(percent)


@task.mistake
def growth_of_the_count(before, after, name):
    """Your percent are the growth of the project's own count. The share is asked for: a
    count can rise while its share falls, because the others rise faster."""
    old, new = _both(before, after, name)
    return new - old, 100 * (after[name] / before[name] - 1)


@task.mistake
def difference_and_growth_of_the_count(before, after, name):
    """Both your numbers speak of the project's own count. Its share of all commits is
    asked for, so the other projects have a part in it."""
    old, new = before[name], after[name]
    return new - old, 100 * (new - old) / old


@task.says_the_same_as(difference_and_growth_of_the_count)
def growth_of_the_count_twice(before, after, name):
    growth = 100 * (after[name] / before[name] - 1)
    return growth, growth


@task.mistake
def growth_of_the_count_as_points(before, after, name):
    """Your points are the growth of the project's own count. Take the two shares, and
    subtract."""
    old, new = _both(before, after, name)
    return 100 * (after[name] / before[name] - 1), _moved(old, new)[1]


@task.mistake
def shares_of_one(before, after, name):
    """Both your numbers are a hundred times too small. A share of 0.4 is 40 percent,
    and from 0.4 to 0.3 it falls by 10 points."""
    old, new = _both(before, after, name)
    points, percent = _moved(old, new)
    return points / 100, percent / 100


@task.mistake
def points_of_one(before, after, name):
    """Your points are a hundred times too small. A share of 0.4 is 40 percent, and from
    0.4 to 0.3 it falls by 10 points."""
    old, new = _both(before, after, name)
    points, percent = _moved(old, new)
    return points / 100, percent


@task.mistake
def percent_of_one(before, after, name):
    """Your percent are a hundred times too small: a fifth is 20 percent."""
    old, new = _both(before, after, name)
    points, percent = _moved(old, new)
    return points, percent / 100


@task.mistake
def percent_that_is_left(before, after, name):
    """Your percent say how large the new share is, measured by the old: 100 where
    nothing has changed. The change is asked for, and is then 0."""
    old, new = _both(before, after, name)
    return new - old, 100 * new / old


@task.mistake
def ratio_in_place_of_percent(before, after, name):
    """Your second number is the new share divided by the old: 1 where nothing has
    changed. The change in percent is asked for, and is then 0."""
    old, new = _both(before, after, name)
    return new - old, new / old


@task.mistake
def factor_of_the_count(before, after, name):
    """Your second number is the project's count after, divided by its count before. The
    change of its share is asked for, in percent."""
    old, new = _both(before, after, name)
    return new - old, after[name] / before[name]


@task.mistake
def total_of_the_first_year(before, after, name):
    """Your results are those of two shares of the first year's total. Each year has a
    total of its own."""
    total = sum(before.values())
    return _moved(100 * before[name] / total, 100 * after[name] / total)


@task.mistake
def total_of_the_second_year(before, after, name):
    """Your results are those of two shares of the second year's total. Each year has a
    total of its own."""
    total = sum(after.values())
    return _moved(100 * before[name] / total, 100 * after[name] / total)


@task.mistake
def total_of_both_years(before, after, name):
    """Your results are those of two shares of what both years have together. Each year
    has a total of its own."""
    total = sum(before.values()) + sum(after.values())
    return _moved(100 * before[name] / total, 100 * after[name] / total)


@task.mistake
def compared_with_the_others(before, after, name):
    """Your results are those of commits divided by the commits of the *other* projects.
    A share is a part of all, the project's own included."""

    def odds(counts):
        others = sum(counts.values()) - counts[name]
        return 100 * counts[name] / others

    return _moved(odds(before), odds(after))


@task.mistake
def number_of_projects(before, after, name):
    """Your results are those of commits divided by how many projects there are. Divide
    by all their commits."""
    old = 100 * before[name] / len(before)
    return _moved(old, 100 * after[name] / len(after))


@task.mistake
def compared_with_the_largest(before, after, name):
    """Your results are those of commits divided by the largest project's. A share is a
    part of all."""
    old = 100 * before[name] / max(before.values())
    return _moved(old, 100 * after[name] / max(after.values()))


@task.mistake
def percent_of_the_middle(before, after, name):
    """Your percent are percent of the mean of the two shares. A change in percent is
    measured against what there was before."""
    old, new = _both(before, after, name)
    return new - old, 200 * (new - old) / (new + old)


@task.mistake
def the_two_shares(before, after, name):
    """Your two numbers are the shares before and after. Their difference is asked for,
    in points and in percent."""
    return _both(before, after, name)


@task.mistake
def count_gained_of_all(before, after, name):
    """Your points are the commits gained, as a part of all commits. Find the two shares
    first, each with the total of its own year; then subtract."""
    gained = after[name] - before[name]
    old, new = _both(before, after, name)
    return 100 * gained / sum(after.values()), _moved(old, new)[1]


@task.mistake
def first_of_the_dictionary(before, after, name):
    """Your results are those of the project that stands first in the first dictionary.
    The project to look at is given by its name."""
    return _moved(*_both(before, after, next(iter(before))))


@task.mistake
def percent_against_all(before, after, name):
    """Your second number is the change in points divided by 100. In percent, the change
    is the difference divided by the share before."""
    old, new = _both(before, after, name)
    return new - old, (new - old) / 100


@task.mistake
def growth_beyond_the_total(before, after, name):
    """Your percent are the growth of the count minus the growth of the total. Growth
    rates do not subtract like that: find the two shares, and compare them."""
    old, new = _both(before, after, name)
    own = after[name] / before[name]
    total = sum(after.values()) / sum(before.values())
    return new - old, 100 * (own - total)


@task.mistake
def rounds_the_shares(before, after, name):
    """Your results are those of shares that were rounded first. Round at the end, if at
    all: small errors in the shares are large ones in their difference."""
    old, new = _both(before, after, name)
    return _moved(round(old, 1), round(new, 1))


@task.says_the_same_as(rounds_the_shares)
def rounds_the_shares_to_two(before, after, name):
    old, new = _both(before, after, name)
    return _moved(round(old, 2), round(new, 2))


@task.says_the_same_as(rounds_the_shares)
def rounds_the_shares_to_none(before, after, name):
    old, new = _both(before, after, name)
    return _moved(round(old), round(new)) if round(old) else (round(new), None)


@task.says_the_same_as(rounds_the_shares)
def whole_percents(before, after, name):
    old, new = (share // 1 for share in _both(before, after, name))
    return _moved(old, new) if old else (new, None)


@task.says_the_same_as(rounds_the_shares)
def whole_percents_throughout(before, after, name):
    old, new = (share // 1 for share in _both(before, after, name))
    return (new - old, 100 * (new - old) // old) if old else (new, None)


@task.mistake
def no_brackets(before, after, name):
    """Your percent are the new share minus 100. Python divides before it subtracts: put
    the difference in brackets."""
    old, new = _both(before, after, name)
    return new - old, new - 100


@task.mistake
def total_up_to_the_project(before, after, name):
    """Your totals end with the project to look at. Those that come after it in the
    dictionary belong to the total, too."""

    def share_so_far(year):
        names = list(year)
        return _share({n: year[n] for n in names[: names.index(name) + 1]}, name)

    return _moved(share_so_far(before), share_so_far(after))


@task.mistake
def total_of_the_second_year_too_large(before, after, name):
    """In your results the total of the second year holds the first year's as well.
    Begin it at 0 for each year."""
    old = _share(before, name)
    new = 100 * after[name] / (sum(before.values()) + sum(after.values()))
    return _moved(old, new)


@task.mistake(on="a project missing from the first year")
def no_share_before_is_zero(before, after, name):
    """A project that had no share before has not changed by 0 percent. There is nothing
    to measure against, so the answer is None."""
    return _share(after, name), 0


@task.mistake(on="a project missing from the first year")
def no_share_before_is_hundred(before, after, name):
    """From no share to some is not 100 percent more: 100 percent more than nothing is
    nothing. There is nothing to measure against, so the answer is None."""
    return _share(after, name), 100


@task.mistake(on="a project missing from the first year")
def no_share_before_is_endless(before, after, name):
    """You returned infinity for a project that had no share before. There is nothing to
    measure against, so the answer is None."""
    return _share(after, name), float("inf")


@task.mistake(on="a project missing from the first year")
def no_share_before_is_the_share(before, after, name):
    """For a project without a share before, your percent are its new share. There is
    nothing to measure against, so the answer is None."""
    return _share(after, name), _share(after, name)


@task.mistake(on="a project missing from the first year")
def no_share_before_is_nothing_at_all(before, after, name):
    """For a project without a share before, only the percent are None. In points the
    change is known: from 0 to the new share."""
    return None, None


@task.mistake(on="a project missing from the first year")
def no_share_before_gives_none(before, after, name):
    """You returned None alone for a project that had no share before. Return two
    things: the points, which are known, and None for the percent."""
    return


@task.mistake(on="a project missing from the first year")
def no_share_before_no_points(before, after, name):
    """You gave 0 points to a project that had no share before. It went from 0 to its
    new share: that many points."""
    return 0, None


@task.says_the_same_as(no_share_before_no_points)
def no_share_before_no_change(before, after, name):
    return 0, 0


@task.mistake(on="a project missing from the first year")
def no_share_before_divides(before, after, name):
    """A project missing from the first year had a share of 0, and nothing can be
    divided by 0. Ask first; then the percent are None."""
    return 1 / 0


@task.mistake(on="a project missing from the first year")
def newcomer_is_left_out(before, after, name):
    """Your total of the second year has only the projects of the first. A project that
    is new has a part in the total, too."""
    return 100 * after[name] / sum(after.get(n, 0) for n in before), None


@task.says_the_same_as(newcomer_is_left_out)
def newcomer_has_it_all(before, after, name):
    others = [after[n] for n in before if n in after]
    return 100 * after[name] / (sum(others) or sum(after.values())), None


@task.mistake(on="a project missing from the first year")
def no_share_before_stops(before, after, name):
    """A project with no commits in the first year is missing from that dictionary, and
    your function stopped there. `before.get(name, 0)` gives 0 for it."""
    return before[name]


@task.mistake(on="a project missing from the second year")
def no_share_after_stops(before, after, name):
    """A project with no commits in the second year is missing from that dictionary, and
    your function stopped there. `after.get(name, 0)` gives 0 for it."""
    return after[name]


@task.mistake(on="a project missing from the second year")
def no_share_after_is_none(before, after, name):
    """You gave None in percent for a project that is gone. It had a share before, so
    the percent are known: minus 100."""
    return -_share(before, name), None


@task.mistake(on="a project missing from the second year")
def no_share_after_gives_none(before, after, name):
    """You returned None alone for a project that is gone. Its share went to 0: so many
    points less, and minus 100 percent."""
    return


@task.says_the_same_as(no_share_after_gives_none)
def no_share_after_is_nothing_at_all(before, after, name):
    return None, None


@task.mistake(on="a project missing from the second year")
def no_share_after_no_change(before, after, name):
    """You gave 0 and 0 for a project that is gone. Its share went to 0: so many points
    less, and minus 100 percent."""
    return 0, 0


@task.mistake(on="a share that stayed the same")
def unchanged_is_none(before, after, name):
    """You gave None in percent for a share that stayed the same. It changed by 0
    percent, which is a number: only a share that was 0 before has no answer."""
    return 0, None


@task.says_the_same_as(unchanged_is_none)
def unchanged_gives_none(before, after, name):
    return None


@task.mistake(on="others missing from one year")
def common_projects(before, after, name):
    """Your totals hold only the projects of both years. A project that came or went has
    a part in the total of the year in which it was there."""
    names = {*before} & {*after}
    old, new = (
        {n: c for n, c in year.items() if n in names} for year in (before, after)
    )
    return _moved(_share(old, name), _share(new, name))


@task.says_the_same_as(newcomer_is_left_out, on="others missing from one year")
def projects_of_the_first_year(before, after, name):
    return _moved(
        _share(before, name), _share({n: after.get(n, 0) for n in before}, name)
    )


@task.mistake(on="others missing from one year")
def others_missing_stop_it(before, after, name):
    """Your function stopped because another project is missing from one of the years.
    Only the project to look at needs to be looked up by name."""
    return before["missing"]


@task.mistake
def cut_off(before, after, name):
    """Your results have lost what stands after the point. Does `int` or `//` cut it
    off? Return the numbers as they are."""
    points, percent = _moved(*_both(before, after, name))
    return int(points), int(percent)


@task.says_the_same_as(cut_off)
def floored(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return points // 1, percent // 1


@task.says_the_same_as(cut_off)
def percent_floored(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return points, percent // 1


@task.mistake
def numbers_of_the_example(before, after, name):
    """A number or a name of the example stands in your function: 4470, 7395 or numpy.
    Take everything from what is given."""
    return _moved(100 * before[name] / 4470, 100 * after[name] / 7395)


@task.says_the_same_as(numbers_of_the_example)
def numpy_or_nothing(before, after, name):
    old, new = _both(before, after, "numpy")
    return _moved(old, new) if old else (0, None)


@task.mistake
def growth_of_the_total(before, after, name):
    """Your numbers are the change of all commits together. The project's share of them
    is asked for."""
    return _moved(sum(before.values()), sum(after.values()))


@task.mistake
def total_without_one(before, after, name):
    """One project is missing from your totals, the first or the last of the dictionary.
    Does a loop begin with the second, or end one step early?"""
    return _of_totals(lambda counts: sum(counts[1:]), before, after, name)


@task.says_the_same_as(total_without_one)
def total_without_the_last(before, after, name):
    return _of_totals(lambda counts: sum(counts[:-1]), before, after, name)


@task.mistake
def equal_counts_once(before, after, name):
    """Projects with the same count are added once to your totals. Does a set hold the
    counts? Two projects with 5 commits have 10."""
    return _of_totals(lambda counts: sum(set(counts)), before, after, name)


@task.mistake
def total_is_one_project(before, after, name):
    """Your total is the count of a single project, the first or the last of the
    dictionary. Is there an `=` where `+=` is meant, or `return` inside the loop?"""
    return _of_totals(lambda counts: counts[-1], before, after, name)


@task.says_the_same_as(total_is_one_project)
def total_is_the_first(before, after, name):
    return _of_totals(lambda counts: counts[0], before, after, name)


def _of_totals(total, before, after, name):
    """Return the change of the parts of two totals, made of a list of counts."""
    old, new = (100 * y[name] / total(list(y.values())) for y in (before, after))
    return _moved(old, new)


@task.mistake
def count_gained(before, after, name):
    """Your first number is the commits gained. The points are the difference of the two
    shares, each a part of its own year's total."""
    old, new = _both(before, after, name)
    return after[name] - before[name], _moved(old, new)[1]


@task.says_the_same_as(difference_and_growth_of_the_count)
def difference_of_the_count_as_a_part(before, after, name):
    old, new = before[name], after[name]
    return new - old, (new - old) / old


@task.mistake
def one_sign_turned(before, after, name):
    """One of your two numbers has the wrong sign. Both are after minus before, so that
    both are above 0 for a rise."""
    points, percent = _moved(*_both(before, after, name))
    return points, -percent


@task.says_the_same_as(one_sign_turned)
def sign_of_the_points_turned(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return -points, percent


@task.mistake
def size_only_of_one(before, after, name):
    """One of your two numbers never falls below 0. A share can fall: both keep their
    sign."""
    points, percent = _moved(*_both(before, after, name))
    return points, abs(percent)


@task.says_the_same_as(size_only_of_one)
def size_of_the_points_only(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return abs(points), percent


@task.mistake
def old_by_new(before, after, name):
    """Your second number is the old share divided by the new. The change in percent is
    the difference, divided by the share before."""
    old, new = _both(before, after, name)
    return new - old, 100 * old / new


@task.says_the_same_as(old_by_new)
def old_by_new_of_one(before, after, name):
    old, new = _both(before, after, name)
    return new - old, old / new


@task.mistake
def shares_added(before, after, name):
    """Your numbers come from the two shares added up. A change is their difference."""
    old, new = _both(before, after, name)
    return new + old, 100 * (new + old) / old


@task.mistake
def share_upside_down(before, after, name):
    """Your results are those of all commits divided by the project's. A share is the
    other way up: the part above, the whole below."""
    old, new = (100 / (share / 100) for share in _both(before, after, name))
    return _moved(old, new)


@task.says_the_same_as(share_upside_down)
def share_upside_down_of_one(before, after, name):
    old, new = (1 / (share / 100) for share in _both(before, after, name))
    return _moved(old, new)


@task.says_the_same_as(compared_with_the_others)
def compared_with_the_others_of_one(before, after, name):
    points, percent = compared_with_the_others(before, after, name)
    return points / 100, percent


@task.mistake
def others_in_place_of_the_project(before, after, name):
    """Your results are those of all the other projects together. The share of the
    project that is named is asked for."""
    old, new = (100 - share for share in _both(before, after, name))
    return _moved(old, new)


@task.mistake
def totals_exchanged(before, after, name):
    """Each count is divided by the total of the other year. A share is a part of its
    own year's total."""
    old = 100 * before[name] / sum(after.values())
    return _moved(old, 100 * after[name] / sum(before.values()))


@task.mistake(on="a project missing from the first year")
def no_share_before_is_one(before, after, name):
    """For a project without a share before you divided by 1, or by another small
    number, in place of 0. There is nothing to measure against, so the answer is
    None."""
    return _share(after, name), 100 * _share(after, name)


@task.says_the_same_as(no_share_before_is_one)
def no_share_before_is_one_less(before, after, name):
    return _share(after, name), 100 * (_share(after, name) - 1)


@task.mistake(on="a project missing from the second year")
def no_share_after_is_a_rise(before, after, name):
    """A project that is gone has not risen: its percent are minus 100, and its points
    below 0 as well."""
    return -_share(before, name), 100


@task.says_the_same_as(no_share_after_is_a_rise)
def no_share_after_is_a_rise_in_both(before, after, name):
    return _share(before, name), 100


@task.mistake(on="a project missing from the second year")
def no_share_after_is_zero_percent(before, after, name):
    """You gave 0 percent for a project that is gone. It has lost all of its share:
    minus 100 percent."""
    return -_share(before, name), 0


@task.mistake(on="a project missing from the first year")
def missing_is_one_commit(before, after, name):
    """A project that is missing from the first year counts as one commit in your
    results. It had none: `before.get(name, 0)`."""
    old, new = 100 / sum(before.values()), _share(after, name)
    return _moved(old, new)


@task.mistake(on="a project missing from the second year")
def missing_later_is_one_commit(before, after, name):
    """A project that is missing from the second year counts as one commit in your
    results. It had none: `after.get(name, 0)`."""
    old, new = _share(before, name), 100 / sum(after.values())
    return _moved(old, new)


@task.mistake
def falls_are_zero(before, after, name):
    """Your numbers are 0 where the share fell. A fall is a change, too: below 0, in
    points and in percent."""
    points, percent = _moved(*_both(before, after, name))
    return max(0, points), max(0, percent)


@task.mistake
def rounded_at_the_end(before, after, name):
    """Your results are the right ones, rounded. Return the numbers as they are."""
    points, percent = _moved(*_both(before, after, name))
    return round(points, 1), round(percent, 1)


@task.says_the_same_as(rounded_at_the_end)
def rounded_to_two(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return round(points, 2), round(percent, 2)


@task.says_the_same_as(rounded_at_the_end)
def rounded_to_none(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return round(points), round(percent)


@task.mistake
def a_hundred_times_too_large(before, after, name):
    """One of your numbers, or both, is a hundred times too large. A share is multiplied
    by 100 once to be in percent."""
    points, percent = _moved(*_both(before, after, name))
    return 100 * points, 100 * percent


@task.says_the_same_as(a_hundred_times_too_large)
def points_a_hundred_times_too_large(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return 100 * points, percent


@task.says_the_same_as(a_hundred_times_too_large)
def percent_a_hundred_times_too_large(before, after, name):
    points, percent = _moved(*_both(before, after, name))
    return points, 100 * percent


@task.right
def with_counters(before, after, name):
    before, after = Counter(before), Counter(after)
    old = before[name] / before.total() * 100
    new = after[name] / after.total() * 100
    return new - old, (new / old - 1) * 100 if old else None


@task.right
def with_fractions(before, after, name):
    old = Fraction(before.get(name, 0), sum(before.values()))
    new = Fraction(after.get(name, 0), sum(after.values()))
    percent = None
    if name in before:
        percent = float((new - old) / old * 100)
    return float(100 * (new - old)), percent


@task.right
def with_loops(before, after, name):
    shares = []
    for year in (before, after):
        total, own = 0, 0
        for project in year:
            total += year[project]
            if project == name:
                own = year[project]
        shares.append(100 * own / total)
    points = shares[1] - shares[0]
    if shares[0] == 0:
        return points, None
    return points, 100 * points / shares[0]
