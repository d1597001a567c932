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
    CannotGoBack,
    Outcome,
    Wishes,
    by_number,
    grade,
    judge,
    number,
    written,
)
from coursekit.desk.back.table import Row, Table
from coursekit.desk.collect import PLATFORMS
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
CAN_CHANGE = "Grade can be changed"


class Worksheet:
    """A grading worksheet: where in it stands what.

    Raises CannotGoBack if it is none.
    """

    def __init__(self, table: Table, wishes: Wishes):
        self.table, names = table, table.names
        self.grade = find(names, wishes.column or GRADE, "COLUMN")
        self.maximum = self.grade + 1
        for row in table.rows:
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
        worths = {row.text(self.maximum) for row in table.rows}
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
        found = [text for text in found if re.fullmatch(r"[^\s@]+@[^\s@]+", text)]
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
    ready, left = by_number(results)
    done = Outcome(left=left)
    lines = Counter(sheet.participant(row) for row in table.rows)
    for one in ready:
        if lines[one] != 1:
            done.left[ready[one].student] = (
                f"the worksheet has {lines[one] or 'no'} lines for number {one}"
            )
    shown = Decimal(1).scaleb(sheet.worth.as_tuple().exponent)
    for row in table.rows:
        result = ready.get(sheet.participant(row))
        if not result or lines[result.number] > 1:
            continue
        ours = grade(result, sheet.worth)
        said = judge(row.text(sheet.grade), ours, sheet.worth, shown, wishes.again)
        if said == "new" and sheet.locked and row.text(sheet.locked) == "No":
            said = "the grade is locked in Moodle"
        if said not in ("new", "same"):
            done.left[result.student] = said
            continue
        getattr(done, said)[result.student] = result
        if said == "new":
            table.put(row, sheet.grade, written(ours, sheet.like))
        if sheet.comments is not None:
            there = row.text(sheet.comments)
            if not there or there.startswith(f"{wishes.slug}: "):
                text = comment(result, wishes.slug, sheet.worth)
                table.put(row, sheet.comments, text)
    if done.new or done.same:
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
        lines[0] += f", which is {grade(result, worth):f} of {worth:f}"
    for task, _, earned, possible, parts in result.tasks:
        shown = [f"{got:g} of {of:g} for {in_words(part)}" for part, got, of in parts]
        more = f" ({', '.join(shown)})" if len(shown) > 1 else ""
        lines.append(f"{task}: {earned:g} of {possible:g}{more}")
    text = "<br />".join(html.escape(line) for line in lines)
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def by_address(sheet: Worksheet, done: Outcome, slug: str) -> None:
    """Add a table of the grades by e-mail address, as the import of Moodle's gradebook
    takes it, if the worksheet shows addresses.

    Moodle gives the grade of a line without an address to the student of the line
    before, so there is no such line in it.
    """
    given = {one.number: one for one in (done.new | done.same).values()}
    addresses = {sheet.participant(row): sheet.address(row) for row in sheet.table.rows}
    counts = Counter(addresses.values())
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["Email address", slug])
    for one, address in addresses.items():
        if one in given and address and counts[address] == 1:
            value = grade(given[one], sheet.worth)
            writer.writerow([address, written(value, sheet.like)])
    if any(addresses.values()):
        done.files[BY_ADDRESS] = file.getvalue().encode("utf-8")


def feedback_name(row: dict[str, str], slug: str) -> str | None:
    """Return where a page of feedback lies in the archive that Moodle takes.

    row: of the list of what was collected. None if it did not come from Moodle.
    """
    match = PLATFORMS["Moodle"].fullmatch(row["file"])
    if not match:
        return None
    # Moodle reads the number after the first underscore.
    name = re.sub(r"[_\s/]+", " ", match["name"]).strip()
    return f"{name}_{match['number']}_assignsubmission_file_/{slug}.html"
