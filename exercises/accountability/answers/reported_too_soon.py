"""Inputs that people give to `reported_too_soon`: some do it, some do not."""

from coursekit.exercise import Break

_ONE = [1] + [0] * 99
_FIVE = [1] * 5 + [0] * 95
_TWELVE = [1] * 12 + [0] * 88
_NONE = [0] * 100

task = Break(
    objective="accountability-3",
    points=3,
    needs=["sign_test"],
    must={
        "is_an_audit": (
            "It is not an audit of the size that the colleague speaks of. Return two "
            "lists of the same length, a hundred or more, with nothing but 0 and 1."
        ),
        "colleague_reports": (
            "The colleague reports nothing here: the two totals are too close, or fewer "
            "than ten adverts treat the kinds differently. Of a hundred adverts, let "
            "one kind get at least five calls more, and at least ten differ."
        ),
        "coin_could_do_it": (
            "A fair coin would hardly be as lopsided as this, so a careful auditor "
            "would report it, too. Keep the lead, and let more adverts differ, or make "
            "the lead smaller."
        ),
    },
    right=[
        ([1] * 8 + [0] * 92, _NONE[:97] + [1] * 3),
        ([1] * 30 + [0] * 70, [0] * 30 + [1] * 22 + [0] * 48),
        ([0, 1] * 25 + [0] * 50, [1, 0] * 20 + [0] * 60),
        (_NONE[:95] + [1] * 5, [1] * 10 + _NONE[:90]),
    ],
    wrong={
        "is_an_audit": [
            (_FIVE[:20], _NONE[:20]),
            (_FIVE, _NONE + [0]),
            ([15] + [0] * 99, [10] + [0] * 99),
        ],
        "colleague_reports": [
            (_NONE, _NONE),
            (_ONE, _NONE),
            (_FIVE, _NONE),
            ([1] * 13 + [0] * 87, [0] * 13 + [1] * 9 + [0] * 78),
        ],
        "coin_could_do_it": [
            (_TWELVE, _NONE),
            ([1] * 30 + [0] * 70, [1] * 5 + [0] * 95),
            ([1] * 100, _NONE),
        ],
    },
    built=(
        "You have shown that a gap without the size of the audit behind it says little: "
        "five points of a hundred adverts can be anybody's coin."
    ),
)
