"""What is cited, linked, glued or shown is there."""

import pathlib
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote, urlsplit

from docutils.nodes import make_id
from mdit_py_plugins.anchors.index import slugify
from pybtex.database import parse_file
from pybtex.exceptions import PybtexError

from coursekit.form.reading import (
    BOOK,
    DOCUMENTS,
    EXERCISES,
    NOTEBOOKS,
    bibliography,
    claims_of,
    directives,
    headings,
    inline_parts,
    objectives_of,
    pictures_in,
    resolve,
)
from coursekit.form.texts import Text, place_of, read_notebook, texts, tokens


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
    """Each entry of references.bib says who, what, when and where, and is cited."""
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
        if not present & {"doi", "url", "eprint"}:
            faults.append(
                f"references.bib, {key}: nobody can find it; add its doi, url or eprint."
            )
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
