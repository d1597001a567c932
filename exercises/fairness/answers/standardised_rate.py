"""What people answer to `standardised_rate`: wrong, and right in unusual style."""

from fractions import Fraction
from statistics import fmean

from coursekit.exercise import Build, special

# Berkeley, autumn 1973: admitted and applied, of the women; and men who applied.
WOMEN = {
    "A": (89, 108),
    "B": (17, 25),
    "C": (202, 593),
    "D": (131, 375),
    "E": (94, 393),
    "F": (24, 341),
}
MEN_APPLIED = {"A": 825, "B": 560, "C": 325, "D": 417, "E": 191, "F": 373}
NAMES = ["law", "art", "music", "botany", "A", "AB", "B", "history"]

task = Build(
    objective="fairness-3",
    points={
        "ordinary": 4,
        "nobody of the group applied": 1,
        "a weight of 0": 1,
    },
    built=(
        "You have built the comparison with which Berkeley's gap was examined. It needs "
        "one thing that the counts do not say: whose mix to take."
    ),
)


@task.cases
def cases(rng):
    two = {name: WOMEN[name] for name in ("A", "F")}
    yield two, {name: MEN_APPLIED[name] for name in ("A", "F")}
    yield WOMEN, MEN_APPLIED
    for size in (2, 3, 4, 3, 4, 5, 2, 3):
        names = rng.sample(NAMES, size)
        counts = _counts(rng, names)
        yield counts, _weights(rng, names)
    # A department that admits nobody, and one that admits all.
    for size in (3, 4):
        names = rng.sample(NAMES, size)
        counts = _counts(rng, names)
        counts[names[0]], counts[names[1]] = (0, 7), (5, 5)
        yield _shuffled(rng, counts), _weights(rng, names)
    # Equal rates, equal counts and equal weights in two departments.
    one, two, three = rng.sample(NAMES, 3)
    yield {one: (2, 5), two: (2, 5), three: (7, 8)}, {three: 4, one: 3, two: 9}
    yield {one: (3, 4), two: (1, 7), three: (6, 8)}, {two: 11, three: 2, one: 5}
    yield {one: (1, 2), two: (9, 10), three: (3, 9)}, {two: 6, three: 6, one: 15}
    yield {one: (5, 9), two: (1, 6)}, {two: 8, one: 8}
    yield {one: (5, 9), two: (1, 6)}, {two: 3, one: 1}
    # Equal products of rate and weight.
    yield {one: (1, 2), two: (1, 4), three: (2, 3)}, {two: 8, three: 3, one: 4}
    yield {one: (2, 3), two: (4, 9)}, {two: 18, one: 12}
    for size, place in ((2, 0), (3, 1), (4, 2), (3, 0), (4, 3)):
        names = rng.sample(NAMES, size)
        counts = _counts(rng, names)
        counts[names[place]] = (0, 0)
        yield special("nobody of the group applied", counts, _weights(rng, names))
    for place in (0, 1):  # a single person of the mix is enough
        names = rng.sample(NAMES, 2)
        counts = _counts(rng, names)
        counts[names[place]] = (0, 0)
        one = {name: 1 if name == names[place] else 7 for name in names}
        yield special("nobody of the group applied", counts, one)
    for size, place, empty in (
        *((2, 0, False), (3, 1, True), (4, 2, True)),
        *((3, 0, False), (2, 0, True), (3, 2, False)),
    ):
        names = rng.sample(NAMES, size)
        counts, weights = _counts(rng, names), _weights(rng, names)
        zero = names[place]
        weights[zero] = 0
        if empty:
            counts[zero] = (0, 0)
        yield special("a weight of 0", counts, weights)


def _counts(rng, names):
    """Return admitted and applied for each name, all rates different."""
    while True:
        counts = {}
        for name in names:
            applied = rng.randint(3, 30)
            counts[name] = (rng.randint(1, applied - 1), applied)
        rates = [admitted / applied for admitted, applied in counts.values()]
        if len(set(rates)) == len(rates):
            return counts


