"""Write the book as one PDF: `make pdf`. Needs Chromium, as the tests do.

The edition for learners: solutions and the code of charts are left out, everything
else that is closed on a page stands open. Sphinx makes one long page of the book and
Chromium prints it, with a table of contents, bookmarks, links, and the texts of charts.
"""

import pathlib
import subprocess
import sys

from playwright.sync_api import sync_playwright

from coursekit.course import Course
from coursekit.web.browser import find_chromium

BUILD = ["build", "--all", "--keep-going", "--builder", "custom"]
SINGLE = ["--custom-builder", "singlehtml", "--path-output"]
PREPARE = """() => {
  const gone = "dialog, .headerlink, .tag_hide-input > details, .vega-bind, #jb-print-docs-body, script";
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
    const drawn = svg.outerHTML.replace(/var\\((--[\\w-]+)\\)/g, (_, name) =>
      page.getPropertyValue(name)); // an image knows no variables
    image.alt = picture.ariaLabel;
    image.src = `data:image/svg+xml,${encodeURIComponent(drawn)}`;
    picture.replaceWith(image);
  }
  for (const details of document.querySelectorAll("details")) {
    const title = details.querySelector("summary").textContent.trim();
    if (/^(A solution|An answer, and what)/.test(title)) details.remove();
    else details.open = true;
  }
  const contents = document.createElement("nav");
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
  document.querySelector("article h1").after(contents);
}"""
STYLE = """
pre { font-size: 0.72em; white-space: pre-wrap !important; overflow-wrap: anywhere; }
table { font-size: 0.8em; }
tr, blockquote, .chart, .sd-card, pre { break-inside: avoid; }
h1, h2, h3, h4 { break-after: avoid; }
div.cell { break-inside: auto !important; }
"""
MARGIN = dict.fromkeys(("top", "right", "bottom", "left"), "18mm")


def one_page(root: pathlib.Path) -> pathlib.Path:
    """Let Sphinx make one page of the whole book; return its path."""
    book = pathlib.Path(sys.executable).with_name("jupyter-book")
    target = root / "_build" / "pdf"
    command = [book, *BUILD, *SINGLE, str(target), str(root)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target / "_build" / "singlehtml" / "index.html"


def print_pdf(browser, source: pathlib.Path, target: pathlib.Path, prepare=PREPARE):
    """Print a page to `target`, after the script `prepare` has run in it."""
    page = browser.new_page()
    page.goto(source.as_uri(), wait_until="networkidle")
    page.evaluate(prepare)
    page.add_style_tag(content=STYLE)
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    page.pdf(path=target, format="A4", margin=MARGIN, outline=True, tagged=True)
    page.close()


def main(course: Course) -> None:
    chromium = find_chromium()
    if not chromium:
        sys.exit("No Chromium was found. On Debian: sudo apt-get install chromium")
    source = one_page(course.root)
    target = course.root / "_build" / "in-this-together.pdf"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        print_pdf(browser, source, target)
    print(target)
