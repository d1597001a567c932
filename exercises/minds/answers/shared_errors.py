"""What people answer to `shared_errors`: wrong, and right in unusual style."""

from collections import Counter
from fractions import Fraction

from coursekit.exercise import Build, special

from .shared import TRUTH, committee, drawn_truth, votes_of

task = Build(
    objective="minds-2",
    points={"ordinary": 4, "all right answers the same": 1},
    built=(
        "You have built a measure of what a second opinion is worth: errors in common, "
        "beside those that chance would give to voters who err as often."
    ),
)


@task.cases
def cases(rng):
    for one, other in ("BC", "AB", "AD", "CB", "CD"):
        yield committee("ABCD")[one], committee("ABCD")[other], TRUTH
    for yes, no in ((5, 8), (7, 4), (6, 9), (3, 8), (9, 5), (6, 7), (8, 3), (4, 9)):
        yield _drawn(rng, yes, no)
    for yes, no in ((5, 7), (8, 4)):  # the same errors
        truth = drawn_truth(rng, yes + no, yes)
        wrong = [*_some(rng, truth, "yes", 2), *_some(rng, truth, "no", 3)]
        said = votes_of(truth, wrong)
        yield said, list(said), truth
    for yes, no in ((6, 5), (5, 9)):  # none in common
        truth = drawn_truth(rng, yes + no, yes)
        four, five = _some(rng, truth, "yes", 4), _some(rng, truth, "no", 5)
        first = votes_of(truth, [*four[:1], *five[:2]])
        yield first, votes_of(truth, [*four[1:], *five[2:]]), truth
    for first, second in ((0, 3), (3, 0), (0, 0)):  # somebody without an error
        truth = drawn_truth(rng, 10, 4)
        wrong = [rng.sample(range(1, 11), n) for n in (first, second)]
        yield votes_of(truth, wrong[0]), votes_of(truth, wrong[1]), truth
    truth = drawn_truth(rng, 9, 4)  # always wrong, both of them
    yield votes_of(truth, range(1, 10)), votes_of(truth, range(1, 10)), truth
    truth = drawn_truth(rng, 100, 35)  # as many as allowed
    wrong = [rng.sample(range(1, 101), n) for n in (40, 30)]
    yield votes_of(truth, wrong[0]), votes_of(truth, wrong[1]), truth
    for place in (1, 8):  # the first case, or the last, is shared
        truth = drawn_truth(rng, 8, 4)
        rest = rng.sample(range(2, 8), 4)
        first = votes_of(truth, [place, *rest[:2]])
        yield first, votes_of(truth, [place, *rest[2:]]), truth
    for answer, size in (("yes", 7), ("no", 9), ("yes", 5), ("no", 6), ("yes", 11)):
        truth = [answer] * size
        wrong = [rng.sample(range(1, size + 1), n) for n in (3, 2)]
        both = [votes_of(truth, some) for some in wrong]
        yield special("all right answers the same", *both, truth)
    for answer, wrong in (("yes", [1]), ("no", [1]), ("no", [])):
        both = [votes_of([answer], wrong), votes_of([answer], wrong)]
        yield special("all right answers the same", *both, [answer])


def _some(rng, truth, answer, number):
    """Return the numbers of some cases with this right answer."""
    return rng.sample([n for n, t in enumerate(truth, 1) if t == answer], number)


def _drawn(rng, yes, no):
    """Return two voters who err on both kinds of case, not equally, and share some."""
    while True:
        truth = drawn_truth(rng, yes + no, yes)
        counts = [(rng.randint(1, yes - 1), rng.randint(1, no - 1)) for _ in range(2)]
        wrong = [
            {*_some(rng, truth, "yes", y), *_some(rng, truth, "no", n)}
            for y, n in counts
        ]
        pooled = len(wrong[0]) * len(wrong[1]) / len(truth)
        by_kind = counts[0][0] * counts[1][0] / yes + counts[0][1] * counts[1][1] / no
        sizes = len(wrong[0] & wrong[1]), len(wrong[0]), len(wrong[1])
        if 0 < sizes[0] != sizes[1] != sizes[2] and abs(pooled - by_kind) > 0.2:
            return votes_of(truth, wrong[0]), votes_of(truth, wrong[1]), truth


def _errors(said, truth, answer=None):
    """Return the cases that a voter gets wrong, of one kind if one is named."""
    return [
        n for n, (s, t) in enumerate(zip(said, truth)) if s != t and answer in (None, t)
    ]


