"""What people answer to `patrol`: wrong, and right in unusual style."""

from fractions import Fraction

from coursekit.exercise import Build, special

DRAWS = [0.3, 0.6, 0.9, 0.7, 0.1, 0.8]
SEEN = [[1, 0], [1, 1], [0, 0], [0, 1], [0, 0], [1, 1]]
START = [1, 1]

task = Build(
    objective="feedback-4",
    points={
        "ordinary": 3,
        "a draw equal to the share": 1,
        "a district never visited": 1,
        "no days": 1,
    },
    built=(
        "You have built the loop, and a number that sees further: finds per visit, which "
        "do not grow only because somebody looks more often."
    ),
)


@task.cases
def cases(rng):
    yield DRAWS, SEEN, START
    for days, start in (
        *((8, [1, 1]), (9, [2, 1]), (10, [1, 3]), (12, [3, 5]), (12, [4, 2])),
        *((14, [6, 9]), (15, [2, 2]), (11, [7, 4]), (20, [5, 6]), (9, [1, 2])),
    ):
        yield _city(rng, days, start)
    yield _city(rng, 40, [300, 1000])
    for start in ([1, 1], [1, 3], [2, 6], [5, 5], [3, 1]):  # shares that a float holds
        yield special("a draw equal to the share", *_begun_equal(rng, start))
    for days in (1, 3, 5):
        seen = _seen(rng, days - 1)
        start = [rng.randint(3, 6), rng.randint(3, 6)]
        high = [rng.randint(90, 99) / 100 for _ in range(days)]
        low = [rng.randint(0, 9) / 100 for _ in range(days)]
        never = "a district never visited"
        yield special(never, high, [[1, 1], *seen], start)
        yield special(never, low, [[1, 1], *seen], [2 * part + 1 for part in start])
    for draw in (0.05, 0.95):  # and the visits to the other one find nothing
        yield special("a district never visited", [draw] * 2, [[0, 0]] * 2, [4, 3])
    for start in ([1, 3], [2, 2], [5, 1]):
        yield special("no days", [], [], start)


def _seen(rng, days):
    return [[int(rng.random() < 0.55) for _ in "AB"] for _ in range(days)]


def _city(rng, days, start):
    """Return days on which both districts are visited, find different parts, and never
    draw what equals a share."""
    while True:
        draws = [rng.randint(3, 97) / 100 for _ in range(days)]
        seen = _seen(rng, days)
        mornings, records, visits, found = _walk(draws, seen, start)
        apart = all(abs(d - s) > 0.001 for d, s in zip(draws, mornings))
        rates = [f / v if v else 0 for f, v in zip(found, visits)]
        unlike = len({*rates, 1}) == 3 and len({*visits, *found}) == 4
        if apart and min(visits) > 1 and min(found) and unlike and len({*records}) > 1:
            return draws, seen, start


def _begun_equal(rng, start):
    """Return days of which the first draw alone equals the share, and finds a crime."""
    share = start[0] / sum(start)
    while True:
        draws, seen, _ = _city(rng, 8, start)
        draws, seen = [share, share / 2, *draws], [[0, 1], [1, 0], *seen]
        mornings, _, visits, _ = _walk(draws, seen, start)
        apart = all(abs(d - s) > 0.001 for d, s in zip(draws[1:], mornings[1:]))
        if apart and min(visits) > 1:
            return draws, seen, start


def _walk(draws, seen, start, goes_to_a=None):
    """Return the share of each morning, and records, visits and finds in the end.

    `goes_to_a` says, from a draw and the records, whether A is visited."""
    records, visits, found, mornings = list(start), [0, 0], [0, 0], []
    for draw, crimes in zip(draws, seen):
        share = records[0] / sum(records)
        mornings.append(share)
        to_a = goes_to_a(draw, records) if goes_to_a else draw < share
        place = 0 if to_a else 1
        visits[place] += 1
        found[place] += crimes[place]
        records[place] += crimes[place]
    return mornings, records, visits, found


def _result(records, visits, found):
    rates = [f / v if v else None for f, v in zip(found, visits)]
    return records[0] / sum(records), *rates


def _played(draws, seen, start, goes_to_a=None):
    return _result(*_walk(draws, seen, start, goes_to_a)[1:])


def _over(found, visits):
    return [f / v if v else None for f, v in zip(found, visits)]


