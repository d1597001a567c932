"""Every module has its rooms, and the contents name them."""

import pathlib
import re
from collections.abc import Iterator

import yaml

from coursekit.course import PAGES, ROOMS
from coursekit.form.reading import files_in, files_of, matter_of, objectives_of, slugs
from coursekit.form.texts import place_of, read_notebook

MINUTES = ("read", "run", "practise", "discuss")
TO_WRITE = re.compile(r"WRITE: *(.*?)[\s\"'*]*$")  # what the templates ask for


def every_room_exists(root: pathlib.Path) -> list[str]:
    """A module has a chapter, a notebook, an exercise, answers, teaching notes."""
    return [
        f"The module {slug} has no {room}: write {path.format(slug)}."
        for slug in slugs(root)
        for room, path in ROOMS.items()
        if not (root / path.format(slug)).is_file()
    ]


def contents_name_every_page(root: pathlib.Path) -> list[str]:
    """_toc.yml names each module, and no file that is missing."""
    try:
        contents = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    except (FileNotFoundError, yaml.YAMLError) as error:
        return [f"_toc.yml cannot be read: {' '.join(str(error).split())}."]
    named = {str(pathlib.PurePosixPath(name)) for name in files_in(contents)}
    faults = [
        f"_toc.yml names {name}, and there is no such page: write it or take it out."
        for name in sorted(named)
        if not any((root / f"{name}{end}").is_file() for end in ("", ".md", ".ipynb"))
    ]
    for room in PAGES.values():
        for _, path in files_of(root, room):
            name = path.relative_to(root)
            if not named & {name.as_posix(), name.with_suffix("").as_posix()}:
                faults.append(f"_toc.yml does not name {name}: add it to its module.")
    return faults


def front_matter_is_complete(root: pathlib.Path) -> list[str]:
    """A chapter opens with its minutes and its numbered objectives."""
    faults = []
    for slug, path in files_of(root, "chapter"):
        place, matter = f"{place_of(path, root)}, front matter", matter_of(path)
        minutes = matter.get("minutes")
        for name in MINUTES:
            value = minutes.get(name) if isinstance(minutes, dict) else None
            if type(value) is not int or value < 1:
                faults.append(
                    f"{place}: minutes needs `{name}`, a whole number from 1 on."
                )
        rows = objectives_of(path)
        if not rows:
            faults.append(f"{place}: objectives needs a list of `id` and `text`.")
        for number, row in enumerate(rows, start=1):
            if row.get("id") != f"{slug}-{number}":
                faults.append(
                    f"{place}: objective number {number} has the id {row.get('id')}; "
                    f"it should be {slug}-{number}."
                )
            if not str(row.get("text") or "").strip():
                faults.append(
                    f"{place}: objective number {number} needs a text that says what "
                    "a learner will be able to do."
                )
    return faults


def templates_are_filled_in(root: pathlib.Path) -> list[str]:
    """Nothing is left of what `make module` asks to be written."""
    faults = []
    for room in ROOMS:
        for _, path in files_of(root, room):
            for place, line in lines_of(path, root):
                if match := TO_WRITE.search(line):
                    faults.append(f"{place}: still to write: {match.group(1)}")
    return faults


def lines_of(path: pathlib.Path, root: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Yield (place, line) for each line of a text or of a notebook's cells."""
    if path.suffix == ".ipynb":
        parts = [(place_of(path, root, c), c.source) for c in read_notebook(path).cells]
    else:
        parts = [(place_of(path, root), path.read_text(encoding="utf-8"))]
    for place, text in parts:
        for number, line in enumerate(text.split("\n"), start=1):
            yield f"{place}, line {number}", line
