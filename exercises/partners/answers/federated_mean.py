"""What people answer to `federated_mean`: wrong, and right in unusual style."""

from fractions import Fraction
from math import fsum, sqrt
from statistics import fmean, median

from coursekit.exercise import Build, special

task = Build(
    objective="partners-1",
    points={"ordinary": 3, "no answer": 1, "nobody answered": 1},
    built=(
        "You have built the step by which hospitals learn together: what each sends "
        "counts as often as it has patients."
    ),
)


@task.cases
def cases(rng):
    yield [10, 13, 19], [6, 4, 2]
    yield [4, 20], [3, 1]
    for hospitals in (2, 3, 3, 4, 4, 5, 6):
        yield _drawn(rng, hospitals)
    # A mean of 0 is a mean, and one below 0 too.
    yield [0, 8, 3], [5, 3, 4]
    yield [6, 0, -2.5, 9], [2, 7, 6, 3]
    yield [-4, -9.5, -1], [30, 5, 2]
    yield [-6, 2, 1], [8, 3, 2]
    yield [-2, 1], [1, 2]  # the values add up to 0
    yield [4.5, -6, -1.5], [6, 3, 6]
    # Values that repeat; hospitals with one patient; many patients.
    yield [7, 7, 12, 4], [5, 2, 3, 9]
    yield [3, 11, 8, 5], [4, 4, 9, 4]
    yield [5, 9, 5], [1, 6, 4]
    yield [12, 2, 30], [1, 1, 5]
    yield [3.25, 900, -1000], [100_000, 20, 300]
    yield [-7.5], [9]
    yield [41], [1]
    for hospitals in (3, 4, 5):
        yield special("no answer", *_with_silent(rng, hospitals))
    yield special("no answer", [10, 13, None], [6, 4, 2])
    yield special("no answer", [None, 3, 9, 0], [7, 2, 5, 4])
    yield special("no answer", [0, None, -8, 4], [9, 3, 2, 5])
    yield special("no answer", [8, None, 2, None, 5], [3, 0, 6, 40, 2])
    yield special("no answer", [-3, None, 6], [4, 0, 1])
    for _ in range(2):
        yield special("nobody answered", [], [])
    yield special("nobody answered", [None], [5])
    yield special("nobody answered", [None], [0])
    yield special("nobody answered", [None, None], [0, 0])
    yield special("nobody answered", [None, None, None], [4, 0, 9])


def _drawn(rng, hospitals):
    """Return means and sizes; neither goes up or down with the other throughout."""
    while True:
        means = [rng.randint(-20, 120) / 2 for _ in range(hospitals)]
        sizes = rng.sample(range(2, 60), hospitals)
        middle = _mean(means, sizes)
        others = [fmean(means), median(means), *means]
        sorted_apart = hospitals < 3 or _sorted_apart(means, sizes) != middle
        if sorted_apart and all(abs(other - middle) > 0.1 for other in others):
            return means, sizes


def _with_silent(rng, hospitals):
    means, sizes = _drawn(rng, hospitals)
    place = rng.randrange(hospitals)
    return [*means[:place], None, *means[place:]], [*sizes, rng.randint(61, 90)]


def _mean(means, sizes):
    return sum(map(_times, means, sizes)) / sum(sizes)


def _times(mean, size):
    return mean * size


def _answered(means, sizes):
    """Return means and sizes of the hospitals that answered."""
    pairs = [pair for pair in zip(means, sizes) if pair[0] is not None]
    return [mean for mean, _ in pairs], [size for _, size in pairs]


def _sorted_apart(means, sizes):
    return _mean(sorted(means), sorted(sizes))


@task.mistake
def mean_of_means(means, sizes):
    """Your results count each hospital once. A patient in a large hospital then counts
    less than one in a small hospital."""
    return fmean(means)


@task.mistake
def divided_by_hospitals(means, sizes):
    """You divided by the number of hospitals. What stands above the line is a sum over
    patients."""
    return sum(map(_times, means, sizes)) / len(means)


