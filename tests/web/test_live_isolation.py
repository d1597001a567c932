"""Code in a page reaches nothing, and whatever it does, the page goes on.

The probes are harmless: they knock at a server of the test on this machine.
"""

import contextlib
import http.server
import json
import re
import threading

import pytest
from playwright.sync_api import Error

from tests import rest_weekly
from tests.practice import (
    CASES,
    PASSED,
    RIGHT,
    SELF_TEST,
    check,
    field,
    kept,
    press,
    status,
    verdict,
    weaken,
    write,
)


class Canary(http.server.BaseHTTPRequestHandler):
    """Notes whoever comes, and lets anyone read its answer."""

    def do_GET(self):
        self.server.heard.append(self.path)
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()

    do_POST = do_GET

    def log_message(self, *args):
        pass


@pytest.fixture
def canary():
    """The address of a server, and the list of what it hears."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Canary)
    server.heard = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}", server.heard
    server.shutdown()


# Each way is tried by Python itself, and in a worker that it makes. What is pending would
# hold up a synchronous request in Firefox, so those come first. A check may take five
# seconds, which is little for all of them on a slow machine: so each is a check.
WAYS = """\
lambda: send(HERE + "request")
lambda: socket.create_connection(SERVER, timeout=1)
lambda: js.importScripts(HERE + "scripts")
lambda: js.WebSocket.new(HERE + "socket")
lambda: js.EventSource.new(HERE + "events")
lambda: js.Worker.new(js.URL.createObjectURL(js.Blob.new(to_js([SCRIPT]))))
lambda: js.WorkerGlobalScope.prototype.fetch.call(js.self, HERE + "fetch")
""".splitlines()
KNOCK = """\
import js
import socket
from pyodide.ffi import to_js

SERVER = ("{host}".partition(":")[0], int("{host}".partition(":")[2]))
HERE, INNER = "http://{host}/here/", "http://{host}/inner/"
SCRIPT = '''
const send = (url) => {{
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.send();
}};
for (const attempt of [
  () => send("INNERrequest"),
  () => importScripts("INNERscripts"),
  () => new WebSocket("INNERsocket"),
  () => new EventSource("INNERevents"),
  () => import("INNERmodule"),
  () => fetch("INNERfetch"),
])
  try {{ Promise.resolve(attempt()).catch(() => {{}}); }} catch {{}}
'''.replace("INNER", INNER)


def send(url):
    request = js.XMLHttpRequest.new()
    request.open("GET", url, False)
    request.send()


try:
    ({way})()
except Exception:
    pass
print("knocked")
"""


def knock(page, host):
    for way in WAYS:
        text = KNOCK.format(host=host, way=way)
        assert check(page, "above", text).startswith("knocked"), way


def test_code_reaches_no_network(new_page, address, canary):
    host, heard = canary
    page = new_page()
    page.goto(address + SELF_TEST)
    knock(page, host)
    page.wait_for_timeout(2000)  # a knock that is under way would arrive
    assert heard == []


@pytest.mark.weekly
def test_without_the_policy_the_canary_hears(new_page, address, canary):
    host, heard = canary
    page = new_page()
    weaken(page, "default-src 'none'; script-src", "script-src *")
    page.goto(address + SELF_TEST)
    knock(page, host)
    page.wait_for_timeout(2000)
    ways = ("fetch", "request", "socket", "events", "scripts")
    knocks = {f"/{where}/{way}" for where in ("here", "inner") for way in ways}
    knocks |= {"/inner/module", "/"}  # at / knocks Python's own socket
    assert knocks == {*heard}


@pytest.mark.weekly
def test_code_reaches_no_network_in_firefox(firefox, address, canary):
    host, heard = canary
    firefox.goto(address + SELF_TEST)
    firefox.wait_for("typeof live === 'object'")
    check_above = "async (text) => (await live.check('above', { above: text })).text"
    # Python is there, and warm.
    assert firefox.evaluate(check_above, RIGHT).startswith(PASSED)
    for way in WAYS:
        said = firefox.evaluate(check_above, KNOCK.format(host=host, way=way))
        assert said.startswith("knocked"), way
    firefox.evaluate("() => new Promise((yes) => setTimeout(yes, 2000))")
    assert heard == []
    firefox.evaluate(f"() => fetch('http://{host}/page').then(() => true)")
    assert heard == ["/page"]  # so Firefox reaches it, but for the policy


LOOK_AROUND = """\
import js
from pyodide.ffi import to_js

