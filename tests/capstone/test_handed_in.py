"""A submission that is in order passes; whatever is wrong is said, and nothing more."""

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys

import pandas as pd
import pytest

from coursekit.capstone import folder as folders
from coursekit.capstone.asked import ENDS, HAPPENED, LOOP, NEED_P
from coursekit.capstone.audit import ORDER
from coursekit.capstone.handed_in import check as checks
from coursekit.capstone.handed_in.card import CARD
from coursekit.capstone.handed_in.measures import GROUPS, WHATS, Card, measure
from coursekit.capstone.handed_in.naming import PRACTICE
from coursekit.capstone.handed_in.reading import LARGEST
from coursekit.capstone.keys import FAULTS, Refused, fault_and_seed
from coursekit.capstone.table import WORLDS, as_csv, draw
from coursekit.claims import VERDICTS
from coursekit.secret import NoSecret
from tests import COURSE, ROOT
from tests.capstone import submission
from tests.capstone.submission import as_text, audit_rows, card_of, ledger

SECRET = "for the tests, and nothing else"
TEAM = "team-1"
TEXTS = ("recommendation.md", "should_it_be_built.md", "disclosure.md")


@pytest.fixture(scope="module")
def table():
    fault, seed = fault_and_seed(SECRET, TEAM)
    return draw(WORLDS[fault], seed)


@pytest.fixture(scope="module")
def whole(tmp_path_factory, table):
    """A submission that is in order."""
    return submission.write(tmp_path_factory.mktemp("in") / TEAM, table)


@pytest.fixture
def handed(whole, tmp_path):
    """A copy of it, to break."""
    return shutil.copytree(whole, tmp_path / TEAM)


def checked(folder, secret=""):
    return checks.check(COURSE, folder, TEAM if secret else "", secret)


def said(report):
    """Return what has to be mended, as one text."""
    return "\n".join(report.mend)


def change(folder, name, old, new):
    """Replace a text in a file, which has to be there."""
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")


def with_row(folder, table, which, **cells):
    """Change the cells of a row of the audit table."""
    rows = audit_rows(table)
    rows[which] |= cells
    (folder / "audit_table.csv").write_text(as_text(list(rows.values())), "utf-8")
    return rows


# ---- in order


@pytest.mark.parametrize("fault", FAULTS)
def test_a_submission_in_order_passes_whatever_the_fault(tmp_path, fault):
    folder = submission.write(tmp_path / TEAM, draw(WORLDS[fault], 3))
    report = checked(folder)
    assert report.mend == report.look == []
    assert len(report.fine) == 8
    assert "The form is in order" in report.text()


def test_with_the_secret_it_passes_too_and_tells_neither_fault_nor_secret(whole):
    report = checked(whole, SECRET)
    assert report.mend == []
    assert SECRET not in report.text()
    fault, seed = fault_and_seed(SECRET, TEAM)
    assert fault not in report.text()
    assert str(seed) not in report.text()


def test_it_says_that_the_notebook_was_not_run(whole):
    assert "was not run" in "\n".join(checked(whole).unchecked)


def test_more_digits_and_dropped_zeros_pass(handed, table):
    rows = audit_rows(table, digits=6)
    (handed / "audit_table.csv").write_text(as_text(list(rows.values())), "utf-8")
    assert checked(handed).mend == []
    for row in audit_rows(table).values():
        for name in ENDS:
            rows[row["fault"]][name] = row[name].rstrip("0")
    (handed / "audit_table.csv").write_text(as_text(list(rows.values())), "utf-8")
    assert checked(handed).mend == []


def test_no_right_number_is_given_away(handed, table):
    rows = audit_rows(table)
    numbers = {rows[fault][name] for fault in ORDER for name in ENDS} - {""}
    for fault in ORDER:
        rows[fault] |= {name: "7.777" for name in ENDS if fault != LOOP}
        rows[fault] |= {"n": "4321", "p": "0.4321"}
    (handed / "audit_table.csv").write_text(as_text(list(rows.values())), "utf-8")
    (handed / "recommendation.md").write_text("# Recommendation\nNo\n# Dissent\nYes\n")
    text = checked(handed, SECRET).text()
    assert text.count("come out of claims.csv") == 9
    assert not [number for number in numbers if number.strip("-") in text]


