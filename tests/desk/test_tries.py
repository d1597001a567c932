"""Dates, late work and further tries, from the terms to the record."""

import datetime
import re
import sqlite3
import threading

import nbformat
import pytest
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades

from coursekit.desk import (
    class_terms,
    cohort,
    execute,
    feedback,
    grade,
    gradebook,
    late,
    refusals,
    submissions,
    tries,
)
from coursekit.desk.marking import desk as marking
from coursekit.desk.marking.log import Entry
from coursekit.desk.marking.record import Changed, Mark
from coursekit.desk.results import GRADED, TO_GRADE, TO_READ, results
from coursekit.desk.settings import configuration
from coursekit.desk.tries import Tries, digest
from coursekit.exercise.model import Exercise
from coursekit.exercise.values import decode
from coursekit.terms import MalformedTerms
from tests.conftest import needs_sandbox
from tests.desk.conftest import Marker

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")

DUE = "[due]\nbias = 2027-03-08T12:00:00+01:00\n"
LATE = "[late]\ngrace_days = 1\npoints_a_day = 2\nlast_day = 4\n"
TIE = ("gap", "a tie")
ORDINARY = ("gap", "ordinary")


@pytest.fixture
def room(marker):
    return marker.room


def of(student: str):
    """Return the result of one student."""
    return next(one for one in results("bias") if one.student == student)


class Class:
    """A class with terms, whose hand-ins are marked without a kernel."""

    def __init__(self, room):
        self.room = room

    def terms(self, text: str):
        (self.room.folder / "terms.toml").write_text(text, encoding="utf-8")

    def hand_in(self, student: str, when: str = "", wrong=(), **answers: str):
        """Hand in, and grade. when: as in 08 11:30, a day of March 2027, in UTC."""
        folder = self.room.folder / "submitted" / student / "bias"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "timestamp.txt").unlink(missing_ok=True)
        if when:
            text = f"2027-03-{when}:00 UTC"
            (folder / "timestamp.txt").write_text(text, encoding="utf-8")
        marker = Marker(self.room)
        marker.grade(student, self.room.right(**answers), wrong)
        marker.desk.settle()
        return of(student)

    def settle(self, student: str = ""):
        """Run `make grade` as it is when nothing is left to grade."""
        grade.Desk("bias", guarded=False, as_root=True).settle()
        return of(student) if student else None

    def read(self, student: str) -> str:
        """Give feedback out; return what the student reads, in one line."""
        feedback.write("bias", configuration())
        text = re.sub("<[^>]*>", " ", self.room.feedback(student))
        return " ".join(text.split())

    def give_out(self, student: str) -> None:
        """Write feedback as `read` does, with nothing in it to read."""
        own = Tries(self.room.folder, "bias", student)
        own.page.parent.mkdir(parents=True, exist_ok=True)
        digests = " ".join(one.digest for one in own.all())
        line = f'<meta name="handed-in" content="{digests}">'
        own.page.write_text(line, encoding="utf-8")

    def mark(self, student: str, points: float):
        Marker(self.room).mark(student, "judge", points, f"{points} of 4.")


@pytest.fixture
def given(room):
    return Class(room)


# ---- dates


def test_late_work_loses_points_in_the_gradebook(given, room):
    given.terms(DUE + LATE)
    most = room.points()
    assert given.hand_in("early", "08 10:59").penalty == 0
    grace = given.hand_in("grace", "09 10:59")
    assert (grace.penalty, grace.late) == (0, "late")
    day = given.hand_in("day", "09 11:01")
    assert (day.penalty, day.late, day.score) == (2, "late", most - 2)
    assert given.hand_in("days", "11 11:00").penalty == 4
    over = given.hand_in("over", "12 11:01")
    assert (over.penalty, over.score) == (most, 0)
    assert room.scores()["day"] == most - 2
    assert of("early").due == datetime.datetime.fromisoformat("2027-03-08T11:00+00:00")


