"""Write the teaching sheets as pages to print: `make sheets`.

Plain pages of their own, since the book does not show what learners must not see first.
"""

import html
import re
import sys

from markdown_it import MarkdownIt

from coursekit.book import plans
from coursekit.course import Course, MalformedChapter

PAGE = """\
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }}
body {{ font: 12pt/1.45 Georgia, "DejaVu Serif", serif; }}
table {{ border-collapse: collapse; width: 100%; margin: 1rem 0; }}
th, td {{ border: 1px solid; padding: 0.5rem; text-align: left; vertical-align: top; }}
td:empty {{ height: 2.4rem; min-width: 8rem; }}
tr, blockquote {{ break-inside: avoid; }}
h2, h3 {{ break-after: avoid; }}
@media print {{ body {{ margin: 0; }} a {{ color: inherit; text-decoration: none; }} }}
</style>
<main>
{body}</main>
</html>
"""


def page_of(text: str) -> str:
    """Return a teaching sheet, in Markdown, as a page; links lead to the built book."""
    body = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    body = re.sub(r'href="\.\./([\w/-]+)\.(md|ipynb)', r'href="../html/\1.html', body)
    body = re.sub(r'href="([\w-]+)\.md(#[\w-]+)?', r'href="\1.html', body)
    title = html.escape(text.splitlines()[0].lstrip("# ").replace("`", ""))
    return PAGE.format(title=title, body=body)


def main(course: Course) -> None:
    target = course.root / "_build" / "sheets"
    target.mkdir(parents=True, exist_ok=True)
    try:
        for path in sorted((course.root / "teaching").glob("*.md")):
            text = path.read_text(encoding="utf-8")
            text = plans.fill(course, plans.complete(course, path.stem, text))
            page = target / f"{path.stem}.html"
            page.write_text(page_of(text), encoding="utf-8")
            print(page)
    except (MalformedChapter, plans.NoPlan) as error:
        sys.exit(str(error))