# ---- forms that are not filled in


def test_empty_forms_are_told_file_by_file(tmp_path):
    folder = folders.make(COURSE, SECRET, TEAM, tmp_path)
    report = checked(folder)
    assert len(report.fine) == 1
    assert report.fine[0].startswith("`claims.csv`: ")
    for name in folders.forms(COURSE):
        assert re.search(rf"`{name}`.*(not filled in yet|no verdict yet)", said(report))
    assert "`audit.ipynb` is missing" in said(report)
    assert report.look == []


def test_forms_ask_for_what_the_check_asks_for():
    made = folders.forms(COURSE)
    assert set(made) == {CARD, "audit_table.csv", "ledger.csv", *TEXTS}
    rows = list(csv.DictReader(io.StringIO(made["audit_table.csv"])))
    assert tuple(rows[0]) == submission.COLUMNS
    assert [row["fault"] for row in rows] == list(ORDER)
    asks = [row["fault"] for row in rows if "p is needed" in row["meaning"]]
    assert asks == [fault for fault in ORDER if fault in NEED_P]
    schema = json.loads((ROOT / folders.SCHEMA).read_text("utf-8"))
    assert list(json.loads(made[CARD])) == list(card_of_form(schema))


def card_of_form(schema):
    """Return the fields of the schema, in the order of the form."""
    fields = [name for name in schema["required"] if name != "contest"]
    return [*fields, "contest"]


@pytest.mark.parametrize("name", ["claims.csv", "audit.ipynb", *folders.forms(COURSE)])
def test_a_missing_file_is_told(handed, name):
    (handed / name).unlink()
    report = checked(handed)
    assert f"`{name}` is missing" in said(report)
    assert not [line for line in report.fine if line.startswith(f"`{name}`")]


def test_without_a_table_no_number_is_called_right(handed):
    (handed / "claims.csv").unlink()
    report = checked(handed)
    assert "No number was checked" in "\n".join(report.unchecked)
    assert "All its numbers" not in "\n".join(report.fine)
    assert "not in order" in report.text()


# ---- the table


def test_a_changed_table_is_noticed_with_the_secret(handed):
    lines = (handed / "claims.csv").read_text("utf-8").split("\n")
    cells = lines[17].split(",")
    cells[9] = str(1 - int(cells[9]))
    lines[17] = ",".join(cells)
    (handed / "claims.csv").write_text("\n".join(lines), "utf-8")
    report = checked(handed, SECRET)
    assert "1 of 5,000 rows differ, the first with claim 17, in overpaid" in said(
        report
    )
    assert len(report.mend) == 1


def test_the_table_of_another_team_is_noticed(handed, tmp_path):
    other = draw(WORLDS["none"], 99)
    folder = submission.write(tmp_path / "other", other)
    report = checked(folder, SECRET)
    assert "not the table that was handed out" in said(report)
    assert "do not come out of claims.csv" in said(report)


def test_a_table_saved_by_a_spreadsheet_is_the_same_table(handed):
    text = (handed / "claims.csv").read_text("utf-8")
    rows = [line.split(",") for line in text.split("\n")]
    plain = [
        [re.sub(r"(\.\d*?)0+$", r"\1", cell).rstrip(".") for cell in row]
        for row in rows
    ]
    text = "\r\n".join(";".join(row).replace(".", ",") for row in plain)
    (handed / "claims.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert checked(handed, SECRET).mend == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("\n17,", "\n17x,", "cells in the column claim that are no numbers"),
        ("\n17,", "\ninf,", "cells in the column claim that are no numbers"),
        ("\n17,", "\n18,", "has other claims"),
        ("\n17,", "\n17.5,", "parts of a number in the column claim"),
        ("claim,month", "claim,Monat", "other columns than the form"),
        (",A,", ",C,", "other values in the column group"),
        ("\n17,", "\n", "line 18 has 10 cells"),
    ],
)
def test_a_table_that_is_none_is_told(handed, old, new, words):
    change(handed, "claims.csv", old, new)
    report = checked(handed)
    assert words in said(report)
    assert "No number was checked" in report.text()


def test_a_table_sorted_anew_is_the_same_table(handed):
    head, *rows = (handed / "claims.csv").read_text("utf-8").splitlines()
    text = "\n".join([head, *sorted(rows, reverse=True)])
    (handed / "claims.csv").write_text(text, "utf-8")
    assert checked(handed, SECRET).mend == []


