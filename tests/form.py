"""The form that all modules share, one rule a function.

A rule takes the folder of the project and returns one sentence for each fault: what is
wrong, where, and what to do. It returns [] when all is well. Rules read nothing outside
that folder and change nothing in it. `RULES` lists them all.

A module goes by its slug: a name for which at least one of the files in `ROOMS` exists.
Run as a program, this file prints what all rules find.
"""

import ast
import pathlib
import re
import symtable
import sys
import tokenize
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from io import StringIO
from itertools import pairwise
from typing import Any
from urllib.parse import unquote, urlsplit

import nbformat
import yaml
from docutils.nodes import make_id
from IPython.core.inputtransformer2 import TransformerManager
from ledger import EVIDENCE, VERDICTS, read_claims
from mdit_py_plugins.anchors.index import slugify
from pybtex.database import BibliographyData, parse_file
from pybtex.exceptions import PybtexError
from report import (
    UNREADABLE,
    Text,
    directive,
    place_of,
    plain,
    prose,
    read_notebook,
    texts,
    tokens,
)
from rooms import front_matter
from sphinx.errors import ExtensionError
from tasks import Break, MalformedAnswers, Task, load_answers

CHAPTERS = "chapters/*.md"
NOTEBOOKS = "notebooks/*.ipynb"
EXERCISES = "exercises/*/*.ipynb"
TABLES = "data/*.csv"
BOOK = ("index.md", CHAPTERS, NOTEBOOKS, EXERCISES, "data/*.md")
DOCUMENTS = (*BOOK, "README.md", "CONTRIBUTING.md", "teaching/*.md")

ROOMS = {
    "chapter": "chapters/{0}.md",
    "notebook": "notebooks/{0}.ipynb",
    "exercise": "exercises/{0}/{0}.ipynb",
    "answers": "exercises/{0}/answers.py",
    "teaching notes": "teaching/{0}.md",
}
PAGES = ("chapter", "notebook", "exercise")  # the rooms that the book shows
MINUTES = ("read", "run", "practise", "discuss")
SELF_TEST = "start"  # an exercise that belongs to no module
SHEETS = {"first-class", "index", "plans", "rules", "syllabus", "thread"}  # no module's
GLOSSARY = "chapters/glossary.md"
KINDS = ("existence", "figure", "effect", "forecast", "value")
TO_WRITE = re.compile(r"WRITE: *(.*?)[\s\"'*]*$")  # what the templates ask for

CODE_LINES = 15
COLUMNS = 79
NEW_RANDOM = ("default_rng", "Generator")  # what np.random may be asked for
SIMULATION = ("**Put in:**", "**Came out:**", "**Would have differed if**")

ALT_LENGTH = 30
ALT_OPENING = re.compile(
    r"(?:(?:an? |the )?(?:image|picture|chart|graph|plot) of|figure)\b", re.IGNORECASE
)
SECTIONS = ("Around the table", "Check yourself", "Take-aways", "Go further")
SHARED_HEADINGS = ("Check yourself", "Take-aways", "Go further")
OPTIONS = ("(a)", "(b)", "(c)")
FEWEST_WORDS, MOST_WORDS = 1500, 2500
BUILDS = 2
BELIEFS = 4
TEACHING = ("Role cards", "Debrief", "Rubric")
SAMPLES = 3


# ---- Reading the project


def slugs(root: pathlib.Path) -> list[str]:
    """Return the slugs of all modules, in alphabetical order."""
    found = {path.stem for path in root.glob(NOTEBOOKS)}
    found |= {path.stem for path in root.glob("teaching/*.md")}
    found |= {path.stem for path in exercises(root)}
    found |= {path.parent.name for path in root.glob("exercises/*/answers.py")}
    found |= {
        path.stem for path in root.glob(CHAPTERS) if "objectives" in matter_of(path)
    }
    return sorted(found - {SELF_TEST} - SHEETS)


def exercises(root: pathlib.Path) -> list[pathlib.Path]:
    """Return the notebooks that are named as their folder."""
    return [p for p in sorted(root.glob(EXERCISES)) if p.stem == p.parent.name]


def files_of(root: pathlib.Path, room: str) -> Iterator[tuple[str, pathlib.Path]]:
    """Yield (slug, path) for each module that has this room, the self-test too."""
    alone = [SELF_TEST] if room in ("exercise", "answers") else []
    for slug in alone + slugs(root):
        path = root / ROOMS[room].format(slug)
        if path.is_file():
            yield slug, path


def matter_of(path: pathlib.Path) -> dict:
    """Return the front matter of a chapter, or {} if there is none to be read."""
    try:
        matter = front_matter(path.read_text(encoding="utf-8"))
    except yaml.YAMLError:
        return {}
    return matter if isinstance(matter, dict) else {}


def objectives_of(path: pathlib.Path) -> list[dict]:
    """Return the rows under `objectives` in the front matter of a chapter."""
    rows = matter_of(path).get("objectives")
    rows = rows if isinstance(rows, list) else []
    return [row for row in rows if isinstance(row, dict)]


def cells(
    root: pathlib.Path, pattern: str, kind: str
) -> Iterator[tuple[str, nbformat.NotebookNode]]:
    """Yield (place, cell) for each cell of a kind in the notebooks of a pattern."""
    for path in sorted(root.glob(pattern)):
        for cell in read_notebook(path).cells:
            if cell.cell_type == kind:
                yield place_of(path, root, cell), cell


def code_of(cell: nbformat.NotebookNode) -> str:
    """Return a cell's source as Python, without the magics of notebooks."""
    return without_magics(cell.source)


@cache
def without_magics(source: str) -> str:
    return TransformerManager().transform_cell(source)


def tree_of(cell: nbformat.NotebookNode) -> ast.Module:
    """Return the syntax tree of a cell, an empty one if it is no Python."""
    return tree_in(code_of(cell))