def _weights(rng, names):
    """Return a weight for each name, all different, the names in another order."""
    names = names[::-1] if len(names) == 2 else rng.sample(names, len(names))
    return dict(zip(names, rng.sample(range(1, 60), len(names))))


def _shuffled(rng, counts):
    return dict(rng.sample(list(counts.items()), len(counts)))


def _rates(counts):
    return {name: hit / n if n else None for name, (hit, n) in counts.items()}


def _mean(rates, weights):
    """Return the weighted mean of rates, or None if one that counts is missing."""
    if any(rates[name] is None and weights[name] for name in rates):
        return None
    total = sum((rates[name] or 0) * weights[name] for name in rates)
    return total / sum(weights[name] for name in rates)


def _right(counts, weights):
    return _mean(_rates(counts), weights)


# ---- the weights


@task.mistake
def own_mix(counts, weights):
    """Your result is the group's ordinary rate, all admitted of all who applied. Its own
    applicants are then the weights. The question is how it would have done with the mix
    that is given."""
    return sum(hit for hit, _ in counts.values()) / sum(n for _, n in counts.values())


@task.mistake
def equal_weights(counts, weights):
    """Each department counts the same in your result. In the mix that is given they
    have different numbers of people."""
    return fmean(rate or 0 for rate in _rates(counts).values())


@task.mistake
def not_divided(counts, weights):
    """Your result is a number of people: how many would get in. Divide by all people of
    the mix to have their share."""
    return sum((rate or 0) * weights[name] for name, rate in _rates(counts).items())


@task.mistake
def divided_by_departments(counts, weights):
    """You divided by the number of departments. Divide by the sum of the weights."""
    return not_divided(counts, weights) / len(counts)


@task.mistake
def divided_by_own_applicants(counts, weights):
    """You divided by all who applied *of the group*. The people sent through the
    departments are those of the mix: divide by the sum of the weights."""
    return not_divided(counts, weights) / sum(n for _, n in counts.values())


@task.mistake
def weights_by_order(counts, weights):
    """Your weights belong to other departments. The two dictionaries can hold the names
    in another order: look each weight up by its name."""
    rates = _rates(counts)
    return _mean(rates, dict(zip(rates, weights.values())))


@task.says_the_same_as(weights_by_order)
def weights_in_the_alphabet_of_one(counts, weights):
    rates = {name: _rates(counts)[name] for name in sorted(counts)}
    return _mean(rates, dict(zip(rates, weights.values())))


@task.says_the_same_as(weights_by_order)
def weights_sorted_by_size(counts, weights):
    rates = _rates(counts)
    return _mean(rates, dict(zip(rates, sorted(weights.values()))))


@task.mistake
def mix_of_both(counts, weights):
    """You added the group's own applicants to the weights. The mix that is given is
    the one to use, as it is."""
    both = {name: weights[name] + n for name, (_, n) in counts.items()}
    return _mean(_rates(counts), both)


@task.mistake
def weights_times_applicants(counts, weights):
    """Each department counts by its weight *and* by the group's own applicants in your
    result. Its rate is a share already; weigh it with the weight alone."""
    product = {name: weights[name] * n for name, (_, n) in counts.items()}
    return _mean(_rates(counts), product)


@task.mistake
def admitted_for_rates(counts, weights):
    """You weighed the numbers of people admitted. A department with many applicants then
    counts for more than its weight: weigh the *rates*, admitted divided by applied."""
    rates = {name: hit for name, (hit, _) in counts.items()}
    return _mean(rates, weights)


@task.mistake
def admitted_of_the_weights(counts, weights):
    """You divided the admitted of the group by the people of the mix. They are other
    people: first the group's own rate in each department, then the weights."""
    return sum(hit for hit, _ in counts.values()) / sum(weights.values())


@task.says_the_same_as(admitted_of_the_weights)
def admitted_of_each_weight(counts, weights):
    shares = [hit / weights[name] for name, (hit, _) in counts.items() if weights[name]]
    return fmean(shares)


@task.says_the_same_as(admitted_of_the_weights)
def admitted_of_each_weight_added(counts, weights):
    return sum(hit / weights[n] for n, (hit, _) in counts.items() if weights[n])


