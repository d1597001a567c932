"""A book that knows its address: canonical links, sitemap, a page for what is missing."""

import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from docutils import nodes

from coursekit.book.address import (
    description,
    set_address,
    set_repository,
    write_robots,
)
from coursekit.book.elsewhere import links
from coursekit.book.preview import COLUMN, Face, add_preview, picture
from coursekit.web.serving import Quiet, serving
from tests import ROOT
from tests.book.test_browser import PAGES, record

BASE = "https://someone.github.io/course/"
JUPYTER_BOOK = Path(sys.executable).with_name("jupyter-book")


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The book as the machine that publishes builds it."""
    folder = tmp_path_factory.mktemp("published")
    command = [JUPYTER_BOOK, "build", "-W", "--path-output", folder, ROOT]
    environment = {**os.environ, "GITHUB_REPOSITORY": "Someone/course"}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / "_build" / "html"


def soup(book, name):
    return BeautifulSoup((book / name).read_text(encoding="utf-8"), "html.parser")


@pytest.mark.weekly
def test_pages_name_their_address(published):
    for name in PAGES:
        link = soup(published, name).select_one("link[rel=canonical]")
        assert link["href"] == BASE + name


@pytest.mark.weekly
def test_sitemap_lists_all_pages(published):
    tree = ET.parse(published / "sitemap.xml")
    found = [loc.text for loc in tree.findall(".//{*}loc")]
    assert sorted(found) == sorted(BASE + name for name in PAGES)


@pytest.mark.parametrize(
    ("repository", "base"),
    [
        ("Someone/course", BASE),
        ("Someone/someone.github.io", "https://someone.github.io/"),
    ],
)
def test_address_follows_from_the_repository(repository, base):
    config = SimpleNamespace(repository=repository, html_baseurl="")
    loaded = []
    set_address(SimpleNamespace(setup_extension=loaded.append), config)
    assert config.html_baseurl == base
    assert loaded == ["sphinx_sitemap"]
    assert base.endswith(f".io{config.notfound_urls_prefix}")


@pytest.mark.weekly
def test_words_about_the_repository_are_a_link_where_it_is_known(published):
    words, issues = "the course's files", "issues"
    links = soup(published, "index.html").select("article a[href]")
    found = {link.get_text(): link["href"] for link in links}
    assert found[words.replace("'", "’")] == "https://github.com/Someone/course"
    assert found[issues] == "https://github.com/Someone/course/issues"


@pytest.mark.parametrize("repository", ["", "Someone/course"])
def test_nobody_is_sent_where_there_is_no_way(monkeypatch, repository):
    """`{only} published` asks for this tag."""
    monkeypatch.setenv("GITHUB_REPOSITORY", repository)
    tags, config = set(), SimpleNamespace(repository="")
    set_repository(SimpleNamespace(tags=tags), config)
    assert tags == ({"published"} if repository else set())


def test_sitemap_is_named_at_the_root_of_a_site_only(tmp_path):
    builder = SimpleNamespace(name="html")
    for base in ("", BASE, "https://someone.github.io/"):
        config = SimpleNamespace(html_baseurl=base)
        app = SimpleNamespace(config=config, builder=builder, outdir=tmp_path)
        write_robots(app, None)
        assert (tmp_path / "robots.txt").exists() == base.endswith(".io/")
    text = (tmp_path / "robots.txt").read_text(encoding="utf-8")
    assert "Sitemap: https://someone.github.io/sitemap.xml" in text


def test_book_built_at_home_claims_no_address(monkeypatch):
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    config = SimpleNamespace(repository="", html_baseurl="")
    loaded = []
    set_address(SimpleNamespace(setup_extension=loaded.append), config)
    assert config.html_baseurl == ""
    assert config.notfound_urls_prefix == "/"
    assert loaded == []  # no sitemap
    assert len(links("minds", config.repository)) == 1  # the download


def test_every_page_says_what_it_is_about(book):
    said = []
    for name in PAGES:
        page = soup(book, name)
        text = page.select_one("meta[name=description]")["content"]
        assert 30 < len(text) <= 300, (name, text)
        said += [text, page.title.text]
    assert len(set(said)) == len(said)


def test_description_is_made_of_whole_sentences():
    short, long = "One. ", "x" * 196 + ". "
    paragraph = nodes.paragraph("", short + long + "Three.")
    assert description(nodes.section("", paragraph)) == "One."
    assert description(nodes.section("", nodes.note("", paragraph))) == ""


class BelowCourse(Quiet):
    """Serves a folder as /course/, and 404.html for what is not there."""

    def translate_path(self, path):
        path = path.removeprefix("/course")
        found = Path(super().translate_path(path))
        self.missing = not found.exists()
        return str(Path(self.directory, "404.html") if self.missing else found)

    def send_response(self, code, message=None):
        super().send_response(404 if self.missing else code, message)


@pytest.fixture
def course(published):
    with serving(published, BelowCourse) as address:
        yield f"{address}course/"


@pytest.mark.weekly
def test_missing_page_is_whole_below_a_sub_path(new_page, course):
    page = new_page()
    lost = []
    page.on("response", lambda one: lost.append(one.url) if one.status == 404 else None)
    page.goto(f"{course}chapters/no/such/page.html", wait_until="networkidle")
    assert lost == [f"{course}chapters/no/such/page.html"]
    assert page.locator("article h1").inner_text() == "There is no such page"
    page.locator("article").get_by_role("link", name="first page").click()
    assert page.url == f"{course}index.html"
    page.locator(".bd-links a", has_text="How to use this course").click()
    page.locator("article h1", has_text="How to use this course").wait_for()
    assert page.url == f"{course}chapters/start.html"


@pytest.mark.weekly
def test_lost_file_of_the_missing_page_is_caught(new_page, course):
    page = new_page()
    _, errors = record(page)
    page.goto(f"{course}404.html", wait_until="networkidle")
    page.evaluate("new Image().src = '_static/no.png'")
    page.wait_for_timeout(300)
    assert any("404" in error for error in errors)


@pytest.mark.weekly
def test_notebooks_open_elsewhere_and_exercises_do_not(published):
    for name in PAGES:
        away = soup(published, name).select("a[href*=colab], a[href*=mybinder]")
        slug = Path(name).stem
        if name.startswith("notebooks/"):
            assert [link["href"] for link in away] == [
                f"https://colab.research.google.com/github/Someone/course/blob/run/{slug}.ipynb",
                f"https://mybinder.org/v2/gh/Someone/course/run?labpath={slug}.ipynb",
            ]
        else:
            assert away == [], name


# ---- the picture of a shared link


def tags(book, name):
    found = soup(book, name).select("meta[property^='og:'], meta[name^='twitter:']")
    return {tag.get("property") or tag["name"]: tag["content"] for tag in found}


@pytest.mark.weekly
@pytest.mark.parametrize("name", PAGES)
def test_shared_link_has_a_picture_and_a_sentence(published, name):
    said = tags(published, name)
    assert said["og:url"] == BASE + name
    assert said["og:title"] in soup(published, name).title.text
    assert len(said["og:description"]) > 30
    assert said["og:image"].startswith(BASE)
    picture = (published / said["og:image"].removeprefix(BASE)).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) <= 100_000
    size = struct.unpack(">II", picture[16:24])
    assert size == (1200, 630)
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["twitter:card"] == "summary_large_image"


def test_book_built_at_home_has_no_picture_to_share(tmp_path):
    config = SimpleNamespace(html_baseurl="")
    app = SimpleNamespace(config=config, outdir=tmp_path)
    context = {"metatags": ""}
    add_preview(app, "index", "page.html", context, nodes.document(None, None))
    assert context == {"metatags": ""}
    assert list(tmp_path.iterdir()) == []


def test_long_title_is_broken_and_stays_on_its_picture(tmp_path):
    face = Face(tmp_path)
    title = "When is the team of a person and a machine better than either alone?"
    lines = face.lines(title, 88)
    assert " ".join(lines) == title
    assert len(lines) > 1
    assert all(face.width(line, 88) <= COLUMN for line in lines)
    svg = picture(face, " ".join([title] * 2), "Part", "Book", "#000000")
    bottom = max(float(y) for y in re.findall(r'<text x="80" y="(\d+)"', svg))
    assert bottom <= 630 - 64
