"""What people answer to `power`: wrong, and right in unusual style."""

from itertools import product
from math import comb, factorial

from coursekit.exercise import Build, special

from .shared import coin, tail

task = Build(
    objective="accountability-2",
    points={"ordinary": 4, "every advert differs": 1, "no advert differs": 1},
    built=(
        "You can now say, before the first letter is sent, how likely an audit is to "
        "come back with nothing although there is something."
    ),
)
_EITHER_SIDE = "Only how far apart they are counts, whichever is ahead."
_NO_TWENTIETH = "A number of series over a power of 2 is never exactly 0.05."
_WHOLE = "The division leaves no rest."
_SIGN_ONLY = "Only the sign of a difference counts."
task.equivalent = {
    "power: 1 -> 2": "With n + 1 adverts above 0 no number is left for those below.",
    "power: sign_test([1] * more + [-1] * fewer) <= 0.05 -> "
    "sign_test([1] * more + [-1] * fewer) < 0.05": _NO_TWENTIETH,
    "power: 1 -> 2 (4)": _SIGN_ONLY,
    "power: 1 -> 2 (5)": _SIGN_ONLY,
    "by_those_that_differ: coin(m, abs(2 * more - m)) <= 0.05 -> "
    "coin(m, abs(2 * more - m)) < 0.05": _NO_TWENTIETH,
    "by_those_that_differ: factorial(n) / factorial(more) / factorial(m - more) -> "
    "factorial(n) / factorial(more) // factorial(m - more)": _WHOLE,
    "by_those_that_differ: factorial(n) / factorial(more) -> "
    "factorial(n) // factorial(more)": _WHOLE,
    "by_those_that_differ: 2 * more - m -> m - 2 * more": _EITHER_SIDE,
    "by_those_that_differ: ways / factorial(n - m) -> ways // factorial(n - m)": _WHOLE,
    "takes_away_the_rest: 1 -> 2 (2)": (
        "With n + 1 adverts above 0 no number is left for those below."
    ),
    "takes_away_the_rest: coin(more + fewer, abs(more - fewer)) > 0.05 -> "
    "coin(more + fewer, abs(more - fewer)) >= 0.05": _NO_TWENTIETH,
    "takes_away_the_rest: more - fewer -> fewer - more": _EITHER_SIDE,
    "advert_by_advert: coin(a + b, abs(a - b)) <= 0.05 -> "
    "coin(a + b, abs(a - b)) < 0.05": _NO_TWENTIETH,
    "advert_by_advert: a - b -> b - a": _EITHER_SIDE,
}


def _found(more, fewer):
    return coin(more + fewer, abs(more - fewer)) <= 0.05


def _outcomes(n):
    """Return all (more, fewer) that n adverts can give."""
    return [(more, fewer) for more in range(n + 1) for fewer in range(n - more + 1)]


def _chance(n, p, q, more, fewer):
    ways = comb(n, more) * comb(n - more, fewer)
    return ways * p**more * q**fewer * (1 - p - q) ** (n - more - fewer)


def _total(n, p, q, wanted=_found, weight=_chance):
    """Return the sum of the chances of the outcomes that are wanted."""
    return sum(
        weight(n, p, q, more, fewer)
        for more, fewer in _outcomes(n)
        if wanted(more, fewer)
    )


@task.cases
def cases(rng):
    yield 12, 0.25, 0
    yield from (
        *((6, 0.75, 0.125), (9, 0.5, 0.125), (11, 0.0625, 0.5), (8, 0.25, 0.625)),
        *((13, 0.5, 0.25), (10, 0.25, 0.25), (7, 0, 0.75)),
        (rng.randint(9, 12), rng.randint(8, 12) / 16, rng.randint(1, 2) / 16),
        (rng.randint(9, 12), rng.randint(1, 3) / 16, rng.randint(7, 10) / 16),
        (rng.randint(12, 14), rng.randint(5, 8) / 16, rng.randint(1, 3) / 16),
    )
    yield 5, 0.5, 0.25  # too few for any finding
    yield 0, 0.25, 0.5
    yield special("every advert differs", 9, 0.75, 0.25)
    yield special("every advert differs", 12, 0.125, 0.875)
    yield special("every advert differs", 6, 1, 0)
    yield special("every advert differs", 7, 0, 1)
    yield special("no advert differs", 8, 0, 0)
    yield special("no advert differs", 1, 0, 0)


