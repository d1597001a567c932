"""What people answer to `worth_of_next`: wrong, and right in unusual style."""

from itertools import combinations, permutations, product
from math import comb, factorial
from statistics import fmean, median

from coursekit.exercise import Build, special

from .shared import A, B, C, drawn, lines, union

FIRST = "nobody has looked yet"
NONE_LEFT = "all have looked"

task = Build(
    objective="eyes-3",
    points={"ordinary": 3, FIRST: 1, NONE_LEFT: 1},
    built=(
        "You have built the curve that says when another reviewer is worth the money, "
        "as long as the next one is of the same kind as the others."
    ),
)


@task.cases
def cases(rng):
    yield [A, B, C], 2
    yield [A, B, C], 1
    for sizes, defects, looked in (
        *([(6, 4, 5), 12, 1], [(7, 3, 6, 5), 14, 2], [(4, 8, 5, 3, 6), 13, 3]),
        *([(5, 2, 7, 4), 11, 1], [(9, 4, 6, 3, 7), 16, 2], [(3, 6, 4, 8), 15, 3]),
        *([(5, 3, 4, 6, 7), 12, 4], [(8, 5, 2, 4, 6), 14, 1], [(4, 7), 9, 1]),
        *([(20, 31, 15, 26), 60, 2], [(6, 9, 4), 13, 2]),
    ):
        yield drawn(rng, sizes, defects), looked
    for looked in (1, 2, 3):  # equal reports, and one who finds nothing
        one, other, third = drawn(rng, (5, 4, 3), 9)
        yield [one, other, list(one), third], looked
        yield [other, [], one, third], looked
        yield [list(third), third, other, one, list(other)], looked
    (same,) = drawn(rng, [4], 9)
    yield [same, list(same), list(same)], 1
    for sizes in ((6, 3, 7), (5, 4, 6, 2), (6, 1, 2, 8, 4)):
        yield special(FIRST, drawn(rng, sizes, 12), 0)
    yield special(FIRST, drawn(rng, [7], 12), 0)
    yield special(FIRST, [[]], 0)
    for sizes in ((5, 3, 7), (4, 6), (8,), (2, 5, 4, 6, 3)):
        yield special(NONE_LEFT, drawn(rng, sizes, 12), len(sizes))


def _together(reports, number):
    """Return how many defects so many reviewers find together, on average."""
    return fmean(len(union(some)) for some in combinations(reports, number))


def _right(reports, looked):
    return fmean(len(set(n) - union(known)) for known, n in lines(reports, looked))


@task.mistake
def order_of_the_list(reports, looked):
    """Your results are of one order of the reviewers, that of the list. Take the mean
    over *all* choices of who has looked and who comes. Does a loop end with its first
    round?"""
    return len(set(reports[looked]) - union(reports[:looked]))


@task.mistake
def any_who_comes_after_the_first(reports, looked):
    """You let the first of the list be those who have looked. Anybody may be: take every
    choice of them."""
    known = union(reports[:looked])
    return fmean(len(set(report) - known) for report in reports[looked:])


@task.mistake
def all_that_the_next_finds(reports, looked):
    """Your results are the mean number of defects in a report. Only those count that
    nobody before has found."""
    return fmean(map(len, reports))


@task.mistake
def all_found_by_then(reports, looked):
    """Your results are how many defects all find together when the next one has looked.
    How many of them does the next one add?"""
    return _together(reports, looked + 1)


@task.mistake
def all_found_before(reports, looked):
    """Your results are how many defects those find together who have looked. What does
    the next one add?"""
    return _together(reports, looked)


@task.mistake
def all_that_is_left(reports, looked):
    """Your results are how many defects *all* the others would add. Only one of them
    comes next."""
    return len(union(reports)) - _together(reports, looked)


@task.mistake
def one_reviewer_early(reports, looked):
    """Your results are what the last one of those who have looked has brought. Is the
    next reviewer one further on? When 2 have looked, the third comes."""
    return _right(reports, looked - 1)


@task.mistake
def one_reviewer_late(reports, looked):
    """Your results are one reviewer too far on. When 2 have looked, the third comes."""
    return _right(reports, looked + 1) if looked + 1 < len(reports) else 0


