"""What people answer to `someone_exceeds`: wrong, and right in unusual style."""

from fractions import Fraction
from itertools import combinations
from math import comb, factorial, prod

from coursekit.exercise import Build, special

GROWTHS = [33.2, 133.6, -56.4, 50.3, 587.0, 2.3]

task = Build(
    objective="claims-2",
    points={
        "ordinary": 2,
        "no category is above the bar": 1,
        "more are drawn than lie below": 1,
    },
    built=(
        "You can now say how likely a finding “in some categories” was before anybody "
        "had looked."
    ),
)


@task.cases
def cases(rng):
    yield GROWTHS, 60, 2
    yield GROWTHS, 60, 1
    for above, below in ((1, 2), (2, 2)):
        rates = _mixed(rng, rng.sample(range(5, 60, 5), below), above, 60)
        yield rates, 60, 2
    for above, below, k in (
        (1, 3, 2),
        (2, 3, 2),
        (2, 4, 3),
        (3, 4, 2),
        (3, 5, 4),
        (2, 6, 5),
        (1, 5, 3),
        (4, 4, 3),
        (3, 3, 3),
        (1, 5, 1),
        (2, 6, 2),
        (1, 7, 2),
    ):
        bar = rng.choice([20, 40, 60, 100])
        rates = [bar, bar, -bar - rng.randint(5, 20)]  # on the bar twice, a large fall
        rates += [rng.randint(-50, bar) for _ in range(below - len(rates))]
        yield _mixed(rng, rates, above, bar), bar, k
    # Growths just above the bar, a bar that is no whole number, a bar of 0 or below.
    yield [62, 60.4, 60, 12.5, -61, 59.9], 60, 2
    for bar, near in ((12.1, 12.3), (33.1, 33.4)):
        rates = [bar, near, 12, -40, 34 + rng.randint(1, 50)]
        yield rng.sample(rates, 5), bar, 2
    for bar in (0, -10):
        rates = [bar, bar - 5, bar + rng.randint(1, 9), bar - rng.randint(6, 40)]
        yield rng.sample(rates, 4), bar, 2
    for size, k in ((3, 1), (4, 2), (5, 3), (2, 2), (3, 3)):
        bar = rng.choice([60, 100, 150])
        rates = [rng.randint(-50, bar) for _ in range(size)]
        yield special("no category is above the bar", rates, bar, k)
    for above, below in ((3, 1), (2, 2), (4, 2), (1, 2), (2, 0)):
        bar = rng.choice([20, 40, 60])
        rates = [bar - rng.randint(1, 90) for _ in range(below)]
        rates = _mixed(rng, rates, above, bar)
        yield special("more are drawn than lie below", rates, bar, below + 1)


def _mixed(rng, rates, above, bar):
    """Return the rates and as many above the bar as asked for, in random order."""
    rates = rates + [bar + rng.randint(1, 200) for _ in range(above)]
    return rng.sample(rates, len(rates))


def _numbers(growths, bar):
    """Return how many categories there are, and how many lie above the bar."""
    return len(growths), sum(growth > bar for growth in growths)


def _none_of(size, above, k):
    """Return the chance that no one of `above` is among k of `size`."""
    return comb(size - above, k) / comb(size, k)


@task.mistake
def k_times(growths, bar, k):
    """Your results are k times the chance of a single category (or 1, if that is more).
    Chances add up only where two things cannot both happen, and two of the k can be
    above the bar. Ask for the chance that none is, and take it from 1."""
    size, above = _numbers(growths, bar)
    return k * above / size


@task.says_the_same_as(k_times)
def k_times_at_most_one(growths, bar, k):
    return min(1, k_times(growths, bar, k))


@task.mistake
def with_replacement(growths, bar, k):
    """Your results hold if a category may be drawn twice. Each is drawn at most once,
    so after each draw there is one category less."""
    size, above = _numbers(growths, bar)
    return 1 - (1 - above / size) ** k


@task.mistake
def no_one_above(growths, bar, k):
    """Your results are the chance that *no* category is above the bar. Take it from
    1."""
    return _none_of(*_numbers(growths, bar), k)


