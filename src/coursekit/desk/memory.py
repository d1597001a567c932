"""End a submission whose processes take too much memory together.

A limit of the kernel's own on all of them is a cgroup, and most of those who grade may
make none. So the grader looks, twenty times a second: at what each process holds for
itself alone, and at what lies in the folders in memory. The filter of `syscalls.py`
leaves no memory that would be counted by neither, but for what the kernel keeps in pipes
and sockets.
"""

import contextlib
import itertools
import os
import pathlib
import threading
from collections.abc import Callable, Iterator

EVERY = 0.05  # seconds between two looks
PAGE = os.sysconf("SC_PAGE_SIZE")
A_FILE = 1024  # bytes of the kernel's memory that an empty file takes, about
PROC = pathlib.Path("/proc")


def processes(first: int) -> Iterator[int]:
    """Give the process `first` and all below it.

    Where children end while they are listed, the kernel may leave another out.
    """
    left = [first]
    while left:
        process = left.pop()
        yield process
        # It, or a thread of it, may end while it is looked at.
        with contextlib.suppress(OSError):
            for thread in (PROC / str(process) / "task").iterdir():
                with contextlib.suppress(OSError):
                    left += map(int, (thread / "children").read_text().split())


def private(process: int) -> int:
    """Return the bytes that a process holds; what it shares since a fork counts, too."""
    with contextlib.suppress(OSError):
        fields = (PROC / str(process) / "statm").read_text().split()
        return (int(fields[1]) - int(fields[2])) * PAGE
    return 0


def share(process: int) -> int:
    """Return the bytes that a process holds, with its share of what several hold.

    Exact, and fifty times as slow as `private`.
    """
    with contextlib.suppress(OSError):
        for line in (PROC / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss_Anon:"):
                return int(line.split()[1]) * 1024
    return private(process)


def in_folders(folders: list[str]) -> int:
    """Return the bytes that files and folders in memory take."""
    total = 0
    for folder in folders:
        with contextlib.suppress(OSError):
            found = os.statvfs(folder)
            total += (found.f_blocks - found.f_bfree) * found.f_frsize
            total += (found.f_files - found.f_ffree) * A_FILE
    return total


class Watch(threading.Thread):
    """Looks at a process and all below it, until they hold too much or it is stopped.

    Should they hold more than `most` bytes, or be more than `most_processes`, `over` says
    so, and `end` is called, once.
    """

    def __init__(
        self,
        first: int,
        folders: list[str],
        most: int,
        most_processes: int,
        end: Callable[[], None],
    ):
        super().__init__(name=f"memory of {first}", daemon=True)
        self.first, self.folders, self.end = first, folders, end
        self.most, self.most_processes = most, most_processes
        self.stopped = threading.Event()
        self.over = False

    def run(self):
        while not self.stopped.wait(EVERY):
            if self.too_much():
                self.over = True
                self.end()
                return

    def too_much(self) -> bool:
        found = list(itertools.islice(processes(self.first), self.most_processes + 1))
        if len(found) > self.most_processes:
            return True
        left = self.most - in_folders(self.folders)
        return sum(map(private, found)) > left and sum(map(share, found)) > left

    def stop(self):
        self.stopped.set()
