"""`make newest`: what the requirements allow, and what is said when it breaks."""

import subprocess

import pytest
from packaging.requirements import Requirement

from coursekit import newest, requirements
from coursekit.course import Course
from tests import ROOT

OURS = requirements.read(ROOT / "requirements.txt")


def allows(package: str, version: str) -> bool:
    loose = Requirement(newest.loosened(Requirement(package)))
    return loose.specifier.contains(version)


@pytest.mark.parametrize(
    ("version", "allowed"),
    [("1.1.9", False), ("1.2.3", True), ("1.10", True), ("2.0", False)],
)
def test_a_package_may_grow_within_its_major_version(version, allowed):
    assert allows("a==1.2.3", version) == allowed


def test_extras_are_kept():
    assert newest.loosened(Requirement("a[b,c]==0.1")) == "a[b,c]>=0.1,<1"


@pytest.mark.parametrize("package", OURS, ids=lambda package: package.name)
def test_each_of_our_packages_is_pinned_and_can_be_loosened(package):
    (pin,) = package.specifier
    assert pin.operator == "=="
    assert allows(str(package), pin.version)


@pytest.mark.parametrize(("name", "limit"), [("jupyter-book", "2.0"), ("altair", "6")])
def test_limits_that_a_comment_gives_hold(name, limit):
    """A later version of these is known not to do; its comment says why."""
    (package,) = [package for package in OURS if package.name == name]
    assert not allows(str(package), limit)


def test_changes_are_told_with_both_versions():
    locked = {"a": "1.0", "b": "2.0", "gone": "1"}
    now = {"a": "1.1", "b": "2.0", "c": "3.0"}
    assert newest.changes(locked, now) == ["a: 1.0 -> 1.1", "c: not there -> 3.0"]


def test_lines_of_a_lock_for_other_machines_are_left_out(tmp_path):
    lock = tmp_path / "constraints.txt"
    lock.write_text(
        "A_b==1.0\nc==1 ; python_full_version < '3'\n-e .\nd==2  # x\n", "utf-8"
    )
    assert newest.pins(requirements.read(lock)) == {"a-b": "1.0", "d": "2"}


@pytest.fixture
def trial(tmp_path, monkeypatch):
    """A function that tries a course whose programs end as they are told."""
    (tmp_path / "constraints.txt").write_text("a==1.0\nb==1.0\n", encoding="utf-8")

    def run(**statuses):
        def make(course, folder):
            (folder / "bin").mkdir(parents=True)
            (folder / newest.LIST).write_text("a==1.1\nb==1.0\n", encoding="utf-8")
            for name, status in statuses.items():
                program = folder / "bin" / name.replace("_", "-")
                program.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
                program.chmod(0o755)

        monkeypatch.setattr(newest, "make_environment", make)
        newest.main(Course(tmp_path))

    return run


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        ({"jupyter_book": 1, "pytest": 0}, "the build of the book."),
        ({"jupyter_book": 0, "pytest": 1}, "the outputs of the notebooks."),
    ],
)
def test_what_breaks_is_named_beside_what_changed(trial, capsys, statuses, said):
    with pytest.raises(SystemExit, match=f"this breaks: {said}"):
        trial(**statuses)
    assert capsys.readouterr().out == "a: 1.0 -> 1.1\n"


def test_what_holds_is_said_too(trial, capsys):
    trial(jupyter_book=0, pytest=0)
    assert "its notebooks give the same" in capsys.readouterr().out


def test_versions_that_do_not_go_together_are_said(tmp_path, monkeypatch):
    def make(course, folder):
        raise subprocess.CalledProcessError(1, "uv")

    monkeypatch.setattr(newest, "make_environment", make)
    with pytest.raises(SystemExit, match="do not go together"):
        newest.main(Course(tmp_path))
