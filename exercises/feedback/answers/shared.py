"""What several tasks of `feedback` use."""

# The twelve people of the chapter, each with the three answers in order.
TWELVE = [list("ABC")] * 5 + [list("CBA")] * 4 + [list("BCA")] * 3


def by_places(ballots):
    """Return for every option how many options stand below it, over all ballots."""
    last = len(ballots[0]) - 1
    return {o: sum(last - b.index(o) for b in ballots) for o in ballots[0]}


def by_firsts(ballots):
    """Return for every option how many people put it first."""
    firsts = [ballot[0] for ballot in ballots]
    return {option: firsts.count(option) for option in ballots[0]}


def above(ballots, one, other):
    """Return how many people put `one` above `other`."""
    return sum(b.index(one) < b.index(other) for b in ballots)


def by_pairs(ballots):
    """Return for every option how many others it beats."""
    return {
        one: sum(above(ballots, one, two) > len(ballots) / 2 for two in ballots[0])
        for one in ballots[0]
    }


RULES = {"first": by_firsts, "places": by_places, "pairs": by_pairs}


def most(points):
    """Return the options with the most points, in alphabetical order."""
    highest = max(points.values())
    return sorted(option for option in points if points[option] == highest)


def won(ballots, rule):
    """Return the winners."""
    return most(RULES[rule](ballots)) if ballots else []
