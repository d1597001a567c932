"""What people answer to `by_school`: wrong, and right in unusual style."""

from collections import defaultdict
from itertools import groupby
from math import sqrt
from statistics import fmean, mean, median, pstdev, stdev

from coursekit.exercise import Build, special

from .shared import variance

task = Build(
    objective="learning-4",
    points={"ordinary": 5, "a group missing": 1, "one school": 1, "no school": 1},
    built=(
        "You have built the honest small table of a trial in schools: an effect that "
        "counts each school once, and an error that knows how few they are."
    ),
)

_NAMES = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Gorse", "Hazel", "Larch", "Oak"]
_CHAPTER = [
    ("Ash", "treated", 5),
    ("Cedar", "control", 5),
    ("Ash", "control", 2),
    ("Ash", "treated", 7),
    ("Birch", "treated", 9),
    ("Ash", "control", 4),
    ("Birch", "control", 6),
    ("Cedar", "treated", 3),
    ("Birch", "treated", 6),
    ("Ash", "treated", 6),
    ("Birch", "control", 5),
    ("Cedar", "control", 8),
]

task.equivalent = {
    "by_school: 0 -> -1": "Of a single difference the first is the last.",
    "sorted_and_grouped: sorted(rows) -> sorted(rows, reverse=True)": (
        "The order of the schools does not matter."
    ),
    "sorted_and_grouped: gap - middle -> middle - gap": "A square has no sign.",
}


@task.cases
def cases(rng):
    yield (_CHAPTER,)
    yield (_pupils(rng, [(3, 1), (1, 2)]),)
    for schools in (2, 2, 3, 3, 4, 4, 5, 6, 7):
        sizes = [(rng.randint(1, 5), rng.randint(1, 5)) for _ in range(schools)]
        yield (_pupils(rng, [(4, 2), *sizes[1:]]),)
    yield (_pupils(rng, [(2, 6), (5, 2), (9, 3), (1, 1)]),)
    yield (_pupils(rng, [(3, 3), (12, 2), (2, 9)]),)
    yield (_pupils(rng, [(2, 3), (3, 2), (4, 5)], low=0, high=6),)  # equal rows
    yield (_alike(rng),)
    yield (_with_zeros(rng, "treated"),)
    yield (_with_zeros(rng, "control"),)
    yield (_with_zeros(rng, "both"),)
    yield (_pupils(rng, [(1, 1)] * 4),)
    yield (_pupils(rng, [(25, 30), (40, 20), (10, 15), (30, 35)]),)
    for both, missing in ((2, 1), (3, 1), (3, 2), (4, 3)):
        sizes = [(rng.randint(2, 4), rng.randint(1, 3)) for _ in range(both)]
        alone = [rng.choice([(0, 3), (2, 0)]) for _ in range(missing - 1)]
        yield special("a group missing", _pupils(rng, [(3, 0), *sizes, *alone]))
    yield special("a group missing", _pupils(rng, [(2, 2), (0, 4), (4, 1), (3, 2)]))
    for sizes in ([(2, 3)], [(1, 1)], [(4, 2), (3, 0)], [(0, 2), (3, 3), (0, 1)]):
        yield special("one school", _pupils(rng, sizes))
    yield special("no school", [])
    yield special("no school", _pupils(rng, [(3, 0)]))
    yield special("no school", _pupils(rng, [(0, 2), (3, 0)]))
    yield special("no school", _pupils(rng, [(0, 1), (0, 3)]))


