"""What is published: the book that was tested, with its downloads, and no dead link."""

import shutil
import subprocess
import zipfile

import pypdf
import pytest
from pypdf.annotations import Link

from coursekit.book import pdf, site
from tests import ROOT

PAGE = """<h1 id="top-of-it">A page</h1>
<a href="chapters/one.html#here">one</a> <a href="https://example.org/x">away</a>
<img src="_static/dot.svg" alt=""> <!-- downloads -->"""
ONE = '<p id="here">Here.</p> <a href="../index.html">back</a> <!-- downloads -->'
STYLE = "p { background: url(dot.svg) }"


@pytest.fixture
def build(tmp_path):
    """A folder `_build` with a small book, an archive of it and a PDF."""
    files = {
        "index.html": PAGE,
        "chapters/one.html": ONE,
        "_static/style.css": STYLE,
        "_static/dot.svg": "<svg/>",
    }
    for name, text in files.items():
        path = tmp_path / "html" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "in-this-together.zip", "w") as archive:
        for name in files:
            archive.write(tmp_path / "html" / name, f"html/{name}")
    paper = pypdf.PdfWriter()
    paper.add_blank_page(100, 100)
    paper.write(tmp_path / "in-this-together.pdf")
    return tmp_path


def files_in(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def differences(one, other):
    """Return the files that are not the same in two folders, or in one of them only."""
    one, other = files_in(one), files_in(other)
    return sorted(
        name for name in one.keys() | other.keys() if one.get(name) != other.get(name)
    )


def test_site_is_the_book_with_downloads_and_links_to_them(build):
    downloads = site.gather(build / "html", build / "site")
    assert [path.name for path in downloads] == list(site.DOWNLOADS)[:2]
    with_links = {"index.html", "chapters/one.html"}
    more = {".nojekyll", *(path.name for path in downloads)}
    assert set(differences(build / "html", build / "site")) == with_links | more
    assert site.dead(build / "site") == []
    text = (build / "site" / "chapters" / "one.html").read_text(encoding="utf-8")
    assert '<a href="../in-this-together.zip" download>' in text
    assert "with answers" not in text  # that edition is not there
    for download in downloads:
        assert site.dead_in_download(download) == []


def test_book_without_downloads_has_no_links_to_them(build):
    for name in site.DOWNLOADS:
        (build / name).unlink(missing_ok=True)
    assert site.gather(build / "html", build / "site") == []
    assert differences(build / "html", build / "site") == [".nojekyll"]


def test_what_an_older_site_had_is_gone(build):
    site.gather(build / "html", build / "site")
    (build / "html" / "chapters" / "one.html").unlink()
    site.gather(build / "html", build / "site")
    assert site.dead(build / "site") == ["index.html: chapters/one.html#here"]


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("index.html", "one.html#here", "two.html", "index.html: chapters/two.html"),
        ("index.html", "#here", "#there", "index.html: chapters/one.html#there"),
        ("index.html", "dot.svg", "no.svg", "index.html: _static/no.svg"),
        (
            "index.html",
            'href="chapters',
            'href="/chapters/x',
            "index.html: /chapters/x",
        ),
        ("chapters/one.html", "../index", "index", "chapters/one.html: index.html"),
        ("_static/style.css", "dot.svg", "no.svg", "_static/style.css: no.svg"),
    ],
)
def test_dead_link_is_caught(build, name, old, new, told):
    path = build / "html" / name
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), "utf-8")
    (found,) = site.dead(build / "html")
    assert found.startswith(told)


def test_page_for_what_is_missing_may_stand_below_a_folder(build):
    """It names all from the root of the site, which may be /course/."""
    for root in ("/", "/course/"):
        text = (
            f'<a href="{root}index.html">first</a> <a href="{root}chapters/one.html">'
        )
        (build / "html" / "404.html").write_text(text, encoding="utf-8")
        assert site.dead(build / "html") == []


def test_dead_link_in_an_archive_is_caught(build):
    with zipfile.ZipFile(build / "in-this-together.zip", "a") as archive:
        archive.writestr("html/two.html", '<a href="three.html">three</a>')
    told = site.dead_in_download(build / "in-this-together.zip")
    assert told == ["two.html: three.html"]


def test_dead_link_in_a_pdf_is_caught(tmp_path):
    paper = pypdf.PdfWriter()
    paper.add_blank_page(100, 100)
    link = Link(rect=(0, 0, 50, 50), url="starters/bias.ipynb")
    paper.add_annotation(0, link)
    paper.write(tmp_path / "paper.pdf")
    assert pdf.lost_links(tmp_path / "paper.pdf") == ["starters/bias.ipynb"]


def test_what_github_pages_does_not_take_is_caught(build, monkeypatch):
    assert site.too_large(build / "html") == []
    monkeypatch.setattr(site, "LARGEST_FILE", 100)
    assert site.too_large(build / "html") == ["index.html has less than 1 MB"]
    monkeypatch.setattr(site, "LARGEST_SITE", 200)
    assert site.too_large(build / "html")[-1] == "the site has less than 1 MB"


def test_site_with_a_fault_is_refused_in_words(build, capsys):
    root = build / "course"
    root.mkdir()
    (root / "_build").symlink_to(build)
    course = type("A course", (), {"root": root})
    site.main(course)
    said = capsys.readouterr().out
    assert "Without in-this-together-with-answers.pdf" in said
    (build / "html" / "_static" / "dot.svg").unlink()
    with pytest.raises(SystemExit) as stopped:
        site.main(course)
    assert "it leads nowhere: index.html: _static/dot.svg" in stopped.value.code
    (build / "html" / "index.html").unlink()
    with pytest.raises(SystemExit, match="There is no book in"):
        site.main(course)


def commands(folder):
    """Return what `make site` would do in a folder."""
    make = ["make", "--dry-run", "site"]
    done = subprocess.run(make, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def test_site_is_made_of_the_book_that_stands(tmp_path):
    """No second build: what is published is what was tested."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("requirements.txt", "constraints.txt", "pyproject.toml"):
        (tmp_path / name).touch()
    for name in ("src/coursekit/desk", "src/coursekit/lti", "tests", "_build/html"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "requirements.txt").touch()
    assert "jupyter-book build" in commands(tmp_path)
    (tmp_path / "_build/html/index.html").touch()
    assert "jupyter-book build" not in commands(tmp_path)
    assert "-m coursekit site" in commands(tmp_path)


def test_workflow_publishes_the_site():
    text = (ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8")
    tested, made = text.index("run: .ci/run"), text.index("run: make site")
    assert tested < made < text.index("path: _build/site")
    assert "include-hidden-files: true" in text  # .nojekyll


def test_no_link_of_the_book_leads_nowhere(book):
    assert site.dead(book) == []


def test_front_page_has_a_place_for_the_downloads(book):
    assert site.PLACE in (book / "index.html").read_text(encoding="utf-8")
