"""What those who teach read of the front matter, as Markdown: plans, order, warnings.

A plan takes the modules that it is given, in that order; without any, those of the
course, the core first. Below it stands what it leaves out, and what does not fit.
"""

import datetime
import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from coursekit import terms
from coursekit.book import meetings
from coursekit.book.meetings import CAPSTONE_WEEKS, Meeting, Work
from coursekit.book.rooms import SLIDES
from coursekit.course import DISCUSS, Course, Module

DAY = {"begin": 9 * 60, "end": 17 * 60, "lunch": 12 * 60, "break after": 90}  # minutes
PAUSES = {"lunch": 60, "break": 15}  # minutes
WEEKS, MODULES_IN_WEEKS = 6, 5
SEMESTER, MODULES_IN_SEMESTER = 14, 12
CATCH_UP = "to catch up"
START = "chapters/start"  # the page that tells learners how the course works
# What grading takes: assumed, as the sheets do; nobody has timed it.
CLASS, TABLE, PAIR = 40, 5, 2  # people
ANSWER_TIME, PRODUCT_TIME, HISTORY_TIME, TEAM_TIME = 3, 3, 10, 40  # minutes


class NoPlan(Exception):
    """A plan that cannot be made: says what was asked for, and what there is."""


class Plan(NamedTuple):
    """A table, its heading first, and the modules that have a place in it."""

    rows: list[list[str]]
    taken: list[Module]


def link(module: Module) -> str:
    return f"[{module.question}]({module.slug}.md)"


def clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def day(modules: list[Module]) -> Plan:
    """Return a day: as many modules as fit, with breaks and lunch."""
    now, since_break, eaten = DAY["begin"], 0, False
    rows, taken = [["time", "what"]], []

    def add(minutes, what):
        nonlocal now, since_break
        rows.append([f"{clock(now)}–{clock(now + minutes)}", what])
        now += minutes
        since_break += minutes

    add(meetings.FIRST_CLASS, meetings.ON_PAPER)
    add(meetings.SELF_TEST, "the self-test, alone")
    for module in modules:
        if now + module.time + PAUSES["break"] > DAY["end"]:
            break
        taken.append(module)
        steps = [room for room in module.rooms if room != "practise"] + [DISCUSS]
        steps += [room for room in module.rooms if room == "practise"]
        for step in steps:
            minutes = module.minutes[step]
            if not eaten and now >= DAY["lunch"] - 10:
                add(PAUSES["lunch"], "lunch")
                eaten, since_break = True, 0
            elif since_break + minutes > DAY["break after"]:
                add(PAUSES["break"], "break")
                since_break = 0
            add(minutes, f"{link(module)}: {step}")
    add(15, "what each of us would now ask before repeating a number")
    return Plan(rows, taken)


def weeks(modules: list[Module], capstone: Module | None) -> list[Module | None]:
    """Return the meetings of six weeks: a module each, the rest to catch up."""
    taken = modules[:MODULES_IN_WEEKS]
    return [*taken, *[None] * (WEEKS - len(taken))]


