"""What people answer to `rate_with_interval`: wrong, and right in unusual style."""

from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import sqrt
from statistics import NormalDist

from coursekit.exercise import Build, special

task = Build(
    objective="capstone-3",
    points={"ordinary": 4, "count 0 or total": 1, "no claims": 1},
    built=(
        "You have built what stands on a model card: a share, and an interval that can "
        "be trusted where claims are few."
    ),
)

task.equivalent = {
    "by_halving: 60 -> 61": "One halving more changes nothing that is compared.",
    "by_halving: 60 -> 59": "One halving fewer changes nothing that is compared.",
    "by_halving: (p - s) ** 2 <= z * z * s * (1 - s) / total"
    " -> (p - s) ** 2 < z * z * s * (1 - s) / total": "An end is a single point.",
    "by_halving: 0 -> -1 (3)": "A share below 0 has a negative variance: outside.",
    "by_halving: 1 -> 2 (2)": "A share above 1 has a negative variance: outside.",
    "by_halving: p - s -> s - p": "A square has no sign.",
}

_NORMAL = NormalDist()


@task.cases
def cases(rng):
    yield 11, 422, 0.01
    yield 18, 656, 0.01
    yield 3, 20, 0.05
    yield 1, 2, 0.1
    for total in (3, 7, 12, 25, 60):
        alpha = rng.choice([0.01, 0.02, 0.05, 0.1])
        yield rng.randint(1, total - 1), total, alpha
    yield rng.randint(150, 250), 400, 0.05
    yield rng.randint(1, 9), 1500, 0.01
    yield 19, 20, 0.02
    yield 5, 10, 0.04
    yield rng.randint(2, 30), 40, 0.001
    yield rng.randint(2, 30), 40, 0.2
    yield rng.randint(20000, 40000), 100000, 0.01
    for count, total in (
        (0, 40),
        (40, 40),
        (0, 1),
        (1, 1),
        (0, 100000),
        (9, 9),
        (0, 6),
    ):
        yield special("count 0 or total", count, total, rng.choice([0.01, 0.02, 0.05]))
    for alpha in (0.01, 0.05, 0.001, 0.2):
        yield special("no claims", 0, 0, alpha)


def _z(alpha):
    return _NORMAL.inv_cdf(1 - alpha / 2)


def _wilson(count, total, z):
    share, below = count / total, 1 + z**2 / total
    middle = (share + z**2 / (2 * total)) / below
    variance = share * (1 - share) / total + z**2 / (4 * total**2)
    reach = z * sqrt(variance) / below
    return middle - reach, middle + reach


def _wald(count, total, z, less=0):
    share = count / total
    reach = z * sqrt(share * (1 - share) / max(total - less, 1))
    return share - reach, share + reach


def _cut(ends):
    """Return ends that are kept between 0 and 1."""

    def cut(count, total, z):
        low, high = ends(count, total, z)
        return max(0, low), min(1, high)

    return cut


def _moved(count, total, z):
    """Return Agresti and Coull's ends: Wald's, with z squared claims more."""
    return _wald(count + z**2 / 2, total + z**2, z)


def _answer(ends, z=_z):
    """Return the answer whose ends are these, with this z; right without claims."""

    def answer(count, total, alpha):
        if total == 0:
            return None, 0, 1
        return count / total, *ends(count, total, z(alpha))

    return answer


def _with(change):
    """Return the answer whose three numbers are changed; right without claims."""

    def answer(count, total, alpha):
        if total == 0:
            return None, 0, 1
        return change(count, total, _z(alpha), *_right(count, total, alpha))

    return answer


_right = _answer(_wilson)


# ---- another interval


@task.mistake
def walds(count, total, alpha):
    """Your interval is Wald's: the share plus and minus z standard errors. Wilson's is
    asked for, whose ends have z in three more places."""
    return _answer(_wald)(count, total, alpha)


@task.says_the_same_as(walds)
def walds_with_one_less(count, total, alpha):
    return _answer(partial(_wald, less=1))(count, total, alpha)


@task.mistake
def walds_cut_off(count, total, alpha):
    """Your interval is Wald's, cut off at 0 and 1. Wilson's is asked for; it needs no
    cutting."""
    return _answer(_cut(_wald))(count, total, alpha)


