"""A year of claims, what was recorded of them, and what a vendor's program made of it.

All is constructed. People, records, letters, selection and re-check draw from chance of
their own, so that two tables of one seed differ only by what a fault changes.
"""

import dataclasses

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

GROUPS = np.array(["A", "B"])
SHARE_OF_B = 0.4
LIVES_IN = ([0.32, 0.26, 0.2, 0.13, 0.09], [0.09, 0.13, 0.2, 0.26, 0.32])  # A, B
MEASURED = ["income_change", "rent_change"]
HIDDEN = "payments"  # the vendor uses it and does not hand it over
BASE, RISK = -1.1, (0.9, 0.7)  # in log-odds, the second of the two measured ones
MONTHS = range(1, 13)
LAST_LETTERS = 9  # letters of later months were not yet in the files
SELECTED = 0.3
LUCK = 0.4  # of the selection, in log-odds: nobody can be sure to be left out
RECHECKED = 0.3


@dataclasses.dataclass(frozen=True)
class World:
    """What is put into a table. As it stands, nothing is wrong.

    claims, history: how many rows the table has, and how many the vendor learnt from.
    hidden: the weight of what only the vendor has, in log-odds.
    slip: the chance that a record says the opposite, whoever it is.
    wronged, wronged_before: the chance that a sound claim of group B is recorded as
        overpaid, in the table and in the vendor's history.
    letter: the chance of a letter if the record says overpaid, and if not.
    uses: what the vendor's model uses beside the measurements.
    stretch: by how much the score exaggerates, as a factor of its log-odds.
    head_start, step: how far districts lie apart in the first selection, and how much
        each month's selection moves the next one.
    """

    claims: int = 5_000
    history: int = 100_000
    hidden: float = 0.5
    slip: float = 0.02
    wronged: float = 0
    wronged_before: float = 0
    letter: tuple[float, float] = (0.25, 0.25)
    uses: tuple[str, ...] = ()
    stretch: float = 1
    head_start: float = 0
    step: float = 0


WORLDS = {
    "none": World(),
    "label bias": World(wronged=0.08, wronged_before=0.08, uses=("district",)),
    "proxy": World(wronged_before=0.12, uses=("district",)),
    "leakage": World(letter=(0.55, 0.15), uses=("letter",)),
    "miscalibration": World(stretch=1.2),
    "runaway loop": World(head_start=0.3, step=0.1),
}


def log_odds(chance):
    return np.log(chance / (1 - chance))


def chance(log_odds):
    return 1 / (1 + np.exp(-log_odds))


def people(count: int, hidden: float, rng) -> pd.DataFrame:
    """Return claims with what is true of them; `wrong` is what nobody sees."""
    is_b = rng.random(count) < SHARE_OF_B
    homes = [rng.choice(5, count, p=shares) for shares in LIVES_IN]
    measured = rng.normal(size=(count, 3)).round(2) + 0.0  # no -0.0
    return pd.DataFrame(measured, columns=[*MEASURED, HIDDEN]).assign(
        group=GROUPS[is_b.astype(int)],
        district=np.where(is_b, homes[1], homes[0]) + 1,
        wrong=rng.random(count) < chance(BASE + measured @ [*RISK, hidden]),
    )


def recorded(claims: pd.DataFrame, slip: float, wronged: float, rng) -> np.ndarray:
    """Return what the office's records say: whether too much was paid."""
    slips = rng.random(len(claims)) < slip
    harmed = (claims["group"] == "B") & (rng.random(len(claims)) < wronged)
    return ((claims["wrong"] ^ slips) | (harmed & ~claims["wrong"])).to_numpy()


def letters(overpaid: np.ndarray, chances: tuple[float, float], rng) -> np.ndarray:
    """Return whether a letter went out."""
    return (rng.random(len(overpaid)) < np.where(overpaid, *chances)).astype(int)


def inputs(claims: pd.DataFrame, uses: tuple[str, ...]) -> np.ndarray:
    """Return what the vendor's model sees, a column for each number."""
    columns = [claims[[*MEASURED, HIDDEN]].to_numpy()]
    if "district" in uses:
        columns.append(claims["district"].to_numpy()[:, None] == np.arange(2, 6))
    if "letter" in uses:
        columns.append(claims[["letter"]].to_numpy())
    return np.hstack(columns)


def learnt(world: World, rng) -> LogisticRegression:
    """Return the vendor's model, fitted to the records of earlier years."""
    claims = people(world.history, world.hidden, rng)
    overpaid = recorded(claims, world.slip, world.wronged_before, rng)
    claims["letter"] = letters(overpaid, world.letter, rng)
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-10)
    return model.fit(inputs(claims, world.uses), overpaid)


def select(claims: pd.DataFrame, world: World, rng) -> np.ndarray:
    """Return which claims were selected for review, three in ten of each month.

    The factor of a district moves with how much of it was selected.
    """
    factor = world.head_start * rng.permutation(np.linspace(-1, 1, 5))
    district, month = claims["district"].to_numpy() - 1, claims["month"].to_numpy()
    luck = rng.logistic(scale=LUCK, size=len(claims))
    selected = np.zeros(len(claims), dtype=int)
    for now in (np.flatnonzero(month == number) for number in MONTHS):
        there = district[now]
        place = log_odds(claims["score"].to_numpy()[now]) + factor[there] + luck[now]
        highest_first = np.argsort(-place.round(6), kind="stable")
        selected[now[highest_first[: round(SELECTED * len(now))]]] = 1
        of_each = np.maximum(1, np.bincount(there, minlength=5))
        share = np.bincount(there, weights=selected[now], minlength=5) / of_each
        factor = factor + world.step * (share / max(share.mean(), 0.01) - 1)
    return selected


def draw(world: World, seed: int) -> pd.DataFrame:
    """Return the table of a world: a row for each claim, by month."""
    sources = np.random.SeedSequence(seed).spawn(6)
    history, lives, records, post, selection, recheck = map(
        np.random.default_rng, sources
    )
    model = learnt(world, history)
    claims = people(world.claims, world.hidden, lives)
    claims["month"] = np.sort(lives.integers(1, 13, world.claims))
    claims["claim"] = np.arange(1, world.claims + 1)
    overpaid = recorded(claims, world.slip, world.wronged, records)
    claims["overpaid"] = overpaid.astype(int)
    sent = letters(overpaid, world.letter, post)
    claims["letter"] = np.where(claims["month"] > LAST_LETTERS, 0, sent)
    odds = model.decision_function(inputs(claims, world.uses)) * world.stretch
    claims["score"] = chance(odds).round(3).clip(0.001, 0.999)
    claims["selected"] = select(claims, world, selection)
    drawn = recheck.permutation(world.claims) < round(RECHECKED * world.claims)
    claims["rechecked"] = np.where(drawn, claims["wrong"].astype(float), np.nan)
    return claims[list(FORMATS)]


FORMATS = {
    **dict.fromkeys(("claim", "month", "group", "district"), "{}"),
    **dict.fromkeys(MEASURED, "{:.2f}"),
    "letter": "{}",
    "score": "{:.3f}",
    "selected": "{}",
    "overpaid": "{}",
    "rechecked": "{:.0f}",
}


def as_csv(table: pd.DataFrame) -> str:
    """Return a table as it is handed out: each column with digits of its own number."""
    text = pd.DataFrame(
        {name: table[name].map(form.format) for name, form in FORMATS.items()}
    )
    return text.replace("nan", "").to_csv(index=False, lineterminator="\n")