@task.mistake
def not_divided(means, sizes):
    """Your results are the sum of all the patients' values. What is missing to make it a
    mean?"""
    return sum(map(_times, means, sizes))


@task.mistake
def means_by_patients(means, sizes):
    """You added up the means and divided by the number of patients. A mean stands for
    all the patients of its hospital, and not for one."""
    return sum(means) / sum(sizes)


@task.mistake
def how_many_patients(means, sizes):
    """Your results are how many patients there are. Asked for is the mean of their
    values."""
    return sum(sizes)


@task.mistake
def mean_size(means, sizes):
    """Your results are the mean size of a hospital. Asked for is the mean of what was
    measured."""
    return fmean(sizes)


@task.mistake
def middle_mean(means, sizes):
    """Your results are the middle one of the means. Asked for is the mean of all
    patients."""
    return median(means)


@task.mistake
def of_the_largest(means, sizes):
    """Your results are the mean of the hospital with the most patients. The patients of
    the others count, too."""
    return means[sizes.index(max(sizes))]


@task.mistake
def first_only(means, sizes):
    """Your results know the first hospital only. Does the function return within its
    loop?"""
    return means[0]


@task.says_the_same_as(first_only)
def first_of_all(means, sizes):
    return means[0] * sizes[0] / sum(sizes)


@task.says_the_same_as(first_only)
def first_not_divided(means, sizes):
    return means[0] * sizes[0]


@task.mistake
def last_only(means, sizes):
    """Your results know the last hospital only. Is a sum set to 0 inside the loop, or
    replaced where it should grow?"""
    return means[-1]


@task.says_the_same_as(last_only)
def last_of_all(means, sizes):
    return means[-1] * sizes[-1] / sum(sizes)


@task.mistake
def last_over_everything(means, sizes):
    """You divided by the patients of the last hospital only. Is their number replaced
    where it should grow?"""
    return sum(map(_times, means, sizes)) / sizes[-1]


@task.mistake
def first_left_out(means, sizes):
    """The first hospital is missing from your results. Places in a list are counted from
    0."""
    return _mean(means[1:], sizes[1:])


@task.says_the_same_as(first_left_out)
def first_never_added(means, sizes):
    return sum(map(_times, means[1:], sizes[1:])) / sum(sizes)


@task.mistake
def last_left_out(means, sizes):
    """The last hospital is missing from your results. Does the loop end one step early?"""
    return _mean(means[:-1], sizes[:-1])


@task.says_the_same_as(last_left_out)
def last_never_added(means, sizes):
    return sum(map(_times, means[:-1], sizes[:-1])) / sum(sizes)


@task.mistake
def twelve_always(means, sizes):
    """Your results divide by twelve, as in the example. Divide by how many patients there
    are."""
    return sum(map(_times, means, sizes)) / 12


@task.mistake
def three_always(means, sizes):
    """Your results divide by three. Three hospitals stood in the example, and each of
    them counts as often as it has patients."""
    return sum(means) / 3


@task.says_the_same_as(three_always)
def three_always_weighted(means, sizes):
    return sum(map(_times, means, sizes)) / 3


@task.mistake
def zero_is_missing(means, sizes):
    """You left out hospitals whose mean is 0. That is a mean like any other; only None
    says that there is none."""
    pairs = [(mean, size) for mean, size in zip(means, sizes) if mean]
    return _mean(*zip(*pairs))


@task.says_the_same_as(zero_is_missing)
def zero_is_missing_and_none_left(means, sizes):
    pairs = [(mean, size) for mean, size in zip(means, sizes) if mean]
    return _mean(*zip(*pairs)) if pairs else None


@task.mistake
def total_of_zero_is_nobody(means, sizes):
    """You return None where the values add up to 0. 0 is a mean like any other; None only
    if there is no patient."""
    total = sum(map(_times, means, sizes))
    return total / sum(sizes) if total else None


