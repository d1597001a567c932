"""Look at a submission before it is touched, and say what is wrong with it.

nbgrader copies what it finds, follows links, and ends with a traceback at a broken
file. So everything is looked at first, as data: nothing here runs a submission.
"""

import datetime
import json
import os
import pathlib
import re
import stat
import sys
import unicodedata

import nbformat

from coursekit.course import here
from coursekit.desk import canary, cohort, kernel, tries

LONGEST = 100  # letters of a student's id
HALF = re.compile("[\ud800-\udfff]")  # a surrogate without its other half
MOST_BYTES = 5 * 2**20  # of a notebook; a starter has about 0.1 MB
# A starter has under 30 cells, 10,000 characters of metadata, and 6 levels. What shows
# notebooks to people takes seconds over one that has thousands.
MOST_CELLS = 200
MOST_SOURCE = 100_000  # characters of a cell that a student can write in
MOST_METADATA = 100_000  # characters, of the notebook and all its cells
MOST_LEVELS = 50  # of nesting
MOST_OUTPUTS = 1_000  # where nbgrader reads them; `make grade` leaves them out
MOST_FILES = 100  # beside the notebook
AGAIN = "Open it in Jupyter, save it, and hand in again."
# What nbgrader does with a cell follows from these of its marks.
FLAGS = ("schema_version", "grade", "solution", "locked", "task")


class BadSubmission(Exception):
    """A submission that cannot be graded: says why, and what to do.

    of_student: whether that is for the student to do.
    """

    def __init__(self, text: str, of_student: bool = True):
        super().__init__(text)
        self.of_student = of_student


def check(folder: pathlib.Path, assignment: str) -> bytes:
    """Return the notebook in `folder`, submitted for `assignment`.

    Raises BadSubmission if it cannot be graded.
    """
    try:
        return look(folder, assignment)
    except OSError as error:
        raise BadSubmission(
            f"It could not be read: {error}. Put the notebook into {folder}.",
            of_student=False,
        ) from error


def look(folder: pathlib.Path, assignment: str) -> bytes:
    student = folder.parent.name
    if not is_id(student):
        raise BadSubmission(
            f"The folder's name {student!r} is no student's: letters, digits and _ . @ "
            f"+ - are allowed, up to {LONGEST}. Rename the folder.",
            of_student=False,
        )
    check_files(folder)
    check_timestamp(folder)
    path = folder / f"{assignment}.ipynb"
    if not path.is_file():
        there = ", ".join(sorted(repr(entry.name) for entry in folder.iterdir())[:5])
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
    content = as_utf8(path.read_bytes())
    check_cells(read(content), assignment)
    return content


def is_kept(one: str) -> bool:
    """Tell whether a student's id may have this letter, mark, digit or sign."""
    return one in "_.@+-" or unicodedata.category(one)[0] in "LMN"


def is_id(text: str) -> bool:
    return all(map(is_kept, text)) and 0 < len(text) <= LONGEST and text[0] not in ".-"


def as_utf8(content: bytes) -> bytes:
    """Return a notebook's text as every program writes it.

    Some editors on Windows save with a mark of the encoding, or two bytes a letter.
    """
    encoding = json.detect_encoding(content)
    if encoding == "utf-8":
        return content
    try:
        return content.decode(encoding).encode("utf-8")
    except UnicodeError:
        raise BadSubmission(
            f"The file is damaged: it is no notebook. {AGAIN}"
        ) from None


def printable(text: str) -> str:
    """Return what a student wrote without what would drive the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text)


def whole(nb: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return a notebook with each half character replaced: no file can hold one.

    Where a program cuts a text in the middle of an emoji, a half of it is left.
    """
    text = HALF.sub("\ufffd", json.dumps(nb, ensure_ascii=False))
    return nbformat.from_dict(json.loads(text))


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


