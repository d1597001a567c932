"""What people answer to `sign_test`: wrong, and right in unusual style."""

from itertools import product
from math import comb, erfc, factorial, sqrt

from coursekit.exercise import Build, special

from .shared import TWELVE, coin, counts, shuffled, tail

task = Build(
    objective="accountability-1",
    points={"ordinary": 3, "as many either way": 1, "no advert differs": 1},
    built=(
        "You have built a test that needs a coin and nothing else; with the real "
        "adverts of the notebook it gives less than one in a million."
    ),
)

_EITHER_SIDE = "Only how far apart they are counts, whichever is ahead."
_ORDER = "The result is the same in either order."
_LEFT_OUT = "Differences of 0 have been left out before."
_BOTH_START = "Both counts begin elsewhere, and are as far apart as before."
_ONE_ENTRY = "A row of one number is the same part of itself whatever the number is."
task.equivalent = {
    "sign_test: more - fewer -> fewer - more": _EITHER_SIDE,
    "sign_test: 1 -> 2": "There is no way to have m + 1 heads: comb gives 0.",
    "sign_test: heads - (m - heads) -> m - heads - heads": _EITHER_SIDE,
    "doubles_the_smaller_side: min(1, 2 * rest / 2 ** m) -> min(2 * rest / 2 ** m, 1)": (
        _ORDER
    ),
    "doubles_the_smaller_side: min(more, fewer) -> min(fewer, more)": _ORDER,
    "tosses_every_series: d > 0 -> d >= 0": _LEFT_OUT,
    "tosses_every_series: d > 0 -> d < 0": _EITHER_SIDE,
    "tosses_every_series: 0 -> -1": _LEFT_OUT,
    "takes_away_the_middle: min(more, fewer) -> min(fewer, more)": _ORDER,
    "takes_away_the_middle: factorial(m) // (factorial(heads) * factorial(m - heads)) -> "
    "factorial(m) / (factorial(heads) * factorial(m - heads))": (
        "The division leaves no rest."
    ),
    "row_by_row: 0 -> 1": _BOTH_START,
    "row_by_row: 0 -> -1": _BOTH_START,
    "row_by_row: 1 -> 2": _ONE_ENTRY,
    "row_by_row: d > 0 -> d >= 0": _LEFT_OUT,
    "row_by_row: d < 0 -> d <= 0": _LEFT_OUT,
    "row_by_row: zip([0, *row], [*row, 0]) -> zip([*row, 0], [0, *row])": _ORDER,
    "row_by_row: 0 -> -1 (3)": _LEFT_OUT,
    "row_by_row: 0 -> 1 (4)": _LEFT_OUT,
    "row_by_row: len(row) - 1 - 2 * k -> 2 * k - (len(row) - 1)": _EITHER_SIDE,
    "row_by_row: more - fewer -> fewer - more": _EITHER_SIDE,
}


@task.cases
def cases(rng):
    yield (TWELVE,)
    # Ahead on either side; some unanimous, some by one; more alike than not, or none.
    for more, fewer, alike in (
        *((6, 1, 4), (1, 5, 9), (4, 2, 0), (0, 4, 3), (3, 4, 6)),
        *((8, 3, 1), (2, 7, 2), (5, 0, 0), (7, 6, 3)),
        (rng.randint(7, 9), rng.randint(1, 5), rng.randint(2, 6)),
        (rng.randint(1, 5), rng.randint(7, 9), rng.randint(2, 6)),
    ):
        yield (shuffled(rng, more, fewer, alike),)
    for each, alike in ((1, 3), (2, 0), (3, 2), (4, 5)):
        yield special("as many either way", shuffled(rng, each, each, alike))
    yield special("no advert differs", [0, 0, 0, 0, 0])
    yield special("no advert differs", [0])
    yield special("no advert differs", [])


# One side only, or another count of series


@task.mistake
def one_side(differences):
    """Only series with the same side ahead as in the audit are counted, so every share
    is half as large. Nobody knew beforehand which side would be ahead."""
    more, fewer = counts(differences)
    return tail(more + fewer, max(more, fewer))


@task.mistake
def heads_for_more(differences):
    """The series counted are those with as many heads as there are adverts above 0, or
    more. Where the second kind is ahead, that is most of them; and a lead of tails is as
    much of a lead."""
    more, fewer = counts(differences)
    return tail(more + fewer, more)


@task.mistake
def heads_for_fewer(differences):
    """The series counted are those with as many heads as there are adverts below 0, or
    more. Where the first kind is ahead, that is most of them."""
    more, fewer = counts(differences)
    return tail(more + fewer, fewer)


