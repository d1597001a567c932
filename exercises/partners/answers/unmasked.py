"""What people answer to `unmasked`: wrong, and right in unusual style."""

from math import fmod

from coursekit.exercise import Build, special

task = Build(
    objective="partners-4",
    points={"ordinary": 4, "nobody sent": 1},
    built=(
        "You have built a sum that survives a hospital's silence. It needs no mask but "
        "those shared with the silent, which the others have to make known."
    ),
)


@task.cases
def cases(rng):
    three = {(0, 1): 37, (0, 2): 58, (1, 2): 81}
    yield [1, 48, 63], three, 100
    yield [1, 48, None], three, 100
    yield [35, 3, 29], {(2, 0): 20}, 50
    yield [35, 3, None], {(2, 0): 20}, 50
    for hospitals, silent in (
        *((3, 1), (3, 1), (4, 1), (4, 2), (5, 1), (5, 2), (5, 2), (6, 3), (4, 0)),
        *((5, 0), (6, 2), (5, 3)),
    ):
        yield _drawn(rng, hospitals, silent)
    for hospitals, silent in ((4, 1), (5, 2)):
        yield _drawn(rng, hospitals, silent, missing_masks=2)
    # What was sent may be 0, and is something; values repeat.
    yield _sent(rng, [30, 12, 9, 25], {(1, 0): 30, (2, 1): 71, (3, 0): 40}, 100, [2])
    yield [0, 0, None, 7], {(0, 2): 15, (2, 3): 4, (1, 0): 22}, 60
    yield [5, 5, None], {(1, 2): 9, (2, 0): 30}, 40
    yield [0, None], {(1, 0): 6}, 10
    yield [None, 0, 3], {(0, 1): 8, (2, 0): 9, (1, 2): 5}, 12
    # The smallest modulus and the largest.
    yield [1, 1, None, 0], {(0, 2): 1, (1, 3): 1}, 2
    yield _sent(
        *(rng, [910_000, 640_000, 3, 800_000]),
        *({(0, 3): 999_999, (2, 0): 5, (1, 3): 750_000}, 1_000_000, [3]),
    )
    # The modulus goes into the sum without rest, and several times.
    yield [4, 6], {}, 10
    yield [9, 9, 6, 6], {}, 10
    yield _sent(rng, [30, 20, 7], {(0, 2): 11, (2, 1): 40}, 50, [2])
    yield [8, 6, 9], {}, 10
    yield [7], {}, 9
    yield special("nobody sent", [], {}, 100)
    yield special("nobody sent", [None], {}, 7)
    yield special("nobody sent", [None, None], {(1, 0): 9}, 40)
    yield special("nobody sent", [None, None, None], three, 100)


def _drawn(rng, hospitals, silent, missing_masks=0):
    """Return what was sent, masks in both directions, and a modulus.

    At least one mask is left to be added, and another to be subtracted, if some are
    silent.
    """
    while True:
        modulus = rng.choice([100, 250, 1000, 4096])
        pairs = [(i, j) for i in range(hospitals) for j in range(i)]
        pairs = [pair[:: rng.choice([1, -1])] for pair in pairs]
        rng.shuffle(pairs)
        pairs = pairs[missing_masks:]
        masks = {pair: rng.randrange(1, modulus) for pair in pairs}
        numbers = [rng.randrange(1, modulus) for _ in range(hospitals)]
        absent = rng.sample(range(hospitals), silent)
        halves = [(i in absent, j in absent) for i, j in pairs]
        if not silent or {(True, False), (False, True)} <= set(halves):
            return _sent(rng, numbers, masks, modulus, absent)


def _sent(rng, numbers, masks, modulus, absent):
    sent = []
    for i, number in enumerate(numbers):
        number += sum(mask for (a, _), mask in masks.items() if a == i)
        number -= sum(mask for (_, b), mask in masks.items() if b == i)
        sent.append(None if i in absent else number % modulus)
    return sent, masks, modulus


def _total(sent):
    return sum(number for number in sent if number is not None)


def _silent(sent, pair):
    return any(sent[place] is None for place in pair)


