"""The colours of the course can be seen, read and told apart, by everyone."""

import itertools
import re

import pytest

from coursekit.book.files import STATIC
from coursekit.claims import SIGNS, VERDICTS
from coursekit.palette import COLOURS, DARK, LIGHT, PAGE, stylesheet
from coursekit.web.node import WEB
from tests import ROOT

THEMES = {"light": LIGHT, "dark": DARK}
PAPERS = ("background", "surface")
# Shapes and lines only: text is never set in these.
SHAPES = {"group-a", "group-b", "quiet"}
INKS = ("text-base", "text-muted", "link", "link-hover", "success", "warning", "danger")
# How far apart two colours must be, where black and white are 100 apart (OKLab).
APART = {"people": 10, "verdicts": 8}
# What eyes without one kind of cone see (Machado, Oliveira and Fernandes 2009).
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# From light to what a cone answers, and from that to OKLab (Ottosson 2020).
CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
LAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
HEX = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def light(colour):
    """Return red, green and blue of "#rrggbb" as amounts of light, from 0 to 1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    bright = [
        sum(times([(0.2126, 0.7152, 0.0722)], light(colour))) for colour in (one, other)
    ]
    return (max(bright) + 0.05) / (min(bright) + 0.05)


def difference(one, other, eyes):
    """Return how far apart two colours are for these eyes, from 0 to 100."""
    seen = []
    for colour in (one, other):
        amounts = [max(0, x) for x in times(EYES[eyes], light(colour))]
        seen.append(times(LAB, [x ** (1 / 3) for x in times(CONES, amounts)]))
    return 100 * sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def too_pale(colours, theme):
    """Return the colours that do not stand out from the page, with their contrast."""
    needed = {name: 3 if name in SHAPES else 4.5 for name in colours}
    papers = {paper: PAGE[paper][THEMES[theme]] for paper in PAPERS}
    found = [
        (name, paper, round(contrast(both[THEMES[theme]], papers[paper]), 2))
        for name, both in colours.items()
        for paper in PAPERS
    ]
    return [row for row in found if row[2] < needed[row[0]]]


def too_near(theme, eyes):
    """Return the pairs that stand side by side and look alike, with their distance."""
    pairs = [("group-a", "group-b", "people"), ("human", "machine", "people")]
    pairs += [(*pair, "verdicts") for pair in itertools.combinations(VERDICTS, 2)]
    found = [
        (
            one,
            other,
            kind,
            difference(*(COLOURS[x][THEMES[theme]] for x in (one, other)), eyes),
        )
        for one, other, kind in pairs
    ]
    return [row for row in found if row[3] < APART[row[2]]]


def colours_in(folder):
    """Return the colours that the styles and scripts of a folder write themselves."""
    files = [*folder.glob("*.css"), *folder.glob("*.js"), *folder.glob("*/*.js")]
    files = [path for path in files if "node_modules" not in path.parts]
    assert files
    return [
        f"{path.name}: {found}"
        for path in files
        for found in HEX.findall(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_colours_stand_out_from_the_page(theme):
    inks = {name: PAGE[name] for name in INKS}
    assert too_pale(COLOURS | inks, theme) == []


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("theme", THEMES)
def test_what_stands_side_by_side_can_be_told_apart(theme, eyes):
    assert too_near(theme, eyes) == []


def test_a_verdict_is_more_than_its_colour():
    assert list(SIGNS) == list(VERDICTS)
    assert len(set(SIGNS.values())) == len(SIGNS)
    assert set(VERDICTS) <= set(COLOURS)


@pytest.mark.parametrize(
    "folder", [STATIC, WEB, ROOT / "explorables"], ids=["book", "web", "explorables"]
)
def test_no_colour_stands_anywhere_else(folder):
    assert colours_in(folder) == []


def test_stylesheet_has_every_colour_for_both_themes():
    text = stylesheet()
    for name in (*COLOURS, *(f"pst-color-{name}" for name in PAGE)):
        assert text.count(f"--{name}:") == 4, name


# ---- broken on purpose


def test_pale_colour_is_caught():
    assert too_pale({"quiet": ("#bbbbbb", "#bbbbbb")}, "light")
    assert too_pale({"verified": ("#3a87b5", "#3a87b5")}, "light")
    assert not too_pale({"group-a": ("#3a87b5", "#3a87b5")}, "light")


def test_pair_that_some_eyes_cannot_tell_apart_is_caught(monkeypatch):
    monkeypatch.setitem(COLOURS, "verified", ("#2e7d32", "#7fcf83"))
    monkeypatch.setitem(COLOURS, "contradicted", ("#b3261e", "#ff9a90"))
    pair = ("verified", "contradicted", "verdicts")
    assert pair not in [row[:3] for row in too_near("light", "all cones")]
    assert pair in [row[:3] for row in too_near("light", "deuteranopia")]


def test_colour_in_a_style_is_caught(tmp_path):
    style = "a { color: #0b5e78; }\n#next { color: var(--quiet); }\n"
    (tmp_path / "new.css").write_text(style, encoding="utf-8")
    assert colours_in(tmp_path) == ["new.css: #0b5e78"]
