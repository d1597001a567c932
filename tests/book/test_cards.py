"""Around the table: the cards of the teaching sheet lie face down on the chapter's page."""

from collections import defaultdict
from types import SimpleNamespace

import pypdf
import pytest
from docutils.core import publish_doctree
from myst_parser.docutils_ import Parser
from playwright.sync_api import expect
from sphinx.errors import ExtensionError

from coursekit.book import cards, deck
from coursekit.cards import MalformedCards, difference, read_deck
from coursekit.course import page
from tests import COURSE
from tests.axe import complaints

SHEET = """# Teaching

## Role cards

For you only.

**Author.**
You want *one* number.
*Only you know:* it is wrong.

**A reader.**
You want a sentence,
and soon.
*Only you know:* 3 < 4.

All of it is made up.

For you again.

## What the cards make together

The number needs the reader.

## Debrief
"""
CHAPTER = """# How many?

## Around the table: two of them

They write **one sentence**.

| role | wants |
|---|---|
| author | a number |
| a reader | a sentence |

More.

## After
"""
DECKS = {
    module.slug: read_deck(
        COURSE.path("teaching notes", module.slug).read_text(encoding="utf-8")
    )
    for module in COURSE.modules()
    if COURSE.path("teaching notes", module.slug).is_file()
}
WITH_CARDS = [slug for slug, found in DECKS.items() if found]
FIRST = next(slug for slug in WITH_CARDS if DECKS[slug].samples)
ADDRESS = f"{page('read', FIRST)}.html"
OF = len(DECKS[FIRST].cards)
WRITTEN = "\n".join(f"Line {number} of what we hand in." for number in range(40))


# ---- The sheet


def test_sheet_is_read():
    author, reader = read_deck(SHEET).cards
    assert author.role == "Author" and author.wants == "You want *one* number."
    assert reader.wants == "You want a sentence,\nand soon."
    assert reader.knows == "3 < 4."
    found = read_deck(SHEET)
    assert found.note == "All of it is made up."
    assert found.join == "The number needs the reader." and found.samples == ""


def test_sheet_without_cards_has_none():
    assert read_deck("# Teaching\n\n## Debrief\n\nTalk.") is None


def test_card_without_secret_is_named():
    with pytest.raises(MalformedCards, match=r"begins '\*\*A reader"):
        read_deck(SHEET.replace("*Only you know:* 3 < 4.", "3 < 4."))


def test_cards_and_roles_are_compared():
    assert difference(read_deck(SHEET), ["author", "A reader"]) == ""
    assert "a reader, and" in difference(read_deck(SHEET), ["author", "reader"])
    assert difference(read_deck(SHEET), ["a reader", "author"])


# ---- The page, as it is built


def dealt(root, sheet=SHEET, chapter=CHAPTER):
    """Return the doctree of a chapter with its cards, if there are some."""
    (root / "chapters").mkdir()
    (root / "teaching").mkdir()
    matter = "minutes: {read: 1, run: 1, practise: 1, discuss: 1}\n"
    matter += "objectives: [{id: count-1, text: count}]\n"
    text = f"---\n{matter}---\n\n{chapter}"
    (root / "chapters" / "count.md").write_text(text, encoding="utf-8")
    if sheet:
        (root / "teaching" / "count.md").write_text(sheet, encoding="utf-8")
    env = SimpleNamespace(
        docname="chapters/count", note_dependency=list, metadata=defaultdict(dict)
    )
    doctree = publish_doctree(chapter, parser=Parser())
    cards.deal(SimpleNamespace(srcdir=root, env=env), doctree)
    return doctree


def test_cards_stand_at_the_end_of_the_section(tmp_path):
    section, _ = cards.around_the_table(dealt(tmp_path))
    made = section[-1].astext()
    assert "What your table hands in: one sentence" in made
    assert "You want <em>one</em> number." in made
    assert "3 &lt; 4" in made and "For you" not in made
    assert made.index("made up") < made.index("needs the reader")


@pytest.mark.parametrize("sheet", ["", "# Teaching\n\n## Debrief\n"])
def test_without_cards_the_chapter_is_as_it_was(tmp_path, sheet):
    doctree = dealt(tmp_path, sheet=sheet)
    assert "hands in" not in doctree.astext() and "roles" not in str(doctree)


