"""Why people choose what they choose in `with_twenty_newcomers`."""

from coursekit.exercise import Predict

task = Predict(
    objective="commons-2",
    points=1,
    program="add_twenty_newcomers",
    because={
        "a": (
            "More people have a part in the work, which sounds more equal. The index "
            "asks how far two of them are apart, and thirty-two differ more than "
            "twelve did: twenty have 1 commit where the busiest has 40."
        ),
        "b": (
            "The twelve are as far from each other as before. Now each of them is "
            "compared with the twenty, too, and n and the mean are other ones."
        ),
        "c": (
            "Nobody left and nobody did less, and the index rose: most of the authors "
            "now have one commit each, and a few still have most of the work."
        ),
    },
)