@task.says_the_same_as(heads_for_more)
def heads_for_more_doubled_without_end(differences):
    more, fewer = counts(differences)
    return 2 * tail(more + fewer, more)


@task.says_the_same_as(heads_for_fewer)
def heads_for_fewer_doubled(differences):
    more, fewer = counts(differences)
    return min(1, 2 * tail(more + fewer, fewer))


@task.mistake
def any_series_if_behind(differences):
    """Where more adverts are below 0 than above, your result is 1. A lead of the second
    kind is as much of a lead as one of the first."""
    more, fewer = counts(differences)
    return coin(more + fewer, more - fewer)


@task.mistake
def exactly_so(differences):
    """You counted the series with exactly this many heads. Series that are more
    lopsided than the audit count, too, and so do those with the other side ahead."""
    more, fewer = counts(differences)
    return comb(more + fewer, more) / 2 ** (more + fewer)


@task.mistake
def exactly_as_far_apart(differences):
    """You counted the series that are exactly as lopsided as the audit. Those that are
    more so count, too."""
    more, fewer = counts(differences)
    m = more + fewer
    return coin(m, abs(more - fewer)) - coin(m, abs(more - fewer) + 1)


@task.says_the_same_as(exactly_as_far_apart)
def exactly_twice(differences):
    more, fewer = counts(differences)
    return 2 * comb(more + fewer, more) / 2 ** (more + fewer)


@task.mistake
def further_apart_only(differences):
    """You left out the series that are just as lopsided as the audit. "At least as
    lopsided" takes them in."""
    more, fewer = counts(differences)
    return coin(more + fewer, abs(more - fewer) + 1)


@task.says_the_same_as(further_apart_only)
def further_apart_on_one_side(differences):
    more, fewer = counts(differences)
    return tail(more + fewer, max(more, fewer) + 1)


@task.mistake
def less_lopsided(differences):
    """You counted the series that are *less* lopsided than the audit, the usual ones.
    Asked for are those that are at least as lopsided."""
    more, fewer = counts(differences)
    return 1 - coin(more + fewer, abs(more - fewer))


@task.says_the_same_as(less_lopsided)
def at_most_as_lopsided(differences):
    more, fewer = counts(differences)
    return 1 - coin(more + fewer, abs(more - fewer) + 1)


@task.mistake
def all_on_one_side(differences):
    """Your results are those of an audit in which every advert that differs favours the
    same kind. Look how far apart the two counts are."""
    more, fewer = counts(differences)
    return coin(more + fewer, more + fewer)


@task.says_the_same_as(all_on_one_side)
def all_heads(differences):
    more, fewer = counts(differences)
    return 0.5 ** (more + fewer)


@task.says_the_same_as(all_on_one_side)
def longest_run(differences):
    return 0.5 ** max(counts(differences))


@task.says_the_same_as(all_on_one_side)
def longest_run_twice(differences):
    return 2 * 0.5 ** max(counts(differences))


@task.mistake
def without_the_last(differences):
    """The series of nothing but heads is not counted. `range(m)` ends at m − 1."""
    more, fewer = counts(differences)
    return coin(more + fewer, abs(more - fewer)) - 1 / 2 ** (more + fewer)


@task.says_the_same_as(without_the_last)
def one_side_without_the_last(differences):
    more, fewer = counts(differences)
    return tail(more + fewer, max(more, fewer)) - 1 / 2 ** (more + fewer)


@task.mistake
def numbers_of_heads(differences):
    """You counted numbers of heads, and not series. Three heads of five can fall in ten
    ways, five of five in one: `comb` says how many."""
    more, fewer = counts(differences)
    m, d = more + fewer, abs(more - fewer)
    return sum(abs(2 * heads - m) >= d for heads in range(m + 1)) / (m + 1)


@task.says_the_same_as(numbers_of_heads)
def numbers_of_heads_of_all_series(differences):
    more, fewer = counts(differences)
    m, d = more + fewer, abs(more - fewer)
    return sum(abs(2 * heads - m) >= d for heads in range(m + 1)) / 2**m


@task.mistake
def not_divided(differences):
    """You returned how many series there are. A share is that number divided by the
    number of all series, 2 ** m."""
    more, fewer = counts(differences)
    return coin(more + fewer, abs(more - fewer)) * 2 ** (more + fewer)


@task.mistake
def divided_by_tosses(differences):
    """You divided by the number of tosses. There are 2 ** m series of m tosses."""
    more, fewer = counts(differences)
    m = more + fewer
    return coin(m, abs(more - fewer)) * 2**m / m if m else 1


