"""Where the files of a course lie, and what its contents and chapters say of them.

The only place that knows the layout. A module goes by its slug, and has up to five
rooms; three of them are pages of the book.
"""

import functools
import os
import pathlib
import re
from dataclasses import dataclass
from typing import Any

import yaml

VARIABLE = "COURSE_ROOT"  # names the folder of the course, if not the current one
ROOMS = {
    "chapter": "chapters/{0}.md",
    "notebook": "notebooks/{0}.ipynb",
    "exercise": "exercises/{0}/{0}.ipynb",
    "answers": "exercises/{0}/answers/__init__.py",
    "teaching notes": "teaching/{0}.md",
}
# What one does in the rooms that are pages of the book.
PAGES = {"read": "chapter", "run": "notebook", "practise": "exercise"}
CONTENTS = "_toc.yml"


class NoCourse(Exception):
    """No course was found: says where it was looked for, and what to do."""


def front_matter(text: str) -> dict:
    """Return the YAML between the first two `---` lines of a chapter, or {}."""
    parts = text.split("---\n", 2)
    return yaml.safe_load(parts[1]) if text.startswith("---\n") else {}


def page(room: str, slug: str) -> str:
    """Return the name of a page, as Sphinx calls it: its path without the ending.

    room: `read`, `run` or `practise`.
    """
    return ROOMS[PAGES[room]].format(slug).rsplit(".", 1)[0]


@dataclass(frozen=True)
class Course:
    """A course in the folder `root`."""

    root: pathlib.Path

    def path(self, room: str, slug: str) -> pathlib.Path:
        """Return the file of a module's room, whether it exists or not."""
        return self.root / ROOMS[room].format(slug)

    def exercise(self, slug: str) -> pathlib.Path:
        """Return the folder of an exercise, whether it exists or not."""
        return self.path("exercise", slug).parent

    def exercises(self) -> list[pathlib.Path]:
        """Return the folders of all exercises, by name."""
        found = self.root.glob(ROOMS["answers"].format("*"))
        return sorted(path.parents[1] for path in found)

    def matter(self, slug: str) -> dict:
        """Return the front matter of a chapter, {} if there is no such chapter."""
        path = self.path("chapter", slug)
        return front_matter(path.read_text(encoding="utf-8")) if path.is_file() else {}

    def module_of(self, docname: str) -> tuple[str, str, dict] | None:
        """Return (slug, room, front matter) if the page belongs to a module, or None."""
        slug = docname.rsplit("/", 1)[-1]
        for room in PAGES:
            if page(room, slug) == docname:
                matter = self.matter(slug)
                return (slug, room, matter) if "objectives" in matter else None
        return None

    def parts(self) -> list[tuple[str, list[str]]]:
        """Return the caption and the pages of each part of the contents, in order."""
        text = (self.root / CONTENTS).read_text(encoding="utf-8")
        return [
            (part.get("caption", ""), [chapter["file"] for chapter in part["chapters"]])
            for part in yaml.safe_load(text).get("parts", [])
        ]

    def modules(self) -> list[tuple[str, str, dict]]:
        """Return (slug, question, front matter) of each module, in the course's order."""
        found = []
        for _, pages in self.parts():
            for docname in pages:
                if module := self.module_of(docname):
                    slug, _, matter = module
                    text = self.path("chapter", slug).read_text(encoding="utf-8")
                    question = re.search(r"^# (.*)$", text, re.MULTILINE)[1]
                    found.append((slug, question, matter))
        return found

    def objectives(self, slug: str) -> dict[str, str]:
        """Return the objectives of a module, id to text; {} if it has no chapter."""
        rows: list[dict[str, Any]] = self.matter(slug).get("objectives", [])
        return {row["id"]: row["text"] for row in rows}


@functools.cache  # where the process began: nbgrader goes to other folders meanwhile
def here() -> Course:
    """Return the course that `COURSE_ROOT` names, or that the current folder lies in.

    Raises NoCourse if there is none.
    """
    named = os.environ.get(VARIABLE)
    start = pathlib.Path(named).expanduser() if named else pathlib.Path.cwd()
    start = start.resolve()
    for folder in [start] if named else [start, *start.parents]:
        if (folder / CONTENTS).is_file():
            return Course(folder)
    where = f"{start}, which {VARIABLE} names" if named else f"{start} or above it"
    raise NoCourse(
        f"There is no course in {where}: no {CONTENTS} is there. Go to the folder of a "
        f"course, or name it: export {VARIABLE}=…"
    )
