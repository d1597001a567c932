"""Why people choose what they choose in `best_of_eleven`."""

from coursekit.exercise import Predict

task = Predict(
    objective="teamwork-3",
    points=1,
    program="toss_and_choose",
    because={
        "a": (
            "Each way by itself is right on half of the cases, on average. Here the "
            "best of eleven is kept, and the best of eleven lies above the average."
        ),
        "b": (
            "On the cases of the choice the best way had luck that it was chosen for. "
            "That luck does not come along to other cases."
        ),
        "c": (
            "A way that is right on more than 60 % looks good. But a coin that fell "
            "well on ten cases falls as any coin does on the next ten."
        ),
    },
)
