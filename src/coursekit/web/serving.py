"""Serve a folder, or what a handler makes of it, on this machine while it is needed."""

import contextlib
import functools
import http.server
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files, and does not write down who asks."""

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def serving(folder: Path, handler=Quiet) -> Iterator[str]:
    """Yield the address at which `folder` is served on loopback, with a / at its end."""
    handle = functools.partial(handler, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handle) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def free_port(wanted: int, choose: str) -> int:
    """Return `wanted` if that port of this machine is free, else one that is, and say so.

    `choose` is what to type to choose another.
    """
    for port in (wanted, 0):
        with socket.socket() as one, contextlib.suppress(OSError):
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind(("127.0.0.1", port))
            free = one.getsockname()[1]
            if free != wanted:
                print(f"Port {wanted} is taken, so this is {free}. To choose: {choose}")
            return free
    raise OSError("This machine has no free port.")


def age(seconds: float) -> str:
    """Return a length of time in the unit that says it best: `3 hours`."""
    for unit, length in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= length:
            count = round(seconds / length)
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "less than a minute"


def main(folder: Path, port: int) -> None:
    """Serve the built book in `folder` until Ctrl-C, and say how old it is."""
    old = age(time.time() - (folder / "index.html").stat().st_mtime)
    print(f"This book was built {old} ago. To build it anew: make book")
    free = free_port(port, "make serve PORT=…")
    handle = functools.partial(Quiet, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", free), handle) as server:
        print(f"http://127.0.0.1:{free}/ (Ctrl-C ends it)", flush=True)
        server.serve_forever()
