"""Observe what a function does on each case: the half that runs beside the learner's code.

`observe` returns plain data that JSON can hold and no right result is needed for it. So
the same function runs in a notebook, in the page and inside the sandbox of the desk,
and what it returns is judged elsewhere (`judging.py`).
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import inspect
import io
import json
import linecache
import re
import types
import warnings
from collections.abc import Callable

from coursekit.exercise import sets
from coursekit.exercise.meant import ENGINE, meant
from coursekit.exercise.values import Raises, alike, decode, encode, plain

MOST_DATA = 500_000  # characters of what is observed of one answer
FIRST_LINE = re.compile(r"^def\W+(\w+)", re.MULTILINE)  # of a function, up to its name
NO_INPUT = "asks for input"  # in place of an exception's name


class AskedForInput(Exception):
    """The answer called `input()`: nobody is there to type."""


class NoStandIn(BaseException):
    """A stand-in was called on what it does not know; no `except Exception` keeps it."""


class Silence(io.TextIOBase):
    """Takes what is printed, and only remembers that something was."""

    heard = False

    def write(self, text: str) -> int:
        self.heard = self.heard or bool(text.strip())
        return len(text)


def refuse_input(*_: object) -> str:
    raise AskedForInput


@contextlib.contextmanager
def watched(said: Silence):
    """Catch what is printed, and let nobody wait for a key."""
    usual, builtins.input = builtins.input, refuse_input
    try:
        with contextlib.redirect_stdout(said):
            yield
    finally:
        builtins.input = usual


class Call:
    """One call of a learner's function on fresh arguments.

    `args` are encoded. Raises NotImplementedError if the function is not written.
    """

    def __init__(self, function: Callable, args: list):
        given, said = [decode(arg) for arg in args], Silence()
        before = repr(given)
        try:
            with watched(said):
                self.result = plain(function(*given))
        except NotImplementedError:
            raise
        except AskedForInput:
            self.result = Raises(NO_INPUT)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - anyone's code
            self.result = raised(error, function)
        self.printed = said.heard
        self.changed = repr(given) != before


def raised(error: BaseException, function: Callable) -> Raises:
    """Return the outcome of a call that ended with `error`, and the learner's line."""
    own = getattr(function, "__globals__", None)
    line, code, inside, hint = 0, "", "", ""
    traces, trace = [], error.__traceback__
    while trace:
        last = trace
        if trace.tb_frame.f_globals is own:
            traces.append(trace)
            called = trace.tb_frame.f_code.co_name
            inside = called if called.isidentifier() else inside
        trace = trace.tb_next
    if traces:
        place = traces[-1]
        line = place.tb_lineno
        code = linecache.getline(place.tb_frame.f_code.co_filename, line).strip()
        hint = meant(error, traces) if place is last else ""
    try:
        message = str(error)
    except Exception:  # noqa: BLE001 - a class of the learner's
        message = ""
    return Raises(type(error).__name__, message, line, code, inside, hint)


def observe(name: str, question: dict, namespace: dict) -> dict:
    """Return what the answer called `name` does on the cases of a question.

    question: `cases`, a list of lists of encoded arguments; `stand_ins`, for each task
    that this one builds on, its right results on the arguments that it is called with.
    namespace: what the learner's cells have defined.

    Returns a dict that JSON can hold, with one of these:
        missing: true; and its `cell`, as `cell_of` gives it
        other: the name of a type, if it is no function
        refused: the function's own first line, if it cannot take the arguments
        unwritten: the name of the function that is not written yet
        large: characters, if there is more than MOST_DATA of it
        calls: for each case [result, something was printed, arguments were changed];
            `twice` and `order`: [case, result] wherever a second call or another order
            of sets gave something else; `uses`: the tasks that it calls;
            `with_right`: the same of the answer with the right versions of these.
    """
    if name not in namespace:
        return {"missing": True, "cell": cell_of(name, namespace)}
    answer = namespace[name]
    if not callable(answer):
        return {"other": type(answer).__name__}
    if question["cases"] and (own := refused(answer, name, question["cases"][0])):
        return {"refused": own}
    data = calls(answer, name, question["cases"])
    data["uses"] = uses(answer, name, question.get("stand_ins", {}))
    data["with_right"] = None
    if data["uses"]:
        data["with_right"] = with_right(answer, name, question, namespace, data["uses"])
    size = len(json.dumps(data))
    return data if size <= MOST_DATA else {"large": size}


