"""Keep other programs waiting while one changes a class's records."""

import contextlib
import fcntl
import pathlib
from collections.abc import Iterator


@contextlib.contextmanager
def marks(root: pathlib.Path, assignment: str) -> Iterator[None]:
    """Hold the marks of an assignment: points, and the words that they are given for."""
    with held(root / f"marks-{assignment}.lock"):
        yield


@contextlib.contextmanager
def lists(root: pathlib.Path, assignment: str) -> Iterator[None]:
    """Hold what was handed in for an assignment, and the lists of who did."""
    with held(root / f"collected-{assignment}.lock"):
        yield


@contextlib.contextmanager
def held(path: pathlib.Path) -> Iterator[None]:
    """Hold a file that other programs and threads wait for.

    Not to be taken twice: it would wait for itself. It ends with the program that holds
    it, however that ends.
    """
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
