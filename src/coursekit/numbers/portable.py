"""Run the notebooks under each kernel of OpenBLAS that this processor can run.

`make portable`, for people and the weekly workflow: it takes minutes. NumPy and SciPy
do their sums with OpenBLAS, which has other instructions, its *kernels*, for other
processors. The variables that choose them are set for each run alone.
"""

import os
import pathlib
import re
import subprocess
import sys

import nbformat

KERNELS = ("Haswell", "SkylakeX", "Zen", "Sandybridge")
THREADS = (1, 2)

FAILED = re.compile(r"^(?:FAILED|ERROR) (.+\.ipynb)::Cell (\d+)", re.MULTILINE)
USED = """
import numpy, scipy.linalg, threadpoolctl
found = threadpoolctl.threadpool_info()
print(*{x["architecture"] for x in found if x["internal_api"] == "openblas"})
"""


def rerun(paths: list[pathlib.Path], **variables: str) -> tuple[list[str], str]:
    """Return the cells whose output differs from the stored one, and nbval's report.

    A cell is named as "bias.ipynb, cell gap". `variables` are added to the environment
    of this run. Raises RuntimeError if nbval cannot run.
    """
    command = [sys.executable, "-m", "pytest", "--nbval", "-q", "--color=no"]
    command += ["-p", "no:cacheprovider", *map(str, paths)]
    result = subprocess.run(
        command,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode not in (0, 1):
        raise RuntimeError(f"nbval could not run:\n{result.stdout}{result.stderr}")
    failed = FAILED.findall(result.stdout)
    cells = {path.name: path for path in paths}
    return [
        cell_name(cells[pathlib.Path(path).name], int(number))
        for path, number in failed
    ], result.stdout


def cell_name(path: pathlib.Path, number: int) -> str:
    """Name the code cell with this number, from 0, as nbval counts them."""
    cells = nbformat.read(path, as_version=4).cells
    ids = [cell.id for cell in cells if cell.cell_type == "code"]
    return f"{path.name}, cell {ids[number]}"


def used(kernel: str) -> str:
    """Return the kernel that OpenBLAS takes here if asked for this one."""
    return subprocess.run(
        [sys.executable, "-c", USED],
        env=os.environ | {"OPENBLAS_CORETYPE": kernel},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def main(paths: list[pathlib.Path]) -> int:
    """Run notebooks under each kernel, and print a table.

    Returns how many runs differ, or 1 if there was none.
    """
    runs = differing = 0
    print(f"{'kernel':<12}{'threads':<9}notebooks")
    for kernel in KERNELS:
        if (taken := used(kernel)) != kernel:
            print(f"{kernel:<12}{'-':<9}not run: here OpenBLAS takes {taken or 'none'}")
            continue
        for threads in THREADS:
            variables = {"OPENBLAS_CORETYPE": kernel}
            variables["OPENBLAS_NUM_THREADS"] = str(threads)
            cells, _ = rerun(paths, **variables)
            said = "; ".join(cells) or "as stored"
            print(f"{kernel:<12}{threads:<9}{said}", flush=True)
            runs += 1
            differing += bool(cells)
    if differing:
        print(
            "To see a difference: OPENBLAS_CORETYPE=… OPENBLAS_NUM_THREADS=… "
            ".venv/bin/pytest --nbval notebooks/…\n"
            "To mend it: CONTRIBUTING.md, 'A number that holds'."
        )
    if not runs:
        print("Nothing was run: this processor can run none of these kernels.")
    return differing if runs else 1
