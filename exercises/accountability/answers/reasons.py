"""What people answer to `reasons`: wrong, and right in unusual style."""

from fractions import Fraction
from math import ceil

from coursekit.exercise import Build, special

task = Build(
    objective="accountability-4",
    points={
        "ordinary": 3,
        "a weight of 0": 1,
        "no single number will do": 1,
        "approved as it is": 1,
    },
    built=(
        "You have built a refusal that can be checked: one number, its value, and what "
        "it would have had to be. And you have seen that there may be several."
    ),
)
task.equivalent = {
    "ends_first: max(weight * (highest - value), weight * (lowest - value)) -> "
    "max(weight * (lowest - value), weight * (highest - value))": (
        "The larger of two is the same in either order."
    ),
}
_COLUMNS = ["savings", "debts", "late", "years", "rent", "age", "loans"]


def _points(weights, person):
    return sum(weights[column] * person[column] for column in weights)


def _short_of(weights, person, threshold):
    return threshold - _points(weights, person)


def _within(ways, allowed):
    """Return the ways that lie in the allowed range."""
    return {c: v for c, v in ways.items() if allowed[c][0] <= v <= allowed[c][1]}


def _all_ways(weights, person, threshold):
    """Return the value that each column would need, allowed or not."""
    short = _short_of(weights, person, threshold)
    if short <= 0:
        return {}
    return {c: person[c] + short / w for c, w in weights.items() if w}


def _right_ones(weights, person, allowed, threshold):
    return _within(_all_ways(weights, person, threshold), allowed)


@task.cases
def cases(rng):
    yield (
        {"savings": 2, "debts": -1, "late": -5, "years": 1},
        {"savings": 5, "debts": 42, "late": 3, "years": 2},
        {"savings": (0, 60), "debts": (0, 100), "late": (0, 20), "years": (0, 10)},
        -35,
    )
    for fates in (
        ["inside", "inside", "high"],
        ["inside", "low", "inside"],
        ["top", "inside", "high", "inside"],
        ["high", "inside", "bottom", "low"],
        ["bottom", "inside", "top"],
        ["low", "inside", "high", "inside", "inside"],
        ["high", "low", "inside"],
        ["low", "high", "top", "bottom", "inside"],
        ["wide", "high", "wide", "inside"],
        ["wide", "wide"],
        ["low", "wide", "wide", "wide"],
        ["zero", "inside"],
        ["wide", "zero", "high"],
    ):
        yield _application(rng, fates)
    yield _application(rng, ["inside", "high", "wide"], short=0.5)
    yield _application(rng, ["wide", "inside"], short=1)
    for fates in (
        ["none", "inside", "inside"],
        ["inside", "none", "high"],
        ["bottom", "none", "inside", "none"],
    ):
        yield special("a weight of 0", *_application(rng, fates))
    for fates in (["high", "low", "high"], ["low"], ["low", "high", "none", "high"]):
        yield special("no single number will do", *_application(rng, fates))
    for spare in (3, 0, 7, 0):
        weights, person, allowed, _ = _application(rng, ["inside", "inside", "high"])
        threshold = _points(weights, person) - spare
        yield special("approved as it is", weights, person, allowed, threshold)