def test_no_time_is_made_up_where_none_is_known(given, room, capsys):
    """Whatever the platform says besides: how late it was, nobody knows."""
    given.terms(DUE + LATE)
    known = given.hand_in("Ada_1")
    assert (known.penalty, known.late) == (0, "")
    (room.folder / "collected-bias.csv").write_text(
        "student,name,number,late,file\nAda_1,Ada,1,late,a\nBob_2,Bob,2,late,b\n"
    )
    assert of("Ada_1").late == "late"
    assert given.hand_in("Bob_2", "08 10:00").late == ""
    desk = grade.Desk("bias", guarded=False, as_root=True)
    said = desk.without_a_time()
    assert said.startswith("1 without a time of handing in: nothing is taken off")
    assert "and says no time: Ada_1. To say when, write" in said
    given.terms(LATE)
    assert grade.Desk("bias", guarded=False, as_root=True).without_a_time() == ""


def test_other_terms_hold_without_grading_again(given, room):
    given.terms(DUE + LATE)
    assert given.hand_in("ada", "10 10:00").penalty == 2
    before = room.graded("ada")
    given.terms(DUE + LATE.replace("= 2", "= 3"))
    assert given.settle("ada").penalty == 3
    given.terms(DUE + LATE + "[students.ada]\nextra_days = 1\n")
    assert of("ada").penalty == 0  # whoever asks for results gets what holds now
    own = "[students.ada]\ndue.bias = 2027-03-09T10:00:00Z\n"
    given.terms(DUE + LATE + own)
    assert given.settle("ada").due.isoformat() == "2027-03-09T10:00:00+00:00"
    assert of("ada").penalty == 0
    given.terms(LATE)
    assert (given.settle("ada").penalty, of("ada").due) == (0, None)
    assert room.graded("ada") == before


def test_what_a_mark_by_hand_adds_can_be_lost_too(given, room):
    """nbgrader takes off no more than the points that are there when it looks."""
    given.terms(DUE + LATE)
    wrong = [(name, part) for name, t in room.tasks.items() for part in t.worth]
    assert given.hand_in("ada", "11 10:00", wrong).penalty == 0
    given.mark("ada", 3)
    assert (of("ada").penalty, of("ada").score) == (3, 0)
    assert room.scores()["ada"] == 0


def test_terms_that_cannot_be_kept_stop_every_command(given, room):
    given.terms(DUE + "[students.adda]\nextra_days = 1\n")
    given.room.place("ada")
    said = room.grade(status=1)
    assert "no student adda is known. Did you mean ada?" in said
    given.terms("[due]\nbias = 2027-03-08T12:00:00\n")
    for command in ("generate_feedback", "autograde"):
        said = room.run("nbgrader", command, "bias", status=1)
        assert "can be read in any time zone" in said
        assert "Traceback" not in said


def test_feedback_says_when_it_came_and_what_is_taken_off(given):
    given.terms(DUE + LATE)
    given.hand_in("ada", "09 11:30")
    given.hand_in("bob", "08 11:30")
    given.hand_in("cyd")
    said = "Handed in 9 March 2027, 12:30 (UTC+01:00), due 8 March 2027, 12:00 "
    assert said + "(UTC+01:00), 2 points taken off." in given.read("ada")
    assert "(UTC+01:00), nothing taken off." in given.read("bob")
    said = (
        "Due 8 March 2027, 12:00 (UTC+01:00). When it was handed in is not known here"
    )
    assert said in given.read("cyd")
    given.terms(LATE)
    assert "Handed in 9 March 2027, 11:30 (UTC)." in given.read("ada")


def test_a_class_without_terms_keeps_a_date_that_was_set_otherwise(given, room):
    given.hand_in("ada", "20 10:00")
    set_date = ["assignment", "add", "bias", "--duedate", "2027-03-08 12:00:00 UTC"]
    room.run("nbgrader", "db", *set_date)
    assert given.settle("ada").due.isoformat() == "2027-03-08T12:00:00+00:00"


