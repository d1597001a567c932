"""The lists of requirements: each line says why, and the lock holds all they bring."""

from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from coursekit import newest, requirements
from tests import ROOT

LISTS = [
    ROOT / "requirements.txt",
    ROOT / "src" / "coursekit" / "desk" / "requirements.txt",
    ROOT / "tests" / "requirements.txt",
]
LOCK = newest.pins(requirements.read(ROOT / "constraints.txt"))


def brought() -> set[str]:
    """Return the packages that the lists name, and all that these need here."""
    left = [package for path in LISTS for package in requirements.read(path)]
    seen = set()
    while left:
        package = left.pop()
        key = canonicalize_name(package.name), frozenset(package.extras)
        if key not in seen:
            seen.add(key)
            for needed in map(Requirement, requires(package.name) or []):
                extras = package.extras or {""}
                if not needed.marker or any(
                    needed.marker.evaluate({"extra": extra}) for extra in extras
                ):
                    left.append(needed)
    return {name for name, _ in seen}


def missing(lock) -> set[str]:
    return brought() - set(lock)


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