@task.mistake
def below_zero_is_missing(means, sizes):
    """You left out hospitals whose mean is below 0. A mean may be below 0; only None says
    that there is none."""
    pairs = [(mean, size) for mean, size in zip(means, sizes) if mean >= 0]
    return _mean(*zip(*pairs))


@task.says_the_same_as(below_zero_is_missing)
def only_above_zero(means, sizes):
    pairs = [(mean, size) for mean, size in zip(means, sizes) if mean > 0]
    return _mean(*zip(*pairs))


@task.says_the_same_as(below_zero_is_missing)
def below_zero_and_none_left(means, sizes):
    pairs = [(mean, size) for mean, size in zip(means, sizes) if mean >= 0]
    return _mean(*zip(*pairs)) if pairs else None


@task.says_the_same_as(below_zero_is_missing)
def only_above_zero_and_none_left(means, sizes):
    pairs = [(mean, size) for mean, size in zip(means, sizes) if mean > 0]
    return _mean(*zip(*pairs)) if pairs else None


@task.mistake
def whole_part(means, sizes):
    """Your results are whole numbers. `//` rounds down to a whole number; the mean
    is asked for as it is."""
    return sum(map(_times, means, sizes)) // sum(sizes)


@task.mistake
def weights_of_hospitals_times(means, sizes):
    """Your results are too large by the number of hospitals. Divide once, by all the
    patients."""
    return _mean(means, sizes) * len(means)


@task.mistake
def sign_dropped(means, sizes):
    """You dropped the sign of means below 0."""
    return _mean(list(map(abs, means)), sizes)


@task.says_the_same_as(sign_dropped)
def sign_dropped_at_the_end(means, sizes):
    return abs(_mean(means, sizes))


@task.mistake
def equal_means_once(means, sizes):
    """Of hospitals with equal means only one is counted. Is the mean a key of a
    dictionary, or in a set?"""
    kept = dict(zip(means, sizes))
    return _mean(list(kept), list(kept.values()))


@task.says_the_same_as(equal_means_once)
def equal_means_first(means, sizes):
    kept = dict(zip(means[::-1], sizes[::-1]))
    return _mean(list(kept), list(kept.values()))


@task.mistake
def found_by_its_mean(means, sizes):
    """Of hospitals with equal means each is counted with the patients of the first. Is
    the size looked up by the mean, with `index`? Go by the place."""
    return _mean(means, [sizes[means.index(mean)] for mean in means])


@task.mistake
def equal_sizes_once(means, sizes):
    """Of hospitals with equally many patients only one is counted. Is the size a key of a
    dictionary, or in a set?"""
    kept = dict(zip(sizes, means))
    return _mean(list(kept.values()), list(kept))


@task.says_the_same_as(equal_sizes_once)
def equal_sizes_first(means, sizes):
    kept = dict(zip(sizes[::-1], means[::-1]))
    return _mean(list(kept.values()), list(kept))


@task.mistake
def found_by_its_size(means, sizes):
    """Of hospitals with equally many patients each is counted with the mean of the
    first. Is the mean looked up by the size, with `index`? Go by the place."""
    return _mean([means[sizes.index(size)] for size in sizes], sizes)


@task.mistake
def one_after_the_other(means, sizes):
    """You took the mean of two hospitals, then the mean of that and the next. The last
    one then counts for half of everything."""
    middle = means[0]
    for mean in means[1:]:
        middle = (middle + mean) / 2
    return middle


@task.mistake
def joined_as_the_next(means, sizes):
    """You joined the hospitals one by one, and what was joined already counted only with
    the patients of the hospital joined last. It has those of all before."""
    middle, before = means[0], sizes[0]
    for mean, size in zip(means[1:], sizes[1:]):
        middle = (middle * before + mean * size) / (before + size)
        before = size
    return middle


@task.mistake
def weighted_twice(means, sizes):
    """Your results weight each hospital by the square of its patients. Each patient
    counts once."""
    return _mean(means, [size**2 for size in sizes])


