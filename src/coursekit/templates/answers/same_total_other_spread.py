"""Inputs that people give to `same_total_other_spread`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="SLUG-3",
    points=3,
    needs=["total", "spread"],
    must={
        "totals_are_equal": "WRITE: what to do if the colleague's test sees a difference",
        "spreads_differ": "WRITE: what to do if there is nothing that the test misses",
    },
    right=[([1, 3], [2, 2]), ([0, 6], [3, 3]), ([1, 2, 6], [3, 3, 3])],
    wrong={
        "totals_are_equal": [([1, 3], [2, 3])],
        "spreads_differ": [([1, 3], [3, 1])],
    },
    built="WRITE: what the input shows, once one is found",
)
