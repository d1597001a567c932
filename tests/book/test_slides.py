"""The slides of each module: made of its chapter alone, to show, to read and to print."""

import re
import subprocess
import sys
import unicodedata

import pypdf
import pytest
from bs4 import BeautifulSoup

from coursekit.book.rooms import SLIDES, TEACH
from coursekit.book.slides.choice import FIXED, choose, cut, parsed, sentences
from coursekit.book.slides.pictures import place
from coursekit.course import page as page_of
from tests import COURSE, FIRST, rest_weekly
from tests.axe import COLOURS, complaints
from tests.book.test_accessibility import STILL
from tests.book.test_browser import record

MODULES = COURSE.modules()
SLUGS = sorted((m.slug for m in MODULES), key=lambda slug: slug != FIRST.slug)
ROOM, OLD_ROOM = {"width": 1280, "height": 720}, {"width": 1024, "height": 768}
BLOCKS = "h1, h2, h3, p, li, th, td, figcaption"
# What stands out of a slide, and slides higher than the screen.
TOO_LARGE = """() => [...document.querySelectorAll(".slide")].flatMap((slide) => [
  ...(slide.getBoundingClientRect().height > innerHeight + 1 ? [slide.id] : []),
  ...[...slide.querySelectorAll(".fits *")]
    .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden"))
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => `${slide.id}: ${one.outerHTML.slice(0, 80)}`),
])"""
# The smallest letters of each slide, as they are seen; pictures have letters of their own.
SMALLEST = """(where) => Math.min(...[...document.querySelectorAll(where)]
  .filter((one) => one.checkVisibility() && !one.closest(".visually-hidden"))
  .map((one) => parseFloat(getComputedStyle(one).fontSize) * one.currentCSSZoom))"""
WORDS = ".slide:not(.act) .fits :is(h1, h2, p, li, th, td):not(svg *)"
ACT = ".act :is(p, legend, label, button):not(.asks > :not(.now))"


def deck(book, slug):
    text = (book / SLIDES / f"{slug}.html").read_text(encoding="utf-8")
    return BeautifulSoup(text, "html.parser")


def plain(text):
    return " ".join(text.split())


def sources(book, slug):
    """Return the text of a module's chapter and of its sheet."""
    paths = [book / f"{page_of('read', slug)}.html", book / TEACH / f"{slug}.html"]
    articles = [parsed(path.read_text(encoding="utf-8")) for path in paths]
    return " ".join(plain(article.get_text()) for article in articles)


def own_words(soup, text):
    """Return what slides say that neither chapter nor sheet says."""
    for one in soup.select(".stage, noscript, script"):
        one.decompose()
    labels = [re.escape(label).replace(r"\{\}", r"\d+") for label in FIXED.values()]
    said = [plain(one.get_text()) for one in soup.main.select(BLOCKS)]
    return [
        one
        for one in said
        if one not in text and not re.fullmatch("|".join(labels), one)
    ]