def _left(sent, masks, plus=-1, minus=1):
    """Return what corrects a sum: `plus` times masks that only an adder has sent."""
    change = 0
    for (adds, subtracts), mask in masks.items():
        here, there = sent[adds] is not None, sent[subtracts] is not None
        change += mask * (plus * (here and not there) + minus * (there and not here))
    return change


def _right(sent, masks, modulus):
    return (_total(sent) + _left(sent, masks)) % modulus


@task.mistake
def masks_left_in(sent, masks, modulus):
    """Your results are the remainder of the sum of what was sent. Where a hospital is
    silent, its masks are still in what the others sent: they do not cancel."""
    return _total(sent) % modulus


@task.mistake
def plain_sum(sent, masks, modulus):
    """Your results are the sum of what was sent, with whatever masks are in it, and
    without a remainder."""
    return _total(sent)


@task.says_the_same_as(plain_sum)
def plain_sum_where_silent(sent, masks, modulus):
    return _total(sent) if None in sent else _total(sent) % modulus


@task.mistake
def no_remainder(sent, masks, modulus):
    """Your results are no remainders: they are below 0, or larger than the modulus
    allows. Has the sum been divided?"""
    return _total(sent) + _left(sent, masks)


@task.mistake
def wrong_sign(sent, masks, modulus):
    """The masks that are left in the sum have been added where they are to be subtracted,
    and the other way round. Which of the two hospitals had sent something, and what had
    it done with the mask?"""
    return (_total(sent) - _left(sent, masks)) % modulus


@task.says_the_same_as(wrong_sign)
def wrong_sign_no_remainder(sent, masks, modulus):
    return _total(sent) - _left(sent, masks)


@task.mistake
def all_subtracted(sent, masks, modulus):
    """You subtracted every mask that is left in the sum. Some of them had been
    subtracted already: those have to be added."""
    return (_total(sent) + _left(sent, masks, minus=-1)) % modulus


@task.mistake
def all_subtracted_of_any_silent(sent, masks, modulus):
    """You subtracted every mask of a silent hospital. Those between two silent ones never
    came into the sum, and of those left in it some have to be added."""
    any_silent = sum(m for pair, m in masks.items() if _silent(sent, pair))
    return (_total(sent) - any_silent) % modulus


@task.mistake
def all_added(sent, masks, modulus):
    """You added every mask that is left in the sum. Those that had been added have to be
    subtracted."""
    return (_total(sent) + _left(sent, masks, plus=1)) % modulus


@task.mistake
def all_added_of_any_silent(sent, masks, modulus):
    """You added every mask of a silent hospital. Those between two silent ones never came
    into the sum, and of those left in it some have to be subtracted."""
    any_silent = sum(m for pair, m in masks.items() if _silent(sent, pair))
    return (_total(sent) + any_silent) % modulus


@task.mistake
def only_subtracts(sent, masks, modulus):
    """You removed the masks that the hospitals still there had added. The ones that they
    had subtracted are missing from the sum still."""
    return (_total(sent) + _left(sent, masks, minus=0)) % modulus


@task.says_the_same_as(only_subtracts)
def only_subtracts_where_the_second_is_silent(sent, masks, modulus):
    left = sum(mask for (_, b), mask in masks.items() if sent[b] is None)
    return (_total(sent) - left) % modulus


@task.mistake
def only_adds(sent, masks, modulus):
    """You gave back the masks that the hospitals still there had subtracted. The ones
    that they had added are still in the sum."""
    return (_total(sent) + _left(sent, masks, plus=0)) % modulus


@task.says_the_same_as(only_adds)
def only_adds_where_the_first_is_silent(sent, masks, modulus):
    left = sum(mask for (a, _), mask in masks.items() if sent[a] is None)
    return (_total(sent) + left) % modulus


@task.mistake
def every_mask_subtracted(sent, masks, modulus):
    """You subtracted all the masks. Where both hospitals have sent something, the mask
    has cancelled already."""
    return (_total(sent) - sum(masks.values())) % modulus


@task.mistake
def masks_of_those_who_add(sent, masks, modulus):
    """You took out the masks that the hospitals still there had added, also where the
    other half has arrived and the mask has cancelled. Those that they had *subtracted*
    are missing from the sum still."""
    there = sum(mask for (a, _), mask in masks.items() if sent[a] is not None)
    return (_total(sent) - there) % modulus