@task.mistake
def weighted_by_root(means, sizes):
    """Your results weight each hospital by the root of its patients. Each patient counts
    once."""
    return _mean(means, [sqrt(size) for size in sizes])


@task.mistake
def small_count_more(means, sizes):
    """In your results a hospital counts the less, the more patients it has. Multiply by
    the size where you divided by it."""
    return _mean(means, [1 / size for size in sizes])


@task.says_the_same_as(small_count_more)
def divided_by_size(means, sizes):
    return sum(mean / size for mean, size in zip(means, sizes))


@task.says_the_same_as(small_count_more)
def divided_by_size_and_all(means, sizes):
    return sum(mean / size for mean, size in zip(means, sizes)) / sum(sizes)


@task.mistake
def shares_and_hospitals(means, sizes):
    """Your results have been divided twice: by the patients, and then by the number of
    hospitals."""
    return _mean(means, sizes) / len(means)


@task.mistake
def sorted_each(means, sizes):
    """You sorted means and sizes each by themselves, and so gave a mean to another
    hospital's patients. The two lists belong together place by place."""
    return _sorted_apart(means, sizes)


@task.mistake
def backwards(means, sizes):
    """One of the lists is read backwards in your results, so that a mean meets another
    hospital's patients."""
    return _mean(means, sizes[::-1])


@task.mistake
def next_size(means, sizes):
    """Each mean meets the patients of the next hospital in your results. The two lists
    belong together place by place."""
    return _mean(means, sizes[1:] + sizes[:1])


@task.mistake
def size_before(means, sizes):
    """Each mean meets the patients of the hospital before it in your results. The two
    lists belong together place by place."""
    return _mean(means, sizes[-1:] + sizes[:-1])


@task.mistake
def exchanged(means, sizes):
    """Your results are a mean of the sizes, weighted by the means. It is the other way
    round."""
    return sum(map(_times, means, sizes)) / sum(means)


@task.mistake
def one_patient_too_many(means, sizes):
    """Your results divide by one more patient than there is."""
    return sum(map(_times, means, sizes)) / (sum(sizes) + 1)


@task.mistake
def one_patient_too_few(means, sizes):
    """Your results divide by one patient too few. The n − 1 of a variance has no place in
    a mean."""
    return sum(map(_times, means, sizes)) / (sum(sizes) - 1)


@task.mistake
def single_patients_left_out(means, sizes):
    """You left out hospitals with a single patient. The patient counts, too."""
    pairs = [(mean, size) for mean, size in zip(means, sizes) if size > 1]
    return _mean(*zip(*pairs))


@task.mistake(on="no answer")
def silent_count_as_zero(means, sizes):
    """Patients of hospitals that have not answered are counted below the line, as if
    their mean were 0. Leave them out above and below."""
    return _mean([mean or 0 for mean in means], sizes)


@task.mistake(on="no answer")
def silent_stop(means, sizes):
    """Your function stops where a hospital has not answered: None cannot be multiplied.
    Ask first whether there is a mean."""
    return sum(map(_times, means, sizes)) / sum(sizes)


@task.mistake(on="no answer")
def silent_like_the_others(means, sizes):
    """You gave the hospitals that have not answered the mean of the other hospitals.
    What they would have sent nobody knows: leave them out."""
    middle = fmean(_answered(means, sizes)[0])
    return _mean([middle if mean is None else mean for mean in means], sizes)


@task.mistake(on="no answer")
def until_the_first_silent(means, sizes):
    """Your results end at the first hospital that has not answered. Those after it count.
    Does the loop break, or return?"""
    before = means.index(None)
    return _mean(means[:before], sizes[:before]) if before else None


@task.says_the_same_as(until_the_first_silent)
def until_the_first_silent_of_all(means, sizes):
    before = means.index(None)
    return sum(map(_times, means[:before], sizes[:before])) / sum(sizes)


@task.mistake(on="no answer")
def closed_up(means, sizes):
    """You took the Nones out of the means and left the sizes as they were. From there on
    each mean meets another hospital's patients."""
    kept = [mean for mean in means if mean is not None]
    return _mean(kept, sizes[: len(kept)])


