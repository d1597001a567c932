"""Inputs that people give to `two_alike_and_told`: some do it, some do not."""

from coursekit.exercise import Break

COLUMNS = ["age", "district"]


def _table(*people, names=COLUMNS):
    """Return rows and columns; each person is a text, the illness last."""
    rows = [dict(zip([*names, "illness"], person.split())) for person in people]
    return rows, names


_SIX = _table(
    *("30s north flu", "30s north flu", "30s south flu"),
    *("30s south asthma", "40s north flu", "40s north asthma"),
)
_TWELVE = _table(
    *("30s north diabetes", "30s south flu", "40s north asthma", "40s south flu"),
    *("30s north diabetes", "30s south asthma", "40s south asthma", "40s north flu"),
    *("30s north diabetes", "40s north diabetes", "40s south asthma", "30s south flu"),
)
_THREE_COLUMNS = _table(
    *("30s north f a", "30s north f a", "30s south f a", "30s south f b"),
    *("40s north f a", "40s north f b", "40s north m a", "40s north m b"),
    names=["age", "district", "sex"],
)

task = Break(
    objective="privacy-2",
    points=3,
    needs=["k_of"],
    must={
        "is_a_table": (
            "It is not a table with columns to know. Return a list of one to twelve "
            "dictionaries, all with the same keys and with texts as values, and a list "
            'of two columns or more. "illness" is a key of each row and none of these '
            "columns."
        ),
        "colleague_is_content": (
            "The colleague sees a problem here too: somebody is alone in a class. Give "
            "each combination that occurs two rows."
        ),
        "no_column_alone_tells": (
            "Here a single column is enough: everybody who has one of its values has "
            "the same illness. Add people with that value and another illness, in "
            "another class."
        ),
        "together_they_tell": (
            "Nobody's illness is told: in each class there are two illnesses or more. "
            "Let one class have a single illness."
        ),
    },
    right=[_SIX, _TWELVE, _THREE_COLUMNS],
    wrong={
        "is_a_table": [
            ([], COLUMNS),
            (_SIX[0], ["age"]),
            (_SIX[0], ["age", "illness"]),
            ([{"age": 30, "district": "north", "illness": "flu"}] * 2, COLUMNS),
            ([{"age": "30s", "illness": "flu"}] * 2, COLUMNS),
            (_SIX[0] + _TWELVE[0], COLUMNS),
        ],
        "colleague_is_content": [
            (_SIX[0][1:], COLUMNS),
            _table("30s north flu", "40s south asthma"),
        ],
        "no_column_alone_tells": [
            _table("30s north flu", "30s north flu"),
            (_SIX[0][:4], COLUMNS),
            _table(
                *("30s north flu", "30s north flu"),
                *("40s south flu", "40s south asthma"),
            ),
        ],
        "together_they_tell": [
            (_SIX[0][2:] + _SIX[0][2:], COLUMNS),
            _table(
                *("30s north flu", "30s north asthma"),
                *("40s south flu", "40s south asthma"),
            ),
        ],
    },
    built=(
        "You have shown that a crowd of two or more hides who is who, and not what "
        "they have in common."
    ),
)
