"""What people answer to `effect`: wrong, and right in unusual style."""

from fractions import Fraction
from math import sqrt
from statistics import NormalDist, fmean, median, pvariance, stdev

from coursekit.exercise import Build, special

from .shared import CONTROL, TREATED, deviation, marks, mean, variance

task = Build(
    objective="learning-1",
    points={"ordinary": 4, "no spread": 1},
    built=(
        "You have built the number in which most trials of teaching are told: how far "
        "apart two groups are, in units of how far pupils differ anyway."
    ),
)

_SQUARE = "A square has no sign."
task.equivalent = {
    "effect: mark - mean -> mean - mark": _SQUARE,
    "with_fractions: mark - middle -> middle - mark": _SQUARE,
    "with_a_loop: over < 1e-09 -> over <= 1e-09": (
        "Whole marks have squares that add up to 0, or to a half and more."
    ),
}


@task.cases
def cases(rng):
    yield TREATED, CONTROL
    yield [20, 8], [10, 10, 13]
    yield CONTROL, TREATED  # the treated did worse
    yield [9, 40, 11, 11, 35], [30, 12, 12, 44]
    for treated, control in ((3, 5), (6, 4), (7, 3), (4, 8), (9, 6), (5, 5), (8, 12)):
        yield marks(rng, treated), marks(rng, control)
    yield marks(rng, 5, 60, 90), marks(rng, 7, 20, 50)
    yield marks(rng, 6, 10, 30), marks(rng, 4, 50, 90)
    yield [50, 50, 50], marks(rng, 6)  # the treated are all alike
    yield [rng.randint(60, 80)], marks(rng, 5, 10, 70)
    yield marks(rng, 4), [rng.randint(0, 40), rng.randint(50, 100)]
    yield [0, 0, 10, 0], [0, 0, 0, 0, 10, 0]
    yield [100, 90, 100], [100, 70, 100, 95]
    yield [7, 3, 9, 1], [2, 8, 4, 8, 3]
    yield [5, 6, 4], [7, 3, 4, 6, 5]  # equal means
    yield [3, 4], [9, 2, 4]
    yield [0, 0, 0], marks(rng, 4, 1, 20)
    yield [9, 4], [5, 6]
    yield [31, 28, 36], [30, 29]
    yield marks(rng, 30), marks(rng, 41)
    for treated, control in (
        ([5, 9, 7], [6, 6, 6, 6]),
        ([6, 6], [6, 6, 6]),
        ([40], [40, 40]),
        ([30, 20], [25, 25, 25]),
        ([30], [40, 40]),
        ([2, 8], [0, 0, 0]),
    ):
        yield special("no spread", treated, control)


def _by(unit):
    """Return the answer that divides the gain by another unit."""

    def answer(treated, control):
        if deviation(control) == 0:
            return None
        gain = mean(treated) - mean(control)
        size = unit(treated, control)
        return gain / size if size else None

    return answer


def _middle(middle):
    """Return the answer that takes something else for the means."""

    def answer(treated, control):
        if deviation(control) == 0:
            return None
        return (middle(treated) - middle(control)) / deviation(control)

    return answer


def _population(marks):
    return pvariance(marks) ** 0.5


def _pooled(treated, control):
    """The usual pooled deviation: each group's squares around its own mean."""
    squares = variance(treated) * (len(treated) - 1)
    squares += variance(control) * (len(control) - 1)
    return sqrt(squares / (len(treated) + len(control) - 2))


@task.mistake
def gain_in_marks(treated, control):
    """Your results are differences in *marks*. Divide by the standard deviation of the
    control."""
    return _by(lambda t, c: 1)(treated, control)


@task.mistake
def share_of_the_mean(treated, control):
    """Your results divide the gain by the control's *mean*: by what share the treated
    are ahead. Divide by the control's standard deviation."""
    return _by(lambda t, c: mean(c))(treated, control)


@task.says_the_same_as(share_of_the_mean)
def percent_of_the_mean(treated, control):
    return _by(lambda t, c: mean(c) / 100)(treated, control)


@task.mistake
def everyone_together(treated, control):
    """Your results take the standard deviation of all pupils in one list, the treated
    as well. Then the gain itself widens the spread: take the control alone."""
    return _by(lambda t, c: deviation([*t, *c]))(treated, control)


