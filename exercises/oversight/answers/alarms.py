"""What people answer to `alarms`: wrong, and right in unusual style."""

from fractions import Fraction
from math import fsum
from statistics import fmean

from coursekit.exercise import Build, special

task = Build(
    objective="oversight-4",
    points={"ordinary": 4, "nobody ill": 1, "no alarm": 1},
    built=(
        "You have built what a seller's sheet seldom says: how often somebody who is "
        "called by an alarm finds a patient who is ill."
    ),
)

task.equivalent = {
    "with_crowds: zip(stays, ill) -> zip(ill, stays)": "A product has no order.",
}


@task.cases
def cases(rng):
    yield [1000], [0.066], 0.33, 0.17
    yield [1000, 200], [0.066, 0.2], 0.33, 0.17
    yield [100, 300], [0.5, 0.1], 0.8, 0.1
    for wards in (1, 2, 2, 3, 3, 4, 4, 5):
        yield _drawn(rng, wards)
    yield [400, 100, 400], [0.02, 0.3, 0.15], 0.85, 0.06  # equal wards
    yield [250, 250], [0.1, 0.1], 0.7, 0.2
    yield [80, 80, 300, 80], [0.05, 0.2, 0.02, 0.2], 0.6, 0.05
    yield [60, 200, 60], [0.4, 0.03, 0.4], 0.75, 0.15
    yield [150, 60, 90], [0.3, 0.3, 0.05], 0.9, 0.05
    yield [100], [0.2], 0.4, 0.1  # as many false alarms as true ones
    yield [25, 75], [0.4, 0.4], 0.6, 0.4
    yield [500, 0, 120], [0.04, 0.3, 0.25], 0.6, 0.12  # a ward without stays
    yield [80, 300], [1, 0.05], 0.75, 0.04
    yield [300, 50], [0.02, 0.4], 1, 0.3  # nobody ill is missed
    yield [120, 700], [0.35, 0.01], 0.45, 1
    yield [1], [0.2], 0.9, 0.3
    yield [200000, 50000], [0.001, 0.02], 0.95, 0.03
    for stays in ([100], [300, 40], [70, 70, 500]):
        false = rng.choice([0.05, 0.1, 0.2])
        yield special("nobody ill", stays, [0] * len(stays), 0.6, false)
    for sensitivity in (0.4, 0.9):
        yield special("no alarm", [], [], sensitivity, 0.1)
        yield special("no alarm", [0, 0], [0.2, 0.1], sensitivity, 0.1)
        yield special("no alarm", [90, 30], [0, 0], sensitivity, 0)
    yield special("no alarm", [90, 30], [0.1, 0.3], 0, 0)
    yield special("no alarm", [50], [1], 0, 0.3)


def _drawn(rng, wards):
    """Return wards in which illness is unequally common, and a program's two rates."""
    while True:
        stays = [rng.randrange(20, 1000, 10) for _ in range(wards)]
        ill = rng.sample([0.01, 0.03, 0.05, 0.08, 0.12, 0.25, 0.3, 0.4], wards)
        sensitivity = rng.choice([0.35, 0.4, 0.6, 0.65, 0.7, 0.85, 0.9])
        false = rng.choice([0.02, 0.05, 0.07, 0.15, 0.2])
        _, _, share = _alarms(stays, ill, sensitivity, false)
        wild = stays != sorted(stays) or wards < 3
        if wild and abs(share - 0.5) > 0.02 and abs(share - sensitivity) > 0.02:
            return stays, ill, sensitivity, false


def _crowds(stays, ill):
    """Return how many are ill and how many are well."""
    many = sum(number * share for number, share in zip(stays, ill))
    return many, sum(stays) - many


def _share(true, false):
    return true / (true + false) if true + false else None


def _alarms(stays, ill, sensitivity, false_alarm):
    many, well = _crowds(stays, ill)
    true, false = many * sensitivity, well * false_alarm
    return (true, false, _share(true, false)) if true + false else (0, 0, None)


def _third(third):
    """Return the answer whose third number is another one."""

    def answer(stays, ill, sensitivity, false_alarm):
        true, false, _ = _alarms(stays, ill, sensitivity, false_alarm)
        return true, false, third(true, false, stays, ill, sensitivity, false_alarm)

    return answer


