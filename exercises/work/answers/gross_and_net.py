"""What people answer to `gross_and_net`: wrong, and right in unusual style."""

from collections import Counter

from coursekit.exercise import Build, special

NAMES = ["mill", "shop", "cafe", "bank", "farm", "garage", "total care", "subtotal"]
MOST = 1_000_000

task = Build(
    objective="work-1",
    points={"ordinary": 3, "firms that open or close": 2, "a line for the total": 1},
    built=(
        "You have built the count that a net figure leaves out: how many jobs went, "
        "and how many came elsewhere."
    ),
)

_NO_CHANGE = "A firm that stays as it is adds 0 to whichever tally it comes to."
_EVEN = "Gross and net are both even or both odd, so that nothing is cut off."
_ORDER = "The larger of two is the same in either order."
task.equivalent = {
    "gross_and_net: max(change, 0) -> max(0, change)": _ORDER,
    "gross_and_net: max(-change, 0) -> max(0, -change)": _ORDER,
    "with_two_loops: jobs > after.get(firm, 0) -> jobs >= after.get(firm, 0)": (
        _NO_CHANGE
    ),
    "with_two_loops: jobs > before.get(firm, 0) -> jobs >= before.get(firm, 0)": (
        _NO_CHANGE
    ),
    "with_two_loops: 0 -> -1 (3)": _NO_CHANGE,
    "with_two_loops: 0 -> -1 (5)": _NO_CHANGE,
    "with_a_list_of_changes: change > 0 -> change >= 0": _NO_CHANGE,
    "with_a_list_of_changes: change < 0 -> change <= 0": _NO_CHANGE,
    "with_a_list_of_changes: 0 -> -1": _NO_CHANGE,
    "with_a_list_of_changes: 0 -> 1 (2)": _NO_CHANGE,
    "from_the_net_and_the_gross: (gross + net) // 2 -> (gross + net) / 2": _EVEN,
    "from_the_net_and_the_gross: (gross - net) // 2 -> (gross - net) / 2": _EVEN,
}


@task.cases
def cases(rng):
    yield {"A": 5, "B": 4, "C": 3}, {"A": 2, "B": 4, "C": 6}
    yield {"a": 9, "b": 2, "c": 7}, {"c": 4, "a": 3, "b": 8}
    for grow, shrink, stay in (
        *((2, 2, 0), (3, 1, 1), (1, 3, 1), (2, 3, 0), (3, 2, 1), (1, 2, 2), (4, 2, 0)),
        *((2, 2, 1), (3, 3, 0), (1, 4, 0)),
    ):
        yield _drawn(rng, grow, shrink, stay)
    for step in (3, 5):  # equal changes at several firms
        yield (
            {"mill": 9, "shop": 8, "cafe": 2, "bank": 4, "farm": 6},
            {
                "bank": 4 + 2 * step,
                "mill": 9 - step,
                "farm": 6 - step,
                "shop": 8 - step,
                "cafe": 2 + 2 * step,
            },
        )
    yield {"total care": 8, "mill": 3}, {"mill": 7, "total care": 2}
    yield {"subtotal": 2, "Total": 9, "mill": 6}, {"Total": 3, "mill": 1, "subtotal": 8}
    yield {"shop": 6, "Total": 4}, {"Total": 9, "shop": 8}
    yield {"mill": MOST, "shop": 1}, {"shop": MOST - 1, "mill": 2}
    yield {"mill": 7, "shop": 4, "cafe": 9}, {"mill": 6, "shop": 5, "cafe": 8}
    yield {"mill": 7}, {"mill": 3}
    yield {"mill": 3}, {"mill": 7}
    for opened, closed in ((1, 1), (2, 1), (1, 2), (2, 2)):
        before, after = _drawn(rng, 2, 2, 1)
        for name in range(opened):
            after[f"new {name}"] = rng.randint(2, 40)
        for name in range(closed):
            before = {f"old {name}": rng.randint(2, 40), **before}
        yield special("firms that open or close", before, after)
    yield special("firms that open or close", {"mill": 0, "shop": 9}, {"mill": 5})
    yield special(
        "firms that open or close",
        {"mill": 6, "shop": 0, "cafe": 4, "farm": 0},
        {"mill": 0, "bank": 3, "cafe": 9, "farm": 0},
    )
    yield special("firms that open or close", {"mill": 1, "shop": 8}, {"cafe": 1})
    yield special("firms that open or close", {"mill": 6, "shop": 8}, {})
    yield special("firms that open or close", {}, {"mill": 5, "shop": 7})
    yield special("firms that open or close", {}, {})
    for grow, shrink, stay in ((2, 3, 1), (3, 1, 0), (2, 2, 1), (1, 1, 1)):
        before, after = _drawn(rng, grow, shrink, stay)
        yield special("a line for the total", _with_total(before), _with_total(after))
    before, after = _drawn(rng, 2, 2, 0)
    yield special("a line for the total", before, _with_total(after))
    before, after = _drawn(rng, 2, 1, 1)
    yield special(
        "a line for the total", {"total": sum(before.values())} | before, after
    )
    yield special("a line for the total", {"total": 0}, {"mill": 4, "total": 4})
    for grow, shrink, stay in ((1, 2, 1), (2, 1, 0)):  # it stands first
        before, after = _drawn(rng, grow, shrink, stay)
        first, second = sum(before.values()), sum(after.values())
        yield special(
            "a line for the total",
            {"total": first} | before,
            {"total": second} | after,
        )


