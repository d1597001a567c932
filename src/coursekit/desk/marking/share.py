"""Share a class's answers out among markers, and draw those that two of them read.

    python -m coursekit share bias ana ben --twice 25

The shares are kept in the class's folder. Who hands in later is dealt to the marker with
the fewest answers.
"""

import argparse
import hashlib
import json
import math
import pathlib
import secrets
import sys
from dataclasses import asdict, dataclass, field

from nbgrader.coursedir import CourseDirectory

from coursekit.course import here
from coursekit.desk import submissions
from coursekit.desk.marking import guide
from coursekit.desk.marking.answers import CannotMark, answers
from coursekit.desk.settings import configuration
from coursekit.exercise.model import Exercise

ALONE = "instructor"  # who marks where nothing was shared out


def drawn(seed: str, *names: str) -> str:
    """Return what a thing is sorted by to be drawn at random: the same for one seed."""
    return hashlib.sha256("\n".join([seed, *names]).encode()).hexdigest()


@dataclass
class Share:
    """Who reads whose answers: the first marker, and a second one of some.

    twice: percent of the answers that two read.
    """

    markers: list[str]
    seed: str
    twice: float = 0
    first: dict[str, str] = field(default_factory=dict)
    second: dict[str, str] = field(default_factory=dict)

    def deal(self, words: dict[str, str]) -> bool:
        """Deal those who are not dealt yet, by what they wrote; tell if there were any.

        Two read only what somebody wrote.
        """
        new = [student for student in words if student not in self.first]
        new.sort(key=lambda student: (not words[student], drawn(self.seed, student)))
        for student in new:
            self.first[student] = self.fewest(self.first)
        most = math.ceil(sum(map(bool, words.values())) * self.twice / 100)
        for student in filter(words.get, new):
            if len(self.second) < most:
                self.second[student] = self.fewest(self.second, self.first[student])
        return bool(new)

    def fewest(self, dealt: dict[str, str], but: str = "") -> str:
        """Return the marker to whom the fewest are dealt."""
        counts = list(dealt.values())
        others = [marker for marker in self.markers if marker != but]
        return min(others, key=counts.count)

    def role(self, marker: str, student: str) -> str:
        """Return what a student's answer is to a marker: `first`, `second` or `other`."""
        if self.first.get(student) == marker:
            return "first"
        return "second" if self.second.get(student) == marker else "other"


def path_of(root: pathlib.Path, assignment: str) -> pathlib.Path:
    return root / f"markers-{assignment}.json"


def load(root: pathlib.Path, assignment: str) -> Share | None:
    """Return how answers are shared out, None if they are not."""
    path = path_of(root, assignment)
    try:
        return Share(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError) as error:
        raise CannotMark(
            f"{path} cannot be read ({error}). Share out again: delete that file, and "
            "run make share with the same SEED. Marks are kept elsewhere."
        ) from None


def store(root: pathlib.Path, assignment: str, share: Share) -> None:
    path = path_of(root, assignment)
    new = path.with_suffix(".new")
    new.write_text(json.dumps(asdict(share), indent=1), encoding="utf-8")
    new.replace(path)


def known(root: pathlib.Path, assignment: str, marker: str) -> str:
    """Return the marker's name; raise CannotMark if answers were shared out to others."""
    share = load(root, assignment)
    if share and marker not in share.markers:
        raise CannotMark(
            f"{assignment} is shared out among {', '.join(share.markers)}. Say which of "
            "them you are: MARKER=…"
        )
    if marker and not submissions.is_id(marker):
        raise CannotMark(f"{marker!r} is no name of a marker: letters and digits.")
    return marker or ALONE


def begin(
    root: pathlib.Path, assignment: str, markers: list[str], twice: float, seed: str
) -> Share:
    """Share out an assignment; raise CannotMark if it is, or if it cannot be."""
    if old := load(root, assignment):
        raise CannotMark(
            f"{assignment} is shared out among {', '.join(old.markers)} already. To do it "
            f"anew delete {path_of(root, assignment)}: marks given are kept elsewhere."
        )
    for marker in markers:
        if not submissions.is_id(marker):
            raise CannotMark(f"{marker!r} is no name of a marker: letters and digits.")
    if len(set(markers)) != len(markers) or len(markers) < 2:
        raise CannotMark('Name two markers or more, each once: MARKERS="ana ben"')
    if not 0 <= twice <= 100:
        raise CannotMark(f"TWICE is a share from 0 to 100 percent, and not {twice:g}.")
    exercise = Exercise(here().exercise(assignment))
    share = Share(markers, seed, twice)
    for task in guide.words_of(exercise):
        share.deal(answers(root, assignment, task))
    store(root, assignment, share)
    return share


def run(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit share", description=__doc__.splitlines()[0]
    )
    parser.add_argument("assignment", help="the exercise's name, such as bias")
    parser.add_argument("markers", nargs="*", help="who marks, such as ana ben")
    parser.add_argument("--twice", type=float, default=10, help="percent read by two")
    parser.add_argument("--seed", default="", help="draws the same again")
    options = parser.parse_args(arguments)
    root = pathlib.Path(CourseDirectory(config=configuration()).root)
    seed = options.seed or str(secrets.randbelow(10**6))
    share = begin(root, options.assignment, options.markers, options.twice, seed)
    first, second = list(share.first.values()), list(share.second.values())
    for marker in share.markers:
        print(
            f"{marker}: {first.count(marker)} to mark, {second.count(marker)} of others' "
            "to read as well"
        )
    print(
        f"{len(second)} of {len(first)} are read by two, drawn with SEED={share.seed}. "
        f"Each begins with: make mark ASSIGNMENT={options.assignment} MARKER=…"
    )


def main(arguments: list[str]) -> None:
    """Do what the arguments say, or stop with one sentence."""
    try:
        run(arguments)
    except CannotMark as error:
        sys.exit(str(error))
