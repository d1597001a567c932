"""`{statement}`: what a reader did, stated by their own browser, to print on one page.

It claims what the browser keeps and nothing else. `static/tally.js` counts,
`static/statement.js` shows it.
"""

import html

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

ON_PAPER = "In a browser, a statement of what was done there stands here."
SCRIPTS = ("asked.js", "tally.js", "statement.js")
PLACE = """<div class="statement-name" hidden>
<p><label>Your name, if it is to stand there: <input autocomplete="name"></label> It is not
kept.</p>
<p class="buttons"><button type="button">Print</button></p>
</div>
<section class="statement" aria-label="Statement" hidden>
<div class="made">
<p class="title">What was done in the course <em>{course}</em></p>
<p class="whose"></p>
<p class="sum"></p>
<div class="what"></div>
<p><strong>Completed</strong> means, of a module: its chapter and its notebook were ticked as
read; each task that a program checks was right at least once; and for each task in words
every line of its rubric was ticked. Whoever did the course set these ticks.</p>
<p><strong>Nobody else has checked any of this.</strong> A browser counted what it had kept,
and what it keeps can be changed by hand. It does not keep when a task was solved, whether a
notebook was run or a solution opened first, or who sat at the keyboard. If you want to know
what stands behind it, ask for the portfolio, which the same browser prints, and talk about
it.</p>
</div>
<p class="none">This browser has kept nothing of any module so far, so there is nothing to
state.</p>
<p class="denied">This browser keeps nothing: its storage is switched off, as it is in some
private windows. So it has nothing to state, whatever you have done.</p>
</section>
<p class="without-script">A script counts what your browser has kept. Without JavaScript there
is no statement.</p>"""


class Statement(SphinxDirective):
    """`{statement}`: the place that the script fills."""

    def run(self):
        if self.env.app.builder.name != "html":  # on paper nothing is kept
            return [nodes.paragraph(text=ON_PAPER)]
        self.env.metadata[self.env.docname]["statement"] = True
        place = PLACE.format(course=html.escape(self.env.config.html_title))
        return [nodes.raw("", place, format="html")]


def add_scripts(app, pagename, templatename, context, doctree):
    if "statement" in app.env.metadata.get(pagename, {}):
        for script in SCRIPTS:  # below those of all pages
            app.add_js_file(script, priority=900, defer="defer")


def setup(app):
    app.add_directive("statement", Statement)
    app.connect("html-page-context", add_scripts)
    return {"parallel_read_safe": True}