@cache
def tree_in(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError:
        return ast.Module([], [])


def has_tag(cell: nbformat.NotebookNode, tag: str) -> bool:
    return tag in cell.metadata.get("tags", [])


def marks(cell: nbformat.NotebookNode) -> dict:
    """Return what nbgrader notes about a cell."""
    return cell.metadata.get("nbgrader", {})


def answers_of(root: pathlib.Path, slug: str) -> dict[str, Task | Break]:
    """Return the tasks of an exercise, {} if they cannot be read."""
    try:
        return load_answers(root / "exercises" / slug)
    except MalformedAnswers:
        return {}


def bibliography(root: pathlib.Path) -> BibliographyData:
    """Return references.bib, empty if it cannot be read."""
    try:
        return parse_file(root / "references.bib", bib_format="bibtex")
    except (PybtexError, FileNotFoundError):
        return BibliographyData()


def inline_parts(text: Text) -> Iterator[tuple[str, Any]]:
    """Yield (place, token) for each link, image, role and so on of a page or cell."""
    for token in tokens(text.content):
        line = token.map[0] + 1 if token.map else 1
        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            else:
                yield text.at(line), child


def directives(text: Text) -> Iterator[tuple[str, str, str, str]]:
    """Yield (place, name, argument, content) for each directive of a page or cell."""
    for token in tokens(text.content):
        name, argument = directive(token)
        if name:
            yield text.at(token.map[0] + 1), name, argument, token.content


def headings(text: Text) -> Iterator[tuple[str, str]]:
    """Yield (place, heading) for each heading of a page or cell."""
    for tag, token in prose(text.content):
        if re.fullmatch("h[1-6]", tag):
            yield text.at(token.map[0] + 1), token.content.strip()


def pictures_in(output: nbformat.NotebookNode) -> tuple[bool, dict | None]:
    """Tell whether an output is an image; return its Vega-Lite chart, or None."""
    data = output.get("data", {})
    charts = [data[mime] for mime in data if "vega" in mime]
    if charts:
        return False, charts[0]
    return any(mime.startswith("image/") for mime in data), None


def printed(cell: nbformat.NotebookNode) -> str:
    """Return the text that a code cell put out, without what stands for a picture."""
    parts = []
    for output in cell.outputs:
        if pictures_in(output) == (False, None):
            parts.append(output.get("text", ""))
            parts.append(output.get("data", {}).get("text/plain", ""))
    return "\n".join(parts)


# ---- The rooms of a module


def every_room_exists(root: pathlib.Path) -> list[str]:
    """A module has a chapter, a notebook, an exercise, answers, teaching notes."""
    return [
        f"The module {slug} has no {room}: write {path.format(slug)}."
        for slug in slugs(root)
        for room, path in ROOMS.items()
        if not (root / path.format(slug)).is_file()
    ]


def contents_name_every_page(root: pathlib.Path) -> list[str]:
    """_toc.yml names each module, and no file that is missing."""
    try:
        contents = yaml.safe_load((root / "_toc.yml").read_text(encoding="utf-8"))
    except (FileNotFoundError, yaml.YAMLError) as error:
        return [f"_toc.yml cannot be read: {' '.join(str(error).split())}."]
    named = {str(pathlib.PurePosixPath(name)) for name in files_in(contents)}
    faults = [
        f"_toc.yml names {name}, and there is no such page: write it or take it out."
        for name in sorted(named)
        if not any((root / f"{name}{end}").is_file() for end in ("", ".md", ".ipynb"))
    ]
    for room in PAGES:
        for _, path in files_of(root, room):
            name = path.relative_to(root)
            if not named & {name.as_posix(), name.with_suffix("").as_posix()}:
                faults.append(f"_toc.yml does not name {name}: add it to its module.")
    return faults


def files_in(contents: Any) -> Iterator[str]:
    """Yield the files named in _toc.yml or in a part of it."""
    if isinstance(contents, dict):
        for key, value in contents.items():
            if key in ("root", "file"):
                yield value
            else:
                yield from files_in(value)
    elif isinstance(contents, list):
        for part in contents:
            yield from files_in(part)


def front_matter_is_complete(root: pathlib.Path) -> list[str]:
    """A chapter opens with its minutes and its numbered objectives."""
    faults = []
    for slug, path in files_of(root, "chapter"):
        place, matter = f"{place_of(path, root)}, front matter", matter_of(path)
        minutes = matter.get("minutes")
        for name in MINUTES:
            value = minutes.get(name) if isinstance(minutes, dict) else None
            if type(value) is not int or value < 1:
                faults.append(
                    f"{place}: minutes needs `{name}`, a whole number from 1 on."
                )
        rows = objectives_of(path)
        if not rows:
            faults.append(f"{place}: objectives needs a list of `id` and `text`.")
        for number, row in enumerate(rows, start=1):
            if row.get("id") != f"{slug}-{number}":
                faults.append(
                    f"{place}: objective number {number} has the id {row.get('id')}; "
                    f"it should be {slug}-{number}."
                )
            if not str(row.get("text") or "").strip():
                faults.append(
                    f"{place}: objective number {number} needs a text that says what "
                    "a learner will be able to do."
                )
    return faults


# ---- Notebooks


def notebooks_are_valid(root: pathlib.Path) -> list[str]:
    """Notebooks keep to the format, and each cell has an id of its own."""
    faults = []
    for path in sorted([*root.glob(NOTEBOOKS), *root.glob(EXERCISES)]):
        name = place_of(path, root)
        try:
            nb = nbformat.reader.reads(path.read_text(encoding="utf-8"))
        except UNREADABLE as error:
            faults.append(f"{name} is no notebook ({error}): save it again.")
            continue
        for error in nbformat.validator.iter_validate(nb):
            where = "/".join(str(step) for step in error.path) or "the file"
            faults.append(f"{name}: {error.message} (at {where}): save it again.")
        ids = Counter(cell.get("id") for cell in nb.get("cells", []))
        faults += [
            f"{name}: {count} cells have the id {own}; give each an id of its own."
            for own, count in ids.items()
            if count > 1
        ]
    return faults


def code_is_python(root: pathlib.Path) -> list[str]:
    """Every code cell can be read as Python."""
    faults = []
    for pattern in (NOTEBOOKS, EXERCISES):
        for place, cell in cells(root, pattern, "code"):
            try:
                ast.parse(code_of(cell))
            except SyntaxError as error:
                faults.append(
                    f"{place}, line {error.lineno}: this is no Python ({error.msg})."
                )
    return faults


def outputs_are_stored(root: pathlib.Path) -> list[str]:
    """Notebooks are stored as run once from top to bottom, with what came out."""
    faults = []
    for path in sorted([*root.glob(NOTEBOOKS), *exercises(root)]):
        code = [c for c in read_notebook(path).cells if c.cell_type == "code"]
        for number, cell in enumerate(code, start=1):
            place = place_of(path, root, cell)
            if cell.execution_count != number:
                faults.append(
                    f"{place}: this cell should have been run as number {number} and "
                    f"is stored as {cell.execution_count}; restart, run all, save."
                )
            elif prints(cell) and not cell.outputs:
                faults.append(f"{place}: its output is not stored; run all, save.")
    return faults


def prints(cell: nbformat.NotebookNode) -> bool:
    """Tell whether a cell calls `print` or `check` at its top level."""
    calls = [s.value for s in tree_of(cell).body if isinstance(s, ast.Expr)]
    return any(ast.unparse(call).startswith(("print(", "check(")) for call in calls)


def no_errors_are_stored(root: pathlib.Path) -> list[str]:
    """No stored output is an error."""
    return [
        f"{place}: an error is stored ({output.get('ename')}); mend the cell, run it."
        for pattern in (NOTEBOOKS, EXERCISES)
        for place, cell in cells(root, pattern, "code")
        for output in cell.outputs
        if output.output_type == "error"
    ]


def code_stands_between_words(root: pathlib.Path) -> list[str]:
    """A notebook asks, runs, interprets; cells tagged remove-cell do not count."""
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        shown = [c for c in read_notebook(path).cells if not has_tag(c, "remove-cell")]
        for cell in shown[:1] + shown[-1:]:
            if cell.cell_type != "markdown":
                faults.append(
                    f"{place_of(path, root, cell)}: a notebook begins and ends with "
                    "words; add a markdown cell."
                )
        for before, cell in pairwise(shown):
            if before.cell_type == cell.cell_type == "code":
                faults.append(
                    f"{place_of(path, root, cell)}: two code cells follow each other; "
                    "say between them what came out and what is asked next."
                )
    return faults


def code_cells_are_short(root: pathlib.Path) -> list[str]:
    """Code cells of notebooks have at most 15 lines of code.

    Blank lines, comments, docstrings and cells tagged remove-cell do not count.
    """
    faults = []
    for place, cell in cells(root, NOTEBOOKS, "code"):
        count = len(code_lines(cell))
        if count > CODE_LINES and not has_tag(cell, "remove-cell"):
            faults.append(
                f"{place}: {count} lines of code; split it so that none has more than "
                f"{CODE_LINES}."
            )
    return faults


def code_lines(cell: nbformat.NotebookNode) -> set[int]:
    """Return the numbers of the lines that hold code."""
    tree = tree_of(cell)
    if not tree.body:
        return set()
    lines: set[int] = set()
    for token in tokenize.generate_tokens(StringIO(code_of(cell)).readline):
        if token.string.strip() and token.type != tokenize.COMMENT:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(tree):
        can_have = isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef))
        if can_have and ast.get_docstring(node) is not None:
            first = node.body[0]
            lines -= set(range(first.lineno, first.end_lineno + 1))
    return lines


