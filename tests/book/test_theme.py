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


@pytest.mark.weekly
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


@pytest.mark.weekly
def test_a_page_that_the_theme_changed_is_named(pages):
    text = pages["index.html"].replace("theme-switch ", "theme-switcher ")
    with pytest.raises(ExtensionError, match="index.html: .*theme-switch"):
        theme.mend(text, "index.html")


@pytest.mark.parametrize("changed", range(len(theme.SCRIPTS)))
def test_a_script_that_the_theme_changed_is_named(tmp_path, changed):
    for row, (name, old, _) in enumerate(theme.SCRIPTS):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(before + ("" if row == changed else old), encoding="utf-8")
    with pytest.raises(ExtensionError, match=re.escape(theme.SCRIPTS[changed][0])):
        theme.mend_scripts(tmp_path)


# ---- where a browser denies storage

DENIED = """Object.defineProperty(window, "localStorage", {
  configurable: true, get() { throw new DOMException("denied", "SecurityError"); } })"""


def opens_without_storage(page, address):
    """Tell whether search and menu open where storage is denied; return the errors."""
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(DENIED)
    page.goto(address)
    page.locator(".search-button:visible").first.click()
    searches = page.locator("#pst-search-dialog[open]").count() == 1
    page.keyboard.press("Escape")
    page.locator(".primary-toggle:visible").first.click()
    menu = page.locator("#pst-primary-sidebar-modal[open]").count() == 1
    return searches and menu, errors


def test_search_and_menu_open_where_storage_is_denied(new_page, address):
    page = new_page(viewport={"width": 360, "height": 740})
    assert opens_without_storage(page, address) == (True, [])


def test_script_that_needs_storage_is_caught(new_page, address, book):
    page = new_page(viewport={"width": 360, "height": 740})
    text = (book / "index.html").read_text(encoding="utf-8")
    needing = text.replace(theme.NO_STORAGE, "")
    assert needing != text
    page.route(address, lambda route: route.fulfill(body=needing))
    opened, errors = opens_without_storage(page, address)
    assert errors and not opened


def test_missing_page_leads_on(book):
    text = (book / "404.html").read_text(encoding="utf-8")
    for name in ("index.html", "search.html"):  # from the root, where the book stands
        assert re.search(rf'<a href="/([\w-]+/)?{name}">', text)


def test_scripts_of_another_book_stay_out(tmp_path):
    """The instructor's book lies beside the learners', and names fewer scripts."""
    (tmp_path / "_static").mkdir()
    for name in ("kept.js", "controls.js", "progress.js"):
        (tmp_path / "_static" / name).write_text(f"// {name}\n", encoding="utf-8")
    tag = '<script defer="defer" src="_static/controls.js?v=1"></script>\n'
    page = tmp_path / "index.html"
    page.write_text(tag, encoding="utf-8")
    theme.join_scripts(tmp_path, [page], {"controls.js"})
    joined = (tmp_path / "_static" / "book.js").read_text(encoding="utf-8")
    assert joined == "// controls.js\n"
    assert "_static/book.js?v=" in page.read_text(encoding="utf-8")


def test_a_page_called_like_a_script_keeps_the_links_to_it():
    """There is a script `verdicts.js`, and a page `data/verdicts.html`."""
    kept = '<link rel="canonical" href="https://example.org/data/verdicts.html" />'
    file = '<script defer="defer" src="../_static/verdicts.js?v=1"></script>'
    found = f"{kept}{file}"
    for pattern in theme.USES:
        found = re.sub(pattern, "", found)
    assert found == kept
