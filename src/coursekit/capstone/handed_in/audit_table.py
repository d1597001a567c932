"""Check the audit table: its form, its numbers, and how its verdicts go together."""

import pathlib
from collections.abc import Callable, Iterable

from coursekit.capstone.asked import ASKED, ENDS, LOOP, NEED_P
from coursekit.capstone.audit import ALPHA, ORDER
from coursekit.capstone.handed_in.naming import Key, named_ends, named_n, named_p
from coursekit.capstone.handed_in.reading import (
    EMPTY,
    FORMULAS,
    MARK,
    Number,
    Unreadable,
    is_formula,
    number_in,
    p_in,
    read,
    rows_in,
    shown,
    text_in,
    whole_in,
)
from coursekit.capstone.handed_in.report import Report

AUDIT = "audit_table.csv"
COLUMNS = (*("fault", *ENDS), *("n", "p", "level", "verdict", "meaning"))
WIDE = (
    " Low and high are the estimate less and plus z standard errors, with z of the level "
    "{:g} on two sides."
)
SMALL = 0.001  # what is below it may be written as `<0.001`
FOUND = ("fault", "consequence", "none")  # the verdicts of a row


def about_row(
    report: Report, key: Key | None, fault: str, row: dict[str, str], place: str
) -> dict | None:
    """Check a row of the audit table; return its p, level, ends and verdict."""
    before = len(report.mend)

    def cell(name: str, reader: Callable):
        try:
            return reader(row[name])
        except Unreadable as error:
            report.mend.append(f"{place}, {name}: {shown(row[name])} {error}")
            return None

    def needed(names: Iterable[str]) -> list[str]:
        return [name for name in names if row[name] in EMPTY or MARK in row[name]]

    ends = () if fault == LOOP else ENDS
    names = [*ends, "n", "level", "verdict", "meaning"]
    names += ["p"] if fault in NEED_P else []
    if needed(names):
        report.mend.append(f"{place}: not filled in yet: {', '.join(needed(names))}.")
    if not ends and len(needed(ENDS)) < len(ENDS):
        report.mend.append(
            f"{place}: leave estimate, low and high empty. Four movements have no "
            "single estimate; say in the meaning how large they are."
        )
    numbers = {name: cell(name, number_in) for name in ends if row[name] not in EMPTY}
    numbers = {name: number for name, number in numbers.items() if number}
    level = cell("level", number_in) if row["level"] not in EMPTY else None
    if level and not 0 < level.value < 0.5:
        report.mend.append(
            f"{place}, level: {shown(row['level'])} is no level. Write 0.01 for 1 %."
        )
        level = None
    p = cell("p", p_in) if row["p"] not in EMPTY else None
    if p and p.below and p.value > SMALL:
        report.mend.append(
            f"{place}, p: {shown(row['p'])} leaves it open. Write p itself, such as "
            f"0.034; < is for what is below {SMALL}."
        )
        p = None
    if p and not 0 <= p.value <= 1:
        report.mend.append(f"{place}, p: a p lies between 0 and 1.")
        p = None
    n = cell("n", whole_in) if row["n"] not in EMPTY else None
    if row["verdict"] not in (*FOUND, *EMPTY):
        report.mend.append(
            f"{place}, verdict: {shown(row['verdict'])} is none of {', '.join(FOUND)}."
        )
    if len(numbers) == len(ENDS) and not (
        numbers["low"].value <= numbers["estimate"].value <= numbers["high"].value
    ):
        report.mend.append(f"{place}: the estimate does not lie between low and high.")
    if key:
        report.mend += wrong_numbers(key, fault, numbers, level, p, n, place)
    if len(report.mend) > before:
        return None
    return {"p": p, "level": level.value, "ends": numbers, "verdict": row["verdict"]}


