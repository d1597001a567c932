"""Show `data/claims.csv` as a page to read and to play, and link to its claims.

`{ledger}` makes a card for each claim: the claim and its verdict, and folded below what
was found. A choice of verdicts above them hides the rest by style alone, so that it works
without JavaScript; print shows what is chosen, unfolded. `static/verdicts.js` lets a
reader guess the verdicts first. `{ratings}` says how far three who judged the claims agree,
and on which they do not.
The role ``{claim}`17` `` links to a card from any page; a browser unfolds it.
"""

import html
import json
import pathlib
from collections import Counter
from itertools import combinations

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective, SphinxRole

from coursekit import claims
from coursekit.claims import (
    CLAIMS,
    EVIDENCE,
    KINDS,
    RATERS,
    RATINGS,
    SIGNS,
    VERDICTS,
    kappa,
)
from coursekit.course import up

PAGE = "chapters/ledger"
WHO = {"first": "the course", "second": "reader one", "third": "reader two"}
# What only a script can do; it shows this, and fills it.
PLAY = """<section class="play" hidden aria-labelledby="play">
<h2 id="play">Guess before you look</h2>
<p>{number} claims, six verdicts. Read a claim, say what it deserves, then see what we
found. Your guesses stay in this browser.</p>
<p><button type="button" class="primary">Guess the verdicts</button>
<button type="button" hidden>Copy my score</button>
<button type="button" hidden>Forget my guesses</button></p>
<ul class="kinds"></ul>
</section>"""


def read_claims(root: pathlib.Path) -> list[dict[str, str]]:
    """Return the rows of the ledger, or raise ExtensionError: where, what to do."""
    try:
        return claims.read_claims(root)
    except claims.MalformedClaims as error:
        raise ExtensionError(str(error)) from error


def entry(row: dict[str, str], root: pathlib.Path) -> str:
    """Return what was found about one claim, in MyST, for a page in `chapters/`."""
    facts = []
    if row["figure"]:
        facts.append(f"**Figure:** {row['figure']} ({row['year']})")
    if row["source"]:
        keys = row["source"].replace(" ", ",")
        facts.append(f"**Sources:** {{cite:t}}`{keys}`")
    facts.append(f"**Evidence:** {EVIDENCE[row['evidence']]}")
    chapters = [f"chapters/{slug}.md" for slug in row["module"].split()]
    tested = [f"[](../{name})" for name in chapters if (root / name).is_file()]
    if tested:
        facts.append(f"**Tested in:** {', '.join(tested)}")
    if row["untested"]:
        facts.append(f"**No module tests it:** {row['untested']}")
    parts = [row["reason"], f"**Write instead:** {row['corrected']}"]
    return "\n\n".join([*parts, " · ".join(facts)])


def badge(verdict: str) -> str:
    """Return a verdict as HTML: its sign, its colour and its name."""
    sign = f'<span aria-hidden="true">{SIGNS[verdict]}</span>'
    return f'<span class="verdict" data-verdict="{verdict}">{sign} {verdict}</span>'


def choice(rows: list[dict[str, str]]) -> str:
    """Return the verdicts as HTML, each with its meaning, and a choice of them."""
    counts = Counter(row["verdict"] for row in rows)
    names = {"all": f"all {len(rows)}"}
    names |= {
        verdict: f"{badge(verdict)} ({counts[verdict]})<span>: {meaning}</span>"
        for verdict, meaning in VERDICTS.items()
    }
    lines = [
        f'<label><input type="radio" name="verdict" value="{value}" autocomplete="off"'
        f"{' checked' if value == 'all' else ''}> <span>{name}</span></label>"
        for value, name in names.items()
    ]
    legend = "<legend>Show claims with the verdict</legend>"
    return f'<fieldset class="verdicts">{legend}{"".join(lines)}</fieldset>'


class card(nodes.General, nodes.Element):
    """A claim that folds: its first child is its heading."""


class heading(nodes.General, nodes.TextElement):
    """What is seen of a card while it is folded."""


def open_card(translator, node):
    row = node["row"]
    translator.body.append(
        f'<details class="claim" data-verdict="{row["verdict"]}" '
        f'data-kind="{row["kind"]}">'
    )


def close_card(translator, node):
    translator.body.append("</div></details>")


def open_heading(translator, node):
    translator.body.append('<summary><span role="heading" aria-level="2">')


