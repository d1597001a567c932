"""The terms of a class: when work is due, what coming late costs, which try counts.

They stand in a TOML file. A time in TOML can hold its offset from UTC, a person can read
and write the file, and Python reads it without another package. Python writes none, so
`make terms` copies a text, its comments with it. The course's own terms, without dates,
are in `teaching/terms.toml`: the syllabus is made of them, and they hold for a class that
has no file of its own.
"""

import datetime
import difflib
import math
import pathlib
import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

FILE = "terms.toml"  # in the folder of a class, and in that of the teaching sheets
LAST, BEST = "last", "best"
MOST_TRIES = 9
MOST = 10_000  # of days, per cent or points: what is more is a slip
DAY = datetime.timedelta(days=1)
TIME = "2027-03-08T12:00:00+01:00"
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


class MalformedTerms(Exception):
    """Terms that cannot be kept: says the file, the place, and what to write there."""


@dataclass(frozen=True)
class Late:
    """What coming late costs.

    a_day: taken off for each day begun after the grace; of the exercise's points if
    `per_cent`, else in points. last_day: days after the due date; whatever comes later
    counts nothing. None: there is no such day.
    """

    grace_days: float = 0
    a_day: float = 0
    per_cent: bool = True
    last_day: float | None = None

    def is_over(self, late: datetime.timedelta) -> bool:
        return self.last_day is not None and late > self.last_day * DAY

    def taken_off(self, late: datetime.timedelta, possible: float) -> float:
        """Return the points taken off an exercise that gives `possible` points."""
        if self.is_over(late):
            return possible
        days = max(0, math.ceil(late / DAY - self.grace_days))
        each = possible * self.a_day / 100 if self.per_cent else self.a_day
        return min(possible, round(days * each, 2)) if late > 0 * DAY else 0


@dataclass(frozen=True)
class Own:
    """What one student has besides: why, nobody asks, and it is stored nowhere."""

    due: dict[str, datetime.datetime] = field(default_factory=dict)
    extra_days: float = 0
    extra_tries: int = 0


@dataclass(frozen=True)
class Terms:
    """The terms of a class; all times are aware, exercises and students go by ids.

    days_apart: from the due date of one try to that of the next.
    """

    due: dict[str, datetime.datetime] = field(default_factory=dict)
    late: Late = Late()
    graded: int = 1
    counts: str = BEST
    days_apart: float = 0
    students: dict[str, Own] = field(default_factory=dict)

    def tries(self, student: str) -> int:
        """Return how many tries of a student's are graded, for each exercise."""
        return self.graded + self.students.get(student, Own()).extra_tries

    @property
    def most_tries(self) -> int:
        extra = [own.extra_tries for own in self.students.values()]
        return self.graded + max(extra, default=0)

    def due_date(
        self, assignment: str, student: str, number: int = 1
    ) -> datetime.datetime | None:
        """Return when a student's try is due, None if there is no date.

        A date of a student's own takes the place of the class's and of extra days.
        """
        own = self.students.get(student, Own())
        if assignment in own.due:
            first = own.due[assignment]
        elif assignment in self.due:
            first = self.due[assignment] + own.extra_days * DAY
        else:
            return None
        return first + (number - 1) * self.days_apart * DAY


class Table:
    """A table of the file: hands out what stands in it, or says what should."""

    def __init__(self, path: pathlib.Path, name: str, content: Any):
        self.path, self.name, self.content = path, name, content
        if not isinstance(content, dict):
            raise self.wrong("", content, "a table, with a line for each key")

    def place(self, key: str = "") -> str:
        return f"{self.path}{f', [{self.name}]' if self.name else ''}" + (
            f", {key}" if key else ""
        )

    def wrong(self, key: str, value: Any, needed: str) -> MalformedTerms:
        written = str(value) if isinstance(value, datetime.date) else repr(value)
        return MalformedTerms(f"{self.place(key)}: {written} is not {needed}.")

    def only(self, *keys: str) -> None:
        """Raise MalformedTerms at a key that nothing reads."""
        for key in self.content:
            if key not in keys:
                raise MalformedTerms(
                    f"{self.place()}: there is no key {key}."
                    f"{meant(key, keys)} What is known: {', '.join(keys)}."
                )

    def table(self, key: str) -> "Table":
        name = f"{self.name}.{key}" if self.name else key
        return Table(self.path, name, self.content.get(key, {}))

    def number(self, key: str, least: float = 0, whole: bool = False, default=0):
        """Return a number of at least `least`, or `default` if there is none."""
        if key not in self.content:
            return default
        value, needed = self.content[key], "a whole number" if whole else "a number"
        kinds = (int,) if whole else (int, float)
        fits = isinstance(value, kinds) and not isinstance(value, bool)
        if not fits or not least <= value <= MOST:
            raise self.wrong(key, value, f"{needed} from {least} to {MOST}")
        return value

    def times(self, assignments: Collection[str]) -> dict[str, datetime.datetime]:
        """Return the times of a table with a line for each exercise."""
        for key, value in self.content.items():
            if key not in assignments:
                raise MalformedTerms(
                    f"{self.place()}: the course has no exercise {key}."
                    f"{meant(key, assignments)} Mend the name, or take the line away."
                )
            if not isinstance(value, datetime.datetime):
                raise self.wrong(key, value, f"a day and a time such as {TIME}")
            if value.tzinfo is None:
                raise MalformedTerms(
                    f"{self.place(key)}: {value} can be read in any time zone. Add how "
                    f"far your clocks are from UTC: {value.isoformat()}+01:00, or Z for "
                    "UTC itself."
                )
        return self.content


