"""What people answer to the tasks of `bias`: wrong, and right in unusual style."""

from collections import Counter, defaultdict

from tasks import Break, Task, special

# The twelve people of the chapter.
DECISIONS = [1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0]
QUALIFIED = [1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0]
GROUPS = list("ABBABBABBABB")

NAMES = ["A", "B", "C", "D", "north", "south", "old", "new", "day", "night"]


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
    sums, sizes = count(values, groups), Counter(groups)
    return {group: sums[group] / sizes[group] for group in sums}


def picked(values, keep):
    return [value for value, kept in zip(values, keep) if kept]


# ---- selection_rates


def selection_cases(rng):
    yield DECISIONS, GROUPS
    for groups in (2, 3, 3, 3, 4, 4, 2, 3):
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
    return rates([1 - decision for decision in decisions], groups)


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
    sums, sizes = count(decisions, groups), Counter(groups)
    return {group: sums[group] / (sizes[group] - sums[group]) for group in sums}


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
    sums, sizes, result, chosen, members = (
        count(decisions, groups),
        Counter(groups),
        {},
        0,
        0,
    )
    for group in sums:
        chosen, members = chosen + sums[group], members + sizes[group]
        result[group] = chosen / members
    return result


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
        skips_the_first,
        skips_the_last,
        size_of_the_group,
        never_starts_again,
    ],
    also_right=[with_counters, with_lists, sorted_and_whole],
)


# ---- gap


def gap_cases(rng):
    yield DECISIONS, GROUPS
    for groups in (2, 3, 4, 3, 4, 2, 3, 4):
        while True:
            decisions, _, members = people(rng, groups)
            found = sorted(rates(decisions, members).values())
            if found[0] < found[1] and found[-2] < found[-1] and members != sorted(members):
                break
        yield decisions, members
    for groups in (3, 4, 3, 4, 4):
        while True:
            decisions, _, members = people(rng, groups)
            found = sorted(rates(decisions, members).values())
            if found[0] == found[1] < found[-1] or found[0] < found[-2] == found[-1]:
                break
        yield special("a tie", decisions, members)
    yield special("all rates equal", [1, 0, 0, 1, 0, 1], ["S", "R", "S", "R", "Q", "Q"])
    yield special("all rates equal", [1, 1, 1], ["night", "day", "day"])
    yield special("a single group", [1, 0, 1, 0], ["A", "A", "A", "A"])


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
    """You compared the two groups that come first in the lists. There can be more, and
    the widest gap can be between any two."""
    found = rates(decisions, groups)
    small, large, low, high = ends({group: found[group] for group in list(found)[:2]})
    return large - small, low, high


def first_and_last(decisions, groups):
    """You compared the first and the last group that appear. The widest gap can be
    between any two."""
    found = rates(decisions, groups)
    low, high = list(found)[0], list(found)[-1]
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
    small, large, low, high = ends(found)
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
    """You sorted the groups by rate, then by name, and took the first and the last. So
    of those that tie for the highest rate you named the last in the alphabet; the first
    is asked for."""
    order = sorted((rate, group) for group, rate in rates(decisions, groups).items())
    return order[-1][0] - order[0][0], order[0][1], order[-1][1]


def tie_sorted_as_seen(decisions, groups):
    """You sorted the groups by rate and took the first and the last. Those that tie then
    stay in the order in which they appear; the first in the alphabet is asked for."""
    found = rates(decisions, groups)
    order = sorted(found, key=found.get)
    return found[order[-1]] - found[order[0]], order[0], order[-1]


def gap_from_sorting(decisions, groups):
    found = rates(decisions, groups)
    low = sorted(found.items(), key=lambda pair: (pair[1], pair[0]))[0]
    high = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[0]
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
    pairs = [
        (found[low] - found[high], low, high) for low in found for high in found
    ]
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
    ],
    special={
        "a tie": [
            tie_first_seen,
            tie_last_seen,
            tie_last_name,
            tie_sorted_by_name,
            tie_sorted_as_seen,
        ]
    },
    also_right=[gap_from_sorting, gap_in_one_pass, gap_by_comparing_all],
)


# ---- true_positive_rates


def merit_cases(rng):
    yield DECISIONS, QUALIFIED, GROUPS
    for groups in (2, 3, 3, 3, 4, 4, 2, 3):
        while True:
            decisions, merit, members = people(rng, groups)
            if all(count(merit, members).values()):
                break
        yield decisions, merit, members
    for groups in (2, 3, 4):
        while True:
            decisions, merit, members = people(rng, groups)
            if not all(count(merit, members).values()):
                break
        yield special("a group with nobody qualified", decisions, merit, members)
    yield special("a group with nobody qualified", [1, 0], [0, 0], ["B", "A"])


def both(decisions, merit):
    return [d * m for d, m in zip(decisions, merit)]


def quotients(above, below):
    return {group: above[group] / below[group] for group in above}


def ignores_merit(decisions, merit, groups):
    """Your results are selection rates: everybody counts in them. Here only the
    qualified count."""
    return rates(decisions, groups)


def qualified_among_selected(decisions, merit, groups):
    """You took the share of the selected who are qualified. The condition stands on the
    other side: the share of the qualified who are selected."""
    return quotients(count(both(decisions, merit), groups), count(decisions, groups))


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
    missed = [m * (1 - d) for d, m in zip(decisions, merit)]
    return quotients(count(missed, groups), count(merit, groups))


def accuracy(decisions, merit, groups):
    """Your results are the shares of decisions that agree with merit. Turning away the
    unqualified counts in them too; here only the qualified count."""
    return rates([int(d == m) for d, m in zip(decisions, merit)], groups)


def false_positive_rate(decisions, merit, groups):
    """Your results are the shares of the *un*qualified who were selected. Look at those
    whose merit is 1."""
    wrong = [d * (1 - m) for d, m in zip(decisions, merit)]
    return quotients(count(wrong, groups), count([1 - m for m in merit], groups))


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
    hits, qualified = count(both(decisions, merit), groups), count(merit, groups)
    return {g: hits[g] / n if n else otherwise for g, n in qualified.items()}


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
        accuracy,
        false_positive_rate,
        selected_per_qualified,
        rate_of_merit,
        share_of_all_hits,
        one_true_positive_rate,
        stops_after_the_first,
        only_where_selected,
    ],
    special={
        "a group with nobody qualified": [
            nobody_is_zero,
            nobody_is_one,
            nobody_is_left_out,
            nobody_divides_by_zero,
            nobody_is_text,
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
        "chances_are_unequal": (
            "Here the qualified have almost the same chance in every group. Keep the "
            "rates equal, and let one group's places go to people who are not "
            "qualified. Each group needs a qualified member."
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
            ([1, 0, 1, 0], [1, 0, 0, 0], ["A", "A", "B", "B"]),
        ],
    },
)
