"""What people answer to `majority`: wrong, and right in unusual style."""

from fractions import Fraction
from itertools import product
from math import prod
from operator import gt, lt
from statistics import fmean, median

from coursekit.exercise import Build, special

from .shared import TRUTH, committee, drawn_truth, drawn_voter, rights_of, votes_of

NAMES = ["Ann", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus", "Hana", "Ida", "Jon", "Kim"]

task = Build(
    objective="minds-1",
    points={"ordinary": 3, "a tie": 2},
    built=(
        "You have built the rule by which juries, parliaments and many ensembles of "
        "models decide."
    ),
)


@task.cases
def cases(rng):
    yield committee("ABC"), TRUTH
    yield committee("ABD"), TRUTH
    yield committee("DCB"), TRUTH
    for voters, size in ((3, 7), (5, 8), (3, 9), (5, 11), (7, 10), (5, 6), (9, 13)):
        yield _drawn(rng, voters, size)
    for _ in range(3):  # twins in the committee, who outvote the others
        truth = drawn_truth(rng, 9, 4)
        twin = votes_of(truth, rng.sample(range(1, 10), 3))
        others = [votes_of(truth, rng.sample(range(1, 10), 5)) for _ in range(3)]
        yield _named(rng, [twin, others[0], twin, *others[1:]]), truth
    for wrong in ([1], [9], [1, 9]):  # decided at one end
        truth = drawn_truth(rng, 9, 5)
        some = [
            votes_of(truth, [*wrong, *rng.sample(range(2, 9), 1)]) for _ in range(3)
        ]
        yield _named(rng, some), truth
    # Four of five or more are right, or two of five, so that half is not a majority.
    truth = drawn_truth(rng, 8, 4)
    wrong = [[1, 2, 3], [1, 2, 4], [1, 2, 5], [1, 6], [7, 3]]
    yield _named(rng, [votes_of(truth, w) for w in wrong]), truth
    for size in (1, 6):  # a single voter
        truth = drawn_truth(rng, size, size // 2)
        yield _named(rng, [votes_of(truth, [1, 4])]), truth
    for answer in ("yes", "no"):  # all right answers alike
        truth = [answer] * 7
        wrong = [[1, 2, 3], [3, 4], [2, 3, 5, 6, 7]]
        yield _named(rng, [votes_of(truth, w) for w in wrong]), truth
    truth = drawn_truth(rng, 100, 40)  # as large as allowed
    yield _named(rng, [drawn_voter(rng, truth, 0.6) for _ in range(11)]), truth
    yield special("a tie", committee("AB"), TRUTH)
    yield special("a tie", committee("ABCD"), TRUTH)
    for voters, size in ((2, 6), (4, 7), (4, 9), (6, 8), (2, 5), (10, 9)):
        yield special("a tie", *_tied(rng, voters, size))
    for answer in ("yes", "no"):
        truth = [answer] * 5
        yield special("a tie", _named(rng, [[answer] * 5, votes_of(truth, [2])]), truth)


def _named(rng, all_votes):
    return dict(zip(rng.sample(NAMES, len(all_votes)), map(list, all_votes)))


def _drawn(rng, voters, size):
    """Return an odd committee: right and wrong majorities, on both answers."""
    while True:
        truth = drawn_truth(rng, size, rng.randint(2, size - 2))
        votes = _named(rng, [drawn_voter(rng, truth, 0.62) for _ in range(voters)])
        good = [2 * right > voters for right in rights_of(votes, truth)]
        kinds = {(answer, fine) for answer, fine in zip(truth, good)}
        if len(kinds) == 4 and 2 * sum(good) != size:
            return votes, truth


def _tied(rng, voters, size):
    """Return an even committee, tied more often on one answer than on the other."""
    while True:
        truth = drawn_truth(rng, size, size // 2)
        votes = _named(rng, [drawn_voter(rng, truth, 0.6) for _ in range(voters)])
        rights = rights_of(votes, truth)
        ties = [t for t, right in zip(truth, rights) if 2 * right == voters]
        lost, won = (any(f(2 * r, voters) for r in rights) for f in (lt, gt))
        unequal = ties.count("yes") != ties.count("no")
        if set(ties) == {"yes", "no"} and unequal and lost and won:
            return votes, truth


def _accuracies(votes, truth):
    return [fmean(s == t for s, t in zip(said, truth)) for said in votes.values()]


def _score(right, voters, tie=0.5):
    return 1 if 2 * right > voters else tie if 2 * right == voters else 0


def _total(votes, truth, tie=0.5):
    return sum(_score(right, len(votes), tie) for right in rights_of(votes, truth))


def _share(votes, truth, tie=0.5):
    return _total(votes, truth, tie) / len(truth)


def _at_least(votes, truth, least):
    return fmean(right >= least for right in rights_of(votes, truth))


def _says(votes, case):
    """Return how many voters say yes to a case."""
    return sum(said[case] == "yes" for said in votes.values())


@task.mistake
def mean_of_the_members(votes, truth):
    """Your results are the mean of the voters' own shares of right answers. A majority
    decides case by case: who is right about *this* case?"""
    return fmean(_accuracies(votes, truth))


@task.mistake
def the_best_member(votes, truth):
    """Your results are the share that the best voter gets right. The majority can be
    better than that, or worse: count who is right, case by case."""
    return max(_accuracies(votes, truth))


@task.mistake
def the_worst_member(votes, truth):
    """Your results are the share that the weakest voter gets right. Count who is right,
    case by case."""
    return min(_accuracies(votes, truth))


@task.mistake
def the_middle_member(votes, truth):
    """Your results are the share of the voter in the middle. Count who is right, case
    by case."""
    return median(_accuracies(votes, truth))


@task.mistake
def formula_for_strangers(votes, truth):
    """Your results are what a majority of independent voters would get right. These
    voters answered the same cases: count who is right about each."""
    total, shares = 0, _accuracies(votes, truth)
    for rights in product((0, 1), repeat=len(shares)):
        chance = prod(s if right else 1 - s for s, right in zip(shares, rights))
        total += chance * _score(sum(rights), len(shares))
    return total


@task.mistake
def everybody_right(votes, truth):
    """Your results count a case only if *all* voters are right. More than half of them
    are enough."""
    return _at_least(votes, truth, len(votes))


@task.mistake
def anybody_right(votes, truth):
    """Your results count a case as soon as *one* voter is right. More than half of them
    have to be."""
    return _at_least(votes, truth, 1)


@task.mistake
def two_are_enough(votes, truth):
    """Your results count a case once two voters are right. In a committee of three that
    is a majority; how many are needed depends on how many vote."""
    return _at_least(votes, truth, 2)


@task.mistake
def half_rounded_down(votes, truth):
    """Your results count cases on which fewer than half are right: of three voters one,
    of five two. `len(votes) // 2` is rounded down, and `>=` lets it pass."""
    return _at_least(votes, truth, len(votes) // 2)


@task.mistake
def half_rounded_down_ties_half(votes, truth):
    """Cases on which fewer than half are right count in your results, for a whole or a
    half. `len(votes) // 2` is rounded down: of three voters one passes for half, of
    five two. Compare `2 * right` with `len(votes)`."""
    half = len(votes) // 2
    rights = rights_of(votes, truth)
    return fmean(1 if r > half else 0.5 if r == half else 0 for r in rights)


@task.mistake
def one_vote_too_many(votes, truth):
    """Your results ask for one vote more than a majority has: of three voters all, of
    five four. More than half are enough."""
    return fmean(r > len(votes) // 2 + 1 for r in rights_of(votes, truth))


@task.mistake
def two_thirds(votes, truth):
    """Your results ask for two thirds of the voters. More than half are enough."""
    return fmean(3 * r >= 2 * len(votes) for r in rights_of(votes, truth))


@task.mistake
def wrong_majorities(votes, truth):
    """Your results are the share that the majority gets *wrong*."""
    return 1 - _share(votes, truth)


@task.mistake
def number_of_cases(votes, truth):
    """Your results are a number of cases. Divide it by how many cases there are."""
    return _total(votes, truth)


@task.mistake
def divided_by_twelve(votes, truth):
    """Your results are divided by 12, the pictures of the example. Divide by the number
    of these cases."""
    return _total(votes, truth) / 12


@task.mistake
def divided_by_the_voters(votes, truth):
    """You divided by the number of voters. The share is one of the cases."""
    return _total(votes, truth) / len(votes)


@task.mistake
def divided_by_all_votes(votes, truth):
    """You divided by all votes of all voters. The majority speaks once about each case:
    divide by the cases."""
    return _total(votes, truth) / len(truth) / len(votes)


@task.mistake
def majority_says_yes(votes, truth):
    """Your results are the share of cases to which the majority says "yes". Is it right
    there? Compare with `truth`."""
    counts = (_says(votes, case) for case in range(len(truth)))
    return fmean(_score(yes, len(votes)) for yes in counts)


@task.mistake
def right_about_yes_only(votes, truth):
    """You counted only the cases whose right answer is "yes". A majority that says "no"
    where "no" is right is right as well."""
    rights = rights_of(votes, truth)
    scores = [_score(r, len(votes)) for r, t in zip(rights, truth) if t == "yes"]
    return sum(scores) / len(truth)


@task.mistake
def of_the_yes_cases(votes, truth):
    """Your results are about the cases whose right answer is "yes", and no others.
    Count and divide by all cases."""
    rights = rights_of(votes, truth)
    return fmean(_score(r, len(votes)) for r, t in zip(rights, truth) if t == "yes")


@task.says_the_same_as(of_the_yes_cases)
def of_the_yes_cases_if_any(votes, truth):
    return of_the_yes_cases(votes, truth) if "yes" in truth else 0


@task.mistake
def all_of_one_mind(votes, truth):
    """Your results are the share of cases on which all voters say the same, right or
    wrong. Compare with `truth`."""
    return fmean(len(set(said)) == 1 for said in zip(*votes.values()))


@task.mistake
def most_of_one_mind(votes, truth):
    """Your results ask whether *most* voters say the same, right or wrong. A majority
    can be wrong: compare with `truth`."""
    voters = len(votes)
    counts = [_says(votes, case) for case in range(len(truth))]
    return fmean(_score(max(yes, voters - yes), voters) for yes in counts)


@task.mistake
def majority_of_majorities(votes, truth):
    """Your results are 1 or 0: one verdict for all cases together. The voters decide
    each case anew; what share of the cases do they get right?"""
    return _score(sum(rights_of(votes, truth)), len(votes) * len(truth))


@task.mistake
def voters_right_on_most(votes, truth):
    """Your results are a share of *voters*: those who are right on most cases. A share
    of cases is asked for, on which most voters are right."""
    right = [sum(s == t for s, t in zip(said, truth)) for said in votes.values()]
    return fmean(2 * r > len(truth) for r in right)


@task.mistake
def alike_voters_once(votes, truth):
    """Voters who say the same of every case count once in your results. Each voter has
    a vote. Does a set or a dictionary hold the lists?"""
    different = dict(enumerate(dict.fromkeys(map(tuple, votes.values()))))
    return _share(different, truth)


@task.mistake
def first_case_only(votes, truth):
    """Your results know the first case only. Does the function return within its loop?"""
    return _score(rights_of(votes, truth)[0], len(votes))


@task.says_the_same_as(first_case_only)
def first_case_divided(votes, truth):
    return _score(rights_of(votes, truth)[0], len(votes)) / len(truth)


@task.mistake
def last_case_only(votes, truth):
    """Your results know the last case only. Does the sum begin anew with each case?"""
    return _score(rights_of(votes, truth)[-1], len(votes)) / len(truth)


@task.says_the_same_as(last_case_only)
def last_case_undivided(votes, truth):
    return _score(rights_of(votes, truth)[-1], len(votes))


@task.mistake
def counts_go_on(votes, truth):
    """Your count of right voters goes on from case to case, so that later cases are
    always won. Does it begin at 0 before the loop, and not within it?"""
    total = right = 0
    for r in rights_of(votes, truth):
        right += r
        total += _score(right, len(votes))
    return total / len(truth)


@task.mistake
def first_voter_only(votes, truth):
    """Your results know the first voter only. All of them have a vote. Does a loop over
    voters end with its first round?"""
    return _accuracies(votes, truth)[0]


@task.mistake
def last_voter_only(votes, truth):
    """Your results know the last voter only. All of them have a vote. Is what you note
    of a voter replaced with the next?"""
    return _accuracies(votes, truth)[-1]


@task.mistake
def first_three_voters(votes, truth):
    """Your results know three voters only, as many as in the example. All of them have
    a vote."""
    return _share(dict(list(votes.items())[:3]), truth)


@task.mistake
def without_the_first_voter(votes, truth):
    """The first voter is missing from your counts. Positions begin at 0."""
    return _share(dict(list(votes.items())[1:]), truth)


@task.mistake
def without_the_last_voter(votes, truth):
    """The last voter is missing from your counts. `range(n)` already ends before n."""
    return _share(dict(list(votes.items())[:-1]), truth)


@task.mistake
def without_the_first_case(votes, truth):
    """The first case is missing from your results. Positions begin at 0."""
    scores = [_score(r, len(votes)) for r in rights_of(votes, truth)]
    return sum(scores[1:]) / len(truth)


@task.mistake
def without_the_last_case(votes, truth):
    """The last case is missing from your results. `range(n)` already ends before n."""
    scores = [_score(r, len(votes)) for r in rights_of(votes, truth)]
    return sum(scores[:-1]) / len(truth)


@task.mistake
def shares_added_up(votes, truth):
    """Your results are the voters' own shares of right answers, added up. A majority
    decides case by case: who is right about *this* case?"""
    return sum(_accuracies(votes, truth))


@task.mistake
def counted_after_each_voter(votes, truth):
    """You decide a case again after each voter, so that one case counts more than once.
    Count all voters first. Does the comparison stand inside the inner loop?"""
    total = 0
    for case, answer in enumerate(truth):
        right = 0
        for said in votes.values():
            right += said[case] == answer
            total += _score(right, len(votes))
    return total / len(truth)


@task.mistake
def two_full_one_half(votes, truth):
    """Your results count a case with two right voters as 1 and with one as 1/2. Whether
    that is a majority, or half, depends on how many vote."""
    return fmean(min(right, 2) / 2 for right in rights_of(votes, truth))


@task.mistake
def lost_cases_taken_away(votes, truth):
    """You take 1 away for each case that the majority gets wrong. Such a case counts
    0."""
    lost = sum(2 * right < len(votes) for right in rights_of(votes, truth))
    return (_total(votes, truth) - lost) / len(truth)


@task.mistake
def majorities_count_twice(votes, truth):
    """A case with a right majority counts 1 1/2 in your results. Is there an `if` where
    `elif` is meant, so that 1/2 is added as well?"""
    rights = rights_of(votes, truth)
    total = sum((2 * r > len(votes)) + 0.5 * (2 * r >= len(votes)) for r in rights)
    return total / len(truth)


@task.mistake
def as_many_cases_as_voters(votes, truth):
    """Your results go through as many cases as there are voters. Go through all of the
    cases: `range(len(truth))`."""
    scores = [_score(r, len(votes)) for r in rights_of(votes, truth)]
    return sum(scores[: len(votes)]) / len(truth)


@task.mistake
def right_against_no(votes, truth):
    """You compare those who are right with those who say "no". Compare them with those
    who are wrong."""
    total = 0
    for case, right in enumerate(rights_of(votes, truth)):
        no = len(votes) - _says(votes, case)
        total += 1 if right > no else 0.5 if right == no else 0
    return total / len(truth)


@task.mistake(on="a tie")
def two_ties_for_one(votes, truth):
    """You count only every second tie: half of an odd number of ties is cut off. Each
    counts 1/2: `/` keeps what `//` drops."""
    ties = sum(2 * r == len(votes) for r in rights_of(votes, truth))
    return (_total(votes, truth, 0) + ties // 2) / len(truth)


@task.mistake(on="a tie")
def tie_starts_anew(votes, truth):
    """At each tie your sum begins again at 1/2, and what was counted before is lost. Is
    there `=` where `+=` is meant?"""
    total = 0
    for right in rights_of(votes, truth):
        score = _score(right, len(votes))
        total = 0.5 if score == 0.5 else total + score
    return total / len(truth)


@task.mistake(on="a tie")
def tie_wins(votes, truth):
    """A tie counts as a whole case in your results. Only more than half are a majority;
    where exactly half are right, a case counts 1/2."""
    return _share(votes, truth, 1)


@task.mistake(on="a tie")
def tie_loses(votes, truth):
    """A tie counts as 0 in your results. Where exactly half are right, a case counts
    1/2."""
    return _share(votes, truth, 0)


@task.mistake(on="a tie")
def tie_is_yes(votes, truth):
    """A tie goes to "yes" in your results: it counts 1 if "yes" is right, else 0. It
    counts 1/2 whatever is right."""
    return _tie_to("yes", votes, truth)


@task.mistake(on="a tie")
def tie_is_no(votes, truth):
    """A tie goes to "no" in your results: it counts 1 if "no" is right, else 0. It
    counts 1/2 whatever is right. Does `max` or `>` decide between equal counts?"""
    return _tie_to("no", votes, truth)


def _tie_to(answer, votes, truth):
    rights = rights_of(votes, truth)
    return fmean(_score(r, len(votes), t == answer) for r, t in zip(rights, truth))


@task.mistake(on="a tie")
def tie_to_the_first_voter(votes, truth):
    """Where voters are tied, the first one decides in your results. A tie counts 1/2.
    (`Counter.most_common` and `mode` give what they met first.)"""
    return _tie_to_voter(next(iter(votes.values())), votes, truth)


@task.mistake(on="a tie")
def tie_to_the_last_voter(votes, truth):
    """Where voters are tied, the last one decides in your results. A tie counts 1/2."""
    return _tie_to_voter(list(votes.values())[-1], votes, truth)


def _tie_to_voter(said, votes, truth):
    rights = rights_of(votes, truth)
    pairs = zip(rights, said, truth)
    return fmean(_score(r, len(votes), s == t) for r, s, t in pairs)


@task.mistake(on="a tie")
def ties_left_out(votes, truth):
    """You left the tied cases out and divided by the others. All cases count: a tied
    one 1/2."""
    rights = rights_of(votes, truth)
    clear = [r for r in rights if 2 * r != len(votes)]
    return sum(_score(r, len(votes)) for r in clear) / len(clear) if clear else 0


@task.mistake(on="a tie")
def a_tie_for_each_half(votes, truth):
    """A tie counts half of the voters in your results, and not half a case. Add 1/2."""
    return _share(votes, truth, len(votes) / 2)


@task.mistake(on="a tie")
def only_one_tie(votes, truth):
    """However many cases are tied, 1/2 is added once in your results. Each tied case
    counts 1/2."""
    ties = sum(2 * r == len(votes) for r in rights_of(votes, truth))
    return (_total(votes, truth, 0) + 0.5 * (ties > 0)) / len(truth)


@task.right
def with_fractions(votes, truth):
    halves = 0
    for place in range(len(truth)):
        right = sum(said[place] == truth[place] for said in votes.values())
        wrong = len(votes) - right
        halves += (right > wrong) + (right >= wrong)
    return Fraction(halves, 2 * len(truth))


@task.right
def by_margins(votes, truth):
    margins = [
        sum(1 if s == t else -1 for s in said)
        for *said, t in zip(*votes.values(), truth)
    ]
    return fmean((1 + (m > 0) - (m < 0)) / 2 for m in margins)


@task.right
def by_what_is_said(votes, truth):
    total = 0
    for case, answer in enumerate(truth):
        yes = sum(said[case] == "yes" for said in votes.values())
        no = len(votes) - yes
        if yes > no:
            total += answer == "yes"
        elif yes < no:
            total += answer == "no"
        else:
            total += 1 / 2
    return total / len(truth)


@task.right
def by_the_median(votes, truth):
    columns = zip(*votes.values())
    return sum(median(s == t for s in said) for said, t in zip(columns, truth)) / len(
        truth
    )
