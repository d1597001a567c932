"""What Moodle and Canvas do with the files that the desk makes for them.

Written after their own importers, as they stood in November 2026, to the letter where a
grade could go to the wrong student:

- Moodle: mod/assign/feedback/offline/importgradeslib.php and locallib.php,
  grade/import/csv/classes/load_data.php, mod/assign/feedback/file/importziplib.php,
  mod/assign/gradingtable.php and lib/csvlib.class.php
- Canvas: lib/gradebook_exporter.rb, lib/gradebook_importer.rb,
  app/models/abstract_assignment.rb (infer_comment_context_from_filename)
"""

import csv
import io
import re
import zipfile
from dataclasses import dataclass, field
from decimal import Decimal

DATE = "Monday, 30 November 2026, 10:00 AM"

ENGLISH = [
    *("Identifier", "Full name", "Email address", "Status", "Grade"),
    *("Maximum grade", "Grade can be changed", "Last modified (submission)"),
    *("Last modified (grade)", "Feedback comments"),
]
GERMAN = [
    *("ID", "Vollständiger Name", "E-Mail-Adresse", "Status", "Bewertung"),
    *("Bestwertung", "Bewertung kann geändert werden", "Zuletzt geändert (Abgabe)"),
    *("Zuletzt geändert (Bewertung)", "Feedback als Kommentar"),
]
TOTALS = ["Assignments Current Score", "Current Score", "Final Score"]


def quoted(value: str) -> str:
    """Return a cell as PHP's fputcsv writes it."""
    if re.search(r'[\s,;"\\]', value):
        return '"' + value.replace('"', '""') + '"'
    return value


