"""A sign of the files that a grade or a table of cases depends on."""

import functools
import hashlib
import pathlib
from collections.abc import Iterable

from coursekit import exercise as engine
from coursekit.course import here

DESK = pathlib.Path(__file__).parent
ENGINE = pathlib.Path(engine.__file__).parent


def digest(paths: Iterable[pathlib.Path]) -> str:
    """Return a text that changes with the content of any of these files."""
    parts = [hashlib.sha256(path.read_bytes()).digest() for path in paths]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def sources(exercise: pathlib.Path) -> list[pathlib.Path]:
    """Return the files that the cases and right results of an exercise come from."""
    answers = sorted((exercise / "answers").rglob("*.py"))
    return [
        *answers,
        exercise / f"{exercise.name}.ipynb",
        *sorted(ENGINE.rglob("*.py")),
    ]


@functools.cache  # of a worker, what it began with: it keeps the code that it read
def version(assignment: str) -> str:
    """Return a sign of all files of this repository that a grade depends on."""
    return digest([*sources(here().exercise(assignment)), *sorted(DESK.glob("*.py"))])
