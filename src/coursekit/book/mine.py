"""`{mine}`: one page of all that a reader predicted, wrote and solved, to print.

The browser keeps it; `static/mine.js` shows it with the questions that it answers, which
stand in `_static/asked.js`. They are read from the built pages, where numbers of notebooks
are in place. `static/tally.js` counts what was done in each module; the cover of the
portfolio shows it, and so does the statement (`statement.py`).
"""

import html
import json
import pathlib
import re

from bs4 import BeautifulSoup, SoupStrainer
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from coursekit.book.files import is_made
from coursekit.book.ledger import PAGE as LEDGER
from coursekit.book.ledger import read_claims
from coursekit.claims import CLAIMS, VERDICTS
from coursekit.course import Course
from coursekit.exercise.model import JUDGE, Exercise, marks

ON_PAPER = "In a browser, this page shows what was kept there."
KINDS = {"predict": "Prediction", "check": "Question"}
ASKS = re.compile(r'class="[^"]*\b(guess|choice|role-card|tag_try|own-field)\b')
OPENING = re.compile(r"(\s*#.*\n)*")
SCRIPTS = ("asked.js", "tally.js", "mine.js")
BEGINS, ENDS = "window.asked = ", ";\n"
PLACE = """<div class="mine" hidden>
<p class="choose">None of it leaves this browser, on this computer, unless you print or save
it.</p>
<div class="choose">
<p><label>Your name, if it is to stand on the cover:
<input name="name" autocomplete="name"></label> It is not kept.</p>
<fieldset><legend>What to show, print and save</legend>
<label><input type="checkbox" value="cover" checked autocomplete="off"> what was done, module
by module</label>
<label><input type="checkbox" value="chosen" checked autocomplete="off"> predictions and
guesses</label>
<label><input type="checkbox" value="solved" checked autocomplete="off"> tasks and
points</label>
<label><input type="checkbox" value="written" checked autocomplete="off"> what you
wrote</label>
</fieldset>
<p class="buttons"><button type="button" class="print">Print</button>
<button type="button" class="save">Save as one file</button></p>
</div>
<p role="status"></p>
<section class="cover"><p class="of">{course}</p>
<h2 class="whose"></h2>
<p class="day"></p>
<div class="what"></div>
</section>
<section class="open-questions" hidden>
<h2>My open questions</h2>
<p>What you found unclear, to paste where somebody may know.</p>
<ul></ul>
<p class="buttons"><button type="button" class="copy">Copy the list</button></p>
<p role="status"></p>
</section>
<div class="entries"></div>
<p class="nothing">There is nothing yet. <a class="first" href="">Begin with the first
chapter</a>: it asks what you expect before it tells what came out.</p>
<div class="forgetting">
<h2>To forget</h2>
<p>On a shared computer, the next person can read this page.</p>
<p class="buttons"><button type="button" class="forget">Forget everything</button></p>
</div>
</div>
<p class="without-script">What you chose and wrote is kept by a script. Without JavaScript
there is nothing to show.</p>"""


class Mine(SphinxDirective):
    """`{mine}`: the place that the script fills."""

    def run(self):
        if self.env.app.builder.name != "html":  # on paper nothing is kept
            return [nodes.paragraph(text=ON_PAPER)]
        self.env.metadata[self.env.docname]["mine"] = True
        place = PLACE.format(course=html.escape(self.env.config.html_title))
        return [nodes.raw("", place, format="html")]


def guesses(page: BeautifulSoup) -> list[dict]:
    """Return the claims that a page lets readers guess (`front.py`)."""
    return [
        {
            "id": box["id"],
            "what": "A guess",
            "question": box.select_one(".said").get_text(),
            "options": {b["value"]: b.get_text() for b in box.select("button")},
            "right": box["data-right"],
        }
        for box in page.select(".guess")
    ]


def choices(page: BeautifulSoup) -> list[dict]:
    """Return the predictions and the questions to check oneself (`choices.py`)."""
    found = []
    for box in page.select(".choice"):
        kind, number = box["id"].split("-")
        question, options = box.select_one("p"), box.select_one("ul")
        question.strong.extract()  # "Predict first.", or a number
        texts = [item.get_text().strip() for item in options.select("li")]
        found.append(
            {
                "id": box["id"],
                "what": f"{KINDS[kind]} {number}",
                "question": " ".join(question.get_text().split()),
                "options": {text[1]: text for text in texts},
                "right": box["data-right"],
            }
        )
    return found


def cards(page: BeautifulSoup) -> list[dict]:
    """Return the role cards of which a reader takes one (`cards.py`)."""
    roles = [one.get_text() for one in page.select(".role-card summary strong")]
    options = {str(number): role for number, role in enumerate(roles, start=1)}
    what = {"id": "card", "what": "Around the table", "question": "Your card"}
    return [what | {"options": options, "right": ""}] if roles else []


