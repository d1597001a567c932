"""What people answer to `gap`: wrong, and right in unusual style."""

from itertools import pairwise

from coursekit.exercise import Build, special

from .selection_rates import divides_by_all_selected, divides_by_everyone, with_counters
from .shared import DECISIONS, GROUPS, count, ones, people, rates

task = Build(
    objective="bias-1",
    points={"ordinary": 3, "a tie": 1, "all rates equal": 1, "a single group": 1},
    built=(
        "You have built the number that reports on hiring often quote, and with it "
        "the two names that say whom it concerns."
    ),
)
task.equivalent = {
    "gap_by_comparing_all: -size or 0 -> -size": "-0.0 and 0 are one number.",
}


@task.cases
def cases(rng):
    yield DECISIONS, GROUPS
    for groups, wanted in (
        *((2, None), (3, None), (4, None), (4, None), (5, None)),
        *((3, _lowest_first), (3, _lowest_first)),
        *((3, _highest_first), (4, _highest_first)),
        *((3, _zero_between), (3, _zero_between)),
    ):
        while True:
            decisions, _, members = people(rng, groups)
            found = rates(decisions, members)
            ends = sorted(found.values())
            no_tie = ends[0] < ends[1] and ends[-2] < ends[-1]
            wild = members != sorted(members)
            if no_tie and wild and (not wanted or wanted(found, ends)):
                break
        yield decisions, members
    for groups in (3, 4, 3, 4, 4, 5, 5):
        while True:
            decisions, _, members = people(rng, groups)
            found = sorted(rates(decisions, members).values())
            if found[0] == found[1] < found[-1] or found[0] < found[-2] == found[-1]:
                break
        yield special("a tie", decisions, members)
    yield special("all rates equal", [1, 0, 1, 0, 1, 0], ["R", "S", "Q", "R", "S", "Q"])
    yield special("all rates equal", [1, 1, 1, 1], ["new", "old", "day", "day"])
    yield special("all rates equal", [0, 0, 0], ["night", "old", "day"])
    yield special("all rates equal", [1, 0, 1, 0], ["B", "A", "A", "B"])
    yield special("a single group", [1, 0, 1, 0], ["A", "A", "A", "A"])
    yield special("a single group", [1, 1, 0], ["north", "north", "north"])


def _lowest_first(found, ends):
    """The lowest rate, not 0, is that of the first group, as seen and in the alphabet.

    Such a group may be taken for the highest so far, and never for the lowest.
    """
    first = next(iter(found))
    return first == min(found) and found[first] == ends[0] > 0


def _highest_first(found, ends):
    """The highest rate, not 1, is that of the first group, as seen and in the alphabet.

    Such a group may be taken for the lowest so far, and never for the highest.
    """
    first = next(iter(found))
    return first == min(found) and found[first] == ends[-1] < 1


def _zero_between(found, ends):
    """A rate of 0 comes after a higher one and before the highest, in both orders."""
    return list(found) == sorted(found) and list(found.values()) == [
        ends[1],
        0,
        ends[2],
    ]


def _ends(values):
    """Return the smallest and largest of `values` (by group) and who has them."""
    low = min(sorted(values), key=values.get)
    high = max(sorted(values), key=values.get)
    return values[low], values[high], low, high


@task.mistake
def ratio_of_rates(decisions, groups):
    """You divided the two rates. The gap is the difference between them."""
    small, large, low, high = _ends(rates(decisions, groups))
    return large / small, low, high


@task.says_the_same_as(ratio_of_rates)
def reversed_ratio(decisions, groups):
    small, large, low, high = _ends(rates(decisions, groups))
    return small / large, low, high


@task.mistake
def relative_gap(decisions, groups):
    """You divided the difference by one of the rates. The gap is the difference itself,
    in points, not in percent of a rate."""
    small, large, low, high = _ends(rates(decisions, groups))
    return (large - small) / large, low, high


@task.says_the_same_as(relative_gap)
def relative_to_the_lowest(decisions, groups):
    small, large, low, high = _ends(rates(decisions, groups))
    return (large - small) / small, low, high


@task.says_the_same_as(relative_gap)
def relative_to_the_lowest_or_zero(decisions, groups):
    small, large, low, high = _ends(rates(decisions, groups))
    return (large - small) / small if small else 0, low, high


