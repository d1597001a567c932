"""Inputs that people give to `same_total`."""

from coursekit.exercise import Break

task = Break(
    objective="toy-3",
    points=2,
    needs=["total"],
    must={
        "totals_are_equal": "The sums differ.",
        "lists_differ": "The two lists are the same.",
    },
    right=[([1, 3], [2, 2]), ([0, 6], [3, 3]), ([1, 2, 6], [3, 3, 3])],
    wrong={
        "totals_are_equal": [([1, 3], [2, 3])],
        "lists_differ": [([1, 3], [1, 3])],
    },
)
