"""What each choice in `peeking` rests on."""

from coursekit.exercise import Predict

task = Predict(
    objective="accountability-2",
    points=1,
    program="thirteen_looks",
    because={
        "a": (
            "The limit of 0.05 holds for one test whose size was fixed beforehand: one "
            "look accuses the fair employer in 2 audits of 100. Here there are thirteen "
            "looks, and the audit stops at the first that is lopsided enough."
        ),
        "b": (
            "Thirteen looks accuse the fair employer in 16 audits of 100. They do not "
            "reach thirteen times the chance of a single look, because each counts "
            "again all the tosses before it."
        ),
        "c": (
            "Thirteen tests with nothing in common, each wrong in 5 of 100, would come to "
            "about 50. But each look counts again all that came before: a series that "
            "is even after 60 tosses cannot be far off after 70. And a test of so few "
            "tosses is wrong less often than its limit allows."
        ),
    },
)
