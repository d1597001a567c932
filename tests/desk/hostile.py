"""Submissions that try what no submission should: harmless probes, one function each.

Each attack stands in the cell of the first task, before its right solution, and begins
with a guard that ends it at once unless it is inside the sandbox. What it looks for are
canaries that the test made.
"""

import json
import os
import secrets

import nbformat

from coursekit.exercise.model import Exercise
from tests import ROOT

INSIDE = """\
import os, socket
inside = os.getcwd() == "/sandbox" and socket.gethostname() == "sandbox"
if not inside or not os.path.isfile("/kernel.json") or os.path.exists("/home"):
    raise SystemExit("outside the sandbox: this probe does nothing")
"""
GUARD = INSIDE + "print('the probe runs', flush=True)\n"
CHEATED = "print('the cheat is in place')"
SLEEP = str(10**6 + secrets.randbelow(10**6))  # seconds, by which a process is found
POINTS = {
    name: task.points
    for name, task in Exercise(ROOT / "exercises" / "bias").tasks.items()
    if task.written
}
# Without the first task, the tasks that build on it keep their points; where it does not
# end, or gives without end, a task that calls it does not either.
ALL, NONE = sum(POINTS.values()), 0
REST = ALL - POINTS["selection_rates"]
ENDLESS = REST - POINTS["gap"]


def reads(path) -> str:
    return f"""
try:
    print("FOUND", open({str(path)!r}, "rb").read())
except OSError as error:
    print("nothing found:", error)
"""


def canaries(file, other, gradebook, source, port, variable, folder) -> dict:
    """Return the attacks that look for things which the test made."""
    return {
        "reads_home": (reads(file), ALL),
        "reads_another_student": (reads(other), ALL),
        "reads_the_gradebook": (reads(gradebook), ALL),
        "reads_the_source": (reads(source), ALL),
        "reaches_a_port": (
            f"""
try:
    socket.create_connection(("127.0.0.1", {port}), timeout=2)
    print("FOUND the port")
except OSError as error:
    print("nothing found:", error)
""",
            ALL,
        ),
        "reads_a_variable": (
            f"print('FOUND' if {variable!r} in os.environ else 0)",
            ALL,
        ),
        "reads_other_processes": (
            f"""
import glob
for path in glob.glob("/proc/[0-9]*/environ"):
    try:
        if {variable!r}.encode() in open(path, "rb").read():
            print("FOUND in", path)
    except OSError:
        pass
""",
            ALL,
        ),
        "deletes_files": (
            f"""
import shutil
for path in ({str(folder)!r}, {str(other.parent)!r}, "/sandbox"):
    shutil.rmtree(path, ignore_errors=True)
""",
            ALL,
        ),
        "writes_outside": (
            f"""
for path in ({str(folder / "written")!r}, "/usr/written", "/written"):
    try:
        open(path, "w").write("x")
        print("FOUND a place to write:", path)
    except OSError:
        pass
""",
            ALL,
        ),
    }


def steers(server, way: str, seconds: int = 10**6) -> str:
    """Return code that leads whoever connects again to the Unix socket `server`.

    It puts links in the places of its own sockets (`way` is "links"), or one in the place
    of the folder that holds theirs ("folder"); then it cuts each connection, and stays.
    `server` is k-1 to k-5 in a folder s.
    """
    return f"""
import pathlib, time
server = pathlib.Path({str(server)!r})
folder = pathlib.Path("/sockets")
try:
    if {way!r} == "links":
        for path in folder.glob("k-*"):
            path.unlink()
            path.symlink_to(server.with_name(path.name))
    else:
        folder.rename("/tmp/moved")
        folder.symlink_to(server.parents[1])
except OSError as error:
    print("stopped:", error)
for number in range(3, 200):
    try:
        with socket.socket(fileno=os.dup(number)) as one:
            listens = one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
            if str(one.getsockname()).startswith(str(folder)) and not listens:
                one.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
time.sleep({seconds})
os._exit(0)
"""


