"""Grading on a Dask cluster of several processes, into a PostgreSQL gradebook.

Both are real, on this machine's loopback, and started here as the README of the desk
says. Processes are killed in mid-run: nothing is lost, nothing is graded twice.
"""

import contextlib
import glob
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import time

import pytest
from jupyter_core.utils import run_sync

from coursekit.desk import kernel
from tests import ROOT
from tests.conftest import needs, needs_sandbox
from tests.desk import hostile
from tests.desk.classroom import PROGRAMS, Classroom, eventually

# By their numbers, the oldest first.
POSTGRES = sorted(
    glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: float(path.split("/")[-2])
)
needs_postgres = needs(
    not POSTGRES and not shutil.which("initdb"),
    "No PostgreSQL was found. On Debian: sudo apt-get install postgresql",
)
pytestmark = needs_sandbox
STUDENTS = [f"student{i}" for i in range(8)]


def end(process: subprocess.Popen):
    process.kill()
    process.wait()


@pytest.fixture
def room():
    """A class of eight, of whom every second has one wrong answer."""
    with tempfile.TemporaryDirectory(prefix="cluster-") as folder:
        room = Classroom(pathlib.Path(folder, "class"))
        room.release()
        for number, student in enumerate(STUDENTS):
            wrong = {"gap": "def gap(decisions, groups):\n    return 0\n"}
            room.submit(student, room.right(**(wrong if number % 2 else {})))
        room.environment["TMPDIR"] = folder
        yield room
        eventually(lambda: not hostile.left_over(folder), "the end of what was started")


EXPECTED = {
    student: hostile.ALL - (hostile.POINTS["gap"] if n % 2 else 0)
    for n, student in enumerate(STUDENTS)
}