def code_is_narrow(root: pathlib.Path) -> list[str]:
    """Lines in code cells have at most 79 columns."""
    return [
        f"{place}, line {number}: {len(line)} columns; break it at {COLUMNS}."
        for pattern in (NOTEBOOKS, EXERCISES)
        for place, cell in cells(root, pattern, "code")
        for number, line in enumerate(cell.source.split("\n"), start=1)
        if len(line) > COLUMNS
    ]


# ---- Random numbers and simulations


def randomness_has_a_seed(root: pathlib.Path) -> list[str]:
    """Random numbers of notebooks come from np.random.default_rng(seed) alone."""
    faults = []
    for place, cell in cells(root, NOTEBOOKS, "code"):
        for node in ast.walk(tree_of(cell)):
            problem = unseeded(node)
            if problem:
                faults.append(
                    f"{place}, line {node.lineno}: {problem}; draw from "
                    "np.random.default_rng(seed)."
                )
    return faults


def unseeded(node: ast.AST) -> str:
    """Return what is wrong with a source of random numbers, or an empty string."""
    if isinstance(node, ast.Import):
        if any(name.name == "random" for name in node.names):
            return "the module random is imported"
    elif isinstance(node, ast.ImportFrom):
        others = [name.name for name in node.names if name.name not in NEW_RANDOM]
        if node.module == "random" or (node.module == "numpy.random" and others):
            return f"names are imported from {node.module}"
    elif isinstance(node, ast.Attribute):
        where = ast.unparse(node.value)
        if where in ("np.random", "numpy.random") and node.attr not in NEW_RANDOM:
            return f"{where}.{node.attr} uses one hidden stream for everybody"
    elif isinstance(node, ast.Call) and calls_default_rng(node):
        seeds = [*node.args, *(keyword.value for keyword in node.keywords)]
        if not seeds or ast.unparse(seeds[0]) == "None":
            return "default_rng has no seed"
    return ""


