"""What people answer to `catch_rate_interval`: wrong, and right in unusual style."""

from functools import cache
from math import comb, factorial, sqrt

from coursekit.exercise import Build, special

task = Build(
    objective="oversight-5",
    points={"ordinary": 4, "none or all noticed": 1, "nothing planted": 1},
    built=(
        "You have built what belongs beside every result of a check: the catch rates "
        "that it leaves open."
    ),
)

_NEVER_EQUAL = "No chance of a whole percent is 0.025 exactly."
_LOW = "chance(low, range(caught, planted + 1))"
_HIGH = "chance(high, range(caught + 1))"
task.equivalent = {
    f"walking_up_and_down: {_LOW} < 0.025 -> {_LOW} <= 0.025": _NEVER_EQUAL,
    f"walking_up_and_down: {_HIGH} < 0.025 -> {_HIGH} <= 0.025": _NEVER_EQUAL,
    "walking_up_and_down: 1 -> 2 (3)": "There are no ways to notice more than all.",
}


@task.cases
def cases(rng):
    yield 20, 12
    for planted in (2, 3, 5, 6, 8, 10, 12, 15, 24, 30, 40):
        yield planted, rng.randint(1, planted - 1)
    for planted in (7, 20):
        yield planted, 1
        yield planted, planted - 1
    yield 48, 7
    yield 100, 97
    yield 60, 33
    for planted in (1, 3, 5, 20, 100):
        yield special("none or all noticed", planted, 0)
        yield special("none or all noticed", planted, planted)
    for _ in range(2):
        yield special("nothing planted", 0, 0)


@cache
def _chances(planted, percent):
    p = percent / 100
    return [
        comb(planted, k) * p**k * (1 - p) ** (planted - k) for k in range(planted + 1)
    ]


def _few(planted, caught, percent):
    """The chance of `caught` or fewer."""
    return sum(_chances(planted, percent)[: caught + 1])


def _many(planted, caught, percent):
    """The chance of `caught` or more."""
    return sum(_chances(planted, percent)[caught:])


def _agreeing(planted, caught, test, rates=range(101)):
    return [p for p in rates if test(planted, caught, p)]


def _ends(test, rates=range(101), no_rate=None):
    """Return the answer that keeps other rates.

    Where there is none it stops, or returns `no_rate`.
    """

    def answer(planted, caught):
        kept = _agreeing(planted, caught, test, rates)
        if no_rate and not kept:
            return no_rate
        return kept[0], kept[-1]

    return answer


def _agrees(planted, caught, percent):
    few = _few(planted, caught, percent)
    return few >= 0.025 and _many(planted, caught, percent) >= 0.025


_interval = _ends(_agrees)


@task.mistake
def rate_alone(planted, caught):
    """Your results have the rate that was seen at both ends, as if a check of this size
    left nothing open. Try each rate from 0 to 100 percent."""
    rate = 100 * caught / planted if planted else 0
    return rate, rate


@task.says_the_same_as(rate_alone)
def rate_alone_whole(planted, caught):
    rate = round(100 * caught / planted) if planted else 0
    return rate, rate


@task.mistake
def five_percent_each(planted, caught):
    """Your intervals are those for a chance of 0.05 on each side. The limit is 0.025."""
    return _ends(lambda n, k, p: min(_few(n, k, p), _many(n, k, p)) >= 0.05)(
        planted, caught
    )


@task.mistake
def two_and_a_half_tenths(planted, caught):
    """Your intervals are those for a chance of 0.25 on each side. The limit is 0.025."""
    return _ends(lambda n, k, p: min(_few(n, k, p), _many(n, k, p)) >= 0.25)(
        planted, caught
    )


@task.mistake
def both_sides_together(planted, caught):
    """Your results compare the *smaller* chance, doubled, or both added, with the
    limit. Each of the two has to be at least 0.025 by itself."""
    return _ends(lambda n, k, p: 2 * min(_few(n, k, p), _many(n, k, p)) >= 0.025)(
        planted, caught
    )


@task.mistake
def result_in_neither(planted, caught):
    """Your results count *fewer* than were noticed and *more*, and leave out the number
    itself. "Or fewer" and "or more" both have it in them."""
    return _ends(
        lambda n, k, p: _few(n, k - 1, p) >= 0.025 and _many(n, k + 1, p) >= 0.025
    )(planted, caught)


