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
            "In two of the four, no loan goes to a person who does not repay; in the "
            "other two, no loan goes to one who does. A factor of 0 makes the base "
            "rates drop out. Every other lender has to let one rate differ."
        ),
        "c": (
            "Two of the rates agree in more ways than that. The third then has a factor "
            "that only the base rates settle: 2 in one group, 1/2 in the other. It "
            "agrees where the rest of the product is 0, and nowhere else."
        ),
    },
)