def calls_default_rng(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and (
        ast.unparse(node.func).split(".")[-1] == "default_rng"
    )


def generators_are_passed_along(root: pathlib.Path) -> list[str]:
    """A function draws from a generator that it is given or makes itself.

    What a function draws from a generator of the notebook depends on what was drawn
    before, so that its result changes when a cell above it does.
    """
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        code = [c for c in read_notebook(path).cells if c.cell_type == "code"]
        generators = {name for cell in code for name in generators_in(tree_of(cell))}
        for cell in code:
            for function, name in globals_used(cell, generators):
                faults.append(
                    f"{place_of(path, root, cell)}: {function} draws from the "
                    f"notebook's {name}; give it {name} or a seed as an argument."
                )
    return faults


def generators_in(tree: ast.Module) -> Iterator[str]:
    """Yield the names to which a cell assigns a generator, outside functions."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and calls_default_rng(statement.value):
            for target in statement.targets:
                if isinstance(target, ast.Name):
                    yield target.id


def globals_used(
    cell: nbformat.NotebookNode, names: set[str]
) -> Iterator[tuple[str, str]]:
    """Yield (function, name) where a function of the cell uses a global name."""
    if not names or not tree_of(cell).body:
        return
    waiting = symtable.symtable(code_of(cell), "cell", "exec").get_children()
    while waiting:
        table = waiting.pop()
        waiting += table.get_children()
        if table.get_type() == "function" and table.get_name() not in (
            "listcomp",
            "setcomp",
            "dictcomp",
            "genexpr",
        ):
            for symbol in table.get_symbols():
                if symbol.is_global() and symbol.get_name() in names:
                    yield table.get_name(), symbol.get_name()


def simulations_say_what_was_put_in(root: pathlib.Path) -> list[str]:
    """A notebook with random numbers says what was put in, and what came out of it."""
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        all_cells = read_notebook(path).cells
        complete = False
        for cell in all_cells:
            if cell.cell_type == "markdown":
                missing = [line for line in SIMULATION if line not in cell.source]
                complete = complete or not missing
                if 0 < len(missing) < len(SIMULATION):
                    faults.append(
                        f"{place_of(path, root, cell)}: {' and '.join(missing)} "
                        f"missing; the lines {', '.join(SIMULATION)} stand together."
                    )
        draws = any(
            calls_default_rng(node)
            for cell in all_cells
            if cell.cell_type == "code"
            for node in ast.walk(tree_of(cell))
        )
        if draws and not complete:
            faults.append(
                f"{place_of(path, root)} draws random numbers; close the simulation "
                f"with the three lines {', '.join(SIMULATION)}."
            )
    return faults


# ---- Pictures


def alt_texts(root: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Yield (place, alt text) for each picture of the book."""
    for pattern in (NOTEBOOKS, EXERCISES):
        for place, cell in cells(root, pattern, "code"):
            for output in cell.outputs:
                is_image, chart = pictures_in(output)
                if chart is not None:
                    yield place, str(chart.get("description", ""))
                elif is_image:
                    image = cell.metadata.get("mystnb", {}).get("image", {})
                    yield place, str(image.get("alt", ""))
    for text in texts(root, *BOOK):
        for place, child in inline_parts(text):
            if child.type == "image":
                yield place, child.content
        for place, name, _, content in directives(text):
            if name in ("image", "figure"):
                alt = re.search(r"^:alt:(.*)$", content, re.MULTILINE)
                yield place, alt.group(1) if alt else ""


def pictures_have_alt_text(root: pathlib.Path) -> list[str]:
    """Each picture says in words of its own what it shows."""
    faults, seen = [], {}
    for place, alt in alt_texts(root):
        alt = " ".join(alt.split())
        if not alt:
            faults.append(
                f"{place}: a picture without alt text. Say what it shows: for an Altair "
                "chart in description=, for another output in the cell's metadata as "
                "mystnb: image: alt, in a page between the brackets of ![]."
            )
            continue
        if len(alt) < ALT_LENGTH:
            faults.append(
                f'{place}: the alt text "{alt}" is too short to say what the picture '
                f"shows; write at least {ALT_LENGTH} characters."
            )
        if ALT_OPENING.match(alt):
            faults.append(
                f'{place}: the alt text opens "{alt[:20]}"; everybody knows that it '
                "is a picture, begin with what it shows."
            )
        if alt in seen:
            faults.append(
                f'{place}: the alt text "{alt[:20]}" stands at {seen[alt]} too; say '
                "what is different here."
            )
        seen.setdefault(alt, place)
    return faults


def pictures_rest_on_printed_numbers(root: pathlib.Path) -> list[str]:
    """The numbers of a picture are printed, since only text is compared on a new run.

    For an image in the same or the previous code cell, for a Vega-Lite chart in the
    same cell or one of the two before.
    """
    faults = []
    for path in sorted(root.glob(NOTEBOOKS)):
        code = [c for c in read_notebook(path).cells if c.cell_type == "code"]
        for number, cell in enumerate(code):
            found = [pictures_in(output) for output in cell.outputs]
            image = any(is_image for is_image, _ in found)
            chart = any(chart is not None for _, chart in found)
            back = 1 if image else 2
            near = code[max(0, number - back) : number + 1]
            if (image or chart) and not any(
                re.search(r"\d", printed(other)) for other in near
            ):
                faults.append(
                    f"{place_of(path, root, cell)}: print the numbers that this picture "
                    f"rests on, here or at most {back} code cells above."
                )
    return faults


# ---- Objectives, citations, links


def answers_can_be_read(root: pathlib.Path) -> list[str]:
    """Every answers.py loads."""
    faults = []
    for _, path in files_of(root, "answers"):
        try:
            load_answers(path.parent)
        except MalformedAnswers as error:
            faults.append(str(error).replace(f"{root}/", ""))
    return faults


def objectives_are_practised(root: pathlib.Path) -> list[str]:
    """Each objective has a task, and each task an objective of the chapter."""
    faults = []
    for slug, path in files_of(root, "chapter"):
        known = {row.get("id") for row in objectives_of(path)}
        named = {
            f"exercises/{slug}/answers.py, {name}": task.objective
            for name, task in answers_of(root, slug).items()
        }
        for place, cell in cells(root, f"exercises/{slug}/{slug}.ipynb", "markdown"):
            if "objective" in cell.metadata:
                named[place] = cell.metadata["objective"]
        faults += [
            f"{place} names the objective {objective}, which "
            f"{place_of(path, root)} does not have; name one of its own."
            for place, objective in named.items()
            if objective not in known
        ]
        faults += [
            f"{place_of(path, root)}: no task practises the objective {objective}; "
            f"name it in exercises/{slug}/answers.py or in a cell's metadata."
            for objective in sorted(known - {*named.values()}, key=str)
        ]
    return faults


def citations(root: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Yield (place, key) for each key cited in the book or named in the ledger."""
    for row in claims_of(root):
        for key in row["source"].split():
            yield f"data/claims.csv, claim {row['number']}", key
    for text in texts(root, *BOOK):
        for place, child in inline_parts(text):
            if child.type == "myst_role" and child.meta["name"].startswith("cite"):
                for key in child.content.split(","):
                    yield place, key.strip()


def cited_sources_exist(root: pathlib.Path) -> list[str]:
    """Each key cited is in references.bib."""
    known = bibliography(root).entries
    return [
        f"{place}: {key} is not in references.bib; add it or mend the key."
        for place, key in citations(root)
        if key not in known
    ]


def sources_are_complete_and_cited(root: pathlib.Path) -> list[str]:
    """Each entry of references.bib has author, title and year, and is cited."""
    try:
        entries = parse_file(root / "references.bib", bib_format="bibtex").entries
    except (PybtexError, FileNotFoundError) as error:
        return [f"references.bib cannot be read: {error}."]
    cited = {key.lower() for _, key in citations(root)}
    faults = []
    for key, entry in entries.items():
        present = {*entry.fields, *entry.persons}
        faults += [
            f"references.bib, {key}: {name} is missing; add it."
            for name in ("author", "title", "year")
            if name not in present
        ]
        if key.lower() not in cited:
            faults.append(
                f"references.bib, {key}: no page cites it; cite it or take it out."
            )
    return faults


def links_lead_somewhere(root: pathlib.Path) -> list[str]:
    """Each relative link or image leads to a file, each #anchor to a place in it."""
    faults = []
    everywhere = {name for text in texts(root, *BOOK) for name in targets(text)}
    for text in texts(root, *DOCUMENTS):
        for place, address in relative_links(text):
            path, _, anchor = address.partition("#")
            page = resolve(root, text.path, path)
            if not page.exists() or not page.is_relative_to(root.resolve()):
                faults.append(f"{place}: {address} leads to no file; mend the link.")
                continue
            if not anchor or page.suffix not in (".md", ".ipynb"):
                continue
            known = anchors(page) if path else anchors(page) | everywhere
            if unquote(anchor) not in known:
                faults.append(
                    f"{place}: {address} names no heading or target of {page.name}; "
                    "mend what follows the #."
                )
    return faults


def relative_links(text: Text) -> Iterator[tuple[str, str]]:
    """Yield (place, address) for each link or image that stays in the project."""
    for place, child in inline_parts(text):
        if child.type in ("link_open", "image"):
            address = str(child.attrs.get("href") or child.attrs.get("src") or "")
            if address and not urlsplit(address).scheme and address[:2] != "//":
                yield place, address


def resolve(root: pathlib.Path, page: pathlib.Path, link: str) -> pathlib.Path:
    """Return the path to which a link on a page leads; without a path, the page."""
    if not link:
        return page.resolve()
    start = root if link.startswith("/") else page.parent
    return (start / unquote(link).lstrip("/")).resolve()


def targets(text: Text) -> set[str]:
    """Return the targets, written as (name)=, of a page or cell."""
    return {t.content for t in tokens(text.content) if t.type == "myst_target"}


def anchors(path: pathlib.Path) -> set[str]:
    """Return the names of all places in a page to which a link can lead."""
    found = {str(row.get("id")) for row in objectives_of(path)}
    for text in texts(path.parent, path.name):
        found |= targets(text) | set(re.findall(r'\bid="([^"]+)', text.content))
        for _, heading in headings(text):
            found |= {slugify(heading), make_id(heading)}
    return found


def glued_numbers_exist(root: pathlib.Path) -> list[str]:
    """Each {glue:text} names a number that a notebook glues, and how to show it."""
    faults = []
    glued = in_notebooks(root, glued_in)
    for text in texts(root, *BOOK):
        named = [
            (place, child.content)
            for place, child in inline_parts(text)
            if child.type == "myst_role" and child.meta["name"].startswith("glue")
        ]
        named += [
            (place, argument)
            for place, name, argument, _ in directives(text)
            if name.startswith("glue")
        ]
        for place, content in named:
            file, _, rest = content.rpartition("::")
            key = rest.partition(":")[0]
            path = resolve(root, text.path, file)
            if path in glued and key in glued[path] and ":" not in rest:
                faults.append(
                    f"{place}: {content} has no format; write how many digits to show, "
                    "as in ::name:.1f."
                )
            if path not in glued:
                faults.append(
                    f"{place}: {content} names no notebook; write the path of one "
                    "before ::."
                )
            elif key not in glued[path]:
                faults.append(
                    f"{place}: {path.name} glues no {key}; mend the name, or glue it "
                    "there and run all."
                )
    for path in sorted(root.glob(NOTEBOOKS)):
        for cell in read_notebook(path).cells:
            for output in cell.get("outputs", []):
                name = output.get("metadata", {}).get("scrapbook", {}).get("name")
                if name and "np." in output.get("data", {}).get("text/plain", ""):
                    faults.append(
                        f"{place_of(path, root, cell)}: {name} is a number of NumPy, "
                        "which a page cannot show; glue float(...) of it."
                    )
    return faults


def in_notebooks(
    root: pathlib.Path, names_in: Callable[[pathlib.Path], set[str]]
) -> dict[pathlib.Path, set[str]]:
    """Return what `names_in` finds in each notebook of the book, by its path."""
    paths = [*root.glob(NOTEBOOKS), *root.glob(EXERCISES)]
    return {path.resolve(): names_in(path) for path in paths}


def glued_in(path: pathlib.Path) -> set[str]:
    """Return the names of the numbers that a notebook glues."""
    return {
        output.get("metadata", {}).get("scrapbook", {}).get("name")
        for cell in read_notebook(path).cells
        for output in cell.get("outputs", [])
    } - {None}


def shown_charts_exist(root: pathlib.Path) -> list[str]:
    """Each {chart} names a notebook and a cell of it that stores a chart."""
    faults = []
    charts = in_notebooks(root, charts_in)
    for text in texts(root, *BOOK):
        for place, name, argument, _ in directives(text):
            file, _, cell = argument.partition("#")
            path = resolve(root, text.path, file)
            if name == "chart" and cell not in charts.get(path, set()):
                faults.append(
                    f"{place}: {argument} is no cell with a chart; mend the name, or "
                    "run all in that notebook and save."
                )
    return faults


def charts_in(path: pathlib.Path) -> set[str]:
    """Return the ids of the cells of a notebook that store a chart."""
    return {
        cell.get("id")
        for cell in read_notebook(path).cells
        for output in cell.get("outputs", [])
        if pictures_in(output)[1] is not None
    }


# ---- The tables, the ledger, the glossary


def claims_of(root: pathlib.Path) -> list[dict[str, str]]:
    """Return the rows of the ledger, [] if it cannot be read."""
    try:
        return read_claims(root)
    except ExtensionError:
        return []


def tables_have_datasheets(root: pathlib.Path) -> list[str]:
    """Each table in data/ has a page that says where it comes from."""
    return [
        f"{place_of(path, root)} has no datasheet: say in data/{path.stem}.md who made "
        "it, when and how, what each column means, and what is missing."
        for path in sorted(root.glob(TABLES))
        if not path.with_suffix(".md").is_file()
    ]


def ledger_is_sound(root: pathlib.Path) -> list[str]:
    """Each claim has a verdict, a kind and evidence from the lists, and its year."""
    try:
        rows = read_claims(root)
    except ExtensionError as error:
        return [str(error)]
    faults = []
    lists = {"kind": KINDS, "verdict": VERDICTS, "evidence": EVIDENCE}
    for number, row in enumerate(rows, start=1):
        place = f"data/claims.csv, claim {row['number']}"
        if row["number"] != str(number):
            faults.append(f"{place}: it should have the number {number}.")
        for column, values in lists.items():
            if row[column] not in values:
                faults.append(
                    f"{place}: {column} is {row[column]!r}; it should be one of "
                    f"{', '.join(values)}."
                )
        for column in ("claim", "reason", "corrected"):
            if not row[column].strip():
                faults.append(f"{place}: {column} is empty; write a sentence.")
        if row["figure"] and not row["year"]:
            faults.append(f"{place}: a figure stands without its year; add it.")
        if row["year"] and not re.fullmatch(r"(19|20)\d\d", row["year"]):
            faults.append(f"{place}: {row['year']!r} is no year of four digits.")
        if (row["evidence"] == "none") != (not row["source"]):
            faults.append(
                f"{place}: the evidence is none exactly where no source is named; "
                "name one, or mend the grade."
            )
        if row["module"] and row["module"] not in slugs(root):
            faults.append(
                f"{place}: there is no module {row['module']}; leave it empty until "
                "there is."
            )
    return faults


def claims_mentioned_exist(root: pathlib.Path) -> list[str]:
    """Each {claim} names a number of the ledger."""
    known = {row["number"] for row in claims_of(root)}
    return [
        f"{place}: the ledger has no claim {child.content}; mend the number."
        for text in texts(root, *BOOK)
        for place, child in inline_parts(text)
        if child.type == "myst_role" and child.meta["name"] == "claim"
        if child.content not in known
    ]


def terms_of(root: pathlib.Path) -> dict[str, str]:
    """Return what the glossary says of each term, by the term in small letters."""
    path = root / GLOSSARY
    entries: dict[str, str] = {}
    if path.is_file():
        (text,) = texts(path.parent, path.name)
        for _, name, _, content in directives(text):
            term = ""
            for line in content.splitlines() if name == "glossary" else ():
                if line.startswith(" "):
                    entries[term] = f"{entries.get(term, '')}{line}\n"
                elif line:
                    term = line.strip().lower()
                    entries.setdefault(term, "")
    return entries


def terms_are_linked_both_ways(root: pathlib.Path) -> list[str]:
    """Each {term} of a chapter is in the glossary, and each entry is used somewhere."""
    known, used, faults = terms_of(root), set(), []
    for text in texts(root, CHAPTERS):
        for place, child in inline_parts(text):
            if child.type == "myst_role" and child.meta["name"] == "term":
                match = re.search(r"<(.*)>", child.content)
                term = (match.group(1) if match else child.content).lower()
                used.add(term)
                if term not in known:
                    faults.append(
                        f"{place}: {term} is not in {GLOSSARY}; add it, or mend the "
                        "word."
                    )
    return faults + [
        f"{GLOSSARY}: no chapter links to {term} by {{term}}; link where it is defined, "
        "name in the entry the notebook that uses it, or take the entry out."
        for term, entry in known.items()
        if term not in used and "](../notebooks/" not in entry
    ]


# ---- Templates


def templates_are_filled_in(root: pathlib.Path) -> list[str]:
    """Nothing is left of what `make module` asks to be written."""
    faults = []
    for room in ROOMS:
        for _, path in files_of(root, room):
            for place, line in lines_of(path, root):
                if match := TO_WRITE.search(line):
                    faults.append(f"{place}: still to write: {match.group(1)}")
    return faults


def lines_of(path: pathlib.Path, root: pathlib.Path) -> Iterator[tuple[str, str]]:
    """Yield (place, line) for each line of a text or of a notebook's cells."""
    if path.suffix == ".ipynb":
        parts = [(place_of(path, root, c), c.source) for c in read_notebook(path).cells]
    else:
        parts = [(place_of(path, root), path.read_text(encoding="utf-8"))]
    for place, text in parts:
        for number, line in enumerate(text.split("\n"), start=1):
            yield f"{place}, line {number}", line


# ---- Chapters


def headings_are_used_once(root: pathlib.Path) -> list[str]:
    """No two headings of the book are alike, but for those that chapters share."""
    faults = []
    seen = {}
    for text in texts(root, CHAPTERS, NOTEBOOKS, EXERCISES):
        for place, heading in headings(text):
            key = heading.casefold()
            in_chapter = text.path.parent == root / "chapters"
            shared = in_chapter and heading in SHARED_HEADINGS
            own = f"{text.path.name}: {key}" if shared else key
            if own in seen:
                faults.append(
                    f'{place}: the heading "{heading}" stands at {seen[own]} too; say '
                    "what this section found."
                )
            seen.setdefault(own, place)
            seen.setdefault(key, place)
    return faults


def chapters_open_differently(root: pathlib.Path) -> list[str]:
    """No two chapters begin with the same three words."""
    faults, seen = [], {}
    for text in texts(root, CHAPTERS):
        paragraphs = (plain(token) for tag, token in prose(text.content) if tag == "p")
        opening = re.findall(r"\w+", next(paragraphs, "").lower())[:3]
        key = " ".join(opening)
        if len(opening) == 3 and key in seen:
            faults.append(
                f'{text.place} opens with "{key}", as {seen[key]} does; begin with '
                "another thing."
            )
        seen.setdefault(key, text.place)
    return faults


def chapters_have_their_sections(root: pathlib.Path) -> list[str]:
    """A chapter has a table to sit around, a check, take-aways and further reading."""
    faults = []
    for _, path in files_of(root, "chapter"):
        (text,) = texts(path.parent, path.name)
        found = [heading for _, heading in headings(text)]
        faults += [
            f'{place_of(path, root)}: no heading begins with "{section}"; write that '
            "section."
            for section in SECTIONS
            if not any(heading.startswith(section) for heading in found)
        ]
    return faults


def readers_commit_first(root: pathlib.Path) -> list[str]:
    """A chapter asks for a prediction and explains every option, closed, below it."""
    faults = []
    for _, path in files_of(root, "chapter"):
        place = place_of(path, root)
        content = path.read_text(encoding="utf-8")
        parts = re.split(r"^\*\*Predict first", content, flags=re.MULTILINE)
        if len(parts) == 1:
            faults.append(
                f'{place}: no paragraph begins with "**Predict first."; ask for one '
                "prediction with the options (a), (b) and (c)."
            )
        line = 1
        for before, part in pairwise(parts):
            line += before.count("\n")
            options, answer = prediction(part)
            where = f"{place}, line {line}"
            if any(option not in options for option in OPTIONS):
                faults.append(f"{where}: a prediction has the options (a), (b), (c).")
            elif any(option not in answer for option in OPTIONS):
                faults.append(
                    f"{where}: a {{dropdown}} below the options explains each of "
                    "(a), (b) and (c)."
                )
    return faults


def prediction(part: str) -> tuple[str, str]:
    """Return the words up to the first dropdown or heading, and the dropdown's."""
    options = []
    for token in tokens(part):
        if directive(token)[0] == "dropdown":
            return "\n".join(options), token.content
        if token.type == "heading_open":
            break
        options.append(token.content)
    return "\n".join(options), ""


def chapters_have_the_right_length(root: pathlib.Path) -> list[str]:
    """A chapter has 1,500 to 2,500 words of prose.

    Counted are headings, paragraphs, lists and what stands in dropdowns. Front matter,
    tables, code, formulas set apart and the option lines of directives are not. A role,
    a formula or a piece of code within a line counts as one word.
    """
    faults = []
    for _, path in files_of(root, "chapter"):
        (text,) = texts(path.parent, path.name)
        count = words_in(text.content)
        if not FEWEST_WORDS <= count <= MOST_WORDS:
            faults.append(
                f"{place_of(path, root)} has {count} words of prose; it should have "
                f"{FEWEST_WORDS} to {MOST_WORDS}."
            )
    return faults


def words_in(content: str) -> int:
    """Return how many words of prose a page has."""
    return sum(
        any(character.isalnum() for character in word)
        for _, token in prose(content)
        for word in plain(token).split()
    )


# ---- Exercises and teaching notes


def exercises_mix_their_tasks(root: pathlib.Path) -> list[str]:
    """An exercise has two tasks to build, one to break and one to judge."""
    faults = []
    for slug, path in files_of(root, "exercise"):
        if slug == SELF_TEST:
            continue
        name, answers = place_of(path, root), answers_of(root, slug).values()
        builds = sum(isinstance(task, Task) for task in answers)
        if builds < BUILDS:
            faults.append(
                f"{name} has {builds} tasks to build; add a Task to answers.py until "
                f"there are {BUILDS}."
            )
        if not any(isinstance(task, Break) for task in answers):
            faults.append(f"{name} has nothing to break; add a Break to answers.py.")
        all_cells = read_notebook(path).cells
        judged = [n for n, cell in enumerate(all_cells) if is_judged(cell)]
        if not judged:
            faults.append(
                f"{name} has nothing to judge; add a markdown cell that nbgrader "
                "marks as both solution and graded."
            )
        for number in judged:
            if not dropdowns(section(all_cells, number), "Rubric"):
                faults.append(
                    f"{place_of(path, root, all_cells[number])}: add a cell below with "
                    "a {dropdown} that begins with Rubric."
                )
    return faults


def is_judged(cell: nbformat.NotebookNode) -> bool:
    both = marks(cell).get("grade") and marks(cell).get("solution")
    return cell.cell_type == "markdown" and bool(both)


def section(all_cells: list, number: int) -> list:
    """Return the cells from a number on up to the next one with a solution."""
    found = all_cells[number : number + 1]
    for cell in all_cells[number + 1 :]:
        if marks(cell).get("solution"):
            break
        found.append(cell)
    return found


def dropdowns(some_cells: list, opening: str) -> list[str]:
    """Return the titles of the dropdowns in cells that begin with `opening`."""
    return [
        title
        for cell in some_cells
        if cell.cell_type == "markdown"
        for _, name, title, _ in directives(Text(pathlib.Path(), "", cell.source))
        if name == "dropdown" and title.startswith(opening)
    ]


def mistakes_are_various(root: pathlib.Path) -> list[str]:
    """Each task to build has four beliefs or more, told apart by their docstrings."""
    faults = []
    for slug, path in files_of(root, "answers"):
        for name, task in answers_of(root, slug).items():
            if isinstance(task, Task):
                special = [m for group in task.special.values() for m in group]
                count = len({m.__doc__ for m in [*task.mistakes, *special]})
                if count < BELIEFS:
                    faults.append(
                        f"{place_of(path, root)}, {name}: {count} mistakes with "
                        f"docstrings of their own; write at least {BELIEFS}."
                    )
    return faults


def tasks_have_check_and_help(root: pathlib.Path) -> list[str]:
    """Below each solution stand a graded check, three hints and why it works."""
    faults = []
    for slug, path in files_of(root, "exercise"):
        all_cells = read_notebook(path).cells
        for name in answers_of(root, slug):
            place = f"{place_of(path, root)}, task {name}"
            number = solution_of(name, all_cells)
            if number is None:
                faults.append(
                    f"{place}: no code cell marked as solution defines {name}; add it."
                )
                continue
            below = section(all_cells, number)
            if not any(marks(c).get("grade") and checks(c, name) for c in below):
                faults.append(
                    f'{place}: add a graded cell with check("{name}") below the '
                    "solution."
                )
            faults += [
                f"{place}: add a {{dropdown}} Hint {hint} of 3 below the check."
                for hint in (1, 2, 3)
                if len(dropdowns(below, f"Hint {hint} of 3")) != 1
            ]
            if not any(has_tag(cell, "why") for cell in below):
                faults.append(f"{place}: say in a cell tagged why it works.")
    return faults


def solution_of(name: str, all_cells: list) -> int | None:
    """Return the number of the cell that defines a task's function, or None."""
    for number, cell in enumerate(all_cells):
        if cell.cell_type == "code" and marks(cell).get("solution"):
            for node in tree_of(cell).body:
                if isinstance(node, ast.FunctionDef) and node.name == name:
                    return number
    return None


def checks(cell: nbformat.NotebookNode, name: str) -> bool:
    return bool(re.search(rf"\bcheck\([\"']?{name}\b", cell.source))


def graded_cells_have_points(root: pathlib.Path) -> list[str]:
    """Every check and every answer graded by hand has points."""
    faults = []
    for kind in ("code", "markdown"):
        for place, cell in cells(root, EXERCISES, kind):
            points = marks(cell).get("points")
            if marks(cell).get("grade") and not (
                isinstance(points, (int, float)) and points > 0
            ):
                faults.append(f"{place}: a graded cell needs points, a number above 0.")
    return faults


def grade_ids_are_unique(root: pathlib.Path) -> list[str]:
    """Each cell that nbgrader knows has a name of its own in its exercise."""
    faults = []
    for _, path in files_of(root, "exercise"):
        ids = Counter(
            marks(cell).get("grade_id")
            for cell in read_notebook(path).cells
            if marks(cell)
        )
        faults += [
            f"{place_of(path, root)}: {count} cells have the grade_id {own}; give each "
            "one of its own."
            for own, count in ids.items()
            if count > 1
        ]
    return faults


def teaching_notes_are_complete(root: pathlib.Path) -> list[str]:
    """Teaching notes have role cards, a debrief, a rubric and three graded samples."""
    faults = []
    for _, path in files_of(root, "teaching notes"):
        (text,) = texts(path.parent, path.name)
        found = [heading for _, heading in headings(text)]
        faults += [
            f'{place_of(path, root)}: no heading names "{needed}"; write that section.'
            for needed in TEACHING
            if not any(needed.lower() in heading.lower() for heading in found)
        ]
        lines = found + re.findall(r"^\*\*(.*)", text.content, re.MULTILINE)
        samples = sum(line.startswith("Sample") for line in lines)
        if samples < SAMPLES:
            faults.append(
                f"{place_of(path, root)} has {samples} graded samples; write "
                f"{SAMPLES}, each under a heading or bold line that begins with "
                "Sample."
            )
    return faults


def sheets_are_in_their_book(root: pathlib.Path) -> list[str]:
    """teaching/_toc.yml names the sheet of each module, and no other."""
    contents = yaml.safe_load((root / "teaching/_toc.yml").read_text(encoding="utf-8"))
    named = set(files_in(contents))
    sheets = {path.stem for path in (root / "teaching").glob("*.md")}
    faults = [
        f"teaching/_toc.yml names {name}, and there is no such sheet: take it out."
        for name in sorted(named - sheets)
    ]
    return faults + [
        f"teaching/_toc.yml does not name {name}: add it."
        for name in sorted(sheets - named)
    ]


RULES: list[Callable[[pathlib.Path], list[str]]] = [
    every_room_exists,
    contents_name_every_page,
    front_matter_is_complete,
    notebooks_are_valid,
    code_is_python,
    outputs_are_stored,
    no_errors_are_stored,
    code_stands_between_words,
    code_cells_are_short,
    code_is_narrow,
    randomness_has_a_seed,
    generators_are_passed_along,
    simulations_say_what_was_put_in,
    pictures_have_alt_text,
    pictures_rest_on_printed_numbers,
    answers_can_be_read,
    objectives_are_practised,
    cited_sources_exist,
    sources_are_complete_and_cited,
    links_lead_somewhere,
    glued_numbers_exist,
    shown_charts_exist,
    tables_have_datasheets,
    ledger_is_sound,
    claims_mentioned_exist,
    terms_are_linked_both_ways,
    templates_are_filled_in,
    headings_are_used_once,
    chapters_open_differently,
    chapters_have_their_sections,
    readers_commit_first,
    chapters_have_the_right_length,
    exercises_mix_their_tasks,
    mistakes_are_various,
    tasks_have_check_and_help,
    graded_cells_have_points,
    grade_ids_are_unique,
    teaching_notes_are_complete,
    sheets_are_in_their_book,
]


def main() -> int:
    root = pathlib.Path(__file__).parents[1]
    faults = [fault for rule in RULES for fault in rule(root)]
    for fault in faults:
        print(f"- {fault}")
    if faults:
        things = "thing is" if len(faults) == 1 else "things are"
        print(f"{len(faults)} {things} missing or out of form. CONTRIBUTING.md helps.")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