@task.mistake
def weights_upside_down(counts, weights):
    """In your result a department counts for less, the more people of the mix are
    there. Multiply by the weight."""
    names = [name for name in counts if weights[name]]
    turned = {name: 1 / weights[name] if weights[name] else 0 for name in counts}
    rates = _rates(counts)
    total = sum((rates[name] or 0) * turned[name] for name in names)
    return total / sum(turned.values())


# ---- the rates


@task.mistake
def second_number_is_rejected(counts, weights):
    """You added the two counts to get the applicants. The second of the two is the
    applicants already, admitted ones among them."""
    rates = {name: h / (h + n) if h + n else None for name, (h, n) in counts.items()}
    return _mean(rates, weights)


@task.mistake
def odds_for_rates(counts, weights):
    """You divided the admitted by the rejected. A rate is the admitted divided by all
    who applied."""
    rates = {
        name: h / (n - h) if n > h else float(h) for name, (h, n) in counts.items()
    }
    return _mean(rates, weights)


@task.mistake
def rejection_rates(counts, weights):
    """Your result is the share that would be *rejected*. The first of the two counts is
    the admitted."""
    rates = {name: 1 - h / n if n else None for name, (h, n) in counts.items()}
    return _mean(rates, weights)


@task.mistake
def rates_upside_down(counts, weights):
    """You divided the applicants by the admitted. A rate is the admitted divided by the
    applicants."""
    rates = {name: n / h if h else None for name, (h, n) in counts.items()}
    return _mean(rates, weights)


@task.says_the_same_as(rates_upside_down)
def rates_upside_down_or_zero(counts, weights):
    return _mean({n: k / h if h else 0 for n, (h, k) in counts.items()}, weights)


@task.mistake
def mean_size(counts, weights):
    """Your result takes the mean rate of the departments and leaves the weights out of
    it, or in above and below. Weigh each department's rate by itself."""
    return fmean(rate or 0 for rate in _rates(counts).values()) * len(counts)


@task.mistake
def largest_department(counts, weights):
    """Your result is the rate in the department with the largest weight. Every
    department counts, in proportion to its weight."""
    return _rates(counts)[max(counts, key=weights.get)]


@task.mistake
def shares_rounded(counts, weights):
    """Your result comes from numbers that were rounded or cut off on the way, to whole
    people or to two digits. Round nothing."""
    total = sum(weights[n] * round(rate or 0, 2) for n, rate in _rates(counts).items())
    return total / sum(weights.values())


@task.says_the_same_as(shares_rounded)
def whole_people(counts, weights):
    total = sum(round(weights[n] * (rate or 0)) for n, rate in _rates(counts).items())
    return total / sum(weights.values())


@task.says_the_same_as(shares_rounded)
def people_cut_off(counts, weights):
    total = sum(int(weights[n] * (rate or 0)) for n, rate in _rates(counts).items())
    return total / sum(weights.values())


@task.says_the_same_as(shares_rounded)
def rates_cut_off(counts, weights):
    total = sum(weights[n] * int(rate or 0) for n, rate in _rates(counts).items())
    return total / sum(weights.values())


@task.mistake
def weights_percent_cut(counts, weights):
    """Your weights were made shares and rounded before they were used. Use them as they
    are, or divide without rounding."""
    whole = sum(weights.values())
    rates = _rates(counts)
    return sum((rates[n] or 0) * round(weights[n] / whole, 2) for n in rates)


# ---- loops that end too early, or hold too little


@task.mistake
def first_department_only(counts, weights):
    """Your result knows the first department only. Is there a `return` inside the
    loop?"""
    name = next(iter(counts))
    return _rates(counts)[name]


@task.says_the_same_as(first_department_only)
def first_department_of_all_weights(counts, weights):
    name = next(iter(counts))
    return (_rates(counts)[name] or 0) * weights[name] / sum(weights.values())


@task.mistake
def last_department_only(counts, weights):
    """Your result knows the last department only. Is there an `=` where `+=` is meant,
    or a total that is set to 0 inside the loop?"""
    name = list(counts)[-1]
    return (_rates(counts)[name] or 0) * weights[name] / sum(weights.values())


