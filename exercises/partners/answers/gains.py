"""What people answer to `gains`: wrong, and right in unusual style."""

from statistics import fmean, mean, median

from coursekit.exercise import Build, special

NAMES = ["large", "small", "north", "hill", "a", "ab", "St. Mary"]

task = Build(
    objective="partners-3",
    points={"ordinary": 3, "no draws": 1, "no members": 1},
    built=(
        "You have built the table that each partner should ask for before it signs: "
        "what it gains, and in how many draws it would have lost."
    ),
)


@task.cases
def cases(rng):
    yield (
        {
            "large": [58, 57, 59, 58],
            "small": [51, 57, 40, 52],
            "not in it": [55, 54, 56, 55],
        },
        {"large": [58, 58, 57, 58], "small": [57, 56, 56, 57]},
    )
    yield {"x": [40, 50]}, {"x": [45, 50]}
    for members, outside, draws in (
        *((1, 1, 3), (2, 0, 4), (2, 1, 5), (3, 0, 3), (3, 1, 6), (4, 1, 4)),
        *((2, 2, 4), (3, 2, 3), (2, 0, 2), (4, 0, 5), (3, 1, 20)),
    ):
        yield _drawn(rng, members, outside, draws)
    # One draw; nothing changes; both ends of the range; a 0 is a result.
    yield {"a": [30], "b": [44]}, {"b": [41], "a": [36]}
    yield {"a": [30, 30], "b": [44, 2]}, {"a": [30, 30], "b": [44, 2]}
    yield {"a": [0, 60, 0], "b": [60, 0, 7]}, {"b": [0, 60, 0], "a": [60, 0, 0]}
    yield {"a": [0, 9, 5], "b": [8, 0, 0]}, {"a": [7, 0, 5], "b": [0, 0, 3]}
    # Equal lists under different names, equal values within a list.
    yield {"a": [50, 50, 50], "b": [50, 50, 50]}, {"b": [51, 49, 50], "a": [48, 52, 48]}
    yield {"a": [20, 20], "b": [20, 20], "c": [9, 9]}, {"a": [25, 25], "b": [25, 25]}
    for members, outside in ((1, 1), (2, 0), (3, 1)):
        names = rng.sample(NAMES, members + outside)
        yield special(
            "no draws",
            {name: [] for name in names},
            {name: [] for name in names[:members][::-1]},
        )
    yield special("no members", {}, {})
    yield special("no members", {"a": [50, 40], "b": [51, 52]}, {})
    yield special("no members", {"a": [5]}, {})
    yield special("no members", {"north": []}, {})


def _drawn(rng, members, outside, draws):
    """Return results alone and together; names stand in different orders.

    With several draws each member has one that is worse, one that is equal and one that
    is better, as far as they go.
    """
    names = rng.sample(NAMES, members + outside)
    level = {name: rng.randint(15, 45) for name in names}
    alone = {
        name: [level[name] + rng.randint(-9, 9) for _ in range(draws)] for name in names
    }
    inside = rng.sample(names, members)
    if members > 1 and inside == [name for name in names if name in inside]:
        inside = inside[::-1]
    together = {}
    for name in inside:
        changes = [-rng.randint(1, 5), 0, rng.randint(3, 12)][:draws]
        changes += [rng.choice([-2, -1, 0, 4, 6]) for _ in range(draws - 3)]
        rng.shuffle(changes)
        together[name] = [min(60, a + c) for a, c in zip(alone[name], changes)]
    return alone, together


def _changes(one, two):
    return [b - a for a, b in zip(one, two)]


def _worse(changes):
    return sum(change < 0 for change in changes)


def _both(changes):
    return (fmean(changes) if changes else None, _worse(changes))


def _of_members(judge, alone, together):
    """Return `judge` of the two lists of each member."""
    return {name: judge(alone[name], scores) for name, scores in together.items()}


@task.mistake
def the_other_way_round(alone, together):
    """You took away what was right together from what was right alone. Whoever gains by
    the alliance comes out below 0 that way."""
    return _of_members(lambda a, b: _both(_changes(b, a)), alone, together)


