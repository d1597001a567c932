"""Open nbgrader's own pages, in which answers in words are marked.

    python -m coursekit formgrader

Nothing of a submission runs there. Who is root says so, as for grading: a fault in the
server would open the whole machine.
"""

import argparse
import os
import pathlib
import sys

from jupyterlab.labapp import LabApp
from nbgrader.coursedir import CourseDirectory

from coursekit.desk.quiet import hush
from coursekit.desk.settings import configuration
from coursekit.web.serving import free_port

PORT = 8888  # Jupyter's usual
DESK = str(pathlib.Path(__file__).parent)
PATHS = "JUPYTER_CONFIG_PATH"
AS_ROOT = "AS ROOT: should someone find a hole in Jupyter, this machine is their own."


def configure() -> None:
    """Have Jupyter's programs find this course's configuration, before any other.

    Without it nbgrader would run submissions without a sandbox.
    """
    others = filter(None, [os.environ.get(PATHS)])
    os.environ[PATHS] = os.pathsep.join([DESK, *others])


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(
        prog="coursekit formgrader", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--port", type=int, default=PORT, help=f"default: {PORT}")
    parser.add_argument("--as-root", action="store_true", help=AS_ROOT)
    parser.add_argument("--no-browser", action="store_true", help="open none")
    options = parser.parse_args(arguments)
    if os.geteuid() == 0 and not options.as_root:
        sys.exit(
            "You are root, so a hole in Jupyter would open this whole machine. Mark as "
            "an ordinary user; on a machine that holds nothing else: OPTIONS=--as-root"
        )
    if options.as_root:
        print(AS_ROOT, file=sys.stderr)
    hush()
    configure()
    port = free_port(options.port, "OPTIONS=--port=…")
    command = [
        "--LabApp.default_url=/formgrader",
        f"--ServerApp.root_dir={CourseDirectory(config=configuration()).root}",
        f"--ServerApp.port={port}",
        "--ServerApp.answer_yes=True",  # to Ctrl-C, which would ask
        "--log-level=CRITICAL",  # at which Jupyter says its address
    ]
    command += ["--allow-root"] if options.as_root else []
    command += ["--no-browser"] if options.no_browser else []
    LabApp.launch_instance(command)
