"""Each wall of the sandbox: what it stops is heard without it, and silent with it."""

import ctypes
import secrets
import socket
import struct

import pyseccomp
import pytest

from coursekit.desk import canary, kernel, memory, syscalls
from tests.conftest import needs_sandbox
from tests.desk import calls, hostile
from tests.desk.test_grading import run_with

pytestmark = needs_sandbox
ENOSYS, KILLED = pyseccomp.ERRNO(38), pyseccomp.KILL_PROCESS


class Open(kernel.SandboxedKernelManager):
    """A sandbox without the walls that are proven here, and with /proc."""

    def _sandboxed(self, *arguments):
        command = super()._sandboxed(*arguments)
        start = command.index("--seccomp")
        del command[start : start + 2]
        start = command.index("--remount-ro")
        assert command[start + 1] == "/dev"
        command[start : start + 2] = ["--proc", "/proc"]
        start = command.index("--unshare-all")
        command[start : start + 1] = ["--unshare-pid", "--unshare-uts"]
        return command


def ask(manager: type, code: str):
    return canary.ask(manager, f"{hostile.INSIDE}\n{code}")


# ---- calls


@pytest.fixture(scope="module")
def answered():
    """Which calls were answered: with the filter, and without."""
    managers = kernel.SandboxedKernelManager, Open
    return [ask(manager, calls.code()) for manager in managers]


def test_no_denied_call_is_answered(answered):
    assert len(answered[0]) > 60
    assert [name for name, heard in answered[0].items() if heard] == []


def test_without_the_filter_each_is(answered):
    """But for what a machine's kernel may be built without."""
    silent = {name for name, heard in answered[1].items() if not heard}
    assert silent <= calls.RARE | {"AF_ALG", "AF_VSOCK"}


def verdict_of(program: bytes, arch: int, number: int, args=()) -> int:
    """Return what a filter says of a call: the kernel's machine for BPF, in Python."""
    six = [*args, *[0] * 6][:6]
    data = struct.pack("<iIQ6Q", number, arch, 0, *(one & (1 << 64) - 1 for one in six))
    value = place = 0
    while True:
        code, true, false, k = struct.unpack_from("<HBBI", program, 8 * place)
        place += 1
        tests = {0x15: value == k, 0x25: value > k, 0x35: value >= k, 0x45: value & k}
        if code == 0x20:
            [value] = struct.unpack_from("<I", data, k)
        elif code == 0x54:
            value &= k
        elif code == 0x05:
            place += k
        elif code == 0x06:
            return k
        elif code in tests:
            place += true if tests[code] else false
        else:
            raise ValueError(f"no such instruction: {code:#x}")


@pytest.mark.parametrize("name", ["X86_64", "AARCH64"])
def test_the_filter_is_the_same_for_both_processors(name):
    arch = getattr(pyseccomp.Arch, name)
    program = syscalls.program(arch)

    def asked(call, *args, arch=arch):
        number = calls.NUMBERS.get(call) or pyseccomp.resolve_syscall(arch, call)
        return verdict_of(program, arch, number, args)

    for call in ("read", "openat", "execve", "futex", "sendmsg", "clone", "mmap"):
        assert asked(call) == pyseccomp.ALLOW, call
    denied = {call for one in calls.CLASSES.values() for call in one} | calls.RARE
    for call in denied:
        assert asked(call) in (ENOSYS, KILLED), call
    assert verdict_of(program, arch, 999) == ENOSYS  # what is not invented yet
    assert asked("clone", 0x40000000) == ENOSYS
    assert asked("mmap", 0, 1, 1, 0x22) == pyseccomp.ALLOW
    for flags in (0x01, 0x21, 0x03):  # a file, memory, MAP_SHARED_VALIDATE
        assert asked("mmap", 0, 1, 1, flags) == ENOSYS
    assert asked("socket", socket.AF_UNIX) == pyseccomp.ALLOW
    assert asked("socket", socket.AF_INET) == pyseccomp.ERRNO(22)
    assert asked("ioctl", 0, 0x5401) == pyseccomp.ALLOW
    assert asked("ioctl", 0, 0x5412) == asked("ioctl", 0, 1 << 32 | 0x5412) == ENOSYS
    for other in {"X86_64", "AARCH64", "X86", "ARM"} - {name}:
        foreign = getattr(pyseccomp.Arch, other)
        assert verdict_of(program, foreign, 0) == KILLED
    if name == "X86_64":
        assert verdict_of(program, arch, 1 << 30 | 39) == KILLED  # x32


def test_without_libseccomp_nothing_is_graded(monkeypatch):
    def nowhere():
        raise RuntimeError("Unable to find libseccomp")

    monkeypatch.setattr(syscalls, "program", nowhere)
    with pytest.raises(kernel.NoSandbox, match="apt-get install libseccomp2"):
        kernel.require_tools()


WORKS = """
import asyncio, concurrent.futures, json, pathlib, shutil, sqlite3, subprocess, sys
import tempfile, threading
with tempfile.TemporaryDirectory() as folder:
    one = pathlib.Path(folder, "one")
    one.write_text("text")
    shutil.copy2(one, one.with_name("two"))
    shutil.move(one, one.with_name("three"))
    left = sorted(path.name for path in pathlib.Path(folder).iterdir())
    with sqlite3.connect(pathlib.Path(folder, "base")) as base:
        base.execute("create table t (a)")
        rows = base.execute("select count(*) from t").fetchone()
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    squares = list(pool.map(lambda n: n * n, range(4)))
command = [sys.executable, "-c", "print(6 * 7)"]
said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
async def program():
    process = await asyncio.create_subprocess_exec("true")
    return await process.wait()
loop = concurrent.futures.ThreadPoolExecutor(1)
ended = loop.submit(asyncio.run, program()).result()
print(json.dumps([left, rows, squares, said, ended]))
"""


