"""What people answer to `found_by`: wrong, and right in unusual style."""

from collections import Counter

from coursekit.exercise import Build, special

from .shared import TWELVE, A, B, C, drawn, finders, tally, union

TWICE = "a defect named twice"
NOBODY = "no reviewers"

task = Build(
    objective="eyes-1",
    points={"ordinary": 3, TWICE: 1, NOBODY: 1},
    built=(
        "You have built the table by which reviewers are compared: what nobody saw, "
        "what one alone saw, what everybody sees."
    ),
)


@task.cases
def cases(rng):
    yield [A, B, C], TWELVE
    yield [A, B], TWELVE
    yield [C, A], 15
    for sizes, defects in (
        *([(4, 6, 3), 10], [(7, 2, 5, 6), 11], [(5, 5, 1), 9], [(3, 4), 8]),
        *([(6, 7, 8, 5, 4), 14], [(9, 12, 10, 8), 20], [(2, 3, 2, 4, 3, 2), 9]),
        *([(11, 15, 20, 9, 16, 12), 40], [(6, 3, 7), 13], [(4, 4, 5, 6), 12]),
    ):
        yield drawn(rng, sizes, defects), defects
    for size, defects in ((4, 9), (1, 6), (6, 7)):  # one reviewer
        yield drawn(rng, [size], defects), defects
    for sizes, defects in (((5, 0, 4), 8), ((0, 3, 3, 0), 7), ((0, 0), 5)):
        yield drawn(rng, sizes, defects), defects  # who finds nothing is a reviewer
    for defects in (6, 9):  # the first and the last defect, found by all or by none
        yield [[defects, 2], [3, defects]], defects
        yield [[1, 4], [4, 1, 2], [1]], defects
        yield [[*range(2, defects)], [3, 2]], defects
    for size, defects in ((3, 7), (5, 8)):  # equal reports are two reports
        (report,) = drawn(rng, [size], defects)
        yield [report, list(report), *drawn(rng, [2], defects)], defects
    yield [[1], [1], [1]], 1
    yield [[], [1]], 1
    full = list(range(1, 6))
    yield [full, list(full)], 5
    for sizes, defects in (((3, 4), 7), ((5, 2, 4), 9), ((2, 6, 3, 3), 10)):
        reports = drawn(rng, sizes, defects)
        reports[0] += [reports[0][0]]
        reports[-1] += rng.sample(reports[-1], 2)
        yield special(TWICE, reports, defects)
    yield special(TWICE, [[3, 3, 3, 3]], 4)
    for defects in (1, 7, rng.randint(10, 40)):
        yield special(NOBODY, [], defects)


@task.mistake
def unseen_is_zero(reports, defects):
    """Your list begins with 0: no defect is unseen. A defect that no report names is
    one all the same. Does the loop go through the reports, or through all numbers from
    1 to `defects`?"""
    return [0, *tally(reports, defects)[1:]]


@task.mistake
def without_the_unseen(reports, defects):
    """Your list lacks its first number, how many defects nobody found."""
    return tally(reports, defects)[1:]


@task.mistake
def without_those_found_by_all(reports, defects):
    """Your list lacks its last number, how many defects all reviewers found. It is one
    longer than `reports`."""
    return tally(reports, defects)[:-1]


@task.mistake
def unseen_last(reports, defects):
    """Your list begins with the defects that one reviewer found; those that nobody found
    stand at its end. They come first."""
    unseen, *seen = tally(reports, defects)
    return [*seen, unseen]


@task.mistake
def unseen_with_all(reports, defects):
    """Your list lacks the place for defects that nobody found, and its last number holds
    them together with those found by all. Position -1 of a list is its last."""
    unseen, *seen = tally(reports, defects)
    return [*seen[:-1], seen[-1] + unseen]


@task.mistake
def in_order_of_size(reports, defects):
    """Your numbers are sorted. Each has its place: none, one, two and so on."""
    return sorted(tally(reports, defects))


