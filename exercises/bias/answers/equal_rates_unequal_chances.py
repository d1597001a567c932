"""Inputs that people give to `equal_rates_unequal_chances`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="bias-3",
    points=3,
    needs=["selection_rates", "true_positive_rates"],
    must={
        "is_a_record": (
            "It is not a record of people. Return three lists of the same length: "
            "decisions and merit hold only 0 and 1, groups holds names, at least two."
        ),
        "colleague_is_content": (
            "The colleague sees a problem here too: the selection rates differ. Choose "
            "as large a share of each group."
        ),
        "each_has_someone_qualified": (
            "In one group nobody is qualified, so there is no chance to compare. Give "
            "each group a qualified member."
        ),
        "chances_are_unequal": (
            "Here the qualified have the same chance in every group, or almost. Keep "
            "the selection rates equal, and let one group's places go to people who "
            "are not qualified."
        ),
    },
    right=[
        ([1, 0, 1, 0], [1, 0, 0, 1], ["A", "A", "B", "B"]),
        ([1, 1, 0, 0, 1, 0], [1, 1, 0, 0, 0, 1], ["x", "x", "x", "x", "y", "y"]),
        ([1, 0, 0, 1, 0, 0, 1, 0, 0], [1, 0, 0, 0, 1, 0, 1, 1, 0], list("AAABBBCCC")),
    ],
    wrong={
        "is_a_record": [
            ([1, 0], [1], ["A", "B"]),
            ([1, 0], [1, 0], ["A", "A"]),
            ([2, 0], [1, 0], ["A", "B"]),
        ],
        "colleague_is_content": [
            ([1, 1, 0, 0], [1, 1, 1, 1], ["A", "A", "B", "B"]),
            ([1, 0, 1], [1, 0, 1], ["A", "A", "B"]),
        ],
        "chances_are_unequal": [
            ([1, 0, 1, 0], [1, 0, 1, 0], ["A", "A", "B", "B"]),
            ([0, 0, 0, 0], [1, 0, 1, 0], ["A", "A", "B", "B"]),
        ],
        "each_has_someone_qualified": [
            ([1, 0, 1, 0], [1, 0, 0, 0], ["A", "A", "B", "B"]),
            ([1, 0, 1, 0], [0, 0, 0, 0], ["A", "A", "B", "B"]),
        ],
    },
    built="You have shown that equal selection rates can hide unequal chances.",
)
