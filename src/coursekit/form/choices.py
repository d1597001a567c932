"""Questions that the reader answers first: predictions, and those to check oneself.

`coursekit.choices` says how they are written.
"""

import pathlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from markdown_it.token import Token

from coursekit.choices import MARK, OPTION, RIGHT, kind_of, reasons_in
from coursekit.form.reading import (
    BOOK,
    CHAPTERS,
    contents,
    files_of,
    numbered_parts,
    resolve,
)
from coursekit.form.texts import Text, directive, parsed, place_of, texts, tokens

BOLD = re.compile(r"\*\*(.+?)\*\*")
FEWEST_OPTIONS = "abc"


class Question(NamedTuple):
    """A question of a page, and the lines of its parts, which count from 1.

    options: the letters. answer: the source of the dropdown. asked: the lines of question
    and options. answered: those of the dropdown. closed: those from there to the mark.
    """

    kind: str
    number: int
    options: str
    answer: str
    asked: range
    answered: range
    closed: range

    @property
    def name(self) -> str:
        return f"{'prediction' if self.kind == 'predict' else 'question'} {self.number}"


def blocks(content: str) -> Iterator[list[Token]]:
    """Yield the tokens of each block of a page: a paragraph, a list, a directive."""
    block = []
    for token in parsed(content):
        block.append(token)
        if token.level == 0 and token.nesting < 1:
            yield block
            block = []


def marks_in(content: str) -> list[tuple[int, int]]:
    """Return (line, number) for each mark at which a prediction ends."""
    return [
        (token.map[0] + 1, int(match[1]))
        for token in parsed(content)
        if token.type == "myst_line_comment"
        if (match := MARK.fullmatch(token.content.strip()))
    ]


@cache  # four rules ask for those of each page
def questions_in(content: str) -> list[Question]:
    """Return the questions of a page, also those that are out of form."""
    found, counts, ends = [], Counter(), marks_in(content)
    shown = [b for b in blocks(content) if b[0].type != "myst_line_comment"]
    for place, block in enumerate(shown):
        bold = block[0].type == "paragraph_open" and BOLD.match(block[1].content)
        kind = kind_of(bold[1]) if bold else ""
        if not kind:
            continue
        counts[kind] += 1
        listed, answer = [*shown[place + 1 : place + 3], block, block][:2]
        answered = directive(answer[0])[0] == "dropdown"
        first, below = block[0].map
        start, end = answer[0].map if answered else (below, below)
        marks = [
            line
            for line, number in ends
            if kind == "predict" and number == counts[kind] and line > end
        ]
        question = Question(
            kind,
            counts[kind],
            letters_in(listed),
            answer[0].content if answered else "",
            asked=range(first + 1, start + 1),
            answered=range(start + 1, end + 1),
            closed=range(start + 1, max(marks, default=end) + 1),
        )
        found.append(question)
    return found


def letters_in(block: list[Token]) -> str:
    """Return the letters with which the items of a list begin."""
    if block[0].type != "bullet_list_open":
        return ""
    lines = [token.content for token in block if token.type == "inline"]
    return "".join(match[1] for match in map(OPTION.match, lines) if match)


def readers_commit_first(root: pathlib.Path) -> list[str]:
    """A module's chapter asks for a prediction."""
    return [
        f'{place_of(path, root)}: no paragraph begins with "**Predict first."; ask for '
        "one prediction with the options (a), (b) and (c)."
        for _, path in files_of(root, "chapter", "module")
        if all(q.kind != "predict" for q in questions_in(path.read_text("utf-8")))
    ]


def answers_explain_each_option(root: pathlib.Path) -> list[str]:
    """Each question has options, and an answer that says which is right and why."""
    return [
        f"{text.at(question.asked.start)}: {question.name} {fault}"
        for text in texts(root, CHAPTERS)
        for question in questions_in(text.content)
        for fault in faults_in(question)
    ]


