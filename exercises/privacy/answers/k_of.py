"""What people answer to `k_of`: wrong, and right in unusual style."""

from collections import Counter, defaultdict
from itertools import groupby
from math import prod
from statistics import median

from coursekit.exercise import Build, special

from .shared import TWELVE, sizes, values_of

NAMES = ["age", "district", "floor", "room", "illness"]
DISTRICTS = ["north", "south", "east"]
ILLNESSES = ["flu", "asthma"]
PLACE = ["floor", "room"]

task = Build(
    objective="privacy-1",
    points={"ordinary": 3, "without columns": 1, "without rows": 1},
    built=(
        "You have built the number that offices quote as k: the crowd in which the "
        "person hidden worst can hide."
    ),
)


@task.cases
def cases(rng):
    yield TWELVE, ["age", "district"]
    yield TWELVE, ["age", "district", "illness"]
    yield TWELVE, ["district"]
    # Joined as texts, or with their order forgotten, these values run into each other.
    yield _table(rng, {(1, 12): 2, (11, 2): 4, (2, 11): 3}), ["floor", "room"]
    yield _table(rng, {(3, 5): 3, (5, 3): 2, (4, 4): 4}), ["room", "floor"]
    yield _table(rng, {(1, 11): 3, (11, 1): 2, (2, 2): 3, (2, 3): 4}), ["floor", "room"]
    # Joined with a comma, too; values may hold one.
    yield _table(rng, {("1,2", "3"): 2, ("1", "2,3"): 4, ("2", "3"): 3}), PLACE
    yield _table(rng, {("a,b", "a"): 3, ("a", "b,a"): 2, ("b", "b"): 4}), PLACE
    # A ground floor is a floor, and an empty text a value.
    yield _table(rng, {(0, 1): 2, (1, 1): 4, (1, 2): 3}), ["floor", "room"]
    yield _table(rng, {(0, 0): 2, (2, 0): 3, (1, 2): 4}), ["room", "floor"]
    yield _table(rng, {("", "south"): 2, ("a", "north"): 3, ("b", "b"): 5}), PLACE
    for counts in ([15, 14, 17], [20, 13]):  # no class as small as all of the twelve
        yield _table(rng, {(1, place): n for place, n in enumerate(counts, 1)}), PLACE
    for counts in (
        *([2, 5, 3], [4, 2, 7, 3], [3, 3, 5, 8], [5, 2, 2, 6], [4, 9, 3, 6]),
        *([1, 4, 2, 6], [1, 1, 3, 5], [6, 1, 4], [2, 3, 4, 5], [3, 7, 4], [2, 7, 6]),
    ):
        yield _drawn(rng, counts)
    for counts in ([4, 6, 8], [3, 6, 9], [8, 4, 6, 10]):  # rows that are equal twins
        yield _twins(rng, counts)
    alike = rng.randint(4, 7)  # a single class
    yield _table(rng, {(1, 12): alike}), ["floor", "room"]
    yield _table(rng, {(1, 1): 1, (1, 2): 1, (2, 1): 1, (2, 2): 1}), ["floor", "room"]
    for place in (0, 0, -1, -1):  # the first or the last row is of the smallest class
        yield _with_one_at(place, rng)
    yield special("without columns", _drawn(rng, [1, 3, 5, 2])[0], [])
    yield special("without columns", _drawn(rng, [2, 3])[0], [])
    for counts in ([4, 6], [4, 2, 6]):
        yield special("without columns", _twins(rng, counts)[0], [])
    for columns in (["age", "district"], ["age"], []):
        yield special("without rows", [], columns)


def _row(rng, floor, room):
    """Return a row with a floor and a room, and whatever else."""
    age, district = rng.choice(["30s", "40s"]), rng.choice(DISTRICTS)
    row = [age, district, floor, room, rng.choice(ILLNESSES)]
    return dict(zip(NAMES, row))


def _table(rng, counts):
    """Return rows in random order: `counts[floor, room]` of each."""
    rows = [_row(rng, *place) for place, n in counts.items() for _ in range(n)]
    rng.shuffle(rows)
    return rows


def _drawn(rng, counts):
    """Return a table with classes of these sizes, and the two columns, in any order.

    The first and the last row are in classes that are not the smallest, and rows of the
    smallest do not all stand together.
    """
    places = [(1, 2), (1, 12), (11, 2), (2, 1), (2, 12), (12, 1)]
    columns = rng.sample(["floor", "room"], 2)
    while True:
        rows = _table(rng, dict(zip(rng.sample(places, len(counts)), counts)))
        found, least = sizes(rows, columns), min(counts)
        ends = [found[values_of(row, columns)] for row in (rows[0], rows[-1])]
        if least not in ends and _neighbours(rows, columns) != least:
            return rows, columns
        if least == 1 and least not in ends:
            return rows, columns


