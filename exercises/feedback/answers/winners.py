"""What people answer to `winners`: wrong, and right in unusual style."""

from collections import Counter
from itertools import combinations, pairwise, permutations

from coursekit.exercise import Build, special

from .shared import (
    RULES,
    TWELVE,
    above,
    by_firsts,
    by_pairs,
    by_places,
    most,
    won,
)

task = Build(
    objective="feedback-1",
    points={"ordinary": 3, "a tie": 1, "a drawn pair": 1, "no people": 1},
    built=(
        "You have built three ways to turn the same people's wishes into one winner. "
        "They need not agree, and none of them is told by the data."
    ),
)


@task.cases
def cases(rng):
    for rule in RULES:
        yield TWELVE, rule
    for rule in RULES:
        for options in (3, 4, 4, 5, 5):
            yield _told_apart(rng, rule, options), rule
    for options in (5, 6, 5, 6):  # every place counts, not the first three only
        yield _told_apart(rng, "places", options, _fixed(3, 2, 1)), "places"
    for options in (4, 4, 5):
        yield _told_apart(rng, "pairs", options, *ONE_WAY, _people_of_wins), "pairs"
    for rule in RULES:
        yield [_order(rng, 4)], rule
    yield [list("BA"), list("AB"), list("BA")], rng.choice(["first", "pairs"])
    for rule, options, people in (
        *(("first", 3, 6), ("first", 4, 8), ("first", 3, 7), ("places", 3, 5)),
        *(("places", 4, 6), ("places", 3, 4), ("pairs", 3, 3), ("pairs", 4, 5)),
        *(("pairs", 3, 9), ("pairs", 4, 7)),
    ):
        yield special("a tie", _tied(rng, rule, options, people), rule)
    for options, people in ((3, 4), (3, 6), (4, 6), (4, 4), (3, 8), (4, 8)):
        yield special("a drawn pair", _drawn(rng, options, people), "pairs")
    yield special("a drawn pair", [list("BA"), list("AB")], "pairs")
    yield special("a drawn pair", [list("CAB"), list("BAC")], "pairs")
    for rule in RULES:
        yield special("no people", [], rule)


def _order(rng, options):
    return rng.sample("ABCDEF"[:options], options)


def _people(rng, options, people):
    """Return ballots, some of them alike, so that a winner by one rule can be clear."""
    kinds = [_order(rng, options) for _ in range(rng.randint(3, 5))]
    return [list(rng.choice(kinds)) for _ in range(people)]


def _balanced(ballots):
    """Return how many pairs are drawn: as many people for the one as for the other."""
    pairs = combinations(ballots[0], 2)
    return sum(2 * above(ballots, *pair) == len(ballots) for pair in pairs)


def _told_apart(rng, rule, options, *others):
    """Return ballots with one winner by each rule, no two of them the same if there are
    enough options, and another one by each way `others` of giving points."""
    while True:
        ballots = _people(rng, options, rng.randint(5, 13))
        found = {name: won(ballots, name) for name in ("first", "places")}
        if found["first"] == found["places"] and options > 3:
            continue  # found fast, before any pairs are counted
        found["pairs"] = won(ballots, "pairs")
        different = len({*map(tuple, found.values())}) == 3 or options == 3
        mine = found.pop(rule)
        clear = len(mine) == 1 and mine not in found.values() and different
        apart = clear and all(most(points(ballots)) != mine for points in others)
        if apart and not _balanced(ballots):
            return ballots


def _tied(rng, rule, options, people):
    """Return ballots with several winners by a rule, no pair being drawn, and the one
    that comes first in the alphabet not first in the first list."""
    while True:
        ballots = _people(rng, options, people)
        tied = won(ballots, rule)
        drawn = _balanced(ballots) and rule == "pairs"
        seen_first = [option for option in ballots[0] if option in tied]
        if len(tied) > 1 and not drawn and seen_first != tied:
            return ballots


