"""What people answer to `true_positive_rates`: wrong, and right in unusual style."""

from collections import Counter
from itertools import accumulate

from coursekit.exercise import Build, special

from .shared import (
    DECISIONS,
    GROUPS,
    QUALIFIED,
    count,
    one_inside_another,
    people,
    quotients,
    quotients_or,
    rates,
    running_quotients,
    turned_away,
)

task = Build(
    objective="bias-2",
    points={"ordinary": 2, "a group with nobody qualified": 1},
    built=(
        "You have built a second kind of rate: what chance those had who could do the "
        "work."
    ),
)
selection_rates = task.given("selection_rates")  # hint 1 points to it
task.equivalent = {
    "from_two_shares: _both(decisions, merit) -> _both(merit, decisions)": (
        "A product does not ask which factor comes first."
    ),
    "with_sets: set(groups) -> groups": (
        "A group that comes again gets the same rate again."
    ),
}


def _picked(values, keep):
    return [value for value, kept in zip(values, keep) if kept]


@task.cases
def cases(rng):
    yield DECISIONS, QUALIFIED, GROUPS
    # The first and the last person count, and a name is part of another, now and then.
    for place, groups in enumerate((2, 3, 3, 3, 4, 4, 2, 3, 4)):
        while True:
            decisions, merit, members = people(rng, groups)
            shows = (merit[0], merit[-1], one_inside_another(members))[place % 3]
            if shows and all(count(merit, members).values()):
                break
        yield decisions, merit, members
    for groups in (2, 3, 4, 3):
        while True:
            decisions, merit, members = people(rng, groups)
            qualified = count(merit, members)
            # A group after it, as seen and in the alphabet, has somebody qualified.
            if not qualified[members[0]] and any(
                qualified[name] and name > members[0] for name in qualified
            ):
                break
        yield special("a group with nobody qualified", decisions, merit, members)
    yield special("a group with nobody qualified", [1, 0], [0, 0], ["B", "A"])


def _both(decisions, merit):
    return [d * m for d, m in zip(decisions, merit)]


@task.mistake
def ignores_merit(decisions, merit, groups):
    """Your results are selection rates: everybody counts in them. Here only the
    qualified count."""
    return rates(decisions, groups)


@task.mistake
def qualified_among_selected(decisions, merit, groups):
    """You took the share of the selected who are qualified. The question is the other
    way round: what share of the qualified were selected?"""
    return quotients(count(_both(decisions, merit), groups), count(decisions, groups))


@task.says_the_same_as(qualified_among_selected)
def qualified_among_selected_or_none(decisions, merit, groups):
    hits = count(_both(decisions, merit), groups)
    return quotients_or(None, hits, count(decisions, groups))


@task.says_the_same_as(qualified_among_selected)
def qualified_among_selected_or_zero(decisions, merit, groups):
    hits = count(_both(decisions, merit), groups)
    return quotients_or(0, hits, count(decisions, groups))


@task.mistake
def divides_by_members(decisions, merit, groups):
    """You divided by all members of the group. Divide by its qualified members."""
    return rates(_both(decisions, merit), groups)


@task.mistake
def divides_by_all_qualified(decisions, merit, groups):
    """You divided by the qualified of all groups together. Divide by those of the
    group."""
    return {
        g: n / sum(merit) for g, n in count(_both(decisions, merit), groups).items()
    }


@task.mistake
def divides_by_everybody(decisions, merit, groups):
    """You divided by the number of all people. Divide by the qualified members of the
    group."""
    return {
        g: n / len(merit) for g, n in count(_both(decisions, merit), groups).items()
    }


@task.mistake
def counts_the_qualified_selected(decisions, merit, groups):
    """You counted the qualified who were selected. Divide by how many qualified members
    the group has."""
    return count(_both(decisions, merit), groups)


@task.mistake
def rate_of_missing(decisions, merit, groups):
    """Your results are the shares of the qualified who were turned away. The rate asked
    for is the share who were selected."""
    missed = _both(turned_away(decisions), merit)
    return quotients(count(missed, groups), count(merit, groups))


@task.mistake
def share_of_right_decisions(decisions, merit, groups):
    """Your results are the shares of decisions that agree with merit. Turning away the
    unqualified counts in them too; here only the qualified count."""
    return rates([int(d == m) for d, m in zip(decisions, merit)], groups)


