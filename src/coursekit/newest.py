"""Try the newest versions that the requirements allow: `make newest`.

The lock keeps every version as it was, so it also hides what a newer one breaks. Here
each package may grow within its major version, and what it brings along may grow as far
as it says itself. The book is built with that, and its notebooks run, in an environment
of its own.
"""

import os
import pathlib
import shutil
import subprocess
import sys

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from coursekit import requirements
from coursekit.course import Course

PROGRAMS = pathlib.Path(sys.executable).parent
LIST = "packages.txt"
BUILD = "jupyter-book build --all --quiet -W --keep-going --path-output _build/newest ."
STEPS = {
    "the build of the book": BUILD.split(),
    "the outputs of the notebooks": ["pytest", "-q", "--nbval", "notebooks"],
}


def loosened(package: Requirement) -> str:
    """Return a pinned package with what it may become: `a==1.2.3` as `a<2,>=1.2.3`.

    A limit that a comment in requirements.txt gives is a major version too.
    """
    (pin,) = package.specifier
    extras = f"[{','.join(sorted(package.extras))}]" if package.extras else ""
    limit = Version(pin.version).major + 1
    return f"{package.name}{extras}>={pin.version},<{limit}"


def pins(packages: list[Requirement]) -> dict[str, str]:
    """Return the versions of packages by name, of those that are for this machine."""
    return {
        canonicalize_name(package.name): next(iter(package.specifier)).version
        for package in packages
        if package.specifier and (not package.marker or package.marker.evaluate())
    }


def changes(locked: dict[str, str], now: dict[str, str]) -> list[str]:
    """Return a line for each package that has another version than in the lock."""
    return [
        f"{name}: {locked.get(name, 'not there')} -> {version}"
        for name, version in sorted(now.items())
        if version != locked.get(name)
    ]


def make_environment(course: Course, folder: pathlib.Path) -> None:
    """Make an environment in `folder`, with the list of its packages beside it.

    Raises subprocess.CalledProcessError if the versions do not go together.
    """
    uv, python = PROGRAMS / "uv", folder / "bin" / "python"
    packages = map(loosened, requirements.read(course.root / "requirements.txt"))
    subprocess.run([uv, "venv", "-q", "--python", sys.executable, folder], check=True)
    install = [uv, "pip", "install", "-q", "--python", python]
    subprocess.run([*install, *packages, "--editable", course.root], check=True)
    freeze = [uv, "pip", "freeze", "--python", python]
    listed = subprocess.run(freeze, check=True, capture_output=True).stdout
    (folder / LIST).write_bytes(listed)


def broken(course: Course, folder: pathlib.Path) -> list[str]:
    """Return which of the steps fail in the environment; they say why themselves."""
    path = os.pathsep.join([str(folder / "bin"), os.environ.get("PATH", "")])
    failed = []
    for what, (program, *arguments) in STEPS.items():
        command = [folder / "bin" / program, *arguments]
        environment = os.environ | {"PATH": path}
        done = subprocess.run(command, cwd=course.root, env=environment, check=False)
        if done.returncode:
            failed.append(what)
    return failed


def main(course: Course) -> None:
    """Print what changed; exit with what breaks by it."""
    folder = course.root / "_build" / "newest"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        make_environment(course, folder)
    except subprocess.CalledProcessError:
        sys.exit("The newest versions that requirements.txt allows do not go together.")
    failed = broken(course, folder)
    locked = pins(requirements.read(course.root / "constraints.txt"))
    print(*changes(locked, pins(requirements.read(folder / LIST))), sep="\n")
    if failed:
        sys.exit(f"With these versions this breaks: {', '.join(failed)}.")
    print("With these versions the book is built and its notebooks give the same.")