def calls(answer: Callable, name: str, cases: list) -> dict:
    """Return `calls`, `twice` and `order` of an answer, or `unwritten`."""
    forwards, *backwards = sets.in_orders(answer) or [answer]
    try:
        first = [Call(forwards, args) for args in cases]
        again = [Call(forwards, args) for args in cases]
        other = [Call(way, args) for way in backwards for args in cases]
    except NotImplementedError as error:
        return {"unwritten": unwritten(error, name)}
    return {
        "calls": [[encode(c.result), c.printed, c.changed] for c in first],
        "twice": differences(first, again),
        "order": differences(first, other),
    }


def differences(first: list[Call], second: list[Call]) -> list:
    """Return [case, result] of each call that gave something else."""
    return [
        [place, encode(two.result)]
        for place, (one, two) in enumerate(zip(first, second))
        if not alike(one.result, two.result)
    ]


def refused(answer: Callable, name: str, args: list) -> str:
    """Return the first line of an answer that cannot take `args`, or ""."""
    try:
        signature = inspect.signature(answer)
        signature.bind(*args)
    except TypeError:
        return f"{name}{signature}"
    except ValueError:  # some built-in functions do not tell their arguments
        pass
    return ""


def unwritten(error: NotImplementedError, name: str) -> str:
    """Return which function is not written yet: `name`, or one that it calls."""
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    raised_in = trace.tb_frame.f_code.co_name
    own = raised_in.startswith("_") or not raised_in.isidentifier()
    return name if own else raised_in


def cell_of(name: str, namespace: dict) -> dict | None:
    """Return what the cell of the answer `name` `defines`, and its `syntax` error.

    It is the last cell with a function of this name. If there is none, it is the one that
    was run before this check: in the page and at the desk, the task's own. A notebook
    keeps the text of its cells as `In`, with that of the check as the last.
    """
    cells = namespace.get("In", [])
    cells = list(map(str, cells)) if isinstance(cells, list) else []
    check = cells[-1] if cells else ""
    cells = [cell for cell in cells if ENGINE not in cell]  # it has names of its own
    named = rf"def\W+{name}\b"  # whatever looks like a space
    own = [cell for cell in cells if re.search(named, cell)]
    own = own or [cell for cell in cells if cell != check]
    if not own:
        return None
    return {"defines": FIRST_LINE.findall(own[-1]), "syntax": unreadable(own[-1])}


def unreadable(source: str) -> list | None:
    """Return [line, text, reason] if `source` is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # they were shown as it was run
            flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT  # as a notebook does
            compile(source, "<cell>", "exec", flags, dont_inherit=True)
    except SyntaxError as error:
        line = error.lineno or 1
        text = error.text or "\n".join(source.split("\n")[line - 1 : line])
        return [line, text.strip(" \t\r\n"), error.msg]  # no other space
    except ValueError as error:  # a null character
        return [1, "", str(error)]
    return None


def uses(answer: Callable, name: str, stand_ins: dict) -> list[str]:
    """Return the tasks with a stand-in that an answer calls, itself or by a helper."""
    if not isinstance(answer, types.FunctionType):
        return []
    family = sets.reached(answer).values()
    named = {other for one in family for other in sets.names_in(one.__code__)}
    return [task for task in stand_ins if task in named and task != name]


def with_right(
    answer: Callable, name: str, question: dict, namespace: dict, tasks: list[str]
) -> dict | None:
    """Return `calls` of an answer with stand-ins for `tasks`, or None.

    There is none if it calls one of these on what the stand-in does not know.
    """
    known = {task: stand_in(task, question["stand_ins"][task]) for task in tasks}
    usual = {task: namespace[task] for task in tasks if task in namespace}
    namespace.update(known)
    try:
        return calls(answer, name, question["cases"])
    except NoStandIn:
        return None
    finally:
        for task in tasks:
            if task in usual:
                namespace[task] = usual[task]
            else:
                del namespace[task]


def stand_in(task: str, known: dict) -> Callable:
    """Return a function that gives what the right answer to `task` gave.

    known: `parameters`, their names; `results`, pairs of encoded arguments and result.
    """
    results = {json.dumps(args): result for args, result in known["results"]}
    parameters = [
        inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD)
        for name in known["parameters"]
    ]
    signature = inspect.Signature(parameters)

    def right(*args, **named):
        bound = signature.bind(*args, **named).args
        key = json.dumps([encode(plain(arg)) for arg in bound])
        if key not in results:
            raise NoStandIn(task)
        return decode(results[key])

    return right