def test_a_table_with_a_row_less_is_told(handed):
    text = (handed / "claims.csv").read_text("utf-8")
    (handed / "claims.csv").write_text(text.rsplit("\n", 2)[0], "utf-8")
    assert "has 4,999 rows" in said(checked(handed))


# ---- the audit table


@pytest.mark.parametrize(
    ("fault", "cells", "words"),
    [
        ("proxy", {"estimate": ""}, "row proxy: not filled in yet: estimate"),
        (
            "proxy",
            {"estimate": "=1+1"},
            "row proxy, estimate: a cell that begins with =",
        ),
        (
            "proxy",
            {"meaning": "+49 30"},
            "row proxy, meaning: a cell that begins with =",
        ),
        ("proxy", {"low": "6.5 %"}, "row proxy, low: `6.5 %` is written in percent"),
        ("proxy", {"low": "nan"}, "row proxy, low: `nan` is no number"),
        ("proxy", {"low": "9" * 400}, "is no number"),
        ("proxy", {"low": "1e99"}, "row proxy, low"),
        ("proxy", {"level": "1"}, "row proxy, level: `1` is no level"),
        ("proxy", {"level": "99 %"}, "row proxy, level: `99 %` is written in percent"),
        ("proxy", {"p": "1.2"}, "row proxy, p: a p lies between 0 and 1"),
        ("proxy", {"n": "many"}, "row proxy, n: `many` is no whole number"),
        ("proxy", {"n": "5000.5"}, "row proxy, n: `5000.5` is no whole number"),
        ("proxy", {"verdict": "perhaps"}, "row proxy, verdict: `perhaps` is none of"),
        ("proxy", {"low": "9", "high": "-9"}, "does not lie between low and high"),
        ("proxy", {"fault": "prox"}, "line 5: `prox` is no fault"),
        ("proxy", {"fault": "leakage"}, "leakage has 2 rows"),
        (LOOP, {"estimate": "0.6"}, "leave estimate, low and high empty"),
        (LOOP, {"p": ""}, "row runaway loop: not filled in yet: p"),
        ("miscalibration", {"p": ""}, "row miscalibration: not filled in yet: p"),
        ("label bias", {"n": "5000"}, "This is how many claims the whole table has."),
        ("label bias", {"n": "4999"}, "n: is not how many there are in claims.csv."),
    ],
)
def test_a_row_out_of_form_is_told(handed, table, fault, cells, words):
    with_row(handed, table, fault, **cells)
    assert words in said(checked(handed))


def test_a_row_with_wrong_numbers_says_what_they_seem_to_be(handed, table):
    rows = audit_rows(table)
    cells = {name: f"{100 * float(rows['leakage'][name]):.1f}" for name in ENDS}
    with_row(handed, table, "leakage", **cells)
    (line,) = checked(handed).mend
    assert line.startswith("`audit_table.csv`, row leakage, estimate, low, high: ")
    assert "in percent" in line


@pytest.mark.parametrize("p", ["<0.001", "< 0,001", "0.000", "0"])
def test_a_p_below_what_is_printed_passes(tmp_path, p):
    table = draw(WORLDS["runaway loop"], 3)
    folder = submission.write(tmp_path / TEAM, table)
    with_row(folder, table, LOOP, p=p)
    assert checked(folder).mend == []


def test_p_may_be_left_out_where_the_interval_says_the_same(handed, table):
    rows = audit_rows(table)
    for fault in {*ORDER} - {*NEED_P}:
        rows[fault]["p"] = ""
    (handed / "audit_table.csv").write_text(as_text(list(rows.values())), "utf-8")
    assert checked(handed).mend == []


@pytest.mark.parametrize("p", ["<0.9", "< 0.01"])
def test_a_p_below_anything_is_no_p(handed, table, p):
    with_row(handed, table, LOOP, p=p)
    assert f"`{p}` leaves it open" in said(checked(handed))


def test_a_p_that_is_not_below_is_told(handed, table):
    with_row(handed, table, LOOP, p="<0.001")
    assert "row runaway loop, p: does not come out of claims.csv" in said(
        checked(handed)
    )


