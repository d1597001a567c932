"""The book as a PDF: its links lead somewhere, its charts are told, answers are chosen."""

import unicodedata

import pypdf
import pytest
from bs4 import BeautifulSoup

from coursekit.book import pdf
from coursekit.course import page as page_of
from tests import COURSE, EXERCISE, ROOT

CHAPTERS = [f"{page_of('read', module.slug)}.html" for module in COURSE.modules()]
# Titles of what is an answer, and what stands in no edition.
ANSWERS = ("A solution, and why it works", "Answer 1, once", "Question 1, explained")
ANSWERS += ("What the cards make together",)


@pytest.fixture(scope="module")
def source():
    return pdf.one_page(ROOT)


@pytest.fixture(scope="module")
def editions(browser, source, tmp_path_factory):
    """Both editions, by how the names of their files end."""
    found, folder = {}, tmp_path_factory.mktemp("pdf")
    for name, edition in pdf.EDITIONS.items():
        path = folder / f"book{name}.pdf"
        pdf.print_pdf(browser, source, path, edition=edition)
        found[name] = pypdf.PdfReader(path)
        found[name].path = path
    return found


@pytest.fixture(scope="module", params=pdf.EDITIONS)
def printed(editions, request):
    return editions[request.param]


def links(printed):
    return [note for page in printed.pages for note in page.get("/Annots", [])]


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


def text_of(printed):
    text = " ".join(page.extract_text() for page in printed.pages)
    return " ".join(unicodedata.normalize("NFKC", text).split())  # no ligatures


def answered(printed):
    text = text_of(printed)
    return [title for title in ANSWERS if title in text]


def bookmarks(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield entry.title


@pytest.mark.weekly
def test_links_lead_somewhere(printed):
    assert len(links(printed)) > 100
    assert pdf.lost_links(printed.path) == []


@pytest.mark.weekly
def test_every_chart_has_its_text(printed, source):
    charts = source.read_text(encoding="utf-8").count('class="picture"')
    assert len(texts_of_pictures(printed)) == charts > 0


@pytest.mark.weekly
def test_bookmarks_name_the_chapters(printed):
    names = list(bookmarks(printed.outline))
    assert "Where does a number come from?" in names
    assert "Colophon" in names


@pytest.mark.weekly
def test_paper_is_tagged(printed):
    assert printed.trailer["/Root"]["/MarkInfo"]["/Marked"]


@pytest.mark.weekly
def test_book_begins_with_its_title_and_contents(printed):
    first = " ".join(printed.pages[0].extract_text().split())
    assert first.startswith("In This Together This edition has")
    assert "Colophon" in first and "What we found" not in first


def uncoloured(page):
    """Return what means something by its colour alone, and is printed without."""
    page.emulate_media(media="print")
    return page.evaluate(
        """() => [[".square", ""], [".bar", ""], [".strip > .name", "::before"],
          [".kit .key > span", "::before"], ["circle.strong", ""]]
          .filter(([what, part]) => [...document.querySelectorAll(what)].some((one) =>
            getComputedStyle(one, part).printColorAdjust !== "exact"))
          .map(([what]) => what)"""
    )


def marks_to_open(page):
    return page.evaluate(
        """() => [...document.querySelectorAll(".sd-summary-state-marker")]
          .filter((one) => one.checkVisibility()).length"""
    )


@pytest.mark.parametrize("name", ["index.html", EXERCISE, *CHAPTERS])
def test_paper_has_colours_that_mean_something_and_nothing_to_press(
    new_page, address, name
):
    page = new_page()
    page.goto(address + name)
    assert uncoloured(page) == []
    assert marks_to_open(page) == 0


def test_colours_that_are_lost_on_paper_are_caught(new_page, address):
    page = new_page()
    page.goto(address)
    page.add_style_tag(content=".square { print-color-adjust: economy !important }")
    assert uncoloured(page) == [".square"]


@pytest.mark.weekly
def test_first_edition_has_no_answers(editions):
    assert answered(editions[""]) == []
    assert "This edition has no answers" in text_of(editions[""])


@pytest.mark.weekly
def test_second_edition_has_them(editions):
    text = text_of(editions["-with-answers"])
    assert answered(editions["-with-answers"]) == list(ANSWERS)
    assert "BEGIN SOLUTION" not in text
    assert "This edition has answers" in text


@pytest.mark.weekly
def test_whatever_else_is_closed_stands_open(editions, source):
    soup = BeautifulSoup(source.read_text(encoding="utf-8"), "html.parser")
    hints = [
        words
        for details in soup.select("article details")
        if details.summary.get_text().strip().startswith("Hint 1")
        for words in [" ".join(details.p.get_text().split())[:30]]
    ]
    assert hints
    for printed in editions.values():
        text = text_of(printed)
        assert [words for words in hints if words not in text] == []
        assert text.count("Only you know") == len(soup.select(".role-card")) > 0


@pytest.mark.weekly
def test_unprepared_page_is_caught(browser, source, tmp_path):
    path = tmp_path / "book.pdf"
    pdf.print_pdf(browser, source, path, prepare="document.querySelectorAll('details')"
                  ".forEach((details) => { details.open = true; })")  # fmt: skip
    printed = pypdf.PdfReader(path)
    assert pdf.lost_links(path)
    assert texts_of_pictures(printed) == []
    assert answered(printed) == list(ANSWERS)