CODE = {
    "loops": ("while True:\n    pass\n", REST),
    "loops_whatever_happens": (
        """
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
""",
        NONE,
    ),
    "prints_without_end": ("while True:\n    print('x' * 10_000)\n", NONE),
    "sends_bytes_without_end": (
        """
from ipykernel.comm import Comm
for _ in range(100):
    Comm(target_name="canary", buffers=[bytes(10**6)])
""",
        NONE,
    ),
    "keeps_a_widget": (
        """
from ipykernel.comm import Comm
state = {"_model_name": "FOUND" * 10**5}
Comm(data={"state": state, "buffer_paths": [["b"]]}, buffers=[bytes(10**6)])
""",
        ALL,
    ),
    "prints_past_jupyter": (
        "for _ in range(100):\n    os.write(1, b'RAW OUTPUT\\n')\n    os.write(2, b'x')\n",
        ALL,
    ),
    "writes_a_big_file": (
        """
try:
    with open("big", "wb") as file:
        for _ in range(100):
            file.write(bytes(2**20))
    print("FOUND room for 100 MB")
except OSError as error:
    print("stopped:", error)
    os.remove("big")
""",
        ALL,
    ),
    "fills_every_folder": (
        """
import pathlib
for folder in ("/tmp", "/sandbox", "/sockets"):
    try:
        for i in range(100):
            pathlib.Path(folder, f"full{i}").write_bytes(bytes(2**20))
        print("FOUND room for 100 MB in", folder)
    except OSError as error:
        print("stopped:", error)
""",
        ALL,
    ),
    "takes_memory": (
        """
try:
    block = bytearray(2 * 2**30)
    print("FOUND 2 GB")
except MemoryError:
    print("stopped")
""",
        ALL,
    ),
    "leaves_python": ("import sys\nsys.exit(0)\n", REST),
    "leaves_at_once": ("os._exit(0)\n", NONE),
    "kills_itself": ("import signal\nos.kill(os.getpid(), signal.SIGKILL)\n", NONE),
    "stops_itself": ("import signal\nos.kill(os.getpid(), signal.SIGSTOP)\n", NONE),
    "signals_everyone": (
        """
import signal
for process in (1, os.getppid()):
    try:
        os.kill(process, signal.SIGTERM)
    except OSError as error:
        print("stopped:", error)
""",
        ALL,
    ),
    "crashes": ("import ctypes\nctypes.string_at(0)\n", NONE),
    "closes_its_sockets": ("os.closerange(3, 200)\n", NONE),
    "leaves_a_daemon": (
        f"""
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv("/usr/bin/sleep", ["sleep", "{SLEEP}"])
    os._exit(0)
""",
        ALL,
    ),
    "starts_many_processes": (
        f"""
import subprocess
started = []
try:
    for _ in range(100):
        started.append(subprocess.Popen(["/usr/bin/sleep", "{SLEEP}"]))
    print("started", len(started))
except OSError as error:
    print("stopped after", len(started))
for process in started[:50]:
    process.kill()
""",
        ALL,
    ),
    "makes_namespaces": (
        """
import subprocess
if subprocess.run(["/usr/bin/unshare", "--user", "true"]).returncode == 0:
    print("FOUND a namespace of its own")
""",
        ALL,
    ),
    "deletes_its_connection": (
        """
import pathlib, shutil
shutil.rmtree("/sockets", ignore_errors=True)
try:
    os.remove("/kernel.json")
except OSError as error:
    print("stopped:", error)
print("left:", sorted(map(str, pathlib.Path("/sockets").rglob("*"))))
""",
        ALL,
    ),
}

