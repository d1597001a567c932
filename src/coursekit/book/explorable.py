"""Show stored Altair charts: a picture in the page, alive where JavaScript runs.

A notebook stores a chart as data (Vega-Lite). At build each becomes a picture; a chart
with sliders is drawn again by JavaScript, which loads the program for it when a reader
comes near. The directive `{chart} path.ipynb#cell` shows the chart of a notebook's cell
in a chapter.
"""

import html
import json
import pathlib

import nbformat
import vl_convert
from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from coursekit.book.charts import VEGALITE, pictures, themed
from coursekit.book.figures import figure

MIME = "application/vnd.vegalite.v5+json"
PROGRAM = f"vega-{VEGALITE}.js"
SCRIPT = ("explorable.js", {"defer": "defer", "data-program": PROGRAM})
LOGGER = logging.getLogger(__name__)


def sliders(spec: dict) -> int:
    """Return in how many ways a reader can change the chart."""
    return sum("bind" in param for param in spec.get("params", []))


def chart_html(spec: dict, prefix: str, where) -> str:
    """Return a chart as HTML: a picture, and its data if a reader can change it.

    `prefix` keeps the ids of several pictures on one page apart; `where` is what a
    warning names when the chart has no description.
    """
    alt = spec.get("description", "")
    if not alt:
        LOGGER.warning("A chart has no description=.", location=where)
    drawn = pictures(spec, prefix)
    picture = (
        f'<div class="picture" role="img" aria-label="{html.escape(alt)}">{drawn}</div>'
    )
    if not (count := sliders(spec)):
        return f'<div class="chart">{picture}</div>'
    data = json.dumps(themed(spec)).replace("<", "\\u003c")
    return (
        f'<div class="chart explorable" style="--sliders: {count}">{picture}'
        "<noscript><p>The sliders need JavaScript. The picture shows their first "
        "setting.</p></noscript>"
        f'<script type="application/json">{data}</script></div>'
    )


class VegaLite:
    """Draws the charts among a notebook's outputs.

    myst-nb finds such a class by an entry point, which pyproject.toml declares.
    """

    mime_priority_overrides = (("html", MIME, 1), ("singlehtml", MIME, 1))

    @staticmethod
    def handle_mime(renderer, data, inline):
        if data.mime_type != MIME or inline:
            return None
        where = (renderer.renderer.document["source"], data.line)
        prefix = f"chart{data.cell_index}-{data.output_index}"
        if sliders(data.content):
            name, attributes = SCRIPT
            renderer.add_js_file(name, name, attributes)
        return [nodes.raw("", chart_html(data.content, prefix, where), format="html")]


class Chart(SphinxDirective):
    """`{chart} ../notebooks/x.ipynb#cell-id`: the chart that this cell stored.

    With a body it is a figure, numbered and named as the cell; the body is its caption.
    """

    required_arguments = 1
    has_content = True

    def run(self):
        path, _, cell_id = self.arguments[0].partition("#")
        file = (pathlib.Path(self.get_source_info()[0]).parent / path).resolve()
        if not file.is_file():
            raise self.error(f"There is no notebook {path}.")
        self.env.note_dependency(str(file))
        cells = nbformat.read(file, as_version=4).cells
        outputs = [
            out for c in cells if c.id == cell_id for out in c.get("outputs", [])
        ]
        specs = [out.data[MIME] for out in outputs if MIME in out.get("data", {})]
        if not specs:
            raise self.error(f"No cell {cell_id!r} with a chart in {path}.")
        if sliders(specs[0]):
            self.env.metadata[self.env.docname]["explorable"] = True
        text = chart_html(specs[0], f"chart-{cell_id}", self.get_location())
        chart = nodes.raw("", text, format="html")
        if not self.content:
            return [chart]
        return [figure(self, chart, cell_id, self.parse_content_to_nodes())]


def add_scripts(app, pagename, templatename, context, doctree):
    """Load the script for live charts on the chapters that show one."""
    if "explorable" in app.env.metadata.get(pagename, {}):
        name, attributes = SCRIPT
        app.add_js_file(name, **attributes)


def write_bundle(app):
    """Write Vega and Vega-Embed as one script; without the wrapper it shadows `_`."""
    script = pathlib.Path(app.outdir, "_static", PROGRAM)
    if not script.exists():  # it takes seconds to make
        script.parent.mkdir(parents=True, exist_ok=True)
        bundle = vl_convert.javascript_bundle(vl_version=VEGALITE)
        script.write_text(f"(()=>{{{bundle}}})();", encoding="utf-8")


def setup(app):
    app.add_directive("chart", Chart)
    app.connect("html-page-context", add_scripts)
    app.connect("builder-inited", write_bundle)
    return {"parallel_read_safe": True}
