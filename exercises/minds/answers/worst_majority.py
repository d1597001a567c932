"""Why people choose what they choose in `worst_majority`."""

from coursekit.exercise import Predict

task = Predict(
    objective="minds-2",
    points=1,
    program="all_committees",
    because={
        "a": (
            "Each of them is right on four, but a majority is wrong where two err "
            "together: on as many as three cases, if each pair shares one."
        ),
        "b": (
            "Each wrong case of the majority takes two errors, and the three have six "
            "between them."
        ),
        "c": (
            "For two right cases the majority would have to be wrong on four, and that "
            "takes eight errors. The three have six."
        ),
    },
)
