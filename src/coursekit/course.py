"""Where the files of a course lie, and what its contents and chapters say of them.

The only place that knows the layout. A module goes by its slug: it is a chapter whose
front matter says what `Module` lists. Its order is that of the contents.
"""

import copy
import functools
import os
import pathlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import yaml

VARIABLE = "COURSE_ROOT"  # names the folder of the course, if not the current one
CLASS = "COURSE_CLASS"  # names the folder of a class, if not _class in the course
ROOMS = {
    "chapter": "chapters/{0}.md",
    "notebook": "notebooks/{0}.ipynb",
    "exercise": "exercises/{0}/{0}.ipynb",
    "answers": "exercises/{0}/answers/__init__.py",
    "explorable": "explorables/{0}.js",
    "ideas": "exercises/{0}/ideas.yaml",
    "teaching notes": "teaching/{0}.md",
}
# What one does in the rooms that are pages of the book.
PAGES = {"read": "chapter", "run": "notebook", "practise": "exercise"}
DISCUSS = "discuss"  # takes minutes as the rooms do, and has no page of its own
CONTENTS = "_toc.yml"
KINDS = ("module", "capstone")
# How far a chapter is read before class, and how that is said.
NOTHING = "nothing"
READ_BEFORE = {
    NOTHING: "",
    "first": "Read the chapter up to its first prediction.",
    "second": "Read the chapter up to its second prediction.",
    "third": "Read the chapter up to its third prediction.",
    "all": "Read the chapter.",
}
SLUG = re.compile("[a-z]+")


class NoCourse(Exception):
    """No course was found: says where it was looked for, and what to do."""


class MalformedChapter(Exception):
    """Front matter that cannot be used: says the file, the key and what to write."""


@functools.cache  # the rules of form ask for it hundreds of times
def front_matter(text: str) -> Mapping:
    """Return the YAML between the first two `---` lines of a chapter, or {}.

    Raises yaml.YAMLError if it is none.
    """
    parts = text.split("---\n", 2)
    matter = yaml.safe_load(parts[1]) if text.startswith("---\n") else {}
    return MappingProxyType(matter if isinstance(matter, dict) else {})


@functools.cache  # whoever needs the order of the modules asks
def contents_in(text: str) -> dict:
    """Return the YAML of a `_toc.yml`. Raises yaml.YAMLError if it is none."""
    return yaml.safe_load(text)


def page(room: str, slug: str) -> str:
    """Return the name of a page, as Sphinx calls it: its path without the ending.

    room: `read`, `run` or `practise`.
    """
    return ROOMS[PAGES[room]].format(slug).rsplit(".", 1)[0]


def up(docname: str) -> str:
    """Return the way from a page to the root of the book: `../`, or ""."""
    return "../" * docname.count("/")


def files_in(contents: Any) -> Iterator[str]:
    """Yield the files named in _toc.yml, or in a part of it, in their order."""
    if isinstance(contents, dict):
        for key, value in contents.items():
            if key in ("root", "file"):
                yield value
            else:
                yield from files_in(value)
    elif isinstance(contents, list):
        for part in contents:
            yield from files_in(part)


@dataclass(frozen=True)
class Module:
    """A module of a course, as the front matter of its chapter describes it.

    kind: `module`, or `capstone`, which stands beside the others in a plan.
    core: whether everyone takes it; if not, it is one of choice.
    rooms: which of `read`, `run` and `practise` it has.
    minutes: of each of its rooms and of `discuss`.
    objectives: what a learner will be able to do, by id.
    needs: the slugs of the modules that it builds on.
    read_before: up to which of its predictions the chapter is read before class.
    before_class: what else is done before class; warning: what it touches on; a
        sentence each, or "".
    hours: of each member of a team, for what it makes beside the rooms; 0 if nothing.
    """

    slug: str
    question: str
    minutes: dict[str, int]
    objectives: dict[str, str]
    kind: str = "module"
    core: bool = True
    rooms: tuple[str, ...] = tuple(PAGES)
    needs: tuple[str, ...] = ()
    read_before: str = NOTHING
    before_class: str = ""
    warning: str = ""
    hours: int = 0

    @property
    def time(self) -> int:
        """The minutes of all that one does in it."""
        return sum(self.minutes.values())

    @property
    def to_read(self) -> str:
        """What is read before class, as a sentence, or ""."""
        return READ_BEFORE[self.read_before]


def files_of_rooms(rooms: Iterable[str]) -> list[str]:
    """Return the names in `ROOMS` of all that a module with these rooms has."""
    pages = [PAGES[room] for room in rooms]
    answers = ["answers"] if "exercise" in pages else []
    return [*pages, *answers, "teaching notes"]


A_SENTENCE = "one sentence in quotes that ends with a full stop"


def _is_sentence(value: Any) -> bool:
    return isinstance(value, str) and value.strip().endswith(".")


def _is_slugs(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(slug, str) and SLUG.fullmatch(slug) for slug in value
    )


def _is_rooms(value: Any) -> bool:
    return (
        isinstance(value, list)
        and "read" in value
        and value == [room for room in PAGES if room in value]
    )


