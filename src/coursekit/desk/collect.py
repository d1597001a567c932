"""Sort what a platform gives, as an archive or unpacked, into a folder for each student.

    python -m coursekit collect bias ~/Downloads/submissions.zip

Moodle, with folders or without, and Canvas name each file by the student's name and a
number of theirs. Both together are the student's id here: two of one name stay two.
A list in the class's folder, `collected-bias.csv`, says who is who.
"""

import argparse
import csv
import datetime
import hashlib
import pathlib
import re
import sys
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from nbgrader.coursedir import CourseDirectory

from coursekit.course import here
from coursekit.desk import submissions
from coursekit.desk.settings import configuration

PLATFORMS = {
    "Moodle": re.compile(
        r"(?:.*/)?(?P<name>[^/]+)_(?P<number>\d+)_assignsubmission_file(?:_?/|_).+"
    ),
    "Canvas": re.compile(
        r"(?:.*/)?(?P<name>[^/_]+)_(?P<late>LATE_)?(?P<number>\d+)_\d+_[^/]+"
    ),
    "folders": re.compile(r"(?P<name>[^/]+)/.+"),
    "names": re.compile(r"(?P<name>[^/_]+)_[^/]+"),
}
COPY = re.compile(r"(?:-\d+| ?\(\d+\))$")  # what is added to the name of a second file
COLUMNS = ["student", "name", "number", "late", "file"]
RUBBISH = ("__MACOSX/", ".ipynb_checkpoints/")  # made by programs; nobody wrote it


class CannotCollect(Exception):
    """Nothing was collected: says why, and what to do."""


@dataclass(frozen=True)
class File:
    """What stands in an archive or a folder: its path there, and how to read it."""

    path: str
    size: int
    read: Callable[[], bytes]
    changed: datetime.datetime | None = None  # as the platform wrote it, without a zone


@dataclass(frozen=True)
class HandIn:
    """A notebook that somebody handed in."""

    student: str  # the id that its folder bears
    name: str  # as the platform has it
    number: str  # the platform's own, "" where it gives none
    late: bool  # by the platform's own word
    file: File

    @property
    def row(self) -> list[str]:
        late = "late" if self.late else ""
        return [self.student, self.name, self.number, late, self.file.path]


def files(source: pathlib.Path) -> Iterator[File]:
    """Yield what an archive or a folder holds, in order of its paths.

    Archives inside stay closed: in them, files can bear another student's name.
    """
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            if path.is_file() and not path.is_symlink():
                name = path.relative_to(source).as_posix()
                yield File(name, path.stat().st_size, path.read_bytes)
        return
    try:
        archive = zipfile.ZipFile(source)
    except FileNotFoundError:
        raise CannotCollect(f"There is no {source}.") from None
    except (zipfile.BadZipFile, OSError) as error:
        raise CannotCollect(
            f"{source} cannot be read as a ZIP archive: {error}. Name the archive as "
            "the platform gave it, or the folder it was unpacked to."
        ) from None
    for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
        if not entry.is_dir():
            changed = datetime.datetime(*entry.date_time)
            read = partial(archive.read, entry)
            yield File(entry.filename, entry.file_size, read, changed)


def student_id(name: str, number: str) -> str:
    """Return the id of a student: letters of any script, written in one way."""
    text = unicodedata.normalize("NFC", name)
    kept = "".join(one if submissions.is_kept(one) else "-" for one in text)
    kept = re.sub("-+", "-", kept).strip("-.")[: submissions.LONGEST - len(number) - 1]
    return "_".join(filter(None, [kept, number]))


def find(source: pathlib.Path) -> tuple[list[HandIn], dict[str, str]]:
    """Return the notebooks that were handed in, and of what was left out, why."""
    found, skipped = [], {}
    for file in files(source):
        if file.path.startswith(RUBBISH) or "/." in f"/{file.path}":
            continue
        matches = (shape.fullmatch(file.path) for shape in PLATFORMS.values())
        match = next(filter(None, matches), None)
        if not file.path.lower().endswith(".ipynb"):
            skipped[file.path] = "no notebook; archives stay closed"
        elif not match:
            skipped[file.path] = "whose it is does not stand in its name"
        elif file.size > submissions.MOST_BYTES:
            skipped[file.path] = f"more than {submissions.MOST_BYTES // 2**20} MB"
        else:
            parts = match.groupdict()
            number = parts.get("number", "")
            student = student_id(parts["name"], number)
            if not submissions.is_id(student):
                skipped[file.path] = f"{parts['name']!r} is no name of a student"
                continue
            late = bool(parts.get("late"))
            found.append(HandIn(student, parts["name"], number, late, file))
    return found, skipped