@task.mistake
def sign_turned(alone, together):
    """Your means have the wrong sign: asked for is together minus alone."""
    return _of_members(
        lambda a, b: (fmean(_changes(b, a)), _worse(_changes(a, b))), alone, together
    )


@task.mistake
def better_counted(alone, together):
    """You counted the draws in which the alliance was better. Asked for are those in which
    it was worse."""
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)), _worse(_changes(b, a))), alone, together
    )


@task.mistake
def equal_is_worse(alone, together):
    """You counted draws without any difference as worse. Equal is not less."""
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)), sum(c <= 0 for c in _changes(a, b))),
        *(alone, together),
    )


@task.mistake
def not_equal_counted(alone, together):
    """You counted all draws in which there is a difference. Only those count in which
    together was less."""
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)), sum(c != 0 for c in _changes(a, b))),
        *(alone, together),
    )


@task.mistake
def share_of_draws(alone, together):
    """In the second place stands a share of the draws. Asked for is how many they are."""
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)), _worse(_changes(a, b)) / len(a)),
        *(alone, together),
    )


@task.mistake
def worse_on_the_whole(alone, together):
    """In the second place stands 1 if the mean is below 0, and otherwise 0. Asked for is
    a count of draws: an alliance can be better on average and worse in some."""
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)), int(fmean(_changes(a, b)) < 0)),
        *(alone, together),
    )


@task.mistake
def below_the_mean_alone(alone, together):
    """You compared each draw of the alliance with the mean of the hospital alone. A draw
    can be hard for both: compare within the draw."""
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)), sum(x < fmean(a) for x in b)),
        *(alone, together),
    )


@task.mistake
def sorted_first(alone, together):
    """You sorted the lists before you compared them. Entry by entry they belong to the
    same draw, and sorting puts different draws side by side."""
    return _of_members(
        lambda a, b: _both(_changes(sorted(a), sorted(b))), alone, together
    )


@task.mistake
def sum_of_changes(alone, together):
    """In the first place stands a sum over the draws. Divide it by how many draws there
    are."""
    return _of_members(
        lambda a, b: (sum(_changes(a, b)), _worse(_changes(a, b))), alone, together
    )


@task.mistake
def percent_of_alone(alone, together):
    """Your gains are relative to what the hospital could do alone. Asked for is a number
    of patients."""
    return _of_members(
        lambda a, b: (
            fmean(_changes(a, b)) / fmean(a) if any(a) else 0,
            _worse(_changes(a, b)),
        ),
        *(alone, together),
    )


@task.says_the_same_as(percent_of_alone)
def percent_of_alone_times_hundred(alone, together):
    return _of_members(
        lambda a, b: (
            100 * fmean(_changes(a, b)) / fmean(a) if any(a) else 0,
            _worse(_changes(a, b)),
        ),
        *(alone, together),
    )


@task.mistake
def share_of_sixty(alone, together):
    """Your gains are shares, or percent, of the 60 patients. Asked for is a number of
    patients."""
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)) / 60, _worse(_changes(a, b))),
        *(alone, together),
    )


@task.says_the_same_as(share_of_sixty)
def percent_of_sixty(alone, together):
    return _of_members(
        lambda a, b: (fmean(_changes(a, b)) / 60 * 100, _worse(_changes(a, b))),
        *(alone, together),
    )


@task.mistake
def divided_by_sixty(alone, together):
    """Your results divide the sum of the differences by 60. A mean over draws divides by
    how many draws there are."""
    return _of_members(
        lambda a, b: (sum(_changes(a, b)) / 60, _worse(_changes(a, b))),
        *(alone, together),
    )


@task.mistake
def mean_of_together(alone, together):
    """In the first place stands how many the alliance is right for on average. Asked for
    is by how many that is more than alone."""
    return _of_members(lambda a, b: (fmean(b), _worse(_changes(a, b))), alone, together)