# ---- tries


TRIES = '[tries]\ngraded = 2\ncounts = "{}"\n'


@pytest.mark.parametrize("counts", ["best", "last"])
def test_the_try_counts_that_the_terms_say(given, room, counts):
    given.terms(TRIES.format(counts))
    most, tie = room.points(), room.tasks["gap"].worth["a tie"]
    first = given.hand_in("ada", judge="Two things.")
    assert first.score == most
    given.mark("ada", 3)
    given.give_out("ada")
    second = given.hand_in("ada", wrong=[TIE], judge="Three things.")
    if counts == "best":
        assert (second.score, second.state) == (most + 3, GRADED)
        assert "Two things." in room.graded("ada")
    else:
        assert (second.score, second.state) == (most - tie, TO_READ)
        assert "Three things." in room.graded("ada")
    given.mark("ada", 2)
    other = {"best": "last", "last": "best"}[counts]
    given.terms(TRIES.format(other))
    if counts == "best":
        assert given.settle("ada").score == most - tie
    else:
        assert given.settle("ada").score == most + 3  # the mark of the first try
    given.terms(TRIES.format(counts))
    again = most + 2 if counts == "best" else most - tie + 2
    assert (given.settle("ada").score, of("ada").state) == (again, GRADED)


def test_what_comes_before_feedback_takes_the_place_of_the_last(given, room):
    given.terms(TRIES.format("best"))
    most, tie = room.points(), room.tasks["gap"].worth["a tie"]
    given.hand_in("ada")
    replaced = given.hand_in("ada", wrong=[TIE], judge="Another.")
    assert replaced.score == most - tie
    assert Tries(room.folder, "bias", "ada").several() == []


def test_one_try_more_is_refused_and_the_result_stands(given, room):
    given.terms(TRIES.format("best").replace("2", "1"))
    given.hand_in("ada")
    given.mark("ada", 3)
    given.give_out("ada")
    desk = grade.Desk("bias", guarded=False, as_root=True)
    content = Marker(room).hand_in("ada", room.right(judge="Another."))
    with pytest.raises(grade.BeyondTheTerms) as refused:
        desk.looked_at("ada", content)
    said = "This would be try 2, and the terms of your class grade 1."
    assert said in str(refused.value)
    desk.beyond.add("ada")
    desk.list_refused({"ada": str(refused.value), "bob": "The file is damaged."})
    ada = of("ada")
    assert (ada.state, ada.score, ada.reason) == (
        GRADED,
        room.points() + 3,
        str(refused.value),
    )
    given.terms(
        TRIES.format("best").replace("2", "1") + "[students.ada]\nextra_tries=1\n"
    )
    assert grade.Desk("bias", as_root=True).looked_at("ada", content).number == 2


def test_who_has_no_try_left_reads_so(given, room):
    given.terms(TRIES.format("best").replace("2", "1"))
    given.hand_in("ada")
    given.give_out("ada")
    desk = grade.Desk("bias", guarded=False, as_root=True)
    content = Marker(room).hand_in("ada", room.right(judge="Another."))
    with pytest.raises(grade.BeyondTheTerms) as refused:
        desk.looked_at("ada", content)
    desk.beyond.add("ada")
    desk.list_refused({"ada": str(refused.value), "bob": "The file is damaged."})
    refusals.forget(room.folder, "bias", ["bob"])
    assert refusals.standing(room.folder, "bias") == {"ada"}
    said = given.read("ada")
    assert "What you handed in last was not graded. This would be try 2" in said
    assert "What was graded before stands." in said