@task.mistake
def everything_is_recorded(draws, seen, records):
    """Your records take in what happened in both districts. Only what the patrol finds
    where it is gets written down; the rest nobody saw."""
    now, visits, found = list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < now[0] / sum(now) else 1
        visits[place] += 1
        found[place] += crimes[place]
        now = [now[0] + crimes[0], now[1] + crimes[1]]
    return _result(now, visits, found)


@task.says_the_same_as(everything_is_recorded)
def everything_is_recorded_and_counted(draws, seen, records):
    now, visits, found = list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        visits[0 if draw < now[0] / sum(now) else 1] += 1
        now = [now[0] + crimes[0], now[1] + crimes[1]]
        found = [found[0] + crimes[0], found[1] + crimes[1]]
    return _result(now, visits, found)


@task.mistake
def unseen_crimes_per_visit(draws, seen, records):
    """Your finds per visit count crimes that nobody saw: what happened in a district on
    days when the patrol was in the other one. Count what is found on a visit."""
    _, now, visits, _ = _walk(draws, seen, records)
    return _result(now, visits, [sum(day[i] for day in seen) for i in (0, 1)])


@task.mistake
def true_parts_of_all_days(draws, seen, records):
    """Your second and third number say how often something happened in a district, on all
    days, whoever was there. Nobody could know that: take visits and what they found."""
    _, now, _, _ = _walk(draws, seen, records)
    if not seen:
        return now[0] / sum(now), None, None
    happened = [sum(day[i] for day in seen) / len(seen) for i in (0, 1)]
    return now[0] / sum(now), *happened


@task.mistake
def share_of_the_first_morning(draws, seen, records):
    """In your results the patrol goes by the share of the first morning on all days. What
    it finds changes the share: work it out anew each morning."""
    return _played(draws, seen, records, lambda d, now: d < records[0] / sum(records))


@task.mistake
def half_and_half(draws, seen, records):
    """In your results the patrol goes to A if the draw is below one half, whatever is on
    record. Compare the draw with A's share of that morning."""
    return _played(draws, seen, records, lambda d, now: d < 0.5)


@task.mistake
def where_more_is_on_record(draws, seen, records):
    """In your results the patrol always goes where more is on record. It goes there only
    with the chance that the share gives: compare the draw with it."""
    return _played(draws, seen, records, lambda d, now: now[0] >= now[1])


@task.says_the_same_as(where_more_is_on_record)
def where_strictly_more_is_on_record(draws, seen, records):
    return _played(draws, seen, records, lambda d, now: now[0] > now[1])


@task.says_the_same_as(where_more_is_on_record)
def a_draw_if_level(draws, seen, records):
    def goes_to_a(draw, now):
        return now[0] > now[1] or (now[0] == now[1] and draw < 0.5)

    return _played(draws, seen, records, goes_to_a)


@task.mistake
def to_a_if_above(draws, seen, records):
    """In your results the patrol goes to A if the draw is *above* A's share. It goes there
    if it is below."""
    return _played(draws, seen, records, lambda d, now: d >= now[0] / sum(now))


@task.says_the_same_as(to_a_if_above)
def to_a_if_above_strictly(draws, seen, records):
    return _played(draws, seen, records, lambda d, now: d > now[0] / sum(now))


@task.mistake
def share_of_b(draws, seen, records):
    """In your results the draw is compared with the share of B. Compare it with A's."""
    return _played(draws, seen, records, lambda d, now: d < now[1] / sum(now))


@task.mistake
def ratio_for_a_share(draws, seen, records):
    """In your results the draw is compared with A's records divided by B's. A share is
    divided by those of both."""
    return _played(draws, seen, records, lambda d, now: d < now[0] / now[1])


@task.says_the_same_as(ratio_for_a_share)
def ratio_throughout(draws, seen, records):
    _, now, visits, found = _walk(
        draws, seen, records, lambda d, now: d < now[0] / now[1]
    )
    return now[0] / now[1], *_over(found, visits)


@task.mistake
def share_after_the_day(draws, seen, records):
    """In your results the share of a day contains what happened on that day, before the
    patrol has gone anywhere. It goes by the records of the morning."""
    now, visits, found = list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        share = (now[0] + crimes[0]) / (sum(now) + sum(crimes))
        place = 0 if draw < share else 1
        visits[place] += 1
        found[place] += crimes[place]
        now[place] += crimes[place]
    return _result(now, visits, found)


@task.mistake
def share_of_the_visits(draws, seen, records):
    """Your first number is A's share of the *visits*. Its share of the records is asked
    for."""
    _, _, visits, found = _walk(draws, seen, records)
    return (visits[0] / len(draws) if draws else None), *_over(found, visits)