@pytest.fixture
def cluster(room):
    """A scheduler and two workers: its address and the workers' processes."""
    file = room.folder / "scheduler.json"
    environment = room.environment | {"COURSE_ROOT": str(ROOT)}
    options = ["--host", "127.0.0.1", "--scheduler-file", str(file)]

    def start(*arguments):
        return subprocess.Popen(
            [PROGRAMS / "dask", *arguments],
            env=environment,
            cwd=room.folder,
            stderr=subprocess.DEVNULL,
        )

    scheduler = start("scheduler", *options, "--port", "0", "--no-dashboard")
    eventually(lambda: file.exists() and "tcp://" in file.read_text(), "a scheduler")
    worker = ["worker", *options, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    workers = [start(*worker) for _ in range(2)]
    text = file.read_text(encoding="utf-8")
    address = text[text.index("tcp://") :].split('"')[0]
    yield address, workers
    for process in [*workers, scheduler]:
        end(process)


@pytest.fixture
def database():
    """The address of a PostgreSQL server of our own, gone afterwards."""
    # PostgreSQL refuses to run as root: then an ordinary user runs it, in a folder
    # that this user made.
    group = pwd.getpwnam("nobody").pw_gid
    ordinary = ["setpriv", "--reuid=nobody", f"--regid={group}", "--clear-groups"]
    user = ordinary if os.geteuid() == 0 else []
    programs = os.pathsep.join([*POSTGRES[-1:], os.environ["PATH"]])
    settings = {"env": {"PATH": programs, "LANG": "C.UTF-8"}, "cwd": "/", "text": True}
    folder = subprocess.run(
        [*user, "mktemp", "-d", "/tmp/postgres-XXXXXX"],
        **settings,
        capture_output=True,
        check=True,
    ).stdout.strip()
    subprocess.run(
        [*user, "initdb", "-D", folder, "-U", "grader", "--auth=trust", "--no-sync"],
        **settings,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = (
        f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories="
    )
    server = subprocess.Popen(
        [*user, "postgres", "-D", folder, *options.split()],
        **settings,
        stderr=subprocess.DEVNULL,
    )

    def answers():
        with contextlib.suppress(OSError):
            return socket.create_connection(("127.0.0.1", port), timeout=1)

    eventually(answers, "PostgreSQL").close()
    yield f"postgresql+psycopg://grader@127.0.0.1:{port}/postgres"
    server.terminate()
    server.wait()
    subprocess.run([*user, "rm", "-r", folder], **settings, check=True)


def start_grading(room: Classroom, *options: str) -> subprocess.Popen:
    return subprocess.Popen(
        [
            *[PROGRAMS / "python", "-m", "coursekit", "grade", room.name],
            *["--as-root", *options],
        ],
        cwd=ROOT,
        env=room.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def results(room: Classroom) -> dict[str, int]:
    """Return who has an autograded notebook, and when it was written."""
    paths = room.folder.glob("autograded/*/bias/bias.ipynb")
    return {path.parts[-3]: path.stat().st_mtime_ns for path in paths}


@pytest.mark.weekly
@needs_postgres
def test_a_cluster_and_postgresql_give_the_same_grades(room, cluster, database):
    address, _ = cluster
    # The assignment is given out into the gradebook that is graded into.
    room.run("nbgrader", "generate_assignment", "bias", "--force", f"--db={database}")
    said = room.grade("--scheduler", address, "--db", database)
    assert "8 graded, 0 graded before, 0 not graded." in said
    assert room.scores(f"--db={database}") == EXPECTED
    said = room.grade("--scheduler", address, "--db", database)
    assert "0 graded, 8 graded before, 0 not graded." in said
    # The other gradebook knows nothing of it, so nothing counts as graded there.
    assert "8 graded, 0 graded before" in room.grade()
    assert room.scores() == EXPECTED


@pytest.mark.weekly
def test_a_worker_killed_in_mid_run_loses_nothing(room, cluster):
    address, workers = cluster
    grading = start_grading(room, "--scheduler", address)
    eventually(lambda: results(room), "a first result")
    end(workers[0])
    said, _ = grading.communicate()
    assert "8 graded, 0 graded before, 0 not graded." in said
    assert room.scores() == EXPECTED


@pytest.mark.weekly
def test_a_run_killed_in_the_middle_goes_on_where_it_was(room):
    grading = start_grading(room, "--workers", "2")
    eventually(lambda: len(results(room)) >= 2, "two results")
    end(grading)
    eventually(lambda: not hostile.left_over(str(room.folder.parent)), "no kernel left")
    before = results(room)
    assert len(before) < len(STUDENTS)
    said = room.grade()
    after = results(room)
    assert {student: after[student] for student in before} == before
    assert f"{8 - len(before)} graded, {len(before)} graded before" in said
    assert room.scores() == EXPECTED


class Killed(Exception):
    """Stands for the death of a grader: nothing after it is done."""


def at_once(stands):
    raise Killed


def when_it_stands(stands):
    assert stands.read(1)
    raise Killed


def killed_while_starting(monkeypatch, moment) -> str:
    """Start a kernel as a grader does that is killed before it can say its word.

    Returns what stands in the command of everything that was started.
    """
    monkeypatch.setattr(kernel, "wait_for", moment)
    manager = kernel.SandboxedKernelManager(kernel_name="python3")
    with pytest.raises(Killed):
        # In this thread or one that stays: a kernel dies with the thread it came from.
        run_sync(manager.start_kernel)()
    return str(manager.private)


@pytest.mark.weekly
@pytest.mark.parametrize("moment", [at_once, when_it_stands])
def test_kernel_of_a_grader_killed_while_it_starts_never_starts(monkeypatch, moment):
    token = killed_while_starting(monkeypatch, moment)
    seconds = kernel.SECONDS / 3  # long before its time would be up
    eventually(lambda: not hostile.left_over(token), "no kernel left", seconds)


@pytest.mark.weekly
def test_kernel_that_waits_for_no_word_is_caught(monkeypatch):
    """It is still there, and ends only when its time is up."""
    monkeypatch.setattr(kernel, "SECONDS", 8)
    start = kernel.START.replace("read -r word && ", "")
    assert start != kernel.START
    monkeypatch.setattr(kernel, "START", start)
    token = killed_while_starting(monkeypatch, when_it_stands)
    time.sleep(2)
    assert hostile.left_over(token)
    eventually(lambda: not hostile.left_over(token), "no kernel left")


@pytest.mark.weekly
def test_what_was_handed_in_again_is_graded_again(room):
    room.grade()
    path = room.folder / "submitted/student1/bias/bias.ipynb"
    path.unlink()
    path.parent.rmdir()
    path.parent.parent.rmdir()
    room.submit("student1", room.right())
    assert "1 graded, 7 graded before" in room.grade()
    assert room.scores() == EXPECTED | {"student1": hostile.ALL}


@pytest.mark.weekly
def test_no_scheduler_is_said_in_one_sentence(room):
    said = room.grade("--scheduler", "tcp://127.0.0.1:9", status=1)
    assert "No scheduler answers at tcp://127.0.0.1:9" in said
    assert "Traceback" not in said


def test_nothing_released_and_nothing_submitted_are_said_in_one_sentence(tmp_path):
    room = Classroom(tmp_path / "class")
    said = room.grade(status=1)
    assert "was not released. First: make release ASSIGNMENT=bias" in said
    room.release()
    said = room.grade(status=1)
    assert "There is nothing to grade in" in said
    assert "Traceback" not in said