@task.mistake
def every_mask_added(sent, masks, modulus):
    """You added all the masks. Where both hospitals have sent something, the mask has
    cancelled already."""
    return (_total(sent) + sum(masks.values())) % modulus


@task.mistake
def masks_of_those_who_subtract(sent, masks, modulus):
    """You gave back the masks that the hospitals still there had subtracted, also where
    the other half has arrived and the mask has cancelled. Those that they had *added*
    are in the sum still."""
    there = sum(mask for (_, b), mask in masks.items() if sent[b] is not None)
    return (_total(sent) + there) % modulus


@task.mistake
def masks_of_others(sent, masks, modulus):
    """Your results undo masks at a hospital that has no part in them. A mask concerns the
    two hospitals of its pair and nobody else."""
    total = _total(sent)
    for i, number in enumerate(sent):
        if number is not None:
            total += sum(-m if pair[0] == i else m for pair, m in masks.items())
    return total % modulus


@task.mistake
def adders_first(sent, masks, modulus):
    """Where both hospitals of a mask have sent something, you undo one half of it. It has
    cancelled already."""
    total = _total(sent)
    for (adds, subtracts), mask in masks.items():
        if sent[adds] is not None:
            total -= mask
        elif sent[subtracts] is not None:
            total += mask
    return total % modulus


@task.says_the_same_as(adders_first)
def subtracters_first(sent, masks, modulus):
    total = _total(sent)
    for (adds, subtracts), mask in masks.items():
        if sent[subtracts] is not None:
            total += mask
        elif sent[adds] is not None:
            total -= mask
    return total % modulus


@task.mistake
def masks_of_the_silent_first(sent, masks, modulus):
    """You undo masks although both of their hospitals are silent. Such a mask never came
    into the sum."""
    change = 0
    for (adds, subtracts), mask in masks.items():
        if sent[adds] is None:
            change += mask
        elif sent[subtracts] is None:
            change -= mask
    return (_total(sent) + change) % modulus


@task.says_the_same_as(masks_of_the_silent_first)
def masks_of_the_silent_second(sent, masks, modulus):
    change = 0
    for (adds, subtracts), mask in masks.items():
        if sent[subtracts] is None:
            change -= mask
        elif sent[adds] is None:
            change += mask
    return (_total(sent) + change) % modulus


@task.mistake
def zero_is_silent(sent, masks, modulus):
    """A hospital that sent 0 is taken for silent in your results. 0 is something that was
    sent; only None is silence. Is it `if sent[i]`, where it should be `is not None`?"""
    change = 0
    for (adds, subtracts), mask in masks.items():
        if sent[adds] and not sent[subtracts]:
            change -= mask
        if sent[subtracts] and not sent[adds]:
            change += mask
    return (_total(sent) + change) % modulus


@task.says_the_same_as(zero_is_silent)
def zero_is_silent_unless_none(sent, masks, modulus):
    change = 0
    for (adds, subtracts), mask in masks.items():
        if sent[adds] and sent[subtracts] is None:
            change -= mask
        if sent[subtracts] and sent[adds] is None:
            change += mask
    return (_total(sent) + change) % modulus


@task.mistake
def smaller_place_adds(sent, masks, modulus):
    """Your results take the hospital with the smaller number for the one that added. The
    one that stands first in the pair added, whatever its number."""
    ordered = {tuple(sorted(pair)): mask for pair, mask in masks.items()}
    return _right(sent, ordered, modulus)


@task.mistake
def only_smaller_first(sent, masks, modulus):
    """Only pairs are found in which the hospital with the smaller number stands first.
    Either may stand first."""
    kept = {pair: mask for pair, mask in masks.items() if pair[0] < pair[1]}
    return _right(sent, kept, modulus)


@task.mistake
def places_from_one(sent, masks, modulus):
    """Your results count hospitals from 1. The places in the list are counted from 0."""
    moved = {}
    for (adds, subtracts), mask in masks.items():
        moved[adds - 1, subtracts - 1] = mask
    return _right(sent, moved, modulus)


@task.mistake
def first_mask_only(sent, masks, modulus):
    """Only the first mask of the dictionary is undone. Does the function return within
    its loop?"""
    return _right(sent, dict([*masks.items()][:1]), modulus)


