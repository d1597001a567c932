"""The front page: a claim to guess, all claims as squares, and where to begin.

`{guess} 9` shows a claim of the ledger in large type, `{squares}` one square for each
claim, coloured and marked by its verdict, `{begin}` the way into the first module. Without
JavaScript the verdict stands behind a click, and nothing is missing.
"""

import html
import pathlib
from collections import Counter

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from coursekit.book.ledger import PAGE, badge, read_claims
from coursekit.book.rooms import course_of
from coursekit.claims import CLAIMS, SIGNS, VERDICTS
from coursekit.course import page, up

# What a reader may guess, and the verdicts for which the guess is right.
GUESSES = {
    "a": ("Yes, as written", ("verified",)),
    "b": ("Not quite", ("imprecise", "contradicted")),
    "c": ("No source can settle it", ("unverifiable", "normative", "forecast")),
}


def raw(text: str) -> list[nodes.Node]:
    return [nodes.raw("", text, format="html")]


class Front(SphinxDirective):
    """What the directives share: the claims, and the way to one in the ledger."""

    def claims(self) -> list[dict[str, str]]:
        root = pathlib.Path(self.env.srcdir)
        self.env.note_dependency(str(root / CLAIMS))
        return read_claims(root)

    def address(self, number: str) -> str:
        return f"{up(self.env.docname)}{PAGE}.html#claim-{number}"


class Guess(Front):
    """`{guess} 9`: claim 9 in large type, three guesses, and what is so."""

    required_arguments = 1

    def run(self):
        number = self.arguments[0]
        row = {row["number"]: row for row in self.claims()}.get(number)
        if not row:
            raise self.error(f"{CLAIMS} has no claim {number}.")
        right = next(
            key for key, (_, fits) in GUESSES.items() if row["verdict"] in fits
        )
        buttons = "".join(
            f'<button type="button" value="{key}">{words}</button>'
            for key, (words, _) in GUESSES.items()
        )
        return raw(
            f'<div class="guess" id="guess-{number}" data-right="{right}">'
            f'<p class="said">{html.escape(row["claim"])}</p>'
            f'<div class="guesses" role="group" aria-label="Your guess" hidden>'
            f"<span>True?</span>{buttons}</div>"
            '<p role="status"></p>'
            "<details><summary>What we found</summary>"
            f"<p>{badge(row['verdict'])}: {html.escape(row['reason'])} "
            f'<a href="{self.address(number)}">Claim {number}, with its sources</a></p>'
            "</details></div>"
        )


class Squares(Front):
    """`{squares}`: a square for each claim, by verdict, and a key to them."""

    def run(self):
        rows = self.claims()
        squares = "".join(
            f'<li><a class="square" data-verdict="{row["verdict"]}" '
            f'href="{self.address(row["number"])}" '
            f'title="{row["number"]}. {html.escape(row["claim"])}" '
            f'aria-label="Claim {row["number"]}: {row["verdict"]}">'
            f"{SIGNS[row['verdict']]}</a></li>"
            for row in rows
        )
        counts = Counter(row["verdict"] for row in rows)
        key = "".join(
            f'<li data-verdict="{verdict}"><span class="square" aria-hidden="true">'
            f"{SIGNS[verdict]}</span> {counts[verdict]} {verdict}</li>"
            for verdict in VERDICTS
            if counts[verdict]
        )
        return raw(
            f'<ul class="squares" aria-label="All {len(rows)} claims">{squares}</ul>'
            f'<ul class="key" aria-label="What the squares mean">{key}</ul>'
        )


class Begin(Front):
    """`{begin}`: the way to the first chapter, and to where a reader left off."""

    def run(self):
        modules = course_of(self.env).modules()
        if not modules:
            raise self.error("There is no module to begin with.")
        first = modules[0]
        address = f"{up(self.env.docname)}{page('read', first.slug)}.html"
        return raw(
            f'<p class="begin"><a class="start" href="{address}">Start</a> '
            f"{first.minutes['read']} minutes, no Python "
            '<a class="continue" hidden></a></p>'
        )


def add_script(app, pagename, templatename, context, doctree):
    if doctree and any(
        'class="guess"' in one.astext() for one in doctree.findall(nodes.raw)
    ):
        app.add_js_file("guess.js", priority=900, defer="defer")  # below kept.js


def setup(app):
    app.add_directive("guess", Guess)
    app.add_directive("squares", Squares)
    app.add_directive("begin", Begin)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True}