@task.mistake
def agresti_and_coull(count, total, alpha):
    """Your interval has the middle of Wilson's, and a root computed from that middle.
    The root takes the share p itself, and z**2 / (4 * n**2) besides."""
    return _answer(_moved)(count, total, alpha)


@task.says_the_same_as(agresti_and_coull)
def agresti_and_coull_cut_off(count, total, alpha):
    return _answer(_cut(_moved))(count, total, alpha)


@task.mistake
def two_and_four_more(count, total, alpha):
    """Your interval adds two to the count and four to the total. That is a rule of thumb
    for one level; take Wilson's ends."""
    return _answer(lambda c, n, z: _wald(c + 2, n + 4, z))(count, total, alpha)


@task.mistake
def continuous(count, total, alpha):
    """Your interval is wider by a correction of half a claim. Wilson's is asked for
    without one."""

    def ends(c, n, z):
        p = c / n
        root = z * sqrt(z**2 - 1 / n + 4 * n * p * (1 - p) + (4 * p - 2)) + 1
        other = z * sqrt(z**2 - 1 / n + 4 * n * p * (1 - p) - (4 * p - 2)) + 1
        below = 2 * (n + z**2)
        low = (2 * n * p + z**2 - root) / below
        return max(0, low), min(1, (2 * n * p + z**2 + other) / below)

    return _answer(ends)(count, total, alpha)


# ---- another z


def _named(z):
    """Return the answer with another z: Wilson's ends, and everything else right."""
    return _answer(_wilson, z)


@task.mistake
def one_tail(count, total, alpha):
    """Your z leaves all of `alpha` out on one side. Half of it lies on either side."""
    return _named(lambda a: _NORMAL.inv_cdf(1 - a))(count, total, alpha)


@task.mistake
def always_95(count, total, alpha):
    """Your z is that of an interval of 95 %, whatever `alpha` is."""
    return _named(lambda a: _z(0.05))(count, total, alpha)


@task.says_the_same_as(always_95)
def always_196(count, total, alpha):
    return _named(lambda a: 1.96)(count, total, alpha)


@task.says_the_same_as(always_95)
def always_two(count, total, alpha):
    return _named(lambda a: 2)(count, total, alpha)


@task.mistake
def always_99(count, total, alpha):
    """Your z is that of an interval of 99 %, whatever `alpha` is."""
    return _named(lambda a: _z(0.01))(count, total, alpha)


@task.says_the_same_as(always_99)
def always_2576(count, total, alpha):
    return _named(lambda a: 2.576)(count, total, alpha)


@task.says_the_same_as(always_99)
def always_258(count, total, alpha):
    return _named(lambda a: 2.58)(count, total, alpha)


@task.says_the_same_as(always_99)
def always_25758(count, total, alpha):
    return _named(lambda a: 2.5758)(count, total, alpha)


@task.mistake
def z_rounded(count, total, alpha):
    """Your z is rounded. Take all of its digits."""
    return _named(lambda a: round(_z(a), 2))(count, total, alpha)


@task.says_the_same_as(z_rounded)
def z_rounded_to_three(count, total, alpha):
    return _named(lambda a: round(_z(a), 3))(count, total, alpha)


@task.says_the_same_as(z_rounded)
def z_rounded_to_four(count, total, alpha):
    return _named(lambda a: round(_z(a), 4))(count, total, alpha)


@task.mistake
def z_halved(count, total, alpha):
    """Your z is halved. It is `alpha` that is halved, before `inv_cdf` is asked."""
    return _named(lambda a: _z(a) / 2)(count, total, alpha)


@task.says_the_same_as(z_halved)
def z_of_one_tail_halved(count, total, alpha):
    return _named(lambda a: _NORMAL.inv_cdf(1 - a) / 2)(count, total, alpha)


@task.mistake
def one_tail_and_negative(count, total, alpha):
    """Your z leaves all of `alpha` out on one side, and is negative, so that the upper end
    comes first. Half of `alpha` lies on either side, and z is the right cut."""
    return _named(_NORMAL.inv_cdf)(count, total, alpha)