# What counts as a finding


@task.mistake
def one_kind_ahead(n, p, q):
    """Only findings with the first kind ahead are counted. An audit that comes out
    lopsided the other way finds something, too."""
    return _total(n, p, q, lambda more, fewer: _found(more, fewer) and more > fewer)


@task.mistake
def other_kind_ahead(n, p, q):
    """Only findings with the second kind ahead are counted. An audit that comes out
    lopsided the other way finds something, too."""
    return _total(n, p, q, lambda more, fewer: _found(more, fewer) and more < fewer)


@task.mistake
def likelier_kind_ahead(n, p, q):
    """Only findings on the side that is likelier to be ahead are counted. Now and then
    an audit comes out lopsided the other way, and finds something, too."""
    sign = 1 if p >= q else -1
    return _total(
        n, p, q, lambda more, fewer: _found(more, fewer) and sign * (more - fewer) > 0
    )


@task.mistake
def one_sided_test(n, p, q):
    """Outcomes count that a coin exceeds on one side in 5 series of 100. The sign test
    counts both sides."""
    return _total(n, p, q, lambda a, b: tail(a + b, max(a, b)) <= 0.05)


@task.says_the_same_as(one_sided_test)
def one_sided_test_first_ahead(n, p, q):
    return _total(n, p, q, lambda a, b: tail(a + b, a) <= 0.05)


@task.mistake
def finds_nothing(n, p, q):
    """You added up the audits that find nothing. The power is the chance of the
    others."""
    return 1 - _total(n, p, q)


@task.mistake
def limit_of_a_half(n, p, q):
    """Audits are counted as findings that are not: is the limit 0.5 in place of 0.05?"""
    return _total(n, p, q, lambda a, b: coin(a + b, abs(a - b)) <= 0.5)


@task.mistake
def limit_of_one_in_a_hundred(n, p, q):
    """Some findings are missing. Is the limit stricter than 0.05?"""
    return _total(n, p, q, lambda a, b: coin(a + b, abs(a - b)) <= 0.01)


@task.mistake
def any_lead(n, p, q):
    """Every audit with a lead is counted. It has to be lopsided enough for the sign
    test."""
    return _total(n, p, q, lambda more, fewer: more != fewer)


@task.says_the_same_as(any_lead)
def any_lead_of_the_first(n, p, q):
    return _total(n, p, q, lambda more, fewer: more > fewer)


@task.mistake
def six_whatever_the_rest(n, p, q):
    """The same six decides about every audit: six for one kind, or a lead of six. How
    many are enough depends on how many favour the other kind."""
    return _total(n, p, q, lambda more, fewer: max(more, fewer) >= 6)


@task.says_the_same_as(six_whatever_the_rest)
def six_of_the_first(n, p, q):
    return _total(n, p, q, lambda more, fewer: more >= 6)


@task.says_the_same_as(six_whatever_the_rest)
def lead_of_six(n, p, q):
    return _total(n, p, q, lambda more, fewer: abs(more - fewer) >= 6)


# The chance of an outcome


@task.mistake
def alike_left_out(n, p, q):
    """The chance of the adverts that treat both alike is missing: without the factor
    (1 − p − q) ** (n − more − fewer) the outcomes have more than their share."""

    def weight(n, p, q, more, fewer):
        return comb(n, more) * comb(n - more, fewer) * p**more * q**fewer

    return _total(n, p, q, weight=weight)


@task.mistake
def alike_miscounted(n, p, q):
    """The chance of the adverts that treat both alike does not fit how many they are in
    the outcome."""

    def weight(n, p, q, more, fewer):
        return _ways(n, more, fewer) * p**more * q**fewer * (1 - p - q) ** (n - more)

    return _total(n, p, q, weight=weight)