def _counts(count):
    """Return the answer that counts alarms in another way."""

    def answer(stays, ill, sensitivity, false_alarm):
        true, false = count(*_crowds(stays, ill), sensitivity, false_alarm)
        return true, false, _share(true, false)

    return answer


@task.mistake
def sensitivity_for_the_share(stays, ill, sensitivity, false_alarm):
    """Your third number is the sensitivity: of those who are ill, how many raise an
    alarm. Of the *alarms*, how many come from somebody ill?"""
    return _third(lambda *all: sensitivity)(stays, ill, sensitivity, false_alarm)


@task.mistake
def not_false_for_the_share(stays, ill, sensitivity, false_alarm):
    """Your third number is 1 minus the rate of false alarms: of the stays without the
    illness, how many raise none. Of the *alarms*, how many come from somebody ill?"""
    return _third(lambda *all: 1 - false_alarm)(stays, ill, sensitivity, false_alarm)


@task.mistake
def rates_compared(stays, ill, sensitivity, false_alarm):
    """Your third number compares the two rates as if as many stays were with the
    illness as without. Compare the numbers of alarms."""
    return _third(lambda *all: sensitivity / (sensitivity + false_alarm))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def share_false(stays, ill, sensitivity, false_alarm):
    """Your third number says which share of the alarms is *false*. Which share is
    true?"""
    return _third(lambda t, f, *rest: f / (t + f))(stays, ill, sensitivity, false_alarm)


