"""What people answer to `three_rates`: wrong, and right in unusual style."""

from collections import Counter
from itertools import compress
from statistics import fmean

from coursekit.exercise import Build, special

from .shared import LOANS_A, LOANS_B, REPAID_A, REPAID_B, cells, people, share

task = Build(
    objective="fairness-1",
    points={
        "ordinary": 3,
        "nobody gets a loan": 1,
        "nobody repays": 1,
        "everybody repays": 1,
    },
    built=(
        "You have built the three rates over which people argue when they argue about "
        "a score. They count the same people, each as a share of others."
    ),
)


@task.cases
def cases(rng):
    yield LOANS_A, REPAID_A
    yield LOANS_B, REPAID_B
    # The four kinds of people in different numbers, so that no two shares are equal.
    for _ in range(8):
        yield people(rng, *rng.sample([1, 2, 3, 4, 5, 6], 4))
    yield people(rng, 0, 2, 3, 4)
    yield people(rng, 3, 0, 2, 4)
    yield people(rng, 4, 2, 0, 3)
    yield people(rng, 3, 4, 2, 0)
    yield people(rng, 0, 1, 2, 1)
    yield people(rng, 1, 0, 0, 3)
    for misses, refused in ((2, 3), (4, 1), (1, 2)):
        loans, repaid = people(rng, 0, 0, misses, refused)
        yield special("nobody gets a loan", loans, repaid)
    for false_alarms, refused in ((2, 3), (3, 1), (1, 0), (0, 2)):
        loans, repaid = people(rng, 0, false_alarms, 0, refused)
        yield special("nobody repays", loans, repaid)
    for hits, misses in ((2, 3), (3, 1), (1, 0), (0, 2)):
        loans, repaid = people(rng, hits, 0, misses, 0)
        yield special("everybody repays", loans, repaid)


def _right(loans, repaid):
    hits, false_alarms, misses, refused = cells(loans, repaid)
    return (
        share(hits, hits + misses),
        share(false_alarms, false_alarms + refused),
        share(hits, hits + false_alarms),
    )


# ---- the wrong people below the line


@task.mistake
def true_and_predictive_exchanged(loans, repaid):
    """Your first rate is a share of those who got a loan, your third a share of those
    who repay. It is the other way round: each has the same people above, and others
    below."""
    first, second, third = _right(loans, repaid)
    return third, second, first


@task.mistake
def first_is_of_the_loans(loans, repaid):
    """Your first rate is a share of those who got a loan. The true positive rate is a
    share of those who repay."""
    _, second, third = _right(loans, repaid)
    return third, second, third


@task.mistake
def third_is_of_those_who_repay(loans, repaid):
    """Your third rate is a share of those who repay. The positive predictive value is a
    share of those who got a loan."""
    first, second, _ = _right(loans, repaid)
    return first, second, first


@task.mistake
def second_is_of_the_loans(loans, repaid):
    """Your second rate is a share of those who got a loan: how many of the loans go
    wrong. The false positive rate is a share of those who do not repay."""
    _, false_alarms, _, _ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(false_alarms, sum(loans)), third


@task.mistake
def second_is_of_everyone(loans, repaid):
    """Your second rate is a share of everyone. The false positive rate looks only at
    those who do not repay."""
    _, false_alarms, _, _ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, false_alarms / len(loans), third


@task.mistake
def first_is_of_everyone(loans, repaid):
    """Your first rate is a share of everyone. The true positive rate looks only at
    those who repay."""
    hits, *_ = cells(loans, repaid)
    _, second, third = _right(loans, repaid)
    return hits / len(loans), second, third


@task.mistake
def third_is_of_everyone(loans, repaid):
    """Your third rate is a share of everyone. The positive predictive value looks only
    at those who got a loan."""
    hits, *_ = cells(loans, repaid)
    first, second, _ = _right(loans, repaid)
    return first, second, hits / len(loans)


@task.mistake
def all_of_everyone(loans, repaid):
    """All your rates are shares of everyone. Each of the three looks at some people
    only: at those who repay, at those who do not, at those who got a loan."""
    hits, false_alarms, *_ = cells(loans, repaid)
    size = len(loans)
    return hits / size, false_alarms / size, hits / size