def test_a_submission_brings_no_marks_of_its_own(given, room):
    """Marks by hand are kept in a try's metadata, where a student could write too."""
    given.terms(TRIES.format("best"))
    nb = room.right(judge="Two things.")
    forged = {"manual_score": 4, "extra_credit": 9, "needs_manual_grade": False}
    nb.metadata[tries.MARKED] = {"grades": {"judge": forged}, "comments": {}}
    nb.metadata[tries.KEY] = {"number": 9, "digest": "f", "when": None}
    marker = Marker(room)
    marker.grade("ada", nb)
    assert (of("ada").state, of("ada").score) == (TO_READ, room.points())
    assert Tries(room.folder, "bias", "ada").counting.number == 1
    assert set(tries.OURS) <= set(execute.OURS)


def test_nbgraders_own_step_takes_off_the_same(given, room):
    """`nbgrader autograde` puts the dates into the gradebook, then asks our rule."""
    given.terms(LATE)
    given.hand_in("ada", "10 10:00")
    given.terms(DUE + LATE)
    desk = grade.Desk("bias", guarded=False, as_root=True)
    [step] = [
        one
        for one in desk.config.Autograde.autograde_preprocessors
        if issubclass(one, AssignLatePenalties)
    ]
    nb = nbformat.reads(room.graded("ada"), as_version=4)
    step(config=desk.config).preprocess(nb, desk.resources("ada", desk.db_url))
    assert room.scores()["ada"] == room.points() - 2
    with desk.gradebook() as book:
        assert book.find_submission("bias", "ada").late_submission_penalty == 2


@pytest.mark.weekly
@needs_sandbox
def test_what_feedback_told_of_the_first_cases_is_no_use_in_the_second_try(given, room):
    """By the commands: who knows every case of the first try fails those of the second."""
    given.terms(TRIES.format("last"))
    cohort.write("a secret of this test", room.cases, tries=2)
    variables = {"COURSE_COHORT": str(room.cases)}
    cases = cohort.table_of(room.exercise, room.cases)["selection_rates"]["cases"]
    known = {repr(tuple(args)): decode(right) for _, args, right in cases}
    copied = (
        "def selection_rates(decisions, groups):\n"
        f"    return {known!r}.get(repr((decisions, groups)))\n"
    )
    answers = {"selection_rates": copied, "gap": "", "true_positive_rates": ""}
    path = room.submit("ada", room.right(**answers))
    assert "1 graded" in room.grade(**variables)
    lost = room.points("gap", "true_positive_rates")
    assert room.scores()["ada"] == lost
    room.run("python", "-m", "coursekit", "feedback", "bias", **variables)
    nbformat.write(room.right(**answers, judge="Again."), path)
    assert "1 graded" in room.grade(**variables)
    lost = room.points("selection_rates", "gap", "true_positive_rates")
    assert room.scores()["ada"] == lost
    room.run("python", "-m", "coursekit", "feedback", "bias", **variables)
    nbformat.write(room.right(judge="A third time."), path)
    said = room.grade(**variables)
    assert "0 graded, 0 graded before, 1 not graded." in said
    assert "This would be try 3, and the terms of your class grade 2" in said
    assert room.scores()["ada"] == lost
    command = ["nbgrader", "autograde", "bias", "--student", "ada"]
    path.with_name("timestamp.txt").write_text("2027-03-08 10:00:00 UTC")
    said = room.run(*command, "--force", status=1, **variables)
    assert "It is a further try, with cases of its own" in said
    room.grade(status=0, **variables)
    assert room.scores()["ada"] == lost


def test_saved_again_without_a_change_is_no_new_try(given, room):
    given.terms(TRIES.format("best"))
    given.hand_in("ada")
    given.give_out("ada")
    nb = room.right()
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.execution_count = 7
    content = Marker(room).hand_in("ada", nb)
    found = grade.Desk("bias", as_root=True).looked_at("ada", content)
    assert (found.number, found.graded) == (1, False)
    nb.cells[-1].source += "!"
    assert digest(nb) != found.digest


