"""The front page: a claim to guess, squares, the way in; few words, and nothing given away."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from coursekit.claims import SIGNS, VERDICTS, read_claims
from coursekit.course import page as page_of
from tests import COURSE, ROOT
from tests.axe import complaints

CLAIMS = read_claims(ROOT)
FIRST = COURSE.modules()[0]
# The words of the page's text that one sees without scrolling.
SEEN = """() => {
  const words = [];
  const walk = document.createTreeWalker(document.querySelector("article"),
    NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    const range = document.createRange();
    range.selectNode(walk.currentNode);
    const { top, width } = range.getBoundingClientRect();
    if (width && top < innerHeight && element.checkVisibility())
      words.push(...walk.currentNode.data.split(/\\s+/).filter((one) => /\\w/.test(one)));
  }
  return words;
}"""


def guess(page, words):
    return page.get_by_role("group", name="Your guess").get_by_role(
        "button", name=words
    )


def test_first_screen_has_few_words(visit):
    page = visit(viewport={"width": 1280, "height": 800})
    words = page.evaluate(SEEN)
    assert 20 < len(words) < 60, words
    assert "Start" in words


def test_many_words_are_caught(visit):
    page = visit(viewport={"width": 1280, "height": 800})
    page.evaluate("document.querySelector('article p').before('word '.repeat(50))")
    assert len(page.evaluate(SEEN)) > 60


def test_start_leads_to_the_first_chapter_and_says_how_long_it_takes(visit):
    page = visit()
    minutes = f"{FIRST.minutes['read']} minutes, no Python"
    assert minutes in page.locator(".begin").inner_text()
    page.get_by_role("link", name="Start", exact=True).click()
    assert page.url.endswith(f"{page_of('read', FIRST.slug)}.html")


def test_guess_is_answered_and_kept(visit):
    page = visit()
    box = page.locator(".guess")
    assert box.get_by_text("What we found").is_hidden()
    right = box.get_attribute("data-right")
    wrong = next(key for key in "abc" if key != right)
    buttons = box.get_by_role("button")
    box.locator(f"button[value={wrong}]").press("Enter")
    assert box.get_by_role("status").inner_text() == "That is not what we found."
    number = box.get_attribute("id").removeprefix("guess-")
    row = next(row for row in CLAIMS if row["number"] == number)
    assert row["reason"] in box.inner_text()
    page.reload()
    pressed = [one.get_attribute("aria-pressed") for one in buttons.all()]
    assert pressed == ["true" if key == wrong else "false" for key in "abc"]
    box.locator(f"button[value={right}]").click()
    assert box.get_by_role("status").inner_text() == "You guessed it."
    box.get_by_role("link", name=f"Claim {number}, with its sources").click()
    assert page.url.endswith(f"chapters/ledger.html#claim-{number}")


def test_every_claim_has_a_square_with_colour_and_sign(visit):
    page = visit()
    squares = page.locator("a.square")
    assert squares.count() == len(CLAIMS)
    found = squares.evaluate_all("""(all) => all.map((one) => [
      one.hash, one.ariaLabel, one.textContent,
      getComputedStyle(one).backgroundColor])""")
    colours = {}
    for row, (target, name, sign, colour) in zip(CLAIMS, found, strict=True):
        assert target == f"#claim-{row['number']}"
        assert name == f"Claim {row['number']}: {row['verdict']}"
        assert sign == SIGNS[row["verdict"]]
        colours.setdefault(row["verdict"], set()).add(colour)
    assert all(len(those) == 1 for those in colours.values())
    assert len(set.union(*colours.values())) == len(colours)
    assert len(set(SIGNS.values())) == len(SIGNS) == len(VERDICTS)


def test_key_counts_the_squares(visit):
    page = visit()
    for line in page.locator(".key li").all_inner_texts():
        number, verdict = re.search(r"(\d+) (\w+)", line).groups()
        squares = page.locator(f"a.square[data-verdict={verdict}]")
        assert squares.count() == int(number)


def test_it_is_whole_without_javascript(visit):
    page = visit(java_script_enabled=False)
    assert page.locator(".guesses").is_hidden()
    page.locator(".guess summary").click()
    assert page.locator(".guess details p").is_visible()
    assert page.get_by_role("link", name="Start", exact=True).is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360, 320])
def test_it_fits_and_is_accessible_when_guessed(visit, theme, width):
    page = visit(
        viewport={"width": width, "height": 800},
        color_scheme=theme,
        reduced_motion="reduce",
    )
    page.locator(".guess button").first.click()
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.locator("article :is(button, a.square, a.start)").evaluate_all(
        "(all) => all.filter((one) => one.getBoundingClientRect().height < 24)"
    )
    assert small == []


def test_on_paper_it_says_what_was_found(visit):
    page = visit()
    page.emulate_media(media="print")
    # Playwright takes what is in closed details for hidden, whatever the style says.
    found = page.locator(".guess details p")
    assert found.evaluate("(one) => one.checkVisibility() && one.clientHeight > 0")
    assert page.locator(".guesses").is_hidden()


def test_no_number_of_a_notebook_stands_there():
    """It might be what a chapter asks its readers to predict."""
    text = (ROOT / "index.md").read_text(encoding="utf-8")
    assert "glue" not in text
    assert "{chart}" not in text


def build(root, directive):
    (root / "_toc.yml").write_text("format: jb-book\nroot: index\n", "utf-8")
    config = (
        "only_build_toc_files: true\nsphinx: {extra_extensions: [coursekit.book]}\n"
    )
    (root / "_config.yml").write_text(config, "utf-8")
    (root / "index.md").write_text(f"# x\n\n{directive}\n", "utf-8")
    (root / "data").mkdir()
    claims = (ROOT / "data" / "claims.csv").read_text(encoding="utf-8")
    (root / "data" / "claims.csv").write_text(claims, "utf-8")
    command = [Path(sys.executable).with_name("jupyter-book"), "build", "-W", root]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    return " ".join(done.stderr.split())


def test_claim_that_there_is_not_is_named(tmp_path):
    said = build(tmp_path, "```{guess} 99\n```")
    assert "data/claims.csv has no claim 99." in said


def test_course_without_modules_has_no_beginning(tmp_path):
    said = build(tmp_path, "```{begin}\n```")
    assert "There is no module to begin with." in said
