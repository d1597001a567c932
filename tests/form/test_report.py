"""The report lists each kind of place, and nothing on a clean page."""

import json

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from coursekit.form import report

CLEAN = """\
---
minutes: {read: 25}
---
# Title

Twelve people, 4 of them in group A.

## Three of 4 is 75 %

More of the 12 people.

## A section with sources

In 2001 {cite:t}`key2004` sent 4,870 letters.
The gap is {glue:text}`../notebooks/a.ipynb::gap:.1f` points, or `0.5`, or $3/4$.
Not one but many came, and a harness was never used.

| a | 7 |
|---|---|
| b | 8 |

```python
x = 9
```

## Check yourself

**1.** A firm invites 30 of 60.
"""


@pytest.fixture
def chapter(tmp_path):
    """Write a chapter and return what the report lists for it."""
    (tmp_path / "chapters").mkdir()

    def found(text: str) -> list[str]:
        (tmp_path / "chapters" / "a.md").write_text(text, encoding="utf-8")
        return report.report(tmp_path)

    return found


@pytest.fixture
def notebook(tmp_path):
    """Write a notebook and return what the report lists for it."""
    (tmp_path / "notebooks").mkdir()

    def found(*cells) -> list[str]:
        text = json.dumps(new_notebook(cells=list(cells)))
        (tmp_path / "notebooks" / "a.ipynb").write_text(text, encoding="utf-8")
        return report.report(tmp_path)

    return found


def words(source, name="words"):
    return new_markdown_cell(source, id=name)


def code(source, printed):
    return new_code_cell(source, outputs=[new_output("stream", text=printed)])


def with_line(line: str) -> str:
    """Return the clean page with one more line before the last section."""
    return CLEAN.replace("## Check yourself", f"{line}\n\n## Check yourself")


LINE = CLEAN[: CLEAN.index("## Check yourself")].count("\n") + 1


def test_clean_page_gives_nothing(chapter):
    assert chapter(CLEAN.replace("harness", "rope")) == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("It fell by 21 points.", "21 is neither glued nor cited."),
        ("It rose to 10,000.5 %.", "10,000.5 is neither glued nor cited."),
        ("A crucial step.", "'crucial' is a word that says little."),
        ("They delve and foster.", "'delve' is a word that says little."),
        ("Nuanced, robustly.", "'robustly' is a word that says little."),
        ("We debias it.", "'debias' is a promise: say assess or mitigate."),
        ("It will solve bias.", "'solve bias' is a promise: say assess or mitigate."),
        ("A neutral rule.", "'neutral' is a promise: say assess or mitigate."),
        ("It is worth noting it.", "'It is worth noting' is a signpost."),
        ("In this section we add.", "'In this section' is a signpost."),
        ("A rate — a share.", "'—' is a dash where a full stop may do."),
        ("Not here but there.", "'Not here but' is one more not X but Y."),
    ],
)
def test_page_is_listed_with_its_line(chapter, line, sentence):
    assert f"chapters/a.md, line {LINE}: {sentence}" in chapter(with_line(line))


def test_number_in_a_dropdown_is_listed_with_its_line(chapter):
    found = chapter(with_line("```{dropdown} Answer\n:open:\n\nIt is 21.\n```"))
    assert f"chapters/a.md, line {LINE + 3}: 21 is neither glued nor cited." in found


def test_numbers_that_the_cells_above_know_are_not_listed(notebook):
    ask = words("Twenty draws from 1999.", "ask")
    interpret = words("The gap of 1,000 draws is −2.50, and 30 points at 0.8.")
    assert notebook(ask, code("f(1_000, 0.8)", "gap -2.5, 30%\n"), interpret) == []


def test_numbers_that_only_cells_below_know_are_listed(notebook):
    assert notebook(words("Ask.\nIt is 21."), code("x", "21\n"), words("E", "end")) == [
        "notebooks/a.ipynb, cell words, line 2: 21 is not in the code cells above."
    ]


def test_contrasts_are_counted_over_all_cells_of_a_notebook(notebook):
    one, two = words("Not here but there.", "one"), words("Not now but then.", "two")
    assert notebook(one) == []
    assert notebook(one, two) == [
        "notebooks/a.ipynb, cell two, line 1: 'Not now but' is one more not X but Y."
    ]
