"""What people answer to `fpr_from`: wrong, and right in unusual style."""

from fractions import Fraction

from coursekit.exercise import Build, special

task = Build(
    objective="fairness-2",
    points={
        "ordinary": 4,
        "more than there are": 1,
        "a rate of exactly 1": 1,
        "every loan is repaid": 1,
    },
    built=(
        "You have built the identity at the root of the dispute: two rates and a base "
        "rate leave no room for the third."
    ),
)


@task.cases
def cases(rng):
    yield 2 / 6, 1 / 2, 1 / 2
    yield 2 / 6, 1 / 2, 1
    for hits, false_alarms, misses, refused in (
        *(rng.sample([1, 2, 3, 4, 5, 6, 7], 4) for _ in range(7)),
        *((rng.choice([2, 3, 4]), 1, 0, rng.choice([3, 5, 7])) for _ in range(2)),
        (1, 3, 5, 2),
        (9, 1, 2, 3),
    ):
        yield _shares(hits, false_alarms, misses, refused)
    # More bad loans than people who do not repay, by a little and by a lot.
    for payers, others, part, loss in (
        (6, 2, 3, 3),
        (8, 2, 6, 4),
        (5, 5, 5, 6),
        (2, 1, 2, 6),
    ):
        hits = Fraction(part, payers)
        repaid = Fraction(part, part + loss)
        shares = Fraction(payers, payers + others), repaid, hits
        yield special("more than there are", *map(float, shares))
    # In whatever order these are worked out, 1 comes out, or less by a rounding.
    yield special("a rate of exactly 1", 4 / 6, 1 / 2, 1 / 2)
    for base in (1 / 2, 1 / 4, 1 / 8):
        yield special("a rate of exactly 1", base, base, 1)
    for base in (3 / 4, 1 / 4, 3 / 8):
        yield special("every loan is repaid", base, 1, rng.choice([1 / 4, 1 / 2, 1]))


def _shares(hits, false_alarms, misses, refused):
    """Return base rate, PPV and TPR of so many people of each kind."""
    payers = hits + misses
    size = payers + false_alarms + refused
    return payers / size, hits / (hits + false_alarms), hits / payers


def _right(base, ppv, tpr):
    return base / (1 - base) * (1 - ppv) / ppv * tpr


def _limited(fpr):
    return fpr if fpr <= 1 else None


# ---- one factor is not as it should be


@task.mistake
def share_of_everyone(base, ppv, tpr):
    """Your results are the bad loans as a share of *all* members. Divide by those who
    do not repay: in one line, `base` stands where `base / (1 - base)` is meant."""
    return base * (1 - ppv) / ppv * tpr


@task.mistake
def base_forgotten(base, ppv, tpr):
    """Your results do not depend on the base rate. How many people do not repay, and
    how many do, makes a difference: compare the two groups of the example."""
    return (1 - ppv) / ppv * tpr


@task.says_the_same_as(base_forgotten)
def base_forgotten_within_limits(base, ppv, tpr):
    return _limited((1 - ppv) / ppv * tpr)


@task.mistake
def losses_are_the_rate(base, ppv, tpr):
    """Your result is the share of the *loans* that are not repaid, 1 minus `ppv`. The
    false positive rate is a share of the people who do not repay."""
    return 1 - ppv


@task.mistake
def one_minus_tpr(base, ppv, tpr):
    """Your result is the share of good payers who got no loan, 1 minus `tpr`. The false
    positive rate speaks of those who do not repay."""
    return 1 - tpr


@task.mistake
def same_as_tpr(base, ppv, tpr):
    """Your result is the true positive rate itself. That those who do not repay get
    loans as readily as those who do is not said anywhere."""
    return tpr


@task.mistake
def loans_as_a_part_of_hits(base, ppv, tpr):
    """You took 1 minus `ppv` as a part of the loans that *are* repaid. It is a part of
    all loans; divide the repaid ones by `ppv` to get all loans."""
    return _limited(base / (1 - base) * (1 - ppv) * tpr)


@task.mistake
def loans_as_a_part_of_hits_and_everyone(base, ppv, tpr):
    """You took 1 minus `ppv` as a part of the loans that are repaid, and divided by all
    members. It is a part of all loans, and those who do not repay are fewer than all
    members."""
    return base * (1 - ppv) * tpr


@task.mistake
def predictive_value_upside_down(base, ppv, tpr):
    """`ppv` and 1 minus `ppv` have changed places in your results. The higher the share
    of loans that are repaid, the *lower* the false positive rate."""
    return _limited(base / (1 - base) * ppv / (1 - ppv) * tpr) if ppv < 1 else None


@task.mistake
def base_upside_down(base, ppv, tpr):
    """`base` and 1 minus `base` have changed places in your results. Those who got a
    good loan are a part of `base`, and the rate is a share of the rest."""
    return _limited((1 - base) / base * (1 - ppv) / ppv * tpr)


