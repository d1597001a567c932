"""What the reader does: each explorable is short, has a goal, and is shown with its data."""

import pathlib
import re
from collections.abc import Iterator

from coursekit.course import ROOMS, Course
from coursekit.form.links import glued_in, in_notebooks
from coursekit.form.reading import BOOK, directives, resolve, slugs
from coursekit.form.texts import place_of, texts

LINES = 120
IMPORTED = re.compile(
    r"^(?:import|export)\b[^;]*?[\"']([^\"']+)[\"']|\bimport\(", re.MULTILINE
)
BEGINS = re.compile(r"^explorable\(\s*[\"'](\w+)[\"']", re.MULTILINE)
GOAL = re.compile(r"^\s*ask\b", re.MULTILINE)
DATA = re.compile(r"^:data: *(\S*)::(\S+)", re.MULTILINE)


def explorables_keep_to_the_kit(root: pathlib.Path) -> list[str]:
    """An explorable is of a module, short, made of the kit alone, and has a goal."""
    faults, modules = [], slugs(root)
    for path in Course(root).explorables():
        place, slug = place_of(path, root), path.stem
        script = path.read_text(encoding="utf-8")
        if slug not in modules:
            faults.append(f"{place}: there is no module {slug}; call it as its module.")
        count = len(script.splitlines())
        if count > LINES:
            faults.append(
                f"{place} has {count} lines; {LINES} are enough. Let it do less, or give "
                "the kit what others can use too."
            )
        faults += [
            f"{place} imports {name or 'something while it runs'}; import from the kit "
            "alone."
            for name in IMPORTED.findall(script)
            if name != "kit"
        ]
        if BEGINS.findall(script) != [slug]:
            faults.append(
                f'{place}: write explorable("{slug}", …) once; it finds the figure.'
            )
        if not GOAL.search(script):
            faults.append(f"{place} has no goal; write one into goals(…), as ask: …")
    return faults


def explorables_are_shown_with_data(root: pathlib.Path) -> list[str]:
    """Each {explorable} has a script and data that a notebook glues, and is shown."""
    faults, shown = [], set()
    glued = in_notebooks(root, glued_in)
    for place, page, slug, content in asked(root):
        shown.add(slug)
        if not Course(root).path("explorable", slug).is_file():
            path = ROOMS["explorable"].format(slug)
            faults.append(f"{place}: there is no {path}; write it or mend the name.")
        match = DATA.search(content)
        file, name = match.groups() if match else ("", "")
        if name not in glued.get(resolve(root, page, file), set()):
            faults.append(
                f"{place}: :data: names nothing that a notebook glues; write the path "
                "of one, :: and a name that it glues, as in "
                f":data: ../notebooks/{slug}.ipynb::people."
            )
    return faults + [
        f"{place_of(path, root)}: no page shows it; write {{explorable}} {path.stem} "
        "where the reader needs it."
        for path in Course(root).explorables()
        if path.stem not in shown
    ]


def asked(root: pathlib.Path) -> Iterator[tuple[str, pathlib.Path, str, str]]:
    """Yield (place, page, slug, content) for each {explorable} of the book."""
    for text in texts(root, *BOOK):
        for place, name, argument, content in directives(text):
            if name == "explorable":
                yield place, text.path, argument, content