@task.says_the_same_as(everyone_together)
def everyone_together_by_n(treated, control):
    return _by(lambda t, c: _population([*t, *c]))(treated, control)


@task.mistake
def pooled(treated, control):
    """Your results pool the spread of the treated with that of the control. This is
    often done, but here the unit is the standard deviation of the control alone."""
    return _by(_pooled)(treated, control)


@task.says_the_same_as(pooled)
def mean_of_variances(treated, control):
    return _by(lambda t, c: sqrt((variance(t) + variance(c)) / 2))(treated, control)


@task.says_the_same_as(pooled)
def mean_of_deviations(treated, control):
    return _by(lambda t, c: (deviation(t) + deviation(c)) / 2)(treated, control)


@task.says_the_same_as(pooled)
def pooled_by_n(treated, control):
    def size(t, c):
        squares = pvariance(t) * len(t) + pvariance(c) * len(c)
        return sqrt(squares / (len(t) + len(c)))

    return _by(size)(treated, control)


@task.says_the_same_as(pooled)
def mean_of_variances_by_n(treated, control):
    return _by(lambda t, c: sqrt((pvariance(t) + pvariance(c)) / 2))(treated, control)


@task.mistake
def spread_of_the_treated(treated, control):
    """Your results divide by the standard deviation of the *treated*. The unit comes
    from the control, where nothing new was tried."""
    return _by(lambda t, c: deviation(t))(treated, control)


@task.says_the_same_as(spread_of_the_treated)
def spread_of_the_treated_by_n(treated, control):
    return _by(lambda t, c: _population(t))(treated, control)


@task.mistake
def divided_by_n(treated, control):
    """Your standard deviation divides the sum of squares by the number of marks. Divide
    by that number minus 1."""
    return _by(lambda t, c: _population(c))(treated, control)


@task.mistake
def divided_by_n_plus_1(treated, control):
    """Your standard deviation divides the sum of squares by one too many. Divide by
    the number of control marks *minus* 1."""
    return _by(lambda t, c: sqrt(pvariance(c) * len(c) / (len(c) + 1)))(
        treated, control
    )


@task.mistake
def divided_by_the_treated(treated, control):
    """Your standard deviation divides by the number of *treated* pupils, or that number
    minus 1. The squares are of the control: count these."""
    return _by(lambda t, c: sqrt(pvariance(c) * len(c) / (len(t) - 1 or 1)))(
        treated, control
    )


@task.says_the_same_as(divided_by_the_treated)
def divided_by_all_the_treated(treated, control):
    return _by(lambda t, c: sqrt(pvariance(c) * len(c) / len(t)))(treated, control)


@task.mistake
def no_root(treated, control):
    """Your results divide by the mean square, the variance. Take its root."""
    return _by(lambda t, c: variance(c))(treated, control)


@task.says_the_same_as(no_root)
def no_root_by_n(treated, control):
    return _by(lambda t, c: pvariance(c))(treated, control)


@task.mistake
def not_divided(treated, control):
    """Your results take the root of the *sum* of the squares. Divide that sum by the
    number of control marks minus 1 first."""
    return _by(lambda t, c: sqrt(pvariance(c) * len(c)))(treated, control)


@task.mistake
def root_before_division(treated, control):
    """Your results take the root of the sum of squares, and divide afterwards. Divide
    first, then take the root."""
    return _by(lambda t, c: sqrt(pvariance(c) * len(c)) / (len(c) - 1))(
        treated, control
    )


@task.says_the_same_as(root_before_division)
def root_before_division_by_n(treated, control):
    return _by(lambda t, c: sqrt(pvariance(c) * len(c)) / len(c))(treated, control)


@task.mistake
def mean_distance(treated, control):
    """Your unit is the mean *distance* from the mean of the control. The standard
    deviation squares the distances, and takes the root at the end."""
    return _by(lambda t, c: sum(abs(x - mean(c)) for x in c) / len(c))(treated, control)


@task.says_the_same_as(mean_distance)
def mean_distance_less_one(treated, control):
    return _by(lambda t, c: sum(abs(x - mean(c)) for x in c) / (len(c) - 1))(
        treated, control
    )


