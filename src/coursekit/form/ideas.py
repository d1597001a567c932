"""The test of ideas: two questions a module, whose wrong options are known beliefs."""

import pathlib
from collections.abc import Iterator
from functools import cache

from coursekit.course import ROOMS, Course
from coursekit.exercise import MalformedAnswers
from coursekit.form.reading import files_of, slugs
from coursekit.form.texts import PARSER, UNREADABLE, directive, place_of
from coursekit.ideas import (
    PER_MODULE,
    MalformedIdeas,
    Question,
    beliefs_of,
    faults_in,
    read_questions,
    rows_of,
)

LONGEST = 1 / 3  # of all right options may be the longest of their questions


def ideas_can_be_read(root: pathlib.Path) -> list[str]:
    """Each question has a name of its own, three or four options, one right, reasons."""
    faults = []
    for slug in slugs(root):
        path = root / ROOMS["ideas"].format(slug)
        if path.is_file():
            try:
                said = faults_in(slug, rows_of(path))
            except MalformedIdeas as error:
                faults.append(str(error).replace(f"{root}/", ""))
            else:
                faults += [f"{place_of(path, root)}: {one}" for one in said]
    return faults


def asked_in(root: pathlib.Path) -> Iterator[tuple[pathlib.Path, Question]]:
    """Yield (file, question) for each question of a file that can be read."""
    for slug, path in files_of(root, "ideas"):
        try:
            for question in read_questions(Course(root), slug):
                yield path, question
        except MalformedIdeas:
            continue  # ideas_can_be_read says what is wrong


def modules_ask_two_questions(root: pathlib.Path) -> list[str]:
    """Each module has two questions in the test of ideas; a capstone needs none."""
    asked = [path for path, _ in asked_in(root)]
    return [
        f"{place_of(path, root)} has {asked.count(path)} questions that can be asked; "
        f"write {PER_MODULE}."
        for slug, _ in files_of(root, "chapter", "module")
        for path in [root / ROOMS["ideas"].format(slug)]
        if asked.count(path) != PER_MODULE
    ]


def beliefs_of_ideas_exist(root: pathlib.Path) -> list[str]:
    """Each wrong option names a mistake of the module's exercise."""
    faults, known_in = [], cache(beliefs_of)
    for path, question in asked_in(root):
        try:
            known = known_in(path.parent)
        except (MalformedAnswers, *UNREADABLE):
            continue  # answers_can_be_read says what is wrong
        faults += [
            f"{place_of(path, root)}, {question.id}: {option.belief} is no mistake of "
            f"{place_of(path.parent, root)}/answers; name a file and a function there."
            for option in question.options
            if option.belief and option.belief not in known
        ]
    return faults


def right_options_are_not_the_longest(root: pathlib.Path) -> list[str]:
    """Whoever takes the longest option is right no more often than by chance."""
    longest = [
        question.id
        for _, question in asked_in(root)
        if max(question.options, key=lambda option: len(option.text)).right
    ]
    of = sum(1 for _ in asked_in(root))
    if len(longest) <= max(1, of * LONGEST):
        return []
    most = f"shorten some, until there are {int(of * LONGEST)}."
    said = f"the right option is the longest in {len(longest)} of {of} questions"
    return [f"{ROOMS['ideas'].format('*')}: {said}, {', '.join(longest)}; {most}"]


def ideas_are_plain(root: pathlib.Path) -> list[str]:
    """Questions have no roles and no directives: other programs show them, too."""
    return [
        f"{place_of(path, root)}, {question.id}: {name} means nothing outside this "
        "book; write it in words."
        for path, question in asked_in(root)
        for name in special_in(question)
    ]


def special_in(question: Question) -> Iterator[str]:
    """Yield the roles and directives in the texts of a question."""
    texts = [question.text]
    texts += [text for one in question.options for text in (one.text, one.why)]
    for text in texts:
        for token in PARSER.parse(text):
            if directive(token)[0]:
                yield f"{{{directive(token)[0]}}}"
            for child in token.children or []:
                if child.type == "myst_role":
                    yield f"{{{child.meta['name']}}}"