@task.says_the_same_as(alike_miscounted)
def alike_miscounted_the_other_way(n, p, q):
    def weight(n, p, q, more, fewer):
        return _ways(n, more, fewer) * p**more * q**fewer * (1 - p - q) ** (n - fewer)

    return _total(n, p, q, weight=weight)


@task.says_the_same_as(alike_miscounted)
def all_are_alike(n, p, q):
    def weight(n, p, q, more, fewer):
        return _ways(n, more, fewer) * p**more * q**fewer * (1 - p - q) ** n

    return _total(n, p, q, weight=weight)


@task.mistake
def keeps_the_last(n, p, q):
    """You returned the chance of a single outcome, the last that finds something. Is it
    `=` where `+=` is meant?"""
    found = [_chance(n, p, q, *one) for one in _outcomes(n) if _found(*one)]
    return found[-1] if found else 0


@task.mistake
def without_the_ways(n, p, q):
    """Each outcome has the chance of a single order of adverts. Five adverts can stand
    among twelve in 792 ways: `comb` counts them."""
    return _total(
        n, p, q, weight=lambda n, p, q, a, b: _chance(n, p, q, a, b) / _ways(n, a, b)
    )


def _ways(n, more, fewer):
    return comb(n, more) * comb(n - more, fewer)


@task.mistake
def ways_of_the_first_only(n, p, q):
    """Only the places of the adverts that favour the first kind are counted, or only
    those that favour the second. Both can stand in many places."""

    def weight(n, p, q, more, fewer):
        return _chance(n, p, q, more, fewer) / comb(n - more, fewer)

    return _total(n, p, q, weight=weight)


@task.says_the_same_as(ways_of_the_first_only)
def ways_of_the_second_only(n, p, q):
    def weight(n, p, q, more, fewer):
        return _chance(n, p, q, more, fewer) / comb(n, more)

    return _total(n, p, q, weight=weight)


@task.mistake
def ways_among_all(n, p, q):
    """The adverts of the second kind are placed among all n, also where one of the first
    kind stands already. There are n − more places left."""

    def weight(n, p, q, more, fewer):
        return (
            _chance(n, p, q, more, fewer)
            / _ways(n, more, fewer)
            * (comb(n, more) * comb(n, fewer))
        )

    return _total(n, p, q, weight=weight)


@task.mistake
def ways_with_the_alike_in_order(n, p, q):
    """Outcomes are counted too often, once for each order of the adverts that treat both
    alike. Who exchanges two of them has the same outcome."""

    def weight(n, p, q, more, fewer):
        return _chance(n, p, q, more, fewer) * factorial(n - more - fewer)

    return _total(n, p, q, weight=weight)


@task.mistake
def ways_to_differ_only(n, p, q):
    """The places of the adverts that differ are counted, but not which of them favour
    which kind, or the other way round."""

    def weight(n, p, q, more, fewer):
        return (
            _chance(n, p, q, more, fewer)
            / _ways(n, more, fewer)
            * comb(n, more + fewer)
        )

    return _total(n, p, q, weight=weight)


@task.says_the_same_as(ways_to_differ_only)
def ways_within_those_that_differ(n, p, q):
    def weight(n, p, q, more, fewer):
        return (
            _chance(n, p, q, more, fewer)
            / _ways(n, more, fewer)
            * comb(more + fewer, more)
        )

    return _total(n, p, q, weight=weight)


@task.mistake
def two_separate_counts(n, p, q):
    """The two counts are treated as if they had nothing to do with each other. An advert
    that favours the first kind cannot favour the second as well."""
    return _total(n, p, q, weight=_separate)


@task.says_the_same_as(two_separate_counts)
def two_separate_counts_of_any_sum(n, p, q):
    return sum(
        _separate(n, p, q, more, fewer)
        for more, fewer in product(range(n + 1), repeat=2)
        if _found(more, fewer)
    )


def _separate(n, p, q, more, fewer):
    first = comb(n, more) * p**more * (1 - p) ** (n - more)
    return first * comb(n, fewer) * q**fewer * (1 - q) ** (n - fewer)