@pytest.mark.parametrize(
    ("verdicts", "words"),
    [
        ({"label bias": "none"}, "the test fires at your level"),
        ({"leakage": "consequence"}, "the test does not fire at your level"),
        ({"leakage": "fault"}, "2 rows have the verdict fault"),
        ({"label bias": "consequence"}, "a consequence is named, and no fault"),
        (
            {"label bias": "consequence", "proxy": "fault"},
            "comes before proxy in the order",
        ),
    ],
)
def test_verdicts_that_do_not_go_together_are_remarks(handed, table, verdicts, words):
    rows = audit_rows(table)
    assert rows["label bias"]["verdict"] == "fault"
    for fault, verdict in verdicts.items():
        rows[fault]["verdict"] = verdict
    (handed / "audit_table.csv").write_text(as_text(list(rows.values())), "utf-8")
    report = checked(handed)
    assert report.mend == []
    assert words in "\n".join(report.look)
    last = report.text().strip().split("\n")[-1]
    assert re.search(r"in order: .* (One thing stands|\d things stand) above", last)


def test_in_order_claims_no_more_than_was_checked(whole):
    last = checked(whole).text().strip().split("\n")[-1]
    assert "Whether the verdicts are right it does not say" in last
    assert "above" not in last


def test_another_level_goes_with_its_own_interval(handed, table):
    rows = with_row(handed, table, "proxy", level="0.05")
    assert "The interval is that of 99 %" in said(checked(handed))
    found = table.pipe(lambda it: submission.Key(it).ends("proxy", 0.05))
    cells = {name: f"{end:.3f}" for name, end in found.items()}
    with_row(handed, table, "proxy", level="0.05", **cells)
    report = checked(handed)
    assert report.mend == []
    assert "holds for the level 0.01" in "\n".join(report.look)
    assert rows["proxy"]["level"] == "0.05"


@pytest.mark.parametrize("between", [";", "\t"])
def test_a_spreadsheets_semicolons_and_commas_are_read(handed, table, between):
    rows = audit_rows(table)
    for row in rows.values():
        for name in (*ENDS, "p", "level"):
            row[name] = row[name].replace(".", ",").replace("-", "−")
        row["n"] = f"{int(row['n']):,}".replace(",", "\u202f")
    text = as_text(list(rows.values()), between) + between * 8 + "\n"
    (handed / "audit_table.csv").write_text(text, "utf-8-sig")
    ours = as_text(ledger(), between).replace("\n", "\r\n")
    (handed / "ledger.csv").write_bytes(ours.encode("utf-16"))
    assert checked(handed).mend == []


@pytest.mark.parametrize("name", ["audit_table.csv", "ledger.csv", *TEXTS, CARD])
def test_bytes_that_are_no_text_are_told(handed, name):
    (handed / name).write_bytes("Größe".encode("latin-1"))
    assert f"`{name}` is not in UTF-8" in said(checked(handed))
    (handed / name).write_bytes(b"a\0b")
    assert f"`{name}` has bytes that are no text" in said(checked(handed))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is empty"),
        ("a,b\n1,2\n", "has other columns than the form"),
        (",".join(submission.COLUMNS) + '\n"proxy,1\n', "is no line of a CSV"),
        (",".join(submission.COLUMNS) + "\nproxy,1,2\n", "line 2 has 3 cells"),
    ],
)
def test_a_csv_that_is_none_is_told(handed, text, words):
    (handed / "audit_table.csv").write_text(text, "utf-8")
    assert words in said(checked(handed))


# ---- the model card


def with_card(folder, card):
    (folder / CARD).write_text(json.dumps(card), "utf-8")


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda card: card.pop("contest"), "contest is missing"),
        (lambda card: card.update(contest=""), "`contest`: it is empty"),
        (lambda card: card.update(mood="good"), "`mood` has no place in the form"),
        (lambda card: card.update(measures=[]), "`measures`: it has fewer than 2"),
        (lambda card: card.update(name=None), "not filled in yet: name"),
        (lambda card: card.update(name=3), "`name`: it should be a text in quotes"),
        (
            lambda card: card["measures"][0].update(percent=101),
            "`measures[0].percent`: it should be 100 at most",
        ),
        (
            lambda card: card["measures"][0].update(of=0.5),
            "`measures[0].of`: it should be a whole number",
        ),
        (
            lambda card: card["measures"][0].update(what="selected"),
            "measure 1: `selected` cannot be computed here",
        ),
        (lambda card: card["measures"][0].update(group="C"), "`C` is no group"),
        (
            lambda card: [one.update(group="everyone") for one in card["measures"]],
            "no measure is given for A and for B",
        ),
    ],
)
def test_a_card_out_of_form_is_told(handed, table, edit, words):
    card = card_of(table)
    edit(card)
    with_card(handed, card)
    assert words in said(checked(handed))


