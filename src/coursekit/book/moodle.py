"""Write the test of ideas as Moodle XML, a category for each part.

No library for it is kept up that takes questions from a program, and the format is small:
what `question/format/xml/format.php` of Moodle reads of a multiple choice. A quiz decides
there when marks and feedback are shown.
"""

import pathlib
from xml.etree import ElementTree as xml

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from coursekit.ideas import Part, Question

FILE = "ideas-moodle.xml"
MATHS = {"math_inline": r"\({}\)", "math_block": r"\[{}\]"}  # as MathJax takes it


def as_tex(self, tokens: list[Token], at: int, options, env) -> str:
    shown = MATHS[tokens[at].type].format(tokens[at].content.strip())
    return shown.replace("&", "&amp;").replace("<", "&lt;")


def markdown() -> MarkdownIt:
    """Return what makes HTML of Markdown with tables, and leaves formulas as TeX."""
    made = MarkdownIt("commonmark", {"typographer": True}).use(dollarmath_plugin)
    made.enable(["table", "replacements", "smartquotes"])
    for kind in MATHS:
        made.add_render_rule(kind, as_tex)
    return made


MARKDOWN = markdown()


def add(parent: xml.Element, name: str, text: str, **attributes: str) -> None:
    """Add an element that holds its text in an element `text`, as most do."""
    xml.SubElement(xml.SubElement(parent, name, attributes), "text").text = text


def set_(parent: xml.Element, name: str, text: str) -> None:
    xml.SubElement(parent, name).text = text


def add_category(quiz: xml.Element, *names: str) -> None:
    whole = "/".join(name.replace("/", "//") for name in names)
    question = xml.SubElement(quiz, "question", type="category")
    add(question, "category", f"$course$/{whole}")


def add_question(quiz: xml.Element, question: Question) -> None:
    whole = xml.SubElement(quiz, "question", type="multichoice")
    add(whole, "name", question.id)
    add(whole, "questiontext", MARKDOWN.render(question.text), format="html")
    set_(whole, "defaultgrade", "1")
    set_(whole, "penalty", "0")
    set_(whole, "hidden", "0")
    set_(whole, "idnumber", question.id)
    set_(whole, "single", "true")
    set_(whole, "shuffleanswers", "true")
    set_(whole, "answernumbering", "abc")
    for option in question.options:
        fraction = "100" if option.right else "0"
        answer = xml.SubElement(whole, "answer", fraction=fraction, format="html")
        set_(answer, "text", MARKDOWN.renderInline(option.text))
        add(answer, "feedback", MARKDOWN.renderInline(option.why), format="html")


def bank(title: str, parts: list[Part]) -> xml.ElementTree:
    """Return all questions as a bank."""
    quiz = xml.Element("quiz")
    for part in parts:
        add_category(quiz, title, part.caption)
        for _, question in part.asked:
            add_question(quiz, question)
    xml.indent(quiz)
    return xml.ElementTree(quiz)


def write(title: str, parts: list[Part], folder: pathlib.Path) -> pathlib.Path:
    path = folder / FILE
    bank(title, parts).write(path, encoding="utf-8", xml_declaration=True)
    return path
