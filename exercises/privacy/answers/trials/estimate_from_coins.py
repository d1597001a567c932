"""What people answered to `estimate_from_coins` in trials, from its text alone."""

from collections import Counter
from fractions import Fraction
from statistics import mean

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1(answers, truthful):
    """Exact, a Fraction."""
    if not answers:
        return None
    t = Fraction(truthful)
    yes = Fraction(answers.count("yes"), len(answers))
    return (yes - (1 - t) / 2) / t


@trial.right
def right_2(answers, truthful):
    """Counts instead of shares: people sent out of the room."""
    people = len(answers)
    if people == 0:
        return None
    room = people * (1 - truthful)
    stay = people - room
    return (sum(a == "yes" for a in answers) - room / 2) / stay


@trial.right
def right_3(answers, truthful):
    """Mean of one unbiased estimate for each person."""
    if not answers:
        return None
    low = (1 - truthful) / 2
    return mean(
        [(1 - low) / truthful if a == "yes" else -low / truthful for a in answers]
    )


@trial.right
def right_4(answers, truthful):
    """Around one half: the coin only shrinks the distance from 1/2."""
    try:
        share = answers.count("yes") / len(answers)
    except ZeroDivisionError:
        return None
    return 0.5 + (share - 0.5) / truthful


@trial.right
def right_5(answers, truthful):
    """By the noes: the share for which "no" is true, taken from 1."""
    n = len(answers)
    if not n:
        return None
    no = sum(1 for a in answers if a != "yes") / n
    return 1 - (no - 0.5 + truthful / 2) / truthful


@trial.right
def right_6(answers, truthful):
    """The straight line through what is expected for nobody and for everybody."""
    if not answers:
        return None

    def expected(x):
        return x * truthful + (1 - truthful) * 0.5

    y = answers.count("yes") / len(answers)
    y0, y1 = expected(0), expected(1)
    return (y - y0) / (y1 - y0)


@trial.right
def right_7(answers, truthful):
    """Yes minus no: coins cancel."""
    c = Counter(answers)
    n = c["yes"] + c["no"]
    return None if n == 0 else (1 + (c["yes"] - c["no"]) / (n * truthful)) / 2


@trial.right
def right_8(answers, truthful):
    """Matrix of two answers, inverted (Cramer)."""
    if not answers:
        return None
    n = len(answers)
    a, b = (1 + truthful) / 2, (1 - truthful) / 2  # P(yes | yes), P(yes | no)
    c, d = 1 - a, 1 - b
    yes, no = answers.count("yes") / n, answers.count("no") / n
    return (yes * d - b * no) / (a * d - b * c)


@trial.right
def right_9(answers, truthful):
    """Recursion over the list for the count, one formula with a single division."""

    def ayes(rest):
        total = 0
        for word in rest:
            total += {"yes": 1, "no": 0}[word]
        return total

    n = len(answers)
    if n > 0:
        return (2 * ayes(answers) - n + n * truthful) / (2 * n * truthful)
    return None


@trial.wrong
def wrong_1(answers, truthful):
    """Belief: the "yes" by chance need not be taken away, only scaled by the truthful share."""
    if not answers:
        return None
    return answers.count("yes") / len(answers) / truthful


@trial.wrong
def wrong_2(answers, truthful):
    """Half finished: takes the coin's "yes" away, still divides by everybody."""
    if not answers:
        return None
    return answers.count("yes") / len(answers) - (1 - truthful) / 2


@trial.wrong
def wrong_3(answers, truthful):
    """Belief: everybody who answered by chance said "yes" (no half)."""
    if not answers:
        return None
    return (answers.count("yes") / len(answers) - (1 - truthful)) / truthful


@trial.wrong
def wrong_4(answers, truthful):
    """Belief: a share must be from 0 to 1, so it is cut off."""
    if not answers:
        return None
    share = (answers.count("yes") / len(answers) - (1 - truthful) / 2) / truthful
    return max(0, min(1, share))


@trial.wrong
def wrong_5(answers, truthful):
    """Belief: nobody asked, so nobody has it: 0."""
    if len(answers) == 0:
        return 0
    return (answers.count("yes") / len(answers) - (1 - truthful) / 2) / truthful


@trial.wrong
def wrong_6(answers, truthful):
    """Slip: forgot the empty list (division by zero)."""
    yes = 0
    for answer in answers:
        if answer == "yes":
            yes += 1
    return (yes / len(answers) - (1 - truthful) / 2) / truthful


@trial.wrong
def wrong_7(answers, truthful):
    """Belief: always a quarter of "yes" by the coin, as in the story."""
    if not answers:
        return None
    return (answers.count("yes") / len(answers) - 0.25) / truthful


@trial.wrong
def wrong_8(answers, truthful):
    """Slip: truthful and its opposite swapped in the chance part (no matter at 0.5)."""
    if not answers:
        return None
    by_chance = truthful / 2
    return (answers.count("yes") / len(answers) - by_chance) / truthful


@trial.wrong
def wrong_9(answers, truthful):
    """Slip: divides by those who answered by chance (no matter at 0.5)."""
    if not answers:
        return None
    by_chance = (1 - truthful) / 2
    return (answers.count("yes") / len(answers) - by_chance) / (1 - truthful)


@trial.wrong
def wrong_10(answers, truthful):
    """Belief: people are whole, so the expected number of people by chance is rounded."""
    n = len(answers)
    if n == 0:
        return None
    by_coin = round(n * (1 - truthful))
    if n == by_coin:
        return 0.0
    return (answers.count("yes") - by_coin / 2) / (n - by_coin)


@trial.wrong
def wrong_11(answers, truthful):
    """Belief: of those who said "yes", half of the chance share did so by chance (base: the yes only)."""
    if not answers:
        return None
    yes = answers.count("yes")
    left = yes - yes * (1 - truthful) / 2
    return left / (len(answers) * truthful)


@trial.wrong
def wrong_12(answers, truthful):
    """Belief: a negative share makes no sense, its absolute value is meant."""
    if not answers:
        return None
    return abs((answers.count("yes") / len(answers) - (1 - truthful) / 2) / truthful)


@trial.wrong
def wrong_13(answers, truthful):
    """Belief: "the others" said yes as often as no, so the share of "yes" is right as it is."""
    if not answers:
        return None
    return answers.count("yes") / len(answers)


@trial.wrong
def wrong_14(answers, truthful):
    """Belief: below 0 becomes 0; above 1 stays (half of the clamp)."""
    if not answers:
        return None
    share = (answers.count("yes") / len(answers) - (1 - truthful) / 2) / truthful
    if share < 0:
        return 0
    return share


@trial.wrong
def wrong_15(answers, truthful):
    """Slip: operator precedence, 1 - truthful / 2."""
    if not answers:
        return None
    by_chance = 1 - truthful / 2
    return (answers.count("yes") / len(answers) - by_chance) / truthful


@trial.wrong
def wrong_16(answers, truthful):
    """Two slips: returns the number of people instead of the share, and 0 without answers."""
    n = len(answers)
    if n == 0:
        return 0
    yes = answers.count("yes") - n * (1 - truthful) / 2
    return yes / truthful


@trial.wrong
def wrong_17(answers, truthful):
    """Two slips: an estimate outside 0 to 1 is called impossible (None), and it is rounded to two places."""
    if not answers:
        return None
    share = (answers.count("yes") / len(answers) - (1 - truthful) / 2) / truthful
    if share < 0 or share > 1:
        return None
    return round(share, 2)