@task.mistake
def false_positive_rate(decisions, merit, groups):
    """Your results are the shares of the *un*qualified who were selected. Look at those
    whose merit is 1."""
    wrong = _both(decisions, turned_away(merit))
    return quotients(count(wrong, groups), count(turned_away(merit), groups))


@task.says_the_same_as(false_positive_rate)
def false_positive_rate_or_none(decisions, merit, groups):
    wrong = _both(decisions, turned_away(merit))
    return quotients_or(None, count(wrong, groups), count(turned_away(merit), groups))


@task.says_the_same_as(false_positive_rate)
def false_positive_rate_or_zero(decisions, merit, groups):
    wrong = _both(decisions, turned_away(merit))
    return quotients_or(0, count(wrong, groups), count(turned_away(merit), groups))


@task.mistake
def true_negative_rate(decisions, merit, groups):
    """Your results are the shares of the *un*qualified who were turned away. Look at
    those whose merit is 1, and at how many of them were selected."""
    right = _both(turned_away(decisions), turned_away(merit))
    return quotients(count(right, groups), count(turned_away(merit), groups))


@task.says_the_same_as(true_negative_rate)
def true_negative_rate_or_none(decisions, merit, groups):
    right = _both(turned_away(decisions), turned_away(merit))
    return quotients_or(None, count(right, groups), count(turned_away(merit), groups))


@task.mistake
def selected_per_qualified(decisions, merit, groups):
    """You divided all the selected by the qualified, though some of the selected are
    not qualified. Count above only those who are both."""
    return quotients(count(decisions, groups), count(merit, groups))


@task.mistake
def rate_of_merit(decisions, merit, groups):
    """Your results are the shares of each group that are qualified. The decisions do
    not enter them."""
    return rates(merit, groups)


@task.mistake
def share_of_all_hits(decisions, merit, groups):
    """You divided by the qualified selected of all groups together. Divide by the
    qualified members of the group, selected or not."""
    hits = count(_both(decisions, merit), groups)
    return {group: n / sum(hits.values()) for group, n in hits.items()}


@task.mistake
def one_true_positive_rate(decisions, merit, groups):
    """Every group got the rate of all people together. Count one group at a time."""
    return dict.fromkeys(groups, sum(_both(decisions, merit)) / sum(merit))


@task.mistake
def stops_after_the_first(decisions, merit, groups):
    """Your result knows the first person only. Is `return` inside the loop? Then the
    function ends in the first round."""
    return {groups[0]: float(decisions[0]) if merit[0] else None}


@task.mistake
def only_where_selected(decisions, merit, groups):
    """A group of which no qualified member was selected is missing from your result.
    Its rate is 0."""
    found = _true_rates(decisions, merit, groups)
    return {group: rate for group, rate in found.items() if rate}


def _true_rates(decisions, merit, groups, otherwise=None):
    hits = count(_both(decisions, merit), groups)
    return quotients_or(otherwise, hits, count(merit, groups))


@task.mistake
def none_without_hits(decisions, merit, groups):
    """You returned None for a group of which no qualified member was selected. It has
    qualified members, so its rate is known: 0."""
    found = _true_rates(decisions, merit, groups)
    return {group: rate or None for group, rate in found.items()}


@task.mistake
def none_without_selected(decisions, merit, groups):
    """You returned None for a group of which nobody was selected. It has qualified
    members, so its rate is known: 0."""
    found, chosen = _true_rates(decisions, merit, groups), count(decisions, groups)
    return {group: found[group] if chosen[group] else None for group in found}


@task.mistake
def divides_by_either(decisions, merit, groups):
    """You divided by everybody who is qualified or selected. Divide by the qualified
    members of the group only."""
    either = [int(d or m) for d, m in zip(decisions, merit)]
    hits = count(_both(decisions, merit), groups)
    return quotients_or(None, hits, count(either, groups))


@task.mistake
def counts_either(decisions, merit, groups):
    """You counted everybody who is qualified *or* selected. Count those who are both,
    and divide by the qualified."""
    either = [int(d or m) for d, m in zip(decisions, merit)]
    return quotients_or(None, count(either, groups), count(merit, groups))


@task.says_the_same_as(counts_either)
def counts_either_among_members(decisions, merit, groups):
    return rates([int(d or m) for d, m in zip(decisions, merit)], groups)