@task.mistake
def divided_by_base(base, ppv, tpr):
    """Your bad loans are divided by `base`, or not by anything that has to do with it
    at the end. The false positive rate is a share of those who do *not* repay: divide
    by 1 minus `base`."""
    return _limited((1 - base) * (1 - ppv) / ppv * tpr)


@task.says_the_same_as(divided_by_base)
def of_those_who_repay(base, ppv, tpr):
    return _limited(tpr * (1 - ppv) / (ppv * base))


@task.mistake
def tpr_forgotten(base, ppv, tpr):
    """Your results do not depend on `tpr`. Only that part of the good payers got a
    loan, and the bad loans are counted from theirs."""
    return _limited(base / (1 - base) * (1 - ppv) / ppv)


@task.mistake
def misses_for_hits(base, ppv, tpr):
    """You counted the good payers *without* a loan, 1 minus `tpr`. The loans that are
    repaid are those of the part `tpr`."""
    return _limited(base / (1 - base) * (1 - ppv) / ppv * (1 - tpr))


@task.mistake
def all_loans(base, ppv, tpr):
    """Your results count all loans, also those that are repaid. Take the repaid ones
    away before you divide."""
    return _limited(base * tpr / ppv / (1 - base))


@task.mistake
def only_hits(base, ppv, tpr):
    """Your results count the loans that are *repaid*, as a share of those who do not
    repay. From `ppv` follows how many are not repaid: count those."""
    return _limited(base * tpr / (1 - base))


@task.mistake
def hits_not_taken_from_base(base, ppv, tpr):
    """You took `tpr` as a share of all members. It is a share of those who repay: of
    all members, `base` times `tpr` got a loan and repay."""
    return _limited((tpr / ppv - tpr) / (1 - base))


@task.mistake
def exchanged(base, ppv, tpr):
    """`ppv` and `tpr` have changed places in your results. `tpr` is a share of those
    who repay, `ppv` of those who got a loan."""
    return _limited(_right(base, tpr, ppv))


@task.mistake
def loans_multiplied(base, ppv, tpr):
    """You multiplied by `ppv` to get from the repaid loans to all loans. They are the
    part `ppv` of all loans, so all loans are more: divide."""
    return base * tpr * (1 - ppv) / (1 - base) * -1


@task.mistake
def true_negative_rate(base, ppv, tpr):
    """Your results are 1 minus the right ones: the share of those who do not repay who
    got *no* loan."""
    return 1 - _right(base, ppv, tpr) if _right(base, ppv, tpr) <= 1 else None


@task.mistake
def numbers_of_the_example(base, ppv, tpr):
    """A number of the example stands in your function, such as 2, 4 or 6. Take
    everything from `base`, `ppv` and `tpr`."""
    return _limited(4 * tpr * (1 - ppv) / ppv / 2)


@task.mistake
def counts_whole_people(base, ppv, tpr):
    """Your results are those of a group of a hundred people, with each number cut off
    or rounded to whole people. Shares need not be whole: leave them as they are."""
    hits = int(100 * base * tpr)
    loans = int(hits / ppv)
    return _limited((loans - hits) / int(100 - 100 * base))


@task.says_the_same_as(counts_whole_people)
def counts_rounded_people(base, ppv, tpr):
    hits = round(100 * base * tpr)
    loans = round(hits / ppv)
    return _limited((loans - hits) / round(100 - 100 * base))


@task.says_the_same_as(counts_whole_people)
def counts_whole_loans(base, ppv, tpr):
    hits = int(100 * base * tpr)
    return _limited((int(hits / ppv) - hits) / (100 - 100 * base))


@task.says_the_same_as(counts_whole_people)
def counts_whole_people_of_six(base, ppv, tpr):
    payers = round(6 * base)
    hits = round(payers * tpr)
    loans = round(hits / ppv)
    return _limited((loans - hits) / (6 - payers)) if payers < 6 else None


@task.says_the_same_as(counts_whole_people)
def counts_people_rounded_one_by_one(base, ppv, tpr):
    payers = round(100 * base)
    hits = round(payers * tpr)
    return _limited((round(hits / ppv) - hits) / (100 - payers))


@task.mistake
def worse_than_chance_is_impossible(base, ppv, tpr):
    """You returned None where fewer of the loans are repaid than of all members. A
    lender can choose worse than chance would; only a rate above 1 is impossible."""
    return None if ppv < base - 1e-9 else _limited(_right(base, ppv, tpr))


@task.mistake
def brackets_missing(base, ppv, tpr):
    """The numbers are those of a line in which brackets are missing. `*` and `/` are
    worked out before `-`: write `(1 - base)` and `(1 - ppv)`."""
    return _limited(base / 1 - base * (1 - ppv) / ppv * tpr)


@task.says_the_same_as(brackets_missing)
def brackets_missing_around_ppv(base, ppv, tpr):
    return _limited(base / (1 - base) * 1 - ppv / ppv * tpr)