def is_named(hand_in: HandIn, assignment: str) -> bool:
    """Tell whether a file is called as the assignment, or as a second copy of it."""
    stem = pathlib.PurePosixPath(hand_in.file.path).stem.lower()
    return COPY.sub("", stem).rpartition("_")[2] == assignment.lower()


def chosen(found: list[HandIn], assignment: str) -> tuple[list[HandIn], dict[str, str]]:
    """Return one notebook of each student, and of those that were left out, why.

    Of several, those that bear the assignment's name; of these, the one that the archive
    says is the newest. Where it does not say, none: somebody has to choose.
    """
    taken, left = [], {}
    by_student: dict[str, list[HandIn]] = {}
    for one in found:
        by_student.setdefault(one.student, []).append(one)
    for student, own in by_student.items():
        named = [one for one in own if is_named(one, assignment)] or own
        others = [one for one in own if one not in named]
        left |= {one.file.path: f"not called {assignment}.ipynb" for one in others}
        times = [one.file.changed for one in named]
        newest = max(times, default=None) if None not in times else None
        if len(named) == 1 or (newest and times.count(newest) == 1):
            best = named[0] if len(named) == 1 else named[times.index(newest)]
            taken.append(best)
            left |= {
                one.file.path: f"older than {best.file.path}"
                for one in named
                if one is not best
            }
        else:
            left |= {
                one.file.path: f"one of {len(named)} of {student}, and which is the "
                "newest is not said: delete the others"
                for one in named
            }
    return taken, left


def keep(root: pathlib.Path, assignment: str, hand_in: HandIn) -> str:
    """Write a notebook to its student's folder; return "new", "changed" or "the same".

    What was there before goes to `earlier/`. Raises BadSubmission if it is no text.
    """
    content = submissions.as_utf8(hand_in.file.read())
    path = root / "submitted" / hand_in.student / assignment / f"{assignment}.ipynb"
    before = path.read_bytes() if path.is_file() else None
    if before == content:
        return "the same"
    path.parent.mkdir(parents=True, exist_ok=True)
    if before is not None:
        digest = hashlib.sha256(before).hexdigest()[:8]
        old = root / "earlier" / hand_in.student / f"{assignment}-{digest}.ipynb"
        old.parent.mkdir(parents=True, exist_ok=True)
        path.replace(old)
    new = path.with_suffix(".new")
    new.write_bytes(content)
    new.replace(path)
    return "new" if before is None else "changed"


def write_list(root: pathlib.Path, assignment: str, taken: list[HandIn]) -> None:
    """Add who is who to the class's list; who handed in again stands there once."""
    path = root / f"collected-{assignment}.csv"
    rows = {row["student"]: [*row.values()] for row in collected(root, assignment)}
    rows |= {one.student: one.row for one in taken}
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *(rows[name] for name in sorted(rows))])


def collected(root: pathlib.Path, assignment: str) -> list[dict[str, str]]:
    """Return the rows of the class's list, none if nothing was collected yet."""
    path = root / f"collected-{assignment}.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def collect(source: pathlib.Path, root: pathlib.Path, assignment: str) -> dict:
    """Sort `source` into the class at `root`; return counts, and what was left out.

    Raises CannotCollect if there is nothing to sort.
    """
    found, skipped = find(source)
    taken, left = chosen(found, assignment)
    skipped |= left
    counts = {"new": 0, "changed": 0, "the same": 0}
    for one in list(taken):
        try:
            counts[keep(root, assignment, one)] += 1
        # zipfile has two of its own, one of them for an archive with a password.
        except (
            submissions.BadSubmission,
            OSError,
            RuntimeError,
            zipfile.BadZipFile,
        ) as error:
            skipped[one.file.path] = str(error)
            taken.remove(one)
    if not taken and not skipped:
        raise CannotCollect(f"There is no file in {source}.")
    write_list(root, assignment, taken)
    return counts | {"left out": skipped}


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="coursekit collect")
    parser.add_argument("assignment")
    parser.add_argument("source", help="an archive, or a folder")
    options = parser.parse_args(arguments)
    if not options.source:  # else it would be the folder that one stands in
        sys.exit("Say what to sort: make collect ASSIGNMENT=… FROM=…")
    here().exercise(options.assignment)
    root = pathlib.Path(CourseDirectory(config=configuration()).root)
    source = pathlib.Path(options.source).expanduser()
    try:
        done = collect(source, root, options.assignment)
    except CannotCollect as error:
        sys.exit(str(error))
    print(
        f"{done['new']} new, {done['changed']} handed in again, {done['the same']} as "
        f"before, in {root / 'submitted'}."
    )
    if done["left out"]:
        lines = [f"  {path}: {why}" for path, why in sorted(done["left out"].items())]
        print(
            submissions.printable("\n".join(["Left out:", *lines])),
            file=sys.stderr,
        )
        sys.exit(1)
