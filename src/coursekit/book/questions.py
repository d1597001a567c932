"""Write the test of ideas for a class: `make questions`.

On paper without answers, as quizzes for Canvas, as a bank for Moodle. The key is a page of
the instructor's book. The paper needs Chromium.
"""

import html
import pathlib
import sys

from playwright.sync_api import sync_playwright

from coursekit.book import moodle, qti
from coursekit.book.percent import together
from coursekit.course import Course
from coursekit.ideas import MalformedIdeas, Part, Question, numbered, read_parts
from coursekit.web.browser import find_chromium

TITLE = "A test of ideas"
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{title}</title><style>
@page {{ size: A4; margin: 18mm }}
body {{ margin: 0; font: 11pt/1.4 Georgia, serif; color: #000 }}
h1 {{ font: bold 20pt/1.2 sans-serif; margin: 0 0 4mm }}
h2 {{ font: bold 13pt/1.3 sans-serif; margin: 8mm 0 3mm; break-after: avoid }}
section {{ break-inside: avoid; margin: 0 0 6mm }}
section > p {{ margin: 0 0 2mm }}
ol {{ list-style: none; margin: 0; padding: 0 }}
li {{ display: grid; grid-template-columns: 7mm 8mm 1fr; margin: 1mm 0 }}
table {{ border-collapse: collapse; margin: 2mm 0 }}
td, th {{ border-bottom: .3mm solid #000; padding: .5mm 3mm; text-align: left }}
</style></head><body><h1>{title}</h1>
<p>Your number: ____________ &nbsp; ☐ before the course &nbsp; ☐ after the course</p>
<p>Each question has one right answer. Tick it. Nobody is graded.</p>
{parts}</body></html>"""
QUESTION = (
    """<section><p><strong>{number}.</strong></p>{text}<ol>{options}</ol></section>"""
)
OPTION = "<li><span>☐</span><span>({key})</span><span>{text}</span></li>"


def on_paper(parts: list[Part]) -> str:
    """Return all questions without answers as a page of HTML to print."""
    number = numbered(parts)
    made = []
    for part in parts:
        made.append(f"<h2>{html.escape(part.caption)}</h2>")
        made += [asked(question, number(question)) for _, question in part.asked]
    return PAGE.format(title=TITLE, parts=together("\n".join(made)))


def asked(question: Question, number: int) -> str:
    options = [
        OPTION.format(key=key, text=moodle.MARKDOWN.renderInline(option.text))
        for key, option in question.lettered.items()
    ]
    text = moodle.MARKDOWN.render(question.text)
    return QUESTION.format(number=number, text=text, options="".join(options))


def print_paper(parts: list[Part], target: pathlib.Path, chromium: str) -> None:
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=chromium).new_page()
        page.set_content(on_paper(parts))
        page.pdf(path=target, prefer_css_page_size=True, tagged=True)


def main(course: Course, folder: pathlib.Path) -> None:
    """Write all of them; stop with one sentence if that cannot be done."""
    try:
        parts = read_parts(course)
    except MalformedIdeas as error:
        sys.exit(str(error))
    if not parts:
        sys.exit(f"No module of {course.root} has questions in a file ideas.yaml.")
    folder.mkdir(parents=True, exist_ok=True)
    try:
        written = qti.write(TITLE, parts, folder)
    except qti.NoQuiz as error:
        sys.exit(str(error))
    for path in [*written, moodle.write(TITLE, parts, folder)]:
        print(path)
    chromium = find_chromium()
    if not chromium:
        sys.exit(
            "The paper is missing: no Chromium was found. On Debian: sudo apt-get "
            "install chromium"
        )
    paper = folder / "ideas.pdf"
    print_paper(parts, paper, chromium)
    print(paper)