@task.mistake
def a_coin_for_chances(n, p, q):
    """The outcomes are weighed as a fair coin would, and not with p and q. The coin
    belongs into the test; the chances are those of this employer."""
    return _total(n, (p + q) / 2, (p + q) / 2)


@task.mistake
def outcomes_counted(n, p, q):
    """You counted outcomes, or took their mean, as if each were as likely as any other.
    Add up their chances."""
    return _total(n, p, q, weight=lambda *_: 1)


@task.says_the_same_as(outcomes_counted)
def share_of_outcomes(n, p, q):
    return _total(n, p, q, weight=lambda *_: 1) / len(_outcomes(n))


@task.says_the_same_as(outcomes_counted)
def chances_over_outcomes(n, p, q):
    return _total(n, p, q) / len(_outcomes(n))


# Which outcomes, of how many adverts


@task.mistake
def all_adverts_differ(n, p, q):
    """Your audit has no adverts that treat both alike. Most do, and they leave fewer for
    the test."""
    if p + q == 0:
        return 0
    return _total(n, p / (p + q), q / (p + q))


@task.says_the_same_as(all_adverts_differ)
def all_adverts_differ_first_against_rest(n, p, q):
    return _total(n, p, 1 - p)


@task.says_the_same_as(all_adverts_differ)
def only_outcomes_without_alike(n, p, q):
    return sum(
        _chance(n, p, q, more, n - more)
        for more in range(n + 1)
        if _found(more, n - more)
    )


@task.mistake
def expected_audit(n, p, q):
    """Your function looks at one audit, the most usual one, and says whether it finds
    something. Audits of the same employer come out differently; add up the chances of
    all that find something."""
    more, fewer = round(n * p), round(n * q)
    return 1 if _found(more, fewer) else 0


@task.says_the_same_as(expected_audit)
def test_of_the_expected_audit(n, p, q):
    more, fewer = round(n * p), round(n * q)
    return coin(more + fewer, abs(more - fewer))


@task.says_the_same_as(expected_audit)
def test_of_the_expected_audit_cut(n, p, q):
    more, fewer = int(n * p), int(n * q)
    return coin(more + fewer, abs(more - fewer))


@task.says_the_same_as(expected_audit)
def expected_audit_cut(n, p, q):
    return 1 if _found(int(n * p), int(n * q)) else 0


@task.says_the_same_as(expected_audit)
def expected_number_of_differing(n, p, q):
    if p + q == 0:
        return 0
    m = round(n * (p + q))
    return _total(m, p / (p + q), q / (p + q))


