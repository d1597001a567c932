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

GUARD = """\
import os, socket
inside = os.getcwd() == "/sandbox" and socket.gethostname() == "sandbox"
if not inside or "/bwrap\\0" not in open("/proc/1/cmdline").read():
    raise SystemExit("outside the sandbox: this probe does nothing")
print("the probe runs")
"""
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
import pathlib, sys, time
server = pathlib.Path({str(server)!r})
folder = pathlib.Path(sys.argv[sys.argv.index("-f") + 1]).parent
if {way!r} == "links":
    for path in (folder / "s").glob("k-*"):
        path.unlink()
        path.symlink_to(server.with_name(path.name))
else:
    folder.rename("/tmp/moved")
    folder.symlink_to(server.parents[1])
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
import pathlib, sys
sockets = pathlib.Path(sys.argv[sys.argv.index("-f") + 1]).parent / "s"
for folder in ("/tmp", "/sandbox", sockets):
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
import pathlib, shutil, sys
folder = pathlib.Path(sys.argv[sys.argv.index("-f") + 1]).parent
shutil.rmtree(folder, ignore_errors=True)
print("left:", sorted(map(str, folder.rglob("*"))))
""",
        ALL,
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