@task.mistake
def new_to_the_one_before(reports, looked):
    """You compare the next reviewer with the one who came just before. A defect is new
    if *none* of those who have looked found it."""
    return fmean(len(set(n) - set(k[-1])) for k, n in lines(reports, looked))


@task.mistake
def best_have_looked(reports, looked):
    """You let those who find most together be the ones who have looked. Every choice of
    them counts the same."""
    places = range(len(reports))
    teams = combinations(places, looked)
    team = max(teams, key=lambda some: len(union(reports[i] for i in some)))
    known = union(reports[i] for i in team)
    return fmean(len(set(reports[i]) - known) for i in places if i not in team)


@task.mistake
def new_unless_all_found_it(reports, looked):
    """You count a defect as new unless *all* who have looked found it. If one of them
    did, it is known."""
    return fmean(
        len(set(n) - set(k[0]).intersection(*k)) for k, n in lines(reports, looked)
    )


@task.mistake
def last_of_each_choice(reports, looked):
    """You take every choice of reviewers, and of each choice only the last in the list
    as the next. Any of them may come last. (`combinations` keeps the order of the list,
    `permutations` takes every order.)"""
    some = combinations(reports, looked + 1)
    return fmean(len(set(s[-1]) - union(s[:-1])) for s in some)


@task.mistake
def first_of_each_choice(reports, looked):
    """You take every choice of reviewers, and of each choice only the first in the list
    as the next. Any of them may come last. (`combinations` keeps the order of the list,
    `permutations` takes every order.)"""
    some = combinations(reports, looked + 1)
    return fmean(len(set(s[0]) - union(s[1:])) for s in some)


@task.mistake
def neighbours_only(reports, looked):
    """You take only those who stand next to each other in the list. Every choice
    counts."""
    rows = [reports[i : i + looked + 1] for i in range(len(reports) - looked)]
    return fmean(len(set(row[-1]) - union(row[:-1])) for row in rows)


@task.mistake
def best_next(reports, looked):
    """Your results are the most that a next reviewer can add to those who have looked.
    Each of the others may come next: take the mean of them, not the best."""
    best = []
    for some in combinations(range(len(reports)), looked):
        known = union(reports[i] for i in some)
        others = [r for i, r in enumerate(reports) if i not in some]
        best.append(max(len(set(r) - known) for r in others))
    return fmean(best)


@task.says_the_same_as(best_next)
def best_of_all(reports, looked):
    return max(len(set(n) - union(k)) for k, n in lines(reports, looked))


@task.mistake
def worst_of_all(reports, looked):
    """Your results are the least that a next reviewer can add. Take the mean."""
    return min(len(set(n) - union(k)) for k, n in lines(reports, looked))


@task.mistake
def not_divided(reports, looked):
    """Your results are the sum over all choices. Divide it by how many there are."""
    return sum(len(set(n) - union(k)) for k, n in lines(reports, looked))


@task.mistake
def divided_by_the_reviewers(reports, looked):
    """You divided by the number of reviewers. Divide by the number of choices that you
    have added up."""
    new = [len(set(n) - union(k)) for k, n in lines(reports, looked)]
    return sum(new) / len(reports)


@task.mistake
def divided_by_those_who_looked(reports, looked):
    """You divided by how many ways there are to choose those who have looked. Each of
    these goes with every one of the others: divide by all the choices you have added
    up."""
    new = _right(reports, looked) * (len(reports) - looked)
    return new


@task.mistake
def divided_by_all_orders(reports, looked):
    """You divided by the number of orders of *all* reviewers. Divide by the number of
    choices that you have added up."""
    new = [len(set(n) - union(k)) for k, n in lines(reports, looked)]
    return sum(new) / factorial(len(reports))


@task.mistake
def divided_by_the_others(reports, looked):
    """You divided by the number of those who can come next. Divide by the number of all
    the choices that you have added up."""
    new = [len(set(n) - union(k)) for k, n in lines(reports, looked)]
    return sum(new) / (len(reports) - looked)


