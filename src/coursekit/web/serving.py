"""Serve a folder, or what a handler makes of it, on this machine while it is needed."""

import contextlib
import functools
import http.server
import threading
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
