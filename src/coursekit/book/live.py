"""Make the exercises live: fields and buttons where each starter stands on its page.

The scripts lie in `web/`. Here they are bundled into the book, and only the pages of
exercises load them. Below each answer stand its points and its objective, for everyone.
"""

import html
import json
import pathlib
import subprocess

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util import logging

from coursekit.book.asked import asked
from coursekit.book.rooms import put_below_title
from coursekit.book.starters import exercise_of
from coursekit.course import Course, page, up
from coursekit.exercise.model import JUDGE, Exercise, Task
from coursekit.exercise.starter import worth_in_words
from coursekit.exercise.values import decode
from coursekit.web import node, packed

PREDICT = "predict"
LONGEST_CALL = 64  # signs, so that a call fits into its line
# Stands on the page from the first; without JavaScript none of it is seen.
NOTE = """<div class="live-note">
<p class="live-file">You opened this page as a file: you can read it, but not practise in
it. To practise, open a terminal in the folder of the book that holds
<code>index.html</code>, run <code>python3 -m http.server</code> (on Windows
<code>py -m http.server</code>), and go to <code>http://localhost:8000</code>.</p>
<p>Practise here: write into a field, then press <strong>Check</strong>.
<strong>Run</strong> shows what your code does, without a verdict. Python comes when you
first go to a field, {megabytes:.1f} MB. What you write is kept in this browser and sent
to nobody.</p>
<p id="live-keys">In a field for code, Enter begins a new line with the right indent.
Ctrl ] and Ctrl [ (on a Mac ⌘ ] and ⌘ [) move lines right and left. Shift Enter checks.
Tab leaves the field.</p>
<p class="live-buttons"><button type="button">Download with my answers</button>
<button type="button">Forget my work</button></p>
<p role="status"></p>
</div>"""
# Says from the first whether the page can be live, so that nothing moves when the scripts
# have come, and takes it back if they did not come.
CAN_BE_LIVE = """<script>
if (location.protocol === "file:") document.documentElement.classList.add("from-file");
else if (window.WebAssembly && window.DecompressionStream)
  document.documentElement.classList.add("live");
addEventListener("load", () =>
  window.live || document.documentElement.classList.remove("live"));
</script>"""
LOGGER = logging.getLogger(__name__)


def bundle(target: pathlib.Path) -> dict[str, int]:
    """Bundle the scripts into `target`; return what the first check loads, in bytes."""
    node.install()
    node.run("npm", "run", "build", "--", f"--outdir={target}")
    (target / "licences.txt").write_text(licences(), encoding="utf-8")
    return packed.pack(node.WEB / "node_modules" / "pyodide", target)


def licences() -> str:
    """Return the licences of all packages in the bundles, which ask to be passed on."""
    lock = json.loads((node.WEB / "package-lock.json").read_text(encoding="utf-8"))
    parts = []
    for path, package in lock["packages"].items():
        if path and not package.get("dev"):
            name = path.removeprefix("node_modules/")
            parts.append(f"{name} {package['version']}: {package['license']}")
            parts += [
                file.read_text("utf-8") for file in (node.WEB / path).glob("LICENSE*")
            ]
    return "\n\n".join(parts)


def write_bundle(app):
    """Put the scripts into the book, or say loudly that it has no live exercises."""
    app.config.live_files = {}
    if app.builder.name != "html":
        return
    try:
        target = pathlib.Path(app.outdir, "_static", "live").resolve()
        app.config.live_files = bundle(target)
    except (OSError, subprocess.CalledProcessError) as error:
        LOGGER.warning(
            "The exercises are not live; the book is whole without. %s",
            node.explained(error),
        )


