"""The terms of a class are read as they were meant, or said to be wrong."""

import datetime
import pathlib

import pytest

from coursekit import terms
from coursekit.terms import DAY, Late, MalformedTerms, in_words, read
from tests import ROOT

NAMES = ("bias", "fairness")
STUDENTS = ("ada", "Jürgen-Groß_1")
WHOLE = """
[due]
bias = 2027-03-08T12:00:00+01:00
fairness = 2027-03-15T12:00:00Z

[late]
grace_days = 1
points_a_day = 2
last_day = 4

[tries]
graded = 2
counts = "last"
days_apart = 10

[students.ada]
extra_days = 3
extra_tries = 1
due.fairness = 2027-04-01T12:00:00+02:00

[students."Jürgen-Groß_1"]
extra_tries = 2
"""


@pytest.fixture
def written(tmp_path):
    """A function that writes terms to a file, and reads them."""

    def write(text: str):
        path = tmp_path / "terms.toml"
        path.write_text(text, encoding="utf-8")
        return read(path, NAMES, STUDENTS)

    return write


def at(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


def test_each_student_has_the_dates_and_tries_of_the_class_or_their_own(written):
    found = written(WHOLE)
    assert found.due_date("bias", "bob") == at("2027-03-08T12:00:00+01:00")
    assert found.due_date("bias", "bob", 2) == at("2027-03-18T12:00:00+01:00")
    assert found.due_date("bias", "ada") == at("2027-03-11T12:00:00+01:00")
    assert found.due_date("fairness", "ada") == at("2027-04-01T12:00:00+02:00")
    assert found.due_date("fairness", "ada", 2) == at("2027-04-11T12:00:00+02:00")
    assert written("").due_date("bias", "ada") is None
    assert [found.tries(name) for name in ("bob", *STUDENTS)] == [2, 3, 4]
    assert found.most_tries == 4
    assert written("").tries("ada") == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[due]\nbias = 2027-03-08T12:00:00", "from UTC: 2027-03-08T12:00:00+01:00"),
        ("[due]\nbias = 2027-03-08", "[due], bias: 2027-03-08 is not a day and a time"),
        ('[due]\nbias = "monday"', "'monday' is not a day and a time"),
        ("[due]\nbais = 2027-03-08T12:00:00Z", "no exercise bais. Did you mean bias?"),
        (
            "[late]\ngrace = 2",
            "[late]: there is no key grace. Did you mean grace_days?",
        ),
        (
            "[late]\nlast_day = -1",
            "[late], last_day: -1 is not a number from 0 to 10000",
        ),
        ("[late]\ngrace_days = true", "grace_days: True is not a number"),
        ("[late]\ngrace_days = nan", "grace_days: nan is not a number"),
        ("[late]\nper_cent_a_day = '10'", "per_cent_a_day: '10' is not a number"),
        ("[late]\nper_cent_a_day = 1\npoints_a_day = 1", "cannot both hold"),
        ("[late]\ngrace_days = 2\nlast_day = 1", "before the grace ends. Write 2"),
        ("[tries]\ngraded = 0", "graded: 0 is not a whole number from 1 to 10000"),
        ("[tries]\ngraded = 10", "graded: 10 is not a number up to 9"),
        ("[tries]\ngraded = 1.5", "graded: 1.5 is not a whole number"),
        ("[tries]\ncounts = 'mean'", 'counts: \'mean\' is not "best" or "last"'),
        ("[tries]\ncounts = ['best']", "counts: ['best'] is not"),
        (
            "[students.adda]\nextra_days = 1",
            "no student adda is known. Did you mean ada?",
        ),
        ("[students.bob]", "nbgrader db student add bob"),
        ("[students.ada]\nreason = 'ill'", "[students.ada]: there is no key reason"),
        ("[students.ada]\nextra_tries = 9", "10 tries in all are more than 9"),
        (
            "[students.ada]\ndue.bias = 2027-03-08T12:00:00Z",
            "no date for bias, so there",
        ),
        ("[students.ada]\ndue = 3", "[students.ada.due]: 3 is not a table"),
        ("[students]\nada = 3", "[students.ada]: 3 is not a table"),
        ("[later]\n", "there is no key later. Did you mean late?"),
        ("due = 3", "[due]: 3 is not a table"),
        ("[students.Jürgen]\n", "is no TOML: "),
        ("[late]\n[late]\n", "is no TOML: "),
    ],
)
def test_what_cannot_be_kept_is_said_with_its_place(written, tmp_path, text, says):
    with pytest.raises(MalformedTerms) as refused:
        written(text)
    assert says in str(refused.value)
    assert str(refused.value).startswith(str(tmp_path / "terms.toml"))


