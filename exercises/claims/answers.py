"""What people answer to the tasks of `claims`: wrong, and right in unusual style."""

from collections import Counter
from fractions import Fraction
from itertools import combinations, product, zip_longest
from math import comb, factorial, prod

from coursekit.exercise.tasks import Break, Task, says_the_same_as, special

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
GROWTHS = [33.2, 133.6, -56.4, 50.3, 587.0, 2.3]

NAMES = ["ant", "bee", "cat", "dog", "elk", "fox", "gnu"]


# ---- change


def change_cases(rng):
    yield COMMITS_2022, COMMITS_2023, "numpy"
    yield COMMITS_2022, COMMITS_2023, "keras"
    yield COMMITS_2022, COMMITS_2023, "accelerate"
    for size in (2, 3, 3, 4, 4, 5, 5, 3):
        totals = rng.sample([20, 25, 50, 100], 2)
        before, after = (counts(rng, size, total) for total in totals)
        names = rng.sample(NAMES, size)
        yield keyed(rng, names, before), keyed(rng, names, after), names[0]
    for size in (2, 3, 4):
        names = rng.sample(NAMES, size)
        older = keyed(rng, names[1:], counts(rng, size - 1))
        yield special(
            "a project missing from the first year",
            older,
            keyed(rng, names, counts(rng, size)),
            names[0],
        )
        names = rng.sample(NAMES, size)
        newer = keyed(rng, names[1:], counts(rng, size - 1))
        yield special(
            "a project missing from the second year",
            keyed(rng, names, counts(rng, size)),
            newer,
            names[0],
        )
    for size, times in ((2, 2), (3, 4), (4, 2)):
        names, before = rng.sample(NAMES, size), counts(rng, size)
        after = [times * count for count in before]
        yield special(
            "a share that stayed the same",
            keyed(rng, names, before),
            keyed(rng, names, after),
            names[0],
        )
    for size in (3, 4, 5):
        names = rng.sample(NAMES, size)
        before = keyed(rng, names[:-1], counts(rng, size - 1))
        after = keyed(rng, names[:1] + names[2:], counts(rng, size - 1))
        yield special("others missing from one year", before, after, names[0])


def counts(rng, size, total=None):
    """Return counts that add up to a round total, so that shares are easy by hand."""
    total = total or rng.choice([20, 25, 50, 100])
    cuts = sorted(rng.sample(range(1, total), size - 1))
    return [high - low for low, high in zip([0, *cuts], [*cuts, total])]


def keyed(rng, names, values):
    """Return name -> value with the names in random order."""
    pairs = list(zip(names, values))
    rng.shuffle(pairs)
    return dict(pairs)


def share(counts, name):
    """Return the share of a project, in percent."""
    return 100 * counts.get(name, 0) / sum(counts.values())


def moved(old, new):
    """Return (points, percent) for a share that was `old` and is `new`, in percent."""
    return new - old, 100 * (new - old) / old


def both(before, after, name):
    return share(before, name), share(after, name)


def points_twice(before, after, name):
    """Both your numbers are the difference of the two shares. That is the change in
    points; in percent it is that difference divided by the share before."""
    old, new = both(before, after, name)
    return new - old, new - old


def percent_twice(before, after, name):
    """Both your numbers are the change in percent. In points it is the difference of the
    two shares, divided by nothing."""
    old, new = both(before, after, name)
    return moved(old, new)[1], moved(old, new)[1]


def percent_of_the_new_share(before, after, name):
    """Your percent are percent of the share after. A change in percent is measured
    against what there was before."""
    old, new = both(before, after, name)
    return new - old, 100 * (new - old) / new


def percent_first(before, after, name):
    """Your two numbers stand in the other order. First the points, then the percent."""
    old, new = both(before, after, name)
    return moved(old, new)[::-1]


def sign_turned(before, after, name):
    """Your numbers have the right size and the wrong sign. A share that rose has gone up
    by a positive number: after minus before."""
    old, new = both(before, after, name)
    points, percent = moved(old, new)
    return -points, -percent


def years_swapped(before, after, name):
    """Your results are those for the two years exchanged. The first argument is the
    earlier year."""
    old, new = both(before, after, name)
    return moved(new, old)


def size_only(before, after, name):
    """Your numbers never fall below 0. A share can fall: keep the sign."""
    old, new = both(before, after, name)
    points, percent = moved(old, new)
    return abs(points), abs(percent)


def growth_of_the_count(before, after, name):
    """Your percent are the growth of the project's own count. The share is asked for: a
    count can rise while its share falls, because the others rise faster."""
    old, new = both(before, after, name)
    return new - old, 100 * (after[name] / before[name] - 1)


def difference_and_growth_of_the_count(before, after, name):
    """Both your numbers speak of the project's own count. Its share of all commits is
    asked for, so the other projects have a part in it."""
    old, new = before[name], after[name]
    return new - old, 100 * (new - old) / old


@says_the_same_as(difference_and_growth_of_the_count)
def growth_of_the_count_twice(before, after, name):
    growth = 100 * (after[name] / before[name] - 1)
    return growth, growth


def growth_of_the_count_as_points(before, after, name):
    """Your points are the growth of the project's own count. Take the two shares, and
    subtract."""
    old, new = both(before, after, name)
    return 100 * (after[name] / before[name] - 1), moved(old, new)[1]


def shares_of_one(before, after, name):
    """Both your numbers are a hundred times too small. A share of 0.4 is 40 percent, and
    from 0.4 to 0.3 it falls by 10 points."""
    old, new = both(before, after, name)
    points, percent = moved(old, new)
    return points / 100, percent / 100


def points_of_one(before, after, name):
    """Your points are a hundred times too small. A share of 0.4 is 40 percent, and from
    0.4 to 0.3 it falls by 10 points."""
    old, new = both(before, after, name)
    points, percent = moved(old, new)
    return points / 100, percent


def percent_of_one(before, after, name):
    """Your percent are a hundred times too small: a fifth is 20 percent."""
    old, new = both(before, after, name)
    points, percent = moved(old, new)
    return points, percent / 100


def percent_that_is_left(before, after, name):
    """Your percent say how large the new share is, measured by the old: 100 where nothing
    has changed. The change is asked for, and is then 0."""
    old, new = both(before, after, name)
    return new - old, 100 * new / old