def _twins(rng, counts):
    """As `_drawn`, but each row stands there twice or more, equal in everything."""
    rows, columns = _drawn(rng, counts)
    least, made = min(counts), {}
    each = 2 if least % 2 == 0 else 3
    for row in rows:
        some = made.setdefault(values_of(row, columns), [])
        some.append(dict(some[-1]) if len(some) % each else row)
    rows = [row for some in made.values() for row in some]
    rng.shuffle(rows)
    return rows, columns


def _with_one_at(place, rng):
    """As `_drawn`, but the row at `place` is of the smallest class."""
    rows, columns = _drawn(rng, [2, 4, 3])
    found = sizes(rows, columns)
    at = next(i for i, r in enumerate(rows) if found[values_of(r, columns)] == 2)
    rows[at], rows[place] = rows[place], rows[at]
    return rows, columns


def _neighbours(rows, columns):
    runs = groupby(rows, key=lambda row: values_of(row, columns))
    return min(len(list(run)) for _, run in runs)


def _counts(rows, columns):
    return list(sizes(rows, columns).values())


@task.mistake
def zeros_are_missing(rows, columns):
    """You left out rows with a 0 or an empty text. These are values like any other: on
    the ground floor people live, too."""
    kept = [row for row in rows if all(row[column] for column in columns)]
    return min(_counts(kept, columns), default=0)


@task.mistake
def at_most_twelve(rows, columns):
    """Your result is never above 12. Is a number of the example your start? A table can
    be larger, and so can its smallest class."""
    return min([12, *_counts(rows, columns)])


@task.mistake
def mean_class(rows, columns):
    """Your results are the mean size of the classes. The person hidden worst is in the
    smallest of them."""
    return len(rows) / len(sizes(rows, columns))


@task.says_the_same_as(mean_class)
def mean_class_without_the_rest(rows, columns):
    return len(rows) // len(sizes(rows, columns))


@task.mistake
def largest_class(rows, columns):
    """Your results are the size of the largest class. Look for the smallest."""
    return max(_counts(rows, columns))


@task.mistake
def median_class(rows, columns):
    """Your results are the size of the middle class. Look for the smallest."""
    return median(_counts(rows, columns))


@task.mistake
def number_of_classes(rows, columns):
    """Your results say how many classes there are. How many rows has the smallest of
    them?"""
    return len(sizes(rows, columns))


@task.mistake
def rows_that_are_alone(rows, columns):
    """Your results say how many rows are alone in their class. The size of the smallest
    class is asked for: 1 as soon as there is such a row."""
    return _counts(rows, columns).count(1)


@task.says_the_same_as(rows_that_are_alone)
def rows_that_are_alone_if_any(rows, columns):
    return _counts(rows, columns).count(1) or min(_counts(rows, columns))


@task.mistake
def rows_in_smallest_classes(rows, columns):
    """Where several classes are the smallest, you counted the rows of all of them. The
    size of one of them is asked for."""
    counts = _counts(rows, columns)
    return min(counts) * counts.count(min(counts))


@task.mistake
def how_many_smallest_classes(rows, columns):
    """Your results say how many classes are as small as the smallest. How many rows has
    one of them?"""
    counts = _counts(rows, columns)
    return counts.count(min(counts))


@task.mistake
def column_by_column(rows, columns):
    """You counted the values of each column on its own. Two rows are in one class only
    if they agree in all the columns at once: whoever is common by age and common by
    district can be rare by both."""
    return min(min(_counts(rows, [column])) for column in columns)


@task.says_the_same_as(column_by_column)
def column_by_column_largest(rows, columns):
    return max(min(_counts(rows, [column])) for column in columns)


@task.says_the_same_as(column_by_column)
def column_by_column_added(rows, columns):
    return sum(min(_counts(rows, [column])) for column in columns)


@task.mistake
def values_from_all_columns(rows, columns):
    """You counted the values of all the columns in one heap. A class has one value in
    each column, all at once."""
    return min(Counter(row[c] for row in rows for c in columns).values())


@task.mistake
def number_of_values(rows, columns):
    """Your results say how many different values a column has. Count the rows that
    share their values."""
    return min(len(sizes(rows, [column])) for column in columns)


@task.says_the_same_as(number_of_values)
def most_values(rows, columns):
    return max(len(sizes(rows, [column])) for column in columns)


@task.mistake
def agrees_somewhere(rows, columns):
    """You took rows together that agree in *one* of the columns. To be in a class they
    have to agree in each of them. (Is there an `any` or an `or`?)"""
    return min(
        sum(any(row[c] == other[c] for c in columns) for other in rows) for row in rows
    )