def _found(first, second, truth):
    return len({*_errors(first, truth)} & {*_errors(second, truth)})


def _parts(first, second, truth):
    """Return for each right answer: errors of first and second, cases."""
    return [
        (
            len(_errors(first, truth, answer)),
            len(_errors(second, truth, answer)),
            truth.count(answer),
        )
        for answer in ("yes", "no")
        if answer in truth
    ]


def _chance(first, second, truth):
    return sum(a * b / n for a, b, n in _parts(first, second, truth))


def _pooled(first, second, truth):
    return len(_errors(first, truth)) * len(_errors(second, truth)) / len(truth)


# ---- the second number


@task.mistake
def kinds_thrown_together(first, second, truth):
    """Your second number deals the errors among all cases. Chance deals them among
    cases with the same right answer: one product for "yes", one for "no", added up."""
    return _found(first, second, truth), _pooled(first, second, truth)


@task.mistake
def chance_as_a_share(first, second, truth):
    """Your second number is a share of all cases. A number of cases is asked for."""
    chance = _chance(first, second, truth)
    return _found(first, second, truth), chance / len(truth)


@task.says_the_same_as(chance_as_a_share)
def pooled_as_a_share(first, second, truth):
    return _found(first, second, truth), _pooled(first, second, truth) / len(truth)


@task.mistake
def rates_added_up(first, second, truth):
    """Your second number adds shares of cases of different kinds: a product of two
    rates is a share. Times the cases of that kind it is a number of cases."""
    parts = _parts(first, second, truth)
    return _found(first, second, truth), sum(a * b / n**2 for a, b, n in parts)


@task.mistake
def divided_by_all_cases(first, second, truth):
    """Your second number divides each product by the number of all cases. Divide by the
    cases with that right answer."""
    size = len(truth)
    parts = _parts(first, second, truth)
    return _found(first, second, truth), sum(a * b / size for a, b, _ in parts)


@task.mistake
def not_divided(first, second, truth):
    """Your second number multiplies errors by errors and does not divide. Most pairs of
    errors would fall on different cases: divide by the cases of that kind."""
    parts = _parts(first, second, truth)
    return _found(first, second, truth), sum(a * b for a, b, _ in parts)


@task.mistake
def divided_by_six(first, second, truth):
    """Your second number divides by 6, as in the example. Divide by how many cases have
    that right answer *here*."""
    parts = _parts(first, second, truth)
    return _found(first, second, truth), sum(a * b / 6 for a, b, _ in parts)


@task.mistake
def mean_of_the_kinds(first, second, truth):
    """Your second number is the mean of the two kinds. Add them up."""
    parts = [a * b / n for a, b, n in _parts(first, second, truth)]
    return _found(first, second, truth), sum(parts) / 2


@task.mistake
def chance_among_yes_only(first, second, truth):
    """Your second number leaves out the cases whose right answer is "no". Add what
    chance gives among them. Does the function return within its loop?"""
    return _found(first, second, truth), _one_kind("yes", first, second, truth)


@task.mistake
def chance_among_no_only(first, second, truth):
    """Your second number leaves out the cases whose right answer is "yes". Add what
    chance gives among them. Does a second round replace the first?"""
    return _found(first, second, truth), _one_kind("no", first, second, truth)


def _one_kind(answer, first, second, truth):
    a, b = (len(_errors(said, truth, answer)) for said in (first, second))
    return a * b / truth.count(answer) if a * b else 0


@task.mistake
def smaller_number_of_errors(first, second, truth):
    """Your second number is the smaller of the two numbers of errors: the most they
    could share. By chance they share fewer."""
    most = min(len(_errors(said, truth)) for said in (first, second))
    return _found(first, second, truth), most


@task.says_the_same_as(smaller_number_of_errors)
def smaller_number_of_each_kind(first, second, truth):
    most = sum(min(a, b) for a, b, _ in _parts(first, second, truth))
    return _found(first, second, truth), most


@task.mistake
def one_over_all_cases(first, second, truth):
    """In your second number the errors of one voter are counted over *all* cases. Chance
    deals within a kind: multiply errors of both among the cases of the same kind."""
    b = len(_errors(second, truth))
    chance = sum(a * b / n for a, _, n in _parts(first, second, truth))
    return _found(first, second, truth), chance


@task.says_the_same_as(one_over_all_cases)
def other_over_all_cases(first, second, truth):
    return one_over_all_cases(second, first, truth)


