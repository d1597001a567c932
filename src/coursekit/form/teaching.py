"""Teaching notes are complete, and their book names them."""

import pathlib
import re

import yaml

from coursekit.course import CONTENTS, files_in
from coursekit.form.reading import files_of, headings
from coursekit.form.texts import place_of, texts

TEACHING = ("Role cards", "Debrief", "Rubric")
SAMPLES = 3


def teaching_notes_are_complete(root: pathlib.Path) -> list[str]:
    """Teaching notes have role cards, a debrief, a rubric and three graded samples."""
    faults = []
    for _, path in files_of(root, "teaching notes"):
        (text,) = texts(path.parent, path.name)
        found = [heading for _, heading in headings(text)]
        faults += [
            f'{place_of(path, root)}: no heading names "{needed}"; write that section.'
            for needed in TEACHING
            if not any(needed.lower() in heading.lower() for heading in found)
        ]
        lines = found + re.findall(r"^\*\*(.*)", text.content, re.MULTILINE)
        samples = sum(line.startswith("Sample") for line in lines)
        if samples < SAMPLES:
            faults.append(
                f"{place_of(path, root)} has {samples} graded samples; write "
                f"{SAMPLES}, each under a heading or bold line that begins with "
                "Sample."
            )
    return faults


def sheets_are_in_their_book(root: pathlib.Path) -> list[str]:
    """teaching/_toc.yml names each sheet, and no other."""
    path = root / "teaching" / CONTENTS
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    named = set(files_in(yaml.safe_load(text)))
    sheets = {path.stem for path in (root / "teaching").glob("*.md")}
    faults = [
        f"teaching/_toc.yml names {name}, and there is no such sheet: take it out."
        for name in sorted(named - sheets)
    ]
    return faults + [
        f"teaching/_toc.yml does not name {name}: add it."
        for name in sorted(sheets - named)
    ]
