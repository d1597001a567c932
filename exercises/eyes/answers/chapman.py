"""What people answer to `chapman`: wrong, and right in unusual style."""

from fractions import Fraction

from coursekit.exercise import Build, special

from .shared import A, B, C

NOTHING = "nothing in common"
EMPTY = "an empty report"

task = Build(
    objective="eyes-2",
    points={"ordinary": 3, NOTHING: 1, EMPTY: 1},
    built=(
        "You have built an estimate of what nobody has seen, from two reports alone. "
        "Where it holds is the question of the next tasks."
    ),
)


@task.cases
def cases(rng):
    yield A, C
    yield A, B
    yield C, B
    for one, other, both in (
        *((7, 9, 3), (12, 5, 2), (6, 10, 4), (15, 11, 6), (4, 9, 1), (8, 6, 5)),
        *((10, 13, 7), (5, 14, 3), (9, 7, 2), (20, 17, 11), (3, 6, 1), (11, 4, 3)),
    ):
        yield _two(rng, one, other, both)
    yield _two(rng, 40, 30, 12)
    yield _two(rng, 290, 410, 253)
    for one, other, both in ((6, 9, 6), (8, 3, 3), (5, 5, 5)):  # one within the other
        yield _two(rng, one, other, both)
    for one, other in ((4, 7), (6, 3), (5, 5), (1, 1)):
        yield special(NOTHING, *_two(rng, one, other, 0))
    yield special(EMPTY, [], _two(rng, 4, 1, 0)[0])
    yield special(EMPTY, _two(rng, 7, 1, 0)[0], [])
    yield special(EMPTY, [], [])


def _two(rng, one, other, both):
    """Return two reports of so many, with so many in common, at other places."""
    numbers = rng.sample(range(1, 500 + 200), one + other - both)
    first, second = numbers[:one], numbers[one - both :]
    rng.shuffle(first)
    rng.shuffle(second)
    return first, second


def _counts(first, second):
    return len(first), len(second), len(set(first) & set(second))


def _together(first, second):
    return len(set(first) | set(second))


def _estimate(first, second):
    a, b, both = _counts(first, second)
    return (a + 1) * (b + 1) / (both + 1) - 1


def _with(estimate, first, second):
    """Return an estimate and what is left by it."""
    return estimate, estimate - _together(first, second)


def _left(left, first, second):
    """Return the right estimate and something else for what is left."""
    return _estimate(first, second), left


# ---- the estimate


@task.mistake
def without_the_ones(first, second):
    """Your estimates are a · b / both. That is the older formula, by Lincoln and
    Petersen; Chapman's has ones in it."""
    a, b, both = _counts(first, second)
    return _with(a * b / both, first, second)


@task.mistake
def one_not_taken_off(first, second):
    """Your estimates are one too large. Is there a − 1 after the fraction?"""
    return _with(_estimate(first, second) + 1, first, second)


@task.mistake
def one_in_the_denominator_only(first, second):
    """Your estimates are a · b / (both + 1), or that less 1. Each of the three counts
    has a + 1."""
    a, b, both = _counts(first, second)
    return _with(a * b / (both + 1) - 1, first, second)


@task.says_the_same_as(one_in_the_denominator_only)
def one_in_the_denominator_only_at_all(first, second):
    a, b, both = _counts(first, second)
    return _with(a * b / (both + 1), first, second)


@task.mistake
def no_one_in_the_denominator(first, second):
    """Your estimates divide by what is in common, without the + 1. It is added always,
    not only where it keeps from dividing by 0."""
    a, b, both = _counts(first, second)
    return _with((a + 1) * (b + 1) / both - 1, first, second)


@task.mistake
def denominator_without_brackets(first, second):
    """Your estimates come to (a + 1) · (b + 1) / both. Do the brackets hold both + 1, and
    nothing else? `/ both + 1` divides by *both* and then adds 1; in `/ (both + 1 - 1)`
    the ones cancel."""
    a, b, both = _counts(first, second)
    return _with((a + 1) * (b + 1) / both + 1 - 1, first, second)