def test_an_earlier_try_is_kept_and_told_of(given, room):
    given.terms(TRIES.format("best"))
    given.hand_in("ada")
    first = given.read("ada")
    assert "This is try" not in first
    given.hand_in("ada", wrong=[ORDINARY], judge="Another.")
    said, most, points = given.read("ada"), room.points(), room.tasks["gap"].worth
    assert "This is try 1 of 2, and it counts." in said
    lost = most - points["ordinary"]
    assert f"Try 2, which does not count: {lost} of {most} points in the checks" in said
    whole = room.tasks["gap"].points
    assert f"gap: {whole - points['ordinary']} of {whole} points Said." in said
    # Both were told of now, so what comes next is the third.
    content = Marker(room).hand_in("ada", room.right(judge="A third."))
    with pytest.raises(grade.BeyondTheTerms, match="try 3"):
        grade.Desk("bias", as_root=True).looked_at("ada", content)


def test_a_late_try_can_be_the_worse_one(given, room):
    """What late work loses is counted before the better one is chosen."""
    given.terms(DUE + LATE + TRIES.format("best") + "days_apart = 1\n")
    tie = room.tasks["gap"].worth["a tie"]
    assert tie < 2
    given.hand_in("ada", "08 10:00", wrong=[TIE])
    given.give_out("ada")
    late_one = given.hand_in("ada", "11 10:00", judge="Another.")
    assert (late_one.score, late_one.penalty) == (room.points() - tie, 0)
    given.terms(DUE + LATE + TRIES.format("best") + "days_apart = 2\n")
    in_time = given.settle("ada")
    assert (in_time.score, in_time.penalty) == (room.points(), 0)
    assert in_time.due.isoformat() == "2027-03-10T11:00:00+00:00"


def test_what_comes_after_the_last_day_takes_no_place(given, room):
    given.terms(DUE + LATE + TRIES.format("last"))
    given.hand_in("ada", "08 10:00", wrong=[TIE])
    given.give_out("ada")
    over = given.hand_in("ada", "20 10:00", judge="Another.")
    assert over.penalty == 0
    assert over.score == room.points() - room.tasks["gap"].worth["a tie"]


def test_a_gradebook_that_was_lost_gets_the_try_that_counts(given, room):
    given.terms(TRIES.format("best"))
    given.hand_in("ada")
    given.give_out("ada")
    given.hand_in("ada", wrong=[TIE], judge="Another.")
    with grade.Desk("bias", as_root=True).gradebook() as book:
        book.remove_submission("bias", "ada")
    assert given.settle("ada").score == room.points()


# ---- cases of each try


def test_each_try_has_cases_of_its_own(room):
    cohort.write("a secret of this test", room.cases, tries=3)
    tables = [cohort.table_of(room.exercise, room.cases, n) for n in (1, 2, 3)]
    assert tables[0] == Exercise(room.exercise).table("a secret of this test/bias")
    for name in tables[0]:
        drawn = [
            {str(case) for case in table[name].get("cases", [])} for table in tables
        ]
        for one, other in ((0, 1), (0, 2), (1, 2)):
            if drawn[one]:
                assert len(drawn[one] & drawn[other]) < len(drawn[one]) / 2, name
    cohort.write("another secret of this test", room.cases, tries=1)
    assert not list(room.cases.glob("*-[23].txt"))


def test_a_try_is_graded_with_its_own_cases(given, room, monkeypatch):
    """A folder of one table only is read as before; more tries ask for more."""
    monkeypatch.setenv("COURSE_COHORT", str(room.cases))
    cohort.write("a secret of this test", room.cases, tries=1)
    given.terms(TRIES.format("best"))
    given.hand_in("ada")
    given.give_out("ada")
    content = Marker(room).hand_in("ada", room.right(judge="Another."))
    desk = grade.Desk("bias", as_root=True)
    with pytest.raises(submissions.BadSubmission, match="before try 2 was granted"):
        desk.looked_at("ada", content)
    cohort.write("a secret of this test", room.cases, tries=2)
    found = grade.Desk("bias", as_root=True).looked_at("ada", content)
    second = cohort.path_of(room.exercise, room.cases, 2).read_text(encoding="utf-8")
    assert (found.number, found.assignment.cases) == (2, second)


