"""What is said of each choice in `twelve_looks`."""

from coursekit.exercise import Predict

task = Predict(
    objective="capstone-2",
    points=1,
    program="look_every_month",
    because={
        "a": (
            "It is one question, but each month gives chance another go, and the first "
            "alarm ends the year. Only a team that looks a single time keeps to its 5 %."
        ),
        "b": (
            "Each month's table holds the claims of all months before, so the twelve "
            "looks mostly repeat each other. They are worth more than one test, and "
            "fewer than twelve separate ones."
        ),
        "c": (
            "46 of a hundred would be right for twelve tables that have no claim in "
            "common. Here the later tables contain the earlier ones."
        ),
    },
)
