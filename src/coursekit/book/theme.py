"""Mend what the theme gets wrong on every page, and leave out what no page needs.

Each row of MENDS is a fault of the theme or of an extension, with what stands in its
place. A row whose pattern is not found where it must be stops the build, so a new
version of the theme that breaks a row is noticed.
"""

import hashlib
import pathlib
import re

from sphinx.errors import ExtensionError

from coursekit.book.files import EVERYWHERE, STYLES
from coursekit.book.rooms import SLIDES, TEACH
from coursekit.web.node import WEB, run

# Where a browser denies storage, or has none, the theme's scripts would stop: the search
# and the menu of a phone would not open. In its place stands one that keeps nothing.
NO_STORAGE = """try { localStorage.length } catch {
      const value = { getItem: () => null, setItem() {}, removeItem() {} };
      Object.defineProperty(window, "localStorage", { value });
    }
    """
SUMMARY = r">([^<>]+)</a><details( open=\"open\")?><summary>"
LATER = r"doctools|sphinx_highlight|clipboard\.min|copybutton|sphinx-book-theme|search\w+|language_data"
NO_SUMMARY = "DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;"
# The pattern, what stands in its place, and what a page holds that must have the
# pattern: "" where every page must.
MENDS = [
    # Accessible: the name of a control holds the words that stand on it.
    (r'(<button class="btn search-button-field[^>]*) title="Search" aria-label="Search"',
     r"\1", ""),
    (r'aria-label="Color mode" data-bs-title="Color mode"',
     'aria-label="Colour theme" data-bs-title="Colour theme"', ""),
    (r'(class="theme-switch [^>]*) title="[^"]*"', r"\1", ""),
    (r'<summary aria-label="Toggle hidden content">', "<summary>", r"above-input"),
    # Accessible: the triangle that opens a module in the contents has a name.
    (SUMMARY, r'>\1</a><details\2><summary aria-label="Pages of: \1">',
     r"toctree-toggle"),
    # Accessible: the contents beside the page are a landmark.
    (r'<div id="pst-primary-sidebar" class="([^"]*)">',
     r'<div id="pst-primary-sidebar" class="\1" role="complementary" aria-label="Book">',
     ""),
    # Accessible: dialogs have names, and the page one is on is said, not only shown.
    (r'<dialog id="pst-search-dialog">',
     '<dialog id="pst-search-dialog" aria-label="Search">', ""),
    (r'<dialog id="pst-primary-sidebar-modal">',
     '<dialog id="pst-primary-sidebar-modal" aria-label="Book">', ""),
    (r'<dialog id="pst-secondary-sidebar-modal">',
     '<dialog id="pst-secondary-sidebar-modal" aria-label="Contents of this page">',
     r"pst-secondary-sidebar-modal"),
    (r'<a class="current reference internal" href="#">',
     '<a class="current reference internal" href="#" aria-current="page">',
     r"current reference internal"),
    # Accessible: the tasks of an exercise are far below the contents.
    (r'(<a href="#main-content">[^<]*</a>)(?=</div>[\s\S]*id="first-task")',
     r'\1 <a href="#first-task">Skip to the first task</a>', r'id="first-task"'),
    # Accessible: what leads to the page's text passes the buttons above it, too.
    (r'(pst-skip-link[^>]*><a href=)"#main-content"(?=[\s\S]*<article class="bd-article">)',
     r'\1"#article"', r'<article class="bd-article">'),
    (r'<article class="bd-article">', '<article class="bd-article" id="article">',
     r'<article class="bd-article">'),
    # Whole where storage is denied.
    (r"(?=document\.documentElement\.dataset\.mode = )", NO_STORAGE, ""),
    # Accessible: a slash can be typed into an editor; the search has Ctrl K.
    (r"ENABLE_SEARCH_SHORTCUTS: true", "ENABLE_SEARCH_SHORTCUTS: false", ""),
    # Without JavaScript nothing chooses between the themes, and colours have no values.
    (r'<html([^>]*?)( data-theme="\w*")?>', r'<html\1 data-theme="light">', ""),
    # The first page says its name once.
    (r"<title>([^<]+?) &#8212; \1</title>", r"<title>\1</title>",
     r"<title>([^<]+?) \S+ \1</title>"),
    # Accessible: what divides a cell's output from its code is not seen alone.
    (r'<div class="cell_output docutils container">',
     r'\g<0><p class="visually-hidden">Output:</p>', r'class="cell_output'),
    # Accessible: a list has items, and docutils' role for a reference is deprecated.
    (r'role="doc-biblioentry"', 'role="listitem"', r'class="citation"'),
    # Accessible: the corner of a table by pandas heads nothing, its other cells say what.
    (r"<th></th>", "<td></td>", r"<tr>\s*<th\b"),
    (r'<th( colspan="\d+")(?= halign)', r'<th scope="colgroup"\1', r"<th[^>]* colspan"),
    (r'<th( rowspan="\d+")', r'<th scope="rowgroup"\1', r"<th[^>]* rowspan"),
    (r"<th>(?=[^\n]*</th>\s+<td>[^<])", r'<th scope="row">', r"<tr>\s*<th\b"),
    (r"<th>(?=[^\n]*</th>\n)", r'<th scope="col">', r'class="dataframe"'),
    # Offline: a search from a file cannot read the pages that it finds.
    (r"(<script>DOCUMENTATION_OPTIONS\.search_as_you_type = \w+;)\s*(</script>)",
     rf'\1 if (location.protocol === "file:") {NO_SUMMARY}\2', ""),
    # Light: 1.5 MB of icons for the eleven that icons.css draws.
    (r'<script defer src="[^"]*fontawesome\.js[^"]*"></script>', "", ""),
    # Light: scripts and styles for tabs and buttons that this book does not have.
    (r'<script[^>]* src="[^"]*(design-tabs|togglebutton)\.js[^"]*"></script>', "", ""),
    (r"<script>(let toggle|var togglebuttonSelector)[^<]*</script>", "", ""),
    # Light: scripts that the first look does not wait for.
    (rf'<script src="([^"]*({LATER})\.js[^"]*")', r'<script defer src="\1', ""),
    # Light: no hurry for scripts that wait for the end of the page anyway.
    (r'<link rel="preload" as="script"[^>]*>', "", ""),
    # Light: one of three; and room for an advertisement.
    (r'<meta name="viewport" content="width=device-width, initial-scale=1"\s*/>', "",
     ""),
    (r'<div id="ethical-ad-placement"[^>]*>\s*</div>', "", ""),
]  # fmt: skip
# Files that stand on every page, and what a page holds that uses them.
FILE = r'<(script|link)[^>]*(src|href)="[^"]*({})(\.min)?\.(js|css)[^"]*"[^>]*>(</script>)?'
USES = {
    FILE.format("searchtools|language_data|searchindex"): 'id="search-results"',
    FILE.format("clipboard|copybutton"): 'class="highlight',
    FILE.format("explorable"): 'class="chart',
    FILE.format("definitions"): 'class="definitions"',
    FILE.format("verdicts"): 'class="ledger"',
}
# The stylesheets of all pages in their order, to be joined into one.
SHEETS = [
    "basic.css",
    "styles/pydata-sphinx-theme.css",
    "pygments.css",
    "styles/sphinx-book-theme.css",
    "copybutton.css",
    "mystnb.*.css",
    "sphinx-design.min.css",
    "formulas.css",
    "live/style.css",
    *STYLES,
]
# The small scripts of all pages, to be joined into one.
SCRIPT = re.compile(
    rf'<script defer="defer" src="([^"]*_static/)({"|".join(EVERYWHERE)}|book\.js)'
    r'[^"]*"></script>\n?'
)
SHEET = re.compile(r'<link[^>]* href="([^"]*_static/)[^"]*\.css[^"]*"[^>]*>\n?')
# The one script that the first look would wait for stands on the page itself.
OPTIONS = re.compile(r'<script src="[^"]*documentation_options\.js[^"]*">')
INLINED = "<script>const DOCUMENTATION_OPTIONS"
# A word that is looked for begins where a word begins: "rate" is not in "accurate".
WORD = """const firstWord = (text, word) => {
  const lower = text.toLowerCase();
  let place = lower.indexOf(word);
  while (place > 0 && /\\p{L}/u.test(lower[place - 1]))
    place = lower.indexOf(word, place + 1);
  return place;
};
"""
# A button says what it copies: a page has many of them.
NAMED = """
    const button = codeCell.nextElementSibling
    const [line] = codeCell.textContent.trim().split("\\n")
    const icon = button.querySelector("svg")
    icon.setAttribute("role", "img")
    icon.ariaLabel = `Copy to clipboard: ${line.slice(0, 60)}`
    button.icon = button.innerHTML
"""
PLACED = "codeCell.insertAdjacentHTML('afterend', clipboardButton(id))\n"
# What is no text of a page, for the search.
BESIDE = [
    *(".headerlink", "script", "style"),
    *("#jb-print-docs-body", ".bd-sidebar-secondary", ".definitions"),
]
# Scripts of the theme and of others, what is wrong in them, what stands in its place.
SCRIPTS = [
    # Accessible: buttons keep the focus, and the name that is read then says "Copied!".
    ("scripts/sphinx-book-theme.js", "t.blur()", ""),
    ("copybutton.js", "temporarilyChangeIcon(event.trigger)\n",
     "temporarilyChangeIcon(event.trigger)\n    event.trigger.focus()\n"),
    ("copybutton.js", PLACED, PLACED + NAMED),
    ("copybutton.js", "{el.innerHTML = iconCopy}", "{el.innerHTML = el.icon}"),
    # Accessible: how many pages were found is announced.
    ("searchtools.js", 'classList.add("search-summary");',
     'classList.add("search-summary"); searchSummary.setAttribute("role", "status");'),
    # An excerpt is of the text, not of the contents beside it or of definitions that
    # belong to another page, and has the words.
    ("searchtools.js", '[".headerlink", "script", "style"]', str(BESIDE)),
    ("searchtools.js", "textLower.indexOf(k.toLowerCase())",
     "firstWord(textLower, k.toLowerCase())"),
    ("sphinx_highlight.js", "const SPHINX_HIGHLIGHT_ENABLED = true\n",
     f"const SPHINX_HIGHLIGHT_ENABLED = true\n{WORD}"),
    ("sphinx_highlight.js", "val.toLowerCase().indexOf(text)", "firstWord(val, text)"),
]  # fmt: skip
# Scripts of most pages that come with their comments.
LONG = ["book.js", "copybutton.js", "doctools.js"]
# What no page asks for any more: two thirds of what is neither text nor Python.
UNUSED = [
    "**/*.map",
    "*webpack-macros.html",
    "locales/**/*",
    "scripts/fontawesome.js",
    "vendor/**/*",
]


