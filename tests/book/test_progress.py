"""What a reader has read and solved: kept in the browser, shown, and forgotten."""

from tests import CHAPTER, FIRST, NOTEBOOK
from tests.practice import RIGHT, SELF_TEST, check

MODULE = FIRST.question


def box(page):
    return page.get_by_role("checkbox", name="I have read this page")


def in_contents(page, name):
    return page.locator(".bd-links a", has_text=name).first.inner_text()


def test_read_page_is_remembered_and_shown(new_page, address):
    page = new_page()
    page.goto(address + CHAPTER)
    box(page).check()
    assert in_contents(page, MODULE) == f"{MODULE} ✓ read"
    page.goto(address)
    assert in_contents(page, MODULE) == f"{MODULE} ✓ read"
    assert page.locator(".map a", has_text=MODULE).inner_text().endswith("✓ read")
    assert "1 page read, 0 tasks solved" in page.locator(".progress-here").inner_text()
    page.goto(address + CHAPTER)
    box(page).uncheck()
    page.reload()
    assert not box(page).is_checked()
    assert "✓" not in page.locator(".bd-links").inner_text()


def test_solved_task_is_counted_once(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    for _ in range(2):
        check(page, "above", RIGHT)
    assert page.locator(".bd-links .current .done").inner_text().strip() == "✓ 1 solved"
    check(page, "above", "def above(numbers, bar):\n    return []")
    page.goto(address)
    assert "0 pages read, 1 task solved" in page.locator(".progress-here").inner_text()


def test_forgotten_work_is_no_longer_solved(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    check(page, "above", RIGHT)
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget my work").click()
    assert page.locator(".done").count() == 0


def test_progress_can_be_forgotten(new_page, address):
    page = new_page()
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.goto(address + CHAPTER)
    box(page).check()
    page.goto(address)
    page.get_by_role("button", name="Forget my progress").click()
    assert page.locator(".done").count() > 0
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget my progress").click()
    said = page.locator(".progress-here [role=status]").inner_text()
    assert "0 pages read, 0 tasks solved" in said
    assert page.locator(".done").count() == 0
    page.reload()
    assert page.locator(".progress-here").is_hidden()
    page.goto(address + CHAPTER)
    assert not box(page).is_checked()


def errors_with_odd_storage(page, address):
    """Return what progress.js reports if storage holds nonsense, or is forbidden."""
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
    return [error for error in errors if "progress" in str(error.stack)]


def test_page_is_whole_without_storage_or_with_nonsense_in_it(new_page, address):
    assert errors_with_odd_storage(new_page(), address) == []


def test_script_that_trusts_what_it_finds_is_caught(new_page, address, book):
    page = new_page()
    script = (book / "_static" / "progress.js").read_text(encoding="utf-8")
    trusting = script.replace("return {};", "throw new Error();")
    page.route("**/progress.js*", lambda route: route.fulfill(body=trusting))
    assert errors_with_odd_storage(page, address) != []


def test_pages_that_are_open_show_what_changed_elsewhere(new_page, address):
    page = new_page()
    page.goto(address + CHAPTER)
    other = page.context.new_page()
    other.goto(address)
    box(page).check()
    other.locator(".map .done").wait_for()
    other.on("dialog", lambda dialog: dialog.accept())
    other.get_by_role("button", name="Forget my progress").click()
    page.locator(".done").wait_for(state="detached")
    assert not box(page).is_checked()


def test_without_javascript_nothing_asks_to_be_ticked(new_page, address):
    page = new_page(java_script_enabled=False)
    page.goto(address + CHAPTER)
    assert page.locator("#read").is_hidden()