@task.mistake
def counts_agreement(decisions, merit, groups):
    """Above you counted all decisions that agree with merit, also of the unqualified
    who were turned away. Count only the qualified who were selected."""
    agree = [int(d == m) for d, m in zip(decisions, merit)]
    return quotients_or(None, count(agree, groups), count(merit, groups))


@task.mistake
def leaves_out_the_first(decisions, merit, groups):
    """The first person is missing from your count. Positions begin at 0."""
    return _true_rates(decisions[1:], merit[1:], groups[1:])


@task.mistake
def leaves_out_the_last(decisions, merit, groups):
    """The last person is missing from your count. `range(n)` already ends before n."""
    return _true_rates(decisions[:-1], merit[:-1], groups[:-1])


@task.mistake
def qualified_only_if_selected(decisions, merit, groups):
    """You counted the qualified only among the selected, so that every rate is 1 or
    None. Those who were turned away belong to the qualified too."""
    found = count(_both(decisions, merit), groups)
    return {group: 1.0 if n else None for group, n in found.items()}


@task.mistake
def carries_on(decisions, merit, groups):
    """From the second group on your counts still hold the groups before. Set them to 0
    for each group."""
    return _carried(list(dict.fromkeys(groups)), decisions, merit, groups)


@task.says_the_same_as(carries_on)
def carries_on_in_the_alphabet(decisions, merit, groups):
    return _carried(sorted(set(groups)), decisions, merit, groups)


def _carried(order, decisions, merit, groups):
    hits, qualified = count(_both(decisions, merit), groups), count(merit, groups)
    return running_quotients(
        {g: hits[g] for g in order}, {g: qualified[g] for g in order}
    )


@task.mistake
def one_hit_at_most(decisions, merit, groups):
    """At most one qualified and selected person of each group is counted. Is there an
    `=` where `+=` is meant?"""
    hits = {g: min(1, n) for g, n in count(_both(decisions, merit), groups).items()}
    return quotients_or(None, hits, count(merit, groups))


@task.mistake
def upside_down(decisions, merit, groups):
    """You divided the qualified by the selected qualified: the fraction is upside
    down."""
    return quotients(count(merit, groups), count(_both(decisions, merit), groups))


@task.says_the_same_as(upside_down)
def upside_down_or_none(decisions, merit, groups):
    hits = count(_both(decisions, merit), groups)
    return quotients_or(None, count(merit, groups), hits)


@task.mistake
def hits_to_misses(decisions, merit, groups):
    """You divided the qualified who were selected by the qualified who were not. Divide
    by all the qualified of the group."""
    missed = _both(turned_away(decisions), merit)
    return quotients(count(_both(decisions, merit), groups), count(missed, groups))


@task.says_the_same_as(hits_to_misses)
def hits_to_misses_or_none(decisions, merit, groups):
    missed = _both(turned_away(decisions), merit)
    return quotients_or(
        None, count(_both(decisions, merit), groups), count(missed, groups)
    )


@task.mistake
def divides_by_all_selected_people(decisions, merit, groups):
    """You divided by the selected of all groups together. Divide by the qualified
    members of the group."""
    hits = count(_both(decisions, merit), groups)
    return {group: n / sum(decisions) for group, n in hits.items()}


@task.mistake
def last_qualified_decides(decisions, merit, groups):
    """Your result holds the decision about the last qualified member of each group:
    each overwrites the one before. Add up, then divide."""
    last = dict(zip(_picked(groups, merit), _picked(decisions, merit)))
    return {group: last.get(group) for group in groups}


@task.mistake
def first_group_only(decisions, merit, groups):
    """Your result holds one group only. Is `return` inside the loop over groups? Then
    the function ends after the first."""
    return dict(list(_true_rates(decisions, merit, groups).items())[:1])


@task.says_the_same_as(first_group_only)
def first_name_only(decisions, merit, groups):
    return dict(sorted(_true_rates(decisions, merit, groups).items())[:1])


