"""Which packages the lists of requirements bring here, and what they let one import."""

import pathlib
from importlib.metadata import packages_distributions, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from coursekit import requirements
from tests import ROOT

BOOK = ROOT / "requirements.txt"
DESK = ROOT / "src" / "coursekit" / "desk" / "requirements.txt"
LTI = ROOT / "src" / "coursekit" / "lti" / "requirements.txt"
TESTS = ROOT / "tests" / "requirements.txt"


def brought(*lists: pathlib.Path) -> set[str]:
    """Return the packages that some lists name, and all that these need here."""
    left = [package for path in lists for package in requirements.read(path)]
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


# Code after which packages are as if they were not installed: neither can their modules
# be imported, nor does anyone find what they offer as plug-ins.
LEAVE_OUT = """\
import importlib.metadata, sys

sys.modules |= dict.fromkeys({modules})
found = importlib.metadata.distributions
importlib.metadata.distributions = lambda **asked: (
    one for one in found(**asked) if one.name not in {packages}
)
"""


def beside_the_book() -> dict[str, set[str]]:
    """Return the modules that only grading, the LTI tool or the tests bring, and their packages."""
    only = brought(DESK, LTI, TESTS) - brought(BOOK)
    return {
        module: set(packages)
        for module, packages in packages_distributions().items()
        if {canonicalize_name(package) for package in packages} <= only
    }


def with_the_book_alone() -> str:
    """Return code after which no package is there but those that a book needs."""
    beside = beside_the_book()
    packages = set().union(*beside.values())
    return LEAVE_OUT.format(modules=sorted(beside), packages=sorted(packages))
