"""Check the model card: by the course's schema, and its numbers."""

import pathlib

from jsonschema import Draft202012Validator

from coursekit.capstone.handed_in.measures import GROUPS, WHATS, Card, as_asked
from coursekit.capstone.handed_in.reading import (
    MARK,
    json_in,
    leaves,
    read,
    shown,
    text_in,
)
from coursekit.capstone.handed_in.report import Report

CARD = "model_card.json"
MOST = 12  # faults that are listed one by one
MOST_MEASURES = 60


def about_card(
    report: Report, folder: pathlib.Path, schema: dict, card: Card | None
) -> list[float]:
    """Check the model card; return its numbers."""
    given = json_in(text_in(read(folder, CARD)))
    empty = [
        ".".join(map(str, path)) for path, value in leaves(given) if unfilled(value)
    ]
    if empty:
        report.mend.append(f"`{CARD}`: not filled in yet: {', '.join(empty[:MOST])}.")
    faults = [
        fault
        for fault in Draft202012Validator(schema).iter_errors(given)
        if fault.instance is not None
    ]
    for fault in faults[:MOST]:
        where = fault.json_path.removeprefix("$").removeprefix(".") or "the card"
        report.mend.append(f"`{CARD}`, {shown(where)}: {in_words(fault)}")
    if len(faults) > MOST:
        report.mend.append(f"`{CARD}`: {len(faults) - MOST} more faults of this kind.")
    if empty or faults:
        return []
    if len(given["measures"]) > MOST_MEASURES:
        report.mend.append(
            f"`{CARD}`: {len(given['measures']):,} measures are more than anyone reads. "
            f"Choose {MOST_MEASURES} at most."
        )
        return []
    measures, groups, known = given["measures"], {}, []
    for number, one in enumerate(measures, start=1):
        place = f"`{CARD}`, measure {number}"
        known += [one["percent"], *one["interval"], one["of"]]
        what = as_asked(one["what"])
        if not what:
            report.mend.append(
                f"{place}: {shown(one['what'])} cannot be computed here. The brief "
                f"says how to write it, as in “{WHATS[1]}”."
            )
        if one["group"] not in GROUPS:
            report.mend.append(
                f"{place}: {shown(one['group'])} is no group. Write one of "
                f"{', '.join(GROUPS)}."
            )
        if not what or one["group"] not in GROUPS:
            continue
        groups.setdefault(what, set()).add(one["group"])
        if card:
            fields, named = card.wrong(one)
            if fields:
                does = "does" if len(fields) == 1 else "do"
                words = named or (
                    f"{does} not come out of claims.csv. Asked for: in percent, “{what}”, "
                    "with the interval of 99 %, and of how many."
                )
                report.mend.append(f"{place}, {', '.join(fields)}: {words}")
    if not any({"A", "B"} <= some for some in groups.values()):
        report.mend.append(
            f"`{CARD}`: no measure is given for A and for B. Give one for both."
        )
    return known


def unfilled(value: object) -> bool:
    return value is None or isinstance(value, str) and MARK in value


def in_words(fault) -> str:
    """Return what a fault by the schema asks for."""
    kind, value = fault.validator, fault.validator_value
    if kind == "required":
        missing = [name for name in value if name not in fault.instance]
        return f"{', '.join(missing)} is missing. Add it."
    if kind == "additionalProperties":
        more = set(fault.instance) - set(fault.schema["properties"])
        return f"{', '.join(map(shown, sorted(more)))} has no place in the form."
    if kind == "type":
        return f"it should be {NAMES[value]}."
    if kind == "minLength":
        return "it is empty. Fill it in."
    if kind in ("minItems", "maxItems"):
        few = "fewer" if kind == "minItems" else "more"
        return f"it has {few} than {value} entries."
    return f"it should be {value} at {'least' if kind == 'minimum' else 'most'}."


NAMES = {
    "object": "an object in braces",
    "array": "a list",
    "string": "a text in quotes",
    "number": "a number",
    "integer": "a whole number",
}
