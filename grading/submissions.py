"""Look at a submission before it is touched, and say what is wrong with it.

nbgrader copies what it finds, follows links, and ends with a traceback at a broken
file. So everything is looked at first, as data: nothing here runs a submission.
"""

import json
import os
import pathlib
import re
import stat
import sys

import canary
import kernel
import nbformat

ROOT = pathlib.Path(__file__).parents[1]
NAME = re.compile(r"[\w@+][\w.@+-]{0,99}")  # of a student's folder
MOST_BYTES = 5 * 2**20  # of a notebook; a starter has about 0.1 MB
MOST_FILES = 100  # beside the notebook


class BadSubmission(Exception):
    """A submission that cannot be graded: says why, and what the student can do."""


def check(folder: pathlib.Path, assignment: str) -> bytes:
    """Return the notebook in `folder`, submitted for `assignment`.

    Raises BadSubmission if it cannot be graded.
    """
    student = folder.parent.name
    if not NAME.fullmatch(student):
        raise BadSubmission(
            f"The folder's name {student!r} is no student's: letters, digits and _ . @ "
            "+ - are allowed, up to 100. Rename the folder."
        )
    check_files(folder)
    path = folder / f"{assignment}.ipynb"
    if not path.is_file():
        there = ", ".join(sorted(entry.name for entry in folder.iterdir())[:5])
        raise BadSubmission(
            f"There is no {path.name}, but {there or 'nothing'}. Hand in the notebook "
            "under the name it was given out with."
        )
    if path.stat().st_size > MOST_BYTES:
        raise BadSubmission(
            f"The notebook has {path.stat().st_size / 2**20:.0f} MB, and "
            f"{MOST_BYTES // 2**20} MB can be taken. Clear all outputs, save, and hand "
            "in again."
        )
    content = path.read_bytes()
    check_cells(read(content), assignment)
    return content


def check_files(folder: pathlib.Path) -> None:
    """Refuse links and anything else that is neither file nor folder."""
    count = 0
    for place in (folder.parent, folder):
        if place.is_symlink():
            raise BadSubmission(
                f"{place.name} is a link. Hand in the files themselves."
            )
    for where, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            count += 1
            mode = os.lstat(os.path.join(where, name)).st_mode
            if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
                kind = "a link" if stat.S_ISLNK(mode) else "no ordinary file"
                raise BadSubmission(f"{name!r} is {kind}. Hand in the notebook alone.")
        if count > MOST_FILES:
            raise BadSubmission(
                f"There are more than {MOST_FILES} files. Hand in the notebook alone."
            )


def read(content: bytes) -> nbformat.NotebookNode:
    """Return a notebook from its text; raise BadSubmission if it is none."""
    again = "Open it in Jupyter, save it, and hand in again."
    try:
        nb = nbformat.reads(content.decode("utf-8"), as_version=4)
        nbformat.validate(nb)
    except (json.JSONDecodeError, UnicodeDecodeError, nbformat.reader.NotJSONError):
        raise BadSubmission(
            f"The file is damaged: it is no notebook. {again}"
        ) from None
    except RecursionError:
        raise BadSubmission(f"The file is nested without end. {again}") from None
    except Exception as error:  # noqa: BLE001 - nbformat has no common one
        said = (str(error).splitlines() or [type(error).__name__])[0][:200]
        raise BadSubmission(f"The notebook is malformed: {said}. {again}") from None
    return nb


def check_cells(nb: nbformat.NotebookNode, assignment: str) -> None:
    """Refuse a notebook in which a cell to answer or to grade is missing."""
    there = set()
    for cell in nb.cells:
        marks = cell.metadata.get("nbgrader", {})
        if not isinstance(marks, dict):
            raise BadSubmission(
                "The marks of a cell were changed. Copy your answers into a new starter."
            )
        there.add(str(marks.get("grade_id")))
    missing = sorted(needed(assignment) - there)
    if missing:
        raise BadSubmission(
            f"These cells are missing: {', '.join(missing)}. Copy your answers into a "
            "new starter, and hand that in."
        )


def needed(assignment: str) -> set[str]:
    """Return the ids of the cells that an answer or a grade stands in."""
    path = ROOT / "exercises" / assignment / f"{assignment}.ipynb"
    marks = [
        cell.metadata.get("nbgrader", {})
        for cell in nbformat.read(path, as_version=4).cells
    ]
    return {m["grade_id"] for m in marks if m.get("solution") or m.get("grade")}


def refuse_before_grading(assignment: str, student: str, notebooks: list[str]) -> None:
    """Stop `nbgrader autograde` before it touches a submission it should not.

    nbgrader calls this for each submission, and carries on after any exception but
    SystemExit.
    """
    folder = pathlib.Path(notebooks[0]).parent
    try:
        canary.prove(kernel.SandboxedKernelManager)
        check(folder, assignment)
    except kernel.NoSandbox as error:
        sys.exit(str(error))
    except BadSubmission as error:
        sys.exit(
            f"{folder}: {error}\nNothing of it was touched. `make grade` leaves such a "
            "submission out and grades the others."
        )