@task.mistake
def share_of_the_finds(draws, seen, records):
    """Your first number leaves out the crimes that were on record before the first day.
    They count in the share."""
    _, _, visits, found = _walk(draws, seen, records)
    share = found[0] / sum(found) if sum(found) else None
    return share, *_over(found, visits)


@task.mistake
def share_of_the_last_morning(draws, seen, records):
    """Your first number is A's share on the last morning. What the last day brought is
    missing from it: work out the share once more at the end."""
    mornings, now, visits, found = _walk(draws, seen, records)
    share = mornings[-1] if mornings else now[0] / sum(now)
    return share, *_over(found, visits)


@task.mistake
def share_of_the_beginning(draws, seen, records):
    """Your first number is A's share before the first day. It is asked for after the
    last."""
    _, _, visits, found = _walk(draws, seen, records)
    return records[0] / sum(records), *_over(found, visits)


@task.mistake
def share_of_b_in_the_end(draws, seen, records):
    """Your first number is B's share of the records. A's is asked for."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[1] / sum(now), *_over(found, visits)


@task.mistake
def ratio_in_the_end(draws, seen, records):
    """Your first number divides A's records by B's. A share is divided by those of
    both."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / now[1], *_over(found, visits)


@task.mistake
def count_in_the_end(draws, seen, records):
    """Your first number is the number of crimes on record in A. Its share is asked for:
    divide by those of both."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0], *_over(found, visits)


@task.mistake
def old_records_per_visit(draws, seen, records):
    """Your finds per visit count crimes that were on record before the first day. No visit
    of these days found them: leave them out."""
    _, now, visits, _ = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(now, visits)


@task.mistake
def finds_per_day(draws, seen, records):
    """Your second and third number are divided by all days. Divide by the visits to that
    district: on the other days nobody looked."""
    _, now, _, found = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(found, [len(draws)] * 2)


@task.mistake
def visits_and_finds(draws, seen, records):
    """Your second and third number are numbers of crimes. Divide by the visits to that
    district."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), *(f if v else None for f, v in zip(found, visits))


@task.says_the_same_as(visits_and_finds)
def finds_as_they_are(draws, seen, records):
    _, now, _, found = _walk(draws, seen, records)
    return now[0] / sum(now), *found


@task.mistake
def number_of_visits(draws, seen, records):
    """Your second and third number say how often the patrol was there. Asked for is what a
    visit found."""
    _, now, visits, _ = _walk(draws, seen, records)
    return now[0] / sum(now), *visits


@task.says_the_same_as(number_of_visits)
def share_of_visits(draws, seen, records):
    _, now, visits, _ = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(visits, [len(draws)] * 2)


@task.mistake
def share_of_finds(draws, seen, records):
    """Your second and third number are shares of all that was found. Divide by the visits
    to that district."""
    _, now, _, found = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(found, [sum(found)] * 2)


@task.mistake
def visits_per_find(draws, seen, records):
    """Your second and third number are visits divided by finds. It is the other way
    round."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(visits, found)


@task.mistake
def districts_exchanged(draws, seen, records):
    """Your second and third number stand in the other order: first A, then B."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(found, visits)[::-1]


