"""Plans fit any course: one of sixteen modules, one of four, and this one."""

import dataclasses
from itertools import chain, pairwise

import pytest

from coursekit.book import meetings, plans
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
    if "read_before" not in more:
        lines.append("read_before: first")
    lines += [f"minutes: {minutes}", "objectives:"]
    lines += [f"  - {{id: {slug}-1, text: count}}"]
    # Four of its twenty words stand above the prediction.
    text = [f"# What is {slug}?", "**Predict first.** x", "x " * 13]
    return "\n\n".join(["\n".join(["---", *lines, "---"]), *text])


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
    capstone = matter("p", kind="capstone", rooms="[read, practise]", hours=10)
    chapters["p"] = capstone.replace("run: 15, ", "")
    return make_course(tmp_path, chapters)


def rows_of(course, kind, slugs="", **when):
    """Return the cells of a plan's table, without its heading, and what stands below."""
    lines = plans.plan(course, kind, slugs, **when).split("\n")
    table = [line.strip("| ").split(" | ") for line in lines if line.startswith("|")]
    return table[2:], " ".join(lines[len(table) + 1 :])


def held(rows):
    """Return the rows of a plan that are meetings, and those between them."""
    inside = [row for row in rows if row[0].startswith("**")]
    return inside, [row for row in rows if row not in inside]


def in_row(row, names):
    """Return which modules a row of a plan names."""
    return [slug for slug in names if f"({slug}.md)" in row[1]]


def test_semester_has_ten_core_modules_then_two_of_choice(sixteen):
    rows, below = rows_of(sixteen, "semester")
    meetings, _ = held(rows)
    assert [row[0] for row in meetings] == [f"**{week}**" for week in range(1, 15)]
    weeks = [in_row(row, NAMES) for row in meetings]
    core = [NAMES[number - 1] for number in CORE]
    choice = [slug for slug in NAMES[:15] if slug not in core]
    assert [*chain(*weeks)] == [*core[:9], "p", core[9], *choice[:2]]
    assert [n for n, week in enumerate(weeks, start=1) if not week] == [14]
    assert [slug for slug in NAMES if f"({slug}.md)" in below] == choice[2:]


def test_capstone_has_its_meeting_and_five_weeks_of_work(sixteen):
    rows, _ = rows_of(sixteen, "semester")
    meetings, between = held(rows)
    assert in_row(meetings[9], NAMES) == ["p"]
    work = [row[0] for row in between if "the work of the team 120" in row[1]]
    assert work == ["10 to 11", "11 to 12", "12 to 13", "13 to 14", "after 14"]
    thread = [row[0] for row in between if "he thread](thread.md): " in row[1]]
    assert thread == ["6 to 7", "7 to 8", "8 to 9", "9 to 10"]


def test_semester_takes_the_modules_that_are_chosen(sixteen):
    rows, below = rows_of(sixteen, "semester", "b a o")
    assert [*chain(*(in_row(row, NAMES) for row in held(rows)[0]))] == ["b", "a", "o"]
    assert "A week each, 3 modules fill 5 of 14 weeks." in below
    assert "With 4 meetings for each module they fill 14." in below
    assert "thread.md) does not fit" in below


@pytest.mark.parametrize("slugs", ["a nowhere", "p"], ids=["none", "capstone"])
def test_plan_of_what_is_no_module_is_refused(sixteen, slugs):
    with pytest.raises(plans.NoPlan, match="There is no module .*Choose of a, b, c"):
        plans.plan(sixteen, "day", slugs)


def test_six_weeks_have_five_modules_a_first_class_and_the_thread(sixteen):
    rows, below = rows_of(sixteen, "weeks")
    meetings, between = held(rows)
    assert [len(in_row(row, NAMES)) for row in meetings] == [1, 1, 1, 1, 1, 0]
    assert "first-class.md" in meetings[0][1]
    assert [row[2] for row in meetings] == ["105", "90", "90", "90", "90", "90"]
    # 5 of 25 minutes are read before class, but not before the first; the others are
    # read afterwards, 15 go into the notebook, and 40 into the exercise.
    assert [row[2] for row in between] == ["10", "85", "170", "170", "170", "165"]
    assert ["he thread](thread.md): " in row[1] for row in between] == [False] * 2 + [
        True
    ] * 4
    assert "In class 555 minutes, at home 770: 1,325 in all, or 22 hours." in below
    longest = "between meetings 2 and 3 (170 minutes), between meetings 3 and 4"
    assert longest in below
    assert [s for s in NAMES if f"({s}.md)" in below] == [
        slug for slug in NAMES if not any(in_row(row, [slug]) for row in meetings)
    ]


def test_minutes_of_a_plan_add_up(sixteen):
    for kind in ("weeks", "semester"):
        rows, below = rows_of(sixteen, kind)
        whole = sum(int(row[2]) for row in rows)
        assert f"{whole:,} in all" in below
        modules = [row for row in held(rows)[0] if in_row(row, NAMES[:15])]
        assert f"after each of the {len(modules)} modules" in below


