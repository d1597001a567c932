"""Inputs that people give to `sums_that_tell`: some do it, some do not."""

from coursekit.exercise import Break

_WARD, _CLINIC = [2, 3, 4, 5], [6, 7, 8, 9]
_ALL = [1, *_WARD, *_CLINIC]

task = Break(
    objective="partners-4",
    points=3,
    needs=[],
    must={
        "are_sums": (
            "These are no sums with weights. Return two to four groups, each a list of "
            "different whole numbers from 1 to 12, and a list of as many whole numbers, "
            "one for each group."
        ),
        "colleague_is_content": (
            "The colleague sees a problem here too: a group has fewer than four people, "
            "or two groups differ in fewer than three. Make groups larger, or further "
            "apart."
        ),
        "one_is_left": (
            "Nobody is left, or more than one. Write down for each person how often the "
            "weighted sums hold them: for one that must not be 0, for all others it "
            "must be."
        ),
    },
    right=[
        ([_ALL, _WARD, _CLINIC], [1, -1, -1]),
        ([[1, 2, 3, 4], [1, 5, 6, 7], [2, 3, 4, 5, 6, 7]], [1, 1, -1]),
        ((tuple(range(1, 13)), (1, 2, 3, 4, 5), (6, 7, 8, 9, 10, 11)), (-2, 2, 2)),
        ([_WARD, [10, 11, 12, 1], _ALL, _CLINIC], [-1, 0, 1, -1]),
    ],
    wrong={
        "are_sums": [
            ([], []),
            ([_ALL], [1]),
            ([_ALL, _WARD, _CLINIC], [1, -1]),
            ([_ALL, [2, 2, 3, 4, 5], _CLINIC], [1, -1, -1]),
            ([[0, *_WARD], _WARD, _CLINIC], [1, -1, -1]),
            ([_ALL, _WARD, _CLINIC], [1.0, -1, -1]),
        ],
        "colleague_is_content": [
            ([[1, *_WARD], _WARD], [1, -1]),
            ([_WARD, [2, 3, 4]], [1, -1]),
            ([_ALL, _ALL[1:]], [1, -1]),
            ([[1, 2, 3, 4], [2, 3, 4, 5], [5, 6, 7, 8]], [1, -1, 1]),
        ],
        "one_is_left": [
            ([_WARD, _CLINIC], [1, -1]),
            ([_ALL, _WARD, _CLINIC], [1, 1, 1]),
            ([_ALL, _WARD, _CLINIC], [0, 0, 0]),
            ([_ALL, _WARD], [1, -1]),
        ],
    },
    built=(
        "You have shown that large sums, none of them like another, can still leave one "
        "person alone. What a sum gives away depends on the other sums."
    ),
)
