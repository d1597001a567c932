"""Why people choose what they choose in `better_machine`."""

from coursekit.exercise import Predict

task = Predict(
    objective="oversight-1",
    points=1,
    program="review_of_both_machines",
    because={
        "a": (
            "The reviewer is the same, and the machine is not: it leaves 200 errors to "
            "notice where there were 1,000, and 9,800 right decisions to spoil."
        ),
        "b": (
            "There is less to put right, and there is also more to spoil: 60 percent "
            "of 200 errors are fewer than 3 percent of 9,800 right decisions."
        ),
        "c": (
            "120 errors are put right and 294 right decisions are spoilt. The better "
            "machine leaves the reviewer few errors and many chances to make one."
        ),
    },
)
