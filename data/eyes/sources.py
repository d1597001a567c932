"""The texts that the reviewers have, from archives of pinned versions.

Nothing of them is kept in the repository. What was taken is known by its SHA-256.
"""

import csv
import datetime
import hashlib
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator

HERE = pathlib.Path(__file__).parent
LONGEST = 20_000  # characters of a text: the few that are longer take most of the time
MOST_FILES = 100  # of one package
# Gives one of two numbers to its reader: the one that lies first in memory.
BY_CHANCE = ["-k", "not test_bounds_checking"]
SUITES = {  # reviewer: its package, its reader, its tests
    "simplejson": ("simplejson", "simplejson", ["simplejson/tests", *BY_CHANCE]),
    "ujson": ("ujson", "ujson", ["tests"]),
    "rapidjson": ("python-rapidjson", "rapidjson", ["tests"]),
    "orjson": ("orjson", "orjson", ["test"]),
}
IN_USE = (
    "botocore",
    "jupyterlab",
    "jupyterlab-language-pack-ja-JP",
    "nbformat",
    "vega-datasets",
)


class NotToBeHad(Exception):
    """Something to measure with is missing, or is not what was measured with."""


def archives(folder: pathlib.Path) -> dict[str, pathlib.Path]:
    """Return each archive of the list, by package, after fetching what is missing."""
    found = {}
    with open(HERE / "archives.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name, kind = row["package"], row["kind"]
            place = folder / name
            if not place.is_dir():
                place.mkdir(parents=True)
                fetch(name, row["version"], kind, place)
            (found[name],) = place.iterdir()
            sha256 = hashlib.sha256(found[name].read_bytes()).hexdigest()
            if sha256 != row["sha256"]:
                raise NotToBeHad(
                    f"{found[name]} is not the archive that was measured with: its "
                    f"SHA-256 is {sha256}, in archives.csv stands {row['sha256']}."
                )
    return found


def fetch(name: str, version: str, kind: str, place: pathlib.Path) -> None:
    if kind == "npm":
        command = ["npm", "pack", "--silent", f"{name}@{version}"]
    else:
        which = "--no-binary" if kind == "source" else "--only-binary"
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += [which, name, f"{name}=={version}"]
    done = subprocess.run(command, cwd=place, check=False, stdout=subprocess.PIPE)
    if done.returncode or not list(place.iterdir()):
        place.rmdir()
        raise NotToBeHad(
            f"{name} {version} could not be fetched; what was said stands above. To "
            "take a source archive, pip needs what builds it: for orjson, Rust's cargo."
        )


def files(archive: pathlib.Path) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file in an archive."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as opened:
            for name in opened.namelist():
                yield name, opened.read(name)
    else:
        with tarfile.open(archive) as opened:
            for member in opened:
                if member.isfile():
                    yield member.name, opened.extractfile(member).read()


def texts(folder: pathlib.Path) -> dict[str, list[str]]:
    """Return the texts of each reviewer that has texts, in an order of their own."""
    found = archives(folder / "archives")
    given = {"cpython": of_cpython(folder)}
    for reviewer, (package, reader, tests) in SUITES.items():
        place = folder / "sources" / package
        shutil.unpack_archive(found[package], place)
        (root,) = place.iterdir()
        given[reviewer] = recorded(folder, reader, tests, root)
    given["JSONTestSuite"] = of_the_collection(found["json-test-suite"])
    given["in_use"] = [text for name in IN_USE for text in in_use(found[name])]
    return {
        reviewer: sorted({text for text in own if len(text) <= LONGEST}, key=by_size)
        for reviewer, own in given.items()
    }


def by_size(text: str) -> tuple[int, str]:
    return len(text), text


def of_cpython(folder: pathlib.Path) -> list[str]:
    """Return what CPython's tests give to its reader, in C and in Python."""
    if sys.version_info[:2] != (3, 11):
        raise NotToBeHad(
            f"This is Python {sys.version.split()[0]}; the reader and its tests are "
            "those of 3.11. Name one: make eyes PYTHON=python3.11"
        )
    if not importlib.util.find_spec("test.test_json"):
        raise NotToBeHad(
            "This Python has no tests of its own. On Debian they are in the package "
            "libpython3.11-testsuite."
        )
    what = ["--pyargs", "test.test_json", "-k", "TestPy or TestC"]
    return recorded(folder, "json", what, folder)


def recorded(
    folder: pathlib.Path, reader: str, what: list[str], place: pathlib.Path
) -> list[str]:
    """Run a suite twice; return what it gave to its reader both times.

    Whether its tests pass is no matter. A few texts hold the time, or a number that is
    another in each run; they are left out, and so is the day.
    """
    day = datetime.date.today().isoformat()
    first, second = (run(folder, reader, what, place) for _ in range(2))
    again = set(second)
    return [text for text in first if text in again and day not in text]


def run(folder: pathlib.Path, reader: str, what: list[str], place: pathlib.Path):
    path = folder / f"{reader}.json"
    path.unlink(missing_ok=True)
    settings = {
        "EYES_READER": reader,
        "EYES_TEXTS": str(path),
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(HERE.parent),
    }
    command = [sys.executable, "-m", "pytest", "-q", "-p", "eyes.recording"]
    command += ["-p", "no:cacheprovider", "--continue-on-collection-errors", *what]
    done = subprocess.run(
        command,
        cwd=place,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
    )
    if not path.exists():
        raise NotToBeHad(
            f"The tests of {reader} did not run:\n{done.stdout}{done.stderr}"
        )
    last = done.stdout.strip("= \n").splitlines()[-1]
    print(f"  {reader}: {last.strip('= ')}", flush=True)
    return json.loads(path.read_text(encoding="utf-8"))


def of_the_collection(archive: pathlib.Path) -> list[str]:
    """Return the texts of JSONTestSuite whose bytes the package could keep."""
    (content,) = (
        content for name, content in files(archive) if name.endswith("data/parsing.js")
    )
    code = content.decode("utf-8")
    rows = json.loads(code[code.index("[") : code.rindex("]") + 1])
    return [row["input"] for row in rows if "\ufffd" not in row["input"]]


def in_use(archive: pathlib.Path) -> list[str]:
    """Return JSON files of a package, chosen by their SHA-256, as by lot."""
    found = {
        content.decode("utf-8"): hashlib.sha256(content).hexdigest()
        for name, content in files(archive)
        if name.endswith((".json", ".ipynb")) and len(content) <= LONGEST
    }
    return sorted(found, key=found.get)[:MOST_FILES]


def digests(given: dict[str, list[str]]) -> dict[str, dict[str, object]]:
    """Return for each reviewer how many texts it has, and what they are known by."""
    return {
        reviewer: {
            "texts": len(own),
            "characters": sum(map(len, own)),
            "sha256": hashlib.sha256(json.dumps(own).encode()).hexdigest(),
        }
        for reviewer, own in given.items()
    }
