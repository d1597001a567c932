"""Why people choose what they choose in `own_zero`."""

from coursekit.exercise import Predict

task = Predict(
    objective="partners-2",
    points=1,
    program="screening_and_clinic",
    because={
        "a": (
            "Within a hospital everyone is moved alike, and its own best limit stays as "
            "good as it was. But the screening ward subtracts 10 and the clinic more "
            "than 17, so a value of 0 is a tumour of 10 mm in one of them and of more "
            "than 17 mm in the other."
        ),
        "b": (
            "Few are close to the limit, but all have moved: three of the ill in the clinic "
            "now lie among the well of the screening ward."
        ),
        "c": (
            "Each limit that catches the ill of the clinic calls people of the "
            "screening ward ill as well, and each limit that spares these misses some "
            "of the ill. The best still errs on three of twelve."
        ),
    },
)
