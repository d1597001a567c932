"""Which boxes of a rubric were clicked, by whom and when: a file beside the gradebook.

Lines are appended and never changed, so that no mark that was given is lost.
"""

import datetime
import json
import os
import pathlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

from coursekit.desk import lock
from coursekit.desk.marking.answers import CannotMark

MARK, SECOND, FINAL = "mark", "second", "final"


def now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


@dataclass(frozen=True)
class Entry:
    """One mark that was given.

    kind: `mark`, which stands in the gradebook; `second`, a second reading, which does
        not; `final`, what two markers settled on, which does.
    given: for each box its text, its worth and the points given.
    words: what was marked, as the student may hand in again.
    """

    task: str
    student: str
    marker: str
    kind: str
    given: list[list]
    comment: str
    words: str
    time: str = field(default_factory=now)

    @property
    def points(self) -> float:
        return sum(self.values)

    @property
    def values(self) -> list[float]:
        """The points of each box."""
        return [points for _, _, points in self.given]

    @property
    def boxes(self) -> tuple:
        """The boxes of the rubric that was read by, each with its points."""
        return tuple((text, worth) for text, worth, _ in self.given)


class Log:
    """The marks given for one assignment of a class."""

    def __init__(self, root: pathlib.Path, assignment: str):
        self.path = root / f"marked-{assignment}.jsonl"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other markers' programs waiting."""
        with lock.held(self.path.with_suffix(".lock")):
            yield

    def append(self, entry: Entry) -> None:
        """Raises OSError if the file cannot be written."""
        line = json.dumps(asdict(entry), ensure_ascii=False) + "\n"
        with self.locked(), self.path.open("ab+") as file:
            if file.tell():
                file.seek(-1, os.SEEK_END)
                if file.read() != b"\n":  # a full disk left half a line: spoil no other
                    file.write(b"\n")
            file.write(line.encode("utf-8", "backslashreplace"))
            file.flush()
            os.fsync(file.fileno())

    def entries(self, task: str) -> list[Entry]:
        """Return the marks given for a task, the oldest first.

        Raises CannotMark with the line that cannot be read.
        """
        try:
            lines = self.path.read_text(encoding="utf-8").rstrip("\n").split("\n")
        except FileNotFoundError:
            return []
        found = []
        for number, line in enumerate(lines, 1):
            try:
                found.append(Entry(**json.loads(line)))
            except (ValueError, TypeError):
                raise CannotMark(
                    f"{self.path}, line {number} cannot be read. Mend it, or delete that "
                    "line: of a first reading the gradebook has the mark, and of a second "
                    "one it is lost."
                ) from None
        return [entry for entry in found if entry.task == task]
