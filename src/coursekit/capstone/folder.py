"""Write a team's folder, and say to the instructor what is in its table.

The folder has the table, a brief and the forms to fill in. Neither they nor their names and times tell the
fault; it is written nowhere, and who has the secret can ask for it again.
"""

import argparse
import calendar
import csv
import io
import os
import pathlib
import re
import shutil
import string

import pandas as pd

from coursekit.capstone.asked import ASKED, HAPPENED, NEED_P, PAIRS
from coursekit.capstone.keys import Refused, fault_and_seed
from coursekit.capstone.power import FILE, firing, for_the_brief
from coursekit.capstone.table import WORLDS, as_csv, draw
from coursekit.claims import VERDICTS
from coursekit.course import Course
from coursekit.secret import HOW, read_secret

BRIEF = pathlib.Path(__file__).parent / "brief.md"
FORMS = pathlib.Path(__file__).parent / "forms"
BROCHURE = "data/audit_brochure.md"
SHEET = "teaching/capstone.md"
SAMPLES = "Three recommendations, each"  # here the rubric ends
PRACTICE = "data/audit_practice.csv"
SCHEMA = "data/model_card.json"
TIME = calendar.timegm((2026, 1, 1, 12, 0, 0))  # of every file, whenever it is made


def brief(course: Course, team: str) -> str:
    """Return the team's brief, with the power of the tests and the brochure."""
    text = string.Template(BRIEF.read_text(encoding="utf-8"))
    try:
        power = pd.read_csv(course.root / FILE, keep_default_na=False)
        brochure = (course.root / BROCHURE).read_text(encoding="utf-8")
        sheet = (course.root / SHEET).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Refused(f"The brief needs {error.filename}, which is missing.") from error
    rows = [f"| {fault} | {of} | {n} |" for fault, (of, n) in ASKED.items()]
    rows = ["| row | estimate | n |", "|---|---|---|", *rows]
    verdicts = [f"| `{name}` | {meaning} |" for name, meaning in VERDICTS.items()]
    verdicts = ["| verdict | the sentence |", "|---|---|", *verdicts]
    return text.substitute(
        team=team,
        power=for_the_brief(power),
        firing=firing(power),
        rubric=rubric(sheet),
        brochure=brochure,
        rows="\n".join(rows),
        needs_p=" and ".join(NEED_P),
        verdicts="\n".join(verdicts),
        parts=", ".join(f'"{part}"' for part in HAPPENED),
        pairs=PAIRS,
    )


def rubric(sheet: str) -> str:
    """Return the rubric of a teaching sheet, without the graded samples below it."""
    return sheet.split("\n## Rubric\n")[1].split("\n## ")[0].split(SAMPLES)[0].strip()


def sentences(course: Course) -> dict[str, str]:
    """Return the sentences of the brochure by their numbers."""
    text = (course.root / BROCHURE).read_text(encoding="utf-8")
    return dict(re.findall(r"^(\d)\. (.*)$", text, re.MULTILINE))


def forms(course: Course) -> dict[str, str]:
    """Return the empty forms by the names of their files."""
    ledger = io.StringIO()
    writer = csv.writer(ledger, lineterminator="\n")
    writer.writerow(["number", "sentence", "verdict", "corrected"])
    writer.writerows([*pair, "", ""] for pair in sentences(course).items())
    found = {path.name: path.read_text("utf-8") for path in FORMS.iterdir()}
    return {"ledger.csv": ledger.getvalue(), **found}


def make(course: Course, secret: str, team: str, folder: pathlib.Path) -> pathlib.Path:
    """Write a team's folder into `folder`, and return it.

    Raises Refused if it is there already. All is computed before anything is written.
    """
    fault, seed = fault_and_seed(secret, team)
    table = as_csv(draw(WORLDS[fault], seed))
    files = {"claims.csv": table, "brief.md": brief(course, team), **forms(course)}
    target = folder / team
    try:
        target.mkdir(parents=True)
    except FileExistsError as error:
        raise Refused(
            f"{target} is there already. Nothing was changed; take it away to make it "
            "anew."
        ) from error
    except OSError as error:
        raise Refused(f"{target} could not be made: {error}.") from error
    try:
        for name, text in files.items():
            (target / name).write_text(text, encoding="utf-8", newline="\n")
            os.utime(target / name, (TIME, TIME))
        os.utime(target, (TIME, TIME))
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise Refused(f"{target} could not be written: {error}.") from error
    return target


def main(course: Course, arguments: list[str]) -> None:
    """Do what the arguments say; raises Refused with one sentence."""
    usual = pathlib.Path(os.environ.get("COURSE_CLASS") or "_class") / "capstone"
    parser = argparse.ArgumentParser(
        prog="coursekit capstone", description=__doc__.splitlines()[0], epilog=HOW
    )
    parser.add_argument("team", help="a name, such as team-1; with --key, several")
    parser.add_argument("--to", type=pathlib.Path, default=course.root / usual)
    parser.add_argument(
        "--key", action="store_true", help="say the faults, write nothing"
    )
    options = parser.parse_args(arguments)
    if not options.team.strip():
        raise Refused("There is no team. Name one, such as TEAM=team-1.")
    secret = read_secret()
    if options.key:
        for team in options.team.split():
            print(f"{team}\t{fault_and_seed(secret, team)[0]}")
    else:
        print(make(course, secret, options.team, options.to.expanduser()))
