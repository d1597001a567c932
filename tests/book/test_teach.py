"""The instructor's book: it builds, and says what chapters and checks say."""

import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pypdf
import pytest
from bs4 import BeautifulSoup

from coursekit.book import sheets
from coursekit.book.pdf import print_pdf
from coursekit.book.rooms import TEACH
from coursekit.book.teach import lay_out
from coursekit.cards import read_deck
from coursekit.course import page
from coursekit.exercise import Build, load_answers
from coursekit.exercise.model import JUDGE, Exercise
from coursekit.web.serving import serving
from tests import BOOK, COURSE, ROOT

MODULES = COURSE.modules()
PRACTISED = [module for module in MODULES if "practise" in module.rooms]
JUPYTER_BOOK = Path(sys.executable).with_name("jupyter-book")
LEARNERS = {
    "_config.yml": "only_build_toc_files: true\n"
    "sphinx: {extra_extensions: [coursekit.book]}\n",
    "_toc.yml": "format: jb-book\nroot: index\n",
    "index.md": "# Letters\n",
}


@pytest.fixture(scope="module")
def learners():
    """The folder of the built learners' book."""
    return BOOK


@pytest.fixture(scope="module")
def book(learners):
    """The folder of the instructor's book, which lies in it."""
    return learners / TEACH


def article(book, name):
    soup = BeautifulSoup((book / f"{name}.html").read_text("utf-8"), "html.parser")
    return soup.select_one("article")


def text_of(book, name):
    return " ".join(article(book, name).get_text().split())


def words(text):
    """Return what finds a text again; typography may change signs, never words."""
    return re.compile(r"\W+".join(re.findall(r"\w+", text)))


def test_every_sheet_is_a_page(book):
    for path in (ROOT / "teaching").glob("*.md"):
        assert (book / f"{path.stem}.html").is_file()


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_sheet_begins_with_what_the_chapter_says(book, module):
    text = text_of(book, module.slug)
    opening = text[: text.index("Ninety minutes")]
    assert words(module.to_read or "Nothing; the chapter is read after").search(opening)
    assert words(module.before_class).search(opening)
    assert words(module.warning).search(opening)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_ninety_minutes_end_with_open_questions(book, module):
    plan = article(book, module.slug).select_one("section#ninety-minutes")
    (line,) = [p for p in plan.select("p") if "still unclear?" in p.get_text()]
    assert line.find_previous("table").find_parent("section") == plan


@pytest.mark.parametrize("module", PRACTISED, ids=lambda module: module.slug)
def test_sheet_ends_with_every_mistake(book, module):
    text = text_of(book, module.slug)
    for task in load_answers(COURSE.exercise(module.slug)).values():
        for mistake in task.mistakes if isinstance(task, Build) else ():
            said = " ".join(mistake.sentence.split()[:6])
            assert words(said).search(text), said


@pytest.mark.parametrize("module", PRACTISED, ids=lambda module: module.slug)
def test_sheet_says_what_assesses_each_objective(book, module):
    heading = article(book, module.slug).find(id="what-assesses-each-objective")
    rows = [row.select("th, td") for row in heading.select("tr")[1:]]
    told = {row[0].get_text().partition(":")[0]: row[1:] for row in rows}
    assert list(told) == list(module.objectives)
    for task in Exercise(COURSE.exercise(module.slug)).tasks.values():
        checked, written, _ = (cell.get_text() for cell in told[task.objective])
        place = written if task.kind == JUDGE else checked
        assert f"{task.points} point" in place
        assert task.kind == JUDGE or task.name in checked


def test_every_page_leads_back_to_where_learners_begin(book):
    for path in (ROOT / "teaching").glob("*.md"):
        links = {link["href"] for link in article(book, path.stem).select("a[href]")}
        assert {"../index.html", "../chapters/start.html"} <= links, path


def test_no_script_of_a_page_fails(new_page, book):
    page, errors = new_page(viewport={"width": 360, "height": 740}), []
    page.on("pageerror", lambda error: errors.append(error))
    with serving(book.parent) as address:
        for name in ("plans", MODULES[0].slug):
            page.goto(f"{address}{TEACH}/{name}.html")
            page.wait_for_load_state("networkidle")
    assert errors == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_links_lead_to_the_learners_book(book, module):
    links = article(book, module.slug).select("a[href]")
    pages = {link["href"] for link in links}
    for room in module.rooms:
        assert f"../{page(room, module.slug)}.html" in pages


