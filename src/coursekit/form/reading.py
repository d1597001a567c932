"""Read a course, whole or not, for the rules of form."""

import ast
import pathlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from urllib.parse import unquote

import nbformat
import yaml
from IPython.core.inputtransformer2 import TransformerManager
from pybtex.database import BibliographyData, parse_file
from pybtex.exceptions import PybtexError

from coursekit.claims import MalformedClaims, read_claims
from coursekit.course import (
    ROOMS,
    Course,
    front_matter,
    is_module,
    page,
)
from coursekit.exercise import MalformedAnswers
from coursekit.exercise.model import Exercise, Task
from coursekit.form.texts import (
    UNREADABLE,
    Text,
    directive,
    place_of,
    prose,
    read_notebook,
    tokens,
)

CHAPTERS = "chapters/*.md"
NOTEBOOKS = "notebooks/*.ipynb"
EXERCISES = "exercises/*/*.ipynb"
TABLES = "data/*.csv"
TRY = "try"  # the tag of the cell that a reader runs in the page
BOOK = ("index.md", CHAPTERS, NOTEBOOKS, EXERCISES, "data/*.md")
DOCUMENTS = (*BOOK, "README.md", "CONTRIBUTING.md", "teaching/*.md")


def slugs(root: pathlib.Path) -> list[str]:
    """Return the slugs of all modules, in the course's order; unnamed ones come last."""
    found = [path.stem for path in sorted(root.glob(CHAPTERS)) if is_of_module(path)]
    place = {name: number for number, name in enumerate(contents(root))}
    return sorted(found, key=lambda slug: place.get(page("read", slug), len(place)))


def is_of_module(path: pathlib.Path) -> bool:
    """Tell whether a chapter is that of a module, also if its front matter is broken."""
    try:
        return is_module(front_matter(path.read_text(encoding="utf-8")))
    except yaml.YAMLError:
        return True


def contents(root: pathlib.Path) -> list[str]:
    """Return the pages that _toc.yml names, [] if it cannot be read."""
    try:
        return Course(root).pages()
    except (OSError, yaml.YAMLError):
        return []


def files_of(
    root: pathlib.Path, room: str, kind: str = ""
) -> Iterator[tuple[str, pathlib.Path]]:
    """Yield (slug, path) for each module that has this room; `kind` chooses."""
    for slug in slugs(root):
        path = root / ROOMS[room].format(slug)
        matter = matter_of(root / ROOMS["chapter"].format(slug))
        if path.is_file() and kind in ("", matter.get("kind", "module")):
            yield slug, path


def exercises(root: pathlib.Path) -> list[pathlib.Path]:
    """Return the notebooks that are named as their folder."""
    return [p for p in sorted(root.glob(EXERCISES)) if p.stem == p.parent.name]


def texts_in(folder: pathlib.Path) -> tuple[bytes, ...]:
    """Return what the files of an exercise hold, that make its tasks."""
    files = [*folder.glob("*.ipynb"), *folder.glob("answers/*.py")]
    return tuple(path.read_bytes() for path in sorted(files))


@cache  # a dozen rules ask; what a file holds now is not what it held before
def tasks_of(folder: pathlib.Path, texts: tuple[bytes, ...]) -> dict[str, Task]:
    return Exercise(folder).tasks


def read_exercise(folder: pathlib.Path) -> dict[str, Task]:
    """Return the tasks of the exercise in a folder; raises MalformedAnswers."""
    try:
        return tasks_of(folder, texts_in(folder))
    except (*UNREADABLE, KeyError, TypeError) as error:
        raise MalformedAnswers(
            f"{folder / folder.name}.ipynb cannot be read ({error}): save it again."
        ) from error


def tasks_in(root: pathlib.Path) -> Iterator[tuple[pathlib.Path, dict[str, Task]]]:
    """Yield (notebook, tasks) of each exercise, the self-test too, that can be read."""
    for path in exercises(root):
        try:
            yield path, read_exercise(path.parent)
        except MalformedAnswers:
            continue  # answers_can_be_read says what is wrong


def matter_of(path: pathlib.Path) -> Mapping:
    """Return the front matter of a chapter, or {} if there is none to be read."""
    try:
        return front_matter(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError):
        return {}


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


def bibliography(root: pathlib.Path) -> BibliographyData:
    """Return references.bib, empty if it cannot be read."""
    try:
        return parse_file(root / "references.bib", bib_format="bibtex")
    except (PybtexError, FileNotFoundError):
        return BibliographyData()


def claims_of(root: pathlib.Path) -> list[dict[str, str]]:
    """Return the rows of the ledger, [] if it cannot be read."""
    try:
        return read_claims(root)
    except MalformedClaims:
        return []


def numbered_parts(content: str) -> Iterator[tuple[int, Any]]:
    """Yield (line, token) for each link, image, role and so on; lines count from 1."""
    for token in tokens(content):
        line = token.map[0] + 1 if token.map else 1
        for child in token.children or []:
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            else:
                yield line, child


def inline_parts(text: Text) -> Iterator[tuple[str, Any]]:
    """Yield (place, token) for each link, image, role and so on of a page or cell."""
    for line, child in numbered_parts(text.content):
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


def resolve(root: pathlib.Path, page: pathlib.Path, link: str) -> pathlib.Path:
    """Return the path to which a link on a page leads; without a path, the page."""
    if not link:
        return page.resolve()
    start = root if link.startswith("/") else page.parent
    return (start / unquote(link).lstrip("/")).resolve()


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
