"""What people answer to `any_false_alarm`: wrong, and right in unusual style."""

from itertools import accumulate, repeat
from math import comb, exp, expm1, log1p, prod

from coursekit.exercise import Build, special

task = Build(
    objective="capstone-2",
    points={"ordinary": 2, "no test": 1},
    built=(
        "You have built the number that has to be settled before an audit: how often "
        "it would accuse a system in which nothing is wrong."
    ),
)


@task.cases
def cases(rng):
    yield 2, 0.1
    yield 3, 0.1
    yield 5, 0.05
    yield 5, 0.01
    yield 14, 0.05
    yield 1, 0.2
    yield 1, rng.randint(2, 40) / 100
    for k in (2, 3, 4, 6, 9):
        yield k, rng.randint(5, 45) / 100
    yield 2, rng.randint(60, 90) / 100
    yield 4, rng.randint(55, 80) / 100
    yield rng.randint(12, 30), 0.02
    yield 1000, 0.001
    yield 1000, 0.5
    yield 6, 0
    yield 3, 1
    yield 1, 1
    for alpha in (0.05, 0, 1, rng.randint(2, 90) / 100):
        yield special("no test", 0, alpha)


def _all_silent(k, alpha):
    return (1 - alpha) ** k


@task.mistake
def levels_added(k, alpha):
    """Your results add the levels of the tests. A table in which two of them fire is
    counted twice then, and with many tests the sum goes beyond 1."""
    return k * alpha


@task.mistake
def levels_added_up_to_one(k, alpha):
    """Your results add the levels of the tests, and stop at 1. A table in which two of
    them fire is counted twice then: the sum is too large long before it reaches 1."""
    return min(1, k * alpha)


@task.mistake
def silence_by_adding(k, alpha):
    """Your results take the added levels from 1. That is not how likely all stay silent,
    and it is a *false alarm* that is asked for."""
    return 1 - k * alpha


@task.says_the_same_as(silence_by_adding)
def silence_by_adding_down_to_zero(k, alpha):
    return max(0, 1 - k * alpha)


@task.mistake
def all_fire(k, alpha):
    """Your results say how likely *all* tests fire. One is enough to accuse a table."""
    return alpha**k


@task.mistake
def one_stays_silent(k, alpha):
    """Your results say how likely at least one test stays *silent*. How likely does at
    least one fire?"""
    return 1 - alpha**k


@task.mistake
def none_fires(k, alpha):
    """Your results say how likely *no* test fires. How likely is it that one or more
    do?"""
    return _all_silent(k, alpha)


@task.mistake
def a_single_test(k, alpha):
    """Your results are those of a single test, whatever `k` is. Each further test can
    fire, too. (Does a loop return in its first round?)"""
    return alpha


@task.mistake
def a_single_silence(k, alpha):
    """Your results say how likely a single test stays silent. How likely is it that one
    of `k` fires, or several?"""
    return 1 - alpha


@task.mistake
def one_test_less(k, alpha):
    """Your results are those of one test *fewer*. Does a loop begin at 1, or end one
    round too early?"""
    return 1 - _all_silent(k - 1, alpha) if k else 0


@task.mistake
def one_test_more(k, alpha):
    """Your results are those of one test *more*. Does a loop make a round too many, or
    start with a test that is counted again?"""
    return 1 - _all_silent(k + 1, alpha)


@task.mistake
def exactly_one(k, alpha):
    """Your results say how likely *exactly one* test fires. A table in which two or more
    do is accused as well."""
    return k * alpha * _all_silent(k - 1, alpha) if k else 0


@task.says_the_same_as(exactly_one)
def exactly_one_of_two(k, alpha):
    return k * alpha * (1 - alpha) if k > 1 else k * alpha


@task.mistake
def one_at_most(k, alpha):
    """Your results say how likely one test fires *at most*. How likely is it that one
    fires at least?"""
    return _all_silent(k, alpha) + exactly_one(k, alpha)


@task.mistake
def in_one_place(k, alpha):
    """Your results say how likely one particular test fires while all others are
    silent. Any of them may fire, and several at once."""
    return alpha * _all_silent(k - 1, alpha) if k else 0


@task.says_the_same_as(in_one_place)
def after_the_others(k, alpha):
    return alpha * _all_silent(k, alpha)


@task.mistake
def two_or_more(k, alpha):
    """Your results say how likely *two or more* tests fire. One is enough."""
    return 1 - _all_silent(k, alpha) - exactly_one(k, alpha)


@task.mistake
def alpha_in_percent(k, alpha):
    """Your results divide `alpha` by 100. It is a share already: 0.05 stands for
    5 %."""
    return 1 - _all_silent(k, alpha / 100)


def _percent_from_one_on(alpha):
    return alpha / 100 if alpha >= 1 else alpha


@task.mistake
def one_is_a_percent(k, alpha):
    """Where `alpha` is 1, your results take it for 1 %. It is a share: 1 is the level of
    a test that always fires."""
    return 1 - _all_silent(k, _percent_from_one_on(alpha))


@task.says_the_same_as(alpha_in_percent)
def alpha_in_percent_added(k, alpha):
    return k * alpha / 100


@task.mistake
def half_the_level(k, alpha):
    """Your results give each test half of its level. `alpha` is the chance that a test
    fires, to whichever side."""
    return 1 - _all_silent(k, alpha / 2)