@task.says_the_same_as(last_department_only)
def last_department_by_itself(counts, weights):
    return _rates(counts)[list(counts)[-1]]


@task.mistake
def one_department_is_missing(counts, weights):
    """One department is missing from your total, the first or the last. Does a loop
    begin with the second, or end one step early?"""
    return _without(list(counts)[:-1], counts, weights)


@task.says_the_same_as(one_department_is_missing)
def first_department_is_missing(counts, weights):
    return _without(list(counts)[1:], counts, weights)


@task.says_the_same_as(one_department_is_missing)
def last_department_is_missing_everywhere(counts, weights):
    kept = {name: counts[name] for name in list(counts)[:-1]}
    return _mean(_rates(kept), weights) if sum(weights[n] for n in kept) else None


@task.says_the_same_as(one_department_is_missing)
def first_department_is_missing_everywhere(counts, weights):
    kept = {name: counts[name] for name in list(counts)[1:]}
    return _mean(_rates(kept), weights) if sum(weights[n] for n in kept) else None


def _without(names, counts, weights):
    rates = _rates(counts)
    total = sum((rates[name] or 0) * weights[name] for name in names)
    return total / sum(weights.values())


@task.mistake
def equal_rates_once(counts, weights):
    """Departments with the same rate, or the same weight, are counted once. Does a set
    or a dictionary hold them? They are different departments."""
    rates = _rates(counts)
    kept = {rate: name for name, rate in reversed(rates.items())}
    names = [name for name in rates if name in kept.values()]
    total = sum((rates[name] or 0) * weights[name] for name in names)
    return total / sum(weights.values())


@task.says_the_same_as(equal_rates_once)
def equal_weights_once(counts, weights):
    return not_divided(counts, weights) / sum(set(weights.values()))


@task.says_the_same_as(equal_rates_once)
def equal_products_once(counts, weights):
    rates = _rates(counts)
    products = {(rates[n] or 0) * weights[n] for n in rates}
    return sum(products) / sum(weights.values())


@task.mistake
def numbers_of_the_example(counts, weights):
    """A number or a name of the example stands in your function, such as 1,198 or "A".
    Take everything from what is given."""
    return not_divided(counts, weights) / 1198


@task.mistake
def admits_nobody_is_left_out(counts, weights):
    """A department that admitted nobody is left out of your result. Its rate is 0,
    which counts, and its people are in the mix."""
    rates = {name: rate for name, rate in _rates(counts).items() if rate}
    return _mean(rates, weights)


@task.mistake
def admits_nobody_is_none(counts, weights):
    """You returned None because a department admitted nobody. People applied there, so
    the rate is 0; only where nobody applied there is none."""
    rates = {name: rate or None for name, rate in _rates(counts).items()}
    return _mean(rates, weights)


# ---- a department without applicants, and one without weight


@task.mistake(on="nobody of the group applied")
def no_applicants_is_zero(counts, weights):
    """A department to which nobody of the group applied counts with a rate of 0 in your
    result. Nobody knows their rate there, and the mix has people in it: the answer is
    None."""
    return _without(list(counts), counts, weights)


@task.mistake(on="nobody of the group applied")
def no_applicants_is_left_out(counts, weights):
    """You left out a department to which nobody of the group applied. The mix has
    people there, so the answer would be about another mix: it is None."""
    kept = {name: pair for name, pair in counts.items() if pair[1]}
    return _mean(_rates(kept), weights)


@task.mistake(on="nobody of the group applied")
def no_applicants_is_one(counts, weights):
    """A department to which nobody of the group applied counts with a rate of 1 in your
    result. Nobody knows their rate there: the answer is None."""
    rates = {name: 1 if r is None else r for name, r in _rates(counts).items()}
    return _mean(rates, weights)


@task.mistake(on="nobody of the group applied")
@task.mistake(on="a weight of 0")
def no_applicants_divides(counts, weights):
    """Here nobody of the group applied to one of the departments, and your function
    divided by 0. Ask first how many applied; if the mix has people there, the answer is
    None, and if not, go on."""
    return _right(counts, weights) if all(n for _, n in counts.values()) else 1 / 0


