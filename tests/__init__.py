"""The proofs. `ROOT` is the course that they prove.

What is proven of any module is proven of `FIRST`, the first that has all rooms.
"""

import pathlib

import pytest

from coursekit.course import PAGES, Course, page

ROOT = pathlib.Path(__file__).parents[1]
BOOK = ROOT / "_build" / "html"
COURSE = Course(ROOT)
FIRST = next(module for module in COURSE.modules() if module.rooms == tuple(PAGES))
CHAPTER, NOTEBOOK, EXERCISE = (f"{page(room, FIRST.slug)}.html" for room in PAGES)


def rest_weekly(values, daily=1):
    """Return values to parametrize a test with, those behind the first `daily` weekly."""
    marks = [pytest.mark.weekly]
    rows = [value if isinstance(value, tuple) else (value,) for value in values]
    return [
        pytest.param(*row, marks=[] if place < daily else marks)
        for place, row in enumerate(rows)
    ]
