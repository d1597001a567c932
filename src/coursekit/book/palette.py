"""Write the colours of the course as a stylesheet that every other one can use."""

import pathlib

from coursekit.palette import stylesheet


def write_palette(app):
    target = pathlib.Path(app.outdir, "_static", "palette.css")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(stylesheet(), encoding="utf-8")


def setup(app):
    app.connect("builder-inited", write_palette)
    return {"parallel_read_safe": True}
