"""A team's table comes from secret and name alone, and its form tells nothing."""

import dataclasses
import io
import re

import pandas as pd
import pytest

from coursekit.capstone.keys import FAULTS, Refused, fault_and_seed
from coursekit.capstone.table import WORLDS, as_csv, draw

SECRET = "for the tests, and nothing else"
SMALL = {
    fault: dataclasses.replace(world, claims=400, history=2_000)
    for fault, world in WORLDS.items()
}
PATTERNS = {
    "claim": r"\d+",
    "month": r"[1-9]|1[0-2]",
    "group": "[AB]",
    "district": "[1-5]",
    "income_change": r"-?\d\.\d\d",
    "rent_change": r"-?\d\.\d\d",
    "letter": "[01]",
    "score": r"0\.\d\d\d",
    "selected": "[01]",
    "overpaid": "[01]",
    "rechecked": "[01]?",
}


def team_table(secret, team):
    fault, seed = fault_and_seed(secret, team)
    return as_csv(draw(SMALL[fault], seed))


def form_of(text: str) -> dict:
    """Return all that a table shows before anybody reads a value."""
    table = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    of_month = table.groupby("month")["selected"].agg(
        ["size", lambda s: (s == "1").sum()]
    )
    order = table[["month", "claim"]].astype(int)
    return {
        "columns": list(table),
        "rows": text.count("\n"),
        "ends": (text.count("\r"), text[-1], text.count('"'), text.isascii()),
        "values": {
            name: table[name].str.fullmatch(PATTERNS.get(name, "")).all()
            for name in table
        },
        "in order": order.equals(order.sort_values(["month", "claim"])),
        "numbered": order["claim"].tolist() == list(range(1, len(table) + 1)),
        "minus zero": "-0.00" in text,
        "re-checked": (table["rechecked"] != "").sum(),
        "three in ten": all(abs(k - 0.3 * n) <= 0.5 for n, k in of_month.to_numpy()),
        "late letters": set(table[table["month"].astype(int) > 9]["letter"]),
    }


@pytest.fixture(scope="module")
def tables():
    """A table of each fault, all of one seed."""
    return {fault: as_csv(draw(world, 7)) for fault, world in SMALL.items()}


# ---- from a secret and a name


def test_same_secret_and_team_make_the_same_bytes():
    assert team_table(SECRET, "team-1") == team_table(SECRET, "team-1")


def test_another_secret_or_team_makes_another_table():
    first = team_table(SECRET, "team-1")
    for other in (team_table(SECRET, "team-2"), team_table(f"{SECRET}.", "team-1")):
        same = sum(a == b for a, b in zip(first.split(), other.split(), strict=True))
        assert same < 10, "rows of another table"


def test_faults_are_drawn_as_a_die_is_thrown():
    """Six hundred teams; each fault 100 times, give or take four standard deviations."""
    faults = [fault_and_seed(SECRET, f"team-{k}")[0] for k in range(600)]
    assert all(63 <= faults.count(fault) <= 137 for fault in FAULTS)


def test_fault_and_seed_are_those_that_were_handed_out_before():
    """Whoever changes how they are drawn makes every key of a running course wrong."""
    assert fault_and_seed(SECRET, "team-1")[0] == "label bias"


@pytest.mark.parametrize(
    "team", ["", "Team", "a b", "../a", "-a", "a" * 41, "ä", "a\n", "a/b"]
)
def test_a_name_that_is_none_is_refused(team):
    with pytest.raises(Refused, match="no name for a team"):
        fault_and_seed(SECRET, team)


def test_a_secret_that_can_be_guessed_is_refused():
    with pytest.raises(Refused, match="16 characters"):
        fault_and_seed("a" * 15, "team-1")
    assert fault_and_seed("a" * 16, "team-1")


# ---- the form


def test_form_is_the_same_whatever_the_fault(tables):
    forms = {fault: form_of(text) for fault, text in tables.items()}
    assert all(forms["none"]["values"].values())
    assert list(forms["none"]["values"]) == list(PATTERNS)
    for fault, form in forms.items():
        assert form == forms["none"], fault
        assert len(tables[fault]) == len(tables["none"]), fault


@pytest.mark.parametrize(
    "change",
    [
        lambda text: re.sub(r"(0\.\d\d\d)", r"\g<1>0", text),
        lambda text: re.sub(r"0\.(\d\d)0", r"0.\1", text),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("claim,month", "month,claim"),
        lambda text: text.replace(",0.00,", ",-0.00,"),
        lambda text: "\n".join([*text.split("\n")[:1], *text.split("\n")[:0:-1]]),
        lambda text: text + text.split("\n")[-2] + "\n",
        lambda text: re.sub(",[01]?\n", ",\n", text, count=200),
        lambda text: re.sub(r"(12,[AB],\d,.*?,.*?),0", r"\1,1", text),
    ],
    ids=[
        *("digits", "zeros cut off", "line ends", "columns", "minus zero"),
        *("order", "rows", "re-checked", "late letters"),
    ],
)
def test_a_form_that_tells_is_seen(tables, change):
    changed = change(tables["none"])
    assert changed != tables["none"]
    assert form_of(changed) != form_of(tables["none"])


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_changes_nothing_but_what_it_is_about(tables, fault):
    sound, table = (pd.read_csv(io.StringIO(tables[name])) for name in ("none", fault))
    touched = {name for name in sound if not sound[name].equals(table[name])}
    assert (
        touched
        == {
            "none": set(),
            "label bias": {"overpaid", "score", "selected"},
            "proxy": {"score", "selected"},
            "leakage": {"letter", "score", "selected"},
            "miscalibration": {"score", "selected"},
            "runaway loop": {"selected"},
        }[fault]
    )