# ---- the command


def terms(room, status=0):
    return room.run("python", "-m", "coursekit", "terms", status=status)


def test_terms_are_made_once_and_then_checked(room):
    path = room.folder / "terms.toml"
    assert str(path) in terms(room)
    text = path.read_text(encoding="utf-8")
    assert "\n# bias = 20" in text
    said = terms(room)
    assert "Up to two tries at each exercise" in said
    assert path.read_text(encoding="utf-8") == text
    path.write_text(text.replace("# bias", "bias").replace("graded = 2", "graded = 1"))
    said = terms(room)
    assert "graded once" in said
    assert "bias: due 08 March 2027, 12:00 UTC+01:00" in said
    path.write_text("[due]\nbais = 1\n")
    assert "Did you mean bias?" in terms(room, status=1)


def test_the_courses_terms_hold_for_a_class_without_its_own(room):
    assert class_terms.of_class().graded == 2
    (room.folder / "terms.toml").write_text("[tries]\ngraded = 3\n")
    assert class_terms.of_class().graded == 3
    (room.folder / "terms.toml").write_text("[tries]\ngraded = 'three'\n")
    with pytest.raises(MalformedTerms):
        class_terms.of_class()
    assert late.in_utc(None) is None


def test_nothing_is_graded_twice(given, room):
    given.terms(TRIES.format("best"))
    given.hand_in("ada")
    given.give_out("ada")
    given.hand_in("ada", wrong=[TIE], judge="Another.")
    path = room.folder / "submitted/ada/bias/bias.ipynb"
    found = grade.Desk("bias", guarded=False, as_root=True).looked_at(
        "ada", path.read_bytes()
    )
    assert (found.number, found.graded) == (2, True)
    nbformat.write(room.right(), path)  # the first again
    found = grade.Desk("bias", guarded=False, as_root=True).looked_at(
        "ada", path.read_bytes()
    )
    assert (found.number, found.graded) == (1, True)


# ---- what must not make a grade wrong


def show(room, number: int) -> dict:
    """Return what is kept of the mark by hand in a try that does not count."""
    kept = tries.read(Tries(room.folder, "bias", "ada").path(number))
    return kept.notebook.metadata[tries.MARKED]["grades"]["judge"]


def test_a_try_that_was_replaced_does_not_come_back(given, room):
    given.terms(TRIES.format("best"))
    first = given.hand_in("ada", "06 10:00", [TIE], judge="one").score
    given.give_out("ada")
    assert given.hand_in("ada", "06 11:00", judge="two").score > first
    given.mark("ada", 3)
    worse = [TIE, ORDINARY]
    ada = given.hand_in("ada", "06 12:00", worse, judge="two again")
    assert (ada.score, ada.state) == (first, TO_READ)
    assert given.settle("ada").score == first
    own = Tries(room.folder, "bias", "ada")
    assert [one.number for one in own.all()] == [1, 2]
    path = room.folder / "submitted/ada/bias/bias.ipynb"
    found = grade.Desk("bias", as_root=True, guarded=False)
    assert found.looked_at("ada", path.read_bytes()).graded


def test_marks_stay_with_a_try_whose_exercise_was_mended(given, room):
    """Graded again, the second counts no more; it is still what was marked."""
    given.terms(TRIES.format("best"))
    given.hand_in("ada", "06 10:00", [TIE], judge="one")
    given.give_out("ada")
    given.hand_in("ada", "06 11:00", judge="two")
    given.mark("ada", 3.5)
    given.hand_in("ada", "06 11:00", [TIE, ORDINARY], judge="two")
    assert Tries(room.folder, "bias", "ada").counting.number == 1
    kept = show(room, 2)
    assert (kept["manual_score"], kept["needs_manual_grade"]) == (3.5, False)