def test_a_card_that_nobody_reads_is_told_and_not_computed(handed, table):
    card = card_of(table)
    card["measures"] *= 16
    with_card(handed, card)
    assert "64 measures are more than anyone reads" in said(checked(handed))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "is no JSON. A program that reads it stops in line 1"),
        ("[" * 100_000, "has brackets in brackets in brackets"),
        ("[" * 60 + "]" * 60, "has brackets in brackets in brackets"),
        ('{"a": 1e999}', "has `1e999` in it"),
        ('{"a": NaN}', "has `NaN` in it"),
        ('{"a": 1, "a": 2}', "says `a` twice"),
        ('{"a": ' + "9" * 5_000 + "}", "in it, which is no number"),
        ("[]", "it should be an object in braces"),
        ("3", "it should be an object in braces"),
    ],
)
def test_a_card_that_is_no_json_is_told(handed, text, words):
    (handed / CARD).write_text(text, "utf-8")
    assert words in said(checked(handed))


def test_wilsons_interval_and_the_plain_one_pass(handed, table):
    card = card_of(table)
    for one in card["measures"]:
        ends = measure(table, one["what"], one["group"]).intervals[0.01][1]
        one["interval"] = [round(end, 1) for end in ends]
    with_card(handed, card)
    assert checked(handed).mend == []


def of(table, what, group, level=0.01, scale=1):
    found = measure(table, what, group)
    low, high = found.intervals[level][0]
    digits = 1 if scale == 1 else 4
    percent, low, high = (round(scale * x, digits) for x in (found.percent, low, high))
    return {"percent": percent, "interval": [low, high], "of": found.of}


def test_wrong_measures_are_named(table):
    asked = {"what": "recorded as overpaid, of those found sound", "group": "B"}
    what, group = asked.values()
    practice = pd.read_csv(ROOT / folders.PRACTICE)
    expected = {
        "This is of group A.": of(table, what, "A"),
        "This is of everyone.": of(table, what, "everyone"),
        "The interval is that of 95 %; the brief asks for 99 %.": of(
            table, what, group, 0.05
        ),
        "Written as a share; the card asks for %.": of(table, what, group, scale=0.01),
        PRACTICE: of(practice, what, group),
    }
    for other in WHATS:
        if other != what:
            expected[f"This is “{other}”."] = of(table, other, group)
    card = Card(table, practice)
    for words, given in expected.items():
        fields, named = card.wrong(asked | given)
        assert fields, words
        assert named == words
    made_up = {"percent": 33.3, "interval": [31.1, 35.5], "of": 444}
    assert card.wrong(asked | made_up) == (["percent", "interval", "of"], "")


def test_brief_has_the_words_of_measures_and_rows(table):
    text = folders.brief(COURSE, TEAM)
    for part in HAPPENED:
        assert f'"{part}"' in text
    assert WHATS[0] in text
    assert all(group in text for group in GROUPS)
    for fault in ORDER:
        assert f"\n| {fault} | " in text
    assert f"`p` is needed in the rows {' and '.join(NEED_P)}." in text
    for verdict, meaning in VERDICTS.items():
        assert f"\n| `{verdict}` | {meaning} |\n" in text