@task.mistake
def nobody_with_replacement(growths, bar, k):
    """Your results are the chance that *no* category is above the bar, if one may be
    drawn twice. Draw each at most once, and take the chance from 1."""
    size, above = _numbers(growths, bar)
    return (1 - above / size) ** k


@task.mistake
def all_of_the_k(growths, bar, k):
    """Your results are the chance that *all* k are above the bar. One is enough."""
    size, above = _numbers(growths, bar)
    return comb(above, k) / comb(size, k)


@task.mistake
def all_of_the_k_with_replacement(growths, bar, k):
    """Your results are the chance that *all* k are above the bar, if one may be drawn
    twice. One above is enough, and each is drawn at most once."""
    size, above = _numbers(growths, bar)
    return (above / size) ** k


@task.mistake
def exactly_one(growths, bar, k):
    """Your results are the chance of *exactly* one above the bar. At least one is asked
    for: two or three will do as well."""
    size, above = _numbers(growths, bar)
    return above * comb(size - above, k - 1) / comb(size, k)


@task.mistake
def one_draw(growths, bar, k):
    """Your results are the share of all categories above the bar, whatever k is. With
    more draws it gets likelier that one is among them."""
    size, above = _numbers(growths, bar)
    return above / size


@task.mistake
def share_below(growths, bar, k):
    """Your results are the share of categories that are not above the bar, whatever k
    is."""
    size, above = _numbers(growths, bar)
    return 1 - above / size


@task.mistake
def on_the_bar_counts(growths, bar, k):
    """In your results a category that lies on the bar counts as above it. Above means
    larger: `>`."""
    above = sum(growth >= bar for growth in growths)
    return 1 - _none_of(len(growths), above, k)


@task.mistake
def below_the_bar(growths, bar, k):
    """Your results are the chance that one of them lies *below* the bar. Turn the
    comparison round."""
    below = sum(growth < bar for growth in growths)
    return 1 - _none_of(len(growths), below, k)


@task.mistake
def first_k(growths, bar, k):
    """Your results are what the first k categories of the list say, or the last. Every
    choice of k is possible, and the chance runs over all of them."""
    return float(any(growth > bar for growth in growths[:k]))


@task.says_the_same_as(first_k)
def share_of_first_k(growths, bar, k):
    return sum(growth > bar for growth in growths[:k]) / k


@task.mistake
def anyone_at_all(growths, bar, k):
    """Your results are 1 or 0: whether any category is above the bar. How likely it is
    that one of k drawn is, depends on k."""
    return float(any(growth > bar for growth in growths))


@task.mistake
def size_of_the_growth(growths, bar, k):
    """In your results large falls count as well. A category that fell by 80 percent did
    not grow by more than 60: keep the sign."""
    above = sum(abs(growth) > bar for growth in growths)
    return 1 - _none_of(len(growths), above, k)


@task.mistake
def equal_growths_once(growths, bar, k):
    """Categories with the same growth are counted once. They are different categories:
    keep the list as it is."""
    rates = sorted(set(growths))
    return 1 - _none_of(*_numbers(rates, bar), min(k, len(rates)))


@task.mistake
def one_draw_too_many(growths, bar, k):
    """Your results are those of k + 1 draws. `range(k)` has k steps, beginning with
    0."""
    return 1 - _none_of(*_numbers(growths, bar), k + 1)


@task.mistake
def one_draw_too_few(growths, bar, k):
    """Your results are those of k − 1 draws. `range(k)` has k steps, `range(1, k)` one
    less."""
    return 1 - _none_of(*_numbers(growths, bar), k - 1)


@task.mistake
def pool_stays(growths, bar, k):
    """The number of categories left to draw from stays the same in your results, while
    the number below the bar shrinks. Both fall by 1 with every draw."""
    size, above = _numbers(growths, bar)
    return 1 - prod((size - above - i) / size for i in range(k))


@task.mistake
def rest_stays(growths, bar, k):
    """The number below the bar stays the same in your results, while the categories
    left to draw from shrink. Both fall by 1 with every draw that finds none."""
    size, above = _numbers(growths, bar)
    return 1 - prod((size - above) / (size - i) for i in range(k))