def check_timestamp(folder: pathlib.Path) -> None:
    """Refuse a time of handing in, unless it can be read in one way only.

    nbgrader takes 01.12.2026 for the twelfth of January, and CEST for UTC.
    """
    if (folder / "timestamp.txt").exists() and time_in(folder) is None:
        raise BadSubmission(
            "Its timestamp.txt holds no time such as 2026-11-30 12:00:00 UTC. Mend that "
            "file, or delete it.",
            of_student=False,
        )


def time_in(folder: pathlib.Path) -> datetime.datetime | None:
    """Return when the notebook in `folder` was handed in, if its timestamp.txt says so."""
    try:
        text = (folder / "timestamp.txt").read_text(encoding="utf-8")
        time, zone = text.strip().rsplit(maxsplit=1)
        when = datetime.datetime.fromisoformat(time)
    except (ValueError, OSError):
        return None
    known = zone == "UTC" and when.tzinfo is None
    return when.replace(tzinfo=datetime.UTC) if known else None


def read(content: bytes) -> nbformat.NotebookNode:
    """Return a notebook from its text; raise BadSubmission if it is none.

    Its outputs are left out: grading makes its own, and to read thousands takes minutes.
    """
    try:
        check_shape(json.loads(content.decode("utf-8")))
        nb = nbformat.reads(without_outputs(content).decode("utf-8"), as_version=4)
        nbformat.validate(nb)
    except BadSubmission:
        raise
    except (json.JSONDecodeError, UnicodeDecodeError, nbformat.reader.NotJSONError):
        raise BadSubmission(
            f"The file is damaged: it is no notebook. {AGAIN}"
        ) from None
    except RecursionError:
        raise BadSubmission(f"The file is nested without end. {AGAIN}") from None
    except Exception as error:  # noqa: BLE001 - nbformat has no common one
        said = (str(error).splitlines() or [type(error).__name__])[0][:200]
        raise BadSubmission(f"The notebook is malformed: {said}. {AGAIN}") from None
    return nb


def check_shape(told: object) -> None:
    """Refuse what would take long to read as a notebook, before it is."""
    if levels(told) > MOST_LEVELS:
        raise BadSubmission(
            f"The notebook is nested more than {MOST_LEVELS} levels deep. Clear all "
            "outputs, save, and hand in again."
        )
    if not isinstance(told, dict) or told.get("nbformat") != 4:
        raise BadSubmission(
            f"The notebook is malformed, or of a format that is long out of use. {AGAIN}"
        )
    cells = told.get("cells")
    if isinstance(cells, list) and len(cells) > MOST_CELLS:
        raise BadSubmission(
            f"The notebook has {len(cells):,} cells, and {MOST_CELLS} can be taken. "
            "Delete cells that you added, and hand in again."
        )


def without_outputs(content: bytes) -> bytes:
    """Return a notebook's text with the outputs of each cell taken out."""
    told = json.loads(content)
    for cell in with_outputs(told):
        cell["outputs"] = []
    return json.dumps(told).encode()


def with_outputs(told: dict) -> list[dict]:
    """Return the cells of a notebook's JSON that have outputs."""
    cells = told.get("cells")
    cells = cells if isinstance(cells, list) else []
    return [cell for cell in cells if isinstance(cell, dict) and cell.get("outputs")]


def require_outputs(content: bytes) -> None:
    """Refuse outputs that nbgrader would read for minutes, or could not read."""
    told = json.loads(content)
    outputs = [cell["outputs"] for cell in with_outputs(told)]
    if any(not isinstance(own, list) for own in outputs) or (
        sum(map(len, outputs)) > MOST_OUTPUTS
    ):
        raise BadSubmission("nbgrader cannot read its outputs.")
    try:
        nbformat.validate(told)
    except nbformat.ValidationError:
        raise BadSubmission("nbgrader cannot read its outputs.") from None


def levels(told: object) -> int:
    """Return how deep lists and objects lie in each other, at most MOST_LEVELS + 1."""
    count, below = 0, [told]
    while count <= MOST_LEVELS:
        below = [one for one in below if isinstance(one, dict | list)]
        if not below:
            break
        count += 1
        below = [
            value
            for one in below
            for value in (one.values() if isinstance(one, dict) else one)
        ]
    return count


