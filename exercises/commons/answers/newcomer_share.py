"""What people answer to `newcomer_share`: wrong, and right in unusual style."""

from collections import Counter
from statistics import fmean

from coursekit.exercise import Build, special

AUTHORS = ["ab", "abc", "b", "bc", "cab", "d", "de", "e"]
HISTORY = {
    2021: ["a", "b", "a", "c"],
    2022: ["a", "d", "a", "a"],
    2023: ["c", "a", "e", "f", "a"],
}

task = Build(
    objective="commons-3",
    points={
        "ordinary": 2,
        "the first year of the project": 1,
        "a year without commits": 1,
    },
    built=(
        "With this you can ask any history of commits how many of a year's authors "
        "had never been there before."
    ),
)


@task.cases
def cases(rng):
    yield HISTORY, 2022
    yield HISTORY, 2023
    for years in (3, 4, 4, 5, 5, 6, 6):
        history, ordered = _drawn_history(rng, years)
        yield history, ordered[rng.randint(years // 2, years - 2)]
    for away in (2, 3, 5, 8, 12):  # somebody comes back after so many years
        one, two, three = rng.sample(AUTHORS, 3)
        year = rng.randint(2014, 2025)
        yield {year: [one, three], year - 1: [two], year - away: [one, two]}, year
    yield {2019: ["b", "e"], 2020: ["B", "e", "d"]}, 2020  # b and B are two
    yield {2024: ["a", "b"], 2022: ["A"], 2023: ["b"]}, 2024
    for pause in (2, 3):  # none in the year before; a newcomer comes again
        known, new, other = rng.sample(AUTHORS, 3)
        year = rng.randint(2014, 2024)
        yield {year: [known, new], year + 1: [new], year - pause: [other, known]}, year
    for _ in range(2):  # all are new, and it is not the first year
        known, *new = rng.sample(AUTHORS, 3)
        year = rng.randint(2014, 2024)
        yield {year - 1: [known], year: [*new, new[0]]}, year
    for old in (1, 2, 3):  # several newcomers; the one who was there came last year
        known, *new = rng.sample(AUTHORS, 4)
        year = rng.randint(2022, 2025)
        there = rng.sample([*new, known, new[0]], 5)
        yield {year - 1: [known], year: there, year - 1 - old: [AUTHORS[0]]}, year
    for years in (1, 2, 3):
        history, ordered = _drawn_history(rng, years)
        yield special("the first year of the project", history, ordered[0])
    for years in (2, 3, 3):
        history, ordered = _drawn_history(rng, years)
        missing = ordered[-1] + 1 if rng.random() < 0.5 else ordered[0] - 1
        yield special("a year without commits", history, missing)


def _drawn_history(rng, years):
    """Return a history, its years in no order and with gaps, and the years in order."""
    first = rng.randint(2005, 2015)
    ordered = sorted(rng.sample(range(first, first + years + 2), years))
    names = rng.sample(AUTHORS, 7)
    history = {}
    for year in rng.sample(ordered, years):
        present = rng.sample(names, rng.randint(2, 5))
        history[year] = [rng.choice(present) for _ in range(rng.randint(3, 7))]
    return history, ordered


def _known_before(history, year):
    return {name for y, names in history.items() if y < year for name in names}


@task.mistake
def absent_last_year(history, year):
    """In your results an author counts as new who was absent the year before. Whoever
    came earlier and returns is not new: look at all earlier years."""
    names = set(history[year])
    return len(names - set(history.get(year - 1, []))) / len(names)


@task.mistake
def absent_in_the_last_recorded_year(history, year):
    """In your results an author counts as new who is absent from the last year before
    with commits. Whoever came earlier and returns is not new: look at all earlier
    years."""
    names = set(history[year])
    before = max(y for y in history if y < year)
    return len(names - set(history[before])) / len(names)


@task.mistake
def new_again(history, year):
    """In your results an author who was away for some years counts as new again.
    Whoever came earlier, however long ago, is not new."""
    names = set(history[year])
    recent = {n for y, some in history.items() if year - 3 <= y < year for n in some}
    return len(names - recent) / len(names)


@task.says_the_same_as(new_again)
def new_again_after_five(history, year):
    names = set(history[year])
    recent = {n for y, some in history.items() if year - 5 <= y < year for n in some}
    return len(names - recent) / len(names)


@task.says_the_same_as(new_again)
def new_again_after_two(history, year):
    names = set(history[year])
    recent = {*history.get(year - 1, []), *history.get(year - 2, [])}
    return len(names - recent) / len(names)


@task.mistake
def earliest_year_only(history, year):
    """Your results know one of the earlier years only, the first of the history. Look
    at all of them."""
    names = set(history[year])
    return len(names - set(history[min(history)])) / len(names)


@task.mistake
def one_earlier_year_only(history, year):
    """Your results know one of the earlier years only, the one that stands last in the
    dictionary. Is the collection of earlier authors made anew in each round?"""
    names = set(history[year])
    before = [y for y in history if y < year][-1]
    return len(names - set(history[before])) / len(names)


@task.says_the_same_as(one_earlier_year_only)
def last_entry_if_earlier(history, year):
    names, last = set(history[year]), list(history)[-1]
    before = set(history[last]) if last < year else set()
    return len(names - before) / len(names)


@task.mistake
def first_entry_only(history, year):
    """Your results know one of the earlier years only, the one that stands first in the
    dictionary. Is `return` or `break` inside the loop?"""
    names = set(history[year])
    before = next(y for y in history if y < year)
    return len(names - set(history[before])) / len(names)


@task.mistake
def entry_before_it_only(history, year):
    """Your results know one other year only, the one that stands before it in the
    dictionary. The years are in no order: compare their numbers, and look at all
    earlier ones."""
    years, names = list(history), set(history[year])
    place = years.index(year)
    before = set(history[years[place - 1]]) if place else set()
    return len(names - before) / len(names)


@task.says_the_same_as(entry_before_it_only)
def entry_before_it_or_last(history, year):
    years, names = list(history), set(history[year])
    before = history[years[years.index(year) - 1]]
    return len(names - set(before)) / len(names)


@task.mistake
def from_2021_on(history, year):
    """Your results look at earlier years from 2021 on. That is where the example
    begins; other histories begin earlier."""
    names = set(history[year])
    before = {n for y, some in history.items() if 2021 <= y < year for n in some}
    return len(names - before) / len(names)


@task.mistake
def without_the_first_year(history, year):
    """The first year of the history is missing from your earlier years. Whoever came
    then is not new."""
    names = set(history[year])
    before = {n for y, some in history.items() if min(history) < y < year for n in some}
    return len(names - before) / len(names)


@task.mistake
def without_the_year_before(history, year):
    """The year just before is missing from your earlier years. `range` already ends
    before its last number."""
    names = set(history[year])
    before = {n for y, some in history.items() if y < year - 1 for n in some}
    return len(names - before) / len(names)


@task.mistake
def one_newcomer_at_most(history, year):
    """Your results never count more than one newcomer. Is `return` or `break` inside
    the loop, or does the count begin anew in each round?"""
    names = set(history[year])
    return min(1, len(names - _known_before(history, year))) / len(names)


@task.mistake
def letters_of_names(history, year):
    """Your results know the letters of earlier names, not the names. Does the
    collection take in one name where it should take a list of them, or names joined to
    one text?"""
    letters = {letter for name in _known_before(history, year) for letter in name}
    names = set(history[year])
    return len(names - letters) / len(names)


@task.mistake
def all_newcomers_so_far(history, year):
    """Your results count the newcomers of the earlier years, too. Those of *that* year
    are asked for."""
    names = set(history[year])
    return len(names | _known_before(history, year)) / len(names)


@task.mistake
def absent_in_some_year(history, year):
    """In your results an author counts as new who is absent from *one* earlier year.
    New means: absent from all of them."""
    names = set(history[year])
    always = set.intersection(*(set(some) for y, some in history.items() if y < year))
    return len(names - always) / len(names)


@task.mistake
def once_for_each_year(history, year):
    """In your results an author counts once for every earlier year in which they were
    absent. Each author counts once: collect the earlier names first, then compare."""
    names = set(history[year])
    absent = sum(len(names - set(some)) for y, some in history.items() if y < year)
    return absent / len(names)


@task.says_the_same_as(once_for_each_year)
def once_for_each_year_by_commits(history, year):
    names = history[year]
    before = [some for y, some in history.items() if y < year]
    return sum(n not in some for n in names for some in before) / len(names)


@task.mistake
def of_the_last_year(history, year):
    """Your results are those of the last year of the history, whatever year is asked
    for. Does your function use `year`?"""
    last = max(history)
    names = set(history[last])
    return len(names - _known_before(history, last)) / len(names)


@task.mistake
def whole_share(history, year):
    """Your results are 0, or 1 where everyone is new. Is there `//` in place of `/`?"""
    return int(not set(history[year]) & _known_before(history, year))


@task.mistake
def upside_down(history, year):
    """Your results are upside down: authors, divided by newcomers. The part stands
    above the line, and the whole below it."""
    names = set(history[year])
    return len(names) / len(names - _known_before(history, year))


@task.says_the_same_as(upside_down)
def upside_down_or_zero(history, year):
    names = set(history[year])
    new = names - _known_before(history, year)
    return len(names) / len(new) if new else 0


@task.mistake
def commits_absent_last_year(history, year):
    """Your results are a share of *commits*, and look at one earlier year. Count each
    author once, and look at all earlier years."""
    names, before = history[year], history.get(year - 1, [])
    return sum(name not in before for name in names) / len(names)


@task.says_the_same_as(commits_absent_last_year)
def commits_absent_in_the_last_recorded_year(history, year):
    names, before = history[year], history[max(y for y in history if y < year)]
    return sum(name not in before for name in names) / len(names)


@task.mistake
def commits_in_order_of_the_dictionary(history, year):
    """Your results are a share of *commits*, and take for earlier what stands before
    that year in the dictionary. Count each author once, and compare the years."""
    years, names = list(history), history[year]
    before = {n for y in years[: years.index(year)] for n in history[y]}
    return sum(name not in before for name in names) / len(names)


@task.mistake
def commits_absent_from_other_years(history, year):
    """Your results are a share of *commits*, and count as new only who is absent from
    *later* years, too. Count each author once, and look at earlier years alone."""
    names = history[year]
    others = {n for y, some in history.items() if y != year for n in some}
    return sum(name not in others for name in names) / len(names)


@task.mistake
def small_letters(history, year):
    """Your results take two authors for one whose names differ in a capital letter.
    Compare the names as they are."""
    names = {name.lower() for name in history[year]}
    before = {name.lower() for name in _known_before(history, year)}
    return len(names - before) / len(names)


@task.mistake
def absent_from_other_years(history, year):
    """In your results an author counts as new only who is absent from *later* years,
    too. New means: in no earlier year."""
    names = set(history[year])
    others = {n for y, some in history.items() if y != year for n in some}
    return len(names - others) / len(names)


@task.mistake
def absent_later(history, year):
    """In your results an author counts as new who is absent from the *later* years. New
    means: in no earlier year."""
    names = set(history[year])
    later = {n for y, some in history.items() if y > year for n in some}
    return len(names - later) / len(names)


@task.mistake
def share_of_commits(history, year):
    """Your results are the share of *commits* made by newcomers. The share of authors
    is asked for: count each of them once."""
    names = history[year]
    return sum(n not in _known_before(history, year) for n in names) / len(names)


@task.mistake
def newcomers_by_commits(history, year):
    """Your results divide newcomers by commits. Both numbers should be authors, each
    counted once."""
    names = history[year]
    return len(set(names) - _known_before(history, year)) / len(names)


@task.mistake
def commits_by_authors(history, year):
    """Your results divide commits of newcomers by authors. Both numbers should be
    authors, each counted once."""
    names = history[year]
    new = sum(n not in _known_before(history, year) for n in names)
    return new / len(set(names))


@task.mistake
def of_all_so_far(history, year):
    """Your results are a share of all authors up to that year. The share of the authors
    of *that* year is asked for."""
    names, before = set(history[year]), _known_before(history, year)
    return len(names - before) / len(names | before)


@task.mistake
def of_all_ever(history, year):
    """Your results are a share of all authors of the whole history. The share of the
    authors of *that* year is asked for."""
    names = set(history[year])
    everyone = {n for some in history.values() for n in some}
    return len(names - _known_before(history, year)) / len(everyone)


@task.says_the_same_as(of_all_ever)
def of_all_authors_of_all_years(history, year):
    new = set(history[year]) - _known_before(history, year)
    return len(new) / sum(len(set(names)) for names in history.values())


@task.mistake
def of_those_before(history, year):
    """Your results divide newcomers by the authors of earlier years. The share of the
    authors of *that* year is asked for."""
    before = _known_before(history, year)
    return len(set(history[year]) - before) / len(before)


@task.says_the_same_as(of_those_before)
def of_those_before_at_most_all(history, year):
    return min(1.0, of_those_before(history, year))


@task.mistake
def back_to_the_first_gap(history, year):
    """In your results earlier years count only as far back as no year is missing. A
    project can pause: look at all years with a smaller number."""
    names, before, other = set(history[year]), set(), year - 1
    while other in history:
        before |= set(history[other])
        other -= 1
    return len(names - before) / len(names)


@task.mistake
def in_one_of_the_two(history, year):
    """Your results count those who left as well as those who came. The newcomers are in
    the year and not before: `-` between sets, not `^`."""
    names = set(history[year])
    return len(names ^ _known_before(history, year)) / len(names)


@task.mistake
def by_those_who_stayed(history, year):
    """Your results divide newcomers by those who stayed. A share is a part of all
    authors of the year, the newcomers included."""
    names, before = set(history[year]), _known_before(history, year)
    return len(names - before) / len(names & before)


@task.says_the_same_as(by_those_who_stayed)
def by_those_who_stayed_at_most_all(history, year):
    names, before = set(history[year]), _known_before(history, year)
    return (
        min(1.0, len(names - before) / len(names & before)) if names & before else 1.0
    )


@task.mistake
def how_many_more(history, year):
    """Your results are by how much the number of authors grew since the last year
    before. As many may have come as left: look who they are."""
    before = max(y for y in history if y < year)
    now, then = len(set(history[year])), len(set(history[before]))
    return (now - then) / now


@task.says_the_same_as(how_many_more)
def how_many_more_of_before(history, year):
    before = len(set(history[max(y for y in history if y < year)]))
    return (len(set(history[year])) - before) / before


@task.says_the_same_as(how_many_more)
def how_many_more_at_least_none(history, year):
    return max(0, how_many_more(history, year))


@task.mistake
def skips_while_removing(history, year):
    """Some authors who were there before count as new in your results: those that
    follow another such author. Are they removed from the list that the loop runs
    over?"""
    names, before = list(dict.fromkeys(history[year])), _known_before(history, year)
    size = len(names)
    for name in names:
        if name in before:
            names.remove(name)
    return len(names) / size


@task.says_the_same_as(skips_while_removing)
def skips_commits_while_removing(history, year):
    names, before = list(history[year]), _known_before(history, year)
    for name in names:
        if name in before:
            names.remove(name)
    return len(set(names)) / len(set(history[year]))


@task.says_the_same_as(in_one_of_the_two)
def in_one_of_the_two_of_all(history, year):
    names, before = set(history[year]), _known_before(history, year)
    return len(names ^ before) / len(names | before)


@task.mistake
def those_who_stayed(history, year):
    """Your results are the share of authors who were there before. The newcomers are
    the others: 1 minus yours."""
    names = set(history[year])
    return len(names & _known_before(history, year)) / len(names)


@task.mistake
def how_many_newcomers(history, year):
    """Your results are how many newcomers there are. Divide by the authors of that
    year."""
    return len(set(history[year]) - _known_before(history, year))


@task.mistake
def who_left(history, year):
    """Your results count earlier authors who are gone. Newcomers are authors of that
    year who were not there before."""
    before = _known_before(history, year)
    return len(before - set(history[year])) / len(before)


@task.says_the_same_as(who_left)
def who_left_by_authors(history, year):
    names = set(history[year])
    return len(_known_before(history, year) - names) / len(names)


@task.mistake
def one_commit_only(history, year):
    """Your results are the share of authors with one commit in that year. A newcomer
    can have many, and one commit can come from an old hand."""
    tally = Counter(history[year])
    return sum(n == 1 for n in tally.values()) / len(tally)


@task.mistake
def in_order_of_the_dictionary(history, year):
    """Your results take for earlier what stands before that year in the dictionary. The
    years are in no order: compare their numbers."""
    before = set()
    for other, names in history.items():
        if other == year:
            return len(set(names) - before) / len(set(names))
        before |= set(names)
    return None


@task.mistake
def everyone_is_new(history, year):
    """Every result of yours is 1: nobody is found among the earlier authors. Are their
    names collected one by one, and from the earlier years?"""
    return 1.0


@task.mistake
def up_to_and_with(history, year):
    """Every result of yours is 0: the year itself counts as earlier. Earlier means
    less: `<`."""
    return 0.0


@task.mistake
def names_inside_names(history, year):
    """In your results a name that is part of an earlier author's name is taken for that
    author. Compare whole names, with `in` on a list or a set of them."""
    before = " ".join(_known_before(history, year))
    names = set(history[year])
    return sum(name not in before for name in names) / len(names)


@task.says_the_same_as(names_inside_names)
def names_across_names(history, year):
    earlier = [n for y, names in history.items() if y < year for n in names]
    names = set(history[year])
    return sum(name not in "".join(earlier) for name in names) / len(names)


@task.mistake(on="the first year of the project")
def first_year_is_zero(history, year):
    """In the first year nobody was there before, so all are new: 1, not 0."""
    return 0.0


@task.mistake(on="the first year of the project")
def first_year_is_none(history, year):
    """You returned None for the first year. Nobody was there before, so all are new:
    1."""
    return


@task.mistake(on="the first year of the project")
def first_year_stops_it(history, year):
    """Your function stopped in the first year, where there is no earlier one. With
    nobody there before, all are new: 1."""
    return {}[year]


@task.says_the_same_as(first_year_stops_it)
def first_year_has_no_maximum(history, year):
    return max([])


@task.says_the_same_as(first_year_stops_it)
def first_year_divides(history, year):
    return 1 / 0


@task.mistake(on="a year without commits")
def no_commits_stops_it(history, year):
    """A year without commits is missing from the dictionary, and your function stopped
    there. Ask first, and return None."""
    return history[year]


@task.mistake(on="a year without commits")
def no_commits_divides(history, year):
    """In a year without commits there is nobody to divide by. Ask first, and return
    None."""
    return 1 / 0


@task.mistake(on="a year without commits")
def no_commits_is_zero(history, year):
    """You returned 0 for a year without commits. Of nobody there is no share: None."""
    return 0


@task.right
def with_counters(history, year):
    tally = Counter(history.get(year, ()))
    for name in list(tally):
        if any(name in names for y, names in history.items() if y < year):
            tally[name] = 0
    return sum(map(bool, tally.values())) / len(tally) if tally else None


@task.right
def with_first_years(history, year):
    first = {}
    for y in sorted(history, reverse=True):
        first.update(dict.fromkeys(history[y], y))
    if year not in history:
        return None
    names = set(history[year])
    return fmean(first[name] == year for name in names)


@task.right
def with_lists(history, year):
    if year not in history:
        return None
    seen, new, everyone = [], 0, []
    for y in sorted(history):
        if y >= year:
            break
        seen.extend(history[y])
    for name in history[year]:
        if name in everyone:
            continue
        everyone.append(name)
        new += name not in seen
    return new / len(everyone)
