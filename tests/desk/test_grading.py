"""The instructor's desk, by the commands that instructors type."""

import copy
import dataclasses
import functools
import html
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile

import nbformat
import pytest
from distributed import Client, LocalCluster
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.manager import AsyncKernelManager
from nbconvert.exporters import HTMLExporter
from nbgrader.api import Gradebook
from nbgrader.preprocessors import Execute
from nbgrader.server_extensions.formgrader.handlers import template_path

from coursekit.course import here
from coursekit.desk import (
    canary,
    class_terms,
    cohort,
    execute,
    grade,
    kernel,
    signature,
    submissions,
    worker,
)
from coursekit.desk.execute import NotStarted, OldRelease, SandboxedExecute
from coursekit.exercise.model import Exercise
from coursekit.exercise.values import decode
from tests import ROOT, rest_weekly
from tests.conftest import needs, needs_sandbox
from tests.desk import hostile
from tests.desk.classroom import DESK, Classroom, arrivals, steering_server
from tests.desk.test_verdict import EVERYONE, TIES

SECRET = "a secret of this test"


# nbgrader's own use of its database.
pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A class to which bias was given out; each test takes a copy."""
    room = Classroom(tmp_path_factory.mktemp("class"))
    room.release()
    return room


@pytest.fixture
def room(released, tmp_path):
    folder = shutil.copytree(released.folder, tmp_path / "class")
    return Classroom(folder)


# ---- assign


def test_release_is_the_books_starter(room):
    """Cell for cell, but for the marks that nbgrader adds."""
    text = (room.folder / "release/bias/bias.ipynb").read_text(encoding="utf-8")
    given = nbformat.reads(text, as_version=4)
    assert [c.source for c in given.cells] == [c.source for c in room.starter.cells]
    assert list((room.folder / "release/bias").iterdir()) == [
        room.folder / "release/bias/bias.ipynb"
    ]


def test_nothing_is_found_without_the_configuration(room, tmp_path):
    """nbgrader ignores a broken configuration, and then must find nothing to run."""
    room.submit("ada", room.right())
    (tmp_path / "nbgrader_config.py").write_text("def broken(:", encoding="utf-8")
    said = room.run(
        "nbgrader", "autograde", "bias", status=1, JUPYTER_CONFIG_PATH=str(tmp_path)
    )
    assert "No notebooks were matched" in said
    assert not (room.folder / "autograded").exists()


@pytest.mark.weekly
@needs_sandbox
def test_in_the_classs_own_folder_nbgrader_knows_the_course(room, tmp_path):
    """Else it would find the class there, and grade it without a sandbox."""
    (tmp_path / "canary").write_text("canary", encoding="utf-8")
    room.place("ada").symlink_to(tmp_path / "canary")

    def autograde():
        bare = {"JUPYTER_CONFIG_PATH": "", "COURSE_CLASS": ""}
        command = "nbgrader", "autograde", "bias"
        return room.run(*command, status=1, folder=room.folder, **bare)

    assert "is a link" in autograde()
    file = room.folder / "nbgrader_config.py"
    file.write_text(file.read_text().replace(str(DESK), "/gone"), encoding="utf-8")
    assert "course was not found, so nothing was done" in autograde()
    assert not (room.folder / "autograded").exists()


# ---- a cohort's cases


def draw(room, secret=SECRET, status=0, to=None):
    # A table each is enough here.
    (room.folder / "terms.toml").write_text("[tries]\ngraded = 1\n")
    to = ["--to", str(to)] if to else []
    return room.run(
        "python", "-m", "coursekit", "cohort", *to, status=status, SECRET=secret
    )


def test_a_secret_draws_the_same_cases_again_and_another_draws_others(room):
    draw(room)
    drawn = {path.name: path.read_text() for path in (room.cases).iterdir()}
    assert drawn.keys() == {f"{folder.name}.txt" for folder in here().exercises()}
    draw(room)
    assert all((room.cases / n).read_text() == t for n, t in drawn.items())
    draw(room, secret="another secret of this test")
    assert all((room.cases / n).read_text() != t for n, t in drawn.items())


def test_a_cohorts_table_is_read_back_as_it_was_drawn(room):
    draw(room)
    for folder in here().exercises():
        table = cohort.table_of(folder, room.cases)
        assert table == Exercise(folder).table(f"{SECRET}/{folder.name}")


def test_cases_never_lie_in_the_repository(room):
    said = draw(room, to=ROOT / "exercises" / "secret", status=1)
    assert "inside the repository" in said
    assert not (ROOT / "exercises" / "secret").exists()


def test_a_short_secret_is_refused(room):
    assert "16 characters or more" in draw(room, secret="short", status=1)


@pytest.mark.weekly
def test_a_cohort_that_is_not_there_is_said_before_anything_is_done(room):
    """Else a good grade would be given anew, by cases that everybody can read."""
    room.submit("ada", room.right())
    named = {"COURSE_COHORT": str(room.folder / "mistyped")}
    for said in (
        room.grade(status=1, **named),
        room.run("nbgrader", "autograde", "bias", status=1, **named),
    ):
        assert "mistyped, and there is no such folder" in said
        assert "Traceback" not in said
    draw(room)
    assert "Grading with the cohort's cases in" in room.grade("--unguarded")
    before = room.graded("ada")
    room.cases.rename(room.cases.with_name("elsewhere"))
    assert "To grade with the starter's: OPTIONS=--again" in room.grade(status=1)
    assert room.graded("ada") == before
    said = room.grade("--unguarded", "--again")
    assert "Grading with the starter's own cases" in said
    assert "1 graded, 0 graded before" in said


@pytest.mark.weekly
@needs_sandbox
def test_both_commands_refuse_a_table_of_another_exercise(room):
    draw(room)
    path = room.cases / "bias.txt"
    path.write_text("# another\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    room.submit("ada", room.right())
    for said in (
        room.grade(status=1),
        room.run("nbgrader", "autograde", "bias", status=1),
    ):
        assert "Draw them again with the same secret" in said
        assert "Traceback" not in said


def test_a_table_drawn_before_the_exercise_was_changed_is_refused(room, monkeypatch):
    draw(room)
    cohort.table_of(room.exercise, room.cases)
    cohort.table_of.cache_clear()
    changed = [*signature.sources(room.exercise), ROOT / "LICENSE"]
    monkeypatch.setattr(signature, "sources", lambda _: changed)
    with pytest.raises(cohort.NoCases, match="Draw them again with the same secret"):
        cohort.table_of(room.exercise, room.cases)


@pytest.mark.weekly
@needs_sandbox
def test_a_table_of_the_starters_cases_fails_with_a_cohorts(room):
    """Who copies the results out of the starter passes its cases and no others."""
    cases = Exercise(room.exercise).table()["selection_rates"]["cases"]
    known = {repr(tuple(args)): decode(right) for _, args, right in cases}
    copied = (
        "def selection_rates(decisions, groups):\n"
        f"    return {known!r}.get(repr((decisions, groups)))\n"
    )
    room.submit(
        "copy", room.right(selection_rates=copied, gap="", true_positive_rates="")
    )
    room.submit("right", room.right())
    lost = room.points("gap", "true_positive_rates")
    room.grade()
    assert room.scores() == {"copy": lost, "right": room.points()}
    draw(room)
    room.grade()
    lost = room.points("selection_rates", "gap", "true_positive_rates")
    assert room.scores() == {"copy": lost, "right": room.points()}


# ---- grade and give feedback


@needs_sandbox
def test_plain_nbgrader_and_our_command_give_the_same(room, tmp_path):
    students = {
        "right": room.right(judge="Two things."),
        "untouched": room.notebook({}),
        "wrong": room.right(selection_rates=EVERYONE),
    }
    for student, nb in students.items():
        room.submit(student, nb)
    plain = Classroom(shutil.copytree(room.folder, tmp_path / "plain"))
    plain.run("nbgrader", "autograde", "bias")
    room.grade("--workers", "2")
    rest = room.points("selection_rates")
    scores = {"right": room.points(), "untouched": 0, "wrong": rest}
    assert plain.scores() == room.scores() == scores
    for student in students:
        ours, theirs = (
            nbformat.reads(one.graded(student), as_version=4) for one in (room, plain)
        )
        assert outputs(ours) == outputs(theirs)
    for one in (room, plain):
        one.run("nbgrader", "generate_feedback", "bias")
    # Plain nbgrader keeps no tries, so its page need not say which it tells of.
    told = re.compile(r'<meta content="[0-9a-f]+" name="handed-in"/>\n')
    assert told.sub("", room.feedback("wrong")) == plain.feedback("wrong")


def outputs(nb):
    return [cell.get("outputs") for cell in nb.cells]


@needs_sandbox
def test_feedback_says_why_and_asks_nobody(room, new_page):
    """Sentence, points, objective; whatever a student wrote stays text."""
    draw(room)
    trick = (
        '<img src="http://127.0.0.1:9/x.png"><script>document.title = "ran"</script>'
        "</pre><style>@import url(http://127.0.0.1:9/x.css);</style>"
    )
    room.submit("wrong", room.right(selection_rates=EVERYONE, judge=trick))
    room.grade()
    room.run("nbgrader", "generate_feedback", "bias")
    text = room.feedback("wrong")
    task = room.tasks["selection_rates"]
    assert f"selection_rates: 0 of {task.points} points" in text
    assert f"0 of {task.worth['ordinary']} for ordinary cases, 0 of" in text
    assert "You divided by the number of people in all groups." in text
    assert "compute the selection rate of each group in a record" in text
    assert "judge: not graded yet, 4 points" in text
    page, asked = new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((room.folder / "feedback/wrong/bias/bias.html").as_uri())
    assert len(asked) == 1, asked
    assert page.title() == "Feedback: bias"
    assert trick in page.locator("pre").last.text_content()


@needs_sandbox
def test_points_of_each_part_are_counted_everywhere(room):
    """Gradebook, export and feedback; a wrong answer costs its own points once."""
    gap, first = room.tasks["gap"].worth, room.points("selection_rates")
    ties = gap["a tie"] + gap["all rates equal"]
    room.submit("ties", room.right(gap=TIES))
    room.submit("first", room.right(selection_rates=EVERYONE))
    room.submit("both", room.right(selection_rates=EVERYONE, gap=TIES))
    room.grade("--workers", "2")
    scores = {"ties": room.points() - ties, "first": first, "both": first - ties}
    assert room.scores() == scores
    with Gradebook(f"sqlite:///{room.folder}/gradebook.db") as book:
        for student, score in scores.items():
            assert book.find_submission("bias", student).score == score
            grade = book.find_grade("gap_check", "bias", "bias", student)
            assert grade.auto_score == sum(gap.values()) - ties * (student != "first")
            assert not grade.needs_manual_grade
    room.run("nbgrader", "generate_feedback", "bias")
    for student in ("ties", "both"):
        text = html.unescape(room.feedback(student))
        total = sum(gap.values())
        assert f"gap: {total - ties} of {total} points" in text
        part = gap["ordinary"]
        assert f"Points: {part} of {part} for ordinary cases, 0 of" in text
        assert f"0 of {gap['a tie']} for “a tie”" in text
    for name in ("gap", "equal_rates_unequal_chances"):
        points = room.tasks[name].points
        assert f"{name}: {points} of {points} points" in room.feedback("first")
    assert "judged with the right selection_rates" in room.feedback("first")
    assert "tried with the right selection_rates" in room.feedback("first")


@pytest.mark.weekly
@needs_sandbox
def test_a_mark_of_what_was_handed_in_again_is_not_told_as_final(room):
    path = room.submit("ada", room.right(judge="Two things."))
    room.grade()
    with Gradebook(f"sqlite:///{room.folder}/gradebook.db") as book:
        book.find_grade("judge", "bias", "bias", "ada").manual_score = 3
        book.find_comment("judge", "bias", "bias", "ada").manual_comment = "Well put."
        book.find_grade("judge", "bias", "bias", "ada").needs_manual_grade = False
        book.db.commit()
    room.run("nbgrader", "generate_feedback", "bias")
    checks = room.points()
    total = checks + room.tasks["judge"].points
    assert f"{checks + 3} of {total} points</strong>" in room.feedback("ada")
    nbformat.write(room.right(judge="Three things."), path)
    room.grade()
    room.run("nbgrader", "generate_feedback", "bias", "--force")
    text = room.feedback("ada")
    assert f"{checks} of {total} points so far" in text
    assert "judge: not graded yet" in text
    assert "had marked it (3 of 4 points then), so your instructor reads it" in text
    assert "From your instructor, on what you handed in before:" in text
    assert "Well put." in text


@pytest.mark.weekly
@needs_sandbox
@pytest.mark.parametrize("command", ["ours", "nbgrader's"])
def test_half_an_emoji_is_handed_in_and_graded(room, command):
    """As a browser writes it into a file: as an escape, which Python takes for text."""
    half = "Two \ud83d things."
    code = room.solutions["gap"] + f"\nnote = '{half}'\n"
    text = json.dumps(room.right(judge=half, gap=code))
    room.place("ada").write_text(text, encoding="utf-8")
    if command == "ours":
        assert "1 graded" in room.grade()
    else:
        room.run("nbgrader", "autograde", "bias")
    room.run("nbgrader", "generate_feedback", "bias")
    assert room.scores() == {"ada": room.points()}
    assert "Two \ufffd things." in room.feedback("ada")


def test_a_comment_that_nbgrader_wrote_is_no_instructors(room):
    room.submit("ada", room.notebook({}))
    room.grade("--unguarded", "--workers", "1")
    room.run("nbgrader", "generate_feedback", "bias")
    assert "From your instructor" not in room.feedback("ada")
    assert "judge: 0 of 4 points" in room.feedback("ada")


@pytest.mark.weekly
@needs_sandbox
def test_points_given_by_hand_and_words_are_in_the_feedback(room):
    room.submit("ada", room.right(judge="Two things."))
    room.grade()
    with Gradebook(f"sqlite:///{room.folder}/gradebook.db") as book:
        grade = book.find_grade("judge", "bias", "bias", "ada")
        grade.manual_score, grade.needs_manual_grade = 3, False
        book.find_comment("judge", "bias", "bias", "ada").manual_comment = "Well <put>."
        book.db.commit()
    room.run("nbgrader", "generate_feedback", "bias")
    assert "judge: 3 of 4 points" in room.feedback("ada")
    assert "Well &lt;put&gt;." in room.feedback("ada")


# ---- the writer, without a sandbox or a worker of its own


@pytest.fixture
def desk(room, monkeypatch):
    monkeypatch.setenv("COURSE_CLASS", str(room.folder))
    monkeypatch.setenv("XDG_DATA_HOME", room.environment["XDG_DATA_HOME"])
    monkeypatch.delenv("COURSE_COHORT", raising=False)
    return grade.Desk("bias", guarded=False, as_root=True)


def keep_all(desk, monkeypatch, notebooks, again=False):
    """Grade with workers that return `notebooks` as they are."""

    def instead(student, *_):
        return worker.Graded(student, notebooks[student])

    monkeypatch.setattr(worker, "grade", instead)
    with Client(
        processes=False, n_workers=1, threads_per_worker=1, dashboard_address=None
    ) as client:
        return grade.grade(desk, client, again)


def test_what_cannot_be_kept_does_not_stop_the_others(room, desk, monkeypatch):
    good = nbformat.writes(room.right())
    notebooks = {"ada": good, "bob": good.replace('"gap_check"', '"x"'), "cyd": good}
    for student in notebooks:
        room.submit(student, room.right())
    count, refused = keep_all(desk, monkeypatch, notebooks)
    assert count == 2
    assert list(refused) == ["bob"]
    assert "could not be graded. MissingEntry" in refused["bob"]


def test_workers_are_proven_anew_and_have_the_same_code(desk, monkeypatch):
    proven = []
    monkeypatch.setattr(canary, "prove", functools.cache(proven.append))
    guarded = dataclasses.replace(desk.assignment, guarded=True)
    other = dataclasses.replace(guarded, version="another commit")
    with (
        LocalCluster(
            processes=False, n_workers=0, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        with pytest.raises(grade.CannotGrade, match="has no worker"):
            grade.require_workers(client, guarded)
        cluster.scale(2)
        client.wait_for_workers(2)
        grade.require_workers(client, guarded)
        before = len(proven)
        grade.require_workers(client, guarded)
        assert len(proven) > before > 0
        with pytest.raises(grade.CannotGrade, match="Bring both to the same commit"):
            grade.require_workers(client, other)
    assert "same commit" in worker.grade("ada", b"", other).reason


def test_the_time_of_handing_in_counts(room, desk, monkeypatch):
    """A penalty for what is late is taken off, and another time is graded anew."""
    own = "due.bias = 2026-11-01T12:00:00Z\nlate.per_cent_a_day = 100\n"
    (room.folder / "terms.toml").write_text(own, encoding="utf-8")
    desk.terms = class_terms.of_class()
    place = room.submit("ada", room.right()).with_name("timestamp.txt")
    notebooks, files = {"ada": nbformat.writes(room.right())}, set()
    late, early = "2026-11-02 12:00:00", "2026-11-01 11:59:59"
    for when, score in ((late, 0), (early, room.points())):
        place.write_text(f"{when} UTC", encoding="utf-8")
        assert keep_all(desk, monkeypatch, notebooks) == (1, {})
        assert room.scores() == {"ada": score}
        written = desk.result("ada").with_name("timestamp.txt")
        assert written.read_text(encoding="utf-8") == when
        files.add(written.stat().st_ino)
    assert len(files) == 2  # a new one each time: nbgrader's own is read-only
    assert keep_all(desk, monkeypatch, notebooks) == (0, {})


def test_a_damaged_result_and_what_is_asked_for_are_graded_anew(
    room, desk, monkeypatch
):
    room.submit("ada", room.right())
    notebooks = {"ada": nbformat.writes(room.right())}
    assert keep_all(desk, monkeypatch, notebooks) == (1, {})
    desk.result("ada").write_text("{", encoding="utf-8")
    assert keep_all(desk, monkeypatch, notebooks) == (1, {})
    assert keep_all(desk, monkeypatch, notebooks) == (0, {})
    assert keep_all(desk, monkeypatch, notebooks, again=True) == (1, {})


@pytest.mark.weekly
@needs_sandbox
def test_a_kernel_that_does_not_start_gives_no_grade(room, monkeypatch):
    """It is no fault of the student's, and the next run tries again."""
    monkeypatch.setattr(canary, "prove", lambda _: None)
    monkeypatch.setattr(kernel, "START", "echo && read -r word; exit 1")
    with pytest.raises(NotStarted, match=r"Kernel died .* Grade it again"):
        SandboxedExecute()(room.right(), {"nbgrader": {"assignment": "bias"}})