def check_sizes(nb: nbformat.NotebookNode, given: dict[str, dict]) -> None:
    """Refuse a cell or metadata of a size that no answer needs."""
    said = sum(len(json.dumps(part.metadata)) for part in (nb, *nb.cells))
    if said > MOST_METADATA:
        raise BadSubmission(
            f"The notebook's metadata has {said:,} characters, and {MOST_METADATA:,} can "
            "be taken. Copy your answers into a new starter, and hand that in."
        )
    for number, cell in enumerate(nb.cells, 1):
        mark = given.get((cell.metadata.get("nbgrader") or {}).get("grade_id"), {})
        if mark.get("locked"):  # nbgrader puts what was given out in its place
            continue
        if len(cell.source) > MOST_SOURCE:
            raise BadSubmission(
                f"Cell {number} has {len(cell.source):,} characters, and "
                f"{MOST_SOURCE:,} can be taken. Shorten it, and hand in again."
            )


def check_cells(nb: nbformat.NotebookNode, assignment: str) -> None:
    """Refuse a notebook whose cells are not marked as they were given out."""
    given, there = given_marks(assignment), set()
    for cell in nb.cells:
        marks = cell.metadata.get("nbgrader")
        if marks is None:  # a cell that the student added
            continue
        name = marks.get("grade_id") if isinstance(marks, dict) else None
        known = isinstance(name, str) and name in given
        if not known or flags(marks) != flags(given[name]):
            raise BadSubmission(
                "The marks of a cell were changed. Copy your answers into a new starter, "
                "and hand that in."
            )
        if name in there:
            raise BadSubmission(
                f"The cell {name} is there twice, as after copying or splitting it. "
                "Delete one of the two, and hand in again."
            )
        there.add(name)
    check_sizes(nb, given)
    needed = {name for name, m in given.items() if m["solution"] or m["grade"]}
    if missing := sorted(needed - there):
        raise BadSubmission(
            f"These cells are missing: {', '.join(missing)}. Copy your answers into a "
            "new starter, and hand that in."
        )


def flags(marks: dict) -> list:
    return [marks.get(flag) for flag in FLAGS]


def given_marks(assignment: str) -> dict[str, dict]:
    """Return nbgrader's marks of the exercise's cells by their ids."""
    path = here().path("exercise", assignment)
    cells = nbformat.read(path, as_version=4).cells
    marks = [cell.metadata["nbgrader"] for cell in cells if "nbgrader" in cell.metadata]
    return {m["grade_id"]: m for m in marks}


def refuse_before_grading(assignment: str, student: str, notebooks: list[str]) -> None:
    """Stop `nbgrader autograde` before it touches a submission it should not.

    nbgrader calls this for each submission, and carries on after any exception but
    SystemExit.
    """
    folder = pathlib.Path(notebooks[0]).parent
    try:
        kernel.require_ordinary_user(os.environ.get("COURSE_AS_ROOT") == "1")
        canary.prove(kernel.SandboxedKernelManager)
        cohort.table_of(here().exercise(assignment), cohort.found())
        content = check(folder, assignment)
        if content != pathlib.Path(notebooks[0]).read_bytes():
            raise BadSubmission(f"nbgrader reads UTF-8 alone. {AGAIN}")
        require_outputs(content)
        own = tries.Tries(here().class_folder(), assignment, student)
        if own.several() or own.number(tries.digest(read(content))) > 1:
            raise BadSubmission(
                "It is a further try, with cases of its own, and another may count: "
                f"make grade ASSIGNMENT={assignment}"
            )
    except (kernel.NoSandbox, cohort.NoCases) as error:
        sys.exit(str(error))
    except BadSubmission as error:
        said = printable(f"{folder}: {error}")
        sys.exit(
            f"{said}\nNothing of it was touched. `make grade` leaves such a submission "
            "out and grades the others."
        )