@task.mistake
def last_mask_only(sent, masks, modulus):
    """Only the last mask of the dictionary is undone. Is a sum replaced where it should
    grow?"""
    return _right(sent, dict([*masks.items()][-1:]), modulus)


@task.mistake
def last_left_mask_only(sent, masks, modulus):
    """Of the masks that are left in the sum only the last is undone. Is a sum replaced
    where it should grow?"""
    left = [item for item in masks.items() if _left(sent, dict([item]))]
    return _right(sent, dict(left[-1:]), modulus)


@task.mistake
def first_left_mask_only(sent, masks, modulus):
    """Of the masks that are left in the sum only the first is undone. Does the loop break,
    or return?"""
    left = [item for item in masks.items() if _left(sent, dict([item]))]
    return _right(sent, dict(left[:1]), modulus)


@task.mistake
def first_silent_only(sent, masks, modulus):
    """Only the masks of the first silent hospital are undone. There may be several."""
    silent = [i for i, number in enumerate(sent) if number is None][:1]
    kept = {pair: mask for pair, mask in masks.items() if set(pair) & set(silent)}
    return _right(sent, kept, modulus)


@task.says_the_same_as(first_silent_only)
def first_silent_only_with_all_its_masks(sent, masks, modulus):
    first = sent.index(None) if None in sent else None
    change = 0
    for (adds, subtracts), mask in masks.items():
        change += mask * (adds == first) - mask * (subtracts == first)
    return (_total(sent) + change) % modulus


@task.mistake
def last_silent_only(sent, masks, modulus):
    """Only the masks of the last silent hospital are undone. There may be several."""
    silent = [i for i, number in enumerate(sent) if number is None][-1:]
    kept = {pair: mask for pair, mask in masks.items() if set(pair) & set(silent)}
    return _right(sent, kept, modulus)


@task.mistake
def equal_values_once(sent, masks, modulus):
    """Of equal numbers that were sent only one is counted. Does a set hold them?"""
    present = {number for number in sent if number is not None}
    return (sum(present) + _left(sent, masks)) % modulus


@task.mistake
def counted_back_without_the_silent(sent, masks, modulus):
    """Where a hospital is silent you divided the sum among those still there and filled
    the gap. What the silent one has is not asked for."""
    present = [number for number in sent if number is not None]
    if not present:
        return 0
    return round(_right(sent, masks, modulus) * len(sent) / len(present)) % modulus


@task.mistake
def hundred_always(sent, masks, modulus):
    """Your results are remainders on division by 100, as in the example. Divide by
    modulus."""
    return (_total(sent) + _left(sent, masks)) % 100


@task.mistake
def one_less(sent, masks, modulus):
    """Your results are remainders on division by modulus − 1. The largest *remainder* is
    modulus − 1; the divisor is modulus."""
    return (_total(sent) + _left(sent, masks)) % max(1, modulus - 1)


@task.mistake
def remainder_below_zero(sent, masks, modulus):
    """Some of your results lie outside 0 to modulus − 1. The remainder comes last, and of
    a sum below 0 it is what `%` gives, which `fmod` does not."""
    return int(fmod(_total(sent) + _left(sent, masks), modulus))


@task.says_the_same_as(remainder_below_zero)
def only_lowered(sent, masks, modulus):
    total = _total(sent) + _left(sent, masks)
    return total if total < 0 else total % modulus


@task.says_the_same_as(remainder_below_zero)
def remainder_before_the_masks(sent, masks, modulus):
    return _total(sent) % modulus + _left(sent, masks)


@task.mistake
def sign_dropped(sent, masks, modulus):
    """You dropped the sign of sums below 0. That gives another remainder: `%` works below
    0, too."""
    return abs(_total(sent) + _left(sent, masks)) % modulus


@task.mistake
def remainder_before_then_sign_dropped(sent, masks, modulus):
    """You took the remainder before the masks were out, and dropped the sign at the end.
    The remainder comes last: `%` works below 0, too."""
    return abs(_total(sent) % modulus + _left(sent, masks))


@task.mistake
def only_raised(sent, masks, modulus):
    """You bring sums below 0 back into the range, and leave those that are too large. A
    remainder is at most modulus − 1."""
    total = _total(sent) + _left(sent, masks)
    return total % modulus if total < 0 else total


