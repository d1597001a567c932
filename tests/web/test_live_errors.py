"""What a learner reads of code that does not run, in the page and in a notebook."""

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from traitlets.config import Config

from tests import ROOT
from tests.practice import RIGHT, SELF_TEST, check, status
from tests.web.known import Known

UNREADABLE = {
    "no colon": "def above(numbers, bar)\n    return []",
    "no bracket": "def above(numbers, bar):\n    return [n for n in numbers\n",
    "indent": f"{RIGHT}\n      return 1",
    "text without end": 'def above(numbers, bar):\n    """Above\n    return []',
    "no function, and no name": "above = = 3",
    "another name": "def abov(numbers, bar)\n    return []",
    "no def": "function above(numbers, bar):\n    return []",
    "return outside": "def abov(numbers, bar):\n    high = []\nreturn high",
}
MEANT = {  # told by what was probably meant, each with the end of what is said
    "function": (
        "def abov(numbers, bar):\n    return []",
        "Change that to above, and in a notebook run its cell again.",
    ),
    "parameter": (
        "def above(numbers, bar):\n    return [n for n in nubmers if n > bar]",
        "Did you mean `numbers`, a parameter?",
    ),
    "variable": (
        "def above(numbers, bar):\n    result = []\n    return reslt",
        "Did you mean `result`, a variable?",
    ),
    "engine": (
        "def above(numbers, bar):\n    return load_checks_of_this_cours",
        "is it the function of another task that does not run yet?",
    ),
    "method": (
        "def above(numbers, bar):\n    high = []\n    high.apend(bar)",
        "Did you mean `append`, a method of a list?",
    ),
    "key": (
        "def above(numbers, bar):\n    high = {}\n    high[bar] += 1",
        "Before `+=` can add to an entry, the entry has to exist.",
    ),
    "other key": (
        "def above(numbers, bar):\n    high = {1: 1}\n    high[1] += high[bar + 9]",
        "A dictionary was asked for a key that it does not have.",
    ),
}


@pytest.fixture(scope="module")
def page(browser, address):
    page = browser.new_page()
    page.goto(address + SELF_TEST)
    yield page
    page.close()


def say(page, text):
    """Return the whole text that the page gets for an answer to `above`."""
    call = "async (text) => (await live.check('above', { above: text })).text"
    return page.evaluate(call, text)


def in_jupyter(name: str, text: str) -> str:
    """Run a starter with one answer as Jupyter does; return what its check says."""
    shell = InteractiveShell(
        config=Config({"HistoryManager": {"hist_file": ":memory:"}})
    )
    for cell in Known(ROOT / "exercises" / "start").starter:
        mark = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "code":
            continue
        source = text if mark.get("grade_id") == name else cell.source
        with capture_output() as printed:
            ran = shell.run_cell(source, store_history=True)
        if mark.get("grade_id") == f"{name}_check":
            if not ran.error_in_exec:
                return printed.stdout.rstrip()
            return "\n".join(ran.error_in_exec._render_traceback_())
    raise AssertionError(f"{name} has no check")


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_cell_that_cannot_be_read_is_told_as_in_jupyter(page, text):
    said = say(page, text)
    assert said.startswith("Python cannot read the cell of above, so none of it")
    # Where it stopped; why, each version of Python words anew.
    assert (
        said.split("Python says")[0]
        == in_jupyter("above", text).split("Python says")[0]
    )


@pytest.mark.parametrize(("text", "end"), MEANT.values(), ids=MEANT)
def test_what_was_meant_is_told_as_in_jupyter(page, text, end):
    said = say(page, text)
    assert f"{end}\n" in said
    assert said == in_jupyter("above", text)


def test_answer_to_another_task_that_cannot_be_read_is_told_with_its_line(page):
    """In a notebook such a cell is that task's own."""
    said = say(page, "def tally(words)\n    return {}")
    assert said.startswith("Python cannot read this answer, so none of it was run:\n")
    assert '  File "your answer: above", line 1\n    def tally(words)' in said
    assert "SyntaxError: expected ':'" in said
    assert "not defined yet" not in said


def test_error_while_an_answer_runs_is_told_as_in_jupyter(page):
    text = "def above(numbers, bar):\n    limit = bar\n    return numbers[bar + 99]"
    said = say(page, text)
    assert "stopped with IndexError on this case, in line 3:" in said
    assert "    return numbers[bar + 99]\n" in said
    assert said == in_jupyter("above", text)


MISSING = {
    "import numpy": "numpy",
    "import os\nimport numpy.linalg as algebra": "numpy",
    "def need():\n    from pandas import DataFrame\n\n\nneed()": "pandas",
}


@pytest.mark.parametrize("text, module", MISSING.items())
def test_library_that_is_not_there_is_said_with_its_line(page, text, module):
    line = next(i for i, part in enumerate(text.split("\n"), 1) if module in part)
    asked = text.split("\n")[line - 1].strip()
    assert say(page, f"{text}\n\n\n{RIGHT}") == (
        f"There is no {module} here: this page has Python's standard library and "
        f"nothing else. It is asked for in line {line}:\n    {asked}"
    )


def test_part_of_the_standard_library_that_is_not_there_is_called_so(page):
    said = say(page, "import tkinter")
    assert "most of Python's standard library, but not this part" in said
    assert said.endswith("in line 1:\n    import tkinter")


def test_other_error_shows_the_learners_own_line(page):
    said = say(page, f"{RIGHT}\n\n\nabove([1, 2], bar)")
    assert 'File "your answer: above", line 5, in <module>' in said
    assert "    above([1, 2], bar)\n" in said
    assert said.endswith("NameError: name 'bar' is not defined")


@pytest.mark.parametrize(
    "text", ["In = exec = None", "In, exec = 1, 2\ncheck.last = 3"]
)
def test_names_that_the_page_uses_may_be_taken(page, text):
    """What an answer does to them touches neither its check nor the next one."""
    assert say(page, f"{RIGHT}\n\n\n{text}") == say(page, RIGHT)


@pytest.mark.parametrize("text", ["check = None", "def check(name):\n    return name"])
def test_without_a_verdict_there_are_no_points(page, text):
    check(page, "above", f"{RIGHT}\n\n\n{text}")
    assert " point" not in status(page, "above").inner_text()
    assert "failed" in status(page, "above").get_attribute("class")


def test_engine_is_made_anew_for_each_check(page):
    text = """import sys
for name, module in list(sys.modules.items()):
    if name.startswith("checks_of_this_course"):
        vars(module).clear()
"""
    say(page, text)
    assert "1 of 1 point." in say(page, RIGHT)
