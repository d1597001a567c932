"""Join the three rooms of a module: its chapter, its notebook and its exercise.

Below the heading of each page stand the minutes it takes and links to the other two;
the chapter says first what a reader will be able to do. `{schedule}` shows the minutes
of all modules. All of it comes from the chapters' front matter.
"""

import html
import pathlib
import re

import nbformat
import yaml
from docutils import nodes
from nbformat.v4 import new_code_cell
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

ROOMS = {
    "read": ("Read", "chapters/{}.md"),
    "run": ("Run", "notebooks/{}.ipynb"),
    "practise": ("Practise", "exercises/{0}/{0}.ipynb"),
}
TABLE = re.compile(r'"\.\./data/(\w+)\.csv"')  # as a notebook names one of ours


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


def around_the_table(chapter: str) -> str:
    """Return the id of the section of a chapter that is done together."""
    heading = re.search(r"^## (Around the table.*)$", chapter, re.MULTILINE)
    return nodes.make_id(heading[1]) if heading else ""


def links(slug: str, room: str, docname: str, minutes: dict, table: str) -> str:
    """Return the line with the minutes and the ways to the other rooms.

    table: the id of the chapter's section that is done together.
    """
    up = "../" * docname.count("/")
    parts = []
    for name, (label, _) in ROOMS.items():
        text = f"{label} {minutes[name]} min"
        way = f'<a href="{up}{page(name, slug)}.html">{text}</a>'
        parts.append(f"<strong>{text}</strong>" if name == room else way)
    way = f"{up}{page('read', slug)}.html#{table}"
    parts.append(f'<a href="{way}">Discuss {minutes["discuss"]} min</a>')
    if room != "read":
        parts.append(download(slug))
    return f"<p>{' · '.join(parts)}</p>"


def download(slug: str) -> str:
    return f'<a href="{slug}.ipynb" download>Download this notebook</a>'


def objectives(rows: list[dict]) -> str:
    """Return the list of what a reader will be able to do, one anchor each."""
    items = [f'<li id="{row["id"]}">{html.escape(row["text"])}</li>' for row in rows]
    return f"<p>You will be able to</p><ul>{''.join(items)}</ul>"


def add_links(app, doctree):
    """Put the links below the heading; in the tree, so that no line number shifts."""
    docname = app.env.docname
    found = module_of(pathlib.Path(app.srcdir), docname)
    if not found:
        if docname.startswith("exercises/"):  # the self-test belongs to no module
            put_below_title(doctree, f"<p>{download(docname.rsplit('/', 1)[-1])}</p>")
        return
    slug, room, matter = found
    chapter = f"chapters/{slug}.md"
    app.env.note_dependency(str(pathlib.Path(app.srcdir, chapter)))
    try:
        table = around_the_table(pathlib.Path(app.srcdir, chapter).read_text("utf-8"))
        text = links(slug, room, docname, matter["minutes"], table)
        if room == "read":
            text += objectives(matter["objectives"])
    except (KeyError, TypeError) as error:
        raise ExtensionError(f"{chapter}: its front matter lacks {error}.") from error
    put_below_title(doctree, text)


def put_below_title(doctree, text: str) -> None:
    title = next(doctree.findall(nodes.title))
    place = title.parent.index(title) + 1
    title.parent.insert(place, nodes.raw("", text, format="html"))


class Schedule(SphinxDirective):
    """`{schedule}`: the minutes of each module, in the order of the contents."""

    def run(self):
        root = pathlib.Path(self.env.srcdir)
        contents = (root / "_toc.yml").read_text(encoding="utf-8")
        lines = ["| module | read | run | practise | discuss | together |"]
        lines.append("|---|---|---|---|---|---|")
        for slug in re.findall(r"file: chapters/([\w-]+)", contents):
            found = module_of(root, f"chapters/{slug}")
            if found:
                self.env.note_dependency(str(root / f"chapters/{slug}.md"))
                minutes = found[2]["minutes"]
                numbers = [minutes[n] for n in ("read", "run", "practise", "discuss")]
                cells = [f"[](/chapters/{slug}.md)", *numbers, sum(numbers)]
                lines.append(f"| {' | '.join(map(str, cells))} |")
        return self.parse_text_to_nodes("\n".join(lines))


def make_alone(nb, root: pathlib.Path):
    """Put the tables of `data/` that a notebook reads into it: it then runs alone."""
    code = [cell for cell in nb.cells if cell.cell_type == "code"]
    names = sorted({name for cell in code for name in TABLE.findall(cell.source)})
    if names:
        parts = ["# The tables that this notebook reads, so that it runs alone."]
        parts.append("import io")
        for name in names:
            text = (root / "data" / f"{name}.csv").read_text(encoding="utf-8")
            parts.append(f"{name.upper()}_CSV = r'''{text}'''")
        tables = new_code_cell("\n".join(parts), id="tables")
        tables.metadata["jupyter"] = {"source_hidden": True}
        nb.cells.insert(1, tables)
        for cell in code:
            cell.source = TABLE.sub(
                lambda match: f"io.StringIO({match[1].upper()}_CSV)", cell.source
            )
    return nb


def offer_notebooks(app, exception):
    """Put each module's notebook beside its page, for download."""
    if exception or app.builder.format != "html":
        return
    root = pathlib.Path(app.srcdir)
    for docname in app.env.found_docs:
        found = module_of(root, docname)
        if found and found[1] == "run":
            file = f"{docname}.ipynb"
            nb = make_alone(nbformat.read(root / file, as_version=4), root)
            nbformat.write(nb, pathlib.Path(app.outdir, file))


def setup(app):
    app.add_directive("schedule", Schedule)
    app.connect("doctree-read", add_links)
    app.connect("build-finished", offer_notebooks)
    return {"parallel_read_safe": True}