class Cut(KeyboardInterrupt):
    """Stands for a machine that fails."""


def cut(monkeypatch, where, name, condition):
    """Let a function of `where` fail when its arguments fulfil a condition."""
    real = getattr(where, name)

    def failing(*arguments):
        if condition(*arguments):
            raise Cut
        return real(*arguments)

    monkeypatch.setattr(where, name, failing)
    return lambda: monkeypatch.setattr(where, name, real)


@pytest.mark.parametrize("folder", ["autograded", "tries"])
def test_a_run_that_is_cut_short_mixes_no_marks(given, room, monkeypatch, folder):
    given.terms(TRIES.format("best"))
    given.hand_in("ada", judge="one")
    given.mark("ada", 3.5)
    given.give_out("ada")
    given.hand_in("ada", wrong=[TIE], judge="two")
    given.terms(TRIES.format("last"))
    given.settle()
    given.mark("ada", 0.5)
    given.terms(TRIES.format("best"))
    most, tie = room.points(), room.tasks["gap"].worth["a tie"]
    mend = cut(monkeypatch, tries, "write", lambda path, nb: folder in str(path))
    with pytest.raises(Cut):
        given.settle()
    mend()
    if folder == "autograded":
        assert of("ada").state == TO_GRADE
    else:
        assert (of("ada").state, of("ada").score) == (GRADED, most - tie + 0.5)
    assert (given.settle("ada").score, of("ada").state) == (most + 3.5, GRADED)
    given.terms(TRIES.format("last"))
    assert (given.settle("ada").score, of("ada").state) == (most - tie + 0.5, GRADED)


def test_a_try_that_waits_for_its_place_is_graded_again_and_keeps_its_mark(given, room):
    given.terms(TRIES.format("last"))
    given.hand_in("ada", "06 10:00", judge="one")
    given.give_out("ada")
    given.hand_in("ada", "06 11:00", [TIE], judge="two")
    given.mark("ada", 3.5)
    given.terms(TRIES.format("best"))
    given.settle()
    given.hand_in("ada", "06 11:00", [TIE], judge="two")
    given.terms(TRIES.format("last"))
    most, tie = room.points(), room.tasks["gap"].worth["a tie"]
    assert (given.settle("ada").score, of("ada").state) == (most - tie + 3.5, GRADED)
    given.terms(TRIES.format("best"))
    given.settle()
    given.hand_in("ada", "06 11:00", [TIE, ORDINARY], judge="other words")
    given.terms(TRIES.format("last"))
    assert given.settle("ada").state == TO_READ


def test_points_are_written_together_or_not_at_all(given, room, monkeypatch):
    given.terms(TRIES.format("last"))
    first = given.hand_in("ada", wrong=[TIE, ORDINARY], judge="same").score
    given.mark("ada", 4)
    given.give_out("ada")
    cells = []
    mend = cut(
        monkeypatch,
        grade.SaveGrades,
        "_add_score",
        lambda self, cell, _: cells.append(cell) or len(cells) > 2,
    )
    with pytest.raises(Cut):
        given.hand_in("ada", judge="same")
    mend()
    assert of("ada").score == first + 4
    given.hand_in("ada", judge="same")
    assert (of("ada").score, of("ada").state) == (room.points() + 4, GRADED)


def test_a_final_mark_is_not_asked_for_again_by_a_run_cut_short(
    given, room, monkeypatch
):
    given.hand_in("ada", judge="same")
    given.mark("ada", 4)
    nothing = []
    real = SaveAutoGrades._add_score

    def failing(self, cell, resources):
        real(self, cell, resources)
        if cell.metadata.nbgrader.grade_id == "judge" and not nothing:
            raise Cut

    monkeypatch.setattr(SaveAutoGrades, "_add_score", failing)
    with pytest.raises(Cut):
        given.hand_in("ada", judge="same")
    nothing.append("more is cut")
    ada = given.hand_in("ada", judge="same")
    assert (ada.score, ada.state) == (room.points() + 4, GRADED)