def semester(modules: list[Module], capstone: Module | None) -> list[Module | None]:
    """Return the meetings of a semester, as many as the modules fill.

    A capstone has the meeting with which its last five weeks begin; without one there
    is a second meeting to catch up, in the middle.
    """
    taken: list[Module | None] = list(modules[:MODULES_IN_SEMESTER])
    begins = len(taken) + 2 - CAPSTONE_WEEKS
    if capstone and begins > 0:
        taken.insert(begins, capstone)
    else:
        taken.insert((len(taken) + 1) // 2, None)
    return [*taken, None]


def rows_of(found: list[Meeting], dates: list[datetime.date]) -> list[list[str]]:
    """Return a row for each meeting, and one for what is done at home before it."""
    rows = [["when", "what", "minutes"]]
    home = meetings.at_home(found)
    for number, one in enumerate(found, start=1):
        earlier = found[number - 2].after if number > 1 else []
        between = f"{number - 1} to {number}" if number > 1 else "before 1"
        rows.append([between, tasks(earlier, one.before), str(home[number - 1])])
        what = "; ".join(inside(work) for work in one.inside)
        minutes = sum(work.minutes for work in one.inside)
        when = f"**{number}**"
        if dates:
            day = dates[number - 1]
            when += f" {day:%a} {day.day} {day:%b %Y}"
        rows.append([when, f"**In class:** {what}", str(minutes)])
    if found and found[-1].after:
        last = tasks(found[-1].after, [])
        rows.append([f"after {len(found)}", last, str(home[-1])])
    return rows


def inside(work: Work) -> str:
    return f"{link(work.of) if work.of else work.text}, {work.minutes}"


def tasks(after: list[Work], before: list[Work]) -> str:
    """Return what is done between two meetings: what the one leaves, then for the next."""
    parts = ["*After class:*"] if after else []
    for module, works in groupby(after, key=lambda work: work.of):
        said = ", ".join(f"{work.text} {work.minutes}" for work in works)
        parts.append(f"{link(module)}: {said}." if module else f"{said}.")
    for work in before:
        minutes = f", {work.minutes} minutes" if work.minutes else ""
        parts.append(f"*Before class:* {work.text.removesuffix('.')}{minutes}.")
    return " ".join(parts) or "Nothing."


def summed(found: list[Meeting]) -> str:
    """Return the minutes in class and at home, in all, and where most of them lie."""
    inside, home = meetings.in_class(found), meetings.at_home(found)
    least = sorted(home)[-2]  # the two longest, and those that are as long
    where = listed(
        f"{between(place, len(found))} ({minutes} minutes)"
        for place, minutes in enumerate(home)
        if minutes >= least
    )
    return (
        f"In class {inside:,} minutes, at home {sum(home):,}: "
        f"{inside + sum(home):,} in all, or {round((inside + sum(home)) / 60)} hours. "
        f"Most has to be done {where}."
    )


def listed(parts: Iterable[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def between(place: int, number: int) -> str:
    """Return how a time at home is called: by the meetings that it lies between."""
    if place == 0:
        return "before the first meeting"
    if place == number:
        return "after the last meeting"
    return f"between meetings {place} and {place + 1}"


def has_thread(found: list[Meeting]) -> bool:
    works = [work for one in found for work in one.after]
    return any(work.text.startswith(meetings.LEDGER) for work in works)


def grading(found: list[Meeting]) -> str:
    """Return what grading takes for a class of forty, and what that rests on."""
    modules = [one for one in found if one.module and one.module.kind == "module"]
    each = CLASS * ANSWER_TIME + CLASS // TABLE * PRODUCT_TIME
    parts = [f"{each} minutes after each of the {len(modules)} modules"]
    assumed = [
        f"{ANSWER_TIME} minutes for an answer in words",
        f"{PRODUCT_TIME} for what a table of five hands in",
    ]
    whole = each * len(modules)
    if has_thread(found):
        histories = CLASS // PAIR * HISTORY_TIME
        parts.append(f"{histories} after the thread")
        assumed.append(f"{HISTORY_TIME} for the history of a pair")
        whole += histories
    if any(one.module and one.module.hours for one in found):
        teams = CLASS // TABLE * TEAM_TIME
        parts.append(f"{teams} for the folders of the teams")
        assumed.append(f"{TEAM_TIME} for a folder")
        whole += teams
    return (
        f"**To grade, for a class of forty:** {listed(parts)}; {round(whole / 60)} hours "
        f"in all. We assume {listed(assumed)}; nobody has timed it. The other tasks are "
        "graded by machine."
    )


def filled(modules: int, weeks: int) -> str:
    """Return how much of a semester a few modules fill, and what would fill it."""
    said = f"A week each, {modules} modules fill {weeks} of {SEMESTER} weeks."
    each = MODULES_IN_SEMESTER // modules if modules else 1
    if each > 1:
        whole = modules * each + SEMESTER - MODULES_IN_SEMESTER
        said += f" With {each} meetings for each module they fill {whole}."
    return said


PLANS = ("day", "weeks", "semester")
# A plan on a page of the instructor's book, with its options.
BLOCK = re.compile(r"^```\{plan\} (\w+)\n((?::\w+:.*\n)*)```", re.MULTILINE)


def modules_in_book(course: Course, kind: str) -> str:
    """Return the slugs that a plan of the instructor's book is given, or "".

    So what else speaks of a plan, for learners too, follows the sheet of plans.
    """
    sheet = meetings.text_of(course, "teaching notes", "plans")
    for name, options in BLOCK.findall(sheet):
        if name == kind:
            named = re.search(r"^:modules: *(.*)$", options, re.MULTILINE)
            return named[1] if named else ""
    return ""


def chosen(modules: list[Module], slugs: list[str]) -> list[Module]:
    """Return the modules for a plan; raises NoPlan if one of the slugs is none."""
    known = {m.slug: m for m in modules if m.kind == "module"}
    for slug in slugs:
        if slug not in known:
            raise NoPlan(f"There is no module {slug}. Choose of {', '.join(known)}.")
    if slugs:
        return [known[slug] for slug in slugs]
    return sorted(known.values(), key=lambda module: not module.core)


def not_built_on(taken: list[Module], modules: list[Module]) -> list[str]:
    """Return which module comes before one that it builds on, or without it."""
    found, had = [], set()
    by_slug = {module.slug: module for module in modules}
    for module in taken:
        found += [
            f"{link(module)} builds on {link(by_slug[need])}, which does not come "
            "before it here."
            for need in module.needs
            if need not in had and need in by_slug
        ]
        had.add(module.slug)
    return found


def capstone_of(modules: list[Module]) -> Module | None:
    return next((module for module in modules if module.kind == "capstone"), None)


def meetings_of(course: Course, kind: str, slugs: str = "") -> list[Meeting]:
    """Return the meetings of a plan by weeks. Raises NoPlan."""
    modules = course.modules()
    make = {"weeks": weeks, "semester": semester}[kind]
    order = make(chosen(modules, slugs.split()), capstone_of(modules))
    return meetings.timetable(course, order, CATCH_UP)


def left_out(taken: list[Module], modules: list[Module]) -> list[Module]:
    """Return the modules, and the capstone, that a plan has no place for."""
    return [module for module in modules if module not in taken]


def plan(course: Course, kind: str = "", modules: str = "", **when: str) -> str:
    """Return a plan: `day`, `weeks` or `semester`. Raises NoPlan.

    modules: their slugs, in their order; without any, all, the core first.
    when: `first` and `without`, the days of a class as `meetings.days` takes them.
    """
    if kind not in PLANS:
        raise NoPlan(f"There is no plan {kind}. Choose of {', '.join(PLANS)}.")
    every = course.modules()
    asked = chosen(every, modules.split())
    if kind == "day":
        if when:
            raise NoPlan("A day has no dates. Take out :first: and :without:.")
        rows, taken, below = *day(asked), []
    else:
        found = meetings_of(course, kind, modules)
        try:
            dates = meetings.days(
                when.get("first", ""), when.get("without", ""), len(found)
            )
        except meetings.NoDates as error:
            raise NoPlan(str(error)) from error
        rows = rows_of(found, dates)
        taken = [one.module for one in found if one.module]
        below = [summed(found), grading(found), *remarks(kind, found)]
    rest = left_out(taken, every)
    if rest:
        names = " · ".join(map(link, rest))
        below.append(f"**What it leaves out:** {names}")
    below += not_built_on(taken, every)
    return "\n\n".join(["\n".join(table(rows)), *below])


def remarks(kind: str, found: list[Meeting]) -> list[str]:
    """Return what a plan by weeks does not fill, or has no room for."""
    said = []
    spare = sum(one.module is None for one in found)
    if kind == "weeks" and spare > 1:
        said.append(f"{spare} of the meetings are {CATCH_UP}.")
    if kind == "semester" and len(found) < SEMESTER:
        said.append(filled(len(found) - 2, len(found)))
    if not has_thread(found):
        steps = len(meetings.THREAD_STEPS)
        said.append(
            f"[The thread](thread.md) does not fit: it takes {steps} weeks after the first."
        )
    return said


def table(rows: list[list[str]]) -> list[str]:
    """Return a table, its heading first, as lines of Markdown."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return [lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]


def of_terms(course: Course) -> str:
    """Return the course's terms in words. Raises NoPlan if they cannot be kept."""
    path = course.root / "teaching" / terms.FILE
    names = [folder.name for folder in course.exercises()]
    try:
        return "\n\n".join(terms.in_words(terms.read(path, names)))
    except terms.MalformedTerms as error:
        raise NoPlan(str(error)) from error


def syllabus(course: Course, kind: str = "") -> str:
    """Return what a syllabus says that depends on its plan, or on the terms.

    Raises NoPlan.
    """
    if kind == "terms":
        return of_terms(course)
    if kind not in ("weeks", "semester"):
        raise NoPlan(
            f"There is no syllabus for {kind}. Choose of weeks, semester, terms."
        )
    found = meetings_of(course, kind, modules_in_book(course, kind))
    taken = [one.module for one in found if one.module]
    longer = f"{len(found)} meetings of {meetings.MEETING} minutes, the first "
    longer += f"{meetings.FIRST_CLASS} longer."
    between_two = meetings.at_home(found)[1:-1]
    mean = round(sum(between_two) / len(between_two))
    usual = f"On average it is {mean} minutes at home between two meetings."
    said = [
        "**You will ask**, a meeting for each:",
        "\n".join(f"- {link(module)}" for module in taken),
        f"**Hours.** {longer} {summed(found)} {usual}",
    ]
    capstone = capstone_of(taken)
    if capstone:
        said.append(
            f"**What counts besides.** {link(capstone)} [30 %, taken from the answers in "
            f"words]: the [rubric]({capstone.slug}.md#rubric), and one grade for a team."
        )
    return "\n\n".join(said)


def order(course: Course, argument: str = "") -> str:
    """Return the modules in their order, with those that each builds on."""
    modules = course.modules()
    by_slug = {module.slug: module for module in modules}
    rows = [["module", "to show", "for", "builds on"]]
    for module in modules:
        needs = [link(by_slug[need]) for need in module.needs if need in by_slug]
        whom = "everyone" if module.core else "choice"
        whom = whom if module.kind == "module" else module.kind
        slides = f'<a href="../{SLIDES}/{module.slug}.html">slides</a>'
        rows.append([link(module), slides, whom, ", ".join(needs) or "–"])
    return "\n".join(table(rows))


def warnings(course: Course, argument: str = "") -> str:
    """Return what each module touches that a class should know before."""
    found = [m for m in course.modules() if m.warning]
    return "\n".join(f"- {link(module)}: {module.warning}" for module in found)


MADE = {"plan": plan, "syllabus": syllabus, "order": order, "warnings": warnings}


# Where a sheet can be read on a screen, by anyone; nobody needs it on paper.
OPEN = """```{{div}} d-print-none
**Anyone can open this page**, learners too.
It has what only one role knows, answers and samples.
If you want to play a role or solve the tasks yourself, stop here and go to the [chapter](../chapters/{0}.md).
```

```{{div}} d-print-none
To show in class: <a href="../{1}/{0}.html">slides of this module</a>, with notes.
```

"""


def opening(module: Module) -> str:
    """Return what stands above the first section of a module's sheet."""
    before = " ".join(filter(None, [module.to_read, module.before_class]))
    said = {
        "Before class": before or "Nothing; the chapter is read after class.",
        "To say a week before": module.warning,
    }
    return OPEN.format(module.slug, SLIDES) + "".join(
        f"**{what}.** {text}\n\n" for what, text in said.items() if text
    )


PLAN = re.compile(r"^## Ninety minutes\n(?:(?!#).*\n)*?(?:\|.*\n)+", re.MULTILINE)
LAST_WORDS = """
Keep the last two minutes of the ninety for one open question from everyone, pasted from
*What is still unclear?* at the end of the chapter. Begin next week with the commonest.
"""


def complete(course: Course, name: str, text: str) -> str:
    """Return the sheet `name` with what is the same in all, and what its chapter says."""
    module = course.module(name)
    if not module:
        return text
    text = PLAN.sub(lambda table: table[0] + LAST_WORDS, text)
    head, section, rest = text.partition("\n## ")
    return f"{head}\n{opening(module)}{section.lstrip()}{rest}"


# To the learners' book: a sheet lies in a book of its own.
BACK = """```{div} d-print-none
For learners: %s
```

"""


def lead_back(course: Course, text: str) -> str:
    """Return a page of the instructor's book with links to where learners begin."""
    links = ["[front page](../index.md)"]
    if START in course.pages():
        links.append(f"[how to use this course](../{START}.md)")
    head, section, rest = text.partition("\n## ")
    return f"{head.rstrip()}\n\n{BACK % ' · '.join(links)}{section.lstrip()}{rest}"
