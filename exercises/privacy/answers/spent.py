"""What people answer to `spent`: wrong, and right in unusual style."""

from collections import Counter, defaultdict
from fractions import Fraction
from itertools import groupby
from math import sqrt
from statistics import fmean

from coursekit.exercise import Build, special

SCALES = [0.5, 1, 2, 4, 5, 8, 10, 20]
NAMES = ["north", "northeast", "hall", "small", "a", "all-day", "A"]

task = Build(
    objective="privacy-4",
    points={"ordinary": 3, "only about everyone": 1, "no answers": 1},
    built=(
        "You have built the account that an office has to keep: what all its answers "
        "together have given away about the person they told most about."
    ),
)


@task.cases
def cases(rng):
    yield [2, 4, 4, 10], ["north", "south", "all", "south"]
    yield [5, 1, 5, 10], ["x", "y", "x", "all"]
    for groups, answers, everyone in (
        *((2, 5, 1), (2, 6, 2), (3, 6, 0), (3, 7, 1), (3, 8, 2), (3, 8, 2)),
        *((4, 8, 2), (4, 9, 1), (2, 6, 1), (3, 7, 2), (4, 9, 2)),
    ):
        yield _drawn(rng, groups, answers, everyone)
    # About everyone first, in the middle, last; a group with one answer.
    yield [4, 2, 5, 10], ["all", "b", "a", "b"]
    yield [2, 5, 4, 10, 1], ["b", "a", "all", "a", "c"]
    yield [2, 5, 4, 10, 5], ["b", "a", "b", "c", "all"]
    yield [2, 2, 4, 2, 4], ["x", "x", "all", "y", "all"]  # equal answers
    yield [4, 4, 4, 5], ["hall", "all", "all", "small"]
    yield [8, 2, 4, 5, 4], ["a", "a", "b", "all", "b"]
    yield [10, 4, 2, 5, 1], ["a", "b", "all", "b", "all"]
    yield [4, 10, 8, 5, 2], ["all", "b", "a", "b", "a"]
    yield [0.5], ["A"]
    yield [8, 20], ["a", "A"]
    yield [4, 5, 2, 10], ["A", "a", "north", "a"]
    for scales in ([4, 2], [5, 10, 5], [8, 0.5, 20, 4]):
        yield special("only about everyone", scales, ["all"] * len(scales))
    for _ in range(2):
        yield special("no answers", [], [])


def _drawn(rng, groups, answers, everyone):
    """Return scales and groups, the most spent in a group that is not the obvious one.

    It is neither the first nor the last to appear, if there are three, nor that of the
    dearest answer.
    """
    while True:
        names = rng.sample(NAMES, groups)
        about = names + [rng.choice(names) for _ in range(answers - groups - everyone)]
        about += ["all"] * everyone
        rng.shuffle(about)
        scales = [rng.choice(SCALES) for _ in about]
        own = _own(scales, about)
        order = list(own)
        most = max(order, key=own.get)
        inside = groups < 3 or most not in (order[0], order[-1])
        clear = max(own.values()) - sorted(own.values())[-2] > 0.01
        dearest = about[scales.index(min(scales))]
        if inside and clear and about.count(most) > 1 and dearest != most:
            return scales, about


def _own(scales, groups):
    """Return what is spent on each group by answers about it alone."""
    sums = {}
    for scale, group in zip(scales, groups):
        if group != "all":
            sums[group] = sums.get(group, 0) + 1 / scale
    return sums


def _everyone(scales, groups):
    return sum(1 / scale for scale, group in zip(scales, groups) if group == "all")


def _spent(scales, groups):
    own = _own(scales, groups).values()
    return _everyone(scales, groups) + max(own, default=0)


def _by_group(values, groups):
    """Return the values about each group, those about everyone under "all"."""
    found = {}
    for value, group in zip(values, groups):
        found.setdefault(group, []).append(value)
    return found


def _named(values, groups):
    found = _by_group(values, groups)
    found.pop("all", None)
    return found


def _costs(scales):
    return [1 / scale for scale in scales]


@task.mistake
def everything_added(scales, groups):
    """You added up all answers. An answer about the north does not depend on what a
    person in the south answered: only what is about the same person adds up."""
    return sum(_costs(scales))


