"""Read `data/claims.csv`, the ledger of an article's claims, and how others rated them."""

import csv
import pathlib
from collections import Counter

CLAIMS = "data/claims.csv"
COLUMNS = ("number", "claim", "kind", "verdict", "figure", "year", "source")
COLUMNS += ("evidence", "reason", "corrected", "untested", "module")
RATINGS = "data/verdicts.csv"
RATERS = ("first", "second", "third")
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
    return read_table(root, CLAIMS, COLUMNS)


def read_ratings(root: pathlib.Path) -> list[dict[str, str]]:
    """Return a row for each claim with its verdicts by three, or raise MalformedClaims."""
    return read_table(root, RATINGS, ("number", *RATERS))


def read_table(
    root: pathlib.Path, name: str, expected: tuple[str, ...]
) -> list[dict[str, str]]:
    try:
        with (root / name).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            columns = tuple(reader.fieldnames or ())
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise MalformedClaims(f"{name} cannot be read: {error}.") from error
    if columns != expected:
        raise MalformedClaims(f"{name}: the columns should be {', '.join(expected)}.")
    for line, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise MalformedClaims(
                f"{name}, row {line}: it has not {len(expected)} columns. Does a text "
                "with a comma stand without quotes?"
            )
    return rows


def kappa(one: list[str], other: list[str]) -> float:
    """Return Cohen's kappa of two lists of verdicts on the same claims.

    It is 1 if they agree on all, and 0 if they agree as often as by chance: as two would
    who gave each verdict as often as these did, and never looked at a claim.
    """
    agreed = sum(map(str.__eq__, one, other)) / len(one)
    counts, others = Counter(one), Counter(other)
    chance = (
        sum(counts[verdict] * others[verdict] for verdict in counts) / len(one) ** 2
    )
    return (agreed - chance) / (1 - chance)