@task.mistake
def adds_shrinking_chances(growths, bar, k):
    """Your results are the chances of the single draws, added up. Only chances of
    things that cannot both happen add up; two of the k can be above the bar."""
    size, above = _numbers(growths, bar)
    return sum(above / (size - i) for i in range(k))


@task.says_the_same_as(adds_shrinking_chances)
def adds_shrinking_chances_at_most_one(growths, bar, k):
    return min(1, adds_shrinking_chances(growths, bar, k))


@task.mistake
def not_all_of_them(growths, bar, k):
    """Your results are the chance that at least one of the k is *not* above the bar: 1
    minus the chance that all are. Take from 1 the chance that none is."""
    return 1 - all_of_the_k(growths, bar, k)


@task.says_the_same_as(not_all_of_them)
def not_all_of_them_with_replacement(growths, bar, k):
    return 1 - all_of_the_k_with_replacement(growths, bar, k)


@task.mistake
def at_least_two_above(growths, bar, k):
    """Your results are the chance of *two or more* above the bar. One is enough."""
    return 1 - no_one_above(growths, bar, k) - exactly_one(growths, bar, k)


@task.mistake
def how_many_ways(growths, bar, k):
    """Your results are a number of choices. Divide it by the number of all choices of
    k: a chance runs from 0 to 1."""
    size, above = _numbers(growths, bar)
    return comb(size, k) - comb(size - above, k)


@task.mistake
def drawn_of_all(growths, bar, k):
    """Your results are k divided by the number of categories. The bar does not enter
    them."""
    return k / len(growths)


@task.mistake
def above_per_draw(growths, bar, k):
    """Your results are the number above the bar divided by k. That number is of all
    categories, not of the k drawn."""
    return _numbers(growths, bar)[1] / k


@task.says_the_same_as(above_per_draw)
def above_per_draw_at_most_one(growths, bar, k):
    return min(1, above_per_draw(growths, bar, k))


@task.mistake
def mean_is_above(growths, bar, k):
    """Your results are 1 or 0: whether the mean is above the bar. A single category can
    be far above it while the mean is not."""
    return float(sum(growths) / len(growths) > bar)


@task.mistake
def bar_as_a_share(growths, bar, k):
    """Your results are those for a hundredth of the bar. Growths and bar are both in
    percent."""
    above = sum(growth > bar / 100 for growth in growths)
    return 1 - _none_of(len(growths), above, k)


@task.mistake
def bar_times_hundred(growths, bar, k):
    """Your results are those for a hundred times the bar. Growths and bar are both in
    percent."""
    above = sum(growth > bar * 100 for growth in growths)
    return 1 - _none_of(len(growths), above, k)


@task.mistake(on="no category is above the bar")
def one_must_be_above(growths, bar, k):
    """Every result of yours on these cases is 1. If no category is above the bar, no
    choice can hold one: the chance is 0."""
    return 1.0


@task.mistake(on="no category is above the bar")
def all_must_hold_one(growths, bar, k):
    """Where all categories are drawn your result is 1, also if none of them is above
    the bar. Then no choice can hold one: the chance is 0."""
    return float(k == len(growths))


@task.mistake(on="no category is above the bar")
def nobody_gives_none(growths, bar, k):
    """You returned None where no category is above the bar. The chance is known: 0."""
    return


@task.mistake(on="no category is above the bar")
def nobody_divides(growths, bar, k):
    """Where no category is above the bar, you divided by their number, 0. The chance is
    known: 0."""
    return 1 / 0


@task.mistake(on="more are drawn than lie below")
def refuses_large_k(growths, bar, k):
    """Your function stopped where more are drawn than lie below the bar. Then at least
    one of them must be above it: the chance is 1."""
    return factorial(-1)


@task.mistake(on="more are drawn than lie below")
def large_k_is_zero(growths, bar, k):
    """You returned 0 where more are drawn than lie below the bar. Then at least one of
    them must be above it: the chance is 1."""
    return 0


@task.mistake(on="more are drawn than lie below")
def large_k_gives_none(growths, bar, k):
    """You returned None where more are drawn than lie below the bar. Then at least one
    of them must be above it: the chance is 1."""
    return


