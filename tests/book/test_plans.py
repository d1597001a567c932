"""Plans fit any course: one of sixteen modules, one of four, and this one."""

import dataclasses
from itertools import chain, pairwise

import pytest

from coursekit.book import plans
from coursekit.course import PAGES, Course
from tests import COURSE

CORE = (
    1,
    3,
    4,
    5,
    6,
    7,
    9,
    12,
    13,
    14,
)  # as our curriculum has them; the rest is choice
NAMES = "abcdefghijklmnop"


def matter(slug, **more):
    lines = [f"{key}: {value}" for key, value in more.items()]
    minutes = "{read: 25, run: 15, practise: 40, discuss: 20}"
    lines += [f"before_class: Read {slug}.", f"minutes: {minutes}", "objectives:"]
    lines += [f"  - {{id: {slug}-1, text: count}}"]
    return "\n".join(["---", *lines, "---", "", f"# What is {slug}?", ""])


def make_course(root, chapters):
    """Write a course of front matter only; `chapters` maps slugs to its text."""
    (root / "chapters").mkdir()
    rows = []
    for slug, text in chapters.items():
        (root / "chapters" / f"{slug}.md").write_text(text, encoding="utf-8")
        rows.append(f"      - file: chapters/{slug}")
    head = ["format: jb-book", "root: index", "parts:"]
    contents = [*head, "  - caption: All", "    chapters:", *rows]
    (root / "_toc.yml").write_text("\n".join(contents), encoding="utf-8")
    return Course(root)


@pytest.fixture
def sixteen(tmp_path):
    """Fifteen modules, ten of them core, and a capstone without a notebook."""
    numbered = enumerate(NAMES[:15], start=1)
    chapters = {s: matter(s, core=str(n in CORE).lower()) for n, s in numbered}
    capstone = matter("p", kind="capstone", rooms="[read, practise]")
    chapters["p"] = capstone.replace("run: 15, ", "")
    return make_course(tmp_path, chapters)


def rows_of(course, kind, slugs=""):
    """Return the cells of a plan's table, without its heading, and what stands below."""
    lines = plans.plan(course, kind, slugs).split("\n")
    table = [line.strip("| ").split(" | ") for line in lines if line.startswith("|")]
    return table[2:], " ".join(lines[len(table) + 1 :])


def in_row(row, names):
    """Return which modules have their own column in a row of a plan."""
    return [slug for slug in names if f"({slug}.md)" in row[2]]


def test_semester_has_ten_core_modules_then_two_of_choice(sixteen):
    rows, below = rows_of(sixteen, "semester")
    assert [row[0] for row in rows] == [str(week) for week in range(1, 15)]
    weeks = [in_row(row, NAMES) for row in rows]
    core = [NAMES[number - 1] for number in CORE]
    choice = [slug for slug in NAMES[:15] if slug not in core]
    assert [*chain(*weeks)] == core + choice[:2]
    assert [n for n, week in enumerate(weeks, start=1) if not week] == [7, 14]
    assert below.startswith("There is room for 12 of 15 modules. Left over: ")
    assert [slug for slug in NAMES if f"({slug}.md)" in below] == choice[2:]


def test_capstone_stands_beside_the_last_five_weeks(sixteen):
    rows, _ = rows_of(sixteen, "semester")
    beside = [n for n, row in enumerate(rows, start=1) if "(p.md)" in row[-1]]
    assert beside == [10, 11, 12, 13, 14]
    thread = [n for n, row in enumerate(rows, start=1) if "thread" in row[-1]]
    assert thread == [6, 7, 8, 9]


@pytest.mark.parametrize("kind", ["day", "weeks"])
def test_capstone_is_named_where_there_is_no_room_for_it(sixteen, kind):
    rows, below = rows_of(sixteen, kind)
    assert "(p.md)" not in str(rows)
    assert "(p.md) takes 5 weeks beside a semester." in below


def test_semester_takes_the_modules_that_are_chosen(sixteen):
    rows, below = rows_of(sixteen, "semester", "b a o")
    assert [*chain(*(in_row(row, NAMES) for row in rows))] == ["b", "a", "o"]
    assert "A week each, 3 modules fill 5 of 14 weeks." in below
    assert "With 4 meetings for each module they fill 14." in below
    assert "thread.md) does not fit" in below


