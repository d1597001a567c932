"""A book that is built again: what nothing changed stays, and all else is made anew."""

import os
from types import SimpleNamespace

import pytest

from coursekit.book import files, mine, slides, starters
from coursekit.book.rooms import TEACH
from tests import CHAPTER, COURSE, EXERCISE, FIRST, ROOT

HOUR = 3600 * 10**9


def date(path, before: int):
    """Let a file be so many nanoseconds older than it is."""
    time = path.stat().st_mtime_ns - before
    os.utime(path, ns=(time, time))


@pytest.fixture
def old_code(monkeypatch):
    monkeypatch.setattr(files, "code_changed", lambda: 0)


@pytest.fixture
def made(tmp_path):
    """A function that writes a file, younger by an hour than all before it."""
    paths = []

    def write(name, text="kept"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for other in paths:
            date(other, HOUR)
        paths.append(path)
        return path

    return write


def test_what_is_younger_than_its_sources_is_made(made, old_code):
    source, other, target = (made(name) for name in ("a", "b", "c"))
    assert files.is_made(target, source, other)
    assert not files.is_made(target.with_name("none"), source, other)
    os.utime(other)
    date(target, HOUR)
    assert not files.is_made(target, source, other)


def test_what_older_code_made_is_made_anew(made, monkeypatch):
    source, target = made("a"), made("b")
    now = target.stat().st_mtime_ns
    monkeypatch.setattr(files, "code_changed", lambda: now + 1)
    assert not files.is_made(target, source)


def test_code_of_this_folder_is_looked_at():
    own = files.CODE / "slides" / "choice.py"
    assert files.code_changed() >= own.stat().st_mtime_ns


def test_slides_of_what_is_as_it_was_are_kept(made, tmp_path, book, old_code):
    chapter = made(CHAPTER, (book / CHAPTER).read_text("utf-8"))
    name = f"{FIRST.slug}.html"
    sheet = made(f"{TEACH}/{name}", (book / TEACH / name).read_text("utf-8"))
    (tmp_path / "_static").mkdir()
    target = made(f"slides/{name}")
    assert slides.write(COURSE, tmp_path, anew=False) == [target]
    assert target.read_text("utf-8") == "kept"
    for source in (chapter, sheet):
        target.write_text("kept", encoding="utf-8")
        date(target, HOUR)
        os.utime(source)
        slides.write(COURSE, tmp_path, anew=False)
        assert "<section" in target.read_text("utf-8")
        date(source, 2 * HOUR)


def test_slides_are_written_anew_for_who_asks(made, tmp_path, book, old_code):
    made(CHAPTER, (book / CHAPTER).read_text("utf-8"))
    (tmp_path / "_static").mkdir()
    target = made(f"slides/{FIRST.slug}.html")
    slides.write(COURSE, tmp_path)
    assert "<section" in target.read_text("utf-8")


def test_questions_of_a_page_that_is_as_it_was_are_kept(made, book, old_code):
    page, target = made(CHAPTER, (book / CHAPTER).read_text("utf-8")), made("asked.js")
    before = {"page": "a", "questions": ["kept"], "fields": {}, "title": "A"}
    kept = {"questions": ["kept"], "fields": {}}
    assert mine.asked_on(page, target, before) == kept
    assert mine.asked_on(page, target, None)["questions"][0]["id"] == "predict-1"
    assert mine.asked_on(page, target, before | {"page": mine.LEDGER}) != kept
    os.utime(page)
    date(target, HOUR)
    assert mine.asked_on(page, target, before) != kept


@pytest.mark.parametrize("text", [None, "", 'window.asked = [{"page": "a"'])
def test_questions_that_were_not_written_to_their_end_are_read_again(made, text):
    path = made("other").with_name("asked.js")
    if text is not None:
        path.write_text(text, encoding="utf-8")
    assert mine.written(path) == {}


def test_questions_are_found_as_they_were_written(book):
    pages = mine.written(book / "_static" / "asked.js")
    assert list(pages) == COURSE.pages()


def test_starter_of_a_page_read_anew_is_made_anew(made, tmp_path, old_code):
    docname = EXERCISE.removesuffix(".html")
    doctree, target = made(f"{docname}.doctree"), made(f"{docname}.ipynb")
    app = SimpleNamespace(
        builder=SimpleNamespace(name="html"),
        env=SimpleNamespace(found_docs=[docname]),
        srcdir=ROOT,
        outdir=tmp_path,
        doctreedir=tmp_path,
    )
    starters.offer_starters(app, None)
    assert target.read_text("utf-8") == "kept"
    os.utime(doctree)
    date(target, HOUR)
    starters.offer_starters(app, None)
    assert '"nbgrader"' in target.read_text("utf-8")
    target.unlink()
    starters.offer_starters(app, None)
    assert target.is_file()