@task.mistake
def quarter_tails(count, total, alpha):
    """Your interval is too wide: z leaves only a quarter of `alpha` out on either side.
    Is it halved twice?"""
    return _named(lambda a: _NORMAL.inv_cdf(1 - a / 4))(count, total, alpha)


@task.mistake
def double_tails(count, total, alpha):
    """Your z leaves twice `alpha` out on one side. Half of it lies on either side."""
    return _named(lambda a: _NORMAL.inv_cdf(1 - 2 * a))(count, total, alpha)


@task.mistake
def alpha_is_what_it_covers(count, total, alpha):
    """Your interval covers `alpha`. That is what it leaves *out*."""
    return _named(lambda a: _NORMAL.inv_cdf((1 + a) / 2))(count, total, alpha)


@task.says_the_same_as(alpha_is_what_it_covers)
def minus_what_it_covers(count, total, alpha):
    return _named(lambda a: _NORMAL.inv_cdf((1 - a) / 2))(count, total, alpha)


@task.mistake
def alpha_for_z(count, total, alpha):
    """Your results have a chance in the place of z: `alpha` itself, or one computed from
    it. z is the number to which a chance belongs: `inv_cdf` gives it."""
    return _named(lambda a: 1 - a / 2)(count, total, alpha)


@task.says_the_same_as(alpha_for_z)
def alpha_itself_for_z(count, total, alpha):
    return _named(lambda a: a)(count, total, alpha)


@task.says_the_same_as(alpha_for_z)
def half_of_alpha_for_z(count, total, alpha):
    return _named(lambda a: a / 2)(count, total, alpha)


@task.says_the_same_as(alpha_for_z)
def what_it_covers_for_z(count, total, alpha):
    return _named(lambda a: 1 - a)(count, total, alpha)


@task.mistake
def cdf_for_its_inverse(count, total, alpha):
    """Your results have a chance in the place of z. `cdf` goes from a number to its
    chance; the way back is `inv_cdf`."""
    return _named(lambda a: _NORMAL.cdf(1 - a / 2))(count, total, alpha)


@task.mistake
def alpha_in_percent(count, total, alpha):
    """Your z takes `alpha` for a number of percent. It is a share: 0.01 stands for
    1 %."""
    return _named(lambda a: _z(a / 100))(count, total, alpha)


# ---- slips with both: Wald, and another z


@task.mistake
def walds_one_tail(count, total, alpha):
    """Your interval is Wald's, and its z leaves all of `alpha` out on one side. Take
    Wilson's ends, and half of `alpha` on either side."""
    return _answer(_wald, lambda a: _NORMAL.inv_cdf(1 - a))(count, total, alpha)


@task.says_the_same_as(walds_one_tail)
def walds_one_tail_cut_off(count, total, alpha):
    return _answer(_cut(_wald), lambda a: _NORMAL.inv_cdf(1 - a))(count, total, alpha)


@task.mistake
def walds_at_95(count, total, alpha):
    """Your interval is Wald's, and always one of 95 %. Take Wilson's ends, and the z that
    belongs to `alpha`."""
    return _answer(_wald, lambda a: 1.96)(count, total, alpha)


@task.says_the_same_as(walds_at_95)
def walds_at_95_cut_off(count, total, alpha):
    return _answer(_cut(_wald), lambda a: 1.96)(count, total, alpha)


@task.says_the_same_as(walds_at_95)
def walds_at_exact_95(count, total, alpha):
    return _answer(_wald, lambda a: _z(0.05))(count, total, alpha)


@task.mistake
def walds_at_99(count, total, alpha):
    """Your interval is Wald's, and always one of 99 %. Take Wilson's ends, and the z that
    belongs to `alpha`."""
    return _answer(_wald, lambda a: _z(0.01))(count, total, alpha)


@task.says_the_same_as(walds_at_99)
def walds_at_99_cut_off(count, total, alpha):
    return _answer(_cut(_wald), lambda a: _z(0.01))(count, total, alpha)


# ---- the formula misread