def faults_in(question: Question) -> Iterator[str]:
    """Yield what a question lacks."""
    letters = question.options
    if not letters.startswith(FEWEST_OPTIONS):
        yield (
            "has no list of options right below it: write one, each option with its "
            "letter first, (a), (b), (c)."
        )
        return
    if not question.answer:
        yield "has no answer right below its options: write a {dropdown}."
        return
    bold = BOLD.findall(question.answer)
    right = [match[1] for match in map(RIGHT.fullmatch, bold) if match]
    if len(right) != 1 or right[0] not in letters:
        yield "does not say which option is right: write its letter in bold, as **(b)**."
    said = question.answer.replace("**", "")
    reasons = "".join(keys for _, keys in reasons_in(said))
    for letter in letters:
        if letter not in reasons:
            yield (
                f"does not explain ({letter}): begin a sentence of its answer with "
                f"({letter})."
            )


def marks_end_a_prediction(root: pathlib.Path) -> list[str]:
    """Each mark `% end of prediction 1` stands below the answer that it names."""
    faults = []
    for text in texts(root, CHAPTERS):
        answers = {
            question.number: question.closed.start
            for question in questions_in(text.content)
            if question.kind == "predict"
        }
        seen = set()
        for line, number in marks_in(text.content):
            if number in seen or line < answers.get(number, line + 1):
                faults.append(
                    f"{text.at(line)}: no answer {number} above it is still to be "
                    "ended; mend the number, or take the mark out."
                )
            seen.add(number)
    return faults


def answers_are_not_given_away(root: pathlib.Path) -> list[str]:
    """What answers a prediction is closed until the reader has made it.

    That is a glued number of the answer that the question does not state itself, and a
    chart between answer and mark. Neither stands in the open on the page, nor on any page
    that comes before it in the contents.
    """
    faults = []
    pages = [name.removesuffix(".md").removesuffix(".ipynb") for name in contents(root)]
    shown = defaultdict(list)
    for text in texts(root, *BOOK):
        page = text.path.relative_to(root).with_suffix("").as_posix()
        shown[page] += [
            (text.at(line), line, what) for line, what in seen_in(root, text)
        ]
    for chapter in texts(root, CHAPTERS):
        page = chapter.path.relative_to(root).with_suffix("").as_posix()
        before = pages[: pages.index(page)] if page in pages else []
        own = shown[page]
        questions = questions_in(chapter.content)
        for question in (q for q in questions if q.kind == "predict"):
            secret = secrets_of(question, own)
            closed = [
                q.closed for q in questions if q.closed.start >= question.closed.start
            ]
            faults += [
                f"{place}: {what.name} answers {question.name}; close it by a line "
                f"`% end of {question.name}` below it, state it in the question, or take "
                "it out."
                for place, line, what in own
                if what in secret and not any(line in lines for lines in closed)
            ]
            faults += [
                f"{place}: {what.name} answers {question.name} of {chapter.place}, which "
                "comes later; take it out."
                for name in before
                for place, _, what in shown[name]
                if what in secret
            ]
    return faults


class Shown(NamedTuple):
    """A number or a chart of a notebook that a page shows."""

    notebook: pathlib.Path
    name: str
    is_chart: bool


def seen_in(root: pathlib.Path, text: Text) -> Iterator[tuple[int, Shown]]:
    """Yield (line, what) for each number and chart of a notebook in a page or cell."""
    for line, child in numbered_parts(text.content):
        if child.type == "myst_role" and child.meta["name"].startswith("glue"):
            file, _, key = child.content.rpartition("::")
            notebook = resolve(root, text.path, file)
            yield line, Shown(notebook, key.partition(":")[0], False)
    for token in tokens(text.content):
        name, argument = directive(token)
        if name == "chart":
            file, _, cell = argument.partition("#")
            yield token.map[0] + 1, Shown(resolve(root, text.path, file), cell, True)


def secrets_of(question: Question, shown: list) -> set[Shown]:
    """Return what a page must not show before a question is answered."""
    asked = {what for _, line, what in shown if line in question.asked}
    answered = {what for _, line, what in shown if line in question.answered}
    charts = {
        what for _, line, what in shown if line in question.closed if what.is_chart
    }
    return (answered | charts) - asked