def _drawn(rng, options, people):
    """Return ballots with a drawn pair on which the winners by pairs depend."""
    while True:
        ballots = _people(rng, options, people)
        right = won(ballots, "pairs")
        ways = [_at_least_half, _with_halves][: options - 2]
        apart = all(most(points(ballots)) != right for points in ways)
        if apart and _balanced(ballots):
            return ballots


def _at_least_half(ballots):
    return {
        one: sum(
            2 * above(ballots, one, two) >= len(ballots)
            for two in ballots[0]
            if two != one
        )
        for one in ballots[0]
    }


def _with_halves(ballots):
    one, two = by_pairs(ballots), _at_least_half(ballots)
    return {option: one[option] + two[option] for option in one}


def _one_way(order):
    """Return points by pairs that look at every two in one direction only."""

    def points(ballots):
        sums = dict.fromkeys(ballots[0], 0)
        for one, two in combinations(order(ballots[0]), 2):
            sums[one] += above(ballots, one, two) > len(ballots) / 2
        return sums

    return points


def _side_by_side(ballots):
    """Return points by pairs for those side by side in the first list only."""
    points = dict.fromkeys(ballots[0], 0)
    for one, two in pairwise(ballots[0]):
        for a, b in ((one, two), (two, one)):
            points[a] += above(ballots, a, b) > len(ballots) / 2
    return points


def _people_of_wins(ballots):
    """Return points by pairs that count the people of each win."""
    return {
        one: sum(
            number
            for two in ballots[0]
            if 2 * (number := above(ballots, one, two)) > len(ballots)
        )
        for one in ballots[0]
    }


ONE_WAY = (_one_way(sorted), _one_way(list), _side_by_side)


def _with(changed):
    """Return a function that is right but for the points by one rule or more."""
    rules = {**RULES, **changed}

    def answer(ballots, rule):
        return most(rules[rule](ballots)) if ballots else []

    return answer


def _lasts(ballots):
    lasts = [ballot[-1] for ballot in ballots]
    return {option: lasts.count(option) for option in ballots[0]}


def _negative(points):
    return {option: -number for option, number in points.items()}


@task.mistake
def first_places_always(ballots, rule):
    """Your results go by first places, whatever the rule. Most first places need not mean
    most preferred: with "places" and "pairs" the rest of each list counts too."""
    return won(ballots, "first")


@task.mistake
def first_places_for_places(ballots, rule):
    """With "places" your results go by first places. Each person gives points to all
    options, as many as stand below it."""
    return _with({"places": by_firsts})(ballots, rule)


@task.mistake
def first_places_for_pairs(ballots, rule):
    """With "pairs" your results go by first places. Compare each option with each other:
    who stands above whom, further down the lists as well?"""
    return _with({"pairs": by_firsts})(ballots, rule)


@task.mistake
def places_always(ballots, rule):
    """Your results go by points for places, whatever the rule."""
    return won(ballots, "places")


@task.mistake
def pairs_always(ballots, rule):
    """Your results go by pairs, whatever the rule."""
    return won(ballots, "pairs")


@task.mistake
def places_for_first(ballots, rule):
    """With "first" your results go by points for places. Only the top of each list
    counts."""
    return _with({"first": by_places})(ballots, rule)


@task.mistake
def people_for_pairs(ballots, rule):
    """With "pairs" your results add up people over all comparisons. That is the same as
    points for places. A comparison gives 1 point to its winner, however clear it was."""
    return _with({"pairs": by_places})(ballots, rule)


@task.mistake
def people_of_won_pairs(ballots, rule):
    """With "pairs" a clear win gives more points than a narrow one in your results. A
    comparison gives its winner 1 point, whether by one person or by ten."""
    return _with({"pairs": _people_of_wins})(ballots, rule)


@task.mistake
def pairs_for_places(ballots, rule):
    """With "places" your results go by pairs. Add up points from every person's list: as
    many as there are options below."""
    return _with({"places": by_pairs})(ballots, rule)


