"""Read `data/claims.csv`, the ledger of an article's claims."""

import csv
import pathlib

CLAIMS = "data/claims.csv"
COLUMNS = ("number", "claim", "kind", "verdict", "figure", "year", "source")
COLUMNS += ("evidence", "reason", "corrected", "module")
VERDICTS = {
    "verified": "stands as it is written",
    "imprecise": "stands in part, or on a condition",
    "unverifiable": "nothing could settle it, or nothing that we found",
    "contradicted": "the sources speak against it as worded",
    "normative": "a judgement of what ought to be",
    "forecast": "nobody can know yet",
}
# Drawn beside the colour of a verdict, or in its place.
SIGNS = {
    "verified": "✓",
    "imprecise": "≈",
    "unverifiable": "?",
    "contradicted": "✗",
    "normative": "!",
    "forecast": "→",
}
EVIDENCE = {
    "primary": "we read a copy of the publisher's text or abstract",
    "secondary": "we read a report about it",
    "recalled": "general knowledge, not looked up",
    "none": "there is no source to name",
}
# The kinds of claims, each as several of them are called.
KINDS = {
    "existence": "what exists",
    "figure": "figures",
    "effect": "effects",
    "forecast": "forecasts",
    "value": "values",
}


class MalformedClaims(Exception):
    """A ledger that cannot be used: says where, and what to do."""


def read_claims(root: pathlib.Path) -> list[dict[str, str]]:
    """Return the rows of the ledger, or raise MalformedClaims."""
    path = root / CLAIMS
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            columns = tuple(reader.fieldnames or ())
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise MalformedClaims(f"{CLAIMS} cannot be read: {error}.") from error
    if columns != COLUMNS:
        raise MalformedClaims(f"{CLAIMS}: the columns should be {', '.join(COLUMNS)}.")
    for line, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise MalformedClaims(
                f"{CLAIMS}, row {line}: it has not {len(COLUMNS)} columns. Does a text "
                "with a comma stand without quotes?"
            )
    return rows