@pytest.mark.weekly
@needs_sandbox
def test_what_a_student_stored_is_no_result(room):
    """Not even for those who ask nbgrader to run nothing."""
    nb = room.right(selection_rates=EVERYONE)
    nb.cells.append(nbformat.v4.new_code_cell(""))  # is not run, so keeps its outputs
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.outputs = [nbformat.v4.new_output("stream", text="stored before")]
    room.submit("ada", nb)
    room.run("nbgrader", "autograde", "bias", "--no-execute")
    assert room.scores() == {"ada": room.points("selection_rates")}
    assert "stored before" not in room.graded("ada")


def test_what_a_student_wrote_does_not_drive_the_terminal(room):
    name = "\x1b[2J\udcff"  # as Python reads a name that is no text
    room.submit(name, room.right())
    room.submit("ada", room.right())
    said = room.grade("--unguarded", "--workers", "1")
    assert "1 graded, 0 graded before, 1 not graded" in said
    assert "\ufffd[2J\ufffd: The folder's name" in said
    file = room.folder / "not-graded-bias.csv"
    assert "\\udcff" in file.read_text(encoding="utf-8")
    path = room.folder / "autograded" / "ada" / "bias" / "bias.ipynb"
    nb = nbformat.read(path, as_version=4)
    cell = next(c for c in nb.cells if c.metadata.nbgrader.grade_id == "gap_check")
    said = {"kind": "unknown", "text": "a\n    \x1b]0;b\x07", "belief": ""}
    cell.metadata["verdict"] = said
    nbformat.write(nb, path)
    assert "\ufffd]0;b\ufffd" in room.run(
        "python", "-m", "coursekit", "insight", "bias"
    )