def _with_total(jobs):
    return {**jobs, "total": sum(jobs.values())}


def _drawn(rng, grow, shrink, stay):
    """Return the jobs of firms of which so many grow, shrink and stay as they are.

    The order of the second count is another one; neither the first nor the last firm
    has what all have together, and the net change is not zero.
    """
    while True:
        signs = [1] * grow + [-1] * shrink + [0] * stay
        rng.shuffle(signs)
        before, after = {}, {}
        for name, sign in zip(rng.sample(NAMES[:6], len(signs)), signs):
            before[name] = rng.randint(12, 40)
            after[name] = before[name] + sign * rng.randint(2, 10)
        order = rng.sample(sorted(after), len(after))
        after = {name: after[name] for name in order}
        net = sum(after.values()) - sum(before.values())
        if net and list(before) != order:
            return before, after


def _firms(before, after):
    """Return the names of all firms, each once, in order of appearance."""
    names = dict.fromkeys([*before, *after])
    names.pop("total", None)
    return list(names)


def _changes(before, after):
    return [after.get(f, 0) - before.get(f, 0) for f in _firms(before, after)]


def _result(gained, lost, net=None):
    net = gained - lost if net is None else net
    return {"gained": gained, "lost": lost, "net": net}


def _of(changes):
    """Return the result for a list of changes."""
    changes = list(changes)
    up = sum(change for change in changes if change > 0)
    return _result(up, -sum(change for change in changes if change < 0))


def _sum(jobs):
    return sum(n for firm, n in jobs.items() if firm != "total")


@task.mistake
def net_is_all_there_is(before, after):
    """Your results take the change of the sum for all that happened: if there are fewer
    jobs than before, none counts as gained. Some firms grew and some shrank; look at
    each."""
    return _of([_sum(after) - _sum(before)])


@task.mistake
def jobs_there_are(before, after):
    """Your results give all the jobs there are after as gained, and all those before as
    lost. Most stayed where they were: only the change of each firm counts."""
    return _result(_sum(after), _sum(before))


@task.says_the_same_as(jobs_there_are)
def jobs_of_the_growing(before, after):
    firms = _firms(before, after)
    up = [f for f in firms if after.get(f, 0) > before.get(f, 0)]
    down = [f for f in firms if after.get(f, 0) < before.get(f, 0)]
    return _result(
        sum(after.get(f, 0) for f in up), sum(before.get(f, 0) for f in down)
    )


@task.says_the_same_as(jobs_there_are)
def jobs_of_the_growing_and_net(before, after):
    net = sum(_changes(before, after))
    return {**jobs_of_the_growing(before, after), "net": net}


@task.says_the_same_as(jobs_there_are)
def jobs_there_were_of_both(before, after):
    firms = _firms(before, after)
    up = [f for f in firms if after.get(f, 0) > before.get(f, 0)]
    down = [f for f in firms if after.get(f, 0) < before.get(f, 0)]
    return _result(
        sum(after.get(f, 0) for f in up),
        sum(after.get(f, 0) for f in down),
        sum(_changes(before, after)),
    )


