"""Moodle's grading worksheet, its gradebook import, and its feedback files.

After Moodle's own importers, as they stood in November 2026:
mod/assign/feedback/offline/importgradeslib.php and locallib.php (worksheet),
grade/import/csv/classes/load_data.php (gradebook),
mod/assign/feedback/file/importziplib.php (feedback files).
"""

import csv
import html
import io
import re
from collections import Counter
from decimal import Decimal

from coursekit.desk.back.grades import (
    NEW,
    SAME,
    CannotGoBack,
    Outcome,
    Wishes,
    grade,
    judge,
    number,
    paired,
    scaled,
    written,
)
from coursekit.desk.back.table import Row, Table
from coursekit.desk.collect import MOODLE
from coursekit.desk.results import Result
from coursekit.exercise.verdict import in_words

GRADES, BY_ADDRESS = "moodle-worksheet.csv", "moodle-gradebook.csv"
PAGES = "moodle-feedback.zip"
FILES = {
    GRADES: "in the assignment: Upload grading worksheet",
    BY_ADDRESS: "in place of the worksheet, in Grades: Import: CSV file",
    PAGES: "in the assignment: Upload multiple feedback files in a zip",
}
GRADE, COMMENTS = "Grade", "Feedback comments"  # what an English Moodle calls them
CAN_CHANGE, TEAM, STATUS = "Grade can be changed", "Group", "Status"
# None that a spreadsheet takes for a formula.
ADDRESS = re.compile(r"[^\s@=+-][^\s@]*@[^\s@]+")


class Worksheet:
    """A grading worksheet: where in it stands what.

    Raises CannotGoBack if it is none.
    """

    def __init__(self, table: Table, wishes: Wishes):
        names = table.names
        if TEAM in names:
            raise CannotGoBack(
                "This assignment is handed in by groups. Their numbers are not those of "
                "participants: enter these grades by hand."
            )
        self.grade = find(names, wishes.column or GRADE, "COLUMN")
        self.maximum = self.grade + 1
        self.status = names.index(STATUS) if STATUS in names else self.grade - 1
        self.rows = [row for row in table.rows if row.cells != [b""]]  # as Moodle does
        for row in self.rows:
            if len(row.cells) != len(names):
                raise CannotGoBack(
                    f"Line {row.line} has {len(row.cells)} cells, and the first line "
                    f"{len(names)}: Moodle would refuse it. Take the file as it was."
                )
            if not self.participant(row):
                raise CannotGoBack(
                    f"Line {row.line} does not begin with a participant's number. This "
                    "is no grading worksheet of an assignment."
                )
        worths = {row.text(self.maximum) for row in self.rows}
        self.like = worths.pop() if len(worths) == 1 else ""
        self.worth = number(self.like)
        if not self.worth or self.worth < 0:
            raise CannotGoBack(
                f"After the column {names[self.grade]!r} there is no maximum grade, "
                "the same in each line. Points can be filled in, scales cannot: give "
                "the assignment a grade of the type *Point*."
            )
        if wishes.comments:
            self.comments = find(names, wishes.comments, "COMMENTS")
        else:
            self.comments = names.index(COMMENTS) if COMMENTS in names else None
        self.locked = names.index(CAN_CHANGE) if CAN_CHANGE in names else None

    def participant(self, row: Row) -> str:
        """Return the number in `Participant 7711`, in any language."""
        match = re.search(r"\d+$", row.text(0))
        return match.group() if match else ""

    def address(self, row: Row) -> str:
        """Return the only cell before the grade that is an address, else ""."""
        found = {row.text(index) for index in range(1, self.grade)}
        found = [text for text in found if ADDRESS.fullmatch(text)]
        return found[0] if len(found) == 1 else ""


def find(names: list[str], name: str, variable: str) -> int:
    """Return the only column of that name."""
    if names.count(name) != 1:
        raise CannotGoBack(
            f"There is not one column {name!r}, but: {', '.join(map(repr, names))}. "
            f"Say which it is: {variable}='…'"
        )
    return names.index(name)