@task.mistake
def numerator_without_brackets(first, second):
    """Your estimates are what comes out if the numerator has no brackets: `a + 1 * b +
    1` is not `(a + 1) * (b + 1)`."""
    a, b, both = _counts(first, second)
    return _with((a + 1 * b + 1) / (both + 1) - 1, first, second)


@task.says_the_same_as(numerator_without_brackets)
def no_brackets_at_all(first, second):
    a, b, both = _counts(first, second)
    return _with(a + 1 * b + 1 / (both + 1) - 1, first, second)


@task.mistake
def one_added_to_the_product(first, second):
    """Your numerator is a · b + 1. Each of the two has a + 1 of its own, and then they
    are multiplied."""
    a, b, both = _counts(first, second)
    return _with((a * b + 1) / (both + 1) - 1, first, second)


@task.mistake
def added_not_multiplied(first, second):
    """Your numerator is a sum. The two are multiplied."""
    a, b, both = _counts(first, second)
    return _with((a + 1 + b + 1) / (both + 1) - 1, first, second)


@task.mistake
def one_report_for_both(first, second):
    """Your estimates are the length of one of the reports. Is one report taken for what
    they have in common? `first and second` is the second of two lists."""
    return _with(len(first), first, second)


@task.says_the_same_as(one_report_for_both)
def other_report_for_both(first, second):
    return _with(len(second), first, second)


@task.mistake
def both_counted_twice(first, second):
    """Your results take what is in common twice. Has each common defect been counted
    once in either list?"""
    a, b, both = _counts(first, second)
    return _with((a + 1) * (b + 1) / (2 * both + 1) - 1, first, second)


@task.mistake
def both_is_yes_or_no(first, second):
    """Your results count one common defect, however many there are. Does a loop end with
    the first, or is a yes taken for the count?"""
    a, b, both = _counts(first, second)
    return _with((a + 1) * (b + 1) / (bool(both) + 1) - 1, first, second)


@task.mistake
def found_is_all(first, second):
    """Your estimates are the defects that have been found, and nothing is left. What
    nobody has seen yet is the question."""
    return _with(_together(first, second), first, second)


@task.mistake
def counts_add_up(first, second):
    """Your estimates add the two reports up. Defects in both are counted twice, and
    those that nobody found not at all."""
    return _with(len(first) + len(second), first, second)


@task.mistake
def paired_by_place(first, second):
    """You count as common what stands at the same place in both lists. Their order means
    nothing: look whether a number stands anywhere in the other list."""
    a, b = len(first), len(second)
    both = sum(x == y for x, y in zip(first, second))
    found = _together(first, second)
    estimate = (a + 1) * (b + 1) / (both + 1) - 1
    return estimate, estimate - found


@task.says_the_same_as(paired_by_place)
def paired_by_place_throughout(first, second):
    a, b = len(first), len(second)
    both = sum(x == y for x, y in zip(first, second))
    estimate = (a + 1) * (b + 1) / (both + 1) - 1
    return estimate, estimate - (a + b - both)


@task.mistake
def together_for_both(first, second):
    """Your denominator counts what *at least one* has found. *Both* is what the two have
    in common. (`|` joins two sets, `&` keeps what is in both.)"""
    a, b, _ = _counts(first, second)
    together = _together(first, second)
    return _with((a + 1) * (b + 1) / (together + 1) - 1, first, second)


@task.says_the_same_as(together_for_both)
def together_and_both_exchanged(first, second):
    a, b, both = _counts(first, second)
    estimate = (a + 1) * (b + 1) / (_together(first, second) + 1) - 1
    return estimate, estimate - both


@task.mistake
def smaller_for_both(first, second):
    """Your denominator is the shorter of the reports. That is the most they could have
    in common; count what they have."""
    a, b, _ = _counts(first, second)
    return _with((a + 1) * (b + 1) / (min(a, b) + 1) - 1, first, second)


@task.mistake
def news_for_both(first, second):
    """Your denominator counts what only one of the two has found. *Both* is what they
    have in common."""
    a, b, _ = _counts(first, second)
    one = len(set(first) ^ set(second))
    return _with((a + 1) * (b + 1) / (one + 1) - 1, first, second)


@task.says_the_same_as(news_for_both)
def news_of_the_second_for_both(first, second):
    a, b, both = _counts(first, second)
    return _with((a + 1) * (b + 1) / (b - both + 1) - 1, first, second)


