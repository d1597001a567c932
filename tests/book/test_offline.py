"""The book as one archive: it opens from a file, without a network, and is searched."""

import subprocess
import sys
import zipfile

import pytest

from tests import FIRST, ROOT


@pytest.fixture(scope="module")
def unpacked(book, tmp_path_factory):
    """The folder that `make zip` packs, unpacked."""
    folder = tmp_path_factory.mktemp("zip")
    archive = folder / "book.zip"
    command = [sys.executable, "-m", "zipfile", "-c", archive, f"{book.name}/"]
    subprocess.run(command, cwd=book.parent, check=True)
    zipfile.ZipFile(archive).extractall(folder)
    return folder / book.name


@pytest.mark.weekly
def test_makefile_packs_the_same():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "-m zipfile -c in-this-together.zip html/" in text


def results(page, words):
    """Search for words; return the titles that are found."""
    page.keyboard.press("Control+k")
    page.keyboard.insert_text(words)
    page.keyboard.press("Enter")
    page.locator("#search-results .search-summary").wait_for()
    page.wait_for_function("!document.querySelector('#search-progress')?.textContent")
    return page.locator("#search-results li > a").all_inner_texts()


def test_archive_is_read_and_searched_without_a_network(new_page, unpacked):
    page = new_page(offline=True)
    asked, errors = [], []
    page.on("pageerror", lambda error: errors.append(error))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((unpacked / "index.html").as_uri(), wait_until="networkidle")
    page.locator(".bd-links").get_by_text(FIRST.question).click()
    page.locator("article h1", has_text=FIRST.question).wait_for()
    page.locator(".kit .stage:not(.still)").first.wait_for(state="attached")
    assert FIRST.question in results(page, FIRST.question.rstrip("?"))
    assert errors == []
    assert {url.split(":")[0] for url in asked} <= {"file", "data", "blob"}
