"""Inputs that people give to `more_passers_by`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="commons-4",
    points=3,
    needs=["half_of_commits"],
    must={
        "are_two_years": (
            "These are no two years to compare. Return two dictionaries, name of "
            "author to commits, each with at least three authors and whole numbers "
            "above 0."
        ),
        "colleague_is_worried": (
            "The colleague is not worried: the share of authors with one commit does "
            "not rise. Let more of them come once."
        ),
        "regulars_stayed": (
            "A regular, with five commits or more before, has gone or has fewer than "
            "five. Leave the regulars as they are."
        ),
        "work_is_not_narrower": (
            "Half of the commits now comes from fewer authors than before. Give the "
            "busiest no more than they had."
        ),
    },
    right=[
        ({"a": 9, "b": 9, "c": 1}, {"a": 9, "b": 9, "c": 1, "d": 1}),
        ({"a": 5, "b": 2, "c": 3}, {"a": 5, "b": 2, "c": 1}),
        ({"x": 6, "y": 6, "z": 6}, {"x": 6, "y": 6, "z": 6, "p": 1, "q": 1}),
    ],
    wrong={
        "are_two_years": [
            ({"a": 9, "b": 1}, {"a": 9, "b": 1, "c": 1}),
            ({"a": 9, "b": 9, "c": 0}, {"a": 9, "b": 9, "c": 1}),
        ],
        "colleague_is_worried": [
            ({"a": 9, "b": 9, "c": 1}, {"a": 9, "b": 9, "c": 1}),
            ({"a": 9, "b": 1, "c": 1}, {"a": 9, "b": 2, "c": 1}),
        ],
        "regulars_stayed": [
            ({"a": 9, "b": 9, "c": 9}, {"a": 9, "b": 9, "d": 1}),
            ({"a": 9, "b": 9, "c": 1}, {"a": 9, "b": 4, "c": 1, "d": 1}),
        ],
        "work_is_not_narrower": [
            ({"a": 6, "b": 6, "c": 6}, {"a": 90, "b": 6, "c": 6, "d": 1}),
        ],
    },
    built=(
        "You have shown that the share of one-commit authors can rise while every "
        "regular is still there."
    ),
)
