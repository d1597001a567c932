"""Every module has its rooms, and the contents name them."""

import pathlib
import re
from collections.abc import Iterator, Mapping

import yaml

from coursekit.course import (
    CONTENTS,
    MAY_SAY,
    PAGES,
    ROOMS,
    Course,
    faults_in,
    files_of_rooms,
    front_matter,
)
from coursekit.form.reading import (
    NOTEBOOKS,
    contents,
    exercises,
    files_of,
    matter_of,
    slugs,
)
from coursekit.form.texts import place_of, read_notebook

ANSWERS = "exercises/*/answers/*.py"
TO_WRITE = re.compile(r"WRITE: *(.*?)[\s\"'*]*$")  # what the templates ask for


def rooms_of(root: pathlib.Path, slug: str) -> list[str]:
    """Return what one does in a module; all of it, if its front matter says nonsense."""
    rooms = matter_of(root / ROOMS["chapter"].format(slug)).get("rooms")
    return rooms if MAY_SAY["rooms"][0](rooms) else list(PAGES)


def every_room_exists(root: pathlib.Path) -> list[str]:
    """A module has the rooms that it says it has, answers, teaching notes."""
    faults = []
    for slug in slugs(root):
        rooms = rooms_of(root, slug)
        for name in files_of_rooms(rooms):
            path = ROOMS[name].format(slug)
            if not (root / path).is_file():
                faults.append(f"The module {slug} has no {name}: write {path}.")
        for room in PAGES.keys() - rooms:
            path = ROOMS[PAGES[room]].format(slug)
            if (root / path).exists():
                faults.append(
                    f"{ROOMS['chapter'].format(slug)}, front matter: rooms lacks "
                    f"{room}, and there is {path}; add the one or take out the other."
                )
    return faults


def contents_name_every_page(root: pathlib.Path) -> list[str]:
    """_toc.yml names each module, notebook and exercise, and no file that is missing."""
    try:
        Course(root).pages()
    except (FileNotFoundError, yaml.YAMLError) as error:
        return [f"{CONTENTS} cannot be read: {' '.join(str(error).split())}."]
    named = {str(pathlib.PurePosixPath(name)) for name in contents(root)}
    faults = [
        f"{CONTENTS} names {name}, and there is no such page: write it or take it out."
        for name in sorted(named)
        if not any((root / f"{name}{end}").is_file() for end in ("", ".md", ".ipynb"))
    ]
    chapters = [path for _, path in files_of(root, "chapter")]
    for path in [*chapters, *sorted(root.glob(NOTEBOOKS)), *exercises(root)]:
        name = path.relative_to(root)
        if not named & {name.as_posix(), name.with_suffix("").as_posix()}:
            faults.append(f"{CONTENTS} does not name {name}: add it to its module.")
    return faults


def front_matter_is_complete(root: pathlib.Path) -> list[str]:
    """A chapter opens with what `coursekit.course.Module` lists, and nothing else."""
    faults, order = [], slugs(root)
    for slug, path in files_of(root, "chapter"):
        try:
            matter = front_matter(path.read_text(encoding="utf-8"))
        except yaml.YAMLError as error:
            said = [f"it cannot be read: {' '.join(str(error).split())}."]
        else:
            said = faults_in(slug, matter) + needs_out_of_order(slug, matter, order)
            if "read_before" not in matter:
                said.append(
                    f"read_before is missing; write {MAY_SAY['read_before'][1]}."
                )
        faults += [f"{place_of(path, root)}, front matter: {one}" for one in said]
    return faults


def needs_out_of_order(slug: str, matter: Mapping, order: list[str]) -> list[str]:
    """Return which modules are needed that do not come before this one."""
    needs = matter.get("needs", [])
    before = order[: order.index(slug)]
    return [
        f"needs names {need}, and no module before this one is called so; move it "
        f"before this one in {CONTENTS}, or take it out."
        for need in (needs if MAY_SAY["needs"][0](needs) else [])
        if need not in before
    ]


def templates_are_filled_in(root: pathlib.Path) -> list[str]:
    """Nothing is left of what `make module` asks to be written."""
    faults = []
    answers = sorted(root.glob(ANSWERS))
    rooms = [path for room in ROOMS for _, path in files_of(root, room)]
    for path in dict.fromkeys([*rooms, *answers]):
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