def _ends(middle, variance, below, reach_below=None):
    """Return ends made of these parts, each a function of p, n and z."""

    def ends(count, total, z):
        p = count / total
        centre = middle(p, total, z) / below(p, total, z)
        under = (reach_below or below)(p, total, z)
        reach = z * sqrt(abs(variance(p, total, z))) / under
        return centre - reach, centre + reach

    return ends


def _middle(p, n, z):
    return p + z**2 / (2 * n)


def _variance(p, n, z):
    return p * (1 - p) / n + z**2 / (4 * n**2)


def _below(p, n, z):
    return 1 + z**2 / n


def _one(p, n, z):
    return 1


@task.mistake
def not_divided(count, total, alpha):
    """Your ends are not divided by 1 + z²/n. All of what stands above the line is."""
    return _answer(_ends(_middle, _variance, _one))(count, total, alpha)


@task.mistake
def only_the_middle_divided(count, total, alpha):
    """Your interval has the right middle and reaches too far: the root is divided by
    1 + z²/n as well."""
    return _answer(_ends(_middle, _variance, _below, _one))(count, total, alpha)


@task.mistake
def only_the_root_divided(count, total, alpha):
    """Your interval reaches as far as it should, about the wrong middle: p + z²/(2n) is
    divided by 1 + z²/n as well."""

    def ends(c, n, z):
        middle = _middle(c / n, n, z)
        reach = z * sqrt(_variance(c / n, n, z)) / _below(c / n, n, z)
        return middle - reach, middle + reach

    return _answer(ends)(count, total, alpha)


def _about_the_share(count, total, z):
    low, high = _wilson(count, total, z)
    return count / total - (high - low) / 2, count / total + (high - low) / 2


_share_divided = _ends(lambda p, n, z: p, _variance, _below)


@task.mistake
def about_the_share(count, total, alpha):
    """Your interval reaches from the share as far down as up. Its middle is elsewhere,
    nearer to a half."""
    return _answer(_about_the_share)(count, total, alpha)


@task.mistake
def about_the_share_cut_off(count, total, alpha):
    """Your interval reaches from the share as far down as up, and is cut off at 0 and 1.
    Its middle is elsewhere, nearer to a half, and then nothing has to be cut off."""
    return _answer(_cut(_about_the_share))(count, total, alpha)


@task.mistake
def about_the_share_divided(count, total, alpha):
    """Your interval has the share in the place of the middle: in front of ± stands p
    alone. z²/(2n) is added to it before both are divided by 1 + z²/n."""
    return _answer(_share_divided)(count, total, alpha)


@task.says_the_same_as(about_the_share_divided)
def about_the_share_divided_cut_off(count, total, alpha):
    return _answer(_cut(_share_divided))(count, total, alpha)


@task.mistake
def root_forgotten(count, total, alpha):
    """Your interval has no square root: it is z times what stands below the root."""

    def ends(c, n, z):
        p = c / n
        middle, reach = _middle(p, n, z), z * _variance(p, n, z)
        return (middle - reach) / _below(p, n, z), (middle + reach) / _below(p, n, z)

    return _answer(ends)(count, total, alpha)


@task.mistake
def z_forgotten(count, total, alpha):
    """Your interval reaches one root to either side. It is z times the root."""

    def ends(c, n, z):
        p = c / n
        middle, reach = _middle(p, n, z), sqrt(_variance(p, n, z))
        return (middle - reach) / _below(p, n, z), (middle + reach) / _below(p, n, z)

    return _answer(ends)(count, total, alpha)


@task.mistake
def z_under_the_root(count, total, alpha):
    """Your z stands under the square root. It multiplies the root."""

    def ends(c, n, z):
        p = c / n
        middle, reach = _middle(p, n, z), sqrt(z * _variance(p, n, z))
        return (middle - reach) / _below(p, n, z), (middle + reach) / _below(p, n, z)

    return _answer(ends)(count, total, alpha)


@task.mistake
def z_not_squared(count, total, alpha):
    """Your results have z where the formula has its square."""
    return _answer(
        _ends(
            lambda p, n, z: p + z / (2 * n),
            lambda p, n, z: p * (1 - p) / n + z / (4 * n**2),
            lambda p, n, z: 1 + z / n,
        )
    )(count, total, alpha)