@task.mistake
def places_and_pairs_swapped(ballots, rule):
    """You have "places" and "pairs" the wrong way round."""
    return _with({"places": by_pairs, "pairs": by_places})(ballots, rule)


@task.mistake
def fewest_points_for_places(ballots, rule):
    """With "places" your winner has the *worst* places. The best place gives most points:
    as many as there are options below it. Is the place itself added up?"""
    return _with({"places": lambda b: _negative(by_places(b))})(ballots, rule)


@task.mistake
def fewest_points(ballots, rule):
    """Your results are the options with the *fewest* points."""
    return most(_negative(RULES[rule](ballots))) if ballots else []


@task.mistake
def last_places(ballots, rule):
    """With "first" your results count *last* places. The best stands first in a list."""
    return _with({"first": _lasts})(ballots, rule)


@task.mistake
def fewest_last_places(ballots, rule):
    """With "first" your winner has the fewest *last* places. First places are asked
    for."""
    return _with({"first": lambda b: _negative(_lasts(b))})(ballots, rule)


@task.mistake
def lists_read_backwards(ballots, rule):
    """Your results take the last in each list for the best. The best stands first."""
    return won([ballot[::-1] for ballot in ballots], rule)


@task.mistake
def beaten_for_beats(ballots, rule):
    """With "pairs" your winner *loses* the most comparisons. Is `<` turned round? A lower
    place in the list means further up."""
    return _with({"pairs": lambda b: _negative(by_pairs(b))})(ballots, rule)


@task.mistake
def two_points_for_three(ballots, rule):
    """With "places" only the first two or three places give points in your results, as
    many as in the example. With more options more places do."""
    return _with({"places": _fixed(2, 1)})(ballots, rule)


@task.says_the_same_as(two_points_for_three)
def three_points_for_three(ballots, rule):
    return _with({"places": _fixed(3, 2, 1)})(ballots, rule)


def _fixed(*worth):
    def points(ballots):
        sums = dict.fromkeys(ballots[0], 0)
        for ballot in ballots:
            for option, number in zip(ballot, worth):
                sums[option] += number
        return sums

    return points


@task.mistake
def a_place_is_a_fraction(ballots, rule):
    """With "places" your points are 1 for the first place, 1/2 for the second, 1/3 for the
    third. An option gets as many points as there are options below it."""
    return _with({"places": _fixed(60, 30, 20, 15, 12, 10)})(ballots, rule)


@task.mistake
def half_the_people_at_least_for_first(ballots, rule):
    """With "first" your winner needs more than half of the people. Most points are enough,
    however many they are."""
    if rule == "first" and ballots:
        counts = by_firsts(ballots)
        return [o for o, n in counts.items() if n > len(ballots) / 2]
    return won(ballots, rule)


@task.mistake(on="a tie")
def must_beat_all(ballots, rule):
    """With "pairs" your winner has to beat *every* other option, and here nobody does.
    Those win that beat the most others."""
    if rule == "pairs" and ballots:
        points = by_pairs(ballots)
        return sorted(o for o in points if points[o] == len(points) - 1)
    return won(ballots, rule)


@task.mistake
def neighbours_only(ballots, rule):
    """With "pairs" you compare an option only with the next one in a list. It is compared
    with all others, however far apart they stand."""
    if rule == "pairs" and ballots:
        wins = Counter(p for b in ballots for p in pairwise(b))
        return most(
            {
                one: sum(wins[one, two] > len(ballots) / 2 for two in ballots[0])
                for one in ballots[0]
            }
        )
    return won(ballots, rule)


@task.says_the_same_as(neighbours_only)
def neighbours_of_the_first_list(ballots, rule):
    return _with({"pairs": _side_by_side})(ballots, rule)


