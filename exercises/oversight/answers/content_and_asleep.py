"""Inputs that people give to `content_and_asleep`: some do it, some do not."""

from coursekit.exercise import Break

_SIX = ([1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 0, 0], [1, 0, 0, 1, 1, 0])
_TEN = (
    [1, 0, 1, 1, 0, 1, 0, 1, 1, 0],
    [0, 1, 0, 0, 0, 0, 0, 0, 0, 0],
    [1, 1, 0, 0, 1, 0, 1, 0, 1, 0],
)
_FEWER_RIGHT_WITH_THE_SECOND = (
    [0, 0, 0, 1, 1, 1, 1, 1],
    [0, 0, 1, 0, 0, 0, 0, 0],
    [0, 1, 1, 1, 1, 1, 0, 0],
)
_FIRST_ONLY_SPOILS = ([0, 1, 1, 1], [0, 1, 0, 0], [1, 1, 1, 0])

task = Break(
    objective="oversight-2",
    points=3,
    needs=[],
    must={
        "is_a_record": (
            "It is not a record of decisions. Return three lists of the same length, "
            "at most twelve, with nothing but 0 and 1 in them."
        ),
        "both_overrule": (
            "One of the two overrules nothing. Such a reviewer would be caught too "
            "easily: let each overrule at least one decision."
        ),
        "first_agrees_more": (
            "The first overrules as many decisions as the second, or more, and has to "
            "overrule fewer. Which list belongs to whom, and what does a 1 in it mean?"
        ),
        "as_many_end_right": (
            "With the first fewer decisions end right than with the second. What can "
            "the second do that spoils decisions?"
        ),
        "first_notices_fewer": (
            "The first notices as many of the machine's errors as the second, or more. "
            "Let the second overrule more of the decisions in which the machine is "
            "wrong."
        ),
    },
    right=[_SIX, _TEN, _FEWER_RIGHT_WITH_THE_SECOND, _FIRST_ONLY_SPOILS],
    wrong={
        "is_a_record": [
            ([], [], []),
            ([1, 0], [1], [0, 1]),
            ([1, 0, 2], [0, 1, 0], [1, 1, 0]),
            ([1] * 13, [1] + [0] * 12, [1, 1] + [0] * 11),
            ((1, 0), (0, 1), (1, 1)),
        ],
        "both_overrule": [
            ([1, 0, 0, 1], [0, 0, 0, 0], [1, 1, 0, 0]),
            ([1, 1, 0], [0, 0, 0], [0, 0, 0]),
        ],
        "first_agrees_more": [
            (_SIX[0], _SIX[2], _SIX[1]),
            ([1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]),
        ],
        "as_many_end_right": [
            ([1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 1, 1]),
        ],
        "first_notices_fewer": [
            ([1, 1, 0, 0], [0, 0, 1, 0], [1, 0, 1, 0]),
            ([1, 1, 1, 1], [1, 0, 0, 0], [1, 1, 0, 0]),
        ],
    },
    built=(
        "You have shown that neither agreement nor the number of right decisions says "
        "who notices errors."
    ),
)
