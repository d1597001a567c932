"""Inputs that people give to `innocent_name`: some do it, some do not."""

from coursekit.exercise import Break

_COLUMN = {"name": "letters", "by": "clerk", "first": -20, "last": 75}
_YES = [1, 1, 1, 0, 0, 0]
_NONE = [0] * 6
_HALF = [1, 1, 1, 1, 0, 0, 0, 0]


def _but(**changed):
    return _COLUMN | changed


task = Break(
    objective="capstone-1",
    points=3,
    needs=["auc"],
    must={
        "is_a_column": (
            "The first of the four is no description of a column. It is a dict with "
            "the keys name, by, first and last: a text that is not empty, one of the "
            "three keepers, and two whole days from −365 to 365, the earlier one first."
        ),
        "has_entries": (
            "The other three have to be lists of 0 and 1, of one length, for 6 to 20 "
            "claims, and among the outcomes both have to occur. (They are read as: on "
            "the day, in the export, outcomes.)"
        ),
        "days_and_entries_agree": (
            "By day 0 the last entry was written, and still the export differs from "
            "what the column said on the day. Something has to be written later."
        ),
        "colleague_allows": (
            "The colleague refuses this column: for one of the words in its name, alone "
            "or inside another word, in capitals or not; for a reviewer who keeps it; or "
            "because it was begun after day 0. Choose one that passes on all three."
        ),
        "sorts_well_in_the_export": (
            "In the export the AUC of the column is below 0.9. Entries of 1 there have to "
            "go with outcomes of 1, in nearly all pairs. (A column that says the opposite "
            "gives as much away, but its AUC is near 0. Entries on the day come before "
            "those in the export.)"
        ),
        "says_little_on_the_day": (
            "On the day of the decision the column already says something: its AUC is "
            "not between 0.4 and 0.6. (Far below a half tells as much as far above: "
            "turn it round.) A column that is as good on the day as later is no leak."
        ),
    },
    right=[
        (_COLUMN, _NONE, _YES, _YES),
        (_but(last=1), [1] * 6, _YES, _YES),
        (_but(name="Telephone", by="claimant", first=0, last=365), _NONE, _YES, _YES),
        (
            _but(first=-365, last=30),
            *([1, 0, 1, 0, 0, 1, 1, 0], _HALF, _HALF),
        ),
        (
            _but(name="second contact"),
            *([0] * 20, [1] * 8 + [0] * 12, [1] * 10 + [0] * 10),
        ),
    ],
    wrong={
        "is_a_column": [
            ("letters", _NONE, _YES, _YES),
            ({"name": "letters"}, _NONE, _YES, _YES),
            (_but(name=" "), _NONE, _YES, _YES),
            (_but(name=7), _NONE, _YES, _YES),
            (_but(by="office"), _NONE, _YES, _YES),
            (_but(first=80), _NONE, _YES, _YES),
            (_but(last=366), _NONE, _YES, _YES),
            (_but(first=-366), _NONE, _YES, _YES),
            (_but(first=-20.0), _NONE, _YES, _YES),
            (_COLUMN | {"about": "letters"}, _NONE, _YES, _YES),
        ],
        "has_entries": [
            (_COLUMN, [0] * 5, [1, 1, 0, 0, 0], [1, 1, 0, 0, 0]),
            (_COLUMN, [0] * 21, [1] * 10 + [0] * 11, [1] * 10 + [0] * 11),
            (_COLUMN, [0] * 5, _YES, _YES),
            (_COLUMN, _NONE, _YES + [0], _YES),
            (_COLUMN, _NONE, _YES, [1] * 6),
            (_COLUMN, _NONE, [2, 1, 1, 0, 0, 0], _YES),
            (_COLUMN, [0.5] * 6, _YES, _YES),
            (_COLUMN, [False] * 6, _YES, _YES),
            (_COLUMN, tuple(_NONE), tuple(_YES), tuple(_YES)),
        ],
        "days_and_entries_agree": [
            (_but(last=0), _NONE, _YES, _YES),
            (_but(last=-1), _NONE, _YES, _YES),
        ],
        "colleague_allows": [
            (_but(name="Result of letter"), _NONE, _YES, _YES),
            (_but(name="prereviewed"), _NONE, _YES, _YES),
            (_but(by="reviewer"), _NONE, _YES, _YES),
            (_but(first=1), _NONE, _YES, _YES),
        ],
        "sorts_well_in_the_export": [
            (_COLUMN, _NONE, _NONE, _YES),
            (_COLUMN, _NONE, [0, 0, 0, 1, 1, 1], _YES),
            (_COLUMN, _NONE, [1, 1, 0, 0, 0, 0], _YES),
            (_but(last=-2), _NONE, _NONE, _YES),
        ],
        "says_little_on_the_day": [
            (_COLUMN, _YES, _YES, _YES),
            (_but(last=-2), _YES, _YES, _YES),
            (_COLUMN, [0, 0, 0, 1, 1, 1], _YES, _YES),
            (_COLUMN, [1, 0, 0, 0, 0, 0], _YES, _YES),
        ],
    },
    built=(
        "You have shown that name, keeper and first day do not tell a leak: what counts "
        "is the last day on which anybody wrote there."
    ),
)