def dead_links(book):
    """Return the links of all pages to files that are not there."""
    found = []
    for path in book.glob("*.html"):
        page = article(book, path.stem)
        for link in page.select("a[href]") if page else ():
            target = link["href"].partition("#")[0]
            if "://" not in target and not (book / target).exists():
                found.append(f"{path.name}: {target}")
    return found


def test_no_link_leads_nowhere(book):
    assert dead_links(book) == []


def test_link_that_leads_nowhere_is_caught(book, tmp_path):
    copy = tmp_path / TEACH
    copy.mkdir()
    for path in book.glob("*.html"):
        shutil.copy(path, copy)
    assert dead_links(copy)  # the learners' book is not there


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_each_room_leads_to_the_sheet(book, learners, module):
    for room in module.rooms:
        path = learners / f"{page(room, module.slug)}.html"
        soup = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        link = soup.find("a", string="Teach this")
        assert (path.parent / link["href"]).resolve() == book / f"{module.slug}.html"


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_sheet_says_first_that_anyone_can_open_it(book, module):
    opening = text_of(book, module.slug)[:300]
    assert "Anyone can open this page, learners too." in opening


def test_search_engines_and_the_learners_search_leave_the_sheets_out(book, learners):
    for source in (ROOT / "teaching").glob("*.md"):
        text = (book / f"{source.stem}.html").read_text(encoding="utf-8")
        assert 'name="robots" content="noindex"' in text
    index = (learners / "searchindex.js").read_text(encoding="utf-8")
    assert f'"{TEACH}/' not in index
    assert MODULES[0].slug in (book / "searchindex.js").read_text(encoding="utf-8")


def test_a_card_is_found_by_the_search_of_the_instructors_book_alone(
    new_page, learners
):
    page, paths = new_page(), "(all) => all.map((a) => a.pathname)"
    with serving(learners) as address:
        for folder, found in ((f"{TEACH}/", True), ("", False)):
            page.goto(f"{address}{folder}search.html?q=debrief")
            said = page.locator(".search-summary", has_text=re.compile("found|match"))
            said.wait_for()
            results = page.locator("#search-results li > a").evaluate_all(paths)
            assert any(path.startswith(f"/{TEACH}/") for path in results) == found


@pytest.mark.weekly
def test_sheet_that_cannot_be_built_is_said_with_the_book(tmp_path):
    """Both books are built by one command, and fail together."""
    for name in ("_config.yml", "_toc.yml", "index.md"):
        (tmp_path / name).write_text(LEARNERS[name], encoding="utf-8")
        (tmp_path / "teaching").mkdir(exist_ok=True)
    config = (ROOT / "teaching" / "_config.yml").read_text(encoding="utf-8")
    sheets = tmp_path / "teaching"
    (sheets / "_config.yml").write_text(config.replace("../", f"{ROOT}/"), "utf-8")
    (sheets / "_toc.yml").write_text("format: jb-book\nroot: index\n", "utf-8")
    (sheets / "index.md").write_text("# x\n\n```{plan} decade\n```\n", "utf-8")
    command = [JUPYTER_BOOK, "build", "-W", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "The instructor's book is not built." in done.stderr
    assert "There is no plan decade." in " ".join(done.stderr.split())
    (sheets / "index.md").write_text("# x\n", "utf-8")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "_build" / "html" / TEACH / "index.html").is_file()


def test_order_says_what_a_module_builds_on(book):
    rows = article(book, "index").select("table tr")[1:]
    cells = [row.select("th, td") for row in rows]
    told = {first.get_text(): last.get_text() for first, *_, last in cells}
    questions = {module.slug: module.question for module in MODULES}
    assert list(told) == list(questions.values())
    for module in MODULES:
        for need in module.needs:
            assert questions[need] in told[module.question]


def test_rules_say_what_each_module_touches(book):
    text = text_of(book, "rules")
    for module in MODULES:
        if module.warning:
            assert words(f"{module.question} {module.warning}").search(text)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.slug)
