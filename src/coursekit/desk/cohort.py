"""Make the cases that a cohort is graded with, and find them again.

A starter holds its cases for all to read. From a secret, fresh ones are drawn for every
exercise and kept outside the repository, so that they cannot be committed by mistake.
"""

import argparse
import functools
import json
import os
import pathlib
import sys

import platformdirs

from coursekit.course import here
from coursekit.desk import signature
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import Exercise

SHORTEST = 8  # characters of a secret
VARIABLE = "COURSE_COHORT"  # names the folder, if not the usual one


class NoCases(Exception):
    """The cohort's cases cannot be graded with: says why, and what to do."""


def folder() -> pathlib.Path:
    """Return the folder of the cohort's cases, whether it exists or not."""
    usual = platformdirs.user_data_path("in-this-together") / "cohort"
    return pathlib.Path(os.environ.get(VARIABLE) or usual).expanduser().resolve()


def found() -> pathlib.Path | None:
    """Return the folder of the cohort's cases, None if none were drawn.

    Raises NoCases if a folder is named, but not there.
    """
    if folder().is_dir():
        return folder()
    if os.environ.get(VARIABLE):
        raise NoCases(
            f"{VARIABLE} names {folder()}, and there is no such folder. Mend the name; "
            f"to grade with the starter's cases: unset {VARIABLE}"
        )
    return None


@functools.lru_cache(maxsize=4)
def table_of(exercise: pathlib.Path, cases: pathlib.Path | None) -> dict:
    """Return the table of the exercise in the folder `exercise`.

    `cases` is the folder of the cohort's cases; None stands for those of the starter.
    Raises NoCases if the cohort has none for this exercise as it is now.
    """
    if cases is None:
        return Exercise(exercise).table()
    path = cases / f"{exercise.name}.txt"
    if not path.is_file():
        raise NoCases(
            f"{path} is missing: the cohort's cases were drawn before this exercise was "
            "there. Draw them again with the same secret: make cohort SECRET=…"
        )
    text = path.read_text(encoding="utf-8")
    if not text.startswith(sign(exercise)):
        raise NoCases(
            f"{path}: since these cases were drawn, the exercise was changed, and right "
            "results may be others. Draw them again with the same secret: make cohort "
            "SECRET=…"
        )
    return json.loads(text.removeprefix(sign(exercise)))


def sign(exercise: pathlib.Path) -> str:
    """Return the first line of a table: what it was drawn from."""
    return f"# {signature.digest(signature.sources(exercise))}\n"


def write(secret: str, target: pathlib.Path) -> list[pathlib.Path]:
    """Write the cases of every exercise to `target`, drawn from `secret`."""
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    written = []
    for exercise in here().exercises():
        slug = exercise.name
        table = Exercise(exercise).table(f"{secret}/{slug}")
        path = target / f"{slug}.txt"
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with open(
            os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"
        ) as file:
            file.write(sign(exercise) + json.dumps(table, allow_nan=False))
        new.replace(path)
        written.append(path)
    return written


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit cohort", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--to", type=pathlib.Path, default=folder())
    target = parser.parse_args(arguments).to.expanduser().resolve()
    # From the environment: a command line can be read by everyone on the machine.
    secret = os.environ.get("SECRET", "")
    if len(secret) < SHORTEST:
        sys.exit(
            f"A secret needs {SHORTEST} characters or more: make cohort SECRET=… . Keep "
            "it: the same secret draws the same cases again."
        )
    if target.is_relative_to(here().root):
        sys.exit(
            f"{target} lies inside the repository, where cases can be committed by "
            "mistake. Choose a folder outside: make cohort SECRET=… DIR=…"
        )
    for path in write(secret, target):
        print(path)
    if target != folder():
        print(f"To grade with these: export {VARIABLE}={target}")


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except MalformedAnswers as error:
        sys.exit(str(error))