def _application(rng, fates, short=None):
    """Return a refused application in which the columns have these fates.

    "inside" and "wide": the value that would do is allowed; "top" and "bottom": it is
    the highest (the lowest) allowed; "high" and "low": it lies beyond; "zero": it is
    0, which is allowed; "none": the weight is 0. A value at an edge is whole, so that
    no processor rounds it. The score is `short` points short, or, without it, some of
    its own choice.
    """
    while True:
        names = rng.sample(_COLUMNS, len(fates))
        missing = short or rng.choice([6, 12, 18, 20])
        weights, person, allowed = {}, {}, {}
        for name, fate in zip(names, fates):
            weights[name] = _weight(rng, fate, missing)
            person[name] = rng.randint(11, 30)
            if fate == "zero":
                person[name] = -missing // weights[name]
            step = missing / weights[name] if weights[name] else 0
            value = person[name] + step
            low, high = min(value, person[name]), max(value, person[name])
            low, high = int(low) - rng.randint(2, 9), int(high) + rng.randint(2, 9)
            if fate == "top":
                high = int(value)
            if fate == "bottom":
                low = int(value)
            if fate == "high":
                high = person[name] + max(0, ceil(step) - rng.randint(1, 3))
            if fate == "low":
                low = person[name] - max(0, ceil(-step) - rng.randint(1, 3))
            if fate == "wide":
                low, high = low - rng.randint(200, 400), high + rng.randint(200, 400)
            allowed[name] = low, high
        whole = {name: int(value) for name, value in person.items()}
        threshold = _points(weights, whole) + missing
        ways = _all_ways(weights, whole, threshold)
        fits = len(_within(ways, allowed)) == sum(
            fate not in ("high", "low", "none") for fate in fates
        )
        distances = [abs(ways[c] - whole[c]) for c in ways]
        if fits and len(set(distances)) == len(distances) and threshold:
            # The columns of the three stand in different orders.
            whole, allowed = (dict([*d.items()][::-1]) for d in (whole, allowed))
            return weights, whole, allowed, threshold


def _weight(rng, fate, short):
    if fate == "none":
        return 0
    sign = {"top": 1, "high": 1, "bottom": -1, "low": -1, "zero": -1}.get(fate)
    sign = sign or rng.choice([1, -1])
    edge = fate in ("top", "bottom", "zero")
    sizes = [2, 3, 4, 5, 6, 8] if fate in ("inside", "wide") else [1, 2, 3, 4, 5]
    return sign * rng.choice([s for s in sizes if short % s == 0 or not edge])


@task.mistake
def paired_by_place(weights, person, allowed, threshold):
    """Your results pair the columns of the three dicts by their place, and the same
    column can stand at another place in each. Look each up by its name."""
    of_place = dict(zip(weights, person.values()))
    ranges = dict(zip(weights, allowed.values()))
    return _right_ones(weights, of_place, ranges, threshold)


# What is returned


@task.mistake
def changes(weights, person, allowed, threshold):
    """You returned by how much a column would have to change. Asked for is the value
    that it would have then."""
    found = _right_ones(weights, person, allowed, threshold)
    return {column: value - person[column] for column, value in found.items()}


@task.says_the_same_as(changes)
def sizes_of_changes(weights, person, allowed, threshold):
    found = _right_ones(weights, person, allowed, threshold)
    return {column: abs(value - person[column]) for column, value in found.items()}


@task.says_the_same_as(changes)
def changes_within_the_range(weights, person, allowed, threshold):
    found = _all_ways(weights, person, threshold)
    return _within({c: v - person[c] for c, v in found.items()}, allowed)


@task.says_the_same_as(changes)
def changes_whatever_is_allowed(weights, person, allowed, threshold):
    found = _all_ways(weights, person, threshold)
    return {c: v - person[c] for c, v in found.items()}


@task.mistake
def smallest_only(weights, person, allowed, threshold):
    """You returned one reason, the one with the smallest change. Each of the others is
    as true; return all of them."""
    found = _right_ones(weights, person, allowed, threshold)
    return _one(found, lambda column: abs(found[column] - person[column]))


@task.says_the_same_as(smallest_only)
def smallest_change_in_percent(weights, person, allowed, threshold):
    found = _right_ones(weights, person, allowed, threshold)
    return _one(found, lambda c: abs(found[c] - person[c]) / abs(person[c]))


@task.says_the_same_as(smallest_only)
def smallest_if_allowed(weights, person, allowed, threshold):
    found = _all_ways(weights, person, threshold)
    one = _one(found, lambda column: abs(found[column] - person[column]))
    return _within(one, allowed)


def _one(found, key):
    if not found:
        return {}
    column = min(found, key=key)
    return {column: found[column]}


@task.mistake
def first_only(weights, person, allowed, threshold):
    """You returned one reason, the first that will do. Each of the others is as true. Is
    `return` inside the loop?"""
    found = _right_ones(weights, person, allowed, threshold)
    return dict(list(found.items())[:1])


