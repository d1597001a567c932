"""Inputs that people give to `larger_effect_smaller_gain`: some do it, some do not."""

from coursekit.exercise import Break

_ONE_MARK = ([12, 12, 13], [11, 11, 12], [7, 12, 17], [5, 10, 15])
_TWO_PUPILS = ([7, 7], [5, 6], [10, 14], [0, 20])
_UNEQUAL = (
    [9, 9, 10, 10],
    [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10],
    [20, 15, 4, 2],
    [0, 3, 20, 18, 6],
)
_SORTED_OTHERWISE = ([15, 14, 15, 16], [14, 13, 14, 15], [20, 3, 10], [17, 0, 7])

task = Break(
    objective="learning-1",
    points=3,
    needs=["effect"],
    must={
        "are_two_trials": (
            "It is not two trials. Return four lists, each with two to twelve whole "
            "marks from 0 to 20."
        ),
        "controls_differ": (
            "In at least one of the trials all marks of the control are equal. Then "
            "there is no effect size: let at least one mark differ. (The lists are "
            "read as treated, control, treated, control.)"
        ),
        "both_gain": (
            "In at least one of the trials the treated did no better on average than "
            "the control. Let both groups of treated gain something. (The lists are "
            "read as treated, control, treated, control.)"
        ),
        "first_gains_fewer_marks": (
            "The treated of the first trial gain as many marks as those of the second, "
            "or more. Let the second gain more: compare the means, in marks."
        ),
        "three_times_the_effect": (
            "The effect of the first is not three times that of the second. Work out "
            "both: the gain in marks, and the standard deviation of the *control*. "
            "How much smaller has that of the first control to be?"
        ),
    },
    right=[_ONE_MARK, _TWO_PUPILS, _UNEQUAL, _SORTED_OTHERWISE],
    wrong={
        "are_two_trials": [
            ([5], [4, 6], [7, 8], [1, 9]),
            ([], [], [], []),
            ([12, 12, 30], [11, 11, 12], [7, 12, 17], [5, 10, 15]),
            ([12, 12, 12.5], [11, 11, 12], [7, 12, 17], [5, 10, 15]),
            ((12, 12, 13), (11, 11, 12), (7, 12, 17), (5, 10, 15)),
            ([9] * 13, [8] * 12 + [9], [10, 20], [0, 20]),
        ],
        "controls_differ": [
            ([12, 12, 13], [11, 11, 11], [7, 12, 17], [5, 10, 15]),
            ([12, 12, 13], [11, 11, 12], [12, 13], [10, 10]),
        ],
        "both_gain": [
            ([11, 11, 12], [12, 12, 13], [7, 12, 17], [5, 10, 15]),
            ([12, 12, 13], [11, 11, 12], [5, 10, 15], [7, 12, 17]),
            ([11, 12], [11, 12], [7, 12, 17], [5, 10, 15]),
        ],
        "first_gains_fewer_marks": [
            (_ONE_MARK[2], _ONE_MARK[3], _ONE_MARK[0], _ONE_MARK[1]),
            ([13, 13, 14], [11, 11, 12], [7, 12, 17], [5, 10, 15]),
            ([20, 18, 16], [11, 11, 12], [7, 12, 17], [5, 10, 15]),
        ],
        "three_times_the_effect": [
            ([11, 12, 13], [10, 11, 12], [7, 12, 17], [5, 10, 15]),
            ([6, 11, 16], [5, 10, 15], [7, 12, 17], [5, 10, 15]),
            ([11, 11, 11], [5, 10, 15], [7, 12, 17], [9, 10, 11]),
        ],
    },
    built=(
        "You have shown that two effect sizes cannot be compared unless one knows how "
        "far the pupils differed in either trial."
    ),
)
