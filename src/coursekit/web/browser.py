"""Find the browser that the tests, the measurements and the PDF need."""

import shutil

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """Return the path of a Chromium or Chrome on PATH, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)
