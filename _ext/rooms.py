"""Join the three rooms of a module: its chapter, its notebook and its exercise.

Below the heading of each page stand the minutes it takes and links to the other two;
the chapter says first what a reader will be able to do. All of it comes from the
chapter's front matter.
"""

import pathlib
import shutil

import nbformat
import yaml

ROOMS = {
    "read": ("Read", "chapters/{}.md"),
    "run": ("Run", "notebooks/{}.ipynb"),
    "practise": ("Practise", "exercises/{0}/{0}.ipynb"),
}


def front_matter(text: str) -> dict:
    """Return the YAML between the first two `---` lines of a chapter, or {}."""
    parts = text.split("---\n", 2)
    return yaml.safe_load(parts[1]) if text.startswith("---\n") else {}


def module_of(root: pathlib.Path, docname: str) -> tuple[str, str, dict] | None:
    """Return (slug, room, front matter) if the page belongs to a module, or None."""
    slug = docname.rsplit("/", 1)[-1]
    chapter = root / ROOMS["read"][1].format(slug)
    for room, (_, path) in ROOMS.items():
        if path.format(slug).rsplit(".", 1)[0] == docname and chapter.is_file():
            matter = front_matter(chapter.read_text(encoding="utf-8"))
            return (slug, room, matter) if "objectives" in matter else None
    return None


def links(slug: str, room: str, docname: str, matter: dict) -> str:
    """Return the line with the minutes and the ways to the other rooms."""
    up = "../" * docname.count("/")
    parts = []
    for name, (label, path) in ROOMS.items():
        text = f"{label} {matter['minutes'][name]} min"
        here = name == room
        parts.append(f"**{text}**" if here else f"[{text}]({up}{path.format(slug)})")
    parts.append(f"Discuss {matter['minutes']['discuss']} min")
    if room != "read":
        file = f"{slug}.ipynb"
        parts.append(f'<a href="{file}" download>Download this notebook</a>')
    return " · ".join(parts)


def objectives(matter: dict) -> str:
    """Return the list of what a reader will be able to do, one anchor each."""
    items = [
        f'- <span id="{row["id"]}"></span>{row["text"]}' for row in matter["objectives"]
    ]
    return "You will be able to\n\n" + "\n".join(items)


def below_heading(text: str, block: str) -> str:
    """Return `text` with `block` after its first level-1 heading."""
    lines = text.split("\n")
    at = next(i for i, line in enumerate(lines) if line.startswith("# "))
    return "\n".join([*lines[: at + 1], "", block, "", *lines[at + 1 :]])


def add_links(app, docname, source):
    found = module_of(pathlib.Path(app.srcdir), docname)
    if not found:
        return
    slug, room, matter = found
    line = links(slug, room, docname, matter)
    if room == "read":
        source[0] = below_heading(source[0], f"{line}\n\n{objectives(matter)}")
        return
    app.env.note_dependency(str(pathlib.Path(app.srcdir, f"chapters/{slug}.md")))
    nb = nbformat.reads(source[0], as_version=4)
    nb.cells[0].source = below_heading(nb.cells[0].source, line)
    source[0] = nbformat.writes(nb)


def offer_notebooks(app, exception):
    """Put each module's notebook beside its page, for download."""
    if exception or app.builder.format != "html":
        return
    root = pathlib.Path(app.srcdir)
    for docname in app.env.found_docs:
        found = module_of(root, docname)
        if found and found[1] == "run":
            file = f"{docname}.ipynb"
            shutil.copyfile(root / file, pathlib.Path(app.outdir, file))


def setup(app):
    app.connect("source-read", add_links, priority=600)  # after starter.py
    app.connect("build-finished", offer_notebooks)
    return {"parallel_read_safe": True}
