"""Copy the rooms of a new module from their templates: `make module SLUG=minds`.

The templates stand in `templates/`. What has to be written in them is marked WRITE:,
and `make test` lists every mark that is left.
"""

import pathlib
import re
import sys

from coursekit.course import ROOMS, Course

TEMPLATES = pathlib.Path(__file__).parents[1] / "templates"


def template(room: str) -> pathlib.Path:
    """Return the template of a room."""
    suffix = pathlib.PurePath(ROOMS[room]).suffix
    return TEMPLATES / f"{room.split()[0]}{suffix}"


def main(course: Course, slug: str) -> None:
    """Write the five files of a module, or stop with one sentence and write nothing."""
    if not re.fullmatch("[a-z]+", slug):
        sys.exit(
            "A module needs a slug: one word in small letters, such as "
            "`make module SLUG=minds`. Nothing was written."
        )
    paths = {room: course.path(room, slug) for room in ROOMS}
    for path in paths.values():
        if path.exists():
            sys.exit(
                f"{path.relative_to(course.root)} is there already. Choose another "
                "slug, or remove that file. Nothing was written."
            )
    for room, path in paths.items():
        text = template(room).read_text(encoding="utf-8")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace("SLUG", slug), encoding="utf-8")
        print(path.relative_to(course.root))
    print(
        f"Now add {slug} to _toc.yml and teaching/_toc.yml; `make list` says what is "
        "missing."
    )