def ratio_in_place_of_percent(before, after, name):
    """Your second number is the new share divided by the old: 1 where nothing has
    changed. The change in percent is asked for, and is then 0."""
    old, new = both(before, after, name)
    return new - old, new / old


def factor_of_the_count(before, after, name):
    """Your second number is the project's count after, divided by its count before. The
    change of its share is asked for, in percent."""
    old, new = both(before, after, name)
    return new - old, after[name] / before[name]


def total_of_the_first_year(before, after, name):
    """Your results are those of two shares of the first year's total. Each year has a
    total of its own."""
    total = sum(before.values())
    return moved(100 * before[name] / total, 100 * after[name] / total)


def total_of_the_second_year(before, after, name):
    """Your results are those of two shares of the second year's total. Each year has a
    total of its own."""
    total = sum(after.values())
    return moved(100 * before[name] / total, 100 * after[name] / total)


def total_of_both_years(before, after, name):
    """Your results are those of two shares of what both years have together. Each year
    has a total of its own."""
    total = sum(before.values()) + sum(after.values())
    return moved(100 * before[name] / total, 100 * after[name] / total)


def compared_with_the_others(before, after, name):
    """Your results are those of commits divided by the commits of the *other* projects. A
    share is a part of all, the project's own included."""

    def odds(counts):
        others = sum(counts.values()) - counts[name]
        return 100 * counts[name] / others

    return moved(odds(before), odds(after))


def number_of_projects(before, after, name):
    """Your results are those of commits divided by how many projects there are. Divide by
    all their commits."""
    old = 100 * before[name] / len(before)
    return moved(old, 100 * after[name] / len(after))


def compared_with_the_largest(before, after, name):
    """Your results are those of commits divided by the largest project's. A share is a part
    of all."""
    old = 100 * before[name] / max(before.values())
    return moved(old, 100 * after[name] / max(after.values()))


def percent_of_the_middle(before, after, name):
    """Your percent are percent of the mean of the two shares. A change in percent is
    measured against what there was before."""
    old, new = both(before, after, name)
    return new - old, 200 * (new - old) / (new + old)


def the_two_shares(before, after, name):
    """Your two numbers are the shares before and after. Their difference is asked for, in
    points and in percent."""
    return both(before, after, name)


def count_gained_of_all(before, after, name):
    """Your points are the commits gained, as a part of all commits. Find the two shares
    first, each with the total of its own year; then subtract."""
    gained = after[name] - before[name]
    old, new = both(before, after, name)
    return 100 * gained / sum(after.values()), moved(old, new)[1]


def first_of_the_dictionary(before, after, name):
    """Your results are those of the project that stands first in the first dictionary. The
    project to look at is given by its name."""
    return moved(*both(before, after, next(iter(before))))


def percent_against_all(before, after, name):
    """Your second number is the change in points divided by 100. In percent, the change is
    the difference divided by the share before."""
    old, new = both(before, after, name)
    return new - old, (new - old) / 100


def growth_beyond_the_total(before, after, name):
    """Your percent are the growth of the count minus the growth of the total. Growth
    rates do not subtract like that: find the two shares, and compare them."""
    old, new = both(before, after, name)
    own = after[name] / before[name]
    total = sum(after.values()) / sum(before.values())
    return new - old, 100 * (own - total)


def rounds_the_shares(before, after, name):
    """Your results are those of shares that were rounded first. Round at the end, if at
    all: small errors in the shares are large ones in their difference."""
    old, new = both(before, after, name)
    return moved(round(old, 1), round(new, 1))


@says_the_same_as(rounds_the_shares)
def rounds_the_shares_to_two(before, after, name):
    old, new = both(before, after, name)
    return moved(round(old, 2), round(new, 2))


@says_the_same_as(rounds_the_shares)
def rounds_the_shares_to_none(before, after, name):
    old, new = both(before, after, name)
    return moved(round(old), round(new)) if round(old) else (round(new), None)


