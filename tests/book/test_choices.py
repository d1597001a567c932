"""The reader answers first: what is closed until then, what is said, kept and printed.

Most of it is seen on a small book of its own, whose chapter has every form of a question.
"""

import io
import pathlib
import subprocess
import sys

import pypdf
import pytest
from playwright.sync_api import expect

from coursekit.course import page as page_of
from coursekit.form.choices import questions_in
from coursekit.web.serving import serving
from tests import COURSE
from tests.axe import complaints
from tests.book.test_drawings import BEHIND, contrast
from tests.conftest import show_answers

CONFIG = """\
title: Weighing
author: Nobody
only_build_toc_files: true
execute:
  execute_notebooks: "off"
sphinx:
  extra_extensions: [coursekit.book]
  config:
    html_context: {default_mode: auto}
"""
WEIGHING = """\
# Weighing

It begins. [Later](#spot) more.

## The first stone

**Predict first.** How heavy is the *first* stone?

- (a) As light as air.
- (b) Two kilograms.
- (c) A ton.

```{dropdown} Answer 1, once you have chosen
**(b).** The scale says two,
not quite.
(a) and (c) overlook the scale. Look again.

| stone | scale |
|---|---|
| first | two |
```

It is limestone.

## Another heading

(spot)=
And the scale is of granite.

% end of prediction 1

This is in the open.

**Predict first.** And the second?

- (a) The same.
- (b) Less.
- (c) More.

```{dropdown} Answer 2, once you have chosen
**(a).** It is its twin.
(b) is for pebbles.
(c) is for rocks.
```

This is below an answer without a mark.

## Check yourself

**1.** What does a scale do?

- (a) It sings.
- (b) It weighs.
- (c) It waits.

```{dropdown} Question 1, explained
**(b)** Nothing else. (a) would be odd. (c) is true as well.
```

## Take-aways

- Weigh it.

## Go further

Nowhere.
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """The folder of the small book."""
    folder = tmp_path_factory.mktemp("weighing")
    files = {
        "_config.yml": CONFIG,
        "_toc.yml": "format: jb-book\nroot: index\nchapters:\n  - file: weighing\n",
        "index.md": "# Weighing\n\n[Granite](spot)\n",
        "weighing.md": WEIGHING,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    program = pathlib.Path(sys.executable).with_name("jupyter-book")
    command = [program, "build", "-W", "--keep-going", folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "_build" / "html"


@pytest.fixture(scope="module")
def at(small):
    """The address of its chapter."""
    with serving(small) as address:
        yield f"{address}weighing.html"


@pytest.fixture
def page(visit, at):
    page = visit(at)
    return page


def box(page, id="predict-1"):
    return page.locator(f"#{id}")


def option(page, letter, id="predict-1"):
    return box(page, id).locator(f"label:has([value={letter}])")


def said(page, id="predict-1"):
    return box(page, id).get_by_role("status")


def told(page):
    """Return which of the words that give the first answer away can be seen."""
    words = ("The scale says two", "(a) and (c) overlook", "limestone", "of granite")
    return [word for word in words if page.get_by_text(word).is_visible()]


ALL_TOLD = ["The scale says two", "(a) and (c) overlook", "limestone", "of granite"]


# ---- Before and after a choice


def test_what_gives_the_answer_away_is_closed_and_the_rest_is_not(page):
    assert told(page) == []
    assert page.get_by_role("heading", name="Another heading").is_visible()
    assert page.get_by_text("This is in the open").is_visible()
    assert page.get_by_text("without a mark").is_visible()
    assert page.get_by_text("its twin").is_hidden()
    assert page.get_by_text("Nothing else").is_hidden()
    notes = page.get_by_text("The next paragraphs tell what came out.")
    assert notes.count() == 2  # in each of the two sections
    assert "Choose first, or show them." in notes.first.inner_text()


def test_wrong_choice_is_answered_first_and_then_the_rest(page):
    option(page, "a").click()
    assert told(page) == ALL_TOLD
    assert said(page).inner_text().split("\n\n") == [
        "You chose (a). The answer is (b): Two kilograms.",
        "(a) and (c) overlook the scale. Look again.",
    ]
    rest = box(page).locator(".told").inner_text()
    assert rest.startswith("(b). The scale says two, not quite.")
    assert rest.split()[-4:] == ["stone", "scale", "first", "two"]
    assert page.get_by_text("its twin").is_hidden()  # another question


def test_right_choice_is_called_right(page):
    option(page, "b").click()
    lines = said(page).inner_text().split("\n\n")
    assert lines[0] == "You chose (b), and that is right."
    assert lines[1].startswith("(b). The scale says two")
    assert option(page, "b").evaluate("label => label.className") == "right"


def test_answer_is_shown_without_a_choice(page):
    page.get_by_role("button", name="Show without predicting").first.click()
    assert told(page) == ALL_TOLD
    assert said(page).inner_text() == "The answer is (b): Two kilograms."
    assert page.get_by_role("radio", checked=True).count() == 0


def test_closed_paragraphs_are_shown_from_where_they_are(page):
    page.get_by_role("button", name="show them").last.click()
    assert told(page) == ALL_TOLD
    assert "of granite" in page.evaluate("document.activeElement.textContent")


def test_choice_stands_until_one_chooses_again(page):
    option(page, "a").click()
    option(page, "b").click(force=True)
    assert "You chose (a)" in said(page).inner_text()
    assert page.get_by_role("radio", checked=True).get_attribute("value") == "a"
    box(page).get_by_role("button", name="Choose again").click()
    assert told(page) == []
    assert said(page).inner_text() == ""
    option(page, "b").click()
    assert "that is right" in said(page).inner_text()


def test_question_to_check_oneself_closes_nothing_but_its_answer(page):
    button = box(page, "check-1").get_by_role("button", name="Show the answer")
    button.click()
    assert page.get_by_text("Nothing else").is_visible()
    box(page, "check-1").get_by_role("button", name="Choose after all").click()
    option(page, "c", "check-1").click()
    lines = said(page, "check-1").inner_text().split("\n\n")
    assert lines == [
        "You chose (c). The answer is (b): It weighs.",
        "(c) is true as well.",
    ]
    assert told(page) == []


def test_nothing_moves_under_the_hand(page):
    chosen = option(page, "c")
    chosen.scroll_into_view_if_needed()
    before = chosen.bounding_box()
    chosen.click()
    assert chosen.bounding_box() == before
    again = box(page).get_by_role("button")
    before = again.bounding_box()
    again.click()
    assert again.bounding_box()["y"] == before["y"]


# ---- By keyboard, and to a screen reader


def focused(page):
    return page.evaluate("document.activeElement.value")


def test_keyboard_alone_chooses_and_chooses_again(page):
    box(page).get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "c"
    assert told(page) == []  # an arrow leads on, and does not choose
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Space")
    assert focused(page) == "a"
    assert "You chose (a)" in said(page).inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # Choose again
    assert focused(page) == "a"
    assert told(page) == []
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert "You chose (c)" in said(page).inner_text()


def test_show_them_by_keyboard_leads_to_the_answer(page):
    page.get_by_role("button", name="show them").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "told"


def test_choose_first_by_keyboard_leads_to_the_question(page):
    page.get_by_role("link", name="Choose first").last.focus()
    page.keyboard.press("Enter")
    assert focused(page) == "a"
    assert (
        box(page)
        .get_by_role("radio")
        .first.evaluate("one => one === document.activeElement")
    )
    assert told(page) == []


def test_screen_reader_hears_what_is_asked_and_what_is_so(page):
    group = page.get_by_role(
        "group", name="Predict first. How heavy is the first stone?"
    )
    names = [
        group.get_by_role("radio")
        .nth(number)
        .evaluate("one => one.labels[0].innerText")
        for number in range(3)
    ]
    assert names == ["(a) As light as air.", "(b) Two kilograms.", "(c) A ton."]
    assert group.get_by_role("radio", name="(a) As light as air.").count() == 1
    assert said(page).count() == 1
    assert said(page).inner_text() == ""
    group.get_by_role("radio", name="(a) As light as air.").check()
    assert group.get_by_role("radio", disabled=True).count() == 3


def described(page):
    """Return what a screen reader adds to the name of the first question."""
    fieldset = box(page).locator("fieldset")
    id = fieldset.get_attribute("aria-describedby")
    return page.locator(f"#{id}").text_content() if id else ""


def test_screen_reader_hears_beforehand_that_a_choice_answers(page):
    assert "shows the answer at once" in described(page)
    assert "Space or Enter chooses" in described(page)
    option(page, "a").click()
    assert described(page) == ""  # nothing is left to choose
    box(page).get_by_role("button", name="Choose again").click()
    assert "shows the answer at once" in described(page)


def test_question_without_a_description_is_caught(new_page, at, small):
    page = new_page()
    with_script(page, small, ('setAttribute("aria-describedby", HELP)', "focus"))
    page.goto(at)
    assert described(page) == ""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_closed_or_open(page, theme):
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.locator(f"html[data-theme={theme}]").wait_for()
    selector = "article"
    run = f"axe.run('{selector}', {{ resultTypes: ['violations'] }})"
    assert complaints(page, run) == []
    option(page, "a").click()
    option(page, "b", "check-1").click()
    assert complaints(page, run) == []


def test_phone_has_room_for_fingers(visit, at):
    page = visit(at, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for target in page.locator(".choice label, .choice button, .closed button").all():
        assert target.bounding_box()["height"] >= 24


# ---- What is kept


def with_script(page, small, *changes):
    """Let a page get a changed script, as it is or would be in another browser."""
    script = (small / "_static" / "choices.js").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in script
        script = script.replace(old, new)
    page.route("**/choices.js*", lambda route: route.fulfill(body=script))


def kept(page, area):
    return page.evaluate(f"kept.load('{area}')")


def test_choice_comes_back(page):
    option(page, "c").click()
    box(page, "predict-2").get_by_role("button").click()
    assert kept(page, "choices") == {"weighing": {"predict-1": "c", "predict-2": ""}}
    page.reload()
    assert "You chose (c)" in said(page).inner_text()
    assert page.get_by_text("its twin").is_visible()
    box(page).get_by_role("button", name="Choose again").click()
    page.reload()
    assert told(page) == []
    assert kept(page, "choices") == {"weighing": {"predict-2": ""}}


def test_script_that_keeps_nothing_is_caught(new_page, at, small):
    page = new_page()
    with_script(page, small, ('keep("choices", id, next)', ""))
    page.goto(at)
    option(page, "c").click()
    page.reload()
    assert told(page) == []


@pytest.mark.parametrize(
    "nonsense", ["{", '"x"', '{"weighing": 5}', '{"weighing": {"predict-1": "zebra"}}']
)
def test_nonsense_in_storage_is_no_choice(new_page, at, nonsense):
    page = new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(at)
    page.evaluate("text => localStorage.setItem('choices:/', text)", nonsense)
    page.evaluate("text => localStorage.setItem('words:/', text)", nonsense)
    page.reload()
    assert told(page) == []
    option(page, "b").click()
    assert "that is right" in said(page).inner_text()
    assert [error for error in errors if "choices.js" in str(error.stack)] == []


def test_without_storage_one_chooses_all_the_same(new_page, at):
    page = new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw 1 }})"
    )
    page.goto(at)
    option(page, "a").click()
    assert told(page) == ALL_TOLD
    page.get_by_role("textbox", name="What surprised you?").fill("all of it")
    note = page.locator(".surprise").get_by_role("status")
    assert "This browser keeps nothing: copy your words" in note.inner_text()


# ---- Ways into what is closed


def test_link_into_a_closed_part_opens_it(page, at):
    page.get_by_role("link", name="Later").click()
    assert told(page) == ALL_TOLD
    assert kept(page, "choices") == {}  # it was not asked for
    page.goto(at.replace("weighing.html", "index.html"))
    page.get_by_role("link", name="Granite").click()
    assert told(page) == ALL_TOLD
    expect(page.get_by_text("of granite")).to_be_in_viewport()


WITHOUT_HELP = ('"until-found"', "true")  # as a browser that does not know the word


def test_link_opens_also_where_the_browser_does_not_help(new_page, at, small):
    page = new_page()
    with_script(page, small, WITHOUT_HELP)
    page.goto(f"{at}#spot")
    assert told(page) == ALL_TOLD


def test_script_that_leaves_links_alone_is_caught(new_page, at, small):
    page = new_page()
    with_script(page, small, WITHOUT_HELP, ("comeIn();", ""))
    page.goto(f"{at}#spot")
    assert told(page) == []


def test_words_that_are_searched_open_what_holds_them(new_page, at):
    page = new_page()
    page.goto("about:blank")
    page.goto(f"{at}#:~:text=scale%20is%20of%20granite")
    expect(page.get_by_text("of granite")).to_be_in_viewport()
    assert told(page) == ALL_TOLD


def test_script_that_shuts_for_good_is_caught(new_page, at, small):
    page = new_page()
    with_script(page, small, WITHOUT_HELP)
    page.goto("about:blank")
    page.goto(f"{at}#:~:text=scale%20is%20of%20granite")
    assert told(page) == []


# ---- At the end of a chapter


def surprise(page):
    return page.locator("#surprise")


def score(page):
    return page.locator("label[for=surprise]").inner_text()


def test_chapter_ends_with_how_many_were_right(page):
    assert score(page) == "What surprised you?"
    option(page, "b").click()
    assert score(page) == "You predicted 1 of 2. What surprised you?"
    option(page, "b", "predict-2").click()
    option(page, "b", "check-1").click()
    assert score(page) == "You predicted 1 of 2. What surprised you?"
    page.reload()
    assert score(page) == "You predicted 1 of 2. What surprised you?"
    before = page.locator("#take-aways").bounding_box()["y"]
    field = surprise(page).bounding_box()["y"]
    assert before < field < page.locator("#go-further").bounding_box()["y"]


CLEAR = 3  # to 1: the contrast of an edge that tells where to tap


def edge_stands_out(page):
    """Tell whether the edge of the field is seen against the page."""
    edge = surprise(page).evaluate("field => getComputedStyle(field).borderTopColor")
    is_drawn = edge != "rgba(0, 0, 0, 0)"
    return is_drawn and contrast(edge, page.evaluate(BEHIND)) >= CLEAR


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_field_for_words_has_an_edge(new_page, address, theme):
    page = new_page(color_scheme=theme)
    module = next(one.slug for one in COURSE.modules() if one.kind == "module")
    page.goto(f"{address}{page_of('read', module)}.html")
    assert edge_stands_out(page)
    for colour in ("transparent", "var(--pst-color-background)"):
        page.add_style_tag(content=f"#surprise {{ border-color: {colour} !important }}")
        assert not edge_stands_out(page)


def test_words_are_kept_and_can_be_taken_back(page):
    surprise(page).fill("The scale.\nAnd the stone.")
    assert kept(page, "words") == {
        "weighing": {"surprise": "The scale.\nAnd the stone."}
    }
    page.reload()
    assert surprise(page).input_value() == "The scale.\nAnd the stone."
    surprise(page).fill("")
    assert kept(page, "words") == {"weighing": {}}


def test_what_is_unclear_is_kept_beside_what_surprised(page):
    unclear = page.get_by_role("textbox", name="What is still unclear?")
    surprise(page).fill("The scale.")
    unclear.fill("The stone?")
    words = {"surprise": "The scale.", "unclear": "The stone?"}
    assert kept(page, "words") == {"weighing": words}
    page.reload()
    assert (surprise(page).input_value(), unclear.input_value()) == tuple(
        words.values()
    )
    assert "The stone?" in printed(page)
    unclear.fill("")
    assert kept(page, "words") == {"weighing": {"surprise": "The scale."}}


# ---- On paper, and without JavaScript


def printed(page):
    text = "".join(
        part.extract_text() for part in pypdf.PdfReader(io.BytesIO(page.pdf())).pages
    )
    return " ".join(text.split())


LONG = "\n".join(f"Line {number}." for number in range(1, 61))


def test_paper_has_all_that_is_closed_and_all_that_was_written(page):
    surprise(page).fill(LONG)
    option(page, "c", "predict-2").click()
    text = printed(page)
    for words in (
        *ALL_TOLD,
        "(c) A ton.",
        "Nothing else.",
        "stone scale",
        "It is its twin",
    ):
        assert words in text, words
    assert "You chose (c). The answer is (a): The same." in text
    assert "Line 1." in text
    assert "Line 60." in text
    for words in ("Choose", "Show", "show them"):
        assert words not in text.replace("You chose", "")


def test_paper_without_javascript_has_the_answers(visit, at):
    page = visit(at, java_script_enabled=False)
    text = printed(page)
    for words in (*ALL_TOLD, "(c) A ton.", "Nothing else.", "stone scale"):
        assert words in text, words


def test_paper_that_loses_something_is_caught(page):
    surprise(page).fill(LONG)
    page.add_style_tag(
        content="@media print { .written, .held[data-after][hidden] "
        "{ display: none !important } }"
    )
    text = printed(page)
    assert "Line 60." not in text
    assert "of granite" not in text


def test_without_javascript_all_is_there_and_nothing_asks(visit, at):
    page = visit(at, java_script_enabled=False)
    assert told(page) == ["limestone", "of granite"]
    assert page.get_by_text("(b) Two kilograms.").is_visible()
    assert page.locator(".choice li").first.evaluate(
        "item => getComputedStyle(item).listStyleType"
    ) == "none"  # fmt: skip
    page.get_by_text("Answer 1, once you have chosen").click()
    assert told(page) == ALL_TOLD
    assert page.get_by_role("radio").count() == 0
    assert surprise(page).count() == 0


# ---- The course's own questions


@pytest.mark.parametrize("module", COURSE.modules(), ids=lambda module: module.slug)
def test_every_question_of_a_chapter_is_asked(visit, module):
    source = COURSE.path("chapter", module.slug).read_text(encoding="utf-8")
    questions = questions_in(source)
    page = visit(f"chapters/{module.slug}.html")
    assert page.locator(".choice fieldset").count() == len(questions)
    for question in questions:
        for letter in question.options:
            option(page, letter, f"{question.kind}-{question.number}").click()
            lines = said(page, f"{question.kind}-{question.number}").inner_text()
            assert f"({letter})" in lines.split("\n\n")[1]
            box(page, f"{question.kind}-{question.number}").get_by_role(
                "button"
            ).click()
    show_answers(page)
    assert page.locator(":is(.told, .held)[hidden]").count() == 0
