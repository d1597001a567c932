"""Write the book as a PDF, without answers and with them: `make pdf`. Needs Chromium.

Sphinx makes one long page of the book and Chromium prints it twice, with a table of
contents, bookmarks, links, and the texts of charts. One edition leaves out solutions and
answers, the other has them in their places. The code of charts is in neither; everything
else that is closed on a page stands open.
"""

import pathlib
import subprocess
import sys

import pypdf
from playwright.sync_api import sync_playwright

from coursekit.course import Course
from coursekit.web.browser import find_chromium

BUILD = ["build", "--all", "--keep-going", "--builder", "custom"]
SINGLE = ["--custom-builder", "singlehtml", "--path-output"]
PREPARE = """({ answers, says }) => {
  document.documentElement.dataset.theme = "light"; // as the theme's script would
  const gone = "dialog, noscript, .headerlink, .tag_hide-input > details, .vega-bind, #jb-print-docs-body, script";
  document.querySelectorAll(gone).forEach((element) => element.remove());
  for (const link of document.querySelectorAll("article a[href]")) {
    const [page, id] = link.getAttribute("href").split("#");
    if (page === "" || page.startsWith("http")) continue;
    const start = `document-${page.replace(/^[./]+|\\.html$/g, "")}`;
    const target = [id, start].find((name) => document.getElementById(name));
    if (target) link.href = `#${target}`;
    else link.removeAttribute("href"); // a download
  }
  for (const picture of document.querySelectorAll(".picture")) {
    const svg = picture.querySelector("svg");
    svg.style.fontFamily = "sans-serif";
    const image = document.createElement("img"); // its text is kept in the PDF
    const page = getComputedStyle(document.documentElement);
    const xml = new XMLSerializer().serializeToString(svg); // it knows no &nbsp;
    const drawn = xml.replace(/var\\((--[\\w-]+)\\)/g, (_, name) =>
      page.getPropertyValue(name)); // an image knows no variables
    image.alt = picture.ariaLabel;
    image.src = `data:image/svg+xml,${encodeURIComponent(drawn)}`;
    picture.replaceWith(image);
  }
  for (const details of document.querySelectorAll("details")) {
    const title = details.querySelector("summary").textContent.trim();
    const isAnswer =
      details.matches(".choice details, .cards-after, .ideas-answers") ||
      /^(A solution|An answer, and what)/.test(title);
    if (isAnswer && !answers) details.remove();
    else details.open = true;
  }
  const contents = document.createElement("nav");
  contents.className = "whole";
  contents.innerHTML = "<h2>Contents</h2><ul></ul>";
  for (const start of document.querySelectorAll("span[id^=document-]")) {
    const heading = start.nextElementSibling.querySelector("h1, h2, h3, h4");
    const item = document.createElement("li");
    item.innerHTML = `<a href="#${start.id}"></a>`;
    item.firstChild.textContent = heading.firstChild.textContent;
    item.style.marginLeft = `${heading.tagName.slice(1) - 2}em`;
    contents.lastChild.append(item);
    start.style.breakBefore = "page";
    start.style.display = "block";
  }
  const which = document.createElement("p");
  which.textContent = says;
  const heading = document.querySelector("article h1");
  heading.style.display = "block"; // the theme prints another one
  heading.after(which, contents);
}"""
# How the name of a file goes on, and what its edition has.
WITHOUT = {
    "answers": False,
    "says": "This edition has no answers and no solutions; another one has both.",
}
WITH = WITHOUT | {"answers": True, "says": "This edition has answers and solutions."}
EDITIONS = {"": WITHOUT, "-with-answers": WITH}
# Not Playwright's own way: it waits for an event, and where no script runs none comes.
ADD_STYLE = """(text) => {
  const style = document.createElement("style");
  style.textContent = text;
  document.head.append(style);
}"""
STYLE = """
pre { font-size: 0.8em; white-space: pre-wrap !important; overflow-wrap: anywhere; }
table { font-size: 0.8em; }
tr, blockquote, .chart, .sd-card, pre { break-inside: avoid; }
h1, h2, h3, h4, summary { break-after: avoid; }
nav.whole { break-after: page; }
div.cell { break-inside: auto !important; }
"""
SCALE = 0.85  # the letters of a page are large on paper
MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "18mm")


def one_page(root: pathlib.Path) -> pathlib.Path:
    """Let Sphinx make one page of the whole book; return its path."""
    book = pathlib.Path(sys.executable).with_name("jupyter-book")
    target = root / "_build" / "pdf"
    command = [book, *BUILD, *SINGLE, str(target), str(root)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target / "_build" / "singlehtml" / "index.html"


def print_pdf(
    browser,
    source: pathlib.Path,
    target: pathlib.Path,
    prepare: str = PREPARE,
    edition: dict = WITHOUT,
) -> None:
    """Print a page to `target`, after the script `prepare` has run in it.

    The page's own scripts do not run: they make of it what one can click.
    """
    page = browser.new_page(java_script_enabled=False)
    page.goto(source.as_uri(), wait_until="load")
    page.evaluate(prepare, edition)
    page.evaluate(ADD_STYLE, STYLE)
    page.evaluate("Promise.all([...document.images].map((image) => image.decode()))")
    settings = {"format": "A4", "margin": MARGIN, "scale": SCALE}
    page.pdf(path=target, outline=True, tagged=True, **settings)
    page.close()


def lost_links(path: pathlib.Path) -> list[str]:
    """Return what in a PDF leads neither to a place in it nor to the web."""
    printed = pypdf.PdfReader(path)
    places, lost = printed.named_destinations, []
    for page in printed.pages:
        for note in page.get("/Annots", []):
            link = note.get_object()
            if "/Dest" in link and link["/Dest"] not in places:
                lost.append(str(link["/Dest"]))
            address = link.get("/A", {}).get("/URI", "https:")
            if not address.startswith("http"):
                lost.append(address)
    return lost


def main(course: Course) -> None:
    chromium = find_chromium()
    if not chromium:
        sys.exit("No Chromium was found. On Debian: sudo apt-get install chromium")
    source = one_page(course.root)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for name, edition in EDITIONS.items():
            target = course.root / "_build" / f"in-this-together{name}.pdf"
            print_pdf(browser, source, target, edition=edition)
            print(target)
