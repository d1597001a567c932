"""Drawings and charts: what is counted can be counted, and read on any screen."""

import re

import pytest
from sphinx.testing.util import SphinxTestApp

from coursekit.book.drawings import KINDS
from coursekit.course import page as path_of
from coursekit.palette import COLOURS
from tests import COURSE, ROOT, rest_weekly
from tests.conftest import come_to_the_charts, switch

PEOPLE = """\
```{people}
:name: five
:alt: Five people, two of them chosen, one of group A and one of group B.
:fill: chosen
:cap: able

| person | 1 | 2 | 3 | 4 | 5 |
|---|---|---|---|---|---|
| group | A | A | B | B | B |
| able | yes | no | no | no | no |
| chosen | yes | no | yes | no | no |

Who was chosen.
```
"""
BARS = """\
```{bars}
:name: rates
:alt: Two bars of 100 %. Of group A 3 of 4 were chosen, of group B 300 of 900.

| group | chosen | of |
|---|---|---|
| A | 3 | 4 |
| B | 300 | 900 |

Shares of each group.
```
"""
SQUARE = """\
```{square}
:name: both
:alt: Of twenty words both got fourteen right, one of the two five, neither one.

| | human right | human wrong |
|---|---|---|
| machine right | 14 | 3 |
| machine wrong | 2 | 1 |

Each dot is a word.
```
"""
FOREST = """\
```{forest}
:name: studies
:alt: Two studies, one with an interval that holds zero, the other without an interval.
:none: no difference

| measured | study | found | from | to |
|---|---|---|---|---|
| Gap, in points | First 2001 | 1 | −0.5 | 2.5 |
| | Second 2002 | 3 | | |

What they found.
```
"""
TIMELINE = """\
```{timeline}
:name: years
:alt: Three years in which something happened, the last two close together.

| year | what |
|---|---|
| 1990 | The first thing |
| 2004 | The second thing, which is told in more words than fit on one line of a phone |
| 2005 | The third thing |

What happened.
```
"""
CLASSES = """\
```{classes}
:name: alike
:alt: Three people in two boxes; those of thirty in the north are two.
:fill: ill
:says: said

| person | 1 | 2 | 3 |
|---|---|---|---|
| age | 30 | 40 | 30 |
| district | north | north | north |
| ill | yes | no | no |
| said | no | yes | yes |

Who cannot be told apart.
```
"""
SOURCES = {
    "people": PEOPLE,
    "bars": BARS,
    "classes": CLASSES,
    "square": SQUARE,
    "forest": FOREST,
    "timeline": TIMELINE,
}


@pytest.fixture
def build(tmp_path):
    """A function that builds a book of some pages; it returns their HTML and warnings."""

    def make(**pages):
        files = {
            "conf.py": 'extensions = ["myst_parser", "coursekit.book.drawings", '
            '"coursekit.book.figures"]\n',
            "index.md": f"# Index\n\n```{{toctree}}\n{chr(10).join(pages)}\n```\n",
        }
        files |= {f"{name}.md": f"# {name}\n\n{text}" for name, text in pages.items()}
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        app = SphinxTestApp("html", srcdir=tmp_path)
        app.build()
        said = app.warning.getvalue()
        app.cleanup()
        made = {
            name: (app.outdir / f"{name}.html").read_text(encoding="utf-8")
            for name in pages
        }
        return made, said

    return make


def wide(html):
    """Return the first layout of a page's first drawing."""
    return re.search(r'<svg[^>]*class="wide".*?</svg>', html, re.DOTALL)[0]


def test_every_kind_is_tried_here():
    assert set(SOURCES) == set(KINDS)


@pytest.mark.parametrize("kind", SOURCES)
def test_a_drawing_is_a_figure_with_number_caption_and_alt(build, kind):
    made, said = build(page=SOURCES[kind])
    assert said == ""
    page = made["page"]
    assert re.search(r"<figure[^>]*drawn", page)
    assert "Figure 1" in page
    assert page.count("<svg") == 2
    assert re.search(r'role="img" aria-label="[^"]{30,}"', page)


