"""What people answered to `innocent_name` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """Six claims, everything at an edge of the days: first 0, last 1; claimant keeps
    it."""
    column = {"name": "phone", "by": "claimant", "first": 0, "last": 1}
    return column, [0] * 6, [1, 1, 1, 0, 0, 0], [1, 1, 1, 0, 0, 0]


@trial.right
def right_2():
    """Just inside: the export has an AUC of exactly 0.9, the day one of exactly 0.6."""
    outcomes = [1] * 5 + [0] * 5
    export = [1, 1, 1, 1, 0] + [0] * 5
    day = [1, 0, 0, 0, 0] + [0] * 5
    return (
        {"name": "letters_sent", "by": "clerk", "first": -365, "last": 365},
        day,
        export,
        outcomes,
    )


@trial.right
def right_3():
    """Twenty claims, all 1 on the day (an open file), closed for the sound ones
    afterwards; begun long before."""
    outcomes = [int(i % 7 == 0) for i in range(20)]
    column = {"last": 200, "first": -30, "by": "clerk", "name": "File still open?"}
    return column, [1 for _ in outcomes], list(outcomes), outcomes


@trial.right
def right_4():
    """Misleads a little on the day (AUC exactly 0.4), one claim with outcome 1 out of a
    few."""
    outcomes = [1, 0, 0, 0, 0, 0]
    export = [1, 0, 0, 0, 0, 1]
    day = [0, 1, 0, 0, 0, 0]
    return {"name": "Ü", "by": "clerk", "first": -1, "last": 42}, day, export, outcomes


@trial.right
def right_5():
    """The same list object for export and outcomes, returned as a list of four; the
    text says 'four things'. Open: a list instead of a tuple."""
    same = [0, 1] * 4
    return [
        {"name": "bank account changed", "by": "claimant", "first": -3, "last": 90},
        [0, 0, 1, 1] * 2,
        same,
        same,
    ]


@trial.right
def right_6():
    """The shortest span, six claims, all alike on the day."""
    outcomes = [1, 0, 1, 0, 1, 0]
    return (
        {"name": "T", "by": "clerk", "first": 0, "last": 1},
        [0] * 6,
        outcomes[:],
        outcomes,
    )


@trial.right
def right_7():
    """The widest span; the same list object twice; all ones on the day; 20 claims."""
    out = [int(i % 4 == 0) for i in range(20)]
    return (
        {"last": 365, "first": -365, "by": "claimant", "name": "Number of letters"},
        [1] * 20,
        out,
        out,
    )


@trial.right
def right_8():
    """On the edges: 0.9 in the export and 0.6 on the day, given back as a list."""
    outcomes = [1] * 5 + [0] * 5
    export = [1] * 5 + [1, 0, 0, 0, 0]
    day = [1, 0, 0, 0, 0] + [0] * 5
    return [
        {"name": "Desk", "by": "clerk", "first": -2, "last": 77},
        day,
        export,
        outcomes,
    ]


@trial.right
def right_9():
    """On the other edge: 0.4 on the day; a name in another script; a single 0 among the
    outcomes."""
    outcomes = [1] * 10 + [0]
    day = [1] * 8 + [0] * 2 + [1]
    return (
        {"name": "Überzahlt? 已付", "by": "claimant", "first": -1, "last": 2},
        day,
        list(outcomes),
        outcomes,
    )


@trial.right
def right_10():
    """A single claim with outcome 1; ones nearly everywhere on the day, blanks in the
    name."""
    column = {
        "name": "  Telephone calls noted  ",
        "by": "clerk",
        "first": -30,
        "last": 80,
    }
    outcomes = [0, 0, 0, 0, 0, 0, 1]
    day = [1, 1, 1, 1, 1, 0, 1]
    return column, day, [0, 0, 0, 0, 0, 1, 1], outcomes


@trial.wrong
def wrong_1():
    """Belief: a leak must be written before the decision; last is 0 although the
    entries change."""
    column = {"name": "payment code", "by": "clerk", "first": -10, "last": 0}
    return column, [0] * 8, [1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0]


@trial.wrong
def wrong_2():
    """Belief: capital letters hide a suspect word from the rule."""
    column = {"name": "Overpaid flag", "by": "clerk", "first": -10, "last": 60}
    return column, [0] * 8, [1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0]


@trial.wrong
def wrong_3():
    """Belief: a leaking column gives the outcome away on the day already, too."""
    outcomes = [1, 0, 1, 0, 1, 0, 0, 0]
    column = {"name": "remark", "by": "clerk", "first": -10, "last": 60}
    return column, list(outcomes), list(outcomes), outcomes


@trial.wrong
def wrong_4():
    """Belief: a column that leaks is begun after the decision, by the reviewer (two
    slips)."""
    column = {"name": "remark", "by": "reviewer", "first": 5, "last": 60}
    return column, [0] * 8, [1, 1, 1, 1, 0, 0, 0, 0], [1, 1, 1, 1, 0, 0, 0, 0]


@trial.wrong
def wrong_5():
    """Belief: the order is export first, then the day."""
    outcomes = [1, 1, 0, 0, 0, 1, 0, 0]
    column = {"name": "remark", "by": "clerk", "first": -2, "last": 60}
    return column, list(outcomes), [0] * 8, outcomes


@trial.wrong
def wrong_6():
    """Belief: a column that says the opposite in every claim is as good (AUC 0 in the
    export)."""
    outcomes = [1, 1, 0, 0, 0, 1, 0, 0]
    column = {"name": "paid in full", "by": "clerk", "first": -2, "last": 60}
    return column, [0] * 8, [1 - o for o in outcomes], outcomes


@trial.wrong
def wrong_7():
    """Belief: nine right entries of ten are an AUC of 0.9 (one of three overpaid claims
    is missed)."""
    outcomes = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
    export = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    column = {"name": "remark", "by": "claimant", "first": -2, "last": 60}
    return column, [0] * 10, export, outcomes


@trial.wrong
def wrong_8():
    """Belief: all claims overpaid makes the clearest leak; there is no pair."""
    column = {"name": "remark", "by": "clerk", "first": -2, "last": 60}
    return column, [0] * 6, [1] * 6, [1] * 6


@trial.wrong
def wrong_9():
    """Belief: the leak is in the name, so the name must tell it."""
    out = [1, 1, 1, 0, 0, 0]
    return (
        {"name": "Preview of file", "by": "clerk", "first": -3, "last": 60},
        [0] * 6,
        out,
        out,
    )


@trial.wrong
def wrong_10():
    """Belief: a column that is finished before the decision can still differ in the
    export."""
    out = [1, 1, 1, 0, 0, 0]
    return (
        {"name": "Letters", "by": "clerk", "first": -30, "last": 0},
        [0] * 6,
        out,
        out,
    )


@trial.wrong
def wrong_11():
    """Belief: what leaks is begun after the decision."""
    out = [1, 1, 1, 0, 0, 0]
    return {"name": "Letters", "by": "clerk", "first": 1, "last": 60}, [0] * 6, out, out


@trial.wrong
def wrong_12():
    """Belief: only a reviewer knows what came of it, so the reviewer keeps the
    column."""
    out = [1, 1, 1, 0, 0, 0]
    return (
        {"name": "Letters", "by": "reviewer", "first": -5, "last": 60},
        [0] * 6,
        out,
        out,
    )


@trial.wrong
def wrong_13():
    """Belief: a column leaks if it tells the outcome, on the day as well."""
    out = [1, 1, 1, 0, 0, 0]
    return (
        {"name": "Letters", "by": "claimant", "first": -5, "last": 60},
        list(out),
        list(out),
        out,
    )


@trial.wrong
def wrong_14():
    """Belief: it gives the outcome away just as well the other way round."""
    out = [1, 0, 1, 0, 1, 0]
    return (
        {"name": "Paid at once", "by": "clerk", "first": -5, "last": 60},
        [1] * 6,
        [1 - o for o in out],
        out,
    )


@trial.wrong
def wrong_15():
    """Belief: two slips: export and day swapped, and days counted backwards from the
    decision."""
    out = [1, 1, 1, 0, 0, 0]
    return (
        {"name": "Letters", "by": "clerk", "first": 30, "last": -60},
        out,
        [0] * 6,
        out,
    )


@trial.wrong
def wrong_16():
    """Belief: nine of ten entries right is an AUC of 0.9 (it is 0.75: a single 1 of two
    is found)."""
    out = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    export = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    return (
        {"name": "Letters", "by": "clerk", "first": -7, "last": 60},
        [0] * 10,
        export,
        out,
    )