@task.says_the_same_as(relative_gap)
def one_minus_ratio_or_zero(decisions, groups):
    small, large, low, high = _ends(rates(decisions, groups))
    return 1 - small / large if large else 0, low, high


@task.says_the_same_as(ratio_of_rates)
def ratio_of_rates_or_zero(decisions, groups):
    small, large, low, high = _ends(rates(decisions, groups))
    return large / small if small else 0, low, high


@task.says_the_same_as(ratio_of_rates)
def reversed_ratio_or_zero(decisions, groups):
    small, large, low, high = _ends(rates(decisions, groups))
    return small / large if large else 0, low, high


@task.mistake
def gap_of_counts(decisions, groups):
    """You compared how many were selected. Groups of unequal size can only be compared
    by their rates."""
    small, large, low, high = _ends(count(decisions, groups))
    return large - small, low, high


@task.mistake
def names_swapped(decisions, groups):
    """The names are in the other order: first the group with the lowest selection rate,
    then the one with the highest."""
    small, large, low, high = _ends(rates(decisions, groups))
    return large - small, high, low


@task.mistake
def negative_gap(decisions, groups):
    """You took the largest rate from the smallest, so that the size is negative. Take
    the smallest from the largest."""
    small, large, low, high = _ends(rates(decisions, groups))
    return small - large, low, high


@task.mistake
def first_and_second(decisions, groups):
    """You compared only the two groups that come first in the lists. There can be more,
    and the widest gap can be between any two."""
    found = rates(decisions, groups)
    small, large, low, high = _ends({group: found[group] for group in list(found)[:2]})
    return large - small, low, high


@task.mistake
def first_and_last(decisions, groups):
    """You compared the first and the last group that appear. The widest gap can be
    between any two."""
    found = rates(decisions, groups)
    low, high = next(iter(found)), list(found)[-1]
    return abs(found[high] - found[low]), low, high


@task.mistake
def alphabet_decides(decisions, groups):
    """You took the first and the last name of the alphabet. The rates say which groups
    to name."""
    found = rates(decisions, groups)
    low, high = min(found), max(found)
    return found[high] - found[low], low, high


@task.mistake
def by_size_of_group(decisions, groups):
    """You compared the smallest group with the largest. What counts is the rate, not
    the number of members."""
    found, sizes = rates(decisions, groups), count([1] * len(groups), groups)
    _, _, low, high = _ends(sizes)
    return abs(found[high] - found[low]), low, high


@task.says_the_same_as(by_size_of_group)
def by_size_of_group_ordered_by_rate(decisions, groups):
    found, sizes = rates(decisions, groups), count(ones(groups), groups)
    _, _, one, two = _ends(sizes)
    small, large, low, high = _ends({one: found[one], two: found[two]})
    return large - small, low, high


@task.mistake
def rounds_before_comparing(decisions, groups):
    """You rounded the rates before comparing them, so that near ones look the same.
    Compare the rates as they are."""
    found = {g: round(rate, 1) for g, rate in rates(decisions, groups).items()}
    small, large, low, high = _ends(found)
    return large - small, low, high


@task.mistake
def compares_with_the_first_only(decisions, groups):
    """Each group was compared with the first one only: the lowest and the highest so
    far are not kept up to date. Where you note a new name, note its rate as well."""
    found = rates(decisions, groups)
    first, *others = sorted(found)
    low = [first] + [group for group in others if found[group] < found[first]]
    high = [first] + [group for group in others if found[group] > found[first]]
    return found[high[-1]] - found[low[-1]], low[-1], high[-1]


@task.mistake
def alphabet_names_only(decisions, groups):
    """The names are the first and the last of the alphabet, whatever their rates. (`min`
    and `max` of a dict compare its keys; `key=rates.get` makes them compare the
    rates.)"""
    found = rates(decisions, groups)
    return max(found.values()) - min(found.values()), min(found), max(found)


@task.says_the_same_as(alphabet_decides)
def alphabet_decides_without_sign(decisions, groups):
    found = rates(decisions, groups)
    low, high = min(found), max(found)
    return abs(found[high] - found[low]), low, high


@task.mistake
def first_two_names(decisions, groups):
    """You compared the first two names of the alphabet. There can be more groups, and
    the widest gap can be between any two."""
    found = rates(decisions, groups)
    small, large, low, high = _ends(
        {group: found[group] for group in sorted(found)[:2]}
    )
    return large - small, low, high


