"""Why people choose what they choose in `alone_in_town`."""

from coursekit.exercise import Predict

task = Predict(
    objective="privacy-1",
    points=1,
    program="file_of_fifty",
    because={
        "a": (
            "Rare people are more often alone in a file, and here nearly everyone is: "
            "nearly 45 of the 50. A file of 50 has room for few pairs, whoever is in it."
        ),
        "b": (
            "The program weighs kinds by how many people belong to them. Only 100 of "
            "the 1,000 are alone in the town, so that 5 of the 50 are; some 39 others "
            "are alone in the file because those like them were not drawn."
        ),
        "c": (
            "Of the 50 people 5 are alone in the town. Of the other 45 all but a few "
            "are alone in the file, too, since those like them were not drawn."
        ),
    },
)