@task.mistake
def half_as_many(n, p, q):
    """Your audit has half as many adverts. n counts adverts, and each of them gets two
    CVs."""
    return _total(n // 2, p, q)


@task.mistake
def twice_as_many(n, p, q):
    """Your audit has twice as many adverts. n counts adverts, and not CVs."""
    return _total(2 * n, p, q)


@task.mistake
def only_the_first_kind(n, p, q):
    """Only audits are counted in which no advert favours the second kind. Does the
    second number ever leave 0?"""
    return sum(_chance(n, p, q, more, 0) for more in range(n + 1) if _found(more, 0))


@task.mistake
def only_the_second_kind(n, p, q):
    """Only audits are counted in which no advert favours the first kind. Is `return`
    inside the outer loop? Then the first number stays 0."""
    return sum(_chance(n, p, q, 0, fewer) for fewer in range(n + 1) if _found(0, fewer))


@task.mistake
def never_all_of_them(n, p, q):
    """Outcomes in which every advert differs are missing. `range(n)` ends at n − 1."""
    return _total(n, p, q, lambda a, b: _found(a, b) and a + b < n)


@task.says_the_same_as(never_all_of_them)
def never_all_of_the_first(n, p, q):
    return _total(n, p, q, lambda a, b: _found(a, b) and a < n)


@task.says_the_same_as(never_all_of_them)
def never_all_of_either(n, p, q):
    return _total(n, p, q, lambda a, b: _found(a, b) and a < n and b < n)


@task.mistake
def none_left_out(n, p, q):
    """Outcomes in which no advert favours the first kind, or none the second, are
    missing. Begin to count at 0."""
    return _total(n, p, q, lambda a, b: _found(a, b) and a and b)


@task.says_the_same_as(none_left_out)
def none_of_the_first_left_out(n, p, q):
    return _total(n, p, q, lambda a, b: _found(a, b) and a)


@task.says_the_same_as(none_left_out)
def none_of_the_second_left_out(n, p, q):
    return _total(n, p, q, lambda a, b: _found(a, b) and b)


@task.mistake
def more_than_there_are(n, p, q):
    """Outcomes are counted that n adverts cannot have: together the two numbers are at
    most n. Does the second run to n as well?"""
    rest = 0
    for more, fewer in product(range(n + 1), repeat=2):
        if _found(more, fewer):
            left = n - more - fewer
            if left >= 0:
                rest += _chance(n, p, q, more, fewer)
            else:
                rest += comb(n, more) * p**more * q**fewer
    return rest


@task.mistake
def pooled_lead(n, p, q):
    """Your results hang on the difference of p and q alone, and not on how many adverts
    differ."""
    return _total(n, abs(p - q), 0)


# Special cases


@task.mistake(on="every advert differs")
def none_alike_fails(n, p, q):
    """Your function stops where p + q is 1. Then no advert treats both alike, which is
    allowed: 0 ** 0 is 1."""
    raise ZeroDivisionError


@task.mistake(on="every advert differs")
def none_alike_fails_beyond(n, p, q):
    """Your function stops where p + q is 1: it takes 0 to a power below 0. Together the
    two numbers are at most n. Does the second run to n as well?"""
    if any(_found(a, b) and a + b > n for a, b in product(range(n + 1), repeat=2)):
        raise ZeroDivisionError
    return _total(n, p, q)


@task.mistake(on="every advert differs")
def none_alike_is_nothing(n, p, q):
    """Where p + q is 1 you returned 0. No advert treats both alike then, but those that
    differ can be lopsided."""
    return 0


@task.mistake(on="no advert differs")
def never_differs_fails(n, p, q):
    """Your function stops where p and q are 0. Then no advert differs, and no audit
    finds anything: the chance is 0."""
    raise ZeroDivisionError


@task.mistake(on="no advert differs")
def never_differs_is_none(n, p, q):
    """Where p and q are 0 you returned None. No audit of such an employer finds anything:
    the chance is 0."""
    return


@task.mistake(on="no advert differs")
def never_differs_is_certain(n, p, q):
    """Where p and q are 0 you returned 1. No audit of such an employer finds anything:
    the chance is 0."""
    return 1


# Right, in other styles


@task.right
def by_those_that_differ(n, p, q):
    result = 0
    for m in range(n + 1):
        for more in range(m + 1):
            if coin(m, abs(2 * more - m)) <= 0.05:
                ways = factorial(n) / factorial(more) / factorial(m - more)
                result += (
                    ways
                    / factorial(n - m)
                    * p**more
                    * q ** (m - more)
                    * (1 - p - q) ** (n - m)
                )
    return result


@task.right
def takes_away_the_rest(n, p, q):
    missed = 0
    for more in range(n + 1):
        for fewer in range(n + 1 - more):
            if coin(more + fewer, abs(more - fewer)) > 0.05:
                ways = comb(n, more + fewer) * comb(more + fewer, more)
                alike = n - more - fewer
                missed += ways * p**more * q**fewer * (1 - p - q) ** alike
    return 1 - missed


@task.right
def advert_by_advert(n, p, q):
    going = {(0, 0): 1}
    for _ in range(n):
        reached = {}
        for (more, fewer), share in going.items():
            for step, part in (((1, 0), p), ((0, 1), q), ((0, 0), 1 - p - q)):
                place = more + step[0], fewer + step[1]
                reached[place] = reached.get(place, 0) + share * part
        going = reached
    return sum(
        share for (a, b), share in going.items() if coin(a + b, abs(a - b)) <= 0.05
    )