@task.says_the_same_as(jobs_there_are)
def jobs_of_all_that_did_not_grow(before, after):
    firms = _firms(before, after)
    up = [f for f in firms if after.get(f, 0) > before.get(f, 0)]
    others = [f for f in firms if f not in up]
    return _result(
        sum(after.get(f, 0) for f in up), sum(before.get(f, 0) for f in others)
    )


@task.mistake
def opened_and_closed_only(before, after):
    """Your results count only firms that opened or closed. A firm that stays and has
    more jobs than before has gained some, and one with fewer has lost some."""
    gained = sum(n for f, n in after.items() if f not in before and f != "total")
    lost = sum(n for f, n in before.items() if f not in after and f != "total")
    return _result(gained, lost)


@task.says_the_same_as(opened_and_closed_only)
def opened_and_closed_and_net(before, after):
    right = _of(_changes(before, after))
    return {**opened_and_closed_only(before, after), "net": right["net"]}


@task.mistake
def firms_counted(before, after):
    """Your results count firms, those that grew and those that shrank. Jobs are asked
    for: add up by how much each changed."""
    changes = _changes(before, after)
    return _result(sum(c > 0 for c in changes), sum(c < 0 for c in changes))


@task.says_the_same_as(firms_counted)
def firms_counted_and_net_jobs(before, after):
    changes = _changes(before, after)
    up, down = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    return _result(up, down, sum(changes))


@task.mistake
def lost_below_zero(before, after):
    """Your jobs lost are below zero. Give them as a number that is 0 or above; that they
    went is what the key says."""
    right = _of(_changes(before, after))
    return {**right, "lost": -right["lost"]}


@task.mistake
def lost_below_zero_and_net(before, after):
    """Your jobs lost are below zero, and so the net change comes out as all that was
    gained and lost together. Give them as a number that is 0 or above."""
    right = _of(_changes(before, after))
    return _result(right["gained"], -right["lost"])


@task.mistake
def counts_swapped(before, after):
    """Your results have gained and lost exchanged, as if time ran from the second count
    to the first."""
    return _of(-change for change in _changes(before, after))


@task.mistake
def keys_swapped(before, after):
    """Your results give the jobs lost under "gained" and those gained under "lost"; the
    net change is right."""
    right = _of(_changes(before, after))
    return _result(right["lost"], right["gained"], right["net"])


@task.mistake
def net_turned_round(before, after):
    """Your net change has the wrong sign: it is gained minus lost."""
    right = _of(_changes(before, after))
    return {**right, "net": -right["net"]}


@task.mistake
def net_without_sign(before, after):
    """Your net change never falls below zero. Where more was lost than gained, it
    does."""
    right = _of(_changes(before, after))
    return {**right, "net": abs(right["net"])}


@task.says_the_same_as(net_without_sign)
def net_not_below_zero(before, after):
    right = _of(_changes(before, after))
    return {**right, "net": max(0, right["net"])}


@task.mistake
def net_is_the_sum(before, after):
    """Your net change is gained and lost added together. That is how much changed in
    all; the net change is what is left when one is taken from the other."""
    right = _of(_changes(before, after))
    return _result(right["gained"], right["lost"], right["gained"] + right["lost"])


@task.mistake
def net_is_all_after(before, after):
    """Your net change is the number of jobs at the second count. It is the difference
    between the two counts."""
    return {**_of(_changes(before, after)), "net": _sum(after)}


@task.mistake
def all_changes_gained(before, after):
    """Your results count every change as gained, falls too. Keep rises and falls
    apart."""
    total = sum(map(abs, _changes(before, after)))
    return _result(total, 0, sum(_changes(before, after)))


@task.mistake
def falls_taken_off_the_gains(before, after):
    """Your jobs gained are what is left after the losses were taken off. Rises and falls
    go onto two tallies, and neither makes the other smaller."""
    right = _of(_changes(before, after))
    return {**right, "gained": right["net"]}


