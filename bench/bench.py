"""Measure how long the book takes to build, to prove and to use, and print a table.

    .venv/bin/python bench/bench.py [--runs 3]

The project is copied to a temporary folder, so that nothing built before helps and
nothing measured here is left behind.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench_grading import measure_grading
from bench_page import measure_page
from lighthouse import measure_reading

ROOT = Path(__file__).resolve().parent.parent
PROGRAMS = Path(sys.executable).parent
LEFT_OUT = (".git", ".venv", "_build", "_class", ".*_cache", "__pycache__")
BUILD = "jupyter-book build -W --keep-going ."
NBVAL = "pytest --nbval -n 2 --dist loadscope notebooks exercises"
PROOF = "pytest -s tests/engine/test_proof.py"
# What the proof of each exercise prints of its own speed.
SPEED = re.compile(r"(\d+) diagnoses, (\d+) a second")


@dataclass
class Run:
    """One finished command: wall time, peak memory, what it printed."""

    seconds: float
    mebibytes: float
    output: str


def run(command, folder):
    """Run one of the environment's programs in a folder; exit if it fails."""
    program, *arguments = command.split()
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as printed:
        process = subprocess.Popen(
            [PROGRAMS / program, *arguments],
            cwd=folder,
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        # The usage of this one child; subprocess keeps only that of all children.
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        output = printed.read()
    if process.returncode != 0:
        sys.exit(f"{output}\n`{command}` failed, so there is nothing to measure.")
    unit = 2**20 if sys.platform == "darwin" else 2**10  # macOS counts bytes
    return Run(seconds, usage.ru_maxrss / unit, output)


def measure(project):
    """Measure everything once, in a copy of the project without a built book."""
    shutil.rmtree(project / "_build", ignore_errors=True)
    cold = run(BUILD, project)
    pages = len(list((project / "_build" / ".doctrees").rglob("*.doctree")))
    unchanged = run(BUILD, project)
    (project / "chapters" / "bias.md").touch()
    touched = run(BUILD, project)
    nbval = run(NBVAL, project)
    proof = run(PROOF, project)
    figures = {
        f"Cold build, {pages} pages (s)": cold.seconds,
        "Cold build, one page (s)": cold.seconds / pages,
        "Nothing changed (s)": unchanged.seconds,
        "One page touched (s)": touched.seconds,
        "Peak memory of a cold build (MiB)": cold.mebibytes,
        "Notebooks and exercises run again (s)": nbval.seconds,
        "Proof of the exercises (s)": proof.seconds,
        **measure_page(project / "_build" / "html"),
        **measure_reading(project / "_build" / "html"),
        **measure_grading(project),
    }
    speeds = [(int(number), int(rate)) for number, rate in SPEED.findall(proof.output)]
    diagnoses = sum(number for number, _ in speeds)
    seconds = sum(number / rate for number, rate in speeds)
    figures["Diagnoses a second, of all exercises"] = diagnoses / seconds
    return figures


def table(runs):
    """Return a Markdown table of the medians of several measurements."""
    lines = [f"| What | Median of {len(runs)} |", "|---|---:|"]
    for name in runs[0]:
        value = median(figures[name] for figures in runs)
        lines.append(f"| {name} | {value:,.{0 if value >= 100 else 2}f} |")
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    lines += ["", f"{machine}, Python {platform.python_version()}"]
    return "\n".join(lines)


def main():
    """Copy the project, measure it several times, print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3, help="how many (default: 3)")
    count = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        leave_out = shutil.ignore_patterns(*LEFT_OUT)
        shutil.copytree(ROOT, project, symlinks=True, ignore=leave_out)
        runs = []
        for number in range(count):
            print(f"Run {number + 1} of {count}", file=sys.stderr)
            runs.append(measure(project))
    print(table(runs))


if __name__ == "__main__":
    main()
