"""A submission that is in order, made by code from a table."""

import csv
import io
import json
import pathlib

from coursekit.capstone.asked import ENDS, LOOP, right
from coursekit.capstone.audit import ALPHA, ORDER, TESTS
from coursekit.capstone.folder import forms, sentences
from coursekit.capstone.handed_in.measures import measure
from coursekit.capstone.handed_in.naming import Key
from coursekit.capstone.table import as_csv
from tests import COURSE

COLUMNS = ("fault", "estimate", "low", "high", "n", "p", "level", "verdict", "meaning")
NOTEBOOK = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {},
    "cells": [
        {
            "cell_type": "code",
            "execution_count": 1,
            "metadata": {},
            "source": "print(0.427)",
            "outputs": [
                {"output_type": "stream", "name": "stdout", "text": ["share 0.427\n"]}
            ],
        }
    ],
}


def row_of(fault, ends, n, p, level=ALPHA, digits=3):
    """Return a row of the audit table, with so many digits after the point."""
    cells = (
        {}
        if fault == LOOP
        else {name: f"{end:.{digits}f}" for name, end in zip(ENDS, ends, strict=True)}
    )
    row = dict.fromkeys(COLUMNS, "") | cells
    return row | {
        "fault": fault,
        "n": str(n),
        "p": "" if p is None else f"{p:.{digits}f}",
        "level": str(level),
        "verdict": "none",
        "meaning": "It says what was measured.",
    }


def audit_rows(table, digits=3):
    """Return the right rows, with verdicts that go with them."""
    key = Key(table)
    rows, cause = {}, None
    for fault in ORDER:
        asked = right(table, fault)
        ends = tuple(key.ends(fault, ALPHA).values())
        rows[fault] = row_of(fault, ends, asked.n, asked.p, digits=digits)
        if TESTS[fault](table)["p"] < ALPHA:
            rows[fault]["verdict"] = "consequence" if cause else "fault"
            cause = cause or fault
    return rows


def as_text(rows, between=","):
    file = io.StringIO()
    writer = csv.writer(file, delimiter=between, lineterminator="\n")
    writer.writerow(rows[0])
    writer.writerows(row.values() for row in rows)
    return file.getvalue()


def measure_of(table, what, group):
    """Return a measure of a model card as it should be."""
    found = measure(table, what, group)
    low, high = found.intervals[ALPHA][0]
    return {
        "what": what,
        "group": group,
        "percent": round(found.percent, 1),
        "interval": [round(low, 1), round(high, 1)],
        "of": found.of,
    }


def card_of(table):
    whats = ("selected, of all claims", "recorded as overpaid, of those found sound")
    return {
        "name": "Sorter",
        "answers": "The vendor",
        "made_for": "Choosing claims for review",
        "not_for": "Deciding what is paid",
        "learnt_from": "100,000 claims; the label is the office's record",
        "measures": [
            measure_of(table, what, group) for what in whats for group in "AB"
        ],
        "contest": "At the office",
    }


def ledger():
    verdicts = ["imprecise", "contradicted", "imprecise", "verified", "unverifiable"]
    verdicts += ["verified", "unverifiable", "unverifiable", "normative"]
    return [
        {
            "number": number,
            "sentence": sentence,
            "verdict": verdict,
            "corrected": "" if verdict == "verified" else "It depends on the table.",
        }
        for (number, sentence), verdict in zip(
            sentences(COURSE).items(), verdicts, strict=True
        )
    ]


def write(folder: pathlib.Path, table) -> pathlib.Path:
    """Write a submission that is in order into a new folder, and return it."""
    folder.mkdir()
    rows = audit_rows(table)
    texts = {
        "claims.csv": as_csv(table),
        "audit_table.csv": as_text(list(rows.values())),
        "model_card.json": json.dumps(card_of(table), indent=1),
        "ledger.csv": as_text(ledger()),
        "recommendation.md": (
            "# Recommendation\n\nDo not buy it: 5,000 claims, and 42.7 % of them "
            f"moved by {rows['proxy']['estimate']}.\n\n## Dissent\n\nBuy it.\n"
        ),
        "should_it_be_built.md": "# Should it be built at all?\n\nNo.\n",
        "disclosure.md": "# AI-use disclosure\n\n## Tools\n\nWe used none.\n",
        "audit.ipynb": json.dumps(NOTEBOOK),
    }
    assert {*forms(COURSE)} < {*texts}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
