"""Answers that are alike stand side by side, and nobody is accused by it."""

import ast
import pathlib
import re

import pytest

from coursekit.course import here
from coursekit.desk import alike, insight
from coursekit.exercise.model import Exercise
from tests.desk.classroom import DESK, Classroom
from tests.desk.test_grading_insight import ODD, graded
from tests.desk.test_verdict import BIAS, EVERYONE

ACCUSING = re.compile(
    "copied|copying|cheat|plagiar|suspicio|suspect|dishonest|fraud|misconduct|guilt",
    re.IGNORECASE,
)
OWN = '''\
def gap(decisions, groups):
    """Return the widest gap."""
    # My own idea: one pass, both ends at once.
    rates = selection_rates(decisions, groups)
    worst, best = None, None
    for name in sorted(rates, reverse=True):
        if worst is None or rates[name] <= rates[worst]:
            worst = name
        if best is None or rates[name] >= rates[best]:
            best = name
    return rates[best] - rates[worst], worst, best
'''
RENAMED = """\
def gap( d,g ):

    r = selection_rates(d, g)
    lo, hi = None, None
    for k in sorted(r, reverse = True):
        if lo is None or r[k] <= r[lo]: lo = k
        if hi is None or r[k] >= r[hi]: hi = k
    return (r[hi] - r[lo], lo, hi)  # done!
"""
ONE_LINE_MORE = RENAMED.replace("    lo, hi", "    size = len(d)\n    lo, hi")
ANOTHER = """\
def gap(decisions, groups):
    rates = selection_rates(decisions, groups)
    ranked = sorted((rate, name) for name, rate in rates.items())
    low, high = ranked[0][0], ranked[-1][0]
    return high - low, ranked[0][1], min(n for r, n in ranked if r == high)
"""


@pytest.fixture(scope="module")
def exercise():
    return Exercise(BIAS)


def answers(*sources: str, kind="right", results="[1]") -> list[alike.Answer]:
    return [
        alike.Answer(f"s{number}", source, kind, results)
        for number, source in enumerate(sources)
    ]


def compared(exercise, *sources: str, **more) -> alike.Alike:
    return alike.compare(exercise, exercise.tasks["gap"], answers(*sources, **more))


def test_the_same_but_for_names_stand_side_by_side(exercise):
    found = compared(exercise, OWN, ANOTHER, RENAMED)
    assert (found.same, found.near, found.results) == ([["s0", "s2"]], [], [])
    text = alike.describe("gap", found)
    assert "2 of 3, the same but for names, comments and layout: s0, s2" in text
    # How common that is stands beside it.
    assert re.search(r"\(of \d{3} pairs of right\s+answers from trials, \d are\)", text)


def test_one_line_more_is_nearly_the_same(exercise):
    found = compared(exercise, OWN, ANOTHER, ONE_LINE_MORE)
    assert (found.same, found.near) == ([], [["s0", "s2"]])
    assert "nearly the same: s0, s2" in alike.describe("gap", found)


def test_names_that_are_kept_are_caught(exercise, monkeypatch):
    """A form that keeps names would see no two answers that are the same."""
    monkeypatch.setattr(alike.Renamed, "name", lambda self, given: given)
    assert compared(exercise, OWN, RENAMED).same == []


def test_the_published_solution_is_no_sign_whatever_its_names(exercise):
    solution = exercise.tasks["gap"].answer.source
    renamed = re.sub("lowest", "a", re.sub("highest", "b", solution))
    found = compared(exercise, solution, renamed, OWN)
    assert (found.same, found.near, found.stored) == ([], [], 2)
    text = alike.describe("gap", found)
    assert "None is unusually like another." in text
    assert "2 with the form of the published solution or of a stored answer" in text


def trial_answers(slug: str, task: str) -> list[str]:
    """Return what people answered rightly in trials, the text of each."""
    path = here().exercise(slug) / "answers" / "trials" / f"{task}.py"
    return [
        ast.unparse(node)
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and [ast.unparse(one) for one in node.decorator_list] == ["trial.right"]
    ]


@pytest.mark.parametrize(
    ("slug", "task"),
    [("bias", "gap"), ("commons", "half_of_commits"), ("teamwork", "overlap")],
)
def test_twenty_right_answers_of_their_own_say_how_common_that_is(
    slug, task, monkeypatch
):
    exercise = Exercise(here().exercise(slug))
    twenty = answers(*trial_answers(slug, task)[:20])
    assert len(twenty) == 20
    found = alike.compare(exercise, exercise.tasks[task], twenty)
    assert found.same == found.near == found.results == []
    # And where these twenty are not known: some few, with the rate beside them.
    right, _ = alike.trials(exercise, exercise.tasks[task])
    monkeypatch.setattr(alike, "trials", lambda *_: (right, []))
    found = alike.compare(exercise, exercise.tasks[task], twenty)
    assert sum(map(len, found.same + found.near)) <= 4
    text = alike.describe(task, found)
    listed = len(re.findall(r"of 20, ", text))
    assert (
        len(re.findall(r"pairs of\s+right\s+answers\s+from\s+trials", text)) == listed
    )


