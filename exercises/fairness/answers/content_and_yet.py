"""Inputs that people give to `content_and_yet`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="fairness-2",
    points=3,
    needs=["three_rates"],
    must={
        "are_two_groups": (
            "These are not two groups to compare. Return four lists: loans and repaid of "
            "one group, of the same length, then of the other. They hold 0 and 1 only, "
            "and in each group somebody repays and somebody does not."
        ),
        "most_loans_are_repaid": (
            "In one group no loan is given, or more than three in ten are not repaid. "
            "Give most of the loans to people who repay."
        ),
        "colleague_is_content": (
            "The colleague sees a problem here too: the groups differ in the share of "
            "good payers who get a loan, or in the share of loans that are repaid. Make "
            "both equal."
        ),
        "some_are_lent_to_more": (
            "Here those who do not repay are lent to about as readily in both groups. "
            "Keep the loans as they are, and let one group have more people who do not "
            "repay and get none."
        ),
    },
    right=[
        (
            [1, 1, 1, 1],
            [1, 1, 1, 0],
            [1, 1, 1, 1, 0, 0],
            [1, 1, 1, 0, 0, 0],
        ),
        (
            [1] * 4 + [0] * 9,
            [1, 1, 1, 0] + [0] * 9,
            [1, 1, 1, 1],
            [1, 1, 1, 0],
        ),
        (
            [1] * 8 + [0] * 6,
            [1] * 6 + [0] * 2 + [1] * 6,
            [1] * 4 + [0] * 7,
            [1, 1, 1, 0] + [1] * 3 + [0] * 4,
        ),
    ],
    wrong={
        "are_two_groups": [
            ([1, 0], [1], [1, 0], [1, 0]),
            ([1, 1], [1, 1], [1, 0], [1, 0]),
            ([2, 1], [1, 0], [1, 0], [1, 0]),
        ],
        "most_loans_are_repaid": [
            ([1, 1, 0, 1, 1, 0], [1, 0, 1, 1, 0, 1], [1, 1, 0], [0, 1, 1]),
            ([0, 0], [1, 0], [1, 0], [1, 0]),
        ],
        "colleague_is_content": [
            ([1, 1, 1, 1], [1, 1, 1, 0], [1, 0], [1, 0]),
            ([1, 0, 0], [1, 1, 0], [1, 0], [1, 0]),
        ],
        "some_are_lent_to_more": [
            ([1, 0], [1, 0], [1, 1, 0, 0], [1, 1, 0, 0]),
            ([1, 1, 1, 1, 0], [1, 1, 1, 0, 0], [1, 1, 1, 1, 0, 0], [1, 1, 1, 0, 0, 0]),
        ],
    },
    built=(
        "You have shown that a test of two rates is blind to the third: those who were "
        "refused, and would not have repaid, are in neither."
    ),
)