@task.mistake
def count_without_mean(alone, together):
    """Each member has a number in your results, in how many draws it was worse. Asked for
    is a tuple of two: the mean gain, and that number."""
    return _of_members(lambda a, b: _worse(_changes(a, b)), alone, together)


@task.mistake
def never_below_zero(alone, together):
    """You raised gains below 0 to 0. An alliance can harm a member, and then the gain is
    below 0."""
    return _of_members(
        lambda a, b: (max(0, fmean(_changes(a, b))), _worse(_changes(a, b))),
        *(alone, together),
    )


@task.says_the_same_as(never_below_zero)
def each_never_below_zero(alone, together):
    return _of_members(
        lambda a, b: (
            fmean([max(0, c) for c in _changes(a, b)]),
            _worse(_changes(a, b)),
        ),
        *(alone, together),
    )


@task.mistake
def how_far_apart(alone, together):
    """You dropped the signs of the differences. Then a loss counts as a gain."""
    return _of_members(
        lambda a, b: (fmean(map(abs, _changes(a, b))), _worse(_changes(a, b))),
        *(alone, together),
    )


@task.says_the_same_as(how_far_apart)
def how_far_on_average(alone, together):
    return _of_members(
        lambda a, b: (abs(fmean(_changes(a, b))), _worse(_changes(a, b))),
        *(alone, together),
    )


@task.mistake
def middle_gain(alone, together):
    """In the first place stands the middle one of the differences. The mean is asked
    for."""
    return _of_members(
        lambda a, b: (median(_changes(a, b)), _worse(_changes(a, b))), alone, together
    )


@task.mistake
def best_gain(alone, together):
    """In the first place stands the largest difference. The mean over all draws is asked
    for."""
    return _of_members(
        lambda a, b: (max(_changes(a, b)), _worse(_changes(a, b))), alone, together
    )


@task.mistake
def mean_where_it_differs(alone, together):
    """In your mean the draws without a difference are missing. They are draws like the
    others, with a difference of 0."""
    return _of_members(
        lambda a, b: (
            fmean([c for c in _changes(a, b) if c] or [0]),
            _worse(_changes(a, b)),
        ),
        *(alone, together),
    )


@task.mistake
def zeros_left_out(alone, together):
    """You left out draws in which a model was right for 0 patients. 0 of 60 is a result
    like any other."""

    def judge(a, b):
        changes = [y - x for x, y in zip(a, b) if x and y]
        return (fmean(changes or [0]), _worse(changes))

    return _of_members(judge, alone, together)


@task.says_the_same_as(zeros_left_out)
def zeros_alone_left_out(alone, together):
    def judge(a, b):
        changes = [y - x for x, y in zip(a, b) if x]
        return (fmean(changes or [0]), _worse(changes))

    return _of_members(judge, alone, together)


@task.mistake
def first_draw_only(alone, together):
    """Your results know the first draw only. Does something return, or break, within the
    loop?"""
    return _of_members(lambda a, b: _both(_changes(a, b)[:1]), alone, together)


@task.says_the_same_as(first_draw_only)
def first_draw_of_all(alone, together):
    return _of_members(
        lambda a, b: ((b[0] - a[0]) / len(a), int(b[0] < a[0])), alone, together
    )


@task.mistake
def last_draw_only(alone, together):
    """Your results know the last draw only. Is a sum or a list begun anew inside the
    loop?"""
    return _of_members(lambda a, b: _both(_changes(a, b)[-1:]), alone, together)


@task.says_the_same_as(last_draw_only)
def last_draw_of_all(alone, together):
    return _of_members(
        lambda a, b: ((b[-1] - a[-1]) / len(a), int(b[-1] < a[-1])), alone, together
    )


@task.mistake
def first_draw_left_out(alone, together):
    """The first draw is missing from your results. Places in a list are counted from
    0."""
    return _of_members(
        lambda a, b: _both(_changes(a, b)[1:]) if len(a) > 1 else (0, 0),
        *(alone, together),
    )