# ---- what is shown to who marks


PNG = "iVBORw0KGgo="
LINK = "[see](javascript:alert(1)) $x$\n\n</pre><script>alert(1)</script>\n\n# End"


def test_an_image_brings_no_attributes():
    cell = nbformat.v4.new_code_cell()
    evil = {"image/png": {"width": "1 onerror=alert(1)", "height": "1 onload=alert(1)"}}
    data = {"image/png": PNG, "text/html": "<script>alert(1)</script>"}
    cell.outputs = [nbformat.v4.new_output("display_data", data, metadata=evil)]
    execute.disarm(cell)
    assert PNG in formgraded(cell)
    assert "alert" not in formgraded(cell)


@pytest.mark.parametrize("marks", [{}, {"solution": False}, {"task": True}])
def test_words_of_a_student_are_shown_as_text(room, marks):
    """Whatever their marks say; and all of what was given out stays as it is."""
    release = room.folder / "release" / "bias" / "bias.ipynb"
    for cell in nbformat.read(release, as_version=4).cells:
        before = copy.deepcopy(cell)
        execute.disarm(cell)
        assert cell == before
        if cell.metadata.nbgrader.grade_id == "judge":
            cell.source = LINK
            cell.metadata.nbgrader.update(marks)
            execute.disarm(cell)
            shown = formgraded(cell)
            assert html.escape(LINK) in shown
            assert "<script>alert" not in shown
            assert 'href="javascript' not in shown
            assert cell.metadata.words == LINK


