"""Measure grading: our command beside nbgrader's own, sandboxed beside not."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import nbformat

from coursekit import desk

PROGRAMS = Path(sys.executable).parent
FEW, MANY = 2, 14  # the difference of two runs leaves out what it takes to start


def timed(folder, environment, command):
    """Run one of the environment's programs; return seconds, or exit if it fails."""
    program, *arguments = command
    start = time.perf_counter()
    done = subprocess.run(
        [PROGRAMS / program, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{done.stdout}\n{command} failed, so there is nothing to measure.")
    return seconds


def right_answers(project):
    """Return the starter of bias with every answer right, as text."""
    source = nbformat.read(project / "exercises/bias/bias.ipynb", as_version=4)
    starter = nbformat.read(project / "_build/starters/bias.ipynb", as_version=4)
    solutions = {cell.id: cell.source for cell in source.cells}
    for cell in starter.cells:
        if cell.metadata.nbgrader.solution:
            cell.source = solutions[cell.id]
    return nbformat.writes(starter)


def measure_grading(project):
    """Return seconds a submission for each way to grade, as figures of a table."""
    project = Path(project).resolve()
    environment = os.environ | {"PATH": f"{PROGRAMS}:{os.environ['PATH']}"}
    for name in ("JUPYTER_CONFIG_PATH", "COURSE_COHORT"):
        environment.pop(name, None)  # who grades has exported them; plain is without
    timed(project, environment, ["python", "-m", "coursekit", "starters"])
    answers = right_answers(project)
    ours = ["python", "-m", "coursekit", "grade", "bias", "--as-root"]
    ours += ["--workers"]
    ways = {
        "nbgrader autograde, no sandbox": (False, ["nbgrader", "autograde", "bias"]),
        "nbgrader autograde, sandboxed": (True, ["nbgrader", "autograde", "bias"]),
        "make grade, 1 worker": (True, [*ours, "1"]),
        "make grade, 2 workers": (True, [*ours, "2"]),
    }
    figures = {}
    for name, (configured, command) in ways.items():
        seconds = {}
        for count in (FEW, MANY):
            with tempfile.TemporaryDirectory() as folder:
                course = Path(folder)
                settings = environment | {"XDG_DATA_HOME": folder}  # without a cohort
                if configured:
                    settings |= {
                        "JUPYTER_CONFIG_PATH": str(Path(desk.__file__).parent),
                        "COURSE_ROOT": str(project),
                        "COURSE_CLASS": folder,
                        "COURSE_AS_ROOT": "1",  # these are no student's
                    }
                else:  # a course as nbgrader's own documentation lays one out
                    (course / "source/bias").mkdir(parents=True)
                    shutil.copy(
                        project / "_build/starters/bias.ipynb", course / "source/bias"
                    )
                timed(course, settings, ["nbgrader", "generate_assignment", "bias"])
                for number in range(count):
                    place = course / f"submitted/student{number}/bias"
                    place.mkdir(parents=True)
                    (place / "bias.ipynb").write_text(answers, encoding="utf-8")
                seconds[count] = timed(course, settings, command)
        each = (seconds[MANY] - seconds[FEW]) / (MANY - FEW)
        figures[f"{name} (s a submission)"] = each
        figures[f"{name} (s to start)"] = seconds[FEW] - FEW * each
    return figures
