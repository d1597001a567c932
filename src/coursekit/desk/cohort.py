"""Make the cases that a cohort is graded with, and find them again.

A starter holds its cases for all to read. From a secret, fresh ones are drawn for every
exercise, and others for each further try that the terms of the class grade. They are kept
outside the repository, so that they cannot be committed by mistake.
"""

import argparse
import functools
import itertools
import json
import os
import pathlib
import sys

import platformdirs

from coursekit.course import here
from coursekit.desk import class_terms, signature
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import Exercise
from coursekit.secret import NoSecret, read_secret
from coursekit.terms import MOST_TRIES, MalformedTerms

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
def table_of(
    exercise: pathlib.Path, cases: pathlib.Path | None, number: int = 1
) -> dict:
    """Return the table of the exercise in the folder `exercise`, for one of the tries.

    `cases` is the folder of the cohort's cases; None stands for those of the starter.
    Raises NoCases if the cohort has none for this exercise as it is now.
    """
    if cases is None:
        return Exercise(exercise).table()
    path = path_of(exercise, cases, number)
    if not path.is_file():
        what = "this exercise was there" if number == 1 else f"try {number} was granted"
        raise NoCases(
            f"{path} is missing: the cohort's cases were drawn before {what}. Draw them "
            "again with the same secret: make cohort"
        )
    text = path.read_text(encoding="utf-8")
    if not text.startswith(sign(exercise)):
        raise NoCases(
            f"{path}: since these cases were drawn, the exercise was changed, and right "
            "results may be others. Draw them again with the same secret: make cohort"
        )
    return json.loads(text.removeprefix(sign(exercise)))


def path_of(exercise: pathlib.Path, cases: pathlib.Path, number: int) -> pathlib.Path:
    """Return the path of a try's table: bias.txt for the first, then bias-2.txt …"""
    return cases / f"{exercise.name}{f'-{number}' if number > 1 else ''}.txt"


def sign(exercise: pathlib.Path) -> str:
    """Return the first line of a table: what it was drawn from."""
    return f"# {signature.digest(signature.sources(exercise))}\n"


def write(secret: str, target: pathlib.Path, tries: int = 1) -> list[pathlib.Path]:
    """Write the cases of every exercise to `target`, drawn from `secret` for each try.

    What was drawn for more tries, perhaps from another secret, is taken away.
    """
    target.mkdir(parents=True, exist_ok=True, mode=0o700)
    written = []
    for exercise, number in itertools.product(here().exercises(), range(1, tries + 1)):
        drawn_from = f"{secret}/{exercise.name}"
        if number > 1:
            drawn_from += f"/{number}"
        table = Exercise(exercise).table(drawn_from)
        path = path_of(exercise, target, number)
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with open(
            os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w"
        ) as file:
            file.write(sign(exercise) + json.dumps(table, allow_nan=False))
        new.replace(path)
        written.append(path)
        for more in range(tries + 1, MOST_TRIES + 1):
            path_of(exercise, target, more).unlink(missing_ok=True)
    return written


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit cohort", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--to", type=pathlib.Path, default=folder())
    target = parser.parse_args(arguments).to.expanduser().resolve()
    if target.is_relative_to(here().root):
        sys.exit(
            f"{target} lies inside the repository, where cases can be committed by "
            "mistake. Choose a folder outside: make cohort DIR=…"
        )
    tries = class_terms.of_class().most_tries
    for path in write(read_secret(), target, tries):
        print(path)
    if target != folder():
        print(f"To grade with these: export {VARIABLE}={target}")


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except (MalformedAnswers, MalformedTerms, NoSecret) as error:
        sys.exit(str(error))