@task.mistake
def dearest_answer(scales, groups):
    """Your results are the cost of the dearest single answer. Answers about the same
    person add up."""
    return max(_costs(scales))


@task.mistake
def dearest_of_each_kind(scales, groups):
    """Of several answers about a group you counted the dearest only. Each tells a little
    more about the same people: add them up."""
    most = max(map(max, _named(_costs(scales), groups).values()), default=0)
    return most + _everyone(scales, groups)


@task.says_the_same_as(dearest_of_each_kind)
def dearest_of_each_kind_and_of_all(scales, groups):
    found = _by_group(_costs(scales), groups)
    everyone = max(found.pop("all", [0]))
    return everyone + max(map(max, found.values()), default=0)


@task.says_the_same_as(dearest_of_each_kind)
def dearest_of_each_group_added(scales, groups):
    return sum(map(max, _by_group(_costs(scales), groups).values()))


@task.says_the_same_as(dearest_of_each_kind)
def dearest_about_everyone(scales, groups):
    found = _by_group(_costs(scales), groups)
    everyone = max(found.pop("all", [0]))
    return everyone + max(map(sum, found.values()), default=0)


@task.mistake
def scales_for_costs(scales, groups):
    """Your results add up scales. A large scale is much noise and tells little: an answer
    costs 1 divided by its scale."""
    found = _by_group(scales, groups)
    everyone = sum(found.pop("all", []))
    return everyone + max(map(sum, found.values()), default=0)


@task.says_the_same_as(scales_for_costs)
def scales_all_added(scales, groups):
    return sum(scales)


@task.says_the_same_as(scales_for_costs)
def scales_by_group(scales, groups):
    return max(map(sum, _by_group(scales, groups).values()))


@task.says_the_same_as(scales_for_costs)
def scales_by_named_group(scales, groups):
    return max(map(sum, _named(scales, groups).values()), default=0)


@task.mistake
def one_over_added_scales(scales, groups):
    """You added up the scales and divided 1 by that. Divide first: each answer has a cost
    of its own, and the costs add up."""
    found = _by_group(scales, groups)
    everyone = sum(found.pop("all", []))
    return max((1 / (everyone + sum(some)) for some in found.values()), default=0)


@task.says_the_same_as(one_over_added_scales)
def one_over_all_scales(scales, groups):
    return 1 / sum(scales)


@task.says_the_same_as(one_over_added_scales)
def one_over_scales_of_a_group(scales, groups):
    found = _by_group(scales, groups)
    everyone = sum(found.pop("all", []))
    everyone = 1 / everyone if everyone else 0
    return everyone + max((1 / sum(some) for some in found.values()), default=0)


@task.says_the_same_as(one_over_added_scales)
def one_over_scales_of_a_person(scales, groups):
    named = _by_group(scales, groups)
    everyone = sum(named.get("all", []))
    return max(
        1 / (sum(some) + everyone * (name != "all")) for name, some in named.items()
    )


@task.says_the_same_as(one_over_added_scales)
def one_over_scales_alone(scales, groups):
    return max(1 / sum(some) for some in _by_group(scales, groups).values())


@task.mistake
def all_is_a_group(scales, groups):
    """You treated "all" as one more group. An answer about everyone is about the members
    of each group as well, and adds to what is spent on them."""
    return max(map(sum, _by_group(_costs(scales), groups).values()))


@task.mistake
def all_left_out(scales, groups):
    """You left out the answers about everyone. They are about the members of each group,
    too."""
    return max(_own(scales, groups).values(), default=0)


@task.mistake
def all_alone(scales, groups):
    """Your results count the answers about everyone only. Answers about a group cost its
    members something, too."""
    return _everyone(scales, groups)


@task.mistake
def all_for_groups_so_far(scales, groups):
    """An answer about everyone is added only to the groups that have come up before it.
    It is about the members of later groups as well: keep it apart until the end."""
    totals = {}
    for scale, group in zip(scales, groups):
        if group == "all":
            for name in totals:
                totals[name] += 1 / scale
        else:
            totals[group] = totals.get(group, 0) + 1 / scale
    return max(totals.values(), default=0)