@task.mistake
def result_in_many_only(planted, caught):
    """Your results count *fewer* than were noticed on one side. "Or fewer" has the
    number itself in it. Does a `range` end one step early?"""
    return _ends(
        lambda n, k, p: _few(n, k - 1, p) >= 0.025 and _many(n, k, p) >= 0.025
    )(planted, caught)


@task.mistake
def result_in_few_only(planted, caught):
    """Your results count *more* than were noticed on one side. "Or more" has the number
    itself in it. (1 minus the chance of `caught` or fewer leaves it out.)"""
    return _ends(
        lambda n, k, p: _few(n, k, p) >= 0.025 and _many(n, k + 1, p) >= 0.025
    )(planted, caught)


@task.mistake(on="none or all noticed")
def all_left_out(planted, caught):
    """Your results never count the chance of noticing *all* that were planted. Does the
    `range` for "or more" end one step early?"""
    return _ends(
        lambda n, k, p: _few(n, k, p) >= 0.025 and sum(_chances(n, p)[k:-1]) >= 0.025
    )(planted, caught)


def _none_counts_never(planted, caught, percent):
    few = sum(_chances(planted, percent)[1 : caught + 1])
    return few >= 0.025 and _many(planted, caught, percent) >= 0.025


@task.mistake(on="none or all noticed")
def none_left_out(planted, caught):
    """Your results never count the chance of noticing *none*. Does the `range` for "or
    fewer" begin with 1?"""
    return _ends(_none_counts_never)(planted, caught)


@task.says_the_same_as(none_left_out)
def none_left_out_or_nothing(planted, caught):
    return _ends(_none_counts_never, no_rate=(None, None))(planted, caught)


@task.says_the_same_as(none_left_out)
def none_left_out_or_everything(planted, caught):
    return _ends(_none_counts_never, no_rate=(0, 100))(planted, caught)


@task.mistake
def exactly_so_many(planted, caught):
    """Your results ask how likely it is to notice *exactly* this number. Ask for this
    number or fewer, and for this number or more."""
    return _ends(lambda n, k, p: _chances(n, p)[k] >= 0.025)(planted, caught)


@task.says_the_same_as(exactly_so_many)
def exactly_so_many_five(planted, caught):
    return _ends(lambda n, k, p: _chances(n, p)[k] >= 0.05)(planted, caught)


def _without_ways(planted, caught, percent):
    p = percent / 100
    chances = [p**k * (1 - p) ** (planted - k) for k in range(planted + 1)]
    return min(sum(chances[: caught + 1]), sum(chances[caught:])) >= 0.025


@task.mistake
def exactly_without_comb(planted, caught):
    """Your results leave out `comb`: in how many ways so many of the planted errors can
    be the noticed ones."""
    return _ends(_without_ways)(planted, caught)


@task.says_the_same_as(exactly_without_comb)
def exactly_without_comb_or_zero(planted, caught):
    return _ends(_without_ways, no_rate=(0, 0))(planted, caught)


@task.says_the_same_as(exactly_without_comb)
def exactly_without_comb_or_nothing(planted, caught):
    return _ends(_without_ways, no_rate=(None, None))(planted, caught)


@task.says_the_same_as(exactly_without_comb)
def exactly_without_comb_or_everything(planted, caught):
    return _ends(_without_ways, no_rate=(0, 100))(planted, caught)


@task.mistake
def only_so_few(planted, caught):
    """Your results look at "or fewer" alone, so that nothing limits the rate from
    below. Ask for "or more" as well."""
    return _ends(lambda n, k, p: _few(n, k, p) >= 0.025)(planted, caught)


@task.mistake
def only_so_many(planted, caught):
    """Your results look at "or more" alone, so that nothing limits the rate from above.
    Ask for "or fewer" as well."""
    return _ends(lambda n, k, p: _many(n, k, p) >= 0.025)(planted, caught)


@task.mistake
def either_will_do(planted, caught):
    """Your results keep every rate from 0 to 100. A rate agrees only if *both* chances
    are at least 0.025: so few, and so many. Is there an `or`, or were the two chances
    added, or does each look at the wrong side?"""
    return _ends(lambda n, k, p: max(_few(n, k, p), _many(n, k, p)) >= 0.025)(
        planted, caught
    )


