"""Teaching notes are complete, and their book names them."""

import pathlib
import re

import yaml

from coursekit import terms
from coursekit.cards import MalformedCards, difference, read_deck, unmerged
from coursekit.choices import RIGHT
from coursekit.course import (
    CONTENTS,
    NOTHING,
    READ_BEFORE,
    ROOMS,
    Course,
    files_in,
)
from coursekit.form.choices import BOLD, questions_in
from coursekit.form.reading import files_of, headings, matter_of
from coursekit.form.texts import place_of, texts

TEACHING = ("Role cards", "Debrief", "Rubric")
OWN_CASE = "On a case of their own"  # of the task in words, which a capstone lacks
MINUTES = re.compile(r"^\| minutes \|.*\n\|[-| ]+\|\n((?:\|.*\n)+)", re.MULTILINE)
ROW = re.compile(r"^\| *(\d+) *\|.*$", re.MULTILINE)
VOTED = re.compile(r"\b(first|second|third) prediction\b")
MARK = re.compile(r"<!-- ([a-z]+-\d+) -->")  # as coursekit.book.assessed reads it
UNREAD = re.compile(r"\bbefore any(?:one|body) has (?:read|seen)\b")
MEETING = 90
TERMS = "```{syllabus} terms"
SAID_BY_TERMS = re.compile(
    r"(?i)check as often as you like|as many tries|hand in,? once|"
    r"\b(?:one|two|three|\d) tr(?:y|ies) (?:is|are|count)|"
    r"late work\W+loses|loses nothing for the first"
)
KEY = re.compile(
    r"^(1 [a-z](?: · \d+ [a-z])*)\. The \w+ predictions?: (.*)\.$", re.MULTILINE
)
SAMPLES = 3
AROUND = re.compile(r"^## Around the table.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
ROLE = re.compile(r"^\| (?!role )([^|]*[^|\s])\s*\|.*\|$", re.MULTILINE)
SAMPLE = re.compile(r"Sample \w+:")


def sheets_say_the_terms_that_hold(root: pathlib.Path) -> list[str]:
    """What counts and what late work loses is said by the terms that grading keeps to."""
    path = root / "teaching" / terms.FILE
    if not path.is_file():
        return []
    try:
        found = terms.read(path, [one.name for one in Course(root).exercises()])
    except terms.MalformedTerms as error:
        return [str(error)]
    faults = []
    if found.due or found.students:
        faults.append(
            f"{place_of(path, root)} names a date or a student, and holds for every "
            "class. Take it out: a class has terms of its own."
        )
    sheets = [text for text in texts(path.parent, "*.md")]
    if not any(TERMS in text.content for text in sheets):
        faults.append(
            f"{place_of(path, root)} is said on no sheet: write {TERMS} where learners "
            "are told what counts."
        )
    for text in sheets:
        for said in SAID_BY_TERMS.findall(text.content):
            faults.append(
                f'{place_of(text.path, root)} says "{said}", which {terms.FILE} decides: '
                f"take it out, and leave it to {TERMS}."
            )
    return faults


def teaching_notes_are_complete(root: pathlib.Path) -> list[str]:
    """Teaching notes have role cards, a debrief, a rubric and three graded samples."""
    faults = []
    for slug, path in files_of(root, "teaching notes"):
        chapter = matter_of(root / ROOMS["chapter"].format(slug))
        own_case = chapter.get("kind", "module") == "module"
        (text,) = texts(path.parent, path.name)
        found = [heading for _, heading in headings(text)]
        faults += [
            f'{place_of(path, root)}: no heading names "{needed}"; write that section.'
            for needed in (*TEACHING, *[OWN_CASE] * own_case)
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


def a_class_votes_before_it_reads(root: pathlib.Path) -> list[str]:
    """No chapter is read before class beyond what its sheet lets the class predict."""
    faults = []
    for slug, path in files_of(root, "teaching notes"):
        found = MINUTES.search(path.read_text(encoding="utf-8"))
        chapter = root / ROOMS["chapter"].format(slug)
        read = matter_of(chapter).get("read_before", NOTHING)
        if not found or read not in READ_BEFORE:
            continue
        rows = "\n".join(match[0] for match in ROW.finditer(found[1]))
        order = list(READ_BEFORE)
        late = [
            one for one in VOTED.findall(rows) if order.index(one) < order.index(read)
        ]
        if read != NOTHING and UNREAD.search(rows):
            faults.append(
                f"{place_of(path, root)} has something done before anybody has read, and "
                f"{place_of(chapter, root)} has read_before: {read}; write {NOTHING}."
            )
        elif late:
            faults.append(
                f"{place_of(path, root)} lets the class vote on the {late[0]} prediction, "
                f"and {place_of(chapter, root)} has read_before: {read}; write "
                f"{late[0]}, or {NOTHING}."
            )
    return faults


def ninety_minutes_are_ninety(root: pathlib.Path) -> list[str]:
    """The rows of a sheet's table of ninety minutes add up to ninety."""
    faults = []
    for _, path in files_of(root, "teaching notes"):
        found = MINUTES.search(path.read_text(encoding="utf-8"))
        whole = sum(int(match[1]) for match in ROW.finditer(found[1])) if found else 0
        if whole != MEETING:
            faults.append(
                f"{place_of(path, root)}: the minutes of its first table add up to "
                f"{whole}; write rows that make {MEETING}."
            )
    return faults


def smaller_tables_have_every_card(root: pathlib.Path) -> list[str]:
    """Each sheet says which two cards one person holds at a table of four, of three."""
    faults = []
    for _, path in files_of(root, "teaching notes"):
        text = path.read_text(encoding="utf-8")
        try:
            fault = unmerged(text)
        except MalformedCards:
            continue  # role_cards_are_those_of_the_chapter says so
        if fault:
            faults.append(f"{place_of(path, root)}: {fault}")
    return faults


def marks_in_a_debrief_name_objectives(root: pathlib.Path) -> list[str]:
    """A comment such as `<!-- bias-2 -->` in a debrief is the id of an objective."""
    faults = []
    for slug, path in files_of(root, "teaching notes"):
        chapter = matter_of(root / ROOMS["chapter"].format(slug))
        known = {row["id"] for row in chapter.get("objectives", []) if "id" in row}
        faults += [
            f"{place_of(path, root)} marks a question with {mark}; write one of "
            f"{', '.join(sorted(known))}."
            for mark in MARK.findall(path.read_text(encoding="utf-8"))
            if mark not in known
        ]
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
