"""Why people choose what they choose in `what_chapman_says`."""

from coursekit.exercise import Predict

task = Predict(
    objective="eyes-2",
    points=1,
    program="two_houses",
    because={
        "a": (
            "Working apart makes the estimate right if all defects are as easy to "
            "find: the second number, for which all have a chance of 0.5. Here the "
            "two meet at the easy ones without a word between them."
        ),
        "b": (
            "Of the six easy ones both find nearly all, so most of what each finds is "
            "in common, and the formula takes that for a sign that little is left."
        ),
        "c": (
            "Each does miss half, but it is the same half. The estimate is high if "
            "little is in common, and the easy ones see to it that much is."
        ),
    },
)