@task.says_the_same_as(news_for_both)
def news_of_the_first_for_both(first, second):
    a, b, both = _counts(first, second)
    return _with((a + 1) * (b + 1) / (a - both + 1) - 1, first, second)


@task.mistake
def only_their_own(first, second):
    """Your numerator takes what each found *alone*. It takes all that each found, what
    is in common too."""
    a, b, both = _counts(first, second)
    estimate = (a - both + 1) * (b - both + 1) / (both + 1) - 1
    return _with(estimate, first, second)


@task.mistake
def first_squared(first, second):
    """Your numerator takes the first report twice. Does a copied line still name the
    wrong one?"""
    a, _, both = _counts(first, second)
    return _with((a + 1) ** 2 / (both + 1) - 1, first, second)


@task.mistake
def second_squared(first, second):
    """Your numerator takes the second report twice. Does a copied line still name the
    wrong one?"""
    _, b, both = _counts(first, second)
    return _with((b + 1) ** 2 / (both + 1) - 1, first, second)


@task.mistake
def agreement_raises(first, second):
    """Your estimates grow with what the two have in common. Should it stand below the
    line, and not above?"""
    a, b, both = _counts(first, second)
    return _with((a + 1) * (both + 1) / (b + 1) - 1, first, second)


@task.says_the_same_as(agreement_raises)
def agreement_raises_too(first, second):
    a, b, both = _counts(first, second)
    return _with((b + 1) * (both + 1) / (a + 1) - 1, first, second)


@task.says_the_same_as(agreement_raises)
def agreement_multiplies(first, second):
    a, b, both = _counts(first, second)
    return _with((a + 1) * (b + 1) * (both + 1) - 1, first, second)


@task.mistake
def whole_estimate(first, second):
    """Your estimates are whole numbers, cut off. Nothing is to be rounded: `/` keeps
    what `//` drops."""
    return _with(int(_estimate(first, second)), first, second)


@task.says_the_same_as(whole_estimate)
def whole_estimate_and_left(first, second):
    estimate = int(_estimate(first, second))
    return estimate, int(_estimate(first, second) - _together(first, second))


# ---- what is left


@task.mistake
def left_by_the_first(first, second):
    """Your second number leaves out what the second reviewer alone has found. Take the
    defects found by at least one of the two from the estimate."""
    return _left(_estimate(first, second) - len(first), first, second)


@task.mistake
def left_by_the_second(first, second):
    """Your second number leaves out what the first reviewer alone has found. Take the
    defects found by at least one of the two from the estimate."""
    return _left(_estimate(first, second) - len(second), first, second)


@task.mistake
def left_by_the_better(first, second):
    """Your second number takes the longer report from the estimate. The shorter one may
    hold defects that the longer has not."""
    found = max(len(first), len(second))
    return _left(_estimate(first, second) - found, first, second)


@task.mistake
def left_after_the_sum(first, second):
    """Your second number takes the sum of both reports from the estimate. What is in
    common is then taken off twice."""
    found = len(first) + len(second)
    return _left(_estimate(first, second) - found, first, second)


@task.says_the_same_as(left_after_the_sum)
def left_after_the_sum_not_below_zero(first, second):
    left = _estimate(first, second) - len(first) - len(second)
    return _left(max(0, left), first, second)


@task.mistake
def left_after_what_is_common(first, second):
    """Your second number takes only what is in common from the estimate. What one of
    them alone has found is found as well."""
    *_, both = _counts(first, second)
    return _left(_estimate(first, second) - both, first, second)


@task.mistake
def left_after_what_is_not_common(first, second):
    """Your second number takes from the estimate what exactly one of them has found.
    What both have found is found as well."""
    found = len(set(first) ^ set(second))
    return _left(_estimate(first, second) - found, first, second)


@task.mistake
def found_instead_of_left(first, second):
    """Your second number is how many have been found. How many does the estimate leave
    besides?"""
    return _left(_together(first, second), first, second)


@task.mistake
def left_the_wrong_way_round(first, second):
    """Your second number has the wrong sign: it is what was found minus the estimate."""
    return _left(_together(first, second) - _estimate(first, second), first, second)


