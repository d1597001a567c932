"""Gather what is published in one folder, `_build/site`: `make site`.

It is a copy of the book as it was built and tested, with the downloads beside it: the
archive and the two PDFs, if they are there. Nothing is built anew. `{downloads}` keeps a
place for the links to them, which is filled in the copy alone, so that a book without
downloads has no link that leads nowhere. Last, every link within the folder, the archive
and the PDFs is followed.
"""

import pathlib
import re
import shutil
import sys
import tempfile
import zipfile
from datetime import datetime
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from coursekit.course import Course

PLACE = "<!-- downloads -->"
# A file that may lie in `_build`, and what a reader is told of it.
DOWNLOADS = {
    "in-this-together.zip": "an archive to read and search without a network",
    "in-this-together.pdf": "a PDF without answers and solutions",
    "in-this-together-with-answers.pdf": "a PDF with answers and solutions",
}
# What GitHub Pages takes, in bytes: a site, and a file in a repository.
LARGEST_SITE, LARGEST_FILE = 10**9, 100 * 2**20
IN_STYLES = re.compile(r"""url\(\s*["']?([^"')]+)""")


class Downloads(SphinxDirective):
    """`{downloads}`: where the links to the downloads stand, once they are there."""

    def run(self):
        return [nodes.raw("", PLACE, format="html")]


def megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB" if size >= 1e6 else "less than 1 MB"


def links(files: list[pathlib.Path], way: str) -> str:
    """Return a paragraph with a link to each file. `way` leads from the page to them."""
    items = [
        f'<a href="{way}{file.name}" download>{DOWNLOADS[file.name]}</a> '
        f"({megabytes(file.stat().st_size)})"
        for file in files
    ]
    return f"<p><strong>Take the book with you</strong> as {', as '.join(items)}.</p>"


def gather(book: pathlib.Path, site: pathlib.Path) -> list[pathlib.Path]:
    """Copy a book to `site`, and the downloads that lie beside it; return their copies.

    The copy differs from the book in nothing but the pages that have a place for links.
    """
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(book, site)
    downloads = [site / name for name in DOWNLOADS if (book.parent / name).is_file()]
    for path in downloads:
        shutil.copy2(book.parent / path.name, path)
    for page in site.rglob("*.html") if downloads else ():
        text = page.read_text(encoding="utf-8")
        if PLACE in text:
            way = "../" * (len(page.relative_to(site).parts) - 1)
            text = text.replace(PLACE, links(downloads, way))
            page.write_text(text, encoding="utf-8")
    (site / ".nojekyll").touch()  # else a branch of GitHub Pages leaves out _static
    return downloads


class Names(HTMLParser):
    """Collects the files that a page names, and the ids that it has."""

    def __init__(self, text: str):
        super().__init__()
        self.named, self.ids = set(), {"", "top"}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id" or (tag, name) == ("a", "name"):
                self.ids.add(value)
            elif name in ("href", "src", "xlink:href"):
                self.named.add(value or "")


def dead(folder: pathlib.Path) -> list[str]:
    """Return what pages and styles of a folder name in vain; other sites are left out."""
    folder = folder.resolve()
    pages = {
        path: Names(path.read_text(encoding="utf-8")) for path in folder.rglob("*.html")
    }
    named = {path: page.named for path, page in pages.items()}
    for path in folder.rglob("*.css"):
        named[path] = set(IN_STYLES.findall(path.read_text(encoding="utf-8")))
    found = []
    for path, addresses in named.items():
        for address in addresses:
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            ways = [target_of(folder, path, unquote(parts.path))]
            if parts.path.startswith("/"):  # the site may stand below a folder
                ways.append(folder.joinpath(*pathlib.PurePath(parts.path).parts[2:]))
            target = next((way for way in ways if way.is_file()), None)
            ids = pages[target].ids if target in pages else {unquote(parts.fragment)}
            if not target or unquote(parts.fragment) not in ids:
                found.append(f"{path.relative_to(folder)}: {address}")
    return sorted(found)


def target_of(folder: pathlib.Path, page: pathlib.Path, address: str) -> pathlib.Path:
    """Return the file that an address on a page of a folder names, whether it is there."""
    if not address:
        return page
    start = folder if address.startswith("/") else page.parent
    target = (start / address.lstrip("/")).resolve()
    return target / "index.html" if target.is_dir() else target


def dead_in_download(path: pathlib.Path) -> list[str]:
    """Return the same of an archive of a book, or of a PDF."""
    if path.suffix == ".pdf":
        # Needs the tools for testing, without which a book is built.
        from coursekit.book import pdf

        return pdf.lost_links(path)
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(path).extractall(folder)
        (book,) = pathlib.Path(folder).iterdir()
        return dead(book)


def too_large(site: pathlib.Path) -> list[str]:
    """Return what GitHub Pages would not take."""
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    found = [
        f"{path.relative_to(site)} has {megabytes(size)}"
        for path, size in sizes.items()
        if size > LARGEST_FILE
    ]
    if sum(sizes.values()) > LARGEST_SITE:
        found.append(f"the site has {megabytes(sum(sizes.values()))}")
    return found


def main(course: Course) -> None:
    """Gather the site of a course, and say what is wrong with it."""
    build = course.root / "_build"
    book, site = build / "html", build / "site"
    if not (book / "index.html").is_file():
        sys.exit(f"There is no book in {book}. Run `make book` first.")
    downloads = gather(book, site)
    wrong = [f"it leads nowhere: {one}" for one in dead(site)]
    for path in downloads:
        wrong += [f"{path.name}: {one}" for one in dead_in_download(path)]
    wrong += too_large(site)
    if wrong:
        sys.exit("\n".join(wrong))
    files = [path for path in site.rglob("*") if path.is_file()]
    built = datetime.fromtimestamp((book / "index.html").stat().st_mtime)
    whole = megabytes(sum(path.stat().st_size for path in files))
    print(f"{len(files)} files, {whole}, of the book built on {built:%d %B, %H:%M}.")
    for name in DOWNLOADS:
        if site / name not in downloads:
            print(f"Without {name}, which is not in {build}.")
    print(f"The site: {site}")


def setup(app):
    app.add_directive("downloads", Downloads)
    return {"parallel_read_safe": True}
