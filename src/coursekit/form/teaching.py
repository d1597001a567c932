"""Teaching notes are complete, and their book names them."""

import pathlib
import re

import yaml

from coursekit.cards import MalformedCards, difference, read_deck
from coursekit.choices import RIGHT
from coursekit.course import CONTENTS, ROOMS, files_in
from coursekit.form.choices import BOLD, questions_in
from coursekit.form.reading import files_of, headings
from coursekit.form.texts import place_of, texts

TEACHING = ("Role cards", "Debrief", "Rubric")
SAMPLES = 3
AROUND = re.compile(r"^## Around the table.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
ROLE = re.compile(r"^\| (?!role )([^|]*[^|\s])\s*\|.*\|$", re.MULTILINE)
SAMPLE = re.compile(r"Sample \w+:")
KEY = re.compile(
    r"^(1 [a-z](?: · \d+ [a-z])*)\. The \w+ predictions?: (.*)\.$", re.MULTILINE
)


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
        samples = sum(bool(SAMPLE.match(line)) for line in lines)
        if samples < SAMPLES:
            faults.append(
                f"{place_of(path, root)} has {samples} graded samples; write "
                f"{SAMPLES}, each under a heading or bold line that begins with "
                "`Sample A:` and the like."
            )
    return faults


def role_cards_are_those_of_the_chapter(root: pathlib.Path) -> list[str]:
    """Each role of a chapter's table has a card in the sheet, in the same order."""
    faults = []
    for slug, path in files_of(root, "teaching notes"):
        chapter = root / ROOMS["chapter"].format(slug)
        section = AROUND.search(chapter.read_text(encoding="utf-8"))
        roles = ROLE.findall(section[0]) if section else []
        try:
            deck = read_deck(path.read_text(encoding="utf-8"))
        except MalformedCards as error:
            faults.append(f"{place_of(path, root)}: {error}")
            continue
        if deck and roles and (differs := difference(deck, roles)):
            faults.append(f"{place_of(path, root)}: {differs}")
    return faults


def keys_are_those_of_the_chapter(root: pathlib.Path) -> list[str]:
    """The letters in a sheet are those of the chapter's right answers, in its order."""
    faults = []
    for slug, path in files_of(root, "teaching notes"):
        chapter = root / ROOMS["chapter"].format(slug)
        right = {"check": [], "predict": []}
        for question in questions_in(chapter.read_text(encoding="utf-8")):
            bold = BOLD.search(question.answer)
            letter = RIGHT.fullmatch(bold[1]) if bold else None
            right[question.kind].append(letter[1] if letter else "?")
        key = KEY.search(path.read_text(encoding="utf-8"))
        said = [re.findall(r"\b[a-z]\b", part) for part in key.groups()] if key else []
        if any(right.values()) and said != [right["check"], right["predict"]]:
            checks = " · ".join(f"{n} {one}" for n, one in enumerate(right["check"], 1))
            faults.append(
                f"{place_of(path, root)}: its key is not that of the chapter; write "
                f"`{checks}. The … predictions: {', '.join(right['predict'])}.`"
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