def formgraded(cell) -> str:
    """Return a cell as nbgrader's page for marking shows it."""
    exporter = HTMLExporter(
        template_name="formgrade", extra_template_basedirs=[template_path]
    )
    resources = {"base_url": "", "index": 0, "total": 1}
    nb = nbformat.v4.new_notebook(cells=[cell])
    return exporter.from_notebook_node(nb, resources)[0].partition(
        "notebook-container"
    )[2]


# ---- the sandbox, broken on purpose


class Leaks(kernel.SandboxedKernelManager):
    """A sandbox from which one wall was taken away."""

    instead: tuple = ()
    unfiltered = False

    def _sandboxed(self, *arguments):
        command = super()._sandboxed(*arguments)
        if self.unfiltered:
            start = command.index("--seccomp")
            del command[start : start + 2]
        old, new = self.instead
        start = command.index(old[0])
        assert command[start : start + len(old)] == old, "this breaks nothing any more"
        return command[:start] + new + command[start + len(old) :]


def broken(old, new, unfiltered=False):
    parts = {"instead": (old, new), "unfiltered": unfiltered}
    return type("Broken", (Leaks,), parts)


# One line of the command of a sandbox in which this Python could be seen by its path.
SEEN = ["--setenv", "PYTHONPATH", sys.prefix]


