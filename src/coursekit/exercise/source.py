"""The checks of a source notebook, for its own first cell."""

import pathlib

from coursekit.exercise.checks import Checks
from coursekit.exercise.judging import Judge
from coursekit.exercise.model import Exercise


def checks_of(folder: str, namespace: dict) -> Checks:
    """Return the checks of the exercise in `folder`; `namespace` is its `globals()`."""
    exercise = Exercise(pathlib.Path(folder).resolve())
    return Checks(Judge(exercise.table()), namespace)
