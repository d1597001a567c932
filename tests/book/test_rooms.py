"""What a book says of its modules comes from front matter: of sixteen, or of ours."""

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from coursekit.book import plans
from tests import COURSE
from tests.book.test_plans import NAMES, make_course, matter

CONFIG = """\
title: Letters
only_build_toc_files: true
execute: {execute_notebooks: "off"}
sphinx: {extra_extensions: [coursekit.book]}
"""
INDEX = """\
# Letters

Begin with {first}`read`, or {first}`with this <read>`.

```{schedule}
```

```{map}
```

```{alone}
```

```{warnings}
```
"""


def build(root, *more):
    command = [Path(sys.executable).with_name("jupyter-book"), "build", *more, root]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def write_course(root, index=INDEX):
    chapters = {slug: matter(slug) for slug in NAMES[:14]}
    chapters["b"] = matter("b", needs="[a]")
    chapters["d"] = matter("d", needs="[a, b, c]")
    chapters["o"] = matter("o", core="false", warning="It speaks of ends.")
    capstone = matter("p", kind="capstone", rooms="[read, practise]", hours=10)
    chapters["p"] = capstone.replace("run: 15, ", "")
    make_course(root, chapters)
    (root / "_config.yml").write_text(CONFIG, encoding="utf-8")
    (root / "index.md").write_text(index, encoding="utf-8")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A function that reads a page of a course of sixteen."""
    root = tmp_path_factory.mktemp("sixteen")
    write_course(root)
    done = build(root, "-W", "--keep-going")
    assert done.returncode == 0, done.stderr

    def read(name):
        path = root / "_build" / "html" / f"{name}.html"
        return BeautifulSoup(path.read_text("utf-8"), "html.parser").select_one("main")

    return read


def test_schedule_has_every_module_in_its_order_and_says_which_are_of_choice(pages):
    rows = [row.select("th, td") for row in pages("index").select("tr")[1:]]
    cells = [[cell.get_text() for cell in row] for row in rows]
    assert [row[0][8] for row in cells] == list(NAMES)
    assert cells[0] == ["What is a?", "25", "15", "40", "20", "100"]
    assert cells[3][0] == "What is d? (after 3 of the others)"
    assert cells[1][0] == "What is b? (after What is a?)"
    assert cells[14][0] == "What is o? (of choice)"
    assert cells[15] == ["What is p? (capstone)", "25", "–", "40", "20", "85"]


def test_map_has_every_question_its_ring_and_the_hours(pages):
    modules = pages("index").select(".map .module")
    assert [item.get_text()[8] for item in modules] == list(NAMES)
    parts = [item["data-parts"].split() for item in modules]
    assert parts[0] == ["chapters/a", "notebooks/a", "exercises/a/a"]
    assert parts[15] == ["chapters/p", "exercises/p/p"]
    assert [len(item.select(".ring .arc")) for item in modules] == [3] * 15 + [2]
    assert "Teach this" not in pages("index").get_text()  # there are no sheets
    text = pages("index").get_text()
    assert "All of it takes about 26 hours. What a team makes for “What is p?”" in text
    assert "takes each of its members about 10 hours more." in text


def test_going_alone_has_the_minutes_of_two_modules(pages):
    said = "Two modules take 200 minutes in all, about 33 a week."
    assert said in pages("index").get_text()


@pytest.mark.parametrize("kind", ["weeks", "semester"])
def test_learners_read_of_a_class_what_its_plan_says(book, kind):
    found = plans.meetings_of(COURSE, kind, plans.modules_in_book(COURSE, kind))
    taken = [one.module for one in found if one.module]
    html = (book / "chapters" / "start.html").read_text(encoding="utf-8")
    items = BeautifulSoup(html, "html.parser").select("article li")
    texts = [" ".join(item.get_text().split()) for item in items]
    named = " · ".join(module.question for module in taken)
    assert f"Its modules, a meeting for each: {named}" in texts
    rest = plans.left_out(taken, COURSE.modules())
    named = " · ".join(module.question for module in rest)
    assert f"It leaves out: {named}" in texts
    assert any(plans.summed(found) in text for text in texts)


def test_class_whose_plan_nobody_wrote_is_named(tmp_path):
    write_course(tmp_path, "# Letters\n\n```{inclass} weeks\n```\n")
    done = build(tmp_path, "-W")
    assert done.returncode != 0
    said = " ".join(done.stderr.split())
    assert "There is no plan weeks in teaching/plans.md" in said


def test_only_what_touches_something_says_so(pages):
    assert "What is o?: It speaks of ends." in pages("index").get_text()
    assert pages("index").get_text().count("It speaks of") == 1


def test_first_module_is_linked_by_its_title_or_by_other_words(pages):
    text = pages("index").select_one("article p")
    assert text.get_text() == "Begin with What is a?, or with this."
    assert [a["href"] for a in text.select("a")] == ["chapters/a.html"] * 2


def test_capstone_has_no_link_to_a_room_that_it_lacks(pages):
    text = pages("chapters/p").get_text()
    assert "Practise 40 min · Discuss 20 min" in text
    assert "Run" not in text


def test_our_first_module_is_linked_from_the_start_page(book):
    text = (book / "chapters" / "start.html").read_text(encoding="utf-8")
    for module in COURSE.modules():
        assert f'href="{module.slug}.html"' in text
        assert module.warning in text.replace("\N{NO-BREAK SPACE}", " ")


# ---- broken on purpose


def test_room_that_the_first_module_lacks_is_named(tmp_path):
    write_course(tmp_path, "# x\n\n{first}`sleep`\n")
    done = build(tmp_path, "-W")
    assert done.returncode != 0
    assert "The first module has no room 'sleep'." in done.stderr


def test_front_matter_that_cannot_be_used_stops_the_build(tmp_path):
    write_course(tmp_path)
    path = tmp_path / "chapters" / "b.md"
    text = path.read_text("utf-8").replace("---\n", "---\ncore: perhaps\n", 1)
    path.write_text(text, encoding="utf-8")
    done = build(tmp_path)
    assert done.returncode != 0
    said = "chapters/b.md, front matter: core is 'perhaps'; write true or false."
    assert said in " ".join(done.stderr.split())
