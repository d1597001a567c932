"""Read pages in MyST and the cells of notebooks."""

import pathlib
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import nbformat
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser
from nbformat.v4 import new_notebook

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
def parsed(text: str) -> tuple[Token, ...]:
    """Return the block tokens of MyST, a directive as one."""
    return tuple(PARSER.parse(text))


@cache
def tokens(text: str) -> tuple[Token, ...]:
    """Return the block tokens of MyST, those inside a directive after its own.

    The lines in `map` count from 0 at the start of `text`.
    """
    found = []
    for token in parsed(text):
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
