"""The kit for explorables, on the one that a new module begins with."""

import json
import pathlib
import re

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from sphinx.testing.util import SphinxTestApp

from coursekit.book.kit import GLUED, glued_json
from coursekit.course import page as page_of
from coursekit.form.module import TEMPLATES
from coursekit.web.serving import serving
from tests import COURSE
from tests.axe import complaints
from tests.conftest import show_answers

ROWS = [1, 5, 3, 2, 4]
SCRIPT = (TEMPLATES / "explorable.js").read_text("utf-8").replace("SLUG", "toy")
SHOWN = "```{explorable} toy\n:data: ../notebooks/toy.ipynb::rows\nFive cards.\n```\n"
LIGHT = 60_000  # bytes of all explorables of a page: script, data and still


def glued(name, value):
    output = new_output("display_data", {GLUED: repr(value)})
    output.metadata["scrapbook"] = {"name": name}
    return new_code_cell("", outputs=[new_output("stream", text="1\n"), output])


def write_course(root, chapter=SHOWN, script=SCRIPT):
    """Write a course of one chapter with an explorable, and what Sphinx needs."""
    cells = [glued("rows", json.dumps({"rows": ROWS})), glued("gap", 3.2)]
    files = {
        "conf.py": 'extensions = ["myst_parser", "coursekit.book.kit"]\n'
        'exclude_patterns = ["notebooks"]\n',
        "index.md": "# Index\n\n```{toctree}\nchapters/toy\n```\n",
        "chapters/toy.md": f"# Toy\n\n{chapter}",
        "notebooks/toy.ipynb": nbformat.writes(new_notebook(cells=cells)),
        "explorables/toy.js": script,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(root):
    """Build that course; return the folder of the book, and the warnings."""
    app = SphinxTestApp("html", srcdir=root)
    app.build()
    said = app.warning.getvalue()
    app.cleanup()
    return pathlib.Path(app.outdir), said


@pytest.fixture(scope="module")
def toy(tmp_path_factory):
    root = tmp_path_factory.mktemp("toy")
    write_course(root)
    folder, said = build(root)
    assert said == ""
    with serving(folder) as address:
        yield address + "chapters/toy.html"


def test_still_stands_there_without_javascript(visit, toy):
    page = visit(toy, java_script_enabled=False)
    figure = page.locator("figure.kit")
    assert figure.locator(".asks .now").is_visible()
    assert figure.locator(".sentence").inner_text().startswith("The mean of your 0")
    assert figure.locator(".deck button").count() == len(ROWS)
    assert figure.locator(
        "noscript p"
    ).is_visible()  # no text is found in there by name
    assert figure.locator("figcaption").inner_text().startswith("Five cards.")


def test_script_comes_on_its_page_only(new_page, toy):
    page, asked = new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(toy.replace("chapters/toy", "index"), wait_until="networkidle")
    assert not any("explorables/" in url for url in asked)
    page.goto(toy, wait_until="networkidle")
    assert sum("explorables/toy.js" in url for url in asked) == 1


def card(page, number):
    return page.get_by_role("button", name=re.compile(f"^Card {number} of 5"))


def test_cards_turn_by_mouse_and_by_keyboard(visit, toy):
    page = visit(toy)
    assert card(page, 2).get_attribute("aria-label").endswith("face down")
    card(page, 2).click()
    assert card(page, 2).get_attribute("aria-label") == "Card 2 of 5: 5"
    card(page, 2).press("Enter")
    assert card(page, 2).get_attribute("aria-label").endswith("face down")
    page.get_by_role("button", name="Turn the next two").press("Space")
    assert [card(page, n).inner_text() for n in (1, 2, 3)] == ["1", "5", ""]


def test_goal_is_reached_and_told_once_when_the_hand_rests(new_page, toy):
    page = new_page()
    page.clock.install(time="2026-01-01T00:00:00")
    page.goto(toy)
    page.clock.pause_at("2026-01-01T01:00:00")
    assert page.locator(".word").inner_text() == "Not reached yet."
    page.evaluate(
        """() => {
          window.told = [];
          const status = document.querySelector("[role=status]");
          new MutationObserver(() => told.push(status.textContent))
            .observe(status, { childList: true });
        }"""
    )
    for number in (1, 2, 3):  # 1, 5 and 3, whose mean is that of all
        card(page, number).press("Enter")
        page.clock.run_for(600)
        assert page.evaluate("told") == []
    page.clock.run_for(200)
    (told,) = page.evaluate("told")
    assert "Reached." in told
    assert page.locator(".word.reached").count() == 1
    page.clock.run_for(10_000)  # the same stands above, and is not met twice
    assert page.get_by_role("status").inner_text() == ""
    page.clock.resume()  # axe waits for it
    assert complaints(page, "axe.run('figure.kit')") == []


@pytest.mark.parametrize(
    ("chapter", "said"),
    [
        (SHOWN.replace("{explorable} toy", "{explorable} tor"), "There is no tor.js"),
        (SHOWN.replace("toy.ipynb", "tor.ipynb"), "There is no notebook '../notebooks"),
        (SHOWN.replace("::rows", "::row"), "toy.ipynb glues no row"),
        (SHOWN.replace("::rows", "::gap"), "toy.ipynb glues gap, but not as JSON"),
        (SHOWN.replace("Five cards.\n", ""), "needs a caption"),
    ],
)
def test_what_is_wrong_with_a_directive_is_said(tmp_path, chapter, said):
    write_course(tmp_path, chapter)
    assert said in build(tmp_path)[1]


def test_program_that_stops_is_said(tmp_path):
    write_course(tmp_path, script=SCRIPT.replace("stage.append(goal.ask)", "oh.no()"))
    assert "oh is not defined" in build(tmp_path)[1]


def test_what_is_no_program_stops_the_build(tmp_path):
    write_course(tmp_path, script="explorable(")
    with pytest.raises(Exception, match=r"An explorable is no program[\s\S]*toy.js"):
        build(tmp_path)


def test_glued_json_comes_out_as_it_went_in(tmp_path):
    write_course(tmp_path)
    notebook = tmp_path / "notebooks" / "toy.ipynb"
    assert glued_json(notebook, "rows") == {"rows": ROWS}
    with pytest.raises(LookupError):
        glued_json(notebook, "columns")


PHONE = {"width": 360, "height": 740}
SEEN = PHONE["height"] - 56  # below the page's own bar
# From the first thing that is moved to the last bar; and the room for a goal's word.
SPANS = """() => [...document.querySelectorAll("figure.kit:has(.strip):has(.bars)")]
  .map((one) => one.querySelector(".bars").getBoundingClientRect().bottom
    - one.querySelector(".controls, .strip").getBoundingClientRect().top)"""
ROOMS = """() => [...document.querySelectorAll(".kit .word")].map((one) =>
  one.clientHeight / parseFloat(getComputedStyle(one).lineHeight))"""


def measured(page, what, style):
    """Return a measure of all explorables of the course, with a style of one's own."""
    found = []
    for module in COURSE.modules():
        page.goto(f"{page_of('read', module.slug)}.html")
        show_answers(page)
        page.add_style_tag(content=style)
        found += page.evaluate(what)
    return found


@pytest.mark.parametrize(
    ("what", "most", "worse"),
    [
        (SPANS, SEEN, ".bars .bar { height: 6rem !important }"),
        (ROOMS, 3, ".word { min-height: 9lh !important }"),
    ],
    ids=["lines and bars", "a goal not reached yet"],
)
def test_what_belongs_together_is_seen_together_on_a_phone(
    new_page, address, what, most, worse
):
    page = new_page(viewport=PHONE, base_url=address)
    found = measured(page, what, "/* as it is */")
    assert found and max(found) <= most
    assert max(measured(page, what, worse)) > most  # so this can fail


def weight(name, book):
    """Return the bytes of the explorables of a page: scripts, data and stills."""
    text = (book / f"{name}.html").read_text(encoding="utf-8")
    figures = re.findall(r'<figure class="[^"]*kit.*?</figure>', text, re.DOTALL)
    scripts = set(re.findall(r"_static/(explorables/\w+\.js)", text))
    files = [(book / "_static" / one).stat().st_size for one in scripts]
    return sum(len(figure.encode()) for figure in figures) + sum(files)


def test_explorables_are_light(book):
    weights = {name: weight(name, book) for name in COURSE.pages()}
    print({name: size for name, size in weights.items() if size})
    assert any(weights.values())
    assert {name: size for name, size in weights.items() if size > LIGHT} == {}


def test_heavy_explorable_is_caught(tmp_path):
    (tmp_path / "_static" / "explorables").mkdir(parents=True)
    (tmp_path / "_static" / "explorables" / "a.js").write_text("/" * LIGHT, "utf-8")
    page = (
        '<script src="_static/explorables/a.js"></script><figure class="kit"></figure>'
    )
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert weight("a", tmp_path) > LIGHT