@task.mistake
def errors_added(first, second, truth):
    """Your second number adds errors of the one to errors of the other. Each error of
    the first meets an error of the second with the chance that any case is one: the
    numbers multiply."""
    parts = _parts(first, second, truth)
    return _found(first, second, truth), sum((a + b) / n for a, b, n in parts)


@task.says_the_same_as(errors_added)
def errors_added_undivided(first, second, truth):
    parts = _parts(first, second, truth)
    return _found(first, second, truth), sum(a + b for a, b, _ in parts)


@task.mistake
def split_by_what_the_first_says(first, second, truth):
    """Your second number sorts the cases by what the first voter *says*. Sort them by
    the right answer."""
    return _found(first, second, truth), _split_by(first, first, second, truth)


@task.mistake
def split_by_what_the_second_says(first, second, truth):
    """Your second number sorts the cases by what the second voter *says*. Sort them by
    the right answer."""
    return _found(first, second, truth), _split_by(second, first, second, truth)


def _split_by(labels, first, second, truth):
    total = 0
    for label in set(labels):
        kept = [case for case in zip(first, second, truth, labels) if case[3] == label]
        a = sum(case[0] != case[2] for case in kept)
        b = sum(case[1] != case[2] for case in kept)
        total += a * b / len(kept)
    return total


@task.mistake
def counts_go_on(first, second, truth):
    """In your second number the errors and cases of one kind are still there when you
    come to the other. Begin all three counts anew for each right answer."""
    parts = _parts(first, second, truth)
    sums = [[sum(column) for column in zip(*parts[: n + 1])] for n in range(len(parts))]
    return _found(first, second, truth), sum(a * b / n for a, b, n in sums)


@task.mistake
def votes_for_errors(first, second, truth):
    """Your second number counts how often each *says* yes or no. Count how often each
    is wrong."""
    chance = 0
    for answer, error in (("yes", "no"), ("no", "yes")):
        if answer in truth:
            both = first.count(error) * second.count(error)
            chance += both / truth.count(answer)
    return _found(first, second, truth), chance


@task.says_the_same_as(votes_for_errors)
def same_votes_for_errors(first, second, truth):
    chance = 0
    for answer in set(truth):
        chance += first.count(answer) * second.count(answer) / truth.count(answer)
    return _found(first, second, truth), chance


@task.mistake
def divided_by_what_is_said(first, second, truth):
    """Your second number divides by how many cases the first voter *says* this of.
    Divide by how many cases have this right answer."""
    chance = 0
    for answer in ("yes", "no"):
        a, b = (len(_errors(said, truth, answer)) for said in (first, second))
        chance += a * b / first.count(answer) if answer in first else 0
    return _found(first, second, truth), chance


@task.mistake
def errors_by_what_is_said(first, second, truth):
    """Your second number sorts each voter's errors by what this voter said. Sort them
    by the right answer: an error that says "no" is one about a "yes" case."""
    chance = 0
    for answer, error in (("yes", "no"), ("no", "yes")):
        a, b = (len(_errors(said, truth, error)) for said in (first, second))
        chance += a * b / truth.count(answer) if answer in truth else 0
    return _found(first, second, truth), chance


@task.mistake
def right_answers_by_chance(first, second, truth):
    """Your second number multiplies what the two get *right*. For errors in common,
    multiply their errors."""
    parts = _parts(first, second, truth)
    chance = sum((n - a) * (n - b) / n for a, b, n in parts)
    return _found(first, second, truth), chance


@task.mistake
def chance_of_the_same_vote(first, second, truth):
    """Your second number is how often they would *agree* by chance, both right or both
    wrong. Only errors in common are asked for."""
    parts = _parts(first, second, truth)
    chance = sum(((n - a) * (n - b) + a * b) / n for a, b, n in parts)
    return _found(first, second, truth), chance


@task.mistake
def first_by_itself(first, second, truth):
    """Your second number multiplies the errors of the first voter by themselves. Does a
    copied line still name the wrong list?"""
    return _found(first, second, truth), _chance(first, first, truth)


@task.mistake
def second_by_itself(first, second, truth):
    """Your second number multiplies the errors of the second voter by themselves. Does
    a copied line still name the wrong list?"""
    return _found(first, second, truth), _chance(second, second, truth)


@task.mistake
def excess_over_chance(first, second, truth):
    """Your second number is how far the first is from chance. Return what chance would
    give; the reader can subtract."""
    found, chance = _found(first, second, truth), _chance(first, second, truth)
    return found, found - chance


