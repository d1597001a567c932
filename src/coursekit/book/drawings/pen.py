"""The one pen that all drawings are drawn with.

Lengths are pixels. A colour is a name of the palette, or INK for that of the text.
"""

import html
import textwrap

from coursekit.book.percent import together
from coursekit.palette import COLOURS

STROKE = 2.5
ROUND = 6  # of corners
SIZE = 15  # of letters: never below 12 pixels, also where a drawing shrinks a little
SMALL = 14
LINE = 1.35 * SIZE  # from one line of text to the next
LETTER = 0.57 * SIZE  # the width of a letter, more or less
INK = "ink"


def colour(name: str) -> str:
    """Return a colour as SVG understands it."""
    if name in (INK, "none"):
        return "currentColor" if name == INK else name
    if name not in COLOURS:
        raise ValueError(
            f"There is no colour {name!r}. There are {', '.join(COLOURS)}."
        )
    return f"var(--{name})"


def element(tag: str, content: str = "", **attributes) -> str:
    """Return an element; `font_size=15` is written font-size="15"."""
    pairs = (
        f' {name.rstrip("_").replace("_", "-")}="{number(value)}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{''.join(pairs)}>{content}</{tag}>"


def number(value) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def painted(ink: str, filled: bool) -> dict[str, str | float]:
    """Return how a shape is painted: its outline always, its inside if `filled`."""
    inside = colour(ink) if filled else "none"
    return {"fill": inside, "stroke": colour(ink), "stroke_width": STROKE}


CAP = element(
    "path",
    d="M-19-56 0-63 19-56 0-49zM19-56v13",
    stroke_linejoin="round",
    stroke_linecap="round",
    **painted(INK, True),
)


def text(x, y, words, anchor="start", bold=False, size=SIZE) -> str:
    """Return words with their base line at `y`."""
    return element(
        "text",
        html.escape(together(str(words))),
        x=x,
        y=y,
        text_anchor=anchor,
        font_size=size,
        font_weight="bold" if bold else "normal",
        fill=colour(INK),
    )


def wrapped(words: str, width: float) -> list[str]:
    """Return the lines that words take where they have so much room."""
    return textwrap.wrap(together(words), max(int(width / LETTER), 8))


def line(x1, y1, x2, y2, ink=INK, dashed=False, opacity=1) -> str:
    more = {"stroke_dasharray": "2 6"} if dashed else {}
    if opacity < 1:
        more["opacity"] = opacity
    return element(
        "line",
        x1=x1,
        y1=y1,
        x2=x2,
        y2=y2,
        stroke=colour(ink),
        stroke_width=STROKE,
        stroke_linecap="round",
        **more,
    )


def box(x, y, width, height, ink, filled=False) -> str:
    corner = min(ROUND, width / 2, height / 2)
    return element(
        "rect",
        x=x,
        y=y,
        width=width,
        height=height,
        rx=corner,
        **painted(ink, filled),
    )


def dot(x, y, radius, ink, filled=True) -> str:
    return element("circle", cx=x, cy=y, r=radius, **painted(ink, filled))


def person(x, y, size, ink, filled, capped=False) -> str:
    """Return a person, `size` high, standing at `y`; the cap is a scholar's."""
    shape = painted(ink, filled)
    body = "M-19 0v-6a19 19 0 0 1 38 0v6z"
    parts = [
        element("circle", cx=0, cy=-41, r=11, **shape),
        element("path", d=body, stroke_linejoin="round", **shape),
    ]
    if capped:
        parts.append(CAP)
    return scaled(x, y, size / 66, "".join(parts))


def cap(x, y, size) -> str:
    """Return the cap alone, as large as on a person of this size."""
    scale = size / 66
    return scaled(x, y + 40 * scale, scale, CAP)


def scaled(x, y, scale, content) -> str:
    place = f"translate({number(float(x))} {number(float(y))}) scale({scale:.3f})"
    return element("g", content, transform=place)


def sheet(parts: list[str], height: float, width: int, name: str) -> str:
    """Return a drawing as SVG; what it shows is said by the text beside it."""
    return element(
        "svg",
        "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        class_=name,
        aria_hidden="true",
        viewBox=f"0 0 {width} {height:.0f}",
        width=width,
        height=f"{height:.0f}",
    )


def key(entries: list[tuple], y: float, width: int) -> tuple[list[str], float]:
    """Return what marks mean, side by side while there is room, and where they end.

    An entry is a function that draws a mark at (x, y), and what it means.
    """
    parts, x = [], 0.0
    for mark, words in entries:
        room = 34 + len(words) * LETTER + 24
        if x and x + room > width:
            x, y = 0.0, y + 40
        parts += [mark(x + 12, y), text(x + 34, y - 6, words)]
        x += room
    return parts, y