@task.says_the_same_as(all_for_groups_so_far)
def all_so_far_and_a_group(scales, groups):
    totals = {}
    for scale, group in zip(scales, groups):
        totals.setdefault(group, 0)
        for name in totals if group == "all" else [group]:
            totals[name] += 1 / scale
    return max(totals.values(), default=0)


@task.mistake
def all_for_later_groups(scales, groups):
    """An answer about everyone is counted only for groups that come up after it. It is
    about those before it as well: keep it apart until the end."""
    totals, everyone = {}, 0
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            totals[group] = totals.get(group, everyone) + 1 / scale
    return max([everyone, *totals.values()])


@task.says_the_same_as(all_for_later_groups)
def all_for_later_groups_only(scales, groups):
    totals, everyone = {}, 0
    for scale, group in zip(scales, groups):
        if group == "all":
            everyone += 1 / scale
        else:
            totals[group] = totals.get(group, everyone) + 1 / scale
    return max(totals.values(), default=0)


@task.mistake
def all_shared_out(scales, groups):
    """You divided the cost of an answer about everyone among the groups. It costs each
    person all of it."""
    own = _own(scales, groups)
    return max(own.values(), default=0) + _everyone(scales, groups) / max(1, len(own))


@task.mistake
def all_once_for_each_answer(scales, groups):
    """An answer about everyone is counted several times, once for each answer about the
    group. Each answer is counted once."""
    everyone = _everyone(scales, groups)
    found = _named(_costs(scales), groups).values()
    return max((sum(some) + len(some) * everyone for some in found), default=0)


@task.mistake
def all_once_for_each_group(scales, groups):
    """An answer about everyone is counted once for each group. A person is in one group,
    and it is about that person once."""
    own = _own(scales, groups)
    return max(own.values(), default=0) + _everyone(scales, groups) * len(own)


@task.mistake
def last_answer_of_each_group(scales, groups):
    """Of several answers about a group only the last is counted. Add to what is there
    in place of replacing it."""
    last = dict(zip(groups, _costs(scales)))
    everyone = last.pop("all", 0)
    return everyone + max(last.values(), default=0)


@task.says_the_same_as(last_answer_of_each_group)
def last_answer_of_each_group_all_added(scales, groups):
    last = dict(zip(groups, _costs(scales)))
    last.pop("all", 0)
    return _everyone(scales, groups) + max(last.values(), default=0)


@task.says_the_same_as(last_answer_of_each_group)
def last_answer_of_each_and_all(scales, groups):
    return max(dict(zip(groups, _costs(scales))).values())


@task.mistake
def last_answer_about_everyone(scales, groups):
    """Of several answers about everyone only the last is counted. Add to what is there
    in place of replacing it."""
    everyone = dict(zip(groups, _costs(scales))).get("all", 0)
    return everyone + max(_own(scales, groups).values(), default=0)


@task.mistake
def first_answer_of_each_group(scales, groups):
    """Of several answers about a group only the first is counted. Each costs something:
    add them up."""
    first = dict(zip(groups[::-1], _costs(scales)[::-1]))
    everyone = first.pop("all", 0)
    return everyone + max(first.values(), default=0)


@task.says_the_same_as(first_answer_of_each_group)
def first_answer_of_each_group_all_added(scales, groups):
    first = dict(zip(groups[::-1], _costs(scales)[::-1]))
    first.pop("all", 0)
    return _everyone(scales, groups) + max(first.values(), default=0)


@task.mistake
def equal_answers_once(scales, groups):
    """Of equal answers about the same group you counted one. Asked twice, a question
    costs twice, since its noise is drawn anew. Does a set or a dictionary hold them?"""
    kept = list(dict.fromkeys(zip(scales, groups)))
    scales, groups = [s for s, _ in kept], [g for _, g in kept]
    own = _own(scales, groups)
    return _everyone(scales, groups) + max(own.values(), default=0)


@task.mistake
def mean_of_the_groups(scales, groups):
    """Your results are the mean over groups. The group about whose members most was told
    is asked for."""
    own = _own(scales, groups).values()
    return _everyone(scales, groups) + (fmean(own) if own else 0)