def wrong_numbers(
    key: Key,
    fault: str,
    numbers: dict[str, Number],
    level: Number | None,
    p: Number | None,
    n: int | None,
    place: str,
) -> list[str]:
    """Return a sentence for what does not come out of the table, named if it can be."""
    estimate, count = ASKED[fault]
    alpha = level.value if level else ALPHA
    rights = key.ends(fault, alpha)
    wrong = [name for name in numbers if not numbers[name].is_of(rights[name])]
    said = []
    if wrong:
        named = named_ends(key, fault, alpha, numbers)
        if named:
            said.append(f"{place}, {', '.join(named.columns)}: {named.sentence}")
            wrong = [name for name in wrong if name not in named.columns]
    asked = f"Asked for: {estimate}."
    if wrong:
        does = "does" if len(wrong) == 1 else "do"
        ends = "" if wrong == ["estimate"] else WIDE.format(alpha)
        columns = ", ".join(wrong)
        said.append(
            f"{place}, {columns}: {does} not come out of claims.csv. {asked}{ends}"
        )
    if p and not p.is_of(key.rights[fault].p):
        named = named_p(key, fault, p)
        said.append(
            f"{place}, p: {named or f'does not come out of claims.csv. {asked}'}"
        )
    if n is not None and n != key.rights[fault].n:
        named = named_n(key, fault, n)
        words = named or "is not how many there are in claims.csv."
        said.append(f"{place}, n: {words} Asked for: {count}.")
    return said


def fires(row: dict) -> bool:
    """Tell whether a test fires by what its row says."""
    if row["p"]:
        return row["p"].value < row["level"]
    return not row["ends"]["low"].value <= 0 <= row["ends"]["high"].value


def about_verdicts(rows: dict[str, dict]) -> list[str]:
    """Return remarks on verdicts that do not go with the numbers: that is judgement."""
    said = []
    for fault, row in rows.items():
        if fires(row) != (row["verdict"] != "none"):
            does = "fires" if fires(row) else "does not fire"
            said.append(
                f"`{AUDIT}`, row {fault}: the test {does} at your level, and the verdict "
                f"is {row['verdict']}. Does the meaning say why?"
            )
    causes = [fault for fault in rows if rows[fault]["verdict"] == "fault"]
    if len(causes) > 1:
        said.append(
            f"`{AUDIT}`: {len(causes)} rows have the verdict fault, and a table has at "
            "most one. Which is the cause, and which are consequences?"
        )
    if not causes and any(row["verdict"] == "consequence" for row in rows.values()):
        said.append(
            f"`{AUDIT}`: a consequence is named, and no fault. Of what is it one?"
        )
    if len(causes) == 1:
        first = next((fault for fault in ORDER if fires(rows[fault])), causes[0])
        if ORDER.index(first) < ORDER.index(causes[0]):
            said.append(
                f"`{AUDIT}`: {first} comes before {causes[0]} in the order of causes, "
                "and its test fires too. Does the recommendation say why it is not the "
                "cause?"
            )
    if any(row["level"] != ALPHA for row in rows.values()):
        said.append(
            f"`{AUDIT}`: the table of power in the brief holds for the level {ALPHA}, "
            "and yours is another. Count again what such an audit finds."
        )
    return said


def about_audit(report: Report, folder: pathlib.Path, key: Key | None) -> list[float]:
    """Check the audit table; return the numbers that stand in it."""
    rows = rows_in(text_in(read(folder, AUDIT)), COLUMNS)
    by_fault: dict[str, list] = {}
    for line, row in rows:
        by_fault.setdefault(row["fault"].lower(), []).append((line, row))
    for fault in (name for name in by_fault if name not in ORDER):
        report.mend.append(
            f"`{AUDIT}`, line {by_fault[fault][0][0]}: {shown(fault)} is no fault. "
            f"They are {', '.join(ORDER)}."
        )
    checked, known = {}, []
    for fault in ORDER:
        found = by_fault.get(fault, [])
        if len(found) != 1:
            many = "has no row" if not found else f"has {len(found)} rows"
            report.mend.append(f"`{AUDIT}`: {fault} {many}. Give it one.")
            continue
        ((line, row),) = found
        place = f"`{AUDIT}`, row {fault}"
        formulas = [name for name, cell in row.items() if is_formula(cell)]
        if formulas:
            report.mend.append(f"{place}, {', '.join(formulas)}: {FORMULAS}")
            continue
        row["verdict"] = row["verdict"].lower()
        known += [it.value for it in map(loose, row.values()) if it]
        checked[fault] = about_row(report, key, fault, row, place)
    if len(checked) == len(ORDER) and all(checked.values()):
        report.look += about_verdicts(checked)
    return known


def loose(cell: str) -> Number | None:
    """Return the number in a cell, if it is one."""
    try:
        return number_in(cell)
    except Unreadable:
        return None