@pytest.mark.parametrize("slugs", ["a nowhere", "p"], ids=["none", "capstone"])
def test_plan_of_what_is_no_module_is_refused(sixteen, slugs):
    with pytest.raises(plans.NoPlan, match="There is no module .*Choose of a, b, c"):
        plans.plan(sixteen, "day", slugs)


def test_six_weeks_have_five_modules_a_first_class_and_the_thread(sixteen):
    rows, below = rows_of(sixteen, "weeks")
    assert [len(in_row(row, NAMES)) for row in rows] == [1, 1, 1, 1, 1, 0]
    assert "first-class.md" in rows[0][2]
    assert all("Read " in row[1] for row in rows[:5])
    assert all("the exercise of the week before" in row[3] for row in rows[1:])
    assert ["thread" in row[3] for row in rows] == [False] * 2 + [True] * 4
    assert [row[4] for row in rows] == ["185", "170", "260", "260", "260", "180"]
    assert below.startswith("There is room for 5 of 15 modules.")


def test_four_modules_leave_weeks_free_and_the_plan_says_so(sixteen):
    rows, below = rows_of(sixteen, "weeks", "a b c d")
    assert [len(in_row(row, NAMES)) for row in rows] == [1, 1, 1, 1, 0, 0]
    assert below == "With 4 modules, 2 weeks are to catch up."
    rows, below = rows_of(sixteen, "semester", "a b c d")
    assert len(rows) == 6
    assert "4 modules fill 6 of 14 weeks. With 3 meetings for each" in below


def test_module_before_what_it_builds_on_is_named(tmp_path):
    course = make_course(tmp_path, {"a": matter("a"), "b": matter("b", needs="[a]")})
    said = "[What is b?](b.md) builds on [What is a?](a.md), which does not come before"
    for slugs, named in (("a b", False), ("b a", True), ("b", True)):
        assert (said in plans.plan(course, "semester", slugs)) == named


def minutes(clock):
    hours, rest = clock.split(":")
    return 60 * int(hours) + int(rest)


@pytest.mark.parametrize("size", [1, 4, 16])
def test_day_has_no_hole_and_ends_in_time(sixteen, size):
    rows, below = rows_of(sixteen, "day", " ".join(NAMES[: min(size, 15)]))
    times = [row[0].split("–") for row in rows]
    assert times[0][0] == "9:00"
    assert all(end == begin for (_, end), (begin, _) in pairwise(times))
    assert minutes(times[-1][1]) <= plans.DAY["end"]
    without_pause = 0
    for begin, end, what in ([*row[0].split("–"), row[1]] for row in rows):
        paused = what in plans.PAUSES
        without_pause = 0 if paused else without_pause + minutes(end) - minutes(begin)
        assert without_pause <= plans.DAY["break after"]
    assert sum(row[1] == "lunch" for row in rows) == (size > 1)
    assert ("Left over" in below) == (size > 3)


def test_day_leaves_out_what_takes_too_long(sixteen):
    module = sixteen.modules()[0]
    long = dataclasses.replace(module, minutes=dict.fromkeys(module.minutes, 400))
    assert plans.day([long], None).taken == []


@pytest.mark.parametrize("kind", plans.PLANS)
def test_our_own_plans_take_every_module_or_name_it(kind):
    text = plans.plan(COURSE, kind)
    for module in COURSE.modules():
        assert f"({module.slug}.md)" in text


def test_order_and_warnings_are_those_of_the_contents(sixteen):
    lines = plans.order(sixteen).split("\n")[2:]
    assert [line.split("(")[1][0] for line in lines] == list(NAMES)
    assert lines[1].endswith("| choice | – |") and lines[15].endswith(
        "| capstone | – |"
    )
    assert plans.warnings(sixteen) == ""


def test_capstone_has_the_rooms_that_it_says(sixteen):
    capstone = sixteen.modules()[-1]
    assert capstone.rooms == ("read", "practise")
    assert sixteen.module_of("exercises/p/p") == (capstone, "practise")
    assert sixteen.module_of("notebooks/p") is None
    assert sixteen.module_of("chapters/a")[0].rooms == tuple(PAGES)
