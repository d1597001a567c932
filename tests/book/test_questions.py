"""Ten questions to take along, and the fields for what one was told."""

import re

import pypdf
import pytest

from tests import COURSE, ROOT, rest_weekly
from tests.axe import complaints
from tests.book.test_front import build

PAGE = "chapters/questions.html"
SOURCE = ROOT / "chapters" / "questions.md"
QUESTION = re.compile(r"^## (\d+)\. (.+\?)$", re.MULTILINE)
PARTS = ("**A good answer**", "**A poor one:**", "**Behind it:**")


def faults(text):
    """Return what is wrong with the ten questions."""
    _, *pieces = QUESTION.split(text)
    numbers, bodies = pieces[::3], pieces[2::3]
    found = [] if numbers == [str(n) for n in range(1, 11)] else ["not ten"]
    captions = {name: caption for caption, pages in COURSE.parts() for name in pages}
    modules = {f"chapters/{module.slug}" for module in COURSE.modules()}
    touched = set()
    for number, body in zip(numbers, bodies, strict=True):
        links = {f"chapters/{slug}" for slug in re.findall(r"\((\w+)\.md\)", body)}
        touched |= {captions[name] for name in links & modules}
        if not links & modules:
            found.append(f"question {number} comes from no module")
        if not all(part in body for part in PARTS):
            found.append(f"question {number} lacks a part")
        if "{field}" not in body:
            found.append(f"question {number} has no field")
    with_modules = {
        caption
        for caption, pages in COURSE.parts()
        if any(
            m.kind == "module" and f"chapters/{m.slug}" in pages
            for m in COURSE.modules()
        )
    }
    found += [f"{part} is not touched" for part in sorted(with_modules - touched)]
    return found


def test_each_of_ten_questions_comes_from_a_module_and_all_parts_are_touched():
    assert faults(SOURCE.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("## 10. ", "## ", "not ten"),
        ("**A poor one:**", "A poor one:", "lacks a part"),
        ("(feedback.md)", "(colophon.md)", "comes from no module"),
        (r"\((claims|commons|eyes|minds)\.md\)", "(bias.md)", "is not touched"),
        ("```{field} loop", "```", "has no field"),
    ],
)
def test_what_is_missing_is_named(old, new, fault):
    pattern = old if old.startswith("\\") else re.escape(old)
    text = re.sub(pattern, new, SOURCE.read_text(encoding="utf-8"))
    assert any(fault in one for one in faults(text))


def field(page, question):
    return page.get_by_role("textbox", name=re.compile(re.escape(question)))


def test_what_is_written_is_kept_and_shown_below_its_question(visit, address):
    page = visit(PAGE)
    question = QUESTION.search(SOURCE.read_text(encoding="utf-8"))[2]
    field(page, question).fill("A slide.\nNo year.")
    page.reload()
    assert field(page, question).input_value() == "A slide.\nNo year."
    page.goto(address + "chapters/mine.html")
    entry = page.locator(".mine .entry", has_text="A slide.")
    assert entry.get_by_role("heading").inner_text() == f"1. {question}"
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget everything").click()
    page.goto(address + PAGE)
    assert field(page, question).input_value() == ""


def test_paper_takes_two_sheets_with_room_to_write(visit, tmp_path):
    page = visit(PAGE)
    margin = dict.fromkeys(("top", "right", "bottom", "left"), "10mm")
    page.pdf(path=tmp_path / "empty.pdf", format="A4", margin=margin)
    sheets = pypdf.PdfReader(tmp_path / "empty.pdf").pages
    assert len(sheets) == 2
    text = "\n".join(sheet.extract_text() for sheet in sheets)
    assert all(question in text for _, question in QUESTION.findall(SOURCE.read_text()))
    page.emulate_media(media="print")
    heights = page.locator(".own-field .written").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) == 11
    assert min(heights) > 35  # about a centimetre


def test_long_answer_stands_whole_on_paper(visit, tmp_path):
    page = visit(PAGE)
    question = QUESTION.search(SOURCE.read_text(encoding="utf-8"))[2]
    field(page, question).fill("\n".join(f"Line {n}." for n in range(1, 41)))
    page.pdf(path=tmp_path / "long.pdf", format="A4")
    sheets = pypdf.PdfReader(tmp_path / "long.pdf").pages
    text = "\n".join(sheet.extract_text() for sheet in sheets)
    assert all(f"Line {n}." in text for n in range(1, 41))


def test_where_nothing_is_kept_the_field_says_so(new_page, address):
    page = new_page()
    denied = "Object.defineProperty(window, 'localStorage', {get() { throw 1 }})"
    page.add_init_script(denied)
    page.goto(address + PAGE)
    page.locator(".own-field textarea").first.fill("Lost?")
    said = page.locator(".own-field [role=status]").first
    assert "keeps nothing" in said.inner_text()


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 360)])
def test_it_is_accessible_and_fits(visit, theme, width):
    size = {"width": width, "height": 800}
    page = visit(PAGE, viewport=size, color_scheme=theme)
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_there_is_room_on_paper_and_none_on_the_screen(visit):
    page = visit(PAGE, java_script_enabled=False)
    assert page.locator(".own-field").first.is_hidden()
    page.emulate_media(media="print")
    assert page.locator(".own-field").first.is_visible()


FAULTY = [
    ("```{field} one\nA\n```\n\n```{field} one\nB\n```", "has a field one already"),
    ("```{field} one\n```", "needs a label"),
    ("```{field} One\nA\n```", "needs a name in small letters"),
]


@pytest.mark.parametrize(("directives", "said"), rest_weekly(FAULTY))
def test_faulty_field_is_named(tmp_path, directives, said):
    assert said in build(tmp_path, directives)