@task.mistake
def last_draw_left_out(alone, together):
    """The last draw is missing from your results. Does the loop end one step early?"""
    return _of_members(
        lambda a, b: _both(_changes(a, b)[:-1]) if len(a) > 1 else (0, 0),
        *(alone, together),
    )


@task.mistake
def one_draw_too_few(alone, together):
    """You divided by one draw too few."""
    return _of_members(
        lambda a, b: (
            sum(_changes(a, b)) / max(1, len(a) - 1),
            _worse(_changes(a, b)),
        ),
        *(alone, together),
    )


@task.mistake
def four_draws_always(alone, together):
    """Your mean divides by four, as in the example. Divide by how many draws there are."""
    return _of_members(
        lambda a, b: (sum(_changes(a, b)) / 4, _worse(_changes(a, b))), alone, together
    )


@task.mistake
def divided_by_members(alone, together):
    """Your mean divides by how many members there are. Divide by how many draws there
    are."""
    return _of_members(
        lambda a, b: (sum(_changes(a, b)) / len(together), _worse(_changes(a, b))),
        *(alone, together),
    )


@task.mistake
def paired_by_place(alone, together):
    """The first list of the one dictionary is compared with the first of the other, and
    so on. They may stand in another order: the name says which belong together."""
    return {
        name: _both(_changes(a, b))
        for (name, b), a in zip(together.items(), alone.values())
    }


@task.says_the_same_as(paired_by_place)
def paired_by_place_named_alone(alone, together):
    return {
        name: _both(_changes(a, b))
        for (name, a), b in zip(alone.items(), together.values())
    }


@task.mistake
def outside_with_zero(alone, together):
    """Hospitals outside the alliance stand in your results, too. Only members have a
    place there."""
    return {
        name: _both(_changes(scores, together.get(name, scores)))
        for name, scores in alone.items()
    }


@task.says_the_same_as(outside_with_zero)
def outside_with_none(alone, together):
    return {
        name: _both(_changes(scores, together.get(name, [])))
        for name, scores in alone.items()
    }


@task.mistake
def everyone_must_be_a_member(alone, together):
    """Your function stops with KeyError where a hospital is outside the alliance. Go
    through the members."""
    return {
        name: _both(_changes(scores, together[name])) for name, scores in alone.items()
    }


@task.mistake
def first_member_only(alone, together):
    """Only the first member stands in your results. Does the function return within its
    loop?"""
    first = dict([*together.items()][:1])
    return _of_members(lambda a, b: _both(_changes(a, b)), alone, first)


@task.mistake
def last_member_only(alone, together):
    """Only the last member stands in your results. Is the dictionary begun anew inside the
    loop?"""
    last = dict([*together.items()][-1:])
    return _of_members(lambda a, b: _both(_changes(a, b)), alone, last)


@task.mistake
def same_for_all(alone, together):
    """Every member has the mean over all members in your results. What one gains, another
    need not."""
    gained = [c for name, b in together.items() for c in _changes(alone[name], b)]
    return _of_members(
        lambda a, b: (fmean(gained), _worse(_changes(a, b))), alone, together
    )


@task.mistake
def carried_over(alone, together):
    """What was found for one member is still there when the next is counted. Begin anew
    for each."""
    found, changes = {}, []
    for name, scores in together.items():
        changes += _changes(alone[name], scores)
        found[name] = _both(changes)
    return found


@task.mistake
def count_carried_over(alone, together):
    """The count of worse draws goes on from one member to the next. Begin it anew for
    each."""
    found, worse = {}, 0
    for name, scores in together.items():
        changes = _changes(alone[name], scores)
        worse += _worse(changes)
        found[name] = (fmean(changes), worse)
    return found


@task.mistake
def only_those_who_gain(alone, together):
    """Members that do not gain are missing from your results. They belong in, with what
    they lose."""
    found = _of_members(lambda a, b: _both(_changes(a, b)), alone, together)
    return {name: pair for name, pair in found.items() if pair[0] > 0}


@task.says_the_same_as(only_those_who_gain)
def only_those_who_do_not_lose(alone, together):
    found = _of_members(lambda a, b: _both(_changes(a, b)), alone, together)
    return {name: pair for name, pair in found.items() if pair[0] >= 0}