def mend(text: str, name: str) -> str:
    """Return the HTML of the page called `name` as it should have been.

    Raises ExtensionError, which names the pattern, if one is missing where it must be.
    """
    needed = [re.search(where, text) for _, _, where in MENDS]
    for pattern, use in USES.items():
        if not re.search(use, text):
            text = re.sub(pattern, "", text)
    for (pattern, new, _), must in zip(MENDS, needed):
        text, count = re.subn(pattern, new, text)
        if must and not count:
            raise changed(name, pattern)
    return text


def mend_scripts(static: pathlib.Path) -> None:
    """Mend the scripts of SCRIPTS in `static`, which Sphinx has just copied there."""
    for name, old, new in SCRIPTS:
        script = static / name
        text = script.read_text(encoding="utf-8")
        if old not in text:
            raise changed(name, old)
        script.write_text(text.replace(old, new), encoding="utf-8")


def changed(name: str, pattern: str) -> ExtensionError:
    return ExtensionError(
        f"{name}: the theme, or an extension, writes this otherwise than it did. Not "
        f"found: {pattern} . Mend that row of {pathlib.Path(__file__).name}, or take it "
        "out if nothing is wrong any more."
    )


def join_sheets(book: pathlib.Path, pages: list[pathlib.Path]) -> None:
    """Let all pages ask for one stylesheet in place of a dozen."""
    static = book / "_static"
    joined = static / "style.css"
    sheets = [path for pattern in SHEETS for path in static.glob(pattern)]
    run("node", "styles.js", *map(str, [book, joined, *sheets]))
    for path in static.rglob("*.css"):
        if path != joined:
            path.unlink()
    # The sum in its address lets a browser that keeps an older one ask again.
    version = hashlib.sha256(joined.read_bytes()).hexdigest()[:8]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        way = SHEET.search(text)[1]
        link = f'<link rel="stylesheet" href="{way}{joined.name}?v={version}">'
        text = SHEET.sub("", text).replace("</title>", f"</title>\n{link}", 1)
        page.write_text(text, encoding="utf-8")