def _pupils(rng, sizes, low=0, high=100):
    """Draw the rows of schools with so many treated and control, in mixed order.

    The schools differ in level and in what the new teaching does there.
    """
    names = rng.sample(_NAMES, len(sizes))
    rows = []
    for name, (treated, control) in zip(names, sizes):
        middle = rng.randint(low + (high - low) // 4, high - (high - low) // 4)
        gain = rng.randint(-(high - low) // 6, (high - low) // 4)
        for group, size, level in (
            ("treated", treated, middle + gain),
            ("control", control, middle),
        ):
            for _ in range(size):
                mark = level + rng.randint(-(high - low) // 8, (high - low) // 8)
                rows.append((name, group, min(high, max(low, mark))))
    rng.shuffle(rows)
    return rows


def _alike(rng):
    """Draw three schools with the same difference, so that the error is 0."""
    gain = rng.randint(2, 9)
    rows = []
    for name, level in zip(("Ash", "Birch", "Cedar"), rng.sample(range(20, 80), 3)):
        rows += [(name, "control", level), (name, "treated", level + gain)]
    rows += [rows[0], rows[1]]
    rng.shuffle(rows)
    return rows


def _with_zeros(rng, group):
    """Draw schools in one of which a group, or both, got no marks at all."""
    rows = _pupils(rng, [(3, 2), (2, 3), (2, 2)])
    name = rows[0][0]
    return [
        (school, side, 0 if school == name and group in (side, "both") else mark)
        for school, side, mark in rows
    ]


def _schools(rows):
    """Return school -> group -> marks, in the order of the rows."""
    schools = {}
    for school, group, mark in rows:
        marks = schools.setdefault(school, {"treated": [], "control": []})
        marks[group].append(mark)
    return schools


def _both(rows):
    """Return the two groups of each school that has both: treated, control."""
    groups = [(s["treated"], s["control"]) for s in _schools(rows).values()]
    return [(t, c) for t, c in groups if t and c]


def _gaps(rows):
    return [fmean(treated) - fmean(control) for treated, control in _both(rows)]


def _told(gaps, size=lambda gaps: stdev(gaps) / len(gaps) ** 0.5):
    """Return the mean of the differences and its error, as the task asks."""
    if not gaps:
        return None, None
    return fmean(gaps), size(gaps) if len(gaps) > 1 else None


def _error(size):
    """Return the answer with another error, from differences and groups."""

    def answer(rows):
        gaps = _gaps(rows)
        error = size(gaps, _both(rows)) if len(gaps) > 1 else None
        return (fmean(gaps), error) if gaps else (None, None)

    return answer


def _gap(gap):
    """Return the answer with another difference of a school's two groups."""
    return lambda rows: _told(
        [gap(treated, control) for treated, control in _both(rows)]
    )


def _everyone(rows):
    """Return all treated and all control, whatever their school."""
    treated = [mark for _, group, mark in rows if group == "treated"]
    return treated, [mark for _, group, mark in rows if group == "control"]


def _of_pupils(treated, control):
    """Return the standard error that takes each pupil as a separate witness."""
    return sqrt(variance(treated) / len(treated) + variance(control) / len(control))


def _joined(both):
    treated = [mark for some, _ in both for mark in some]
    return treated, [mark for _, some in both for mark in some]


def _by_school(rows):
    return _told(_gaps(rows))


def _pooled_gap(both):
    treated, control = _joined(both)
    return fmean(treated) - fmean(control)


@task.mistake
def schools_forgotten(rows):
    """Your first number compares all treated with all control, whatever their school.
    Find the difference of each school first; then each school counts once."""
    both = _both(rows)
    _, error = _by_school(rows)
    return (_pooled_gap(both), error) if both else (None, None)


@task.mistake
def pupils_as_witnesses(rows):
    """Your standard error counts *pupils*, as if none of them shared a school with
    another. Take the standard deviation of the schools' differences, and count these."""
    return _error(lambda gaps, both: _of_pupils(*_joined(both)))(rows)


@task.mistake
def nothing_but_pupils(rows):
    """Both your numbers come from the pupils, as if there were no schools. First find
    each school's difference; from these find the mean and its error."""
    both = _both(rows)
    if not both:
        return None, None
    return _pooled_gap(both), _of_pupils(*_joined(both)) if len(both) > 1 else None


@task.mistake
def larger_schools_count_more(rows):
    """Your first number lets a school count by the number of its pupils. Each school
    counts the same."""
    gaps, both = _gaps(rows), _both(rows)
    if not gaps:
        return None, None
    sizes = [len(treated) + len(control) for treated, control in both]
    first = sum(gap * size for gap, size in zip(gaps, sizes)) / sum(sizes)
    return first, _by_school(rows)[1]


@task.says_the_same_as(larger_schools_count_more)
def more_treated_count_more(rows):
    gaps, both = _gaps(rows), _both(rows)
    if not gaps:
        return None, None
    sizes = [len(treated) for treated, _ in both]
    first = sum(gap * size for gap, size in zip(gaps, sizes)) / sum(sizes)
    return first, _by_school(rows)[1]


@task.mistake
def divided_by_n(rows):
    """Your standard deviation divides by the number of schools. Divide by that number
    minus 1."""
    return _error(lambda gaps, both: pstdev(gaps) / sqrt(len(gaps)))(rows)


@task.mistake
def deviation_for_error(rows):
    """Your second number is the standard *deviation* of the differences: how far
    schools differ. How sure their mean is also depends on how many there are."""
    return _error(lambda gaps, both: stdev(gaps))(rows)


@task.says_the_same_as(deviation_for_error)
def deviation_by_n_for_error(rows):
    return _error(lambda gaps, both: pstdev(gaps))(rows)


@task.mistake
def divided_without_root(rows):
    """Your second number divides the standard deviation by the number of schools.
    Divide by the *root* of that number."""
    return _error(lambda gaps, both: stdev(gaps) / len(gaps))(rows)


@task.says_the_same_as(divided_without_root)
def divided_without_root_by_n(rows):
    return _error(lambda gaps, both: pstdev(gaps) / len(gaps))(rows)


@task.mistake
def root_of_one_less(rows):
    """Your second number divides by the root of the number of schools minus 1. The
    minus 1 belongs to the standard deviation; here take the root of their number."""
    return _error(lambda gaps, both: stdev(gaps) / sqrt(len(gaps) - 1))(rows)


@task.mistake
def variance_for_error(rows):
    """Your second number is made of the variance. Take its root, the standard
    deviation, first."""
    return _error(lambda gaps, both: stdev(gaps) ** 2 / sqrt(len(gaps)))(rows)


@task.says_the_same_as(variance_for_error)
def squared_error(rows):
    return _error(lambda gaps, both: stdev(gaps) ** 2 / len(gaps))(rows)


@task.says_the_same_as(variance_for_error)
def variance_alone(rows):
    return _error(lambda gaps, both: stdev(gaps) ** 2)(rows)


@task.mistake
def root_of_the_pupils(rows):
    """Your second number divides by the root of the number of *pupils*. There is one
    difference a school: take the number of these."""

    def size(gaps, both):
        return stdev(gaps) / sqrt(sum(len(t) + len(c) for t, c in both))

    return _error(size)(rows)


@task.mistake
def groups_not_paired(rows):
    """Your standard error lets the treated and the control means of the schools vary
    apart from each other. Both groups of a school belong together: take the standard
    deviation of the *differences*."""

    def size(gaps, both):
        treated = [fmean(t) for t, _ in both]
        control = [fmean(c) for _, c in both]
        return sqrt((variance(treated) + variance(control)) / len(both))

    return _error(size)(rows)


@task.mistake
def interval_half(rows):
    """Your second number is two standard errors or so, half of an interval. One
    standard error is asked for."""
    return _error(lambda gaps, both: 1.96 * stdev(gaps) / sqrt(len(gaps)))(rows)


@task.says_the_same_as(interval_half)
def two_errors(rows):
    return _error(lambda gaps, both: 2 * stdev(gaps) / sqrt(len(gaps)))(rows)


@task.mistake
def errors_of_schools_averaged(rows):
    """Your second number is put together from errors of the pupils within each school.
    Take the standard deviation of the schools' differences."""
    return _error(lambda gaps, both: fmean(_of_pupils(t, c) for t, c in both))(rows)


@task.says_the_same_as(errors_of_schools_averaged)
def errors_of_schools_added(rows):
    def size(gaps, both):
        return sqrt(sum(_of_pupils(t, c) ** 2 for t, c in both)) / len(both)

    return _error(size)(rows)


@task.mistake
def mean_to_error(rows):
    """Your second number says how many standard errors the mean is away from 0. Return
    the standard error itself."""

    def size(gaps, both):
        error = stdev(gaps) / sqrt(len(gaps))
        return fmean(gaps) / error if error else 0

    return _error(size)(rows)


@task.mistake
def other_way_round(rows):
    """Your first number has the wrong sign. Take the treated minus the control."""
    return _gap(lambda treated, control: fmean(control) - fmean(treated))(rows)


@task.mistake
def without_sign(rows):
    """Your results lose the sign of a school's difference. Where the treated did worse,
    it is below 0."""
    return _gap(lambda treated, control: abs(fmean(treated) - fmean(control)))(rows)


@task.mistake
def sums_for_means(rows):
    """Your results compare the *sums* of the marks of a school. Compare the means: the
    groups are not always equally large."""
    return _gap(lambda treated, control: sum(treated) - sum(control))(rows)


@task.mistake
def medians(rows):
    """Your results compare the medians of a school's groups. Compare the means."""
    return _gap(lambda treated, control: median(treated) - median(control))(rows)


@task.mistake
def median_of_schools(rows):
    """Your first number is the median of the differences. Take their mean."""
    gaps = _gaps(rows)
    return (median(gaps), _by_school(rows)[1]) if gaps else (None, None)


@task.mistake
def sum_of_schools(rows):
    """Your first number is the sum of the differences. Divide it by their number."""
    gaps = _gaps(rows)
    return (sum(gaps), _by_school(rows)[1]) if gaps else (None, None)


@task.mistake
def place_by_place(rows):
    """Your results pair the pupils of a school in the order of the rows. They do not
    belong together: compare the two means."""
    return _gap(lambda t, c: fmean(one - other for one, other in zip(t, c)))(rows)


@task.mistake
def each_mark_once(rows):
    """Your results count a mark once in a group, however many pupils have it. Two
    pupils with equal rows are two pupils."""
    return _gap(lambda t, c: fmean(set(t)) - fmean(set(c)))(rows)


@task.mistake
def last_mark_only(rows):
    """Your results know the last mark of a school's group only. Does each new mark
    replace the one before it?"""
    return _gap(lambda t, c: t[-1] - c[-1])(rows)


@task.mistake
def first_mark_only(rows):
    """Your results know the first mark of a school's group only. Collect all of
    them."""
    return _gap(lambda t, c: t[0] - c[0])(rows)


@task.mistake
def best_of_each(rows):
    """Your results compare the best of the treated with the best of the control.
    Compare the means."""
    return _gap(lambda t, c: max(t) - max(c))(rows)


@task.mistake
def by_the_same_number(rows):
    """Your results divide both sums of a school by the same number. Divide each sum by
    the size of its own group."""
    return _gap(lambda t, c: (sum(t) - sum(c)) / (len(t) + len(c)))(rows)


@task.says_the_same_as(by_the_same_number)
def by_the_number_of_treated(rows):
    return _gap(lambda t, c: (sum(t) - sum(c)) / len(t))(rows)


@task.says_the_same_as(by_the_same_number)
def by_the_number_of_control(rows):
    return _gap(lambda t, c: (sum(t) - sum(c)) / len(c))(rows)


@task.mistake
def effect_sizes(rows):
    """Your results divide each school's difference by a standard deviation of its
    pupils. Leave the differences in marks."""
    return _gap(
        lambda t, c: (fmean(t) - fmean(c)) / (sqrt(variance(c)) or 1),
    )(rows)


@task.mistake
def shares_of_the_control(rows):
    """Your results divide each school's difference by the mean of its control. Leave
    the differences in marks."""
    return _gap(lambda t, c: (fmean(t) - fmean(c)) / (fmean(c) or 1))(rows)


@task.mistake
def means_of_0_left_out(rows):
    """Your results leave out a school where a group has a mean of 0. Nobody is missing
    there: its pupils got no marks."""
    both = [(t, c) for t, c in _both(rows) if any(t) and any(c)]
    return _told([fmean(t) - fmean(c) for t, c in both])


@task.mistake
def rows_that_stand_together(rows):
    """Your results take a school for another one when its rows begin anew further
    down. Rows of a school need not stand together: collect them by its name."""
    gaps = []
    for _, some in groupby(rows, key=lambda row: row[0]):
        gaps += _gaps(list(some))
    return _told(gaps)


@task.mistake
def first_school_only(rows):
    """Your results know one school only. Does the function return inside the loop?"""
    return (_gaps(rows)[0], None) if _gaps(rows) else (None, None)


@task.mistake
def last_school_missed(rows):
    """Your results leave out the last school. Is it still added when the loop ends?"""
    gaps = _gaps(rows)
    return _told(gaps[:-1] if len(gaps) > 1 else gaps)


@task.says_the_same_as(last_school_missed)
def last_school_by_name_missed(rows):
    return _told(_gaps(sorted(rows, key=lambda row: row[0]))[:-1])


@task.says_the_same_as(nothing_but_pupils)
def one_spread_of_all_pupils(rows):
    both = _both(rows)
    if len(both) < 2:
        return _by_school(rows)
    treated, control = _joined(both)
    everyone = [*treated, *control]
    return _pooled_gap(both), stdev(everyone) / sqrt(len(everyone))


@task.says_the_same_as(nothing_but_pupils)
def one_spread_of_all_pupils_and_rows(rows):
    treated, control = _everyone(rows)
    if len(_gaps(rows)) < 2:
        return _by_school(rows)
    return fmean(treated) - fmean(control), _of_pupils(treated, control)


@task.says_the_same_as(pupils_as_witnesses)
def spread_of_pupils_for_error(rows):
    def size(gaps, both):
        everyone = [mark for groups in both for some in groups for mark in some]
        return stdev(everyone) / sqrt(len(everyone))

    return _error(size)(rows)


@task.says_the_same_as(root_of_the_pupils)
def root_of_the_pupils_by_n(rows):
    def size(gaps, both):
        return pstdev(gaps) / sqrt(sum(len(t) + len(c) for t, c in both))

    return _error(size)(rows)


@task.says_the_same_as(larger_schools_count_more)
def larger_schools_count_more_in_the_error(rows):
    gaps, both = _gaps(rows), _both(rows)
    if len(gaps) < 2:
        return _by_school(rows)
    sizes = [len(treated) + len(control) for treated, control in both]
    first = sum(gap * size for gap, size in zip(gaps, sizes)) / sum(sizes)
    squares = sum((gap - first) ** 2 for gap in gaps)
    return first, sqrt(squares / (len(gaps) - 1) / len(gaps))


@task.says_the_same_as(medians)
def medians_of_medians(rows):
    gaps = [median(treated) - median(control) for treated, control in _both(rows)]
    return (median(gaps), _told(gaps)[1]) if gaps else (None, None)


@task.says_the_same_as(other_way_round)
def other_way_round_and_sums(rows):
    return _gap(lambda treated, control: sum(control) - sum(treated))(rows)


@task.mistake
def whole_means(rows):
    """Your means are whole numbers. `/` keeps what `//` drops."""
    return _gap(lambda t, c: sum(t) // len(t) - sum(c) // len(c))(rows)


@task.mistake(on="a group missing")
def paired_over_the_gap(rows):
    """Where a group is missing, your results pair the treated of one school with the
    control of another. Leave that school out on both sides."""
    schools = _schools(rows).values()
    treated = [fmean(s["treated"]) for s in schools if s["treated"]]
    control = [fmean(s["control"]) for s in schools if s["control"]]
    return _told([one - other for one, other in zip(treated, control)])


@task.mistake
def only_the_mean(rows):
    """You returned the mean alone. Return two numbers: the mean of the differences,
    and its standard error."""
    return _by_school(rows)[0]


@task.mistake
def interval(rows):
    """You returned the two ends of an interval. Return the mean, and its standard
    error."""
    first, error = _by_school(rows)
    if error is None:
        return first, error
    return first - 1.96 * error, first + 1.96 * error


def _lone(gap):
    """Return the answer that makes something of a school with one group missing."""

    def answer(rows):
        schools = _schools(rows).values()
        return _told([gap(s["treated"], s["control"]) for s in schools])

    return answer


@task.mistake(on="a group missing")
def lone_schools_are_0(rows):
    """A school where one group is missing counts as a difference of 0 in your results.
    It says nothing of a difference: leave it out."""
    return _lone(lambda t, c: fmean(t) - fmean(c) if t and c else 0)(rows)


@task.mistake(on="a group missing")
def missing_marks_are_0(rows):
    """A missing group has a mean of 0 in your results. Nobody got 0 marks there: leave
    the school out."""
    return _lone(lambda t, c: (fmean(t) if t else 0) - (fmean(c) if c else 0))(rows)


@task.mistake(on="a group missing")
def lone_schools_counted(rows):
    """Schools where one group is missing still count in your number of schools. Count
    the differences."""
    gaps, number = _gaps(rows), len(_schools(rows))
    if not gaps:
        return None, None
    return sum(gaps) / number, stdev(gaps) / sqrt(number) if len(gaps) > 1 else None


@task.says_the_same_as(lone_schools_counted)
def lone_schools_in_the_root(rows):
    gaps, number = _gaps(rows), len(_schools(rows))
    return _told(gaps, lambda gaps: stdev(gaps) / sqrt(number))


@task.says_the_same_as(lone_schools_counted)
def lone_schools_in_the_mean(rows):
    gaps, number = _gaps(rows), len(_schools(rows))
    if not gaps:
        return None, None
    return sum(gaps) / number, _told(gaps)[1]


@task.mistake(on="a group missing")
def one_missing_all_lost(rows):
    """Where a single school has one group only, you return (None, None) for all of
    them. Leave out that school and go on with the others."""
    complete = all(s["treated"] and s["control"] for s in _schools(rows).values())
    return _by_school(rows) if complete else (None, None)


@task.mistake(on="a group missing")
def stops_at_the_missing(rows):
    """Your results forget the schools that come after one with a group missing. Leave
    out that school and go on with the next."""
    gaps = []
    for school in _schools(rows).values():
        if not school["treated"] or not school["control"]:
            break
        gaps.append(fmean(school["treated"]) - fmean(school["control"]))
    return _told(gaps)


@task.mistake(on="a group missing")
def means_of_means(rows):
    """Your first number is the mean of all treated means minus the mean of all control
    means. A school where one group is missing then counts on one side: leave it out."""
    schools = _schools(rows).values()
    treated = [fmean(s["treated"]) for s in schools if s["treated"]]
    control = [fmean(s["control"]) for s in schools if s["control"]]
    if not _gaps(rows):
        return None, None
    return fmean(treated) - fmean(control), _by_school(rows)[1]


@task.mistake(on="one school")
def one_school_is_certain(rows):
    """With one school you returned a standard error of 0. That would say that all
    schools are alike; one of them cannot tell, so it is None."""
    first, error = _by_school(rows)
    return (first, 0) if first is not None and error is None else (first, error)


@task.mistake(on="one school")
def one_school_says_nothing(rows):
    """With one school you returned (None, None). It has a difference; only the standard
    error is None."""
    return _by_school(rows) if len(_gaps(rows)) != 1 else (None, None)


@task.mistake(on="one school")
def one_school_just_none(rows):
    """With one school you returned None. It has a difference: return it with None
    beside it."""
    return _by_school(rows) if len(_gaps(rows)) != 1 else None


@task.mistake(on="one school")
def one_school_just_the_mean(rows):
    """With one school you returned its difference alone. Return two things: the
    difference, and None."""
    return _by_school(rows) if len(_gaps(rows)) != 1 else _gaps(rows)[0]


@task.mistake(on="one school")
def one_school_by_pupils(rows):
    """With one school you made a standard error of its pupils. How far schools differ,
    one of them cannot tell: it is None."""
    if len(_gaps(rows)) != 1:
        return _by_school(rows)
    return _gaps(rows)[0], _of_pupils(*_joined(_both(rows)))


@task.mistake(on="no school")
def no_school_is_0(rows):
    """Where no school has both groups you returned zeros. Nothing was compared: return
    (None, None)."""
    return _by_school(rows) if _gaps(rows) else (0, 0)


@task.says_the_same_as(no_school_is_0)
def no_school_is_0_and_none(rows):
    return _by_school(rows) if _gaps(rows) else (0, None)


@task.mistake(on="no school")
def no_school_just_none(rows):
    """Where no school has both groups you returned None. Return two of them:
    (None, None)."""
    return _by_school(rows) if _gaps(rows) else None


@task.right
def with_defaultdict(rows):
    marks = defaultdict(list)
    for school, group, mark in rows:
        marks[school, group].append(mark)
    gaps = [
        mean(marks[school, "treated"]) - mean(marks[school, "control"])
        for school in {row[0] for row in rows}
        if (school, "treated") in marks and (school, "control") in marks
    ]
    if not gaps:
        return (None, None)
    return mean(gaps), stdev(gaps) / sqrt(len(gaps)) if len(gaps) > 1 else None


@task.right
def sorted_and_grouped(rows):
    gaps = []
    for _, some in groupby(sorted(rows), key=lambda row: row[0]):
        some = list(some)
        treated = [mark for _, group, mark in some if group == "treated"]
        control = [mark for _, group, mark in some if group == "control"]
        if treated and control:
            gaps.append(sum(treated) / len(treated) - sum(control) / len(control))
    number = len(gaps)
    if number < 2:
        return (gaps + [None, None])[0], None
    middle = sum(gaps) / number
    squares = sum((gap - middle) ** 2 for gap in gaps)
    return middle, (squares / (number - 1) / number) ** 0.5


@task.right
def with_running_sums(rows):
    sums, counts = {}, {}
    for school, group, mark in rows:
        sums[school, group] = sums.get((school, group), 0) + mark
        counts[school, group] = counts.get((school, group), 0) + 1
    gaps = []
    for (school, group), total in sums.items():
        if group == "control" or (school, "control") not in sums:
            continue
        level = sums[school, "control"] / counts[school, "control"]
        gaps.append(total / counts[school, group] - level)
    if not gaps:
        return None, None
    error = None
    if len(gaps) > 1:
        error = stdev(gaps) * len(gaps) ** -0.5
    return sum(gaps) / len(gaps), error
