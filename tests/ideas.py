"""A small course of three modules that ask two questions each, for several tests."""

import pathlib

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

CONFIG = """\
title: Counting
author: Nobody
only_build_toc_files: true
execute:
  execute_notebooks: "off"
sphinx:
  recursive_update: true
  config:
    language: en
    html_context: {default_mode: auto}
    extensions:
      - sphinx_togglebutton
      - sphinx_copybutton
      - sphinx_comments
      - myst_nb
      - jupyter_book
      - sphinx_external_toc
      - sphinx_design
      - sphinx_book_theme
      - coursekit.book
"""
CONTENTS = """\
format: jb-book
root: index
parts:
  - caption: Before you begin
    chapters:
      - file: chapters/ideas
      - file: chapters/mine
  - caption: "Many: the first part"
    chapters:
      - file: chapters/count
        sections:
          - file: exercises/count/count
      - file: chapters/tally
        sections:
          - file: exercises/tally/tally
  - caption: Few
    chapters:
      - file: chapters/weigh
        sections:
          - file: exercises/weigh/weigh
"""
SLUGS = ("count", "tally", "weigh")
CHAPTER = """\
---
rooms: [read, practise]
minutes: {{read: 5, practise: 5, discuss: 5}}
objectives:
  - id: {0}-1
    text: {0} what is there
---

# How does one {0}?

One by one.
"""
ANSWERS = '''\
"""What people answer to `how_many`."""

from coursekit.exercise import Build

task = Build(objective="{0}-1", points={{"ordinary": 2}})


@task.cases
def cases(rng):
    yield ([1, 1],)
    for size in range(3, 8):
        yield ([rng.randint(0, 9) for _ in range(size)],)


@task.mistake
def the_last(numbers):
    """Your result is the last number. Count them."""
    return numbers[-1]


@task.says_the_same_as(the_last)
def the_last_or_none(numbers):
    return numbers[-1] if numbers else None


@task.mistake
def the_sum(numbers):
    """Your result is the sum. Count them."""
    return sum(numbers)
'''
SOLVED = """\
def how_many(numbers):
    \"\"\"Return how many numbers there are.\"\"\"
    ### BEGIN SOLUTION
    return len(numbers)
    ### END SOLUTION"""
# All that must survive: signs of HTML, XML, LaTeX and Markdown, a table, a formula.
QUESTIONS = """\
- id: {0}-idea-1
  question: |
    A shop called *{0} & Co.* counts 50 % of its <b>nails</b>.

    | day | nails |
    |---|--:|
    | Monday | 3 |
    | Tuesday | 4 |

    Which is $n < 5$?
  options:
    - text: "All, as 3 < 5 & 4 < 5."
      right: true
      why: "Both are smaller: 3 < 5 and 4 < 5."
    - text: "Only 100 % of the last row; \\\\(n\\\\) is 4."
      belief: how_many.the_last
      why: "Look at *Monday*, too."
    - text: "None, since their \\"sum\\" is 7."
      belief: how_many.the_sum
      why: "A sum is no row > all others."
- id: {0}-idea-2
  question: |
    1. A list may begin the text of {0}.
    2. It has two items.

    What is it?
  options:
    - text: "1. A sum."
      belief: how_many.the_sum
      why: "Nothing was added up."
    - text: "A list that is <em>long</em>, says everybody here."
      belief: how_many.the_last_or_none
      why: "... It has two items."
    - text: "A list."
      right: true
      why: "It has two items."
    - text: "% no comment"
      belief: how_many.the_last
      why: "It is a text."
"""
PAGE = "# A test of ideas\n\nTwice.\n\n```{ideas}\n```\n\n```{ideas-chance}\n```\n"
PYTHON = {"language_info": {"name": "python", "pygments_lexer": "ipython3"}}


def marks(name: str, **more) -> dict:
    kept = {"grade": False, "locked": True, "schema_version": 3, "solution": False}
    return {"nbgrader": kept | {"grade_id": name, "task": False} | more}


def exercise() -> nbformat.NotebookNode:
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


def make_course(root: pathlib.Path) -> pathlib.Path:
    """Write the course into a folder; return the folder."""
    files = {
        "_config.yml": CONFIG,
        "_toc.yml": CONTENTS,
        "index.md": "# Counting\n",
        "chapters/ideas.md": PAGE,
        "chapters/mine.md": "# My pages\n\n```{mine}\n```\n",
    }
    for slug in SLUGS:
        files |= {
            f"chapters/{slug}.md": CHAPTER.format(slug),
            f"exercises/{slug}/{slug}.ipynb": nbformat.writes(exercise()),
            f"exercises/{slug}/answers/__init__.py": "",
            f"exercises/{slug}/answers/how_many.py": ANSWERS.format(slug),
            f"exercises/{slug}/ideas.yaml": QUESTIONS.format(slug),
        }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
