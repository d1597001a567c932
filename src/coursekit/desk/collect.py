"""Sort what a platform gives, as an archive or unpacked, into a folder for each student.

    python -m coursekit collect bias ~/Downloads/submissions.zip

Moodle, with folders or without, and Canvas name each file by the student's name and a
number of theirs. Both together are the student's id here: two of one name stay two.
A list in the class's folder, `collected-bias.csv`, says who is who, when each notebook was
changed by its archive, and who handed in something else than a notebook.
"""

import argparse
import contextlib
import csv
import datetime
import hashlib
import os
import pathlib
import re
import sys
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from nbgrader.coursedir import CourseDirectory

from coursekit.desk import lock, refusals, submissions
from coursekit.desk.files import harmless, plain, replacing
from coursekit.desk.settings import NoExercise, configuration, require_exercise

# Whose a file is, by the beginning of its path: what lies deeper, a student can have
# named.
MOODLE = re.compile(
    r"(?P<name>[^/]+?)_(?P<number>\d+)_assignsubmission_file(?:_?/|_)(?P<file>.+)"
)
MOODLE_OTHER = re.compile(
    r"(?P<name>[^/]+?)(?:_(?P<number>\d+))?_assignsubmission_(?P<what>[a-z]+)[_/].*"
)
CANVAS = re.compile(
    r"(?P<name>[^/]+?)_(?P<late>LATE_)?(?P<number>\d+)_(?P<order>\d+)_(?P<file>[^/]+)"
)
# Where those who mark may not know names.
CANVAS_ANONYMOUS = re.compile(
    r"(?P<late>LATE_)?(?P<name>anon)_(?P<number>[0-9A-Za-z]+)_(?P<order>\d+)"
    r"_(?P<file>[^/]+)"
)
FOLDER = re.compile(r"(?P<name>[^/]+)/.+")
NAME = re.compile(r"(?P<name>[^/_]+)_[^/]+")
SHAPES = (MOODLE, CANVAS_ANONYMOUS, CANVAS, FOLDER, NAME)

COPY = re.compile(r"(?:-\d+| ?\(\d+\))$")  # what is added to the name of a second file
COLUMNS = ["student", "name", "number", "late", "file"]
SINCE = ["changed", "reason"]  # lists of before November 2026 lack them
BY_LTI = "lti:"  # before a number that came by a launch: another than in file names
NO_TIME = (1980, 1, 1, 0, 0, 0)  # the first of an archive: written where none is known
# Made by programs; nobody wrote it.
RUBBISH = {"__MACOSX", ".ipynb_checkpoints", ".DS_Store", "Thumbs.db", "desktop.ini"}
IN_UTF8 = 0x800  # the flag of an entry whose name says how it is written


class CannotCollect(Exception):
    """Nothing was collected: says why, and what to do."""


@dataclass(frozen=True)
class File:
    """What stands in an archive or a folder: its path there, and how to read it.

    read: None for a link, or what else is no file.
    changed: by the archive, without a zone.
    """

    path: str
    size: int
    read: Callable[[], bytes] | None
    changed: datetime.datetime | None = None


@dataclass(frozen=True)
class HandIn:
    """A notebook that somebody handed in, or what they handed in in place of one.

    reason: what to tell the student if it was not taken, else "".
    """

    student: str  # the id that its folder bears
    name: str  # as the platform has it
    number: str  # the platform's own, "" where it gives none
    late: bool  # by the platform's own word
    file: File
    order: int | datetime.datetime | None = (
        None  # the newer, the greater; None: unknown
    )
    reason: str = ""

    @property
    def row(self) -> list[str]:
        late = "late" if self.late else ""
        changed = str(self.file.changed or "")
        name, path = harmless(self.name), harmless(self.file.path)
        own = [self.student, name, self.number, late, path]
        return [*own, changed, self.reason]


def files(source: pathlib.Path) -> Iterator[File]:
    """Yield what an archive or a folder holds, in order of its paths.

    Archives inside stay closed: in them, files can bear another student's name.
    """
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            name = path.relative_to(source).as_posix()
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                yield File(name, 0, None)
            elif path.is_file():
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
            read = partial(archive.read, entry)
            yield File(name_of(entry), entry.file_size, read, time_of(entry))


