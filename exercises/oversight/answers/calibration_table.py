"""What people answer to `calibration_table`: wrong, and right in unusual style."""

from collections import defaultdict
from fractions import Fraction
from itertools import groupby
from statistics import fmean, median

from coursekit.exercise import Build, special

from .shared import RIGHT, SAID

task = Build(
    objective="oversight-3",
    points={"ordinary": 4, "a hundred percent": 1, "no cases": 1},
    built=(
        "You have built the table that tells what a stated confidence is worth, the "
        "first thing to ask of a machine that says how sure it is."
    ),
)

_SAME_BAND = "98, 99 and 100 are in the last band, however wide."
_LOWEST = "percent // width * width"
_IN_ORDER = "sorted(zip(said, right), key=band)"
task.equivalent = {
    f"calibration_table: min({_LOWEST}, 100 - width) -> min(100 - width, {_LOWEST})": (
        "The smaller of two, in any order."
    ),
    "with_a_band_after_the_other: 100 -> 99": "Bands begin at 0, 5, 10 … 95.",
    "with_a_band_after_the_other: 101 -> 102": "Nothing above 100 is said.",
    "with_a_band_after_the_other: 100 -> 99 (2)": "Bands end at 5, 10 … 95, 100.",
    "with_running_sums: 99 -> 98": _SAME_BAND,
    "with_running_sums: 100 -> 99": _SAME_BAND,
    f"with_groupby_in_order: {_IN_ORDER} -> {_IN_ORDER[:-1]}, reverse=True)": (
        "Keys may come in any order, and a mean has none."
    ),
    f"with_groupby_in_order: {_IN_ORDER} -> sorted(zip(said, right))": (
        "In the order of what was said the bands are in order, too."
    ),
}


@task.cases
def cases(rng):
    yield SAID, RIGHT, 20
    yield [30, 99, 49, 50], [1, 1, 0, 0], 50
    for width, size in (
        *((5, 7), (10, 8), (20, 9), (25, 9), (50, 8)),
        *((10, 12), (20, 12), (25, 14), (20, 16), (10, 16)),
    ):
        yield *_drawn(rng, width, size), width
    yield [40, 20, 60, 19, 39, 59, 40], [0, 1, 1, 0, 0, 1, 0], 20  # on the borders
    yield [25, 50, 24, 75, 74, 51], [1, 0, 0, 0, 1, 1], 25
    yield [0, 3, 55, 0, 57], [1, 0, 1, 0, 0], 5
    yield [80, 80, 80, 31, 80], [1, 0, 1, 0, 0], 10
    yield [66, 62, 69], [0, 0, 0], 10
    yield [66, 91, 69, 93], [1, 1, 1, 1], 10
    yield [0, 12, 7, 30, 0], [0, 1, 1, 0, 1], 25
    yield [45], [1], 50
    for width in (5, 10, 20, 25, 50):
        said, right = _drawn(rng, width, 6)
        said += [100, 100, 100 - width, 99]
        right += rng.sample([1, 1, 0, 0], 4)
        yield special("a hundred percent", said, right, width)
    yield special("a hundred percent", [100, 100, 100], [1, 0, 1], 10)
    yield special("a hundred percent", [100], [1], 20)
    for width in (10, 25):
        yield special("no cases", [], [], width)


