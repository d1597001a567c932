"""Print the instructor's book, a PDF for each page, and the role cards: `make sheets`.

That needs Chromium. On paper no link leads to another page.
"""

import sys

from playwright.sync_api import sync_playwright

from coursekit.book.deck import print_deck
from coursekit.book.pdf import print_pdf
from coursekit.book.rooms import TEACH
from coursekit.cards import MalformedCards, read_deck
from coursekit.course import Course
from coursekit.web.browser import find_chromium

PREPARE = """() => {
  document.querySelectorAll("dialog, .headerlink, #print-main-content, script")
    .forEach((element) => element.remove());
  // Long, and to be searched.
  document.getElementById("what-goes-wrong-and-what-the-check-says")?.remove();
  for (const link of document.querySelectorAll("article a:not([href^=http])"))
    link.removeAttribute("href");
  for (const cell of document.querySelectorAll("td:empty"))
    cell.style.height = "2.4rem"; // to write into
}"""


def main(course: Course) -> None:
    """Print the book that `make teach` made; stop if it or Chromium is not there."""
    chromium = find_chromium()
    if not chromium:
        sys.exit("No Chromium was found. On Debian: sudo apt-get install chromium")
    book = course.root / "_build" / "html" / TEACH
    if not book.is_dir():
        sys.exit(f"There is no instructor's book in {book}. Run `make teach` first.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for source in sorted((course.root / "teaching").glob("*.md")):
            sheet = course.root / "_build" / "sheets" / f"{source.stem}.pdf"
            print_pdf(browser, book / f"{source.stem}.html", sheet, PREPARE)
            print(sheet)
            try:
                deck = read_deck(source.read_text(encoding="utf-8"))
            except MalformedCards as error:
                sys.exit(f"{source}: {error}")
            if deck:
                cards = sheet.with_name(f"{source.stem}-cards.pdf")
                print_deck(browser, deck, f"Role cards: {source.stem}", cards)
                print(cards)
