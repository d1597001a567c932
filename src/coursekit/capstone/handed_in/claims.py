"""The table of a team: read as it was handed out, or as a spreadsheet saved it."""

import io

import numpy as np
import pandas as pd

from coursekit.capstone.handed_in.reading import Unreadable, rows_in
from coursekit.capstone.table import FORMATS, World, as_csv


def claims_in(text: str) -> pd.DataFrame:
    """Return the table of a CSV as it was handed out, or as a spreadsheet saved it."""
    rows = rows_in(text, tuple(FORMATS))
    if len(rows) != World().claims:
        raise Unreadable(
            f"has {len(rows):,} rows, and the table that was handed out has "
            f"{World().claims:,}. Put that one into the folder."
        )
    table = pd.DataFrame({name: [row[name] for _, row in rows] for name in FORMATS})
    for name, form in FORMATS.items():
        if name == "group":
            continue
        cells = table[name].str.replace(",", ".")
        given = cells != "" if name == "rechecked" else cells.notna()
        values = pd.to_numeric(cells, errors="coerce").astype(float)
        if not np.isfinite(values[given]).all():
            raise Unreadable(f"has cells in the column {name} that are no numbers.")
        if form == "{}" and (values % 1).any():
            raise Unreadable(f"has parts of a number in the column {name}.")
        table[name] = values.astype(int) if form == "{}" else values
    table = table.sort_values("claim", ignore_index=True)
    if table["claim"].tolist() != list(range(1, len(table) + 1)):
        raise Unreadable("has other claims than the table that was handed out.")
    wanted = {
        "group": {"A", "B"},
        "month": set(range(1, 13)),
        "district": set(range(1, 6)),
        "letter": {0, 1},
        "selected": {0, 1},
        "overpaid": {0, 1},
    }
    for name, values in wanted.items():
        if set(table[name]) != values:
            raise Unreadable(
                f"has other values in the column {name} than were handed out."
            )
    if (
        set(table["rechecked"].dropna()) != {0, 1}
        or not table["score"].between(0.001, 0.999).all()
    ):
        raise Unreadable("has other re-checks or scores than were handed out.")
    return table


def differences(given: pd.DataFrame, made: pd.DataFrame) -> str:
    """Return in what a table differs from the one that was handed out, or ""."""
    if as_csv(given) == as_csv(made):
        return ""
    one, other = (
        pd.read_csv(io.StringIO(as_csv(table)), dtype=str, keep_default_na=False)
        for table in (given, made)
    )
    apart = one != other
    columns = ", ".join(apart.columns[apart.any()])
    first = one["claim"][apart.any(axis=1)].iloc[0]
    return (
        f"is not the table that was handed out: {apart.any(axis=1).sum():,} of "
        f"{len(made):,} rows differ, the first with claim {first}, in {columns}. The "
        "numbers below were computed from the table that was handed out."
    )