@task.mistake
def first_of_a_list_against_the_rest(ballots, rule):
    """With "pairs" only the top of each list wins comparisons in your results. The second
    stands above the third, too."""
    if rule == "pairs" and ballots:
        wins = Counter((b[0], other) for b in ballots for other in b[1:])
        return most(
            {
                one: sum(wins[one, two] > len(ballots) / 2 for two in ballots[0])
                for one in ballots[0]
            }
        )
    return won(ballots, rule)


@task.mistake
def each_pair_once(ballots, rule):
    """With "pairs" each comparison is held in one direction only, so some wins are never
    counted: if the first of the two does not win, the second may. Or does an inner loop
    end too soon?"""
    return _with({"pairs": _one_way(sorted)})(ballots, rule)


@task.says_the_same_as(each_pair_once)
def each_pair_once_as_listed(ballots, rule):
    return _with({"pairs": _one_way(list)})(ballots, rule)


@task.mistake
def one_person_is_enough(ballots, rule):
    """With "pairs" an option beats another in your results as soon as *one* person puts it
    above. More than half of the people have to."""
    if rule == "pairs" and ballots:
        return most(
            {
                one: sum(above(ballots, one, two) > 0 for two in ballots[0])
                for one in ballots[0]
            }
        )
    return won(ballots, rule)


@task.mistake
def equal_lists_once(ballots, rule):
    """Equal lists are counted once in your results. Each is another person's. Does a set
    hold them?"""
    kept = [list(b) for b in dict.fromkeys(map(tuple, ballots))]
    return won(kept, rule)


@task.mistake
def runoff(ballots, rule):
    """With "pairs" your winner comes from a run-off between the two with most first places.
    An option with few first places can beat all others: compare every two."""
    if rule == "pairs" and ballots:
        counts = by_firsts(ballots)
        two = sorted(counts, key=lambda o: (-counts[o], o))[:2]
        return [max(two, key=lambda o: above(ballots, o, two[two[0] == o]))]
    return won(ballots, rule)


@task.mistake
def first_list_only(ballots, rule):
    """Your results know the first person only. Does the function return within its loop,
    or is a line indented too far?"""
    return won(ballots[:1], rule)


@task.mistake
def last_list_only(ballots, rule):
    """Your results know the last person only. Are points set back to 0 inside the loop, or
    replaced where they should be added to?"""
    return won(ballots[-1:], rule)


@task.mistake
def first_list_left_out(ballots, rule):
    """The first person is missing from your count. Does a loop begin with the second?"""
    return won(ballots[1:], rule)


@task.mistake
def last_list_left_out(ballots, rule):
    """The last person is missing from your count. Does a loop end one step early?"""
    return won(ballots[:-1], rule)


@task.mistake
def name_without_a_list(ballots, rule):
    """Your result is one option by itself. Return a list, also if a single option wins: how
    many win is known only when they are counted."""
    return (won(ballots, rule) or [None])[0]


@task.mistake
def in_rounds(ballots, rule):
    """With "first" your winner comes from a run-off in rounds: who has fewest first places
    drops out. Only the first places of the lists as they are count."""
    if rule != "first" or not ballots:
        return won(ballots, rule)
    counts = by_firsts(ballots)
    while len({*counts.values()}) > 1:
        fewest = min(counts.values())
        ballots = [[o for o in b if counts[o] > fewest] for b in ballots]
        counts = by_firsts(ballots)
    return sorted(counts)


@task.mistake
def points_and_no_names(ballots, rule):
    """Your results are points. Return the options that have most of them."""
    return max(RULES[rule](ballots).values()) if ballots else []


@task.says_the_same_as(points_and_no_names)
def all_the_points(ballots, rule):
    return RULES[rule](ballots) if ballots else []


@task.mistake
def everyone_in_order(ballots, rule):
    """Your results hold all options, from the most points to the fewest. Return only those
    that have the most."""
    points = RULES[rule](ballots) if ballots else {}
    return sorted(points, key=lambda o: (-points[o], o))


