"""Find the terms of the class at hand, write them for a new one, say them in words.

python -m coursekit terms
"""

import argparse
import sys
from collections.abc import Collection

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from coursekit import terms
from coursekit.course import here
from coursekit.desk.settings import configuration
from coursekit.terms import FILE, MalformedTerms, Terms

DUE = "[due]\n"


def path():
    """Return the path of the class's own terms, whether there are any or not."""
    return here().class_folder() / FILE


def usual():
    """Return the path of the course's terms, whether there are any or not."""
    return here().root / "teaching" / FILE


def of_class(students: Collection[str] | None = None) -> Terms:
    """Return the class's own terms, or else those of the course, or else none.

    students: those who are known, if that is to be asked. Raises MalformedTerms.
    """
    names = [folder.name for folder in here().exercises()]
    for place in (path(), usual()):
        if place.is_file():
            return terms.read(place, names, students)
    return Terms()


def known(book: Gradebook) -> set[str]:
    """Return the students of whom the gradebook or a folder of theirs tells."""
    folders = (here().class_folder() / "submitted").glob("*/")
    return {student.id for student in book.students} | {one.name for one in folders}


def for_a_class() -> str:
    """Return the course's terms with a line for the date of each exercise."""
    text = usual().read_text(encoding="utf-8")
    lines = "".join(
        f"# {folder.name} = {terms.TIME}\n" for folder in here().exercises()
    )
    return text.replace(DUE, DUE + lines, 1)


def said(found: Terms) -> str:
    """Return the terms in words, and the dates."""
    dates = [
        f"  {name}: due {when:%d %B %Y, %H:%M %Z}" for name, when in found.due.items()
    ]
    parts = [*terms.in_words(found), *filter(None, ["\n".join(dates)])]
    if own := ", ".join(found.students):
        parts.append(f"Dates or tries of their own: {own}.")
    return "\n\n".join(parts)


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit terms", description=__doc__.splitlines()[0]
    )
    parser.parse_args(arguments)
    course = CourseDirectory(config=configuration())  # makes the class's folder
    if path().is_file():
        with Gradebook(course.db_url, course.course_id) as book:
            found = of_class(known(book))
        print(f"The terms in {path()}, for a syllabus:\n\n{said(found)}")
        return
    if not usual().is_file():
        raise MalformedTerms(
            f"This course has no {usual()}, from which a class's terms are copied."
        )
    path().write_text(for_a_class(), encoding="utf-8")
    print(
        f"{path()}\nWrite the dates there. The same command then checks what you wrote."
    )


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except MalformedTerms as error:
        sys.exit(str(error))
