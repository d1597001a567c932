"""Inputs that people give to `pleased_too_soon`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="teamwork-4",
    points=3,
    needs=["team_accuracy"],
    must={
        "is_a_team": (
            "This is no team at work. Return three lists of the same length, four "
            "cases or more, confidences from 0 to 1, and answers that are 0 or 1; then "
            "how many cases go to the human, some and not all."
        ),
        "colleague_is_pleased": (
            "The colleague is not pleased: the team is no better than the mean of the "
            "two. Let one of them be much weaker than the other."
        ),
        "one_alone_is_better": (
            "Nobody alone is better than this team. Hand a case to the weaker one that "
            "the better one would have got right."
        ),
    },
    right=[
        ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0, 0], 1),
        ([0.5, 0.6, 0.7, 0.8, 0.9], [0, 0, 1, 0, 0], [1, 1, 1, 1, 1], 4),
        ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [1, 0, 0, 0], 1),
    ],
    wrong={
        "is_a_team": [
            ([0.9, 0.8], [1, 1], [0, 0], 1),
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0], 1),
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0, 0], 4),
            ([90, 80, 70, 60], [1, 1, 1, 1], [0, 0, 0, 0], 1),
        ],
        "colleague_is_pleased": [
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 0, 0], [1, 1, 0, 0], 1),
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 1], [0, 0, 0, 0], 2),
        ],
        "one_alone_is_better": [
            ([0.9, 0.8, 0.7, 0.6], [1, 1, 1, 0], [0, 0, 0, 1], 1),
        ],
    },
    built=(
        "You have shown that a team can be better than the average of its members and "
        "worse than one of them."
    ),
)