@task.mistake(on="a tie")
def first_of_equals(ballots, rule):
    """Where several options have the most points you return only one of them. Return all of
    these."""
    return won(ballots, rule)[:1]


@task.says_the_same_as(first_of_equals)
def one_of_equals_as_listed(ballots, rule):
    points = RULES[rule](ballots) if ballots else {}
    return [max(points, key=points.get)] if points else []


@task.says_the_same_as(first_of_equals)
def last_of_equals(ballots, rule):
    return won(ballots, rule)[-1:]


@task.mistake(on="a tie")
def equals_as_listed(ballots, rule):
    """Where several options have the most points yours are the right ones, in another
    order. Return them in alphabetical order."""
    found = won(ballots, rule)
    return [option for option in (ballots or [[]])[0] if option in found]


@task.says_the_same_as(equals_as_listed)
def equals_backwards(ballots, rule):
    return won(ballots, rule)[::-1]


@task.mistake(on="a tie")
def nobody_of_equals(ballots, rule):
    """Where several options have the most points you return none. Return all of these."""
    found = won(ballots, rule)
    return found if len(found) == 1 else []


@task.mistake(on="a tie")
def equals_by_first_places(ballots, rule):
    """Where several options have the most points you let first places decide. Return all of
    these."""
    found = won(ballots, rule)
    if not ballots:
        return []
    counts = by_firsts(ballots)
    return most({option: counts[option] for option in found})


@task.mistake(on="a drawn pair")
def half_is_enough(ballots, rule):
    """Where as many people put the one above the other as the other way round, you gave
    both a point, or a part of one. *More* than half are needed: a drawn pair gives nothing
    to either."""
    return _with({"pairs": _at_least_half})(ballots, rule)


@task.says_the_same_as(half_is_enough)
def half_a_point_each(ballots, rule):
    return _with({"pairs": _with_halves})(ballots, rule)


@task.mistake(on="a drawn pair")
def drawn_goes_to_the_later(ballots, rule):
    """Where as many people put the one above the other as the other way round, you gave
    one of the two a point. Neither beats the other. Is there an `else` that also catches
    the draw?"""
    return _drawn_to(ballots, rule, 1)


@task.says_the_same_as(drawn_goes_to_the_later)
def drawn_goes_to_the_earlier(ballots, rule):
    return _drawn_to(ballots, rule, 0)


@task.says_the_same_as(drawn_goes_to_the_later)
def drawn_goes_to_the_later_letter(ballots, rule):
    return _drawn_to(ballots, rule, 1, sorted)


@task.says_the_same_as(drawn_goes_to_the_later)
def drawn_goes_to_the_earlier_letter(ballots, rule):
    return _drawn_to(ballots, rule, 0, sorted)


def _drawn_to(ballots, rule, which, order=list):
    if rule != "pairs" or not ballots:
        return won(ballots, rule)
    points = by_pairs(ballots)
    for pair in combinations(order(ballots[0]), 2):
        if 2 * above(ballots, *pair) == len(ballots):
            points[pair[which]] += 1
    return most(points)


@task.mistake(on="a drawn pair")
def no_points_no_winner(ballots, rule):
    """Where no option beats another you return nobody. All have 0 points then, equally
    many: return all of them. Does an option need a point to be counted?"""
    found = won(ballots, rule)
    if rule == "pairs" and ballots and not any(by_pairs(ballots).values()):
        return []
    return found


@task.mistake(on="no people")
def nobody_is_none(ballots, rule):
    """Without people you returned None. Return an empty list."""
    return won(ballots, rule) or None


@task.mistake(on="no people")
def nobody_stops_at_the_first(ballots, rule):
    """Without people your function stops: there is no first list to look at. Ask first
    whether the list is empty, and return an empty list."""
    return won([ballots[0], *ballots[1:]], rule)


