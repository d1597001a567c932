"""Show `data/claims.csv` as a page, and link to its claims.

`{ledger}` makes one entry for each claim. A choice of verdicts above them hides the
rest by style alone, so that it works without JavaScript; print shows what is chosen.
The role ``{claim}`17` `` links to an entry from any page.
"""

import pathlib
from collections import Counter

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective, SphinxRole

from coursekit import claims
from coursekit.claims import CLAIMS, EVIDENCE, VERDICTS
from coursekit.course import up

PAGE = "chapters/ledger"


def read_claims(root: pathlib.Path) -> list[dict[str, str]]:
    """Return the rows of the ledger, or raise ExtensionError: where, what to do."""
    try:
        return claims.read_claims(root)
    except claims.MalformedClaims as error:
        raise ExtensionError(str(error)) from error


def entry(row: dict[str, str], root: pathlib.Path) -> str:
    """Return the text of one claim, in MyST, for a page in `chapters/`."""
    facts = []
    if row["figure"]:
        facts.append(f"**Figure:** {row['figure']} ({row['year']})")
    if row["source"]:
        keys = row["source"].replace(" ", ",")
        facts.append(f"**Sources:** {{cite:t}}`{keys}`")
    facts.append(f"**Evidence:** {EVIDENCE[row['evidence']]}")
    if (root / "chapters" / f"{row['module']}.md").is_file():
        facts.append(f"**Tested in:** [](../chapters/{row['module']}.md)")
    parts = [f"**{row['verdict'].capitalize()}.** {row['reason']}"]
    parts += [f"**Write instead:** {row['corrected']}", " · ".join(facts)]
    return "\n\n".join(parts)


def choice(rows: list[dict[str, str]]) -> str:
    """Return the choice of verdicts as HTML, each with its number of claims."""
    counts = Counter(row["verdict"] for row in rows)
    names = {"all": f"all {len(rows)}"}
    names |= {verdict: f"{verdict} ({counts[verdict]})" for verdict in VERDICTS}
    lines = [
        f'<label><input type="radio" name="verdict" value="{value}" autocomplete="off"'
        f"{' checked' if value == 'all' else ''}> {name}</label>"
        for value, name in names.items()
    ]
    legend = "<legend>Show claims with the verdict</legend>"
    return f'<fieldset class="verdicts">{legend}{"".join(lines)}</fieldset>'


class Ledger(SphinxDirective):
    """`{ledger}`: all claims, with a choice of verdicts."""

    def run(self):
        root = pathlib.Path(self.env.srcdir)
        self.env.note_dependency(str(root / CLAIMS))
        rows = read_claims(root)
        ledger = nodes.container(classes=["ledger"])
        ledger += nodes.raw("", choice(rows), format="html")
        for row in rows:
            claim = nodes.container(classes=["claim", row["verdict"]])
            claim["ids"].append(f"claim-{row['number']}")
            heading = f"{row['number']}. {row['claim']}"
            claim += nodes.rubric("", heading)
            try:
                claim += self.parse_text_to_nodes(entry(row, root))
            except KeyError as error:
                raise ExtensionError(
                    f"{CLAIMS}, claim {row['number']}: {error} is no grade of evidence."
                ) from error
            ledger += claim
        return [ledger]


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
    app.add_role("claim", Claim())
    return {"parallel_read_safe": True}