@task.mistake
def mean_cost(scales, groups):
    """Your results are the mean cost of an answer. What is spent on a person adds up."""
    return fmean(_costs(scales))


@task.mistake
def mean_cost_in_a_group(scales, groups):
    """Your results take the mean cost of the answers about a group. What is spent on its
    members adds up."""
    found = map(fmean, _named(_costs(scales), groups).values())
    return _everyone(scales, groups) + max(found, default=0)


@task.says_the_same_as(mean_cost_in_a_group)
def mean_cost_in_a_group_alone(scales, groups):
    return max(map(fmean, _by_group(_costs(scales), groups).values()))


@task.mistake
def least_spent(scales, groups):
    """Your results are for the group about which *least* was told. Most is asked for."""
    own = _own(scales, groups).values()
    return _everyone(scales, groups) + min(own, default=0)


@task.mistake
def most_answers(scales, groups):
    """Your results are for the group with the most answers. Few answers with little noise
    can cost more than many: compare what was spent."""
    found = _named(_costs(scales), groups)
    most = max(map(len, found.values()), default=0)
    sums = [sum(some) for some in found.values() if len(some) == most]
    return _everyone(scales, groups) + (sums[0] if sums else 0)


@task.mistake
def first_group(scales, groups):
    """Your results are for the group that comes up first. Another can have cost more:
    compare them all."""
    own = [*_own(scales, groups).values(), 0]
    return _everyone(scales, groups) + own[0]


@task.mistake
def last_group(scales, groups):
    """Your results are for the group that comes up last. Another can have cost more:
    compare them all."""
    own = [0, *_own(scales, groups).values()]
    return _everyone(scales, groups) + own[-1]


@task.mistake
def group_of_the_dearest(scales, groups):
    """Your results are for the group with the dearest single answer. Several cheaper ones
    can cost another group more."""
    found = _named(_costs(scales), groups)
    dearest = max(found.values(), key=max, default=[])
    return _everyone(scales, groups) + sum(dearest)


@task.mistake
def neighbours_only(scales, groups):
    """You added up only answers that stand next to each other. Those about a group can
    stand anywhere. (`groupby` needs them in order.)"""
    runs = groupby(zip(_costs(scales), groups), key=lambda answer: answer[1])
    sums = [(name, sum(cost for cost, _ in run)) for name, run in runs]
    return _everyone(scales, groups) + max(
        (s for n, s in sums if n != "all"), default=0
    )


@task.mistake
def name_holds_all(scales, groups):
    """You took groups for everyone whose name only *contains* "all", such as "hall".
    Compare names with `==`, not with `in`."""
    renamed = ["all" if "all" in group else group for group in groups]
    own = _own(scales, renamed)
    return _everyone(scales, renamed) + max(own.values(), default=0)


@task.mistake
def number_of_answers(scales, groups):
    """Your results say how many answers there were about a person. They cost different
    amounts: 1 divided by the scale."""
    counts = Counter(groups)
    return counts.pop("all", 0) + max(counts.values(), default=0)


@task.mistake
def root_of_squares(scales, groups):
    """Your results are the root of the sum of squares. There is a finer theory in which
    something like it is so; here costs are simply added."""
    own = _named([1 / s**2 for s in scales], groups)
    everyone = sum(1 / s**2 for s, g in zip(scales, groups) if g == "all")
    return sqrt(everyone + max(map(sum, own.values()), default=0))


@task.mistake
def first_answer_left_out(scales, groups):
    """The first answer is missing from your results. Does the loop begin with the
    second?"""
    own = _own(scales[1:], groups[1:])
    return _everyone(scales[1:], groups[1:]) + max(own.values(), default=0)


@task.mistake
def last_answer_left_out(scales, groups):
    """The last answer is missing from your results. Does the loop end one step early?"""
    own = _own(scales[:-1], groups[:-1])
    return _everyone(scales[:-1], groups[:-1]) + max(own.values(), default=0)


@task.mistake
def first_answer_only(scales, groups):
    """Your results know the first answer only. Does the function return within its
    loop?"""
    return 1 / scales[0]


@task.mistake
def last_answer_only(scales, groups):
    """Your results know the last answer only. Is a sum set to 0 inside the loop?"""
    return 1 / scales[-1]


