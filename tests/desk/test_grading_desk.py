"""nbgrader's own pages and its collecting, with this course's configuration."""

import contextlib
import json
import socket
import subprocess
import urllib.request

import nbformat
import pytest

from tests import ROOT
from tests.conftest import needs_sandbox
from tests.desk.classroom import PROGRAMS, Classroom
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