@task.mistake
def catch_rate_of_missed(planted, caught):
    """Your results are for the errors that were *missed*. The rate at which errors are
    noticed is asked for."""
    low, high = _interval(planted, caught)
    return 100 - high, 100 - low


@task.mistake
def one_too_far_up(planted, caught):
    """Your upper end is the first rate that no longer agrees. The last one that does is
    asked for."""
    low, high = _interval(planted, caught)
    return low, min(high + 1, 100)


@task.mistake
def one_too_far_down(planted, caught):
    """Your lower end is the last rate that does not agree. The first one that does is
    asked for."""
    low, high = _interval(planted, caught)
    return max(low - 1, 0), high


@task.mistake
def one_too_far_on_both_sides(planted, caught):
    """Your ends lie just outside the rates that agree. The first and the last one that
    *do* agree are asked for."""
    low, high = _interval(planted, caught)
    return max(low - 1, 0), min(high + 1, 100)


@task.mistake
def first_agreeing_twice(planted, caught):
    """Your two ends are one and the same rate. Return the lowest that agrees and the
    highest that does. Does the loop end too early, or keep only the last one?"""
    low, _ = _interval(planted, caught)
    return low, low


@task.says_the_same_as(first_agreeing_twice)
def last_agreeing_twice(planted, caught):
    _, high = _interval(planted, caught)
    return high, high


@task.mistake
def only_the_width(planted, caught):
    """You returned how wide the interval is, or how many rates agree. Return its two
    ends."""
    low, high = _interval(planted, caught)
    return high - low


@task.says_the_same_as(only_the_width)
def how_many_agree(planted, caught):
    low, high = _interval(planted, caught)
    return high - low + 1


@task.mistake
def all_that_agree(planted, caught):
    """You returned all rates that agree. Return the lowest and the highest."""
    return _agreeing(planted, caught, _agrees)


@task.mistake
def as_shares(planted, caught):
    """Your ends are shares from 0 to 1. Return whole percents from 0 to 100."""
    low, high = _interval(planted, caught)
    return low / 100, high / 100


@task.mistake
def numbers_noticed(planted, caught):
    """Your ends are numbers of errors. Return rates, in percent."""
    low, high = _interval(planted, caught)
    return low * planted / 100, high * planted / 100


@task.says_the_same_as(numbers_noticed)
def numbers_noticed_whole(planted, caught):
    low, high = _interval(planted, caught)
    return round(low * planted / 100), round(high * planted / 100)


@task.mistake
def one_and_two_errors(planted, caught):
    """Your results take the rate that was seen and go twice its standard error to both
    sides. That is a rule of thumb, and it fails for few cases and near 0 and 100: with
    none of twenty noticed it says 0 for sure. Try each rate."""
    return _thumb(planted, caught, 1.96)


@task.says_the_same_as(one_and_two_errors)
def one_and_two_errors_inside(planted, caught):
    low, high = _thumb(planted, caught, 1.96)
    return max(low, 0), min(high, 100)


@task.says_the_same_as(one_and_two_errors)
def exactly_two_errors(planted, caught):
    return _thumb(planted, caught, 2)


def _thumb(planted, caught, times):
    rate = caught / planted if planted else 0
    error = times * sqrt(rate * (1 - rate) / planted) if planted else 0
    return round(100 * (rate - error)), round(100 * (rate + error))


@task.mistake
def by_a_formula(planted, caught):
    """Your results are those of a formula for such ranges, Wilson's, and come near. The
    rates asked for are those that agree by the chances given in the task: try each."""
    if not planted:
        return 0, 100
    z, rate = 1.96, caught / planted
    middle = rate + z * z / (2 * planted)
    half = z * sqrt(rate * (1 - rate) / planted + z * z / (4 * planted**2))
    whole = 1 + z * z / planted
    return round(100 * (middle - half) / whole), round(100 * (middle + half) / whole)


@task.mistake
def chance_at_the_rate_seen(planted, caught):
    """Your results take the rate that was seen for the true one and say how many would
    be noticed then. Which *rates* could have led to this number?"""
    if not planted:
        return 0, 100
    rate = caught / planted
    chances = [
        comb(planted, k) * rate**k * (1 - rate) ** (planted - k)
        for k in range(planted + 1)
    ]
    kept = [
        k
        for k in range(planted + 1)
        if sum(chances[: k + 1]) >= 0.025 and sum(chances[k:]) >= 0.025
    ]
    return round(100 * kept[0] / planted), round(100 * kept[-1] / planted)