@task.mistake
def as_if_two_were_drawn(growths, bar, k):
    """Your results are right for one and for two draws, and stay there for more. Go on
    as often as k says."""
    return 1 - _none_of(*_numbers(growths, bar), min(k, 2))


@task.mistake
def two_whatever_k_is(growths, bar, k):
    """Your results are those of two draws, whatever k is."""
    return 1 - _none_of(*_numbers(growths, bar), 2)


@task.mistake
def each_by_itself(growths, bar, k):
    """Your results hold if each category is drawn or not by itself, so that more or
    fewer than k can be drawn. It is always k: begin with the chance that none of them
    is above."""
    size, above = _numbers(growths, bar)
    return 1 - (1 - k / size) ** above


@task.mistake
def equally_likely_numbers(growths, bar, k):
    """Your results hold if none, one, two … above the bar are equally likely. Some of
    these come about in many more ways than others: count the choices."""
    size, above = _numbers(growths, bar)
    possible = range(max(0, k - (size - above)), min(k, above) + 1)
    return sum(number > 0 for number in possible) / len(possible)


@task.mistake
def stops_counting_at_the_first(growths, bar, k):
    """Categories that come after the first one above the bar are missing from your
    count of those below. Is there a `break` in the loop?"""
    below = next((i for i, growth in enumerate(growths) if growth > bar), len(growths))
    return 1 - comb(below, k) / comb(len(growths), k)


@task.mistake
def once_found_always_found(growths, bar, k):
    """From the first choice that holds one above the bar, all that follow count in your
    results. Is something that should be set anew for each choice set only once?"""
    hits = [max(choice) > bar for choice in combinations(growths, k)]
    return (len(hits) - hits.index(True)) / len(hits) if any(hits) else 0


@task.mistake
def neighbours_only(growths, bar, k):
    """Your results are those of choices that stand next to each other in the list. Any
    k categories are a choice."""
    starts = range(len(growths) - k + 1)
    return sum(max(growths[i : i + k]) > bar for i in starts) / len(starts)


@task.mistake
def begins_with_the_second(growths, bar, k):
    """The first draw is missing from your results. Nothing has been drawn before it, so
    its chance is that of all categories: `range(k)` begins with 0."""
    size, above = _numbers(growths, bar)
    return 1 - prod((size - above - i) / (size - i) for i in range(1, k))


@task.mistake
def order_in_one_of_two(growths, bar, k):
    """Your results are those of two counts that do not fit: one of them tells the
    orders of the same k apart, the other does not. Count both in the same way."""
    size, above = _numbers(growths, bar)
    return 1 - comb(size - above, k) / (comb(size, k) * factorial(k))


@task.says_the_same_as(order_in_one_of_two)
def order_in_the_other(growths, bar, k):
    size, above = _numbers(growths, bar)
    return 1 - comb(size - above, k) * factorial(k) / comb(size, k)


@task.mistake
def mean_of_the_drawn(growths, bar, k):
    """Your results are the chance that the *mean* of the k is above the bar. One of
    them is enough, whatever the others are."""
    choices = list(combinations(growths, k))
    return sum(sum(choice) / k > bar for choice in choices) / len(choices)


@task.mistake
def repeats_in_a_choice(growths, bar, k):
    """Your results are those of a list of choices in which a category may stand several
    times. None is drawn twice."""
    size, above = _numbers(growths, bar)
    return 1 - comb(size - above + k - 1, k) / comb(size + k - 1, k)


@task.mistake
def last_draw_only(growths, bar, k):
    """Your results are those of the last draw alone. Is the chance set to 1 anew in
    each round, or is there an `=` where it should be multiplied?"""
    size, above = _numbers(growths, bar)
    return 1 - (size - above - k + 1) / (size - k + 1)


@task.mistake
def numbers_of_the_example(growths, bar, k):
    """A number of the example stands in your function: 60, 6 or 15. Take everything
    from what is given."""
    return 1 - _none_of(*_numbers(growths, 60), k)


@task.says_the_same_as(numbers_of_the_example)
def six_of_the_example(growths, bar, k):
    _, above = _numbers(growths, bar)
    return 1 - comb(max(0, 6 - above), k) / comb(6, k)


