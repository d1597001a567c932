"""Complete the instructor's book: plans, order, what assesses what, mistakes, links.

All of it comes from what the course has anyway: the chapters' front matter, the contents,
and the answers stored with each exercise.
"""

import pathlib
import re
from itertools import groupby

from docutils.parsers.rst import directives
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from coursekit import terms
from coursekit.book import (
    address,
    assessed,
    files,
    ideas,
    palette,
    plans,
    tables,
    theme,
    typeface,
)
from coursekit.cards import CARD
from coursekit.course import CONTENTS, Course, MalformedChapter
from coursekit.exercise import Build, load_answers

SHEETS = "teaching"  # the folder of the instructor's book
BOOK = "../"  # from the instructor's book to the learners', in which it lies
FRAME = """<div class="role-card">

**{0}**

{1}

*Only you know:* {2}

</div>"""
LINK = re.compile(r"\[([^\]]+)\]\(\.\./([\w/-]+)\.(?:md|ipynb)(#[\w-]+)?\)")


def course_of(srcdir) -> Course:
    """Return the course whose instructor's book lies in the folder `srcdir`."""
    return Course(pathlib.Path(srcdir).resolve().parent)


class Made(SphinxDirective):
    """`{plan}`, `{syllabus}`, `{order}` and `{warnings}`, made of the front matter.

    A plan is one of `day`, `weeks` and `semester`.
    """

    optional_arguments = 1

    def run(self):
        course = course_of(self.env.srcdir)
        self.env.note_dependency(str(course.root / CONTENTS))
        for module in course.modules():
            self.env.note_dependency(str(course.path("chapter", module.slug)))
        sheets = course.root / SHEETS
        for path in [*sheets.glob("*.md"), *sheets.glob(terms.FILE)]:
            self.env.note_dependency(str(path))
        try:
            text = plans.MADE[self.name](course, *self.arguments, **self.options)
        except plans.NoPlan as error:
            raise self.error(str(error)) from error
        return self.parse_text_to_nodes(text)


class Plan(Made):
    """`{plan} weeks`: `:modules: a b c` chooses. Of a plan by weeks, `:first: 2027-01-12`
    is the day of the first meeting, and `:without:` has the days without class.
    """

    option_spec = dict.fromkeys(("modules", "first", "without"), directives.unchanged)


class Assessed(SphinxDirective):
    """`{assessed} slug`: what assesses each objective of a module, made from ids."""

    required_arguments = 1

    def run(self):
        course = course_of(self.env.srcdir)
        head = ["objective", "checked by", "in words, by the rubric", "debrief"]
        module = course.module(self.arguments[0])
        lines = plans.table([head, *assessed.rows(course, module)])
        return self.parse_text_to_nodes("\n".join(lines))


class Mistakes(SphinxDirective):
    """`{mistakes} slug`: the ideas that an exercise names, with what learners read."""

    required_arguments = 1

    def run(self):
        lines = []
        folder = course_of(self.env.srcdir).exercise(self.arguments[0])
        for name, task in load_answers(folder).items():
            if isinstance(task, Build):
                lines += [f"**`{name}`**", ""]
                for kind, said in {(m.kind, m.sentence): None for m in task.mistakes}:
                    lines.append(f"- {f'*{kind}:* ' if kind else ''}{said}")
                lines.append("")
        return self.parse_text_to_nodes("\n".join(lines))


def is_card(block: str) -> bool:
    return bool(CARD.fullmatch(block.strip()))


def lay_out(text: str) -> str:
    """Return a sheet in which role cards look like cards, one beside the other."""
    parts = []
    for cards, blocks in groupby(text.split("\n\n"), key=is_card):
        if cards:
            framed = [
                FRAME.format(*CARD.fullmatch(one.strip()).groups()) for one in blocks
            ]
            parts += ['<div class="cards">', *framed, "</div>"]
        else:
            parts += blocks
    return "\n\n".join(parts)


def complete(app, docname, source):
    """Lead links to the learners' book; give a module's sheet its head and mistakes."""
    course = course_of(app.srcdir)
    module = course.module(docname)
    source[0] = lay_out(plans.complete(course, docname, source[0]))
    if module:
        app.env.note_dependency(str(course.path("chapter", docname)))
    if module and "practise" in module.rooms:
        source[0] += (
            "\n\n## What assesses each objective\n\n"
            "Tasks and points are those of the exercise; the number in the last column "
            "is that of a question of the debrief.\n\n"
            f"```{{assessed}} {docname}\n```\n"
            "\n\n## What goes wrong, and what the check says\n\n"
            "Two ideas with the same sentence stand here once.\n\n"
            f"```{{mistakes}} {docname}\n```\n"
        )
        exercise = course.path("exercise", docname)
        answers = course.path("answers", docname).parent.glob("*.py")
        for file in (exercise, *answers):
            app.env.note_dependency(str(file))
    source[0] = plans.lead_back(course, source[0])
    source[0] = LINK.sub(
        lambda m: f'<a href="{BOOK}{m[2]}.html{m[3] or ""}">{m[1]}</a>', source[0]
    )


def keep_out(app, pagename, templatename, context, doctree):
    """Ask search engines to leave these pages out: learners would come upon them."""
    if doctree:
        context["metatags"] += '<meta name="robots" content="noindex" />'


def check(app):
    """Stop the build if the front matter of a chapter cannot be used."""
    try:
        course_of(app.srcdir).modules()
    except MalformedChapter as error:
        raise ExtensionError(str(error)) from error


def setup(app):
    for name in plans.MADE:
        app.add_directive(name, Plan if name == "plan" else Made)
    app.add_directive("assessed", Assessed)
    app.add_directive("mistakes", Mistakes)
    app.add_directive("ideas-key", ideas.Key)
    app.connect("builder-inited", check)
    app.connect("source-read", complete)
    app.connect("html-page-context", keep_out)
    address.add_repository(app)
    styles = ["palette.css", "typeface.css", "book.css", "cards.css", "icons.css"]
    files.add(app, styles=styles, scripts=["controls.js", "scrolling.js"])
    for part in (palette, tables, theme, typeface):
        part.setup(app)
    return {"parallel_read_safe": True}