@task.mistake
def all_of_the_loans(loans, repaid):
    """All your rates are shares of those who got a loan. Only the third is; the first
    is a share of those who repay, the second of those who do not."""
    hits, false_alarms, *_ = cells(loans, repaid)
    given = sum(loans)
    return share(hits, given), share(false_alarms, given), share(hits, given)


@task.mistake
def second_is_of_those_who_repay(loans, repaid):
    """Your second rate is a share of those who repay. The false positive rate is a
    share of those who do not."""
    _, false_alarms, _, _ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(false_alarms, sum(repaid)), third


@task.mistake
def first_is_of_those_who_do_not_repay(loans, repaid):
    """Your first rate is a share of those who do not repay. The true positive rate is a
    share of those who do."""
    hits, *_ = cells(loans, repaid)
    _, second, third = _right(loans, repaid)
    return share(hits, repaid.count(0)), second, third


@task.mistake
def third_is_of_the_refused(loans, repaid):
    """Your third rate is a share of those without a loan. The positive predictive value
    is a share of those who got one."""
    hits, *_ = cells(loans, repaid)
    first, second, _ = _right(loans, repaid)
    return first, second, share(hits, loans.count(0))


@task.mistake
def second_is_of_the_refused(loans, repaid):
    """Your second rate is a share of those without a loan. The false positive rate is a
    share of those who do not repay."""
    _, false_alarms, _, _ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(false_alarms, loans.count(0)), third


@task.mistake
def second_is_of_the_errors(loans, repaid):
    """Your second rate is a share of all errors, loans not repaid and good payers
    refused. The false positive rate is a share of those who do not repay."""
    _, false_alarms, misses, _ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(false_alarms, false_alarms + misses), third


@task.mistake
def first_is_of_the_right_decisions(loans, repaid):
    """Your first rate is a share of all right decisions, loans repaid and bad payers
    refused. The true positive rate is a share of those who repay."""
    hits, _, _, refused = cells(loans, repaid)
    _, second, third = _right(loans, repaid)
    return share(hits, hits + refused), second, third


# ---- the wrong people above the line


@task.mistake
def second_counts_the_refused(loans, repaid):
    """Your second rate counts those who do not repay and got no loan. Count those who
    do not repay and *did* get one."""
    first, second, third = _right(loans, repaid)
    return first, None if second is None else 1 - second, third


@task.mistake
def second_counts_the_misses(loans, repaid):
    """Your second rate counts good payers without a loan. A false positive is a loan
    that is not repaid."""
    _, _, misses, _ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(misses, sum(repaid)), third


@task.says_the_same_as(second_counts_the_misses)
def second_counts_the_misses_of_the_refused(loans, repaid):
    _, _, misses, refused = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(misses, misses + refused), third


@task.says_the_same_as(second_counts_the_misses)
def second_counts_the_misses_of_the_others(loans, repaid):
    _, _, misses, _ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(misses, repaid.count(0)), third


@task.mistake
def second_counts_the_hits(loans, repaid):
    """Your second rate counts loans that are repaid. A false positive is a loan that is
    not."""
    hits, *_ = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(hits, repaid.count(0)), third


@task.mistake
def first_counts_the_misses(loans, repaid):
    """Your first rate counts good payers *without* a loan. Count those who got one."""
    first, second, third = _right(loans, repaid)
    return None if first is None else 1 - first, second, third


@task.mistake
def third_counts_the_losses(loans, repaid):
    """Your third rate counts loans that are not repaid. Count those that are."""
    first, second, third = _right(loans, repaid)
    return first, second, None if third is None else 1 - third


@task.mistake
def third_is_of_all_who_were_refused(loans, repaid):
    """Your third rate looks at those without a loan. The positive predictive value
    looks at those who got one, and asks who of them repays."""
    _, _, misses, refused = cells(loans, repaid)
    first, second, _ = _right(loans, repaid)
    return first, second, share(misses, misses + refused)


@task.says_the_same_as(third_is_of_all_who_were_refused)
def third_is_the_negative_value(loans, repaid):
    _, _, misses, refused = cells(loans, repaid)
    first, second, _ = _right(loans, repaid)
    return first, second, share(refused, misses + refused)