@needs_sandbox
def test_the_sandbox_passes_its_proof():
    canary.prove(kernel.SandboxedKernelManager)


@needs_sandbox
@pytest.mark.parametrize(
    ("manager", "said"),
    rest_weekly(
        [
            (AsyncKernelManager, "no sandbox"),
            (
                broken(
                    *(["--unshare-all"], ["--unshare-all", "--share-net"]),
                    unfiltered=True,
                ),
                "reach a port",
            ),
            (broken(["--hostname"], ["--hostname"], unfiltered=True), "filtered"),
            (broken(["--hostname", "sandbox"], []), "no sandbox"),
            (broken(["--cap-drop"], ["--no-such-option"]), "could not make a sandbox"),
            (broken(["--ro-bind-try", "/usr", "/usr"], []), "could not make|No kernel"),
            (broken(["--dev"], ["--proc", "/proc", "--dev"]), "open a setting of the"),
            (broken(["--dev"], [*SEEN, "--dev"]), "see where our files lie"),
        ]
    ),
    ids=[
        *["none", "network", "filter", "host", "typing error", "no programs"],
        *["settings", "places"],
    ],
)
def test_a_broken_sandbox_is_refused(manager, said):
    with pytest.raises(kernel.NoSandbox, match=said):
        canary.prove(manager)


