"""Run the cells of a starter afresh and say what a notebook would show below them."""

import ast
import contextlib
import io
import json
import linecache
import sys
import traceback
from functools import lru_cache

CHECKS = "cell: checks"  # as notebook.js calls it
LONGEST = 20_000  # characters of printed text; nobody reads more
TOO_MUCH_MEMORY = (
    "Your code asked for more memory than this page gives it. Does a list or a text "
    "grow without end?"
)
UNREAD = "Python cannot read this answer, so none of it was run"


class Printed(io.StringIO):
    """What a cell prints, cut where it becomes too long, so that the page stays well."""

    cut = False

    def write(self, text: str) -> int:
        room = LONGEST - self.tell()
        if not self.cut:
            super().write(text[:room])
            if len(text) > room:
                super().write("\n[more was printed; it is cut here]\n")
                self.cut = True
        return len(text)


@lru_cache  # most cells are the same at each check
def compiled(source: str, name: str) -> list:
    """Compile a cell as IPython does: a last line that is an expression is shown."""
    body = ast.parse(source, name).body
    last = [body.pop()] if body and isinstance(body[-1], ast.Expr) else []
    return [
        compile(ast.Module(body, []), name, "exec"),
        compile(ast.Interactive(last), name, "single"),
    ]


@lru_cache
def compiled_text(text: str):
    return compile(text, "<string>", "exec")


def exec_text(text: str, namespace: dict) -> None:
    """Do what `exec` does, without compiling a text twice.

    The checks cell loads the engine from its texts each time, so that nothing lasts that
    an answer did to it. Its modules are made anew with this, too.
    """
    exec(compiled_text(text), namespace)  # noqa: S102 - in a sandbox


def explained(error: BaseException, cell: str) -> str:
    """Return what a notebook shows of an error: its own words, or a traceback.

    What the page lacks, it says itself.
    """
    if hasattr(error, "_render_traceback_"):
        return "\n".join(error._render_traceback_())
    if isinstance(error, MemoryError):
        return TOO_MUCH_MEMORY
    if isinstance(error, ModuleNotFoundError) and error.name:
        return no_module(error, cell)
    if isinstance(error, NotImplementedError):
        return not_written(error)
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename not in linecache.cache:
        trace = trace.tb_next  # this file's own lines
    return "".join(traceback.format_exception(type(error), error, trace)).rstrip()


def no_module(error: ModuleNotFoundError, cell: str) -> str:
    """Say that a module is not there, and which line of the cell asks for it."""
    has = "Python's standard library and nothing else"
    if error.name.partition(".")[0] in sys.stdlib_module_names:
        has = "most of Python's standard library, but not this part"
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename == cell
    ]
    return (
        f"There is no {error.name} here: this page has {has}. It is asked for in line "
        f"{lines[-1]}:\n    {linecache.getline(cell, lines[-1]).strip()}"
    )


def not_written(error: NotImplementedError) -> str:
    """Say where the starter's own line still stands."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"{frame.name} is not written yet. In line {frame.lineno} still stands\n"
        f"    {frame.line}\nWrite your own lines in its place."
    )


def verdict(namespace: dict, task: str) -> dict:
    """Return what the page shows of the verdict of the last check, or {}."""
    check = namespace.get("check")
    last = getattr(check, "last", None)
    if not last:
        return {}
    return {
        "kind": last.kind,
        "passed": last.passed,
        "points": last.points(check.judge.tasks[task].worth),
        "said": last.text,
        "compared": last.compared,
    }


def run_cell(cell: dict, namespace: dict) -> tuple[str, BaseException | None]:
    """Run one cell; return what it prints, and the error that ended it, if one did."""
    name, source = cell["name"], cell["source"]
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    printed = Printed()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            for code in compiled(source, name):
                exec(code, namespace)  # noqa: S102 - in a sandbox
        except BaseException as error:  # noqa: BLE001 - anyone's code
            return printed.getvalue().rstrip(), error
    return printed.getvalue().rstrip(), None


def cannot_be_read(error: BaseException, cell: str) -> bool:
    return isinstance(error, SyntaxError) and error.filename == cell


def run(request: str) -> str:
    """Run cells in an empty namespace; return what those to be shown would show.

    `request` is JSON: `cells`, each with its `source` and its `name`, and `task`, if the
    last one is the check of a task. What a cell prints stands in the answer if the cell
    is `shown`. An error ends the run, unless the cell is `optional`. As in a notebook,
    the check tells of a cell that cannot be read, if it knows what that should define.

    Returns JSON: `text`, `passed`, and where there is a verdict its `kind`, its `points`,
    what is `said`, a part of the text, and the two results in it that are `compared`
    (exercise/compared.py).
    """
    request = json.loads(request)
    task, cells = request.get("task"), request["cells"]
    inputs = [""]  # as IPython keeps them: the checks look there
    namespace = {"__name__": "__main__", "In": inputs}
    text, unread, said = [], "", {}
    for cell in cells:
        name = cell["name"]
        inputs.append(cell["source"])
        if name == CHECKS:
            namespace["exec"] = exec_text
        printed, failure = run_cell(cell, namespace)
        if name == CHECKS:
            del namespace["exec"]
        if cell["shown"]:
            text.append(printed)
        if task and cell is cells[-1]:
            said = verdict(namespace, task)
        if failure is None or cell["optional"]:
            continue
        if cannot_be_read(failure, name):
            unread = explained(failure, name)
            continue
        text.append(explained(failure, name))
        break
    if unread and said.get("kind") != "syntax":
        text, said = [f"{UNREAD}:\n{unread}"], {}
    answer = "\n".join(part for part in text if part)
    return json.dumps({"text": answer, "passed": False} | said)
