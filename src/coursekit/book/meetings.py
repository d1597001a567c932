"""What a class that meets once a week does when, and how long each of it takes.

Time is counted where it falls: before the first meeting, in a meeting, and at home between
two of them. What a sheet does in class of an exercise is not counted at home again.
"""

import datetime
import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from coursekit.course import NOTHING, PAGES, READ_BEFORE, Course, Module

MEETING, FIRST_CLASS, SELF_TEST, THREAD = 90, 15, 10, 90  # minutes
# Sheets of the instructor's book, which alone says both.
ON_PAPER = "[a first class on paper](first-class.md)"
LEDGER = "[The thread](thread.md)"
THREAD_STEPS = ("trace", "propose", "review", "settle")  # a week each
CAPSTONE_WEEKS = 5
NAMES = {"read": "the chapter", "run": "the notebook", "practise": "the exercise"}
# A row of a sheet's ninety minutes in which a task of the exercise is done.
TASK_ROW = re.compile(r"^\| *(\d+) *\|[^|]*\btask \d+ of the exercise", re.MULTILINE)
PREDICTION = re.compile(r"^\*\*Predict first\.\*\*", re.MULTILINE)


class NoDates(Exception):
    """Days that cannot be those of a class: says which, and what to write."""


class Work(NamedTuple):
    """Something that takes minutes; `of` is the module that it belongs to, or None."""

    text: str
    minutes: int
    of: Module | None = None


class Meeting(NamedTuple):
    """What is done in a meeting, for it beforehand, and afterwards, till the next."""

    module: Module | None
    before: list[Work]
    inside: list[Work]
    after: list[Work]


def text_of(course: Course, room: str, slug: str) -> str:
    path = course.path(room, slug)
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def minutes_before(course: Course, module: Module) -> int:
    """Return the minutes of reading before class: the share of the chapter's words."""
    if module.read_before == NOTHING:
        return 0
    if module.read_before == "all":
        return module.minutes["read"]
    text = text_of(course, "chapter", module.slug).split("---\n", 2)[-1]
    places = [match.start() for match in PREDICTION.finditer(text)]
    number = list(READ_BEFORE).index(module.read_before)
    end = places[number - 1] if number <= len(places) else len(text)
    share = len(text[:end].split()) / len(text.split())
    return math.ceil(module.minutes["read"] * share)


def minutes_in_class(course: Course, module: Module) -> int:
    """Return the minutes of the exercise that the sheet gives it in class."""
    sheet = text_of(course, "teaching notes", module.slug)
    return sum(int(minutes) for minutes in TASK_ROW.findall(sheet))


def meeting(course: Course, module: Module, *, unread: bool = False) -> Meeting:
    """Return the meeting of a module; `unread`: nothing is read before it anyway."""
    reading = 0 if unread else minutes_before(course, module)
    said = [module.to_read if reading else "", module.before_class]
    before = [Work(" ".join(filter(None, said)), reading, module)] if any(said) else []
    left = {room: module.minutes[room] for room in PAGES if room in module.rooms}
    left["read"] -= reading
    if "practise" in left:
        left["practise"] -= minutes_in_class(course, module)
    names = NAMES | ({"read": "the rest of the chapter"} if reading else {})
    after = [Work(names[room], left[room], module) for room in left if left[room] > 0]
    return Meeting(module, before, [Work("", MEETING, module)], after)


def timetable(course: Course, order: list[Module | None], spare: str) -> list[Meeting]:
    """Return the meetings for modules in their order; None is a spare one.

    The first begins with the class on paper, before anyone has read. From the meeting of a capstone on its teams
    work for five weeks. The thread takes the four weeks before that meeting, or before
    the last; it is left out if they are not there.
    """
    found = [
        meeting(course, one, unread=place == 0) if one else empty(spare)
        for place, one in enumerate(order)
    ]
    if not found:
        return []
    found[0].before.insert(0, Work("The self-test.", SELF_TEST))
    found[0].inside.insert(0, Work(ON_PAPER, FIRST_CLASS))
    begins = [place for place, one in enumerate(order) if one and one.hours]
    for place in begins:
        each = order[place].hours * 60 // CAPSTONE_WEEKS
        for one in found[place : place + CAPSTONE_WEEKS]:
            one.after.append(Work("the work of the team", each, order[place]))
    first = [*begins, len(found) - 1][0] - len(THREAD_STEPS)
    if first > 0:
        for one, step in zip(found[first:], THREAD_STEPS):
            one.after.append(Work(f"{LEDGER}: {step}", THREAD))
    return found


def empty(text: str) -> Meeting:
    return Meeting(None, [], [Work(text, MEETING)], [])


def at_home(found: list[Meeting]) -> list[int]:
    """Return the minutes before the first meeting, between two, and after the last."""
    before = [sum(work.minutes for work in one.before) for one in found] + [0]
    after = [0] + [sum(work.minutes for work in one.after) for one in found]
    return [one + other for one, other in zip(before, after)]


def in_class(found: list[Meeting]) -> int:
    return sum(work.minutes for one in found for work in one.inside)


def days(first: str, without: str, number: int) -> list[datetime.date]:
    """Return the days of so many weekly meetings, or [] if there is no first day.

    Both are written as 2027-01-12; `without` has the days on which there is no class.
    Raises NoDates.
    """
    if not first.strip():
        if without.strip():
            raise NoDates(
                "Days without class need the day of the first one: `:first:`."
            )
        return []
    begin, *out = [day(text) for text in [first, *without.split()]]
    found = list(weekly(begin, out, number))
    for one in out:
        if not begin <= one <= found[-1] or (one - begin).days % 7:
            raise NoDates(
                f"There would be no class on {one} anyway. Take it out of `:without:`, "
                "or correct it."
            )
    return found


def weekly(begin: datetime.date, out: list[datetime.date], number: int) -> Iterator:
    when, had = begin, 0
    while had < number:
        if when not in out:
            had += 1
            yield when
        when += datetime.timedelta(weeks=1)


def day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError as error:
        raise NoDates(f"{text!r} is no day. Write it as 2027-01-12.") from error