@task.mistake
def full_range(treated, control):
    """Your unit is the largest control mark minus the smallest. The standard deviation
    uses all of the marks."""
    return _by(lambda t, c: max(c) - min(c))(treated, control)


@task.mistake
def standard_error(treated, control):
    """Your results divide by a standard *error*, which shrinks as more pupils take
    part. That tells how sure the gain is; its size is asked for: divide by the
    standard deviation."""
    return _by(lambda t, c: sqrt(variance(t) / len(t) + variance(c) / len(c)))(
        treated, control
    )


@task.says_the_same_as(standard_error)
def standard_error_of_control(treated, control):
    return _by(lambda t, c: deviation(c) / sqrt(len(c)))(treated, control)


@task.says_the_same_as(standard_error)
def pooled_standard_error(treated, control):
    return _by(lambda t, c: _pooled(t, c) * sqrt(1 / len(t) + 1 / len(c)))(
        treated, control
    )


@task.mistake
def around_the_treated(treated, control):
    """Your distances are those of the control marks from the mean of the *treated*.
    Measure them from the control's own mean."""

    def size(t, c):
        return sqrt(sum((x - mean(t)) ** 2 for x in c) / (len(c) - 1))

    return _by(size)(treated, control)


@task.mistake
def around_everyone(treated, control):
    """Your distances are measured from the mean of all pupils. Measure the control
    marks from the control's own mean."""

    def size(t, c):
        return sqrt(sum((x - mean([*t, *c])) ** 2 for x in c) / (len(c) - 1))

    return _by(size)(treated, control)


@task.mistake
def around_the_median(treated, control):
    """Your distances are measured from the median of the control. Measure them from its
    mean."""

    def size(t, c):
        return sqrt(sum((x - median(c)) ** 2 for x in c) / (len(c) - 1))

    return _by(size)(treated, control)


@task.mistake
def other_way_round(treated, control):
    """Your results have the wrong sign: they are positive where the treated did worse.
    Take the mean of the treated minus that of the control."""
    return _by(lambda t, c: -deviation(c))(treated, control)


@task.says_the_same_as(other_way_round)
def other_way_round_by_n(treated, control):
    return _by(lambda t, c: -_population(c))(treated, control)


@task.mistake
def groups_swapped(treated, control):
    """Your results take each group for the other one: the sign is turned round, and
    the unit is the spread of the treated."""
    return _by(lambda t, c: -deviation(t))(treated, control)


@task.mistake
def without_sign(treated, control):
    """Your results are never negative. Where the treated did worse than the control,
    the effect is below 0."""
    if deviation(control) == 0:
        return None
    return abs(mean(treated) - mean(control)) / deviation(control)


@task.mistake
def zero_if_worse(treated, control):
    """You return 0 where the treated did worse. The effect is below 0 then."""
    if deviation(control) == 0:
        return None
    return max(0, (mean(treated) - mean(control)) / deviation(control))


@task.mistake
def medians(treated, control):
    """Your results compare the medians. Compare the means."""
    return _middle(median)(treated, control)


@task.mistake
def totals(treated, control):
    """Your results compare the sums of the marks, as if both groups were equally
    large. Compare their means."""
    return _middle(sum)(treated, control)


@task.mistake
def each_mark_once(treated, control):
    """Your means count each mark once, however many pupils have it. Two pupils with
    the same mark are two pupils."""
    return _middle(lambda marks: mean(set(marks)))(treated, control)


@task.says_the_same_as(each_mark_once)
def each_mark_once_everywhere(treated, control):
    if len(set(control)) < 2:
        return None
    gain = mean(set(treated)) - mean(set(control))
    return gain / deviation(list(set(control)))


@task.mistake
def place_by_place(treated, control):
    """Your results pair the first of the treated with the first of the control, the
    second with the second, and so on. The pupils do not belong together: compare the
    two means."""
    if deviation(control) == 0:
        return None
    gains = [one - other for one, other in zip(treated, control)]
    return mean(gains) / deviation(control)


