"""Every module keeps to the form, and every rule notices when one does not."""

import json
import pathlib
import re
import shutil
from collections.abc import Callable

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from coursekit import form
from coursekit.exercise.model import Exercise, marks
from coursekit.form.choices import questions_in
from coursekit.form.links import glued_in
from coursekit.form.randomness import SIMULATION
from coursekit.form.reading import bibliography, has_tag, slugs
from tests import COURSE, FIRST, ROOT

S = FIRST.slug
TASKS = Exercise(COURSE.exercise(S)).tasks
BUILT = next(task for task in TASKS.values() if task.kind == "build")
GLUED = min(glued_in(COURSE.path("notebook", S)))
SOURCE = next(iter(bibliography(ROOT).entries))

CONTENTS = "_toc.yml"
SOURCES = "references.bib"
CHAPTER = f"chapters/{S}.md"
NOTEBOOK = f"notebooks/{S}.ipynb"
EXERCISE = f"exercises/{S}/{S}.ipynb"
ANSWERS = f"exercises/{S}/answers/{BUILT.name}.py"
TEACHING = f"teaching/{S}.md"
TERMS = "teaching/terms.toml"
SYLLABUS = "teaching/syllabus.md"
SAID = "```{syllabus} terms\n```\n"
IDEAS = f"exercises/{S}/ideas.yaml"
OTHER = "chapters/other.md"
LEDGER = "data/claims.csv"
RATINGS = "data/verdicts.csv"
GLOSSARY = "chapters/glossary.md"

ASKED = questions_in((ROOT / CHAPTER).read_text(encoding="utf-8"))
NEXT = 1 + sum(question.kind == "predict" for question in ASKED)

Change = Callable[[pathlib.Path], None]
Rule = Callable[[pathlib.Path], list[str]]


@pytest.fixture
def book(tmp_path: pathlib.Path) -> pathlib.Path:
    """A copy of the book with one of its modules."""
    rooms = (f"*/{S}.*", f"exercises/{S}/*.*", f"exercises/{S}/answers/*.py")
    others = (CONTENTS, SOURCES, "*.md", "data/*.*", "teaching/_toc.yml", GLOSSARY)
    for pattern in (*rooms, *others):
        for path in ROOT.glob(pattern):
            target = tmp_path / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return tmp_path


def new_faults(rule: Rule, book: pathlib.Path, *changes: Change) -> list[str]:
    """Return what a rule finds after the changes and did not find before."""
    before = rule(book)
    for change in changes:
        change(book)
    return [fault for fault in rule(book) if fault not in before]


# ---- Changes to text


def write(file: str, text: str) -> Change:
    def change(book):
        (book / file).parent.mkdir(exist_ok=True)
        (book / file).write_text(text, encoding="utf-8")

    return change


def append(file: str, text: str) -> Change:
    def change(book):
        path = book / file
        path.write_text(f"{path.read_text(encoding='utf-8')}\n{text}\n", "utf-8")

    return change


def replace(file: str, old: str, new: str) -> Change:
    def change(book):
        text = (book / file).read_text(encoding="utf-8")
        assert old in text
        (book / file).write_text(text.replace(old, new), encoding="utf-8")

    return change


def remove(file: str) -> Change:
    return lambda book: (book / file).unlink()


def remove_if_there(file: str) -> Change:
    return lambda book: (book / file).unlink(missing_ok=True)


def both(*changes: Change) -> Change:
    def change(book):
        for one in changes:
            one(book)

    return change


def sub(file: str, pattern: str, new: str) -> Change:
    """Return a change of all that a pattern finds."""

    def change(book):
        text = (book / file).read_text(encoding="utf-8")
        changed = re.sub(pattern, new, text, flags=re.MULTILINE)
        assert changed != text
        (book / file).write_text(changed, encoding="utf-8")

    return change


def say(line: str) -> Change:
    """Return a change of the front matter: a key as this line has it."""
    key = line.partition(":")[0]

    def change(book):
        path = book / CHAPTER
        text = path.read_text(encoding="utf-8")
        text = re.sub(rf"^{key}:.*\n", "", text, count=1, flags=re.MULTILINE)
        path.write_text(text.replace("---\n", f"---\n{line}\n", 1), "utf-8")

    return change


# ---- Changes to notebooks


def edit(file: str, change_cells: Callable[[list], None]) -> Change:
    """Return a change of a notebook's list of cells."""

    def change(book):
        nb = nbformat.from_dict(json.loads((book / file).read_text(encoding="utf-8")))
        for cell in nb.cells:
            if isinstance(cell.source, list):
                cell.source = "".join(cell.source)
        change_cells(nb.cells)
        (book / file).write_text(json.dumps(nb), encoding="utf-8")

    return change


def add(file: str, *cells) -> Change:
    return edit(file, lambda present: present.extend(cells))


def code(source: str, *outputs, tags=(), **metadata):
    cell = new_code_cell(source, outputs=list(outputs), metadata=metadata)
    if tags:
        cell.metadata["tags"] = list(tags)
    return cell


def words(source: str):
    return new_markdown_cell(source)


def add_code(source: str) -> Change:
    return add(NOTEBOOK, code(source))


def add_try(*sources: str) -> Change:
    """Return a change that gives a notebook these cells to try, and no other."""

    def change(cells):
        for cell in cells:
            cell.metadata.pop("tags", None)
        cells.extend(code(source, tags=["try"]) for source in sources)

    return edit(NOTEBOOK, change)


TRY = "# How many?\nnumber = 3  # change me: of what\nprint(number)"


def add_words(source: str) -> Change:
    return add(NOTEBOOK, words(source))


def graded(cell) -> bool:
    return bool(marks(cell).get("grade"))


def is_check(cell) -> bool:
    return graded(cell) and cell.cell_type == "code"


def is_judged(cell) -> bool:
    return graded(cell) and cell.cell_type == "markdown"


def forget_objective(cells):
    del next(cell for cell in cells if is_judged(cell)).metadata["objective"]


def without_tasks(kind: str) -> Change:
    """Return a change that takes all tasks of a kind out of the exercise."""
    names = [task.name for task in TASKS.values() if task.kind == kind]
    ids = [
        marks(cell)["grade_id"]
        for name in names
        for cell in (TASKS[name].answer, TASKS[name].check)
    ]

    def change(book):
        edit(EXERCISE, without(lambda cell: marks(cell).get("grade_id") in ids))(book)
        for name in names:
            (book / f"exercises/{S}/answers/{name}.py").unlink(missing_ok=True)

    return change


