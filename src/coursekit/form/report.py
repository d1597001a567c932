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
from itertools import groupby

import nbformat

from coursekit.form.texts import Text, place_of, plain, prose, read_notebook, texts

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


def main(root: pathlib.Path) -> None:
    lines = report(root)
    print(*lines, f"{len(lines)} places to look at again.", sep="\n")