@task.mistake
def first_is_all_loans(loans, repaid):
    """Above the line of your first rate are all loans, also those that are not repaid.
    Count the people who got a loan *and* repay."""
    _, second, third = _right(loans, repaid)
    return share(sum(loans), sum(repaid)), second, third


@task.mistake
def second_is_all_loans(loans, repaid):
    """Above the line of your second rate are all loans, also those that are repaid.
    Count the people who got a loan and do *not* repay."""
    first, _, third = _right(loans, repaid)
    return first, share(sum(loans), repaid.count(0)), third


@task.mistake
def third_is_all_who_repay(loans, repaid):
    """Above the line of your third rate are all who repay, with a loan or without.
    Count the people who got a loan *and* repay."""
    first, second, _ = _right(loans, repaid)
    return first, second, share(sum(repaid), sum(loans))


@task.mistake
def third_is_the_accuracy(loans, repaid):
    """Your third rate is the share of right decisions, refusals too. The positive
    predictive value looks only at those who got a loan."""
    hits, _, _, refused = cells(loans, repaid)
    first, second, _ = _right(loans, repaid)
    return first, second, (hits + refused) / len(loans)


@task.mistake
def first_is_the_accuracy(loans, repaid):
    """Your first rate is the share of right decisions, refusals too. The true positive
    rate looks only at those who repay."""
    hits, _, _, refused = cells(loans, repaid)
    _, second, third = _right(loans, repaid)
    return (hits + refused) / len(loans), second, third


@task.mistake
def third_is_the_selection_rate(loans, repaid):
    """Your third rate is the share of everyone who got a loan. Of those who got one,
    who repays?"""
    first, second, _ = _right(loans, repaid)
    return first, second, fmean(loans)


@task.mistake
def third_is_the_base_rate(loans, repaid):
    """Your third rate is the share of everyone who repays. The positive predictive
    value looks only at those who got a loan."""
    first, second, _ = _right(loans, repaid)
    return first, second, fmean(repaid)


# ---- all three at once


@task.mistake
def lists_exchanged(loans, repaid):
    """`loans` and `repaid` have changed places in your counts. Somebody with a 1 in
    `loans` and a 0 in `repaid` got a loan and does not repay."""
    return _right(repaid, loans)


@task.mistake
def counts_for_shares(loans, repaid):
    """Your results are numbers of people. A rate is a share: divide by the people it
    speaks of."""
    hits, false_alarms, *_ = cells(loans, repaid)
    return hits, false_alarms, hits


@task.mistake
def one_for_zero(loans, repaid):
    """Your results treat a 0 as a 1: those who got no loan are counted as if they had
    one. `1` means a loan."""
    return _right([1 - loan for loan in loans], repaid)


@task.mistake
def repays_turned_round(loans, repaid):
    """In your results those who repay and those who do not have changed places. `1` in
    `repaid` means that the person repays."""
    return _right(loans, [1 - one for one in repaid])


@task.mistake
def from_two_counts(loans, repaid):
    """Your results follow from how many got a loan and how many repay. These two
    numbers do not say how many are both: look person by person, with `zip`."""
    hits = min(sum(loans), sum(repaid))
    false_alarms = sum(loans) - hits
    return (
        share(hits, sum(repaid)),
        share(false_alarms, repaid.count(0)),
        share(hits, sum(loans)),
    )


@task.says_the_same_as(from_two_counts)
def from_the_product(loans, repaid):
    given = fmean(loans)
    return given, given, fmean(repaid)


@task.says_the_same_as(from_two_counts)
def from_sorted_lists(loans, repaid):
    return _right(sorted(loans), sorted(repaid))


@task.mistake
def only_the_first_person(loans, repaid):
    """Your results know the first person only. Is there a `return` inside the loop?"""
    return _right(loans[:1], repaid[:1])


@task.says_the_same_as(only_the_first_person)
def only_the_first_person_or_zero(loans, repaid):
    return tuple(rate or 0 for rate in _right(loans[:1], repaid[:1]))


@task.mistake
def only_the_last_person(loans, repaid):
    """Your results know the last person only. Are the counts set to 0 inside the
    loop?"""
    return _right(loans[-1:], repaid[-1:])


