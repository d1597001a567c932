"""No submission reaches what is not its own, and none changes another's grade.

All of them are graded in one run of the command that instructors type, on two workers,
between classmates whose answers are right.
"""

import csv
import html
import os
import pathlib
import re
import secrets
import socket
import tempfile

import nbformat
import pytest

from coursekit.desk import cohort, verdict
from coursekit.exercise.values import decode, shown
from tests.conftest import needs_sandbox
from tests.desk import hostile
from tests.desk.classroom import Classroom, arrivals, eventually, steering_server

pytestmark = [needs_sandbox, pytest.mark.weekly]
# What else cannot be graded, by what lies in the folder.
PLACES = {
    "linked": "is a link",
    "linked_beside": "'more' is a link",
    "a_pipe_beside": "'pipe' is no ordinary file",
    "no_time": "timestamp.txt holds no time",
    "a_folder_as_time": "timestamp.txt holds no time",
    "a_file_as_folder": "could not be read",
}
GOOD = ("aa_before", "m_between", "zz_after")


class Run:
    """The class after the run, and what was laid out to be found."""

    def __init__(self, folder: pathlib.Path):
        self.token = secrets.token_hex(16)
        self.room = room = Classroom(folder / "class")
        self.temporary = folder / "tmp"
        self.home = folder / "home"
        for path in (self.temporary, self.home):
            path.mkdir()
        (self.home / "canary").write_text(self.token, encoding="utf-8")
        room.release()
        room.run("python", "-m", "coursekit", "cohort", SECRET=self.token)
        for student in GOOD:
            room.submit(student, room.right(judge=f"My answer: {self.token}"))
        self.server = socket.create_server(("127.0.0.1", 0))
        self.server.settimeout(0)
        self.steering = steering_server(self.home / "steered")
        self.expected = self.submit_all()
        self.said = room.grade(
            "--workers",
            "2",
            TMPDIR=str(self.temporary),
            HOME=str(self.home),
            **{f"CANARY_{self.token}": self.token},
        )
        self.scores = room.scores()
        with open(room.folder / "not-graded-bias.csv", encoding="utf-8") as file:
            self.refused = {
                row["student"]: row["reason"] for row in csv.DictReader(file)
            }

    def submit_all(self) -> dict[str, int | None]:
        """Submit everything hostile; return the points to expect, None for refused."""
        room, expected = self.room, {}
        canaries = hostile.canaries(
            file=self.home / "canary",
            other=room.folder / "submitted" / GOOD[0] / "bias" / "bias.ipynb",
            gradebook=room.folder / "gradebook.db",
            source=room.exercise / "bias.ipynb",
            port=self.server.getsockname()[1],
            variable=f"CANARY_{self.token}",
            folder=self.home,
        )
        for way in ("links", "folder"):
            code = hostile.steers(self.home / "steered" / "s" / "k-1", way)
            canaries[f"steers_by_{way}"] = (code, hostile.NONE)
        first = room.solutions["selection_rates"]
        for name, (code, points) in (canaries | hostile.CODE).items():
            code = f"{hostile.GUARD}\n{code}\n{first}"
            room.submit(name, room.right(selection_rates=code))
            expected[name] = points
        for name, code in hostile.CHEATS.items():
            code = f"{hostile.GUARD}\n{code}\n{hostile.CHEATED}"
            room.submit(name, room.right(selection_rates=code))
            expected[name] = hostile.SPOIL.get(name, hostile.REST)
        for spoil in hostile.SPOILT:
            text = spoil(room.right())
            room.place(spoil.__name__).write_text(text, encoding="utf-8")
            expected[spoil.__name__] = None
        for change in (hostile.changed_points, hostile.changed_checks):
            room.submit(change.__name__, change(room.notebook({})))
            expected[change.__name__] = hostile.NONE
        room.place("linked").symlink_to(self.home / "canary")
        room.submit("linked_beside", room.right()).with_name("more").symlink_to("/etc")
        os.mkfifo(room.submit("a_pipe_beside", room.right()).with_name("pipe"))
        room.submit("no_time", room.right()).with_name("timestamp.txt").write_text("x")
        room.submit("a_folder_as_time", room.right()).with_name("timestamp.txt").mkdir()
        place = room.folder / "submitted" / "a_file_as_folder"
        place.mkdir()
        (place / "bias").write_text("x", encoding="utf-8")
        expected |= dict.fromkeys([*PLACES, *hostile.ODD_NAMES])
        for name in hostile.ODD_NAMES:
            room.submit(name, room.right())
        return expected

    def close(self):
        self.server.close()
        self.steering.close()


