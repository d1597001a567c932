"""Join the rooms of a module: its chapter, its notebook and its exercise.

Below the heading of each page stand the minutes it takes and links to the others. A
chapter begins with its matter; what a reader will be able to do is folded below that. `{schedule}` shows the minutes of
all modules, `{map}` their questions, `{warnings}` what they touch; the role
``{first}`practise` `` links to a room of the first module. All of it comes from the
chapters' front matter and the contents.
"""

import html
import pathlib
import re

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.errors import ExtensionError
from sphinx.util.docutils import ReferenceRole, SphinxDirective

from coursekit.book.elsewhere import ALONE
from coursekit.book.elsewhere import links as links_elsewhere
from coursekit.course import (
    CONTENTS,
    DISCUSS,
    PAGES,
    ROOMS,
    Course,
    MalformedChapter,
    Module,
    page,
    up,
)

LABELS = {"read": "Read", "run": "Run", "practise": "Practise"}
TEACH = "teach"  # where in the book the instructor's book stands (instructors.py)
SLIDES = "slides"  # where in the book the slides of the modules stand (slides/)


def around_the_table(chapter: str) -> str:
    """Return the id of the section of a chapter that is done together."""
    heading = re.search(r"^## (Around the table.*)$", chapter, re.MULTILINE)
    return nodes.make_id(heading[1]) if heading else ""


def links(course: Course, module: Module, room: str, docname: str, table: str) -> str:
    """Return the line with the minutes, the ways to the other rooms and to the sheet.

    table: the id of the chapter's section that is done together.
    """
    root = up(docname)
    parts = []
    for name in module.rooms:
        text = f"{LABELS[name]} {module.minutes[name]} min"
        way = f'<a href="{root}{page(name, module.slug)}.html">{text}</a>'
        parts.append(f"<strong>{text}</strong>" if name == room else way)
    way = f"{root}{page('read', module.slug)}.html#{table}"
    parts.append(f'<a href="{way}">Discuss {module.minutes[DISCUSS]} min</a>')
    return line([*parts, *filter(None, [teach_link(course, module, root)])])


def line(parts: list[str]) -> str:
    return f'<p class="rooms">{" · ".join(parts)}</p>'


def objectives(texts: dict[str, str]) -> str:
    """Return the list of what a reader will be able to do, one anchor each."""
    items = [f'<li id="{id}">{html.escape(text)}</li>' for id, text in texts.items()]
    summary = "<summary>What you will be able to do</summary>"
    return f'<details class="objectives">{summary}<ul>{"".join(items)}</ul></details>'


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
    module, room = found
    chapter = course.path("chapter", module.slug)
    app.env.note_dependency(str(chapter))
    table = around_the_table(chapter.read_text("utf-8"))
    text = links(course, module, room, docname, table)
    if room == "read":
        put_before_sections(doctree, objectives(module.objectives))
    else:  # the source of an exercise holds its solutions: no service may have it
        repository = app.config.repository if room == "run" else ""
        text += line(links_elsewhere(module.slug, repository))
        if room == "run" and not repository:
            text += ALONE
    put_below_title(doctree, text)


def put_below_title(doctree, text: str) -> None:
    title = next(doctree.findall(nodes.title))
    place = title.parent.index(title) + 1
    title.parent.insert(place, nodes.raw("", text, format="html"))


def put_before_sections(doctree, text: str) -> None:
    """Put HTML where the opening of a page ends and its first section begins."""
    page = next(doctree.findall(nodes.title)).parent
    sections = [child for child in page if isinstance(child, nodes.section)]
    place = page.index(sections[0]) if sections else len(page)
    page.insert(place, nodes.raw("", text, format="html"))


def course_of(env) -> Course:
    """Return the course of a build; the page that asks is read again when it changes."""
    course = Course(pathlib.Path(env.srcdir))
    env.note_dependency(str(course.root / CONTENTS))
    for module in course.modules():
        env.note_dependency(str(course.path("chapter", module.slug)))
    return course


def link(module: Module, room: str = "read") -> str:
    """Return where a room of a module is, as MyST says it on any page."""
    suffix = pathlib.PurePath(ROOMS[PAGES[room]]).suffix
    return f"/{page(room, module.slug)}{suffix}"


def label(module: Module) -> str:
    """Return a link to a module, and what it is if not everyone takes it."""
    kind = "of choice" if module.kind == "module" else module.kind
    plain = module.kind == "module" and module.core
    return f"[]({link(module)})" + ("" if plain else f" ({kind})")


def after(module: Module, by_slug: dict[str, Module]) -> str:
    """Return after which modules one comes, in brackets, or ""; of many, how many."""
    needs = [f"[]({link(by_slug[slug])})" for slug in module.needs if slug in by_slug]
    if len(needs) > 2:
        return f" (after {len(needs)} of the others)"
    return f" (after {' · '.join(needs)})" if needs else ""


