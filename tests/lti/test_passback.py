"""A grade arrives at the platform as it is, or it is said that it did not."""

import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys

import pytest
import requests

from coursekit.desk.results import results
from coursekit.lti import passback, registration
from coursekit.lti.passback import FAILED, LEFT, SENT, WAITS
from coursekit.lti.roster import Roster
from tests import ROOT
from tests.desk.classroom import Classroom
from tests.desk.conftest import Marker, given_out  # noqa: F401 - a fixture
from tests.lti.platform import LINE_ITEM, MEMBERS, SCORE, Browser

pytestmark = pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning")
ADA, GRACE, OTHER = "Ada-Lovelace_11", "Grace-Hopper_12", "Ada-Lovelace_13"


@pytest.fixture(scope="module")
def graded_once(given_out, tmp_path_factory):  # noqa: F811
    """A class in which Ada has a grade, and Grace's words wait to be read."""
    folder = shutil.copytree(given_out.folder, tmp_path_factory.mktemp("graded") / "c")
    room = Classroom(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_CLASS", str(folder))
        patch.setenv("XDG_DATA_HOME", room.environment["XDG_DATA_HOME"])
        patch.delenv("COURSE_COHORT", raising=False)
        marker = Marker(room)
        marker.grade(ADA, room.right(judge="Two things."), [("gap", "a tie")])
        marker.mark(ADA, "judge", 3)
        marker.grade(GRACE, room.right(judge="One thing."))
    shutil.rmtree(folder / "submitted")  # they have come by no link yet
    return folder


@pytest.fixture
def folder(graded_once, tmp_path, monkeypatch):
    place = shutil.copytree(graded_once, tmp_path / "class")
    monkeypatch.setenv("COURSE_CLASS", str(place))
    monkeypatch.setenv("COURSE_LTI", str(tmp_path / "lti"))
    monkeypatch.setenv("XDG_DATA_HOME", str(place / "home"))
    monkeypatch.delenv("COURSE_COHORT", raising=False)
    return place


@pytest.fixture
def marker(folder):
    return Marker(Classroom(folder))


@pytest.fixture
def teacher(platform):
    """The page of an instructor, and the browser that shows it, with the class listed."""
    browser = Browser(platform)
    page = browser.launch("90")
    browser.post(page, "roster")
    return browser, page


@pytest.fixture
def graded(teacher):
    """What each has, by id."""
    return {one.student: one for one in results("bias")}


def sent_all():
    root = pathlib.Path(os.environ["COURSE_CLASS"])
    outcomes = passback.send_all(registration.read(), Roster(root), "bias")
    return {one.student: (one.what, one.why) for one in outcomes}


def test_a_grade_is_written_and_read_back_at_the_platform(platform, graded):
    assert sent_all() == {
        ADA: (SENT, ""),
        GRACE: (WAITS, ""),
        OTHER: (LEFT, "not handed in"),
    }
    ada, grace = platform.last("11"), platform.last("12")
    result = graded[ADA]
    assert (ada["scoreGiven"], ada["scoreMaximum"]) == (result.score, result.possible)
    assert 0 < result.score < result.possible
    assert ada["gradingProgress"] == "FullyGraded"
    assert ada["activityProgress"] == "Completed"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]+\.\d{3}\+00:00", ada["timestamp"])
    assert grace["gradingProgress"] == "PendingManual"
    assert "scoreGiven" not in grace
    assert ("1", "13") not in platform.scores
    assert set(platform.asked[-1].split()) == {SCORE}  # no more than is needed


def test_an_instructor_sends_grades_by_a_button(platform, graded, teacher):
    browser, page = teacher
    text = browser.web.get(page.url).text
    assert "words to be read" in text
    assert f"{graded[ADA].score:g} of {graded[ADA].possible:g}" in text
    answer = browser.post(page, "grades")
    assert answer.status_code == 200
    assert re.search(rf"Ada Lovelace \({ADA}\):\s+sent\.", answer.text)
    assert platform.last("11")["scoreGiven"] == graded[ADA].score


def test_a_learner_reads_points_once_there_is_feedback(platform, graded, marker):
    browser = Browser(platform)
    page = browser.launch("11")
    points = f"{graded[ADA].score:g} of {graded[ADA].possible:g} points"
    assert points not in page.text
    marker.room.run("python", "-m", "coursekit", "feedback", "bias")
    text = browser.web.get(page.url).text
    assert points in text
    assert "so far" not in text
    assert "Two things." in browser.web.get(f"{page.url}feedback").text
    grace = Browser(platform).launch("12").text
    assert "points</strong> so far: words to be read." in grace