@task.says_the_same_as(only_the_last_person)
def only_the_last_person_or_zero(loans, repaid):
    return tuple(rate or 0 for rate in _right(loans[-1:], repaid[-1:]))


@task.mistake
def one_person_is_missing(loans, repaid):
    """One person is missing from your counts, the first or the last. Does a loop begin
    with the second, or end one step early?"""
    return _right(loans[:-1], repaid[:-1])


@task.says_the_same_as(one_person_is_missing)
def first_person_is_missing(loans, repaid):
    return _right(loans[1:], repaid[1:])


@task.mistake
def each_kind_once(loans, repaid):
    """People with the same loan and the same repayment are counted once. Does a set or
    a dictionary hold them? Equal rows are different people."""
    return _right(*zip(*dict.fromkeys(zip(loans, repaid))))


@task.mistake
def numbers_of_the_example(loans, repaid):
    """You divided by numbers of the example: 4, 2 and 4. Count them in the lists that
    are given."""
    hits, false_alarms, *_ = cells(loans, repaid)
    return hits / 4, false_alarms / 2, hits / 4


@task.mistake
def counts_begin_at_one(loans, repaid):
    """Your counts are one too high above the line. Do they begin at 1 before the first
    person is counted?"""
    hits, false_alarms, misses, refused = cells(loans, repaid)
    return (
        share(hits + 1, hits + misses),
        share(false_alarms + 1, false_alarms + refused),
        share(hits + 1, hits + false_alarms),
    )


@task.mistake
def one_too_many_below(loans, repaid):
    """You divided by one person too many in each rate. Do those counts begin at 1?"""
    hits, false_alarms, misses, refused = cells(loans, repaid)
    return (
        hits / (hits + misses + 1),
        false_alarms / (false_alarms + refused + 1),
        hits / (hits + false_alarms + 1),
    )


@task.mistake
def odds_for_shares(loans, repaid):
    """You divided by the *other* people: those with a loan by those without, say. A
    share has everyone it speaks of below the line, those above it as well."""
    hits, false_alarms, misses, refused = cells(loans, repaid)
    return (
        share(hits, misses),
        share(false_alarms, refused),
        share(hits, false_alarms),
    )


@task.mistake
def upside_down(loans, repaid):
    """Your rates are upside down: the whole is divided by the part. A share is the part
    divided by the whole, so it is never above 1."""
    hits, false_alarms, misses, refused = cells(loans, repaid)
    return (
        share(hits + misses, hits),
        share(false_alarms + refused, false_alarms),
        share(hits + false_alarms, hits),
    )


def _over_right_wholes(hits, false_alarms, loans, repaid):
    return (
        share(hits, repaid.count(1)),
        share(false_alarms, repaid.count(0)),
        share(hits, loans.count(1)),
    )


@task.says_the_same_as(one_person_is_missing)
def last_person_is_missing_above(loans, repaid):
    hits, false_alarms, *_ = cells(loans[:-1], repaid[:-1])
    return _over_right_wholes(hits, false_alarms, loans, repaid)


@task.says_the_same_as(one_person_is_missing)
def first_person_is_missing_above(loans, repaid):
    hits, false_alarms, *_ = cells(loans[1:], repaid[1:])
    return _over_right_wholes(hits, false_alarms, loans, repaid)


@task.says_the_same_as(only_the_first_person)
def only_the_first_person_above(loans, repaid):
    hits, false_alarms, *_ = cells(loans[:1], repaid[:1])
    return _over_right_wholes(hits, false_alarms, loans, repaid)


@task.says_the_same_as(only_the_last_person)
def only_the_last_person_above(loans, repaid):
    hits, false_alarms, *_ = cells(loans[-1:], repaid[-1:])
    return _over_right_wholes(hits, false_alarms, loans, repaid)


@task.says_the_same_as(each_kind_once)
def each_kind_once_above(loans, repaid):
    hits, false_alarms, *_ = cells(*zip(*set(zip(loans, repaid))))
    return _over_right_wholes(hits, false_alarms, loans, repaid)


@task.says_the_same_as(odds_for_shares)
def first_as_odds(loans, repaid):
    hits, _, misses, _ = cells(loans, repaid)
    _, second, third = _right(loans, repaid)
    return share(hits, misses), second, third


