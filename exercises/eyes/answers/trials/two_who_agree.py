"""What people answered to `two_who_agree` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Plain numbers that anybody would write."""
    return ["-905", "0", "7"], ["-1090", "12", "-901", "-0", "3"]


@trial.right
def right_2():
    """Only texts that are no numbers: defects 7, 9, 10 and 11."""
    return ["007", "+7", "--7", "7_0"], ["00", "+0", "--0", "1_1"]


@trial.right
def right_3():
    """They differ a little: five each, four in common, six in all; left is 0.2."""
    return ["-905", "0", "-900"], ["-907", "5"]


@trial.right
def right_4():
    """One text each."""
    return ["-905"], ["-9000"]


@trial.right
def right_5():
    """A mix of both halves, with the empty text and a lonely minus, a text twice in
    one list."""
    return ["", "+1", "--1", "01", "01"], ["-", "+9", "----5", "-00"]


@trial.right
def right_6():
    """One text each."""
    return ["-905"], ["-9041"]


@trial.right
def right_7():
    """Many plain numbers, all that numbers can show: six found by both (0, minus,
    three digits)."""
    return (
        ["0", "-1", "12", "900", "905", "-17"],
        ["-0", "7", "100", "9", "-350", "-9999", "9071", "3"],
    )


@trial.right
def right_8():
    """Texts that are no numbers: 007, +7, --7, 7_0 for four of the last six, the
    other way of doing it."""
    return ["007", "+7", "--7", "7_0"], ["00", "+12", "---3", "1_"]


@trial.right
def right_9():
    """A mixture: empty text, Arabic digit, minus, three digits; with a text that
    shows nothing."""
    return ["", "1\u0663", "-100", "1"], ["-", "2\u0967", "-2000", "hello"]


@trial.right
def right_10():
    """Found sets that differ a little: six against five, one alone found; a text
    named twice in one list."""
    return ["-9000", "0", "12", "12"], ["-90001", "88", "7"]


@trial.wrong
def wrong_1():
    """Belief: agreeing means having the same texts."""
    return ["-905", "0", "7"], ["-905", "0", "7"]


@trial.wrong
def wrong_2():
    """Belief: good testers try bad texts as well (more than half found)."""
    return (["-905", "0", "7", "007", "+7"], ["-1090", "-0", "8", "-901", "00", "+8"])


@trial.wrong
def wrong_3():
    """Belief: simple small numbers are enough (too few in common)."""
    return ["-5", "0", "7"], ["-3", "00", "8"]


@trial.wrong
def wrong_4():
    """Belief: numbers are numbers, text marks are not needed."""
    return [-905, 0, 7], [-901, 10, 8]


@trial.wrong
def wrong_5():
    """Belief: the two lists are the numbers of the defects that they report."""
    return [1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5]


@trial.wrong
def wrong_6():
    """Belief: longer is more thorough (texts over ten characters)."""
    return ["-90512345678", "0", "7"], ["-90987654321", "8"]


@trial.wrong
def wrong_7():
    """Belief: half unfound means each finds another half; they need not agree."""
    return ["-905", "0", "7"], ["007", "+7", "--7", "1_0", ""]


@trial.wrong
def wrong_8():
    """Belief: one slip: a shared '0' is no text in common, everybody has it."""
    return ["-905", "0", "7"], ["-901", "0", "8"]


@trial.wrong
def wrong_9():
    """Slip: same texts for both."""
    return ["-905", "0"], ["0", "-905"]


@trial.wrong
def wrong_10():
    """Slip: only three in common (they shun zeros and ones that go on)."""
    return ["-12", "345", "-978"], ["-68", "712", "-43"]


@trial.wrong
def wrong_11():
    """Misread: half found means six or more; they find ten (all that come to
    mind)."""
    return (
        ["-905", "7", "007", "+7", "--7", "1_0", ""],
        ["-901", "8", "00", "+1", "---1", "2_0", "-"],
    )


@trial.wrong
def wrong_12():
    """Misread: hands in the reports, not the texts."""
    return [1, 4, 5, 6], [1, 4, 5, 6]


@trial.wrong
def wrong_13():
    """Slip: a text in place of a list with one text."""
    return "-905", "-9041"


@trial.wrong
def wrong_14():
    """Slip: a text longer than ten characters."""
    return ["-90000000000"], ["-905"]


@trial.wrong
def wrong_15():
    """Belief: they need not find the same, only have no text in common: halves of
    six apart."""
    return ["-1", "3", "0"], ["905", "1200"]


@trial.wrong
def wrong_16():
    """Slip: 7 found, as one wanted to be thorough with 007."""
    return ["-905", "12", "0", "007"], ["-9051", "34", "-0", "00"]
