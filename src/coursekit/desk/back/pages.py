"""The pages of feedback in one archive, under the names by which a platform knows them."""

import io
import pathlib
import zipfile
from collections.abc import Callable

from coursekit.desk import refusals
from coursekit.desk.collect import collected
from coursekit.desk.results import ABSENT, REFUSED, TO_GRADE, Result


def chosen(
    root: pathlib.Path,
    slug: str,
    results: list[Result],
    name: Callable[[dict[str, str], str], str | None],
) -> tuple[dict[str, pathlib.Path], dict[str, str]]:
    """Return the pages by their names in the archive, and of others, why not.

    name: the platform's own, from a row of the list of what was collected.
    """
    rows = {row["student"]: row for row in collected(root, slug)}
    pages, left = {}, {}
    for result in results:
        if result.state == ABSENT:
            continue
        student = result.student
        page = root / "feedback" / student / slug / f"{slug}.html"
        told = root / "autograded" / student / slug / f"{slug}.ipynb"
        if result.state == REFUSED:
            told = refusals.place(root, slug)
        called = name(rows[student], slug) if student in rows else None
        if result.state == TO_GRADE:
            left[student] = f"to be graded: make grade ASSIGNMENT={slug}"
        elif not page.is_file():
            left[student] = f"no page: make feedback ASSIGNMENT={slug}"
        elif told.is_file() and page.stat().st_mtime < told.stat().st_mtime:
            left[student] = f"an old page: make feedback ASSIGNMENT={slug}"
        elif not called:
            left[student] = "not collected from this platform"
        elif called in pages:
            left[student] = f"a second page called {called}"
        else:
            pages[called] = page
    return pages, left


def archive(pages: dict[str, pathlib.Path]) -> bytes:
    """Return a ZIP archive of the pages under these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, page in pages.items():
            archive.write(page, name)
    return file.getvalue()


def are_older(pages: dict[str, pathlib.Path], gradebook: pathlib.Path) -> bool:
    """Tell whether a page was written before the last change of the gradebook."""
    if not gradebook.is_file():  # it is on another machine
        return False
    changed = gradebook.stat().st_mtime
    return any(page.stat().st_mtime < changed for page in pages.values())