@says_the_same_as(rounds_the_shares)
def whole_percents(before, after, name):
    old, new = (share // 1 for share in both(before, after, name))
    return moved(old, new) if old else (new, None)


@says_the_same_as(rounds_the_shares)
def whole_percents_throughout(before, after, name):
    old, new = (share // 1 for share in both(before, after, name))
    return (new - old, 100 * (new - old) // old) if old else (new, None)


def no_brackets(before, after, name):
    """Your percent are the new share minus 100. Python divides before it subtracts: put
    the difference in brackets."""
    old, new = both(before, after, name)
    return new - old, new - 100


def total_up_to_the_project(before, after, name):
    """Your totals end with the project to look at. Those that come after it in the
    dictionary belong to the total, too."""

    def share_so_far(year):
        names = list(year)
        return share({n: year[n] for n in names[: names.index(name) + 1]}, name)

    return moved(share_so_far(before), share_so_far(after))


def total_of_the_second_year_too_large(before, after, name):
    """In your results the total of the second year holds the first year's as well. Begin
    it at 0 for each year."""
    old = share(before, name)
    new = 100 * after[name] / (sum(before.values()) + sum(after.values()))
    return moved(old, new)


def no_share_before_is_zero(before, after, name):
    """A project that had no share before has not changed by 0 percent. There is nothing to
    measure against, so the answer is None."""
    return share(after, name), 0


def no_share_before_is_hundred(before, after, name):
    """From no share to some is not 100 percent more: 100 percent more than nothing is
    nothing. There is nothing to measure against, so the answer is None."""
    return share(after, name), 100


def no_share_before_is_endless(before, after, name):
    """You returned infinity for a project that had no share before. There is nothing to
    measure against, so the answer is None."""
    return share(after, name), float("inf")


def no_share_before_is_the_share(before, after, name):
    """For a project without a share before, your percent are its new share. There is
    nothing to measure against, so the answer is None."""
    return share(after, name), share(after, name)


def no_share_before_is_nothing_at_all(before, after, name):
    """For a project without a share before, only the percent are None. In points the
    change is known: from 0 to the new share."""
    return None, None


def no_share_before_gives_none(before, after, name):
    """You returned None alone for a project that had no share before. Return two things:
    the points, which are known, and None for the percent."""
    return


def no_share_before_no_points(before, after, name):
    """You gave 0 points to a project that had no share before. It went from 0 to its new
    share: that many points."""
    return 0, None


@says_the_same_as(no_share_before_no_points)
def no_share_before_no_change(before, after, name):
    return 0, 0


def no_share_before_divides(before, after, name):
    """A project missing from the first year had a share of 0, and nothing can be divided
    by 0. Ask first; then the percent are None."""
    return 1 / 0


def newcomer_is_left_out(before, after, name):
    """Your total of the second year has only the projects of the first. A project that is
    new has a part in the total, too."""
    return 100 * after[name] / sum(after.get(n, 0) for n in before), None


@says_the_same_as(newcomer_is_left_out)
def newcomer_has_it_all(before, after, name):
    others = [after[n] for n in before if n in after]
    return 100 * after[name] / (sum(others) or sum(after.values())), None


def no_share_before_stops(before, after, name):
    """A project with no commits in the first year is missing from that dictionary, and
    your function stopped there. `before.get(name, 0)` gives 0 for it."""
    return before[name]


def no_share_after_stops(before, after, name):
    """A project with no commits in the second year is missing from that dictionary, and
    your function stopped there. `after.get(name, 0)` gives 0 for it."""
    return after[name]


def no_share_after_is_none(before, after, name):
    """You gave None in percent for a project that is gone. It had a share before, so the
    percent are known: minus 100."""
    return -share(before, name), None


def no_share_after_gives_none(before, after, name):
    """You returned None alone for a project that is gone. Its share went to 0: so many
    points less, and minus 100 percent."""
    return


@says_the_same_as(no_share_after_gives_none)
def no_share_after_is_nothing_at_all(before, after, name):
    return None, None


def no_share_after_no_change(before, after, name):
    """You gave 0 and 0 for a project that is gone. Its share went to 0: so many points
    less, and minus 100 percent."""
    return 0, 0


def unchanged_is_none(before, after, name):
    """You gave None in percent for a share that stayed the same. It changed by 0 percent,
    which is a number: only a share that was 0 before has no answer."""
    return 0, None


@says_the_same_as(unchanged_is_none)
def unchanged_gives_none(before, after, name):
    return None


def common_projects(before, after, name):
    """Your totals hold only the projects of both years. A project that came or went has a
    part in the total of the year in which it was there."""
    names = {*before} & {*after}
    old, new = (
        {n: c for n, c in year.items() if n in names} for year in (before, after)
    )
    return moved(share(old, name), share(new, name))


def projects_of_the_first_year(before, after, name):
    """Your total of the second year has only the projects of the first. A project that is
    new has a part in the total, too."""
    return moved(share(before, name), share({n: after.get(n, 0) for n in before}, name))


def others_missing_stop_it(before, after, name):
    """Your function stopped because another project is missing from one of the years. Only
    the project to look at needs to be looked up by name."""
    return before["missing"]


def with_counters(before, after, name):
    before, after = Counter(before), Counter(after)
    old = before[name] / before.total() * 100
    new = after[name] / after.total() * 100
    return new - old, (new / old - 1) * 100 if old else None


def with_fractions(before, after, name):
    old = Fraction(before.get(name, 0), sum(before.values()))
    new = Fraction(after.get(name, 0), sum(after.values()))
    percent = None
    if name in before:
        percent = float((new - old) / old * 100)
    return float(100 * (new - old)), percent


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


change = Task(
    change_cases,
    objective="claims-1",
    mistakes=[
        points_twice,
        percent_twice,
        percent_of_the_new_share,
        percent_first,
        sign_turned,
        years_swapped,
        size_only,
        growth_of_the_count,
        difference_and_growth_of_the_count,
        growth_of_the_count_twice,
        growth_of_the_count_as_points,
        shares_of_one,
        points_of_one,
        percent_of_one,
        percent_that_is_left,
        ratio_in_place_of_percent,
        factor_of_the_count,
        total_of_the_first_year,
        total_of_the_second_year,
        total_of_both_years,
        compared_with_the_others,
        number_of_projects,
        compared_with_the_largest,
        percent_of_the_middle,
        the_two_shares,
        count_gained_of_all,
        first_of_the_dictionary,
        percent_against_all,
        growth_beyond_the_total,
        rounds_the_shares,
        rounds_the_shares_to_two,
        rounds_the_shares_to_none,
        whole_percents,
        whole_percents_throughout,
        total_up_to_the_project,
        no_brackets,
        total_of_the_second_year_too_large,
    ],
    special={
        "a project missing from the first year": [
            no_share_before_is_zero,
            no_share_before_is_hundred,
            no_share_before_is_endless,
            no_share_before_is_the_share,
            no_share_before_is_nothing_at_all,
            no_share_before_gives_none,
            no_share_before_no_points,
            no_share_before_no_change,
            no_share_before_divides,
            no_share_before_stops,
            newcomer_is_left_out,
            newcomer_has_it_all,
        ],
        "a project missing from the second year": [
            no_share_after_stops,
            no_share_after_is_none,
            no_share_after_gives_none,
            no_share_after_is_nothing_at_all,
            no_share_after_no_change,
        ],
        "a share that stayed the same": [unchanged_is_none, unchanged_gives_none],
        "others missing from one year": [
            common_projects,
            projects_of_the_first_year,
            others_missing_stop_it,
        ],
    },
    also_right=[with_counters, with_fractions, with_loops],
)


# ---- someone_exceeds


def exceeds_cases(rng):
    yield GROWTHS, 60, 2
    yield GROWTHS, 60, 1
    for above, below in ((1, 2), (2, 2)):
        rates = mixed(rng, rng.sample(range(5, 60, 5), below), above, 60)
        yield rates, 60, 2
    for above, below, k in (
        (1, 3, 2),
        (2, 3, 2),
        (2, 4, 3),
        (3, 4, 2),
        (3, 5, 4),
        (2, 6, 5),
        (1, 5, 3),
        (4, 4, 3),
        (3, 3, 3),
        (1, 5, 1),
        (2, 6, 2),
        (1, 7, 2),
    ):
        bar = rng.choice([20, 40, 60, 100])
        rates = [bar, bar, -bar - rng.randint(5, 20)]  # on the bar twice, a large fall
        rates += [rng.randint(-50, bar) for _ in range(below - len(rates))]
        yield mixed(rng, rates, above, bar), bar, k
    for size, k in ((3, 1), (4, 2), (5, 3), (2, 2), (3, 3)):
        bar = rng.choice([60, 100, 150])
        rates = [rng.randint(-50, bar) for _ in range(size)]
        yield special("no category is above the bar", rates, bar, k)
    for above, below in ((3, 1), (2, 2), (4, 2)):
        bar = rng.choice([20, 40, 60])
        rates = [bar - rng.randint(1, 90) for _ in range(below)]
        rates = mixed(rng, rates, above, bar)
        yield special("more are drawn than lie below", rates, bar, below + 1)


def mixed(rng, rates, above, bar):
    """Return the rates and as many above the bar as asked for, in random order."""
    rates = rates + [bar + rng.randint(1, 200) for _ in range(above)]
    return rng.sample(rates, len(rates))


def numbers(growths, bar):
    """Return how many categories there are, and how many lie above the bar."""
    return len(growths), sum(growth > bar for growth in growths)


def none_of(size, above, k):
    """Return the chance that no one of `above` is among k of `size`."""
    return comb(size - above, k) / comb(size, k)


def k_times(growths, bar, k):
    """Your results are k times the chance of a single category (or 1, if that is more).
    Chances add up only where two things cannot both happen, and two of the k can be
    above the bar. Ask for the chance that none is, and take it from 1."""
    size, above = numbers(growths, bar)
    return k * above / size


@says_the_same_as(k_times)
def k_times_at_most_one(growths, bar, k):
    return min(1, k_times(growths, bar, k))


def with_replacement(growths, bar, k):
    """Your results hold if a category may be drawn twice. Each is drawn at most once, so
    after each draw there is one category less."""
    size, above = numbers(growths, bar)
    return 1 - (1 - above / size) ** k


def no_one_above(growths, bar, k):
    """Your results are the chance that *no* category is above the bar. Take it from 1."""
    return none_of(*numbers(growths, bar), k)


def nobody_with_replacement(growths, bar, k):
    """Your results are the chance that *no* category is above the bar, if one may be
    drawn twice. Draw each at most once, and take the chance from 1."""
    size, above = numbers(growths, bar)
    return (1 - above / size) ** k


def all_of_the_k(growths, bar, k):
    """Your results are the chance that *all* k are above the bar. One is enough."""
    size, above = numbers(growths, bar)
    return comb(above, k) / comb(size, k)


def all_of_the_k_with_replacement(growths, bar, k):
    """Your results are the chance that *all* k are above the bar, if one may be drawn
    twice. One above is enough, and each is drawn at most once."""
    size, above = numbers(growths, bar)
    return (above / size) ** k


def exactly_one(growths, bar, k):
    """Your results are the chance of *exactly* one above the bar. At least one is asked
    for: two or three will do as well."""
    size, above = numbers(growths, bar)
    return above * comb(size - above, k - 1) / comb(size, k)


def one_draw(growths, bar, k):
    """Your results are the share of all categories above the bar, whatever k is. With
    more draws it gets likelier that one is among them."""
    size, above = numbers(growths, bar)
    return above / size


def share_below(growths, bar, k):
    """Your results are the share of categories that are not above the bar, whatever k
    is."""
    size, above = numbers(growths, bar)
    return 1 - above / size


def on_the_bar_counts(growths, bar, k):
    """In your results a category that lies on the bar counts as above it. Above means
    larger: `>`."""
    above = sum(growth >= bar for growth in growths)
    return 1 - none_of(len(growths), above, k)


def below_the_bar(growths, bar, k):
    """Your results are the chance that one of them lies *below* the bar. Turn the
    comparison round."""
    below = sum(growth < bar for growth in growths)
    return 1 - none_of(len(growths), below, k)


def first_k(growths, bar, k):
    """Your results are what the first k categories of the list say. Every choice of k is
    possible, and the chance runs over all of them."""
    return float(any(growth > bar for growth in growths[:k]))


@says_the_same_as(first_k)
def share_of_first_k(growths, bar, k):
    return sum(growth > bar for growth in growths[:k]) / k


def anyone_at_all(growths, bar, k):
    """Your results are 1 or 0: whether any category is above the bar. How likely it is
    that one of k drawn is, depends on k."""
    return float(any(growth > bar for growth in growths))


def size_of_the_growth(growths, bar, k):
    """In your results large falls count as well. A category that fell by 80 percent did
    not grow by more than 60: keep the sign."""
    above = sum(abs(growth) > bar for growth in growths)
    return 1 - none_of(len(growths), above, k)


def equal_growths_once(growths, bar, k):
    """Categories with the same growth are counted once. They are different categories:
    keep the list as it is."""
    rates = sorted(set(growths))
    return 1 - none_of(*numbers(rates, bar), min(k, len(rates)))


def one_draw_too_many(growths, bar, k):
    """Your results are those of k + 1 draws. `range(k)` has k steps, beginning with 0."""
    return 1 - none_of(*numbers(growths, bar), k + 1)


def one_draw_too_few(growths, bar, k):
    """Your results are those of k − 1 draws. `range(k)` has k steps, `range(1, k)` one
    less."""
    return 1 - none_of(*numbers(growths, bar), k - 1)


def pool_stays(growths, bar, k):
    """The number of categories left to draw from stays the same in your results, while
    the number below the bar shrinks. Both fall by 1 with every draw."""
    size, above = numbers(growths, bar)
    return 1 - prod((size - above - i) / size for i in range(k))


def rest_stays(growths, bar, k):
    """The number below the bar stays the same in your results, while the categories left
    to draw from shrink. Both fall by 1 with every draw that finds none."""
    size, above = numbers(growths, bar)
    return 1 - prod((size - above) / (size - i) for i in range(k))


def adds_shrinking_chances(growths, bar, k):
    """Your results are the chances of the single draws, added up. Only chances of things
    that cannot both happen add up; two of the k can be above the bar."""
    size, above = numbers(growths, bar)
    return sum(above / (size - i) for i in range(k))


@says_the_same_as(adds_shrinking_chances)
def adds_shrinking_chances_at_most_one(growths, bar, k):
    return min(1, adds_shrinking_chances(growths, bar, k))


def not_all_of_them(growths, bar, k):
    """Your results are the chance that at least one of the k is *not* above the bar: 1
    minus the chance that all are. Take from 1 the chance that none is."""
    return 1 - all_of_the_k(growths, bar, k)


@says_the_same_as(not_all_of_them)
def not_all_of_them_with_replacement(growths, bar, k):
    return 1 - all_of_the_k_with_replacement(growths, bar, k)


def at_least_two_above(growths, bar, k):
    """Your results are the chance of *two or more* above the bar. One is enough."""
    return 1 - no_one_above(growths, bar, k) - exactly_one(growths, bar, k)


def how_many_ways(growths, bar, k):
    """Your results are a number of choices. Divide it by the number of all choices of k:
    a chance runs from 0 to 1."""
    size, above = numbers(growths, bar)
    return comb(size, k) - comb(size - above, k)


def drawn_of_all(growths, bar, k):
    """Your results are k divided by the number of categories. The bar does not enter
    them."""
    return k / len(growths)


def above_per_draw(growths, bar, k):
    """Your results are the number above the bar divided by k. That number is of all
    categories, not of the k drawn."""
    return numbers(growths, bar)[1] / k


@says_the_same_as(above_per_draw)
def above_per_draw_at_most_one(growths, bar, k):
    return min(1, above_per_draw(growths, bar, k))


def mean_is_above(growths, bar, k):
    """Your results are 1 or 0: whether the mean is above the bar. A single category can
    be far above it while the mean is not."""
    return float(sum(growths) / len(growths) > bar)


def bar_as_a_share(growths, bar, k):
    """Your results are those for a hundredth of the bar. Growths and bar are both in
    percent."""
    above = sum(growth > bar / 100 for growth in growths)
    return 1 - none_of(len(growths), above, k)


def bar_times_hundred(growths, bar, k):
    """Your results are those for a hundred times the bar. Growths and bar are both in
    percent."""
    above = sum(growth > bar * 100 for growth in growths)
    return 1 - none_of(len(growths), above, k)


def one_must_be_above(growths, bar, k):
    """Every result of yours on these cases is 1. If no category is above the bar, no
    choice can hold one: the chance is 0."""
    return 1.0


def all_must_hold_one(growths, bar, k):
    """Where all categories are drawn your result is 1, also if none of them is above the
    bar. Then no choice can hold one: the chance is 0."""
    return float(k == len(growths))


def nobody_gives_none(growths, bar, k):
    """You returned None where no category is above the bar. The chance is known: 0."""
    return


def nobody_divides(growths, bar, k):
    """Where no category is above the bar, you divided by their number, 0. The chance is
    known: 0."""
    return 1 / 0


def refuses_large_k(growths, bar, k):
    """Your function stopped where more are drawn than lie below the bar. Then at least
    one of them must be above it: the chance is 1."""
    return factorial(-1)


def large_k_is_zero(growths, bar, k):
    """You returned 0 where more are drawn than lie below the bar. Then at least one of
    them must be above it: the chance is 1."""
    return 0


def large_k_gives_none(growths, bar, k):
    """You returned None where more are drawn than lie below the bar. Then at least one of
    them must be above it: the chance is 1."""
    return


def as_if_two_were_drawn(growths, bar, k):
    """Your results are right for one and for two draws, and stay there for more. Go on as
    often as k says."""
    return 1 - none_of(*numbers(growths, bar), min(k, 2))


def two_whatever_k_is(growths, bar, k):
    """Your results are those of two draws, whatever k is."""
    return 1 - none_of(*numbers(growths, bar), 2)


def each_by_itself(growths, bar, k):
    """Your results hold if each category is drawn or not by itself, so that more or fewer
    than k can be drawn. It is always k: begin with the chance that none of them is
    above."""
    size, above = numbers(growths, bar)
    return 1 - (1 - k / size) ** above


def equally_likely_numbers(growths, bar, k):
    """Your results hold if none, one, two … above the bar are equally likely. Some of
    these come about in many more ways than others: count the choices."""
    size, above = numbers(growths, bar)
    possible = range(max(0, k - (size - above)), min(k, above) + 1)
    return sum(number > 0 for number in possible) / len(possible)


def stops_counting_at_the_first(growths, bar, k):
    """Categories that come after the first one above the bar are missing from your count
    of those below. Is there a `break` in the loop?"""
    below = next((i for i, growth in enumerate(growths) if growth > bar), len(growths))
    return 1 - comb(below, k) / comb(len(growths), k)


def once_found_always_found(growths, bar, k):
    """From the first choice that holds one above the bar, all that follow count in your
    results. Is something that should be set anew for each choice set only once?"""
    hits = [max(choice) > bar for choice in combinations(growths, k)]
    return (len(hits) - hits.index(True)) / len(hits) if any(hits) else 0


def neighbours_only(growths, bar, k):
    """Your results are those of choices that stand next to each other in the list. Any k
    categories are a choice."""
    starts = range(len(growths) - k + 1)
    return sum(max(growths[i : i + k]) > bar for i in starts) / len(starts)


def begins_with_the_second(growths, bar, k):
    """The first draw is missing from your results. Nothing has been drawn before it, so
    its chance is that of all categories: `range(k)` begins with 0."""
    size, above = numbers(growths, bar)
    return 1 - prod((size - above - i) / (size - i) for i in range(1, k))


def order_in_one_of_two(growths, bar, k):
    """Your results are those of two counts that do not fit: one of them tells the orders
    of the same k apart, the other does not. Count both in the same way."""
    size, above = numbers(growths, bar)
    return 1 - comb(size - above, k) / (comb(size, k) * factorial(k))


@says_the_same_as(order_in_one_of_two)
def order_in_the_other(growths, bar, k):
    size, above = numbers(growths, bar)
    return 1 - comb(size - above, k) * factorial(k) / comb(size, k)


def mean_of_the_drawn(growths, bar, k):
    """Your results are the chance that the *mean* of the k is above the bar. One of them
    is enough, whatever the others are."""
    choices = list(combinations(growths, k))
    return sum(sum(choice) / k > bar for choice in choices) / len(choices)


def repeats_in_a_choice(growths, bar, k):
    """Your results are those of a list of choices in which a category may stand several
    times. None is drawn twice."""
    size, above = numbers(growths, bar)
    return 1 - comb(size - above + k - 1, k) / comb(size + k - 1, k)


def by_counting(growths, bar, k):
    choices = list(combinations(growths, k))
    good = [choice for choice in choices if max(choice) > bar]
    return len(good) / len(choices)


def draw_by_draw(growths, bar, k):
    left, below = len(growths), len([g for g in growths if not g > bar])
    none = 1
    for _ in range(k):
        none = none * below / left
        below, left = below - 1, left - 1
    return 1 - none


def by_exact_numbers(growths, bar, k):
    size, above = len(growths), sum(1 for g in growths if g > bar)
    ways = sum(comb(above, i) * comb(size - above, k - i) for i in range(1, k + 1))
    return Fraction(ways, comb(size, k))


def by_calling_itself(growths, bar, k):
    if k == 0 or not growths:
        return 0
    above = sum(g > bar for g in growths)
    first = above / len(growths)
    if above == len(growths):
        return 1
    below = [g for g in growths if g <= bar]
    rest = [g for g in growths if g > bar] + below[1:]
    return first + (1 - first) * by_calling_itself(rest, bar, k - 1)


someone_exceeds = Task(
    exceeds_cases,
    objective="claims-2",
    mistakes=[
        k_times,
        k_times_at_most_one,
        with_replacement,
        no_one_above,
        nobody_with_replacement,
        all_of_the_k,
        all_of_the_k_with_replacement,
        exactly_one,
        one_draw,
        share_below,
        on_the_bar_counts,
        below_the_bar,
        first_k,
        share_of_first_k,
        anyone_at_all,
        size_of_the_growth,
        equal_growths_once,
        one_draw_too_many,
        one_draw_too_few,
        pool_stays,
        rest_stays,
        adds_shrinking_chances,
        adds_shrinking_chances_at_most_one,
        not_all_of_them,
        not_all_of_them_with_replacement,
        at_least_two_above,
        how_many_ways,
        drawn_of_all,
        above_per_draw,
        above_per_draw_at_most_one,
        mean_is_above,
        bar_as_a_share,
        bar_times_hundred,
        as_if_two_were_drawn,
        two_whatever_k_is,
        each_by_itself,
        equally_likely_numbers,
        stops_counting_at_the_first,
        once_found_always_found,
        neighbours_only,
        begins_with_the_second,
        order_in_one_of_two,
        order_in_the_other,
        mean_of_the_drawn,
        repeats_in_a_choice,
    ],
    special={
        "no category is above the bar": [
            one_must_be_above,
            all_must_hold_one,
            nobody_gives_none,
            nobody_divides,
        ],
        "more are drawn than lie below": [
            refuses_large_k,
            large_k_is_zero,
            large_k_gives_none,
        ],
    },
    also_right=[by_counting, draw_by_draw, by_exact_numbers, by_calling_itself],
)


# ---- differences

ARTICLE = {
    "publisher": "linux foundation",
    "measure": "contributions",
    "unit": "growth in percent",
    "population": "open-source ai projects",
}
GITHUB = {
    "unit": "growth in percent",
    "publisher": "github",
    "population": "generative ai projects",
    "measure": "contributions",
}

# Texts of a part; some are part of another, for those who search in place of comparing.
SAYS = {
    "publisher": ["github", "ibm", "linux foundation", "unesco"],
    "measure": ["contributions", "contributions a year", "projects", "members"],
    "unit": ["percent", "growth in percent", "points", "members"],
    "population": ["projects", "ai projects", "firms", "all firms"],
    "period": ["2021", "2021 to 2023", "2023", "2024"],
    "sample": ["16", "303", "1200", "12001"],
}
IN_WORDS = ["publisher", "measure", "unit", "population"]


def pair(rng, size, differing, parts=tuple(SAYS)):
    """Return two records that state the same parts and differ in some of them."""
    parts = rng.sample(parts, size)
    claim = {part: rng.choice(SAYS[part]) for part in parts}
    source = {part: claim[part] for part in rng.sample(parts, size)}
    for part in rng.sample(parts, differing):
        source[part] = rng.choice([text for text in SAYS[part] if text != claim[part]])
    return claim, source


def difference_cases(rng):
    yield ARTICLE, GITHUB
    for size, differing in ((3, 1), (4, 2), (5, 3), (5, 2), (6, 4), (4, 3)):
        yield pair(rng, size, differing)
    for _ in range(2):
        yield pair(rng, 3, 0)
        yield pair(rng, 3, 3)
        claim, source = pair(rng, 4, 2)
        yield {**claim, "period": "2021"}, {**source, "period": "2021 to 2023"}
        claim, source = pair(rng, 4, 2)
        yield {**claim, "unit": "growth in percent"}, {**source, "unit": "percent"}
        claim, source = pair(rng, 4, 2)
        yield (
            {**claim, "unit": "points of percent"},
            {**source, "unit": "percent of points"},
        )
        claim, source = pair(rng, 4, 2)
        measure = {"measure": "members", "unit": "percent"}
        yield {**claim, **measure}, {**source, "measure": "projects", "unit": "members"}
    for one, two in (("members", "projects"), ("firms", "members")):
        claim, source = pair(rng, 2, 1, ("period", "publisher"))
        yield (
            {**claim, "measure": one, "population": two},
            {**source, "measure": two, "population": one},
        )
    for who in (0, 1, 0, 1, 0, 1, 0, 1):
        records = pair(rng, 6, 3)
        del records[who][rng.choice(list(records[who]))]
        yield special("only one of them states a part", *records)
    for who in (0, 1, 0, 1):
        records = pair(rng, 4, 1)
        part = rng.choice(list(records[who]))
        records[who][part] = ""
        del records[1 - who][part]
        yield special("neither of them states a part", *records)
    for _ in range(2):
        claim, source = pair(rng, 4, 1)
        empty = {rng.choice(list(claim)): ""}
        both_silent = {**claim, **empty}, {**source, **empty}
        yield special("neither of them states a part", *both_silent)
    for who, in_capitals in product((0, 1), (str.title, str.upper)):
        records = pair(rng, 4, 2, IN_WORDS)
        for part in IN_WORDS:
            records[who][part] = in_capitals(records[who][part])
        yield special("the same in capital letters", *records)


def stated(record):
    return {part: text.lower() for part, text in record.items() if text}


def differing(claim, source):
    claim, source = stated(claim), stated(source)
    parts = sorted({*claim, *source})
    return [part for part in parts if claim.get(part) != source.get(part)]


def the_agreeing(claim, source):
    """Your lists hold the parts on which the two agree. Those on which they do not agree
    are asked for."""
    claim, source = stated(claim), stated(source)
    return [part for part in sorted(claim) if claim[part] == source.get(part)]


def order_of_the_claim(claim, source):
    """Your parts are the right ones, in the order of the claim. They are asked for in
    alphabetical order, so that the answer does not depend on how a record was typed."""
    wrong = differing(claim, source)
    return [part for part in claim if part in wrong]


def order_of_the_source(claim, source):
    """Your parts are the right ones, in the order of the source. They are asked for in
    alphabetical order, so that the answer does not depend on how a record was typed."""
    wrong = differing(claim, source)
    return [part for part in source if part in wrong]


def order_reversed(claim, source):
    """Your parts are the right ones, in the order from z to a. They are asked for from a
    to z."""
    return differing(claim, source)[::-1]


def the_first_only(claim, source):
    """Your lists hold one difference at most, the first in the alphabet. There can be
    several: is `return` inside the loop?"""
    return differing(claim, source)[:1]


@says_the_same_as(the_first_only)
def all_or_nothing_first(claim, source):
    parts = sorted(claim)
    return [parts[0]] if parts[0] in differing(claim, source) else []


def the_first_of_the_claim(claim, source):
    """Your lists hold one difference at most, the first in the claim. There can be
    several: is `return` inside the loop?"""
    return order_of_the_claim(claim, source)[:1]


def one_inside_the_other(claim, source):
    """In your lists two texts agree if one lies inside the other: "2021" in "2021 to 2023".
    A part of a text is another text: compare with `==`."""

    def inside(one, two):
        return one in two or two in one

    return sorted(p for p in claim if not inside(claim[p], source.get(p, "")))


def claim_inside_the_source(claim, source):
    """In your lists two texts agree if the claim's lies inside the source's: "2021" in
    "2021 to 2023". A part of a text is another text: compare with `==`."""
    return sorted(p for p in claim if claim[p] not in source.get(p, ""))


def source_inside_the_claim(claim, source):
    """In your lists two texts agree if the source's lies inside the claim's: "percent" in
    "growth in percent". A part of a text is another text: compare with `==`."""
    return sorted(p for p in claim if source.get(p, "") not in claim[p])


def the_same_words(claim, source):
    """In your lists two texts agree if they are made of the same words. "Firms of members"
    are not "members of firms": compare the texts as they are."""

    def words(text):
        return set(text.split())

    return sorted(p for p in claim if words(claim[p]) != words(source.get(p, "")))


def anywhere_in_the_source(claim, source):
    """In your lists a text agrees if the other record says it anywhere. "Members" as a
    measure and "members" as a unit are two things: compare part by part."""
    return sorted(p for p in claim if claim[p] not in source.values())


@says_the_same_as(anywhere_in_the_source)
def anywhere_in_the_other(claim, source):
    apart = {p for p in claim if claim[p] not in source.values()}
    return sorted(apart | {p for p in source if source[p] not in claim.values()})


def by_position(claim, source):
    """Your results are those of two records read side by side, the first part with the
    first. The records are in no order: compare parts of the same name."""
    return sorted(
        part
        for part, theirs in zip_longest(claim, source)
        if claim.get(part) != source.get(theirs)
    )


def every_part(claim, source):
    """Your lists hold every part, agreeing ones too. Those on which the two do not agree
    are asked for."""
    return sorted({*claim, *source})


def every_part_if_one_differs(claim, source):
    """Your lists hold all parts as soon as one differs. Those that differ are asked for,
    one by one."""
    return sorted(claim) if differing(claim, source) else []


def nothing_if_one_agrees(claim, source):
    """Your lists are empty as soon as one part agrees. Ask of each part by itself."""
    wrong = differing(claim, source)
    return wrong if len(wrong) == len(claim) else []


def texts_of_the_claim(claim, source):
    """Your lists hold what the claim says. The names of the parts are asked for."""
    return [claim[part] for part in differing(claim, source) if part in claim]


def texts_of_the_source(claim, source):
    """Your lists hold what the source says. The names of the parts are asked for."""
    return [source[part] for part in differing(claim, source) if part in source]


def last_is_left_out(claim, source):
    """The last difference in the alphabet is missing from your lists. Does the loop end
    one step early?"""
    return differing(claim, source)[:-1]


def first_is_left_out(claim, source):
    """The first difference in the alphabet is missing from your lists. Positions begin
    at 0."""
    return differing(claim, source)[1:]


def found_twice(claim, source):
    """A part that stands in both records comes twice in your lists. Once is enough."""
    return [part for part in differing(claim, source) for _ in (claim, source)]


def the_last_part_only(claim, source):
    """Your lists hold one difference at most, the last in the alphabet. Is the list made
    anew in each round?"""
    return differing(claim, source)[-1:]


@says_the_same_as(the_last_part_only)
def the_last_part_or_none(claim, source):
    return [part for part in sorted(claim)[-1:] if part in differing(claim, source)]


def the_last_of_the_claim(claim, source):
    """Your lists hold one difference at most, the last in the claim. Is the list made
    anew in each round?"""
    return order_of_the_claim(claim, source)[-1:]


@says_the_same_as(the_last_of_the_claim)
def the_last_of_the_claim_or_none(claim, source):
    last = list(claim)[-1]
    return [last] if last in differing(claim, source) else []


def parts_of_the_example(claim, source):
    """Your lists hold parts of the example only. A record can have others: take the names
    from the two records."""
    parts = ["measure", "period", "population", "publisher", "unit"]
    return [part for part in differing(claim, source) if part in parts]


def silence_agrees(claim, source):
    """A part that only one of the two states is missing from your lists: silence was
    taken for agreement. Whoever does not say it does not confirm it."""
    wrong = differing(claim, source)
    return [part for part in wrong if part in claim and part in source]


def silence_of_the_claim_agrees(claim, source):
    """A part that only the source states is missing from your lists. A loop over the
    claim's parts never comes to it: go through the parts of both."""
    return [part for part in differing(claim, source) if part in claim]


def silence_of_the_source_agrees(claim, source):
    """A part that only the claim states is missing from your lists: the source's silence
    was taken for agreement. Whoever does not say it does not confirm it."""
    return [part for part in differing(claim, source) if part in source]


def stops_at_silence(claim, source):
    """Your function stopped at a part that only one of them states. `record.get(part)`
    asks without stopping."""
    return {}["part"]


def stops_at_silence_of_the_source(claim, source):
    """Your function stopped at a part that the source does not state, and never comes to
    one that only the source states. Go through the parts of both, and ask with
    `record.get(part)`."""
    if set(claim) - set(source):
        return {}["part"]
    return [part for part in differing(claim, source) if part in claim]


def stops_at_silence_of_the_claim(claim, source):
    """Your function stopped at a part that the claim does not state, and never comes to
    one that only the claim states. Go through the parts of both, and ask with
    `record.get(part)`."""
    if set(source) - set(claim):
        return {}["part"]
    return [part for part in differing(claim, source) if part in source]


def silence_last(claim, source):
    """Your parts are the right ones, but those that only one of them states come last.
    Sort once, when all are found."""
    wrong = differing(claim, source)
    alone = [part for part in wrong if (part in claim) != (part in source)]
    return [part for part in wrong if part not in alone] + alone


def only_silence(claim, source):
    """On these cases your lists hold only the parts that one of them does not state.
    Those on which both speak and differ belong there too."""
    wrong = differing(claim, source)
    return [part for part in wrong if (part in claim) != (part in source)]


def empty_is_a_statement(claim, source):
    """A part that is empty in one record and missing from the other stands in your lists.
    Both mean that nothing is said, so there is nothing to disagree on."""
    parts = sorted({*claim, *source})
    return [p for p in parts if claim.get(p) != source.get(p)]


def silence_twice_differs(claim, source):
    """A part that neither of them states stands in your lists. Two that say nothing do
    not disagree."""
    parts = sorted({*claim, *source})
    return [p for p in parts if not claim.get(p) or claim.get(p) != source.get(p)]


def stops_at_two_silences(claim, source):
    """Your function stopped at a part that is empty in one record and missing from the
    other. `record.get(part, "")` gives an empty text for both."""
    return {}["part"]


def capitals_count(claim, source):
    """Texts that differ in capital letters only stand in your lists. "GitHub" and
    "github" say the same: compare them in small letters."""
    parts = sorted({*claim, *source})
    return [p for p in parts if claim.get(p) != source.get(p)]


@says_the_same_as(capitals_count)
def later_capitals_count(claim, source):
    def low(text):
        return text[:1].lower() + text[1:]

    return sorted(p for p in claim if low(claim[p]) != low(source[p]))


def capitals_of_the_claim_count(claim, source):
    """A text of the claim in capital letters differs, in your lists, from the same text of
    the source. Are both put in small letters before they are compared?"""
    return sorted(p for p in claim if claim[p] != source[p].lower())


def capitals_of_the_source_count(claim, source):
    """A text of the source in capital letters differs, in your lists, from the same text of
    the claim. Are both put in small letters before they are compared?"""
    return sorted(p for p in claim if claim[p].lower() != source[p])


def with_sets(claim, source):
    said = [{(p, t.casefold()) for p, t in r.items() if t} for r in (claim, source)]
    return sorted({part for part, _ in said[0] ^ said[1]})


def with_a_loop(claim, source):
    found = []
    for part in list(claim) + list(source):
        ours = claim.get(part, "").upper()
        theirs = source.get(part, "").upper()
        if ours != theirs and part not in found:
            found.append(part)
    found.sort()
    return found


def by_taking_away(claim, source):
    rest = {part: text.lower() for part, text in source.items() if text != ""}
    found = set()
    for part, text in claim.items():
        theirs = rest.pop(part, "")
        if text.lower() != theirs:
            found.add(part)
    return sorted(found | set(rest))


differences = Task(
    difference_cases,
    objective="claims-3",
    mistakes=[
        the_agreeing,
        order_of_the_claim,
        order_of_the_source,
        order_reversed,
        the_first_only,
        all_or_nothing_first,
        the_first_of_the_claim,
        one_inside_the_other,
        claim_inside_the_source,
        source_inside_the_claim,
        the_same_words,
        anywhere_in_the_source,
        anywhere_in_the_other,
        by_position,
        every_part,
        every_part_if_one_differs,
        nothing_if_one_agrees,
        texts_of_the_claim,
        texts_of_the_source,
        last_is_left_out,
        first_is_left_out,
        found_twice,
        the_last_part_only,
        the_last_part_or_none,
        the_last_of_the_claim,
        the_last_of_the_claim_or_none,
        parts_of_the_example,
    ],
    special={
        "only one of them states a part": [
            silence_agrees,
            silence_of_the_claim_agrees,
            silence_of_the_source_agrees,
            stops_at_silence,
            stops_at_silence_of_the_source,
            stops_at_silence_of_the_claim,
            silence_last,
            only_silence,
        ],
        "neither of them states a part": [
            empty_is_a_statement,
            silence_twice_differs,
            stops_at_two_silences,
        ],
        "the same in capital letters": [
            capitals_count,
            later_capitals_count,
            capitals_of_the_claim_count,
            capitals_of_the_source_count,
        ],
    },
    also_right=[with_sets, with_a_loop, by_taking_away],
)


# ---- grows_and_loses

grows_and_loses = Break(
    objective="claims-4",
    needs=["change"],
    must={
        "are_two_years": (
            "These are no two years to compare. Return two dictionaries with the same "
            "two or more projects, all with whole numbers above 0, and one of the names."
        ),
        "colleague_is_thrilled": (
            "The colleague is not thrilled: the project grew by 60 percent or less. Let "
            "its count rise further."
        ),
        "share_falls": (
            "The share of the project does not fall. Leave its growth as it is, and let "
            "the others grow faster."
        ),
    },
    right=[
        ({"a": 10, "b": 10}, {"a": 17, "b": 40}, "a"),
        ({"x": 1, "y": 100, "z": 3}, {"x": 2, "y": 900, "z": 1}, "x"),
        ({"p": 50, "q": 1}, {"p": 100, "q": 300}, "p"),
    ],
    wrong={
        "are_two_years": [
            ({"a": 10}, {"a": 17}, "a"),
            ({"a": 10, "b": 10}, {"a": 17}, "a"),
            ({"a": 10, "b": 10}, {"a": 17, "b": 40}, "c"),
            ({"a": 10, "b": 0}, {"a": 17, "b": 40}, "a"),
        ],
        "colleague_is_thrilled": [
            ({"a": 10, "b": 10}, {"a": 16, "b": 40}, "a"),
            ({"a": 10, "b": 10}, {"a": 9, "b": 40}, "a"),
        ],
        "share_falls": [
            ({"a": 10, "b": 10}, {"a": 17, "b": 10}, "a"),
            ({"a": 10, "b": 10}, {"a": 20, "b": 20}, "a"),
        ],
    },
)
