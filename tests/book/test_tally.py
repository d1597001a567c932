"""The statement of what was done: it says what this browser kept, and no more."""

import pypdf
import pytest

from coursekit.course import page as page_of
from coursekit.exercise.model import JUDGE, Exercise
from tests import COURSE, EXERCISE, FIRST
from tests.axe import complaints

STATEMENT = "chapters/statement.html"
MODULES = [module for module in COURSE.modules() if module.kind == "module"]
READ, RUN, PRACTISE = (page_of(room, FIRST.slug) for room in FIRST.rooms)
TASKS = Exercise(COURSE.exercise(FIRST.slug)).tasks
CHECKED = [name for name, task in TASKS.items() if task.kind != JUDGE]
POINTS = sum(TASKS[name].points for name in CHECKED)
DENIED = "Object.defineProperty(window, 'localStorage', {get() { throw 1 }})"


def done(modules) -> dict:
    """Return what a browser keeps once all of these modules is done."""
    progress = {}
    for module in modules:
        for room in module.rooms:
            tasks = (
                list(Exercise(COURSE.exercise(module.slug)).tasks)
                if room == "practise"
                else True
            )
            progress[page_of(room, module.slug)] = tasks
    return progress


def state(page, address, progress, points=None):
    """Return what the statement says in a browser that has kept this."""
    kept = {"progress:/": progress, "points:/": points or {}}
    page.evaluate(
        "(all) => { for (const key in all) localStorage[key] = JSON.stringify(all[key]) }",
        kept,
    )
    page.goto(address + STATEMENT)
    return page.get_by_role("region", name="Statement").inner_text()


def row_of_first(page):
    return page.get_by_role("row", name=FIRST.question).get_by_role("cell").inner_text()


def test_nothing_done_is_nothing_stated(visit):
    page = visit(STATEMENT)
    assert page.get_by_text("This browser has kept nothing of any module").is_visible()
    assert page.locator(".statement .made").is_hidden()
    assert page.get_by_role("button", name="Print").count() == 0


def test_where_storage_is_denied_it_says_so(new_page, address):
    page = new_page()
    page.add_init_script(DENIED)
    page.goto(address + STATEMENT)
    assert page.get_by_text("This browser keeps nothing").is_visible()
    assert page.get_by_text("has kept nothing of any").is_hidden()


def test_all_done_is_one_sheet_that_says_who_checked_it(visit, address, tmp_path):
    page = visit()
    text = state(page, address, done(COURSE.modules()))
    assert f"{len(MODULES)} of {len(MODULES)} modules completed" in text
    assert text.count("Completed: ") == len(MODULES)  # a capstone is done elsewhere
    assert "Missing" not in text
    assert "Not begun" not in text
    page.get_by_label("Your name").fill("Ada Example")
    page.pdf(path=tmp_path / "statement.pdf", format="A4")
    (sheet,) = pypdf.PdfReader(tmp_path / "statement.pdf").pages
    text = " ".join(sheet.extract_text().split())
    assert "by the browser of Ada Example" in text
    assert "Nobody else has checked any of this." in text
    assert "Somebody may ask you" not in text
    assert not page.evaluate("JSON.stringify(localStorage).includes('Example')")


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        (lambda all: all.pop(READ), "Missing: chapter."),
        (lambda all: all.update({RUN: "yes"}), "Missing: notebook."),
        (lambda all: all[PRACTISE].remove(CHECKED[0]), "Missing: task 1."),
        (lambda all: all[PRACTISE].pop(), f"Missing: task {len(TASKS)}."),
        (lambda all: all.pop(PRACTISE), "Missing: tasks 1, 2, "),
    ],
)
def test_module_that_lacks_one_thing_is_not_completed(visit, address, change, missing):
    progress = done([FIRST])
    page = visit()
    state(page, address, progress)
    assert row_of_first(page).startswith("Completed: ")
    change(progress)
    text = state(page, address, progress)
    assert f"0 of {len(MODULES)} modules completed" in text
    assert missing in row_of_first(page)


def test_points_of_a_task_that_is_partly_solved_count(visit, address):
    name, other = CHECKED[:2]
    most = TASKS[other].points
    points = {PRACTISE: {other: most - 1, "gone": 50, name: "many"}}
    page = visit()
    state(page, address, {PRACTISE: [name]}, points)
    got = TASKS[name].points + most - 1
    said = row_of_first(page)
    assert f"1 of {len(CHECKED)} checked tasks solved, {got} of {POINTS} points" in said
    state(page, address, {}, {PRACTISE: {other: most + 100}})
    assert f"0 of {len(CHECKED)} checked tasks solved, {most} of" in row_of_first(page)


def test_task_that_the_book_has_no_more_counts_for_nothing(visit, address):
    progress = done([FIRST])
    progress[PRACTISE][0] = "gone"
    page = visit()
    state(page, address, progress)
    solved = f"{len(CHECKED) - 1} of {len(CHECKED)} checked tasks solved"
    assert solved in row_of_first(page)
    assert "Missing: task 1." in row_of_first(page)
    state(page, address, {PRACTISE: ["gone"], "chapters/gone": True})
    assert page.get_by_text("This browser has kept nothing of any module").is_visible()


def test_check_in_the_page_reaches_the_statement(visit, address):
    page = visit(EXERCISE)
    page.evaluate(
        "(name) => dispatchEvent(new CustomEvent('solved', { detail: name }))",
        CHECKED[0],
    )
    page.goto(address + STATEMENT)
    assert f"1 of {len(CHECKED)} checked tasks solved" in row_of_first(page)


def test_two_tabs_do_not_answer_each_other_without_end(new_page, address):
    page = new_page()
    other = page.context.new_page()
    for tab in (page, other):  # each writes as it opens
        tab.goto(address + STATEMENT)
    for tab in (page, other):
        tab.evaluate(
            "() => { self.told = 0; addEventListener('storage', () => told++) }"
        )
    page.evaluate("localStorage.setItem('progress:/', '{}')")
    other.wait_for_function("self.told")
    page.evaluate("new Promise((done) => setTimeout(done, 200))")
    assert other.evaluate("self.told") == 1
    assert page.evaluate("self.told") == 0


def test_nonsense_that_was_kept_breaks_nothing(new_page, address):
    page, errors = new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    for progress in ("{nonsense", "5", '["a"]', "null"):
        page.evaluate("(all) => { localStorage['progress:/'] = all }", progress)
        page.goto(address + STATEMENT)
        assert page.get_by_text("kept nothing of any module").is_visible()
    assert errors == []


@pytest.mark.parametrize(("theme", "width"), [("light", 1280), ("dark", 360)])
def test_it_is_accessible_and_fits(visit, address, theme, width):
    page = visit(viewport={"width": width, "height": 800}, color_scheme=theme)
    state(page, address, {READ: True})
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_it_says_why_there_is_none(visit):
    page = visit(STATEMENT, java_script_enabled=False)
    assert page.locator(".statement").is_hidden()
    assert page.get_by_text("Without JavaScript there is no statement.").is_visible()
