"""Four looks at a table, each a few dots, with where chance would put a sound table's.

`make power` writes data/audit_looks.csv anew: thirty tables, five of each kind, from the
seeds that follow the practice table's.
"""

import csv
import itertools
import pathlib
from collections.abc import Iterable, Iterator

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

from coursekit.capstone.audit import LATE, ORDER, audit, log_odds_of
from coursekit.capstone.keys import FAULTS, fault_and_seed
from coursekit.capstone.table import GROUPS, MEASURED, WORLDS, draw

FILE = "data/audit_looks.csv"
PRACTICE = fault_and_seed("an open secret, for practice", "practice")
TABLES = 30
FIFTHS = 5
HEADS = ("table", "fault", "look", "group", "part", "value", "error", "expected")

# group, part, value, its standard error in a sound table, what a sound table expects
Dot = tuple[object, object, float, float, float]


def chances(table: pd.DataFrame) -> Iterator[Dot]:
    """How many more claims came true than the score said, in points, by its fifths."""
    late = table["month"] > LATE
    for part, rows in (("to September", table[~late]), ("from October", table[late])):
        place = rows["score"].rank(method="first").to_numpy() - 1
        for fifth in range(FIFTHS):
            some = rows[place * FIFTHS // len(rows) == fifth]
            score = some["score"]
            error = np.sqrt((score * (1 - score)).sum()) / len(some)
            off = some["overpaid"].mean() - score.mean()
            yield fifth + 1, part, 100 * off, 100 * error, 0.0


def records(table: pd.DataFrame) -> Iterator[Dot]:
    """Of the claims that the re-check found sound: the percentage recorded as overpaid."""
    sound = table[table["rechecked"] == 0]
    share = sound["overpaid"].mean()
    for group in GROUPS:
        own = sound.loc[sound["group"] == group, "overpaid"]
        error = np.sqrt(share * (1 - share) * (1 / len(own) - 1 / len(sound)))
        yield group, "all year", 100 * own.mean(), 100 * error, 100 * share


def scores(table: pd.DataFrame) -> Iterator[Dot]:
    """How far the scores of a group lie above those of others, at equal measurements."""
    measured = np.column_stack([np.ones(len(table)), table[MEASURED]])
    slopes, *_ = np.linalg.lstsq(measured, log_odds_of(table))
    off = table["score"] - 1 / (1 + np.exp(-measured @ slopes))
    off -= off.mean()
    for group in GROUPS:
        own = off[table["group"] == group]
        error = off.std() * np.sqrt(1 / len(own) - 1 / len(off))
        yield group, "all year", 100 * own.mean(), 100 * error, 0.0


def districts(table: pd.DataFrame) -> Iterator[Dot]:
    """How many more are selected than at equal score elsewhere, in points, by quarters."""
    month = table["month"].to_numpy()
    columns = np.column_stack([log_odds_of(table), month[:, None] == np.arange(2, 13)])
    model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-10)
    chance = model.fit(columns, table["selected"]).predict_proba(columns)[:, 1]
    for district, quarter in itertools.product(range(1, 6), range(1, 5)):
        then = (month + 2) // 3 == quarter
        own = then & (table["district"] == district)
        spread = (chance[own] * (1 - chance[own])).mean()
        error = np.sqrt(spread * (1 / own.sum() - 1 / then.sum()))
        off = table.loc[own, "selected"].mean() - chance[own].mean()
        yield district, f"quarter {quarter}", 100 * off, 100 * error, 0.0


LOOKS = {
    "chances": chances,
    "records": records,
    "scores": scores,
    "districts": districts,
}


def of_one(number: int) -> list[tuple]:
    """Return the rows of a table, 1 and up: its dots, then the p of each test."""
    fault = FAULTS[(number - 1) % len(FAULTS)]
    table = draw(WORLDS[fault], PRACTICE[1] + number)
    rows = [
        (number, fault, name, group, part, *(f"{one:.2f}" for one in numbers))
        for name, look in LOOKS.items()
        for group, part, *numbers in look(table)
    ]
    p = audit(table)["p"]
    return rows + [(number, fault, "test", f, "", f"{p[f]:.6f}", "", "") for f in ORDER]


def write(path: pathlib.Path, numbers: Iterable[int] = range(1, TABLES + 1)) -> None:
    """Look at these tables, and write a row for each dot and each test."""
    rows = [row for number in numbers for row in of_one(number)]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([HEADS, *rows])