@task.mistake
def true_to_false(stays, ill, sensitivity, false_alarm):
    """Your third number divides the true alarms by the false ones. Divide by all
    alarms."""
    return _third(lambda t, f, *rest: t / f if f else 0)(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def share_of_all_stays(stays, ill, sensitivity, false_alarm):
    """Your third number divides by all stays. Divide the true alarms by all *alarms*:
    most stays raise none."""
    return _third(lambda t, f, stays, *rest: t / sum(stays) if sum(stays) else None)(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def alarms_of_all_stays(stays, ill, sensitivity, false_alarm):
    """Your third number says which share of the stays raises an alarm. Which share of
    the alarms is true?"""
    return _third(
        lambda t, f, stays, *rest: (t + f) / sum(stays) if sum(stays) else None
    )(stays, ill, sensitivity, false_alarm)


@task.mistake
def share_of_the_ill(stays, ill, sensitivity, false_alarm):
    """Your third number is the share of stays with the illness. Which share of the
    *alarms* comes from these?"""
    return _third(
        lambda t, f, stays, ill, *rest: (
            _crowds(stays, ill)[0] / sum(stays) if sum(stays) else None
        )
    )(stays, ill, sensitivity, false_alarm)


@task.mistake
def true_among_caught_and_missed(stays, ill, sensitivity, false_alarm):
    """Your third number divides the false alarms by the stays without the illness, or
    comes to the same: the rate that was given. Divide the true alarms by all alarms."""
    return _third(lambda *all: false_alarm)(stays, ill, sensitivity, false_alarm)


@task.mistake
def mean_of_the_wards(stays, ill, sensitivity, false_alarm):
    """Your third number is the mean of the wards' shares, as if each ward raised as
    many alarms. Add up the alarms of all wards first."""

    def mean(t, f, stays, ill, *rates):
        shares = [_alarms([n], [i], *rates)[2] for n, i in zip(stays, ill)]
        shares = [share for share in shares if share is not None]
        return fmean(shares) if shares else None

    return _third(mean)(stays, ill, sensitivity, false_alarm)


@task.mistake
def mean_share_of_ill(stays, ill, sensitivity, false_alarm):
    """Your results take the mean of the wards' shares of ill people, as if all wards
    were equally large. Count the ill ward by ward."""
    if not stays:
        return 0, 0, None
    many = sum(stays) * fmean(ill)
    return _counts(lambda m, w, s, f: (many * s, (sum(stays) - many) * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def false_among_everyone(stays, ill, sensitivity, false_alarm):
    """Your results let everyone raise false alarms, the ill as well. An alarm for
    somebody ill is not false: take the stays without the illness."""
    return _counts(lambda m, w, s, f: (m * s, (m + w) * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def true_among_everyone(stays, ill, sensitivity, false_alarm):
    """Your results let everyone raise true alarms, those without the illness, too.
    `sensitivity` is about the stays *with* the illness."""
    return _counts(lambda m, w, s, f: ((m + w) * s, w * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def both_among_everyone(stays, ill, sensitivity, false_alarm):
    """Your results apply both rates to all stays. One is about stays with the illness,
    the other about stays without."""
    return _counts(lambda m, w, s, f: ((m + w) * s, (m + w) * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def both_among_the_ill(stays, ill, sensitivity, false_alarm):
    """Your results count false alarms among the ill. They come from the stays *without*
    the illness."""
    return _counts(lambda m, w, s, f: (m * s, m * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def crowds_swapped(stays, ill, sensitivity, false_alarm):
    """Your results have the two crowds swapped: the true alarms come from stays
    without the illness and the false ones from stays with it."""
    return _counts(lambda m, w, s, f: (w * s, m * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def rates_swapped(stays, ill, sensitivity, false_alarm):
    """Your results have the two rates swapped: the ill raise alarms at the rate of the
    false ones."""
    return _counts(lambda m, w, s, f: (m * f, w * s))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def quiet_for_false(stays, ill, sensitivity, false_alarm):
    """Your second number counts stays without the illness that raise *no* alarm.
    `false_alarm` is the share of them who do."""
    return _counts(lambda m, w, s, f: (m * s, w * (1 - f)))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def rate_of_the_alarms(stays, ill, sensitivity, false_alarm):
    """Your results take `false_alarm` for the share of the *alarms* that are false. It
    is the share of the stays without the illness in which the alarm is raised."""

    def count(many, well, sensitivity, false_alarm):
        true = many * sensitivity
        return true, true * false_alarm / (1 - false_alarm) if false_alarm < 1 else 0

    return _counts(count)(stays, ill, sensitivity, false_alarm)


@task.mistake
def missed_for_false(stays, ill, sensitivity, false_alarm):
    """Your second number counts the ill who are *missed*. A false alarm is one for
    somebody without the illness."""
    return _counts(lambda m, w, s, f: (m * s, m * (1 - s)))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def missed_for_true(stays, ill, sensitivity, false_alarm):
    """Your first number counts the ill who are *missed*. `sensitivity` is the share of
    them for whom the alarm is raised."""
    return _counts(lambda m, w, s, f: (m * (1 - s), w * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def rates_forgotten(stays, ill, sensitivity, false_alarm):
    """Your results count stays with the illness and without it, and not their alarms.
    Each crowd raises alarms at a rate of its own."""
    return _counts(lambda m, w, s, f: (m, w))(stays, ill, sensitivity, false_alarm)


@task.mistake
def false_before_true(stays, ill, sensitivity, false_alarm):
    """Your first and second number have changed places: first the true alarms, then the
    false ones."""
    true, false, share = _alarms(stays, ill, sensitivity, false_alarm)
    return false, true, share


@task.mistake
def all_for_false(stays, ill, sensitivity, false_alarm):
    """Your second number counts *all* alarms. Count the false ones."""
    true, false, share = _alarms(stays, ill, sensitivity, false_alarm)
    return true, true + false, share


@task.mistake
def all_for_false_and_so_in_the_share(stays, ill, sensitivity, false_alarm):
    """Your third number counts the true alarms twice among all alarms: true ones, and
    all of them again. Divide by the true and the false ones."""
    return _third(lambda t, f, *rest: t / (t + t + f))(
        stays, ill, sensitivity, false_alarm
    )


@task.mistake
def only_the_share(stays, ill, sensitivity, false_alarm):
    """You returned the share alone. Return three numbers in round brackets: true
    alarms, false alarms, share."""
    return _alarms(stays, ill, sensitivity, false_alarm)[2]


@task.mistake
def percent_true(stays, ill, sensitivity, false_alarm):
    """Your third number is in percent. A share from 0 to 1 is asked for."""
    return _third(lambda t, f, *rest: 100 * t / (t + f) if t + f else None)(
        stays, ill, sensitivity, false_alarm
    )


def _whole(change):
    def answer(stays, ill, sensitivity, false_alarm):
        true, false, _ = _alarms(stays, ill, sensitivity, false_alarm)
        return change(true), change(false), _share(change(true), change(false))

    return answer


def _whole_only(change):
    def answer(stays, ill, sensitivity, false_alarm):
        true, false, share = _alarms(stays, ill, sensitivity, false_alarm)
        return change(true), change(false), share

    return answer


@task.mistake
def whole_alarms(stays, ill, sensitivity, false_alarm):
    """Your alarms are rounded to whole ones. What is expected need not be whole: return
    the numbers as they are."""
    return _whole(round)(stays, ill, sensitivity, false_alarm)


@task.says_the_same_as(whole_alarms)
def whole_alarms_only(stays, ill, sensitivity, false_alarm):
    return _whole_only(round)(stays, ill, sensitivity, false_alarm)


@task.says_the_same_as(whole_alarms)
def cut_alarms(stays, ill, sensitivity, false_alarm):
    return _whole(int)(stays, ill, sensitivity, false_alarm)


@task.says_the_same_as(whole_alarms)
def cut_alarms_only(stays, ill, sensitivity, false_alarm):
    return _whole_only(int)(stays, ill, sensitivity, false_alarm)


@task.mistake
def whole_patients(stays, ill, sensitivity, false_alarm):
    """Your results round the number of ill stays in a ward before they go on. What is
    expected need not be whole."""
    many = sum(round(number * share) for number, share in zip(stays, ill))
    return _counts(lambda m, w, s, f: (many * s, (sum(stays) - many) * f))(
        stays, ill, sensitivity, false_alarm
    )


@task.says_the_same_as(whole_patients)
def cut_patients(stays, ill, sensitivity, false_alarm):
    many = sum(int(number * share) for number, share in zip(stays, ill))
    return _counts(lambda m, w, s, f: (many * s, (sum(stays) - many) * f))(
        stays, ill, sensitivity, false_alarm
    )


def _some(places):
    """Return the answer that knows only some of the wards."""

    def answer(stays, ill, sensitivity, false_alarm):
        return _alarms(stays[places], ill[places], sensitivity, false_alarm)

    return answer


@task.mistake
def first_ward_only(stays, ill, sensitivity, false_alarm):
    """Your results know the first ward only. Does the function return within its
    loop?"""
    return _some(slice(0, 1))(stays, ill, sensitivity, false_alarm)


@task.mistake
def last_ward_only(stays, ill, sensitivity, false_alarm):
    """Your results know the last ward only. Are the sums set to 0 inside the loop, or
    replaced in place of added to?"""
    return _some(slice(-1, None))(stays, ill, sensitivity, false_alarm)


@task.mistake
def first_ward_left_out(stays, ill, sensitivity, false_alarm):
    """The first ward is missing from your results. Does the loop begin with the
    second?"""
    return _some(slice(1, None))(stays, ill, sensitivity, false_alarm)


@task.mistake
def last_ward_left_out(stays, ill, sensitivity, false_alarm):
    """The last ward is missing from your results. Does the loop end one step early?"""
    return _some(slice(0, -1))(stays, ill, sensitivity, false_alarm)


@task.mistake
def share_of_the_last_ward(stays, ill, sensitivity, false_alarm):
    """Your third number is the share in the last ward. Compute it after the loop, from
    the alarms of all wards."""
    return _third(
        lambda t, f, stays, ill, *rates: _alarms(stays[-1:], ill[-1:], *rates)[2]
    )(stays, ill, sensitivity, false_alarm)


@task.mistake
def shares_added_up(stays, ill, sensitivity, false_alarm):
    """Your third number adds up the wards' shares. Add up the alarms, and take the
    share once."""

    def added(t, f, stays, ill, *rates):
        shares = [_alarms([n], [i], *rates)[2] for n, i in zip(stays, ill)]
        return sum(share for share in shares if share is not None)

    return _third(added)(stays, ill, sensitivity, false_alarm)


@task.mistake
def equal_wards_once(stays, ill, sensitivity, false_alarm):
    """Of wards with the same number of stays one was kept in your results. Does a
    dictionary hold them? Each ward counts."""
    once = dict(zip(stays, ill))
    return _alarms(list(once), list(once.values()), sensitivity, false_alarm)


@task.says_the_same_as(equal_wards_once)
def equal_shares_once(stays, ill, sensitivity, false_alarm):
    once = dict(zip(ill, stays))
    return _alarms(list(once.values()), list(once), sensitivity, false_alarm)


@task.says_the_same_as(equal_wards_once)
def equal_pairs_once(stays, ill, sensitivity, false_alarm):
    once = dict.fromkeys(zip(stays, ill))
    return _alarms([n for n, _ in once], [i for _, i in once], sensitivity, false_alarm)


@task.mistake
def sorted_apart(stays, ill, sensitivity, false_alarm):
    """The shares of ill have lost their wards in your results. Was one of the lists
    sorted without the other?"""
    return _alarms(sorted(stays), ill, sensitivity, false_alarm)


@task.says_the_same_as(sorted_apart)
def both_sorted(stays, ill, sensitivity, false_alarm):
    return _alarms(sorted(stays), sorted(ill), sensitivity, false_alarm)


@task.mistake
def every_pair_of_lists(stays, ill, sensitivity, false_alarm):
    """Your results pair each ward with the share of each other ward, as one loop inside
    another does. The lists go in step: `zip`."""
    pairs = [(n, i) for n in stays for i in ill]
    return _alarms(
        [n for n, _ in pairs], [i for _, i in pairs], sensitivity, false_alarm
    )


@task.mistake(on="no alarm")
def no_share_is_zero(stays, ill, sensitivity, false_alarm):
    """Where no alarm is to be expected you returned 0 for the share. That would say
    that all alarms are false; there are none, so the share is None."""
    return 0, 0, 0


@task.mistake(on="no alarm")
def no_share_is_one(stays, ill, sensitivity, false_alarm):
    """Where no alarm is to be expected you returned 1 for the share. That would say
    that all alarms are true; there are none, so the share is None."""
    return 0, 0, 1


@task.mistake(on="no alarm")
def none_alone(stays, ill, sensitivity, false_alarm):
    """Where no alarm is to be expected you returned None in place of three values. The
    counts are 0; only the share is None."""
    return


@task.mistake(on="no alarm")
def none_three_times(stays, ill, sensitivity, false_alarm):
    """Where no alarm is to be expected you returned None for the counts, too. These are
    known: 0 and 0."""
    return None, None, None


@task.mistake(on="no alarm")
def divides_by_no_alarm(stays, ill, sensitivity, false_alarm):
    """Where no alarm is to be expected your function divides by 0. Ask first: the
    result is (0, 0, None)."""
    return 1 / 0


@task.mistake(on="nobody ill")
def nobody_ill_is_none(stays, ill, sensitivity, false_alarm):
    """Where nobody is ill you returned None for the share. There are alarms, and none
    of them is true: 0."""
    _, false, _ = _alarms(stays, ill, sensitivity, false_alarm)
    return 0, false, None


@task.mistake(on="nobody ill")
def nobody_ill_is_no_alarm(stays, ill, sensitivity, false_alarm):
    """Where nobody is ill you returned no alarms at all. Those without the illness
    raise false ones."""
    return 0, 0, None


@task.right
def with_crowds(stays, ill, sensitivity, false_alarm):
    many = sum(a * b for a, b in zip(stays, ill))
    true = many * sensitivity
    false = (sum(stays) - many) * false_alarm
    try:
        return true, false, true / (true + false)
    except ZeroDivisionError:
        return 0, 0, None


@task.right
def with_fractions(stays, ill, sensitivity, false_alarm):
    true = false = Fraction(0)
    for place in range(len(stays)):
        share = Fraction(ill[place])
        true += stays[place] * share * Fraction(sensitivity)
        false += stays[place] * (1 - share) * Fraction(false_alarm)
    total = true + false
    return float(true), float(false), float(true / total) if total else None


@task.right
def with_lists_of_alarms(stays, ill, sensitivity, false_alarm):
    wards = list(zip(stays, ill))
    good = [number * share * sensitivity for number, share in wards]
    bad = [number * false_alarm * (1 - share) for number, share in wards]
    total = fsum(good) + fsum(bad)
    share = 1 - fsum(bad) / total if total > 0 else None
    return fsum(good), fsum(bad), share
