"""Read a secret from a file that only its owner can read, the environment or a terminal.

It is never an argument: a command line stands in the shell's history, and everyone on
the machine can read it while the command runs.
"""

import getpass
import os
import pathlib
import stat
import sys

SHORTEST = 16  # characters
HOW = (
    "Write it into a file that only you can read, and name that: SECRET_FILE=… . A new "
    "one: python3 -c 'import secrets; print(secrets.token_urlsafe())'"
)


class NoSecret(Exception):
    """There is no secret that will do: says why, and what to do."""


def read_secret() -> str:
    """Return the secret that SECRET_FILE names or SECRET holds, or that is typed.

    Raises NoSecret if there is none, if others can read it, or if it is short.
    """
    given, file = os.environ.get("SECRET", ""), os.environ.get("SECRET_FILE", "")
    if given and file:
        raise NoSecret("Both SECRET and SECRET_FILE are set: take one away.")
    if file:
        given = from_file(pathlib.Path(file).expanduser())
    elif not given and sys.stdin.isatty():
        given = typed()
    if not given:
        raise NoSecret(f"There is no secret. {HOW}")
    if len(given) < SHORTEST:
        raise NoSecret(
            f"The secret needs {SHORTEST} characters or more. Keep it: the same secret "
            f"gives the same again. {HOW}"
        )
    return given


def from_file(path: pathlib.Path) -> str:
    """Return what stands in a file; raise NoSecret if anyone else may read it."""
    try:
        mode = path.stat().st_mode
        if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NoSecret(
                f"Others can read {path} ({stat.filemode(mode)}). Close it to them, with "
                f"`chmod 600 {path}`; if others use this machine, take a new secret."
            )
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise NoSecret(f"The secret cannot be read from {path}: {error}.") from error


def typed() -> str:
    """Return what is typed twice, unseen: a slip of the finger would make another secret."""
    first = getpass.getpass("The secret (it is not shown): ")
    if getpass.getpass("Once more: ") != first:
        raise NoSecret("The two are not the same. Nothing was done.")
    return first
