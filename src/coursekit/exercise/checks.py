"""Compare an answer with the right one and say what is wrong.

A mistake is a belief, stored as the results it leads to. `Checks` runs a learner's
function on every case of its task. It names a belief only if the learner's results
equal that belief's, and no other belief's, on every case where the belief shows, and
differ from the right results on two of these cases or more. Ordinary cases and each
kind of special case (a tie, a group with nobody qualified) are compared apart.

Standard library only, no files, no network: the same text runs in this repository, in
a downloaded starter and in the page. `tasks.py` says how a table is made.
"""

from __future__ import annotations

import contextlib
import copy
import inspect
import io
import math
import pickle
import types
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

ORDINARY = ""  # the kind of a case that is not special
inf, nan = math.inf, math.nan  # a table is text, and this is how `repr` writes them
NOT_WRITTEN = (
    "not written yet. Replace the line that raises NotImplementedError by your own."
)
UNITS = {
    "rounded": "Return the number as it is.",
    "percentages": "A share or a chance runs from 0 to 1, and need not be rounded.",
}
EXCEPTIONS = {
    "KeyError": " A dictionary was asked for a key that it does not have.",
    "IndexError": " A list was asked for a place that it does not have.",
    "NameError": " A name was used that nothing has been given to. Is it misspelt, or the "
    "function of another task that does not run yet?",
    "UnboundLocalError": " A variable was used before anything was put into it.",
    "ZeroDivisionError": " It divided by 0.",
    "TypeError": " Two things were put together that do not fit, or called wrongly.",
    "AttributeError": " Something was asked for a method that it does not have.",
}
DICTS = (dict, Counter, OrderedDict, defaultdict, types.MappingProxyType)


class CheckFailed(AssertionError):
    """A check that did not pass; notebooks show its sentence, not a traceback."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class Raises:
    """The outcome of a call that ended with an exception; equal by its type's name."""

    def __init__(self, name: str, message: str = ""):
        self.name, self.message = name, message

    def __eq__(self, other: object) -> bool:
        return type(other) is Raises and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"Raises({self.name!r})"


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
    if value is None or kind in (bool, int, float, str, Raises):
        return value
    if kind in (Fraction, Decimal) or isinstance(value, float):
        return float(value) if kind in (Fraction, Decimal) else float.__float__(value)
    kind = tuple if isinstance(value, tuple) else kind  # a named tuple is a tuple
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


def each_number(change: Callable[[float], float], value: Any) -> Any:
    """Return a plain value with `change` applied to every number in it."""
    if is_number(value):
        return change(value)
    if type(value) in (list, tuple):
        return type(value)(each_number(change, part) for part in value)
    if type(value) is dict:
        return {key: each_number(change, part) for key, part in value.items()}
    return value


def rounds_to(digits: int | None) -> Callable[[float], float]:
    """Return a function that rounds to so many digits, or to none if `digits` is None."""
    return (lambda x: x) if digits is None else partial(round, ndigits=digits)


class Call:
    """One call of a learner's function on a fresh copy of the arguments."""

    def __init__(self, function: Callable, args: tuple):
        given, said = pickle.loads(pickle.dumps(args)), io.StringIO()
        try:
            with contextlib.redirect_stdout(said):
                self.result = plain(function(*given))
        except NotImplementedError:
            raise
        except (Exception, SystemExit) as error:  # noqa: BLE001 - anyone's code
            self.result = Raises(type(error).__name__, str(error))
        self.printed = said.getvalue().strip()
        self.changed = repr(given) != repr(args)


def shown(value: Any) -> str:
    """Return a result as text; an exception as what Python said."""
    if type(value) is Raises:
        return f"{value.name}: {value.message}" if value.message else value.name
    return repr(value)


class Case:
    """One case of a task: its kind, its arguments and the right result."""

    def __init__(self, kind: str, args: tuple, right: Any):
        self.kind, self.args, self.right = kind, args, right