@task.mistake
def divided_by_all_reviewers_each_time(reports, looked):
    """Your results are too small. For each choice of those who have looked you divided
    by *all* the reviewers, or let one of them come again, who has nothing new. Only the
    others can come next."""
    return _right(reports, looked) * (len(reports) - looked) / len(reports)


@task.mistake
def anyone_again(reports, looked):
    """You let a reviewer look twice. Each of them comes at most once."""
    rows = product(reports, repeat=looked + 1)
    return fmean(len(set(row[-1]) - union(row[:-1])) for row in rows)


@task.mistake
def equal_reports_once(reports, looked):
    """Of reviewers with equal reports you took one. They are different reviewers, and
    the second brings nothing new. Does a set or a dictionary hold the reports, or are
    they compared with `!=`?"""
    different = list(dict.fromkeys(tuple(sorted(r)) for r in reports))
    return _right(different, looked) if looked < len(different) else 0


@task.mistake
def equal_reports_not_after_each_other(reports, looked):
    """You left out as the next one whoever has the same report as somebody who has
    looked. They are different reviewers: such a one comes, too, and brings 0. Is it the
    reports that are compared, with `in` or `!=`? Compare their places in the list."""
    new = []
    for some in combinations(reports, looked):
        known = union(some)
        new += [len(set(r) - known) for r in reports if r not in some]
    return fmean(new) if new else 0


@task.mistake
def empty_reports_left_out(reports, looked):
    """You left out reviewers with an empty report. They come, too, and bring nothing."""
    some = [r for r in reports if r]
    return _right(some, looked) if looked < len(some) else 0


@task.mistake
def mean_of_means(reports, looked):
    """Your results suppose that each reviewer finds any defect with the same chance, the
    mean one. Defects that are easy are found by many, so the next brings otherwise than
    that: count it."""
    together = len(union(reports))
    chance = fmean(map(len, reports)) / together if together else 0
    return together * chance * (1 - chance) ** looked


@task.mistake
def share_of_all(reports, looked):
    """Your results are shares of all that was found. How many defects does the next one
    bring?"""
    return _right(reports, looked) / len(union(reports))


@task.mistake
def share_of_the_next(reports, looked):
    """Your results are shares of what the next one finds. How many defects are new?"""
    return fmean(
        len(set(n) - union(k)) / len(n) if n else 0 for k, n in lines(reports, looked)
    )


@task.mistake
def known_ones(reports, looked):
    """Your results count what the next reviewer finds that is known already. Count what
    is new."""
    return fmean(len(set(n) & union(k)) for k, n in lines(reports, looked))


@task.mistake
def missed_by_the_next(reports, looked):
    """Your results count what is known and the next reviewer does *not* find. It is the
    other way round."""
    return fmean(len(union(k) - set(n)) for k, n in lines(reports, looked))


@task.mistake
def different_ones(reports, looked):
    """Your results count what is new together with what the next one misses. Only what
    is new is asked for. (`^` of two sets keeps both, `-` one.)"""
    return fmean(len(union(k) ^ set(n)) for k, n in lines(reports, looked))


@task.mistake
def more_than_before(reports, looked):
    """Your results are how much longer the next report is than what is known. Two of the
    same length can hold different defects: compare the numbers, not their counts."""
    return fmean(len(n) - len(union(k)) for k, n in lines(reports, looked))


@task.mistake
def longest_first(reports, looked):
    """You let the reviewer with the longest report come first, and so on. They come in
    every order."""
    order = sorted(reports, key=len, reverse=True)
    return len(set(order[looked]) - union(order[:looked]))


@task.mistake
def middle_of_all(reports, looked):
    """Your results are the middle one of all choices. Take the mean."""
    return median(len(set(n) - union(k)) for k, n in lines(reports, looked))


@task.mistake
def no_defects_no_choice(reports, looked):
    """You left out the choices in which the next reviewer brings nothing. They count,
    with a 0."""
    new = [len(set(n) - union(k)) for k, n in lines(reports, looked)]
    return fmean([n for n in new if n] or [0])


@task.mistake
def different_results_once(reports, looked):
    """Of choices with the same number of new defects you counted one. Each choice counts
    the same. Does a set hold the numbers?"""
    return fmean({len(set(n) - union(k)) for k, n in lines(reports, looked)})


