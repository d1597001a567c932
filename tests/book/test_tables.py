"""Tables read well on any screen: they say that they scroll, and what is a number."""

import re

import pytest
from docutils import nodes

from coursekit.book.tables import CORNER, NUMBER, leave_corner, one_head
from tests import CHAPTER, COURSE, NOTEBOOK

PAGES = [f"{name}.html" for name in COURSE.pages()]

HEAD = """\
<thead>
    <tr style="text-align: right;">
      <th>{corner}</th>
      <th>mean</th>
      <th>max</th>
    </tr>
    <tr>
      <th>{names}</th>
      <th></th>
      <th>{rest}</th>
    </tr>
  </thead>"""


def heads(html):
    return re.findall(r"<th[^>]*>(.*?)</th>", html)


def test_names_of_rows_move_into_the_first_head():
    html = one_head(HEAD.format(corner="", names="rule", rest=""))
    assert heads(html) == ["rule", "mean", "max"]
    assert html.count("<tr") == 1


def test_names_of_columns_stay():
    html = one_head(HEAD.format(corner="folds", names="share", rest=""))
    assert heads(html) == ["share by folds", "mean", "max"]


def test_a_second_head_that_says_something_stays():
    html = HEAD.format(corner="", names="rule", rest="points")
    assert one_head(html) == html


@pytest.mark.parametrize(
    "text", ["12", "1,200", "−0.6", "-0.6", "34.7 %", "20 min", "", "–"]
)
def test_numbers_are_known(text):
    assert NUMBER.fullmatch(text)


@pytest.mark.parametrize("text", ["2001 to 2002", "A 1", "3/4 of all", "yes"])
def test_words_are_no_numbers(text):
    assert not NUMBER.fullmatch(text)


def test_empty_corner_of_a_table_is_no_heading(book):
    context = {"body": f"<tr>{CORNER}<th><p>mean</p></th></tr>"}
    leave_corner(None, "page", "page.html", context, None)
    assert context["body"] == "<tr><td></td><th><p>mean</p></th></tr>"
    for path in book.rglob("*.html"):
        assert CORNER not in path.read_text(encoding="utf-8"), path


EMPTY_HEADS = """() => [...document.querySelectorAll("table thead tr")]
  .filter((row) => row.rowIndex > 0)
  .filter((row) => [...row.cells].slice(1).every((one) => !one.textContent.trim()))
  .map((row) => row.textContent.trim())"""
# Columns of numbers, but for the first, whose cells are not set to the right.
LEFT = r"""() => {
  const number = /^([−+-]?\d[\d,.]*(\s?%|\s?min)?|[–—-]?)$/;
  return [...document.querySelectorAll("article table")].flatMap((table) => {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const count = Math.max(0, ...rows.map((row) => row.cells.length));
    if (rows.some((row) => row.cells.length !== count)) return [];
    return [...Array(count).keys()].slice(1).filter((place) => {
      const cells = rows.map((row) => row.cells[place]);
      const texts = cells.map((one) => one.textContent.trim());
      return texts.some(Boolean) && texts.every((text) => number.test(text))
        && cells.some((one) => getComputedStyle(one).textAlign !== "right");
    }).map((place) => rows[0].cells[place].outerHTML);
  });
}"""


@pytest.mark.parametrize("name", PAGES)
def test_numbers_stand_to_the_right_below_one_head(visit, name):
    page = visit(name)
    assert page.evaluate(LEFT) == []
    assert page.evaluate(EMPTY_HEADS) == []


def test_numbers_to_the_left_and_an_empty_head_are_caught(visit):
    page = visit(NOTEBOOK)
    page.add_style_tag(content="td { text-align: left !important; }")
    page.evaluate(
        "document.querySelector('table.dataframe thead')"
        ".insertAdjacentHTML('beforeend', '<tr><th>x</th><th></th></tr>')"
    )
    assert page.evaluate(LEFT)
    assert page.evaluate(EMPTY_HEADS) == ["x"]


# ---- what scrolls, says so

# Boxes that hide something to the side, and whether they show it and have a name.
WIDE = """() => [...document.querySelectorAll("article *")]
  .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
  .filter((one) => one.checkVisibility() && one.clientWidth > 0)
  .filter((one) => one.scrollWidth > one.clientWidth + 1)
  .filter((one) => !one.closest(".cm-editor"))
  .map((one) => ({
    what: one.outerHTML.slice(0, 120),
    sign: getComputedStyle(one).maskImage.includes("gradient"),
    reached: one.tabIndex === 0,
    name: one.ariaLabel,
  }))"""