@task.mistake
def share_alone_under_the_root(count, total, alpha):
    """Under your root stands p(1 − p)/n alone. Wilson's has z²/(4n²) besides."""
    return _answer(_ends(_middle, lambda p, n, z: p * (1 - p) / n, _below))(
        count, total, alpha
    )


@task.mistake
def four_n(count, total, alpha):
    """Under your root z² is divided by 4n. It is divided by 4n²."""
    return _answer(
        _ends(_middle, lambda p, n, z: p * (1 - p) / n + z**2 / (4 * n), _below)
    )(count, total, alpha)


@task.mistake
def two_n_squared(count, total, alpha):
    """Under your root the term with z² is too large: 4n² is four times the square of
    n."""
    return _answer(
        _ends(_middle, lambda p, n, z: p * (1 - p) / n + z**2 / (2 * n**2), _below)
    )(count, total, alpha)


@task.mistake
def four_n_in_brackets(count, total, alpha):
    """Under your root the term with z² is too small: 4n² is four times the square of n,
    and not the square of 4n."""
    return _answer(
        _ends(_middle, lambda p, n, z: p * (1 - p) / n + z**2 / (4 * n) ** 2, _below)
    )(count, total, alpha)


@task.mistake
def not_over_n(count, total, alpha):
    """Under your root p(1 − p) is not divided by n."""
    return _answer(
        _ends(_middle, lambda p, n, z: p * (1 - p) + z**2 / (4 * n**2), _below)
    )(count, total, alpha)


@task.mistake
def over_n_squared(count, total, alpha):
    """Under your root p(1 − p) is divided by the square of n. It is divided by n."""
    return _answer(
        _ends(_middle, lambda p, n, z: p * (1 - p) / n**2 + z**2 / (4 * n**2), _below)
    )(count, total, alpha)


@task.mistake
def sum_of_roots(count, total, alpha):
    """Your interval is too wide: it adds two roots. The root is taken of the sum."""
    return _answer(
        _ends(
            _middle,
            lambda p, n, z: (sqrt(p * (1 - p) / n) + z / (2 * n)) ** 2,
            _below,
        )
    )(count, total, alpha)


def _about_the_middle(reach):
    """Return ends about Wilson's middle: `reach` of p, n and z is divided, too."""

    def ends(count, total, z):
        p = count / total
        below, far = _below(p, total, z), reach(p, total, z)
        middle = _middle(p, total, z)
        return (middle - far) / below, (middle + far) / below

    return ends


def _error(p, n):
    return sqrt(p * (1 - p) / n)


@task.mistake
def root_of_the_first_term(count, total, alpha):
    """Your root is taken of p(1 − p)/n alone, and z²/(4n²) is added after it. Both stand
    under the root."""
    return _answer(
        _about_the_middle(lambda p, n, z: z * (_error(p, n) + z**2 / (4 * n**2)))
    )(count, total, alpha)


@task.says_the_same_as(root_of_the_first_term)
def root_of_the_first_term_times_z(count, total, alpha):
    return _answer(
        _about_the_middle(lambda p, n, z: z * _error(p, n) + z**2 / (4 * n**2))
    )(count, total, alpha)


@task.mistake
def root_of_what_is_below(count, total, alpha):
    """Your root is taken of 4n² alone. In Python `**` comes before `/` and `+`: put
    brackets round all that stands under the root."""
    return _answer(
        _about_the_middle(
            lambda p, n, z: z * (p * (1 - p) / n + z**2 / (4 * n**2) ** 0.5)
        )
    )(count, total, alpha)


@task.mistake
def root_of_the_last_term(count, total, alpha):
    """Your root is taken of z²/(4n²) alone. p(1 − p)/n stands under it as well."""
    return _answer(
        _about_the_middle(lambda p, n, z: z * (p * (1 - p) / n + z / (2 * n)))
    )(count, total, alpha)


@task.mistake
def no_brackets_below(count, total, alpha):
    """Your results are not divided by 1 + z²/n, and z²/n is added to them. Put brackets
    round what stands below the line: `/ (1 + …)`."""

    def ends(c, n, z):
        p = c / n
        middle, reach = _middle(p, n, z), z * sqrt(_variance(p, n, z))
        return middle - reach + z**2 / n, middle + reach + z**2 / n

    return _answer(ends)(count, total, alpha)