# Sends a message past Jupyter, with content that need not be what it should.
SENDS = """
import json
kernel = get_ipython().kernel
def send(kind, content, parent=None):
    msg = kernel.session.msg(kind, parent=parent or kernel.get_parent())
    if not isinstance(content, bytes):
        content = json.dumps(content).encode()
    msg["content"] = content
    kernel.session.send(kernel.iopub_socket, msg, ident=b"")
"""
MESSAGES = {
    "nests_a_message": (
        """
deep = b"[" * 100_000 + b"]" * 100_000
send("display_data", b'{"metadata": {}, "data": {"a": %s}}' % deep)
""",
        NONE,
    ),
    "nests_a_message_a_little": (
        """
deep = b"[" * 150 + b"]" * 150
send("display_data", b'{"metadata": {}, "data": {"a": %s}}' % deep)
""",
        ALL,
    ),
    "sends_numbers_for_text": (
        """
send("stream", {"name": 5, "text": {"a": 1}})
send("error", {"ename": [], "evalue": {}, "traceback": 7})
send("error", {"ename": "a", "evalue": "b", "traceback": [{}, 5]})
send("display_data", {"data": {"text/plain": [[["FOUND"]]]}, "metadata": []})
send("display_data", {"data": {"text/plain": [[["FOUND"]]]}, "metadata": {}})
send("display_data", {"data": 7})
send("stream", {})
""",
        ALL,
    ),
    "answers_for_another_cell": (
        """
parent = dict(kernel.get_parent())
for header in ({"msg_id": "FOUND"}, {"msg_id": parent["header"]["msg_id"] + "1"}):
    parent["header"] = header
    send("stream", {"name": "stdout", "text": "FOUND"}, parent)
""",
        ALL,
    ),
    "floods_with_comms": (
        """
import time
for number in range(5_000):
    send("comm_msg", {"comm_id": "c", "data": {}})
    if number % 100 == 0:
        time.sleep(0.02)  # faster, and ZMQ drops what else this kernel has to say
""",
        ALL,
    ),
    "shows_a_script": (
        """
svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>FOUND()</script></svg>'
page = "<script>FOUND()</script>"
data = {"image/svg+xml": svg, "text/html": page, "application/javascript": "FOUND()"}
send("display_data", {"data": data, "metadata": {}})
""",
        ALL,
    ),
    "shows_a_huge_image": (
        """
send("display_data", {"data": {"image/png": "FOUND" * 10**6}, "metadata": {}})
""",
        ALL,
    ),
    "prints_a_very_long_line": ("print('x' * 5_000_000)\n", ALL),
    "prints_what_no_file_can_hold": ("print('\\0\\ud800\\x1b[2J' * 1000)\n", ALL),
    "names_an_exception_with_escapes": (
        """
name = "\\x1b]0;title\\x07\\x1b[2J"
class Error(Exception):
    pass
Error.__name__ = Error.__qualname__ = name * 10
raise Error(name * 10)
""",
        REST,
    ),
    "names_an_exception_at_length": (
        "raise type('x' * 3_000_000, (Exception,), {})('y')\n",
        REST,
    ),
}
CODE |= {name: (SENDS + code, points) for name, (code, points) in MESSAGES.items()}

CODE |= {
    "plays_with_links": (
        """
names = "/etc/shadow", "/kernel.json", "/proc/1/root", "../../../etc/passwd"
for number, name in enumerate(names):
    for folder in (os.environ["HOME"], "/sandbox", "/sockets"):
        os.symlink(name, f"{folder}/link{number}")
for name in ("/usr/bin/env", "/kernel.json"):
    try:
        os.link(name, "/tmp/hard")
        print("FOUND a way to link", name)
    except OSError as error:
        print("stopped:", error)
for name in ("/tmp", "/sandbox", "/sockets"):
    try:
        os.rename(name, "/tmp/moved")
        print("FOUND a way to move", name)
    except OSError as error:
        print("stopped:", error)
""",
        ALL,
    ),
    "signals_its_group": (
        """
import signal
signal.signal(signal.SIGTERM, signal.SIG_IGN)
for group in (0, -1):
    try:
        os.kill(group, signal.SIGTERM)
    except OSError as error:
        print("stopped:", error)
""",
        ALL,
    ),
    "outlives_its_kernel": (
        f"""
if os.fork() == 0:
    os.setsid()
    os.execv("/usr/bin/sleep", ["sleep", "{SLEEP}"])
import time
time.sleep(0.2)
os._exit(0)
""",
        NONE,
    ),
    "takes_memory_by_processes": (
        """
import time
for _ in range(40):
    if not os.fork():
        block = bytearray(b"x" * 40_000_000)
        time.sleep(20)
        os._exit(0)
time.sleep(8)
print("FOUND 1.6 GB")
""",
        NONE,
    ),
}