@task.says_the_same_as(odds_for_shares)
def second_as_odds(loans, repaid):
    _, false_alarms, _, refused = cells(loans, repaid)
    first, _, third = _right(loans, repaid)
    return first, share(false_alarms, refused), third


@task.says_the_same_as(odds_for_shares)
def third_as_odds(loans, repaid):
    hits, false_alarms, *_ = cells(loans, repaid)
    first, second, _ = _right(loans, repaid)
    return first, second, share(hits, false_alarms)


@task.mistake
def second_counts_all_refused(loans, repaid):
    """Above the line of your second rate are the people *without* a loan. Count those
    who got one and do not repay."""
    first, _, third = _right(loans, repaid)
    return first, share(loans.count(0), repaid.count(0)), third


@task.mistake
def either_for_both(loans, repaid):
    """Above the line of your first and third rate are people who got a loan *or* repay.
    Count those of whom both are true."""
    hits, false_alarms, misses, _ = cells(loans, repaid)
    some = hits + false_alarms + misses
    return (
        share(some, sum(repaid)),
        share(false_alarms, repaid.count(0)),
        share(some, sum(loans)),
    )


@task.mistake
def first_two_of_the_loans(loans, repaid):
    """Your first two rates are shares of those who got a loan, your third a share of
    those who repay. The third alone looks at the loans; the first looks at those who
    repay, the second at those who do not."""
    first, _, third = _right(loans, repaid)
    return third, None if third is None else 1 - third, first


@task.mistake
def payers_are_seen_among_loans_only(loans, repaid):
    """Those who repay are looked for only among those who got a loan in your results.
    This record knows it of the others too: `repaid` holds a 1 for each who would."""
    hits, false_alarms, misses, refused = cells(loans, repaid)
    return (
        share(hits, hits),
        share(false_alarms, false_alarms + misses + refused),
        share(hits, hits + false_alarms),
    )


@task.mistake
def zero_is_none(loans, repaid):
    """Where a rate is 0 you returned None. There are people to take a share of, and
    none of them is counted: that is a share of 0."""
    return tuple(rate or None for rate in _right(loans, repaid))


# ---- a share of nobody


@task.mistake(on="nobody gets a loan")
def no_loan_is_zero(loans, repaid):
    """Where nobody got a loan, you gave 0 as the share of the loans that are repaid.
    That would say that none was; there were none, so the rate is None."""
    first, second, _ = _right(loans, repaid)
    return first, second, 0


@task.says_the_same_as(no_loan_is_zero)
def no_loan_is_zero_and_so_is_all(loans, repaid):
    return 0, 0, 0


@task.mistake(on="nobody repays")
def no_payer_is_zero(loans, repaid):
    """Where nobody repays, you gave 0 as the true positive rate. That would say that
    every good payer was refused; there were none, so the rate is None."""
    _, second, third = _right(loans, repaid)
    return 0, second, third


@task.says_the_same_as(no_payer_is_zero)
def no_payer_is_zero_everywhere(loans, repaid):
    return tuple(rate or 0 for rate in _right(loans, repaid))


@task.mistake(on="everybody repays")
def all_repay_is_zero(loans, repaid):
    """Where everybody repays, you gave 0 as the false positive rate. There is nobody of
    whom it could be a share, so the rate is None."""
    first, _, third = _right(loans, repaid)
    return first, 0, third


@task.says_the_same_as(all_repay_is_zero)
def all_repay_is_zero_everywhere(loans, repaid):
    return tuple(rate or 0 for rate in _right(loans, repaid))


@task.mistake(on="nobody gets a loan")
def no_loan_is_one(loans, repaid):
    """Where nobody got a loan, you gave 1 as the share of the loans that are repaid.
    There were none to repay, so the rate is None."""
    first, second, _ = _right(loans, repaid)
    return first, second, 1


@task.mistake(on="nobody repays")
def no_payer_is_one(loans, repaid):
    """Where nobody repays, you gave 1 as the true positive rate. There is nobody of
    whom it could be a share, so the rate is None."""
    _, second, third = _right(loans, repaid)
    return 1, second, third