@task.mistake
def level_shared_out(k, alpha):
    """Your results divide `alpha` by the number of tests. That would be a level to set
    for each; here each test *has* the level `alpha`."""
    return alpha / k if k else 0


@task.mistake
def level_for_each(k, alpha):
    """Your results are the level that each of `k` tests may have, so that `alpha` is the
    chance of an alarm in all. It is the other way round: each test *has* the level
    `alpha`."""
    return 1 - (1 - alpha) ** (1 / k) if k else 0


@task.says_the_same_as(level_shared_out)
def alarm_at_a_shared_level(k, alpha):
    return 1 - _all_silent(k, alpha / k) if k else 0


@task.mistake
def every_pair_a_test(k, alpha):
    """Your results count the pairs among `k` things. There are `k` tests, and each can
    fire."""
    return 1 - _all_silent(k * (k - 1) / 2, alpha)


@task.mistake
def pairs_taken_away(k, alpha):
    """Your results add the levels and take away the tables in which two tests fire.
    With three tests or more, that takes away too much where three of them do: count the
    tables in which none fires instead."""
    return k * alpha - comb(k, 2) * alpha**2


@task.mistake
def all_taken_away(k, alpha):
    """Your results add the levels and take away the tables in which *all* tests fire.
    That fits two tests. With more, tables in which some of them fire are still counted
    several times: count those in which none does."""
    return k * alpha - alpha**k


@task.says_the_same_as(all_taken_away)
def all_taken_away_from_two_on(k, alpha):
    return k * alpha - alpha**k if k > 1 else k * alpha


@task.says_the_same_as(all_taken_away)
def one_pair_taken_away(k, alpha):
    return k * alpha - alpha**2 if k > 1 else k * alpha


def _squared(start, rounds):
    """Return the chance of silence if each round multiplies it by itself."""
    silent = start
    for _ in range(rounds):
        silent *= silent
    return silent


@task.mistake
def multiplied_by_itself(k, alpha):
    """Your results multiply the product by *itself*, so that it counts twice as many tests
    in every round. Each test multiplies it by 1 − `alpha`."""
    return 1 - _squared(1 - alpha, k - 1) if k else 0


@task.says_the_same_as(multiplied_by_itself)
def multiplied_by_itself_once_more(k, alpha):
    return 1 - _squared(1 - alpha, k)


@task.mistake
def silence_added(k, alpha):
    """Your results multiply the chance of silence by `k`. All `k` are silent if the first
    is *and* the second is, and so on: multiply these chances with each other."""
    return 1 - k * (1 - alpha)


@task.says_the_same_as(silence_added)
def silence_added_up(k, alpha):
    return k * (1 - alpha)


@task.mistake
def two_tests(k, alpha):
    """Your results are those of two tests, whatever `k` is."""
    return 1 - _all_silent(2, alpha)


@task.mistake
def grows_by_alpha(k, alpha):
    """Your results grow by `alpha` with each test, as a debt does by its interest, and
    go beyond 1. It is the tables not yet accused of which each test takes a share."""
    return (1 + alpha) ** k - 1


@task.says_the_same_as(grows_by_alpha)
def alpha_grows_by_alpha(k, alpha):
    return alpha * (1 + alpha) ** (k - 1)


@task.mistake
def powers_added(k, alpha):
    """Your results add up powers of `alpha`, which are chances that one test, two, and
    so on *all* fire. How likely do all stay silent?"""
    return sum(alpha**fired for fired in range(1, k + 1))


@task.mistake
def by_an_exponential(k, alpha):
    """Your results come near, but are those of an approximation, which holds for small
    levels only. Compute how likely all stay silent."""
    return 1 - exp(-k * alpha)


@task.mistake
def mean_of_fired(k, alpha):
    """Your results say how likely at least one of `k` tests fires, shared out over the
    tests. The office reads one report about all of them: do not divide."""
    return (1 - _all_silent(k, alpha)) / k if k else 0


@task.mistake
def times_alpha(k, alpha):
    """Your results multiply by `alpha` once more at the end. How likely does not every
    test stay silent? That is all."""
    return alpha * (1 - _all_silent(k, alpha))


@task.mistake(on="no test")
def alpha_without_a_test(k, alpha):
    """Without a test your results are still `alpha`. Nothing can fire there."""
    return alpha


@task.mistake(on="no test")
def sure_without_a_test(k, alpha):
    """Without a test your results say that an alarm is certain. Nothing can fire
    there."""
    return 1


@task.mistake(on="no test")
def silence_without_a_test(k, alpha):
    """Without a test your results are 1 − `alpha`. Nothing can fire there."""
    return 1 - alpha


@task.right
def in_one_line(k, alpha):
    return 1 - (1 - alpha) ** k


@task.right
def test_by_test(k, alpha):
    accused = 0
    for _ in range(k):
        accused = accused + (1 - accused) * alpha
    return accused


@task.right
def by_logarithms(k, alpha):
    if alpha == 1:
        return 1 if k else 0
    return -expm1(k * log1p(-alpha))


@task.right
def by_which_fires_first(k, alpha):
    return sum(alpha * (1 - alpha) ** before for before in range(k))


@task.right
def as_a_product(k, alpha):
    return 1 - prod([1 - alpha] * k)


@task.right
def by_accumulating(k, alpha):
    silent = accumulate(repeat(1 - alpha, k), lambda a, b: a * b, initial=1)
    return 1 - list(silent)[-1]