def test_role_cards_look_like_cards(new_page, book, module):
    deck = read_deck((ROOT / "teaching" / f"{module.slug}.md").read_text("utf-8"))
    with serving(book) as address:
        page = new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{address}{module.slug}.html")
        cards = page.locator(".cards > .role-card")
        roles = [card.role for card in deck.cards]
        assert cards.locator("p:first-child strong").all_inner_texts() == roles
        frames = cards.evaluate_all(
            "(all) => all.map((one) => getComputedStyle(one).borderTopStyle)"
        )
        assert set(frames) == {"solid"}
        first, second = (cards.nth(number).bounding_box() for number in (0, 1))
        assert first["y"] == second["y"]  # beside each other
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_is_no_card_stays_as_it_is():
    text = "## Role cards\n\n**A role.**\nIt wants.\n\nWords.\n"
    assert lay_out(text) == text


def printed(browser, book, name, folder, prepare=sheets.PREPARE):
    """Print a page of the book; return the text of each sheet, and whether it links."""
    print_pdf(browser, book / f"{name}.html", folder / "sheet.pdf", prepare)
    pages = pypdf.PdfReader(folder / "sheet.pdf").pages
    texts = [unicodedata.normalize("NFKC", page.extract_text()) for page in pages]
    texts = [" ".join(text.split()) for text in texts]
    return texts, any("/Annots" in page for page in pages)


@pytest.mark.weekly
def test_what_is_handed_out_is_a_sheet_of_its_own(browser, book, tmp_path):
    (first, second, third), _ = printed(browser, book, "first-class", tmp_path)
    assert first.startswith("A first class on paper Fifteen minutes")
    assert second.startswith("The text This text is constructed")
    assert second.endswith("compared with what?")
    assert third.startswith("For you: what to expect")


@pytest.mark.weekly
def test_paper_has_no_links_and_no_long_list_of_mistakes(browser, book, tmp_path):
    name, ending = MODULES[0].slug, "What goes wrong, and what the check says"
    texts, linked = printed(browser, book, name, tmp_path)
    assert not linked and ending not in " ".join(texts)
    assert texts[0].startswith("Teaching")
    unprepared, linked = printed(browser, book, name, tmp_path, "() => {}")
    assert linked and ending in " ".join(unprepared)


@pytest.mark.weekly
def test_sheets_are_printed_from_the_book(tmp_path):
    """Without one they say how to make it."""
    (tmp_path / "_toc.yml").write_text("root: index\n", encoding="utf-8")
    command = [sys.executable, "-m", "coursekit", "sheets"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Run `make teach` first." in done.stderr
    assert "Traceback" not in done.stderr


def build(root, sheet, chapter=None):
    """Build the instructor's book of a course with one sheet; return what is said."""
    book = root / "teaching"
    book.mkdir()
    text = (ROOT / "teaching" / "_config.yml").read_text(encoding="utf-8")
    (book / "_config.yml").write_text(text.replace("../", f"{ROOT}/"), "utf-8")
    for folder in (root, book):
        contents = folder / "_toc.yml"
        contents.write_text("format: jb-book\nroot: index\n", "utf-8")
    (book / "index.md").write_text(f"# x\n\n{sheet}\n", "utf-8")
    if chapter:
        (root / "chapters").mkdir()
        (root / "chapters" / "one.md").write_text(chapter, "utf-8")
        part = "parts: [{caption: One, chapters: [{file: chapters/one}]}]\n"
        (root / "_toc.yml").write_text(f"root: index\n{part}", "utf-8")
    command = [JUPYTER_BOOK, "build", "-W", book]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    return " ".join(done.stderr.split())


def test_unknown_plan_is_named(tmp_path):
    said = build(tmp_path, "```{plan} decade\n```")
    assert "There is no plan decade. Choose of day, weeks, semester." in said


def test_unknown_module_of_a_plan_is_named(tmp_path):
    said = build(tmp_path, "```{plan} day\n:modules: nowhere\n```")
    assert "There is no module nowhere." in said


def test_front_matter_that_cannot_be_used_is_named(tmp_path):
    said = build(tmp_path, "Text.", "---\nafter: [two]\ncore: true\n---\n# One\n")
    assert "chapters/one.md, front matter: there is no key `after`; write one" in said
