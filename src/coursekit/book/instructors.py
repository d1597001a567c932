"""Publish the instructor's book in the folder `teach` of the learners' book.

It is a book of its own with a search of its own, so that no learner comes upon a role
card by looking for a word. It is built while the learners' book is, and `make teach`
builds it alone.
"""

import os
import pathlib
import subprocess
import sys

from jupyter_book.sphinx import build_sphinx
from sphinx.util import logging

from coursekit.book.address import VARIABLE as REPOSITORY
from coursekit.book.rooms import TEACH
from coursekit.course import CONTENTS, VARIABLE, Course

SOURCES = "teaching"
LOGGER = logging.getLogger(__name__)


def main(course: Course, learners: pathlib.Path) -> None:
    """Build the instructor's book of a course into the learners'; a warning is a fault.

    learners: the folder of the learners' book, which need not be there yet.
    """
    source, book = course.root / SOURCES, learners / TEACH
    failed = build_sphinx(
        source,
        book,
        path_config=source / "_config.yml",
        noconfig=True,  # there is no conf.py
        confoverrides={"latex_individualpages": False},  # it asks for it
        doctreedir=learners.parent / ".doctrees" / TEACH,
        quiet=True,
        warningiserror=True,
        keep_going=True,
    )
    if failed:
        sys.exit(1)
    print(f"The instructor's book: {(book / 'index.html').as_uri()}")


class Build:
    """The build of the instructor's book, which runs beside that of the learners'."""

    def __init__(self):
        self.process = None

    def start(self, app):
        root = pathlib.Path(app.srcdir)
        if app.builder.name == "html" and (root / SOURCES / CONTENTS).is_file():
            more = {VARIABLE: str(root), REPOSITORY: app.config.repository}
            self.process = subprocess.Popen(
                [sys.executable, "-m", "coursekit", "teach", "--to", app.outdir],
                env=os.environ | more,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
            )

    def end(self, app, exception):
        if self.process:
            _, said = self.process.communicate()
            if self.process.returncode:
                LOGGER.warning("The instructor's book is not built. %s", said)


def setup(app):
    build = Build()
    app.connect("builder-inited", build.start, priority=900)  # when npm has installed
    app.connect("build-finished", build.end)
    return {"parallel_read_safe": True}
