"""Who is in the class, and by which links of which platform they come.

Stored in the class's folder: `lti.db`, and for people to read, `roster-bias.csv` beside
the list of what was collected.
"""

import contextlib
import csv
import hashlib
import json
import pathlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from coursekit.desk import collect, submissions
from coursekit.desk.files import harmless, replacing

FILE = "lti.db"
LONGEST_NUMBER = 40  # letters of a platform's number that stands in a student's id
TABLES = """
CREATE TABLE IF NOT EXISTS people (
  platform TEXT, number TEXT, student TEXT UNIQUE, name TEXT,
  PRIMARY KEY (platform, number));
CREATE TABLE IF NOT EXISTS links (
  id INTEGER PRIMARY KEY, assignment TEXT, platform TEXT, client TEXT,
  deployment TEXT, resource TEXT, services TEXT,
  UNIQUE (platform, client, deployment, resource));
CREATE TABLE IF NOT EXISTS members (
  link INTEGER, student TEXT, role TEXT, PRIMARY KEY (link, student));
"""
LEARNER, INSTRUCTOR = "learner", "instructor"
COLUMNS = ["student", "name", "number", "role"]


@dataclass(frozen=True)
class Link:
    """A link in a platform's course that leads to an assignment.

    services: where the platform takes grades and tells who is in the course, as its
        launch said; {} if it offers neither.
    """

    id: int
    assignment: str
    platform: str
    client: str
    services: dict


@dataclass(frozen=True)
class Person:
    """Somebody in a class. number: what the platform calls them, its `sub`."""

    student: str
    name: str
    number: str
    role: str


class Roster:
    """The people and links of the class in the folder `root`."""

    def __init__(self, root: pathlib.Path):
        self.root = root

    @contextlib.contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """Yield the database; what was done in it is kept all together, or not at all."""
        base = sqlite3.connect(self.root / FILE, timeout=30)
        with contextlib.closing(base), base:
            base.executescript(TABLES)
            base.execute("BEGIN IMMEDIATE")
            yield base

    def link(
        self, assignment: str, place: tuple[str, str, str, str], services: dict
    ) -> Link:
        """Return the link at `place`, with what its newest launch said.

        place: the platform, the tool's id there, the deployment, the resource link.
        """
        with self.opened() as base:
            [number] = base.execute(
                "INSERT INTO links (assignment, platform, client, deployment, resource, "
                "services) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                "assignment = excluded.assignment, services = excluded.services "
                "RETURNING id",
                (assignment, *place, json.dumps(services)),
            ).fetchone()
        return Link(number, assignment, place[0], place[1], services)

    def links(self, assignment: str) -> list[Link]:
        """Return all links that lead to an assignment."""
        with self.opened() as base:
            rows = base.execute(
                "SELECT id, assignment, platform, client, services FROM links "
                "WHERE assignment = ? ORDER BY id",
                (assignment,),
            ).fetchall()
        return [Link(*row, json.loads(services)) for *row, services in rows]

    def add(self, link: Link, people: list[tuple[str, str, str]]) -> list[str]:
        """Add people to a link's course; return their ids here.

        people: the platform's number, name and role of each.
        """
        with self.opened() as base:
            return [self._add(base, link, *person) for person in people]

    def _add(self, base, link: Link, number: str, name: str, role: str) -> str:
        known = base.execute(
            "SELECT student, name FROM people WHERE platform = ? AND number = ?",
            (link.platform, number),
        ).fetchone()
        student, before = known or (self._new_id(base, link.platform, number, name), "")
        base.execute(
            "INSERT INTO people VALUES (?, ?, ?, ?) ON CONFLICT (platform, number) DO "
            "UPDATE SET name = excluded.name",
            (link.platform, number, student, submissions.printable(name) or before),
        )
        base.execute(
            "INSERT INTO members VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET "
            "role = excluded.role",
            (link.id, student, role),
        )
        return student

    def _new_id(self, base, platform: str, number: str, name: str) -> str:
        """Return an id that is nobody's yet, neither here nor in what was collected."""
        digest = hashlib.sha256(f"{platform}\n{number}".encode()).hexdigest()[:16]
        short = len(number) <= LONGEST_NUMBER and all(map(submissions.is_kept, number))
        student = collect.student_id(name, number if short else digest)
        taken = base.execute("SELECT 1 FROM people WHERE student = ?", (student,))
        folder = self.root / "submitted" / student
        if not submissions.is_id(student) or taken.fetchone() or folder.exists():
            return collect.student_id(name, digest)
        return student

    def people(self, link: Link) -> list[Person]:
        """Return who is in a link's course, as far as it is known, by id."""
        with self.opened() as base:
            rows = base.execute(
                "SELECT people.student, name, number, role FROM members JOIN people "
                "ON people.student = members.student WHERE link = ? "
                "ORDER BY people.student",
                (link.id,),
            ).fetchall()
        return [Person(*row) for row in rows]

    def replace(self, link: Link, people: list[tuple[str, str, str]]) -> None:
        """Put a course's people, as the platform lists them, in place of those before."""
        with self.opened() as base:
            base.execute("DELETE FROM members WHERE link = ?", (link.id,))
            for person in people:
                self._add(base, link, *person)

    def write_list(self, assignment: str) -> pathlib.Path:
        """Write who is in an assignment's courses, for people to read."""
        everyone = {
            person.student: person
            for link in self.links(assignment)
            for person in self.people(link)
        }
        rows = [
            [one.student, harmless(one.name), harmless(one.number), one.role]
            for _, one in sorted(everyone.items())
        ]
        path = self.root / f"roster-{assignment}.csv"
        with replacing(path, newline="") as file:
            csv.writer(file).writerows([COLUMNS, *rows])
        return path
