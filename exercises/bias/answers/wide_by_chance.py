"""What each choice in `wide_by_chance` rests on."""

from coursekit.exercise import Predict

task = Predict(
    objective="bias-1",
    points=1,
    program="lottery",
    because={
        "a": (
            "Fifty points sound like much, and among thousands of people they would "
            "be. Group A has four members: one name more or less moves its rate by 25 "
            "points, so chance alone gets to 50 far more often than once in 100 draws."
        ),
        "b": (
            "In 120 draws three or four of the five names come from A, which is then "
            "ahead by 50 points or more. In 56 draws none does, and B is ahead by 62.5 "
            "points. Together that is more than one draw in five."
        ),
        "c": (
            "With so few people a gap of some size is usual: no draw has equal rates. "
            "But most draws take one or two names from A, and then the rates lie 25 or "
            "12.5 points apart. 50 points take three or four of the four, or none."
        ),
    },
)