@task.mistake
def swapped_arguments(planted, caught):
    """Your results keep no rate at all, or nearly none: the numbers planted and caught
    seem to have changed places."""
    return _ends(
        lambda n, k, p: (
            sum(
                comb(k, i) * (p / 100) ** i * (1 - p / 100) ** (k - i)
                for i in range(k + 1)
            )
            < 0.025
        )
    )(planted, caught)


@task.mistake(on="none or all noticed")
def none_is_zero(planted, caught):
    """Where none was noticed, or all were, you returned the rate seen at both ends.
    None of a few is no proof of a rate of 0, nor all of a few of 100."""
    rate = 100 * caught // planted
    return rate, rate


@task.mistake(on="none or all noticed")
def ends_left_out(planted, caught):
    """Where none was noticed, or all were, the rate of 0 or of 100 percent is missing.
    Does the `range` of rates leave it out?"""
    low, high = _interval(planted, caught)
    return max(low, 1), min(high, 99)


@task.mistake(on="none or all noticed")
def hundred_left_out(planted, caught):
    """Where all were noticed, the rate of 100 percent is missing: `range(100)` ends with
    99."""
    low, high = _interval(planted, caught)
    return low, min(high, 99)


@task.mistake(on="none or all noticed")
def zero_left_out(planted, caught):
    """Where none was noticed, the rate of 0 percent is missing: the rates begin with
    0."""
    low, high = _interval(planted, caught)
    return max(low, 1), high


@task.mistake(on="none or all noticed")
def one_sided_at_the_ends(planted, caught):
    """Where none was noticed, or all were, you used a limit of 0.05. It stays 0.025: the
    other side has not gone."""
    return _ends(lambda n, k, p: min(_few(n, k, p), _many(n, k, p)) >= 0.05)(
        planted, caught
    )


@task.mistake(on="nothing planted")
def nothing_is_none(planted, caught):
    """With nothing planted you returned None. Nothing is ruled out then: (0, 100)."""
    return


@task.mistake(on="nothing planted")
def nothing_is_zero(planted, caught):
    """With nothing planted you returned 0 at both ends. That would say that this reader
    notices nothing; nothing is known: (0, 100)."""
    return 0, 0


@task.mistake(on="nothing planted")
def nothing_twice_none(planted, caught):
    """With nothing planted you returned None for both ends. Nothing is ruled out then:
    (0, 100)."""
    return None, None


@task.mistake(on="nothing planted")
def nothing_divides(planted, caught):
    """With nothing planted your function divides by 0. Nothing is ruled out then: (0,
    100)."""
    return caught / planted


@task.right
def walking_up_and_down(planted, caught):
    def chance(percent, numbers):
        p = percent / 100
        return sum(comb(planted, k) * p**k * (1 - p) ** (planted - k) for k in numbers)

    low, high = 0, 100
    while chance(low, range(caught, planted + 1)) < 0.025:
        low += 1
    while chance(high, range(caught + 1)) < 0.025:
        high -= 1
    return low, high


@task.right
def with_whole_numbers(planted, caught):
    """Chances times a large number, so that none is rounded."""
    agree = []
    for percent in range(101):
        few = many = 0
        for k in range(planted + 1):
            ways = factorial(planted) // factorial(k) // factorial(planted - k)
            weight = ways * percent**k * (100 - percent) ** (planted - k)
            few += weight if k <= caught else 0
            many += weight if k >= caught else 0
        if min(few, many) * 40 >= 100**planted:
            agree.append(percent)
    return min(agree), max(agree)


@task.right
def from_the_other_side(planted, caught):
    def up_to(number, p):
        chances = (
            comb(planted, k) * p**k * (1 - p) ** (planted - k) for k in range(number)
        )
        return sum(chances)

    def believable(percent):
        p = percent / 100
        return up_to(caught + 1, p) >= 0.025 and 1 - up_to(caught, p) >= 0.025

    kept = list(filter(believable, range(101)))
    return kept[0], kept[-1]