@task.mistake
def share_cut_off(count, total, alpha):
    """Your share is a whole number, 0 or 1, and the ends belong to it. `/` keeps what `//`
    drops."""
    if total == 0:
        return None, 0, 1
    return count // total, *_wilson(count // total * total, total, _z(alpha))


@task.mistake
def middle_over_n(count, total, alpha):
    """In your middle z² is divided by n. It is divided by 2n."""
    return _answer(_ends(lambda p, n, z: p + z**2 / n, _variance, _below))(
        count, total, alpha
    )


@task.mistake
def times_n(count, total, alpha):
    """Your results multiply by n where z² is to be divided by 2n, 4n² or n. In Python
    `a / 2 * n` is half of a, times n: put brackets round what is below the line."""
    return _answer(
        _ends(
            lambda p, n, z: p + z**2 / 2 * n,
            lambda p, n, z: p * (1 - p) / n + z**2 / 4 * n**2,
            _below,
        )
    )(count, total, alpha)


@task.says_the_same_as(times_n)
def times_n_in_the_middle(count, total, alpha):
    return _answer(_ends(lambda p, n, z: p + z**2 / 2 * n, _variance, _below))(
        count, total, alpha
    )


@task.says_the_same_as(times_n)
def times_n_under_the_root(count, total, alpha):
    return _answer(
        _ends(_middle, lambda p, n, z: p * (1 - p) / n + z**2 / 4 * n**2, _below)
    )(count, total, alpha)


@task.mistake
def one_claim_less(count, total, alpha):
    """Your root divides by one claim fewer. Wilson's divides by n."""
    return _answer(
        _ends(
            _middle,
            lambda p, n, z: p * (1 - p) / max(n - 1, 1) + z**2 / (4 * n**2),
            _below,
        )
    )(count, total, alpha)


@task.mistake
def share_not_its_complement(count, total, alpha):
    """Under your root stands p times p, or p alone, where p times 1 − p is asked for."""
    return _answer(
        _ends(_middle, lambda p, n, z: p * p / n + z**2 / (4 * n**2), _below)
    )(count, total, alpha)


@task.says_the_same_as(share_not_its_complement)
def share_alone(count, total, alpha):
    return _answer(_ends(_middle, lambda p, n, z: p / n + z**2 / (4 * n**2), _below))(
        count, total, alpha
    )


# ---- what is returned


@task.mistake
def the_middle_for_the_share(count, total, alpha):
    """Your first number is the middle of the interval. The share is the count divided by
    the total; it need not lie in the middle."""
    return _with(lambda c, n, z, p, low, high: ((low + high) / 2, low, high))(
        count, total, alpha
    )


@task.mistake
def how_far_it_reaches(count, total, alpha):
    """Your results say how far the interval reaches. Return its two ends."""
    return _with(
        lambda c, n, z, p, low, high: (p, -(high - low) / 2, (high - low) / 2)
    )(count, total, alpha)


@task.says_the_same_as(how_far_it_reaches)
def from_share_to_ends(count, total, alpha):
    return _with(lambda c, n, z, p, low, high: (p, p - low, high - p))(
        count, total, alpha
    )


@task.mistake
def upper_end_first(count, total, alpha):
    """Your ends come in the wrong order: first the upper one, then the lower one. (A
    negative z turns them round.)"""
    return _with(lambda c, n, z, p, low, high: (p, high, low))(count, total, alpha)


@task.mistake
def share_in_the_middle(count, total, alpha):
    """Your results have the right three numbers, the lower end first. The share comes
    first, then the two ends."""
    return _with(lambda c, n, z, p, low, high: (low, p, high))(count, total, alpha)


@task.mistake
def share_last(count, total, alpha):
    """Your results have the right three numbers, the share last. It comes first."""
    return _with(lambda c, n, z, p, low, high: (low, high, p))(count, total, alpha)


@task.mistake
def of_the_others(count, total, alpha):
    """Your results are about the claims that were *not* counted. The share is the count
    divided by the total."""
    return _with(lambda c, n, z, *_: (1 - c / n, *_wilson(n - c, n, z)))(
        count, total, alpha
    )