@pytest.mark.parametrize("kind", SOURCES)
def test_a_drawing_has_no_colour_but_those_of_the_palette(build, kind):
    svg = wide(build(page=SOURCES[kind])[0]["page"])
    used = set(re.findall(r'(?:fill|stroke)="([^"]*)"', svg))
    assert used - {"none", "currentColor"} <= {f"var(--{name})" for name in COLOURS}
    assert not re.search(r"#[0-9a-f]{3}|style=", svg)


def test_people_can_be_counted(build):
    page = build(page=PEOPLE)[0]["page"]
    svg = wide(page)
    for ink, filled, empty in (("group-a", 1, 1), ("group-b", 1, 2)):
        heads = re.findall(rf'<circle[^>]*fill="([^"]*)" stroke="var\(--{ink}\)"', svg)
        assert heads.count(f"var(--{ink})") == filled
        assert heads.count("none") == empty
    caps = re.findall(r'<path d="M-19-56', svg)
    assert len(caps) == 1 + 1  # the second says what a cap means
    for number in "12345":
        assert f">{number}</text>" in svg
    assert "<table" in page  # the same people stand in it


def test_people_of_one_group_need_no_row_that_says_so(build):
    source = PEOPLE.replace("| group | A | A | B | B | B |\n", "")
    page = build(page=source.replace(":cap:", ":empty: the others\n:cap:"))[0]["page"]
    svg = wide(page)
    assert 'stroke="var(--group-b)"' not in svg
    heads = re.findall(r'<circle[^>]*fill="([^"]*)" stroke="var\(--group-a\)"', svg)
    assert (heads.count("var(--group-a)"), heads.count("none")) == (2, 3)
    words = re.findall(r">([^<]+)</text>", svg)  # no heading over them
    assert words == ["1", "2", "3", "4", "5", "chosen", "the others", "able"]
    assert "<table" not in page  # it would say what the picture says


def test_bars_show_each_one_or_the_share(build):
    svg = wide(build(page=BARS)[0]["page"])
    boxes = re.findall(r'<rect[^>]* width="([\d.]+)"[^>]*fill="([^"]*)"', svg)
    assert [fill for _, fill in boxes[:4]].count("none") == 1
    (whole, _), (part, _) = boxes[4:]
    assert float(part) / float(whole) == pytest.approx(1 / 3, abs=0.01)
    assert "75\N{NO-BREAK SPACE}%" in svg
    assert "33\N{NO-BREAK SPACE}%" in svg


def test_classes_hold_those_who_agree_in_all_that_is_known(build):
    made, _ = build(page=CLASSES)
    drawn = wide(made["page"])
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", drawn)
    first, second = texts.index("30, north"), texts.index("40, north")
    assert texts[first:second] == ["30, north", "1", "no", "3", "yes"]
    assert texts[second : second + 3] == ["40, north", "2", "yes"]
    assert drawn.count('fill="var(--group-a)"') == 2  # head and body of one
    assert "<table" not in made["page"]  # what each says stands in the picture
    made, _ = build(page=CLASSES.replace(":says: said\n", ""))
    assert "30, north, no" in wide(made["page"])  # a row without a part is known
    assert "<table" in made["page"]


def test_square_has_a_dot_for_each_one(build):
    svg = wide(build(page=SQUARE)[0]["page"])
    assert svg.count("<circle") == 20
    long = SQUARE.replace("human wrong", "a human had it wrong, twice over")
    page = build(page=long)[0]["page"]
    heads = re.findall(r'y="15"[^>]*>([^<]*)<', page.split('class="narrow"')[1])
    assert heads[1] in long  # its beginning: the rest stands below
    assert heads[1] != "a human had it wrong, twice over"


def test_forest_is_sorted_and_has_intervals_where_there_are_some(build):
    svg = wide(build(page=FOREST)[0]["page"])
    assert svg.index("Second 2002") < svg.index("First 2001")
    dots = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', svg)]
    lines = re.findall(r'<line x1="([\d.]+)"[^>]*x2="([\d.]+)"[^>]*group-a', svg)
    assert len(lines) == 1
    start, end = map(float, lines[0])
    assert start < dots[1] < end < dots[0]
    zero = float(re.search(r'<line x1="([\d.]+)"[^>]*dasharray', svg)[1])
    assert start < zero < dots[1]
    assert "no difference" in svg


