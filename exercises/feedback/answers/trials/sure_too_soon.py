"""What people answered to `sure_too_soon` in trials, from its text alone."""

from itertools import permutations

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Five people, four options, as hinted."""
    return [
        ["A", "B", "C", "D"],
        ["A", "C", "D", "B"],
        ["B", "C", "D", "A"],
        ["C", "D", "B", "A"],
        ["D", "B", "C", "A"],
    ], "A"


@trial.right
def right_2():
    """Twelve people, six options, the leader is F with four."""
    ballots = [list("FABCDE") for _ in range(4)]
    ballots += [list(o + "".join(sorted(set("ABCDE") - {o})) + "F") for o in "AABBCCDE"]
    return ballots, "F"


@trial.right
def right_3():
    """The leader is not always last; returned as a list of two."""
    return [[list("CABD"), list("CABD"), list("ABDC"), list("BDAC"), list("DABC")], "C"]


@trial.right
def right_4():
    """Seven people; two for the leader; one more option, nobody's first."""
    firsts = "BCDEF"
    rest = [[o] + [x for x in firsts if x != o] + ["A"] for o in firsts]
    return rest + [list("ABCDEF"), list("AFEDCB")], "A"


@trial.right
def right_5():
    """Nine people, four for D, who is second for one and beaten by all."""
    return (
        [list("DABC")] * 4
        + [list("ABCD"), list("ACBD"), list("BCAD"), list("BACD"), list("CABD")],
        "D",
    )


@trial.right
def right_6():
    """Six options, four for the leader and one for each other: nine people; the leader
    is F."""
    rest = "ABCDE"
    ballots = [["F", *rest] for _ in range(4)]
    ballots += [[o, *[x for x in reversed(rest) if x != o], "F"] for o in rest]
    return ballots, "F"


@trial.right
def right_7():
    """Letters with gaps; the leader is in the middle of the alphabet; built from
    strings."""
    return list(map(list, ["CAEF", "CFEA", "AEFC", "EAFC", "FAEC"])), "C"


@trial.right
def right_8():
    """Twelve people, five options; the leader is last in seven lists and second in
    one."""
    ballots = [["B", "A", "C", "D", "E"]] * 4
    ballots += [
        ["A", "C", "D", "E", "B"],
        ["A", "E", "D", "C", "B"],
        ["C", "A", "D", "E", "B"],
        ["C", "E", "A", "D", "B"],
        ["D", "A", "C", "E", "B"],
        ["D", "C", "A", "E", "B"],
        ["E", "A", "C", "D", "B"],
        ["E", "B", "A", "C", "D"],
    ]
    return ballots, "B"


@trial.right
def right_9():
    """The leader is never last where it is not first (but last but one), and loses each
    pair by 4 to 3."""
    others = ["BCDEAF", "CDEFAB", "DEFBAC", "EFBCAD", "FBCDAE"]
    return [list("ABCDEF"), list("AFEDCB")] + [list(o) for o in others], "A"


@trial.right
def right_10():
    """Found by search: five people, the first combination that does."""
    first = list("DABC")
    for third in permutations("ABCD"):
        for fourth in permutations("ABCD"):
            for fifth in permutations("ABCD"):
                others = [list(third), list(fourth), list(fifth)]
                heads = [b[0] for b in others]
                if "D" in heads or len(set(heads)) < 3:
                    continue
                if all(
                    sum(b.index(o) < b.index("D") for b in others) == 3 for o in "ABC"
                ):
                    return [first, first[:], *others], "D"


@trial.wrong
def wrong_1():
    """Belief: three options are enough; A has twice as many but draws."""
    return [list("ABC"), list("ACB"), list("BCA"), list("CBA")], "A"


@trial.wrong
def wrong_2():
    """Belief: more first places than any other is enough for the colleague."""
    return [
        list("ABC"),
        list("ABC"),
        list("ACB"),
        list("BCA"),
        list("BCA"),
        list("CBA"),
        list("CBA"),
    ], "A"


@trial.wrong
def wrong_3():
    """Belief: the option is the one that should win, not the favourite."""
    return [list("ABCD"), list("ACDB"), list("BCDA"), list("CDBA"), list("DBCA")], "B"


@trial.wrong
def wrong_4():
    """Belief: to lose one pair is enough."""
    return [list("ABCD"), list("ABCD"), list("BACD"), list("CBAD"), list("DBAC")], "A"


@trial.wrong
def wrong_5():
    """Belief: more than half of first places makes the colleague surer."""
    return [list("ABCD"), list("ACBD"), list("ADBC"), list("BCDA"), list("CBDA")], "A"


@trial.wrong
def wrong_6():
    """Belief: only the ballots are asked for, and the favourite is seen there."""
    return [list("ABCD"), list("ACDB"), list("BCDA"), list("CDBA"), list("DBCA")]


@trial.wrong
def wrong_7():
    """Belief: people may put only those they like; lists of other lengths."""
    return [list("A"), list("A"), list("BCDA"), list("CDBA"), list("DBCA")], "A"


@trial.wrong
def wrong_8():
    """Belief: the other way round: the option first, then the ballots."""
    return "A", [list("ABCD"), list("ACDB"), list("BCDA"), list("CDBA"), list("DBCA")]


@trial.wrong
def wrong_9():
    """Belief: half of the people first is fine: 6 of 12, and every pair is drawn, not
    lost."""
    return (
        [list("ABCD")] * 6
        + [list("BCDA")] * 2
        + [list("CDBA")] * 2
        + [list("DBCA")] * 2
    ), "A"


@trial.wrong
def wrong_10():
    """Belief: three options do: A 5, B 4, C 3 of the chapter; twice as many is
    forgotten."""
    return [list("ABC")] * 5 + [list("CBA")] * 4 + [list("BCA")] * 3, "A"


@trial.wrong
def wrong_11():
    """Belief: the winner is asked for: names the option that beats all the others."""
    return [list("ABCD"), list("ABCD"), list("BCDA"), list("CBDA"), list("DBCA")], "B"


@trial.wrong
def wrong_12():
    """Belief: a larger village is more convincing: thirteen people, all else fits."""
    return (
        [list("ABCDE")] * 5
        + [list("BCDEA"), list("CDEBA"), list("DEBCA"), list("EBCDA")] * 2
    ), "A"


@trial.wrong
def wrong_13():
    """Belief: it is enough to lose to one rival: A loses to B, but beats C and D."""
    return [list("ACDB"), list("ADCB"), list("BACD"), list("CBAD"), list("DBAC")], "A"


@trial.wrong
def wrong_14():
    """Slip: gives the place of the option in the list instead of its letter."""
    return [list("ABCD"), list("ABCD"), list("BCDA"), list("CDBA"), list("DBCA")], 0


@trial.wrong
def wrong_15():
    """Slip: names the options instead of letters (a menu: soup, roast, fish, pie)."""
    soup, roast, fish, pie = "Soup", "Roast", "Fish", "Pie"
    return [
        [soup, roast, fish, pie],
        [soup, roast, fish, pie],
        [roast, fish, pie, soup],
        [fish, pie, roast, soup],
        [pie, roast, fish, soup],
    ], soup


@trial.wrong
def wrong_16():
    """Slip: the voters who do not like the leader leave it off their lists."""
    return [list("ABCD"), list("ABCD"), list("BCD"), list("CDB"), list("DBC")], "A"