LOOK = '''
self.found = {};
const tries = {
  files: () => navigator.storage.getDirectory(),
  caches: () => caches.open("canary"),
  database: () => new Promise((yes, no) => {
    const opened = indexedDB.open("canary");
    opened.onsuccess = yes;
    opened.onerror = () => no(opened.error);
  }),
};
for (const [name, attempt] of Object.entries(tries)) {
  try {
    const late = (error) => { found[name] = error.name; };
    Promise.resolve(attempt()).then(() => { found[name] = "reached"; }, late);
  } catch (error) { found[name] = error.name; }
}
'''
js.importScripts(js.URL.createObjectURL(js.Blob.new(to_js([LOOK]))))
"""
HIDE = """() => {
  document.cookie = "canary=1";
  localStorage.setItem("canary", "1");
  return new Promise((yes) => { indexedDB.open("canary").onsuccess = yes; });
}"""


def look_around(page):
    """Return what code in the page reaches, tried in one check, told in the next."""
    page.evaluate(HIDE)
    check(page, "above", LOOK_AROUND)
    page.wait_for_timeout(1000)
    said = check(page, "above", "import js\nprint(js.JSON.stringify(js.found))")
    found = json.loads(said.splitlines()[0])
    assert len(found) == 3
    return {name for name, what in found.items() if what == "reached"}


# What a worker has no word for; the frame that makes it has, and must not reach it.
FROM_THE_FRAME = """() => {
  const tries = {
    page: () => parent.document.body.innerText,
    cookie: () => document.cookie,
    storage: () => localStorage.getItem("canary"),
  };
  return Object.keys(tries).filter((name) => {
    try { return tries[name](); } catch { return false; }
  });
}"""


def test_code_reaches_nothing_of_the_page(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    assert look_around(page) == set()
    assert page.frames[1].evaluate(FROM_THE_FRAME) == []


@pytest.mark.weekly
def test_without_the_sandbox_code_reaches_what_the_browser_keeps(new_page, address):
    page = new_page()
    weaken(page, 'setAttribute("sandbox","allow-scripts")', 'setAttribute("a","b")')
    page.goto(address + SELF_TEST)
    assert look_around(page) == {"files", "caches", "database"}
    found = page.frames[1].evaluate(FROM_THE_FRAME)
    assert found == ["page", "cookie", "storage"]


# ---- code that does not end, or takes too much

ENDLESS_REPR = """\
class Endless:
    def __repr__(self):
        return f"{self!r}"


repr(Endless())
"""
DEEP = """\
import sys
sys.setrecursionlimit(10**6)


def above(numbers, bar):
    return above(numbers, bar)
"""
RUNAWAYS = {
    "loop": ("while True:\n    pass", "^Stopped after 5 seconds"),
    "loop in the function": (
        "def above(numbers, bar):\n    while True:\n        pass",
        "^Stopped after 5 seconds",
    ),
    "printing": ("while True:\n    print('x' * 1000)", "^Stopped after 5 seconds"),
    # What a function prints while it is checked is kept by the check itself.
    "printing in the function": (
        "def above(numbers, bar):\n    while True:\n        print('x' * 1000)",
        "^Stopped after 5 seconds|more memory than this page|with MemoryError",
    ),
    "recursion": (
        "def above(numbers, bar):\n    return above(numbers, bar)",
        "above calls itself without end",
    ),
    "recursion through C": (ENDLESS_REPR, "^Recursion too deep"),
    "recursion without a limit": (DEEP, "^Recursion too deep"),
    "memory": ("x = bytearray(10**9)", "more memory than this page gives it"),
    "memory bit by bit": (
        "x = []\nwhile True:\n    x.append('a' * 10**6)",
        "more memory than this page gives it",
    ),
    "memory in the function": (
        "def above(numbers, bar):\n    return bytearray(10**9)",
        "stopped with MemoryError",
    ),
    "a thread": (
        "import threading\nthreading.Thread(target=print).start()",
        "^RuntimeError: can't start new thread",
    ),
    "leaving": ("import os\nos._exit(0)", "^Python ended. The next check starts it"),
}


@pytest.fixture(scope="module")
def desk(browser, address):
    """One page on which the runaways follow each other, as a learner's would."""
    page = browser.new_page()
    page.goto(address + SELF_TEST)
    yield page
    page.close()