@task.mistake
def all_columns(rows, columns):
    """You compared whole rows. Only the columns that are named count: somebody who
    looks for a person does not know the others."""
    return min(_counts(rows, list(rows[0])))


@task.mistake
def all_but_the_illness(rows, columns):
    """You compared all columns but the illness, whichever were named. Take those in
    `columns`."""
    return min(_counts(rows, [name for name in rows[0] if name != "illness"]))


@task.mistake
def columns_of_the_example(rows, columns):
    """You compared age and district, as in the example, whichever columns were named.
    Take those in `columns`."""
    return min(_counts(rows, ["age", "district"]))


@task.mistake
def the_other_columns(rows, columns):
    """You compared the columns that are *not* named. Take those in `columns`."""
    return min(_counts(rows, [name for name in rows[0] if name not in columns]))


@task.mistake
def first_column_only(rows, columns):
    """Your results look at the first of the columns only. Two rows of a class agree in
    all of them. Does a loop over columns end with its first round?"""
    return min(_counts(rows, columns[:1]))


@task.mistake
def last_column_only(rows, columns):
    """Your results look at the last of the columns only. Two rows of a class agree in
    all of them. Is what you note of a row replaced with each column?"""
    return min(_counts(rows, columns[-1:]))


@task.mistake
def class_of_the_first_row(rows, columns):
    """Your results are the size of the class that the first row is in. Other classes
    can be smaller. Does the function return within its loop?"""
    return _counts(rows, columns)[0]


@task.mistake
def class_of_the_last_row(rows, columns):
    """Your results are the size of the class that the last row is in. Other classes can
    be smaller: compare them all."""
    return sizes(rows, columns)[values_of(rows[-1], columns)]


@task.mistake
def class_that_came_last(rows, columns):
    """Your results are the size of the class that was met last. Other classes can be
    smaller: compare them all."""
    return _counts(rows, columns)[-1]


@task.mistake
def equal_rows_once(rows, columns):
    """Of several rows that are equal in everything you counted one. Equal rows are
    different people. Does a set or a dictionary hold them?"""
    different = [dict(pairs) for pairs in dict.fromkeys(tuple(r.items()) for r in rows)]
    return min(_counts(different, columns))


@task.mistake
def neighbours_only(rows, columns):
    """You counted only rows that stand next to each other, so that a class falls to
    pieces. Its rows can stand anywhere. (`groupby` needs them in order.)"""
    return _neighbours(rows, columns)


@task.mistake
def joined_as_text(rows, columns):
    """Your results take different values for the same: floor 1, room 12 and floor 11,
    room 2. Have they been joined to one text? A tuple keeps them apart."""
    keys = ["".join(map(str, values_of(row, columns))) for row in rows]
    return min(Counter(keys).values())


@task.mistake
def joined_with_commas(rows, columns):
    """Your results take different values for the same: floor "1,2", room "3" and floor
    "1", room "2,3". Joined with a comma they are one text. A tuple keeps them apart."""
    keys = [",".join(map(str, values_of(row, columns))) for row in rows]
    return min(Counter(keys).values())


@task.mistake
def order_of_values_lost(rows, columns):
    """Your results take floor 3, room 5 for the same as floor 5, room 3. Which value
    belongs to which column is lost in a set, and in values that were sorted or added
    up. A tuple keeps it."""
    return min(Counter(frozenset(values_of(row, columns)) for row in rows).values())


@task.says_the_same_as(order_of_values_lost)
def values_sorted(rows, columns):
    keys = [tuple(sorted(map(str, values_of(row, columns)))) for row in rows]
    return min(Counter(keys).values())


@task.mistake
def others_only(rows, columns):
    """Your results are one too small. They say how many *others* somebody hides among;
    the size of a class counts everyone in it. Or does a count begin at 0 with the first
    row?"""
    return min(_counts(rows, columns)) - 1


@task.mistake
def one_too_many(rows, columns):
    """Your results are one too large. Does a count begin at 1 before the first row is
    counted?"""
    return min(_counts(rows, columns)) + 1


@task.mistake
def leaves_out_the_alone(rows, columns):
    """You left out classes with a single row. These are the people who are hidden worst
    of all."""
    return min((n for n in _counts(rows, columns) if n > 1), default=0)


@task.says_the_same_as(leaves_out_the_alone)
def leaves_out_the_alone_or_one(rows, columns):
    return min((n for n in _counts(rows, columns) if n > 1), default=1)


@task.mistake
def second_smallest(rows, columns):
    """Your results are the second of the sizes in order. Positions count from 0."""
    counts = sorted(_counts(rows, columns))
    return counts[min(1, len(counts) - 1)]