@task.mistake
def first_firm_only(before, after):
    """Your results know the first firm only. Does the function return within its
    loop?"""
    return _of(_changes(before, after)[:1])


@task.says_the_same_as(first_firm_only)
def first_firm_of_the_second_count(before, after):
    firms = [f for f in after if f != "total"][:1]
    return _of(after[f] - before.get(f, 0) for f in firms)


@task.mistake
def last_firm_only(before, after):
    """Your results know the last firm only. Is a tally set to 0 inside the loop, or
    replaced where it should be added to?"""
    return _of(_changes(before, after)[-1:])


@task.says_the_same_as(last_firm_only)
def last_firm_of_the_second_count(before, after):
    firms = [f for f in after if f != "total"][-1:]
    return _of(after[f] - before.get(f, 0) for f in firms)


@task.mistake
def last_rise_and_fall(before, after):
    """Your results give the last rise and the last fall. Add to the tallies in place of
    replacing them."""
    changes = _changes(before, after)
    up = [c for c in changes if c > 0]
    down = [-c for c in changes if c < 0]
    return _result(up[-1] if up else 0, down[-1] if down else 0)


@task.says_the_same_as(last_rise_and_fall)
def last_rise_and_last_other(before, after):
    gained = lost = 0
    for change in _changes(before, after):
        if change > 0:
            gained = change
        else:
            lost = -change
    return _result(gained, lost)


@task.mistake
def largest_rise_and_fall(before, after):
    """Your results give the largest rise and the largest fall of a single firm. Add up
    the rises of all firms, and the falls."""
    changes = [*_changes(before, after), 0]
    return _result(max(changes), -min(changes))


@task.says_the_same_as(largest_rise_and_fall)
def largest_and_smallest_change(before, after):
    changes = _changes(before, after)
    return _result(max(changes), -min(changes))


@task.says_the_same_as(largest_rise_and_fall)
def largest_and_smallest_change_and_net(before, after):
    changes = _changes(before, after)
    return _result(max(changes), -min(changes), sum(changes))


@task.says_the_same_as(largest_rise_and_fall)
def largest_rise_and_fall_and_net(before, after):
    changes = _changes(before, after)
    return _result(max([*changes, 0]), -min([*changes, 0]), sum(changes))


@task.mistake
def equal_changes_once(before, after):
    """Changes of the same size are counted once in your results. Each is at another
    firm. Does a set hold them?"""
    return _of(set(_changes(before, after)))


@task.mistake
def paired_by_place(before, after):
    """Your results compare firms by their place in the two dictionaries. The order can
    differ: look each firm up by its name."""
    pairs = zip(
        (n for f, n in before.items() if f != "total"),
        (n for f, n in after.items() if f != "total"),
    )
    return _of(second - first for first, second in pairs)


@task.mistake
def paired_by_size(before, after):
    """Your results compare firms by their place in order of size: the smallest before
    with the smallest after. Look each firm up by its name."""
    pairs = zip(sorted(before.values()), sorted(after.values()))
    return _of(second - first for first, second in pairs)


@task.mistake
def each_firm_twice(before, after):
    """Firms that stand in both dictionaries are counted twice in your results. Go
    through each name once."""
    firms = [f for f in [*before, *after] if f != "total"]
    return _of(after.get(f, 0) - before.get(f, 0) for f in firms)


@task.mistake
def mean_changes(before, after):
    """Your results are means over the firms. Add up, and divide by nothing."""
    changes = _changes(before, after)
    right = _of(changes)
    return {key: value / max(1, len(changes)) for key, value in right.items()}


@task.mistake
def shares_of_the_first_count(before, after):
    """Your results are shares of the jobs at the first count. Numbers of jobs are asked
    for."""
    right, start = _of(_changes(before, after)), _sum(before)
    return {key: value / start if start else 0 for key, value in right.items()}


@task.mistake
def shares_of_the_second_count(before, after):
    """Your results are shares of the jobs at the second count. Numbers of jobs are asked
    for."""
    right, end = _of(_changes(before, after)), _sum(after)
    return {key: value / end if end else 0 for key, value in right.items()}


@task.mistake
def growing_firms_only(before, after):
    """Your results leave out the falls. Firms that shrank lost jobs, and these are asked
    for as well."""
    return _of(max(change, 0) for change in _changes(before, after))