@pytest.mark.parametrize("text, said", rest_weekly(RUNAWAYS.values(), 2), ids=RUNAWAYS)
def test_code_that_runs_away_is_stopped(desk, text, said):
    page = desk
    assert re.search(said, check(page, "above", text), re.MULTILINE)
    assert kept(page) == {"above": text}
    assert field(page, "above").inner_text().splitlines()[0] == text.splitlines()[0]
    assert check(page, "above", RIGHT) == PASSED


@pytest.mark.weekly
def test_printed_text_is_cut(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    said = check(page, "above", f"for i in range(10**5):\n    print(i)\n\n{RIGHT}")
    assert len(said) < 21_000
    assert said.endswith(f"[more was printed; it is cut here]\n{PASSED}")


def test_long_result_is_cut(desk):
    _, case, _ = CASES[0]
    change = f"    if [numbers, bar] == {case}:\n        return 'x' * 10**5\n"
    said = check(desk, "above", RIGHT.replace("    return", f"{change}    return"))
    assert said.startswith("Not right yet")
    assert len(said) == 50_000


def test_result_is_text_and_never_markup(desk):
    markup = "<b id='markup'>bold</b>"
    assert check(desk, "above", f"print({markup!r})").startswith(markup)
    write(desk, "above", markup)
    desk.reload()
    assert field(desk, "above").inner_text() == markup
    assert desk.locator("#markup").count() == 0


FORGERY = """\
import js
from pyodide.ffi import to_js
for i in range(1000):
    js.postMessage(to_js({"state": "running"}, dict_converter=js.Object.fromEntries))
while True:
    pass
"""


@pytest.mark.weekly
def test_time_limit_cannot_be_put_off(desk):
    assert check(desk, "above", FORGERY).startswith("Stopped after 5 seconds")


def test_stop_stops_and_keeps_the_text(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    assert check(page, "above", RIGHT) == PASSED
    write(page, "above", "while True:\n    pass")
    press(page, "Check", "above")
    page.get_by_text("Running …").wait_for()
    press(page, "Stop", "above")
    assert verdict(page, "above") == "Stopped."
    assert field(page, "above").inner_text().startswith("while True:")
    assert check(page, "above", RIGHT) == PASSED


def wait_until(page, true):
    for _ in range(600):
        if true():
            return
        page.wait_for_timeout(100)
    raise AssertionError("not within a minute")


@pytest.mark.parametrize(
    "file", rest_weekly(["**/start.ipynb", "**/pyodide.asm.wasm.packed"])
)
def test_stop_while_something_loads(new_page, address, file):
    page = new_page()
    page.goto(address + SELF_TEST)
    waiting = []
    page.route(file, lambda route: waiting.append(route))
    press(page, "Check", "above")
    wait_until(page, lambda: waiting)
    press(page, "Stop", "above")
    assert verdict(page, "above") == "Stopped."
    assert " point" not in status(page, "above").inner_text()
    page.unroute_all()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for route in waiting:  # what was stopped goes no further, even if it comes at last
        with contextlib.suppress(Error):
            route.continue_()
    page.wait_for_timeout(500)
    assert asked == []
    assert check(page, "above", RIGHT) == PASSED


def test_another_check_waits(new_page, address):
    page = new_page()
    page.goto(address + SELF_TEST)
    press(page, "Check", "above")
    press(page, "Check", "tally")
    assert "Another one is still running" in status(page, "tally").inner_text()
    assert "not written yet" in verdict(page, "above")
    press(page, "Check", "tally")
    assert "not written yet" in verdict(page, "tally")
