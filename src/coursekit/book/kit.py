"""Put what the reader does into a chapter: `{explorable} slug`.

The script `explorables/<slug>.js` is made of the kit in `web/kit/` and gets its data from
a notebook, which glues them as JSON. When the book is built the script is bundled, and run
once to draw the still that stands on paper and where there is no JavaScript. Only the
pages that show an explorable load its script.
"""

import ast
import html
import json
import pathlib
import subprocess
from typing import Any

import nbformat
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from coursekit.course import Course
from coursekit.web import node

GLUED = "application/papermill.record/text/plain"
SCRIPTS = "_static/explorables"
STAGE = """<div data-explorable="{slug}"><div class="stage still">{still}</div>
<noscript><p>To act here needs JavaScript. The picture shows how it begins.</p></noscript>
<script type="application/json">{data}</script></div>"""


def glued_json(notebook: pathlib.Path, name: str) -> Any:
    """Return what a notebook glued as `name`: `glue(name, json.dumps(…))`.

    Raises LookupError or ValueError, with what to do.
    """
    for cell in nbformat.read(notebook, as_version=4).cells:
        for output in cell.get("outputs", []):
            if output.get("metadata", {}).get("scrapbook", {}).get("name") == name:
                try:
                    return json.loads(ast.literal_eval(output.data[GLUED]))
                except (KeyError, SyntaxError, TypeError, ValueError) as error:
                    raise ValueError(
                        f"{notebook.name} glues {name}, but not as JSON; write "
                        f"glue({name!r}, json.dumps(…), display=False)."
                    ) from error
    raise LookupError(f"{notebook.name} glues no {name}; glue it there and run all.")


def bundle(app) -> None:
    """Bundle each explorable, with what it uses of the kit, into one script."""
    scripts = Course(pathlib.Path(app.srcdir)).explorables()
    if app.builder.format != "html" or not scripts:
        return
    try:
        node.install()
    except (OSError, subprocess.CalledProcessError):
        return  # live.py has said it; goals, captions and numbers stand there
    target = pathlib.Path(app.outdir, SCRIPTS).resolve()
    try:
        paths = map(str, scripts)
        node.run("npm", "run", "explorables", "--", *paths, f"--outdir={target}")
    except subprocess.CalledProcessError as error:
        raise ExtensionError(f"An explorable is no program: {error.stderr}") from error


class Explorable(SphinxDirective):
    """`{explorable} slug`, with `:data: notebook.ipynb::name`; the body is the caption."""

    required_arguments = 1
    has_content = True
    option_spec = {"data": directives.unchanged_required}  # noqa: RUF012 - as docutils has it

    def run(self):
        slug = self.arguments[0]
        text = self.parse_content_to_nodes()
        if not text:
            raise self.error(
                f"The explorable {slug} needs a caption below its options."
            )
        script = Course(pathlib.Path(self.env.srcdir)).path("explorable", slug)
        if not script.is_file():
            raise self.error(f"There is no {script.name} in {script.parent}.")
        path, _, name = self.options.get("data", "").partition("::")
        notebook = (pathlib.Path(self.get_source_info()[0]).parent / path).resolve()
        if not notebook.is_file():
            raise self.error(f"There is no notebook {path!r}: write it after :data:.")
        try:
            data = glued_json(notebook, name)
        except (LookupError, ValueError) as error:
            raise self.error(str(error)) from error
        kit = [node.WEB / "still.js", *sorted((node.WEB / "kit").glob("*.js"))]
        for file in (script, notebook, *kit):
            self.env.note_dependency(str(file))
        self.env.metadata[self.env.docname].setdefault("kit", []).append(slug)

        figure = nodes.figure(classes=["kit"], names=[f"explorable-{slug}"])
        self.set_source_info(figure)
        self.state.document.note_explicit_target(figure, figure)
        figure += nodes.raw("", self.stage(slug, data), format="html")
        caption, *more = text
        figure += nodes.caption("", "", *caption.children)
        if more:
            figure += nodes.legend("", *more)
        return [figure]

    def stage(self, slug: str, data: Any) -> str:
        """Return the stage of an explorable, with its still and its data."""
        text = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
        empty = STAGE.format(slug=html.escape(slug), still="", data=text)
        script = pathlib.Path(self.env.app.outdir, SCRIPTS, f"{slug}.js").resolve()
        if not script.exists():
            return empty
        try:
            still = node.run("node", "still.js", str(script), text=empty)
        except subprocess.CalledProcessError as error:
            raise self.error(
                f"explorables/{slug}.js stopped: {error.stderr}"
            ) from error
        return STAGE.format(slug=html.escape(slug), still=still, data=text)


def add_scripts(app, pagename, templatename, context, doctree):
    """Load the script of an explorable on the pages that show it."""
    for slug in app.env.metadata.get(pagename, {}).get("kit", []):
        if pathlib.Path(app.outdir, SCRIPTS, f"{slug}.js").exists():
            app.add_js_file(f"explorables/{slug}.js", defer="defer")


def setup(app):
    app.add_directive("explorable", Explorable)
    app.connect("builder-inited", bundle)
    app.connect("html-page-context", add_scripts)
    return {"parallel_read_safe": True}
