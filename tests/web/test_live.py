"""Exercises inside the page: same source, same verdict."""

import functools
import operator
import re
import sys

import pytest

from tests import ROOT, rest_weekly
from tests.conftest import LITTLE_MEMORY
from tests.web.known import FOLDERS, Known

PYODIDES_PYTHON = (3, 14)
FIREFOX_DAILY = 2  # exercises: enough to tell of a Firefox that runs Python otherwise
CHECK_ALL = """async ([files, names, texts]) => {
  const write = () => live.check(names[0], { [names[0]]: files });
  await write();
  const said = [];
  for (const [i, name] of names.entries()) {
    let { text } = await live.check(name, texts[i]);
    if (text.startsWith("There is no answers_of_")) {
      await write(); // this Python is new: the page changes one that has filled up
      ({ text } = await live.check(name, texts[i]));
    }
    said.push(text);
  }
  return said;
}"""

known = functools.cache(Known)
name_of = operator.attrgetter("name")


def page_of(folder) -> str:
    return f"exercises/{folder.name}/{folder.name}.html"


@pytest.fixture(scope="module")
def page_on(browser, address):
    """A function that opens the page of an exercise, or keeps the one that is open."""
    page = browser.new_page()
    page.add_init_script(LITTLE_MEMORY)

    def open_page(folder):
        if page.url != address + page_of(folder):
            page.goto(address + page_of(folder))
        return page

    yield open_page
    page.close()


def comparable(said: str) -> str:
    """Return a verdict, on another Python than Pyodide's without Python's own words.

    The message of an exception is worded anew now and then ("float division by zero").
    """
    if sys.version_info[:2] == PYODIDES_PYTHON:
        return said
    return re.sub(r"^(    your result:  \w+): .*", r"\1", said, flags=re.MULTILINE)


def differences(page, folder, every=1) -> list[str]:
    """Return what the page says otherwise than CPython, and what is no verdict at all.

    every: 3 takes each third answer.
    """
    answers = known(folder)
    with answers.loaded():
        rows = list(answers.rows())[::every]
        expected = [answers.in_cpython(row) for row in rows]
    names = [row.name for row in rows]
    texts = [answers.texts(row) for row in rows]
    said = page.evaluate(CHECK_ALL, [answers.files(), names, texts])
    found = []
    for row, here, there in zip(rows, said, expected, strict=True):
        if comparable(here) != comparable(there):
            found.append(
                f"{row.name}, {row.what}: the page says {here!r}, CPython {there!r}"
            )
        if row.said not in here:
            found.append(f"{row.name}, {row.what}: {here!r} does not say {row.said!r}")
    return found


@pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
def test_same_source_same_verdict(page_on, folder, alone):
    assert differences(page_on(folder), folder, every=3 if alone else 1) == []


@pytest.mark.whole
@pytest.mark.parametrize("folder", rest_weekly(FOLDERS, FIREFOX_DAILY), ids=name_of)
def test_same_source_same_verdict_in_firefox(firefox, address, folder):
    if not firefox.evaluate("() => location.href").endswith(page_of(folder)):
        firefox.goto(address + page_of(folder))
        firefox.wait_for("typeof live === 'object'")
    assert differences(firefox, folder) == []


@pytest.mark.weekly
def test_another_verdict_is_caught(new_page, address):
    """The page runs the starter beside it: with another one it says something else."""

    def change(route):
        text = route.fetch().text()
        assert "not written yet" in text
        route.fulfill(body=text.replace("not written yet", "not written"))

    folder = ROOT / "exercises" / "start"
    page = new_page()
    page.route("**/start.ipynb", change)
    page.goto(address + page_of(folder))
    found = differences(page, folder)
    assert len(found) == 8  # four starters, each another text and no verdict
    assert "above, the starter: the page says 'above is not written." in found[0]
    assert "does not say 'not written yet'" in found[1]
