"""Write the test of ideas as QTI 1.2, as Canvas takes it. text2qti does it.

QTI makes a quiz with its settings, so there are two: *before* shows learners no result
and has no feedback, *after* has all of it.
"""

import pathlib
import re
import textwrap

from text2qti.config import Config
from text2qti.err import Text2qtiError
from text2qti.qti import QTI
from text2qti.quiz import Quiz

from coursekit.ideas import Part, Question

INDENT = " " * 4
RESERVED = "Private (Copyrighted) - http://en.wikipedia.org/wiki/Copyright"
OURS = "CC BY 4.0 - https://creativecommons.org/licenses/by/4.0/"
LISTED = re.compile(r"^(\d+|)([-+*#>.)])(?=\s)")  # what would begin a list or a heading


class NoQuiz(Exception):
    """Questions that text2qti cannot take: says which line of theirs, and why."""


def on_a_line(text: str) -> str:
    """Return the text of an option, in which nothing begins a list."""
    return LISTED.sub(r"\1\\\2", text)


def source(question: Question, number: int, with_reasons: bool) -> str:
    """Return a question in the format of text2qti; what belongs to it is indented."""
    text = textwrap.indent(question.text, INDENT)[len(INDENT) :]
    lines = [f"Title: {question.id}", f"{number}.".ljust(len(INDENT)) + text]
    for key, option in question.lettered.items():
        lines.append(f"{'*' if option.right else ''}{key}) {on_a_line(option.text)}")
        if with_reasons:
            lines.append(f"... {on_a_line(option.why)}")
    return "\n".join(lines)


def quiz(title: str, parts: list[Part], with_reasons: bool) -> QTI:
    """Return all questions as a quiz; without reasons no result is shown either.

    Raises NoQuiz.
    """
    lines = [
        f"Quiz title: {title}",
        "Shuffle answers: true",
        f"Show correct answers: {str(with_reasons).lower()}",
    ]
    asked = [question for part in parts for _, question in part.asked]
    lines += [
        source(question, number, with_reasons)
        for number, question in enumerate(asked, start=1)
    ]
    try:
        made = QTI(Quiz("\n".join(lines) + "\n", config=Config()))
    except Text2qtiError as error:
        said = " ".join(str(error).split())
        raise NoQuiz(f"No quiz for Canvas can be made: {said}.") from error
    made.imsmanifest_xml = made.imsmanifest_xml.replace(RESERVED, OURS)
    return made


def write(title: str, parts: list[Part], folder: pathlib.Path) -> list[pathlib.Path]:
    """Write the quizzes `ideas-before.zip` and `ideas-after.zip`; return their paths.

    Raises NoQuiz.
    """
    found = []
    for name in ("before", "after"):
        path = folder / f"ideas-{name}.zip"
        quiz(f"{title}, {name} the course", parts, name == "after").save(path)
        found.append(path)
    return found