@task.says_the_same_as(first_two_names)
def first_two_names_as_they_stand(decisions, groups):
    found = rates(decisions, groups)
    low, high = sorted(found)[:2]
    return abs(found[high] - found[low]), low, high


@task.says_the_same_as(first_and_second)
def first_and_second_as_they_stand(decisions, groups):
    found = rates(decisions, groups)
    low, high = list(found)[:2]
    return abs(found[high] - found[low]), low, high


@task.says_the_same_as(first_and_second)
def first_minus_second(decisions, groups):
    found = rates(decisions, groups)
    low, high = list(found)[:2]
    return found[low] - found[high], low, high


@task.mistake
def looks_up_among_people(decisions, groups):
    """You took the position of a rate among the rates and looked it up in the list of
    people. That list has a place for each person; the rates have one for each group."""
    values = list(rates(decisions, groups).values())
    low, high = min(values), max(values)
    return high - low, groups[values.index(low)], groups[values.index(high)]


@task.mistake
def names_by_counts(decisions, groups):
    """You named the groups with the fewest and the most selected people. A large group
    can have many of them and a low rate: look for the rates."""
    found = rates(decisions, groups)
    _, _, low, high = _ends(count(decisions, groups))
    return abs(found[high] - found[low]), low, high


@task.says_the_same_as(names_by_counts)
def names_by_counts_size_by_rates(decisions, groups):
    small, large, _, _ = _ends(rates(decisions, groups))
    _, _, low, high = _ends(count(decisions, groups))
    return large - small, low, high


@task.says_the_same_as(names_by_counts)
def names_by_counts_with_sign(decisions, groups):
    found = rates(decisions, groups)
    _, _, low, high = _ends(count(decisions, groups))
    return found[high] - found[low], low, high


@task.mistake
def leaves_out_zero(decisions, groups):
    """You left out a group with rate 0. Nobody of it was selected: that is the lowest
    rate there is, and it counts."""
    found = {group: rate for group, rate in rates(decisions, groups).items() if rate}
    if not found:
        return 0, min(groups), min(groups)
    small, large, low, high = _ends(found)
    return large - small, low, high


@task.mistake
def to_the_rate_of_all(decisions, groups):
    """You measured from the rate of all people together. The gap runs from the lowest
    rate to the highest."""
    _small, large, low, high = _ends(rates(decisions, groups))
    return large - sum(decisions) / len(decisions), low, high


@task.says_the_same_as(to_the_rate_of_all)
def from_the_rate_of_all(decisions, groups):
    small, _large, low, high = _ends(rates(decisions, groups))
    return sum(decisions) / len(decisions) - small, low, high


@task.mistake
def farthest_from_all(decisions, groups):
    """You measured how far each group lies from the rate of all people together. The
    gap runs from the lowest rate to the highest."""
    small, large, low, high = _ends(rates(decisions, groups))
    overall = sum(decisions) / len(decisions)
    return max(large - overall, overall - small), low, high


def _neighbours_in(names, decisions, groups):
    found = rates(decisions, groups)
    pairs = list(pairwise(names)) or [(names[0], names[0])]
    one, two = max(pairs, key=lambda pair: abs(found[pair[0]] - found[pair[1]]))
    small, large, low, high = _ends({one: found[one], two: found[two]})
    return large - small, low, high


@task.mistake
def neighbours_in_the_alphabet(decisions, groups):
    """You compared only groups that stand next to each other. The widest gap can be
    between any two."""
    return _neighbours_in(sorted(set(groups)), decisions, groups)


@task.says_the_same_as(neighbours_in_the_alphabet)
def neighbours_as_seen(decisions, groups):
    return _neighbours_in(list(dict.fromkeys(groups)), decisions, groups)


@task.says_the_same_as(neighbours_in_the_alphabet)
def neighbours_by_rate(decisions, groups):
    found = rates(decisions, groups)
    return _neighbours_in(sorted(sorted(found), key=found.get), decisions, groups)


def _highest_hides_lowest(names, decisions, groups, least=2, most=-1):
    found, low, high = rates(decisions, groups), "", ""
    for group in names:
        if found[group] > most:
            most, high = found[group], group
        elif found[group] < least:
            least, low = found[group], group
    return most - least, low, high


