"""What a reader has read and solved: kept in the browser, shown where one goes on."""

import json

import pytest
from playwright.sync_api import expect

from coursekit.course import page as page_of
from coursekit.exercise.model import JUDGE, Exercise
from tests import CHAPTER, COURSE, EXERCISE, FIRST, NOTEBOOK
from tests.axe import complaints
from tests.practice import RIGHT, SELF_TEST, check

MODULE = FIRST.question
ROOM = page_of("practise", FIRST.slug)
TASKS = Exercise(COURSE.exercise(FIRST.slug)).tasks
NAMES = list(TASKS)
WORDS = next(name for name, task in TASKS.items() if task.kind == JUDGE)


def keep(page, progress):
    """Let the browser have kept some progress before."""
    page.evaluate(
        "(all) => localStorage.setItem('progress:/', JSON.stringify(all))", progress
    )


def kept(page):
    return json.loads(page.evaluate("localStorage.getItem('progress:/')") or "{}")


def box(page):
    return page.get_by_role("checkbox", name="I have read this page")


def in_contents(page, name):
    return page.locator(f".bd-links a[href$='{name}']").first.inner_text()


def on_the_map(page):
    return page.locator(".map .module", has_text=MODULE)


def filled(page):
    """Return how much of each arc of the module's ring is filled, from 0 to 1."""
    return on_the_map(page).evaluate("""(module) =>
      [...module.querySelectorAll(".arc")].map((arc) =>
        parseFloat(getComputedStyle(arc).strokeDasharray) / arc.dataset.whole)""")


def test_read_page_is_remembered_and_shown(visit, address):
    page = visit(CHAPTER)
    box(page).check()
    name = CHAPTER.split("/")[-1]
    assert page.locator(".bd-links .current .done").inner_text() == " ✓ read"
    page.goto(address)
    assert in_contents(page, name) == f"{MODULE} ✓ read"
    assert "chapter ✓" in on_the_map(page).inner_text()
    assert filled(page) == [1, 0, 0]
    page.goto(address + CHAPTER)
    box(page).uncheck()
    page.reload()
    assert not box(page).is_checked()
    assert "✓" not in page.locator(".bd-links").inner_text()


def test_solved_task_has_a_tick_also_later(visit):
    page = visit(SELF_TEST)
    for _ in range(2):
        check(page, "above", RIGHT)
    heading = page.locator("section:has(> #task-above) > h2")
    for _ in range(2):
        assert "✓ solved" in heading.inner_text()
        assert page.locator("article h2 .done").count() == 1
        assert in_contents(page, "#").endswith(" 1 of 4 solved")
        assert "1 of 4 tasks solved." in page.locator(".so-far").inner_text()
        page.reload()


def test_link_leads_to_the_first_task_that_is_not_solved(visit, address):
    page = visit()
    keep(page, {ROOM: [NAMES[0], NAMES[2]]})
    page.goto(address + EXERCISE)
    link = page.locator(".so-far").get_by_role("link", name="Continue: task 2")
    link.press("Enter")
    assert page.url.endswith(f"{EXERCISE}#task-{NAMES[1]}")
    heading = page.locator(f"section:has(> #task-{NAMES[1]}) > h2")
    expect(heading).to_be_in_viewport()


def test_front_page_goes_on_where_the_reader_left_off(visit, address):
    page = visit()
    assert page.locator(".begin .continue").is_hidden()
    keep(page, {page_of("read", FIRST.slug): True, ROOM: NAMES[:1]})
    page.reload()
    assert filled(page)[0] == 1
    assert filled(page)[2] == pytest.approx(1 / len(NAMES), abs=0.01)
    assert f"1 of {len(NAMES)} tasks solved" in on_the_map(page).inner_text()
    page.get_by_role("link", name=f"Continue: task 2 · {MODULE}").click()
    assert page.url.endswith(f"{EXERCISE}#task-{NAMES[1]}")


def test_whoever_has_read_goes_on_to_the_next_room(visit, address):
    page = visit(CHAPTER)
    box(page).check()
    page.goto(address)
    page.get_by_role("link", name=f"Continue: notebook · {MODULE}").click()
    assert page.url.endswith(NOTEBOOK)


