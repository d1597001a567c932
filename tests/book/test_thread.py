"""The report on a class repository says what its history says."""

import os
import subprocess
import sys

import pytest

from coursekit.book import thread

SAFE = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(folder, *command, who="pair-a"):
    identity = {}
    for role in ("AUTHOR", "COMMITTER"):
        identity[f"GIT_{role}_NAME"] = who
        identity[f"GIT_{role}_EMAIL"] = f"{who}@example.org"
        identity[f"GIT_{role}_DATE"] = "2026-01-01T12:00:00+00:00"
    command = ["git", *command]
    subprocess.run(
        command, cwd=folder, env=SAFE | identity, check=True, capture_output=True
    )


@pytest.fixture
def repository(tmp_path):
    git(tmp_path, "init", "-b", "main")
    return tmp_path


def commit(repository, who, message):
    with (repository / "claims.csv").open("a", encoding="utf-8") as file:
        file.write(f"{who},{message[:10]!r}\n")
    git(repository, "add", "claims.csv")
    git(repository, "commit", "-m", message, who=who)


def said(repository):
    return "\n".join(thread.report(thread.history(repository)))


def part(report, heading):
    """Return the lines below a heading, up to the next empty line."""
    lines = report.split(f"{heading}\n", 1)[1].split("\n\n", 1)[0]
    return [line.strip() for line in lines.splitlines() if line.strip()]


@pytest.fixture
def class_repository(repository):
    """Two pairs, two claims, two reviews and one disagreement that was settled."""
    commit(repository, "teacher", "Begin the ledger")
    commit(repository, "pair-a", "Trace 1\n\nFrom a leaflet.\n\n"
           "Traced: 1\nReviewed-by: pair-b")  # fmt: skip
    commit(repository, "pair-b", "Trace 2\n\nTraced: 2\nReviewed-by: pair-a")
    commit(repository, "pair-a", "Call it unverifiable, not false\n\n"
           "Pair b gave up false, we gave up the short reason.\n\n"
           "Settled: 1\nReviewed-by: pair-b")  # fmt: skip
    return repository


def test_report_says_who_did_what(class_repository):
    report = said(class_repository)
    assert report.startswith("4 commits")
    assert part(report, "Traced") == ["pair-a: 1", "pair-b: 2"]
    reviews = part(report, "Reviewed")
    assert reviews[0].startswith("pair-b read pair-a: ")
    assert reviews[0].count(",") == 1  # two changes
    assert reviews[1].startswith("pair-a read pair-b: ")
    (settled,) = part(report, "Settled in writing")
    assert settled.startswith("claim 1: Call it unverifiable, not false")
    assert report.endswith("To talk about")


def test_merge_of_two_branches_is_read_whole(class_repository):
    git(class_repository, "checkout", "-b", "other", "HEAD~1")
    (class_repository / "notes.txt").write_text("where we looked", encoding="utf-8")
    git(class_repository, "add", "notes.txt")
    message = "Trace 3\n\nTraced: 3\nReviewed-by: pair-b"
    git(class_repository, "commit", "-m", message)
    git(class_repository, "checkout", "main")
    git(class_repository, "merge", "--no-ff", "-m", "Join", "other")
    assert part(said(class_repository), "Traced")[0] == "pair-a: 1, 3"


@pytest.mark.parametrize(
    ("message", "odd"),
    [
        ("Trace 3\n\nTraced: 3", "traced by pair-a, reviewed by nobody"),
        ("Trace 3\n\nTraced: 3\nReviewed-by: pair-a", "a change of their own"),
        ("Agree\n\nSettled: 3\nReviewed-by: pair-b", "does not say how"),
    ],
    ids=["no review", "own review", "no reason"],
)
def test_what_to_talk_about(repository, message, odd):
    commit(repository, "pair-a", message)
    assert odd in said(repository).split("To talk about")[1]


def test_plain_history_is_no_error(repository):
    commit(repository, "someone", "Write")
    assert said(repository).split() == (
        [
            "1",
            "commits",
            "Traced",
            "Reviewed",
            "Settled",
            "in",
            "writing",
            "To",
            "talk",
            "about",
        ]
    )


def run(path):
    return subprocess.run(
        [sys.executable, "-m", "coursekit", "thread", path],
        capture_output=True,
        text=True,
        check=False,
    )


def test_folder_that_is_no_repository_gets_a_sentence(tmp_path, repository):
    for folder in (tmp_path / "nowhere", repository):  # the second has no commit
        result = run(folder)
        assert result.returncode == 1
        assert "has no history that can be read" in result.stderr
        assert "Traceback" not in result.stderr


def test_missing_git_gets_a_sentence(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SystemExit, match="needs git"):
        thread.history(repository)


def test_report_reaches_the_reader(class_repository):
    assert run(class_repository).stdout.startswith("4 commits\n\nTraced\n")