@task.mistake
def first_column_only(weights, person, allowed, threshold):
    """You looked at the first column only. Is `return` inside the loop? Then the others
    are never reached."""
    found = _right_ones(weights, person, allowed, threshold)
    return {c: v for c, v in found.items() if c == next(iter(weights))}


@task.mistake
def last_only(weights, person, allowed, threshold):
    """You returned one reason, the last that will do. Each of the others is as true. Is
    the dict made anew for every column?"""
    found = _right_ones(weights, person, allowed, threshold)
    return dict(list(found.items())[-1:])


@task.mistake
def worst_part_only(weights, person, allowed, threshold):
    """You returned one reason, the column that takes most points away. Every column that
    could do it alone is a reason."""
    found = _right_ones(weights, person, allowed, threshold)
    return _one(found, lambda column: weights[column] * person[column])


@task.mistake
def every_column(weights, person, allowed, threshold):
    """Columns are there that could not do it: the value that they would need lies
    outside their allowed range."""
    return _all_ways(weights, person, threshold)


@task.mistake
def none_for_the_others(weights, person, allowed, threshold):
    """Columns that cannot do it stand in the dict with None, or with the value that they
    have. They should not be in it."""
    found = _right_ones(weights, person, allowed, threshold)
    if _short_of(weights, person, threshold) <= 0:
        return {}
    return {c: found.get(c) for c in weights}


@task.says_the_same_as(none_for_the_others)
def own_value_for_the_others(weights, person, allowed, threshold):
    found = _right_ones(weights, person, allowed, threshold)
    if _short_of(weights, person, threshold) <= 0:
        return {}
    return {c: found.get(c, person[c]) for c in weights}


@task.mistake
def pushed_into_the_range(weights, person, allowed, threshold):
    """Values outside the allowed range are replaced by the nearest one inside. With that
    value the score does not reach the threshold; leave the column out."""
    found = _all_ways(weights, person, threshold)
    return {c: min(max(v, allowed[c][0]), allowed[c][1]) for c, v in found.items()}


@task.mistake
def whole_numbers(weights, person, allowed, threshold):
    """You rounded to whole values. With them the score is not exactly at the
    threshold."""
    found = _all_ways(weights, person, threshold)
    return _within({c: round(v) for c, v in found.items()}, allowed)


