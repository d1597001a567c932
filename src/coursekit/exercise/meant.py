"""What was probably meant where an exception ended a call, seen beside the learner's code.

A name that is nearly another is said to be that, as a question. Where none is near, nothing
is said.
"""

from __future__ import annotations

import ast
import builtins
import difflib
import inspect
import linecache
import types
from collections.abc import Iterable

from coursekit.exercise.sets import codes

NEAR = 0.75  # by the measure of difflib, which is 1 for equal names
WITH_METHODS = (str, list, dict, set, tuple)
ENTRY_FIRST = "Before `+=` can add to an entry, the entry has to exist."
ENGINE = __name__.rpartition(".")[0]  # its name; a starter carries it under another
TO_TALK = {  # what Python and notebooks add for whoever sits before them
    *("In", "Out", "get_ipython", "display", "exit", "quit", "help"),
    *("copyright", "credits", "license"),
}


def meant(error: BaseException, traces: list[types.TracebackType]) -> str:
    """Return a sentence on what was probably meant, or "".

    traces: those of the learner's own functions; `error` was raised in the last of them.
    """
    kind, last = type(error), traces[-1]  # a class of the learner's can hold anything
    if kind is NameError:
        scopes = [trace.tb_frame.f_code for trace in traces]
        known = visible(scopes, last.tb_frame.f_globals)
        if name := nearest(error.name, known):
            return f"Did you mean `{name}`{known[name]}?"
    if kind is AttributeError:
        base = next((b for b in type(error.obj).__mro__ if b in WITH_METHODS), None)
        if base and (name := nearest(error.name, public(base))):
            return f"Did you mean `{name}`, a method of a {base.__name__}?"
    if kind is KeyError and adds_to_an_entry(last):
        return ENTRY_FIRST
    return ""


def nearest(name: object, known: Iterable[str]) -> str | None:
    if type(name) is not str:  # None, if the learner's own `raise` gives none
        return None
    return next(iter(difflib.get_close_matches(name, known, 1, NEAR)), None)


def public(thing: object) -> list[str]:
    return [name for name in dir(thing) if not name.startswith("_")]


def visible(scopes: list[types.CodeType], own: dict) -> dict[str, str]:
    """Return the names that the last of these functions can see, with what each is.

    own: the names of the notebook.
    """
    names = [*public(builtins), *own]
    known = {
        name: ""
        for name in names
        if not name.startswith("_")
        and name not in TO_TALK
        and not of_engine(name, own.get(name))
    }
    for code in scopes:
        if any(inner is scopes[-1] for inner in codes(code)):  # itself, or around it
            given = parameters(code)
            for name in (*code.co_varnames, *code.co_cellvars):
                known[name] = ", a parameter" if name in given else ", a variable"
    return known


def of_engine(name: str, value: object) -> bool:
    kind = value if type(value) is type else type(value)
    return ENGINE in name or ENGINE in str(kind.__module__)


def parameters(code: types.CodeType) -> tuple[str, ...]:
    stars = [inspect.CO_VARARGS, inspect.CO_VARKEYWORDS]
    number = code.co_argcount + code.co_kwonlyargcount
    number += sum(bool(code.co_flags & star) for star in stars)
    return code.co_varnames[:number]


def adds_to_an_entry(trace: types.TracebackType) -> bool:
    """Tell whether it ended where `+=` looked its entry up, as in `counts[name] += 1`.

    A key can be missing on the right of `+=`, too, so the line alone does not tell.
    """
    code = trace.tb_frame.f_code
    first, last, start, end = list(code.co_positions())[trace.tb_lasti // 2]
    text = "".join(linecache.getlines(code.co_filename))
    try:
        tree = ast.parse(text)
    except SyntaxError:  # no text, or not the one that runs
        return False
    for node in ast.walk(tree):
        if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add):
            entry = node.target
            while isinstance(entry, ast.Subscript):  # `table[row][column]` has two
                place = entry.lineno, entry.end_lineno, entry.col_offset
                if (*place, entry.end_col_offset) == (first, last, start, end):
                    return True
                entry = entry.value
    return False