@task.mistake
def divided_by_the_other(draws, seen, records):
    """Your finds in one district are divided by the visits to the *other*. Divide by the
    visits to the same one."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(found, visits[::-1])


@task.mistake
def visits_only_if_found(draws, seen, records):
    """You count a visit only if it found something, so that each finds one. A visit that
    finds nothing is a visit, too."""
    _, now, _, found = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(found, found)


@task.mistake
def every_visit_finds(draws, seen, records):
    """In your results a visit always finds a crime. What it finds stands in `seen`, and can
    be 0."""
    return _played(draws, [[1, 1]] * len(draws), records)


@task.mistake
def every_visit_is_recorded(draws, seen, records):
    """In your results every visit adds a crime to the records, whether it found one or not.
    Add what it finds: that stands in `seen`, and can be 0."""
    now, visits, found = list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < now[0] / sum(now) else 1
        visits[place] += 1
        now[place] += 1
        found[place] += crimes[place]
    return _result(now, visits, found)


@task.mistake
def crimes_of_the_other(draws, seen, records):
    """Your patrol finds what happened in the district where it is *not*. In `seen` A
    stands first."""
    return _played(draws, [day[::-1] for day in seen], records)


@task.mistake
def never_written_down(draws, seen, records):
    """What the patrol finds is never added to the records in your results. Then nothing
    changes from day to day: add it."""
    share = records[0] / sum(records)
    found, visits = [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < share else 1
        visits[place] += 1
        found[place] += crimes[place]
    return _result(records, visits, found)


@task.mistake
def written_down_for_both(draws, seen, records):
    """What the patrol finds is added to the wrong district, or to A always. Add it where
    the patrol is."""
    now, visits, found = list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < now[0] / sum(now) else 1
        visits[place] += 1
        found[place] += crimes[place]
        now[0] += crimes[place]
    return _result(now, visits, found)


@task.says_the_same_as(written_down_for_both)
def written_down_for_the_other(draws, seen, records):
    now, visits, found = list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < now[0] / sum(now) else 1
        visits[place] += 1
        found[place] += crimes[place]
        now[1 - place] += crimes[place]
    return _result(now, visits, found)


@task.mistake
def one_and_one_always(draws, seen, records):
    """Your districts begin with one crime each, as in the example, whatever `records`
    says."""
    return _played(draws, seen, [1, 1])


@task.mistake
def records_begin_empty(draws, seen, records):
    """Your records begin without the old crimes. `records` says how many there are before
    the first day."""
    now, visits, found = [0, 0], [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        share = now[0] / sum(now) if sum(now) else records[0] / sum(records)
        place = 0 if draw < share else 1
        visits[place] += 1
        found[place] += crimes[place]
        now[place] += crimes[place]
    return (now[0] / sum(now) if sum(now) else 0), *_over(found, visits)


@task.says_the_same_as(records_begin_empty)
def records_begin_with_a_half(draws, seen, records):
    now, visits, found = [0, 0], [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        share = now[0] / sum(now) if sum(now) else 0.5
        place = 0 if draw < share else 1
        visits[place] += 1
        found[place] += crimes[place]
        now[place] += crimes[place]
    return (now[0] / sum(now) if sum(now) else 0.5), *_over(found, visits)


@task.mistake
def first_day_only(draws, seen, records):
    """Your results know the first day only. Does the function return within its loop?"""
    return _played(draws[:1], seen[:1], records)


@task.mistake
def first_day_left_out(draws, seen, records):
    """The first day is missing from your results. Does a loop begin with the second?"""
    return _played(draws[1:], seen[1:], records)


@task.mistake
def last_day_left_out(draws, seen, records):
    """The last day is missing from your results. Does a loop end one step early?"""
    return _played(draws[:-1], seen[:-1], records)


@task.mistake
def last_day_counts_alone(draws, seen, records):
    """Your finds per visit know the last visit to each district only. Add up over all
    days: is a count replaced where it should grow?"""
    last = [None, None]
    now = list(records)
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < now[0] / sum(now) else 1
        last[place] = crimes[place]
        now[place] += crimes[place]
    return now[0] / sum(now), *last


@task.mistake
def visits_as_records(draws, seen, records):
    """In your results the patrol goes by how often it has been in a district. It goes by
    the crimes on record."""
    now, went, visits, found = list(records), list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < went[0] / sum(went) else 1
        went[place] += 1
        visits[place] += 1
        found[place] += crimes[place]
        now[place] += crimes[place]
    return _result(now, visits, found)


@task.says_the_same_as(visits_as_records)
def visits_decide_alone(draws, seen, records):
    share, visits, found = records[0] / sum(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        place = 0 if draw < share else 1
        visits[place] += 1
        found[place] += crimes[place]
        share = visits[0] / sum(visits)
    return share, *_over(found, visits)


@task.mistake
def finds_decide_alone(draws, seen, records):
    """In your results the patrol goes by the finds of these days only. The crimes on record
    before the first day count, too."""
    now, visits, found = list(records), [0, 0], [0, 0]
    for draw, crimes in zip(draws, seen):
        known = found if sum(found) else records
        place = 0 if draw < known[0] / sum(known) else 1
        visits[place] += 1
        found[place] += crimes[place]
        now[place] += crimes[place]
    return _result(now, visits, found)


@task.mistake
def one_more_visit(draws, seen, records):
    """Your finds per visit are divided by one visit too many. Do the visits begin
    with 1?"""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), *_over(found, [v + 1 for v in visits])


@task.mistake
def whole_numbers_per_visit(draws, seen, records):
    """Your finds per visit are cut to whole numbers. Divide with `/`: `//` drops what comes
    after the point."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), *(f // v if v else None for f, v in zip(found, visits))


