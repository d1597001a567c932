"""Inputs that people give to `grows_and_loses`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="claims-4",
    points=3,
    needs=["change"],
    must={
        "are_two_years": (
            "These are no two years to compare. Return two dictionaries with the same "
            "two or more projects, all with whole numbers above 0, and one of the "
            "names."
        ),
        "colleague_is_thrilled": (
            "The colleague is not thrilled: the project grew by 60 percent or less. "
            "Let its count rise further."
        ),
        "share_falls": (
            "The share of the project does not fall. Leave its growth as it is, and "
            "let the others grow faster."
        ),
    },
    right=[
        ({"a": 10, "b": 10}, {"a": 17, "b": 40}, "a"),
        ({"x": 1, "y": 100, "z": 3}, {"x": 2, "y": 900, "z": 1}, "x"),
        ({"p": 50, "q": 1}, {"p": 100, "q": 300}, "p"),
    ],
    wrong={
        "are_two_years": [
            ({"a": 10}, {"a": 17}, "a"),
            ({"a": 10, "b": 10}, {"a": 17}, "a"),
            ({"a": 10, "b": 10}, {"a": 17, "b": 40}, "c"),
            ({"a": 10, "b": 0}, {"a": 17, "b": 40}, "a"),
        ],
        "colleague_is_thrilled": [
            ({"a": 10, "b": 10}, {"a": 16, "b": 40}, "a"),
            ({"a": 10, "b": 10}, {"a": 9, "b": 40}, "a"),
        ],
        "share_falls": [
            ({"a": 10, "b": 10}, {"a": 17, "b": 10}, "a"),
            ({"a": 10, "b": 10}, {"a": 20, "b": 20}, "a"),
        ],
    },
    built=(
        "You have shown that a project can grow by more than 60 % and still make up "
        "less of the field than before."
    ),
)
