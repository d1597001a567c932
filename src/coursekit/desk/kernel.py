"""Start a submission's kernel inside bubblewrap, where it can reach nothing of ours.

The kernel sees the system's programs and this Python, both read-only, and two small
folders in memory. It has no network, no environment of ours, no file of the course, and
no /proc, which tells much of the machine outside. This Python and its packages stand in
places that do not say where they come from.
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
import sysconfig
import tempfile

import zmq
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.connect import channel_socket_types
from jupyter_client.manager import AsyncKernelManager

from coursekit.desk import memory, syscalls

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
MEMORY = 1024 * MEBIBYTE  # of all processes of a submission together, bytes
PROCESSES = 64  # of one submission, threads included; of root's twice as many processes
SCRATCH = 32 * MEBIBYTE  # each of the two folders in memory, bytes
SOCKETS_SIZE = MEBIBYTE
LONGEST_SOCKET = 107  # bytes in the path of a Unix socket
# Where things stand inside.
PYTHON, PACKAGES = "/python", "/packages"
CONNECTION, SOCKETS = "/kernel.json", "/sockets"
TOOLS = ("bwrap", "setpriv", "timeout", "prlimit")
AS_ROOT = (
    "AS ROOT: should a submission find a hole in the sandbox, this whole machine is its "
    "own."
)
ISOLATION = [
    *["--unshare-all", "--unshare-user", "--disable-userns"],
    *["--uid", "1000", "--gid", "1000", "--cap-drop", "ALL"],
    *["--die-with-parent", "--new-session", "--hostname", HOSTNAME],
    # A kernel ends when this process is gone, and inside there is no such number.
    *["--unsetenv", "JPY_PARENT_PID"],
]
CLOSED = ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", FOLDER]
# bubblewrap asks to die with its parent only when it is nearly done: a grader that died
# before would leave it alone. So the sandbox says that it stands, and waits for a word of
# the grader; if none can come any more, it ends. What a kernel writes past Jupyter would
# reach the instructor's terminal.
START = 'echo && read -r word && exec "$@" < /dev/null > /dev/null 2>&1'
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
    try:
        syscalls.program()
    except RuntimeError as error:
        raise NoSandbox(
            "What submissions may ask of this machine is filtered by libseccomp, which "
            f"cannot be used ({error}). On Debian or Ubuntu: sudo apt-get install "
            "libseccomp2."
        ) from error


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
        self.watch: memory.Watch | None = None
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
        program = self.private / "filter"
        program.write_bytes(syscalls.program())
        self._write_connection()
        with contextlib.ExitStack() as ours:
            with contextlib.ExitStack() as theirs:
                stands, say = map(os.fdopen, os.pipe(), ("rb", "wb"), (0, 0))
                word, go = map(os.fdopen, os.pipe(), ("rb", "wb"), (0, 0))
                files = info.open("xb"), program.open("rb")
                ours.callback(stands.close)
                ours.callback(go.close)
                for file in (say, word, *files):
                    theirs.enter_context(file)
                numbers = [file.fileno() for file in files]
                # No variable of ours, not even for bubblewrap: it is the first process
                # in the sandbox, and others there can read with what it was started.
                kwargs |= {"env": dict(ENVIRONMENT), "stdin": word, "stdout": say}
                command = self._sandboxed(kernel_cmd, *numbers)
                await super()._async_launch_kernel(command, pass_fds=numbers, **kwargs)
            wait_for(stands)
            child = json.loads(info.read_text(encoding="utf-8"))["child-pid"]
            # Where the kernel's own memory can be seen from outside.
            root = f"/proc/{child}/root"
            self.sockets.symlink_to(f"{root}{SOCKETS}")
            if len(list(memory.processes(child))) < 2:
                raise NoSandbox(
                    "This machine does not tell which processes a submission has "
                    "started, so their memory could not be limited. Its kernel needs "
                    "CONFIG_PROC_CHILDREN."
                )
            folders = [f"{root}/tmp", f"{root}{FOLDER}"]
            self.watch = memory.Watch(child, folders, MEMORY, 2 * PROCESSES, self._end)
            self.watch.start()
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
            self._end()
            self.provisioner.process.wait()
            return False
        return alive

    is_alive = _async_is_alive

    def _end(self):
        self.provisioner.process.kill()

    @property
    def took_too_much(self) -> bool:
        return self.watch is not None and self.watch.over

    def _write_connection(self):
        """Write for the kernel what Jupyter wrote for us, with the places inside."""
        told = json.loads(pathlib.Path(self.connection_file).read_text("utf-8"))
        told["ip"] = f"{SOCKETS}/{pathlib.Path(self.ip).name}"
        path = self.private / "inside.json"
        path.write_text(json.dumps(told), encoding="utf-8")

    def _sandboxed(self, kernel_cmd, info, program):
        """Return the command of a kernel with the sandbox before it."""
        bwrap, setpriv, timeout, prlimit = map(shutil.which, TOOLS)
        arguments = [
            CONNECTION if one == self.connection_file else one for one in kernel_cmd[1:]
        ]
        python, mounts = self._python()
        return [
            # Should the grader die, so does this, and all below it.
            *[setpriv, "--pdeathsig", "KILL"],
            *[timeout, "--signal", "KILL", str(SECONDS)],
            *[prlimit, *(f"--{name}={most}" for name, most in LIMITS.items())],
            *[bwrap, *ISOLATION, *self._mounts(), *mounts, *CLOSED],
            *["--seccomp", str(program), "--info-fd", str(info)],
            *["--", "sh", "-c", START, "sh"],
            # Counted inside, where only the submission's own processes are.
            *["prlimit", f"--nproc={PROCESSES}", python, *arguments],
        ]

    def _mounts(self):
        command = ["--size", str(SCRATCH), "--tmpfs", "/tmp"]
        command += ["--size", str(SCRATCH), "--tmpfs", FOLDER]
        for folder in ("/usr", "/etc/alternatives", "/etc/ld.so.cache"):
            command += ["--ro-bind-try", folder, folder]
        for folder in ("/bin", "/lib", "/lib64"):
            if os.path.islink(folder):
                command += ["--symlink", os.readlink(folder), folder]
            else:
                command += ["--ro-bind-try", folder, folder]
        command += ["--dev", "/dev"]
        command += ["--ro-bind", str(self.private / "inside.json"), CONNECTION]
        return [*command, "--size", str(SOCKETS_SIZE), "--tmpfs", SOCKETS]

    def _python(self) -> tuple[str, list[str]]:
        """Return the place of this Python inside, and the mounts that put it there.

        What lies below /usr stays where it is; any other path would tell whose machine
        this is. A virtual environment is made again around its packages.
        """
        base = pathlib.Path(sys.base_prefix).resolve()
        python, mounts = pathlib.Path(sys.executable).resolve(), []
        if not base.is_relative_to("/usr"):
            python = PYTHON / python.relative_to(base)
            mounts += ["--ro-bind", str(base), PYTHON]
            if sysconfig.get_config_var("Py_ENABLE_SHARED"):
                # It may know its own library by the path that this has outside.
                mounts += ["--setenv", "LD_LIBRARY_PATH", f"{PYTHON}/lib"]
        if sys.prefix == sys.base_prefix:
            return str(python), mounts
        told = pathlib.Path(sys.prefix, "pyvenv.cfg").read_text(encoding="utf-8")
        kept = [line for line in told.splitlines() if line.startswith("include-system")]
        path = self.private / "pyvenv.cfg"
        path.write_text("\n".join([f"home = {python.parent}", *kept]), encoding="utf-8")
        mounts += ["--ro-bind", str(path), f"{PACKAGES}/pyvenv.cfg"]
        mounts += ["--ro-bind", f"{sys.prefix}/lib", f"{PACKAGES}/lib"]
        mounts += ["--symlink", "lib", f"{PACKAGES}/lib64"]
        mounts += ["--symlink", str(python), f"{PACKAGES}/bin/python"]
        return f"{PACKAGES}/bin/python", mounts

    async def _async_kill_kernel(self, restart=False):
        # Jupyter looks every tenth of a second whether a kernel is gone; this one goes
        # at once, and a tenth of a second is much of what a submission takes.
        if self.has_kernel:
            await self.provisioner.kill()
            self.provisioner.process.wait()
        await super()._async_kill_kernel(restart)

    _kill_kernel = _async_kill_kernel

    async def _async_cleanup_resources(self, restart=False):
        if self.watch:
            self.watch.stop()
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
