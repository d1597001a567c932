"""Tables have datasheets, and the ledger is sound."""

import pathlib
import re

from coursekit.claims import (
    EVIDENCE,
    KINDS,
    RATERS,
    RATINGS,
    VERDICTS,
    MalformedClaims,
    read_claims,
    read_ratings,
)
from coursekit.form.reading import TABLES, claims_of, slugs
from coursekit.form.texts import place_of


def tables_have_datasheets(root: pathlib.Path) -> list[str]:
    """Each table in data/ has a page that says where it comes from."""
    return [
        f"{place_of(path, root)} has no datasheet: say in data/{path.stem}.md who made "
        "it, when and how, what each column means, and what is missing."
        for path in sorted(root.glob(TABLES))
        if not path.with_suffix(".md").is_file()
    ]


def ledger_is_sound(root: pathlib.Path) -> list[str]:
    """Each claim has a verdict, a kind and evidence from the lists, and its year.

    Modules test it, or it says why none does.
    """
    try:
        rows = read_claims(root)
    except MalformedClaims as error:
        return [str(error)]
    faults = []
    lists = {"kind": KINDS, "verdict": VERDICTS, "evidence": EVIDENCE}
    for number, row in enumerate(rows, start=1):
        place = f"data/claims.csv, claim {row['number']}"
        if row["number"] != str(number):
            faults.append(f"{place}: it should have the number {number}.")
        for column, values in lists.items():
            if row[column] not in values:
                faults.append(
                    f"{place}: {column} is {row[column]!r}; it should be one of "
                    f"{', '.join(values)}."
                )
        for column in ("claim", "reason", "corrected"):
            if not row[column].strip():
                faults.append(f"{place}: {column} is empty; write a sentence.")
        if row["figure"] and not row["year"]:
            faults.append(f"{place}: a figure stands without its year; add it.")
        if row["year"] and not re.fullmatch(r"(19|20)\d\d", row["year"]):
            faults.append(f"{place}: {row['year']!r} is no year of four digits.")
        if (row["evidence"] == "none") != (not row["source"]):
            faults.append(
                f"{place}: the evidence is none exactly where no source is named; "
                "name one, or mend the grade."
            )
        if bool(row["module"]) == bool(row["untested"]):
            faults.append(
                f"{place}: name the modules that test it, or say under untested why "
                "none does; one of the two."
            )
        for slug in row["module"].split():
            if slug not in slugs(root):
                faults.append(
                    f"{place}: there is no module {slug}; leave it out until there is."
                )
    return faults


def ratings_are_sound(root: pathlib.Path) -> list[str]:
    """Whoever rated the claims gave each one verdict, and from the list."""
    if not (root / RATINGS).is_file():
        return []  # nobody rated them
    try:
        ratings = read_ratings(root)
    except MalformedClaims as error:
        return [str(error)]
    faults = [
        f"{RATINGS}, claim {row['number']}: {row[rater]!r} is no verdict; it should be "
        f"one of {', '.join(VERDICTS)}."
        for row in ratings
        for rater in RATERS
        if row[rater] not in VERDICTS
    ]
    if [row["number"] for row in ratings] != [r["number"] for r in claims_of(root)]:
        faults.append(
            f"{RATINGS}: it should have a row for each claim, in their order."
        )
    return faults