def test_a_file_that_cannot_be_read_is_said(tmp_path):
    with pytest.raises(MalformedTerms, match="cannot be read"):
        read(tmp_path, NAMES)
    (tmp_path / "a").write_bytes(b"\xff")
    with pytest.raises(MalformedTerms, match="cannot be read"):
        read(tmp_path / "a", NAMES)


@pytest.mark.parametrize(
    ("days", "taken"),
    [(-1, 0), (0, 0), (1, 0), (1.01, 1.5), (2, 1.5), (2.01, 3), (4, 4.5), (4.01, 15)],
)
def test_late_work_loses_what_the_rule_says(days, taken):
    assert Late(1, 10, True, 4).taken_off(days * DAY, possible=15) == taken


def test_without_a_rule_nothing_is_lost_and_points_are_points():
    assert Late().taken_off(100 * DAY, 15) == 0
    assert Late(a_day=2, per_cent=False).taken_off(3 * DAY, 15) == 6
    assert Late(a_day=2, per_cent=False).taken_off(30 * DAY, 15) == 15
    assert Late(last_day=0).taken_off(datetime.timedelta(seconds=1), 15) == 15


# ---- in words


def said(text: str, written) -> str:
    return " ".join(in_words(written(text)))


def test_words_name_each_number_of_the_terms(written):
    text = said(WHOLE, written)
    assert "Up to two tries at each exercise are graded" in text
    assert "The second is due 10 days after the first. The last one counts." in text
    assert "You lose nothing for the first day." in text
    assert "After that an exercise loses 2 points for each day that has begun." in text
    assert "More than 4 days after the date, nothing counts." in text


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("graded = 2", "graded = 1", "graded once"),
        ("graded = 2", "graded = 3", "Up to three tries at each"),
        ("graded = 2", "graded = 3", "Each is due 10 days after the one before"),
        ('"last"', '"best"', "most points in the checks counts; of equals, the later."),
        ("grace_days = 1\n", "", "begun after the date"),
        ("points_a_day = 2", "points_a_day = 1", "loses 1 point for each"),
        ("points_a_day = 2", "per_cent_a_day = 5", "loses 5 % of its points"),
        ("points_a_day = 2\nlast_day = 4\n", "", "You lose nothing by it."),
        ("points_a_day = 2\n", "", "nothing for the first 4 days. More"),
        ("last_day = 4", "last_day = 6", "More than 6 days"),
    ],
)
def test_another_rule_is_said_in_other_words(written, before, after, says):
    assert says not in said(WHOLE, written)
    assert says in said(WHOLE.replace(before, after), written)


# ---- the course's own


USUAL = ROOT / "teaching" / terms.FILE


def test_the_courses_terms_name_no_day_and_no_student():
    """They hold for every class, and for each year."""
    found = read(USUAL, NAMES)
    assert (found.due, found.students) == ({}, {})


def test_each_line_that_is_offered_as_a_comment_can_be_used(tmp_path):
    """Who takes the sign away has terms that can be kept."""
    lines = USUAL.read_text(encoding="utf-8").splitlines()
    begin = next(n for n, line in enumerate(lines) if "[students." in line)
    offered = [line.removeprefix("# ").removeprefix("#") for line in lines[begin:]]
    path: pathlib.Path = tmp_path / "terms.toml"
    due = "[due]\nbias = 2027-03-08T12:00:00+01:00"
    text = "\n".join([*lines[:begin], *offered]).replace("[due]", due)
    path.write_text(text, encoding="utf-8")
    found = read(path, NAMES)
    assert found.tries("Maria-Garcia_7711") == found.graded + 1
    assert found.due_date("bias", "Maria-Garcia_7711") == at("2027-03-15T12:00+01:00")
    assert "Jürgen-Groß_1" in found.students
