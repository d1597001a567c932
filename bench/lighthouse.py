"""What Lighthouse says of a page of each kind, on a phone with a slow network and not.

Lighthouse is large and only measures, so npm fetches it when it is asked for. The pages
are served as a host of pages does it: compressed.
"""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

from coursekit.web.browser import find_chromium
from coursekit.web.serving import Quiet, serving

LIGHTHOUSE = "lighthouse@13.5.0"
KINDS = (
    "index.html",
    "chapters/claims.html",
    "notebooks/bias.html",
    "exercises/bias/bias.html",
)
FORMS = {"phone": [], "desktop": ["--preset=desktop"]}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
QUIET = ["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox"]


class Compressed(Quiet):
    """Serves files with gzip, and lets the browser keep them for ten minutes."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


def scores(address: str, options: list[str]) -> dict[str, float]:
    """Return the score of one page in each category, from 0 to 100."""
    programs = Path(sys.executable).parent
    environment = {
        **os.environ,
        "CHROME_PATH": find_chromium(),
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
    }
    command = [programs / "npm", "exec", "--yes", LIGHTHOUSE, "--", address]
    done = subprocess.run(
        [*command, *QUIET, *options],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)["categories"]
    return {name: 100 * found[name]["score"] for name in CATEGORIES}


def measure_reading(book: Path) -> dict[str, float]:
    """Return the lowest score of all kinds of pages, in each category and form."""
    figures = {}
    with serving(book, Compressed) as address:
        for form, options in FORMS.items():
            of_pages = [scores(address + page, options) for page in KINDS]
            for name in CATEGORIES:
                lowest = min(of_page[name] for of_page in of_pages)
                figures[f"Lighthouse, {form}: {name}, lowest of 4 pages"] = lowest
    return figures
