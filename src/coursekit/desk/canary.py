"""Prove on canaries that the sandbox holds, before a submission is run in it.

A canary is a thing we made: a file, a port of this machine, a variable. Settings of the
kernel are opened at most, never written, and out here only our own name. A call that the
filter refuses is asked for nothing: to leave no namespace. The same probe runs here,
where it must find each of them, and in a kernel of the kind that will run the
submissions, where it must find none.
"""

import atexit
import functools
import json
import os
import pathlib
import secrets
import socket
import sys
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellControlSignal, CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

from coursekit.desk import kernel

PROBE = """
import ctypes, glob, json, os, socket, sys

def readable(path):
    try:
        return bool(open(path).read())
    except OSError:
        return False

def writable(path):
    try:
        return bool(open(path, "w").write("canary"))
    except OSError:
        return False

def reachable(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    except OSError:
        return False

def opens(path):
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))
        return True
    except OSError:
        return False

def settings():
    yield "/proc/self/comm"  # the one that an ordinary user can write, too
    for folder, _, names in os.walk("/proc/sys"):
        yield from (os.path.join(folder, name) for name in names)

def visible(variable):
    for path in glob.glob("/proc/[0-9]*/environ"):
        try:
            if variable.encode() in open(path, "rb").read():
                return True
        except OSError:
            pass
    return variable in os.environ

def told():
    yield repr([sys.path, sys.argv, sys.executable, sys.prefix, os.getcwd()])
    for path in glob.glob("/proc/[0-9]*/*"):
        if path.endswith(("/cmdline", "/maps", "/mountinfo")):
            try:
                yield open(path, errors="replace").read()
            except OSError:
                pass

found = {
    "read a file of ours": readable(FILE),
    "write beside it": writable(FILE + "-written"),
    "reach a port of this machine": reachable(PORT),
    "see a variable of ours": visible(VARIABLE),
    "open a setting of the kernel for writing": any(map(opens, settings())),
    "see where our files lie": any(one in text for text in told() for one in PLACES),
    "make calls that are filtered": ctypes.CDLL(None).unshare(0) == 0,
}
"""
SECONDS = 20  # a kernel that has not answered by then is no kernel
ANSWER = "print(json.dumps([os.getcwd(), socket.gethostname(), found]))"


@functools.cache
def prove(manager: type) -> None:
    """Raise kernel.NoSandbox unless kernels of the class `manager` find no canary.

    Runs once a process for each class.
    """
    kernel.require_tools()
    variable = f"CANARY_{secrets.token_hex(8)}"
    with (
        TemporaryDirectory() as folder,
        socket.create_server(("127.0.0.1", 0)) as server,
    ):
        file = pathlib.Path(folder, "canary")
        file.write_text("canary", encoding="utf-8")
        port = server.getsockname()[1]
        probe = (
            f"FILE = {str(file)!r}\nPORT = {port}\nVARIABLE = {variable!r}\n"
            f"PLACES = {places()!r}\n{PROBE}"
        )
        os.environ[variable] = "canary"
        try:
            here: dict = {}
            exec(probe, here)  # noqa: S102 - our own text, above
            if not all(here["found"].values()):
                raise kernel.NoSandbox(
                    "The sandbox could not be proven: out here, too, the probe could "
                    f"not {first(here['found'], False)}."
                )
            pathlib.Path(f"{file}-written").unlink()
            place, host, found = ask(manager, f"{probe}\n{ANSWER}")
        finally:
            del os.environ[variable]
        found["write beside it"] |= pathlib.Path(f"{file}-written").exists()
    if (place, host) != (kernel.FOLDER, kernel.HOSTNAME):
        raise kernel.NoSandbox(
            f"Kernels run in {place} on {host}, which is no sandbox. Nothing was graded."
        )
    if any(found.values()):
        raise kernel.NoSandbox(
            "The sandbox leaks: code inside it could "
            f"{first(found, True)}. Nothing was graded."
        )


def places() -> list[str]:
    """Return folders of ours that code out here sees; programs below /usr are no secret."""
    ours = [sys.prefix, sys.base_prefix, *filter(None, sys.path)]
    return [one for one in ours if not pathlib.Path(one).is_relative_to("/usr")]


def first(found: dict[str, bool], value: bool) -> str:
    return next(what for what, there in found.items() if there is value)


def ask(manager: type, code: str) -> list:
    """Return what `code`, run in a kernel of the class `manager`, prints as JSON."""
    notebook = new_notebook(cells=[new_code_cell(code)])
    client = NotebookClient(
        notebook,
        kernel_manager_class=manager,
        kernel_name="python3",
        shutdown_kernel="immediate",
        timeout=SECONDS,
        startup_timeout=SECONDS,
    )
    try:
        client.execute()
        outputs = notebook.cells[0].outputs
        return json.loads("".join(nbformat.from_dict(out).text for out in outputs))
    except (CellControlSignal, CellExecutionError, RuntimeError, ValueError) as error:
        if isinstance(error, kernel.NoSandbox):
            raise
        raise kernel.NoSandbox(
            f"No kernel answered from inside the sandbox. {type(error).__name__}: "
            f"{str(error)[-500:]}"
        ) from error
    finally:
        # nbclient leaves this behind if a kernel does not start, and it then complains.
        atexit.unregister(client._cleanup_kernel)