class Build:
    """A task to write a function: says of a function what is wrong with it."""

    def __init__(self, name: str, entry: dict):
        self.name = name
        self.call: str = entry["call"]
        self.objective: str = entry["objective"]
        self.cases = [Case(*case) for case in entry["cases"]]
        self.beliefs: list[tuple[str, str, list]] = entry["beliefs"]
        self.read: str = entry["read"]

    def wrong(self, function: Any) -> str | None:
        """Return what is wrong in plain sentences, or None if all cases are right."""
        return self._before(function) or self._compare(function)

    def _before(self, function: Any) -> str | None:
        if not callable(function):
            return (
                f"{self.name} is {a(type(function).__name__)}, not a function. "
                "Did a later line give its name to something else?"
            )
        try:
            inspect.signature(function).bind(*self.cases[0].args)
        except TypeError:
            return (
                f"Your function is {self.name}{inspect.signature(function)}, but it is "
                f"called as {self.call}. Write the first line so that it takes these."
            )
        except ValueError:  # some built-in functions do not tell their arguments
            pass
        return None

    def _compare(self, function: Callable) -> str | None:
        try:
            calls = [Call(function, case.args) for case in self.cases]
            again = [Call(function, case.args) for case in self.cases]
        except NotImplementedError as error:
            return f"{unwritten(error, self.name)} is {NOT_WRITTEN}"
        for case, call in zip(self.cases, calls):
            if call.changed:
                return (
                    "Your function changes what it is given, as in\n"
                    f"    {self._call(case)}\n"
                    "Whoever called it still needs that: work on a copy, or only read."
                )
        for case, one, two in zip(self.cases, calls, again):
            if not alike(one.result, two.result):
                return (
                    f"{self.name} gives two different results when it is called twice "
                    f"on the same arguments: {shown(one.result)}, then "
                    f"{shown(two.result)}. Does it keep something between calls?"
                )
        for kind in dict.fromkeys([ORDINARY, *(case.kind for case in self.cases)]):
            pairs = [
                (case, call)
                for case, call in zip(self.cases, calls)
                if case.kind == kind
            ]
            failing = [
                pair for pair in pairs if not same(pair[1].result, pair[0].right)
            ]
            if failing:
                case, call = min(failing, key=lambda pair: len(repr(pair[0].args)))
                why = self._why(kind, pairs, case, call)
                parts = [self._case(case, call, failing), why, self.read]
                return "\n".join(filter(None, parts))
        return None

    def _call(self, case: Case) -> str:
        return f"{self.name}({', '.join(map(repr, case.args))})"

    def _case(self, case: Case, call: Call, failing: list) -> str:
        of = sum(other.kind == case.kind for other in self.cases)
        where = "Not right yet on"
        if case.kind:
            where = f"Right on all ordinary cases, not yet in “{case.kind}”:"
        return (
            f"{where} {len(failing)} of {of} cases. The smallest:\n"
            f"    {self._call(case)}\n"
            f"    your result:  {shown(call.result)}\n"
            f"    right result: {case.right!r}"
        )

    def _why(self, kind: str, pairs: list, case: Case, call: Call) -> str:
        results = [call.result for _, call in pairs]
        rights = [case.right for case, _ in pairs]
        fits = {
            sentence
            for belief, sentence, theirs in self.beliefs
            if belief == kind and all(map(same, results, theirs))
        }
        differ = sum(not same(*pair) for pair in zip(results, rights))
        if len(fits) == 1 and differ >= 2:
            return fits.pop()
        return self._common(kind, results, rights, case, call) or (
            "I cannot tell which idea led here. Work this case out by hand, then follow "
            "your lines with the same numbers."
        )

    def _common(self, kind, results, rights, case, call) -> str | None:
        """Return what can be said of a wrong result in any task."""
        result = call.result
        if type(result) is Raises:
            if result.name == "RecursionError":
                return (
                    f"{self.name} calls itself without end. A function that calls "
                    "itself needs a case in which it does not."
                )
            hint = EXCEPTIONS.get(result.name, "")
            return f"Your function stopped with {result.name} on this case.{hint}"
        if result is None and kind == ORDINARY:
            if call.printed:
                return (
                    "Your function prints its result and returns nothing. Put `return` "
                    "in place of `print`: only what is returned can be used again."
                )
            if all(got is None for got in results):
                return (
                    "Your function returned None. Did you forget `return`, or return "
                    "what gives None, as `append` and `sort` do?"
                )
            return (
                "Here your function returned None: it came to its end without a "
                "`return`, or returned what gives None, as `append` and `sort` do."
            )
        varied = any(not same(rights[0], right) for right in rights)
        constant = all(same(results[0], got) for got in results)
        if (
            len(results) > 2
            and varied
            and constant
            and kind_of(result) is kind_of(case.right)
        ):
            return (
                "Your function gives the same result whatever it is given. Does it use "
                "its arguments, or something outside?"
            )
        misfit = shape(result, case.right)
        if misfit:
            return misfit
        percent = [each_number(lambda x: x * 100, right) for right in rights]
        for scale, unit in ((rights, "rounded"), (percent, "percentages")):
            for digits in (None, *range(5)):
                shares = [each_number(rounds_to(digits), right) for right in scale]
                if all(map(same, results, shares)):
                    return f"Your results are {unit}. {UNITS[unit]}"
        return None


