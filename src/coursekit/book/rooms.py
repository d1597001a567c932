"""Join the three rooms of a module: its chapter, its notebook and its exercise.

Below the heading of each page stand the minutes it takes and links to the other two;
the chapter says first what a reader will be able to do. `{schedule}` shows the minutes
of all modules, `{map}` their questions. All of it comes from the chapters' front matter
and the contents.
"""

import html
import pathlib
import re

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from coursekit.book.elsewhere import links as links_elsewhere
from coursekit.course import CONTENTS, Course, page

LABELS = {"read": "Read", "run": "Run", "practise": "Practise"}


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
    for name, label in LABELS.items():
        text = f"{label} {minutes[name]} min"
        way = f'<a href="{up}{page(name, slug)}.html">{text}</a>'
        parts.append(f"<strong>{text}</strong>" if name == room else way)
    way = f"{up}{page('read', slug)}.html#{table}"
    parts.append(f'<a href="{way}">Discuss {minutes["discuss"]} min</a>')
    return line(parts)


def line(parts: list[str]) -> str:
    return f"<p>{' · '.join(parts)}</p>"


def objectives(rows: list[dict]) -> str:
    """Return the list of what a reader will be able to do, one anchor each."""
    items = [f'<li id="{row["id"]}">{html.escape(row["text"])}</li>' for row in rows]
    return f"<p>You will be able to</p><ul>{''.join(items)}</ul>"


def add_links(app, doctree):
    """Put the links below the heading; in the tree, so that no line number shifts."""
    docname = app.env.docname
    course = Course(pathlib.Path(app.srcdir))
    found = course.module_of(docname)
    if not found:
        if docname.startswith("exercises/"):  # the self-test belongs to no module
            slug = docname.rsplit("/", 1)[-1]
            put_below_title(doctree, line(links_elsewhere(slug, "")))
        return
    slug, room, matter = found
    chapter = course.path("chapter", slug)
    app.env.note_dependency(str(chapter))
    try:
        table = around_the_table(chapter.read_text("utf-8"))
        text = links(slug, room, docname, matter["minutes"], table)
        if room == "read":
            text += objectives(matter["objectives"])
        else:  # the source of an exercise holds its solutions: no service may have it
            repository = app.config.repository if room == "run" else ""
            text += line(links_elsewhere(slug, repository))
    except (KeyError, TypeError) as error:
        where = chapter.relative_to(course.root)
        raise ExtensionError(f"{where}: its front matter lacks {error}.") from error
    put_below_title(doctree, text)


def put_below_title(doctree, text: str) -> None:
    title = next(doctree.findall(nodes.title))
    place = title.parent.index(title) + 1
    title.parent.insert(place, nodes.raw("", text, format="html"))


class Schedule(SphinxDirective):
    """`{schedule}`: the minutes of each module, in the order of the contents."""

    def run(self):
        lines = ["| module | read | run | practise | discuss | in all |"]
        lines.append("|---|---|---|---|---|---|")
        for _, chapters in parts(self.env):
            for chapter, minutes in chapters:
                if minutes:
                    cells = [f"[](/{chapter}.md)", *minutes, sum(minutes)]
                    lines.append(f"| {' | '.join(map(str, cells))} |")
        return self.parse_text_to_nodes("\n".join(lines))


class Map(SphinxDirective):
    """`{map}`: the parts of the course side by side, with the questions of each."""

    def run(self):
        columns, whole = [], 0
        for caption, chapters in parts(self.env):
            if any(minutes for _, minutes in chapters):
                (opening, _), *modules = chapters
                columns += [":::{grid-item}", f"**[{caption}](/{opening}.md)**", ""]
                for chapter, minutes in modules:
                    columns.append(f"- [](/{chapter}.md), {sum(minutes)} minutes")
                    whole += sum(minutes)
                columns.append(":::")
        grid = [
            "::::{grid} 1 1 3 3",
            ":gutter: 3",
            ":class-container: map",
            "",
            *columns,
            "::::",
        ]
        hours = f"All of it takes about {round(whole / 60)} hours."
        return self.parse_text_to_nodes("\n".join([*grid, "", hours]))


def parts(env) -> list[tuple[str, list[tuple[str, list[int]]]]]:
    """Return each part's caption and chapters; a chapter's minutes are [] if it is no
    module, else those to read, run, practise and discuss."""
    course = Course(pathlib.Path(env.srcdir))
    env.note_dependency(str(course.root / CONTENTS))
    found = []
    for caption, pages in course.parts():
        chapters = []
        for docname in pages:
            module = course.module_of(docname)
            if module:
                env.note_dependency(str(course.path("chapter", module[0])))
            minutes = module[2]["minutes"] if module else {}
            names = ("read", "run", "practise", "discuss")
            chapters.append((docname, [minutes[n] for n in names if minutes]))
        found.append((caption, chapters))
    return found


def setup(app):
    app.add_directive("map", Map)
    app.add_directive("schedule", Schedule)
    app.connect("doctree-read", add_links)
    return {"parallel_read_safe": True}