def test_the_standard_library_works_inside():
    assert ask(kernel.SandboxedKernelManager, WORKS) == [
        *[["three", "two"], [0], [0, 1, 4, 9], "42\n", 0]
    ]


# ---- what code inside finds

FINDS = """
import ctypes, json

def reads(path):
    try:
        return bool(open(path, "rb").read(1))
    except OSError:
        return False

def writes(path):
    try:
        return bool(open(path, "w").write("x"))
    except OSError:
        return False

def connects(address):
    with socket.socket(socket.AF_UNIX) as one:
        try:
            one.connect(address)
            return True
        except OSError:
            return False

def left_open():
    for number in range(3, 256):
        try:
            if os.pread(number, len(FILTER), 0) == FILTER:
                return True
        except OSError:
            pass
    return False

def attaches(segment):
    libc = ctypes.CDLL(None)
    libc.shmat.restype = ctypes.c_void_p
    place = libc.shmat(segment, None, 0o10000)  # to read only
    return place not in (None, ctypes.c_void_p(-1).value) and ctypes.string_at(place, len(TOKEN)) == TOKEN

found = {f"/proc/1/{one}": reads(f"/proc/1/{one}") for one in (
    "cmdline", "environ", "mountinfo", "maps", "status", "root/kernel.json")}
found |= {path: reads(path) for path in (
    "/proc/self/mountinfo", "/proc/cpuinfo", "/proc/meminfo", "/proc/version",
    "/proc/loadavg", "/proc/cmdline", "/proc/mounts", "/proc/net/unix")}
found["a place to write: /dev/shm"] = writes("/dev/shm/written")
found["an abstract socket of the machine"] = connects(b"\\0" + TOKEN)
found["a descriptor left open"] = left_open()
found["shared memory of ours"] = attaches(SEGMENT)
print(json.dumps(found))
"""


@pytest.fixture
def segment():
    """System V shared memory that holds a token: its id and the token."""
    libc, token = ctypes.CDLL(None), secrets.token_hex(8).encode()
    libc.shmat.restype = ctypes.c_void_p
    number = libc.shmget(0, 4096, 0o600)
    place = libc.shmat(number, None, 0)
    ctypes.memmove(place, token, len(token))
    yield number, token
    libc.shmdt(ctypes.c_void_p(place))
    libc.shmctl(number, 0, None)


def test_what_lies_outside_is_found_only_without_walls(segment):
    number, token = segment
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(b"\0" + token)
        server.listen()
        first = syscalls.program()[:64]
        told = f"SEGMENT, TOKEN, FILTER = {number}, {token!r}, {first!r}\n"
        inside = ask(kernel.SandboxedKernelManager, told + FINDS)
        without = ask(Open, told + FINDS)
    assert [name for name, found in inside.items() if found] == []
    assert [name for name, found in without.items() if not found] == []


# ---- memory

TOUCHES = """
import time
children = []
for _ in range(COUNT):
    child = os.fork()
    if not child:
        block = bytearray(b"x" * SIZE)
        time.sleep(3)
        os._exit(0)
    children.append(child)
for child in children:
    os.waitpid(child, 0)
print("FOUND all the memory")
"""
SHARES = """
block = bytearray(b"x" * SIZE)
""" + TOUCHES.replace('bytearray(b"x" * SIZE)', "None").replace("FOUND", "shared")
FILLS = """
import pathlib
for number in range(COUNT):
    os.close(os.open(f"/tmp/{number}", os.O_CREAT | os.O_WRONLY))
print("FOUND room for as many files as there are numbers")
"""


def run_limited(monkeypatch, code: str, most: int, **numbers: int) -> tuple[bool, str]:
    """Run code with `most` MB; return whether it was ended, and what is told of it."""
    monkeypatch.setattr(canary, "prove", lambda _: None)
    monkeypatch.setattr(kernel, "MEMORY", most * 2**20)
    told = "".join(f"{name} = {number}\n" for name, number in numbers.items())
    nb = run_with(kernel.SandboxedKernelManager, told + code)
    told = "".join(str(cell.get("outputs", "")) for cell in nb.cells)
    return f"more than {most} MB of memory" in told, told


def test_processes_share_one_limit_of_memory(monkeypatch):
    ended, told = run_limited(monkeypatch, TOUCHES, 150, COUNT=40, SIZE=5_000_000)
    assert ended
    assert "FOUND" not in told


@pytest.mark.weekly
@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        (TOUCHES, {"COUNT": 40, "SIZE": 5_000_000}),
        (FILLS, {"COUNT": 200_000}),
    ],
    ids=["processes", "files"],
)
def test_without_the_watch_it_is_all_taken(monkeypatch, code, numbers):
    assert run_limited(monkeypatch, code, 150, **numbers)[0]
    monkeypatch.setattr(memory.Watch, "too_much", lambda self: False)
    ended, told = run_limited(monkeypatch, code, 150, **numbers)
    assert not ended
    assert "FOUND" in told


@pytest.mark.weekly
def test_memory_that_processes_share_counts_once(monkeypatch):
    """Ten that have it from one parent hold what one holds."""
    ended, told = run_limited(monkeypatch, SHARES, 150, COUNT=10, SIZE=50_000_000)
    assert not ended
    assert "shared all the memory" in told


@pytest.mark.weekly
def test_a_machine_that_hides_processes_is_refused(monkeypatch):
    monkeypatch.setattr(memory, "processes", lambda first: iter([first]))
    with pytest.raises(kernel.NoSandbox, match="CONFIG_PROC_CHILDREN"):
        canary.ask(kernel.SandboxedKernelManager, "print(1)")
