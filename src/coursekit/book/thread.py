"""Report on a class repository: who traced, who reviewed whom, what was settled.

    .venv/bin/python -m coursekit thread path/to/repository

reads the history of the current branch and prints a report. What counts is said in the
last lines of a commit's message, as git's own trailers (`teaching/thread.md`):

    Traced: 17              the author traced claim 17
    Reviewed-by: pair-b     somebody else read the change and agreed to it
    Settled: 17             a disagreement about claim 17 was settled, as said above

Nothing is judged, nothing leaves the machine.
"""

import pathlib
import re
import subprocess
import sys
from collections import defaultdict
from typing import NamedTuple

KEYS = ("Traced", "Reviewed-by", "Settled")
TRAILER = re.compile(rf"({'|'.join(KEYS)}):")
FIELDS = ("%h", "%an", "%s", "%b") + tuple(
    f"%(trailers:key={key},valueonly,separator=%x2C)" for key in KEYS
)


class Commit(NamedTuple):
    """One commit: its short name, author, first line, text and what its trailers say."""

    name: str
    author: str
    subject: str
    body: str
    traced: list[str]
    reviewers: list[str]
    settled: list[str]


def history(repository: pathlib.Path) -> list[Commit]:
    """Return the commits of the current branch, the oldest first.

    Stops with one sentence if there is no git, no repository or no commit.
    """
    command = ["git", "-C", str(repository), "log", "--reverse", "-z"]
    command.append("--format=" + "%x1f".join(FIELDS))
    try:
        log = subprocess.run(command, capture_output=True, text=True, check=True)
    except FileNotFoundError:
        sys.exit("This needs git: install it (git-scm.com), then run it again.")
    except subprocess.CalledProcessError as error:
        reason = error.stderr.strip().splitlines()[-1:] or ["git gave no reason"]
        sys.exit(f"{repository} has no history that can be read: {reason[0]}")
    found = []
    for entry in filter(None, log.stdout.split("\0")):
        name, author, subject, body, *trailers = entry.split("\x1f")
        found.append(Commit(name, author, subject, body, *map(values, trailers)))
    return found


def values(trailer: str) -> list[str]:
    return [value.strip() for value in trailer.split(",") if value.strip()]


def has_reason(commit: Commit) -> bool:
    """Tell whether a message says more than its first line and its trailers."""
    lines = commit.body.splitlines()
    return any(line.strip() and not TRAILER.match(line) for line in lines)


def report(commits: list[Commit]) -> list[str]:
    """Return the report, line by line."""
    traced, reviewed = defaultdict(list), defaultdict(list)
    settled, odd = [], []
    for commit in commits:
        traced[commit.author] += commit.traced
        for reviewer in commit.reviewers:
            if reviewer == commit.author:
                odd.append(f"{commit.name}: {reviewer} reviewed a change of their own")
            else:
                reviewed[reviewer, commit.author].append(commit.name)
        for claim in commit.settled:
            settled.append(f"claim {claim}: {commit.subject} ({commit.name})")
            if not has_reason(commit):
                odd.append(f"{commit.name}: settled, and the message does not say how")
        if commit.traced and not commit.reviewers:
            odd.append(f"{commit.name}: traced by {commit.author}, reviewed by nobody")
    lines = [f"{len(commits)} commits", "", "Traced"]
    lines += [f"  {who}: {', '.join(what)}" for who, what in traced.items() if what]
    lines += ["", "Reviewed"]
    lines += [
        f"  {who} read {author}: {', '.join(names)}"
        for (who, author), names in reviewed.items()
    ]
    lines += ["", "Settled in writing", *(f"  {line}" for line in settled)]
    lines += ["", "To talk about", *(f"  {line}" for line in odd)]
    return lines


def main(repository: pathlib.Path) -> None:
    print("\n".join(report(history(repository))))
