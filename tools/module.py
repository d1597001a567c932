"""Copy the rooms of a new module from their templates: `make module SLUG=minds`.

The templates stand in `tools/module/`. What has to be written in them is marked WRITE:,
and `make test` lists every mark that is left.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parents[1]
TEMPLATES = pathlib.Path(__file__).with_suffix("")
ROOMS = {
    "chapter.md": "chapters/{0}.md",
    "notebook.ipynb": "notebooks/{0}.ipynb",
    "exercise.ipynb": "exercises/{0}/{0}.ipynb",
    "answers.py": "exercises/{0}/answers.py",
    "teaching.md": "teaching/{0}.md",
}


def main(slug: str) -> None:
    """Write the five files of a module, or stop with one sentence and write nothing."""
    if not re.fullmatch("[a-z]+", slug):
        sys.exit(
            "A module needs a slug: one word in small letters, such as "
            "`make module SLUG=minds`. Nothing was written."
        )
    paths = {name: ROOT / path.format(slug) for name, path in ROOMS.items()}
    for path in paths.values():
        if path.exists():
            sys.exit(
                f"{path.relative_to(ROOT)} is there already. Choose another slug, or "
                "remove that file. Nothing was written."
            )
    for name, path in paths.items():
        text = (TEMPLATES / name).read_text(encoding="utf-8")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.replace("SLUG", slug), encoding="utf-8")
        print(path.relative_to(ROOT))
    print(
        f"Now add {slug} to _toc.yml and teaching/_toc.yml; `make list` says what is "
        "missing."
    )


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
