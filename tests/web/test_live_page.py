"""The page of an exercise: how it is used, what it costs, what it keeps."""

import os
import pathlib
import re
import subprocess
import sys

import nbformat
import pytest
from playwright.sync_api import expect

from coursekit.course import Course
from coursekit.exercise import starter
from coursekit.web.serving import serving
from tests import ROOT, rest_weekly
from tests.axe import LOOKS, complaints
from tests.practice import (
    PASSED,
    RIGHT,
    SELF_TEST,
    check,
    field,
    kept,
    press,
    status,
    verdict,
    write,
)

FOLDERS = Course(ROOT).exercises()
BIAS = "exercises/bias/bias.html"


def cells_of(folder):
    return {
        cell.metadata.nbgrader.grade_id: cell
        for cell in starter.make_starter(folder).cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }


def record(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


# ---- what it costs


def test_only_pages_with_a_field_load_the_scripts(book):
    odd, loading = [], 0
    for path in book.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        loads = "_static/live/page.js" in text
        loading += loads
        if loads != bool(re.search(r'id="answer-|class="cell[^"]* tag_try', text)):
            odd.append(path.relative_to(book).as_posix())
    assert odd == []
    assert loading >= len(FOLDERS)


def test_size_that_is_named_is_the_size(new_page, address, book):
    page = new_page()
    page.goto(address + SELF_TEST)
    live = book / "_static" / "live"
    size = sum(path.stat().st_size for path in live.glob("*.packed"))
    assert f"{size / 1e6:.1f} MB" in page.locator(".live-note").inner_text()


# ---- how it is used


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_task_stands_in_a_field(new_page, address, folder):
    page = new_page()
    page.goto(f"{address}exercises/{folder.name}/{folder.name}.html")
    for name, cell in cells_of(folder).items():
        if page.locator(f"#worth-{name}").get_attribute("data-kind") == "predict":
            radios = page.locator(f"#answer-{name}").get_by_role("radio")
            assert radios.count() == cell.source.count("\n    (")
        elif cell.cell_type == "code":
            lines = page.locator(f"#answer-{name} .cm-line").all_inner_texts()
            assert "\n".join(line.strip("\n") for line in lines) == cell.source
        else:
            assert field(page, name).input_value() == ""
        worth = page.locator(f"#worth-{name}")
        assert re.match(r"\d+ points?", worth.inner_text())
        if folder.name != "start":
            link = worth.locator("a").get_attribute("href")
            assert re.fullmatch(rf"\.\./\.\./chapters/{folder.name}.html#\S+", link)


def test_objective_of_a_task_is_there(new_page, address):
    page = new_page()
    page.goto(address + BIAS)
    page.locator("#worth-gap a").click()
    page.wait_for_url("**/chapters/bias.html#bias-1")
    assert page.locator("#bias-1").is_visible()


@pytest.mark.weekly
def test_points_stand_below_the_verdict_once(practise):
    page = practise(BIAS)
    check(page, "selection_rates", "selection_rates = None")
    said = status(page, "selection_rates").inner_text()
    assert said.count(" points") == 1
    assert said.endswith("0 of 3 points so far.")


def test_points_of_parts_are_shown(practise):
    """Right, but for the order of groups that tie."""
    page = practise(BIAS)
    write(page, "selection_rates", RATES)
    text = """def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    low, *_, high = sorted(rates, key=lambda group: (rates[group], group))
    return rates[high] - rates[low], low, high"""
    said = check(page, "gap", text)
    assert said.startswith("Right on all ordinary cases, not yet in “a tie”")
    place = status(page, "gap")
    assert place.locator(".live-points").inner_text() == (
        "3 of 6 points: right on ordinary cases, not yet on “a tie”, “all rates equal” "
        "and “a single group”."
    )
    assert "partly" in place.get_attribute("class")
    points = page.evaluate("kept.load('points')")
    assert points == {BIAS.removesuffix(".html"): {"gap": 3}}  # for My pages
    whole = page.evaluate("(text) => live.check('gap', { gap: text })", text)
    assert whole["text"].startswith("This task builds on selection_rates")
    write(page, "gap", "1 / 0")
    press(page, "Check", "gap")
    expect(place).to_contain_text("ZeroDivisionError")
    assert " points" not in place.inner_text()


@pytest.mark.weekly
def test_starter_is_the_one_of_the_page_whatever_else_can_be_downloaded(
    new_page, address
):
    page = new_page()
    page.route(
        f"**/{SELF_TEST}",
        lambda route: route.fulfill(
            body=route.fetch()
            .text()
            .replace("<article", '<a href="data.csv" download>Data</a><article', 1),
            content_type="text/html",
        ),
    )
    page.goto(address + SELF_TEST)
    assert page.get_by_role("link", name="Data").is_visible()
    assert check(page, "above", RIGHT) == PASSED
    with page.expect_download() as event:
        page.get_by_role("button", name="Download with my answers").click()
    assert event.value.suggested_filename == "start.ipynb"


def test_one_task_by_keyboard_alone(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    focused = "document.activeElement.getAttribute('aria-label')"
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == "Your answer: above":
            break
    page.keyboard.press("Control+a")
    # Enter indents: none of the spaces at the beginning of a line is typed.
    page.keyboard.type("def above(numbers, bar):\nfound = []\nfor n in numbers:\n")
    page.keyboard.type("if n > bar:\nfound.append(n)\nreturn found")
    page.keyboard.press("Control+BracketLeft")
    page.keyboard.press("Control+BracketLeft")
    for _ in range(3):  # past the line to try, and its button
        page.keyboard.press("Tab")
    assert page.evaluate(focused) == "Check above"
    page.keyboard.press("Enter")
    assert verdict(page, "above") == PASSED
    assert page.evaluate(focused) == "Check above"
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "Reset above"
    for _ in range(4):
        page.keyboard.press("Shift+Tab")
    assert page.evaluate(focused) == "Your answer: above"


@pytest.mark.weekly
def test_every_sign_can_be_typed(new_page, address):
    """The theme's search would take the slash."""
    page = new_page()
    page.goto(address + SELF_TEST)
    write(page, "above", "")
    signs = "x = 1 / 2 - 3 * 4 % 5 # ? ! ' @ é"
    page.keyboard.type(signs)
    assert field(page, "above").inner_text() == signs


@pytest.mark.weekly
def test_field_keeps_its_frame_when_one_writes_in_it(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    write(page, "above", "x")
    box = page.locator("#answer-above .live-field")
    width = box.evaluate("(box) => getComputedStyle(box).borderTopWidth")
    assert width == "1px"
    text = field(page, "above")
    assert text.evaluate("(it) => getComputedStyle(it).outlineStyle") == "solid"
    colour = "(it) => [getComputedStyle(it).caretColor, getComputedStyle(it).color]"
    caret, ink = text.evaluate(colour)
    assert caret == ink


def test_verdict_on_what_was_changed_since_says_so(practise):
    page = practise()
    check(page, "above", RIGHT)
    before = "(it) => getComputedStyle(it, '::before').content"
    assert status(page, "above").evaluate(before) == "none"
    page.keyboard.press("Shift+Tab")
    write(page, "above", "above = 1")
    assert "last change" in status(page, "above").evaluate(before)
    check(page, "above", RIGHT)
    assert status(page, "above").evaluate(before) == "none"


SLOW = f"{RIGHT}\n\n\nfor _ in range(10**7):\n    pass"


@pytest.mark.weekly
def test_verdict_on_what_was_changed_meanwhile_says_so(practise):
    page = practise()
    check(page, "above", RIGHT)  # so that Python is there
    page.evaluate("localStorage.clear()")
    write(page, "above", SLOW)
    press(page, "Check", "above")
    write(page, "above", "above = 1")
    assert verdict(page, "above") == PASSED
    before = "(it) => getComputedStyle(it, '::before').content"
    assert "last change" in status(page, "above").evaluate(before)
    assert page.evaluate("localStorage.getItem('progress:/')") is None


@pytest.mark.weekly
def test_what_to_read_is_a_link_and_nothing_else_is(practise):
    page = practise()
    check(page, "above", "def above(numbers, bar):\n    return numbers")
    link = status(page, "above").locator("a")
    assert link.get_attribute("href").startswith("https://docs.python.org/3/")
    check(page, "above", "print('<a href=x>x</a> https://example.org/')")
    assert link.count() == 0


def test_shift_enter_checks_as_in_a_notebook(practise):
    page = practise()
    write(page, "above", RIGHT)
    page.keyboard.press("Shift+Enter")
    assert verdict(page, "above") == PASSED
    assert field(page, "above").inner_text() == RIGHT
    focused = "document.activeElement.getAttribute('aria-label')"
    assert page.evaluate(focused) == "Your answer: above"


RATES = """\
def selection_rates(decisions, groups):
    return {
        group: sum(d for d, g in zip(decisions, groups) if g == group)
        / groups.count(group)
        for group in groups
    }"""
CHANCES = """\
def true_positive_rates(decisions, merit, groups):
    chances = dict.fromkeys(groups)
    rows = [(d, g) for d, m, g in zip(decisions, merit, groups) if m]
    return chances | selection_rates(*map(list, zip(*rows))) if rows else chances"""


def test_task_to_break_by_its_buttons(practise):
    page = practise(BIAS)
    name = "equal_rates_unequal_chances"
    text = f"def {name}():\n    return [1, 0], [1, 0], ['A', 'B']"
    assert "This task builds on selection_rates" in check(page, name, text)
    write(page, "selection_rates", RATES)
    write(page, "true_positive_rates", CHANCES)
    assert "the selection rates differ" in check(page, name, text)
    text = f"def {name}():\n    return [1, 0, 1, 0], [1, 0, 0, 1], list('AABB')"
    assert check(page, name, text).startswith(f"{name}: your example does it.")
    assert "3 of 3 points." in status(page, name).inner_text()


def test_words_of_a_task_to_judge_are_counted(new_page, address):
    page = new_page()
    page.goto(address + BIAS)
    field(page, "judge").fill("Two  words")
    assert page.locator("#answer-judge").inner_text().strip() == "2 words"
    assert page.get_by_role("button", name="Check judge").count() == 0


@pytest.mark.weekly
def test_old_result_is_gone_before_the_new_one_comes(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    assert check(page, "above", RIGHT) == PASSED
    page.evaluate(
        """window.seen = [];
        const status = document.querySelector("#answer-above [role=status]");
        new MutationObserver(() => seen.push(status.textContent))
          .observe(status, { childList: true, subtree: true });"""
    )
    said = check(page, "above", "def above(numbers, bar)\n    return []")
    assert said.startswith("Python cannot read the cell of above")
    seen = page.evaluate("seen")
    assert seen[0] == "Running …"
    assert not any(PASSED in text for text in seen)


@pytest.mark.weekly
def test_each_check_begins_with_nothing(practise):
    page = practise()
    assert check(page, "above", RIGHT) == PASSED
    assert check(page, "above", "# nothing").startswith("above is not defined yet.")


@pytest.mark.weekly
def test_error_in_another_task_is_passed_over(practise):
    page = practise()
    write(page, "above", "print('noise')\n1 / 0")
    right = "def tally(words):\n    return {word: words.count(word) for word in words}"
    assert check(page, "tally", right).startswith("tally: right on all")


@pytest.mark.weekly
def test_what_a_cell_shows_is_shown(practise):
    page = practise()
    text = f"{RIGHT}\n\n\nprint('hello')\nabove([1, 2], 1)"
    assert check(page, "above", text) == f"hello\n[2]\n{PASSED}"
    said = check(page, "above", f"{RIGHT}\n\n\nabove(1, 2)")
    assert said.endswith("TypeError: 'int' object is not iterable")
    assert "runner" not in said


def test_status_is_announced(practise):
    """A screen reader reads what changes in a place that it knows already."""
    page = practise()
    assert page.locator(".answer [role=status]").count() == 4
    place = status(page, "above").element_handle()
    assert place.inner_text() == ""
    check(page, "above", "above = None")
    first = place.inner_text()
    check(page, "above", RIGHT)
    assert PASSED in place.inner_text() != first


@pytest.mark.parametrize("body", [None, "const unfinished ="])
def test_page_is_whole_if_its_script_does_not_come(new_page, address, body):
    page = new_page()
    page.route(
        "**/live/page.js*",
        lambda route: route.abort() if body is None else route.fulfill(body=body),
    )
    page.goto(address + SELF_TEST, wait_until="load")
    expect(page.locator(".live-note")).to_be_hidden()
    assert page.locator(".cell.check").first.is_visible()


# ---- what it keeps


def test_work_survives_a_reload_until_it_is_forgotten(new_page, address):
    page = new_page()
    page.goto(address + BIAS)
    write(page, "gap", "gap = 1")
    field(page, "judge").fill("I would ask.")
    page.reload()
    assert field(page, "gap").inner_text() == "gap = 1"
    assert field(page, "judge").input_value() == "I would ask."
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget my work").click()
    assert field(page, "gap").inner_text().startswith("def gap(decisions, groups):")
    assert kept(page) is None
    field(page, "gap").focus()
    page.keyboard.press("Control+z")
    assert "gap = 1" not in field(page, "gap").inner_text()
    page.reload()
    assert field(page, "judge").input_value() == ""


def test_forgetting_can_be_called_off(new_page, address):
    page = new_page()
    page.goto(address + BIAS)
    write(page, "gap", "gap = 1")
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Forget my work").click()
    assert field(page, "gap").inner_text() == "gap = 1"


def test_reset_asks_brings_the_starter_and_can_be_undone(new_page, address):
    page = new_page()
    page.goto(address + BIAS)
    write(page, "gap", "gap = 1")
    page.once("dialog", lambda dialog: dialog.dismiss())
    press(page, "Reset", "gap")
    assert field(page, "gap").inner_text() == "gap = 1"
    page.once("dialog", lambda dialog: dialog.accept())
    press(page, "Reset", "gap")
    assert field(page, "gap").inner_text().startswith("def gap(decisions, groups):")
    assert kept(page) == {}
    field(page, "gap").focus()
    page.keyboard.press("Control+z")
    assert field(page, "gap").inner_text() == "gap = 1"


@pytest.mark.weekly
def test_two_tabs_of_a_page_keep_both_answers(new_page, address):
    page = new_page()
    page.goto(address + BIAS)
    other = page.context.new_page()
    other.goto(address + BIAS)
    some = "Object.keys(localStorage).some((key) => key.startsWith('work:'))"
    write(page, "gap", "gap = 1")
    other.wait_for_function(some)  # browsers take a moment to tell the other tab
    field(other, "judge").fill("I would ask.")
    assert kept(other) == {"gap": "gap = 1", "judge": "I would ask."}
    expect(field(page, "judge")).to_have_value("I would ask.")
    assert field(other, "gap").inner_text() == "gap = 1"
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget my work").click()
    other.wait_for_function(f"!{some}")
    expect(field(other, "judge")).to_have_value("")
    write(other, "selection_rates", "selection_rates = 1")
    assert kept(other) == {"selection_rates": "selection_rates = 1"}


def test_page_works_where_nothing_can_be_kept(new_page, address):
    page = new_page()
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new Error('full'); }"
    )
    page.goto(address + SELF_TEST)
    write(page, "above", RIGHT)
    press(page, "Check", "above")
    assert verdict(page, "above") == PASSED


@pytest.mark.parametrize("refuse", rest_weekly(["setItem", "getItem", "localStorage"]))
def test_that_nothing_is_kept_is_told_once(new_page, address, refuse):
    page = new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error.stack)))
    denied = "throw new DOMException('denied', 'SecurityError')"
    method = f"Storage.prototype.{refuse} = () => {{ {denied} }}"
    whole = f"Object.defineProperty(window, 'localStorage', {{ get() {{ {denied} }} }})"
    page.add_init_script(whole if refuse == "localStorage" else method)
    page.goto(address + SELF_TEST)
    said = page.locator(".live-note [role=status]")
    expect(said).to_contain_text("" if refuse == "getItem" else "keep anything")
    write(page, "above", "x = 1")
    write(page, "above", "x = 2")
    assert status(page, "above").inner_text() == ""
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Forget my work").click()
    expect(said).to_have_text("Forgotten.")
    assert [error for error in errors if "/live/" in error or "kept.js" in error] == []