def test_no_mark_is_given_for_words_that_are_being_replaced(given, room, monkeypatch):
    given.hand_in("ada", judge="old words")
    desk, said = marking.Desk("bias"), []
    [answer] = desk.answers("judge")

    def save():
        try:
            desk.save("judge", answer, [1] * len(desk.guides["judge"].items), "")
        except Changed:
            said.append("changed")

    real = tries.write
    threads = []

    def write(path, nb):
        if "autograded" in str(path):
            threads.append(threading.Thread(target=save))
            threads[0].start()
            threads[0].join(1)  # without a lock it has saved by then
        real(path, nb)

    monkeypatch.setattr(tries, "write", write)
    given.hand_in("ada", judge="new words, other")
    threads[0].join()
    assert said == ["changed"]
    assert of("ada").state == TO_READ


def test_a_mark_of_other_words_is_to_be_read_again():
    last = Entry("judge", "ada", "ana", "mark", [["box", 1, 1]], "", "old words")
    mark = Mark(points=1, to_read=False, score=1, worth=1)
    assert marking.state("first", mark, last, "old words") == marking.MARKED
    assert marking.state("first", mark, last, "new words") == marking.AGAIN


@pytest.mark.parametrize("analysed", [grade.ANALYSED, ()])
def test_a_gradebook_that_is_in_use_is_nobodys_fault(
    given, room, monkeypatch, analysed
):
    """Also where a run is half done, so that nbgrader is the first to meet it."""
    monkeypatch.setattr(grade, "ANALYSED", analysed)
    opened = gradebook.Gradebook

    def impatient(url, *rest):
        return opened(f"{url}?timeout=0.1", *rest)

    given.hand_in("ada", judge="one")
    monkeypatch.setattr(gradebook, "Gradebook", impatient)
    other = sqlite3.connect(room.folder / "gradebook.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(gradebook.NoGradebook, match="database is locked"):
        given.hand_in("bob", judge="one")
    other.rollback()
    assert given.hand_in("bob", judge="one").state == TO_READ


def test_who_is_told_to_hand_in_again_may(given, room):
    """One try, replaced before its feedback by a file that cannot be read."""
    given.terms(TRIES.format("best").replace("2", "1"))
    given.hand_in("ada", judge="one")
    path = room.folder / "submitted/ada/bias/bias.ipynb"
    path.write_text("{ broken", encoding="utf-8")
    desk = grade.Desk("bias", guarded=False, as_root=True)
    with pytest.raises(submissions.BadSubmission) as error:
        submissions.check(path.parent, "bias")
    desk.list_refused({"ada": str(error.value)})
    given.read("ada")
    assert Tries(room.folder, "bias", "ada").told() == []
    content = Marker(room).hand_in("ada", room.right(judge="mended"))
    assert desk.looked_at("ada", content).number == 1
    given.read("ada")  # it waits to be graded, and may still be replaced
    assert desk.looked_at("ada", content).number == 1


def test_what_is_handed_in_during_a_run_does_not_make_the_earlier_late(
    given, room, monkeypatch
):
    given.terms(DUE + LATE)
    path = room.folder / "submitted/ada/bias/timestamp.txt"
    real = grade.Desk.keep

    def keep(self, *arguments):
        path.write_text("2027-03-11 11:00:00 UTC", encoding="utf-8")
        return real(self, *arguments)

    monkeypatch.setattr(grade.Desk, "keep", keep)
    ada = given.hand_in("ada", "06 10:00")
    assert (ada.graded.day, ada.penalty, ada.late) == (6, 0, "")
