"""Chapters: headings, sections, length, terms.

A capstone is no module: its chapter is a brief, and has sections of its own.
"""

import pathlib
import re

from coursekit.form.reading import (
    CHAPTERS,
    EXERCISES,
    NOTEBOOKS,
    directives,
    files_of,
    headings,
    inline_parts,
)
from coursekit.form.texts import place_of, plain, prose, texts

GLOSSARY = "chapters/glossary.md"
SECTIONS = ("Around the table", "Check yourself", "Take-aways", "Go further")
SHARED_HEADINGS = ("Check yourself", "Take-aways", "Go further")
FEWEST_WORDS, MOST_WORDS = 1500, 2500


def terms_of(root: pathlib.Path) -> dict[str, str]:
    """Return what the glossary says of each term, by the term in small letters."""
    path = root / GLOSSARY
    entries: dict[str, str] = {}
    if path.is_file():
        (text,) = texts(path.parent, path.name)
        for _, name, _, content in directives(text):
            term = ""
            for line in content.splitlines() if name == "glossary" else ():
                if line.startswith(" "):
                    entries[term] = f"{entries.get(term, '')}{line}\n"
                elif line:
                    term = line.strip().lower()
                    entries.setdefault(term, "")
    return entries


def terms_are_linked_both_ways(root: pathlib.Path) -> list[str]:
    """Each {term} of a chapter is in the glossary, and each entry is used somewhere."""
    known, used, faults = terms_of(root), set(), []
    for text in texts(root, CHAPTERS):
        for place, child in inline_parts(text):
            if child.type == "myst_role" and child.meta["name"] == "term":
                match = re.search(r"<(.*)>", child.content)
                term = (match.group(1) if match else child.content).lower()
                used.add(term)
                if term not in known:
                    faults.append(
                        f"{place}: {term} is not in {GLOSSARY}; add it, or mend the "
                        "word."
                    )
    return faults + [
        f"{GLOSSARY}: no chapter links to {term} by {{term}}; link where it is defined, "
        "name in the entry the notebook that uses it, or take the entry out."
        for term, entry in known.items()
        if term not in used and "](../notebooks/" not in entry
    ]


def headings_are_used_once(root: pathlib.Path) -> list[str]:
    """No two headings of the book are alike, but for those that chapters share."""
    faults = []
    seen = {}
    for text in texts(root, CHAPTERS, NOTEBOOKS, EXERCISES):
        for place, heading in headings(text):
            key = heading.casefold()
            in_chapter = text.path.parent == root / "chapters"
            shared = in_chapter and heading in SHARED_HEADINGS
            own = f"{text.path.name}: {key}" if shared else key
            if own in seen:
                faults.append(
                    f'{place}: the heading "{heading}" stands at {seen[own]} too; say '
                    "what this section found."
                )
            seen.setdefault(own, place)
            seen.setdefault(key, place)
    return faults


def chapters_open_differently(root: pathlib.Path) -> list[str]:
    """No two chapters begin with the same three words."""
    faults, seen = [], {}
    for text in texts(root, CHAPTERS):
        paragraphs = (plain(token) for tag, token in prose(text.content) if tag == "p")
        opening = re.findall(r"\w+", next(paragraphs, "").lower())[:3]
        key = " ".join(opening)
        if len(opening) == 3 and key in seen:
            faults.append(
                f'{text.place} opens with "{key}", as {seen[key]} does; begin with '
                "another thing."
            )
        seen.setdefault(key, text.place)
    return faults


def chapters_have_their_sections(root: pathlib.Path) -> list[str]:
    """A module's chapter has a table to sit around, a check, take-aways and further reading."""
    faults = []
    for _, path in files_of(root, "chapter", "module"):
        (text,) = texts(path.parent, path.name)
        found = [heading for _, heading in headings(text)]
        faults += [
            f'{place_of(path, root)}: no heading begins with "{section}"; write that '
            "section."
            for section in SECTIONS
            if not any(heading.startswith(section) for heading in found)
        ]
    return faults


def chapters_have_the_right_length(root: pathlib.Path) -> list[str]:
    """A module's chapter has 1,500 to 2,500 words of prose.

    Counted are headings, paragraphs, lists and what stands in dropdowns. Front matter,
    tables, code, formulas set apart and the option lines of directives are not. A role,
    a formula or a piece of code within a line counts as one word.
    """
    faults = []
    for _, path in files_of(root, "chapter", "module"):
        (text,) = texts(path.parent, path.name)
        count = words_in(text.content)
        if not FEWEST_WORDS <= count <= MOST_WORDS:
            faults.append(
                f"{place_of(path, root)} has {count} words of prose; it should have "
                f"{FEWEST_WORDS} to {MOST_WORDS}."
            )
    return faults


def words_in(content: str) -> int:
    """Return how many words of prose a page has."""
    return sum(
        any(character.isalnum() for character in word)
        for _, token in prose(content)
        for word in plain(token).split()
    )
