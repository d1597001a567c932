"""nbgrader's own pages and its collecting, with this course's configuration."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import urllib.error
import urllib.request

import nbformat
import pytest

from coursekit.desk import formgrader
from tests import ROOT
from tests.conftest import needs_sandbox
from tests.desk.classroom import PROGRAMS, Classroom, eventually
from tests.desk.test_verdict import TIES
from tests.web.test_live_page import RIGHT, SELF_TEST, write


@pytest.fixture
def room(tmp_path):
    room = Classroom(tmp_path / "class")
    room.release()
    return room


@contextlib.contextmanager
def served(room):
    """Serve Jupyter on loopback; give its address."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [
            *[PROGRAMS / "jupyter", "server", "--allow-root", "--no-browser"],
            *[
                "--ip=127.0.0.1",
                f"--port={port}",
                f"--ServerApp.root_dir={room.folder}",
            ],
            *["--IdentityProvider.token=", "--ServerApp.password="],
        ],
        cwd=ROOT,
        env=room.environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        for line in server.stderr:
            if "is running at" in line:
                break
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.communicate()


@pytest.mark.weekly
@needs_sandbox
def test_the_formgrader_shows_the_class_and_runs_no_script(room, new_page):
    trick = "Two things. <script>document.title = 'ran'</script>"
    trick += '<img src="x" onerror="document.title = \'ran\'">'
    trick += " [see](javascript:alert(1))"
    nb = room.right(judge=trick, gap=TIES)
    shows = f"from IPython.display import HTML, display\ndisplay(HTML({trick!r}))"
    nb.cells.append(nbformat.v4.new_code_cell(shows))
    shows = "display({'image/png': 'eA=='}, raw=True, metadata={'image/png': {'width': "
    shows += "'1 onerror=document.title=\"ran\"'}})"
    nb.cells.append(nbformat.v4.new_code_cell(shows))
    nb.cells.append(nbformat.v4.new_markdown_cell(trick))
    room.submit("ada", nb)
    assert "1 graded" in room.grade()
    with served(room) as address:
        page = new_page()
        page.goto(f"{address}formgrader/gradebook/bias/bias")
        page.get_by_role("link", name="Submission #1").click()
        page.wait_for_load_state("networkidle")
        assert "Two things." in page.content()
        assert page.title() != "ran"
        assert page.locator("img[src^='data:image/png']").count() == 1
        assert page.locator("a[href^=javascript]").count() == 0
        words = page.locator("pre", has_text="Two things.").first
        assert words.evaluate("e => getComputedStyle(e).whiteSpace") == "pre-wrap"
        # Bootstrap's own style would break words anywhere.
        assert words.evaluate("e => getComputedStyle(e).wordBreak") == "normal"
        with urllib.request.urlopen(f"{address}formgrader/api/assignments") as answer:
            submitted = {
                row["name"]: row["num_submissions"] for row in json.load(answer)
            }
        with urllib.request.urlopen(
            f"{address}formgrader/api/submissions/bias"
        ) as answer:
            [row] = json.load(answer)
    assert submitted["bias"] == 1
    worth = room.tasks["gap"].worth
    lost = worth["a tie"] + worth["all rates equal"]
    assert row["score"] == row["code_score"] == room.points() - lost


@pytest.mark.weekly
@needs_sandbox
def test_what_was_written_in_the_page_grades_like_what_was_written_in_jupyter(
    tmp_path, new_page, address
):
    room = Classroom(tmp_path / "class", "start")
    room.release()
    room.submit("jupyter", room.notebook({"above": RIGHT}))
    room.submit("nobody", room.notebook({}))
    page = new_page()
    page.goto(address + SELF_TEST)
    write(page, "above", RIGHT)
    with page.expect_download() as event:
        page.get_by_role("button", name="Download with my answers").click()
    event.value.save_as(room.place("page"))
    assert "3 graded, 0 graded before, 0 not graded." in room.grade()
    scores = room.scores()
    assert scores["page"] == scores["jupyter"] > scores["nobody"] == 0


def test_root_opens_the_pages_only_on_demand(monkeypatch):
    monkeypatch.setattr(formgrader.os, "geteuid", lambda: 0)
    with pytest.raises(SystemExit, match="You are root.*OPTIONS=--as-root"):
        formgrader.main([])


def fetched(address: str) -> bytes | None:
    """Return what stands at an address, None if nobody listens there yet."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read()
    except urllib.error.URLError:
        return None


@pytest.mark.weekly
def test_the_formgrader_takes_a_free_port_and_ends_at_ctrl_c(room):
    root = ["--as-root"] if os.geteuid() == 0 else []
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken = server.getsockname()[1]
        command = ["-m", "coursekit", "formgrader", f"--port={taken}", "--no-browser"]
        with subprocess.Popen(
            [PROGRAMS / "python", "-u", *command, *root],
            cwd=ROOT,
            env=room.environment | {"JUPYTER_CONFIG_PATH": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as server:
            said = []
            try:
                for line in server.stdout:
                    said.append(line)
                    if found := re.search(r"http://127\.0\.0\.1:\S+", line):
                        break
                place, _, token = found[0].partition("?")
                api = f"{place}/api/assignments?{token}"
                answer = eventually(lambda: fetched(api), "an answer")
                rows = {row["name"]: row for row in json.loads(answer)}
                assert rows["bias"]["release_path"] == "release/bias"
            finally:
                server.send_signal(signal.SIGINT)
            said.append(server.communicate(timeout=60)[0])
    assert f"Port {taken} is taken, so this is " in "".join(said)
    assert server.returncode == 0
    assert "Traceback" not in "".join(said)