@task.mistake
def elif_in_the_alphabet(decisions, groups):
    """Each group is compared with the highest *or* with the lowest so far, so that one
    that is the highest at first can never become the lowest. Two `if`s are needed in
    place of `elif`."""
    return _highest_hides_lowest(sorted(set(groups)), decisions, groups)


@task.says_the_same_as(elif_in_the_alphabet)
def elif_as_seen(decisions, groups):
    return _highest_hides_lowest(list(dict.fromkeys(groups)), decisions, groups)


@task.mistake
def rates_for_names(decisions, groups):
    """You returned the rates where the names of the groups are asked for."""
    small, large, _, _ = _ends(rates(decisions, groups))
    return large - small, small, large


@task.mistake
def shares_of_everyone(decisions, groups):
    """Your rates are shares of all people. Take shares of each group's own members, as
    in the first task."""
    values = divides_by_everyone(decisions, groups)
    small, large, low, high = _ends(values)
    return large - small, low, high


@task.mistake
def shares_of_the_selected(decisions, groups):
    """Your rates are shares of the selected. Take shares of each group's own members,
    as in the first task."""
    values = divides_by_all_selected(decisions, groups)
    small, large, low, high = _ends(values)
    return large - small, low, high


@task.mistake
def to_the_next(decisions, groups):
    """You compared the two highest rates. The gap runs from the lowest to the
    highest."""
    found = rates(decisions, groups)
    first, second = sorted(sorted(found), key=found.get)[-1:-3:-1]
    return found[first] - found[second], second, first


@task.mistake
def to_the_mean(decisions, groups):
    """You compared the highest rate with the average. The gap runs from the lowest to
    the highest."""
    found = rates(decisions, groups)
    _small, large, low, high = _ends(found)
    return large - sum(found.values()) / len(found), low, high


@task.mistake(on="a tie")
def tie_first_seen(decisions, groups):
    """Of groups that tie you named the one that appears first. The first in the
    alphabet is asked for, so that the answer does not depend on the order of the
    rows."""
    found = rates(decisions, groups)
    low, high = min(found, key=found.get), max(found, key=found.get)
    return found[high] - found[low], low, high


@task.mistake(on="a tie")
def tie_last_seen(decisions, groups):
    """Of groups that tie you named the one that appears last. The first in the alphabet
    is asked for, so that the answer does not depend on the order of the rows."""
    found = dict(reversed(rates(decisions, groups).items()))
    low, high = min(found, key=found.get), max(found, key=found.get)
    return found[high] - found[low], low, high


@task.mistake(on="a tie")
def tie_last_name(decisions, groups):
    """Of groups that tie you named the last in the alphabet. The first is asked for."""
    found = rates(decisions, groups)
    order = sorted(found, reverse=True)
    low, high = min(order, key=found.get), max(order, key=found.get)
    return found[high] - found[low], low, high


@task.mistake(on="a tie")
def tie_sorted_by_name(decisions, groups):
    """Of groups that tie for the highest rate you named the last in the alphabet; the
    first is asked for. (Taking the end of a sorted list does that, and so does `>=` for
    `>`.)"""
    order = sorted((rate, group) for group, rate in rates(decisions, groups).items())
    return order[-1][0] - order[0][0], order[0][1], order[-1][1]


@task.mistake(on="a tie")
def tie_sorted_as_seen(decisions, groups):
    """Of groups that tie you named the first to appear for the lowest rate and the last
    to appear for the highest; the first in the alphabet is asked for. (Taking both ends
    of a sorted list does that.)"""
    found = rates(decisions, groups)
    order = sorted(found, key=found.get)
    return found[order[-1]] - found[order[0]], order[0], order[-1]


@task.mistake(on="a tie")
def tie_sorted_backwards(decisions, groups):
    """Of groups that tie you named the last to appear for the lowest rate and the first
    to appear for the highest; the first in the alphabet is asked for. (Taking both ends
    of a list sorted downwards does that.)"""
    found = rates(decisions, groups)
    order = sorted(found, key=found.get, reverse=True)
    return found[order[0]] - found[order[-1]], order[-1], order[0]