def name_of(entry: zipfile.ZipInfo) -> str:
    """Return the path of an entry.

    Python reads names as those of DOS unless a flag says that they are UTF-8. Programs
    write UTF-8 without saying so, Canvas among them.
    """
    if not entry.flag_bits & IN_UTF8:
        with contextlib.suppress(UnicodeError):
            return entry.filename.encode("cp437").decode("utf-8")
    return entry.filename


def time_of(entry: zipfile.ZipInfo) -> datetime.datetime | None:
    """Return when a file in an archive was changed, None if that is not known."""
    if entry.date_time == NO_TIME:
        return None
    try:
        return datetime.datetime(*entry.date_time)
    except ValueError:
        return None


def without_cover(found: list[File]) -> list[File]:
    """Return files without a folder that a program has put around all of a platform's."""
    if any(MOODLE.fullmatch(file.path) for file in found):
        return found
    tops = {file.path.partition("/")[0] for file in found}
    inner = [file.path.partition("/")[2] for file in found]
    books = [path for path in inner if is_notebook(path)]
    platforms = (MOODLE, MOODLE_OTHER, CANVAS_ANONYMOUS, CANVAS)
    known = [any(one.fullmatch(path) for one in platforms) for path in books]
    if len(tops) == 1 and known and all(known):
        return [replace(file, path=path) for file, path in zip(found, inner)]
    return found


def is_notebook(path: str) -> bool:
    return path.lower().endswith(".ipynb")


def is_rubbish(path: str) -> bool:
    *folders, name = path.split("/")
    return bool(RUBBISH & {*folders, name}) or name.startswith("._")


def student_id(name: str, number: str) -> str:
    """Return the id of a student: letters of any script, written in one way."""
    text = unicodedata.normalize("NFC", name)
    kept = "".join(one if submissions.is_kept(one) else "-" for one in text)
    kept = re.sub("-+", "-", kept).strip("-.")[: submissions.LONGEST - len(number) - 1]
    return "_".join(filter(None, [kept, number]))


def find(
    source: pathlib.Path, assignment: str
) -> tuple[list[HandIn], list[HandIn], dict[str, str]]:
    """Return the notebooks, what was handed in in place of one, and why it was left out."""
    found, others, skipped = [], [], {}
    there = [file for file in files(source) if not is_rubbish(file.path)]
    for file in without_cover(there):
        one = hand_in(file)
        if isinstance(one, str):
            skipped[file.path] = one
            others += filter(None, [in_place_of_one(file, assignment)])
        else:
            found.append(one)
    return found, others, skipped


def in_place_of_one(file: File, assignment: str) -> HandIn | None:
    """Return what a student handed in in place of a notebook, if it is known whose it is.

    That is so only where a platform gave a number; other names can be those of anything.
    """
    platforms = (MOODLE, MOODLE_OTHER, CANVAS_ANONYMOUS, CANVAS)
    match = next(
        (one for shape in platforms if (one := shape.fullmatch(file.path))), None
    )
    if file.read is None or not match or not match["number"]:
        return None
    parts = match.groupdict()
    student = student_id(parts["name"], parts["number"])
    if not submissions.is_id(student):
        return None
    name = pathlib.PurePosixPath(parts.get("file", "")).name
    name = submissions.printable(name)[-100:]
    what = f"You handed in {name}, which is no notebook."
    if not name:
        what = "You wrote into Moodle itself, and handed in no notebook."
    elif is_notebook(name):
        what = (
            f"You handed in {name}, which has more than "
            f"{submissions.MOST_BYTES // 2**20} MB: clear all outputs, and save."
        )
    reason = f"{what} Hand in {assignment}.ipynb."
    late = bool(parts.get("late"))
    return HandIn(student, parts["name"], parts["number"], late, file, reason=reason)


def hand_in(file: File) -> HandIn | str:
    """Return what somebody handed in, or why that is none."""
    if file.read is None:
        return "a link, or no ordinary file"
    shape = next((one for one in SHAPES if one.fullmatch(file.path)), None)
    if shape is not MOODLE and (other := MOODLE_OTHER.fullmatch(file.path)):
        if other["what"] == "file":
            return "of students without a group; who they are, Moodle does not say"
        return "written in Moodle itself, and not handed in as a file"
    if not is_notebook(file.path):
        return "no notebook; archives stay closed"
    if shape is None:
        return "whose it is does not stand in its name"
    if file.size > submissions.MOST_BYTES:
        return f"more than {submissions.MOST_BYTES // 2**20} MB"
    parts = shape.fullmatch(file.path).groupdict()
    number, order = parts.get("number", ""), file.changed
    if "order" in parts:
        order = int(parts["order"])  # Canvas counts its files upwards
    elif shape is MOODLE:
        order = None  # its archive says when it was downloaded
    student = student_id(parts["name"], number)
    if not submissions.is_id(student):
        return f"{parts['name']!r} is no name of a student"
    late = bool(parts.get("late"))
    return HandIn(student, parts["name"], number, late, file, order)


