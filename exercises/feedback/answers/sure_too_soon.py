"""Inputs that people give to `sure_too_soon`: some do it, some do not."""

from coursekit.exercise import Break


def _ballots(*orders, option="A"):
    return [list(order) for order in orders], option


task = Break(
    objective="feedback-2",
    points=3,
    needs=["winners"],
    must={
        "is_a_vote": (
            "This is no vote as asked for. Return three to twelve lists, one for each "
            'person, all with the same two to six letters from "A" to "F", each once; and '
            "after these lists the option, one of the letters."
        ),
        "colleague_is_sure": (
            "The colleague is not sure of this option: another one has more than half as "
            "many first places. Name the one that has most; if you do, share the other "
            "people out among more options."
        ),
        "loses_every_pair": (
            "This option does not lose to every other option. Let more than half of all "
            "people put it last."
        ),
    },
    right=[
        _ballots("ABCD", "ABCD", "BCDA", "CDBA", "DBCA"),
        _ballots("ABCD", "ACDB", "ADBC", "ABCD", *["BCDA", "CDBA", "DBCA"] * 2),
        _ballots("FABCD", "FDCBA", "ABCDF", "BCDAF", "CDABF", option="F"),
    ],
    wrong={
        "is_a_vote": [
            ([], "A"),
            ("ABCD", "A"),
            _ballots("ABCD", "ABCD", "BCDA", "CDBA", "DBCA", option="E"),
            _ballots("ABCD", "BCDA"),
            _ballots("ABCD", "ABCD", "BCDA", "CDBA", "DBC"),
            _ballots(*["ABCD", "ABCD", "BCDA", "CDBA", "DBCA"] * 3),
            _ballots("ABCD", "ABCD", "BCDA", "CDBA", "DBCA")[::-1],
            _ballots("AABC", "AABC", "ABCA"),
        ],
        "colleague_is_sure": [
            _ballots(*["ABC"] * 5, *["CBA"] * 4, *["BCA"] * 3),
            _ballots("ABC", "BCA", "CBA"),
            _ballots("ABCD", "ABCD", "BCDA", "CDBA", "DBCA", option="B"),
        ],
        "loses_every_pair": [
            _ballots("ABC", "ABC", "ABC"),
            _ballots("ABC", "ABC", "BCA", "CBA"),
            _ballots("ABCD", "ABCD", "BACD", "CDBA", "DBCA"),
        ],
    },
    built=(
        "You have shown that many first places, twice as many as anything else has, can "
        "go with an option that most people like least."
    ),
)
