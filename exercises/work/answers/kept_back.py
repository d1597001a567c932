"""Why people choose what they choose in `kept_back`."""

from coursekit.exercise import Predict

task = Predict(
    objective="work-4",
    points=1,
    program="trial_of_eight",
    because={
        "a": (
            "Chance makes the tasks with and without the assistant alike. It does so "
            "among the eight that were handed in, and on these the assistant saves "
            "little. Ten minutes is the average of all twelve."
        ),
        "b": (
            "A third of the tasks is missing, and nearly all of the gain: of 120 minutes "
            "saved in all, 113 are on the four that were kept back."
        ),
        "c": (
            "The team kept back the tasks on which it expected most, and for three of "
            "the four it was right. On the other eight the assistant saves on some what "
            "it costs on others, but for a minute each."
        ),
    },
)