@pytest.mark.weekly
def test_browser_that_is_full_later_is_told_at_the_field(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    assert page.locator(".live-note [role=status]").inner_text() == ""
    full = "Storage.prototype.setItem = () => { throw new Error('full'); }"
    page.evaluate(f"() => {{ {full} }}")
    write(page, "above", "x = 1")
    expect(status(page, "above")).to_contain_text("keep anything")


@pytest.mark.weekly
def test_download_that_fails_says_so(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    page.route("**/*.ipynb", lambda route: route.abort())
    page.get_by_role("button", name="Download with my answers").click()
    said = page.locator(".live-note [role=status]")
    expect(said).to_contain_text("could not be loaded")
    page.unroute_all()
    with page.expect_download():
        page.get_by_role("button", name="Download with my answers").click()
    assert said.inner_text() == "Downloaded as start.ipynb."


@pytest.mark.weekly
def test_download_holds_the_answers_and_nbgrader_grades_it(new_page, address, tmp_path):
    page = new_page()
    page.goto(address + SELF_TEST)
    write(page, "above", RIGHT)
    with page.expect_download() as event:
        page.get_by_role("button", name="Download with my answers").click()
    assert event.value.suggested_filename == "start.ipynb"
    submitted = tmp_path / "submitted" / "ada" / "start" / "start.ipynb"
    event.value.save_as(submitted)
    untouched = starter.make_starter(ROOT / "exercises" / "start")
    theirs = nbformat.read(submitted, as_version=4)
    nbformat.validate(theirs)
    changed = [
        (ours.metadata.nbgrader.grade_id, cell.source)
        for ours, cell in zip(untouched.cells, theirs.cells, strict=True)
        if ours != cell
    ]
    assert changed == [("above", RIGHT)]
    for ours, cell in zip(untouched.cells, theirs.cells, strict=True):
        assert (ours.id, ours.metadata) == (cell.id, cell.metadata)

    source = tmp_path / "source" / "start"
    source.mkdir(parents=True)
    nbformat.write(untouched, source / "start.ipynb")
    for command in (["generate_assignment"], ["autograde"], ["export"]):
        arguments = [] if command == ["export"] else ["start"]
        run_nbgrader([*command, *arguments], tmp_path)
    grades = (tmp_path / "grades.csv").read_text(encoding="utf-8").splitlines()
    row = dict(zip(*(line.split(",") for line in grades), strict=True))
    assert (row["student_id"], float(row["score"])) == ("ada", 1.0)
    assert float(row["max_score"]) == 4.0


def run_nbgrader(arguments, folder):
    """Run nbgrader in a course of its own; it calls alembic by name."""
    programs = pathlib.Path(sys.executable).parent
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [programs / "nbgrader", *arguments],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


# ---- where it cannot be live


def stands_there(page):
    """The starter, its check, the hints and the download, without a field."""
    assert page.locator("#answer-above pre").inner_text().startswith("def above(")
    assert page.get_by_text('check("above")').is_visible()
    assert page.get_by_text("Hint 1 of 3").first.is_visible()
    assert page.get_by_role("link", name="Download this notebook").is_visible()
    assert page.locator(".live-field").count() == 0


def test_without_javascript_the_page_stands_there(new_page, address):
    page = new_page(java_script_enabled=False)
    page.goto(address + SELF_TEST)
    stands_there(page)


def test_without_webassembly_the_page_stands_there(new_page, address):
    page = new_page()
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(address + SELF_TEST)
    stands_there(page)


def test_from_a_folder_the_page_says_how_to_serve_it(new_page, book):
    page = new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((book / SELF_TEST).as_uri())
    page.get_by_text("You opened this page as a file").wait_for()
    stands_there(page)
    assert errors == []


@pytest.mark.weekly
def test_below_a_path_it_works_and_asks_nobody_else(new_page, book, tmp_path):
    (tmp_path / "course").symlink_to(book)
    page = new_page()
    asked = record(page)
    with serving(tmp_path) as address:
        below = f"{address}course/"
        page.goto(below + SELF_TEST)
        assert check(page, "above", RIGHT) == PASSED
    assert [
        u for u in asked if not u.startswith((below, "blob:", "data:", "about:"))
    ] == []


# ---- accessibility


@pytest.mark.parametrize("theme, width", LOOKS)
def test_axe_finds_nothing(practise, theme, width):
    page = practise(BIAS, {"width": width, "height": 740}, theme)
    write(page, "gap", "x = 1  # a comment\nif x:\n    print('text')")
    press(page, "Check", "gap")
    verdict(page, "gap")
    assert page.locator("html").get_attribute("data-theme") == theme
    assert complaints(page) == []


def test_page_fits_a_phone_with_a_long_result(practise):
    page = practise(viewport={"width": 360, "height": 740})
    check(page, "above", f"print('x' * 500)\n{RIGHT}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