@task.says_the_same_as(whole_numbers)
def whole_numbers_far_enough(weights, person, allowed, threshold):
    found = _all_ways(weights, person, threshold)
    away = {c: ceil(v) if weights[c] > 0 else int(v // 1) for c, v in found.items()}
    return _within(away, allowed)


@task.says_the_same_as(whole_numbers)
def whole_numbers_upward(weights, person, allowed, threshold):
    found = _all_ways(weights, person, threshold)
    return _within({c: ceil(v) for c, v in found.items()}, allowed)


@task.says_the_same_as(whole_numbers)
def whole_division(weights, person, allowed, threshold):
    short = _short_of(weights, person, threshold)
    if short <= 0:
        return {}
    return _within(
        {c: person[c] + short // w for c, w in weights.items() if w}, allowed
    )


@task.mistake
def zero_left_out(weights, person, allowed, threshold):
    """A column is missing whose value would be 0. That is a value like any other; `if
    value` takes it for none."""
    found = _right_ones(weights, person, allowed, threshold)
    return {column: value for column, value in found.items() if value}


# The allowed range


@task.mistake
def breaks_off(weights, person, allowed, threshold):
    """The columns after the first that cannot do it are missing. Is the loop left there?
    Leave out that column, and go on."""
    found = _right_ones(weights, person, allowed, threshold)
    kept = {}
    for column in weights:
        if column not in found:
            break
        kept[column] = found[column]
    return kept


@task.mistake
def open_ends(weights, person, allowed, threshold):
    """A value at the very end of the allowed range is left out. Both ends are
    allowed."""
    found = _all_ways(weights, person, threshold)
    return {c: v for c, v in found.items() if allowed[c][0] < v < allowed[c][1]}


@task.mistake
def open_at_the_top(weights, person, allowed, threshold):
    """A value that is exactly the highest allowed is left out. Both ends are
    allowed."""
    found = _all_ways(weights, person, threshold)
    return {c: v for c, v in found.items() if allowed[c][0] <= v < allowed[c][1]}


@task.mistake
def whole_values_only(weights, person, allowed, threshold):
    """Values that are not whole are left out, and perhaps the highest. `v in range(…)`
    knows only whole numbers; compare with both ends."""
    found = _all_ways(weights, person, threshold)
    return {c: v for c, v in found.items() if v in range(*allowed[c])}


@task.says_the_same_as(whole_values_only)
def whole_values_only_with_the_top(weights, person, allowed, threshold):
    found = _all_ways(weights, person, threshold)
    return {
        c: v for c, v in found.items() if v in range(allowed[c][0], allowed[c][1] + 1)
    }


@task.mistake
def open_at_the_bottom(weights, person, allowed, threshold):
    """A value that is exactly the lowest allowed is left out. Both ends are allowed."""
    found = _all_ways(weights, person, threshold)
    return {c: v for c, v in found.items() if allowed[c][0] < v <= allowed[c][1]}


@task.mistake
def no_bottom(weights, person, allowed, threshold):
    """A value below the lowest allowed is in the dict. The range has two ends."""
    found = _all_ways(weights, person, threshold)
    return {c: v for c, v in found.items() if v <= allowed[c][1]}


@task.mistake
def no_top(weights, person, allowed, threshold):
    """A value above the highest allowed is in the dict. The range has two ends."""
    found = _all_ways(weights, person, threshold)
    return {c: v for c, v in found.items() if v >= allowed[c][0]}


@task.mistake
def range_of_the_change(weights, person, allowed, threshold):
    """You compared the change with the allowed range. The range is that of the value
    after the change."""
    found = _all_ways(weights, person, threshold)
    return {
        c: v
        for c, v in found.items()
        if allowed[c][0] <= v - person[c] <= allowed[c][1]
    }


# How the value is found


def _with_step(step, weights, person, allowed, threshold):
    """Return the answer with another way to find the change of a column."""
    short = _short_of(weights, person, threshold)
    if short <= 0:
        return {}
    return _within(
        {c: person[c] + step(short, w) for c, w in weights.items() if w}, allowed
    )


@task.mistake
def multiplies(weights, person, allowed, threshold):
    """The missing points are multiplied by the weight. If a unit is worth five points,
    ten points are two units: divide."""
    return _with_step(lambda short, w: short * w, weights, person, allowed, threshold)


@task.mistake
def not_weighed(weights, person, allowed, threshold):
    """The values are moved by the missing points themselves. A unit of a column is worth
    its weight in points."""
    return _with_step(lambda short, w: short, weights, person, allowed, threshold)


@task.says_the_same_as(not_weighed)
def not_weighed_with_sign(weights, person, allowed, threshold):
    return _with_step(
        lambda short, w: short if w > 0 else -short, weights, person, allowed, threshold
    )


@task.mistake
def always_up(weights, person, allowed, threshold):
    """Columns whose weight is below 0 are moved the wrong way. There, less gives more
    points."""
    return _with_step(
        lambda short, w: short / abs(w), weights, person, allowed, threshold
    )


@task.mistake
def wrong_way(weights, person, allowed, threshold):
    """All values are moved away from the threshold. Is the score taken from the
    threshold, or the threshold from the score?"""
    return _with_step(lambda short, w: -short / w, weights, person, allowed, threshold)


@task.mistake
def only_upward(weights, person, allowed, threshold):
    """Columns whose weight is below 0 are missing. There a smaller value brings the
    points."""
    found = _right_ones(weights, person, allowed, threshold)
    return {c: v for c, v in found.items() if weights[c] > 0}


@task.mistake
def only_downward(weights, person, allowed, threshold):
    """Columns whose weight is above 0 are missing. There a larger value brings the
    points."""
    found = _right_ones(weights, person, allowed, threshold)
    return {c: v for c, v in found.items() if weights[c] < 0}


@task.mistake
def the_column_alone(weights, person, allowed, threshold):
    """The other columns are left out of the score: with your value the column alone
    would reach the threshold. The others keep their points."""
    if _short_of(weights, person, threshold) <= 0:
        return {}
    return _within({c: threshold / w for c, w in weights.items() if w}, allowed)


@task.says_the_same_as(the_column_alone)
def the_column_alone_rises(weights, person, allowed, threshold):
    if _short_of(weights, person, threshold) <= 0:
        return {}
    return _within(
        {c: person[c] + threshold / w for c, w in weights.items() if w}, allowed
    )


@task.says_the_same_as(the_column_alone)
def short_of_the_part(weights, person, allowed, threshold):
    if _short_of(weights, person, threshold) <= 0:
        return {}
    ways = {
        c: person[c] + (threshold - w * person[c]) / w for c, w in weights.items() if w
    }
    return _within(ways, allowed)


@task.mistake
def score_without_weights(weights, person, allowed, threshold):
    """The score adds up the values as they are. Each is multiplied by its weight
    first."""
    short = threshold - sum(person.values())
    if short <= 0:
        return {}
    return _within({c: person[c] + short / w for c, w in weights.items() if w}, allowed)


@task.mistake
def score_of_gains_only(weights, person, allowed, threshold):
    """Columns whose weight is below 0 do not lower the score. Their points are taken
    away, so they count with their sign."""
    short = threshold - sum(w * person[c] for c, w in weights.items() if w > 0)
    if short <= 0:
        return {}
    return _within({c: person[c] + short / w for c, w in weights.items() if w}, allowed)


@task.says_the_same_as(score_of_gains_only)
def score_without_signs(weights, person, allowed, threshold):
    short = threshold - sum(abs(w) * person[c] for c, w in weights.items())
    if short <= 0:
        return {}
    return _within({c: person[c] + short / w for c, w in weights.items() if w}, allowed)


@task.mistake
def shared_out(weights, person, allowed, threshold):
    """The missing points are shared out among the columns. Each column has to bring all
    of them alone."""
    share = len(weights)
    return _with_step(
        lambda short, w: short / share / w, weights, person, allowed, threshold
    )


@task.mistake
def present_value_forgotten(weights, person, allowed, threshold):
    """The points that the column brings now are counted twice, or not at all. Its new
    value has to bring what it brings now, and what is missing."""
    if _short_of(weights, person, threshold) <= 0:
        return {}
    score = _points(weights, person)
    ways = {c: person[c] + (threshold + score) / w for c, w in weights.items() if w}
    return _within(ways, allowed)


@task.says_the_same_as(present_value_forgotten)
def rest_counted_with_the_column(weights, person, allowed, threshold):
    if _short_of(weights, person, threshold) <= 0:
        return {}
    score = _points(weights, person)
    ways = {c: (threshold - score - w * person[c]) / w for c, w in weights.items() if w}
    return _within(ways, allowed)


@task.says_the_same_as(present_value_forgotten)
def rest_added(weights, person, allowed, threshold):
    if _short_of(weights, person, threshold) <= 0:
        return {}
    score = _points(weights, person)
    ways = {c: (threshold + score - w * person[c]) / w for c, w in weights.items() if w}
    return _within(ways, allowed)


# A weight of 0


def _zero_too(value, weights, person, allowed, threshold):
    found = _right_ones(weights, person, allowed, threshold)
    zeros = {c: value(c) for c, w in weights.items() if w == 0}
    return {c: {**found, **zeros}[c] for c in weights if c in found or c in zeros}


@task.mistake(on="a weight of 0")
def weight_0_fails(weights, person, allowed, threshold):
    """Your function divides by a weight of 0. No value of such a column changes the
    score, so it is no reason; leave it out."""
    raise ZeroDivisionError


@task.mistake(on="a weight of 0")
def weight_0_as_it_is(weights, person, allowed, threshold):
    """A column with weight 0 is in the dict, with the value that it has. No value of it
    changes the score, so it is no reason; leave it out."""
    return _zero_too(person.get, weights, person, allowed, threshold)


@task.mistake(on="a weight of 0")
def weight_0_is_none(weights, person, allowed, threshold):
    """A column with weight 0 is in the dict, with None. It is no reason; leave it out."""
    return _zero_too(lambda column: None, weights, person, allowed, threshold)


@task.mistake(on="a weight of 0")
def weight_0_is_zero(weights, person, allowed, threshold):
    """A column with weight 0 is in the dict, with 0. It is no reason; leave it out."""
    return _zero_too(lambda column: 0, weights, person, allowed, threshold)


@task.mistake(on="a weight of 0")
def weight_0_ends_it(weights, person, allowed, threshold):
    """With a column of weight 0 you returned an empty dict. The other columns can still
    be reasons."""
    return {}


@task.mistake(on="a weight of 0")
def weight_0_breaks_off(weights, person, allowed, threshold):
    """The columns after one with weight 0 are missing. Is the loop left there? Leave out
    that column, and go on."""
    found = _right_ones(weights, person, allowed, threshold)
    kept = {}
    for column, weight in weights.items():
        if weight == 0:
            break
        if column in found:
            kept[column] = found[column]
    return kept


# No single number will do


@task.mistake(on="no single number will do")
def nothing_is_none(weights, person, allowed, threshold):
    """Where no single number will do you returned None. An empty dict says that there is
    no such reason."""
    return


@task.mistake(on="no single number will do")
def nearest_instead(weights, person, allowed, threshold):
    """Where no single number will do you returned one that will not. An empty dict says
    that there is no such reason."""
    found = _all_ways(weights, person, threshold)
    return _one(found, lambda column: abs(found[column] - person[column]))


# Approved as it is


def _although_approved(weights, person, threshold):
    short = _short_of(weights, person, threshold)
    return {c: person[c] + short / w for c, w in weights.items() if w}


@task.mistake(on="approved as it is")
def room_to_fall(weights, person, allowed, threshold):
    """For an application that is approved you returned how its values could change until
    it reaches the threshold. It needs no reason: return an empty dict."""
    return _within(_although_approved(weights, person, threshold), allowed)


@task.says_the_same_as(room_to_fall)
def room_to_fall_whatever_is_allowed(weights, person, allowed, threshold):
    return _although_approved(weights, person, threshold)


@task.mistake(on="approved as it is")
def refused_at_the_threshold(weights, person, allowed, threshold):
    """A score that is equal to the threshold was taken for a refusal. It is approved, so
    there is no reason to give."""
    if _short_of(weights, person, threshold) < 0:
        return {}
    return _within(_although_approved(weights, person, threshold), allowed)


@task.says_the_same_as(refused_at_the_threshold)
def refused_at_the_threshold_whatever_is_allowed(weights, person, allowed, threshold):
    if _short_of(weights, person, threshold) < 0:
        return {}
    return _although_approved(weights, person, threshold)


@task.mistake(on="approved as it is")
def approved_is_none(weights, person, allowed, threshold):
    """For an application that is approved you returned None. An empty dict is asked
    for."""
    return


@task.mistake(on="approved as it is")
def approved_keeps_its_values(weights, person, allowed, threshold):
    """For an application that is approved you returned its values. An empty dict is
    asked for."""
    return dict(person)


# Right, in other styles


@task.right
def tries_the_new_score(weights, person, allowed, threshold):
    if sum(w * person[c] for c, w in weights.items()) >= threshold:
        return {}
    found = {}
    for column in person:
        if not weights[column]:
            continue
        rest = sum(weights[c] * person[c] for c in person if c != column)
        value = (threshold - rest) / weights[column]
        if value < allowed[column][0] or value > allowed[column][1]:
            continue
        found[column] = value
    return found


@task.right
def in_fractions(weights, person, allowed, threshold):
    short = Fraction(threshold) - sum(Fraction(weights[c]) * person[c] for c in weights)
    needed = {c: person[c] + short / w for c, w in weights.items() if w != 0}
    return {
        c: value
        for c, value in needed.items()
        if short > 0 and min(allowed[c]) <= value <= max(allowed[c])
    }


@task.right
def ends_first(weights, person, allowed, threshold):
    short = threshold
    for column, value in person.items():
        short -= weights[column] * value
    found = {}
    for column, (lowest, highest) in allowed.items():
        weight, value = weights[column], person[column]
        most = max(weight * (highest - value), weight * (lowest - value))
        if 0 < short <= most:
            found[column] = value + short / weight
    return found