@task.mistake(on="a draw equal to the share")
def equal_goes_to_a(draws, seen, records):
    """Where the draw equals A's share your patrol goes to A. It goes there only if the draw
    is *less*: `<`, not `<=`."""
    return _played(draws, seen, records, lambda d, now: d <= now[0] / sum(now))


@task.mistake(on="a district never visited")
def never_is_zero(draws, seen, records):
    """For a district that was never visited you return 0. That would say that visits found
    nothing; there were none, so it is None."""
    share, *rates = _played(draws, seen, records)
    return share, *(rate or 0 for rate in rates)


@task.mistake(on="a district never visited")
def never_stops(draws, seen, records):
    """Where a district was never visited your function stops: it divides by 0. Ask first
    whether there was a visit."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), found[0] / visits[0], found[1] / visits[1]


@task.mistake(on="a district never visited")
def never_visited_none_at_all(draws, seen, records):
    """Where one district was never visited you return None for both, or for everything.
    What is known of the other one is asked for."""
    share, *rates = _played(draws, seen, records)
    return (share, None, None) if None in rates else (share, *rates)


@task.says_the_same_as(never_visited_none_at_all)
def never_visited_nothing_at_all(draws, seen, records):
    result = _played(draws, seen, records)
    return None if None in result else result


@task.mistake(on="a district never visited")
def nothing_found_is_none(draws, seen, records):
    """Where visits found nothing you return None. They were made, and found 0 each; None is
    for a district where nobody went."""
    share, *rates = _played(draws, seen, records)
    return share, *(rate or None for rate in rates)


@task.mistake(on="no days")
def no_days_zeros(draws, seen, records):
    """Without days you return 0 for finds per visit. There were no visits, so both are
    None."""
    share, *rates = _played(draws, seen, records)
    return share, *(rate or 0 for rate in rates)


@task.mistake(on="no days")
def no_days_stops(draws, seen, records):
    """Without days your function stops: it divides by 0, or uses a name that only the loop
    gives a value to."""
    _, now, visits, found = _walk(draws, seen, records)
    return now[0] / sum(now), found[0] / visits[0], found[1] / visits[1]


@task.mistake(on="no days")
def no_days_nothing(draws, seen, records):
    """Without days you return None by itself, or no share. The records from before have a
    share: return it, and None for both districts."""
    return _played(draws, seen, records) if draws else None


@task.says_the_same_as(no_days_nothing)
def no_days_no_share(draws, seen, records):
    share, *rates = _played(draws, seen, records)
    return (share if draws else None), *rates


@task.says_the_same_as(no_days_nothing)
def no_days_share_zero(draws, seen, records):
    share, *rates = _played(draws, seen, records)
    return (share if draws else 0), *rates


@task.right
def by_name(draws, seen, records):
    a, b = records
    visits_a = visits_b = found_a = found_b = 0
    for day in range(len(draws)):
        if draws[day] < a / (a + b):
            visits_a += 1
            found_a += seen[day][0]
            a += seen[day][0]
        else:
            visits_b += 1
            found_b += seen[day][1]
            b += seen[day][1]
    in_a = found_a / visits_a if visits_a > 0 else None
    in_b = found_b / visits_b if visits_b > 0 else None
    return a / (a + b), in_a, in_b


@task.right
def with_lists_of_finds(draws, seen, records):
    finds = {"A": [], "B": []}
    for draw, (in_a, in_b) in zip(draws, seen):
        total = sum(records) + sum(finds["A"]) + sum(finds["B"])
        if draw >= (records[0] + sum(finds["A"])) / total:
            finds["B"].append(in_b)
        else:
            finds["A"].append(in_a)
    ends = [old + sum(new) for old, new in zip(records, finds.values())]
    means = [sum(new) / len(new) if new else None for new in finds.values()]
    return ends[0] / (ends[0] + ends[1]), *means


@task.right
def with_fractions(draws, seen, records):
    place_of, now, days = [], list(records), list(zip(draws, seen))
    for draw, crimes in days:
        place_of.append(int(draw >= Fraction(now[0], sum(now))))
        now[place_of[-1]] += crimes[place_of[-1]]
    rates = []
    for place in (0, 1):
        finds = [crimes[place] for p, (_, crimes) in zip(place_of, days) if p == place]
        rates.append(Fraction(sum(finds), len(finds)) if finds else None)
    return (Fraction(now[0], sum(now)), *rates)