@task.mistake
def mean_over_what_came_before(reports, looked):
    """Your results are how many defects have been found by then, for each reviewer. What
    does the next one *add*?"""
    return _together(reports, looked + 1) / (looked + 1)


@task.mistake
def found_by_one_alone(reports, looked):
    """Your results are what a reviewer alone has found, against all the others. Only
    those count who have looked."""
    last = len(reports) - 1
    return _right(reports, last)


@task.mistake(on=FIRST)
def first_brings_nothing(reports, looked):
    """When nobody has looked yet you returned 0. All that the first one finds is new."""
    return 0


@task.mistake(on=FIRST)
def first_brings_none(reports, looked):
    """When nobody has looked yet you returned None. All that the first one finds is
    new."""
    return


@task.mistake(on=FIRST)
def first_of_the_list(reports, looked):
    """When nobody has looked yet you took the first report of the list. Anyone may come
    first: take the mean."""
    return len(reports[0])


@task.mistake(on=FIRST)
def first_is_the_best(reports, looked):
    """When nobody has looked yet you took the longest report. Anyone may come first: take
    the mean."""
    return max(map(len, reports))


@task.mistake(on=FIRST)
def first_brings_all(reports, looked):
    """When nobody has looked yet you returned all that the reviewers find together. Only
    one of them comes first."""
    return len(union(reports))


@task.mistake(on=FIRST)
def first_brings_the_sum(reports, looked):
    """When nobody has looked yet you returned the sum of all reports. Only one of them
    comes first."""
    return sum(map(len, reports))


@task.mistake(on=FIRST)
def first_stops(reports, looked):
    """When nobody has looked yet your function stops. Then nothing is known, and all
    that the next one finds is new."""
    return [].pop()


@task.mistake(on=NONE_LEFT)
def none_left_is_none(reports, looked):
    """When all have looked you returned None. The result asked for is 0."""
    return


@task.mistake(on=NONE_LEFT)
def none_left_stops(reports, looked):
    """When all have looked your function stops. There is no choice left, so ask before
    you divide or look for a next one; the result asked for is 0."""
    return 1 / 0


@task.says_the_same_as(none_left_stops)
def none_left_has_no_place(reports, looked):
    return reports[looked]


@task.mistake(on=NONE_LEFT)
def none_left_is_the_last(reports, looked):
    """When all have looked you returned what the last of them has brought. Nobody is
    left to come next: 0."""
    return _right(reports, looked - 1)


@task.mistake(on=NONE_LEFT)
def none_left_is_all(reports, looked):
    """When all have looked you returned what they have found. Nobody is left to come
    next: 0."""
    return len(union(reports))


@task.mistake(on=NONE_LEFT)
def none_left_takes_away(reports, looked):
    """When all have looked your result is below zero: what was found has been taken from
    nothing. Nobody is left to come next: 0."""
    return -len(union(reports))


@task.right
def by_what_is_found_together(reports, looked):
    def together(number):
        some = list(combinations(reports, number))
        return sum(len({d for r in s for d in r}) for s in some) / len(some)

    if looked == len(reports):
        return 0
    return together(looked + 1) - together(looked)


@task.right
def defect_by_defect(reports, looked):
    everyone = len(reports)
    if looked >= everyone:
        return 0.0
    worth = 0
    for defect in {d for report in reports for d in report}:
        finders = sum(defect in report for report in reports)
        known_to_none = comb(everyone - finders, looked) / comb(everyone, looked)
        worth += known_to_none * finders / (everyone - looked)
    return worth


@task.right
def choice_by_choice(reports, looked):
    places = range(len(reports))
    total = choices = 0
    for some in combinations(places, looked):
        known = [d for i in some for d in reports[i]]
        for i in places:
            if i not in some:
                choices += 1
                total += sum(d not in known for d in reports[i])
    return total / choices if choices else 0


@task.right
def by_permutations_of_all(reports, looked):
    if looked >= len(reports):
        return 0
    orders = list(permutations(reports))
    new = 0
    for order in orders:
        known = {d for r in order[:looked] for d in r}
        new += len([d for d in order[looked] if d not in known])
    return new / len(orders)
