"""Measure the parts of grading here; say what a large class would take, and why.

    .venv/bin/python -m bench.model --submissions 20000 --workers 100

Workers and writer work at the same time, so a run takes as long as the slower of them.
What is measured: one worker and two, and the writer in an empty gradebook and in one that
holds all but a few of the results. What is not: more workers, other machines, a network.
"""

import argparse
import os
import platform
import tempfile
import time
from pathlib import Path
from statistics import median

from coursekit.desk import cluster, grade, quiet, submissions
from tests.desk.classroom import Classroom, fill

FEW = 8  # results of a writer, for a median
EACH = 12  # submissions for each worker


class Clock:
    """Notes when each result is written, and what that took: seconds, of a processor."""

    def __init__(self, desk):
        self.desk, self.keep = desk, desk.keep
        self.ends: list[float] = []
        self.wall: list[float] = []
        self.cpu: list[float] = []

    def __call__(self, *result):
        wall, cpu = time.perf_counter(), time.process_time()
        self.keep(*result)
        self.ends.append(time.perf_counter())
        self.wall.append(self.ends[-1] - wall)
        self.cpu.append(time.process_time() - cpu)


def graded_by(room: Classroom, count: int) -> tuple[float, Clock]:
    """Grade with so many workers; return seconds between results, and the clock."""
    desk = grade.Desk(room.name, as_root=os.geteuid() == 0)
    desk.keep = clock = Clock(desk)
    with cluster.workers(None, count) as client:
        grade.grade(desk, client, again=True)
    # From when all are at work to when the first has nothing left.
    first, last = count * 2, len(clock.ends) - count
    return (clock.ends[last] - clock.ends[first]) / (last - first), clock


def writing(room: Classroom, others: int) -> tuple[float, float]:
    """Return the median seconds, wall and processor, of a result among so many others."""
    desk = grade.Desk(room.name, as_root=os.geteuid() == 0)
    if others:
        with desk.gradebook() as book:
            fill(book, range(others), like="student0")
    text = desk.result("student0").read_text(encoding="utf-8")
    clock = Clock(desk)
    for number in range(FEW + 1):  # the first opens the gradebook
        given = grade.HandIn(1, "digest", "stamp", desk.assignment, graded=False)
        clock(grade.worker.Graded(f"more{others}-{number}", text), given)
    return median(clock.wall[1:]), median(clock.cpu[1:])


def looking(room: Classroom) -> float:
    """Return the median seconds of looking at a submission before it is sent."""
    desk = grade.Desk(room.name, as_root=os.geteuid() == 0)
    taken = []
    for folder in desk.folders():
        start = time.perf_counter()
        desk.stamp(folder.parent.name, submissions.check(folder, desk.name))
        taken.append(time.perf_counter() - start)
    return median(taken)


def modelled(submissions: int, workers: int, each: float, writer: float) -> str:
    """Return what a run takes by the model, and what it waits for."""
    by_workers, by_writer = submissions * each / workers, submissions * writer
    slower = "the workers" if by_workers > by_writer else "the writer"
    return (
        f"Workers: {submissions:,} × {each:.2f} s / {workers} = {by_workers:,.0f} s.\n"
        f"Writer: {submissions:,} × {writer:.3f} s = {by_writer:,.0f} s.\n"
        f"It waits for {slower}, {max(by_workers, by_writer) / 60:,.0f} minutes; from "
        f"{each / writer:.0f} workers on, the writer is the slower one."
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=100)
    options = parser.parse_args()
    quiet.hush()
    with tempfile.TemporaryDirectory() as folder:
        room = Classroom(Path(folder, "class"))
        os.environ |= room.environment
        room.release()
        for number in range(2 * EACH):
            room.submit(f"student{number}", room.right())
        look = looking(room)
        two, _ = graded_by(room, 2)
        one, _ = graded_by(room, 1)
        empty, empty_cpu = writing(room, 0)
        full, full_cpu = writing(room, options.submissions)
    rows = {
        "a result, one worker": one,
        "a result, two workers": two,
        "the writer, an empty gradebook": empty,
        "the same, of a processor": empty_cpu,
        f"the writer, among {options.submissions:,} results": full,
        "the same, of a processor ": full_cpu,
        "looking at a submission before it is sent": look,
    }
    print("| what | seconds |\n|---|---:|")
    for what, seconds in rows.items():
        print(f"| {what.strip()} | {seconds:.3f} |")
    cores, load = os.cpu_count(), os.getloadavg()[0]
    print(f"\n{cores} cores, load {load:.1f}, Python {platform.python_version()}\n")
    print(modelled(options.submissions, options.workers, one, full + look))


if __name__ == "__main__":
    main()
