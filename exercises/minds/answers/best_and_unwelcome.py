"""Inputs that people give to `best_and_unwelcome`: some do it, some do not."""

from coursekit.exercise import Break

_NINE = [1, 2, 3], [4, 5, 6], [7, 8, 9], [1, 4]
_TWELVE = [1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [12, 1, 5]
_ONE_IN_COMMON = [1, 2, 3, 10], [4, 10, 5, 6], [7, 8, 9, 11], [10, 1, 7]

task = Break(
    objective="minds-3",
    points=3,
    needs=["majority"],
    must={
        "is_a_table": (
            "It is not such a table. Return four lists of whole numbers from 1 to 12, "
            "none of them twice in the same list."
        ),
        "d_is_the_best": (
            "The lists are the cases that A, B, C and D get *wrong*, in this order, and "
            "the last is not shorter than each of the others: here the colleague would "
            "not take D for the best. Give D fewer errors, or the others more."
        ),
        "worse_without_a": (
            "D can take A's place and the majority loses nothing. Let D err on cases "
            "that B or C gets wrong and that the other two of the old committee get "
            "right: on more of them than D mends elsewhere."
        ),
        "worse_without_b": (
            "D can take B's place and the majority loses nothing. Let D err on cases "
            "that A or C gets wrong and that the other two of the old committee get "
            "right: on more of them than D mends elsewhere."
        ),
        "worse_without_c": (
            "D can take C's place and the majority loses nothing. Let D err on cases "
            "that A or B gets wrong and that the other two of the old committee get "
            "right: on more of them than D mends elsewhere."
        ),
    },
    right=[_NINE, _TWELVE, _ONE_IN_COMMON],
    wrong={
        "is_a_table": [
            ([1, 2, 3], [4, 5, 6], [7, 8, 13], [1, 4]),
            ([0, 2, 3], [4, 5, 6], [7, 8, 9], [0, 4]),
            ([1, 1, 2], [4, 5, 6], [7, 8, 9], [1, 4]),
            ({1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {1, 4}),
            ("123", "456", "789", "14"),
        ],
        "d_is_the_best": [
            ([1, 2], [4, 5], [7, 8], [1, 4]),
            ([1, 2, 3], [4, 5, 6], [7, 8], [1, 4]),
            ([], [], [], [1]),
        ],
        "worse_without_a": [
            ([1, 2, 3], [4, 5, 12], [6, 7, 8, 12], [1, 2]),
            ([1, 2], [3, 4], [5, 6], [1]),
            ([1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 2]),
        ],
        "worse_without_b": [
            ([1, 2], [3, 4], [5, 6], [3]),
            ([1, 2, 3], [4, 5, 6], [7, 8, 9], [4, 5]),
        ],
        "worse_without_c": [
            ([1, 2], [3, 4], [5, 6], [5]),
            ([1, 2, 3], [4, 5, 6], [7, 8, 9], [7, 9]),
        ],
    },
    built=(
        "You have shown that a rule for choosing people one by one can fail for the "
        "team, whoever makes room."
    ),
)
