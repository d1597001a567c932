"""What you take with you: each chapter's take-aways once, word for word; on paper."""

import subprocess
import sys
from pathlib import Path

import pypdf
import pytest
from bs4 import BeautifulSoup
from sphinx.errors import ExtensionError

from coursekit.book.takeaways import take_aways
from coursekit.course import page as page_of
from tests import CHAPTER, COURSE, FIRST, ROOT
from tests.axe import complaints
from tests.book.test_plans import make_course, matter

PAGE = "chapters/takeaways.html"
READ = page_of("read", FIRST.slug)
SHEETS = 4


def points(part):
    """Return the take-aways in a part of a page."""
    return [" ".join(item.get_text().split()) for item in part.select("ul > li")]


def parsed(book, name):
    return BeautifulSoup((book / name).read_text(encoding="utf-8"), "html.parser")


def faults(page, book):
    """Return in which chapters the page has not each take-away once, word for word."""
    found = []
    for module in COURSE.modules():
        chapter = f"{page_of('read', module.slug)}.html"
        own = points(parsed(book, chapter).select_one("section#take-aways"))
        link = page.select_one(f'h3 > a[href="{Path(chapter).name}"]')
        copied = points(link.find_parent("section")) if link else []
        if not own or copied != own:
            found.append(module.slug)
    return found


def test_each_chapters_list_is_there_word_for_word(book):
    page = parsed(book, PAGE)
    assert faults(page, book) == []
    headings = [heading.a.get_text() for heading in page.select("h3")]
    assert headings == [module.question for module in COURSE.modules()]


def lose_a_point(part):
    part.li.extract()


def change_a_word(part):
    part.li.p.string = f"{part.li.p.get_text()} Nearly."


def say_it_twice(part):
    part.ul.append(BeautifulSoup(str(part.li), "html.parser"))


@pytest.mark.parametrize("edit", [lose_a_point, change_a_word, say_it_twice])
def test_page_that_differs_from_a_chapter_is_caught(book, edit):
    page = parsed(book, PAGE)
    link = page.select_one(f'h3 > a[href="{FIRST.slug}.html"]')
    edit(link.find_parent("section"))
    assert faults(page, book) == [FIRST.slug]


def test_section_is_copied_to_the_next_heading_or_the_end(tmp_path):
    section = "## Take-aways\n\n- One.\n- {term}`Two`.\n"
    chapters = {
        "a": matter("a") + f"\n{section}\n## Go further\n\n- Three.\n",
        "b": matter("b") + f"\n{section}",
    }
    course = make_course(tmp_path, chapters)
    for module in course.modules():
        assert take_aways(course, module) == "- One.\n- {term}`Two`."


@pytest.mark.parametrize("section", ["", "## Take-aways\n\n## Go further\n"])
def test_module_without_take_aways_is_named(tmp_path, section):
    course = make_course(tmp_path, {"a": f"{matter('a')}\n{section}"})
    with pytest.raises(ExtensionError, match=r"chapters/a\.md has no take-aways"):
        take_aways(course, course.modules()[0])