@task.mistake
def share_left(first, second):
    """Your second number is a share of the estimate. How many defects are left?"""
    estimate = _estimate(first, second)
    return _left((estimate - _together(first, second)) / estimate, first, second)


@task.mistake
def share_found(first, second):
    """Your second number is the share that has been found. How many defects are left?"""
    return _left(_together(first, second) / _estimate(first, second), first, second)


@task.mistake
def common_instead_of_left(first, second):
    """Your second number is how many defects they have in common. How many does the
    estimate leave besides those found?"""
    return _left(_counts(first, second)[2], first, second)


@task.mistake
def in_the_other_order(first, second):
    """Your two numbers stand in the other order: first the estimate of all defects, then
    what is left."""
    estimate, left = _with(_estimate(first, second), first, second)
    return left, estimate


@task.mistake
def found_and_left(first, second):
    """Your first number is how many have been found. First comes the estimate of all
    the defects."""
    together = _together(first, second)
    return together, _estimate(first, second) - together


@task.mistake
def estimate_twice(first, second):
    """Your second number is the estimate once more. Take what has been found from it."""
    return _left(_estimate(first, second), first, second)


@task.mistake
def nothing_left(first, second):
    """Your second number is always 0. Something is left wherever each of the two has
    found defects that the other has not."""
    return _left(0, first, second)


# ---- special cases


@task.mistake(on=NOTHING)
def nothing_common_is_infinite(first, second):
    """With nothing in common your estimate has no end. The formula has a + 1 below the
    line for this case, and gives a number."""
    return float("inf"), float("inf")


@task.mistake(on=NOTHING)
def nothing_common_is_none(first, second):
    """With nothing in common you returned no numbers. The formula has a + 1 below the
    line for this case, and gives some."""
    return None, None


@task.says_the_same_as(nothing_common_is_none)
def nothing_common_is_none_at_all(first, second):
    return


@task.mistake(on=NOTHING)
def nothing_common_is_the_sum(first, second):
    """With nothing in common you returned what was found, as if nothing were left. Two
    who meet nowhere are a sign that something is."""
    return len(first) + len(second), 0


@task.mistake(on=NOTHING)
def nothing_common_is_zero(first, second):
    """With nothing in common you returned zeros. The formula gives a number here, and
    it is larger than what was found."""
    return 0, 0


@task.mistake(on=NOTHING)
def nothing_common_divides_by_zero(first, second):
    """With nothing in common your function divides by 0. The formula has a + 1 below the
    line for this case."""
    return 1 / 0


@task.mistake(on=EMPTY)
def empty_is_zero(first, second):
    """With an empty report you returned zeros. The formula holds here, too: 1 times the
    other report's count + 1, over 1, less 1."""
    return 0, 0


@task.mistake(on=EMPTY)
def empty_is_none(first, second):
    """With an empty report you returned no numbers. The formula gives some here,
    too."""
    return


@task.says_the_same_as(empty_is_none)
def empty_is_two_nones(first, second):
    return None, None


@task.mistake(on=EMPTY)
def empty_is_infinite(first, second):
    """With an empty report your estimate has no end. The formula gives a number here,
    too."""
    return float("inf"), float("inf")


@task.mistake(on=EMPTY)
def empty_divides_by_zero(first, second):
    """With an empty report your function divides by 0. The formula has a + 1 below the
    line for such a case."""
    return 1 / 0


@task.right
def from_what_each_has_alone(first, second):
    common = [d for d in first if d in second]
    mine, yours = len(first) - len(common), len(second) - len(common)
    left = mine * yours / (len(common) + 1)
    return len(common) + mine + yours + left, left


@task.right
def in_fractions(first, second):
    both = sum(1 for d in second if d in first)
    estimate = Fraction((len(first) + 1) * (len(second) + 1), both + 1) - 1
    return float(estimate), float(estimate - (len(first) + len(second) - both))


@task.right
def with_a_loop(first, second):
    together = list(first)
    both = 0
    for defect in second:
        if defect in together:
            both += 1
        else:
            together.append(defect)
    estimate = (len(first) * len(second) + len(first) + len(second) + 1) / (both + 1)
    return estimate - 1, estimate - 1 - len(together)
