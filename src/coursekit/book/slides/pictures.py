"""Where a picture stands on a slide, so that its letters can be read from the last row.

A drawing has a wide layout and a narrow one (`book/figures.py`), each with letters of 14
pixels. Beside a few words the narrow one has the height of the slide, below a heading the
wide one has its width. The place where its letters come out larger is taken; if they are
too small in both, the picture stays in the chapter.
"""

import re
from dataclasses import dataclass

from bs4 import Tag

LETTERS = 14  # pixels in a layout
# The room for a picture on a slide of 1280 by 720, in pixels.
ROOM = {"beside": ("narrow", 576, 588), "below": ("wide", 1180, 440)}
SMALLEST = 16
WIDE = 0.58  # of a letter's height: its mean width in the widest of usual fonts
MOVED = re.compile(r"translate\((-?[\d.]+)")
ENDS = {"middle": 0.5, "end": 0}  # how much of a text stands right of its place


@dataclass
class Placed:
    """Something to look at, and where: `beside` or `below` what is said, or `act`."""

    tag: Tag
    where: str


def place(tag: Tag) -> Placed | None:
    """Return where a figure or a table stands, or None if it cannot be read there."""
    if tag.name != "figure":
        columns = len(tag.select("tr:first-child > *"))
        return Placed(tag, "beside" if columns <= 4 else "below")
    sizes = {where: letters(tag, *room) for where, room in ROOM.items()}
    where = max(sizes, key=sizes.get)
    return Placed(tag, where) if sizes[where] >= SMALLEST else None


def letters(figure: Tag, layout: str, width: float, height: float) -> float:
    """Return how high the letters of a picture come out in a room, in pixels."""
    drawn = figure.select_one(f"svg.{layout}")
    if not drawn:
        return 0
    _, _, across, high = map(float, drawn["viewbox"].split())
    if layout == "narrow" and rightmost(drawn) > across:
        return 0  # on a slide, what stands out of a picture would be cut
    return LETTERS * min(width / across, height / high)


def rightmost(drawn: Tag) -> float:
    """Return how far to the right words of a picture reach in a wide font."""
    reach = 0.0
    for text in drawn.select("text"):
        around = [text, *text.find_parents("g")]
        moves = "".join(one.get("transform", "") for one in around)
        if "rotate" in moves:
            continue
        start = float(text.get("x", 0)) + sum(map(float, MOVED.findall(moves)))
        part = ENDS.get(text.get("text-anchor", "start"), 1)
        reach = max(reach, start + part * len(text.get_text()) * LETTERS * WIDE)
    return reach