@task.says_the_same_as(excess_over_chance)
def distance_from_chance(first, second, truth):
    found, chance = _found(first, second, truth), _chance(first, second, truth)
    return found, abs(found - chance)


@task.mistake
def found_twice(first, second, truth):
    """Your second number equals the first. What chance would give depends on how often
    each of them errs, wherever the errors really lie."""
    return (_found(first, second, truth),) * 2


@task.mistake
def cut_off(first, second, truth):
    """Your second number is a whole number. On average chance can give 1.5 errors in
    common: `/` keeps what `//` drops."""
    parts = _parts(first, second, truth)
    return _found(first, second, truth), sum(a * b // n for a, b, n in parts)


# ---- the first number


@task.mistake
def found_as_a_share(first, second, truth):
    """Your first number is a share of the cases. A number of cases is asked for."""
    found = _found(first, second, truth) / len(truth)
    return found, _chance(first, second, truth)


@task.mistake
def either_is_wrong(first, second, truth):
    """Your first number counts cases on which *either* of them is wrong. Both are
    asked for."""
    errors = {*_errors(first, truth)} | {*_errors(second, truth)}
    return len(errors), _chance(first, second, truth)


@task.mistake
def exactly_one_is_wrong(first, second, truth):
    """Your first number counts cases on which they say different things, so that one of
    them is wrong. Both wrong is asked for."""
    errors = {*_errors(first, truth)} ^ {*_errors(second, truth)}
    return len(errors), _chance(first, second, truth)


@task.mistake
def agreement_found(first, second, truth):
    """Your first number counts cases on which they say the same, right or wrong. Only
    errors in common are asked for."""
    same = sum(a == b for a, b in zip(first, second))
    return same, _chance(first, second, truth)


@task.mistake
def both_right(first, second, truth):
    """Your first number counts cases on which both are *right*. Both wrong is asked
    for."""
    right = sum(a == b == t for a, b, t in zip(first, second, truth))
    return right, _chance(first, second, truth)


@task.mistake
def errors_side_by_side(first, second, truth):
    """Your first number finds a common error only if it stands at the same place in two
    lists of errors. Walk through the *cases*, or look with `in`."""
    pairs = zip(_errors(first, truth), _errors(second, truth))
    return sum(a == b for a, b in pairs), _chance(first, second, truth)


@task.mistake
def shared_among_yes(first, second, truth):
    """Your first number leaves out the cases whose right answer is "no". Count all
    cases on which both are wrong."""
    shared = {*_errors(first, truth, "yes")} & {*_errors(second, truth, "yes")}
    return len(shared), _chance(first, second, truth)


@task.mistake
def shared_among_no(first, second, truth):
    """Your first number leaves out the cases whose right answer is "yes". Count all
    cases on which both are wrong. Does the count begin anew with each kind?"""
    shared = {*_errors(first, truth, "no")} & {*_errors(second, truth, "no")}
    return len(shared), _chance(first, second, truth)


@task.mistake
def first_without_truth(first, second, truth):
    """Your first number counts cases to which both say "no". That is an error where
    "yes" is right, and only there: compare with `truth`."""
    both = list(zip(first, second)).count(("no", "no"))
    return both, _chance(first, second, truth)


@task.mistake
def errors_of_the_first(first, second, truth):
    """Your first number is how often the first voter is wrong. Count the cases on which
    the second is wrong as well."""
    return len(_errors(first, truth)), _chance(first, second, truth)


@task.mistake
def errors_of_the_second(first, second, truth):
    """Your first number is how often the second voter is wrong. Count the cases on which
    the first is wrong as well."""
    return len(_errors(second, truth)), _chance(first, second, truth)


@task.mistake
def most_they_could_share(first, second, truth):
    """Your first number is the smaller of the two numbers of errors: the most they
    could share. Count the cases on which both are wrong."""
    most = min(len(_errors(said, truth)) for said in (first, second))
    return most, _chance(first, second, truth)


@task.mistake
def one_at_most(first, second, truth):
    """Your first number never counts more than one error in common. Is there `=` where
    `+=` is meant, or is the loop left too soon?"""
    return min(1, _found(first, second, truth)), _chance(first, second, truth)


@task.mistake
def without_the_first_case(first, second, truth):
    """The first case is missing from your first number. Positions begin at 0."""
    found = _found(first[1:], second[1:], truth[1:])
    return found, _chance(first, second, truth)


@task.mistake
def without_the_last_case(first, second, truth):
    """The last case is missing from your first number. `range(n)` already ends before
    n."""
    found = _found(first[:-1], second[:-1], truth[:-1])
    return found, _chance(first, second, truth)


# ---- both


@task.mistake
def both_as_shares(first, second, truth):
    """Both your numbers are shares of all cases. Numbers of cases are asked for."""
    size = len(truth)
    return _found(first, second, truth) / size, _chance(first, second, truth) / size


@task.says_the_same_as(both_as_shares)
def both_as_shares_pooled(first, second, truth):
    size = len(truth)
    return _found(first, second, truth) / size, _pooled(first, second, truth) / size


@task.mistake
def in_the_other_order(first, second, truth):
    """Your two numbers stand in the other order: first what was found, then what chance
    would give."""
    return _chance(first, second, truth), _found(first, second, truth)


@task.mistake
def agreement_throughout(first, second, truth):
    """Both your numbers are about *agreement*: found, and by chance. Only errors in
    common are asked for."""
    same = sum(a == b for a, b in zip(first, second))
    return same, chance_of_the_same_vote(first, second, truth)[1]


@task.mistake
def right_throughout(first, second, truth):
    """Both your numbers are about being *right*. Errors are asked for: is there `==`
    where `!=` is meant?"""
    right = both_right(first, second, truth)[0]
    return right, right_answers_by_chance(first, second, truth)[1]


@task.mistake
def first_kind_only(first, second, truth):
    """Your results know the cases whose right answer is "yes" and no others. A "yes"
    where "no" is right is an error as well. Does the function return within its loop
    over the answers?"""
    found = shared_among_yes(first, second, truth)[0]
    return found, _one_kind("yes", first, second, truth)


@task.mistake
def last_kind_only(first, second, truth):
    """Your results know the cases whose right answer is "no" and no others. Do the
    counts begin anew with each answer?"""
    found = shared_among_no(first, second, truth)[0]
    return found, _one_kind("no", first, second, truth)


# ---- all right answers the same


@task.mistake(on="all right answers the same")
def missing_kind_stops(first, second, truth):
    """Your function stops where no case has one of the two answers. That answer adds
    0: ask first whether there are such cases."""
    return 1 / 0


@task.mistake(on="all right answers the same")
def missing_kind_is_none(first, second, truth):
    """You returned None where no case has one of the two answers. That answer adds 0,
    and the other one is there."""
    return


@task.mistake(on="all right answers the same")
def missing_kind_is_nothing(first, second, truth):
    """Where no case has one of the two answers, your second number is 0. That answer
    adds 0; the other one adds what it always does."""
    return _found(first, second, truth), 0


@task.mistake(on="all right answers the same")
def missing_kind_is_all_nothing(first, second, truth):
    """Where no case has one of the two answers, you returned 0 and 0. That answer adds
    0; the other one is as it always is."""
    return 0, 0


@task.right
def with_sets(first, second, truth):
    wrong = [{n for n, t in enumerate(truth) if v[n] != t} for v in (first, second)]
    total = 0
    for answer in set(truth):
        cases = {n for n, t in enumerate(truth) if t == answer}
        total += len(wrong[0] & cases) * len(wrong[1] & cases) / len(cases)
    return len(wrong[0] & wrong[1]), total


@task.right
def with_fractions(first, second, truth):
    cases = Counter(zip(truth, first, second))
    shared = cases["yes", "no", "no"] + cases["no", "yes", "yes"]
    chance = Fraction(0)
    for answer, error in (("yes", "no"), ("no", "yes")):
        a = cases[answer, error, "yes"] + cases[answer, error, "no"]
        b = cases[answer, "yes", error] + cases[answer, "no", error]
        if answer in truth:
            chance += Fraction(a * b, truth.count(answer))
    return shared, chance


@task.right
def one_slip_at_a_time(first, second, truth):
    shared = chance = 0
    for said, other, answer in zip(first, second, truth):
        if said == answer:
            continue
        shared += other == said
        alike = [s for s, t in zip(second, truth) if t == answer]
        chance += sum(s != answer for s in alike) / len(alike)
    return shared, chance


@task.right
def with_four_lists(first, second, truth):
    counts = {"yes": [0, 0, 0], "no": [0, 0, 0]}
    shared = 0
    for i in range(len(truth)):
        a, b = first[i] != truth[i], second[i] != truth[i]
        for place, more in enumerate((a, b, True)):
            counts[truth[i]][place] += more
        shared += a and b
    return shared, sum(a * b / n for a, b, n in counts.values() if n > 0)