@task.says_the_same_as(in_order_of_size)
def in_order_of_size_largest_first(reports, defects):
    return sorted(tally(reports, defects), reverse=True)


@task.mistake
def counts_add_up(reports, defects):
    """Your first number takes away from all defects the sum of what the reports name. A
    defect that three have found is taken away three times."""
    _, *seen = tally(reports, defects)
    return [defects - sum(map(len, reports)), *seen]


@task.says_the_same_as(counts_add_up)
def counts_add_up_to_no_less_than_none(reports, defects):
    _, *seen = tally(reports, defects)
    return [max(0, defects - sum(map(len, reports))), *seen]


@task.mistake
def missed_by_the_best(reports, defects):
    """Your first number is what the longest report leaves. The others find some of that,
    too."""
    _, *seen = tally(reports, defects)
    return [defects - max(map(len, reports)), *seen]


@task.mistake
def missed_by_someone(reports, defects):
    """Your first number counts the defects that *some* reviewer has not found. None of
    them may have found it."""
    *seen, by_all = tally(reports, defects)
    return [defects - by_all, *seen[1:], by_all]


@task.mistake
def found_by_at_least(reports, defects):
    """Your numbers are of defects found by *at least* so many reviewers. Each defect
    counts at one place only."""
    counts = tally(reports, defects)
    return [sum(counts[n:]) for n in range(len(counts))]


@task.mistake
def found_by_at_least_but_for_none(reports, defects):
    """After the first, your numbers are of defects found by *at least* so many
    reviewers. Each defect counts at one place only."""
    unseen, *seen = tally(reports, defects)
    return [unseen, *(sum(seen[n:]) for n in range(len(seen)))]


@task.mistake
def found_by_at_most(reports, defects):
    """Your numbers are of defects found by *at most* so many reviewers. Each defect
    counts at one place only."""
    counts = tally(reports, defects)
    return [sum(counts[: n + 1]) for n in range(len(counts))]


@task.mistake
def found_by_at_most_but_for_none(reports, defects):
    """After the first, your numbers are of defects found by *at most* so many reviewers,
    and by one at least. Each defect counts at one place only."""
    unseen, *seen = tally(reports, defects)
    return [unseen, *(sum(seen[: n + 1]) for n in range(len(seen)))]


@task.mistake
def missed_by(reports, defects):
    """Your list runs the other way: from found by all to found by none. Have you counted
    the reports that do *not* name a defect?"""
    return tally(reports, defects)[::-1]


@task.mistake
def length_of_reports(reports, defects):
    """Your numbers are how many defects each reviewer found. Count for each *defect* how
    many reviewers found it."""
    return [len(set(report)) for report in reports]


@task.mistake
def length_of_reports_and_unseen(reports, defects):
    """After the first, your numbers are how many defects each reviewer found. Count for
    each *defect* how many reviewers found it."""
    unseen = defects - len(union(reports))
    return [unseen, *(len(set(report)) for report in reports)]


@task.mistake
def finders_of_each(reports, defects):
    """Your list has a number for each defect: how many reviewers found it. Count how
    often 0 stands there, how often 1, and so on."""
    return finders(reports, defects)


@task.mistake
def finders_of_those_found(reports, defects):
    """Your list has a number for each defect that was found. Count how many of them
    have a 1, how many a 2, and so on, and those that have none."""
    return [n for n in finders(reports, defects) if n]


@task.mistake
def numbers_of_the_defects(reports, defects):
    """Your list holds the numbers of the defects. How many are they?"""
    found = finders(reports, defects)
    return [
        [at for at, n in enumerate(found, 1) if n == place]
        for place in range(len(reports) + 1)
    ]


@task.mistake
def empty_places_left_out(reports, defects):
    """Your list leaves out the places at which no defect is counted, so that the later
    ones move up. They hold 0."""
    return [n for n in tally(reports, defects) if n]