# ---- the ledger


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda rows: rows.pop(3), "sentence 4 is missing"),
        (lambda rows: rows.append(rows[3]), "sentence 4 stands there more than once"),
        (
            lambda rows: rows[3].update(number="10"),
            "`10` is no sentence of the brochure",
        ),
        (lambda rows: rows[3].update(verdict="true"), "`true` is no verdict"),
        (lambda rows: rows[3].update(verdict=""), "no verdict yet on sentence 4"),
        (
            lambda rows: rows[3].update(verdict="contradicted", corrected=""),
            "sentence 4: a sentence that is contradicted needs one to print instead",
        ),
        (
            lambda rows: rows[3].update(corrected=rows[3]["sentence"]),
            "sentence 4: the corrected sentence is the brochure's",
        ),
        (
            lambda rows: rows[3].update(sentence="It sorts."),
            "sentence 4: the sentence is not that of the brochure",
        ),
        (
            lambda rows: rows[3].update(corrected='=HYPERLINK("http://localhost")'),
            "sentence 4, corrected: a cell that begins with =",
        ),
    ],
)
def test_a_ledger_out_of_form_is_told(handed, edit, words):
    rows = ledger()
    edit(rows)
    (handed / "ledger.csv").write_text(as_text(rows), "utf-8")
    assert words in said(checked(handed))


# ---- the texts


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("recommendation.md", "# Recommendation\nNo.\n", "“Dissent” is missing"),
        (
            "recommendation.md",
            "# Recommendation\nNo.\n## Dissent\n",
            "line 3, “Dissent”: nothing",
        ),
        (
            "recommendation.md",
            "# Recommendation\n# Dissent\nYes.",
            "line 1, “Recommendation”: nothing",
        ),
        (
            "recommendation.md",
            "# Recommendation\nNo\n# Dissent\n" + "a " * 121,
            "121 words; at most 120",
        ),
        (
            "recommendation.md",
            "# Recommendation\nNo\n# Dissent\na\n# Dissent\nb",
            "“Dissent” twice",
        ),
        (
            "should_it_be_built.md",
            "# Should it be built at all?\n" + "a " * 301,
            "301 words",
        ),
        ("should_it_be_built.md", "Yes.", "“Should it be built at all?” is missing"),
        ("disclosure.md", "# Tools\nA machine\n", "“How we checked it” is missing"),
    ],
)
def test_a_text_out_of_form_is_told(handed, name, text, words):
    (handed / name).write_text(text, "utf-8")
    assert words in said(checked(handed))


def test_headings_may_be_written_in_other_ways(handed):
    text = "## RECOMMENDATION ##\nNo.\n### Why\nSo.\n# dissent:\n" + "a " * 120
    (handed / "recommendation.md").write_text(text, "utf-8")
    text = "Should it be built at all\n===\n# Should it be built at all\nNo."
    (handed / "should_it_be_built.md").write_text(text, "utf-8")
    assert checked(handed).mend == []


def test_a_disclosure_of_tools_is_whole_with_its_four_headings(handed):
    text = "# Tools\na\n# For what\nb\n# What we kept\nc\n# How we checked it\nd\n"
    (handed / "disclosure.md").write_text(text, "utf-8")
    assert checked(handed).mend == []


def test_numbers_in_prose_that_stand_nowhere_are_remarked(handed):
    change(
        handed,
        "recommendation.md",
        "Do not buy it",
        "In 2026 and 3 months, 0.427, 43 % of 5,000, but 87.65 % and 1,234",
    )
    report = checked(handed)
    assert report.mend == []
    (line,) = report.look
    assert line.endswith("notebook printed: 87.65 %, 1,234.")


# ---- the notebook


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "is no notebook"),
        ('{"cells": 3}', "is no notebook"),
        ('{"cells": [3]}', "is no notebook"),
        ('{"cells": []}', "has no cell with code"),
        ("{", "is no JSON"),
    ],
)
def test_a_notebook_that_is_none_is_told(handed, text, words):
    (handed / "audit.ipynb").write_text(text, "utf-8")
    assert f"`audit.ipynb` {words}" in said(checked(handed))


def test_a_notebook_is_read_and_never_run(handed, tmp_path):
    made = json.loads(json.dumps(submission.NOTEBOOK))
    trace = tmp_path / "trace"
    made["cells"][0]["source"] = f"open({str(trace)!r}, 'w')"
    made["cells"][0]["execution_count"] = None
    made["cells"][0]["outputs"] += [3, {"data": 3}, {"data": {"text/plain": 3}}]
    (handed / "audit.ipynb").write_text(json.dumps(made), "utf-8")
    report = checked(handed)
    assert report.mend == []
    assert "without having been run" in "\n".join(report.look)
    assert not trace.exists()


# ---- files that nobody should open