@task.mistake
def shrinking_firms_only(before, after):
    """Your results leave out the rises. Firms that grew gained jobs, and these are asked
    for as well."""
    return _of(min(change, 0) for change in _changes(before, after))


@task.mistake
def first_firm_left_out(before, after):
    """The first firm is missing from your count. Does the loop begin with the
    second?"""
    return _of(_changes(before, after)[1:])


@task.mistake
def last_firm_left_out(before, after):
    """The last firm is missing from your count. Does the loop end one step early?"""
    return _of(_changes(before, after)[:-1])


@task.mistake
def three_firms_always(before, after):
    """Your results look at three firms, as in the example. There can be any number of
    them."""
    return _of(_changes(before, after)[:3])


@task.mistake
def names_with_total_left_out(before, after):
    """A firm is missing whose name has "total" in it. Only the line called exactly
    "total" is no firm."""
    firms = [f for f in _firms(before, after) if "total" not in f.lower()]
    return _of(after.get(f, 0) - before.get(f, 0) for f in firms)


@task.says_the_same_as(names_with_total_left_out)
def names_with_small_total_left_out(before, after):
    firms = [f for f in _firms(before, after) if "total" not in f]
    return _of(after.get(f, 0) - before.get(f, 0) for f in firms)


@task.mistake
def total_in_any_letters_left_out(before, after):
    """A firm called "Total" is missing. Only "total", in small letters throughout, is
    the line that adds up the others."""
    firms = [f for f in _firms(before, after) if f.lower() != "total"]
    return _of(after.get(f, 0) - before.get(f, 0) for f in firms)


@task.mistake(on="firms that open or close")
def new_firms_left_out(before, after):
    """Firms that opened are missing: their names stand in the second dictionary only.
    All their jobs are gained."""
    return _of(after.get(f, 0) - before[f] for f in before if f != "total")


@task.mistake(on="firms that open or close")
def closed_firms_left_out(before, after):
    """Firms that closed are missing: their names stand in the first dictionary only. All
    their jobs are lost."""
    return _of(after[f] - before.get(f, 0) for f in after if f != "total")


@task.mistake(on="firms that open or close")
def firms_in_both_only(before, after):
    """Only firms that stand in both dictionaries are counted. One that opened gained
    jobs, one that closed lost them."""
    return _of(after[f] - before[f] for f in before if f in after and f != "total")


@task.mistake(on="firms that open or close")
def firms_with_jobs_at_both(before, after):
    """Firms that had no jobs at one of the counts are left out. A 0, or a missing line,
    means that they opened or closed, and their jobs count."""
    firms = [f for f in _firms(before, after) if before.get(f) and after.get(f)]
    return _of(after[f] - before[f] for f in firms)


@task.mistake(on="firms that open or close")
def opened_counts_as_one(before, after):
    """A firm that opens counts as one job gained, and one that closes as one job lost.
    All its jobs count."""
    changes = []
    for f in _firms(before, after):
        if f in before and f in after:
            changes.append(after[f] - before[f])
        else:
            changes.append(1 if f in after else -1)
    return _of(changes)


@task.mistake(on="firms that open or close")
def gains_and_losses_of_the_staying(before, after):
    """Gained and lost leave out firms that opened or closed, and the net change does
    not, so the three do not fit together."""
    both = [f for f in _firms(before, after) if f in before and f in after]
    right = _of(after[f] - before[f] for f in both)
    return {**right, "net": _sum(after) - _sum(before)}


@task.mistake(on="firms that open or close")
def paired_by_sorted_name(before, after):
    """Your results sort the names and compare them by place. A firm that opened or
    closed shifts all those after it: look each firm up by its name."""
    pairs = zip(sorted(set(before) - {"total"}), sorted(set(after) - {"total"}))
    return _of(after[second] - before[first] for first, second in pairs)


@task.mistake(on="a line for the total")
def total_is_a_firm(before, after):
    """The line "total" is counted as one more firm, so that what the firms gained or
    lost comes in a second time. Leave it out."""
    names = dict.fromkeys([*before, *after])
    return _of(after.get(f, 0) - before.get(f, 0) for f in names)


