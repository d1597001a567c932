"""Why people choose what they choose in `out_of_nothing`."""

from coursekit.exercise import Predict

task = Predict(
    objective="learning-3",
    points=1,
    program="tool_that_teaches_nothing",
    because={
        "a": (
            "Nobody has learnt anything, and yet the 75 do better than the 100: 25 of "
            "the weaker pupils are missing among them, and none on the other side."
        ),
        "b": (
            "Three in four are still there, but all the others had marks in the lower "
            "half. Without these the mean rises by more than eight marks."
        ),
        "c": (
            "An effect of 0.29 comes out of nothing: 25 of the weaker pupils are "
            "missing on one side only."
        ),
    },
)