class Break:
    """A task to give an input on which a colleague's function is wrong."""

    def __init__(self, name: str, entry: dict):
        self.name = name
        self.objective: str = entry["objective"]
        self.needs: list[str] = entry["needs"]
        self.must: dict[str, str] = entry["must"]

    def wrong(self, function: Any, namespace: dict, tasks: dict) -> str | None:
        """Return the first demand that the learner's input does not meet, or None.

        The demands are functions that stand in the notebook, for all to read. They
        call the learner's own earlier answers, which therefore must be right.
        """
        if not callable(function):
            return f"{self.name} is {a(type(function).__name__)}, not a function."
        try:
            example = Call(function, ()).result
        except NotImplementedError:
            return f"{self.name} is {NOT_WRITTEN}"
        for need in self.needs:
            if need not in namespace or tasks[need].wrong(namespace[need]):
                return builds_on(need)
        if type(example) is Raises:
            return f"{self.name}() stopped with {shown(example)}."
        if example is None:
            return f"{self.name}() returned None. Did you forget `return`?"
        if type(example) is not tuple:
            kind = example.kind if type(example) is Unknown else type(example).__name__
            return (
                f"{self.name}() returned {a(kind)}. Return the arguments as one tuple: "
                "`return first, second, …`."
            )
        for demand, sentence in self.must.items():
            if demand not in namespace:
                return f"{demand} is not defined. Run the cell above, then this one."
            try:
                met = namespace[demand](*copy.deepcopy(example))
            except Exception as error:  # noqa: BLE001 - anyone's example
                return (
                    f"{demand} could not use your example {example!r}: "
                    f"{type(error).__name__}: {error}"
                )
            if met is not True:
                return f"Your example is {example!r}.\n{sentence}"
        return None


class Checks:
    """All checks of one exercise: `check("name of the task")` in a notebook.

    `table` comes from `tasks.py`; `namespace` holds the learner's answers, so it is the
    notebook's `globals()`. A check that passes prints one line; any other raises
    `CheckFailed`.
    """

    def __init__(self, table: dict[str, dict], namespace: dict[str, Any]):
        kinds = {"build": Build, "break": Break}
        self.tasks = {
            name: kinds[row["kind"]](name, row) for name, row in table.items()
        }
        self.namespace = namespace

    def __call__(self, name: str) -> None:
        if name not in self.tasks:
            raise CheckFailed(
                f"No task is called {name!r}. There are: {self._names()}."
            )
        if name not in self.namespace:
            raise CheckFailed(
                f"{name} is not defined yet. Write a function of exactly this name; in a "
                "notebook, run its cell before this one."
            )
        task, answer = self.tasks[name], self.namespace[name]
        if type(task) is Break:
            sentence = task.wrong(answer, self.namespace, self.tasks)
            praise = f"{name}: your example does it."
        else:
            sentence = task.wrong(answer)
            if sentence:
                sentence = self._fault_of_another(answer) or sentence
            praise = f"{name}: right on all {len(task.cases)} cases."
        if sentence:
            raise CheckFailed(sentence)
        print(praise)

    def _fault_of_another(self, answer: Any) -> str | None:
        """Return that an answer calls that of another task, if that one is wrong."""
        code = getattr(answer, "__code__", None)
        for name in getattr(code, "co_names", ()):
            task, other = self.tasks.get(name), self.namespace.get(name)
            if type(task) is Build and other is not answer and task.wrong(other):
                return builds_on(name)
        return None

    def _names(self) -> str:
        return ", ".join(self.tasks)


def unwritten(error: NotImplementedError, name: str) -> str:
    """Return which function is not written yet: `name`, or one that it calls."""
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    raised_in = trace.tb_frame.f_code.co_name
    own = raised_in.startswith("_") or not raised_in.isidentifier()
    return name if own else raised_in


def builds_on(name: str) -> str:
    return (
        f"This task builds on {name}, which is not right yet. Run its check, mend it, "
        "then come back."
    )


def a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def alike(one: Any, two: Any) -> bool:
    if type(one) is Unknown or type(two) is Unknown:
        return type(one) is type(two) and one.kind == two.kind
    return same(one, two) or repr(one) == repr(two)  # nan equals nan here


def shape(got: Any, right: Any, where: str = "Your result") -> str | None:
    """Return how the type, the length or the keys of a result differ, or None."""
    if is_number(got) and is_number(right):
        return None
    if type(got) is not type(right):
        kind = got.kind if type(got) is Unknown else type(got).__name__
        asked = "number" if is_number(right) else type(right).__name__
        if right is None:
            return f"{where} is {got!r}, where None is asked for."
        if got is None:
            return f"{where} is None, where {a(asked)} is asked for."
        return f"{where} is {a(kind)}, where {a(asked)} is asked for."
    if type(right) is dict:
        if missing := [key for key in right if key not in got]:
            return f"The key {missing[0]!r} is missing."
        if extra := [key for key in got if key not in right]:
            return f"The key {extra[0]!r} should not be there."
        parts = [(f"The value of {key!r}", got[key], right[key]) for key in right]
    elif type(right) in (list, tuple):
        if len(got) != len(right):
            has = "1 item" if len(got) == 1 else f"{len(got)} items"
            asked = "1 is" if len(right) == 1 else f"{len(right)} are"
            return f"{where} has {has}, where {asked} asked for."
        parts = [(f"Item {i}", *pair) for i, pair in enumerate(zip(got, right))]
    else:
        return None
    misfits = (shape(one, two, place) for place, one, two in parts)
    return next((misfit for misfit in misfits if misfit), None)
