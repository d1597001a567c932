"""What people answer to `selection_rates`: wrong, and right in unusual style."""

from collections import Counter, defaultdict
from itertools import accumulate, groupby
from operator import truediv

from coursekit.exercise import Build, special

from .shared import (
    DECISIONS,
    GROUPS,
    count,
    one_inside_another,
    ones,
    people,
    quotients,
    quotients_or,
    rates,
    running_quotients,
    turned_away,
)

task = Build(
    objective="bias-1",
    points={"ordinary": 2, "nobody applied": 1},
    built=(
        "With this you can read from any list of decisions how often each group was "
        "chosen."
    ),
)
_ANY_ORDER = "A dictionary is the same whatever the order in which it was filled."
_WHOLE_OR_NOT = "1 and 1.0 are one number, and so are 0 and 0.0."
task.equivalent = {
    "sorted_and_whole: sorted(set(groups), reverse=True) -> list(set(groups))": (
        _ANY_ORDER
    ),
    "sorted_and_whole: sorted(set(groups), reverse=True) -> sorted(set(groups))": (
        _ANY_ORDER
    ),
    "sorted_and_whole: True -> False": _ANY_ORDER,
    "sorted_and_whole: set(groups) -> groups": (
        "A group that comes again gets the same rate again."
    ),
    "sorted_and_whole: int(share) if share in (0, 1) else share -> share": (
        _WHOLE_OR_NOT
    ),
    "sorted_and_whole: 0 -> 1": _WHOLE_OR_NOT,
    "sorted_and_whole: 0 -> -1": _WHOLE_OR_NOT,
    "sorted_and_whole: 1 -> 2 (2)": _WHOLE_OR_NOT,
    "sorted_and_whole: 1 -> 0 (2)": _WHOLE_OR_NOT,
}


@task.cases
def cases(rng):
    yield DECISIONS, GROUPS
    for place, groups in enumerate((2, 3, 3, 3, 4, 4, 2, 3, 4)):
        while True:
            decisions, _, members = people(rng, groups)
            if place % 3 or one_inside_another(members):
                break
        yield decisions, members
    yield special("nobody applied", [], [])


@task.mistake
def divides_by_everyone(decisions, groups):
    """You divided by the number of people in all groups. A selection rate is a share of
    the group's own members."""
    sums = count(decisions, groups)
    return {group: sums[group] / len(groups) for group in sums}


@task.mistake
def divides_by_all_selected(decisions, groups):
    """You divided by the number of people selected. That says what share of the
    selected each group makes up; a selection rate is a share of the group's members."""
    sums = count(decisions, groups)
    return {group: sums[group] / sum(decisions) for group in sums}


@task.mistake
def counts_the_selected(decisions, groups):
    """You counted the selected. A large group can have more of them and still the lower
    rate: divide by the number of the group's members."""
    return count(decisions, groups)


@task.mistake
def rate_of_rejection(decisions, groups):
    """Your results are the shares of each group that were turned away. The rate asked
    for is the share that was selected."""
    return rates(turned_away(decisions), groups)


@task.mistake
def loses_groups_with_none(decisions, groups):
    """A group of which nobody was selected is missing from your result. Its rate is 0,
    and it is the group one would look for first."""
    return {group: rate for group, rate in rates(decisions, groups).items() if rate}


@task.mistake
def returns_after_the_first(decisions, groups):
    """Your result knows the first person only. Is `return` inside the loop? Then the
    function ends in the first round."""
    return {groups[0]: float(decisions[0])} if groups else {}


@task.mistake
def keeps_the_last_decision(decisions, groups):
    """Your result holds the last decision of each group: each person overwrites the one
    before. Add up, then divide."""
    return dict(zip(groups, decisions))


