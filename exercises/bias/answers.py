"""What people answer to the tasks of `bias`: wrong, and right in unusual style."""

from collections import Counter, defaultdict
from itertools import accumulate, groupby, pairwise
from operator import truediv

from coursekit.exercise.tasks import Break, Task, says_the_same_as, special

# The twelve people of the chapter.
DECISIONS = [1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0]
QUALIFIED = [1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0]
GROUPS = list("ABBABBABBABB")

# Some names are part of others, for those who search in place of comparing.
NAMES = ["A", "B", "AB", "C", "north", "northeast", "old", "older", "day", "today"]


def people(rng, groups):
    """Return decisions, merit and groups of people in random order.

    Groups have unequal sizes, their names come in no order, and the first and the last
    person count as much as any other.
    """
    names = rng.sample(NAMES, groups)
    members = [name for name in names for _ in range(rng.choice([1, 2, 3, 4, 5]))]
    rng.shuffle(members)
    decisions = [rng.choice([0, 1]) for _ in members]
    merit = [rng.choice([0, 1]) for _ in members]
    return decisions, merit, members


def count(values, groups):
    """Return the sum of `values` in each group, groups in order of appearance."""
    sums = dict.fromkeys(groups, 0)
    for value, group in zip(values, groups):
        sums[group] += value
    return sums


def rates(values, groups):
    """Return the mean of `values` in each group."""
    return quotients(count(values, groups), Counter(groups))


def quotients(above, below):
    """Return `above` divided by `below` for each group."""
    return {group: above[group] / below[group] for group in above}


def quotients_or(otherwise, above, below):
    """As `quotients`, with `otherwise` where there is nothing to divide by."""
    return {g: above[g] / below[g] if below[g] else otherwise for g in above}


def running_quotients(above, below):
    """Return, for each group, the quotient of the sums over all groups up to it."""
    return dict(
        zip(above, map(truediv, accumulate(above.values()), accumulate(below.values())))
    )


def picked(values, keep):
    return [value for value, kept in zip(values, keep) if kept]


def ones(groups):
    return [1] * len(groups)


def turned_away(decisions):
    return [1 - decision for decision in decisions]


# ---- selection_rates


def selection_cases(rng):
    yield DECISIONS, GROUPS
    for groups in (2, 3, 3, 3, 4, 4, 2, 3, 3, 4):
        decisions, _, members = people(rng, groups)
        yield decisions, members
    yield special("nobody applied", [], [])


def divides_by_everyone(decisions, groups):
    """You divided by the number of people in all groups. A selection rate is a share of
    the group's own members."""
    sums = count(decisions, groups)
    return {group: sums[group] / len(groups) for group in sums}


def divides_by_all_selected(decisions, groups):
    """You divided by the number of people selected. That says what share of the selected
    each group makes up; a selection rate is a share of the group's members."""
    sums = count(decisions, groups)
    return {group: sums[group] / sum(decisions) for group in sums}


def counts_the_selected(decisions, groups):
    """You counted the selected. A large group can have more of them and still the lower
    rate: divide by the number of the group's members."""
    return count(decisions, groups)


def rate_of_rejection(decisions, groups):
    """Your results are the shares of each group that were turned away. The rate asked
    for is the share that was selected."""
    return rates(turned_away(decisions), groups)


def loses_groups_with_none(decisions, groups):
    """A group of which nobody was selected is missing from your result. Its rate is 0,
    and it is the group one would look for first."""
    return {group: rate for group, rate in rates(decisions, groups).items() if rate}


def returns_after_the_first(decisions, groups):
    """Your result knows the first person only. Is `return` inside the loop? Then the
    function ends in the first round."""
    return {groups[0]: float(decisions[0])} if groups else {}


def keeps_the_last_decision(decisions, groups):
    """Your result holds the last decision of each group: each person overwrites the one
    before. Add up, then divide."""
    return dict(zip(groups, decisions))