class Schedule(SphinxDirective):
    """`{schedule}`: the minutes of each module, in the order of the contents."""

    def run(self):
        steps = (*PAGES, DISCUSS)
        lines = [f"| module | {' | '.join(steps)} | in all |"]
        lines.append("|---|---|---|---|---|---|")
        modules = course_of(self.env).modules()
        by_slug = {module.slug: module for module in modules}
        for module in modules:
            minutes = [module.minutes.get(step, "–") for step in steps]
            cells = [label(module) + after(module, by_slug), *minutes, module.time]
            lines.append(f"| {' | '.join(map(str, cells))} |")
        return self.parse_text_to_nodes("\n".join(lines))


class Map(SphinxDirective):
    """`{map}`: the parts of the course side by side, with the questions of each.

    The first page of a part that is no module opens it, and its caption leads there. A
    ring beside each question shows what is done of it (`static/progress.js`).
    """

    def run(self):
        course, columns, whole, beside = course_of(self.env), [], 0, []
        root = up(self.env.docname)
        for caption, pages in course.parts():
            found = {name: course.module_of(name) for name in pages}
            modules = [room[0] for room in found.values() if room]
            if modules:
                title = html.escape(caption)
                if not found[pages[0]]:
                    title = f'<a href="{root}{pages[0]}.html">{title}</a>'
                items = "".join(f"<li>{self.entry(course, m)}</li>" for m in modules)
                columns.append(f"<div><p>{title}</p><ul>{items}</ul></div>")
                whole += sum(module.time for module in modules)
                beside += [module for module in modules if module.hours]
        grid = f'<div class="map">{"".join(columns)}</div>'
        hours = f"All of it takes about {round(whole / 60)} hours."
        for module in beside:
            hours += (
                f" What a team makes for “{module.question}” takes each of its members "
                f"about {module.hours} hours more."
            )
        text = nodes.paragraph(text=hours)
        return [nodes.raw("", grid, format="html"), text]

    def entry(self, course: Course, module: Module) -> str:
        """Return a module's ring, its question, its time and the way to its sheet."""
        root = up(self.env.docname)
        pages = [page(room, module.slug) for room in module.rooms]
        lines = [f"{module.time} minutes", teach_link(course, module, root)]
        about = "".join(f"<span>{line}</span>" for line in lines if line)
        return (
            f'<div class="module" data-parts="{" ".join(pages)}">{ring(len(pages))}'
            f'<a href="{root}{pages[0]}.html">{html.escape(module.question)}</a>'
            f'<span class="about">{about}</span></div>'
        )


def ring(parts: int) -> str:
    """Return a ring of as many arcs as a module has parts, to be filled by a script."""
    each = 100 / parts
    whole = each - 4  # a gap between two arcs
    arcs = []
    for place in range(parts):
        turn = f'transform="rotate({360 / 100 * (each * place + 2) - 90:.1f} 18 18)"'
        circle = f'cx="18" cy="18" r="15" pathLength="100" {turn}'
        arcs.append(f'<circle {circle} stroke-dasharray="{whole:.1f} 100"/>')
        arcs.append(
            f'<circle class="arc" {circle} stroke-dasharray="0 100" '
            f'data-whole="{whole:.1f}"/>'
        )
    return (
        '<svg class="ring" viewBox="0 0 36 36" width="36" height="36" '
        f'aria-hidden="true">{"".join(arcs)}</svg>'
    )


def teach_link(course: Course, module: Module, root: str) -> str:
    """Return a link to the teaching sheet of a module, or "" if it has none."""
    if not course.path("teaching notes", module.slug).is_file():
        return ""
    return f'<a href="{root}{TEACH}/{module.slug}.html">Teach this</a>'


class Warnings(SphinxDirective):
    """`{warnings}`: what each module touches that someone may want to know before."""

    def run(self):
        modules = course_of(self.env).modules()
        lines = [f"- []({link(m)}): {m.warning}" for m in modules if m.warning]
        return self.parse_text_to_nodes("\n".join(lines))


class First(ReferenceRole):
    """``{first}`words <practise>` ``: a link to a room of the first module.

    Without words, by its title: ``{first}`read` ``.
    """

    def run(self):
        modules = course_of(self.env).modules()
        if not modules or self.target not in modules[0].rooms:
            problem = self.inliner.reporter.error(
                f"The first module has no room {self.target!r}.", line=self.lineno
            )
            return [nodes.inline(self.rawtext, self.title)], [problem]
        words = self.title if self.has_explicit_title else ""
        reference = pending_xref(
            self.rawtext,
            nodes.inline(text=words),
            refdomain="std",
            reftype="doc",
            reftarget=f"/{page(self.target, modules[0].slug)}",
            refexplicit=self.has_explicit_title,
            refwarn=True,
            refdoc=self.env.docname,
        )
        return [reference], []


def check(app):
    """Stop the build if the front matter of a chapter cannot be used."""
    try:
        Course(pathlib.Path(app.srcdir)).modules()
    except MalformedChapter as error:
        raise ExtensionError(str(error)) from error


def setup(app):
    app.add_directive("map", Map)
    app.add_directive("schedule", Schedule)
    app.add_directive("warnings", Warnings)
    app.add_role("first", First())
    app.connect("builder-inited", check)
    app.connect("doctree-read", add_links)
    return {"parallel_read_safe": True}