# What tries to pass without a right answer, in place of the solution.
CHEATS = {
    "replaces_builtins": """
import builtins
builtins.all = builtins.any = lambda *_: True
def selection_rates(decisions, groups):
    return {}
""",
    "equals_everything": """
class Yes(dict):
    def __eq__(self, other):
        return True
    __hash__ = None
def selection_rates(decisions, groups):
    return Yes()
""",
    "replaces_the_check": """
def selection_rates(decisions, groups):
    return {}
check = lambda name: print(name + ": right on all 12 cases.")
Checks.__call__ = lambda self, name: print(name + ": right on all 12 cases.")
Judge.verdict = lambda *_: None
""",
    "reads_the_table": """
def selection_rates(decisions, groups):
    for case in check.judge.tasks["selection_rates"].cases:
        if case.args == [decisions, groups]:
            return case.right
""",
    "looks_for_the_right_results": """
import gc, sys
def selection_rates(decisions, groups):
    frame = sys._getframe()
    while frame:
        for value in list(frame.f_locals.values()):
            if type(value).__name__ in ("Build", "Case", "Judge"):
                print("FOUND", value)
        frame = frame.f_back
    for value in gc.get_objects():
        if type(value).__name__ == "Case" and value.args == [decisions, groups]:
            return value.right
    return {}
""",
    "forges_a_record": """
def selection_rates(decisions, groups):
    return {}
class Forged:
    def publish(self, data, **rest):
        if "application/x-record" in data:
            calls = [[{"dict": []}, True, False]] * 12
            text = {"calls": calls, "twice": [], "order": [], "uses": ["gap"]}
            text["with_right"] = {**text, "kind": "right", "passed": True}
            data = {"application/x-record": __import__("json").dumps(text)}
        old(data, **rest)
old = get_ipython().display_pub.publish
get_ipython().display_pub.publish = Forged().publish
""",
    "publishes_nonsense": """
class Forged:
    def publish(self, data, **rest):
        text = '{"calls": [[{"set": [{"dict": 7}]}]], "twice": [], "order": []}'
        old({"application/x-record": text}, **rest)
old = get_ipython().display_pub.publish
get_ipython().display_pub.publish = Forged().publish
""",
    "publishes_what_takes_for_ever_to_judge": """
def publish(data, **rest):
    if "application/x-record" not in data:
        return old(data, **rest)
    numbers = [n * (2**61 - 1) for n in range(20_000)]  # one hash for all of them
    text = {"calls": [[{"set": numbers}, False, False]], "twice": [], "order": []}
    old({"application/x-record": __import__("json").dumps(text)}, **rest)
    get_ipython().display_pub.publish = old
old = get_ipython().display_pub.publish
get_ipython().display_pub.publish = publish
""",
    "publishes_nothing": """
get_ipython().display_pub.publish = lambda *_, **__: None
""",
    "returns_too_much": """
def selection_rates(decisions, groups):
    return {"x" * 10**6: 0.5}
""",
    "returns_a_huge_number": """
def selection_rates(decisions, groups):
    return {group: 10 ** 100_000 for group in groups}
""",
    "loops_in_its_function": """
def selection_rates(decisions, groups):
    while True:
        pass
""",
    "prints_the_cases": """
seen = []
def selection_rates(decisions, groups):
    seen.append((decisions, groups))
    import sys
    sys.__stdout__.write(repr(seen))
    display(seen)
    return seen
""",
    "raises_the_cases": """
seen = []
def selection_rates(decisions, groups):
    seen.append((decisions, groups))
    raise ValueError(repr(seen) + "\\nand more\\n" * 1000)
""",
}
# Of these, the ones that leave less than the other tasks.
SPOIL = {
    "replaces_builtins": NONE,
    "returns_too_much": ENDLESS,
    "forges_a_record": NONE,
    "publishes_nonsense": NONE,
    "publishes_nothing": NONE,
    "loops_in_its_function": ENDLESS,
}


def broken_json(nb) -> str:
    return json.dumps(nb)[:-20]


def no_json(nb) -> str:
    return "print('hello')"


def nested_json(nb) -> str:
    return "[" * 100_000