@task.says_the_same_as(place_by_place)
def place_by_place_spread(treated, control):
    gains = [one - other for one, other in zip(treated, control)]
    if deviation(control) == 0 or deviation(gains) == 0:
        return None
    return mean(gains) / deviation(gains)


@task.mistake
def treated_shared_by_control(treated, control):
    """Your means divide both sums by the same number of pupils. Divide each sum by the
    size of its own group."""
    if deviation(control) == 0:
        return None
    return (sum(treated) - sum(control)) / len(control) / deviation(control)


@task.says_the_same_as(treated_shared_by_control)
def control_shared_by_treated(treated, control):
    if deviation(control) == 0:
        return None
    return (sum(treated) - sum(control)) / len(treated) / deviation(control)


@task.mistake
def means_by_n_minus_1(treated, control):
    """Your means divide by the number of pupils minus 1. That belongs to the standard
    deviation; a mean is divided by all of them."""
    return _middle(lambda marks: sum(marks) / (len(marks) - 1 or 1))(treated, control)


@task.mistake
def difference_not_in_brackets(treated, control):
    """Your results divide only the mean of the control by the standard deviation. Put
    the difference in brackets, so that all of it is divided."""
    if deviation(control) == 0:
        return None
    return mean(treated) - mean(control) / deviation(control)


@task.mistake
def each_by_its_own(treated, control):
    """Your results divide each mean by a standard deviation of its own. Take the
    difference of the means first, and divide it by the control's."""
    if deviation(control) == 0:
        return None
    own = deviation(treated)
    first = mean(treated) / own if own else 0
    return first - mean(control) / deviation(control)


@task.mistake
def only_the_spread(treated, control):
    """You returned the standard deviation of the control alone. How many of them lie
    between the two means?"""
    return deviation(control) or None


@task.mistake
def from_the_lowest(treated, control):
    """Your results compare the best of the treated with the best of the control.
    Compare the two means."""
    return _middle(max)(treated, control)


@task.mistake
def first_pupil_only(treated, control):
    """Your results know the first pupil of a group only. Does a loop end too early?"""
    return _middle(lambda marks: marks[0])(treated, control)


@task.mistake
def last_pupil_missed(treated, control):
    """Your means leave out the last pupil of each group. Does a range end one too
    early?"""
    return _middle(lambda marks: sum(marks[:-1]) / len(marks))(treated, control)


@task.mistake
def chance_to_be_below(treated, control):
    """Your results are shares of the control that lie below the mean of the treated.
    The difference of the means is asked for, in standard deviations."""
    if deviation(control) == 0:
        return None
    return sum(mark < mean(treated) for mark in control) / len(control)


@task.mistake
def chance_by_a_bell(treated, control):
    """Your results are the share of a bell curve that lies below the effect. Return the
    effect itself, in standard deviations."""
    if deviation(control) == 0:
        return None
    return NormalDist().cdf((mean(treated) - mean(control)) / deviation(control))


@task.mistake
def hundredfold(treated, control):
    """Your results are a hundred times too large. An effect size is a number of
    standard deviations, and no percentage."""
    return _by(lambda t, c: deviation(c) / 100)(treated, control)


@task.says_the_same_as(other_way_round)
def other_way_round_of_everyone(treated, control):
    return _by(lambda t, c: -deviation([*t, *c]))(treated, control)


@task.says_the_same_as(other_way_round)
def other_way_round_pooled(treated, control):
    return _by(lambda t, c: -_pooled(t, c))(treated, control)


@task.says_the_same_as(other_way_round)
def other_way_round_in_marks(treated, control):
    return _by(lambda t, c: -1)(treated, control)


@task.says_the_same_as(without_sign)
def without_sign_by_n(treated, control):
    if deviation(control) == 0:
        return None
    return abs(mean(treated) - mean(control)) / _population(control)


@task.says_the_same_as(without_sign)
def without_sign_of_everyone(treated, control):
    if deviation(control) == 0:
        return None
    return abs(mean(treated) - mean(control)) / deviation([*treated, *control])


@task.mistake
def variance_squared(treated, control):
    """Your results divide by the square of the variance. The standard deviation is its
    *root*."""
    return _by(lambda t, c: variance(c) ** 2)(treated, control)