@task.mistake
def up_to_the_most_found(reports, defects):
    """Your list ends with the most reviewers that found any defect. The places after
    that hold 0: it is one longer than `reports`."""
    counts = tally(reports, defects)
    while not counts[-1]:
        counts.pop()
    return counts


@task.mistake
def only_up_to_the_highest(reports, defects):
    """Your first number leaves out defects whose numbers are higher than any in the
    reports. There are `defects` of them."""
    highest = max(union(reports), default=0)
    return tally(reports, highest)


@task.mistake
def from_zero(reports, defects):
    """Your results look for a defect 0 and not for the last one. The numbers run from 1
    to `defects`, and `range(defects)` from 0 to one less."""
    found = [sum(d in report for report in reports) for d in range(defects)]
    return [found.count(n) for n in range(len(reports) + 1)]


@task.mistake
def without_the_last_defect(reports, defects):
    """Your results leave out the last defect. `range(1, defects)` ends one before
    `defects`."""
    return tally(reports, defects - 1)


@task.mistake
def zero_to_the_last(reports, defects):
    """Your first number is one too large. Has a defect 0 been counted? Their numbers
    begin with 1."""
    unseen, *seen = tally(reports, defects)
    return [unseen + 1, *seen]


@task.mistake
def four_places(reports, defects):
    """Your list has four places, as that of the example. It is one longer than
    `reports`."""
    found = finders(reports, defects)
    return [found.count(n) for n in range(4)]


@task.says_the_same_as(four_places)
def four_places_and_stops(reports, defects):
    counts = [0] * 4
    for n in finders(reports, defects):
        counts[n] += 1
    return counts


@task.mistake
def twelve_defects(reports, defects):
    """Your results are for twelve defects, as in the example. There are `defects` of
    them."""
    return tally(reports, TWELVE)


@task.mistake
def equal_reports_once(reports, defects):
    """Of two equal reports you counted one. They are of two reviewers. Does a set or a
    dictionary hold the reports?"""
    different = list(dict.fromkeys(map(tuple, reports)))
    return tally(different, defects)


@task.says_the_same_as(equal_reports_once)
def equal_reports_once_in_a_long_list(reports, defects):
    different = {frozenset(report) for report in reports}
    missing = len(reports) - len(different)
    return [*tally(different, defects), *([0] * missing)]


@task.mistake
def empty_reports_left_out(reports, defects):
    """You left out reviewers with an empty report. They have looked and found nothing,
    and the list is one longer than `reports`."""
    return tally([report for report in reports if report], defects)


@task.mistake
def first_report_left_out(reports, defects):
    """The first report is missing from your counts. Positions begin with 0."""
    return tally(reports[1:], defects)


@task.says_the_same_as(first_report_left_out)
def first_report_left_out_but_not_its_place(reports, defects):
    return [*tally(reports[1:], defects), 0]


@task.mistake
def last_report_left_out(reports, defects):
    """The last report is missing from your counts. Does a loop end one step early?"""
    return tally(reports[:-1], defects)


@task.says_the_same_as(last_report_left_out)
def last_report_left_out_but_not_its_place(reports, defects):
    return [*tally(reports[:-1], defects), 0]


@task.mistake
def first_defect_only(reports, defects):
    """Only the first defect is counted. Does the function return within its loop?"""
    return tally(reports, 1)


@task.mistake
def mentions(reports, defects):
    """After the first, your numbers are multiplied by their place: those found by two
    count twice. Each defect counts once. Are reports counted where defects should
    be?"""
    unseen, *seen = tally(reports, defects)
    return [unseen, *(place * n for place, n in enumerate(seen, 1))]


@task.mistake
def shares(reports, defects):
    """Your numbers are shares of all defects. How many defects are they?"""
    return [n / defects for n in tally(reports, defects)]


@task.mistake
def only_new_ones(reports, defects):
    """After the first, your numbers are how many new defects each reviewer adds to
    those before. Count for each defect how many reviewers found it."""
    known, new = set(), []
    for report in reports:
        new.append(len(set(report) - known))
        known |= set(report)
    return [defects - len(known), *new]