@task.mistake(on="a tie")
def tie_sorted_backwards_by_name(decisions, groups):
    """Of groups that tie for the lowest rate you named the last in the alphabet; the
    first is asked for. (Sorting downwards does that, and so does `<=` for `<`.)"""
    found = rates(decisions, groups)
    order = sorted(sorted(found), key=found.get, reverse=True)
    return found[order[0]] - found[order[-1]], order[-1], order[0]


@task.mistake(on="all rates equal")
def equal_first_seen(decisions, groups):
    """All groups tie here, and you named the one that appears first. The first in the
    alphabet is asked for."""
    return 0, groups[0], groups[0]


@task.mistake(on="all rates equal")
def equal_last_name(decisions, groups):
    """All groups tie here, and you named the last in the alphabet. The first is asked
    for."""
    return 0, max(groups), max(groups)


@task.mistake(on="all rates equal")
def equal_needs_two_names(decisions, groups):
    """All groups tie here, so the first in the alphabet is both the lowest and the
    highest. You named two different ones."""
    return 0, *sorted(set(groups))[:2]


@task.says_the_same_as(equal_needs_two_names)
def equal_first_and_last_seen(decisions, groups):
    names = list(dict.fromkeys(groups))
    return 0, names[0], names[-1]


@task.says_the_same_as(equal_needs_two_names)
def equal_first_and_last_name(decisions, groups):
    return 0, min(groups), max(groups)


@task.says_the_same_as(equal_needs_two_names)
def equal_last_and_first_name(decisions, groups):
    return 0, max(groups), min(groups)


@task.mistake(on="all rates equal")
def equal_nobody(decisions, groups):
    """You returned None for the names. Where all groups tie, the first in the alphabet
    is both the lowest and the highest."""
    return 0, None, None


@task.says_the_same_as(equal_nobody)
def equal_no_names(decisions, groups):
    return 0, "", ""


@task.mistake(on="all rates equal")
def equal_beyond_the_start(decisions, groups):
    """Where all rates are 0 or all are 1 you found no name for one of the places. If
    the search begins at 0 and 1, no rate lies beyond: begin with the first group's
    rate."""
    return _equal_from_0_and_1("", decisions, groups)


@task.says_the_same_as(equal_beyond_the_start)
def equal_beyond_the_start_none(decisions, groups):
    return _equal_from_0_and_1(None, decisions, groups)


def _equal_from_0_and_1(nobody, decisions, groups):
    share = sum(decisions) / len(decisions)
    low = min(groups) if share < 1 else nobody
    high = min(groups) if share > 0 else nobody
    return max(share, 0) - min(share, 1), low, high


@task.mistake(on="a single group")
def single_group_rate(decisions, groups):
    """With a single group you returned its rate. There is nothing to be far from, so
    the gap is 0."""
    return sum(decisions) / len(decisions), groups[0], groups[0]


@task.mistake(on="a single group")
def single_group_none(decisions, groups):
    """With a single group you returned None. It is the lowest and the highest at once:
    the size is 0 and its name stands twice."""
    return 0, groups[0], None


@task.says_the_same_as(single_group_none)
def single_group_is_nothing(decisions, groups):
    return None


@task.mistake(on="a single group")
def single_group_fails(decisions, groups):
    """Your function needs a second group. With a single one the size is 0 and its name
    stands twice."""
    raise IndexError


@task.mistake
def zero_is_taken_for_nothing(decisions, groups):
    """Where the lowest rate is 0, a later group takes its place. Is 0 taken for
    "nothing found yet", as `not lowest` does? Ask `is None`."""
    return _forgets_zero(sorted(set(groups)), decisions, groups)


@task.says_the_same_as(zero_is_taken_for_nothing)
def zero_is_taken_for_nothing_as_seen(decisions, groups):
    return _forgets_zero(list(dict.fromkeys(groups)), decisions, groups)


def _forgets_zero(names, decisions, groups):
    found, low, high, least, most = rates(decisions, groups), "", "", None, None
    for group in names:
        if not least or found[group] < least:
            least, low = found[group], group
        if not most or found[group] > most:
            most, high = found[group], group
    return most - least, low, high


@task.mistake
def the_last_twice(decisions, groups):
    """You named the last group twice. Is a name noted in every round, whatever its
    rate, or does the search begin anew in every round?"""
    small, large, _, _ = _ends(rates(decisions, groups))
    return large - small, max(groups), max(groups)


