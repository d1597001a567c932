"""Run a submission in the sandbox and put our verdict into its check cells.

nbgrader's own step that runs notebooks, with three changes: the kernel is a sandboxed
one, proven before the first submission; check cells observe what an answer does, which
is judged outside (`verdict.py`); and what goes wrong ends with a sentence.
"""

import functools
import html
import pathlib
import warnings

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import CellControlSignal, DeadKernelError
from nbformat.v4 import new_output
from nbformat.validator import NotebookValidationError
from nbgrader import utils
from nbgrader.converters import Autograde
from nbgrader.preprocessors import ClearOutput, Execute, NbGraderPreprocessor
from sqlalchemy.exc import SAWarning
from traitlets import Bool, Unicode
from traitlets.config import Config

from coursekit.course import here
from coursekit.desk import canary, cohort, kernel, tries, verdict
from coursekit.desk.submissions import printable, whole
from coursekit.exercise.model import Exercise, Task, marks
from coursekit.exercise.verdict import points_line

# nbgrader's own use of its database, nothing an instructor could mend.
warnings.filterwarnings("ignore", category=SAWarning, module="nbgrader")

MOST_OUTPUT = 10_000_000  # characters of one submission, or its kernel is ended
KEPT_OUTPUT = 20_000  # characters of one cell
KEPT_IN_ALL = 200_000  # characters of one submission
KEPT_NAME = 100  # characters of an exception's name
# Metadata that a submission may not bring.
OURS = ("words", "answer", "verdict", "widgets", "title", *tries.OURS)
SECONDS = 10  # of one cell
WORDS = '<pre style="white-space: pre-wrap; word-break: normal">{}</pre>'
SAFE = ("text/plain", "image/png", "image/jpeg")  # what a browser only shows


class OldRelease(Exception):
    """A cell's points are others than its check gives now: says which."""


class NotStarted(Exception):
    """A submission of which nothing was run, so that it has no grade yet: says why."""


