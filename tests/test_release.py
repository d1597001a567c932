"""A release has one version and one date, wherever they stand."""

import re
import shutil
import tomllib
from datetime import date, datetime

import pytest
import yaml

from tests import ROOT

FILES = [
    "pyproject.toml",
    "CITATION.cff",
    "CHANGELOG.md",
    "chapters/colophon.md",
    "chapters/accessibility.md",
]
NEWEST = re.compile(r"^## (\d+\.\d+\.\d+)(?:, (\d+ \w+ \d{4}))?$", re.MULTILINE)
STATED = re.compile(r"for version (\d+\.\d+\.\d+), on (\d+ \w+ \d{4})")


def day(text):
    return datetime.strptime(text, "%d %B %Y").date()


def read(root, name):
    return (root / name).read_text(encoding="utf-8")


def versions(root):
    """Return the version that each file names."""
    citation = yaml.safe_load(read(root, "CITATION.cff"))
    return {
        "pyproject.toml": tomllib.loads(read(root, "pyproject.toml"))["project"][
            "version"
        ],
        "CITATION.cff": citation["version"],
        "preferred-citation": citation["preferred-citation"]["version"],
        "CHANGELOG.md": NEWEST.search(read(root, "CHANGELOG.md"))[1],
        "chapters/colophon.md": re.search(
            r"version (\d+\.\d+\.\d+)\.", read(root, "chapters/colophon.md")
        )[1],
        "chapters/accessibility.md": STATED.search(
            read(root, "chapters/accessibility.md")
        )[1],
    }


def days(root):
    """Return the day of the release that each file names."""
    citation = yaml.safe_load(read(root, "CITATION.cff"))
    return {
        "CITATION.cff": citation["date-released"],
        "CHANGELOG.md": day(NEWEST.search(read(root, "CHANGELOG.md"))[2]),
        "chapters/accessibility.md": day(
            STATED.search(read(root, "chapters/accessibility.md"))[2]
        ),
    }


def test_version_is_the_same_everywhere():
    assert len(set(versions(ROOT).values())) == 1, versions(ROOT)


def test_day_is_the_same_everywhere():
    assert len(set(days(ROOT).values())) == 1, days(ROOT)
    year = days(ROOT)["CITATION.cff"].year
    assert (
        yaml.safe_load(read(ROOT, "CITATION.cff"))["preferred-citation"]["year"] == year
    )
    assert f"({year})" in read(ROOT, "chapters/colophon.md")


@pytest.mark.parametrize("name", FILES)
def test_file_that_was_forgotten_is_caught(tmp_path, name):
    for file in FILES:
        (tmp_path / file).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / file, tmp_path / file)
    version = versions(ROOT)["pyproject.toml"]
    text = read(tmp_path, name)
    assert version in text
    (tmp_path / name).write_text(text.replace(version, "0.9.0"), encoding="utf-8")
    assert len(set(versions(tmp_path).values())) == 2


def test_colophon_and_citation_name_the_course_alike():
    citation = yaml.safe_load(read(ROOT, "CITATION.cff"))
    colophon = read(ROOT, "chapters/colophon.md")
    (author,) = citation["authors"]
    for words in (author["name"], citation["title"]):
        assert words in colophon
    preferred = citation["preferred-citation"]
    assert preferred["title"] == citation["title"]
    assert preferred["authors"] == citation["authors"]


def test_citation_has_what_the_format_asks_for():
    """`uvx cffconvert --validate` says more: CONTRIBUTING.md, "Make a release"."""
    citation = yaml.safe_load(read(ROOT, "CITATION.cff"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["cff-version"] == "1.2.0"
    assert isinstance(citation["date-released"], date)
    assert "url" not in citation  # the book learns its address from who publishes it