@task.says_the_same_as(the_last_twice)
def the_last_seen_twice(decisions, groups):
    small, large, _, _ = _ends(rates(decisions, groups))
    last = list(dict.fromkeys(groups))[-1]
    return large - small, last, last


@task.says_the_same_as(the_last_twice)
def the_last_alone(decisions, groups):
    return 0, max(groups), max(groups)


@task.says_the_same_as(the_last_twice)
def the_last_seen_alone(decisions, groups):
    last = list(dict.fromkeys(groups))[-1]
    return 0, last, last


@task.mistake
def the_first_twice(decisions, groups):
    """You named the first group twice. Is `return` inside the loop? Then the other
    groups are never looked at."""
    return 0, min(groups), min(groups)


@task.says_the_same_as(the_first_twice)
def the_first_seen_twice(decisions, groups):
    return 0, groups[0], groups[0]


@task.says_the_same_as(the_first_twice)
def the_first_twice_size_of_all(decisions, groups):
    small, large, _, _ = _ends(rates(decisions, groups))
    return large - small, min(groups), min(groups)


@task.mistake
def lowest_begins_at_zero(decisions, groups):
    """The lowest rate is not found in your results. No rate lies below 0: does the
    search for the lowest begin there? Begin with the first group's rate."""
    _, large, _, high = _ends(rates(decisions, groups))
    return large, min(groups), high


@task.says_the_same_as(lowest_begins_at_zero)
def lowest_begins_at_zero_as_seen(decisions, groups):
    _, large, _, high = _ends(rates(decisions, groups))
    return large, groups[0], high


@task.says_the_same_as(lowest_begins_at_zero)
def lowest_begins_at_zero_without_name(decisions, groups):
    _, large, _, high = _ends(rates(decisions, groups))
    return large, "", high


@task.says_the_same_as(lowest_begins_at_zero)
def lowest_begins_at_zero_with_none(decisions, groups):
    _, large, _, high = _ends(rates(decisions, groups))
    return large, None, high


@task.mistake
def size_is_the_highest(decisions, groups):
    """The size is the highest rate itself. Take the lowest from it."""
    _, large, low, high = _ends(rates(decisions, groups))
    return large, low, high


@task.mistake
def one_group_is_missing(decisions, groups):
    """One group is never looked at, the first or the last. Does a loop begin with the
    second, or end one step early?"""
    return _gap_among(sorted(set(groups))[1:], decisions, groups)


@task.says_the_same_as(one_group_is_missing)
def last_name_is_missing(decisions, groups):
    return _gap_among(sorted(set(groups))[:-1], decisions, groups)


@task.says_the_same_as(one_group_is_missing)
def first_seen_is_missing(decisions, groups):
    return _gap_among(list(dict.fromkeys(groups))[1:], decisions, groups)


@task.says_the_same_as(one_group_is_missing)
def last_seen_is_missing(decisions, groups):
    return _gap_among(list(dict.fromkeys(groups))[:-1], decisions, groups)


def _gap_among(names, decisions, groups):
    found = rates(decisions, groups)
    names = names or list(found)
    small, large, low, high = _ends({name: found[name] for name in names})
    return large - small, low, high


@task.mistake
def the_two_lowest(decisions, groups):
    """You compared the two lowest rates. The gap runs from the lowest to the
    highest."""
    found = rates(decisions, groups)
    first, second = sorted(sorted(found), key=found.get)[:2]
    return found[second] - found[first], first, second


@task.mistake
def names_in_alphabetical_order(decisions, groups):
    """The names do not stand in the order asked for: first the group with the lowest
    rate, then the one with the highest."""
    small, large, low, high = _ends(rates(decisions, groups))
    return large - small, *sorted([low, high])


@task.says_the_same_as(names_in_alphabetical_order)
def names_as_they_appear(decisions, groups):
    small, large, low, high = _ends(rates(decisions, groups))
    return large - small, *sorted([low, high], key=groups.index)


@task.mistake
def lowest_and_highest_exchanged(decisions, groups):
    """Lowest and highest are exchanged, so that the size is negative and the names
    stand the other way round. Is a list sorted downwards, or `<` written for `>`?"""
    small, large, low, high = _ends(rates(decisions, groups))
    return small - large, high, low


@task.mistake
def places_for_names(decisions, groups):
    """You returned places in a list where the names of the groups are asked for."""
    values = list(rates(decisions, groups).values())
    low, high = min(values), max(values)
    return high - low, values.index(low), values.index(high)


