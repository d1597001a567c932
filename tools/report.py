"""List what a careful reader would look at again in the words of the course.

A report and no gate: it lists, and whoever reads it decides. It ends with success
whatever it finds.

Numbers without a source, in chapters: a number is listed unless its line (one sentence
a line) cites a source or it is glued. Not looked at are tables, code and formulas, what
stands before the second heading of level 2 (the pencil example), and the section "Check
yourself" (its numbers are made up). In notebooks: a number in a markdown cell is listed
unless its line cites a source or the number, whatever its sign, stands in a code cell
above or in its output. In both, years (1900 to 2099) and numbers in words are not
looked at.

Words: those in `WARNINGS`, and "not X but Y" from the second on a page.
"""

import pathlib
import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

import nbformat
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser
from nbformat.v4 import new_notebook

ROOT = pathlib.Path(__file__).parents[1]

# What nbformat raises at a file that is no notebook; at `[]` an AttributeError.
UNREADABLE = (ValueError, AttributeError, nbformat.ValidationError)

PARSER = create_md_parser(
    MdParserConfig(
        enable_extensions={"amsmath", "colon_fence", "dollarmath", "tasklist"}
    ),
    RendererHTML,
)
DIRECTIVE = re.compile(r"\{([\w:.-]+)\}\s*(.*)")
OPTION = re.compile(r":[\w-]+:")
VERBATIM = {"code", "code-block", "code-cell", "math", "mermaid", "raw"}

NUMBER = re.compile(r"(?<![\w.])\d+(?:[,_]\d{3})*(?:\.\d+)?(?!\w)")
YEAR = re.compile(r"(?:19|20)\d\d")
WARNINGS = {
    "a word that says little": re.compile(
        r"\b(?:crucial|vital|robust|powerful|landscape|delv(?:e|ing)|harness|foster"
        r"|tapestr(?:y|ies)|nuance)\w*",
        re.IGNORECASE,
    ),
    "a promise: say assess or mitigate": re.compile(
        r"\bde-?bias\w*|\bsolv(?:e|es|ed|ing) (?:the )?bias\b|\bneutral\w*",
        re.IGNORECASE,
    ),
    "a signpost": re.compile(
        r"\bit is worth noting\b|\bin this section\b", re.IGNORECASE
    ),
    "a dash where a full stop may do": re.compile("—"),
}
NOT_BUT = re.compile(r"\bnot\b[^.;:?!]{1,60}\bbut\b", re.IGNORECASE)
PAGES = ("*.md", "chapters/*.md", "notebooks/*.ipynb", "exercises/*/*.ipynb")
PAGES += ("teaching/*.md",)


class Text(NamedTuple):
    """A page in MyST, or one markdown cell of a notebook, and where it stands."""

    path: pathlib.Path
    place: str
    content: str

    def at(self, line: int) -> str:
        """Return where a line is; lines count from 1."""
        return f"{self.place}, line {line}"


def read_notebook(path: pathlib.Path) -> nbformat.NotebookNode:
    """Return a notebook as it is stored, or an empty one if it cannot be read."""
    return notebook_in(path.read_text(encoding="utf-8"))


@cache
def notebook_in(text: str) -> nbformat.NotebookNode:
    """Return the notebook that the text of a file holds; do not change it."""
    try:
        nb = nbformat.reader.reads(text)
    except UNREADABLE:
        return new_notebook()
    return nb if nb.get("nbformat") == 4 else new_notebook()


def place_of(path: pathlib.Path, root: pathlib.Path, cell=None) -> str:
    """Return the path below `root`, and the cell if one is given."""
    name = path.relative_to(root).as_posix()
    return f"{name}, cell {cell.get('id', 'without id')}" if cell else name


def texts(root: pathlib.Path, *patterns: str) -> Iterator[Text]:
    """Yield the pages below `root`, and the markdown cells of the notebooks."""
    for path in sorted(path for pattern in patterns for path in root.glob(pattern)):
        if path.suffix == ".ipynb":
            for cell in read_notebook(path).cells:
                if cell.cell_type == "markdown":
                    yield Text(path, place_of(path, root, cell), cell.source)
        else:
            content = path.read_text(encoding="utf-8")
            yield Text(path, place_of(path, root), content)


def directive(token: Token) -> tuple[str, str]:
    """Return the name and the argument of a directive, or two empty strings."""
    if token.type not in ("fence", "colon_fence"):
        return "", ""
    match = DIRECTIVE.match(token.info.strip())
    return match.groups() if match else ("", "")


