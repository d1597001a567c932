"""Another course is made from the package alone: it takes nothing of this one."""

import pathlib
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

import coursekit
from coursekit.exercise.starter import make_starter
from tests.packages import with_the_book_alone

CONFIG = """\
title: Tables
author: Nobody
only_build_toc_files: true
execute:
  execute_notebooks: "off"
sphinx:
  extra_extensions: [coursekit.book]
"""
CONTENTS = """\
format: jb-book
root: index
parts:
  - caption: Counting
    chapters:
      - file: chapters/count
        sections:
          - file: notebooks/count
          - file: exercises/count/count
"""
CHAPTER = """\
---
minutes: {read: 5, run: 5, practise: 5, discuss: 5}
objectives:
  - id: count-1
    text: count what is there
---

# How many are there?

Two is $1 + 1$.
"""
ANSWERS = '''\
"""What people answer to `how_many`."""

from coursekit.exercise import Build

task = Build(objective="count-1", points={"ordinary": 2})


@task.cases
def cases(rng):
    yield ([1, 1],)
    for size in range(3, 8):
        yield ([rng.randint(0, 9) for _ in range(size)],)


@task.mistake
def the_last(numbers):
    """Your result is the last number. Count them."""
    return numbers[-1]
'''
SOLVED = """\
def how_many(numbers):
    \"\"\"Return how many numbers there are.\"\"\"
    ### BEGIN SOLUTION
    return len(numbers)
    ### END SOLUTION"""


def marks(name, **more):
    kept = {"grade": False, "locked": True, "schema_version": 3, "solution": False}
    return {"nbgrader": kept | {"grade_id": name, "task": False} | more}


PYTHON = {"language_info": {"name": "python", "pygments_lexer": "ipython3"}}


def exercise():
    answer = marks("how_many", solution=True, locked=False)
    check = marks("how_many_check", grade=True, points=2)
    return new_notebook(
        metadata=PYTHON,
        cells=[
            new_markdown_cell("# Count", metadata=marks("intro")),
            new_code_cell("", metadata=marks("checks")),
            new_code_cell(SOLVED, metadata=answer),
            new_code_cell('check("how_many")', metadata=check),
        ],
    )


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    cells = [new_markdown_cell("# One"), new_code_cell("1")]
    notebook = new_notebook(metadata=PYTHON, cells=cells)
    files = {
        "_config.yml": CONFIG,
        "_toc.yml": CONTENTS,
        "index.md": "# Tables\n\n```{schedule}\n```\n",
        "chapters/count.md": CHAPTER,
        "notebooks/count.ipynb": nbformat.writes(notebook),
        "exercises/count/count.ipynb": nbformat.writes(exercise()),
        "exercises/count/answers/__init__.py": "",
        "exercises/count/answers/how_many.py": ANSWERS,
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def build(course, out, where):
    """Build a book with what `requirements.txt` brings, and nothing else.

    where: the folder to be in; a package there comes before the one that is installed.
    """
    code = with_the_book_alone() + "from jupyter_book.cli.main import main; main()"
    command = [sys.executable, "-c", code, "build", "-W", "--keep-going"]
    return subprocess.run(
        [*command, course, "--path-output", out],
        cwd=where,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def book(course):
    done = build(course, course, where=course)
    assert done.returncode == 0, done.stderr
    return course / "_build" / "html"


def page(book, name):
    return (book / f"{name}.html").read_text(encoding="utf-8")


def test_its_front_page_has_a_schedule(book):
    assert "chapters/count.html" in page(book, "index")
    assert re.search(r"<td[^>]*><p>20</p></td>", page(book, "index"))


def test_its_rooms_are_joined(book):
    text = page(book, "chapters/count")
    assert '<a href="../notebooks/count.html">Run 5 min</a>' in text
    assert "count what is there" in text
    assert "<math" in text


def test_its_exercise_is_live_and_hides_its_solution(book):
    text = page(book, "exercises/count/count")
    assert "live/page.js" in text
    assert 'id="worth-how_many" data-kind="build"' in text
    assert "2 points" in text
    for path in book.rglob("*"):
        if path.suffix in (".html", ".ipynb", ".js", ".txt", ".md"):
            content = path.read_text(encoding="utf-8")
            assert "BEGIN SOLUTION" not in content, path


def test_its_starter_stands_beside_the_page(course, book):
    path = book / "exercises" / "count" / "count.ipynb"
    starter = nbformat.read(path, as_version=4)
    made = make_starter(course / "exercises" / "count")
    assert [c.source for c in starter.cells] == [c.source for c in made.cells]


def test_it_has_its_rules_and_its_starters_by_the_same_commands(course):
    for command, said in (("starters", "count.ipynb"), ("form", "teaching/count.md")):
        done = subprocess.run(
            [sys.executable, "-m", "coursekit", command],
            cwd=course / "chapters",  # a folder below that of the course will do
            capture_output=True,
            text=True,
            check=False,
        )
        assert said in done.stdout, done.stderr


def test_nothing_of_this_course_is_in_it(book):
    for path in pathlib.Path(book).rglob("*.html"):
        assert "Together" not in path.read_text(encoding="utf-8"), path


@pytest.mark.weekly
@pytest.mark.parametrize("line", ["import pypdf", "def setup(app):\n    import pypdf"])
def test_a_part_that_needs_a_tool_for_tests_is_caught(course, tmp_path, line):
    """Also if it asks for it while a book is built only."""
    package = pathlib.Path(coursekit.__file__).parent
    apart = shutil.ignore_patterns("node_modules")
    shutil.copytree(package, tmp_path / "coursekit", ignore=apart)
    installed = "web/node_modules"
    (tmp_path / "coursekit" / installed).symlink_to(package / installed)
    with (tmp_path / "coursekit/book/percent.py").open("a", encoding="utf-8") as file:
        file.write(f"\n\n{line}\n")
    done = build(course, tmp_path, where=tmp_path)
    assert done.returncode != 0
    assert "pypdf" in done.stderr


QUESTION = """\
Two is $1 + 1$, and three is one more.

**1.** How many are two and two?

- (a) Three.
- (b) Four.

```{dropdown} Answer
**(b).** One more than three.
```
"""


def files_of(book):
    """Return what the pages, starters and scripts of a book hold."""
    kinds = (".html", ".ipynb", ".js")
    paths = [path for path in book.rglob("*") if path.suffix in kinds]
    return {str(path.relative_to(book)): path.read_bytes() for path in paths}


@pytest.mark.weekly
def test_a_change_makes_the_book_that_is_built_from_nothing(course, book, tmp_path):
    """Last: it changes the chapter, the exercise and its answers."""
    before = files_of(book)
    for name, old, new in (
        ("chapters/count.md", "Two is $1 + 1$.", QUESTION),
        ("exercises/count/answers/how_many.py", "range(3, 8)", "range(3, 9)"),
    ):
        path = course / name
        path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    assert build(course, course, where=course).returncode == 0
    assert build(course, tmp_path, where=course).returncode == 0
    made = files_of(book)
    assert made == files_of(tmp_path / "_build" / "html")
    changed = {name for name in made if made[name] != before.get(name)}
    starter, slides = "exercises/count/count.ipynb", "slides/count.html"
    assert {starter, slides, "_static/asked.js", "chapters/count.html"} <= changed
