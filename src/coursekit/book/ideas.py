"""`{ideas}`: the test of ideas on a page, for `static/ideas.js` to ask before and after.

The questions stand part by part, and all answers in one fold below them. Without
JavaScript that is all there is to it. `{ideas-chance}` says how far chance moves a score.
`{ideas-key}` is for instructors: each answer below its question (`teach.py`).
"""

import html
import math
import pathlib

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from coursekit.book.choices import box
from coursekit.course import Course, Module, page, up
from coursekit.exercise import MalformedAnswers
from coursekit.ideas import (
    MalformedIdeas,
    Option,
    Part,
    Question,
    beliefs_of,
    numbered,
    read_parts,
)

SCRIPT = "ideas.js"
SCORES = '<div class="ideas-scores" hidden></div>'
CONTROLS = """<div class="ideas-controls" hidden><p class="ideas-said" tabindex="-1"></p>
<p><button type="button" class="primary"></button></p></div>"""
FOLD = "All answers, with reasons: for when you have answered twice"
OPEN = f'<details class="ideas-answers"><summary>{FOLD}</summary>'
CLOSE = "</details>"
FORGET = """<p class="ideas-forget" hidden><button type="button">Forget my answers to these
questions</button></p>"""
LIKELY = 0.95
# What an instructor needs in place of a question's box.
KEY = """**Question {number}** (<a href="../{page}.html">{title}</a>, `{id}`)

{text}

{options}
"""


def likely_scores(number: int) -> tuple[int, int]:
    """Return between which scores of `number` even chances 95 of 100 scores lie.

    As few scores are left out on either side as that allows.
    """
    ways = [math.comb(number, score) for score in range(number + 1)]
    lowest = number // 2
    while sum(ways[lowest : number - lowest + 1]) < LIKELY * 2**number:
        lowest -= 1
    return lowest, number - lowest


def chance(number: int) -> str:
    """Return how far chance alone moves one person's score."""
    low, high = likely_scores(number)
    return (
        f"Think of somebody who has an even chance at each of {number} questions. "
        f"In 95 of 100 such tests that person would score between {low} and {high}."
    )


class Ideas(SphinxDirective):
    """What both directives do: read the questions, and depend on their files."""

    def parts(self, course: Course) -> list[Part]:
        for module in course.modules():
            path = course.path("ideas", module.slug)
            if path.is_file():
                self.env.note_dependency(str(path))
        try:
            return read_parts(course)
        except MalformedIdeas as error:
            raise ExtensionError(str(error)) from error

    def beliefs(self, course: Course, parts: list[Part]) -> dict[str, dict[str, str]]:
        """Return the beliefs of each module, by its slug."""
        modules = {module.slug for part in parts for module, _ in part.asked}
        try:
            return {slug: beliefs_of(course.exercise(slug)) for slug in modules}
        except MalformedAnswers as error:
            raise ExtensionError(str(error)) from error


class Page(Ideas):
    """`{ideas}`, on a page of the learners' book."""

    def run(self):
        course = Course(pathlib.Path(self.env.srcdir))
        parts = self.parts(course)
        number = numbered(parts)
        self.env.metadata[self.env.docname]["ideas"] = True
        found = [nodes.raw("", SCORES, format="html")]
        for part in parts:
            section = nodes.section(ids=[nodes.make_id(part.caption)])
            section += nodes.title("", part.caption)
            data = {"data-edition": part.edition, "data-title": part.caption}
            asked = box(classes=["ideas-part"], data=data)
            asked += [
                self.asked(question, number(question)) for _, question in part.asked
            ]
            asked += nodes.raw("", CONTROLS, format="html")
            section += asked
            found.append(section)
        beliefs = self.beliefs(course, parts)
        found.append(nodes.raw("", OPEN, format="html"))
        for part in parts:
            found += [
                self.answer(module, question, number(question), beliefs[module.slug])
                for module, question in part.asked
            ]
        found.append(nodes.raw("", CLOSE, format="html"))
        return [*found, nodes.raw("", FORGET, format="html")]

    def asked(self, question: Question, number: int) -> box:
        """Return a question with its options, and nothing that gives it away."""
        whole = box(ids=[question.id], classes=["idea"])
        whole += nodes.paragraph("", f"Question {number}", classes=["idea-number"])
        whole += self.parse_text_to_nodes(question.text)
        lines = [f"- ({key}) {one.text}" for key, one in question.lettered.items()]
        whole += self.parse_text_to_nodes("\n".join(lines))
        return whole

    def answer(
        self, module: Module, question: Question, number: int, beliefs: dict[str, str]
    ) -> box:
        """Return what is said of each option, the right one first."""
        data = {"data-for": question.id, "data-right": question.right}
        whole = box(classes=["idea-answer"], data=data)
        way = f"{up(self.env.docname)}{page('read', module.slug)}.html"
        source = nodes.paragraph("", f"Question {number}. ")
        source += nodes.reference("", module.question, refuri=way, internal=True)
        whole += source
        for key, option in right_first(question):
            said = box(data={"data-of": key})
            mark = " is right." if option.right else ""
            said += self.parse_text_to_nodes(f"**({key})**{mark} {option.why}")
            if option.belief:
                told = beliefs.get(option.belief, "")
                heard = f"Of the same idea, a check in the exercise says: “{told}”"
                said += nodes.paragraph("", heard, classes=["idea-belief"])
            whole += said
        return whole


class Chance(Ideas):
    """`{ideas-chance}`: how far chance alone moves the score of all questions."""

    def run(self):
        parts = self.parts(Course(pathlib.Path(self.env.srcdir)))
        count = sum(len(part.asked) for part in parts)
        return [nodes.paragraph("", chance(count))]


class Key(Ideas):
    """`{ideas-key}`, on a sheet of the instructor's book."""

    def run(self):
        course = Course(pathlib.Path(self.env.srcdir).resolve().parent)
        parts = self.parts(course)
        number, beliefs = numbered(parts), self.beliefs(course, parts)
        lines = []
        for part in parts:
            lines.append(f"**{part.caption}**\n")
            for module, question in part.asked:
                options = [
                    self.option(key, option, beliefs[module.slug])
                    for key, option in question.lettered.items()
                ]
                lines.append(
                    KEY.format(
                        number=number(question),
                        title=html.escape(module.question),
                        page=page("read", module.slug),
                        id=question.id,
                        text=question.text,
                        options="\n".join(options),
                    )
                )
        return self.parse_text_to_nodes("\n".join(lines))

    def option(self, key: str, option: Option, beliefs: dict[str, str]) -> str:
        if option.right:
            return f"- **({key}) {option.text}** Right. {option.why}"
        told = beliefs.get(option.belief, "")
        return f"- ({key}) {option.text} *{option.why}* In the exercise: “{told}”"


def right_first(question: Question) -> list[tuple[str, Option]]:
    return sorted(question.lettered.items(), key=lambda item: not item[1].right)


def add_script(app, pagename, templatename, context, doctree):
    """Load the script on the page that asks."""
    if "ideas" in app.env.metadata.get(pagename, {}):
        app.add_js_file(SCRIPT, priority=900, defer="defer")  # after kept.js


def setup(app):
    app.add_directive("ideas", Page)
    app.add_directive("ideas-chance", Chance)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True}
