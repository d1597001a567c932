"""Workers on one machine: deaf to others who are logged in, and gone at Ctrl-C."""

import contextlib
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

import pytest
from distributed import Client, LocalCluster
from distributed.security import Security

from coursekit.desk import cluster
from tests import ROOT
from tests.conftest import needs_sandbox
from tests.desk import hostile
from tests.desk.classroom import PROGRAMS, Classroom, eventually

# Another process on this machine: it asks the scheduler to run something for it, first
# without any certificate, then with one of its own.
PROBE = """
import logging, os, sys
from distributed import Client
from distributed.security import Security

logging.disable()
host = sys.argv[1].split("://")[1]
for kind, security in (("tcp", None), ("tls", Security.temporary())):
    try:
        client = Client(f"{kind}://{host}", security=security, timeout=2)
        print("heard", client.submit(os.getpid).result(timeout=20))
        break
    except OSError:
        print("refused")
os._exit(0)
"""


def answers(address: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, address],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return [line.split()[0] for line in done.stdout.splitlines()]


def pages(services) -> list[int]:
    """Return what Dask's own pages answer, that of all tasks and that of all workers."""
    [server] = services.values()
    found = []
    for path in ("json/counts.json", "info/main/workers.html", "metrics"):
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{server.port}/{path}"
            ) as one:
                found.append(one.status)
        except urllib.error.HTTPError as error:
            found.append(error.code)
    return found


def test_who_has_not_the_certificate_is_turned_away():
    with cluster.workers(None, 1) as client:
        assert client.scheduler.address.startswith("tls://127.0.0.1:")
        assert answers(client.scheduler.address) == ["refused", "refused"]
        assert client.submit(os.getpid).result() != os.getpid()
        assert set(pages(client.cluster.scheduler.services)) == {404}


@pytest.mark.weekly
def test_a_cluster_without_a_certificate_is_caught():
    """As it was before: anyone on the machine could run programs on the workers."""
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=1, dashboard_address=":0"
        ) as open_,
        Client(open_) as client,
    ):
        assert answers(client.scheduler.address) == ["heard"]
        assert 200 in pages(open_.scheduler.services)


@pytest.fixture
def certificates(tmp_path):
    """Files with a certificate and its key, and Dask's configuration that names them."""
    made = Security.temporary()
    (tmp_path / "cert.pem").write_text(made.tls_ca_file, encoding="utf-8")
    (tmp_path / "key.pem").write_text(made.tls_client_key, encoding="utf-8")
    pair = f"{{cert: {tmp_path}/cert.pem, key: {tmp_path}/key.pem}}"
    (tmp_path / "dask.yaml").write_text(
        f"""\
distributed:
  comm:
    require-encryption: true
    tls:
      ca-file: {tmp_path}/cert.pem
      scheduler: {pair}
      worker: {pair}
      client: {pair}
""",
        encoding="utf-8",
    )
    return {"DASK_CONFIG": str(tmp_path)}


@contextlib.contextmanager
def started(room: Classroom, *command: str, **more):
    """Run one of the environment's programs in a group of its own; end it afterwards."""
    process = subprocess.Popen(
        [PROGRAMS / command[0], *command[1:]],
        cwd=ROOT,
        env=room.environment | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@pytest.mark.weekly
@needs_sandbox
def test_a_cluster_of_ones_own_takes_certificates_from_dasks_configuration(
    room, certificates
):
    file = room.folder / "scheduler.json"
    here = ["--host", "tls://127.0.0.1", "--scheduler-file", str(file)]
    more = certificates | {"COURSE_ROOT": str(ROOT)}
    with contextlib.ExitStack() as stack:
        scheduler = ["dask", "scheduler", *here, "--port", "0", "--no-dashboard"]
        stack.enter_context(started(room, *scheduler, **more))
        eventually(
            lambda: file.exists() and "tls://" in file.read_text(), "a scheduler"
        )
        address = re.search("tls://[0-9.:]+", file.read_text())[0]
        for _ in range(2):
            worker = ["dask", "worker", *here, "--nthreads", "1", "--no-nanny"]
            stack.enter_context(started(room, *worker, "--no-dashboard", **more))
        assert answers(address) == ["refused", "refused"]
        said = room.grade("--scheduler", address, **certificates)
        assert "4 graded, 0 graded before, 0 not graded." in said
        said = room.grade("--scheduler", address, status=1)
        assert "No scheduler answers at tls://" in said
        assert "“Large classes”" in said
        assert "Traceback" not in said


@pytest.fixture
def room():
    """A class of four; what they handed in has no ids of cells, as older programs do."""
    with tempfile.TemporaryDirectory(prefix="workers-") as folder:
        room = Classroom(pathlib.Path(folder, "class"))
        room.release()
        for number in range(4):
            nb = room.right()
            for cell in nb.cells:
                del cell["id"]
            room.place(f"student{number}").write_text(json.dumps(nb), encoding="utf-8")
        room.environment |= {"TMPDIR": f"{folder}/tmp", "PYTHONWARNINGS": ""}
        pathlib.Path(folder, "tmp").mkdir()
        yield room


NOISE = re.compile("Traceback|warning|error|distributed", re.IGNORECASE)
GRADE = ["-m", "coursekit", "grade", "bias", "--as-root", "--workers=2"]


def interrupted(room: Classroom, *command: str) -> tuple[int, str]:
    """Press Ctrl-C when a first result is there; return the status, and what was said."""
    with started(room, "python", *command) as process:
        results = "autograded/*/bias/bias.ipynb"
        eventually(lambda: [*room.folder.glob(results)], "a first result")
        os.killpg(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=30)
    return process.returncode, said


@needs_sandbox
def test_ctrl_c_ends_grading_in_one_sentence_and_leaves_nothing(room):
    status, said = interrupted(room, *GRADE)
    assert status == cluster.STOPPED
    assert said.endswith(cluster.STOP)
    assert not NOISE.search(said), said
    parent = room.folder.parent
    eventually(lambda: not hostile.left_over(str(parent)), "no kernel left", 5)
    assert not [*(parent / "tmp").iterdir()]


def hears_ctrl_c() -> bool:
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


@pytest.mark.parametrize("way", ["forkserver", "spawn"])
def test_workers_are_deaf_to_ctrl_c_and_others_are_caught(monkeypatch, way):
    """Each that heard it would end with a traceback of its own."""
    method = "distributed.worker.multiprocessing-method"
    monkeypatch.setitem(cluster.SETTINGS, method, way)
    with cluster.workers(None, 1) as client:
        hears = client.submit(hears_ctrl_c).result()
    assert hears == (way == "spawn")


@pytest.mark.weekly
@needs_sandbox
def test_warnings_for_programmers_are_shown_to_who_asks(room):
    loud = ["-W", "default", *GRADE]
    assert "MissingIDFieldWarning" in room.run("python", *loud)


@pytest.mark.parametrize(
    "command",
    [
        ["insight", "bias"],
        ["collect", "bias", "."],
        ["export"],
        ["feedback", "bias"],
        ["grade", "bias"],
    ],
    ids=" ".join,
)
def test_ctrl_c_before_anything_began_is_one_sentence(tmp_path, command):
    room = Classroom(tmp_path / "class")
    with started(room, "python", "-m", "coursekit", *command) as process:
        maps = pathlib.Path(f"/proc/{process.pid}/maps")
        eventually(lambda: "_json" in maps.read_text(), "Python imports")
        os.killpg(process.pid, signal.SIGINT)
        said, _ = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, "\nStopped.\n")
