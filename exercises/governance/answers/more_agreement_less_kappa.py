"""Inputs that people give to `more_agreement_less_kappa`: some do it, some do not."""

from coursekit.exercise import Break

task = Break(
    objective="governance-2",
    points=3,
    needs=["agreement", "kappa"],
    must={
        "teams_are_possible": (
            "These are no two teams as asked for. Return two lists or tuples, one for each "
            "team, of four counts each: whole numbers, none below 0, that make twelve."
        ),
        "colleague_prefers_first": (
            "The colleague does not prefer the first team: it does not agree on more "
            "clauses than the second. The clauses on which a team agrees are the first "
            "two of its counts."
        ),
        "first_is_no_better_than_chance": (
            "The first team's kappa is not 0 or below: it is above 0, or there is none, "
            "because both gave one answer throughout. Let both say the same nearly "
            'everywhere, and meet in one answer only: of the first two counts, both "yes" '
            'and both "no", one is 0.'
        ),
        "second_is_well_above": (
            "The second team's kappa is below 0.4. Let it use both answers about "
            "equally, and agree on nine clauses or more."
        ),
    },
    right=[
        ((11, 0, 1, 0), (5, 5, 1, 1)),
        ([10, 0, 1, 1], [5, 4, 1, 2]),
        ((0, 11, 0, 1), [4, 5, 2, 1]),
        ((0, 10, 1, 1), (3, 6, 2, 1)),
        ((11, 0, 0, 1), (4, 4, 4, 0)),
    ],
    wrong={
        "teams_are_possible": [
            ((11, 0, 1), (5, 5, 1, 1)),
            ((11, 0, 1, 0), (5, 5, 1)),
            ((10, 0, 1, 0), (5, 5, 1, 1)),
            ((11, 0, 1, 0), (5, 5, 1, 2)),
            ((12, 0, 1, -1), (5, 5, 1, 1)),
            ((11.0, 0, 1, 0), (5, 5, 1, 1)),
            ((11, 0, 1, 0), (5.5, 4.5, 1, 1)),
            (11, 5),
            ({"yes": 11}, {"yes": 5}),
        ],
        "colleague_prefers_first": [
            ((10, 0, 1, 1), (5, 5, 1, 1)),
            ((5, 5, 1, 1), (11, 0, 1, 0)),
            ((9, 0, 2, 1), (5, 5, 1, 1)),
        ],
        "first_is_no_better_than_chance": [
            ((12, 0, 0, 0), (5, 5, 1, 1)),
            ((6, 6, 0, 0), (5, 5, 1, 1)),
            ((10, 1, 1, 0), (5, 5, 1, 1)),
        ],
        "second_is_well_above": [
            ((11, 0, 1, 0), (9, 0, 2, 1)),
            ((11, 0, 1, 0), (0, 0, 6, 6)),
            ((10, 0, 1, 1), (7, 1, 2, 2)),
        ],
    },
    built=(
        "You have shown that the team with more equal answers can be the one about whose "
        "reading we know less."
    ),
)
