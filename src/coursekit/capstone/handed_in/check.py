"""Check the form of what a team hands in, and that its numbers come out of its table.

Whether the numbers are read rightly, and what the words are worth, is for the rubric.
The team's notebook is somebody's program, and is not run.
"""

import argparse
import pathlib
import stat
from collections.abc import Callable

import pandas as pd

from coursekit.capstone.folder import PRACTICE, SCHEMA, brief, sentences
from coursekit.capstone.handed_in.audit_table import AUDIT, about_audit
from coursekit.capstone.handed_in.card import CARD, about_card
from coursekit.capstone.handed_in.claims import claims_in, differences
from coursekit.capstone.handed_in.ledger import LEDGER, about_ledger
from coursekit.capstone.handed_in.measures import Card
from coursekit.capstone.handed_in.naming import Key, tried
from coursekit.capstone.handed_in.reading import (
    Unreadable,
    json_in,
    read,
    shown,
    text_in,
)
from coursekit.capstone.handed_in.report import TITLE, Report
from coursekit.capstone.handed_in.texts import (
    NOTEBOOK,
    TEXTS,
    about_notebook,
    about_prose,
    about_text,
    numbers_in,
)
from coursekit.capstone.keys import Refused, fault_and_seed
from coursekit.capstone.table import WORLDS, draw
from coursekit.course import Course
from coursekit.secret import read_secret

TABLE = "claims.csv"
# What is so of each file that is in order.
IN_ORDER = {
    TABLE: "5,000 claims, in the form that is handed out",
    AUDIT: "a row for each fault, all filled in",
    CARD: "all fields of the schema",
    LEDGER: "all sentences, each with a verdict",
    **dict.fromkeys(TEXTS, "all headings, and not too many words"),
    NOTEBOOK: "a notebook",
}
NOT_RUN = (
    f"`{NOTEBOOK}` was not run: it is somebody's program. The desk's sandbox runs "
    "exercises, and has no table in it. The sceptic runs the notebook in a fresh copy "
    "of the folder, and whoever grades does so on a machine that has nothing to lose."
)


def practice_of(course: Course, table: pd.DataFrame) -> pd.DataFrame | None:
    """Return the practice table, unless it is this one or the course has none."""
    path = course.root / PRACTICE
    if not path.is_file():
        return None
    practice = pd.read_csv(path)
    return None if practice.equals(table) else practice


def check(course: Course, folder: pathlib.Path, team: str, secret: str) -> Report:
    """Check a folder. With a secret the table is made again, else taken from it."""
    report = Report(f"In the folder {shown(folder.resolve().name)}.")
    table = key = card = None

    def part(name: str, function: Callable, *given):
        """Call a part of the check, and say what could not be read."""
        before = len(report.mend)
        try:
            found = function(*given)
        except Unreadable as error:
            report.mend.append(f"`{name}` {error}")
            return None
        if len(report.mend) == before:
            numbers = key is not None and name in (AUDIT, CARD)
            also = ". All its numbers come out of the table" if numbers else ""
            report.fine.append(f"`{name}`: {IN_ORDER[name]}{also}.")
        return found

    if secret:
        fault, seed = fault_and_seed(secret, team)
        table = draw(WORLDS[fault], seed)
        report.of += f" The numbers were computed from the table of {team}, made again."

    def about_table():
        given = claims_in(text_in(read(folder, TABLE)))
        apart = differences(given, table) if secret else ""
        if apart:
            raise Unreadable(apart)
        return given

    given = part(TABLE, about_table)
    if not secret:
        table = given
        report.of += (
            f" The numbers were computed from the {TABLE} in it. Whether that is the "
            "table that was handed out, only who has the secret can tell."
        )
    if table is not None:
        practice = practice_of(course, table)
        key, card = tried(Key, table, practice), Card(table, practice)
    if key is None:
        report.unchecked.append("No number was checked, as there is no table to audit.")
        if table is not None:
            report.mend.append(f"`{TABLE}` cannot be audited: it is no table of ours.")
    schema = json_in((course.root / SCHEMA).read_text(encoding="utf-8"))
    known = part(AUDIT, about_audit, report, folder, key) or []
    known += part(CARD, about_card, report, folder, schema, card) or []
    brochure = sentences(course)
    corrected = part(LEDGER, about_ledger, report, folder, brochure) or []
    texts = {name: part(name, about_text, report, folder, name) for name in TEXTS}
    printed = part(NOTEBOOK, about_notebook, report, folder) or ""
    report.unchecked.append(NOT_RUN)
    around = f"{printed}\n{brief(course, team or 'team')}"
    known += [value for _, value in numbers_in(around)]
    about_prose(report, LEDGER, "\n".join(corrected), known)
    about_prose(report, "recommendation.md", texts["recommendation.md"] or "", known)
    return report


def the_folder(path: pathlib.Path) -> pathlib.Path:
    """Return the folder to check, or raise Refused."""
    try:
        inside = sorted(path.iterdir())
    except OSError as error:
        packed = "Unpack it first. " if path.suffix in (".zip", ".gz", ".7z") else ""
        raise Refused(
            f"{path} cannot be read as a folder: {error.strerror}. {packed}Name the "
            "folder that was handed in: FROM=…"
        ) from error
    folders = [one for one in inside if one.is_dir() and not one.is_symlink()]
    if not {*IN_ORDER} & {one.name for one in inside} and len(folders) == 1:
        raise Refused(
            f"{path} has none of the files in it. Are they in its folder "
            f"{shown(folders[0].name)}? Then name that: FROM=…"
        )
    return path


def write(text: str, path: pathlib.Path) -> None:
    """Write the report, over an earlier one but over nothing else."""
    try:
        if path.is_symlink() or path.exists() and not is_report(path):
            raise Refused(f"{path} is there and no report. Nothing was changed.")
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Refused(f"{path} could not be written: {error.strerror}.") from error


def is_report(path: pathlib.Path) -> bool:
    if not stat.S_ISREG(path.stat().st_mode):
        return False
    with path.open("rb") as file:
        return file.read(len(TITLE)) == TITLE.encode()


def main(course: Course, arguments: list[str]) -> int:
    """Print the report; return 1 if there is something to mend. May raise Refused."""
    parser = argparse.ArgumentParser(
        prog="coursekit capstone-check", description=__doc__.splitlines()[0]
    )
    parser.add_argument("folder", help="what a team hands in")
    parser.add_argument("--team", default="", help="make its table again by the secret")
    parser.add_argument(
        "--to", type=pathlib.Path, help="write the report here too (.md)"
    )
    options = parser.parse_args(arguments)
    if not options.folder.strip():
        raise Refused("There is no folder. Name what was handed in: FROM=…")
    folder = the_folder(pathlib.Path(options.folder).expanduser())
    report = check(course, folder, options.team, read_secret() if options.team else "")
    text = report.text()
    print(text, end="")
    if options.to:
        write(text, options.to.expanduser())
    return bool(report.mend)
