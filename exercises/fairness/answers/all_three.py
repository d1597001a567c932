"""What each choice in `all_three` rests on."""

from coursekit.exercise import Predict

task = Predict(
    objective="fairness-2",
    points=1,
    program="try_all_ways",
    because={
        "a": (
            "That is what is said of the three rates, and it is nearly so. It leaves "
            "out lenders who never err in one way: if every loan is repaid, the false "
            "positive rate is 0 in both groups, whatever their base rates."
        ),
        "b": (
            "In two of the four, every loan is repaid: then the false positive rate is 0, "
            "whatever the base rate. In the other two, none is: then the true positive "
            "rate is 0, and any false positive rate will do. Every other lender has to "
            "let one rate differ."
        ),
        "c": (
            "Two of the rates agree in more ways than that. The third then has a factor "
            "that only the base rates settle: 2 in one group, 1/2 in the other. It "
            "can agree only where every loan is repaid, or none is."
        ),
    },
)