@task.mistake
def heads_not_the_lead(differences):
    """You compared the number of heads with d, the lead. Compare how far heads and tails
    are apart."""
    more, fewer = counts(differences)
    return tail(more + fewer, abs(more - fewer))


@task.says_the_same_as(heads_not_the_lead)
def twice_heads_not_the_lead(differences):
    more, fewer = counts(differences)
    m, d = more + fewer, abs(more - fewer)
    return sum(comb(m, h) for h in range(m + 1) if max(h, m - h) >= d) / 2**m


@task.says_the_same_as(heads_not_the_lead)
def doubled_heads_not_the_lead(differences):
    more, fewer = counts(differences)
    return min(1, 2 * tail(more + fewer, abs(more - fewer)))


@task.mistake
def half_the_lead(differences):
    """You measured from the middle, m / 2, and compared with the whole lead. Heads that
    are one above the middle are two ahead of tails."""
    more, fewer = counts(differences)
    return coin(more + fewer, 2 * abs(more - fewer))


@task.mistake
def bell_curve(differences):
    """This comes from the bell curve. For so few adverts it is only near; the series can
    be counted exactly."""
    more, fewer = counts(differences)
    if more == fewer:
        return 1
    return erfc(abs(more - fewer) / sqrt(more + fewer) / sqrt(2))


@task.says_the_same_as(bell_curve)
def bell_curve_corrected(differences):
    more, fewer = counts(differences)
    if more == fewer:
        return 1
    return erfc((abs(more - fewer) - 1) / sqrt(more + fewer) / sqrt(2))


# Adverts that treat both alike, and sizes


def _alike(differences):
    return sum(d == 0 for d in differences)


@task.mistake
def alike_in_the_tosses(differences):
    """Adverts that treat both alike are tossed for, too. They say nothing about which
    kind is preferred; leave them out of m."""
    more, fewer = counts(differences)
    return coin(len(differences), abs(more - fewer))


@task.says_the_same_as(alike_in_the_tosses)
def alike_in_the_tosses_one_side(differences):
    return tail(len(differences), max(counts(differences)))


@task.says_the_same_as(alike_in_the_tosses)
def alike_in_the_tosses_two_sides(differences):
    return min(1, 2 * tail(len(differences), max(counts(differences))))


@task.says_the_same_as(alike_in_the_tosses)
def alike_in_the_tosses_more(differences):
    return tail(len(differences), counts(differences)[0])


@task.says_the_same_as(alike_in_the_tosses)
def alike_in_all_series(differences):
    more, fewer = counts(differences)
    series = coin(more + fewer, abs(more - fewer)) * 2 ** (more + fewer)
    return series / 2 ** len(differences)


@task.mistake
def alike_to_the_second(differences):
    """Adverts that treat both alike are counted as if they favoured the second kind.
    They are left out."""
    more = counts(differences)[0]
    return coin(len(differences), abs(2 * more - len(differences)))


@task.mistake
def alike_to_the_first(differences):
    """Adverts that treat both alike are counted as if they favoured the first kind. They
    are left out. Does the comparison take in 0?"""
    fewer = counts(differences)[1]
    return coin(len(differences), abs(len(differences) - 2 * fewer))


@task.mistake
def alike_to_both(differences):
    """Adverts that treat both alike are counted on both sides. They are left out. Do
    the comparisons take in 0?"""
    more, fewer = counts(differences)
    m = more + fewer + 2 * _alike(differences)
    return coin(m, abs(more - fewer))


@task.mistake
def alike_by_halves(differences):
    """Of the adverts that treat both alike one half is counted for each kind. They are
    left out: to share them out makes the audit look larger and more even than it
    was."""
    more, fewer = counts(differences)
    half = _alike(differences) // 2
    return coin(more + fewer + 2 * half, abs(more - fewer))


@task.mistake
def sizes(differences):
    """The sizes of the differences are added up. Each advert is one toss, whether its
    difference is 1 or 2."""
    more = sum(d for d in differences if d > 0)
    fewer = -sum(d for d in differences if d < 0)
    return coin(more + fewer, abs(more - fewer))


@task.says_the_same_as(sizes)
def sum_as_lead(differences):
    more, fewer = counts(differences)
    return coin(more + fewer, abs(sum(differences)))


@task.mistake
def ones_only(differences):
    """Adverts with a difference of 2 or −2 are missing. Each of them is one toss, as
    those with 1 and −1 are."""
    more, fewer = differences.count(1), differences.count(-1)
    return coin(more + fewer, abs(more - fewer))


@task.mistake
def every_series_of_all(differences):
    """The lead is lost: m and d are both the number of adverts."""
    return coin(len(differences), len(differences))