def without(test: Callable) -> Callable[[list], None]:
    """Return a change that drops all cells of which a test is true."""

    def change(cells):
        kept = [cell for cell in cells if not test(cell)]
        assert len(kept) < len(cells)
        cells[:] = kept

    return change


def set_mark(test: Callable, name: str, value) -> Callable[[list], None]:
    """Return a change of what nbgrader notes about the first cell that passes."""

    def change(cells):
        cell = next(cell for cell in cells if test(cell))
        cell.metadata["nbgrader"][name] = value

    return change


def point_to(name: str) -> Callable[[list], None]:
    """Return a change of every first hint, so that it calls a function."""

    def change(cells):
        for cell in cells:
            opening = r"(\{dropdown\} Hint 1 .*\n)"
            cell.source = re.sub(opening, rf"\1Call `{name}(…)`.\n", cell.source)

    return change


def in_a_trial(name: str) -> Change:
    """Return a change by which someone's answer to a later task calls a function."""
    later = [n for n, t in TASKS.items() if t.kind == "build" and n != name]

    def change(book):
        folder = book / f"exercises/{S}/answers/trials"
        folder.mkdir()
        for task in later:
            (folder / f"{task}.py").write_text(
                "from coursekit.exercise import Trial\n\ntrial = Trial()\n"
                f'earlier = trial.given("{name}")\n',
                encoding="utf-8",
            )

    return change


def repeat_id(cells):
    cells[1].id = cells[0].id


def drop_metadata(cells):
    del cells[0]["metadata"]


def add_unknown_property(cells):
    cells[0]["colour"] = "red"


def add_silent_print(cells):
    count = sum(cell.cell_type == "code" for cell in cells)
    cells.append(code("print(1)"))
    cells[-1].execution_count = count + 1


def drop_output_of_a_check(cells):
    next(cell for cell in cells if graded(cell))["outputs"] = []


def split_first_code(cells):
    at = next(n for n, cell in enumerate(cells) if cell.cell_type == "code")
    cells.insert(at, code("x = 1"))


def drop_simulation(cells):
    for cell in cells:
        for line in SIMULATION:
            cell.source = cell.source.replace(line, "")


# ---- Cells with pictures

ALT = "Rates of groups A and B: 75 and 25 percent"
DRAWING = f"""
```{{bars}}
:name: rates-drawn
:alt: {ALT}

| group | chosen | of |
|---|---|---|
| A | 3 | 4 |

How to read it.
```
"""
TEXT = new_output("stream", text="rates 75 and 25\n")
IMAGE = new_output("display_data", {"image/png": "", "text/plain": "<Figure 640>"})
ALT_SAID = {"mystnb": {"image": {"alt": ALT}}}


def chart(description: str = ALT):
    spec = {"description": description} if description else {}
    data = {"application/vnd.vegalite.v5+json": spec, "text/plain": "<VegaLite 5>"}
    return code("draw()", new_output("display_data", data))


def glued_of_numpy():
    number = new_output("display_data", {"text/plain": "np.float64(0.6)"})
    number.metadata["scrapbook"] = {"name": "size"}
    return code('glue("size", size)', number)


def image(alt: str):
    return code("draw()", IMAGE, mystnb={"image": {"alt": alt}})


# ---- Texts of answers and pages

BUILD = f'''
from coursekit.exercise import Build

task = Build(objective="{S}-1", points={{"ordinary": {BUILT.points}}})


@task.cases
def cases(rng):
    yield (1,)


@task.mistake
def one(number):
    """One."""


@task.says_the_same_as(one)
def again(number):
    return 1
'''
PREDICTION = """
**Predict first.** How many{asked}?

- (a) None.
- (b) One.
{last}

```{{dropdown}} Answer
{right} is right{answered}. (b) forgets zero. {why}
```

{below}
"""
SECRET = f"{{glue:text}}`../{NOTEBOOK}::secret:.0f`"
SHOWN = f"```{{chart}} ../{NOTEBOOK}#secret\n```"


def predict(
    asked="",
    last="- (c) Two.",
    right="**(a)**",
    answered="",
    why="(c) is too many.",
    below="",
) -> Change:
    """Return a change that adds a prediction to the chapter."""
    parts = {"asked": asked, "last": last, "right": right, "answered": answered}
    return append(CHAPTER, PREDICTION.format(**parts, why=why, below=below))


ONE, TWO = [f"{BUILT.name}.{one.function.__name__}" for one in BUILT.written.mistakes][
    :2
]
IDEA = f"""
- id: {S}-idea-%s
  question: How many?
  options:
    - text: "Two of *them*."
      belief: {ONE}
      why: "There are three."
    - text: "Three."
      right: true
      why: "Count them."
    - text: "Four, or five."
      belief: {TWO}
      why: "There are three."
"""
ASKS = IDEA % 1 + IDEA % 2


def ask(old: str = "", new: str = "") -> Change:
    """Return a change that lets a module ask two questions, a part written otherwise."""
    assert old in ASKS
    return write(IDEAS, ASKS.replace(old, new, 1) if old else ASKS)


NOTES = """
# Notes

## Role cards, each with a secret
## Debrief
## On a case of their own
## Rubric

### Sample 1: full marks
**Sample 2: half.**
**Sample 3: none.**
"""

TIMES = "| minutes | what | how |\n|---|---|---|\n"
VOTE = write(TEACHING, TIMES + "| 90 | the second prediction | a, b or c |\n")

LONG_DOCSTRING = 'def f():\n    """One.\n' + "    Two.\n" * 9 + '    """\n\n'

SCRIPT = f"explorables/{S}.js"
ACT = f"""import {{ explorable, goals }} from "kit";
explorable("{S}", () => goals([{{
  ask: "Do it.",
}}]));
"""
ACTS = both(
    write(SCRIPT, ACT),
    append(CHAPTER, f"```{{explorable}} {S}\n:data: ../{NOTEBOOK}::{GLUED}\nIt.\n```"),
)