def test_timeline_leaves_room_for_the_years_between(build):
    svg = wide(build(page=TIMELINE)[0]["page"])
    first, second, third = (
        float(y) for y in re.findall(r'<circle[^>]* cy="([\d.]+)"', svg)
    )
    assert second - first > third - second


def test_figures_are_counted_on_each_page_and_referred_to(build):
    made, said = build(
        one=PEOPLE + "\nSee {numref}`five`.",
        two=BARS + SQUARE + "\nSee {numref}`both`.",
    )
    assert said == ""
    assert re.findall(r"caption-number\">Figure (\d)", made["two"]) == ["1", "2"]
    assert re.search(r'href="#both"><span[^>]*>Figure 2<', made["two"])
    assert re.search(r'href="#five"><span[^>]*>Figure 1<', made["one"])


@pytest.mark.parametrize(
    "source, old, new, says",
    [
        (PEOPLE, ":alt: ", ":class: ", "alt"),
        (PEOPLE, ":name: five\n", "", ":name:"),
        (PEOPLE, "Who was chosen.\n", "", "needs a caption"),
        (PEOPLE, ":fill: chosen", ":fill: taken", "no row has this name"),
        (PEOPLE, "| able | yes", "| able | maybe", "it may say yes or no"),
        (PEOPLE, ":cap: able\n", "", "at most one is left"),
        (BARS, "| 3 |", "| 5 |", "5 of 4 is no share"),
        (CLASSES, "| ill | yes |", "| ill | perhaps |", "it may say yes or no"),
        (CLASSES, ":says: said", ":says: told", "no row has this name"),
        (BARS, "| 3 |", "| many |", "'many' is no number"),
        (BARS, ":name: rates", ":name: rates\n:colours: pink", "no colour 'pink'"),
        (SQUARE, "| 14 |", "| 1400 |", "at most 100"),
        (FOREST, "| 1 |", "| |", "'' is no number"),
        (TIMELINE, "| 1990 |", "| 2020 |", "sort the rows"),
    ],
)
def test_what_cannot_be_drawn_is_told(build, source, old, new, says):
    assert old in source
    _, said = build(page=source.replace(old, new, 1))
    assert says in said


# ---- in the book


