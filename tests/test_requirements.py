"""The lists of requirements: each line says why, and the lock holds all they bring."""

import pytest
from packaging.requirements import Requirement

from coursekit import newest, requirements
from tests import ROOT
from tests.packages import BOOK, DESK, LTI, TESTS, beside_the_book, brought

LISTS = [BOOK, DESK, LTI, TESTS]
LOCK = newest.pins(requirements.read(ROOT / "constraints.txt"))


def missing(lock) -> set[str]:
    return brought(*LISTS) - set(lock)


def test_the_lock_holds_all_that_the_lists_bring():
    assert missing(LOCK) == set()


def test_a_package_that_the_lock_lacks_is_named():
    lock = {name: version for name, version in LOCK.items() if name != "sphinx"}
    assert missing(lock) == {"sphinx"}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.parent.name)
def test_each_line_pins_a_package_as_the_lock_does_and_says_why(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", "-")):
            package, _, why = line.partition("  # ")
            assert len(why) > 4, f"{path}: {line}"
            name, version = newest.pins([Requirement(package)]).popitem()
            assert LOCK[name] == version, f"{path}: {line}"


def test_a_book_needs_no_tool_for_grading_or_for_tests():
    beside = set(beside_the_book())
    assert {"nbgrader", "distributed", "playwright", "pypdf", "text2qti"} <= beside
    assert not {"jupyter_book", "sphinx", "nbformat", "pytest", "yaml"} & beside