@task.mistake
def last_distance_only(treated, control):
    """Your standard deviation knows one of the distances only. Is the sum of squares
    set to 0 inside the loop, or left after its first round?"""

    def size(t, c):
        return sqrt((c[-1] - mean(c)) ** 2 / (len(c) - 1))

    return _by(size)(treated, control)


@task.says_the_same_as(last_distance_only)
def first_distance_only(treated, control):
    def size(t, c):
        return sqrt((c[0] - mean(c)) ** 2 / (len(c) - 1))

    return _by(size)(treated, control)


@task.mistake
def whole_means(treated, control):
    """Your means are whole numbers. `/` keeps what `//` and `round` drop."""
    return _middle(lambda marks: sum(marks) // len(marks))(treated, control)


@task.says_the_same_as(whole_means)
def rounded_means(treated, control):
    return _middle(lambda marks: round(mean(marks)))(treated, control)


@task.mistake
def not_around_a_mean(treated, control):
    """Your distances are measured from 0: the squares are those of the marks. Take the
    mean of the control away first."""

    def size(t, c):
        return sqrt(sum(x * x for x in c) / (len(c) - 1))

    return _by(size)(treated, control)


@task.says_the_same_as(not_around_a_mean)
def not_around_a_mean_by_n(treated, control):
    return _by(lambda t, c: sqrt(sum(x * x for x in c) / len(c)))(treated, control)


@task.mistake
def no_gain_is_none(treated, control):
    """You return None where both means are equal. That is an effect of 0; None is for a
    control without spread."""
    if deviation(control) == 0 or mean(treated) == mean(control):
        return None
    return (mean(treated) - mean(control)) / deviation(control)


@task.mistake(on="no spread")
def no_spread_is_0(treated, control):
    """You returned 0 where the control marks are all equal. That would say that the
    treated did just as well; without a spread there is no unit, so it is None."""
    if deviation(control) == 0:
        return 0
    return (mean(treated) - mean(control)) / deviation(control)


@task.mistake(on="no spread")
def no_spread_is_marks(treated, control):
    """You returned the difference in marks where the control marks are all equal.
    Without a spread there is no unit, so it is None."""
    if deviation(control) == 0:
        return mean(treated) - mean(control)
    return (mean(treated) - mean(control)) / deviation(control)


@task.mistake(on="no spread")
def no_spread_is_endless(treated, control):
    """You returned infinity where the control marks are all equal. Without a spread
    there is no unit, so it is None."""
    if deviation(control) == 0:
        return float("inf")
    return (mean(treated) - mean(control)) / deviation(control)


@task.says_the_same_as(no_spread_is_endless)
def no_spread_is_endless_either_way(treated, control):
    if deviation(control) == 0:
        gain = mean(treated) - mean(control)
        return gain * float("inf") if gain else None
    return (mean(treated) - mean(control)) / deviation(control)


@task.says_the_same_as(no_spread_is_marks)
def no_spread_is_marks_if_any(treated, control):
    if deviation(control) == 0:
        return mean(treated) - mean(control) or None
    return (mean(treated) - mean(control)) / deviation(control)


@task.mistake(on="no spread")
def none_only_if_all_equal(treated, control):
    """Where the control marks are all equal you return None only if the treated did
    just as well. Without a spread there is no unit, whatever they did."""
    if deviation(control) == 0:
        return None if mean(treated) == mean(control) else 0
    return (mean(treated) - mean(control)) / deviation(control)


@task.right
def with_statistics(treated, control):
    spread = stdev(control)
    return (fmean(treated) - fmean(control)) / spread if spread else None


@task.right
def with_fractions(treated, control):
    if len(set(control)) == 1:
        return None
    middle = Fraction(sum(control), len(control))
    squares = sum((mark - middle) ** 2 for mark in control) / (len(control) - 1)
    return float(Fraction(sum(treated), len(treated)) - middle) / sqrt(squares)


@task.right
def with_a_loop(treated, control):
    total = squares = 0
    for mark in control:
        total += mark
        squares += mark * mark
    size = len(control)
    over = squares - total * total / size
    if over < 1e-9:
        return None
    gain = 0
    for mark in treated:
        gain += mark - total / size
    return gain / len(treated) / (over / (size - 1)) ** 0.5
