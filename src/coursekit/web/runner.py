"""Run the cells of a starter afresh and say what a notebook would show below them."""

import ast
import contextlib
import io
import json
import linecache
import traceback
from functools import lru_cache

LONGEST = 20_000  # characters of printed text; nobody reads more
TOO_MUCH_MEMORY = (
    "Your code asked for more memory than this page gives it. Does a list or a text "
    "grow without end?"
)


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


def explained(error: BaseException) -> str:
    """Return what a notebook shows of an error: its own words, or a traceback."""
    if hasattr(error, "_render_traceback_"):
        return "\n".join(error._render_traceback_())
    if isinstance(error, MemoryError):
        return TOO_MUCH_MEMORY
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename not in linecache.cache:
        trace = trace.tb_next  # this file's own lines
    return "".join(traceback.format_exception(type(error), error, trace)).rstrip()


def run(request: str) -> str:
    """Run cells in an empty namespace; return what those to be shown would show.

    `request` is JSON: a list of cells, each with its `source` and its `name`. What a cell
    prints stands in the answer if the cell is `shown`. An error ends the run, unless the
    cell is `optional`. Returns JSON: `text`, and `passed`, which an error makes false.
    """
    namespace = {"__name__": "__main__"}
    text = []
    for cell in json.loads(request):
        name, source = cell["name"], cell["source"]
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        printed = Printed()
        failure = None
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            try:
                for code in compiled(source, name):
                    exec(code, namespace)  # noqa: S102 - in a sandbox
            except BaseException as error:  # noqa: BLE001 - anyone's code
                failure = error
        if cell["shown"]:
            text.append(printed.getvalue().rstrip())
        if failure and not cell["optional"]:
            text.append(explained(failure))
            break
    answer = "\n".join(part for part in text if part)
    return json.dumps({"text": answer, "passed": not failure})