def _drawn(rng, width, size):
    """Return two lists on which what was said and what was right differ.

    Some band is empty, another has several cases, some right and some wrong, and the
    same number comes up twice.
    """
    while True:
        some = rng.sample(range(0, 100, width), min(4, 100 // width))
        said = [rng.choice(some) + rng.randrange(width) for _ in range(size)]
        right = [int(rng.random() < 0.6) for _ in said]
        table = _table(said, right, width)
        mixed = sum(0 < hits < 100 for _, _, hits in table.values())
        twice = len(set(said)) < size
        unequal = len({number for number, _, _ in table.values()}) > 1
        apart = all(abs(mean - hits) > 1 for _, mean, hits in table.values())
        if mixed > 1 and twice and unequal and apart and said != sorted(said):
            return said, right


def _lowest(percent, width):
    return min(percent // width * width, 100 - width)


def _piles(said, right, width, lowest=_lowest):
    """Return what was said and what was right, for each band."""
    piles = {}
    for percent, hit in zip(said, right):
        whose = piles.setdefault(lowest(percent, width), ([], []))
        whose[0].append(percent)
        whose[1].append(hit)
    return piles


def _row(percents, hits):
    return len(hits), fmean(percents), 100 * fmean(hits)


def _table(said, right, width, lowest=_lowest, row=_row):
    piles = _piles(said, right, width, lowest)
    return {name: row(*pile) for name, pile in piles.items()}


def _rows(row):
    """Return the answer that makes each row of the table in another way."""
    return lambda said, right, width: _table(said, right, width, row=row)


def _keys(key):
    """Return the answer that names each band in another way."""

    def answer(said, right, width):
        return {key(k, width): v for k, v in _table(said, right, width).items()}

    return answer


@task.mistake
def word_taken_for_truth(said, right, width):
    """Your results give what the machine *said* twice. How often it was right can be
    seen only in `right`."""
    return _rows(lambda p, h: (len(h), fmean(p), fmean(p)))(said, right, width)


@task.mistake
def share_for_percent(said, right, width):
    """Your third number is a share from 0 to 1, beside a second one in percent. Give
    both in percent: 100 times the share."""
    return _rows(lambda p, h: (len(h), fmean(p), fmean(h)))(said, right, width)


@task.mistake
def mean_as_a_share(said, right, width):
    """Your second number is a share from 0 to 1, beside a third one in percent. What
    was said is in percent already: take its mean."""
    return _rows(lambda p, h: (len(h), fmean(p) / 100, 100 * fmean(h)))(
        said, right, width
    )


@task.mistake
def both_as_shares(said, right, width):
    """Your results give shares from 0 to 1 for what was said and for what was right.
    Give both in percent."""
    return _rows(lambda p, h: (len(h), fmean(p) / 100, fmean(h)))(said, right, width)


@task.mistake
def number_of_hits(said, right, width):
    """Your third number is *how many* were right. Compared with what was said it has to
    be in percent of the cases in the band."""
    return _rows(lambda p, h: (len(h), fmean(p), sum(h)))(said, right, width)


@task.mistake
def percent_wrong(said, right, width):
    """Your third number says of how many percent the machine was *wrong*. Count the 1
    in `right`."""
    return _rows(lambda p, h: (len(h), fmean(p), 100 - 100 * fmean(h)))(
        said, right, width
    )


@task.mistake
def percent_of_all_cases(said, right, width):
    """Your third number divides by all cases. Divide by those in the band: of these,
    how many percent were right?"""
    size = len(said)
    return _rows(lambda p, h: (len(h), fmean(p), 100 * sum(h) / size))(
        said, right, width
    )


@task.mistake
def percent_of_all_hits(said, right, width):
    """Your third number says which part of all right cases lies in the band. Divide by
    the cases in the band, right or wrong."""
    hits = sum(right) or 1
    return _rows(lambda p, h: (len(h), fmean(p), 100 * sum(h) / hits))(
        said, right, width
    )


@task.mistake
def percent_of_all_cases_right(said, right, width):
    """Your third number is the same in each band: of all cases, how many percent were
    right. Count band by band."""
    hits = 100 * sum(right) / (len(right) or 1)
    return _rows(lambda p, h: (len(h), fmean(p), hits))(said, right, width)


@task.mistake
def mean_of_all(said, right, width):
    """Your second number is the same in each band: the mean of all that was said. Take
    the mean band by band."""
    mean = sum(said) / (len(said) or 1)
    return _rows(lambda p, h: (len(h), mean, 100 * fmean(h)))(said, right, width)


@task.mistake
def sum_divided_by_all(said, right, width):
    """Your second number divides by all cases. Divide the sum of what was said in a
    band by the cases in that band."""
    size = len(said)
    return _rows(lambda p, h: (len(h), sum(p) / size, 100 * fmean(h)))(
        said, right, width
    )


@task.mistake
def both_divided_by_all(said, right, width):
    """Your results divide by the number of *all* cases. Divide by the cases in the
    band, for the mean and for the percent right."""
    size = len(said)
    return _rows(lambda p, h: (len(h), sum(p) / size, 100 * sum(h) / size))(
        said, right, width
    )


@task.mistake
def sum_for_the_mean(said, right, width):
    """Your second number is the *sum* of what was said in a band. Divide it by the
    cases in the band."""
    return _rows(lambda p, h: (len(h), sum(p), 100 * fmean(h)))(said, right, width)


@task.mistake
def median_for_the_mean(said, right, width):
    """Your second number is the middle one of what was said, the median. The mean is
    asked for."""
    return _rows(lambda p, h: (len(h), median(p), 100 * fmean(h)))(said, right, width)


@task.mistake
def middle_of_the_band(said, right, width):
    """Your second number is the middle of the band. Within a band what was said can lie
    near one end: take the mean of it."""
    piles = _piles(said, right, width)
    return {k: (len(h), k + width / 2, 100 * fmean(h)) for k, (_, h) in piles.items()}


@task.mistake
def start_of_the_band(said, right, width):
    """Your second number is the lowest percent of the band once more. Take the mean of
    what was said of the cases in it."""
    piles = _piles(said, right, width)
    return {k: (len(h), k, 100 * fmean(h)) for k, (_, h) in piles.items()}


@task.mistake
def mean_of_the_hits(said, right, width):
    """Your second number is the mean over those cases in which the machine was right.
    Take the mean over all cases in the band."""

    def row(p, h):
        hits = [percent for percent, hit in zip(p, h) if hit]
        return len(h), fmean(hits) if hits else 0, 100 * fmean(h)

    return _rows(row)(said, right, width)


@task.mistake
def hits_divided_by_cases(said, right, width):
    """Your second number adds up only what was said of cases in which the machine was
    right. Add up all cases in the band: being wrong does not unsay it."""
    return _rows(
        lambda p, h: (len(h), sum(a * b for a, b in zip(p, h)) / len(h), 100 * fmean(h))
    )(said, right, width)


@task.mistake
def hits_for_the_number(said, right, width):
    """Your first number counts the cases in which the machine was right. Count all
    cases in the band."""
    return _rows(lambda p, h: (sum(h), fmean(p), 100 * fmean(h)))(said, right, width)


@task.mistake
def right_before_said(said, right, width):
    """Your second and third number have changed places: first what was said, then of
    how many percent it was right."""
    return _rows(lambda p, h: (len(h), 100 * fmean(h), fmean(p)))(said, right, width)


@task.mistake
def number_last(said, right, width):
    """The number of cases stands last in your tuples. Put it first."""
    return _rows(lambda p, h: (fmean(p), 100 * fmean(h), len(h)))(said, right, width)


@task.mistake
def the_gap(said, right, width):
    """Your third number is the difference between what was said and what was so. Return
    the percent right itself."""
    return _rows(lambda p, h: (len(h), fmean(p), fmean(p) - 100 * fmean(h)))(
        said, right, width
    )


@task.says_the_same_as(the_gap)
def the_gap_from_below(said, right, width):
    return _rows(lambda p, h: (len(h), fmean(p), 100 * fmean(h) - fmean(p)))(
        said, right, width
    )


@task.mistake
def only_two_numbers(said, right, width):
    """The number of cases is missing from your tuples. Return three numbers for a
    band, the number of cases first."""
    return _rows(lambda p, h: (fmean(p), 100 * fmean(h)))(said, right, width)


@task.mistake
def rounded_to_whole(said, right, width):
    """Your results are rounded to whole percents. Return them as they are."""
    return _rows(lambda p, h: (len(h), round(fmean(p)), round(100 * fmean(h))))(
        said, right, width
    )


@task.mistake
def cut_to_whole(said, right, width):
    """Your results have lost what stands behind the point, as `//` and `int` do. Return
    them as they are."""
    return _rows(lambda p, h: (len(h), sum(p) // len(p), 100 * sum(h) // len(h)))(
        said, right, width
    )


@task.says_the_same_as(cut_to_whole)
def mean_cut_to_whole(said, right, width):
    return _rows(lambda p, h: (len(h), sum(p) // len(p), 100 * fmean(h)))(
        said, right, width
    )


@task.says_the_same_as(cut_to_whole)
def percent_cut_to_whole(said, right, width):
    return _rows(lambda p, h: (len(h), fmean(p), 100 * sum(h) // len(h)))(
        said, right, width
    )


@task.mistake
def numbered_bands(said, right, width):
    """Your keys count the bands, one after the other. Use the lowest percent of a band
    as its key."""
    return _keys(lambda k, width: k // width)(said, right, width)


@task.says_the_same_as(numbered_bands)
def numbered_bands_from_one(said, right, width):
    return _keys(lambda k, width: k // width + 1)(said, right, width)


@task.mistake
def named_by_the_end(said, right, width):
    """Your keys are the upper ends of the bands. Use the lowest percent of a band."""
    return _keys(lambda k, width: k + width)(said, right, width)


@task.says_the_same_as(named_by_the_end)
def named_by_the_highest(said, right, width):
    return _keys(lambda k, width: k + width - 1)(said, right, width)


@task.mistake
def named_by_the_middle(said, right, width):
    """Your keys are the middles of the bands. Use the lowest percent of a band."""
    return _keys(lambda k, width: k + width / 2)(said, right, width)


@task.mistake
def named_by_the_lowest_said(said, right, width):
    """Your keys are the lowest numbers that were *said* in each band. The key is where
    the band begins, whether or not that was said."""
    piles = _piles(said, right, width).values()
    return {min(p): _row(p, h) for p, h in piles}


@task.mistake
def border_below(said, right, width):
    """A number on a border, such as 20 with a width of 20, is in the lower band in your
    results. Each band begins with its lowest percent."""
    return _table(said, right, width, lambda percent, w: max((percent - 1) // w * w, 0))


@task.mistake
def border_in_both(said, right, width):
    """A number on a border, such as 20 with a width of 20, is in two bands in your
    results. It belongs to the upper one only."""
    table = {}
    for lowest in range(0, 100, width):
        pairs = [(p, h) for p, h in zip(said, right) if lowest <= p <= lowest + width]
        if pairs:
            table[lowest] = _row(*zip(*pairs))
    return table


@task.mistake
def border_in_none(said, right, width):
    """A number on a border, such as 20 with a width of 20, is in no band in your
    results. It belongs to the band that begins with it: `<=` on that side."""
    table = {}
    for lowest in range(0, 100, width):
        pairs = [(p, h) for p, h in zip(said, right) if lowest < p < lowest + width]
        if pairs:
            table[lowest] = _row(*zip(*pairs))
    return table


@task.mistake
def one_below_the_end(said, right, width):
    """The highest number of a band, such as 39 with a width of 20, is missing from your
    results. A band ends just below where the next one begins."""
    kept = [(p, h) for p, h in zip(said, right) if (p + 1) % width or p + 1 == 100]
    return _table([p for p, _ in kept], [h for _, h in kept], width)


@task.mistake
def nearest_border(said, right, width):
    """Your bands reach to both sides of a border, as `round` does. Go down to the
    border below: `//`."""
    return _table(said, right, width, lambda p, w: min(round(p / w) * w, 100 - w))


@task.mistake
def that_many_bands(said, right, width):
    """You took the width for the *number* of bands. It says how many percent one band
    is wide."""
    wide = 100 / width
    return _table(
        said, right, width, lambda p, w: min(int(p // wide), width - 1) * wide
    )


@task.mistake
def always_twenty(said, right, width):
    """Your bands have the same width in each case. How wide they are is given:
    `width`."""
    return _table(said, right, 20)


@task.says_the_same_as(always_twenty)
def always_ten(said, right, width):
    return _table(said, right, 10)


@task.mistake
def empty_bands_too(said, right, width):
    """Your results have a row for bands without a case. Nothing can be said of these:
    leave them out."""
    table = _table(said, right, width)
    return {k: table.get(k, (0, 0, 0)) for k in range(0, 100, width)}


@task.says_the_same_as(empty_bands_too)
def empty_bands_none(said, right, width):
    table = _table(said, right, width)
    return {k: table.get(k, (0, None, None)) for k in range(0, 100, width)}


@task.says_the_same_as(empty_bands_too)
def empty_bands_nothing(said, right, width):
    table = _table(said, right, width)
    return {k: table.get(k) for k in range(0, 100, width)}


@task.mistake
def no_hits_left_out(said, right, width):
    """Bands in which the machine was never right are missing from your results. 0
    percent is a result."""
    table = _table(said, right, width)
    return {k: row for k, row in table.items() if row[2]}


@task.mistake
def lowest_band_left_out(said, right, width):
    """The band that begins at 0 is missing from your results. 0 is a percent like
    others; does an `if` take it for nothing?"""
    table = _table(said, right, width)
    return {k: row for k, row in table.items() if k}


@task.mistake
def zero_left_out(said, right, width):
    """Cases of which the machine said 0 are missing from your results. Someone may be
    sure of not knowing; does an `if` take 0 for nothing?"""
    kept = [(p, h) for p, h in zip(said, right) if p]
    return _table([p for p, _ in kept], [h for _, h in kept], width)


@task.mistake
def equal_numbers_once(said, right, width):
    """Of equal numbers in `said` one was kept in your results. Each case counts; does a
    dictionary or a set hold them?"""
    once = dict(zip(said, right))
    return _table(list(once), list(once.values()), width)


@task.says_the_same_as(equal_numbers_once)
def equal_pairs_once(said, right, width):
    once = dict.fromkeys(zip(said, right))
    return _table([p for p, _ in once], [h for _, h in once], width)


@task.mistake
def first_place_of_a_number(said, right, width):
    """Where the same number was said several times, each time counts as right or wrong
    as the first did. `index` finds the first place only: go through both lists in step
    with `zip`."""
    return _table(said, [right[said.index(p)] for p in said], width)


@task.mistake
def equal_numbers_once_in_the_mean(said, right, width):
    """For the mean, of equal numbers in `said` one was kept in your results. Each case
    counts; does a set hold them?"""
    return _rows(lambda p, h: (len(h), fmean({*p}), 100 * fmean(h)))(said, right, width)


@task.mistake
def sorted_apart(said, right, width):
    """What was said has lost its place beside what was right in your results. Was one
    of the lists sorted without the other?"""
    return _table(sorted(said), right, width)


@task.says_the_same_as(sorted_apart)
def sorted_apart_downwards(said, right, width):
    return _table(sorted(said, reverse=True), right, width)


@task.mistake
def neighbours_only(said, right, width):
    """Your results hold, for each band, only cases that stand next to each other. Those
    of a band can stand anywhere. (`groupby` needs them in order.)"""
    runs = groupby(zip(said, right), key=lambda case: _lowest(case[0], width))
    return {k: _row(*zip(*run)) for k, run in runs}


@task.mistake
def first_case_left_out(said, right, width):
    """The first case is missing from your results. Does the loop begin with the
    second?"""
    return _table(said[1:], right[1:], width)


@task.mistake
def last_case_left_out(said, right, width):
    """The last case is missing from your results. Does the loop end one step early?"""
    return _table(said[:-1], right[:-1], width)


@task.mistake
def first_of_each_band_left_out(said, right, width):
    """The first case of each band is missing from your results. Where a band is met for
    the first time, this case counts, too."""
    piles = _piles(said, right, width)
    return {k: _row(p[1:], h[1:]) for k, (p, h) in piles.items() if h[1:]}


@task.mistake
def first_case_only(said, right, width):
    """Your results know the first case only. Does the function return within its
    loop?"""
    return _table(said[:1], right[:1], width)


@task.mistake
def first_band_only(said, right, width):
    """Your results know a single band, the one met first. Does the function return
    within its loop?"""
    return dict(list(_table(said, right, width).items())[:1])


@task.says_the_same_as(first_band_only)
def lowest_band_only(said, right, width):
    return dict(sorted(_table(said, right, width).items())[:1])


@task.mistake
def last_band_never_written(said, right, width):
    """The last band is missing from your results. It has no next one that would close
    it: write it after the loop."""
    return dict(sorted(_table(said, right, width).items())[:-1])


@task.mistake
def last_case_of_each_band(said, right, width):
    """Your results know only the last case of each band. Does each case replace the one
    before?"""
    piles = _piles(said, right, width)
    return {k: _row(p[-1:], h[-1:]) for k, (p, h) in piles.items()}


@task.mistake
def first_case_of_each_band(said, right, width):
    """Your results know only the first case of each band. Those that come later belong
    to it as well."""
    piles = _piles(said, right, width)
    return {k: _row(p[:1], h[:1]) for k, (p, h) in piles.items()}


@task.mistake
def kept_from_band_to_band(said, right, width):
    """In your results each band has the cases of lower bands as well. Start a new sum
    for each band."""
    table, percents, hits = {}, [], []
    for lowest, (p, h) in sorted(_piles(said, right, width).items()):
        percents, hits = percents + p, hits + h
        table[lowest] = _row(percents, hits)
    return table


@task.mistake
def mean_of_two(said, right, width):
    """Your results take the mean of a running mean and the next case, so late cases
    weigh more than early ones. Add up first, then divide."""

    def running(numbers):
        mean = numbers[0]
        for number in numbers[1:]:
            mean = (mean + number) / 2
        return mean

    return _rows(lambda p, h: (len(h), running(p), 100 * running(h)))(
        said, right, width
    )


@task.mistake
def rows_of_pairs(said, right, width):
    """You returned a list. A dictionary is asked for, with the lowest percent of each
    band as its key."""
    return sorted((k, *row) for k, row in _table(said, right, width).items())


@task.says_the_same_as(rows_of_pairs)
def rows_without_keys(said, right, width):
    return [row for _, row in sorted(_table(said, right, width).items())]


@task.mistake
def lists_for_tuples(said, right, width):
    """You returned a list for each band. A tuple is asked for: round brackets."""
    return {k: list(row) for k, row in _table(said, right, width).items()}


@task.mistake(on="a hundred percent")
def hundred_alone(said, right, width):
    """You gave 100 a band of its own. It belongs to the last band, the one that ends
    there."""
    return _table(said, right, width, lambda p, w: p // w * w)


@task.mistake(on="a hundred percent")
def hundred_left_out(said, right, width):
    """Cases of which the machine said 100 are missing from your results. They belong to
    the last band."""
    kept = [(p, h) for p, h in zip(said, right) if p < 100]
    return _table([p for p, _ in kept], [h for _, h in kept], width)


@task.mistake(on="a hundred percent")
def hundred_as_ninety_nine(said, right, width):
    """In the mean you counted what was said as 100 for less. 100 belongs to the last
    band, and stays 100."""
    return _table([min(p, 99) for p in said], right, width)


@task.mistake(on="a hundred percent")
def hundred_in_the_band_of_ninety(said, right, width):
    """You put 100 into the band from 80 or from 90, whatever the width. It belongs to
    the last band, which begins at 100 minus the width."""
    return _table(said, right, width, lambda p, w: 90 if p == 100 else p // w * w)


@task.says_the_same_as(hundred_in_the_band_of_ninety)
def hundred_in_the_band_of_eighty(said, right, width):
    return _table(said, right, width, lambda p, w: 80 if p == 100 else p // w * w)


@task.mistake(on="no cases")
def nothing_is_none(said, right, width):
    """Without cases you returned None. There is no band with a case in it: an empty
    dict."""
    return


@task.mistake(on="no cases")
def nothing_is_zero(said, right, width):
    """Without cases you returned a band with zeros. There is no band with a case in it:
    an empty dict."""
    return {0: (0, 0, 0)}


@task.mistake(on="no cases")
def nothing_divides(said, right, width):
    """Without cases your function divides by 0. There is no band with a case in it: an
    empty dict."""
    return 1 / len(said)


@task.right
def with_a_band_after_the_other(said, right, width):
    table = {}
    for lowest in range(0, 100, width):
        end = lowest + width if lowest + width < 100 else 101
        inside = [i for i in range(len(said)) if lowest <= said[i] < end]
        if inside:
            percents = sum(said[i] for i in inside)
            hits = [right[i] for i in inside].count(1)
            size = len(inside)
            table[lowest] = size, percents / size, hits / size * 100
    return table


@task.right
def with_running_sums(said, right, width):
    sums = defaultdict(lambda: [0, 0, 0])
    for percent, hit in zip(said, right):
        place = (percent if percent < 100 else 99) // width
        sums[place * width][0] += 1
        sums[place * width][1] += percent
        sums[place * width][2] += hit
    return {k: (n, p / n, 100 * h / n) for k, (n, p, h) in sums.items()}


@task.right
def with_groupby_in_order(said, right, width):
    def band(case):
        return (case[0] - (case[0] == 100)) // width * width

    ordered = sorted(zip(said, right), key=band)
    table = {}
    for lowest, group in groupby(ordered, key=band):
        percents, hits = zip(*group)
        size = len(percents)
        table[lowest] = (
            size,
            float(Fraction(sum(percents), size)),
            fmean(hits) * 100,
        )
    return table