@task.mistake
def whole_numbers_only(decisions, merit, groups):
    """Your rates are 0 or 1 throughout. `//` drops what is after the point; a rate
    needs `/`."""
    hits, qualified = count(_both(decisions, merit), groups), count(merit, groups)
    return {g: hits[g] // n if n else None for g, n in qualified.items()}


@task.mistake
def only_a_and_b(decisions, merit, groups):
    """Your function knows only the groups A and B. The names are in the list: take them
    from there, however many there are."""
    renamed = ["A" if group == "A" else "B" for group in groups]
    return _true_rates(decisions, merit, renamed)


@task.says_the_same_as(only_a_and_b)
def only_a_and_b_by_name(decisions, merit, groups):
    found = _true_rates(decisions, merit, groups)
    return {group: found.get(group) for group in "AB"}


@task.mistake
def groups_out_of_step(decisions, merit, groups):
    """Decisions and groups no longer belong to the same people: from one list you kept
    the qualified, from the other you did not. Keep them in both, or in neither."""
    kept = _picked(decisions, merit)
    return quotients_or(None, count(kept, groups), count([1] * len(kept), groups))


@task.says_the_same_as(groups_out_of_step)
def groups_out_of_step_or_absent(decisions, merit, groups):
    kept = _picked(decisions, merit)
    return rates(kept, groups[: len(kept)])


@task.says_the_same_as(groups_out_of_step)
def decisions_out_of_step(decisions, merit, groups):
    kept = _picked(groups, merit)
    hits = dict.fromkeys(groups, 0) | count(decisions[: len(kept)], kept)
    return quotients_or(None, hits, count(merit, groups))


@task.mistake
def never_counts_hits(decisions, merit, groups):
    """Every rate of yours is 0: the qualified who were selected are never counted. Can
    the line that counts them be reached? After `if`, an `elif` with a narrower
    condition cannot."""
    return {group: 0 if n else None for group, n in count(merit, groups).items()}


@task.mistake
def last_unqualified_erases(decisions, merit, groups):
    """You set None at each unqualified person, which erases what was found before.
    Whether anyone is qualified is known only after the last person."""
    found, last = _true_rates(decisions, merit, groups), dict(zip(groups, merit))
    return {group: rate if last[group] else None for group, rate in found.items()}


@task.mistake
def names_inside_names(decisions, merit, groups):
    """A group whose name is part of another name got that one's members too: "old" is
    in "older". Compare names with `==`; `in` asks whether one text lies inside
    another."""
    result = {}
    for name in groups:
        own = [d for d, m, g in zip(decisions, merit, groups) if m and name in g]
        result[name] = sum(own) / len(own)
    return result


@task.mistake
def compares_with_everyone(decisions, merit, groups):
    """You divided by the true positive rate of all people. The group's own rate is
    asked for."""
    overall = sum(_both(decisions, merit)) / sum(merit)
    found = _true_rates(decisions, merit, groups)
    return {g: None if r is None else r / overall for g, r in found.items()}


@task.mistake(on="a group with nobody qualified")
def nobody_is_zero(decisions, merit, groups):
    """You gave 0 to a group with nobody qualified. That would say that all of its
    qualified were turned away; there were none, so the rate is None."""
    return _true_rates(decisions, merit, groups, otherwise=0.0)


@task.mistake(on="a group with nobody qualified")
def nobody_is_one(decisions, merit, groups):
    """You gave 1 to a group with nobody qualified. Nobody was selected rightly there
    either; the rate is None."""
    return _true_rates(decisions, merit, groups, otherwise=1.0)


@task.mistake(on="a group with nobody qualified")
def nobody_is_left_out(decisions, merit, groups):
    """A group with nobody qualified is missing from your result. Keep it, with None:
    whoever reads the result should see that nothing is known."""
    found = _true_rates(decisions, merit, groups)
    return {group: rate for group, rate in found.items() if rate is not None}


@task.mistake(on="a group with nobody qualified")
def nobody_divides_by_zero(decisions, merit, groups):
    """A group with nobody qualified makes you divide by 0. Ask first whether there is
    anyone; if not, the rate is None."""
    return quotients(count(_both(decisions, merit), groups), count(merit, groups))


@task.mistake(on="a group with nobody qualified")
def nobody_is_text(decisions, merit, groups):
    """For a group with nobody qualified you return the text "None". The value asked for
    is None, without quotation marks."""
    return _true_rates(decisions, merit, groups, otherwise="None")


@task.says_the_same_as(nobody_is_text)
def nobody_is_empty_text(decisions, merit, groups):
    return _true_rates(decisions, merit, groups, otherwise="")


@task.mistake(on="a group with nobody qualified")
def nobody_is_nothing(decisions, merit, groups):
    """You returned None in place of the whole result. Only the value of the group with
    nobody qualified is None; the other groups have their rates."""
    return


@task.mistake(on="a group with nobody qualified")
def nobody_is_the_selection_rate(decisions, merit, groups):
    """To a group with nobody qualified you gave its selection rate. The question is
    about the qualified; there are none, so the value is None."""
    found, all_rates = _true_rates(decisions, merit, groups), rates(decisions, groups)
    return {g: all_rates[g] if rate is None else rate for g, rate in found.items()}


@task.mistake(on="a group with nobody qualified")
def nobody_ends_it(decisions, merit, groups):
    """From the first group with nobody qualified on, your function gives up: the groups
    after it have no rate. Only that one group has none; go on with the next. (A `try`
    around the whole loop does that, and so does `break`.)"""
    return _until_nobody(list(dict.fromkeys(groups)), decisions, merit, groups)


@task.says_the_same_as(nobody_ends_it)
def nobody_ends_it_in_the_alphabet(decisions, merit, groups):
    return _until_nobody(sorted(set(groups)), decisions, merit, groups)


@task.says_the_same_as(nobody_ends_it)
def nobody_ends_it_and_is_left_out(decisions, merit, groups):
    found = _until_nobody(list(dict.fromkeys(groups)), decisions, merit, groups)
    return {group: rate for group, rate in found.items() if rate is not None}


def _until_nobody(order, decisions, merit, groups):
    found = _true_rates(decisions, merit, groups)
    values = [found[group] for group in order]
    known = values[: values.index(None)] if None in values else values
    return dict.fromkeys(order) | dict(zip(order, known))


@task.mistake
def last_group_only(decisions, merit, groups):
    """Your result holds one group only, the last. Is the dictionary made anew in each
    round, or filled only after the loop?"""
    return dict(list(_true_rates(decisions, merit, groups).items())[-1:])


@task.says_the_same_as(last_group_only)
def group_of_the_last_person(decisions, merit, groups):
    return {groups[-1]: _true_rates(decisions, merit, groups)[groups[-1]]}


@task.says_the_same_as(last_group_only)
def last_name_only(decisions, merit, groups):
    return dict(sorted(_true_rates(decisions, merit, groups).items())[-1:])


@task.mistake
def last_person_only(decisions, merit, groups):
    """Your result knows the last person only. Are the counts set to 0 inside the loop
    over people?"""
    return {groups[-1]: float(decisions[-1]) if merit[-1] else None}


@task.says_the_same_as(stops_after_the_first)
def stops_after_the_first_with_all_names(decisions, merit, groups):
    first = decisions[0] if merit[0] else None
    return dict.fromkeys(groups) | {groups[0]: first}


@task.mistake
def equal_people_once(decisions, merit, groups):
    """Of several people of one group with the same decision and merit only one is
    counted. Does a set or a dictionary hold them? Equal rows are different people."""
    return _true_rates(*zip(*dict.fromkeys(zip(decisions, merit, groups))))


@task.mistake
def numbers_of_the_example(decisions, merit, groups):
    """You divided by numbers of the example: 2 qualified in A, 4 in B. Count them in
    the record that is given."""
    hits = count(_both(decisions, merit), groups)
    return {group: n / (2 if group == "A" else 4) for group, n in hits.items()}


@task.mistake
def one_qualified_too_many(decisions, merit, groups):
    """You divided by one qualified member more than the group has. Does that count
    begin at 1 before the first is counted?"""
    hits, qualified = count(_both(decisions, merit), groups), count(merit, groups)
    return {group: n / (qualified[group] + 1) for group, n in hits.items()}


@task.mistake
def one_hit_too_many(decisions, merit, groups):
    """In every group you counted one selected and qualified person more than there is.
    Does that count begin at 1?"""
    hits, qualified = count(_both(decisions, merit), groups), count(merit, groups)
    return quotients_or(None, {g: n + 1 for g, n in hits.items()}, qualified)


@task.mistake
def from_two_counts(decisions, merit, groups):
    """Your results follow from how many are selected and how many are qualified. These
    two numbers do not say how many are both: count that person by person."""
    chosen, able = rates(decisions, groups), rates(merit, groups)
    return {group: chosen[group] * able[group] for group in chosen}


@task.says_the_same_as(from_two_counts)
def from_the_product_of_counts(decisions, merit, groups):
    chosen, able = count(decisions, groups), rates(merit, groups)
    return {group: chosen[group] * able[group] for group in chosen}


@task.says_the_same_as(from_two_counts)
def from_the_smaller_count(decisions, merit, groups):
    chosen, able = count(decisions, groups), count(merit, groups)
    return {g: min(1, chosen[g] / n) if n else None for g, n in able.items()}


@task.mistake
def divides_by_the_unqualified(decisions, merit, groups):
    """You divided by the members who are *not* qualified. Divide by those who are."""
    hits = count(_both(decisions, merit), groups)
    return quotients(hits, count(turned_away(merit), groups))


@task.says_the_same_as(divides_by_the_unqualified)
def divides_by_the_unqualified_or_none(decisions, merit, groups):
    hits = count(_both(decisions, merit), groups)
    return quotients_or(None, hits, count(turned_away(merit), groups))


@task.mistake
def divides_by_number_of_groups(decisions, merit, groups):
    """You divided by how many groups there are. Divide by how many qualified members
    the group has."""
    hits = count(_both(decisions, merit), groups)
    return {group: n / len(hits) for group, n in hits.items()}


@task.mistake
def divides_by_both_counts(decisions, merit, groups):
    """You divided by the qualified and the selected added up, so that those who are
    both count twice. Divide by the qualified."""
    hits = count(_both(decisions, merit), groups)
    added = count([d + m for d, m in zip(decisions, merit)], groups)
    return quotients_or(None, hits, added)


@task.mistake
def wrong_ones_above(decisions, merit, groups):
    """Above you counted the selected who are *not* qualified, below the qualified.
    Count above those who are both."""
    wrong = _both(decisions, turned_away(merit))
    return quotients_or(None, count(wrong, groups), count(merit, groups))


@task.says_the_same_as(share_of_all_hits)
def share_of_all_hits_or_zero(decisions, merit, groups):
    hits = count(_both(decisions, merit), groups)
    return {group: n / (sum(hits.values()) or 1) for group, n in hits.items()}


@task.mistake
def first_qualified_decides(decisions, merit, groups):
    """Your result holds the decision about the first qualified member of each group;
    those who come later are not counted. Add up, then divide."""
    kept = zip(_picked(groups, merit)[::-1], _picked(decisions, merit)[::-1])
    first = dict(kept)
    return {group: first.get(group) for group in groups}


@task.mistake
def any_hit_is_all(decisions, merit, groups):
    """Your results are 1 or 0: whether any qualified member was selected. What share of
    them was it?"""
    hits = count(_both(decisions, merit), groups)
    return {group: float(n > 0) for group, n in hits.items()}


@task.mistake
def rate_at_the_last_hit(decisions, merit, groups):
    """Your rates leave out the qualified who come after the group's last selected one.
    Is the division inside the `if`? Divide once, after the loop."""
    return dict.fromkeys(groups) | _rates_at_the_last_hit(decisions, merit, groups)


@task.says_the_same_as(rate_at_the_last_hit)
def rate_at_the_last_hit_or_zero(decisions, merit, groups):
    found = _rates_at_the_last_hit(decisions, merit, groups)
    return dict.fromkeys(groups, 0) | found


@task.says_the_same_as(rate_at_the_last_hit)
def rate_at_the_last_hit_or_absent(decisions, merit, groups):
    return _rates_at_the_last_hit(decisions, merit, groups)


def _rates_at_the_last_hit(decisions, merit, groups):
    found, hits, qualified = {}, Counter(), Counter()
    for decision, is_qualified, group in zip(decisions, merit, groups):
        hits[group] += decision * is_qualified
        qualified[group] += is_qualified
        if decision * is_qualified:
            found[group] = hits[group] / qualified[group]
    return found


@task.mistake
def forgets_first_members(decisions, merit, groups):
    """The first person of each group is missing from your counts. Where you begin a
    count for a new group, this person belongs in it."""
    firsts = {groups.index(group) for group in groups}
    kept = [0 if i in firsts else m for i, m in enumerate(merit)]
    return _true_rates(decisions, kept, groups)


@task.says_the_same_as(forgets_first_members)
def forgets_first_members_or_zero(decisions, merit, groups):
    found = forgets_first_members(decisions, merit, groups)
    return {group: rate or 0 for group, rate in found.items()}


@task.mistake
def one_group_is_missing(decisions, merit, groups):
    """One group is missing from your result, the first or the last. Does the loop over
    groups begin with the second, or end one step early?"""
    return dict(list(_true_rates(decisions, merit, groups).items())[1:])


@task.says_the_same_as(one_group_is_missing)
def last_group_is_missing(decisions, merit, groups):
    return dict(list(_true_rates(decisions, merit, groups).items())[:-1])


@task.says_the_same_as(one_group_is_missing)
def first_name_is_missing(decisions, merit, groups):
    return dict(sorted(_true_rates(decisions, merit, groups).items())[1:])


@task.says_the_same_as(one_group_is_missing)
def last_name_is_missing(decisions, merit, groups):
    return dict(sorted(_true_rates(decisions, merit, groups).items())[:-1])


@task.mistake
def half_of_the_people(decisions, merit, groups):
    """Your results are those of the first half of the people. Does a loop end too
    early?"""
    half = len(groups) // 2
    return _true_rates(decisions[:half], merit[:half], groups[:half])


@task.mistake
def counts_all_qualified_as_selected(decisions, merit, groups):
    """Every rate of yours is 1: all the qualified are counted as selected. Count above
    only those whose decision is 1."""
    return {group: 1.0 if n else None for group, n in count(merit, groups).items()}


@task.mistake
def rate_of_the_others(decisions, merit, groups):
    """Your results are the rates of the qualified who are *not* in the group. Is there
    a `!=` where `==` is meant?"""
    hits, qualified = count(_both(decisions, merit), groups), count(merit, groups)
    chosen, able = sum(hits.values()), sum(merit)
    return {g: (chosen - hits[g]) / (able - qualified[g]) for g in hits}


@task.mistake
def carries_on_the_qualified(decisions, merit, groups):
    """From the second group on your count of the qualified still holds those of the
    groups before. Set it to 0 for each group."""
    order = list(dict.fromkeys(groups))
    return _carried_in_one(order, False, decisions, merit, groups)


@task.says_the_same_as(carries_on_the_qualified)
def carries_on_the_qualified_in_the_alphabet(decisions, merit, groups):
    return _carried_in_one(sorted(set(groups)), False, decisions, merit, groups)


@task.mistake
def carries_on_the_hits(decisions, merit, groups):
    """From the second group on your count of the qualified and selected still holds
    those of the groups before. Set it to 0 for each group."""
    order = list(dict.fromkeys(groups))
    return _carried_in_one(order, True, decisions, merit, groups)


@task.says_the_same_as(carries_on_the_hits)
def carries_on_the_hits_in_the_alphabet(decisions, merit, groups):
    return _carried_in_one(sorted(set(groups)), True, decisions, merit, groups)


def _carried_in_one(order, above, decisions, merit, groups):
    hits, qualified = count(_both(decisions, merit), groups), count(merit, groups)
    grown = accumulate((hits if above else qualified)[group] for group in order)
    totals = dict(zip(order, grown))
    return quotients(*((totals, qualified) if above else (hits, totals)))


@task.right
def from_first_task(decisions, merit, groups):
    chosen = selection_rates(_picked(decisions, merit), _picked(groups, merit))
    return {group: chosen.get(group) for group in groups}


@task.right
def from_two_shares(decisions, merit, groups):
    hits = selection_rates(_both(decisions, merit), groups)
    qualified = selection_rates(merit, groups)
    return {g: hits[g] / qualified[g] if qualified[g] else None for g in groups}


@task.right
def with_sets(decisions, merit, groups):
    result = {}
    for group in set(groups):
        own = [i for i, g in enumerate(groups) if g == group and merit[i] == 1]
        try:
            result[group] = sum(decisions[i] for i in own) / len(own)
        except ZeroDivisionError:
            result[group] = None
    return result


@task.right
def with_tallies(decisions, merit, groups):
    tallies = {}
    for d, m, group in zip(decisions, merit, groups):
        yes, all_ = tallies.get(group, (0, 0))
        tallies[group] = (yes + (d and m), all_ + m)
    return {g: (yes / all_) if all_ > 0 else None for g, (yes, all_) in tallies.items()}
