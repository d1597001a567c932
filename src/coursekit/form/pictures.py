"""Pictures say what they show, and rest on printed numbers."""

import pathlib
import re
from collections.abc import Iterator

from coursekit.form.reading import (
    BOOK,
    CHAPTERS,
    EXERCISES,
    NOTEBOOKS,
    cells,
    directives,
    inline_parts,
    pictures_in,
    printed,
)
from coursekit.form.texts import place_of, read_notebook, texts

DRAWINGS = ("bars", "classes", "forest", "people", "square", "timeline")
ALT_LENGTH = 30
ALT_OPENING = re.compile(
    r"(?:(?:an? |the )?(?:image|picture|chart|graph|plot) of|figure)\b", re.IGNORECASE
)


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
            if name in ("image", "figure", *DRAWINGS):
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


def figures_are_referred_to(root: pathlib.Path) -> list[str]:
    """Each drawing and chart of a chapter has a caption, and a number in its text."""
    faults = []
    for text in texts(root, CHAPTERS):
        named = {
            re.sub(r".*<(.*)>", r"\1", child.content)
            for _, child in inline_parts(text)
            if child.type == "myst_role" and child.meta["name"] == "numref"
        }
        for place, kind, argument, content in directives(text):
            if kind == "chart":
                name = argument.partition("#")[2]
                if not content.strip():
                    faults.append(
                        f"{place}: this chart has no caption; write in its body, in a "
                        "sentence, how to read it."
                    )
            elif kind in DRAWINGS:
                found = re.search(r"^:name:(.*)$", content, re.MULTILINE)
                name = found[1].strip() if found else "its name"
            else:
                continue
            if name not in named:
                faults.append(
                    f"{place}: the text does not refer to this figure; write "
                    f"{{numref}}`{name}` where a reader should look at it."
                )
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
