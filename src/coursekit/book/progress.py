"""Show readers how far they have come; the browser keeps it, and nobody else knows.

The pages have the places, and `static/progress.js` fills them from what stands in
`_static/course.js`: the parts of the course in their order, with the tasks of each
exercise. Without JavaScript none of these places is seen.
"""

import json
import pathlib

from docutils import nodes
from sphinx.errors import ExtensionError

from coursekit.book.rooms import put_below_title
from coursekit.book.starters import exercise_of
from coursekit.course import Course
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import JUDGE, Exercise

READ = '<p hidden><label><input type="checkbox" id="read"> I have read this page</label></p>'
SO_FAR = '<p class="so-far" hidden><span></span> <a class="continue" hidden></a></p>'
FIRST_TASK = "first-task"  # the link to it stands at the top of the page (theme.py)


def parts(course: Course) -> list[dict]:
    """Return what one does in a course, in its order: a page each, with its tasks."""
    found = []
    for name in course.pages():
        room = course.module_of(name)
        part = {"page": name}
        if room:
            part |= {"room": room[1], "of": room[0].question}
        folder = (course.root / name).parent
        if folder in course.exercises():
            part["tasks"] = list(Exercise(folder).tasks)
        if len(part) > 1:
            found.append(part)
    return found


def write_parts(app):
    """Write the parts as a script: a page opened as a file may not fetch data."""
    try:
        found = parts(Course(pathlib.Path(app.srcdir)))
    except MalformedAnswers as error:
        raise ExtensionError(str(error)) from error
    target = pathlib.Path(app.outdir, "_static", "course.js")
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(found, ensure_ascii=False)
    target.write_text(f"window.course = {text};\n", encoding="utf-8")


def answers_in(doctree) -> list[nodes.container]:
    return [
        cell for cell in doctree.findall(nodes.container) if "answer" in cell["classes"]
    ]


def add_places(app, doctree):
    """Put a box to tick at the end of what one reads, and mark the tasks to solve."""
    found = Course(pathlib.Path(app.srcdir)).module_of(app.env.docname)
    if found and found[1] in ("read", "run"):
        doctree.children[0].append(nodes.raw("", READ, format="html"))
    folder = exercise_of(app, app.env.docname)
    if not folder:
        return
    put_below_title(doctree, SO_FAR)
    kinds = {name: task.kind for name, task in Exercise(folder).tasks.items()}
    for place, cell in enumerate(answers_in(doctree)):
        name, section = cell["ids"][0].removeprefix("answer-"), cell.parent
        section["ids"] += [f"task-{name}", *([FIRST_TASK] if place == 0 else [])]
        if kinds[name] == JUDGE:
            mark_rubric(section)


def mark_rubric(section: nodes.section) -> None:
    """Let the scripts find the rubric of a task in words, to make boxes of its items."""
    for part in section.findall(nodes.container):
        dropdown = part.get("design_component") == "dropdown"
        if dropdown and part.astext().startswith("Rubric"):
            part["classes"].append("to-tick")


def add_scripts(app, pagename, templatename, context, doctree):
    if doctree and exercise_of(app, pagename):
        app.add_js_file("rubric.js", priority=900, defer="defer")  # below kept.js


def setup(app):
    app.connect(
        "builder-inited", write_parts, priority=900
    )  # what is wrong is said first
    app.connect("doctree-read", add_places, priority=900)  # below all that others add
    app.connect("html-page-context", add_scripts)
    return {"parallel_read_safe": True}
