"""Keep other programs waiting while one changes a class's records."""

import contextlib
import fcntl
import pathlib
from collections.abc import Iterator


@contextlib.contextmanager
def marks(root: pathlib.Path, assignment: str) -> Iterator[None]:
    """Hold the marks of an assignment: points, and the words that they are given for.

    Ends with the program that holds it, however that ends.
    """
    with (root / f"marks-{assignment}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