@task.mistake(on="nobody of the group applied")
def no_applicants_ends_it(counts, weights):
    """You returned what had been added up before the department to which nobody
    applied. With it the answer is not known: return None."""
    return _before_the_empty(counts, weights) / sum(weights.values())


@task.says_the_same_as(no_applicants_ends_it)
def no_applicants_returns_the_total(counts, weights):
    return _before_the_empty(counts, weights)


def _before_the_empty(counts, weights):
    total = 0
    for name, rate in _rates(counts).items():
        if rate is None:
            return total
        total += rate * weights[name]
    return total


@task.mistake(on="nobody of the group applied")
def no_applicants_as_text(counts, weights):
    """You returned a text where the answer is not known. The value asked for is None,
    without quotation marks."""
    return "None"


@task.mistake(on="nobody of the group applied")
def no_applicants_gives_zero(counts, weights):
    """You returned 0 where the answer is not known. That would say that nobody would be
    admitted: return None."""
    return 0


@task.mistake(on="nobody of the group applied")
def one_person_does_not_count(counts, weights):
    """A department with a weight of 1 is passed over in your result. One person of the
    mix is there, and has no rate to take: the answer is None."""
    if any(weights[n] > 1 and not applied for n, (_, applied) in counts.items()):
        return None
    return _without(list(counts), counts, weights)


@task.mistake(on="nobody of the group applied")
def no_applicants_takes_the_mean(counts, weights):
    """Where nobody of the group applied, you put another rate in place of theirs, that
    of all their applicants together. Nobody knows it: the answer is None."""
    rates = _rates(counts)
    filled = {n: own_mix(counts, weights) if r is None else r for n, r in rates.items()}
    return _mean(filled, weights)


@task.mistake(on="a weight of 0")
def empty_without_weight_is_none(counts, weights):
    """You returned None because of a department with a weight of 0. Nobody of the mix is
    there, so it plays no part, whether anyone of the group applied or not."""
    return None if any(not n for _, n in counts.values()) else _right(counts, weights)


@task.says_the_same_as(empty_without_weight_is_none)
def any_zero_weight_is_none(counts, weights):
    return


@task.mistake(on="a weight of 0")
def zero_weight_ends_it(counts, weights):
    """From the first department with a weight of 0 on, nothing is added in your result.
    Leave out that one department, and go on with the next: `continue`, and not
    `break`."""
    names = list(counts)
    zeros = [place for place, name in enumerate(names) if not weights[name]]
    return _without(names[: zeros[0]], counts, weights)


@task.says_the_same_as(zero_weight_ends_it)
def zero_weight_ends_it_in_the_mix(counts, weights):
    names = list(weights)
    zeros = [place for place, name in enumerate(names) if not weights[name]]
    return _without(names[: zeros[0]], counts, weights)


@task.right
def with_shares(counts, weights):
    whole = sum(weights.values())
    parts = []
    for department in weights:
        if weights[department] > 0:
            admitted, applied = counts[department]
            if not applied:
                return None
            parts.append(weights[department] / whole * (admitted / applied))
    return sum(parts)


@task.right
def names_and_all(counts, weights):
    names = [name for name in weights if weights[name] != 0]
    try:
        rates = [counts[name][0] / counts[name][1] for name in names]
    except ZeroDivisionError:
        return None
    used = [weights[name] for name in names]
    return sum(map(lambda rate, weight: rate * weight, rates, used)) / sum(used)


@task.right
def with_fractions(counts, weights):
    expected, people = Fraction(0), 0
    for name, number in weights.items():
        if not number:
            continue
        if counts[name][1] == 0:
            return None
        expected += number * Fraction(*counts[name])
        people += number
    return float(expected / people)


@task.right
def with_any(counts, weights):
    if any(counts[name][1] == 0 for name in counts if weights[name] > 0):
        return None
    parts = [
        weights[name] * hit / n for name, (hit, n) in counts.items() if weights[name]
    ]
    return sum(parts) / sum(weights.values())
