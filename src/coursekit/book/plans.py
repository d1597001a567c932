"""What those who teach read of the front matter, as Markdown: plans, order, warnings.

A plan takes the modules that it is given, in that order; without any, those of the
course, the core first. Below it stands what it leaves out, and what does not fit.
"""

from typing import NamedTuple

from coursekit.book.rooms import SLIDES
from coursekit.course import DISCUSS, Course, Module

DAY = {"begin": 9 * 60, "end": 17 * 60, "lunch": 12 * 60, "break after": 90}  # minutes
PAUSES = {"lunch": 60, "break": 15}  # minutes
FIRST_CLASS = "[a first class on paper](first-class.md)"
FIRST_CLASS_TIME, MEETING, THREAD_TIME = 15, 90, 90  # minutes
WEEKS, MODULES_IN_WEEKS = 6, 5
SEMESTER, MODULES_IN_SEMESTER = 14, 12
CATCH_UP = "to catch up"
CAPSTONE_WEEKS = 5
THREAD = ("trace", "propose", "review", "settle")  # a week each


class NoPlan(Exception):
    """A plan that cannot be made: says what was asked for, and what there is."""


class Plan(NamedTuple):
    """A table, its heading first, the modules that have a place in it, and remarks."""

    rows: list[list[str]]
    taken: list[Module]
    remarks: list[str]


def link(module: Module) -> str:
    return f"[{module.question}]({module.slug}.md)"


def clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def day(modules: list[Module], capstone: Module | None) -> Plan:
    """Return a day: as many modules as fit, with breaks and lunch."""
    now, since_break, eaten = DAY["begin"], 0, False
    rows, taken = [["time", "what"]], []

    def add(minutes, what):
        nonlocal now, since_break
        rows.append([f"{clock(now)}–{clock(now + minutes)}", what])
        now += minutes
        since_break += minutes

    add(FIRST_CLASS_TIME, FIRST_CLASS)
    add(10, "the self-test, alone")
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
    return Plan(rows, taken, [])


def weeks(modules: list[Module], capstone: Module | None) -> Plan:
    """Return six weeks with a class: a module a week, the thread in the last four."""
    taken = modules[:MODULES_IN_WEEKS]
    rows = [["week", "before class", "in class", "handed in", "minutes"]]
    for week in range(1, WEEKS + 1):
        module = taken[week - 1] if week <= len(taken) else None
        before, meeting, handed_in, minutes = [], [], [], MEETING
        if week == 1:
            before.append("The self-test.")
            meeting.append(f"{FIRST_CLASS}, {FIRST_CLASS_TIME} minutes")
            minutes += FIRST_CLASS_TIME
        else:
            handed_in += ["the exercise of the week before"] * (week - 2 < len(taken))
        if module:
            before.append(module.before_class)
            meeting.append(f"{link(module)}, {MEETING} minutes")
            minutes += module.time - module.minutes[DISCUSS]
        else:
            meeting.append(f"{CATCH_UP}, {MEETING} minutes")
        step = week - 1 - (WEEKS - len(THREAD))
        if step >= 0:
            handed_in.append(f"[the thread](thread.md): {THREAD[step]}")
            minutes += THREAD_TIME
        cells = [" ".join(before), "; ".join(meeting), "; ".join(handed_in)]
        rows.append([str(week), *cells, str(minutes)])
    free = WEEKS - 1 - len(taken)
    remarks = []
    if free > 0:
        remarks.append(f"With {len(taken)} modules, {free + 1} weeks are {CATCH_UP}.")
    return Plan(rows, taken, remarks)


def semester(modules: list[Module], capstone: Module | None) -> Plan:
    """Return a semester: a module a week, two weeks to catch up, a capstone beside."""
    taken = modules[:MODULES_IN_SEMESTER]
    half = (len(taken) + 1) // 2
    meetings = [*taken[:half], None, *taken[half:], None]
    last = len(meetings) - (CAPSTONE_WEEKS if capstone else 0)
    beside = [""] * len(meetings)
    remarks = []
    if last - len(THREAD) > 0:
        for step, name in enumerate(THREAD, start=last - len(THREAD)):
            beside[step] = f"[the thread](thread.md): {name}"
    else:
        remarks.append(
            f"[The thread](thread.md) does not fit: it takes {len(THREAD)} weeks after "
            "the first."
        )
    if capstone:
        for week in range(max(last, 0), len(meetings)):
            beside[week] = link(capstone)
    rows = [["week", "before class", "in class", "beside it"]]
    for week, module in enumerate(meetings, start=1):
        before = ["The self-test."] if week == 1 else []
        before += [module.before_class] if module else []
        what = [FIRST_CLASS] if week == 1 else []
        what.append(link(module) if module else CATCH_UP)
        cells = [" ".join(before), "; ".join(what), beside[week - 1]]
        rows.append([str(week), *cells])
    if len(meetings) < SEMESTER:
        remarks.insert(0, filled(len(taken), len(meetings)))
    return Plan(rows, taken, remarks)


def filled(modules: int, weeks: int) -> str:
    """Return how much of a semester a few modules fill, and what would fill it."""
    said = f"A week each, {modules} modules fill {weeks} of {SEMESTER} weeks."
    each = MODULES_IN_SEMESTER // modules if modules else 1
    if each > 1:
        whole = modules * each + SEMESTER - MODULES_IN_SEMESTER
        said += f" With {each} meetings for each module they fill {whole}."
    return said


PLANS = {"day": day, "weeks": weeks, "semester": semester}


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


def plan(course: Course, kind: str, slugs: str = "") -> str:
    """Return a plan: `day`, `weeks` or `semester`. Raises NoPlan."""
    if kind not in PLANS:
        raise NoPlan(f"There is no plan {kind}. Choose of {', '.join(PLANS)}.")
    modules = course.modules()
    asked = chosen(modules, slugs.split())
    capstones = [module for module in modules if module.kind == "capstone"]
    made = PLANS[kind](asked, capstones[0] if capstones else None)
    rest = [link(module) for module in asked if module not in made.taken]
    if rest:
        room = f"There is room for {len(made.taken)} of {len(asked)} modules."
        made.remarks[:0] = [f"{room} Left over: {', '.join(rest)}."]
    if not slugs and kind != "semester":
        made.remarks.extend(
            f"{link(capstone)} takes {CAPSTONE_WEEKS} weeks beside a semester."
            for capstone in capstones
        )
    remarks = [*made.remarks, *not_built_on(made.taken, modules)]
    return "\n".join([*table(made.rows), "", *remarks])


def table(rows: list[list[str]]) -> list[str]:
    """Return a table, its heading first, as lines of Markdown."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return [lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]


def order(course: Course, argument: str = "", slugs: str = "") -> str:
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


def warnings(course: Course, argument: str = "", slugs: str = "") -> str:
    """Return what each module touches that a class should know before."""
    found = [m for m in course.modules() if m.warning]
    return "\n".join(f"- {link(module)}: {module.warning}" for module in found)


MADE = {"plan": plan, "order": order, "warnings": warnings}


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
    said = {"Before class": module.before_class, "To say a week before": module.warning}
    return OPEN.format(module.slug, SLIDES) + "".join(
        f"**{what}.** {text}\n\n" for what, text in said.items() if text
    )


def complete(course: Course, name: str, text: str) -> str:
    """Return the sheet `name` with what the front matter adds to it."""
    module = course.module(name)
    if not module:
        return text
    head, section, rest = text.partition("\n## ")
    return f"{head}\n{opening(module)}{section.lstrip()}{rest}"