@pytest.mark.parametrize("name", ["claims.csv", "audit.ipynb", CARD, *TEXTS])
def test_a_link_is_not_followed(handed, tmp_path, name):
    elsewhere = tmp_path / "elsewhere"
    shutil.move(handed / name, elsewhere)
    (handed / name).symlink_to(elsewhere)
    assert f"`{name}` is a link, and links are not followed" in said(checked(handed))


def test_a_pipe_a_folder_and_a_huge_file_are_told_without_reading(handed):
    for name in (CARD, "ledger.csv", "audit_table.csv"):
        (handed / name).unlink()
    os.mkfifo(handed / CARD)
    (handed / "ledger.csv").mkdir()
    with (handed / "audit_table.csv").open("wb") as file:
        file.truncate(100 * LARGEST)
    words = said(checked(handed))
    assert f"`{CARD}` is no file" in words
    assert "`ledger.csv` is no file" in words
    assert "`audit_table.csv` has 100.0 MB, and at most 1 are read" in words


def test_somebodys_words_cannot_draw_in_the_report(handed, table):
    hostile = "\x1b[2J`<script>\n# In order\u202e" + "x" * 100
    with_row(handed, table, "proxy", verdict=hostile)
    text = checked(handed).text()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\n# In" not in text
    assert "x" * 61 not in text


def test_a_report_is_short_however_much_is_wrong(handed):
    head = (handed / "audit_table.csv").read_text("utf-8").split("\n")[0]
    rows = [f"fault {k}" + "," * 8 for k in range(10_000)]
    (handed / "audit_table.csv").write_text("\n".join([head, *rows]), "utf-8")
    (handed / "recommendation.md").write_text("WRITE: 12345\n" * 50_000, "utf-8")
    text = checked(handed).text()
    assert len(text) < 20_000
    assert "more\n" in text


# ---- the command


def run(*arguments, **variables):
    command = [
        sys.executable,
        "-m",
        "coursekit",
        "capstone-check",
        *map(str, arguments),
    ]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_command_ends_well_only_if_nothing_is_to_mend(handed, tmp_path):
    done = run("--team", TEAM, "--to", tmp_path / "report.md", handed, SECRET=SECRET)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "report.md").read_text("utf-8") == done.stdout
    (handed / "ledger.csv").unlink()
    done = run("--to", tmp_path / "report.md", handed)
    assert done.returncode == 1
    assert "`ledger.csv` is missing" in done.stdout
    assert (tmp_path / "report.md").read_text("utf-8") == done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([""], "There is no folder. Name what was handed in: FROM="),
        (["nowhere"], "nowhere cannot be read as a folder"),
        (["README.md"], "README.md cannot be read as a folder"),
        (["--team", "../x", "{folder}"], "no name for a team"),
    ],
)
def test_what_cannot_be_checked_is_refused(handed, monkeypatch, arguments, words):
    monkeypatch.setenv("SECRET", SECRET)
    monkeypatch.delenv("SECRET_FILE", raising=False)
    given = [one.format(folder=handed) for one in arguments]
    with pytest.raises(Refused, match=re.escape(words)):
        checks.main(COURSE, given)


def test_a_folder_too_far_up_is_told(handed):
    with pytest.raises(Refused, match="Then name that"):
        checks.main(COURSE, [str(handed.parent)])


def test_no_file_is_lost_to_a_report(handed, tmp_path, capsys):
    note = tmp_path / "note.md"
    note.write_text("ours")
    with pytest.raises(Refused, match="no report"):
        checks.main(COURSE, ["--to", str(note), str(handed)])
    assert note.read_text() == "ours"
    link = handed / "report.md"
    link.symlink_to(tmp_path / "made-by-a-link")
    with pytest.raises(Refused, match="no report"):
        checks.main(COURSE, ["--to", str(link), str(handed)])
    assert not (tmp_path / "made-by-a-link").exists()
    capsys.readouterr()


def test_without_a_secret_a_team_is_not_checked(handed, monkeypatch):
    for name in ("SECRET", "SECRET_FILE"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoSecret, match="There is no secret"):
        checks.main(COURSE, ["--team", TEAM, str(handed)])


def test_as_csv_is_what_was_written(handed, table):
    """The submission of these tests holds the very table that the secret makes."""
    assert (handed / "claims.csv").read_text("utf-8") == as_csv(table)