def test_task_done_in_class_is_not_counted_at_home_again(sixteen):
    (sixteen.root / "teaching").mkdir()
    before = held(rows_of(sixteen, "weeks", "a b")[0])[1]
    row = "| 15 | task 1 of the exercise | alone |\n| 9 | task 1, told | x |"
    (sixteen.root / "teaching" / "a.md").write_text(row, encoding="utf-8")
    after = held(rows_of(sixteen, "weeks", "a b")[0])[1]
    assert [int(row[2]) for row in before][1] - [int(row[2]) for row in after][1] == 15


@pytest.mark.parametrize(
    ("said", "minutes"), [("nothing", 0), ("first", 5), ("all", 25), ("third", 25)]
)
def test_minutes_before_class_are_the_share_of_the_words(tmp_path, said, minutes):
    course = make_course(tmp_path, {"a": matter("a", read_before=said)})
    assert meetings.minutes_before(course, course.modules()[0]) == minutes


def test_meetings_have_dates_and_leave_days_out(sixteen):
    when = {"first": "2027-01-12", "without": "2027-01-26"}
    inside, _ = held(rows_of(sixteen, "weeks", **when)[0])
    days = [row[0].partition(" ")[2] for row in inside]
    assert days[:3] == ["Tue 12 Jan 2027", "Tue 19 Jan 2027", "Tue 2 Feb 2027"]
    assert days[-1] == "Tue 23 Feb 2027"


def test_day_has_no_dates(sixteen):
    with pytest.raises(plans.NoPlan, match="A day has no dates."):
        plans.plan(sixteen, "day", first="2027-01-12")


@pytest.mark.parametrize(
    ("first", "without", "said"),
    [
        ("12.1.2027", "", "'12.1.2027' is no day. Write it as 2027-01-12."),
        ("2027-01-12", "soon", "'soon' is no day."),
        ("2027-01-12", "2027-01-27", "no class on 2027-01-27 anyway"),
        ("2027-01-12", "2028-01-11", "no class on 2028-01-11 anyway"),
        ("", "2027-01-26", "need the day of the first one"),
    ],
)
def test_days_that_cannot_be_are_refused(sixteen, first, without, said):
    with pytest.raises(plans.NoPlan, match=said):
        plans.plan(sixteen, "weeks", first=first, without=without)


def test_first_day_without_class_is_moved():
    days = meetings.days("2027-01-12", "2027-01-12", 1)
    assert [str(day) for day in days] == ["2027-01-19"]


def test_four_modules_leave_weeks_free_and_the_plan_says_so(sixteen):
    rows, below = rows_of(sixteen, "weeks", "a b c d")
    assert [len(in_row(row, NAMES)) for row in held(rows)[0]] == [1, 1, 1, 1, 0, 0]
    assert "2 of the meetings are to catch up." in below
    rows, below = rows_of(sixteen, "semester", "a b c d")
    assert len(held(rows)[0]) == 6  # one is the capstone's
    assert "4 modules fill 6 of 14 weeks. With 3 meetings for each" in below


def test_syllabus_and_learners_follow_the_sheet_of_plans(sixteen):
    sheets = sixteen.root / "teaching"
    sheets.mkdir()
    plan = "```{plan} weeks\n:modules: c a\n:first: 2027-01-12\n```\n"
    (sheets / "plans.md").write_text(f"# Plans\n\n{plan}", encoding="utf-8")
    assert plans.modules_in_book(sixteen, "weeks") == "c a"
    assert plans.modules_in_book(sixteen, "semester") == ""
    said = plans.syllabus(sixteen, "weeks")
    assert said.index("(c.md)") < said.index("(a.md)")
    assert "(b.md)" not in said and "(p.md)" not in said
    assert "(p.md#rubric)" in plans.syllabus(sixteen, "semester")
    with pytest.raises(plans.NoPlan, match="Choose of weeks, semester, terms"):
        plans.syllabus(sixteen, "day")


def test_the_syllabus_says_the_terms_that_grading_keeps_to(sixteen):
    """One file stands behind both: who changes it changes what is said and what is done."""
    sheets = sixteen.root / "teaching"
    sheets.mkdir()
    path = sheets / "terms.toml"
    path.write_text("[tries]\ngraded = 2\n[late]\npoints_a_day = 1\n")
    said = plans.syllabus(sixteen, "terms")
    assert "Up to two tries at each exercise" in said
    assert "loses 1 point for each" in said
    path.write_text("[tries]\ngraded = 1\n[late]\npoints_a_day = 3\n")
    said = plans.syllabus(sixteen, "terms")
    assert "graded once" in said
    assert "loses 3 points for each" in said
    path.write_text("[tries]\ngraded = 'once'\n")
    with pytest.raises(plans.NoPlan, match="'once' is not a whole number"):
        plans.syllabus(sixteen, "terms")


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
    taken = {slug for slug in NAMES if any(in_row(row, [slug]) for row in rows)}
    assert len(taken) == min(size, 3)
    assert {slug for slug in NAMES if f"({slug}.md)" in below} == set(NAMES) - taken


def test_day_leaves_out_what_takes_too_long(sixteen):
    module = sixteen.modules()[0]
    long = dataclasses.replace(module, minutes=dict.fromkeys(module.minutes, 400))
    assert plans.day([long]).taken == []


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