def test_module_without_take_aways_stops_the_build(tmp_path):
    make_course(tmp_path, {"a": matter("a")})
    config = "sphinx: {extra_extensions: [coursekit.book]}\n"
    (tmp_path / "_config.yml").write_text(config, encoding="utf-8")
    (tmp_path / "index.md").write_text("# x\n\n```{takeaways}\n```\n", encoding="utf-8")
    command = [Path(sys.executable).with_name("jupyter-book"), "build", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "chapters/a.md has no take-aways to copy" in done.stderr


def test_it_leads_to_the_chapters_and_is_led_to(visit, book):
    page = visit(PAGE)
    page.get_by_role("link", name=FIRST.question).last.click()
    assert page.url.endswith(CHAPTER)
    capstone = next(one for one in COURSE.modules() if one.kind == "capstone")
    for name in (f"{page_of('read', capstone.slug)}.html", "teach/index.html"):
        links = [a["href"] for a in parsed(book, name).select("article a[href]")]
        assert any(link.endswith("takeaways.html") for link in links), name


def write_at_the_end(page, address, **words):
    """Write into the fields at the end of the first chapter; return to the page."""
    page.goto(address + CHAPTER)
    for id, text in words.items():
        page.locator(f"#{id}").fill(text)
    page.goto(address + PAGE)


def own(page):
    return page.locator(f'.own-words[data-page="{READ}"]')


def test_own_words_stand_below_their_chapter(visit, address):
    page = visit(PAGE)
    assert page.locator(".own-words:visible").count() == 0
    write_at_the_end(page, address, surprise="That it <b>shrinks</b>.", unclear=" ")
    assert own(page).inner_text() == "What surprised you? That it <b>shrinks</b>."
    assert page.locator(".own-words:visible").count() == 1
    write_at_the_end(page, address, surprise="", unclear="Of whom?")
    assert own(page).inner_text() == "What is still unclear? Of whom?"
    page.evaluate("localStorage.clear(); dispatchEvent(new Event('storage'))")
    assert own(page).is_hidden()


def test_with_nonsense_kept_the_page_is_whole(visit, address):
    page = visit(PAGE)
    nonsense = [{READ: {"surprise": 7}}, {READ: "text"}, {READ: None}, "text", 7]
    for kept in nonsense:
        page.evaluate("(kept) => localStorage['words:/'] = JSON.stringify(kept)", kept)
        page.goto(address + PAGE)
        assert page.locator(".own-words:visible").count() == 0
        assert page.evaluate("typeof kept") == "object"


def sheets(page, path):
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")
    page.pdf(path=path, format="A4", margin=margin)
    return [sheet.extract_text() for sheet in pypdf.PdfReader(path).pages]


def test_paper_takes_four_sheets_at_most(visit, tmp_path):
    page = visit(PAGE)
    printed = sheets(page, tmp_path / "all.pdf")
    assert len(printed) <= SHEETS
    text = " ".join(" ".join(printed).split())
    assert all(module.question in text for module in COURSE.modules())
    assert "Your move" in text
    page.add_style_tag(content="li { font-size: 24pt !important }")
    assert len(sheets(page, tmp_path / "large.pdf")) > SHEETS


def test_long_words_stand_whole_on_paper(visit, address, tmp_path):
    page = visit(PAGE)
    long = "\n".join(f"Line {number}." for number in range(1, 61))
    write_at_the_end(page, address, unclear=long)
    text = "\n".join(sheets(page, tmp_path / "long.pdf"))
    assert all(f"Line {number}." in text for number in range(1, 61))


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 360)])
def test_it_is_accessible_and_fits(visit, address, theme, width):
    size = {"width": width, "height": 800}
    page = visit(PAGE, viewport=size, color_scheme=theme)
    write_at_the_end(page, address, surprise="That it shrinks.", unclear="Of whom?")
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def minutes_that_differ(start):
    """Return for which modules the start page's day alone gives other minutes."""
    found = []
    for module in COURSE.modules():
        if module.kind != "module":
            continue
        minutes = module.minutes
        without = module.time - minutes["run"]
        right = (
            f"there is to move | {minutes['read']} |" in start
            and f"turn the others | {minutes['discuss']} |" in start
            and f"what will happen | {minutes['run']} |" in start
            and minutes["practise"] in range(40, 46)
            and "in words | 40 to 45 |" in start
            and 85 <= without <= module.time <= 105
            and "second module | 85 to 105 |" in start
        )
        if not right:
            found.append(module.slug)
    return found


def test_day_alone_gives_the_minutes_of_every_module():
    start = (ROOT / "chapters" / "start.md").read_text(encoding="utf-8")
    assert minutes_that_differ(start) == []
    assert minutes_that_differ(start.replace("| 25 |", "| 20 |"))
