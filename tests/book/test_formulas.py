"""Formulas stand in the pages as MathML, in a font that has all their characters."""

import html
import re
from types import SimpleNamespace

import pytest
from docutils import nodes
from fontTools.ttLib import TTFont

from coursekit.book import formulas
from tests import COURSE, ROOT

FORMULA = re.compile(r"<math.*?</math>", re.DOTALL)


@pytest.fixture(scope="module")
def found(book):
    """All formulas of the book."""
    pages = [path.read_text(encoding="utf-8") for path in book.rglob("*.html")]
    return [one for page in pages for one in FORMULA.findall(page)]


@pytest.fixture(scope="module")
def font(book):
    return TTFont(book / "_static" / formulas.FONT.name)


def unknown(found, font):
    """Return the characters of formulas that the font does not have."""
    text = html.unescape("".join(re.sub("<[^>]*>", "", one) for one in found))
    return {*text} - {*map(chr, font.getBestCmap())} - {"\n"}


def test_font_has_all_characters(found, font):
    assert len(found) > 40
    assert unknown(found, font) == set()
    assert "MATH" in font  # what fractions, roots and large brackets need


def test_missing_character_is_caught(found, font):
    assert unknown([*found, "<math><mi>\u05d0</mi></math>"], font) == {"\u05d0"}


def test_no_formula_is_left_as_tex(book):
    for path in book.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "\\frac" not in text, path
        assert '<div class="math">\n<pre>' not in text, path


def has_a_formula(name):
    path = ROOT / f"{name}.md"
    return path.is_file() and "\n$$\n" in path.read_text(encoding="utf-8")


WITH_A_FORMULA = next(name for name in COURSE.pages() if has_a_formula(name))


def test_formula_reads_without_a_script(new_page, address):
    page = new_page(java_script_enabled=False)
    page.goto(f"{address}{WITH_A_FORMULA}.html")
    closed = page.locator("details:not([open]):has(math) > summary")
    while closed.count():
        closed.first.click()
    formula = page.locator("math[display=block]").first
    assert formula.text_content().strip() and "\\" not in formula.text_content()
    assert formula.bounding_box()["height"] > 20


def test_without_its_package_a_formula_is_tex(monkeypatch, tmp_path):
    monkeypatch.setattr(formulas, "TEMML", tmp_path / "none")
    node = nodes.math("", "a < b")
    document = nodes.paragraph("", "", node)
    app = SimpleNamespace(builder=SimpleNamespace(format="html"))
    formulas.convert(app, document, "chapters/start")
    translator = SimpleNamespace(body=[], encode=html.escape)
    with pytest.raises(nodes.SkipNode):
        formulas.visit_formula(translator, node)
    assert translator.body == ["<code>a &lt; b</code>"]
