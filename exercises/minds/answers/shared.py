"""What several tasks of `minds` use."""

# The chapter's twelve pictures: which of them each reader gets wrong.
TRUTH = ["yes"] * 6 + ["no"] * 6
ERRORS = {"A": [1, 2, 3], "B": [4, 5, 12], "C": [6, 7, 8, 12], "D": [1, 2]}

OTHER = {"yes": "no", "no": "yes"}


def votes_of(truth, wrong):
    """Return what a voter says who errs on these cases, counted from 1."""
    return [OTHER[t] if n in wrong else t for n, t in enumerate(truth, 1)]


def committee(team):
    """Return the votes of some of the chapter's readers."""
    return {name: votes_of(TRUTH, ERRORS[name]) for name in team}


def drawn_truth(rng, size, yes):
    return rng.sample(["yes"] * yes + ["no"] * (size - yes), size)


def drawn_voter(rng, truth, skill):
    return [t if rng.random() < skill else OTHER[t] for t in truth]


def rights_of(votes, truth):
    """Return for each case how many voters are right about it."""
    return [
        sum(said[case] == answer for said in votes.values())
        for case, answer in enumerate(truth)
    ]