@task.mistake
def whole_number_division(decisions, groups):
    """Your rates are 0 or 1 throughout. `//` drops what is after the point; a rate
    needs `/`."""
    sums, sizes = count(decisions, groups), Counter(groups)
    return {group: sums[group] // sizes[group] for group in sums}


@task.mistake
def divides_by_number_of_groups(decisions, groups):
    """You divided by how many groups there are. Divide by how many members the group
    has."""
    sums = count(decisions, groups)
    return {group: sums[group] / len(sums) for group in sums}


@task.mistake
def one_rate_for_all(decisions, groups):
    """Every group got the rate of all people together. Count the selected of one group
    at a time."""
    return dict.fromkeys(groups, sum(decisions) / len(decisions)) if groups else {}


@task.mistake
def selected_to_rejected(decisions, groups):
    """You divided the selected by the rejected. Those are odds; a rate divides the
    selected by all members of the group."""
    return quotients(count(decisions, groups), count(turned_away(decisions), groups))


@task.says_the_same_as(selected_to_rejected)
def selected_to_rejected_or_one(decisions, groups):
    rejected = count(turned_away(decisions), groups)
    return quotients_or(1.0, count(decisions, groups), rejected)


@task.says_the_same_as(selected_to_rejected)
def selected_to_rejected_or_zero(decisions, groups):
    rejected = count(turned_away(decisions), groups)
    return quotients_or(0.0, count(decisions, groups), rejected)


@task.says_the_same_as(selected_to_rejected)
def selected_to_rejected_or_count(decisions, groups):
    sums, rejected = count(decisions, groups), count(turned_away(decisions), groups)
    return {g: n / rejected[g] if rejected[g] else n for g, n in sums.items()}


@task.mistake
def skips_the_first(decisions, groups):
    """The first person is missing from your count. Positions begin at 0."""
    return rates(decisions[1:], groups[1:])


@task.mistake
def skips_the_last(decisions, groups):
    """The last person is missing from your count. `range(n)` already ends before n."""
    return rates(decisions[:-1], groups[:-1])


@task.mistake
def size_of_the_group(decisions, groups):
    """Your results are the shares that the groups have of all people. The decisions do
    not enter them."""
    return {group: size / len(groups) for group, size in Counter(groups).items()}


@task.mistake
def never_starts_again(decisions, groups):
    """From the second group on your counts still hold the groups before. Set them to 0
    for each group."""
    return running_quotients(count(decisions, groups), count(ones(groups), groups))


@task.says_the_same_as(never_starts_again)
def never_starts_again_in_the_alphabet(decisions, groups):
    sums, sizes = count(decisions, groups), Counter(groups)
    order = sorted(sums)
    return running_quotients({g: sums[g] for g in order}, {g: sizes[g] for g in order})


@task.mistake
def never_clears_the_selected(decisions, groups):
    """From the second group on your count of the selected still holds those of the
    groups before. Set it to 0 for each group."""
    sums, sizes = count(decisions, groups), Counter(groups)
    return dict(zip(sums, map(truediv, accumulate(sums.values()), sizes.values())))


@task.says_the_same_as(never_clears_the_selected)
def never_clears_the_selected_in_the_alphabet(decisions, groups):
    sums, sizes, order = count(decisions, groups), Counter(groups), sorted(set(groups))
    total = accumulate(sums[group] for group in order)
    return {group: chosen / sizes[group] for group, chosen in zip(order, total)}


@task.mistake
def averages_as_it_goes(decisions, groups):
    """You averaged the old rate with each new decision. So the last person counts half,
    the one before a quarter. Add up first, divide once at the end."""
    result = {}
    for decision, group in zip(decisions, groups):
        old = result.get(group, decision)
        result[group] = (old + decision) / 2
    return result


@task.says_the_same_as(averages_as_it_goes)
def averages_as_it_goes_from_zero(decisions, groups):
    result = dict.fromkeys(groups, 0)
    for decision, group in zip(decisions, groups):
        result[group] = (result[group] + decision) / 2
    return result


@task.mistake
def divides_by_the_average_size(decisions, groups):
    """You divided by the average size of a group. Each group has a size of its own."""
    sums = count(decisions, groups)
    return {group: sums[group] / (len(groups) / len(sums)) for group in sums}


@task.mistake
def adds_up_to_one(decisions, groups):
    """Your rates add up to 1. Selection rates need not: each group's is a share of its
    own members, whatever happens in the others."""
    found = rates(decisions, groups)
    total = sum(found.values())
    return {group: rate / total if total else 0 for group, rate in found.items()}


@task.says_the_same_as(adds_up_to_one)
def adds_up_to_one_or_fails(decisions, groups):
    found = rates(decisions, groups)
    return {group: rate / sum(found.values()) for group, rate in found.items()}


@task.mistake
def keeps_the_last_block(decisions, groups):
    """Your result holds only the last people of each group who stand next to each
    other. The members of a group can be spread over the list."""
    runs = groupby(zip(groups, decisions), key=lambda pair: pair[0])
    found = {}
    for group, pairs in runs:
        own = [decision for _, decision in pairs]
        found[group] = sum(own) / len(own)
    return found


@task.mistake
def knows_only_a_and_b(decisions, groups):
    """Your function knows only the groups A and B. The names are in the list: take them
    from there, however many there are."""
    renamed = ["A" if group == "A" else "B" for group in groups]
    return rates(decisions, renamed)


@task.says_the_same_as(knows_only_a_and_b)
def knows_only_a_and_b_by_name(decisions, groups):
    sums = count(decisions + [0, 0], groups + ["A", "B"])
    return {group: sums[group] / groups.count(group) for group in "AB"}


@task.says_the_same_as(knows_only_a_and_b)
def knows_only_a_and_b_or_zero(decisions, groups):
    sums = count(decisions + [0, 0], groups + ["A", "B"])
    return {g: sums[g] / groups.count(g) if g in groups else 0 for g in "AB"}


@task.mistake
def only_the_first_group(decisions, groups):
    """Your result holds one group only. Is `return` inside the loop over groups? Then
    the function ends after the first."""
    return dict(list(rates(decisions, groups).items())[:1])


@task.says_the_same_as(only_the_first_group)
def only_the_first_name(decisions, groups):
    return dict(sorted(rates(decisions, groups).items())[:1])


@task.mistake
def forgets_first_decisions(decisions, groups):
    """The first member of each group is counted, but not that person's decision. Where
    you begin a count for a new group, this person belongs in it."""
    seen, kept = set(), []
    for decision, group in zip(decisions, groups):
        kept.append(decision if group in seen else 0)
        seen.add(group)
    return rates(kept, groups)


@task.mistake
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


@task.says_the_same_as(forgets_first_members)
def forgets_first_members_and_divides(decisions, groups):
    sizes = {group: size - 1 for group, size in Counter(groups).items()}
    firsts = {group: decisions[groups.index(group)] for group in sizes}
    sums = count(decisions, groups)
    return {group: (sums[group] - firsts[group]) / sizes[group] for group in sizes}


@task.mistake
def asks_the_first_member(decisions, groups):
    """Every member of a group got the decision of its first. `groups.index(name)`
    always finds the first place; go through the positions, or use `zip`."""
    return {group: float(decisions[groups.index(group)]) for group in groups}


@task.mistake
def counts_one_at_most(decisions, groups):
    """At most one selected person of each group is counted. Is there an `=` where `+=`
    is meant?"""
    sums = count(decisions, groups)
    return {group: min(1, n) / groups.count(group) for group, n in sums.items()}


@task.mistake
def counts_everybody_as_selected(decisions, groups):
    """Every rate of yours is 1: all members are counted as selected. Count a person
    above only where the decision is 1."""
    return dict.fromkeys(groups, 1.0)


@task.mistake
def finds_names_inside_names(decisions, groups):
    """A group whose name is part of another name got that one's members too: "old" is
    in "older". Compare names with `==`; `in` asks whether one text lies inside
    another."""
    result = {}
    for name in groups:
        own = [d for d, group in zip(decisions, groups) if name in group]
        result[name] = sum(own) / len(own)
    return result


@task.mistake
def leaves_out_single_people(decisions, groups):
    """A group with one member is missing from your result. One person is a group too:
    its rate is 0 or 1."""
    sizes = Counter(groups)
    return {g: rate for g, rate in rates(decisions, groups).items() if sizes[g] > 1}


@task.mistake
def none_for_nobody_selected(decisions, groups):
    """You returned None for a group of which nobody was selected. Its rate is known: it
    is 0, and it is the group one would look for first."""
    return {group: rate or None for group, rate in rates(decisions, groups).items()}


@task.mistake
def compares_with_the_highest(decisions, groups):
    """You divided each rate by the highest one. The rates themselves are asked for."""
    found = rates(decisions, groups)
    highest = max(found.values(), default=1)
    return {group: rate / highest if highest else 0 for group, rate in found.items()}


@task.says_the_same_as(compares_with_the_highest)
def compares_with_the_highest_or_fails(decisions, groups):
    found = rates(decisions, groups)
    return {group: rate / max(found.values()) for group, rate in found.items()}


@task.mistake
def last_decision_among_members(decisions, groups):
    """Above stands the last decision of each group, in place of the number selected. Is
    there an `=` where `+=` is meant?"""
    return quotients(dict(zip(groups, decisions)), Counter(groups))


@task.mistake
def compares_with_all(decisions, groups):
    """You divided each group's rate by the rate of all people. The rate itself is asked
    for."""
    overall = sum(decisions) / len(decisions) if groups else 1
    return {group: rate / overall for group, rate in rates(decisions, groups).items()}


@task.mistake
def most_frequent_decision(decisions, groups):
    """Your results say what happened to most members of each group. How many of them it
    was is lost."""
    return {g: int(rate > 0.5) for g, rate in rates(decisions, groups).items()}


@task.says_the_same_as(most_frequent_decision)
def most_frequent_decision_or_tie(decisions, groups):
    return {g: int(rate >= 0.5) for g, rate in rates(decisions, groups).items()}


@task.mistake
def only_the_last_group(decisions, groups):
    """Your result holds one group only, the last. Is the dictionary made anew in each
    round, or filled only after the loop?"""
    return dict(list(rates(decisions, groups).items())[-1:])


@task.says_the_same_as(only_the_last_group)
def group_of_the_last_person(decisions, groups):
    return {group: rates(decisions, groups)[group] for group in groups[-1:]}


@task.says_the_same_as(only_the_last_group)
def only_the_last_name(decisions, groups):
    return dict(sorted(rates(decisions, groups).items())[-1:])


@task.mistake
def only_the_last_person(decisions, groups):
    """Your result knows the last person only. Are the counts set to 0 inside the loop
    over people?"""
    return {group: float(decisions[-1]) for group in groups[-1:]}


@task.mistake
def equal_people_once(decisions, groups):
    """Of several people of one group with the same decision only one is counted. Does a
    set or a dictionary hold them? Keep the lists: equal rows are different people."""
    different = list(dict.fromkeys(zip(decisions, groups)))
    return rates([d for d, _ in different], [g for _, g in different])


@task.mistake
def sizes_of_the_example(decisions, groups):
    """You divided by numbers of the example: 4 members, 8 or 12. Other records have
    groups of other sizes: count them."""
    sums = count(decisions, groups)
    return {group: n / (4 if group == "A" else 8) for group, n in sums.items()}


@task.says_the_same_as(sizes_of_the_example)
def twelve_of_the_example(decisions, groups):
    return {group: n / 12 for group, n in count(decisions, groups).items()}


@task.says_the_same_as(sizes_of_the_example)
def sizes_and_names_of_the_example(decisions, groups):
    sums = count(decisions + [0, 0], groups + ["A", "B"])
    return {"A": sums["A"] / 4, "B": sums["B"] / 8}


@task.mistake
def one_member_too_many(decisions, groups):
    """You divided by one member more than the group has. Does the count of members
    begin at 1 before the first is counted?"""
    sums, sizes = count(decisions, groups), Counter(groups)
    return {group: sums[group] / (sizes[group] + 1) for group in sums}


@task.mistake
def one_selected_too_many(decisions, groups):
    """In every group you counted one selected person more than there is. Does that
    count begin at 1?"""
    sums, sizes = count(decisions, groups), Counter(groups)
    return {group: (sums[group] + 1) / sizes[group] for group in sums}


@task.mistake
def rate_of_the_others(decisions, groups):
    """Your results are the rates of everybody who is *not* in the group. Is there a
    `!=` where `==` is meant?"""
    sums, sizes = count(decisions, groups), Counter(groups)
    chosen, size = sum(decisions), len(groups)
    return {g: (chosen - sums[g]) / (size - sizes[g]) for g in sums}


@task.mistake
def divides_by_the_others(decisions, groups):
    """You divided by the number of people in the *other* groups. A selection rate is a
    share of the group's own members."""
    sums, sizes = count(decisions, groups), Counter(groups)
    return {g: sums[g] / (len(groups) - sizes[g]) for g in sums}


@task.mistake
def rate_at_the_last_selected(decisions, groups):
    """Your rates leave out the members who come after the group's last selected one. Is
    the division inside the `if`? Divide once, after the loop."""
    found = _rates_at_the_last_selected(decisions, groups)
    return dict.fromkeys(groups, 0) | found


@task.says_the_same_as(rate_at_the_last_selected)
def rate_at_the_last_selected_or_absent(decisions, groups):
    return _rates_at_the_last_selected(decisions, groups)


def _rates_at_the_last_selected(decisions, groups):
    found, sums, sizes = {}, Counter(), Counter()
    for decision, group in zip(decisions, groups):
        sums[group] += decision
        sizes[group] += 1
        if decision:
            found[group] = sums[group] / sizes[group]
    return found


@task.mistake
def sorts_one_list(decisions, groups):
    """Decisions and groups no longer belong to the same people. Was one of the two
    lists sorted? Person by person they must stay together."""
    return rates(decisions, sorted(groups))


@task.says_the_same_as(sorts_one_list)
def sorts_the_decisions(decisions, groups):
    return rates(sorted(decisions), groups)


@task.mistake
def upside_down(decisions, groups):
    """You divided the members by the selected: the fraction is upside down."""
    sums, sizes = count(decisions, groups), Counter(groups)
    return quotients_or(0, sizes, sums)


@task.says_the_same_as(upside_down)
def upside_down_or_fails(decisions, groups):
    return quotients(Counter(groups), count(decisions, groups))


@task.says_the_same_as(upside_down)
def upside_down_or_absent(decisions, groups):
    sums, sizes = count(decisions, groups), Counter(groups)
    return {group: sizes[group] / n for group, n in sums.items() if n}


@task.mistake
def half_of_the_people(decisions, groups):
    """Your results are those of the first half of the people. Does a loop end too
    early?"""
    half = len(groups) // 2
    return rates(decisions[:half], groups[:half])


@task.says_the_same_as(half_of_the_people)
def half_of_the_people_above(decisions, groups):
    half = len(groups) // 2
    sums = dict.fromkeys(groups, 0) | count(decisions[:half], groups[:half])
    return quotients(sums, Counter(groups))


@task.mistake
def selected_minus_rejected(decisions, groups):
    """You took the rejected away from the selected before dividing. Leave them out
    above: they count below, as members."""
    sums, sizes = count(decisions, groups), Counter(groups)
    return {g: (2 * n - sizes[g]) / sizes[g] for g, n in sums.items()}


@task.mistake
def keeps_the_first_block(decisions, groups):
    """Your result holds only the first people of each group who stand next to each
    other. The members of a group can be spread over the list: does something end the
    loop at the first person of another group?"""
    found = {}
    for group, pairs in groupby(zip(groups, decisions), key=lambda pair: pair[0]):
        own = [decision for _, decision in pairs]
        found.setdefault(group, sum(own) / len(own))
    return found


@task.says_the_same_as(keeps_the_first_block)
def keeps_the_very_first_block(decisions, groups):
    found = keeps_the_first_block(decisions, groups)
    return {group: found[group] if group == groups[0] else 0 for group in found}


@task.mistake
def one_group_is_missing(decisions, groups):
    """One group is missing from your result, the first or the last. Does the loop over
    groups begin with the second, or end one step early?"""
    return dict(list(rates(decisions, groups).items())[1:])


@task.says_the_same_as(one_group_is_missing)
def last_group_is_missing(decisions, groups):
    return dict(list(rates(decisions, groups).items())[:-1])


@task.says_the_same_as(one_group_is_missing)
def first_name_is_missing(decisions, groups):
    return dict(sorted(rates(decisions, groups).items())[1:])


@task.says_the_same_as(one_group_is_missing)
def last_name_is_missing(decisions, groups):
    return dict(sorted(rates(decisions, groups).items())[:-1])


@task.mistake
def members_only_if_selected(decisions, groups):
    """You counted only the selected as members, so that every rate is 1 and a group of
    which nobody was selected is missing. Those who were turned away are members too."""
    return {group: 1.0 for group, n in count(decisions, groups).items() if n}


@task.mistake
def counts_and_loses_groups(decisions, groups):
    """You counted the selected, and a group of which nobody was selected is missing.
    Divide by the number of the group's members, and begin with every group at 0."""
    return {group: n for group, n in count(decisions, groups).items() if n}


@task.mistake
def of_everyone_and_loses_groups(decisions, groups):
    """You divided by the number of people in all groups, and a group of which nobody
    was selected is missing. Divide by the group's own members, and keep a rate of
    0."""
    sums = count(decisions, groups)
    return {group: n / len(groups) for group, n in sums.items() if n}


@task.mistake
def of_the_selected_and_loses_groups(decisions, groups):
    """You divided by the number of people selected, and a group of which nobody was
    selected is missing. Divide by the group's own members, and keep a rate of 0."""
    sums = count(decisions, groups)
    return {group: n / sum(decisions) for group, n in sums.items() if n}


@task.says_the_same_as(divides_by_all_selected)
def divides_by_all_selected_or_zero(decisions, groups):
    sums = count(decisions, groups)
    return {group: n / (sum(decisions) or 1) for group, n in sums.items()}


@task.mistake
def never_clears_the_members(decisions, groups):
    """From the second group on your count of members still holds those of the groups
    before. Set it to 0 for each group."""
    return _members_so_far(list(dict.fromkeys(groups)), decisions, groups)


@task.says_the_same_as(never_clears_the_members)
def never_clears_the_members_in_the_alphabet(decisions, groups):
    return _members_so_far(sorted(set(groups)), decisions, groups)


def _members_so_far(order, decisions, groups):
    sums, sizes = count(decisions, groups), Counter(groups)
    members = accumulate(sizes[group] for group in order)
    return {group: sums[group] / size for group, size in zip(order, members)}


@task.says_the_same_as(selected_to_rejected)
def selected_to_rejected_or_absent(decisions, groups):
    sums, rejected = count(decisions, groups), count(turned_away(decisions), groups)
    return {group: sums[group] / n for group, n in rejected.items() if n}


@task.right
def with_counters(decisions, groups):
    chosen = Counter(group for d, group in zip(decisions, groups) if d)
    return {group: chosen[group] / n for group, n in Counter(groups).items()}


@task.right
def with_lists(decisions, groups):
    lists = defaultdict(list)
    for i in range(len(groups)):
        lists[groups[i]].append(decisions[i])
    for group in lists:
        lists[group] = sum(lists[group]) / len(lists[group])
    return lists


@task.right
def sorted_and_whole(decisions, groups):
    result = {}
    for group in sorted(set(groups), reverse=True):
        own = [d for d, g in zip(decisions, groups) if g == group]
        share = own.count(1) / len(own)
        result[group] = int(share) if share in (0, 1) else share
    return result