def test_chapter_without_a_table_of_roles_is_as_it_was(tmp_path):
    plain = CHAPTER.replace("|", " ")
    assert "hands in" not in dealt(tmp_path, chapter=plain).astext()


def test_other_roles_stop_the_build(tmp_path):
    with pytest.raises(ExtensionError, match=r"teaching/count.md: .* same roles"):
        dealt(tmp_path, chapter=CHAPTER.replace("| author", "| editor"))


def test_malformed_card_stops_the_build(tmp_path):
    with pytest.raises(ExtensionError, match=r"teaching/count.md: .* is no card"):
        dealt(tmp_path, sheet=SHEET.replace("*Only you know:* it", "It"))


# ---- The page, as it is played


@pytest.fixture
def table(visit):
    return come_to_the_cards(visit(ADDRESS))


def come_to_the_cards(page):
    page.locator(".cards").scroll_into_view_if_needed()
    return page


def card(table, number):
    return table.locator(".role-card").nth(number - 1)


def says(table, number, state):
    """Tell whether a card's button has its number, its state and its role for a name."""
    name = " ".join(card(table, number).locator("summary").text_content().split())
    role = DECKS[FIRST].cards[number - 1].role
    return name.startswith(f"Card {number} of {OF} {state} {role}")


def is_open(table):
    return table.eval_on_selector_all(".role-card", "all => all.map((one) => one.open)")


def press(table, number):
    card(table, number).locator("summary").click()


def test_one_card_is_turned(table):
    assert not any(is_open(table))
    assert table.locator("#table").is_visible()  # one may write first
    assert table.get_by_role("button", name="Show all cards").is_visible()
    assert table.locator("table.roles").is_hidden()  # the cards say it
    press(table, 3)
    assert is_open(table) == [number == 3 for number in range(1, OF + 1)]
    assert "Only you know" in card(table, 3).inner_text()
    press(table, 2)
    assert not is_open(table)[1]
    said = table.locator(".cards-said")
    expect(said).to_contain_text("Your card is number 3")
    assert says(table, 2, "once you have written")  # where the reader looks
    press(table, 3)  # it can be put back
    press(table, 2)
    assert is_open(table)[1]


def test_others_are_turned_one_by_one_once_something_is_written(table):
    press(table, 3)
    table.locator("#table").fill("Ours.")
    press(table, 1)
    assert is_open(table) == [number in (1, 3) for number in range(1, OF + 1)]
    assert says(table, 1, "turned") and says(table, 3, "your card")
    assert table.locator(".cards-after").is_hidden()
    press(table, 1)  # it can be put back
    assert is_open(table) == [number == 3 for number in range(1, OF + 1)]
    for number in range(1, OF + 1):
        if number != 3:
            press(table, number)
    assert all(is_open(table))
    assert table.locator(".cards-after").is_visible()
    expect(table.locator(".cards-said")).to_have_text("All cards are turned, above.")
    press(table, 3)
    assert not any(is_open(table))


def test_cards_have_names_and_what_happens_is_said(table):
    card(table, 2).locator("summary").focus()
    assert says(table, 2, "face down")
    table.keyboard.press("Enter")
    assert says(table, 2, "your card")
    assert says(table, 1, "face down")
    said = table.get_by_role("status").filter(has_text="This card is yours")
    expect(said).to_be_visible()
    assert table.evaluate(
        "document.activeElement.matches('.role-card[open] > summary')"
    )


def test_whole_game_by_keyboard(table):
    card(table, 1).locator("summary").focus()
    table.keyboard.press("Space")
    while not table.evaluate("document.activeElement.matches('#table')"):
        table.keyboard.press("Tab")
    table.keyboard.type("Two questions.")
    table.keyboard.press("Tab")
    table.keyboard.press("Enter")
    assert all(is_open(table))
    assert DECKS[FIRST].join[:30] in table.locator(".cards-after").inner_text()
    assert table.locator(".cards-after blockquote").count() >= 1
    assert table.evaluate("document.activeElement.matches('.cards-alone button')")
    table.keyboard.press("Enter")
    assert not any(is_open(table))
    assert table.locator("#table").input_value() == "Two questions."


def test_card_and_words_are_kept(table):
    press(table, 4)
    table.locator("#table").fill("Ours.")
    table.reload()
    assert is_open(table) == [number == 4 for number in range(1, OF + 1)]
    assert table.locator("#table").input_value() == "Ours."
    assert table.evaluate("kept.load('words')[kept.page].table") == "Ours."


