"""Copy the rooms of a new module from their templates: `make module SLUG=minds`.

The templates stand in `templates/`. What has to be written in them is marked WRITE:,
and `make test` lists every mark that is left.
"""

import pathlib
import sys

from coursekit.course import SLUG, Course

TEMPLATES = pathlib.Path(__file__).parents[1] / "templates"
PAGES = {
    "chapter": "chapter.md",
    "notebook": "notebook.ipynb",
    "exercise": "exercise.ipynb",
    "explorable": "explorable.js",
    "ideas": "ideas.yaml",
    "teaching notes": "teaching.md",
}


def files(course: Course, slug: str) -> dict[pathlib.Path, pathlib.Path]:
    """Return each file of a new module with its template."""
    found = {course.path(room, slug): TEMPLATES / name for room, name in PAGES.items()}
    answers = course.path("answers", slug).parent
    for template in sorted((TEMPLATES / "answers").glob("*.py")):
        found[answers / template.name] = template
    return found


def main(course: Course, slug: str) -> None:
    """Write the files of a module, or stop with one sentence and write nothing."""
    if not SLUG.fullmatch(slug):
        sys.exit(
            "A module needs a slug: one word in small letters, such as "
            "`make module SLUG=minds`. Nothing was written."
        )
    for path in files(course, slug):
        if path.exists():
            sys.exit(
                f"{path.relative_to(course.root)} is there already. Choose another "
                "slug, or remove that file. Nothing was written."
            )
    for path, template in files(course, slug).items():
        text = template.read_text(encoding="utf-8")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("SLUG", slug), encoding="utf-8")
        print(path.relative_to(course.root))
    print(
        f"Now add {slug} to _toc.yml and teaching/_toc.yml; `make list` says what is "
        "missing."
    )