def whole_number_division(decisions, groups):
    """Your rates are 0 or 1 throughout. `//` drops what is after the point; a rate needs
    `/`."""
    sums, sizes = count(decisions, groups), Counter(groups)
    return {group: sums[group] // sizes[group] for group in sums}


def divides_by_number_of_groups(decisions, groups):
    """You divided by how many groups there are. Divide by how many members the group
    has."""
    sums = count(decisions, groups)
    return {group: sums[group] / len(sums) for group in sums}


def one_rate_for_all(decisions, groups):
    """Every group got the rate of all people together. Count the selected of one group
    at a time."""
    return dict.fromkeys(groups, sum(decisions) / len(decisions)) if groups else {}


def selected_to_rejected(decisions, groups):
    """You divided the selected by the rejected. Those are odds; a rate divides the
    selected by all members of the group."""
    return quotients(count(decisions, groups), count(turned_away(decisions), groups))


@says_the_same_as(selected_to_rejected)
def selected_to_rejected_or_one(decisions, groups):
    rejected = count(turned_away(decisions), groups)
    return quotients_or(1.0, count(decisions, groups), rejected)


@says_the_same_as(selected_to_rejected)
def selected_to_rejected_or_zero(decisions, groups):
    rejected = count(turned_away(decisions), groups)
    return quotients_or(0.0, count(decisions, groups), rejected)


@says_the_same_as(selected_to_rejected)
def selected_to_rejected_or_count(decisions, groups):
    sums, rejected = count(decisions, groups), count(turned_away(decisions), groups)
    return {g: n / rejected[g] if rejected[g] else n for g, n in sums.items()}


def skips_the_first(decisions, groups):
    """The first person is missing from your count. Positions begin at 0."""
    return rates(decisions[1:], groups[1:])


def skips_the_last(decisions, groups):
    """The last person is missing from your count. `range(n)` already ends before n."""
    return rates(decisions[:-1], groups[:-1])


def size_of_the_group(decisions, groups):
    """Your results are the shares that the groups have of all people. The decisions do
    not enter them."""
    return {group: size / len(groups) for group, size in Counter(groups).items()}


def never_starts_again(decisions, groups):
    """From the second group on your counts still hold the groups before. Set them to 0
    for each group."""
    return running_quotients(count(decisions, groups), count(ones(groups), groups))


@says_the_same_as(never_starts_again)
def never_starts_again_in_the_alphabet(decisions, groups):
    sums, sizes = count(decisions, groups), Counter(groups)
    order = sorted(sums)
    return running_quotients({g: sums[g] for g in order}, {g: sizes[g] for g in order})


def never_clears_the_selected(decisions, groups):
    """From the second group on your count of the selected still holds those of the
    groups before. Set it to 0 for each group."""
    sums, sizes = count(decisions, groups), Counter(groups)
    return dict(zip(sums, map(truediv, accumulate(sums.values()), sizes.values())))


@says_the_same_as(never_clears_the_selected)
def never_clears_the_selected_in_the_alphabet(decisions, groups):
    sums, sizes, order = count(decisions, groups), Counter(groups), sorted(set(groups))
    total = accumulate(sums[group] for group in order)
    return {group: chosen / sizes[group] for group, chosen in zip(order, total)}


def averages_as_it_goes(decisions, groups):
    """You averaged the old rate with each new decision. So the last person counts half,
    the one before a quarter. Add up first, divide once at the end."""
    result = {}
    for decision, group in zip(decisions, groups):
        old = result.get(group, decision)
        result[group] = (old + decision) / 2
    return result


@says_the_same_as(averages_as_it_goes)
def averages_as_it_goes_from_zero(decisions, groups):
    result = dict.fromkeys(groups, 0)
    for decision, group in zip(decisions, groups):
        result[group] = (result[group] + decision) / 2
    return result


def divides_by_the_average_size(decisions, groups):
    """You divided by the average size of a group. Each group has a size of its own."""
    sums = count(decisions, groups)
    return {group: sums[group] / (len(groups) / len(sums)) for group in sums}


def adds_up_to_one(decisions, groups):
    """Your rates add up to 1. Selection rates need not: each group's is a share of its
    own members, whatever happens in the others."""
    found = rates(decisions, groups)
    total = sum(found.values())
    return {group: rate / total if total else 0 for group, rate in found.items()}


@says_the_same_as(adds_up_to_one)
def adds_up_to_one_or_fails(decisions, groups):
    found = rates(decisions, groups)
    return {group: rate / sum(found.values()) for group, rate in found.items()}


def keeps_the_last_block(decisions, groups):
    """Your result holds only the last people of each group who stand next to each other.
    The members of a group can be spread over the list."""
    runs = groupby(zip(groups, decisions), key=lambda pair: pair[0])
    found = {}
    for group, pairs in runs:
        own = [decision for _, decision in pairs]
        found[group] = sum(own) / len(own)
    return found


def knows_only_a_and_b(decisions, groups):
    """Your function knows only the groups A and B. The names are in the list: take them
    from there, however many there are."""
    renamed = ["A" if group == "A" else "B" for group in groups]
    return rates(decisions, renamed)


@says_the_same_as(knows_only_a_and_b)
def knows_only_a_and_b_by_name(decisions, groups):
    sums = count(decisions + [0, 0], groups + ["A", "B"])
    return {group: sums[group] / groups.count(group) for group in "AB"}


@says_the_same_as(knows_only_a_and_b)
def knows_only_a_and_b_or_zero(decisions, groups):
    sums = count(decisions + [0, 0], groups + ["A", "B"])
    return {g: sums[g] / groups.count(g) if g in groups else 0 for g in "AB"}


def only_the_first_group(decisions, groups):
    """Your result holds one group only. Is `return` inside the loop over groups? Then
    the function ends after the first."""
    return dict(list(rates(decisions, groups).items())[:1])


@says_the_same_as(only_the_first_group)
def only_the_first_name(decisions, groups):
    return dict(sorted(rates(decisions, groups).items())[:1])


@says_the_same_as(only_the_first_group)
def only_the_last_group(decisions, groups):
    return dict(list(rates(decisions, groups).items())[-1:])


def forgets_first_decisions(decisions, groups):
    """The first member of each group is counted, but not that person's decision. Where
    you begin a count for a new group, this person belongs in it."""
    seen, kept = set(), []
    for decision, group in zip(decisions, groups):
        kept.append(decision if group in seen else 0)
        seen.add(group)
    return rates(kept, groups)


def forgets_first_members(decisions, groups):
    """The first person of each group is missing from your counts. Where you begin a
    count for a new group, this person belongs in it."""
    sums, sizes = dict.fromkeys(groups, 0), dict.fromkeys(groups, 0)
    seen = set()
    for decision, group in zip(decisions, groups):
        if group in seen:
            sums[group] += decision
            sizes[group] += 1
        seen.add(group)
    return quotients_or(0, sums, sizes)


@says_the_same_as(forgets_first_members)
def forgets_first_members_and_divides(decisions, groups):
    sizes = {group: size - 1 for group, size in Counter(groups).items()}
    firsts = {group: decisions[groups.index(group)] for group in sizes}
    sums = count(decisions, groups)
    return {group: (sums[group] - firsts[group]) / sizes[group] for group in sizes}


def asks_the_first_member(decisions, groups):
    """Every member of a group got the decision of its first. `groups.index(name)` always
    finds the first place; go through the positions, or use `zip`."""
    return {group: float(decisions[groups.index(group)]) for group in groups}


def counts_one_at_most(decisions, groups):
    """At most one selected person of each group is counted. Is there an `=` where `+=`
    is meant?"""
    sums = count(decisions, groups)
    return {group: min(1, n) / groups.count(group) for group, n in sums.items()}


def counts_everybody_as_selected(decisions, groups):
    """Every rate of yours is 1: all members are counted as selected. Count a person above
    only where the decision is 1."""
    return dict.fromkeys(groups, 1.0)


def finds_names_inside_names(decisions, groups):
    """A group whose name is part of another name got that one's members too: "old" is in
    "older". Compare names with `==`; `in` asks whether one text lies inside another."""
    result = {}
    for name in groups:
        own = [d for d, group in zip(decisions, groups) if name in group]
        result[name] = sum(own) / len(own)
    return result


def leaves_out_single_people(decisions, groups):
    """A group with one member is missing from your result. One person is a group too: its
    rate is 0 or 1."""
    sizes = Counter(groups)
    return {g: rate for g, rate in rates(decisions, groups).items() if sizes[g] > 1}


def none_for_nobody_selected(decisions, groups):
    """You returned None for a group of which nobody was selected. Its rate is known: it is
    0, and it is the group one would look for first."""
    return {group: rate or None for group, rate in rates(decisions, groups).items()}


def compares_with_the_highest(decisions, groups):
    """You divided each rate by the highest one. The rates themselves are asked for."""
    found = rates(decisions, groups)
    highest = max(found.values(), default=1)
    return {group: rate / highest if highest else 0 for group, rate in found.items()}


@says_the_same_as(compares_with_the_highest)
def compares_with_the_highest_or_fails(decisions, groups):
    found = rates(decisions, groups)
    return {group: rate / max(found.values()) for group, rate in found.items()}


def last_decision_among_members(decisions, groups):
    """Above stands the last decision of each group, in place of the number selected. Is
    there an `=` where `+=` is meant?"""
    return quotients(dict(zip(groups, decisions)), Counter(groups))


def compares_with_all(decisions, groups):
    """You divided each group's rate by the rate of all people. The rate itself is asked
    for."""
    overall = sum(decisions) / len(decisions) if groups else 1
    return {group: rate / overall for group, rate in rates(decisions, groups).items()}


def most_frequent_decision(decisions, groups):
    """Your results say what happened to most members of each group. How many of them it
    was is lost."""
    return {g: int(rate > 0.5) for g, rate in rates(decisions, groups).items()}


@says_the_same_as(most_frequent_decision)
def most_frequent_decision_or_tie(decisions, groups):
    return {g: int(rate >= 0.5) for g, rate in rates(decisions, groups).items()}


def with_counters(decisions, groups):
    chosen = Counter(group for d, group in zip(decisions, groups) if d)
    return {group: chosen[group] / n for group, n in Counter(groups).items()}


def with_lists(decisions, groups):
    lists = defaultdict(list)
    for i in range(len(groups)):
        lists[groups[i]].append(decisions[i])
    for group in lists:
        lists[group] = sum(lists[group]) / len(lists[group])
    return lists


def sorted_and_whole(decisions, groups):
    result = {}
    for group in sorted(set(groups), reverse=True):
        own = [d for d, g in zip(decisions, groups) if g == group]
        share = own.count(1) / len(own)
        result[group] = int(share) if share in (0, 1) else share
    return result


selection_rates = Task(
    selection_cases,
    objective="bias-1",
    mistakes=[
        divides_by_everyone,
        divides_by_all_selected,
        counts_the_selected,
        rate_of_rejection,
        loses_groups_with_none,
        returns_after_the_first,
        keeps_the_last_decision,
        whole_number_division,
        divides_by_number_of_groups,
        one_rate_for_all,
        selected_to_rejected,
        selected_to_rejected_or_one,
        selected_to_rejected_or_zero,
        selected_to_rejected_or_count,
        skips_the_first,
        skips_the_last,
        size_of_the_group,
        never_starts_again,
        never_starts_again_in_the_alphabet,
        never_clears_the_selected,
        never_clears_the_selected_in_the_alphabet,
        averages_as_it_goes,
        averages_as_it_goes_from_zero,
        divides_by_the_average_size,
        adds_up_to_one,
        adds_up_to_one_or_fails,
        keeps_the_last_block,
        knows_only_a_and_b,
        knows_only_a_and_b_by_name,
        knows_only_a_and_b_or_zero,
        only_the_first_group,
        only_the_first_name,
        only_the_last_group,
        forgets_first_decisions,
        forgets_first_members,
        forgets_first_members_and_divides,
        asks_the_first_member,
        counts_one_at_most,
        counts_everybody_as_selected,
        finds_names_inside_names,
        leaves_out_single_people,
        none_for_nobody_selected,
        compares_with_the_highest,
        compares_with_the_highest_or_fails,
        last_decision_among_members,
        compares_with_all,
        most_frequent_decision,
        most_frequent_decision_or_tie,
    ],
    also_right=[with_counters, with_lists, sorted_and_whole],
)


# ---- gap


def gap_cases(rng):
    yield DECISIONS, GROUPS
    for groups in (2, 3, 4, 3, 4, 4, 5, 3, 4, 5):
        while True:
            decisions, _, members = people(rng, groups)
            found = sorted(rates(decisions, members).values())
            if (
                found[0] < found[1]
                and found[-2] < found[-1]
                and members != sorted(members)
            ):
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


def ends(values):
    """Return the smallest and largest of `values` (by group) and who has them."""
    low = min(sorted(values), key=values.get)
    high = max(sorted(values), key=values.get)
    return values[low], values[high], low, high


def ratio_of_rates(decisions, groups):
    """You divided the two rates. The gap is the difference between them."""
    small, large, low, high = ends(rates(decisions, groups))
    return large / small, low, high


def reversed_ratio(decisions, groups):
    """You divided the two rates. The gap is the difference between them."""
    small, large, low, high = ends(rates(decisions, groups))
    return small / large, low, high


def relative_gap(decisions, groups):
    """You divided the difference by one of the rates. The gap is the difference itself,
    in points, not in percent of a rate."""
    small, large, low, high = ends(rates(decisions, groups))
    return (large - small) / large, low, high


@says_the_same_as(relative_gap)
def relative_to_the_lowest(decisions, groups):
    small, large, low, high = ends(rates(decisions, groups))
    return (large - small) / small, low, high


@says_the_same_as(relative_gap)
def relative_to_the_lowest_or_zero(decisions, groups):
    small, large, low, high = ends(rates(decisions, groups))
    return (large - small) / small if small else 0, low, high


@says_the_same_as(relative_gap)
def one_minus_ratio_or_zero(decisions, groups):
    small, large, low, high = ends(rates(decisions, groups))
    return 1 - small / large if large else 0, low, high


@says_the_same_as(ratio_of_rates)
def ratio_of_rates_or_zero(decisions, groups):
    small, large, low, high = ends(rates(decisions, groups))
    return large / small if small else 0, low, high


@says_the_same_as(ratio_of_rates)
def reversed_ratio_or_zero(decisions, groups):
    small, large, low, high = ends(rates(decisions, groups))
    return small / large if large else 0, low, high


def gap_of_counts(decisions, groups):
    """You compared how many were selected. Groups of unequal size can only be compared
    by their rates."""
    small, large, low, high = ends(count(decisions, groups))
    return large - small, low, high


def names_swapped(decisions, groups):
    """The size is right, the names are in the other order: first the group with the
    lowest selection rate, then the one with the highest."""
    small, large, low, high = ends(rates(decisions, groups))
    return large - small, high, low


def negative_gap(decisions, groups):
    """You took the largest rate from the smallest, so that the size is negative. Take
    the smallest from the largest."""
    small, large, low, high = ends(rates(decisions, groups))
    return small - large, low, high


def first_and_second(decisions, groups):
    """You compared only the two groups that come first in the lists. There can be more,
    and the widest gap can be between any two."""
    found = rates(decisions, groups)
    small, large, low, high = ends({group: found[group] for group in list(found)[:2]})
    return large - small, low, high


def first_and_last(decisions, groups):
    """You compared the first and the last group that appear. The widest gap can be
    between any two."""
    found = rates(decisions, groups)
    low, high = next(iter(found)), list(found)[-1]
    return abs(found[high] - found[low]), low, high


def alphabet_decides(decisions, groups):
    """You took the first and the last name of the alphabet. The rates say which groups
    to name."""
    found = rates(decisions, groups)
    low, high = min(found), max(found)
    return found[high] - found[low], low, high


def by_size_of_group(decisions, groups):
    """You compared the smallest group with the largest. What counts is the rate, not
    the number of members."""
    found, sizes = rates(decisions, groups), count([1] * len(groups), groups)
    _, _, low, high = ends(sizes)
    return abs(found[high] - found[low]), low, high


@says_the_same_as(by_size_of_group)
def by_size_of_group_ordered_by_rate(decisions, groups):
    found, sizes = rates(decisions, groups), count(ones(groups), groups)
    _, _, one, two = ends(sizes)
    small, large, low, high = ends({one: found[one], two: found[two]})
    return large - small, low, high


def rounds_before_comparing(decisions, groups):
    """You rounded the rates before comparing them, so that near ones look the same. Compare
    the rates as they are."""
    found = {g: round(rate, 1) for g, rate in rates(decisions, groups).items()}
    small, large, low, high = ends(found)
    return large - small, low, high


def compares_with_the_first_only(decisions, groups):
    """Each group was compared with the first one only: the lowest and the highest so far
    are not kept up to date. Where you note a new name, note its rate as well."""
    found = rates(decisions, groups)
    first, *others = sorted(found)
    low = [first] + [group for group in others if found[group] < found[first]]
    high = [first] + [group for group in others if found[group] > found[first]]
    return found[high[-1]] - found[low[-1]], low[-1], high[-1]


def alphabet_names_only(decisions, groups):
    """The size is right, but the names are the first and the last of the alphabet, whatever
    their rates. (`min` and `max` of a dict compare its keys; `key=rates.get` makes them
    compare the rates.)"""
    found = rates(decisions, groups)
    return max(found.values()) - min(found.values()), min(found), max(found)


@says_the_same_as(alphabet_decides)
def alphabet_decides_without_sign(decisions, groups):
    found = rates(decisions, groups)
    low, high = min(found), max(found)
    return abs(found[high] - found[low]), low, high


def first_two_names(decisions, groups):
    """You compared the first two names of the alphabet. There can be more groups, and the
    widest gap can be between any two."""
    found = rates(decisions, groups)
    small, large, low, high = ends({group: found[group] for group in sorted(found)[:2]})
    return large - small, low, high


@says_the_same_as(first_two_names)
def first_two_names_as_they_stand(decisions, groups):
    found = rates(decisions, groups)
    low, high = sorted(found)[:2]
    return abs(found[high] - found[low]), low, high


@says_the_same_as(first_and_second)
def first_and_second_as_they_stand(decisions, groups):
    found = rates(decisions, groups)
    low, high = list(found)[:2]
    return abs(found[high] - found[low]), low, high


@says_the_same_as(first_and_second)
def first_minus_second(decisions, groups):
    found = rates(decisions, groups)
    low, high = list(found)[:2]
    return found[low] - found[high], low, high


def looks_up_among_people(decisions, groups):
    """You took the position of a rate among the rates and looked it up in the list of
    people. That list has a place for each person; the rates have one for each group."""
    values = list(rates(decisions, groups).values())
    low, high = min(values), max(values)
    return high - low, groups[values.index(low)], groups[values.index(high)]


def names_by_counts(decisions, groups):
    """You named the groups with the fewest and the most selected people. A large group
    can have many of them and a low rate: look for the rates."""
    found = rates(decisions, groups)
    _, _, low, high = ends(count(decisions, groups))
    return abs(found[high] - found[low]), low, high


@says_the_same_as(names_by_counts)
def names_by_counts_size_by_rates(decisions, groups):
    small, large, _, _ = ends(rates(decisions, groups))
    _, _, low, high = ends(count(decisions, groups))
    return large - small, low, high


@says_the_same_as(names_by_counts)
def names_by_counts_with_sign(decisions, groups):
    found = rates(decisions, groups)
    _, _, low, high = ends(count(decisions, groups))
    return found[high] - found[low], low, high


def leaves_out_zero(decisions, groups):
    """You left out a group with rate 0. Nobody of it was selected: that is the lowest
    rate there is, and it counts."""
    found = {group: rate for group, rate in rates(decisions, groups).items() if rate}
    if not found:
        return 0, min(groups), min(groups)
    small, large, low, high = ends(found)
    return large - small, low, high


def to_the_rate_of_all(decisions, groups):
    """You measured from the rate of all people together. The gap runs from the lowest
    rate to the highest."""
    _small, large, low, high = ends(rates(decisions, groups))
    return large - sum(decisions) / len(decisions), low, high


@says_the_same_as(to_the_rate_of_all)
def from_the_rate_of_all(decisions, groups):
    small, _large, low, high = ends(rates(decisions, groups))
    return sum(decisions) / len(decisions) - small, low, high


def farthest_from_all(decisions, groups):
    """You measured how far each group lies from the rate of all people together. The gap
    runs from the lowest rate to the highest."""
    small, large, low, high = ends(rates(decisions, groups))
    overall = sum(decisions) / len(decisions)
    return max(large - overall, overall - small), low, high


def neighbours_in(names, decisions, groups):
    found = rates(decisions, groups)
    pairs = list(pairwise(names)) or [(names[0], names[0])]
    one, two = max(pairs, key=lambda pair: abs(found[pair[0]] - found[pair[1]]))
    small, large, low, high = ends({one: found[one], two: found[two]})
    return large - small, low, high


def neighbours_in_the_alphabet(decisions, groups):
    """You compared only groups that stand next to each other. The widest gap can be
    between any two."""
    return neighbours_in(sorted(set(groups)), decisions, groups)


@says_the_same_as(neighbours_in_the_alphabet)
def neighbours_as_seen(decisions, groups):
    return neighbours_in(list(dict.fromkeys(groups)), decisions, groups)


@says_the_same_as(neighbours_in_the_alphabet)
def neighbours_by_rate(decisions, groups):
    found = rates(decisions, groups)
    return neighbours_in(sorted(sorted(found), key=found.get), decisions, groups)


def highest_hides_lowest(names, decisions, groups):
    found, low, high, least, most = rates(decisions, groups), "", "", 2, -1
    for group in names:
        if found[group] > most:
            most, high = found[group], group
        elif found[group] < least:
            least, low = found[group], group
    return most - least, low, high


def elif_in_the_alphabet(decisions, groups):
    """Each group is compared with the highest *or* with the lowest so far, so that one
    that is the highest at first can never become the lowest. Two `if`s are needed in
    place of `elif`."""
    return highest_hides_lowest(sorted(set(groups)), decisions, groups)


@says_the_same_as(elif_in_the_alphabet)
def elif_as_seen(decisions, groups):
    return highest_hides_lowest(list(dict.fromkeys(groups)), decisions, groups)


def rates_for_names(decisions, groups):
    """You returned the rates where the names of the groups are asked for."""
    small, large, _, _ = ends(rates(decisions, groups))
    return large - small, small, large


def shares_of_everyone(decisions, groups):
    """Your rates are shares of all people. Take shares of each group's own members, as
    in the first task."""
    values = divides_by_everyone(decisions, groups)
    small, large, low, high = ends(values)
    return large - small, low, high


def shares_of_the_selected(decisions, groups):
    """Your rates are shares of the selected. Take shares of each group's own members, as
    in the first task."""
    values = divides_by_all_selected(decisions, groups)
    small, large, low, high = ends(values)
    return large - small, low, high


def to_the_next(decisions, groups):
    """You compared the two highest rates. The gap runs from the lowest to the
    highest."""
    found = rates(decisions, groups)
    first, second = sorted(sorted(found), key=found.get)[-1:-3:-1]
    return found[first] - found[second], second, first


def to_the_mean(decisions, groups):
    """You compared the highest rate with the average. The gap runs from the lowest to
    the highest."""
    found = rates(decisions, groups)
    _small, large, low, high = ends(found)
    return large - sum(found.values()) / len(found), low, high


def tie_first_seen(decisions, groups):
    """Of groups that tie you named the one that appears first. The first in the alphabet
    is asked for, so that the answer does not depend on the order of the rows."""
    found = rates(decisions, groups)
    low, high = min(found, key=found.get), max(found, key=found.get)
    return found[high] - found[low], low, high


def tie_last_seen(decisions, groups):
    """Of groups that tie you named the one that appears last. The first in the alphabet
    is asked for, so that the answer does not depend on the order of the rows."""
    found = dict(reversed(rates(decisions, groups).items()))
    low, high = min(found, key=found.get), max(found, key=found.get)
    return found[high] - found[low], low, high


def tie_last_name(decisions, groups):
    """Of groups that tie you named the last in the alphabet. The first is asked for."""
    found = rates(decisions, groups)
    order = sorted(found, reverse=True)
    low, high = min(order, key=found.get), max(order, key=found.get)
    return found[high] - found[low], low, high


def tie_sorted_by_name(decisions, groups):
    """Of groups that tie for the highest rate you named the last in the alphabet; the
    first is asked for. (Taking the end of a sorted list does that, and so does `>=` for
    `>`.)"""
    order = sorted((rate, group) for group, rate in rates(decisions, groups).items())
    return order[-1][0] - order[0][0], order[0][1], order[-1][1]


def tie_sorted_as_seen(decisions, groups):
    """Of groups that tie you named the first to appear for the lowest rate and the last to
    appear for the highest; the first in the alphabet is asked for. (Taking both ends of a
    sorted list does that.)"""
    found = rates(decisions, groups)
    order = sorted(found, key=found.get)
    return found[order[-1]] - found[order[0]], order[0], order[-1]


def tie_sorted_backwards(decisions, groups):
    """Of groups that tie you named the last to appear for the lowest rate and the first to
    appear for the highest; the first in the alphabet is asked for. (Taking both ends of a
    list sorted downwards does that.)"""
    found = rates(decisions, groups)
    order = sorted(found, key=found.get, reverse=True)
    return found[order[0]] - found[order[-1]], order[-1], order[0]


def tie_sorted_backwards_by_name(decisions, groups):
    """Of groups that tie for the lowest rate you named the last in the alphabet; the first
    is asked for. (Sorting downwards does that, and so does `<=` for `<`.)"""
    found = rates(decisions, groups)
    order = sorted(sorted(found), key=found.get, reverse=True)
    return found[order[0]] - found[order[-1]], order[-1], order[0]


def equal_first_seen(decisions, groups):
    """All groups tie here, and you named the one that appears first. The first in the
    alphabet is asked for."""
    return 0, groups[0], groups[0]


def equal_last_name(decisions, groups):
    """All groups tie here, and you named the last in the alphabet. The first is asked
    for."""
    return 0, max(groups), max(groups)


def equal_needs_two_names(decisions, groups):
    """All groups tie here, so the first in the alphabet is both the lowest and the highest.
    You named two different ones."""
    return 0, *sorted(set(groups))[:2]


@says_the_same_as(equal_needs_two_names)
def equal_first_and_last_seen(decisions, groups):
    names = list(dict.fromkeys(groups))
    return 0, names[0], names[-1]


@says_the_same_as(equal_needs_two_names)
def equal_first_and_last_name(decisions, groups):
    return 0, min(groups), max(groups)


@says_the_same_as(equal_needs_two_names)
def equal_last_and_first_name(decisions, groups):
    return 0, max(groups), min(groups)


def equal_nobody(decisions, groups):
    """You returned None for the names. Where all groups tie, the first in the alphabet is
    both the lowest and the highest."""
    return 0, None, None


@says_the_same_as(equal_nobody)
def equal_no_names(decisions, groups):
    return 0, "", ""


def equal_beyond_the_start(decisions, groups):
    """Where all rates are 0 or all are 1 you found no name for one of the places. If the
    search begins at 0 and 1, no rate lies beyond: begin with the first group's rate."""
    return equal_from_0_and_1("", decisions, groups)


@says_the_same_as(equal_beyond_the_start)
def equal_beyond_the_start_none(decisions, groups):
    return equal_from_0_and_1(None, decisions, groups)


def equal_from_0_and_1(nobody, decisions, groups):
    share = sum(decisions) / len(decisions)
    low = min(groups) if share < 1 else nobody
    high = min(groups) if share > 0 else nobody
    return max(share, 0) - min(share, 1), low, high


def single_group_rate(decisions, groups):
    """With a single group you returned its rate. There is nothing to be far from, so the
    gap is 0."""
    return sum(decisions) / len(decisions), groups[0], groups[0]


def single_group_none(decisions, groups):
    """With a single group you returned None. It is the lowest and the highest at once:
    the size is 0 and its name stands twice."""
    return 0, groups[0], None


@says_the_same_as(single_group_none)
def single_group_is_nothing(decisions, groups):
    return None


def single_group_fails(decisions, groups):
    """Your function needs a second group. With a single one the size is 0 and its name
    stands twice."""
    raise IndexError


def gap_from_sorting(decisions, groups):
    found = rates(decisions, groups)
    low = min(found.items(), key=lambda pair: (pair[1], pair[0]))
    high = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return (high[1] - low[1], low[0], high[0])


def gap_in_one_pass(decisions, groups):
    low = high = None
    found = with_counters(decisions, groups)
    for group in sorted(found):
        if low is None or found[group] < found[low]:
            low = group
        if high is None or found[group] > found[high]:
            high = group
    return found[high] - found[low], low, high


def gap_by_comparing_all(decisions, groups):
    found = rates(decisions, groups)
    pairs = [(found[low] - found[high], low, high) for low in found for high in found]
    size, low, high = min(pairs)
    return -size or 0, low, high


gap = Task(
    gap_cases,
    objective="bias-1",
    mistakes=[
        ratio_of_rates,
        reversed_ratio,
        relative_gap,
        gap_of_counts,
        names_swapped,
        negative_gap,
        first_and_second,
        first_and_last,
        alphabet_decides,
        by_size_of_group,
        shares_of_everyone,
        shares_of_the_selected,
        to_the_next,
        to_the_mean,
        by_size_of_group_ordered_by_rate,
        rounds_before_comparing,
        compares_with_the_first_only,
        alphabet_names_only,
        alphabet_decides_without_sign,
        first_two_names,
        first_two_names_as_they_stand,
        first_and_second_as_they_stand,
        first_minus_second,
        looks_up_among_people,
        names_by_counts,
        names_by_counts_size_by_rates,
        names_by_counts_with_sign,
        leaves_out_zero,
        to_the_rate_of_all,
        from_the_rate_of_all,
        farthest_from_all,
        neighbours_in_the_alphabet,
        neighbours_as_seen,
        neighbours_by_rate,
        elif_in_the_alphabet,
        elif_as_seen,
        rates_for_names,
        relative_to_the_lowest,
        relative_to_the_lowest_or_zero,
        ratio_of_rates_or_zero,
        reversed_ratio_or_zero,
        one_minus_ratio_or_zero,
    ],
    special={
        "a tie": [
            tie_first_seen,
            tie_last_seen,
            tie_last_name,
            tie_sorted_by_name,
            tie_sorted_as_seen,
            tie_sorted_backwards,
            tie_sorted_backwards_by_name,
        ],
        "all rates equal": [
            equal_first_seen,
            equal_last_name,
            equal_needs_two_names,
            equal_first_and_last_seen,
            equal_first_and_last_name,
            equal_last_and_first_name,
            equal_nobody,
            equal_no_names,
            equal_beyond_the_start,
            equal_beyond_the_start_none,
        ],
        "a single group": [
            single_group_rate,
            single_group_none,
            single_group_is_nothing,
            single_group_fails,
        ],
    },
    also_right=[gap_from_sorting, gap_in_one_pass, gap_by_comparing_all],
)


# ---- true_positive_rates


def merit_cases(rng):
    yield DECISIONS, QUALIFIED, GROUPS
    for groups in (2, 3, 3, 3, 4, 4, 2, 3, 3, 4):
        while True:
            decisions, merit, members = people(rng, groups)
            if all(count(merit, members).values()):
                break
        yield decisions, merit, members
    for groups in (2, 3, 4, 3):
        while True:
            decisions, merit, members = people(rng, groups)
            if not all(count(merit, members).values()):
                break
        yield special("a group with nobody qualified", decisions, merit, members)
    yield special("a group with nobody qualified", [1, 0], [0, 0], ["B", "A"])


def both(decisions, merit):
    return [d * m for d, m in zip(decisions, merit)]


def ignores_merit(decisions, merit, groups):
    """Your results are selection rates: everybody counts in them. Here only the
    qualified count."""
    return rates(decisions, groups)


def qualified_among_selected(decisions, merit, groups):
    """You took the share of the selected who are qualified. The question is the other way
    round: what share of the qualified were selected?"""
    return quotients(count(both(decisions, merit), groups), count(decisions, groups))


@says_the_same_as(qualified_among_selected)
def qualified_among_selected_or_none(decisions, merit, groups):
    hits = count(both(decisions, merit), groups)
    return quotients_or(None, hits, count(decisions, groups))


@says_the_same_as(qualified_among_selected)
def qualified_among_selected_or_zero(decisions, merit, groups):
    hits = count(both(decisions, merit), groups)
    return quotients_or(0, hits, count(decisions, groups))


def divides_by_members(decisions, merit, groups):
    """You divided by all members of the group. Divide by its qualified members."""
    return rates(both(decisions, merit), groups)


def divides_by_all_qualified(decisions, merit, groups):
    """You divided by the qualified of all groups together. Divide by those of the
    group."""
    return {g: n / sum(merit) for g, n in count(both(decisions, merit), groups).items()}


def divides_by_everybody(decisions, merit, groups):
    """You divided by the number of all people. Divide by the qualified members of the
    group."""
    return {g: n / len(merit) for g, n in count(both(decisions, merit), groups).items()}


def counts_the_qualified_selected(decisions, merit, groups):
    """You counted the qualified who were selected. Divide by how many qualified members
    the group has."""
    return count(both(decisions, merit), groups)


def rate_of_missing(decisions, merit, groups):
    """Your results are the shares of the qualified who were turned away. The rate asked
    for is the share who were selected."""
    missed = both(turned_away(decisions), merit)
    return quotients(count(missed, groups), count(merit, groups))


def share_of_right_decisions(decisions, merit, groups):
    """Your results are the shares of decisions that agree with merit. Turning away the
    unqualified counts in them too; here only the qualified count."""
    return rates([int(d == m) for d, m in zip(decisions, merit)], groups)


def false_positive_rate(decisions, merit, groups):
    """Your results are the shares of the *un*qualified who were selected. Look at those
    whose merit is 1."""
    wrong = both(decisions, turned_away(merit))
    return quotients(count(wrong, groups), count(turned_away(merit), groups))


@says_the_same_as(false_positive_rate)
def false_positive_rate_or_none(decisions, merit, groups):
    wrong = both(decisions, turned_away(merit))
    return quotients_or(None, count(wrong, groups), count(turned_away(merit), groups))


@says_the_same_as(false_positive_rate)
def false_positive_rate_or_zero(decisions, merit, groups):
    wrong = both(decisions, turned_away(merit))
    return quotients_or(0, count(wrong, groups), count(turned_away(merit), groups))


def true_negative_rate(decisions, merit, groups):
    """Your results are the shares of the *un*qualified who were turned away. Look at
    those whose merit is 1, and at how many of them were selected."""
    right = both(turned_away(decisions), turned_away(merit))
    return quotients(count(right, groups), count(turned_away(merit), groups))


@says_the_same_as(true_negative_rate)
def true_negative_rate_or_none(decisions, merit, groups):
    right = both(turned_away(decisions), turned_away(merit))
    return quotients_or(None, count(right, groups), count(turned_away(merit), groups))


def selected_per_qualified(decisions, merit, groups):
    """You divided all the selected by the qualified, though some of the selected are not
    qualified. Count above only those who are both."""
    return quotients(count(decisions, groups), count(merit, groups))


def rate_of_merit(decisions, merit, groups):
    """Your results are the shares of each group that are qualified. The decisions do not
    enter them."""
    return rates(merit, groups)


def share_of_all_hits(decisions, merit, groups):
    """You divided by the qualified selected of all groups together. Divide by the
    qualified members of the group, selected or not."""
    hits = count(both(decisions, merit), groups)
    return {group: n / sum(hits.values()) for group, n in hits.items()}


def one_true_positive_rate(decisions, merit, groups):
    """Every group got the rate of all people together. Count one group at a time."""
    return dict.fromkeys(groups, sum(both(decisions, merit)) / sum(merit))


def stops_after_the_first(decisions, merit, groups):
    """Your result knows the first person only. Is `return` inside the loop? Then the
    function ends in the first round."""
    return {groups[0]: float(decisions[0]) if merit[0] else None}


def only_where_selected(decisions, merit, groups):
    """A group of which no qualified member was selected is missing from your result. Its
    rate is 0."""
    found = true_rates(decisions, merit, groups)
    return {group: rate for group, rate in found.items() if rate}


def true_rates(decisions, merit, groups, otherwise=None):
    hits = count(both(decisions, merit), groups)
    return quotients_or(otherwise, hits, count(merit, groups))


def none_without_hits(decisions, merit, groups):
    """You returned None for a group of which no qualified member was selected. It has
    qualified members, so its rate is known: 0."""
    found = true_rates(decisions, merit, groups)
    return {group: rate or None for group, rate in found.items()}


def none_without_selected(decisions, merit, groups):
    """You returned None for a group of which nobody was selected. It has qualified
    members, so its rate is known: 0."""
    found, chosen = true_rates(decisions, merit, groups), count(decisions, groups)
    return {group: found[group] if chosen[group] else None for group in found}


def divides_by_either(decisions, merit, groups):
    """You divided by everybody who is qualified or selected. Divide by the qualified
    members of the group only."""
    either = [int(d or m) for d, m in zip(decisions, merit)]
    hits = count(both(decisions, merit), groups)
    return quotients_or(None, hits, count(either, groups))


def counts_either(decisions, merit, groups):
    """You counted everybody who is qualified *or* selected. Count those who are both, and
    divide by the qualified."""
    either = [int(d or m) for d, m in zip(decisions, merit)]
    return quotients_or(None, count(either, groups), count(merit, groups))


@says_the_same_as(counts_either)
def counts_either_among_members(decisions, merit, groups):
    return rates([int(d or m) for d, m in zip(decisions, merit)], groups)


def counts_agreement(decisions, merit, groups):
    """Above you counted all decisions that agree with merit, also of the unqualified who
    were turned away. Count only the qualified who were selected."""
    agree = [int(d == m) for d, m in zip(decisions, merit)]
    return quotients_or(None, count(agree, groups), count(merit, groups))


def leaves_out_the_first(decisions, merit, groups):
    """The first person is missing from your count. Positions begin at 0."""
    return true_rates(decisions[1:], merit[1:], groups[1:])


def leaves_out_the_last(decisions, merit, groups):
    """The last person is missing from your count. `range(n)` already ends before n."""
    return true_rates(decisions[:-1], merit[:-1], groups[:-1])


def qualified_only_if_selected(decisions, merit, groups):
    """You counted the qualified only among the selected, so that every rate is 1 or None.
    Those who were turned away belong to the qualified too."""
    found = count(both(decisions, merit), groups)
    return {group: 1.0 if n else None for group, n in found.items()}


def carries_on(decisions, merit, groups):
    """From the second group on your counts still hold the groups before. Set them to 0
    for each group."""
    return carried(list(dict.fromkeys(groups)), decisions, merit, groups)


@says_the_same_as(carries_on)
def carries_on_in_the_alphabet(decisions, merit, groups):
    return carried(sorted(set(groups)), decisions, merit, groups)


def carried(order, decisions, merit, groups):
    hits, qualified = count(both(decisions, merit), groups), count(merit, groups)
    return running_quotients(
        {g: hits[g] for g in order}, {g: qualified[g] for g in order}
    )


def one_hit_at_most(decisions, merit, groups):
    """At most one qualified and selected person of each group is counted. Is there an
    `=` where `+=` is meant?"""
    hits = {g: min(1, n) for g, n in count(both(decisions, merit), groups).items()}
    return quotients_or(None, hits, count(merit, groups))


def upside_down(decisions, merit, groups):
    """You divided the qualified by the selected qualified: the fraction is upside
    down."""
    return quotients(count(merit, groups), count(both(decisions, merit), groups))


@says_the_same_as(upside_down)
def upside_down_or_none(decisions, merit, groups):
    hits = count(both(decisions, merit), groups)
    return quotients_or(None, count(merit, groups), hits)


def hits_to_misses(decisions, merit, groups):
    """You divided the qualified who were selected by the qualified who were not. Divide
    by all the qualified of the group."""
    missed = both(turned_away(decisions), merit)
    return quotients(count(both(decisions, merit), groups), count(missed, groups))


@says_the_same_as(hits_to_misses)
def hits_to_misses_or_none(decisions, merit, groups):
    missed = both(turned_away(decisions), merit)
    return quotients_or(
        None, count(both(decisions, merit), groups), count(missed, groups)
    )


def divides_by_all_selected_people(decisions, merit, groups):
    """You divided by the selected of all groups together. Divide by the qualified members
    of the group."""
    hits = count(both(decisions, merit), groups)
    return {group: n / sum(decisions) for group, n in hits.items()}


def last_qualified_decides(decisions, merit, groups):
    """Your result holds the decision about the last qualified member of each group: each
    overwrites the one before. Add up, then divide."""
    last = dict(zip(picked(groups, merit), picked(decisions, merit)))
    return {group: last.get(group) for group in groups}


def first_group_only(decisions, merit, groups):
    """Your result holds one group only. Is `return` inside the loop over groups? Then
    the function ends after the first."""
    return dict(list(true_rates(decisions, merit, groups).items())[:1])


@says_the_same_as(first_group_only)
def first_name_only(decisions, merit, groups):
    return dict(sorted(true_rates(decisions, merit, groups).items())[:1])


def whole_numbers_only(decisions, merit, groups):
    """Your rates are 0 or 1 throughout. `//` drops what is after the point; a rate needs
    `/`."""
    hits, qualified = count(both(decisions, merit), groups), count(merit, groups)
    return {g: hits[g] // n if n else None for g, n in qualified.items()}


def only_a_and_b(decisions, merit, groups):
    """Your function knows only the groups A and B. The names are in the list: take them
    from there, however many there are."""
    renamed = ["A" if group == "A" else "B" for group in groups]
    return true_rates(decisions, merit, renamed)


@says_the_same_as(only_a_and_b)
def only_a_and_b_by_name(decisions, merit, groups):
    found = true_rates(decisions, merit, groups)
    return {group: found.get(group) for group in "AB"}


def groups_out_of_step(decisions, merit, groups):
    """Decisions and groups no longer belong to the same people: from one list you kept the
    qualified, from the other you did not. Keep them in both, or in neither."""
    kept = picked(decisions, merit)
    return quotients_or(None, count(kept, groups), count([1] * len(kept), groups))


@says_the_same_as(groups_out_of_step)
def groups_out_of_step_or_absent(decisions, merit, groups):
    kept = picked(decisions, merit)
    return rates(kept, groups[: len(kept)])


@says_the_same_as(groups_out_of_step)
def decisions_out_of_step(decisions, merit, groups):
    kept = picked(groups, merit)
    hits = dict.fromkeys(groups, 0) | count(decisions[: len(kept)], kept)
    return quotients_or(None, hits, count(merit, groups))


def never_counts_hits(decisions, merit, groups):
    """Every rate of yours is 0: the qualified who were selected are never counted. Can the
    line that counts them be reached? After `if`, an `elif` with a narrower condition
    cannot."""
    return {group: 0 if n else None for group, n in count(merit, groups).items()}


def last_unqualified_erases(decisions, merit, groups):
    """You set None at each unqualified person, which erases what was found before. Whether
    anyone is qualified is known only after the last person."""
    found, last = true_rates(decisions, merit, groups), dict(zip(groups, merit))
    return {group: rate if last[group] else None for group, rate in found.items()}


def names_inside_names(decisions, merit, groups):
    """A group whose name is part of another name got that one's members too: "old" is in
    "older". Compare names with `==`; `in` asks whether one text lies inside another."""
    result = {}
    for name in groups:
        own = [d for d, m, g in zip(decisions, merit, groups) if m and name in g]
        result[name] = sum(own) / len(own)
    return result


def compares_with_everyone(decisions, merit, groups):
    """You divided by the true positive rate of all people. The group's own rate is asked
    for."""
    overall = sum(both(decisions, merit)) / sum(merit)
    found = true_rates(decisions, merit, groups)
    return {g: None if r is None else r / overall for g, r in found.items()}


def nobody_is_zero(decisions, merit, groups):
    """You gave 0 to a group with nobody qualified. That would say that all of its
    qualified were turned away; there were none, so the rate is None."""
    return true_rates(decisions, merit, groups, otherwise=0.0)


def nobody_is_one(decisions, merit, groups):
    """You gave 1 to a group with nobody qualified. Nobody was selected rightly there
    either; the rate is None."""
    return true_rates(decisions, merit, groups, otherwise=1.0)


def nobody_is_left_out(decisions, merit, groups):
    """A group with nobody qualified is missing from your result. Keep it, with None:
    whoever reads the result should see that nothing is known."""
    found = true_rates(decisions, merit, groups)
    return {group: rate for group, rate in found.items() if rate is not None}


def nobody_divides_by_zero(decisions, merit, groups):
    """A group with nobody qualified makes you divide by 0. Ask first whether there is
    anyone; if not, the rate is None."""
    return quotients(count(both(decisions, merit), groups), count(merit, groups))


def nobody_is_text(decisions, merit, groups):
    """For a group with nobody qualified you return the text "None". The value asked for
    is None, without quotation marks."""
    return true_rates(decisions, merit, groups, otherwise="None")


@says_the_same_as(nobody_is_text)
def nobody_is_empty_text(decisions, merit, groups):
    return true_rates(decisions, merit, groups, otherwise="")


def nobody_is_nothing(decisions, merit, groups):
    """You returned None in place of the whole result. Only the value of the group with
    nobody qualified is None; the other groups have their rates."""
    return


def nobody_is_the_selection_rate(decisions, merit, groups):
    """To a group with nobody qualified you gave its selection rate. The question is about
    the qualified; there are none, so the value is None."""
    found, all_rates = true_rates(decisions, merit, groups), rates(decisions, groups)
    return {g: all_rates[g] if rate is None else rate for g, rate in found.items()}


def nobody_ends_it(decisions, merit, groups):
    """From the first group with nobody qualified on, your function gives up: the groups
    after it have no rate. Only that one group has none; go on with the next. (A `try`
    around the whole loop does that, and so does `break`.)"""
    return until_nobody(list(dict.fromkeys(groups)), decisions, merit, groups)


@says_the_same_as(nobody_ends_it)
def nobody_ends_it_in_the_alphabet(decisions, merit, groups):
    return until_nobody(sorted(set(groups)), decisions, merit, groups)


@says_the_same_as(nobody_ends_it)
def nobody_ends_it_and_is_left_out(decisions, merit, groups):
    found = until_nobody(list(dict.fromkeys(groups)), decisions, merit, groups)
    return {group: rate for group, rate in found.items() if rate is not None}


def until_nobody(order, decisions, merit, groups):
    found = true_rates(decisions, merit, groups)
    values = [found[group] for group in order]
    known = values[: values.index(None)] if None in values else values
    return dict.fromkeys(order) | dict(zip(order, known))


def from_first_task(decisions, merit, groups):
    chosen = rates(picked(decisions, merit), picked(groups, merit))
    return {group: chosen.get(group) for group in groups}


def with_sets(decisions, merit, groups):
    result = {}
    for group in set(groups):
        own = [i for i, g in enumerate(groups) if g == group and merit[i] == 1]
        try:
            result[group] = sum(decisions[i] for i in own) / len(own)
        except ZeroDivisionError:
            result[group] = None
    return result


def with_tallies(decisions, merit, groups):
    tallies = {}
    for d, m, group in zip(decisions, merit, groups):
        yes, all_ = tallies.get(group, (0, 0))
        tallies[group] = (yes + (d and m), all_ + m)
    return {g: (yes / all_) if all_ > 0 else None for g, (yes, all_) in tallies.items()}


true_positive_rates = Task(
    merit_cases,
    objective="bias-2",
    mistakes=[
        ignores_merit,
        qualified_among_selected,
        divides_by_members,
        divides_by_all_qualified,
        divides_by_everybody,
        counts_the_qualified_selected,
        rate_of_missing,
        share_of_right_decisions,
        false_positive_rate,
        selected_per_qualified,
        rate_of_merit,
        share_of_all_hits,
        one_true_positive_rate,
        stops_after_the_first,
        only_where_selected,
        qualified_among_selected_or_none,
        qualified_among_selected_or_zero,
        false_positive_rate_or_none,
        false_positive_rate_or_zero,
        true_negative_rate,
        true_negative_rate_or_none,
        none_without_hits,
        none_without_selected,
        divides_by_either,
        counts_either,
        counts_either_among_members,
        counts_agreement,
        leaves_out_the_first,
        leaves_out_the_last,
        qualified_only_if_selected,
        carries_on,
        carries_on_in_the_alphabet,
        one_hit_at_most,
        upside_down,
        upside_down_or_none,
        hits_to_misses,
        hits_to_misses_or_none,
        divides_by_all_selected_people,
        last_qualified_decides,
        first_group_only,
        first_name_only,
        whole_numbers_only,
        only_a_and_b,
        only_a_and_b_by_name,
        groups_out_of_step,
        groups_out_of_step_or_absent,
        decisions_out_of_step,
        never_counts_hits,
        last_unqualified_erases,
        names_inside_names,
        compares_with_everyone,
    ],
    special={
        "a group with nobody qualified": [
            nobody_is_zero,
            nobody_is_one,
            nobody_is_left_out,
            nobody_divides_by_zero,
            nobody_is_text,
            nobody_is_empty_text,
            nobody_is_nothing,
            nobody_is_the_selection_rate,
            nobody_ends_it,
            nobody_ends_it_in_the_alphabet,
            nobody_ends_it_and_is_left_out,
        ]
    },
    also_right=[from_first_task, with_sets, with_tallies],
)


# ---- equal_rates_unequal_chances

equal_rates_unequal_chances = Break(
    objective="bias-3",
    needs=["selection_rates", "true_positive_rates"],
    must={
        "is_a_record": (
            "It is not a record of people. Return three lists of the same length: "
            "decisions and merit hold only 0 and 1, groups holds names, at least two."
        ),
        "colleague_is_content": (
            "The colleague sees a problem here too: the selection rates differ. Choose "
            "as large a share of each group."
        ),
        "each_has_someone_qualified": (
            "In one group nobody is qualified, so there is no chance to compare. Give "
            "each group a qualified member."
        ),
        "chances_are_unequal": (
            "Here the qualified have the same chance in every group, or almost. Keep the "
            "selection rates equal, and let one group's places go to people who are not "
            "qualified."
        ),
    },
    right=[
        ([1, 0, 1, 0], [1, 0, 0, 1], ["A", "A", "B", "B"]),
        ([1, 1, 0, 0, 1, 0], [1, 1, 0, 0, 0, 1], ["x", "x", "x", "x", "y", "y"]),
        ([1, 0, 0, 1, 0, 0, 1, 0, 0], [1, 0, 0, 0, 1, 0, 1, 1, 0], list("AAABBBCCC")),
    ],
    wrong={
        "is_a_record": [
            ([1, 0], [1], ["A", "B"]),
            ([1, 0], [1, 0], ["A", "A"]),
            ([2, 0], [1, 0], ["A", "B"]),
        ],
        "colleague_is_content": [
            ([1, 1, 0, 0], [1, 1, 1, 1], ["A", "A", "B", "B"]),
            ([1, 0, 1], [1, 0, 1], ["A", "A", "B"]),
        ],
        "chances_are_unequal": [
            ([1, 0, 1, 0], [1, 0, 1, 0], ["A", "A", "B", "B"]),
            ([0, 0, 0, 0], [1, 0, 1, 0], ["A", "A", "B", "B"]),
        ],
        "each_has_someone_qualified": [
            ([1, 0, 1, 0], [1, 0, 0, 0], ["A", "A", "B", "B"]),
            ([1, 0, 1, 0], [0, 0, 0, 0], ["A", "A", "B", "B"]),
        ],
    },
)
