"""Inputs that people give to `calm_town`: some do it, some do not."""

from coursekit.exercise import Break


def _town(*firms):
    """Return three lists; each firm is a branch, its jobs before, its jobs after."""
    return tuple(map(list, zip(*firms))) if firms else ([], [], [])


_FOUR = [("care", 9, 1), ("care", 1, 9), ("shops", 7, 2), ("shops", 2, 8)]
_CLOSED = [("care", 8, 0), ("care", 1, 9), ("shops", 5, 0), ("shops", 1, 7)]
_LARGE = [
    *(("mills", 900, 10), ("mills", 100, 500), ("mills", 50, 600)),
    *(("banks", 70, 20), ("banks", 20, 70), ("banks", 8, 9), ("banks", 9, 10)),
]

task = Break(
    objective="work-1",
    points=3,
    needs=["gross_and_net"],
    must={
        "is_a_town": (
            "It is not a town of that kind. Return three lists of the same length, four "
            "to twelve: texts, whole numbers of at least 1, whole numbers of at least 0. "
            "There are two branches or more, with two firms or more in each."
        ),
        "colleague_is_content": (
            "The colleague sees a problem here too: a branch has fewer jobs than "
            "before. Let another firm of that branch make up for what was lost."
        ),
        "every_firm_changed": (
            "A firm has as many jobs after as before. Each has to grow or to shrink."
        ),
        "more_than_half_gone": (
            "At most half of the jobs there were before have gone. Let the firms that "
            "shrink be the large ones, and let them keep few."
        ),
    },
    right=[_town(*_FOUR), _town(*_CLOSED), _town(*_LARGE)],
    wrong={
        "is_a_town": [
            _town(),
            _town(*_FOUR[:2]),
            _town(*_FOUR, ("banks", 3, 4)),
            _town(("care", 9, 0), ("care", 0, 9), *_FOUR[2:]),
            _town(("care", 9.5, 1), ("care", 1, 9), *_FOUR[2:]),
            _town(*_FOUR[:2], *_FOUR[:2]),
            _town(*_FOUR * 4),
            (["care", "care", "shops", "shops"], [9, 1, 7], [1, 9, 2, 8]),
        ],
        "colleague_is_content": [
            _town(("care", 9, 1), ("care", 1, 8), *_FOUR[2:]),
            _town(("care", 9, 1), ("care", 1, 2), ("shops", 1, 9), ("shops", 2, 30)),
        ],
        "every_firm_changed": [
            _town(*_FOUR, ("care", 1, 1)),
            _town(("a", 2, 2), ("a", 3, 3), ("b", 1, 1), ("b", 1, 1)),
        ],
        "more_than_half_gone": [
            _town(("a", 5, 4), ("a", 1, 2), ("b", 2, 3), ("b", 3, 2)),
            _town(("a", 8, 0), ("a", 2, 10), ("b", 2, 1), ("b", 6, 7)),
            _town(("a", 1, 9), ("a", 2, 3), ("b", 1, 2), ("b", 2, 4)),
        ],
    },
    built=(
        "You have shown that a table can be calm in every line while most of the jobs "
        "in it have gone."
    ),
)
