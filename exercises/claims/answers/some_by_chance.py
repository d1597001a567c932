"""What each choice in `some_by_chance` rests on."""

from coursekit.exercise import Predict

task = Predict(
    objective="claims-2",
    points=1,
    program="coins",
    because={
        "a": (
            "No project grows, so a growth of over 60 % sounds like a rare accident. "
            "For a single project it is: about one in thirteen has it. But thirty are "
            "looked at, and one of them is enough."
        ),
        "b": (
            "One project in thirteen gets there by its coins, and nine of them would "
            "make it about an even chance that one does. The program looks at thirty. "
            "With so many, a set in which none gets there is rare."
        ),
        "c": (
            "From 8 commits to 13 is a growth of 63 %, and coins do that to about one "
            "small project in thirteen. That all thirty stay at 60 % or below happens "
            "about one time in ten, though none of them grows."
        ),
    },
)
