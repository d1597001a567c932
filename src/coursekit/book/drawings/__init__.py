"""Drawings in one hand: people, classes, bars, squares, forests and timelines."""

from coursekit.book.drawings.bars import Bars
from coursekit.book.drawings.classes import Classes
from coursekit.book.drawings.forest import Forest
from coursekit.book.drawings.people import People
from coursekit.book.drawings.square import Square
from coursekit.book.drawings.timeline import Timeline

KINDS = {
    "bars": Bars,
    "classes": Classes,
    "forest": Forest,
    "people": People,
    "square": Square,
    "timeline": Timeline,
}


def setup(app):
    for name, kind in KINDS.items():
        app.add_directive(name, kind)
    return {"parallel_read_safe": True}
