"""Complete the instructor's book: plans, the order of modules, mistakes, links.

All of it comes from what the course has anyway: the chapters' front matter, the contents,
and the answers stored with each exercise.
"""

import pathlib
import re

from sphinx.util.docutils import SphinxDirective

from coursekit.book import files, tables, theme
from coursekit.course import Course
from coursekit.exercise import Build, load_answers

BOOK = "../../../html/"  # from the built instructor's book to the learners'
LINK = re.compile(r"\[([^\]]+)\]\(\.\./([\w/-]+)\.(?:md|ipynb)(#[\w-]+)?\)")
DAY = {"begin": 9 * 60, "end": 17 * 60, "lunch": 12 * 60, "break after": 90}  # minutes
PAUSES = {"lunch": 60, "break": 15}  # minutes


def course_of(srcdir) -> Course:
    """Return the course whose instructor's book lies in the folder `srcdir`."""
    return Course(pathlib.Path(srcdir).resolve().parent)


def clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def day(modules: list) -> list[list[str]]:
    """Return the rows of a day: as many modules as fit, with breaks and lunch."""
    now, since_break, eaten = DAY["begin"], 0, False
    rows = []

    def add(minutes, what):
        nonlocal now, since_break
        rows.append([f"{clock(now)}–{clock(now + minutes)}", what])
        now += minutes
        since_break += minutes

    add(15, "[a first class on paper](first-class.md)")
    add(10, "the self-test, alone")
    for slug, question, matter in modules:
        steps = [(matter["minutes"][room], room) for room in ("read", "run", "discuss")]
        steps.append((matter["minutes"]["practise"], "practise"))
        if now + sum(minutes for minutes, _ in steps) + PAUSES["break"] > DAY["end"]:
            break
        for minutes, room in steps:
            if not eaten and now >= DAY["lunch"] - 10:
                add(PAUSES["lunch"], "lunch")
                eaten, since_break = True, 0
            elif since_break + minutes > DAY["break after"]:
                add(PAUSES["break"], "break")
                since_break = 0
            add(minutes, f"[{question}]({slug}.md): {room}")
    add(15, "what each of us would now ask before repeating a number")
    return rows


def weeks(modules: list) -> list[list[str]]:
    """Return the rows of six weeks: the first two modules, as an example."""
    steps = (
        "the chapter, with its predictions written down before the answers are opened",
        "the notebook, one number of it changed; tasks 1 and 2 of the exercise",
        "the other tasks; the discussion; one source read in full",
    )
    chosen = modules[:2]
    return [
        [str(3 * i + j), f"[{question}]({slug}.md): {step}"]
        for i, (slug, question, _) in enumerate(chosen)
        for j, step in enumerate(steps, start=1)
    ]


def semester(modules: list) -> list[list[str]]:
    """Return the rows of a semester: three meetings a module, the thread at the end."""
    steps = (
        "predictions and sliders",
        "around the table",
        "the exercise, begun in class",
    )
    rows = ["[a first class on paper](first-class.md); the self-test"]
    rows += [f"[{q}]({slug}.md): {step}" for slug, q, _ in modules for step in steps]
    rows.append("claims that learners traced themselves: [the thread](thread.md) ends")
    return [[str(week), row] for week, row in enumerate(rows, start=1)]


PLANS = {"day": day, "weeks": weeks, "semester": semester}


class Plan(SphinxDirective):
    """`{plan} day`, `{plan} weeks` or `{plan} semester`: a schedule to begin from."""

    required_arguments = 1

    def run(self):
        kind = self.arguments[0]
        if kind not in PLANS:
            raise self.error(f"There is no plan {kind}. Choose of {', '.join(PLANS)}.")
        head = "time" if kind == "day" else "week"
        modules = course_of(self.env.srcdir).modules()
        lines = [f"| {head} | what |", "|---|---|"]
        lines += [f"| {' | '.join(row)} |" for row in PLANS[kind](modules)]
        return self.parse_text_to_nodes("\n".join(lines))


class Order(SphinxDirective):
    """`{order}`: which module builds on which (`after` in the front matter)."""

    def run(self):
        return self.parse_text_to_nodes("\n".join(self.below([])))

    def below(self, path: list[str]) -> list[str]:
        lines = []
        for slug, question, matter in course_of(self.env.srcdir).modules():
            if matter.get("after", [])[-1:] == path[-1:]:
                lines.append(f"{'  ' * len(path)}- [{question}]({slug}.md)")
                lines += self.below([*path, slug])
        return lines


class Mistakes(SphinxDirective):
    """`{mistakes} bias`: the ideas that an exercise names, with what learners read."""

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


def complete(app, docname, source):
    """Lead links to the learners' book, and end each sheet with the mistakes."""
    course = course_of(app.srcdir)
    if docname in [slug for slug, _, _ in course.modules()]:
        source[0] += (
            "\n\n## What goes wrong, and what the check says\n\n"
            "Two ideas with the same sentence stand here once.\n\n"
            f"```{{mistakes}} {docname}\n```\n"
        )
        for file in course.path("answers", docname).parent.glob("*.py"):
            app.env.note_dependency(str(file))
    source[0] = LINK.sub(
        lambda m: f'<a href="{BOOK}{m[2]}.html{m[3] or ""}">{m[1]}</a>', source[0]
    )


def setup(app):
    app.add_directive("plan", Plan)
    app.add_directive("order", Order)
    app.add_directive("mistakes", Mistakes)
    app.connect("source-read", complete)
    files.add(app, styles=["book.css", "icons.css"], scripts=["controls.js"])
    tables.setup(app)
    theme.setup(app)
    return {"parallel_read_safe": True}