def as_before(found: list[HandIn], root: pathlib.Path, assignment: str) -> list[HandIn]:
    """Return what was handed in under the ids that students had in other assignments.

    Moodle numbers students anew in each. So the name decides, where one student bears it
    here and one there; else the id has this assignment's number.
    """
    bearers: dict[str, set[str]] = {}
    for one in found:
        bearers.setdefault(written(one.name), set()).add(one.student)
    own = {
        (row["name"], row["number"]): row["student"]
        for row in collected(root, assignment)
    }
    others: dict[str, set[str]] = {}
    for path in root.glob("collected-*.csv"):
        other = path.stem.partition("-")[2]
        for row in collected(root, other) if other != assignment else []:
            others.setdefault(written(row["name"]), set()).add(row["student"])
    kept = []
    for one in found:
        name, student = written(one.name), one.student
        if before := own.get((one.name, one.number)):
            student = before
        elif one.number and len(bearers[name]) == len(others.get(name, ())) == 1:
            [student] = others[name]
        kept.append(replace(one, student=student))
    return kept


def written(name: str) -> str:
    """Return a name as it is compared."""
    return unicodedata.normalize("NFC", name)


def is_named(hand_in: HandIn, assignment: str) -> bool:
    """Tell whether a file is called as the assignment, or as a second copy of it."""
    stem = pathlib.PurePosixPath(hand_in.file.path).stem.lower()
    return COPY.sub("", stem).rpartition("_")[2] == assignment.lower()


def chosen(found: list[HandIn], assignment: str) -> tuple[list[HandIn], dict[str, str]]:
    """Return one notebook of each student, and of those that were left out, why.

    Of several, those that bear the assignment's name; of these the newest, as Canvas or
    the archive says. Where it is not said, none: somebody has to choose.
    """
    taken, left = [], {}
    by_student: dict[str, list[HandIn]] = {}
    for one in found:
        by_student.setdefault(one.student, []).append(one)
    for student, own in by_student.items():
        if len(names := {written(one.name) for one in own}) > 1:
            said = " and ".join(sorted(names))
            left |= {
                one.file.path: f"{said} would both be {student}: rename one of them"
                for one in own
            }
            continue
        named = [one for one in own if is_named(one, assignment)] or own
        others = [one for one in own if one not in named]
        left |= {one.file.path: f"not called {assignment}.ipynb" for one in others}
        orders = [one.order for one in named]
        newest = max(orders, default=None) if None not in orders else None
        if len(named) == 1 or (newest is not None and orders.count(newest) == 1):
            best = named[0] if len(named) == 1 else named[orders.index(newest)]
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


def is_older(one: HandIn, before: dict[str, str]) -> bool | None:
    """Tell whether a notebook is older than what was collected; None if nobody knows.

    before: its student's row in the list. Canvas counts files upwards; of others the
    archives' times are compared, which have no zone, and are all of one platform.
    """
    file = before.get("file", "")
    match = CANVAS_ANONYMOUS.fullmatch(file) or CANVAS.fullmatch(file)
    mine, theirs = one.file.changed, time_written(before.get("changed") or "")
    if isinstance(one.order, int) and match:
        mine, theirs = one.order, int(match["order"])
    if mine is None or theirs is None or mine == theirs:
        return None
    return mine < theirs