@dataclass
class Moodle:
    """An assignment of a course in Moodle, in English or in German.

    people: name and address by the participant's number. grades, comments: by the same.
    """

    people: dict[int, tuple[str, str]]
    maximum: Decimal = Decimal(100)
    german: bool = False
    grades: dict[int, Decimal] = field(default_factory=dict)
    comments: dict[int, str] = field(default_factory=dict)
    locked: set[int] = field(default_factory=set)
    later: set[int] = field(default_factory=set)  # graded after the worksheet was taken
    files: dict[tuple[int, str], bytes] = field(default_factory=dict)

    @property
    def head(self) -> list[str]:
        return GERMAN if self.german else ENGLISH

    @property
    def hidden(self) -> str:
        return "Teilnehmer/in" if self.german else "Participant "

    def shown(self, value: Decimal | None) -> str:
        text = "" if value is None else f"{value:.2f}"
        return text.replace(".", ",") if self.german else text

    def worksheet(self, separator=",", bom=True, end="\r\n") -> bytes:
        rows = [self.head]
        for one, (name, address) in self.people.items():
            yes = "No" if one in self.locked else "Yes"
            rows.append(
                [
                    *(f"{self.hidden}{one}", name, address, "Submitted for grading"),
                    *(self.shown(self.grades.get(one)), self.shown(self.maximum), yes),
                    *(DATE, DATE if one in self.grades else "-"),
                    self.comments.get(one, ""),
                ]
            )
        lines = (separator.join(map(quoted, row)) + end for row in rows)
        return ("\ufeff" * bom + "".join(lines)).encode()

    def table(self, content: bytes, separator: str) -> list[list[str]]:
        text = content.decode("utf-8").removeprefix("\ufeff")
        text = re.sub(r"\r\n?", "\n", text).strip()
        rows = [r for r in csv.reader(io.StringIO(text), delimiter=separator) if r]
        assert {len(row) for row in rows} == {len(rows[0])}, "csvweirdcolumns"
        return rows

    def number(self, text: str) -> Decimal | None:
        """Return what `unformat_float` makes of a grade."""
        text = text.strip().replace(" ", "")
        if self.german:
            text = text.replace(",", ".")
        begin = re.match(r"-?\d*\.?\d*", text).group()  # as (float) reads: 12,5 is 12
        return Decimal(begin) if begin else None

    def take_worksheet(self, content: bytes, separator=",") -> int:
        """Import a worksheet; return how many grades were updated."""
        head, *rows = self.table(content, separator)
        id_, grade = head.index(self.head[0]), head.index(self.head[4])
        said = head.index(self.head[9]) if self.head[9] in head else None
        count = 0
        for row in rows:
            one = int(row[id_][len(self.hidden) :])
            if one not in self.people:
                continue
            value = self.number(row[grade])
            stale = one in self.later
            if (
                value is not None
                and value != self.grades.get(one)
                and 0 <= value <= self.maximum
                and not stale
                and one not in self.locked
            ):
                self.grades[one] = value
                count += 1
            if said is not None and not stale:
                self.comments[one] = row[said]
        return count

    def take_gradebook(self, content: bytes, separator=",") -> None:
        """Import grades by address; raise LookupError where Moodle stops the import."""
        by_address = {address: one for one, (_, address) in self.people.items()}
        student, taken = None, {}
        for address, value in self.table(content, separator)[1:]:
            if address:  # else the student of the line before stays
                student = by_address[address]
            if student is None:
                raise LookupError("usermappingerrorusernotfound")
            taken[student] = self.number(value)
        self.grades |= taken

    def take_feedback(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for path in archive.namelist():
                file = path.rpartition("/")[2]
                if not file or file[0] in ".~":
                    continue
                parts = f"/import/{path}".split("/")
                while parts:
                    info = parts.pop(0).split("_", 4)
                    if len(info) < 4 or not re.fullmatch(r"\d+", info[1]):
                        continue
                    one = int(info[1])
                    if one not in self.people:
                        continue
                    if info[2:4] != ["assignsubmission", "file"]:
                        continue
                    called = "/".join([info[4] if len(info) > 4 else "", *parts])
                    self.files[one, called.lstrip("/")] = archive.read(path)
                    break


@dataclass
class Canvas:
    """A course in Canvas.

    people: name by the user's number. titles: of assignments by their numbers. points:
    of assignments. grades: by assignment and user. attachments: by user, the number of
    the file that was handed in. anonymous: users by the names of the nameless. local: a comma for the point, a semicolon between.
    """

    people: dict[int, str]
    titles: dict[int, str] = field(default_factory=lambda: {71: "bias", 72: "privacy"})
    points: dict[int, Decimal] = field(
        default_factory=lambda: {71: Decimal(15), 72: Decimal(10)}
    )
    grades: dict[tuple[int, int], str] = field(default_factory=dict)
    attachments: dict[int, int] = field(default_factory=dict)
    anonymous: dict[str, int] = field(default_factory=dict)
    absent: set[int] = field(default_factory=set)  # whom `bias` was not given to
    local: bool = False
    files: dict[int, bytes] = field(default_factory=dict)
    created: list[str] = field(default_factory=list)

    def shown(self, text) -> str:
        try:
            text = f"{Decimal(str(text)):.2f}"
        except ArithmeticError:
            return str(text)
        return text.replace(".", ",") if self.local else text

    def export(self, bom=False) -> bytes:
        separator = ";" if self.local else ","
        titles = [f"{title} ({one})" for one, title in self.titles.items()]
        rows = [
            [
                "Student",
                "ID",
                "SIS Login ID",
                "Section",
                "Notes",
                *titles,
                *TOTALS,
            ],
            [*[""] * 5, "Manual Posting", *[""] * (len(titles) + 2)],
            [
                *("    Points Possible", "", "", "", ""),
                *(self.shown(self.points[one]) for one in self.titles),
                *["(read only)"] * 3,
            ],
        ]
        for user, name in [*self.people.items(), (999, "Student, Test")]:
            name = f'="{name}"' if re.match(r"\s*=", name) else name
            cells = [
                "N/A"
                if one == 71 and user in self.absent
                else self.shown(self.grades.get((one, user), ""))
                for one in self.titles
            ]
            login = f"u{user}@example.org"
            rows.append([name, str(user), login, "One", "", *cells, *["50.00"] * 3])
        file = io.StringIO()
        csv.writer(file, delimiter=separator, lineterminator="\n").writerows(rows)
        return ("\ufeff" * bom + file.getvalue()).encode()

    def take_gradebook(self, content: bytes) -> None:
        text = content.decode("utf-8-sig")
        lines = text.splitlines()[:3]
        counts = {}
        for one in ";,":
            sizes = {len(next(csv.reader([line], delimiter=one))) for line in lines}
            counts[one] = sizes.pop() if len(sizes) == 1 else 0
        separator = ";" if counts[";"] > counts[","] else ","
        rows = csv.reader(io.StringIO(text), delimiter=separator)
        rows = [[self.normal(cell) for cell in row] for row in rows]
        head, *rows = [row for row in rows if any(row)]
        assert len(head) > 3 and "Student" in head[0] and "ID" in head[1]
        student_columns = 3 + bool(re.search(r"SIS\s+Login\s+ID", head[2]))
        notes = "Notes" in head
        assert "Section" in head[student_columns - 1]
        columns = {}
        for index, name in enumerate(head):
            if index < student_columns + notes or re.search("Score|Points$", name):
                continue
            match = re.fullmatch(r"(.*)\s\((\d+)\)", name)
            if match and int(match[2]) in self.titles:
                columns[int(match[2])] = index
            else:
                self.created.append(name)
        for row in rows:
            if "Points Possible" in row[0]:
                self.points |= {one: Decimal(row[at]) for one, at in columns.items()}
                continue
            if all(re.fullmatch(r"\s*(Muted|Manual Posting.*)?\s*", c) for c in row):
                continue
            user = int(row[1])
            if user not in self.people:
                continue
            for one, at in columns.items():
                if one == 71 and user in self.absent:
                    continue
                blank = row[at] in ("", "-")
                if blank:
                    self.grades.pop((one, user), None)
                else:
                    self.grades[one, user] = row[at]

    def normal(self, cell: str) -> str:
        """Return a cell as `decimal_comma_to_period` leaves it."""
        if not re.fullmatch(r"-?[0-9.,]+%?", cell):
            return cell
        *before, last = re.split("[,.]", cell)
        return f"{''.join(before)}.{last}" if before else last

    def take_feedback(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for path in archive.namelist():
                file = path.rpartition("/")[2]
                parts = [part for part in file.split("_") if part != "LATE"]
                if parts[0] == "anon":
                    parts[1] = str(self.anonymous[parts[1]])
                numbers = [int(p) for p in parts if re.fullmatch(r"\d+", p)][:2]
                if parts[-1].startswith("link") or file.startswith("._"):
                    continue
                if len(numbers) == 2 and self.attachments.get(numbers[0]) == numbers[1]:
                    self.files[numbers[0]] = archive.read(path)