@task.mistake
def to_the_others(count, total, alpha):
    """Your first number divides the count by the claims that were *not* counted. Divide
    by all of them."""

    def change(c, n, z, p, low, high):
        return (c / (n - c), low, high) if c < n else (p, low, high)

    return _with(change)(count, total, alpha)


@task.mistake
def counts_for_shares(count, total, alpha):
    """Your results are numbers of claims. Divide by the total: shares are asked for."""
    return _with(lambda c, n, z, p, low, high: (c, low * n, high * n))(
        count, total, alpha
    )


@task.mistake
def ends_rounded(count, total, alpha):
    """Your ends are rounded. Return them as they are."""
    return _with(lambda c, n, z, p, low, high: (p, round(low, 3), round(high, 3)))(
        count, total, alpha
    )


@task.says_the_same_as(ends_rounded)
def ends_rounded_to_two(count, total, alpha):
    return _with(lambda c, n, z, p, low, high: (p, round(low, 2), round(high, 2)))(
        count, total, alpha
    )


@task.says_the_same_as(ends_rounded)
def ends_rounded_to_four(count, total, alpha):
    return _with(lambda c, n, z, p, low, high: (p, round(low, 4), round(high, 4)))(
        count, total, alpha
    )


# ---- count 0, or count equal to total


def _where(counted, result):
    """Return the answer that gives `result` where none, all, or either was counted."""

    def answer(count, total, alpha):
        here = "none" if count == 0 else "all"
        if counted not in (here, "either"):
            return _right(count, total, alpha)
        return result(count, total, alpha)

    return answer


def _certain(count, total, alpha):
    share = count / total
    return share, share, share


def _three(count, total, alpha):
    reach = min(1, 3 / total)
    return (0, 0, reach) if count == 0 else (1, 1 - reach, 1)


def _exact(count, total, alpha):
    reach = 1 - alpha ** (1 / total)
    return (0, 0, reach) if count == 0 else (1, 1 - reach, 1)


def _exact_at_half(count, total, alpha):
    return _exact(count, total, alpha / 2)


def _anything(count, total, alpha):
    return count / total, 0, 1


def _nothing(count, total, alpha):
    return None, 0, 1


@task.mistake(on="count 0 or total")
def either_is_certain(count, total, alpha):
    """Where none was counted, and where all were, your interval has no width. A few claims
    do not show that it is never so, or always."""
    return _where("either", _certain)(count, total, alpha)


@task.mistake(on="count 0 or total")
def none_is_certain(count, total, alpha):
    """Where none was counted, your interval has no width. A few claims do not show that it
    is never so."""
    return _where("none", _certain)(count, total, alpha)


@task.mistake(on="count 0 or total")
def all_is_certain(count, total, alpha):
    """Where all were counted, your interval has no width. A few claims do not show that it
    is always so."""
    return _where("all", _certain)(count, total, alpha)


@task.mistake(on="count 0 or total")
def either_by_another_rule(count, total, alpha):
    """Where none was counted, and where all were, your interval is another one than
    Wilson's. Its formula holds there, too."""
    return _where("either", _three)(count, total, alpha)


@task.says_the_same_as(either_by_another_rule)
def either_exactly(count, total, alpha):
    return _where("either", _exact)(count, total, alpha)


@task.says_the_same_as(either_by_another_rule)
def either_exactly_at_half(count, total, alpha):
    return _where("either", _exact_at_half)(count, total, alpha)


@task.mistake(on="count 0 or total")
def none_by_another_rule(count, total, alpha):
    """Where none was counted, your interval is another one than Wilson's. Its formula
    holds there, too."""
    return _where("none", _three)(count, total, alpha)


@task.says_the_same_as(none_by_another_rule)
def none_exactly(count, total, alpha):
    return _where("none", _exact)(count, total, alpha)


@task.says_the_same_as(none_by_another_rule)
def none_exactly_at_half(count, total, alpha):
    return _where("none", _exact_at_half)(count, total, alpha)


@task.mistake(on="count 0 or total")
def none_for_no_claims(count, total, alpha):
    """Where none was counted, you gave the result of no claims. There are claims, and the
    share is 0: Wilson's formula holds. (`not count` is true of a count of 0.)"""
    return _where("none", _nothing)(count, total, alpha)


