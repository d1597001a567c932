"""What people answered to `two_alike_and_told` in trials, from its text alone."""

from coursekit.exercise import Trial

trial = Trial()


@trial.right
def right_1():
    """The three classes of two of the hint."""
    rows = [
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "asthma"},
        {"age": "40s", "district": "north", "illness": "asthma"},
        {"age": "40s", "district": "north", "illness": "diabetes"},
    ]
    return rows, ["age", "district"]


@trial.right
def right_2():
    """Exclusive or: every class of two tells, no column does."""
    rows = []
    for hand in ("left", "right"):
        for eye in ("left", "right"):
            for _ in range(2):
                rows.append(
                    {
                        "illness": "migraine" if hand == eye else "gout",
                        "hand": hand,
                        "eye": eye,
                    }
                )
    return rows, ["hand", "eye"]


@trial.right
def right_3():
    """Three columns, twelve rows; any two columns do not tell either."""
    rows = [
        {"a": a, "b": b, "c": c, "illness": ill}
        for a, b, c, ill in [
            "000x",
            "000x",
            "001x",
            "001y",
            "010x",
            "010y",
            "100x",
            "100y",
            "111y",
            "111y",
            "111x",
            "111z",
        ]
    ]
    return rows, ["c", "a", "b"]


@trial.right
def right_4():
    """A large class with one illness, five people; odd texts as values, one empty."""
    told = [{"floor": "", "sex": "f", "illness": "none"} for _ in range(5)]
    others = [{"floor": "", "sex": "m", "illness": x} for x in ("none", "flu")]
    others += [
        {"floor": "2", "sex": "f", "illness": x} for x in ("flu", "cold", "none")
    ]
    return others + told, ["sex", "floor"]


@trial.right
def right_5():
    """A third column that is the same for everybody; only two illnesses."""
    table = ["N1F", "N1F", "N2F", "N2C", "S1F", "S1C", "S2F", "S2C"]
    rows = [
        {
            "where": w,
            "grade": g,
            "town": "Bergen",
            "illness": {"F": "flu", "C": "cold"}[i],
        }
        for w, g, i in table
    ]
    return rows, ["where", "grade", "town"]


@trial.wrong
def wrong_1():
    """Belief: two alike with the same illness are enough; nobody else is needed (each column alone tells)."""
    rows = [
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "40s", "district": "south", "illness": "flu"},
        {"age": "40s", "district": "south", "illness": "asthma"},
    ]
    return rows, ["age", "district"]


@trial.wrong
def wrong_2():
    """Half finished: only somebody of the same age is added, so the district alone tells."""
    rows = [
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "asthma"},
        {"age": "40s", "district": "south", "illness": "asthma"},
        {"age": "40s", "district": "south", "illness": "diabetes"},
    ]
    return rows, ["age", "district"]


@trial.wrong
def wrong_3():
    """Belief: somebody must be alone to be told (a class of one; the colleague is not content)."""
    rows = [
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "asthma"},
        {"age": "40s", "district": "north", "illness": "asthma"},
        {"age": "40s", "district": "south", "illness": "diabetes"},
        {"age": "40s", "district": "south", "illness": "flu"},
    ]
    return rows, ["age", "district"]


@trial.wrong
def wrong_4():
    """Belief: a stranger knows the illness, too (it is among the columns)."""
    rows = [
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "asthma"},
        {"age": "30s", "district": "south", "illness": "asthma"},
        {"age": "40s", "district": "north", "illness": "asthma"},
        {"age": "40s", "district": "north", "illness": "asthma"},
    ]
    return rows, ["age", "district", "illness"]


@trial.wrong
def wrong_5():
    """Slip: ages as whole numbers, not texts."""
    rows = [
        {"age": 30, "district": "north", "illness": "flu"},
        {"age": 30, "district": "north", "illness": "flu"},
        {"age": 30, "district": "south", "illness": "flu"},
        {"age": 30, "district": "south", "illness": "asthma"},
        {"age": 40, "district": "north", "illness": "asthma"},
        {"age": 40, "district": "north", "illness": "diabetes"},
    ]
    return rows, ["age", "district"]


@trial.wrong
def wrong_6():
    """Belief: mixed illnesses everywhere do it: the chapter's twelve patients, each class with two illnesses."""
    ages = [
        "30s",
        "30s",
        "40s",
        "40s",
        "30s",
        "30s",
        "40s",
        "40s",
        "30s",
        "40s",
        "40s",
        "30s",
    ]
    districts = [
        "north",
        "south",
        "north",
        "south",
        "north",
        "south",
        "south",
        "north",
        "north",
        "north",
        "south",
        "south",
    ]
    illnesses = [
        "diabetes",
        "flu",
        "asthma",
        "flu",
        "asthma",
        "asthma",
        "asthma",
        "flu",
        "diabetes",
        "diabetes",
        "asthma",
        "flu",
    ]
    rows = [
        {"age": a, "district": d, "illness": i}
        for a, d, i in zip(ages, districts, illnesses)
    ]
    return rows, ["age", "district"]


@trial.wrong
def wrong_7():
    """Slip: keeps a name column that is not among the columns named."""
    rows = [
        {"name": "Ada", "age": "30s", "district": "north", "illness": "flu"},
        {"name": "Bo", "age": "30s", "district": "north", "illness": "flu"},
        {"name": "Cy", "age": "30s", "district": "south", "illness": "flu"},
        {"name": "Di", "age": "30s", "district": "south", "illness": "asthma"},
        {"name": "Ed", "age": "40s", "district": "north", "illness": "asthma"},
        {"name": "Fe", "age": "40s", "district": "north", "illness": "diabetes"},
    ]
    return rows, ["age", "district"]


@trial.wrong
def wrong_8():
    """Slip: a right table, but returned as columns, rows."""
    rows = [
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "north", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "flu"},
        {"age": "30s", "district": "south", "illness": "asthma"},
        {"age": "40s", "district": "north", "illness": "asthma"},
        {"age": "40s", "district": "north", "illness": "diabetes"},
    ]
    return ["age", "district"], rows