class SandboxedExecute(Execute):
    """Runs submissions in a sandbox and judges them outside it."""

    guarded = Bool(
        True,
        help="Run submissions in the sandbox. Without it a submission can read, change "
        "and send away whatever you can, the gradebook and your keys included.",
    ).tag(config=True)
    cohort = Unicode(
        "", help="The folder of the cohort's cases; empty: those of the starter."
    ).tag(config=True)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.timeout = SECONDS
        self.skip_cells_with_tag = ""  # feedback shows what ran, so all of it runs
        self.shutdown_kernel = "immediate"
        self.kernel_manager_class = kernel.SandboxedKernelManager
        if not self.guarded:
            self.kernel_manager_class = AsyncKernelManager

    def __call__(self, nb, resources):
        """Run always: `--no-execute` would let what a student stored count as run."""
        return self.preprocess(nb, resources)

    def preprocess(self, nb, resources, km=None):
        """Run `nb` and judge it.

        Raises kernel.NoSandbox or NotStarted before anything of it runs.
        """
        if self.guarded:
            canary.prove(self.kernel_manager_class)
        else:
            self.log.warning("Running a submission without a sandbox.")
        nb, resources = ClearOutput().preprocess(nb, resources)
        for part in (nb, *nb.cells):
            for name in OURS:
                part.metadata.pop(name, None)
        assignment = resources["nbgrader"]["assignment"]
        referee = self.referee(assignment)
        checks = checks_of(assignment)
        tasks = {
            index: checked(cell, checks)
            for index, cell in enumerate(nb.cells)
            if cell.cell_type == "code" and marks(cell).get("grade")
        }
        sources = {index: nb.cells[index].source for index in tasks}
        for index, task in tasks.items():
            nb.cells[index].source = referee.question(task.name)
        self.began, self.printed, self.ended = False, 0, ""
        try:
            super().preprocess(nb, resources)
        except (CellControlSignal, DeadKernelError, RuntimeError) as error:
            if isinstance(error, kernel.NoSandbox):
                raise
            if not self.began:
                raise NotStarted(
                    f"Its kernel did not start ({error}), and nothing of it was run. "
                    "Grade it again, when the machine has less to do."
                ) from error
            self.ended = self.ended or self.why_ended()
        records = {
            task.name: record
            for index, task in tasks.items()
            if (record := record_of(nb.cells[index])) is not None
        }
        judged = verdict.judge_apart(referee, records)
        left = KEPT_IN_ALL
        for index, cell in enumerate(nb.cells):
            disarm(cell)
            if index not in tasks:
                left -= shorten(cell, min(left, KEPT_OUTPUT))
                continue
            task, cell.source = tasks[index], sources[index]
            # A cell without a record has not passed: never take silence for success.
            silent = verdict.not_compared(why_silent(cell, task.name, self.ended))
            put(cell, task, judged.get(task.name, silent))
        return whole(nb), resources

    def create_kernel_manager(self):
        self.manager = super().create_kernel_manager()  # nbclient forgets its own
        return self.manager

    def why_ended(self) -> str:
        most = kernel.MEMORY // 2**20
        if self.guarded and self.manager.took_too_much:
            return (
                f"Before this cell more than {most} MB of memory were taken, or too many "
                "processes started, so it was not run. Is there a list that grows "
                "without end?"
            )
        return (
            "Python came to its end before this cell: it was told to leave, or took "
            f"more than {kernel.SECONDS} seconds or {most} MB."
        )

    def referee(self, assignment: str) -> verdict.Referee:
        folder = here().exercise(assignment)
        given = list(exercise(folder).code.values())
        table = starters = cohort.table_of(folder, None)
        if self.cohort:
            table = cohort.table_of(folder, pathlib.Path(self.cohort))
        # What the starter shows anyway need not be hidden.
        hidden = verdict.pieces(table) - verdict.pieces(starters)
        return verdict.Referee(table, given, sorted(hidden))

    def preprocess_cell(self, cell, resources, index):
        self.began = True
        return super().preprocess_cell(cell, resources, index)

    def process_message(self, msg, cell, cell_index):
        """Count what a submission prints, and end its kernel when it is too much.

        Widgets are left out, as is what would change the output of another cell.
        """
        self.printed += len(str(msg["content"])) + len(str(msg["metadata"]))
        self.printed += sum(map(len, msg["buffers"]))
        if self.printed <= MOST_OUTPUT:
            if msg["msg_type"].startswith(("comm", "update_display_data")):
                return None
            if not is_well_formed(msg):
                return None
            msg["content"].pop("transient", None)  # a name that a later cell could use
            try:
                return super().process_message(msg, cell, cell_index)
            except NotebookValidationError:  # no notebook could hold it
                return None
        if not self.ended:
            self.ended = (
                f"Before this cell more than {MOST_OUTPUT:,} characters were printed, so "
                "it was not run. Is there a loop that prints without end?"
            )
            self.km.provisioner.process.kill()
        return None


class Whole(NbGraderPreprocessor):
    """Mends half characters in a submission, which no file can hold."""

    def preprocess(self, nb, resources):
        return whole(nb), resources


def take_our_steps(c: Config, without: type | None = None) -> None:
    """Have nbgrader grade with the steps of this course, and leave one of its own out."""
    c.Autograde.sanitize_preprocessors = [
        Whole,
        *Autograde.sanitize_preprocessors.default(),
    ]
    c.Autograde.autograde_preprocessors = [
        SandboxedExecute if step is Execute else step
        for step in Autograde.autograde_preprocessors.default()
        if step is not without
    ]


@functools.lru_cache(maxsize=4)
def exercise(folder: pathlib.Path) -> Exercise:
    return Exercise(folder)


def checks_of(assignment: str) -> dict[str, Task]:
    """Return the tasks of an exercise that a program checks, by their check cells' ids."""
    tasks = exercise(here().exercise(assignment)).tasks.values()
    return {marks(task.check)["grade_id"]: task for task in tasks if task.written}