# Other quantities


@task.mistake
def lead_as_a_share(differences):
    """You returned how large the lead is, as a share. The test asks how often a coin
    would have such a lead."""
    more, fewer = counts(differences)
    return abs(more - fewer) / (more + fewer) if more + fewer else 0


@task.says_the_same_as(lead_as_a_share)
def lead_of_all(differences):
    more, fewer = counts(differences)
    return abs(more - fewer) / len(differences) if differences else 0


@task.says_the_same_as(lead_as_a_share)
def lead_with_sign(differences):
    more, fewer = counts(differences)
    return (more - fewer) / (more + fewer) if more + fewer else 0


@task.says_the_same_as(lead_as_a_share)
def mean_difference(differences):
    return sum(differences) / len(differences) if differences else 0


@task.says_the_same_as(lead_as_a_share)
def share_that_favours_the_first(differences):
    more, fewer = counts(differences)
    return more / (more + fewer) if more + fewer else 1


# As many either way


@task.mistake(on="as many either way")
def doubled_without_end(differences):
    """A share above 1 cannot be. Doubling one side counts the series with as many heads
    as tails twice."""
    m = sum(counts(differences))
    return 2 * tail(m, m // 2)


@task.mistake(on="as many either way")
def even_means_nothing(differences):
    """With as many above 0 as below you returned 0. Every series is at least as lopsided
    as an even one, so all of them count."""
    return 0


@task.mistake(on="as many either way")
def even_means_half(differences):
    """With as many above 0 as below you returned one half. Every series is at least as
    lopsided as an even one, so all of them count."""
    return 0.5


@task.mistake(on="as many either way")
def even_means_none(differences):
    """With as many above 0 as below you returned None. There is a share: every series is
    at least as lopsided as an even one."""
    return


@task.mistake(on="as many either way")
def even_one_side(differences):
    """Here only one side was counted, with the even series. Those with the other side
    ahead are as lopsided."""
    m = sum(counts(differences))
    return tail(m, m // 2)


@task.mistake(on="as many either way")
def even_both_sides_without_the_middle(differences):
    """The series with as many heads as tails are missing here. They are as lopsided as
    the audit, which is not at all."""
    m = sum(counts(differences))
    return coin(m, 1)


# No advert differs


@task.mistake(on="no advert differs")
def nothing_is_zero(differences):
    """Where no advert differs you returned 0, as if no coin could do this. A coin that
    is never tossed is as even as the audit: the share is 1."""
    return 0


@task.mistake(on="no advert differs")
def nothing_is_none(differences):
    """Where no advert differs you returned None. There is one series, of no tosses, and
    it is as even as the audit: the share is 1."""
    return


@task.mistake(on="no advert differs")
def nothing_fails(differences):
    """Your function needs an advert that differs. Without one there is one series, of no
    tosses, and the share is 1."""
    raise ZeroDivisionError


@task.mistake(on="no advert differs")
def nothing_twice(differences):
    """Where no advert differs you returned 2. A share is at most 1. Is the only series
    counted for either side?"""
    return 2


@task.mistake(on="no advert differs")
def nothing_is_half(differences):
    """Where no advert differs you returned one half. There is one series, of no tosses,
    and it is as even as the audit: the share is 1."""
    return 0.5


# Right, in other styles


@task.right
def doubles_the_smaller_side(differences):
    more, fewer = counts(differences)
    m = more + fewer
    rest = sum(comb(m, heads) for heads in range(min(more, fewer) + 1))
    return min(1, 2 * rest / 2**m)


@task.right
def tosses_every_series(differences):
    signs = [1 if d > 0 else -1 for d in differences if d]
    lead = abs(sum(signs))
    series = list(product([1, -1], repeat=len(signs)))
    return sum(abs(sum(one)) >= lead for one in series) / len(series)


@task.right
def takes_away_the_middle(differences):
    more = len([d for d in differences if d > 0])
    fewer = len([d for d in differences if d < 0])
    m, low = more + fewer, min(more, fewer)
    usual = 0
    for heads in range(low + 1, m - low):
        usual += factorial(m) // (factorial(heads) * factorial(m - heads))
    return 1 - usual / 2**m


@task.right
def row_by_row(differences):
    more = fewer = 0
    row = [1]
    for d in differences:
        if d == 0:
            continue
        more, fewer = more + (d > 0), fewer + (d < 0)
        row = [a + b for a, b in zip([0, *row], [*row, 0])]
    far = [
        n for k, n in enumerate(row) if abs(len(row) - 1 - 2 * k) >= abs(more - fewer)
    ]
    return sum(far) / sum(row)