@task.says_the_same_as(numbers_of_the_example)
def fifteen_of_the_example(growths, bar, k):
    size, above = _numbers(growths, bar)
    return 1 - comb(size - above, k) / 15


@task.says_the_same_as(numbers_of_the_example)
def hits_of_fifteen(growths, bar, k):
    return how_many_ways(growths, bar, k) / 15


@task.mistake
def one_category_is_missing(growths, bar, k):
    """One category is missing from your count, the first or the last. Does a loop begin
    with the second, or end one step early?"""
    return 1 - _none_of(*_numbers(growths[1:], bar), k)


@task.says_the_same_as(one_category_is_missing)
def last_category_is_missing(growths, bar, k):
    return 1 - _none_of(*_numbers(growths[:-1], bar), k)


@task.says_the_same_as(one_category_is_missing)
def first_is_not_counted(growths, bar, k):
    below = sum(growth <= bar for growth in growths[1:])
    return 1 - comb(below, k) / comb(len(growths), k)


@task.says_the_same_as(one_category_is_missing)
def last_is_not_counted(growths, bar, k):
    below = sum(growth <= bar for growth in growths[:-1])
    return 1 - comb(below, k) / comb(len(growths), k)


@task.mistake
def sum_of_the_drawn(growths, bar, k):
    """Your results are the chance that the *sum* of the k is above the bar. One of them
    has to be above it, by itself."""
    choices = list(combinations(growths, k))
    return sum(sum(choice) > bar for choice in choices) / len(choices)


@task.mistake
def equal_choices_once(growths, bar, k):
    """Draws with the same growths are counted once. Two categories that grew alike are
    two: a draw with the one is another draw than with the other."""
    choices = set(combinations(sorted(growths), k))
    return sum(max(choice) > bar for choice in choices) / len(choices)


@task.mistake
def one_later(growths, bar, k):
    """In your results one category is gone before the first draw. The first is drawn
    from all: `range(k)` begins with 0, `range(1, k + 1)` with 1."""
    return _one_later(growths, bar, k, 0)


@task.says_the_same_as(one_later)
def one_later_or_fails(growths, bar, k):
    size, above = _numbers(growths, bar)
    return 1 - prod((size - above - i) / (size - i) for i in range(1, k + 1))


@task.says_the_same_as(one_later)
def one_later_or_one(growths, bar, k):
    return _one_later(growths, bar, k, 1)


def _one_later(growths, bar, k, otherwise):
    return one_later_or_fails(growths, bar, k) if len(growths) > k else otherwise


@task.mistake
def exactly_one_with_replacement(growths, bar, k):
    """Your results are the chance of *exactly* one above the bar, if a category may be
    drawn twice. At least one is asked for, and each is drawn at most once."""
    size, above = _numbers(growths, bar)
    return k * above / size * (1 - above / size) ** (k - 1)


@task.mistake
def adds_the_misses(growths, bar, k):
    """You added up the chances that a draw finds none. All k must miss, one after the
    other: such chances are multiplied."""
    size, above = _numbers(growths, bar)
    return 1 - sum((size - above - i) / (size - i) for i in range(k))


@task.says_the_same_as(adds_the_misses)
def adds_equal_misses(growths, bar, k):
    size, above = _numbers(growths, bar)
    return 1 - k * (size - above) / size


@task.says_the_same_as(adds_the_misses)
def mean_of_the_misses(growths, bar, k):
    size, above = _numbers(growths, bar)
    return 1 - sum((size - above - i) / (size - i) for i in range(k)) / k


@task.mistake
def hits_to_misses(growths, bar, k):
    """You divided the choices that hold one above the bar by those that hold none.
    Divide by all choices of k."""
    size, above = _numbers(growths, bar)
    return how_many_ways(growths, bar, k) / comb(size - above, k)


@task.says_the_same_as(hits_to_misses)
def hits_to_misses_or_one(growths, bar, k):
    size, above = _numbers(growths, bar)
    none = comb(size - above, k)
    return how_many_ways(growths, bar, k) / none if none else 1


