"""How the book looks: its face, the openings of pages, the picture of a shared link."""

import pytest

from coursekit.book.opening import COLOURS, parts
from coursekit.book.typeface import FONT
from tests import CHAPTER, COURSE, EXERCISE, FIRST, NOTEBOOK

FONTS = 40_000  # bytes of all that is no formula


def test_display_face_is_small_and_comes_with_the_book(new_page, address):
    page = new_page()
    fonts = {}
    page.on(
        "response",
        lambda one: fonts.update({one.url: one}) if ".woff" in one.url else None,
    )
    page.goto(f"{address}index.html", wait_until="networkidle")
    assert [url.rsplit("/", 1)[-1] for url in fonts] == [FONT.name]
    assert sum(len(one.body()) for one in fonts.values()) <= FONTS
    assert page.evaluate("document.fonts.check('700 16px \\'Bricolage Grotesque\\'')")


def heights(page):
    """Return how high the headings of a page are: with another font they may wrap."""
    return page.locator("article :is(h1, h2)").evaluate_all(
        "all => all.map((one) => Math.round(one.getBoundingClientRect().height))"
    )


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_jumps_when_the_face_comes(new_page, address, width):
    with_it, without = (
        new_page(viewport={"width": width, "height": 740}) for _ in "ab"
    )
    without.route(f"**/{FONT.name}", lambda route: route.abort())
    for page in (with_it, without):
        page.goto(address + CHAPTER, wait_until="networkidle")
        page.evaluate("document.fonts.ready")
    same = [a == b for a, b in zip(heights(with_it), heights(without), strict=True)]
    assert sum(same) >= 0.8 * len(same)


def test_stand_in_of_another_size_is_caught(visit):
    page = visit(CHAPTER, viewport={"width": 360, "height": 740})
    before = heights(page)
    wide = "font-family: monospace !important; letter-spacing: 0.2em"
    page.add_style_tag(content=f"h1, h2 {{ {wide} }}")
    same = [a == b for a, b in zip(before, heights(page), strict=True)]
    assert sum(same) < 0.8 * len(same)


@pytest.mark.parametrize(
    ("name", "kind"),
    [(CHAPTER, "Chapter"), (NOTEBOOK, "Notebook"), (EXERCISE, "Exercise")],
)
def test_page_names_its_part_above_its_heading(visit, name, kind):
    page = visit(name)
    caption = next(
        part[0] for part in parts(COURSE) if f"chapters/{FIRST.slug}" in part[1]
    )
    part, heading = page.locator("article .part"), page.locator("article h1")
    assert part.inner_text() == f"{caption} · {kind}"
    assert part.bounding_box()["y"] < heading.bounding_box()["y"]


def test_chapter_begins_with_its_matter_and_folds_what_one_will_be_able_to_do(
    visit, address
):
    page = visit(CHAPTER, java_script_enabled=False)
    objective = page.locator(f"#{FIRST.slug}-1")
    assert not objective.is_visible()
    first = page.locator("article section p:not(.rooms)").first
    folded = page.get_by_text("What you will be able to do")
    assert first.bounding_box()["y"] < folded.bounding_box()["y"]
    page.goto(f"{address}{CHAPTER}#{FIRST.slug}-1")
    assert objective.is_visible()  # a link to it opens the fold
    page.goto(address + CHAPTER)
    page.emulate_media(media="print")
    assert objective.bounding_box()["height"] > 0


def test_parts_with_modules_take_turns_with_the_colours():
    colours = [colour for _, _, colour in parts(COURSE)]
    modules = [
        any(COURSE.module_of(name) for name in pages) for _, pages, _ in parts(COURSE)
    ]
    assert [bool(colour) for colour in colours] == modules
    used = [colour for colour in colours if colour]
    assert used == [number % COLOURS + 1 for number in range(len(used))]