@task.mistake
def first_of_a_group_left_out(scales, groups):
    """The first answer about each group is missing from your results. Where a group comes
    up for the first time, this answer counts, too."""
    seen, kept = set(), []
    for scale, group in zip(scales, groups):
        if group in seen or group == "all":
            kept.append((scale, group))
        seen.add(group)
    scales, groups = [s for s, _ in kept], [g for _, g in kept]
    own = _own(scales, groups)
    return _everyone(scales, groups) + max(own.values(), default=0)


@task.mistake
def all_added_to_itself(scales, groups):
    """Where most of all was spent on everyone, you counted it twice: "all" stands among
    the groups, and is added to each. Take it out of the groups first."""
    most = max(map(sum, _by_group(_costs(scales), groups).values()))
    return most + _everyone(scales, groups)


@task.mistake
def capitals_forgotten(scales, groups):
    """You took names for the same that differ in capitals, "a" and "A". They are two
    groups."""
    return _spent(scales, [group.lower() for group in groups])


@task.mistake
def name_inside_a_name(scales, groups):
    """You counted answers for a group whose name is only *part* of the name asked about,
    such as "north" and "northeast". Compare names with `==`, not with `in`."""
    bills = [
        sum(1 / s for s, g in zip(scales, groups) if name in g or g == "all")
        for name in _own(scales, groups)
    ]
    return max(bills, default=_everyone(scales, groups))


@task.mistake
def whole_costs_only(scales, groups):
    """Your results drop what comes after the point in each cost: `1 // scale` is 0 for
    every scale above 1. Divide with `/`."""
    found = _by_group([1 // scale for scale in scales], groups)
    everyone = sum(found.pop("all", []))
    return everyone + max(map(sum, found.values()), default=0)


@task.mistake(on="only about everyone")
def only_all_is_nothing(scales, groups):
    """Where all answers are about everyone you returned 0, as if they were about nobody.
    They are about each person: add them up."""
    return 0


@task.mistake(on="only about everyone")
def only_all_is_none(scales, groups):
    """Where all answers are about everyone you returned None. They are about each person:
    add them up."""
    return


@task.mistake(on="only about everyone")
def only_all_stops(scales, groups):
    """Where all answers are about everyone your function stops: there is no largest of no
    groups. Give `max` a `default`, or ask first."""
    return max([])


@task.mistake(on="only about everyone")
def only_all_dearest(scales, groups):
    """Where all answers are about everyone you returned the cost of the dearest. They are
    all about each person: add them up."""
    return max(_costs(scales))


@task.mistake(on="only about everyone")
def only_all_twice(scales, groups):
    """Where all answers are about everyone you counted each of them twice. Is "all" a
    group of its own here, to which everyone is added?"""
    return 2 * _everyone(scales, groups)


@task.mistake(on="no answers")
def nothing_is_none(scales, groups):
    """Without answers you returned None. Nothing was told about anybody, and nothing
    spent: 0."""
    return


@task.mistake(on="no answers")
def nothing_stops(scales, groups):
    """Without answers your function stops: there is no largest of no groups. Give `max` a
    `default`, or ask first. Nothing is spent: 0."""
    return max([])


@task.right
def with_defaultdict(scales, groups):
    budget = defaultdict(float)
    for scale, group in zip(scales, groups):
        budget[group] += 1 / scale
    shared = budget.pop("all", 0)
    if not budget:
        return shared
    return max(budget.values()) + shared


@task.right
def person_by_person(scales, groups):
    bills = [
        sum(1 / s for s, group in zip(scales, groups) if group in (person, "all"))
        for person in {*groups}
    ]
    return max(bills, default=0)


@task.right
def with_fractions(scales, groups):
    bills = []
    for name in {*groups, "all"}:
        own = [1 / Fraction(s) for s, g in zip(scales, groups) if g in (name, "all")]
        bills.append(sum(own))
    return float(max(bills))


@task.right
def all_added_to_each(scales, groups):
    totals = dict.fromkeys(groups, 0)
    for place, group in enumerate(groups):
        for name in totals if group == "all" else [group]:
            totals[name] += scales[place] ** -1
    return max(totals.values()) if totals else 0
