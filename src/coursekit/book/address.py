"""Say where the book stands on the web, and what each page is about.

Both come from one setting, `repository` (owner/name on GitHub). Left empty, it is taken
from the machine that publishes. A book that is built at home has none, so its pages have
no canonical address, no sitemap, and no links to services that fetch from GitHub. The
sitemap lists the learners' pages; the instructor's ask not to be found (`teach.py`).
"""

import os
import pathlib
import re
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from docutils import nodes
from sphinx.util.docutils import ReferenceRole

from coursekit.course import Course

VARIABLE = "GITHUB_REPOSITORY"  # a workflow has it
LONGEST = 200  # characters of a description; search engines show fewer
NOT_IN_SITEMAP = ["404.html", "genindex.html", "search.html"]
VERBS = {"read": "Learn to", "practise": "Practise how to"}
PROSE = (nodes.section, nodes.document)


def set_repository(app, config):
    """Complete the repository; `{only} published` is for pages that may name it."""
    config.repository = config.repository or os.environ.get(VARIABLE, "")
    if config.repository:
        app.tags.add("published")


def set_address(app, config):
    """Complete the address of the book, and list its pages there."""
    if config.repository and not config.html_baseurl:
        owner, name = config.repository.split("/")
        site = f"{owner.lower()}.github.io"
        config.html_baseurl = f"https://{site}/"
        if name.lower() != site:  # that repository is the site itself
            config.html_baseurl += f"{name}/"
    front = config.notfound_urls_prefix = urlsplit(config.html_baseurl).path or "/"
    missing = getattr(config, "notfound_context", None) or {}
    if "body" in missing:  # this page is shown at any address, so its links are whole
        body = missing["body"].replace("{front}", front)
        config.notfound_context = {**missing, "body": body}
    if config.html_baseurl:  # sphinx-sitemap lists what a build from nothing writes
        app.setup_extension("sphinx_sitemap")
        config.sitemap_url_scheme = "{link}"
        config.sitemap_excludes = NOT_IN_SITEMAP


def write_robots(app, exception):
    """Name the sitemap where search engines look for it: at the root of a site only."""
    base = app.config.html_baseurl
    if not exception and app.builder.name == "html" and urlsplit(base).path == "/":
        text = f"User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n"
        pathlib.Path(app.outdir, "robots.txt").write_text(text, encoding="utf-8")


def description(doctree) -> str:
    """Return the first sentences of a page's prose, or ""."""
    for paragraph in doctree.findall(nodes.paragraph):
        text = " ".join(paragraph.astext().split())
        if isinstance(paragraph.parent, PROSE) and text:
            sentences = re.split(r"(?<=[.?!]) ", text)
            while len(" ".join(sentences)) > LONGEST and len(sentences) > 1:
                sentences.pop()
            return " ".join(sentences)
    return ""


def about(app, pagename, doctree) -> str:
    """Return what a page is about, or ""; those of a module say what one learns."""
    found = Course(pathlib.Path(app.srcdir)).module_of(pagename)
    if found and found[1] in VERBS:
        return f"{VERBS[found[1]]} {next(iter(found[0].objectives.values()))}."
    return description(doctree) if doctree else ""


def meta(name: str, content: str, key: str = "name") -> str:
    """Return a tag for the head of a page."""
    content = escape(content, {'"': "&quot;"})
    return f'<meta {key}="{name}" content="{content}" />'


def add_description(app, pagename, templatename, context, doctree):
    """Give each page its description."""
    if text := about(app, pagename, doctree):
        context["metatags"] += meta("description", text)


class Repository(ReferenceRole):
    """{repository}`words <path>`: a link into the repository, if it is known."""

    def run(self):
        repository = self.config.repository
        path = f"/{self.target}" if self.has_explicit_title else ""
        if not repository:
            return [nodes.inline(text=self.title)], []
        address = f"https://github.com/{repository}{path}"
        return [nodes.reference(text=self.title, refuri=address)], []


def add_repository(app):
    """Let the pages of a book link into its repository."""
    app.add_role("repository", Repository())
    app.add_config_value("repository", "", "env")
    app.connect("config-inited", set_repository)


def setup(app):
    add_repository(app)
    app.connect("config-inited", set_address)
    app.connect("html-page-context", add_description)
    app.connect("build-finished", write_robots)
    return {"parallel_read_safe": True}