@task.mistake
def first_finder_only(reports, defects):
    """Each defect counts as found by one at most. When it has been met, do the later
    reports still count?"""
    found = len(union(reports))
    return [defects - found, found, *([0] * (len(reports) - 1))]


@task.mistake
def common_to_the_first(reports, defects):
    """After the first, your numbers are what the first report holds, what the first two
    have in common, and so on. Any two reviewers may have found a defect."""
    common = [
        len(set(reports[0]).intersection(*reports[:n]))
        for n in range(1, len(reports) + 1)
    ]
    return [defects - len(union(reports)), *common]


@task.mistake
def found_by_one_or_all(reports, defects):
    """Your first number counts the defects that *somebody* found. It should be those
    that nobody did."""
    _, *seen = tally(reports, defects)
    return [len(union(reports)), *seen]


@task.mistake(on=TWICE)
def named_twice_found_by_two(reports, defects):
    """A defect that one report names several times is counted as found by several. It
    was one reviewer who found it."""
    named = Counter(d for report in reports for d in report)
    found = [named[d] for d in range(1, defects + 1)]
    return [found.count(n) for n in range(len(reports) + 1)]


@task.says_the_same_as(named_twice_found_by_two)
def named_twice_found_by_two_and_stops(reports, defects):
    counts = [0] * (len(reports) + 1)
    for defect in range(1, defects + 1):
        counts[sum(report.count(defect) for report in reports)] += 1
    return counts


@task.says_the_same_as(named_twice_found_by_two)
def named_twice_makes_room(reports, defects):
    named = Counter(d for report in reports for d in report)
    found = [named[d] for d in range(1, defects + 1)]
    return [found.count(n) for n in range(max(len(reports), *found) + 1)]


@task.says_the_same_as(named_twice_found_by_two)
def named_twice_found_by_all_at_most(reports, defects):
    named = Counter(d for report in reports for d in report)
    found = [min(named[d], len(reports)) for d in range(1, defects + 1)]
    return [found.count(n) for n in range(len(reports) + 1)]


@task.mistake(on=NOBODY)
def nobody_is_an_empty_list(reports, defects):
    """Without reviewers you returned an empty list. The defects are there, and nobody
    has found them."""
    return []


@task.mistake(on=NOBODY)
def nobody_is_zero(reports, defects):
    """Without reviewers your list says that no defect is unseen. Nobody has looked, so
    all of them are."""
    return [0]


@task.mistake(on=NOBODY)
def nobody_is_a_number(reports, defects):
    """Without reviewers you returned a number. A list is asked for here, too."""
    return defects


@task.mistake(on=NOBODY)
def nobody_is_none(reports, defects):
    """Without reviewers you returned None. The defects are there, and nobody has found
    them."""
    return


@task.mistake(on=NOBODY)
def nobody_has_two_places(reports, defects):
    """Without reviewers your list has a second place. There is nobody who could have
    found one."""
    return [defects, 0]


@task.right
def with_counter(reports, defects):
    named = Counter(d for report in reports for d in set(report))
    by = Counter(named[d] for d in range(1, defects + 1))
    return [by[n] for n in range(len(reports) + 1)]


@task.right
def moving_up(reports, defects):
    counts = [defects] + [0 for _ in reports]
    places = {}
    for report in reports:
        for d in set(report):
            place = places.get(d, 0)
            counts[place] -= 1
            counts[place + 1] += 1
            places[d] = place + 1
    return counts


@task.right
def taking_out(reports, defects):
    flat = [d for report in reports for d in dict.fromkeys(report)]
    counts = [0] * (len(reports) + 1)
    counts[0] = defects - len(set(flat))
    while flat:
        counts[flat.count(flat[0])] += 1
        flat = [d for d in flat if d != flat[0]]
    return counts