def test_the_same_wrong_results_are_a_sign_only_if_no_mistake_gives_them(exercise):
    found = compared(exercise, OWN, ANOTHER, kind="unknown", results="[7, 7]")
    assert found.results == [["s0", "s1"]]
    assert "by no mistake that is known: s0, s1" in alike.describe("gap", found)
    assert compared(exercise, OWN, ANOTHER, kind="named").results == []
    assert (
        compared(exercise, OWN, ANOTHER, kind="unknown", results="null").results == []
    )


def test_what_many_write_and_what_is_short_are_not_listed(exercise):
    many = compared(exercise, *[OWN] * 4, *[ANOTHER] * 2)
    assert (many.same, many.common) == ([["s4", "s5"]], 4)
    short = compared(exercise, *["def gap(d, g):\n    return 0, 'A', 'B'\n"] * 2)
    assert (short.same, short.short) == ([], 2)


def test_what_python_cannot_read_is_left_out(exercise):
    found = compared(exercise, "def gap(:", "def gap(:", OWN)
    assert found.same == found.near == []
    assert alike.form("x = " + "-" * 100_000 + "1") is None


def test_too_many_forms_are_said(exercise, monkeypatch):
    monkeypatch.setattr(alike, "MOST_FORMS", 1)
    found = compared(exercise, OWN, RENAMED, ANOTHER)
    assert found.same == [["s0", "s1"]]
    assert "only the same were looked for" in alike.describe("gap", found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "def f(a):\n    return [b for b in a]",
            "def g(x):\n    return [y for y in x]",
        ),
        ("def f(a: list) -> int:\n    b: int = 1", "def f(a):\n    b = 1"),
        ("def f():\n    '''Words.'''", "def f():\n    pass"),
        ("import math as m\nm.pi", "import math as n\nn.pi"),
        (
            "try:\n    a()\nexcept E as e:\n    e",
            "try:\n    a()\nexcept E as z:\n    z",
        ),
        ("match a:\n    case [b, *c]: b", "match a:\n    case [d, *e]: d"),
    ],
)
def test_forms_are_without_names(one, other):
    assert alike.form(one) == alike.form(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def f(a):\n    return max(a)", "def f(a):\n    return min(a)"),
        ("def f(a, b):\n    return a - b", "def f(a, b):\n    return b - a"),
        ("from x import y\ny(1)", "from x import z\nz(1)"),
        ("def f():\n    return 1", "def f():\n    return 2"),
    ],
)
def test_forms_keep_what_a_program_does(one, other):
    assert alike.form(one) != alike.form(other)


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """What is said of a class of five, from notebooks as grading leaves them."""
    room = Classroom(tmp_path_factory.mktemp("class"))
    given = {
        "ada": {"gap": OWN, "selection_rates": ODD},
        "bob": {"gap": RENAMED},
        "cyd": {"gap": ANOTHER, "selection_rates": EVERYONE},
        "dan": {"selection_rates": ODD},
        "eve": {"selection_rates": EVERYONE},
    }
    notebooks = ((s, graded(room, **one)) for s, one in given.items())
    return alike.report(Exercise(BIAS), insight.to_compare(notebooks))


def test_a_class_is_told_task_by_task(report):
    assert "selection_rates (answers: 5):" in report
    assert "2 of 5, the same wrong results, by no mistake that is known: ada, dan" in (
        report
    )
    assert "the same but for names, comments and layout: ada, bob" in report
    assert report.startswith("Answers that are alike. Each line is a reason to talk")
    assert "never a mark" in " ".join(report.split())
    assert "What else explains it: the same hint; two who worked at one table" in report
    assert not re.search(r"\d\s*%|0\.\d", report)  # no score of anybody


def test_no_word_accuses(report):
    section = (DESK / "README.md").read_text(encoding="utf-8")
    section = section.partition("## Answers that are alike")[2].partition("\n## ")[0]
    assert "reason to talk" in section
    program = pathlib.Path(alike.__file__).read_text(encoding="utf-8")
    for text in (report, section, program):
        assert not ACCUSING.search(text)
    assert ACCUSING.search("s0 and s1 may have copied")


def test_nothing_of_it_reaches_students_or_grades():
    """Only the instructor's own report asks who is alike."""
    asking = [
        path.name
        for path in DESK.rglob("*")
        if path.suffix in (".py", ".j2")
        and path.name != "alike.py"
        and re.search(
            r"import .*\balike\b|alike\.\w+\(", path.read_text(encoding="utf-8")
        )
    ]
    assert asking == ["insight.py"]
