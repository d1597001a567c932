"""Join the three rooms of a module: its chapter, its notebook and its exercise.

Below the heading of each page stand the minutes it takes and links to the other two;
the chapter says first what a reader will be able to do. All of it comes from the
chapter's front matter.
"""

import html
import pathlib
import shutil

import yaml
from docutils import nodes
from sphinx.errors import ExtensionError

ROOMS = {
    "read": ("Read", "chapters/{}.md"),
    "run": ("Run", "notebooks/{}.ipynb"),
    "practise": ("Practise", "exercises/{0}/{0}.ipynb"),
}


def front_matter(text: str) -> dict:
    """Return the YAML between the first two `---` lines of a chapter, or {}."""
    parts = text.split("---\n", 2)
    return yaml.safe_load(parts[1]) if text.startswith("---\n") else {}


def page(room: str, slug: str) -> str:
    """Return the name of a page, as Sphinx calls it: its path without the ending."""
    return ROOMS[room][1].format(slug).rsplit(".", 1)[0]


def module_of(root: pathlib.Path, docname: str) -> tuple[str, str, dict] | None:
    """Return (slug, room, front matter) if the page belongs to a module, or None."""
    slug = docname.rsplit("/", 1)[-1]
    chapter = root / ROOMS["read"][1].format(slug)
    for room in ROOMS:
        if page(room, slug) == docname and chapter.is_file():
            matter = front_matter(chapter.read_text(encoding="utf-8"))
            return (slug, room, matter) if "objectives" in matter else None
    return None


def links(slug: str, room: str, docname: str, minutes: dict) -> str:
    """Return the line with the minutes and the ways to the other rooms."""
    up = "../" * docname.count("/")
    parts = []
    for name, (label, _) in ROOMS.items():
        text = f"{label} {minutes[name]} min"
        way = f'<a href="{up}{page(name, slug)}.html">{text}</a>'
        parts.append(f"<strong>{text}</strong>" if name == room else way)
    parts.append(f"Discuss {minutes['discuss']} min")
    if room != "read":
        parts.append(f'<a href="{slug}.ipynb" download>Download this notebook</a>')
    return f"<p>{' · '.join(parts)}</p>"


def objectives(rows: list[dict]) -> str:
    """Return the list of what a reader will be able to do, one anchor each."""
    items = [f'<li id="{row["id"]}">{html.escape(row["text"])}</li>' for row in rows]
    return f"<p>You will be able to</p><ul>{''.join(items)}</ul>"


def add_links(app, doctree):
    """Put the links below the heading; in the tree, so that no line number shifts."""
    docname = app.env.docname
    found = module_of(pathlib.Path(app.srcdir), docname)
    if not found:
        return
    slug, room, matter = found
    chapter = f"chapters/{slug}.md"
    app.env.note_dependency(str(pathlib.Path(app.srcdir, chapter)))
    try:
        text = links(slug, room, docname, matter["minutes"])
        if room == "read":
            text += objectives(matter["objectives"])
    except (KeyError, TypeError) as error:
        raise ExtensionError(f"{chapter}: its front matter lacks {error}.") from error
    title = next(doctree.findall(nodes.title))
    place = title.parent.index(title) + 1
    title.parent.insert(place, nodes.raw("", text, format="html"))


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
    app.connect("doctree-read", add_links)
    app.connect("build-finished", offer_notebooks)
    return {"parallel_read_safe": True}