@pytest.mark.weekly
@needs_sandbox
def test_a_file_that_can_be_read_is_refused(monkeypatch, tmp_path):
    elsewhere = functools.partial(tempfile.TemporaryDirectory, dir=tmp_path)
    monkeypatch.setattr(canary, "TemporaryDirectory", elsewhere)
    bind = ["--ro-bind", str(tmp_path), str(tmp_path)]
    with pytest.raises(kernel.NoSandbox, match="could read a file of ours"):
        canary.prove(broken(["--dev"], [*bind, "--dev"]))


@pytest.mark.weekly
@needs_sandbox
def test_a_variable_that_leaks_is_refused(monkeypatch):
    class Leaky(kernel.SandboxedKernelManager):
        async def _async_launch_kernel(self, kernel_cmd, **kwargs):
            monkeypatch.setattr(kernel, "ENVIRONMENT", dict(kwargs["env"]))
            await super()._async_launch_kernel(kernel_cmd, **kwargs)

    with pytest.raises(kernel.NoSandbox, match="see a variable"):
        canary.prove(Leaky)


def test_no_bubblewrap_is_said_in_one_sentence(room, tmp_path):
    """Neither command touches a submission; a flag grades all the same, and warns."""
    room.submit("ada", room.right())
    for name in ("python", "nbgrader", "alembic"):
        (tmp_path / name).symlink_to(
            room.environment["PATH"].split(":")[0] + "/" + name
        )
    bare = {"PATH": str(tmp_path)}
    for said in (
        room.run("nbgrader", "autograde", "bias", status=1, **bare),
        room.grade(status=1, **bare),
    ):
        assert "apt-get install bubblewrap" in said
        assert "Traceback" not in said
        assert not (room.folder / "autograded").exists()
    said = room.grade("--unguarded", **bare)
    assert "WITHOUT A SANDBOX" in said
    assert room.scores() == {"ada": room.points()}


def test_a_missing_tool_is_a_fault_under_ci(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    assert needs(True, "no such tool").name == "skipif"
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.UsageError, match="no such tool"):
        needs(True, "no such tool")


@needs_sandbox
def test_a_path_too_long_for_a_socket_is_said_in_one_sentence(monkeypatch, tmp_path):
    folder = tmp_path / ("x" * 90)
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with pytest.raises(kernel.NoSandbox, match="too long for a socket. Set TMPDIR"):
        kernel.SandboxedKernelManager()
    assert list(folder.iterdir()) == []