@task.mistake(on="no people")
def nobody_stops_at_the_most(ballots, rule):
    """Without people your function stops: there is no largest of nothing. Ask first whether
    the list is empty, or give `max` a `default`, and return an empty list."""
    return won(ballots, rule) if ballots else max(ballots)


@task.right
def one_rule_at_a_time(ballots, rule):
    if not ballots:
        return []
    options = sorted(ballots[0])
    if rule == "first":
        scores = [sum(b[0] == o for b in ballots) for o in options]
    elif rule == "places":
        scores = [-sum(b.index(o) for b in ballots) for o in options]
    else:
        scores = [
            sum(
                2 * sum(b.index(o) < b.index(p) for b in ballots) > len(ballots)
                for p in options
            )
            for o in options
        ]
    return [o for o, score in zip(options, scores) if score == max(scores)]


@task.right
def with_a_counter(ballots, rule):
    points = Counter({option: 0 for ballot in ballots for option in ballot})
    duels = Counter()
    for ballot in ballots:
        if rule == "first":
            points[ballot[0]] += 1
        for place, option in enumerate(reversed(ballot)):
            if rule == "places":
                points[option] += place
        duels.update(combinations(ballot, 2))
    if rule == "pairs":
        for one, other in permutations(points, 2):
            if duels[one, other] > duels[other, one]:
                points[one] += 1
    ranked = points.most_common()
    return sorted(o for o, number in ranked if number == ranked[0][1])


@task.right
def with_wins_and_losses(ballots, rule):
    if ballots == []:
        return []
    score = {}
    for option in ballots[0]:
        places = [ballot.index(option) for ballot in ballots]
        if rule == "first":
            score[option] = places.count(0)
        elif rule == "places":
            score[option] = sum(len(ballots[0]) - place for place in places)
        else:
            score[option] = len(
                [
                    other
                    for other in ballots[0]
                    if above(ballots, option, other) > above(ballots, other, option)
                ]
            )
    best = max(score.values())
    return [option for option in sorted(score) if score[option] == best]


task.equivalent = {
    "winners: 0 -> 1": "All begin with as much; only who has most is asked.",
    "winners: 0 -> -1": "All begin with as much; only who has most is asked.",
    "winners: 0 -> 1 (2)": "Without people no option is compared with it.",
    "winners: 0 -> -1 (2)": "Without people no option is compared with it.",
    "winners: 0 -> -1 (3)": "Every list has the same options.",
    "winners: 1 -> 2": "Everyone's first place counts as much.",
    "winners: 1 -> 2 (2)": "Each place gives all options as much less.",
    "winners: 1 -> 0 (2)": "Each place gives all options as much more.",
    "winners: len(ballot) - 1 -> len(ballot) + 1": "All get as much more.",
    "winners: len(ballot) - 1 -> 1 - len(ballot)": "All get as much less.",
    "winners: b.index(option) < b.index(other) -> b.index(option) <= b.index(other)": (
        "Each option then beats itself as well: all have one point more."
    ),
    "winners: len(ballots) / 2 -> len(ballots) // 2": (
        "A whole number above one is above the other."
    ),
    "one_rule_at_a_time: 0 -> -1": "Every list has the same options.",
    "one_rule_at_a_time: b.index(o) < b.index(p) -> b.index(o) <= b.index(p)": (
        "Each option then beats itself as well: all have one point more."
    ),
    "with_a_counter: 0 -> 1": "All begin with as much; only who has most is asked.",
    "with_a_counter: 0 -> -1": "All begin with as much; only who has most is asked.",
    "with_a_counter: 1 -> 2": "Everyone's first place counts as much.",
    "with_a_counter: 1 -> 2 (2)": "Each pair that is won counts as much.",
    "with_wins_and_losses: 0 -> -1": "Every list has the same options.",
    "with_wins_and_losses: 0 -> -1 (3)": "Every list has the same options.",
    "with_wins_and_losses: 0 -> -1 (4)": "Every list is as long.",
}
