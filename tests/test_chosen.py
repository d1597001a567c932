"""Which tests run: all but what is weekly, or one module's own without second looks."""

import pathlib
from types import SimpleNamespace

import pytest

from tests import rest_weekly
from tests.conftest import pytest_collection_modifyitems


def item(name, file="tests/book/test_browser.py", **given):
    marks = given.pop("marks", [])
    return SimpleNamespace(
        path=pathlib.Path(file),
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
    named = ["minds-first", "minds-second", "chapters/work.html", "any"]
    assert chosen(items) == named


def test_module_alone_takes_first_looks(items, monkeypatch):
    monkeypatch.delenv("WEEKLY", raising=False)
    assert chosen(items, "minds") == ["minds-first", "any"]


def test_all_looks_are_taken_each_week(items, monkeypatch):
    monkeypatch.setenv("WEEKLY", "1")
    looks = ["minds-first", "minds-second", "minds-third"]
    assert chosen(list(items)) == [*looks, "chapters/work.html", "any"]
    assert chosen(items, "minds") == [*looks, "any"]
