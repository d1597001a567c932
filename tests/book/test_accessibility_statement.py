"""What the statement on accessibility says is so: versions, widths, what does not work."""

import json
import re

import pytest

from coursekit.web.node import WEB
from tests import BOOK, COURSE, NOTEBOOK, ROOT
from tests.book.test_accessibility import EXAMINED, KINDS
from tests.book.test_browser import NARROWEST, PAGES

PAGE = "chapters/accessibility"


@pytest.fixture
def statement():
    return (ROOT / f"{PAGE}.md").read_text(encoding="utf-8")


def axe_in(text):
    """Return the version of axe that a text names."""
    return re.search(r"\[axe\]\(\S+\) ([\d.]+\d)", text)[1]


def test_version_of_axe_is_the_one_that_looks(statement):
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))
    assert axe_in(statement) == lock["packages"]["node_modules/axe-core"]["version"]
    older = statement.replace(axe_in(statement), "4.0.1")
    assert axe_in(older) == "4.0.1"


def test_widths_and_themes_are_those_that_are_looked_at(statement):
    (wide, light), (narrow, dark) = EXAMINED
    assert (
        f"{wide} pixels wide in the {light} theme and {narrow} pixels wide in the "
        f"{dark} one" in statement
    )
    assert f"a width of {NARROWEST} pixels, which is what a window of" in statement
    assert wide / NARROWEST == 4  # 400 % zoom


def test_statement_is_a_page_that_is_examined_too():
    assert f"{PAGE}.html" in PAGES


def copy_buttons(slug):
    """Return how many pieces of code of a notebook have a button to copy them."""
    text = (BOOK / "notebooks" / f"{slug}.html").read_text(encoding="utf-8")
    return len(re.findall(r'<div class="cell_input', text))


def test_notebooks_have_as_many_buttons_as_it_says(visit, statement):
    """Once they have fewer, the statement should no longer say so."""
    assert "thirty or more in a long notebook" in statement
    slugs = [module.slug for module in COURSE.modules() if "run" in module.rooms]
    assert max(map(copy_buttons, slugs)) >= 30
    page = visit(NOTEBOOK)
    assert page.locator(".cell_output .output .copybtn").count() == 0


def test_choosing_in_an_exercise_differs_as_it_says(visit, statement):
    assert "In an exercise arrow keys choose, and a button commits." in statement
    name = next(name for name in PAGES if asks_for_a_choice(name))
    page = visit(name)
    first = page.locator(".live [type=radio]").first
    first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator(".live [type=radio]:checked").count() == 1
    assert not first.is_checked()


def asks_for_a_choice(name):
    source = ROOT / name.replace(".html", ".ipynb")
    answers = source.parent / "answers"
    return name.startswith("exercises/") and any(
        "Predict(" in path.read_text(encoding="utf-8") for path in answers.glob("*.py")
    )


def sounds(book):
    return [
        path.name
        for path in book.rglob("*.html")
        if re.search(r"<(audio|video)\b", path.read_text(encoding="utf-8"))
    ]


def test_book_has_neither_sound_nor_video(tmp_path, book, statement):
    assert "There is no sound and no video." in statement
    assert sounds(book) == []
    (tmp_path / "loud.html").write_text("<video src=x></video>", encoding="utf-8")
    assert sounds(tmp_path) == ["loud.html"]


def test_every_kind_of_page_is_examined(statement):
    """Who reads it is told of pages of each kind; they have to be there."""
    assert set(KINDS) <= set(PAGES)
