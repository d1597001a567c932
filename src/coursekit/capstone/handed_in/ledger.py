"""Check the ledger of the brochure."""

import pathlib
import re

from coursekit.capstone.handed_in.reading import (
    EMPTY,
    FORMULAS,
    is_formula,
    read,
    rows_in,
    shown,
    text_in,
)
from coursekit.capstone.handed_in.report import Report
from coursekit.claims import VERDICTS

LEDGER = "ledger.csv"
NEEDS_CORRECTION = ("imprecise", "contradicted")


def about_ledger(
    report: Report, folder: pathlib.Path, brochure: dict[str, str]
) -> list[str]:
    """Check the ledger of the brochure; return its corrected sentences."""
    rows = rows_in(
        text_in(read(folder, LEDGER)), ("number", "sentence", "verdict", "corrected")
    )
    corrected, seen, unfilled = [], [], []
    for line, row in rows:
        number, verdict = row["number"].rstrip("."), row["verdict"].lower()
        place = f"`{LEDGER}`, line {line}"
        if number not in brochure:
            report.mend.append(
                f"{place}: {shown(number)} is no sentence of the brochure."
            )
            continue
        place = f"`{LEDGER}`, sentence {number}"
        seen.append(number)
        formulas = [name for name, cell in row.items() if is_formula(cell)]
        if formulas:
            report.mend.append(f"{place}, {', '.join(formulas)}: {FORMULAS}")
            continue
        if squeezed(row["sentence"]) != squeezed(brochure[number]):
            report.mend.append(
                f"{place}: the sentence is not that of the brochure. Copy it again."
            )
        if not verdict:
            unfilled.append(number)
        elif verdict not in VERDICTS:
            report.mend.append(
                f"{place}: {shown(verdict)} is no verdict. They are "
                f"{', '.join(VERDICTS)}."
            )
        elif verdict in NEEDS_CORRECTION and row["corrected"] in EMPTY:
            report.mend.append(
                f"{place}: a sentence that is {verdict} needs one to print instead."
            )
        if squeezed(row["corrected"]) == squeezed(brochure[number]):
            report.mend.append(
                f"{place}: the corrected sentence is the brochure's. Leave it empty, "
                "or correct it."
            )
        corrected.append(row["corrected"])
    if unfilled:
        report.mend.append(
            f"`{LEDGER}`: no verdict yet on sentence {', '.join(unfilled)}."
        )
    for number in brochure:
        if seen.count(number) != 1:
            many = "is missing" if number not in seen else "stands there more than once"
            report.mend.append(f"`{LEDGER}`: sentence {number} {many}.")
    return corrected


def squeezed(words: str) -> str:
    """Return words without what a spreadsheet may change."""
    words = words.translate({0x2019: "'", 0x2018: "'"})
    return re.sub(r"\W+", " ", words).strip().lower()