def add_scripts(app, pagename, templatename, context, doctree):
    """Load the scripts on the pages that have code to run, and nowhere else."""
    is_exercise = doctree and exercise_of(app, pagename)
    if app.config.live_files and (is_exercise or has_try(doctree)):
        data = {"data-files": json.dumps(app.config.live_files)}
        if is_exercise:
            data["data-starter"] = f"{pagename.rpartition('/')[2]}.ipynb"
        # After those of every page: it asks what they keep.
        app.add_js_file("live/page.js", priority=900, defer="defer", **data)
        app.add_css_file("live/style.css")


def has_try(doctree) -> bool:
    """Tell whether a page has a cell tagged `try`, which its reader can run."""
    return bool(doctree) and any(
        "tag_try" in cell["classes"] for cell in doctree.findall(nodes.container)
    )


def call_of(name: str, row: dict) -> str:
    """Return a call of what a task asks for, to try; `row` is the task's, of the table.

    Of the ordinary cases the one that fits its line and fills it best shows most.
    """
    cases = row.get("cases", [])
    arguments = [args for kind, args, _ in cases if kind == ""] or [[]]
    calls = [
        f"{name}({', '.join(repr(decode(value)) for value in args)})"
        for args in arguments
    ]
    short = [call for call in calls if len(call) <= LONGEST_CALL]
    return max(short, key=len) if short else min(calls, key=len)


def worth_html(app, docname: str, task: Task, says: dict) -> str:
    """Return the line below an answer: its points, a link to what it practises.

    The scripts find there of what kind the task is and what it `says`: what it asks
    (`asked.py`), or a call to try.
    """
    whole = "1 point" if task.points == 1 else f"{task.points} points"
    parts = [f"{whole}: {worth_in_words(task)}" if len(task.worth) > 1 else whole]
    found = Course(pathlib.Path(app.srcdir)).module_of(docname)
    if found and task.objective in found[0].objectives:
        address = f"{up(docname)}{page('read', found[0].slug)}.html"
        text = html.escape(found[0].objectives[task.objective])
        parts.append(f'Objective: <a href="{address}#{task.objective}">{text}</a>')
    data = f'data-kind="{task.kind}"'
    data += "".join(f' data-{key}="{html.escape(says[key])}"' for key in says)
    line = " · ".join(parts)
    return f'<p class="worth" id="worth-{task.name}" {data}>{line}</p>'


def mark_tasks(app, doctree):
    """Give each answer an id that the scripts find it by, and say what it is worth."""
    docname = app.env.docname
    folder = exercise_of(app, docname)
    if app.config.live_files and (folder or has_try(doctree)):
        put_below_title(doctree, CAN_BE_LIVE)
    if not folder:
        return
    exercise = Exercise(folder)
    table = exercise.table()
    if app.config.live_files:
        size = sum(app.config.live_files.values())
        put_below_title(doctree, NOTE.format(megabytes=size / 1e6))
    for cell in list(doctree.findall(nodes.container)):
        marks = cell.get("cell_metadata", {}).get("nbgrader", {})
        if marks.get("solution"):
            cell["classes"].append("answer")
            cell["ids"].append(f"answer-{marks['grade_id']}")
        elif marks.get("grade"):
            cell["classes"].append("check")
        if "answer" in cell["classes"]:
            name = cell["ids"][0].removeprefix("answer-")
            if name not in exercise.tasks:
                raise ExtensionError(
                    f"{exercise.path}: no graded cell with points follows the answer "
                    f"{name}. Each task needs one."
                )
            task, says = exercise.tasks[name], {}
            place = cell.parent.index(cell)
            if task.kind == PREDICT:
                question = asked(task, str(exercise.path), cell.parent[:place])
                says["asks"] = json.dumps(question)
            elif task.kind != JUDGE:
                says["call"] = call_of(name, table[name])
            line = worth_html(app, docname, task, says)
            cell.parent.insert(place + 1, nodes.raw("", line, format="html"))


def setup(app):
    app.add_config_value("live_files", {}, "")
    app.connect("builder-inited", write_bundle)
    app.connect("html-page-context", add_scripts)
    app.connect("doctree-read", mark_tasks)
    return {"parallel_read_safe": True}