@task.mistake(on="count 0 or total")
def either_for_no_claims(count, total, alpha):
    """Where none was counted, and where all were, you gave the result of no claims. There
    are claims, and the share is 0 or 1: Wilson's formula holds."""
    return _where("either", _nothing)(count, total, alpha)


@task.mistake(on="count 0 or total")
def either_is_anything(count, total, alpha):
    """Where none was counted, and where all were, your interval runs from 0 to 1. There
    are claims: Wilson's formula holds."""
    return _where("either", _anything)(count, total, alpha)


@task.mistake(on="count 0 or total")
def none_is_anything(count, total, alpha):
    """Where none was counted, your interval runs from 0 to 1. There are claims: Wilson's
    formula holds."""
    return _where("none", _anything)(count, total, alpha)


# ---- no claims


@task.mistake(on="no claims")
def zero_without_claims(count, total, alpha):
    """Without claims you gave a share of 0. Nobody was looked at, so there is no share:
    None."""
    return 0, 0, 1


@task.mistake(on="no claims")
def zeros_without_claims(count, total, alpha):
    """Without claims you gave three times 0, which would be certainty. Nobody was looked
    at, so there is no share: None, and any share from 0 to 1 could be true."""
    return 0, 0, 0


@task.mistake(on="no claims")
def three_nones_without_claims(count, total, alpha):
    """Without claims you gave None for the ends as well. There is no share, but there are
    ends: any share could be true, from 0 to 1."""
    return None, None, None


@task.mistake(on="no claims")
def none_without_claims(count, total, alpha):
    """Without claims you gave None alone, or nothing. There is no share, but there are
    ends: any share could be true, from 0 to 1. Return all three."""


@task.mistake(on="no claims")
def certain_without_claims(count, total, alpha):
    """Without claims your interval runs from 0 to 0. That would be certainty; any share
    from 0 to 1 could be true."""
    return None, 0, 0


@task.mistake(on="no claims")
def half_without_claims(count, total, alpha):
    """Without claims you gave a share of one half. Nobody was looked at, so there is no
    share: None."""
    return 0.5, 0, 1


# ---- right


@task.right
def by_a_quadratic_equation(count, total, alpha):
    """Return the two shares that lie just z standard errors from the one found."""
    if not total:
        return None, 0, 1
    z2 = NormalDist().inv_cdf(1 - alpha / 2) ** 2
    p = count / total
    a, b, c = total + z2, -(2 * total * p + z2), total * p * p
    root = (b * b - 4 * a * c) ** 0.5
    return p, (-b - root) / (2 * a), (-b + root) / (2 * a)


@task.right
def with_the_lower_tail(count, total, alpha):
    if total < 1:
        return None, 0.0, 1.0
    z = -NormalDist().inv_cdf(alpha / 2)
    others = total - count
    below = total + z * z
    middle = (count + z * z / 2) / below
    reach = z / below * sqrt(count * others / total + z * z / 4)
    return count / total, middle - reach, middle + reach


@task.right
def with_fractions(count, total, alpha):
    if total == 0:
        return (None, 0, 1)
    z2 = Fraction(NormalDist().inv_cdf(1 - alpha / 2)) ** 2
    share = Fraction(count, total)
    below = 1 + z2 / total
    middle = (share + z2 / (2 * total)) / below
    square = z2 * (share * (1 - share) / total + z2 / (4 * total**2)) / below**2
    reach = Decimal(square.numerator) / Decimal(square.denominator)
    reach = float(reach.sqrt())
    return float(share), float(middle) - reach, float(middle) + reach


@task.right
def by_halving(count, total, alpha):
    """Look for each end between the share and 0 or 1."""
    if total == 0:
        return None, 0, 1
    z, p = NormalDist().inv_cdf(1 - alpha / 2), count / total

    def end(outside):
        inside = p
        for _ in range(60):
            s = (inside + outside) / 2
            if (p - s) ** 2 <= z * z * s * (1 - s) / total:
                inside = s
            else:
                outside = s
        return inside

    return p, end(0), end(1)
