"""What each choice in `nobody_reads` rests on."""

from coursekit.exercise import Predict

task = Predict(
    objective="governance-2",
    points=1,
    program="two_hundred_pairs",
    because={
        "a": (
            "Ten of twelve sounds like careful work, and between two people who toss "
            "even coins it would be rare: about one pair in fifty. But these two say "
            '"yes" nearly always, and so each meets the other\'s "yes" on nine clauses '
            "of ten."
        ),
        "b": (
            "Half of the pairs would mean that a pair agrees on ten clauses as easily as "
            "not. On a single clause the two agree with a chance of 90.5 %, so a pair "
            "misses each other on one clause of twelve, on average, and two misses are "
            "still ten agreements."
        ),
        "c": (
            'They agree on a clause if both tick "yes", 0.95 times 0.95, or both '
            '"no", 0.05 times 0.05: 90.5 % together. Ten or more of twelve is then the '
            "rule, and nobody has read a word."
        ),
    },
)
