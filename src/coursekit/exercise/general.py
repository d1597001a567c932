"""What can be said of wrong results in any task, where no stored belief fits.

Each function looks at the results for one cause and returns a sentence, or None.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from coursekit.exercise.observe import NO_INPUT
from coursekit.exercise.values import (
    Raises,
    Unknown,
    each_number,
    is_number,
    kind_of,
    same,
    shown,
)
from coursekit.exercise.verdict import ORDINARY, a

UNITS = {
    "rounded": "Return the number as it is.",
    "percentages": "A share or a chance runs from 0 to 1, and need not be rounded.",
    "cut off after the point": "Return the number as it is; `/` keeps what `//` drops.",
}
EXCEPTIONS = {
    "KeyError": "A dictionary was asked for a key that it does not have.",
    "IndexError": "A list was asked for a position that it does not have.",
    "NameError": "A name was used that has been given no value.",
    "UnboundLocalError": "A variable was used before it was given a value.",
    "ZeroDivisionError": "It divided by 0.",
    "TypeError": "Two things that do not go together were combined, or something was "
    "called in the wrong way.",
    "AttributeError": "Something was asked for a method that it does not have.",
    "ModuleNotFoundError": "In an exercise there is Python's standard library and nothing "
    "else.",
}
MISSPELT = (
    "Is it misspelt, or is it the function of another task that does not run yet?"
)
DIGITS = range(5)  # to how many a result may have been rounded


class Seen(NamedTuple):
    """The results of one kind of case, with the right ones, and the case to show.

    `result`, `right` and `printed` belong to that case; `everywhere` has the results on
    all cases, of other kinds too.
    """

    name: str
    kind: str
    results: list
    rights: list
    result: object
    right: object
    printed: bool
    everywhere: list


def rounded(digits: int) -> Callable[[float], float]:
    return partial(round, ndigits=digits)


def percent(value: float) -> float:
    return value * 100


def equals_changed(results: list, others: list, change: Callable) -> bool:
    """Tell whether results equal others whose numbers were all changed so.

    A change that leaves nothing but zeros tells nothing: a fixed 0 gives them too.
    """
    told = False
    try:
        for result, other in zip(results, others, strict=True):
            changed = each_number(change, other)
            if not same(result, changed):
                return False
            told = told or each_number(bool, changed) != each_number(no, changed)
    except (ArithmeticError, ValueError):  # no such number, as 1 / 0
        return False
    return told


def no(_: float) -> bool:
    return False


def of_percent(change: Callable[[float], float]) -> Callable[[float], float]:
    return lambda value: change(percent(value))


SLIPS = [  # with numbers that are right but for their unit, the likeliest first
    *(("rounded", rounded(digits)) for digits in DIGITS),
    ("cut off after the point", math.trunc),
    ("percentages", percent),
    *(("percentages", of_percent(rounded(digits))) for digits in DIGITS),
    ("percentages", of_percent(math.trunc)),
]


def sentence(seen: Seen) -> str | None:
    """Return what the first of the causes below that fits has to say, or None."""
    causes = (stopped, nothing_returned, constant, mixed_up, misfit, moved, half)
    said = (cause(seen) for cause in causes)
    return next((text for text in said if text), None)


def stopped(seen: Seen) -> str | None:
    """It ended with an exception."""
    result = seen.result
    if type(result) is not Raises:
        return None
    if result.name == NO_INPUT:
        return (
            "Your function asks for input, and nobody is there to type. What it needs "
            "to know is passed to it as arguments."
        )
    if result.name == "RecursionError":
        return (
            f"{seen.name} calls itself without end, or more often than Python allows, "
            "which is about a thousand times. A function that calls itself needs a case "
            "in which it does not; many rounds need a loop."
        )
    where = "."
    if result.line:
        inside = "" if result.function == seen.name else f" of {result.function}"
        where = f", in line {result.line}{inside}:\n    {result.code}"
    asked = MISSPELT if result.name == "NameError" else ""
    hint = f"{EXCEPTIONS.get(result.name, '')} {result.hint or asked}".strip()
    text = f"Your function stopped with {result.name} on this case{where}"
    return f"{text}\n{hint}" if hint and result.line else f"{text} {hint}".rstrip()


def nothing_returned(seen: Seen) -> str | None:
    if seen.result is not None or seen.kind != ORDINARY:
        return None
    if seen.printed:
        return (
            "Your function prints its result and returns nothing. Write `return` "
            "instead of `print`: only what is returned can be used again."
        )
    if all(got is None for got in seen.results):
        return (
            "Your function returned None. Did you forget `return`, or return something "
            "that gives None, as `append` and `sort` do?"
        )
    return (
        "Here your function returned None, and there is a result. It came to its end "
        "without a `return`, or returned something that gives None, as `append` and "
        "`sort` do, or an `if` of yours returns None too often."
    )


def constant(seen: Seen) -> str | None:
    varied = any(not same(seen.rights[0], right) for right in seen.rights)
    always = all(same(seen.result, got) for got in seen.everywhere)
    fitting = kind_of(seen.result) is kind_of(seen.right)
    if len(seen.results) > 2 and varied and always and fitting:
        return (
            "Your function gives the same result whatever it is given. Does it use "
            "its arguments, or something from outside?"
        )
    return None


def misfit(seen: Seen) -> str | None:
    return shape(seen.result, seen.right)


def unit(seen: Seen) -> str | None:
    """The right numbers, rounded or in percent."""
    for name, change in SLIPS:
        if equals_changed(seen.results, seen.rights, change):
            return f"Your results are {name}. {UNITS[name]}"
    return None


def moved(seen: Seen) -> str | None:
    """Every number is changed in the same way."""
    ways = [
        (lambda x: -x, "Every number has the opposite sign of the right one."),
        (lambda x: 1 - x, "Every number is 1 minus the right one."),
        (lambda x: 1 / x, "Every number is 1 divided by the right one."),
    ]
    for change, text in ways:
        if equals_changed(seen.results, seen.rights, change):
            return f"{text} Has something been turned round?"
    if not (is_number(seen.result) and is_number(seen.right)):
        return None
    step = seen.result - seen.right
    if equals_changed(seen.results, seen.rights, lambda x: x + step):
        more = "more" if step > 0 else "less"
        return f"Every result is {amount(abs(step))} {more} than the right one."
    factor = seen.result / seen.right if seen.right else math.nan
    if equals_changed(seen.results, seen.rights, lambda x: x * factor):
        return f"Every result is {amount(factor)} times the right one."
    return None


def amount(number: float) -> str:
    return f"{number:.4g}".replace("-", "−")  # prose has minus signs


def mixed_up(seen: Seen) -> str | None:
    """The right parts, in another order."""
    pairs = list(zip(seen.results, seen.rights))
    wrong = [pair for pair in pairs if not same(*pair)]
    if all(is_mixed_up(*pair) for pair in wrong):
        return "Your result has the right parts in the wrong order."
    return None


def is_mixed_up(got: object, right: object) -> bool:
    """Tell whether a list or tuple holds the right parts, in it or in one of its parts."""
    if type(got) is not type(right) or type(got) not in (list, tuple):
        return False
    if len(got) != len(right):
        return False
    if sorted(map(shown, got)) == sorted(map(shown, right)):
        return True
    return all(same(*pair) or is_mixed_up(*pair) for pair in zip(got, right))


def half(seen: Seen) -> str | None:
    """Some parts of a tuple are right in every case, others are not."""
    if type(seen.right) is not tuple:
        return None
    pairs = list(zip(seen.results, seen.rights))
    if any(type(got) is not tuple or len(got) != len(right) for got, right in pairs):
        return None
    right = [
        all(same(got[i], right[i]) for got, right in pairs)
        for i in range(len(seen.right))
    ]
    if not any(right) or all(right):
        return None
    good = [f"item {i}" for i, fine in enumerate(right) if fine]
    bad = [f"item {i}" for i, fine in enumerate(right) if not fine]
    return (
        f"Counting from 0, {' and '.join(good)} of your result "
        f"{'is' if len(good) == 1 else 'are'} right in every case; "
        f"{' and '.join(bad)} {'is' if len(bad) == 1 else 'are'} not."
    )


def shape(got: object, right: object, where: str = "Your result") -> str | None:
    """Return how the type, the length or the keys of a result differ, or None."""
    if is_number(got) and is_number(right):
        return None
    if type(got) is not type(right):
        kind = got.kind if type(got) is Unknown else type(got).__name__
        asked = "number" if is_number(right) else type(right).__name__
        if right is None:
            return f"{where} is {shown(got)}, where None is asked for."
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
