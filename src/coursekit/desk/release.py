"""Make an assignment to give out: a starter, the same as in the book.

python -m coursekit release bias
"""

import argparse
import logging
import pathlib
import sys

from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets.config import Config

from coursekit.desk import gradebook
from coursekit.desk.settings import NoExercise, configuration, require_exercise
from coursekit.desk.worker import Said
from coursekit.exercise.model import Exercise
from coursekit.exercise.starter import write_checks


class WriteChecks(NbGraderPreprocessor):
    """Writes the checks cell; `resources["metadata"]["path"]` is the exercise's folder."""

    def preprocess(self, nb, resources):
        folder = pathlib.Path(resources["metadata"]["path"])
        return write_checks(nb, Exercise(folder)), resources


class CannotRelease(Exception):
    """The assignment was not made: says why, and what to do."""


def release(assignment: str, config: Config) -> pathlib.Path:
    """Write the notebook to give out, in place of an older one; return its path.

    Raises NoExercise if there is no such exercise, NoGradebook, CannotRelease.
    """
    require_exercise(assignment)
    config.CourseDirectory.assignment_id = assignment
    log, said = logging.getLogger("release"), Said()
    log.handlers, log.propagate = [said], False
    course = CourseDirectory(config=config, log=log)
    # nbgrader takes the old one away before it finds the gradebook locked.
    with gradebook.opened(course.db_url, course.course_id) as book:
        book.update_or_create_assignment(assignment)
    # Without `force` it leaves an old one as it is, and ends well.
    config.GenerateAssignment.force = True
    try:
        GenerateAssignment(coursedir=course, config=config, log=log).start()
    except NbGraderException:
        raise CannotRelease(
            f"nbgrader could not make {assignment}: {said.cause}"
        ) from None
    return pathlib.Path(course.root, "release", assignment, f"{assignment}.ipynb")


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    parser = argparse.ArgumentParser(
        prog="coursekit release", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("--db", default="", help="address of the gradebook's database")
    options = parser.parse_args(arguments)
    config = configuration()
    if options.db:
        config.CourseDirectory.db_url = options.db
    try:
        path = release(options.assignment, config)
    except (CannotRelease, NoExercise, gradebook.NoGradebook) as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"{options.assignment} could not be released: {error}")
    print(f"To give out: {path}")
