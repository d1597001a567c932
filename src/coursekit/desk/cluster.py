"""Give workers: processes of this machine, or a Dask cluster that is running already.

Those of this machine speak over loopback, where others who are logged in can listen and
connect. So each message is encrypted, and whoever has not the certificate, which is made
for one run and stands in no file, is turned away.
"""

import contextlib
import logging
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from multiprocessing import forkserver
from multiprocessing.util import get_temp_dir

import dask
from distributed import Client, LocalCluster
from distributed.security import Security

STOPPED = 130  # what a shell says of a program that ended by Ctrl-C
SHOW_CURSOR = "\033[?25h"  # which the progress bar hides
STOP = "\nStopped. What was graded is kept; the same command goes on.\n"
SETTINGS = {
    # Workers come from one process that ignores Ctrl-C, and so do they.
    "distributed.worker.multiprocessing-method": "forkserver",
    # Dask's own pages would show anyone on this machine what is being graded.
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
}


class NoCluster(Exception):
    """There are no workers to grade with: says why, and what to do."""


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Let Ctrl-C end this process at once, its workers and what they hold with it.

    What is written is whole at any moment, as it has to be for a machine that fails; so
    nothing is waited for. Kernels die with their workers.
    """
    own = get_temp_dir()  # taken away by multiprocessing, at the end
    folder = tempfile.mkdtemp(prefix="g")  # short: sockets have paths in it
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = tempfile.tempdir = folder

    def stop(*_):
        for process in multiprocessing.active_children():
            process.kill()
        for process in multiprocessing.active_children():
            process.join(1)
        for path in (folder, own):
            shutil.rmtree(path, ignore_errors=True)
        if sys.stdout.isatty():
            os.write(sys.stdout.fileno(), SHOW_CURSOR.encode())
        os.write(sys.stderr.fileno(), STOP.encode())
        os._exit(STOPPED)  # Dask would wait for what its workers are doing

    usual = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
        tempfile.tempdir = None
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before
        shutil.rmtree(folder, ignore_errors=True)


def start_forkserver() -> None:
    """Start the process from which workers come, deaf to Ctrl-C."""
    multiprocessing.set_forkserver_preload(["coursekit.desk.worker"])
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        forkserver.ensure_running()
    finally:
        signal.signal(signal.SIGINT, usual)


@contextlib.contextmanager
def workers(scheduler: str | None, count: int | None) -> Iterator[Client]:
    """Give a client of a running Dask cluster, or of one made on this machine.

    Certificates for a running one come from Dask's own configuration. Raises NoCluster
    if no scheduler answers.
    """
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    if scheduler:
        with connected(scheduler) as client:
            yield client
        return
    start_forkserver()
    with (
        dask.config.set(SETTINGS),
        LocalCluster(
            n_workers=count,  # None: one for each core
            threads_per_worker=1,
            dashboard_address="127.0.0.1:0",  # any free port: Dask's usual may be taken
            security=Security.temporary(),
        ) as cluster,
        Client(cluster) as client,
    ):
        yield client


def connected(scheduler: str) -> Client:
    try:
        return Client(scheduler, timeout=10)
    except (OSError, TypeError) as error:  # the second for tls:// without certificates
        raise NoCluster(
            f"No scheduler answers at {scheduler} ({error}). Start one with "
            "`dask scheduler`, or leave --scheduler out. One at tls:// asks for "
            "certificates: see “Large classes” in the README of the desk."
        ) from error
