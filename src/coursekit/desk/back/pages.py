"""The pages of feedback in one archive, under the names by which a platform knows them."""

import io
import pathlib
import zipfile
from collections.abc import Callable

from traitlets.config import Config

from coursekit.desk.collect import collected
from coursekit.desk.feedback import Pages
from coursekit.desk.results import ABSENT, TO_GRADE, Result


def chosen(
    config: Config,
    slug: str,
    results: list[Result],
    name: Callable[[dict[str, str], str], str | None],
) -> tuple[dict[str, pathlib.Path], dict[str, str]]:
    """Return the pages by their names in the archive, and of others, why not.

    Left out is a page that says anything else than it would if it were written now: since
    then somebody graded, marked, wrote a comment, or changed the terms.

    name: the platform's own, from a row of the list of what was collected.
    """
    now = Pages(slug, config, results)
    rows = {row["student"]: row for row in collected(now.root, slug)}
    pages, left = {}, {}
    for result in results:
        if result.state == ABSENT:
            continue
        student = result.student
        page = now.place(result)
        called = name(rows[student], slug) if student in rows else None
        if result.state == TO_GRADE:
            left[student] = f"to be graded: make grade ASSIGNMENT={slug}"
        elif not page.is_file():
            left[student] = f"no page: make feedback ASSIGNMENT={slug}"
        elif not called:
            left[student] = "not collected from this platform"
        elif not now.is_new(result):
            left[student] = f"an old page: make feedback ASSIGNMENT={slug}"
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
