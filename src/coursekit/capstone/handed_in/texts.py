"""Check the texts and the notebook; find the numbers in prose that stand nowhere else."""

import pathlib
import re

import numpy as np

from coursekit.capstone.handed_in.reading import (
    MARK,
    Unreadable,
    json_in,
    read,
    sections_in,
    text_in,
    words_of,
)
from coursekit.capstone.handed_in.report import Report

NOTEBOOK = "audit.ipynb"
LARGEST_NOTEBOOK = 10_000_000  # bytes; charts carry their data
MOST_PRINTED = 200_000  # characters of what it printed are looked through
MOST_NUMBERS = 200  # of a text
# The headings of each text, and the most words below each.
TEXTS = {
    "recommendation.md": {"Recommendation": 400, "Dissent": 120},
    "should_it_be_built.md": {"Should it be built at all?": 300},
    "disclosure.md": dict.fromkeys(
        ("Tools", "For what", "What we kept", "How we checked it"), 150
    ),
}
NONE_USED = "we used none"
IN_PROSE = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?![\w])\s?%?")
FEW = 12  # whole numbers up to this one count people, months and sentences
YEAR = re.compile(r"(19|20)\d\d")


def about_text(report: Report, folder: pathlib.Path, name: str) -> str:
    """Check the headings of a text and the words below each; return what is written."""
    text = text_in(read(folder, name))
    sections = sections_in(text, tuple(TEXTS[name]))
    if sections.get("Tools", (0, ""))[1].strip().lower().startswith(NONE_USED):
        return text
    lines = text.split("\n")
    empty = [str(k) for k, line in enumerate(lines, start=1) if MARK in line]
    if empty:
        report.mend.append(
            f"`{name}`: not filled in yet: line {', '.join(empty[:12])}."
        )
    for heading, most in TEXTS[name].items():
        if heading not in sections:
            report.mend.append(
                f"`{name}`: the heading “{heading}” is missing. Put it back."
            )
            continue
        line, words = sections[heading]
        count = words_of(words)
        place = f"`{name}`, line {line}, “{heading}”"
        if not count:
            report.mend.append(f"{place}: nothing stands below it. Write it.")
        elif count > most:
            report.mend.append(f"{place}: {count} words; at most {most} are asked for.")
    return "\n".join(line for line in lines if MARK not in line)


def about_notebook(report: Report, folder: pathlib.Path) -> str:
    """Check that the notebook is one and was run; return what it printed."""
    made = json_in(text_in(read(folder, NOTEBOOK, LARGEST_NOTEBOOK)), float)
    cells = made.get("cells") if isinstance(made, dict) else None
    if not isinstance(cells, list) or not all(isinstance(it, dict) for it in cells):
        raise Unreadable("is no notebook. Save it again in Jupyter.")
    code = [cell for cell in cells if cell.get("cell_type") == "code"]
    if not code:
        raise Unreadable("has no cell with code, so it computes nothing.")
    if not any(cell.get("execution_count") for cell in code):
        report.look.append(
            f"`{NOTEBOOK}` was saved without having been run. Run all of it, and save."
        )
    outputs = [out for cell in code for out in listed(cell.get("outputs"))]
    texts = [[out.get("text"), listed_data(out).get("text/plain")] for out in outputs]
    flat = [line for pair in texts for part in pair for line in lines_of(part)]
    return "\n".join(flat)[:MOST_PRINTED]


def listed(value: object) -> list[dict]:
    return (
        [it for it in value if isinstance(it, dict)] if isinstance(value, list) else []
    )


def listed_data(output: dict) -> dict:
    return output["data"] if isinstance(output.get("data"), dict) else {}


def lines_of(text: object) -> list[str]:
    lines = text if isinstance(text, list) else [text]
    return [line for line in lines if isinstance(line, str)]


def numbers_in(text: str) -> list[tuple[str, float]]:
    """Return the numbers in a text as they stand there, and their values."""
    found = [it[0].strip() for it in IN_PROSE.finditer(text)]
    return [(it, float(it.rstrip("% ").replace(",", ""))) for it in found]


def about_prose(report: Report, name: str, text: str, known: list[float]) -> None:
    """Remark which numbers of a text stand in no table of the team's."""
    lost, stands = [], np.abs(np.unique(known))
    for written, value in list(dict.fromkeys(numbers_in(text)))[:MOST_NUMBERS]:
        digits = written.rstrip("% ").partition(".")[2]
        counts = not digits and "%" not in written and value <= FEW
        if counts or YEAR.fullmatch(written):
            continue
        reach = 10.0 ** -len(digits) / 2 * (1 + 1e-6)
        scales = (1, 100, 0.01)
        if not any((abs(stands * s - value) <= reach).any() for s in scales):
            lost.append(written)
    if lost:
        report.look.append(
            f"`{name}`: not found in your tables, nor in what the notebook printed: "
            f"{', '.join(lost)}."
        )
