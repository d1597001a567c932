"""What nbgrader is told of this course, for commands that are none of nbgrader's."""

import pathlib

from traitlets.config import Config, PyFileConfigLoader

from coursekit.course import here


class NoExercise(Exception):
    """There is no exercise of a name: says so, and which there are."""


def configuration() -> Config:
    """Return nbgrader's configuration; unlike nbgrader, stop at a broken one."""
    folder = pathlib.Path(__file__).parent
    return PyFileConfigLoader("nbgrader_config.py", str(folder)).load_config()


def require_exercise(assignment: str) -> None:
    """Raise NoExercise unless the course has an exercise of this name."""
    names = [folder.name for folder in here().exercises()]
    if assignment not in names:
        raise NoExercise(
            f"There is no exercise {assignment!r}. Those there are: {', '.join(names)}."
        )
