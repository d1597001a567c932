"""The instructor's book: it builds, its plans fit, it says what a check says."""

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursekit.book import teach
from coursekit.course import Course
from coursekit.exercise import tasks
from coursekit.form.reading import slugs
from tests import ROOT

MODULES = Course(ROOT).modules()
JUPYTER_BOOK = Path(sys.executable).with_name("jupyter-book")


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The folder of the built instructor's book."""
    folder = tmp_path_factory.mktemp("teaching")
    command = [JUPYTER_BOOK, "build", "-W", "--keep-going"]
    done = subprocess.run(
        [*command, "--path-output", folder, ROOT / "teaching"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "_build" / "html"


def text_of(book, name):
    soup = BeautifulSoup((book / f"{name}.html").read_text("utf-8"), "html.parser")
    return soup.select_one("article")


def test_every_sheet_is_a_page(book):
    for path in (ROOT / "teaching").glob("*.md"):
        assert (book / f"{path.stem}.html").is_file()


def test_sheet_ends_with_every_mistake(book):
    for slug in slugs(ROOT):
        text = " ".join(text_of(book, slug).get_text().split())
        for task in tasks.load_answers(ROOT / "exercises" / slug).values():
            for mistake in tasks.mistakes_of(task):
                said = " ".join(mistake.__doc__.split())
                # typography and emphasis may change signs, never words
                words = re.findall(r"\w+", said)[:6]
                assert re.search(r"\W+".join(words), text), (slug, said)


def test_links_lead_to_the_learners_book(book):
    built = Path("..", "..", "..", "html")
    links = text_of(book, "bias").select("a[href*=html\\/]")
    pages = {link["href"] for link in links}
    assert f"{built}/chapters/bias.html" in pages
    assert f"{built}/exercises/bias/bias.html" in pages


def minutes(clock):
    hours, rest = clock.split(":")
    return 60 * int(hours) + int(rest)


def test_day_has_no_hole_and_ends_in_time():
    times = [row[0].split("–") for row in teach.day(MODULES)]
    assert times[0][0] == "9:00"
    assert all(end == begin for (_, end), (begin, _) in pairwise(times))
    assert minutes(times[-1][1]) <= teach.DAY["end"]
    without_pause = 0
    for begin, end, what in (row[0].split("–") + row[1:] for row in teach.day(MODULES)):
        paused = what in teach.PAUSES
        without_pause = 0 if paused else without_pause + minutes(end) - minutes(begin)
        assert without_pause <= teach.DAY["break after"]
    assert sum(what == "lunch" for _, what in teach.day(MODULES)) == 1


def test_semester_has_every_module_three_times():
    text = "\n".join(what for _, what in teach.semester(MODULES))
    for slug in slugs(ROOT):
        assert text.count(f"({slug}.md)") == 3


def test_module_stands_below_what_it_uses(book):
    below = text_of(book, "index").select("li li")
    assert [item.get_text() for item in below] == ["Who keeps an open project alive?"]


def test_unknown_plan_is_named(tmp_path):
    book = tmp_path / "teaching"
    book.mkdir()
    text = (ROOT / "teaching" / "_config.yml").read_text(encoding="utf-8")
    (book / "_config.yml").write_text(text.replace("../", f"{ROOT}/"), "utf-8")
    for folder in (tmp_path, book):
        contents = folder / "_toc.yml"
        contents.write_text("format: jb-book\nroot: index\n", "utf-8")
    (book / "index.md").write_text("# x\n\n```{plan} decade\n```\n", "utf-8")
    command = [JUPYTER_BOOK, "build", "-W", book]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "There is no plan decade. Choose of day, weeks, semester." in done.stderr