@task.mistake(on="a line for the total")
def total_in_the_net(before, after):
    """Your net change has the line "total" in it. It is gained minus lost, of firms
    only."""
    net = sum(after.values()) - sum(before.values())
    return {**_of(_changes(before, after)), "net": net}


@task.mistake(on="a line for the total")
def total_left_out_of_the_first(before, after):
    """The line "total" of the second dictionary is counted as a firm that has just
    opened. Either dictionary may have such a line, or both."""
    first = {f: n for f, n in before.items() if f != "total"}
    return _of(
        after.get(f, 0) - first.get(f, 0) for f in dict.fromkeys([*first, *after])
    )


@task.mistake(on="a line for the total")
def total_left_out_of_the_second(before, after):
    """The line "total" of the first dictionary is counted as a firm that has closed.
    Either dictionary may have such a line, or both."""
    second = {f: n for f, n in after.items() if f != "total"}
    return _of(
        second.get(f, 0) - before.get(f, 0) for f in dict.fromkeys([*before, *second])
    )


@task.mistake(on="a line for the total")
def total_if_in_both(before, after):
    """The line "total" is counted as a firm where only one of the dictionaries has it.
    Leave it out there, too."""
    names = dict.fromkeys([*before, *after])
    if "total" in before and "total" in after:
        names.pop("total")
    return _of(after.get(f, 0) - before.get(f, 0) for f in names)


@task.mistake(on="a line for the total")
def stops_at_the_total(before, after):
    """Firms that come after the line "total" are missing. It can stand anywhere: leave
    it out and go on."""
    changes = []
    for f in dict.fromkeys([*before, *after]):
        if f == "total":
            break
        changes.append(after.get(f, 0) - before.get(f, 0))
    return _of(changes)


@task.mistake(on="a line for the total")
def total_left_out_where_it_stands_last(before, after):
    """The line "total" is left out only where it stands last. It can stand anywhere, and
    elsewhere your results count it as a firm."""
    first, second = (
        dict(list(jobs.items())[: -1 if [*jobs][-1] == "total" else None])
        for jobs in (before, after)
    )
    return _of(
        second.get(f, 0) - first.get(f, 0) for f in dict.fromkeys([*first, *second])
    )


@task.mistake(on="a line for the total")
def net_from_the_totals(before, after):
    """Your net change is read off the lines "total", and where one of the dictionaries
    has no such line, it counts as 0. Take gained minus lost: that needs no such line."""
    right = _of(_changes(before, after))
    return {**right, "net": after.get("total", 0) - before.get("total", 0)}


@task.right
def with_two_loops(before, after):
    lost, gained = 0, 0
    for firm, jobs in before.items():
        if firm != "total" and jobs > after.get(firm, 0):
            lost = lost + jobs - after.get(firm, 0)
    for firm, jobs in after.items():
        if firm != "total" and jobs > before.get(firm, 0):
            gained = gained + jobs - before.get(firm, 0)
    return {"lost": lost, "gained": gained, "net": gained - lost}


@task.right
def with_counters(before, after):
    first, second = Counter(before), Counter(after)
    del first["total"], second["total"]
    gained, lost = (second - first).total(), (first - second).total()
    return {"net": gained - lost, "lost": lost, "gained": gained}


@task.right
def with_a_list_of_changes(before, after):
    changes = []
    for firm in list(before) + [name for name in after if name not in before]:
        if firm == "total":
            continue
        if firm not in before:
            changes.append(after[firm])
        elif firm not in after:
            changes.append(-before[firm])
        else:
            changes.append(after[firm] - before[firm])
    rises = [change for change in changes if change > 0]
    falls = [change for change in changes if change < 0]
    return {"gained": sum(rises), "lost": -sum(falls), "net": sum(changes)}


@task.right
def from_the_net_and_the_gross(before, after):
    changes = [
        after.get(firm, 0) - before.get(firm, 0)
        for firm in before.keys() | after.keys()
        if firm != "total"
    ]
    net, gross = sum(changes), sum(abs(change) for change in changes)
    return {"gained": (gross + net) // 2, "lost": (gross - net) // 2, "net": net}
