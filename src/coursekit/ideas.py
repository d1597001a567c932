"""The test of ideas: two questions for each module, asked before and after the course.

They stand in `exercises/<slug>/ideas.yaml`:

    - id: bias-idea-1
      question: |
        Text in Markdown, one sentence a line; may hold a small table.
      options:
        - text: "…"
          right: true
          why: "Why it is right."
        - text: "…"
          belief: gap.relative_gap
          why: "What speaks against it."

`belief` names a mistake of the module's exercise: a file of its answers and a function.
"""

import functools
import hashlib
import pathlib
from collections.abc import Callable
from dataclasses import asdict, dataclass
from string import ascii_lowercase
from typing import Any

import yaml

from coursekit.course import Course, Module
from coursekit.exercise import Build, load_answers

PER_MODULE = 2
FEWEST, MOST = 3, 4  # options
TEXTS = {"text", "why"}


class MalformedIdeas(Exception):
    """Questions that cannot be used: says the file, the question and what to write."""


@dataclass(frozen=True)
class Option:
    """One option: its text and why it is right or not, in Markdown; the belief it shows."""

    text: str
    why: str
    belief: str = ""

    @property
    def right(self) -> bool:
        return not self.belief


@dataclass(frozen=True)
class Question:
    """A question and its options, exactly one of them right."""

    id: str
    text: str
    options: tuple[Option, ...]

    @property
    def lettered(self) -> dict[str, Option]:
        """The options by their letters, from `a` on."""
        return dict(zip(ascii_lowercase, self.options))

    @property
    def right(self) -> str:
        """The letter of the right option."""
        return next(key for key, option in self.lettered.items() if option.right)


@dataclass(frozen=True)
class Part:
    """A part of the course, and the questions of its modules in their order."""

    caption: str
    asked: tuple[tuple[Module, Question], ...]

    @property
    def edition(self) -> str:
        """A short sum that changes with the questions: scores of two do not compare."""
        texts = repr([asdict(question) for _, question in self.asked])
        return hashlib.sha256(texts.encode()).hexdigest()[:8]


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def faults_in(slug: str, rows: Any) -> list[str]:
    """Return what is wrong with a module's questions: which one, and what to write."""
    if not isinstance(rows, list):
        return ["it holds no list; write `- id: …`, `question: …` and `options: …`."]
    faults = []
    for number, row in enumerate(rows, start=1):
        name = f"{slug}-idea-{number}"
        if not isinstance(row, dict) or set(row) != {"id", "question", "options"}:
            said = "needs the keys id, question and options, and no other."
            faults.append(f"question {number} {said}")
            continue
        if row["id"] != name:
            faults.append(f"question {number} has the id {row['id']!r}; write {name}.")
        if not is_text(row["question"]):
            faults.append(f"question {number} has no text; write it below `question`.")
        faults += [f"question {number} {said}" for said in faults_of(row["options"])]
    return faults


def faults_of(options: Any) -> list[str]:
    """Return what is wrong with the options of a question."""
    if not isinstance(options, list) or not FEWEST <= len(options) <= MOST:
        return [f"needs {FEWEST} or {MOST} options, a list below `options`."]
    faults = []
    for letter, option in zip(ascii_lowercase, options):
        keys = set(option) if isinstance(option, dict) else set()
        if keys not in (TEXTS | {"right"}, TEXTS | {"belief"}):
            faults.append(
                f"({letter}) needs text, why, and either `right: true` or a belief."
            )
            continue
        if option.get("right", True) is not True:
            faults.append(f"({letter}) says right: {option['right']}; write true.")
        faults += [
            f"({letter}) has an empty {key}; write a sentence."
            for key in sorted(keys - {"right"})
            if not is_text(option[key])
        ]
    right = sum("right" in option for option in options if isinstance(option, dict))
    if right != 1:
        faults.append(f"has {right} right options; mark exactly one `right: true`.")
    return faults


@functools.cache  # five rules of form ask for those of each module
def rows_in(text: str) -> Any:
    return yaml.safe_load(text)


def rows_of(path: pathlib.Path) -> Any:
    """Return what a file of questions holds; raises MalformedIdeas if it is no YAML."""
    try:
        return rows_in(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        said = " ".join(str(error).split())
        raise MalformedIdeas(f"{path}: {said}.") from error


def read_questions(course: Course, slug: str) -> list[Question]:
    """Return the questions of a module, [] if it has no file of them.

    Raises MalformedIdeas.
    """
    path = course.path("ideas", slug)
    if not path.is_file():
        return []
    rows, where = rows_of(path), path.relative_to(course.root)
    if faults := faults_in(slug, rows):
        raise MalformedIdeas(f"{where}: {faults[0]}")
    return [
        Question(
            row["id"],
            row["question"].strip(),
            tuple(
                Option(line(one["text"]), line(one["why"]), one.get("belief", ""))
                for one in row["options"]
            ),
        )
        for row in rows
    ]


def line(text: str) -> str:
    return " ".join(text.split())


def read_parts(course: Course) -> list[Part]:
    """Return the parts of a course whose modules ask something, in its order.

    Raises MalformedIdeas.
    """
    found = []
    for caption, pages in course.parts():
        modules = [found[0] for found in map(course.module_of, pages) if found]
        asked = tuple(
            (module, question)
            for module in modules
            for question in read_questions(course, module.slug)
        )
        if asked:
            found.append(Part(caption, asked))
    return found


def beliefs_of(folder: pathlib.Path) -> dict[str, str]:
    """Return the beliefs that an exercise names, each with what a learner is told.

    `gap.relative_gap` is the function `relative_gap` in the file `answers/gap.py`.
    Raises MalformedAnswers.
    """
    return {
        f"{name}.{mistake.function.__name__}": mistake.sentence
        for name, task in load_answers(folder).items()
        if isinstance(task, Build)
        for mistake in task.mistakes
    }


def numbered(parts: list[Part]) -> Callable[[Question], int]:
    """Return a function that gives a question's number in the whole test, from 1 on."""
    order = [question.id for part in parts for _, question in part.asked]
    return lambda question: order.index(question.id) + 1