# What a module may say: each key with a test of its value, and what to write there.
MAY_SAY: dict[str, tuple[Callable[[Any], bool], str]] = {
    "kind": (lambda value: value in KINDS, " or ".join(KINDS)),
    "core": (lambda value: isinstance(value, bool), "true or false"),
    "rooms": (_is_rooms, "[read, run, practise], or fewer of them, read among them"),
    "needs": (_is_slugs, "the slugs of modules, such as [one, two]"),
    "read_before": (lambda value: value in READ_BEFORE, " or ".join(READ_BEFORE)),
    "before_class": (_is_sentence, A_SENTENCE),
    "warning": (_is_sentence, A_SENTENCE),
    "hours": (
        lambda value: type(value) is int and value > 0,
        "a whole number from 1 on",
    ),
}
KEYS = (*MAY_SAY, "minutes", "objectives")


def is_module(matter: Mapping) -> bool:
    """Tell whether front matter is that of a module."""
    return any(key in matter for key in KEYS)


def faults_in(slug: str, matter: Mapping) -> list[str]:
    """Return what is wrong with a module's front matter: the key, and what to write."""
    faults = [
        f"there is no key `{key}`; write one of {', '.join(KEYS)}."
        for key in matter
        if key not in KEYS
    ]
    wrong = [
        key for key in matter if key in MAY_SAY and not MAY_SAY[key][0](matter[key])
    ]
    faults += [f"{key} is {matter[key]!r}; write {MAY_SAY[key][1]}." for key in wrong]
    rooms = PAGES if "rooms" in wrong else matter.get("rooms", PAGES)
    minutes, needed = matter.get("minutes"), (*rooms, DISCUSS)
    for name in needed:
        value = minutes.get(name) if isinstance(minutes, dict) else None
        if type(value) is not int or value < 1:
            faults.append(f"minutes needs `{name}`, a whole number from 1 on.")
    if isinstance(minutes, dict):
        faults += [
            f"minutes has `{name}`, which is no room of this module; take it out."
            for name in minutes
            if name not in needed
        ]
    rows = matter.get("objectives")
    if not isinstance(rows, list) or not rows:
        faults.append("objectives needs a list of `id` and `text`.")
        return faults
    for number, row in enumerate(rows, start=1):
        row = row if isinstance(row, dict) else {}
        if row.get("id") != f"{slug}-{number}":
            faults.append(
                f"objective number {number} has the id {row.get('id')}; it should be "
                f"{slug}-{number}."
            )
        if not str(row.get("text") or "").strip():
            faults.append(
                f"objective number {number} needs a text that says what a learner will "
                "be able to do."
            )
    return faults


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

    def class_folder(self) -> pathlib.Path:
        """Return the folder of a class, whether it exists or not."""
        named = os.environ.get(CLASS) or self.root / "_class"
        return pathlib.Path(named).expanduser().resolve()

    def explorables(self) -> list[pathlib.Path]:
        """Return the scripts of all explorables, by name."""
        return sorted(self.root.glob(ROOMS["explorable"].format("*")))

    def contents(self) -> dict:
        """Return what `_toc.yml` holds."""
        text = (self.root / CONTENTS).read_text(encoding="utf-8")
        return copy.deepcopy(contents_in(text))

    def pages(self) -> list[str]:
        """Return the names of all pages, in the order of the contents."""
        return list(files_in(self.contents()))

    def parts(self) -> list[tuple[str, list[str]]]:
        """Return the caption and the pages of each part of the contents, in order."""
        return [
            (part.get("caption", ""), [chapter["file"] for chapter in part["chapters"]])
            for part in self.contents().get("parts", [])
        ]

    def module(self, slug: str) -> Module | None:
        """Return the module of a chapter, or None if it is no module's.

        Raises MalformedChapter if its front matter cannot be used.
        """
        path = self.path("chapter", slug)
        if not path.is_file():
            return None
        text, where = path.read_text(encoding="utf-8"), path.relative_to(self.root)
        try:
            matter = front_matter(text)
        except yaml.YAMLError as error:
            said = " ".join(str(error).split())
            raise MalformedChapter(f"{where}, front matter: {said}.") from error
        if not is_module(matter):
            return None
        if faults := faults_in(slug, matter):
            raise MalformedChapter(f"{where}, front matter: {faults[0]}")
        question = re.search(r"^# (.*)$", text, re.MULTILINE)
        if not question:
            raise MalformedChapter(
                f"{where} has no heading; write `# ` and a question."
            )
        given = {key: matter[key] for key in MAY_SAY if key in matter}
        given |= {key: tuple(given[key]) for key in ("rooms", "needs") if key in given}
        objectives = {row["id"]: row["text"] for row in matter["objectives"]}
        return Module(slug, question[1], matter["minutes"], objectives, **given)

    def module_of(self, docname: str) -> tuple[Module, str] | None:
        """Return (module, room) if the page is a room of a module, or None."""
        slug = docname.rsplit("/", 1)[-1]
        for room in PAGES:
            if page(room, slug) == docname and (module := self.module(slug)):
                return (module, room) if room in module.rooms else None
        return None

    def objectives(self, slug: str) -> dict[str, str]:
        """Return the objectives of a module, id to text; {} if it is none."""
        module = self.module(slug)
        return module.objectives if module else {}

    def modules(self) -> list[Module]:
        """Return all modules in the course's order, which is that of the contents."""
        pages = [name for _, chapters in self.parts() for name in chapters]
        found = [self.module_of(name) for name in pages]
        return [module for module, _ in filter(None, found)]


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
