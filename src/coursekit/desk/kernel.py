"""Start a submission's kernel inside bubblewrap, where it can reach nothing of ours.

The kernel sees the system's programs and this Python, both read-only, and two small
folders in memory. It has no network, no environment of ours, no file of the course.
Its sockets lie in its own memory too: no folder outside can be written to from inside.
We connect to them before a line of the submission runs, and never again: later it could
have put links to something else in their places.
"""

import contextlib
import json
import logging
import os
import pathlib
import shutil
import sys
import tempfile

import zmq
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.connect import channel_socket_types
from jupyter_client.manager import AsyncKernelManager

FOLDER = "/sandbox"  # the kernel's working directory; there is none outside
HOSTNAME = "sandbox"
MEBIBYTE = 2**20
SECONDS = 30  # of a kernel's life
LIMITS = {
    "as": 1024 * MEBIBYTE,  # address space of each process, bytes
    "cpu": SECONDS,  # seconds of each process
    "fsize": 8 * MEBIBYTE,  # a file, bytes
    "nofile": 256,
    "core": 0,
}
PROCESSES = 64  # of one submission, threads included; does not bind root
SCRATCH = 32 * MEBIBYTE  # each of the two folders in memory, bytes
SOCKETS = MEBIBYTE
LONGEST_SOCKET = 107  # bytes in the path of a Unix socket
TOOLS = ("bwrap", "setpriv", "timeout", "prlimit")
AS_ROOT = (
    "AS ROOT: should a submission find a hole in the sandbox, this whole machine is its "
    "own. The limit on processes does not bind it either."
)
ISOLATION = [
    *["--unshare-all", "--unshare-user", "--disable-userns"],
    *["--uid", "1000", "--gid", "1000", "--cap-drop", "ALL"],
    *["--die-with-parent", "--new-session", "--hostname", HOSTNAME],
    # A kernel ends when this process is gone, and inside there is no such number.
    *["--unsetenv", "JPY_PARENT_PID"],
]
# bubblewrap asks to die with its parent only when it is nearly done: a grader that died
# before would leave it alone. So the sandbox says that it stands, and waits for a word of
# the grader; if none can come any more, it ends. What a kernel writes past Jupyter would
# reach the instructor's terminal.
START = (
    "echo > /dev/fd/{say} && read -r word < /dev/fd/{word} && "
    'exec "$@" > /dev/null 2>&1'
)
ENVIRONMENT = {
    "HOME": "/tmp",
    "IPYTHONDIR": "/tmp/ipython",
    "LANG": "C.UTF-8",
    "NBGRADER_EXECUTION": "autograde",
    "PATH": "/usr/bin:/bin",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONNOUSERSITE": "1",
}


class NoSandbox(RuntimeError):
    """Submissions cannot be run safely here: says why, and what to do."""


def require_tools() -> None:
    """Raise NoSandbox unless this machine has what the sandbox is made of."""
    if not sys.platform.startswith("linux"):
        raise NoSandbox(
            "Submissions are graded inside bubblewrap, which needs Linux. Grade on a "
            "Linux machine or in a virtual one."
        )
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        raise NoSandbox(
            f"Submissions are graded inside bubblewrap, and {', '.join(missing)} cannot "
            "be found. On Debian or Ubuntu: sudo apt-get install bubblewrap util-linux."
        )


def require_ordinary_user(as_root: bool) -> None:
    """Raise NoSandbox for root, unless `as_root` says that this is wanted."""
    if os.geteuid() == 0 and not as_root:
        raise NoSandbox(
            "You are root, so a hole in the sandbox would open this whole machine. "
            "Nothing was graded. Grade as an ordinary user; on a machine that holds "
            "nothing else: OPTIONS=--as-root, for `nbgrader autograde` "
            "COURSE_AS_ROOT=1."
        )


class Watched:
    """Makes connections that tell on `monitors` when they are made, and when cut."""

    def _create_connected_socket(self, channel, identity=None):
        sock = self.context.socket(channel_socket_types[channel])
        sock.linger = 0
        if identity:
            sock.identity = identity
        events = zmq.EVENT_CONNECTED | zmq.EVENT_DISCONNECTED
        monitor = sock.get_monitor_socket(events)
        self.monitors.append(zmq.Socket.shadow(monitor.underlying))
        sock.connect(self._make_url(channel))
        return sock


class SandboxedKernelClient(Watched, AsyncKernelClient):
    """Talks with a kernel over connections that are made once."""

    @property
    def monitors(self):
        return self.parent.monitors

    def start_channels(self):
        # The heartbeat would connect anew each time that a kernel is slow.
        super().start_channels(hb=False)

    async def wait_for_ready(self, timeout=None):
        await super().wait_for_ready(timeout)
        self.parent.close_the_way()