def close_heading(translator, node):
    row = node.parent["row"]
    # A link to what lies in a fold opens it; the fold itself it would leave closed.
    translator.body.append(
        f'</span> {badge(row["verdict"])}</summary><div class="found">'
        f'<span class="place" id="claim-{row["number"]}"></span>'
    )


class Ledger(SphinxDirective):
    """`{ledger}`: all claims as cards, with a choice of verdicts and a game."""

    def run(self):
        root = pathlib.Path(self.env.srcdir)
        self.env.note_dependency(str(root / CLAIMS))
        rows = read_claims(root)
        source = (
            f"{self.config.author} ({self.config.copyright}). {self.config.project}"
        )
        settings = html.escape(json.dumps({"source": source, "kinds": KINDS}))
        top = PLAY.format(number=len(rows)) + choice(rows)
        start = f'<div class="ledger" data-settings="{settings}">{top}'
        found = [nodes.raw("", start, format="html")]
        for row in rows:
            claim = card("", row=row)
            claim += heading("", f"{row['number']}. {row['claim']}")
            try:
                claim += self.parse_text_to_nodes(entry(row, root))
            except KeyError as error:
                raise ExtensionError(
                    f"{CLAIMS}, claim {row['number']}: {error} is no grade of evidence."
                ) from error
            found.append(claim)
        end = '<p class="score" role="status"></p></div>'
        return [*found, nodes.raw("", end, format="html")]


def agreement(ratings: list[dict[str, str]]) -> str:
    """Return a table of how often each two of the raters agree, in MyST."""
    lines = ["| between | agree on | Cohen's κ |", "|---|--:|--:|"]
    for one, other in combinations(RATERS, 2):
        left, right = [r[one] for r in ratings], [r[other] for r in ratings]
        same = sum(map(str.__eq__, left, right))
        lines.append(
            f"| {WHO[one]} and {WHO[other]} | {same} of {len(ratings)} | "
            f"{kappa(left, right):.2f} |"
        )
    return "\n".join(lines)


def differences(ratings: list[dict[str, str]], rows: list[dict[str, str]]) -> str:
    """Return a table of the claims on which the raters differ, in MyST."""
    now = {row["number"]: row["verdict"] for row in rows}
    lines = [f"| claim | {' | '.join(WHO.values())} | now |", "|---|---|---|---|---|"]
    differing = [r for r in ratings if len({r[rater] for rater in RATERS}) > 1]
    for rating in differing:
        cells = [f"{{claim}}`{rating['number']}`", *(rating[rater] for rater in RATERS)]
        lines.append(f"| {' | '.join(cells)} | **{now[rating['number']]}** |")
    changed = sum(now[rating["number"]] != rating["first"] for rating in differing)
    said = f"The three differ on {len(differing)} claims. We weighed those again, and "
    said += f"changed our verdict on {changed}."
    return "\n".join([said, "", *lines])


class Ratings(SphinxDirective):
    """`{ratings}`: how far the raters agree, and on which claims they do not."""

    def run(self):
        root = pathlib.Path(self.env.srcdir)
        for name in (CLAIMS, RATINGS):
            self.env.note_dependency(str(root / name))
        try:
            ratings = claims.read_ratings(root)
        except claims.MalformedClaims as error:
            raise ExtensionError(str(error)) from error
        parts = [agreement(ratings), differences(ratings, read_claims(root))]
        return self.parse_text_to_nodes("\n\n".join(parts))


class Claim(SphinxRole):
    """``{claim}`17` ``: a link to an entry of the ledger."""

    def run(self):
        root = pathlib.Path(self.env.srcdir)
        self.env.note_dependency(str(root / CLAIMS))
        if self.text not in {row["number"] for row in read_claims(root)}:
            message = f"{CLAIMS} has no claim {self.text!r}."
            problem = self.inliner.reporter.error(message, line=self.lineno)
            return [nodes.inline(self.rawtext, self.text)], [problem]
        address = f"{up(self.env.docname)}{PAGE}.html#claim-{self.text}"
        text = f"claim {self.text}"
        return [nodes.reference("", text, refuri=address, internal=True)], []


def setup(app):
    app.add_directive("ledger", Ledger)
    app.add_directive("ratings", Ratings)
    app.add_role("claim", Claim())
    app.add_node(card, html=(open_card, close_card))
    app.add_node(heading, html=(open_heading, close_heading))
    return {"parallel_read_safe": True}
