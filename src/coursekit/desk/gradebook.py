"""Open the gradebook, or say in one sentence why it cannot be used."""

import contextlib
import os
import pathlib
import sys
from collections.abc import Iterator

from nbgrader.api import Gradebook, InvalidEntry
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, OperationalError

# To make a gradebook nbgrader calls alembic, by name.
os.environ["PATH"] = os.pathsep.join(
    [os.path.dirname(sys.executable), os.environ.get("PATH", "")]
)


class NoGradebook(Exception):
    """The gradebook cannot be read or written: says why, and what to do."""


def is_there(db_url: str) -> bool:
    """Tell whether there is a gradebook to open; to open none would make one."""
    url = make_url(db_url)
    if url.get_backend_name() != "sqlite":
        return True
    return bool(url.database) and pathlib.Path(url.database).is_file()


@contextlib.contextmanager
def opened(db_url: str, course_id: str) -> Iterator[Gradebook]:
    """Give the gradebook at `db_url`, closed afterwards; made, if it is not there.

    Raises NoGradebook if another program has locked it, or it is no database, or not to
    be reached.
    """
    try:
        with Gradebook(db_url, course_id) as book:
            yield book
    except (DatabaseError, InvalidEntry) as raised:
        # nbgrader makes an InvalidEntry of what goes wrong where it writes.
        error = raised.__context__ if isinstance(raised, InvalidEntry) else raised
        # Others of its kind are mistakes of a program, to be told in full.
        if type(error) not in (OperationalError, DatabaseError):
            raise
        where = make_url(db_url)
        raise NoGradebook(
            f"The gradebook {where.database or where.host} cannot be used: {error.orig}. "
            "If another program has it open, close that one. What was written before is "
            "kept; run the same command again."
        ) from error


@contextlib.contextmanager
def at_once(book: Gradebook) -> Iterator[None]:
    """Keep together what is written meanwhile, or nothing of it.

    nbgrader's own functions commit after each cell.
    """
    session = book.db()

    def later():
        session.flush()
        session.expire_all()  # as after a commit: sums are reckoned anew

    before, session.commit = session.commit, later
    try:
        yield
    except BaseException:
        session.rollback()
        raise
    finally:
        session.commit = before
    session.commit()