@task.mistake(on="everybody repays")
def all_repay_is_one(loans, repaid):
    """Where everybody repays, you gave 1 as the false positive rate. There is nobody of
    whom it could be a share, so the rate is None."""
    first, _, third = _right(loans, repaid)
    return first, 1, third


@task.mistake(on="nobody gets a loan")
@task.mistake(on="nobody repays")
@task.mistake(on="everybody repays")
def one_empty_share_empties_all(loans, repaid):
    """As soon as one rate is a share of nobody, you returned None for all three. Ask of
    each rate by itself whether there is anyone; the others keep their numbers."""
    return None, None, None


@task.says_the_same_as(one_empty_share_empties_all)
def one_empty_share_gives_none(loans, repaid):
    return


@task.says_the_same_as(one_empty_share_empties_all, on="everybody repays")
def later_ones_are_emptied(loans, repaid):
    first, _, _ = _right(loans, repaid)
    return first, None, None


@task.mistake(on="nobody gets a loan")
@task.mistake(on="nobody repays")
@task.mistake(on="everybody repays")
def divides_by_nobody(loans, repaid):
    """Here one of your rates divides by 0: there is nobody of whom it could be a share.
    Ask first whether there is anyone; if not, that rate is None."""
    return 1 / 0


@task.mistake(on="nobody gets a loan")
@task.mistake(on="nobody repays")
@task.mistake(on="everybody repays")
def none_as_text(loans, repaid):
    """You returned the text "None". The value asked for is None, without quotation
    marks."""
    return tuple("None" if rate is None else rate for rate in _right(loans, repaid))


@task.mistake(on="nobody gets a loan")
def no_loan_no_chance(loans, repaid):
    """Where nobody got a loan, you gave None for the true or the false positive rate as
    well. There are people who repay and people who do not, and none of them got a loan:
    these shares are 0."""
    return None, None, None if any(loans) else 0


@task.says_the_same_as(no_loan_no_chance)
def no_loan_no_first(loans, repaid):
    _, second, third = _right(loans, repaid)
    return None, second, third


@task.says_the_same_as(no_loan_no_chance)
def no_loan_no_second(loans, repaid):
    first, _, third = _right(loans, repaid)
    return first, None, third


@task.mistake(on="nobody repays")
def nobody_repays_no_predictive_value(loans, repaid):
    """Where nobody repays, you gave None as the share of the loans that are repaid. If
    there are loans, it is 0 of them: a share of 0."""
    first, second, _ = _right(loans, repaid)
    return first, second, None


@task.right
def with_counter(loans, repaid):
    kinds = Counter(zip(loans, repaid))
    rates = []
    for part, rest in (
        ((1, 1), (0, 1)),
        ((1, 0), (0, 0)),
        ((1, 1), (1, 0)),
    ):
        whole = kinds[part] + kinds[rest]
        rates.append(kinds[part] / whole if whole > 0 else None)
    return tuple(rates)


@task.right
def with_filters(loans, repaid):
    def mean(values):
        values = list(values)
        return fmean(values) if values else None

    not_repaid = [not one for one in repaid]
    return (
        mean(compress(loans, repaid)),
        mean(compress(loans, not_repaid)),
        mean(compress(repaid, loans)),
    )


@task.right
def with_a_loop(loans, repaid):
    tp = fp = fn = tn = 0
    for i in range(len(loans)):
        if loans[i] == 1 and repaid[i] == 1:
            tp += 1
        elif loans[i] == 1:
            fp += 1
        elif repaid[i] == 1:
            fn += 1
        else:
            tn += 1
    try:
        tpr = tp / (tp + fn)
    except ZeroDivisionError:
        tpr = None
    try:
        fpr = fp / (fp + tn)
    except ZeroDivisionError:
        fpr = None
    try:
        ppv = tp / (tp + fp)
    except ZeroDivisionError:
        ppv = None
    return tpr, fpr, ppv


@task.right
def with_products(loans, repaid):
    hits = sum(loans[i] * repaid[i] for i in range(len(loans)))
    payers, given, size = sum(repaid), sum(loans), len(loans)
    tpr = hits / payers if payers else None
    fpr = (given - hits) / (size - payers) if size != payers else None
    return tpr, fpr, hits / given if given else None
