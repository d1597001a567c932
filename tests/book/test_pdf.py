"""The book as a PDF: its links lead somewhere, its charts are told, nothing is solved."""

import pypdf
import pytest

from coursekit.book import pdf
from tests import ROOT

SOLVED = ("A solution, and why it works", "BEGIN SOLUTION")


@pytest.fixture(scope="module")
def source():
    return pdf.one_page(ROOT)


@pytest.fixture(scope="module")
def printed(browser, source, tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    pdf.print_pdf(browser, source, path)
    return pypdf.PdfReader(path)


def links(printed):
    return [note.get_object() for p in printed.pages for note in p.get("/Annots", [])]


def lost_links(printed):
    """Return what leads neither to a place in the PDF nor to the web."""
    places = printed.named_destinations
    lost = []
    for link in links(printed):
        if "/Dest" in link and link["/Dest"] not in places:
            lost.append(link["/Dest"])
        address = link.get("/A", {}).get("/URI", "https:")
        if not address.startswith("http"):
            lost.append(address)
    return lost


def texts_of_pictures(printed):
    """Return the alternative texts in the PDF's tree of tags."""
    found, seen, left = [], set(), [printed.trailer["/Root"]["/StructTreeRoot"]]
    while left:
        part = left.pop()
        if isinstance(part, pypdf.generic.IndirectObject):
            if part.idnum in seen:
                continue
            seen.add(part.idnum)
            part = part.get_object()
        if isinstance(part, dict):
            found += [str(part["/Alt"])] if "/Alt" in part else []
            left += [part.raw_get("/K")] if "/K" in part else []
        elif isinstance(part, list):
            left += part
    return found


def solved(printed):
    text = "\n".join(page.extract_text() for page in printed.pages)
    return [words for words in SOLVED if words in text]


def bookmarks(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield entry.title


def test_links_lead_somewhere(printed):
    assert len(links(printed)) > 100
    assert lost_links(printed) == []


def test_every_chart_has_its_text(printed, source):
    charts = source.read_text(encoding="utf-8").count('class="picture"')
    assert len(texts_of_pictures(printed)) == charts > 0


def test_bookmarks_name_the_chapters(printed):
    names = list(bookmarks(printed.outline))
    assert "Where does a number come from?" in names
    assert "Colophon" in names


def test_nothing_is_solved(printed):
    assert solved(printed) == []


def test_unprepared_page_is_caught(browser, source, tmp_path):
    path = tmp_path / "book.pdf"
    pdf.print_pdf(browser, source, path, prepare="document.querySelectorAll('details')"
                  ".forEach((details) => { details.open = true; })")  # fmt: skip
    printed = pypdf.PdfReader(path)
    assert lost_links(printed)
    assert texts_of_pictures(printed) == []
    assert solved(printed) == ["A solution, and why it works"]