@pytest.mark.parametrize("slug", SLUGS)
def test_module_has_eight_to_thirteen_slides(book, slug):
    slides = deck(book, slug).select("main > section.slide")
    kinds = [slide["class"][1] for slide in slides]
    assert 8 <= len(slides) <= 13
    assert kinds[:2] == ["title", "opening"] and kinds[-2:] == ["table", "last"]
    assert {"example", "evidence"} <= set(kinds)
    asked = [kind for kind in kinds if kind in ("predict", "answer")]
    assert asked == ["predict", "answer"] * (len(asked) // 2) and asked
    has_act = COURSE.path("explorable", slug).is_file()
    assert kinds.count("act") == has_act


@pytest.mark.parametrize("slug", SLUGS)
def test_each_slide_has_one_heading_in_order(book, slug):
    page = deck(book, slug)
    levels = [
        [heading.name for heading in slide.select(".fits > :is(h1, h2)")]
        for slide in page.select(".slide")
    ]
    assert levels == [["h1"], *[["h2"]] * (len(levels) - 1)]
    ids = [one["id"] for one in page.select("[id]")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_written_twice(book, slug):
    assert own_words(deck(book, slug), sources(book, slug)) == []


def test_words_of_their_own_are_caught(book):
    page, text = deck(book, FIRST.slug), sources(book, FIRST.slug)
    question = page.select_one(".question")
    question.string = question.get_text().replace("?", ", do you think?")
    page.select_one(".last li p, .last li").string = "Remember this."
    assert len(own_words(page, text)) >= 2


@pytest.mark.parametrize("slug", SLUGS)
def test_a_question_is_alone_on_its_slide(book, slug):
    chapter = parsed((book / f"{page_of('read', slug)}.html").read_text("utf-8"))
    asked = deck(book, slug).select(".slide.predict")
    boxes = chapter.select(".choice[id^=predict-]")
    assert len(asked) == len(boxes)
    for slide, box in zip(asked, boxes):
        options = [plain(one.get_text()) for one in box.select("ul > li")]
        assert [
            plain(one.get_text()) for one in slide.select(".options > li")
        ] == options
        told = plain(box.select_one(".told p").get_text())
        assert told not in plain(slide.get_text())


def test_learners_do_not_come_upon_them(book):
    index = (book / "searchindex.js").read_text(encoding="utf-8")
    assert f'"{SLIDES}/' not in index
    for path in (book / SLIDES).glob("*.html"):
        assert 'name="robots" content="noindex"' in path.read_text(encoding="utf-8")
    for name in COURSE.pages():
        assert f"{SLIDES}/" not in (book / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("slug", SLUGS)
def test_sheet_and_start_page_lead_to_them(book, slug):
    for name in (slug, "index"):
        article = parsed((book / TEACH / f"{name}.html").read_text(encoding="utf-8"))
        assert article.select_one(f'a[href="../{SLIDES}/{slug}.html"]')


# ---- in a browser


def too_large(page):
    page.wait_for_function("document.fonts.status === 'loaded'")
    return page.evaluate(TOO_LARGE)


@pytest.mark.parametrize("slug", rest_weekly(SLUGS))
@pytest.mark.parametrize("size", [ROOM, OLD_ROOM], ids=["1280", "1024"])
def test_nothing_is_cut(visit, slug, size):
    page = visit(f"{SLIDES}/{slug}.html", viewport=size)
    assert too_large(page) == []
    if size == ROOM:
        assert page.evaluate(SMALLEST, WORDS) >= 23
        assert page.evaluate(SMALLEST, ACT) >= 12


def test_what_is_cut_is_caught(visit):
    page = visit(f"{SLIDES}/{FIRST.slug}.html", viewport=ROOM)
    page.evaluate("""() => {
      document.querySelector("#slide-2 p").style.height = "2000px";
      document.querySelector("#slide-4 p").style.width = "2000px";
    }""")
    found = " ".join(too_large(page))
    assert "slide-2" in found and "slide-4: <p" in found


@pytest.mark.parametrize("slug", rest_weekly(SLUGS))
def test_phone_shows_them_below_each_other(visit, slug):
    page = visit(f"{SLIDES}/{slug}.html", viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(SMALLEST, WORDS) >= 16


def now(page):
    return page.locator(".place").inner_text().split()[0]


def test_keys_lead_through_them(visit):
    page = visit(f"{SLIDES}/{FIRST.slug}.html", reduced_motion="reduce")
    last = str(page.locator(".slide").count())
    for key, place_ in (
        *(("ArrowRight", "2"), (" ", "3"), ("ArrowDown", "4"), ("PageDown", "5")),
        *(("ArrowLeft", "4"), ("ArrowUp", "3"), ("PageUp", "2"), ("End", last)),
        *(("ArrowRight", last), ("Home", "1"), ("ArrowLeft", "1")),
    ):
        page.keyboard.press(key)
        assert now(page) == place_, key
        focused = page.evaluate("document.activeElement.closest('.slide').id")
        assert focused == f"slide-{place_}"
        top = page.locator(f"#slide-{place_}").bounding_box()["y"]
        assert abs(top) < 2, key
    page.get_by_role("button", name="Next slide").click()
    assert now(page) == "2"
    page.reload()  # one comes back to where one was
    assert now(page) == "2"


def test_the_act_works_on_its_slide(visit):
    """By mouse and by keys, which do not lead on to the next slide meanwhile."""
    page = visit(f"{SLIDES}/{FIRST.slug}.html", reduced_motion="reduce")
    number = page.locator(".slide.act").get_attribute("id").removeprefix("slide-")
    for _ in range(int(number) - 1):
        page.keyboard.press("ArrowRight")
    stage = page.locator(".act .stage")
    state = """(stage) => stage.textContent
      + [...stage.querySelectorAll("input")].map((one) => one.checked)"""
    for act in (
        lambda: stage.locator("button:enabled").first.click(),
        lambda: stage.locator("button:enabled").first.press(" "),
        lambda: stage.locator("input[type=radio]").first.press("ArrowRight"),
    ):
        before = stage.evaluate(state)
        act()
        assert stage.evaluate(state) != before
        assert now(page) == number


def test_less_motion_is_none(visit):
    lasts = "getComputedStyle(document.querySelector('h1')).transitionDuration"
    for motion, expected in (("reduce", "0.001s"), ("no-preference", "5s")):
        page = visit(f"{SLIDES}/{FIRST.slug}.html", reduced_motion=motion)
        page.add_style_tag(content="h1 { transition: opacity 5s }")
        assert page.evaluate(lasts) == expected


def test_without_javascript_they_are_read_from_top_to_bottom(new_page, address, book):
    page = new_page(java_script_enabled=False, viewport=ROOM)
    page.goto(f"{address}{SLIDES}/{FIRST.slug}.html")
    tops = [one.bounding_box()["y"] for one in page.locator(".slide").all()]
    assert tops == sorted(set(tops))
    assert all(one.is_visible() for one in page.locator(".fits").all())
    assert page.locator(".steps button:visible").count() == 0
    page.locator("#notes").check()  # needs none
    assert page.locator(".notes").first.is_visible()


def test_they_ask_nobody_else(new_page, address):
    page = new_page()
    asked, errors = record(page)
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    page.goto(f"{address}{SLIDES}/{FIRST.slug}.html", wait_until="networkidle")
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert errors == []


@pytest.mark.parametrize("slug", rest_weekly(SLUGS))
def test_axe_finds_nothing_on_slides(visit, slug):
    page = visit(f"{SLIDES}/{slug}.html", reduced_motion="reduce")
    page.add_style_tag(content=STILL)
    page.locator("#notes").check()
    assert complaints(page) == []
    page.get_by_role("button", name="Dark").click()
    assert complaints(page, COLOURS) == []


# ---- on paper


def printed(page, folder):
    """Print the slides; return the text of each sheet."""
    page.pdf(path=folder / "slides.pdf", prefer_css_page_size=True)
    sheets = pypdf.PdfReader(folder / "slides.pdf").pages
    return [dense(sheet.extract_text()) for sheet in sheets]


def dense(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize("slug", rest_weekly(SLUGS))
def test_each_slide_is_printed_whole(new_page, address, tmp_path, slug):
    page = new_page(viewport=ROOM)
    page.goto(f"{address}{SLIDES}/{slug}.html")
    count = page.locator(".slide").count()
    sheets = printed(page, tmp_path)
    assert count <= len(sheets) <= 2 * count
    text = "".join(sheets)
    for one in page.locator(".slide:not(.act) .fits li").all_text_contents():
        assert dense(one)[-20:] in text
    page.locator("#notes").check()
    with_notes = "".join(printed(page, tmp_path))
    note = dense(page.locator(".notes").first.inner_text())[:20]
    assert note in with_notes and note not in text


# ---- what is chosen


def chapter(*blocks):
    return parsed(
        f"<article><section><h1>Why?</h1>{''.join(blocks)}</section></article>"
    )


def test_chapter_without_any_of_it_has_a_title():
    assert [slide.kind for slide in choose(chapter(), None)] == ["title"]
    assert [slide.kind for slide in choose(chapter("<p>So.</p>"), None)] == [
        "title",
        "opening",
    ]


def test_long_paragraph_ends_with_a_sentence():
    tag = chapter("<p>One <em>and</em> two.\nThree four.\nFive six.</p>").p
    assert len(sentences(tag)) == 3
    assert plain(cut([tag], 5)[0].get_text()) == "One and two. Three four."
    assert plain(cut([tag], 1)[0].get_text()) == "One and two."  # one at least


def drawing(high, text=""):
    layouts = "".join(
        f'<svg class="{name}" viewbox="0 0 {width} {high}">'
        f'<text x="0">{text}</text></svg>'
        for name, width in (("wide", 720), ("narrow", 320))
    )
    return f'<figure class="drawn"><div class="picture">{layouts}</div></figure>'


def test_picture_stands_where_it_can_be_read():
    def where(*args):
        placed = place(chapter(drawing(*args)).figure)
        return placed and placed.where

    assert where(320) == "beside"
    assert where(120, "a line of words that is wider than the narrow one") == "below"
    assert where(900) is None


def test_slides_need_a_book(tmp_path):
    (tmp_path / "_toc.yml").write_text("root: index\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "coursekit", "slides"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1 and "Run `make book` first." in done.stderr
    assert "Traceback" not in done.stderr
