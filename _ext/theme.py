"""Mend what the theme gets wrong on every page, and leave out what no page needs.

Each row of MENDS is a fault of the theme or of an extension, with what stands in its
place. The tests look at every page with axe and count what a browser loads, so a new
version of the theme that breaks a row is noticed.
"""

import pathlib
import re

SUMMARY = r"([^<>]+)</a><details( open=\"open\")?><summary>"
MENDS = [
    # Accessible: the name of a control holds the words that stand on it.
    (r'(<button class="btn search-button-field[^>]*) title="Search" aria-label="Search"',
     r"\1"),
    (r'aria-label="Color mode" data-bs-title="Color mode"',
     'aria-label="Colour theme" data-bs-title="Colour theme"'),
    (r'(class="theme-switch [^>]*) title="[^"]*"', r"\1"),
    (r'<summary aria-label="Toggle hidden content">', "<summary>"),
    # Accessible: the triangle that opens a module in the contents has a name.
    (SUMMARY, r'\1</a><details\2><summary aria-label="Pages of: \1">'),
    # Accessible: the contents beside the page are a landmark.
    (r'<div id="pst-primary-sidebar" class="([^"]*)">',
     r'<div id="pst-primary-sidebar" class="\1" role="complementary" aria-label="Book">'),
    # Accessible: a list has items, and docutils' role for a reference is deprecated.
    (r'role="doc-biblioentry"', 'role="listitem"'),
    # Accessible: the corner of a table by pandas heads nothing.
    (r"<th></th>", "<td></td>"),
    # Light: 1.5 MB of icons for the eleven that icons.css draws.
    (r'<script defer src="[^"]*fontawesome\.js[^"]*"></script>', ""),
    # Light: scripts and styles for tabs and buttons that this book does not have.
    (r'<script[^>]* src="[^"]*(design-tabs|togglebutton)\.js[^"]*"></script>', ""),
    (r"<script>(let toggle|var togglebuttonSelector)[^<]*</script>", ""),
    (r'<link rel="stylesheet"[^>]*togglebutton\.css[^>]*>', ""),
    # Light: one of three; and room for an advertisement.
    (r'<meta name="viewport" content="width=device-width, initial-scale=1"\s*/>', ""),
    (r'<div id="ethical-ad-placement"[^>]*>\s*</div>', ""),
]  # fmt: skip
# Files that stand on every page, and what a page holds that uses them.
FILE = r'<(script|link)[^>]*(src|href)="[^"]*({})\.[^"]*"[^>]*>(</script>)?'
USES = {
    FILE.format("searchtools|language_data|searchindex"): 'id="search-results"',
    FILE.format("clipboard|copybutton"): 'class="highlight',
    FILE.format("mystnb"): 'class="cell',
    FILE.format("sphinx-design"): 'class="[^"]*sd-',
    FILE.format("explorable"): 'class="chart',
    FILE.format("formulas"): "<math",
}


def mend(text: str) -> str:
    """Return the HTML of a page as it should have been."""
    for pattern, use in USES.items():
        if not re.search(use, text):
            text = re.sub(pattern, "", text)
    for pattern, new in MENDS:
        text = re.sub(pattern, new, text)
    return text


def mend_pages(app, exception):
    """Mend all built pages; those of an earlier build stay as they are."""
    if exception or app.builder.format != "html":
        return
    for path in pathlib.Path(app.outdir).rglob("*.html"):
        if "_static" not in path.parts:
            text = path.read_text(encoding="utf-8")
            path.write_text(mend(text), encoding="utf-8")


def setup(app):
    app.connect("build-finished", mend_pages)
    return {"parallel_read_safe": True}
