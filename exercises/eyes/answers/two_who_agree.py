"""Texts that people give to `two_who_agree`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="eyes-4",
    points=3,
    needs=[],
    must={
        "are_texts": (
            "These are not the texts of two testers. Return two lists, each of one to "
            'ten texts such as "7", none longer than ten characters.'
        ),
        "share_no_text": (
            "The two have a text in common. Take another in one of the lists that shows "
            "as much, or nearly: -907 for -905, -0 for 0."
        ),
        "colleague_is_content": (
            "The colleague sees that something may be left: the two have fewer than "
            "four defects in common, or each has found some that the other has not. "
            "`report` says which defects a list shows."
        ),
        "half_is_unfound": (
            "Together the two have found more than six of the twelve. Numbers can show "
            "only the first six, and other texts only the last six. Take one sort for "
            "both lists, or fewer texts of the other."
        ),
    },
    right=[
        (["7", "-12", "0", "905"], ["42", "-3", "-0", "9000"]),
        (["-10", "8", "0", "999"], ["-905", "-0", "33"]),
        (["-905", "6"], ["900", "-9", "44", "-200"]),
        (["+1", "--1", "007", "1_0"], ["+22", "--5", "01", "3_0"]),
    ],
    wrong={
        "are_texts": [
            ([7, -12, 0, 905], ["42", "-3"]),
            ([], ["7"]),
            ("905", "-7"),
            (["12345678901"], ["-905"]),
            ([str(n) for n in range(11)], ["-905"]),
        ],
        "share_no_text": [
            (["7", "-12", "0", "905"], ["7", "-3", "-0", "9000"]),
            (["-905", "0"], ["-905", "0"]),
        ],
        "colleague_is_content": [
            (["7"], ["-1"]),
            (["7", "12"], ["8", "34"]),
            (["-905", "0"], ["7", "0123", "+5", "--5"]),
        ],
        "half_is_unfound": [
            (
                ["7", "-12", "0", "905", "+1"],
                ["42", "-3", "-0", "9000", "+22"],
            ),
            (["-905", "0", "", "01"], ["-9000", "-0", "-", "02"]),
        ],
    },
    built=(
        "You have shown that two can agree on everything they find, share no text, "
        "and leave half."
    ),
)