def checked(cell, checks: dict[str, Task]) -> Task:
    """Return the task of a check cell; raise OldRelease if its points are others."""
    task, mark = checks.get(marks(cell)["grade_id"]), marks(cell)
    if not task or task.points != mark["points"]:
        now = f"{task.points} points" if task else "none"
        raise OldRelease(
            f"The cell {mark['grade_id']} was released with {mark['points']} points, and "
            f"its check gives {now}. Release the assignment again: make release"
        )
    return task


def record_of(cell) -> str | None:
    """Return the record that a check cell published, None if there is none."""
    records = [
        output.data[verdict.MIME]
        for output in cell.outputs
        if output.output_type == "display_data" and verdict.MIME in output.data
    ]
    return str(records[-1]) if records else None


def put(cell, task: Task, judged: verdict.Judged) -> None:
    """Put what was judged in place of a check cell's outputs.

    nbgrader takes the number for the cell's points. What feedback and `insight.py` need
    is kept in the cell's metadata.
    """
    said = judged.verdict
    points = said.points(task.worth)
    text = f"{said.text}\n{points_line(said, task.worth)}\n"
    cell.outputs = [
        new_output("stream", name="stdout", text=text),
        new_output("execute_result", {"text/plain": str(points)}),
    ]
    cell.metadata["answer"] = {
        "task": task.name,
        "results": judged.results,
        "with_right": judged.with_right,
    }
    # Pairs, as a notebook's file puts the keys of a dictionary into another order.
    worth = [list(pair) for pair in task.worth.items()]
    cell.metadata["verdict"] = vars(said) | {"points": points, "worth": worth}


def why_silent(cell, name: str, ended: str) -> str:
    names = [out.ename for out in cell.outputs if out.output_type == "error"]
    if {"CellTimeoutError", "KeyboardInterrupt"} & set(names):
        return (
            f"{name} took more than {SECONDS} seconds. Is there a loop without an end?"
        )
    if ended:
        return ended
    said = f": {printable(names[0][:KEPT_NAME])}." if names else "."
    return f"No result of {name} came back{said}"


def is_well_formed(msg: dict) -> bool:
    """Tell whether a message that becomes an output has in it what an output has.

    A kernel that was taken over sends what it likes.
    """
    text, content = str, msg["content"]
    kinds = {
        "stream": {"name": text, "text": text},
        "error": {"ename": text, "evalue": text, "traceback": list},
        "display_data": {"data": dict, "metadata": dict},
        "execute_result": {"data": dict, "metadata": dict},
    }.get(msg["msg_type"], {})
    return all(isinstance(content.get(name), kind) for name, kind in kinds.items())


def disarm(cell) -> None:
    """Leave nothing in a cell that would run in the browser of who marks it.

    nbgrader's pages show an answer in words, and what a cell displayed, as they are, and
    the metadata of an image as attributes.
    """
    if cell.cell_type == "code":
        for output in cell.outputs:
            if "data" in output:
                kept = {
                    kind: output.data[kind]
                    for kind in SAFE
                    if isinstance(output.data.get(kind), str)
                }
                output.data, output.metadata = nbformat.from_dict(kept), {}
    elif not is_ours(cell):
        cell.metadata["words"] = cell.source  # for the student's feedback
        cell.source = WORDS.format(html.escape(cell.source))


def is_ours(cell) -> bool:
    """Tell whether a cell of text is as it was given out, word for word.

    nbgrader has put the checksum of what was given out into each cell that it knows.
    """
    marks = cell.metadata.get("nbgrader", {})
    known = "grade_id" in marks and "checksum" in marks
    return known and marks["checksum"] == utils.compute_checksum(cell)


def shorten(cell, left: int) -> int:
    """Cut what a cell printed to `left` characters; return how many are kept."""
    if cell.cell_type != "code":
        return 0
    kept, most = [], left
    for output in cell.outputs:
        size = len(str(output))
        if size > left:
            text = "[More was printed here than is kept.]\n"
            kept.append(new_output("stream", name="stdout", text=text))
            break
        left -= size
        kept.append(output)
    cell.outputs = kept
    return most - left