BREAKS: list[tuple[Rule, Change, str]] = [
    *(
        (form.explorables_keep_to_the_kit, write(file, text), sentence)
        for file, text, sentence in (
            (SCRIPT, ACT + "// x\n" * 120, f"{SCRIPT} has 124 lines; 120 are enough"),
            (
                SCRIPT,
                ACT.replace('"kit"', '"d3"'),
                f"{SCRIPT} imports d3; import from the kit alone",
            ),
            (
                SCRIPT,
                ACT + 'const d3 = import("d3");',
                f"{SCRIPT} imports something while it runs",
            ),
            (SCRIPT, ACT.replace("  ask", "  asks"), f"{SCRIPT} has no goal"),
            (
                SCRIPT,
                ACT.replace(f'"{S}"', '"minds"'),
                f'{SCRIPT}: write explorable("{S}", …) once',
            ),
            ("explorables/minds.js", ACT, "explorables/minds.js: there is no module"),
        )
    ),
    (
        form.explorables_are_shown_with_data,
        both(sub(CHAPTER, r"\{explorable\}", "{note}"), write(SCRIPT, ACT)),
        f"{SCRIPT}: no page shows it",
    ),
    (
        form.explorables_are_shown_with_data,
        both(ACTS, remove(SCRIPT)),
        f"there is no {SCRIPT}; write it",
    ),
    (
        form.explorables_are_shown_with_data,
        both(ACTS, sub(CHAPTER, f"::{GLUED}$", "::nowhere")),
        ":data: names nothing that a notebook glues",
    ),
    (
        form.every_room_exists,
        remove(NOTEBOOK),
        f"The module {S} has no notebook: write {NOTEBOOK}",
    ),
    (
        form.every_room_exists,
        say("rooms: [read, run]"),
        f"front matter: rooms lacks practise, and there is {EXERCISE}",
    ),
    (
        form.contents_name_every_page,
        replace(CONTENTS, f"chapters/{S}", "chapters/nowhere"),
        "_toc.yml names chapters/nowhere, and there is no such page",
    ),
    (
        form.contents_name_every_page,
        replace(CONTENTS, f"exercises/{S}/{S}", "index"),
        f"_toc.yml does not name {EXERCISE}",
    ),
    (
        form.contents_name_every_page,
        write("notebooks/other.ipynb", "{}"),
        "_toc.yml does not name notebooks/other.ipynb",
    ),
    (form.contents_name_every_page, write(CONTENTS, "["), "_toc.yml cannot be read"),
    (
        form.front_matter_is_complete,
        replace(CHAPTER, "read:", "reads:"),
        f"{CHAPTER}, front matter: minutes needs `read`",
    ),
    (
        form.front_matter_is_complete,
        replace(CHAPTER, "read:", "write: 5, read:"),
        "minutes has `write`, which is no room of this module; take it out.",
    ),
    (
        form.front_matter_is_complete,
        replace(CHAPTER, f"id: {S}-2", f"id: {S}-7"),
        f"objective number 2 has the id {S}-7; it should be {S}-2",
    ),
    (
        form.front_matter_is_complete,
        replace(CHAPTER, "objectives:\n", f"objectives:\n  - {{id: {S}-1}}\n"),
        "objective number 1 needs a text",
    ),
    (
        form.front_matter_is_complete,
        replace(CHAPTER, "objectives:", "objectives: ["),
        f"{CHAPTER}, front matter: it cannot be read",
    ),
    (
        form.front_matter_is_complete,
        say("kind: lecture"),
        "kind is 'lecture'; write module or capstone.",
    ),
    (
        form.front_matter_is_complete,
        say("core: perhaps"),
        "core is 'perhaps'; write true or false.",
    ),
    (
        form.front_matter_is_complete,
        say("rooms: [run, read]"),
        "rooms is ['run', 'read']; write [read, run, practise], or fewer",
    ),
    (
        form.front_matter_is_complete,
        say("needs: minds"),
        "needs is 'minds'; write the slugs of modules, such as [one, two].",
    ),
    (
        form.front_matter_is_complete,
        say(f"needs: [{S}]"),
        f"needs names {S}, and no module before this one is called so",
    ),
    (
        form.front_matter_is_complete,
        say("before_class: [read]"),
        "before_class is ['read']; write one sentence in quotes",
    ),
    (
        form.front_matter_is_complete,
        say("read_before: fourth"),
        "read_before is 'fourth'; write nothing or first or second or third or all.",
    ),
    (
        form.front_matter_is_complete,
        say("hours: long"),
        "hours is 'long'; write a whole number from 1 on.",
    ),
    (
        form.front_matter_is_complete,
        sub(CHAPTER, "^read_before:.*\n", ""),
        "read_before is missing; write nothing or first or",
    ),
    (
        form.front_matter_is_complete,
        say("warning: insults"),
        "warning is 'insults'; write one sentence in quotes that ends with a full stop",
    ),
    (
        form.front_matter_is_complete,
        say("after: []"),
        "there is no key `after`; write one of kind, core, rooms, needs",
    ),
    (
        form.notebooks_are_valid,
        write(NOTEBOOK, "{"),
        f"{NOTEBOOK} is no notebook",
    ),
    (
        form.notebooks_are_valid,
        edit(NOTEBOOK, repeat_id),
        f"{NOTEBOOK}: 2 cells have the id",
    ),
    (
        form.notebooks_are_valid,
        edit(EXERCISE, drop_metadata),
        f"{EXERCISE} is no notebook",
    ),
    (
        form.notebooks_are_valid,
        edit(EXERCISE, add_unknown_property),
        f"{EXERCISE}: Additional properties are not allowed",
    ),
    (form.code_is_python, add_code("print("), "line 1: this is no Python"),
    (
        form.outputs_are_stored,
        add_code("x = 1"),
        "and is stored as None",
    ),
    (
        form.outputs_are_stored,
        edit(NOTEBOOK, add_silent_print),
        "its output is not stored",
    ),
    (
        form.outputs_are_stored,
        edit(EXERCISE, drop_output_of_a_check),
        f"{EXERCISE}, cell {BUILT.check.id}: its output is not stored",
    ),
    (
        form.no_errors_are_stored,
        add(EXERCISE, code("1/0", new_output("error", ename="ZeroDivisionError"))),
        "an error is stored (ZeroDivisionError)",
    ),
    (
        form.code_stands_between_words,
        add_code("x = 1"),
        "begins and ends with words",
    ),
    (
        form.code_stands_between_words,
        edit(NOTEBOOK, split_first_code),
        "two code cells follow each other",
    ),
    (form.code_cells_are_short, add_code("x = 1\n" * 16), "16 lines of code"),
    (
        form.code_is_narrow,
        add_code("x = 1\n# " + "x" * 78),
        "line 2: 80 columns",
    ),
    (
        form.code_is_narrow,
        add(EXERCISE, code('"""' + "x" * 77)),
        "line 1: 80 columns",
    ),
    (form.cells_to_try_stand_alone, add_try(TRY, TRY), "room for one cell tagged try"),
    (
        form.cells_to_try_stand_alone,
        add_try(TRY.replace("?", "")),
        "a comment that asks for a number and ends with ?",
    ),
    (
        form.cells_to_try_stand_alone,
        add_try(TRY.replace("change me", "")),
        "mark one number to change",
    ),
    (
        form.cells_to_try_stand_alone,
        add_try(TRY + "\nother = 4  # change me"),
        "mark one number to change",
    ),
    (
        form.cells_to_try_stand_alone,
        add_try(TRY + "\nimport numpy as np"),
        "the page has no numpy; do without it",
    ),
    (
        form.cells_to_try_stand_alone,
        add_try(TRY + "\nfrom unittest.mock import Mock"),
        "the page has no unittest; do without it",
    ),
    (
        form.cells_to_try_stand_alone,
        add_try(TRY + "\nprint(people)"),
        "it uses people of another cell",
    ),
    (
        form.randomness_has_a_seed,
        add_try(TRY + "\nimport random\nrandom.random()"),
        "random.random uses one hidden stream for everybody; draw from random.Random",
    ),
    (
        form.randomness_has_a_seed,
        add_try(TRY + "\nfrom random import choice"),
        "names are imported from random",
    ),
    (
        form.randomness_has_a_seed,
        add_try(TRY + "\nimport random\nrandom.Random()"),
        "Random has no seed",
    ),
    (form.randomness_has_a_seed, add_code("import random"), "module random"),
    (
        form.randomness_has_a_seed,
        add_code("from random import choice"),
        "names are imported from random",
    ),
    (
        form.randomness_has_a_seed,
        add_code("from numpy.random import rand"),
        "names are imported from numpy.random",
    ),
    (
        form.randomness_has_a_seed,
        add_code("x = 1\nnp.random.seed(0)"),
        "line 2: np.random.seed uses one hidden stream",
    ),
    (
        form.randomness_has_a_seed,
        add_code("numpy.random.normal()"),
        "numpy.random.normal uses",
    ),
    (
        form.randomness_has_a_seed,
        add_code("rng = np.random.default_rng()"),
        "default_rng has no seed",
    ),
    (
        form.randomness_has_a_seed,
        add_code("rng = default_rng(seed=None)"),
        "default_rng has no seed",
    ),
    (
        form.generators_are_passed_along,
        add_code("r = np.random.default_rng(0)\ndef f():\n    return r.random()"),
        "f draws from the notebook's r",
    ),
    (
        form.generators_are_passed_along,
        add_code("r = default_rng(0)\ndef f():\n    return (lambda: r.random())()"),
        "lambda draws from the notebook's r",
    ),
    (
        form.simulations_say_what_was_put_in,
        add_words("**Put in:** x\n\n**Came out:** y"),
        "**Would have differed if** missing",
    ),
    (
        form.simulations_say_what_was_put_in,
        both(add_code("default_rng(1)"), edit(NOTEBOOK, drop_simulation)),
        f"{NOTEBOOK} draws random numbers; close the simulation",
    ),
    (
        form.pictures_have_alt_text,
        add(NOTEBOOK, code("draw()", IMAGE)),
        "a picture without alt text",
    ),
    (form.pictures_have_alt_text, add(EXERCISE, chart("")), "without alt text"),
    (form.pictures_have_alt_text, add(NOTEBOOK, chart("Two bars")), "is too short"),
    (
        form.pictures_have_alt_text,
        add(NOTEBOOK, image(f"A chart of {ALT}")),
        'opens "A chart of Rates',
    ),
    (
        form.pictures_have_alt_text,
        add(NOTEBOOK, chart(), image(ALT)),
        f'the alt text "{ALT[:20]}" stands at {NOTEBOOK}',
    ),
    (
        form.pictures_have_alt_text,
        append(CHAPTER, "![](bars.png)"),
        "a picture without alt text",
    ),
    (
        form.pictures_have_alt_text,
        append(CHAPTER, "```{figure} bars.png\n:alt: Two bars\n```"),
        'the alt text "Two bars" is too short',
    ),
    (
        form.pictures_have_alt_text,
        append(CHAPTER, DRAWING.replace(ALT, "Two bars")),
        'the alt text "Two bars" is too short',
    ),
    (
        form.figures_are_referred_to,
        append(CHAPTER, DRAWING),
        "write {numref}`rates-drawn` where",
    ),
    (
        form.figures_are_referred_to,
        append(
            CHAPTER, f"```{{chart}} ../{NOTEBOOK}#nowhere\n```\n{{numref}}`nowhere`"
        ),
        "this chart has no caption",
    ),
    (
        form.pictures_rest_on_printed_numbers,
        add(NOTEBOOK, code("print(1)", TEXT), code(""), code("draw()", IMAGE)),
        "here or at most 1 code cells above",
    ),
    (
        form.pictures_rest_on_printed_numbers,
        add(NOTEBOOK, code("print(1)", TEXT), code(""), code(""), chart()),
        "here or at most 2 code cells above",
    ),
    (form.answers_can_be_read, write(ANSWERS, "1 / 0"), f"{ANSWERS}, line 1"),
    (
        form.answers_can_be_read,
        edit(EXERCISE, set_mark(is_check, "points", None)),
        f"those of the check cell in {S}.ipynb None. Make them equal.",
    ),
    (
        form.answers_can_be_read,
        edit(EXERCISE, without(is_check)),
        f"{ANSWERS}: {S}.ipynb has no check of {BUILT.name}. Add a check cell",
    ),
    (form.answers_can_be_read, write(EXERCISE, "{"), f"{EXERCISE} cannot be read"),
    (
        form.objectives_are_practised,
        sub(ANSWERS, 'objective="[^"]*"', f'objective="{S}-9"'),
        f"{ANSWERS} names the objective '{S}-9', which",
    ),
    (
        form.objectives_are_practised,
        edit(EXERCISE, forget_objective),
        "names the objective '', which",
    ),
    (
        form.objectives_are_practised,
        replace(CHAPTER, "objectives:\n", f"objectives:\n  - {{id: {S}-9, text: x}}\n"),
        f"{CHAPTER}: no task practises the objective {S}-9",
    ),
    (
        form.cited_sources_exist,
        append(CHAPTER, "Text.\nMore {cite:t}`nobody1999`."),
        "nobody1999 is not in references.bib",
    ),
    (
        form.cited_sources_exist,
        add(
            EXERCISE, words(f"```{{note}}\nAs {{cite}}`{SOURCE}, nobody1999` say.\n```")
        ),
        "line 2: nobody1999 is not",
    ),
    (
        form.sources_are_complete_and_cited,
        append(SOURCES, "@book{x1999, author = {X}, title = {Y}, year = {1999}}"),
        "references.bib, x1999: no page cites it",
    ),
    (
        form.sources_are_complete_and_cited,
        append(SOURCES, "@book{x1999, author = {X}, title = {Y}}"),
        "references.bib, x1999: year is missing",
    ),
    (
        form.sources_are_complete_and_cited,
        append(SOURCES, "@book{x1999,"),
        "references.bib cannot be read",
    ),
    (
        form.sources_are_complete_and_cited,
        append(SOURCES, "@book{x1999, author = {X}, title = {Y}, year = {1999}}"),
        "references.bib, x1999: nobody can find it",
    ),
    (
        form.links_lead_somewhere,
        append(CHAPTER, "Look\n[there](nowhere.md)."),
        "nowhere.md leads to no file",
    ),
    (
        form.links_lead_somewhere,
        add_words("![alt](../chapters/bars.png)"),
        "../chapters/bars.png leads to no file",
    ),
    (
        form.links_lead_somewhere,
        write(TEACHING, "[out](../../x.md)"),
        f"{TEACHING}, line 1: ../../x.md leads to no file",
    ),
    (
        form.links_lead_somewhere,
        append("index.md", f"[there]({CHAPTER}#nowhere)"),
        f"{CHAPTER}#nowhere names no heading or target of {S}.md",
    ),
    (
        form.links_lead_somewhere,
        append(CHAPTER, "```{dropdown} More\n[there](#nowhere)\n```"),
        "#nowhere names no heading or target",
    ),
    (
        form.glued_numbers_exist,
        append(CHAPTER, f"{{glue:text}}`../{NOTEBOOK}::nothing_such:.1f`"),
        f"{S}.ipynb glues no nothing_such",
    ),
    (
        form.glued_numbers_exist,
        append(CHAPTER, "{glue:text}`../notebooks/nowhere.ipynb::size:.1f`"),
        "names no notebook",
    ),
    (form.glued_numbers_exist, append(CHAPTER, "{glue:text}`size`"), "no notebook"),
    (
        form.glued_numbers_exist,
        append(CHAPTER, f"{{glue:text}}`../{NOTEBOOK}::{GLUED}`"),
        "has no format; write how many digits to show",
    ),
    (
        form.glued_numbers_exist,
        add(NOTEBOOK, glued_of_numpy()),
        "size is a number of NumPy",
    ),
    (
        form.glued_numbers_exist,
        append(CHAPTER, f"```{{glue:figure}} ../{NOTEBOOK}::nothing\n```"),
        f"{S}.ipynb glues no nothing",
    ),
    (
        form.shown_charts_exist,
        append(CHAPTER, f"```{{chart}} ../{NOTEBOOK}#nowhere\n```"),
        f"../{NOTEBOOK}#nowhere is no cell with a chart",
    ),
    (
        form.shown_charts_exist,
        append(CHAPTER, "```{chart} ../notebooks/nowhere.ipynb#x\n```"),
        "../notebooks/nowhere.ipynb#x is no cell with a chart",
    ),
    (
        form.headings_are_used_once,
        append(CHAPTER, "## Twelve\n\n### twelve"),
        f'the heading "twelve" stands at {CHAPTER}, line',
    ),
    (
        form.headings_are_used_once,
        add_words("## Take-aways"),
        f'the heading "Take-aways" stands at {CHAPTER}',
    ),
    (
        form.chapters_open_differently,
        lambda book: shutil.copyfile(book / CHAPTER, book / OTHER),
        "chapters/other.md opens with",
    ),
    (
        form.chapters_have_their_sections,
        replace(CHAPTER, "## Take-aways", "## Summary"),
        f'{CHAPTER}: no heading begins with "Take-aways"',
    ),
    (
        form.readers_commit_first,
        replace(CHAPTER, "**Predict first", "**Guess"),
        f'{CHAPTER}: no paragraph begins with "**Predict first."',
    ),
    (
        form.answers_explain_each_option,
        predict(last=""),
        f"prediction {NEXT} has no list of options right below it",
    ),
    (
        form.answers_explain_each_option,
        append(CHAPTER, "**1.** How many?\n\n## Later: (a), (b), (c)"),
        "has no list of options right below it",
    ),
    (
        form.answers_explain_each_option,
        append(CHAPTER, "**9.** How many?\n\n- (a) 0\n- (b) 1\n- (c) 2\n\nMany."),
        "has no answer right below its options",
    ),
    (
        form.answers_explain_each_option,
        predict(right="(a)"),
        f"prediction {NEXT} does not say which option is right",
    ),
    (
        form.answers_explain_each_option,
        predict(right="**(d)**"),
        f"prediction {NEXT} does not say which option is right",
    ),
    (
        form.answers_explain_each_option,
        predict(why="Two, as in (c), are too many."),
        f"prediction {NEXT} does not explain (c)",
    ),
    (
        form.marks_end_a_prediction,
        append(CHAPTER, f"% end of prediction {NEXT}"),
        f"no answer {NEXT} above it is still to be ended",
    ),
    (
        form.marks_end_a_prediction,
        both(append(CHAPTER, f"% end of prediction {NEXT}"), predict()),
        f"no answer {NEXT} above it is still to be ended",
    ),
    (
        form.marks_end_a_prediction,
        both(predict(), *[append(CHAPTER, f"% end of prediction {NEXT}\n")] * 2),
        f"no answer {NEXT} above it is still to be ended",
    ),
    (
        form.answers_are_not_given_away,
        predict(answered=f": {SECRET}", below=f"As many as {SECRET}."),
        f"secret answers prediction {NEXT}; close it by a line",
    ),
    (
        form.answers_are_not_given_away,
        both(append(CHAPTER, f"There are {SECRET}."), predict(answered=f": {SECRET}")),
        f"secret answers prediction {NEXT}; close it by a line",
    ),
    (
        form.answers_are_not_given_away,
        both(predict(why=f"(c) is not {SECRET}."), predict(answered=f": {SECRET}")),
        f"secret answers prediction {NEXT + 1}; close it by a line",
    ),
    (
        form.answers_are_not_given_away,
        both(
            predict(answered=f": {SECRET}"),
            append("index.md", f"It is\n{SECRET.replace('../', '')}."),
        ),
        f"secret answers prediction {NEXT} of {CHAPTER}, which comes later",
    ),
    (
        form.answers_are_not_given_away,
        both(
            predict(below=f"{SHOWN}\n\n% end of prediction {NEXT}"),
            append("index.md", SHOWN.replace("../", "")),
        ),
        f"secret answers prediction {NEXT} of {CHAPTER}, which comes later",
    ),
    (
        form.chapters_have_the_right_length,
        append(CHAPTER, "```{dropdown} More\n" + "word " * 2500 + "\n```"),
        f"{CHAPTER} has",
    ),
    (
        form.chapters_have_the_right_length,
        write(CHAPTER, "---\nobjectives: []\n---\n# Two words\n"),
        f"{CHAPTER} has 2 words of prose",
    ),
    *(
        (
            form.exercises_mix_their_tasks,
            without_tasks(kind),
            f"{EXERCISE} has 0 tasks to {kind}; add some until there are",
        )
        for kind in ("build", "break", "judge")
    ),
    (
        form.words_have_a_rubric,
        edit(EXERCISE, without(lambda cell: "{dropdown} Rubric" in cell.source)),
        "a {dropdown} that begins with Rubric",
    ),
    (
        form.words_have_a_rubric,
        sub(EXERCISE, r"\(1 point\)\.\\n", r"(2 points).\\n"),
        "points, and the task has 4. Make them the same",
    ),
    (
        form.words_have_a_rubric,
        sub(EXERCISE, r" \(1 point\)\.\\n", r".\\n"),
        "has a line without points",
    ),
    (
        form.mistakes_are_various,
        write(ANSWERS, BUILD),
        f"{ANSWERS}: 1 mistakes with docstrings of their own",
    ),
    (
        form.tables_have_datasheets,
        remove("data/claims.md"),
        "data/claims.csv has no datasheet: say in data/claims.md",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "evidence,reason", "grade,reason"),
        "data/claims.csv: the columns should be number, claim",
    ),
    (
        form.ledger_is_sound,
        append(LEDGER, "36,One, two,effect"),
        "data/claims.csv, row 37: it has not 12 columns",
    ),
    (form.ledger_is_sound, remove(LEDGER), "data/claims.csv cannot be read"),
    (
        form.ledger_is_sound,
        replace(LEDGER, "\n35,", "\n36,"),
        "claim 36: it should have the number 35",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "value,normative", "value,wrong"),
        "claim 11: verdict is 'wrong'; it should be one of verified",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "value,normative", "cause,normative"),
        "claim 11: kind is 'cause'; it should be one of existence",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "jobin2019,recalled", "jobin2019,guessed"),
        "claim 11: evidence is 'guessed'; it should be one of primary",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "114 partners,2023", "114 partners,"),
        "claim 10: a figure stands without its year",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "114 partners,2023", "114 partners,now"),
        "claim 10: 'now' is no year of four digits",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, ",jobin2019,recalled", ",,recalled"),
        "claim 11: the evidence is none exactly where no source is named",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "Many minds do better than one.", ""),
        "claim 9: claim is empty; write a sentence",
    ),
    (
        form.ledger_is_sound,
        replace(LEDGER, "No observation could settle it.", ""),
        "data/claims.csv, claim 34: name the modules that test it, or say",
    ),
    (
        form.ledger_is_sound,
        sub(LEDGER, f",,{S}$", f",Too hard.,{S}"),
        "name the modules that test it, or say under untested why none does",
    ),
    (
        form.ledger_is_sound,
        sub(LEDGER, f",{S}$", f",{S} nowhere"),
        "there is no module nowhere",
    ),
    (
        form.ratings_are_sound,
        sub(RATINGS, r"^2,\w+", "2,perhaps"),
        "data/verdicts.csv, claim 2: 'perhaps' is no verdict",
    ),
    (
        form.ratings_are_sound,
        sub(RATINGS, r"^35,.*\n", ""),
        "data/verdicts.csv: it should have a row for each claim",
    ),
    (
        form.ratings_are_sound,
        replace(RATINGS, "number,first", "number,ours"),
        "data/verdicts.csv: the columns should be number, first, second, third",
    ),
    (
        form.cited_sources_exist,
        replace(LEDGER, "jobin2019,recalled", "nobody1900,recalled"),
        "data/claims.csv, claim 11: nobody1900 is not in references.bib",
    ),
    (
        form.claims_mentioned_exist,
        append(CHAPTER, "See {claim}`99`."),
        "the ledger has no claim 99",
    ),
    (
        form.terms_are_linked_both_ways,
        append(CHAPTER, "A {term}`wrong word`."),
        "wrong word is not in chapters/glossary.md",
    ),
    (
        form.terms_are_linked_both_ways,
        sub(CHAPTER, "{term}", ""),
        "by {term}; link where it is defined",
    ),
    (
        form.templates_are_filled_in,
        append(CHAPTER, "WRITE: where the idea fails."),
        "still to write: where the idea fails.",
    ),
    (
        form.templates_are_filled_in,
        add_words("*WRITE: what came out*"),
        "still to write: what came out",
    ),
    (
        form.tasks_have_help,
        replace(EXERCISE, "Hint 3 of 3", "Hint 3 of 4"),
        "add a {dropdown} Hint 3 of 3",
    ),
    (
        form.tasks_have_help,
        edit(EXERCISE, without(lambda cell: has_tag(cell, "why"))),
        "say in a cell tagged why it works",
    ),
    (
        form.earlier_functions_are_given,
        edit(EXERCISE, point_to(BUILT.name)),
        f"learners are led to call {BUILT.name}; say {BUILT.name} = task.given(",
    ),
    (
        form.earlier_functions_are_given,
        in_a_trial(BUILT.name),
        f"learners are led to call {BUILT.name}; say {BUILT.name} = task.given(",
    ),
    (
        form.tasks_say_what_was_built,
        sub(ANSWERS, r"^    built=", "    read="),
        f"{ANSWERS}: say in `built` what a learner has built",
    ),
    (
        form.graded_cells_have_points,
        edit(EXERCISE, set_mark(is_judged, "points", None)),
        "a graded cell needs points",
    ),
    (
        form.graded_cells_have_points,
        edit(EXERCISE, set_mark(is_judged, "points", 0)),
        "a graded cell needs points",
    ),
    (
        form.grade_ids_are_unique,
        edit(EXERCISE, set_mark(graded, "grade_id", "checks")),
        f"{EXERCISE}: 2 cells have the grade_id checks",
    ),
    *(
        (form.ideas_can_be_read, change, f"{IDEAS}: {sentence}")
        for change, sentence in (
            (write(IDEAS, "- {"), "while parsing"),
            (write(IDEAS, "how many?"), "it holds no list"),
            (ask("  question: How many?\n"), "question 1 needs the keys id, question"),
            (ask("idea-1", "idea-2"), f"question 1 has the id '{S}-idea-2'"),
            (ask("How many?", '" "'), "question 1 has no text"),
            (ask("right: true", "right: false"), "question 1 (b) says right: False"),
            (ask("right: true", f"belief: {ONE}"), "question 1 has 0 right options"),
            (ask(f"belief: {ONE}", "right: true"), "question 1 has 2 right options"),
            (ask('why: "Count them."', 'why: ""'), "question 1 (b) has an empty why"),
            (ask('      why: "Count them."\n'), "question 1 (b) needs text, why, and"),
            (
                write(IDEAS, IDEA.partition('    - text: "F')[0] % 1),
                "question 1 needs 3 or 4 opt",
            ),
        )
    ),
    (
        form.modules_ask_two_questions,
        write(IDEAS, IDEA % 1),
        f"{IDEAS} has 1 questions that can be asked; write 2",
    ),
    (
        form.modules_ask_two_questions,
        both(ask(), write(IDEAS, "[")),
        f"{IDEAS} has 0 questions that can be asked; write 2",
    ),
    (
        form.beliefs_of_ideas_exist,
        ask(ONE, f"{BUILT.name}.no_such_idea"),
        f"{S}-idea-1: {BUILT.name}.no_such_idea is no mistake of exercises/{S}/answers",
    ),
    (
        form.right_options_are_not_the_longest,
        write(IDEAS, ASKS.replace("Three.", "There are three of them.")),
        "the right option is the longest in 2 of 2 questions",
    ),
    *(
        (form.ideas_are_plain, ask(old, new), f"{S}-idea-1: {name} means nothing")
        for old, new, name in (
            ("*them*", "{term}`them <gap>`", "{term}"),
            ("How many?", "|\n    ```{note}\n    Two.\n    ```", "{note}"),
        )
    ),
    (
        form.sheets_say_the_terms_that_hold,
        write(TERMS, "[tries]\ngrade = 2"),
        "there is no key grade. Did you mean graded?",
    ),
    (
        form.sheets_say_the_terms_that_hold,
        both(write(SYLLABUS, SAID), write(TERMS, f"[due]\n{S} = 2027-03-08T12:00:00Z")),
        f"{TERMS} names a date or a student",
    ),
    (
        form.sheets_say_the_terms_that_hold,
        write(TERMS, ""),
        f"{TERMS} is said on no sheet: write ```{{syllabus}} terms",
    ),
    *(
        (
            form.sheets_say_the_terms_that_hold,
            both(write(TERMS, ""), write(SYLLABUS, f"{SAID}{line}\n")),
            f'{SYLLABUS} says "{found}", which terms.toml decides',
        )
        for line, found in (
            ("You may check as often as you like.", "check as often as you like"),
            ("You hand in, once, by the date.", "hand in, once"),
            ("As many tries as you need.", "As many tries"),
            ("Two tries are graded.", "Two tries are"),
            ("**Late work** [loses nothing.]", "Late work** [loses"),
        )
    ),
    (
        form.teaching_notes_are_complete,
        write(TEACHING, NOTES.replace("## Debrief", "## Afterwards")),
        f'{TEACHING}: no heading names "Debrief"',
    ),
    (
        form.teaching_notes_are_complete,
        write(TEACHING, NOTES.replace("**Sample 3", "**Another")),
        f"{TEACHING} has 2 graded samples",
    ),
    (
        form.role_cards_are_those_of_the_chapter,
        sub(TEACHING, r"^\*\*\w.*\.\*\*$", "**Nobody.**"),
        f"{TEACHING}: the cards are those of nobody",
    ),
    (
        form.role_cards_are_those_of_the_chapter,
        replace(TEACHING, "*Only you know:*", "*You know:*"),
        "is no card. Write three lines",
    ),
    (
        form.keys_are_those_of_the_chapter,
        sub(TEACHING, r"^1 [a-z] · 2", "1 z · 2"),
        f"{TEACHING}: its key is not that of the chapter; write `1 ",
    ),
    (
        form.teaching_notes_are_complete,
        write(TEACHING, NOTES.replace("## On a case", "## On the case")),
        f'{TEACHING}: no heading names "On a case of their own"',
    ),
    (
        form.smaller_tables_have_every_card,
        sub(TEACHING, "^At a table of four.*$", ""),
        f"{TEACHING}: it does not say how fewer people play. Write",
    ),
    (
        form.smaller_tables_have_every_card,
        sub(TEACHING, "^(At a table of four .*holds \\*).*\\*\\.$", r"\1A* and *B*."),
        "A, B are held by two at a smaller table; name four different roles of",
    ),
    (
        form.ninety_minutes_are_ninety,
        sub(TEACHING, r"^\| 20 \|", "| 21 |"),
        f"{TEACHING}: the minutes of its first table add up to 91",
    ),
    (
        form.a_class_votes_before_it_reads,
        both(say("read_before: all"), VOTE),
        f"vote on the second prediction, and {CHAPTER} has read_before: all; write sec",
    ),
    (
        form.a_class_votes_before_it_reads,
        both(say("read_before: third"), VOTE),
        "read_before: third; write second, or nothing.",
    ),
    (
        form.a_class_votes_before_it_reads,
        both(
            say("read_before: first"),
            write(TEACHING, TIMES + "| 90 | cards | before anyone has read |\n"),
        ),
        "has read_before: first; write nothing.",
    ),
    (
        form.marks_in_a_debrief_name_objectives,
        append(TEACHING, f"1. Why? <!-- {S}-99 -->"),
        f"{TEACHING} marks a question with {S}-99; write one of {S}-1, ",
    ),
    (
        form.sheets_are_in_their_book,
        replace("teaching/_toc.yml", "file: rules", "file: ruler"),
        "teaching/_toc.yml names ruler, and there is no such sheet",
    ),
    (
        form.sheets_are_in_their_book,
        write("teaching/owls.md", "# Owls"),
        "teaching/_toc.yml does not name owls",
    ),
]