def test_another_system_is_said_in_one_sentence(monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(kernel.NoSandbox, match="needs Linux"):
        kernel.SandboxedKernelManager()


@pytest.mark.weekly
@needs_sandbox
def test_plain_nbgrader_stops_before_a_submission_it_should_not_touch(room, tmp_path):
    (tmp_path / "canary").write_text("canary", encoding="utf-8")
    room.place("ada").symlink_to(tmp_path / "canary")
    said = room.run("nbgrader", "autograde", "bias", status=1)
    assert "is a link" in said
    assert not (room.folder / "autograded").exists()


# ---- root


def test_root_grades_nothing_without_saying_so(desk, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("COURSE_AS_ROOT", raising=False)
    with pytest.raises(kernel.NoSandbox, match="OPTIONS=--as-root"):
        grade.run(["bias"])
    with pytest.raises(SystemExit, match="COURSE_AS_ROOT=1"):
        submissions.refuse_before_grading("bias", "ada", ["ada/bias/bias.ipynb"])
    assignment = dataclasses.replace(desk.assignment, as_root=False)
    assert "You are root" in worker.grade("ada", b"", assignment).reason
    assert "You are root" not in worker.why_not(desk.assignment)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    kernel.require_ordinary_user(as_root=False)


# ---- what a kernel sends


def run_with(manager: type, probe: str) -> nbformat.NotebookNode:
    """Run bias, all right, with `probe` first, in a kernel of the class `manager`."""
    room = Classroom(ROOT)
    answer = f"{hostile.GUARD}\n{probe}\n{room.solutions['selection_rates']}"
    step = SandboxedExecute()
    step.kernel_manager_class = manager
    resources = {"nbgrader": {"assignment": "bias"}}
    return step(room.right(selection_rates=answer), resources)[0]


class Reconnects(kernel.SandboxedKernelManager):
    """Goes to a kernel as Jupyter does: again whenever a connection is cut."""

    def client(self):
        self.client_factory = AsyncKernelClient
        return super().client()


class Waits(kernel.SandboxedKernelManager):
    """Takes a kernel for alive whose connections are cut."""

    is_alive = _async_is_alive = AsyncKernelManager._async_is_alive


@needs_sandbox
@pytest.mark.parametrize("way", rest_weekly(["links", "folder"]))
@pytest.mark.parametrize("manager", [kernel.SandboxedKernelManager, Reconnects])
def test_a_submission_leads_the_grader_nowhere(monkeypatch, manager, way):
    monkeypatch.setattr(canary, "prove", lambda _: None)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "c")
        with steering_server(path) as server:
            run_with(manager, hostile.steers(path / "s" / "k-1", way, seconds=3))
            came = arrivals(server)
    # Where the folder of the sockets lies, nothing can be moved.
    assert (came > 0) == (manager is Reconnects and way == "links")


@pytest.mark.weekly
@needs_sandbox
@pytest.mark.parametrize("manager", [kernel.SandboxedKernelManager, Waits])
def test_a_kernel_whose_connection_is_cut_has_ended(monkeypatch, manager):
    """Else the grader would wait out its time, and then call to whom it cannot reach."""
    interrupted = []

    async def interrupt(_):
        interrupted.append(1)

    monkeypatch.setattr(AsyncKernelManager, "interrupt_kernel", interrupt)
    monkeypatch.setattr(canary, "prove", lambda _: None)
    monkeypatch.setattr(execute, "SECONDS", 5)
    nb = run_with(manager, hostile.steers("/none/s/k-1", "links"))
    said = [cell.outputs[0].text for cell in nb.cells if is_check(cell)]
    assert len(said) == len(Exercise(here().exercise("bias")).answers)
    assert all(one.startswith("Python came to its end before") for one in said)
    assert bool(interrupted) == (manager is Waits)


def is_check(cell) -> bool:
    return cell.cell_type == "code" and bool(cell.metadata.nbgrader.get("grade"))


def message(kind: str, content: dict, **parts) -> dict:
    """Return a message as it comes from a kernel."""
    own = {"msg_type": kind, "header": {"msg_type": kind}, "parent_header": {}}
    return own | {"content": content, "metadata": {}, "buffers": []} | parts


class Stopped:
    """Stands for a kernel, and tells whether it was killed."""

    killed = False

    def __init__(self):
        self.provisioner = self.process = self

    def kill(self):
        self.killed = True


def received(step, *messages):
    """Return a notebook of two cells, to the second of which `messages` came."""
    cells = [nbformat.v4.new_code_cell(), nbformat.v4.new_code_cell()]
    step.nb = nbformat.v4.new_notebook(cells=cells)
    step.reset_execution_trackers()
    step.clear_before_next_output = False
    step.km, step.printed, step.ended = Stopped(), 0, ""
    first = {"data": {"text/plain": "first"}, "transient": {"display_id": "a"}}
    first["metadata"] = {}
    step.process_message(message("display_data", first), step.nb.cells[0], 0)
    for one in messages:
        step.process_message(one, step.nb.cells[1], 1)
    step.set_widgets_metadata()
    return step.nb


@pytest.mark.parametrize(
    "parts",
    [
        {"buffers": [bytes(execute.MOST_OUTPUT)]},
        {"metadata": {"a": "x" * execute.MOST_OUTPUT}},
    ],
    ids=["buffers", "metadata"],
)
def test_all_that_a_message_brings_is_counted(parts):
    comm = {"comm_id": "c", "target_name": "t", "data": {}}
    step = SandboxedExecute()
    received(step, message("comm_open", comm))
    assert not step.km.killed
    received(step, message("comm_open", comm, **parts))
    assert step.km.killed
    assert "characters were printed" in step.ended


@pytest.mark.weekly
@pytest.mark.parametrize("ours", [False, True], ids=["nbgrader's", "ours"])
def test_no_message_keeps_a_widget_or_changes_an_earlier_cell(ours):
    step = SandboxedExecute if ours else Execute
    state = {"_model_name": "m"}
    comm = {"comm_id": "c", "target_name": "t", "data": {"state": state}}
    assert ("widgets" in received(step(), message("comm_open", comm)).metadata) != ours
    later = {"data": {"text/plain": "later"}, "transient": {"display_id": "a"}}
    later["metadata"] = {}
    for kind in ("update_display_data", "display_data"):
        nb = received(step(), message(kind, dict(later)))
        assert (nb.cells[0].outputs[0].data["text/plain"] == "first") == ours


DEEP = json.loads("[" * 150 + "]" * 150)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("stream", {"name": 5, "text": {"a": 1}}),
        ("stream", {}),
        ("error", {"ename": "a", "evalue": "b", "traceback": [{}]}),
        ("display_data", {"data": 7, "metadata": {}}),
        ("display_data", {"data": {"a": DEEP}, "metadata": {}}),
    ],
    ids=["numbers", "nothing", "objects", "no data", "nested"],
)
def test_what_no_notebook_can_hold_is_left_out(kind, content):
    """nbgrader's own step ends with it, and the submission would have no grade."""
    with pytest.raises(Exception, match=".*"):
        received(Execute(), message(kind, copy.deepcopy(content)))
    nb = received(SandboxedExecute(), message(kind, content))
    assert nb.cells[1].outputs == []
    nbformat.validate(nb)