class SandboxedKernelManager(Watched, AsyncKernelManager):
    """Starts its kernel inside bubblewrap; raises NoSandbox where that cannot be."""

    def __init__(self, **kwargs):
        require_tools()
        # Made by mkdtemp, so that nobody else on this machine can look inside.
        self.private = pathlib.Path(tempfile.mkdtemp(prefix="k"))
        self.sockets = self.private / "s"
        self.monitors: list[zmq.Socket] = []
        self.connected = False
        super().__init__(
            **kwargs,
            client_factory=SandboxedKernelClient,
            log=logging.getLogger("sandbox"),  # what goes wrong, NoSandbox says
            transport="ipc",
            ip=str(self.sockets / "k"),
            connection_file=str(self.private / "c.json"),
        )
        if len(os.fsencode(self.ip)) + len("-5") > LONGEST_SOCKET:
            shutil.rmtree(self.private)
            raise NoSandbox(
                f"The path {self.ip} is too long for a socket. Set TMPDIR to a folder "
                "with a short name, such as /tmp."
            )

    @property
    def kernel_spec(self):
        spec = super().kernel_spec
        # A signal would reach bubblewrap, which stands between us and the kernel.
        spec.interrupt_mode = "message"
        return spec

    async def _async_launch_kernel(self, kernel_cmd, **kwargs):
        info = self.private / "i.json"  # bubblewrap writes here which process it made
        with contextlib.ExitStack() as ours:
            with contextlib.ExitStack() as theirs:
                stands, say = map(os.fdopen, os.pipe(), ("rb", "wb"), (0, 0))
                word, go = map(os.fdopen, os.pipe(), ("rb", "wb"), (0, 0))
                files = say, word, info.open("xb")
                ours.callback(stands.close)
                ours.callback(go.close)
                for file in files:
                    theirs.enter_context(file)
                numbers = [file.fileno() for file in files]
                # No variable of ours, not even for bubblewrap: it is the first process
                # in the sandbox, and others there can read with what it was started.
                kwargs["env"] = dict(ENVIRONMENT)
                command = self._sandboxed(kernel_cmd, *numbers)
                await super()._async_launch_kernel(command, pass_fds=numbers, **kwargs)
            wait_for(stands)
            child = json.loads(info.read_text(encoding="utf-8"))["child-pid"]
            # Where the kernel's own memory can be seen from outside.
            self.sockets.symlink_to(f"/proc/{child}/root{self.sockets}")
            go.write(b"\n")

    _launch_kernel = _async_launch_kernel

    def close_the_way(self):
        """Take away the path to the sockets, once each connection is made.

        ZMQ would take it again, should a submission cut one.
        """
        for monitor in self.monitors:
            if not monitor.poll(5000):
                raise RuntimeError("Kernel died before all its sockets were connected")
            monitor.recv_multipart()
        self.sockets.unlink()
        self.connected = True

    async def _async_is_alive(self):
        alive = await super()._async_is_alive()
        if alive and self.connected and any(one.poll(0) for one in self.monitors):
            # A connection was cut: nothing can come any more.
            self.provisioner.process.kill()
            self.provisioner.process.wait()
            return False
        return alive

    is_alive = _async_is_alive

    def _sandboxed(self, kernel_cmd, say, word, info):
        """Return the command of a kernel with the sandbox before it."""
        bwrap, setpriv, timeout, prlimit = map(shutil.which, TOOLS)
        return [
            # Should the grader die, so does this, and all below it.
            *[setpriv, "--pdeathsig", "KILL"],
            *[timeout, "--signal", "KILL", str(SECONDS)],
            *[prlimit, *(f"--{name}={most}" for name, most in LIMITS.items())],
            *[bwrap, *ISOLATION, *self._mounts(), "--info-fd", str(info)],
            *["--", "sh", "-c", START.format(say=say, word=word), "sh"],
            # Counted inside, where only the submission's own processes are.
            *["prlimit", f"--nproc={PROCESSES}", sys.executable, *kernel_cmd[1:]],
        ]

    def _mounts(self):
        command = ["--size", str(SCRATCH), "--tmpfs", "/tmp"]
        command += ["--size", str(SCRATCH), "--tmpfs", FOLDER]
        for folder in ("/usr", "/etc/alternatives", sys.base_prefix, sys.prefix):
            command += ["--ro-bind-try", folder, folder]
        command += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache"]
        for folder in ("/bin", "/lib", "/lib64"):
            if os.path.islink(folder):
                command += ["--symlink", os.readlink(folder), folder]
            else:
                command += ["--ro-bind-try", folder, folder]
        # Root can write settings of the kernel there, from inside too.
        command += ["--proc", "/proc", "--remount-ro", "/proc", "--dev", "/dev"]
        command += ["--ro-bind", self.connection_file, self.connection_file]
        command += ["--size", str(SOCKETS), "--tmpfs", str(self.sockets)]
        return [
            *command,
            "--remount-ro",
            "/dev",
            "--remount-ro",
            "/",
            "--chdir",
            FOLDER,
        ]

    async def _async_kill_kernel(self, restart=False):
        # Jupyter looks every tenth of a second whether a kernel is gone; this one goes
        # at once, and a tenth of a second is much of what a submission takes.
        if self.has_kernel:
            await self.provisioner.kill()
            self.provisioner.process.wait()
        await super()._async_kill_kernel(restart)

    _kill_kernel = _async_kill_kernel

    async def _async_cleanup_resources(self, restart=False):
        await super()._async_cleanup_resources(restart)
        if not restart:
            shutil.rmtree(self.private, ignore_errors=True)

    cleanup_resources = _async_cleanup_resources


def wait_for(stands) -> None:
    """Return when the sandbox says on the pipe `stands` that it stands.

    Raises NoSandbox if it ended without a word.
    """
    if not stands.read(1):
        raise NoSandbox(
            "bubblewrap could not make a sandbox; what it said stands above. It needs "
            "user namespaces, which some systems forbid: see “When the sandbox does not "
            "start” in the README of the desk."
        )