def filled(table: Table, results: list[Result], wishes: Wishes) -> Outcome:
    """Put grades and comments into the worksheet; return what became of each grade.

    A comment that somebody wrote stays.
    """
    sheet = Worksheet(table, wishes)
    pairs, done = paired(results, [(sheet.participant(row), row) for row in sheet.rows])
    known = {result.number for result in results}
    for row in sheet.rows:
        if sheet.participant(row) not in known:
            who = [row.text(index) for index in range(min(2, sheet.status))]
            done.strangers[", ".join(who)] = f"the list says: {row.text(sheet.status)}"
    shown = Decimal(1).scaleb(sheet.worth.as_tuple().exponent)
    for result, row in pairs:
        ours = grade(result, sheet.worth)
        there = row.text(sheet.grade)
        said = judge(there, ours, sheet.worth, shown, again=wishes.again)
        if said == NEW and sheet.locked and row.text(sheet.locked) == "No":
            said = "the grade is locked in Moodle"
        done.take(result, said)
        if said == NEW:
            table.put(row, sheet.grade, written(ours, sheet.like))
        if said in (NEW, SAME) and sheet.comments is not None:
            there = row.text(sheet.comments)
            if not there or there.startswith(f"{wishes.slug}: "):
                text = comment(result, wishes.slug, sheet.worth)
                table.put(row, sheet.comments, text)
    given = done.new | done.same
    if given:
        done.notes += scaled([*given.values()], sheet.worth)
        done.files[GRADES] = table.content()
        by_address(sheet, done, wishes.slug)
        if sheet.comments is None:
            done.notes.append(
                f"No comments were written: no column is called {COMMENTS!r}. If there "
                "is one in another language: COMMENTS='…'"
            )
    return done


def comment(result: Result, slug: str, worth: Decimal) -> str:
    """Return what a student reads beside the grade: HTML, as Moodle keeps it."""
    lines = [f"{slug}: {result.score:g} of {result.possible:g} points"]
    if result.penalty:
        lines[0] += f", {result.penalty:g} taken off for being late"
    if worth != Decimal(str(result.possible)):
        share = written(grade(result, worth), "")
        lines[0] += f", which is {share} of {float(worth):g}"
    for task, _, earned, possible, parts in result.tasks:
        shown = [f"{got:g} of {of:g} for {in_words(part)}" for part, got, of in parts]
        more = f" ({', '.join(shown)})" if len(shown) > 1 else ""
        lines.append(f"{task}: {earned:g} of {possible:g}{more}")
    text = "<br />".join(html.escape(line) for line in lines)
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def by_address(sheet: Worksheet, done: Outcome, slug: str) -> None:
    """Add the grades by e-mail address, as the import of Moodle's gradebook takes them,
    if the worksheet shows addresses.

    Moodle gives the grade of a line without an address to the student of the line
    before, so there is no such line in it.
    """
    given = {one.number: one for one in (done.new | done.same).values()}
    addresses = {sheet.participant(row): sheet.address(row) for row in sheet.rows}
    if not any(addresses.values()):
        return
    counts = Counter(addresses.values())
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["Email address", slug])
    without = 0
    for one, result in given.items():
        address = addresses[one]
        if address and counts[address] == 1:
            value = written(grade(result, sheet.worth), sheet.like)
            writer.writerow([address, value])
        else:
            without += 1
    done.files[BY_ADDRESS] = file.getvalue().encode("utf-8")
    if without:
        done.notes.append(
            f"{BY_ADDRESS} lacks {without}, who have no address of their own in the "
            "worksheet."
        )


def feedback_name(row: dict[str, str], slug: str) -> str | None:
    """Return where a page of feedback lies in the archive that Moodle takes.

    row: of the list of what was collected. None if it did not come from Moodle.
    """
    match = MOODLE.fullmatch(row["file"])
    if not match:
        return None
    # Moodle reads the number after the first underscore.
    name = re.sub(r"[_\s/]+", " ", match["name"]).strip()
    return f"{name}_{match['number']}_assignsubmission_file_/{slug}.html"