@task.mistake
def above_of_all_choices(growths, bar, k):
    """You divided the number of categories above the bar by the number of choices of k.
    Count the choices that hold one of them."""
    size, above = _numbers(growths, bar)
    return above / comb(size, k)


@task.says_the_same_as(above_of_all_choices)
def pairs_above_of_all_choices(growths, bar, k):
    size, above = _numbers(growths, bar)
    return above * k / comb(size, k)


@task.mistake
def cuts_off_growths(growths, bar, k):
    """In your results a growth just above the bar is taken for one on it. Are growths
    rounded, or cut off by `int`? Compare them as they are."""
    return 1 - _none_of(*_numbers([int(growth) for growth in growths], bar), k)


@task.says_the_same_as(cuts_off_growths)
def rounds_growths(growths, bar, k):
    return 1 - _none_of(*_numbers([round(growth) for growth in growths], bar), k)


@task.says_the_same_as(cuts_off_growths)
def counts_from_the_next_number(growths, bar, k):
    return 1 - _none_of(*_numbers(growths, bar + 0.999), k)


@task.mistake
def replaced_in_one_of_two(growths, bar, k):
    """Your results are those of two counts that do not fit: in one of them a category
    can be drawn twice, in the other it cannot. Count both in the same way."""
    size, above = _numbers(growths, bar)
    return 1 - comb(size - above, k) / size**k


@task.says_the_same_as(replaced_in_one_of_two)
def replaced_above(growths, bar, k):
    size, above = _numbers(growths, bar)
    return 1 - (size - above) ** k / comb(size, k)


@task.says_the_same_as(first_k)
def last_k(growths, bar, k):
    return float(any(growth > bar for growth in growths[-k:]))


@task.mistake
def rest_grows(growths, bar, k):
    """In your results the categories grow in number with every draw: all of them, or
    those below the bar. After each draw that found none there is one category less, and one less
    below the bar."""
    size, above = _numbers(growths, bar)
    return 1 - prod((size - above - i) / (size + i) for i in range(k))


@task.says_the_same_as(rest_grows)
def rest_below_grows(growths, bar, k):
    size, above = _numbers(growths, bar)
    return 1 - prod((size - above + i) / (size - i) for i in range(k))


@task.mistake
def no_one_on_the_bar_or_above(growths, bar, k):
    """Your results are the chance that all k lie *below* the bar, on it not included.
    Asked for is the chance that at least one is larger."""
    below = sum(growth < bar for growth in growths)
    return comb(below, k) / comb(len(growths), k)


@task.mistake
def on_the_bar_and_with_replacement(growths, bar, k):
    """In your results a category that lies on the bar counts as above it, and one may
    be drawn twice. Above means larger, and each is drawn at most once."""
    above = sum(growth >= bar for growth in growths)
    return 1 - (1 - above / len(growths)) ** k


@task.says_the_same_as(order_in_one_of_two)
def orders_above(growths, bar, k):
    size, _ = _numbers(growths, bar)
    return how_many_ways(growths, bar, k) * factorial(k) / comb(size, k)


@task.right
def by_counting(growths, bar, k):
    choices = list(combinations(growths, k))
    good = [choice for choice in choices if max(choice) > bar]
    return len(good) / len(choices)


@task.right
def draw_by_draw(growths, bar, k):
    left, below = len(growths), len([g for g in growths if not g > bar])
    none = 1
    for _ in range(k):
        none = none * below / left
        below, left = below - 1, left - 1
    return 1 - none


@task.right
def by_exact_numbers(growths, bar, k):
    size, above = len(growths), sum(1 for g in growths if g > bar)
    ways = sum(comb(above, i) * comb(size - above, k - i) for i in range(1, k + 1))
    return Fraction(ways, comb(size, k))


@task.right
def by_calling_itself(growths, bar, k):
    if k == 0:
        return 0
    above = sum(g > bar for g in growths)
    first = above / len(growths)
    if above == len(growths):
        return 1
    below = [g for g in growths if g <= bar]
    rest = [g for g in growths if g > bar] + below[1:]
    return first + (1 - first) * by_calling_itself(rest, bar, k - 1)