@pytest.fixture(scope="module")
def run():
    # A socket's path is short, and pytest's own folders have long names.
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        run = Run(pathlib.Path(folder))
        yield run
        run.close()


def outputs(room: Classroom, student: str) -> str:
    """Return the text of everything that a submission printed and we kept."""
    cells = nbformat.reads(room.graded(student), as_version=4).cells
    return "".join(str(cell.get("outputs", "")) for cell in cells)


def test_each_ends_with_a_grade_or_a_reason(run):
    grades = {name: run.scores.get(name) for name in run.expected}
    assert grades == run.expected, run.refused
    for name, points in run.expected.items():
        assert (name in run.refused) == (points is None), name


def test_there_are_enough_of_them(run):
    assert len(run.expected) >= 25


def test_the_others_have_their_grades(run):
    assert {run.scores[student] for student in GOOD} == {hostile.ALL}


def test_the_probes_ran_inside(run):
    """Else the test above would show only that they did nothing."""
    for name, (_, points) in hostile.CODE.items():
        if points != hostile.NONE:  # else its kernel died, with what it printed
            assert "the probe runs" in outputs(run.room, name), name
    for name in hostile.CHEATS:
        assert "the cheat is in place" in outputs(run.room, name), name


def test_nothing_was_found(run):
    for name, points in run.expected.items():
        if points is not None:
            assert "FOUND" not in outputs(run.room, name), name
            assert run.token not in outputs(run.room, name), name


def test_processes_are_limited_unless_root_grades(run):
    said = "started 100" if os.geteuid() == 0 else "stopped after"
    assert said in outputs(run.room, "starts_many_processes")


def test_nobody_came_to_the_port(run):
    with pytest.raises(BlockingIOError):
        run.server.accept()


def test_nobody_was_led_to_another_socket(run):
    assert arrivals(run.steering) == 0


def test_what_is_kept_of_each_stays_small(run):
    for name, points in run.expected.items():
        if points is not None:
            assert len(run.room.graded(name)) < 10**6, name


def test_nothing_was_changed_outside(run):
    assert (run.home / "canary").read_text(encoding="utf-8") == run.token
    assert not (run.home / "written").exists()
    for student in GOOD:
        assert (run.room.folder / "submitted" / student / "bias/bias.ipynb").is_file()


def test_nothing_is_left_running_or_lying_about(run):
    assert hostile.left_over(str(run.temporary)) == []
    eventually(lambda: not hostile.left_over(hostile.SLEEP), "no process left")
    assert list(run.temporary.glob("k*")) == []
    assert list(run.temporary.glob("grade-*")) == []


def test_nothing_raw_reaches_the_terminal(run):
    assert "RAW OUTPUT" not in run.said


@pytest.mark.parametrize("spoil", hostile.SPOILT, ids=lambda spoil: spoil.__name__)
def test_what_cannot_be_graded_gets_its_reason(run, spoil):
    reason = run.refused[spoil.__name__]
    assert re.search(hostile.SPOILT[spoil], reason), reason


def test_places_and_names_get_their_reason(run):
    for name, said in PLACES.items():
        assert said in run.refused[name]
    for name in hostile.ODD_NAMES:
        assert "is no student's" in run.refused[name]


def test_no_secret_case_but_the_one_shown_is_in_the_feedback(run):
    room = run.room
    room.run("nbgrader", "generate_feedback", "bias", "--force")
    table = cohort.table_of(room.exercise, room.cases)
    known = verdict.pieces(cohort.table_of(room.exercise, None))
    cases = [
        {piece for piece in map(shown, map(decode, args)) if piece not in known}
        for row in table.values()
        for _, args, _ in row.get("cases", [])
    ]
    assert len(cases) > 30
    for student in ("prints_the_cases", "raises_the_cases"):
        sections = html.unescape(room.feedback(student)).split("<section>")
        points = hostile.POINTS["selection_rates"]
        assert f"selection_rates: 0 of {points} points" in sections[1]
        for section in sections:
            told = [case for case in cases if tells(case, section)]
            assert len(told) <= 1, f"{student}: {section}"


def tells(case: set[str], text: str) -> bool:
    """Tell whether a long enough part of a case stands in a text."""
    return any(len(part) > 30 and part in text for part in case)
