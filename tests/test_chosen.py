"""Which tests run: all but what is weekly, or one module's own without second looks."""

from types import SimpleNamespace

import pytest

from tests import COURSE, ROOT, rest_weekly
from tests.conftest import (
    EACH,
    proves,
    pytest_collection_modifyitems,
    pytest_ignore_collect,
)


def item(name, file="tests/book/test_browser.py", **given):
    marks = given.pop("marks", [])
    return SimpleNamespace(
        path=ROOT / file,
        callspec=SimpleNamespace(id=name),
        get_closest_marker={mark.name: mark for mark in marks}.get,
    )


def chosen(items, module=None):
    """Return the names of those that run."""
    config = SimpleNamespace(
        getoption=lambda name: module,
        hook=SimpleNamespace(pytest_deselected=lambda items: None),
    )
    pytest_collection_modifyitems(config, items)
    return [item.callspec.id for item in items]


@pytest.fixture
def items():
    rows = rest_weekly(["first", "second", "third"], daily=2)
    looks = [item(f"minds-{row.values[0]}", marks=row.marks) for row in rows]
    return [*looks, item("chapters/work.html"), item("any", "tests/content/minds.py")]


def test_rest_is_weekly(items, monkeypatch):
    monkeypatch.delenv("WEEKLY", raising=False)
    named = ["any", "minds-first", "minds-second", "chapters/work.html"]
    assert chosen(items) == named


def test_module_alone_takes_first_looks(items, monkeypatch):
    monkeypatch.delenv("WEEKLY", raising=False)
    assert chosen(items, "minds") == ["any", "minds-first"]


def test_all_looks_are_taken_each_week(items, monkeypatch):
    monkeypatch.setenv("WEEKLY", "1")
    looks = ["minds-first", "minds-second", "minds-third"]
    assert chosen(list(items)) == ["any", *looks, "chapters/work.html"]
    assert chosen(items, "minds") == ["any", *looks]


def test_what_takes_longest_comes_first(monkeypatch):
    monkeypatch.setenv("WEEKLY", "1")
    files = {
        "slides": "tests/book/test_slides.py",
        "notebook": "notebooks/minds.ipynb",
        "content": "tests/content/minds.py",
        "desk": "tests/desk/test_grading.py",
        "look": "tests/book/test_look.py",
    }
    items = [item(name, file) for name, file in files.items()]
    assert chosen(items) == ["desk", "content", "notebook", "slides", "look"]


# ---- a module alone: the files that are read


def proving_each(items) -> set[str]:
    """Return the files in which tests prove one module and another."""
    slugs = {module.slug for module in COURSE.modules()}
    found = {}
    for one in items:
        file = one.path.relative_to(ROOT).as_posix()
        found.setdefault(file, set()).update(s for s in slugs if proves(one, s))
    return {file for file, proven in found.items() if len(proven) > 1}


def test_no_file_with_tests_of_each_module_is_left_unread(request):
    assert proving_each(request.session.items) - EACH == set()


def test_file_with_tests_of_each_module_is_found():
    first, other = COURSE.modules()[:2]
    file = ROOT / "tests/book/test_new.py"
    items = [item(f"{first.slug}-1280", file), item(f"{other.slug}-1280", file)]
    items += [item(first.slug, ROOT / "tests/book/test_first.py")]
    assert proving_each(items) == {"tests/book/test_new.py"}


@pytest.mark.parametrize(
    ("file", "left"),
    [
        ("tests/content/minds.py", None),
        ("tests/content/work.py", True),
        ("tests/book/test_slides.py", None),
        ("tests/book/test_theme.py", True),
        ("tests", None),
        ("tests/book", None),
        ("tests/content", None),
        ("tests/capstone", True),
        ("tests/book/__init__.py", None),
        ("notebooks/minds.ipynb", None),
    ],
)
def test_module_alone_leaves_files_unread(file, left):
    config = SimpleNamespace(getoption=lambda name: "minds")
    assert pytest_ignore_collect(ROOT / file, config) is left
    config = SimpleNamespace(getoption=lambda name: None)
    assert pytest_ignore_collect(ROOT / file, config) is None


def test_listed_files_are_there():
    assert [file for file in EACH if not (ROOT / file).is_file()] == []