@task.says_the_same_as(brackets_missing)
def brackets_missing_around_both(base, ppv, tpr):
    return _limited(base / 1 - base * 1 - ppv / ppv * tpr)


@task.says_the_same_as(brackets_missing)
def brackets_missing_around_the_difference(base, ppv, tpr):
    return _limited(base * tpr / ppv - base * tpr / (1 - base))


@task.mistake
def selection_rate(base, ppv, tpr):
    """Your result is the share of all members who got a loan. Take away the loans that
    are repaid, and divide by those who do not repay."""
    return _limited(base * tpr / ppv)


@task.mistake
def shares_multiplied(base, ppv, tpr):
    """You multiplied shares that are shares of different people: `tpr` of those who
    repay, `ppv` of those who got a loan. Work out first what share of *all* members got
    a loan and repays."""
    return (1 - base) * (1 - ppv) * tpr


@task.says_the_same_as(shares_multiplied)
def two_shares_multiplied(base, ppv, tpr):
    return (1 - base) * (1 - ppv)


@task.says_the_same_as(shares_multiplied)
def other_two_shares_multiplied(base, ppv, tpr):
    return (1 - base) * tpr


@task.says_the_same_as(shares_multiplied)
def losses_and_chance_multiplied(base, ppv, tpr):
    return (1 - ppv) * tpr


@task.mistake
def none_at_a_tpr_of_one(base, ppv, tpr):
    """You returned None where `tpr` is 1. That can be: every good payer gets a loan. The
    rate follows as it does elsewhere."""
    return None if tpr == 1 else _limited(_right(base, ppv, tpr))


# ---- the edges


@task.mistake(on="more than there are")
def above_one(base, ppv, tpr):
    """You returned a rate above 1: more people who do not repay would have a loan than
    there are. No lender can do that, so the answer is None."""
    return _right(base, ppv, tpr)


@task.mistake(on="more than there are")
def capped(base, ppv, tpr):
    """You returned 1 where the rate would be above 1. With all of them lent to, the
    other rates could still not be as stated: the answer is None."""
    return 1


@task.mistake(on="more than there are")
def more_loans_than_members(base, ppv, tpr):
    """You asked whether there would be more loans than members. The limit comes sooner:
    there cannot be more loans that are not repaid than people who do not repay."""
    if base * tpr / ppv > 1 + 1e-9:
        return None
    return min(_right(base, ppv, tpr), 1)


@task.says_the_same_as(more_loans_than_members)
def more_loans_than_members_uncapped(base, ppv, tpr):
    return None if base * tpr / ppv > 1 + 1e-9 else _right(base, ppv, tpr)


@task.mistake(on="more than there are")
def impossible_is_zero(base, ppv, tpr):
    """You returned 0 where the rate would be above 1. That would say that nobody who
    does not repay got a loan. There is no such lender: the answer is None."""
    return 0


@task.mistake(on="more than there are")
def impossible_as_text(base, ppv, tpr):
    """You returned a text where the rate would be above 1. The value asked for is None,
    without quotation marks."""
    return "None"


@task.says_the_same_as(impossible_as_text)
def impossible_as_a_word(base, ppv, tpr):
    return "impossible"


@task.mistake(on="more than there are")
def impossible_raises(base, ppv, tpr):
    """You raised an exception where the rate would be above 1. Return None there."""
    raise ValueError("impossible")


@task.mistake(on="a rate of exactly 1")
def one_is_impossible(base, ppv, tpr):
    """You returned None where the rate is exactly 1. That can be: everyone who does not
    repay has a loan. Only a rate *above* 1 cannot."""
    return


@task.mistake(on="every loan is repaid")
def none_is_none(base, ppv, tpr):
    """You returned None where every loan is repaid. Then nobody who does not repay got
    one, and that is a share of 0."""
    return


@task.mistake(on="every loan is repaid")
def none_divides(base, ppv, tpr):
    """With a `ppv` of 1 you divided by 0. The rate is not divided by 1 minus `ppv`
    anywhere; is something upside down?"""
    return 1 / 0


@task.right
def in_one_line(base, ppv, tpr):
    fpr = base / (1 - base) * (1 - ppv) / ppv * tpr
    if fpr > 1:
        return None
    return fpr


@task.right
def with_a_hundred_people(base, ppv, tpr):
    payers = 100 * base
    others = 100 - payers
    good_loans = tpr * payers
    bad_loans = good_loans * (1 - ppv) / ppv
    if bad_loans > others:
        return None
    return bad_loans / others


@task.right
def with_odds(base, ppv, tpr):
    odds_before = base / (1 - base)
    odds_after = (1 - ppv) / ppv
    result = odds_before * odds_after * tpr
    return None if result > 1 else result


@task.right
def with_loans(base, ppv, tpr):
    repaid = base * tpr
    given = repaid / ppv
    refused = (1 - base) - (given - repaid)
    if refused < 0:
        return None
    return 1 - refused / (1 - base)
