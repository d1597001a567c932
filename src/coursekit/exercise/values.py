"""Compare, show and carry the results that an answer gives.

A result is made *plain*: exact built-in types, or a stand-in for what we do not compare.
`encode` puts a plain value into what JSON can hold, `decode` brings it back.
"""

from __future__ import annotations

import math
import types
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

MOST_TEXT = 2000  # characters kept of what an exception says
SIMPLE = {bool, int, float, str, type(None)}  # what is plain as it is
DICTS = (dict, Counter, OrderedDict, defaultdict, types.MappingProxyType)


class Raises:
    """The outcome of a call that ended with an exception; equal by its type's name.

    `line`, `code` and `function` say where in the learner's text it happened, if that is
    known, and `hint` what was probably meant there.
    """

    def __init__(
        self,
        name: str,
        message: str = "",
        line: int = 0,
        code: str = "",
        function: str = "",
        hint: str = "",
    ):
        self.name, self.message = name, message[:MOST_TEXT]
        self.line, self.code, self.function = line, code, function
        self.hint = hint

    def __eq__(self, other: object) -> bool:
        return type(other) is Raises and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"{self.name}: {self.message}" if self.message else self.name


class Unknown:
    """The outcome of a call whose result is none of the built-in types we compare."""

    def __init__(self, kind: str):
        self.kind = kind

    def __repr__(self) -> str:
        return f"<{self.kind}>"


def plain(value: Any) -> Any:
    """Return `value` in exact built-in types, or `Unknown`.

    Only base-class methods touch the value, so that a class of the learner's with its
    own `__eq__` cannot answer for itself.
    """
    kind = type(value)
    if kind in SIMPLE or kind is Raises:
        return value
    if kind is list and SIMPLE.issuperset(map(type, value)):  # most are, and it is fast
        return value[:]
    if kind in (Fraction, Decimal):
        return float(value)
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, str):
        return str.__str__(value)
    for base in (list, tuple, set, frozenset):  # a named tuple is a tuple
        kind = base if isinstance(value, base) else kind
    if kind in (list, tuple, set, frozenset):
        parts = [plain(part) for part in kind.__iter__(value)]
        bad = next((part for part in parts if type(part) is Unknown), None)
        return bad if bad else kind(parts)
    if kind in DICTS:
        pairs = [(plain(key), plain(part)) for key, part in value.items()]
        flat = [part for pair in pairs for part in pair]
        bad = next((part for part in flat if type(part) is Unknown), None)
        return bad if bad else dict(pairs)
    return Unknown(kind.__name__)


def is_number(value: Any) -> bool:
    return type(value) in (int, float)


def kind_of(value: Any) -> type:
    return float if is_number(value) else type(value)


def same(got: Any, right: Any) -> bool:
    """Compare two plain values: exact types, numbers within 1e-9, dicts in any order."""
    if is_number(got) and is_number(right):
        return math.isclose(got, right, rel_tol=1e-9, abs_tol=1e-9)
    if type(got) is not type(right):
        return False
    if type(got) in (list, tuple):
        return len(got) == len(right) and all(map(same, got, right))
    if type(got) is dict:
        return got.keys() == right.keys() and all(same(got[k], right[k]) for k in got)
    return got == right


def alike(one: Any, two: Any) -> bool:
    """As `same`, but nan equals nan, and two stand-ins of one kind are equal."""
    if type(one) is not type(two):
        return same(one, two)
    if type(one) is Unknown:
        return one.kind == two.kind
    if type(one) is float and math.isnan(one):
        return math.isnan(two)
    if type(one) in (list, tuple):
        return len(one) == len(two) and all(map(alike, one, two))
    if type(one) is dict:
        return one.keys() == two.keys() and all(alike(one[k], two[k]) for k in one)
    return same(one, two)


def each_number(change: Callable[[float], float], value: Any) -> Any:
    """Return a plain value with `change` applied to every number in it."""
    if is_number(value):
        return change(value)
    if type(value) in (list, tuple):
        return type(value)(each_number(change, part) for part in value)
    if type(value) is dict:
        return {key: each_number(change, part) for key, part in value.items()}
    return value


def shown(value: Any) -> str:
    """Return a plain value as text; as `repr`, but a set is the same text in each run."""
    if type(value) in (set, frozenset) and value:
        inner = f"{{{', '.join(sorted(map(shown, value)))}}}"
        return inner if type(value) is set else f"frozenset({inner})"
    if type(value) is list:
        return f"[{', '.join(map(shown, value))}]"
    if type(value) is tuple:
        inner = ", ".join(map(shown, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if type(value) is dict:
        rows = (f"{shown(key)}: {shown(part)}" for key, part in value.items())
        return f"{{{', '.join(rows)}}}"
    return repr(value)


def writable(text: str) -> str:
    """Return `text` with half characters, which no file can hold, written as escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def encode(value: Any) -> Any:
    """Return a plain value in what JSON can hold, types kept apart."""
    kind = type(value)
    if kind in (bool, str) or value is None:
        return value
    if kind is int and value.bit_length() > 64:
        return {"int": hex(value)}
    if kind is float and not math.isfinite(value):
        return {"float": repr(value)}
    if kind in (int, float):
        return value
    if kind is Raises:
        place = [value.line, value.code, value.function, value.hint]
        return {"raises": [value.name, value.message, *place]}
    if kind is Unknown:
        return {"unknown": value.kind}
    if kind is dict:
        return {"dict": [[encode(key), encode(part)] for key, part in value.items()]}
    if kind is list:
        return [encode(part) for part in value]
    parts = sorted(value, key=shown) if kind in (set, frozenset) else value
    return {kind.__name__: [encode(part) for part in parts]}


def decode(value: Any) -> Any:
    """Return the plain value that `encode` was given; raise ValueError if it is none."""
    if type(value) in SIMPLE:
        return value
    if type(value) is list:
        if SIMPLE.issuperset(map(type, value)):
            return value[:]
        return [decode(part) for part in value]
    if type(value) is not dict or len(value) != 1:
        raise ValueError("no value that was encoded")
    [(kind, content)] = value.items()
    if kind == "int":
        return int(content, 16)
    if kind == "float":
        return float(content)
    if kind == "raises":
        name, message, line, *place = content
        code, function, hint = map(str, place)
        return Raises(str(name), str(message), int(line), code, function, hint)
    if kind == "unknown":
        return Unknown(str(content))
    if kind == "dict":
        return {decode(key): decode(part) for key, part in content}
    kinds = {"tuple": tuple, "set": set, "frozenset": frozenset}
    if kind not in kinds:
        raise ValueError("no value that was encoded")
    return kinds[kind](decode(part) for part in content)
