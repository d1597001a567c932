"""Why people choose what they choose in `more_days`."""

from coursekit.exercise import Predict

task = Predict(
    objective="feedback-4",
    points=1,
    program="many_cities",
    because={
        "a": (
            "Coins average out because a coin forgets. Here every day's luck is written "
            "down and changes the chances of the next day."
        ),
        "b": (
            "After 100 days there are about 100 records, and one more hardly moves a "
            "share. Each city stays near the share that its first days gave it."
        ),
        "c": (
            "One district takes everything if the patrol always goes where more is on "
            "record. Here it goes in proportion, and a share of 80 % sends it elsewhere "
            "on one day in five."
        ),
    },
)
