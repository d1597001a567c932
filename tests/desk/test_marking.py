"""Answers in words are marked on a page: by keyboard, by several, and nothing is lost."""

import asyncio
import http.client
import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import urllib.error
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from coursekit.desk.marking import share as shares
from coursekit.desk.marking.answers import CannotMark
from coursekit.desk.marking.desk import AGAIN, EMPTY, MARKED, TO_READ, Desk, NotKept
from coursekit.desk.marking.log import SECOND, Log
from coursekit.desk.marking.record import Changed, Locked
from coursekit.desk.marking.server import (
    LETTERS,
    difference,
    said,
    serve,
    twins,
    way_in,
)
from tests import ROOT
from tests.axe import complaints
from tests.desk.classroom import PROGRAMS
from tests.desk.written import Written, served

FIRST = (
    "First, how well the other columns predict sex; if well, dropping it is for show."
)
LABEL = "Second, what the label records: repayment, or a decision of the past."
PROBE = (
    "<script>document.title = 'ran'</script><img src=x onerror=\"document.title = 'ran'\">"
    "</div><textarea>"
)
SIX = {
    "ada": f"{FIRST}\n{LABEL}",
    "bob": FIRST,
    "cyd": LABEL,
    "dan": f"{FIRST} {PROBE}",
    "eve": "Dropping sex is a good start.",
    "fay": f"{LABEL} {FIRST}",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The class, for all tests: each has a copy."""
    with pytest.MonkeyPatch.context() as patch:
        # nbgrader calls alembic by name.
        patch.setenv("PATH", str(PROGRAMS), prepend=os.pathsep)
        folder = tmp_path_factory.mktemp("class")
        return Written(folder, SIX | {"gus": ""})


@pytest.fixture
def room(made, tmp_path, monkeypatch):
    room = made.copied(tmp_path / "class")
    room.enter(monkeypatch)
    return room


OTHER_WORDS = """words => {
    const now = document.querySelector(".with-keys .words");
    return now && now.innerText !== words;
}"""


def at(page, text: str):
    """Wait until a page is there that says so, and its keys work."""
    page.locator("body.with-keys", has_text=text).wait_for()


def answer(desk: Desk, student: str):
    (found,) = [one for one in desk.answers("judge") if one.student == student]
    return found


def give(desk: Desk, student: str, *given: float, comment: str = ""):
    """Save a mark as the page does."""
    desk.save("judge", answer(desk, student), list(given), comment)


ALL, NONE, TWO = (1, 1, 0.5, 0.5, 1), (0, 0, 0, 0, 0), (1, 1, 0, 0, 0)


# ---- one marker, the page


def test_forty_answers_by_keyboard_alone(room, new_page):
    """Six here: points, comments, order, feedback; and how many keys it takes."""
    command = [PROGRAMS / "python", "-m", "coursekit", "mark", "bias", "--no-browser"]
    environment = room.environment | {"PYTHONUNBUFFERED": "1"}
    program = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    pressed = 0

    def press(*keys: str):
        nonlocal pressed
        for key in keys:
            page.keyboard.press(key)
            pressed += 1

    try:
        address = re.search(r"http\S+", program.stdout.readline())[0]
        page = new_page()
        page.goto(address)
        assert "token" not in page.url
        assert page.locator(".progress").inner_text() == "0 of 6 marked."
        press("u")
        seen = []
        for number in range(1, 7):
            at(page, f"{number - 1} of 6 marked")
            words = page.locator(".words").inner_text()
            (student,) = [name for name, text in SIX.items() if text == words]
            seen.append(student)
            assert student not in page.locator("main").inner_text()
            press("1", "2", "2", "5")  # all of one, half of another, all of a third
            assert page.locator("output").inner_text() == "2½"
            if number == 1:
                press("c")
                page.keyboard.type("What would a refusal cost?\nAnd whom?")
                press("Control+Enter")
            else:
                press("Enter")
        at(page, "All that are yours are marked.")
        assert page.title() == "6 of 6 marked – bias"
        assert "Saved: answer" in page.locator(".note").inner_text()
    finally:
        program.send_signal(signal.SIGINT)  # as Ctrl-C does
        told, _ = program.communicate(timeout=20)
    assert "Ended. What was saved is kept." in told
    assert program.returncode == 0
    assert sorted(seen) == sorted(SIX) != seen
    # Four digits and Enter for each, `c` for a comment, `u` to begin: 5 × 40 + 1.
    assert pressed == 6 * 5 + 1 + 1
    commented = "What would a refusal cost?\nAnd whom?"
    for student in SIX:
        comment = commented if student == seen[0] else None
        assert room.mark(student) == (2.5, comment, False)
    assert room.mark("gus") == (None, None, False)  # nothing to read: 0 by itself
    kept = Log(room.folder, "bias").entries("judge")
    assert [entry.student for entry in kept] == seen
    assert {entry.marker for entry in kept} == {shares.ALONE}
    assert kept[0].values == [1, 0.5, 0, 0, 1]
    assert all(entry.time.endswith("+00:00") for entry in kept)
    room.run("python", "-m", "coursekit", "feedback", "bias")
    text = room.feedback(seen[0])
    assert "What would a refusal cost?" in text
    assert "2.5 of 4 points" in text


def test_words_are_shown_and_never_run(room, new_page):
    desk = Desk("bias")
    with served(desk) as address:
        page, asked = new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.goto(f"{page.url}{answer(desk, 'dan').code}")
        assert page.locator(".words").inner_text() == SIX["dan"]
        assert page.locator(".words *").count() == 0
        assert page.title().startswith("Answer")
        assert page.locator("textarea").input_value() == ""
        host = address.partition("?")[0]
        assert asked
        assert all(url.startswith((host, "data:,")) for url in asked)
        # Even a script that came through would not run.
        page.evaluate("document.body.append(document.createElement('script'))")
        page.evaluate(
            "document.querySelector('body > script').textContent = 'document.title = 1'"
        )
        assert page.title().startswith("Answer")
        content = page.request.get(page.url).headers["content-security-policy"]
        assert "default-src 'none'" in content
        assert "unsafe" not in content


def status(address: str, **headers: str) -> int:
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request) as given:
            return given.status
    except urllib.error.HTTPError as error:
        return error.code


def test_nobody_else_sees_a_page(room):
    """No token, a wrong one, or a foreign name that leads to this machine."""
    with served(Desk("bias")) as address:
        plain = address.partition("?")[0]
        port = plain.rstrip("/").rpartition(":")[2]
        for path in ("", "judge/", "marking.css", "nothing"):
            assert status(f"{plain}{path}") == 403
        assert status(f"{plain}?token=another") == 403
        assert status(f"{plain}?token=%F0%9F%98%80") == 403
        cookie = f"marking-{port}={address.partition('=')[2]}"
        assert status(f"{plain}judge/", Cookie=cookie) == 200
        rebound = {"Host": f"rebound.example:{port}", "Cookie": cookie}
        assert status(f"{plain}judge/", **rebound) == 403
        assert status(f"{plain}judge/000000000000", Cookie=cookie) == 404
        assert status(f"{plain}nothing", Cookie=cookie) == 404
        assert status(f"{plain}other/", Cookie=cookie) == 404


def test_everything_works_without_a_script(room, new_page):
    desk = Desk("bias")
    give(desk, "bob", *ALL, comment="Both ways?")
    with served(desk) as address:
        page = new_page(java_script_enabled=False)
        page.goto(address)
        page.get_by_role("link", name="Mark the next one").click()
        assert page.locator(".scripted").first.is_hidden()
        student = next(
            n for n, w in SIX.items() if w == page.locator(".words").inner_text()
        )
        page.locator("fieldset").nth(1).get_by_label("½", exact=True).check()
        page.get_by_role("button", name="Both ways?").click()
        assert page.locator("textarea").input_value() == "Both ways?"
        assert room.mark(student) == (None, None, True)
        page.get_by_role("button", name="Save and next").click()
        page.get_by_text("2 of 6 marked").wait_for()
    assert room.mark(student) == (0.5, "Both ways?", False)


def test_no_point_at_all_is_given_twice_and_a_draft_waits(room, new_page):
    desk = Desk("bias")
    with served(desk) as address:
        page = new_page()
        page.goto(address)
        page.keyboard.press("u")
        at(page, "Rubric")
        words = page.locator(".words").inner_text()
        student = next(name for name, text in SIX.items() if text == words)
        page.keyboard.press("3")
        page.keyboard.press("j")
        page.wait_for_function(OTHER_WORDS, arg=words)
        page.keyboard.press("k")
        at(page, "Not saved yet")
        assert page.locator("output").inner_text() == "½"
        page.keyboard.press("3")  # a box of half a point has no half: none
        page.keyboard.press("Enter")
        at(page, "Save again to give 0.")
        assert room.mark(student) == (None, None, True)
        page.keyboard.press("Enter")
        at(page, "1 of 6 marked")
    assert room.mark(student) == (0, None, False)


def test_no_point_with_a_comment_is_saved_again_without_leaving_it(room, new_page):
    with served(Desk("bias")) as address:
        page = new_page()
        page.goto(address)
        page.keyboard.press("u")
        at(page, "Rubric")
        words = page.locator(".words").inner_text()
        student = next(name for name, text in SIX.items() if text == words)
        page.keyboard.press("c")
        page.keyboard.type("Which facts")
        page.keyboard.press("Control+Enter")
        at(page, "Save again to give 0.")
        page.keyboard.type("?")  # behind what stands there
        page.keyboard.press("Control+Enter")
        at(page, "1 of 6 marked")
    assert room.mark(student) == (0, "Which facts?", False)


def test_outside_the_comment_its_keys_save_too(room, new_page):
    with served(Desk("bias")) as address:
        page = new_page()
        page.goto(address)
        page.keyboard.press("u")
        at(page, "Rubric")
        page.keyboard.press("1")
        page.keyboard.press("Control+Enter")
        at(page, "1 of 6 marked")


def test_one_key_puts_in_a_kept_comment_and_the_focus_stays(room, new_page):
    desk = Desk("bias")
    give(desk, "ada", *ALL, comment="Both ways?")
    give(desk, "bob", *ALL, comment='"Sex" & <age>?')
    with served(desk) as address:
        page = new_page()
        page.goto(address)
        page.keyboard.press("u")
        at(page, "Rubric")
        words = page.locator(".words").inner_text()
        student = next(name for name, text in SIX.items() if text == words)
        shown = page.locator(".again button").all_inner_texts()
        assert shown == ['a "Sex" & <age>?', "b Both ways?"]
        page.keyboard.press("1")
        page.keyboard.press("b")
        page.keyboard.press("a")
        assert page.locator("textarea").input_value() == ('Both ways?\n"Sex" & <age>?')
        assert page.get_by_text('In the comment: "Sex" & <age>?').is_visible()
        page.keyboard.press("2")  # still outside: a digit is a box
        assert page.locator("output").inner_text() == "2"
        page.keyboard.press("Enter")
        at(page, "3 of 6 marked")
    assert room.mark(student) == (2, 'Both ways?\n"Sex" & <age>?', False)


def test_letters_of_comments_are_no_other_keys():
    taken = {"c", "j", "k", "u", "?"}
    assert not taken & set(LETTERS)
    assert len(set(LETTERS)) == len(LETTERS)


def test_the_same_words_are_told_with_their_points(room, new_page):
    desk = Desk("bias")
    room.hand_in("bob", f" {SIX['ada']}\n")
    room.hand_in("cyd", SIX["ada"])
    give(desk, "bob", *ALL[:3], 0, 1)
    ada, bob, cyd = (answer(desk, student) for student in ("ada", "bob", "cyd"))
    told = sorted([(bob.number, "3½"), (cyd.number, "not marked yet")])
    with served(desk) as address:
        page = new_page()
        page.goto(address)
        place = page.url
        page.goto(f"{place}{ada.code}")
        said = ", ".join(f"answer {number} ({points})" for number, points in told)
        assert f"The same words as {said}." in page.locator("main").inner_text()
        for student in ("eve", "gus"):
            page.goto(f"{place}{answer(desk, student).code}")
            assert "The same words" not in page.locator("main").inner_text()


def test_what_the_second_may_not_see_is_not_told_of_the_same_words(room):
    student, first, second = read_by_two(room)
    give(first, student, *ALL)
    other = next(name for name in SIX if name != student)
    room.hand_in(other, SIX[student])
    everyone = second.answers("judge")
    (found,) = twins(answer(second, other), everyone)
    assert found == (answer(second, student).number, None)
    give(second, student, *TWO)
    (found,) = twins(answer(second, other), second.answers("judge"))
    assert found == (answer(second, student).number, 2)


@pytest.mark.parametrize("width", [1280, 1000, 360, 320])
def test_the_steps_of_a_box_stand_in_one_row(room, new_page, width):
    desk = Desk("bias")
    with served(desk) as address:
        page = new_page(viewport={"width": width, "height": 800})
        page.goto(address)
        page.goto(f"{page.url}{answer(desk, 'ada').code}")
        for box in page.locator(".steps").all():
            rows = {step.bounding_box()["y"] for step in box.locator("label").all()}
            assert len(rows) == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_keys_can_be_switched_off_and_are_told(room, new_page):
    with served(Desk("bias")) as address:
        page = new_page()
        page.goto(address)
        page.keyboard.press("?")
        assert page.get_by_role("cell", name="next unmarked").is_visible()
        page.get_by_role("button", name="Keys off").click()
        page.get_by_role("button", name="Keys on").wait_for()
        page.keyboard.press("u")
        assert page.url.endswith("/judge/")
        page.get_by_role("link", name="Mark the next one").click()
        page.keyboard.press("1")
        assert page.locator("output").inner_text() == "0"
        page.get_by_role("button", name="Show names").click()
        page.get_by_role("button", name="Hide names").wait_for()
        page.get_by_role("link", name="All answers").click()
        assert page.get_by_role("cell", name="ada").is_visible()


def test_axe_finds_nothing(room, look, new_page):
    ana, ben = shared(room)
    both = next(
        student for student in SIX if share_of(room).role("ben", student) == "second"
    )
    give(ana, both, *ALL)
    give(ben, both, *NONE)
    room.hand_in(
        next(s for s in SIX if s != both and share_of(room).first[s] == "ana"), "x"
    )
    with served(ana) as address:
        page = new_page(bypass_csp=True, **look)  # axe is a script of ours
        page.goto(address)
        found = complaints(page)
        page.keyboard.press("u")
        at(page, "Rubric")
        page.keyboard.press("?")
        found += complaints(page)
        page.goto(f"{address.partition('?')[0]}judge/settle")
        page.get_by_text("Settle on one").click()
        found += complaints(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= look["viewport"]["width"]
    assert found == []


# ---- the record


def test_a_mark_given_elsewhere_is_noticed_and_not_overwritten(room, new_page):
    desk = Desk("bias")
    with served(desk) as address:
        page = new_page()
        page.goto(address)
        page.goto(f"{page.url}{answer(desk, 'ada').code}")
        page.keyboard.press("1")
        room.formgrader_marks("ada", 3, "Read by another.")
        page.keyboard.press("Enter")
        at(page, "Not saved: this mark was changed elsewhere")
        assert room.mark("ada") == (3, "Read by another.", False)
        assert "The gradebook has 3 points" in page.locator("main").inner_text()
        assert page.locator("output").inner_text() == "1"
        page.keyboard.press("Enter")
        at(page, "Saved: answer")
    assert room.mark("ada") == (1, None, False)


def test_two_who_save_at_once_are_told(room):
    """The gradebook itself compares, so that nobody comes between."""
    one, other = Desk("bias", "ana"), Desk("bias", "ben")
    before = answer(other, "ada")
    give(one, "ada", *ALL, comment="Good.")
    with pytest.raises(Changed):
        other.save("judge", before, list(NONE), "Bad.")
    assert room.mark("ada") == (4, "Good.", False)
    assert [entry.marker for entry in one.log.entries("judge")] == ["ana"]


@pytest.mark.parametrize("elsewhere", [(4, "Better."), (2, "Good.")])
def test_points_or_comment_changed_elsewhere_count_as_changed(room, elsewhere):
    desk = Desk("bias")
    give(desk, "ada", *ALL, comment="Good.")
    before = answer(desk, "ada")
    room.formgrader_marks("ada", *elsewhere)
    with pytest.raises(Changed):
        desk.save("judge", before, list(NONE), "")
    assert room.mark("ada") == (*elsewhere, False)


def test_a_locked_gradebook_is_one_sentence_and_the_mark_stays_in_the_page(
    room, new_page, monkeypatch
):
    desk = Desk("bias")
    desk.record.db_url += "?timeout=0.1"
    with served(desk) as address:
        page = new_page()
        page.goto(address)
        page.goto(f"{page.url}{answer(desk, 'ada').code}")
        page.keyboard.press("1")
        page.keyboard.press("c")
        page.keyboard.type("Kept.")
        other = sqlite3.connect(room.folder / "gradebook.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        page.keyboard.press("Control+Enter")
        at(page, "The gradebook cannot be used now")
        other.execute("ROLLBACK")
        other.close()
        assert "Traceback" not in page.content()
        assert page.locator("textarea").input_value() == "Kept."
        assert page.locator("output").inner_text() == "1"
        assert room.mark("ada") == (None, None, True)
        assert desk.log.entries("judge") == []
        page.locator("h1").click()
        page.keyboard.press("Enter")
        at(page, "Saved: answer")
    assert room.mark("ada") == (1, "Kept.", False)


def test_boxes_that_cannot_be_kept_are_said(room, monkeypatch):
    desk = Desk("bias")

    def full(*_):
        raise OSError("No space left on device")

    monkeypatch.setattr(desk.log, "append", full)
    with pytest.raises(
        NotKept, match="The points and the comment are in the gradebook"
    ):
        give(desk, "ada", *ALL)
    assert room.mark("ada") == (4, None, False)


def test_what_changed_stands_first_with_the_old_mark(room, new_page):
    desk = Desk("bias")
    for student in SIX:
        give(desk, student, *ALL, comment="Good.")
    room.hand_in("bob", f"{FIRST} And the label?")
    room.hand_in("eve", SIX["eve"])
    room.formgrader_marks("fay", 1, "")
    room.hand_in("fay", "Else.")
    states = {one.student: one.state for one in desk.answers("judge")}
    again = [one.student for one in desk.answers("judge")][:3]
    assert sorted(again) == ["bob", "eve", "fay"]
    assert states == dict.fromkeys(SIX, MARKED) | dict.fromkeys(again, AGAIN) | {
        "gus": EMPTY
    }
    with served(desk) as address:
        page = new_page()
        page.goto(address)
        assert (
            page.locator(".progress").inner_text()
            == "3 of 6 marked, 3 to be read again."
        )
        place = page.url
        page.goto(f"{place}{answer(desk, 'bob').code}")
        assert page.locator("ins").inner_text().strip() == "And the label?"
        assert "had given 4 points" in page.locator("main").inner_text()
        assert page.locator("output").inner_text() == "0"
        page.goto(f"{place}{answer(desk, 'eve').code}")
        assert "These words are the same." in page.locator("main").inner_text()
        assert page.locator("output").inner_text() == "4"
        page.keyboard.press("Enter")
        at(page, "Saved: answer")
    assert room.mark("eve") == (4, "Good.", False)
    assert room.mark("bob") == (4, "Good.", True)


def test_a_line_that_cannot_be_read_is_named(room):
    desk = Desk("bias")
    give(desk, "ada", *ALL)
    with desk.log.path.open("a", encoding="utf-8") as file:
        file.write('{"task": "jud\n')
    with pytest.raises(CannotMark, match=r"marked-bias.jsonl, line 2 cannot be read"):
        desk.answers("judge")


def test_half_a_line_spoils_no_other(room):
    desk = Desk("bias")
    give(desk, "ada", *ALL)
    (entry,) = desk.log.entries("judge")
    whole = desk.log.path.read_text(encoding="utf-8")
    desk.log.path.write_text(f'{whole}{{"task": "jud', encoding="utf-8")
    desk.log.append(entry)
    assert desk.log.path.read_text(encoding="utf-8").endswith(f'"jud\n{whole}')


def test_odd_words_come_back_as_they_were(room):
    """A line of its own for each mark, whatever separates lines elsewhere."""
    odd = "a\u2028b\x85c\nd \N{GRINNING FACE}"
    desk = Desk("bias")
    room.hand_in("ada", odd)
    give(desk, "ada", *ALL, comment=odd)
    (entry,) = desk.log.entries("judge")
    assert entry.comment == odd
    assert entry.words == answer(desk, "ada").words


def test_what_cannot_be_marked_is_one_sentence(room):
    def told(*arguments):
        said = room.run("python", "-m", "coursekit", *arguments, status=1)
        assert "Traceback" not in said
        return said

    path = room.folder / "autograded" / "ada" / "bias" / "bias.ipynb"
    whole = path.read_text(encoding="utf-8")
    path.write_text("{", encoding="utf-8")
    assert "is no graded notebook with a cell judge" in told("mark", "bias")
    path.write_text(whole, encoding="utf-8")
    assert "there is: judge" in told("mark", "bias", "--task", "other")
    assert "Nothing of claims is graded" in told("mark", "claims")
    assert "No answer to judge of bias has been read by two" in told(
        "agreement", "bias"
    )
    (room.folder / "gradebook.db").rename(room.folder / "elsewhere.db")
    assert "There is no gradebook" in told("mark", "bias")
    assert not (room.folder / "gradebook.db").exists()


# ---- several markers


def shared(room, twice: float = 50) -> tuple[Desk, Desk]:
    shares.begin(room.folder, "bias", ["ana", "ben"], twice, "a seed")
    return Desk("bias", "ana"), Desk("bias", "ben")


def share_of(room) -> shares.Share:
    return shares.load(room.folder, "bias")


def test_answers_are_shared_out_and_each_sees_theirs_first(room):
    ana, ben = shared(room)
    share = share_of(room)
    counts = [list(share.first.values()).count(name) for name in ("ana", "ben")]
    assert sorted(counts) == [3, 4]
    assert len(share.second) == 3  # half of the six who wrote something
    assert "gus" not in share.second
    assert all(
        share.first[student] != share.second[student] for student in share.second
    )
    for desk in (ana, ben):
        roles = [one.role == "other" for one in desk.answers("judge") if one.words]
        assert roles == sorted(roles)
        assert True in roles
    orders = [[one.student for one in desk.answers("judge")] for desk in (ana, ben)]
    assert orders[0] != orders[1]


def test_a_seed_draws_the_same_again_and_another_draws_others():
    def dealt(seed, students):
        share = shares.Share(["ana", "ben", "cy"], seed, 10)
        share.deal(students)
        return share

    class_of = {f"s{number}": "words" for number in range(40)}
    one, again = dealt("1", class_of), dealt("1", dict([*class_of.items()][::-1]))
    assert one == again
    other = dealt("2", class_of)
    assert one.first != other.first
    assert set(one.second) != set(other.second)
    assert len(one.second) == 4
    counts = [list(one.first.values()).count(name) for name in one.markers]
    assert sorted(counts) == [13, 13, 14]
    before = dict(one.first)
    assert one.deal(class_of | {"late": "words"})
    assert {student: one.first[student] for student in class_of} == before
    assert len(one.second) == 5
    assert not one.deal(class_of | {"late": "words"})


def test_sharing_out_is_said_with_its_seed_and_not_done_twice(room):
    command = ["-m", "coursekit", "share", "bias", "ana", "ben", "--twice", "50"]
    told = room.run("python", *command, "--seed", "7")
    assert "3 of 7 are read by two, drawn with SEED=7." in told
    assert "is shared out among ana, ben already" in room.run(
        "python", *command, status=1
    )
    told = room.run("python", "-m", "coursekit", "mark", "bias", status=1)
    assert "Say which of them you are: MARKER=…" in told


@pytest.mark.parametrize(
    ("markers", "twice", "told"),
    [
        (["ana"], 10, "Name two markers or more"),
        (["ana", "ana"], 10, "each once"),
        (["ana", "a/b"], 10, "no name of a marker"),
        (["ana", "ben"], 101, "from 0 to 100 percent"),
    ],
)
def test_what_cannot_be_shared_out_is_said(room, markers, twice, told):
    with pytest.raises(CannotMark, match=told):
        shares.begin(room.folder, "bias", markers, twice, "1")
    assert share_of(room) is None


def read_by_two(room) -> tuple[str, Desk, Desk]:
    """Return a student whose words two read, the first desk and the second."""
    desks = dict(zip(("ana", "ben"), shared(room)))
    share = share_of(room)
    student = next(name for name in share.second if SIX.get(name))
    return student, desks[share.first[student]], desks[share.second[student]]


def test_the_second_does_not_see_the_first_mark(room, new_page):
    student, first, second = read_by_two(room)
    give(first, student, *ALL, comment="Excellent.")
    seen = answer(second, student)
    assert (seen.mark.points, seen.mark.comment, seen.last) == (None, None, None)
    assert seen.state == TO_READ
    with served(second) as address:
        page = new_page()
        page.goto(address)
        listed = page.locator("tr", has_text=f"Answer {seen.number}").first
        assert "4" not in listed.locator("td").nth(2).inner_text()
        page.goto(f"{page.url}{seen.code}")
        shown = page.locator("main").inner_text()
        assert "Excellent." not in shown
        assert "You are its second reader." in shown
        page.keyboard.press("1")
        page.keyboard.press("Enter")
        at(page, "Saved: answer")
    assert room.mark(student) == (4, "Excellent.", False)
    last = second.log.entries("judge")[-1]
    assert (last.kind, last.points) == (SECOND, 1)
    assert answer(first, student).last.points == 4


def test_a_difference_is_settled_on_a_page(room, new_page):
    student, first, second = read_by_two(room)
    give(first, student, *ALL, comment="Excellent.")
    give(second, student, *TWO, comment="What follows?")
    with served(second) as address:
        page = new_page()
        page.goto(address)
        page.get_by_role("link", name="1 to settle").click()
        shown = page.locator("main").inner_text()
        assert "2 points apart" in shown
        assert "Excellent." in shown
        assert "What follows?" in shown
        assert page.locator("tr.apart").count() == 3
        page.get_by_text("Settle on one").click()
        page.locator("fieldset").nth(4).get_by_label("½", exact=True).check()
        assert page.locator("output").inner_text() == "3½"
        page.get_by_role("button", name="Save this as the mark").click()
        at(page, "Settled: answer")
        assert "No two marks of one answer differ" in page.locator("main").inner_text()
    assert room.mark(student) == (3.5, "Excellent.", False)
    (pair,) = first.pairs("judge")
    assert (pair.first.points, pair.second.points, pair.final.points) == (4, 2, 3.5)


def test_a_settled_mark_does_not_overwrite_one_given_elsewhere(room, new_page):
    student, first, second = read_by_two(room)
    give(first, student, *ALL)
    give(second, student, *TWO)
    with served(first) as address:
        page = new_page()
        page.goto(address)
        page.get_by_role("link", name="1 to settle").click()
        page.get_by_text("Settle on one").click()
        room.formgrader_marks(student, 1, "Look here.")
        page.get_by_role("button", name="Save this as the mark").click()
        at(page, "Not saved: this mark was changed elsewhere")
    assert room.mark(student) == (1, "Look here.", False)


def test_what_was_said_after_both_had_spoken_is_no_agreement(room):
    """Whoever has seen the other's mark can agree with it."""
    student, first, second = read_by_two(room)
    give(first, student, *NONE)
    give(first, student, *ALL)  # a slip, mended before the other had marked
    give(second, student, *TWO)
    give(second, student, *ALL)
    (pair,) = first.pairs("judge")
    assert (pair.first.points, pair.second.points) == (4, 2)
    room.hand_in(student, "Something else.")
    assert first.pairs("judge") == []
    assert answer(second, student).state == AGAIN


# ---- small things


def test_points_are_written_as_the_rubric_writes_them():
    assert [said(p) for p in (0, 0.5, 1, 2.5, 0.25, None)] == [
        *("0", "½", "1", "2½", "0.25", "none")
    ]


def test_a_difference_keeps_every_word():
    parts = difference("one two  three", "one 2\nthree four")
    old = "".join(text for kind, text in parts if kind != "added")
    new = "".join(text for kind, text in parts if kind != "removed")
    assert (old, new) == ("one two  three", "one 2\nthree four")


def test_long_texts_are_shown_whole_and_not_compared(monkeypatch):
    """Two such answers of 2,000 words took 37 seconds, while nobody was answered."""
    monkeypatch.setattr("difflib.SequenceMatcher", None)
    before, after = "a b " * 1000, "b a a " * 666
    assert difference(before, after) == [("removed", before), ("added", after)]


def test_the_way_in_tells_the_token_to_its_user_alone(room, new_page, monkeypatch):
    """Everyone on the machine can read with what a browser was started."""
    with served(Desk("bias")) as address:
        with way_in(address) as given:
            assert "token" not in given
            page = pathlib.Path(urllib.parse.urlsplit(given).path)
            assert page.parent.stat().st_mode & 0o077 == 0
            shown = new_page()
            shown.goto(given)
            shown.wait_for_url("http://127.0.0.1:*/**/judge/")
        assert not page.exists()


def test_a_browser_is_started_without_the_token(room, monkeypatch):
    opened = []

    def opens(address):
        opened.append(address)
        raise InterruptedError

    monkeypatch.setattr("webbrowser.open", opens)
    desk = Desk("bias")
    with ThreadPoolExecutor() as pool, pytest.raises(InterruptedError):
        pool.submit(lambda: asyncio.run(serve(desk, 0, True))).result()
    assert opened[0].startswith("file:")
    assert "token=" not in opened[0]


def test_a_form_of_another_port_changes_nothing(room):
    with served(Desk("bias")) as address:
        plain, _, token = address.partition("/?token=")
        port = plain.rpartition(":")[2]
        cookies = f"marking-{port}={token}; marking-{port}-xsrf=mine"

        def posted(back, **headers):
            connection = http.client.HTTPConnection("127.0.0.1", int(port))
            connection.request(
                "POST",
                "/look",
                f"_xsrf=mine&names=shown&back={back}",
                {
                    "Cookie": cookies,
                    "Content-Type": "application/x-www-form-urlencoded",
                }
                | headers,
            )
            answer = connection.getresponse()
            return answer.status, answer.headers["Location"]

        assert posted("/judge/", Origin=plain) == (302, "/judge/")
        assert posted("/judge/") == (302, "/judge/")
        assert posted("//134744072/", Origin=plain) == (302, "/")
        for other in ("http://127.0.0.1:9999", "null", f"https://127.0.0.1:{port}"):
            assert posted("/judge/", Origin=other)[0] == 403


def test_the_log_is_plain_lines(room):
    desk = Desk("bias", "ana")
    give(desk, "ada", *ALL)
    give(desk, "ada", *TWO)
    lines = desk.log.path.read_text(encoding="utf-8").splitlines()
    assert [sum(row[2] for row in json.loads(line)["given"]) for line in lines] == [
        4,
        2,
    ]


def test_a_broken_gradebook_is_said(room):
    desk = Desk("bias")
    other = sqlite3.connect(room.folder / "gradebook.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    desk.record.db_url += "?timeout=0.1"
    with pytest.raises(Locked, match="The gradebook cannot be used now"):
        desk.answers("judge")
    other.execute("ROLLBACK")
    other.close()