ALLOWED: list[tuple[Rule, Change]] = [
    (form.explorables_keep_to_the_kit, ACTS),
    (form.explorables_are_shown_with_data, ACTS),
    (
        form.every_room_exists,
        both(say("rooms: [read, practise]"), remove(NOTEBOOK)),
    ),
    (form.every_room_exists, write("teaching/other.md", "# No module's")),
    (form.front_matter_is_complete, say("kind: capstone")),
    (form.front_matter_is_complete, say("needs: []")),
    *(
        (rule, both(say("kind: capstone"), change))
        for rule, change in (
            (
                form.chapters_have_their_sections,
                replace(CHAPTER, "## Take-aways", "## S"),
            ),
            (form.readers_commit_first, replace(CHAPTER, "**Predict first", "**Guess")),
            (form.exercises_mix_their_tasks, without_tasks("break")),
        )
    ),
    (form.code_stands_between_words, add(NOTEBOOK, code("", tags=["remove-cell"]))),
    (
        form.code_cells_are_short,
        add_code(LONG_DOCSTRING + "# x\n" * 9),
    ),
    (
        form.code_cells_are_short,
        add(NOTEBOOK, code("x = 1\n" * 16, tags=["remove-cell"])),
    ),
    (form.code_is_python, add_code("%matplotlib inline\nx = 1")),
    (
        form.cells_to_try_stand_alone,
        add_try(
            f"{TRY}\nimport random\nfrom math import sqrt as root\n"
            "def f(x):\n    return root(x)\n"
            "print([f(n) for n in range(number)])\n"
        ),
    ),
    (
        form.randomness_has_a_seed,
        add_try(f"{TRY}\nimport random\nrandom.Random(0).random()"),
    ),
    (form.randomness_has_a_seed, add_code("rng = np.random.default_rng(seed=7)")),
    (
        form.generators_are_passed_along,
        add_code(
            "rng = np.random.default_rng(0)\n"
            "drawn = [rng.random() for _ in range(3)]\n"
            "def f(rng):\n    return [rng.random() for _ in range(3)]\n"
            "def g(seed):\n    rng = default_rng(seed)\n    return rng.random()\n"
        ),
    ),
    (form.pictures_have_alt_text, add(NOTEBOOK, chart())),
    (form.pictures_have_alt_text, append(CHAPTER, f"![{ALT}](bars.png)")),
    (form.pictures_have_alt_text, append(CHAPTER, DRAWING)),
    (
        form.figures_are_referred_to,
        append(CHAPTER, f"{DRAWING}\nSee {{numref}}`the rates <rates-drawn>`."),
    ),
    (
        form.pictures_rest_on_printed_numbers,
        add(NOTEBOOK, code("", TEXT), code(""), chart(), code("", TEXT, IMAGE)),
    ),
    (
        form.links_lead_somewhere,
        append(
            CHAPTER,
            f"(here)=\n\n## A new one: 5 %!\n\n[a](#here) [b](#a-new-one-5-) [c]({S}.md)"
            f"[d](../{NOTEBOOK}) [e](#{S}-1) [f](https://example.org/#x)",
        ),
    ),
    (
        form.headings_are_used_once,
        write(OTHER, "# Other\n\n## Check yourself\n\n## Take-aways\n"),
    ),
    (form.answers_explain_each_option, predict()),
    (
        form.answers_explain_each_option,
        predict(last="- (c) Two.\n- (d) Three.", why="(c) and (d) are too many."),
    ),
    (
        form.marks_end_a_prediction,
        predict(below=f"Zero.\n\n% end of prediction {NEXT}"),
    ),
    (
        form.answers_are_not_given_away,
        predict(
            answered=f": {SECRET}",
            below=f"As many as {SECRET}.\n\n% end of prediction {NEXT}",
        ),
    ),
    (
        form.answers_are_not_given_away,
        both(
            append(CHAPTER, f"There were {SECRET}."),
            predict(asked=f", after {SECRET}", answered=f", in place of {SECRET}"),
        ),
    ),
    (
        form.answers_are_not_given_away,
        both(
            predict(answered=f": {SECRET}"),
            predict(below=f"Again {SECRET}.\n\n% end of prediction {NEXT + 1}"),
        ),
    ),
    (
        form.chapters_have_the_right_length,
        append(
            CHAPTER,
            f"```\n{'word ' * 1500}\n```\n\n| a |\n|---|\n| {'word ' * 1500} |\n",
        ),
    ),
    (form.teaching_notes_are_complete, write(TEACHING, NOTES)),
    (
        form.sheets_say_the_terms_that_hold,
        both(write(TERMS, "[tries]\ngraded = 3"), write(SYLLABUS, SAID)),
    ),
    *(
        (rule, ask())
        for rule in (
            form.ideas_can_be_read,
            form.beliefs_of_ideas_exist,
            form.right_options_are_not_the_longest,
            form.ideas_are_plain,
        )
    ),
    (
        form.modules_ask_two_questions,
        both(remove_if_there(IDEAS), say("kind: capstone")),
    ),
    (form.a_class_votes_before_it_reads, both(say("read_before: second"), VOTE)),
    (form.a_class_votes_before_it_reads, both(say("read_before: first"), VOTE)),
    (form.claims_mentioned_exist, append(CHAPTER, "See {claim}`9`.")),
    (
        form.terms_are_linked_both_ways,
        append(CHAPTER, "{term}`Gaps <gap>` and {term}`Gap`."),
    ),
]