@task.mistake
def once_only(sent, masks, modulus):
    """You add or subtract the modulus once. A sum can be out of the range by more than
    that."""
    total = _total(sent) + _left(sent, masks)
    if total >= modulus:
        return total - modulus
    return total + modulus if total < 0 else total


@task.mistake
def each_number_reduced(sent, masks, modulus):
    """Each hospital's number is right in your results, and so is their sum, but it can
    reach the modulus or more. Take the remainder once more at the end."""
    return sum(
        _right([number if i == k else None for k in range(len(sent))], masks, modulus)
        for i, number in enumerate(sent)
        if number is not None
    )


@task.mistake
def modulus_itself(sent, masks, modulus):
    """Your results can be as large as the modulus. What it divides without rest leaves
    0."""
    total = (_total(sent) + _left(sent, masks)) % modulus
    return total or modulus


@task.says_the_same_as(modulus_itself)
def modulus_itself_above_zero(sent, masks, modulus):
    total = _total(sent) + _left(sent, masks)
    return modulus if total > 0 and total % modulus == 0 else total % modulus


@task.mistake
def quotient(sent, masks, modulus):
    """Your results say how often the modulus goes into the sum. The remainder is asked
    for: `%`, where you may have written `//`."""
    return (_total(sent) + _left(sent, masks)) // modulus


@task.mistake
def none_if_silent(sent, masks, modulus):
    """You returned None where a hospital is silent. The sum of the others can be had: the
    masks that are left can be undone."""
    return None if None in sent else _total(sent) % modulus


@task.mistake
def zero_if_silent(sent, masks, modulus):
    """You returned 0 where a hospital is silent. The sum of the others can be had: the
    masks that are left can be undone."""
    return 0 if None in sent else _total(sent) % modulus


@task.mistake
def silent_stop(sent, masks, modulus):
    """Your function stops where a hospital is silent: None cannot be added. Leave it
    out."""
    return sum(sent) % modulus


@task.mistake(on="nobody sent")
def nobody_is_none(sent, masks, modulus):
    """Where nobody sent anything you returned None. The sum over nobody is 0."""
    return


@task.mistake(on="nobody sent")
def nobody_and_the_masks(sent, masks, modulus):
    """Where nobody sent anything you still took masks out of the sum. They never came
    in."""
    return -sum(masks.values()) % modulus


@task.says_the_same_as(nobody_and_the_masks)
def nobody_and_masks_added(sent, masks, modulus):
    return sum(masks.values()) % modulus


@task.mistake(on="nobody sent")
def nobody_stops(sent, masks, modulus):
    """Where nobody sent anything your function adds None and stops. Leave out what is
    None; the sum over nobody is 0."""
    return sum(sent) % modulus


@task.right
def hospital_by_hospital(sent, masks, modulus):
    total = 0
    for i, number in enumerate(sent):
        if number is None:
            continue
        total += number
        for pair, mask in masks.items():
            if pair[0] == i:
                total -= mask
            elif pair[1] == i:
                total += mask
    return total % modulus


@task.right
def signs_by_presence(sent, masks, modulus):
    here = [number is not None for number in sent]
    there = sum(number or 0 for number in sent)
    return (there - sum(m * (here[i] - here[j]) for (i, j), m in masks.items())) % (
        modulus
    )


@task.right
def as_if_the_silent_had_sent(sent, masks, modulus):
    """What the silent would have sent with 0 as their number, added to the rest."""
    total = 0
    for i, number in enumerate(sent):
        if number is None:
            plus = sum(mask for (a, _), mask in masks.items() if a == i)
            minus = sum(mask for (_, b), mask in masks.items() if b == i)
            number = plus - minus
        total = (total + number) % modulus
    return total


@task.right
def remainder_at_each_step(sent, masks, modulus):
    total = 0
    for number in sent:
        if number is not None:
            total = (total + number) % modulus
    present = {i for i in range(len(sent)) if sent[i] is not None}
    for pair in masks:
        if len(present & set(pair)) == 1:
            step = -masks[pair] if pair[0] in present else masks[pair]
            total = (total + step) % modulus
    return total
