"""What mends the theme stops the build when the theme is another than it was."""

import re
import subprocess
import sys

import pytest
from sphinx.errors import ExtensionError

from coursekit.book import theme
from tests import ROOT

# Builds the book and keeps each page as the theme wrote it.
BUILD = """\
import pathlib, sys
from coursekit.book import theme
from jupyter_book.cli.main import main

kept, mend = pathlib.Path(sys.argv.pop()), theme.mend

def keep(text, name):
    (kept / name.replace("/", "-")).write_text(text, encoding="utf-8")
    return mend(text, name)

theme.mend = keep
main()
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages of the book as the theme wrote them, by their names."""
    book, kept = (tmp_path_factory.mktemp(name) for name in ("book", "kept"))
    command = ["build", "--all", "-W", "--path-output", book, ROOT, kept]
    done = subprocess.run(
        [sys.executable, "-c", BUILD, *command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_text(encoding="utf-8") for path in kept.iterdir()}


@pytest.mark.parametrize("number", range(len(theme.MENDS)))
def test_a_pattern_that_is_found_no_more_is_named(pages, monkeypatch, number):
    pattern, new, where = theme.MENDS[number]
    name = next(name for name in pages if re.search(pattern, pages[name]))
    theme.mend(pages[name], name)
    rows = list(theme.MENDS)
    rows[number] = (f"{pattern}(?!)", new, where)  # as if the page were another
    monkeypatch.setattr(theme, "MENDS", rows)
    with pytest.raises(ExtensionError) as caught:
        theme.mend(pages[name], name)
    assert str(caught.value).startswith(f"{name}: the theme")
    assert rows[number][0] in str(caught.value)


def test_a_page_that_the_theme_changed_is_named(pages):
    text = pages["index.html"].replace("theme-switch ", "theme-switcher ")
    with pytest.raises(ExtensionError, match="index.html: .*theme-switch"):
        theme.mend(text, "index.html")


@pytest.mark.parametrize("changed", theme.SCRIPTS)
def test_a_script_that_the_theme_changed_is_named(tmp_path, changed):
    for name, (old, _) in theme.SCRIPTS.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("other" if name == changed else old, encoding="utf-8")
    with pytest.raises(ExtensionError, match=re.escape(changed)):
        theme.mend_scripts(tmp_path)