@task.mistake
def equal_changes_once(alone, together):
    """Of equal differences only one is counted. Does a set hold them?"""
    return _of_members(lambda a, b: _both(sorted(set(_changes(a, b)))), alone, together)


@task.mistake
def count_then_mean(alone, together):
    """The two results of each member stand in the wrong order: first the mean, then the
    count."""
    return _of_members(lambda a, b: _both(_changes(a, b))[::-1], alone, together)


@task.mistake
def only_the_mean(alone, together):
    """Each member has a number in your results. Asked for is a tuple of two: the mean, and
    in how many draws it was worse."""
    return _of_members(lambda a, b: fmean(_changes(a, b)), alone, together)


@task.mistake
def lists_for_tuples(alone, together):
    """Each member has a list in your results. Asked for is a tuple, in round brackets."""
    return _of_members(lambda a, b: list(_both(_changes(a, b))), alone, together)


@task.mistake(on="no draws")
def no_draws_is_zero(alone, together):
    """Without draws you returned a gain of 0, as if nothing had changed. Nothing is known:
    in the first place of the tuple stands None."""
    return {name: (0, 0) for name in together}


@task.mistake(on="no draws")
def no_draws_stops(alone, together):
    """Without draws your function stops: there is nothing to divide by. Ask first whether
    there are any."""
    return 1 / 0


@task.says_the_same_as(no_draws_stops)
def no_draws_stops_in_the_library(alone, together):
    return mean([])


@task.mistake(on="no draws")
def no_draws_both_none(alone, together):
    """Without draws you returned None for the count as well. In none of no draws was it
    worse: the count is 0."""
    return {name: (None, None) for name in together}


@task.mistake(on="no draws")
def no_draws_only_none(alone, together):
    """Without draws a member has None in your results. Asked for is a tuple: (None, 0)."""
    return {name: None for name in together}


@task.mistake(on="no draws")
def no_draws_no_entry(alone, together):
    """Without draws the members are missing from your results. Each has an entry, the
    tuple (None, 0)."""
    return {}


@task.mistake(on="no draws")
def no_draws_and_outside(alone, together):
    """Without draws, hospitals outside the alliance stand in your results, too. Only
    members have a place there."""
    return {name: (None, 0) for name in alone}


@task.mistake(on="no members")
def no_members_is_none(alone, together):
    """Without members you returned None. Asked for is a dict: an empty one."""
    return


@task.mistake(on="no members")
def no_members_all_hospitals(alone, together):
    """Without members you returned an entry for each hospital. None of them is in the
    alliance: the dict is empty."""
    return {name: (None, 0) for name in alone}


@task.says_the_same_as(no_members_all_hospitals)
def no_members_all_with_zero(alone, together):
    return {name: (0, 0) for name in alone}


@task.mistake(on="no members")
def no_members_a_pair(alone, together):
    """Without members you returned a tuple. Asked for is a dict: an empty one."""
    return (None, 0)


@task.right
def sums_and_counters(alone, together):
    result = {}
    for name in together:
        total = worse = 0
        for k in range(len(together[name])):
            change = together[name][k] - alone[name][k]
            total += change
            if change < 0:
                worse += 1
        draws = len(alone[name])
        result[name] = (total / draws if draws > 0 else None, worse)
    return result


@task.right
def means_apart(alone, together):
    def about(name):
        before, after = alone[name], together[name]
        if not before:
            return None, 0
        gain = mean(after) - mean(before)
        return gain, len([b for a, b in zip(before, after) if b < a])

    return {name: about(name) for name in alone if name in together}


@task.right
def with_the_library(alone, together):
    answer = dict.fromkeys(together, (None, 0))
    for name in set(alone) & set(together):
        changes = list(map(int.__sub__, together[name], alone[name]))
        if len(changes):
            below = list(filter(lambda change: change <= -1, changes))
            answer.update({name: (fmean(changes), len(below))})
    return answer