def tried(page: BeautifulSoup) -> list[dict]:
    """Return the guess that the cell to try asks for, in its first comment."""
    return [
        {
            "id": "try-1",
            "what": "A guess",
            "question": " ".join(
                OPENING.match(code.get_text())[0].replace("#", " ").split()
            ),
            "options": {},
            "right": "",
        }
        for code in page.select(".tag_try .cell_input pre")
    ]


def fields(page: BeautifulSoup) -> dict[str, str]:
    """Return what stands above each field for own words (`field.py`), or its label."""
    found = {}
    for box in page.select(".own-field"):
        heading = box.find_parent("section").find(["h1", "h2", "h3"])
        own = box.label if heading.name == "h1" else heading
        for mark in own.select(".headerlink"):
            mark.extract()
        found[box["id"].removeprefix("own-")] = own.get_text().strip()
    return found


def verdicts(root: pathlib.Path) -> list[dict]:
    """Return the claims of the ledger, whose verdicts readers guess there."""
    return [
        {
            "id": f"claim-{row['number']}",
            "what": f"Claim {row['number']}",
            "question": row["claim"],
            "options": {verdict: verdict for verdict in VERDICTS},
            "right": row["verdict"],
        }
        for row in read_claims(root)
    ]


def tasks(folder: pathlib.Path) -> list[dict]:
    """Return the tasks of an exercise: what each is called, its kind and its points."""
    exercise, title, titles = Exercise(folder), "", {}
    for cell in exercise.notebook.cells:
        headings = [line for line in cell.source.splitlines() if line.startswith("## ")]
        if cell.cell_type == "markdown" and headings:
            title = headings[-1].removeprefix("## ")
        titles.setdefault(marks(cell).get("grade_id"), title)
    return [
        {
            "name": name,
            "title": titles[marks(task.answer)["grade_id"]],
            "words": task.kind == JUDGE,
            "points": task.points,
        }
        for name, task in exercise.tasks.items()
    ]


def write_questions(app, exception):
    """Write all questions and tasks, page by page, in the order of the course."""
    if exception or app.builder.name != "html":
        return
    course, book = Course(pathlib.Path(app.srcdir)), pathlib.Path(app.outdir)
    target, found = book / "_static" / "asked.js", []
    before = written(target)
    for name in course.pages():
        page = {"page": name, "title": app.env.titles[name].astext()}
        if room := course.module_of(name):
            page |= {"of": room[0].question, "kind": room[0].kind, "room": room[1]}
        page |= asked_on(book / f"{name}.html", target, before.get(name))
        if name == LEDGER and (course.root / CLAIMS).is_file():
            page["questions"] += verdicts(course.root)
        folder = (course.root / name).parent
        page["tasks"] = tasks(folder) if folder in course.exercises() else []
        found.append(page)
    text = json.dumps(found, ensure_ascii=False)
    target.write_text(f"{BEGINS}{text}{ENDS}", encoding="utf-8")


def written(target: pathlib.Path) -> dict[str, dict]:
    """Return what an earlier build wrote of each page, by name; {} if it came to no end."""
    try:
        text = target.read_text(encoding="utf-8")
        pages = json.loads(text.removeprefix(BEGINS).removesuffix(ENDS))
    except (FileNotFoundError, ValueError):
        return {}
    return {page["page"]: page for page in pages}


def asked_on(page: pathlib.Path, target: pathlib.Path, before: dict | None) -> dict:
    """Return the questions and the fields of a page; read it if it is new.

    before: what stands of it in `target`, if anything does.
    """
    if before and before["page"] != LEDGER and is_made(target, page):
        return {key: before[key] for key in ("questions", "fields")}
    return asks(page.read_text(encoding="utf-8"))


def asks(text: str) -> dict:
    """Return the questions and the fields of a page, from its HTML."""
    if not ASKS.search(text):  # to parse a page takes a while
        return {"questions": [], "fields": {}}
    page = BeautifulSoup(text, "html.parser", parse_only=SoupStrainer("article"))
    asked = [*guesses(page), *choices(page), *cards(page), *tried(page)]
    return {"questions": asked, "fields": fields(page)}


def add_scripts(app, pagename, templatename, context, doctree):
    if "mine" in app.env.metadata.get(pagename, {}):
        for script in SCRIPTS:  # below those of all pages
            app.add_js_file(script, priority=900, defer="defer")


def setup(app):
    app.add_directive("mine", Mine)
    app.connect("html-page-context", add_scripts)
    # When the pages have been mended: they are older then than what is read from them.
    app.connect("build-finished", write_questions, priority=940)
    return {"parallel_read_safe": True}