def test_field_grows_with_what_is_written(table):
    press(table, 1)
    field = table.locator("#table")
    field.fill(WRITTEN)
    assert field.evaluate("one => one.scrollHeight <= one.clientHeight")


def test_where_nothing_can_be_kept_it_is_said_and_played(new_page, address):
    opened = new_page()
    errors = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.add_init_script(
        "for (const name of ['getItem', 'setItem'])"
        " Storage.prototype[name] = () => { throw new Error('denied'); }"
    )
    opened.goto(address + ADDRESS)
    table = come_to_the_cards(opened)
    errors.clear()  # those of the theme
    press(table, 1)
    table.locator("#table").fill("Ours.")
    expect(table.locator(".cards-said")).to_contain_text("keeps nothing")
    table.get_by_role("button", name="Show the other cards").click()
    assert all(is_open(table)) and errors == []


@pytest.mark.parametrize("slug", WITH_CARDS)
def test_each_chapter_has_its_cards(visit, slug):
    opened = visit(f"{page('read', slug)}.html", java_script_enabled=False)
    roles = opened.locator(".role-card summary > strong").all_text_contents()
    assert roles == [one.role for one in DECKS[slug].cards]
    assert opened.locator("table.roles").is_visible()
    opened.locator(".role-card summary").first.click()
    assert "Only you know" in opened.locator(".role-card").first.inner_text()
    assert opened.locator(".cards-alone").is_hidden()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_cards_are_accessible(visit, width, mode):
    opened = visit(
        ADDRESS,
        viewport={"width": width, "height": 800},
        color_scheme=mode,
        reduced_motion="reduce",
    )
    table = come_to_the_cards(opened)
    assert complaints(table) == []
    press(table, 1)
    table.get_by_role("button", name="Show the other cards").click()
    assert complaints(table) == []
    assert table.evaluate("document.documentElement.scrollWidth") <= width
    for control in table.locator(".role-card summary, .cards-alone button").all():
        box = control.bounding_box()
        assert box["height"] >= 24 and box["width"] >= 24


def test_nothing_turns_where_motion_is_unwanted(visit):
    turning = (
        "getComputedStyle(document.querySelector('.role-card[open]')).animationName"
    )
    for wish, seen in (("reduce", "none"), ("no-preference", "turn")):
        table = come_to_the_cards(visit(ADDRESS, reduced_motion=wish))
        press(table, 1)
        assert table.evaluate(turning) == seen


# ---- On paper


def text_of(path):
    pages = pypdf.PdfReader(path).pages
    return " ".join(" ".join(one.extract_text() for one in pages).split())


def test_print_has_every_card_and_what_was_written(table, tmp_path):
    press(table, 2)
    table.locator("#table").fill(WRITTEN)
    table.pdf(path=tmp_path / "page.pdf")
    text = text_of(tmp_path / "page.pdf")
    assert text.count("Only you know") == OF
    assert all(line in text for line in WRITTEN.splitlines())
    assert "face down" not in text


@pytest.mark.parametrize("slug", WITH_CARDS)
def test_cards_to_cut_have_a_half_page_each_and_no_more(browser, tmp_path, slug):
    deck.print_deck(browser, DECKS[slug], "Cards", tmp_path / "cards.pdf")
    pages = pypdf.PdfReader(tmp_path / "cards.pdf").pages
    found = len(DECKS[slug].cards)
    assert len(pages) == (found + 1) // 2
    text = text_of(tmp_path / "cards.pdf")
    assert text.count("Only you know") == found
    assert DECKS[slug].join[:30] not in text  # what joins them is for later


@pytest.mark.parametrize("slug", WITH_CARDS)
def test_no_card_to_cut_is_cut_off(new_page, slug):
    opened = new_page(viewport={"width": 794, "height": 1123})  # A4
    opened.set_content(deck.on_paper(DECKS[slug], "Cards"))
    over = "all => all.filter((one) => one.scrollHeight > one.clientHeight).length"
    assert opened.eval_on_selector_all("section > div", over) == 0
    opened.add_style_tag(content="body { font-size: 30pt }")
    assert opened.eval_on_selector_all("section > div", over) > 0