def not_a_notebook(nb) -> str:
    return json.dumps({"cells": "none"})


def without_a_check(nb) -> str:
    del nb.cells[4]
    return json.dumps(nb)


def without_marks(nb) -> str:
    for cell in nb.cells:
        cell.metadata["nbgrader"] = "none"
    return json.dumps(nb)


def a_task(nb) -> str:
    """Marks without an id, at which nbgrader's writer stops."""
    cell = nbformat.v4.new_markdown_cell()
    flags = {"grade": False, "solution": False, "locked": False, "task": True}
    cell.metadata["nbgrader"] = flags | {"schema_version": 3}
    return json.dumps({**nb, "cells": [*nb.cells, cell]})


def the_introduction_as_a_task(nb) -> str:
    nb.cells[0].metadata.nbgrader.task = True
    return json.dumps(nb)


def words_as_a_check(nb) -> str:
    """An answer in words that counts as given out, whatever it holds."""
    [cell] = [c for c in nb.cells if c.metadata.nbgrader.grade_id == "judge"]
    cell.metadata.nbgrader.solution = False
    return json.dumps(nb)


def old_marks(nb) -> str:
    nb.cells[0].metadata.nbgrader.schema_version = 2
    return json.dumps(nb)


def no_marks_in_marks(nb) -> str:
    nb.cells[0].metadata.nbgrader = {}
    return json.dumps(nb)


def a_copied_cell(nb) -> str:
    return json.dumps({**nb, "cells": [*nb.cells, {**nb.cells[3], "id": "copy"}]})


def many_cells(nb) -> str:
    nb.cells += [nbformat.v4.new_code_cell("1") for _ in range(20_000)]
    return json.dumps(nb)


def a_long_cell(nb) -> str:
    nb.cells.append(nbformat.v4.new_code_cell("x" * 10**6))
    return json.dumps(nb)


def much_metadata(nb) -> str:
    nb.cells[0].metadata["more"] = "x" * 10**6
    return json.dumps(nb)


def nested_a_little(nb) -> str:
    nb.metadata["more"] = json.loads("[" * 100 + "]" * 100)
    return json.dumps(nb)


def an_old_format(nb) -> str:
    return json.dumps(nb | {"nbformat": 3})


def too_big(nb) -> str:
    nb.cells[0].source += "x" * 50 * 2**20
    return json.dumps(nb)


CHANGED = "marks of a cell were changed"
# What cannot be graded: how to spoil a notebook, and what is then said.
SPOILT = {
    broken_json: "damaged",
    no_json: "damaged",
    nested_json: "damaged|nested",
    not_a_notebook: "malformed",
    without_a_check: "cells are missing: selection_rates_check",
    without_marks: CHANGED,
    a_task: CHANGED,
    the_introduction_as_a_task: CHANGED,
    words_as_a_check: CHANGED,
    old_marks: CHANGED,
    no_marks_in_marks: CHANGED,
    a_copied_cell: "is there twice",
    many_cells: "20,026 cells, and 200 can be taken",
    a_long_cell: "1,000,000 characters, and 100,000",
    much_metadata: "metadata has .* characters, and 100,000",
    nested_a_little: "more than 50 levels",
    an_old_format: "format that is long out of use",
    too_big: "has 50 MB",
}
ODD_NAMES = ["a b", "x;true", "{student_id}", "[ab]", "-rf", ".hidden", "ü\u202eb", "*"]


def changed_points(nb):
    """A notebook whose marks promise more than the exercise gives: graded as usual."""
    for cell in nb.cells:
        if cell.metadata.nbgrader.get("points"):
            cell.metadata.nbgrader.points = 100
    return nb


def changed_checks(nb):
    """A notebook whose check cells say that all is well: graded as usual."""
    for cell in nb.cells:
        if cell.metadata.nbgrader.get("grade") and cell.cell_type == "code":
            cell.source = "print('right on all 12 cases.')"
    return nb


def left_over(token: str) -> list[str]:
    """Return the commands of running processes in which `token` stands."""
    found = []
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/cmdline", "rb") as file:
                command = file.read().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if token in command:
            found.append(command)
    return found