def test_a_grade_that_changed_replaces_the_one_before(platform, graded, marker):
    sent_all()
    marker.mark(ADA, "judge", 1)
    sent_all()
    before, after = platform.scores["1", "11"]
    assert after["scoreGiven"] == before["scoreGiven"] - 2


def test_each_grade_that_was_not_taken_is_told(platform, graded, marker):
    marker.mark(GRACE, "judge", 3)
    platform.unwanted = {"12"}
    found = sent_all()
    assert found[ADA] == (SENT, "")
    assert found[GRACE] == (FAILED, "the platform refused it, with HTTP 404")


def test_what_was_handed_in_since_is_no_grade_yet(platform, graded, marker):
    marker.hand_in(ADA, marker.room.right(gap="def gap(*_): return 1"))
    assert sent_all()[ADA] == (LEFT, "to be graded")
    assert ("1", "11") not in platform.scores


def test_a_grade_of_nobody_on_a_platform_is_told(graded, marker):
    marker.grade("by-hand", marker.room.right(judge="Two things."))
    marker.mark("by-hand", "judge", 3)
    what, why = sent_all()["by-hand"]
    assert what == FAILED
    assert "not known to any platform" in why


@pytest.mark.parametrize("broken", ["granted", "columns"])
def test_a_platform_that_takes_nothing_is_told_for_each(broken, platform, graded):
    getattr(platform, broken).clear()
    assert sent_all() == {
        ADA: (FAILED, "the platform refused it, with HTTP 400"),
        GRACE: (FAILED, "the platform refused it, with HTTP 400"),
        OTHER: (LEFT, "not handed in"),
    }


def test_a_platform_that_is_gone_is_told(platform, graded, monkeypatch):
    def gone(*_, **__):
        raise requests.ConnectionError

    monkeypatch.setattr(requests.Session, "request", gone)
    assert sent_all()[ADA] == (
        FAILED,
        "the platform did not answer: ConnectionError",
    )


def test_a_platform_that_offers_no_grades_is_told(platform, graded, teacher):
    platform.services = {"members"}
    Browser(platform).launch("90")
    what, why = sent_all()[ADA]
    assert what == FAILED
    assert "takes no grades for this link" in why


def test_a_grade_goes_to_no_address_that_others_can_read(platform, graded, teacher):
    name = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"

    def elsewhere(claims):
        target = {"lineitem": "http://elsewhere.example/1", "lineitems": "ftp://x"}
        return claims | {name: claims[name] | target}

    platform.alter = elsewhere
    Browser(platform).launch("90")
    assert sent_all()[ADA][0] == FAILED
    assert platform.asked == [MEMBERS]  # for the class list, before


def test_a_column_is_made_where_the_link_has_none(platform, graded):
    platform.own_column = False
    platform.columns.clear()
    Browser(platform).launch("90")
    assert sent_all()[ADA] == (SENT, "")
    [column] = platform.columns.values()
    assert column["tag"] == "bias"
    assert column["scoreMaximum"] == graded[ADA].possible
    assert platform.last("11")["scoreGiven"] == graded[ADA].score
    assert set(platform.asked[-1].split()) == {SCORE, LINE_ITEM}
    sent_all()
    assert len(platform.columns) == 1


def test_the_command_tells_all_and_ends_with_an_error(platform, graded, marker):
    room = marker.room
    ours = {"COURSE_LTI": os.environ["COURSE_LTI"]}
    command = ["-m", "coursekit", "passback", "bias"]
    said = room.run("python", *command, **ours)
    assert "1 sent; of 1, the platform knows" in said
    assert f"No grade to send:\n  {OTHER}: not handed in" in said
    platform.unwanted = {"11"}
    said = room.run("python", *command, status=1, **ours)
    assert f"Not sent:\n  {ADA}: the platform refused it, with HTTP 404" in said
    said = room.run("python", "-m", "coursekit", "passback", "baas", status=1, **ours)
    assert "There is no exercise 'baas'" in said


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_the_service_listens_on_this_machine_alone(platform, folder):
    port = str(free_port())
    command = [sys.executable, "-m", "coursekit", "lti", "--port", port]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as service:
        try:
            assert f"http://127.0.0.1:{port}" in service.stdout.readline()
            answer = requests.get(f"http://127.0.0.1:{port}/jwks", timeout=20)
            assert len(answer.json()["keys"]) == 1
            assert "waitress" not in str(answer.headers).lower()
            own = {f"0100007F:{int(port):04X}"}
            rows = pathlib.Path("/proc/net/tcp").read_text(encoding="utf-8")
            listening = {
                row.split()[1] for row in rows.splitlines() if row.split()[3] == "0A"
            }
            assert {
                one for one in listening if one.endswith(f":{int(port):04X}")
            } == own
        finally:
            service.terminate()
