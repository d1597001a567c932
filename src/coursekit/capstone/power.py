"""What the five tests find: 200 tables of each kind, audited.

`make power` writes data/audit_power.csv anew. A row is a table, and has the p of each
test, so that a verdict at any alpha can be counted.
"""

import csv
import dataclasses
import pathlib
from collections.abc import Iterable

import pandas as pd

from coursekit.capstone.audit import ALPHA, ORDER, audit, verdict
from coursekit.capstone.keys import FAULTS
from coursekit.capstone.table import WORLDS, draw

FILE = "data/audit_power.csv"
SIZES = (5_000, 2_000)
TABLES = 200
KEYS = ("claims", "fault", "table")


def one(claims: int, fault: str, number: int) -> dict[str, object]:
    """Return a row: the p of each test, of one table."""
    world = dataclasses.replace(WORLDS[fault], claims=claims)
    found = audit(draw(world, [claims, FAULTS.index(fault), number]))["p"]
    return {"claims": claims, "fault": fault, "table": number, **found}


def write(path: pathlib.Path, numbers: Iterable[int] = range(TABLES)) -> None:
    """Audit these tables of each size and fault, and write a row for each."""
    numbers = list(numbers)
    rows = [one(n, fault, k) for n in SIZES for fault in FAULTS for k in numbers]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [*KEYS, *ORDER], lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow(row | {fault: f"{row[fault]:.6f}" for fault in ORDER})


def named(power: pd.DataFrame, claims: int, alpha: float = ALPHA) -> pd.DataFrame:
    """Return how many tables of each fault got each verdict: faults down, verdicts across."""
    rows = power[power["claims"] == claims]
    said = [verdict(row, alpha) for row in rows.to_dict("records")]
    counts = pd.crosstab(rows["fault"].to_numpy(), said)
    return counts.reindex(index=FAULTS, columns=FAULTS, fill_value=0)


def for_the_brief(power: pd.DataFrame) -> str:
    """Return a table in Markdown: of each fault, how many are named, misnamed, missed."""
    large, small = (named(power, claims) for claims in SIZES)
    of = int(large.loc["none"].sum())
    heads = ["named rightly", "named as another", "taken for sound"]
    heads = [f"{of} tables each with", *heads, f"named rightly in {SIZES[1]:,} claims"]
    lines = [f"| {' | '.join(heads)} |", "|---|--:|--:|--:|--:|"]
    for fault in FAULTS:
        right, sound = large.loc[fault, fault], large.loc[fault, "none"]
        other = of - right - (sound if fault != "none" else 0)
        missed = "–" if fault == "none" else sound
        lines.append(
            f"| {'no fault' if fault == 'none' else fault} | {right} | {other} | "
            f"{missed} | {small.loc[fault, fault]} |"
        )
    return "\n".join(lines)


def firing(power: pd.DataFrame, alpha: float = ALPHA) -> str:
    """Return a table in Markdown: of each fault, how often each test fires."""
    rows = power[power["claims"] == SIZES[0]]
    counts = (rows[list(ORDER)] < alpha).groupby(rows["fault"]).sum()
    lines = [f"| put in | {' | '.join(ORDER)} |", f"|---|{'--:|' * len(ORDER)}"]
    for fault in FAULTS:
        cells = map(str, counts.loc[fault])
        name = "no fault" if fault == "none" else fault
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)