def test_of_what_is_shown_only_text_and_images_are_left():
    data = {"image/svg+xml": "<svg><script>FOUND</script></svg>", "text/plain": "x"}
    data |= {"text/html": "FOUND", "application/javascript": "FOUND"}
    shown = message("display_data", {"data": data, "metadata": {"a": "FOUND"}})
    cell = received(SandboxedExecute(), shown).cells[1]
    assert "FOUND" in str(cell)
    execute.disarm(cell)
    assert "FOUND" not in str(cell)
    assert cell.outputs[0].data == {"text/plain": "x"}


def test_what_is_kept_has_an_end():
    """Of a cell, of the name of an exception, which drives no terminal either."""
    name = "\x1b]0;title\x07" + "x" * 10**6
    error = nbformat.v4.new_output("error", ename=name, evalue="", traceback=[])
    cell = nbformat.v4.new_code_cell(outputs=[error])
    said = execute.why_silent(cell, "gap", "")
    assert len(said) < 2 * execute.KEPT_NAME
    assert "\x1b" not in said
    assert execute.shorten(cell, 1000) == 0
    assert cell.outputs[0].text == "[More was printed here than is kept.]\n"


@pytest.mark.parametrize(
    "spoil",
    [
        *(hostile.many_cells, hostile.a_long_cell, hostile.much_metadata),
        hostile.nested_a_little,
    ],
    ids=lambda spoil: spoil.__name__,
)
@pytest.mark.parametrize("limited", [True, False], ids=["limited", "not"])
def test_a_notebook_of_no_students_size_is_refused(monkeypatch, spoil, limited):
    content = spoil(Classroom(ROOT).right()).encode()
    if limited:
        with pytest.raises(submissions.BadSubmission, match=hostile.SPOILT[spoil]):
            submissions.check_cells(submissions.read(content), "bias")
    else:
        for name in ("check_shape", "check_sizes"):
            monkeypatch.setattr(submissions, name, lambda *_: None)
        submissions.check_cells(submissions.read(content), "bias")


@needs_sandbox
def test_feedback_can_show_only_what_ran():
    """A submission brings no words, verdict or title of its own, and skips no cell."""
    nb = Classroom(ROOT).right(gap="not_there")
    for part in (nb, *nb.cells):
        part.metadata |= {name: {"a": "FOUND"} for name in execute.OURS}
        part.metadata.tags = ["skip-execution"]
    nb = SandboxedExecute()(nb, {"nbgrader": {"assignment": "bias"}})[0]
    assert "FOUND" not in str(nb)
    gap = next(c for c in nb.cells if c.metadata.nbgrader.get("grade_id") == "gap")
    assert gap.outputs[0].ename == "NameError"


# ---- submissions, looked at


def test_every_starter_is_marked_as_a_submission_must_be():
    for folder in here().exercises():
        nb = Classroom(folder, folder.name).starter
        submissions.check_cells(nb, folder.name)


def test_points_of_an_old_release_are_told(room):
    """nbgrader would stop at a number above the cell's, or take a smaller for part."""
    nb = room.right()
    cell = next(c for c in nb.cells if c.metadata.nbgrader.grade_id == "gap_check")
    cell.metadata.nbgrader.points += 1
    with pytest.raises(OldRelease, match="gap_check was released with .* Release the"):
        SandboxedExecute(guarded=False)(nb, {"nbgrader": {"assignment": "bias"}})


def test_names_of_exercises_can_stand_in_addresses_and_folders():
    for folder in here().exercises():
        assert re.fullmatch(r"\w+", folder.name)