@task.says_the_same_as(closed_up)
def closed_up_of_all(means, sizes):
    kept = [mean for mean in means if mean is not None]
    return sum(map(_times, kept, sizes)) / sum(sizes)


@task.says_the_same_as(closed_up)
def closed_up_by_true_sizes(means, sizes):
    kept, those = _answered(means, sizes)
    return sum(map(_times, kept, sizes)) / sum(those)


@task.mistake(on="no answer")
def silent_spoil_it(means, sizes):
    """You returned None because one hospital has not answered. The mean of the others is
    known."""
    return


@task.mistake(on="no answer")
def silent_make_it_zero(means, sizes):
    """You returned 0 because one hospital has not answered. The mean of the others is
    known."""
    return 0


@task.mistake(on="no answer")
def zero_and_none_alike(means, sizes):
    """Where a hospital has not answered, another one with a mean of 0 is left out as
    well. Ask whether a mean is None; `if mean` leaves out a 0, too."""
    pairs = [(mean, size) for mean, size in zip(means, sizes) if mean]
    return _mean(*zip(*pairs))


@task.mistake(on="no answer")
def hospitals_that_answered(means, sizes):
    """Of the hospitals that answered each counts once in your results. Each patient
    counts once."""
    return fmean(_answered(means, sizes)[0])


@task.mistake(on="nobody answered")
def nobody_is_zero(means, sizes):
    """Where nobody answered you returned 0, which would be a mean like any other. Nothing
    is known: None is asked for."""
    return 0


@task.mistake(on="nobody answered")
def nobody_stops(means, sizes):
    """Where nobody answered your function divides by 0 and stops. Ask first whether there
    are patients; if not, return None."""
    return 1 / 0


@task.mistake(on="nobody answered")
def only_the_empty_list(means, sizes):
    """You asked whether the list is empty. It can also hold nothing but None, and then
    your function divides by 0."""
    return 1 / 0 if means else None


@task.mistake(on="nobody answered")
def only_the_empty_list_then_zero(means, sizes):
    """For an empty list you returned None, and where it holds nothing but None you
    returned 0. In both cases nothing is known."""
    return 0 if means else None


@task.mistake(on="nobody answered")
def only_all_silent(means, sizes):
    """Your function divides by 0 where no patient is left and returns None only for some
    of these cases: hospitals with patients that have not answered leave nobody, too."""
    return 1 / 0 if sum(sizes) else None


@task.says_the_same_as(only_all_silent)
def only_all_silent_then_zero(means, sizes):
    return 0 if sum(sizes) else None


@task.mistake(on="nobody answered")
def nobody_is_text(means, sizes):
    """Where nobody answered you returned a text. The value asked for is None, without
    quotation marks."""
    return "None"


@task.says_the_same_as(nobody_is_text)
def nobody_is_empty_text(means, sizes):
    return ""


@task.right
def long_list(means, sizes):
    values = []
    for mean, size in zip(means, sizes):
        if mean is not None:
            values.append((mean, size))
    patients = sum(size for _, size in values)
    if patients == 0:
        return None
    return fsum(mean * (size / patients) for mean, size in values)


@task.right
def with_fractions(means, sizes):
    known = [(Fraction(m), s) for m, s in zip(means, sizes) if m is not None]
    try:
        return sum(m * s for m, s in known) / sum(s for _, s in known)
    except ZeroDivisionError:
        return None


@task.right
def joined_one_by_one(means, sizes):
    middle = before = None
    for i in range(len(means)):
        if means[i] is None:
            continue
        if middle is None:
            middle, before = means[i], sizes[i]
        else:
            before += sizes[i]
            middle += (means[i] - middle) * sizes[i] / before
    return middle


@task.right
def library_mean(means, sizes):
    places = [i for i, mean in enumerate(means) if mean is not None]
    if not places:
        return None
    return fmean([means[i] for i in places], weights=[sizes[i] for i in places])