def time_written(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def goes_back(
    root: pathlib.Path, assignment: str, one: HandIn, before: dict[str, str]
) -> str:
    """Return why a notebook would take a student's work back, "" if it does not.

    Raises BadSubmission if it is no text.
    """
    content = submissions.as_utf8(one.file.read())
    path = root / "submitted" / one.student / assignment / f"{assignment}.ipynb"
    if not path.is_file() or path.read_bytes() == content:
        return ""
    older = is_older(one, before)
    if older:
        if isinstance(one.order, int):
            return "older than what is there, by Canvas's numbers"
        return (
            f"of {one.file.changed}, older than what is there, of {before['changed']}"
        )
    before_that = earlier(root, assignment, one.student)
    if older is None and any(path.read_bytes() == content for path in before_that):
        return "handed in before what is there now, and kept in earlier/"
    return ""


def earlier(root: pathlib.Path, assignment: str, student: str) -> list[pathlib.Path]:
    """Return the notebooks of a student's whose place another has taken."""
    return sorted((root / "earlier" / student).glob(f"{assignment}-*.ipynb"))


def set_aside(root: pathlib.Path, assignment: str, student: str) -> None:
    """Keep what a student handed in, and its time, under a name that nothing else has.

    A copy: what is there stays until the new has come.
    """
    folder = root / "submitted" / student / assignment
    path = folder / f"{assignment}.ipynb"
    content, came = path.read_bytes(), path.stat().st_mtime
    when = submissions.time_in(folder) or datetime.datetime.fromtimestamp(
        came, datetime.UTC
    )
    digest = hashlib.sha256(content).hexdigest()
    aside = root / "earlier" / student
    aside.mkdir(parents=True, exist_ok=True)
    old = aside / f"{assignment}-{when:%Y%m%dT%H%M%SZ}-{digest}.ipynb"
    with replacing(old, mode="wb", encoding=None) as file:
        file.write(content)
    os.utime(old, (came, came))
    time = path.with_name("timestamp.txt")
    if time.is_file():
        with replacing(old.with_suffix(".timestamp.txt")) as file:
            file.write(time.read_text(encoding="utf-8", errors="replace"))


def keep(root: pathlib.Path, assignment: str, hand_in: HandIn) -> str:
    """Write a notebook to its student's folder; return "new", "changed" or "the same".

    What was there before goes to `earlier/`, and with it the time at which it came.
    Raises BadSubmission if it is no text.
    """
    content = submissions.as_utf8(hand_in.file.read())
    path = root / "submitted" / hand_in.student / assignment / f"{assignment}.ipynb"
    before = path.read_bytes() if path.is_file() else None
    if before == content:
        return "the same"
    path.parent.mkdir(parents=True, exist_ok=True)
    if before is not None:
        set_aside(root, assignment, hand_in.student)
        path.with_name("timestamp.txt").unlink(missing_ok=True)  # it was of the other
    with replacing(path, mode="wb", encoding=None) as file:
        file.write(content)
    return "new" if before is None else "changed"


def write_list(root: pathlib.Path, assignment: str, taken: list[HandIn]) -> None:
    """Add who is who to the class's list; who handed in again stands there once.

    To be called while `lock.lists`, or what another program adds is lost.
    """
    path = root / f"collected-{assignment}.csv"
    rows = {
        row["student"]: [harmless(row.get(c) or "") for c in (*COLUMNS, *SINCE)]
        for row in collected(root, assignment)
    }
    rows |= {one.student: one.row for one in taken}
    with replacing(path, newline="") as file:
        csv.writer(file).writerows(
            [[*COLUMNS, *SINCE], *(rows[name] for name in sorted(rows))]
        )


def collected(root: pathlib.Path, assignment: str) -> list[dict[str, str]]:
    """Return the rows of the class's list, none if nothing was collected yet.

    Raises CannotCollect if another program has written it in another form.
    """
    path = root / f"collected-{assignment}.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if missing := [one for one in COLUMNS if one not in (rows.fieldnames or [])]:
            raise CannotCollect(
                f"{path} has no column {missing[0]}. Was it saved by a spreadsheet? Save "
                "it with commas between the columns, and the first line as it was."
            )
        return [
            {
                name: plain(text) if isinstance(text, str) else text
                for name, text in row.items()
            }
            for row in rows
        ]


def collect(
    source: pathlib.Path, root: pathlib.Path, assignment: str, older: bool = False
) -> dict:
    """Sort `source` into the class at `root`; return counts, and what was left out.

    older: also where that puts older work in the place of newer. `again` are the students
    whose notebook was replaced, `known` the names of those who were taken for students of
    other assignments, `kept` how many keep what they have as what came is older.

    Raises CannotCollect if there is nothing to sort.
    """
    with lock.lists(root, assignment):
        return sort(source, root, assignment, older)


def sort(
    source: pathlib.Path, root: pathlib.Path, assignment: str, older: bool
) -> dict:
    """Do what `collect` says, while nothing else changes the class's list."""
    found, others, skipped = find(source, assignment)
    before = as_before(found + others, root, assignment)
    notebooks, others = before[: len(found)], before[len(found) :]
    known = sorted({b.name for a, b in zip(found, notebooks) if a.student != b.student})
    taken, left = chosen(notebooks, assignment)
    skipped |= left
    rows = {row["student"]: row for row in collected(root, assignment)}
    done: dict[str, list[HandIn]] = {"new": [], "changed": [], "the same": []}
    kept, listed = [], []
    for one in taken:
        row = rows.get(one.student, {})
        try:
            if not older and (why := goes_back(root, assignment, one, row)):
                skipped[one.file.path] = why
                kept.append(one)
                continue
            became = keep(root, assignment, one)
        # What zipfile raises: for damage, and for an archive with a password.
        except (
            submissions.BadSubmission,
            EOFError,
            OSError,
            RuntimeError,
            zipfile.BadZipFile,
            zlib.error,
        ) as error:
            skipped[one.file.path] = str(error)
            continue
        done[became].append(one)
        # The list keeps the newest time at which a notebook was seen.
        says_less = not one.file.changed and is_older(one, row) is None
        if became != "the same" or not row or not (is_older(one, row) or says_less):
            listed.append(one)
    if not taken and not skipped:
        raise CannotCollect(f"There is no file in {source}.")
    write_list(root, assignment, listed + nothing(root, assignment, notebooks, others))
    anew = [one.student for one in done["new"] + done["changed"]]
    refusals.forget(root, assignment, anew)
    return {became: len(ones) for became, ones in done.items()} | {
        "again": sorted(one.student for one in done["changed"]),
        "kept": len(kept),
        "left out": skipped,
        "known": known,
    }


def nothing(
    root: pathlib.Path, assignment: str, notebooks: list[HandIn], others: list[HandIn]
) -> list[HandIn]:
    """Return, of each student of whom nothing could ever be taken, what was left out."""
    names: dict[str, set[str]] = {}
    for one in notebooks + others:
        names.setdefault(one.student, set()).add(written(one.name))
    found: dict[str, HandIn] = {}
    for one in notebooks + others:
        there = (root / "submitted" / one.student / assignment).is_dir()
        if one.student in found or there or len(names[one.student]) > 1:
            continue
        why = (
            "What you handed in could not be taken. Your instructor has to look at it."
        )
        found[one.student] = one if one.reason else replace(one, reason=why)
    return [*found.values()]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="coursekit collect")
    parser.add_argument("assignment")
    parser.add_argument("source", help="an archive, or a folder")
    parser.add_argument(
        "--older", action="store_true", help="also in the place of newer notebooks"
    )
    options = parser.parse_args(arguments)
    if not options.source:  # else it would be the folder that one stands in
        sys.exit("Say what to sort: make collect ASSIGNMENT=… FROM=…")
    root = pathlib.Path(CourseDirectory(config=configuration()).root)
    source = pathlib.Path(options.source).expanduser()
    try:
        require_exercise(options.assignment)
        done = collect(source, root, options.assignment, options.older)
    except (CannotCollect, NoExercise) as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"Not all could be collected: {error}")
    print(
        f"{done['new']} new, {done['changed']} handed in again, {done['the same']} as "
        f"before, in {root / 'submitted'}."
    )
    if done["again"]:
        print("Handed in again: " + submissions.printable(", ".join(done["again"])))
    if done["known"]:
        print(
            f"By their names, as Moodle numbers students anew in each assignment, "
            f"{len(done['known'])} are the same as before: "
            + submissions.printable(", ".join(done["known"]))
        )
    if done["left out"]:
        lines = [f"  {path}: {why}" for path, why in sorted(done["left out"].items())]
        print(
            submissions.printable("\n".join(["Left out:", *lines])),
            file=sys.stderr,
        )
        if done["kept"]:
            print(
                f"{done['kept']} keep the newer notebook that they have. To take the older "
                f"one all the same, for all in {source.name}: OPTIONS=--older",
                file=sys.stderr,
            )
        sys.exit(1)