@pytest.mark.parametrize("name", PAGES)
def test_what_is_wider_than_a_phone_says_that_it_scrolls(visit, name):
    page = visit(name, viewport={"width": 360, "height": 740})
    found = page.evaluate(WIDE)
    if name in (CHAPTER, NOTEBOOK):
        assert found
    for box in found:
        assert box["sign"], box
        assert box["reached"], box
        assert box["name"].endswith("scrolls sideways"), box


def test_a_table_without_a_sign_is_caught(visit):
    page = visit(CHAPTER, viewport={"width": 360, "height": 740})
    page.add_style_tag(content=".scrolls { mask-image: none !important; }")
    assert not any(box["sign"] for box in page.evaluate(WIDE))


def scrolling(page):
    return page.locator(".pst-scrollable-table-container.scrolls").first


def test_the_sign_goes_at_the_end_and_the_names_stay(visit):
    page = visit(CHAPTER, viewport={"width": 360, "height": 740})
    box = scrolling(page)
    box.scroll_into_view_if_needed()
    first = box.locator("tbody th, tbody td.stub").first
    place = first.bounding_box()["x"]
    box.evaluate("(one) => { one.scrollLeft = one.scrollWidth; }")
    page.locator(".more-before:not(.more-after)").first.wait_for()
    assert first.bounding_box()["x"] == pytest.approx(place, abs=1)


def test_a_table_scrolls_by_keyboard_and_shows_where_the_focus_is(visit):
    page = visit(CHAPTER, viewport={"width": 360, "height": 740})
    box = scrolling(page)
    box.focus()
    page.keyboard.press("ArrowRight")
    page.locator(".more-before").first.wait_for()
    assert box.evaluate("(one) => getComputedStyle(one).maskImage") == "none"


# Heads that stay in sight though what goes below them can be seen through them.
SEEN_THROUGH = """() => [...document.querySelectorAll("article table thead th")]
  .filter((one) => getComputedStyle(one).position === "sticky")
  .filter((one) => getComputedStyle(one).backgroundColor === "rgba(0, 0, 0, 0)")
  .map((one) => one.textContent)"""


def test_the_head_of_a_long_table_stays_in_sight(visit):
    """On a wide screen, where the table needs no room to scroll in."""
    page = visit(CHAPTER, viewport={"width": 1280, "height": 400})
    page.evaluate(
        """() => {
      const body = document.querySelector("article table tbody");
      for (let i = 0; i < 60; i += 1) body.append(body.rows[0].cloneNode(true));
    }"""
    )
    page.evaluate(
        """() => {
      const rows = document.querySelector("article table tbody").rows;
      rows[40].scrollIntoView({ block: "center", behavior: "instant" });
    }"""
    )
    head = page.locator("article table thead th").first
    assert head.bounding_box()["y"] >= 0
    assert head.is_visible()
    assert page.evaluate(SEEN_THROUGH) == []


@pytest.mark.parametrize("width", [360, 1280])
def test_a_head_that_is_seen_through_is_caught(visit, width):
    page = visit(CHAPTER, viewport={"width": width, "height": 740})
    assert page.evaluate(SEEN_THROUGH) == []
    cells = ".bd-article table.table :is(th, td)"
    page.add_style_tag(content=f"{cells} {{ background: none !important; }}")
    assert page.evaluate(SEEN_THROUGH)


def test_a_table_of_pandas_is_only_touched_in_its_head():
    raw = nodes.raw("", "<p>x</p>", format="html")
    assert one_head(raw.astext()) == "<p>x</p>"


def names_of_tables(page):
    """Return what a screen reader lists of the tables of a page."""
    return page.locator("article table:not(.kit *)").evaluate_all(
        "(all) => all.map((one) => one.caption?.textContent ?? one.ariaLabel)"
    )


@pytest.mark.parametrize("name", [CHAPTER, NOTEBOOK])
def test_tables_of_a_page_have_names_of_their_own(visit, name):
    page = visit(name)
    names = names_of_tables(page)
    assert len(names) > 1 and all(names)
    assert len(set(names)) == len(names)
    page.evaluate("document.querySelector('article table').ariaLabel = null")
    assert not all(names_of_tables(page))
