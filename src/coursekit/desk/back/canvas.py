"""Canvas's gradebook, and its archive of feedback.

After Canvas's own importers, as they stood in November 2026: lib/gradebook_importer.rb
and lib/gradebook_exporter.rb (gradebook), app/models/abstract_assignment.rb (feedback).
"""

import re
from dataclasses import replace

from coursekit.desk.back.grades import (
    NEW,
    SHOWN,
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
from coursekit.desk.collect import CANVAS, CANVAS_ANONYMOUS, MOODLE
from coursekit.desk.results import Result

GRADES, PAGES = "canvas-gradebook.csv", "canvas-feedback.zip"
FILES = {
    GRADES: "in Grades: Import",
    PAGES: "in the assignment: Upload submissions",
}
TITLE = re.compile(r"(.*)\s\((\d+)\)", re.DOTALL)  # `bias (1234)`
ANONYMOUS = "anon"  # the name of all, where those who mark may not know names


class Gradebook:
    """An exported gradebook: where in it stands what.

    named: the assignment's column or its number in Canvas; else the column that is
        called as the assignment.

    Raises CannotGoBack if it is none.
    """

    def __init__(self, table: Table, slug: str, named: str):
        self.table, names = table, table.names
        begins = names[:1] == ["Student"] or names[:2] == ["LastName", "FirstName"]
        if not begins or "ID" not in names or "Section" not in names:
            raise CannotGoBack(
                "The first line does not begin as a gradebook of Canvas: Student, ID, …, "
                "Section. Take what *Export entire gradebook* gave you."
            )
        self.id, self.section = names.index("ID"), names.index("Section")
        self.column = assignment(names, slug, named)
        worths = [row for row in table.rows if "Points Possible" in row.text(0)]
        self.like = worths[0].text(self.column) if worths else ""
        self.worth = number(self.like)
        if not self.worth or self.worth < 0:
            raise CannotGoBack(
                f"In the line *Points Possible* the column {names[self.column]!r} says "
                f"{self.like!r}, and no points. Give the assignment points in Canvas, "
                "and export again."
            )
        self.students = [row for row in table.rows if row.text(self.id).isdecimal()]
        self.points = worths[0]


def assignment(names: list[str], slug: str, named: str) -> int:
    """Return the index of the assignment's column."""
    columns = {
        index: match.groups()
        for index, name in enumerate(names)
        if (match := TITLE.fullmatch(name))
    }
    found = [
        index
        for index, (title, its) in columns.items()
        if (named in (names[index], its) if named else title.lower() == slug)
    ]
    if len(found) != 1:
        there = ", ".join(repr(names[index]) for index in columns) or "none"
        raise CannotGoBack(
            f"There is not one column {named or slug!r} with a number behind it. There "
            f"are: {there}. Say which it is, by its number: COLUMN=1234"
        )
    return found[0]


def filled(table: Table, results: list[Result], wishes: Wishes) -> Outcome:
    """Return what became of each student's grade, and a gradebook of what is new.

    It holds one assignment, and who gets a grade in it. Canvas takes what stands in a
    gradebook for what is so: other columns and lines, hours old by then, would take back
    what was entered since, and an empty cell would delete a grade.
    """
    book = Gradebook(table, wishes.slug, wishes.column)
    nameless = any(one.name == ANONYMOUS for one in results)
    results = [  # the numbers of the nameless are others than a gradebook's
        replace(one, number="") if one.name == ANONYMOUS else one for one in results
    ]
    pairs, done = paired(results, [(row.text(book.id), row) for row in book.students])
    known = {result.number for result in results}
    for row in book.students:
        if row.text(book.id) not in known and not nameless:
            grade_there = row.text(book.column) or "no grade"
            name = f"{row.text(0)} ({row.text(book.id)})"
            done.strangers[name] = f"the list says: {grade_there}"
    kept = [table.head, book.points]
    for result, row in pairs:
        ours = grade(result, book.worth)
        there = row.text(book.column)
        said = judge(there, ours, book.worth, SHOWN, again=wishes.again)
        done.take(result, said)
        if said == NEW:
            table.put(row, book.column, written(ours, book.like))
            kept.append(row)
    if done.new:
        done.notes += scaled([*done.new.values()], book.worth)
        head, *rows = (narrowed(row, book) for row in kept)
        cut = Table(head, rows, table.separator, table.start)
        done.files[GRADES] = cut.content()
    return done


def narrowed(row: Row, book: Gradebook) -> Row:
    """Return a line with what says who it is and the assignment's cell alone."""
    cells = [*row.cells[: book.section + 1], row.cells[book.column]]
    return Row(cells, row.end or book.table.head.end, row.line)


def feedback_name(row: dict[str, str], slug: str) -> str | None:
    """Return how a page of feedback is called in the archive that Canvas takes.

    row: of the list of what was collected. None if it did not come from Canvas. By the
    two numbers in the name Canvas knows whose it is, and to which file it belongs.
    """
    path = row["file"]
    match = CANVAS_ANONYMOUS.fullmatch(path) or CANVAS.fullmatch(path)
    if not match or MOODLE.fullmatch(path):
        return None
    return f"{path[: match.end('order')]}_{slug}.html"
