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
    """Return values to parametrize a test with, those behind the first `daily` weekly.

    A module alone is proven with the first.
    """
    rows = [value if isinstance(value, tuple) else (value,) for value in values]
    marks = [[]] + [[pytest.mark.whole]] * (daily - 1)
    marks += [[pytest.mark.weekly]] * (len(rows) - daily)
    return [
        pytest.param(*row, marks=mark) for row, mark in zip(rows, marks, strict=False)
    ]