def has_a_picture(name):
    """Tell whether the source of a page has a drawing or a chart."""
    for path in (ROOT / f"{name}.md", ROOT / f"{name}.ipynb"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            kinds = (f"```{{{kind}}}" for kind in ("chart", *KINDS))
            return "vegalite" in text or any(kind in text for kind in kinds)
    return False


PAGES = [f"{name}.html" for name in COURSE.pages() if has_a_picture(name)]


def has_both(module):
    """Tell whether a chapter has a chart and a drawing."""
    text = COURSE.path("chapter", module.slug).read_text(encoding="utf-8")
    return "```{chart}" in text and any(f"```{{{kind}}}" in text for kind in KINDS)


WITH_BOTH = next(
    f"{path_of('read', m.slug)}.html" for m in COURSE.modules() if has_both(m)
)
SMALLEST = 12  # pixels of letters, on the screen
CLEAR = 3  # to 1: the contrast of a shape with what is behind it
FINGER = 24  # pixels
SEEN = """() => [...document.querySelectorAll(".picture svg, .explorable svg")]
  .filter((svg) => svg.checkVisibility())"""
SIZES = f"""() => ({SEEN})().flatMap((svg) => [...svg.querySelectorAll("text")])
  .filter((one) => one.textContent.trim())
  .map((one) => parseFloat(getComputedStyle(one).fontSize)
    * Math.hypot(one.getScreenCTM().a, one.getScreenCTM().b))"""
COLOURS_SEEN = f"""() => {{
  const colours = ({SEEN})()
    .flatMap((svg) => [...svg.querySelectorAll("path, rect, circle, line, text")])
    .filter((one) => one.checkVisibility({{ opacityProperty: true }}))
    .filter((one) => !one.closest(".role-axis-grid, .background, .foreground"))
    .map((one) => {{
      const {{ fill, stroke }} = getComputedStyle(one);
      return one.tagName === "text" || stroke === "none" ? fill : stroke;
    }});
  return [...new Set(colours)].filter((one) => one.startsWith("rgb("));
}}"""
# Words in a picture whose boxes touch.
TOUCHING = f"""() => ({SEEN})().flatMap((svg) => {{
  const labels = [...svg.querySelectorAll("text")]
    .filter((one) => one.checkVisibility({{ opacityProperty: true }}))
    .filter((one) => one.textContent && getComputedStyle(one).opacity > 0)
    .map((one) => [one.textContent, one.getBoundingClientRect()]);
  return labels.flatMap(([text, box], place) =>
    labels.slice(place + 1)
      .filter(([, other]) =>
        box.left < other.right + 2 && other.left < box.right + 2
        && box.top < other.bottom && other.top < box.bottom)
      .map(([other]) => `${{text}} ${{other}}`));
}})"""
BEHIND = """() => {
  const one = document.body.appendChild(document.createElement("p"));
  one.style.background = "var(--pst-color-background)";
  const { backgroundColor } = getComputedStyle(one);
  one.remove();
  return backgroundColor;
}"""
ROOMS = f"""() => ({SEEN})().map((svg) => [
  svg.getBoundingClientRect().width / svg.parentElement.clientWidth,
  svg.closest("figure, .cell_output, article").clientWidth - svg.parentElement.clientWidth,
])"""


def luminance(colour):
    channels = [int(c) / 255 for c in re.findall(r"\d+", colour)[:3]]
    linear = [
        c / 12.92 if c <= 0.04 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear))


def contrast(one, other):
    lighter, darker = sorted(map(luminance, (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def unclear(page):
    """Return the colours in pictures that are hard to tell from the background."""
    behind = page.evaluate(BEHIND)
    seen = page.evaluate(COLOURS_SEEN)
    assert seen
    return [colour for colour in seen if contrast(colour, behind) < CLEAR]


@pytest.fixture
def open_at(visit):
    def open_page(name, width, theme="light"):
        size = {"width": width, "height": 800}
        page = visit(name, viewport=size, color_scheme=theme)
        come_to_the_charts(page)
        return page

    return open_page


@pytest.mark.parametrize("width", rest_weekly([360, 1280], daily=2))
@pytest.mark.parametrize("name", PAGES)
def test_pictures_can_be_read_and_hit_and_take_the_column(open_at, name, width):
    page = open_at(name, width)
    assert min(page.evaluate(SIZES)) >= SMALLEST
    assert page.evaluate(TOUCHING) == []
    for slider in page.locator(".explorable input[type=range]").all():
        assert slider.bounding_box()["height"] >= FINGER
    lengths = {
        round(slider.bounding_box()["width"])
        for slider in page.locator(".explorable input[type=range]").all()
    }
    assert len(lengths) <= 1
    # One of the two layouts is seen.
    pictures = page.locator(".picture, .explorable .vega-embed").count()
    rooms = page.evaluate(ROOMS)
    assert len(rooms) == pictures
    assert all(share > 0.95 for share, _ in rooms)


@pytest.mark.parametrize("name", PAGES)
def test_shapes_stand_out_in_both_themes(open_at, name):
    page = open_at(name, 1280, "dark")
    assert unclear(page) == []
    switch(page, "light")
    assert unclear(page) == []


def test_small_letters_touching_ticks_and_pale_shapes_are_caught(open_at):
    page = open_at(WITH_BOTH, 360)
    page.add_style_tag(
        content="""
        .drawn text { font-size: 9px !important; }
        .role-axis-label text { font-size: 40px !important; }
        svg path { stroke: #ddd !important; }"""
    )
    assert min(page.evaluate(SIZES)) < SMALLEST
    assert page.evaluate(TOUCHING)
    assert "rgb(221, 221, 221)" in unclear(page)
