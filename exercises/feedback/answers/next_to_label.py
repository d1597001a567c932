"""What people answer to `next_to_label`: wrong, and right in unusual style."""

from heapq import nsmallest
from itertools import pairwise
from math import log
from statistics import pvariance

from coursekit.exercise import Build, special

FOUR = [[90, 8, 2], [46, 48, 6], [40, 30, 30], [15, 25, 60]]

task = Build(
    objective="feedback-3",
    points={
        "ordinary": 3,
        "two classes share the highest": 1,
        "equal leads": 1,
        "none to label": 1,
    },
    built=(
        "You have built a rule by which a machine can ask for labels. The notebook lets "
        "it compete with two others, one of them chance."
    ),
)


def _example(rng, classes, lead, highest=None):
    """Return percentages with a given lead, in random order, adding up to 100."""
    while True:
        top = highest or rng.randint(lead, (100 + lead) // 2)
        second, left = top - lead, 100 - 2 * top + lead
        cuts = [0, *sorted(rng.choices(range(left + 1), k=max(0, classes - 3))), left]
        parts = [top, second, *(b - a for a, b in pairwise(cuts))]
        if classes == 2 and left == 0:
            parts.pop()
        if len(parts) == classes and max(parts[2:], default=0) <= second:
            return rng.sample(parts, classes)


def _examples(rng, size, classes, leads=None):
    """Return examples whose leads all differ, and none is 0."""
    leads = leads or rng.sample(range(2, 60, 2), size)
    return [_example(rng, classes, lead) for lead in leads]


def _pairs(rng, classes):
    """Return examples that pairs of rules put in opposite orders."""
    yield _example(rng, classes, 2, 48)  # a smaller lead, and surer than the next
    yield _example(rng, classes, 12, 42)
    yield _example(rng, classes, 20, 47)  # a smaller lead, and a larger ratio
    yield _example(rng, classes, 23, 61)


@task.cases
def cases(rng):
    yield FOUR, 2
    for size, classes in ((4, 3), (5, 3), (6, 4), (7, 5), (5, 6), (6, 10), (6, 4)):
        percents = _examples(
            rng, size - 4, classes, rng.sample(range(25, 50), size - 4)
        )
        percents = rng.sample([*percents, *_pairs(rng, classes)], size)
        for number in (1, 3, rng.randint(2, size - 1)):
            yield percents, number
    for size in (4, 5):
        yield _examples(rng, size, 3), size
    yield _examples(rng, 6, 2), 3
    yield [[55, 45], [100, 0]], 1
    yield [[70, 30]], 1
    for classes, number in ((3, 3), (4, 4), (5, 5), (3, 2), (4, 3)):
        leads = [2, 4, rng.randint(45, 50), rng.randint(51, 56)]
        percents = _examples(rng, 4, classes, leads)
        level = _example(rng, classes, 0, rng.randint(36, 44))
        kind = "two classes share the highest"
        yield special(kind, rng.sample([*percents, level], 5), number)
    yield special("two classes share the highest", [[60, 40], [50, 50], [52, 48]], 2)
    for classes, number in ((3, 2), (4, 3), (5, 1), (3, 3)):
        lead = rng.randint(2, 9)
        percents = [_example(rng, classes, lead, high) for high in (47, 42, 45)]
        for other in _examples(rng, 2, classes, [30, 40]):
            percents.insert(rng.randint(0, len(percents)), other)
        yield special("equal leads", percents, number)
    yield special("equal leads", [[20, 50, 30], [60, 0, 40], [90, 10, 0]], 1)
    for size, classes in ((1, 2), (3, 3), (4, 5)):
        yield special("none to label", _examples(rng, size, classes), 0)


def _smallest(percents, number, value):
    """Return the places of those for which `value` is smallest, the earlier first."""
    return sorted(range(len(percents)), key=lambda i: value(percents[i]))[:number]


def _lead(example):
    second, highest = sorted(example)[-2:]
    return highest - second


@task.mistake
def lowest_highest(percents, number):
    """Your results are the examples whose *highest* percentage is lowest. The machine can
    be unsure of all classes and still have a clear favourite: take the second highest
    away from the highest."""
    return _smallest(percents, number, max)


@task.says_the_same_as(lowest_highest)
def highest_minus_all_others(percents, number):
    return _smallest(percents, number, lambda e: 2 * max(e) - sum(e))


@task.mistake
def most_spread_out(percents, number):
    """Your results are the examples whose percentages are spread most evenly over all
    classes (by entropy or the like). Only the two highest count."""
    return _smallest(
        percents, number, lambda e: sum(p / 100 * log(p / 100) for p in e if p)
    )


@task.says_the_same_as(most_spread_out)
def smallest_variance(percents, number):
    return _smallest(percents, number, pvariance)


@task.says_the_same_as(most_spread_out)
def smallest_squares(percents, number):
    return _smallest(percents, number, lambda e: sum(p * p for p in e))


@task.mistake
def largest_lead(percents, number):
    """Your results begin with the *largest* lead: with what the machine is surest of. The
    smallest leads are asked for."""
    return _smallest(percents, number, lambda e: -_lead(e))


@task.mistake
def surest(percents, number):
    """Your results are the examples whose highest percentage is highest. The machine has
    least to learn there: take the smallest leads."""
    return _smallest(percents, number, lambda e: -max(e))


@task.mistake
def first_minus_second_as_listed(percents, number):
    """Your leads subtract the second number of each list from the first, as they stand.
    The classes stand in any order: find the two highest."""
    return _smallest(percents, number, lambda e: e[0] - e[1])


@task.says_the_same_as(first_minus_second_as_listed)
def distance_as_listed(percents, number):
    return _smallest(percents, number, lambda e: abs(e[0] - e[1]))


@task.says_the_same_as(first_minus_second_as_listed)
def first_listed_over_the_highest_other(percents, number):
    return _smallest(percents, number, lambda e: abs(e[0] - max(e[1:])))


@task.mistake
def last_two_as_listed(percents, number):
    """Your leads are made of the last two numbers of each list, as they stand. The classes
    stand in any order: sort first, or find the two highest."""
    return _smallest(percents, number, lambda e: e[-1] - e[-2])


@task.says_the_same_as(last_two_as_listed)
def distance_of_the_last_two(percents, number):
    return _smallest(percents, number, lambda e: abs(e[-1] - e[-2]))


@task.mistake
def highest_minus_lowest(percents, number):
    """Your leads are the highest percentage minus the *lowest*. The second highest is
    asked for."""
    return _smallest(percents, number, lambda e: max(e) - min(e))


@task.mistake
def two_lowest(percents, number):
    """Your leads compare the two *lowest* percentages. `sorted` begins with the lowest;
    the two highest stand at its end."""
    return _smallest(percents, number, lambda e: sorted(e)[1] - min(e))


@task.mistake
def distance_from_half(percents, number):
    """Your results are the examples whose highest percentage is closest to 50. What counts
    is how close the second highest comes to it."""
    return _smallest(percents, number, lambda e: abs(max(e) - 50))


@task.mistake
def second_is_highest(percents, number):
    """Your results are the examples whose second highest percentage is highest. Compare it
    with the highest of the same example."""
    return _smallest(percents, number, lambda e: -sorted(e)[-2])


@task.mistake
def lead_over_the_third(percents, number):
    """Your leads take away the third highest percentage. Counted from the end of a sorted
    list, the second highest has the index -2."""
    return _smallest(percents, number, lambda e: max(e) - sorted(e)[-3:][0])


@task.mistake
def in_percent_of_the_highest(percents, number):
    """Your leads are divided by the highest percentage, or are a ratio of the two. A
    difference is asked for."""
    return _smallest(percents, number, lambda e: _lead(e) / max(e))


@task.mistake
def in_order_of_the_list(percents, number):
    """You have chosen the right examples, but they stand in the order of the list. The
    smallest lead goes first."""
    return sorted(_smallest(percents, number, _lead))


@task.mistake
def largest_of_the_smallest_first(percents, number):
    """You have chosen the right examples, in the opposite order. The smallest lead goes
    first."""
    return _smallest(percents, number, _lead)[::-1]


@task.mistake
def leads_and_no_places(percents, number):
    """Your results are leads. Return the *places* of these examples in the list."""
    return sorted(map(_lead, percents))[:number]


@task.mistake
def examples_and_no_places(percents, number):
    """Your results are the examples themselves. Return their *places* in the list."""
    return [percents[i] for i in _smallest(percents, number, _lead)]


@task.mistake
def places_with_leads(percents, number):
    """Your results hold each place together with its lead. Return the places alone."""
    leads = sorted((_lead(e), i) for i, e in enumerate(percents))
    return leads[:number]


@task.says_the_same_as(places_with_leads)
def places_before_leads(percents, number):
    return [(i, _lead(percents[i])) for i in _smallest(percents, number, _lead)]


@task.mistake
def counted_from_one(percents, number):
    """Your places are counted from 1. Count from 0, as Python does."""
    return [i + 1 for i in _smallest(percents, number, _lead)]


@task.mistake
def every_one_of_them(percents, number):
    """You return all examples. How many are asked for is `number`."""
    return _smallest(percents, len(percents), _lead)


@task.mistake
def one_only(percents, number):
    """You return one example, whatever the number. How many are asked for is `number`.
    Does the function return within its loop?"""
    return _smallest(percents, 1, _lead)


@task.says_the_same_as(one_only)
def one_without_a_list(percents, number):
    return _smallest(percents, 1, _lead)[0]


@task.mistake
def one_too_many(percents, number):
    """You return one example too many."""
    return _smallest(percents, number + 1, _lead)


@task.mistake
def one_too_few(percents, number):
    """You return one example too few. A slice ends *before* its second number."""
    return _smallest(percents, max(0, number - 1), _lead)


@task.mistake
def two_always(percents, number):
    """You return two examples, as in the scene, whatever the number. How many are asked
    for is `number`."""
    return _smallest(percents, 2, _lead)


@task.mistake
def the_last_ones(percents, number):
    """You take the right number from the wrong end: the examples with the *largest* leads,
    in rising order."""
    places = _smallest(percents, len(percents), _lead)
    return places[len(places) - number :]


@task.mistake
def never_the_first(percents, number):
    """Your results never hold the example at place 0. Does a loop begin with 1?"""
    places = [i for i in _smallest(percents, len(percents), _lead) if i]
    return places[:number]


@task.mistake
def never_the_last(percents, number):
    """Your results never hold the last example. Does a loop end one step early?"""
    return _smallest(percents[:-1], number, _lead)


@task.mistake
def ranks_and_no_places(percents, number):
    """Your results are ranks: how many leads are smaller than that of example 0, of example
    1 and so on. Return places, the one with the smallest lead first."""
    places = _smallest(percents, len(percents), _lead)
    return [places.index(i) for i in range(len(percents))][:number]


@task.mistake
def places_that_moved(percents, number):
    """A place in your results has moved. When an example is taken out of a list, all later
    ones stand one place earlier: keep each place beside its lead."""
    leads, chosen = list(map(_lead, percents)), []
    for _ in range(number):
        chosen.append(leads.index(min(leads)))
        leads.pop(chosen[-1])
    return chosen


@task.mistake(on="two classes share the highest")
def next_different_percentage(percents, number):
    """Where two classes share the highest percentage you compare it with the next *lower*
    one. Then the lead is 0: the machine cannot choose between the two. Does a set, or
    `!=`, drop one of them?"""
    return _smallest(
        percents,
        number,
        lambda e: max(e) - max([p for p in e if p < max(e)], default=0),
    )


@task.says_the_same_as(next_different_percentage)
def next_different_or_all(percents, number):
    return _smallest(
        percents,
        number,
        lambda e: max(e) - max([p for p in e if p < max(e)], default=max(e)),
    )


@task.mistake(on="two classes share the highest")
def level_goes_last(percents, number):
    """Examples in which two classes share the highest percentage are missing from your
    results, or stand last. Their lead is 0, the smallest there is."""
    return _smallest(percents, number, lambda e: _lead(e) or 101)


@task.says_the_same_as(level_goes_last)
def level_is_left_out(percents, number):
    places = _smallest(percents, len(percents), _lead)
    return [i for i in places if _lead(percents[i])][:number]


@task.mistake(on="equal leads")
def later_of_equals(percents, number):
    """Of examples with equal leads you take the later one first. The earlier goes first.
    Was the list sorted downwards and then turned round? `[::-1]` turns equals round as
    well: sort by the lead itself."""
    places = range(len(percents))
    return sorted(places, key=lambda i: (_lead(percents[i]), -i))[:number]


@task.mistake(on="equal leads")
def equals_by_their_percentages(percents, number):
    """Of examples with equal leads you take the one with the lower percentages first. The
    one that stands earlier in the list goes first."""
    places = range(len(percents))
    return sorted(places, key=lambda i: (_lead(percents[i]), percents[i]))[:number]


@task.says_the_same_as(equals_by_their_percentages)
def equals_by_their_highest(percents, number):
    places = range(len(percents))
    return sorted(places, key=lambda i: (_lead(percents[i]), max(percents[i])))[:number]


@task.mistake(on="equal leads")
def level_with_the_last(percents, number):
    """Examples with the same lead as the last one come along. As many as `number` are asked
    for; of equals the earlier goes first."""
    places = _smallest(percents, len(percents), _lead)
    last = [_lead(percents[i]) for i in places[:number]][-1:]
    return [i for i in places if [_lead(percents[i])] <= last]


@task.mistake(on="equal leads")
def same_place_twice(percents, number):
    """Of examples with equal leads you name one place more than once. `index` finds the
    first that is equal, each time: sort the places, or pairs of lead and place."""
    leads = list(map(_lead, percents))
    return [leads.index(lead) for lead in sorted(leads)][:number]


@task.mistake(on="equal leads")
def one_of_equals(percents, number):
    """Of examples with equal leads you keep only one. Each is an example of its own. Does
    a dictionary have leads as keys?"""
    kept = {}
    for place, example in enumerate(percents):
        kept.setdefault(_lead(example), place)
    return [kept[lead] for lead in sorted(kept)][:number]


@task.says_the_same_as(one_of_equals)
def last_of_equals(percents, number):
    kept = {_lead(example): place for place, example in enumerate(percents)}
    return [kept[lead] for lead in sorted(kept)][:number]


@task.mistake(on="none to label")
def none_gives_all(percents, number):
    """For `number` 0 you return all examples. Nobody has time for one: return an empty
    list."""
    return _smallest(percents, number or len(percents), _lead)


@task.mistake(on="none to label")
def none_gives_one(percents, number):
    """For `number` 0 you return one example. Return an empty list."""
    return _smallest(percents, max(1, number), _lead)


@task.mistake(on="none to label")
def none_gives_none(percents, number):
    """For `number` 0 you return None. Return an empty list."""
    return _smallest(percents, number, _lead) or None


@task.right
def by_repeated_choice(percents, number):
    left, chosen = list(range(len(percents))), []
    while len(chosen) < number:
        best = min(left, key=lambda place: _lead(percents[place]))
        left.remove(best)
        chosen.append(best)
    return chosen


@task.right
def with_pairs(percents, number):
    pairs = []
    for place, example in enumerate(percents):
        ordered = sorted(example, reverse=True)
        pairs.append((ordered[0] - ordered[1], place))
    return [place for _, place in sorted(pairs)[:number]]


@task.right
def with_a_heap(percents, number):
    def lead(place):
        rest = list(percents[place])
        highest = max(rest)
        rest.remove(highest)
        return highest - max(rest)

    return nsmallest(number, range(len(percents)), key=lead)


@task.right
def in_shares(percents, number):
    shares = [sorted(part / 100 for part in example) for example in percents]
    leads = [round(share[-1] - share[-2], 6) for share in shares]
    return [place for _, place in sorted(zip(leads, range(len(leads))))][:number]


task.equivalent = {
    "in_shares: 6 -> 7": "Leads that differ, differ by a hundredth or more.",
    "in_shares: 6 -> 5": "Leads that differ, differ by a hundredth or more.",
    "in_shares: 100 -> 101": "All leads change by the same factor.",
    "in_shares: 100 -> 99": "All leads change by the same factor.",
}