def join_scripts(
    book: pathlib.Path, pages: list[pathlib.Path], named: set[str]
) -> None:
    """Let all pages ask for one small script in place of five.

    named: the scripts that this book names. Another book's lie beside them, and stop
    where what they work with is missing.
    """
    static = book / "_static"
    joined = static / "book.js"
    parts = [static / name for name in EVERYWHERE if name in named]
    joined.write_text("\n".join(part.read_text("utf-8") for part in parts), "utf-8")
    version = hashlib.sha256(joined.read_bytes()).hexdigest()[:8]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if first := SCRIPT.search(text):
            address = f"{first[1]}{joined.name}?v={version}"
            tag = f'<script defer="defer" src="{address}"></script>\n'
            rest = SCRIPT.sub("", text[first.start() :])
            page.write_text(text[: first.start()] + tag + rest, encoding="utf-8")


def mend_pages(app, exception):
    """Mend all built pages; what an earlier build mended stays as it is."""
    if exception or app.builder.format != "html":
        return
    book = pathlib.Path(app.outdir).resolve()
    if not (book / "_static" / "basic.css").exists():
        return  # Sphinx found nothing to do, and all is as it was
    pages = [
        path
        for path in book.rglob("*.html")
        # The instructor's book mends its own; slides have nothing of the theme.
        if path.relative_to(book).parts[0] not in ("_static", SLIDES, TEACH)
    ]
    options = (book / "_static/documentation_options.js").read_text(encoding="utf-8")
    for page in pages:
        text = page.read_text(encoding="utf-8")
        name = str(page.relative_to(book))
        if OPTIONS.search(text):
            text = OPTIONS.sub(f"<script>{options}", text)
            page.write_text(mend(text, name), encoding="utf-8")
        elif INLINED not in text:
            raise changed(name, OPTIONS.pattern)
    mend_scripts(book / "_static")
    join_scripts(book, pages, {name for name, _ in app.config.html_js_files})
    if app.builder.name == "html" and (WEB / "node_modules" / "purgecss").exists():
        join_sheets(book, pages)
        run("node", "minify.js", *(str(book / "_static" / name) for name in LONG))
    for pattern in UNUSED:
        for path in (book / "_static").glob(pattern):
            if path.is_file():
                path.unlink()


def setup(app):
    app.connect(
        "build-finished", mend_pages, priority=900
    )  # the theme writes a sheet then
    return {"parallel_read_safe": True}