@cache
def tokens(text: str) -> tuple[Token, ...]:
    """Return the block tokens of MyST, those inside a directive after its own.

    The lines in `map` count from 0 at the start of `text`.
    """
    found = []
    for token in PARSER.parse(text):
        found.append(token)
        name, _ = directive(token)
        if name and name not in VERBATIM:
            for inner in tokens(without_options(token.content)):
                lines = [line + token.map[0] + 1 for line in inner.map or []]
                found.append(inner.copy(map=lines or None))
    return tuple(found)


def without_options(content: str) -> str:
    """Return the content of a directive with its option lines left blank."""
    lines = content.split("\n")
    for number, line in enumerate(lines):
        if not OPTION.match(line):
            break
        lines[number] = ""
    return "\n".join(lines)


def prose(text: str) -> Iterator[tuple[str, Token]]:
    """Yield (tag, inline token) for all that stands in no table: h2 or p, say."""
    tag, in_table = "", False
    for token in tokens(text):
        if token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type == "inline" and not in_table:
            yield tag, token
        elif token.nesting == 1:
            tag = token.tag


def plain(inline: Token) -> str:
    """Return the words of an inline token, line by line.

    Roles, code and formulas become one word in braces, such as {cite:t}.
    """
    words = []
    for child in inline.children or []:
        if child.type in ("softbreak", "hardbreak"):
            words.append("\n")
        elif child.type == "text":
            words.append(child.content)
        elif child.type == "myst_role":
            words.append(f"{{{child.meta['name']}}}")
        elif child.type in ("code_inline", "math_inline"):
            words.append(f"{{{child.type}}}")
    return "".join(words)


def numbers_in(lines: str) -> Iterator[tuple[int, str]]:
    """Yield (line, number) for each number, no years and none in a line that cites."""
    for at, line in enumerate(lines.split("\n")):
        for number in NUMBER.findall(line):
            if "{cite" not in line and not YEAR.fullmatch(number):
                yield at, number


def value(number: str) -> float:
    return float(number.replace(",", "").replace("_", ""))


def numbers_in_chapter(chapter: Text) -> Iterator[str]:
    """Yield the numbers of a chapter that have no source; see the top of this file."""
    sections, heading = 0, ""
    for tag, token in prose(chapter.content):
        if tag == "h2":
            sections, heading = sections + 1, token.content
        if sections < 2 or heading.startswith("Check yourself"):
            continue
        for line, number in numbers_in(plain(token)):
            where = chapter.at(token.map[0] + line + 1)
            yield f"{where}: {number} is neither glued nor cited."


def numbers_in_notebook(path: pathlib.Path, root: pathlib.Path) -> Iterator[str]:
    """Yield the numbers of a notebook's prose that no code cell above knows."""
    known: set[float] = set()
    for cell in read_notebook(path).cells:
        if cell.cell_type == "code":
            known |= {value(number) for number in NUMBER.findall(cell_text(cell))}
        elif cell.cell_type == "markdown":
            text = Text(path, place_of(path, root, cell), cell.source)
            for _, token in prose(text.content):
                for line, number in numbers_in(plain(token)):
                    if value(number) not in known:
                        where = text.at(token.map[0] + line + 1)
                        yield f"{where}: {number} is not in the code cells above."


def cell_text(cell: nbformat.NotebookNode) -> str:
    """Return the source of a code cell and the text that it put out."""
    parts = [cell.source]
    for output in cell.outputs:
        parts.append(output.get("text", ""))
        parts.append(output.get("data", {}).get("text/plain", ""))
    return "\n".join(parts)


def warnings(text: Text) -> Iterator[str]:
    """Yield the words of a page or cell that the course does without."""
    for number, line in enumerate(text.content.split("\n"), start=1):
        for reason, pattern in WARNINGS.items():
            for match in pattern.finditer(line):
                yield f"{text.at(number)}: {match.group()!r} is {reason}."


def repeated_contrasts(page: list[Text]) -> list[str]:
    """List "not X but Y" from the second on a page, which may be many cells."""
    found = [
        f"{text.at(number)}: {match.group()!r} is one more not X but Y."
        for text in page
        for number, line in enumerate(text.content.split("\n"), start=1)
        for match in NOT_BUT.finditer(line)
    ]
    return found[1:]


def report(root: pathlib.Path) -> list[str]:
    """Return all that is found below `root`, one sentence each, page by page."""
    found: list[str] = []
    for path, group in groupby(texts(root, *PAGES), key=lambda text: text.path):
        page = list(group)
        if path.parent == root / "chapters":
            found += numbers_in_chapter(page[0])
        elif path.parent == root / "notebooks":
            found += numbers_in_notebook(path, root)
        found += [warning for text in page for warning in warnings(text)]
        found += repeated_contrasts(page)
    return found


if __name__ == "__main__":
    lines = report(ROOT)
    print(*lines, f"{len(lines)} places to look at again.", sep="\n")