@task.mistake
def first_row_left_out(rows, columns):
    """The first row is missing from your counts. Does the loop over rows begin with the
    second?"""
    return min(_counts(rows[1:], columns))


@task.mistake
def last_row_left_out(rows, columns):
    """The last row is missing from your counts. Does the loop over rows end one step
    early?"""
    return min(_counts(rows[:-1], columns))


@task.mistake
def first_members_left_out(rows, columns):
    """The first row of each class is missing from your counts. Where a class is met for
    the first time, this row belongs in it; a class of one has one row."""
    return min((n - 1 for n in _counts(rows, columns) if n > 1), default=0)


@task.mistake
def share_of_the_rows(rows, columns):
    """Your results are the smallest class as a share of all rows. How many rows has it?"""
    return min(_counts(rows, columns)) / len(rows)


@task.mistake
def kinds_of_illness(rows, columns):
    """Your results say how many different illnesses a class has. Its rows are asked
    for."""
    found = defaultdict(set)
    for row in rows:
        found[values_of(row, columns)].add(row["illness"])
    return min(map(len, found.values()))


@task.mistake
def class_that_is_alphabetically_first(rows, columns):
    """Your results are the size of the class whose values come first in order. Compare
    the sizes. (`min` and `sorted` of a dictionary look at its keys.)"""
    found = sizes(rows, columns)
    return found[min(found)]


@task.mistake
def every_combination_alike(rows, columns):
    """You divided the rows by how many combinations of values are possible, as if each
    of them came up equally often. Count how often each does."""
    possible = prod(len(sizes(rows, [column])) for column in columns)
    return len(rows) / possible


@task.says_the_same_as(every_combination_alike)
def every_combination_alike_whole(rows, columns):
    return int(every_combination_alike(rows, columns))


@task.mistake
def empty_classes_counted(rows, columns):
    """Your results are 0 where some combination of values is nobody's. Only classes with
    a row in them count."""
    values = [sizes(rows, [column]) for column in columns]
    possible = prod(len(found) for found in values)
    counts = _counts(rows, columns)
    return min(counts) if len(counts) == possible else 0


@task.mistake
def largest_without_smallest(rows, columns):
    """Your results are the difference between the largest class and the smallest. The
    size of the smallest is asked for."""
    return max(_counts(rows, columns)) - min(_counts(rows, columns))


@task.mistake(on="without columns")
def nothing_to_compare_is_nothing(rows, columns):
    """Without columns you returned 0. There are rows, and as nothing tells them apart
    they are one class, of all rows."""
    return 0


@task.mistake(on="without columns")
def nothing_to_compare_is_alone(rows, columns):
    """Without columns you returned 1. There is nothing by which rows could differ, so
    none is alone: all of them are one class."""
    return 1


@task.mistake(on="without columns")
def no_columns_means_all(rows, columns):
    """Without columns you compared whole rows. No columns means that nothing is known of
    a person, and all rows are one class."""
    return min(_counts(rows, list(rows[0])))


@task.mistake(on="without columns")
def nothing_to_compare_is_none(rows, columns):
    """Without columns you returned None. All rows are then one class, and it has a
    size."""
    return


@task.mistake(on="without rows")
def no_rows_is_none(rows, columns):
    """Without rows you returned None. The result asked for is 0."""
    return


@task.mistake(on="without rows")
def no_rows_is_one(rows, columns):
    """Without rows you returned 1, as if there were a class. The result asked for is
    0."""
    return 1


@task.mistake(on="without rows")
def no_rows_is_endless(rows, columns):
    """Without rows your result is the number that a search for the smallest began with.
    The result asked for is 0."""
    return float("inf")


@task.mistake(on="without rows")
def no_rows_stops(rows, columns):
    """Without rows your function stops: there is no smallest of nothing. Ask first
    whether there are rows, or give `min` a `default`."""
    return min([])


@task.right
def with_counter(rows, columns):
    counts = Counter(tuple(map(row.get, columns)) for row in rows)
    return min(counts.values()) if counts else 0


@task.right
def row_by_row(rows, columns):
    like_each = [
        sum(all(other[c] == row[c] for c in columns) for other in rows) for row in rows
    ]
    return min(like_each, default=0)


@task.right
def by_sorting(rows, columns):
    keys = [repr([row[c] for c in columns]) for row in rows]
    keys.sort()
    runs = [len(list(run)) for _, run in groupby(keys)]
    return min(runs) if runs else 0


@task.right
def splitting_column_by_column(rows, columns):
    classes = [rows]
    for column in columns:
        finer = []
        for some in classes:
            for value in {row[column] for row in some}:
                finer.append([row for row in some if row[column] == value])
        classes = finer
    return min(map(len, classes), default=0)