@task.mistake
def gap_of_sizes(decisions, groups):
    """You compared how many members the groups have. Compare their selection rates."""
    small, large, low, high = _ends(count(ones(groups), groups))
    return large - small, low, high


def _one_or_the_other(names, decisions, groups, least, most):
    found, low, high = rates(decisions, groups), "", ""
    for group in names:
        if found[group] < least:
            least, low = found[group], group
        elif found[group] > most:
            most, high = found[group], group
    return most - least, low, high


@task.mistake
def else_of_the_lowest(decisions, groups):
    """Each group is compared with the lowest *or* with the highest so far, so that one
    that is the lowest at first can never become the highest. Two `if`s are needed in
    place of `elif`."""
    return _one_or_the_other(sorted(set(groups)), decisions, groups, 2, -1)


@task.says_the_same_as(else_of_the_lowest)
def else_of_the_lowest_as_seen(decisions, groups):
    return _one_or_the_other(list(dict.fromkeys(groups)), decisions, groups, 2, -1)


@task.says_the_same_as(else_of_the_lowest)
def else_of_the_lowest_from_one(decisions, groups):
    return _one_or_the_other(sorted(set(groups)), decisions, groups, 1, 0)


@task.says_the_same_as(else_of_the_lowest)
def else_of_the_lowest_from_one_as_seen(decisions, groups):
    return _one_or_the_other(list(dict.fromkeys(groups)), decisions, groups, 1, 0)


@task.says_the_same_as(elif_in_the_alphabet)
def elif_in_the_alphabet_from_one(decisions, groups):
    return _highest_hides_lowest(sorted(set(groups)), decisions, groups, 1, 0)


@task.says_the_same_as(elif_in_the_alphabet)
def elif_as_seen_from_one(decisions, groups):
    return _highest_hides_lowest(list(dict.fromkeys(groups)), decisions, groups, 1, 0)


@task.mistake
def one_name_of_the_alphabet(decisions, groups):
    """One of your two names is the first or the last of the alphabet, whatever its
    rate. `min` and `max` of a dict compare its keys; both need `key=rates.get`."""
    found = rates(decisions, groups)
    _, _, low, _ = _ends(found)
    return found[max(found)] - found[low], low, max(found)


@task.says_the_same_as(one_name_of_the_alphabet)
def lowest_name_of_the_alphabet(decisions, groups):
    found = rates(decisions, groups)
    _, _, _, high = _ends(found)
    return found[high] - found[min(found)], min(found), high


@task.says_the_same_as(one_name_of_the_alphabet)
def highest_name_size_by_rates(decisions, groups):
    small, large, low, _ = _ends(rates(decisions, groups))
    return large - small, low, max(groups)


@task.says_the_same_as(one_name_of_the_alphabet)
def lowest_name_size_by_rates(decisions, groups):
    small, large, _, high = _ends(rates(decisions, groups))
    return large - small, min(groups), high


@task.mistake
def from_the_first_group(decisions, groups):
    """You measured from the first group: its rate against the one farthest from it. The
    widest gap can be between any two."""
    return _from_one(groups[0], decisions, groups)


@task.says_the_same_as(from_the_first_group)
def from_the_first_name(decisions, groups):
    return _from_one(min(groups), decisions, groups)


def _from_one(start, decisions, groups):
    found = rates(decisions, groups)
    far = max(found, key=lambda group: abs(found[group] - found[start]))
    small, large, low, high = _ends({start: found[start], far: found[far]})
    return large - small, low, high


@task.right
def gap_from_sorting(decisions, groups):
    found = rates(decisions, groups)
    low = min(found.items(), key=lambda pair: (pair[1], pair[0]))
    high = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return (high[1] - low[1], low[0], high[0])


@task.right
def gap_in_one_pass(decisions, groups):
    low = high = None
    found = with_counters(decisions, groups)
    for group in sorted(found):
        if low is None or found[group] < found[low]:
            low = group
        if high is None or found[group] > found[high]:
            high = group
    return found[high] - found[low], low, high


@task.right
def gap_by_comparing_all(decisions, groups):
    found = rates(decisions, groups)
    pairs = [(found[low] - found[high], low, high) for low in found for high in found]
    size, low, high = min(pairs)
    return -size or 0, low, high