@pytest.mark.parametrize("rule", form.RULES, ids=lambda rule: rule.__name__)
def test_project_keeps_the_rule(rule):
    faults = rule(ROOT)
    assert faults == [], "\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("rule", "change", "sentence"),
    BREAKS,
    ids=[f"{rule.__name__}: {sentence}" for rule, _, sentence in BREAKS],
)
def test_rule_names_the_fault(rule, change, sentence, book):
    assert any(sentence in fault for fault in new_faults(rule, book, change))


@pytest.mark.parametrize(
    ("rule", "change"), ALLOWED, ids=[rule.__name__ for rule, _ in ALLOWED]
)
def test_rule_leaves_the_right_alone(rule, change, book):
    assert new_faults(rule, book, change) == []


def test_every_rule_has_been_broken():
    assert {rule for rule, _, _ in BREAKS} == set(form.RULES)


def test_empty_project_has_no_modules(tmp_path):
    assert slugs(tmp_path) == []


@pytest.mark.parametrize("text", ["{", "[1]", "---\n{", ""])
def test_unreadable_files_stop_no_rule(text, book):
    rooms = (CHAPTER, NOTEBOOK, EXERCISE, ANSWERS, IDEAS, TEACHING)
    for file in (CONTENTS, SOURCES, *rooms, LEDGER, GLOSSARY):
        write(file, text)(book)
    for rule in form.RULES:
        rule(book)


def test_code_that_is_no_python_stops_no_rule(book):
    for file in (NOTEBOOK, EXERCISE):
        add(file, code("rng = default_rng("))(book)
    for rule in form.RULES:
        rule(book)


def test_rules_change_nothing(book):
    before = {path: path.read_bytes() for path in book.rglob("*.*")}
    for rule in form.RULES:
        rule(book)
    assert {path: path.read_bytes() for path in before} == before