def meant(word: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(word, known, n=1)
    return f" Did you mean {close[0]}?" if close else ""


def read(
    path: pathlib.Path,
    assignments: Collection[str],
    students: Collection[str] | None = None,
) -> Terms:
    """Return the terms in a file.

    assignments: the exercises of the course. students: those who are known, None if that
    is not to be asked. Raises MalformedTerms.
    """
    try:
        whole = Table(path, "", tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise MalformedTerms(f"{path} cannot be read: {error}.") from error
    except tomllib.TOMLDecodeError as error:
        raise MalformedTerms(
            f"{path} is no TOML: {error}. A student's id with letters such as ü stands "
            'in quotation marks: [students."Jürgen_1"].'
        ) from error
    whole.only("due", "late", "tries", "students")
    tries = whole.table("tries")
    tries.only("graded", "counts", "days_apart")
    counts = tries.content.get("counts", BEST)
    if counts not in (BEST, LAST):
        raise tries.wrong("counts", counts, f'"{BEST}" or "{LAST}"')
    terms = Terms(
        due=whole.table("due").times(assignments),
        late=read_late(whole.table("late")),
        graded=tries.number("graded", least=1, whole=True, default=1),
        counts=counts,
        days_apart=tries.number("days_apart"),
        students=read_students(whole.table("students"), assignments, students),
    )
    for name, own in terms.students.items():
        for assignment in own.due.keys() - terms.due.keys():
            raise MalformedTerms(
                f"{path}, [students.{name}], due.{assignment}: the class has no date for "
                f"{assignment}, so there is none to differ from. Write one under [due]."
            )
        if terms.tries(name) > MOST_TRIES:
            raise MalformedTerms(
                f"{path}, [students.{name}], extra_tries: {terms.tries(name)} tries in "
                f"all are more than {MOST_TRIES}."
            )
    if terms.graded > MOST_TRIES:
        raise tries.wrong("graded", terms.graded, f"a number up to {MOST_TRIES}")
    return terms


def read_late(table: Table) -> Late:
    table.only("grace_days", "per_cent_a_day", "points_a_day", "last_day")
    per_cent = "per_cent_a_day" in table.content
    if per_cent and "points_a_day" in table.content:
        raise MalformedTerms(
            f"{table.place()}: per_cent_a_day and points_a_day cannot both hold. Take "
            "one away."
        )
    late = Late(
        table.number("grace_days"),
        table.number("per_cent_a_day" if per_cent else "points_a_day"),
        per_cent,
        table.number("last_day", default=None),
    )
    if late.last_day is not None and late.last_day < late.grace_days:
        raise MalformedTerms(
            f"{table.place('last_day')}: it is before the grace ends. Write "
            f"{late.grace_days} or more."
        )
    return late


def read_students(
    table: Table, assignments: Collection[str], known: Collection[str] | None
) -> dict[str, Own]:
    found = {}
    for name in table.content:
        if known is not None and name not in known:
            raise MalformedTerms(
                f"{table.place()}: no student {name} is known.{meant(name, known)} Ids "
                "are the names of the folders in submitted/. For one who has handed in "
                f"nothing yet: nbgrader db student add {name}"
            )
        own = table.table(name)
        own.only("due", "extra_days", "extra_tries")
        found[name] = Own(
            own.table("due").times(assignments),
            own.number("extra_days"),
            own.number("extra_tries", whole=True),
        )
    return found


# ---- the same, in words


def in_words(terms: Terms) -> list[str]:
    """Return what learners are told of tries and of late work, as Markdown."""
    return [
        f"**Tries.** {tries_in_words(terms)}",
        f"**Late work.** {late_in_words(terms)}",
    ]


def tries_in_words(terms: Terms) -> str:
    said = ["Check your answers in the book as often as you like: nothing is sent."]
    if terms.graded == 1:
        said.append(
            "What you hand in is graded once. Until your feedback is there, you may "
            "replace it."
        )
        return " ".join(said)
    said.append(
        f"Up to {NUMBERS[terms.graded]} tries at each exercise are graded. What you hand "
        "in again after your feedback is a new try, and may be checked with new cases; "
        "before that, it takes the place of what you handed in."
    )
    if terms.days_apart:
        which = "The second" if terms.graded == 2 else "Each"
        after = "the first" if terms.graded == 2 else "the one before"
        said.append(f"{which} is due {days(terms.days_apart)} after {after}.")
    said.append(
        "The last one counts."
        if terms.counts == LAST
        else "The one with the most points in the checks counts; of equals, the later."
    )
    return " ".join(said)


def late_in_words(terms: Terms) -> str:
    late, said = terms.late, []
    free = late.grace_days if late.a_day else late.last_day
    if free:
        first = f"{free:g} days" if free != 1 else "day"
        said.append(f"You lose nothing for the first {first}.")
    if late.a_day:
        unit = "\u00a0% of its points" if late.per_cent else points(late.a_day)
        begins = "After that an" if said else "An"
        since = "" if said else " after the date"
        said.append(
            f"{begins} exercise loses {late.a_day:g}{unit} for each day that has "
            f"begun{since}."
        )
    if late.last_day is not None:
        said.append(f"More than {days(late.last_day)} after the date, nothing counts.")
    return " ".join(said) or "You lose nothing by it."


def days(number: float) -> str:
    return f"{number:g} day{'' if number == 1 else 's'}"


def points(number: float) -> str:
    return f" point{'' if number == 1 else 's'}"