def test_all_solved_leads_nowhere(visit, address):
    page = visit()
    keep(page, {ROOM: NAMES})
    page.goto(address + EXERCISE)
    said = page.locator(".so-far")
    assert said.inner_text().strip() == f"{len(NAMES)} of {len(NAMES)} tasks solved."
    assert said.get_by_role("link").count() == 0


def test_task_that_the_book_no_longer_has_does_not_count(visit, address):
    page = visit()
    keep(page, {ROOM: ["renamed", NAMES[0]]})
    page.goto(address + EXERCISE)
    said = page.locator(".so-far").inner_text()
    assert said.startswith(f"1 of {len(NAMES)} tasks solved.")


def open_rubric(page):
    rubric = page.locator(".to-tick")
    rubric.locator("summary").focus()
    page.keyboard.press("Enter")
    return rubric.get_by_role("checkbox")


def test_task_in_words_is_done_when_its_rubric_is_ticked(visit):
    page = visit(EXERCISE)
    boxes = open_rubric(page)
    assert boxes.count() >= 2
    for place in range(boxes.count()):
        assert WORDS not in kept(page).get(ROOM, [])
        boxes.nth(place).press("Space")
    assert kept(page)[ROOM] == [WORDS]
    page.reload()
    assert all(one.is_checked() for one in open_rubric(page).all())
    assert "✓ solved" in page.locator(f"section:has(> #task-{WORDS}) > h2").inner_text()
    page.locator(".to-tick").get_by_role("checkbox").first.uncheck()
    assert ROOM not in kept(page)
    assert complaints(page) == []


def test_forgotten_work_is_no_longer_solved(visit, address):
    page = visit()
    keep(page, {ROOM: NAMES[:2]})
    page.goto(address + EXERCISE)
    boxes = open_rubric(page)
    boxes.first.check()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget my work").click()
    assert page.locator(".done").count() == 0
    assert not boxes.first.is_checked()
    assert kept(page) == {}


def errors_with_odd_storage(page, address):
    """Return what our scripts report if storage holds nonsense, or is forbidden."""
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.add_init_script("localStorage.setItem('progress:/', '{nonsense')")
    page.goto(address + CHAPTER)
    page.add_init_script("delete window.localStorage")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw 1 }})"
    )
    page.goto(address + NOTEBOOK)
    box(page).check()
    return [error for error in errors if "book.js" in str(error.stack)]


def test_page_is_whole_without_storage_or_with_nonsense_in_it(new_page, address):
    assert errors_with_odd_storage(new_page(), address) == []


def test_script_that_trusts_what_it_finds_is_caught(new_page, address, book):
    page = new_page()
    script = (book / "_static" / "book.js").read_text(encoding="utf-8")
    trusting = script.replace("return{}", "throw new Error()")
    assert trusting != script
    page.route("**/book.js*", lambda route: route.fulfill(body=trusting))
    assert errors_with_odd_storage(page, address) != []


def test_pages_that_are_open_show_what_changed_elsewhere(new_page, address):
    page = new_page()
    page.goto(address + CHAPTER)
    other = page.context.new_page()
    other.goto(address)
    box(page).check()
    other.locator(".map .done").wait_for()
    box(page).uncheck()
    other.locator(".map .done").wait_for(state="detached")


def test_without_javascript_nothing_asks_to_be_ticked(visit, address):
    page = visit(CHAPTER, java_script_enabled=False)
    assert page.locator("#read").is_hidden()
    page.goto(address + EXERCISE)
    assert page.locator(".so-far").is_hidden()
    assert page.locator(".to-tick li").count() >= 2
    page.goto(address)
    assert page.locator(".map .ring").first.is_visible()


def test_first_task_is_three_steps_of_the_keyboard_away(visit, address):
    page = visit(EXERCISE)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to the first task"
    page.keyboard.press("Enter")
    expect(page.locator("#first-task")).to_be_in_viewport()
    page.goto(address + CHAPTER)
    assert page.get_by_text("Skip to the first task").count() == 0
