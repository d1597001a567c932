"""Make the virtual environment `.venv` and install what the project needs.

    python3 tools/environment.py              what a reader needs
    python3 tools/environment.py --grading    that, and what grading needs
    python3 tools/environment.py --tests      that, and what the tests need

Each thing that can be missing is named in one sentence that says what to do.
So that an old Python can say its sentence too, this file keeps to syntax that
Python 2.7 reads: no f-strings, no annotations, ASCII only.
"""

import argparse
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENVIRONMENT = os.path.join(ROOT, ".venv")
OLDEST_PYTHON = (3, 11)
# Measured: .venv takes 1.1 GB, with the tests 1.3 GB, and src/coursekit/web/node_modules 0.1 GB;
# packages are downloaded and unpacked before they are installed.
NEEDED_BYTES = 2 * 10**9

# Each holds the one before it.
LEVELS = (
    "requirements.txt",
    "src/coursekit/desk/requirements.txt",
    "tests/requirements.txt",
)

BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# What uv and pip say when no registry answers, and when the disk is full.
NETWORK_SIGNS = (
    "connection broken by",
    "connection refused",
    "dns error",
    "error sending request",
    "failed to connect",
    "name resolution",
    "network is unreachable",
    "timed out",
)
SPACE_SIGNS = ("no space left on device",)


def stop(sentence):
    """Print one sentence and end with exit status 1."""
    raise SystemExit(sentence)


def check_python():
    """Stop if this Python is too old for the packages."""
    if sys.version_info < OLDEST_PYTHON:
        stop(
            "This project needs Python {}.{} or newer, and {} is Python {}.{}: "
            "install a newer one and name it, as in `make book PYTHON=python3.12`."
            "".format(*OLDEST_PYTHON + (sys.executable,) + tuple(sys.version_info)[:2])
        )


def check_space():
    """Stop if the disk cannot hold a new environment."""
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED_BYTES:
        stop(
            "A new environment needs about {:.0f} GB of disk space, and only {:.1f} GB "
            "are free in {}: make room, then run the same command again."
            "".format(NEEDED_BYTES / 1e9, free / 1e9, ROOT)
        )


def check_venv_modules():
    """Stop if Python came without the modules that make an environment."""
    from importlib.util import find_spec  # not there in Python 2.7

    if find_spec("venv") is None or find_spec("ensurepip") is None:
        stop(
            "{} came without the modules venv and ensurepip, which make the "
            "environment: install them (on Debian or Ubuntu: `sudo apt-get install "
            "python3-venv`), then run the same command again.".format(sys.executable)
        )


def find_chromium():
    """Return the path of a Chromium or Chrome on PATH, or None."""
    for name in BROWSERS:
        path = shutil.which(name)
        if path:
            return path
    return None


def check_chromium():
    """Stop if the browser that the page tests drive is missing."""
    if find_chromium() is None:
        stop(
            "The tests of the pages need Chromium, and none of {} is on PATH: "
            "install it (on Debian or Ubuntu: `sudo apt-get install chromium`), then "
            "run the same command again.".format(", ".join(BROWSERS))
        )


def inside(*parts):
    """Return a path inside the environment."""
    return os.path.join(ENVIRONMENT, *parts)


def unfinished():
    """Return the file that is there while the environment is not whole."""
    return inside(".unfinished")


def stamps(level):
    """Return the files that tell make what has been installed, up to a level."""
    names = [".installed", ".installed-grading", ".installed-tests"]
    return [inside(name) for name in names[: LEVELS.index(level) + 1]]


def is_usable():
    """Tell whether the environment is whole and its Python starts."""
    if os.path.exists(unfinished()):
        return False
    code = "import sys; sys.exit(sys.version_info < {})".format(OLDEST_PYTHON)
    try:
        return subprocess.call([inside("bin", "python"), "-c", code]) == 0
    except OSError:
        return False


def remove_environment():
    """Delete an environment that cannot be used, and nothing else."""
    is_environment = os.path.exists(inside("pyvenv.cfg")) or os.path.exists(
        unfinished()
    )
    if os.path.islink(ENVIRONMENT) or not is_environment:
        stop(
            "{} is in the way, and this script did not make it: move it elsewhere, "
            "then run the same command again.".format(ENVIRONMENT)
        )
    shutil.rmtree(ENVIRONMENT)


def run(command):
    """Run a command, show its output as it comes, return (status, output)."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=dict(os.environ, PYTHONUNBUFFERED="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    lines = []
    for line in process.stdout:
        sys.stdout.write(line)
        sys.stdout.flush()
        lines.append(line)
    return process.wait(), "".join(lines)


def find_uv():
    """Return the path of uv, on PATH or in the environment, or None."""
    folders = os.environ.get("PATH", "") + os.pathsep + inside("bin")
    return shutil.which("uv", path=folders)


def commands(uv, requirements):
    """Return the commands that make the environment and install into it."""
    # Within an environment, sys.executable is a link that may just have been deleted.
    base = getattr(sys, "_base_executable", sys.executable)
    python = inside("bin", "python")
    if uv:
        install = [uv, "pip", "install", "--python", python]
        if requirements != LEVELS[0]:
            # As pip does. A sandboxed kernel cannot keep what it compiles.
            install += ["--compile-bytecode"]
        return [
            [uv, "venv", "--quiet", "--allow-existing", "--python", base, ENVIRONMENT],
            install + ["--requirement", requirements],
        ]
    return [
        [base, "-m", "venv", "--without-pip", ENVIRONMENT],
        [python, "-m", "ensurepip"],
        [python, "-m", "pip", "install", "--requirement", requirements],
    ]


def explain_failure(output):
    """Stop with the cause of a failed installation, read from its output."""
    output = output.lower()
    if any(sign in output for sign in NETWORK_SIGNS):
        # Everything is downloaded before anything is installed: nothing is broken.
        os.remove(unfinished())
        stop(
            "The packages were not installed because the package registry cannot be "
            "reached from here: check the network connection and any proxy, then run "
            "the same command again."
        )
    if any(sign in output for sign in SPACE_SIGNS):
        stop(
            "The packages were not installed because the disk that holds {} or the "
            "cache is full: make room, then run the same command again.".format(ROOT)
        )
    stop(
        "The packages were not installed into {}: the lines above say why; mend that, "
        "then run the same command again.".format(ENVIRONMENT)
    )


def install(requirements):
    """Make the environment where needed and install the requirements."""
    os.makedirs(ENVIRONMENT, exist_ok=True)
    open(unfinished(), "w").close()
    for command in commands(find_uv(), requirements):
        status, output = run(command)
        if status != 0:
            explain_failure(output)
    os.remove(unfinished())


def main(arguments):
    """Check what can be checked first, then make the environment."""
    check_python()
    parser = argparse.ArgumentParser(description="Make the environment .venv.")
    parser.add_argument(
        "--grading", action="store_true", help="install for grading too"
    )
    parser.add_argument("--tests", action="store_true", help="install test tools too")
    options = parser.parse_args(arguments)
    level = LEVELS[2 if options.tests else 1 if options.grading else 0]
    if options.tests:
        check_chromium()
    if not is_usable():
        if os.path.lexists(ENVIRONMENT):
            remove_environment()
        check_space()
    if find_uv() is None:
        check_venv_modules()
    print("Installing into {} (a minute or two the first time).".format(ENVIRONMENT))
    install(level)
    for stamp in stamps(level):
        open(stamp, "w").close()


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        stop("Interrupted: run the same command again, and it starts afresh.")
